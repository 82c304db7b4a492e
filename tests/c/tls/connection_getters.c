/* What a finished connection tells of itself. */
#include "tls.h"

static void show(SSL *ssl, const char *who)
{
    char text[256];
    const SSL_CIPHER *cipher = SSL_get_current_cipher(ssl);

    printf("--- %s\n", who);
    SHOW_STR(SSL_get_version(ssl));
    SHOW(SSL_version(ssl));
    SHOW(SSL_is_server(ssl));
    SHOW(SSL_in_init(ssl));
    SHOW(SSL_in_before(ssl));
    SHOW(SSL_is_init_finished(ssl));
    SHOW(SSL_get_state(ssl));
    SHOW_STR(SSL_state_string_long(ssl));
    SHOW_STR(SSL_rstate_string_long(ssl));
    SHOW(SSL_get_shutdown(ssl));
    SHOW_STR(SSL_get_cipher_name(ssl));
    SHOW_STR(SSL_get_cipher_version(ssl));
    SHOW(SSL_get_cipher_bits(ssl, NULL));
    if (cipher != NULL) {
        SHOW_STR(SSL_CIPHER_get_name(cipher));
        SHOW_STR(SSL_CIPHER_standard_name(cipher));
        SHOW_STR(SSL_CIPHER_get_version(cipher));
        SHOW_HEXNUM(SSL_CIPHER_get_id(cipher));
        SHOW_HEXNUM(SSL_CIPHER_get_protocol_id(cipher));
        SHOW(SSL_CIPHER_get_bits(cipher, NULL));
        SHOW(SSL_CIPHER_is_aead(cipher));
        SHOW(SSL_CIPHER_get_kx_nid(cipher));
        SHOW(SSL_CIPHER_get_auth_nid(cipher));
        SHOW(SSL_CIPHER_get_cipher_nid(cipher));
        SHOW(SSL_CIPHER_get_digest_nid(cipher));
        SHOW_STR(SSL_CIPHER_description(cipher, text, sizeof(text)));
    }
    SHOW_PTR(SSL_get0_peer_certificate(ssl));
    SHOW(SSL_get_peer_cert_chain(ssl) ? sk_X509_num(SSL_get_peer_cert_chain(ssl)) : -1);
    SHOW_PTR(SSL_get_session(ssl));
    SHOW(SSL_session_reused(ssl));
    SHOW(SSL_get_secure_renegotiation_support(ssl));
    SHOW(SSL_get_extms_support(ssl));
    SHOW(SSL_num_renegotiations(ssl));
    SHOW_PTR(SSL_get_current_compression(ssl));
    SHOW(SSL_get_verify_depth(ssl));
    SHOW(SSL_get_verify_mode(ssl));
    SHOW(SSL_get_read_ahead(ssl));
    SHOW_QUEUE();
}

int main(void)
{
    static const char *certificates[] = { "rsa", "ecdsa", "ed25519" };
    int version, i;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (i = 0; i < 3; i++) {
            SSL_CTX *client = client_ctx("ca"), *server = server_ctx(certificates[i]);
            PAIR pair;

            printf("=== version %x, %s\n", version, certificates[i]);
            SSL_CTX_set_max_proto_version(client, version);
            pair = pair_new(client, server);
            if (i == 0) {
                show(pair.client, "client before");
                show(pair.server, "server before");
            }
            handshake(&pair);
            show(pair.client, "client");
            show(pair.server, "server");
            pair_free(&pair);
            SSL_CTX_free(client);
            SSL_CTX_free(server);
        }
    return 0;
}
