/* <openssl/params.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PARAMS_H
#define OPENSSL_PARAMS_H
#ifndef HEADER_PARAMS_H
#define HEADER_PARAMS_H
#endif

#include <openssl/core.h>
#include <openssl/bn.h>

#define OSSL_PARAM_UNMODIFIED ((size_t)-1)
#define OSSL_PARAM_END {NULL, 0, NULL, 0, 0}


#define OSSL_PARAM_int(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_INTEGER, (addr), sizeof(int))
#define OSSL_PARAM_uint(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_UNSIGNED_INTEGER, (addr), sizeof(unsigned int))
#define OSSL_PARAM_long(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_INTEGER, (addr), sizeof(long int))
#define OSSL_PARAM_ulong(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_UNSIGNED_INTEGER, (addr), sizeof(unsigned long int))
#define OSSL_PARAM_int32(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_INTEGER, (addr), sizeof(int32_t))
#define OSSL_PARAM_uint32(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_UNSIGNED_INTEGER, (addr), sizeof(uint32_t))
#define OSSL_PARAM_int64(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_INTEGER, (addr), sizeof(int64_t))
#define OSSL_PARAM_uint64(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_UNSIGNED_INTEGER, (addr), sizeof(uint64_t))
#define OSSL_PARAM_size_t(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_UNSIGNED_INTEGER, (addr), sizeof(size_t))
#define OSSL_PARAM_time_t(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_INTEGER, (addr), sizeof(time_t))
#define OSSL_PARAM_double(key, addr) OSSL_PARAM_DEFN((key), OSSL_PARAM_REAL, (addr), sizeof(double))
#define OSSL_PARAM_BN(key, bn, sz) OSSL_PARAM_DEFN((key), OSSL_PARAM_UNSIGNED_INTEGER, (bn), (sz))
#define OSSL_PARAM_utf8_string(key, addr, sz) OSSL_PARAM_DEFN((key), OSSL_PARAM_UTF8_STRING, (addr), sz)
#define OSSL_PARAM_octet_string(key, addr, sz) OSSL_PARAM_DEFN((key), OSSL_PARAM_OCTET_STRING, (addr), sz)
#define OSSL_PARAM_utf8_ptr(key, addr, sz) OSSL_PARAM_DEFN((key), OSSL_PARAM_UTF8_PTR, (addr), sz)
#define OSSL_PARAM_octet_ptr(key, addr, sz) OSSL_PARAM_DEFN((key), OSSL_PARAM_OCTET_PTR, (addr), sz)
/* One element of an OSSL_PARAM array. */
#define OSSL_PARAM_DEFN(key, type, address, size) { (key), (type), (address), (size), OSSL_PARAM_UNMODIFIED }


#ifdef __cplusplus
extern "C" {
#endif

/*
 Makes the value of the parameter that `key` names among `paramdefs`; with `hex` before the name it is written in
 hexadecimal. `*found`, unless NULL, tells whether there is such a parameter. The caller frees `to->data`.
 Returns 1, or 0 on failure.
 */
int OSSL_PARAM_allocate_from_text(OSSL_PARAM *to, const OSSL_PARAM *paramdefs, const char *key, const char *value,
    size_t value_n, int *found);

/*
 A number of any size in `bsize` bytes at `buf`, in the machine's order.
 */
OSSL_PARAM OSSL_PARAM_construct_BN(const char *key, unsigned char *buf, size_t bsize);

/*
 A floating point number at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_double(const char *key, double *buf);

/*
 The element that ends an array.
 */
OSSL_PARAM OSSL_PARAM_construct_end(void);

/*
 A `int` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_int(const char *key, int *buf);

/*
 A `int32` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_int32(const char *key, int32_t *buf);

/*
 A `int64` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_int64(const char *key, int64_t *buf);

/*
 A `long` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_long(const char *key, long int *buf);

/*
 A pointer to bytes at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_octet_ptr(const char *key, void **buf, size_t bsize);

/*
 Bytes at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_octet_string(const char *key, void *buf, size_t bsize);

/*
 A `size_t` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_size_t(const char *key, size_t *buf);

/*
 A `time_t` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_time_t(const char *key, time_t *buf);

/*
 A `uint` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_uint(const char *key, unsigned int *buf);

/*
 A `uint32` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_uint32(const char *key, uint32_t *buf);

/*
 A `uint64` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_uint64(const char *key, uint64_t *buf);

/*
 A `ulong` at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_ulong(const char *key, unsigned long int *buf);

/*
 A pointer to a string at `buf`.
 */
OSSL_PARAM OSSL_PARAM_construct_utf8_ptr(const char *key, char **buf, size_t bsize);

/*
 A string at `buf`; size 0 stands for its length.
 */
OSSL_PARAM OSSL_PARAM_construct_utf8_string(const char *key, char *buf, size_t bsize);

/*
 A copy of an array and its values for the caller to free; NULL on failure.
 */
OSSL_PARAM *OSSL_PARAM_dup(const OSSL_PARAM *p);

/*
 Frees an array that [`OSSL_PARAM_dup`], `OSSL_PARAM_merge` or `OSSL_PARAM_BLD_to_param` made; NULL is fine.
 */
void OSSL_PARAM_free(OSSL_PARAM *p);

/*
 Reads a number of any size into `*val`, or a new one if that is NULL. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_get_BN(const OSSL_PARAM *p, BIGNUM **val);

/*
 Reads a floating point number from a parameter that holds a number. Returns 1, or 0 if it is not exact.
 */
int OSSL_PARAM_get_double(const OSSL_PARAM *p, double *val);

/*
 Reads a `int` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_int(const OSSL_PARAM *p, int *val);

/*
 Reads a `int32` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_int32(const OSSL_PARAM *p, int32_t *val);

/*
 Reads a `int64` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_int64(const OSSL_PARAM *p, int64_t *val);

/*
 Reads a `long` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_long(const OSSL_PARAM *p, long int *val);

/*
 Reads a pointer to bytes and their number. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_get_octet_ptr(const OSSL_PARAM *p, const void **val, size_t *used_len);

/*
 Copies bytes into `*val`, which has room for `max_len`, or into a new block if that is NULL; tells their number.
 */
int OSSL_PARAM_get_octet_string(const OSSL_PARAM *p, void **val, size_t max_len, size_t *used_len);

/*
 A pointer to the bytes in a parameter, or to which it points, and their number. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_get_octet_string_ptr(const OSSL_PARAM *p, const void **val, size_t *used_len);

/*
 Reads a `size_t` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_size_t(const OSSL_PARAM *p, size_t *val);

/*
 Reads a `time_t` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_time_t(const OSSL_PARAM *p, time_t *val);

/*
 Reads a `uint` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_uint(const OSSL_PARAM *p, unsigned int *val);

/*
 Reads a `uint32` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_uint32(const OSSL_PARAM *p, uint32_t *val);

/*
 Reads a `uint64` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_uint64(const OSSL_PARAM *p, uint64_t *val);

/*
 Reads a `ulong` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_get_ulong(const OSSL_PARAM *p, unsigned long int *val);

/*
 Reads a pointer to a string. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_get_utf8_ptr(const OSSL_PARAM *p, const char **val);

/*
 Copies a string into `*val`, which has room for `max_len` bytes, or into a new block if that is NULL.
 */
int OSSL_PARAM_get_utf8_string(const OSSL_PARAM *p, char **val, size_t max_len);

/*
 A pointer to the string in a parameter, or to which it points. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_get_utf8_string_ptr(const OSSL_PARAM *p, const char **val);

/*
 The parameter of that name; NULL if there is none.
 */
OSSL_PARAM *OSSL_PARAM_locate(OSSL_PARAM *p, const char *key);

/*
 As [`OSSL_PARAM_locate`].
 */
const OSSL_PARAM *OSSL_PARAM_locate_const(const OSSL_PARAM *p, const char *key);

/*
 One array of two, by name; what is in both is `p2`'s. The values stay where they are. The caller frees it; NULL on
 failure.
 */
OSSL_PARAM *OSSL_PARAM_merge(const OSSL_PARAM *p1, const OSSL_PARAM *p2);

/*
 Whether an answer was stored.
 */
int OSSL_PARAM_modified(const OSSL_PARAM *p);

/*
 Stores a number of any size that is not negative. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_BN(OSSL_PARAM *p, const BIGNUM *val);

/*
 Forgets that answers were stored.
 */
void OSSL_PARAM_set_all_unmodified(OSSL_PARAM *p);

/*
 Stores a floating point number in a parameter that takes a number. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_double(OSSL_PARAM *p, double val);

/*
 Stores a `int` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_int(OSSL_PARAM *p, int val);

/*
 Stores a `int32` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_int32(OSSL_PARAM *p, int32_t val);

/*
 Stores a `int64` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_int64(OSSL_PARAM *p, int64_t val);

/*
 Stores a `long` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_long(OSSL_PARAM *p, long int val);

/*
 Stores a pointer to bytes that stay. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_set_octet_ptr(OSSL_PARAM *p, const void *val, size_t used_len);

/*
 Stores bytes. Returns 1, or 0 if they do not fit.
 */
int OSSL_PARAM_set_octet_string(OSSL_PARAM *p, const void *val, size_t len);

/*
 Stores a `size_t` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_size_t(OSSL_PARAM *p, size_t val);

/*
 Stores a `time_t` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_time_t(OSSL_PARAM *p, time_t val);

/*
 Stores a `uint` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_uint(OSSL_PARAM *p, unsigned int val);

/*
 Stores a `uint32` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_uint32(OSSL_PARAM *p, uint32_t val);

/*
 Stores a `uint64` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_uint64(OSSL_PARAM *p, uint64_t val);

/*
 Stores a `ulong` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_ulong(OSSL_PARAM *p, unsigned long int val);

/*
 Stores a pointer to a string that stays. Returns 1, or 0 on failure.
 */
int OSSL_PARAM_set_utf8_ptr(OSSL_PARAM *p, const char *val);

/*
 Stores a string. Returns 1, or 0 if it does not fit.
 */
int OSSL_PARAM_set_utf8_string(OSSL_PARAM *p, const char *val);
#ifdef __cplusplus
}
#endif

#endif
