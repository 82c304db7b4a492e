/* <openssl/dh.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_DH_H
#define OPENSSL_DH_H
#ifndef HEADER_DH_H
#define HEADER_DH_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <stdlib.h>
#include <openssl/e_os2.h>
#include <openssl/bio.h>
#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/dherr.h>

#define DH_PARAMGEN_TYPE_GENERATOR 0
#define DH_PARAMGEN_TYPE_FIPS_186_2 1
#define DH_PARAMGEN_TYPE_FIPS_186_4 2
#define DH_PARAMGEN_TYPE_GROUP 3
#define EVP_PKEY_CTRL_DH_PARAMGEN_PRIME_LEN (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_DH_PARAMGEN_GENERATOR (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_DH_RFC5114 (EVP_PKEY_ALG_CTRL + 3)
#define EVP_PKEY_CTRL_DH_PARAMGEN_SUBPRIME_LEN (EVP_PKEY_ALG_CTRL + 4)
#define EVP_PKEY_CTRL_DH_PARAMGEN_TYPE (EVP_PKEY_ALG_CTRL + 5)
#define EVP_PKEY_CTRL_DH_KDF_TYPE (EVP_PKEY_ALG_CTRL + 6)
#define EVP_PKEY_CTRL_DH_KDF_MD (EVP_PKEY_ALG_CTRL + 7)
#define EVP_PKEY_CTRL_GET_DH_KDF_MD (EVP_PKEY_ALG_CTRL + 8)
#define EVP_PKEY_CTRL_DH_KDF_OUTLEN (EVP_PKEY_ALG_CTRL + 9)
#define EVP_PKEY_CTRL_GET_DH_KDF_OUTLEN (EVP_PKEY_ALG_CTRL + 10)
#define EVP_PKEY_CTRL_DH_KDF_UKM (EVP_PKEY_ALG_CTRL + 11)
#define EVP_PKEY_CTRL_GET_DH_KDF_UKM (EVP_PKEY_ALG_CTRL + 12)
#define EVP_PKEY_CTRL_DH_KDF_OID (EVP_PKEY_ALG_CTRL + 13)
#define EVP_PKEY_CTRL_GET_DH_KDF_OID (EVP_PKEY_ALG_CTRL + 14)
#define EVP_PKEY_CTRL_DH_NID (EVP_PKEY_ALG_CTRL + 15)
#define EVP_PKEY_CTRL_DH_PAD (EVP_PKEY_ALG_CTRL + 16)
#define EVP_PKEY_DH_KDF_NONE 1
#define EVP_PKEY_DH_KDF_X9_42 2
#define OPENSSL_DH_MAX_MODULUS_BITS 10000
#define OPENSSL_DH_CHECK_MAX_MODULUS_BITS 32768
#define OPENSSL_DH_FIPS_MIN_MODULUS_BITS 1024
#define DH_FLAG_CACHE_MONT_P 0x01
#define DH_FLAG_TYPE_MASK 0xF000
#define DH_FLAG_TYPE_DH 0x0000
#define DH_FLAG_TYPE_DHX 0x1000
#define DH_FLAG_NO_EXP_CONSTTIME 0x00
#define DH_FLAG_FIPS_METHOD 0x0400
#define DH_FLAG_NON_FIPS_ALLOW 0x0400
#define DH_GENERATOR_2 2
#define DH_GENERATOR_3 3
#define DH_GENERATOR_5 5
#define DH_CHECK_P_NOT_PRIME 0x01
#define DH_CHECK_P_NOT_SAFE_PRIME 0x02
#define DH_UNABLE_TO_CHECK_GENERATOR 0x04
#define DH_NOT_SUITABLE_GENERATOR 0x08
#define DH_CHECK_Q_NOT_PRIME 0x10
#define DH_CHECK_INVALID_Q_VALUE 0x20
#define DH_CHECK_INVALID_J_VALUE 0x40
#define DH_MODULUS_TOO_SMALL 0x80
#define DH_MODULUS_TOO_LARGE 0x100
#define DH_CHECK_PUBKEY_TOO_SMALL 0x01
#define DH_CHECK_PUBKEY_TOO_LARGE 0x02
#define DH_CHECK_PUBKEY_INVALID 0x04
#define DH_CHECK_P_NOT_STRONG_PRIME DH_CHECK_P_NOT_SAFE_PRIME


#define d2i_DHparams_fp(fp, x) (DH*)ASN1_d2i_fp((void*(*)(void))DH_new, (d2i_of_void*)d2i_DHparams, (fp), (void**)(x))
#define i2d_DHparams_fp(fp, x) ASN1_i2d_fp(i2d_DHparams, (fp), (unsigned char*)(x))
#define d2i_DHparams_bio(bp, x) ASN1_d2i_bio_of(DH, DH_new, d2i_DHparams, bp, x)
#define i2d_DHparams_bio(bp, x) ASN1_i2d_bio_of(DH, i2d_DHparams, bp, x)
#define d2i_DHxparams_fp(fp, x) (DH*)ASN1_d2i_fp((void*(*)(void))DH_new, (d2i_of_void*)d2i_DHxparams, (fp), (void**)(x))
#define i2d_DHxparams_fp(fp, x) ASN1_i2d_fp(i2d_DHxparams, (fp), (unsigned char*)(x))
#define d2i_DHxparams_bio(bp, x) ASN1_d2i_bio_of(DH, DH_new, d2i_DHxparams, bp, x)
#define i2d_DHxparams_bio(bp, x) ASN1_i2d_bio_of(DH, i2d_DHxparams, bp, x)
#define DH_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_DH, l, p, newf, dupf, freef)

#ifdef __cplusplus
extern "C" {
#endif
int DH_KDF_X9_42(unsigned char *out, size_t outlen, const unsigned char *Z, size_t Zlen, ASN1_OBJECT *key_oid,
    const unsigned char *ukm, size_t ukmlen, const EVP_MD *md);
const DH_METHOD *DH_OpenSSL(void);

/*
 Length of the prime in bits. Source: DH_bits(3).
 */
int DH_bits(const DH *dh);

/*
 Checks parameters; `*codes` becomes what is wrong with them (`DH_CHECK_*`). Returns 1 or 0. Source: DH_check(3).
 */
int DH_check(const DH *dh, int *codes);

/*
 Checks parameters and queues what is wrong. Returns 1 if nothing is, 0 otherwise. Source: DH_check_ex(3).
 */
int DH_check_ex(const DH *dh);

/*
 Checks what is cheap to check of parameters. Returns 1 or 0. Source: DH_check_params(3).
 */
int DH_check_params(const DH *dh, int *ret);

/*
 Checks what is cheap to check of parameters and queues what is wrong. Returns 1 if nothing is, 0 otherwise.
 Source: DH_check_params_ex(3).
 */
int DH_check_params_ex(const DH *dh);

/*
 Checks a public key; `*codes` becomes what is wrong with it. Returns 1 or 0. Source: DH_check_pub_key(3).
 */
int DH_check_pub_key(const DH *dh, const BIGNUM *pub_key, int *codes);

/*
 Checks a public key and queues what is wrong. Returns 1 if nothing is, 0 otherwise. Source: DH_check_pub_key_ex(3).
 */
int DH_check_pub_key_ex(const DH *dh, const BIGNUM *pub_key);

/*
 Clears flags. Source: DH_clear_flags(3).
 */
void DH_clear_flags(DH *dh, int flags);

/*
 The secret agreed on with a peer's public key, without leading zeros. Returns its length, -1 on failure. Source: DH_compute_key(3).
 */
int DH_compute_key(unsigned char *key, const BIGNUM *pub_key, DH *dh);

/*
 The secret agreed on with a peer's public key, in the prime's length. Returns its length, -1 on failure. Source: DH_compute_key_padded(3).
 */
int DH_compute_key_padded(unsigned char *key, const BIGNUM *pub_key, DH *dh);

/*
 Gives up a reference; NULL is fine. Source: DH_free(3).
 */
void DH_free(DH *dh);

/*
 Makes a key with the parameters. Returns 1 or 0. Source: DH_generate_key(3).
 */
int DH_generate_key(DH *dh);

/*
 Makes parameters; the callback is not called. Returns them for `DH_free`. Source: DH_generate_parameters(3).
 */
DH *DH_generate_parameters(int prime_len, int generator, void (*callback)(int, int, void*), void *cb_arg);

/*
 Makes parameters with a safe prime of `prime_len` bits. Returns 1 or 0. Source: DH_generate_parameters_ex(3).
 */
int DH_generate_parameters_ex(DH *dh, int prime_len, int generator, BN_GENCB *cb);

/*
 NULL: there are no engines. Source: DH_get0_engine(3).
 */
ENGINE *DH_get0_engine(DH *d);

/*
 The number g, borrowed; NULL if it is not there. Source: DH_get0_g(3).
 */
const BIGNUM *DH_get0_g(const DH *dh);

/*
 Both halves of the key, borrowed. Source: DH_get0_key(3).
 */
void DH_get0_key(const DH *dh, const BIGNUM **pub_key, const BIGNUM **priv_key);

/*
 The number p, borrowed; NULL if it is not there. Source: DH_get0_p(3).
 */
const BIGNUM *DH_get0_p(const DH *dh);

/*
 The parameters, borrowed; what the caller has no use for may be NULL. Source: DH_get0_pqg(3).
 */
void DH_get0_pqg(const DH *dh, const BIGNUM **p, const BIGNUM **q, const BIGNUM **g);

/*
 The number priv_key, borrowed; NULL if it is not there. Source: DH_get0_priv_key(3).
 */
const BIGNUM *DH_get0_priv_key(const DH *dh);

/*
 The number pub_key, borrowed; NULL if it is not there. Source: DH_get0_pub_key(3).
 */
const BIGNUM *DH_get0_pub_key(const DH *dh);

/*
 The number q, borrowed; NULL if it is not there. Source: DH_get0_q(3).
 */
const BIGNUM *DH_get0_q(const DH *dh);

/*
 The 1024-bit parameters of RFC 5114, 2.1, for `DH_free`. Source: DH_get_1024_160(3).
 */
DH *DH_get_1024_160(void);

/*
 The 2048-bit parameters of RFC 5114, 2.2, for `DH_free`. Source: DH_get_2048_224(3).
 */
DH *DH_get_2048_224(void);

/*
 The 2048-bit parameters of RFC 5114, 2.3, for `DH_free`. Source: DH_get_2048_256(3).
 */
DH *DH_get_2048_256(void);
const DH_METHOD *DH_get_default_method(void);

/*
 The program's data. Source: DH_get_ex_data(3).
 */
void *DH_get_ex_data(const DH *d, int idx);

/*
 Length of private keys to be made in bits, if it was set. Source: DH_get_length(3).
 */
long DH_get_length(const DH *dh);

/*
 The number of named parameters; 0 if they have no name. Source: DH_get_nid(3).
 */
int DH_get_nid(const DH *dh);
DH_METHOD *DH_meth_dup(const DH_METHOD *dhm);
void DH_meth_free(DH_METHOD *dhm);
void *DH_meth_get0_app_data(const DH_METHOD *dhm);
const char *DH_meth_get0_name(const DH_METHOD *dhm);
int (*DH_meth_get_bn_mod_exp(const DH_METHOD *dhm))(const DH *, BIGNUM *, const BIGNUM *, const BIGNUM *,
    const BIGNUM *, BN_CTX *, BN_MONT_CTX *);
int (*DH_meth_get_compute_key(const DH_METHOD *dhm))(unsigned char *key, const BIGNUM *pub_key, DH *dh);
int (*DH_meth_get_finish(const DH_METHOD *dhm))(DH *);
int DH_meth_get_flags(const DH_METHOD *dhm);
int (*DH_meth_get_generate_key(const DH_METHOD *dhm))(DH *);
int (*DH_meth_get_generate_params(const DH_METHOD *dhm))(DH *, int, int, BN_GENCB *);
int (*DH_meth_get_init(const DH_METHOD *dhm))(DH *);
DH_METHOD *DH_meth_new(const char *name, int flags);
int DH_meth_set0_app_data(DH_METHOD *dhm, void *app_data);
int DH_meth_set1_name(DH_METHOD *dhm, const char *name);
int DH_meth_set_bn_mod_exp(DH_METHOD *dhm, int (*bn_mod_exp)(const DH *, BIGNUM *, const BIGNUM *, const BIGNUM *,
    const BIGNUM *, BN_CTX *, BN_MONT_CTX *));
int DH_meth_set_compute_key(DH_METHOD *dhm, int (*compute_key)(unsigned char *key, const BIGNUM *pub_key, DH *dh));
int DH_meth_set_finish(DH_METHOD *dhm, int (*finish)(DH *));
int DH_meth_set_flags(DH_METHOD *dhm, int flags);
int DH_meth_set_generate_key(DH_METHOD *dhm, int (*generate_key)(DH *));
int DH_meth_set_generate_params(DH_METHOD *dhm, int (*generate_params)(DH *, int, int, BN_GENCB *));
int DH_meth_set_init(DH_METHOD *dhm, int (*init)(DH *));

/*
 Makes an empty object for `DH_free`. Source: DH_new(3).
 */
DH *DH_new(void);

/*
 Named parameters (`NID_ffdhe2048`, …) for `DH_free`; NULL for unknown ones. Source: DH_new_by_nid(3).
 */
DH *DH_new_by_nid(int nid);

/*
 As `DH_new`; fails with an engine, as engines serve nothing. Source: DH_new_method(3).
 */
DH *DH_new_method(ENGINE *engine);

/*
 Strength in bits. Source: DH_security_bits(3).
 */
int DH_security_bits(const DH *dh);

/*
 Sets the halves of the key, which are taken over on success. Returns 1 or 0. Source: DH_set0_key(3).
 */
int DH_set0_key(DH *dh, BIGNUM *pub_key, BIGNUM *priv_key);

/*
 Sets the parameters, which are taken over on success. Returns 1 or 0. Source: DH_set0_pqg(3).
 */
int DH_set0_pqg(DH *dh, BIGNUM *p, BIGNUM *q, BIGNUM *g);
void DH_set_default_method(const DH_METHOD *meth);

/*
 Stores the program's data. Returns 1 or 0. Source: DH_set_ex_data(3).
 */
int DH_set_ex_data(DH *d, int idx, void *arg);

/*
 Sets flags; none makes a difference. Source: DH_set_flags(3).
 */
void DH_set_flags(DH *dh, int flags);

/*
 Sets the length of private keys to be made in bits. Returns 1 or 0. Source: DH_set_length(3).
 */
int DH_set_length(DH *dh, long length);
int DH_set_method(DH *dh, const DH_METHOD *meth);

/*
 Length of the prime in bytes. Source: DH_size(3).
 */
int DH_size(const DH *dh);

/*
 Which of `flags` are set. Source: DH_test_flags(3).
 */
int DH_test_flags(const DH *dh, int flags);

/*
 Adds a reference. Returns 1 or 0. Source: DH_up_ref(3).
 */
int DH_up_ref(DH *dh);

/*
 A copy of parameters, for the caller to free; NULL on failure.
 */
DH *DHparams_dup(const DH *a);
const ASN1_ITEM *DHparams_it(void);

/*
 Prints parameters. Returns 1 or 0. Source: DHparams_print(3).
 */
int DHparams_print(BIO *bp, const DH *x);

/*
 Prints parameters. Returns 1 or 0. Source: DHparams_print_fp(3).
 */
int DHparams_print_fp(FILE *fp, const DH *x);
int EVP_PKEY_CTX_get0_dh_kdf_oid(EVP_PKEY_CTX *ctx, ASN1_OBJECT **oid);

/*
 Tells the shared information of the derivation after DH, borrowed, and its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_dh_kdf_ukm(3).
 */
int EVP_PKEY_CTX_get0_dh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char **ukm);

/*
 Tells the choice made for the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_md(3).
 */
int EVP_PKEY_CTX_get_dh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);

/*
 Tells the choice made for the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_outlen(3).
 */
int EVP_PKEY_CTX_get_dh_kdf_outlen(EVP_PKEY_CTX *ctx, int *len);

/*
 Tells what follows DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_type(3).
 */
int EVP_PKEY_CTX_get_dh_kdf_type(EVP_PKEY_CTX *ctx);
int EVP_PKEY_CTX_set0_dh_kdf_oid(EVP_PKEY_CTX *ctx, ASN1_OBJECT *oid);

/*
 Sets the shared information of the derivation after DH; `ukm` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_dh_kdf_ukm(3).
 */
int EVP_PKEY_CTX_set0_dh_kdf_ukm(EVP_PKEY_CTX *ctx, unsigned char *ukm, int len);

/*
 Sets the digest of the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_md(3).
 */
int EVP_PKEY_CTX_set_dh_kdf_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets the length of the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_outlen(3).
 */
int EVP_PKEY_CTX_set_dh_kdf_outlen(EVP_PKEY_CTX *ctx, int len);

/*
 Sets what follows DH: 1 nothing, 2 X9.63's derivation. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_type(3).
 */
int EVP_PKEY_CTX_set_dh_kdf_type(EVP_PKEY_CTX *ctx, int kdf);

/*
 Sets the named group of DH parameters to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_nid(3).
 */
int EVP_PKEY_CTX_set_dh_nid(EVP_PKEY_CTX *ctx, int nid);

/*
 Sets whether DH's secret keeps its leading zeros. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_pad(3).
 */
int EVP_PKEY_CTX_set_dh_pad(EVP_PKEY_CTX *ctx, int pad);

/*
 Sets DH's generator. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_generator(3).
 */
int EVP_PKEY_CTX_set_dh_paramgen_generator(EVP_PKEY_CTX *ctx, int generator);
int EVP_PKEY_CTX_set_dh_paramgen_gindex(EVP_PKEY_CTX *ctx, int gindex);

/*
 Sets the length of DH's prime to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_prime_len(3).
 */
int EVP_PKEY_CTX_set_dh_paramgen_prime_len(EVP_PKEY_CTX *ctx, int pbits);
int EVP_PKEY_CTX_set_dh_paramgen_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed, size_t seedlen);

/*
 Sets the length of DH's subgroup order to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_subprime_len(3).
 */
int EVP_PKEY_CTX_set_dh_paramgen_subprime_len(EVP_PKEY_CTX *ctx, int qlen);
int EVP_PKEY_CTX_set_dh_paramgen_type(EVP_PKEY_CTX *ctx, int typ);
int EVP_PKEY_CTX_set_dh_rfc5114(EVP_PKEY_CTX *ctx, int gen);
int EVP_PKEY_CTX_set_dhx_rfc5114(EVP_PKEY_CTX *ctx, int gen);

/*
 Reads PKCS#3 parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DHparams(3).
 */
DH *d2i_DHparams(DH **a, const unsigned char **input, long len);

/*
 Reads X9.42 parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DHxparams(3).
 */
DH *d2i_DHxparams(DH **a, const unsigned char **input, long len);

/*
 Writes PKCS#3 parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DHparams(3).
 */
int i2d_DHparams(const DH *a, unsigned char **out);

/*
 Writes X9.42 parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DHxparams(3).
 */
int i2d_DHxparams(const DH *a, unsigned char **out);
#ifdef __cplusplus
}
#endif

#endif
