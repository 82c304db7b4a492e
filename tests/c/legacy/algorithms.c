/* Digests, ciphers and codes under their own names, with contexts on the stack. */
#include "testing.h"
#include <openssl/sha.h>
#include <openssl/md4.h>
#include <openssl/md5.h>
#include <openssl/ripemd.h>
#include <openssl/aes.h>
#include <openssl/des.h>
#include <openssl/rc4.h>
#include <openssl/blowfish.h>
#include <openssl/hmac.h>
#include <openssl/modes.h>
#include <openssl/evp.h>

static unsigned char input[300], output[300], digest[64];

#define DIGEST(name, type, size) do { \
    type c; \
    SHOW(name##_Init(&c)); \
    SHOW(name##_Update(&c, input, 100)); \
    SHOW(name##_Update(&c, NULL, 0)); \
    SHOW(name##_Update(&c, input + 100, 57)); \
    SHOW(name##_Final(digest, &c)); \
    SHOW_BYTES(digest, size); \
    SHOW_PTR(name(input, 200, digest)); \
    SHOW_BYTES(digest, size); \
    SHOW_BYTES(name(input, 3, NULL), size); \
} while (0)

static void digests(void)
{
    DIGEST(SHA1, SHA_CTX, 20);
    DIGEST(SHA224, SHA256_CTX, 28);
    DIGEST(SHA256, SHA256_CTX, 32);
    DIGEST(SHA384, SHA512_CTX, 48);
    DIGEST(SHA512, SHA512_CTX, 64);
    DIGEST(MD4, MD4_CTX, 16);
    DIGEST(MD5, MD5_CTX, 16);
    DIGEST(RIPEMD160, RIPEMD160_CTX, 20);
}

static void aes(void)
{
    AES_KEY key, back;
    unsigned char iv[32], ecount[16] = {0};
    int bits, num;
    unsigned int unum;

    SHOW(AES_set_encrypt_key(NULL, 128, &key));
    SHOW(AES_set_encrypt_key(input, 100, &key));
    SHOW(AES_set_decrypt_key(input, 0, &key));
    for (bits = 128; bits <= 256; bits += 64) {
        SHOW(AES_set_encrypt_key(input, bits, &key));
        SHOW(AES_set_decrypt_key(input, bits, &back));
        AES_encrypt(input, output, &key);
        SHOW_BYTES(output, 16);
        AES_decrypt(output, output, &back);
        SHOW_BYTES(output, 16);
        AES_ecb_encrypt(input, output, &key, AES_ENCRYPT);
        SHOW_BYTES(output, 16);
        memset(iv, 7, 32);
        AES_cbc_encrypt(input, output, 96, &key, iv, AES_ENCRYPT);
        SHOW_BYTES(output, 96);
        SHOW_BYTES(iv, 16);
        memset(iv, 7, 32);
        AES_cbc_encrypt(output, output, 96, &back, iv, AES_DECRYPT);
        SHOW_BYTES(output, 96);
        num = 0;
        AES_cfb128_encrypt(input, output, 37, &key, iv, &num, AES_ENCRYPT);
        SHOW(num);
        AES_cfb128_encrypt(input, output + 37, 20, &key, iv, &num, AES_DECRYPT);
        SHOW_BYTES(output, 57);
        num = 0;
        AES_cfb8_encrypt(input, output, 21, &key, iv, &num, AES_ENCRYPT);
        SHOW_BYTES(output, 21);
        AES_cfb1_encrypt(input, output, 24, &key, iv, &num, AES_ENCRYPT);
        SHOW_BYTES(output, 3);
        num = 0;
        AES_ofb128_encrypt(input, output, 45, &key, iv, &num);
        SHOW_BYTES(output, 45);
        memset(iv, 9, 32);
        AES_ige_encrypt(input, output, 64, &key, iv, AES_ENCRYPT);
        SHOW_BYTES(output, 64);
        SHOW_BYTES(iv, 32);
        memset(iv, 9, 32);
        AES_ige_encrypt(output, output, 64, &back, iv, AES_DECRYPT);
        SHOW_BYTES(output, 64);
        unum = 0;
        CRYPTO_ctr128_encrypt(input, output, 77, &key, iv, ecount, &unum, (block128_f)AES_encrypt);
        SHOW_BYTES(output, 77);
        SHOW(unum);
        num = 0;
        CRYPTO_cfb128_encrypt(input, output, 77, &key, iv, &num, 1, (block128_f)AES_encrypt);
        CRYPTO_ofb128_encrypt(output, output, 77, &key, iv, &num, (block128_f)AES_encrypt);
        SHOW_BYTES(output, 77);
        CRYPTO_cbc128_encrypt(input, output, 64, &key, iv, (block128_f)AES_encrypt);
        SHOW_BYTES(output, 64);
        CRYPTO_cbc128_decrypt(input, output, 64, &back, iv, (block128_f)AES_decrypt);
        SHOW_BYTES(output, 64);
        SHOW_BYTES(iv, 16);
        SHOW(AES_wrap_key(&key, NULL, output, input, 32));
        SHOW_BYTES(output, 40);
        SHOW(AES_unwrap_key(&back, NULL, output + 100, output, 40));
        SHOW_BYTES(output + 100, 32);
        output[3] ^= 1;
        SHOW(AES_unwrap_key(&back, NULL, output + 100, output, 40));
        SHOW(AES_wrap_key(&key, NULL, output, input, 31));
        SHOW(AES_unwrap_key(&back, NULL, output, input, 9));
        SHOW_QUEUE();
    }
}

static void des(void)
{
    static DES_cblock weak = {1, 1, 1, 1, 1, 1, 1, 1};
    DES_cblock key = {0x13, 0x34, 0x57, 0x79, 0x9b, 0xbc, 0xdf, 0xf1}, even = {0}, iv, block;
    DES_key_schedule a, b, c;
    int num = 0;

    SHOW(DES_check_key_parity(&key));
    SHOW(DES_check_key_parity(&even));
    memcpy(even, "\x00\x11\x22\x33\x44\x55\x66\x77", 8);
    DES_set_odd_parity(&even);
    SHOW_BYTES(even, 8);
    SHOW(DES_is_weak_key(&weak));
    SHOW(DES_is_weak_key(&key));
    SHOW(DES_set_key_checked(&weak, &a));
    SHOW(DES_set_key_checked(&key, &a));
    memset(block, 2, 8);
    SHOW(DES_set_key_checked(&block, &a));
    SHOW(DES_set_key(&key, &a));
    DES_set_key_unchecked(&even, &b);
    SHOW(DES_key_sched(&weak, &c));
    SHOW(DES_set_key(&weak, &c));
    DES_set_key_unchecked(&weak, &c);
    DES_ecb_encrypt((const_DES_cblock *)input, &block, &a, DES_ENCRYPT);
    SHOW_BYTES(block, 8);
    DES_ecb_encrypt(&block, &block, &a, DES_DECRYPT);
    SHOW_BYTES(block, 8);
    DES_ecb3_encrypt((const_DES_cblock *)input, &block, &a, &b, &c, DES_ENCRYPT);
    SHOW_BYTES(block, 8);
    memset(iv, 3, 8);
    DES_ncbc_encrypt(input, output, 40, &a, &iv, DES_ENCRYPT);
    SHOW_BYTES(output, 40);
    SHOW_BYTES(iv, 8);
    DES_cbc_encrypt(input, output, 40, &a, &iv, DES_ENCRYPT);
    SHOW_BYTES(output, 40);
    SHOW_BYTES(iv, 8);
    DES_ede3_cbc_encrypt(input, output, 40, &a, &b, &c, &iv, DES_ENCRYPT);
    SHOW_BYTES(output, 40);
    DES_ede3_cbc_encrypt(output, output, 40, &a, &b, &c, &iv, DES_DECRYPT);
    SHOW_BYTES(output, 40);
    DES_cfb64_encrypt(input, output, 21, &a, &iv, &num, DES_ENCRYPT);
    DES_cfb64_encrypt(input, output + 21, 9, &a, &iv, &num, DES_DECRYPT);
    SHOW_BYTES(output, 30);
    num = 0;
    DES_ofb64_encrypt(input, output, 21, &a, &iv, &num);
    SHOW_BYTES(output, 21);
    num = 0;
    DES_ede3_cfb64_encrypt(input, output, 21, &a, &b, &c, &iv, &num, DES_ENCRYPT);
    SHOW_BYTES(output, 21);
    num = 0;
    DES_ede3_ofb64_encrypt(input, output, 21, &a, &b, &c, &iv, &num);
    SHOW_BYTES(output, 21);
    SHOW(DES_random_key(&block));
    SHOW(DES_check_key_parity(&block));
}

static void others(void)
{
    RC4_KEY rc4;
    BF_KEY bf;
    BF_LONG words[2] = {0x01234567, 0x89abcdef};
    unsigned char iv[8] = {1, 2, 3};
    int num = 0;

    RC4_set_key(&rc4, 16, input);
    RC4(&rc4, 50, input, output);
    RC4(&rc4, 50, input, output + 50);
    SHOW_BYTES(output, 100);
    BF_set_key(&bf, 16, input);
    BF_encrypt(words, &bf);
    printf("%08x %08x\n", words[0], words[1]);
    BF_decrypt(words, &bf);
    printf("%08x %08x\n", words[0], words[1]);
    BF_ecb_encrypt(input, output, &bf, BF_ENCRYPT);
    SHOW_BYTES(output, 8);
    BF_cbc_encrypt(input, output, 40, &bf, iv, BF_ENCRYPT);
    SHOW_BYTES(output, 40);
    BF_cfb64_encrypt(input, output, 21, &bf, iv, &num, BF_ENCRYPT);
    SHOW_BYTES(output, 21);
    SHOW(num);
    num = 0;
    BF_ofb64_encrypt(input, output, 21, &bf, iv, &num);
    SHOW_BYTES(output, 21);
}

static void hmac(void)
{
    HMAC_CTX *ctx = HMAC_CTX_new(), *copy = HMAC_CTX_new();
    unsigned int len = 99;

    SHOW_PTR(HMAC(EVP_sha256(), "key", 3, input, 100, digest, &len));
    SHOW_BYTES(digest, len);
    SHOW_PTR(HMAC(EVP_sha1(), "", 0, input, 0, digest, &len));
    SHOW_BYTES(digest, len);
    SHOW_PTR(HMAC(EVP_sha1(), NULL, 0, NULL, 0, digest, &len));
    SHOW_BYTES(digest, len);
    SHOW_BYTES(HMAC(EVP_md5(), input, 200, input, 7, NULL, &len), 16);
    SHOW(len);
    SHOW(HMAC_size(ctx));
    SHOW(HMAC_Update(ctx, input, 1));
    SHOW(HMAC_Init_ex(ctx, NULL, 0, NULL, NULL));
    SHOW(HMAC_Init_ex(ctx, NULL, 0, EVP_sha256(), NULL));
    SHOW(HMAC_Init_ex(ctx, "key", 3, EVP_sha384(), NULL));
    SHOW(HMAC_size(ctx));
    SHOW(HMAC_CTX_get_md(ctx) == EVP_sha384());
    SHOW(HMAC_Update(ctx, input, 50));
    SHOW(HMAC_CTX_copy(copy, ctx));
    SHOW(HMAC_Update(ctx, input + 50, 50));
    SHOW(HMAC_Final(ctx, digest, &len));
    SHOW_BYTES(digest, len);
    SHOW(HMAC_Update(copy, input + 50, 50));
    SHOW(HMAC_Final(copy, digest, NULL));
    SHOW_BYTES(digest, 48);
    SHOW(HMAC_Init_ex(ctx, NULL, 0, NULL, NULL));
    SHOW(HMAC_Final(ctx, digest, &len));
    SHOW_BYTES(digest, len);
    SHOW(HMAC_Init_ex(ctx, "other", 5, NULL, NULL));
    SHOW(HMAC_Update(ctx, input, 10));
    SHOW(HMAC_Final(ctx, digest, &len));
    SHOW_BYTES(digest, len);
    SHOW(HMAC_CTX_reset(ctx));
    SHOW_PTR(HMAC_CTX_get_md(ctx));
    SHOW(HMAC_Init_ex(ctx, "key", 3, EVP_shake128(), NULL));
    HMAC_CTX_free(ctx);
    HMAC_CTX_free(copy);
    HMAC_CTX_free(NULL);
    SHOW_QUEUE();
}

int main(void)
{
    int i;

    for (i = 0; i < 300; i++)
        input[i] = (unsigned char)(i * 7 + 3);
    digests();
    aes();
    des();
    others();
    hmac();
    return 0;
}
