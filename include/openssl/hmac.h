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
unsigned char *HMAC(const EVP_MD *evp_md, const void *key, int key_len, const unsigned char *data, size_t data_len,
    unsigned char *md, unsigned int *md_len);
int HMAC_CTX_copy(HMAC_CTX *dctx, HMAC_CTX *sctx);
void HMAC_CTX_free(HMAC_CTX *ctx);
const EVP_MD *HMAC_CTX_get_md(const HMAC_CTX *ctx);
HMAC_CTX *HMAC_CTX_new(void);
int HMAC_CTX_reset(HMAC_CTX *ctx);
void HMAC_CTX_set_flags(HMAC_CTX *ctx, unsigned long flags);
int HMAC_Final(HMAC_CTX *ctx, unsigned char *md, unsigned int *len);
int HMAC_Init(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md);
int HMAC_Init_ex(HMAC_CTX *ctx, const void *key, int len, const EVP_MD *md, ENGINE *impl);
int HMAC_Update(HMAC_CTX *ctx, const unsigned char *data, size_t len);
size_t HMAC_size(const HMAC_CTX *e);
#ifdef __cplusplus
}
#endif

#endif
