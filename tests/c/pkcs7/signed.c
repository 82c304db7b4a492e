/* PKCS#7: certificate bundles, signing and verifying, attached and detached, with what can go wrong. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/pkcs7.h>

static X509 *cert;
static EVP_PKEY *key;

static void verify(PKCS7 *p7, STACK_OF(X509) *certs, const char *data, int flags)
{
    BIO *in = data ? BIO_new_mem_buf(data, -1) : NULL, *out = BIO_new(BIO_s_mem());
    X509_STORE *store = X509_STORE_new();
    char *p;
    long n;

    X509_STORE_add_cert(store, cert);
    SHOW(PKCS7_verify(p7, certs, store, in, out, flags));
    SHOW_QUEUE();
    n = BIO_get_mem_data(out, &p);
    SHOW_BYTES(p, n);
    BIO_free(in);
    BIO_free(out);
    X509_STORE_free(store);
}

static void sign(int flags, const char *text)
{
    BIO *in = BIO_new_mem_buf(text, -1);
    PKCS7 *p7 = PKCS7_sign(cert, key, NULL, in, flags), *again;
    unsigned char *der = NULL;
    const unsigned char *at;
    STACK_OF(X509) *signers, *given = sk_X509_new_null();
    PKCS7_SIGNER_INFO *si;
    int n = i2d_PKCS7(p7, &der);

    sk_X509_push(given, cert);
    printf("--- sign %x\n", flags);
    SHOW_PTR(p7);
    SHOW_QUEUE();
    at = der;
    again = d2i_PKCS7(NULL, &at, n);
    SHOW_PTR(again);
    SHOW(PKCS7_type_is_signed(again));
    SHOW(PKCS7_get_detached(again) != 0);
    SHOW(sk_PKCS7_SIGNER_INFO_num(PKCS7_get_signer_info(again)));
    si = sk_PKCS7_SIGNER_INFO_value(PKCS7_get_signer_info(again), 0);
    SHOW_PTR(PKCS7_get_signed_attribute(si, NID_pkcs9_messageDigest));
    SHOW_PTR(PKCS7_get_signed_attribute(si, NID_pkcs9_signingTime));
    SHOW_PTR(PKCS7_get_attribute(si, NID_pkcs9_signingTime));
    SHOW(PKCS7_cert_from_signer_info(again, si) != NULL);
    signers = PKCS7_get0_signers(again, NULL, 0);
    SHOW(sk_X509_num(signers));
    SHOW_QUEUE();
    sk_X509_free(signers);
    verify(again, NULL, NULL, PKCS7_NOVERIFY);
    verify(again, NULL, flags & PKCS7_BINARY ? text : "a line\r\nanother\r\n", PKCS7_NOVERIFY);
    verify(again, given, flags & PKCS7_BINARY ? text : "a line\r\nanother\r\n", PKCS7_NOVERIFY | PKCS7_NOINTERN);
    verify(again, NULL, "something else", PKCS7_NOVERIFY);
    verify(again, given, "something else", PKCS7_NOVERIFY | PKCS7_NOSIGS);
    verify(again, given, flags & PKCS7_DETACHED ? text : NULL, flags);
    PKCS7_free(again);
    PKCS7_free(p7);
    OPENSSL_free(der);
    BIO_free(in);
    sk_X509_free(given);
}

static void types(void)
{
    static const int nids[] = {NID_pkcs7_data, NID_pkcs7_signed, NID_pkcs7_enveloped, NID_pkcs7_signedAndEnveloped,
                               NID_pkcs7_digest, NID_pkcs7_encrypted, NID_sha1};
    size_t i;

    for (i = 0; i < sizeof(nids) / sizeof(nids[0]); i++) {
        PKCS7 *p7 = PKCS7_new();

        printf("--- type %d\n", nids[i]);
        SHOW(PKCS7_set_type(p7, nids[i]));
        SHOW(PKCS7_type_is_other(p7));
        SHOW(PKCS7_add_certificate(p7, cert));
        SHOW(PKCS7_content_new(p7, NID_pkcs7_data));
        SHOW(PKCS7_get_detached(p7) != 0);
        SHOW_PTR(PKCS7_get_signer_info(p7));
        SHOW(PKCS7_verify(p7, NULL, NULL, NULL, NULL, 0));
        SHOW_QUEUE();
        PKCS7_free(p7);
    }
    SHOW(PKCS7_verify(NULL, NULL, NULL, NULL, NULL, 0));
    SHOW_QUEUE();
}

int main(void)
{
    BIO *in;
    PKCS7 *p7;

    cert = load_certificate("data/pem/cert.pem");
    key = load_key("data/pem/ec.pem");
    in = BIO_new_file("data/pem/bundle.p7b", "r");
    p7 = PEM_read_bio_PKCS7(in, NULL, NULL, NULL);
    BIO_free(in);
    SHOW(sk_X509_num(p7->d.sign->cert));
    verify(p7, NULL, "x", 0);
    PKCS7_free(p7);
    types();
    sign(PKCS7_BINARY, "a line\nanother\n");
    sign(PKCS7_BINARY | PKCS7_DETACHED, "a line\nanother\n");
    sign(PKCS7_BINARY | PKCS7_NOATTR, "a line\nanother\n");
    sign(PKCS7_BINARY | PKCS7_NOCERTS, "a line\nanother\n");
    sign(0, "a line\nanother\r\n");
    EVP_PKEY_free(key);
    X509_free(cert);
    return 0;
}
