/* TLS without a socket: a client and a server in one process, their bytes carried by the program itself.
 *
 *   memory-bio */
#include "example.h"

/* Carries what one side has written to the other side. Returns how much. */
static int carry(SSL *from, SSL *to)
{
    char buffer[4096];
    int size, total = 0;

    while ((size = BIO_read(SSL_get_wbio(from), buffer, sizeof(buffer))) > 0) {
        BIO_write(SSL_get_rbio(to), buffer, size);
        total += size;
    }
    return total;
}

static SSL *endpoint(SSL_CTX *ctx)
{
    SSL *ssl = SSL_new(ctx);

    if (ssl != NULL)
        SSL_set_bio(ssl, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    return ssl;
}

static int handshake(SSL *client, SSL *server)
{
    int client_done = 0, server_done = 0, carried;

    do {
        if (!client_done) {
            int ret = SSL_connect(client);

            client_done = ret == 1;
            if (!client_done && SSL_get_error(client, ret) != SSL_ERROR_WANT_READ) {
                example_ssl_error(client, ret, "SSL_connect");
                return 0;
            }
        }
        carried = carry(client, server);
        if (!server_done) {
            int ret = SSL_accept(server);

            server_done = ret == 1;
            if (!server_done && SSL_get_error(server, ret) != SSL_ERROR_WANT_READ) {
                example_ssl_error(server, ret, "SSL_accept");
                return 0;
            }
        }
        carried += carry(server, client);
    } while (!(client_done && server_done) && carried > 0);
    return client_done && server_done;
}

int main(void)
{
    SSL_CTX *client_ctx = SSL_CTX_new(TLS_client_method()), *server_ctx = SSL_CTX_new(TLS_server_method());
    SSL *client = NULL, *server = NULL;
    char msg[MESSAGE_SIZE];
    int ret, status = EXIT_FAILURE;

    if (client_ctx == NULL || server_ctx == NULL || SSL_CTX_load_verify_locations(client_ctx, CA_CERT_FILE, NULL) != 1
        || SSL_CTX_use_certificate_chain_file(server_ctx, SERVER_CERT_FILE) != 1
        || SSL_CTX_use_PrivateKey_file(server_ctx, SERVER_KEY_FILE, SSL_FILETYPE_PEM) != 1) {
        ERR_print_errors_fp(stderr);
        goto cleanup;
    }
    SSL_CTX_set_verify(client_ctx, SSL_VERIFY_PEER, NULL);
    client = endpoint(client_ctx);
    server = endpoint(server_ctx);
    if (client == NULL || server == NULL || !handshake(client, server))
        goto cleanup;
    example_show_connection(client);
    SSL_write(client, "through memory", 14);
    carry(client, server);
    if ((ret = SSL_read(server, msg, sizeof(msg) - 1)) <= 0) {
        example_ssl_error(server, ret, "SSL_read");
        goto cleanup;
    }
    msg[ret] = '\0';
    printf("server received: %s\n", msg);
    status = EXIT_SUCCESS;

cleanup:
    SSL_free(client);
    SSL_free(server);
    SSL_CTX_free(client_ctx);
    SSL_CTX_free(server_ctx);
    return status;
}
