/* <openssl/kdf.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_KDF_H
#define OPENSSL_KDF_H
#ifndef HEADER_KDF_H
#define HEADER_KDF_H
#endif

#include <openssl/macros.h>
#include <stdarg.h>
#include <stddef.h>
#include <openssl/types.h>
#include <openssl/core.h>

#define EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND 0
#define EVP_KDF_HKDF_MODE_EXTRACT_ONLY 1
#define EVP_KDF_HKDF_MODE_EXPAND_ONLY 2
#define EVP_KDF_SSHKDF_TYPE_INITIAL_IV_CLI_TO_SRV 65
#define EVP_KDF_SSHKDF_TYPE_INITIAL_IV_SRV_TO_CLI 66
#define EVP_KDF_SSHKDF_TYPE_ENCRYPTION_KEY_CLI_TO_SRV 67
#define EVP_KDF_SSHKDF_TYPE_ENCRYPTION_KEY_SRV_TO_CLI 68
#define EVP_KDF_SSHKDF_TYPE_INTEGRITY_KEY_CLI_TO_SRV 69
#define EVP_KDF_SSHKDF_TYPE_INTEGRITY_KEY_SRV_TO_CLI 70
#define EVP_PKEY_CTRL_TLS_MD (EVP_PKEY_ALG_CTRL)
#define EVP_PKEY_CTRL_TLS_SECRET (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_TLS_SEED (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_HKDF_MD (EVP_PKEY_ALG_CTRL + 3)
#define EVP_PKEY_CTRL_HKDF_SALT (EVP_PKEY_ALG_CTRL + 4)
#define EVP_PKEY_CTRL_HKDF_KEY (EVP_PKEY_ALG_CTRL + 5)
#define EVP_PKEY_CTRL_HKDF_INFO (EVP_PKEY_ALG_CTRL + 6)
#define EVP_PKEY_CTRL_HKDF_MODE (EVP_PKEY_ALG_CTRL + 7)
#define EVP_PKEY_CTRL_PASS (EVP_PKEY_ALG_CTRL + 8)
#define EVP_PKEY_CTRL_SCRYPT_SALT (EVP_PKEY_ALG_CTRL + 9)
#define EVP_PKEY_CTRL_SCRYPT_N (EVP_PKEY_ALG_CTRL + 10)
#define EVP_PKEY_CTRL_SCRYPT_R (EVP_PKEY_ALG_CTRL + 11)
#define EVP_PKEY_CTRL_SCRYPT_P (EVP_PKEY_ALG_CTRL + 12)
#define EVP_PKEY_CTRL_SCRYPT_MAXMEM_BYTES (EVP_PKEY_ALG_CTRL + 13)
#define EVP_PKEY_HKDEF_MODE_EXTRACT_AND_EXPAND EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND
#define EVP_PKEY_HKDEF_MODE_EXTRACT_ONLY EVP_KDF_HKDF_MODE_EXTRACT_ONLY
#define EVP_PKEY_HKDEF_MODE_EXPAND_ONLY EVP_KDF_HKDF_MODE_EXPAND_ONLY
#define EVP_PKEY_CTX_hkdf_mode EVP_PKEY_CTX_set_hkdf_mode



#ifdef __cplusplus
extern "C" {
#endif

/*
 NULL: no derivation of OpenSSL 3.0 can be copied. Source: EVP_KDF_CTX_dup(3).
 */
EVP_KDF_CTX *EVP_KDF_CTX_dup(const EVP_KDF_CTX *src);

/*
 Clears and frees a derivation; NULL is fine. Source: EVP_KDF_CTX_free(3).
 */
void EVP_KDF_CTX_free(EVP_KDF_CTX *ctx);

/*
 Length of the output where it is fixed, else the largest number. Source: EVP_KDF_CTX_get_kdf_size(3).
 */
size_t EVP_KDF_CTX_get_kdf_size(EVP_KDF_CTX *ctx);

/*
 Tells "size". Returns 1, 0 on failure, or -2 if that was not asked for. Source: EVP_KDF_CTX_get_params(3).
 */
int EVP_KDF_CTX_get_params(EVP_KDF_CTX *ctx, OSSL_PARAM params[]);

/*
 What `EVP_KDF_CTX_get_params` tells. Source: EVP_KDF_CTX_gettable_params(3).
 */
const OSSL_PARAM *EVP_KDF_CTX_gettable_params(EVP_KDF_CTX *ctx);

/*
 The algorithm of a derivation. Source: EVP_KDF_CTX_kdf(3).
 */
const EVP_KDF *EVP_KDF_CTX_kdf(EVP_KDF_CTX *ctx);

/*
 Makes a derivation for `EVP_KDF_CTX_free`. Source: EVP_KDF_CTX_new(3).
 */
EVP_KDF_CTX *EVP_KDF_CTX_new(EVP_KDF *kdf);

/*
 Forgets a derivation's choices. Source: EVP_KDF_CTX_reset(3).
 */
void EVP_KDF_CTX_reset(EVP_KDF_CTX *ctx);

/*
 Makes choices by name. Returns 1 or 0. Source: EVP_KDF_CTX_set_params(3).
 */
int EVP_KDF_CTX_set_params(EVP_KDF_CTX *ctx, const OSSL_PARAM params[]);

/*
 What `EVP_KDF_CTX_set_params` takes. Source: EVP_KDF_CTX_settable_params(3).
 */
const OSSL_PARAM *EVP_KDF_CTX_settable_params(EVP_KDF_CTX *ctx);

/*
 Makes choices, derives and fills `key`. Returns 1, 0 or less. Source: EVP_KDF_derive(3).
 */
int EVP_KDF_derive(EVP_KDF_CTX *ctx, unsigned char *key, size_t keylen, const OSSL_PARAM params[]);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_KDF_do_all_provided(3).
 */
void EVP_KDF_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_KDF*, void*), void *arg);

/*
 Finds a derivation of the default provider for `EVP_KDF_free`, or NULL with the reason in the queue. Source: EVP_KDF_fetch(3).
 */
EVP_KDF *EVP_KDF_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_KDF_free(3).
 */
void EVP_KDF_free(EVP_KDF *kdf);

/*
 NULL: algorithms are not described. Source: EVP_KDF_get0_description(3).
 */
const char *EVP_KDF_get0_description(const EVP_KDF *kdf);

/*
 The algorithm's name. Source: EVP_KDF_get0_name(3).
 */
const char *EVP_KDF_get0_name(const EVP_KDF *kdf);

/*
 The default provider. Source: EVP_KDF_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_KDF_get0_provider(const EVP_KDF *kdf);

/*
 Tells nothing of the algorithm itself. Returns 1. Source: EVP_KDF_get_params(3).
 */
int EVP_KDF_get_params(EVP_KDF *kdf, OSSL_PARAM params[]);

/*
 What `EVP_KDF_CTX_get_params` tells. Source: EVP_KDF_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_KDF_gettable_ctx_params(const EVP_KDF *kdf);

/*
 NULL: an algorithm itself tells nothing. Source: EVP_KDF_gettable_params(3).
 */
const OSSL_PARAM *EVP_KDF_gettable_params(const EVP_KDF *kdf);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KDF_is_a(3).
 */
int EVP_KDF_is_a(const EVP_KDF *kdf, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_KDF_names_do_all(3).
 */
int EVP_KDF_names_do_all(const EVP_KDF *kdf, void (*callback)(const char*, void*), void *data);

/*
 What `EVP_KDF_CTX_set_params` takes. Source: EVP_KDF_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_KDF_settable_ctx_params(const EVP_KDF *kdf);

/*
 Adds a reference. Returns 1. Source: EVP_KDF_up_ref(3).
 */
int EVP_KDF_up_ref(EVP_KDF *kdf);

/*
 Adds to HKDF's context information. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_add1_hkdf_info(3).
 */
int EVP_PKEY_CTX_add1_hkdf_info(EVP_PKEY_CTX *ctx, const unsigned char *info, int infolen);

/*
 Adds to the seed of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_add1_tls1_prf_seed(3).
 */
int EVP_PKEY_CTX_add1_tls1_prf_seed(EVP_PKEY_CTX *pctx, const unsigned char *seed, int seedlen);

/*
 Sets HKDF's input key. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_hkdf_key(3).
 */
int EVP_PKEY_CTX_set1_hkdf_key(EVP_PKEY_CTX *ctx, const unsigned char *key, int keylen);

/*
 Sets HKDF's salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_hkdf_salt(3).
 */
int EVP_PKEY_CTX_set1_hkdf_salt(EVP_PKEY_CTX *ctx, const unsigned char *salt, int saltlen);

/*
 Sets scrypt's password. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_pbe_pass(3).
 */
int EVP_PKEY_CTX_set1_pbe_pass(EVP_PKEY_CTX *ctx, const char *pass, int passlen);

/*
 Sets scrypt's salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_scrypt_salt(3).
 */
int EVP_PKEY_CTX_set1_scrypt_salt(EVP_PKEY_CTX *ctx, const unsigned char *salt, int saltlen);

/*
 Sets the secret of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_tls1_prf_secret(3).
 */
int EVP_PKEY_CTX_set1_tls1_prf_secret(EVP_PKEY_CTX *pctx, const unsigned char *sec, int seclen);

/*
 Sets HKDF's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_hkdf_md(3).
 */
int EVP_PKEY_CTX_set_hkdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets HKDF's mode: 0 both steps, 1 extract, 2 expand. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_hkdf_mode(3).
 */
int EVP_PKEY_CTX_set_hkdf_mode(EVP_PKEY_CTX *ctx, int mode);

/*
 Sets scrypt's cost. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_N(3).
 */
int EVP_PKEY_CTX_set_scrypt_N(EVP_PKEY_CTX *ctx, uint64_t n);

/*
 Sets how much memory scrypt may use. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_maxmem_bytes(3).
 */
int EVP_PKEY_CTX_set_scrypt_maxmem_bytes(EVP_PKEY_CTX *ctx, uint64_t maxmem_bytes);

/*
 Sets scrypt's parallelism. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_p(3).
 */
int EVP_PKEY_CTX_set_scrypt_p(EVP_PKEY_CTX *ctx, uint64_t p);

/*
 Sets scrypt's block size. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_r(3).
 */
int EVP_PKEY_CTX_set_scrypt_r(EVP_PKEY_CTX *ctx, uint64_t r);

/*
 Sets the digest of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_tls1_prf_md(3).
 */
int EVP_PKEY_CTX_set_tls1_prf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
#ifdef __cplusplus
}
#endif

#endif
