/* SSL_set1_host, addresses and flags against certificates with and without names. */
#include "tls.h"

static void meet(const char *certificate, const char *host, int is_ip, unsigned int flags)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(certificate);
    PAIR pair = pair_new(client, server);

    printf("--- %s, %s, flags %x\n", certificate, host, flags);
    SSL_set_hostflags(pair.client, flags);
    if (is_ip)
        SHOW(X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(pair.client), host));
    else
        SHOW(SSL_set1_host(pair.client, host));
    SHOW_QUEUE();
    if (handshake(&pair))
        SHOW_STR(SSL_get0_peername(pair.client));
    SHOW(SSL_get_verify_result(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    static const char *hosts[] = { "localhost", "LOCALHOST", "server.example", "x.server.example", "a.wild.example", "a.b.wild.example",
                                   "wild.example", "127.0.0.1", "127.0.0.2", "::1", "localhost.", ".example", "", "cn.example" };
    size_t i;

    for (i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
        meet("ecdsa", hosts[i], 0, 0);
        meet("cn-only", hosts[i], 0, 0);
    }
    meet("ecdsa", "a.wild.example", 0, X509_CHECK_FLAG_NO_WILDCARDS);
    meet("cn-only", "cn.example", 0, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    meet("ecdsa", "127.0.0.1", 1, 0);
    meet("ecdsa", "127.0.0.2", 1, 0);
    meet("ecdsa", "nonsense", 1, 0);
    return 0;
}
