/* Names of authorities: lists of contexts and connections, what loads them, and what the other side sees. */
#include "tls.h"

static void show_list(const char *label, const STACK_OF(X509_NAME) *names)
{
    char text[200];
    int i;

    printf("%s: %s%d\n", label, names == NULL ? "NULL " : "", sk_X509_NAME_num(names));
    for (i = 0; i < sk_X509_NAME_num(names); i++)
        printf("  %s\n", X509_NAME_oneline(sk_X509_NAME_value(names, i), text, sizeof(text)));
}

static void loaders(void)
{
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new(NULL), *copy;

    printf("--- loaders\n");
    SHOW(SSL_add_file_cert_subjects_to_stack(names, DATA "ca.pem"));
    SHOW(SSL_add_file_cert_subjects_to_stack(names, DATA "ca.pem"));
    SHOW(SSL_add_file_cert_subjects_to_stack(names, DATA "bundle.pem"));
    show_list("after files", names);
    SHOW(SSL_add_file_cert_subjects_to_stack(names, DATA "missing.pem"));
    SHOW_QUEUE();
    SHOW(SSL_add_file_cert_subjects_to_stack(names, DATA "empty.pem"));
    SHOW_QUEUE();
    SHOW(SSL_add_dir_cert_subjects_to_stack(names, DATA "capath"));
    show_list("after the directory", names);
    SHOW(SSL_add_dir_cert_subjects_to_stack(names, DATA "no-such-directory"));
    ERR_clear_error();
    SHOW(SSL_add_store_cert_subjects_to_stack(names, DATA "other-ca.pem"));
    SHOW_QUEUE();
    copy = SSL_dup_CA_list(names);
    show_list("copy", copy);
    SHOW(sk_X509_NAME_value(copy, 0) == sk_X509_NAME_value(names, 0));
    sk_X509_NAME_pop_free(copy, X509_NAME_free);
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    names = SSL_load_client_CA_file_ex(DATA "bundle.pem", NULL, NULL);
    show_list("load_client_CA_file_ex", names);
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    SHOW_PTR(SSL_load_client_CA_file_ex(DATA "missing.pem", NULL, NULL));
    SHOW_QUEUE();
    SHOW_PTR(SSL_load_client_CA_file(DATA "garbage.pem"));
    SHOW_QUEUE();
}

static void lists(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    X509 *ca = certificate_of("ca"), *other = certificate_of("other-ca");
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new(NULL);
    SSL *ssl;

    printf("--- lists\n");
    show_list("context", SSL_CTX_get0_CA_list(ctx));
    show_list("context, client's", SSL_CTX_get_client_CA_list(ctx));
    SHOW(SSL_CTX_add1_to_CA_list(ctx, ca));
    SHOW(SSL_CTX_add_client_CA(ctx, other));
    SHOW(SSL_CTX_add_client_CA(ctx, other));
    SHOW(SSL_CTX_add1_to_CA_list(ctx, NULL));
    SHOW(SSL_CTX_add_client_CA(ctx, NULL));
    SHOW_QUEUE();
    show_list("context", SSL_CTX_get0_CA_list(ctx));
    show_list("context, client's", SSL_CTX_get_client_CA_list(ctx));
    ssl = SSL_new(ctx);
    show_list("connection", SSL_get0_CA_list(ssl));
    show_list("connection, client's, no role", SSL_get_client_CA_list(ssl));
    SSL_set_accept_state(ssl);
    show_list("connection, client's, server", SSL_get_client_CA_list(ssl));
    SHOW(SSL_add1_to_CA_list(ssl, other));
    SHOW(SSL_add_client_CA(ssl, ca));
    SHOW(SSL_add1_to_CA_list(ssl, NULL));
    SHOW(SSL_add_client_CA(ssl, NULL));
    SHOW_QUEUE();
    show_list("connection", SSL_get0_CA_list(ssl));
    show_list("connection, client's, server", SSL_get_client_CA_list(ssl));
    sk_X509_NAME_push(names, X509_NAME_dup(X509_get_subject_name(other)));
    SSL_set0_CA_list(ssl, SSL_dup_CA_list(names));
    SSL_set_client_CA_list(ssl, SSL_dup_CA_list(names));
    SSL_CTX_set0_CA_list(ctx, SSL_dup_CA_list(names));
    SSL_CTX_set_client_CA_list(ctx, names);
    show_list("connection", SSL_get0_CA_list(ssl));
    show_list("connection, client's", SSL_get_client_CA_list(ssl));
    show_list("context", SSL_CTX_get0_CA_list(ctx));
    SSL_set0_CA_list(ssl, NULL);
    show_list("connection without", SSL_get0_CA_list(ssl));
    SSL_set_client_CA_list(ssl, NULL);
    show_list("connection without, client's", SSL_get_client_CA_list(ssl));
    SSL_set_connect_state(ssl);
    show_list("connection, client's, client", SSL_get_client_CA_list(ssl));
    show_list("the peer's", SSL_get0_peer_CA_list(ssl));
    X509_free(ca);
    X509_free(other);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static int show_asked(SSL *ssl, X509 **x, EVP_PKEY **key)
{
    (void)x; (void)key;
    show_list("  asked for", SSL_get_client_CA_list(ssl));
    show_list("  asked for, peer's", SSL_get0_peer_CA_list(ssl));
    return 0;
}

static void meet(int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    X509 *ca = certificate_of("ca"), *other = certificate_of("other-ca");
    PAIR pair;

    printf("--- version %x\n", version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_client_cert_cb(client, show_asked);
    SHOW(SSL_CTX_get_client_cert_cb(client) == show_asked);
    SSL_CTX_add1_to_CA_list(client, other);
    SSL_CTX_add_client_CA(server, ca);
    SSL_CTX_add1_to_CA_list(server, other);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    pair = pair_new(client, server);
    handshake(&pair);
    show_list("the client's peer's", SSL_get0_peer_CA_list(pair.client));
    pair_free(&pair);
    X509_free(ca);
    X509_free(other);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    loaders();
    lists();
    meet(TLS1_2_VERSION);
    meet(TLS1_3_VERSION);
    return 0;
}
