/* <openssl/encoder.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ENCODER_H
#define OPENSSL_ENCODER_H
#ifndef HEADER_ENCODER_H
#define HEADER_ENCODER_H
#endif

#include <openssl/opensslconf.h>
#include <stdio.h>
#include <stdarg.h>
#include <stddef.h>
#include <openssl/encodererr.h>
#include <openssl/types.h>
#include <openssl/core.h>


#ifdef __cplusplus
extern "C" {
#endif
typedef struct ossl_encoder_instance_st OSSL_ENCODER_INSTANCE;
typedef const void *OSSL_ENCODER_CONSTRUCT(OSSL_ENCODER_INSTANCE *encoder_inst, void *construct_data);
typedef void OSSL_ENCODER_CLEANUP(void *construct_data);


int OSSL_ENCODER_CTX_add_encoder(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER *encoder);

/*
 Does nothing: no encoders are added. Returns 1.
 */
int OSSL_ENCODER_CTX_add_extra(OSSL_ENCODER_CTX *ctx, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Frees an encoding; NULL is fine.
 */
void OSSL_ENCODER_CTX_free(OSSL_ENCODER_CTX *ctx);

/*
 How many encoders there are: one, if there is a key and the form is served.
 */
int OSSL_ENCODER_CTX_get_num_encoders(OSSL_ENCODER_CTX *ctx);

/*
 A new encoding of nothing, which fails; the caller frees it.
 */
OSSL_ENCODER_CTX *OSSL_ENCODER_CTX_new(void);

/*
 A new encoding of parts of a key (`selection`, `EVP_PKEY_KEYPAIR` and kin) as `PEM`, `DER` or `TEXT`, in a structure
 (`PrivateKeyInfo`, `SubjectPublicKeyInfo`, `type-specific`, …; NULL: the first that fits). The caller frees it; NULL on
 failure.
 */
OSSL_ENCODER_CTX *OSSL_ENCODER_CTX_new_for_pkey(const EVP_PKEY *pkey, int selection, const char *output_type,
    const char *output_struct, const char *propquery);

/*
 Sets the cipher that private keys are encrypted with, by its name; NULL: none. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_cipher(OSSL_ENCODER_CTX *ctx, const char *cipher_name, const char *propquery);
int OSSL_ENCODER_CTX_set_cleanup(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER_CLEANUP *cleanup);
int OSSL_ENCODER_CTX_set_construct(OSSL_ENCODER_CTX *ctx, OSSL_ENCODER_CONSTRUCT *construct);
int OSSL_ENCODER_CTX_set_construct_data(OSSL_ENCODER_CTX *ctx, void *construct_data);

/*
 Sets the structure by its name. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_output_structure(OSSL_ENCODER_CTX *ctx, const char *output_structure);

/*
 Sets the form: `PEM`, `DER` or `TEXT`. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_output_type(OSSL_ENCODER_CTX *ctx, const char *output_type);

/*
 Sets `cipher` and `properties` by an array. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_params(OSSL_ENCODER_CTX *ctx, const OSSL_PARAM params[]);

/*
 Sets the passphrase that private keys are encrypted under. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_passphrase(OSSL_ENCODER_CTX *ctx, const unsigned char *kstr, size_t klen);

/*
 Sets who is asked for the passphrase. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_passphrase_cb(OSSL_ENCODER_CTX *ctx, OSSL_PASSPHRASE_CALLBACK *cb, void *cbarg);

/*
 Sets how the user is asked for the passphrase. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_passphrase_ui(OSSL_ENCODER_CTX *ctx, const UI_METHOD *ui_method, void *ui_data);

/*
 Sets who is asked for the passphrase, as PEM's functions ask. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_pem_password_cb(OSSL_ENCODER_CTX *ctx, pem_password_cb *cb, void *cbarg);

/*
 Sets which parts of the key are written. Returns 1 or 0.
 */
int OSSL_ENCODER_CTX_set_selection(OSSL_ENCODER_CTX *ctx, int selection);
OSSL_ENCODER *OSSL_ENCODER_INSTANCE_get_encoder(OSSL_ENCODER_INSTANCE *encoder_inst);
void *OSSL_ENCODER_INSTANCE_get_encoder_ctx(OSSL_ENCODER_INSTANCE *encoder_inst);
const char *OSSL_ENCODER_INSTANCE_get_output_structure(OSSL_ENCODER_INSTANCE *encoder_inst);
const char *OSSL_ENCODER_INSTANCE_get_output_type(OSSL_ENCODER_INSTANCE *encoder_inst);
void OSSL_ENCODER_do_all_provided(OSSL_LIB_CTX *libctx, void (*fn)(OSSL_ENCODER *encoder, void *arg), void *arg);
OSSL_ENCODER *OSSL_ENCODER_fetch(OSSL_LIB_CTX *libctx, const char *name, const char *properties);

/*
 Does nothing: there are no such objects.
 */
void OSSL_ENCODER_free(OSSL_ENCODER *_object);
const char *OSSL_ENCODER_get0_description(const OSSL_ENCODER *kdf);
const char *OSSL_ENCODER_get0_name(const OSSL_ENCODER *kdf);
const char *OSSL_ENCODER_get0_properties(const OSSL_ENCODER *encoder);
const OSSL_PROVIDER *OSSL_ENCODER_get0_provider(const OSSL_ENCODER *encoder);
int OSSL_ENCODER_get_params(OSSL_ENCODER *encoder, OSSL_PARAM params[]);
const OSSL_PARAM *OSSL_ENCODER_gettable_params(OSSL_ENCODER *encoder);
int OSSL_ENCODER_is_a(const OSSL_ENCODER *encoder, const char *name);
int OSSL_ENCODER_names_do_all(const OSSL_ENCODER *encoder, void (*fn)(const char *name, void *data), void *data);
const OSSL_PARAM *OSSL_ENCODER_settable_ctx_params(OSSL_ENCODER *encoder);

/*
 Writes the key to a BIO. Returns 1, or 0 on failure.
 */
int OSSL_ENCODER_to_bio(OSSL_ENCODER_CTX *ctx, BIO *out);

/*
 Writes the key to `*pdata`, which has room for `*pdata_len` bytes: both move on. To a fresh block, which the caller
 frees, if `*pdata` is NULL; without `pdata` only the length is told. Returns 1, or 0 on failure.
 */
int OSSL_ENCODER_to_data(OSSL_ENCODER_CTX *ctx, unsigned char **pdata, size_t *pdata_len);

/*
 Writes the key to a stream. Returns 1, or 0 on failure.
 */
int OSSL_ENCODER_to_fp(OSSL_ENCODER_CTX *ctx, FILE *fp);
int OSSL_ENCODER_up_ref(OSSL_ENCODER *encoder);
#ifdef __cplusplus
}
#endif

#endif
