/* Secrets that the program gives (EAP-FAST, RFC 4851): a TLS 1.2 session is taken up by them, whatever the ids say. */
#include "../tls.h"

#define SHARED "ECDHE-ECDSA-AES128-GCM-SHA256"

enum { NOTHING, GIVES, GIVES_OTHER, REFUSES, NO_BYTES, NEGATIVE };

/* What one side's callback does. */
typedef struct {
    int what, len;
    const char *cipher;
} SIDE;

static SIDE sides[2];
static unsigned char client_random[2][32], server_random[2][32];

static void show_ciphers(const char *label, const STACK_OF(SSL_CIPHER) *list)
{
    int i;

    printf("%s:", label);
    if (list == NULL)
        printf(" NULL");
    for (i = 0; i < sk_SSL_CIPHER_num(list); i++)
        printf(" %s", SSL_CIPHER_get_name(sk_SSL_CIPHER_value(list, i)));
    printf("\n");
}

static const SSL_CIPHER *cipher_by_name(SSL *ssl, const char *name)
{
    STACK_OF(SSL_CIPHER) *list = SSL_get_ciphers(ssl);
    int i;

    for (i = 0; i < sk_SSL_CIPHER_num(list); i++)
        if (strcmp(SSL_CIPHER_get_name(sk_SSL_CIPHER_value(list, i)), name) == 0)
            return sk_SSL_CIPHER_value(list, i);
    return NULL;
}

static int secret(SSL *ssl, void *out, int *len, STACK_OF(SSL_CIPHER) *peers, const SSL_CIPHER **cipher, void *arg)
{
    int who = SSL_is_server(ssl), i;
    const SIDE *side = &sides[who];

    printf("  %s's secret (%s): room for %d, cipher %s, %s, version %x, resumed %d, session %s\n", who ? "server" : "client",
           (char *)arg, *len, *cipher == NULL ? "NULL" : "set", SSL_state_string_long(ssl), SSL_version(ssl),
           SSL_session_reused(ssl), SSL_get_session(ssl) != NULL ? "set" : "NULL");
    show_ciphers("    peer's", peers);
    show_ciphers("    get_client_ciphers", SSL_get_client_ciphers(ssl));
    printf("    current %s\n", SSL_get_cipher_name(ssl));
    SSL_get_client_random(ssl, client_random[who], 32);
    SSL_get_server_random(ssl, server_random[who], 32);
    for (i = 0; i < side->len && i < 300; i++)
        ((unsigned char *)out)[i] = (unsigned char)(client_random[who][i % 32] ^ server_random[who][i % 31] ^ (side->what == GIVES_OTHER && i == 0));
    *len = side->what == NO_BYTES ? 0 : side->what == NEGATIVE ? -1 : side->len;
    if (side->cipher != NULL)
        *cipher = cipher_by_name(ssl, side->cipher);
    return side->what != REFUSES;
}

static int ticket_extension(SSL *ssl, const unsigned char *data, int len, void *arg)
{
    (void)arg;
    printf("  %s sees a ticket extension of %d: %.*s\n", SSL_is_server(ssl) ? "server" : "client", len, len < 20 ? len : 0, data);
    return 1;
}

static int certificate(SSL *ssl, void *arg)
{
    (void)arg;
    printf("  %s is asked for its certificate\n", SSL_is_server(ssl) ? "server" : "client");
    return 1;
}

static int name(SSL *ssl, int *alert, void *arg)
{
    (void)alert; (void)arg;
    printf("  %s is told of the name\n", SSL_is_server(ssl) ? "server" : "client");
    return SSL_TLSEXT_ERR_OK;
}

static int protocol(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in, unsigned in_len, void *arg)
{
    printf("  protocol asked for\n");
    return first_protocol(ssl, out, len, in, in_len, arg);
}

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    unsigned len;

    SSL_SESSION_get_id(session, &len);
    printf("  %s has a new session, id %u, ticket %d\n", SSL_is_server(ssl) ? "server" : "client", len, SSL_SESSION_has_ticket(session));
    return 0;
}

static int verify(int ok, X509_STORE_CTX *ctx)
{
    printf("  verifies %d at %d\n", ok, X509_STORE_CTX_get_error_depth(ctx));
    return ok;
}

static void message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *data = bytes;

    (void)arg;
    if (type == SSL3_RT_HEADER || type == SSL3_RT_INNER_CONTENT_TYPE || version == TLS1_3_VERSION)
        return;
    printf("  %c %s %x %d", SSL_is_server(ssl) ? 'S' : 'C', sent ? "sends" : "reads", version, type);
    if (type == SSL3_RT_HANDSHAKE)
        printf(" message %d of %s", data[0], data[0] == 2 || data[0] == 20 ? "" : "any length");
    if (type == SSL3_RT_HANDSHAKE && (data[0] == 2 || data[0] == 20))
        printf("%zu", len);
    if (type == SSL3_RT_ALERT)
        printf(" %d %d", data[0], data[1]);
    printf("\n");
}

static void info(const SSL *ssl, int where, int result)
{
    printf("  %c %04x %d %s\n", SSL_is_server((SSL *)ssl) ? 'S' : 'C', where, result, SSL_state_string(ssl));
}

static void facts(SSL *ssl, const char *who)
{
    SSL_SESSION *session = SSL_get_session(ssl);
    unsigned char master[300], out[20];
    X509 *peer = SSL_get1_peer_certificate(ssl);
    unsigned len = 0;
    size_t size, i;
    unsigned long sum = 0;

    printf("%s: %s, reused %d, cipher %s, peer %s, verify %ld, extms %ld, group %d\n", who, SSL_get_version(ssl), SSL_session_reused(ssl),
           SSL_is_init_finished(ssl) ? SSL_get_cipher_name(ssl) : "-", peer != NULL ? "set" : "NULL", SSL_get_verify_result(ssl), SSL_get_extms_support(ssl),
           SSL_is_init_finished(ssl) ? SSL_get_negotiated_group(ssl) != 0 : -1);
    X509_free(peer);
    if (session != NULL && SSL_version(ssl) == TLS1_2_VERSION) {
        SSL_SESSION_get_id(session, &len);
        size = SSL_SESSION_get_master_key(session, master, sizeof(master));
        for (i = 0; i < size && i < 300; i++)
            sum += master[i] ^ client_random[SSL_is_server(ssl)][i % 32] ^ server_random[SSL_is_server(ssl)][i % 31];
        printf("  session: id %u, master %d, ours %d, cipher %s, resumable %d, ticket %d, protocol %x\n", len, (int)size, size > 0 && sum == 0,
               SSL_is_init_finished(ssl) && SSL_SESSION_get0_cipher(session) ? SSL_CIPHER_get_name(SSL_SESSION_get0_cipher(session)) : "NULL",
               SSL_SESSION_is_resumable(session), SSL_SESSION_has_ticket(session), SSL_SESSION_get_protocol_version(session));
    }
    if (SSL_is_init_finished(ssl))
        SHOW(SSL_export_keying_material(ssl, out, 20, "label", 5, NULL, 0, 0));
    if (SSL_is_server(ssl)) {
        show_ciphers("  client's", SSL_get_client_ciphers(ssl));
        show_ciphers("  ours", SSL_get_ciphers(ssl));
    }
}

/* What else is different. */
enum { EMPTY_TICKET = 1, NO_TICKET_EXT = 2, NO_CACHE = 4, RESUME = 8, VERIFY = 16, ALPN = 32, EITHER_VERSION = 64, NO_EMS_CLIENT = 128, LOUD = 256,
       SERVER_NO_TICKET = 512, CLIENT_NO_TICKET = 1024, CLIENT_CERT = 2048, BYTEWISE = 4096, FRAGMENT = 8192, LONG_TICKET = 16384,
       NO_CERTIFICATE = 32768, STAPLE = 65536, RSA_KEY = 131072 };

static SSL_CTX *client, *server;
static SSL_SESSION *kept;

static void meet(const char *what, SIDE c, SIDE s, int odd)
{
    static char long_ticket[2000];
    PAIR pair;

    printf("--- %s\n", what);
    sides[0] = c;
    sides[1] = s;
    client = client_ctx("ca");
    server = server_ctx(odd & NO_CERTIFICATE ? NULL : odd & RSA_KEY ? "rsa" : "ecdsa");
    SSL_CTX_set_cipher_list(client, "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305");
    SSL_CTX_set_cipher_list(server, "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256");
    if (!(odd & EITHER_VERSION))
        SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(client, new_session);
    SSL_CTX_sess_set_new_cb(server, new_session);
    SSL_CTX_set_cert_cb(server, certificate, NULL);
    SSL_CTX_set_tlsext_servername_callback(server, name);
    SSL_CTX_set_tlsext_servername_callback(client, name);
    SSL_CTX_set_alpn_select_cb(server, protocol, NULL);
    if (odd & NO_CACHE)
        SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
    if (odd & SERVER_NO_TICKET)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    if (odd & CLIENT_NO_TICKET)
        SSL_CTX_set_options(client, SSL_OP_NO_TICKET);
    if (odd & NO_EMS_CLIENT)
        SSL_CTX_set_options(client, SSL_OP_NO_EXTENDED_MASTER_SECRET);
    if (odd & VERIFY) {
        SSL_CTX_set_verify(client, SSL_VERIFY_PEER, verify);
    }
    if (odd & CLIENT_CERT) {
        SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, verify);
        SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
    }
    if (odd & STAPLE)
        SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp);
    pair = pair_new(client, server);
    SSL_set_tlsext_host_name(pair.client, "a.example.com");
    if (odd & ALPN)
        SSL_set_alpn_protos(pair.client, (const unsigned char *)"\2h2", 3);
    if (odd & FRAGMENT)
        SSL_set_tlsext_max_fragment_length(pair.client, TLSEXT_max_fragment_length_512);
    if (!(odd & (NO_TICKET_EXT | EMPTY_TICKET)))
        SHOW(SSL_set_session_ticket_ext(pair.client, odd & LONG_TICKET ? long_ticket : "opaque key", odd & LONG_TICKET ? 2000 : 10));
    if (odd & EMPTY_TICKET)
        SHOW(SSL_set_session_ticket_ext(pair.client, NULL, 0));
    SHOW(SSL_set_session_ticket_ext_cb(pair.server, ticket_extension, NULL));
    SHOW(SSL_set_session_ticket_ext_cb(pair.client, ticket_extension, NULL));
    if (c.what != NOTHING)
        SHOW(SSL_set_session_secret_cb(pair.client, secret, "c"));
    if (s.what != NOTHING)
        SHOW(SSL_set_session_secret_cb(pair.server, secret, "s"));
    if (odd & RESUME)
        SHOW(SSL_set_session(pair.client, kept));
    SSL_set_msg_callback(pair.client, message);
    SSL_set_msg_callback(pair.server, message);
    if (odd & LOUD) {
        SSL_set_info_callback(pair.client, info);
        SSL_set_info_callback(pair.server, info);
    }
    if (handshake(&pair)) {
        unsigned char one[20], other[20];

        SSL_set_msg_callback(pair.client, NULL);
        SSL_set_msg_callback(pair.server, NULL);
        small_talk(&pair);
        SSL_export_keying_material(pair.client, one, 20, "label", 5, NULL, 0, 0);
        SSL_export_keying_material(pair.server, other, 20, "label", 5, NULL, 0, 0);
        printf("exporters %s\n", memcmp(one, other, 20) == 0 ? "agree" : "differ");
    }
    if (sides[0].what != NOTHING && sides[1].what != NOTHING)
        printf("randoms agree %d %d\n", memcmp(client_random[0], client_random[1], 32) == 0, memcmp(server_random[0], server_random[1], 32) == 0);
    printf("downgrade mark %d\n", memcmp(server_random[1] + 24, "DOWNGRD\1", 8) == 0);
    facts(pair.client, "client");
    facts(pair.server, "server");
    SHOW(SSL_CTX_sess_hits(server));
    SHOW(SSL_CTX_sess_misses(server));
    SHOW(SSL_CTX_sess_hits(client));
    SHOW(SSL_CTX_sess_number(server));
    SHOW(SSL_CTX_sess_accept_good(server));
    if (kept == NULL) {
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        kept = SSL_get1_session(pair.client);
    }
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    memset(client_random, 0, sizeof(client_random));
    memset(server_random, 0, sizeof(server_random));
}

int main(void)
{
    static const SIDE none = { NOTHING, 0, NULL }, gives = { GIVES, 48, SHARED }, refuses = { REFUSES, 48, NULL };
    static const SIDE other = { GIVES_OTHER, 48, SHARED }, no_choice = { GIVES, 48, NULL }, no_bytes = { NO_BYTES, 48, SHARED }, negative = { NEGATIVE, 48, SHARED };
    static const int lengths[] = { 1, 16, 20, 47, 49, 64, 128, 255, 256 };
    static const struct {
        const char *name;
        int odd;
    } odds[] = {
        { "no extension", NO_TICKET_EXT }, { "the extension left out", EMPTY_TICKET }, { "no cache", NO_CACHE }, { "verifying", VERIFY },
        { "a protocol", ALPN }, { "TLS 1.3 offered", EITHER_VERSION | NO_TICKET_EXT }, { "TLS 1.3 offered, and the extension", EITHER_VERSION },
        { "no extended master secret", NO_EMS_CLIENT }, { "server without tickets", SERVER_NO_TICKET },
        { "client without tickets", CLIENT_NO_TICKET }, { "client's certificate", CLIENT_CERT }, { "short fragments", FRAGMENT },
        { "long ticket", LONG_TICKET }, { "no certificate", NO_CERTIFICATE }, { "stapling", STAPLE },
    };
    char text[80];
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    meet("both give", gives, gives, LOUD);
    SSL_SESSION_free(kept);
    kept = NULL;
    meet("none gives", none, none, NO_TICKET_EXT);
    meet("no choice", no_choice, no_choice, 0);
    meet("no choice, RSA", no_choice, no_choice, RSA_KEY);
    meet("client alone", gives, none, LOUD);
    meet("server alone", none, gives, LOUD);
    meet("server refuses", gives, refuses, LOUD);
    meet("server refuses, client has none", none, refuses, 0);
    meet("client refuses", refuses, gives, 0);
    meet("both refuse", refuses, refuses, 0);
    meet("client has another", other, gives, 0);
    meet("server has another", gives, other, 0);
    meet("server gives no bytes", gives, no_bytes, 0);
    meet("client gives no bytes", no_bytes, gives, 0);
    meet("server gives a negative length", gives, negative, 0);
    meet("client gives a negative length", negative, gives, 0);
    for (i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
        SIDE side = { GIVES, lengths[i], SHARED };

        snprintf(text, sizeof(text), "%d bytes", lengths[i]);
        meet(text, side, side, 0);
        if (lengths[i] == 47) {
            meet("48 and 47 bytes", gives, side, 0);
            meet("47 and 48 bytes", side, gives, 0);
        }
    }
    for (i = 0; i < sizeof(odds) / sizeof(odds[0]); i++) {
        snprintf(text, sizeof(text), "both give, %s", odds[i].name);
        meet(text, gives, gives, odds[i].odd);
        snprintf(text, sizeof(text), "server refuses, %s", odds[i].name);
        meet(text, gives, refuses, odds[i].odd);
        snprintf(text, sizeof(text), "client alone, %s", odds[i].name);
        meet(text, gives, none, odds[i].odd);
    }
    meet("a session with a ticket", gives, gives, RESUME | NO_TICKET_EXT);
    meet("a session with a ticket, and the extension", gives, gives, RESUME);
    meet("a session with a ticket, client alone", gives, none, RESUME | NO_TICKET_EXT);
    meet("a session with a ticket, server alone", none, gives, RESUME | NO_TICKET_EXT);
    meet("a session with a ticket, server refuses", gives, refuses, RESUME | NO_TICKET_EXT);
    {
        SIDE chooses = { GIVES, 48, "ECDHE-ECDSA-CHACHA20-POLY1305" }, foreign = { GIVES, 48, "ECDHE-ECDSA-AES256-GCM-SHA384" };

        meet("server chooses", gives, chooses, 0);
        meet("client chooses", chooses, gives, 0);
        meet("both choose", chooses, chooses, 0);
        meet("server chooses what was not offered", gives, foreign, 0);
        meet("server chooses, and certificate", gives, chooses, CLIENT_CERT);
    }
    SSL_SESSION_free(kept);
    return 0;
}
