/* What the record layer says of itself: SSL_rstate_string, SSL_alloc_buffers and SSL_free_buffers with records in parts, and how much is read ahead. */
#include "tls.h"

static void states(SSL *ssl, const char *when)
{
    printf("%s: %s, %s, has pending %d\n", when, SSL_rstate_string(ssl), SSL_rstate_string_long(ssl), SSL_has_pending(ssl));
}

static void buffers(SSL *ssl)
{
    SHOW(SSL_free_buffers(ssl));
    SHOW(SSL_alloc_buffers(ssl));
    show_queue();
}

/* Gives the reader `len` bytes of what the writer has sent. */
static int feed(SSL *ssl, const unsigned char **from, int len)
{
    int done = BIO_write(SSL_get_rbio(ssl), *from, len);

    *from += len;
    return done;
}

static void in_parts(int version)
{
    static unsigned char sent[70000];
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    const unsigned char *next = sent;
    SSL *reader, *writer;
    PAIR pair;
    BIO *in, *out;
    char got[100];
    int len;

    printf("--- in parts, version %x\n", version);
    SSL_CTX_set_max_proto_version(c, version);
    pair = pair_new(c, s);
    states(pair.client, "fresh client");
    buffers(pair.client);
    handshake(&pair);
    reader = pair.server, writer = pair.client;
    in = BIO_new(BIO_s_mem()), out = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(in, -1);
    SSL_set0_rbio(reader, in);
    SSL_set0_wbio(writer, out);
    states(reader, "handshake done");
    buffers(reader);
    SSL_write(writer, "first", 5);
    SSL_write(writer, "second", 6);
    len = BIO_read(out, sent, sizeof(sent));
    printf("%d bytes in two records\n", len);
    feed(reader, &next, 3);
    show_read(reader, "3 bytes of a header", 100);
    states(reader, "in the header");
    buffers(reader);
    feed(reader, &next, 2);
    show_read(reader, "a header", 100);
    states(reader, "after the header");
    buffers(reader);
    feed(reader, &next, 7);
    show_read(reader, "a part of the body", 100);
    states(reader, "in the body");
    buffers(reader);
    feed(reader, &next, len / 2 - 12);
    printf("peek %d\n", SSL_peek(reader, got, 2));
    states(reader, "record there");
    buffers(reader);
    show_read(reader, "two", 2);
    states(reader, "two read");
    buffers(reader);
    show_read(reader, "rest", 100);
    states(reader, "all read");
    buffers(reader);
    feed(reader, &next, len - len / 2);
    show_read(reader, "second", 100);
    states(reader, "second read");
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

/* How much of what waits is taken by one read. */
static void ahead(int version, int on, size_t of_context, size_t of_connection)
{
    static char data[16384], got[16384];
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    PAIR pair;
    BIO *in;
    int i, n;

    printf("--- version %x, read ahead %d, buffers of %d and %d\n", version, on, (int)of_context, (int)of_connection);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_read_ahead(s, on);
    if (of_context != 0)
        SSL_CTX_set_default_read_buffer_len(s, of_context);
    pair = pair_new(c, s);
    if (of_connection != 0)
        SSL_set_default_read_buffer_len(pair.server, of_connection);
    handshake(&pair);
    in = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(in, -1);
    BIO_up_ref(in);
    SSL_set0_wbio(pair.client, in);
    SSL_set0_rbio(pair.server, in);
    for (i = 0; i < 5; i++)
        SSL_write(pair.client, data, 16000);
    for (i = 0; i < 6; i++) {
        n = SSL_read(pair.server, got, sizeof(got));
        printf("read %d, %d bytes left, has pending %d\n", n, (int)BIO_ctrl_pending(in), SSL_has_pending(pair.server));
        if (i == 1)
            buffers(pair.server);
    }
    ERR_clear_error();
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        in_parts(version);
        ahead(version, 0, 0, 0);
        ahead(version, 1, 0, 0);
        ahead(version, 1, 40000, 0);
        ahead(version, 1, 40000, 60000);
        ahead(version, 1, 100, 0);
        ahead(version, 0, 40000, 0);
    }
    return 0;
}
