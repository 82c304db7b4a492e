/* Key updates on request, and what renegotiation answers. */
#include "tls.h"

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
        PAIR pair;
        int i;

        printf("--- version %x\n", version);
        SSL_CTX_set_max_proto_version(client, version);
        SSL_CTX_set_options(client, SSL_OP_NO_RENEGOTIATION);
        pair = pair_new(client, server);
        SHOW_CALL(pair.client, SSL_key_update(pair.client, SSL_KEY_UPDATE_REQUESTED));
        handshake(&pair);
        small_talk(&pair);
        SHOW(SSL_get_key_update_type(pair.client));
        SHOW_CALL(pair.client, SSL_key_update(pair.client, 7));
        for (i = 0; i < 3; i++) {
            SHOW_CALL(pair.client, SSL_key_update(pair.client, SSL_KEY_UPDATE_REQUESTED));
            SHOW(SSL_get_key_update_type(pair.client));
            small_talk(&pair);
            SHOW(SSL_get_key_update_type(pair.client));
            SHOW_CALL(pair.server, SSL_key_update(pair.server, SSL_KEY_UPDATE_NOT_REQUESTED));
            small_talk(&pair);
        }
        if (version == TLS1_3_VERSION) {
            SHOW_CALL(pair.client, SSL_renegotiate(pair.client));
            SHOW_CALL(pair.client, SSL_renegotiate_abbreviated(pair.client));
        }
        SHOW(SSL_renegotiate_pending(pair.client));
        pair_free(&pair);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
    return 0;
}
