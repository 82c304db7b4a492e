/* BIOs that connect and speak TLS, against a server in another thread. */
#include "tls.h"
#include <pthread.h>

static SSL_CTX *server;
static BIO *listener;

static void *serve(void *argument)
{
    int i;

    for (i = 0; i < 3; i++) {
        BIO *connection, *tls = BIO_new_ssl(server, 0);
        char line[100];
        int len;

        if (BIO_do_accept(listener) <= 0)
            break;
        connection = BIO_pop(listener);
        BIO_push(tls, connection);
        len = BIO_read(tls, line, sizeof(line));
        if (len > 0) {
            BIO_write(tls, "you said: ", 10);
            BIO_write(tls, line, len);
        }
        BIO_ssl_shutdown(tls);
        len = BIO_read(tls, line, sizeof(line));
        BIO_free_all(tls);
    }
    return argument;
}

static void talk(BIO *bio, const char *port, int buffered)
{
    SSL *ssl = NULL;
    char line[100];
    int len;

    SHOW_PTR(bio);
    SHOW(BIO_get_ssl(bio, &ssl));
    SHOW_PTR(ssl);
    SHOW(SSL_is_server(ssl));
    BIO_set_conn_hostname(bio, "127.0.0.1");
    BIO_set_conn_port(bio, port);
    SHOW(SSL_set_mode(ssl, SSL_MODE_AUTO_RETRY) & SSL_MODE_AUTO_RETRY);
    SHOW(BIO_do_connect(bio));
    SHOW(BIO_do_handshake(bio));
    SHOW_QUEUE();
    SHOW(BIO_puts(bio, "hello\n"));
    SHOW(BIO_flush(bio));
    if (buffered) {
        len = BIO_gets(bio, line, sizeof(line));
    } else {
        int more;

        len = BIO_read(bio, line, 10);
        more = BIO_read(bio, line + len, 80);
        len += more;
    }
    printf("%d: %.*s", len, len, line);
    SHOW(BIO_read(bio, line, 10));
    SHOW(BIO_should_retry(bio));
    SHOW(SSL_get_shutdown(ssl));
    SHOW_QUEUE();
    BIO_ssl_shutdown(bio);
    SHOW(SSL_get_shutdown(ssl));
    BIO_free_all(bio);
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca");
    pthread_t thread;
    char port[16];
    BIO *bio;

    signal(SIGPIPE, SIG_IGN);
    server = server_ctx("ecdsa");
    listener = BIO_new_accept("127.0.0.1:0");
    if (BIO_do_accept(listener) <= 0)
        return 99;
    snprintf(port, sizeof(port), "%s", BIO_get_accept_port(listener));
    pthread_create(&thread, NULL, serve, NULL);
    printf("--- connect\n");
    talk(BIO_new_ssl_connect(client), port, 0);
    printf("--- buffered\n");
    talk(BIO_new_buffer_ssl_connect(client), port, 1);
    printf("--- by hand\n");
    bio = BIO_push(BIO_new_ssl(client, 1), BIO_new_connect("127.0.0.1"));
    talk(bio, port, 0);
    pthread_join(thread, NULL);
    printf("--- nobody there\n");
    BIO_free_all(listener);
    bio = BIO_new_ssl_connect(client);
    BIO_set_conn_hostname(bio, "127.0.0.1");
    BIO_set_conn_port(bio, port);
    SHOW(BIO_do_connect(bio));
    SHOW(BIO_should_retry(bio));
    BIO_free_all(bio);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
