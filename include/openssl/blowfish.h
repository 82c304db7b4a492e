/* <openssl/blowfish.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_BLOWFISH_H
#define OPENSSL_BLOWFISH_H
#ifndef HEADER_BLOWFISH_H
#define HEADER_BLOWFISH_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>

#define BF_BLOCK 8
#define BF_ENCRYPT 1
#define BF_DECRYPT 0
#define BF_LONG unsigned int
#define BF_ROUNDS 16

#ifdef __cplusplus
extern "C" {
#endif
typedef struct bf_key_st { unsigned int P[16 + 2]; unsigned int S[4 * 256]; } BF_KEY;



/*
 Encrypts (`enc` 1) or decrypts (0) in CBC mode; the last block is filled with zeros.
 */
void BF_cbc_encrypt(const unsigned char *in_, unsigned char *out, long length, const BF_KEY *schedule,
    unsigned char *ivec, int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of a block is used.
 */
void BF_cfb64_encrypt(const unsigned char *in_, unsigned char *out, long length, const BF_KEY *schedule,
    unsigned char *ivec, int *num, int enc);

/*
 Decrypts a block of two words.
 */
void BF_decrypt(unsigned int *data, const BF_KEY *key);

/*
 Encrypts (`enc` 1) or decrypts (0) a block.
 */
void BF_ecb_encrypt(const unsigned char *in_, unsigned char *out, const BF_KEY *key, int enc);

/*
 Encrypts a block of two words.
 */
void BF_encrypt(unsigned int *data, const BF_KEY *key);

/*
 Encrypts or decrypts in OFB mode; `num` tells how much of a block is used.
 */
void BF_ofb64_encrypt(const unsigned char *in_, unsigned char *out, long length, const BF_KEY *schedule,
    unsigned char *ivec, int *num);

/*
 How Blowfish is built, a constant.
 */
const char *BF_options(void);

/*
 Sets a key of `len` bytes.
 */
void BF_set_key(BF_KEY *key, int len, const unsigned char *data);
#ifdef __cplusplus
}
#endif

#endif
