/* Digest and cipher contexts in zeroed memory of the program's own, and what making one takes from the allocator. */
#include "testing.h"
#include <openssl/crypto.h>
#include <openssl/evp.h>

static int counting, blocks;
static size_t largest;

static void *counted(size_t size, const char *file, int line)
{
    (void)file, (void)line;
    if (counting) {
        blocks++;
        largest = size > largest ? size : largest;
    }
    return malloc(size);
}

static void *resized(void *block, size_t size, const char *file, int line)
{
    (void)file, (void)line;
    return realloc(block, size);
}

static void freed(void *block, const char *file, int line)
{
    (void)file, (void)line;
    free(block);
}

static void count(void)
{
    EVP_CIPHER_CTX *cipher;
    EVP_MD_CTX *md;

    counting = 1;
    cipher = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX_free(cipher);
    printf("cipher context: %d block, small: %d\n", blocks, largest > 0 && largest <= 200);
    blocks = 0, largest = 0;
    md = EVP_MD_CTX_new();
    EVP_MD_CTX_free(md);
    printf("digest context: %d block, small: %d\n", blocks, largest > 0 && largest <= 72);
    counting = 0;
}

static void digests(void)
{
    union { uint64_t align; char bytes[512]; } first, second;
    EVP_MD_CTX *ctx = (EVP_MD_CTX *)&first, *copy = (EVP_MD_CTX *)&second;
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int len = 0;
    int round;

    memset(&first, 0, sizeof(first));
    memset(&second, 0, sizeof(second));
    SHOW(EVP_MD_CTX_reset(ctx));
    SHOW_PTR(EVP_MD_CTX_get0_md(ctx));
    SHOW(EVP_MD_CTX_test_flags(ctx, -1));
    for (round = 0; round < 2; round++) {
        SHOW(EVP_DigestInit_ex(ctx, EVP_sha256(), NULL));
        SHOW(EVP_DigestUpdate(ctx, "abc", 3));
        SHOW(EVP_MD_CTX_copy_ex(copy, ctx));
        SHOW(EVP_DigestFinal_ex(ctx, out, &len));
        SHOW_BYTES(out, len);
        SHOW(EVP_DigestFinal(copy, out, &len));
        SHOW_BYTES(out, len);
        SHOW(EVP_MD_CTX_reset(ctx));
        SHOW_PTR(EVP_MD_CTX_get0_md(ctx));
    }
    SHOW(EVP_DigestUpdate(ctx, "abc", 3));
    SHOW(EVP_MD_CTX_reset(ctx));
    SHOW(EVP_MD_CTX_reset(ctx));
    SHOW_QUEUE();
}

static void ciphers(void)
{
    static const unsigned char key[16] = "0123456789abcdef", iv[16] = "fedcba9876543210";
    union { uint64_t align; char bytes[512]; } first, second;
    EVP_CIPHER_CTX *ctx = (EVP_CIPHER_CTX *)&first, *copy = (EVP_CIPHER_CTX *)&second;
    unsigned char out[64];
    int len = 0, round;

    memset(&first, 0, sizeof(first));
    memset(&second, 0, sizeof(second));
    SHOW(EVP_CIPHER_CTX_reset(ctx));
    SHOW_PTR(EVP_CIPHER_CTX_get0_cipher(ctx));
    for (round = 0; round < 2; round++) {
        SHOW(EVP_CipherInit_ex(ctx, EVP_aes_128_cbc(), NULL, key, iv, 1));
        SHOW(EVP_CIPHER_CTX_set_padding(ctx, 0));
        SHOW(EVP_CipherUpdate(ctx, out, &len, (const unsigned char *)"sixteen bytes !!", 16));
        SHOW_BYTES(out, len);
        SHOW(EVP_CIPHER_CTX_copy(copy, ctx));
        SHOW(EVP_CipherUpdate(copy, out, &len, (const unsigned char *)"sixteen bytes !!", 16));
        SHOW_BYTES(out, len);
        SHOW(EVP_CipherFinal_ex(ctx, out, &len));
        SHOW(EVP_CIPHER_CTX_reset(ctx));
        SHOW(EVP_CIPHER_CTX_reset(copy));
        SHOW_PTR(EVP_CIPHER_CTX_get0_cipher(ctx));
    }
    SHOW_QUEUE();
}

int main(void)
{
    SHOW(CRYPTO_set_mem_functions(counted, resized, freed));
    count();
    digests();
    ciphers();
    return 0;
}
