/* Ciphers beyond AES-CBC and kin: those of the default provider that few use, and those of the legacy one. */
#include "testing.h"
#include <openssl/evp.h>
#include <openssl/provider.h>

static unsigned char key[64], iv[16], text[100];

static EVP_CIPHER_CTX *begun(const char *name, int enc, const unsigned char *k, const unsigned char *v)
{
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, NULL);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

    printf("-- %s, encrypting %d\n", name, enc);
    SHOW(EVP_CipherInit_ex(ctx, cipher, NULL, k, v, enc));
    EVP_CIPHER_free(cipher);
    return ctx;
}

static void one(const char *name)
{
    EVP_CIPHER_CTX *ctx = begun(name, 1, key, iv);
    EVP_CIPHER_CTX *copy = EVP_CIPHER_CTX_new();
    unsigned char out[200], back[200], got[16];
    int len = 0, last = 0, back_len = 0;

    printf("%d %d %d %d %s\n", EVP_CIPHER_CTX_get_nid(ctx), EVP_CIPHER_CTX_get_key_length(ctx), EVP_CIPHER_CTX_get_iv_length(ctx),
           EVP_CIPHER_CTX_get_block_size(ctx), OSSL_PROVIDER_get0_name(EVP_CIPHER_get0_provider(EVP_CIPHER_CTX_get0_cipher(ctx))));
    SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 21));
    SHOW(EVP_EncryptUpdate(ctx, out + len, &last, text + 21, 46));
    len += last;
    SHOW(EVP_CIPHER_CTX_copy(copy, ctx));
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    SHOW_BYTES(out, len + last);
    SHOW(EVP_EncryptFinal_ex(copy, back, &back_len));
    SHOW(back_len == last && memcmp(back, out + len, last) == 0);
    len += last;
    SHOW(EVP_CIPHER_CTX_get_num(ctx));
    SHOW(EVP_CIPHER_CTX_get_updated_iv(ctx, got, sizeof(got)));
    SHOW_BYTES(got, EVP_CIPHER_CTX_get_iv_length(ctx));
    SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, key, iv));
    SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, 5));
    SHOW(EVP_DecryptUpdate(ctx, back + back_len, &last, out + 5, len - 5));
    back_len += last;
    SHOW(back_len);
    SHOW(EVP_DecryptFinal_ex(ctx, back + back_len, &last));
    SHOW(back_len + last == 67 && memcmp(back, text, 67) == 0);
    SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, NULL, iv));
    SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len - 8));
    SHOW(EVP_DecryptFinal_ex(ctx, back + back_len, &last));
    SHOW(EVP_CIPHER_CTX_set_padding(ctx, 0));
    SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, NULL, iv));
    SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 30));
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
    EVP_CIPHER_CTX_free(copy);
}

static void ocb(const char *name, int tag_len, int iv_len)
{
    EVP_CIPHER_CTX *ctx = begun(name, 1, NULL, NULL);
    unsigned char out[200], back[200], tag[16], none[16] = {0};
    int len = 0, last = 0, done;

    printf("tag %d, vector %d\n", tag_len, iv_len);
    SHOW(EVP_CIPHER_CTX_get_tag_length(ctx));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_IVLEN, iv_len, NULL));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tag_len, NULL));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tag_len, none));
    SHOW_QUEUE();
    SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, key, NULL));
    SHOW(EVP_EncryptUpdate(ctx, NULL, &len, text, 23));
    SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, NULL, iv));
    SHOW(EVP_EncryptUpdate(ctx, NULL, &len, text, 23));
    SHOW(len);
    SHOW(EVP_EncryptUpdate(ctx, NULL, &len, text + 23, 30));
    SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 21));
    SHOW(len);
    SHOW(EVP_EncryptUpdate(ctx, out + len, &last, text + 21, 46));
    SHOW(last);
    len += last;
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    len += last;
    SHOW_BYTES(out, len);
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, 9, tag));
    SHOW(done = EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, tag_len, tag));
    if (done == 1)
        SHOW_BYTES(tag, tag_len);
    SHOW_QUEUE();
    SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, key, iv));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tag_len, tag));
    SHOW(EVP_DecryptUpdate(ctx, NULL, &last, text, 53));
    SHOW(EVP_DecryptUpdate(ctx, back, &last, out, len));
    SHOW(EVP_DecryptFinal_ex(ctx, back + last, &last));
    SHOW(memcmp(back, text, 67));
    tag[2] ^= 1;
    SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, NULL, iv));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tag_len, tag));
    SHOW(EVP_DecryptUpdate(ctx, NULL, &last, text, 53));
    SHOW(EVP_DecryptUpdate(ctx, back, &last, out, len));
    SHOW(EVP_DecryptFinal_ex(ctx, back + last, &last));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, tag_len, tag));
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
}

static void siv(const char *name, int aads, int text_len)
{
    EVP_CIPHER_CTX *ctx = begun(name, 1, key, NULL);
    unsigned char out[200], back[200], tag[16];
    int len = 0, last = 0, i;

    printf("%d strings, text %d\n", aads, text_len);
    SHOW(EVP_CIPHER_CTX_get_iv_length(ctx));
    SHOW(EVP_CIPHER_CTX_get_tag_length(ctx));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, 16, text));
    for (i = 0; i < aads; i++)
        SHOW(EVP_EncryptUpdate(ctx, NULL, &last, text + i, i == 1 ? 0 : 11 * i + 1));
    SHOW(EVP_EncryptUpdate(ctx, out, &len, text, text_len));
    SHOW_BYTES(out, len);
    SHOW(EVP_EncryptUpdate(ctx, back, &last, text, text_len));
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, 12, tag));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, 16, tag));
    SHOW_BYTES(tag, 16);
    SHOW_QUEUE();
    for (int wrong = 0; wrong < 2; wrong++) {
        tag[4] ^= wrong;
        SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, key, NULL));
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, 12, tag));
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, 16, tag));
        for (i = 0; i < aads; i++)
            SHOW(EVP_DecryptUpdate(ctx, NULL, &last, text + i, i == 1 ? 0 : 11 * i + 1));
        SHOW(EVP_DecryptUpdate(ctx, back, &len, out, text_len));
        if (wrong == 0)
            SHOW(memcmp(back, text, text_len));
        SHOW(EVP_DecryptFinal_ex(ctx, back + len, &last));
        SHOW_QUEUE();
    }
    EVP_CIPHER_CTX_free(ctx);
}

static void xts(const char *name)
{
    static const int lengths[] = { 15, 16, 17, 32, 47, 100 };
    EVP_CIPHER_CTX *ctx = begun(name, 1, key, iv);
    unsigned char out[200], back[200], same[64] = {0};
    int len = 0, last = 0;
    size_t i;

    for (i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
        SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, key, iv));
        SHOW(EVP_EncryptUpdate(ctx, out, &len, text, lengths[i]));
        SHOW_BYTES(out, len);
        SHOW(EVP_EncryptUpdate(ctx, back, &last, text, lengths[i]));
        SHOW(last == len && memcmp(back, out, len) == 0);
        SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
        SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, key, iv));
        SHOW(EVP_DecryptUpdate(ctx, back, &len, out, lengths[i]));
        if (len > 0)
            SHOW(memcmp(back, text, len));
        SHOW_QUEUE();
    }
    SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, same, iv));
    SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, same, iv));
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
}

static void wrap(const char *name, int len_in, const unsigned char *v)
{
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, NULL);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char out[200], back[200];
    int len = 0, back_len = 0, last = 0;

    printf("-- %s, %d bytes, vector given %d\n", name, len_in, v != NULL);
    EVP_CIPHER_CTX_set_flags(ctx, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    SHOW(EVP_EncryptInit_ex(ctx, cipher, NULL, key, v));
    SHOW(EVP_EncryptUpdate(ctx, NULL, &len, text, len_in));
    SHOW(len);
    SHOW(EVP_EncryptUpdate(ctx, out, &len, text, len_in));
    SHOW(len);
    if (strncmp(name, "DES", 3) != 0)
        SHOW_BYTES(out, len);
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    SHOW_QUEUE();
    if (len > 0) {
        SHOW(EVP_DecryptInit_ex(ctx, cipher, NULL, key, v));
        SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len));
        SHOW_BYTES(back, back_len);
        out[3] ^= 1;
        SHOW(EVP_DecryptInit_ex(ctx, cipher, NULL, key, v));
        SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len));
        SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len - 1));
        SHOW_QUEUE();
    }
    EVP_CIPHER_CTX_free(ctx);
    EVP_CIPHER_free(cipher);
}

static void key_lengths(const EVP_CIPHER *cipher)
{
    static const int lengths[] = { 5, 8, 16, 24, 0, -1 };
    unsigned char out[64];
    int len;
    size_t i;

    printf("-- keys of %s\n", EVP_CIPHER_get0_name(cipher));
    for (i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
        EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

        SHOW(EVP_EncryptInit_ex(ctx, cipher, NULL, NULL, NULL));
        if (lengths[i] > 0 || EVP_CIPHER_get_nid(cipher) == NID_aes_128_cbc)
            SHOW(EVP_CIPHER_CTX_set_key_length(ctx, lengths[i]));
        ERR_clear_error();
        SHOW(EVP_CIPHER_CTX_get_key_length(ctx));
        SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, key, iv));
        SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 24));
        SHOW_BYTES(out, len);
        EVP_CIPHER_CTX_free(ctx);
    }
}

int main(void)
{
    static const char *usual[] = {
        "CAMELLIA-128-CBC", "CAMELLIA-192-ECB", "CAMELLIA-256-CTR", "CAMELLIA-128-OFB", "CAMELLIA-192-CFB", "CAMELLIA-256-CFB8",
        "CAMELLIA-128-CFB1", "ARIA-128-CBC", "ARIA-192-ECB", "ARIA-256-CTR", "ARIA-128-OFB", "ARIA-192-CFB", "ARIA-256-CFB8",
        "ARIA-128-CFB1", "SM4-ECB", "SM4-CBC", "SM4-OFB", "SM4-CFB", "SM4-CTR",
    };
    static const char *legacy[] = {
        "DES-ECB", "DES-CBC", "DES-OFB", "DES-CFB", "DES-CFB8", "DES-CFB1", "DESX-CBC", "RC2-CBC", "RC2-ECB", "RC2-CFB", "RC2-OFB", "RC2-40-CBC",
        "RC2-64-CBC", "RC4", "RC4-40", "BF-CBC", "BF-ECB", "BF-CFB", "BF-OFB", "CAST5-CBC", "CAST5-ECB", "CAST5-CFB", "CAST5-OFB",
    };
    static const int lens[] = { 1, 7, 8, 9, 16, 20, 24, 40 };
    size_t i;
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

    for (i = 0; i < sizeof(key); i++)
        key[i] = i * 7 + 1;
    for (i = 0; i < sizeof(iv); i++)
        iv[i] = i == 15 ? 0xff : 0xf0 - i;
    for (i = 0; i < sizeof(text); i++)
        text[i] = i * 3;
    for (i = 0; i < sizeof(usual) / sizeof(*usual); i++)
        one(usual[i]);
    ocb("AES-128-OCB", 16, 12);
    ocb("AES-192-OCB", 8, 15);
    ocb("AES-256-OCB", 12, 1);
    ocb("AES-256-OCB", 17, 16);
    ocb("AES-128-OCB", 0, 0);
    siv("AES-128-SIV", 0, 40);
    siv("AES-192-SIV", 1, 16);
    siv("AES-256-SIV", 3, 5);
    xts("AES-128-XTS");
    xts("AES-256-XTS");
    for (i = 0; i < sizeof(lens) / sizeof(*lens); i++) {
        wrap("AES-128-WRAP", lens[i], NULL);
        wrap("AES-192-WRAP", lens[i], iv);
        wrap("AES-256-WRAP-PAD", lens[i], NULL);
        wrap("AES-128-WRAP-PAD", lens[i], iv);
        wrap("DES3-WRAP", lens[i], NULL);
    }
    SHOW(EVP_EncryptInit_ex(ctx, EVP_rc4(), NULL, key, NULL));
    SHOW(EVP_EncryptInit_ex(ctx, EVP_bf_cbc(), NULL, key, iv));
    SHOW(EVP_CIPHER_fetch(NULL, "DES-CBC", NULL) == NULL);
    printf("reasons %d", ERR_GET_REASON(ERR_get_error()));
    printf(" %d", ERR_GET_REASON(ERR_get_error()));
    printf(" %d", ERR_GET_REASON(ERR_get_error()));
    printf(" %lu\n", ERR_get_error());
    SHOW(OSSL_PROVIDER_load(NULL, "default") != NULL);
    SHOW(OSSL_PROVIDER_load(NULL, "legacy") != NULL);
    for (i = 0; i < sizeof(legacy) / sizeof(*legacy); i++)
        one(legacy[i]);
    key_lengths(EVP_rc4());
    key_lengths(EVP_bf_cbc());
    key_lengths(EVP_bf_cfb64());
    key_lengths(EVP_rc2_cbc());
    key_lengths(EVP_rc2_ofb());
    key_lengths(EVP_cast5_ecb());
    key_lengths(EVP_aes_128_cbc());
    EVP_CIPHER_CTX_free(ctx);
    return 0;
}
