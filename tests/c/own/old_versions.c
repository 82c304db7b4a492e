/* sabissl only: contexts that allow only what rustls has not: TLS 1.0 and 1.1, DTLS, in both roles. */
#include "../tls.h"

static void meet(const char *name, const SSL_METHOD *client, const SSL_METHOD *server)
{
    SSL_CTX *c = SSL_CTX_new(client), *s = SSL_CTX_new(server);
    PAIR pair;

    printf("--- %s\n", name);
    show_queue();
    SHOW_PTR(c);
    SHOW_PTR(s);
    if (c != NULL && s != NULL) {
        SSL_CTX_use_certificate_file(s, DATA "ecdsa.pem", SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(s, DATA "ecdsa.key", SSL_FILETYPE_PEM);
        pair = pair_new(c, s);
        handshake(&pair);
        pair_free(&pair);
    }
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    meet("a client of TLS 1.1", TLSv1_1_client_method(), TLS_server_method());
    meet("a client of TLS 1.0", TLSv1_client_method(), TLS_server_method());
    meet("a server of TLS 1.1", TLS_client_method(), TLSv1_1_server_method());
    meet("a server of TLS 1.0", TLS_client_method(), TLSv1_server_method());
    meet("DTLS", DTLS_client_method(), DTLS_server_method());
    return 0;
}
