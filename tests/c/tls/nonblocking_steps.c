/* Both ends over memory BIOs, fed one byte at a time: every call waits as it should, and the connection works. */
#include "tls.h"

static void pump_byte(SSL *from, SSL *to)
{
    char byte;

    if (BIO_read(SSL_get_wbio(from), &byte, 1) == 1)
        BIO_write(SSL_get_rbio(to), &byte, 1);
}

static void run(int version, const char *certificate, int verify_client)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(certificate);
    PAIR pair;
    int done_client = 0, done_server = 0, odd = 0, rounds;
    char buffer[100];

    printf("--- version %x, %s, client certificate %d\n", version, certificate, verify_client);
    SSL_CTX_set_max_proto_version(client, version);
    if (verify_client) {
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
        SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
        SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
    }
    pair = pair_of(client, server);
    SSL_set_bio(pair.client, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_bio(pair.server, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    for (rounds = 0; rounds < 100000 && !(done_client && done_server); rounds++) {
        if (!done_client) {
            int result = SSL_do_handshake(pair.client);

            if (result == 1)
                done_client = 1;
            else if (SSL_get_error(pair.client, result) != SSL_ERROR_WANT_READ || SSL_want(pair.client) != SSL_READING
                     || !SSL_want_read(pair.client) || !SSL_in_init(pair.client))
                odd++;
        }
        if (!done_server) {
            int result = SSL_do_handshake(pair.server);

            if (result == 1)
                done_server = 1;
            else if (SSL_get_error(pair.server, result) != SSL_ERROR_WANT_READ || SSL_is_init_finished(pair.server))
                odd++;
        }
        pump_byte(pair.client, pair.server);
        pump_byte(pair.server, pair.client);
    }
    SHOW(done_client);
    SHOW(done_server);
    SHOW(odd);
    SHOW_QUEUE();
    while (BIO_ctrl_pending(SSL_get_wbio(pair.client)) || BIO_ctrl_pending(SSL_get_wbio(pair.server))) {
        pump_byte(pair.client, pair.server);
        pump_byte(pair.server, pair.client);
    }
    SHOW_CALL(pair.client, SSL_read(pair.client, buffer, 10));
    SHOW_CALL(pair.client, SSL_write(pair.client, "message", 7));
    for (rounds = 0; BIO_ctrl_pending(SSL_get_wbio(pair.client)) > 0; rounds++) {
        int result;

        pump_byte(pair.client, pair.server);
        result = SSL_read(pair.server, buffer, sizeof(buffer));
        if (result > 0)
            printf("server reads %.*s, left %d\n", result, buffer, (int)BIO_ctrl_pending(SSL_get_wbio(pair.client)));
        else if (SSL_get_error(pair.server, result) != SSL_ERROR_WANT_READ)
            SHOW_QUEUE();
    }
    SHOW(SSL_get_fd(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    run(TLS1_2_VERSION, "ecdsa", 0);
    run(TLS1_3_VERSION, "ecdsa", 0);
    run(TLS1_2_VERSION, "rsa", 1);
    run(TLS1_3_VERSION, "rsa", 1);
    return 0;
}
