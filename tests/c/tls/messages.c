/* The message callback, and between what it tells the beginnings and ends that the info callback tells. */
#include "tls.h"

static void message(int sent, int version, int type, const void *bytes, size_t length, SSL *ssl, void *arg)
{
    const unsigned char *data = bytes;

    /* rustls puts several messages into one record, and sends TLS 1.3's ChangeCipherSpec early. */
    if (type == SSL3_RT_HEADER || type == SSL3_RT_INNER_CONTENT_TYPE || (version == TLS1_3_VERSION && type == SSL3_RT_CHANGE_CIPHER_SPEC))
        return;
    printf("    %s %s version %x type %d", (const char *)arg, sent ? "sends" : "reads", version, type);
    if (type == SSL3_RT_HANDSHAKE)
        printf(" message %d%s", data[0], length == 4 + ((size_t)data[1] << 16 | data[2] << 8 | data[3]) ? "" : " of another length");
    else
        printf(" %zu: %d", length, data[0]);
    printf(", %s\n", SSL_get_version(ssl));
}

static void info(const SSL *ssl, int where, int result)
{
    if (where & SSL_CB_LOOP)
        return;
    if (where & SSL_CB_ALERT)
        printf("      %s alert %d\n", SSL_is_server((SSL *)ssl) ? "server" : "client", result);
    else
        printf("      %s %x %d %s\n", SSL_is_server((SSL *)ssl) ? "server" : "client", where, result, SSL_state_string_long(ssl));
}

static void meet(int version, int ask, int rounds, int no_ticket)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    PAIR pair;

    printf("--- version %x%s%s\n", version, ask ? ", client certificate" : "", no_ticket ? ", no tickets" : "");
    if (version == TLS1_2_VERSION)
        SSL_CTX_set_options(client, SSL_OP_NO_TLSv1_3);
    if (no_ticket)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SSL_CTX_set_msg_callback(client, message);
    SSL_CTX_set_msg_callback_arg(client, "client");
    SSL_CTX_set_msg_callback(server, message);
    SSL_CTX_set_msg_callback_arg(server, "server");
    if (version == TLS1_2_VERSION) {
        SSL_CTX_set_info_callback(client, info);
        SSL_CTX_set_info_callback(server, info);
    }
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    if (ask) {
        SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
        SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    }
    while (rounds-- > 0) {
        pair = pair_new(client, server);
        if (session != NULL)
            SSL_set_session(pair.client, session);
        printf("%s\n", SSL_get_version(pair.client));
        handshake(&pair);
        small_talk(&pair);
        printf("reused %d\n", SSL_session_reused(pair.client));
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
}

int main(void)
{
    meet(TLS1_2_VERSION, 0, 1, 0);
    meet(TLS1_2_VERSION, 1, 1, 0);
    meet(TLS1_2_VERSION, 0, 2, 1);
    meet(TLS1_3_VERSION, 0, 2, 0);
    meet(TLS1_3_VERSION, 1, 1, 0);
    return 0;
}
