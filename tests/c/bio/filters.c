/* Filters: null, buffer, line buffer, base64, prefix, read buffer; dumps. */
#include "testing.h"
#include <openssl/bio.h>
#include <openssl/evp.h>

static void content(BIO *mem)
{
    char *p;
    long n = BIO_get_mem_data(mem, &p);

    printf("  [%ld] %.*s|\n", n, (int)n, p == NULL ? "" : p);
}

static void buffers(void)
{
    BIO *mem = BIO_new(BIO_s_mem()), *f = BIO_new(BIO_f_buffer()), *line;
    char buf[64], big[9000];

    SHOW_STR(BIO_method_name(f));
    SHOW_HEXNUM(BIO_method_type(f));
    SHOW(BIO_write(f, "x", 1));
    BIO_push(f, mem);
    SHOW(BIO_write(f, "hello ", 6));
    SHOW(BIO_puts(f, "world\n"));
    content(mem);
    SHOW(BIO_wpending(f));
    SHOW(BIO_flush(f));
    content(mem);
    SHOW(BIO_wpending(f));
    memset(big, 'b', sizeof(big));
    SHOW(BIO_write(f, big, sizeof(big)));
    SHOW(BIO_wpending(f));
    SHOW(BIO_pending(mem));
    SHOW(BIO_write(f, "tail", 4));
    SHOW(BIO_write(f, big, 4094));
    SHOW(BIO_wpending(f));
    SHOW(BIO_flush(f));
    SHOW(BIO_pending(mem));
    SHOW(BIO_gets(f, buf, 64));
    SHOW_STR(buf);
    SHOW(BIO_gets(f, buf, 5));
    SHOW_STR(buf);
    SHOW(BIO_pending(f));
    SHOW(BIO_buffer_peek(f, buf, 3));
    SHOW(BIO_read(f, big, sizeof(big)));
    SHOW(BIO_eof(f));
    SHOW(BIO_read(f, big, sizeof(big)));
    SHOW(BIO_read(f, big, sizeof(big)));
    SHOW(BIO_should_retry(f));
    SHOW(BIO_set_buffer_read_data(f, "ahead\nof\n", 9));
    SHOW(BIO_get_buffer_num_lines(f));
    SHOW(BIO_gets(f, buf, 64));
    SHOW_STR(buf);
    SHOW(BIO_set_buffer_size(f, 8192));
    SHOW(BIO_set_write_buffer_size(f, 5000));
    SHOW(BIO_pop(f) == mem);
    BIO_free(f);

    BIO_reset(mem);
    line = BIO_push(BIO_new(BIO_f_linebuffer()), mem);
    SHOW_STR(BIO_method_name(line));
    SHOW(BIO_write(line, "part", 4));
    content(mem);
    SHOW(BIO_write(line, "ial\nnext", 8));
    content(mem);
    SHOW(BIO_wpending(line));
    SHOW(BIO_puts(line, "\n\nrest"));
    content(mem);
    SHOW(BIO_flush(line));
    content(mem);
    SHOW(BIO_gets(line, buf, 64));
    SHOW_STR(buf);
    SHOW(BIO_read(line, buf, 4));
    BIO_free_all(line);
}

static void base64(const char *data, int len, int flags)
{
    BIO *mem = BIO_new(BIO_s_mem()), *f = BIO_new(BIO_f_base64());
    char buf[256];
    int i;

    BIO_set_flags(f, flags);
    BIO_push(f, mem);
    for (i = 0; i < len; i += 10)
        SHOW(BIO_write(f, data + i, len - i < 10 ? len - i : 10));
    content(mem);
    SHOW(BIO_flush(f));
    content(mem);
    memset(buf, 0, sizeof(buf));
    SHOW(BIO_read(f, buf, 5));
    SHOW(BIO_read(f, buf + 5, 200));
    SHOW_STR(buf);
    SHOW(BIO_read(f, buf, 5));
    BIO_free_all(f);
}

static void decode(const char *text, int flags)
{
    BIO *mem = BIO_new_mem_buf(text, -1), *f = BIO_new(BIO_f_base64());
    char buf[256];
    int n;

    BIO_set_flags(f, flags);
    BIO_push(f, mem);
    printf("--- %s (%x)\n", text, flags);
    while ((n = BIO_read(f, buf, sizeof(buf))) > 0)
        SHOW_BYTES(buf, n);
    SHOW(n);
    BIO_free_all(f);
}

static void others(void)
{
    BIO *mem = BIO_new(BIO_s_mem()), *f = BIO_push(BIO_new(BIO_f_null()), mem);
    char buf[64];

    SHOW_STR(BIO_method_name(f));
    SHOW(BIO_puts(f, "through\nand on"));
    SHOW(BIO_gets(f, buf, 64));
    SHOW(BIO_read(f, buf, 64));
    SHOW(BIO_read(f, buf, 64));
    SHOW(BIO_should_retry(f));
    BIO_free(f);
    f = BIO_push(BIO_new(BIO_f_prefix()), mem);
    SHOW_STR(BIO_method_name(f));
    SHOW(BIO_set_prefix(f, "> "));
    SHOW(BIO_set_indent(f, 3));
    SHOW(BIO_get_indent(f));
    SHOW(BIO_puts(f, "one\ntwo"));
    SHOW(BIO_puts(f, " more\n\nend\n"));
    content(mem);
    BIO_free(f);
    f = BIO_push(BIO_new(BIO_f_readbuffer()), mem);
    SHOW_STR(BIO_method_name(f));
    SHOW(BIO_gets(f, buf, 64));
    SHOW_STR(buf);
    SHOW(BIO_tell(f));
    SHOW(BIO_seek(f, 2));
    SHOW(BIO_read(f, buf, 5));
    SHOW_BYTES(buf, 5);
    SHOW(BIO_eof(f));
    SHOW(BIO_read(f, buf, 64));
    BIO_free_all(f);
    f = BIO_new(BIO_f_nbio_test());
    SHOW_STR(BIO_method_name(f));
    BIO_free(f);
}

static int take(const void *data, size_t len, void *u)
{
    fwrite(data, 1, len, stdout);
    return (int)len;
}

static void dumps(void)
{
    unsigned char data[70];
    BIO *mem = BIO_new(BIO_s_mem());
    int i;

    for (i = 0; i < 70; i++)
        data[i] = (unsigned char)(i * 5);
    for (i = 0; i < 70; i += 5)
        SHOW(BIO_dump_indent_cb(take, NULL, data, 35, i));
    SHOW(BIO_dump_cb(take, NULL, data, 70));
    SHOW(BIO_dump(mem, data, 17));
    SHOW(BIO_dump_indent(mem, "with\0zeros\0\0", 12, 2));
    SHOW(BIO_dump_fp(stdout, data, 20));
    SHOW(BIO_hex_string(mem, 4, 10, data, 25));
    SHOW(BIO_hex_string(mem, 0, 5, data, 5));
    SHOW(BIO_hex_string(mem, 0, 5, data, 0));
    content(mem);
    BIO_free(mem);
}

int main(void)
{
    const char *text = "The quick brown fox jumps over the lazy dog, and then over it again and again.";

    buffers();
    base64(text, (int)strlen(text), 0);
    base64(text, (int)strlen(text), BIO_FLAGS_BASE64_NO_NL);
    base64("a", 1, 0);
    base64("ab", 2, BIO_FLAGS_BASE64_NO_NL);
    base64("", 0, 0);
    decode("aGVsbG8=\n", 0);
    decode("aGVsbG8=\n", BIO_FLAGS_BASE64_NO_NL);
    decode("aGVsbG8=", 0);
    decode("aGVsbG8=", BIO_FLAGS_BASE64_NO_NL);
    decode("not! base64\naGVsbG8=\n", 0);
    decode("\n\naGVs\nbG8=\n", 0);
    decode("aGVs\r\nbG8=\r\n", 0);
    decode("aGVsbG8=\n-----END\n", 0);
    decode("", 0);
    others();
    dumps();
    return 0;
}
