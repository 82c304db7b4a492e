/* Memory BIOs: reading, lines, end of data, read-only buffers, seeking, the buffer itself. */
#include "testing.h"
#include <openssl/bio.h>
#include <openssl/buffer.h>

static void state(BIO *b)
{
    char *p;
    long n = BIO_get_mem_data(b, &p);

    printf("  pending %ld eof %d retry %d read %d, data [%.*s] r%llu w%llu\n", (long)BIO_pending(b), BIO_eof(b),
           BIO_should_retry(b) != 0, BIO_should_read(b), (int)n, p == NULL ? "" : p,
           (unsigned long long)BIO_number_read(b), (unsigned long long)BIO_number_written(b));
}

static void writable(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    BUF_MEM *m;
    char buf[32];
    size_t n = 77;

    SHOW_STR(BIO_method_name(b));
    SHOW(BIO_method_type(b));
    SHOW(BIO_get_flags(b));
    SHOW(BIO_get_close(b));
    SHOW(BIO_read(b, buf, 10));
    state(b);
    SHOW(BIO_write(b, "hello\nworld", 11));
    SHOW(BIO_puts(b, "!\nmore"));
    state(b);
    SHOW(BIO_read(b, buf, 2));
    state(b);
    memset(buf, 'x', sizeof(buf));
    SHOW(BIO_gets(b, buf, sizeof(buf)));
    SHOW_STR(buf);
    SHOW(BIO_gets(b, buf, 4));
    SHOW_STR(buf);
    SHOW(BIO_gets(b, buf, 1));
    SHOW_STR(buf);
    SHOW(BIO_get_line(b, buf, 32));
    SHOW_STR(buf);
    SHOW(BIO_ctrl(b, BIO_C_FILE_TELL, 0, NULL));
    SHOW(BIO_ctrl(b, BIO_C_FILE_SEEK, 1, NULL));
    state(b);
    SHOW(BIO_ctrl(b, BIO_C_FILE_SEEK, 100, NULL));
    SHOW(BIO_ctrl(b, BIO_C_FILE_SEEK, -1, NULL));
    SHOW(BIO_get_mem_ptr(b, &m));
    SHOW(m->length);
    SHOW_BYTES(m->data, m->length);
    SHOW(BIO_write_ex(b, "abc", 3, &n));
    SHOW(n);
    SHOW(BIO_write_ex(b, "abc", 0, &n));
    SHOW(n);
    SHOW(BIO_write(b, "abc", -1));
    SHOW(BIO_write(b, NULL, 3));
    SHOW_QUEUE();
    SHOW(BIO_read_ex(b, buf, sizeof(buf), &n));
    SHOW(n);
    SHOW(BIO_read_ex(b, buf, sizeof(buf), &n));
    SHOW(n);
    SHOW(BIO_set_mem_eof_return(b, 0));
    SHOW(BIO_read(b, buf, 1));
    state(b);
    SHOW(BIO_gets(b, buf, 10));
    SHOW(BIO_get_line(b, buf, 10));
    SHOW(BIO_write(b, "keep", 4));
    BIO_set_flags(b, BIO_FLAGS_NONCLEAR_RST);
    SHOW(BIO_read(b, buf, 2));
    SHOW(BIO_reset(b));
    state(b);
    BIO_clear_flags(b, BIO_FLAGS_NONCLEAR_RST);
    SHOW(BIO_reset(b));
    state(b);
    SHOW(BIO_flush(b));
    SHOW(BIO_wpending(b));
    SHOW(BIO_ctrl(b, 12345, 0, NULL));
    SHOW(BIO_read(b, buf, -3));
    SHOW(BIO_read(b, buf, 0));
    SHOW(BIO_gets(b, buf, -3));
    SHOW_QUEUE();
    SHOW(BIO_indent(b, 5, 3));
    SHOW(BIO_indent(b, -5, 3));
    state(b);
    SHOW(BIO_up_ref(b));
    SHOW(BIO_free(b));
    state(b);
    SHOW(BIO_free(b));
    SHOW(BIO_free(NULL));
}

static void readonly(void)
{
    BIO *b = BIO_new_mem_buf("line one\nline two\nend", -1);
    BUF_MEM *m;
    char buf[32];

    state(b);
    SHOW_HEXNUM(BIO_get_flags(b));
    SHOW(BIO_write(b, "x", 1));
    SHOW(BIO_puts(b, "x"));
    SHOW_QUEUE();
    SHOW(BIO_gets(b, buf, 32));
    SHOW_STR(buf);
    state(b);
    BIO_get_mem_ptr(b, &m);
    SHOW(m->length);
    SHOW(m->max);
    SHOW(BIO_ctrl(b, BIO_C_FILE_TELL, 0, NULL));
    SHOW(BIO_ctrl(b, BIO_C_FILE_SEEK, 5, NULL));
    state(b);
    SHOW(BIO_read(b, buf, 32));
    state(b);
    SHOW(BIO_read(b, buf, 32));
    state(b);
    SHOW(BIO_reset(b));
    state(b);
    SHOW(BIO_free(b));
    SHOW_PTR(BIO_new_mem_buf(NULL, 3));
    SHOW_QUEUE();
    b = BIO_new_mem_buf("", 0);
    SHOW(BIO_read(b, buf, 1));
    SHOW(BIO_should_retry(b));
    BIO_free(b);
}

static void handed_over(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    BUF_MEM *m, *mine = BUF_MEM_new();

    BIO_puts(b, "kept");
    BIO_get_mem_ptr(b, &m);
    SHOW(BIO_set_close(b, BIO_NOCLOSE));
    SHOW(BIO_free(b));
    SHOW_BYTES(m->data, m->length);
    BUF_MEM_free(m);
    b = BIO_new(BIO_s_secmem());
    SHOW_STR(BIO_method_name(b));
    BUF_MEM_grow(mine, 3);
    memcpy(mine->data, "abc", 3);
    SHOW(BIO_set_mem_buf(b, mine, BIO_CLOSE));
    state(b);
    BIO_puts(b, "def");
    state(b);
    BIO_free(b);
}

int main(void)
{
    writable();
    readonly();
    handed_over();
    return 0;
}
