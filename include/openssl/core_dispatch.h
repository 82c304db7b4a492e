/* <openssl/core_dispatch.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CORE_DISPATCH_H
#define OPENSSL_CORE_DISPATCH_H
#ifndef HEADER_CORE_DISPATCH_H
#define HEADER_CORE_DISPATCH_H
#endif

#include <stdarg.h>
#include <openssl/core.h>

#define OSSL_FUNC_CORE_GETTABLE_PARAMS 1
#define OSSL_FUNC_CORE_GET_PARAMS 2
#define OSSL_FUNC_CORE_THREAD_START 3
#define OSSL_FUNC_CORE_GET_LIBCTX 4
#define OSSL_FUNC_CORE_NEW_ERROR 5
#define OSSL_FUNC_CORE_SET_ERROR_DEBUG 6
#define OSSL_FUNC_CORE_VSET_ERROR 7
#define OSSL_FUNC_CORE_SET_ERROR_MARK 8
#define OSSL_FUNC_CORE_CLEAR_LAST_ERROR_MARK 9
#define OSSL_FUNC_CORE_POP_ERROR_TO_MARK 10
#define OSSL_FUNC_CORE_OBJ_ADD_SIGID 11
#define OSSL_FUNC_CORE_OBJ_CREATE 12
#define OSSL_FUNC_CRYPTO_MALLOC 20
#define OSSL_FUNC_CRYPTO_ZALLOC 21
#define OSSL_FUNC_CRYPTO_FREE 22
#define OSSL_FUNC_CRYPTO_CLEAR_FREE 23
#define OSSL_FUNC_CRYPTO_REALLOC 24
#define OSSL_FUNC_CRYPTO_CLEAR_REALLOC 25
#define OSSL_FUNC_CRYPTO_SECURE_MALLOC 26
#define OSSL_FUNC_CRYPTO_SECURE_ZALLOC 27
#define OSSL_FUNC_CRYPTO_SECURE_FREE 28
#define OSSL_FUNC_CRYPTO_SECURE_CLEAR_FREE 29
#define OSSL_FUNC_CRYPTO_SECURE_ALLOCATED 30
#define OSSL_FUNC_OPENSSL_CLEANSE 31
#define OSSL_FUNC_BIO_NEW_FILE 40
#define OSSL_FUNC_BIO_NEW_MEMBUF 41
#define OSSL_FUNC_BIO_READ_EX 42
#define OSSL_FUNC_BIO_WRITE_EX 43
#define OSSL_FUNC_BIO_UP_REF 44
#define OSSL_FUNC_BIO_FREE 45
#define OSSL_FUNC_BIO_VPRINTF 46
#define OSSL_FUNC_BIO_VSNPRINTF 47
#define OSSL_FUNC_BIO_PUTS 48
#define OSSL_FUNC_BIO_GETS 49
#define OSSL_FUNC_BIO_CTRL 50
#define OSSL_FUNC_SELF_TEST_CB 100
#define OSSL_FUNC_GET_ENTROPY 101
#define OSSL_FUNC_CLEANUP_ENTROPY 102
#define OSSL_FUNC_GET_NONCE 103
#define OSSL_FUNC_CLEANUP_NONCE 104
#define OSSL_FUNC_PROVIDER_REGISTER_CHILD_CB 105
#define OSSL_FUNC_PROVIDER_DEREGISTER_CHILD_CB 106
#define OSSL_FUNC_PROVIDER_NAME 107
#define OSSL_FUNC_PROVIDER_GET0_PROVIDER_CTX 108
#define OSSL_FUNC_PROVIDER_GET0_DISPATCH 109
#define OSSL_FUNC_PROVIDER_UP_REF 110
#define OSSL_FUNC_PROVIDER_FREE 111
#define OSSL_FUNC_PROVIDER_TEARDOWN 1024
#define OSSL_FUNC_PROVIDER_GETTABLE_PARAMS 1025
#define OSSL_FUNC_PROVIDER_GET_PARAMS 1026
#define OSSL_FUNC_PROVIDER_QUERY_OPERATION 1027
#define OSSL_FUNC_PROVIDER_UNQUERY_OPERATION 1028
#define OSSL_FUNC_PROVIDER_GET_REASON_STRINGS 1029
#define OSSL_FUNC_PROVIDER_GET_CAPABILITIES 1030
#define OSSL_FUNC_PROVIDER_SELF_TEST 1031
#define OSSL_OP_DIGEST 1
#define OSSL_OP_CIPHER 2
#define OSSL_OP_MAC 3
#define OSSL_OP_KDF 4
#define OSSL_OP_RAND 5
#define OSSL_OP_KEYMGMT 10
#define OSSL_OP_KEYEXCH 11
#define OSSL_OP_SIGNATURE 12
#define OSSL_OP_ASYM_CIPHER 13
#define OSSL_OP_KEM 14
#define OSSL_OP_ENCODER 20
#define OSSL_OP_DECODER 21
#define OSSL_OP_STORE 22
#define OSSL_OP__HIGHEST 22
#define OSSL_FUNC_DIGEST_NEWCTX 1
#define OSSL_FUNC_DIGEST_INIT 2
#define OSSL_FUNC_DIGEST_UPDATE 3
#define OSSL_FUNC_DIGEST_FINAL 4
#define OSSL_FUNC_DIGEST_DIGEST 5
#define OSSL_FUNC_DIGEST_FREECTX 6
#define OSSL_FUNC_DIGEST_DUPCTX 7
#define OSSL_FUNC_DIGEST_GET_PARAMS 8
#define OSSL_FUNC_DIGEST_SET_CTX_PARAMS 9
#define OSSL_FUNC_DIGEST_GET_CTX_PARAMS 10
#define OSSL_FUNC_DIGEST_GETTABLE_PARAMS 11
#define OSSL_FUNC_DIGEST_SETTABLE_CTX_PARAMS 12
#define OSSL_FUNC_DIGEST_GETTABLE_CTX_PARAMS 13
#define OSSL_FUNC_CIPHER_NEWCTX 1
#define OSSL_FUNC_CIPHER_ENCRYPT_INIT 2
#define OSSL_FUNC_CIPHER_DECRYPT_INIT 3
#define OSSL_FUNC_CIPHER_UPDATE 4
#define OSSL_FUNC_CIPHER_FINAL 5
#define OSSL_FUNC_CIPHER_CIPHER 6
#define OSSL_FUNC_CIPHER_FREECTX 7
#define OSSL_FUNC_CIPHER_DUPCTX 8
#define OSSL_FUNC_CIPHER_GET_PARAMS 9
#define OSSL_FUNC_CIPHER_GET_CTX_PARAMS 10
#define OSSL_FUNC_CIPHER_SET_CTX_PARAMS 11
#define OSSL_FUNC_CIPHER_GETTABLE_PARAMS 12
#define OSSL_FUNC_CIPHER_GETTABLE_CTX_PARAMS 13
#define OSSL_FUNC_CIPHER_SETTABLE_CTX_PARAMS 14
#define OSSL_FUNC_MAC_NEWCTX 1
#define OSSL_FUNC_MAC_DUPCTX 2
#define OSSL_FUNC_MAC_FREECTX 3
#define OSSL_FUNC_MAC_INIT 4
#define OSSL_FUNC_MAC_UPDATE 5
#define OSSL_FUNC_MAC_FINAL 6
#define OSSL_FUNC_MAC_GET_PARAMS 7
#define OSSL_FUNC_MAC_GET_CTX_PARAMS 8
#define OSSL_FUNC_MAC_SET_CTX_PARAMS 9
#define OSSL_FUNC_MAC_GETTABLE_PARAMS 10
#define OSSL_FUNC_MAC_GETTABLE_CTX_PARAMS 11
#define OSSL_FUNC_MAC_SETTABLE_CTX_PARAMS 12
#define OSSL_FUNC_KDF_NEWCTX 1
#define OSSL_FUNC_KDF_DUPCTX 2
#define OSSL_FUNC_KDF_FREECTX 3
#define OSSL_FUNC_KDF_RESET 4
#define OSSL_FUNC_KDF_DERIVE 5
#define OSSL_FUNC_KDF_GETTABLE_PARAMS 6
#define OSSL_FUNC_KDF_GETTABLE_CTX_PARAMS 7
#define OSSL_FUNC_KDF_SETTABLE_CTX_PARAMS 8
#define OSSL_FUNC_KDF_GET_PARAMS 9
#define OSSL_FUNC_KDF_GET_CTX_PARAMS 10
#define OSSL_FUNC_KDF_SET_CTX_PARAMS 11
#define OSSL_FUNC_RAND_NEWCTX 1
#define OSSL_FUNC_RAND_FREECTX 2
#define OSSL_FUNC_RAND_INSTANTIATE 3
#define OSSL_FUNC_RAND_UNINSTANTIATE 4
#define OSSL_FUNC_RAND_GENERATE 5
#define OSSL_FUNC_RAND_RESEED 6
#define OSSL_FUNC_RAND_NONCE 7
#define OSSL_FUNC_RAND_ENABLE_LOCKING 8
#define OSSL_FUNC_RAND_LOCK 9
#define OSSL_FUNC_RAND_UNLOCK 10
#define OSSL_FUNC_RAND_GETTABLE_PARAMS 11
#define OSSL_FUNC_RAND_GETTABLE_CTX_PARAMS 12
#define OSSL_FUNC_RAND_SETTABLE_CTX_PARAMS 13
#define OSSL_FUNC_RAND_GET_PARAMS 14
#define OSSL_FUNC_RAND_GET_CTX_PARAMS 15
#define OSSL_FUNC_RAND_SET_CTX_PARAMS 16
#define OSSL_FUNC_RAND_VERIFY_ZEROIZATION 17
#define OSSL_FUNC_RAND_GET_SEED 18
#define OSSL_FUNC_RAND_CLEAR_SEED 19
#define OSSL_KEYMGMT_SELECT_PRIVATE_KEY 0x01
#define OSSL_KEYMGMT_SELECT_PUBLIC_KEY 0x02
#define OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS 0x04
#define OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS 0x80
#define OSSL_KEYMGMT_SELECT_ALL_PARAMETERS (OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS | OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS)
#define OSSL_KEYMGMT_SELECT_KEYPAIR (OSSL_KEYMGMT_SELECT_PRIVATE_KEY | OSSL_KEYMGMT_SELECT_PUBLIC_KEY)
#define OSSL_KEYMGMT_SELECT_ALL (OSSL_KEYMGMT_SELECT_KEYPAIR | OSSL_KEYMGMT_SELECT_ALL_PARAMETERS)
#define OSSL_KEYMGMT_VALIDATE_FULL_CHECK 0
#define OSSL_KEYMGMT_VALIDATE_QUICK_CHECK 1
#define OSSL_FUNC_KEYMGMT_NEW 1
#define OSSL_FUNC_KEYMGMT_GEN_INIT 2
#define OSSL_FUNC_KEYMGMT_GEN_SET_TEMPLATE 3
#define OSSL_FUNC_KEYMGMT_GEN_SET_PARAMS 4
#define OSSL_FUNC_KEYMGMT_GEN_SETTABLE_PARAMS 5
#define OSSL_FUNC_KEYMGMT_GEN 6
#define OSSL_FUNC_KEYMGMT_GEN_CLEANUP 7
#define OSSL_FUNC_KEYMGMT_LOAD 8
#define OSSL_FUNC_KEYMGMT_FREE 10
#define OSSL_FUNC_KEYMGMT_GET_PARAMS 11
#define OSSL_FUNC_KEYMGMT_GETTABLE_PARAMS 12
#define OSSL_FUNC_KEYMGMT_SET_PARAMS 13
#define OSSL_FUNC_KEYMGMT_SETTABLE_PARAMS 14
#define OSSL_FUNC_KEYMGMT_QUERY_OPERATION_NAME 20
#define OSSL_FUNC_KEYMGMT_HAS 21
#define OSSL_FUNC_KEYMGMT_VALIDATE 22
#define OSSL_FUNC_KEYMGMT_MATCH 23
#define OSSL_FUNC_KEYMGMT_IMPORT 40
#define OSSL_FUNC_KEYMGMT_IMPORT_TYPES 41
#define OSSL_FUNC_KEYMGMT_EXPORT 42
#define OSSL_FUNC_KEYMGMT_EXPORT_TYPES 43
#define OSSL_FUNC_KEYMGMT_DUP 44
#define OSSL_FUNC_KEYEXCH_NEWCTX 1
#define OSSL_FUNC_KEYEXCH_INIT 2
#define OSSL_FUNC_KEYEXCH_DERIVE 3
#define OSSL_FUNC_KEYEXCH_SET_PEER 4
#define OSSL_FUNC_KEYEXCH_FREECTX 5
#define OSSL_FUNC_KEYEXCH_DUPCTX 6
#define OSSL_FUNC_KEYEXCH_SET_CTX_PARAMS 7
#define OSSL_FUNC_KEYEXCH_SETTABLE_CTX_PARAMS 8
#define OSSL_FUNC_KEYEXCH_GET_CTX_PARAMS 9
#define OSSL_FUNC_KEYEXCH_GETTABLE_CTX_PARAMS 10
#define OSSL_FUNC_SIGNATURE_NEWCTX 1
#define OSSL_FUNC_SIGNATURE_SIGN_INIT 2
#define OSSL_FUNC_SIGNATURE_SIGN 3
#define OSSL_FUNC_SIGNATURE_VERIFY_INIT 4
#define OSSL_FUNC_SIGNATURE_VERIFY 5
#define OSSL_FUNC_SIGNATURE_VERIFY_RECOVER_INIT 6
#define OSSL_FUNC_SIGNATURE_VERIFY_RECOVER 7
#define OSSL_FUNC_SIGNATURE_DIGEST_SIGN_INIT 8
#define OSSL_FUNC_SIGNATURE_DIGEST_SIGN_UPDATE 9
#define OSSL_FUNC_SIGNATURE_DIGEST_SIGN_FINAL 10
#define OSSL_FUNC_SIGNATURE_DIGEST_SIGN 11
#define OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_INIT 12
#define OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_UPDATE 13
#define OSSL_FUNC_SIGNATURE_DIGEST_VERIFY_FINAL 14
#define OSSL_FUNC_SIGNATURE_DIGEST_VERIFY 15
#define OSSL_FUNC_SIGNATURE_FREECTX 16
#define OSSL_FUNC_SIGNATURE_DUPCTX 17
#define OSSL_FUNC_SIGNATURE_GET_CTX_PARAMS 18
#define OSSL_FUNC_SIGNATURE_GETTABLE_CTX_PARAMS 19
#define OSSL_FUNC_SIGNATURE_SET_CTX_PARAMS 20
#define OSSL_FUNC_SIGNATURE_SETTABLE_CTX_PARAMS 21
#define OSSL_FUNC_SIGNATURE_GET_CTX_MD_PARAMS 22
#define OSSL_FUNC_SIGNATURE_GETTABLE_CTX_MD_PARAMS 23
#define OSSL_FUNC_SIGNATURE_SET_CTX_MD_PARAMS 24
#define OSSL_FUNC_SIGNATURE_SETTABLE_CTX_MD_PARAMS 25
#define OSSL_FUNC_ASYM_CIPHER_NEWCTX 1
#define OSSL_FUNC_ASYM_CIPHER_ENCRYPT_INIT 2
#define OSSL_FUNC_ASYM_CIPHER_ENCRYPT 3
#define OSSL_FUNC_ASYM_CIPHER_DECRYPT_INIT 4
#define OSSL_FUNC_ASYM_CIPHER_DECRYPT 5
#define OSSL_FUNC_ASYM_CIPHER_FREECTX 6
#define OSSL_FUNC_ASYM_CIPHER_DUPCTX 7
#define OSSL_FUNC_ASYM_CIPHER_GET_CTX_PARAMS 8
#define OSSL_FUNC_ASYM_CIPHER_GETTABLE_CTX_PARAMS 9
#define OSSL_FUNC_ASYM_CIPHER_SET_CTX_PARAMS 10
#define OSSL_FUNC_ASYM_CIPHER_SETTABLE_CTX_PARAMS 11
#define OSSL_FUNC_KEM_NEWCTX 1
#define OSSL_FUNC_KEM_ENCAPSULATE_INIT 2
#define OSSL_FUNC_KEM_ENCAPSULATE 3
#define OSSL_FUNC_KEM_DECAPSULATE_INIT 4
#define OSSL_FUNC_KEM_DECAPSULATE 5
#define OSSL_FUNC_KEM_FREECTX 6
#define OSSL_FUNC_KEM_DUPCTX 7
#define OSSL_FUNC_KEM_GET_CTX_PARAMS 8
#define OSSL_FUNC_KEM_GETTABLE_CTX_PARAMS 9
#define OSSL_FUNC_KEM_SET_CTX_PARAMS 10
#define OSSL_FUNC_KEM_SETTABLE_CTX_PARAMS 11
#define OSSL_FUNC_ENCODER_NEWCTX 1
#define OSSL_FUNC_ENCODER_FREECTX 2
#define OSSL_FUNC_ENCODER_GET_PARAMS 3
#define OSSL_FUNC_ENCODER_GETTABLE_PARAMS 4
#define OSSL_FUNC_ENCODER_SET_CTX_PARAMS 5
#define OSSL_FUNC_ENCODER_SETTABLE_CTX_PARAMS 6
#define OSSL_FUNC_ENCODER_DOES_SELECTION 10
#define OSSL_FUNC_ENCODER_ENCODE 11
#define OSSL_FUNC_ENCODER_IMPORT_OBJECT 20
#define OSSL_FUNC_ENCODER_FREE_OBJECT 21
#define OSSL_FUNC_DECODER_NEWCTX 1
#define OSSL_FUNC_DECODER_FREECTX 2
#define OSSL_FUNC_DECODER_GET_PARAMS 3
#define OSSL_FUNC_DECODER_GETTABLE_PARAMS 4
#define OSSL_FUNC_DECODER_SET_CTX_PARAMS 5
#define OSSL_FUNC_DECODER_SETTABLE_CTX_PARAMS 6
#define OSSL_FUNC_DECODER_DOES_SELECTION 10
#define OSSL_FUNC_DECODER_DECODE 11
#define OSSL_FUNC_DECODER_EXPORT_OBJECT 20
#define OSSL_FUNC_STORE_OPEN 1
#define OSSL_FUNC_STORE_ATTACH 2
#define OSSL_FUNC_STORE_SETTABLE_CTX_PARAMS 3
#define OSSL_FUNC_STORE_SET_CTX_PARAMS 4
#define OSSL_FUNC_STORE_LOAD 5
#define OSSL_FUNC_STORE_EOF 6
#define OSSL_FUNC_STORE_CLOSE 7
#define OSSL_FUNC_STORE_EXPORT_OBJECT 8

#ifdef __cplusplus
extern "C" {
#endif
typedef const OSSL_PARAM *OSSL_FUNC_core_gettable_params_fn(const OSSL_CORE_HANDLE *prov);
typedef int OSSL_FUNC_core_get_params_fn(const OSSL_CORE_HANDLE *prov, OSSL_PARAM params[]);
typedef int OSSL_FUNC_core_thread_start_fn(const OSSL_CORE_HANDLE *prov, OSSL_thread_stop_handler_fn handfn,
    void *arg);
typedef OPENSSL_CORE_CTX *OSSL_FUNC_core_get_libctx_fn(const OSSL_CORE_HANDLE *prov);
typedef void OSSL_FUNC_core_new_error_fn(const OSSL_CORE_HANDLE *prov);
typedef void OSSL_FUNC_core_set_error_debug_fn(const OSSL_CORE_HANDLE *prov, const char *file, int line,
    const char *func);
typedef void OSSL_FUNC_core_vset_error_fn(const OSSL_CORE_HANDLE *prov, uint32_t reason, const char *fmt,
    va_list args);
typedef int OSSL_FUNC_core_set_error_mark_fn(const OSSL_CORE_HANDLE *prov);
typedef int OSSL_FUNC_core_clear_last_error_mark_fn(const OSSL_CORE_HANDLE *prov);
typedef int OSSL_FUNC_core_pop_error_to_mark_fn(const OSSL_CORE_HANDLE *prov);
typedef int OSSL_FUNC_core_obj_add_sigid_fn(const OSSL_CORE_HANDLE *prov, const char *sign_name,
    const char *digest_name, const char *pkey_name);
typedef int OSSL_FUNC_core_obj_create_fn(const OSSL_CORE_HANDLE *prov, const char *oid, const char *sn,
    const char *ln);
typedef void *OSSL_FUNC_CRYPTO_malloc_fn(size_t num, const char *file, int line);
typedef void *OSSL_FUNC_CRYPTO_zalloc_fn(size_t num, const char *file, int line);
typedef void OSSL_FUNC_CRYPTO_free_fn(void *ptr, const char *file, int line);
typedef void OSSL_FUNC_CRYPTO_clear_free_fn(void *ptr, size_t num, const char *file, int line);
typedef void *OSSL_FUNC_CRYPTO_realloc_fn(void *addr, size_t num, const char *file, int line);
typedef void *OSSL_FUNC_CRYPTO_clear_realloc_fn(void *addr, size_t old_num, size_t num, const char *file, int line);
typedef void *OSSL_FUNC_CRYPTO_secure_malloc_fn(size_t num, const char *file, int line);
typedef void *OSSL_FUNC_CRYPTO_secure_zalloc_fn(size_t num, const char *file, int line);
typedef void OSSL_FUNC_CRYPTO_secure_free_fn(void *ptr, const char *file, int line);
typedef void OSSL_FUNC_CRYPTO_secure_clear_free_fn(void *ptr, size_t num, const char *file, int line);
typedef int OSSL_FUNC_CRYPTO_secure_allocated_fn(const void *ptr);
typedef void OSSL_FUNC_OPENSSL_cleanse_fn(void *ptr, size_t len);
typedef OSSL_CORE_BIO *OSSL_FUNC_BIO_new_file_fn(const char *filename, const char *mode);
typedef OSSL_CORE_BIO *OSSL_FUNC_BIO_new_membuf_fn(const void *buf, int len);
typedef int OSSL_FUNC_BIO_read_ex_fn(OSSL_CORE_BIO *bio, void *data, size_t data_len, size_t *bytes_read);
typedef int OSSL_FUNC_BIO_write_ex_fn(OSSL_CORE_BIO *bio, const void *data, size_t data_len, size_t *written);
typedef int OSSL_FUNC_BIO_gets_fn(OSSL_CORE_BIO *bio, char *buf, int size);
typedef int OSSL_FUNC_BIO_puts_fn(OSSL_CORE_BIO *bio, const char *str);
typedef int OSSL_FUNC_BIO_up_ref_fn(OSSL_CORE_BIO *bio);
typedef int OSSL_FUNC_BIO_free_fn(OSSL_CORE_BIO *bio);
typedef int OSSL_FUNC_BIO_vprintf_fn(OSSL_CORE_BIO *bio, const char *format, va_list args);
typedef int OSSL_FUNC_BIO_vsnprintf_fn(char *buf, size_t n, const char *fmt, va_list args);
typedef int OSSL_FUNC_BIO_ctrl_fn(OSSL_CORE_BIO *bio, int cmd, long num, void *ptr);
typedef void OSSL_FUNC_self_test_cb_fn(OPENSSL_CORE_CTX *ctx, OSSL_CALLBACK **cb, void **cbarg);
typedef size_t OSSL_FUNC_get_entropy_fn(const OSSL_CORE_HANDLE *handle, unsigned char **pout, int entropy,
    size_t min_len, size_t max_len);
typedef void OSSL_FUNC_cleanup_entropy_fn(const OSSL_CORE_HANDLE *handle, unsigned char *buf, size_t len);
typedef size_t OSSL_FUNC_get_nonce_fn(const OSSL_CORE_HANDLE *handle, unsigned char **pout, size_t min_len,
    size_t max_len, const void *salt, size_t salt_len);
typedef void OSSL_FUNC_cleanup_nonce_fn(const OSSL_CORE_HANDLE *handle, unsigned char *buf, size_t len);
typedef int OSSL_FUNC_provider_register_child_cb_fn(const OSSL_CORE_HANDLE *handle,
    int (*create_cb)(const OSSL_CORE_HANDLE *provider, void *cbdata), int (*remove_cb)(const OSSL_CORE_HANDLE *provider,
    void *cbdata), int (*global_props_cb)(const char *props, void *cbdata), void *cbdata);
typedef void OSSL_FUNC_provider_deregister_child_cb_fn(const OSSL_CORE_HANDLE *handle);
typedef const char *OSSL_FUNC_provider_name_fn(const OSSL_CORE_HANDLE *prov);
typedef void *OSSL_FUNC_provider_get0_provider_ctx_fn(const OSSL_CORE_HANDLE *prov);
typedef const OSSL_DISPATCH *OSSL_FUNC_provider_get0_dispatch_fn(const OSSL_CORE_HANDLE *prov);
typedef int OSSL_FUNC_provider_up_ref_fn(const OSSL_CORE_HANDLE *prov, int activate);
typedef int OSSL_FUNC_provider_free_fn(const OSSL_CORE_HANDLE *prov, int deactivate);
typedef void OSSL_FUNC_provider_teardown_fn(void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_provider_gettable_params_fn(void *provctx);
typedef int OSSL_FUNC_provider_get_params_fn(void *provctx, OSSL_PARAM params[]);
typedef const OSSL_ALGORITHM *OSSL_FUNC_provider_query_operation_fn(void *provctx, int operation_id, int *no_store);
typedef void OSSL_FUNC_provider_unquery_operation_fn(void *provctx, int operation_id, const OSSL_ALGORITHM *);
typedef const OSSL_ITEM *OSSL_FUNC_provider_get_reason_strings_fn(void *provctx);
typedef int OSSL_FUNC_provider_get_capabilities_fn(void *provctx, const char *capability, OSSL_CALLBACK *cb,
    void *arg);
typedef int OSSL_FUNC_provider_self_test_fn(void *provctx);
typedef void *OSSL_FUNC_digest_newctx_fn(void *provctx);
typedef int OSSL_FUNC_digest_init_fn(void *dctx, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_digest_update_fn(void *dctx, const unsigned char *in, size_t inl);
typedef int OSSL_FUNC_digest_final_fn(void *dctx, unsigned char *out, size_t *outl, size_t outsz);
typedef int OSSL_FUNC_digest_digest_fn(void *provctx, const unsigned char *in, size_t inl, unsigned char *out,
    size_t *outl, size_t outsz);
typedef void OSSL_FUNC_digest_freectx_fn(void *dctx);
typedef void *OSSL_FUNC_digest_dupctx_fn(void *dctx);
typedef int OSSL_FUNC_digest_get_params_fn(OSSL_PARAM params[]);
typedef int OSSL_FUNC_digest_set_ctx_params_fn(void *vctx, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_digest_get_ctx_params_fn(void *vctx, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_digest_gettable_params_fn(void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_digest_settable_ctx_params_fn(void *dctx, void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_digest_gettable_ctx_params_fn(void *dctx, void *provctx);
typedef void *OSSL_FUNC_cipher_newctx_fn(void *provctx);
typedef int OSSL_FUNC_cipher_encrypt_init_fn(void *cctx, const unsigned char *key, size_t keylen,
    const unsigned char *iv, size_t ivlen, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_cipher_decrypt_init_fn(void *cctx, const unsigned char *key, size_t keylen,
    const unsigned char *iv, size_t ivlen, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_cipher_update_fn(void *cctx, unsigned char *out, size_t *outl, size_t outsize,
    const unsigned char *in, size_t inl);
typedef int OSSL_FUNC_cipher_final_fn(void *cctx, unsigned char *out, size_t *outl, size_t outsize);
typedef int OSSL_FUNC_cipher_cipher_fn(void *cctx, unsigned char *out, size_t *outl, size_t outsize,
    const unsigned char *in, size_t inl);
typedef void OSSL_FUNC_cipher_freectx_fn(void *cctx);
typedef void *OSSL_FUNC_cipher_dupctx_fn(void *cctx);
typedef int OSSL_FUNC_cipher_get_params_fn(OSSL_PARAM params[]);
typedef int OSSL_FUNC_cipher_get_ctx_params_fn(void *cctx, OSSL_PARAM params[]);
typedef int OSSL_FUNC_cipher_set_ctx_params_fn(void *cctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_cipher_gettable_params_fn(void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_cipher_settable_ctx_params_fn(void *cctx, void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_cipher_gettable_ctx_params_fn(void *cctx, void *provctx);
typedef void *OSSL_FUNC_mac_newctx_fn(void *provctx);
typedef void *OSSL_FUNC_mac_dupctx_fn(void *src);
typedef void OSSL_FUNC_mac_freectx_fn(void *mctx);
typedef int OSSL_FUNC_mac_init_fn(void *mctx, const unsigned char *key, size_t keylen, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_mac_update_fn(void *mctx, const unsigned char *in, size_t inl);
typedef int OSSL_FUNC_mac_final_fn(void *mctx, unsigned char *out, size_t *outl, size_t outsize);
typedef const OSSL_PARAM *OSSL_FUNC_mac_gettable_params_fn(void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_mac_gettable_ctx_params_fn(void *mctx, void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_mac_settable_ctx_params_fn(void *mctx, void *provctx);
typedef int OSSL_FUNC_mac_get_params_fn(OSSL_PARAM params[]);
typedef int OSSL_FUNC_mac_get_ctx_params_fn(void *mctx, OSSL_PARAM params[]);
typedef int OSSL_FUNC_mac_set_ctx_params_fn(void *mctx, const OSSL_PARAM params[]);
typedef void *OSSL_FUNC_kdf_newctx_fn(void *provctx);
typedef void *OSSL_FUNC_kdf_dupctx_fn(void *src);
typedef void OSSL_FUNC_kdf_freectx_fn(void *kctx);
typedef void OSSL_FUNC_kdf_reset_fn(void *kctx);
typedef int OSSL_FUNC_kdf_derive_fn(void *kctx, unsigned char *key, size_t keylen, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_kdf_gettable_params_fn(void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_kdf_gettable_ctx_params_fn(void *kctx, void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_kdf_settable_ctx_params_fn(void *kctx, void *provctx);
typedef int OSSL_FUNC_kdf_get_params_fn(OSSL_PARAM params[]);
typedef int OSSL_FUNC_kdf_get_ctx_params_fn(void *kctx, OSSL_PARAM params[]);
typedef int OSSL_FUNC_kdf_set_ctx_params_fn(void *kctx, const OSSL_PARAM params[]);
typedef void *OSSL_FUNC_rand_newctx_fn(void *provctx, void *parent, const OSSL_DISPATCH *parent_calls);
typedef void OSSL_FUNC_rand_freectx_fn(void *vctx);
typedef int OSSL_FUNC_rand_instantiate_fn(void *vdrbg, unsigned int strength, int prediction_resistance,
    const unsigned char *pstr, size_t pstr_len, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_rand_uninstantiate_fn(void *vdrbg);
typedef int OSSL_FUNC_rand_generate_fn(void *vctx, unsigned char *out, size_t outlen, unsigned int strength,
    int prediction_resistance, const unsigned char *addin, size_t addin_len);
typedef int OSSL_FUNC_rand_reseed_fn(void *vctx, int prediction_resistance, const unsigned char *ent, size_t ent_len,
    const unsigned char *addin, size_t addin_len);
typedef size_t OSSL_FUNC_rand_nonce_fn(void *vctx, unsigned char *out, unsigned int strength, size_t min_noncelen,
    size_t max_noncelen);
typedef int OSSL_FUNC_rand_enable_locking_fn(void *vctx);
typedef int OSSL_FUNC_rand_lock_fn(void *vctx);
typedef void OSSL_FUNC_rand_unlock_fn(void *vctx);
typedef const OSSL_PARAM *OSSL_FUNC_rand_gettable_params_fn(void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_rand_gettable_ctx_params_fn(void *vctx, void *provctx);
typedef const OSSL_PARAM *OSSL_FUNC_rand_settable_ctx_params_fn(void *vctx, void *provctx);
typedef int OSSL_FUNC_rand_get_params_fn(OSSL_PARAM params[]);
typedef int OSSL_FUNC_rand_get_ctx_params_fn(void *vctx, OSSL_PARAM params[]);
typedef int OSSL_FUNC_rand_set_ctx_params_fn(void *vctx, const OSSL_PARAM params[]);
typedef void OSSL_FUNC_rand_set_callbacks_fn(void *vctx, OSSL_INOUT_CALLBACK *get_entropy,
    OSSL_CALLBACK *cleanup_entropy, OSSL_INOUT_CALLBACK *get_nonce, OSSL_CALLBACK *cleanup_nonce, void *arg);
typedef int OSSL_FUNC_rand_verify_zeroization_fn(void *vctx);
typedef size_t OSSL_FUNC_rand_get_seed_fn(void *vctx, unsigned char **buffer, int entropy, size_t min_len,
    size_t max_len, int prediction_resistance, const unsigned char *adin, size_t adin_len);
typedef void OSSL_FUNC_rand_clear_seed_fn(void *vctx, unsigned char *buffer, size_t b_len);
typedef void *OSSL_FUNC_keymgmt_new_fn(void *provctx);
typedef void *OSSL_FUNC_keymgmt_gen_init_fn(void *provctx, int selection, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_keymgmt_gen_set_template_fn(void *genctx, void *templ);
typedef int OSSL_FUNC_keymgmt_gen_set_params_fn(void *genctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_keymgmt_gen_settable_params_fn(void *genctx, void *provctx);
typedef void *OSSL_FUNC_keymgmt_gen_fn(void *genctx, OSSL_CALLBACK *cb, void *cbarg);
typedef void OSSL_FUNC_keymgmt_gen_cleanup_fn(void *genctx);
typedef void *OSSL_FUNC_keymgmt_load_fn(const void *reference, size_t reference_sz);
typedef void OSSL_FUNC_keymgmt_free_fn(void *keydata);
typedef int OSSL_FUNC_keymgmt_get_params_fn(void *keydata, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_keymgmt_gettable_params_fn(void *provctx);
typedef int OSSL_FUNC_keymgmt_set_params_fn(void *keydata, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_keymgmt_settable_params_fn(void *provctx);
typedef const char *OSSL_FUNC_keymgmt_query_operation_name_fn(int operation_id);
typedef int OSSL_FUNC_keymgmt_has_fn(const void *keydata, int selection);
typedef int OSSL_FUNC_keymgmt_validate_fn(const void *keydata, int selection, int checktype);
typedef int OSSL_FUNC_keymgmt_match_fn(const void *keydata1, const void *keydata2, int selection);
typedef int OSSL_FUNC_keymgmt_import_fn(void *keydata, int selection, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_keymgmt_import_types_fn(int selection);
typedef int OSSL_FUNC_keymgmt_export_fn(void *keydata, int selection, OSSL_CALLBACK *param_cb, void *cbarg);
typedef const OSSL_PARAM *OSSL_FUNC_keymgmt_export_types_fn(int selection);
typedef void *OSSL_FUNC_keymgmt_dup_fn(const void *keydata_from, int selection);
typedef void *OSSL_FUNC_keyexch_newctx_fn(void *provctx);
typedef int OSSL_FUNC_keyexch_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_keyexch_derive_fn(void *ctx, unsigned char *secret, size_t *secretlen, size_t outlen);
typedef int OSSL_FUNC_keyexch_set_peer_fn(void *ctx, void *provkey);
typedef void OSSL_FUNC_keyexch_freectx_fn(void *ctx);
typedef void *OSSL_FUNC_keyexch_dupctx_fn(void *ctx);
typedef int OSSL_FUNC_keyexch_set_ctx_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_keyexch_settable_ctx_params_fn(void *ctx, void *provctx);
typedef int OSSL_FUNC_keyexch_get_ctx_params_fn(void *ctx, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_keyexch_gettable_ctx_params_fn(void *ctx, void *provctx);
typedef void *OSSL_FUNC_signature_newctx_fn(void *provctx, const char *propq);
typedef int OSSL_FUNC_signature_sign_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_signature_sign_fn(void *ctx, unsigned char *sig, size_t *siglen, size_t sigsize,
    const unsigned char *tbs, size_t tbslen);
typedef int OSSL_FUNC_signature_verify_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_signature_verify_fn(void *ctx, const unsigned char *sig, size_t siglen,
    const unsigned char *tbs, size_t tbslen);
typedef int OSSL_FUNC_signature_verify_recover_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_signature_verify_recover_fn(void *ctx, unsigned char *rout, size_t *routlen, size_t routsize,
    const unsigned char *sig, size_t siglen);
typedef int OSSL_FUNC_signature_digest_sign_init_fn(void *ctx, const char *mdname, void *provkey,
    const OSSL_PARAM params[]);
typedef int OSSL_FUNC_signature_digest_sign_update_fn(void *ctx, const unsigned char *data, size_t datalen);
typedef int OSSL_FUNC_signature_digest_sign_final_fn(void *ctx, unsigned char *sig, size_t *siglen, size_t sigsize);
typedef int OSSL_FUNC_signature_digest_sign_fn(void *ctx, unsigned char *sigret, size_t *siglen, size_t sigsize,
    const unsigned char *tbs, size_t tbslen);
typedef int OSSL_FUNC_signature_digest_verify_init_fn(void *ctx, const char *mdname, void *provkey,
    const OSSL_PARAM params[]);
typedef int OSSL_FUNC_signature_digest_verify_update_fn(void *ctx, const unsigned char *data, size_t datalen);
typedef int OSSL_FUNC_signature_digest_verify_final_fn(void *ctx, const unsigned char *sig, size_t siglen);
typedef int OSSL_FUNC_signature_digest_verify_fn(void *ctx, const unsigned char *sig, size_t siglen,
    const unsigned char *tbs, size_t tbslen);
typedef void OSSL_FUNC_signature_freectx_fn(void *ctx);
typedef void *OSSL_FUNC_signature_dupctx_fn(void *ctx);
typedef int OSSL_FUNC_signature_get_ctx_params_fn(void *ctx, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_signature_gettable_ctx_params_fn(void *ctx, void *provctx);
typedef int OSSL_FUNC_signature_set_ctx_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_signature_settable_ctx_params_fn(void *ctx, void *provctx);
typedef int OSSL_FUNC_signature_get_ctx_md_params_fn(void *ctx, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_signature_gettable_ctx_md_params_fn(void *ctx);
typedef int OSSL_FUNC_signature_set_ctx_md_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_signature_settable_ctx_md_params_fn(void *ctx);
typedef void *OSSL_FUNC_asym_cipher_newctx_fn(void *provctx);
typedef int OSSL_FUNC_asym_cipher_encrypt_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_asym_cipher_encrypt_fn(void *ctx, unsigned char *out, size_t *outlen, size_t outsize,
    const unsigned char *in, size_t inlen);
typedef int OSSL_FUNC_asym_cipher_decrypt_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_asym_cipher_decrypt_fn(void *ctx, unsigned char *out, size_t *outlen, size_t outsize,
    const unsigned char *in, size_t inlen);
typedef void OSSL_FUNC_asym_cipher_freectx_fn(void *ctx);
typedef void *OSSL_FUNC_asym_cipher_dupctx_fn(void *ctx);
typedef int OSSL_FUNC_asym_cipher_get_ctx_params_fn(void *ctx, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_asym_cipher_gettable_ctx_params_fn(void *ctx, void *provctx);
typedef int OSSL_FUNC_asym_cipher_set_ctx_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_asym_cipher_settable_ctx_params_fn(void *ctx, void *provctx);
typedef void *OSSL_FUNC_kem_newctx_fn(void *provctx);
typedef int OSSL_FUNC_kem_encapsulate_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_kem_encapsulate_fn(void *ctx, unsigned char *out, size_t *outlen, unsigned char *secret,
    size_t *secretlen);
typedef int OSSL_FUNC_kem_decapsulate_init_fn(void *ctx, void *provkey, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_kem_decapsulate_fn(void *ctx, unsigned char *out, size_t *outlen, const unsigned char *in,
    size_t inlen);
typedef void OSSL_FUNC_kem_freectx_fn(void *ctx);
typedef void *OSSL_FUNC_kem_dupctx_fn(void *ctx);
typedef int OSSL_FUNC_kem_get_ctx_params_fn(void *ctx, OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_kem_gettable_ctx_params_fn(void *ctx, void *provctx);
typedef int OSSL_FUNC_kem_set_ctx_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_kem_settable_ctx_params_fn(void *ctx, void *provctx);
typedef void *OSSL_FUNC_encoder_newctx_fn(void *provctx);
typedef void OSSL_FUNC_encoder_freectx_fn(void *ctx);
typedef int OSSL_FUNC_encoder_get_params_fn(OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_encoder_gettable_params_fn(void *provctx);
typedef int OSSL_FUNC_encoder_set_ctx_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_encoder_settable_ctx_params_fn(void *provctx);
typedef int OSSL_FUNC_encoder_does_selection_fn(void *provctx, int selection);
typedef int OSSL_FUNC_encoder_encode_fn(void *ctx, OSSL_CORE_BIO *out, const void *obj_raw,
    const OSSL_PARAM obj_abstract[], int selection, OSSL_PASSPHRASE_CALLBACK *cb, void *cbarg);
typedef void *OSSL_FUNC_encoder_import_object_fn(void *ctx, int selection, const OSSL_PARAM params[]);
typedef void OSSL_FUNC_encoder_free_object_fn(void *obj);
typedef void *OSSL_FUNC_decoder_newctx_fn(void *provctx);
typedef void OSSL_FUNC_decoder_freectx_fn(void *ctx);
typedef int OSSL_FUNC_decoder_get_params_fn(OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_decoder_gettable_params_fn(void *provctx);
typedef int OSSL_FUNC_decoder_set_ctx_params_fn(void *ctx, const OSSL_PARAM params[]);
typedef const OSSL_PARAM *OSSL_FUNC_decoder_settable_ctx_params_fn(void *provctx);
typedef int OSSL_FUNC_decoder_does_selection_fn(void *provctx, int selection);
typedef int OSSL_FUNC_decoder_decode_fn(void *ctx, OSSL_CORE_BIO *in, int selection, OSSL_CALLBACK *data_cb,
    void *data_cbarg, OSSL_PASSPHRASE_CALLBACK *pw_cb, void *pw_cbarg);
typedef int OSSL_FUNC_decoder_export_object_fn(void *ctx, const void *objref, size_t objref_sz,
    OSSL_CALLBACK *export_cb, void *export_cbarg);
typedef void *OSSL_FUNC_store_open_fn(void *provctx, const char *uri);
typedef void *OSSL_FUNC_store_attach_fn(void *provctx, OSSL_CORE_BIO *in);
typedef const OSSL_PARAM *OSSL_FUNC_store_settable_ctx_params_fn(void *provctx);
typedef int OSSL_FUNC_store_set_ctx_params_fn(void *loaderctx, const OSSL_PARAM params[]);
typedef int OSSL_FUNC_store_load_fn(void *loaderctx, OSSL_CALLBACK *object_cb, void *object_cbarg,
    OSSL_PASSPHRASE_CALLBACK *pw_cb, void *pw_cbarg);
typedef int OSSL_FUNC_store_eof_fn(void *loaderctx);
typedef int OSSL_FUNC_store_close_fn(void *loaderctx);
typedef int OSSL_FUNC_store_export_object_fn(void *loaderctx, const void *objref, size_t objref_sz,
    OSSL_CALLBACK *export_cb, void *export_cbarg);

#ifdef __cplusplus
}
#endif
/* Declares OSSL_FUNC_<name>_fn and the function that takes it out of a dispatch table's element. */
#define OSSL_CORE_MAKE_FUNC(type, name, parameters) \
    typedef type(OSSL_FUNC_##name##_fn) parameters; \
    static ossl_unused ossl_inline OSSL_FUNC_##name##_fn *OSSL_FUNC_##name(const OSSL_DISPATCH *element) \
    { return (OSSL_FUNC_##name##_fn *)element->function; }



#endif
