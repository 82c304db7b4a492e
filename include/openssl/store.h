/* <openssl/store.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_STORE_H
#define OPENSSL_STORE_H
#ifndef HEADER_STORE_H
#define HEADER_STORE_H
#endif

#include <openssl/macros.h>
#include <stdarg.h>
#include <openssl/types.h>
#include <openssl/pem.h>
#include <openssl/storeerr.h>

#define OSSL_STORE_C_USE_SECMEM 1
#define OSSL_STORE_C_CUSTOM_START 100
#define OSSL_STORE_INFO_NAME 1
#define OSSL_STORE_INFO_PARAMS 2
#define OSSL_STORE_INFO_PUBKEY 3
#define OSSL_STORE_INFO_PKEY 4
#define OSSL_STORE_INFO_CERT 5
#define OSSL_STORE_INFO_CRL 6
#define OSSL_STORE_SEARCH_BY_NAME 1
#define OSSL_STORE_SEARCH_BY_ISSUER_SERIAL 2
#define OSSL_STORE_SEARCH_BY_KEY_FINGERPRINT 3
#define OSSL_STORE_SEARCH_BY_ALIAS 4

#ifdef __cplusplus
extern "C" {
#endif
typedef struct ossl_store_ctx_st OSSL_STORE_CTX;
typedef OSSL_STORE_INFO *(*OSSL_STORE_post_process_info_fn)(OSSL_STORE_INFO *, void *);
typedef struct ossl_store_loader_st OSSL_STORE_LOADER;
typedef struct ossl_store_loader_ctx_st OSSL_STORE_LOADER_CTX;
typedef OSSL_STORE_LOADER_CTX *(*OSSL_STORE_open_fn)(const OSSL_STORE_LOADER *loader, const char *uri,
    const UI_METHOD *ui_method, void *ui_data);
typedef OSSL_STORE_LOADER_CTX *(*OSSL_STORE_open_ex_fn)(const OSSL_STORE_LOADER *loader, const char *uri,
    OSSL_LIB_CTX *libctx, const char *propq, const UI_METHOD *ui_method, void *ui_data);
typedef OSSL_STORE_LOADER_CTX *(*OSSL_STORE_attach_fn)(const OSSL_STORE_LOADER *loader, BIO *bio,
    OSSL_LIB_CTX *libctx, const char *propq, const UI_METHOD *ui_method, void *ui_data);
typedef int (*OSSL_STORE_ctrl_fn)(OSSL_STORE_LOADER_CTX *ctx, int cmd, va_list args);
typedef int (*OSSL_STORE_expect_fn)(OSSL_STORE_LOADER_CTX *ctx, int expected);
typedef int (*OSSL_STORE_find_fn)(OSSL_STORE_LOADER_CTX *ctx, const OSSL_STORE_SEARCH *criteria);
typedef OSSL_STORE_INFO *(*OSSL_STORE_load_fn)(OSSL_STORE_LOADER_CTX *ctx, const UI_METHOD *ui_method, void *ui_data);
typedef int (*OSSL_STORE_eof_fn)(OSSL_STORE_LOADER_CTX *ctx);
typedef int (*OSSL_STORE_error_fn)(OSSL_STORE_LOADER_CTX *ctx);
typedef int (*OSSL_STORE_close_fn)(OSSL_STORE_LOADER_CTX *ctx);



/*
 Frees what was found; NULL is fine. Source: OSSL_STORE_INFO_free(3).
 */
void OSSL_STORE_INFO_free(OSSL_STORE_INFO *info);

/*
 What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_CERT(3).
 */
X509 *OSSL_STORE_INFO_get0_CERT(const OSSL_STORE_INFO *info);

/*
 What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_CRL(3).
 */
X509_CRL *OSSL_STORE_INFO_get0_CRL(const OSSL_STORE_INFO *info);

/*
 A name that was found, borrowed; NULL for another kind. Source: OSSL_STORE_INFO_get0_NAME(3).
 */
const char *OSSL_STORE_INFO_get0_NAME(const OSSL_STORE_INFO *info);

/*
 What a name describes, borrowed; NULL if nothing. Source: OSSL_STORE_INFO_get0_NAME_description(3).
 */
const char *OSSL_STORE_INFO_get0_NAME_description(const OSSL_STORE_INFO *info);

/*
 What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PARAMS(3).
 */
EVP_PKEY *OSSL_STORE_INFO_get0_PARAMS(const OSSL_STORE_INFO *info);

/*
 What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PKEY(3).
 */
EVP_PKEY *OSSL_STORE_INFO_get0_PKEY(const OSSL_STORE_INFO *info);

/*
 What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PUBKEY(3).
 */
EVP_PKEY *OSSL_STORE_INFO_get0_PUBKEY(const OSSL_STORE_INFO *info);

/*
 The object, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_data(3).
 */
void *OSSL_STORE_INFO_get0_data(int kind, const OSSL_STORE_INFO *info);

/*
 What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_CERT(3).
 */
X509 *OSSL_STORE_INFO_get1_CERT(const OSSL_STORE_INFO *info);

/*
 What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_CRL(3).
 */
X509_CRL *OSSL_STORE_INFO_get1_CRL(const OSSL_STORE_INFO *info);

/*
 A copy of a name that was found, for `OPENSSL_free`; NULL for another kind. Source: OSSL_STORE_INFO_get1_NAME(3).
 */
char *OSSL_STORE_INFO_get1_NAME(const OSSL_STORE_INFO *info);

/*
 A copy of what a name describes, empty if nothing, for `OPENSSL_free`; NULL for another kind.
 Source: OSSL_STORE_INFO_get1_NAME_description(3).
 */
char *OSSL_STORE_INFO_get1_NAME_description(const OSSL_STORE_INFO *info);

/*
 What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PARAMS(3).
 */
EVP_PKEY *OSSL_STORE_INFO_get1_PARAMS(const OSSL_STORE_INFO *info);

/*
 What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PKEY(3).
 */
EVP_PKEY *OSSL_STORE_INFO_get1_PKEY(const OSSL_STORE_INFO *info);

/*
 What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PUBKEY(3).
 */
EVP_PKEY *OSSL_STORE_INFO_get1_PUBKEY(const OSSL_STORE_INFO *info);

/*
 The kind of what was found (`OSSL_STORE_INFO_*`). Source: OSSL_STORE_INFO_get_type(3).
 */
int OSSL_STORE_INFO_get_type(const OSSL_STORE_INFO *info);

/*
 Wraps an object of a kind, which is taken over, for `OSSL_STORE_INFO_free`; of an unknown kind it stays the caller's.
 Source: OSSL_STORE_INFO_new(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new(int kind, void *data);

/*
 Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_CERT(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new_CERT(X509 *x509);

/*
 Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_CRL(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new_CRL(X509_CRL *crl);

/*
 Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_NAME(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new_NAME(char *name);

/*
 Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PARAMS(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new_PARAMS(EVP_PKEY *params);

/*
 Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PKEY(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new_PKEY(EVP_PKEY *pkey);

/*
 Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PUBKEY(3).
 */
OSSL_STORE_INFO *OSSL_STORE_INFO_new_PUBKEY(EVP_PKEY *pubkey);

/*
 Describes a name; the text is taken over. Returns 1 or 0. Source: OSSL_STORE_INFO_set0_NAME_description(3).
 */
int OSSL_STORE_INFO_set0_NAME_description(OSSL_STORE_INFO *info, char *desc);

/*
 The name of a kind; NULL for an unknown one. Source: OSSL_STORE_INFO_type_string(3).
 */
const char *OSSL_STORE_INFO_type_string(int kind);

/*
 Calls `fn` with each loader of the library's. Source: OSSL_STORE_LOADER_do_all_provided(3).
 */
void OSSL_STORE_LOADER_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(OSSL_STORE_LOADER*, void*), void *arg);

/*
 Finds the library's loader of a scheme, "file", for `OSSL_STORE_LOADER_free`; NULL for others.
 Source: OSSL_STORE_LOADER_fetch(3).
 */
OSSL_STORE_LOADER *OSSL_STORE_LOADER_fetch(OSSL_LIB_CTX *libctx, const char *scheme, const char *properties);

/*
 Frees a loader of the program's, or gives up a reference to the library's own; NULL is fine.
 Source: OSSL_STORE_LOADER_free(3).
 */
void OSSL_STORE_LOADER_free(OSSL_STORE_LOADER *loader);

/*
 NULL: loaders are not described. Source: OSSL_STORE_LOADER_get0_description(3).
 */
const char *OSSL_STORE_LOADER_get0_description(const OSSL_STORE_LOADER *loader);

/*
 The engine a loader was made with. Source: OSSL_STORE_LOADER_get0_engine(3).
 */
const ENGINE *OSSL_STORE_LOADER_get0_engine(const OSSL_STORE_LOADER *loader);

/*
 The properties of the library's own loader, else NULL. Source: OSSL_STORE_LOADER_get0_properties(3).
 */
const char *OSSL_STORE_LOADER_get0_properties(const OSSL_STORE_LOADER *loader);

/*
 The default provider for the library's own loader, else NULL. Source: OSSL_STORE_LOADER_get0_provider(3).
 */
const OSSL_PROVIDER *OSSL_STORE_LOADER_get0_provider(const OSSL_STORE_LOADER *loader);

/*
 The scheme a loader was made for. Source: OSSL_STORE_LOADER_get0_scheme(3).
 */
const char *OSSL_STORE_LOADER_get0_scheme(const OSSL_STORE_LOADER *loader);

/*
 Whether the library's own loader has this scheme. Returns 1 or 0. Source: OSSL_STORE_LOADER_is_a(3).
 */
int OSSL_STORE_LOADER_is_a(const OSSL_STORE_LOADER *loader, const char *scheme);

/*
 Calls `fn` with each name of the library's own loader. Returns 1, or 0 for others. Source: OSSL_STORE_LOADER_names_do_all(3).
 */
int OSSL_STORE_LOADER_names_do_all(const OSSL_STORE_LOADER *loader, void (*callback)(const char*, void*), void *data);

/*
 A new loader for a scheme, for `OSSL_STORE_LOADER_free`; scheme and engine are not copied. NULL without a scheme.
 Source: OSSL_STORE_LOADER_new(3).
 */
OSSL_STORE_LOADER *OSSL_STORE_LOADER_new(ENGINE *e, const char *scheme);

/*
 Sets what reads from a BIO. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_attach(3).
 */
int OSSL_STORE_LOADER_set_attach(OSSL_STORE_LOADER *loader, OSSL_STORE_attach_fn attach_function);

/*
 Sets what closes and frees. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_close(3).
 */
int OSSL_STORE_LOADER_set_close(OSSL_STORE_LOADER *loader, OSSL_STORE_close_fn close_function);

/*
 Sets what takes commands. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_ctrl(3).
 */
int OSSL_STORE_LOADER_set_ctrl(OSSL_STORE_LOADER *loader, OSSL_STORE_ctrl_fn ctrl_function);

/*
 Sets what tells whether all was given. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_eof(3).
 */
int OSSL_STORE_LOADER_set_eof(OSSL_STORE_LOADER *loader, OSSL_STORE_eof_fn eof_function);

/*
 Sets what tells whether the last loading failed. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_error(3).
 */
int OSSL_STORE_LOADER_set_error(OSSL_STORE_LOADER *loader, OSSL_STORE_error_fn error_function);

/*
 Sets what hears of the wanted kind. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_expect(3).
 */
int OSSL_STORE_LOADER_set_expect(OSSL_STORE_LOADER *loader, OSSL_STORE_expect_fn expect_function);

/*
 Sets what hears of a search. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_find(3).
 */
int OSSL_STORE_LOADER_set_find(OSSL_STORE_LOADER *loader, OSSL_STORE_find_fn find_function);

/*
 Sets what gives the next thing. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_load(3).
 */
int OSSL_STORE_LOADER_set_load(OSSL_STORE_LOADER *loader, OSSL_STORE_load_fn load_function);

/*
 Sets what opens a URI. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_open(3).
 */
int OSSL_STORE_LOADER_set_open(OSSL_STORE_LOADER *loader, OSSL_STORE_open_fn open_function);

/*
 Sets what opens a URI in a library context, which goes before `open`. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_open_ex(3).
 */
int OSSL_STORE_LOADER_set_open_ex(OSSL_STORE_LOADER *loader, OSSL_STORE_open_ex_fn open_ex_function);

/*
 Takes a reference. Returns 1. Source: OSSL_STORE_LOADER_up_ref(3).
 */
int OSSL_STORE_LOADER_up_ref(OSSL_STORE_LOADER *loader);

/*
 Searches by an alias, which is not copied. Free with `OSSL_STORE_SEARCH_free`. Source: OSSL_STORE_SEARCH_by_alias(3).
 */
OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_alias(const char *alias);

/*
 Searches by issuer and serial number, neither of which is copied. Free with `OSSL_STORE_SEARCH_free`.
 Source: OSSL_STORE_SEARCH_by_issuer_serial(3).
 */
OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_issuer_serial(X509_NAME *name, const ASN1_INTEGER *serial);

/*
 Searches by a key's fingerprint, which is not copied and is as long as the digest says, if one is given. NULL if it is not.
 Source: OSSL_STORE_SEARCH_by_key_fingerprint(3).
 */
OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_key_fingerprint(const EVP_MD *digest, const unsigned char *bytes, size_t len);

/*
 Searches by subject, or issuer of a CRL. The name is not copied. Free with `OSSL_STORE_SEARCH_free`.
 Source: OSSL_STORE_SEARCH_by_name(3).
 */
OSSL_STORE_SEARCH *OSSL_STORE_SEARCH_by_name(X509_NAME *name);

/*
 Frees a criterion; NULL is fine. Source: OSSL_STORE_SEARCH_free(3).
 */
void OSSL_STORE_SEARCH_free(OSSL_STORE_SEARCH *search);

/*
 The fingerprint, borrowed, with its length, or NULL. Source: OSSL_STORE_SEARCH_get0_bytes(3).
 */
const unsigned char *OSSL_STORE_SEARCH_get0_bytes(const OSSL_STORE_SEARCH *criterion, size_t *length);

/*
 The digest of the fingerprint, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_digest(3).
 */
const EVP_MD *OSSL_STORE_SEARCH_get0_digest(const OSSL_STORE_SEARCH *criterion);

/*
 The name, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_name(3).
 */
X509_NAME *OSSL_STORE_SEARCH_get0_name(const OSSL_STORE_SEARCH *criterion);

/*
 The serial number, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_serial(3).
 */
const ASN1_INTEGER *OSSL_STORE_SEARCH_get0_serial(const OSSL_STORE_SEARCH *criterion);

/*
 The alias, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_string(3).
 */
const char *OSSL_STORE_SEARCH_get0_string(const OSSL_STORE_SEARCH *criterion);

/*
 What is searched by (`OSSL_STORE_SEARCH_BY_*`). Source: OSSL_STORE_SEARCH_get_type(3).
 */
int OSSL_STORE_SEARCH_get_type(const OSSL_STORE_SEARCH *criterion);

/*
 Reads from a BIO, a block at a time unless a registered loader reads it, for `OSSL_STORE_close`. The BIO stays the
 caller's and must live as long.
 Source: OSSL_STORE_attach(3).
 */
OSSL_STORE_CTX *OSSL_STORE_attach(BIO *bio, const char *scheme, OSSL_LIB_CTX *libctx, const char *propq,
    const UI_METHOD *ui_method, void *ui_data, const OSSL_PARAM params[], OSSL_STORE_post_process_info_fn post_process,
    void *post_process_data);

/*
 Closes a store; NULL is fine. Returns 1, or what the store's loader does. Source: OSSL_STORE_close(3).
 */
int OSSL_STORE_close(OSSL_STORE_CTX *ctx);
int OSSL_STORE_ctrl(OSSL_STORE_CTX *ctx, int cmd, ...);

/*
 Calls `do_function` with each registered loader. Returns 1.
 */
int OSSL_STORE_do_all_loaders(void (*do_function)(const OSSL_STORE_LOADER*, void*), void *do_arg);

/*
 Whether all was read and more was asked for. Returns 1 or 0. Source: OSSL_STORE_eof(3).
 */
int OSSL_STORE_eof(OSSL_STORE_CTX *ctx);

/*
 Whether the last loading failed: 0 if not. Source: OSSL_STORE_error(3).
 */
int OSSL_STORE_error(OSSL_STORE_CTX *ctx);

/*
 Says what kind of thing is wanted, 0 for any; others are passed over. Returns 1, or 0 once loading has begun.
 Source: OSSL_STORE_expect(3).
 */
int OSSL_STORE_expect(OSSL_STORE_CTX *ctx, int expected_type);

/*
 Says what is searched. Among files only a folder's can be, by the subject that they are named after; other criteria than
 names change nothing there. Returns 1 or 0. Source: OSSL_STORE_find(3).
 */
int OSSL_STORE_find(OSSL_STORE_CTX *ctx, const OSSL_STORE_SEARCH *search);

/*
 The next thing found, for `OSSL_STORE_INFO_free`; NULL at the end or on failure. Source: OSSL_STORE_load(3).
 */
OSSL_STORE_INFO *OSSL_STORE_load(OSSL_STORE_CTX *ctx);

/*
 Opens a file, or a folder as a list of names, for `OSSL_STORE_close`: a path or a "file:" URI, or whatever a registered
 loader opens. NULL on failure. Source: OSSL_STORE_open(3).
 */
OSSL_STORE_CTX *OSSL_STORE_open(const char *uri, const UI_METHOD *ui_method, void *ui_data,
    OSSL_STORE_post_process_info_fn post_process, void *post_process_data);

/*
 As `OSSL_STORE_open`. Source: OSSL_STORE_open_ex(3).
 */
OSSL_STORE_CTX *OSSL_STORE_open_ex(const char *uri, OSSL_LIB_CTX *libctx, const char *propq,
    const UI_METHOD *ui_method, void *ui_data, const OSSL_PARAM params[], OSSL_STORE_post_process_info_fn post_process,
    void *post_process_data);

/*
 Makes a loader the one for its scheme, instead of an earlier one; it must live until it is taken away again. Returns 1 or 0.
 Source: OSSL_STORE_register_loader(3).
 */
int OSSL_STORE_register_loader(OSSL_STORE_LOADER *loader);

/*
 Whether a store can be searched so: by name among files, or as its loader says. Returns 1 or 0.
 Source: OSSL_STORE_supports_search(3).
 */
int OSSL_STORE_supports_search(OSSL_STORE_CTX *ctx, int search_type);

/*
 Takes the loader of a scheme away and gives it back; NULL if there is none. Source: OSSL_STORE_unregister_loader(3).
 */
OSSL_STORE_LOADER *OSSL_STORE_unregister_loader(const char *scheme);

/*
 Gives a command to the store's loader. Returns what it does, or 1 where nobody takes commands.
 Source: OSSL_STORE_vctrl(3).
 */
int OSSL_STORE_vctrl(OSSL_STORE_CTX *ctx, int cmd, va_list args);
#ifdef __cplusplus
}
#endif

#endif
