/* The functions around every BIO: NULL, callbacks, chains, methods of the program's own, flags, ex_data. */
#include "testing.h"
#include <openssl/bio.h>

static int depth;

static long show_ex(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, int ret, size_t *processed)
{
    printf("  cb %02x len %zu argi %d argl %ld ret %d processed %ld\n", oper, len, argi, argl, ret,
           processed == NULL ? -1L : (long)*processed);
    return ret;
}

static long show_old(BIO *b, int oper, const char *argp, int argi, long argl, long ret)
{
    printf("  old %02x argi %d argl %ld ret %ld\n", oper, argi, argl, ret);
    return ret;
}

static long refuse(BIO *b, int oper, const char *argp, size_t len, int argi, long argl, int ret, size_t *processed)
{
    return depth++ > 3 ? ret : -7;
}

static int my_write(BIO *b, const char *in, int inl)
{
    printf("  my_write %d\n", inl);
    BIO_clear_retry_flags(b);
    if (inl > 5) {
        BIO_set_retry_write(b);
        return -1;
    }
    return inl;
}

static int my_read_ex(BIO *b, char *out, size_t len, size_t *got)
{
    *got = len > 3 ? 3 : len;
    memset(out, 'r', *got);
    return 1;
}

static long my_ctrl(BIO *b, int cmd, long num, void *ptr)
{
    printf("  my_ctrl %d %ld %s\n", cmd, num, ptr == NULL ? "NULL" : "set");
    return cmd == BIO_CTRL_DUP ? 1 : num;
}

static int my_create(BIO *b)
{
    printf("  my_create\n");
    BIO_set_init(b, 1);
    BIO_set_data(b, "data");
    return 1;
}

static int my_fail(BIO *b)
{
    return 0;
}

static int my_destroy(BIO *b)
{
    printf("  my_destroy %s\n", (char *)BIO_get_data(b));
    return 1;
}

static void nulls(void)
{
    char buf[4];
    size_t n = 5;

    SHOW(BIO_read(NULL, buf, 4));
    SHOW_QUEUE();
    SHOW(BIO_read_ex(NULL, buf, 4, &n));
    SHOW_QUEUE();
    SHOW(BIO_write(NULL, buf, 4));
    SHOW_QUEUE();
    SHOW(BIO_write_ex(NULL, buf, 4, &n));
    SHOW(n);
    SHOW(BIO_puts(NULL, "x"));
    SHOW(BIO_gets(NULL, buf, 4));
    SHOW(BIO_ctrl(NULL, BIO_CTRL_EOF, 0, NULL));
    SHOW(BIO_callback_ctrl(NULL, BIO_CTRL_SET_CALLBACK, NULL));
    SHOW(BIO_get_line(NULL, buf, 4));
    SHOW_QUEUE();
    SHOW(BIO_ctrl_pending(NULL));
    SHOW(BIO_number_read(NULL));
    SHOW_PTR(BIO_next(NULL));
    SHOW_PTR(BIO_pop(NULL));
    SHOW_PTR(BIO_find_type(NULL, BIO_TYPE_MEM));
    SHOW_QUEUE();
    BIO_free_all(NULL);
    BIO_vfree(NULL);
}

static void callbacks(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    char buf[8];

    BIO_set_callback_ex(b, show_ex);
    BIO_set_callback_arg(b, "arg");
    SHOW_STR(BIO_get_callback_arg(b));
    SHOW(BIO_write(b, "one\ntwo", 7));
    SHOW(BIO_read(b, buf, 2));
    SHOW(BIO_gets(b, buf, 8));
    SHOW(BIO_puts(b, "three"));
    SHOW(BIO_ctrl(b, BIO_CTRL_PENDING, 3, NULL));
    BIO_set_callback_ex(b, NULL);
    BIO_set_callback(b, show_old);
    SHOW(BIO_get_callback(b) == show_old);
    SHOW(BIO_write(b, "one\ntwo", 7));
    SHOW(BIO_read(b, buf, 2));
    SHOW(BIO_gets(b, buf, 8));
    SHOW(BIO_puts(b, "three"));
    SHOW(BIO_read(b, buf, 8));
    SHOW(BIO_read(b, buf, 8));
    SHOW(BIO_read(b, buf, 8));
    SHOW(BIO_ctrl(b, BIO_CTRL_PENDING, 3, NULL));
    BIO_set_callback_ex(b, refuse);
    SHOW(BIO_write(b, "x", 1));
    SHOW(BIO_read(b, buf, 1));
    SHOW(BIO_pending(b));
    SHOW(BIO_free(b));
    SHOW(BIO_free(b));
}

static void methods(void)
{
    BIO_METHOD *m = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "mine");
    BIO *b, *copy, *f;
    char buf[8];
    int reason = 5;
    size_t n;

    SHOW_PTR(BIO_meth_get_write(m));
    b = BIO_new(m);
    SHOW(BIO_read(b, buf, 3));
    SHOW(BIO_write(b, buf, 3));
    SHOW(BIO_gets(b, buf, 3));
    SHOW(BIO_puts(b, "x"));
    SHOW(BIO_ctrl(b, 1, 2, NULL));
    SHOW(BIO_callback_ctrl(b, BIO_CTRL_SET_CALLBACK, NULL));
    SHOW_QUEUE();
    SHOW(BIO_get_init(b));
    BIO_free(b);
    SHOW(BIO_meth_set_write(m, my_write));
    SHOW(BIO_meth_set_read_ex(m, my_read_ex));
    SHOW(BIO_meth_set_ctrl(m, my_ctrl));
    SHOW(BIO_meth_set_create(m, my_create));
    SHOW(BIO_meth_set_destroy(m, my_destroy));
    SHOW(BIO_meth_get_write(m) == my_write);
    SHOW_PTR(BIO_meth_get_write_ex(m));
    SHOW_PTR(BIO_meth_get_read(m));
    SHOW_PTR(BIO_meth_get_puts(m));
    b = BIO_new(m);
    SHOW_STR(BIO_method_name(b));
    SHOW_HEXNUM(BIO_method_type(b));
    SHOW(BIO_write(b, "abc", 3));
    SHOW(BIO_write(b, "abcdefg", 7));
    SHOW(BIO_should_retry(b));
    SHOW(BIO_should_write(b));
    SHOW(BIO_write_ex(b, "abcdefg", 7, &n));
    SHOW(n);
    SHOW(BIO_read(b, buf, 7));
    SHOW(BIO_number_written(b));
    SHOW(BIO_int_ctrl(b, 77, 3, 4));
    SHOW_PTR(BIO_ptr_ctrl(b, 78, 0));
    SHOW(BIO_flush(b));
    f = BIO_new(BIO_s_null());
    SHOW(BIO_push(f, b) == f);
    SHOW(BIO_next(f) == b);
    SHOW(BIO_find_type(f, BIO_method_type(b)) == b);
    SHOW(BIO_find_type(f, BIO_TYPE_SOURCE_SINK) == f);
    SHOW_PTR(BIO_find_type(f, BIO_TYPE_FILTER));
    BIO_set_retry_reason(f, 3);
    SHOW(BIO_get_retry_BIO(f, &reason) == f);
    SHOW(reason);
    BIO_set_flags(f, BIO_FLAGS_SHOULD_RETRY | BIO_FLAGS_IO_SPECIAL);
    SHOW(BIO_get_retry_BIO(f, &reason) == b);
    BIO_copy_next_retry(f);
    SHOW(BIO_get_retry_flags(f));
    SHOW(BIO_get_retry_reason(f));
    SHOW(BIO_set_ex_data(b, BIO_get_ex_new_index(0, NULL, NULL, NULL, NULL), "ex"));
    copy = BIO_dup_chain(f);
    SHOW_PTR(copy);
    SHOW(BIO_get_retry_flags(copy));
    SHOW_PTR(BIO_next(copy));
    BIO_free_all(copy);
    SHOW(BIO_pop(f) == b);
    SHOW_PTR(BIO_next(f));
    BIO_free(f);
    BIO_free(b);
    BIO_meth_set_create(m, my_fail);
    SHOW_PTR(BIO_new(m));
    SHOW_QUEUE();
    BIO_meth_free(m);
    BIO_meth_free(NULL);
}

static void nothing(void)
{
    BIO *b = BIO_new(BIO_s_null());
    char buf[8];

    SHOW_STR(BIO_method_name(b));
    SHOW(BIO_write(b, "abc", 3));
    SHOW(BIO_puts(b, "abcd"));
    SHOW(BIO_read(b, buf, 8));
    SHOW(BIO_gets(b, buf, 8));
    SHOW(BIO_eof(b));
    SHOW(BIO_reset(b));
    SHOW(BIO_pending(b));
    SHOW(BIO_flush(b));
    SHOW(BIO_get_close(b));
    SHOW(BIO_should_retry(b));
    BIO_free(b);
}

int main(void)
{
    nulls();
    callbacks();
    methods();
    nothing();
    return 0;
}
