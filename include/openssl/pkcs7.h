/* <openssl/pkcs7.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PKCS7_H
#define OPENSSL_PKCS7_H
#ifndef HEADER_PKCS7_H
#define HEADER_PKCS7_H
#endif

#include <openssl/macros.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/e_os2.h>
#include <openssl/symhacks.h>
#include <openssl/types.h>
#include <openssl/pkcs7err.h>

#define PKCS7_S_HEADER 0
#define PKCS7_S_BODY 1
#define PKCS7_S_TAIL 2
#define PKCS7_OP_SET_DETACHED_SIGNATURE 1
#define PKCS7_OP_GET_DETACHED_SIGNATURE 2
#define PKCS7_TEXT 0x1
#define PKCS7_NOCERTS 0x2
#define PKCS7_NOSIGS 0x4
#define PKCS7_NOCHAIN 0x8
#define PKCS7_NOINTERN 0x10
#define PKCS7_NOVERIFY 0x20
#define PKCS7_DETACHED 0x40
#define PKCS7_BINARY 0x80
#define PKCS7_NOATTR 0x100
#define PKCS7_NOSMIMECAP 0x200
#define PKCS7_NOOLDMIMETYPE 0x400
#define PKCS7_CRLFEOL 0x800
#define PKCS7_STREAM 0x1000
#define PKCS7_NOCRL 0x2000
#define PKCS7_PARTIAL 0x4000
#define PKCS7_REUSE_DIGEST 0x8000
#define PKCS7_NO_DUAL_CONTENT 0x10000
#define SMIME_TEXT PKCS7_TEXT
#define SMIME_NOCERTS PKCS7_NOCERTS
#define SMIME_NOSIGS PKCS7_NOSIGS
#define SMIME_NOCHAIN PKCS7_NOCHAIN
#define SMIME_NOINTERN PKCS7_NOINTERN
#define SMIME_NOVERIFY PKCS7_NOVERIFY
#define SMIME_DETACHED PKCS7_DETACHED
#define SMIME_BINARY PKCS7_BINARY
#define SMIME_NOATTR PKCS7_NOATTR
#define SMIME_ASCIICRLF 0x80000

struct stack_st_PKCS7_SIGNER_INFO;
struct stack_st_PKCS7_RECIP_INFO;
struct stack_st_PKCS7;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct PKCS7_CTX_st { OSSL_LIB_CTX *libctx; char *propq; } PKCS7_CTX;
typedef struct pkcs7_issuer_and_serial_st { X509_NAME *issuer; ASN1_INTEGER *serial; } PKCS7_ISSUER_AND_SERIAL;
typedef struct pkcs7_signer_info_st { ASN1_INTEGER *version; PKCS7_ISSUER_AND_SERIAL *issuer_and_serial;
    X509_ALGOR *digest_alg; STACK_OF(X509_ATTRIBUTE) *auth_attr; X509_ALGOR *digest_enc_alg;
    ASN1_OCTET_STRING *enc_digest; STACK_OF(X509_ATTRIBUTE) *unauth_attr; EVP_PKEY *pkey; const PKCS7_CTX *ctx;
    } PKCS7_SIGNER_INFO;
typedef struct pkcs7_recip_info_st { ASN1_INTEGER *version; PKCS7_ISSUER_AND_SERIAL *issuer_and_serial;
    X509_ALGOR *key_enc_algor; ASN1_OCTET_STRING *enc_key; X509 *cert; const PKCS7_CTX *ctx; } PKCS7_RECIP_INFO;
typedef struct pkcs7_signed_st { ASN1_INTEGER *version; STACK_OF(X509_ALGOR) *md_algs; STACK_OF(X509) *cert;
    STACK_OF(X509_CRL) *crl; STACK_OF(PKCS7_SIGNER_INFO) *signer_info; struct pkcs7_st *contents; } PKCS7_SIGNED;
typedef struct pkcs7_enc_content_st { ASN1_OBJECT *content_type; X509_ALGOR *algorithm; ASN1_OCTET_STRING *enc_data;
    const EVP_CIPHER *cipher; const PKCS7_CTX *ctx; } PKCS7_ENC_CONTENT;
typedef struct pkcs7_enveloped_st { ASN1_INTEGER *version; STACK_OF(PKCS7_RECIP_INFO) *recipientinfo;
    PKCS7_ENC_CONTENT *enc_data; } PKCS7_ENVELOPE;
typedef struct pkcs7_signedandenveloped_st { ASN1_INTEGER *version; STACK_OF(X509_ALGOR) *md_algs;
    STACK_OF(X509) *cert; STACK_OF(X509_CRL) *crl; STACK_OF(PKCS7_SIGNER_INFO) *signer_info; PKCS7_ENC_CONTENT *enc_data;
    STACK_OF(PKCS7_RECIP_INFO) *recipientinfo; } PKCS7_SIGN_ENVELOPE;
typedef struct pkcs7_digest_st { ASN1_INTEGER *version; X509_ALGOR *md; struct pkcs7_st *contents;
    ASN1_OCTET_STRING *digest; } PKCS7_DIGEST;
typedef struct pkcs7_encrypted_st { ASN1_INTEGER *version; PKCS7_ENC_CONTENT *enc_data; } PKCS7_ENCRYPT;
typedef struct pkcs7_st { unsigned char *asn1; long length; int state; int detached; ASN1_OBJECT *type;
    union { char *ptr; ASN1_OCTET_STRING *data; PKCS7_SIGNED *sign; PKCS7_ENVELOPE *enveloped;
    PKCS7_SIGN_ENVELOPE *signed_and_enveloped; PKCS7_DIGEST *digest; PKCS7_ENCRYPT *encrypted; ASN1_TYPE *other; } d;
    PKCS7_CTX ctx; } PKCS7;

#define PKCS7_get_signed_attributes(si) ((si)->auth_attr)
#define PKCS7_get_attributes(si) ((si)->unauth_attr)
#define PKCS7_type_is_signed(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_signed)
#define PKCS7_type_is_encrypted(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_encrypted)
#define PKCS7_type_is_enveloped(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_enveloped)
#define PKCS7_type_is_signedAndEnveloped(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_signedAndEnveloped)
#define PKCS7_type_is_data(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_data)
#define PKCS7_type_is_digest(a) (OBJ_obj2nid((a)->type) == NID_pkcs7_digest)
#define PKCS7_set_detached(p, v) PKCS7_ctrl(p, PKCS7_OP_SET_DETACHED_SIGNATURE, v, NULL)
#define PKCS7_get_detached(p) PKCS7_ctrl(p, PKCS7_OP_GET_DETACHED_SIGNATURE, 0, NULL)
#define PKCS7_is_detached(p7) (PKCS7_type_is_signed(p7) && PKCS7_get_detached(p7))

BIO *BIO_new_PKCS7(BIO *out, PKCS7 *p7);

/*
 Writes an object as PEM; with PKCS7_STREAM it is finished with `in` first. Returns 1, or 0 on failure.
 */
int PEM_write_bio_PKCS7_stream(BIO *out, PKCS7 *p7, BIO *in, int flags);
const ASN1_ITEM *PKCS7_ATTR_SIGN_it(void);
const ASN1_ITEM *PKCS7_ATTR_VERIFY_it(void);

/*
 Frees content with its digest with all that belongs to it; NULL is fine.
 */
void PKCS7_DIGEST_free(PKCS7_DIGEST *a);

/*
 The template of [`PKCS7_DIGEST`].
 */
const ASN1_ITEM *PKCS7_DIGEST_it(void);

/*
 Makes content with its digest, empty; NULL without memory. Free it with `PKCS7_DIGEST_free`.
 */
PKCS7_DIGEST *PKCS7_DIGEST_new(void);

/*
 Frees encrypted content without recipients with all that belongs to it; NULL is fine.
 */
void PKCS7_ENCRYPT_free(PKCS7_ENCRYPT *a);

/*
 The template of [`PKCS7_ENCRYPT`].
 */
const ASN1_ITEM *PKCS7_ENCRYPT_it(void);

/*
 Makes encrypted content without recipients, empty; NULL without memory. Free it with `PKCS7_ENCRYPT_free`.
 */
PKCS7_ENCRYPT *PKCS7_ENCRYPT_new(void);

/*
 Frees encrypted content with all that belongs to it; NULL is fine.
 */
void PKCS7_ENC_CONTENT_free(PKCS7_ENC_CONTENT *a);

/*
 The template of [`PKCS7_ENC_CONTENT`].
 */
const ASN1_ITEM *PKCS7_ENC_CONTENT_it(void);

/*
 Makes encrypted content, empty; NULL without memory. Free it with `PKCS7_ENC_CONTENT_free`.
 */
PKCS7_ENC_CONTENT *PKCS7_ENC_CONTENT_new(void);

/*
 Frees content for recipients with all that belongs to it; NULL is fine.
 */
void PKCS7_ENVELOPE_free(PKCS7_ENVELOPE *a);

/*
 The template of [`PKCS7_ENVELOPE`].
 */
const ASN1_ITEM *PKCS7_ENVELOPE_it(void);

/*
 Makes content for recipients, empty; NULL without memory. Free it with `PKCS7_ENVELOPE_free`.
 */
PKCS7_ENVELOPE *PKCS7_ENVELOPE_new(void);

/*
 Digests issuer and serial number. Returns 1, 0 on failure.
 */
int PKCS7_ISSUER_AND_SERIAL_digest(PKCS7_ISSUER_AND_SERIAL *data, const EVP_MD *type, unsigned char *md,
    unsigned int *len);

/*
 Frees a certificate's issuer and number with all that belongs to it; NULL is fine.
 */
void PKCS7_ISSUER_AND_SERIAL_free(PKCS7_ISSUER_AND_SERIAL *a);

/*
 The template of [`PKCS7_ISSUER_AND_SERIAL`].
 */
const ASN1_ITEM *PKCS7_ISSUER_AND_SERIAL_it(void);

/*
 Makes a certificate's issuer and number, empty; NULL without memory. Free it with `PKCS7_ISSUER_AND_SERIAL_free`.
 */
PKCS7_ISSUER_AND_SERIAL *PKCS7_ISSUER_AND_SERIAL_new(void);

/*
 Frees a recipient with all that belongs to it; NULL is fine.
 */
void PKCS7_RECIP_INFO_free(PKCS7_RECIP_INFO *a);

/*
 How a recipient's key is encrypted (get0).
 */
void PKCS7_RECIP_INFO_get0_alg(PKCS7_RECIP_INFO *ri, X509_ALGOR **penc);

/*
 The template of [`PKCS7_RECIP_INFO`].
 */
const ASN1_ITEM *PKCS7_RECIP_INFO_it(void);

/*
 Makes a recipient, empty; NULL without memory. Free it with `PKCS7_RECIP_INFO_free`.
 */
PKCS7_RECIP_INFO *PKCS7_RECIP_INFO_new(void);

/*
 Says whom it is for: the holder of the key of a certificate. Returns 1, or 0 on failure.
 */
int PKCS7_RECIP_INFO_set(PKCS7_RECIP_INFO *p7i, X509 *x509);

/*
 Frees signed content with all that belongs to it; NULL is fine.
 */
void PKCS7_SIGNED_free(PKCS7_SIGNED *a);

/*
 The template of [`PKCS7_SIGNED`].
 */
const ASN1_ITEM *PKCS7_SIGNED_it(void);

/*
 Makes signed content, empty; NULL without memory. Free it with `PKCS7_SIGNED_free`.
 */
PKCS7_SIGNED *PKCS7_SIGNED_new(void);

/*
 Frees a signature with all that belongs to it; NULL is fine.
 */
void PKCS7_SIGNER_INFO_free(PKCS7_SIGNER_INFO *a);

/*
 The algorithms of a signature and its key (get0), each unless its place is NULL.
 */
void PKCS7_SIGNER_INFO_get0_algs(PKCS7_SIGNER_INFO *si, EVP_PKEY **pk, X509_ALGOR **pdig, X509_ALGOR **psig);

/*
 The template of [`PKCS7_SIGNER_INFO`].
 */
const ASN1_ITEM *PKCS7_SIGNER_INFO_it(void);

/*
 Makes a signature, empty; NULL without memory. Free it with `PKCS7_SIGNER_INFO_free`.
 */
PKCS7_SIGNER_INFO *PKCS7_SIGNER_INFO_new(void);

/*
 Says whose signature it will be, and with what key and digest it is made. Returns 1, or 0 on failure.
 */
int PKCS7_SIGNER_INFO_set(PKCS7_SIGNER_INFO *p7i, X509 *x509, EVP_PKEY *pkey, const EVP_MD *dgst);

/*
 Makes a signature over its attributes as they stand, with the key it was given. Returns 1, or 0 on failure.
 */
int PKCS7_SIGNER_INFO_sign(PKCS7_SIGNER_INFO *si);

/*
 Frees signed content for recipients with all that belongs to it; NULL is fine.
 */
void PKCS7_SIGN_ENVELOPE_free(PKCS7_SIGN_ENVELOPE *a);

/*
 The template of [`PKCS7_SIGN_ENVELOPE`].
 */
const ASN1_ITEM *PKCS7_SIGN_ENVELOPE_it(void);

/*
 Makes signed content for recipients, empty; NULL without memory. Free it with `PKCS7_SIGN_ENVELOPE_free`.
 */
PKCS7_SIGN_ENVELOPE *PKCS7_SIGN_ENVELOPE_new(void);

/*
 Has the signature say when it was made, now if `t` is NULL; `t` becomes its own. Returns 1, or 0 on failure.
 */
int PKCS7_add0_attrib_signing_time(PKCS7_SIGNER_INFO *si, ASN1_TIME *t);

/*
 Has the signature cover the content's digest. Returns 1, or 0 on failure.
 */
int PKCS7_add1_attrib_digest(PKCS7_SIGNER_INFO *si, const unsigned char *md, int mdlen);

/*
 Has the signature say of what type its content is, data if `coid` is NULL, unless it says so. Returns 1, or 0 on
 failure.
 */
int PKCS7_add_attrib_content_type(PKCS7_SIGNER_INFO *si, ASN1_OBJECT *coid);

/*
 Has the signature say which ciphers its maker reads. Returns 1, or 0 on failure.
 */
int PKCS7_add_attrib_smimecap(PKCS7_SIGNER_INFO *si, STACK_OF(X509_ALGOR) *cap);

/*
 Adds an attribute that the signature does not cover, in the place of one of its kind; `value` becomes its own. Returns
 1, or 0 on failure.
 */
int PKCS7_add_attribute(PKCS7_SIGNER_INFO *p7si, int nid, int atrtype, void *value);

/*
 Adds a certificate (get1). Returns 1, 0 on failure.
 */
int PKCS7_add_certificate(PKCS7 *p7, X509 *x509);

/*
 Adds a revocation list (get1). Returns 1, 0 on failure.
 */
int PKCS7_add_crl(PKCS7 *p7, X509_CRL *x509);

/*
 Adds the holder of a certificate's key to the recipients (get0). NULL on failure.
 */
PKCS7_RECIP_INFO *PKCS7_add_recipient(PKCS7 *p7, X509 *x509);

/*
 Takes a recipient over into an object. Returns 1, or 0 on failure.
 */
int PKCS7_add_recipient_info(PKCS7 *p7, PKCS7_RECIP_INFO *ri);

/*
 Adds a signature to be made (get0); a digest of NULL is the key's usual one. NULL on failure.
 */
PKCS7_SIGNER_INFO *PKCS7_add_signature(PKCS7 *p7, X509 *x509, EVP_PKEY *pkey, const EVP_MD *dgst);

/*
 Adds an attribute that the signature covers, in the place of one of its kind; `data` becomes its own. Returns 1, or 0
 on failure.
 */
int PKCS7_add_signed_attribute(PKCS7_SIGNER_INFO *p7si, int nid, int type, void *data);

/*
 Takes a signature over into an object. Returns 1, or 0 on failure.
 */
int PKCS7_add_signer(PKCS7 *p7, PKCS7_SIGNER_INFO *p7i);

/*
 The certificate of the object that made a signature (get0); NULL if it is not there.
 */
X509 *PKCS7_cert_from_signer_info(PKCS7 *p7, PKCS7_SIGNER_INFO *si);

/*
 Sets what is signed or digested to empty content of a type. Returns 1, 0 on failure.
 */
int PKCS7_content_new(PKCS7 *p7, int nid);

/*
 Says or tells whether the signed content is elsewhere (`PKCS7_OP_*`).
 */
long PKCS7_ctrl(PKCS7 *p7, int cmd, long larg, char *_parg);
BIO *PKCS7_dataDecode(PKCS7 *p7, EVP_PKEY *pkey, BIO *in_bio, X509 *pcert);

/*
 Ends what [`PKCS7_dataInit`] began: makes signatures or the digest and puts the content into the object. Returns 1, or
 0 on failure.
 */
int PKCS7_dataFinal(PKCS7 *p7, BIO *bio);

/*
 A chain to write content to, which digests and encrypts it as the object's type wants, on top of `bio` or of memory.
 The caller frees it; NULL on failure.
 */
BIO *PKCS7_dataInit(PKCS7 *p7, BIO *bio);
int PKCS7_dataVerify(X509_STORE *cert_store, X509_STORE_CTX *ctx, BIO *bio, PKCS7 *p7, PKCS7_SIGNER_INFO *si);

/*
 Decrypts with a private key, for the recipient that `cert` is or, if that is NULL, for whomever it fits, and writes the
 content to `data`. Returns 1, or 0 on failure.
 */
int PKCS7_decrypt(PKCS7 *p7, EVP_PKEY *pkey, X509 *cert, BIO *data, int flags);

/*
 The digest among signed attributes (get0); NULL if there is none.
 */
ASN1_OCTET_STRING *PKCS7_digest_from_attributes(STACK_OF(X509_ATTRIBUTE) *sk);

/*
 Copies content of some type; NULL on failure. Free it with `PKCS7_free`.
 */
PKCS7 *PKCS7_dup(const PKCS7 *a);

/*
 Encrypts `in` for the holders of the certificates' keys; with PKCS7_STREAM that is left to PKCS7_final and the
 writing functions. The caller frees the object; NULL on failure.
 */
PKCS7 *PKCS7_encrypt(STACK_OF(X509) *certs, BIO *in, const EVP_CIPHER *cipher, int flags);

/*
 As [`PKCS7_encrypt`]; the library context and the properties are not used.
 */
PKCS7 *PKCS7_encrypt_ex(STACK_OF(X509) *certs, BIO *in, const EVP_CIPHER *cipher, int flags, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Signs or encrypts `data` as the object, made with PKCS7_PARTIAL or PKCS7_STREAM, has it prepared. Returns 1, or 0.
 */
int PKCS7_final(PKCS7 *p7, BIO *data, int flags);

/*
 Frees content of some type with all that belongs to it; NULL is fine.
 */
void PKCS7_free(PKCS7 *a);

/*
 The certificates that signed (get0, in a stack for the caller to free); NULL on failure.
 */
STACK_OF(X509) *PKCS7_get0_signers(PKCS7 *p7, STACK_OF(X509) *certs, int flags);

/*
 The first value of an attribute that is not signed (get0); NULL if there is none.
 */
ASN1_TYPE *PKCS7_get_attribute(const PKCS7_SIGNER_INFO *si, int nid);

/*
 Which certificate a recipient of the object has (get0); NULL if there is none.
 */
PKCS7_ISSUER_AND_SERIAL *PKCS7_get_issuer_and_serial(PKCS7 *p7, int idx);

/*
 The bytes of content of type data (get0); NULL if there are none.
 */
ASN1_OCTET_STRING *PKCS7_get_octet_string(PKCS7 *p7);

/*
 The first value of a signed attribute (get0); NULL if there is none.
 */
ASN1_TYPE *PKCS7_get_signed_attribute(const PKCS7_SIGNER_INFO *si, int nid);

/*
 The signatures (get0); NULL if the type has none.
 */
STACK_OF(PKCS7_SIGNER_INFO) *PKCS7_get_signer_info(PKCS7 *p7);

/*
 Which ciphers a signature's maker reads, for the caller to free; NULL if it does not say.
 */
STACK_OF(X509_ALGOR) *PKCS7_get_smimecap(PKCS7_SIGNER_INFO *si);

/*
 The template of [`PKCS7`].
 */
const ASN1_ITEM *PKCS7_it(void);

/*
 Makes content of some type, empty; NULL without memory. Free it with `PKCS7_free`.
 */
PKCS7 *PKCS7_new(void);

/*
 Makes an object, empty; the library context and the properties are not used.
 */
PKCS7 *PKCS7_new_ex(OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Prints an object field by field; NULL as `pctx` is the usual way. Returns 1, or 0 on failure.
 */
int PKCS7_print_ctx(BIO *out, const PKCS7 *x, int indent, const ASN1_PCTX *pctx);

/*
 Makes the object one of another type, whose content is taken over. Returns 1.
 */
int PKCS7_set0_type_other(PKCS7 *p7, int type, ASN1_TYPE *other);

/*
 Puts copies of these attributes, and no others, beside what the signature covers. Returns 1, or 0 on failure.
 */
int PKCS7_set_attributes(PKCS7_SIGNER_INFO *p7si, STACK_OF(X509_ATTRIBUTE) *sk);

/*
 Chooses the cipher. Returns 1, or 0 on failure.
 */
int PKCS7_set_cipher(PKCS7 *p7, const EVP_CIPHER *cipher);

/*
 Sets what is signed or digested; it is taken over. Returns 1, 0 on failure.
 */
int PKCS7_set_content(PKCS7 *p7, PKCS7 *p7_data);

/*
 Names the digest of digested content. Returns 1, or 0 if the content is of another type.
 */
int PKCS7_set_digest(PKCS7 *p7, const EVP_MD *md);

/*
 Has the signature cover copies of these attributes and no others. Returns 1, or 0 on failure.
 */
int PKCS7_set_signed_attributes(PKCS7_SIGNER_INFO *p7si, STACK_OF(X509_ATTRIBUTE) *sk);

/*
 Makes the object one of type `type_` (`NID_pkcs7_*`), with empty content. Returns 1, 0 on failure.
 */
int PKCS7_set_type(PKCS7 *p7, int type_);

/*
 Signs `data` (an object with certificates only if `pkey` is NULL). The caller frees the object; NULL on failure.
 */
PKCS7 *PKCS7_sign(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) *certs, BIO *data, int flags);

/*
 Adds a signature to be made, with its certificate and first attributes as the flags have it (get0). NULL on failure.
 */
PKCS7_SIGNER_INFO *PKCS7_sign_add_signer(PKCS7 *p7, X509 *signcert, EVP_PKEY *pkey, const EVP_MD *md, int flags);

/*
 As [`PKCS7_sign`]; the library context and the properties are not used.
 */
PKCS7 *PKCS7_sign_ex(X509 *signcert, EVP_PKEY *pkey, STACK_OF(X509) *certs, BIO *data, int flags,
    OSSL_LIB_CTX *libctx, const char *propq);
int PKCS7_signatureVerify(BIO *bio, PKCS7 *p7, PKCS7_SIGNER_INFO *si, X509 *x509);

/*
 Adds a cipher to such a list, with its bits if `arg` is above 0. Returns 1, or 0 on failure.
 */
int PKCS7_simple_smimecap(STACK_OF(X509_ALGOR) *sk, int nid, int arg);
int PKCS7_stream(unsigned char ***boundary, PKCS7 *p7);

/*
 Whether the content is of a type that PKCS#7 does not define. Returns 1 or 0.
 */
int PKCS7_type_is_other(PKCS7 *p7);

/*
 Verifies signed content (`indata` if it is elsewhere) and writes it to `out` unless NULL. Returns 1, 0 on failure.
 */
int PKCS7_verify(PKCS7 *p7, STACK_OF(X509) *certs, X509_STORE *store, BIO *indata, BIO *out, int flags);

/*
 Reads an object from mail; what was signed in the clear comes as a BIO in `bcont`. The caller frees both; NULL on
 failure.
 */
PKCS7 *SMIME_read_PKCS7(BIO *bio, BIO **bcont);

/*
 As [`SMIME_read_PKCS7`], into an object that there is if `p7` holds one.
 */
PKCS7 *SMIME_read_PKCS7_ex(BIO *bio, BIO **bcont, PKCS7 **p7);

/*
 Writes an object as mail: with SMIME_DETACHED and `data` in the clear, its signature made now; else in base64.
 Returns 1, or 0 on failure.
 */
int SMIME_write_PKCS7(BIO *bio, PKCS7 *p7, BIO *data, int flags);

/*
 Reads content of some type from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7 *d2i_PKCS7(PKCS7 **a, const unsigned char **in_, long len);

/*
 Reads content with its digest from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_DIGEST *d2i_PKCS7_DIGEST(PKCS7_DIGEST **a, const unsigned char **in_, long len);

/*
 Reads encrypted content without recipients from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_ENCRYPT *d2i_PKCS7_ENCRYPT(PKCS7_ENCRYPT **a, const unsigned char **in_, long len);

/*
 Reads encrypted content from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_ENC_CONTENT *d2i_PKCS7_ENC_CONTENT(PKCS7_ENC_CONTENT **a, const unsigned char **in_, long len);

/*
 Reads content for recipients from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_ENVELOPE *d2i_PKCS7_ENVELOPE(PKCS7_ENVELOPE **a, const unsigned char **in_, long len);

/*
 Reads a certificate's issuer and number from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_ISSUER_AND_SERIAL *d2i_PKCS7_ISSUER_AND_SERIAL(PKCS7_ISSUER_AND_SERIAL **a, const unsigned char **in_,
    long len);

/*
 Reads a recipient from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_RECIP_INFO *d2i_PKCS7_RECIP_INFO(PKCS7_RECIP_INFO **a, const unsigned char **in_, long len);

/*
 Reads signed content from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_SIGNED *d2i_PKCS7_SIGNED(PKCS7_SIGNED **a, const unsigned char **in_, long len);

/*
 Reads a signature from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_SIGNER_INFO *d2i_PKCS7_SIGNER_INFO(PKCS7_SIGNER_INFO **a, const unsigned char **in_, long len);

/*
 Reads signed content for recipients from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS7_SIGN_ENVELOPE *d2i_PKCS7_SIGN_ENVELOPE(PKCS7_SIGN_ENVELOPE **a, const unsigned char **in_, long len);

/*
 Reads an object's DER. The caller frees it; NULL on failure.
 */
PKCS7 *d2i_PKCS7_bio(BIO *bp, PKCS7 **p7);

/*
 As [`d2i_PKCS7_bio`] from a stream.
 */
PKCS7 *d2i_PKCS7_fp(FILE *fp, PKCS7 **p7);

/*
 Writes content of some type to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7(const PKCS7 *a, unsigned char **out);

/*
 Writes content with its digest to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_DIGEST(const PKCS7_DIGEST *a, unsigned char **out);

/*
 Writes encrypted content without recipients to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_ENCRYPT(const PKCS7_ENCRYPT *a, unsigned char **out);

/*
 Writes encrypted content to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_ENC_CONTENT(const PKCS7_ENC_CONTENT *a, unsigned char **out);

/*
 Writes content for recipients to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_ENVELOPE(const PKCS7_ENVELOPE *a, unsigned char **out);

/*
 Writes a certificate's issuer and number to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_ISSUER_AND_SERIAL(const PKCS7_ISSUER_AND_SERIAL *a, unsigned char **out);
int i2d_PKCS7_NDEF(const PKCS7 *a, unsigned char **out);

/*
 Writes a recipient to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_RECIP_INFO(const PKCS7_RECIP_INFO *a, unsigned char **out);

/*
 Writes signed content to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_SIGNED(const PKCS7_SIGNED *a, unsigned char **out);

/*
 Writes a signature to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_SIGNER_INFO(const PKCS7_SIGNER_INFO *a, unsigned char **out);

/*
 Writes signed content for recipients to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS7_SIGN_ENVELOPE(const PKCS7_SIGN_ENVELOPE *a, unsigned char **out);

/*
 Writes an object's DER. Returns 1, 0 on failure.
 */
int i2d_PKCS7_bio(BIO *bp, const PKCS7 *p7);

/*
 Writes an object as DER; with PKCS7_STREAM it is finished with `in` first. Returns 1, or 0 on failure.
 */
int i2d_PKCS7_bio_stream(BIO *out, PKCS7 *p7, BIO *in, int flags);

/*
 As [`i2d_PKCS7_bio`] to a stream.
 */
int i2d_PKCS7_fp(FILE *fp, const PKCS7 *p7);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(PKCS7_SIGNER_INFO, PKCS7_SIGNER_INFO)
DEFINE_SPECIAL_STACK_OF(PKCS7_RECIP_INFO, PKCS7_RECIP_INFO)
DEFINE_SPECIAL_STACK_OF(PKCS7, PKCS7)

#endif
