/* The same client with a socket that never blocks: one poll loop waits for the user and for the server.
 *
 *   nonblocking-client [ADDRESS] */
#include "example.h"
#include <fcntl.h>
#include <poll.h>

/* Waits for what the connection asked for. 0 if it asked for nothing that can be waited for. */
static int wait_for(SSL *ssl, int ret)
{
    struct pollfd entry = { .fd = SSL_get_fd(ssl) };

    switch (SSL_get_error(ssl, ret)) {
    case SSL_ERROR_WANT_READ:
        entry.events = POLLIN;
        break;
    case SSL_ERROR_WANT_WRITE:
        entry.events = POLLOUT;
        break;
    default:
        return 0;
    }
    return poll(&entry, 1, 10000) == 1;
}

static int send_all(SSL *ssl, const char *msg, int size)
{
    int ret;

    /* A call that has to be repeated is repeated with the same arguments */
    while ((ret = SSL_write(ssl, msg, size)) <= 0)
        if (!wait_for(ssl, ret)) {
            example_ssl_error(ssl, ret, "SSL_write");
            return 0;
        }
    return 1;
}

/* Prints all the server has sent. 0 at its end or on an error. */
static int receive(SSL *ssl)
{
    char msg[MESSAGE_SIZE];
    int ret;

    while ((ret = SSL_read(ssl, msg, sizeof(msg) - 1)) > 0) {
        msg[ret] = '\0';
        printf("Received: %s\n", msg);
    }
    fflush(stdout);
    ret = SSL_get_error(ssl, ret);
    if (ret != SSL_ERROR_WANT_READ && ret != SSL_ERROR_WANT_WRITE && ret != SSL_ERROR_ZERO_RETURN)
        example_ssl_error(ssl, -1, "SSL_read");
    return ret == SSL_ERROR_WANT_READ || ret == SSL_ERROR_WANT_WRITE;
}

static int talk(SSL *ssl)
{
    char msg[MESSAGE_SIZE];
    struct pollfd entries[2] = { { .fd = STDIN_FILENO, .events = POLLIN }, { .fd = SSL_get_fd(ssl), .events = POLLIN } };
    int awaited = 0, input = 1, size;

    while (input || awaited > 0) {
        entries[0].fd = input ? STDIN_FILENO : -1;
        if (poll(entries, 2, 10000) <= 0)
            return 0;
        if (entries[1].revents != 0) {
            if (!receive(ssl))
                return awaited == 0;
            awaited = 0;
        }
        if (input && entries[0].revents != 0) {
            /* poll sees the descriptor, not stdio's buffer: read it as it is */
            size = (int)read(STDIN_FILENO, msg, sizeof(msg) - 1);
            input = size > 0;
            while (size > 0 && msg[size - 1] == '\n')
                size--;
            if (!input || size == 0)
                continue;
            msg[size] = '\0';
            if (!send_all(ssl, msg, size))
                return 0;
            if (strcmp(msg, "shutdown") == 0)
                return 1;
            awaited++;
        }
    }
    return 1;
}

int main(int argc, char **argv)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *ssl = NULL;
    int sockfd = -1, ret, status = EXIT_FAILURE;

    if (ctx == NULL || SSL_CTX_load_verify_locations(ctx, CA_CERT_FILE, NULL) != 1) {
        ERR_print_errors_fp(stderr);
        goto cleanup;
    }
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    if ((sockfd = example_connect(argc > 1 ? argv[1] : LOCALHOST)) < 0)
        goto cleanup;
    fcntl(sockfd, F_SETFL, fcntl(sockfd, F_GETFL) | O_NONBLOCK);
    if ((ssl = SSL_new(ctx)) == NULL || SSL_set_fd(ssl, sockfd) != 1)
        goto cleanup;
    while ((ret = SSL_connect(ssl)) != 1)
        if (!wait_for(ssl, ret)) {
            example_ssl_error(ssl, ret, "SSL_connect");
            goto cleanup;
        }
    example_show_connection(ssl);
    if (talk(ssl))
        status = EXIT_SUCCESS;
    /* The first call sends our end, further ones wait for the server's */
    while (status == EXIT_SUCCESS && (ret = SSL_shutdown(ssl)) != 1)
        if (ret < 0 && !wait_for(ssl, ret))
            break;

cleanup:
    SSL_free(ssl);
    if (sockfd >= 0)
        close(sockfd);
    SSL_CTX_free(ctx);
    return status;
}
