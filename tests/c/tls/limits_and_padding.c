/* What a program limits or hides: long chains, sessions that must not be resumed, the length of records. */
#include "tls.h"

static int asked;

static int never(SSL *ssl, int is_forward_secure)
{
    (void)ssl;
    asked++;
    return is_forward_secure;
}

static size_t hundred(SSL *ssl, int type, size_t len, void *arg)
{
    (void)ssl;
    (void)arg;
    printf("  %d bytes to pad, type %d\n", (int)len, type);
    return 100;
}

/* How long the sealed records of a client's handshake are. */
static void sealed(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *head = data;

    (void)version; (void)len; (void)ssl; (void)arg;
    if (sent && type == SSL3_RT_HEADER && head[0] == SSL3_RT_APPLICATION_DATA)
        printf("  a sealed record of %d bytes\n", head[3] << 8 | head[4]);
}

/* How long the record of a message of `len` bytes is on the wire. */
static void weigh(PAIR *pair, BIO *wire, int len)
{
    static char data[17000], buffer[17000];
    size_t before = BIO_number_written(wire);

    SSL_write(pair->client, data, len);
    printf("%d bytes make %d\n", len, (int)(BIO_number_written(wire) - before));
    SSL_read(pair->server, buffer, sizeof(buffer));
}

static void pad(int version, size_t block, int callback)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    int len, lengths[] = { 1, 99, 511, 512, 16000, 16383, 16384 };

    printf("--- version %x, block %d, callback %d\n", version, (int)block, callback);
    SSL_CTX_set_min_proto_version(client, version);
    SSL_CTX_set_max_proto_version(client, version);
    SHOW(SSL_CTX_set_block_padding(client, block));
    if (callback)
        SSL_CTX_set_record_padding_callback(client, hundred);
    pair = pair_new(client, server);
    SSL_set_msg_callback(pair.client, sealed);
    handshake(&pair);
    SSL_set_msg_callback(pair.client, NULL);
    for (len = 0; len < 7; len++)
        weigh(&pair, SSL_get_wbio(pair.client), lengths[len]);
    SHOW(SSL_shutdown(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void chain_limit(int version, long limit)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x, chain of %ld bytes\n", version, limit);
    SSL_CTX_set_min_proto_version(client, version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_max_cert_list(client, limit);
    pair = pair_new(client, server);
    handshake(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void not_resumable(int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session;
    PAIR pair;

    printf("--- version %x, sessions that must not be resumed\n", version);
    SSL_CTX_set_min_proto_version(client, version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_not_resumable_session_callback(server, never);
    asked = 0;
    pair = pair_new(client, server);
    handshake(&pair);
    small_talk(&pair);
    SHOW(asked);
    session = SSL_get1_session(pair.client);
    SHOW(SSL_SESSION_has_ticket(session));
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    pair = pair_new(client, server);
    SSL_set_session(pair.client, session);
    handshake(&pair);
    SHOW(SSL_session_reused(pair.client));
    pair_free(&pair);
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        pad(version, 0, 0);
        pad(version, 1, 0);
        pad(version, 512, 0);
        pad(version, 300, 0);
        pad(version, 20000, 0);
        pad(version, 512, 1);
        chain_limit(version, 100);
        chain_limit(version, 100000);
        not_resumable(version);
    }
    return 0;
}
