/* <openssl/ripemd.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_RIPEMD_H
#define OPENSSL_RIPEMD_H
#ifndef HEADER_RIPEMD_H
#define HEADER_RIPEMD_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>
#include <stddef.h>

#define RIPEMD160_DIGEST_LENGTH 20
#define RIPEMD160_LONG unsigned int
#define RIPEMD160_CBLOCK 64
#define RIPEMD160_LBLOCK (RIPEMD160_CBLOCK/4)

#ifdef __cplusplus
extern "C" {
#endif
typedef struct RIPEMD160state_st { unsigned int A; unsigned int B; unsigned int C; unsigned int D; unsigned int E;
    unsigned int Nl; unsigned int Nh; unsigned int data[64 / 4]; unsigned int num; } RIPEMD160_CTX;



/*
 The RIPEMD-160 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
 */
unsigned char *RIPEMD160(const unsigned char *d, size_t n, unsigned char *md);

/*
 Writes the digest of 20 bytes to `md`. Returns 1.
 */
int RIPEMD160_Final(unsigned char *md, RIPEMD160_CTX *c);

/*
 Begins a RIPEMD-160 digest in `c`, which the program provides. Returns 1.
 */
int RIPEMD160_Init(RIPEMD160_CTX *c);
void RIPEMD160_Transform(RIPEMD160_CTX *c, const unsigned char *b);

/*
 Adds `len` bytes. Returns 1.
 */
int RIPEMD160_Update(RIPEMD160_CTX *c, const void *data, size_t len);
#ifdef __cplusplus
}
#endif

#endif
