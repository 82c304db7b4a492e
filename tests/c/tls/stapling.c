/* OCSP stapling: the request, the response, and a client that refuses it. */
#include "tls.h"

static int client_answer;

static int server_status(SSL *ssl, void *argument)
{
    unsigned char *response = OPENSSL_memdup(argument, 8);

    printf("  server: type %ld\n", SSL_get_tlsext_status_type(ssl));
    SHOW(SSL_set_tlsext_status_ocsp_resp(ssl, response, 8));
    return SSL_TLSEXT_ERR_OK;
}

static int client_status(SSL *ssl, void *argument)
{
    const unsigned char *response = NULL;
    long length = SSL_get_tlsext_status_ocsp_resp(ssl, &response);

    printf("  client: %ld bytes: %.*s, argument %s\n", length, length > 0 ? (int)length : 0, length > 0 ? (const char *)response : "",
           (const char *)argument);
    return client_answer;
}

static void meet(int version, int asks, int staples, int answer)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x, asks %d, staples %d, answer %d\n", version, asks, staples, answer);
    client_answer = answer;
    SSL_CTX_set_max_proto_version(client, version);
    if (asks) {
        SHOW(SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp));
        SHOW(SSL_CTX_set_tlsext_status_cb(client, client_status));
        SHOW(SSL_CTX_set_tlsext_status_arg(client, "argument"));
    }
    if (staples) {
        SHOW(SSL_CTX_set_tlsext_status_cb(server, server_status));
        SHOW(SSL_CTX_set_tlsext_status_arg(server, "response"));
    }
    pair = pair_new(client, server);
    handshake(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static SSL_SESSION *kept;

static int always(int ok, X509_STORE_CTX *store)
{
    return 1;
}

static void show_current_of_context(SSL_CTX *ctx)
{
    printf("  context: key type %d\n", EVP_PKEY_get_base_id(SSL_CTX_get0_privatekey(ctx)));
}

static void show_current(const char *who, SSL *ssl)
{
    X509 *certificate = SSL_get_certificate(ssl);
    EVP_PKEY *key = SSL_get_privatekey(ssl);

    printf("  %s: key type %d", who, key == NULL ? 0 : EVP_PKEY_get_base_id(key));
    if (certificate == NULL) {
        printf(", no certificate\n");
        return;
    }
    printf(", goes with it: %d ", X509_check_private_key(certificate, key));
    show_name("certificate", X509_get_subject_name(certificate));
}

/* As nginx does, which keeps a response per certificate. */
static int status_of_current(SSL *ssl, void *argument)
{
    show_current("server, asked", ssl);
    return SSL_TLSEXT_ERR_NOACK;
}

/* A server with two certificates, and a client with two: the one that is shown becomes the current one. */
static void two_certificates(int version, const char *client_takes, const char *server_takes)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    int turn;

    printf("--- version %x, client takes %s, server takes %s\n", version, client_takes, server_takes);
    SHOW(SSL_CTX_use_certificate(client, certificate_of("ecdsa")));
    SHOW(SSL_CTX_use_PrivateKey(client, key_of("ecdsa")));
    SHOW(SSL_CTX_use_certificate(client, certificate_of("rsa")));
    SHOW(SSL_CTX_use_PrivateKey(client, key_of("rsa")));
    SHOW(SSL_CTX_use_certificate(server, certificate_of("rsa")));
    SHOW(SSL_CTX_use_PrivateKey(server, key_of("rsa")));
    SHOW(SSL_CTX_set1_sigalgs_list(client, client_takes));
    SHOW(SSL_CTX_set1_client_sigalgs_list(server, server_takes));
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, always);
    SSL_CTX_set_verify(client, SSL_VERIFY_NONE, NULL);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp);
    SSL_CTX_set_tlsext_status_cb(server, status_of_current);
    for (turn = 0; turn < 2; turn++) {
        SSL_SESSION *session;

        pair = pair_new(client, server);
        show_current("server, before", pair.server);
        show_current("client, before", pair.client);
        if (turn == 1)
            SSL_set_session(pair.client, kept);
        handshake(&pair);
        small_talk(&pair);
        SHOW(SSL_session_reused(pair.client));
        show_current("server, after", pair.server);
        show_current("client, after", pair.client);
        session = SSL_get1_session(pair.client);
        SSL_SESSION_free(kept);
        kept = session;
        pair_free(&pair);
    }
    show_current_of_context(server);
    SSL_SESSION_free(kept);
    kept = NULL;
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        /* A client of rustls asks for a staple whether or not it was told to: that case is in the registry. */
        meet(version, 1, 0, 1);
        meet(version, 1, 1, 1);
        meet(version, 1, 1, 0);
        meet(version, 1, 1, -1);
        two_certificates(version, "RSA-PSS+SHA256:RSA+SHA256", "ECDSA+SHA256");
        two_certificates(version, "ECDSA+SHA256", "RSA-PSS+SHA256:RSA+SHA256");
        two_certificates(version, "RSA-PSS+SHA256:RSA+SHA256:ECDSA+SHA256", "RSA-PSS+SHA256:RSA+SHA256:ECDSA+SHA256");
    }
    return 0;
}
