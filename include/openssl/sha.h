/* <openssl/sha.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SHA_H
#define OPENSSL_SHA_H
#ifndef HEADER_SHA_H
#define HEADER_SHA_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <stddef.h>

#define SHA_DIGEST_LENGTH 20
#define SHA_LONG unsigned int
#define SHA_LBLOCK 16
#define SHA_CBLOCK (SHA_LBLOCK*4)
#define SHA_LAST_BLOCK (SHA_CBLOCK-8)
#define SHA256_CBLOCK (SHA_LBLOCK*4)
#define SHA224_DIGEST_LENGTH 28
#define SHA256_DIGEST_LENGTH 32
#define SHA384_DIGEST_LENGTH 48
#define SHA512_DIGEST_LENGTH 64
#define SHA512_CBLOCK (SHA_LBLOCK*8)
#define SHA_LONG64 unsigned long long

#ifdef __cplusplus
extern "C" {
#endif
typedef struct SHAstate_st { unsigned int h0; unsigned int h1; unsigned int h2; unsigned int h3; unsigned int h4;
    unsigned int Nl; unsigned int Nh; unsigned int data[16]; unsigned int num; } SHA_CTX;
typedef struct SHA256state_st { unsigned int h[8]; unsigned int Nl; unsigned int Nh; unsigned int data[16];
    unsigned int num; unsigned int md_len; } SHA256_CTX;
typedef struct SHA512state_st { unsigned long long h[8]; unsigned long long Nl; unsigned long long Nh;
    union { unsigned long long d[16]; unsigned char p[16 * 8]; } u; unsigned int num; unsigned int md_len; } SHA512_CTX;


unsigned char *SHA1(const unsigned char *d, size_t n, unsigned char *md);
int SHA1_Final(unsigned char *md, SHA_CTX *c);
int SHA1_Init(SHA_CTX *c);
void SHA1_Transform(SHA_CTX *c, const unsigned char *data);
int SHA1_Update(SHA_CTX *c, const void *data, size_t len);
unsigned char *SHA224(const unsigned char *d, size_t n, unsigned char *md);
int SHA224_Final(unsigned char *md, SHA256_CTX *c);
int SHA224_Init(SHA256_CTX *c);
int SHA224_Update(SHA256_CTX *c, const void *data, size_t len);
unsigned char *SHA256(const unsigned char *d, size_t n, unsigned char *md);
int SHA256_Final(unsigned char *md, SHA256_CTX *c);
int SHA256_Init(SHA256_CTX *c);
void SHA256_Transform(SHA256_CTX *c, const unsigned char *data);
int SHA256_Update(SHA256_CTX *c, const void *data, size_t len);
unsigned char *SHA384(const unsigned char *d, size_t n, unsigned char *md);
int SHA384_Final(unsigned char *md, SHA512_CTX *c);
int SHA384_Init(SHA512_CTX *c);
int SHA384_Update(SHA512_CTX *c, const void *data, size_t len);
unsigned char *SHA512(const unsigned char *d, size_t n, unsigned char *md);
int SHA512_Final(unsigned char *md, SHA512_CTX *c);
int SHA512_Init(SHA512_CTX *c);
void SHA512_Transform(SHA512_CTX *c, const unsigned char *data);
int SHA512_Update(SHA512_CTX *c, const void *data, size_t len);
#ifdef __cplusplus
}
#endif

#endif
