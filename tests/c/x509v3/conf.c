/* Extensions by sections of a configuration, and values of any type. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include "testing.h"

static BIO *out;

static void show(const X509_EXTENSION *ext)
{
    X509_EXTENSION *e = (X509_EXTENSION *)ext;

    i2a_ASN1_OBJECT(out, X509_EXTENSION_get_object(e));
    BIO_printf(out, " %d\n", X509_EXTENSION_get_critical(e));
    BIO_dump(out, (const char *)ASN1_STRING_get0_data(X509_EXTENSION_get_data(e)), ASN1_STRING_length(X509_EXTENSION_get_data(e)));
    BIO_printf(out, "\n=%d\n", X509V3_EXT_print(out, e, X509V3_EXT_PARSE_UNKNOWN, 2));
}

static void value(const char *text, CONF *conf)
{
    ASN1_TYPE *t = ASN1_generate_nconf(text, conf);
    unsigned char *der = NULL;
    int n;

    printf("%s: ", text);
    if (t == NULL) {
        printf("none\n");
    } else {
        n = i2d_ASN1_TYPE(t, &der);
        SHOW_BYTES(der, n);
        OPENSSL_free(der);
        ASN1_TYPE_free(t);
    }
    SHOW_QUEUE();
}

int main(void)
{
    static const char *sections[] = { "ca", "leaf", "alts", "any", "bad", "bad2", "none", "notice" };
    static const char *values[] = {
        "", "BOOL", "BOOL:maybe", "BOOLEAN:TRUE", "NULL", "NULL:x", "INT:x", "INT:0x10", "INT:-1", "ENUM:300", "OID:commonName",
        "OID:bogus name", "UTC:1", "UTCTIME:200101000000Z", "GENTIME:20200101000000Z", "OCT:abc", "FORMAT:HEX,OCT:0102ff",
        "FORMAT:HEX,OCT:0", "FORMAT:HEX,OCT:zz", "FORMAT:BITLIST,OCT:1", "FORMAT:BITLIST,BITSTR:1,300", "FORMAT:XX,OCT:1", "BITSTR:abc",
        "UNIV:abc", "IA5:abc", "IA5:\xc3\xa9", "UTF8:\xc3\xa9", "FORMAT:UTF8,UTF8:\xc3\xa9", "FORMAT:UTF8,BMP:\xe2\x82\xac", "FORMAT:HEX,UTF8:41",
        "VISIBLE:abc", "PRINTABLE:a@", "PRINTABLE:ab", "T61:abc", "GENSTR:abc", "NUMERIC:123", "NUMERIC:12a", "EXP:1,INT:1",
        "EXP:1U,INT:1", "EXP:100P,INT:1", "EXP:1X,INT:1", "EXP:a,INT:1", "EXP,INT:1", "IMP:1,INT:1", "IMP:1,IMP:2,INT:1",
        "IMP:1,EXP:2,INT:1", "IMP:1,OCTWRAP,INT:1", "EXP:1,IMP:2,INT:1", "OCTWRAP,BITWRAP,SEQWRAP,SETWRAP,INT:1", "SEQUENCE:seq",
        "SEQ:missing", "SET:seq", "SEQ", "SEQ:", "IMP:3,SEQ:seq", "bogus:1", "INT:1,INT:2", "INT", "INT:", " INT : 5", "EXP:1"
    };
    X509 *ca = load_certificate("data/x509v3/ca.pem"), *leaf = load_certificate("data/x509v3/leaf.pem");
    CONF *conf = NCONF_new(NULL);
    X509V3_CTX ctx;
    size_t i;
    int j;

    out = BIO_new_fp(stdout, BIO_NOCLOSE);
    setvbuf(stdout, NULL, _IONBF, 0);
    SHOW(NCONF_load(conf, "data/x509v3/extensions.cnf", NULL));
    for (i = 0; i < sizeof(sections) / sizeof(*sections); i++) {
        X509 *x = X509_new();
        STACK_OF(X509_EXTENSION) *sk = NULL;

        printf("--- %s\n", sections[i]);
        X509V3_set_ctx(&ctx, ca, leaf, NULL, NULL, 0);
        X509V3_set_nconf(&ctx, conf);
        SHOW(X509V3_EXT_add_nconf(conf, &ctx, sections[i], x));
        SHOW_QUEUE();
        SHOW(X509_get_ext_count(x));
        for (j = 0; j < X509_get_ext_count(x); j++)
            show(X509_get_ext(x, j));
        SHOW(X509V3_EXT_add_nconf_sk(conf, &ctx, sections[i], &sk));
        SHOW(sk_X509_EXTENSION_num(sk));
        ctx.flags = X509V3_CTX_REPLACE;
        SHOW(X509V3_EXT_add_nconf_sk(conf, &ctx, sections[i], &sk));
        SHOW(sk_X509_EXTENSION_num(sk));
        sk_X509_EXTENSION_pop_free(sk, X509_EXTENSION_free);
        ERR_clear_error();
        X509V3_set_ctx_test(&ctx);
        X509V3_set_nconf(&ctx, conf);
        SHOW(X509V3_EXT_add_nconf(conf, &ctx, sections[i], NULL));
        SHOW_QUEUE();
        X509_free(x);
    }
    for (i = 0; i < sizeof(values) / sizeof(*values); i++) {
        value(values[i], conf);
        value(values[i], NULL);
    }
    SHOW_STR(X509V3_get_string(&ctx, "seq", "field1"));
    SHOW_PTR(X509V3_get_section(&ctx, "seq"));
    SHOW_PTR(X509V3_get_section(&ctx, "nothing"));
    SHOW_QUEUE();
    X509_free(ca);
    X509_free(leaf);
    NCONF_free(conf);
    BIO_free(out);
    return 0;
}
