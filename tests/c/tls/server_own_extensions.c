/* ClientHellos with extensions that a server's program reads itself, with unknown ones, and with some that come twice. */
#include "rawhello.h"

static int parse(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t inlen, X509 *x,
                 size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)x; (void)chainidx; (void)al; (void)arg;
    printf("  parses %u in %x: \"%.*s\"\n", type, context, (int)inlen, in);
    return 1;
}

static void run(const char *name, int version, int count, const int *types)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    HELLO *hello = hello_new(version);
    RAW *raw;
    int i;

    SSL_CTX_add_custom_ext(ctx, 1001, SSL_EXT_CLIENT_HELLO, NULL, NULL, NULL, parse, NULL);
    SSL_CTX_add_custom_ext(ctx, 1000, SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO, NULL, NULL, NULL, parse, NULL);
    SSL_CTX_add_custom_ext(ctx, 1002, SSL_EXT_TLS1_2_SERVER_HELLO, NULL, NULL, NULL, parse, NULL);
    raw = raw_new(ctx);
    for (i = 0; i < count; i++)
        hello_add(hello, types[i], "x", 1);
    printf("--- %s, version %x\n", name, version);
    raw_hello(raw, hello);
    raw_free(raw);
    SSL_CTX_free(ctx);
}

#define RUN(name, ...) do { static const int types[] = { __VA_ARGS__ }; \
        run(name, TLS1_2_VERSION, sizeof(types) / sizeof(*types), types); \
        run(name, TLS1_3_VERSION, sizeof(types) / sizeof(*types), types); } while (0)

int main(void)
{
    RUN("own", 1000, 1001);
    RUN("own, twice", 1000, 1000);
    RUN("elsewhere", 1002);
    RUN("unknown", 2000, 2001);
    RUN("unknown, twice", 2000, 2000);
    RUN("unknown, thrice and own", 2000, 1000, 2000, 2000);
    RUN("timestamps", 18);
    RUN("timestamps, twice", 18, 18);
    RUN("padding, twice", 21, 21);
    RUN("GREASE, twice", 0x1A1A, 0x1A1A);
    RUN("compressed certificates, twice", 27, 27);
    RUN("encrypted hello, malformed", 0xFE0D);
    RUN("certificate types, malformed", 19, 20);
    RUN("QUIC's parameters", 57);
    return 0;
}
