/* The parts of a ClientHello as its callback sees them, and the callback's answers. */
#include "tls.h"

static int answer, calls;
static const int fatal_alert = SSL_AD_ACCESS_DENIED;

static int hello(SSL *ssl, int *alert, void *arg)
{
    const unsigned char *data;
    int *list;
    size_t len, count, i;

    calls++;
    if (calls > 1 && answer == SSL_CLIENT_HELLO_RETRY)
        return SSL_CLIENT_HELLO_SUCCESS;
    printf("  argument %s, v2 %d, legacy version %x\n", (const char *)arg, SSL_client_hello_isv2(ssl),
           SSL_client_hello_get0_legacy_version(ssl));
    printf("  random %d, session id %d\n", (int)SSL_client_hello_get0_random(ssl, &data), (int)SSL_client_hello_get0_session_id(ssl, &data));
    len = SSL_client_hello_get0_ciphers(ssl, &data);
    printf("  ciphers %d:", (int)len);
    for (i = 0; i + 1 < len; i += 2) {
        const SSL_CIPHER *cipher = SSL_CIPHER_find(ssl, data + i);

        if (cipher != NULL && strstr(SSL_CIPHER_get_name(cipher), "ECDHE-ECDSA-AES128-GCM") != NULL)
            printf(" %s", SSL_CIPHER_get_name(cipher));
    }
    len = SSL_client_hello_get0_compression_methods(ssl, &data);
    printf("\n  compressions %d: %d\n", (int)len, data[0]);
    if (SSL_client_hello_get1_extensions_present(ssl, &list, &count) == 1) {
        int names = 0, groups = 0;

        for (i = 0; i < count; i++) {
            names += list[i] == TLSEXT_TYPE_server_name;
            groups += list[i] == TLSEXT_TYPE_supported_groups;
        }
        printf("  names %d, groups %d\n", names, groups);
        OPENSSL_free(list);
    }
    SHOW(SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &data, &len));
    SHOW_BYTES(data, len);
    SHOW(SSL_client_hello_get0_ext(ssl, 0x4444, &data, &len));
    SHOW(SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_application_layer_protocol_negotiation, NULL, NULL));
    SHOW_QUEUE();
    if (answer == SSL_CLIENT_HELLO_ERROR)
        *alert = fatal_alert;
    return answer;
}

static void meet(int version, int what)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    const unsigned char *data;
    size_t len;
    int *list, result;

    printf("--- version %x, answer %d\n", version, what);
    answer = what;
    calls = 0;
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_cipher_list(client, "ECDHE-ECDSA-AES128-GCM-SHA256");
    SSL_CTX_set_client_hello_cb(server, hello, "mine");
    pair = pair_new(client, server);
    SSL_set_tlsext_host_name(pair.client, "a.example.com");
    if (what == SSL_CLIENT_HELLO_RETRY) {
        SSL_do_handshake(pair.client);
        result = SSL_do_handshake(pair.server);
        printf("%d, error %d, want %d\n", result, SSL_get_error(pair.server, result), SSL_want(pair.server));
        SHOW(SSL_want_client_hello_cb(pair.server));
    }
    handshake(&pair);
    SHOW(calls);
    SHOW(SSL_client_hello_isv2(pair.server));
    SHOW(SSL_client_hello_get0_legacy_version(pair.server));
    SHOW(SSL_client_hello_get0_random(pair.server, &data));
    SHOW(SSL_client_hello_get0_session_id(pair.server, &data));
    SHOW(SSL_client_hello_get0_ciphers(pair.server, &data));
    SHOW(SSL_client_hello_get0_compression_methods(pair.server, &data));
    SHOW(SSL_client_hello_get1_extensions_present(pair.server, &list, &len));
    SHOW(SSL_client_hello_get1_extensions_present(pair.client, &list, &len));
    SHOW(SSL_client_hello_get0_ext(pair.server, 0, &data, &len));
    SHOW_QUEUE();
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        meet(version, SSL_CLIENT_HELLO_SUCCESS);
        meet(version, SSL_CLIENT_HELLO_ERROR);
        meet(version, SSL_CLIENT_HELLO_RETRY);
    }
    return 0;
}
