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



/*
 The SHA-1 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *SHA1(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 20 bytes to `md`. Returns 1.
 */
int SHA1_Final(unsigned char *md, SHA_CTX *c);

/*
 Begins a SHA-1 digest in `c`, which the program provides. Returns 1.
 */
int SHA1_Init(SHA_CTX *c);

/*
 Adds one whole block.
 */
void SHA1_Transform(SHA_CTX *c, const unsigned char *data);

/*
 Adds `len` bytes. Returns 1.
 */
int SHA1_Update(SHA_CTX *c, const void *data, size_t len);

/*
 The SHA-224 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *SHA224(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 28 bytes to `md`. Returns 1.
 */
int SHA224_Final(unsigned char *md, SHA256_CTX *c);

/*
 Begins a SHA-224 digest in `c`, which the program provides. Returns 1.
 */
int SHA224_Init(SHA256_CTX *c);

/*
 Adds `len` bytes. Returns 1.
 */
int SHA224_Update(SHA256_CTX *c, const void *data, size_t len);

/*
 The SHA-256 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *SHA256(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 32 bytes to `md`. Returns 1.
 */
int SHA256_Final(unsigned char *md, SHA256_CTX *c);

/*
 Begins a SHA-256 digest in `c`, which the program provides. Returns 1.
 */
int SHA256_Init(SHA256_CTX *c);

/*
 Adds one whole block.
 */
void SHA256_Transform(SHA256_CTX *c, const unsigned char *data);

/*
 Adds `len` bytes. Returns 1.
 */
int SHA256_Update(SHA256_CTX *c, const void *data, size_t len);

/*
 The SHA-384 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *SHA384(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 48 bytes to `md`. Returns 1.
 */
int SHA384_Final(unsigned char *md, SHA512_CTX *c);

/*
 Begins a SHA-384 digest in `c`, which the program provides. Returns 1.
 */
int SHA384_Init(SHA512_CTX *c);

/*
 Adds `len` bytes. Returns 1.
 */
int SHA384_Update(SHA512_CTX *c, const void *data, size_t len);

/*
 The SHA-512 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *SHA512(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 64 bytes to `md`. Returns 1.
 */
int SHA512_Final(unsigned char *md, SHA512_CTX *c);

/*
 Begins a SHA-512 digest in `c`, which the program provides. Returns 1.
 */
int SHA512_Init(SHA512_CTX *c);

/*
 Adds one whole block.
 */
void SHA512_Transform(SHA512_CTX *c, const unsigned char *data);

/*
 Adds `len` bytes. Returns 1.
 */
int SHA512_Update(SHA512_CTX *c, const void *data, size_t len);
#ifdef __cplusplus
}
#endif

#endif
