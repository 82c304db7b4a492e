/* Certificates, requests and revocation lists that are made: signed, written, read again, printed. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static void dump(const char *what, unsigned char *der, int len)
{
    unsigned char md[32];
    unsigned int n;
    EVP_Digest(der, len, md, &n, EVP_sha256(), NULL);
    printf("%s: %d bytes\n", what, len);
    SHOW_BYTES(md, n);
    OPENSSL_free(der);
}

static void fill_name(X509_NAME *name, const char *cn)
{
    SHOW(X509_NAME_add_entry_by_txt(name, "C", MBSTRING_ASC, (const unsigned char *)"JP", -1, -1, 0));
    SHOW(X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, (const unsigned char *)"S\xc3\xa4" "bi", -1, -1, 0));
    SHOW(X509_NAME_add_entry_by_NID(name, NID_organizationalUnitName, MBSTRING_ASC, (const unsigned char *)"a*b", 3, -1, 0));
    SHOW(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)cn, -1, -1, 0));
    SHOW(X509_NAME_add_entry_by_txt(name, "emailAddress", MBSTRING_ASC, (const unsigned char *)"a@b.example", -1, -1, -1));
    SHOW(X509_NAME_add_entry_by_txt(name, "nonsense", MBSTRING_ASC, (const unsigned char *)"x", -1, -1, 0));
    SHOW(X509_NAME_add_entry_by_txt(name, "C", MBSTRING_ASC, (const unsigned char *)"too long", -1, -1, 0));
    SHOW_QUEUE();
}

static void add(X509 *x, int nid, const char *value)
{
    X509V3_CTX ctx;
    X509_EXTENSION *e;

    X509V3_set_ctx_nodb(&ctx);
    X509V3_set_ctx(&ctx, x, x, NULL, NULL, 0);
    e = X509V3_EXT_conf_nid(NULL, &ctx, nid, value);
    SHOW_PTR(e);
    SHOW(X509_add_ext(x, e, -1));
    X509_EXTENSION_free(e);
}

static void show(BIO *out)
{
    char *text;
    long n = BIO_get_mem_data(out, &text);
    fwrite(text, 1, n, stdout);
    BIO_reset(out);
}

static X509 *certificate(EVP_PKEY *k, const EVP_MD *md, BIO *out, int print)
{
    X509 *x = X509_new();
    time_t when = 1700000000;
    unsigned char *der = NULL;
    int n;

    SHOW(i2d_X509(x, NULL));
    ERR_clear_error();
    SHOW(X509_get_version(x));
    SHOW(X509_set_version(x, 2));
    SHOW(ASN1_INTEGER_set(X509_get_serialNumber(x), 4711));
    fill_name(X509_get_subject_name(x), "one.example");
    SHOW(X509_set_issuer_name(x, X509_get_subject_name(x)));
    X509_time_adj_ex(X509_getm_notBefore(x), 0, 0, &when);
    X509_time_adj_ex(X509_getm_notAfter(x), 36500, 5, &when);
    SHOW(X509_set_pubkey(x, k));
    SHOW_PTR(X509_get0_pubkey(x));
    SHOW(X509_get0_pubkey(x) == k);
    add(x, NID_basic_constraints, "critical,CA:TRUE,pathlen:1");
    add(x, NID_key_usage, "keyCertSign,cRLSign,digitalSignature");
    add(x, NID_subject_alt_name, "DNS:one.example,IP:1.2.3.4,email:a@b.c");
    add(x, NID_subject_key_identifier, "hash");
    SHOW(X509_sign(x, k, md) > 0);
    SHOW_QUEUE();
    SHOW(X509_verify(x, k));
    SHOW(X509_check_private_key(x, k));
    SHOW(X509_self_signed(x, 1));
    n = i2d_re_X509_tbs(x, &der);
    dump("tbs", der, n);
    SHOW(X509_verify(x, k));
    if (print) {
        SHOW(X509_print(out, x));
        show(out);
    }
    SHOW(X509_print_ex(out, x, XN_FLAG_ONELINE, X509_FLAG_NO_SIGDUMP));
    show(out);
    SHOW(X509_print_ex(out, x, XN_FLAG_MULTILINE, X509_FLAG_NO_SIGDUMP | X509_FLAG_NO_PUBKEY | X509_FLAG_NO_EXTENSIONS));
    show(out);
    SHOW(X509_print_ex(out, x, XN_FLAG_RFC2253, X509_FLAG_NO_SIGDUMP | X509_FLAG_NO_HEADER | X509_FLAG_NO_VERSION | X509_FLAG_NO_SERIAL));
    show(out);
    SHOW(X509_ocspid_print(out, x));
    show(out);
    SHOW_QUEUE();
    return x;
}

static void request(EVP_PKEY *k, const EVP_MD *md, BIO *out, X509 *x)
{
    X509_REQ *r = X509_REQ_new(), *s;
    STACK_OF(X509_EXTENSION) *exts = sk_X509_EXTENSION_new_null();
    unsigned char *der = NULL;
    const unsigned char *p;
    int n;

    SHOW(X509_REQ_get_version(r));
    SHOW(X509_REQ_get_attr_count(r));
    SHOW(X509_REQ_set_version(r, 0));
    SHOW(X509_REQ_set_subject_name(r, X509_get_subject_name(x)));
    SHOW(X509_REQ_set_pubkey(r, k));
    sk_X509_EXTENSION_push(exts, X509V3_EXT_conf_nid(NULL, NULL, NID_subject_alt_name, "critical,DNS:x.example"));
    sk_X509_EXTENSION_push(exts, X509V3_EXT_conf_nid(NULL, NULL, NID_ext_key_usage, "serverAuth,clientAuth"));
    SHOW(X509_REQ_add_extensions(r, exts));
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    SHOW(X509_REQ_add1_attr_by_NID(r, NID_pkcs9_challengePassword, MBSTRING_ASC, (const unsigned char *)"secret", -1));
    SHOW(X509_REQ_add1_attr_by_txt(r, "unstructuredName", MBSTRING_ASC, (const unsigned char *)"me", -1));
    SHOW(X509_REQ_sign(r, k, md) > 0);
    SHOW(X509_REQ_verify(r, k));
    SHOW(X509_REQ_check_private_key(r, k));
    n = i2d_re_X509_REQ_tbs(r, &der);
    dump("request", der, n);
    SHOW(X509_REQ_print_ex(out, r, XN_FLAG_ONELINE, X509_FLAG_NO_SIGDUMP));
    show(out);
    der = NULL;
    n = i2d_X509_REQ(r, &der);
    p = der;
    s = d2i_X509_REQ(NULL, &p, n);
    SHOW_PTR(s);
    SHOW(X509_REQ_verify(s, k));
    SHOW(X509_REQ_get_attr_count(s));
    SHOW(X509_REQ_get_attr_by_NID(s, NID_pkcs9_challengePassword, -1));
    exts = X509_REQ_get_extensions(s);
    SHOW(sk_X509_EXTENSION_num(exts));
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    X509_ATTRIBUTE_free(X509_REQ_delete_attr(s, 0));
    SHOW(X509_REQ_get_attr_count(s));
    SHOW(X509_REQ_verify(s, k));
    exts = X509_REQ_get_extensions(s);
    SHOW(sk_X509_EXTENSION_num(exts));
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    X509_REQ_free(s);
    der[n - 1] ^= 1;
    p = der;
    s = d2i_X509_REQ(NULL, &p, n);
    SHOW(X509_REQ_verify(s, k));
    ERR_clear_error();
    OPENSSL_free(der);
    X509_REQ_free(s);
    X509_REQ_free(r);
    s = X509_to_X509_REQ(x, k, md);
    SHOW_PTR(s);
    SHOW(X509_REQ_verify(s, k));
    SHOW(X509_REQ_print_ex(out, s, XN_FLAG_ONELINE, X509_FLAG_NO_SIGDUMP));
    show(out);
    X509_REQ_free(s);
    SHOW_QUEUE();
}

static void list(EVP_PKEY *k, const EVP_MD *md, BIO *out, X509 *x)
{
    X509_CRL *c = X509_CRL_new(), *d;
    ASN1_TIME *t = ASN1_TIME_new();
    ASN1_INTEGER *serial = ASN1_INTEGER_new();
    ASN1_ENUMERATED *reason = ASN1_ENUMERATED_new();
    X509_REVOKED *r;
    time_t when = 1700000000;
    unsigned char *der = NULL;
    const unsigned char *p;
    int i, n;

    X509_time_adj_ex(t, 1, 0, &when);
    SHOW(X509_CRL_set_version(c, 1));
    SHOW(X509_CRL_set_issuer_name(c, X509_get_subject_name(x)));
    SHOW(X509_CRL_set1_lastUpdate(c, t));
    X509_time_adj_ex(t, 100, 0, &when);
    SHOW(X509_CRL_set1_nextUpdate(c, t));
    for (i = 3; i > 0; i--) {
        r = X509_REVOKED_new();
        ASN1_INTEGER_set(serial, i * 1000);
        SHOW(X509_REVOKED_set_serialNumber(r, serial));
        SHOW(X509_REVOKED_set_revocationDate(r, t));
        if (i == 2) {
            ASN1_ENUMERATED_set(reason, CRL_REASON_KEY_COMPROMISE);
            SHOW(X509_REVOKED_add1_ext_i2d(r, NID_crl_reason, reason, 0, 0));
        }
        if (i == 1) {
            ASN1_ENUMERATED_set(reason, CRL_REASON_REMOVE_FROM_CRL);
            SHOW(X509_REVOKED_add1_ext_i2d(r, NID_crl_reason, reason, 0, 0));
        }
        SHOW(X509_CRL_add0_revoked(c, r));
    }
    SHOW(X509_CRL_sort(c));
    ASN1_INTEGER_set(serial, 12);
    SHOW(X509_CRL_add1_ext_i2d(c, NID_crl_number, serial, 0, 0));
    SHOW(X509_CRL_sign(c, k, md) > 0);
    SHOW(X509_CRL_verify(c, k));
    SHOW_QUEUE();
    n = i2d_re_X509_CRL_tbs(c, &der);
    dump("list", der, n);
    der = NULL;
    n = i2d_X509_CRL(c, &der);
    p = der;
    d = d2i_X509_CRL(NULL, &p, n);
    SHOW(X509_CRL_verify(d, k));
    SHOW(X509_CRL_cmp(c, d));
    SHOW(X509_CRL_get_version(d));
    SHOW(X509_CRL_get_signature_nid(d) == X509_get_signature_nid(x));
    SHOW(sk_X509_REVOKED_num(X509_CRL_get_REVOKED(d)));
    SHOW(X509_CRL_get_ext_count(d));
    for (i = 0; i < 4; i++) {
        r = NULL;
        ASN1_INTEGER_set(serial, i * 1000);
        SHOW(X509_CRL_get0_by_serial(d, &r, serial));
        SHOW(r ? ASN1_INTEGER_get(X509_REVOKED_get0_serialNumber(r)) : -1);
    }
    SHOW(X509_CRL_get0_by_cert(d, &r, x));
    if (EVP_PKEY_get_id(k) == EVP_PKEY_RSA) {
        SHOW(X509_CRL_print(out, d));
        show(out);
    }
    X509_CRL_free(c);
    c = X509_CRL_dup(d);
    SHOW(X509_CRL_verify(c, k));
    SHOW(X509_CRL_match(c, d));
    X509_CRL_free(c);
    X509_CRL_free(d);
    OPENSSL_free(der);
    ASN1_TIME_free(t);
    ASN1_INTEGER_free(serial);
    ASN1_ENUMERATED_free(reason);
    SHOW_QUEUE();
}

static void all(const char *path, const EVP_MD *md)
{
    EVP_PKEY *k = load_key(path);
    BIO *out = BIO_new(BIO_s_mem());
    int steady = EVP_PKEY_get_id(k) != EVP_PKEY_EC;
    X509 *x;

    printf("== %s\n", path);
    x = certificate(k, md, out, steady);
    request(k, md, out, x);
    list(k, md, out, x);
    X509_free(x);
    BIO_free(out);
    EVP_PKEY_free(k);
}

int main(void)
{
    all("data/core/rsa.key", EVP_sha256());
    all("data/core/ecdsa.key", EVP_sha384());
    all("data/pem/ed.pem", NULL);
    return 0;
}
