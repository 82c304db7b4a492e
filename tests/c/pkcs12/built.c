/* PKCS#12 files put together piece by piece: bags of every kind, their attributes, safes in the clear and encrypted, codes of
 * integrity, and what the accessors tell of them afterwards. */
#include "testing.h"
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>

static X509 *cert;
static EVP_PKEY *key;
static X509_CRL *crl;

static void show_attributes(const PKCS12_SAFEBAG *bag)
{
    const STACK_OF(X509_ATTRIBUTE) *attributes = PKCS12_SAFEBAG_get0_attrs(bag);
    const ASN1_TYPE *local = PKCS12_SAFEBAG_get0_attr(bag, NID_localKeyID);
    char *name = PKCS12_get_friendlyname((PKCS12_SAFEBAG *)bag);
    int i;

    printf("  attributes %d:", sk_X509_ATTRIBUTE_num(attributes));
    for (i = 0; i < sk_X509_ATTRIBUTE_num(attributes); i++)
        printf(" %d", OBJ_obj2nid(X509_ATTRIBUTE_get0_object(sk_X509_ATTRIBUTE_value(attributes, i))));
    printf("\n");
    SHOW_STR(name);
    OPENSSL_free(name);
    if (local != NULL && local->type == V_ASN1_OCTET_STRING)
        SHOW_BYTES(local->value.octet_string->data, local->value.octet_string->length);
}

static void show_bag(const PKCS12_SAFEBAG *bag)
{
    X509 *x = PKCS12_SAFEBAG_get1_cert(bag);
    X509_CRL *c = PKCS12_SAFEBAG_get1_crl(bag);

    printf("bag %d %d\n", PKCS12_SAFEBAG_get_nid(bag), PKCS12_SAFEBAG_get_bag_nid(bag));
    SHOW(OBJ_obj2nid(PKCS12_SAFEBAG_get0_type(bag)));
    if (PKCS12_SAFEBAG_get_nid(bag) == NID_secretBag || PKCS12_SAFEBAG_get_nid(bag) == NID_certBag || PKCS12_SAFEBAG_get_nid(bag) == NID_crlBag)
        SHOW(OBJ_obj2nid(PKCS12_SAFEBAG_get0_bag_type(bag)));
    if (PKCS12_SAFEBAG_get_nid(bag) == NID_secretBag)
        SHOW(PKCS12_SAFEBAG_get0_bag_obj(bag)->type);
    SHOW_PTR(x);
    SHOW_PTR(c);
    SHOW_PTR(PKCS12_SAFEBAG_get0_p8inf(bag));
    SHOW_PTR(PKCS12_SAFEBAG_get0_pkcs8(bag));
    SHOW_PTR(PKCS12_SAFEBAG_get0_safes(bag));
    show_attributes(bag);
    X509_free(x);
    X509_CRL_free(c);
    SHOW_QUEUE();
}

static void bags(void)
{
    PKCS12_SAFEBAG *bag = PKCS12_SAFEBAG_create_cert(cert);
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key), *opened;

    printf("--- bags\n");
    SHOW(PKCS12_add_friendlyname_asc(bag, "ascii", -1));
    SHOW(PKCS12_add_localkeyid(bag, (unsigned char *)"\1\2\3", 3));
    SHOW(PKCS12_add_CSPName_asc(bag, "provider", -1));
    SHOW(PKCS12_add1_attr_by_NID(bag, NID_description, MBSTRING_ASC, (const unsigned char *)"told", 4));
    SHOW(PKCS12_add1_attr_by_txt(bag, "1.2.3.4", MBSTRING_ASC, (const unsigned char *)"number", 6));
    SHOW(PKCS12_add1_attr_by_txt(bag, "no such name", MBSTRING_ASC, (const unsigned char *)"x", 1));
    SHOW_QUEUE();
    show_bag(bag);
    PKCS12_SAFEBAG_free(bag);

    bag = PKCS12_SAFEBAG_create_crl(crl);
    SHOW(PKCS12_add_friendlyname_utf8(bag, "\xc3\xbc\xe2\x82\xac", -1));
    show_bag(bag);
    PKCS12_SAFEBAG_free(bag);

    bag = PKCS12_SAFEBAG_create_secret(NID_pkcs7_data, V_ASN1_OCTET_STRING, (unsigned char *)"hush", 4);
    SHOW(PKCS12_add_friendlyname_uni(bag, (const unsigned char *)"\0u\0n\0i\0\0", 8));
    show_bag(bag);
    PKCS12_SAFEBAG_free(bag);

    bag = PKCS12_SAFEBAG_create_pkcs8_encrypt(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, "word", -1, (unsigned char *)"saltsalt", 8, 100, p8);
    show_bag(bag);
    opened = PKCS12_decrypt_skey(bag, "word", -1);
    SHOW_PTR(opened);
    PKCS8_PRIV_KEY_INFO_free(opened);
    SHOW_PTR(PKCS12_decrypt_skey(bag, "other", 5));
    SHOW_QUEUE();
    opened = PKCS12_decrypt_skey_ex(bag, "word", 4, NULL, NULL);
    SHOW_PTR(opened);
    PKCS8_PRIV_KEY_INFO_free(opened);
    PKCS12_SAFEBAG_free(bag);

    SHOW(PKCS8_add_keyusage(p8, KU_DIGITAL_SIGNATURE));
    SHOW_PTR(PKCS8_get_attr(p8, NID_key_usage));
    SHOW_PTR(PKCS8_get_attr(p8, NID_description));
    SHOW(sk_X509_ATTRIBUTE_num(PKCS8_pkey_get0_attrs(p8)));
    SHOW(PKCS8_pkey_add1_attr_by_NID(p8, NID_description, MBSTRING_ASC, (const unsigned char *)"a", 1));
    SHOW(PKCS8_pkey_add1_attr_by_OBJ(p8, OBJ_nid2obj(NID_title), MBSTRING_ASC, (const unsigned char *)"b", 1));
    SHOW(sk_X509_ATTRIBUTE_num(PKCS8_pkey_get0_attrs(p8)));
    bag = PKCS12_SAFEBAG_create0_p8inf(p8);
    show_bag(bag);
    PKCS12_SAFEBAG_free(bag);
    SHOW_QUEUE();
}

static void show_file(PKCS12 *p12, const char *word)
{
    STACK_OF(PKCS7) *safes = PKCS12_unpack_authsafes(p12);
    const ASN1_OCTET_STRING *mac, *salt;
    const ASN1_INTEGER *rounds;
    const X509_ALGOR *algorithm;
    int i, j;

    SHOW(PKCS12_mac_present(p12));
    PKCS12_get0_mac(&mac, &algorithm, &salt, &rounds, p12);
    if (mac != NULL)
        printf("mac of %d, %d, salt of %d, rounds %ld\n", ASN1_STRING_length(mac), OBJ_obj2nid(algorithm->algorithm), ASN1_STRING_length(salt),
               rounds ? ASN1_INTEGER_get(rounds) : -1);
    SHOW(PKCS12_verify_mac(p12, word, -1));
    SHOW(PKCS12_verify_mac(p12, "other", -1));
    SHOW_QUEUE();
    SHOW(sk_PKCS7_num(safes));
    for (i = 0; i < sk_PKCS7_num(safes); i++) {
        PKCS7 *safe = sk_PKCS7_value(safes, i);
        STACK_OF(PKCS12_SAFEBAG) *held = PKCS7_type_is_data(safe) ? PKCS12_unpack_p7data(safe) : PKCS12_unpack_p7encdata(safe, word, -1);

        printf("safe %d: type %d, bags %d\n", i, OBJ_obj2nid(safe->type), sk_PKCS12_SAFEBAG_num(held));
        for (j = 0; j < sk_PKCS12_SAFEBAG_num(held); j++)
            show_bag(sk_PKCS12_SAFEBAG_value(held, j));
        sk_PKCS12_SAFEBAG_pop_free(held, PKCS12_SAFEBAG_free);
        SHOW_QUEUE();
    }
    sk_PKCS7_pop_free(safes, PKCS7_free);
}

static void files(void)
{
    STACK_OF(PKCS12_SAFEBAG) *in = NULL, *secret = NULL, *nested = NULL;
    STACK_OF(PKCS7) *safes = NULL;
    PKCS12_SAFEBAG *bag;
    PKCS12 *p12;
    unsigned char mac[64];
    unsigned int len = 0;

    printf("--- files\n");
    bag = PKCS12_add_cert(&in, cert);
    SHOW_PTR(bag);
    SHOW(PKCS12_add_localkeyid(bag, (unsigned char *)"id", 2));
    bag = PKCS12_add_key(&secret, key, KEY_EX, 100, NID_aes_128_cbc, "word");
    SHOW_PTR(bag);
    SHOW(PKCS12_add_localkeyid(bag, (unsigned char *)"id", 2));
    bag = PKCS12_add_key_ex(&secret, key, KEY_SIG, 0, -1, NULL, NULL, NULL);
    SHOW_PTR(bag);
    SHOW_PTR(PKCS12_add_secret(&secret, NID_pkcs7_data, (const unsigned char *)"hush", 4));
    SHOW(PKCS12_add_safe(&safes, in, NID_aes_256_cbc, 100, "word"));
    SHOW(PKCS12_add_safe(&safes, secret, -1, 0, NULL));
    SHOW(PKCS12_add_safe_ex(&safes, in, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, 100, "word", NULL, NULL));
    PKCS12_add_cert(&nested, cert);
    SHOW(PKCS12_add_safe(&safes, nested, NID_undef, 100, "word"));
    SHOW_QUEUE();
    p12 = PKCS12_add_safes(safes, NID_pkcs7_data);
    SHOW_PTR(p12);
    SHOW(PKCS12_mac_present(p12));
    SHOW(PKCS12_verify_mac(p12, "word", -1));
    SHOW_QUEUE();
    SHOW(PKCS12_set_mac(p12, "word", -1, (unsigned char *)"saltsalt", 8, 50, EVP_sha256()));
    SHOW(PKCS12_gen_mac(p12, "word", -1, mac, &len));
    SHOW(len);
    show_file(p12, "word");
    SHOW(PKCS12_set_mac(p12, NULL, 0, NULL, 0, 1, NULL));
    show_file(p12, NULL);
    SHOW(PKCS12_setup_mac(p12, 7, NULL, 20, EVP_sha512()));
    {
        const ASN1_OCTET_STRING *salt;
        const ASN1_INTEGER *rounds;

        PKCS12_get0_mac(NULL, NULL, &salt, &rounds, p12);
        SHOW(ASN1_STRING_length(salt));
        SHOW(ASN1_INTEGER_get(rounds));
    }
    PKCS12_free(p12);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    sk_PKCS12_SAFEBAG_pop_free(in, PKCS12_SAFEBAG_free);
    sk_PKCS12_SAFEBAG_pop_free(secret, PKCS12_SAFEBAG_free);
    sk_PKCS12_SAFEBAG_pop_free(nested, PKCS12_SAFEBAG_free);

    p12 = PKCS12_init(NID_pkcs7_data);
    SHOW_PTR(p12);
    PKCS12_free(p12);
    SHOW_PTR(PKCS12_init(NID_pkcs7_signed));
    SHOW_PTR(PKCS12_init_ex(NID_sha256, NULL, NULL));
    SHOW_QUEUE();
}

/* Keys and ciphers by themselves. */
static void pieces(void)
{
    unsigned char out[40], *made = NULL, *back = NULL;
    X509_ALGOR *algorithm = PKCS5_pbe_set(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, 100, (const unsigned char *)"saltsalt", 8);
    ASN1_OCTET_STRING *sealed;
    X509 *x;
    int len = 0, back_len = 0;

    printf("--- pieces\n");
    SHOW(PKCS12_key_gen_uni((unsigned char *)"\0w\0o\0r\0d\0", 10, (unsigned char *)"saltsalt", 8, PKCS12_KEY_ID, 100, 24, out, EVP_sha1()));
    SHOW_BYTES(out, 24);
    SHOW(PKCS12_key_gen_uni(NULL, 0, (unsigned char *)"saltsalt", 8, PKCS12_IV_ID, 1, 40, out, EVP_sha256()));
    SHOW_BYTES(out, 40);
    SHOW(PKCS12_pbe_crypt(algorithm, "word", 4, (const unsigned char *)"what is sealed", 14, &made, &len, 1) != NULL);
    SHOW_BYTES(made, len);
    SHOW(PKCS12_pbe_crypt_ex(algorithm, "word", 4, made, len, &back, &back_len, 0, NULL, NULL) != NULL);
    SHOW_BYTES(back, back_len);
    OPENSSL_free(back);
    back = NULL;
    SHOW(PKCS12_pbe_crypt(algorithm, "other", 5, made, len, &back, &back_len, 0) != NULL);
    SHOW_QUEUE();
    sealed = PKCS12_item_i2d_encrypt(algorithm, ASN1_ITEM_rptr(X509), "word", 4, cert, 1);
    SHOW_PTR(sealed);
    x = PKCS12_item_decrypt_d2i(algorithm, ASN1_ITEM_rptr(X509), "word", 4, sealed, 1);
    SHOW(x != NULL && X509_cmp(x, cert) == 0);
    X509_free(x);
    x = PKCS12_item_decrypt_d2i_ex(algorithm, ASN1_ITEM_rptr(X509_CRL), "word", 4, sealed, 1, NULL, NULL);
    SHOW_PTR(x);
    SHOW_QUEUE();
    ASN1_OCTET_STRING_free(sealed);
    OPENSSL_free(made);
    X509_ALGOR_free(algorithm);
}

int main(void)
{
    BIO *in = BIO_new_file("data/pem/seed.crl", "r");

    crl = d2i_X509_CRL_bio(in, NULL);
    BIO_free(in);
    cert = load_certificate("data/pem/cert.pem");
    key = load_key("data/pem/ec.pem");
    bags();
    files();
    pieces();
    X509_free(cert);
    EVP_PKEY_free(key);
    X509_CRL_free(crl);
    return 0;
}
