/* Cipher lists: what is accepted, and what a handshake with them agrees on. */
#include "tls.h"

static void meet(const char *list, const char *suites, const char *certificate, int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(certificate);
    PAIR pair;

    printf("--- %s, %s, %s, version %x\n", list ? list : "default", suites ? suites : "default", certificate, version);
    SSL_CTX_set_max_proto_version(client, version);
    if (list != NULL)
        SHOW(SSL_CTX_set_cipher_list(client, list));
    if (suites != NULL)
        SHOW(SSL_CTX_set_ciphersuites(client, suites));
    SHOW_QUEUE();
    pair = pair_new(client, server);
    if (handshake(&pair))
        SHOW_STR(SSL_get_cipher(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A server that prefers ChaCha20 for clients that do (SSL_OP_PRIORITIZE_CHACHA). */
static void prioritize(const char *list, const char *suites, uint64_t options, const char *servers_list)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
    int version;

    printf("--- %s, %s, options %llx, %s\n", list, suites, (unsigned long long)options, servers_list);
    SHOW(SSL_CTX_set_cipher_list(server, servers_list));
    SHOW(SSL_CTX_set_cipher_list(client, list));
    SHOW(SSL_CTX_set_ciphersuites(client, suites));
    SSL_CTX_set_options(server, options);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        PAIR pair;

        SSL_CTX_set_max_proto_version(server, version);
        pair = pair_new(client, server);
        if (handshake(&pair))
            SHOW_STR(SSL_get_cipher(pair.client));
        pair_free(&pair);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    static const char *lists[] = { "DEFAULT", "HIGH", "ALL:!aNULL", "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256",
        "ECDHE-RSA-CHACHA20-POLY1305", "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305", "AESGCM+ECDHE", "ECDHE+CHACHA20",
        "nonsense", "nonsense:ECDHE-RSA-AES256-GCM-SHA384", "", "!ALL", "TLS_AES_128_GCM_SHA256", "ECDHE-RSA-AES256-GCM-SHA384:@STRENGTH",
        "kEECDH:!AES256", "EECDH+AESGCM:EDH+AESGCM" };
    static const char *suites[] = { "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256",
        "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384", "", "nonsense", "TLS_AES_128_GCM_SHA256:nonsense" };
    size_t i;

    for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        meet(lists[i], NULL, "rsa", TLS1_2_VERSION);
        meet(lists[i], NULL, "ecdsa", TLS1_2_VERSION);
    }
    for (i = 0; i < sizeof(suites) / sizeof(suites[0]); i++)
        meet(NULL, suites[i], "rsa", TLS1_3_VERSION);
    for (i = 0; i < 3; i++) {
        static const uint64_t options[] = { SSL_OP_PRIORITIZE_CHACHA, SSL_OP_CIPHER_SERVER_PREFERENCE,
            SSL_OP_PRIORITIZE_CHACHA | SSL_OP_CIPHER_SERVER_PREFERENCE };
        const char *both = "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305";

        prioritize("ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256", "TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256", options[i], both);
        prioritize("ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256", "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256", options[i], both);
        prioritize("ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305", "TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256", options[i], both);
        prioritize("ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256", "", options[i], both);
        prioritize("ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256", "TLS_CHACHA20_POLY1305_SHA256", options[i], "ECDHE-RSA-AES128-GCM-SHA256");
    }
    return 0;
}
