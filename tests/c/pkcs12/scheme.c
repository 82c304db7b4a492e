/* Which algorithm encrypts a key: by a cipher, by a pseudo-random function and a cipher, or by a scheme. */
#include "testing.h"
#include <openssl/pkcs12.h>

static void encrypt(PKCS8_PRIV_KEY_INFO *p8, int nid, const EVP_CIPHER *cipher)
{
    static unsigned char salt[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    X509_SIG *sig = PKCS8_encrypt(nid, cipher, "secret", 6, salt, 8, 3, p8);
    const X509_ALGOR *algorithm;
    const ASN1_OBJECT *object;
    PKCS8_PRIV_KEY_INFO *back;
    char text[80];
    int type;
    const void *value;

    printf("# %s, cipher %s\n", nid > 0 ? OBJ_nid2sn(nid) : nid ? "none" : "0", cipher ? EVP_CIPHER_get0_name(cipher) : "none");
    SHOW_PTR(sig);
    SHOW_QUEUE();
    if (sig == NULL)
        return;
    X509_SIG_get0(sig, &algorithm, NULL);
    X509_ALGOR_get0(&object, &type, &value, algorithm);
    OBJ_obj2txt(text, sizeof(text), object, 0);
    printf("%s\n", text);
    if (OBJ_obj2nid(object) == NID_pbes2) {
        PBE2PARAM *pbe2 = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter);
        PBKDF2PARAM *kdf = ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), pbe2->keyfunc->parameter);

        OBJ_obj2txt(text, sizeof(text), pbe2->encryption->algorithm, 0);
        printf("%s, prf %s, iterations %ld\n", text, kdf->prf ? OBJ_nid2sn(OBJ_obj2nid(kdf->prf->algorithm)) : "none",
               ASN1_INTEGER_get(kdf->iter));
        SHOW_BYTES(kdf->salt->value.octet_string->data, kdf->salt->value.octet_string->length);
        PBKDF2PARAM_free(kdf);
        PBE2PARAM_free(pbe2);
    }
    back = PKCS8_decrypt(sig, "secret", 6);
    SHOW_PTR(back);
    SHOW_QUEUE();
    PKCS8_PRIV_KEY_INFO_free(back);
    X509_SIG_free(sig);
}

int main(void)
{
    EVP_PKEY *key = load_key("data/tls/ecdsa.key");
    PKCS8_PRIV_KEY_INFO *p8 = EVP_PKEY2PKCS8(key);

    encrypt(p8, -1, EVP_aes_128_cbc());
    encrypt(p8, -1, EVP_des_ede3_cbc());
    encrypt(p8, NID_hmacWithSHA512, EVP_aes_256_cbc());
    encrypt(p8, NID_hmacWithSHA1, EVP_aes_256_cbc());
    encrypt(p8, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NULL);
    encrypt(p8, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, EVP_aes_256_cbc());
    encrypt(p8, NID_sha256, EVP_aes_256_cbc());
    encrypt(p8, NID_sha256, NULL);
    encrypt(p8, -1, NULL);
    encrypt(NULL, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NULL);
    PKCS8_PRIV_KEY_INFO_free(p8);
    EVP_PKEY_free(key);
    return 0;
}
