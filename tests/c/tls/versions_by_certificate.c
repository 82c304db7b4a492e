/* Servers whose only certificate TLS 1.3 has no use for, or that have none: OpenSSL does without that version then. */
#include "tls.h"

static int name_cb(SSL *ssl, int *alert, void *arg)
{
    (void)ssl; (void)alert; (void)arg;
    return SSL_TLSEXT_ERR_OK;
}

static int cert_cb(SSL *ssl, void *arg)
{
    (void)ssl; (void)arg;
    return 1;
}

static SSL_CTX *server;

static void meet(const char *what, const char *sigalgs, const char *theirs, int min, int max)
{
    SSL_CTX *client = client_ctx(NULL);
    PAIR pair;
    unsigned char random[32];

    printf("%s, %s/%s, versions %x-%x: ", what, sigalgs ? sigalgs : "-", theirs ? theirs : "-", min, max);
    SSL_CTX_set_min_proto_version(client, min);
    SSL_CTX_set_max_proto_version(client, max);
    if (theirs)
        SHOW(SSL_CTX_set1_sigalgs_list(client, theirs));
    pair = pair_new(client, server);
    if (sigalgs)
        SHOW(SSL_set1_sigalgs_list(pair.server, sigalgs));
    handshake(&pair);
    memset(random, 0, 32);
    SSL_get_server_random(pair.server, random, 32);
    printf("  %s, %s, mark %d\n", SSL_get_version(pair.server), SSL_get_cipher_name(pair.server), memcmp(random + 24, "DOWNGRD\1", 8) == 0);
    if (max == TLS1_2_VERSION) {
        pair_free(&pair);
        pair = pair_new(client, server);
        if (sigalgs)
            SSL_set1_sigalgs_list(pair.server, sigalgs);
        SSL_set_mode(pair.client, SSL_MODE_SEND_FALLBACK_SCSV);
        printf("  as fallback: ");
        handshake(&pair);
    }
    pair_free(&pair);
    SSL_CTX_free(client);
}

static void all(const char *what)
{
    static const char *lists[] = { NULL, "ECDSA+SHA256", "ECDSA+SHA384", "ECDSA+SHA256:ECDSA+SHA384", "RSA-PSS+SHA256", "ed25519", "ECDSA+SHA512:RSA-PSS+SHA256",
                                   "RSA+SHA256" };
    size_t i;

    for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        meet(what, lists[i], NULL, TLS1_2_VERSION, TLS1_3_VERSION);
        meet(what, lists[i], NULL, TLS1_3_VERSION, TLS1_3_VERSION);
        meet(what, lists[i], NULL, TLS1_2_VERSION, TLS1_2_VERSION);
    }
    meet(what, NULL, "ECDSA+SHA384", TLS1_2_VERSION, TLS1_3_VERSION);
    meet(what, NULL, "ECDSA+SHA256:RSA-PSS+SHA256", TLS1_2_VERSION, TLS1_3_VERSION);
    SSL_CTX_set_tlsext_servername_callback(server, name_cb);
    meet("  with a name callback", "ed25519", NULL, TLS1_2_VERSION, TLS1_3_VERSION);
    SSL_CTX_set_tlsext_servername_callback(server, NULL);
    SSL_CTX_set_cert_cb(server, cert_cb, NULL);
    meet("  with a certificate callback", "ed25519", NULL, TLS1_2_VERSION, TLS1_3_VERSION);
    SSL_CTX_set_cert_cb(server, NULL, NULL);
}

int main(void)
{
    static const char *names[] = { "ecdsa", "rsa", "p384", "p521", "ed25519", NULL };
    int i;

    for (i = 0; i < 6; i++) {
        printf("--- %s\n", names[i] ? names[i] : "no certificate");
        server = server_ctx(names[i]);
        all(names[i] ? names[i] : "none");
        SSL_CTX_free(server);
    }
    return 0;
}
