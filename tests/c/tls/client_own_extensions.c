/* A TLS 1.3 server that sends extensions to a client whose program has some of its own: unasked, twice, unknown, of timestamps. */
#include "scripted.h"
#include <openssl/ct.h>

enum { HELLO, ENCRYPTED, REQUEST, CERTIFICATE, DONE };

typedef struct {
    const char *name;
    int at;
    const char *block;   /* the extensions */
    int len;
} ROW;

#define AT(at, name, block) { name, at, block, sizeof(block) - 1 }

static const ROW rows[] = {
    AT(DONE, "nothing", ""),
    AT(HELLO, "sent", "\3\xe8\0\1x"),
    AT(HELLO, "not sent", "\3\xe9\0\1x"),
    AT(HELLO, "elsewhere", "\3\xea\0\1x"),
    AT(HELLO, "twice", "\3\xe8\0\1x\3\xe8\0\1x"),
    AT(HELLO, "unknown, twice", "\7\xd0\0\0\7\xd0\0\0"),
    AT(ENCRYPTED, "sent", "\3\xe8\0\1x"),
    AT(ENCRYPTED, "not sent", "\3\xe9\0\1x"),
    AT(ENCRYPTED, "elsewhere", "\3\xea\0\1x"),
    AT(ENCRYPTED, "twice", "\3\xe8\0\1x\3\xe8\0\1x"),
    AT(ENCRYPTED, "two in the other order", "\3\xeb\0\1y\3\xe8\0\1x"),
    AT(ENCRYPTED, "unknown, twice", "\7\xd0\0\0\7\xd0\0\0"),
    AT(ENCRYPTED, "timestamps", "\0\x12\0\0"),
    AT(REQUEST, "sent", "\0\x0d\0\4\0\2\4\3\3\xe8\0\1x"),
    AT(REQUEST, "not sent", "\0\x0d\0\4\0\2\4\3\3\xe9\0\1x"),
    AT(REQUEST, "elsewhere", "\0\x0d\0\4\0\2\4\3\3\xea\0\1x"),
    AT(REQUEST, "twice", "\0\x0d\0\4\0\2\4\3\3\xe9\0\1x\3\xe9\0\1x"),
    AT(REQUEST, "unknown, twice", "\0\x0d\0\4\0\2\4\3\7\xd0\0\0\7\xd0\0\0"),
    AT(REQUEST, "timestamps", "\0\x0d\0\4\0\2\4\3\0\x12\0\1x"),
    AT(CERTIFICATE, "sent", "\3\xe8\0\1x"),
    AT(CERTIFICATE, "not sent", "\3\xe9\0\1x"),
    AT(CERTIFICATE, "elsewhere", "\3\xea\0\1x"),
    AT(CERTIFICATE, "twice", "\3\xe8\0\1x\3\xe8\0\1x"),
    AT(CERTIFICATE, "unknown, twice", "\7\xd0\0\0\7\xd0\0\0"),
    AT(CERTIFICATE, "timestamps", "\0\x12\0\4\0\2\0\0"),
};

static int add(SSL *ssl, unsigned int type, unsigned int context, const unsigned char **out, size_t *outlen, X509 *x,
               size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)x; (void)chainidx; (void)al; (void)arg; (void)context;
    *out = NULL;
    *outlen = 0;
    return type != 1001;
}

static int parse(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t inlen, X509 *x,
                 size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)x; (void)chainidx; (void)al; (void)arg;
    printf("  parses %u in %x: \"%.*s\"\n", type, context, (int)inlen, in);
    return 1;
}

static int judge(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) *scts, void *arg)
{
    (void)ctx; (void)scts; (void)arg;
    return 1;
}

/* Own 0: the extensions are the program's; 1: none are; 2: none are, and timestamps are asked for. */
static void run(const ROW *row, int own)
{
    SSL_CTX *ctx = scripted_ctx();
    BUF *body = calloc(3, sizeof(*body)), *der = body + 1, *block = body + 2;
    unsigned int places = SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS
                          | SSL_EXT_TLS1_3_CERTIFICATE | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST;
    PEER *peer;
    unsigned int type;

    for (type = 1000; own == 0 && type < 1004; type++)
        SSL_CTX_add_custom_ext(ctx, type, type == 1002 ? SSL_EXT_CLIENT_HELLO : places, add, NULL, NULL, parse, NULL);
    if (own == 2)
        SSL_CTX_set_ct_validation_callback(ctx, judge, NULL);
    peer = peer_new(ctx, 1);
    if (row->at == HELLO) {
        put(block, "\0\x2b\0\2\3\4\0\x33\0\x24\0\x1d\0\x20", 14);
        put(block, peer->share, 32);
        put(block, row->block, row->len);
        put_server_hello(peer, body, 0x0303, NULL, 0, 0x1301, 0, block->data, block->len);
        say(peer, 2, body->data, body->len);
        handshake_keys(peer);
        body->len = 0;
    } else {
        say_server_hello13(peer);
    }
    put_number(body, row->at == ENCRYPTED ? row->len : 0, 2);
    if (row->at == ENCRYPTED)
        put(body, row->block, row->len);
    say(peer, 8, body->data, body->len);
    body->len = 0;
    if (row->at == REQUEST) {
        put_number(body, 0, 1);
        put_vector(body, row->block, row->len, 2);
        say(peer, 13, body->data, body->len);
        body->len = 0;
    }
    if (row->at == CERTIFICATE) {
        put_certificate(der);
        put_number(body, 0, 1);
        put_number(body, 3 + der->len + 2 + row->len, 3);
        put_vector(body, der->data, der->len, 3);
        put_vector(body, row->block, row->len, 2);
        say(peer, 11, body->data, body->len);
    } else {
        say_certificate(peer);
    }
    say_certificate_verify(peer);
    say_finished(peer);
    printf("own %d, at %d: ", own, row->at);
    show_outcome(peer, row->name);
    peer_free(peer);
    free(body);
    SSL_CTX_free(ctx);
}

int main(void)
{
    size_t i;
    int own;

    for (own = 0; own < 3; own++)
        for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
            run(&rows[i], own);
    return 0;
}
