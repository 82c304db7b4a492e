/* Sockets, file descriptors and C streams. */
#include "testing.h"
#include <openssl/bio.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

static void sockets(void)
{
    int fds[2], fd = -5;
    BIO *a, *b;
    char buf[16];

    socketpair(AF_UNIX, SOCK_STREAM, 0, fds);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    a = BIO_new_socket(fds[0], BIO_CLOSE);
    b = BIO_new(BIO_s_socket());
    SHOW_STR(BIO_method_name(a));
    SHOW_HEXNUM(BIO_method_type(a));
    SHOW(BIO_get_fd(b, NULL));
    SHOW(BIO_read(b, buf, 4));
    SHOW_QUEUE();
    SHOW(BIO_set_fd(b, fds[1], BIO_NOCLOSE));
    SHOW(BIO_get_fd(b, &fd) == fd);
    SHOW(BIO_get_close(b));
    SHOW(BIO_read(a, buf, 16));
    SHOW(BIO_get_retry_flags(a));
    SHOW(errno == EAGAIN);
    SHOW(BIO_write(b, "hello", 5));
    SHOW(BIO_puts(b, "!"));
    SHOW(BIO_read(a, buf, 16));
    SHOW(BIO_get_retry_flags(a));
    SHOW(BIO_gets(a, buf, 16));
    SHOW_QUEUE();
    SHOW(BIO_pending(a));
    SHOW(BIO_flush(a));
    SHOW(BIO_reset(a));
    SHOW(BIO_eof(a));
    shutdown(fds[1], SHUT_WR);
    SHOW(BIO_read(a, buf, 16));
    SHOW(BIO_get_retry_flags(a));
    SHOW(BIO_eof(a));
    SHOW_HEXNUM(BIO_get_flags(a));
    BIO_free(b);
    SHOW(write(fds[1], "", 0));
    SHOW(close(fds[1]));
    SHOW(BIO_write(a, "x", 1));
    SHOW(errno == EPIPE);
    SHOW(BIO_get_retry_flags(a));
    SHOW_QUEUE();
    BIO_free(a);
    SHOW(close(fds[0]));
    errno = EINTR;
    SHOW(BIO_sock_should_retry(-1));
    SHOW(BIO_sock_should_retry(1));
    SHOW(BIO_sock_non_fatal_error(EINPROGRESS));
    SHOW(BIO_sock_non_fatal_error(ECONNRESET));
    SHOW(BIO_fd_non_fatal_error(ENOTCONN));
    SHOW(BIO_fd_should_retry(-1));
}

static void descriptors(void)
{
    int fds[2];
    BIO *r, *w;
    char buf[32];

    SHOW(pipe(fds));
    r = BIO_new_fd(fds[0], BIO_CLOSE);
    w = BIO_new(BIO_s_fd());
    SHOW_STR(BIO_method_name(w));
    SHOW_HEXNUM(BIO_get_flags(w));
    SHOW(BIO_get_fd(w, NULL));
    SHOW(BIO_set_fd(w, fds[1], BIO_CLOSE));
    SHOW(BIO_puts(w, "first\nsecond\nthird"));
    SHOW(BIO_gets(r, buf, 32));
    SHOW_STR(buf);
    SHOW(BIO_gets(r, buf, 4));
    SHOW_STR(buf);
    SHOW(BIO_read(r, buf, 2));
    SHOW(BIO_tell(r));
    BIO_free(w);
    SHOW(BIO_gets(r, buf, 32));
    SHOW(BIO_gets(r, buf, 32));
    SHOW_STR(buf);
    SHOW(BIO_read(r, buf, 2));
    SHOW(BIO_gets(r, buf, 32));
    SHOW(BIO_eof(r));
    SHOW(BIO_get_retry_flags(r));
    SHOW(BIO_write(r, "x", 1));
    SHOW(errno == EBADF);
    BIO_free(r);
    SHOW_QUEUE();
}

static void streams(void)
{
    BIO *b = BIO_new_file("/nonexistent/file", "r");
    FILE *f, *same = NULL;
    char buf[32];

    SHOW_PTR(b);
    SHOW_QUEUE();
    SHOW_PTR(BIO_new_file("/", "w"));
    SHOW_QUEUE();
    f = tmpfile();
    b = BIO_new_fp(f, BIO_NOCLOSE);
    SHOW_STR(BIO_method_name(b));
    SHOW_HEXNUM(BIO_get_flags(b));
    SHOW(BIO_get_close(b));
    SHOW(BIO_write(b, "one\ntwo\n", 8));
    SHOW(BIO_puts(b, "three"));
    SHOW(BIO_flush(b));
    SHOW(BIO_tell(b));
    SHOW(BIO_seek(b, 2));
    SHOW(BIO_gets(b, buf, 32));
    SHOW_STR(buf);
    SHOW(BIO_read(b, buf, 32));
    SHOW(BIO_eof(b));
    SHOW(BIO_read(b, buf, 32));
    SHOW(BIO_gets(b, buf, 32));
    SHOW_STR(buf);
    SHOW(BIO_should_retry(b));
    SHOW(BIO_reset(b));
    SHOW(BIO_eof(b));
    SHOW(BIO_get_line(b, buf, 32));
    SHOW(BIO_pending(b));
    SHOW(BIO_get_fp(b, &same));
    SHOW(same == f);
    SHOW(BIO_free(b));
    SHOW(fclose(f));
    b = BIO_new(BIO_s_file());
    SHOW(BIO_get_init(b));
    SHOW(BIO_read(b, buf, 3));
    SHOW_QUEUE();
    SHOW(BIO_read_filename(b, "/nonexistent"));
    SHOW_QUEUE();
    SHOW(BIO_ctrl(b, BIO_C_SET_FILENAME, BIO_CLOSE, "/dev/null"));
    SHOW_QUEUE();
    SHOW(BIO_rw_filename(b, "/dev/null"));
    SHOW(BIO_read(b, buf, 3));
    SHOW(BIO_write(b, "abc", 3));
    SHOW(BIO_read_filename(b, "/dev/null"));
    SHOW(BIO_write(b, "abc", 3));
    SHOW_QUEUE();
    BIO_free(b);
    b = BIO_new_file("/", "r");
    SHOW_PTR(b);
    SHOW(BIO_read(b, buf, 3));
    SHOW_QUEUE();
    SHOW(BIO_gets(b, buf, 3));
    SHOW_QUEUE();
    BIO_free(b);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    sockets();
    descriptors();
    streams();
    return 0;
}
