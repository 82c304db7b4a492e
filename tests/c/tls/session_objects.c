/* SSL_SESSION: fields, serialising, ids and times. */
#include "tls.h"

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    SSL_SESSION *session, *copy;
    const unsigned char *p;
    unsigned char *der = NULL, *q;
    unsigned int length;
    int size;

    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"ctx", 3);
    pair = pair_new(client, server);
    SHOW_PTR(SSL_get_session(pair.client));
    handshake(&pair);
    small_talk(&pair);
    session = SSL_get1_session(pair.client);
    SHOW(SSL_SESSION_get_timeout(session));
    SHOW(SSL_SESSION_set_timeout(session, 100));
    SHOW(SSL_SESSION_get_timeout(session));
    SHOW(SSL_SESSION_get_time(session) > 1600000000);
    SHOW(SSL_SESSION_set_time(session, 1700000000));
    SHOW(SSL_SESSION_get_time(session));
    SHOW(SSL_SESSION_get_protocol_version(session));
    SHOW_STR(SSL_CIPHER_get_name(SSL_SESSION_get0_cipher(session)));
    SHOW_PTR(SSL_SESSION_get0_peer(session));
    SHOW(SSL_SESSION_get_compress_id(session));
    SHOW(SSL_SESSION_has_ticket(session));
    SHOW(SSL_SESSION_get_ticket_lifetime_hint(session));
    SHOW_STR(SSL_SESSION_get0_hostname(session));
    SHOW(SSL_SESSION_is_resumable(session));
    SHOW(SSL_SESSION_get_max_early_data(session));
    SHOW_PTR(SSL_SESSION_get_id(session, &length));
    SHOW(length);
    size = i2d_SSL_SESSION(session, NULL);
    SHOW(size > 0);
    q = der = OPENSSL_malloc(size);
    SHOW(i2d_SSL_SESSION(session, &q) == size);
    SHOW(q - der == size);
    p = der;
    copy = d2i_SSL_SESSION(NULL, &p, size);
    SHOW_PTR(copy);
    SHOW(p - der == size);
    SHOW(SSL_SESSION_get_protocol_version(copy));
    SHOW(SSL_SESSION_get_time(copy));
    SHOW(SSL_SESSION_get_timeout(copy));
    SSL_SESSION_free(copy);
    p = der;
    SHOW_PTR(d2i_SSL_SESSION(NULL, &p, 10));
    SHOW(ERR_peek_error() != 0);
    ERR_clear_error();
    OPENSSL_free(der);
    copy = SSL_SESSION_dup(session);
    SHOW_PTR(copy);
    SSL_SESSION_free(copy);
    copy = SSL_SESSION_new();
    SHOW(SSL_SESSION_get_protocol_version(copy));
    SHOW(SSL_SESSION_set1_id(copy, (const unsigned char *)"0123456789", 10));
    SHOW_PTR(SSL_SESSION_get_id(copy, &length));
    SHOW(length);
    SHOW(SSL_SESSION_set1_id(copy, (const unsigned char *)"0123456789", 33));
    SHOW(SSL_SESSION_set_protocol_version(copy, TLS1_3_VERSION));
    SHOW(SSL_SESSION_set1_id_context(copy, (const unsigned char *)"abc", 3));
    SHOW(SSL_SESSION_is_resumable(copy));
    SHOW_QUEUE();
    SSL_SESSION_free(copy);
    SSL_SESSION_free(session);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
