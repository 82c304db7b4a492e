/* EVP_CTRL_AEAD_SET_TAG without a tag sets its length alone; whom it is allowed. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include "testing.h"

int main(void)
{
    static const char *names[] = { "ChaCha20-Poly1305", "AES-128-GCM", "AES-128-CCM", "AES-128-CBC" };
    static const int lengths[] = { 16, 12, 4, 1, 0, 17 };
    unsigned char key[32] = { 1 }, iv[16] = { 2 }, tag[16], out[32];
    size_t i, j;
    int enc, late, len;

    for (i = 0; i < sizeof names / sizeof *names; i++)
        for (enc = 0; enc < 2; enc++)
            for (late = 0; late < 2; late++)
                for (j = 0; j < sizeof lengths / sizeof *lengths; j++) {
                    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, names[i], NULL);
                    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

                    printf("--- %s, encrypting %d, with a key %d, tag of %d\n", names[i], enc, late, lengths[j]);
                    if (cipher == NULL) {
                        printf("not fetched\n");
                    } else {
                        SHOW(EVP_CipherInit_ex(ctx, cipher, NULL, late ? key : NULL, late ? iv : NULL, enc));
                        SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, lengths[j], NULL));
                        printf("last reason %d\n", ERR_GET_REASON(ERR_peek_last_error()));
                        SHOW(EVP_CIPHER_CTX_get_tag_length(ctx));
                        if (i == 3) {
                            SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, lengths[j], tag));
                            SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, lengths[j], tag));
                            printf("last reason %d\n", ERR_GET_REASON(ERR_peek_last_error()));
                        }
                        if (!late)
                            SHOW(EVP_CipherInit_ex(ctx, NULL, NULL, key, iv, enc));
                        if (enc && i != 2 && i != 3) {
                            SHOW(EVP_CipherUpdate(ctx, out, &len, (const unsigned char *)"text", 4));
                            SHOW(EVP_CipherFinal_ex(ctx, out, &len));
                            SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, lengths[j], tag));
                            SHOW(EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, 16, tag));
                        }
                    }
                    ERR_clear_error();
                    EVP_CIPHER_CTX_free(ctx);
                    EVP_CIPHER_free(cipher);
                }
    return 0;
}
