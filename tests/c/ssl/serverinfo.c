/* Extensions that a server's certificate brings along, in both versions' forms and from files; what is refused. */
#include "../tls.h"

#define V2(context, type, len) (context) >> 24 & 0xFF, (context) >> 16 & 0xFF, (context) >> 8 & 0xFF, (context) & 0xFF, \
                               (type) >> 8, (type) & 0xFF, 0, len

static int add(SSL *ssl, unsigned int type, unsigned int context, const unsigned char **out, size_t *outlen, X509 *x,
               size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)type; (void)context; (void)x; (void)chainidx; (void)al;
    *out = arg;
    *outlen = strlen(arg);
    return context == SSL_EXT_CLIENT_HELLO;
}

static int parse(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t inlen, X509 *x,
                 size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)al; (void)arg;
    printf("  extension %u in %x: \"%.*s\"%s %zu\n", type, context, (int)inlen, in, x != NULL ? ", certificate" : "", chainidx);
    return 1;
}

static void meet(SSL_CTX *c, SSL_CTX *s)
{
    PAIR pair = pair_new(c, s);

    if (handshake(&pair))
        small_talk(&pair);
    pair_free(&pair);
}

static SSL_CTX *asking(int version, const char *data)
{
    SSL_CTX *c = client_ctx("ca");
    unsigned int type;

    SSL_CTX_set_min_proto_version(c, version);
    SSL_CTX_set_max_proto_version(c, version);
    for (type = 1000; type < 1006; type++)
        SSL_CTX_add_custom_ext(c, type, SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO
                               | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS | SSL_EXT_TLS1_3_CERTIFICATE, add, NULL,
                               (void *)data, parse, NULL);
    return c;
}

static void both(SSL_CTX *s, const char *data)
{
    static const int versions[] = { TLS1_2_VERSION, TLS1_3_VERSION };
    int i;

    for (i = 0; i < 2; i++) {
        SSL_CTX *c = asking(versions[i], data);

        printf("--- version %x, asked with \"%s\"\n", versions[i], data);
        meet(c, s);
        SSL_CTX_free(c);
    }
}

static const unsigned char first[] = { 1000 >> 8, 1000 & 0xFF, 0, 3, 'o', 'n', 'e', 1001 >> 8, 1001 & 0xFF, 0, 0 };
static const unsigned char second[] = {
    V2(SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_CERTIFICATE, 1002, 3), 't', 'w', 'o',
    V2(SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS | SSL_EXT_TLS1_2_SERVER_HELLO, 1003, 5), 't', 'h', 'r', 'e', 'e',
    V2(SSL_EXT_TLS1_2_AND_BELOW_ONLY | SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_IGNORE_ON_RESUMPTION, 1004, 1), '4'
};

static void refused(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    size_t len;

    printf("--- what is refused\n");
#define TRY(call) SHOW(call); SHOW_QUEUE()
    TRY(SSL_CTX_use_serverinfo(ctx, NULL, 5));
    TRY(SSL_CTX_use_serverinfo(ctx, first, 0));
    TRY(SSL_CTX_use_serverinfo_ex(ctx, 0, first, sizeof(first)));
    TRY(SSL_CTX_use_serverinfo_ex(ctx, 3, first, sizeof(first)));
    for (len = 1; len < 13; len++) {
        TRY(SSL_CTX_use_serverinfo_ex(ctx, 2, second, len));
        if (len != 7 && len < 11) {
            TRY(SSL_CTX_use_serverinfo_ex(ctx, 1, first, len));
        }
    }
    TRY(SSL_CTX_use_serverinfo(ctx, first, sizeof(first)));
    TRY(SSL_CTX_use_serverinfo(ctx, first, sizeof(first)));
    TRY(SSL_CTX_use_serverinfo(ctx, (const unsigned char *)"\0\20\0\0", 4));
    TRY(SSL_CTX_use_serverinfo(ctx, (const unsigned char *)"\0\22\0\0", 4));
    TRY(SSL_CTX_use_serverinfo_file(ctx, NULL));
    TRY(SSL_CTX_use_serverinfo_file(ctx, DATA "ca.pem"));
    TRY(SSL_CTX_use_serverinfo_file(ctx, DATA "empty.pem"));
    SSL_CTX_free(ctx);
}

static void from_file(const char *what, const char *name, const unsigned char *data, long len, int twice)
{
    SSL_CTX *s = server_ctx("ecdsa");
    char path[] = "/tmp/sabissl-serverinfo-XXXXXX";
    FILE *file = fdopen(mkstemp(path), "w");

    printf("--- %s\n", what);
    PEM_write(file, name, "", data, len);
    if (twice)
        PEM_write(file, "SERVERINFOV2 FOR two", "", second, 11);
    fclose(file);
    TRY(SSL_CTX_use_serverinfo_file(s, path) == 1);
    unlink(path);
    if (twice)
        both(s, "");
    SSL_CTX_free(s);
}

int main(void)
{
    SSL_CTX *s = server_ctx("ecdsa");

    refused();
    SHOW(SSL_CTX_use_serverinfo(s, first, sizeof(first)));
    both(s, "");
    both(s, "x");
    SHOW(SSL_CTX_use_serverinfo_ex(s, 2, second, sizeof(second)));
    both(s, "");
    SSL_CTX_use_certificate_file(s, DATA "rsa.pem", SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(s, DATA "rsa.key", SSL_FILETYPE_PEM);
    printf("--- with another certificate\n");
    both(s, "");
    TRY(SSL_CTX_use_serverinfo_ex(s, 2, second, sizeof(second)));
    SSL_CTX_free(s);
    from_file("version 1", "SERVERINFO FOR one", first, 7, 1);
    from_file("version 2", "SERVERINFOV2 FOR two", second + 11, sizeof(second) - 11 - 9, 1);
    from_file("two in one block", "SERVERINFO FOR one", first, sizeof(first), 0);
    from_file("short block", "SERVERINFO FOR one", first, 3, 0);
    from_file("short block of version 2", "SERVERINFOV2 FOR one", first, 7, 0);
    from_file("short name", "SERVERINFO", first, 7, 0);
    from_file("shorter name", "SERVERINFOV2 FO", first, 7, 0);
    from_file("other name", "CERTIFICATE OF SOMEBODY", first, 7, 0);
    return 0;
}
