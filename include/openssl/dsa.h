/* <openssl/dsa.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_DSA_H
#define OPENSSL_DSA_H
#ifndef HEADER_DSA_H
#define HEADER_DSA_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <stdlib.h>
#include <openssl/e_os2.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/bn.h>
#include <openssl/dh.h>
#include <openssl/dsaerr.h>

#define EVP_PKEY_CTRL_DSA_PARAMGEN_BITS (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_DSA_PARAMGEN_Q_BITS (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_DSA_PARAMGEN_MD (EVP_PKEY_ALG_CTRL + 3)
#define OPENSSL_DSA_MAX_MODULUS_BITS 10000
#define OPENSSL_DSA_FIPS_MIN_MODULUS_BITS 1024
#define DSA_FLAG_NO_EXP_CONSTTIME 0x00
#define DSA_FLAG_CACHE_MONT_P 0x01
#define DSA_FLAG_FIPS_METHOD 0x0400
#define DSA_FLAG_NON_FIPS_ALLOW 0x0400
#define DSA_FLAG_FIPS_CHECKED 0x0800
#define DSS_prime_checks 64

#ifdef __cplusplus
extern "C" {
#endif
typedef struct DSA_SIG_st DSA_SIG;

#define d2i_DSAparams_fp(fp, x) (DSA*)ASN1_d2i_fp((void*(*)(void))DSA_new, (d2i_of_void*)d2i_DSAparams, (fp), (void**)(x))
#define i2d_DSAparams_fp(fp, x) ASN1_i2d_fp(i2d_DSAparams, (fp), (unsigned char*)(x))
#define d2i_DSAparams_bio(bp, x) ASN1_d2i_bio_of(DSA, DSA_new, d2i_DSAparams, bp, x)
#define i2d_DSAparams_bio(bp, x) ASN1_i2d_bio_of(DSA, i2d_DSAparams, bp, x)
#define DSA_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_DSA, l, p, newf, dupf, freef)
#define DSA_is_prime(n, callback, cb_arg) BN_is_prime(n, DSS_prime_checks, callback, NULL, cb_arg)

const DSA_METHOD *DSA_OpenSSL(void);

/*
 Frees a signature; NULL is fine. Source: DSA_SIG_free(3).
 */
void DSA_SIG_free(DSA_SIG *a);

/*
 Both numbers, borrowed; what the caller has no use for may be NULL. Source: DSA_SIG_get0(3).
 */
void DSA_SIG_get0(const DSA_SIG *sig, const BIGNUM **pr, const BIGNUM **ps);

/*
 Makes a signature for `DSA_SIG_free`. Source: DSA_SIG_new(3).
 */
DSA_SIG *DSA_SIG_new(void);

/*
 Sets both numbers, which are taken over. Returns 1, or 0 if one is NULL. Source: DSA_SIG_set0(3).
 */
int DSA_SIG_set0(DSA_SIG *sig, BIGNUM *r, BIGNUM *s);

/*
 Length of the prime in bits. Source: DSA_bits(3).
 */
int DSA_bits(const DSA *d);

/*
 Clears flags. Source: DSA_clear_flags(3).
 */
void DSA_clear_flags(DSA *d, int flags);

/*
 Signs a digest. Returns a signature for `DSA_SIG_free`. Source: DSA_do_sign(3).
 */
DSA_SIG *DSA_do_sign(const unsigned char *dgst, int dlen, DSA *dsa);

/*
 Verifies a signature of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: DSA_do_verify(3).
 */
int DSA_do_verify(const unsigned char *dgst, int dgst_len, DSA_SIG *sig, DSA *dsa);

/*
 DH parameters and key with these numbers for `DH_free`. Source: DSA_dup_DH(3).
 */
DH *DSA_dup_DH(const DSA *r);

/*
 Gives up a reference; NULL is fine. Source: DSA_free(3).
 */
void DSA_free(DSA *r);

/*
 Makes a key with the parameters. Returns 1 or 0. Source: DSA_generate_key(3).
 */
int DSA_generate_key(DSA *a);
DSA *DSA_generate_parameters(int bits, unsigned char *seed, int seed_len, int *counter_ret, unsigned long *h_ret,
    void (*callback)(int, int, void *), void *cb_arg);

/*
 Makes parameters with a prime of `bits` bits. Returns 1 or 0. Source: DSA_generate_parameters_ex(3).
 */
int DSA_generate_parameters_ex(DSA *dsa, int bits, const unsigned char *seed, int seed_len, int *counter_ret,
    unsigned long *h_ret, BN_GENCB *cb);

/*
 NULL: there are no engines. Source: DSA_get0_engine(3).
 */
ENGINE *DSA_get0_engine(DSA *d);

/*
 The number g, borrowed; NULL if it is not there. Source: DSA_get0_g(3).
 */
const BIGNUM *DSA_get0_g(const DSA *d);

/*
 Both halves of the key, borrowed. Source: DSA_get0_key(3).
 */
void DSA_get0_key(const DSA *d, const BIGNUM **pub_key, const BIGNUM **priv_key);

/*
 The number p, borrowed; NULL if it is not there. Source: DSA_get0_p(3).
 */
const BIGNUM *DSA_get0_p(const DSA *d);

/*
 The parameters, borrowed; what the caller has no use for may be NULL. Source: DSA_get0_pqg(3).
 */
void DSA_get0_pqg(const DSA *d, const BIGNUM **p, const BIGNUM **q, const BIGNUM **g);

/*
 The number priv_key, borrowed; NULL if it is not there. Source: DSA_get0_priv_key(3).
 */
const BIGNUM *DSA_get0_priv_key(const DSA *d);

/*
 The number pub_key, borrowed; NULL if it is not there. Source: DSA_get0_pub_key(3).
 */
const BIGNUM *DSA_get0_pub_key(const DSA *d);

/*
 The number q, borrowed; NULL if it is not there. Source: DSA_get0_q(3).
 */
const BIGNUM *DSA_get0_q(const DSA *d);
const DSA_METHOD *DSA_get_default_method(void);

/*
 The program's data. Source: DSA_get_ex_data(3).
 */
void *DSA_get_ex_data(const DSA *d, int idx);
const DSA_METHOD *DSA_get_method(DSA *d);
DSA_METHOD *DSA_meth_dup(const DSA_METHOD *dsam);
void DSA_meth_free(DSA_METHOD *dsam);
void *DSA_meth_get0_app_data(const DSA_METHOD *dsam);
const char *DSA_meth_get0_name(const DSA_METHOD *dsam);
int (*DSA_meth_get_bn_mod_exp(const DSA_METHOD *dsam))(DSA *, BIGNUM *, const BIGNUM *, const BIGNUM *,
    const BIGNUM *, BN_CTX *, BN_MONT_CTX *);
int (*DSA_meth_get_finish(const DSA_METHOD *dsam))(DSA *);
int DSA_meth_get_flags(const DSA_METHOD *dsam);
int (*DSA_meth_get_init(const DSA_METHOD *dsam))(DSA *);
int (*DSA_meth_get_keygen(const DSA_METHOD *dsam))(DSA *);
int (*DSA_meth_get_mod_exp(const DSA_METHOD *dsam))(DSA *, BIGNUM *, const BIGNUM *, const BIGNUM *, const BIGNUM *,
    const BIGNUM *, const BIGNUM *, BN_CTX *, BN_MONT_CTX *);
int (*DSA_meth_get_paramgen(const DSA_METHOD *dsam))(DSA *, int, const unsigned char *, int, int *, unsigned long *,
    BN_GENCB *);
DSA_SIG *(*DSA_meth_get_sign(const DSA_METHOD *dsam))(const unsigned char *, int, DSA *);
int (*DSA_meth_get_sign_setup(const DSA_METHOD *dsam))(DSA *, BN_CTX *, BIGNUM **, BIGNUM **);
int (*DSA_meth_get_verify(const DSA_METHOD *dsam))(const unsigned char *, int, DSA_SIG *, DSA *);
DSA_METHOD *DSA_meth_new(const char *name, int flags);
int DSA_meth_set0_app_data(DSA_METHOD *dsam, void *app_data);
int DSA_meth_set1_name(DSA_METHOD *dsam, const char *name);
int DSA_meth_set_bn_mod_exp(DSA_METHOD *dsam, int (*bn_mod_exp)(DSA *, BIGNUM *, const BIGNUM *, const BIGNUM *,
    const BIGNUM *, BN_CTX *, BN_MONT_CTX *));
int DSA_meth_set_finish(DSA_METHOD *dsam, int (*finish)(DSA *));
int DSA_meth_set_flags(DSA_METHOD *dsam, int flags);
int DSA_meth_set_init(DSA_METHOD *dsam, int (*init)(DSA *));
int DSA_meth_set_keygen(DSA_METHOD *dsam, int (*keygen)(DSA *));
int DSA_meth_set_mod_exp(DSA_METHOD *dsam, int (*mod_exp)(DSA *, BIGNUM *, const BIGNUM *, const BIGNUM *,
    const BIGNUM *, const BIGNUM *, const BIGNUM *, BN_CTX *, BN_MONT_CTX *));
int DSA_meth_set_paramgen(DSA_METHOD *dsam, int (*paramgen)(DSA *, int, const unsigned char *, int, int *,
    unsigned long *, BN_GENCB *));
int DSA_meth_set_sign(DSA_METHOD *dsam, DSA_SIG *(*sign)(const unsigned char *, int, DSA *));
int DSA_meth_set_sign_setup(DSA_METHOD *dsam, int (*sign_setup)(DSA *, BN_CTX *, BIGNUM **, BIGNUM **));
int DSA_meth_set_verify(DSA_METHOD *dsam, int (*verify)(const unsigned char *, int, DSA_SIG *, DSA *));

/*
 Makes an empty object for `DSA_free`. Source: DSA_new(3).
 */
DSA *DSA_new(void);

/*
 As `DSA_new`; fails with an engine, as engines serve nothing. Source: DSA_new_method(3).
 */
DSA *DSA_new_method(ENGINE *engine);

/*
 Prints a key to a BIO. Returns 1 or 0. Source: DSA_print(3).
 */
int DSA_print(BIO *bp, const DSA *x, int off);

/*
 Prints a key to a C stream. Returns 1 or 0. Source: DSA_print_fp(3).
 */
int DSA_print_fp(FILE *bp, const DSA *x, int off);

/*
 Strength in bits. Source: DSA_security_bits(3).
 */
int DSA_security_bits(const DSA *d);

/*
 Sets the halves of the key, which are taken over on success. Returns 1 or 0. Source: DSA_set0_key(3).
 */
int DSA_set0_key(DSA *d, BIGNUM *pub_key, BIGNUM *priv_key);

/*
 Sets the parameters, which are taken over on success. Returns 1 or 0. Source: DSA_set0_pqg(3).
 */
int DSA_set0_pqg(DSA *d, BIGNUM *p, BIGNUM *q, BIGNUM *g);
void DSA_set_default_method(const DSA_METHOD *);

/*
 Stores the program's data. Returns 1 or 0. Source: DSA_set_ex_data(3).
 */
int DSA_set_ex_data(DSA *d, int idx, void *arg);

/*
 Sets flags; none makes a difference. Source: DSA_set_flags(3).
 */
void DSA_set_flags(DSA *d, int flags);
int DSA_set_method(DSA *dsa, const DSA_METHOD *);

/*
 Signs a digest and writes the signature as DER, `DSA_size` bytes at most. Returns 1 or 0. Source: DSA_sign(3).
 */
int DSA_sign(int kind, const unsigned char *dgst, int dlen, unsigned char *sig, unsigned int *siglen, DSA *dsa);
int DSA_sign_setup(DSA *dsa, BN_CTX *ctx_in, BIGNUM **kinvp, BIGNUM **rp);

/*
 Longest signature in bytes. Source: DSA_size(3).
 */
int DSA_size(const DSA *arg0);

/*
 Which of `flags` are set. Source: DSA_test_flags(3).
 */
int DSA_test_flags(const DSA *d, int flags);

/*
 Adds a reference. Returns 1 or 0. Source: DSA_up_ref(3).
 */
int DSA_up_ref(DSA *r);

/*
 Verifies a signature in DER of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: DSA_verify(3).
 */
int DSA_verify(int kind, const unsigned char *dgst, int dgst_len, const unsigned char *sigbuf, int siglen, DSA *dsa);

/*
 A copy of parameters, for the caller to free; NULL on failure.
 */
DSA *DSAparams_dup(const DSA *a);

/*
 Prints parameters. Returns 1 or 0. Source: DSAparams_print(3).
 */
int DSAparams_print(BIO *bp, const DSA *x);

/*
 Prints parameters. Returns 1 or 0. Source: DSAparams_print_fp(3).
 */
int DSAparams_print_fp(FILE *fp, const DSA *x);

/*
 Sets the length of DSA's prime to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_bits(3).
 */
int EVP_PKEY_CTX_set_dsa_paramgen_bits(EVP_PKEY_CTX *ctx, int nbits);
int EVP_PKEY_CTX_set_dsa_paramgen_gindex(EVP_PKEY_CTX *ctx, int gindex);

/*
 Sets the digest DSA parameters are made with. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_md(3).
 */
int EVP_PKEY_CTX_set_dsa_paramgen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);
int EVP_PKEY_CTX_set_dsa_paramgen_md_props(EVP_PKEY_CTX *ctx, const char *md_name, const char *md_properties);

/*
 Sets the length of DSA's subgroup order to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_q_bits(3).
 */
int EVP_PKEY_CTX_set_dsa_paramgen_q_bits(EVP_PKEY_CTX *ctx, int qbits);
int EVP_PKEY_CTX_set_dsa_paramgen_seed(EVP_PKEY_CTX *ctx, const unsigned char *seed, size_t seedlen);
int EVP_PKEY_CTX_set_dsa_paramgen_type(EVP_PKEY_CTX *ctx, const char *name);

/*
 Reads a DSA private key in OpenSSL's form. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSAPrivateKey(3).
 */
DSA *d2i_DSAPrivateKey(DSA **a, const unsigned char **input, long len);

/*
 Reads a DSA public key with its parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSAPublicKey(3).
 */
DSA *d2i_DSAPublicKey(DSA **a, const unsigned char **input, long len);

/*
 Reads a signature. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSA_SIG(3).
 */
DSA_SIG *d2i_DSA_SIG(DSA_SIG **a, const unsigned char **input, long len);

/*
 Reads DSA parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSAparams(3).
 */
DSA *d2i_DSAparams(DSA **a, const unsigned char **input, long len);

/*
 Writes a DSA private key in OpenSSL's form. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSAPrivateKey(3).
 */
int i2d_DSAPrivateKey(const DSA *a, unsigned char **out);

/*
 Writes a DSA public key with its parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSAPublicKey(3).
 */
int i2d_DSAPublicKey(const DSA *a, unsigned char **out);

/*
 Writes a signature. Returns the length, -1 on failure. Source: i2d_DSA_SIG(3).
 */
int i2d_DSA_SIG(const DSA_SIG *a, unsigned char **out);

/*
 Writes DSA parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSAparams(3).
 */
int i2d_DSAparams(const DSA *a, unsigned char **out);
#ifdef __cplusplus
}
#endif

#endif
