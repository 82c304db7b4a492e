/* SSL_CTX_use_certificate_file and _chain_file on every kind of file, and the same on an SSL: result and whole queue. */
#include "tls.h"

static const char *files[] = {
    "rsa.pem", "ecdsa.pem", "ed25519.pem", "p521.pem", "chain.pem", "rsa.der", "ecdsa.der", "rsa.key", "missing.pem", "empty.pem", "garbage.pem",
    "bad-der.pem", "bad-base64.pem", "truncated.pem", "truncated.der", "rsa-trusted.pem", "commented.pem", "crlf.pem",
    "all-in-one.pem", "book.pem", "bundle.pem", "capath",
};

int main(void)
{
    size_t i;

    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        SSL_CTX *ctx = SSL_CTX_new(TLS_method());
        SSL *ssl = SSL_new(ctx);
        const char *file = data_file(files[i], "");

        printf("--- %s\n", files[i]);
        SHOW(SSL_CTX_use_certificate_file(ctx, file, SSL_FILETYPE_PEM));
        SHOW_QUEUE();
        SHOW_PTR(SSL_CTX_get0_certificate(ctx));
        SHOW(SSL_CTX_use_certificate_file(ctx, file, SSL_FILETYPE_ASN1));
        SHOW_QUEUE();
        SHOW(SSL_CTX_use_certificate_chain_file(ctx, file));
        SHOW_QUEUE();
        if (SSL_CTX_get0_certificate(ctx) != NULL)
            show_name("subject", X509_get_subject_name(SSL_CTX_get0_certificate(ctx)));
        SHOW(SSL_use_certificate_file(ssl, file, SSL_FILETYPE_PEM));
        SHOW_QUEUE();
        SHOW(SSL_use_certificate_file(ssl, file, SSL_FILETYPE_ASN1));
        SHOW_QUEUE();
        SHOW(SSL_use_certificate_chain_file(ssl, file));
        SHOW_QUEUE();
        SHOW_PTR(SSL_get_certificate(ssl));
        SSL_free(ssl);
        SSL_CTX_free(ctx);
    }
    {
        SSL_CTX *ctx = SSL_CTX_new(TLS_method());

        SHOW(SSL_CTX_use_certificate_file(ctx, DATA "rsa.pem", 77));
        SHOW_QUEUE();
        SHOW(SSL_CTX_use_PrivateKey_file(ctx, DATA "rsa.key", 77));
        SHOW_QUEUE();
        SHOW(SSL_CTX_use_certificate(ctx, NULL));
        SHOW_QUEUE();
        SHOW(SSL_CTX_use_PrivateKey(ctx, NULL));
        SHOW_QUEUE();
        SSL_CTX_free(ctx);
    }
    return 0;
}
