/* One record per SSL_write up to 16 KiB, at most one record per SSL_read. */
#include "tls.h"

static void talk(int version)
{
    static char data[50000];
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    int i;

    printf("--- version %x\n", version);
    for (i = 0; i < (int)sizeof(data); i++)
        data[i] = 'a' + i % 26;
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_new(client, server);
    handshake(&pair);
    show_read(pair.client, "client", 100);
    SHOW(SSL_write(pair.client, data, 10));
    SHOW(SSL_write(pair.client, data, 20));
    SHOW(SSL_write(pair.client, data, 1));
    SHOW(SSL_pending(pair.server));
    SHOW(SSL_has_pending(pair.server));
    show_read(pair.server, "server", 100);
    SHOW(SSL_pending(pair.server));
    show_read(pair.server, "server", 5);
    SHOW(SSL_pending(pair.server));
    SHOW(SSL_has_pending(pair.server));
    show_read(pair.server, "server", 100);
    SHOW(SSL_pending(pair.server));
    show_read(pair.server, "server", 100);
    show_read(pair.server, "server", 100);
    SHOW(SSL_write(pair.client, data, 16384));
    show_read(pair.server, "server", 70000);
    SHOW(SSL_write(pair.client, data, 16385));
    show_read(pair.server, "server", 70000);
    show_read(pair.server, "server", 70000);
    SHOW(SSL_write(pair.client, data, 50000));
    for (i = 0; i < 5; i++) {
        show_read(pair.server, "server", 10000);
        SHOW(SSL_pending(pair.server));
    }
    for (i = 0; i < 5; i++)
        show_read(pair.server, "server", 70000);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    talk(TLS1_2_VERSION);
    talk(TLS1_3_VERSION);
    return 0;
}
