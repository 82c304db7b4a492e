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

/*
 Frees a compression; NULL is fine.
 */
void COMP_CTX_free(COMP_CTX *ctx);

/*
 The method of a compression.
 */
const COMP_METHOD *COMP_CTX_get_method(const COMP_CTX *ctx);

/*
 The number of a compression's method: 0, none.
 */
int COMP_CTX_get_type(const COMP_CTX *_comp);

/*
 A new compression, which fails at its first block; the caller frees it.
 */
COMP_CTX *COMP_CTX_new(COMP_METHOD *meth);

/*
 Nothing is compressed. Returns -1.
 */
int COMP_compress_block(COMP_CTX *_ctx, unsigned char *_out, int _olen, unsigned char *_in, int _ilen);

/*
 Nothing is expanded. Returns -1.
 */
int COMP_expand_block(COMP_CTX *_ctx, unsigned char *_out, int _olen, unsigned char *_in, int _ilen);

/*
 The name of a method, a constant.
 */
const char *COMP_get_name(const COMP_METHOD *_meth);

/*
 The number of a method: 0, none.
 */
int COMP_get_type(const COMP_METHOD *_meth);

/*
 The method that compresses nothing, a constant.
 */
COMP_METHOD *COMP_zlib(void);
#ifdef __cplusplus
}
#endif

#endif
