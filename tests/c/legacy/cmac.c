/* CMAC over AES and triple DES. */
#include "testing.h"
#include <openssl/cmac.h>
#include <openssl/evp.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

int main(void)
{
    CMAC_CTX *ctx = CMAC_CTX_new(), *copy = CMAC_CTX_new();
    unsigned char key[32], mac[32];
    size_t len = 99;
    int i;

    for (i = 0; i < 32; i++)
        key[i] = (unsigned char)(i * 5 + 1);
    S(CMAC_Update(ctx, "x", 1));
    S(CMAC_Final(ctx, mac, &len));
    S(CMAC_Init(ctx, key, 16, EVP_aes_128_cbc(), NULL));
    S(CMAC_Update(ctx, "hello", 5));
    S(CMAC_CTX_copy(copy, ctx));
    S(CMAC_Final(ctx, NULL, &len));
    SHOW(len);
    S(CMAC_Final(ctx, mac, &len));
    SHOW_BYTES(mac, len);
    S(CMAC_Update(copy, " world, this is more than a block", 33));
    S(CMAC_Final(copy, mac, &len));
    SHOW_BYTES(mac, len);
    S(CMAC_Init(ctx, NULL, 0, NULL, NULL));
    S(CMAC_Final(ctx, mac, &len));
    SHOW_BYTES(mac, len);
    S(CMAC_Init(ctx, key, 32, EVP_aes_256_cbc(), NULL));
    S(CMAC_Update(ctx, key, 32));
    S(CMAC_Final(ctx, mac, &len));
    SHOW_BYTES(mac, len);
    S(CMAC_Init(ctx, NULL, 0, EVP_des_ede3_cbc(), NULL));
    S(CMAC_Init(ctx, key, 24, NULL, NULL));
    S(CMAC_Update(ctx, key, 13));
    S(CMAC_Final(ctx, mac, &len));
    SHOW_BYTES(mac, len);
    CMAC_CTX_free(ctx);
    CMAC_CTX_free(copy);
    CMAC_CTX_free(NULL);
    return 0;
}
