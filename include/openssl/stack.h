/* <openssl/stack.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_STACK_H
#define OPENSSL_STACK_H
#ifndef HEADER_STACK_H
#define HEADER_STACK_H
#endif

#include <openssl/macros.h>

#define _STACK OPENSSL_STACK
#define sk_num OPENSSL_sk_num
#define sk_value OPENSSL_sk_value
#define sk_set OPENSSL_sk_set
#define sk_new OPENSSL_sk_new
#define sk_new_null OPENSSL_sk_new_null
#define sk_free OPENSSL_sk_free
#define sk_pop_free OPENSSL_sk_pop_free
#define sk_deep_copy OPENSSL_sk_deep_copy
#define sk_insert OPENSSL_sk_insert
#define sk_delete OPENSSL_sk_delete
#define sk_delete_ptr OPENSSL_sk_delete_ptr
#define sk_find OPENSSL_sk_find
#define sk_find_ex OPENSSL_sk_find_ex
#define sk_push OPENSSL_sk_push
#define sk_unshift OPENSSL_sk_unshift
#define sk_shift OPENSSL_sk_shift
#define sk_pop OPENSSL_sk_pop
#define sk_zero OPENSSL_sk_zero
#define sk_set_cmp_func OPENSSL_sk_set_cmp_func
#define sk_dup OPENSSL_sk_dup
#define sk_sort OPENSSL_sk_sort
#define sk_is_sorted OPENSSL_sk_is_sorted

#ifdef __cplusplus
extern "C" {
#endif
typedef struct stack_st OPENSSL_STACK;
typedef int (*OPENSSL_sk_compfunc)(const void *, const void *);
typedef void (*OPENSSL_sk_freefunc)(void *);
typedef void *(*OPENSSL_sk_copyfunc)(const void *);



/*
 A copy with each element copied by `c`; on failure frees what was copied by `f` and returns NULL.

 NULL is copied as an empty stack.
 */
OPENSSL_STACK *OPENSSL_sk_deep_copy(const OPENSSL_STACK *st, OPENSSL_sk_copyfunc c, OPENSSL_sk_freefunc f);

/*
 Removes element `loc`. Returns it, or NULL if there is none.
 */
void *OPENSSL_sk_delete(OPENSSL_STACK *st, int loc);

/*
 Removes the first element that is `p` itself. Returns it, or NULL if there is none.
 */
void *OPENSSL_sk_delete_ptr(OPENSSL_STACK *st, const void *p);

/*
 A copy of the stack with the same elements; of NULL an empty stack.
 */
OPENSSL_STACK *OPENSSL_sk_dup(const OPENSSL_STACK *st);

/*
 The place of the first element equal to `data` (the same pointer, if the stack has no order); -1 if there is none.

 Sorts the stack.
 */
int OPENSSL_sk_find(OPENSSL_STACK *st, const void *data);

/*
 As [`OPENSSL_sk_find`]; tells in `*pnum` how many elements are equal.
 */
int OPENSSL_sk_find_all(OPENSSL_STACK *st, const void *data, int *pnum);

/*
 As [`OPENSSL_sk_find`], but where no element is equal, the place of a neighbour.
 */
int OPENSSL_sk_find_ex(OPENSSL_STACK *st, const void *data);

/*
 Frees the stack, not its elements; NULL is fine.
 */
void OPENSSL_sk_free(OPENSSL_STACK *st);

/*
 Inserts `data` before element `where_`, at the end if there is none. Returns the number of elements, 0 on failure.
 */
int OPENSSL_sk_insert(OPENSSL_STACK *sk, const void *data, int where_);

/*
 Whether the stack is known to be sorted; 1 for NULL.
 */
int OPENSSL_sk_is_sorted(const OPENSSL_STACK *st);

/*
 A new, empty stack ordered by `cmp`.
 */
OPENSSL_STACK *OPENSSL_sk_new(OPENSSL_sk_compfunc cmp);

/*
 A new, empty stack without an order.
 */
OPENSSL_STACK *OPENSSL_sk_new_null(void);

/*
 A new, empty stack ordered by `c` with room for `n` elements.
 */
OPENSSL_STACK *OPENSSL_sk_new_reserve(OPENSSL_sk_compfunc c, int n);

/*
 The number of elements; -1 for NULL.
 */
int OPENSSL_sk_num(const OPENSSL_STACK *st);

/*
 Removes the last element. Returns it, or NULL.
 */
void *OPENSSL_sk_pop(OPENSSL_STACK *st);

/*
 Frees the stack and, by `func`, its elements that are not NULL.
 */
void OPENSSL_sk_pop_free(OPENSSL_STACK *st, void (*func)(void*));

/*
 Appends `data`. Returns the number of elements, 0 on failure, -1 for NULL.
 */
int OPENSSL_sk_push(OPENSSL_STACK *st, const void *data);

/*
 Makes room for `n` more elements. Returns 1, or 0 for NULL.
 */
int OPENSSL_sk_reserve(OPENSSL_STACK *st, int n);

/*
 Replaces element `i`. Returns the new element, NULL if there is no such place.
 */
void *OPENSSL_sk_set(OPENSSL_STACK *st, int i, const void *data);

/*
 Sets the order. Returns the earlier one.
 */
OPENSSL_sk_compfunc OPENSSL_sk_set_cmp_func(OPENSSL_STACK *sk, OPENSSL_sk_compfunc cmp);

/*
 Removes the first element. Returns it, or NULL.
 */
void *OPENSSL_sk_shift(OPENSSL_STACK *st);

/*
 Sorts the stack by its order, if it has one.
 */
void OPENSSL_sk_sort(OPENSSL_STACK *st);

/*
 Puts `data` first. Returns the number of elements, 0 on failure.
 */
int OPENSSL_sk_unshift(OPENSSL_STACK *st, const void *data);

/*
 Element `i`; NULL if there is none.
 */
void *OPENSSL_sk_value(const OPENSSL_STACK *st, int i);

/*
 Removes all elements without freeing them.
 */
void OPENSSL_sk_zero(OPENSSL_STACK *st);
#ifdef __cplusplus
}
#endif

#endif
