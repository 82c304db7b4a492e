/* A TLS client: connects to a server, sends lines from standard input and prints the answers.
 *
 *   client-tls [ADDRESS]        the server's IPv4 address, 127.0.0.1 if none is given
 *
 * "shutdown" is sent like any other line and ends both sides. */
#include "example.h"

int main(int argc, char **argv)
{
    const char *address = argc > 1 ? argv[1] : LOCALHOST;
    char msg[MESSAGE_SIZE];
    SSL_CTX *ctx = NULL;
    SSL *ssl = NULL;
    int sockfd = -1, ret, sendSz, status = EXIT_FAILURE;

    if (argc > 2) {
        fprintf(stderr, "usage: %s [ADDRESS]\n", argv[0]);
        return EXIT_FAILURE;
    }

    /* The library */
    SSL_library_init();
    SSL_load_error_strings();

    /* The context: what connections have in common. The server must show a certificate of this CA. */
    if ((ctx = SSL_CTX_new(SSLv23_client_method())) == NULL) {
        fprintf(stderr, "ERROR: no context\n");
        goto cleanup;
    }
    if ((ret = SSL_CTX_load_verify_locations(ctx, CA_CERT_FILE, NULL)) != SSL_SUCCESS) {
        fprintf(stderr, "ERROR: cannot load %s\n", CA_CERT_FILE);
        ERR_print_errors_fp(stderr);
        goto cleanup;
    }
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);

    /* TCP */
    if ((sockfd = example_connect(address)) < 0)
        goto cleanup;

    /* TLS over that socket */
    if ((ssl = SSL_new(ctx)) == NULL) {
        fprintf(stderr, "ERROR: no connection object\n");
        goto cleanup;
    }
    if ((ret = SSL_set_fd(ssl, sockfd)) != SSL_SUCCESS) {
        example_ssl_error(ssl, ret, "SSL_set_fd");
        goto cleanup;
    }
    if ((ret = SSL_connect(ssl)) != SSL_SUCCESS) {
        example_ssl_error(ssl, ret, "SSL_connect");
        goto cleanup;
    }
    example_show_connection(ssl);

    /* Messages */
    for (;;) {
        printf("Message to send: ");
        fflush(stdout);
        if (fgets(msg, sizeof(msg), stdin) == NULL)
            break;
        sendSz = (int)strcspn(msg, "\n");
        msg[sendSz] = '\0';
        if (sendSz == 0)
            continue;
        if ((ret = SSL_write(ssl, msg, sendSz)) != sendSz) {
            example_ssl_error(ssl, ret, "SSL_write");
            goto cleanup;
        }
        if (strcmp(msg, "shutdown") == 0)
            break;
        if ((ret = SSL_read(ssl, msg, sizeof(msg) - 1)) <= 0) {
            example_ssl_error(ssl, ret, "SSL_read");
            goto cleanup;
        }
        msg[ret] = '\0';
        printf("Received: %s\n", msg);
    }
    status = EXIT_SUCCESS;

    /* Everything in the reverse order */
cleanup:
    if (ssl != NULL) {
        /* The second call waits for the server's end: what it still sends would reset the connection otherwise */
        if (status == EXIT_SUCCESS && SSL_shutdown(ssl) == 0)
            SSL_shutdown(ssl);
        SSL_free(ssl);
    }
    if (sockfd >= 0)
        close(sockfd);
    SSL_CTX_free(ctx);
    return status;
}
