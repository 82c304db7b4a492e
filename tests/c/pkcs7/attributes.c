/* Attributes of a PKCS#7 signature put there by hand, as signers of code do, and what comes of them. */
#include "tls.h"
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

static X509 *cert;
static EVP_PKEY *key;

static ASN1_OCTET_STRING *octets(const char *text)
{
    ASN1_OCTET_STRING *string = ASN1_OCTET_STRING_new();

    ASN1_OCTET_STRING_set(string, (const unsigned char *)text, (int)strlen(text));
    return string;
}

static void show_attributes(const char *title, STACK_OF(X509_ATTRIBUTE) *list)
{
    int i;

    printf("%s: %d\n", title, sk_X509_ATTRIBUTE_num(list));
    for (i = 0; i < sk_X509_ATTRIBUTE_num(list); i++) {
        X509_ATTRIBUTE *attribute = sk_X509_ATTRIBUTE_value(list, i);
        int nid = OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attribute));
        unsigned char *der = NULL;
        int len = i2d_X509_ATTRIBUTE(attribute, &der);

        printf("  %s, %d values, type %d", OBJ_nid2sn(nid), X509_ATTRIBUTE_count(attribute),
               ASN1_TYPE_get(X509_ATTRIBUTE_get0_type(attribute, 0)));
        if (nid != NID_pkcs9_signingTime)
            for (int at = 0; at < len; at++)
                printf("%s%02x", at ? "" : " ", der[at]);
        printf("\n");
        OPENSSL_free(der);
    }
}

static PKCS7 *signed_object(PKCS7_SIGNER_INFO **signer, const EVP_MD *md)
{
    PKCS7 *p7 = PKCS7_new();

    PKCS7_set_type(p7, NID_pkcs7_signed);
    PKCS7_content_new(p7, NID_pkcs7_data);
    *signer = PKCS7_add_signature(p7, cert, key, md);
    PKCS7_add_certificate(p7, cert);
    return p7;
}

static void by_hand(void)
{
    PKCS7_SIGNER_INFO *signer;
    PKCS7 *p7 = signed_object(&signer, EVP_sha256());
    STACK_OF(X509_ALGOR) *capabilities = sk_X509_ALGOR_new_null(), *read;
    STACK_OF(X509_ATTRIBUTE) *copies;
    ASN1_TIME *time = ASN1_TIME_set(NULL, 1700000000), *later = ASN1_TIME_set(NULL, 2700000000);
    int i;

    printf("--- one by one\n");
    SHOW_PTR(PKCS7_get_smimecap(signer));
    SHOW(PKCS7_add_attrib_content_type(signer, OBJ_nid2obj(NID_pkcs7_enveloped)));
    SHOW(PKCS7_add_attrib_content_type(signer, NULL));
    SHOW_QUEUE();
    SHOW(PKCS7_add_signed_attribute(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data)));
    SHOW(PKCS7_add0_attrib_signing_time(signer, time));
    show_attributes("signed", signer->auth_attr);
    SHOW(ASN1_TIME_cmp_time_t(PKCS7_get_signed_attribute(signer, NID_pkcs9_signingTime)->value.utctime, 1700000000));
    SHOW(PKCS7_add0_attrib_signing_time(signer, later));
    SHOW(ASN1_TYPE_get(PKCS7_get_signed_attribute(signer, NID_pkcs9_signingTime)));
    SHOW(PKCS7_add1_attrib_digest(signer, (const unsigned char *)"0123456789", 10));
    SHOW(PKCS7_add1_attrib_digest(signer, (const unsigned char *)"abcdefghij", 5));
    SHOW(PKCS7_simple_smimecap(capabilities, NID_aes_256_cbc, -1));
    SHOW(PKCS7_simple_smimecap(capabilities, NID_rc2_cbc, 128));
    SHOW(PKCS7_simple_smimecap(capabilities, NID_des_cbc, 0));
    SHOW(PKCS7_add_attrib_smimecap(signer, capabilities));
    read = PKCS7_get_smimecap(signer);
    for (i = 0; i < sk_X509_ALGOR_num(read); i++) {
        const ASN1_OBJECT *object;
        const void *value;
        int type;

        X509_ALGOR_get0(&object, &type, &value, sk_X509_ALGOR_value(read, i));
        printf("  capability %s, type %d, %ld\n", OBJ_nid2sn(OBJ_obj2nid(object)), type, type == V_ASN1_INTEGER ? ASN1_INTEGER_get(value) : -1);
    }
    show_attributes("signed", signer->auth_attr);
    SHOW(PKCS7_add_attribute(signer, NID_pkcs9_unstructuredName, V_ASN1_OCTET_STRING, octets("beside")));
    SHOW(PKCS7_add_attribute(signer, NID_pkcs9_challengePassword, V_ASN1_OCTET_STRING, octets("second")));
    SHOW(PKCS7_add_attribute(signer, NID_pkcs9_unstructuredName, V_ASN1_OCTET_STRING, octets("instead")));
    show_attributes("beside", signer->unauth_attr);
    SHOW(ASN1_TYPE_get(PKCS7_get_attribute(signer, NID_pkcs9_unstructuredName)));
    copies = sk_X509_ATTRIBUTE_dup(signer->unauth_attr);
    SHOW(PKCS7_set_signed_attributes(signer, copies));
    show_attributes("signed", signer->auth_attr);
    sk_X509_ATTRIBUTE_free(copies);
    copies = sk_X509_ATTRIBUTE_new_null();
    SHOW(PKCS7_set_attributes(signer, copies));
    show_attributes("beside", signer->unauth_attr);
    sk_X509_ATTRIBUTE_free(copies);
    SHOW(PKCS7_SIGNER_INFO_sign(signer));
    SHOW_QUEUE();
    SHOW_BYTES(signer->enc_digest->data, signer->enc_digest->length);
    ASN1_STRING_set(signer->enc_digest, "", 0);
    SHOW(PKCS7_add_signed_attribute(signer, NID_undef, V_ASN1_OCTET_STRING, NULL));
    SHOW(PKCS7_add_signed_attribute(signer, 999999, V_ASN1_OCTET_STRING, NULL));
    SHOW_QUEUE();
    show_attributes("signed", signer->auth_attr);
    SHOW(PKCS7_SIGNER_INFO_sign(signer));
    SHOW_QUEUE();
    SHOW_BYTES(signer->enc_digest->data, signer->enc_digest->length);
    sk_X509_ALGOR_pop_free(capabilities, X509_ALGOR_free);
    sk_X509_ALGOR_pop_free(read, X509_ALGOR_free);
    PKCS7_free(p7);
}

/* As a signer of code: content of a type of its own, put in after the signature is made. */
static void of_code(const EVP_MD *md)
{
    PKCS7_SIGNER_INFO *signer;
    PKCS7 *p7 = signed_object(&signer, md), *inner = PKCS7_new();
    ASN1_OBJECT *type = OBJ_txt2obj("1.3.6.1.4.1.311.2.1.4", 1);
    ASN1_TYPE *value = ASN1_TYPE_new();
    ASN1_STRING *sequence = ASN1_STRING_type_new(V_ASN1_SEQUENCE);
    X509_STORE *store = X509_STORE_new();
    BIO *chain, *content = BIO_new_mem_buf("content", 7);
    unsigned char *der = NULL;

    printf("--- code, digest %s\n", OBJ_nid2sn(EVP_MD_get_type(md)));
    SHOW(PKCS7_add_signed_attribute(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, type));
    SHOW(PKCS7_add0_attrib_signing_time(signer, ASN1_TIME_set(NULL, 1700000000)));
    chain = PKCS7_dataInit(p7, NULL);
    SHOW(BIO_write(chain, "content", 7));
    SHOW(PKCS7_dataFinal(p7, chain));
    SHOW_QUEUE();
    BIO_free_all(chain);
    ASN1_STRING_set(sequence, "\x30\x09\x04\x07" "content", 11);
    ASN1_TYPE_set(value, V_ASN1_SEQUENCE, sequence);
    SHOW(PKCS7_set0_type_other(inner, OBJ_create("1.3.6.1.4.1.311.2.1.4", NULL, NULL) ? OBJ_txt2nid("1.3.6.1.4.1.311.2.1.4") : NID_undef, value));
    SHOW(PKCS7_set_content(p7, inner));
    SHOW_QUEUE();
    show_attributes("signed", signer->auth_attr);
    SHOW(i2d_PKCS7(p7, &der));
    SHOW_BYTES(der, 80);
    OPENSSL_free(der);
    SHOW(PKCS7_verify(p7, NULL, store, content, NULL, PKCS7_NOVERIFY));
    SHOW_QUEUE();
    BIO_free(content);
    content = BIO_new_mem_buf("Content", 7);
    SHOW(PKCS7_verify(p7, NULL, store, content, NULL, PKCS7_NOVERIFY));
    SHOW_QUEUE();
    BIO_free(content);
    X509_STORE_free(store);
    PKCS7_free(p7);
}

static void digests(void)
{
    PKCS7 *p7 = PKCS7_new(), *other = PKCS7_new();

    printf("--- digests\n");
    PKCS7_set_type(p7, NID_pkcs7_digest);
    PKCS7_set_type(other, NID_pkcs7_data);
    SHOW(PKCS7_set_digest(p7, EVP_sha384()));
    SHOW(OBJ_obj2nid(p7->d.digest->md->algorithm));
    SHOW(p7->d.digest->md->parameter->type);
    SHOW(PKCS7_set_digest(other, EVP_sha384()));
    SHOW_QUEUE();
    PKCS7_free(p7);
    PKCS7_free(other);
}

int main(void)
{
    cert = certificate_of("rsa");
    key = key_of("rsa");
    by_hand();
    of_code(EVP_sha256());
    of_code(EVP_sha1());
    digests();
    X509_free(cert);
    EVP_PKEY_free(key);
    return 0;
}
