/* PKCS#7 content written in pieces: PKCS7_dataInit and PKCS7_dataFinal. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/pkcs7.h>

static X509 *cert;
static EVP_PKEY *key;

static void write_to(PKCS7 *p7, const char *text)
{
    BIO *chain = PKCS7_dataInit(p7, NULL), *at;
    unsigned char *der = NULL;
    int n;

    printf("chain of");
    for (at = chain; at != NULL; at = BIO_next(at))
        printf(" %s", BIO_method_name(at));
    printf("\n");
    SHOW_QUEUE();
    if (chain != NULL) {
        SHOW(BIO_write(chain, text, (int)strlen(text)));
        SHOW(BIO_flush(chain));
        SHOW(PKCS7_dataFinal(p7, chain));
        SHOW_QUEUE();
    }
    BIO_free_all(chain);
    n = i2d_PKCS7(p7, &der);
    SHOW(n > 0);
    OPENSSL_free(der);
}

static void check(PKCS7 *p7, const char *text)
{
    BIO *in = text == NULL ? NULL : BIO_new_mem_buf(text, -1), *out = BIO_new(BIO_s_mem());
    char *data;
    long n;

    SHOW(PKCS7_verify(p7, NULL, NULL, in, out, PKCS7_NOVERIFY));
    n = BIO_get_mem_data(out, &data);
    SHOW_BYTES((unsigned char *)data, n);
    SHOW_QUEUE();
    BIO_free(in);
    BIO_free(out);
}

static void sign(int attributes, int detached)
{
    PKCS7 *p7 = PKCS7_new();
    PKCS7_SIGNER_INFO *si;

    printf("-- signed, attributes %d, detached %d\n", attributes, detached);
    SHOW(PKCS7_set_type(p7, NID_pkcs7_signed));
    SHOW(PKCS7_content_new(p7, NID_pkcs7_data));
    if (detached)
        SHOW(PKCS7_set_detached(p7, 1));
    if (attributes) {
        si = PKCS7_sign_add_signer(p7, cert, key, EVP_sha256(), 0);
    } else {
        si = PKCS7_add_signature(p7, cert, key, EVP_sha384());
        SHOW(PKCS7_add_certificate(p7, cert));
    }
    SHOW(si != NULL);
    write_to(p7, "the first part, the second");
    check(p7, detached ? "the first part, the second" : NULL);
    if (detached)
        check(p7, "another");
    SHOW_PTR(PKCS7_get_signed_attribute(si, NID_pkcs9_messageDigest));
    PKCS7_free(p7);
}

static void seal(const EVP_CIPHER *cipher)
{
    PKCS7 *p7 = PKCS7_new();
    BIO *out = BIO_new(BIO_s_mem());
    char *data;
    long n;

    printf("-- enveloped, %s\n", EVP_CIPHER_get0_name(cipher));
    SHOW(PKCS7_set_type(p7, NID_pkcs7_enveloped));
    SHOW_PTR(PKCS7_dataInit(p7, NULL));
    SHOW_QUEUE();
    SHOW(PKCS7_set_cipher(p7, cipher));
    SHOW_PTR(PKCS7_add_recipient(p7, cert));
    write_to(p7, "secret text of some length");
    SHOW(PKCS7_decrypt(p7, key, cert, out, 0));
    n = BIO_get_mem_data(out, &data);
    SHOW_BYTES((unsigned char *)data, n);
    SHOW_QUEUE();
    BIO_free(out);
    PKCS7_free(p7);
}

int main(void)
{
    PKCS7 *p7 = PKCS7_new();
    BIO *below = BIO_new(BIO_s_mem()), *chain;

    cert = load_certificate("data/tls/client-rsa.pem");
    key = load_key("data/tls/client-rsa.key");
    SHOW_PTR(PKCS7_dataInit(NULL, NULL));
    SHOW_PTR(PKCS7_dataInit(p7, NULL));
    SHOW(PKCS7_dataFinal(NULL, below));
    SHOW(PKCS7_dataFinal(p7, below));
    SHOW_QUEUE();
    SHOW(PKCS7_set_type(p7, NID_pkcs7_data));
    write_to(p7, "just data");
    SHOW_BYTES(ASN1_STRING_get0_data(p7->d.data), ASN1_STRING_length(p7->d.data));
    PKCS7_free(p7);
    sign(1, 0);
    sign(0, 0);
    sign(1, 1);
    sign(0, 1);
    printf("-- no signature\n");
    p7 = PKCS7_new();
    SHOW(PKCS7_set_type(p7, NID_pkcs7_signed));
    SHOW(PKCS7_content_new(p7, NID_pkcs7_data));
    write_to(p7, "");
    PKCS7_free(p7);
    seal(EVP_aes_128_cbc());
    seal(EVP_des_ede3_cbc());
    printf("-- on top of another\n");
    p7 = PKCS7_new();
    SHOW(PKCS7_set_type(p7, NID_pkcs7_data));
    chain = PKCS7_dataInit(p7, below);
    SHOW(chain == below);
    SHOW(BIO_write(chain, "below", 5));
    SHOW(PKCS7_dataFinal(p7, chain));
    SHOW_BYTES(ASN1_STRING_get0_data(p7->d.data), ASN1_STRING_length(p7->d.data));
    SHOW_QUEUE();
    PKCS7_free(p7);
    BIO_free(below);
    X509_free(cert);
    EVP_PKEY_free(key);
    return 0;
}
