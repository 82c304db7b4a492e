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


void CMAC_CTX_cleanup(CMAC_CTX *ctx);
int CMAC_CTX_copy(CMAC_CTX *out, const CMAC_CTX *in);
void CMAC_CTX_free(CMAC_CTX *ctx);
EVP_CIPHER_CTX *CMAC_CTX_get0_cipher_ctx(CMAC_CTX *ctx);
CMAC_CTX *CMAC_CTX_new(void);
int CMAC_Final(CMAC_CTX *ctx, unsigned char *out, size_t *poutlen);
int CMAC_Init(CMAC_CTX *ctx, const void *key, size_t keylen, const EVP_CIPHER *cipher, ENGINE *impl);
int CMAC_Update(CMAC_CTX *ctx, const void *data, size_t dlen);
int CMAC_resume(CMAC_CTX *ctx);
#ifdef __cplusplus
}
#endif

#endif
