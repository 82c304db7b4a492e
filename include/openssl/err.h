/* <openssl/err.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ERR_H
#define OPENSSL_ERR_H
#ifndef HEADER_ERR_H
#define HEADER_ERR_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <stdio.h>
#include <stdlib.h>
#include <openssl/types.h>
#include <openssl/bio.h>
#include <openssl/lhash.h>
#include <openssl/cryptoerr_legacy.h>
#include <limits.h>
#include <errno.h>

#define ERR_TXT_MALLOCED 0x01
#define ERR_TXT_STRING 0x02
#define ERR_FLAG_MARK 0x01
#define ERR_FLAG_CLEAR 0x02
#define ERR_NUM_ERRORS 16
#define ERR_LIB_NONE 1
#define ERR_LIB_SYS 2
#define ERR_LIB_BN 3
#define ERR_LIB_RSA 4
#define ERR_LIB_DH 5
#define ERR_LIB_EVP 6
#define ERR_LIB_BUF 7
#define ERR_LIB_OBJ 8
#define ERR_LIB_PEM 9
#define ERR_LIB_DSA 10
#define ERR_LIB_X509 11
#define ERR_LIB_ASN1 13
#define ERR_LIB_CONF 14
#define ERR_LIB_CRYPTO 15
#define ERR_LIB_EC 16
#define ERR_LIB_SSL 20
#define ERR_LIB_BIO 32
#define ERR_LIB_PKCS7 33
#define ERR_LIB_X509V3 34
#define ERR_LIB_PKCS12 35
#define ERR_LIB_RAND 36
#define ERR_LIB_DSO 37
#define ERR_LIB_ENGINE 38
#define ERR_LIB_OCSP 39
#define ERR_LIB_UI 40
#define ERR_LIB_COMP 41
#define ERR_LIB_ECDSA 42
#define ERR_LIB_ECDH 43
#define ERR_LIB_OSSL_STORE 44
#define ERR_LIB_FIPS 45
#define ERR_LIB_CMS 46
#define ERR_LIB_TS 47
#define ERR_LIB_HMAC 48
#define ERR_LIB_CT 50
#define ERR_LIB_ASYNC 51
#define ERR_LIB_KDF 52
#define ERR_LIB_SM2 53
#define ERR_LIB_ESS 54
#define ERR_LIB_PROP 55
#define ERR_LIB_CRMF 56
#define ERR_LIB_PROV 57
#define ERR_LIB_CMP 58
#define ERR_LIB_OSSL_ENCODER 59
#define ERR_LIB_OSSL_DECODER 60
#define ERR_LIB_HTTP 61
#define ERR_LIB_USER 128
#define ERR_SYSTEM_FLAG ((unsigned int)INT_MAX + 1)
#define ERR_SYSTEM_MASK ((unsigned int)INT_MAX)
#define ERR_LIB_OFFSET 23L
#define ERR_LIB_MASK 0xFF
#define ERR_RFLAGS_OFFSET 18L
#define ERR_RFLAGS_MASK 0x1F
#define ERR_REASON_MASK 0X7FFFFF
#define ERR_RFLAG_FATAL (0x1 << ERR_RFLAGS_OFFSET)
#define ERR_RFLAG_COMMON (0x2 << ERR_RFLAGS_OFFSET)
#define SYS_F_FOPEN 0
#define SYS_F_CONNECT 0
#define SYS_F_GETSERVBYNAME 0
#define SYS_F_SOCKET 0
#define SYS_F_IOCTLSOCKET 0
#define SYS_F_BIND 0
#define SYS_F_LISTEN 0
#define SYS_F_ACCEPT 0
#define SYS_F_WSASTARTUP 0
#define SYS_F_OPENDIR 0
#define SYS_F_FREAD 0
#define SYS_F_GETADDRINFO 0
#define SYS_F_GETNAMEINFO 0
#define SYS_F_SETSOCKOPT 0
#define SYS_F_GETSOCKOPT 0
#define SYS_F_GETSOCKNAME 0
#define SYS_F_GETHOSTBYNAME 0
#define SYS_F_FFLUSH 0
#define SYS_F_OPEN 0
#define SYS_F_CLOSE 0
#define SYS_F_IOCTL 0
#define SYS_F_STAT 0
#define SYS_F_FCNTL 0
#define SYS_F_FSTAT 0
#define SYS_F_SENDFILE 0
#define ERR_R_SYS_LIB (ERR_LIB_SYS | ERR_RFLAG_COMMON)
#define ERR_R_BN_LIB (ERR_LIB_BN | ERR_RFLAG_COMMON)
#define ERR_R_RSA_LIB (ERR_LIB_RSA | ERR_RFLAG_COMMON)
#define ERR_R_DH_LIB (ERR_LIB_DH | ERR_RFLAG_COMMON)
#define ERR_R_EVP_LIB (ERR_LIB_EVP | ERR_RFLAG_COMMON)
#define ERR_R_BUF_LIB (ERR_LIB_BUF | ERR_RFLAG_COMMON)
#define ERR_R_OBJ_LIB (ERR_LIB_OBJ | ERR_RFLAG_COMMON)
#define ERR_R_PEM_LIB (ERR_LIB_PEM | ERR_RFLAG_COMMON)
#define ERR_R_DSA_LIB (ERR_LIB_DSA | ERR_RFLAG_COMMON)
#define ERR_R_X509_LIB (ERR_LIB_X509 | ERR_RFLAG_COMMON)
#define ERR_R_ASN1_LIB (ERR_LIB_ASN1 | ERR_RFLAG_COMMON)
#define ERR_R_CONF_LIB (ERR_LIB_CONF | ERR_RFLAG_COMMON)
#define ERR_R_CRYPTO_LIB (ERR_LIB_CRYPTO | ERR_RFLAG_COMMON)
#define ERR_R_EC_LIB (ERR_LIB_EC | ERR_RFLAG_COMMON)
#define ERR_R_SSL_LIB (ERR_LIB_SSL | ERR_RFLAG_COMMON)
#define ERR_R_BIO_LIB (ERR_LIB_BIO | ERR_RFLAG_COMMON)
#define ERR_R_PKCS7_LIB (ERR_LIB_PKCS7 | ERR_RFLAG_COMMON)
#define ERR_R_X509V3_LIB (ERR_LIB_X509V3 | ERR_RFLAG_COMMON)
#define ERR_R_PKCS12_LIB (ERR_LIB_PKCS12 | ERR_RFLAG_COMMON)
#define ERR_R_RAND_LIB (ERR_LIB_RAND | ERR_RFLAG_COMMON)
#define ERR_R_DSO_LIB (ERR_LIB_DSO | ERR_RFLAG_COMMON)
#define ERR_R_ENGINE_LIB (ERR_LIB_ENGINE | ERR_RFLAG_COMMON)
#define ERR_R_UI_LIB (ERR_LIB_UI | ERR_RFLAG_COMMON)
#define ERR_R_ECDSA_LIB (ERR_LIB_ECDSA | ERR_RFLAG_COMMON)
#define ERR_R_OSSL_STORE_LIB (ERR_LIB_OSSL_STORE | ERR_RFLAG_COMMON)
#define ERR_R_CMS_LIB (ERR_LIB_CMS | ERR_RFLAG_COMMON)
#define ERR_R_TS_LIB (ERR_LIB_TS | ERR_RFLAG_COMMON)
#define ERR_R_CT_LIB (ERR_LIB_CT | ERR_RFLAG_COMMON)
#define ERR_R_PROV_LIB (ERR_LIB_PROV | ERR_RFLAG_COMMON)
#define ERR_R_ESS_LIB (ERR_LIB_ESS | ERR_RFLAG_COMMON)
#define ERR_R_CMP_LIB (ERR_LIB_CMP | ERR_RFLAG_COMMON)
#define ERR_R_OSSL_ENCODER_LIB (ERR_LIB_OSSL_ENCODER | ERR_RFLAG_COMMON)
#define ERR_R_OSSL_DECODER_LIB (ERR_LIB_OSSL_DECODER | ERR_RFLAG_COMMON)
#define ERR_R_FATAL (ERR_RFLAG_FATAL | ERR_RFLAG_COMMON)
#define ERR_R_MALLOC_FAILURE (256 | ERR_R_FATAL)
#define ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED (257 | ERR_R_FATAL)
#define ERR_R_PASSED_NULL_PARAMETER (258 | ERR_R_FATAL)
#define ERR_R_INTERNAL_ERROR (259 | ERR_R_FATAL)
#define ERR_R_DISABLED (260 | ERR_R_FATAL)
#define ERR_R_INIT_FAIL (261 | ERR_R_FATAL)
#define ERR_R_PASSED_INVALID_ARGUMENT (262 | ERR_RFLAG_COMMON)
#define ERR_R_OPERATION_FAIL (263 | ERR_R_FATAL)
#define ERR_R_INVALID_PROVIDER_FUNCTIONS (264 | ERR_R_FATAL)
#define ERR_R_INTERRUPTED_OR_CANCELLED (265 | ERR_RFLAG_COMMON)
#define ERR_R_NESTED_ASN1_ERROR (266 | ERR_RFLAG_COMMON)
#define ERR_R_MISSING_ASN1_EOS (267 | ERR_RFLAG_COMMON)
#define ERR_R_UNSUPPORTED (268 | ERR_RFLAG_COMMON)
#define ERR_R_FETCH_FAILED (269 | ERR_RFLAG_COMMON)
#define ERR_R_INVALID_PROPERTY_DEFINITION (270 | ERR_RFLAG_COMMON)
#define ERR_R_UNABLE_TO_GET_READ_LOCK (271 | ERR_R_FATAL)
#define ERR_R_UNABLE_TO_GET_WRITE_LOCK (272 | ERR_R_FATAL)
#define ERR_MAX_DATA_SIZE 1024
#define ERR_raise_data (ERR_new(), ERR_set_debug(OPENSSL_FILE, OPENSSL_LINE, OPENSSL_FUNC), ERR_set_error)

struct lhash_st_ERR_STRING_DATA;
#ifdef __cplusplus
extern "C" {
#endif
struct err_state_st { int err_flags[16]; int err_marks[16]; unsigned long err_buffer[16]; char *err_data[16];
    size_t err_data_size[16]; int err_data_flags[16]; char *err_file[16]; int err_line[16]; char *err_func[16]; int top;
    int bottom; };
typedef struct ERR_string_data_st { unsigned long error; const char *string; } ERR_STRING_DATA;

#define ERR_PUT_error(l, f, r, fn, ln) ERR_put_error(l, f, r, fn, ln)
#define ASN1err(f, r) ERR_raise_data(ERR_LIB_ASN1, (r), NULL)
#define ASYNCerr(f, r) ERR_raise_data(ERR_LIB_ASYNC, (r), NULL)
#define BIOerr(f, r) ERR_raise_data(ERR_LIB_BIO, (r), NULL)
#define BNerr(f, r) ERR_raise_data(ERR_LIB_BN, (r), NULL)
#define BUFerr(f, r) ERR_raise_data(ERR_LIB_BUF, (r), NULL)
#define CMPerr(f, r) ERR_raise_data(ERR_LIB_CMP, (r), NULL)
#define CMSerr(f, r) ERR_raise_data(ERR_LIB_CMS, (r), NULL)
#define COMPerr(f, r) ERR_raise_data(ERR_LIB_COMP, (r), NULL)
#define CONFerr(f, r) ERR_raise_data(ERR_LIB_CONF, (r), NULL)
#define CRMFerr(f, r) ERR_raise_data(ERR_LIB_CRMF, (r), NULL)
#define CRYPTOerr(f, r) ERR_raise_data(ERR_LIB_CRYPTO, (r), NULL)
#define CTerr(f, r) ERR_raise_data(ERR_LIB_CT, (r), NULL)
#define DHerr(f, r) ERR_raise_data(ERR_LIB_DH, (r), NULL)
#define DSAerr(f, r) ERR_raise_data(ERR_LIB_DSA, (r), NULL)
#define DSOerr(f, r) ERR_raise_data(ERR_LIB_DSO, (r), NULL)
#define ECDHerr(f, r) ERR_raise_data(ERR_LIB_ECDH, (r), NULL)
#define ECDSAerr(f, r) ERR_raise_data(ERR_LIB_ECDSA, (r), NULL)
#define ECerr(f, r) ERR_raise_data(ERR_LIB_EC, (r), NULL)
#define ENGINEerr(f, r) ERR_raise_data(ERR_LIB_ENGINE, (r), NULL)
#define ESSerr(f, r) ERR_raise_data(ERR_LIB_ESS, (r), NULL)
#define EVPerr(f, r) ERR_raise_data(ERR_LIB_EVP, (r), NULL)
#define FIPSerr(f, r) ERR_raise_data(ERR_LIB_FIPS, (r), NULL)
#define HMACerr(f, r) ERR_raise_data(ERR_LIB_HMAC, (r), NULL)
#define HTTPerr(f, r) ERR_raise_data(ERR_LIB_HTTP, (r), NULL)
#define KDFerr(f, r) ERR_raise_data(ERR_LIB_KDF, (r), NULL)
#define OBJerr(f, r) ERR_raise_data(ERR_LIB_OBJ, (r), NULL)
#define OCSPerr(f, r) ERR_raise_data(ERR_LIB_OCSP, (r), NULL)
#define OSSL_STOREerr(f, r) ERR_raise_data(ERR_LIB_OSSL_STORE, (r), NULL)
#define PEMerr(f, r) ERR_raise_data(ERR_LIB_PEM, (r), NULL)
#define PKCS12err(f, r) ERR_raise_data(ERR_LIB_PKCS12, (r), NULL)
#define PKCS7err(f, r) ERR_raise_data(ERR_LIB_PKCS7, (r), NULL)
#define PROPerr(f, r) ERR_raise_data(ERR_LIB_PROP, (r), NULL)
#define PROVerr(f, r) ERR_raise_data(ERR_LIB_PROV, (r), NULL)
#define RANDerr(f, r) ERR_raise_data(ERR_LIB_RAND, (r), NULL)
#define RSAerr(f, r) ERR_raise_data(ERR_LIB_RSA, (r), NULL)
#define KDFerr(f, r) ERR_raise_data(ERR_LIB_KDF, (r), NULL)
#define SM2err(f, r) ERR_raise_data(ERR_LIB_SM2, (r), NULL)
#define SSLerr(f, r) ERR_raise_data(ERR_LIB_SSL, (r), NULL)
#define SYSerr(f, r) ERR_raise_data(ERR_LIB_SYS, (r), NULL)
#define TSerr(f, r) ERR_raise_data(ERR_LIB_TS, (r), NULL)
#define UIerr(f, r) ERR_raise_data(ERR_LIB_UI, (r), NULL)
#define X509V3err(f, r) ERR_raise_data(ERR_LIB_X509V3, (r), NULL)
#define X509err(f, r) ERR_raise_data(ERR_LIB_X509, (r), NULL)
#define ERR_SYSTEM_ERROR(errcode) (((errcode)&ERR_SYSTEM_FLAG) != 0)
#define ERR_PACK(lib, func, reason) ((((unsigned long)(lib)&ERR_LIB_MASK) << ERR_LIB_OFFSET) | (((unsigned long)(reason)&ERR_REASON_MASK)))
#define ERR_raise(lib, reason) ERR_raise_data((lib), (reason), NULL)
#define ERR_put_error(lib, func, reason, file, line) (ERR_new(), ERR_set_debug((file), (line), OPENSSL_FUNC), ERR_set_error((lib), (reason), NULL))
#define ERR_load_crypto_strings() OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CRYPTO_STRINGS, NULL)
#define ERR_free_strings() while(0)continue
#ifdef __cplusplus
}
#endif
/* An error code is library << 23 | reason, or ERR_SYSTEM_FLAG | errno. */
static ossl_unused ossl_inline int ERR_GET_LIB(unsigned long code)
{
    return ERR_SYSTEM_ERROR(code) ? ERR_LIB_SYS : (int)((code >> ERR_LIB_OFFSET) & ERR_LIB_MASK);
}

static ossl_unused ossl_inline int ERR_GET_RFLAGS(unsigned long code)
{
    return ERR_SYSTEM_ERROR(code) ? 0 : (int)(code & (ERR_RFLAGS_MASK << ERR_RFLAGS_OFFSET));
}

static ossl_unused ossl_inline int ERR_GET_REASON(unsigned long code)
{
    return (int)(code & (ERR_SYSTEM_ERROR(code) ? (unsigned long)ERR_SYSTEM_MASK : (unsigned long)ERR_REASON_MASK));
}

static ossl_unused ossl_inline int ERR_FATAL_ERROR(unsigned long code)
{
    return (ERR_GET_RFLAGS(code) & ERR_RFLAG_FATAL) != 0;
}

static ossl_unused ossl_inline int ERR_COMMON_ERROR(unsigned long code)
{
    return (ERR_GET_RFLAGS(code) & ERR_RFLAG_COMMON) != 0;
}


#ifdef __cplusplus
extern "C" {
#endif
void ERR_add_error_data(int num, ...);

/*
 Appends the text in a memory BIO to the newest entry's data, after `sep` if there are some.
 */
void ERR_add_error_mem_bio(const char *sep, BIO *bio);

/*
 Appends `txt` to the newest entry's data, after `sepr` if there are some. What is too long for one entry goes on
 in further ones, split at `sepr`. NULL stands for an empty string.
 */
void ERR_add_error_txt(const char *sepr, const char *txt);
void ERR_add_error_vdata(int num, va_list args);

/*
 Empties the queue.
 */
void ERR_clear_error(void);

/*
 Removes the latest mark and keeps the entries. Returns 1, or 0 if there was none.
 */
int ERR_clear_last_mark(void);

/*
 As [`ERR_error_string_n`] for 256 bytes at `ret`. Returns `ret`, or a buffer of the thread's if that is NULL.
 */
char *ERR_error_string(unsigned long e, char *ret);

/*
 Writes `error:CODE:library::reason` to `buf`, which holds `len` bytes. What does not fit is written in short form
 and cut.
 */
void ERR_error_string_n(unsigned long e, char *buf, size_t len);

/*
 Always NULL: codes name no function.
 */
const char *ERR_func_error_string(unsigned long _e);

/*
 Removes the oldest entry. Returns its code, 0 if the queue is empty.
 */
unsigned long ERR_get_error(void);

/*
 As [`ERR_get_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_get_error_all(const char **file, int *line, const char **func, const char **data, int *flags);

/*
 As [`ERR_get_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_get_error_line(const char **file, int *line);

/*
 As [`ERR_get_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_get_error_line_data(const char **file, int *line, const char **data, int *flags);

/*
 A number for a library of the program's own; each call gives the next, from 128 on.
 */
int ERR_get_next_error_library(void);
ERR_STATE *ERR_get_state(void);

/*
 The name of a code's library; NULL if it is not known.
 */
const char *ERR_lib_error_string(unsigned long e);

/*
 Gives codes of library `lib` texts; writes `lib` into the codes of `str_`, which must stay. Returns 1.
 */
int ERR_load_strings(int lib, ERR_STRING_DATA *str_);

/*
 As [`ERR_load_strings`] with codes that are complete. Returns 1.
 */
int ERR_load_strings_const(const ERR_STRING_DATA *str_);

/*
 Starts a new entry, to be completed by [`ERR_set_debug`] and `ERR_set_error`.
 */
void ERR_new(void);

/*
 Looks at the oldest entry. Returns its code, 0 if the queue is empty.
 */
unsigned long ERR_peek_error(void);

/*
 As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_error_all(const char **file, int *line, const char **func, const char **data, int *flags);

/*
 As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_error_data(const char **data, int *flags);

/*
 As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_error_func(const char **func);

/*
 As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_error_line(const char **file, int *line);

/*
 As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_error_line_data(const char **file, int *line, const char **data, int *flags);

/*
 Looks at the newest entry. Returns its code, 0 if the queue is empty.
 */
unsigned long ERR_peek_last_error(void);

/*
 As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_last_error_all(const char **file, int *line, const char **func, const char **data, int *flags);

/*
 As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_last_error_data(const char **data, int *flags);

/*
 As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_last_error_func(const char **func);

/*
 As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_last_error_line(const char **file, int *line);

/*
 As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
 */
unsigned long ERR_peek_last_error_line_data(const char **file, int *line, const char **data, int *flags);

/*
 Removes the entries after the latest mark, and the mark. Returns 1, or 0 if there was none.
 */
int ERR_pop_to_mark(void);

/*
 Empties the queue into a BIO, a line an entry.
 */
void ERR_print_errors(BIO *bp);

/*
 Empties the queue and gives each entry's line to `cb` with its length and `u`; a `cb` that answers 0 or less ends it.
 */
void ERR_print_errors_cb(int (*cb)(const char*, size_t, void*), void *u);

/*
 Empties the queue onto `fp`, a line an entry.
 */
void ERR_print_errors_fp(FILE *fp);

/*
 The text of a code's reason; NULL if it is not known or the code is the system's.
 */
const char *ERR_reason_error_string(unsigned long e);

/*
 Does nothing: a thread's queue goes when the thread ends.
 */
void ERR_remove_state(unsigned long _pid);

/*
 Does nothing: a thread's queue goes when the thread ends.
 */
void ERR_remove_thread_state(void *_state);

/*
 Says where the newest entry comes from; the strings are copied.
 */
void ERR_set_debug(const char *file, int line, const char *func);
void ERR_set_error(int lib, int reason, const char *fmt, ...);

/*
 Replaces the data of the newest entry. A string with `ERR_TXT_MALLOCED` in `flags` becomes the library's.
 */
void ERR_set_error_data(char *data, int flags);

/*
 Marks the newest entry. Returns 1, or 0 if the queue is empty.
 */
int ERR_set_mark(void);

/*
 Forgets the texts of `str_`. Returns 1.
 */
int ERR_unload_strings(int lib, ERR_STRING_DATA *str_);

/*
 Completes the newest entry with its code and, unless `fmt` is NULL, a text formatted as by `vprintf`.
 */
void ERR_vset_error(int lib, int reason, const char *fmt, va_list args);
#ifdef __cplusplus
}
#endif
DEFINE_LHASH_OF_INTERNAL(ERR_STRING_DATA);

#endif
