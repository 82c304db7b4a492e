/* <openssl/aes.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_AES_H
#define OPENSSL_AES_H
#ifndef HEADER_AES_H
#define HEADER_AES_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <stddef.h>

#define AES_BLOCK_SIZE 16
#define AES_ENCRYPT 1
#define AES_DECRYPT 0
#define AES_MAXNR 14

#ifdef __cplusplus
extern "C" {
#endif
struct aes_key_st { unsigned int rd_key[4 * (14 + 1)]; int rounds; };
typedef struct aes_key_st AES_KEY;


void AES_bi_ige_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    const AES_KEY *key2, const unsigned char *ivec, const int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) in CBC mode; the last block is filled with zeros.
 */
void AES_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, const int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of a block is used.
 */
void AES_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num, const int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) `length` bits in CFB mode of one bit.
 */
void AES_cfb1_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num, const int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) in CFB mode of one byte.
 */
void AES_cfb8_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num, const int enc);

/*
 Decrypts a block.
 */
void AES_decrypt(const unsigned char *in_, unsigned char *out, const AES_KEY *key);

/*
 Encrypts (`enc` 1) or decrypts (0) a block.
 */
void AES_ecb_encrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key, const int enc);

/*
 Encrypts a block.
 */
void AES_encrypt(const unsigned char *in_, unsigned char *out, const AES_KEY *key);

/*
 Encrypts (`enc` 1) or decrypts (0) in IGE mode; `ivec` are two blocks, `length` whole blocks.
 */
void AES_ige_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, const int enc);

/*
 Encrypts or decrypts in OFB mode; `num` tells how much of a block is used.
 */
void AES_ofb128_encrypt(const unsigned char *in_, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num);

/*
 How AES is built, a constant.
 */
const char *AES_options(void);

/*
 As [`AES_set_encrypt_key`], to decrypt with.
 */
int AES_set_decrypt_key(const unsigned char *userKey, const int bits, AES_KEY *key);

/*
 Sets a key of `bits` bits to encrypt with. Returns 0, -1 for NULL, -2 for a length that AES has not.
 */
int AES_set_encrypt_key(const unsigned char *userKey, const int bits, AES_KEY *key);

/*
 Unwraps what [`AES_wrap_key`] wrapped. Returns the length of the key, 0 or -1 on failure.
 */
int AES_unwrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out, const unsigned char *in_,
    unsigned int inlen);

/*
 Wraps a key of `inlen` bytes by RFC 3394; `iv` may be NULL. Returns the length of the wrapped key, 0 or -1 on
 failure.
 */
int AES_wrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out, const unsigned char *in_,
    unsigned int inlen);
#ifdef __cplusplus
}
#endif

#endif
