/* <openssl/provider.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PROVIDER_H
#define OPENSSL_PROVIDER_H
#ifndef HEADER_PROVIDER_H
#define HEADER_PROVIDER_H
#endif

#include <openssl/core.h>




#ifdef __cplusplus
extern "C" {
#endif

/*
 Makes a provider of the program's known under `name`. Nothing asks such providers here, so loading it fails.
 Returns 1, or 0 on failure.
 */
int OSSL_PROVIDER_add_builtin(OSSL_LIB_CTX *, const char *name, OSSL_provider_init_fn *init_fn);

/*
 Whether a provider is loaded. The default one is unless another was loaded first.
 */
int OSSL_PROVIDER_available(OSSL_LIB_CTX *ctx, const char *name);

/*
 Calls `cb` for each provider loaded until it answers 0. Returns 1, or 0 if it did.
 */
int OSSL_PROVIDER_do_all(OSSL_LIB_CTX *ctx, int (*cb)(OSSL_PROVIDER*, void*), void *cbdata);

/*
 The functions of a provider as a shared object would have them: NULL.
 */
const OSSL_DISPATCH *OSSL_PROVIDER_get0_dispatch(const OSSL_PROVIDER *_prov);

/*
 The name of a provider.
 */
const char *OSSL_PROVIDER_get0_name(const OSSL_PROVIDER *prov);

/*
 What a provider keeps for itself: NULL.
 */
void *OSSL_PROVIDER_get0_provider_ctx(const OSSL_PROVIDER *_prov);
int OSSL_PROVIDER_get_capabilities(const OSSL_PROVIDER *prov, const char *capability, OSSL_CALLBACK *cb, void *arg);

/*
 Tells `name`, `version`, `buildinfo` and `status` of a provider. Returns 1, or 0 on failure.
 */
int OSSL_PROVIDER_get_params(const OSSL_PROVIDER *prov, OSSL_PARAM params[]);

/*
 What [`OSSL_PROVIDER_get_params`] can tell, an array.
 */
const OSSL_PARAM *OSSL_PROVIDER_gettable_params(const OSSL_PROVIDER *_prov);

/*
 Loads a provider: `default`, `base`, `legacy` or `null`. NULL for another. From now on the default provider of this
 context is no longer loaded by itself, even if this one is not found.
 */
OSSL_PROVIDER *OSSL_PROVIDER_load(OSSL_LIB_CTX *ctx, const char *name);
const OSSL_ALGORITHM *OSSL_PROVIDER_query_operation(const OSSL_PROVIDER *prov, int operation_id, int *no_cache);

/*
 Whether a provider works: 1.
 */
int OSSL_PROVIDER_self_test(const OSSL_PROVIDER *prov);

/*
 Does nothing: providers are not loaded from files. Returns 1.
 */
int OSSL_PROVIDER_set_default_search_path(OSSL_LIB_CTX *_ctx, const char *_path);

/*
 As [`OSSL_PROVIDER_load`]; with `retain_fallbacks`, or if this one is not found, the default provider is still loaded
 by itself.
 */
OSSL_PROVIDER *OSSL_PROVIDER_try_load(OSSL_LIB_CTX *ctx, const char *name, int retain_fallbacks);

/*
 Gives up what [`OSSL_PROVIDER_load`] gave. Returns 1.
 */
int OSSL_PROVIDER_unload(OSSL_PROVIDER *prov);
void OSSL_PROVIDER_unquery_operation(const OSSL_PROVIDER *prov, int operation_id, const OSSL_ALGORITHM *algs);
#ifdef __cplusplus
}
#endif

#endif
