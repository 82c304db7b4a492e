/* <openssl/engine.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ENGINE_H
#define OPENSSL_ENGINE_H
#ifndef HEADER_ENGINE_H
#define HEADER_ENGINE_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/bn.h>
#include <openssl/rsa.h>
#include <openssl/dsa.h>
#include <openssl/dh.h>
#include <openssl/ec.h>
#include <openssl/rand.h>
#include <openssl/ui.h>
#include <openssl/err.h>
#include <openssl/types.h>
#include <openssl/symhacks.h>
#include <openssl/x509.h>
#include <openssl/engineerr.h>

#define ENGINE_METHOD_RSA (unsigned int)0x0001
#define ENGINE_METHOD_DSA (unsigned int)0x0002
#define ENGINE_METHOD_DH (unsigned int)0x0004
#define ENGINE_METHOD_RAND (unsigned int)0x0008
#define ENGINE_METHOD_CIPHERS (unsigned int)0x0040
#define ENGINE_METHOD_DIGESTS (unsigned int)0x0080
#define ENGINE_METHOD_PKEY_METHS (unsigned int)0x0200
#define ENGINE_METHOD_PKEY_ASN1_METHS (unsigned int)0x0400
#define ENGINE_METHOD_EC (unsigned int)0x0800
#define ENGINE_METHOD_ALL (unsigned int)0xFFFF
#define ENGINE_METHOD_NONE (unsigned int)0x0000
#define ENGINE_TABLE_FLAG_NOINIT (unsigned int)0x0001
#define ENGINE_FLAGS_MANUAL_CMD_CTRL (int)0x0002
#define ENGINE_FLAGS_BY_ID_COPY (int)0x0004
#define ENGINE_FLAGS_NO_REGISTER_ALL (int)0x0008
#define ENGINE_CMD_FLAG_NUMERIC (unsigned int)0x0001
#define ENGINE_CMD_FLAG_STRING (unsigned int)0x0002
#define ENGINE_CMD_FLAG_NO_INPUT (unsigned int)0x0004
#define ENGINE_CMD_FLAG_INTERNAL (unsigned int)0x0008
#define ENGINE_CTRL_SET_LOGSTREAM 1
#define ENGINE_CTRL_SET_PASSWORD_CALLBACK 2
#define ENGINE_CTRL_HUP 3
#define ENGINE_CTRL_SET_USER_INTERFACE 4
#define ENGINE_CTRL_SET_CALLBACK_DATA 5
#define ENGINE_CTRL_LOAD_CONFIGURATION 6
#define ENGINE_CTRL_LOAD_SECTION 7
#define ENGINE_CTRL_HAS_CTRL_FUNCTION 10
#define ENGINE_CTRL_GET_FIRST_CMD_TYPE 11
#define ENGINE_CTRL_GET_NEXT_CMD_TYPE 12
#define ENGINE_CTRL_GET_CMD_FROM_NAME 13
#define ENGINE_CTRL_GET_NAME_LEN_FROM_CMD 14
#define ENGINE_CTRL_GET_NAME_FROM_CMD 15
#define ENGINE_CTRL_GET_DESC_LEN_FROM_CMD 16
#define ENGINE_CTRL_GET_DESC_FROM_CMD 17
#define ENGINE_CTRL_GET_CMD_FLAGS 18
#define ENGINE_CMD_BASE 200
#define ENGINE_CTRL_CHIL_SET_FORKCHECK 100
#define ENGINE_CTRL_CHIL_NO_LOCKING 101
#define OSSL_DYNAMIC_VERSION (unsigned long)0x00030000
#define OSSL_DYNAMIC_OLDEST (unsigned long)0x00030000

#ifdef __cplusplus
extern "C" {
#endif
typedef struct ENGINE_CMD_DEFN_st { unsigned int cmd_num; const char *cmd_name; const char *cmd_desc;
    unsigned int cmd_flags; } ENGINE_CMD_DEFN;
typedef int (*ENGINE_GEN_FUNC_PTR)(void);
typedef int (*ENGINE_GEN_INT_FUNC_PTR)(ENGINE *);
typedef int (*ENGINE_CTRL_FUNC_PTR)(ENGINE *, int, long, void *, void (*f)(void));
typedef EVP_PKEY *(*ENGINE_LOAD_KEY_PTR)(ENGINE *, const char *, UI_METHOD *ui_method, void *callback_data);
typedef int (*ENGINE_SSL_CLIENT_CERT_PTR)(ENGINE *, SSL *ssl, STACK_OF(X509_NAME) *ca_dn, X509 **pcert,
    EVP_PKEY **pkey, STACK_OF(X509) **pother, UI_METHOD *ui_method, void *callback_data);
typedef int (*ENGINE_CIPHERS_PTR)(ENGINE *, const EVP_CIPHER **, const int **, int);
typedef int (*ENGINE_DIGESTS_PTR)(ENGINE *, const EVP_MD **, const int **, int);
typedef int (*ENGINE_PKEY_METHS_PTR)(ENGINE *, EVP_PKEY_METHOD **, const int **, int);
typedef int (*ENGINE_PKEY_ASN1_METHS_PTR)(ENGINE *, EVP_PKEY_ASN1_METHOD **, const int **, int);
typedef void *(*dyn_MEM_malloc_fn)(size_t, const char *, int);
typedef void *(*dyn_MEM_realloc_fn)(void *, size_t, const char *, int);
typedef void (*dyn_MEM_free_fn)(void *, const char *, int);
typedef struct st_dynamic_MEM_fns { dyn_MEM_malloc_fn malloc_fn; dyn_MEM_realloc_fn realloc_fn;
    dyn_MEM_free_fn free_fn; } dynamic_MEM_fns;
typedef struct st_dynamic_fns { void *static_state; dynamic_MEM_fns mem_fns; } dynamic_fns;
typedef unsigned long (*dynamic_v_check_fn)(unsigned long ossl_version);
typedef int (*dynamic_bind_engine)(ENGINE *e, const char *id, const dynamic_fns *fns);

#define ENGINE_load_openssl() OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_OPENSSL, NULL)
#define ENGINE_load_dynamic() OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_DYNAMIC, NULL)
#define ENGINE_load_cryptodev() OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_CRYPTODEV, NULL)
#define ENGINE_load_rdrand() OPENSSL_init_crypto(OPENSSL_INIT_ENGINE_RDRAND, NULL)
#define ENGINE_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_ENGINE, l, p, newf, dupf, freef)
#define ENGINE_cleanup() while(0)continue
#ifdef __cplusplus
}
#endif
/* What a loadable engine defines. Engines are not loaded here; their sources still compile. */
#define IMPLEMENT_DYNAMIC_CHECK_FN() \
    OPENSSL_EXPORT unsigned long v_check(unsigned long v); \
    OPENSSL_EXPORT unsigned long v_check(unsigned long v) { return v >= OSSL_DYNAMIC_OLDEST ? OSSL_DYNAMIC_VERSION : 0; }
#define IMPLEMENT_DYNAMIC_BIND_FN(function) \
    OPENSSL_EXPORT int bind_engine(ENGINE *e, const char *id, const dynamic_fns *fns); \
    OPENSSL_EXPORT int bind_engine(ENGINE *e, const char *id, const dynamic_fns *fns) \
    { \
        if (ENGINE_get_static_state() != fns->static_state) { \
            CRYPTO_set_mem_functions(fns->mem_fns.malloc_fn, fns->mem_fns.realloc_fn, fns->mem_fns.free_fn); \
            OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL); \
        } \
        return function(e, id) != 0; \
    }


#ifdef __cplusplus
extern "C" {
#endif

/*
 Adds an engine with id and name to the list. Returns 1, or 0 on failure.
 */
int ENGINE_add(ENGINE *e);

/*
 Does nothing: configuration files load no engines.
 */
void ENGINE_add_conf_module(void);

/*
 The engine of the program's with this id, a reference for the caller; NULL if there is none.
 */
ENGINE *ENGINE_by_id(const char *id);

/*
 Whether an engine takes a command by number: 0, for no engine names its commands.
 */
int ENGINE_cmd_is_executable(ENGINE *e, int _cmd);

/*
 Gives a command to an engine's own function. Returns its answer, 0 on failure.
 */
int ENGINE_ctrl(ENGINE *e, int cmd, long i, void *p, void (*f)(void));

/*
 Gives a command by name: no engine names its commands. Returns 1 if it is optional, else 0.
 */
int ENGINE_ctrl_cmd(ENGINE *e, const char *cmd_name, long _i, void *_p, void (*_f)(void), int cmd_optional);

/*
 As [`ENGINE_ctrl_cmd`] with a string.
 */
int ENGINE_ctrl_cmd_string(ENGINE *e, const char *cmd_name, const char *_arg, int cmd_optional);

/*
 Ends an engine by its own function, the last time; NULL is fine. Returns 1, or 0 on failure.
 */
int ENGINE_finish(ENGINE *e);

/*
 Gives up a reference; NULL is fine. Returns 1.
 */
int ENGINE_free(ENGINE *e);

/*
 The functions kept; NULL if there are none.
 */
const DH_METHOD *ENGINE_get_DH(const ENGINE *e);

/*
 The functions kept; NULL if there are none.
 */
const DSA_METHOD *ENGINE_get_DSA(const ENGINE *e);

/*
 The functions kept; NULL if there are none.
 */
const EC_KEY_METHOD *ENGINE_get_EC(const ENGINE *e);

/*
 The functions kept; NULL if there are none.
 */
const RAND_METHOD *ENGINE_get_RAND(const ENGINE *e);

/*
 The functions kept; NULL if there are none.
 */
const RSA_METHOD *ENGINE_get_RSA(const ENGINE *e);
const EVP_CIPHER *ENGINE_get_cipher(ENGINE *e, int nid);

/*
 No engine serves this: NULL.
 */
ENGINE *ENGINE_get_cipher_engine(int _nid);
ENGINE_CIPHERS_PTR ENGINE_get_ciphers(const ENGINE *e);

/*
 The commands kept; NULL if there are none.
 */
const ENGINE_CMD_DEFN *ENGINE_get_cmd_defns(const ENGINE *e);

/*
 The function that takes commands; NULL if there is none.
 */
ENGINE_CTRL_FUNC_PTR ENGINE_get_ctrl_function(const ENGINE *e);

/*
 No engine is the default for this: NULL.
 */
ENGINE *ENGINE_get_default_DH(void);

/*
 No engine is the default for this: NULL.
 */
ENGINE *ENGINE_get_default_DSA(void);

/*
 No engine is the default for this: NULL.
 */
ENGINE *ENGINE_get_default_EC(void);

/*
 No engine is the default for this: NULL.
 */
ENGINE *ENGINE_get_default_RAND(void);

/*
 No engine is the default for this: NULL.
 */
ENGINE *ENGINE_get_default_RSA(void);

/*
 The function that is called when the engine goes; NULL if there is none.
 */
ENGINE_GEN_INT_FUNC_PTR ENGINE_get_destroy_function(const ENGINE *e);
const EVP_MD *ENGINE_get_digest(ENGINE *e, int nid);

/*
 No engine serves this: NULL.
 */
ENGINE *ENGINE_get_digest_engine(int _nid);
ENGINE_DIGESTS_PTR ENGINE_get_digests(const ENGINE *e);

/*
 Application data; NULL if there are none.
 */
void *ENGINE_get_ex_data(const ENGINE *e, int idx);

/*
 The function that ends the engine; NULL if there is none.
 */
ENGINE_GEN_INT_FUNC_PTR ENGINE_get_finish_function(const ENGINE *e);

/*
 The first engine of the list, a reference for the caller; NULL if there is none.
 */
ENGINE *ENGINE_get_first(void);

/*
 The flags.
 */
int ENGINE_get_flags(const ENGINE *e);

/*
 The id; NULL if none is set.
 */
const char *ENGINE_get_id(const ENGINE *e);

/*
 The function that starts the engine; NULL if there is none.
 */
ENGINE_GEN_INT_FUNC_PTR ENGINE_get_init_function(const ENGINE *e);

/*
 The last engine of the list, a reference for the caller; NULL if there is none.
 */
ENGINE *ENGINE_get_last(void);
ENGINE_LOAD_KEY_PTR ENGINE_get_load_privkey_function(const ENGINE *e);
ENGINE_LOAD_KEY_PTR ENGINE_get_load_pubkey_function(const ENGINE *e);

/*
 The name; NULL if none is set.
 */
const char *ENGINE_get_name(const ENGINE *e);

/*
 The next engine of the list, a reference for the caller, which gives up that to `e`; NULL at the end.
 */
ENGINE *ENGINE_get_next(ENGINE *e);
const EVP_PKEY_ASN1_METHOD *ENGINE_get_pkey_asn1_meth(ENGINE *e, int nid);

/*
 No engine serves this: NULL.
 */
ENGINE *ENGINE_get_pkey_asn1_meth_engine(int _nid);
const EVP_PKEY_ASN1_METHOD *ENGINE_get_pkey_asn1_meth_str(ENGINE *e, const char *str, int len);
ENGINE_PKEY_ASN1_METHS_PTR ENGINE_get_pkey_asn1_meths(const ENGINE *e);
const EVP_PKEY_METHOD *ENGINE_get_pkey_meth(ENGINE *e, int nid);

/*
 No engine serves this: NULL.
 */
ENGINE *ENGINE_get_pkey_meth_engine(int _nid);
ENGINE_PKEY_METHS_PTR ENGINE_get_pkey_meths(const ENGINE *e);

/*
 The engine before `e` in the list, a reference for the caller, which gives up that to `e`; NULL at the beginning.
 */
ENGINE *ENGINE_get_prev(ENGINE *e);
ENGINE_SSL_CLIENT_CERT_PTR ENGINE_get_ssl_client_cert_function(const ENGINE *e);
void *ENGINE_get_static_state(void);

/*
 The flags of the tables of defaults: 0.
 */
unsigned int ENGINE_get_table_flags(void);

/*
 Starts an engine by its own function, the first time. Returns 1, or 0 on failure.
 */
int ENGINE_init(ENGINE *e);

/*
 Does nothing: there are no engines in the library.
 */
void ENGINE_load_builtin_engines(void);

/*
 No engine gives keys: NULL.
 */
EVP_PKEY *ENGINE_load_private_key(ENGINE *e, const char *_key_id, UI_METHOD *_ui_method, void *_callback_data);

/*
 No engine gives keys: NULL.
 */
EVP_PKEY *ENGINE_load_public_key(ENGINE *e, const char *_key_id, UI_METHOD *_ui_method, void *_callback_data);
int ENGINE_load_ssl_client_cert(ENGINE *e, SSL *s, STACK_OF(X509_NAME) *ca_dn, X509 **pcert, EVP_PKEY **ppkey,
    STACK_OF(X509) **pother, UI_METHOD *ui_method, void *callback_data);

/*
 A new engine without id and name; the caller frees it.
 */
ENGINE *ENGINE_new(void);
const EVP_PKEY_ASN1_METHOD *ENGINE_pkey_asn1_find_str(ENGINE **pe, const char *str, int len);

/*
 As [`ENGINE_set_default_DH`].
 */
int ENGINE_register_DH(ENGINE *e);

/*
 As [`ENGINE_set_default_DSA`].
 */
int ENGINE_register_DSA(ENGINE *e);

/*
 As [`ENGINE_set_default_EC`].
 */
int ENGINE_register_EC(ENGINE *e);

/*
 As [`ENGINE_set_default_RAND`].
 */
int ENGINE_register_RAND(ENGINE *e);

/*
 As [`ENGINE_set_default_RSA`].
 */
int ENGINE_register_RSA(ENGINE *e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_DH(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_DSA(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_EC(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_RAND(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_RSA(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_ciphers(void);

/*
 Does nothing: engines are no defaults. Returns 1.
 */
int ENGINE_register_all_complete(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_digests(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_pkey_asn1_meths(void);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_register_all_pkey_meths(void);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_register_ciphers(ENGINE *e);

/*
 Registers what an engine has: fails if it has something. Returns 1, or 0 on failure.
 */
int ENGINE_register_complete(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_register_digests(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_register_pkey_asn1_meths(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_register_pkey_meths(ENGINE *e);

/*
 Removes an engine from the list. Returns 1, or 0 if it is not there.
 */
int ENGINE_remove(ENGINE *e);

/*
 Keeps functions of the program's. Returns 1.
 */
int ENGINE_set_DH(ENGINE *e, const DH_METHOD *dh_meth);

/*
 Keeps functions of the program's. Returns 1.
 */
int ENGINE_set_DSA(ENGINE *e, const DSA_METHOD *dsa_meth);

/*
 Keeps functions of the program's. Returns 1.
 */
int ENGINE_set_EC(ENGINE *e, const EC_KEY_METHOD *ecdsa_meth);

/*
 Keeps functions of the program's. Returns 1.
 */
int ENGINE_set_RAND(ENGINE *e, const RAND_METHOD *rand_meth);

/*
 Keeps functions of the program's. Returns 1.
 */
int ENGINE_set_RSA(ENGINE *e, const RSA_METHOD *rsa_meth);
int ENGINE_set_ciphers(ENGINE *e, ENGINE_CIPHERS_PTR f);

/*
 Keeps the commands that the engine names. Returns 1.
 */
int ENGINE_set_cmd_defns(ENGINE *e, const ENGINE_CMD_DEFN *defns);

/*
 Sets the function that takes commands. Returns 1.
 */
int ENGINE_set_ctrl_function(ENGINE *e, ENGINE_CTRL_FUNC_PTR ctrl_f);

/*
 Makes an engine the default for what it has: fails if it has something. Returns 1, or 0 on failure.
 */
int ENGINE_set_default(ENGINE *e, unsigned int _flags);

/*
 Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
 */
int ENGINE_set_default_DH(ENGINE *e);

/*
 Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
 */
int ENGINE_set_default_DSA(ENGINE *e);

/*
 Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
 */
int ENGINE_set_default_EC(ENGINE *e);

/*
 Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
 */
int ENGINE_set_default_RAND(ENGINE *e);

/*
 Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
 */
int ENGINE_set_default_RSA(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_set_default_ciphers(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_set_default_digests(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_set_default_pkey_asn1_meths(ENGINE *e);

/*
 Engines have none of these. Returns 1, or 0 for NULL.
 */
int ENGINE_set_default_pkey_meths(ENGINE *e);

/*
 As [`ENGINE_set_default`] with a list of names, such as "RSA,DH". Returns 1, or 0 on failure.
 */
int ENGINE_set_default_string(ENGINE *e, const char *def_list);

/*
 Sets the function that is called when the engine goes. Returns 1.
 */
int ENGINE_set_destroy_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR destroy_f);
int ENGINE_set_digests(ENGINE *e, ENGINE_DIGESTS_PTR f);

/*
 Stores application data. Returns 1, or 0 on failure.
 */
int ENGINE_set_ex_data(ENGINE *e, int idx, void *arg);

/*
 Sets the function that ends the engine. Returns 1.
 */
int ENGINE_set_finish_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR finish_f);

/*
 Sets flags. Returns 1.
 */
int ENGINE_set_flags(ENGINE *e, int flags);

/*
 Sets the id, which must stay. Returns 1, or 0 for NULL.
 */
int ENGINE_set_id(ENGINE *e, const char *id);

/*
 Sets the function that starts the engine. Returns 1.
 */
int ENGINE_set_init_function(ENGINE *e, ENGINE_GEN_INT_FUNC_PTR init_f);
int ENGINE_set_load_privkey_function(ENGINE *e, ENGINE_LOAD_KEY_PTR loadpriv_f);
int ENGINE_set_load_pubkey_function(ENGINE *e, ENGINE_LOAD_KEY_PTR loadpub_f);
int ENGINE_set_load_ssl_client_cert_function(ENGINE *e, ENGINE_SSL_CLIENT_CERT_PTR loadssl_f);

/*
 Sets the name, which must stay. Returns 1, or 0 for NULL.
 */
int ENGINE_set_name(ENGINE *e, const char *name);
int ENGINE_set_pkey_asn1_meths(ENGINE *e, ENGINE_PKEY_ASN1_METHS_PTR f);
int ENGINE_set_pkey_meths(ENGINE *e, ENGINE_PKEY_METHS_PTR f);

/*
 Does nothing: there are no tables of defaults.
 */
void ENGINE_set_table_flags(unsigned int _flags);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_DH(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_DSA(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_EC(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_RAND(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_RSA(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_ciphers(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_digests(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_pkey_asn1_meths(ENGINE *_e);

/*
 Does nothing: engines are no defaults.
 */
void ENGINE_unregister_pkey_meths(ENGINE *_e);

/*
 Takes a reference. Returns 1, or 0 for NULL.
 */
int ENGINE_up_ref(ENGINE *e);
#ifdef __cplusplus
}
#endif

#endif
