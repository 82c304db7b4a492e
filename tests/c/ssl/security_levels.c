/* What security levels and the callback leave of suites, groups, signature algorithms and tickets, seen by handshakes. */
#include "../tls.h"

static int refuse_op, refuse_bits, refuse_id;

/* Refuses one operation: for what has fewer bits, or for one number. Else the library's own judgement at level 0. */
static int judge(const SSL *ssl, const SSL_CTX *ctx, int op, int bits, int nid, void *other, void *ex)
{
    int id = 0;

    (void)ssl; (void)ctx; (void)ex;
    if ((op & SSL_SECOP_OTHER_TYPE) == SSL_SECOP_OTHER_CIPHER)
        id = SSL_CIPHER_get_protocol_id(other);
    else if ((op & SSL_SECOP_OTHER_TYPE) == SSL_SECOP_OTHER_CURVE || (op & SSL_SECOP_OTHER_TYPE) == SSL_SECOP_OTHER_SIGALG)
        id = ((unsigned char *)other)[0] << 8 | ((unsigned char *)other)[1];
    else if (op == SSL_SECOP_VERSION)
        id = nid;
    if (op == refuse_op && (bits < refuse_bits || id == refuse_id))
        return 0;
    return 1;
}

static void lists(SSL *ssl, const char *who)
{
    STACK_OF(SSL_CIPHER) *supported = SSL_get1_supported_ciphers(ssl);
    char shared[1000] = "";
    int i;

    printf("%s: %d ciphers, %d supported:", who, sk_SSL_CIPHER_num(SSL_get_ciphers(ssl)) > 3, sk_SSL_CIPHER_num(supported) > 0);
    for (i = 0; i < sk_SSL_CIPHER_num(supported); i++) {
        const char *name = SSL_CIPHER_get_name(sk_SSL_CIPHER_value(supported, i));
        /* Those that only OpenSSL has are left out. */
        if (strncmp(name, "TLS_", 4) == 0 || (strncmp(name, "ECDHE-", 6) == 0 && (strstr(name, "GCM") || strstr(name, "POLY1305"))))
            printf(" %s", name);
    }
    printf("\n");
    sk_SSL_CIPHER_free(supported);
    if (SSL_is_server(ssl) && SSL_get_shared_ciphers(ssl, shared, sizeof(shared)))
        printf("%s: shares something\n", who);
}

static void run(SSL_CTX *c, SSL_CTX *s, const char *groups)
{
    PAIR pair;
    SSL_SESSION *session;
    int nid = 0;

    if (groups != NULL) {
        SSL_CTX_set1_groups_list(c, groups);
        SSL_CTX_set1_groups_list(s, groups);
    }
    pair = pair_new(c, s);
    lists(pair.client, "client");
    if (handshake(&pair)) {
        printf("%s %s", SSL_get_version(pair.client), SSL_get_cipher(pair.client));
        printf(" group %d", (int)SSL_get_negotiated_group(pair.client));
        if (SSL_get_peer_signature_nid(pair.client, &nid))
            printf(" signed with %d\n", nid);
        small_talk(&pair);
        session = SSL_get0_session(pair.client);
        printf(" ticket %d\n", SSL_SESSION_has_ticket(session));
    }
    pair_free(&pair);
    ERR_clear_error();
}

static void levels(int version, const char *name, int client, int server, const char *groups)
{
    SSL_CTX *c = SSL_CTX_new(TLS_client_method()), *s = SSL_CTX_new(TLS_server_method());

    printf("--- version %x, %s, levels %d and %d, groups %s\n", version, name, client, server, groups ? groups : "default");
    SHOW(SSL_CTX_use_certificate_file(s, data_file(name, ".pem"), SSL_FILETYPE_PEM));
    SHOW(SSL_CTX_use_PrivateKey_file(s, data_file(name, ".key"), SSL_FILETYPE_PEM));
    SSL_CTX_set_security_level(c, client);
    SSL_CTX_set_security_level(s, server);
    SSL_CTX_set_max_proto_version(c, version);
    run(c, s, groups);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

static void asked(int version, int of_server, int op, int bits, int id)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");

    printf("--- version %x, %s refuses %x below %d bits or %04x\n", version, of_server ? "server" : "client", op, bits, id);
    refuse_op = op, refuse_bits = bits, refuse_id = id;
    SSL_CTX_set_security_callback(of_server ? s : c, judge);
    SSL_CTX_set_max_proto_version(c, version);
    run(c, s, "X25519:P-256:P-384:P-521");
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    static const char *names[] = { "ecdsa", "rsa", "p384", "p521", "ed25519" };
    size_t n;
    int version, level, of_server;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        for (n = 0; n < sizeof(names) / sizeof(*names); n++)
            for (level = 2; level <= 5; level++) {
                levels(version, names[n], level, 2, "X25519:P-256:P-384:P-521");
                levels(version, names[n], 1, level, "X25519:P-256:P-384:P-521");
            }
        levels(version, "p521", 5, 5, "P-521");
        levels(version, "p521", 4, 4, "P-256:P-384");
        if (version == TLS1_3_VERSION)
            levels(version, "p521", 5, 5, "P-256");
        for (of_server = 0; of_server <= 1; of_server++) {
            asked(version, of_server, SSL_SECOP_CIPHER_SUPPORTED, 200, 0);
            asked(version, of_server, SSL_SECOP_CIPHER_SUPPORTED, 0, 0x1302);
            asked(version, of_server, SSL_SECOP_CIPHER_SHARED, 200, 0);
            asked(version, of_server, SSL_SECOP_CIPHER_SHARED, 0, 0x1302);
            asked(version, of_server, SSL_SECOP_CIPHER_CHECK, 0, 0x1302);
            /* A TLS 1.3 server of OpenSSL's asks about groups as a client does. */
            if (!of_server || version == TLS1_2_VERSION) {
                asked(version, of_server, SSL_SECOP_CURVE_SUPPORTED, 0, 29);
                asked(version, of_server, SSL_SECOP_CURVE_SUPPORTED, 150, 0);
                asked(version, of_server, SSL_SECOP_CURVE_SHARED, 0, 29);
                asked(version, of_server, SSL_SECOP_CURVE_CHECK, 0, 29);
            }
            asked(version, of_server, SSL_SECOP_SIGALG_SUPPORTED, 0, 0x0403);
            asked(version, of_server, SSL_SECOP_SIGALG_SHARED, 0, 0x0403);
            asked(version, of_server, SSL_SECOP_SIGALG_CHECK, 0, 0x0403);
            asked(version, of_server, SSL_SECOP_TICKET, 0, 0);
            asked(version, of_server, SSL_SECOP_VERSION, 0, TLS1_3_VERSION);
        }
    }
    return 0;
}
