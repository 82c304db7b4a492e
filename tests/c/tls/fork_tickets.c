/* Workers forked after SSL_CTX_new share its ticket keys: a session made by one is taken up by another. */
#include "tls.h"
#include <sys/wait.h>

static SSL_SESSION *visit(SSL_CTX *client, SSL_CTX *server, SSL_SESSION *session)
{
    int fds[2];
    SSL *ssl = SSL_new(client);
    char buffer[10];
    pid_t worker;

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fflush(stdout);
    worker = fork();
    if (worker == 0) {
        SSL *end = SSL_new(server);

        close(fds[0]);
        SSL_set_fd(end, fds[1]);
        if (SSL_accept(end) == 1) {
            SSL_write(end, SSL_session_reused(end) ? "again" : "first", 5);
            SSL_shutdown(end);
            SSL_read(end, buffer, sizeof(buffer));
        }
        _exit(0);
    }
    close(fds[1]);
    SSL_set_fd(ssl, fds[0]);
    if (session != NULL)
        SSL_set_session(ssl, session);
    SHOW(SSL_connect(ssl));
    show_read(ssl, "client", 5);
    SHOW(SSL_session_reused(ssl));
    session = SSL_get1_session(ssl);
    SSL_shutdown(ssl);
    SSL_free(ssl);
    close(fds[0]);
    waitpid(worker, NULL, 0);
    return session;
}

int main(void)
{
    int version;

    signal(SIGPIPE, SIG_IGN);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
        SSL_SESSION *first, *second;

        printf("--- version %x\n", version);
        SSL_CTX_set_max_proto_version(client, version);
        first = visit(client, server, NULL);
        second = visit(client, server, first);
        SSL_SESSION_free(first);
        first = visit(client, server, second);
        SSL_SESSION_free(first);
        SSL_SESSION_free(second);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
    return 0;
}
