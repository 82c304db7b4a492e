/* Pre-shared keys from outside beside tickets, with early data, and with what follows them. */
#include "tls.h"

#define S128 "\x13\x01"
#define S256 "\x13\x02"
#define SCHACHA "\x13\x03"

typedef struct {
    const char *identity, *suite;    /* NULL: no key */
    int key, early;
    const char *name, *protocol;     /* of the session */
} KEY;

static KEY client_key, server_key;
static KEY client_later, server_later;   /* the second time, if they have a suite */
static int client_asked, server_asked;
static SSL_CTX *client, *server;
static SSL_SESSION *ticket;

static SSL_SESSION *session_of(SSL *ssl, const KEY *key)
{
    SSL_SESSION *session = SSL_SESSION_new();
    unsigned char bytes[48];

    memset(bytes, key->key, sizeof(bytes));
    SSL_SESSION_set1_master_key(session, bytes, memcmp(key->suite, S256, 2) == 0 ? 48 : 32);
    SSL_SESSION_set_cipher(session, SSL_CIPHER_find(ssl, (const unsigned char *)key->suite));
    SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION);
    SSL_SESSION_set_max_early_data(session, key->early);
    if (key->name != NULL)
        SSL_SESSION_set1_hostname(session, key->name);
    if (key->protocol != NULL)
        SSL_SESSION_set1_alpn_selected(session, (const unsigned char *)key->protocol, strlen(key->protocol));
    return session;
}

static int use_session(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *len, SSL_SESSION **session)
{
    const KEY *key = client_asked++ && client_later.suite != NULL ? &client_later : &client_key;

    printf("  use session: digest %s\n", md == NULL ? "NULL" : EVP_MD_get0_name(md));
    *session = NULL;
    if (key->identity == NULL)
        return 1;
    *id = (const unsigned char *)key->identity;
    *len = strlen(key->identity);
    *session = session_of(ssl, key);
    return 1;
}

static unsigned int old_client(SSL *ssl, const char *hint, char *identity, unsigned int room, unsigned char *bytes,
                               unsigned int most)
{
    const KEY *key = client_asked++ && client_later.suite != NULL ? &client_later : &client_key;

    (void)ssl; (void)hint; (void)room; (void)most;
    printf("  old client: %s\n", key->identity ? key->identity : "NULL");
    if (key->identity == NULL)
        return 0;
    strcpy(identity, key->identity);
    memset(bytes, key->key, 32);
    return 32;
}

static int find_session(SSL *ssl, const unsigned char *id, size_t len, SSL_SESSION **session)
{
    const KEY *key = server_asked && server_later.suite != NULL ? &server_later : &server_key;
    int known = key->identity != NULL && len == strlen(key->identity) && memcmp(key->identity, id, len) == 0;

    printf("  find session: %.*s\n", len >= 32 ? 8 : (int)len, len >= 32 ? "a ticket" : (const char *)id);
    server_asked += known;
    *session = known ? session_of(ssl, key) : NULL;
    return 1;
}

static int allow_early(SSL *ssl, void *arg)
{
    (void)arg;
    printf("  early data is allowed: reused %d\n", SSL_session_reused(ssl));
    return 1;
}

static int name_taken(SSL *ssl, int *alert, void *arg)
{
    (void)alert; (void)arg;
    printf("  asked for %s\n", SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    return SSL_TLSEXT_ERR_OK;
}

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    if (SSL_is_server(ssl))
        return 0;
    SSL_SESSION_free(ticket);
    ticket = session;
    return 1;
}

/* The identities of a ClientHello, by their lengths and ages, and the binders' lengths. */
static void show_offer(const unsigned char *message, size_t len)
{
    size_t at = 4 + 34, end, binders;

    at += 1 + message[at];
    at += 2 + (message[at] << 8 | message[at + 1]);
    at += 1 + message[at];
    for (at += 2; at + 4 <= len; at = end) {
        end = at + 4 + (message[at + 2] << 8 | message[at + 3]);
        if (message[at] == 0 && message[at + 1] == 42)
            printf("  early data is announced\n");
        if (message[at] != 0 || message[at + 1] != 41)
            continue;
        binders = at + 6 + (message[at + 4] << 8 | message[at + 5]);
        for (at += 6; at < binders; ) {
            int id = message[at] << 8 | message[at + 1];
            int zero = memcmp(message + at + 2 + id, "\0\0\0\0", 4) == 0;

            printf("  offers %d bytes%s", id > 100 ? -1 : id, zero ? ", no age\n" : "\n");
            at += 2 + id + 4;
        }
        for (at += 2; at < end; at += 1 + message[at])
            printf("  binder of %d\n", message[at]);
    }
}

static void watch(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *message = bytes;

    (void)version; (void)arg; (void)ssl;
    if (type == SSL3_RT_HANDSHAKE && sent && message[0] == SSL3_MT_CLIENT_HELLO)
        show_offer(message, len);
}

static void alerts(const SSL *ssl, int where, int value)
{
    if (where & SSL_CB_ALERT)
        printf("  %s %s alert %d\n", SSL_is_server((SSL *)ssl) ? "server" : "client",
               where & SSL_CB_READ ? "reads" : "writes", value & 0xFF);
}

static void contexts(unsigned int early)
{
    client = client_ctx(NULL);
    server = server_ctx("leaf");
    SSL_CTX_set_msg_callback(client, watch);
    SSL_CTX_set_info_callback(client, alerts);
    SSL_CTX_set_info_callback(server, alerts);
    SSL_CTX_set_psk_use_session_callback(client, use_session);
    SSL_CTX_set_psk_find_session_callback(server, find_session);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(client, new_session);
    SSL_CTX_set_max_early_data(server, early);
    SSL_CTX_set_allow_early_data_cb(server, allow_early, NULL);
    SSL_CTX_set_alpn_select_cb(server, first_protocol, NULL);
}

static void done_with_contexts(void)
{
    printf("server: hits %ld; client: hits %ld, misses %ld\n", SSL_CTX_sess_hits(server), SSL_CTX_sess_hits(client),
           SSL_CTX_sess_misses(server));
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    SSL_SESSION_free(ticket);
    ticket = NULL;
}

static void facts(const char *who, SSL *ssl)
{
    SSL_SESSION *session = SSL_get_session(ssl);

    printf(" %s: reused %d, %s, early %d, limit %u, session's %u, key %d\n", who, SSL_session_reused(ssl), SSL_get_cipher(ssl),
           SSL_get_early_data_status(ssl), SSL_get_max_early_data(ssl),
           session ? SSL_SESSION_get_max_early_data(session) : 0,
           session ? (int)SSL_SESSION_get_master_key(session, NULL, 0) : 0);
}

/* What an exporter gives must be the same at both ends. */
static void compare_exporters(PAIR *pair)
{
    unsigned char ours[32], theirs[32];

    SSL_export_keying_material(pair->client, ours, 32, "label", 5, NULL, 0, 0);
    SSL_export_keying_material(pair->server, theirs, 32, "label", 5, NULL, 0, 0);
    printf("exporters are %s\n", memcmp(ours, theirs, 32) == 0 ? "equal" : "different");
    if (SSL_export_keying_material_early(pair->client, ours, 32, "label", 5, NULL, 0) == 1
        && SSL_export_keying_material_early(pair->server, theirs, 32, "label", 5, NULL, 0) == 1)
        printf("early exporters are %s\n", memcmp(ours, theirs, 32) == 0 ? "equal" : "different");
    ERR_clear_error();
}

/* `early`: bytes the client sends early, -1 for none and an ordinary handshake; with `session`, the last ticket is offered. */
static void meet(const char *title, int session, int early, const char *name, const char *protocols)
{
    PAIR pair = pair_new(client, server);
    static char data[20000];
    size_t count = 0;
    int result, rounds;

    printf("\n* %s\n", title);
    client_asked = server_asked = 0;
    if (session)
        SSL_set_session(pair.client, ticket);
    if (name != NULL)
        SSL_set_tlsext_host_name(pair.client, name);
    if (protocols != NULL)
        SSL_set_alpn_protos(pair.client, (const unsigned char *)protocols, strlen(protocols));
    ERR_clear_error();
    if (early >= 0) {
        result = SSL_write_early_data(pair.client, data, early, &count);
        printf("write early: %d, %d bytes, %s\n", result, (int)count, error_name(SSL_get_error(pair.client, result)));
        show_queue();
        for (rounds = 0; rounds < 5; rounds++) {
            if (rounds == 0)
                SSL_do_handshake(pair.client);
            result = SSL_read_early_data(pair.server, data, sizeof(data), &count);
            printf("read early: %d, %d bytes, %s\n", result, (int)count, error_name(SSL_get_error(pair.server, result)));
            show_queue();
            if (result != SSL_READ_EARLY_DATA_SUCCESS)
                break;
        }
    }
    if (handshake(&pair)) {
        small_talk(&pair);
        compare_exporters(&pair);
    }
    facts("client", pair.client);
    facts("server", pair.server);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
}

static void keys(KEY ours, KEY theirs)
{
    client_key = ours;
    server_key = theirs;
    client_later = server_later = (KEY){ NULL };
}

static void early(void)
{
    KEY key = { "Identity", S256, 7, 100, NULL, NULL }, none = { NULL }, other;

    contexts(1000);
    keys(key, key);
    meet("early data", 0, 20, NULL, NULL);
    meet("as much as the key allows", 0, 100, NULL, NULL);
    meet("too much", 0, 101, NULL, NULL);
    meet("nothing early, though it may be", 0, -1, NULL, NULL);
    other = key;
    other.early = 0;
    keys(other, key);
    meet("the client's key allows none", 0, 20, NULL, NULL);
    keys(key, other);
    meet("the server's key allows none", 0, 20, NULL, NULL);
    keys(none, key);
    meet("no key", 0, 20, NULL, NULL);
    keys(key, none);
    meet("no key on the server", 0, 20, NULL, NULL);
    other = key;
    other.name = "host";
    other.protocol = "h2";
    keys(other, other);
    meet("no name where the key has one", 0, 20, NULL, NULL);
    meet("another name", 0, 20, "other", "\2h2");
    meet("the right name", 0, 20, "host", "\2h2\4http");
    meet("no protocol", 0, 20, "host", NULL);
    meet("other protocols", 0, 20, "host", "\4http");
    meet("another protocol preferred", 0, 20, "host", "\4http\2h2");
    keys(other, key);
    meet("the server's key knows neither", 0, 20, "host", "\2h2");
    keys(key, other);
    meet("the client's key knows neither", 0, 20, NULL, NULL);
    keys(key, key);
    server_key.name = "elsewhere";
    meet("the server's key knows another name", 0, 20, "host", NULL);
    client_key.protocol = "h2";
    server_key.protocol = "http";
    meet("the keys know different protocols", 0, 20, "host", "\4http\2h2");
    client_key.protocol = NULL;
    meet("the client's key knows no protocol", 0, 20, "host", "\4http\2h2");
    keys(key, key);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    meet("early data and another group", 0, 20, NULL, NULL);
    done_with_contexts();
    contexts(0);
    keys(key, key);
    meet("the server allows none", 0, 20, NULL, NULL);
    done_with_contexts();
}

static void beside_tickets(void)
{
    KEY key = { "Identity", S256, 7, 0, NULL, NULL }, sha256 = { "Identity", S128, 7, 0, NULL, NULL }, none = { NULL };
    KEY other = { "Another", S256, 8, 0, NULL, NULL };

    contexts(0);
    keys(key, key);
    meet("a key", 0, -1, NULL, NULL);
    meet("a ticket from it, and the key", 1, -1, NULL, NULL);
    keys(none, key);
    meet("a ticket from that, alone", 1, -1, NULL, NULL);
    keys(key, none);
    meet("a ticket and a key that the server has not", 1, -1, NULL, NULL);
    done_with_contexts();

    contexts(0);
    keys(none, none);
    meet("a certificate", 0, -1, NULL, NULL);
    SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SSL_CTX_flush_sessions(server, 0);
    keys(key, key);
    meet("a ticket that the server has not, and a key", 1, -1, NULL, NULL);
    keys(sha256, sha256);
    SSL_CTX_set_ciphersuites(server, "TLS_CHACHA20_POLY1305_SHA256");
    meet("a ticket of SHA-384 and a key of SHA-256", 1, -1, NULL, NULL);
    keys(none, none);
    meet("a ticket that came of that", 1, -1, NULL, NULL);
    SSL_CTX_set_ciphersuites(server, "TLS_AES_256_GCM_SHA384");
    keys(key, key);
    meet("a ticket of SHA-256 and a key of SHA-384", 1, -1, NULL, NULL);
    key.key = 8;
    server_key = key;
    meet("a ticket and a key that differs", 1, -1, NULL, NULL);
    done_with_contexts();

    contexts(0);
    keys(none, none);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    meet("another group", 0, -1, NULL, NULL);
    keys(other, other);
    meet("a ticket and a key, another group", 1, -1, NULL, NULL);
    SSL_CTX_set_tlsext_servername_callback(server, name_taken);
    meet("a key and a name, another group", 0, -1, "host", "\2h2");
    meet("a ticket, a key and a name, another group", 1, -1, "other", "\2h2");
    SSL_CTX_set_tlsext_servername_callback(server, NULL);
    keys(other, other);
    client_later = server_later = (KEY){ "A third", S256, 9, 0, NULL, NULL };
    meet("the key is another one the second time", 0, -1, NULL, NULL);
    meet("the same with a ticket", 1, -1, NULL, NULL);
    keys(sha256, sha256);
    client_later = server_later = other;
    meet("the key is of the right hash the second time only", 0, -1, NULL, NULL);
    SSL_CTX_set_ciphersuites(server, "TLS_CHACHA20_POLY1305_SHA256");
    keys(sha256, sha256);
    meet("a ticket of SHA-384, a key of SHA-256, another group", 1, -1, NULL, NULL);
    keys(none, none);
    client_later = sha256;
    meet("a ticket of SHA-384, then a key of SHA-256", 1, -1, NULL, NULL);
    done_with_contexts();

    contexts(1000);
    key.key = 7;
    key.early = 50;
    keys(none, none);
    meet("a certificate, and tickets for early data", 0, -1, NULL, NULL);
    keys(key, key);
    meet("early data with a ticket, and a key beside it", 1, 300, NULL, NULL);
    meet("again", 1, 20, NULL, NULL);
    done_with_contexts();
}

/* Keys that are there for one of two ClientHellos only, or are others. */
static void second_hellos(void)
{
    KEY key = { "Identity", S256, 7, 0, NULL, NULL }, sha256 = { "Identity", S128, 7, 0, NULL, NULL }, none = { NULL };
    KEY other = { "Another", S256, 8, 0, NULL, NULL }, wrong = { "Identity", S256, 9, 0, NULL, NULL };
    SSL_SESSION *old;
    int i;

    contexts(0);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    for (i = 0; i < 2; i++) {
        if (i == 1) {
            printf("\nWith the old callback\n");
            SSL_CTX_set_psk_use_session_callback(client, NULL);
            SSL_CTX_set_psk_client_callback(client, old_client);
            SSL_CTX_set_ciphersuites(server, "TLS_AES_128_GCM_SHA256");
            key = sha256;
            other.suite = wrong.suite = S128;
        }
        keys(none, key);
        client_later = key;
        meet("a key the second time", 0, -1, NULL, NULL);
        meet("a key the second time, beside the ticket from that", 1, -1, NULL, NULL);
        server_key = none;
        meet("the same with a key that the server has not", 1, -1, NULL, NULL);
        meet("again without the ticket", 0, -1, NULL, NULL);
        keys(none, key);
        client_later = wrong;
        meet("a key the second time that is the wrong one", 0, -1, NULL, NULL);
        client_later = i ? wrong : sha256;
        meet("a key of another hash or the wrong one", 0, -1, NULL, NULL);
        keys(none, other);
        client_later = other;
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
        meet("the server wants a certificate", 0, -1, "host", "\2h2");
        SSL_CTX_set_session_id_context(server, (const unsigned char *)"server", 6);
        meet("the server wants a certificate in a context", 0, -1, "host", "\2h2");
        SSL_CTX_set_verify(server, SSL_VERIFY_NONE, NULL);
        SSL_CTX_set_verify(client, SSL_VERIFY_PEER, NULL);
        meet("the client verifies", 0, -1, NULL, NULL);
        SSL_CTX_set_verify(client, SSL_VERIFY_NONE, NULL);
        keys(key, key);
        client_later = server_later = other;
        meet("one key and another", 0, -1, NULL, NULL);
        client_later = none;
        client_later.suite = S256;
        meet("a key and none", 0, -1, NULL, NULL);
        meet("a key and none, beside a ticket", 1, -1, NULL, NULL);
    }
    SSL_CTX_set_ciphersuites(server, "TLS_AES_256_GCM_SHA384");
    meet("nothing, and a ticket of another hash", 1, -1, NULL, NULL);
    SSL_CTX_set_options(server, SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_ciphersuites(client, "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256");
    SSL_CTX_set_ciphersuites(server, "TLS_CHACHA20_POLY1305_SHA256");
    keys(none, sha256);
    client_later = sha256;
    meet("another suite of the same hash", 0, -1, NULL, NULL);
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    meet("TLS 1.2", 0, -1, NULL, NULL);
    SSL_CTX_set_max_proto_version(client, 0);
    old = ticket;
    SSL_SESSION_up_ref(old);
    meet("a session of TLS 1.2", 1, -1, NULL, NULL);
    SSL_SESSION_free(old);
    done_with_contexts();

    /* A ticket for no early data beside a key for some. */
    contexts(0);
    key.suite = S256;
    keys(none, none);
    meet("a ticket", 0, -1, NULL, NULL);
    SSL_CTX_set_max_early_data(server, 1000);
    key.early = 100;
    keys(key, key);
    meet("early data by the key beside it", 1, 20, NULL, NULL);
    SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    meet("that again, but the server has no ticket", 1, 20, NULL, NULL);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    meet("that again with another group", 1, 20, NULL, NULL);
    SSL_CTX_clear_options(server, SSL_OP_NO_TICKET);
    meet("with a ticket, too", 1, 20, NULL, NULL);
    client_later = none;
    client_later.suite = S256;
    meet("no key the second time", 1, 20, NULL, NULL);
    done_with_contexts();
}

int main(void)
{
    second_hellos();
    early();
    beside_tickets();
    return 0;
}
