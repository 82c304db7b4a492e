/* <openssl/rsa.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_RSA_H
#define OPENSSL_RSA_H
#ifndef HEADER_RSA_H
#define HEADER_RSA_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/types.h>
#include <openssl/bn.h>
#include <openssl/rsaerr.h>
#include <openssl/safestack.h>

#define OPENSSL_RSA_MAX_MODULUS_BITS 16384
#define RSA_3 0x3L
#define RSA_F4 0x10001L
#define OPENSSL_RSA_FIPS_MIN_MODULUS_BITS 2048
#define OPENSSL_RSA_SMALL_MODULUS_BITS 3072
#define OPENSSL_RSA_MAX_PUBEXP_BITS 64
#define RSA_ASN1_VERSION_DEFAULT 0
#define RSA_ASN1_VERSION_MULTI 1
#define RSA_DEFAULT_PRIME_NUM 2
#define RSA_METHOD_FLAG_NO_CHECK 0x0001
#define RSA_FLAG_CACHE_PUBLIC 0x0002
#define RSA_FLAG_CACHE_PRIVATE 0x0004
#define RSA_FLAG_BLINDING 0x0008
#define RSA_FLAG_THREAD_SAFE 0x0010
#define RSA_FLAG_EXT_PKEY 0x0020
#define RSA_FLAG_NO_BLINDING 0x0080
#define RSA_FLAG_NO_CONSTTIME 0x0000
#define RSA_FLAG_NO_EXP_CONSTTIME RSA_FLAG_NO_CONSTTIME
#define RSA_FLAG_TYPE_MASK 0xF000
#define RSA_FLAG_TYPE_RSA 0x0000
#define RSA_FLAG_TYPE_RSASSAPSS 0x1000
#define RSA_FLAG_TYPE_RSAESOAEP 0x2000
#define RSA_PSS_SALTLEN_DIGEST -1
#define RSA_PSS_SALTLEN_AUTO -2
#define RSA_PSS_SALTLEN_MAX -3
#define RSA_PSS_SALTLEN_MAX_SIGN -2
#define EVP_PKEY_CTRL_RSA_PADDING (EVP_PKEY_ALG_CTRL + 1)
#define EVP_PKEY_CTRL_RSA_PSS_SALTLEN (EVP_PKEY_ALG_CTRL + 2)
#define EVP_PKEY_CTRL_RSA_KEYGEN_BITS (EVP_PKEY_ALG_CTRL + 3)
#define EVP_PKEY_CTRL_RSA_KEYGEN_PUBEXP (EVP_PKEY_ALG_CTRL + 4)
#define EVP_PKEY_CTRL_RSA_MGF1_MD (EVP_PKEY_ALG_CTRL + 5)
#define EVP_PKEY_CTRL_GET_RSA_PADDING (EVP_PKEY_ALG_CTRL + 6)
#define EVP_PKEY_CTRL_GET_RSA_PSS_SALTLEN (EVP_PKEY_ALG_CTRL + 7)
#define EVP_PKEY_CTRL_GET_RSA_MGF1_MD (EVP_PKEY_ALG_CTRL + 8)
#define EVP_PKEY_CTRL_RSA_OAEP_MD (EVP_PKEY_ALG_CTRL + 9)
#define EVP_PKEY_CTRL_RSA_OAEP_LABEL (EVP_PKEY_ALG_CTRL + 10)
#define EVP_PKEY_CTRL_GET_RSA_OAEP_MD (EVP_PKEY_ALG_CTRL + 11)
#define EVP_PKEY_CTRL_GET_RSA_OAEP_LABEL (EVP_PKEY_ALG_CTRL + 12)
#define EVP_PKEY_CTRL_RSA_KEYGEN_PRIMES (EVP_PKEY_ALG_CTRL + 13)
#define RSA_PKCS1_PADDING 1
#define RSA_NO_PADDING 3
#define RSA_PKCS1_OAEP_PADDING 4
#define RSA_X931_PADDING 5
#define RSA_PKCS1_PSS_PADDING 6
#define RSA_PKCS1_WITH_TLS_PADDING 7
#define RSA_PKCS1_PADDING_SIZE 11
#define RSA_FLAG_FIPS_METHOD 0x0400
#define RSA_FLAG_NON_FIPS_ALLOW 0x0400
#define RSA_FLAG_CHECKED 0x0800

#ifdef __cplusplus
extern "C" {
#endif
struct rsa_pss_params_st { X509_ALGOR *hashAlgorithm; X509_ALGOR *maskGenAlgorithm; ASN1_INTEGER *saltLength;
    ASN1_INTEGER *trailerField; X509_ALGOR *maskHash; };
struct rsa_oaep_params_st { X509_ALGOR *hashFunc; X509_ALGOR *maskGenFunc; X509_ALGOR *pSourceFunc;
    X509_ALGOR *maskHash; };

#define RSA_set_app_data(s, arg) RSA_set_ex_data(s, 0, arg)
#define RSA_get_app_data(s) RSA_get_ex_data(s, 0)
#define EVP_RSA_gen(bits) EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)(0 + (bits)))
#define RSA_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_RSA, l, p, newf, dupf, freef)


/*
 Tells OAEP's label, borrowed; the answer is its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_rsa_oaep_label(3).
 */
int EVP_PKEY_CTX_get0_rsa_oaep_label(EVP_PKEY_CTX *ctx, unsigned char **label);

/*
 Tells the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_mgf1_md(3).
 */
int EVP_PKEY_CTX_get_rsa_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);

/*
 Tells the name of the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_mgf1_md_name(3).
 */
int EVP_PKEY_CTX_get_rsa_mgf1_md_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen);

/*
 Tells OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_oaep_md(3).
 */
int EVP_PKEY_CTX_get_rsa_oaep_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);

/*
 Tells the name of OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_oaep_md_name(3).
 */
int EVP_PKEY_CTX_get_rsa_oaep_md_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen);

/*
 Tells RSA's padding. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_padding(3).
 */
int EVP_PKEY_CTX_get_rsa_padding(EVP_PKEY_CTX *ctx, int *pad_mode);

/*
 Tells the length of PSS' salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_pss_saltlen(3).
 */
int EVP_PKEY_CTX_get_rsa_pss_saltlen(EVP_PKEY_CTX *ctx, int *saltlen);

/*
 Sets OAEP's label; it is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_rsa_oaep_label(3).
 */
int EVP_PKEY_CTX_set0_rsa_oaep_label(EVP_PKEY_CTX *ctx, void *label, int llen);

/*
 Sets the public exponent of an RSA key to be made; `pubexp` is copied. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_rsa_keygen_pubexp(3).
 */
int EVP_PKEY_CTX_set1_rsa_keygen_pubexp(EVP_PKEY_CTX *ctx, BIGNUM *pubexp);

/*
 Sets the size of an RSA key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_bits(3).
 */
int EVP_PKEY_CTX_set_rsa_keygen_bits(EVP_PKEY_CTX *ctx, int bits);

/*
 Sets the number of primes of an RSA key to be made; only 2 are supported. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_primes(3).
 */
int EVP_PKEY_CTX_set_rsa_keygen_primes(EVP_PKEY_CTX *ctx, int primes);

/*
 Sets the public exponent of an RSA key to be made; `pubexp` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_pubexp(3).
 */
int EVP_PKEY_CTX_set_rsa_keygen_pubexp(EVP_PKEY_CTX *ctx, BIGNUM *pubexp);

/*
 Sets the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_mgf1_md(3).
 */
int EVP_PKEY_CTX_set_rsa_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets the digest of RSA's mask by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_mgf1_md_name(3).
 */
int EVP_PKEY_CTX_set_rsa_mgf1_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops);

/*
 Sets OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_oaep_md(3).
 */
int EVP_PKEY_CTX_set_rsa_oaep_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets OAEP's digest by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_oaep_md_name(3).
 */
int EVP_PKEY_CTX_set_rsa_oaep_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops);

/*
 Sets RSA's padding. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_padding(3).
 */
int EVP_PKEY_CTX_set_rsa_padding(EVP_PKEY_CTX *ctx, int pad_mode);

/*
 Sets the digest a PSS key to be made is bound to. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_md(3).
 */
int EVP_PKEY_CTX_set_rsa_pss_keygen_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets the digest a PSS key to be made is bound to by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(3).
 */
int EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(EVP_PKEY_CTX *ctx, const char *mdname, const char *mdprops);

/*
 Sets the mask's digest a PSS key to be made is bound to. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(3).
 */
int EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 Sets the mask's digest a PSS key to be made is bound to by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(3).
 */
int EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(EVP_PKEY_CTX *ctx, const char *mdname);

/*
 Sets the least salt a PSS key to be made is bound to. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(3).
 */
int EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(EVP_PKEY_CTX *ctx, int saltlen);

/*
 Sets the length of PSS' salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_saltlen(3).
 */
int EVP_PKEY_CTX_set_rsa_pss_saltlen(EVP_PKEY_CTX *ctx, int saltlen);
int PKCS1_MGF1(unsigned char *mask, long len, const unsigned char *seed, long seedlen, const EVP_MD *dgst);

/*
 A copy of a private key, for the caller to free; NULL on failure.
 */
RSA *RSAPrivateKey_dup(const RSA *a);
const ASN1_ITEM *RSAPrivateKey_it(void);

/*
 A copy of the public part of a key, for the caller to free; NULL on failure.
 */
RSA *RSAPublicKey_dup(const RSA *a);
const ASN1_ITEM *RSAPublicKey_it(void);
void RSA_OAEP_PARAMS_free(RSA_OAEP_PARAMS *a);
const ASN1_ITEM *RSA_OAEP_PARAMS_it(void);
RSA_OAEP_PARAMS *RSA_OAEP_PARAMS_new(void);

/*
 Our own method, a constant. Source: RSA_PKCS1_OpenSSL(3).
 */
const RSA_METHOD *RSA_PKCS1_OpenSSL(void);
RSA_PSS_PARAMS *RSA_PSS_PARAMS_dup(const RSA_PSS_PARAMS *a);
void RSA_PSS_PARAMS_free(RSA_PSS_PARAMS *a);
const ASN1_ITEM *RSA_PSS_PARAMS_it(void);
RSA_PSS_PARAMS *RSA_PSS_PARAMS_new(void);
int RSA_X931_derive_ex(RSA *rsa, BIGNUM *p1, BIGNUM *p2, BIGNUM *q1, BIGNUM *q2, const BIGNUM *Xp1,
    const BIGNUM *Xp2, const BIGNUM *Xp, const BIGNUM *Xq1, const BIGNUM *Xq2, const BIGNUM *Xq, const BIGNUM *e,
    BN_GENCB *cb);
int RSA_X931_generate_key_ex(RSA *rsa, int bits, const BIGNUM *e, BN_GENCB *cb);
int RSA_X931_hash_id(int nid);

/*
 Length of the modulus in bits. Source: RSA_bits(3).
 */
int RSA_bits(const RSA *rsa);

/*
 Does nothing: private keys are always blinded. Source: RSA_blinding_off(3).
 */
void RSA_blinding_off(RSA *rsa);

/*
 Does nothing: private keys are always blinded. Returns 1. Source: RSA_blinding_on(3).
 */
int RSA_blinding_on(RSA *rsa, BN_CTX *ctx);

/*
 Checks a private key. Returns 1 if it is consistent, 0 if not, -1 on other errors. Source: RSA_check_key(3).
 */
int RSA_check_key(const RSA *arg0);

/*
 Checks a private key. Returns 1 if it is consistent, 0 if not, -1 on other errors. Source: RSA_check_key_ex(3).
 */
int RSA_check_key_ex(const RSA *arg0, BN_GENCB *cb);

/*
 Clears flags. Source: RSA_clear_flags(3).
 */
void RSA_clear_flags(RSA *r, int flags);

/*
 The flags of the key's method. Source: RSA_flags(3).
 */
int RSA_flags(const RSA *r);

/*
 Gives up a reference; NULL is fine. Source: RSA_free(3).
 */
void RSA_free(RSA *r);

/*
 Makes a key with public exponent `e`; calls `callback` on the way. Returns a key for `RSA_free`. Source: RSA_generate_key(3).
 */
RSA *RSA_generate_key(int bits, unsigned long e, void (*callback)(int, int, void*), void *cb_arg);

/*
 Makes a key of `bits` bits with public exponent `e` in `rsa`. Returns 1 or 0. Source: RSA_generate_key_ex(3).
 */
int RSA_generate_key_ex(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb);

/*
 As `RSA_generate_key_ex`; only two primes are supported. Returns 1 or 0. Source: RSA_generate_multi_prime_key(3).
 */
int RSA_generate_multi_prime_key(RSA *rsa, int bits, int primes, BIGNUM *e, BN_GENCB *cb);

/*
 The numbers of the Chinese remainder theorem, borrowed. Source: RSA_get0_crt_params(3).
 */
void RSA_get0_crt_params(const RSA *r, const BIGNUM **dmp1, const BIGNUM **dmq1, const BIGNUM **iqmp);

/*
 The number d, borrowed; NULL if it is not there. Source: RSA_get0_d(3).
 */
const BIGNUM *RSA_get0_d(const RSA *d);

/*
 The number dmp1, borrowed; NULL if it is not there. Source: RSA_get0_dmp1(3).
 */
const BIGNUM *RSA_get0_dmp1(const RSA *r);

/*
 The number dmq1, borrowed; NULL if it is not there. Source: RSA_get0_dmq1(3).
 */
const BIGNUM *RSA_get0_dmq1(const RSA *r);

/*
 The number e, borrowed; NULL if it is not there. Source: RSA_get0_e(3).
 */
const BIGNUM *RSA_get0_e(const RSA *d);

/*
 The engine a key was made with; NULL if none. Source: RSA_get0_engine(3).
 */
ENGINE *RSA_get0_engine(const RSA *r);

/*
 The primes, borrowed. Source: RSA_get0_factors(3).
 */
void RSA_get0_factors(const RSA *r, const BIGNUM **p, const BIGNUM **q);

/*
 The number iqmp, borrowed; NULL if it is not there. Source: RSA_get0_iqmp(3).
 */
const BIGNUM *RSA_get0_iqmp(const RSA *r);

/*
 The modulus and both exponents, borrowed; what the caller has no use for may be NULL. Source: RSA_get0_key(3).
 */
void RSA_get0_key(const RSA *r, const BIGNUM **n, const BIGNUM **e, const BIGNUM **d);

/*
 0: keys of two primes. Source: RSA_get0_multi_prime_crt_params(3).
 */
int RSA_get0_multi_prime_crt_params(const RSA *r, const BIGNUM *exps[], const BIGNUM *coeffs[]);

/*
 0: keys of two primes. Source: RSA_get0_multi_prime_factors(3).
 */
int RSA_get0_multi_prime_factors(const RSA *r, const BIGNUM *primes[]);

/*
 The number n, borrowed; NULL if it is not there. Source: RSA_get0_n(3).
 */
const BIGNUM *RSA_get0_n(const RSA *d);

/*
 The number p, borrowed; NULL if it is not there. Source: RSA_get0_p(3).
 */
const BIGNUM *RSA_get0_p(const RSA *d);

/*
 NULL: restrictions are not kept as a structure. Source: RSA_get0_pss_params(3).
 */
const RSA_PSS_PARAMS *RSA_get0_pss_params(const RSA *r);

/*
 The number q, borrowed; NULL if it is not there. Source: RSA_get0_q(3).
 */
const BIGNUM *RSA_get0_q(const RSA *d);

/*
 The method of new keys. Source: RSA_get_default_method(3).
 */
const RSA_METHOD *RSA_get_default_method(void);

/*
 The program's data on a key. Source: RSA_get_ex_data(3).
 */
void *RSA_get_ex_data(const RSA *r, int idx);

/*
 The method of a key. Source: RSA_get_method(3).
 */
const RSA_METHOD *RSA_get_method(const RSA *rsa);

/*
 0: keys of two primes. Source: RSA_get_multi_prime_extra_count(3).
 */
int RSA_get_multi_prime_extra_count(const RSA *r);

/*
 0: keys of two primes. Source: RSA_get_version(3).
 */
int RSA_get_version(RSA *r);

/*
 Copies a method for `RSA_meth_free`. Source: RSA_meth_dup(3).
 */
RSA_METHOD *RSA_meth_dup(const RSA_METHOD *meth);

/*
 Frees a method of the program's own; NULL is fine. Source: RSA_meth_free(3).
 */
void RSA_meth_free(RSA_METHOD *meth);

/*
 The program's pointer. Source: RSA_meth_get0_app_data(3).
 */
void *RSA_meth_get0_app_data(const RSA_METHOD *meth);

/*
 The method's name, borrowed. Source: RSA_meth_get0_name(3).
 */
const char *RSA_meth_get0_name(const RSA_METHOD *meth);
int (*RSA_meth_get_bn_mod_exp(const RSA_METHOD *meth))(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m,
    BN_CTX *ctx, BN_MONT_CTX *m_ctx);
int (*RSA_meth_get_finish(const RSA_METHOD *meth))(RSA *rsa);

/*
 The method's flags. Source: RSA_meth_get_flags(3).
 */
int RSA_meth_get_flags(const RSA_METHOD *meth);
int (*RSA_meth_get_init(const RSA_METHOD *meth))(RSA *rsa);
int (*RSA_meth_get_keygen(const RSA_METHOD *meth))(RSA *rsa, int bits, BIGNUM *e, BN_GENCB *cb);
int (*RSA_meth_get_mod_exp(const RSA_METHOD *meth))(BIGNUM *r0, const BIGNUM *i, RSA *rsa, BN_CTX *ctx);
int (*RSA_meth_get_multi_prime_keygen(const RSA_METHOD *meth))(RSA *rsa, int bits, int primes, BIGNUM *e,
    BN_GENCB *cb);
int (*RSA_meth_get_priv_dec(const RSA_METHOD *meth))(int flen, const unsigned char *from, unsigned char *to,
    RSA *rsa, int padding);
int (*RSA_meth_get_priv_enc(const RSA_METHOD *meth))(int flen, const unsigned char *from, unsigned char *to,
    RSA *rsa, int padding);
int (*RSA_meth_get_pub_dec(const RSA_METHOD *meth))(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
    int padding);
int (*RSA_meth_get_pub_enc(const RSA_METHOD *meth))(int flen, const unsigned char *from, unsigned char *to, RSA *rsa,
    int padding);
int (*RSA_meth_get_sign(const RSA_METHOD *meth))(int type, const unsigned char *m, unsigned int m_length,
    unsigned char *sigret, unsigned int *siglen, const RSA *rsa);
int (*RSA_meth_get_verify(const RSA_METHOD *meth))(int dtype, const unsigned char *m, unsigned int m_length,
    const unsigned char *sigbuf, unsigned int siglen, const RSA *rsa);

/*
 Makes a method of the program's own for `RSA_meth_free`. Source: RSA_meth_new(3).
 */
RSA_METHOD *RSA_meth_new(const char *name, int flags);

/*
 Stores a pointer of the program's. Returns 1 or 0. Source: RSA_meth_set0_app_data(3).
 */
int RSA_meth_set0_app_data(RSA_METHOD *meth, void *app_data);

/*
 Sets the method's name. Returns 1 or 0. Source: RSA_meth_set1_name(3).
 */
int RSA_meth_set1_name(RSA_METHOD *meth, const char *name);

/*
 Sets the method's function `bn_mod_exp`. Returns 1 or 0. Source: RSA_meth_set_bn_mod_exp(3).
 */
int RSA_meth_set_bn_mod_exp(RSA_METHOD *rsa, int (*bn_mod_exp)(BIGNUM*, const BIGNUM*, const BIGNUM*, const BIGNUM*,
    BN_CTX*, BN_MONT_CTX*));

/*
 Sets the method's function `finish`. Returns 1 or 0. Source: RSA_meth_set_finish(3).
 */
int RSA_meth_set_finish(RSA_METHOD *rsa, int (*finish)(RSA*));

/*
 Sets the method's flags. Returns 1 or 0. Source: RSA_meth_set_flags(3).
 */
int RSA_meth_set_flags(RSA_METHOD *meth, int flags);

/*
 Sets the method's function `init`. Returns 1 or 0. Source: RSA_meth_set_init(3).
 */
int RSA_meth_set_init(RSA_METHOD *rsa, int (*init)(RSA*));

/*
 Sets the method's function `keygen`. Returns 1 or 0. Source: RSA_meth_set_keygen(3).
 */
int RSA_meth_set_keygen(RSA_METHOD *rsa, int (*keygen)(RSA*, int, BIGNUM*, BN_GENCB*));

/*
 Sets the method's function `mod_exp`. Returns 1 or 0. Source: RSA_meth_set_mod_exp(3).
 */
int RSA_meth_set_mod_exp(RSA_METHOD *rsa, int (*mod_exp)(BIGNUM*, const BIGNUM*, RSA*, BN_CTX*));

/*
 Sets the method's function for keys of more primes. Returns 1 or 0. Source: RSA_meth_set_multi_prime_keygen(3).
 */
int RSA_meth_set_multi_prime_keygen(RSA_METHOD *meth, int (*keygen)(RSA*, int, int, BIGNUM*, BN_GENCB*));

/*
 Sets the method's function `priv_dec`. Returns 1 or 0. Source: RSA_meth_set_priv_dec(3).
 */
int RSA_meth_set_priv_dec(RSA_METHOD *rsa, int (*priv_dec)(int, const unsigned char*, unsigned char*, RSA*, int));

/*
 Sets the method's function `priv_enc`. Returns 1 or 0. Source: RSA_meth_set_priv_enc(3).
 */
int RSA_meth_set_priv_enc(RSA_METHOD *rsa, int (*priv_enc)(int, const unsigned char*, unsigned char*, RSA*, int));

/*
 Sets the method's function `pub_dec`. Returns 1 or 0. Source: RSA_meth_set_pub_dec(3).
 */
int RSA_meth_set_pub_dec(RSA_METHOD *rsa, int (*pub_dec)(int, const unsigned char*, unsigned char*, RSA*, int));

/*
 Sets the method's function `pub_enc`. Returns 1 or 0. Source: RSA_meth_set_pub_enc(3).
 */
int RSA_meth_set_pub_enc(RSA_METHOD *rsa, int (*pub_enc)(int, const unsigned char*, unsigned char*, RSA*, int));

/*
 Sets the method's function `sign`. Returns 1 or 0. Source: RSA_meth_set_sign(3).
 */
int RSA_meth_set_sign(RSA_METHOD *rsa, int (*sign)(int, const unsigned char*, unsigned int, unsigned char*,
    unsigned int*, const RSA*));

/*
 Sets the method's function `verify`. Returns 1 or 0. Source: RSA_meth_set_verify(3).
 */
int RSA_meth_set_verify(RSA_METHOD *rsa, int (*verify)(int, const unsigned char*, unsigned int, const unsigned char*,
    unsigned int, const RSA*));

/*
 Makes an empty key for `RSA_free`. Source: RSA_new(3).
 */
RSA *RSA_new(void);

/*
 As `RSA_new`; with an engine the key is used by that engine's method. Source: RSA_new_method(3).
 */
RSA *RSA_new_method(ENGINE *engine);
const RSA_METHOD *RSA_null_method(void);

/*
 Pads by OAEP with SHA-1. Returns 1 or 0. Source: RSA_padding_add_PKCS1_OAEP(3).
 */
int RSA_padding_add_PKCS1_OAEP(unsigned char *to, int tlen, const unsigned char *f, int fl, const unsigned char *p,
    int pl);

/*
 Pads by OAEP. Returns 1 or 0. Source: RSA_padding_add_PKCS1_OAEP_mgf1(3).
 */
int RSA_padding_add_PKCS1_OAEP_mgf1(unsigned char *to, int tlen, const unsigned char *from, int flen,
    const unsigned char *param, int plen, const EVP_MD *md, const EVP_MD *mgf1md);

/*
 Pads a digest by PSS. Returns 1 or 0. Source: RSA_padding_add_PKCS1_PSS(3).
 */
int RSA_padding_add_PKCS1_PSS(RSA *rsa, unsigned char *EM, const unsigned char *mHash, const EVP_MD *Hash, int sLen);

/*
 Pads a digest by PSS, with a digest for the mask. Returns 1 or 0. Source: RSA_padding_add_PKCS1_PSS_mgf1(3).
 */
int RSA_padding_add_PKCS1_PSS_mgf1(RSA *rsa, unsigned char *EM, const unsigned char *mHash, const EVP_MD *Hash,
    const EVP_MD *mgf1Hash, int sLen);

/*
 Pads `fl` bytes to a block of type 1. Returns 1 or 0. Source: RSA_padding_add_PKCS1_type_1(3).
 */
int RSA_padding_add_PKCS1_type_1(unsigned char *to, int tlen, const unsigned char *f, int fl);

/*
 Pads `fl` bytes to a block of type 2. Returns 1 or 0. Source: RSA_padding_add_PKCS1_type_2(3).
 */
int RSA_padding_add_PKCS1_type_2(unsigned char *to, int tlen, const unsigned char *f, int fl);
int RSA_padding_add_X931(unsigned char *to, int tlen, const unsigned char *f, int fl);

/*
 Copies a block of exactly the modulus' length. Returns 1 or 0. Source: RSA_padding_add_none(3).
 */
int RSA_padding_add_none(unsigned char *to, int tlen, const unsigned char *f, int fl);
int RSA_padding_check_PKCS1_OAEP(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len,
    const unsigned char *p, int pl);
int RSA_padding_check_PKCS1_OAEP_mgf1(unsigned char *to, int tlen, const unsigned char *from, int flen, int num,
    const unsigned char *param, int plen, const EVP_MD *md, const EVP_MD *mgf1md);

/*
 What a block of type 1 holds. Returns its length, -1 if it is no such block. Source: RSA_padding_check_PKCS1_type_1(3).
 */
int RSA_padding_check_PKCS1_type_1(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len);

/*
 What a block of type 2 holds. Returns its length, -1 if it is no such block. Source: RSA_padding_check_PKCS1_type_2(3).
 */
int RSA_padding_check_PKCS1_type_2(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len);
int RSA_padding_check_X931(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len);
int RSA_padding_check_none(unsigned char *to, int tlen, const unsigned char *f, int fl, int rsa_len);
int RSA_pkey_ctx_ctrl(EVP_PKEY_CTX *ctx, int optype, int cmd, int p1, void *p2);

/*
 Prints a key to a BIO. Returns 1 or 0. Source: RSA_print(3).
 */
int RSA_print(BIO *bp, const RSA *r, int offset);

/*
 Prints a key to a C stream. Returns 1 or 0. Source: RSA_print_fp(3).
 */
int RSA_print_fp(FILE *fp, const RSA *r, int offset);

/*
 Decrypts with a private key, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_private_decrypt(3).
 */
int RSA_private_decrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);

/*
 Signs bytes as they are with a private key, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_private_encrypt(3).
 */
int RSA_private_encrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);

/*
 Recovers what was signed, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_public_decrypt(3).
 */
int RSA_public_decrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);

/*
 Encrypts to a public key, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_public_encrypt(3).
 */
int RSA_public_encrypt(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding);

/*
 Strength in bits. Source: RSA_security_bits(3).
 */
int RSA_security_bits(const RSA *rsa);

/*
 Sets the numbers of the Chinese remainder theorem, which are taken over on success. Returns 1 or 0. Source: RSA_set0_crt_params(3).
 */
int RSA_set0_crt_params(RSA *r, BIGNUM *dmp1, BIGNUM *dmq1, BIGNUM *iqmp);

/*
 Sets the primes, which are taken over on success. Returns 1 or 0. Source: RSA_set0_factors(3).
 */
int RSA_set0_factors(RSA *r, BIGNUM *p, BIGNUM *q);

/*
 Sets modulus and exponents, which are taken over on success; NULLs leave what is there. Returns 1 or 0. Source: RSA_set0_key(3).
 */
int RSA_set0_key(RSA *r, BIGNUM *n, BIGNUM *e, BIGNUM *d);
int RSA_set0_multi_prime_params(RSA *r, BIGNUM *primes[], BIGNUM *exps[], BIGNUM *coeffs[], int pnum);

/*
 Sets the method of new keys. Source: RSA_set_default_method(3).
 */
void RSA_set_default_method(const RSA_METHOD *meth);

/*
 Stores the program's data on a key. Returns 1 or 0. Source: RSA_set_ex_data(3).
 */
int RSA_set_ex_data(RSA *r, int idx, void *arg);

/*
 Sets flags. Source: RSA_set_flags(3).
 */
void RSA_set_flags(RSA *r, int flags);

/*
 Gives a key another method, ending the old one's use and beginning the new one's. Returns 1. Source: RSA_set_method(3).
 */
int RSA_set_method(RSA *rsa, const RSA_METHOD *meth);
BN_BLINDING *RSA_setup_blinding(RSA *rsa, BN_CTX *ctx);

/*
 Signs a digest of type `type` (PKCS#1 v1.5) and writes `RSA_size` bytes. Returns 1 or 0. Source: RSA_sign(3).
 */
int RSA_sign(int kind, const unsigned char *m, unsigned int m_length, unsigned char *sigret, unsigned int *siglen,
    RSA *rsa);
int RSA_sign_ASN1_OCTET_STRING(int type, const unsigned char *m, unsigned int m_length, unsigned char *sigret,
    unsigned int *siglen, RSA *rsa);

/*
 Length of the modulus in bytes. Source: RSA_size(3).
 */
int RSA_size(const RSA *rsa);

/*
 Which of `flags` are set. Source: RSA_test_flags(3).
 */
int RSA_test_flags(const RSA *r, int flags);

/*
 Adds a reference. Returns 1 or 0. Source: RSA_up_ref(3).
 */
int RSA_up_ref(RSA *r);

/*
 Verifies a signature of a digest. Returns 1 if it is right, 0 if not. Source: RSA_verify(3).
 */
int RSA_verify(int kind, const unsigned char *m, unsigned int m_length, const unsigned char *sigbuf,
    unsigned int siglen, RSA *rsa);
int RSA_verify_ASN1_OCTET_STRING(int type, const unsigned char *m, unsigned int m_length, unsigned char *sigbuf,
    unsigned int siglen, RSA *rsa);

/*
 Verifies PSS' padding of a digest. Returns 1 or 0. Source: RSA_verify_PKCS1_PSS(3).
 */
int RSA_verify_PKCS1_PSS(RSA *rsa, const unsigned char *mHash, const EVP_MD *Hash, const unsigned char *EM, int sLen);

/*
 Verifies PSS' padding of a digest, with a digest for the mask. Returns 1 or 0. Source: RSA_verify_PKCS1_PSS_mgf1(3).
 */
int RSA_verify_PKCS1_PSS_mgf1(RSA *rsa, const unsigned char *mHash, const EVP_MD *Hash, const EVP_MD *mgf1Hash,
    const unsigned char *EM, int sLen);

/*
 Reads a PKCS#1 private key. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_RSAPrivateKey(3).
 */
RSA *d2i_RSAPrivateKey(RSA **a, const unsigned char **input, long len);

/*
 Reads a PKCS#1 public key. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_RSAPublicKey(3).
 */
RSA *d2i_RSAPublicKey(RSA **a, const unsigned char **input, long len);
RSA_OAEP_PARAMS *d2i_RSA_OAEP_PARAMS(RSA_OAEP_PARAMS **a, const unsigned char **in, long len);
RSA_PSS_PARAMS *d2i_RSA_PSS_PARAMS(RSA_PSS_PARAMS **a, const unsigned char **in, long len);

/*
 Writes a PKCS#1 private key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_RSAPrivateKey(3).
 */
int i2d_RSAPrivateKey(const RSA *a, unsigned char **out);

/*
 Writes a PKCS#1 public key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_RSAPublicKey(3).
 */
int i2d_RSAPublicKey(const RSA *a, unsigned char **out);
int i2d_RSA_OAEP_PARAMS(const RSA_OAEP_PARAMS *a, unsigned char **out);
int i2d_RSA_PSS_PARAMS(const RSA_PSS_PARAMS *a, unsigned char **out);
#ifdef __cplusplus
}
#endif

#endif
