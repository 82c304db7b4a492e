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

/*
 Names `data`, which must stay; with `OBJ_NAME_ALIAS` in the type they are another name. Returns 1, or 0 on failure.
 */
int OBJ_NAME_add(const char *name, int type_, const char *data);

/*
 Forgets the names of a type; -1 stands for all.
 */
void OBJ_NAME_cleanup(int type_);

/*
 As [`OBJ_NAME_do_all_sorted`].
 */
void OBJ_NAME_do_all(int type_, void (*fn_)(const OBJ_NAME*, void*), void *arg);

/*
 Calls `fn_` for each name of a type, with `arg`, in the order of the names.
 */
void OBJ_NAME_do_all_sorted(int type_, void (*fn_)(const OBJ_NAME*, void*), void *arg);

/*
 What a name of a type names, aliases followed unless the type says `OBJ_NAME_ALIAS`; NULL if it is not known.
 */
const char *OBJ_NAME_get(const char *name, int type_);

/*
 Does nothing: the table is there. Returns 1.
 */
int OBJ_NAME_init(void);

/*
 A new type of names. Its functions are not used: names are compared without case and nothing is freed.
 */
int OBJ_NAME_new_index(unsigned long (*_hash_func)(const char*), int (*_cmp_func)(const char*, const char*),
    void (*_free_func)(const char*, int, const char*));

/*
 Forgets a name. Returns 1, or 0 if it is not known.
 */
int OBJ_NAME_remove(const char *name, int type_);

/*
 Adds a copy of an object with its number. Returns the number, 0 on failure.
 */
int OBJ_add_object(const ASN1_OBJECT *obj);

/*
 Adds a signature algorithm. Returns 1.
 */
int OBJ_add_sigid(int signid, int dig_id, int pkey_id);

/*
 Searches a sorted array by C's comparison. Returns the element, NULL if there is none.
 */
const void *OBJ_bsearch_(const void *key, const void *base, int num, int size, int (*cmp)(const void*, const void*));

/*
 As [`OBJ_bsearch_`]; flag 1 gives a neighbour of what is missing, flag 2 the first of several.
 */
const void *OBJ_bsearch_ex_(const void *key, const void *base, int num, int size, int (*cmp)(const void*,
    const void*), int flags);

/*
 Compares identifiers: 0 if they are equal.
 */
int OBJ_cmp(const ASN1_OBJECT *a, const ASN1_OBJECT *b);

/*
 Adds an object with an identifier and names, each of which may be NULL. Returns its new number, 0 on failure.
 */
int OBJ_create(const char *oid, const char *sn, const char *ln);

/*
 Adds an object for each line "identifier short-name long-name", up to one that is none. Returns how many.
 */
int OBJ_create_objects(BIO *in_);

/*
 A copy for the caller to free; constants stand for themselves. NULL for NULL.
 */
ASN1_OBJECT *OBJ_dup(const ASN1_OBJECT *a);

/*
 Tells digest and key of a signature algorithm. Returns 1, or 0 if it is not known.
 */
int OBJ_find_sigid_algs(int signid, int *pdig_nid, int *ppkey_nid);

/*
 Tells the signature algorithm of a digest and a key. Returns 1, or 0 if there is none.
 */
int OBJ_find_sigid_by_algs(int *psignid, int dig_nid, int pkey_nid);

/*
 The content octets, the object's own; NULL if there are none.
 */
const unsigned char *OBJ_get0_data(const ASN1_OBJECT *obj);

/*
 How many content octets there are; 0 for NULL.
 */
size_t OBJ_length(const ASN1_OBJECT *obj);

/*
 The number of a long name; 0 if it is not known.
 */
int OBJ_ln2nid(const char *s);

/*
 Numbers for `num` more objects. Returns the first.
 */
int OBJ_new_nid(int num);

/*
 The long name of a number, a constant; NULL if there is none.
 */
const char *OBJ_nid2ln(int n);

/*
 The object of a number, a constant; NULL if there is none.
 */
ASN1_OBJECT *OBJ_nid2obj(int n);

/*
 The short name of a number, a constant; NULL if there is none.
 */
const char *OBJ_nid2sn(int n);

/*
 The number of an object; 0 if it is not known.
 */
int OBJ_obj2nid(const ASN1_OBJECT *o);

/*
 Writes the long name, or with `no_name` or without a name the dotted text, to `buf_len` bytes at `buf`, cut if need
 be. Returns the length of all of it, -1 on failure.
 */
int OBJ_obj2txt(char *buf, int buf_len, const ASN1_OBJECT *a, int no_name);

/*
 Does nothing: the table stays.
 */
void OBJ_sigid_free(void);

/*
 The number of a short name; 0 if it is not known.
 */
int OBJ_sn2nid(const char *s);

/*
 The number of what `s` names or, dotted, spells; 0 if it is not known.
 */
int OBJ_txt2nid(const char *s);

/*
 The object that `s` names or, dotted, spells; with `no_name` it must be dotted. The caller frees it; NULL on failure.
 */
ASN1_OBJECT *OBJ_txt2obj(const char *s, int no_name);
#ifdef __cplusplus
}
#endif

#endif
