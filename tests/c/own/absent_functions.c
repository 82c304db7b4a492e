/* sabissl only: what rustls leaves out fails, or is kept without effect, as the registry says; nothing pretends. */
#include "../tls.h"

#include <openssl/ct.h>

static int cookie(SSL *s, unsigned char *c, unsigned int *l) { (void)s; (void)c; (void)l; puts("  cookie asked"); return 0; }
static int check_cookie(SSL *s, const unsigned char *c, unsigned int l) { (void)s; (void)c; (void)l; puts("  cookie asked"); return 0; }
static DH *tmp_dh(SSL *s, int export, int len) { (void)s; (void)export; (void)len; puts("  dh asked"); return NULL; }
static int next_protos(SSL *s, const unsigned char **d, unsigned int *l, void *a) { (void)s; (void)d; (void)l; (void)a; puts("  npn asked"); return 0; }
static int next_proto(SSL *s, unsigned char **o, unsigned char *ol, const unsigned char *i, unsigned int il, void *a) { (void)s; (void)o; (void)ol; (void)i; (void)il; (void)a; puts("  npn asked"); return 0; }
static unsigned int timer(SSL *s, unsigned int t) { (void)s; return t; }

static void methods(void)
{
    struct { const char *name; const SSL_METHOD *method; } all[] = {
        { "DTLS_method", DTLS_method() }, { "DTLS_client_method", DTLS_client_method() }, { "DTLS_server_method", DTLS_server_method() },
        { "DTLSv1_method", DTLSv1_method() }, { "DTLSv1_client_method", DTLSv1_client_method() },
        { "DTLSv1_server_method", DTLSv1_server_method() }, { "DTLSv1_2_method", DTLSv1_2_method() },
        { "DTLSv1_2_client_method", DTLSv1_2_client_method() }, { "DTLSv1_2_server_method", DTLSv1_2_server_method() },
    };
    size_t i;

    printf("--- datagrams\n");
    for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        SSL_CTX *ctx = SSL_CTX_new(all[i].method);

        printf("%s: method %d, context %d\n", all[i].name, all[i].method != NULL, ctx != NULL);
        show_queue();
        SSL_CTX_free(ctx);
    }
}

static void contexts(SSL_CTX *ctx)
{
    SRTP_PROTECTION_PROFILE *profile = NULL;

    printf("--- contexts\n");
    SHOW_QUEUE();
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_srp_username(ctx, "user"));
    SHOW(SSL_CTX_set_srp_password(ctx, "password"));
    SHOW(SSL_CTX_set_srp_strength(ctx, 2048));
    SHOW(SSL_CTX_set_srp_cb_arg(ctx, NULL));
    SHOW(SSL_CTX_set_srp_client_pwd_callback(ctx, NULL));
    SHOW(SSL_CTX_set_srp_username_callback(ctx, NULL));
    SHOW(SSL_CTX_set_srp_verify_param_callback(ctx, NULL));
    SHOW(SSL_CTX_SRP_CTX_init(ctx));
    SHOW(SSL_CTX_SRP_CTX_free(ctx));
    SHOW_QUEUE();
    (void)profile;
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_client_cert_engine(ctx, NULL));
    SHOW_QUEUE();
    SHOW_QUEUE();
}

static void connections(SSL_CTX *ctx)
{
    SSL *ssl = SSL_new(ctx);
    char *name = "x";
    unsigned char out[16];
    BIO_ADDR *address = BIO_ADDR_new();

    printf("--- connections\n");
    SHOW(SSL_set_srp_server_param(ssl, NULL, NULL, NULL, NULL, name));
    SHOW(SSL_set_srp_server_param_pw(ssl, "user", "password", "1024"));
    SHOW(SSL_srp_server_param_with_username(ssl, NULL));
    SHOW(SRP_Calc_A_param(ssl));
    SHOW(SSL_SRP_CTX_init(ssl));
    SHOW(SSL_SRP_CTX_free(ssl));
    SHOW_PTR(SSL_get_srp_g(ssl));
    SHOW_PTR(SSL_get_srp_userinfo(ssl));
    SHOW_QUEUE();
    SHOW_QUEUE();
    SHOW(DTLSv1_listen(ssl, address));
    SHOW(DTLS_get_data_mtu(ssl));
    DTLS_set_timer_cb(ssl, timer);
    SHOW_QUEUE();
    SHOW(SSL_export_keying_material_early(ssl, out, 16, "label", 5, NULL, 0));
    SHOW(SSL_new_session_ticket(ssl));
    SHOW_QUEUE();
    SSL_set_post_handshake_auth(ssl, 1);
    SHOW(SSL_set0_tmp_dh_pkey(ssl, NULL));
    SHOW(SSL_CTX_set0_tmp_dh_pkey(ctx, NULL));
    SHOW_QUEUE();
    SHOW_PTR(SSL_test_functions());
    BIO_ADDR_free(address);
    SSL_free(ssl);
}

/* Everything that can be set is set; the handshake goes on as if it were not. */
static void meet(int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x\n", version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_options(server, SSL_OP_NO_TICKET | SSL_OP_COOKIE_EXCHANGE);
    SSL_CTX_set_cookie_generate_cb(server, cookie);
    SSL_CTX_set_cookie_verify_cb(server, check_cookie);
    SSL_CTX_set_tmp_dh_callback(server, tmp_dh);
    SSL_CTX_set_next_protos_advertised_cb(server, next_protos, NULL);
    SSL_CTX_set_next_proto_select_cb(client, next_proto, NULL);
    SSL_CTX_set_post_handshake_auth(client, 1);
    SHOW(SSL_CTX_set_async_callback(server, NULL));
    pair = pair_of(client, server);
    SSL_set_tmp_dh_callback(pair.server, tmp_dh);
    SHOW(SSL_set_async_callback_arg(pair.server, NULL));
    pair_sockets(&pair);
    handshake(&pair);
    small_talk(&pair);
    SSL_trace(0, version, SSL3_RT_HANDSHAKE, "x", 1, pair.server, NULL);
    SHOW(SSL_get_fd(pair.server) >= 0);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());

    methods();
    contexts(ctx);
    connections(ctx);
    SSL_CTX_free(ctx);
    meet(TLS1_2_VERSION);
    meet(TLS1_3_VERSION);
    return 0;
}
