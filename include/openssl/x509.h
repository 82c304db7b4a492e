/* <openssl/x509.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_X509_H
#define OPENSSL_X509_H
#ifndef HEADER_X509_H
#define HEADER_X509_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <openssl/types.h>
#include <openssl/symhacks.h>
#include <openssl/buffer.h>
#include <openssl/evp.h>
#include <openssl/bio.h>
#include <openssl/asn1.h>
#include <openssl/safestack.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <openssl/dsa.h>
#include <openssl/dh.h>
#include <openssl/sha.h>
#include <openssl/x509err.h>

#define X509_SIG_INFO_VALID 0x1
#define X509_SIG_INFO_TLS 0x2
#define X509_FILETYPE_PEM 1
#define X509_FILETYPE_ASN1 2
#define X509_FILETYPE_DEFAULT 3
#define X509v3_KU_DIGITAL_SIGNATURE 0x0080
#define X509v3_KU_NON_REPUDIATION 0x0040
#define X509v3_KU_KEY_ENCIPHERMENT 0x0020
#define X509v3_KU_DATA_ENCIPHERMENT 0x0010
#define X509v3_KU_KEY_AGREEMENT 0x0008
#define X509v3_KU_KEY_CERT_SIGN 0x0004
#define X509v3_KU_CRL_SIGN 0x0002
#define X509v3_KU_ENCIPHER_ONLY 0x0001
#define X509v3_KU_DECIPHER_ONLY 0x8000
#define X509v3_KU_UNDEF 0xffff
#define X509_EX_V_NETSCAPE_HACK 0x8000
#define X509_EX_V_INIT 0x0001
#define X509_FLAG_COMPAT 0
#define X509_FLAG_NO_HEADER 1L
#define X509_FLAG_NO_VERSION (1L << 1)
#define X509_FLAG_NO_SERIAL (1L << 2)
#define X509_FLAG_NO_SIGNAME (1L << 3)
#define X509_FLAG_NO_ISSUER (1L << 4)
#define X509_FLAG_NO_VALIDITY (1L << 5)
#define X509_FLAG_NO_SUBJECT (1L << 6)
#define X509_FLAG_NO_PUBKEY (1L << 7)
#define X509_FLAG_NO_EXTENSIONS (1L << 8)
#define X509_FLAG_NO_SIGDUMP (1L << 9)
#define X509_FLAG_NO_AUX (1L << 10)
#define X509_FLAG_NO_ATTRIBUTES (1L << 11)
#define X509_FLAG_NO_IDS (1L << 12)
#define X509_FLAG_EXTENSIONS_ONLY_KID (1L << 13)
#define XN_FLAG_SEP_MASK (0xf << 16)
#define XN_FLAG_COMPAT 0
#define XN_FLAG_SEP_COMMA_PLUS (1 << 16)
#define XN_FLAG_SEP_CPLUS_SPC (2 << 16)
#define XN_FLAG_SEP_SPLUS_SPC (3 << 16)
#define XN_FLAG_SEP_MULTILINE (4 << 16)
#define XN_FLAG_DN_REV (1 << 20)
#define XN_FLAG_FN_MASK (0x3 << 21)
#define XN_FLAG_FN_SN 0
#define XN_FLAG_FN_LN (1 << 21)
#define XN_FLAG_FN_OID (2 << 21)
#define XN_FLAG_FN_NONE (3 << 21)
#define XN_FLAG_SPC_EQ (1 << 23)
#define XN_FLAG_DUMP_UNKNOWN_FIELDS (1 << 24)
#define XN_FLAG_FN_ALIGN (1 << 25)
#define XN_FLAG_RFC2253 (ASN1_STRFLGS_RFC2253 | XN_FLAG_SEP_COMMA_PLUS | XN_FLAG_DN_REV | XN_FLAG_FN_SN | XN_FLAG_DUMP_UNKNOWN_FIELDS)
#define XN_FLAG_ONELINE (ASN1_STRFLGS_RFC2253 | ASN1_STRFLGS_ESC_QUOTE | XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_SPC_EQ | XN_FLAG_FN_SN)
#define XN_FLAG_MULTILINE (ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_ESC_MSB | XN_FLAG_SEP_MULTILINE | XN_FLAG_SPC_EQ | XN_FLAG_FN_LN | XN_FLAG_FN_ALIGN)
#define X509_EXT_PACK_UNKNOWN 1
#define X509_EXT_PACK_STRING 2
#define X509_VERSION_1 0
#define X509_VERSION_2 1
#define X509_VERSION_3 2
#define X509_get_notBefore X509_getm_notBefore
#define X509_get_notAfter X509_getm_notAfter
#define X509_set_notBefore X509_set1_notBefore
#define X509_set_notAfter X509_set1_notAfter
#define X509_REQ_VERSION_1 0
#define X509_CRL_VERSION_1 0
#define X509_CRL_VERSION_2 1
#define X509_CRL_set_lastUpdate X509_CRL_set1_lastUpdate
#define X509_CRL_set_nextUpdate X509_CRL_set1_nextUpdate
#define X509_ADD_FLAG_DEFAULT 0
#define X509_ADD_FLAG_UP_REF 0x1
#define X509_ADD_FLAG_PREPEND 0x2
#define X509_ADD_FLAG_NO_DUP 0x4
#define X509_ADD_FLAG_NO_SS 0x8

struct stack_st_X509_NAME;
struct stack_st_X509;
struct stack_st_X509_REVOKED;
struct stack_st_X509_CRL;
struct stack_st_X509_NAME_ENTRY;
struct stack_st_X509_EXTENSION;
struct stack_st_X509_ATTRIBUTE;
struct stack_st_X509_INFO;
#ifdef __cplusplus
extern "C" {
#endif
struct X509_algor_st { ASN1_OBJECT *algorithm; ASN1_TYPE *parameter; };
typedef STACK_OF(X509_ALGOR) X509_ALGORS;
typedef struct X509_val_st { ASN1_TIME *notBefore; ASN1_TIME *notAfter; } X509_VAL;
typedef struct X509_sig_st X509_SIG;
typedef struct X509_name_entry_st X509_NAME_ENTRY;
typedef struct X509_extension_st X509_EXTENSION;
typedef STACK_OF(X509_EXTENSION) X509_EXTENSIONS;
typedef struct x509_attributes_st X509_ATTRIBUTE;
typedef struct X509_req_info_st X509_REQ_INFO;
typedef struct X509_req_st X509_REQ;
typedef struct x509_cert_aux_st X509_CERT_AUX;
typedef struct x509_cinf_st X509_CINF;
typedef struct X509_crl_info_st X509_CRL_INFO;
typedef struct private_key_st { int version; X509_ALGOR *enc_algor; ASN1_OCTET_STRING *enc_pkey; EVP_PKEY *dec_pkey;
    int key_length; char *key_data; int key_free; EVP_CIPHER_INFO cipher; } X509_PKEY;
typedef struct X509_info_st { X509 *x509; X509_CRL *crl; X509_PKEY *x_pkey; EVP_CIPHER_INFO enc_cipher; int enc_len;
    char *enc_data; } X509_INFO;
typedef struct Netscape_spkac_st { X509_PUBKEY *pubkey; ASN1_IA5STRING *challenge; } NETSCAPE_SPKAC;
typedef struct Netscape_spki_st { NETSCAPE_SPKAC *spkac; X509_ALGOR sig_algor; ASN1_BIT_STRING *signature;
    } NETSCAPE_SPKI;
typedef struct Netscape_certificate_sequence { ASN1_OBJECT *type; STACK_OF(X509) *certs; } NETSCAPE_CERT_SEQUENCE;
typedef struct PBEPARAM_st { ASN1_OCTET_STRING *salt; ASN1_INTEGER *iter; } PBEPARAM;
typedef struct PBE2PARAM_st { X509_ALGOR *keyfunc; X509_ALGOR *encryption; } PBE2PARAM;
typedef struct PBKDF2PARAM_st { ASN1_TYPE *salt; ASN1_INTEGER *iter; ASN1_INTEGER *keylength; X509_ALGOR *prf;
    } PBKDF2PARAM;
typedef struct SCRYPT_PARAMS_st { ASN1_OCTET_STRING *salt; ASN1_INTEGER *costParameter; ASN1_INTEGER *blockSize;
    ASN1_INTEGER *parallelizationParameter; ASN1_INTEGER *keyLength; } SCRYPT_PARAMS;
#ifdef __cplusplus
}
#endif
#include <openssl/x509_vfy.h>
#include <openssl/pkcs7.h>
#include <openssl/http.h>

#define X509_extract_key(x) X509_get_pubkey(x)
#define X509_REQ_extract_key(a) X509_REQ_get_pubkey(a)
#define X509_name_cmp(a, b) X509_NAME_cmp((a), (b))
#define X509_http_nbio(rctx, pcert) OSSL_HTTP_REQ_CTX_nbio_d2i(rctx, pcert, ASN1_ITEM_rptr(X509))
#define X509_CRL_http_nbio(rctx, pcrl) OSSL_HTTP_REQ_CTX_nbio_d2i(rctx, pcrl, ASN1_ITEM_rptr(X509_CRL))
#define X509_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_X509, l, p, newf, dupf, freef)
#define X509_NAME_hash(x) X509_NAME_hash_ex(x, NULL, NULL, NULL)

#ifdef __cplusplus
extern "C" {
#endif

/*
 The digest of what `i2d` writes of `data`. Returns 1, or 0 on failure.
 */
int ASN1_digest(i2d_of_void *i2d, const EVP_MD *type, char *data, unsigned char *md, unsigned int *len);

/*
 The digest of the encoding of a value of type `it`. Returns 1, or 0 on failure.
 */
int ASN1_item_digest(const ASN1_ITEM *it, const EVP_MD *type, void *data, unsigned char *md, unsigned int *len);

/*
 Signs `data`, a value of type `it`, by `pkey` and `md`; writes the algorithm into both identifiers.

 Returns the length of the signature, 0 on failure.
 */
int ASN1_item_sign(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2, ASN1_BIT_STRING *signature,
    const void *data, EVP_PKEY *pkey, const EVP_MD *md);

/*
 As `ASN1_item_sign`, by a context that was set up, which it frees.
 */
int ASN1_item_sign_ctx(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2, ASN1_BIT_STRING *signature,
    const void *data, EVP_MD_CTX *ctx);

/*
 Verifies the signature of `data`, a value of type `it`. Returns 1, 0 if it is wrong, -1 if it cannot be checked.
 */
int ASN1_item_verify(const ASN1_ITEM *it, const X509_ALGOR *alg, const ASN1_BIT_STRING *signature, const void *data,
    EVP_PKEY *pkey);

/*
 As `ASN1_item_verify`, by a context that knows the key.
 */
int ASN1_item_verify_ctx(const ASN1_ITEM *it, const X509_ALGOR *alg, const ASN1_BIT_STRING *signature,
    const void *data, EVP_MD_CTX *ctx);
int ASN1_sign(i2d_of_void *i2d, X509_ALGOR *algor1, X509_ALGOR *algor2, ASN1_BIT_STRING *signature, char *data,
    EVP_PKEY *pkey, const EVP_MD *type);
int ASN1_verify(i2d_of_void *i2d, X509_ALGOR *algor1, ASN1_BIT_STRING *signature, char *data, EVP_PKEY *pkey);

/*
 The key of a PKCS#8 container; the caller frees it. NULL on failure.
 */
EVP_PKEY *EVP_PKCS82PKEY(const PKCS8_PRIV_KEY_INFO *p8);

/*
 As [`EVP_PKCS82PKEY`]; the library context and the properties are not used.
 */
EVP_PKEY *EVP_PKCS82PKEY_ex(const PKCS8_PRIV_KEY_INFO *p8, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 The PKCS#8 container of a key; the caller frees it. NULL on failure.
 */
PKCS8_PRIV_KEY_INFO *EVP_PKEY2PKCS8(const EVP_PKEY *pkey);
int EVP_PKEY_add1_attr(EVP_PKEY *key, X509_ATTRIBUTE *attr);
int EVP_PKEY_add1_attr_by_NID(EVP_PKEY *key, int nid, int type, const unsigned char *bytes, int len);
int EVP_PKEY_add1_attr_by_OBJ(EVP_PKEY *key, const ASN1_OBJECT *obj, int type, const unsigned char *bytes, int len);
int EVP_PKEY_add1_attr_by_txt(EVP_PKEY *key, const char *attrname, int type, const unsigned char *bytes, int len);
X509_ATTRIBUTE *EVP_PKEY_delete_attr(EVP_PKEY *key, int loc);
X509_ATTRIBUTE *EVP_PKEY_get_attr(const EVP_PKEY *key, int loc);
int EVP_PKEY_get_attr_by_NID(const EVP_PKEY *key, int nid, int lastpos);
int EVP_PKEY_get_attr_by_OBJ(const EVP_PKEY *key, const ASN1_OBJECT *obj, int lastpos);

/*
 How many attributes a key carries: -1, as it has no list of them. Source: EVP_PKEY_get_attr_count(3).
 */
int EVP_PKEY_get_attr_count(const EVP_PKEY *key);

/*
 Frees a sequence of certificates with all that belongs to it; NULL is fine.
 */
void NETSCAPE_CERT_SEQUENCE_free(NETSCAPE_CERT_SEQUENCE *a);

/*
 The template of [`NETSCAPE_CERT_SEQUENCE`].
 */
const ASN1_ITEM *NETSCAPE_CERT_SEQUENCE_it(void);

/*
 Makes a sequence of certificates, empty; NULL without memory. Free it with `NETSCAPE_CERT_SEQUENCE_free`.
 */
NETSCAPE_CERT_SEQUENCE *NETSCAPE_CERT_SEQUENCE_new(void);

/*
 Frees a public key and a challenge with all that belongs to it; NULL is fine.
 */
void NETSCAPE_SPKAC_free(NETSCAPE_SPKAC *a);

/*
 The template of [`NETSCAPE_SPKAC`].
 */
const ASN1_ITEM *NETSCAPE_SPKAC_it(void);

/*
 Makes a public key and a challenge, empty; NULL without memory. Free it with `NETSCAPE_SPKAC_free`.
 */
NETSCAPE_SPKAC *NETSCAPE_SPKAC_new(void);

/*
 Reads a request in base64, `len` bytes or a string; NULL on failure.
 */
NETSCAPE_SPKI *NETSCAPE_SPKI_b64_decode(const char *str, int len);

/*
 The request in base64, for the caller to free; NULL on failure.
 */
char *NETSCAPE_SPKI_b64_encode(NETSCAPE_SPKI *x);

/*
 Frees a signed public key and challenge with all that belongs to it; NULL is fine.
 */
void NETSCAPE_SPKI_free(NETSCAPE_SPKI *a);

/*
 The key, with a reference for the caller to free; NULL on failure.
 */
EVP_PKEY *NETSCAPE_SPKI_get_pubkey(NETSCAPE_SPKI *x);

/*
 The template of [`NETSCAPE_SPKI`].
 */
const ASN1_ITEM *NETSCAPE_SPKI_it(void);

/*
 Makes a signed public key and challenge, empty; NULL without memory. Free it with `NETSCAPE_SPKI_free`.
 */
NETSCAPE_SPKI *NETSCAPE_SPKI_new(void);

/*
 Prints a request. Returns 1.
 */
int NETSCAPE_SPKI_print(BIO *out, NETSCAPE_SPKI *spki);

/*
 Sets the key, the public half of `pkey`. Returns 1, or 0 on failure.
 */
int NETSCAPE_SPKI_set_pubkey(NETSCAPE_SPKI *x, EVP_PKEY *pkey);

/*
 Signs. Returns the length of the signature, 0 on failure.
 */
int NETSCAPE_SPKI_sign(NETSCAPE_SPKI *x, EVP_PKEY *pkey, const EVP_MD *md);

/*
 Whether `r` signed it. Returns 1, 0 if not, -1 if it cannot be checked.
 */
int NETSCAPE_SPKI_verify(NETSCAPE_SPKI *a, EVP_PKEY *r);

/*
 Frees the parameters of PBES2 with all that belongs to them; NULL is fine.
 */
void PBE2PARAM_free(PBE2PARAM *a);

/*
 The template of [`PBE2PARAM`].
 */
const ASN1_ITEM *PBE2PARAM_it(void);

/*
 Makes the parameters of PBES2, empty; NULL without memory. Free them with `PBE2PARAM_free`.
 */
PBE2PARAM *PBE2PARAM_new(void);

/*
 Frees the parameters of PBES1 with all that belongs to them; NULL is fine.
 */
void PBEPARAM_free(PBEPARAM *a);

/*
 The template of [`PBEPARAM`].
 */
const ASN1_ITEM *PBEPARAM_it(void);

/*
 Makes the parameters of PBES1, empty; NULL without memory. Free them with `PBEPARAM_free`.
 */
PBEPARAM *PBEPARAM_new(void);

/*
 Frees the parameters of PBKDF2 with all that belongs to them; NULL is fine.
 */
void PBKDF2PARAM_free(PBKDF2PARAM *a);

/*
 The template of [`PBKDF2PARAM`].
 */
const ASN1_ITEM *PBKDF2PARAM_it(void);

/*
 Makes the parameters of PBKDF2, empty; NULL without memory. Free them with `PBKDF2PARAM_free`.
 */
PBKDF2PARAM *PBKDF2PARAM_new(void);

/*
 As [`PKCS5_pbe2_set_iv`] with a random vector and the usual function.
 */
X509_ALGOR *PKCS5_pbe2_set(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen);

/*
 A fresh identifier of PBES2 with PBKDF2 and a cipher, whose vector is `aiv`, random if NULL; `prf_nid` -1 is the usual
 function. The caller frees it. NULL on failure.
 */
X509_ALGOR *PKCS5_pbe2_set_iv(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen,
    unsigned char *aiv, int prf_nid);

/*
 As [`PKCS5_pbe2_set_iv`]; the library context is not used.
 */
X509_ALGOR *PKCS5_pbe2_set_iv_ex(const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen,
    unsigned char *aiv, int prf_nid, OSSL_LIB_CTX *libctx);

/*
 A fresh identifier of PBES2 with scrypt and a cipher, whose vector is `aiv`, random if NULL. The caller frees it. NULL on
 failure.
 */
X509_ALGOR *PKCS5_pbe2_set_scrypt(const EVP_CIPHER *cipher, const unsigned char *salt, int saltlen,
    unsigned char *aiv, uint64_t N, uint64_t r, uint64_t p);

/*
 A fresh identifier of a scheme of PBES1 or PKCS#12; the caller frees it. NULL on failure.
 */
X509_ALGOR *PKCS5_pbe_set(int alg, int iter, const unsigned char *salt, int saltlen);

/*
 Makes an identifier that of a scheme of PBES1 or PKCS#12 (`alg`), with a salt, random if NULL. Returns 1 or 0.
 */
int PKCS5_pbe_set0_algor(X509_ALGOR *algor, int alg, int iter, const unsigned char *salt, int saltlen);

/*
 As [`PKCS5_pbe_set0_algor`]; the library context is not used.
 */
int PKCS5_pbe_set0_algor_ex(X509_ALGOR *algor, int alg, int iter, const unsigned char *salt, int saltlen,
    OSSL_LIB_CTX *libctx);

/*
 As [`PKCS5_pbe_set`]; the library context is not used.
 */
X509_ALGOR *PKCS5_pbe_set_ex(int alg, int iter, const unsigned char *salt, int saltlen, OSSL_LIB_CTX *libctx);

/*
 A fresh identifier of PBKDF2 with the function `prf_nid`; the caller frees it. NULL on failure.
 */
X509_ALGOR *PKCS5_pbkdf2_set(int iter, unsigned char *salt, int saltlen, int prf_nid, int keylen);

/*
 As [`PKCS5_pbkdf2_set`]; the library context is not used.
 */
X509_ALGOR *PKCS5_pbkdf2_set_ex(int iter, unsigned char *salt, int saltlen, int prf_nid, int keylen,
    OSSL_LIB_CTX *libctx);

/*
 Frees a clear private key with all that belongs to it; NULL is fine.
 */
void PKCS8_PRIV_KEY_INFO_free(PKCS8_PRIV_KEY_INFO *a);

/*
 The template of [`PKCS8_PRIV_KEY_INFO`].
 */
const ASN1_ITEM *PKCS8_PRIV_KEY_INFO_it(void);

/*
 Makes a clear private key, empty; NULL without memory. Free it with `PKCS8_PRIV_KEY_INFO_free`.
 */
PKCS8_PRIV_KEY_INFO *PKCS8_PRIV_KEY_INFO_new(void);

/*
 Adds a copy of an attribute. Returns 1, 0 on failure.
 */
int PKCS8_pkey_add1_attr(PKCS8_PRIV_KEY_INFO *p8, X509_ATTRIBUTE *attr);

/*
 Adds an attribute by number. Returns 1, 0 on failure.
 */
int PKCS8_pkey_add1_attr_by_NID(PKCS8_PRIV_KEY_INFO *p8, int nid, int type_, const unsigned char *bytes, int len);

/*
 Adds an attribute by identifier. Returns 1, 0 on failure.
 */
int PKCS8_pkey_add1_attr_by_OBJ(PKCS8_PRIV_KEY_INFO *p8, const ASN1_OBJECT *obj, int type_,
    const unsigned char *bytes, int len);

/*
 The parts of a container (get0), each unless its place is NULL. Returns 1.
 */
int PKCS8_pkey_get0(const ASN1_OBJECT **ppkalg, const unsigned char **pk, int *ppklen, const X509_ALGOR **pa,
    const PKCS8_PRIV_KEY_INFO *p8);

/*
 The attributes of a container (get0).
 */
const STACK_OF(X509_ATTRIBUTE) *PKCS8_pkey_get0_attrs(const PKCS8_PRIV_KEY_INFO *p8);

/*
 Sets the parts of a container, which takes them over. Returns 1, 0 on failure.
 */
int PKCS8_pkey_set0(PKCS8_PRIV_KEY_INFO *priv_, ASN1_OBJECT *aobj, int version, int ptype, void *pval,
    unsigned char *penc, int penclen);

/*
 Frees the parameters of scrypt with all that belongs to them; NULL is fine.
 */
void SCRYPT_PARAMS_free(SCRYPT_PARAMS *a);

/*
 The template of [`SCRYPT_PARAMS`].
 */
const ASN1_ITEM *SCRYPT_PARAMS_it(void);

/*
 Makes the parameters of scrypt, empty; NULL without memory. Free them with `SCRYPT_PARAMS_free`.
 */
SCRYPT_PARAMS *SCRYPT_PARAMS_new(void);

/*
 The template of a list of algorithms.
 */
const ASN1_ITEM *X509_ALGORS_it(void);

/*
 Compares two identifiers with their parameters: 0 if they are equal.
 */
int X509_ALGOR_cmp(const X509_ALGOR *a, const X509_ALGOR *b);

/*
 Copies `src` over `dest`. Returns 1, or 0 on failure.
 */
int X509_ALGOR_copy(X509_ALGOR *dest, const X509_ALGOR *src);

/*
 Copies an algorithm identifier; NULL on failure. Free it with `X509_ALGOR_free`.
 */
X509_ALGOR *X509_ALGOR_dup(const X509_ALGOR *a);

/*
 Frees an algorithm identifier with all that belongs to it; NULL is fine.
 */
void X509_ALGOR_free(X509_ALGOR *a);

/*
 Tells algorithm, parameters' type and value (get0), each unless its place is NULL.
 */
void X509_ALGOR_get0(const ASN1_OBJECT **paobj, int *pptype, const void **ppval, const X509_ALGOR *algor);

/*
 The template of [`X509_ALGOR`].
 */
const ASN1_ITEM *X509_ALGOR_it(void);

/*
 Makes an algorithm identifier, empty; NULL without memory. Free it with `X509_ALGOR_free`.
 */
X509_ALGOR *X509_ALGOR_new(void);

/*
 Sets algorithm and parameters; takes both over. Returns 1, or 0 on failure.

 `ptype` is the type of `pval`: `V_ASN1_UNDEF` for no parameters, 0 to leave them as they are.
 */
int X509_ALGOR_set0(X509_ALGOR *alg, ASN1_OBJECT *aobj, int ptype, void *pval);

/*
 Makes it the identifier of a digest.
 */
void X509_ALGOR_set_md(X509_ALGOR *alg, const EVP_MD *md);

/*
 How many values there are; 0 for NULL.
 */
int X509_ATTRIBUTE_count(const X509_ATTRIBUTE *attr);

/*
 Makes an attribute named by `nid` with one value, which it takes over; NULL on failure.
 */
X509_ATTRIBUTE *X509_ATTRIBUTE_create(int nid, int atrtype, void *value);

/*
 Makes an attribute named by `nid`, as `X509_ATTRIBUTE_create_by_OBJ` does.
 */
X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_NID(X509_ATTRIBUTE **attr, int nid, int atrtype, const void *data, int len);

/*
 Makes an attribute with a value as `X509_ATTRIBUTE_set1_data` sets it.

 Returns it (in `*attr` too, which is reused if there is one), NULL on failure.
 */
X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_OBJ(X509_ATTRIBUTE **attr, const ASN1_OBJECT *obj, int atrtype,
    const void *data, int len);

/*
 Makes an attribute named by a text, as `X509_ATTRIBUTE_create_by_OBJ` does.
 */
X509_ATTRIBUTE *X509_ATTRIBUTE_create_by_txt(X509_ATTRIBUTE **attr, const char *atrname, int type,
    const unsigned char *bytes, int len);

/*
 Copies an attribute; NULL on failure. Free it with `X509_ATTRIBUTE_free`.
 */
X509_ATTRIBUTE *X509_ATTRIBUTE_dup(const X509_ATTRIBUTE *a);

/*
 Frees an attribute with all that belongs to it; NULL is fine.
 */
void X509_ATTRIBUTE_free(X509_ATTRIBUTE *a);

/*
 The content of value `idx` (get0), which must be of type `atrtype`, neither BOOLEAN nor NULL; NULL otherwise.
 */
void *X509_ATTRIBUTE_get0_data(X509_ATTRIBUTE *attr, int idx, int atrtype, void *_data);

/*
 The attribute's name (get0); NULL for NULL.
 */
ASN1_OBJECT *X509_ATTRIBUTE_get0_object(X509_ATTRIBUTE *attr);

/*
 Value `idx` (get0); NULL if there is none.
 */
ASN1_TYPE *X509_ATTRIBUTE_get0_type(X509_ATTRIBUTE *attr, int idx);

/*
 The template of [`X509_ATTRIBUTE`].
 */
const ASN1_ITEM *X509_ATTRIBUTE_it(void);

/*
 Makes an attribute, empty; NULL without memory. Free it with `X509_ATTRIBUTE_free`.
 */
X509_ATTRIBUTE *X509_ATTRIBUTE_new(void);

/*
 Adds a value. Returns 1, or 0 on failure.

 With `MBSTRING_FLAG` in `attrtype` the `len` bytes at `data` are text to be converted; with `len` -1 `data` is a
 value of that type, which is copied; else the bytes are the content of a string of that type. Type 0 adds none.
 */
int X509_ATTRIBUTE_set1_data(X509_ATTRIBUTE *attr, int attrtype, const void *data, int len);

/*
 Names the attribute; `obj` is copied. Returns 1, or 0 on failure.
 */
int X509_ATTRIBUTE_set1_object(X509_ATTRIBUTE *attr, const ASN1_OBJECT *obj);

/*
 Frees what a program adds to a certificate (alias, trust) with all that belongs to it; NULL is fine.
 */
void X509_CERT_AUX_free(X509_CERT_AUX *a);

/*
 The template of [`X509_CERT_AUX`].
 */
const ASN1_ITEM *X509_CERT_AUX_it(void);

/*
 Makes what a program adds to a certificate (alias, trust), empty; NULL without memory. Free it with `X509_CERT_AUX_free`.
 */
X509_CERT_AUX *X509_CERT_AUX_new(void);

/*
 Frees the signed part of a certificate with all that belongs to it; NULL is fine.
 */
void X509_CINF_free(X509_CINF *a);

/*
 The template of [`X509_CINF`].
 */
const ASN1_ITEM *X509_CINF_it(void);

/*
 Makes the signed part of a certificate, empty; NULL without memory. Free it with `X509_CINF_free`.
 */
X509_CINF *X509_CINF_new(void);

/*
 Frees the signed part of a revocation list with all that belongs to it; NULL is fine.
 */
void X509_CRL_INFO_free(X509_CRL_INFO *a);

/*
 The template of [`X509_CRL_INFO`].
 */
const ASN1_ITEM *X509_CRL_INFO_it(void);

/*
 Makes the signed part of a revocation list, empty; NULL without memory. Free it with `X509_CRL_INFO_free`.
 */
X509_CRL_INFO *X509_CRL_INFO_new(void);
void X509_CRL_METHOD_free(X509_CRL_METHOD *m);
X509_CRL_METHOD *X509_CRL_METHOD_new(int (*crl_init)(X509_CRL *crl), int (*crl_free)(X509_CRL *crl),
    int (*crl_lookup)(X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial, const X509_NAME *issuer),
    int (*crl_verify)(X509_CRL *crl, EVP_PKEY *pk));

/*
 Appends an entry, which the list takes over. Returns 1, or 0 on failure.
 */
int X509_CRL_add0_revoked(X509_CRL *crl, X509_REVOKED *rev);

/*
 Adds an extension made of a value of the type of `nid`; `flags` say what to do if there is one.

 Returns 1, 0 or -1 on failure. Source: X509V3_add1_i2d(3).
 */
int X509_CRL_add1_ext_i2d(X509_CRL *x, int nid, void *value, int crit, unsigned long flags);

/*
 Inserts a copy of `ex` before `loc` (at the end for -1). Returns 1, or 0 on failure.
 */
int X509_CRL_add_ext(X509_CRL *x, X509_EXTENSION *ex, int loc);
int X509_CRL_check_suiteb(X509_CRL *crl, EVP_PKEY *pk, unsigned long flags);

/*
 Orders two revocation lists by issuer.
 */
int X509_CRL_cmp(const X509_CRL *a, const X509_CRL *b);

/*
 Removes extension `loc` and returns it, for the caller to free; NULL if there is none.
 */
X509_EXTENSION *X509_CRL_delete_ext(X509_CRL *x, int loc);
X509_CRL *X509_CRL_diff(X509_CRL *base, X509_CRL *newer, EVP_PKEY *skey, const EVP_MD *md, unsigned int flags);

/*
 The digest of the encoding of a revocation list. Returns 1, or 0 on failure.
 */
int X509_CRL_digest(const X509_CRL *data, const EVP_MD *type, unsigned char *md, unsigned int *len);

/*
 Copies a revocation list; NULL on failure. Free it with `X509_CRL_free`.
 */
X509_CRL *X509_CRL_dup(const X509_CRL *a);

/*
 Gives a reference up; NULL is fine. Source: X509_CRL_free(3).
 */
void X509_CRL_free(X509_CRL *a);

/*
 Finds a certificate by issuer and serial number; see `X509_CRL_get0_by_serial`.
 */
int X509_CRL_get0_by_cert(X509_CRL *crl, X509_REVOKED **ret, X509 *x);

/*
 Finds a serial number of the list's issuer. Returns 1 with the entry (get0) in `*ret` if it is revoked, 2 if it
 is to be removed from an earlier list, 0 if it is not there.
 */
int X509_CRL_get0_by_serial(X509_CRL *crl, X509_REVOKED **ret, const ASN1_INTEGER *serial);

/*
 The extensions (get0); NULL if there are none.
 */
const STACK_OF(X509_EXTENSION) *X509_CRL_get0_extensions(const X509_CRL *crl);

/*
 When the list was issued (get0).
 */
const ASN1_TIME *X509_CRL_get0_lastUpdate(const X509_CRL *crl);

/*
 When the next list is due (get0); NULL if nothing is said.
 */
const ASN1_TIME *X509_CRL_get0_nextUpdate(const X509_CRL *crl);

/*
 The signature and its algorithm (get0), each unless its place is NULL.
 */
void X509_CRL_get0_signature(const X509_CRL *crl, const ASN1_BIT_STRING **psig, const X509_ALGOR **palg);

/*
 The entries (get0); NULL if there are none.
 */
STACK_OF(X509_REVOKED) *X509_CRL_get_REVOKED(X509_CRL *crl);

/*
 Extension `loc` (get0); NULL if there is none.
 */
X509_EXTENSION *X509_CRL_get_ext(const X509_CRL *x, int loc);

/*
 The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509_CRL_get_ext_by_NID(const X509_CRL *x, int nid, int lastpos);

/*
 The place after `lastpos` of an extension named by `obj`; -1 if there is none.
 */
int X509_CRL_get_ext_by_OBJ(const X509_CRL *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
 */
int X509_CRL_get_ext_by_critical(const X509_CRL *x, int crit, int lastpos);

/*
 How many extensions a revocation list has.
 */
int X509_CRL_get_ext_count(const X509_CRL *x);

/*
 An extension named by `nid`, decoded, for the caller to free; NULL if there is none. Source: X509V3_get_d2i(3).
 */
void *X509_CRL_get_ext_d2i(const X509_CRL *x, int nid, int *crit, int *idx);

/*
 Who issued the list; the list's own (get0). Source: X509_get_subject_name(3).
 */
X509_NAME *X509_CRL_get_issuer(const X509_CRL *crl);

/*
 When the list was issued (get0), to be changed.
 */
ASN1_TIME *X509_CRL_get_lastUpdate(X509_CRL *crl);
void *X509_CRL_get_meth_data(X509_CRL *crl);

/*
 When the next list is due (get0), to be changed; NULL if nothing is said.
 */
ASN1_TIME *X509_CRL_get_nextUpdate(X509_CRL *crl);

/*
 The number of the signature algorithm.
 */
int X509_CRL_get_signature_nid(const X509_CRL *crl);

/*
 The version, 0 for version 1. Source: X509_get_version(3).
 */
long X509_CRL_get_version(const X509_CRL *crl);

/*
 The template of [`X509_CRL`].
 */
const ASN1_ITEM *X509_CRL_it(void);

/*
 As [`X509_load_http`], a revocation list.
 */
X509_CRL *X509_CRL_load_http(const char *url, BIO *bio, BIO *rbio, int timeout);

/*
 Whether both are the same revocation list: orders them by digest, 0 if they are equal.
 */
int X509_CRL_match(const X509_CRL *a, const X509_CRL *b);

/*
 Makes an empty list, to be filled; NULL without memory. Free it with `X509_CRL_free`. Source: X509_CRL_new(3).
 */
X509_CRL *X509_CRL_new(void);

/*
 As `X509_CRL_new`; there is only the default library context.
 */
X509_CRL *X509_CRL_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Prints a revocation list; the name in the old form. Returns 1, or 0 on failure.
 */
int X509_CRL_print(BIO *bp, X509_CRL *x);

/*
 Prints a revocation list; the name as `nmflag` (`XN_FLAG_*`) says. Returns 1, or 0 on failure.
 */
int X509_CRL_print_ex(BIO *out, X509_CRL *x, unsigned long nmflag);

/*
 Prints a revocation list to a file; see `X509_CRL_print_ex`.
 */
int X509_CRL_print_fp(FILE *bp, X509_CRL *x);

/*
 Sets when the list was issued; the time is copied. Returns 1, or 0 on failure.
 */
int X509_CRL_set1_lastUpdate(X509_CRL *x, const ASN1_TIME *tm);

/*
 Sets when the next list is due; the time is copied. Returns 1, or 0 on failure.
 */
int X509_CRL_set1_nextUpdate(X509_CRL *x, const ASN1_TIME *tm);
void X509_CRL_set_default_method(const X509_CRL_METHOD *meth);

/*
 Sets the issuer to a copy of `name`. Returns 1, or 0 on failure. Source: X509_get_subject_name(3).
 */
int X509_CRL_set_issuer_name(X509_CRL *x, const X509_NAME *name);
void X509_CRL_set_meth_data(X509_CRL *crl, void *dat);

/*
 Sets the version, 1 for version 2. Returns 1, or 0 on failure.
 */
int X509_CRL_set_version(X509_CRL *x, long version);

/*
 Signs a revocation list. Returns the length of the signature, 0 on failure.
 */
int X509_CRL_sign(X509_CRL *x, EVP_PKEY *pkey, const EVP_MD *md);

/*
 Signs a revocation list by a context that was set up. Returns the length of the signature, 0 on failure.
 */
int X509_CRL_sign_ctx(X509_CRL *x, EVP_MD_CTX *ctx);

/*
 Sorts the entries by serial number. Returns 1.
 */
int X509_CRL_sort(X509_CRL *crl);

/*
 Takes another reference. Returns 1, or 0 for NULL. Source: X509_new(3).
 */
int X509_CRL_up_ref(X509_CRL *crl);

/*
 Whether `pkey` signed the revocation list. Returns 1, 0 if not, -1 if it cannot be checked.
 */
int X509_CRL_verify(X509_CRL *a, EVP_PKEY *pkey);

/*
 The template of a list of extensions.
 */
const ASN1_ITEM *X509_EXTENSIONS_it(void);

/*
 Makes an extension named by `nid`. Returns it (in `*ex` too, which is reused if there is one), NULL on failure.
 */
X509_EXTENSION *X509_EXTENSION_create_by_NID(X509_EXTENSION **ex, int nid, int crit, ASN1_OCTET_STRING *data);

/*
 Makes an extension named by `obj`. Returns it (in `*ex` too, which is reused if there is one), NULL on failure.
 */
X509_EXTENSION *X509_EXTENSION_create_by_OBJ(X509_EXTENSION **ex, const ASN1_OBJECT *obj, int crit,
    ASN1_OCTET_STRING *data);

/*
 Copies an extension; NULL on failure. Free it with `X509_EXTENSION_free`.
 */
X509_EXTENSION *X509_EXTENSION_dup(const X509_EXTENSION *a);

/*
 Frees an extension with all that belongs to it; NULL is fine.
 */
void X509_EXTENSION_free(X509_EXTENSION *a);

/*
 Whether the extension is critical; 0 for NULL.
 */
int X509_EXTENSION_get_critical(const X509_EXTENSION *ex);

/*
 The extension's value (get0); NULL for NULL.
 */
ASN1_OCTET_STRING *X509_EXTENSION_get_data(X509_EXTENSION *ne);

/*
 The extension's name (get0); NULL for NULL.
 */
ASN1_OBJECT *X509_EXTENSION_get_object(X509_EXTENSION *ex);

/*
 The template of [`X509_EXTENSION`].
 */
const ASN1_ITEM *X509_EXTENSION_it(void);

/*
 Makes an extension, empty; NULL without memory. Free it with `X509_EXTENSION_free`.
 */
X509_EXTENSION *X509_EXTENSION_new(void);

/*
 Says whether the extension is critical. Returns 1, or 0 for NULL.
 */
int X509_EXTENSION_set_critical(X509_EXTENSION *ex, int crit);

/*
 Sets the value; `data` is copied. Returns 1, or 0 on failure.
 */
int X509_EXTENSION_set_data(X509_EXTENSION *ex, ASN1_OCTET_STRING *data);

/*
 Names the extension; `obj` is copied. Returns 1, or 0 on failure.
 */
int X509_EXTENSION_set_object(X509_EXTENSION *ex, const ASN1_OBJECT *obj);

/*
 Frees a set and what is in it; NULL is fine.
 */
void X509_INFO_free(X509_INFO *a);

/*
 Makes an empty set. Free it with `X509_INFO_free`.
 */
X509_INFO *X509_INFO_new(void);

/*
 Makes an entry named by `nid`, as `X509_NAME_ENTRY_create_by_OBJ` does.
 */
X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_NID(X509_NAME_ENTRY **ne, int nid, int type, const unsigned char *bytes,
    int len);

/*
 Makes an entry with a value as `X509_NAME_ENTRY_set_data` sets it.

 Returns it (in `*ne` too, which is reused if there is one), NULL on failure.
 */
X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_OBJ(X509_NAME_ENTRY **ne, const ASN1_OBJECT *obj, int type,
    const unsigned char *bytes, int len);

/*
 Makes an entry named by a text, as `X509_NAME_ENTRY_create_by_OBJ` does.
 */
X509_NAME_ENTRY *X509_NAME_ENTRY_create_by_txt(X509_NAME_ENTRY **ne, const char *field, int type,
    const unsigned char *bytes, int len);

/*
 Copies an entry of a name; NULL on failure. Free it with `X509_NAME_ENTRY_free`.
 */
X509_NAME_ENTRY *X509_NAME_ENTRY_dup(const X509_NAME_ENTRY *a);

/*
 Frees an entry of a name with all that belongs to it; NULL is fine.
 */
void X509_NAME_ENTRY_free(X509_NAME_ENTRY *a);

/*
 The entry's value (get0); NULL for NULL.
 */
ASN1_STRING *X509_NAME_ENTRY_get_data(const X509_NAME_ENTRY *ne);

/*
 The entry's name (get0); NULL for NULL.
 */
ASN1_OBJECT *X509_NAME_ENTRY_get_object(const X509_NAME_ENTRY *ne);

/*
 The template of [`X509_NAME_ENTRY`].
 */
const ASN1_ITEM *X509_NAME_ENTRY_it(void);

/*
 Makes an entry of a name, empty; NULL without memory. Free it with `X509_NAME_ENTRY_free`.
 */
X509_NAME_ENTRY *X509_NAME_ENTRY_new(void);

/*
 The number of the group that the entry belongs to.
 */
int X509_NAME_ENTRY_set(const X509_NAME_ENTRY *ne);

/*
 Sets the value from `len` bytes (a string for -1). Returns 1, or 0 on failure.

 With `MBSTRING_FLAG` in `type` the bytes are text, converted to the type that suits the entry's name.
 */
int X509_NAME_ENTRY_set_data(X509_NAME_ENTRY *ne, int type, const unsigned char *bytes, int len);

/*
 Names the entry; `obj` is copied. Returns 1, or 0 on failure.
 */
int X509_NAME_ENTRY_set_object(X509_NAME_ENTRY *ne, const ASN1_OBJECT *obj);

/*
 Inserts a copy of `ne` before `loc` (at the end for -1). Returns 1, or 0 on failure.

 `set` is 0 for a group of its own, -1 to join the entry before, 1 to join the entry after.
 */
int X509_NAME_add_entry(X509_NAME *name, const X509_NAME_ENTRY *ne, int loc, int set);

/*
 Adds an entry named by `nid` as `X509_NAME_ENTRY_create_by_NID` makes it. Returns 1, or 0 on failure.
 */
int X509_NAME_add_entry_by_NID(X509_NAME *name, int nid, int type, const unsigned char *bytes, int len, int loc,
    int set);

/*
 Adds an entry named by `obj` as `X509_NAME_ENTRY_create_by_OBJ` makes it. Returns 1, or 0 on failure.
 */
int X509_NAME_add_entry_by_OBJ(X509_NAME *name, const ASN1_OBJECT *obj, int type, const unsigned char *bytes,
    int len, int loc, int set);

/*
 Adds an entry named by a text (`"CN"`, `"commonName"`, `"2.5.4.3"`). Returns 1, or 0 on failure.
 */
int X509_NAME_add_entry_by_txt(X509_NAME *name, const char *field, int type, const unsigned char *bytes, int len,
    int loc, int set);

/*
 Orders two names, shorter forms first: negative, 0 if they are the same to OpenSSL, positive; -2 on failure.
 */
int X509_NAME_cmp(const X509_NAME *a, const X509_NAME *b);

/*
 Removes entry `loc` and returns it, for the caller to free; NULL if there is none.
 */
X509_NAME_ENTRY *X509_NAME_delete_entry(X509_NAME *name, int loc);

/*
 The digest of the encoding. Returns 1, or 0 on failure.
 */
int X509_NAME_digest(const X509_NAME *data, const EVP_MD *type, unsigned char *md, unsigned int *len);

/*
 Copies a name; NULL on failure. Free it with `X509_NAME_free`.
 */
X509_NAME *X509_NAME_dup(const X509_NAME *a);

/*
 How many entries there are; 0 for NULL.
 */
int X509_NAME_entry_count(const X509_NAME *name);

/*
 Frees a name with all that belongs to it; NULL is fine.
 */
void X509_NAME_free(X509_NAME *a);

/*
 Tells the name's encoding (get0). Returns 1, or 0 on failure.
 */
int X509_NAME_get0_der(const X509_NAME *nm, const unsigned char **pder, size_t *pderlen);

/*
 Entry `loc` (get0); NULL if there is none.
 */
X509_NAME_ENTRY *X509_NAME_get_entry(const X509_NAME *name, int loc);

/*
 The place after `lastpos` of an entry named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509_NAME_get_index_by_NID(const X509_NAME *name, int nid, int lastpos);

/*
 The place after `lastpos` of an entry named by `obj`; -1 if there is none.
 */
int X509_NAME_get_index_by_OBJ(const X509_NAME *name, const ASN1_OBJECT *obj, int lastpos);

/*
 Copies the value of the first entry named by `nid` into `buf`; see `X509_NAME_get_text_by_OBJ`.
 */
int X509_NAME_get_text_by_NID(const X509_NAME *name, int nid, char *buf, int len);

/*
 Copies the value of the first entry named by `obj`, as much as fits, into `buf` of `len` bytes, with a NUL.

 Returns the number of bytes copied (of the whole value if `buf` is NULL), -1 if there is no such entry.
 */
int X509_NAME_get_text_by_OBJ(const X509_NAME *name, const ASN1_OBJECT *obj, char *buf, int len);

/*
 A hash of the canonical form, by SHA-1, and in `*ok` whether it could be computed.
 */
unsigned long X509_NAME_hash_ex(const X509_NAME *x, OSSL_LIB_CTX *_libctx, const char *_propq, int *ok);

/*
 The hash of OpenSSL before 1.0.0: of the encoding, by MD5.
 */
unsigned long X509_NAME_hash_old(const X509_NAME *x);

/*
 The template of [`X509_NAME`].
 */
const ASN1_ITEM *X509_NAME_it(void);

/*
 Makes a name, empty; NULL without memory. Free it with `X509_NAME_free`.
 */
X509_NAME *X509_NAME_new(void);

/*
 Prints a name into `buf` of `size` bytes, entries that do not fit left out, or into memory for the caller to free.

 Returns the string, NULL on failure.
 */
char *X509_NAME_oneline(const X509_NAME *a, char *buf, int size);

/*
 Prints a name in the old form, entries separated by commas. Returns 1, or 0 on failure.
 */
int X509_NAME_print(BIO *bp, const X509_NAME *name, int _obase);

/*
 Prints a name. Returns how many characters, -1 on failure; with a NULL BIO only counts.

 Flags 0 give the old form, as `X509_NAME_print` does.
 */
int X509_NAME_print_ex(BIO *out, const X509_NAME *nm, int indent, unsigned long flags);

/*
 Prints a name to a `FILE`; see `X509_NAME_print_ex`.
 */
int X509_NAME_print_ex_fp(FILE *fp, const X509_NAME *nm, int indent, unsigned long flags);

/*
 Replaces `*xn` by a copy of `name`. Returns 1, or 0 on failure.
 */
int X509_NAME_set(X509_NAME **xn, const X509_NAME *name);
void X509_PKEY_free(X509_PKEY *a);
X509_PKEY *X509_PKEY_new(void);

/*
 Copies a key with its algorithm; NULL on failure. Free it with `X509_PUBKEY_free`.
 */
X509_PUBKEY *X509_PUBKEY_dup(const X509_PUBKEY *a);

/*
 Compares two keys: 1 if they are equal, 0 if not, -1 for different types, -2 if they cannot be compared.
 */
int X509_PUBKEY_eq(const X509_PUBKEY *a, const X509_PUBKEY *b);

/*
 Frees a public key with its algorithm with all that belongs to it; NULL is fine.
 */
void X509_PUBKEY_free(X509_PUBKEY *a);

/*
 The key, decoded, with a reference for the caller to free; NULL if it cannot be.
 */
EVP_PKEY *X509_PUBKEY_get(const X509_PUBKEY *key);

/*
 The key (get0), decoded; NULL if it cannot be.
 */
EVP_PKEY *X509_PUBKEY_get0(const X509_PUBKEY *key);

/*
 Tells algorithm, bits and their length (get0), each unless its place is NULL. Returns 1.
 */
int X509_PUBKEY_get0_param(ASN1_OBJECT **ppkalg, const unsigned char **pk, int *ppklen, X509_ALGOR **pa,
    const X509_PUBKEY *pb);

/*
 The template of [`X509_PUBKEY`].
 */
const ASN1_ITEM *X509_PUBKEY_it(void);

/*
 Makes a public key with its algorithm, empty; NULL without memory. Free it with `X509_PUBKEY_free`.
 */
X509_PUBKEY *X509_PUBKEY_new(void);

/*
 As `X509_PUBKEY_new`; there is only the default library context.
 */
X509_PUBKEY *X509_PUBKEY_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Makes `*x` the public half of `pkey`. Returns 1, or 0 on failure.
 */
int X509_PUBKEY_set(X509_PUBKEY **x, EVP_PKEY *pkey);

/*
 Sets algorithm, parameters and bits; takes all of them over. Returns 1, or 0 on failure.
 */
int X509_PUBKEY_set0_param(X509_PUBKEY *pb, ASN1_OBJECT *aobj, int ptype, void *pval, unsigned char *penc,
    int penclen);

/*
 Frees the signed part of a request with all that belongs to it; NULL is fine.
 */
void X509_REQ_INFO_free(X509_REQ_INFO *a);

/*
 The template of [`X509_REQ_INFO`].
 */
const ASN1_ITEM *X509_REQ_INFO_it(void);

/*
 Makes the signed part of a request, empty; NULL without memory. Free it with `X509_REQ_INFO_free`.
 */
X509_REQ_INFO *X509_REQ_INFO_new(void);

/*
 Appends a copy of `attr`. Returns 1, or 0 on failure.
 */
int X509_REQ_add1_attr(X509_REQ *req, X509_ATTRIBUTE *attr);

/*
 Appends an attribute as `X509_ATTRIBUTE_create_by_NID` makes it. Returns 1, or 0 on failure.
 */
int X509_REQ_add1_attr_by_NID(X509_REQ *req, int nid, int type, const unsigned char *bytes, int len);

/*
 Appends an attribute as `X509_ATTRIBUTE_create_by_OBJ` makes it. Returns 1, or 0 on failure.
 */
int X509_REQ_add1_attr_by_OBJ(X509_REQ *req, const ASN1_OBJECT *obj, int type, const unsigned char *bytes, int len);

/*
 Appends an attribute as `X509_ATTRIBUTE_create_by_txt` makes it. Returns 1, or 0 on failure.
 */
int X509_REQ_add1_attr_by_txt(X509_REQ *req, const char *attrname, int type, const unsigned char *bytes, int len);

/*
 Asks for these extensions. Returns 1, or 0 on failure.
 */
int X509_REQ_add_extensions(X509_REQ *req, const STACK_OF(X509_EXTENSION) *ext);

/*
 Adds an attribute of number `nid` that asks for these extensions. Returns 1, or 0 on failure.
 */
int X509_REQ_add_extensions_nid(X509_REQ *req, const STACK_OF(X509_EXTENSION) *exts, int nid);

/*
 Whether `pkey` is the private half of the request's key. Returns 1, or 0 with the reason queued.
 */
int X509_REQ_check_private_key(X509_REQ *x509, EVP_PKEY *pkey);

/*
 Removes attribute `loc` and returns it, for the caller to free; NULL if there is none.
 */
X509_ATTRIBUTE *X509_REQ_delete_attr(X509_REQ *req, int loc);

/*
 The digest of the encoding of a request. Returns 1, or 0 on failure.
 */
int X509_REQ_digest(const X509_REQ *data, const EVP_MD *type, unsigned char *md, unsigned int *len);

/*
 Copies a certificate request; NULL on failure. Free it with `X509_REQ_free`.
 */
X509_REQ *X509_REQ_dup(const X509_REQ *a);

/*
 Whether an attribute of that number holds extensions.
 */
int X509_REQ_extension_nid(int req_nid);

/*
 Frees a certificate request with all that belongs to it; NULL is fine.
 */
void X509_REQ_free(X509_REQ *a);

/*
 The identifier (get0); NULL if there is none.
 */
ASN1_OCTET_STRING *X509_REQ_get0_distinguishing_id(X509_REQ *x);

/*
 The public key; the request's own (get0). Source: X509_get_pubkey(3).
 */
EVP_PKEY *X509_REQ_get0_pubkey(X509_REQ *req);

/*
 The signature and its algorithm (get0), each unless its place is NULL.
 */
void X509_REQ_get0_signature(const X509_REQ *req, const ASN1_BIT_STRING **psig, const X509_ALGOR **palg);

/*
 The public key as it is encoded; the request's own (get0). Source: X509_get_X509_PUBKEY(3).
 */
X509_PUBKEY *X509_REQ_get_X509_PUBKEY(X509_REQ *req);

/*
 Attribute `loc` (get0); NULL if there is none.
 */
X509_ATTRIBUTE *X509_REQ_get_attr(const X509_REQ *req, int loc);

/*
 The place after `lastpos` of an attribute named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509_REQ_get_attr_by_NID(const X509_REQ *req, int nid, int lastpos);

/*
 The place after `lastpos` of an attribute named by `obj`; -1 if there is none.
 */
int X509_REQ_get_attr_by_OBJ(const X509_REQ *req, const ASN1_OBJECT *obj, int lastpos);

/*
 How many attributes there are; -1 if there is no set of them.
 */
int X509_REQ_get_attr_count(const X509_REQ *req);

/*
 The numbers of the attributes that hold extensions, ended by 0 (get0).
 */
int *X509_REQ_get_extension_nids(void);

/*
 The extensions asked for, for the caller to free, empty if there are none; NULL on failure.
 */
STACK_OF(X509_EXTENSION) *X509_REQ_get_extensions(X509_REQ *req);

/*
 The public key, with a reference the caller frees; NULL on failure. Source: X509_get_pubkey(3).
 */
EVP_PKEY *X509_REQ_get_pubkey(X509_REQ *req);

/*
 The number of the signature algorithm.
 */
int X509_REQ_get_signature_nid(const X509_REQ *req);

/*
 The subject; the request's own (get0). Source: X509_get_subject_name(3).
 */
X509_NAME *X509_REQ_get_subject_name(const X509_REQ *req);

/*
 The version, 0 for version 1; -1 on failure. Source: X509_get_version(3).
 */
long X509_REQ_get_version(const X509_REQ *req);

/*
 The template of [`X509_REQ`].
 */
const ASN1_ITEM *X509_REQ_it(void);

/*
 Makes a certificate request, empty; NULL without memory. Free it with `X509_REQ_free`.
 */
X509_REQ *X509_REQ_new(void);

/*
 As `X509_REQ_new`; there is only the default library context.
 */
X509_REQ *X509_REQ_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Prints a request; the name in the old form. Returns 1, or 0 on failure.
 */
int X509_REQ_print(BIO *bp, X509_REQ *req);

/*
 Prints a request: the name as `nmflag` (`XN_FLAG_*`) says, without what `cflag` (`X509_FLAG_NO_*`) names.

 Returns 1, or 0 on failure.
 */
int X509_REQ_print_ex(BIO *bp, X509_REQ *x, unsigned long nmflag, unsigned long cflag);

/*
 Prints a request to a file; see `X509_REQ_print_ex`.
 */
int X509_REQ_print_fp(FILE *bp, X509_REQ *req);

/*
 Sets the identifier, which the request takes over.
 */
void X509_REQ_set0_distinguishing_id(X509_REQ *x, ASN1_OCTET_STRING *d_id);

/*
 Sets the signature, which the request takes over.
 */
void X509_REQ_set0_signature(X509_REQ *req, ASN1_BIT_STRING *psig);

/*
 Sets the signature algorithm; it is copied. Returns 1, or 0 on failure.
 */
int X509_REQ_set1_signature_algo(X509_REQ *req, X509_ALGOR *palg);

/*
 Sets the numbers of the attributes that hold extensions, ended by 0; they stay the caller's.
 */
void X509_REQ_set_extension_nids(int *nids);

/*
 Sets the public key. Returns 1, or 0 on failure. Source: X509_get_pubkey(3).
 */
int X509_REQ_set_pubkey(X509_REQ *x, EVP_PKEY *pkey);

/*
 Sets the subject to a copy of `name`. Returns 1, or 0 on failure. Source: X509_get_subject_name(3).
 */
int X509_REQ_set_subject_name(X509_REQ *req, const X509_NAME *name);

/*
 Sets the version. Returns 1, or 0 on failure. Source: X509_get_version(3).
 */
int X509_REQ_set_version(X509_REQ *x, long version);

/*
 Signs a request. Returns the length of the signature, 0 on failure.
 */
int X509_REQ_sign(X509_REQ *x, EVP_PKEY *pkey, const EVP_MD *md);

/*
 Signs a request by a context that was set up. Returns the length of the signature, 0 on failure.
 */
int X509_REQ_sign_ctx(X509_REQ *x, EVP_MD_CTX *ctx);

/*
 A certificate of a request, issued by its own subject for some days, signed by `pkey` and MD5; NULL on failure.
 */
X509 *X509_REQ_to_X509(X509_REQ *r, int days, EVP_PKEY *pkey);

/*
 Whether `r` signed the request. Returns 1, 0 if not, -1 if it cannot be checked.
 */
int X509_REQ_verify(X509_REQ *a, EVP_PKEY *r);

/*
 As `X509_REQ_verify`; there is only the default library context.
 */
int X509_REQ_verify_ex(X509_REQ *a, EVP_PKEY *r, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Adds an extension made of a value of the type of `nid`; `flags` say what to do if there is one.

 Returns 1, 0 or -1 on failure. Source: X509V3_add1_i2d(3).
 */
int X509_REVOKED_add1_ext_i2d(X509_REVOKED *x, int nid, void *value, int crit, unsigned long flags);

/*
 Inserts a copy of `ex` before `loc` (at the end for -1). Returns 1, or 0 on failure.
 */
int X509_REVOKED_add_ext(X509_REVOKED *x, X509_EXTENSION *ex, int loc);

/*
 Removes extension `loc` and returns it, for the caller to free; NULL if there is none.
 */
X509_EXTENSION *X509_REVOKED_delete_ext(X509_REVOKED *x, int loc);

/*
 Copies a revoked serial number; NULL on failure. Free it with `X509_REVOKED_free`.
 */
X509_REVOKED *X509_REVOKED_dup(const X509_REVOKED *a);

/*
 Frees a revoked serial number with all that belongs to it; NULL is fine.
 */
void X509_REVOKED_free(X509_REVOKED *a);

/*
 The extensions (get0); NULL if there are none.
 */
const STACK_OF(X509_EXTENSION) *X509_REVOKED_get0_extensions(const X509_REVOKED *r);

/*
 When it was revoked (get0).
 */
const ASN1_TIME *X509_REVOKED_get0_revocationDate(const X509_REVOKED *x);

/*
 The serial number (get0).
 */
const ASN1_INTEGER *X509_REVOKED_get0_serialNumber(const X509_REVOKED *x);

/*
 Extension `loc` (get0); NULL if there is none.
 */
X509_EXTENSION *X509_REVOKED_get_ext(const X509_REVOKED *x, int loc);

/*
 The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509_REVOKED_get_ext_by_NID(const X509_REVOKED *x, int nid, int lastpos);

/*
 The place after `lastpos` of an extension named by `obj`; -1 if there is none.
 */
int X509_REVOKED_get_ext_by_OBJ(const X509_REVOKED *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
 */
int X509_REVOKED_get_ext_by_critical(const X509_REVOKED *x, int crit, int lastpos);

/*
 How many extensions an entry has.
 */
int X509_REVOKED_get_ext_count(const X509_REVOKED *x);

/*
 An extension named by `nid`, decoded, for the caller to free; NULL if there is none. Source: X509V3_get_d2i(3).
 */
void *X509_REVOKED_get_ext_d2i(const X509_REVOKED *x, int nid, int *crit, int *idx);

/*
 The template of [`X509_REVOKED`].
 */
const ASN1_ITEM *X509_REVOKED_it(void);

/*
 Makes a revoked serial number, empty; NULL without memory. Free it with `X509_REVOKED_free`.
 */
X509_REVOKED *X509_REVOKED_new(void);

/*
 Sets when it was revoked; the time is copied. Returns 1, or 0 on failure.
 */
int X509_REVOKED_set_revocationDate(X509_REVOKED *x, ASN1_TIME *tm);

/*
 Sets the serial number; it is copied. Returns 1, or 0 on failure.
 */
int X509_REVOKED_set_serialNumber(X509_REVOKED *x, ASN1_INTEGER *serial);

/*
 Tells what a signature is worth, each answer unless its place is NULL. Returns 1, or 0 if it is not known.
 */
int X509_SIG_INFO_get(const X509_SIG_INFO *siginf, int *mdnid, int *pknid, int *secbits, uint32_t *flags);

/*
 Sets what a signature is worth.
 */
void X509_SIG_INFO_set(X509_SIG_INFO *siginf, int mdnid, int pknid, int secbits, uint32_t flags);

/*
 Frees a digest with its algorithm with all that belongs to it; NULL is fine.
 */
void X509_SIG_free(X509_SIG *a);

/*
 Tells algorithm and digest (get0), each unless its place is NULL.
 */
void X509_SIG_get0(const X509_SIG *sig, const X509_ALGOR **palg, const ASN1_OCTET_STRING **pdigest);

/*
 As `X509_SIG_get0`, to change them.
 */
void X509_SIG_getm(X509_SIG *sig, X509_ALGOR **palg, ASN1_OCTET_STRING **pdigest);

/*
 The template of [`X509_SIG`].
 */
const ASN1_ITEM *X509_SIG_it(void);

/*
 Makes a digest with its algorithm, empty; NULL without memory. Free it with `X509_SIG_free`.
 */
X509_SIG *X509_SIG_new(void);

/*
 Frees a validity period with all that belongs to it; NULL is fine.
 */
void X509_VAL_free(X509_VAL *a);

/*
 The template of [`X509_VAL`].
 */
const ASN1_ITEM *X509_VAL_it(void);

/*
 Makes a validity period, empty; NULL without memory. Free it with `X509_VAL_free`.
 */
X509_VAL *X509_VAL_new(void);

/*
 Adds an extension made of a value of the type of `nid`; `flags` say what to do if there is one.

 Returns 1, 0 or -1 on failure. Source: X509V3_add1_i2d(3).
 */
int X509_add1_ext_i2d(X509 *x, int nid, void *value, int crit, unsigned long flags);

/*
 Adds a certificate to a list as `flags` (`X509_ADD_FLAG_*`) say. Returns 1, or 0 on failure.
 */
int X509_add_cert(STACK_OF(X509) *sk, X509 *cert, int flags);

/*
 Adds certificates to a list; see `X509_add_cert`. Returns 1, or 0 on failure.
 */
int X509_add_certs(STACK_OF(X509) *sk, STACK_OF(X509) *certs, int flags);

/*
 Inserts a copy of `ex` before `loc` (at the end for -1). Returns 1, or 0 on failure.
 */
int X509_add_ext(X509 *x, X509_EXTENSION *ex, int loc);

/*
 The certificate's name (get0) and its length; NULL if it has none.
 */
unsigned char *X509_alias_get0(X509 *x, int *len);

/*
 Gives the certificate a name of `len` bytes (a string for -1), or with NULL none. Returns 1, or 0 on failure.
 */
int X509_alias_set1(X509 *x, const unsigned char *name, int len);

/*
 Prints what was added to a certificate (trust, name), if anything was. Returns 1, or 0 on failure.
 */
int X509_aux_print(BIO *out, X509 *x, int indent);

/*
 What can be done with the certificate's key (or `pkey`), and by which kind of key it is signed (`EVP_PK_*`).
 */
int X509_certificate_type(const X509 *x, const EVP_PKEY *pkey);
int X509_chain_check_suiteb(int *perror_depth, X509 *x, STACK_OF(X509) *chain, unsigned long flags);

/*
 A copy of a list with a reference to each certificate, to be freed with its elements; NULL on failure.
 */
STACK_OF(X509) *X509_chain_up_ref(STACK_OF(X509) *chain);

/*
 Whether `k` is the private half of the certificate's key. Returns 1, or 0 with the reason queued.
 */
int X509_check_private_key(const X509 *x509, const EVP_PKEY *pkey);

/*
 Orders two certificates by their digest: 0 if they are equal; -2 if one cannot be encoded.
 */
int X509_cmp(const X509 *a, const X509 *b);

/*
 Compares a time with the clock; see `X509_cmp_time`.
 */
int X509_cmp_current_time(const ASN1_TIME *ctm);

/*
 Compares a time with `*cmp_time` (the clock if NULL): -1 if it is not later, 1 if it is later, 0 on failure.
 */
int X509_cmp_time(const ASN1_TIME *ctm, time_t *cmp_time);

/*
 Whether the moment of a verification lies before `start` (-1), after `end` (1) or between them (0).
 */
int X509_cmp_timeframe(const X509_VERIFY_PARAM *vpm, const ASN1_TIME *start, const ASN1_TIME *end);

/*
 Removes extension `loc` and returns it, for the caller to free; NULL if there is none.

 As in OpenSSL the encoding stays as it was until something else changes.
 */
X509_EXTENSION *X509_delete_ext(X509 *x, int loc);

/*
 The digest of the encoding. Returns 1, or 0 on failure.
 */
int X509_digest(const X509 *data, const EVP_MD *type, unsigned char *md, unsigned int *len);

/*
 The digest of the encoding by the digest of the certificate's own signature, or a substitute for one.

 Returns it for the caller to free and the algorithm in `*md_used` (freed by `EVP_MD_free`); NULL on failure.
 */
ASN1_OCTET_STRING *X509_digest_sig(const X509 *cert, EVP_MD **md_used, int *md_is_fallback);

/*
 Copies a certificate, its application data and what was added to it; NULL on failure. Free it with `X509_free`.
 */
X509 *X509_dup(const X509 *a);

/*
 The first certificate of a list with this issuer and serial number (get0); NULL if there is none.
 */
X509 *X509_find_by_issuer_and_serial(STACK_OF(X509) *sk, const X509_NAME *name, const ASN1_INTEGER *serial);

/*
 The first certificate of a list with this subject (get0); NULL if there is none.
 */
X509 *X509_find_by_subject(STACK_OF(X509) *sk, const X509_NAME *name);

/*
 Gives a reference up; NULL is fine.
 */
void X509_free(X509 *a);

/*
 The identifier (get0); NULL if there is none.
 */
ASN1_OCTET_STRING *X509_get0_distinguishing_id(X509 *x);

/*
 The extensions (get0); NULL if there are none.
 */
const STACK_OF(X509_EXTENSION) *X509_get0_extensions(const X509 *x);

/*
 Until when it is valid (get0).
 */
const ASN1_TIME *X509_get0_notAfter(const X509 *x);

/*
 From when it is valid (get0).
 */
const ASN1_TIME *X509_get0_notBefore(const X509 *x);

/*
 The key (get0), decoded; NULL if it cannot be.
 */
EVP_PKEY *X509_get0_pubkey(const X509 *x);

/*
 The bits of the key (get0); NULL for NULL.
 */
ASN1_BIT_STRING *X509_get0_pubkey_bitstr(const X509 *x);

/*
 The serial number (get0); NULL for NULL.
 */
const ASN1_INTEGER *X509_get0_serialNumber(const X509 *x);

/*
 The signature and its algorithm (get0), each unless its place is NULL.
 */
void X509_get0_signature(const ASN1_BIT_STRING **psig, const X509_ALGOR **palg, const X509 *x);

/*
 The signature algorithm that the signed part names (get0).
 */
const X509_ALGOR *X509_get0_tbs_sigalg(const X509 *x);

/*
 The unique identifiers (get0), each unless its place is NULL; NULL if there are none.
 */
void X509_get0_uids(const X509 *x, const ASN1_BIT_STRING **piuid, const ASN1_BIT_STRING **psuid);

/*
 The key with its algorithm (get0).
 */
X509_PUBKEY *X509_get_X509_PUBKEY(const X509 *x);

/*
 The folder of OpenSSL's files.
 */
const char *X509_get_default_cert_area(void);

/*
 The folder of trusted certificates.
 */
const char *X509_get_default_cert_dir(void);

/*
 The environment variable that names another folder.
 */
const char *X509_get_default_cert_dir_env(void);

/*
 The file of trusted certificates.
 */
const char *X509_get_default_cert_file(void);

/*
 The environment variable that names another file.
 */
const char *X509_get_default_cert_file_env(void);

/*
 The folder of private keys.
 */
const char *X509_get_default_private_dir(void);

/*
 The application data stored under `idx`; NULL if there are none.
 */
void *X509_get_ex_data(const X509 *r, int idx);

/*
 Extension `loc` (get0); NULL if there is none.
 */
X509_EXTENSION *X509_get_ext(const X509 *x, int loc);

/*
 The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509_get_ext_by_NID(const X509 *x, int nid, int lastpos);

/*
 The place after `lastpos` of an extension named by `obj`; -1 if there is none.
 */
int X509_get_ext_by_OBJ(const X509 *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
 */
int X509_get_ext_by_critical(const X509 *x, int crit, int lastpos);

/*
 How many extensions there are.
 */
int X509_get_ext_count(const X509 *x);

/*
 An extension named by `nid`, decoded, for the caller to free; NULL if there is none. Source: X509V3_get_d2i(3).
 */
void *X509_get_ext_d2i(const X509 *x, int nid, int *crit, int *idx);

/*
 The issuer's name (get0); NULL for NULL.
 */
X509_NAME *X509_get_issuer_name(const X509 *a);

/*
 The path length that a CA is limited to; -1 if it is not.
 */
long X509_get_pathlen(X509 *x);

/*
 The key, decoded, with a reference for the caller to free; NULL if it cannot be.
 */
EVP_PKEY *X509_get_pubkey(X509 *x);

/*
 Gives `pkey` the parameters of the first key of the chain that has some, and those before it too.

 Returns 1, or 0 on failure.
 */
int X509_get_pubkey_parameters(EVP_PKEY *pkey, STACK_OF(X509) *chain);

/*
 The serial number (get0), to be changed; NULL for NULL.
 */
ASN1_INTEGER *X509_get_serialNumber(X509 *x);

/*
 Tells what a certificate's signature is worth; see `X509_SIG_INFO_get`.
 */
int X509_get_signature_info(X509 *x, int *mdnid, int *pknid, int *secbits, uint32_t *flags);

/*
 The number of the signature algorithm.
 */
int X509_get_signature_nid(const X509 *x);

/*
 The kind of key that the signature algorithm is for, as `EVP_PKEY_type` tells it.
 */
int X509_get_signature_type(const X509 *x);

/*
 The subject's name (get0); NULL for NULL.
 */
X509_NAME *X509_get_subject_name(const X509 *a);

/*
 The version as it is encoded: 0, 1, 2 for versions 1, 2, 3.
 */
long X509_get_version(const X509 *x);

/*
 Until when it is valid (get0), to be changed.
 */
ASN1_TIME *X509_getm_notAfter(const X509 *x);

/*
 From when it is valid (get0), to be changed.
 */
ASN1_TIME *X509_getm_notBefore(const X509 *x);

/*
 Sets `s` (a new time if NULL) to the clock and `adj` seconds. Returns the time, NULL on failure.
 */
ASN1_TIME *X509_gmtime_adj(ASN1_TIME *s, long adj);

/*
 Orders two certificates by issuer and serial number: 0 if both are the same.
 */
int X509_issuer_and_serial_cmp(const X509 *a, const X509 *b);

/*
 A hash of issuer and serial number, by MD5.
 */
unsigned long X509_issuer_and_serial_hash(X509 *a);

/*
 Orders two certificates by issuer.
 */
int X509_issuer_name_cmp(const X509 *a, const X509 *b);

/*
 The hash of the issuer, as files in certificate directories are named.
 */
unsigned long X509_issuer_name_hash(X509 *a);

/*
 The hash of the issuer of OpenSSL before 1.0.0.
 */
unsigned long X509_issuer_name_hash_old(X509 *a);

/*
 The template of [`X509`].
 */
const ASN1_ITEM *X509_it(void);

/*
 The certificate's identifier (get0) and its length; NULL if it has none.
 */
unsigned char *X509_keyid_get0(X509 *x, int *len);

/*
 Gives the certificate an identifier of `len` bytes (a string for -1), or with NULL none. Returns 1, or 0 on failure.
 */
int X509_keyid_set1(X509 *x, const unsigned char *id, int len);

/*
 Fetches a certificate in DER from a URL, over the caller's BIOs or a connection of its own, within so many seconds
 (0: without limit). The caller frees it; NULL on failure.
 */
X509 *X509_load_http(const char *url, BIO *bio, BIO *rbio, int timeout);

/*
 Makes an empty certificate; NULL without memory. Free it with `X509_free`.
 */
X509 *X509_new(void);

/*
 As `X509_new`; there is only the default library context.
 */
X509 *X509_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Prints the hashes by which OCSP names the certificate as an issuer. Returns 1, or 0 on failure.
 */
int X509_ocspid_print(BIO *bp, X509 *x);

/*
 Prints a certificate; names in the old form. Returns 1, or 0 on failure.
 */
int X509_print(BIO *bp, X509 *x);

/*
 Prints a certificate: names as `nmflag` (`XN_FLAG_*`) says, without what `cflag` (`X509_FLAG_NO_*`) names.

 Returns 1, or 0 on failure.
 */
int X509_print_ex(BIO *bp, X509 *x, unsigned long nmflag, unsigned long cflag);

/*
 Prints a certificate to a file; see `X509_print_ex`.
 */
int X509_print_ex_fp(FILE *bp, X509 *x, unsigned long nmflag, unsigned long cflag);

/*
 Prints a certificate to a file; see `X509_print_ex`.
 */
int X509_print_fp(FILE *bp, X509 *x);

/*
 The digest of the bits of the key. Returns 1, or 0 on failure.
 */
int X509_pubkey_digest(const X509 *data, const EVP_MD *type, unsigned char *md, unsigned int *len);

/*
 Whether subject and issuer are the same and nothing speaks against it, and with `verify_signature` whether its
 key signed it. Returns 1, 0, or -1 on failure.
 */
int X509_self_signed(X509 *cert, int verify_signature);

/*
 Sets the identifier, which the certificate takes over.
 */
void X509_set0_distinguishing_id(X509 *x, ASN1_OCTET_STRING *d_id);

/*
 Sets until when it is valid; the time is copied. Returns 1, or 0 on failure.
 */
int X509_set1_notAfter(X509 *x, const ASN1_TIME *tm);

/*
 Sets from when it is valid; the time is copied. Returns 1, or 0 on failure.
 */
int X509_set1_notBefore(X509 *x, const ASN1_TIME *tm);

/*
 Stores application data. Returns 1, or 0 on failure.
 */
int X509_set_ex_data(X509 *r, int idx, void *arg);

/*
 Sets the issuer's name; it is copied. Returns 1, or 0 on failure.
 */
int X509_set_issuer_name(X509 *x, const X509_NAME *name);

/*
 Sets the key, the public half of `pkey`. Returns 1, or 0 on failure.
 */
int X509_set_pubkey(X509 *x, EVP_PKEY *pkey);

/*
 Sets the serial number; it is copied. Returns 1, or 0 on failure.
 */
int X509_set_serialNumber(X509 *x, ASN1_INTEGER *serial);

/*
 Sets the subject's name; it is copied. Returns 1, or 0 on failure.
 */
int X509_set_subject_name(X509 *x, const X509_NAME *name);

/*
 Sets the version: 0, 1, 2 for versions 1, 2, 3. Returns 1, or 0 on failure.
 */
int X509_set_version(X509 *x, long version);

/*
 Signs a certificate. Returns the length of the signature, 0 on failure.
 */
int X509_sign(X509 *x, EVP_PKEY *pkey, const EVP_MD *md);

/*
 Signs a certificate by a context that was set up. Returns the length of the signature, 0 on failure.
 */
int X509_sign_ctx(X509 *x, EVP_MD_CTX *ctx);

/*
 Prints bytes in hexadecimal, 18 a line, each line indented.
 */
int X509_signature_dump(BIO *bp, const ASN1_STRING *sig, int indent);

/*
 Prints an algorithm and, unless it is NULL, a signature. Returns 1, or 0 on failure.
 */
int X509_signature_print(BIO *bp, const X509_ALGOR *alg, const ASN1_STRING *sig);

/*
 Orders two certificates by subject.
 */
int X509_subject_name_cmp(const X509 *a, const X509 *b);

/*
 The hash of the subject, as files in certificate directories are named.
 */
unsigned long X509_subject_name_hash(X509 *x);

/*
 The hash of the subject of OpenSSL before 1.0.0.
 */
unsigned long X509_subject_name_hash_old(X509 *x);

/*
 Sets `s` (a new time if NULL) to `*t` (the clock if NULL) and `adj` seconds. Returns the time, NULL on failure.
 */
ASN1_TIME *X509_time_adj(ASN1_TIME *s, long adj, time_t *t);

/*
 Sets `s` (a new time if NULL) to `*t` (the clock if NULL) and days and seconds. Returns the time, NULL on failure.
 */
ASN1_TIME *X509_time_adj_ex(ASN1_TIME *s, int offset_day, long offset_sec, time_t *t);

/*
 A request with subject and key of a certificate, signed by `pkey` unless that is NULL; NULL on failure.
 */
X509_REQ *X509_to_X509_REQ(X509 *x, EVP_PKEY *pkey, const EVP_MD *md);

/*
 Takes another reference. Returns 1.
 */
int X509_up_ref(X509 *x);

/*
 Whether `r` signed the certificate. Returns 1, 0 if not, -1 if it cannot be checked.
 */
int X509_verify(X509 *a, EVP_PKEY *r);

/*
 The outcome of a verification in words; a constant, never NULL.
 */
const char *X509_verify_cert_error_string(long n);

/*
 Appends a copy of `attr` to `*x`, which is made if NULL. Returns the list, NULL on failure.
 */
STACK_OF(X509_ATTRIBUTE) *X509at_add1_attr(STACK_OF(X509_ATTRIBUTE) **x, X509_ATTRIBUTE *attr);

/*
 Appends an attribute as `X509_ATTRIBUTE_create_by_NID` makes it. Returns the list, NULL on failure.
 */
STACK_OF(X509_ATTRIBUTE) *X509at_add1_attr_by_NID(STACK_OF(X509_ATTRIBUTE) **x, int nid, int type,
    const unsigned char *bytes, int len);

/*
 Appends an attribute as `X509_ATTRIBUTE_create_by_OBJ` makes it. Returns the list, NULL on failure.
 */
STACK_OF(X509_ATTRIBUTE) *X509at_add1_attr_by_OBJ(STACK_OF(X509_ATTRIBUTE) **x, const ASN1_OBJECT *obj, int type,
    const unsigned char *bytes, int len);

/*
 Appends an attribute as `X509_ATTRIBUTE_create_by_txt` makes it. Returns the list, NULL on failure.
 */
STACK_OF(X509_ATTRIBUTE) *X509at_add1_attr_by_txt(STACK_OF(X509_ATTRIBUTE) **x, const char *attrname, int type,
    const unsigned char *bytes, int len);

/*
 Removes attribute `loc` and returns it, for the caller to free; NULL if there is none.
 */
X509_ATTRIBUTE *X509at_delete_attr(STACK_OF(X509_ATTRIBUTE) *x, int loc);

/*
 The first value (get0) of the attribute named by `obj` after `lastpos`, if it is of that type; NULL otherwise.

 A `lastpos` of -2 asks that there be one such attribute only, of -3 that it have one value only.
 */
void *X509at_get0_data_by_OBJ(const STACK_OF(X509_ATTRIBUTE) *x, const ASN1_OBJECT *obj, int lastpos, int type);

/*
 Attribute `loc` (get0); NULL if there is none.
 */
X509_ATTRIBUTE *X509at_get_attr(const STACK_OF(X509_ATTRIBUTE) *x, int loc);

/*
 The place after `lastpos` of an attribute named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509at_get_attr_by_NID(const STACK_OF(X509_ATTRIBUTE) *x, int nid, int lastpos);

/*
 The place after `lastpos` of an attribute named by `obj`; -1 if there is none.
 */
int X509at_get_attr_by_OBJ(const STACK_OF(X509_ATTRIBUTE) *sk, const ASN1_OBJECT *obj, int lastpos);

/*
 How many attributes there are; -1 for NULL.
 */
int X509at_get_attr_count(const STACK_OF(X509_ATTRIBUTE) *x);

/*
 Inserts a copy of `ex` before `loc` (at the end for -1) into `*x`, which is made if NULL.

 Returns the list, NULL on failure.
 */
STACK_OF(X509_EXTENSION) *X509v3_add_ext(STACK_OF(X509_EXTENSION) **x, X509_EXTENSION *ex, int loc);

/*
 Removes extension `loc` and returns it, for the caller to free; NULL if there is none.
 */
X509_EXTENSION *X509v3_delete_ext(STACK_OF(X509_EXTENSION) *x, int loc);

/*
 Extension `loc` (get0); NULL if there is none.
 */
X509_EXTENSION *X509v3_get_ext(const STACK_OF(X509_EXTENSION) *x, int loc);

/*
 The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
 */
int X509v3_get_ext_by_NID(const STACK_OF(X509_EXTENSION) *x, int nid, int lastpos);

/*
 The place after `lastpos` of an extension named by `obj`; -1 if there is none.
 */
int X509v3_get_ext_by_OBJ(const STACK_OF(X509_EXTENSION) *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
 */
int X509v3_get_ext_by_critical(const STACK_OF(X509_EXTENSION) *x, int crit, int lastpos);

/*
 How many extensions there are; 0 for NULL.
 */
int X509v3_get_ext_count(const STACK_OF(X509_EXTENSION) *x);

/*
 Reads a DSA private key in OpenSSL's form from a BIO. Source: d2i_DSAPrivateKey_bio(3).
 */
DSA *d2i_DSAPrivateKey_bio(BIO *bp, DSA **dsa);

/*
 Reads a DSA private key in OpenSSL's form from a C stream. Source: d2i_DSAPrivateKey_fp(3).
 */
DSA *d2i_DSAPrivateKey_fp(FILE *fp, DSA **dsa);

/*
 Reads a DSA SubjectPublicKeyInfo. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSA_PUBKEY(3).
 */
DSA *d2i_DSA_PUBKEY(DSA **a, const unsigned char **input, long len);

/*
 Reads a DSA SubjectPublicKeyInfo from a BIO. Source: d2i_DSA_PUBKEY_bio(3).
 */
DSA *d2i_DSA_PUBKEY_bio(BIO *bp, DSA **dsa);

/*
 Reads a DSA SubjectPublicKeyInfo from a C stream. Source: d2i_DSA_PUBKEY_fp(3).
 */
DSA *d2i_DSA_PUBKEY_fp(FILE *fp, DSA **dsa);

/*
 Reads a SEC 1 private key from a BIO. Source: d2i_ECPrivateKey_bio(3).
 */
EC_KEY *d2i_ECPrivateKey_bio(BIO *bp, EC_KEY **eckey);

/*
 Reads a SEC 1 private key from a C stream. Source: d2i_ECPrivateKey_fp(3).
 */
EC_KEY *d2i_ECPrivateKey_fp(FILE *fp, EC_KEY **eckey);

/*
 Reads an elliptic curve SubjectPublicKeyInfo. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_EC_PUBKEY(3).
 */
EC_KEY *d2i_EC_PUBKEY(EC_KEY **a, const unsigned char **input, long len);

/*
 Reads an elliptic curve SubjectPublicKeyInfo from a BIO. Source: d2i_EC_PUBKEY_bio(3).
 */
EC_KEY *d2i_EC_PUBKEY_bio(BIO *bp, EC_KEY **eckey);

/*
 Reads an elliptic curve SubjectPublicKeyInfo from a C stream. Source: d2i_EC_PUBKEY_fp(3).
 */
EC_KEY *d2i_EC_PUBKEY_fp(FILE *fp, EC_KEY **eckey);

/*
 Reads a sequence of certificates from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
NETSCAPE_CERT_SEQUENCE *d2i_NETSCAPE_CERT_SEQUENCE(NETSCAPE_CERT_SEQUENCE **a, const unsigned char **in_, long len);

/*
 Reads a public key and a challenge from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
NETSCAPE_SPKAC *d2i_NETSCAPE_SPKAC(NETSCAPE_SPKAC **a, const unsigned char **in_, long len);

/*
 Reads a signed public key and challenge from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
NETSCAPE_SPKI *d2i_NETSCAPE_SPKI(NETSCAPE_SPKI **a, const unsigned char **in_, long len);

/*
 Reads the parameters of PBES2 from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.

 Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PBE2PARAM *d2i_PBE2PARAM(PBE2PARAM **a, const unsigned char **in_, long len);

/*
 Reads the parameters of PBES1 from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.

 Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PBEPARAM *d2i_PBEPARAM(PBEPARAM **a, const unsigned char **in_, long len);

/*
 Reads the parameters of PBKDF2 from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.

 Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PBKDF2PARAM *d2i_PBKDF2PARAM(PBKDF2PARAM **a, const unsigned char **in_, long len);

/*
 Reads a clear private key from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO(PKCS8_PRIV_KEY_INFO **a, const unsigned char **in_, long len);

/*
 Reads a clear private key's DER. The caller frees it; NULL on failure.
 */
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, PKCS8_PRIV_KEY_INFO **a);

/*
 As [`d2i_PKCS8_PRIV_KEY_INFO_bio`] from a stream.
 */
PKCS8_PRIV_KEY_INFO *d2i_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, PKCS8_PRIV_KEY_INFO **a);

/*
 Reads an encrypted private key's DER. The caller frees it; NULL on failure.
 */
X509_SIG *d2i_PKCS8_bio(BIO *bp, X509_SIG **a);

/*
 As [`d2i_PKCS8_bio`] from a stream.
 */
X509_SIG *d2i_PKCS8_fp(FILE *fp, X509_SIG **a);

/*
 Reads a SubjectPublicKeyInfo. Returns a key for `EVP_PKEY_free`, NULL on failure; the key in a non-NULL `*a` is filled. Source: d2i_PUBKEY(3).
 */
EVP_PKEY *d2i_PUBKEY(EVP_PKEY **a, const unsigned char **input, long len);

/*
 Reads a SubjectPublicKeyInfo from a BIO. Source: d2i_PUBKEY_bio(3).
 */
EVP_PKEY *d2i_PUBKEY_bio(BIO *bp, EVP_PKEY **a);

/*
 As `d2i_PUBKEY`. Source: d2i_PUBKEY_ex(3).
 */
EVP_PKEY *d2i_PUBKEY_ex(EVP_PKEY **a, const unsigned char **pp, long length, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Reads a SubjectPublicKeyInfo from a C stream. Source: d2i_PUBKEY_fp(3).
 */
EVP_PKEY *d2i_PUBKEY_fp(FILE *fp, EVP_PKEY **a);

/*
 Reads a private key of any type from a BIO. Source: d2i_PrivateKey_bio(3).
 */
EVP_PKEY *d2i_PrivateKey_bio(BIO *bp, EVP_PKEY **a);

/*
 As `d2i_PrivateKey_bio`. Source: d2i_PrivateKey_ex_bio(3).
 */
EVP_PKEY *d2i_PrivateKey_ex_bio(BIO *bp, EVP_PKEY **a, OSSL_LIB_CTX *libctx, const char *propq);

/*
 As `d2i_PrivateKey_fp`. Source: d2i_PrivateKey_ex_fp(3).
 */
EVP_PKEY *d2i_PrivateKey_ex_fp(FILE *fp, EVP_PKEY **a, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Reads a private key of any type from a C stream. Source: d2i_PrivateKey_fp(3).
 */
EVP_PKEY *d2i_PrivateKey_fp(FILE *fp, EVP_PKEY **a);

/*
 Reads a PKCS#1 private key from a BIO. Source: d2i_RSAPrivateKey_bio(3).
 */
RSA *d2i_RSAPrivateKey_bio(BIO *bp, RSA **rsa);

/*
 Reads a PKCS#1 private key from a C stream. Source: d2i_RSAPrivateKey_fp(3).
 */
RSA *d2i_RSAPrivateKey_fp(FILE *fp, RSA **rsa);

/*
 Reads a PKCS#1 public key from a BIO. Source: d2i_RSAPublicKey_bio(3).
 */
RSA *d2i_RSAPublicKey_bio(BIO *bp, RSA **rsa);

/*
 Reads a PKCS#1 public key from a C stream. Source: d2i_RSAPublicKey_fp(3).
 */
RSA *d2i_RSAPublicKey_fp(FILE *fp, RSA **rsa);

/*
 Reads an RSA SubjectPublicKeyInfo. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_RSA_PUBKEY(3).
 */
RSA *d2i_RSA_PUBKEY(RSA **a, const unsigned char **input, long len);

/*
 Reads an RSA SubjectPublicKeyInfo from a BIO. Source: d2i_RSA_PUBKEY_bio(3).
 */
RSA *d2i_RSA_PUBKEY_bio(BIO *bp, RSA **rsa);

/*
 Reads an RSA SubjectPublicKeyInfo from a C stream. Source: d2i_RSA_PUBKEY_fp(3).
 */
RSA *d2i_RSA_PUBKEY_fp(FILE *fp, RSA **rsa);

/*
 Reads the parameters of scrypt from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.

 Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
SCRYPT_PARAMS *d2i_SCRYPT_PARAMS(SCRYPT_PARAMS **a, const unsigned char **in_, long len);

/*
 Reads a certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509 *d2i_X509(X509 **a, const unsigned char **in_, long len);

/*
 Reads an algorithm identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_ALGOR *d2i_X509_ALGOR(X509_ALGOR **a, const unsigned char **in_, long len);

/*
 Reads a list of algorithm identifiers from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_ALGORS *d2i_X509_ALGORS(X509_ALGORS **a, const unsigned char **in_, long len);

/*
 Reads an attribute from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_ATTRIBUTE *d2i_X509_ATTRIBUTE(X509_ATTRIBUTE **a, const unsigned char **in_, long len);

/*
 Reads a certificate and, if it follows, what was added to it; see `d2i_X509`.
 */
X509 *d2i_X509_AUX(X509 **a, const unsigned char **pp, long length);

/*
 Reads what a program adds to a certificate (alias, trust) from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_CERT_AUX *d2i_X509_CERT_AUX(X509_CERT_AUX **a, const unsigned char **in_, long len);

/*
 Reads the signed part of a certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_CINF *d2i_X509_CINF(X509_CINF **a, const unsigned char **in_, long len);

/*
 Reads a revocation list from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_CRL *d2i_X509_CRL(X509_CRL **a, const unsigned char **in_, long len);

/*
 Reads the signed part of a revocation list from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_CRL_INFO *d2i_X509_CRL_INFO(X509_CRL_INFO **a, const unsigned char **in_, long len);

/*
 Reads a revocation list from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509_CRL *d2i_X509_CRL_bio(BIO *bp, X509_CRL **x);

/*
 Reads a revocation list from a file, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509_CRL *d2i_X509_CRL_fp(FILE *fp, X509_CRL **x);

/*
 Reads an extension from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_EXTENSION *d2i_X509_EXTENSION(X509_EXTENSION **a, const unsigned char **in_, long len);

/*
 Reads a list of extensions from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_EXTENSIONS *d2i_X509_EXTENSIONS(X509_EXTENSIONS **a, const unsigned char **in_, long len);

/*
 Reads a name from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_NAME *d2i_X509_NAME(X509_NAME **a, const unsigned char **in_, long len);

/*
 Reads an entry of a name from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_NAME_ENTRY *d2i_X509_NAME_ENTRY(X509_NAME_ENTRY **a, const unsigned char **in_, long len);

/*
 Reads a public key with its algorithm from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_PUBKEY *d2i_X509_PUBKEY(X509_PUBKEY **a, const unsigned char **in_, long len);

/*
 Reads a public key with its algorithm from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509_PUBKEY *d2i_X509_PUBKEY_bio(BIO *bp, X509_PUBKEY **x);

/*
 Reads a public key with its algorithm from a file, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509_PUBKEY *d2i_X509_PUBKEY_fp(FILE *fp, X509_PUBKEY **x);

/*
 Reads a certificate request from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_REQ *d2i_X509_REQ(X509_REQ **a, const unsigned char **in_, long len);

/*
 Reads the signed part of a request from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_REQ_INFO *d2i_X509_REQ_INFO(X509_REQ_INFO **a, const unsigned char **in_, long len);

/*
 Reads a request from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509_REQ *d2i_X509_REQ_bio(BIO *bp, X509_REQ **x);

/*
 Reads a request from a file, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509_REQ *d2i_X509_REQ_fp(FILE *fp, X509_REQ **x);

/*
 Reads a revoked serial number from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_REVOKED *d2i_X509_REVOKED(X509_REVOKED **a, const unsigned char **in_, long len);

/*
 Reads a digest with its algorithm from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_SIG *d2i_X509_SIG(X509_SIG **a, const unsigned char **in_, long len);

/*
 Reads a validity period from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
X509_VAL *d2i_X509_VAL(X509_VAL **a, const unsigned char **in_, long len);

/*
 Reads a certificate from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509 *d2i_X509_bio(BIO *bp, X509 **x);

/*
 Reads a certificate from a file, into `*x` too unless `x` is NULL; NULL on failure.
 */
X509 *d2i_X509_fp(FILE *fp, X509 **x);

/*
 Writes a DSA private key in OpenSSL's form to a BIO. Returns 1 or 0. Source: i2d_DSAPrivateKey_bio(3).
 */
int i2d_DSAPrivateKey_bio(BIO *bp, const DSA *dsa);

/*
 Writes a DSA private key in OpenSSL's form to a C stream. Returns 1 or 0. Source: i2d_DSAPrivateKey_fp(3).
 */
int i2d_DSAPrivateKey_fp(FILE *fp, const DSA *dsa);

/*
 Writes a DSA SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSA_PUBKEY(3).
 */
int i2d_DSA_PUBKEY(const DSA *a, unsigned char **out);

/*
 Writes a DSA SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_DSA_PUBKEY_bio(3).
 */
int i2d_DSA_PUBKEY_bio(BIO *bp, const DSA *dsa);

/*
 Writes a DSA SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_DSA_PUBKEY_fp(3).
 */
int i2d_DSA_PUBKEY_fp(FILE *fp, const DSA *dsa);

/*
 Writes a SEC 1 private key to a BIO. Returns 1 or 0. Source: i2d_ECPrivateKey_bio(3).
 */
int i2d_ECPrivateKey_bio(BIO *bp, const EC_KEY *eckey);

/*
 Writes a SEC 1 private key to a C stream. Returns 1 or 0. Source: i2d_ECPrivateKey_fp(3).
 */
int i2d_ECPrivateKey_fp(FILE *fp, const EC_KEY *eckey);

/*
 Writes an elliptic curve SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_EC_PUBKEY(3).
 */
int i2d_EC_PUBKEY(const EC_KEY *a, unsigned char **out);

/*
 Writes an elliptic curve SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_EC_PUBKEY_bio(3).
 */
int i2d_EC_PUBKEY_bio(BIO *bp, const EC_KEY *eckey);

/*
 Writes an elliptic curve SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_EC_PUBKEY_fp(3).
 */
int i2d_EC_PUBKEY_fp(FILE *fp, const EC_KEY *eckey);

/*
 Writes a sequence of certificates to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_NETSCAPE_CERT_SEQUENCE(const NETSCAPE_CERT_SEQUENCE *a, unsigned char **out);

/*
 Writes a public key and a challenge to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_NETSCAPE_SPKAC(const NETSCAPE_SPKAC *a, unsigned char **out);

/*
 Writes a signed public key and challenge to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_NETSCAPE_SPKI(const NETSCAPE_SPKI *a, unsigned char **out);

/*
 Writes the parameters of PBES2 to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PBE2PARAM(const PBE2PARAM *a, unsigned char **out);

/*
 Writes the parameters of PBES1 to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PBEPARAM(const PBEPARAM *a, unsigned char **out);

/*
 Writes the parameters of PBKDF2 to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PBKDF2PARAM(const PBKDF2PARAM *a, unsigned char **out);

/*
 Writes a private key as clear PKCS#8 to a BIO. Returns 1 or 0. Source: i2d_PKCS8PrivateKeyInfo_bio(3).
 */
int i2d_PKCS8PrivateKeyInfo_bio(BIO *bp, const EVP_PKEY *key);

/*
 Writes a private key as clear PKCS#8 to a C stream. Returns 1 or 0. Source: i2d_PKCS8PrivateKeyInfo_fp(3).
 */
int i2d_PKCS8PrivateKeyInfo_fp(FILE *fp, const EVP_PKEY *key);

/*
 Writes a clear private key to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS8_PRIV_KEY_INFO(const PKCS8_PRIV_KEY_INFO *a, unsigned char **out);

/*
 Writes a clear private key's DER. Returns 1, 0 on failure.
 */
int i2d_PKCS8_PRIV_KEY_INFO_bio(BIO *bp, const PKCS8_PRIV_KEY_INFO *a);

/*
 As [`i2d_PKCS8_PRIV_KEY_INFO_bio`] to a stream.
 */
int i2d_PKCS8_PRIV_KEY_INFO_fp(FILE *fp, const PKCS8_PRIV_KEY_INFO *a);

/*
 Writes an encrypted private key's DER. Returns 1, 0 on failure.
 */
int i2d_PKCS8_bio(BIO *bp, const X509_SIG *a);

/*
 As [`i2d_PKCS8_bio`] to a stream.
 */
int i2d_PKCS8_fp(FILE *fp, const X509_SIG *a);

/*
 Writes a SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_PUBKEY(3).
 */
int i2d_PUBKEY(const EVP_PKEY *a, unsigned char **out);

/*
 Writes a SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_PUBKEY_bio(3).
 */
int i2d_PUBKEY_bio(BIO *bp, const EVP_PKEY *pkey);

/*
 Writes a SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_PUBKEY_fp(3).
 */
int i2d_PUBKEY_fp(FILE *fp, const EVP_PKEY *pkey);

/*
 Writes a private key in its type's own form to a BIO. Returns 1 or 0. Source: i2d_PrivateKey_bio(3).
 */
int i2d_PrivateKey_bio(BIO *bp, const EVP_PKEY *pkey);

/*
 Writes a private key in its type's own form to a C stream. Returns 1 or 0. Source: i2d_PrivateKey_fp(3).
 */
int i2d_PrivateKey_fp(FILE *fp, const EVP_PKEY *pkey);

/*
 Writes a PKCS#1 private key to a BIO. Returns 1 or 0. Source: i2d_RSAPrivateKey_bio(3).
 */
int i2d_RSAPrivateKey_bio(BIO *bp, const RSA *rsa);

/*
 Writes a PKCS#1 private key to a C stream. Returns 1 or 0. Source: i2d_RSAPrivateKey_fp(3).
 */
int i2d_RSAPrivateKey_fp(FILE *fp, const RSA *rsa);

/*
 Writes a PKCS#1 public key to a BIO. Returns 1 or 0. Source: i2d_RSAPublicKey_bio(3).
 */
int i2d_RSAPublicKey_bio(BIO *bp, const RSA *rsa);

/*
 Writes a PKCS#1 public key to a C stream. Returns 1 or 0. Source: i2d_RSAPublicKey_fp(3).
 */
int i2d_RSAPublicKey_fp(FILE *fp, const RSA *rsa);

/*
 Writes an RSA SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_RSA_PUBKEY(3).
 */
int i2d_RSA_PUBKEY(const RSA *a, unsigned char **out);

/*
 Writes an RSA SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_RSA_PUBKEY_bio(3).
 */
int i2d_RSA_PUBKEY_bio(BIO *bp, const RSA *rsa);

/*
 Writes an RSA SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_RSA_PUBKEY_fp(3).
 */
int i2d_RSA_PUBKEY_fp(FILE *fp, const RSA *rsa);

/*
 Writes the parameters of scrypt to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_SCRYPT_PARAMS(const SCRYPT_PARAMS *a, unsigned char **out);

/*
 Writes a certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509(const X509 *a, unsigned char **out);

/*
 Writes an algorithm identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_ALGOR(const X509_ALGOR *a, unsigned char **out);

/*
 Writes a list of algorithm identifiers to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_ALGORS(const X509_ALGORS *a, unsigned char **out);

/*
 Writes an attribute to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_ATTRIBUTE(const X509_ATTRIBUTE *a, unsigned char **out);

/*
 Writes a certificate and what was added to it; see `i2d_X509`.
 */
int i2d_X509_AUX(const X509 *a, unsigned char **pp);

/*
 Writes what a program adds to a certificate (alias, trust) to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_CERT_AUX(const X509_CERT_AUX *a, unsigned char **out);

/*
 Writes the signed part of a certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_CINF(const X509_CINF *a, unsigned char **out);

/*
 Writes a revocation list to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_CRL(const X509_CRL *a, unsigned char **out);

/*
 Writes the signed part of a revocation list to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_CRL_INFO(const X509_CRL_INFO *a, unsigned char **out);

/*
 Writes a revocation list to a BIO. Returns 1, or 0 on failure.
 */
int i2d_X509_CRL_bio(BIO *bp, const X509_CRL *x);

/*
 Writes a revocation list to a file. Returns 1, or 0 on failure.
 */
int i2d_X509_CRL_fp(FILE *fp, const X509_CRL *x);

/*
 Writes an extension to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_EXTENSION(const X509_EXTENSION *a, unsigned char **out);

/*
 Writes a list of extensions to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_EXTENSIONS(const X509_EXTENSIONS *a, unsigned char **out);

/*
 Writes a name to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_NAME(const X509_NAME *a, unsigned char **out);

/*
 Writes an entry of a name to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_NAME_ENTRY(const X509_NAME_ENTRY *a, unsigned char **out);

/*
 Writes a public key with its algorithm to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_PUBKEY(const X509_PUBKEY *a, unsigned char **out);

/*
 Writes a public key with its algorithm to a BIO. Returns 1, or 0 on failure.
 */
int i2d_X509_PUBKEY_bio(BIO *bp, const X509_PUBKEY *x);

/*
 Writes a public key with its algorithm to a file. Returns 1, or 0 on failure.
 */
int i2d_X509_PUBKEY_fp(FILE *fp, const X509_PUBKEY *x);

/*
 Writes a certificate request to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_REQ(const X509_REQ *a, unsigned char **out);

/*
 Writes the signed part of a request to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_REQ_INFO(const X509_REQ_INFO *a, unsigned char **out);

/*
 Writes a request to a BIO. Returns 1, or 0 on failure.
 */
int i2d_X509_REQ_bio(BIO *bp, const X509_REQ *x);

/*
 Writes a request to a file. Returns 1, or 0 on failure.
 */
int i2d_X509_REQ_fp(FILE *fp, const X509_REQ *x);

/*
 Writes a revoked serial number to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_REVOKED(const X509_REVOKED *a, unsigned char **out);

/*
 Writes a digest with its algorithm to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_SIG(const X509_SIG *a, unsigned char **out);

/*
 Writes a validity period to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: i2d_X509(3).
 */
int i2d_X509_VAL(const X509_VAL *a, unsigned char **out);

/*
 Writes a certificate to a BIO. Returns 1, or 0 on failure.
 */
int i2d_X509_bio(BIO *bp, const X509 *x);

/*
 Writes a certificate to a file. Returns 1, or 0 on failure.
 */
int i2d_X509_fp(FILE *fp, const X509 *x);

/*
 Writes the signed part anew, from what the fields say; see `i2d_X509_CRL`.
 */
int i2d_re_X509_CRL_tbs(X509_CRL *req, unsigned char **pp);

/*
 Writes the signed part anew, from what the fields say; see `i2d_X509_REQ`.
 */
int i2d_re_X509_REQ_tbs(X509_REQ *req, unsigned char **pp);

/*
 Writes the signed part of a certificate anew, from what the fields say; see `i2d_X509`.
 */
int i2d_re_X509_tbs(X509 *x, unsigned char **pp);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(X509_NAME, X509_NAME)
DEFINE_SPECIAL_STACK_OF(X509, X509)
DEFINE_SPECIAL_STACK_OF(X509_REVOKED, X509_REVOKED)
DEFINE_SPECIAL_STACK_OF(X509_CRL, X509_CRL)
DEFINE_SPECIAL_STACK_OF(X509_NAME_ENTRY, X509_NAME_ENTRY)
DEFINE_SPECIAL_STACK_OF(X509_EXTENSION, X509_EXTENSION)
DEFINE_SPECIAL_STACK_OF(X509_ATTRIBUTE, X509_ATTRIBUTE)
DEFINE_SPECIAL_STACK_OF(X509_INFO, X509_INFO)

#endif
