/* <openssl/pkcs12.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PKCS12_H
#define OPENSSL_PKCS12_H
#ifndef HEADER_PKCS12_H
#define HEADER_PKCS12_H
#endif

#include <openssl/macros.h>
#include <openssl/bio.h>
#include <openssl/core.h>
#include <openssl/x509.h>
#include <openssl/pkcs12err.h>

#define PKCS12_KEY_ID 1
#define PKCS12_IV_ID 2
#define PKCS12_MAC_ID 3
#define PKCS12_DEFAULT_ITER PKCS5_DEFAULT_ITER
#define PKCS12_MAC_KEY_LENGTH 20
#define PKCS12_SALT_LEN 8
#define PKCS12_key_gen PKCS12_key_gen_utf8
#define PKCS12_add_friendlyname PKCS12_add_friendlyname_utf8
#define KEY_EX 0x10
#define KEY_SIG 0x80
#define PKCS12_ERROR 0
#define PKCS12_OK 1
#define M_PKCS12_bag_type PKCS12_bag_type
#define M_PKCS12_cert_bag_type PKCS12_cert_bag_type
#define M_PKCS12_crl_bag_type PKCS12_cert_bag_type
#define PKCS12_certbag2x509 PKCS12_SAFEBAG_get1_cert
#define PKCS12_certbag2scrl PKCS12_SAFEBAG_get1_crl
#define PKCS12_bag_type PKCS12_SAFEBAG_get_nid
#define PKCS12_cert_bag_type PKCS12_SAFEBAG_get_bag_nid
#define PKCS12_x5092certbag PKCS12_SAFEBAG_create_cert
#define PKCS12_x509crl2certbag PKCS12_SAFEBAG_create_crl
#define PKCS12_MAKE_KEYBAG PKCS12_SAFEBAG_create0_p8inf
#define PKCS12_MAKE_SHKEYBAG PKCS12_SAFEBAG_create_pkcs8_encrypt

struct stack_st_PKCS12_SAFEBAG;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct PKCS12_MAC_DATA_st PKCS12_MAC_DATA;
typedef struct PKCS12_st PKCS12;
typedef struct PKCS12_SAFEBAG_st PKCS12_SAFEBAG;
typedef struct pkcs12_bag_st PKCS12_BAGS;



/*
 Makes UTF-16 of ASCII (a string if `asclen` is -1); the caller frees it. NULL on failure.
 */
unsigned char *OPENSSL_asc2uni(const char *asc, int asclen, unsigned char **uni, int *unilen);

/*
 Makes ASCII of UTF-16 by dropping the high bytes; the caller frees it. NULL on failure.
 */
char *OPENSSL_uni2asc(const unsigned char *uni, int unilen);

/*
 Makes UTF-8 of UTF-16; the caller frees it. NULL on failure.
 */
char *OPENSSL_uni2utf8(const unsigned char *uni, int unilen);

/*
 Makes UTF-16 of UTF-8, or of what is none byte by byte; the caller frees it. NULL on failure.
 */
unsigned char *OPENSSL_utf82uni(const char *asc, int asclen, unsigned char **uni, int *unilen);

/*
 The template of what a file consists of.
 */
const ASN1_ITEM *PKCS12_AUTHSAFES_it(void);

/*
 Frees a bag's content with all that belongs to it; NULL is fine.
 */
void PKCS12_BAGS_free(PKCS12_BAGS *a);

/*
 The template of [`PKCS12_BAGS`].
 */
const ASN1_ITEM *PKCS12_BAGS_it(void);

/*
 Makes a bag's content, empty; NULL without memory. Free it with `PKCS12_BAGS_free`.
 */
PKCS12_BAGS *PKCS12_BAGS_new(void);

/*
 Frees a file's digest with all that belongs to it; NULL is fine.
 */
void PKCS12_MAC_DATA_free(PKCS12_MAC_DATA *a);

/*
 The template of [`PKCS12_MAC_DATA`].
 */
const ASN1_ITEM *PKCS12_MAC_DATA_it(void);

/*
 Makes a file's digest, empty; NULL without memory. Free it with `PKCS12_MAC_DATA_free`.
 */
PKCS12_MAC_DATA *PKCS12_MAC_DATA_new(void);

/*
 As in OpenSSL, nothing is left to do: the schemes are there from the start.
 */
void PKCS12_PBE_add(void);

/*
 PKCS#12's way: sets a cipher context up with a password's key and vector. Returns 1 or 0.
 */
int PKCS12_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *cipher, const EVP_MD *md_type, int en_de);

/*
 As [`PKCS12_PBE_keyivgen`]; the library context and the properties are not used.
 */
int PKCS12_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param, const EVP_CIPHER *c,
    const EVP_MD *md, int en_de, OSSL_LIB_CTX *libctx, const char *propq);

/*
 The template of a list of bags.
 */
const ASN1_ITEM *PKCS12_SAFEBAGS_it(void);

/*
 A bag with a clear key, which is taken over. The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create0_p8inf(PKCS8_PRIV_KEY_INFO *p8);

/*
 A bag with an encrypted key, which is taken over. The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create0_pkcs8(X509_SIG *p8);

/*
 A bag with a certificate. The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_cert(X509 *x509);

/*
 A bag with a revocation list. The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_crl(X509_CRL *crl);

/*
 A bag with a key that is encrypted first. The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_pkcs8_encrypt(int pbe_nid, const char *pass, int passlen, unsigned char *salt,
    int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8inf);

/*
 As [`PKCS12_SAFEBAG_create_pkcs8_encrypt`]; the library context and the properties are not used.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_pkcs8_encrypt_ex(int pbe_nid, const char *pass, int passlen,
    unsigned char *salt, int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8inf, OSSL_LIB_CTX *_ctx, const char *_propq);

/*
 A bag with a secret of type `type`: `len` bytes as an octet string (`vtype`). The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_create_secret(int kind, int vtype, const unsigned char *value, int len);

/*
 Frees a bag with all that belongs to it; NULL is fine.
 */
void PKCS12_SAFEBAG_free(PKCS12_SAFEBAG *a);

/*
 The first value of a bag's attribute (get0); NULL if there is none.
 */
const ASN1_TYPE *PKCS12_SAFEBAG_get0_attr(const PKCS12_SAFEBAG *bag, int attr_nid);

/*
 The attributes of a bag (get0).
 */
const STACK_OF(X509_ATTRIBUTE) *PKCS12_SAFEBAG_get0_attrs(const PKCS12_SAFEBAG *bag);

/*
 The inner bag's value of a type that PKCS#12 does not define (get0).
 */
const ASN1_TYPE *PKCS12_SAFEBAG_get0_bag_obj(const PKCS12_SAFEBAG *bag);

/*
 As [`PKCS12_SAFEBAG_get_bag_nid`], the identifier (get0).
 */
const ASN1_OBJECT *PKCS12_SAFEBAG_get0_bag_type(const PKCS12_SAFEBAG *bag);

/*
 The clear key in a bag (get0); NULL if it holds none.
 */
const PKCS8_PRIV_KEY_INFO *PKCS12_SAFEBAG_get0_p8inf(const PKCS12_SAFEBAG *bag);

/*
 The encrypted key in a bag (get0); NULL if it holds none.
 */
const X509_SIG *PKCS12_SAFEBAG_get0_pkcs8(const PKCS12_SAFEBAG *bag);

/*
 The bags in a bag (get0); NULL if it holds none.
 */
const STACK_OF(PKCS12_SAFEBAG) *PKCS12_SAFEBAG_get0_safes(const PKCS12_SAFEBAG *bag);

/*
 As [`PKCS12_SAFEBAG_get_nid`], the identifier (get0).
 */
const ASN1_OBJECT *PKCS12_SAFEBAG_get0_type(const PKCS12_SAFEBAG *bag);

/*
 The certificate in a bag; the caller frees it. NULL if it holds none.
 */
X509 *PKCS12_SAFEBAG_get1_cert(const PKCS12_SAFEBAG *bag);

/*
 The revocation list in a bag; the caller frees it. NULL if it holds none.
 */
X509_CRL *PKCS12_SAFEBAG_get1_crl(const PKCS12_SAFEBAG *bag);

/*
 What the inner bag holds (`NID_x509Certificate`, …); -1 if there is none.
 */
int PKCS12_SAFEBAG_get_bag_nid(const PKCS12_SAFEBAG *bag);

/*
 What a bag holds (`NID_keyBag`, …).
 */
int PKCS12_SAFEBAG_get_nid(const PKCS12_SAFEBAG *bag);

/*
 The template of [`PKCS12_SAFEBAG`].
 */
const ASN1_ITEM *PKCS12_SAFEBAG_it(void);

/*
 Makes a bag, empty; NULL without memory. Free it with `PKCS12_SAFEBAG_free`.
 */
PKCS12_SAFEBAG *PKCS12_SAFEBAG_new(void);

/*
 Adds an attribute by number. Returns 1, 0 on failure.
 */
int PKCS12_add1_attr_by_NID(PKCS12_SAFEBAG *bag, int nid, int type_, const unsigned char *bytes, int len);

/*
 Adds an attribute by name. Returns 1, 0 on failure.
 */
int PKCS12_add1_attr_by_txt(PKCS12_SAFEBAG *bag, const char *attrname, int type_, const unsigned char *bytes,
    int len);

/*
 Adds the name of Microsoft's provider. Returns 1, 0 on failure.
 */
int PKCS12_add_CSPName_asc(PKCS12_SAFEBAG *bag, const char *name, int namelen);

/*
 Adds a certificate, with its own name and number, to a list of bags (made if NULL). The bag (get0); NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_add_cert(STACK_OF(PKCS12_SAFEBAG) **pbags, X509 *cert);

/*
 Adds a name in ASCII. Returns 1, 0 on failure.
 */
int PKCS12_add_friendlyname_asc(PKCS12_SAFEBAG *bag, const char *name, int namelen);

/*
 Adds a name in UTF-16. Returns 1, 0 on failure.
 */
int PKCS12_add_friendlyname_uni(PKCS12_SAFEBAG *bag, const unsigned char *name, int namelen);

/*
 Adds a name in UTF-8. Returns 1, 0 on failure.
 */
int PKCS12_add_friendlyname_utf8(PKCS12_SAFEBAG *bag, const char *name, int namelen);

/*
 Adds a key, encrypted unless `key_nid` is -1, to a list of bags (made if NULL). The bag (get0); NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_add_key(STACK_OF(PKCS12_SAFEBAG) **pbags, EVP_PKEY *key, int key_usage, int iter, int key_nid,
    const char *pass);

/*
 As [`PKCS12_add_key`]; the library context and the properties are not used.
 */
PKCS12_SAFEBAG *PKCS12_add_key_ex(STACK_OF(PKCS12_SAFEBAG) **pbags, EVP_PKEY *key, int key_usage, int iter,
    int key_nid, const char *pass, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Adds the number by which a key and its certificate are known to belong together. Returns 1, 0 on failure.
 */
int PKCS12_add_localkeyid(PKCS12_SAFEBAG *bag, unsigned char *name, int namelen);

/*
 Adds a safe of bags, encrypted unless `safe_nid` is -1, to a list (made if NULL). 0 stands for OpenSSL's old choice, RC2
 of 40 bits, which fails as there. Returns 1 or 0.
 */
int PKCS12_add_safe(STACK_OF(PKCS7) **psafes, STACK_OF(PKCS12_SAFEBAG) *bags, int safe_nid, int iter,
    const char *pass);

/*
 As [`PKCS12_add_safe`]; the library context and the properties are not used.
 */
int PKCS12_add_safe_ex(STACK_OF(PKCS7) **psafes, STACK_OF(PKCS12_SAFEBAG) *bags, int safe_nid, int iter,
    const char *pass, OSSL_LIB_CTX *ctx, const char *propq);

/*
 A file of safes. The caller frees it; NULL on failure.
 */
PKCS12 *PKCS12_add_safes(STACK_OF(PKCS7) *safes, int p7_nid);

/*
 As [`PKCS12_add_safes`]; the library context and the properties are not used.
 */
PKCS12 *PKCS12_add_safes_ex(STACK_OF(PKCS7) *safes, int p7_nid, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Adds a secret of type `nid_type` to a list of bags (made if NULL). Returns its bag, NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_add_secret(STACK_OF(PKCS12_SAFEBAG) **pbags, int nid_type, const unsigned char *value,
    int len);

/*
 Makes a file of a key, its certificate and others, each of which may be NULL. `nid_key` and `nid_cert` tell the
 ciphers (0: AES-256, -1: none), `mac_iter` -1 leaves the digest out. The caller frees it; NULL on failure.
 */
PKCS12 *PKCS12_create(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert, STACK_OF(X509) *ca,
    int nid_key, int nid_cert, int iter, int mac_iter, int keytype);

/*
 As [`PKCS12_create`]; the library context and the properties are not used.
 */
PKCS12 *PKCS12_create_ex(const char *pass, const char *name, EVP_PKEY *pkey, X509 *cert, STACK_OF(X509) *ca,
    int nid_key, int nid_cert, int iter, int mac_iter, int keytype, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Decrypts the key in a bag. The caller frees it; NULL on failure.
 */
PKCS8_PRIV_KEY_INFO *PKCS12_decrypt_skey(const PKCS12_SAFEBAG *bag, const char *pass, int passlen);

/*
 As [`PKCS12_decrypt_skey`]; the library context and the properties are not used.
 */
PKCS8_PRIV_KEY_INFO *PKCS12_decrypt_skey_ex(const PKCS12_SAFEBAG *bag, const char *pass, int passlen,
    OSSL_LIB_CTX *_ctx, const char *_propq);

/*
 Frees a file with all that belongs to it; NULL is fine.
 */
void PKCS12_free(PKCS12 *a);

/*
 Writes the digest that the file should have to `mac`. Returns 1, 0 on failure.
 */
int PKCS12_gen_mac(PKCS12 *p12, const char *pass, int passlen, unsigned char *mac, unsigned int *maclen);

/*
 The digest's parts (get0), each NULL if there is no digest.
 */
void PKCS12_get0_mac(const ASN1_OCTET_STRING **pmac, const X509_ALGOR **pmacalg, const ASN1_OCTET_STRING **psalt,
    const ASN1_INTEGER **piter, const PKCS12 *p12);

/*
 As [`PKCS12_SAFEBAG_get0_attr`].
 */
ASN1_TYPE *PKCS12_get_attr(const PKCS12_SAFEBAG *bag, int attr_nid);

/*
 The first value of an attribute (get0); NULL if there is none.
 */
ASN1_TYPE *PKCS12_get_attr_gen(const STACK_OF(X509_ATTRIBUTE) *attrs, int attr_nid);

/*
 A bag's name in UTF-8; the caller frees it. NULL if there is none.
 */
char *PKCS12_get_friendlyname(PKCS12_SAFEBAG *bag);

/*
 Makes an empty file of content type `mode` (data only). The caller frees it; NULL on failure.
 */
PKCS12 *PKCS12_init(int mode);

/*
 As [`PKCS12_init`]; the library context and the properties are not used.
 */
PKCS12 *PKCS12_init_ex(int mode, OSSL_LIB_CTX *_ctx, const char *_propq);

/*
 The template of [`PKCS12`].
 */
const ASN1_ITEM *PKCS12_it(void);

/*
 Decrypts a string and reads what it holds. NULL on failure.
 */
void *PKCS12_item_decrypt_d2i(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass, int passlen,
    const ASN1_OCTET_STRING *oct, int _zbuf);

/*
 As [`PKCS12_item_decrypt_d2i`]; the library context and the properties are not used.
 */
void *PKCS12_item_decrypt_d2i_ex(const X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass, int passlen,
    const ASN1_OCTET_STRING *oct, int zbuf, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Encrypts an object's DER; the caller frees the string. NULL on failure.
 */
ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt(X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass, int passlen,
    void *obj, int _zbuf);

/*
 As [`PKCS12_item_i2d_encrypt`]; the library context and the properties are not used.
 */
ASN1_OCTET_STRING *PKCS12_item_i2d_encrypt_ex(X509_ALGOR *algor, const ASN1_ITEM *it, const char *pass, int passlen,
    void *obj, int zbuf, OSSL_LIB_CTX *_ctx, const char *_propq);

/*
 A bag of type `nid2` that holds one of type `nid1` with an object's DER. The caller frees it; NULL on failure.
 */
PKCS12_SAFEBAG *PKCS12_item_pack_safebag(void *obj, const ASN1_ITEM *it, int nid1, int nid2);

/*
 Derives a key from a password in ASCII. Returns 1, 0 on failure.
 */
int PKCS12_key_gen_asc(const char *pass, int passlen, unsigned char *salt, int saltlen, int id, int iter, int n,
    unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_asc_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id, int iter, int n,
    unsigned char *out, const EVP_MD *md_type, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Derives a key from a password that is UTF-16 already. Returns 1, 0 on failure.
 */
int PKCS12_key_gen_uni(unsigned char *pass, int passlen, unsigned char *salt, int saltlen, int id, int iter, int n,
    unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_uni_ex(unsigned char *pass, int passlen, unsigned char *salt, int saltlen, int id, int iter,
    int n, unsigned char *out, const EVP_MD *md_type, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Derives a key from a password in UTF-8. Returns 1, 0 on failure.
 */
int PKCS12_key_gen_utf8(const char *pass, int passlen, unsigned char *salt, int saltlen, int id, int iter, int n,
    unsigned char *out, const EVP_MD *md_type);
int PKCS12_key_gen_utf8_ex(const char *pass, int passlen, unsigned char *salt, int saltlen, int id, int iter, int n,
    unsigned char *out, const EVP_MD *md_type, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Whether a file has a digest. Returns 1 or 0.
 */
int PKCS12_mac_present(const PKCS12 *p12);

/*
 Makes a file, empty; NULL without memory. Free it with `PKCS12_free`.
 */
PKCS12 *PKCS12_new(void);
int PKCS12_newpass(PKCS12 *p12, const char *oldpass, const char *newpass);

/*
 Puts safes into a file. Returns 1, 0 on failure.
 */
int PKCS12_pack_authsafes(PKCS12 *p12, STACK_OF(PKCS7) *safes);

/*
 A clear safe of bags. The caller frees it; NULL on failure.
 */
PKCS7 *PKCS12_pack_p7data(STACK_OF(PKCS12_SAFEBAG) *sk);

/*
 An encrypted safe of bags. The caller frees it; NULL on failure.
 */
PKCS7 *PKCS12_pack_p7encdata(int pbe_nid, const char *pass, int passlen, unsigned char *salt, int saltlen, int iter,
    STACK_OF(PKCS12_SAFEBAG) *bags);

/*
 As [`PKCS12_pack_p7encdata`]; the library context and the properties are not used.
 */
PKCS7 *PKCS12_pack_p7encdata_ex(int pbe_nid, const char *pass, int passlen, unsigned char *salt, int saltlen,
    int iter, STACK_OF(PKCS12_SAFEBAG) *bags, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Finds a file's key, its certificate and the others (added to `*ca`, which is made if NULL); the caller frees them.
 Each may be NULL if it is not wanted. Returns 1, 0 on failure.
 */
int PKCS12_parse(PKCS12 *p12, const char *pass, EVP_PKEY **pkey, X509 **cert, STACK_OF(X509) **ca);

/*
 Encrypts (`en_de` 1) or decrypts by an algorithm; the caller frees the result. NULL on failure.
 */
unsigned char *PKCS12_pbe_crypt(const X509_ALGOR *algor, const char *pass, int passlen, const unsigned char *in_,
    int inlen, unsigned char **data, int *datalen, int en_de);

/*
 As [`PKCS12_pbe_crypt`]; the library context and the properties are not used.
 */
unsigned char *PKCS12_pbe_crypt_ex(const X509_ALGOR *algor, const char *pass, int passlen, const unsigned char *in_,
    int inlen, unsigned char **data, int *datalen, int en_de, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Gives a file its digest, by SHA-256 if `md_type` is NULL, after as many iterations as usual if they are 0. Returns 1, 0 on failure.
 */
int PKCS12_set_mac(PKCS12 *p12, const char *pass, int passlen, unsigned char *salt, int saltlen, int iter,
    const EVP_MD *md_type);

/*
 Prepares a digest: salt (random if NULL), iterations, algorithm. Returns 1, 0 on failure.
 */
int PKCS12_setup_mac(PKCS12 *p12, int iter, unsigned char *salt, int saltlen, const EVP_MD *md_type);

/*
 The safes of a file; the caller frees them. NULL on failure.
 */
STACK_OF(PKCS7) *PKCS12_unpack_authsafes(const PKCS12 *p12);

/*
 The bags of a clear safe; the caller frees them. NULL on failure.
 */
STACK_OF(PKCS12_SAFEBAG) *PKCS12_unpack_p7data(PKCS7 *p7);

/*
 The bags of an encrypted safe; the caller frees them. NULL on failure.
 */
STACK_OF(PKCS12_SAFEBAG) *PKCS12_unpack_p7encdata(PKCS7 *p7, const char *pass, int passlen);

/*
 Whether the file's digest is right. Returns 1, 0 if it is not.
 */
int PKCS12_verify_mac(PKCS12 *p12, const char *pass, int passlen);

/*
 Adds Microsoft's key usage. Returns 1, 0 on failure.
 */
int PKCS8_add_keyusage(PKCS8_PRIV_KEY_INFO *p8, int usage);

/*
 Decrypts a key. The caller frees it; NULL on failure.
 */
PKCS8_PRIV_KEY_INFO *PKCS8_decrypt(const X509_SIG *p8, const char *pass, int passlen);

/*
 As [`PKCS8_decrypt`]; the library context and the properties are not used.
 */
PKCS8_PRIV_KEY_INFO *PKCS8_decrypt_ex(const X509_SIG *p8, const char *pass, int passlen, OSSL_LIB_CTX *_ctx,
    const char *_propq);

/*
 Encrypts a key: by PBES2 with `cipher`, if `pbe_nid` is -1 or a pseudo-random function, else by the scheme `pbe_nid`.
 The caller frees the result; NULL on failure.
 */
X509_SIG *PKCS8_encrypt(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen, unsigned char *salt,
    int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8inf);

/*
 As [`PKCS8_encrypt`]; the library context and the properties are not used.
 */
X509_SIG *PKCS8_encrypt_ex(int pbe_nid, const EVP_CIPHER *cipher, const char *pass, int passlen, unsigned char *salt,
    int saltlen, int iter, PKCS8_PRIV_KEY_INFO *p8, OSSL_LIB_CTX *_ctx, const char *_propq);

/*
 The first value of a container's attribute (get0); NULL if there is none.
 */
ASN1_TYPE *PKCS8_get_attr(PKCS8_PRIV_KEY_INFO *p8, int attr_nid);

/*
 Encrypts a key by an algorithm, which is taken over. The caller frees the result; NULL on failure.
 */
X509_SIG *PKCS8_set0_pbe(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf, X509_ALGOR *pbe);

/*
 As [`PKCS8_set0_pbe`]; the library context and the properties are not used.
 */
X509_SIG *PKCS8_set0_pbe_ex(const char *pass, int passlen, PKCS8_PRIV_KEY_INFO *p8inf, X509_ALGOR *pbe,
    OSSL_LIB_CTX *_ctx, const char *_propq);

/*
 Reads a file from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS12 *d2i_PKCS12(PKCS12 **a, const unsigned char **in_, long len);

/*
 Reads a bag's content from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS12_BAGS *d2i_PKCS12_BAGS(PKCS12_BAGS **a, const unsigned char **in_, long len);

/*
 Reads a file's digest from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS12_MAC_DATA *d2i_PKCS12_MAC_DATA(PKCS12_MAC_DATA **a, const unsigned char **in_, long len);

/*
 Reads a bag from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
PKCS12_SAFEBAG *d2i_PKCS12_SAFEBAG(PKCS12_SAFEBAG **a, const unsigned char **in_, long len);

/*
 Reads a file's DER. The caller frees it; NULL on failure.
 */
PKCS12 *d2i_PKCS12_bio(BIO *bp, PKCS12 **p12);

/*
 As [`d2i_PKCS12_bio`] from a stream.
 */
PKCS12 *d2i_PKCS12_fp(FILE *fp, PKCS12 **p12);

/*
 Writes a file to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS12(const PKCS12 *a, unsigned char **out);

/*
 Writes a bag's content to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS12_BAGS(const PKCS12_BAGS *a, unsigned char **out);

/*
 Writes a file's digest to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS12_MAC_DATA(const PKCS12_MAC_DATA *a, unsigned char **out);

/*
 Writes a bag to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_PKCS12_SAFEBAG(const PKCS12_SAFEBAG *a, unsigned char **out);

/*
 Writes a file's DER. Returns 1, 0 on failure.
 */
int i2d_PKCS12_bio(BIO *bp, const PKCS12 *p12);

/*
 As [`i2d_PKCS12_bio`] to a stream.
 */
int i2d_PKCS12_fp(FILE *fp, const PKCS12 *p12);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(PKCS12_SAFEBAG, PKCS12_SAFEBAG)

#endif
