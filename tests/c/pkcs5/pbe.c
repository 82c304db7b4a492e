/* Encryption under a password by algorithm identifiers: the table, identifiers, keys and vectors, and what is refused. */
#include "testing.h"
#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

static unsigned char salt[] = "saltsalt", iv[] = "0123456789abcdef";

static void table(void)
{
    EVP_PBE_KEYGEN *keygen;
    EVP_PBE_KEYGEN_EX *keygen_ex;
    int type, nid, cipher, md;
    size_t i;

    for (i = 0; EVP_PBE_get(&type, &nid, i); i++) {
        if (!EVP_PBE_find_ex(type, nid, &cipher, &md, &keygen, &keygen_ex))
            continue;
        printf("%d %d: %d %d %s %d\n", type, nid, cipher, md,
               keygen == NULL ? "none" : keygen == PKCS12_PBE_keyivgen ? "PKCS12" : keygen == PKCS5_PBE_keyivgen ? "PBES1" :
               keygen == PKCS5_v2_PBE_keyivgen ? "PBES2" : keygen == PKCS5_v2_scrypt_keyivgen ? "scrypt" : "other",
               keygen_ex != NULL);
    }
    SHOW(EVP_PBE_find(0, NID_sha256, &cipher, &md, &keygen));
    SHOW(EVP_PBE_find(2, NID_id_pbkdf2, NULL, NULL, NULL));
    SHOW(EVP_PBE_find(1, NID_hmacWithSHA256, NULL, &md, NULL));
    SHOW(EVP_PBE_find(0, 0, NULL, NULL, NULL));
    SHOW(EVP_PBE_alg_add(NID_rc4, EVP_aes_128_cbc(), EVP_sha256(), PKCS12_PBE_keyivgen));
    SHOW(EVP_PBE_find(0, NID_rc4, &cipher, &md, &keygen));
    SHOW(cipher);
    SHOW(md);
    SHOW(EVP_PBE_alg_add_type(1, NID_rc4, -1, NID_sha1, NULL));
    SHOW(EVP_PBE_find(1, NID_rc4, &cipher, &md, &keygen));
    EVP_PBE_cleanup();
    SHOW(EVP_PBE_find(0, NID_rc4, &cipher, &md, &keygen));
    SHOW_QUEUE();
}

static void show_algor(X509_ALGOR *algor)
{
    unsigned char *der = NULL;
    int len = i2d_X509_ALGOR(algor, &der);

    SHOW_BYTES(der, len);
    OPENSSL_free(der);
}

static void crypt(X509_ALGOR *algor, const char *pass, int passlen, int show)
{
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char out[64], back[64];
    int len = 0, last = 0, done;

    if (algor == NULL) {
        SHOW_QUEUE();
        return;
    }
    if (show)
        show_algor(algor);
    done = EVP_PBE_CipherInit(algor->algorithm, pass, passlen, algor->parameter, ctx, 1);
    SHOW(done);
    SHOW_QUEUE();
    if (done == 1) {
        EVP_CipherUpdate(ctx, out, &len, (unsigned char *)"some words to hide", 18);
        EVP_CipherFinal_ex(ctx, out + len, &last);
        len += last;
        if (show)
            SHOW_BYTES(out, len);
        SHOW(EVP_PBE_CipherInit_ex(algor->algorithm, pass, passlen, algor->parameter, ctx, 0, NULL, NULL));
        EVP_CipherUpdate(ctx, back, &len, out, len);
        EVP_CipherFinal_ex(ctx, back + len, &last);
        printf("%.*s\n", len + last, back);
    }
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
    X509_ALGOR_free(algor);
}

static void schemes(void)
{
    static const int pbes[] = {NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbe_WithSHA1And2_Key_TripleDES_CBC};
    X509_ALGOR *algor;
    size_t i;

    for (i = 0; i < sizeof(pbes) / sizeof(*pbes); i++) {
        crypt(PKCS5_pbe_set(pbes[i], 100, salt, 8), "secret", 6, 1);
        crypt(PKCS5_pbe_set_ex(pbes[i], 0, NULL, 0, NULL), "secret", -1, 0);
    }
    crypt(PKCS5_pbe2_set_iv(EVP_aes_128_cbc(), 1000, salt, 8, iv, -1), "secret", -1, 1);
    crypt(PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), 1000, salt, 8, iv, NID_hmacWithSHA1), "secret", -1, 1);
    crypt(PKCS5_pbe2_set_iv(EVP_des_ede3_cbc(), 1000, salt, 8, iv, NID_hmacWithSHA512), "", 0, 1);
    crypt(PKCS5_pbe2_set_iv(EVP_aes_192_cbc(), 1, salt, 8, iv, NID_hmacWithSHA384), NULL, 0, 1);
    crypt(PKCS5_pbe2_set(EVP_aes_128_cbc(), 0, NULL, 0), "secret", -1, 0);
    crypt(PKCS5_pbe2_set_scrypt(EVP_aes_128_cbc(), salt, 8, iv, 1024, 8, 1), "secret", -1, 1);
    crypt(PKCS5_pbe2_set_scrypt(EVP_aes_128_cbc(), NULL, 0, NULL, 16, 1, 1), "secret", -1, 0);
    crypt(PKCS5_pbe2_set_scrypt(EVP_aes_128_cbc(), salt, 8, iv, 1000, 8, 1), "secret", -1, 0);
    crypt(PKCS5_pbe2_set_scrypt(NULL, salt, 8, iv, 1024, 8, 1), "secret", -1, 0);
    crypt(PKCS5_pbe2_set_iv(EVP_enc_null(), 1000, salt, 8, iv, -1), "secret", -1, 0);
    algor = PKCS5_pbkdf2_set(500, salt, 8, NID_hmacWithSHA256, 32);
    show_algor(algor);
    crypt(algor, "secret", -1, 0);
    algor = PKCS5_pbkdf2_set_ex(500, salt, 8, NID_hmacWithSHA1, -1, NULL);
    show_algor(algor);
    X509_ALGOR_free(algor);
    algor = X509_ALGOR_new();
    X509_ALGOR_set0(algor, OBJ_nid2obj(NID_pbes2), V_ASN1_NULL, NULL);
    crypt(algor, "secret", -1, 0);
    algor = X509_ALGOR_new();
    X509_ALGOR_set0(algor, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL);
    crypt(algor, "secret", -1, 0);
    algor = X509_ALGOR_new();
    X509_ALGOR_set0(algor, OBJ_nid2obj(NID_pbe_WithSHA1And3_Key_TripleDES_CBC), V_ASN1_NULL, NULL);
    crypt(algor, "secret", -1, 0);
}

static void values(void)
{
    PBEPARAM *pbe = PBEPARAM_new(), *again;
    PBKDF2PARAM *kdf = PBKDF2PARAM_new();
    SCRYPT_PARAMS *scrypt = SCRYPT_PARAMS_new();
    PBE2PARAM *pbe2 = PBE2PARAM_new();
    unsigned char *der = NULL;
    const unsigned char *at;
    int len;

    ASN1_INTEGER_set(pbe->iter, 7);
    ASN1_STRING_set(pbe->salt, salt, 8);
    SHOW(len = i2d_PBEPARAM(pbe, &der));
    SHOW_BYTES(der, len);
    at = der;
    again = d2i_PBEPARAM(NULL, &at, len);
    SHOW(ASN1_INTEGER_get(again->iter));
    at = der;
    SHOW_PTR(d2i_SCRYPT_PARAMS(NULL, &at, len));
    SHOW_QUEUE();
    SHOW_PTR(kdf->keylength);
    SHOW_PTR(kdf->prf);
    SHOW_PTR(scrypt->keyLength);
    SHOW_PTR(pbe2->keyfunc);
    OPENSSL_free(der);
    PBEPARAM_free(pbe);
    PBEPARAM_free(again);
    PBKDF2PARAM_free(kdf);
    SCRYPT_PARAMS_free(scrypt);
    PBE2PARAM_free(pbe2);
}

int main(void)
{
    table();
    schemes();
    values();
    return 0;
}
