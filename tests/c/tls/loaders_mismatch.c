/* A certificate and a key that do not belong together, in every order. */
#include "tls.h"

static void order(const char *certificate, const char *key, int key_first)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());

    printf("--- %s and %s, %s first\n", certificate, key, key_first ? "key" : "certificate");
    if (key_first)
        SHOW(SSL_CTX_use_PrivateKey_file(ctx, data_file(key, ".key"), SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_use_certificate_file(ctx, data_file(certificate, ".pem"), SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    if (!key_first)
        SHOW(SSL_CTX_use_PrivateKey_file(ctx, data_file(key, ".key"), SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    SHOW_PTR(SSL_CTX_get0_certificate(ctx));
    SHOW_PTR(SSL_CTX_get0_privatekey(ctx));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);
}

int main(void)
{
    static const char *names[] = { "rsa", "client-rsa", "ecdsa", "second", "p384", "ed25519" };
    size_t i, j;
    SSL_CTX *ctx;

    for (i = 0; i < 6; i++)
        for (j = 0; j < 6; j++) {
            order(names[i], names[j], 0);
            order(names[i], names[j], 1);
        }
    ctx = SSL_CTX_new(TLS_method());
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_certificate_file(ctx, DATA "rsa.pem", SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW_QUEUE();
    SHOW(SSL_CTX_check_private_key(NULL));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);
    return 0;
}
