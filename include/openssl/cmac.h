/* <openssl/cmac.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CMAC_H
#define OPENSSL_CMAC_H
#ifndef HEADER_CMAC_H
#define HEADER_CMAC_H
#endif

#include <openssl/macros.h>
#include <openssl/evp.h>


#ifdef __cplusplus
extern "C" {
#endif
typedef struct CMAC_CTX_st CMAC_CTX;



/*
 Wipes a context, which is as new.
 */
void CMAC_CTX_cleanup(CMAC_CTX *ctx);

/*
 Copies a code under way. Returns 1, or 0 if none is.
 */
int CMAC_CTX_copy(CMAC_CTX *out, const CMAC_CTX *in_);

/*
 Frees a context; NULL is fine.
 */
void CMAC_CTX_free(CMAC_CTX *ctx);
EVP_CIPHER_CTX *CMAC_CTX_get0_cipher_ctx(CMAC_CTX *ctx);

/*
 A new context, to be begun; the caller frees it.
 */
CMAC_CTX *CMAC_CTX_new(void);

/*
 Writes the code to `out`, unless that is NULL, and its length to `*poutlen`. Returns 1, or 0 if nothing was begun.
 */
int CMAC_Final(CMAC_CTX *ctx, unsigned char *out, size_t *poutlen);

/*
 Begins a code with a key and a cipher in CBC mode (or ECB), AES or triple DES; all NULL begin the last one again. Returns 1,
 or 0 on failure.
 */
int CMAC_Init(CMAC_CTX *ctx, const void *key, size_t keylen, const EVP_CIPHER *cipher, ENGINE *_impl);

/*
 Adds `dlen` bytes. Returns 1, or 0 if nothing was begun.
 */
int CMAC_Update(CMAC_CTX *ctx, const void *data, size_t dlen);

/*
 Goes on after [`CMAC_Final`], as if that had not been. Returns 1, or 0 if nothing was begun.
 */
int CMAC_resume(CMAC_CTX *ctx);
#ifdef __cplusplus
}
#endif

#endif
