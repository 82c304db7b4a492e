/* Revocation lists, their entries and requests: what their accessors tell, extensions added and taken away, printing. */
#include "testing.h"
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static EVP_PKEY *key;
static X509 *ca;

static void show_time(const char *what, const ASN1_TIME *time)
{
    printf("%s: %s\n", what, time ? (const char *)ASN1_STRING_get0_data(time) : "none");
}

static X509_EXTENSION *reason(int critical)
{
    ASN1_ENUMERATED *why = ASN1_ENUMERATED_new();
    X509_EXTENSION *extension;

    ASN1_ENUMERATED_set(why, CRL_REASON_KEY_COMPROMISE);
    extension = X509V3_EXT_i2d(NID_crl_reason, critical, why);
    ASN1_ENUMERATED_free(why);
    return extension;
}

static X509_REVOKED *entry(long serial, long when)
{
    X509_REVOKED *revoked = X509_REVOKED_new();
    ASN1_INTEGER *number = ASN1_INTEGER_new();
    ASN1_TIME *time = ASN1_TIME_set(NULL, when);

    ASN1_INTEGER_set(number, serial);
    SHOW(X509_REVOKED_set_serialNumber(revoked, number));
    SHOW(X509_REVOKED_set_revocationDate(revoked, time));
    show_time("revoked", X509_REVOKED_get0_revocationDate(revoked));
    SHOW_PTR(X509_REVOKED_get0_extensions(revoked));
    ASN1_INTEGER_free(number);
    ASN1_TIME_free(time);
    return revoked;
}

static void entries(void)
{
    X509_REVOKED *revoked = entry(77, 1700000000), *copy;
    X509_EXTENSION *extension = reason(1), *other;
    ASN1_ENUMERATED *why;
    int critical = 9, index = -1;

    printf("--- entries\n");
    SHOW(X509_REVOKED_get_ext_count(revoked));
    SHOW(X509_REVOKED_add_ext(revoked, extension, -1));
    X509_EXTENSION_free(extension);
    SHOW(X509_REVOKED_add1_ext_i2d(revoked, NID_invalidity_date, ASN1_GENERALIZEDTIME_set(NULL, 1600000000), 0, 0));
    SHOW(X509_REVOKED_get_ext_count(revoked));
    SHOW(X509_REVOKED_get_ext_by_NID(revoked, NID_crl_reason, -1));
    SHOW(X509_REVOKED_get_ext_by_NID(revoked, NID_crl_reason, 0));
    SHOW(X509_REVOKED_get_ext_by_NID(revoked, 99999, -1));
    SHOW(X509_REVOKED_get_ext_by_OBJ(revoked, OBJ_nid2obj(NID_invalidity_date), -1));
    SHOW(X509_REVOKED_get_ext_by_critical(revoked, 1, -1));
    SHOW(X509_REVOKED_get_ext_by_critical(revoked, 0, -1));
    SHOW(sk_X509_EXTENSION_num(X509_REVOKED_get0_extensions(revoked)));
    other = X509_REVOKED_get_ext(revoked, 1);
    SHOW(OBJ_obj2nid(X509_EXTENSION_get_object(other)));
    SHOW_PTR(X509_REVOKED_get_ext(revoked, 2));
    why = X509_REVOKED_get_ext_d2i(revoked, NID_crl_reason, &critical, NULL);
    SHOW(ASN1_ENUMERATED_get(why));
    SHOW(critical);
    ASN1_ENUMERATED_free(why);
    SHOW_PTR(X509_REVOKED_get_ext_d2i(revoked, NID_issuer_alt_name, &critical, &index));
    SHOW(critical);
    copy = X509_REVOKED_dup(revoked);
    extension = X509_REVOKED_delete_ext(revoked, 0);
    SHOW(OBJ_obj2nid(X509_EXTENSION_get_object(extension)));
    X509_EXTENSION_free(extension);
    SHOW_PTR(X509_REVOKED_delete_ext(revoked, 5));
    SHOW(X509_REVOKED_get_ext_count(revoked));
    SHOW(X509_REVOKED_get_ext_count(copy));
    X509_REVOKED_free(revoked);
    X509_REVOKED_free(copy);
    SHOW_QUEUE();
}

static X509_CRL *list(void)
{
    X509_CRL *crl = X509_CRL_new();
    ASN1_TIME *time = ASN1_TIME_set(NULL, 1700000000), *next = ASN1_TIME_set(NULL, 1900000000);
    ASN1_INTEGER *number = ASN1_INTEGER_new();
    AUTHORITY_KEYID *issuer = AUTHORITY_KEYID_new();
    X509_EXTENSION *extension;

    printf("--- a list\n");
    SHOW(X509_CRL_get_version(crl));
    SHOW_PTR(X509_CRL_get_issuer(crl));
    SHOW_PTR(X509_CRL_get0_extensions(crl));
    SHOW_PTR(X509_CRL_get_REVOKED(crl));
    SHOW(X509_CRL_set_version(crl, 1));
    SHOW(X509_CRL_set_issuer_name(crl, X509_get_subject_name(ca)));
    SHOW(X509_CRL_set1_lastUpdate(crl, time));
    SHOW(X509_CRL_set1_nextUpdate(crl, next));
    SHOW(X509_CRL_add0_revoked(crl, entry(9, 1690000000)));
    SHOW(X509_CRL_add0_revoked(crl, entry(3, 1680000000)));
    ASN1_INTEGER_set(number, 1234);
    SHOW(X509_CRL_add1_ext_i2d(crl, NID_crl_number, number, 0, 0));
    SHOW(X509_CRL_add1_ext_i2d(crl, NID_crl_number, number, 0, 0));
    SHOW_QUEUE();
    issuer->keyid = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(issuer->keyid, (const unsigned char *)"key id", 6);
    extension = X509V3_EXT_i2d(NID_authority_key_identifier, 0, issuer);
    SHOW(X509_CRL_add_ext(crl, extension, 0));
    X509_EXTENSION_free(extension);
    SHOW(X509_CRL_sort(crl));
    SHOW(X509_CRL_sign(crl, key, EVP_sha256()) > 0);
    SHOW(X509_CRL_verify(crl, key));
    ASN1_TIME_free(time);
    ASN1_TIME_free(next);
    ASN1_INTEGER_free(number);
    AUTHORITY_KEYID_free(issuer);
    SHOW_QUEUE();
    return crl;
}

static void asked(X509_CRL *crl)
{
    X509_REVOKED *found = NULL;
    ASN1_INTEGER *number;
    X509_EXTENSION *extension;
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    int critical = 9;

    printf("--- asked\n");
    show_time("last", X509_CRL_get0_lastUpdate(crl));
    show_time("last", X509_CRL_get_lastUpdate(crl));
    show_time("next", X509_CRL_get0_nextUpdate(crl));
    show_time("next", X509_CRL_get_nextUpdate(crl));
    SHOW(X509_NAME_cmp(X509_CRL_get_issuer(crl), X509_get_subject_name(ca)));
    SHOW(X509_CRL_get_signature_nid(crl));
    SHOW(X509_CRL_get_ext_count(crl));
    SHOW(sk_X509_EXTENSION_num(X509_CRL_get0_extensions(crl)));
    SHOW(X509_CRL_get_ext_by_NID(crl, NID_crl_number, -1));
    SHOW(X509_CRL_get_ext_by_OBJ(crl, OBJ_nid2obj(NID_crl_number), -1));
    SHOW(X509_CRL_get_ext_by_critical(crl, 1, -1));
    SHOW(OBJ_obj2nid(X509_EXTENSION_get_object(X509_CRL_get_ext(crl, 0))));
    number = X509_CRL_get_ext_d2i(crl, NID_crl_number, &critical, NULL);
    SHOW(ASN1_INTEGER_get(number));
    SHOW(critical);
    SHOW(X509_CRL_get0_by_serial(crl, &found, number));
    ASN1_INTEGER_set(number, 3);
    SHOW(X509_CRL_get0_by_serial(crl, &found, number));
    show_time("found", X509_REVOKED_get0_revocationDate(found));
    ASN1_INTEGER_free(number);
    SHOW(X509_CRL_print_ex(out, crl, XN_FLAG_RFC2253));
    fflush(stdout);
    SHOW(X509_CRL_print_fp(stdout, crl));
    SHOW(X509_CRL_up_ref(crl));
    X509_CRL_free(crl);
    extension = X509_CRL_delete_ext(crl, 0);
    SHOW(OBJ_obj2nid(X509_EXTENSION_get_object(extension)));
    X509_EXTENSION_free(extension);
    SHOW_PTR(X509_CRL_delete_ext(crl, 9));
    SHOW(X509_CRL_get_ext_count(crl));
    SHOW(X509_CRL_verify(crl, key));
    SHOW_QUEUE();
    BIO_free(out);
}

static void requests(void)
{
    X509_REQ *req = X509_REQ_new();
    X509_NAME *name = X509_NAME_new();
    STACK_OF(X509_EXTENSION) *extensions = NULL, *back;
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, NULL, NID_subject_alt_name, "DNS:a.example,email:a@b.example,email:c@d.example");
    X509_ATTRIBUTE *attribute = X509_ATTRIBUTE_create_by_NID(NULL, NID_pkcs9_challengePassword, MBSTRING_ASC, "secret", 6), *taken;
    STACK_OF(OPENSSL_STRING) *emails;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    const ASN1_BIT_STRING *signature;
    const X509_ALGOR *algorithm;
    unsigned char digest[64];
    unsigned int len = 0;
    X509 *made;
    int i, *nids = X509_REQ_get_extension_nids();

    printf("--- requests\n");
    for (i = 0; nids[i] != NID_undef; i++)
        printf("extension request %d\n", nids[i]);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"asker", -1, -1, 0);
    X509_NAME_add_entry_by_txt(name, "emailAddress", MBSTRING_ASC, (const unsigned char *)"e@f.example", -1, -1, 0);
    SHOW(X509_REQ_set_version(req, 0));
    SHOW(X509_REQ_set_subject_name(req, name));
    SHOW(X509_REQ_set_pubkey(req, key));
    SHOW(X509_NAME_cmp(X509_REQ_get_subject_name(req), name));
    SHOW(X509_REQ_get_X509_PUBKEY(req) != NULL);
    X509v3_add_ext(&extensions, extension, -1);
    SHOW(X509_REQ_add_extensions(req, extensions));
    SHOW(X509_REQ_add1_attr(req, attribute));
    SHOW(X509_REQ_add1_attr_by_OBJ(req, OBJ_nid2obj(NID_pkcs9_unstructuredName), MBSTRING_ASC, (const unsigned char *)"name", 4));
    SHOW(X509_REQ_add1_attr_by_OBJ(req, OBJ_nid2obj(NID_pkcs9_unstructuredName), MBSTRING_ASC, (const unsigned char *)"again", 5));
    SHOW_QUEUE();
    SHOW(X509_REQ_get_attr_count(req));
    SHOW(X509_REQ_get_attr_by_OBJ(req, OBJ_nid2obj(NID_pkcs9_challengePassword), -1));
    SHOW(X509_REQ_get_attr_by_OBJ(req, OBJ_nid2obj(NID_commonName), -1));
    SHOW(OBJ_obj2nid(X509_ATTRIBUTE_get0_object(X509_REQ_get_attr(req, 1))));
    SHOW_PTR(X509_REQ_get_attr(req, 7));
    back = X509_REQ_get_extensions(req);
    SHOW(sk_X509_EXTENSION_num(back));
    sk_X509_EXTENSION_pop_free(back, X509_EXTENSION_free);
    emails = X509_REQ_get1_email(req);
    for (i = 0; i < sk_OPENSSL_STRING_num(emails); i++)
        puts(sk_OPENSSL_STRING_value(emails, i));
    X509_email_free(emails);
    EVP_DigestSignInit(ctx, NULL, EVP_sha384(), NULL, key);
    SHOW(X509_REQ_sign_ctx(req, ctx) > 0);
    SHOW(X509_REQ_verify(req, key));
    SHOW(X509_REQ_verify_ex(req, key, NULL, NULL));
    SHOW(X509_REQ_get_signature_nid(req));
    SHOW(X509_REQ_digest(req, EVP_sha256(), digest, &len));
    SHOW_BYTES(digest, len);
    fflush(stdout);
    SHOW(X509_REQ_print_fp(stdout, req));
    made = X509_REQ_to_X509(req, 30, key);
    SHOW_PTR(made);
    SHOW_QUEUE();
    if (made != NULL) {
        SHOW(X509_get_version(made));
        SHOW(X509_NAME_cmp(X509_get_subject_name(made), X509_get_issuer_name(made)));
        SHOW(X509_get_ext_count(made));
        SHOW(X509_get_signature_nid(made));
        SHOW(X509_verify(made, key));
        X509_free(made);
    }
    X509_REQ_get0_signature(req, &signature, &algorithm);
    {
        ASN1_BIT_STRING *other = ASN1_BIT_STRING_new();

        ASN1_BIT_STRING_set(other, digest, 8);
        X509_REQ_set0_signature(req, other);
        X509_REQ_get0_signature(req, &signature, &algorithm);
        SHOW(ASN1_STRING_length(signature));
        SHOW(X509_REQ_verify(req, key));
        SHOW_QUEUE();
    }
    taken = X509_REQ_delete_attr(req, 0);
    SHOW(OBJ_obj2nid(X509_ATTRIBUTE_get0_object(taken)));
    X509_ATTRIBUTE_free(taken);
    SHOW(X509_REQ_get_attr_count(req));
    X509_ATTRIBUTE_free(attribute);
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
    X509_EXTENSION_free(extension);
    EVP_MD_CTX_free(ctx);
    X509_NAME_free(name);
    X509_REQ_free(req);
}

int main(void)
{
    X509_CRL *crl;

    key = load_key("data/core/rsa.key");
    ca = load_certificate("data/tls/ca.pem");
    entries();
    crl = list();
    asked(crl);
    X509_CRL_free(crl);
    requests();
    X509_free(ca);
    EVP_PKEY_free(key);
    return 0;
}
