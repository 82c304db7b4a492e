/* Writes that the transport does not take at once: with and without SSL_MODE_ENABLE_PARTIAL_WRITE. */
#include "tls.h"

static char data[100000], moved[100000];

static void drain(PAIR *pair)
{
    static char buffer[20000];
    long total = 0;
    int got;

    while ((got = SSL_read(pair->server, buffer, sizeof(buffer))) > 0)
        total += got;
    printf("server took %s\n", total > 0 ? "some" : "nothing");
    ERR_clear_error();
}

static PAIR start(SSL_CTX *client, SSL_CTX *server, long mode)
{
    PAIR pair = pair_of(client, server);

    SSL_set_mode(pair.client, mode);
    pair_bios(&pair, 20000);
    handshake(&pair);
    show_read(pair.client, "client", 10);
    return pair;
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    int i;

    printf("--- whole writes\n");
    pair = start(client, server, 0);
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    SHOW(SSL_want(pair.client));
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    drain(&pair);
    for (i = 0; i < 20 && SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000)) <= 0; i++)
        drain(&pair);
    drain(&pair);
    pair_free(&pair);

    printf("--- partial writes\n");
    pair = start(client, server, SSL_MODE_ENABLE_PARTIAL_WRITE);
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    SHOW_CALL(pair.client, SSL_write(pair.client, data + 16384, 100000 - 16384));
    drain(&pair);
    SHOW_CALL(pair.client, SSL_write(pair.client, data + 16384, 100000 - 16384));
    drain(&pair);
    SHOW_CALL(pair.client, SSL_write(pair.client, data + 32768, 100));
    pair_free(&pair);

    printf("--- another buffer\n");
    pair = start(client, server, 0);
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    SHOW_CALL(pair.client, SSL_write(pair.client, moved, 100000));
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    pair_free(&pair);

    printf("--- another buffer, accepted\n");
    pair = start(client, server, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    SHOW_CALL(pair.client, SSL_write(pair.client, moved, 100000));
    for (i = 0; i < 20; i++) {
        drain(&pair);
        if (SSL_write(pair.client, i % 2 ? data : moved, 100000) > 0)
            break;
        ERR_clear_error();
    }
    pair_free(&pair);

    printf("--- a shorter retry\n");
    pair = start(client, server, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100000));
    SHOW_CALL(pair.client, SSL_write(pair.client, data, 100));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
