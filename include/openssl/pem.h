/* <openssl/pem.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PEM_H
#define OPENSSL_PEM_H
#ifndef HEADER_PEM_H
#define HEADER_PEM_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <openssl/bio.h>
#include <openssl/safestack.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/pemerr.h>
#include <openssl/symhacks.h>

#define PEM_BUFSIZE 1024
#define PEM_STRING_X509_OLD "X509 CERTIFICATE"
#define PEM_STRING_X509 "CERTIFICATE"
#define PEM_STRING_X509_TRUSTED "TRUSTED CERTIFICATE"
#define PEM_STRING_X509_REQ_OLD "NEW CERTIFICATE REQUEST"
#define PEM_STRING_X509_REQ "CERTIFICATE REQUEST"
#define PEM_STRING_X509_CRL "X509 CRL"
#define PEM_STRING_EVP_PKEY "ANY PRIVATE KEY"
#define PEM_STRING_PUBLIC "PUBLIC KEY"
#define PEM_STRING_RSA "RSA PRIVATE KEY"
#define PEM_STRING_RSA_PUBLIC "RSA PUBLIC KEY"
#define PEM_STRING_DSA "DSA PRIVATE KEY"
#define PEM_STRING_DSA_PUBLIC "DSA PUBLIC KEY"
#define PEM_STRING_PKCS7 "PKCS7"
#define PEM_STRING_PKCS7_SIGNED "PKCS #7 SIGNED DATA"
#define PEM_STRING_PKCS8 "ENCRYPTED PRIVATE KEY"
#define PEM_STRING_PKCS8INF "PRIVATE KEY"
#define PEM_STRING_DHPARAMS "DH PARAMETERS"
#define PEM_STRING_DHXPARAMS "X9.42 DH PARAMETERS"
#define PEM_STRING_SSL_SESSION "SSL SESSION PARAMETERS"
#define PEM_STRING_DSAPARAMS "DSA PARAMETERS"
#define PEM_STRING_ECDSA_PUBLIC "ECDSA PUBLIC KEY"
#define PEM_STRING_ECPARAMETERS "EC PARAMETERS"
#define PEM_STRING_ECPRIVATEKEY "EC PRIVATE KEY"
#define PEM_STRING_PARAMETERS "PARAMETERS"
#define PEM_STRING_CMS "CMS"
#define PEM_STRING_SM2PRIVATEKEY "SM2 PRIVATE KEY"
#define PEM_STRING_SM2PARAMETERS "SM2 PARAMETERS"
#define PEM_TYPE_ENCRYPTED 10
#define PEM_TYPE_MIC_ONLY 20
#define PEM_TYPE_MIC_CLEAR 30
#define PEM_TYPE_CLEAR 40
#define PEM_FLAG_SECURE 0x1
#define PEM_FLAG_EAY_COMPATIBLE 0x2
#define PEM_FLAG_ONLY_B64 0x4


/* Declarations and definitions of PEM_read_NAME, PEM_write_NAME and their kin, for a program's own types. */
#define SABISSL_PEM_READ(attr, function, stream, type) \
    attr type *function(stream *in, type **x, pem_password_cb *cb, void *u)
#define SABISSL_PEM_READ_EX(attr, function, stream, type) \
    attr type *function(stream *in, type **x, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx, const char *propq)
#define SABISSL_PEM_WRITE(attr, function, stream, type) attr int function(stream *out, const type *x)
#define SABISSL_PEM_WRITE_EX(attr, function, stream, type) \
    attr int function(stream *out, const type *x, OSSL_LIB_CTX *libctx, const char *propq)
#define SABISSL_PEM_WRITE_CB(attr, function, stream, type) \
    attr int function(stream *out, const type *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen, \
                      pem_password_cb *cb, void *u)
#define SABISSL_PEM_WRITE_CB_EX(attr, function, stream, type) \
    attr int function(stream *out, const type *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen, \
                      pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx, const char *propq)

#define PEM_read_cb_fnsig(name, type, stream, verb) SABISSL_PEM_READ(, PEM_##verb##_##name, stream, type)
#define PEM_read_cb_ex_fnsig(name, type, stream, verb) SABISSL_PEM_READ_EX(, PEM_##verb##_##name##_ex, stream, type)
#define PEM_write_fnsig(name, type, stream, verb) SABISSL_PEM_WRITE(, PEM_##verb##_##name, stream, type)
#define PEM_write_ex_fnsig(name, type, stream, verb) SABISSL_PEM_WRITE_EX(, PEM_##verb##_##name##_ex, stream, type)
#define PEM_write_cb_fnsig(name, type, stream, verb) SABISSL_PEM_WRITE_CB(, PEM_##verb##_##name, stream, type)
#define PEM_write_cb_ex_fnsig(name, type, stream, verb) SABISSL_PEM_WRITE_CB_EX(, PEM_##verb##_##name##_ex, stream, type)

/* One stream: FILE. */
#define DECLARE_PEM_read_fp_attr(attr, name, type) \
    SABISSL_PEM_READ(attr, PEM_read_##name, FILE, type);
#define DECLARE_PEM_read_fp_ex_attr(attr, name, type) \
    SABISSL_PEM_READ(attr, PEM_read_##name, FILE, type); \
    SABISSL_PEM_READ_EX(attr, PEM_read_##name##_ex, FILE, type);
#define DECLARE_PEM_write_fp_attr(attr, name, type) \
    SABISSL_PEM_WRITE(attr, PEM_write_##name, FILE, type);
#define DECLARE_PEM_write_fp_ex_attr(attr, name, type) \
    SABISSL_PEM_WRITE(attr, PEM_write_##name, FILE, type); \
    SABISSL_PEM_WRITE_EX(attr, PEM_write_##name##_ex, FILE, type);
#define DECLARE_PEM_write_fp_const_attr(attr, name, type) \
    SABISSL_PEM_WRITE(attr, PEM_write_##name, FILE, type);
#define DECLARE_PEM_write_cb_fp_attr(attr, name, type) \
    SABISSL_PEM_WRITE_CB(attr, PEM_write_##name, FILE, type);
#define DECLARE_PEM_write_cb_fp_ex_attr(attr, name, type) \
    SABISSL_PEM_WRITE_CB(attr, PEM_write_##name, FILE, type); \
    SABISSL_PEM_WRITE_CB_EX(attr, PEM_write_##name##_ex, FILE, type);
#define DECLARE_PEM_read_fp(name, type) DECLARE_PEM_read_fp_attr(extern, name, type)
#define DECLARE_PEM_read_fp_ex(name, type) DECLARE_PEM_read_fp_ex_attr(extern, name, type)
#define DECLARE_PEM_write_fp(name, type) DECLARE_PEM_write_fp_attr(extern, name, type)
#define DECLARE_PEM_write_fp_ex(name, type) DECLARE_PEM_write_fp_ex_attr(extern, name, type)
#define DECLARE_PEM_write_fp_const(name, type) DECLARE_PEM_write_fp_const_attr(extern, name, type)
#define DECLARE_PEM_write_cb_fp(name, type) DECLARE_PEM_write_cb_fp_attr(extern, name, type)
#define DECLARE_PEM_write_cb_ex_fp(name, type) DECLARE_PEM_write_cb_fp_ex_attr(extern, name, type)
#define IMPLEMENT_PEM_read_fp(name, type, str, asn1) \
    SABISSL_PEM_READ(, PEM_read_##name, FILE, type) \
    { return (type *)PEM_ASN1_read((d2i_of_void *)d2i_##asn1, str, in, (void **)x, cb, u); }
#define IMPLEMENT_PEM_write_fp(name, type, str, asn1) \
    SABISSL_PEM_WRITE(, PEM_write_##name, FILE, type) \
    { return PEM_ASN1_write((i2d_of_void *)i2d_##asn1, str, out, x, NULL, NULL, 0, NULL, NULL); }
#define IMPLEMENT_PEM_write_cb_fp(name, type, str, asn1) \
    SABISSL_PEM_WRITE_CB(, PEM_write_##name, FILE, type) \
    { return PEM_ASN1_write((i2d_of_void *)i2d_##asn1, str, out, x, enc, kstr, klen, cb, u); }
#define IMPLEMENT_PEM_write_fp_const(name, type, str, asn1) IMPLEMENT_PEM_write_fp(name, type, str, asn1)
#define IMPLEMENT_PEM_write_cb_fp_const(name, type, str, asn1) IMPLEMENT_PEM_write_cb_fp(name, type, str, asn1)

/* One stream: BIO. */
#define DECLARE_PEM_read_bio_attr(attr, name, type) \
    SABISSL_PEM_READ(attr, PEM_read_bio_##name, BIO, type);
#define DECLARE_PEM_read_bio_ex_attr(attr, name, type) \
    SABISSL_PEM_READ(attr, PEM_read_bio_##name, BIO, type); \
    SABISSL_PEM_READ_EX(attr, PEM_read_bio_##name##_ex, BIO, type);
#define DECLARE_PEM_write_bio_attr(attr, name, type) \
    SABISSL_PEM_WRITE(attr, PEM_write_bio_##name, BIO, type);
#define DECLARE_PEM_write_bio_ex_attr(attr, name, type) \
    SABISSL_PEM_WRITE(attr, PEM_write_bio_##name, BIO, type); \
    SABISSL_PEM_WRITE_EX(attr, PEM_write_bio_##name##_ex, BIO, type);
#define DECLARE_PEM_write_bio_const_attr(attr, name, type) \
    SABISSL_PEM_WRITE(attr, PEM_write_bio_##name, BIO, type);
#define DECLARE_PEM_write_cb_bio_attr(attr, name, type) \
    SABISSL_PEM_WRITE_CB(attr, PEM_write_bio_##name, BIO, type);
#define DECLARE_PEM_write_cb_bio_ex_attr(attr, name, type) \
    SABISSL_PEM_WRITE_CB(attr, PEM_write_bio_##name, BIO, type); \
    SABISSL_PEM_WRITE_CB_EX(attr, PEM_write_bio_##name##_ex, BIO, type);
#define DECLARE_PEM_read_bio(name, type) DECLARE_PEM_read_bio_attr(extern, name, type)
#define DECLARE_PEM_read_bio_ex(name, type) DECLARE_PEM_read_bio_ex_attr(extern, name, type)
#define DECLARE_PEM_write_bio(name, type) DECLARE_PEM_write_bio_attr(extern, name, type)
#define DECLARE_PEM_write_bio_ex(name, type) DECLARE_PEM_write_bio_ex_attr(extern, name, type)
#define DECLARE_PEM_write_bio_const(name, type) DECLARE_PEM_write_bio_const_attr(extern, name, type)
#define DECLARE_PEM_write_cb_bio(name, type) DECLARE_PEM_write_cb_bio_attr(extern, name, type)
#define DECLARE_PEM_write_cb_ex_bio(name, type) DECLARE_PEM_write_cb_bio_ex_attr(extern, name, type)
#define IMPLEMENT_PEM_read_bio(name, type, str, asn1) \
    SABISSL_PEM_READ(, PEM_read_bio_##name, BIO, type) \
    { return (type *)PEM_ASN1_read_bio((d2i_of_void *)d2i_##asn1, str, in, (void **)x, cb, u); }
#define IMPLEMENT_PEM_write_bio(name, type, str, asn1) \
    SABISSL_PEM_WRITE(, PEM_write_bio_##name, BIO, type) \
    { return PEM_ASN1_write_bio((i2d_of_void *)i2d_##asn1, str, out, x, NULL, NULL, 0, NULL, NULL); }
#define IMPLEMENT_PEM_write_cb_bio(name, type, str, asn1) \
    SABISSL_PEM_WRITE_CB(, PEM_write_bio_##name, BIO, type) \
    { return PEM_ASN1_write_bio((i2d_of_void *)i2d_##asn1, str, out, x, enc, kstr, klen, cb, u); }
#define IMPLEMENT_PEM_write_bio_const(name, type, str, asn1) IMPLEMENT_PEM_write_bio(name, type, str, asn1)
#define IMPLEMENT_PEM_write_cb_bio_const(name, type, str, asn1) IMPLEMENT_PEM_write_cb_bio(name, type, str, asn1)

/* Both streams. */
#define DECLARE_PEM_write_attr(attr, name, type) \
    DECLARE_PEM_write_bio_attr(attr, name, type) DECLARE_PEM_write_fp_attr(attr, name, type)
#define DECLARE_PEM_write(name, type) DECLARE_PEM_write_attr(extern, name, type)
#define DECLARE_PEM_write_ex_attr(attr, name, type) \
    DECLARE_PEM_write_bio_ex_attr(attr, name, type) DECLARE_PEM_write_fp_ex_attr(attr, name, type)
#define DECLARE_PEM_write_ex(name, type) DECLARE_PEM_write_ex_attr(extern, name, type)
#define DECLARE_PEM_write_const_attr(attr, name, type) \
    DECLARE_PEM_write_bio_const_attr(attr, name, type) DECLARE_PEM_write_fp_const_attr(attr, name, type)
#define DECLARE_PEM_write_const(name, type) DECLARE_PEM_write_const_attr(extern, name, type)
#define DECLARE_PEM_write_cb_attr(attr, name, type) \
    DECLARE_PEM_write_cb_bio_attr(attr, name, type) DECLARE_PEM_write_cb_fp_attr(attr, name, type)
#define DECLARE_PEM_write_cb(name, type) DECLARE_PEM_write_cb_attr(extern, name, type)
#define DECLARE_PEM_write_cb_ex_attr(attr, name, type) \
    DECLARE_PEM_write_cb_bio_ex_attr(attr, name, type) DECLARE_PEM_write_cb_fp_ex_attr(attr, name, type)
#define DECLARE_PEM_write_cb_ex(name, type) DECLARE_PEM_write_cb_ex_attr(extern, name, type)
#define DECLARE_PEM_read_attr(attr, name, type) \
    DECLARE_PEM_read_bio_attr(attr, name, type) DECLARE_PEM_read_fp_attr(attr, name, type)
#define DECLARE_PEM_read(name, type) DECLARE_PEM_read_attr(extern, name, type)
#define DECLARE_PEM_read_ex_attr(attr, name, type) \
    DECLARE_PEM_read_bio_ex_attr(attr, name, type) DECLARE_PEM_read_fp_ex_attr(attr, name, type)
#define DECLARE_PEM_read_ex(name, type) DECLARE_PEM_read_ex_attr(extern, name, type)
#define DECLARE_PEM_rw_attr(attr, name, type) \
    DECLARE_PEM_read_attr(attr, name, type) DECLARE_PEM_write_attr(attr, name, type)
#define DECLARE_PEM_rw(name, type) DECLARE_PEM_rw_attr(extern, name, type)
#define DECLARE_PEM_rw_ex_attr(attr, name, type) \
    DECLARE_PEM_read_ex_attr(attr, name, type) DECLARE_PEM_write_ex_attr(attr, name, type)
#define DECLARE_PEM_rw_ex(name, type) DECLARE_PEM_rw_ex_attr(extern, name, type)
#define DECLARE_PEM_rw_const_attr(attr, name, type) \
    DECLARE_PEM_read_attr(attr, name, type) DECLARE_PEM_write_const_attr(attr, name, type)
#define DECLARE_PEM_rw_const(name, type) DECLARE_PEM_rw_const_attr(extern, name, type)
#define DECLARE_PEM_rw_cb_attr(attr, name, type) \
    DECLARE_PEM_read_attr(attr, name, type) DECLARE_PEM_write_cb_attr(attr, name, type)
#define DECLARE_PEM_rw_cb(name, type) DECLARE_PEM_rw_cb_attr(extern, name, type)
#define DECLARE_PEM_rw_cb_ex_attr(attr, name, type) \
    DECLARE_PEM_read_ex_attr(attr, name, type) DECLARE_PEM_write_cb_ex_attr(attr, name, type)
#define DECLARE_PEM_rw_cb_ex(name, type) DECLARE_PEM_rw_cb_ex_attr(extern, name, type)
#define IMPLEMENT_PEM_write(name, type, str, asn1) \
    IMPLEMENT_PEM_write_bio(name, type, str, asn1) IMPLEMENT_PEM_write_fp(name, type, str, asn1)
#define IMPLEMENT_PEM_write_const(name, type, str, asn1) \
    IMPLEMENT_PEM_write_bio(name, type, str, asn1) IMPLEMENT_PEM_write_fp(name, type, str, asn1)
#define IMPLEMENT_PEM_write_cb(name, type, str, asn1) \
    IMPLEMENT_PEM_write_cb_bio(name, type, str, asn1) IMPLEMENT_PEM_write_cb_fp(name, type, str, asn1)
#define IMPLEMENT_PEM_write_cb_const(name, type, str, asn1) \
    IMPLEMENT_PEM_write_cb_bio(name, type, str, asn1) IMPLEMENT_PEM_write_cb_fp(name, type, str, asn1)
#define IMPLEMENT_PEM_read(name, type, str, asn1) \
    IMPLEMENT_PEM_read_bio(name, type, str, asn1) IMPLEMENT_PEM_read_fp(name, type, str, asn1)
#define IMPLEMENT_PEM_rw(name, type, str, asn1) \
    IMPLEMENT_PEM_read(name, type, str, asn1) IMPLEMENT_PEM_write(name, type, str, asn1)
#define IMPLEMENT_PEM_rw_const(name, type, str, asn1) \
    IMPLEMENT_PEM_read(name, type, str, asn1) IMPLEMENT_PEM_write(name, type, str, asn1)
#define IMPLEMENT_PEM_rw_cb(name, type, str, asn1) \
    IMPLEMENT_PEM_read(name, type, str, asn1) IMPLEMENT_PEM_write_cb(name, type, str, asn1)


#ifdef __cplusplus
extern "C" {
#endif

/*
 As [`PEM_ASN1_read_bio`] from a stream.
 */
void *PEM_ASN1_read(d2i_of_void *d2i, const char *name, FILE *fp, void **x, pem_password_cb *cb, void *u);

/*
 Reads an object by `d2i` from the next block that may be read as `name`. NULL on failure.
 */
void *PEM_ASN1_read_bio(d2i_of_void *d2i, const char *name, BIO *bp, void **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_ASN1_write_bio`] to a stream.
 */
int PEM_ASN1_write(i2d_of_void *i2d, const char *name, FILE *fp, const void *x, const EVP_CIPHER *enc,
    const unsigned char *kstr, int klen, pem_password_cb *callback, void *u);

/*
 Writes an object by `i2d` as block `name`, under a password if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_ASN1_write_bio(i2d_of_void *i2d, const char *name, BIO *bp, const void *x, const EVP_CIPHER *enc,
    const unsigned char *kstr, int klen, pem_password_cb *cb, void *u);

/*
 Signs; the signature goes to `sigret` as a line of base64, its length to `siglen`. Returns 1, 0 on failure.
 */
int PEM_SignFinal(EVP_MD_CTX *ctx, unsigned char *sigret, unsigned int *siglen, EVP_PKEY *pkey);

/*
 Begins. Returns 1, 0 on failure.
 */
int PEM_SignInit(EVP_MD_CTX *ctx, EVP_MD *type_);

/*
 Goes on with `cnt` bytes at `d`. Returns 1, 0 on failure.
 */
int PEM_SignUpdate(EVP_MD_CTX *ctx, const unsigned char *d, unsigned int cnt);

/*
 As [`PEM_X509_INFO_read_bio`] from a stream.
 */
STACK_OF(X509_INFO) *PEM_X509_INFO_read(FILE *fp, STACK_OF(X509_INFO) *sk, pem_password_cb *cb, void *u);

/*
 Reads all certificates, revocation lists and keys; with `sk` they are added to it. The caller frees the stack and
 the sets; NULL on failure.
 */
STACK_OF(X509_INFO) *PEM_X509_INFO_read_bio(BIO *bp, STACK_OF(X509_INFO) *sk, pem_password_cb *cb, void *u);

/*
 As [`PEM_X509_INFO_read_bio`]; the library context and the properties are not used.
 */
STACK_OF(X509_INFO) *PEM_X509_INFO_read_bio_ex(BIO *bp, STACK_OF(X509_INFO) *sk, pem_password_cb *cb, void *u,
    OSSL_LIB_CTX *libctx, const char *propq);

/*
 As [`PEM_X509_INFO_read`]; the library context and the properties are not used.
 */
STACK_OF(X509_INFO) *PEM_X509_INFO_read_ex(FILE *fp, STACK_OF(X509_INFO) *sk, pem_password_cb *cb, void *u,
    OSSL_LIB_CTX *libctx, const char *propq);

/*
 Writes the key and the certificate of a set. Returns 1, 0 on failure.
 */
int PEM_X509_INFO_write_bio(BIO *bp, const X509_INFO *xi, EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cd, void *u);

/*
 Reads the next block that may be read as `name` and decrypts it; the caller frees data and name. Returns 1 or 0.
 */
int PEM_bytes_read_bio(unsigned char **pdata, long *plen, char **pnm, const char *name, BIO *bp, pem_password_cb *cb,
    void *u);

/*
 As [`PEM_bytes_read_bio`]; the data are freed by `OPENSSL_secure_free`.
 */
int PEM_bytes_read_bio_secmem(unsigned char **pdata, long *plen, char **pnm, const char *name, BIO *bp,
    pem_password_cb *cb, void *u);

/*
 The callback that is used where the program gave none: its word is the password, or a person is asked.
 */
int PEM_def_callback(char *buf, int num, int rwflag, void *userdata);

/*
 Appends a `DEK-Info` line to the string in `buf` (`PEM_BUFSIZE` bytes): a cipher's name and `len` bytes at `str_`.
 */
void PEM_dek_info(char *buf, const char *type_, int len, const char *str_);

/*
 Decrypts the `*len` bytes at `data` in place, asking for the password. Returns 1, 0 on failure.
 */
int PEM_do_header(EVP_CIPHER_INFO *cipher, unsigned char *data, long *len, pem_password_cb *callback, void *u);

/*
 Reads from a block's header how it is encrypted. Returns 1, 0 on failure.
 */
int PEM_get_EVP_CIPHER_INFO(char *header, EVP_CIPHER_INFO *cipher);

/*
 Appends a `Proc-Type` line to the string in `buf` (`PEM_BUFSIZE` bytes); `type_` is a `PEM_TYPE_*`.
 */
void PEM_proc_type(char *buf, int type_);

/*
 As [`PEM_read_bio`] from a stream.
 */
int PEM_read(FILE *fp, char **name, char **header, unsigned char **data, long *len);

/*
 As [`PEM_read_bio_DHparams`] from a stream.
 */
DH *PEM_read_DHparams(FILE *out, DH **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_DSAPrivateKey`] from a stream.
 */
DSA *PEM_read_DSAPrivateKey(FILE *out, DSA **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_DSA_PUBKEY`] from a stream.
 */
DSA *PEM_read_DSA_PUBKEY(FILE *out, DSA **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_DSAparams`] from a stream.
 */
DSA *PEM_read_DSAparams(FILE *out, DSA **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_ECPKParameters`] from a stream.
 */
EC_GROUP *PEM_read_ECPKParameters(FILE *out, EC_GROUP **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_ECPrivateKey`] from a stream.
 */
EC_KEY *PEM_read_ECPrivateKey(FILE *out, EC_KEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_EC_PUBKEY`] from a stream.
 */
EC_KEY *PEM_read_EC_PUBKEY(FILE *out, EC_KEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_NETSCAPE_CERT_SEQUENCE`] from a stream.
 */
NETSCAPE_CERT_SEQUENCE *PEM_read_NETSCAPE_CERT_SEQUENCE(FILE *out, NETSCAPE_CERT_SEQUENCE **x, pem_password_cb *cb,
    void *u);

/*
 As [`PEM_read_bio_PKCS7`] from a stream.
 */
PKCS7 *PEM_read_PKCS7(FILE *out, PKCS7 **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_PKCS8`] from a stream.
 */
X509_SIG *PEM_read_PKCS8(FILE *out, X509_SIG **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_PKCS8_PRIV_KEY_INFO`] from a stream.
 */
PKCS8_PRIV_KEY_INFO *PEM_read_PKCS8_PRIV_KEY_INFO(FILE *out, PKCS8_PRIV_KEY_INFO **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_PUBKEY`] from a stream.
 */
EVP_PKEY *PEM_read_PUBKEY(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_PUBKEY`]; the library context and the properties are not used.
 */
EVP_PKEY *PEM_read_PUBKEY_ex(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 As [`PEM_read_bio_PrivateKey`] from a stream.
 */
EVP_PKEY *PEM_read_PrivateKey(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_PrivateKey`]; the library context and the properties are not used.
 */
EVP_PKEY *PEM_read_PrivateKey_ex(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 As [`PEM_read_bio_RSAPrivateKey`] from a stream.
 */
RSA *PEM_read_RSAPrivateKey(FILE *out, RSA **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_RSAPublicKey`] from a stream.
 */
RSA *PEM_read_RSAPublicKey(FILE *out, RSA **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_RSA_PUBKEY`] from a stream.
 */
RSA *PEM_read_RSA_PUBKEY(FILE *out, RSA **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_X509`] from a stream.
 */
X509 *PEM_read_X509(FILE *out, X509 **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_X509_AUX`] from a stream.
 */
X509 *PEM_read_X509_AUX(FILE *out, X509 **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_X509_CRL`] from a stream.
 */
X509_CRL *PEM_read_X509_CRL(FILE *out, X509_CRL **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_X509_PUBKEY`] from a stream.
 */
X509_PUBKEY *PEM_read_X509_PUBKEY(FILE *out, X509_PUBKEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_X509_REQ`] from a stream.
 */
X509_REQ *PEM_read_X509_REQ(FILE *out, X509_REQ **x, pem_password_cb *cb, void *u);

/*
 Reads the next block, whatever it is; the caller frees the name, the header and the data. Returns 1, 0 on failure.
 */
int PEM_read_bio(BIO *bp, char **name, char **header, unsigned char **data, long *len);

/*
 Reads DH parameters from the next block `DH PARAMETERS` or `X9.42 DH PARAMETERS`.

 Stores them in `*x` too, replacing what was there, unless `x` is NULL. The caller frees them; NULL on failure.
 */
DH *PEM_read_bio_DHparams(BIO *out, DH **x, pem_password_cb *cb, void *u);

/*
 Reads a DSA private key from the next block that holds a private key, in any form, under a password if need be.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
DSA *PEM_read_bio_DSAPrivateKey(BIO *out, DSA **x, pem_password_cb *cb, void *u);

/*
 Reads a DSA public key in the form for any type from the next block `PUBLIC KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
DSA *PEM_read_bio_DSA_PUBKEY(BIO *out, DSA **x, pem_password_cb *cb, void *u);

/*
 Reads DSA parameters from the next block `DSA PARAMETERS`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
DSA *PEM_read_bio_DSAparams(BIO *out, DSA **x, pem_password_cb *cb, void *u);

/*
 Reads a curve from the next block `EC PARAMETERS`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
EC_GROUP *PEM_read_bio_ECPKParameters(BIO *out, EC_GROUP **x, pem_password_cb *cb, void *u);

/*
 Reads an elliptic curve private key from the next block that holds a private key, in any form, under a password if need be.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
EC_KEY *PEM_read_bio_ECPrivateKey(BIO *out, EC_KEY **x, pem_password_cb *cb, void *u);

/*
 Reads an elliptic curve public key in the form for any type from the next block `PUBLIC KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
EC_KEY *PEM_read_bio_EC_PUBKEY(BIO *out, EC_KEY **x, pem_password_cb *cb, void *u);

/*
 Reads a Netscape sequence of certificates from the next block `CERTIFICATE`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
NETSCAPE_CERT_SEQUENCE *PEM_read_bio_NETSCAPE_CERT_SEQUENCE(BIO *out, NETSCAPE_CERT_SEQUENCE **x,
    pem_password_cb *cb, void *u);

/*
 Reads a PKCS#7 object from the next block `PKCS7`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
PKCS7 *PEM_read_bio_PKCS7(BIO *out, PKCS7 **x, pem_password_cb *cb, void *u);

/*
 Reads an encrypted private key, without decrypting it, from the next block `ENCRYPTED PRIVATE KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
X509_SIG *PEM_read_bio_PKCS8(BIO *out, X509_SIG **x, pem_password_cb *cb, void *u);

/*
 Reads a clear PKCS#8 private key from the next block `PRIVATE KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
PKCS8_PRIV_KEY_INFO *PEM_read_bio_PKCS8_PRIV_KEY_INFO(BIO *out, PKCS8_PRIV_KEY_INFO **x, pem_password_cb *cb,
    void *u);

/*
 Reads the next public key. The caller frees it; NULL on failure.
 */
EVP_PKEY *PEM_read_bio_PUBKEY(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_PUBKEY`]; the library context and the properties are not used.
 */
EVP_PKEY *PEM_read_bio_PUBKEY_ex(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Reads the next parameters of a key. The caller frees them; NULL on failure.
 */
EVP_PKEY *PEM_read_bio_Parameters(BIO *bp, EVP_PKEY **x);

/*
 As [`PEM_read_bio_Parameters`]; the library context and the properties are not used.
 */
EVP_PKEY *PEM_read_bio_Parameters_ex(BIO *bp, EVP_PKEY **x, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Reads the next private key and decrypts it. The caller frees it; NULL on failure.
 */
EVP_PKEY *PEM_read_bio_PrivateKey(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio_PrivateKey`]; the library context and the properties are not used.
 */
EVP_PKEY *PEM_read_bio_PrivateKey_ex(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Reads an RSA private key from the next block that holds a private key, in any form, under a password if need be.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
RSA *PEM_read_bio_RSAPrivateKey(BIO *out, RSA **x, pem_password_cb *cb, void *u);

/*
 Reads an RSA public key from the next block `RSA PUBLIC KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
RSA *PEM_read_bio_RSAPublicKey(BIO *out, RSA **x, pem_password_cb *cb, void *u);

/*
 Reads an RSA public key in the form for any type from the next block `PUBLIC KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
RSA *PEM_read_bio_RSA_PUBKEY(BIO *out, RSA **x, pem_password_cb *cb, void *u);

/*
 Reads a certificate from the next block `CERTIFICATE`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
X509 *PEM_read_bio_X509(BIO *out, X509 **x, pem_password_cb *cb, void *u);

/*
 Reads a certificate, with what says that it is trusted if that is there from the next block `TRUSTED CERTIFICATE`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
X509 *PEM_read_bio_X509_AUX(BIO *out, X509 **x, pem_password_cb *cb, void *u);

/*
 Reads a revocation list from the next block `X509 CRL`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
X509_CRL *PEM_read_bio_X509_CRL(BIO *out, X509_CRL **x, pem_password_cb *cb, void *u);

/*
 Reads a public key as certificates hold it from the next block `PUBLIC KEY`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
X509_PUBKEY *PEM_read_bio_X509_PUBKEY(BIO *out, X509_PUBKEY **x, pem_password_cb *cb, void *u);

/*
 Reads a certificate request from the next block `CERTIFICATE REQUEST`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
X509_REQ *PEM_read_bio_X509_REQ(BIO *out, X509_REQ **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_read_bio`] with `PEM_FLAG_*`. Returns 1, 0 on failure.
 */
int PEM_read_bio_ex(BIO *bp, char **name, char **header, unsigned char **data, long *len, unsigned int flags);

/*
 As [`PEM_write_bio`] to a stream.
 */
int PEM_write(FILE *fp, const char *name, const char *hdr, const unsigned char *data, long len);

/*
 As [`PEM_write_bio_DHparams`] to a stream.
 */
int PEM_write_DHparams(FILE *out, const DH *x);

/*
 As [`PEM_write_bio_DHxparams`] to a stream.
 */
int PEM_write_DHxparams(FILE *out, const DH *x);

/*
 As [`PEM_write_bio_DSAPrivateKey`] to a stream.
 */
int PEM_write_DSAPrivateKey(FILE *out, const DSA *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 As [`PEM_write_bio_DSA_PUBKEY`] to a stream.
 */
int PEM_write_DSA_PUBKEY(FILE *out, const DSA *x);

/*
 As [`PEM_write_bio_DSAparams`] to a stream.
 */
int PEM_write_DSAparams(FILE *out, const DSA *x);

/*
 As [`PEM_write_bio_ECPKParameters`] to a stream.
 */
int PEM_write_ECPKParameters(FILE *out, const EC_GROUP *x);

/*
 As [`PEM_write_bio_ECPrivateKey`] to a stream.
 */
int PEM_write_ECPrivateKey(FILE *out, const EC_KEY *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 As [`PEM_write_bio_EC_PUBKEY`] to a stream.
 */
int PEM_write_EC_PUBKEY(FILE *out, const EC_KEY *x);

/*
 As [`PEM_write_bio_NETSCAPE_CERT_SEQUENCE`] to a stream.
 */
int PEM_write_NETSCAPE_CERT_SEQUENCE(FILE *out, const NETSCAPE_CERT_SEQUENCE *x);

/*
 As [`PEM_write_bio_PKCS7`] to a stream.
 */
int PEM_write_PKCS7(FILE *out, const PKCS7 *x);

/*
 As [`PEM_write_bio_PKCS8`] to a stream.
 */
int PEM_write_PKCS8(FILE *out, const X509_SIG *x);

/*
 Writes a private key as PEM of PKCS#8 to a stream, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_write_PKCS8PrivateKey(FILE *fp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr, int klen,
    pem_password_cb *cd, void *u);

/*
 Writes a private key as PEM of PKCS#8 to a stream, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
 */
int PEM_write_PKCS8PrivateKey_nid(FILE *fp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 As [`PEM_write_bio_PKCS8_PRIV_KEY_INFO`] to a stream.
 */
int PEM_write_PKCS8_PRIV_KEY_INFO(FILE *out, const PKCS8_PRIV_KEY_INFO *x);

/*
 As [`PEM_write_bio_PUBKEY`] to a stream.
 */
int PEM_write_PUBKEY(FILE *fp, const EVP_PKEY *x);

/*
 As [`PEM_write_PUBKEY`]; the library context and the properties are not used.
 */
int PEM_write_PUBKEY_ex(FILE *fp, const EVP_PKEY *x, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 As [`PEM_write_bio_PrivateKey`] to a stream.
 */
int PEM_write_PrivateKey(FILE *out, const EVP_PKEY *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 As [`PEM_write_PrivateKey`]; the library context and the properties are not used.
 */
int PEM_write_PrivateKey_ex(FILE *out, const EVP_PKEY *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx, const char *propq);

/*
 As [`PEM_write_bio_RSAPrivateKey`] to a stream.
 */
int PEM_write_RSAPrivateKey(FILE *out, const RSA *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 As [`PEM_write_bio_RSAPublicKey`] to a stream.
 */
int PEM_write_RSAPublicKey(FILE *out, const RSA *x);

/*
 As [`PEM_write_bio_RSA_PUBKEY`] to a stream.
 */
int PEM_write_RSA_PUBKEY(FILE *out, const RSA *x);

/*
 As [`PEM_write_bio_X509`] to a stream.
 */
int PEM_write_X509(FILE *out, const X509 *x);

/*
 As [`PEM_write_bio_X509_AUX`] to a stream.
 */
int PEM_write_X509_AUX(FILE *out, const X509 *x);

/*
 As [`PEM_write_bio_X509_CRL`] to a stream.
 */
int PEM_write_X509_CRL(FILE *out, const X509_CRL *x);

/*
 As [`PEM_write_bio_X509_PUBKEY`] to a stream.
 */
int PEM_write_X509_PUBKEY(FILE *out, const X509_PUBKEY *x);

/*
 As [`PEM_write_bio_X509_REQ`] to a stream.
 */
int PEM_write_X509_REQ(FILE *out, const X509_REQ *x);

/*
 As [`PEM_write_bio_X509_REQ_NEW`] to a stream.
 */
int PEM_write_X509_REQ_NEW(FILE *out, const X509_REQ *x);

/*
 Writes a block with a header, which may be NULL. Returns the length of its base64, 0 on failure.
 */
int PEM_write_bio(BIO *bp, const char *name, const char *hdr, const unsigned char *data, long len);

/*
 Writes DH parameters as a block `DH PARAMETERS`. Returns 1, 0 on failure.
 */
int PEM_write_bio_DHparams(BIO *out, const DH *x);

/*
 Writes DH parameters after X9.42 as a block `X9.42 DH PARAMETERS`. Returns 1, 0 on failure.
 */
int PEM_write_bio_DHxparams(BIO *out, const DH *x);

/*
 Writes a DSA private key as a block `DSA PRIVATE KEY`, encrypted the old way if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_write_bio_DSAPrivateKey(BIO *out, const DSA *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes a DSA public key in the form for any type as a block `PUBLIC KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_DSA_PUBKEY(BIO *out, const DSA *x);

/*
 Writes DSA parameters as a block `DSA PARAMETERS`. Returns 1, 0 on failure.
 */
int PEM_write_bio_DSAparams(BIO *out, const DSA *x);

/*
 Writes a curve as a block `EC PARAMETERS`. Returns 1, 0 on failure.
 */
int PEM_write_bio_ECPKParameters(BIO *out, const EC_GROUP *x);

/*
 Writes an elliptic curve private key as a block `EC PRIVATE KEY`, encrypted the old way if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_write_bio_ECPrivateKey(BIO *out, const EC_KEY *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes an elliptic curve public key in the form for any type as a block `PUBLIC KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_EC_PUBKEY(BIO *out, const EC_KEY *x);

/*
 Writes a Netscape sequence of certificates as a block `CERTIFICATE`. Returns 1, 0 on failure.
 */
int PEM_write_bio_NETSCAPE_CERT_SEQUENCE(BIO *out, const NETSCAPE_CERT_SEQUENCE *x);

/*
 Writes a PKCS#7 object as a block `PKCS7`. Returns 1, 0 on failure.
 */
int PEM_write_bio_PKCS7(BIO *out, const PKCS7 *x);

/*
 Writes an encrypted private key, without decrypting it, as a block `ENCRYPTED PRIVATE KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_PKCS8(BIO *out, const X509_SIG *x);

/*
 Writes a private key as PEM of PKCS#8, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_write_bio_PKCS8PrivateKey(BIO *, const EVP_PKEY *, const EVP_CIPHER *, const char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes a private key as PEM of PKCS#8, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
 */
int PEM_write_bio_PKCS8PrivateKey_nid(BIO *bp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes a clear PKCS#8 private key as a block `PRIVATE KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_PKCS8_PRIV_KEY_INFO(BIO *out, const PKCS8_PRIV_KEY_INFO *x);

/*
 Writes a public key. Returns 1, 0 on failure.
 */
int PEM_write_bio_PUBKEY(BIO *bp, const EVP_PKEY *x);

/*
 As [`PEM_write_bio_PUBKEY`]; the library context and the properties are not used.
 */
int PEM_write_bio_PUBKEY_ex(BIO *bp, const EVP_PKEY *x, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Writes the parameters of a key. Returns 1, 0 on failure.
 */
int PEM_write_bio_Parameters(BIO *bp, const EVP_PKEY *x);

/*
 Writes a private key as PKCS#8, under a password if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_write_bio_PrivateKey(BIO *out, const EVP_PKEY *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 As [`PEM_write_bio_PrivateKey`]; the library context and the properties are not used.
 */
int PEM_write_bio_PrivateKey_ex(BIO *out, const EVP_PKEY *x, const EVP_CIPHER *enc, const unsigned char *kstr,
    int klen, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Writes a private key in its type's own form (`RSA PRIVATE KEY`, …), encrypted the old way if `enc` is a cipher.
 Returns 1, 0 on failure.
 */
int PEM_write_bio_PrivateKey_traditional(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc,
    const unsigned char *kstr, int klen, pem_password_cb *cb, void *u);

/*
 Writes an RSA private key as a block `RSA PRIVATE KEY`, encrypted the old way if `enc` is a cipher. Returns 1, 0 on failure.
 */
int PEM_write_bio_RSAPrivateKey(BIO *out, const RSA *x, const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes an RSA public key as a block `RSA PUBLIC KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_RSAPublicKey(BIO *out, const RSA *x);

/*
 Writes an RSA public key in the form for any type as a block `PUBLIC KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_RSA_PUBKEY(BIO *out, const RSA *x);

/*
 Writes a certificate as a block `CERTIFICATE`. Returns 1, 0 on failure.
 */
int PEM_write_bio_X509(BIO *out, const X509 *x);

/*
 Writes a certificate, with what says that it is trusted if that is there as a block `TRUSTED CERTIFICATE`. Returns 1, 0 on failure.
 */
int PEM_write_bio_X509_AUX(BIO *out, const X509 *x);

/*
 Writes a revocation list as a block `X509 CRL`. Returns 1, 0 on failure.
 */
int PEM_write_bio_X509_CRL(BIO *out, const X509_CRL *x);

/*
 Writes a public key as certificates hold it as a block `PUBLIC KEY`. Returns 1, 0 on failure.
 */
int PEM_write_bio_X509_PUBKEY(BIO *out, const X509_PUBKEY *x);

/*
 Writes a certificate request as a block `CERTIFICATE REQUEST`. Returns 1, 0 on failure.
 */
int PEM_write_bio_X509_REQ(BIO *out, const X509_REQ *x);

/*
 Writes a certificate request under its older name as a block `NEW CERTIFICATE REQUEST`. Returns 1, 0 on failure.
 */
int PEM_write_bio_X509_REQ_NEW(BIO *out, const X509_REQ *x);
EVP_PKEY *b2i_PVK_bio(BIO *in, pem_password_cb *cb, void *u);
EVP_PKEY *b2i_PVK_bio_ex(BIO *in, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx, const char *propq);
EVP_PKEY *b2i_PrivateKey(const unsigned char **in, long length);
EVP_PKEY *b2i_PrivateKey_bio(BIO *in);
EVP_PKEY *b2i_PublicKey(const unsigned char **in, long length);
EVP_PKEY *b2i_PublicKey_bio(BIO *in);

/*
 Reads an encrypted private key's DER. The caller frees the key; NULL on failure.
 */
EVP_PKEY *d2i_PKCS8PrivateKey_bio(BIO *bp, EVP_PKEY **x, pem_password_cb *cb, void *u);

/*
 As [`d2i_PKCS8PrivateKey_bio`] from a stream.
 */
EVP_PKEY *d2i_PKCS8PrivateKey_fp(FILE *fp, EVP_PKEY **x, pem_password_cb *cb, void *u);
int i2b_PVK_bio(BIO *out, const EVP_PKEY *pk, int enclevel, pem_password_cb *cb, void *u);
int i2b_PVK_bio_ex(BIO *out, const EVP_PKEY *pk, int enclevel, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
    const char *propq);
int i2b_PrivateKey_bio(BIO *out, const EVP_PKEY *pk);
int i2b_PublicKey_bio(BIO *out, const EVP_PKEY *pk);

/*
 Writes a private key as DER of PKCS#8, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
 */
int i2d_PKCS8PrivateKey_bio(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes a private key as DER of PKCS#8 to a stream, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
 */
int i2d_PKCS8PrivateKey_fp(FILE *fp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr, int klen,
    pem_password_cb *cb, void *u);

/*
 Writes a private key as DER of PKCS#8, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
 */
int i2d_PKCS8PrivateKey_nid_bio(BIO *bp, const EVP_PKEY *x, int nid, const char *kstr, int klen, pem_password_cb *cb,
    void *u);

/*
 Writes a private key as DER of PKCS#8 to a stream, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
 */
int i2d_PKCS8PrivateKey_nid_fp(FILE *fp, const EVP_PKEY *x, int nid, const char *kstr, int klen, pem_password_cb *cb,
    void *u);
#ifdef __cplusplus
}
#endif

#endif
