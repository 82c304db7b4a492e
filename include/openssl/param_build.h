/* <openssl/param_build.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PARAM_BUILD_H
#define OPENSSL_PARAM_BUILD_H
#ifndef HEADER_PARAM_BUILD_H
#define HEADER_PARAM_BUILD_H
#endif

#include <openssl/params.h>
#include <openssl/types.h>




#ifdef __cplusplus
extern "C" {
#endif

/*
 Frees a builder; NULL is fine.
 */
void OSSL_PARAM_BLD_free(OSSL_PARAM_BLD *bld);

/*
 A new builder; the caller frees it.
 */
OSSL_PARAM_BLD *OSSL_PARAM_BLD_new(void);

/*
 Adds a number of any size. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_BN(OSSL_PARAM_BLD *bld, const char *key, const BIGNUM *bn);

/*
 Adds a number of any size in `sz` bytes. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_BN_pad(OSSL_PARAM_BLD *bld, const char *key, const BIGNUM *bn, size_t sz);

/*
 Adds a floating point number. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_double(OSSL_PARAM_BLD *bld, const char *key, double val);

/*
 Adds a `int`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_int(OSSL_PARAM_BLD *bld, const char *key, int val);

/*
 Adds a `int32`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_int32(OSSL_PARAM_BLD *bld, const char *key, int32_t val);

/*
 Adds a `int64`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_int64(OSSL_PARAM_BLD *bld, const char *key, int64_t val);

/*
 Adds a `long`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_long(OSSL_PARAM_BLD *bld, const char *key, long int val);

/*
 Adds a pointer to bytes that stay. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_octet_ptr(OSSL_PARAM_BLD *bld, const char *key, void *buf, size_t bsize);

/*
 Adds a copy of bytes. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_octet_string(OSSL_PARAM_BLD *bld, const char *key, const void *buf, size_t bsize);

/*
 Adds a `size_t`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_size_t(OSSL_PARAM_BLD *bld, const char *key, size_t val);

/*
 Adds a `time_t`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_time_t(OSSL_PARAM_BLD *bld, const char *key, time_t val);

/*
 Adds a `uint`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_uint(OSSL_PARAM_BLD *bld, const char *key, unsigned int val);

/*
 Adds a `uint32`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_uint32(OSSL_PARAM_BLD *bld, const char *key, uint32_t val);

/*
 Adds a `uint64`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_uint64(OSSL_PARAM_BLD *bld, const char *key, uint64_t val);

/*
 Adds a `ulong`. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_ulong(OSSL_PARAM_BLD *bld, const char *key, unsigned long int val);

/*
 Adds a pointer to a string that stays; size 0 stands for its length. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_utf8_ptr(OSSL_PARAM_BLD *bld, const char *key, char *buf, size_t bsize);

/*
 Adds a copy of a string; size 0 stands for its length. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_BLD_push_utf8_string(OSSL_PARAM_BLD *bld, const char *key, const char *buf, size_t bsize);

/*
 The array built, for the caller to free by `OSSL_PARAM_free`; the builder is empty again. NULL on failure.
 */
OSSL_PARAM *OSSL_PARAM_BLD_to_param(OSSL_PARAM_BLD *bld);
#ifdef __cplusplus
}
#endif

#endif
