/* Certificates that are read: fields, extensions, digests, hashes, copies, bad input. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static void show_name(const char *what, const X509_NAME *name)
{
    char buf[300], *line = X509_NAME_oneline(name, NULL, 0);
    int i, n = X509_NAME_entry_count(name);

    printf("%s: %s, %d entries\n", what, line, n);
    OPENSSL_free(line);
    SHOW_STR(X509_NAME_oneline(name, buf, 12));
    for (i = 0; i < n; i++) {
        X509_NAME_ENTRY *e = X509_NAME_get_entry(name, i);
        ASN1_STRING *v = X509_NAME_ENTRY_get_data(e);
        printf("  %s set %d type %d: %.*s\n", OBJ_nid2sn(OBJ_obj2nid(X509_NAME_ENTRY_get_object(e))),
               X509_NAME_ENTRY_set(e), ASN1_STRING_type(v), ASN1_STRING_length(v), ASN1_STRING_get0_data(v));
    }
    SHOW(X509_NAME_get_text_by_NID(name, NID_commonName, buf, sizeof(buf)));
    SHOW_STR(buf);
    SHOW(X509_NAME_get_text_by_NID(name, NID_commonName, buf, 4));
    SHOW_STR(buf);
    SHOW(X509_NAME_get_text_by_NID(name, NID_commonName, NULL, 0));
    SHOW(X509_NAME_get_text_by_NID(name, NID_title, buf, 4));
    SHOW(X509_NAME_get_index_by_NID(name, NID_commonName, -1));
    SHOW(X509_NAME_get_index_by_NID(name, 99999, -1));
    SHOW_HEXNUM(X509_NAME_hash_ex(name, NULL, NULL, &i));
    SHOW_HEXNUM(X509_NAME_hash_old(name));
}

static void show(const char *path)
{
    X509 *x = load_certificate(path), *y;
    unsigned char md[64], *der = NULL;
    const unsigned char *p;
    unsigned int len;
    const ASN1_BIT_STRING *sig;
    const X509_ALGOR *alg;
    int i, n, mdnid, pknid, bits;
    uint32_t flags;

    printf("== %s\n", path);
    if (x == NULL) {
        SHOW_QUEUE();
        return;
    }
    SHOW(X509_get_version(x));
    show_name("subject", X509_get_subject_name(x));
    show_name("issuer", X509_get_issuer_name(x));
    SHOW_BYTES(X509_get0_serialNumber(x)->data, X509_get0_serialNumber(x)->length);
    SHOW_BYTES(X509_get0_notBefore(x)->data, X509_get0_notBefore(x)->length);
    SHOW_BYTES(X509_getm_notAfter(x)->data, X509_get0_notAfter(x)->length);
    SHOW(X509_get_signature_nid(x));
    X509_get0_signature(&sig, &alg, x);
    SHOW_BYTES(sig->data, 8);
    SHOW(X509_ALGOR_cmp(alg, X509_get0_tbs_sigalg(x)));
    SHOW(EVP_PKEY_get_id(X509_get0_pubkey(x)));
    SHOW(EVP_PKEY_get_bits(X509_get0_pubkey(x)));
    SHOW(X509_get0_pubkey_bitstr(x)->length);
    SHOW(X509_get_signature_info(x, &mdnid, &pknid, &bits, &flags));
    printf("%d %d %d %x\n", mdnid, pknid, bits, flags);
    SHOW_HEXNUM(X509_certificate_type(x, NULL));
    SHOW(X509_digest(x, EVP_sha256(), md, &len));
    SHOW_BYTES(md, len);
    SHOW(X509_pubkey_digest(x, EVP_sha1(), md, &len));
    SHOW_BYTES(md, len);
    SHOW_HEXNUM(X509_subject_name_hash(x));
    SHOW_HEXNUM(X509_issuer_name_hash_old(x));
    SHOW_HEXNUM(X509_issuer_and_serial_hash(x));
    SHOW(X509_get_ext_count(x));
    n = X509_get_ext_count(x);
    for (i = 0; i < n; i++) {
        X509_EXTENSION *e = X509_get_ext(x, i);
        printf("  %s critical %d:", OBJ_nid2sn(OBJ_obj2nid(X509_EXTENSION_get_object(e))),
               X509_EXTENSION_get_critical(e));
        SHOW_BYTES(X509_EXTENSION_get_data(e)->data, X509_EXTENSION_get_data(e)->length);
    }
    SHOW(X509_get_ext_by_NID(x, NID_basic_constraints, -1));
    SHOW(X509_get_ext_by_NID(x, 99999, -1));
    SHOW(X509_get_ext_by_critical(x, 1, -1));
    SHOW_PTR(X509_get_ext(x, 99));
    SHOW_PTR(X509_get_ext(x, -1));
    SHOW(X509_self_signed(x, 0));
    SHOW(X509_self_signed(x, 1));
    SHOW(X509_verify(x, X509_get0_pubkey(x)));
    SHOW_QUEUE();
    y = X509_dup(x);
    SHOW(X509_cmp(x, y));
    SHOW(X509_issuer_and_serial_cmp(x, y));
    n = i2d_X509(y, &der);
    SHOW(n);
    p = der;
    SHOW_PTR(d2i_X509(&y, &p, n));
    SHOW(p - der);
    SHOW(X509_cmp(x, y));
    /* Every cut. */
    for (i = 0; i < n; i += 41) {
        X509 *z;
        p = der;
        z = d2i_X509(NULL, &p, i);
        printf("cut %d: %s\n", i, z ? "read" : "refused");
        SHOW_QUEUE();
        X509_free(z);
    }
    OPENSSL_free(der);
    X509_free(y);
    SHOW(X509_up_ref(x));
    X509_free(x);
    X509_free(x);
}

int main(void)
{
    show("data/core/rsa.crt");
    show("data/core/ecdsa.crt");
    show("data/tls/book-ca.pem");
    show("data/tls/bad-der.pem");
    show("data/pem/trusted.pem");
    SHOW_PTR(X509_get_pubkey(NULL));
    SHOW_PTR(X509_get0_pubkey(NULL));
    SHOW(X509_NAME_entry_count(NULL));
    SHOW_STR(X509_get_default_cert_area());
    SHOW_STR(X509_get_default_cert_dir());
    SHOW_STR(X509_get_default_cert_file());
    SHOW_STR(X509_get_default_private_dir());
    SHOW_QUEUE();
    return 0;
}
