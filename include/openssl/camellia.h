/* <openssl/camellia.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CAMELLIA_H
#define OPENSSL_CAMELLIA_H
#ifndef HEADER_CAMELLIA_H
#define HEADER_CAMELLIA_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <stddef.h>

#define CAMELLIA_BLOCK_SIZE 16
#define CAMELLIA_ENCRYPT 1
#define CAMELLIA_DECRYPT 0
#define CAMELLIA_TABLE_BYTE_LEN 272
#define CAMELLIA_TABLE_WORD_LEN (CAMELLIA_TABLE_BYTE_LEN/4)

#ifdef __cplusplus
extern "C" {
#endif
typedef unsigned int KEY_TABLE_TYPE[272 / 4];
struct camellia_key_st { union { double d; KEY_TABLE_TYPE rd_key; } u; int grand_rounds; };
typedef struct camellia_key_st CAMELLIA_KEY;


void Camellia_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t length, const CAMELLIA_KEY *key,
    unsigned char *ivec, const int enc);
void Camellia_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t length, const CAMELLIA_KEY *key,
    unsigned char *ivec, int *num, const int enc);
void Camellia_cfb1_encrypt(const unsigned char *in, unsigned char *out, size_t length, const CAMELLIA_KEY *key,
    unsigned char *ivec, int *num, const int enc);
void Camellia_cfb8_encrypt(const unsigned char *in, unsigned char *out, size_t length, const CAMELLIA_KEY *key,
    unsigned char *ivec, int *num, const int enc);
void Camellia_ctr128_encrypt(const unsigned char *in, unsigned char *out, size_t length, const CAMELLIA_KEY *key,
    unsigned char ivec[16], unsigned char ecount_buf[16], unsigned int *num);
void Camellia_decrypt(const unsigned char *in, unsigned char *out, const CAMELLIA_KEY *key);
void Camellia_ecb_encrypt(const unsigned char *in, unsigned char *out, const CAMELLIA_KEY *key, const int enc);
void Camellia_encrypt(const unsigned char *in, unsigned char *out, const CAMELLIA_KEY *key);
void Camellia_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t length, const CAMELLIA_KEY *key,
    unsigned char *ivec, int *num);
int Camellia_set_key(const unsigned char *userKey, const int bits, CAMELLIA_KEY *key);
#ifdef __cplusplus
}
#endif

#endif
