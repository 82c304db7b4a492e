/* A server that demands a certificate of every client and greets it by name. Serves one client.
 *
 *   mutual-tls-server */
#include "example.h"

static int greet(SSL *ssl)
{
    char msg[MESSAGE_SIZE], name[128] = "?", answer[MESSAGE_SIZE + 128];
    X509 *peer = SSL_get_peer_certificate(ssl);
    int ret;

    if (peer != NULL)
        X509_NAME_get_text_by_NID(X509_get_subject_name(peer), NID_commonName, name, sizeof(name));
    X509_free(peer);
    if ((ret = SSL_read(ssl, msg, sizeof(msg) - 1)) <= 0) {
        example_ssl_error(ssl, ret, "SSL_read");
        return 0;
    }
    msg[ret] = '\0';
    printf("%s says: %s\n", name, msg);
    ret = snprintf(answer, sizeof(answer), "Welcome, %s!", name);
    return SSL_write(ssl, answer, ret) == ret;
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *ssl = NULL;
    int listenfd = -1, connfd = -1, ret, status = EXIT_FAILURE;

    if (ctx == NULL || SSL_CTX_use_certificate_chain_file(ctx, SERVER_CERT_FILE) != 1
        || SSL_CTX_use_PrivateKey_file(ctx, SERVER_KEY_FILE, SSL_FILETYPE_PEM) != 1
        || SSL_CTX_load_verify_locations(ctx, CA_CERT_FILE, NULL) != 1) {
        ERR_print_errors_fp(stderr);
        goto cleanup;
    }
    SSL_CTX_set_client_CA_list(ctx, SSL_load_client_CA_file(CA_CERT_FILE));
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    if ((listenfd = example_listen()) < 0)
        goto cleanup;
    printf("Waiting for a connection on port %d\n", example_port());
    fflush(stdout);
    if ((connfd = accept(listenfd, NULL, NULL)) < 0 || (ssl = SSL_new(ctx)) == NULL || SSL_set_fd(ssl, connfd) != 1)
        goto cleanup;
    if ((ret = SSL_accept(ssl)) != 1) {
        example_ssl_error(ssl, ret, "SSL_accept");
        goto cleanup;
    }
    example_show_connection(ssl);
    if (greet(ssl))
        status = EXIT_SUCCESS;
    SSL_shutdown(ssl);

cleanup:
    SSL_free(ssl);
    if (connfd >= 0)
        close(connfd);
    if (listenfd >= 0)
        close(listenfd);
    SSL_CTX_free(ctx);
    return status;
}
