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
void AES_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, const int enc);
void AES_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num, const int enc);
void AES_cfb1_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num, const int enc);
void AES_cfb8_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num, const int enc);
void AES_decrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key);
void AES_ecb_encrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key, const int enc);
void AES_encrypt(const unsigned char *in, unsigned char *out, const AES_KEY *key);
void AES_ige_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, const int enc);
void AES_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t length, const AES_KEY *key,
    unsigned char *ivec, int *num);
const char *AES_options(void);
int AES_set_decrypt_key(const unsigned char *userKey, const int bits, AES_KEY *key);
int AES_set_encrypt_key(const unsigned char *userKey, const int bits, AES_KEY *key);
int AES_unwrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out, const unsigned char *in,
    unsigned int inlen);
int AES_wrap_key(AES_KEY *key, const unsigned char *iv, unsigned char *out, const unsigned char *in,
    unsigned int inlen);
#ifdef __cplusplus
}
#endif

#endif
