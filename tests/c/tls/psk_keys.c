/* Pre-shared keys from outside in TLS 1.3: old and new callbacks on both sides, what fits and what does not. */
#include "tls.h"

/* One side's key; NULL for identity: no key. */
typedef struct {
    const char *identity;
    int key, len;                /* its bytes, and how many */
    const char *suite;           /* new callbacks: by its number */
    int version;
    int answer;                  /* what the callback returns */
    int early;
} KEY;

#define S128 "\x13\x01"
#define S256 "\x13\x02"
#define SCHACHA "\x13\x03"

static KEY client_key, server_key;
static int twice;                /* the second call of the client's callback gives no key */
static int hello;                /* calls of the client's callback in this connection */

static SSL_SESSION *session_of(SSL *ssl, const KEY *key)
{
    SSL_SESSION *session = SSL_SESSION_new();
    unsigned char bytes[600];

    memset(bytes, key->key, sizeof(bytes));
    SSL_SESSION_set1_master_key(session, bytes, key->len);
    if (key->suite != NULL)
        SSL_SESSION_set_cipher(session, SSL_CIPHER_find(ssl, (const unsigned char *)key->suite));
    SSL_SESSION_set_protocol_version(session, key->version ? key->version : TLS1_3_VERSION);
    SSL_SESSION_set_max_early_data(session, key->early);
    return session;
}

static int use_session(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *len, SSL_SESSION **session)
{
    printf("  use session: digest %s%s, state %s, session %s\n", md == NULL ? "NULL" : EVP_MD_get0_name(md),
           md != NULL && md == SSL_CIPHER_get_handshake_digest(SSL_CIPHER_find(ssl, (const unsigned char *)S256)) ? " (same)" : "",
           SSL_state_string(ssl), SSL_get_session(ssl) ? "set" : "NULL");
    *session = NULL;
    if (client_key.identity == NULL || (twice && hello++ > 0))
        return client_key.answer;
    *id = (const unsigned char *)client_key.identity;
    *len = strlen(client_key.identity);
    *session = session_of(ssl, &client_key);
    return client_key.answer;
}

static int find_session(SSL *ssl, const unsigned char *id, size_t len, SSL_SESSION **session)
{
    printf("  find session: %.*s, state %s, version %s, session %s, name %s\n", len > 20 ? 20 : (int)len, (const char *)id,
           SSL_state_string(ssl), SSL_get_version(ssl), SSL_get_session(ssl) ? "set" : "NULL",
           SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    *session = NULL;
    if (server_key.identity == NULL || len != strlen(server_key.identity) || memcmp(server_key.identity, id, len) != 0)
        return server_key.answer;
    *session = session_of(ssl, &server_key);
    return server_key.answer;
}

static unsigned int old_client(SSL *ssl, const char *hint, char *identity, unsigned int max_identity, unsigned char *key,
                               unsigned int max_key)
{
    (void)ssl;
    printf("  old client: hint %s, room %u, %u, identity begins with %d\n", hint ? hint : "NULL", max_identity, max_key,
           identity[0]);
    if (client_key.identity == NULL)
        return 0;
    strcpy(identity, client_key.identity);
    memset(key, client_key.key, client_key.len > 512 ? 512 : client_key.len);
    return client_key.len;
}

static unsigned int old_server(SSL *ssl, const char *identity, unsigned char *key, unsigned int max_key)
{
    (void)ssl;
    printf("  old server: %.20s (%d), room %u\n", identity, (int)strlen(identity), max_key);
    if (server_key.identity == NULL || strcmp(server_key.identity, identity) != 0)
        return 0;
    memset(key, server_key.key, server_key.len > 512 ? 512 : server_key.len);
    return server_key.len;
}

static int asked_for_certificate(SSL *ssl, void *arg)
{
    (void)ssl; (void)arg;
    printf("  certificate callback\n");
    return 1;
}

static int name_asked(SSL *ssl, int *alert, void *arg)
{
    (void)alert; (void)arg;
    printf("  name callback: reused %d, version %s\n", SSL_session_reused(ssl), SSL_get_version(ssl));
    return SSL_TLSEXT_ERR_NOACK;
}

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    unsigned int len;

    SSL_SESSION_get_id(session, &len);
    printf("  new session of the %s: id %u, timeout %ld, hint %lu, early %u, key %d, result %ld\n",
           SSL_is_server(ssl) ? "server" : "client", len, SSL_SESSION_get_timeout(session),
           SSL_SESSION_get_ticket_lifetime_hint(session), SSL_SESSION_get_max_early_data(session),
           (int)SSL_SESSION_get_master_key(session, NULL, 0), SSL_get_verify_result(ssl));
    return 0;
}

static void alerts(const SSL *ssl, int where, int value)
{
    if (where & SSL_CB_ALERT)
        printf("  %s %s alert %d\n", SSL_is_server((SSL *)ssl) ? "server" : "client",
               where & SSL_CB_READ ? "reads" : "writes", value & 0xFF);
}

static void facts(const char *who, SSL *ssl)
{
    SSL_SESSION *session = SSL_get_session(ssl);
    const SSL_CIPHER *cipher = session != NULL ? SSL_SESSION_get0_cipher(session) : NULL;
    X509 *peer = SSL_get0_peer_certificate(ssl);
    unsigned char key[600];
    unsigned int len = 0;
    size_t i, key_len, same = 0;

    if (session == NULL) {
        printf(" %s: no session\n", who);
        return;
    }
    printf(" %s: reused %d, %s, %s, verify %ld, certificate %s, identity %s, hint %s\n", who, SSL_session_reused(ssl),
           SSL_get_version(ssl), SSL_get_cipher(ssl), SSL_get_verify_result(ssl), peer ? "set" : "none",
           SSL_get_psk_identity(ssl) ? SSL_get_psk_identity(ssl) : "NULL",
           SSL_get_psk_identity_hint(ssl) ? SSL_get_psk_identity_hint(ssl) : "NULL");
    SSL_SESSION_get_id(session, &len);
    key_len = SSL_SESSION_get_master_key(session, key, sizeof(key));
    for (i = 0; i < key_len; i++)
        same += key[i] == 7;
    printf("  session: %x, %s, id %u, key %d of %d, resumable %d, timeout %ld, ticket %d, early %u\n",
           SSL_SESSION_get_protocol_version(session),
           cipher != NULL ? SSL_CIPHER_get_name(cipher) : "NULL", len, (int)key_len,
           key_len == 0 ? 0 : same == key_len ? 7 : -1, SSL_SESSION_is_resumable(session),
           SSL_SESSION_get_timeout(session), SSL_SESSION_has_ticket(session), SSL_SESSION_get_max_early_data(session));
}

#define OLD_CLIENT 1
#define OLD_SERVER 2
#define NEW_CLIENT 4
#define NEW_SERVER 8

static SSL_CTX *client, *server;

static void contexts(const char *credential)
{
    client = client_ctx(NULL);
    server = server_ctx(credential);
    SSL_CTX_set_info_callback(client, alerts);
    SSL_CTX_set_info_callback(server, alerts);
    SSL_CTX_set_cert_cb(server, asked_for_certificate, NULL);
    SSL_CTX_set_tlsext_servername_callback(server, name_asked);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_BOTH);
    SSL_CTX_sess_set_new_cb(client, new_session);
    SSL_CTX_sess_set_new_cb(server, new_session);
}

static void done_with_contexts(void)
{
    printf("server: hits %ld, accepted %ld, good %ld; client: hits %ld\n", SSL_CTX_sess_hits(server),
           SSL_CTX_sess_accept(server), SSL_CTX_sess_accept_good(server), SSL_CTX_sess_hits(client));
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void callbacks(int which)
{
    SSL_CTX_set_psk_client_callback(client, which & OLD_CLIENT ? old_client : NULL);
    SSL_CTX_set_psk_server_callback(server, which & OLD_SERVER ? old_server : NULL);
    SSL_CTX_set_psk_use_session_callback(client, which & NEW_CLIENT ? use_session : NULL);
    SSL_CTX_set_psk_find_session_callback(server, which & NEW_SERVER ? find_session : NULL);
}

static void meet(const char *title)
{
    PAIR pair = pair_new(client, server);

    printf("\n* %s\n", title);
    hello = 0;
    if (handshake(&pair))
        small_talk(&pair);
    facts("client", pair.client);
    facts("server", pair.server);
    pair_free(&pair);
}

static void try(int which, const char *title, KEY ours, KEY theirs)
{
    client_key = ours;
    server_key = theirs;
    callbacks(which);
    meet(title);
}

#define NEW (NEW_CLIENT | NEW_SERVER)
#define OLD (OLD_CLIENT | OLD_SERVER)
#define KEY_OF(...) ((KEY){ __VA_ARGS__ })
#define NONE ((KEY){ NULL, 0, 0, NULL, 0, 1, 0 })

static void without_certificate(void)
{
    KEY good = { "Identity", 7, 32, S128, 0, 1, 0 }, sha384 = { "Identity", 7, 48, S256, 0, 1, 0 };
    KEY key;

    contexts(NULL);
    try(NEW, "both new, SHA-384", sha384, sha384);
    try(NEW, "both new, a suite of SHA-256 in place of the server's choice", good, good);
    try(OLD, "both old", good, good);
    try(OLD_CLIENT | NEW_SERVER, "old client, new server, SHA-256 not chosen", good, good);
    try(NEW_CLIENT | OLD_SERVER, "new client, old server", good, good);
    try(NEW | OLD, "all four, SHA-256", good, good);
    try(NEW | OLD, "all four, SHA-384", sha384, sha384);
    try(NEW, "no key on the server", sha384, NONE);
    try(NEW, "no key on the client", NONE, sha384);
    try(OLD, "no key on the server, old", good, NONE);
    try(OLD, "no key on the client, old", NONE, good);
    key = sha384;
    key.key = 8;
    try(NEW, "another key", sha384, key);
    key = good;
    key.key = 8;
    try(OLD, "another key, old", good, key);
    key = sha384;
    key.answer = 0;
    try(NEW, "the client's callback fails", key, sha384);
    try(NEW, "the server's callback fails", sha384, key);
    key = sha384;
    key.version = TLS1_2_VERSION;
    try(NEW, "the client's session is TLS 1.2's", key, sha384);
    try(NEW, "the server's session is TLS 1.2's", sha384, key);
    try(NEW | OLD, "the server's session is TLS 1.2's, and there are old callbacks", sha384, key);
    done_with_contexts();
}

static void lengths(void)
{
    static const int sizes[] = { 0, 1, 31, 47, 48, 64, 65, 255, 256, 512, 513 };
    char title[80], long_name[300];
    size_t i;
    KEY key;

    contexts(NULL);
    for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        key = KEY_OF("Identity", 7, sizes[i], S256, 0, 1, 0);
        snprintf(title, sizeof(title), "a key of %d bytes", sizes[i]);
        try(NEW, title, key, key);
        snprintf(title, sizeof(title), "a key of %d bytes, old", sizes[i]);
        try(OLD, title, key, key);
    }
    key = KEY_OF("Identity", 7, 32, S128, 0, 1, 0);
    client_key = key;
    client_key.len = 513;
    try(OLD, "the client's is too long, old", client_key, key);
    client_key.len = 32;
    server_key.len = 513;
    try(OLD, "the server's is too long, old", client_key, server_key);
    for (i = 0; i < 4; i++) {
        int size = (int[]){ 0, 255, 256, 257 }[i];

        memset(long_name, 'i', sizeof(long_name));
        long_name[size] = 0;
        key = KEY_OF(long_name, 7, 48, S256, 0, 1, 0);
        snprintf(title, sizeof(title), "an identity of %d bytes", size);
        try(NEW, title, key, key);
        if (size < 256) {
            snprintf(title, sizeof(title), "an identity of %d bytes, old", size);
            try(OLD, title, key, key);
        }
        snprintf(title, sizeof(title), "an identity of %d bytes, old server", size);
        try(NEW_CLIENT | OLD_SERVER, title, key, key);
    }
    done_with_contexts();
}

static void suites(void)
{
    static const char *names[] = { "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256" };
    KEY key = { "Identity", 7, 32, S128, 0, 1, 0 }, other = { "Identity", 7, 32, SCHACHA, 0, 1, 0 };
    char title[80];
    size_t i;

    contexts("leaf");
    SSL_CTX_set_num_tickets(server, 0);
    for (i = 0; i < 3; i++) {
        SSL_CTX_set_ciphersuites(client, names[i]);
        snprintf(title, sizeof(title), "AES-128 and ChaCha20 keys, %s", names[i]);
        try(NEW, title, key, other);
        snprintf(title, sizeof(title), "old keys, %s", names[i]);
        try(OLD, title, key, key);
    }
    SSL_CTX_set_ciphersuites(client, "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256");
    try(OLD, "old keys and a certificate", key, key);
    SSL_CTX_set_options(server, SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_ciphersuites(server, "TLS_CHACHA20_POLY1305_SHA256:TLS_AES_256_GCM_SHA384");
    try(NEW, "the server prefers ChaCha20", key, key);
    SSL_CTX_set_options(client, SSL_OP_NO_TICKET);
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    try(NEW, "TLS 1.2", key, key);
    SSL_CTX_set_max_proto_version(client, 0);
    SSL_CTX_set_max_proto_version(server, TLS1_2_VERSION);
    try(NEW, "TLS 1.2 by the server", key, key);
    done_with_contexts();
}

static void retried(void)
{
    KEY key = { "Identity", 7, 48, S256, 0, 1, 0 }, short_key = { "Identity", 7, 32, S128, 0, 1, 0 };

    contexts("leaf");
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    try(NEW, "another group", key, key);
    try(OLD, "another group, old, with a certificate", key, key);
    try(NEW, "another group, the wrong hash", short_key, short_key);
    twice = 1;
    try(NEW, "another group, no key the second time", key, key);
    try(NEW, "another group, the wrong hash and no key the second time", short_key, short_key);
    twice = 0;
    short_key = key;
    short_key.key = 9;
    try(NEW, "another group and another key", key, short_key);
    done_with_contexts();
    contexts(NULL);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    try(NEW, "another group, no certificate", key, key);
    try(OLD, "another group, old", key, key);
    done_with_contexts();
}

static void verified(void)
{
    KEY key = { "Identity", 7, 48, S256, 0, 1, 0 };

    contexts("leaf");
    SSL_CTX_set_verify(client, SSL_VERIFY_PEER, NULL);
    try(NEW, "the client verifies", key, key);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    try(NEW, "the server verifies without a context's id", key, key);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"server", 6);
    try(NEW, "the server verifies", key, key);
    SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    try(NEW, "no tickets", key, key);
    SSL_CTX_set_num_tickets(server, 0);
    try(NEW, "none at all", key, key);
    SSL_CTX_set_options(client, SSL_OP_ALLOW_NO_DHE_KEX);
    try(NEW, "the client does without a key exchange", key, key);
    done_with_contexts();
}

static void hints(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    char hint[300];

    memset(hint, 'h', sizeof(hint));
    hint[256] = 0;
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, hint));
    SHOW(SSL_use_psk_identity_hint(ssl, hint));
    hint[256] = 'h';
    hint[257] = 0;
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, hint));
    SHOW_QUEUE();
    SHOW(SSL_use_psk_identity_hint(ssl, hint));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, NULL));
    SHOW(SSL_use_psk_identity_hint(ssl, NULL));
    SHOW(SSL_use_psk_identity_hint(NULL, "hint"));
    SHOW_PTR(SSL_get_psk_identity(ssl));
    SHOW_PTR(SSL_get_psk_identity_hint(ssl));
    SHOW_PTR(SSL_get_psk_identity(NULL));
    SHOW_PTR(SSL_get_psk_identity_hint(NULL));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    without_certificate();
    lengths();
    suites();
    retried();
    verified();
    hints();
    return 0;
}
