/* sabissl only: wolfSSL's names that the TLS book uses: loaders from memory, TLSv1_3 methods, SSL_SUCCESS. */
#include "../tls.h"

static unsigned char buffer[10000];

static long slurp(const char *name)
{
    FILE *file = fopen(data_file(name, ""), "rb");
    long size = file ? (long)fread(buffer, 1, sizeof(buffer), file) : 0;

    if (file != NULL)
        fclose(file);
    return size;
}

static void method(const char *name, const SSL_METHOD *client, const SSL_METHOD *server)
{
    SSL_CTX *c = SSL_CTX_new(client), *s = SSL_CTX_new(server);
    PAIR pair;

    printf("--- %s\n", name);
    SSL_CTX_use_certificate_file(s, DATA "ecdsa.pem", SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(s, DATA "ecdsa.key", SSL_FILETYPE_PEM);
    SSL_CTX_load_verify_locations(c, DATA "ca.pem", NULL);
    SHOW_HEXNUM(SSL_CTX_get_min_proto_version(c));
    SHOW_HEXNUM(SSL_CTX_get_max_proto_version(c));
    pair = pair_new(c, s);
    if (handshake(&pair))
        SHOW_STR(SSL_get_version(pair.client));
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    static const char *files[] = { "rsa.pem", "ecdsa.pem", "rsa.der", "rsa.key", "rsa-pkcs1.key", "rsa-pkcs1.key.der", "ecdsa-sec1.key.der",
                                   "ed25519.key", "ca.pem", "bundle.pem", "ca.der", "garbage.pem", "empty.pem", "bad-der.pem", "bad-key.pem" };
    SSL_CTX *ctx;
    SSL *ssl;
    long size;
    size_t i;
    int type;

    SHOW(SSL_SUCCESS);
    SHOW(SSL_FAILURE);
    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++)
        for (type = SSL_FILETYPE_PEM; type <= SSL_FILETYPE_ASN1; type++) {
            size = slurp(files[i]);
            ctx = SSL_CTX_new(TLS_method());
            ssl = SSL_new(ctx);
            printf("--- %s, type %d\n", files[i], type);
            SHOW(SSL_CTX_load_verify_buffer(ctx, buffer, size, type));
            SHOW(ERR_peek_error() != 0);
            ERR_clear_error();
            SHOW(sk_X509_OBJECT_num(X509_STORE_get0_objects(SSL_CTX_get_cert_store(ctx))));
            SHOW(SSL_CTX_use_certificate_buffer(ctx, buffer, size, type));
            SHOW(ERR_peek_error() != 0);
            ERR_clear_error();
            SHOW(SSL_CTX_use_PrivateKey_buffer(ctx, buffer, size, type));
            SHOW(ERR_peek_error() != 0);
            ERR_clear_error();
            SHOW(SSL_use_certificate_buffer(ssl, buffer, size, type));
            SHOW(SSL_use_PrivateKey_buffer(ssl, buffer, size, type));
            ERR_clear_error();
            SSL_free(ssl);
            SSL_CTX_free(ctx);
        }
    ctx = SSL_CTX_new(TLS_method());
    SHOW(SSL_CTX_use_certificate_buffer(ctx, NULL, 10, SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_load_verify_buffer(ctx, NULL, 10, SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_use_PrivateKey_buffer(ctx, buffer, -1, SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_use_PrivateKey_buffer(ctx, buffer, 10, 77));
    SSL_CTX_free(ctx);
    ERR_clear_error();

    method("TLSv1_3", TLSv1_3_client_method(), TLSv1_3_server_method());
    method("TLSv1_3_method", TLSv1_3_method(), TLSv1_3_method());
    method("TLSv1_3 and TLSv1_2", TLSv1_3_client_method(), TLSv1_2_server_method());
    return 0;
}
