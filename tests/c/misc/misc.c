/* Compression, tracing, jobs that pause, tables in text files. */
#include "testing.h"
#include <openssl/comp.h>
#include <openssl/async.h>
#include <openssl/trace.h>
#include <openssl/txt_db.h>
#include <openssl/lhash.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)
#define T(x) do { SHOW_STR(x); SHOW_QUEUE(); } while (0)

static unsigned long hash(const void *row) { return OPENSSL_LH_strhash(((char *const *)row)[0]); }
static int compare(const void *a, const void *b) { return strcmp(((char *const *)a)[0], ((char *const *)b)[0]); }
static int admit(OPENSSL_STRING *row) { return row[1][0] != '-'; }

static TXT_DB *table(const char *text, int fields)
{
    BIO *bio = BIO_new_mem_buf(text, -1);
    TXT_DB *db = TXT_DB_read(bio, fields);
    BIO *out = BIO_new(BIO_s_mem());
    char *written;
    long len;

    printf("%s %d rows\n", db ? "table" : "NULL", db ? sk_OPENSSL_PSTRING_num(db->data) : -1);
    ERR_clear_error();
    if (db != NULL) {
        S(TXT_DB_write(out, db));
        len = BIO_get_mem_data(out, &written);
        printf("%.*s", (int)len, written);
    }
    BIO_free(out);
    BIO_free(bio);
    return db;
}

int main(void)
{
    static const char *rows = "# comment\na\tone\tx\nb\t-two\ty\\\tz\na\t-three\t\n";
    char *own[] = {"c", "four", "w", NULL}, *wanted[] = {"b", "", "", NULL};
    COMP_CTX *c = COMP_CTX_new(COMP_zlib());
    ASYNC_WAIT_CTX *w = ASYNC_WAIT_CTX_new();
    size_t n = 9, m = 9;
    int fd, i;
    unsigned char out[20];
    TXT_DB *db;
    OPENSSL_STRING *row;

    S(COMP_get_type(COMP_zlib()));
    T(COMP_get_name(COMP_zlib()));
    S(COMP_CTX_get_type(c));
    S(COMP_CTX_get_method(c) == COMP_zlib());
    S(COMP_compress_block(c, out, 20, out, 3));
    S(COMP_expand_block(c, out, 20, out, 3));
    COMP_CTX_free(c);
    COMP_CTX_free(NULL);
    S(OSSL_trace_enabled(1));
    S(OSSL_trace_begin(1) != NULL);
    for (i = -1; i < 20; i++)
        printf("%s ", OSSL_trace_get_category_name(i) ? OSSL_trace_get_category_name(i) : "-");
    S(OSSL_trace_get_category_num("TLS"));
    S(OSSL_trace_get_category_num("tls"));
    S(OSSL_trace_get_category_num("nope"));
    S(OSSL_trace_set_prefix(1, "x"));
    S(ASYNC_WAIT_CTX_get_all_fds(w, NULL, &n));
    SHOW(n);
    S(ASYNC_WAIT_CTX_get_changed_fds(w, NULL, &n, NULL, &m));
    SHOW(n + m);
    S(ASYNC_WAIT_CTX_get_fd(w, "k", &fd, NULL));
    S(ASYNC_WAIT_CTX_set_status(w, 3));
    S(ASYNC_WAIT_CTX_get_status(w));
    S(ASYNC_WAIT_CTX_clear_fd(w, "k"));
    ASYNC_WAIT_CTX_free(w);
    ASYNC_WAIT_CTX_free(NULL);
    S(ASYNC_get_current_job() != NULL);
    S(ASYNC_pause_job());
    S(ASYNC_init_thread(1, 2));

    TXT_DB_free(table("a\tb\n", 3));
    TXT_DB_free(table("", 3));
    TXT_DB_free(table("a\tb\tc\n\nd\te\tf\n", 3));
    TXT_DB_free(table("a\tb\tc\n\td\t\n", 3));
    db = table(rows, 3);
    S(TXT_DB_create_index(db, 9, NULL, hash, compare));
    SHOW(db->error);
    S(TXT_DB_create_index(db, 0, NULL, hash, compare));
    printf("%ld %ld %ld\n", db->error, db->arg1, db->arg2);
    S(TXT_DB_get_by_index(db, 0, wanted) != NULL);
    SHOW(db->error);
    S(TXT_DB_create_index(db, 0, admit, hash, compare));
    S(TXT_DB_get_by_index(db, 0, wanted) != NULL);
    wanted[0] = "a";
    row = TXT_DB_get_by_index(db, 0, wanted);
    printf("%s %s\n", row[1], row[2]);
    row = OPENSSL_zalloc(4 * sizeof(*row));
    for (i = 0; i < 3; i++)
        row[i] = OPENSSL_strdup(own[i]);
    S(TXT_DB_insert(db, row));
    S(sk_OPENSSL_PSTRING_num(db->data));
    S(TXT_DB_insert(db, row));
    printf("%ld %ld %d\n", db->error, db->arg1, db->arg_row == row);
    TXT_DB_free(db);
    TXT_DB_free(NULL);
    return 0;
}
