/* Things this library leaves out, as far as OpenSSL answers alike before a handshake. */
#include "testing.h"

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    const unsigned char *data = (const unsigned char *)"x";
    unsigned int len = 5;
    size_t count = 7;
    int i, status = 9;

    for (i = 0; i < 65536; i++)
        if (SSL_extension_supported(i))
            printf("extension %d\n", i);
    SHOW(SSL_CTX_has_client_custom_ext(ctx, 5));
    SHOW_PTR(SSL_COMP_get_compression_methods());
    SHOW(sk_SSL_COMP_num(SSL_COMP_get_compression_methods()));
    SHOW(SSL_COMP_add_compression_method(300, NULL));
    SHOW_PTR(SSL_get_current_compression(ssl));
    SHOW_PTR(SSL_get_current_expansion(ssl));
    SHOW(SSL_sendfile(ssl, 0, 0, 0, 0));
    SHOW(SSL_verify_client_post_handshake(ssl));
    SHOW_QUEUE();
    SHOW(SSL_set_session_ticket_ext_cb(ssl, NULL, NULL));
    SHOW(SSL_set_session_secret_cb(ssl, NULL, NULL));
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, "x"));
    SHOW(SSL_use_psk_identity_hint(ssl, NULL));
    SHOW_PTR(SSL_get_psk_identity(ssl));
    SHOW_PTR(SSL_get_psk_identity_hint(ssl));
    SHOW(SSL_dane_enable(ssl, "x"));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 1, data, 1));
    SHOW_QUEUE();
    SHOW(SSL_get0_dane_authority(ssl, NULL, NULL));
    SHOW(SSL_get0_dane_tlsa(ssl, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_ct_is_enabled(ssl));
    SHOW(SSL_CTX_ct_is_enabled(ctx));
    SHOW_PTR(SSL_get0_peer_scts(ssl));
    SHOW(SSL_CTX_set_ct_validation_callback(ctx, NULL, NULL));
    SHOW(SSL_get_all_async_fds(ssl, NULL, &count));
    SHOW(SSL_get_changed_async_fds(ssl, NULL, &count, NULL, &count));
    SHOW(SSL_get_async_status(ssl, &status));
    SHOW(SSL_set_async_callback(ssl, NULL));
    SHOW(SSL_CTX_set_async_callback_arg(ctx, NULL));
    SHOW(SSL_waiting_for_async(ssl));
    SSL_get0_next_proto_negotiated(ssl, &data, &len);
    SHOW_PTR(data);
    SHOW(len);
    SHOW(SSL_CTX_set_tlsext_use_srtp(ctx, "x"));
    ERR_clear_error();
    SHOW_PTR(SSL_get_srtp_profiles(ssl));
    SHOW_PTR(SSL_get_selected_srtp_profile(ssl));
    SHOW_PTR(SSL_get_srp_username(ssl));
    SHOW_PTR(SSL_get_srp_N(ssl));
    SHOW(SSL_CTX_set0_tmp_dh_pkey(ctx, NULL));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
