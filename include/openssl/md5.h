/* <openssl/md5.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_MD5_H
#define OPENSSL_MD5_H
#ifndef HEADER_MD5_H
#define HEADER_MD5_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>
#include <stddef.h>

#define MD5_DIGEST_LENGTH 16
#define MD5_LONG unsigned int
#define MD5_CBLOCK 64
#define MD5_LBLOCK (MD5_CBLOCK/4)

#ifdef __cplusplus
extern "C" {
#endif
typedef struct MD5state_st { unsigned int A; unsigned int B; unsigned int C; unsigned int D; unsigned int Nl;
    unsigned int Nh; unsigned int data[64 / 4]; unsigned int num; } MD5_CTX;



/*
 The MD5 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *MD5(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 16 bytes to `md`. Returns 1.
 */
int MD5_Final(unsigned char *md, MD5_CTX *c);

/*
 Begins a MD5 digest in `c`, which the program provides. Returns 1.
 */
int MD5_Init(MD5_CTX *c);

/*
 Adds one whole block.
 */
void MD5_Transform(MD5_CTX *c, const unsigned char *b);

/*
 Adds `len` bytes. Returns 1.
 */
int MD5_Update(MD5_CTX *c, const void *data, size_t len);
#ifdef __cplusplus
}
#endif

#endif
