/* What a client's request for a stapled response holds: responder ids and extensions, as the server sees them. And the keys both
 * ends made for the handshake, where a server's program looks. */
#include "tls.h"
#include <openssl/ocsp.h>

static void show_lists(SSL *ssl, const char *who)
{
    STACK_OF(OCSP_RESPID) *ids = NULL;
    STACK_OF(X509_EXTENSION) *extensions = NULL;
    int i;

    printf("%s: ids %ld", who, SSL_get_tlsext_status_ids(ssl, &ids));
    for (i = 0; i < sk_OCSP_RESPID_num(ids); i++) {
        unsigned char *der = NULL;
        int len = i2d_OCSP_RESPID(sk_OCSP_RESPID_value(ids, i), &der);

        printf(" [%d bytes %02x%02x..%02x]", len, der[0], der[1], der[len - 1]);
        OPENSSL_free(der);
    }
    printf(", %s; extensions %ld", ids ? "a list" : "none", SSL_get_tlsext_status_exts(ssl, &extensions));
    for (i = 0; i < sk_X509_EXTENSION_num(extensions); i++)
        printf(" [%s]", OBJ_nid2sn(OBJ_obj2nid(X509_EXTENSION_get_object(sk_X509_EXTENSION_value(extensions, i)))));
    printf(", %s\n", extensions ? "a list" : "none");
    show_queue();
}

static void show_keys(SSL *ssl, const char *who)
{
    int own;

    for (own = 0; own < 2; own++) {
        EVP_PKEY *key = NULL;
        int found = own ? SSL_get_tmp_key(ssl, &key) : SSL_get_peer_tmp_key(ssl, &key);

        printf("%s: %s key %d", who, own ? "own" : "peer's", found);
        if (found)
            printf(", type %d, %d bits", EVP_PKEY_get_id(key), EVP_PKEY_get_bits(key));
        printf("\n");
        EVP_PKEY_free(key);
    }
    show_queue();
}

static int status(SSL *ssl, void *argument)
{
    (void)argument;
    if (SSL_is_server(ssl))
        show_lists(ssl, "server, status callback");
    return SSL_is_server(ssl) ? SSL_TLSEXT_ERR_NOACK : 1;
}

static int certificate(SSL *ssl, void *argument)
{
    show_lists(ssl, argument);
    show_keys(ssl, argument);
    return 1;
}

static int hello(SSL *ssl, int *alert, void *argument)
{
    const unsigned char *data;
    size_t len;

    (void)alert; (void)argument;
    if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_status_request, &data, &len))
        SHOW_BYTES(data, len);
    else
        printf("no request\n");
    return SSL_CLIENT_HELLO_SUCCESS;
}

static void meet(int version, int asks, int with_ids, int with_extensions, const char *server_groups)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    PAIR pair;
    char byte;
    int i;

    printf("--- %x, asks %d, ids %d, extensions %d, server's groups %s\n", version, asks, with_ids, with_extensions, server_groups);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, server_groups);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"status", 6);
    SSL_CTX_set_tlsext_status_cb(client, status);
    SSL_CTX_set_tlsext_status_cb(server, status);
    SSL_CTX_set_cert_cb(server, certificate, (void *)"server, certificate callback");
    SSL_CTX_set_client_hello_cb(server, hello, NULL);
    for (i = 0; i < 2; i++) {
        pair = pair_new(client, server);
        if (session != NULL)
            SSL_set_session(pair.client, session);
        if (asks)
            SSL_set_tlsext_status_type(pair.client, TLSEXT_STATUSTYPE_ocsp);
        if (with_ids) {
            STACK_OF(OCSP_RESPID) *ids = sk_OCSP_RESPID_new_null();
            X509 *responder = certificate_of("ca");
            OCSP_RESPID *id = OCSP_RESPID_new();

            OCSP_RESPID_set_by_name(id, responder);
            sk_OCSP_RESPID_push(ids, id);
            id = OCSP_RESPID_new();
            OCSP_RESPID_set_by_key(id, responder);
            if (with_ids > 1)
                sk_OCSP_RESPID_push(ids, id);
            else
                OCSP_RESPID_free(id);
            X509_free(responder);
            SHOW(SSL_set_tlsext_status_ids(pair.client, ids));
        }
        if (with_extensions) {
            STACK_OF(X509_EXTENSION) *extensions = sk_X509_EXTENSION_new_null();

            sk_X509_EXTENSION_push(extensions, X509V3_EXT_nconf_nid(NULL, NULL, NID_id_pkix_OCSP_noCheck, "ignored"));
            SHOW(SSL_set_tlsext_status_exts(pair.client, extensions));
        }
        show_lists(pair.client, "client");
        handshake(&pair);
        SSL_read(pair.client, &byte, 1);
        show_lists(pair.client, "client, after");
        show_lists(pair.server, "server, after");
        show_keys(pair.client, "client, after");
        show_keys(pair.server, "server, after");
        printf("reused %d\n", SSL_session_reused(pair.client));
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        meet(version, 0, 1, 1, "X25519:P-256");
        meet(version, 1, 0, 0, "X25519:P-256");
        meet(version, 1, 1, 0, "X25519:P-256");
        meet(version, 1, 2, 1, "P-256");
        meet(version, 1, 0, 1, "P-256:X25519");
    }
    return 0;
}
