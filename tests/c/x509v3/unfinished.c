/* Names of certificates that are not finished, SM2's identifiers, and templates by name. */
#include "testing.h"
#include <openssl/asn1t.h>
#include <openssl/x509v3.h>

static void names(void)
{
    X509 *x = X509_new();
    X509_NAME *name = X509_get_subject_name(x);
    X509_EXTENSION *ext;

    SHOW(X509_check_host(x, "a.example", 0, 0, NULL));
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (unsigned char *)"a.example", -1, -1, 0);
    SHOW(X509_check_host(x, "a.example", 0, 0, NULL));
    SHOW(X509_check_host(x, "b.example", 0, 0, NULL));
    ext = X509V3_EXT_conf_nid(NULL, NULL, NID_subject_alt_name, "DNS:*.example,email:a@b.example,IP:1.2.3.4");
    X509_add_ext(x, ext, -1);
    SHOW(X509_check_host(x, "b.example", 0, 0, NULL));
    SHOW(X509_check_host(x, "b.c.example", 0, 0, NULL));
    SHOW(X509_check_host(x, "b.example", 0, X509_CHECK_FLAG_NO_WILDCARDS, NULL));
    SHOW(X509_check_email(x, "a@b.example", 0, 0));
    SHOW(X509_check_email(x, "c@b.example", 0, 0));
    SHOW(X509_check_ip_asc(x, "1.2.3.4", 0));
    SHOW(X509_check_ip_asc(x, "1.2.3.5", 0));
    SHOW_QUEUE();
    ERR_raise(ERR_LIB_USER, 1);
    SHOW(X509_check_host(x, "b.example", 0, 0, NULL));
    SHOW_QUEUE();
    X509_EXTENSION_free(ext);
    X509_free(x);
}

static void identifiers(void)
{
    X509 *x = X509_new();
    X509_REQ *req = X509_REQ_new();
    ASN1_OCTET_STRING *id;
    int i;

    SHOW_PTR(X509_get0_distinguishing_id(x));
    SHOW_PTR(X509_REQ_get0_distinguishing_id(req));
    for (i = 0; i < 2; i++) {
        id = ASN1_OCTET_STRING_new();
        X509_set0_distinguishing_id(x, id);
        SHOW(X509_get0_distinguishing_id(x) == id);
        id = ASN1_OCTET_STRING_new();
        X509_REQ_set0_distinguishing_id(req, id);
        SHOW(X509_REQ_get0_distinguishing_id(req) == id);
    }
    X509_set0_distinguishing_id(x, NULL);
    SHOW_PTR(X509_get0_distinguishing_id(x));
    X509_free(x);
    X509_REQ_free(req);
}

int main(void)
{
    static const char *types[] = {"X509", "GENERAL_NAME", "ASN1_ANY", "ASN1_INTEGER", "PKCS12", "OCSP_RESPONSE", "nothing", ""};
    size_t i;

    names();
    identifiers();
    for (i = 0; i < sizeof(types) / sizeof(*types); i++) {
        const ASN1_ITEM *item = ASN1_ITEM_lookup(types[i]);

        printf("%s: %s\n", types[i], item ? item->sname : "none");
    }
    SHOW(ASN1_ITEM_lookup("X509") == ASN1_ITEM_rptr(X509));
    SHOW_PTR(ASN1_ITEM_get(0));
    SHOW_PTR(ASN1_ITEM_get(1000));
    SHOW_QUEUE();
    return 0;
}
