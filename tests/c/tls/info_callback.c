/* The info callback: beginnings, ends, exits and alerts on both sides. */
#include "tls.h"

static void callback(const SSL *ssl, int where, int result)
{
    const char *who = SSL_is_server((SSL *)ssl) ? "server" : "client";

    if (where & SSL_CB_HANDSHAKE_START)
        printf("  %s: handshake starts\n", who);
    else if (where & SSL_CB_HANDSHAKE_DONE)
        printf("  %s: handshake done, %s\n", who, SSL_state_string_long(ssl));
    else if (where & SSL_CB_ALERT)
        printf("  %s: alert %s, %s %s\n", who, where & SSL_CB_READ ? "read" : "written", SSL_alert_type_string_long(result),
               SSL_alert_desc_string_long(result));
    else if (where & SSL_CB_EXIT && result != 1)
        printf("  %s: exit %d\n", who, result);
}

static void meet(const char *ca, int version)
{
    SSL_CTX *client = client_ctx(ca), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- %s, version %x\n", ca, version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_info_callback(client, callback);
    SHOW(SSL_CTX_get_info_callback(client) == callback);
    pair = pair_of(client, server);
    SSL_set_info_callback(pair.server, callback);
    SHOW(SSL_get_info_callback(pair.server) == callback);
    SHOW_STR(SSL_state_string_long(pair.client));
    SHOW_STR(SSL_state_string(pair.client));
    pair_sockets(&pair);
    if (handshake(&pair)) {
        small_talk(&pair);
        SHOW_CALL(pair.client, SSL_shutdown(pair.client));
        show_read(pair.server, "server", 10);
        SHOW_CALL(pair.server, SSL_shutdown(pair.server));
        SHOW_CALL(pair.client, SSL_shutdown(pair.client));
        SHOW_STR(SSL_state_string_long(pair.client));
        SHOW_STR(SSL_state_string(pair.client));
    }
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    meet("ca", TLS1_2_VERSION);
    meet("ca", TLS1_3_VERSION);
    meet("other-ca", TLS1_2_VERSION);
    meet("other-ca", TLS1_3_VERSION);
    return 0;
}
