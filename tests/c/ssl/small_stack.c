/* Handshakes in a thread whose stack has 32 KiB, as radsecproxy's have. */
#include "tls.h"
#include <pthread.h>

static SSL_CTX *server, *client;
static int version;

static int on_verify(int ok, X509_STORE_CTX *ctx)
{
    printf("  verify: %d, depth %d\n", ok, X509_STORE_CTX_get_error_depth(ctx));
    return ok;
}

static void *run(void *arg)
{
    PAIR pair;

    (void)arg;
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_new(client, server);
    if (handshake(&pair))
        small_talk(&pair);
    if (SSL_is_init_finished(pair.client)) {
        X509 *peer = SSL_get1_peer_certificate(pair.client);
        GENERAL_NAMES *names = X509_get_ext_d2i(peer, NID_subject_alt_name, NULL, NULL);
        char *subject = X509_NAME_oneline(X509_get_subject_name(peer), NULL, 0);

        SHOW(sk_GENERAL_NAME_num(names));
        SHOW_STR(subject);
        SHOW(X509_check_host(peer, "localhost", 0, 0, NULL));
        OPENSSL_free(subject);
        GENERAL_NAMES_free(names);
        X509_free(peer);
    }
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    show_read(pair.server, "server", 100);
    pair_free(&pair);
    return NULL;
}

static void in_thread(const char *title, int highest)
{
    pthread_attr_t small;
    pthread_t thread;

    printf("--- %s\n", title);
    version = highest;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 32768);
    if (pthread_create(&thread, &small, run, NULL) != 0)
        exit(99);
    pthread_join(thread, NULL);
    pthread_attr_destroy(&small);
}

int main(void)
{
    server = server_ctx("rsa");
    client = client_ctx("ca");
    SSL_CTX_load_verify_locations(server, data_file("ca", ".pem"), NULL);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, on_verify);
    in_thread("TLS 1.3", TLS1_3_VERSION);
    in_thread("TLS 1.2", TLS1_2_VERSION);
    SSL_CTX_use_certificate_chain_file(client, data_file("client", ".pem"));
    SSL_CTX_use_PrivateKey_file(client, data_file("client", ".key"), SSL_FILETYPE_PEM);
    in_thread("TLS 1.3 with a client's certificate", TLS1_3_VERSION);
    in_thread("TLS 1.2 with a client's certificate", TLS1_2_VERSION);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, on_verify);
    SSL_CTX_use_certificate_chain_file(client, data_file("other-client", ".pem"));
    SSL_CTX_use_PrivateKey_file(client, data_file("other-client", ".key"), SSL_FILETYPE_PEM);
    in_thread("a stranger's certificate", TLS1_3_VERSION);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
