/* BIO pairs. */
#include "testing.h"
#include <openssl/bio.h>

static void state(BIO *a, BIO *b)
{
    printf("  a: pending %d wpending %d guarantee %zu request %zu retry %d eof %d\n", BIO_pending(a), BIO_wpending(a),
           BIO_ctrl_get_write_guarantee(a), BIO_ctrl_get_read_request(a), BIO_get_retry_flags(a), BIO_eof(a));
    printf("  b: pending %d wpending %d guarantee %zu request %zu retry %d eof %d\n", BIO_pending(b), BIO_wpending(b),
           BIO_ctrl_get_write_guarantee(b), BIO_ctrl_get_read_request(b), BIO_get_retry_flags(b), BIO_eof(b));
}

int main(void)
{
    BIO *a, *b, *c;
    char buf[64], *p;
    int i;

    SHOW(BIO_new_bio_pair(&a, 10, &b, 0));
    SHOW_STR(BIO_method_name(a));
    SHOW(BIO_get_write_buf_size(a, 0));
    SHOW(BIO_get_write_buf_size(b, 0));
    SHOW(BIO_set_write_buf_size(a, 5));
    SHOW_QUEUE();
    SHOW(BIO_read(b, buf, 20));
    state(a, b);
    SHOW(BIO_ctrl_reset_read_request(a));
    state(a, b);
    SHOW(BIO_write(a, "0123456789abc", 13));
    state(a, b);
    SHOW(BIO_write(a, "x", 1));
    state(a, b);
    SHOW(BIO_read(b, buf, 7));
    SHOW_BYTES(buf, 7);
    SHOW(BIO_puts(a, "wrapped"));
    state(a, b);
    SHOW(BIO_nread0(b, &p));
    SHOW_BYTES(p, 3);
    SHOW(BIO_nread(b, &p, 2));
    SHOW(BIO_nwrite0(a, &p));
    SHOW(BIO_nwrite(a, &p, 1));
    *p = '#';
    state(a, b);
    for (i = 0; i < 4; i++) {
        int n = BIO_nread(b, &p, 100);

        SHOW(n);
        SHOW_BYTES(p, n);
    }
    state(a, b);
    SHOW(BIO_nread0(b, &p));
    SHOW(BIO_nread(b, &p, 0));
    SHOW(BIO_nread(b, &p, -1));
    SHOW(BIO_number_read(b));
    SHOW(BIO_number_written(a));
    SHOW(BIO_gets(b, buf, 5));
    SHOW_QUEUE();
    SHOW(BIO_write(b, "other way", 9));
    SHOW(BIO_read(a, buf, 64));
    SHOW(BIO_write(a, "last", 4));
    SHOW(BIO_shutdown_wr(a));
    SHOW(BIO_write(a, "x", 1));
    SHOW_QUEUE();
    state(a, b);
    SHOW(BIO_read(b, buf, 2));
    SHOW(BIO_read(b, buf, 64));
    SHOW(BIO_read(b, buf, 64));
    state(a, b);
    SHOW(BIO_reset(a));
    SHOW(BIO_flush(a));
    c = BIO_new(BIO_s_bio());
    SHOW(BIO_make_bio_pair(c, a));
    SHOW_QUEUE();
    SHOW(BIO_set_write_buf_size(c, 0));
    SHOW_QUEUE();
    SHOW(BIO_set_write_buf_size(c, 3));
    SHOW(BIO_write(c, "x", 1));
    SHOW_QUEUE();
    SHOW(BIO_nread0(c, &p));
    SHOW_QUEUE();
    SHOW(BIO_destroy_bio_pair(a));
    SHOW(BIO_write(b, "x", 1));
    SHOW_QUEUE();
    SHOW(BIO_make_bio_pair(c, a));
    SHOW(BIO_write(c, "four", 4));
    SHOW(BIO_read(a, buf, 4));
    SHOW(BIO_free(c));
    SHOW(BIO_read(a, buf, 4));
    SHOW_QUEUE();
    SHOW(BIO_eof(a));
    BIO_free(a);
    BIO_free(b);
    return 0;
}
