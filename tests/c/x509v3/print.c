/* Extensions of certificates: printed, read, found, made for certificates. */
#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include "testing.h"

static BIO *out;

static void all(X509 *x)
{
    static const unsigned long flags[] = { 0, X509V3_EXT_ERROR_UNKNOWN, X509V3_EXT_PARSE_UNKNOWN, X509V3_EXT_DUMP_UNKNOWN };
    int i;
    size_t j;

    for (i = 0; i < X509_get_ext_count(x); i++) {
        X509_EXTENSION *ext = X509_get_ext(x, i);
        void *value;

        i2a_ASN1_OBJECT(out, X509_EXTENSION_get_object(ext));
        BIO_printf(out, " %d\n", X509_supported_extension(ext));
        for (j = 0; j < sizeof(flags) / sizeof(*flags); j++) {
            BIO_printf(out, "\n=%d\n", X509V3_EXT_print(out, ext, flags[j], 4));
        }
        value = X509V3_EXT_d2i(ext);
        BIO_printf(out, "d2i %d\n", value != NULL);
        if (value != NULL && X509V3_EXT_get(ext)->it != NULL) {
            X509_EXTENSION *again = X509V3_EXT_i2d(OBJ_obj2nid(X509_EXTENSION_get_object(ext)), 0, value);

            BIO_printf(out, "same %d\n", ASN1_STRING_cmp(X509_EXTENSION_get_data(ext), X509_EXTENSION_get_data(again)) == 0);
            X509_EXTENSION_free(again);
            ASN1_item_free(value, ASN1_ITEM_ptr(X509V3_EXT_get(ext)->it));
        }
    }
    BIO_printf(out, "%d\n", X509V3_extensions_print(out, "Title", X509_get0_extensions(x), X509V3_EXT_DUMP_UNKNOWN, 2));
    BIO_printf(out, "%d\n", X509V3_extensions_print(out, NULL, X509_get0_extensions(x), 0, 0));
    BIO_printf(out, "%d\n", X509V3_extensions_print(out, "None", NULL, 0, 0));
    SHOW_QUEUE();
}

static void list(STACK_OF(OPENSSL_STRING) *sk)
{
    int i;

    for (i = 0; i < sk_OPENSSL_STRING_num(sk); i++)
        BIO_printf(out, "  %s\n", sk_OPENSSL_STRING_value(sk, i));
    X509_email_free(sk);
}

static void text(X509V3_CTX *ctx, const char *name, const char *value)
{
    X509_EXTENSION *ext = X509V3_EXT_nconf(NULL, ctx, name, value);

    BIO_printf(out, "%s=%s: %s\n", name, value, ext != NULL ? "made" : "not made");
    if (ext != NULL) {
        BIO_printf(out, "critical %d\n", X509_EXTENSION_get_critical(ext));
        BIO_dump(out, (const char *)ASN1_STRING_get0_data(X509_EXTENSION_get_data(ext)),
                 ASN1_STRING_length(X509_EXTENSION_get_data(ext)));
        BIO_printf(out, "\n=%d\n", X509V3_EXT_print(out, ext, 0, 2));
    }
    X509_EXTENSION_free(ext);
    SHOW_QUEUE();
}

static void one(int nid, const char *der, int len)
{
    ASN1_OCTET_STRING *data = ASN1_OCTET_STRING_new();
    X509_EXTENSION *ext;

    ASN1_OCTET_STRING_set(data, (const unsigned char *)der, len);
    ext = X509_EXTENSION_create_by_NID(NULL, nid, 1, data);
    BIO_printf(out, "%s\n", OBJ_nid2sn(nid));
    BIO_printf(out, "\n=%d\n", X509V3_EXT_print(out, ext, X509V3_EXT_DUMP_UNKNOWN, 3));
    X509_EXTENSION_free(ext);
    ASN1_OCTET_STRING_free(data);
    SHOW_QUEUE();
}

int main(void)
{
    static const char sct[] =
        "\x04\x81\x81\x00\x7f\x00\x3d\x00" "0123456789abcdef0123456789abcdef" "\x00\x00\x01\x80\x00\x00\x00\x05\x00\x00\x04\x03\x00\x0e"
        "abcdefghijklmn\x00\x3e\x00" "0123456789abcdef0123456789abcdef" "\x00\x00\x01\x80\x00\x00\x00\x05\x00\x02xy\x02\x01\x00\x0d" "abcdefghijklm";
    X509 *ca = load_certificate("data/x509v3/ca.pem"), *leaf = load_certificate("data/x509v3/leaf.pem");
    STACK_OF(X509_EXTENSION) *exts = NULL;
    BASIC_CONSTRAINTS *bc;
    GENERAL_NAMES *names;
    AUTHORITY_KEYID *akid;
    X509V3_CTX ctx;
    int crit, idx;

    out = BIO_new_fp(stdout, BIO_NOCLOSE);
    setvbuf(stdout, NULL, _IONBF, 0);
    all(ca);
    all(leaf);
    list(X509_get1_email(ca));
    list(X509_get1_email(leaf));
    list(X509_get1_ocsp(ca));
    list(X509_get1_ocsp(leaf));
    SHOW_QUEUE();
    bc = X509_get_ext_d2i(ca, NID_basic_constraints, &crit, NULL);
    SHOW(crit);
    SHOW(bc->ca);
    SHOW(ASN1_INTEGER_get(bc->pathlen));
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, bc, 0, X509V3_ADD_DEFAULT));
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, bc, 0, X509V3_ADD_DEFAULT));
    SHOW_QUEUE();
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, bc, 0, X509V3_ADD_DEFAULT | X509V3_ADD_SILENT));
    SHOW_QUEUE();
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, bc, 0, X509V3_ADD_KEEP_EXISTING));
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, bc, 1, X509V3_ADD_REPLACE));
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, bc, 0, X509V3_ADD_APPEND));
    SHOW(sk_X509_EXTENSION_num(exts));
    crit = 7;
    SHOW_PTR(X509V3_get_d2i(exts, NID_basic_constraints, &crit, NULL));
    SHOW(crit);
    idx = -1;
    BASIC_CONSTRAINTS_free(X509V3_get_d2i(exts, NID_basic_constraints, &crit, &idx));
    SHOW(crit);
    SHOW(idx);
    BASIC_CONSTRAINTS_free(X509V3_get_d2i(exts, NID_basic_constraints, &crit, &idx));
    SHOW(crit);
    SHOW(idx);
    SHOW_PTR(X509V3_get_d2i(exts, NID_basic_constraints, &crit, &idx));
    SHOW(crit);
    SHOW(idx);
    SHOW_PTR(X509V3_get_d2i(exts, NID_key_usage, &crit, NULL));
    SHOW(crit);
    SHOW_PTR(X509V3_get_d2i(NULL, NID_key_usage, &crit, NULL));
    SHOW(crit);
    SHOW(X509V3_add1_i2d(&exts, NID_basic_constraints, NULL, 0, X509V3_ADD_DELETE));
    SHOW(sk_X509_EXTENSION_num(exts));
    SHOW(X509V3_add1_i2d(&exts, NID_key_usage, NULL, 0, X509V3_ADD_DELETE));
    SHOW(X509V3_add1_i2d(&exts, NID_key_usage, NULL, 0, X509V3_ADD_REPLACE_EXISTING));
    SHOW_PTR(X509V3_EXT_i2d(NID_commonName, 0, bc));
    SHOW_QUEUE();
    BASIC_CONSTRAINTS_free(bc);
    sk_X509_EXTENSION_pop_free(exts, X509_EXTENSION_free);
    names = X509_get_ext_d2i(leaf, NID_subject_alt_name, NULL, NULL);
    for (idx = 0; idx < sk_GENERAL_NAME_num(names); idx++) {
        GENERAL_NAME *name = sk_GENERAL_NAME_value(names, idx), *copy = GENERAL_NAME_dup(name);
        int type;

        GENERAL_NAME_print(out, name);
        SHOW_PTR(GENERAL_NAME_get0_value(name, &type));
        SHOW(type);
        SHOW(GENERAL_NAME_cmp(name, copy));
        GENERAL_NAME_free(copy);
    }
    GENERAL_NAMES_free(names);
    akid = X509_get_ext_d2i(ca, NID_authority_key_identifier, NULL, NULL);
    SHOW(X509_check_akid(ca, akid));
    SHOW(X509_check_akid(leaf, akid));
    AUTHORITY_KEYID_free(akid);

    SHOW_BYTES(X509_get0_subject_key_id(ca)->data, X509_get0_subject_key_id(ca)->length);
    SHOW_PTR(X509_get0_authority_key_id(ca));
    SHOW_PTR(X509_get0_authority_issuer(leaf));
    SHOW_PTR(X509_get0_authority_serial(leaf));
    SHOW_PTR(X509_get0_authority_issuer(ca));
    SHOW(ASN1_INTEGER_cmp(X509_get0_authority_serial(ca), X509_get0_serialNumber(ca)));

    ERR_clear_error();
    X509V3_set_ctx(&ctx, ca, leaf, NULL, NULL, 0);
    ctx.db = NULL;
    text(&ctx, "subjectKeyIdentifier", "hash");
    text(&ctx, "subjectKeyIdentifier", "critical,hash");
    text(&ctx, "authorityKeyIdentifier", "keyid");
    text(&ctx, "authorityKeyIdentifier", "issuer:always");
    text(&ctx, "authorityKeyIdentifier", "keyid:always,issuer");
    text(&ctx, "subjectAltName", "email:copy,DNS:more");
    text(&ctx, "issuerAltName", "issuer:copy");
    text(&ctx, "subjectAltName", "dirName:missing");
    text(&ctx, "basicConstraints", "critical, CA:TRUE");
    text(&ctx, "basicConstraints", "");
    text(&ctx, "basicConstraints", "@section");
    text(&ctx, "certificatePolicies", "1.2.3");
    text(&ctx, "keyUsage", "DER:03:02:05:A0");
    text(&ctx, "keyUsage", "critical,DER:0302 05A0");
    text(&ctx, "1.2.3.4", "ASN1:UTF8String:hello");
    text(&ctx, "1.2.3.4", "critical,ASN1:EXP:3,INT:7");
    text(&ctx, "1.2.3.4", "ASN1:BOGUS:x");
    text(&ctx, "not a name", "DER:00");
    text(&ctx, "not a name", "something");
    text(&ctx, "commonName", "something");
    text(&ctx, "crlNumber", "5");
    text(NULL, "basicConstraints", "CA:TRUE");
    text(NULL, "subjectAltName", "DNS:x");
    text(NULL, "subjectKeyIdentifier", "hash");
    X509V3_set_ctx(&ctx, NULL, NULL, NULL, NULL, 0);
    text(&ctx, "subjectKeyIdentifier", "hash");
    text(&ctx, "authorityKeyIdentifier", "keyid");
    text(&ctx, "subjectAltName", "email:copy");
    text(&ctx, "issuerAltName", "issuer:copy");
    one(NID_ct_precert_scts, sct, 4 + 0x80 - 2);
    one(NID_ct_cert_scts, sct, sizeof(sct) - 1);
    one(NID_ct_cert_scts, sct, 20);
    one(NID_ct_cert_scts, "\x04\x0a\x00\x08\x00\x02\x07\x01\x00\x02\x05\x05", 12);
    one(NID_ct_cert_scts, "\x04\x06\x00\x04\x00\x02\x00\x01", 8);
    one(NID_ct_cert_scts, "\x04\x06\x00\x05\x00\x02\x00\x01", 8);
    one(NID_ct_cert_scts, "\x04\x02\x00\x00", 4);
    one(NID_ct_cert_scts, "\x05\x00", 2);
    one(NID_id_pkix_OCSP_Nonce, "\x04\x02\x01\x02", 4);
    one(NID_id_pkix_OCSP_Nonce, "", 0);
    one(NID_id_pkix_OCSP_CrlID, "\x30\x0e\xa0\x05\x16\x03" "a:b\xa1\x05\x02\x03\x01\x02\x03", 16);
    one(NID_id_pkix_OCSP_CrlID, "\x30\x13\xa2\x11\x18\x0f" "20200102030405Z", 21);
    one(NID_id_pkix_OCSP_serviceLocator, "\x30\x17\x30\x00\x30\x13\x30\x11\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x01\x86\x05http:", 25);
    one(NID_id_pkix_OCSP_serviceLocator,
        "\x30\x25\x30\x0e\x31\x0c\x30\x0a\x06\x03\x55\x04\x03\x0c\x03" "abc\x30\x13\x30\x11\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x01\x86\x05http:", 39);
    one(NID_basic_constraints, "\x30\x03\x01\x01", 4);
    one(NID_commonName, "\x30\x00", 2);
    one(NID_key_usage, "\x03\x01\x00", 3);
    one(NID_authority_key_identifier, "\x30\x00", 2);
    SHOW(X509V3_EXT_add_alias(NID_commonName, NID_netscape_comment));
    one(NID_commonName, "\x16\x02hi", 4);
    SHOW(X509V3_EXT_add_alias(NID_commonName, 9999));
    SHOW_QUEUE();
    X509V3_EXT_cleanup();
    one(NID_commonName, "\x16\x02hi", 4);
    X509_free(ca);
    X509_free(leaf);
    BIO_free(out);
    return 0;
}
