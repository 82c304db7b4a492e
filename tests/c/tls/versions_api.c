/* Setting and getting protocol bounds, and what the methods of the book's table 6.1.1 set. */
#include "tls.h"

static void show_bounds(const char *name, const SSL_METHOD *method)
{
    SSL_CTX *ctx = SSL_CTX_new(method);
    SSL *ssl = SSL_new(ctx);

    printf("--- %s\n", name);
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_CTX_get_max_proto_version(ctx));
    SHOW(SSL_get_min_proto_version(ssl));
    SHOW(SSL_get_max_proto_version(ssl));
    SHOW(SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION));
    SHOW(SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION));
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_CTX_get_max_proto_version(ctx));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    SSL_CTX *ctx;
    SSL *ssl;

    show_bounds("TLS_method", TLS_method());
    show_bounds("TLS_client_method", TLS_client_method());
    show_bounds("TLS_server_method", TLS_server_method());
    show_bounds("SSLv23_client_method", SSLv23_client_method());
    show_bounds("TLSv1_2_method", TLSv1_2_method());
    show_bounds("TLSv1_2_client_method", TLSv1_2_client_method());
    show_bounds("TLSv1_2_server_method", TLSv1_2_server_method());
    show_bounds("TLSv1_1_client_method", TLSv1_1_client_method());
    show_bounds("TLSv1_server_method", TLSv1_server_method());

    ctx = SSL_CTX_new(TLS_method());
    SHOW(SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION));
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION));
    SHOW(SSL_CTX_get_max_proto_version(ctx));
    SHOW(SSL_CTX_set_min_proto_version(ctx, 0x999));
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_CTX_set_max_proto_version(ctx, 0x999));
    SHOW(SSL_CTX_set_min_proto_version(ctx, 0));
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_CTX_set_max_proto_version(ctx, 0));
    SHOW(SSL_CTX_get_max_proto_version(ctx));
    SHOW(SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION));
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_CTX_set_min_proto_version(ctx, DTLS1_2_VERSION));
    SHOW_QUEUE();
    ssl = SSL_new(ctx);
    SHOW(SSL_set_min_proto_version(ssl, TLS1_2_VERSION));
    SHOW(SSL_get_min_proto_version(ssl));
    SHOW(SSL_CTX_get_min_proto_version(ctx));
    SHOW(SSL_set_max_proto_version(ssl, TLS1_2_VERSION));
    SHOW(SSL_get_max_proto_version(ssl));
    SHOW(SSL_set_max_proto_version(ssl, 77));
    SHOW(SSL_get_max_proto_version(ssl));
    SHOW_STR(SSL_get_version(ssl));
    SHOW(SSL_version(ssl));
    SHOW(SSL_client_version(ssl));
    SHOW(SSL_is_dtls(ssl));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
