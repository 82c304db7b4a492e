/* <openssl/lhash.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_LHASH_H
#define OPENSSL_LHASH_H
#ifndef HEADER_LHASH_H
#define HEADER_LHASH_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <openssl/bio.h>

#define LH_LOAD_MULT 256
#define _LHASH OPENSSL_LHASH
#define LHASH_NODE OPENSSL_LH_NODE
#define lh_error OPENSSL_LH_error
#define lh_new OPENSSL_LH_new
#define lh_free OPENSSL_LH_free
#define lh_insert OPENSSL_LH_insert
#define lh_delete OPENSSL_LH_delete
#define lh_retrieve OPENSSL_LH_retrieve
#define lh_doall OPENSSL_LH_doall
#define lh_doall_arg OPENSSL_LH_doall_arg
#define lh_strhash OPENSSL_LH_strhash
#define lh_num_items OPENSSL_LH_num_items
#define lh_stats OPENSSL_LH_stats
#define lh_node_stats OPENSSL_LH_node_stats
#define lh_node_usage_stats OPENSSL_LH_node_usage_stats
#define lh_stats_bio OPENSSL_LH_stats_bio
#define lh_node_stats_bio OPENSSL_LH_node_stats_bio
#define lh_node_usage_stats_bio OPENSSL_LH_node_usage_stats_bio

struct lhash_st_OPENSSL_STRING;
struct lhash_st_OPENSSL_CSTRING;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct lhash_node_st OPENSSL_LH_NODE;
typedef int (*OPENSSL_LH_COMPFUNC)(const void *, const void *);
typedef unsigned long (*OPENSSL_LH_HASHFUNC)(const void *);
typedef void (*OPENSSL_LH_DOALL_FUNC)(void *);
typedef void (*OPENSSL_LH_DOALL_FUNCARG)(void *, void *);
typedef struct lhash_st OPENSSL_LHASH;

#ifdef __cplusplus
}
#endif
/* LHASH_OF(T) is an OPENSSL_LHASH of T pointers: the functions below are OPENSSL_LH_*'s with T's types. */
#define LHASH_OF(type) struct lhash_st_##type

#define LHASH_HASH_FN(name) name##_LHASH_HASH
#define LHASH_COMP_FN(name) name##_LHASH_COMP
#define LHASH_DOALL_ARG_FN(name) name##_LHASH_DOALL_ARG
#define DECLARE_LHASH_HASH_FN(name, type) unsigned long name##_LHASH_HASH(const void *);
#define DECLARE_LHASH_COMP_FN(name, type) int name##_LHASH_COMP(const void *, const void *);
#define DECLARE_LHASH_DOALL_ARG_FN(name, type, argument) void name##_LHASH_DOALL_ARG(void *, void *);
#define IMPLEMENT_LHASH_HASH_FN(name, type) \
    unsigned long name##_LHASH_HASH(const void *item) { return name##_hash((const type *)item); }
#define IMPLEMENT_LHASH_COMP_FN(name, type) \
    int name##_LHASH_COMP(const void *a, const void *b) { return name##_cmp((const type *)a, (const type *)b); }
#define IMPLEMENT_LHASH_DOALL_ARG_FN(name, type, argument) \
    void name##_LHASH_DOALL_ARG(void *item, void *arg) { name##_doall_arg((type *)item, (argument *)arg); }

#define SABISSL_LHASH_FUNCTION(result) static ossl_unused ossl_inline result

#define DEFINE_LHASH_OF(type) \
    LHASH_OF(type) { union lh_##type##_dummy { void *d1; unsigned long d2; int d3; } dummy; }; \
    typedef int (*lh_##type##_compfunc)(const type *a, const type *b); \
    typedef unsigned long (*lh_##type##_hashfunc)(const type *a); \
    typedef void (*lh_##type##_doallfunc)(type *a); \
    SABISSL_LHASH_FUNCTION(LHASH_OF(type) *) lh_##type##_new(lh_##type##_hashfunc hash, lh_##type##_compfunc compare) \
    { return (LHASH_OF(type) *)OPENSSL_LH_new((OPENSSL_LH_HASHFUNC)hash, (OPENSSL_LH_COMPFUNC)compare); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_free(LHASH_OF(type) *lh) { OPENSSL_LH_free((OPENSSL_LHASH *)lh); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_flush(LHASH_OF(type) *lh) { OPENSSL_LH_flush((OPENSSL_LHASH *)lh); } \
    SABISSL_LHASH_FUNCTION(type *) lh_##type##_insert(LHASH_OF(type) *lh, type *item) \
    { return (type *)OPENSSL_LH_insert((OPENSSL_LHASH *)lh, (void *)item); } \
    SABISSL_LHASH_FUNCTION(type *) lh_##type##_delete(LHASH_OF(type) *lh, const type *item) \
    { return (type *)OPENSSL_LH_delete((OPENSSL_LHASH *)lh, (const void *)item); } \
    SABISSL_LHASH_FUNCTION(type *) lh_##type##_retrieve(LHASH_OF(type) *lh, const type *item) \
    { return (type *)OPENSSL_LH_retrieve((OPENSSL_LHASH *)lh, (const void *)item); } \
    SABISSL_LHASH_FUNCTION(int) lh_##type##_error(LHASH_OF(type) *lh) { return OPENSSL_LH_error((OPENSSL_LHASH *)lh); } \
    SABISSL_LHASH_FUNCTION(unsigned long) lh_##type##_num_items(LHASH_OF(type) *lh) \
    { return OPENSSL_LH_num_items((OPENSSL_LHASH *)lh); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_node_stats_bio(const LHASH_OF(type) *lh, BIO *out) \
    { OPENSSL_LH_node_stats_bio((const OPENSSL_LHASH *)lh, out); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_node_usage_stats_bio(const LHASH_OF(type) *lh, BIO *out) \
    { OPENSSL_LH_node_usage_stats_bio((const OPENSSL_LHASH *)lh, out); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_stats_bio(const LHASH_OF(type) *lh, BIO *out) \
    { OPENSSL_LH_stats_bio((const OPENSSL_LHASH *)lh, out); } \
    SABISSL_LHASH_FUNCTION(unsigned long) lh_##type##_get_down_load(LHASH_OF(type) *lh) \
    { return OPENSSL_LH_get_down_load((OPENSSL_LHASH *)lh); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_set_down_load(LHASH_OF(type) *lh, unsigned long load) \
    { OPENSSL_LH_set_down_load((OPENSSL_LHASH *)lh, load); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_doall(LHASH_OF(type) *lh, lh_##type##_doallfunc visit) \
    { OPENSSL_LH_doall((OPENSSL_LHASH *)lh, (OPENSSL_LH_DOALL_FUNC)visit); } \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_doall_arg(LHASH_OF(type) *lh, void (*visit)(type *, void *), void *arg) \
    { OPENSSL_LH_doall_arg((OPENSSL_LHASH *)lh, (OPENSSL_LH_DOALL_FUNCARG)visit, arg); } \
    LHASH_OF(type)

#define DEFINE_LHASH_OF_INTERNAL(type) DEFINE_LHASH_OF(type)
#define DECLARE_LHASH_OF(type) LHASH_OF(type)

#define int_implement_lhash_doall(type, argument, visited) \
    SABISSL_LHASH_FUNCTION(void) lh_##type##_doall_##argument(LHASH_OF(type) *lh, void (*visit)(visited *, argument *), \
        argument *arg) \
    { OPENSSL_LH_doall_arg((OPENSSL_LHASH *)lh, (OPENSSL_LH_DOALL_FUNCARG)visit, (void *)arg); } \
    LHASH_OF(type)
#define IMPLEMENT_LHASH_DOALL_ARG(type, argument) int_implement_lhash_doall(type, argument, type)
#define IMPLEMENT_LHASH_DOALL_ARG_CONST(type, argument) int_implement_lhash_doall(type, argument, const type)


#ifdef __cplusplus
extern "C" {
#endif

/*
 Removes the element equal to `data`. Returns it, or NULL.
 */
void *OPENSSL_LH_delete(OPENSSL_LHASH *lh, const void *data);

/*
 Calls `func` for each element; it may remove that element.
 */
void OPENSSL_LH_doall(OPENSSL_LHASH *lh, OPENSSL_LH_DOALL_FUNC func);

/*
 Calls `func` for each element, with `arg`; it may remove that element.
 */
void OPENSSL_LH_doall_arg(OPENSSL_LHASH *lh, OPENSSL_LH_DOALL_FUNCARG func, void *arg);

/*
 How many allocations failed: 0.
 */
int OPENSSL_LH_error(OPENSSL_LHASH *_lh);

/*
 Removes all elements without freeing them.
 */
void OPENSSL_LH_flush(OPENSSL_LHASH *lh);

/*
 Frees the table, not its elements; NULL is fine.
 */
void OPENSSL_LH_free(OPENSSL_LHASH *lh);

/*
 The load, in 1/256 elements a bucket, at which the table shrinks.
 */
unsigned long OPENSSL_LH_get_down_load(const OPENSSL_LHASH *lh);

/*
 Inserts an element. Returns the equal one that it replaces, or NULL.
 */
void *OPENSSL_LH_insert(OPENSSL_LHASH *lh, void *data);

/*
 A new table with a hash and a comparison; NULL stands for those of strings.
 */
OPENSSL_LHASH *OPENSSL_LH_new(OPENSSL_LH_HASHFUNC h, OPENSSL_LH_COMPFUNC c);

/*
 Prints how many elements each bucket has.
 */
void OPENSSL_LH_node_stats(const OPENSSL_LHASH *lh, FILE *fp);

/*
 Writes to a BIO how many elements each bucket has.
 */
void OPENSSL_LH_node_stats_bio(const OPENSSL_LHASH *lh, BIO *out);

/*
 Prints how full the buckets are.
 */
void OPENSSL_LH_node_usage_stats(const OPENSSL_LHASH *lh, FILE *fp);

/*
 Writes to a BIO how full the buckets are.
 */
void OPENSSL_LH_node_usage_stats_bio(const OPENSSL_LHASH *lh, BIO *out);

/*
 How many elements there are; 0 for NULL.
 */
unsigned long OPENSSL_LH_num_items(const OPENSSL_LHASH *lh);

/*
 The element equal to `data`, or NULL.
 */
void *OPENSSL_LH_retrieve(OPENSSL_LHASH *lh, const void *data);

/*
 Sets the load at which the table shrinks; 0 never.
 */
void OPENSSL_LH_set_down_load(OPENSSL_LHASH *lh, unsigned long down_load);

/*
 Prints how the table is used; its operations are not counted.
 */
void OPENSSL_LH_stats(const OPENSSL_LHASH *lh, FILE *fp);

/*
 Writes to a BIO how the table is used; its operations are not counted.
 */
void OPENSSL_LH_stats_bio(const OPENSSL_LHASH *lh, BIO *out);

/*
 A hash of a string; 0 for NULL.
 */
unsigned long OPENSSL_LH_strhash(const char *c);
#ifdef __cplusplus
}
#endif
DEFINE_LHASH_OF_INTERNAL(OPENSSL_STRING);
DEFINE_LHASH_OF_INTERNAL(OPENSSL_CSTRING);

#endif
