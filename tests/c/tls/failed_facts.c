/* What is known of a connection whose handshake has failed, and what the name's callback hears on a client. */
#include "tls.h"

static int answer, alert_chosen;

static int named(SSL *ssl, int *alert, void *arg)
{
    printf("%s's callback: type %d, name %s, alert %d, resumed %d\n", (const char *)arg, SSL_get_servername_type(ssl),
           SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) ? SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) : "none", *alert, SSL_session_reused(ssl));
    if (alert_chosen)
        *alert = alert_chosen;
    return SSL_is_server(ssl) ? SSL_TLSEXT_ERR_OK : answer;
}

static void facts(SSL *ssl, const char *who)
{
    SSL_SESSION *session = SSL_get0_session(ssl);
    const unsigned char *types = NULL;
    const char *formats;
    X509 *peer = SSL_get1_peer_certificate(ssl);
    int len;

    printf("%s: version %s, cipher %s, renegotiation %d, extms %d, reused %d, verified %ld\n", who, SSL_get_version(ssl), SSL_get_cipher(ssl),
           (int)SSL_get_secure_renegotiation_support(ssl), (int)SSL_get_extms_support(ssl), SSL_session_reused(ssl), SSL_get_verify_result(ssl));
    printf("%s: peer %d, chain %d, init %d, state %s\n", who, peer != NULL, sk_X509_num(SSL_get_peer_cert_chain(ssl)), SSL_in_init(ssl), SSL_state_string(ssl));
    if (session == NULL) {
        printf("%s: no session\n", who);
    } else {
        const SSL_CIPHER *cipher = SSL_SESSION_get0_cipher(session);

        printf("%s: session of %x, %s, peer %d, resumable %d\n", who, SSL_SESSION_get_protocol_version(session),
               cipher ? SSL_CIPHER_get_name(cipher) : "none", SSL_SESSION_get0_peer(session) != NULL, SSL_SESSION_is_resumable(session));
    }
    len = SSL_get0_certificate_types(ssl, &types);
    printf("%s: certificate types:", who);
    /* Our servers do not ask for DSA. */
    for (; types != NULL && len > 0; len--, types++)
        if (*types != TLS_CT_DSS_SIGN)
            printf(" %d", *types);
    /* Our servers do not send any. */
    len = SSL_is_server(ssl) ? SSL_get0_ec_point_formats(ssl, &formats) : 0;
    printf("; %s point formats\n", len > 0 ? "has" : "no");
    X509_free(peer);
}

static void run(const char *what, SSL_CTX *c, SSL_CTX *s, int version, const char *name)
{
    PAIR pair;
    int rounds;

    printf("--- %s, version %x\n", what, version);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_tlsext_servername_callback(c, named);
    SSL_CTX_set_tlsext_servername_arg(c, "client");
    SSL_CTX_set_tlsext_servername_callback(s, named);
    SSL_CTX_set_tlsext_servername_arg(s, "server");
    pair = pair_new(c, s);
    if (name != NULL)
        SSL_set_tlsext_host_name(pair.client, name);
    facts(pair.client, "client");
    handshake(&pair);
    facts(pair.client, "client");
    facts(pair.server, "server");
    for (rounds = 0; rounds < 2; rounds++) {
        show_read(pair.client, "client", 10);
        show_read(pair.server, "server", 10);
    }
    facts(pair.client, "client");
    facts(pair.server, "server");
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    answer = alert_chosen = 0;
}

static SSL_CTX *asking(const char *name, int mode)
{
    SSL_CTX *s = server_ctx(name);

    SSL_CTX_load_verify_locations(s, DATA "ca.pem", NULL);
    SSL_CTX_set_verify(s, mode, NULL);
    return s;
}

static SSL_CTX *with_certificate(const char *name)
{
    SSL_CTX *c = client_ctx("ca");

    SSL_CTX_use_certificate_file(c, data_file(name, ".pem"), SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(c, data_file(name, ".key"), SSL_FILETYPE_PEM);
    return c;
}

int main(void)
{
    static const int answers[] = { SSL_TLSEXT_ERR_ALERT_WARNING, SSL_TLSEXT_ERR_ALERT_FATAL, SSL_TLSEXT_ERR_NOACK };
    SSL_CTX *c, *s;
    int version, i;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        run("good", client_ctx("ca"), server_ctx("ecdsa"), version, "localhost");
        run("good, no name", client_ctx("ca"), server_ctx("ecdsa"), version, NULL);
        run("good, both", with_certificate("client"), asking("ecdsa", SSL_VERIFY_PEER), version, "localhost");
        run("wrong CA", client_ctx("other-ca"), server_ctx("chain"), version, "localhost");
        run("no certificate", client_ctx("ca"), asking("ecdsa", SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT), version, NULL);
        run("wrong certificate", with_certificate("other-client"), asking("ecdsa", SSL_VERIFY_PEER), version, "localhost");
        c = client_ctx("ca"), s = server_ctx("ecdsa");
        SSL_CTX_set_cipher_list(c, "ECDHE-RSA-AES128-GCM-SHA256");
        SSL_CTX_set_ciphersuites(c, "TLS_AES_128_GCM_SHA256");
        SSL_CTX_set_ciphersuites(s, "TLS_AES_256_GCM_SHA384");
        run("no shared cipher", c, s, version, "localhost");
        for (i = 0; i < 3; i++) {
            answer = answers[i];
            alert_chosen = i == 1 ? SSL_AD_ACCESS_DENIED : 0;
            run("the client's callback objects", client_ctx("ca"), server_ctx("ecdsa"), version, "localhost");
        }
    }
    return 0;
}
