/* What a security callback is asked, on both sides, in both versions, with client certificates, resumption and HelloRetryRequest:
 * each question once a handshake and side, sorted, though OpenSSL asks many of them many times over. Of a server's, those
 * about what it chose: ours judges the rest beforehand. */
#include "../tls.h"

static int on, count;
static char asked[200][120];

static int judge(const SSL *ssl, const SSL_CTX *ctx, int op, int bits, int nid, void *other, void *ex)
{
    char what[80] = "", line[120];
    int type = op & SSL_SECOP_OTHER_TYPE, i;

    (void)ctx;
    if (!on)
        return 1;
    if (type == SSL_SECOP_OTHER_CIPHER)
        snprintf(what, sizeof(what), "%s", SSL_CIPHER_get_name(other));
    else if (type == SSL_SECOP_OTHER_CURVE || type == SSL_SECOP_OTHER_SIGALG)
        snprintf(what, sizeof(what), "%02x%02x", ((unsigned char *)other)[0], ((unsigned char *)other)[1]);
    else if (type == SSL_SECOP_OTHER_CERT)
        X509_NAME_oneline(X509_get_subject_name(other), what, sizeof(what));
    snprintf(line, sizeof(line), "%s %s op %05x bits %d nid %d %s", (char *)ex, ssl ? "connection" : "context", op, bits, nid, what);
    for (i = 0; i < count; i++)
        if (strcmp(asked[i], line) == 0)
            return 1;
    if (count < 200)
        strcpy(asked[count++], line);
    return 1;
}

/* Whether a server's question is about what the connection uses. */
static int is_chosen(SSL *server, const char *line)
{
    char group[20];

    if (SSL_session_reused(server))
        return strstr(line, "op 00009") != NULL;
    snprintf(group, sizeof(group), " nid %d ", (int)SSL_get_negotiated_group(server));
    return strstr(line, "op 200") == NULL || strstr(line, group) != NULL;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void meet(const char *label, SSL_CTX *client, SSL_CTX *server, SSL_SESSION **session)
{
    PAIR pair;
    int i;

    printf("--- %s\n", label);
    pair = pair_new(client, server);
    if (*session != NULL)
        SSL_set_session(pair.client, *session);
    count = 0;
    on = 1;
    handshake(&pair);
    on = 0;
    qsort(asked, count, sizeof(asked[0]), by_text);
    for (i = 0; i < count; i++)
        if (*asked[i] == 'c' || is_chosen(pair.server, asked[i]))
            printf("  %s\n", asked[i]);
    SSL_read(pair.client, &i, 1);
    printf("reused %d, group %d\n", SSL_session_reused(pair.client), (int)SSL_get_negotiated_group(pair.client));
    SSL_SESSION_free(*session);
    *session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
}

static void run(int version, const char *name, const char *suite, int authenticates, const char *client_groups, const char *server_groups)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(name);
    SSL_SESSION *session = NULL;

    printf("====== %x, %s, %s, groups %s and %s\n", version, name, authenticates ? "client certificate" : "server alone",
           client_groups, server_groups);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_cipher_list(client, suite);
    SSL_CTX_set_cipher_list(server, suite);
    SSL_CTX_set_ciphersuites(client, "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set_ciphersuites(server, "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set1_groups_list(client, client_groups);
    SSL_CTX_set1_groups_list(server, server_groups);
    SSL_CTX_set1_sigalgs_list(client, "ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256");
    SSL_CTX_set1_sigalgs_list(server, "ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256");
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"questions", 9);
    if (authenticates) {
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
        SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
        SSL_CTX_use_certificate_chain_file(client, DATA "client.pem");
        SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
    }
    SSL_CTX_set_security_callback(client, judge);
    SSL_CTX_set0_security_ex_data(client, "client");
    SSL_CTX_set_security_callback(server, judge);
    SSL_CTX_set0_security_ex_data(server, "server");
    meet("first", client, server, &session);
    meet("again", client, server, &session);
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static const char *refused_side;
static int refused_op, refused_nid;

static int refuse(const SSL *ssl, const SSL_CTX *ctx, int op, int bits, int nid, void *other, void *ex)
{
    (void)ctx; (void)bits; (void)other;
    return !(ssl != NULL && strcmp(ex, refused_side) == 0 && op == refused_op && (refused_nid == 0 || nid == refused_nid));
}

/* The types of certificates that the server asked for. */
static int types(SSL *client, void *arg)
{
    const unsigned char *list = NULL;
    size_t i, count = SSL_get0_certificate_types(client, &list);

    (void)arg;
    for (i = 0; i < count; i++)
        printf("asked for type %d\n", list[i]);
    return 1;
}

/* What becomes of a handshake of which one question is answered with no. */
static void refusing(int version, const char *name, const char *side, int op, int nid)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(name);
    PAIR pair;

    printf("=== %x, %s, the %s refuses %x of nid %d\n", version, name, side, op, nid);
    refused_side = side;
    refused_op = op;
    refused_nid = nid;
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "X25519:P-256");
    SSL_CTX_set_security_callback(client, refuse);
    SSL_CTX_set0_security_ex_data(client, "client");
    SSL_CTX_set_security_callback(server, refuse);
    SSL_CTX_set0_security_ex_data(server, "server");
    if (op == SSL_SECOP_SIGALG_MASK)
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    pair = pair_new(client, server);
    SSL_set_cert_cb(pair.client, types, NULL);
    if (handshake(&pair))
        printf("group %d, %s\n", (int)SSL_get_negotiated_group(pair.server), SSL_get_cipher(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void refusals(int version)
{
    static const int groups[] = { SSL_SECOP_CURVE_SUPPORTED, SSL_SECOP_CURVE_SHARED, SSL_SECOP_CURVE_CHECK };
    size_t i;

    for (i = 0; i < 3; i++) {
        refusing(version, "ecdsa", "server", groups[i], NID_X25519);
        refusing(version, "ecdsa", "server", groups[i], 0);
        refusing(version, "rsa", "client", groups[i], NID_X25519);
        refusing(version, "ecdsa", "client", groups[i], NID_X9_62_prime256v1);
    }
    refusing(version, "ecdsa", "client", SSL_SECOP_SIGALG_MASK, 0);
    refusing(version, "rsa", "client", SSL_SECOP_SIGALG_MASK, NID_sha256);
    refusing(version, "ecdsa", "server", SSL_SECOP_SIGALG_MASK, 0);
    refusing(version, "ecdsa", "server", SSL_SECOP_SIGALG_MASK, NID_sha1);
    refusing(version, "ecdsa", "client", SSL_SECOP_TICKET, 0);
    refusing(version, "ecdsa", "server", SSL_SECOP_TICKET, 0);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        run(version, "ecdsa", "ECDHE-ECDSA-AES128-GCM-SHA256", 0, "X25519:P-256", "X25519:P-256");
        run(version, "chain", "ECDHE-ECDSA-AES128-GCM-SHA256", 1, "X25519:P-256", "X25519:P-256");
        run(version, "rsa", "ECDHE-RSA-AES128-GCM-SHA256", 1, "X25519:P-384", "P-384:X25519");
        run(version, "rsa", "ECDHE-RSA-AES128-GCM-SHA256", 0, "X25519:P-384", "P-384");
        refusals(version);
    }
    return 0;
}
