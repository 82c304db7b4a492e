/* Tickets that a server's program asks for after the handshake, and the order in which tickets come about. */
#include "tls.h"

#include <stdarg.h>
#include <openssl/evp.h>

static SSL_SESSION *latest;
static int talking, ask_in_done, ask_in_new, ask_in_generate, generate_fails;

static void say(const char *format, ...)
{
    va_list list;

    if (!talking)
        return;
    va_start(list, format);
    vprintf(format, list);
    va_end(list);
}

static void on_info(const SSL *ssl, int where, int value)
{
    if (talking > 1 || (where & SSL_CB_HANDSHAKE_DONE))
        say("  info: %x %d, %s, in init %d\n", (unsigned)where, value, SSL_state_string_long(ssl), SSL_in_init(ssl));
    if ((where & SSL_CB_HANDSHAKE_DONE) && ask_in_done && ask_in_done--)
        printf("  asked when done: %d\n", SSL_new_session_ticket((SSL *)ssl));
}

static void on_message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *message = bytes;

    (void)ssl; (void)arg;
    if (sent && type == SSL3_RT_HANDSHAKE && message[0] == SSL3_MT_NEWSESSION_TICKET)
        say("  message: ticket, version %x, lifetime %d, ends %02x%02x\n", (unsigned)version,
            message[4] << 24 | message[5] << 16 | message[6] << 8 | message[7], message[len - 2], message[len - 1]);
}

static int on_server_new(SSL *ssl, SSL_SESSION *session)
{
    unsigned len;

    SSL_SESSION_get_id(session, &len);
    say("  server's session: id of %u, current %d\n", len, SSL_get_session(ssl) == session);
    if (ask_in_new && ask_in_new--)
        printf("  asked for a new one: %d\n", SSL_new_session_ticket(ssl));
    return 0;
}

static int on_client_new(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    printf("  client's session: %d, early data %u\n", SSL_SESSION_has_ticket(session), SSL_SESSION_get_max_early_data(session));
    SSL_SESSION_free(latest);
    latest = session;
    return 1;
}

static int on_generate(SSL *ssl, void *arg)
{
    (void)arg;
    say("  generate\n");
    if (ask_in_generate && ask_in_generate--)
        printf("  asked while one is made: %d\n", SSL_new_session_ticket(ssl));
    return !(generate_fails && !--generate_fails);
}

static int on_key(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int sealing)
{
    static const unsigned char key[32] = { 1 };
    OSSL_PARAM params[3];

    (void)ssl;
    say("  key, %s\n", sealing ? "to seal" : "to open");
    if (sealing) {
        memset(name, 'n', 16);
        memset(iv, 'i', 16);
    }
    params[0] = OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, (void *)key, 32);
    params[1] = OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"SHA256", 0);
    params[2] = OSSL_PARAM_construct_end();
    EVP_MAC_CTX_set_params(mac, params);
    EVP_CipherInit_ex(cipher, EVP_aes_256_cbc(), NULL, key, iv, sealing);
    return 1;
}

static SSL_CTX *client, *server;

static void contexts(int version, long options, unsigned early)
{
    client = client_ctx(NULL);
    server = server_ctx("ecdsa");
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_options(server, options);
    SSL_CTX_set_max_early_data(server, early);
    SSL_CTX_sess_set_new_cb(client, on_client_new);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(server, on_server_new);
    SSL_CTX_set_session_ticket_cb(server, on_generate, NULL, NULL);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"ctx", 3);
}

static void gone(void)
{
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    SSL_SESSION_free(latest);
    latest = NULL;
}

static PAIR opened(void)
{
    PAIR pair = pair_new(client, server);

    SSL_set_info_callback(pair.server, on_info);
    SSL_set_msg_callback(pair.server, on_message);
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW(SSL_new_session_ticket(pair.client));
    if (latest != NULL)
        SSL_set_session(pair.client, latest);
    handshake(&pair);
    return pair;
}

static void end(PAIR *pair)
{
    SSL_shutdown(pair->client);
    SSL_shutdown(pair->server);
    pair_free(pair);
}

static void asked(const char *title, long options, unsigned early)
{
    PAIR pair;
    char byte;

    printf("--- %s\n", title);
    contexts(TLS1_3_VERSION, options, early);
    pair = opened();
    show_read(pair.client, "client", 10);
    SHOW(SSL_new_session_ticket(pair.client));
    talking = 2;
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW(SSL_in_init(pair.server));
    SHOW(SSL_is_init_finished(pair.server));
    SHOW_STR(SSL_state_string_long(pair.server));
    SHOW(SSL_key_update(pair.server, SSL_KEY_UPDATE_NOT_REQUESTED));
    SHOW_QUEUE();
    show_read(pair.client, "client", 10);
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    SHOW(SSL_in_init(pair.server));
    show_read(pair.client, "client", 10);
    printf("two, by a write\n");
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_write(pair.server, "data", 4));
    show_read(pair.client, "client", 10);
    printf("by a read\n");
    SHOW(SSL_new_session_ticket(pair.server));
    show_read(pair.server, "server", 10);
    show_read(pair.client, "client", 10);
    printf("with shutdown\n");
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    show_read(pair.client, "client", 10);
    talking = 0;
    end(&pair);

    printf("resumed by the last one\n");
    talking = 1;
    pair = opened();
    SHOW(SSL_session_reused(pair.server));
    SHOW(SSL_CTX_sess_hits(server));
    SHOW(SSL_CTX_sess_accept_good(server));
    talking = 2;
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_write(pair.server, "d", 1));
    SHOW(SSL_CTX_sess_hits(server));
    SHOW(SSL_CTX_sess_accept_good(server));
    SSL_read(pair.client, &byte, 1);
    talking = 0;
    end(&pair);
    pair = opened();
    SHOW(SSL_session_reused(pair.server));
    end(&pair);
    gone();
}

/* The program asks in its callbacks, or refuses. */
static void in_callbacks(void)
{
    PAIR pair;

    printf("--- in callbacks\n");
    contexts(TLS1_3_VERSION, 0, 0);
    talking = 1;
    ask_in_done = ask_in_new = ask_in_generate = 1;
    pair = opened();
    show_read(pair.client, "client", 10);
    ask_in_new = ask_in_generate = 1;
    talking = 2;
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    show_read(pair.client, "client", 10);
    generate_fails = 2;
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    show_read(pair.client, "client", 10);
    pair_free(&pair);
    generate_fails = 1;
    talking = 1;
    printf("refused in the handshake\n");
    pair = opened();
    pair_free(&pair);
    talking = 0;
    gone();
}

static void keys(int count)
{
    PAIR pair;

    printf("--- the program's keys, %d tickets\n", count);
    contexts(TLS1_3_VERSION, 0, 0);
    SSL_CTX_set_tlsext_ticket_key_evp_cb(server, on_key);
    SSL_CTX_set_num_tickets(server, count);
    talking = 1;
    pair = opened();
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_write(pair.server, "data", 4));
    show_read(pair.client, "client", 10);
    end(&pair);
    pair = opened();
    SHOW(SSL_session_reused(pair.server));
    talking = 0;
    end(&pair);
    gone();
}

/* A transport that is full: the ticket waits, and the write behind it. */
static void slow(void)
{
    PAIR pair;
    static char data[30000];
    int i;

    printf("--- slow\n");
    contexts(TLS1_3_VERSION, 0, 0);
    pair = pair_of(client, server);
    pair_bios(&pair, 300);
    SSL_set_info_callback(pair.server, on_info);
    handshake(&pair);
    talking = 2;
    SHOW_CALL(pair.server, SSL_write(pair.server, data, sizeof(data)));
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW(SSL_in_init(pair.server));
    for (i = 0; i < 1000 && SSL_write(pair.server, data, sizeof(data)) <= 0; i++)
        SSL_read(pair.client, data, sizeof(data));
    while (SSL_read(pair.client, data, sizeof(data)) > 0)
        ;
    SHOW_CALL(pair.server, SSL_write(pair.server, "next", 4));
    SHOW(SSL_in_init(pair.server));
    talking = 0;
    for (i = 0; i < 100 && SSL_write(pair.server, "next", 4) <= 0; i++)
        SSL_read(pair.client, data, sizeof(data));
    SHOW_QUEUE();
    pair_free(&pair);
    gone();
}

static void older(void)
{
    PAIR pair;

    printf("--- tls 1.2\n");
    contexts(TLS1_2_VERSION, 0, 0);
    pair = opened();
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_QUEUE();
    end(&pair);
    gone();
}

int main(void)
{
    asked("asked for", 0, 0);
    asked("by id", SSL_OP_NO_TICKET, 0);
    asked("with early data", 0, 100);
    asked("with early data that may be played again", SSL_OP_NO_ANTI_REPLAY, 100);
    in_callbacks();
    keys(2);
    keys(0);
    slow();
    older();
    return 0;
}
