/* <openssl/md4.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_MD4_H
#define OPENSSL_MD4_H
#ifndef HEADER_MD4_H
#define HEADER_MD4_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>
#include <stddef.h>

#define MD4_DIGEST_LENGTH 16
#define MD4_LONG unsigned int
#define MD4_CBLOCK 64
#define MD4_LBLOCK (MD4_CBLOCK/4)

#ifdef __cplusplus
extern "C" {
#endif
typedef struct MD4state_st { unsigned int A; unsigned int B; unsigned int C; unsigned int D; unsigned int Nl;
    unsigned int Nh; unsigned int data[64 / 4]; unsigned int num; } MD4_CTX;



/*
 The MD4 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *MD4(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 16 bytes to `md`. Returns 1.
 */
int MD4_Final(unsigned char *md, MD4_CTX *c);

/*
 Begins a MD4 digest in `c`, which the program provides. Returns 1.
 */
int MD4_Init(MD4_CTX *c);

/*
 Adds one whole block.
 */
void MD4_Transform(MD4_CTX *c, const unsigned char *b);

/*
 Adds `len` bytes. Returns 1.
 */
int MD4_Update(MD4_CTX *c, const void *data, size_t len);
#ifdef __cplusplus
}
#endif

#endif
