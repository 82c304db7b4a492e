/* Certificates and keys from memory: the *_ASN1 functions, X509 and EVP_PKEY objects, chains. */
#include "tls.h"

static unsigned char buffer[10000];

static long slurp(const char *name)
{
    FILE *file = fopen(data_file(name, ""), "rb");
    long size = file ? (long)fread(buffer, 1, sizeof(buffer), file) : 0;

    if (file != NULL)
        fclose(file);
    return size;
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl;
    X509 *leaf = certificate_of("leaf"), *inter = certificate_of("inter"), *other = certificate_of("rsa");
    EVP_PKEY *leaf_key = key_of("leaf"), *other_key = key_of("rsa");
    STACK_OF(X509) *chain = NULL;
    long size;

    size = slurp("rsa.der");
    SHOW(SSL_CTX_use_certificate_ASN1(ctx, (int)size, buffer));
    SHOW(SSL_CTX_use_certificate_ASN1(ctx, 20, buffer));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_certificate_ASN1(ctx, 0, buffer));
    SHOW_QUEUE();
    size = slurp("rsa-pkcs8.key.der");
    SHOW(SSL_CTX_use_PrivateKey_ASN1(EVP_PKEY_RSA, ctx, buffer, size));
    SHOW_QUEUE();
    size = slurp("rsa-pkcs1.key.der");
    SHOW(SSL_CTX_use_PrivateKey_ASN1(EVP_PKEY_RSA, ctx, buffer, size));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_RSAPrivateKey_ASN1(ctx, buffer, size));
    SHOW_QUEUE();
    SHOW(SSL_CTX_check_private_key(ctx));
    size = slurp("ecdsa-sec1.key.der");
    SHOW(SSL_CTX_use_PrivateKey_ASN1(EVP_PKEY_EC, ctx, buffer, size));
    SHOW_QUEUE();
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW_QUEUE();

    SHOW(SSL_CTX_use_certificate(ctx, leaf));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_PrivateKey(ctx, leaf_key));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW(SSL_CTX_use_PrivateKey(ctx, other_key));
    SHOW_QUEUE();
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW(SSL_CTX_add1_chain_cert(ctx, inter));
    SHOW(SSL_CTX_get0_chain_certs(ctx, &chain));
    SHOW(chain ? sk_X509_num(chain) : -1);
    SHOW(SSL_CTX_clear_chain_certs(ctx));
    SHOW(SSL_CTX_get0_chain_certs(ctx, &chain));
    SHOW(chain ? sk_X509_num(chain) : -1);
    X509_up_ref(inter);
    SHOW(SSL_CTX_add_extra_chain_cert(ctx, inter));
    SHOW(SSL_CTX_get_extra_chain_certs(ctx, &chain));
    SHOW(chain ? sk_X509_num(chain) : -1);
    SHOW(SSL_CTX_clear_extra_chain_certs(ctx));
    SHOW(SSL_CTX_use_cert_and_key(ctx, leaf, leaf_key, NULL, 0));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_cert_and_key(ctx, leaf, leaf_key, NULL, 1));
    SHOW(SSL_CTX_use_cert_and_key(ctx, leaf, other_key, NULL, 1));
    SHOW_QUEUE();

    ssl = SSL_new(ctx);
    SHOW(SSL_use_certificate(ssl, other));
    SHOW(SSL_use_PrivateKey(ssl, leaf_key));
    SHOW_QUEUE();
    SHOW(SSL_check_private_key(ssl));
    SHOW_QUEUE();
    SHOW(SSL_use_PrivateKey(ssl, other_key));
    SHOW(SSL_check_private_key(ssl));
    SHOW(SSL_get_certificate(ssl) == other);
    SHOW(SSL_get_privatekey(ssl) == other_key);
    size = slurp("ed25519.der");
    SHOW(SSL_use_certificate_ASN1(ssl, buffer, (int)size));
    size = slurp("ed25519-pkcs8.key.der");
    SHOW(SSL_use_PrivateKey_ASN1(EVP_PKEY_ED25519, ssl, buffer, size));
    SHOW(SSL_check_private_key(ssl));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    X509_free(leaf);
    X509_free(inter);
    X509_free(other);
    EVP_PKEY_free(leaf_key);
    EVP_PKEY_free(other_key);
    return 0;
}
