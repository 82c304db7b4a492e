/* The verify callback: which calls in which order, its veto and its pardon. */
#include "tls.h"

static int pardon;

static int callback(int ok, X509_STORE_CTX *store)
{
    char name[128];
    X509 *current = X509_STORE_CTX_get_current_cert(store);
    SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());

    printf("  callback: ok %d, error %d, depth %d, %s, ssl %s\n", ok, X509_STORE_CTX_get_error(store),
           X509_STORE_CTX_get_error_depth(store),
           current ? X509_NAME_oneline(X509_get_subject_name(current), name, sizeof(name)) : "none", ssl ? "set" : "NULL");
    return pardon == 0 ? ok : pardon > 0;
}

static void meet(const char *certificate, const char *ca, int mode, int decision)
{
    SSL_CTX *client = client_ctx(ca), *server = server_ctx(certificate);
    PAIR pair;

    printf("--- %s by %s, mode %d, decision %d\n", certificate, ca, mode, decision);
    pardon = decision;
    SSL_CTX_set_verify(client, mode, callback);
    pair = pair_new(client, server);
    handshake(&pair);
    SHOW(SSL_get_verify_result(pair.client));
    SHOW(SSL_get_verify_mode(pair.client));
    SHOW(SSL_get_verify_callback(pair.client) == callback);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static int whole(X509_STORE_CTX *store, void *argument)
{
    printf("  whole verification: argument %s, certificate %s, untrusted %d\n", (const char *)argument,
           X509_STORE_CTX_get0_cert(store) ? "set" : "NULL", sk_X509_num(X509_STORE_CTX_get0_untrusted(store)));
    X509_STORE_CTX_set_error(store, pardon ? X509_V_OK : X509_V_ERR_APPLICATION_VERIFICATION);
    return pardon;
}

int main(void)
{
    int decision;

    for (decision = -1; decision <= 1; decision++) {
        meet("chain", "ca", SSL_VERIFY_PEER, decision);
        meet("rsa", "other-ca", SSL_VERIFY_PEER, decision);
        meet("expired", "ca", SSL_VERIFY_PEER, decision);
        meet("selfsigned", "ca", SSL_VERIFY_PEER, decision);
        meet("rsa", "other-ca", SSL_VERIFY_NONE, decision);
    }
    for (pardon = 0; pardon < 2; pardon++) {
        SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
        PAIR pair;

        SSL_CTX_set_cert_verify_callback(client, whole, (void *)"argument");
        pair = pair_new(client, server);
        handshake(&pair);
        SHOW(SSL_get_verify_result(pair.client));
        pair_free(&pair);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
    return 0;
}
