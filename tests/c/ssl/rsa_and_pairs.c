/* Keys by the RSA functions, and certificate, key and chain in one call. */
#include "tls.h"
#include <openssl/rsa.h>

static void rsa(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    EVP_PKEY *pkey = key_of("rsa");
    RSA *rsa = EVP_PKEY_get1_RSA(pkey);
    unsigned char *der = NULL;
    int len = i2d_RSAPrivateKey(rsa, &der);

    printf("--- rsa\n");
    SHOW(SSL_CTX_use_RSAPrivateKey(ctx, NULL));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_RSAPrivateKey(ctx, rsa));
    SHOW_PTR(SSL_CTX_get0_privatekey(ctx));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_certificate_file(ctx, DATA "rsa.pem", SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW(SSL_use_RSAPrivateKey(ssl, NULL));
    SHOW_QUEUE();
    SHOW(SSL_use_RSAPrivateKey(ssl, rsa));
    SHOW_PTR(SSL_get_privatekey(ssl));
    SHOW(SSL_use_RSAPrivateKey_ASN1(ssl, der, len));
    SHOW(SSL_use_RSAPrivateKey_ASN1(ssl, der, len - 1));
    ERR_clear_error();
    SHOW(SSL_CTX_use_RSAPrivateKey_ASN1(ctx, der, len));
    SHOW(SSL_CTX_use_RSAPrivateKey_ASN1(ctx, der, 3));
    ERR_clear_error();
    SHOW(SSL_use_RSAPrivateKey_file(ssl, DATA "rsa-pkcs1.key", SSL_FILETYPE_PEM));
    SHOW(SSL_use_RSAPrivateKey_file(ssl, DATA "rsa-pkcs1.key.der", SSL_FILETYPE_ASN1));
    SHOW(SSL_use_RSAPrivateKey_file(ssl, DATA "rsa-pkcs1.key", 99));
    SHOW_QUEUE();
    SHOW(SSL_use_RSAPrivateKey_file(ssl, DATA "missing.key", SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_RSAPrivateKey_file(ctx, DATA "rsa.key", SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_use_RSAPrivateKey_file(ctx, DATA "missing.key", SSL_FILETYPE_ASN1));
    SHOW_QUEUE();
    SHOW(SSL_check_private_key(ssl));
    SHOW_QUEUE();
    OPENSSL_free(der);
    RSA_free(rsa);
    EVP_PKEY_free(pkey);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static void pairs(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    X509 *leaf = certificate_of("chain"), *ecdsa = certificate_of("ecdsa"), *inter = certificate_of("inter");
    EVP_PKEY *leaf_key = key_of("chain"), *ecdsa_key = key_of("ecdsa");
    STACK_OF(X509) *chain = sk_X509_new_null(), *kept = NULL;

    printf("--- pairs\n");
    sk_X509_push(chain, inter);
    SHOW(SSL_CTX_use_cert_and_key(ctx, leaf, leaf_key, chain, 0));
    SHOW_QUEUE();
    SSL_CTX_get0_chain_certs(ctx, &kept);
    SHOW(sk_X509_num(kept));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW(SSL_CTX_use_cert_and_key(ctx, leaf, leaf_key, chain, 0));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_cert_and_key(ctx, leaf, leaf_key, NULL, 1));
    SSL_CTX_get0_chain_certs(ctx, &kept);
    SHOW(sk_X509_num(kept));
    SHOW(SSL_use_cert_and_key(ssl, ecdsa, leaf_key, NULL, 1));
    SHOW_QUEUE();
    SHOW(SSL_use_cert_and_key(ssl, ecdsa, ecdsa_key, chain, 1));
    SHOW_QUEUE();
    SHOW_PTR(SSL_get_certificate(ssl));
    SHOW_PTR(SSL_get_privatekey(ssl));
    SHOW(X509_cmp(SSL_get_certificate(ssl), ecdsa));
    SSL_get0_chain_certs(ssl, &kept);
    SHOW(sk_X509_num(kept));
    SHOW(SSL_use_cert_and_key(ssl, ecdsa, NULL, NULL, 1));
    SHOW_QUEUE();
    SHOW(SSL_use_cert_and_key(ssl, NULL, ecdsa_key, NULL, 1));
    SHOW_QUEUE();
    sk_X509_free(chain);
    X509_free(leaf);
    X509_free(ecdsa);
    X509_free(inter);
    EVP_PKEY_free(leaf_key);
    EVP_PKEY_free(ecdsa_key);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    rsa();
    pairs();
    return 0;
}
