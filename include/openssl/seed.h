/* <openssl/seed.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SEED_H
#define OPENSSL_SEED_H
#ifndef HEADER_SEED_H
#define HEADER_SEED_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>
#include <openssl/crypto.h>
#include <sys/types.h>

#define SEED_BLOCK_SIZE 16
#define SEED_KEY_LENGTH 16

#ifdef __cplusplus
extern "C" {
#endif
typedef struct seed_key_st { unsigned int data[32]; } SEED_KEY_SCHEDULE;


void SEED_cbc_encrypt(const unsigned char *in, unsigned char *out, size_t len, const SEED_KEY_SCHEDULE *ks,
    unsigned char ivec[16], int enc);
void SEED_cfb128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const SEED_KEY_SCHEDULE *ks,
    unsigned char ivec[16], int *num, int enc);
void SEED_decrypt(const unsigned char s[16], unsigned char d[16], const SEED_KEY_SCHEDULE *ks);
void SEED_ecb_encrypt(const unsigned char *in, unsigned char *out, const SEED_KEY_SCHEDULE *ks, int enc);
void SEED_encrypt(const unsigned char s[16], unsigned char d[16], const SEED_KEY_SCHEDULE *ks);
void SEED_ofb128_encrypt(const unsigned char *in, unsigned char *out, size_t len, const SEED_KEY_SCHEDULE *ks,
    unsigned char ivec[16], int *num);
void SEED_set_key(const unsigned char rawkey[16], SEED_KEY_SCHEDULE *ks);
#ifdef __cplusplus
}
#endif

#endif
