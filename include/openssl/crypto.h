/* <openssl/crypto.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CRYPTO_H
#define OPENSSL_CRYPTO_H
#ifndef HEADER_CRYPTO_H
#define HEADER_CRYPTO_H
#endif

#include <openssl/macros.h>
#include <stdlib.h>
#include <time.h>
#include <openssl/e_os2.h>
#include <stdio.h>
#include <openssl/safestack.h>
#include <openssl/opensslv.h>
#include <openssl/types.h>
#include <openssl/opensslconf.h>
#include <openssl/cryptoerr.h>
#include <openssl/core.h>
#include <openssl/ebcdic.h>
#include <openssl/symhacks.h>

#define SSLeay OpenSSL_version_num
#define SSLeay_version OpenSSL_version
#define SSLEAY_VERSION_NUMBER OPENSSL_VERSION_NUMBER
#define SSLEAY_VERSION OPENSSL_VERSION
#define SSLEAY_CFLAGS OPENSSL_CFLAGS
#define SSLEAY_BUILT_ON OPENSSL_BUILT_ON
#define SSLEAY_PLATFORM OPENSSL_PLATFORM
#define SSLEAY_DIR OPENSSL_DIR
#define OPENSSL_VERSION 0
#define OPENSSL_CFLAGS 1
#define OPENSSL_BUILT_ON 2
#define OPENSSL_PLATFORM 3
#define OPENSSL_DIR 4
#define OPENSSL_ENGINES_DIR 5
#define OPENSSL_VERSION_STRING 6
#define OPENSSL_FULL_VERSION_STRING 7
#define OPENSSL_MODULES_DIR 8
#define OPENSSL_CPU_INFO 9
#define OPENSSL_INFO_CONFIG_DIR 1001
#define OPENSSL_INFO_ENGINES_DIR 1002
#define OPENSSL_INFO_MODULES_DIR 1003
#define OPENSSL_INFO_DSO_EXTENSION 1004
#define OPENSSL_INFO_DIR_FILENAME_SEPARATOR 1005
#define OPENSSL_INFO_LIST_SEPARATOR 1006
#define OPENSSL_INFO_SEED_SOURCE 1007
#define OPENSSL_INFO_CPU_SETTINGS 1008
#define CRYPTO_EX_INDEX_SSL 0
#define CRYPTO_EX_INDEX_SSL_CTX 1
#define CRYPTO_EX_INDEX_SSL_SESSION 2
#define CRYPTO_EX_INDEX_X509 3
#define CRYPTO_EX_INDEX_X509_STORE 4
#define CRYPTO_EX_INDEX_X509_STORE_CTX 5
#define CRYPTO_EX_INDEX_DH 6
#define CRYPTO_EX_INDEX_DSA 7
#define CRYPTO_EX_INDEX_EC_KEY 8
#define CRYPTO_EX_INDEX_RSA 9
#define CRYPTO_EX_INDEX_ENGINE 10
#define CRYPTO_EX_INDEX_UI 11
#define CRYPTO_EX_INDEX_BIO 12
#define CRYPTO_EX_INDEX_APP 13
#define CRYPTO_EX_INDEX_UI_METHOD 14
#define CRYPTO_EX_INDEX_RAND_DRBG 15
#define CRYPTO_EX_INDEX_DRBG CRYPTO_EX_INDEX_RAND_DRBG
#define CRYPTO_EX_INDEX_OSSL_LIB_CTX 16
#define CRYPTO_EX_INDEX_EVP_PKEY 17
#define CRYPTO_EX_INDEX__COUNT 18
#define CRYPTO_LOCK 1
#define CRYPTO_UNLOCK 2
#define CRYPTO_READ 4
#define CRYPTO_WRITE 8
#define OPENSSL_INIT_NO_LOAD_CRYPTO_STRINGS 0x00000001L
#define OPENSSL_INIT_LOAD_CRYPTO_STRINGS 0x00000002L
#define OPENSSL_INIT_ADD_ALL_CIPHERS 0x00000004L
#define OPENSSL_INIT_ADD_ALL_DIGESTS 0x00000008L
#define OPENSSL_INIT_NO_ADD_ALL_CIPHERS 0x00000010L
#define OPENSSL_INIT_NO_ADD_ALL_DIGESTS 0x00000020L
#define OPENSSL_INIT_LOAD_CONFIG 0x00000040L
#define OPENSSL_INIT_NO_LOAD_CONFIG 0x00000080L
#define OPENSSL_INIT_ASYNC 0x00000100L
#define OPENSSL_INIT_ENGINE_RDRAND 0x00000200L
#define OPENSSL_INIT_ENGINE_DYNAMIC 0x00000400L
#define OPENSSL_INIT_ENGINE_OPENSSL 0x00000800L
#define OPENSSL_INIT_ENGINE_CRYPTODEV 0x00001000L
#define OPENSSL_INIT_ENGINE_CAPI 0x00002000L
#define OPENSSL_INIT_ENGINE_PADLOCK 0x00004000L
#define OPENSSL_INIT_ENGINE_AFALG 0x00008000L
#define OPENSSL_INIT_ATFORK 0x00020000L
#define OPENSSL_INIT_NO_ATEXIT 0x00080000L
#define OPENSSL_INIT_ENGINE_ALL_BUILTIN (OPENSSL_INIT_ENGINE_RDRAND | OPENSSL_INIT_ENGINE_DYNAMIC | OPENSSL_INIT_ENGINE_CRYPTODEV | OPENSSL_INIT_ENGINE_CAPI | OPENSSL_INIT_ENGINE_PADLOCK)
#define CRYPTO_ONCE_STATIC_INIT PTHREAD_ONCE_INIT

struct stack_st_void;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct { int dummy; } CRYPTO_dynlock;
typedef void CRYPTO_RWLOCK;
struct crypto_ex_data_st { OSSL_LIB_CTX *ctx; STACK_OF(void) *sk; };
typedef void CRYPTO_EX_new(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp);
typedef void CRYPTO_EX_free(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp);
typedef int CRYPTO_EX_dup(CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from, void **from_d, int idx, long argl,
    void *argp);
typedef struct crypto_threadid_st { int dummy; } CRYPTO_THREADID;
typedef void *(*CRYPTO_malloc_fn)(size_t num, const char *file, int line);
typedef void *(*CRYPTO_realloc_fn)(void *addr, size_t num, const char *file, int line);
typedef void (*CRYPTO_free_fn)(void *addr, const char *file, int line);
#ifdef __cplusplus
}
#endif
#include <pthread.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef pthread_once_t CRYPTO_ONCE;
typedef pthread_key_t CRYPTO_THREAD_LOCAL;
typedef pthread_t CRYPTO_THREAD_ID;

#define OPENSSL_malloc_init() while(0)continue
#define OPENSSL_malloc(num) CRYPTO_malloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_zalloc(num) CRYPTO_zalloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_realloc(addr, num) CRYPTO_realloc(addr, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_clear_realloc(addr, old_num, num) CRYPTO_clear_realloc(addr, old_num, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_clear_free(addr, num) CRYPTO_clear_free(addr, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_free(addr) CRYPTO_free(addr, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_memdup(str, s) CRYPTO_memdup((str), s, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_strdup(str) CRYPTO_strdup(str, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_strndup(str, n) CRYPTO_strndup(str, n, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_malloc(num) CRYPTO_secure_malloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_zalloc(num) CRYPTO_secure_zalloc(num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_free(addr) CRYPTO_secure_free(addr, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_clear_free(addr, num) CRYPTO_secure_clear_free(addr, num, OPENSSL_FILE, OPENSSL_LINE)
#define OPENSSL_secure_actual_size(ptr) CRYPTO_secure_actual_size(ptr)
#define OPENSSL_MALLOC_MAX_NELEMS(type) (((1U << (sizeof(int)*8-1))-1)/sizeof(type))
#define CRYPTO_cleanup_all_ex_data() while(0)continue
#define CRYPTO_num_locks() (1)
#define CRYPTO_get_locking_callback() (NULL)
#define CRYPTO_get_add_lock_callback() (NULL)
#define CRYPTO_THREADID_set_callback(threadid_func) (0)
#define CRYPTO_THREADID_get_callback() (NULL)
#define CRYPTO_THREADID_cmp(a, b) (-1)
#define CRYPTO_THREADID_hash(id) (0UL)
#define CRYPTO_get_id_callback() (NULL)
#define CRYPTO_thread_id() (0UL)
#define CRYPTO_get_dynlock_create_callback() (NULL)
#define CRYPTO_get_dynlock_lock_callback() (NULL)
#define CRYPTO_get_dynlock_destroy_callback() (NULL)
#define OpenSSLDie(f, l, a) OPENSSL_die((a), (f), (l))
#ifdef __cplusplus
}
#endif
#define OPENSSL_assert(condition) \
    (void)((condition) ? 0 : (OPENSSL_die("assertion failed: " #condition, OPENSSL_FILE, OPENSSL_LINE), 1))

/* Locks are the library's own; what OpenSSL 1.0 asked of programs is accepted and ignored. */
#define CRYPTO_set_locking_callback(function)
#define CRYPTO_set_add_lock_callback(function)
#define CRYPTO_set_id_callback(function)
#define CRYPTO_set_dynlock_create_callback(function)
#define CRYPTO_set_dynlock_lock_callback(function)
#define CRYPTO_set_dynlock_destroy_callback(function)
#define CRYPTO_THREADID_set_numeric(id, value)
#define CRYPTO_THREADID_set_pointer(id, pointer)
#define CRYPTO_THREADID_current(id)
#define CRYPTO_THREADID_cpy(to, from)


#ifdef __cplusplus
extern "C" {
#endif

/*
 Removes a key. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_cleanup_local(CRYPTO_THREAD_LOCAL *key);

/*
 Whether two numbers name the same thread.
 */
int CRYPTO_THREAD_compare_id(CRYPTO_THREAD_ID a, CRYPTO_THREAD_ID b);

/*
 The number of this thread.
 */
CRYPTO_THREAD_ID CRYPTO_THREAD_get_current_id(void);

/*
 This thread's data under the key; NULL if there are none.
 */
void *CRYPTO_THREAD_get_local(CRYPTO_THREAD_LOCAL *key);

/*
 Makes a key whose data `cleanup` frees when a thread ends. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_init_local(CRYPTO_THREAD_LOCAL *key, void (*cleanup)(void*));

/*
 Frees a lock that nobody holds; NULL is fine.
 */
void CRYPTO_THREAD_lock_free(CRYPTO_RWLOCK *lock);

/*
 A new lock; NULL if there is no memory.
 */
CRYPTO_RWLOCK *CRYPTO_THREAD_lock_new(void);

/*
 Waits for the lock, to read. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_read_lock(CRYPTO_RWLOCK *lock);

/*
 Calls `init` the first time for this `once`. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_run_once(CRYPTO_ONCE *once, void (*init)(void));

/*
 Sets this thread's data under the key. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_set_local(CRYPTO_THREAD_LOCAL *key, void *val);

/*
 Releases the lock. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_unlock(CRYPTO_RWLOCK *lock);

/*
 Waits for the lock, to write. Returns 1, or 0 on failure.
 */
int CRYPTO_THREAD_write_lock(CRYPTO_RWLOCK *lock);

/*
 Calls the callback of `idx` for an object that was made before the index, if nothing is stored. Returns 1.
 */
int CRYPTO_alloc_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad, int idx);

/*
 Adds to `*val` at one go and tells the sum in `*ret`. Returns 1.
 */
int CRYPTO_atomic_add(int *val, int amount, int *ret, CRYPTO_RWLOCK *_lock);

/*
 Reads `*val` at one go into `*ret`. Returns 1.
 */
int CRYPTO_atomic_load(uint64_t *val, uint64_t *ret, CRYPTO_RWLOCK *_lock);

/*
 Sets bits of `*val` at one go and tells the outcome in `*ret`. Returns 1.
 */
int CRYPTO_atomic_or(uint64_t *val, uint64_t op, uint64_t *ret, CRYPTO_RWLOCK *_lock);

/*
 Wipes `num` bytes of a block and frees it; NULL is fine.
 */
void CRYPTO_clear_free(void *ptr, size_t num, const char *file, int line);

/*
 As [`CRYPTO_realloc`], and wipes what the block of `old_num` bytes held where it no longer belongs to the new one.
 */
void *CRYPTO_clear_realloc(void *addr, size_t old_num, size_t num, const char *file, int line);

/*
 Copies data from one object to another and asks the class's callbacks. Returns 1, or 0 on failure.
 */
int CRYPTO_dup_ex_data(int class_index, CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from);

/*
 Frees a block; NULL is fine.
 */
void CRYPTO_free(void *ptr, const char *file, int line);

/*
 Ends the data of `obj` and calls the class's callbacks.
 */
void CRYPTO_free_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad);

/*
 Forgets the callbacks of an index. Returns 1, or 0 if there is no such index.
 */
int CRYPTO_free_ex_index(int class_index, int idx);

/*
 What is stored under an index; NULL if nothing is.
 */
void *CRYPTO_get_ex_data(const CRYPTO_EX_DATA *ad, int idx);

/*
 A new index for objects of a class (`CRYPTO_EX_INDEX_*`) with its callbacks, each of which may be NULL; -1 on failure.
 */
int CRYPTO_get_ex_new_index(int class_index, long argl, void *argp, CRYPTO_EX_new *new_func, CRYPTO_EX_dup *dup_func,
    CRYPTO_EX_free *free_func);

/*
 Tells the allocator's functions through each pointer that is not NULL.
 */
void CRYPTO_get_mem_functions(CRYPTO_malloc_fn *malloc_fn, CRYPTO_realloc_fn *realloc_fn, CRYPTO_free_fn *free_fn);

/*
 A block of `num` bytes, not initialised; NULL for 0 or when there is no memory.
 */
void *CRYPTO_malloc(size_t num, const char *file, int line);

/*
 Compares memory in a time that depends on `len` only. Returns 0 if it is equal.
 */
int CRYPTO_memcmp(const void *in_a, const void *in_b, size_t len);

/*
 A copy of `siz` bytes; NULL for NULL or too many.
 */
void *CRYPTO_memdup(const void *data, size_t siz, const char *file, int line);

/*
 Begins the data of a new object `obj` and calls the class's callbacks. Returns 1, or 0 on failure.
 */
int CRYPTO_new_ex_data(int class_index, void *obj, CRYPTO_EX_DATA *ad);

/*
 Changes the size of a block, which may move; NULL allocates, size 0 frees and gives NULL.
 */
void *CRYPTO_realloc(void *addr, size_t num, const char *file, int line);

/*
 The size of a block of the secure heap: 0.
 */
size_t CRYPTO_secure_actual_size(void *_ptr);

/*
 Whether a block is of the secure heap: 0.
 */
int CRYPTO_secure_allocated(const void *_ptr);

/*
 As `OPENSSL_clear_free`.
 */
void CRYPTO_secure_clear_free(void *ptr, size_t num, const char *file, int line);

/*
 As `OPENSSL_free`.
 */
void CRYPTO_secure_free(void *ptr, const char *file, int line);

/*
 As `OPENSSL_malloc`.
 */
void *CRYPTO_secure_malloc(size_t num, const char *file, int line);

/*
 There is no secure heap to end. Returns 0.
 */
int CRYPTO_secure_malloc_done(void);

/*
 There is no secure heap to be had. Returns 0.
 */
int CRYPTO_secure_malloc_init(size_t _sz, size_t _minsize);

/*
 Whether there is a secure heap: 0.
 */
int CRYPTO_secure_malloc_initialized(void);

/*
 How much of the secure heap is used: 0.
 */
size_t CRYPTO_secure_used(void);

/*
 As `OPENSSL_zalloc`.
 */
void *CRYPTO_secure_zalloc(size_t num, const char *file, int line);

/*
 Stores `val` under an index. Returns 1, or 0 on failure.
 */
int CRYPTO_set_ex_data(CRYPTO_EX_DATA *ad, int idx, void *val);

/*
 Replaces the allocator, which must happen before anything was allocated. NULL keeps a function.

 Returns 1, or 0 if it is too late.
 */
int CRYPTO_set_mem_functions(CRYPTO_malloc_fn malloc_fn, CRYPTO_realloc_fn realloc_fn, CRYPTO_free_fn free_fn);

/*
 A copy of a string; NULL for NULL.
 */
char *CRYPTO_strdup(const char *str, const char *file, int line);

/*
 A copy of the first `s` bytes of a string, or all of it if it is shorter; NULL for NULL.
 */
char *CRYPTO_strndup(const char *str, size_t s, const char *file, int line);

/*
 A block of `num` zero bytes; NULL for 0 or when there is no memory.
 */
void *CRYPTO_zalloc(size_t num, const char *file, int line);

/*
 Frees settings; NULL is fine.
 */
void OPENSSL_INIT_free(OPENSSL_INIT_SETTINGS *settings);

/*
 New settings; the caller frees them.
 */
OPENSSL_INIT_SETTINGS *OPENSSL_INIT_new(void);

/*
 Names the section of the configuration file; NULL the usual one. Returns 1.
 */
int OPENSSL_INIT_set_config_appname(OPENSSL_INIT_SETTINGS *settings, const char *config_appname);

/*
 Says how errors in the configuration file are treated.
 */
void OPENSSL_INIT_set_config_file_flags(OPENSSL_INIT_SETTINGS *settings, unsigned long flags);

/*
 Names the configuration file; NULL the usual one. Returns 1.
 */
int OPENSSL_INIT_set_config_filename(OPENSSL_INIT_SETTINGS *settings, const char *config_filename);

/*
 Has `handler` called when the library ends. Returns 1, or 0 on failure.
 */
int OPENSSL_atexit(void (*handler)(void));

/*
 Bytes as hexadecimal digits with colons; the caller frees the string.
 */
char *OPENSSL_buf2hexstr(const unsigned char *buf, long buflen);

/*
 Writes bytes as hexadecimal digits, `sep` (0: none) between them, into `str_n` bytes at `str` unless that is NULL.
 Tells the room needed in `*strlength`. Returns 1, or 0 on failure.
 */
int OPENSSL_buf2hexstr_ex(char *str, size_t str_n, size_t *strlength, const unsigned char *buf, size_t buflen,
    const char sep);

/*
 Overwrites memory, and no compiler leaves it out.
 */
void OPENSSL_cleanse(void *ptr, size_t len);

/*
 Runs the handlers of [`OPENSSL_atexit`], the last one first, and ends the library. A process does so as it exits.
 */
void OPENSSL_cleanup(void);

/*
 Says what is wrong on the standard error stream and ends the process.

 # Safety
 Both strings are NULL or terminated.
 */
void OPENSSL_die(const char *assertion, const char *file, int line);

/*
 Does nothing: `fork` needs no preparation.
 */
void OPENSSL_fork_child(void);

/*
 Does nothing: `fork` needs no preparation.
 */
void OPENSSL_fork_parent(void);

/*
 Does nothing: `fork` needs no preparation.
 */
void OPENSSL_fork_prepare(void);

/*
 As C's `gmtime_r`.
 */
struct tm *OPENSSL_gmtime(const time_t *timer, struct tm *result);

/*
 Moves a time by days and seconds. Returns 1, or 0 if the result is outside the years 1900 to 9999.
 */
int OPENSSL_gmtime_adj(struct tm *tm, int offset_day, long offset_sec);

/*
 The time from `from` to `to`, in days and seconds of the same sign. Returns 1.
 */
int OPENSSL_gmtime_diff(int *pday, int *psec, const struct tm *from, const struct tm *to);

/*
 The value of a hexadecimal digit; -1 if it is none.
 */
int OPENSSL_hexchar2int(unsigned char c);

/*
 The bytes that hexadecimal digits, with or without colons, spell; the caller frees them. Tells their number in
 `*buflen`. NULL on failure.
 */
unsigned char *OPENSSL_hexstr2buf(const char *str, long *buflen);

/*
 Decodes hexadecimal digits, `sep` (0: none) between bytes, into `buf_n` bytes at `buf`, or only counts if that is
 NULL. Tells the number in `*buflen`. Returns 1, or 0 on failure.
 */
int OPENSSL_hexstr2buf_ex(unsigned char *buf, size_t buf_n, size_t *buflen, const char *str, const char sep);

/*
 One fact about the library (`OPENSSL_INFO_CONFIG_DIR`, …), a constant; NULL if there is no such fact.
 */
const char *OPENSSL_info(int type_);

/*
 Does nothing.
 */
void OPENSSL_init(void);

/*
 Starts the library; what it is asked to do about the configuration file is done. Returns 1, or 0 if the file is bad
 (and said to matter) or after [`OPENSSL_cleanup`].
 */
int OPENSSL_init_crypto(uint64_t opts, const OPENSSL_INIT_SETTINGS *settings);

/*
 Whether the process is a service of Windows: 0.
 */
int OPENSSL_isservice(void);

/*
 Whether the process has rights that its user lacks (set-uid and kin).
 */
int OPENSSL_issetugid(void);

/*
 Compares strings without regard to the case of ASCII letters, whatever the locale.
 */
int OPENSSL_strcasecmp(const char *s1, const char *s2);

/*
 Appends as much of `src` as fits to the string in the `siz` bytes at `dst`. Returns the length it tried to make.
 */
size_t OPENSSL_strlcat(char *dst, const char *src, size_t siz);

/*
 Copies as much of `src` as fits into `siz` bytes at `dst`, terminated. Returns the length of `src`.
 */
size_t OPENSSL_strlcpy(char *dst, const char *src, size_t siz);

/*
 As [`OPENSSL_strcasecmp`], the first `n` bytes only.
 */
int OPENSSL_strncasecmp(const char *s1, const char *s2, size_t n);

/*
 The length of a string, `maxlen` if it is longer.
 */
size_t OPENSSL_strnlen(const char *str, size_t maxlen);

/*
 Forgets what the library keeps for this thread: its error queue.
 */
void OPENSSL_thread_stop(void);

/*
 As [`OPENSSL_thread_stop`].
 */
void OPENSSL_thread_stop_ex(OSSL_LIB_CTX *_ctx);

/*
 What builders add to the version: nothing.
 */
const char *OPENSSL_version_build_metadata(void);

/*
 The version's first number.
 */
unsigned int OPENSSL_version_major(void);

/*
 The version's second number.
 */
unsigned int OPENSSL_version_minor(void);

/*
 The version's third number.
 */
unsigned int OPENSSL_version_patch(void);

/*
 What follows the version of a release that is none yet: nothing.
 */
const char *OPENSSL_version_pre_release(void);

/*
 Frees a context; NULL and the default one are fine.
 */
void OSSL_LIB_CTX_free(OSSL_LIB_CTX *ctx);

/*
 The default context of the process; not to be freed.
 */
OSSL_LIB_CTX *OSSL_LIB_CTX_get0_global_default(void);

/*
 Configures a context from a file. Returns 1, or 0 on failure.
 */
int OSSL_LIB_CTX_load_config(OSSL_LIB_CTX *ctx, const char *config_file);

/*
 A new context, as good as the default one; the caller frees it.
 */
OSSL_LIB_CTX *OSSL_LIB_CTX_new(void);
OSSL_LIB_CTX *OSSL_LIB_CTX_new_child(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in);
OSSL_LIB_CTX *OSSL_LIB_CTX_new_from_dispatch(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in);

/*
 Makes `libctx` this thread's default unless it is NULL. Returns the earlier one.
 */
OSSL_LIB_CTX *OSSL_LIB_CTX_set0_default(OSSL_LIB_CTX *libctx);

/*
 A line about the library (`OPENSSL_VERSION`, `OPENSSL_DIR`, …), a constant.
 */
const char *OpenSSL_version(int type_);

/*
 OpenSSL's version in one number, `0xMNN00PP0`.
 */
unsigned long OpenSSL_version_num(void);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(void, void)

#endif
