/* Ciphers: names, sizes, results, contexts and their states. */
#include "testing.h"
#include <openssl/evp.h>

static unsigned char key[64], iv[16], text[100];

static void one(const char *name)
{
    const EVP_CIPHER *cipher = EVP_get_cipherbyname(name);
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char out[300], back[300], tag[16], got[16];
    int len = 0, last = 0, back_len = 0, aead;

    printf("-- %s\n", name);
    if (cipher == NULL)
        return;
    printf("%s nid=%d type=%d block=%d key=%d iv=%d mode=%d flags=%lx\n", EVP_CIPHER_get0_name(cipher),
           EVP_CIPHER_get_nid(cipher), EVP_CIPHER_get_type(cipher), EVP_CIPHER_get_block_size(cipher),
           EVP_CIPHER_get_key_length(cipher), EVP_CIPHER_get_iv_length(cipher), EVP_CIPHER_get_mode(cipher),
           EVP_CIPHER_get_flags(cipher));
    aead = (EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER) != 0;
    if (EVP_CIPHER_get_mode(cipher) == EVP_CIPH_CCM_MODE) {
        SHOW(EVP_EncryptInit_ex(ctx, cipher, NULL, NULL, NULL));
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, 16, NULL));
        SHOW(EVP_EncryptInit_ex(ctx, NULL, NULL, key, iv));
        SHOW(EVP_EncryptUpdate(ctx, NULL, &len, NULL, 67));
        SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 67));
        SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
        SHOW_BYTES(out, len);
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, 16, tag));
        SHOW_BYTES(tag, 16);
        EVP_CIPHER_CTX_free(ctx);
        return;
    }
    SHOW(EVP_EncryptInit_ex(ctx, cipher, NULL, key, iv));
    SHOW(EVP_CIPHER_CTX_get_key_length(ctx));
    SHOW(EVP_CIPHER_CTX_get_iv_length(ctx));
    SHOW(EVP_CIPHER_CTX_get_tag_length(ctx));
    SHOW(EVP_CIPHER_CTX_is_encrypting(ctx));
    if (aead) {
        SHOW(EVP_EncryptUpdate(ctx, NULL, &last, text, 13));
        SHOW(last);
    }
    if (EVP_CIPHER_get_mode(cipher) == EVP_CIPH_XTS_MODE) {
        SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 67));
    } else {
        SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 21));
        SHOW(len);
        SHOW(EVP_EncryptUpdate(ctx, out + len, &last, text + 21, 46));
        SHOW(last);
        len += last;
    }
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    SHOW(last);
    len += last;
    SHOW_BYTES(out, len);
    SHOW(EVP_CIPHER_CTX_get_original_iv(ctx, got, sizeof(got)));
    SHOW_BYTES(got, EVP_CIPHER_CTX_get_iv_length(ctx));
    if (!aead && EVP_CIPHER_get_mode(cipher) != EVP_CIPH_XTS_MODE) {
        SHOW(EVP_CIPHER_CTX_get_num(ctx));
        SHOW(EVP_CIPHER_CTX_get_updated_iv(ctx, got, sizeof(got)));
        if (EVP_CIPHER_get_mode(cipher) != EVP_CIPH_ECB_MODE && strcmp(name, "ChaCha20") != 0)
            SHOW_BYTES(got, EVP_CIPHER_CTX_get_iv_length(ctx));
    }
    if (aead) {
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, 16, tag));
        SHOW_BYTES(tag, 16);
    }
    SHOW(EVP_DecryptInit_ex(ctx, cipher, NULL, key, iv));
    if (aead) {
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, 16, tag));
        SHOW(EVP_DecryptUpdate(ctx, NULL, &last, text, 13));
    }
    SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len));
    SHOW(back_len);
    SHOW(EVP_DecryptFinal_ex(ctx, back + back_len, &last));
    SHOW(last);
    back_len += last;
    SHOW(back_len == 67 && memcmp(back, text, 67) == 0);
    if (aead) {
        tag[3] ^= 1;
        SHOW(EVP_DecryptInit_ex(ctx, NULL, NULL, NULL, iv));
        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, 16, tag));
        SHOW(EVP_DecryptUpdate(ctx, NULL, &last, text, 13));
        SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len));
        SHOW(EVP_DecryptFinal_ex(ctx, back + back_len, &last));
    }
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
}

static void wrap(const char *name)
{
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char out[100], back[100];
    int len = 0, back_len = 0, last = 0;

    printf("-- %s\n", name);
    EVP_CIPHER_CTX_set_flags(ctx, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    SHOW(EVP_EncryptInit_ex(ctx, EVP_get_cipherbyname(name), NULL, key, NULL));
    SHOW(EVP_EncryptUpdate(ctx, out, &len, text, 24));
    SHOW_BYTES(out, len);
    SHOW(EVP_EncryptFinal_ex(ctx, out + len, &last));
    SHOW(last);
    SHOW(EVP_DecryptInit_ex(ctx, EVP_get_cipherbyname(name), NULL, key, NULL));
    SHOW(EVP_DecryptUpdate(ctx, back, &back_len, out, len));
    SHOW_BYTES(back, back_len);
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(ctx);
}

static void states(void)
{
    unsigned char b[200] = {0}, o[300], k2[64];
    int n = 0;
    EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new(), *d = EVP_CIPHER_CTX_new();

    SHOW(EVP_EncryptUpdate(c, o, &n, b, 10));
    SHOW(EVP_EncryptFinal_ex(c, o, &n));
    SHOW(EVP_CipherInit_ex(c, NULL, NULL, key, iv, 1));
    SHOW_QUEUE();
    SHOW(EVP_EncryptInit_ex(c, EVP_aes_128_cbc(), NULL, NULL, NULL));
    SHOW(EVP_EncryptUpdate(c, o, &n, b, 32));
    SHOW(EVP_EncryptFinal_ex(c, o, &n));
    SHOW_QUEUE();
    SHOW(EVP_EncryptInit_ex(c, NULL, NULL, key, iv));
    SHOW(EVP_DecryptUpdate(c, o, &n, b, 32));
    SHOW_QUEUE();
    SHOW(EVP_EncryptUpdate(c, o, &n, b, 20));
    SHOW(n);
    SHOW(EVP_CIPHER_CTX_copy(d, c));
    SHOW(EVP_EncryptFinal_ex(c, o, &n));
    SHOW_BYTES(o, n);
    SHOW(EVP_EncryptFinal_ex(d, o, &n));
    SHOW_BYTES(o, n);
    SHOW(EVP_CIPHER_CTX_set_padding(c, 0));
    SHOW_HEXNUM(EVP_CIPHER_CTX_test_flags(c, -1));
    SHOW(EVP_EncryptInit_ex(c, NULL, NULL, key, iv));
    SHOW(EVP_EncryptUpdate(c, o, &n, b, 20));
    SHOW(EVP_EncryptFinal_ex(c, o, &n));
    SHOW_QUEUE();
    SHOW(EVP_CIPHER_CTX_reset(c));
    SHOW(EVP_DecryptInit_ex(c, EVP_aes_128_cbc(), NULL, key, iv));
    SHOW(EVP_DecryptUpdate(c, o, &n, b, 32));
    SHOW(n);
    SHOW(EVP_DecryptFinal_ex(c, o, &n));
    SHOW_QUEUE();
    SHOW(EVP_DecryptInit_ex(c, EVP_aes_128_cbc(), NULL, key, iv));
    SHOW(EVP_DecryptUpdate(c, o, &n, b, 20));
    SHOW(EVP_DecryptFinal_ex(c, o, &n));
    SHOW_QUEUE();
    SHOW(EVP_CIPHER_CTX_set_key_length(c, 16));
    SHOW(EVP_CIPHER_CTX_set_key_length(c, 32));
    SHOW_QUEUE();
    SHOW(EVP_CIPHER_CTX_ctrl(c, 99, 12, NULL));
    SHOW_QUEUE();
    SHOW(EVP_EncryptInit_ex(c, EVP_bf_cbc(), NULL, key, iv));
    SHOW_HEXNUM(ERR_get_error());
    SHOW_QUEUE();
    SHOW(EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, iv));
    SHOW(EVP_EncryptUpdate(c, o, &n, b, 20));
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, b));
    SHOW_QUEUE();
    SHOW(EVP_EncryptFinal_ex(c, o, &n));
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, b));
    SHOW(EVP_EncryptUpdate(c, o, &n, b, 20));
    SHOW_QUEUE();
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, 16, b));
    SHOW_QUEUE();
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, 0, NULL));
    SHOW_QUEUE();
    SHOW(EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, NULL, NULL));
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, 16, NULL));
    SHOW(EVP_CIPHER_CTX_get_iv_length(c));
    SHOW(EVP_EncryptInit_ex(c, NULL, NULL, key, iv));
    SHOW(EVP_EncryptUpdate(c, o, &n, text, 20));
    SHOW_BYTES(o, n);
    /* openssh's way with GCM */
    SHOW(EVP_CipherInit(c, EVP_aes_256_gcm(), NULL, iv, 1));
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_IV_FIXED, -1, iv));
    SHOW(EVP_CipherInit(c, NULL, key, NULL, -1));
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_IV_GEN, 1, b));
    SHOW(EVP_Cipher(c, NULL, text, 4));
    SHOW(EVP_Cipher(c, o, text, 32));
    SHOW_BYTES(o, 32);
    SHOW(EVP_Cipher(c, NULL, NULL, 0));
    SHOW(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_GET_TAG, 16, b));
    SHOW_BYTES(b, 16);
    SHOW(EVP_CipherInit_ex(c, EVP_aes_128_cbc(), NULL, key, iv, 1));
    SHOW(EVP_Cipher(c, o, text, 32));
    SHOW_BYTES(o, 32);
    SHOW(EVP_CIPHER_CTX_is_encrypting(c));
    SHOW(EVP_CIPHER_CTX_reset(c));
    SHOW_PTR(EVP_CIPHER_CTX_get0_cipher(c));
    memset(k2, 3, sizeof(k2));
    SHOW(EVP_CipherInit_ex(c, EVP_aes_256_xts(), NULL, k2, iv, 1));
    SHOW_QUEUE();
    SHOW_PTR(EVP_get_cipherbyname("nope"));
    SHOW_PTR(EVP_CIPHER_fetch(NULL, "BF-CBC", NULL));
    SHOW_HEXNUM(ERR_get_error());
    SHOW_STR(EVP_CIPHER_get0_name(EVP_CIPHER_fetch(NULL, "aes128", NULL)));
    SHOW(EVP_BytesToKey(EVP_aes_256_cbc(), EVP_sha256(), (const unsigned char *)"saltsalt", text, 12, 3, o, o + 32));
    SHOW_BYTES(o, 48);
    SHOW(EVP_BytesToKey(EVP_aes_256_cbc(), EVP_md5(), NULL, text, 12, 1, o, o + 32));
    SHOW_BYTES(o, 48);
    SHOW_QUEUE();
    EVP_CIPHER_CTX_free(c);
    EVP_CIPHER_CTX_free(d);
}

int main(void)
{
    const char *names[] = {"AES-128-ECB", "aes-192-ecb", "AES-256-ECB", "AES128", "AES-192-CBC", "aes256",
        "AES-128-CTR", "AES-192-CTR", "AES-256-CTR", "AES-128-OFB", "AES-256-OFB", "AES-128-CFB", "AES-256-CFB",
        "AES-128-CFB8", "AES-256-CFB8", "AES-128-CFB1", "AES-256-CFB1", "id-aes128-GCM", "aes-192-gcm", "aes-256-gcm",
        "aes-128-ccm", "aes-256-ccm", "AES-256-XTS", "ChaCha20", "ChaCha20-Poly1305", "DES-EDE3-CBC", "des3",
        "DES-EDE3-ECB", "DES-EDE3", "DES-EDE3-CFB", "DES-EDE3-OFB", "DES-EDE3-CFB8", "DES-EDE3-CFB1", "DES-EDE",
        "DES-EDE-CBC", "DES-EDE-CFB", "DES-EDE-OFB", "2.16.840.1.101.3.4.1.42"};
    size_t i;

    for (i = 0; i < sizeof(key); i++)
        key[i] = (unsigned char)(i * 7 + 1);
    for (i = 0; i < sizeof(iv); i++)
        iv[i] = (unsigned char)(i * 5 + 3);
    for (i = 0; i < sizeof(text); i++)
        text[i] = (unsigned char)(i * 11);
    for (i = 0; i < sizeof(names) / sizeof(*names); i++)
        one(names[i]);
    wrap("id-aes128-wrap");
    wrap("aes256-wrap");
    wrap("id-aes192-wrap-pad");
    states();
    return 0;
}
