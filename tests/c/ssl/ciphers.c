/* Every suite's properties, cipher lists in their grammar, TLS 1.3 suites. */
#include "testing.h"

static void list(SSL_CTX *ctx, const char *text)
{
    STACK_OF(SSL_CIPHER) *sk;
    int i;

    printf("list \"%s\": ", text);
    printf("%d", SSL_CTX_set_cipher_list(ctx, text));
    sk = SSL_CTX_get_ciphers(ctx);
    for (i = 0; i < sk_SSL_CIPHER_num(sk); i++)
        printf(" %s", SSL_CIPHER_get_name(sk_SSL_CIPHER_value(sk, i)));
    printf("\n");
    SHOW_QUEUE();
}

static void suites(SSL_CTX *ctx, const char *text)
{
    STACK_OF(SSL_CIPHER) *sk;
    int i;

    printf("suites \"%s\": %d", text, SSL_CTX_set_ciphersuites(ctx, text));
    sk = SSL_CTX_get_ciphers(ctx);
    for (i = 0; i < sk_SSL_CIPHER_num(sk); i++)
        printf(" %s", SSL_CIPHER_get_name(sk_SSL_CIPHER_value(sk, i)));
    printf("\n");
    SHOW_QUEUE();
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    STACK_OF(SSL_CIPHER) *sk, *scsvs;
    const unsigned char hello[] = { 0x13, 0x01, 0xC0, 0x2B, 0x00, 0xFF, 0x12, 0x34, 0x00, 0x2F };
    unsigned int id;
    char buf[128];
    int alg_bits;

    for (id = 0; id < 0x10000; id++) {
        unsigned char wire[2] = { id >> 8, id & 0xff };
        const SSL_CIPHER *c = SSL_CIPHER_find(ssl, wire);
        const char *name;

        if (c == NULL)
            continue;
        name = SSL_CIPHER_standard_name(c);
        printf("%08X %04X %s", SSL_CIPHER_get_id(c), SSL_CIPHER_get_protocol_id(c), SSL_CIPHER_description(c, buf, 128));
        printf("  %s kx %d auth %d enc %d mac %d bits %d", name ? name : "-", SSL_CIPHER_get_kx_nid(c),
               SSL_CIPHER_get_auth_nid(c), SSL_CIPHER_get_cipher_nid(c), SSL_CIPHER_get_digest_nid(c),
               SSL_CIPHER_get_bits(c, &alg_bits));
        printf(" %d aead %d %s\n", alg_bits, SSL_CIPHER_is_aead(c), SSL_CIPHER_get_version(c));
    }
    SHOW_STR(SSL_CIPHER_get_name(NULL));
    SHOW_STR(SSL_CIPHER_standard_name(NULL));
    SHOW_STR(SSL_CIPHER_get_version(NULL));
    SHOW(SSL_CIPHER_get_bits(NULL, NULL));
    SHOW_STR(OPENSSL_cipher_name("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"));
    SHOW_STR(OPENSSL_cipher_name("nonsense"));
    SHOW_STR(OPENSSL_cipher_name(NULL));
    SHOW_STR(OSSL_default_cipher_list());
    SHOW_STR(OSSL_default_ciphersuites());

    list(ctx, "ECDHE+AESGCM");
    list(ctx, "ECDHE+AESGCM:ECDHE+CHACHA20:!aECDSA");
    list(ctx, "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384");
    list(ctx, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 ECDHE-RSA-CHACHA20-POLY1305");
    list(ctx, "ECDHE+AESGCM:ECDHE+CHACHA20:+AES256:@STRENGTH");
    list(ctx, "ECDHE+CHACHA20,ECDHE+AESGCM;-aRSA:+AES128");
    list(ctx, "ECDHE+AESGCM:-AES256:ECDHE+CHACHA20:AES256+ECDHE+AESGCM");
    list(ctx, "ECDHE+AESGCM:nonsense:@SECLEVEL=1");
    SHOW(SSL_CTX_get_security_level(ctx));
    list(ctx, "ECDHE+AESGCM:@SECLEVEL=7");
    SHOW(SSL_CTX_get_security_level(ctx));
    list(ctx, "ECDHE+AESGCM:@NONSENSE");
    list(ctx, "ECDHE+AESGCM+aRSA:$:ECDHE+CHACHA20");
    list(ctx, "nonsense");
    list(ctx, "");
    list(ctx, "ECDHE+CHACHA20");
    list(ctx, "TLS_AES_128_GCM_SHA256");
    list(ctx, "ECDHE+AESGCM:ECDHE+CHACHA20:!ECDHE");
    list(ctx, "!aRSA:ECDHE+AESGCM");
    list(ctx, "EECDH+AESGCM:kECDHE+CHACHA20:!SHA1:!aNULL:!eNULL");
    list(ctx, "ECDHE+AESGCM+");

    suites(ctx, "TLS_AES_128_GCM_SHA256");
    suites(ctx, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256");
    suites(ctx, " TLS_AES_128_GCM_SHA256 : nonsense");
    suites(ctx, "nonsense");
    suites(ctx, "ECDHE-RSA-AES128-GCM-SHA256");
    suites(ctx, "");
    suites(ctx, "TLS_AES_256_GCM_SHA384:TLS_AES_256_GCM_SHA384");

    SHOW(SSL_bytes_to_cipher_list(ssl, hello, sizeof(hello), 0, &sk, &scsvs));
    SHOW(sk_SSL_CIPHER_num(sk));
    SHOW(sk_SSL_CIPHER_num(scsvs));
    sk_SSL_CIPHER_free(sk);
    sk_SSL_CIPHER_free(scsvs);
    SHOW(SSL_bytes_to_cipher_list(ssl, hello, 3, 0, &sk, &scsvs));
    SHOW(SSL_bytes_to_cipher_list(ssl, hello, 0, 0, &sk, &scsvs));
    SHOW_QUEUE();
    SHOW_PTR(SSL_get_current_cipher(ssl));
    SHOW_PTR(SSL_get_shared_ciphers(ssl, buf, sizeof(buf)));
    SHOW_PTR(SSL_get_client_ciphers(ssl));
    SHOW_PTR(SSL_get_cipher_list(ssl, 100));
    SHOW_PTR(SSL_get_cipher_list(ssl, -1));
    SHOW_PTR(SSL_get_ciphers(NULL));
    SHOW(SSL_set_cipher_list(ssl, "ECDHE-RSA-AES128-GCM-SHA256"));
    SHOW_STR(SSL_get_cipher_list(ssl, 3));
    SHOW_PTR(SSL_get_cipher_list(ssl, 4));
    sk = SSL_get1_supported_ciphers(ssl);
    SHOW(sk_SSL_CIPHER_num(sk));
    sk_SSL_CIPHER_free(sk);
    SHOW(SSL_set_max_proto_version(ssl, TLS1_2_VERSION));
    sk = SSL_get1_supported_ciphers(ssl);
    SHOW(sk_SSL_CIPHER_num(sk));
    sk_SSL_CIPHER_free(sk);
    SHOW_PTR(SSL_CIPHER_description(sk_SSL_CIPHER_value(SSL_get_ciphers(ssl), 0), buf, 127));
    SSL_free(ssl);
    list(ctx, "SUITEB128:ECDHE+CHACHA20");
    list(ctx, "SUITEB192");
    SSL_CTX_free(ctx);
    return 0;
}
