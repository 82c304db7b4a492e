/* Tickets sealed by the program's callback and by keys it sets; a second server opens them. */
#include "tls.h"
#include <openssl/hmac.h>

static int answer = 1;

static int evp_cb(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int enc)
{
    int keyed = key_ticket(name, iv, cipher, mac, enc);

    (void)ssl;
    printf("  evp callback: enc %d, name %.16s\n", enc, (char *)name);
    return keyed ? answer : -1;
}

static int hmac_cb(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher, HMAC_CTX *mac, int enc)
{
    static unsigned char key[16] = "an aes-128 key!";

    (void)ssl;
    if (enc) {
        memcpy(name, "fedcba9876543210", 16);
        memset(iv, 9, 16);
    }
    printf("  hmac callback: enc %d, name %.16s\n", enc, (char *)name);
    EVP_CipherInit_ex(cipher, EVP_aes_128_cbc(), NULL, key, iv, enc);
    HMAC_Init_ex(mac, "mac key", 7, EVP_sha256(), NULL);
    return answer;
}

static SSL_SESSION *meet(SSL_CTX *client, SSL_CTX *server, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *got;

    if (session != NULL)
        SSL_set_session(pair.client, session);
    handshake(&pair);
    small_talk(&pair);
    SHOW(SSL_session_reused(pair.client));
    got = SSL_get1_session(pair.client);
    SHOW(SSL_SESSION_has_ticket(got));
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    return got;
}

static void run(int version, int kind)
{
    SSL_CTX *client = client_ctx("ca"), *servers[2];
    SSL_SESSION *first, *second;
    unsigned char keys[80] = { 1, 2, 3 };
    int i;

    printf("--- version %x, kind %d\n", version, kind);
    SSL_CTX_set_max_proto_version(client, version);
    for (i = 0; i < 2; i++) {
        servers[i] = server_ctx("ecdsa");
        SSL_CTX_set_num_tickets(servers[i], 1);
        if (kind == 0)
            SHOW(SSL_CTX_set_tlsext_ticket_keys(servers[i], keys, 80));
        else if (kind == 1)
            SHOW(SSL_CTX_set_tlsext_ticket_key_evp_cb(servers[i], evp_cb));
        else
            SHOW(SSL_CTX_set_tlsext_ticket_key_cb(servers[i], hmac_cb));
    }
    first = meet(client, servers[0], NULL);
    second = meet(client, servers[1], first);
    SSL_SESSION_free(first);
    SSL_SESSION_free(second);
    SSL_CTX_free(client);
    SSL_CTX_free(servers[0]);
    SSL_CTX_free(servers[1]);
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    unsigned char keys[80] = { 4, 5, 6 }, again[80];
    int kind;

    SHOW(SSL_CTX_get_tlsext_ticket_keys(ctx, NULL, 0));
    SHOW(SSL_CTX_set_tlsext_ticket_keys(ctx, NULL, 0));
    SHOW(SSL_CTX_set_tlsext_ticket_keys(ctx, keys, 79));
    SHOW(SSL_CTX_set_tlsext_ticket_keys(ctx, keys, 80));
    SHOW(SSL_CTX_get_tlsext_ticket_keys(ctx, again, 48));
    SHOW(SSL_CTX_get_tlsext_ticket_keys(ctx, again, 80));
    SHOW(memcmp(keys, again, 80));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);
    for (kind = 0; kind < 3; kind++) {
        run(TLS1_2_VERSION, kind);
        run(TLS1_3_VERSION, kind);
    }
    return 0;
}
