/* A server answers early data before the client's Finished, and goes on under the same keys afterwards. */
#include "tls.h"

static SSL_CTX *client, *server;

static void write_early(SSL *ssl, const char *who, const char *text)
{
    size_t written = 99;
    int result;

    ERR_clear_error();
    result = SSL_write_early_data(ssl, text, strlen(text), &written);
    printf("%s writes early: %d, %d bytes, %s\n", who, result, (int)written, error_name(SSL_get_error(ssl, result)));
    show_queue();
}

static int read_early(SSL *ssl)
{
    char data[100];
    size_t count = 99;
    int result;

    ERR_clear_error();
    result = SSL_read_early_data(ssl, data, sizeof(data), &count);
    printf("server reads early: %d, %d bytes, %s\n", result, (int)count, error_name(SSL_get_error(ssl, result)));
    show_queue();
    return result;
}

static SSL_SESSION *session_of(int version)
{
    PAIR pair = pair_of(client, server);
    SSL_SESSION *session;
    char byte;

    SSL_set_max_proto_version(pair.client, version);
    pair_sockets(&pair);
    handshake(&pair);
    SSL_read(pair.client, &byte, 1);
    session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    return session;
}

/* `early`: the client sends some; `resumes`: it has a session. */
static void answer(int version, int early, int resumes)
{
    SSL_SESSION *session = resumes ? session_of(version) : NULL;
    PAIR pair = pair_of(client, server);

    printf("--- version %x, early data %d, resumes %d\n", version, early, resumes);
    SSL_set_max_proto_version(pair.client, version);
    pair_sockets(&pair);
    if (resumes)
        SSL_set_session(pair.client, session);
    write_early(pair.server, "server", "too soon");
    if (early)
        write_early(pair.client, "client", "question");
    else
        SSL_connect(pair.client);
    read_early(pair.server);
    if (version == TLS1_3_VERSION) {
        write_early(pair.server, "server", "first");
        write_early(pair.server, "server", "second");
    }
    SHOW_CALL(pair.client, SSL_connect(pair.client));
    if (version == TLS1_3_VERSION) {
        show_read(pair.client, "client", 100);
        show_read(pair.client, "client", 100);
    }
    if (early)
        read_early(pair.server);
    handshake(&pair);
    write_early(pair.server, "server", "third");
    small_talk(&pair);
    show_read(pair.client, "client", 100);
    printf("reused %d\n", SSL_session_reused(pair.client));
    SSL_SESSION_free(session);
    pair_free(&pair);
}

/* A server that accepts looks for no early data and may not answer it. */
static void without_looking(void)
{
    PAIR pair = pair_new(client, server);

    printf("--- without looking\n");
    handshake(&pair);
    write_early(pair.server, "server", "never");
    write_early(pair.client, "client", "never");
    pair_free(&pair);
}

int main(void)
{
    client = client_ctx(NULL);
    server = server_ctx("ecdsa");
    SSL_CTX_set_max_early_data(server, 16384);
    answer(TLS1_3_VERSION, 0, 0);
    answer(TLS1_3_VERSION, 0, 1);
    answer(TLS1_3_VERSION, 1, 1);
    without_looking();
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
