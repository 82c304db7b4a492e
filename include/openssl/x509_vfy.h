/* <openssl/x509_vfy.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_X509_VFY_H
#define OPENSSL_X509_VFY_H
#ifndef HEADER_X509_VFY_H
#define HEADER_X509_VFY_H
#endif

#include <openssl/macros.h>
#include <openssl/x509.h>
#include <openssl/opensslconf.h>
#include <openssl/lhash.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/symhacks.h>

#define X509_LU_RETRY -1
#define X509_LU_FAIL 0
#define X509_TRUST_DEFAULT 0
#define X509_TRUST_COMPAT 1
#define X509_TRUST_SSL_CLIENT 2
#define X509_TRUST_SSL_SERVER 3
#define X509_TRUST_EMAIL 4
#define X509_TRUST_OBJECT_SIGN 5
#define X509_TRUST_OCSP_SIGN 6
#define X509_TRUST_OCSP_REQUEST 7
#define X509_TRUST_TSA 8
#define X509_TRUST_MIN 1
#define X509_TRUST_MAX 8
#define X509_TRUST_DYNAMIC (1U << 0)
#define X509_TRUST_DYNAMIC_NAME (1U << 1)
#define X509_TRUST_NO_SS_COMPAT (1U << 2)
#define X509_TRUST_DO_SS_COMPAT (1U << 3)
#define X509_TRUST_OK_ANY_EKU (1U << 4)
#define X509_TRUST_TRUSTED 1
#define X509_TRUST_REJECTED 2
#define X509_TRUST_UNTRUSTED 3
#define X509_L_FILE_LOAD 1
#define X509_L_ADD_DIR 2
#define X509_L_ADD_STORE 3
#define X509_L_LOAD_STORE 4
#define X509_V_OK 0
#define X509_V_ERR_UNSPECIFIED 1
#define X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT 2
#define X509_V_ERR_UNABLE_TO_GET_CRL 3
#define X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE 4
#define X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE 5
#define X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY 6
#define X509_V_ERR_CERT_SIGNATURE_FAILURE 7
#define X509_V_ERR_CRL_SIGNATURE_FAILURE 8
#define X509_V_ERR_CERT_NOT_YET_VALID 9
#define X509_V_ERR_CERT_HAS_EXPIRED 10
#define X509_V_ERR_CRL_NOT_YET_VALID 11
#define X509_V_ERR_CRL_HAS_EXPIRED 12
#define X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD 13
#define X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD 14
#define X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD 15
#define X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD 16
#define X509_V_ERR_OUT_OF_MEM 17
#define X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT 18
#define X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN 19
#define X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY 20
#define X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE 21
#define X509_V_ERR_CERT_CHAIN_TOO_LONG 22
#define X509_V_ERR_CERT_REVOKED 23
#define X509_V_ERR_NO_ISSUER_PUBLIC_KEY 24
#define X509_V_ERR_PATH_LENGTH_EXCEEDED 25
#define X509_V_ERR_INVALID_PURPOSE 26
#define X509_V_ERR_CERT_UNTRUSTED 27
#define X509_V_ERR_CERT_REJECTED 28
#define X509_V_ERR_SUBJECT_ISSUER_MISMATCH 29
#define X509_V_ERR_AKID_SKID_MISMATCH 30
#define X509_V_ERR_AKID_ISSUER_SERIAL_MISMATCH 31
#define X509_V_ERR_KEYUSAGE_NO_CERTSIGN 32
#define X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER 33
#define X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION 34
#define X509_V_ERR_KEYUSAGE_NO_CRL_SIGN 35
#define X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION 36
#define X509_V_ERR_INVALID_NON_CA 37
#define X509_V_ERR_PROXY_PATH_LENGTH_EXCEEDED 38
#define X509_V_ERR_KEYUSAGE_NO_DIGITAL_SIGNATURE 39
#define X509_V_ERR_PROXY_CERTIFICATES_NOT_ALLOWED 40
#define X509_V_ERR_INVALID_EXTENSION 41
#define X509_V_ERR_INVALID_POLICY_EXTENSION 42
#define X509_V_ERR_NO_EXPLICIT_POLICY 43
#define X509_V_ERR_DIFFERENT_CRL_SCOPE 44
#define X509_V_ERR_UNSUPPORTED_EXTENSION_FEATURE 45
#define X509_V_ERR_UNNESTED_RESOURCE 46
#define X509_V_ERR_PERMITTED_VIOLATION 47
#define X509_V_ERR_EXCLUDED_VIOLATION 48
#define X509_V_ERR_SUBTREE_MINMAX 49
#define X509_V_ERR_APPLICATION_VERIFICATION 50
#define X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE 51
#define X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX 52
#define X509_V_ERR_UNSUPPORTED_NAME_SYNTAX 53
#define X509_V_ERR_CRL_PATH_VALIDATION_ERROR 54
#define X509_V_ERR_PATH_LOOP 55
#define X509_V_ERR_SUITE_B_INVALID_VERSION 56
#define X509_V_ERR_SUITE_B_INVALID_ALGORITHM 57
#define X509_V_ERR_SUITE_B_INVALID_CURVE 58
#define X509_V_ERR_SUITE_B_INVALID_SIGNATURE_ALGORITHM 59
#define X509_V_ERR_SUITE_B_LOS_NOT_ALLOWED 60
#define X509_V_ERR_SUITE_B_CANNOT_SIGN_P_384_WITH_P_256 61
#define X509_V_ERR_HOSTNAME_MISMATCH 62
#define X509_V_ERR_EMAIL_MISMATCH 63
#define X509_V_ERR_IP_ADDRESS_MISMATCH 64
#define X509_V_ERR_DANE_NO_MATCH 65
#define X509_V_ERR_EE_KEY_TOO_SMALL 66
#define X509_V_ERR_CA_KEY_TOO_SMALL 67
#define X509_V_ERR_CA_MD_TOO_WEAK 68
#define X509_V_ERR_INVALID_CALL 69
#define X509_V_ERR_STORE_LOOKUP 70
#define X509_V_ERR_NO_VALID_SCTS 71
#define X509_V_ERR_PROXY_SUBJECT_NAME_VIOLATION 72
#define X509_V_ERR_OCSP_VERIFY_NEEDED 73
#define X509_V_ERR_OCSP_VERIFY_FAILED 74
#define X509_V_ERR_OCSP_CERT_UNKNOWN 75
#define X509_V_ERR_UNSUPPORTED_SIGNATURE_ALGORITHM 76
#define X509_V_ERR_SIGNATURE_ALGORITHM_MISMATCH 77
#define X509_V_ERR_SIGNATURE_ALGORITHM_INCONSISTENCY 78
#define X509_V_ERR_INVALID_CA 79
#define X509_V_ERR_PATHLEN_INVALID_FOR_NON_CA 80
#define X509_V_ERR_PATHLEN_WITHOUT_KU_KEY_CERT_SIGN 81
#define X509_V_ERR_KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA 82
#define X509_V_ERR_ISSUER_NAME_EMPTY 83
#define X509_V_ERR_SUBJECT_NAME_EMPTY 84
#define X509_V_ERR_MISSING_AUTHORITY_KEY_IDENTIFIER 85
#define X509_V_ERR_MISSING_SUBJECT_KEY_IDENTIFIER 86
#define X509_V_ERR_EMPTY_SUBJECT_ALT_NAME 87
#define X509_V_ERR_EMPTY_SUBJECT_SAN_NOT_CRITICAL 88
#define X509_V_ERR_CA_BCONS_NOT_CRITICAL 89
#define X509_V_ERR_AUTHORITY_KEY_IDENTIFIER_CRITICAL 90
#define X509_V_ERR_SUBJECT_KEY_IDENTIFIER_CRITICAL 91
#define X509_V_ERR_CA_CERT_MISSING_KEY_USAGE 92
#define X509_V_ERR_EXTENSIONS_REQUIRE_VERSION_3 93
#define X509_V_ERR_EC_KEY_EXPLICIT_PARAMS 94
#define X509_V_FLAG_CB_ISSUER_CHECK 0x0
#define X509_V_FLAG_USE_CHECK_TIME 0x2
#define X509_V_FLAG_CRL_CHECK 0x4
#define X509_V_FLAG_CRL_CHECK_ALL 0x8
#define X509_V_FLAG_IGNORE_CRITICAL 0x10
#define X509_V_FLAG_X509_STRICT 0x20
#define X509_V_FLAG_ALLOW_PROXY_CERTS 0x40
#define X509_V_FLAG_POLICY_CHECK 0x80
#define X509_V_FLAG_EXPLICIT_POLICY 0x100
#define X509_V_FLAG_INHIBIT_ANY 0x200
#define X509_V_FLAG_INHIBIT_MAP 0x400
#define X509_V_FLAG_NOTIFY_POLICY 0x800
#define X509_V_FLAG_EXTENDED_CRL_SUPPORT 0x1000
#define X509_V_FLAG_USE_DELTAS 0x2000
#define X509_V_FLAG_CHECK_SS_SIGNATURE 0x4000
#define X509_V_FLAG_TRUSTED_FIRST 0x8000
#define X509_V_FLAG_SUITEB_128_LOS_ONLY 0x10000
#define X509_V_FLAG_SUITEB_192_LOS 0x20000
#define X509_V_FLAG_SUITEB_128_LOS 0x30000
#define X509_V_FLAG_PARTIAL_CHAIN 0x80000
#define X509_V_FLAG_NO_ALT_CHAINS 0x100000
#define X509_V_FLAG_NO_CHECK_TIME 0x200000
#define X509_VP_FLAG_DEFAULT 0x1
#define X509_VP_FLAG_OVERWRITE 0x2
#define X509_VP_FLAG_RESET_FLAGS 0x4
#define X509_VP_FLAG_LOCKED 0x8
#define X509_VP_FLAG_ONCE 0x10
#define X509_V_FLAG_POLICY_MASK (X509_V_FLAG_POLICY_CHECK | X509_V_FLAG_EXPLICIT_POLICY | X509_V_FLAG_INHIBIT_ANY | X509_V_FLAG_INHIBIT_MAP)
#define X509_STORE_CTX_get_chain X509_STORE_CTX_get0_chain
#define X509_STORE_CTX_set_chain X509_STORE_CTX_set0_untrusted
#define X509_STORE_CTX_trusted_stack X509_STORE_CTX_set0_trusted_stack
#define X509_STORE_get_by_subject X509_STORE_CTX_get_by_subject
#define X509_STORE_get1_certs X509_STORE_CTX_get1_certs
#define X509_STORE_get1_crls X509_STORE_CTX_get1_crls
#define X509_STORE_get1_cert X509_STORE_CTX_get1_certs
#define X509_STORE_get1_crl X509_STORE_CTX_get1_crls
#define DANE_FLAG_NO_DANE_EE_NAMECHECKS (1L << 0)
#define X509_PCY_TREE_FAILURE -2
#define X509_PCY_TREE_INVALID -1
#define X509_PCY_TREE_INTERNAL 0
#define X509_PCY_TREE_VALID 1
#define X509_PCY_TREE_EMPTY 2
#define X509_PCY_TREE_EXPLICIT 4

struct stack_st_X509_LOOKUP;
struct stack_st_X509_OBJECT;
struct stack_st_X509_VERIFY_PARAM;
struct stack_st_X509_TRUST;
#ifdef __cplusplus
extern "C" {
#endif
typedef enum { X509_LU_NONE = 0, X509_LU_X509, X509_LU_CRL } X509_LOOKUP_TYPE;
typedef struct x509_trust_st { int trust; int flags; int (*check_trust)(struct x509_trust_st *, X509 *,
    int); char *name; int arg1; void *arg2; } X509_TRUST;
typedef int (*X509_STORE_CTX_verify_cb)(int, X509_STORE_CTX *);
typedef int (*X509_STORE_CTX_verify_fn)(X509_STORE_CTX *);
typedef int (*X509_STORE_CTX_get_issuer_fn)(X509 **issuer, X509_STORE_CTX *ctx, X509 *x);
typedef int (*X509_STORE_CTX_check_issued_fn)(X509_STORE_CTX *ctx, X509 *x, X509 *issuer);
typedef int (*X509_STORE_CTX_check_revocation_fn)(X509_STORE_CTX *ctx);
typedef int (*X509_STORE_CTX_get_crl_fn)(X509_STORE_CTX *ctx, X509_CRL **crl, X509 *x);
typedef int (*X509_STORE_CTX_check_crl_fn)(X509_STORE_CTX *ctx, X509_CRL *crl);
typedef int (*X509_STORE_CTX_cert_crl_fn)(X509_STORE_CTX *ctx, X509_CRL *crl, X509 *x);
typedef int (*X509_STORE_CTX_check_policy_fn)(X509_STORE_CTX *ctx);
typedef STACK_OF(X509) *(*X509_STORE_CTX_lookup_certs_fn)(X509_STORE_CTX *ctx, const X509_NAME *nm);
typedef STACK_OF(X509_CRL) *(*X509_STORE_CTX_lookup_crls_fn)(const X509_STORE_CTX *ctx, const X509_NAME *nm);
typedef int (*X509_STORE_CTX_cleanup_fn)(X509_STORE_CTX *ctx);
typedef int (*X509_LOOKUP_ctrl_fn)(X509_LOOKUP *ctx, int cmd, const char *argc, long argl, char **ret);
typedef int (*X509_LOOKUP_ctrl_ex_fn)(X509_LOOKUP *ctx, int cmd, const char *argc, long argl, char **ret,
    OSSL_LIB_CTX *libctx, const char *propq);
typedef int (*X509_LOOKUP_get_by_subject_fn)(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name,
    X509_OBJECT *ret);
typedef int (*X509_LOOKUP_get_by_subject_ex_fn)(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name,
    X509_OBJECT *ret, OSSL_LIB_CTX *libctx, const char *propq);
typedef int (*X509_LOOKUP_get_by_issuer_serial_fn)(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name,
    const ASN1_INTEGER *serial, X509_OBJECT *ret);
typedef int (*X509_LOOKUP_get_by_fingerprint_fn)(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const unsigned char *bytes,
    int len, X509_OBJECT *ret);
typedef int (*X509_LOOKUP_get_by_alias_fn)(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const char *str, int len,
    X509_OBJECT *ret);

#define X509_STORE_CTX_set_app_data(ctx, data) X509_STORE_CTX_set_ex_data(ctx, 0, data)
#define X509_STORE_CTX_get_app_data(ctx) X509_STORE_CTX_get_ex_data(ctx, 0)
#define X509_LOOKUP_load_file(x, name, type) X509_LOOKUP_ctrl((x), X509_L_FILE_LOAD, (name), (long)(type), NULL)
#define X509_LOOKUP_add_dir(x, name, type) X509_LOOKUP_ctrl((x), X509_L_ADD_DIR, (name), (long)(type), NULL)
#define X509_LOOKUP_add_store(x, name) X509_LOOKUP_ctrl((x), X509_L_ADD_STORE, (name), 0, NULL)
#define X509_LOOKUP_load_store(x, name) X509_LOOKUP_ctrl((x), X509_L_LOAD_STORE, (name), 0, NULL)
#define X509_LOOKUP_load_file_ex(x, name, type, libctx, propq) X509_LOOKUP_ctrl_ex((x), X509_L_FILE_LOAD, (name), (long)(type), NULL, (libctx), (propq))
#define X509_LOOKUP_load_store_ex(x, name, libctx, propq) X509_LOOKUP_ctrl_ex((x), X509_L_LOAD_STORE, (name), 0, NULL, (libctx), (propq))
#define X509_LOOKUP_add_store_ex(x, name, libctx, propq) X509_LOOKUP_ctrl_ex((x), X509_L_ADD_STORE, (name), 0, NULL, (libctx), (propq))
#define X509_STORE_set_verify_func(ctx, func) X509_STORE_set_verify((ctx), (func))
#define X509_STORE_set_verify_cb_func(ctx, func) X509_STORE_set_verify_cb((ctx), (func))
#define X509_STORE_set_lookup_crls_cb(ctx, func) X509_STORE_set_lookup_crls((ctx), (func))
#define X509_STORE_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_X509_STORE, l, p, newf, dupf, freef)
#define X509_STORE_CTX_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_X509_STORE_CTX, l, p, newf, dupf, freef)


/*
 Finds an object by alias. Returns the answer of the lookup's kind, 0 if it cannot.
 */
int X509_LOOKUP_by_alias(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const char *str, int len, X509_OBJECT *ret);

/*
 Finds an object by fingerprint. Returns the answer of the lookup's kind, 0 if it cannot.
 */
int X509_LOOKUP_by_fingerprint(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const unsigned char *bytes, int len,
    X509_OBJECT *ret);

/*
 Finds an object by issuer and serial number. Returns the answer of the lookup's kind, 0 if it cannot.
 */
int X509_LOOKUP_by_issuer_serial(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name,
    const ASN1_INTEGER *serial, X509_OBJECT *ret);

/*
 Finds an object by subject and puts it into `ret`. Returns 1 if there is one.
 */
int X509_LOOKUP_by_subject(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name, X509_OBJECT *ret);

/*
 As `X509_LOOKUP_by_subject`; there is only the default library context.
 */
int X509_LOOKUP_by_subject_ex(X509_LOOKUP *ctx, X509_LOOKUP_TYPE type, const X509_NAME *name, X509_OBJECT *ret,
    OSSL_LIB_CTX *libctx, const char *propq);

/*
 Gives a lookup a command (`X509_L_*`). Returns the answer of its kind, 1 if that takes none, -1 without kind.
 */
int X509_LOOKUP_ctrl(X509_LOOKUP *ctx, int cmd, const char *argc, long argl, char **ret);

/*
 As `X509_LOOKUP_ctrl`; there is only the default library context.
 */
int X509_LOOKUP_ctrl_ex(X509_LOOKUP *ctx, int cmd, const char *argc, long argl, char **ret, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 The kind of lookup that loads certificates and revocation lists of a file at once. A constant.
 */
X509_LOOKUP_METHOD *X509_LOOKUP_file(void);

/*
 Frees a lookup; NULL is fine.
 */
void X509_LOOKUP_free(X509_LOOKUP *ctx);

/*
 The kind's own data of a lookup.
 */
void *X509_LOOKUP_get_method_data(const X509_LOOKUP *ctx);

/*
 The store a lookup belongs to (get0).
 */
X509_STORE *X509_LOOKUP_get_store(const X509_LOOKUP *ctx);

/*
 The kind of lookup that finds files named by the hash of the subject, whenever one is needed. A constant.
 */
X509_LOOKUP_METHOD *X509_LOOKUP_hash_dir(void);

/*
 Lets the lookup's kind prepare it. Returns its answer, 1 if it has nothing to do.
 */
int X509_LOOKUP_init(X509_LOOKUP *ctx);

/*
 Frees a kind of lookup; NULL is fine.
 */
void X509_LOOKUP_meth_free(X509_LOOKUP_METHOD *method);

/*
 Gets what handles commands; NULL if nothing was set.
 */
X509_LOOKUP_ctrl_fn X509_LOOKUP_meth_get_ctrl(const X509_LOOKUP_METHOD *method);
void (*X509_LOOKUP_meth_get_free(const X509_LOOKUP_METHOD *method))(X509_LOOKUP *ctx);

/*
 Gets what finds by alias; NULL if nothing was set.
 */
X509_LOOKUP_get_by_alias_fn X509_LOOKUP_meth_get_get_by_alias(const X509_LOOKUP_METHOD *method);

/*
 Gets what finds by fingerprint; NULL if nothing was set.
 */
X509_LOOKUP_get_by_fingerprint_fn X509_LOOKUP_meth_get_get_by_fingerprint(const X509_LOOKUP_METHOD *method);

/*
 Gets what finds by issuer and serial number; NULL if nothing was set.
 */
X509_LOOKUP_get_by_issuer_serial_fn X509_LOOKUP_meth_get_get_by_issuer_serial(const X509_LOOKUP_METHOD *method);

/*
 Gets what finds by subject; NULL if nothing was set.
 */
X509_LOOKUP_get_by_subject_fn X509_LOOKUP_meth_get_get_by_subject(const X509_LOOKUP_METHOD *method);
int (*X509_LOOKUP_meth_get_init(const X509_LOOKUP_METHOD *method))(X509_LOOKUP *ctx);
int (*X509_LOOKUP_meth_get_new_item(const X509_LOOKUP_METHOD *method))(X509_LOOKUP *ctx);
int (*X509_LOOKUP_meth_get_shutdown(const X509_LOOKUP_METHOD *method))(X509_LOOKUP *ctx);

/*
 Makes a kind of lookup; NULL on failure. Free it with `X509_LOOKUP_meth_free`.
 */
X509_LOOKUP_METHOD *X509_LOOKUP_meth_new(const char *name);

/*
 Sets what handles commands. Returns 1.
 */
int X509_LOOKUP_meth_set_ctrl(X509_LOOKUP_METHOD *method, X509_LOOKUP_ctrl_fn function);

/*
 Sets what is called when a lookup is freed. Returns 1.
 */
int X509_LOOKUP_meth_set_free(X509_LOOKUP_METHOD *method, void (*function)(X509_LOOKUP*));

/*
 Sets what finds by alias. Returns 1.
 */
int X509_LOOKUP_meth_set_get_by_alias(X509_LOOKUP_METHOD *method, X509_LOOKUP_get_by_alias_fn function);

/*
 Sets what finds by fingerprint. Returns 1.
 */
int X509_LOOKUP_meth_set_get_by_fingerprint(X509_LOOKUP_METHOD *method, X509_LOOKUP_get_by_fingerprint_fn function);

/*
 Sets what finds by issuer and serial number. Returns 1.
 */
int X509_LOOKUP_meth_set_get_by_issuer_serial(X509_LOOKUP_METHOD *method,
    X509_LOOKUP_get_by_issuer_serial_fn function);

/*
 Sets what finds by subject. Returns 1.
 */
int X509_LOOKUP_meth_set_get_by_subject(X509_LOOKUP_METHOD *method, X509_LOOKUP_get_by_subject_fn function);

/*
 Sets what `X509_LOOKUP_init` calls. Returns 1.
 */
int X509_LOOKUP_meth_set_init(X509_LOOKUP_METHOD *method, int (*function)(X509_LOOKUP*));

/*
 Sets what is called for a new lookup. Returns 1.
 */
int X509_LOOKUP_meth_set_new_item(X509_LOOKUP_METHOD *method, int (*function)(X509_LOOKUP*));

/*
 Sets what `X509_LOOKUP_shutdown` calls. Returns 1.
 */
int X509_LOOKUP_meth_set_shutdown(X509_LOOKUP_METHOD *method, int (*function)(X509_LOOKUP*));

/*
 Makes a lookup of that kind; NULL on failure. Free it with `X509_LOOKUP_free`.
 */
X509_LOOKUP *X509_LOOKUP_new(X509_LOOKUP_METHOD *method);

/*
 Stores the kind's own data with a lookup. Returns 1.
 */
int X509_LOOKUP_set_method_data(X509_LOOKUP *ctx, void *data);

/*
 Lets the lookup's kind wind it up. Returns its answer, 1 if it has nothing to do.
 */
int X509_LOOKUP_shutdown(X509_LOOKUP *ctx);

/*
 The kind of lookup that finds certificates by the address of a store: here, a file or a folder. A constant.
 */
X509_LOOKUP_METHOD *X509_LOOKUP_store(void);

/*
 Frees an object and gives up its reference to the content; NULL is fine.
 */
void X509_OBJECT_free(X509_OBJECT *a);

/*
 The certificate in it (get0); NULL if it holds none.
 */
X509 *X509_OBJECT_get0_X509(const X509_OBJECT *a);

/*
 The revocation list in it (get0); NULL if it holds none.
 */
X509_CRL *X509_OBJECT_get0_X509_CRL(const X509_OBJECT *a);

/*
 What the object holds: `X509_LU_*`.
 */
X509_LOOKUP_TYPE X509_OBJECT_get_type(const X509_OBJECT *a);

/*
 Where the first object of that type and name is in `h`; -1 if there is none.
 */
int X509_OBJECT_idx_by_subject(STACK_OF(X509_OBJECT) *h, X509_LOOKUP_TYPE type, const X509_NAME *name);

/*
 Makes an object without content; NULL without memory. Free it with `X509_OBJECT_free`.
 */
X509_OBJECT *X509_OBJECT_new(void);

/*
 The first object of that type and name in `h` (get0); NULL if there is none.
 */
X509_OBJECT *X509_OBJECT_retrieve_by_subject(STACK_OF(X509_OBJECT) *h, X509_LOOKUP_TYPE type, const X509_NAME *name);

/*
 The object in `h` that holds the same certificate or list as `x` (get0); NULL if there is none.
 */
X509_OBJECT *X509_OBJECT_retrieve_match(STACK_OF(X509_OBJECT) *h, X509_OBJECT *x);

/*
 Puts a certificate into the object and takes a reference of its own. Returns 1, or 0 on failure.
 */
int X509_OBJECT_set1_X509(X509_OBJECT *a, X509 *obj);

/*
 Puts a revocation list into the object and takes a reference of its own. Returns 1, or 0 on failure.
 */
int X509_OBJECT_set1_X509_CRL(X509_OBJECT *a, X509_CRL *obj);

/*
 Takes a reference to what the object holds. Returns 1, or 0 on failure.
 */
int X509_OBJECT_up_ref_count(X509_OBJECT *a);

/*
 Gives up what belongs to the last verification; `X509_STORE_CTX_init` may follow.
 */
void X509_STORE_CTX_cleanup(X509_STORE_CTX *ctx);

/*
 Frees a context; NULL is fine.
 */
void X509_STORE_CTX_free(X509_STORE_CTX *ctx);

/*
 The certificate to verify (get0).
 */
X509 *X509_STORE_CTX_get0_cert(const X509_STORE_CTX *ctx);

/*
 The chain so far, leaf first (get0); NULL before there is one.
 */
STACK_OF(X509) *X509_STORE_CTX_get0_chain(const X509_STORE_CTX *ctx);

/*
 The revocation list being checked (get0); NULL if there is none.
 */
X509_CRL *X509_STORE_CTX_get0_current_crl(const X509_STORE_CTX *ctx);

/*
 The issuer of the certificate being checked (get0); NULL if it is not known.
 */
X509 *X509_STORE_CTX_get0_current_issuer(const X509_STORE_CTX *ctx);

/*
 The parameters (get0).
 */
X509_VERIFY_PARAM *X509_STORE_CTX_get0_param(const X509_STORE_CTX *ctx);

/*
 The verification this one is part of (get0); NULL, as such parts have no context of their own here.
 */
X509_STORE_CTX *X509_STORE_CTX_get0_parent_ctx(const X509_STORE_CTX *ctx);

/*
 The policies that remain (get0); NULL if none do.
 */
X509_POLICY_TREE *X509_STORE_CTX_get0_policy_tree(const X509_STORE_CTX *ctx);

/*
 The store (get0); NULL if there is none.
 */
X509_STORE *X509_STORE_CTX_get0_store(const X509_STORE_CTX *ctx);

/*
 The untrusted certificates (get0).
 */
STACK_OF(X509) *X509_STORE_CTX_get0_untrusted(const X509_STORE_CTX *ctx);

/*
 The trusted certificates of that subject, for the caller to free with their references.

 NULL if there are none, and on failure.
 */
STACK_OF(X509) *X509_STORE_CTX_get1_certs(X509_STORE_CTX *st, const X509_NAME *nm);

/*
 The chain, leaf first, for the caller to free with its references; NULL before there is one.
 */
STACK_OF(X509) *X509_STORE_CTX_get1_chain(const X509_STORE_CTX *ctx);

/*
 The revocation lists of that issuer, for the caller to free with their references; NULL if there are none.
 */
STACK_OF(X509_CRL) *X509_STORE_CTX_get1_crls(const X509_STORE_CTX *st, const X509_NAME *nm);

/*
 Finds a trusted issuer of `x`: one that is valid if there is one, else the one that expires last.

 Returns 1 with a reference for the caller in `*issuer`, 0 if there is none, a negative number if a lookup failed.
 */
int X509_STORE_CTX_get1_issuer(X509 **issuer, X509_STORE_CTX *ctx, X509 *x);

/*
 Finds the first object of that type and name and puts it into `ret`.

 Returns 1 if there is one, 0 if not, a negative number if a lookup failed. Source: X509_STORE_CTX_get_by_subject(3).
 */
int X509_STORE_CTX_get_by_subject(const X509_STORE_CTX *vs, X509_LOOKUP_TYPE type, const X509_NAME *name,
    X509_OBJECT *ret);

/*
 Gets the function that looks a certificate up in a revocation list; never NULL.
 */
X509_STORE_CTX_cert_crl_fn X509_STORE_CTX_get_cert_crl(const X509_STORE_CTX *ctx);

/*
 Gets the function that checks a revocation list; never NULL.
 */
X509_STORE_CTX_check_crl_fn X509_STORE_CTX_get_check_crl(const X509_STORE_CTX *ctx);

/*
 Gets the function that tells whether one certificate issued another; never NULL.
 */
X509_STORE_CTX_check_issued_fn X509_STORE_CTX_get_check_issued(const X509_STORE_CTX *ctx);

/*
 Gets the function that checks policies; never NULL.
 */
X509_STORE_CTX_check_policy_fn X509_STORE_CTX_get_check_policy(const X509_STORE_CTX *ctx);

/*
 Gets the function that checks for revocations; never NULL.
 */
X509_STORE_CTX_check_revocation_fn X509_STORE_CTX_get_check_revocation(const X509_STORE_CTX *ctx);

/*
 Gets the function called when a context is cleaned up; NULL if there is none.
 */
X509_STORE_CTX_cleanup_fn X509_STORE_CTX_get_cleanup(const X509_STORE_CTX *ctx);

/*
 The certificate being checked (get0); NULL if there is none.
 */
X509 *X509_STORE_CTX_get_current_cert(const X509_STORE_CTX *ctx);

/*
 The last error, pardoned or not: `X509_V_*`.
 */
int X509_STORE_CTX_get_error(const X509_STORE_CTX *ctx);

/*
 Where in the chain: 0 is the leaf.
 */
int X509_STORE_CTX_get_error_depth(const X509_STORE_CTX *ctx);

/*
 The application data stored under `idx`; NULL if there are none.
 */
void *X509_STORE_CTX_get_ex_data(const X509_STORE_CTX *ctx, int idx);

/*
 Whether an explicit policy was required.
 */
int X509_STORE_CTX_get_explicit_policy(const X509_STORE_CTX *ctx);

/*
 Gets the function that finds the revocation list for a certificate; NULL if there is none.
 */
X509_STORE_CTX_get_crl_fn X509_STORE_CTX_get_get_crl(const X509_STORE_CTX *ctx);

/*
 Gets the function that finds a trusted issuer; never NULL.
 */
X509_STORE_CTX_get_issuer_fn X509_STORE_CTX_get_get_issuer(const X509_STORE_CTX *ctx);

/*
 Gets the function that finds trusted certificates by subject; never NULL.
 */
X509_STORE_CTX_lookup_certs_fn X509_STORE_CTX_get_lookup_certs(const X509_STORE_CTX *ctx);

/*
 Gets the function that finds revocation lists by issuer; never NULL.
 */
X509_STORE_CTX_lookup_crls_fn X509_STORE_CTX_get_lookup_crls(const X509_STORE_CTX *ctx);

/*
 How many certificates of the chain are not from the store.
 */
int X509_STORE_CTX_get_num_untrusted(const X509_STORE_CTX *ctx);

/*
 As `X509_STORE_CTX_get_by_subject`, with a new object that the caller frees; NULL if there is none.
 */
X509_OBJECT *X509_STORE_CTX_get_obj_by_subject(X509_STORE_CTX *vs, X509_LOOKUP_TYPE type, const X509_NAME *name);

/*
 Gets the function that checks signatures and times; never NULL.
 */
X509_STORE_CTX_verify_fn X509_STORE_CTX_get_verify(const X509_STORE_CTX *ctx);

/*
 Gets the callback that hears of errors and good certificates; never NULL.
 */
X509_STORE_CTX_verify_cb X509_STORE_CTX_get_verify_cb(const X509_STORE_CTX *ctx);

/*
 Sets a context up to verify `target` with the store's anchors and, if wanted, the certificates of `untrusted`.

 Both stay the caller's and must outlive the verification; the store may be NULL. Returns 1, or 0 on failure.
 */
int X509_STORE_CTX_init(X509_STORE_CTX *ctx, X509_STORE *trust_store, X509 *target, STACK_OF(X509) *untrusted);

/*
 Makes a context, to be set up by `X509_STORE_CTX_init`; NULL without memory. Free it with `X509_STORE_CTX_free`.
 */
X509_STORE_CTX *X509_STORE_CTX_new(void);

/*
 As `X509_STORE_CTX_new`; there is only the default library context.
 */
X509_STORE_CTX *X509_STORE_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq);

/*
 A verification callback that queues `X509_R_CERTIFICATE_VERIFICATION_FAILED` for each failure, with all about it, and
 lets the verification fail. Returns `ok`.
 */
int X509_STORE_CTX_print_verify_cb(int ok, X509_STORE_CTX *ctx);

/*
 Sets purpose (`def_purpose` if it is 0) and trust (by default the purpose's) unless they are set.

 Returns 1, or 0 if there is none such.
 */
int X509_STORE_CTX_purpose_inherit(X509_STORE_CTX *ctx, int def_purpose, int purpose, int trust);

/*
 Sets revocation lists to look into before the store's; they stay the caller's.
 */
void X509_STORE_CTX_set0_crls(X509_STORE_CTX *ctx, STACK_OF(X509_CRL) *sk);

/*
 Lets a verification heed a connection's records. The context does not take a reference.
 */
void X509_STORE_CTX_set0_dane(X509_STORE_CTX *ctx, SSL_DANE *dane);

/*
 Replaces the parameters by `param`, which the context takes over.
 */
void X509_STORE_CTX_set0_param(X509_STORE_CTX *ctx, X509_VERIFY_PARAM *param);

/*
 Trusts these certificates, which stay the caller's, instead of the store's.
 */
void X509_STORE_CTX_set0_trusted_stack(X509_STORE_CTX *ctx, STACK_OF(X509) *sk);

/*
 Sets the untrusted certificates, which stay the caller's.
 */
void X509_STORE_CTX_set0_untrusted(X509_STORE_CTX *ctx, STACK_OF(X509) *sk);

/*
 Replaces the chain by `sk`, which the context takes over with its references.
 */
void X509_STORE_CTX_set0_verified_chain(X509_STORE_CTX *c, STACK_OF(X509) *sk);

/*
 Sets the certificate to verify, which stays the caller's.
 */
void X509_STORE_CTX_set_cert(X509_STORE_CTX *ctx, X509 *target);

/*
 Sets the certificate being checked, which stays the caller's.
 */
void X509_STORE_CTX_set_current_cert(X509_STORE_CTX *ctx, X509 *x);

/*
 Takes over from the parameter set of that name what is not set. Returns 1, or 0 if there is no such set.
 */
int X509_STORE_CTX_set_default(X509_STORE_CTX *ctx, const char *name);

/*
 Sets how many certificates may stand between leaf and anchor.
 */
void X509_STORE_CTX_set_depth(X509_STORE_CTX *ctx, int depth);

/*
 Sets the error.
 */
void X509_STORE_CTX_set_error(X509_STORE_CTX *ctx, int s);

/*
 Sets where in the chain.
 */
void X509_STORE_CTX_set_error_depth(X509_STORE_CTX *ctx, int depth);

/*
 Stores application data. Returns 1, or 0 on failure.
 */
int X509_STORE_CTX_set_ex_data(X509_STORE_CTX *ctx, int idx, void *data);

/*
 Sets verification flags.
 */
void X509_STORE_CTX_set_flags(X509_STORE_CTX *ctx, unsigned long flags);

/*
 Sets the purpose, and the trust that goes with it, unless they are set. Returns 1, or 0 if there is none such.
 */
int X509_STORE_CTX_set_purpose(X509_STORE_CTX *ctx, int purpose);

/*
 Judges at `t` instead of now; `flags` is ignored.
 */
void X509_STORE_CTX_set_time(X509_STORE_CTX *ctx, unsigned long flags, time_t t);

/*
 Sets what anchors must be trusted for unless that is set. Returns 1, or 0 if there is no such setting.
 */
int X509_STORE_CTX_set_trust(X509_STORE_CTX *ctx, int trust);

/*
 Sets the function that checks signatures and times.
 */
void X509_STORE_CTX_set_verify(X509_STORE_CTX *ctx, X509_STORE_CTX_verify_fn verify);

/*
 Sets the callback that hears of errors and good certificates.
 */
void X509_STORE_CTX_set_verify_cb(X509_STORE_CTX *ctx, X509_STORE_CTX_verify_cb verify);

/*
 As `X509_verify_cert`, of the first untrusted certificate if no certificate was set.
 */
int X509_STORE_CTX_verify(X509_STORE_CTX *ctx);

/*
 Trusts a certificate and takes a reference of its own; one that is there already is fine.

 Returns 1, or 0 on failure. Source: X509_STORE_add_cert(3).
 */
int X509_STORE_add_cert(X509_STORE *ctx, X509 *x);

/*
 Adds a revocation list and takes a reference of its own; one that is there already is fine.

 Returns 1, or 0 on failure.
 */
int X509_STORE_add_crl(X509_STORE *ctx, X509_CRL *x);

/*
 The lookup of that kind in the store (get0), made if there is none; NULL on failure.
 */
X509_LOOKUP *X509_STORE_add_lookup(X509_STORE *v, X509_LOOKUP_METHOD *m);

/*
 Gives a reference up; NULL is fine.
 */
void X509_STORE_free(X509_STORE *v);

/*
 The objects in the store (get0), for the caller to look at.

 Differs from OpenSSL: what the caller changes in the list does not change the store.
 */
STACK_OF(X509_OBJECT) *X509_STORE_get0_objects(const X509_STORE *v);

/*
 The parameters of verifications with this store (get0).
 */
X509_VERIFY_PARAM *X509_STORE_get0_param(const X509_STORE *ctx);

/*
 All certificates in the store, for the caller to free with their references; NULL on failure.
 */
STACK_OF(X509) *X509_STORE_get1_all_certs(X509_STORE *st);

/*
 Gets the function that looks a certificate up in a revocation list; NULL for the usual one.
 */
X509_STORE_CTX_cert_crl_fn X509_STORE_get_cert_crl(const X509_STORE *ctx);

/*
 Gets the function that checks a revocation list; NULL for the usual one.
 */
X509_STORE_CTX_check_crl_fn X509_STORE_get_check_crl(const X509_STORE *ctx);

/*
 Gets the function that tells whether one certificate issued another; NULL for the usual one.
 */
X509_STORE_CTX_check_issued_fn X509_STORE_get_check_issued(const X509_STORE *ctx);

/*
 Gets the function that checks policies; NULL for the usual one.
 */
X509_STORE_CTX_check_policy_fn X509_STORE_get_check_policy(const X509_STORE *ctx);

/*
 Gets the function that checks for revocations; NULL for the usual one.
 */
X509_STORE_CTX_check_revocation_fn X509_STORE_get_check_revocation(const X509_STORE *ctx);

/*
 Gets the function called when a context is cleaned up; NULL for the usual one.
 */
X509_STORE_CTX_cleanup_fn X509_STORE_get_cleanup(const X509_STORE *ctx);

/*
 The application data stored under `idx`; NULL if there are none.
 */
void *X509_STORE_get_ex_data(const X509_STORE *ctx, int idx);

/*
 Gets the function that finds the revocation list for a certificate; NULL for the usual one.
 */
X509_STORE_CTX_get_crl_fn X509_STORE_get_get_crl(const X509_STORE *ctx);

/*
 Gets the function that finds a trusted issuer; NULL for the usual one.
 */
X509_STORE_CTX_get_issuer_fn X509_STORE_get_get_issuer(const X509_STORE *ctx);

/*
 Gets the function that finds trusted certificates by subject; NULL for the usual one.
 */
X509_STORE_CTX_lookup_certs_fn X509_STORE_get_lookup_certs(const X509_STORE *ctx);

/*
 Gets the function that finds revocation lists by issuer; NULL for the usual one.
 */
X509_STORE_CTX_lookup_crls_fn X509_STORE_get_lookup_crls(const X509_STORE *ctx);

/*
 Gets the function that checks signatures and times; NULL for the usual one.
 */
X509_STORE_CTX_verify_fn X509_STORE_get_verify(const X509_STORE *ctx);

/*
 Gets the callback that hears of errors and good certificates; NULL for the usual one.
 */
X509_STORE_CTX_verify_cb X509_STORE_get_verify_cb(const X509_STORE *ctx);

/*
 Adds the certificates and revocation lists of a PEM file. Returns 1, or 0 on failure.
 */
int X509_STORE_load_file(X509_STORE *ctx, const char *file);

/*
 As `X509_STORE_load_file`; there is only the default library context.
 */
int X509_STORE_load_file_ex(X509_STORE *ctx, const char *file, OSSL_LIB_CTX *libctx, const char *propq);

/*
 As `X509_STORE_load_file` and `X509_STORE_load_path`, each unless NULL. Returns 1, or 0 on failure or if both are.
 */
int X509_STORE_load_locations(X509_STORE *ctx, const char *file, const char *dir);

/*
 As `X509_STORE_load_locations`; there is only the default library context.
 */
int X509_STORE_load_locations_ex(X509_STORE *ctx, const char *file, const char *dir, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Has certificates and revocation lists looked for in a folder, whenever they are needed.

 The folder need not exist. Returns 1, or 0 on failure.
 */
int X509_STORE_load_path(X509_STORE *ctx, const char *path);

/*
 Has certificates looked for in a store by its address: a file or a folder. Returns 1, or 0 on failure.
 */
int X509_STORE_load_store(X509_STORE *ctx, const char *store);

/*
 As `X509_STORE_load_store`; there is only the default library context.
 */
int X509_STORE_load_store_ex(X509_STORE *ctx, const char *store, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Keeps other callers of this function waiting until `X509_STORE_unlock`. Returns 1.
 */
int X509_STORE_lock(X509_STORE *ctx);

/*
 Makes an empty store; NULL without memory. Free it with `X509_STORE_free`.
 */
X509_STORE *X509_STORE_new(void);

/*
 Takes over all that is set in `pm`. Returns 1.
 */
int X509_STORE_set1_param(X509_STORE *ctx, const X509_VERIFY_PARAM *pm);

/*
 Sets the function that looks a certificate up in a revocation list, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_cert_crl(X509_STORE *ctx, X509_STORE_CTX_cert_crl_fn cert_crl);

/*
 Sets the function that checks a revocation list, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_check_crl(X509_STORE *ctx, X509_STORE_CTX_check_crl_fn check_crl);

/*
 Sets the function that tells whether one certificate issued another, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_check_issued(X509_STORE *ctx, X509_STORE_CTX_check_issued_fn check_issued);

/*
 Sets the function that checks policies, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_check_policy(X509_STORE *ctx, X509_STORE_CTX_check_policy_fn check_policy);

/*
 Sets the function that checks for revocations, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_check_revocation(X509_STORE *ctx, X509_STORE_CTX_check_revocation_fn check_revocation);

/*
 Sets the function called when a context is cleaned up, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_cleanup(X509_STORE *ctx, X509_STORE_CTX_cleanup_fn cleanup);

/*
 Trusts what the system does: `SSL_CERT_FILE` and `SSL_CERT_DIR`, or the paths built in. Returns 1.
 */
int X509_STORE_set_default_paths(X509_STORE *ctx);

/*
 As `X509_STORE_set_default_paths`; there is only the default library context.
 */
int X509_STORE_set_default_paths_ex(X509_STORE *ctx, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Sets how many certificates may stand between leaf and anchor. Returns 1.
 */
int X509_STORE_set_depth(X509_STORE *store, int depth);

/*
 Stores application data. Returns 1, or 0 on failure.
 */
int X509_STORE_set_ex_data(X509_STORE *ctx, int idx, void *data);

/*
 Sets verification flags. Returns 1.
 */
int X509_STORE_set_flags(X509_STORE *ctx, unsigned long flags);

/*
 Sets the function that finds the revocation list for a certificate, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_get_crl(X509_STORE *ctx, X509_STORE_CTX_get_crl_fn get_crl);

/*
 Sets the function that finds a trusted issuer, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_get_issuer(X509_STORE *ctx, X509_STORE_CTX_get_issuer_fn get_issuer);

/*
 Sets the function that finds trusted certificates by subject, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_lookup_certs(X509_STORE *ctx, X509_STORE_CTX_lookup_certs_fn lookup_certs);

/*
 Sets the function that finds revocation lists by issuer, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_lookup_crls(X509_STORE *ctx, X509_STORE_CTX_lookup_crls_fn lookup_crls);

/*
 Sets the purpose certificates must serve. Returns 1, or 0 if there is no such purpose.
 */
int X509_STORE_set_purpose(X509_STORE *ctx, int purpose);

/*
 Sets what anchors must be trusted for. Returns 1, or 0 if there is no such setting.
 */
int X509_STORE_set_trust(X509_STORE *ctx, int trust);

/*
 Sets the function that checks signatures and times, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_verify(X509_STORE *ctx, X509_STORE_CTX_verify_fn verify);

/*
 Sets the callback that hears of errors and good certificates, for verifications to come; NULL for the usual one.
 */
void X509_STORE_set_verify_cb(X509_STORE *ctx, X509_STORE_CTX_verify_cb verify_cb);

/*
 Undoes `X509_STORE_lock`. Returns 1.
 */
int X509_STORE_unlock(X509_STORE *ctx);

/*
 Takes another reference. Returns 1.
 */
int X509_STORE_up_ref(X509_STORE *v);

/*
 Adds a setting or changes the one of that number; the name is copied. Returns 1.
 */
int X509_TRUST_add(int id, int flags, int (*ck)(X509_TRUST*, X509*, int), const char *name, int arg1, void *arg2);

/*
 Removes the settings that were added.
 */
void X509_TRUST_cleanup(void);

/*
 Setting number `idx` (get0); NULL if there are not so many.
 */
X509_TRUST *X509_TRUST_get0(int idx);

/*
 The setting's name (get0).
 */
char *X509_TRUST_get0_name(const X509_TRUST *xp);

/*
 The place of the setting `id`; -1 if there is none.
 */
int X509_TRUST_get_by_id(int id);

/*
 How many settings there are.
 */
int X509_TRUST_get_count(void);

/*
 The setting's flags.
 */
int X509_TRUST_get_flags(const X509_TRUST *xp);

/*
 The setting's number.
 */
int X509_TRUST_get_trust(const X509_TRUST *xp);

/*
 Sets `*t` to `trust`. Returns 1, or 0 if there is no such setting.
 */
int X509_TRUST_set(int *t, int trust);
int (*X509_TRUST_set_default(int (*trust)(int, X509 *, int)))(int, X509 *, int);

/*
 Adds an acceptable policy and takes `policy` over (set0). Returns 1.
 */
int X509_VERIFY_PARAM_add0_policy(X509_VERIFY_PARAM *param, ASN1_OBJECT *policy);

/*
 Adds named parameters to the table, which takes them over (set0) and replaces those of the same name. Returns 1.
 */
int X509_VERIFY_PARAM_add0_table(X509_VERIFY_PARAM *param);

/*
 As `X509_VERIFY_PARAM_set1_host`, as one more choice.
 */
int X509_VERIFY_PARAM_add1_host(X509_VERIFY_PARAM *param, const char *name, size_t namelen);

/*
 Clears flags. Returns 1.
 */
int X509_VERIFY_PARAM_clear_flags(X509_VERIFY_PARAM *param, unsigned long flags);

/*
 Frees parameters; NULL is fine.
 */
void X509_VERIFY_PARAM_free(X509_VERIFY_PARAM *param);

/*
 Parameter set number `id` (get0), OpenSSL's first; NULL if there are not so many.
 */
const X509_VERIFY_PARAM *X509_VERIFY_PARAM_get0(int id);

/*
 The mailbox the leaf must have (get0); NULL if none was set.
 */
char *X509_VERIFY_PARAM_get0_email(X509_VERIFY_PARAM *param);

/*
 Host name number `idx` (get0); NULL if there are not so many.
 */
char *X509_VERIFY_PARAM_get0_host(X509_VERIFY_PARAM *param, int idx);

/*
 The parameters' name (get0); NULL if they have none.
 */
const char *X509_VERIFY_PARAM_get0_name(const X509_VERIFY_PARAM *param);

/*
 The name in the certificate that matched (get0); NULL if none did.
 */
char *X509_VERIFY_PARAM_get0_peername(const X509_VERIFY_PARAM *param);

/*
 The address set, in text, for the caller to free; NULL if none is.
 */
char *X509_VERIFY_PARAM_get1_ip_asc(X509_VERIFY_PARAM *param);

/*
 The security level; -1 if that was not set.
 */
int X509_VERIFY_PARAM_get_auth_level(const X509_VERIFY_PARAM *param);

/*
 How many parameter sets there are.
 */
int X509_VERIFY_PARAM_get_count(void);

/*
 How many certificates may stand between leaf and anchor; -1 if that was not set.
 */
int X509_VERIFY_PARAM_get_depth(const X509_VERIFY_PARAM *param);

/*
 The flags set.
 */
unsigned long X509_VERIFY_PARAM_get_flags(const X509_VERIFY_PARAM *param);

/*
 How host names are matched.
 */
unsigned int X509_VERIFY_PARAM_get_hostflags(const X509_VERIFY_PARAM *param);

/*
 How these parameters are inherited.
 */
uint32_t X509_VERIFY_PARAM_get_inh_flags(const X509_VERIFY_PARAM *param);

/*
 The moment set, 0 if none was.
 */
time_t X509_VERIFY_PARAM_get_time(const X509_VERIFY_PARAM *param);

/*
 Takes from `from` what is not set in `to`, as the inheritance flags of both say. Returns 1.
 */
int X509_VERIFY_PARAM_inherit(X509_VERIFY_PARAM *to, const X509_VERIFY_PARAM *from);

/*
 The parameter set of that name (get0), the program's before OpenSSL's; NULL if there is none.
 */
const X509_VERIFY_PARAM *X509_VERIFY_PARAM_lookup(const char *name);

/*
 Moves the name that matched from one set of parameters to another.
 */
void X509_VERIFY_PARAM_move_peername(X509_VERIFY_PARAM *to, X509_VERIFY_PARAM *from);

/*
 Makes parameters that ask for nothing; NULL without memory. Free them with `X509_VERIFY_PARAM_free`.
 */
X509_VERIFY_PARAM *X509_VERIFY_PARAM_new(void);

/*
 Takes over all that is set in `from`. Returns 1.
 */
int X509_VERIFY_PARAM_set1(X509_VERIFY_PARAM *to, const X509_VERIFY_PARAM *from);

/*
 The leaf must have this mailbox (copied; `emaillen` 0: up to its NUL); NULL: nothing is checked. Returns 1.
 */
int X509_VERIFY_PARAM_set1_email(X509_VERIFY_PARAM *param, const char *email, size_t emaillen);

/*
 The leaf must speak for the host `name` (copied; `namelen` 0: up to its NUL), and no longer for others.

 Returns 1; 0 if the name has a NUL inside, and then nothing changes. NULL or an empty name: nothing is checked.
 */
int X509_VERIFY_PARAM_set1_host(X509_VERIFY_PARAM *param, const char *name, size_t namelen);

/*
 The leaf must have this IP address: 4 or 16 bytes; none: nothing is checked.

 Returns 1; 0 for another length, and then nothing changes.
 */
int X509_VERIFY_PARAM_set1_ip(X509_VERIFY_PARAM *param, const unsigned char *ip, size_t iplen);

/*
 As `X509_VERIFY_PARAM_set1_ip`, with the address in text. Returns 0 for what is no address.
 */
int X509_VERIFY_PARAM_set1_ip_asc(X509_VERIFY_PARAM *param, const char *ipasc);

/*
 Names the parameters, for tables. Returns 1.
 */
int X509_VERIFY_PARAM_set1_name(X509_VERIFY_PARAM *param, const char *name);

/*
 Sets the acceptable policies to copies of these and turns policy checking on; NULL removes them. Returns 1.
 */
int X509_VERIFY_PARAM_set1_policies(X509_VERIFY_PARAM *param, STACK_OF(ASN1_OBJECT) *policies);

/*
 Sets the security level that keys and digests must reach.
 */
void X509_VERIFY_PARAM_set_auth_level(X509_VERIFY_PARAM *param, int auth_level);

/*
 Sets how many certificates may stand between leaf and anchor.
 */
void X509_VERIFY_PARAM_set_depth(X509_VERIFY_PARAM *param, int depth);

/*
 Sets flags (`X509_V_FLAG_*`); those about policies turn policy checking on. Returns 1.
 */
int X509_VERIFY_PARAM_set_flags(X509_VERIFY_PARAM *param, unsigned long flags);

/*
 Sets how host names are matched (`X509_CHECK_FLAG_*`).
 */
void X509_VERIFY_PARAM_set_hostflags(X509_VERIFY_PARAM *param, unsigned int flags);

/*
 Sets how these parameters are inherited (`X509_VP_FLAG_*`). Returns 1.
 */
int X509_VERIFY_PARAM_set_inh_flags(X509_VERIFY_PARAM *param, uint32_t flags);

/*
 Sets what the certificate is to be used for (`X509_PURPOSE_*`).

 Returns 1, or 0 with X509V3_R_INVALID_PURPOSE if there is no such purpose.
 */
int X509_VERIFY_PARAM_set_purpose(X509_VERIFY_PARAM *param, int purpose);

/*
 Judges at `t` instead of now.
 */
void X509_VERIFY_PARAM_set_time(X509_VERIFY_PARAM *param, time_t t);

/*
 Sets what an anchor must be trusted for (`X509_TRUST_*`).

 Returns 1, or 0 with X509_R_INVALID_TRUST if there is no such setting.
 */
int X509_VERIFY_PARAM_set_trust(X509_VERIFY_PARAM *param, int trust);

/*
 Frees the parameter sets that the program added.
 */
void X509_VERIFY_PARAM_table_cleanup(void);

/*
 Rejects the certificate for a usage. Returns 1, or 0 on failure.
 */
int X509_add1_reject_object(X509 *x, const ASN1_OBJECT *obj);

/*
 Trusts the certificate for a usage; with NULL only starts an empty list. Returns 1, or 0 on failure.
 */
int X509_add1_trust_object(X509 *x, const ASN1_OBJECT *obj);
STACK_OF(X509) *X509_build_chain(X509 *target, STACK_OF(X509) *certs, X509_STORE *store, int with_self_signed,
    OSSL_LIB_CTX *libctx, const char *propq);

/*
 Whether a certificate is trusted for `id` (`X509_TRUST_*`): 1 trusted, 2 rejected, 3 neither.
 */
int X509_check_trust(X509 *x, int id, int flags);

/*
 What the certificate is rejected for (get0); NULL if nothing is said.
 */
STACK_OF(ASN1_OBJECT) *X509_get0_reject_objects(X509 *x);

/*
 What the certificate is trusted for (get0); NULL if nothing is said.
 */
STACK_OF(ASN1_OBJECT) *X509_get0_trust_objects(X509 *x);

/*
 Adds the certificates and revocation lists of a PEM file to the lookup's store; of DER, a certificate.

 A file with one bad block adds nothing. Returns how many, or 0 on failure. Source: X509_load_cert_crl_file(3).
 */
int X509_load_cert_crl_file(X509_LOOKUP *ctx, const char *file, int type);

/*
 As `X509_load_cert_crl_file`; there is only the default library context.
 */
int X509_load_cert_crl_file_ex(X509_LOOKUP *ctx, const char *file, int type, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Adds the certificates of a file to the lookup's store; a DER file has just one.

 Returns how many, or 0 on failure. Source: X509_load_cert_file(3).
 */
int X509_load_cert_file(X509_LOOKUP *ctx, const char *file, int type);

/*
 As `X509_load_cert_file`; there is only the default library context.
 */
int X509_load_cert_file_ex(X509_LOOKUP *ctx, const char *file, int type, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Adds the revocation lists of a file to the lookup's store; a DER file has just one.

 Returns how many, or 0 on failure. Source: X509_load_crl_file(3).
 */
int X509_load_crl_file(X509_LOOKUP *ctx, const char *file, int type);

/*
 Checks the policies of a chain (leaf first, anchor last).

 Returns `X509_PCY_TREE_VALID` (1) and a tree for the caller to free, if policies remain; 0 or less on failure.
 */
int X509_policy_check(X509_POLICY_TREE **ptree, int *pexplicit_policy, STACK_OF(X509) *certs,
    STACK_OF(ASN1_OBJECT) *policy_oids, unsigned int flags);

/*
 Policy number `i` of a depth (get0), anyPolicy first; NULL if there are not so many.
 */
X509_POLICY_NODE *X509_policy_level_get0_node(const X509_POLICY_LEVEL *level, int i);

/*
 How many policies a depth has.
 */
int X509_policy_level_node_count(X509_POLICY_LEVEL *level);

/*
 The policy above (get0); NULL for the anchor's.
 */
const X509_POLICY_NODE *X509_policy_node_get0_parent(const X509_POLICY_NODE *node);

/*
 The policy (get0).
 */
const ASN1_OBJECT *X509_policy_node_get0_policy(const X509_POLICY_NODE *node);

/*
 The policy's qualifiers (get0); NULL, as they are not kept.
 */
STACK_OF(POLICYQUALINFO) *X509_policy_node_get0_qualifiers(const X509_POLICY_NODE *node);

/*
 Frees a tree; NULL is fine.
 */
void X509_policy_tree_free(X509_POLICY_TREE *tree);

/*
 Depth number `i` from the anchor (get0); NULL if there are not so many.
 */
X509_POLICY_LEVEL *X509_policy_tree_get0_level(const X509_POLICY_TREE *tree, int i);

/*
 The policies that the authorities allow (get0).
 */
STACK_OF(X509_POLICY_NODE) *X509_policy_tree_get0_policies(const X509_POLICY_TREE *tree);

/*
 Those of them that the user accepts (get0).
 */
STACK_OF(X509_POLICY_NODE) *X509_policy_tree_get0_user_policies(const X509_POLICY_TREE *tree);

/*
 How many depths the tree has.
 */
int X509_policy_tree_level_count(const X509_POLICY_TREE *tree);

/*
 Forgets what the certificate is rejected for.
 */
void X509_reject_clear(X509 *x);

/*
 Forgets what the certificate is trusted for.
 */
void X509_trust_clear(X509 *x);

/*
 Whether anything was added to the certificate.
 */
int X509_trusted(const X509 *x);

/*
 Builds and validates a chain for the context's certificate.

 Returns 1 if it is good, 0 if not, a negative number if that could not be told; `X509_STORE_CTX_get_error` tells
 more. Source: X509_verify_cert(3).
 */
int X509_verify_cert(X509_STORE_CTX *ctx);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(X509_LOOKUP, X509_LOOKUP)
DEFINE_SPECIAL_STACK_OF(X509_OBJECT, X509_OBJECT)
DEFINE_SPECIAL_STACK_OF(X509_VERIFY_PARAM, X509_VERIFY_PARAM)
DEFINE_SPECIAL_STACK_OF(X509_TRUST, X509_TRUST)

#endif
