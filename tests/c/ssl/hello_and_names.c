/* The client-hello callback and its accessors, SNI, groups, signatures, ciphers and authorities after a handshake. */
#include "tls.h"

static int hello(SSL *ssl, int *alert, void *arg)
{
    const unsigned char *out;
    size_t len, i;
    int *extensions, has;

    printf("  hello callback, argument %s, alert %d\n", (char *)arg, *alert);
    SHOW_HEXNUM(SSL_client_hello_get0_legacy_version(ssl));
    SHOW(SSL_client_hello_isv2(ssl));
    SHOW(SSL_client_hello_get0_random(ssl, &out));
    SHOW(SSL_client_hello_get0_compression_methods(ssl, &out));
    has = SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &out, &len);
    SHOW(has);
    if (has)
        SHOW_BYTES(out, len);
    SHOW(SSL_client_hello_get0_ext(ssl, 9999, &out, &len));
    SHOW(SSL_client_hello_get1_extensions_present(ssl, &extensions, &len));
    for (i = has = 0; i < len; i++)
        has += extensions[i] == TLSEXT_TYPE_server_name || extensions[i] == TLSEXT_TYPE_supported_groups
               || extensions[i] == TLSEXT_TYPE_signature_algorithms;
    SHOW(has);
    OPENSSL_free(extensions);
    SHOW_PTR(SSL_get_peer_certificate(ssl));
    return SSL_CLIENT_HELLO_SUCCESS;
}

static int refuse(SSL *ssl, int *alert, void *arg)
{
    (void)ssl; (void)arg;
    *alert = SSL_AD_ACCESS_DENIED;
    return SSL_CLIENT_HELLO_ERROR;
}

static int name(SSL *ssl, int *alert, void *arg)
{
    (void)alert;
    printf("  name callback: %s, type %d\n", SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name),
           SSL_get_servername_type(ssl));
    if (arg != NULL)
        SHOW(SSL_set_SSL_CTX(ssl, arg) == arg);
    return SSL_TLSEXT_ERR_OK;
}

static void run(int version, const char *server_name, SSL_client_hello_cb_fn callback)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa"), *other = server_ctx("ecdsa");
    STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(DATA "ca.pem");
    PAIR pair;
    int nid = -1;

    printf("--- version %x, name %s\n", version, server_name ? server_name : "none");
    SSL_CTX_set_max_proto_version(client, version);
    SHOW(SSL_CTX_set1_groups_list(client, "P-256:X25519"));
    SSL_CTX_set_client_hello_cb(server, callback, "hello");
    SHOW(SSL_CTX_set_tlsext_servername_callback(server, name));
    SHOW(SSL_CTX_set_tlsext_servername_arg(server, server_name ? other : NULL));
    SSL_CTX_set_client_CA_list(server, names);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    SHOW(sk_X509_NAME_num(SSL_CTX_get_client_CA_list(server)));
    pair = pair_new(client, server);
    SHOW(SSL_set_tlsext_host_name(pair.client, server_name));
    if (handshake(&pair)) {
        small_talk(&pair);
        SHOW(sk_X509_NAME_num(SSL_get_client_CA_list(pair.client)) > 0);
        SHOW(sk_X509_NAME_num(SSL_get0_peer_CA_list(pair.client)) > 0);
        SHOW(sk_X509_NAME_num(SSL_get_client_CA_list(pair.server)));
        show_name("server's", X509_get_subject_name(SSL_get0_peer_certificate(pair.client)));
        SHOW_STR(SSL_get_servername(pair.server, TLSEXT_NAMETYPE_host_name));
        SHOW(SSL_get_negotiated_group(pair.client));
        SHOW(SSL_get_negotiated_group(pair.server));
        SHOW(SSL_get_peer_signature_nid(pair.client, &nid));
        SHOW(SSL_get_peer_signature_type_nid(pair.client, &nid));
        SHOW(nid);
        SHOW(SSL_get_signature_type_nid(pair.server, &nid));
        SHOW(nid);
        SHOW_STR(SSL_get_cipher_name(pair.client));
        SHOW_STR(SSL_CIPHER_get_version(SSL_get_current_cipher(pair.server)));
        SHOW(SSL_get_SSL_CTX(pair.server) == other);
        SHOW_PTR(SSL_get_client_ciphers(pair.server));
        SHOW_PTR(SSL_get_client_ciphers(pair.client));
        SHOW_STR(SSL_state_string_long(pair.client));
        SHOW_STR(SSL_state_string(pair.server));
        SHOW(SSL_get_shared_group(pair.server, 0));
    }
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    SSL_CTX_free(other);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        run(version, "localhost", hello);
        run(version, NULL, hello);
        run(version, "localhost", refuse);
    }
    return 0;
}
