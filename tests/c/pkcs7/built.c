/* PKCS#7 structures put together by hand: types, contents, signers, recipients, and what they tell. */
#include "tls.h"
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

static X509 *cert, *other;
static EVP_PKEY *key;

static void types(void)
{
    static const int kinds[] = { NID_pkcs7_data, NID_pkcs7_signed, NID_pkcs7_enveloped, NID_pkcs7_signedAndEnveloped, NID_pkcs7_digest,
                                 NID_pkcs7_encrypted, NID_sha256 };
    PKCS7 *inner = PKCS7_new();
    ASN1_TYPE *value = ASN1_TYPE_new();
    size_t i;

    printf("--- types\n");
    SHOW(PKCS7_set_type(inner, NID_pkcs7_data));
    for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        PKCS7 *p7 = PKCS7_new(), *held = PKCS7_dup(inner);
        int took;

        printf("type %d\n", kinds[i]);
        SHOW(PKCS7_set_type(p7, kinds[i]));
        SHOW_QUEUE();
        SHOW(OBJ_obj2nid(p7->type));
        took = p7->type != NULL && OBJ_obj2nid(p7->type) != NID_undef ? PKCS7_set_content(p7, held) : 0;
        SHOW(took);
        SHOW_QUEUE();
        if (!took)
            PKCS7_free(held);
        if (OBJ_obj2nid(p7->type) != NID_undef) {
            if (kinds[i] != NID_pkcs7_signedAndEnveloped)
                SHOW(PKCS7_set_cipher(p7, EVP_aes_128_cbc()));
            SHOW_QUEUE();
            SHOW(PKCS7_add_certificate(p7, cert));
            SHOW_QUEUE();
            SHOW_PTR(PKCS7_get_signer_info(p7));
            SHOW(PKCS7_ctrl(p7, PKCS7_OP_GET_DETACHED_SIGNATURE, 0, NULL));
            SHOW(PKCS7_ctrl(p7, PKCS7_OP_SET_DETACHED_SIGNATURE, 1, NULL));
            SHOW(PKCS7_ctrl(p7, 99, 0, NULL));
            SHOW_QUEUE();
            SHOW_PTR(PKCS7_get_octet_string(p7));
        }
        PKCS7_free(p7);
    }
    ASN1_TYPE_set_octetstring(value, (unsigned char *)"other", 5);
    {
        PKCS7 *p7 = PKCS7_new();

        SHOW(PKCS7_set0_type_other(p7, NID_pkcs9_messageDigest, value));
        SHOW(OBJ_obj2nid(p7->type));
        SHOW_PTR(PKCS7_get_octet_string(p7));
        PKCS7_free(p7);
    }
    SHOW(PKCS7_set_cipher(inner, NULL));
    SHOW_QUEUE();
    PKCS7_free(inner);
}

static void show_signer(PKCS7_SIGNER_INFO *signer)
{
    X509_ALGOR *digest = NULL, *signature = NULL;
    EVP_PKEY *signing = NULL;

    PKCS7_SIGNER_INFO_get0_algs(signer, &signing, &digest, &signature);
    printf("signer: key %d, digest %d, signature %d, version %ld\n", signing != NULL, OBJ_obj2nid(digest->algorithm),
           OBJ_obj2nid(signature->algorithm), ASN1_INTEGER_get(signer->version));
    SHOW(X509_NAME_cmp(signer->issuer_and_serial->issuer, X509_get_issuer_name(cert)));
}

static void signers(const EVP_MD *md, EVP_PKEY *signing, X509 *whose)
{
    PKCS7 *p7 = PKCS7_new();
    PKCS7_SIGNER_INFO *by_hand = PKCS7_SIGNER_INFO_new(), *added;

    printf("--- signers %d %d\n", md ? EVP_MD_get_type(md) : 0, EVP_PKEY_get_base_id(signing));
    PKCS7_set_type(p7, NID_pkcs7_signed);
    PKCS7_content_new(p7, NID_pkcs7_data);
    SHOW(PKCS7_SIGNER_INFO_set(by_hand, whose, signing, md ? md : EVP_sha1()));
    SHOW_QUEUE();
    show_signer(by_hand);
    SHOW(PKCS7_add_signer(p7, by_hand));
    SHOW_QUEUE();
    added = PKCS7_add_signature(p7, whose, signing, md);
    SHOW_PTR(added);
    SHOW_QUEUE();
    SHOW(sk_PKCS7_SIGNER_INFO_num(PKCS7_get_signer_info(p7)));
    SHOW(sk_X509_ALGOR_num(p7->d.sign->md_algs));
    SHOW(PKCS7_add_certificate(p7, whose));
    SHOW_PTR(PKCS7_cert_from_signer_info(p7, added));
    SHOW_QUEUE();
    PKCS7_free(p7);
}

static void recipients(const EVP_CIPHER *cipher)
{
    PKCS7 *p7 = PKCS7_new();
    PKCS7_RECIP_INFO *by_hand = PKCS7_RECIP_INFO_new(), *added;
    X509_ALGOR *algorithm = NULL;

    printf("--- recipients %d\n", cipher ? EVP_CIPHER_get_nid(cipher) : 0);
    PKCS7_set_type(p7, NID_pkcs7_enveloped);
    SHOW(PKCS7_RECIP_INFO_set(by_hand, cert));
    PKCS7_RECIP_INFO_get0_alg(by_hand, &algorithm);
    SHOW(OBJ_obj2nid(algorithm->algorithm));
    SHOW(PKCS7_add_recipient_info(p7, by_hand));
    added = PKCS7_add_recipient(p7, other);
    SHOW_PTR(added);
    SHOW_QUEUE();
    if (cipher != NULL)
        SHOW(PKCS7_set_cipher(p7, cipher));
    PKCS7_free(p7);
}

int main(void)
{
    X509 *ec = certificate_of("ecdsa");
    EVP_PKEY *ec_key = key_of("ecdsa");

    cert = certificate_of("rsa");
    key = key_of("rsa");
    other = certificate_of("rsa");
    types();
    signers(EVP_sha256(), key, cert);
    signers(NULL, key, cert);
    signers(EVP_sha384(), ec_key, ec);
    recipients(EVP_aes_256_cbc());
    recipients(EVP_des_ede3_cbc());
    recipients(NULL);
    X509_free(cert);
    X509_free(other);
    X509_free(ec);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ec_key);
    return 0;
}
