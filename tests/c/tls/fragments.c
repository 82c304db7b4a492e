/* Limits on the size of records. */
#include "tls.h"

static void count(PAIR *pair, int length)
{
    static char data[40000], buffer[40000];
    int got;

    printf("write %d:", SSL_write(pair->client, data, length));
    while ((got = SSL_read(pair->server, buffer, sizeof(buffer))) > 0)
        printf(" %d", got);
    printf("\n");
    ERR_clear_error();
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    SHOW(SSL_CTX_set_max_send_fragment(client, 511));
    SHOW(SSL_CTX_set_max_send_fragment(client, 512));
    SHOW(SSL_CTX_set_max_send_fragment(client, 16384));
    SHOW(SSL_CTX_set_max_send_fragment(client, 16385));
    SHOW(SSL_CTX_set_split_send_fragment(client, 511));
    SHOW(SSL_CTX_set_split_send_fragment(client, 1024));
    SHOW(SSL_CTX_set_split_send_fragment(client, 20000));
    SHOW(SSL_CTX_set_max_pipelines(client, 0));
    SHOW(SSL_CTX_set_max_pipelines(client, 1));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_tlsext_max_fragment_length(client, 9));
    SHOW(SSL_CTX_set_tlsext_max_fragment_length(client, TLSEXT_max_fragment_length_DISABLED));
    SHOW_QUEUE();
    SSL_CTX_free(client);
    client = client_ctx("ca");
    SHOW(SSL_CTX_set_max_send_fragment(client, 1000));
    pair = pair_new(client, server);
    handshake(&pair);
    count(&pair, 500);
    count(&pair, 1000);
    count(&pair, 1001);
    count(&pair, 5000);
    SHOW(SSL_set_max_send_fragment(pair.client, 2000));
    count(&pair, 5000);
    SHOW(SSL_set_max_send_fragment(pair.client, 100));
    count(&pair, 5000);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
