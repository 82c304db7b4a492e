/* SSL_peek, the _ex functions, SSL_pending and reads of length 0. */
#include "tls.h"

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
    PAIR pair;
    char buffer[100];
    size_t done = 77;

    pair = pair_new(client, server);
    SHOW(SSL_pending(pair.client));
    SHOW(SSL_has_pending(pair.client));
    SHOW_CALL(pair.client, SSL_peek(pair.client, buffer, 10));
    handshake(&pair);
    SHOW_CALL(pair.server, SSL_peek(pair.server, buffer, 10));
    SHOW_CALL(pair.server, SSL_peek_ex(pair.server, buffer, 10, &done));
    SHOW(done);
    SHOW_CALL(pair.client, SSL_write_ex(pair.client, "abcdefghij", 10, &done));
    SHOW(done);
    SHOW_CALL(pair.server, SSL_peek(pair.server, buffer, 4));
    printf("%.4s\n", buffer);
    SHOW(SSL_pending(pair.server));
    SHOW_CALL(pair.server, SSL_peek(pair.server, buffer, 100));
    printf("%.10s\n", buffer);
    SHOW_CALL(pair.server, SSL_read_ex(pair.server, buffer, 3, &done));
    SHOW(done);
    SHOW(SSL_pending(pair.server));
    SHOW_CALL(pair.server, SSL_peek_ex(pair.server, buffer, 100, &done));
    SHOW(done);
    SHOW_CALL(pair.server, SSL_read(pair.server, buffer, 0));
    SHOW_CALL(pair.server, SSL_read(pair.server, buffer, 100));
    SHOW_CALL(pair.server, SSL_read(pair.server, buffer, 0));
    SHOW_CALL(pair.server, SSL_read(pair.server, buffer, -1));
    SHOW_CALL(pair.server, SSL_peek(pair.server, buffer, -1));
    SHOW_CALL(pair.client, SSL_write(pair.client, "", 0));
    SHOW_CALL(pair.client, SSL_write(pair.client, "", -5));
    SHOW_CALL(pair.client, SSL_write_ex(pair.client, "", 0, &done));
    SHOW(done);
    SHOW_CALL(pair.server, SSL_read_ex(pair.server, buffer, 10, &done));
    SHOW(done);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
