/* CCM: its lengths are told before or after the key, and only what was told before counts. */
#include "testing.h"
#include <openssl/evp.h>

enum when { BEFORE_KEY, TAG_AFTER_KEY, BOTH_AFTER_KEY };

static unsigned char key[32] = {1, 2, 3}, iv[16] = {4, 5, 6}, text[64] = {9};

static EVP_CIPHER_CTX *begun(const char *name, int enc, int iv_len, int tag_len, unsigned char *tag, enum when when)
{
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, NULL);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

    SHOW(EVP_CipherInit_ex(ctx, cipher, NULL, NULL, NULL, enc));
    SHOW(EVP_CIPHER_CTX_get_tag_length(ctx));
    SHOW(EVP_CIPHER_CTX_get_iv_length(ctx));
    if (when == BEFORE_KEY) {
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_IVLEN, iv_len, NULL));
        if (tag_len > 0)
            SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tag_len, tag));
    }
    SHOW(EVP_CipherInit_ex(ctx, NULL, NULL, key, iv, -1));
    if (when != BEFORE_KEY && tag_len > 0)
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tag_len, tag));
    if (when == BOTH_AFTER_KEY) {
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_IVLEN, iv_len, NULL));
        SHOW(EVP_CipherInit_ex(ctx, NULL, NULL, NULL, iv, -1));
    }
    EVP_CIPHER_free(cipher);
    return ctx;
}

static void one(const char *name, int tag_len, int iv_len, enum when when)
{
    EVP_CIPHER_CTX *ctx;
    unsigned char out[100] = {0}, back[100] = {0}, tag[16] = {0};
    int n = 0, len = tag_len > 0 ? tag_len : 12;

    printf("-- %s, tag of %d, vector of %d, told %d\n", name, tag_len, iv_len, when);
    ctx = begun(name, 1, iv_len, tag_len, NULL, when);
    SHOW(EVP_EncryptUpdate(ctx, NULL, &n, NULL, 24));
    SHOW(n);
    SHOW(EVP_EncryptUpdate(ctx, NULL, &n, text, 13));
    SHOW(EVP_EncryptUpdate(ctx, out, &n, text, 24));
    SHOW_BYTES(out, n);
    SHOW(EVP_EncryptFinal_ex(ctx, out + 24, &n));
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, len, tag));
    SHOW_BYTES(tag, len);
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, len, tag));
    SHOW(EVP_EncryptUpdate(ctx, out, &n, text, 24));
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);

    ctx = begun(name, 0, iv_len, len, tag, when);
    SHOW(EVP_DecryptUpdate(ctx, NULL, &n, text, 13));
    SHOW(EVP_DecryptUpdate(ctx, NULL, &n, NULL, 24));
    SHOW(EVP_DecryptUpdate(ctx, NULL, &n, text, 13));
    SHOW(EVP_DecryptUpdate(ctx, back, &n, out, 24));
    SHOW(n == 24 && memcmp(back, text, 24) == 0);
    SHOW(EVP_DecryptFinal_ex(ctx, back + 24, &n));
    SHOW(EVP_DecryptUpdate(ctx, back, &n, out, 24));
    tag[0] ^= 1;
    SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, len, tag));
    SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, NULL, iv));
    SHOW(EVP_DecryptUpdate(ctx, NULL, &n, NULL, 24));
    SHOW(EVP_DecryptUpdate(ctx, NULL, &n, text, 13));
    SHOW(EVP_DecryptUpdate(ctx, back, &n, out, 24));
    SHOW(EVP_DecryptFinal_ex(ctx, back + 24, &n));
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
}

int main(void)
{
    one("AES-128-CCM", 16, 12, BEFORE_KEY);
    one("AES-128-CCM", 12, 13, BEFORE_KEY);
    one("AES-256-CCM", 4, 7, BEFORE_KEY);
    one("AES-128-CCM", 0, 12, BEFORE_KEY);
    one("AES-128-CCM", 12, 12, TAG_AFTER_KEY);
    one("AES-128-CCM", 8, 12, TAG_AFTER_KEY);
    one("AES-128-CCM", 0, 12, TAG_AFTER_KEY);
    one("AES-192-CCM", 10, 8, BOTH_AFTER_KEY);
    one("AES-128-CCM", 5, 12, BEFORE_KEY);
    one("AES-128-CCM", 16, 14, BEFORE_KEY);
    one("ARIA-192-CCM", 14, 11, BEFORE_KEY);
    return 0;
}
