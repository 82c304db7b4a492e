/* Keying material, Finished messages and randoms are the same at both ends. */
#include "tls.h"

static void compare(PAIR *pair, const char *label, const char *context, size_t context_length, int use)
{
    unsigned char a[64], b[64];
    int ours = SSL_export_keying_material(pair->client, a, 64, label, strlen(label), (const unsigned char *)context, context_length, use);
    int theirs = SSL_export_keying_material(pair->server, b, 64, label, strlen(label), (const unsigned char *)context, context_length, use);

    printf("%s, context %d: %d %d, %s\n", label, use, ours, theirs, ours == 1 && memcmp(a, b, 64) == 0 ? "equal" : "not equal");
    show_queue();
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
        unsigned char a[64], b[64];
        PAIR pair;

        printf("--- version %x\n", version);
        SSL_CTX_set_max_proto_version(client, version);
        pair = pair_new(client, server);
        SHOW(SSL_export_keying_material(pair.client, a, 64, "EXPORTER-x", 10, NULL, 0, 0));
        SHOW_QUEUE();
        SHOW((long)SSL_get_finished(pair.client, a, sizeof(a)));
        handshake(&pair);
        compare(&pair, "EXPORTER-Channel-Binding", "", 0, 1);
        compare(&pair, "EXPORTER-Channel-Binding", NULL, 0, 0);
        compare(&pair, "EXPORTER-other", "context", 7, 1);
        compare(&pair, "key expansion", NULL, 0, 0);
        compare(&pair, "master secret", NULL, 0, 0);
        SHOW((long)SSL_get_client_random(pair.client, NULL, 0));
        SHOW((long)SSL_get_client_random(pair.client, a, 10));
        SHOW((long)SSL_get_client_random(pair.client, a, 64));
        SHOW((long)SSL_get_client_random(pair.server, b, 64));
        SHOW(memcmp(a, b, 32));
        SHOW((long)SSL_get_server_random(pair.client, a, 32));
        SHOW((long)SSL_get_server_random(pair.server, b, 32));
        SHOW(memcmp(a, b, 32));
        SHOW((long)SSL_get_finished(pair.client, a, 64));
        SHOW((long)SSL_get_peer_finished(pair.server, b, 64));
        SHOW(memcmp(a, b, 12));
        SHOW((long)SSL_get_peer_finished(pair.client, a, 64));
        SHOW((long)SSL_get_finished(pair.server, b, 64));
        SHOW(memcmp(a, b, 12));
        SHOW((long)SSL_SESSION_get_master_key(SSL_get_session(pair.client), NULL, 0));
        if (version == TLS1_2_VERSION) {
            SHOW((long)SSL_SESSION_get_master_key(SSL_get_session(pair.client), a, 48));
            SHOW((long)SSL_SESSION_get_master_key(SSL_get_session(pair.server), b, 48));
            SHOW(memcmp(a, b, 48));
        }
        pair_free(&pair);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
    return 0;
}
