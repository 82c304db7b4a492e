/* <openssl/whrlpool.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_WHRLPOOL_H
#define OPENSSL_WHRLPOOL_H
#ifndef HEADER_WHRLPOOL_H
#define HEADER_WHRLPOOL_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>
#include <stddef.h>

#define WHIRLPOOL_DIGEST_LENGTH (512/8)
#define WHIRLPOOL_BBLOCK 512
#define WHIRLPOOL_COUNTER (256/8)

#ifdef __cplusplus
extern "C" {
#endif
typedef struct { union { unsigned char c[512 / 8]; double q[(512 / 8) / (sizeof(double))]; } H;
    unsigned char data[512 / 8]; unsigned int bitoff; size_t bitlen[(256 / 8) / (sizeof(size_t))]; } WHIRLPOOL_CTX;


unsigned char *WHIRLPOOL(const void *inp, size_t bytes, unsigned char *md);
void WHIRLPOOL_BitUpdate(WHIRLPOOL_CTX *c, const void *inp, size_t bits);
int WHIRLPOOL_Final(unsigned char *md, WHIRLPOOL_CTX *c);
int WHIRLPOOL_Init(WHIRLPOOL_CTX *c);
int WHIRLPOOL_Update(WHIRLPOOL_CTX *c, const void *inp, size_t bytes);
#ifdef __cplusplus
}
#endif

#endif
