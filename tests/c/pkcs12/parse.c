/* PKCS#12 files: parsing with right and wrong passwords, bag by bag, and made anew. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

static PKCS12 *load(const char *name)
{
    char path[200];
    BIO *in;
    PKCS12 *p12;

    snprintf(path, sizeof(path), "data/pem/%s", name);
    in = BIO_new_file(path, "r");
    p12 = d2i_PKCS12_bio(in, NULL);
    BIO_free(in);
    return p12;
}

static void parse(const char *name, PKCS12 *p12, const char *pass)
{
    EVP_PKEY *key = NULL;
    X509 *cert = NULL;
    STACK_OF(X509) *ca = NULL;

    printf("--- %s with %s\n", name, pass ? pass : "NULL");
    SHOW_PTR(p12);
    SHOW(PKCS12_mac_present(p12));
    SHOW(PKCS12_verify_mac(p12, pass, -1));
    SHOW_QUEUE();
    SHOW(PKCS12_parse(p12, pass, &key, &cert, &ca));
    SHOW_QUEUE();
    printf("  key %d cert %d ca %d\n", key ? EVP_PKEY_get_base_id(key) : 0, cert != NULL, sk_X509_num(ca));
    if (cert != NULL) {
        int n = 0;
        unsigned char *s = X509_alias_get0(cert, &n);

        SHOW_BYTES(s, n);
        s = X509_keyid_get0(cert, &n);
        SHOW_BYTES(s, n);
    }
    EVP_PKEY_free(key);
    X509_free(cert);
    sk_X509_pop_free(ca, X509_free);
}

static void bags(const char *name, const char *pass)
{
    PKCS12 *p12 = load(name);
    STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(p12);
    int i, j;

    printf("--- bags of %s\n", name);
    SHOW(sk_PKCS7_num(safes));
    for (i = 0; i < sk_PKCS7_num(safes); i++) {
        PKCS7 *p7 = sk_PKCS7_value(safes, i);
        STACK_OF(PKCS12_SAFEBAG) *sk;

        SHOW(OBJ_obj2nid(p7->type));
        sk = PKCS7_type_is_data(p7) ? PKCS12_unpack_p7data(p7) : PKCS12_unpack_p7encdata(p7, pass, -1);
        SHOW(sk_PKCS12_SAFEBAG_num(sk));
        for (j = 0; j < sk_PKCS12_SAFEBAG_num(sk); j++) {
            PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(sk, j);
            char *text = PKCS12_get_friendlyname(bag);

            SHOW(PKCS12_SAFEBAG_get_nid(bag));
            SHOW(PKCS12_SAFEBAG_get_bag_nid(bag));
            SHOW_STR(text);
            SHOW_PTR(PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID));
            SHOW_PTR(PKCS12_SAFEBAG_get0_p8inf(bag));
            SHOW_PTR(PKCS12_SAFEBAG_get0_pkcs8(bag));
            OPENSSL_free(text);
        }
        sk_PKCS12_SAFEBAG_pop_free(sk, PKCS12_SAFEBAG_free);
    }
    SHOW_QUEUE();
    sk_PKCS7_pop_free(safes, PKCS7_free);
    PKCS12_free(p12);
}

static void create(int nid_key, int nid_cert, int mac_iter, const char *pass)
{
    EVP_PKEY *key = load_key("data/pem/ec.pem"), *other = load_key("data/pem/rsa_p8.pem");
    X509 *cert = load_certificate("data/pem/cert.pem");
    PKCS12 *p12;
    unsigned char *der = NULL;
    const unsigned char *at;
    int n;

    printf("--- create %d %d %d\n", nid_key, nid_cert, mac_iter);
    p12 = PKCS12_create(pass, "N\xc3\xa4me", key, cert, NULL, nid_key, nid_cert, 100, mac_iter, 0);
    SHOW_PTR(p12);
    SHOW_QUEUE();
    if (p12 != NULL) {
        n = i2d_PKCS12(p12, &der);
        SHOW(n);
        PKCS12_free(p12);
        at = der;
        p12 = d2i_PKCS12(NULL, &at, n);
        parse("the created", p12, pass);
        OPENSSL_free(der);
    }
    PKCS12_free(p12);
    SHOW_PTR(PKCS12_create(pass, NULL, other, cert, NULL, 0, 0, 0, 0, 0));
    ERR_clear_error();
    SHOW_PTR(PKCS12_create(pass, NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0));
    SHOW_QUEUE();
    EVP_PKEY_free(other);
    EVP_PKEY_free(key);
    X509_free(cert);
}

static void pkcs8(void)
{
    BIO *in = BIO_new_file("data/pem/rsa_enc8.pem", "r");
    X509_SIG *sig = PEM_read_bio_PKCS8(in, NULL, NULL, NULL), *again;
    PKCS8_PRIV_KEY_INFO *p8;
    EVP_PKEY *key;
    const ASN1_OBJECT *type;
    const unsigned char *pk;
    int len;

    BIO_free(in);
    SHOW_PTR(PKCS8_decrypt(sig, "wrong", 5));
    SHOW_QUEUE();
    p8 = PKCS8_decrypt(sig, "secret", -1);
    SHOW_PTR(p8);
    SHOW(PKCS8_pkey_get0(&type, &pk, &len, NULL, p8));
    SHOW(OBJ_obj2nid(type));
    SHOW(len);
    key = EVP_PKCS82PKEY(p8);
    SHOW(EVP_PKEY_get_bits(key));
    again = PKCS8_encrypt(-1, EVP_aes_128_cbc(), "pass", 4, NULL, 0, 100, p8);
    SHOW_PTR(again);
    PKCS8_PRIV_KEY_INFO_free(p8);
    p8 = PKCS8_decrypt(again, "pass", 4);
    SHOW_PTR(p8);
    X509_SIG_free(again);
    again = PKCS8_encrypt(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NULL, "pass", 4, NULL, 0, 100, p8);
    SHOW_PTR(again);
    PKCS8_PRIV_KEY_INFO_free(p8);
    p8 = PKCS8_decrypt(again, "pass", 4);
    SHOW_PTR(p8);
    X509_SIG_free(again);
    PKCS8_PRIV_KEY_INFO_free(p8);
    p8 = EVP_PKEY2PKCS8(key);
    SHOW_PTR(p8);
    SHOW(i2d_PKCS8_PRIV_KEY_INFO(p8, NULL));
    PKCS8_PRIV_KEY_INFO_free(p8);
    EVP_PKEY_free(key);
    X509_SIG_free(sig);
}

static void derive(void)
{
    unsigned char salt[8] = {1, 2, 3, 4, 5, 6, 7, 8}, out[100], *uni;
    int id, len;
    char *text;

    for (id = 1; id <= 3; id++) {
        SHOW(PKCS12_key_gen_utf8("p\xc3\xa4ss", 5, salt, 8, id, 10, 70, out, EVP_sha1()));
        SHOW_BYTES(out, 70);
        SHOW(PKCS12_key_gen_asc("pass", -1, salt, 8, id, 3, 100, out, EVP_sha512()));
        SHOW_BYTES(out, 100);
        SHOW(PKCS12_key_gen_utf8(NULL, 0, salt, 8, id, 1, 24, out, EVP_sha256()));
        SHOW_BYTES(out, 24);
    }
    uni = OPENSSL_utf82uni("a\xf0\x9f\x98\x80z", -1, NULL, &len);
    OPENSSL_free(uni);
    OPENSSL_utf82uni("a\xf0\x9f\x98\x80z", -1, &uni, &len);
    SHOW_BYTES(uni, len);
    text = OPENSSL_uni2utf8(uni, len);
    SHOW_STR(text);
    OPENSSL_free(text);
    OPENSSL_free(uni);
    OPENSSL_asc2uni("abc", 3, &uni, &len);
    SHOW_BYTES(uni, len);
    text = OPENSSL_uni2asc(uni, len);
    SHOW_STR(text);
    OPENSSL_free(text);
    OPENSSL_free(uni);
}

int main(void)
{
    static const char *const files[] = {"ec.p12", "key.p12", "certs.p12", "des.p12", "nomac.p12", "nopass.p12", "legacy.p12"};
    static const char *const passwords[] = {"secret", "wrong", "", NULL};
    size_t i, j;

    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        PKCS12 *p12 = load(files[i]);

        for (j = 0; j < 4; j++)
            parse(files[i], p12, passwords[j]);
        PKCS12_free(p12);
    }
    bags("ec.p12", "secret");
    bags("certs.p12", "secret");
    bags("ec.p12", "wrong");
    create(0, 0, 0, "pass");
    create(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_aes_128_cbc, -1, "pass");
    create(-1, -1, 1000, "");
    pkcs8();
    derive();
    return 0;
}
