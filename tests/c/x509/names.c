/* Names: built, changed, compared, printed with every flag, read from odd encodings. */
#include "testing.h"
#include <openssl/x509.h>

static void show(BIO *out)
{
    char *text;
    long n = BIO_get_mem_data(out, &text);
    printf("[%.*s]\n", (int)n, text);
    BIO_reset(out);
}

static void sets(const X509_NAME *n)
{
    int i;
    for (i = 0; i < X509_NAME_entry_count(n); i++)
        printf(" %s/%d/%d", OBJ_nid2sn(OBJ_obj2nid(X509_NAME_ENTRY_get_object(X509_NAME_get_entry(n, i)))),
               X509_NAME_ENTRY_set(X509_NAME_get_entry(n, i)), ASN1_STRING_type(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(n, i))));
    printf("\n");
}

static void add(X509_NAME *n, const char *f, int type, const char *v, int len, int loc, int set)
{
    printf("add %s \"%s\" %d %d = %d:", f, v, loc, set,
           X509_NAME_add_entry_by_txt(n, f, type, (const unsigned char *)v, len, loc, set));
    sets(n);
    SHOW_QUEUE();
}

static X509_NAME *sample(void)
{
    X509_NAME *n = X509_NAME_new();
    add(n, "C", MBSTRING_ASC, "DE", -1, -1, 0);
    add(n, "ST", MBSTRING_UTF8, "Th\xc3\xbcringen", -1, -1, 0);
    add(n, "O", MBSTRING_ASC, "  A  Company, \"Ltd\" + #1 \\ <x>; ", -1, -1, 0);
    add(n, "OU", MBSTRING_UTF8, "\xe6\x97\xa5\xe6\x9c\xac", -1, -1, 0);
    add(n, "2.3.4.5", MBSTRING_ASC, "un\001known", -1, -1, 0);
    add(n, "CN", MBSTRING_ASC, "#www.Example.COM", -1, -1, 0);
    add(n, "emailAddress", MBSTRING_ASC, "me@example.com", -1, -1, -1);
    add(n, "serialNumber", V_ASN1_PRINTABLESTRING, "12", -1, 0, 0);
    add(n, "GN", V_ASN1_BMPSTRING, "\0a\0b\1\2", 6, 2, 1);
    add(n, "SN", V_ASN1_T61STRING, "\xe9t\xe9", -1, 1, -1);
    add(n, "DC", MBSTRING_ASC, "example", -1, -1, 0);
    add(n, "title", V_ASN1_APP_CHOOSE, "a@b", -1, -1, 0);
    add(n, "name", V_ASN1_OCTET_STRING, "raw", -1, -1, 0);
    return n;
}

int main(void)
{
    static const unsigned long flags[] = {
        XN_FLAG_COMPAT, XN_FLAG_RFC2253, XN_FLAG_ONELINE, XN_FLAG_MULTILINE,
        XN_FLAG_SEP_COMMA_PLUS, XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_LN, XN_FLAG_SEP_SPLUS_SPC | XN_FLAG_FN_OID,
        XN_FLAG_SEP_MULTILINE | XN_FLAG_FN_NONE, XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_DN_REV | XN_FLAG_SPC_EQ | XN_FLAG_FN_SN,
        XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_ALIGN | XN_FLAG_FN_LN, XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_DUMP_UNKNOWN_FIELDS,
        XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_ESC_2253, XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_ESC_CTRL,
        XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_ESC_MSB, XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_ESC_QUOTE | ASN1_STRFLGS_ESC_2253,
        XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_UTF8_CONVERT, XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_IGNORE_TYPE,
        XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_SHOW_TYPE, XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_DUMP_ALL,
        XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_DUMP_ALL | ASN1_STRFLGS_DUMP_DER, XN_FLAG_SEP_CPLUS_SPC | ASN1_STRFLGS_ESC_2254,
        XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB,
    };
    X509_NAME *n = sample(), *m, *k;
    X509_NAME_ENTRY *e;
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *der = NULL, md[32];
    const unsigned char *p;
    size_t derlen;
    unsigned int len;
    int i, l;
    char buf[80];

    for (i = 0; i < (int)(sizeof(flags) / sizeof(*flags)); i++) {
        printf("%08lx %d ", flags[i], X509_NAME_print_ex(NULL, n, 2, flags[i]) * (flags[i] != 0));
        printf("%d ", X509_NAME_print_ex(out, n, 2, flags[i]));
        show(out);
    }
    fflush(stdout);
    SHOW(X509_NAME_print_ex_fp(stdout, n, 0, XN_FLAG_ONELINE));
    SHOW(X509_NAME_print(out, n, 0));
    show(out);
    for (i = 0; i < 80; i += 13)
        SHOW_STR(X509_NAME_oneline(n, buf, i));
    l = i2d_X509_NAME(n, &der);
    SHOW_BYTES(der, l);
    SHOW(X509_NAME_get0_der(n, &p, &derlen));
    SHOW(derlen);
    SHOW(X509_NAME_digest(n, EVP_sha256(), md, &len));
    SHOW_BYTES(md, len);
    SHOW_HEXNUM(X509_NAME_hash_ex(n, NULL, NULL, NULL));
    SHOW_HEXNUM(X509_NAME_hash_old(n));
    p = der;
    m = d2i_X509_NAME(NULL, &p, l);
    sets(m);
    SHOW(X509_NAME_cmp(n, m));
    k = X509_NAME_dup(n);
    SHOW(X509_NAME_cmp(n, k));
    ERR_clear_error();
    for (i = 5; i < l; i += 5) {
        X509_NAME *z;
        unsigned char save = der[i];
        p = der;
        z = d2i_X509_NAME(NULL, &p, i);
        printf("cut %d: %s\n", i, z ? "read" : "refused");
        SHOW_QUEUE();
        X509_NAME_free(z);
        der[i] ^= 0x11;
        p = der;
        z = d2i_X509_NAME(NULL, &p, l);
        printf("flip %d: %s\n", i, z ? "read" : "refused");
        SHOW_QUEUE();
        if (z != NULL) {
            SHOW(X509_NAME_cmp(n, z));
            SHOW_HEXNUM(X509_NAME_hash_ex(z, NULL, NULL, NULL));
            ERR_clear_error();
        }
        X509_NAME_free(z);
        der[i] = save;
    }
    OPENSSL_free(der);
    while ((e = X509_NAME_delete_entry(k, 1)) != NULL) {
        sets(k);
        SHOW(X509_NAME_cmp(n, k));
        X509_NAME_ENTRY_free(e);
    }
    SHOW_PTR(X509_NAME_delete_entry(k, 7));
    /* What does not count. */
    X509_NAME_free(k);
    X509_NAME_free(m);
    k = X509_NAME_new();
    m = X509_NAME_new();
    add(k, "CN", MBSTRING_ASC, "  Some   NAME ", -1, -1, 0);
    add(m, "CN", V_ASN1_UTF8STRING, "some name", -1, -1, 0);
    SHOW(X509_NAME_cmp(k, m));
    add(m, "OU", V_ASN1_UTF8STRING, "x", -1, -1, 0);
    SHOW(X509_NAME_cmp(k, m));
    SHOW(X509_NAME_cmp(m, k));
    SHOW(X509_NAME_set(&k, m));
    SHOW(X509_NAME_cmp(m, k));
    SHOW(X509_NAME_set(&k, k));
    e = X509_NAME_ENTRY_create_by_NID(NULL, NID_localityName, MBSTRING_UTF8, (const unsigned char *)"Jena", -1);
    SHOW(X509_NAME_add_entry(k, e, 0, 0));
    SHOW(X509_NAME_ENTRY_set_data(e, MBSTRING_UTF8, (const unsigned char *)"\xff\xff", 2));
    SHOW_QUEUE();
    SHOW_PTR(X509_NAME_ENTRY_create_by_NID(&e, 99999, MBSTRING_UTF8, (const unsigned char *)"Jena", -1));
    SHOW_QUEUE();
    SHOW(X509_NAME_ENTRY_set_object(NULL, NULL));
    SHOW_QUEUE();
    SHOW(X509_NAME_ENTRY_set_data(e, V_ASN1_UTF8STRING, NULL, 3));
    SHOW_QUEUE();
    X509_NAME_ENTRY_free(e);
    sets(k);
    X509_NAME_free(n);
    X509_NAME_free(m);
    X509_NAME_free(k);
    BIO_free(out);
    return 0;
}
