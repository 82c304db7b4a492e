/* Every step that the info callback hears of, and every record's message: full and resumed handshakes, a retry, a
 * client's certificate, early data, no tickets, and TLS 1.3 without its ChangeCipherSpec. */
#include "tls.h"

static int quiet;

static void info(const SSL *ssl, int where, int result)
{
    if (!quiet)
        printf("  %c %04x %d %s, in init %d\n", SSL_is_server(ssl) ? 'S' : 'C', where, result, SSL_state_string(ssl),
               SSL_in_init(ssl));
}

static void message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    (void)version; (void)len; (void)arg;
    if (!quiet && type != SSL3_RT_HEADER && type != SSL3_RT_INNER_CONTENT_TYPE)
        printf("  %c %s %d %d\n", SSL_is_server(ssl) ? 'S' : 'C', sent ? "sends" : "reads", type, *(const unsigned char *)bytes);
}

/* Lets a client take its tickets. */
static void take_tickets(SSL *client)
{
    char byte;

    SSL_read(client, &byte, 1);
    SSL_read(client, &byte, 1);
    ERR_clear_error();
}

static void watch(PAIR *pair, int who)
{
    SSL *ssl = who == 0 ? pair->client : pair->server;

    SSL_set_info_callback(ssl, info);
    SSL_set_msg_callback(ssl, message);
}

static void meet(SSL_CTX *client, SSL_CTX *server, SSL_SESSION **session, int who, const char *group)
{
    PAIR pair = pair_of(client, server);

    pair_sockets(&pair);
    if (*session != NULL)
        SSL_set_session(pair.client, *session);
    if (group != NULL)
        SSL_set1_groups_list(pair.server, group);
    watch(&pair, who);
    handshake(&pair);
    take_tickets(pair.client);
    SSL_SESSION_free(*session);
    *session = SSL_get1_session(pair.client);
    printf("reused %d\n", SSL_session_reused(pair.client));
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
}

static SSL_CTX *client, *server;

static void contexts(int version)
{
    client = client_ctx(NULL);
    server = server_ctx("ecdsa");
    SSL_CTX_set_max_proto_version(client, version);
}

static void contexts_free(void)
{
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void steps(int version, int who)
{
    SSL_SESSION *session = NULL;

    printf("--- version %x, %s\n", version, who == 0 ? "client" : "server");
    contexts(version);
    meet(client, server, &session, who, NULL);
    meet(client, server, &session, who, NULL);
    printf("no tickets\n");
    SSL_CTX_set_num_tickets(server, 0);
    meet(client, server, &session, who, NULL);
    SSL_SESSION_free(session);
    session = NULL;
    printf("a client's certificate and a retry\n");
    SSL_CTX_use_certificate_file(client, data_file("client-rsa", ".pem"), SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(client, data_file("client-rsa", ".key"), SSL_FILETYPE_PEM);
    SSL_CTX_load_verify_locations(server, data_file("ca", ".pem"), NULL);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    meet(client, server, &session, who, "P-384");
    SSL_SESSION_free(session);
    contexts_free();
}

static void without_change(int who)
{
    SSL_SESSION *session = NULL;

    printf("--- without ChangeCipherSpec, %s\n", who == 0 ? "client" : "server");
    contexts(TLS1_3_VERSION);
    SSL_CTX_clear_options(who == 0 ? client : server, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    meet(client, server, &session, who, NULL);
    SSL_SESSION_free(session);
    contexts_free();
}

static void early(int who, int looks)
{
    SSL_SESSION *session = NULL;
    PAIR pair;
    char data[20];
    size_t count;

    printf("--- early data, %s, %s\n", who == 0 ? "client" : "server", looks ? "read" : "passed over");
    contexts(TLS1_3_VERSION);
    SSL_CTX_set_max_early_data(server, 16384);
    quiet = 1;
    meet(client, server, &session, who, NULL);
    quiet = 0;
    pair = pair_new(client, server);
    SSL_set_session(pair.client, session);
    watch(&pair, who);
    SHOW(SSL_write_early_data(pair.client, "early", 5, &count));
    if (looks) {
        SHOW(SSL_read_early_data(pair.server, data, sizeof(data), &count));
        SHOW(SSL_connect(pair.client));
        SSL_read_early_data(pair.server, data, sizeof(data), &count);
    }
    SSL_do_handshake(pair.server); /* OpenSSL has read the Finished already */
    handshake(&pair);
    take_tickets(pair.client);
    pair_free(&pair);
    SSL_SESSION_free(session);
    contexts_free();
}

int main(void)
{
    int who;

    for (who = 0; who < 2; who++) {
        steps(TLS1_2_VERSION, who);
        steps(TLS1_3_VERSION, who);
        without_change(who);
        early(who, 0);
        early(who, 1);
    }
    return 0;
}
