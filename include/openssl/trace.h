/* <openssl/trace.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_TRACE_H
#define OPENSSL_TRACE_H
#ifndef HEADER_TRACE_H
#define HEADER_TRACE_H
#endif

#include <stdarg.h>
#include <openssl/bio.h>

#define OSSL_TRACE_CATEGORY_ALL 0
#define OSSL_TRACE_CATEGORY_TRACE 1
#define OSSL_TRACE_CATEGORY_INIT 2
#define OSSL_TRACE_CATEGORY_TLS 3
#define OSSL_TRACE_CATEGORY_TLS_CIPHER 4
#define OSSL_TRACE_CATEGORY_CONF 5
#define OSSL_TRACE_CATEGORY_ENGINE_TABLE 6
#define OSSL_TRACE_CATEGORY_ENGINE_REF_COUNT 7
#define OSSL_TRACE_CATEGORY_PKCS5V2 8
#define OSSL_TRACE_CATEGORY_PKCS12_KEYGEN 9
#define OSSL_TRACE_CATEGORY_PKCS12_DECRYPT 10
#define OSSL_TRACE_CATEGORY_X509V3_POLICY 11
#define OSSL_TRACE_CATEGORY_BN_CTX 12
#define OSSL_TRACE_CATEGORY_CMP 13
#define OSSL_TRACE_CATEGORY_STORE 14
#define OSSL_TRACE_CATEGORY_DECODER 15
#define OSSL_TRACE_CATEGORY_ENCODER 16
#define OSSL_TRACE_CATEGORY_REF_COUNT 17
#define OSSL_TRACE_CATEGORY_NUM 18
#define OSSL_TRACE_CTRL_BEGIN 0
#define OSSL_TRACE_CTRL_WRITE 1
#define OSSL_TRACE_CTRL_END 2

#ifdef __cplusplus
extern "C" {
#endif
typedef size_t (*OSSL_trace_cb)(const char *buffer, size_t count, int category, int cmd, void *data);

#ifdef __cplusplus
}
#endif
/* Tracing is compiled out (OPENSSL_NO_TRACE): what stands between BEGIN and END is checked by the compiler and never runs. */
#define OSSL_TRACE_BEGIN(category) do { BIO *trc_out = NULL; if (0)
#define OSSL_TRACE_END(category) (void)trc_out; } while (0)
#define OSSL_TRACE_CANCEL(category) ((void)0)
#define OSSL_TRACE_ENABLED(category) (0)
#define OSSL_TRACEV(category, args) ((void)0)
#define OSSL_TRACE(category, text) ((void)0)
#define OSSL_TRACE1(category, format, a) ((void)0)
#define OSSL_TRACE2(category, format, a, b) ((void)0)
#define OSSL_TRACE3(category, format, a, b, c) ((void)0)
#define OSSL_TRACE4(category, format, a, b, c, d) ((void)0)
#define OSSL_TRACE5(category, format, a, b, c, d, e) ((void)0)
#define OSSL_TRACE6(category, format, a, b, c, d, e, f) ((void)0)
#define OSSL_TRACE7(category, format, a, b, c, d, e, f, g) ((void)0)
#define OSSL_TRACE8(category, format, a, b, c, d, e, f, g, h) ((void)0)
#define OSSL_TRACE9(category, format, a, b, c, d, e, f, g, h, i) ((void)0)


#ifdef __cplusplus
extern "C" {
#endif

/*
 Nothing is traced: NULL.
 */
BIO *OSSL_trace_begin(int _category);

/*
 Whether a category is traced: 0.
 */
int OSSL_trace_enabled(int _category);

/*
 Does nothing.
 */
void OSSL_trace_end(int _category, BIO *_channel);

/*
 The name of a category; NULL if there is none.
 */
const char *OSSL_trace_get_category_name(int num);

/*
 The number of a category; -1 if there is none.
 */
int OSSL_trace_get_category_num(const char *name);

/*
 Nothing is traced. Returns 0.
 */
int OSSL_trace_set_callback(int _category, OSSL_trace_cb _callback, void *_data);

/*
 Nothing is traced. Returns 0.
 */
int OSSL_trace_set_channel(int _category, BIO *_channel);

/*
 Nothing is traced. Returns 0.
 */
int OSSL_trace_set_prefix(int _category, const char *_prefix);

/*
 Nothing is traced. Returns 0.
 */
int OSSL_trace_set_suffix(int _category, const char *_suffix);
#ifdef __cplusplus
}
#endif

#endif
