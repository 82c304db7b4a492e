/* <openssl/ec.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_EC_H
#define OPENSSL_EC_H
#ifndef HEADER_EC_H
#define HEADER_EC_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <string.h>

#define OPENSSL_EC_EXPLICIT_CURVE 0x000
#define OPENSSL_EC_NAMED_CURVE 0x001
#define EVP_PKEY_CTRL_EC_PARAMGEN_CURVE_NID (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_EC_PARAM_ENC (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_EC_ECDH_COFACTOR (EVP_PKEY_ALG_CTRL + 3)
#define EVP_PKEY_CTRL_EC_KDF_TYPE (EVP_PKEY_ALG_CTRL + 4)
#define EVP_PKEY_CTRL_EC_KDF_MD (EVP_PKEY_ALG_CTRL + 5)
#define EVP_PKEY_CTRL_GET_EC_KDF_MD (EVP_PKEY_ALG_CTRL + 6)
#define EVP_PKEY_CTRL_EC_KDF_OUTLEN (EVP_PKEY_ALG_CTRL + 7)
#define EVP_PKEY_CTRL_GET_EC_KDF_OUTLEN (EVP_PKEY_ALG_CTRL + 8)
#define EVP_PKEY_CTRL_EC_KDF_UKM (EVP_PKEY_ALG_CTRL + 9)
#define EVP_PKEY_CTRL_GET_EC_KDF_UKM (EVP_PKEY_ALG_CTRL + 10)
#define EVP_PKEY_ECDH_KDF_NONE 1
#define EVP_PKEY_ECDH_KDF_X9_63 2
#define EVP_PKEY_ECDH_KDF_X9_62 EVP_PKEY_ECDH_KDF_X9_63
#define OPENSSL_ECC_MAX_FIELD_BITS 661
#define EC_PKEY_NO_PARAMETERS 0x001
#define EC_PKEY_NO_PUBKEY 0x002
#define EC_FLAG_SM2_RANGE 0x0004
#define EC_FLAG_COFACTOR_ECDH 0x1000
#define EC_FLAG_CHECK_NAMED_GROUP 0x2000
#define EC_FLAG_CHECK_NAMED_GROUP_NIST 0x4000
#define EC_FLAG_CHECK_NAMED_GROUP_MASK (EC_FLAG_CHECK_NAMED_GROUP | EC_FLAG_CHECK_NAMED_GROUP_NIST)
#define EC_FLAG_NON_FIPS_ALLOW 0x0000
#define EC_FLAG_FIPS_CHECKED 0x0000

#ifdef __cplusplus
extern "C" {
#endif
typedef enum { POINT_CONVERSION_COMPRESSED = 2, POINT_CONVERSION_UNCOMPRESSED = 4,
    POINT_CONVERSION_HYBRID = 6 } point_conversion_form_t;
#ifdef __cplusplus
}
#endif
#include <openssl/asn1.h>
#include <openssl/symhacks.h>
#include <openssl/bn.h>
#include <openssl/ecerr.h>
#include <openssl/params.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ec_method_st EC_METHOD;
typedef struct ec_group_st EC_GROUP;
typedef struct ec_point_st EC_POINT;
typedef struct ecpk_parameters_st ECPKPARAMETERS;
typedef struct ec_parameters_st ECPARAMETERS;
typedef struct { int nid; const char *comment; } EC_builtin_curve;
typedef struct ECDSA_SIG_st ECDSA_SIG;

#define d2i_ECPKParameters_bio(bp, x) ASN1_d2i_bio_of(EC_GROUP, NULL, d2i_ECPKParameters, bp, x)
#define i2d_ECPKParameters_bio(bp, x) ASN1_i2d_bio_of(EC_GROUP, i2d_ECPKParameters, bp, x)
#define d2i_ECPKParameters_fp(fp, x) (EC_GROUP*)ASN1_d2i_fp(NULL, (d2i_of_void*)d2i_ECPKParameters, (fp), (void**)(x))
#define i2d_ECPKParameters_fp(fp, x) ASN1_i2d_fp((i2d_of_void*)i2d_ECPKParameters, (fp), (void*)(x))
#define EC_KEY_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_EC_KEY, l, p, newf, dupf, freef)
#define EVP_EC_gen(curve) EVP_PKEY_Q_keygen(NULL, NULL, "EC", (char*)(strstr(curve, "")))
#define ECParameters_dup(x) ASN1_dup_of(EC_KEY, i2d_ECParameters, d2i_ECParameters, x)


/*
 X9.63's derivation from a secret and shared information. Returns 1 or 0. Source: ECDH_KDF_X9_62(3).
 */
int ECDH_KDF_X9_62(unsigned char *out, size_t outlen, const unsigned char *Z, size_t Zlen,
    const unsigned char *sinfo, size_t sinfolen, const EVP_MD *md);

/*
 The secret that a private key and a point agree on, passed through `KDF` if there is one. Returns its length, 0 or less on failure. Source: ECDH_compute_key(3).
 */
int ECDH_compute_key(void *out, size_t outlen, const EC_POINT *pub_key, const EC_KEY *ecdh, void *(*KDF)(const void*,
    size_t, void*, size_t*));

/*
 Frees a signature; NULL is fine. Source: ECDSA_SIG_free(3).
 */
void ECDSA_SIG_free(ECDSA_SIG *sig);

/*
 Both numbers, borrowed; what the caller has no use for may be NULL. Source: ECDSA_SIG_get0(3).
 */
void ECDSA_SIG_get0(const ECDSA_SIG *sig, const BIGNUM **pr, const BIGNUM **ps);

/*
 The first number, borrowed. Source: ECDSA_SIG_get0_r(3).
 */
const BIGNUM *ECDSA_SIG_get0_r(const ECDSA_SIG *sig);

/*
 The second number, borrowed. Source: ECDSA_SIG_get0_s(3).
 */
const BIGNUM *ECDSA_SIG_get0_s(const ECDSA_SIG *sig);

/*
 Makes a signature for `ECDSA_SIG_free`. Source: ECDSA_SIG_new(3).
 */
ECDSA_SIG *ECDSA_SIG_new(void);

/*
 Sets both numbers, which are taken over. Returns 1, or 0 if one is NULL. Source: ECDSA_SIG_set0(3).
 */
int ECDSA_SIG_set0(ECDSA_SIG *sig, BIGNUM *r, BIGNUM *s);

/*
 Signs a digest, by the key's method. Returns a signature for `ECDSA_SIG_free`. Source: ECDSA_do_sign(3).
 */
ECDSA_SIG *ECDSA_do_sign(const unsigned char *dgst, int dgst_len, EC_KEY *eckey);

/*
 As `ECDSA_do_sign`; numbers computed before serve only the program's own methods. Source: ECDSA_do_sign_ex(3).
 */
ECDSA_SIG *ECDSA_do_sign_ex(const unsigned char *dgst, int dgstlen, const BIGNUM *kinv, const BIGNUM *rp,
    EC_KEY *eckey);

/*
 Verifies a signature of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: ECDSA_do_verify(3).
 */
int ECDSA_do_verify(const unsigned char *dgst, int dgst_len, const ECDSA_SIG *sig, EC_KEY *eckey);

/*
 Signs a digest and writes the signature as DER, `ECDSA_size` bytes at most. Returns 1 or 0. Source: ECDSA_sign(3).
 */
int ECDSA_sign(int kind, const unsigned char *dgst, int dgstlen, unsigned char *sig, unsigned int *siglen,
    EC_KEY *eckey);

/*
 As `ECDSA_sign`; numbers computed before serve only the program's own methods. Source: ECDSA_sign_ex(3).
 */
int ECDSA_sign_ex(int kind, const unsigned char *dgst, int dgstlen, unsigned char *sig, unsigned int *siglen,
    const BIGNUM *kinv, const BIGNUM *rp, EC_KEY *eckey);
int ECDSA_sign_setup(EC_KEY *eckey, BN_CTX *ctx, BIGNUM **kinv, BIGNUM **rp);

/*
 Longest signature of the key in bytes. Source: ECDSA_size(3).
 */
int ECDSA_size(const EC_KEY *eckey);

/*
 Verifies a signature in DER of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: ECDSA_verify(3).
 */
int ECDSA_verify(int kind, const unsigned char *dgst, int dgstlen, const unsigned char *sig, int siglen,
    EC_KEY *eckey);
void ECPARAMETERS_free(ECPARAMETERS *a);
const ASN1_ITEM *ECPARAMETERS_it(void);
ECPARAMETERS *ECPARAMETERS_new(void);
void ECPKPARAMETERS_free(ECPKPARAMETERS *a);
const ASN1_ITEM *ECPKPARAMETERS_it(void);
ECPKPARAMETERS *ECPKPARAMETERS_new(void);

/*
 Prints a curve. Returns 1 or 0. Source: ECPKParameters_print(3).
 */
int ECPKParameters_print(BIO *bp, const EC_GROUP *x, int off);

/*
 Prints a curve to a C stream. Returns 1 or 0. Source: ECPKParameters_print_fp(3).
 */
int ECPKParameters_print_fp(FILE *fp, const EC_GROUP *x, int off);

/*
 Prints parameters. Returns 1 or 0. Source: ECParameters_print(3).
 */
int ECParameters_print(BIO *bp, const EC_KEY *key);

/*
 Prints parameters. Returns 1 or 0. Source: ECParameters_print_fp(3).
 */
int ECParameters_print_fp(FILE *fp, const EC_KEY *key);
const EC_METHOD *EC_GF2m_simple_method(void);
const EC_METHOD *EC_GFp_mont_method(void);
const EC_METHOD *EC_GFp_nist_method(void);
const EC_METHOD *EC_GFp_nistp224_method(void);
const EC_METHOD *EC_GFp_nistp256_method(void);
const EC_METHOD *EC_GFp_nistp521_method(void);
const EC_METHOD *EC_GFp_simple_method(void);

/*
 Checks a curve, of which only sound ones exist. Returns 1 or 0. Source: EC_GROUP_check(3).
 */
int EC_GROUP_check(const EC_GROUP *group, BN_CTX *ctx);

/*
 Checks a curve, of which only sound ones exist. Returns 1 or 0. Source: EC_GROUP_check_discriminant(3).
 */
int EC_GROUP_check_discriminant(const EC_GROUP *group, BN_CTX *ctx);

/*
 The number of the named curve this is; 0 if none. Source: EC_GROUP_check_named_curve(3).
 */
int EC_GROUP_check_named_curve(const EC_GROUP *group, int nist_only, BN_CTX *ctx);

/*
 Frees a curve; NULL is fine. Source: EC_GROUP_clear_free(3).
 */
void EC_GROUP_clear_free(EC_GROUP *group);

/*
 Compares curves: 0 equal, 1 different, -1 on errors. Source: EC_GROUP_cmp(3).
 */
int EC_GROUP_cmp(const EC_GROUP *a, const EC_GROUP *b, BN_CTX *ctx);
int EC_GROUP_copy(EC_GROUP *dst, const EC_GROUP *src);

/*
 Copies a curve for `EC_GROUP_free`. Source: EC_GROUP_dup(3).
 */
EC_GROUP *EC_GROUP_dup(const EC_GROUP *src);

/*
 Frees a curve; NULL is fine. Source: EC_GROUP_free(3).
 */
void EC_GROUP_free(EC_GROUP *group);

/*
 The cofactor: 1 for all curves. NULL without a curve. Source: EC_GROUP_get0_cofactor(3).
 */
const BIGNUM *EC_GROUP_get0_cofactor(const EC_GROUP *group);

/*
 The prime of the field. Source: EC_GROUP_get0_field(3).
 */
const BIGNUM *EC_GROUP_get0_field(const EC_GROUP *group);

/*
 The generator, borrowed. Source: EC_GROUP_get0_generator(3).
 */
const EC_POINT *EC_GROUP_get0_generator(const EC_GROUP *group);

/*
 The order, borrowed. Source: EC_GROUP_get0_order(3).
 */
const BIGNUM *EC_GROUP_get0_order(const EC_GROUP *group);

/*
 The seed the curve was made from; NULL. Source: EC_GROUP_get0_seed(3).
 */
unsigned char *EC_GROUP_get0_seed(const EC_GROUP *x);

/*
 1 (`OPENSSL_EC_NAMED_CURVE`): curves are encoded by name. Source: EC_GROUP_get_asn1_flag(3).
 */
int EC_GROUP_get_asn1_flag(const EC_GROUP *group);

/*
 The kind of basis of a binary field: 0, as there are none. Source: EC_GROUP_get_basis_type(3).
 */
int EC_GROUP_get_basis_type(const EC_GROUP *group);

/*
 Copies the cofactor. Returns 1 or 0. Source: EC_GROUP_get_cofactor(3).
 */
int EC_GROUP_get_cofactor(const EC_GROUP *group, BIGNUM *cofactor, BN_CTX *ctx);

/*
 Copies the prime and the coefficients of the equation. Returns 1 or 0. Source: EC_GROUP_get_curve(3).
 */
int EC_GROUP_get_curve(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx);
int EC_GROUP_get_curve_GF2m(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx);

/*
 Copies the prime and the coefficients of the equation. Returns 1 or 0. Source: EC_GROUP_get_curve_GFp(3).
 */
int EC_GROUP_get_curve_GFp(const EC_GROUP *group, BIGNUM *p, BIGNUM *a, BIGNUM *b, BN_CTX *ctx);

/*
 The number of the curve; 0 if it has none. Source: EC_GROUP_get_curve_name(3).
 */
int EC_GROUP_get_curve_name(const EC_GROUP *group);

/*
 Length of the field in bits. Source: EC_GROUP_get_degree(3).
 */
int EC_GROUP_get_degree(const EC_GROUP *group);
ECPARAMETERS *EC_GROUP_get_ecparameters(const EC_GROUP *group, ECPARAMETERS *params);
ECPKPARAMETERS *EC_GROUP_get_ecpkparameters(const EC_GROUP *group, ECPKPARAMETERS *params);

/*
 406 (`NID_X9_62_prime_field`): all curves are over prime fields. Source: EC_GROUP_get_field_type(3).
 */
int EC_GROUP_get_field_type(const EC_GROUP *group);
BN_MONT_CTX *EC_GROUP_get_mont_data(const EC_GROUP *group);

/*
 Copies the order. Returns 1 or 0. Source: EC_GROUP_get_order(3).
 */
int EC_GROUP_get_order(const EC_GROUP *group, BIGNUM *order, BN_CTX *ctx);
int EC_GROUP_get_pentanomial_basis(const EC_GROUP *, unsigned int *k1, unsigned int *k2, unsigned int *k3);

/*
 How points are written. Source: EC_GROUP_get_point_conversion_form(3).
 */
point_conversion_form_t EC_GROUP_get_point_conversion_form(const EC_GROUP *arg0);

/*
 Length of the seed; 0. Source: EC_GROUP_get_seed_len(3).
 */
size_t EC_GROUP_get_seed_len(const EC_GROUP *arg0);
int EC_GROUP_get_trinomial_basis(const EC_GROUP *, unsigned int *k);

/*
 Whether tables were computed: always, for the curves that have them. Source: EC_GROUP_have_precompute_mult(3).
 */
int EC_GROUP_have_precompute_mult(const EC_GROUP *group);

/*
 How points of the curve are computed with; opaque. Source: EC_GROUP_method_of(3).
 */
const EC_METHOD *EC_GROUP_method_of(const EC_GROUP *group);
EC_GROUP *EC_GROUP_new(const EC_METHOD *meth);

/*
 Makes a curve by its number for `EC_GROUP_free`; NULL for one that is not served. Source: EC_GROUP_new_by_curve_name(3).
 */
EC_GROUP *EC_GROUP_new_by_curve_name(int nid);

/*
 As `EC_GROUP_new_by_curve_name`. Source: EC_GROUP_new_by_curve_name_ex(3).
 */
EC_GROUP *EC_GROUP_new_by_curve_name_ex(OSSL_LIB_CTX *libctx, const char *propq, int nid);
EC_GROUP *EC_GROUP_new_curve_GF2m(const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);

/*
 Makes a curve over a prime field, without a generator yet. Source: EC_GROUP_new_curve_GFp(3).
 */
EC_GROUP *EC_GROUP_new_curve_GFp(const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);
EC_GROUP *EC_GROUP_new_from_ecparameters(const ECPARAMETERS *params);
EC_GROUP *EC_GROUP_new_from_ecpkparameters(const ECPKPARAMETERS *params);

/*
 Makes a curve by parameters: the name ("group"), or all those of a curve that has one. Source: EC_GROUP_new_from_params(3).
 */
EC_GROUP *EC_GROUP_new_from_params(const OSSL_PARAM params[], OSSL_LIB_CTX *libctx, const char *propq);

/*
 Length of the order in bits. Source: EC_GROUP_order_bits(3).
 */
int EC_GROUP_order_bits(const EC_GROUP *group);

/*
 Does nothing. Returns 1. Source: EC_GROUP_precompute_mult(3).
 */
int EC_GROUP_precompute_mult(EC_GROUP *group, BN_CTX *ctx);

/*
 Sets how the curve is encoded; it stays by name. Source: EC_GROUP_set_asn1_flag(3).
 */
void EC_GROUP_set_asn1_flag(EC_GROUP *group, int flag);
int EC_GROUP_set_curve(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);
int EC_GROUP_set_curve_GF2m(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);
int EC_GROUP_set_curve_GFp(EC_GROUP *group, const BIGNUM *p, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);
void EC_GROUP_set_curve_name(EC_GROUP *group, int nid);

/*
 Sets generator, order and cofactor of a curve made from its equation. Returns 1 or 0. Source: EC_GROUP_set_generator(3).
 */
int EC_GROUP_set_generator(EC_GROUP *group, const EC_POINT *generator, const BIGNUM *order, const BIGNUM *cofactor);

/*
 Sets how points are written. Source: EC_GROUP_set_point_conversion_form(3).
 */
void EC_GROUP_set_point_conversion_form(EC_GROUP *group, point_conversion_form_t form);

/*
 Keeps no seed: 0. Source: EC_GROUP_set_seed(3).
 */
size_t EC_GROUP_set_seed(EC_GROUP *arg0, const unsigned char *arg1, size_t len);

/*
 Frees a method of the program's own; NULL is fine. Source: EC_KEY_METHOD_free(3).
 */
void EC_KEY_METHOD_free(EC_KEY_METHOD *meth);

/*
 Tells the function of ECDH. Source: EC_KEY_METHOD_get_compute_key(3).
 */
void EC_KEY_METHOD_get_compute_key(const EC_KEY_METHOD *meth, int (**pck)(unsigned char**, size_t*, const EC_POINT*,
    const EC_KEY*));

/*
 Tells the functions of a key's life; what the caller has no use for may be NULL. Source: EC_KEY_METHOD_get_init(3).
 */
void EC_KEY_METHOD_get_init(const EC_KEY_METHOD *meth, int (**pinit)(EC_KEY*), void (**pfinish)(EC_KEY*),
    int (**pcopy)(EC_KEY*, const EC_KEY*), int (**pset_group)(EC_KEY*, const EC_GROUP*), int (**pset_private)(EC_KEY*,
    const BIGNUM*), int (**pset_public)(EC_KEY*, const EC_POINT*));

/*
 Tells the function that makes keys. Source: EC_KEY_METHOD_get_keygen(3).
 */
void EC_KEY_METHOD_get_keygen(const EC_KEY_METHOD *meth, int (**pkeygen)(EC_KEY*));

/*
 Tells the functions that sign; absent ones are aws-lc's. Source: EC_KEY_METHOD_get_sign(3).
 */
void EC_KEY_METHOD_get_sign(const EC_KEY_METHOD *meth, int (**psign)(int, const unsigned char*, int, unsigned char*,
    unsigned int*, const BIGNUM*, const BIGNUM*, EC_KEY*), int (**psign_setup)(EC_KEY*, BN_CTX*, BIGNUM**, BIGNUM**),
    ECDSA_SIG *(**psign_sig)(const unsigned char*, int, const BIGNUM*, const BIGNUM*, EC_KEY*));

/*
 Tells the functions that verify. Source: EC_KEY_METHOD_get_verify(3).
 */
void EC_KEY_METHOD_get_verify(const EC_KEY_METHOD *meth, int (**pverify)(int, const unsigned char*, int,
    const unsigned char*, int, EC_KEY*), int (**pverify_sig)(const unsigned char*, int, const ECDSA_SIG*, EC_KEY*));

/*
 Makes a method, a copy of `meth` unless that is NULL, for `EC_KEY_METHOD_free`. Source: EC_KEY_METHOD_new(3).
 */
EC_KEY_METHOD *EC_KEY_METHOD_new(const EC_KEY_METHOD *meth);

/*
 Sets the function of ECDH. Source: EC_KEY_METHOD_set_compute_key(3).
 */
void EC_KEY_METHOD_set_compute_key(EC_KEY_METHOD *meth, int (*ckey)(unsigned char**, size_t*, const EC_POINT*,
    const EC_KEY*));

/*
 Sets the functions of a key's life. Source: EC_KEY_METHOD_set_init(3).
 */
void EC_KEY_METHOD_set_init(EC_KEY_METHOD *meth, int (*init)(EC_KEY*), void (*finish)(EC_KEY*), int (*copy)(EC_KEY*,
    const EC_KEY*), int (*set_group)(EC_KEY*, const EC_GROUP*), int (*set_private)(EC_KEY*, const BIGNUM*),
    int (*set_public)(EC_KEY*, const EC_POINT*));

/*
 Sets the function that makes keys. Source: EC_KEY_METHOD_set_keygen(3).
 */
void EC_KEY_METHOD_set_keygen(EC_KEY_METHOD *meth, int (*keygen)(EC_KEY*));

/*
 Sets the functions that sign. Source: EC_KEY_METHOD_set_sign(3).
 */
void EC_KEY_METHOD_set_sign(EC_KEY_METHOD *meth, int (*sign)(int, const unsigned char*, int, unsigned char*,
    unsigned int*, const BIGNUM*, const BIGNUM*, EC_KEY*), int (*sign_setup)(EC_KEY*, BN_CTX*, BIGNUM**, BIGNUM**),
    ECDSA_SIG *(*sign_sig)(const unsigned char*, int, const BIGNUM*, const BIGNUM*, EC_KEY*));

/*
 Sets the functions that verify. Source: EC_KEY_METHOD_set_verify(3).
 */
void EC_KEY_METHOD_set_verify(EC_KEY_METHOD *meth, int (*verify)(int, const unsigned char*, int,
    const unsigned char*, int, EC_KEY*), int (*verify_sig)(const unsigned char*, int, const ECDSA_SIG*, EC_KEY*));

/*
 Our own method, a constant. Source: EC_KEY_OpenSSL(3).
 */
const EC_KEY_METHOD *EC_KEY_OpenSSL(void);

/*
 Whether the curve is fit for signatures. Returns 1 or 0. Source: EC_KEY_can_sign(3).
 */
int EC_KEY_can_sign(const EC_KEY *eckey);

/*
 Checks that point and number belong together. Returns 1 or 0. Source: EC_KEY_check_key(3).
 */
int EC_KEY_check_key(const EC_KEY *key);

/*
 Clears flags. Source: EC_KEY_clear_flags(3).
 */
void EC_KEY_clear_flags(EC_KEY *key, int flags);

/*
 Copies curve and both halves of a key; the answer is `dst`. Source: EC_KEY_copy(3).
 */
EC_KEY *EC_KEY_copy(EC_KEY *dst, const EC_KEY *src);

/*
 0: explicit parameters of unknown curves are not read. Source: EC_KEY_decoded_from_explicit_params(3).
 */
int EC_KEY_decoded_from_explicit_params(const EC_KEY *key);

/*
 Copies a key for `EC_KEY_free`. Source: EC_KEY_dup(3).
 */
EC_KEY *EC_KEY_dup(const EC_KEY *src);

/*
 Gives up a reference; NULL is fine. Source: EC_KEY_free(3).
 */
void EC_KEY_free(EC_KEY *key);

/*
 Makes a key pair on the key's curve, by its method. Returns 1 or 0. Source: EC_KEY_generate_key(3).
 */
int EC_KEY_generate_key(EC_KEY *key);

/*
 The engine a key was made with; NULL if none. Source: EC_KEY_get0_engine(3).
 */
ENGINE *EC_KEY_get0_engine(const EC_KEY *eckey);

/*
 The curve, borrowed; NULL if there is none yet. Source: EC_KEY_get0_group(3).
 */
const EC_GROUP *EC_KEY_get0_group(const EC_KEY *key);

/*
 The private number, borrowed; NULL if it is not there. Source: EC_KEY_get0_private_key(3).
 */
const BIGNUM *EC_KEY_get0_private_key(const EC_KEY *key);

/*
 The public point, borrowed; NULL if it is not there. Source: EC_KEY_get0_public_key(3).
 */
const EC_POINT *EC_KEY_get0_public_key(const EC_KEY *key);

/*
 How the public point is written. Source: EC_KEY_get_conv_form(3).
 */
point_conversion_form_t EC_KEY_get_conv_form(const EC_KEY *key);

/*
 The method of new keys. Source: EC_KEY_get_default_method(3).
 */
const EC_KEY_METHOD *EC_KEY_get_default_method(void);

/*
 What is left out when the key is written (`EC_PKEY_NO_*`). Source: EC_KEY_get_enc_flags(3).
 */
unsigned EC_KEY_get_enc_flags(const EC_KEY *key);

/*
 The program's data on a key. Source: EC_KEY_get_ex_data(3).
 */
void *EC_KEY_get_ex_data(const EC_KEY *key, int idx);

/*
 The key's flags. Source: EC_KEY_get_flags(3).
 */
int EC_KEY_get_flags(const EC_KEY *key);

/*
 The method of a key. Source: EC_KEY_get_method(3).
 */
const EC_KEY_METHOD *EC_KEY_get_method(const EC_KEY *key);

/*
 Writes the public point to memory for `OPENSSL_free`. Returns the length, 0 on failure. Source: EC_KEY_key2buf(3).
 */
size_t EC_KEY_key2buf(const EC_KEY *key, point_conversion_form_t form, unsigned char **pbuf, BN_CTX *ctx);

/*
 Makes a key without a curve for `EC_KEY_free`. Source: EC_KEY_new(3).
 */
EC_KEY *EC_KEY_new(void);

/*
 Makes a key on a curve for `EC_KEY_free`; NULL for a curve that is not served. Source: EC_KEY_new_by_curve_name(3).
 */
EC_KEY *EC_KEY_new_by_curve_name(int nid);

/*
 As `EC_KEY_new_by_curve_name`. Source: EC_KEY_new_by_curve_name_ex(3).
 */
EC_KEY *EC_KEY_new_by_curve_name_ex(OSSL_LIB_CTX *ctx, const char *propq, int nid);

/*
 As `EC_KEY_new`. Source: EC_KEY_new_ex(3).
 */
EC_KEY *EC_KEY_new_ex(OSSL_LIB_CTX *ctx, const char *propq);

/*
 As `EC_KEY_new`; with an engine the key is used by that engine's method. Source: EC_KEY_new_method(3).
 */
EC_KEY *EC_KEY_new_method(ENGINE *engine);

/*
 Reads the public point. Returns 1 or 0. Source: EC_KEY_oct2key(3).
 */
int EC_KEY_oct2key(EC_KEY *key, const unsigned char *buf, size_t len, BN_CTX *ctx);

/*
 Reads the private number. Returns 1 or 0. Source: EC_KEY_oct2priv(3).
 */
int EC_KEY_oct2priv(EC_KEY *key, const unsigned char *buf, size_t len);

/*
 Does nothing. Returns 1. Source: EC_KEY_precompute_mult(3).
 */
int EC_KEY_precompute_mult(EC_KEY *key, BN_CTX *ctx);

/*
 Prints a key to a BIO. Returns 1 or 0. Source: EC_KEY_print(3).
 */
int EC_KEY_print(BIO *bp, const EC_KEY *key, int off);

/*
 Prints a key to a C stream. Returns 1 or 0. Source: EC_KEY_print_fp(3).
 */
int EC_KEY_print_fp(FILE *fp, const EC_KEY *key, int off);

/*
 Writes the private number to memory for `OPENSSL_free`. Returns the length, 0 on failure. Source: EC_KEY_priv2buf(3).
 */
size_t EC_KEY_priv2buf(const EC_KEY *eckey, unsigned char **pbuf);

/*
 Writes the private number; with NULL tells the room needed. Returns the length, 0 on failure. Source: EC_KEY_priv2oct(3).
 */
size_t EC_KEY_priv2oct(const EC_KEY *key, unsigned char *buf, size_t len);

/*
 Sets how the curve is written; it stays by name. Source: EC_KEY_set_asn1_flag(3).
 */
void EC_KEY_set_asn1_flag(EC_KEY *eckey, int asn1_flag);

/*
 Sets how the public point is written. Source: EC_KEY_set_conv_form(3).
 */
void EC_KEY_set_conv_form(EC_KEY *eckey, point_conversion_form_t cform);

/*
 Sets the method of new keys. Source: EC_KEY_set_default_method(3).
 */
void EC_KEY_set_default_method(const EC_KEY_METHOD *meth);

/*
 Sets what is left out when the key is written. Source: EC_KEY_set_enc_flags(3).
 */
void EC_KEY_set_enc_flags(EC_KEY *eckey, unsigned int flags);

/*
 Stores the program's data on a key. Returns 1 or 0. Source: EC_KEY_set_ex_data(3).
 */
int EC_KEY_set_ex_data(EC_KEY *key, int idx, void *arg);

/*
 Sets flags. Source: EC_KEY_set_flags(3).
 */
void EC_KEY_set_flags(EC_KEY *key, int flags);

/*
 Sets the curve, which is copied. Returns 1 or 0. Source: EC_KEY_set_group(3).
 */
int EC_KEY_set_group(EC_KEY *key, const EC_GROUP *group);

/*
 Gives a key another method, ending the old one's use and beginning the new one's. Returns 1 or 0. Source: EC_KEY_set_method(3).
 */
int EC_KEY_set_method(EC_KEY *key, const EC_KEY_METHOD *meth);

/*
 Sets the private number, which is copied. Returns 1 or 0. Source: EC_KEY_set_private_key(3).
 */
int EC_KEY_set_private_key(EC_KEY *key, const BIGNUM *prv);

/*
 Sets the public point, which is copied. Returns 1 or 0. Source: EC_KEY_set_public_key(3).
 */
int EC_KEY_set_public_key(EC_KEY *key, const EC_POINT *public_);

/*
 Sets the public point by its coordinates and checks the key. Returns 1 or 0. Source: EC_KEY_set_public_key_affine_coordinates(3).
 */
int EC_KEY_set_public_key_affine_coordinates(EC_KEY *key, BIGNUM *x, BIGNUM *y);

/*
 Adds a reference. Returns 1 or 0. Source: EC_KEY_up_ref(3).
 */
int EC_KEY_up_ref(EC_KEY *key);

/*
 406 (`NID_X9_62_prime_field`): all curves are over prime fields. Source: EC_METHOD_get_field_type(3).
 */
int EC_METHOD_get_field_type(const EC_METHOD *meth);

/*
 Adds points. Returns 1 or 0. Source: EC_POINT_add(3).
 */
int EC_POINT_add(const EC_GROUP *group, EC_POINT *r, const EC_POINT *a, const EC_POINT *b, BN_CTX *ctx);

/*
 A point from a number; a fresh one if `point` is NULL. Source: EC_POINT_bn2point(3).
 */
EC_POINT *EC_POINT_bn2point(const EC_GROUP *arg0, const BIGNUM *arg1, EC_POINT *arg2, BN_CTX *arg3);

/*
 Frees a point; NULL is fine. Source: EC_POINT_clear_free(3).
 */
void EC_POINT_clear_free(EC_POINT *point);

/*
 Compares points: 0 equal, 1 different, -1 on errors. Source: EC_POINT_cmp(3).
 */
int EC_POINT_cmp(const EC_GROUP *group, const EC_POINT *a, const EC_POINT *b, BN_CTX *ctx);

/*
 Copies a point. Returns 1 or 0. Source: EC_POINT_copy(3).
 */
int EC_POINT_copy(EC_POINT *dst, const EC_POINT *src);

/*
 Doubles a point. Returns 1 or 0. Source: EC_POINT_dbl(3).
 */
int EC_POINT_dbl(const EC_GROUP *group, EC_POINT *r, const EC_POINT *a, BN_CTX *ctx);

/*
 Copies a point for `EC_POINT_free`; NULL for NULL. Source: EC_POINT_dup(3).
 */
EC_POINT *EC_POINT_dup(const EC_POINT *src, const EC_GROUP *group);

/*
 Frees a point; NULL is fine. Source: EC_POINT_free(3).
 */
void EC_POINT_free(EC_POINT *point);
int EC_POINT_get_Jprojective_coordinates_GFp(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x, BIGNUM *y,
    BIGNUM *z, BN_CTX *ctx);

/*
 Copies a point's coordinates. Returns 1 or 0. Source: EC_POINT_get_affine_coordinates(3).
 */
int EC_POINT_get_affine_coordinates(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x, BIGNUM *y, BN_CTX *ctx);
int EC_POINT_get_affine_coordinates_GF2m(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x, BIGNUM *y, BN_CTX *ctx);

/*
 Copies a point's coordinates. Returns 1 or 0. Source: EC_POINT_get_affine_coordinates_GFp(3).
 */
int EC_POINT_get_affine_coordinates_GFp(const EC_GROUP *group, const EC_POINT *p, BIGNUM *x, BIGNUM *y, BN_CTX *ctx);

/*
 A point from hexadecimal text; a fresh one if `point` is NULL. Source: EC_POINT_hex2point(3).
 */
EC_POINT *EC_POINT_hex2point(const EC_GROUP *arg0, const char *arg1, EC_POINT *arg2, BN_CTX *arg3);

/*
 Negates a point. Returns 1 or 0. Source: EC_POINT_invert(3).
 */
int EC_POINT_invert(const EC_GROUP *group, EC_POINT *a, BN_CTX *ctx);

/*
 Whether a point is at infinity. Returns 1 or 0. Source: EC_POINT_is_at_infinity(3).
 */
int EC_POINT_is_at_infinity(const EC_GROUP *group, const EC_POINT *p);

/*
 Whether a point is on the curve. Returns 1, 0, or -1 on errors. Source: EC_POINT_is_on_curve(3).
 */
int EC_POINT_is_on_curve(const EC_GROUP *group, const EC_POINT *point, BN_CTX *ctx);

/*
 Does nothing: points are always at hand. Returns 1. Source: EC_POINT_make_affine(3).
 */
int EC_POINT_make_affine(const EC_GROUP *group, EC_POINT *point, BN_CTX *ctx);

/*
 NULL: points know no method. Source: EC_POINT_method_of(3).
 */
const EC_METHOD *EC_POINT_method_of(const EC_POINT *point);

/*
 n times the generator plus m times q; either may be missing. Returns 1 or 0. Source: EC_POINT_mul(3).
 */
int EC_POINT_mul(const EC_GROUP *group, EC_POINT *r, const BIGNUM *n, const EC_POINT *q, const BIGNUM *m,
    BN_CTX *ctx);

/*
 Makes a point, at infinity, for `EC_POINT_free`. Source: EC_POINT_new(3).
 */
EC_POINT *EC_POINT_new(const EC_GROUP *group);

/*
 Reads a point. Returns 1 or 0. Source: EC_POINT_oct2point(3).
 */
int EC_POINT_oct2point(const EC_GROUP *group, EC_POINT *p, const unsigned char *buf, size_t len, BN_CTX *ctx);

/*
 A point as a number; a fresh one if `ret` is NULL. Source: EC_POINT_point2bn(3).
 */
BIGNUM *EC_POINT_point2bn(const EC_GROUP *arg0, const EC_POINT *arg1, point_conversion_form_t form, BIGNUM *arg3,
    BN_CTX *arg4);

/*
 Writes a point to memory for `OPENSSL_free`. Returns the length, 0 on failure. Source: EC_POINT_point2buf(3).
 */
size_t EC_POINT_point2buf(const EC_GROUP *group, const EC_POINT *point, point_conversion_form_t form,
    unsigned char **pbuf, BN_CTX *ctx);

/*
 A point as hexadecimal text for `OPENSSL_free`. Source: EC_POINT_point2hex(3).
 */
char *EC_POINT_point2hex(const EC_GROUP *arg0, const EC_POINT *arg1, point_conversion_form_t form, BN_CTX *arg3);

/*
 Writes a point; with NULL tells the room needed. Returns the length, 0 on failure. Source: EC_POINT_point2oct(3).
 */
size_t EC_POINT_point2oct(const EC_GROUP *group, const EC_POINT *p, point_conversion_form_t form, unsigned char *buf,
    size_t len, BN_CTX *ctx);
int EC_POINT_set_Jprojective_coordinates_GFp(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, const BIGNUM *y,
    const BIGNUM *z, BN_CTX *ctx);

/*
 Sets a point by its coordinates, which must be on the curve. Returns 1 or 0. Source: EC_POINT_set_affine_coordinates(3).
 */
int EC_POINT_set_affine_coordinates(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, const BIGNUM *y,
    BN_CTX *ctx);
int EC_POINT_set_affine_coordinates_GF2m(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, const BIGNUM *y,
    BN_CTX *ctx);

/*
 Sets a point by its coordinates, which must be on the curve. Returns 1 or 0. Source: EC_POINT_set_affine_coordinates_GFp(3).
 */
int EC_POINT_set_affine_coordinates_GFp(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, const BIGNUM *y,
    BN_CTX *ctx);

/*
 Sets a point by one coordinate and the parity of the other. Returns 1 or 0. Source: EC_POINT_set_compressed_coordinates(3).
 */
int EC_POINT_set_compressed_coordinates(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, int y_bit, BN_CTX *ctx);
int EC_POINT_set_compressed_coordinates_GF2m(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, int y_bit,
    BN_CTX *ctx);

/*
 Sets a point by one coordinate and the parity of the other. Returns 1 or 0. Source: EC_POINT_set_compressed_coordinates_GFp(3).
 */
int EC_POINT_set_compressed_coordinates_GFp(const EC_GROUP *group, EC_POINT *p, const BIGNUM *x, int y_bit,
    BN_CTX *ctx);

/*
 Makes a point the one at infinity. Returns 1 or 0. Source: EC_POINT_set_to_infinity(3).
 */
int EC_POINT_set_to_infinity(const EC_GROUP *group, EC_POINT *point);
int EC_POINTs_make_affine(const EC_GROUP *group, size_t num, EC_POINT *points[], BN_CTX *ctx);
int EC_POINTs_mul(const EC_GROUP *group, EC_POINT *r, const BIGNUM *n, size_t num, const EC_POINT *p[],
    const BIGNUM *m[], BN_CTX *ctx);

/*
 NIST's name of a curve ("P-256"); NULL if it has none. Source: EC_curve_nid2nist(3).
 */
const char *EC_curve_nid2nist(int nid);

/*
 The curve with NIST's name; 0 if none is. Source: EC_curve_nist2nid(3).
 */
int EC_curve_nist2nid(const char *name);

/*
 Writes up to `nitems` curves to `r`, which may be NULL. Returns how many there are. Source: EC_get_builtin_curves(3).
 */
size_t EC_get_builtin_curves(EC_builtin_curve *r, size_t nitems);

/*
 Tells the shared information of the derivation after ECDH, borrowed, and its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_ecdh_kdf_ukm(3).
 */
int EVP_PKEY_CTX_get0_ecdh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char **ukm);

/*
 Tells the cofactor mode. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_cofactor_mode(3).
 */
int EVP_PKEY_CTX_get_ecdh_cofactor_mode(EVP_PKEY_CTX *ctx);

/*
 Tells the choice made for the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_md(3).
 */
int EVP_PKEY_CTX_get_ecdh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);

/*
 Tells the choice made for the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_outlen(3).
 */
int EVP_PKEY_CTX_get_ecdh_kdf_outlen(EVP_PKEY_CTX *ctx, int *len);

/*
 Tells what follows ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_type(3).
 */
int EVP_PKEY_CTX_get_ecdh_kdf_type(EVP_PKEY_CTX *ctx);

/*
 Sets the shared information of the derivation after ECDH; `ukm` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_ecdh_kdf_ukm(3).
 */
int EVP_PKEY_CTX_set0_ecdh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char *ukm, int len);

/*
 Sets how the curve is encoded; only by name (1) is supported. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ec_param_enc(3).
 */
int EVP_PKEY_CTX_set_ec_param_enc(EVP_PKEY_CTX *ctx, int param_enc);

/*
 Sets the curve of a key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(3).
 */
int EVP_PKEY_CTX_set_ec_paramgen_curve_nid(EVP_PKEY_CTX *ctx, int nid);

/*
 Sets the cofactor mode of an agreement, which makes no difference on our curves. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_cofactor_mode(3).
 */
int EVP_PKEY_CTX_set_ecdh_cofactor_mode(EVP_PKEY_CTX *ctx, int cofactor_mode);

/*
 Sets the digest of the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_md(3).
 */
int EVP_PKEY_CTX_set_ecdh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets the length of the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_outlen(3).
 */
int EVP_PKEY_CTX_set_ecdh_kdf_outlen(EVP_PKEY_CTX *ctx, int len);

/*
 Sets what follows ECDH: 1 nothing, 2 X9.63's derivation. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_type(3).
 */
int EVP_PKEY_CTX_set_ecdh_kdf_type(EVP_PKEY_CTX *ctx, int kdf);

/*
 The name that OpenSSL prefers for a curve; NULL if it is unknown. Source: EC_GROUP_new(3).
 */
const char *OSSL_EC_curve_nid2name(int nid);

/*
 Reads a signature. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECDSA_SIG(3).
 */
ECDSA_SIG *d2i_ECDSA_SIG(ECDSA_SIG **a, const unsigned char **input, long len);

/*
 Reads a curve. Returns it for `EC_GROUP_free`, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECPKParameters(3).
 */
EC_GROUP *d2i_ECPKParameters(EC_GROUP **arg0, const unsigned char **input, long len);

/*
 Reads a curve, as a key on it. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECParameters(3).
 */
EC_KEY *d2i_ECParameters(EC_KEY **key, const unsigned char **input, long len);

/*
 Reads a SEC 1 private key. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECPrivateKey(3).
 */
EC_KEY *d2i_ECPrivateKey(EC_KEY **key, const unsigned char **input, long len);

/*
 Writes a signature. Returns the length, -1 on failure. Source: i2d_ECDSA_SIG(3).
 */
int i2d_ECDSA_SIG(const ECDSA_SIG *a, unsigned char **out);

/*
 Writes a curve. Returns the length, 0 on failure. Source: i2d_ECPKParameters(3).
 */
int i2d_ECPKParameters(const EC_GROUP *arg0, unsigned char **out);

/*
 Writes the curve of a key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_ECParameters(3).
 */
int i2d_ECParameters(const EC_KEY *key, unsigned char **out);

/*
 Writes a SEC 1 private key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_ECPrivateKey(3).
 */
int i2d_ECPrivateKey(const EC_KEY *key, unsigned char **out);

/*
 Writes the public point in the key's form. Returns the length, 0 on failure. Source: i2o_ECPublicKey(3).
 */
int i2o_ECPublicKey(const EC_KEY *key, unsigned char **out);

/*
 Reads a public point into `*key`, whose curve must be set. Returns that key, NULL on failure. Source: o2i_ECPublicKey(3).
 */
EC_KEY *o2i_ECPublicKey(EC_KEY **key, const unsigned char **input, long len);
#ifdef __cplusplus
}
#endif

#endif
