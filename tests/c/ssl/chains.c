/* Several certificates in one context, their chains, the current one, chains built from the store. */
#include "tls.h"

static int chain_length(SSL_CTX *ctx)
{
    STACK_OF(X509) *chain = NULL;

    SSL_CTX_get0_chain_certs(ctx, &chain);
    return chain ? sk_X509_num(chain) : -1;
}

static void meet(SSL_CTX *server, const char *sigalgs, int version)
{
    SSL_CTX *client = client_ctx("ca");
    PAIR pair;

    printf("--- %s, version %x\n", sigalgs, version);
    SSL_CTX_set_max_proto_version(client, version);
    SHOW(SSL_CTX_set1_sigalgs_list(client, sigalgs));
    pair = pair_new(client, server);
    if (handshake(&pair)) {
        show_name("server's", X509_get_subject_name(SSL_get0_peer_certificate(pair.client)));
        SHOW(sk_X509_num(SSL_get_peer_cert_chain(pair.client)));
        SHOW(sk_X509_num(SSL_get0_verified_chain(pair.client)));
    }
    pair_free(&pair);
    SSL_CTX_free(client);
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("rsa");
    X509 *ca = certificate_of("ca"), *inter = certificate_of("inter"), *rsa = certificate_of("rsa");
    STACK_OF(X509) *stack = sk_X509_new_null(), *extra = NULL;
    SSL *ssl;
    int version;

    SHOW(SSL_CTX_use_certificate_file(ctx, DATA "ecdsa.pem", SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW(SSL_CTX_use_PrivateKey_file(ctx, DATA "ecdsa.key", SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_check_private_key(ctx));
    show_name("current", X509_get_subject_name(SSL_CTX_get0_certificate(ctx)));
    SHOW(EVP_PKEY_get_base_id(SSL_CTX_get0_privatekey(ctx)));
    SHOW(chain_length(ctx));
    SHOW(SSL_CTX_add1_chain_cert(ctx, ca));
    SHOW(chain_length(ctx));
    SHOW(SSL_CTX_set_current_cert(ctx, SSL_CERT_SET_FIRST));
    SHOW(EVP_PKEY_get_base_id(SSL_CTX_get0_privatekey(ctx)));
    SHOW(chain_length(ctx));
    SHOW(SSL_CTX_set_current_cert(ctx, SSL_CERT_SET_NEXT));
    SHOW(EVP_PKEY_get_base_id(SSL_CTX_get0_privatekey(ctx)));
    SHOW(SSL_CTX_set_current_cert(ctx, SSL_CERT_SET_NEXT));
    SHOW(SSL_CTX_set_current_cert(ctx, 99));
    SHOW(SSL_CTX_select_current_cert(ctx, rsa));
    SHOW(EVP_PKEY_get_base_id(SSL_CTX_get0_privatekey(ctx)));
    SHOW(SSL_CTX_select_current_cert(ctx, ca));
    SHOW(SSL_CTX_select_current_cert(ctx, NULL));
    sk_X509_push(stack, inter);
    SHOW(SSL_CTX_set1_chain(ctx, stack));
    SHOW(chain_length(ctx));
    SHOW(SSL_CTX_clear_chain_certs(ctx));
    SHOW(chain_length(ctx));
    SHOW(SSL_CTX_get_extra_chain_certs(ctx, &extra));
    SHOW_PTR(extra);
    X509_up_ref(ca);
    SHOW(SSL_CTX_add_extra_chain_cert(ctx, ca));
    SHOW(SSL_CTX_get_extra_chain_certs(ctx, &extra));
    SHOW(sk_X509_num(extra));
    SHOW(SSL_CTX_clear_extra_chain_certs(ctx));
    SHOW(SSL_CTX_get_extra_chain_certs_only(ctx, &extra));
    SHOW_PTR(extra);
    SHOW_QUEUE();
    SHOW(SSL_CTX_build_cert_chain(ctx, 0));
    SHOW_QUEUE();
    SHOW(SSL_CTX_build_cert_chain(ctx, SSL_BUILD_CHAIN_FLAG_IGNORE_ERROR | SSL_BUILD_CHAIN_FLAG_CLEAR_ERROR));
    SHOW_QUEUE();
    SHOW(SSL_CTX_load_verify_locations(ctx, DATA "ca.pem", NULL));
    SHOW(SSL_CTX_build_cert_chain(ctx, 0));
    SHOW(chain_length(ctx));
    SHOW(SSL_CTX_build_cert_chain(ctx, SSL_BUILD_CHAIN_FLAG_NO_ROOT));
    SHOW(chain_length(ctx));
    SHOW_QUEUE();
    ssl = SSL_new(ctx);
    SHOW(EVP_PKEY_get_base_id(SSL_get_privatekey(ssl)));
    SHOW(SSL_check_private_key(ssl));
    SSL_certs_clear(ssl);
    SHOW_PTR(SSL_get_certificate(ssl));
    SHOW(SSL_check_private_key(ssl));
    SHOW_QUEUE();
    SSL_free(ssl);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        meet(ctx, "ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256", version);
        meet(ctx, "RSA-PSS+SHA256:RSA+SHA256", version);
        meet(ctx, "RSA-PSS+SHA384:RSA+SHA256", version);
    }
    sk_X509_free(stack);
    X509_free(ca);
    X509_free(inter);
    X509_free(rsa);
    SSL_CTX_free(ctx);
    return 0;
}
