/* <openssl/comp.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_COMP_H
#define OPENSSL_COMP_H
#ifndef HEADER_COMP_H
#define HEADER_COMP_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/crypto.h>
#include <openssl/comperr.h>



#define COMP_zlib_cleanup() while(0)continue

#ifdef __cplusplus
extern "C" {
#endif
void COMP_CTX_free(COMP_CTX *ctx);
const COMP_METHOD *COMP_CTX_get_method(const COMP_CTX *ctx);
int COMP_CTX_get_type(const COMP_CTX *comp);
COMP_CTX *COMP_CTX_new(COMP_METHOD *meth);
int COMP_compress_block(COMP_CTX *ctx, unsigned char *out, int olen, unsigned char *in, int ilen);
int COMP_expand_block(COMP_CTX *ctx, unsigned char *out, int olen, unsigned char *in, int ilen);
const char *COMP_get_name(const COMP_METHOD *meth);
int COMP_get_type(const COMP_METHOD *meth);
COMP_METHOD *COMP_zlib(void);
#ifdef __cplusplus
}
#endif

#endif
