/* Every pair of protocol ranges: what is agreed, or who refuses how. */
#include "tls.h"

static const int ranges[][2] = {
    { 0, 0 }, { TLS1_2_VERSION, TLS1_2_VERSION }, { TLS1_3_VERSION, TLS1_3_VERSION },
    { TLS1_2_VERSION, 0 }, { TLS1_3_VERSION, 0 }, { 0, TLS1_2_VERSION },
};

int main(void)
{
    size_t i, j;

    for (i = 0; i < 6; i++)
        for (j = 0; j < 6; j++) {
            SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
            PAIR pair;

            SSL_CTX_set_min_proto_version(client, ranges[i][0]);
            SSL_CTX_set_max_proto_version(client, ranges[i][1]);
            SSL_CTX_set_min_proto_version(server, ranges[j][0]);
            SSL_CTX_set_max_proto_version(server, ranges[j][1]);
            printf("--- client %x-%x, server %x-%x\n", ranges[i][0], ranges[i][1], ranges[j][0], ranges[j][1]);
            pair = pair_new(client, server);
            if (handshake(&pair)) {
                SHOW_STR(SSL_get_version(pair.client));
                SHOW_STR(SSL_get_version(pair.server));
                SHOW_STR(SSL_get_cipher_name(pair.client));
                small_talk(&pair);
            }
            pair_free(&pair);
            SSL_CTX_free(client);
            SSL_CTX_free(server);
        }
    return 0;
}
