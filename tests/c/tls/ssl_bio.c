/* BIO_f_ssl over a BIO pair: handshake by BIO_do_handshake, reads, writes and retries. */
#include "tls.h"

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    BIO *a, *b, *front = BIO_new_ssl(client, 1), *back = BIO_new_ssl(server, 0);
    SSL *ssl = NULL;
    char buffer[100];
    int i, one = 0, two = 0;

    BIO_new_bio_pair(&a, 0, &b, 0);
    BIO_push(front, a);
    BIO_push(back, b);
    SHOW(BIO_get_ssl(front, &ssl));
    SHOW_PTR(ssl);
    SHOW_PTR(SSL_get_rbio(ssl));
    for (i = 0; i < 10 && !(one == 1 && two == 1); i++) {
        if (one != 1)
            one = (int)BIO_do_handshake(front);
        if (two != 1)
            two = (int)BIO_do_handshake(back);
    }
    SHOW(one);
    SHOW(two);
    SHOW_QUEUE();
    SHOW(BIO_read(front, buffer, 10));
    SHOW(BIO_should_retry(front));
    SHOW(BIO_should_read(front));
    SHOW(BIO_write(front, "through a BIO", 13));
    SHOW(BIO_flush(front));
    SHOW(BIO_read(back, buffer, 7));
    SHOW(BIO_pending(back));
    SHOW(BIO_read(back, buffer, 100));
    SHOW(BIO_read(back, buffer, 100));
    SHOW(BIO_should_retry(back));
    SHOW(BIO_puts(back, "answer"));
    SHOW(BIO_read(front, buffer, 100));
    printf("%.6s\n", buffer);
    BIO_ssl_shutdown(front);
    SHOW(BIO_read(back, buffer, 100));
    SHOW(BIO_should_retry(back));
    SHOW(BIO_eof(back));
    SHOW_QUEUE();
    SHOW(BIO_method_type(front) == BIO_TYPE_SSL);
    SHOW_STR(BIO_method_name(front));
    BIO_free_all(front);
    BIO_free_all(back);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
