/* A client that shows a certificate of its own, and checks the server's name.
 *
 *   mutual-tls-client [ADDRESS]        sends one line of standard input, prints the answer */
#include "example.h"

int main(int argc, char **argv)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *ssl = NULL;
    char msg[MESSAGE_SIZE] = "hello";
    int sockfd = -1, ret, status = EXIT_FAILURE;

    if (ctx == NULL || SSL_CTX_load_verify_locations(ctx, CA_CERT_FILE, NULL) != 1
        || SSL_CTX_use_certificate_file(ctx, CLIENT_CERT_FILE, SSL_FILETYPE_PEM) != 1
        || SSL_CTX_use_PrivateKey_file(ctx, CLIENT_KEY_FILE, SSL_FILETYPE_PEM) != 1 || SSL_CTX_check_private_key(ctx) != 1) {
        ERR_print_errors_fp(stderr);
        goto cleanup;
    }
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    if ((sockfd = example_connect(argc > 1 ? argv[1] : LOCALHOST)) < 0)
        goto cleanup;
    if ((ssl = SSL_new(ctx)) == NULL || SSL_set_fd(ssl, sockfd) != 1 || SSL_set_tlsext_host_name(ssl, "localhost") != 1
        || SSL_set1_host(ssl, "localhost") != 1)
        goto cleanup;
    if ((ret = SSL_connect(ssl)) != 1) {
        example_ssl_error(ssl, ret, "SSL_connect");
        goto cleanup;
    }
    example_show_connection(ssl);
    if (fgets(msg, sizeof(msg), stdin) != NULL)
        msg[strcspn(msg, "\n")] = '\0';
    if ((ret = SSL_write(ssl, msg, (int)strlen(msg))) <= 0) {
        example_ssl_error(ssl, ret, "SSL_write");
        goto cleanup;
    }
    /* In TLS 1.3 a server that refuses our certificate says so only now */
    if ((ret = SSL_read(ssl, msg, sizeof(msg) - 1)) <= 0) {
        example_ssl_error(ssl, ret, "SSL_read");
        goto cleanup;
    }
    msg[ret] = '\0';
    printf("Received: %s\n", msg);
    SSL_shutdown(ssl);
    status = EXIT_SUCCESS;

cleanup:
    SSL_free(ssl);
    if (sockfd >= 0)
        close(sockfd);
    SSL_CTX_free(ctx);
    return status;
}
