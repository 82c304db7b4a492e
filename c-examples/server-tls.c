/* A TLS server: prints what clients send and answers each message, one client after the other.
 *
 *   server-tls [CERTIFICATE KEY]
 *
 * A client that sends "shutdown" ends the server. */
#include "example.h"
#include <signal.h>

static const char answer[] = "I hear you, client!";

/* Talks to one client. 1 if it asked for the end. */
static int serve(SSL *ssl)
{
    char msg[MESSAGE_SIZE];
    int ret;

    for (;;) {
        if ((ret = SSL_read(ssl, msg, sizeof(msg) - 1)) <= 0) {
            if (SSL_get_error(ssl, ret) != SSL_ERROR_ZERO_RETURN)
                example_ssl_error(ssl, ret, "SSL_read");
            return 0;
        }
        msg[ret] = '\0';
        printf("Received: %s\n", msg);
        fflush(stdout);
        if (strcmp(msg, "shutdown") == 0)
            return 1;
        if ((ret = SSL_write(ssl, answer, (int)strlen(answer))) != (int)strlen(answer)) {
            example_ssl_error(ssl, ret, "SSL_write");
            return 0;
        }
    }
}

int main(int argc, char **argv)
{
    const char *certificate = argc > 2 ? argv[1] : SERVER_CERT_FILE, *key = argc > 2 ? argv[2] : SERVER_KEY_FILE;
    SSL_CTX *ctx = NULL;
    int listenfd = -1, finished = 0, ret, status = EXIT_FAILURE;

    /* A client that is gone must not end the server */
    signal(SIGPIPE, SIG_IGN);

    /* The library */
    SSL_library_init();
    SSL_load_error_strings();

    /* The context: a server shows who it is */
    if ((ctx = SSL_CTX_new(SSLv23_server_method())) == NULL) {
        fprintf(stderr, "ERROR: no context\n");
        goto cleanup;
    }
    if (SSL_CTX_use_certificate_chain_file(ctx, certificate) != SSL_SUCCESS
        || SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != SSL_SUCCESS) {
        fprintf(stderr, "ERROR: cannot load %s and %s\n", certificate, key);
        ERR_print_errors_fp(stderr);
        goto cleanup;
    }

    if ((listenfd = example_listen()) < 0)
        goto cleanup;
    printf("Waiting for a connection on port %d\n", example_port());
    fflush(stdout);

    while (!finished) {
        int connfd = accept(listenfd, NULL, NULL);
        SSL *ssl = connfd < 0 ? NULL : SSL_new(ctx);

        if (ssl == NULL) {
            fprintf(stderr, "ERROR: no connection\n");
            goto cleanup;
        }
        /* A client that fails here is not the last one */
        if ((ret = SSL_set_fd(ssl, connfd)) != SSL_SUCCESS || (ret = SSL_accept(ssl)) != SSL_SUCCESS) {
            example_ssl_error(ssl, ret, "SSL_accept");
        } else {
            example_show_connection(ssl);
            finished = serve(ssl);
            SSL_shutdown(ssl);
        }
        SSL_free(ssl);
        close(connfd);
    }
    status = EXIT_SUCCESS;

cleanup:
    if (listenfd >= 0)
        close(listenfd);
    SSL_CTX_free(ctx);
    return status;
}
