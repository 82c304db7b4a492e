/* The labels of the key log in both versions. */
#include "tls.h"

static int numbers[2][8];
static const char *labels[] = { "CLIENT_RANDOM", "CLIENT_HANDSHAKE_TRAFFIC_SECRET", "SERVER_HANDSHAKE_TRAFFIC_SECRET",
                                "CLIENT_TRAFFIC_SECRET_0", "SERVER_TRAFFIC_SECRET_0", "EXPORTER_SECRET", "other" };

static void callback(const SSL *ssl, const char *line)
{
    int i;

    for (i = 0; i < 6; i++)
        if (strncmp(line, labels[i], strlen(labels[i])) == 0 && line[strlen(labels[i])] == ' ')
            break;
    numbers[SSL_is_server((SSL *)ssl)][i]++;
    if (strchr(line, '\n') != NULL)
        printf("a line end\n");
}

/* What a server tells of its messages and of its keys, in order; QUIC by these two needs it. */
static void message(int write_p, int version, int content_type, const void *buf, size_t len, SSL *ssl, void *arg)
{
    if (content_type == SSL3_RT_HANDSHAKE || content_type == SSL3_RT_CHANGE_CIPHER_SPEC || content_type == SSL3_RT_ALERT)
        printf("  %s %d, %d\n", write_p ? "sent" : "read", content_type, *(const unsigned char *)buf);
}

static void label_of(const SSL *ssl, const char *line)
{
    printf("  log %.*s\n", (int)strcspn(line, " "), line);
}

static void in_order(int version, uint64_t cleared, const char *groups, int asks)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    int turn;

    printf("--- order: version %x, without options %llx, groups %s, asks %d\n", version, (unsigned long long)cleared, groups, asks);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_keylog_callback(server, label_of);
    SSL_CTX_clear_options(server, cleared);
    SSL_CTX_set1_groups_list(client, "P-256:P-384");
    SSL_CTX_set1_groups_list(server, groups);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    SSL_CTX_set_verify(server, asks ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, NULL);
    for (turn = 0; turn < 2; turn++) {
        PAIR pair = pair_new(client, server);

        if (session != NULL)
            SSL_set_session(pair.client, session);
        SSL_set_msg_callback(pair.server, message);
        handshake(&pair);
        small_talk(&pair);
        SHOW(SSL_session_reused(pair.server));
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version, who, i;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
        PAIR pair;

        memset(numbers, 0, sizeof(numbers));
        SSL_CTX_set_max_proto_version(client, version);
        SHOW(SSL_CTX_get_keylog_callback(client) == NULL);
        SSL_CTX_set_keylog_callback(client, callback);
        SSL_CTX_set_keylog_callback(server, callback);
        SHOW(SSL_CTX_get_keylog_callback(client) == callback);
        pair = pair_new(client, server);
        handshake(&pair);
        for (who = 0; who < 2; who++)
            for (i = 0; i < 7; i++)
                printf("%s %s: %d\n", who ? "server" : "client", labels[i], numbers[who][i]);
        pair_free(&pair);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
    in_order(TLS1_2_VERSION, 0, "P-256", 0);
    in_order(TLS1_3_VERSION, 0, "P-256", 0);
    in_order(TLS1_3_VERSION, SSL_OP_ENABLE_MIDDLEBOX_COMPAT, "P-256", 1);
    in_order(TLS1_3_VERSION, 0, "P-384", 0);
    in_order(TLS1_3_VERSION, SSL_OP_ENABLE_MIDDLEBOX_COMPAT, "P-384", 0);
    return 0;
}
