/* The authorities that a TLS 1.3 client names in its ClientHello, and a server in its request: which list, and with
 * SSL_OP_DISABLE_TLSEXT_CA_NAMES none. */
#include "../tls.h"

static void names(const char *who, const STACK_OF(X509_NAME) *list)
{
    char text[200];
    int i;

    printf("  %s: %d names\n", who, list == NULL ? -1 : sk_X509_NAME_num(list));
    for (i = 0; i < sk_X509_NAME_num(list); i++)
        printf("    %s\n", X509_NAME_oneline(sk_X509_NAME_value(list, i), text, sizeof(text)));
}

static int show(SSL *ssl, void *argument)
{
    (void)argument;
    names("server in its certificate callback", SSL_get0_peer_CA_list(ssl));
    return 1;
}

static STACK_OF(X509_NAME) *list_of(const char *first, const char *second)
{
    STACK_OF(X509_NAME) *list = sk_X509_NAME_new_null();
    X509 *certificate = certificate_of(first);

    sk_X509_NAME_push(list, X509_NAME_dup(X509_get_subject_name(certificate)));
    X509_free(certificate);
    if (second != NULL) {
        certificate = certificate_of(second);
        sk_X509_NAME_push(list, X509_NAME_dup(X509_get_subject_name(certificate)));
        X509_free(certificate);
    }
    return list;
}

int main(void)
{
    int version, kind, disabled;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (kind = 0; kind < 6; kind++)
            for (disabled = 0; disabled < 4; disabled++) {
                SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
                PAIR pair;

                printf("--- version %x, lists %d, disabled %d\n", version, kind, disabled);
                SSL_CTX_set_max_proto_version(server, version);
                SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
                SSL_CTX_set_cert_cb(server, show, NULL);
                if (disabled & 1)
                    SSL_CTX_set_options(client, SSL_OP_DISABLE_TLSEXT_CA_NAMES);
                if (disabled & 2)
                    SSL_CTX_set_options(server, SSL_OP_DISABLE_TLSEXT_CA_NAMES);
                if (kind == 1 || kind == 5)
                    SSL_CTX_set0_CA_list(client, list_of("ca", "other-ca"));
                if (kind == 2)
                    SSL_CTX_set_client_CA_list(client, list_of("ca", NULL));
                if (kind == 4)
                    SSL_CTX_set0_CA_list(client, sk_X509_NAME_new_null());
                if (kind == 3)
                    SSL_CTX_set0_CA_list(server, list_of("ca", NULL));
                if (kind == 5)
                    SSL_CTX_set_client_CA_list(server, list_of("ca", "inter"));
                pair = pair_new(client, server);
                if (kind == 1)
                    SSL_set0_CA_list(pair.client, list_of("ca", NULL));
                if (handshake(&pair)) {
                    names("client", SSL_get0_peer_CA_list(pair.client));
                    names("client, as of servers", SSL_get_client_CA_list(pair.client));
                    names("server", SSL_get0_peer_CA_list(pair.server));
                }
                pair_free(&pair);
                SSL_CTX_free(client);
                SSL_CTX_free(server);
            }
    return 0;
}
