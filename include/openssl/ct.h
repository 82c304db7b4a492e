/* <openssl/ct.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CT_H
#define OPENSSL_CT_H
#ifndef HEADER_CT_H
#define HEADER_CT_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <openssl/safestack.h>
#include <openssl/x509.h>
#include <openssl/cterr.h>

#define SCT_MIN_RSA_BITS 2048
#define CT_V1_HASHLEN SHA256_DIGEST_LENGTH

struct stack_st_SCT;
struct stack_st_CTLOG;
#ifdef __cplusplus
extern "C" {
#endif
typedef enum { CT_LOG_ENTRY_TYPE_NOT_SET = -1, CT_LOG_ENTRY_TYPE_X509 = 0,
    CT_LOG_ENTRY_TYPE_PRECERT = 1 } ct_log_entry_type_t;
typedef enum { SCT_VERSION_NOT_SET = -1, SCT_VERSION_V1 = 0 } sct_version_t;
typedef enum { SCT_SOURCE_UNKNOWN, SCT_SOURCE_TLS_EXTENSION, SCT_SOURCE_X509V3_EXTENSION,
    SCT_SOURCE_OCSP_STAPLED_RESPONSE } sct_source_t;
typedef enum { SCT_VALIDATION_STATUS_NOT_SET, SCT_VALIDATION_STATUS_UNKNOWN_LOG, SCT_VALIDATION_STATUS_VALID,
    SCT_VALIDATION_STATUS_INVALID, SCT_VALIDATION_STATUS_UNVERIFIED,
    SCT_VALIDATION_STATUS_UNKNOWN_VERSION } sct_validation_status_t;



/*
 Frees a store with its logs; NULL is fine. Source: CTLOG_STORE_new(3).
 */
void CTLOG_STORE_free(CTLOG_STORE *store);

/*
 The log of an identifier, the store's; NULL if there is none. Source: CTLOG_STORE_get0_log_by_id(3).
 */
const CTLOG *CTLOG_STORE_get0_log_by_id(const CTLOG_STORE *store, const uint8_t *log_id, size_t log_id_len);

/*
 Adds the logs that the usual file or `$CTLOG_FILE` lists. Returns 1, or 0 on failure. Source: CTLOG_STORE_new(3).
 */
int CTLOG_STORE_load_default_file(CTLOG_STORE *store);

/*
 Adds the logs that a file lists. Returns 1, or 0 if one of them is bad. Source: CTLOG_STORE_new(3).
 */
int CTLOG_STORE_load_file(CTLOG_STORE *store, const char *file);

/*
 A store without logs. Source: CTLOG_STORE_new(3).
 */
CTLOG_STORE *CTLOG_STORE_new(void);

/*
 As [`CTLOG_STORE_new`] for a library context. Source: CTLOG_STORE_new(3).
 */
CTLOG_STORE *CTLOG_STORE_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Frees a log; NULL is fine. Source: CTLOG_new(3).
 */
void CTLOG_free(CTLOG *log);

/*
 The identifier of a log: the SHA-256 of its key. Source: CTLOG_new(3).
 */
void CTLOG_get0_log_id(const CTLOG *log, const uint8_t **log_id, size_t *log_id_len);

/*
 The name of a log. Source: CTLOG_new(3).
 */
const char *CTLOG_get0_name(const CTLOG *log);

/*
 The key of a log, which the log keeps. Source: CTLOG_new(3).
 */
EVP_PKEY *CTLOG_get0_public_key(const CTLOG *log);

/*
 A log of a key, which it takes over; NULL on failure. Source: CTLOG_new(3).
 */
CTLOG *CTLOG_new(EVP_PKEY *public_key, const char *name);

/*
 As [`CTLOG_new`] for a library context. Source: CTLOG_new(3).
 */
CTLOG *CTLOG_new_ex(EVP_PKEY *public_key, const char *name, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Puts a log of a key in base 64 into `*ct_log`. Returns 1, or 0 on failure. Source: CTLOG_new(3).
 */
int CTLOG_new_from_base64(CTLOG **ct_log, const char *pkey_base64, const char *name);

/*
 As [`CTLOG_new_from_base64`] for a library context. Source: CTLOG_new(3).
 */
int CTLOG_new_from_base64_ex(CTLOG **ct_log, const char *pkey_base64, const char *name, OSSL_LIB_CTX *_libctx,
    const char *_propq);

/*
 Frees a policy; NULL is fine. Source: CT_POLICY_EVAL_CTX_new(3).
 */
void CT_POLICY_EVAL_CTX_free(CT_POLICY_EVAL_CTX *ctx);

/*
 The certificate, which the policy keeps; NULL if there is none. Source: CT_POLICY_EVAL_CTX_new(3).
 */
X509 *CT_POLICY_EVAL_CTX_get0_cert(const CT_POLICY_EVAL_CTX *ctx);

/*
 The issuer, which the policy keeps; NULL if there is none. Source: CT_POLICY_EVAL_CTX_new(3).
 */
X509 *CT_POLICY_EVAL_CTX_get0_issuer(const CT_POLICY_EVAL_CTX *ctx);

/*
 The logs; NULL if there are none. Source: CT_POLICY_EVAL_CTX_new(3).
 */
const CTLOG_STORE *CT_POLICY_EVAL_CTX_get0_log_store(const CT_POLICY_EVAL_CTX *ctx);

/*
 The time, in milliseconds since 1970. Source: CT_POLICY_EVAL_CTX_new(3).
 */
uint64_t CT_POLICY_EVAL_CTX_get_time(const CT_POLICY_EVAL_CTX *ctx);

/*
 An empty policy whose time is now and a little later. Source: CT_POLICY_EVAL_CTX_new(3).
 */
CT_POLICY_EVAL_CTX *CT_POLICY_EVAL_CTX_new(void);

/*
 As [`CT_POLICY_EVAL_CTX_new`] for a library context. Source: CT_POLICY_EVAL_CTX_new(3).
 */
CT_POLICY_EVAL_CTX *CT_POLICY_EVAL_CTX_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Sets the certificate. Returns 1 or 0. Source: CT_POLICY_EVAL_CTX_new(3).
 */
int CT_POLICY_EVAL_CTX_set1_cert(CT_POLICY_EVAL_CTX *ctx, X509 *cert);

/*
 Sets the issuer. Returns 1 or 0. Source: CT_POLICY_EVAL_CTX_new(3).
 */
int CT_POLICY_EVAL_CTX_set1_issuer(CT_POLICY_EVAL_CTX *ctx, X509 *issuer);

/*
 Sets the logs, which stay the caller's and must outlive the policy. Source: CT_POLICY_EVAL_CTX_new(3).
 */
void CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(CT_POLICY_EVAL_CTX *ctx, CTLOG_STORE *log_store);

/*
 Sets the time, in milliseconds since 1970, after which no timestamp may be. Source: CT_POLICY_EVAL_CTX_new(3).
 */
void CT_POLICY_EVAL_CTX_set_time(CT_POLICY_EVAL_CTX *ctx, uint64_t time_in_ms);

/*
 Frees timestamps and their stack; NULL is fine. Source: SCT_new(3).
 */
void SCT_LIST_free(STACK_OF(SCT) *a);

/*
 Prints timestamps with `separator` between them. Source: SCT_print(3).
 */
void SCT_LIST_print(const STACK_OF(SCT) *sct_list, BIO *out, int indent, const char *separator,
    const CTLOG_STORE *logs);

/*
 Checks timestamps: 1 if all are valid, 0 if not, below 0 on failure. Source: SCT_validate(3).
 */
int SCT_LIST_validate(const STACK_OF(SCT) *scts, CT_POLICY_EVAL_CTX *ctx);

/*
 Frees a timestamp; NULL is fine. Source: SCT_new(3).
 */
void SCT_free(SCT *sct);

/*
 Shows the extensions; their length. Source: SCT_new(3).
 */
size_t SCT_get0_extensions(const SCT *sct, unsigned char **ext);

/*
 Shows the identifier of the log; its length. Source: SCT_new(3).
 */
size_t SCT_get0_log_id(const SCT *sct, unsigned char **log_id);

/*
 Shows the signature; its length. Source: SCT_new(3).
 */
size_t SCT_get0_signature(const SCT *sct, unsigned char **sig);

/*
 What was signed. Source: SCT_new(3).
 */
ct_log_entry_type_t SCT_get_log_entry_type(const SCT *sct);

/*
 The number of the signature's algorithm; 0 if it is unknown. Source: SCT_new(3).
 */
int SCT_get_signature_nid(const SCT *sct);

/*
 Where it came from. Source: SCT_new(3).
 */
sct_source_t SCT_get_source(const SCT *sct);

/*
 The time, in milliseconds since 1970. Source: SCT_new(3).
 */
uint64_t SCT_get_timestamp(const SCT *sct);

/*
 What came of checking it. Source: SCT_validate(3).
 */
sct_validation_status_t SCT_get_validation_status(const SCT *sct);

/*
 The version. Source: SCT_new(3).
 */
sct_version_t SCT_get_version(const SCT *sct);

/*
 An empty timestamp. Source: SCT_new(3).
 */
SCT *SCT_new(void);

/*
 A timestamp of its parts, of which three are in base 64; NULL on failure. Source: SCT_new(3).
 */
SCT *SCT_new_from_base64(unsigned char version, const char *logid_base64, ct_log_entry_type_t entry_type,
    uint64_t timestamp, const char *extensions_base64, const char *signature_base64);

/*
 Prints a timestamp, with its log's name if it is among `logs`. Source: SCT_print(3).
 */
void SCT_print(const SCT *sct, BIO *out, int indent, const CTLOG_STORE *logs);

/*
 Sets the extensions, which it takes over. Source: SCT_new(3).
 */
void SCT_set0_extensions(SCT *sct, unsigned char *ext, size_t ext_len);

/*
 Sets the identifier of the log, which it takes over unless it fails. Returns 1 or 0. Source: SCT_new(3).
 */
int SCT_set0_log_id(SCT *sct, unsigned char *log_id, size_t log_id_len);

/*
 Sets the signature, which it takes over. Source: SCT_new(3).
 */
void SCT_set0_signature(SCT *sct, unsigned char *sig, size_t sig_len);

/*
 Sets the extensions, which are copied. Returns 1 or 0. Source: SCT_new(3).
 */
int SCT_set1_extensions(SCT *sct, const unsigned char *ext, size_t ext_len);

/*
 Sets the identifier of the log, which is copied. Returns 1 or 0. Source: SCT_new(3).
 */
int SCT_set1_log_id(SCT *sct, const unsigned char *log_id, size_t log_id_len);

/*
 Sets the signature, which is copied. Returns 1 or 0. Source: SCT_new(3).
 */
int SCT_set1_signature(SCT *sct, const unsigned char *sig, size_t sig_len);

/*
 Sets what was signed: 1, or 0 for what is unknown. Source: SCT_new(3).
 */
int SCT_set_log_entry_type(SCT *sct, ct_log_entry_type_t entry_type);

/*
 Sets the signature's algorithm: 1, or 0 for one that logs do not use. Source: SCT_new(3).
 */
int SCT_set_signature_nid(SCT *sct, int nid);

/*
 Sets where it came from, and with that what was signed. Returns 1. Source: SCT_new(3).
 */
int SCT_set_source(SCT *sct, sct_source_t source);

/*
 Sets the time, in milliseconds since 1970. Source: SCT_new(3).
 */
void SCT_set_timestamp(SCT *sct, uint64_t timestamp);

/*
 Sets the version: 1, or 0 for one that is unknown. Source: SCT_new(3).
 */
int SCT_set_version(SCT *sct, sct_version_t version);

/*
 Checks a timestamp: 1 if it is valid, 0 if not (`SCT_get_validation_status` says why), -1 on failure.
 Source: SCT_validate(3).
 */
int SCT_validate(SCT *sct, const CT_POLICY_EVAL_CTX *ctx);

/*
 What came of checking a timestamp, in words. Source: SCT_print(3).
 */
const char *SCT_validation_status_string(const SCT *sct);

/*
 Reads a list of timestamps that is an extension's value, and moves `*pp` past it. NULL on failure. Source: d2i_X509(3).
 */
STACK_OF(SCT) *d2i_SCT_LIST(STACK_OF(SCT) **a, const unsigned char **pp, long len);

/*
 Writes a list of timestamps as an extension's value: its length, -1 on failure. Source: d2i_X509(3).
 */
int i2d_SCT_LIST(const STACK_OF(SCT) *a, unsigned char **pp);

/*
 Writes a timestamp: its length, -1 on failure. Source: i2o_SCT_LIST(3).
 */
int i2o_SCT(const SCT *sct, unsigned char **out);

/*
 Writes a list of timestamps: its length, -1 on failure. Source: i2o_SCT_LIST(3).
 */
int i2o_SCT_LIST(const STACK_OF(SCT) *a, unsigned char **pp);

/*
 Reads a timestamp of `len` bytes at `*in` and moves that past it; puts it into `*psct`, too. NULL on failure.
 Source: i2o_SCT_LIST(3).
 */
SCT *o2i_SCT(SCT **psct, const unsigned char **in_, size_t len);

/*
 Reads a list of timestamps of `len` bytes at `*pp` and moves that past it; into the stack at `*a` if there is one, which
 is emptied first. NULL on failure. Source: i2o_SCT_LIST(3).
 */
STACK_OF(SCT) *o2i_SCT_LIST(STACK_OF(SCT) **a, const unsigned char **pp, size_t len);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(SCT, SCT)
DEFINE_SPECIAL_STACK_OF(CTLOG, CTLOG)

#endif
