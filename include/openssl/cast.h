/* <openssl/cast.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CAST_H
#define OPENSSL_CAST_H
#ifndef HEADER_CAST_H
#define HEADER_CAST_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>

#define CAST_BLOCK 8
#define CAST_KEY_LENGTH 16
#define CAST_ENCRYPT 1
#define CAST_DECRYPT 0
#define CAST_LONG unsigned int

#ifdef __cplusplus
extern "C" {
#endif
typedef struct cast_key_st { unsigned int data[32]; int short_key; } CAST_KEY;


void CAST_cbc_encrypt(const unsigned char *in, unsigned char *out, long length, const CAST_KEY *ks,
    unsigned char *iv, int enc);
void CAST_cfb64_encrypt(const unsigned char *in, unsigned char *out, long length, const CAST_KEY *schedule,
    unsigned char *ivec, int *num, int enc);
void CAST_decrypt(unsigned int *data, const CAST_KEY *key);
void CAST_ecb_encrypt(const unsigned char *in, unsigned char *out, const CAST_KEY *key, int enc);
void CAST_encrypt(unsigned int *data, const CAST_KEY *key);
void CAST_ofb64_encrypt(const unsigned char *in, unsigned char *out, long length, const CAST_KEY *schedule,
    unsigned char *ivec, int *num);
void CAST_set_key(CAST_KEY *key, int len, const unsigned char *data);
#ifdef __cplusplus
}
#endif

#endif
