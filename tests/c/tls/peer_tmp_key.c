/* SSL_get_peer_tmp_key on both sides, by group and version. */
#include "tls.h"
#include <openssl/evp.h>

static void show_key(const char *who, SSL *ssl)
{
    EVP_PKEY *key = NULL;
    char group[40] = "";
    size_t length;
    int found = SSL_get_peer_tmp_key(ssl, &key);

    printf("%s: %d", who, found);
    if (found) {
        if (EVP_PKEY_get_group_name(key, group, sizeof(group), &length) != 1)
            ERR_clear_error();
        printf(" type %d bits %d group %s", EVP_PKEY_get_id(key), EVP_PKEY_get_bits(key), group);
        EVP_PKEY_free(key);
    }
    printf("\n");
    show_queue();
}

static void meet(int version, const char *groups, int rounds)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
    SSL_SESSION *session = NULL;
    PAIR pair;

    printf("--- %x %s\n", version, groups);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set1_groups_list(server, groups);
    while (rounds-- > 0) {
        pair = pair_new(client, server);
        SSL_set1_groups_list(pair.client, "X25519:P-256:P-384:P-521");
        if (session != NULL)
            SSL_set_session(pair.client, session);
        show_key("before", pair.client);
        handshake(&pair);
        small_talk(&pair);
        show_key("client", pair.client);
        show_key("server", pair.server);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        meet(version, "X25519", 2);
        meet(version, "P-256", 1);
        meet(version, "P-384", 1);
        meet(version, "P-521", 1);
    }
    return 0;
}
