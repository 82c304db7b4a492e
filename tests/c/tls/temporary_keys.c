/* SSL_CTX_set_tmp_dh and SSL_CTX_set_tmp_ecdh: good, empty and no keys. */
#include "tls.h"
#include <openssl/dh.h>
#include <openssl/ec.h>

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
    SSL *ssl = SSL_new(ctx);
    DH *good = DH_get_2048_256(), *empty = DH_new();
    EC_KEY *key = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);

    SHOW(SSL_CTX_set_tmp_dh(ctx, good));
    SHOW(SSL_CTX_set_tmp_dh(ctx, empty));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_tmp_dh(ctx, NULL));
    SHOW_QUEUE();
    SHOW(SSL_set_tmp_dh(ssl, good));
    SHOW(SSL_set_tmp_dh(ssl, NULL));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_dh_auto(ctx, 1));
    SHOW(SSL_set_dh_auto(ssl, 1));
    SHOW(SSL_CTX_set_ecdh_auto(ctx, 1));
    SHOW(SSL_CTX_set_tmp_ecdh(ctx, key));
    SHOW(SSL_CTX_set_tmp_ecdh(ctx, NULL));
    SHOW_QUEUE();
    SHOW(SSL_set_tmp_ecdh(ssl, key));
    SHOW_QUEUE();
    DH_free(good);
    DH_free(empty);
    EC_KEY_free(key);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
