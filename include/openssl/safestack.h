/* <openssl/safestack.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SAFESTACK_H
#define OPENSSL_SAFESTACK_H
#ifndef HEADER_SAFESTACK_H
#define HEADER_SAFESTACK_H
#endif

#include <openssl/macros.h>
#include <openssl/stack.h>
#include <openssl/e_os2.h>


struct stack_st_OPENSSL_STRING;
struct stack_st_OPENSSL_CSTRING;
struct stack_st_OPENSSL_BLOCK;
#ifdef __cplusplus
extern "C" {
#endif
typedef char *OPENSSL_STRING;
typedef const char *OPENSSL_CSTRING;
typedef void *OPENSSL_BLOCK;

#ifdef __cplusplus
}
#endif
/* STACK_OF(T) is an OPENSSL_STACK of T pointers: the functions below are OPENSSL_sk_*'s with T's types. */
#define STACK_OF(type) struct stack_st_##type

#define SABISSL_STACK_FUNCTION(type) static ossl_unused ossl_inline type

#define SKM_DEFINE_STACK_OF(name, element, plain) \
    STACK_OF(name); \
    typedef int (*sk_##name##_compfunc)(const plain *const *a, const plain *const *b); \
    typedef void (*sk_##name##_freefunc)(plain *a); \
    typedef plain *(*sk_##name##_copyfunc)(const plain *a); \
    SABISSL_STACK_FUNCTION(int) sk_##name##_num(const STACK_OF(name) *sk) \
    { return OPENSSL_sk_num((const OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(element *) sk_##name##_value(const STACK_OF(name) *sk, int i) \
    { return (element *)OPENSSL_sk_value((const OPENSSL_STACK *)sk, i); } \
    SABISSL_STACK_FUNCTION(STACK_OF(name) *) sk_##name##_new(sk_##name##_compfunc compare) \
    { return (STACK_OF(name) *)OPENSSL_sk_new((OPENSSL_sk_compfunc)compare); } \
    SABISSL_STACK_FUNCTION(STACK_OF(name) *) sk_##name##_new_null(void) \
    { return (STACK_OF(name) *)OPENSSL_sk_new_null(); } \
    SABISSL_STACK_FUNCTION(STACK_OF(name) *) sk_##name##_new_reserve(sk_##name##_compfunc compare, int n) \
    { return (STACK_OF(name) *)OPENSSL_sk_new_reserve((OPENSSL_sk_compfunc)compare, n); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_reserve(STACK_OF(name) *sk, int n) \
    { return OPENSSL_sk_reserve((OPENSSL_STACK *)sk, n); } \
    SABISSL_STACK_FUNCTION(void) sk_##name##_free(STACK_OF(name) *sk) \
    { OPENSSL_sk_free((OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(void) sk_##name##_zero(STACK_OF(name) *sk) \
    { OPENSSL_sk_zero((OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(element *) sk_##name##_delete(STACK_OF(name) *sk, int i) \
    { return (element *)OPENSSL_sk_delete((OPENSSL_STACK *)sk, i); } \
    SABISSL_STACK_FUNCTION(element *) sk_##name##_delete_ptr(STACK_OF(name) *sk, element *item) \
    { return (element *)OPENSSL_sk_delete_ptr((OPENSSL_STACK *)sk, (const void *)item); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_push(STACK_OF(name) *sk, element *item) \
    { return OPENSSL_sk_push((OPENSSL_STACK *)sk, (const void *)item); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_unshift(STACK_OF(name) *sk, element *item) \
    { return OPENSSL_sk_unshift((OPENSSL_STACK *)sk, (const void *)item); } \
    SABISSL_STACK_FUNCTION(element *) sk_##name##_pop(STACK_OF(name) *sk) \
    { return (element *)OPENSSL_sk_pop((OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(element *) sk_##name##_shift(STACK_OF(name) *sk) \
    { return (element *)OPENSSL_sk_shift((OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(void) sk_##name##_pop_free(STACK_OF(name) *sk, sk_##name##_freefunc release) \
    { OPENSSL_sk_pop_free((OPENSSL_STACK *)sk, (OPENSSL_sk_freefunc)release); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_insert(STACK_OF(name) *sk, element *item, int i) \
    { return OPENSSL_sk_insert((OPENSSL_STACK *)sk, (const void *)item, i); } \
    SABISSL_STACK_FUNCTION(element *) sk_##name##_set(STACK_OF(name) *sk, int i, element *item) \
    { return (element *)OPENSSL_sk_set((OPENSSL_STACK *)sk, i, (const void *)item); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_find(STACK_OF(name) *sk, element *item) \
    { return OPENSSL_sk_find((OPENSSL_STACK *)sk, (const void *)item); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_find_ex(STACK_OF(name) *sk, element *item) \
    { return OPENSSL_sk_find_ex((OPENSSL_STACK *)sk, (const void *)item); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_find_all(STACK_OF(name) *sk, element *item, int *count) \
    { return OPENSSL_sk_find_all((OPENSSL_STACK *)sk, (const void *)item, count); } \
    SABISSL_STACK_FUNCTION(void) sk_##name##_sort(STACK_OF(name) *sk) \
    { OPENSSL_sk_sort((OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(int) sk_##name##_is_sorted(const STACK_OF(name) *sk) \
    { return OPENSSL_sk_is_sorted((const OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(STACK_OF(name) *) sk_##name##_dup(const STACK_OF(name) *sk) \
    { return (STACK_OF(name) *)OPENSSL_sk_dup((const OPENSSL_STACK *)sk); } \
    SABISSL_STACK_FUNCTION(STACK_OF(name) *) sk_##name##_deep_copy(const STACK_OF(name) *sk, \
        sk_##name##_copyfunc copy, sk_##name##_freefunc release) \
    { return (STACK_OF(name) *)OPENSSL_sk_deep_copy((const OPENSSL_STACK *)sk, (OPENSSL_sk_copyfunc)copy, \
        (OPENSSL_sk_freefunc)release); } \
    SABISSL_STACK_FUNCTION(sk_##name##_compfunc) sk_##name##_set_cmp_func(STACK_OF(name) *sk, sk_##name##_compfunc compare) \
    { return (sk_##name##_compfunc)OPENSSL_sk_set_cmp_func((OPENSSL_STACK *)sk, (OPENSSL_sk_compfunc)compare); }

#define SKM_DEFINE_STACK_OF_INTERNAL(name, element, plain) SKM_DEFINE_STACK_OF(name, element, plain)
#define DEFINE_STACK_OF(type) SKM_DEFINE_STACK_OF(type, type, type)
#define DEFINE_STACK_OF_CONST(type) SKM_DEFINE_STACK_OF(type, const type, type)
#define DEFINE_SPECIAL_STACK_OF(name, type) SKM_DEFINE_STACK_OF(name, type, type)
#define DEFINE_SPECIAL_STACK_OF_CONST(name, type) SKM_DEFINE_STACK_OF(name, const type, type)
#define DECLARE_STACK_OF(type) STACK_OF(type);
#define DECLARE_SPECIAL_STACK_OF(name, type) STACK_OF(name);


DEFINE_SPECIAL_STACK_OF(OPENSSL_STRING, char)
DEFINE_SPECIAL_STACK_OF_CONST(OPENSSL_CSTRING, char)
DEFINE_SPECIAL_STACK_OF(OPENSSL_BLOCK, void)

#endif
