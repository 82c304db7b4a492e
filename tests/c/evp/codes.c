/* Codes, derivations, passwords, base64, envelopes. */
#include "keys.h"
#include <openssl/kdf.h>
#include <openssl/cmac.h>
#include <openssl/core_names.h>
#include <openssl/params.h>

static const unsigned char text[] = "The quick brown fox jumps over the lazy dog";

static void mac(const char *name, const char *choice, const char *value, size_t keylen)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, name, NULL);
    EVP_MAC_CTX *ctx = EVP_MAC_CTX_new(mac), *copy;
    OSSL_PARAM params[2] = {OSSL_PARAM_END, OSSL_PARAM_END};
    unsigned char out[64];
    size_t len = 0;

    printf("-- %s %s\n", name, value ? value : "");
    SHOW_STR(EVP_MAC_get0_name(mac));
    SHOW(EVP_MAC_is_a(mac, name));
    if (choice != NULL)
        params[0] = OSSL_PARAM_construct_utf8_string(choice, (char *)value, 0);
    SHOW(EVP_MAC_CTX_set_params(ctx, params));
    SHOW(EVP_MAC_init(ctx, text, keylen, NULL));
    SHOW(EVP_MAC_CTX_get_mac_size(ctx));
    SHOW(EVP_MAC_update(ctx, text, 10));
    copy = EVP_MAC_CTX_dup(ctx);
    SHOW(EVP_MAC_update(ctx, text + 10, 20));
    SHOW(EVP_MAC_final(ctx, NULL, &len, 0));
    SHOW(len);
    SHOW(EVP_MAC_final(ctx, out, &len, 3));
    ERR_clear_error();
    SHOW(EVP_MAC_final(ctx, out, &len, sizeof(out)));
    SHOW_BYTES(out, len);
    SHOW(EVP_MAC_final(copy, out, &len, sizeof(out)));
    SHOW_BYTES(out, len);
    EVP_MAC_CTX_free(ctx);
    EVP_MAC_CTX_free(copy);
    EVP_MAC_free(mac);
}

static void kdf(void)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    unsigned char out[64];
    unsigned int iter = 5;
    OSSL_PARAM params[5];

    params[0] = OSSL_PARAM_construct_utf8_string("digest", "SHA256", 0);
    params[1] = OSSL_PARAM_construct_octet_string("key", (void *)text, 16);
    params[2] = OSSL_PARAM_construct_octet_string("salt", (void *)text, 4);
    params[3] = OSSL_PARAM_construct_octet_string("info", (void *)text, 7);
    params[4] = OSSL_PARAM_construct_end();
    SHOW(EVP_KDF_derive(ctx, out, 40, NULL) > 0);
    ERR_clear_error();
    SHOW(EVP_KDF_derive(ctx, out, 40, params));
    SHOW_BYTES(out, 40);
    SHOW(EVP_KDF_CTX_get_kdf_size(ctx) == SIZE_MAX);
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
    kdf = EVP_KDF_fetch(NULL, "PBKDF2", NULL);
    ctx = EVP_KDF_CTX_new(kdf);
    params[1] = OSSL_PARAM_construct_octet_string("pass", (void *)text, 16);
    params[2] = OSSL_PARAM_construct_octet_string("salt", (void *)text, 20);
    iter = 2000;
    params[3] = OSSL_PARAM_construct_uint("iter", &iter);
    SHOW(EVP_KDF_derive(ctx, out, 40, params));
    SHOW_BYTES(out, 40);
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
    SHOW_PTR(EVP_KDF_fetch(NULL, "nonsense", NULL));
    ERR_clear_error();
    SHOW(PKCS5_PBKDF2_HMAC("password", -1, text, 8, 1000, EVP_sha512(), 64, out));
    SHOW_BYTES(out, 64);
    SHOW(PKCS5_PBKDF2_HMAC("password", 8, text, 8, 10, EVP_sha3_256(), 40, out));
    SHOW_BYTES(out, 40);
    SHOW(PKCS5_PBKDF2_HMAC_SHA1("password", 8, text, 8, 10, 20, out));
    SHOW_BYTES(out, 20);
    SHOW(EVP_PBE_scrypt("password", 8, text, 8, 1024, 8, 1, 0, out, 32));
    SHOW_BYTES(out, 32);
    SHOW(EVP_PBE_scrypt("password", 8, text, 8, 1000, 8, 1, 0, out, 32));
    ERR_clear_error();
    SHOW(EVP_PBE_scrypt("password", 8, text, 8, 1 << 20, 8, 1, 0, out, 32));
    ERR_clear_error();
}

static void base64(void)
{
    EVP_ENCODE_CTX *ctx = EVP_ENCODE_CTX_new();
    unsigned char data[200], out[400], back[400];
    int i, n = 0, m = 0;
    const char *bad[] = {"AAAA", "AAA=", "AA==", "A===", "AA=A", "!!!!", "AA", " AAAA\n", "AAAA-", ""};

    for (i = 0; i < (int)sizeof(data); i++)
        data[i] = (unsigned char)(i * 3);
    for (i = 0; i < 5; i++) {
        SHOW(EVP_EncodeBlock(out, data, i));
        SHOW_STR(out);
    }
    EVP_EncodeInit(ctx);
    SHOW(EVP_EncodeUpdate(ctx, out, &n, data, 10));
    SHOW(n);
    SHOW(EVP_EncodeUpdate(ctx, out, &n, data + 10, 110));
    SHOW(n);
    EVP_EncodeFinal(ctx, out + n, &m);
    SHOW(m);
    printf("%.*s", n + m, out);
    EVP_DecodeInit(ctx);
    SHOW(EVP_DecodeUpdate(ctx, back, &i, out, n + m));
    SHOW(i);
    SHOW(memcmp(back, data, i));
    SHOW(EVP_DecodeFinal(ctx, back, &i));
    for (i = 0; i < (int)(sizeof(bad) / sizeof(*bad)); i++) {
        printf("%s: block %d\n", bad[i], EVP_DecodeBlock(back, (const unsigned char *)bad[i], (int)strlen(bad[i])));
        EVP_DecodeInit(ctx);
        m = EVP_DecodeUpdate(ctx, back, &n, (const unsigned char *)bad[i], (int)strlen(bad[i]));
        printf("update %d final %d\n", m, EVP_DecodeFinal(ctx, back, &n));
    }
    EVP_ENCODE_CTX_free(ctx);
}

static void envelope(void)
{
    EVP_PKEY *pkey = load_der_key("rsa.p8");
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char key[512], *keys[1] = {key}, iv[16], out[200], back[200];
    int keylen = 0, n = 0, m = 0, k = 0, l = 0;

    SHOW(EVP_SealInit(ctx, EVP_aes_256_cbc(), keys, &keylen, iv, &pkey, 1));
    SHOW(keylen);
    SHOW(EVP_SealUpdate(ctx, out, &n, text, sizeof(text)));
    SHOW(EVP_SealFinal(ctx, out + n, &m));
    SHOW(n + m);
    SHOW(EVP_OpenInit(ctx, EVP_aes_256_cbc(), key, keylen, iv, pkey) > 0);
    SHOW(EVP_OpenUpdate(ctx, back, &k, out, n + m));
    SHOW(EVP_OpenFinal(ctx, back + k, &l));
    SHOW(k + l);
    SHOW(memcmp(back, text, sizeof(text)));
    EVP_CIPHER_CTX_free(ctx);
    EVP_PKEY_free(pkey);
}

static void cmac(void)
{
    CMAC_CTX *ctx = CMAC_CTX_new(), *copy = CMAC_CTX_new();
    unsigned char out[16];
    size_t len = 0;

    SHOW(CMAC_Init(ctx, text, 16, EVP_aes_128_cbc(), NULL));
    SHOW(CMAC_Update(ctx, text, 20));
    SHOW(CMAC_CTX_copy(copy, ctx));
    SHOW(CMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(CMAC_Init(ctx, NULL, 0, NULL, NULL));
    SHOW(CMAC_Update(ctx, text, 5));
    SHOW(CMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(CMAC_Final(copy, out, &len));
    SHOW_BYTES(out, len);
    CMAC_CTX_free(ctx);
    CMAC_CTX_free(copy);
}

int main(void)
{
    mac("HMAC", "digest", "SHA256", 16);
    mac("HMAC", "digest", "SHA512", 40);
    mac("HMAC", "digest", "SHA3-256", 16);
    mac("CMAC", "cipher", "AES-128-CBC", 16);
    mac("CMAC", "cipher", "AES-256-CBC", 32);
    mac("POLY1305", NULL, NULL, 32);
    SHOW_PTR(EVP_MAC_fetch(NULL, "nonsense", NULL));
    ERR_clear_error();
    kdf();
    base64();
    envelope();
    cmac();
    return 0;
}
