/* <openssl/hmac.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_HMAC_H
#define OPENSSL_HMAC_H
#ifndef HEADER_HMAC_H
#define HEADER_HMAC_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/evp.h>

#define HMAC_MAX_MD_CBLOCK 200



#ifdef __cplusplus
extern "C" {
#endif

/*
 The code of `data_len` bytes under a key, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it
 is, NULL on failure.
 */
unsigned char *HMAC(const EVP_MD *evp_md, const void *key, int key_len, const unsigned char *data, size_t data_len,
    unsigned char *md, unsigned int *md_len);

/*
 Copies a code under way. Returns 1, or 0 on failure.
 */
int HMAC_CTX_copy(HMAC_CTX *dctx, HMAC_CTX *sctx);

/*
 Wipes and frees a context; NULL is fine.
 */
void HMAC_CTX_free(HMAC_CTX *ctx);

/*
 The digest in use; NULL if there is none.
 */
const EVP_MD *HMAC_CTX_get_md(const HMAC_CTX *ctx);

/*
 A new context, to be begun; the caller frees it.
 */
HMAC_CTX *HMAC_CTX_new(void);

/*
 Wipes a context, which is as new. Returns 1, or 0 on failure.
 */
int HMAC_CTX_reset(HMAC_CTX *ctx);

/*
 Does nothing.
 */
void HMAC_CTX_set_flags(HMAC_CTX *_ctx, unsigned long _flags);

/*
 Writes the code to `md` and its length to `*len`. Returns 1, or 0 if nothing was begun.
 */
int HMAC_Final(HMAC_CTX *ctx, unsigned char *md, unsigned int *len);

/*
 As [`HMAC_Init_ex`], but a new key and digest begin from nothing. Returns 1, or 0 on failure.
 */
int HMAC_Init(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md);

/*
 Begins a code with a key and a digest; NULL keeps the earlier one. Returns 1, or 0 on failure.
 */
int HMAC_Init_ex(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md, ENGINE *_impl);

/*
 Adds `len` bytes. Returns 1, or 0 if nothing was begun.
 */
int HMAC_Update(HMAC_CTX *ctx, const unsigned char *data, size_t len);

/*
 The length of the code; 0 if no digest is set.
 */
size_t HMAC_size(const HMAC_CTX *ctx);
#ifdef __cplusplus
}
#endif

#endif
