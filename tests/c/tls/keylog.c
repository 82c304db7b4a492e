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
    return 0;
}
