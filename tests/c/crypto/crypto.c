/* Memory, strings, hexadecimal, times, locks, application data, starting and ending. */
#include "testing.h"
#include <openssl/crypto.h>
#include <time.h>

static void at_exit_a(void) { printf("at exit a\n"); }
static void at_exit_b(void) { printf("at exit b\n"); }

static int once_count;
static void once(void) { once_count++; }

static void ex_new(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp)
{
    printf("new %d %ld %s %d\n", idx, argl, (char *)argp, ptr == NULL);
    CRYPTO_set_ex_data(ad, idx, "made");
}
static void ex_free(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp)
{
    printf("free %d %ld %s %s\n", idx, argl, (char *)argp, ptr ? (char *)ptr : "NULL");
}
static int ex_dup(CRYPTO_EX_DATA *to, const CRYPTO_EX_DATA *from, void **from_d, int idx, long argl, void *argp)
{
    printf("dup %d %s\n", idx, *from_d ? (char *)*from_d : "NULL");
    *from_d = "copied";
    return 1;
}

static void *my_malloc(size_t n, const char *f, int l) { return malloc(n); }
static void *my_realloc(void *p, size_t n, const char *f, int l) { return realloc(p, n); }
static void my_free(void *p, const char *f, int l) { free(p); }

static void hex(const char *text)
{
    unsigned char buf[8];
    size_t len = 99;
    long llen = 99;
    unsigned char *made = OPENSSL_hexstr2buf(text, &llen);

    printf("%s: ", text);
    SHOW_BYTES(made, made ? llen : 0);
    SHOW_QUEUE();
    SHOW(OPENSSL_hexstr2buf_ex(buf, sizeof(buf), &len, text, ':'));
    SHOW_QUEUE();
    SHOW(OPENSSL_hexstr2buf_ex(NULL, 0, &len, text, 0));
    SHOW_QUEUE();
    SHOW(len);
    OPENSSL_free(made);
}

static void adjust(int days, long seconds)
{
    struct tm tm = {0}, from;
    time_t t = 951782399; /* the last second before 29 February 2000 */
    int pday = 0, psec = 0;

    OPENSSL_gmtime(&t, &tm);
    from = tm;
    SHOW(OPENSSL_gmtime_adj(&tm, days, seconds));
    printf("%d-%02d-%02d %02d:%02d:%02d\n", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
    SHOW(OPENSSL_gmtime_diff(&pday, &psec, &from, &tm));
    printf("%d %d\n", pday, psec);
}

int main(void)
{
    char text[32];
    char *p;
    unsigned char bytes[] = {0, 0x1f, 0xab, 0xff};
    size_t len;
    int i, n, idx, idx2;
    CRYPTO_ONCE o = CRYPTO_ONCE_STATIC_INIT;
    CRYPTO_THREAD_LOCAL key;
    CRYPTO_RWLOCK *lock;
    CRYPTO_EX_DATA ad, ad2;
    uint64_t u = 5, v;

    SHOW(CRYPTO_set_mem_functions(my_malloc, my_realloc, my_free));
    SHOW_PTR(OPENSSL_malloc(0));
    SHOW_PTR(OPENSSL_zalloc(0));
    p = OPENSSL_malloc(10);
    SHOW(CRYPTO_set_mem_functions(my_malloc, my_realloc, my_free));
    p = OPENSSL_realloc(p, 100);
    SHOW_PTR(p);
    memset(p, 'x', 100);
    p = OPENSSL_clear_realloc(p, 100, 5);
    SHOW_BYTES(p, 5);
    p = OPENSSL_clear_realloc(p, 5, 50);
    SHOW_BYTES(p, 5);
    SHOW_PTR(OPENSSL_realloc(p, 0));
    SHOW_PTR(OPENSSL_clear_realloc(NULL, 5, 0));
    OPENSSL_clear_free(NULL, 10);
    SHOW_STR(OPENSSL_strdup("text"));
    SHOW_STR(OPENSSL_strdup(NULL));
    SHOW_STR(OPENSSL_strndup("text", 2));
    SHOW_STR(OPENSSL_strndup("text", 20));
    SHOW_STR(OPENSSL_memdup("text", 5));
    SHOW_PTR(OPENSSL_memdup(NULL, 5));
    SHOW_PTR(OPENSSL_memdup("text", 0x7fffffff));
    SHOW_QUEUE();
    p = OPENSSL_secure_zalloc(8);
    SHOW_BYTES(p, 8);
    SHOW(CRYPTO_secure_malloc_initialized());
    SHOW(CRYPTO_secure_allocated(p));
    OPENSSL_secure_clear_free(p, 8);
    SHOW(CRYPTO_memcmp("abc", "abd", 2));
    SHOW(CRYPTO_memcmp("abc", "abd", 3) != 0);
    memset(text, 'x', sizeof(text));
    OPENSSL_cleanse(text, 4);
    SHOW_BYTES(text, 8);

    for (i = 0; i < 7; i++) {
        memset(text, '#', sizeof(text));
        SHOW(OPENSSL_strlcpy(text, "hello", i));
        SHOW_BYTES(text, 8);
    }
    for (i = 0; i < 9; i++) {
        memset(text, '#', sizeof(text));
        strcpy(text, "abc");
        SHOW(OPENSSL_strlcat(text, "defg", i));
        SHOW_BYTES(text, 10);
    }
    SHOW(OPENSSL_strnlen("abc", 2));
    SHOW(OPENSSL_strnlen("abc", 20));
    SHOW(OPENSSL_strcasecmp("HeLLo", "hEllO"));
    SHOW(OPENSSL_strcasecmp("a", "B") < 0);
    SHOW(OPENSSL_strcasecmp("ab", "a") > 0);
    SHOW(OPENSSL_strncasecmp("abX", "ABy", 2));
    SHOW(OPENSSL_strncasecmp("abX", "ABy", 0));

    hex("");
    hex("a");
    hex("0");
    hex("00");
    hex("0a:1B:ff");
    hex("0a1Bff");
    hex("0a:1");
    hex("0g");
    hex("0a:::1b:");
    hex("00112233445566778899");
    SHOW_STR(OPENSSL_buf2hexstr(bytes, 4));
    SHOW_STR(OPENSSL_buf2hexstr(bytes, 1));
    SHOW_STR(OPENSSL_buf2hexstr(bytes, 0));
    for (i = 7; i < 14; i++) {
        len = 0;
        n = OPENSSL_buf2hexstr_ex(text, i, &len, bytes, 4, i & 1 ? '-' : 0);
        printf("%d %d %d %s\n", i, n, (int)len, n ? text : "");
        SHOW_QUEUE();
    }
    SHOW(OPENSSL_buf2hexstr_ex(NULL, 0, &len, bytes, 4, ':'));
    SHOW(len);
    for (i = 0; i < 256; i++)
        if (OPENSSL_hexchar2int(i) >= 0)
            printf("%d=%d ", i, OPENSSL_hexchar2int(i));
    printf("\n");

    adjust(0, 0);
    adjust(0, 1);
    adjust(1, 1);
    adjust(-1, -86400);
    adjust(365, 0);
    adjust(366, -1);
    adjust(-36500, 0);
    adjust(-37000, 0);
    adjust(2900000, 0);
    adjust(3000000, 0);
    adjust(0, 1000000000);
    adjust(0, -1000000000);

    SHOW(CRYPTO_THREAD_run_once(&o, once));
    SHOW(CRYPTO_THREAD_run_once(&o, once));
    SHOW(once_count);
    lock = CRYPTO_THREAD_lock_new();
    SHOW(CRYPTO_THREAD_read_lock(lock));
    SHOW(CRYPTO_THREAD_read_lock(lock));
    SHOW(CRYPTO_THREAD_unlock(lock));
    SHOW(CRYPTO_THREAD_unlock(lock));
    SHOW(CRYPTO_THREAD_write_lock(lock));
    SHOW(CRYPTO_THREAD_unlock(lock));
    i = 3;
    SHOW(CRYPTO_atomic_add(&i, 4, &n, lock));
    SHOW(n);
    SHOW(CRYPTO_atomic_or(&u, 8, &v, lock));
    SHOW(v);
    SHOW(CRYPTO_atomic_load(&u, &v, lock));
    SHOW(v);
    CRYPTO_THREAD_lock_free(lock);
    CRYPTO_THREAD_lock_free(NULL);
    SHOW(CRYPTO_THREAD_init_local(&key, NULL));
    SHOW_PTR(CRYPTO_THREAD_get_local(&key));
    SHOW(CRYPTO_THREAD_set_local(&key, text));
    SHOW(CRYPTO_THREAD_get_local(&key) == text);
    SHOW(CRYPTO_THREAD_cleanup_local(&key));
    SHOW(CRYPTO_THREAD_compare_id(CRYPTO_THREAD_get_current_id(), CRYPTO_THREAD_get_current_id()));

    SHOW(CRYPTO_get_ex_new_index(99, 0, NULL, NULL, NULL, NULL));
    SHOW_QUEUE();
    idx = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_APP, 7, "arg", ex_new, ex_dup, ex_free);
    idx2 = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_APP, 8, "arg", NULL, NULL, ex_free);
    SHOW(idx2 - idx);
    SHOW(CRYPTO_new_ex_data(CRYPTO_EX_INDEX_APP, text, &ad));
    SHOW_STR(CRYPTO_get_ex_data(&ad, idx));
    SHOW_STR(CRYPTO_get_ex_data(&ad, idx2));
    SHOW_STR(CRYPTO_get_ex_data(&ad, 1000));
    SHOW_STR(CRYPTO_get_ex_data(&ad, -1));
    SHOW(CRYPTO_set_ex_data(&ad, idx2, "set"));
    SHOW(CRYPTO_alloc_ex_data(CRYPTO_EX_INDEX_APP, text, &ad, idx2));
    memset(&ad2, 0, sizeof(ad2));
    SHOW(CRYPTO_dup_ex_data(CRYPTO_EX_INDEX_APP, &ad2, &ad));
    SHOW_STR(CRYPTO_get_ex_data(&ad2, idx));
    SHOW_STR(CRYPTO_get_ex_data(&ad2, idx2));
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_APP, text, &ad);
    SHOW(CRYPTO_free_ex_index(CRYPTO_EX_INDEX_APP, idx2));
    SHOW(CRYPTO_free_ex_index(CRYPTO_EX_INDEX_APP, 1000));
    CRYPTO_free_ex_data(CRYPTO_EX_INDEX_APP, text, &ad2);

    SHOW(OPENSSL_version_major());
    SHOW(OPENSSL_version_minor());
    SHOW_STR(OPENSSL_version_pre_release());
    SHOW_STR(OpenSSL_version(OPENSSL_DIR));
    SHOW_STR(OpenSSL_version(100));
    SHOW_STR(OPENSSL_info(OPENSSL_INFO_DIR_FILENAME_SEPARATOR));
    SHOW_STR(OPENSSL_info(1));
    SHOW(OPENSSL_issetugid());
    SHOW(OPENSSL_isservice());
    SHOW(OPENSSL_init_crypto(0, NULL));
    SHOW(OPENSSL_init_ssl(OPENSSL_INIT_LOAD_SSL_STRINGS, NULL));
    {
        OPENSSL_INIT_SETTINGS *settings = OPENSSL_INIT_new();
        SHOW(OPENSSL_INIT_set_config_appname(settings, "app"));
        SHOW(OPENSSL_INIT_set_config_filename(settings, "file"));
        OPENSSL_INIT_set_config_file_flags(settings, 0);
        OPENSSL_INIT_free(settings);
    }
    SHOW(OSSL_LIB_CTX_get0_global_default() == OSSL_LIB_CTX_set0_default(NULL));
    SHOW(OPENSSL_atexit(at_exit_a));
    SHOW(OPENSSL_atexit(at_exit_b));
    OPENSSL_thread_stop();
    OPENSSL_cleanup();
    SHOW(OPENSSL_init_crypto(0, NULL));
    return 0;
}
