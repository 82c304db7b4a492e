/* Names of alerts and states, SNI setters, callback getters, application data, randoms before a handshake. */
#include "testing.h"

static void info(const SSL *ssl, int where, int ret)
{
    (void)ssl; (void)where; (void)ret;
}

static void keylog(const SSL *ssl, const char *line)
{
    (void)ssl; (void)line;
}

static int made, freed;

static void new_cb(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp)
{
    (void)parent; (void)argp;
    made++;
    printf("new idx %d argl %ld ptr %s\n", idx, argl, ptr ? "set" : "NULL");
    CRYPTO_set_ex_data(ad, idx, "made");
}

static void free_cb(void *parent, void *ptr, CRYPTO_EX_DATA *ad, int idx, long argl, void *argp)
{
    (void)parent; (void)ad; (void)argl; (void)argp;
    freed++;
    printf("free idx %d %s\n", idx, ptr ? (char *)ptr : "NULL");
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    unsigned char out[40] = { 1, 2, 3 };
    char name[300];
    int i, idx;

    for (i = 0; i < 130; i++)
        printf("%d %s %s\n", i, SSL_alert_desc_string(i), SSL_alert_desc_string_long(i));
    for (i = 0; i < 4; i++)
        printf("%s %s\n", SSL_alert_type_string(i << 8), SSL_alert_type_string_long(i << 8 | 40));
    SHOW_STR(SSL_state_string(ssl));
    SHOW_STR(SSL_state_string_long(ssl));
    SHOW_STR(SSL_rstate_string(ssl));
    SHOW_STR(SSL_rstate_string_long(ssl));
    SHOW(SSL_get_state(ssl));
    SHOW(SSL_get_client_random(ssl, NULL, 0));
    SHOW(SSL_get_client_random(ssl, out, 5));
    SHOW(SSL_get_server_random(ssl, out, 40));
    SHOW_BYTES(out, 40);
    SHOW(SSL_get_finished(ssl, out, 10));
    SHOW(SSL_get_peer_finished(ssl, out, 10));

    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SHOW(SSL_get_servername_type(ssl));
    SHOW(SSL_set_tlsext_host_name(ssl, "example.com"));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SHOW_STR(SSL_get_servername(ssl, 1));
    SHOW(SSL_get_servername_type(ssl));
    SHOW(SSL_set_tlsext_host_name(ssl, ""));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    memset(name, 'a', 299);
    name[299] = 0;
    SHOW(SSL_set_tlsext_host_name(ssl, name));
    name[255] = 0;
    SHOW(SSL_set_tlsext_host_name(ssl, name));
    SHOW(SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, 1, name));
    SHOW(SSL_set_tlsext_host_name(ssl, NULL));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SHOW_QUEUE();

    SHOW(SSL_CTX_get_info_callback(ctx) == NULL);
    SSL_CTX_set_info_callback(ctx, info);
    SHOW(SSL_CTX_get_info_callback(ctx) == info);
    SHOW(SSL_get_info_callback(ssl) == NULL);
    SSL_set_info_callback(ssl, info);
    SHOW(SSL_get_info_callback(ssl) == info);
    SSL_CTX_set_keylog_callback(ctx, keylog);
    SHOW(SSL_CTX_get_keylog_callback(ctx) == keylog);
    SHOW(SSL_CTX_set_msg_callback_arg(ctx, ctx));
    SHOW(SSL_set_msg_callback_arg(ssl, ssl));
    SHOW(SSL_set_tlsext_debug_arg(ssl, NULL));
    SHOW(SSL_client_hello_isv2(ssl));
    SHOW(SSL_client_hello_get0_ext(ssl, 0, NULL, NULL));
    SHOW(SSL_client_hello_get0_legacy_version(ssl));

    SHOW(SSL_CTX_set_ex_data(ctx, 0, "zero"));
    SHOW_STR(SSL_CTX_get_ex_data(ctx, 0));
    SHOW_STR(SSL_CTX_get_ex_data(ctx, 5));
    idx = SSL_get_ex_new_index(42, NULL, new_cb, NULL, free_cb);
    SHOW(idx);
    SHOW(SSL_CTX_get_ex_new_index(43, NULL, new_cb, NULL, free_cb));
    SHOW(SSL_get_ex_data_X509_STORE_CTX_idx());
    SHOW(SSL_set_ex_data(ssl, idx, "given"));
    SSL_free(ssl);
    ssl = SSL_new(ctx);
    SHOW_STR(SSL_get_ex_data(ssl, idx));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    ctx = SSL_CTX_new(TLS_method());
    SSL_CTX_up_ref(ctx);
    SSL_CTX_free(ctx);
    SHOW(freed);
    SSL_CTX_free(ctx);
    SHOW(made);
    SHOW(freed);
    return 0;
}
