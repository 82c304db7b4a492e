/* Keying material exported before the handshake is done, checked against what the session's secret and the ClientHello
 * say it must be; and the key log of such connections. */
#include "tls.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

static SSL_SESSION *made;
static unsigned char hello[2000];
static size_t hello_len;

static int on_new(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    SSL_SESSION_free(made);
    made = session;
    return 1;
}

static void on_message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    (void)version; (void)ssl; (void)arg;
    if (sent && type == SSL3_RT_HANDSHAKE && ((const unsigned char *)bytes)[0] == SSL3_MT_CLIENT_HELLO && len <= sizeof(hello)) {
        memcpy(hello, bytes, len);
        hello_len = len;
    }
}

static int looking;

/* The lines before the handshake; a server that takes no early data need not derive what it means. */
static void on_line(const SSL *ssl, const char *line)
{
    if (strstr(line, "EARLY") != NULL && (looking || !SSL_is_server(ssl)))
        printf("  %s: %.*s, %d\n", SSL_is_server(ssl) ? "server" : "client", (int)strcspn(line, " "), line,
           (int)strlen(strrchr(line, ' ') + 1));
}

/* HKDF-Expand-Label for at most one block. */
static void expand(const EVP_MD *md, const unsigned char *secret, const char *label, const unsigned char *context,
                   unsigned char *out, int len)
{
    unsigned char info[200], block[64];
    int size = EVP_MD_get_size(md), at = 0, label_len = (int)strlen(label);

    info[at++] = 0;
    info[at++] = (unsigned char)len;
    info[at++] = (unsigned char)(label_len + 6);
    memcpy(info + at, "tls13 ", 6);
    memcpy(info + at + 6, label, label_len);
    at += 6 + label_len;
    info[at++] = (unsigned char)size;
    memcpy(info + at, context, size);
    at += size;
    info[at++] = 1;
    HMAC(md, secret, size, info, at, block, NULL);
    memcpy(out, block, len);
}

/* The early exporter's value by RFC 8446. */
static void by_rule(SSL_SESSION *session, const EVP_MD *md, const char *label, const char *context, unsigned char *out)
{
    unsigned char psk[64], secret[64], hash[64], zeros[64] = { 0 };
    size_t len = SSL_SESSION_get_master_key(session, psk, sizeof(psk));

    HMAC(md, zeros, EVP_MD_get_size(md), psk, len, secret, NULL);
    EVP_Digest(hello, hello_len, hash, NULL, md, NULL);
    expand(md, secret, "e exp master", hash, secret, EVP_MD_get_size(md));
    EVP_Digest("", 0, hash, NULL, md, NULL);
    expand(md, secret, label, hash, secret, EVP_MD_get_size(md));
    EVP_Digest(context, strlen(context), hash, NULL, md, NULL);
    expand(md, secret, "exporter", hash, out, 32);
}

static void exported(const char *who, SSL *ssl, const unsigned char *rule)
{
    unsigned char out[40], twice[40];
    int result;

    memset(out, 7, sizeof(out));
    result = SSL_export_keying_material_early(ssl, out, 32, "EXPERIMENTAL", 12, (const unsigned char *)"context", 7);
    printf("  %s: %d, as the rule has it: %d, no more: %d\n", who, result, memcmp(out, rule, 32) == 0, out[32] == 7);
    SHOW(SSL_export_keying_material_early(ssl, twice, 40, "EXPERIMENTAL", 12, (const unsigned char *)"", 0));
    SHOW(memcmp(out, twice, 32) == 0);
    SHOW_QUEUE();
}

/* A connection with early data, which the server reads if it `looks`. */
static void meet(SSL_CTX *client, SSL_CTX *server, int looks)
{
    PAIR pair = pair_new(client, server);
    const EVP_MD *md;
    unsigned char rule[32];
    char buffer[20];
    size_t count = 0;
    int rounds;

    looking = looks;
    SSL_set_session(pair.client, made);
    md = SSL_CIPHER_get_handshake_digest(SSL_SESSION_get0_cipher(made));
    SSL_set_msg_callback(pair.client, on_message);
    SHOW(SSL_write_early_data(pair.client, "early", 5, &count));
    by_rule(made, md, "EXPERIMENTAL", "context", rule);
    exported("client, early", pair.client, rule);
    if (looks) {
        SHOW(SSL_read_early_data(pair.server, buffer, sizeof(buffer), &count));
        exported("server, early", pair.server, rule);
    }
    for (rounds = 0; rounds < 4; rounds++) {
        SSL_do_handshake(pair.client);
        if (!looks || SSL_read_early_data(pair.server, buffer, sizeof(buffer), &count) != SSL_READ_EARLY_DATA_SUCCESS)
            SSL_do_handshake(pair.server);
    }
    ERR_clear_error();
    SHOW(SSL_get_early_data_status(pair.client));
    SHOW(SSL_get_early_data_status(pair.server));
    exported("client, late", pair.client, rule);
    if (looks)
        exported("server, late", pair.server, rule);
    pair_free(&pair);
}

static void run(const char *suite)
{
    SSL_CTX *client = client_ctx(NULL), *server = server_ctx("ecdsa");
    PAIR pair;
    unsigned char byte;
    int looks;

    printf("--- %s\n", suite);
    SSL_CTX_set_ciphersuites(client, suite);
    SSL_CTX_sess_set_new_cb(client, on_new);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_set_max_early_data(server, 1000);
    SSL_CTX_set_recv_max_early_data(server, 1000);
    for (looks = 1; looks >= 0; looks--) {
        SSL_CTX_set_keylog_callback(client, NULL);
        SSL_CTX_set_keylog_callback(server, NULL);
        pair = pair_new(client, server);
        handshake(&pair);
        SSL_write(pair.server, "x", 1);
        SSL_read(pair.client, &byte, 1);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
        SSL_CTX_set_keylog_callback(client, on_line);
        SSL_CTX_set_keylog_callback(server, on_line);
        meet(client, server, looks);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void without(void)
{
    SSL_CTX *client = client_ctx(NULL), *server = server_ctx("ecdsa");
    PAIR pair;
    unsigned char out[32];

    printf("--- no early data\n");
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    pair = pair_new(client, server);
    handshake(&pair);
    SHOW(SSL_export_keying_material_early(pair.client, out, 32, "EXPERIMENTAL", 12, NULL, 0));
    SHOW(SSL_export_keying_material_early(pair.server, out, 32, "EXPERIMENTAL", 12, NULL, 0));
    SHOW_QUEUE();
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    run("TLS_AES_128_GCM_SHA256");
    run("TLS_AES_256_GCM_SHA384");
    without();
    SSL_SESSION_free(made);
    return 0;
}
