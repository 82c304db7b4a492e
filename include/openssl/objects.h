/* <openssl/objects.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_OBJECTS_H
#define OPENSSL_OBJECTS_H
#ifndef HEADER_OBJECTS_H
#define HEADER_OBJECTS_H
#endif

#include <openssl/macros.h>
#include <openssl/obj_mac.h>
#include <openssl/bio.h>
#include <openssl/asn1.h>
#include <openssl/objectserr.h>

#define OBJ_NAME_TYPE_UNDEF 0x00
#define OBJ_NAME_TYPE_MD_METH 0x01
#define OBJ_NAME_TYPE_CIPHER_METH 0x02
#define OBJ_NAME_TYPE_PKEY_METH 0x03
#define OBJ_NAME_TYPE_COMP_METH 0x04
#define OBJ_NAME_TYPE_MAC_METH 0x05
#define OBJ_NAME_TYPE_KDF_METH 0x06
#define OBJ_NAME_TYPE_NUM 0x07
#define OBJ_NAME_ALIAS 0x8000
#define OBJ_BSEARCH_VALUE_ON_NOMATCH 0x01
#define OBJ_BSEARCH_FIRST_VALUE_ON_MATCH 0x02

#ifdef __cplusplus
extern "C" {
#endif
typedef struct obj_name_st { int type; int alias; const char *name; const char *data; } OBJ_NAME;

#define OBJ_create_and_add_object(a, b, c) OBJ_create(a, b, c)
#define OBJ_cleanup() while(0)continue
#ifdef __cplusplus
}
#endif
/* Typed binary search over OBJ_bsearch_: the program writes NAME_cmp, these write the rest. */
#define _DECLARE_OBJ_BSEARCH_CMP_FN(scope, key_type, type, name) \
    static int name##_cmp_BSEARCH_CMP_FN(const void *, const void *); \
    static int name##_cmp(key_type const *, type const *); \
    scope type *OBJ_bsearch_##name(key_type *key, type const *base, int num)
#define DECLARE_OBJ_BSEARCH_CMP_FN(key_type, type, name) _DECLARE_OBJ_BSEARCH_CMP_FN(static, key_type, type, name)
#define DECLARE_OBJ_BSEARCH_GLOBAL_CMP_FN(key_type, type, name) \
    type *OBJ_bsearch_##name(key_type *key, type const *base, int num)
#define SABISSL_OBJ_BSEARCH(scope, key_type, type, name) \
    static int name##_cmp_BSEARCH_CMP_FN(const void *a, const void *b) \
    { return name##_cmp((key_type const *)a, (type const *)b); } \
    scope type *OBJ_bsearch_##name(key_type *key, type const *base, int num) \
    { return (type *)OBJ_bsearch_(key, base, num, sizeof(type), name##_cmp_BSEARCH_CMP_FN); } \
    struct sabissl_semicolon
#define IMPLEMENT_OBJ_BSEARCH_CMP_FN(key_type, type, name) SABISSL_OBJ_BSEARCH(static, key_type, type, name)
#define IMPLEMENT_OBJ_BSEARCH_GLOBAL_CMP_FN(key_type, type, name) SABISSL_OBJ_BSEARCH(, key_type, type, name)
#define OBJ_bsearch(key_type, key, type, base, num, name) \
    ((type *)OBJ_bsearch_(CHECKED_PTR_OF(key_type, key), CHECKED_PTR_OF(type, base), num, sizeof(type), \
                          name##_BSEARCH_CMP_FN))
#define OBJ_bsearch_ex(key_type, key, type, base, num, name, flags) \
    ((type *)OBJ_bsearch_ex_(CHECKED_PTR_OF(key_type, key), CHECKED_PTR_OF(type, base), num, sizeof(type), \
                             name##_BSEARCH_CMP_FN, flags))


#ifdef __cplusplus
extern "C" {
#endif
int OBJ_NAME_add(const char *name, int type, const char *data);
void OBJ_NAME_cleanup(int type);
void OBJ_NAME_do_all(int type, void (*fn)(const OBJ_NAME *, void *arg), void *arg);
void OBJ_NAME_do_all_sorted(int type, void (*fn)(const OBJ_NAME *, void *arg), void *arg);
const char *OBJ_NAME_get(const char *name, int type);
int OBJ_NAME_init(void);
int OBJ_NAME_new_index(unsigned long (*hash_func)(const char *), int (*cmp_func)(const char *, const char *),
    void (*free_func)(const char *, int, const char *));
int OBJ_NAME_remove(const char *name, int type);
int OBJ_add_object(const ASN1_OBJECT *obj);
int OBJ_add_sigid(int signid, int dig_id, int pkey_id);
const void *OBJ_bsearch_(const void *key, const void *base, int num, int size, int (*cmp)(const void *,
    const void *));
const void *OBJ_bsearch_ex_(const void *key, const void *base, int num, int size, int (*cmp)(const void *,
    const void *), int flags);
int OBJ_cmp(const ASN1_OBJECT *a, const ASN1_OBJECT *b);
int OBJ_create(const char *oid, const char *sn, const char *ln);
int OBJ_create_objects(BIO *in);
ASN1_OBJECT *OBJ_dup(const ASN1_OBJECT *a);
int OBJ_find_sigid_algs(int signid, int *pdig_nid, int *ppkey_nid);
int OBJ_find_sigid_by_algs(int *psignid, int dig_nid, int pkey_nid);
const unsigned char *OBJ_get0_data(const ASN1_OBJECT *obj);
size_t OBJ_length(const ASN1_OBJECT *obj);
int OBJ_ln2nid(const char *s);
int OBJ_new_nid(int num);
const char *OBJ_nid2ln(int n);
ASN1_OBJECT *OBJ_nid2obj(int n);
const char *OBJ_nid2sn(int n);
int OBJ_obj2nid(const ASN1_OBJECT *o);
int OBJ_obj2txt(char *buf, int buf_len, const ASN1_OBJECT *a, int no_name);
void OBJ_sigid_free(void);
int OBJ_sn2nid(const char *s);
int OBJ_txt2nid(const char *s);
ASN1_OBJECT *OBJ_txt2obj(const char *s, int no_name);
#ifdef __cplusplus
}
#endif

#endif
