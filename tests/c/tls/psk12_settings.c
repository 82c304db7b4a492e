/* TLS 1.2's suites with pre-shared keys beside everything else that is set: security levels, groups, versions, extensions,
 * contexts that are switched, caches, what a hello holds. */
#include "tls.h"

static int quiet;
static const char *resumable = "yes";

static unsigned int client_cb(SSL *ssl, const char *hint, char *id, unsigned int max_id, unsigned char *key, unsigned int max)
{
    (void)ssl; (void)max_id; (void)max;
    if (!quiet)
        printf("  client callback: hint %s\n", hint ? hint : "NULL");
    strcpy(id, "me");
    memset(key, 7, 32);
    return 32;
}

static unsigned int other_client(SSL *ssl, const char *hint, char *id, unsigned int max_id, unsigned char *key, unsigned int max)
{
    printf("  the connection's own callback\n");
    return client_cb(ssl, hint, id, max_id, key, max);
}

static unsigned int server_cb(SSL *ssl, const char *id, unsigned char *key, unsigned int max)
{
    (void)ssl; (void)max;
    if (!quiet)
        printf("  server callback: %s\n", id);
    memset(key, 7, 32);
    return 32;
}

static unsigned int other_server(SSL *ssl, const char *id, unsigned char *key, unsigned int max)
{
    printf("  the other context's callback\n");
    return server_cb(ssl, id, key, max);
}

/* The extensions of a ClientHello or ServerHello that OpenSSL has. */
static void message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *at = bytes, *end = at + len;
    size_t size;
    int types[40], count = 0, i, j, swap;

    (void)version; (void)arg;
    if (!sent || type != 22 || (at[0] != 1 && at[0] != 2))
        return;
    printf("  %s hello:", SSL_is_server(ssl) ? "server" : "client");
    at += 38;
    at += 1 + at[0];
    if (SSL_is_server(ssl)) {
        at += 3;
    } else {
        size = at[0] << 8 | at[1];
        for (i = 2; i < (int)size + 2; i += 2)
            printf(" %02x%02x", at[i], at[i + 1]);
        printf(",");
        at += 2 + size;
        at += 1 + at[0];
    }
    for (at += 2; at + 4 <= end && count < 40; at += 4 + (at[2] << 8 | at[3]))
        types[count++] = at[0] << 8 | at[1];
    for (i = 0; i < count; i++)
        for (j = i; j > 0 && types[j - 1] > types[j]; j--) {
            swap = types[j];
            types[j] = types[j - 1];
            types[j - 1] = swap;
        }
    for (i = 0; i < count; i++)
        if (types[i] != 22) /* only other suites need it */
            printf(" %d", types[i]);
    printf("\n");
}

static int never(SSL *ssl, int forward_secure)
{
    (void)ssl;
    printf("  not resumable? forward secure %d\n", forward_secure);
    return strcmp(resumable, "no") == 0;
}

static SSL_CTX *client, *server;
static PAIR pair;

static void contexts(const char *credential, const char *suites)
{
    client = client_ctx(NULL);
    server = server_ctx(credential);
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    SSL_CTX_set_psk_client_callback(client, client_cb);
    SSL_CTX_set_psk_server_callback(server, server_cb);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"psk", 3);
    SSL_CTX_set_cipher_list(client, suites);
    SSL_CTX_set_cipher_list(server, suites);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "X25519:P-256");
}

static void done_with_contexts(void)
{
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void facts(const char *who, SSL *ssl)
{
    printf(" %s: %s, %s, reused %d, identity %s, hint %s", who, SSL_get_version(ssl), SSL_get_cipher(ssl), SSL_session_reused(ssl),
           SSL_get_psk_identity(ssl) ? SSL_get_psk_identity(ssl) : "NULL",
           SSL_get_psk_identity_hint(ssl) ? SSL_get_psk_identity_hint(ssl) : "NULL");
    if (SSL_get_session(ssl) != NULL)
        printf(", group %d", (int)SSL_get_negotiated_group(ssl));
    printf("\n");
}

static void meet(void)
{
    if (handshake(&pair)) {
        if (!quiet)
            small_talk(&pair);
        facts("client", pair.client);
        facts("server", pair.server);
    }
}

static void once(const char *title)
{
    printf("\n* %s\n", title);
    pair = pair_new(client, server);
    meet();
    pair_free(&pair);
}

static void levels(void)
{
    static const char *suites = "PSK-AES128-GCM-SHA256:PSK-AES256-GCM-SHA384:PSK-CHACHA20-POLY1305:ECDHE-PSK-CHACHA20-POLY1305:"
                                "PSK-AES256-CCM8:ECDHE-RSA-AES256-GCM-SHA384";
    STACK_OF(SSL_CIPHER) *list;
    char title[40];
    int level, i;
    SSL *ssl;

    for (level = 0; level <= 5; level++) {
        contexts("rsa", suites);
        SSL_CTX_set_security_level(client, level);
        ssl = SSL_new(client);
        printf("level %d:", level);
        list = SSL_get1_supported_ciphers(ssl);
        for (i = 0; i < sk_SSL_CIPHER_num(list); i++)
            printf(" %s", SSL_CIPHER_get_name(sk_SSL_CIPHER_value(list, i)));
        printf("\n");
        sk_SSL_CIPHER_free(list);
        SSL_free(ssl);
        sprintf(title, "the client's level is %d", level);
        SSL_CTX_set_cipher_list(client, level < 4 ? suites : "PSK-AES256-GCM-SHA384");
        SSL_CTX_set_security_level(server, 1);
        once(title);
        SSL_CTX_set_security_level(client, 1);
        SSL_CTX_set_security_level(server, level);
        SSL_CTX_set_cipher_list(client, "PSK-AES256-GCM-SHA384");
        sprintf(title, "the server's level is %d", level);
        once(title);
        done_with_contexts();
    }
}

static void groups(void)
{
    static const char *names[] = { "X25519", "P-256", "P-384", "P-521", "P-384:P-256" };
    size_t ours, theirs;

    for (ours = 0; ours < 5; ours++)
        for (theirs = 0; theirs < 5; theirs++) {
            contexts(NULL, ours == theirs ? "PSK-AES256-GCM-SHA384" : "ECDHE-PSK-CHACHA20-POLY1305");
            quiet = 1;
            SSL_CTX_set1_groups_list(client, names[ours]);
            SSL_CTX_set1_groups_list(server, names[theirs]);
            once(names[ours]);
            if (ours == theirs) {
                SSL_CTX_set_cipher_list(client, "ECDHE-PSK-CHACHA20-POLY1305");
                SSL_CTX_set_cipher_list(server, "ECDHE-PSK-CHACHA20-POLY1305");
                once("the same, exchanged");
            } else {
                SSL_CTX_set_cipher_list(client, "PSK-AES256-GCM-SHA384");
                SSL_CTX_set_cipher_list(server, "PSK-AES256-GCM-SHA384");
                once("others, not exchanged");
            }
            quiet = 0;
            done_with_contexts();
        }
}

static void hellos(void)
{
    static const char *suites[] = { "PSK-AES128-GCM-SHA256", "ECDHE-PSK-CHACHA20-POLY1305", "PSK-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256",
                                    "PSK-AES128-GCM-SHA256:ECDHE-PSK-CHACHA20-POLY1305" };
    int way;

    for (way = 0; way < 16; way++) {
        if ((way & 12) == 12 && (way & 3) != 2)
            continue; /* a hello of TLS 1.3 alone */
        contexts("rsa", suites[way & 3]);
        SSL_CTX_set_msg_callback(client, message);
        SSL_CTX_set_msg_callback(server, message);
        quiet = 1;
        if (way & 4) {
            SSL_CTX_set_max_proto_version(client, 0);
            SSL_CTX_set_ciphersuites(client, "TLS_AES_128_GCM_SHA256");
            SSL_CTX_set_max_proto_version(server, TLS1_2_VERSION);
            SSL_CTX_set_options(client, SSL_OP_NO_TICKET);
        }
        if (way & 8)
            SSL_CTX_set_psk_client_callback(client, NULL);
        once("hellos");
        quiet = 0;
        done_with_contexts();
    }
}

static int staple(SSL *ssl, void *arg)
{
    (void)ssl;
    printf("  status callback of the %s\n", (const char *)arg);
    return strcmp(arg, "client") == 0 ? 1 : SSL_TLSEXT_ERR_NOACK;
}

static SSL_CTX *other;

static int switch_context(SSL *ssl, int *alert, void *arg)
{
    (void)alert; (void)arg;
    if (SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) != NULL && other != NULL)
        SSL_set_SSL_CTX(ssl, other);
    printf("  name %s\n", SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    return SSL_TLSEXT_ERR_OK;
}

static void named(const char *title)
{
    printf("\n* %s\n", title);
    pair = pair_new(client, server);
    SSL_set_tlsext_host_name(pair.client, "host.example");
    meet();
    pair_free(&pair);
}

static void extensions(void)
{
    const unsigned char *protocol;
    unsigned int len;

    contexts(NULL, "PSK-AES128-GCM-SHA256");
    SSL_CTX_set_msg_callback(client, message);
    SSL_CTX_set_msg_callback(server, message);
    SSL_CTX_set_tlsext_servername_callback(server, switch_context);
    SSL_CTX_set_alpn_protos(client, (const unsigned char *)"\2h2", 3);
    SSL_CTX_set_alpn_select_cb(server, first_protocol, NULL);
    SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp);
    SSL_CTX_set_tlsext_status_cb(client, staple);
    SSL_CTX_set_tlsext_status_arg(client, "client");
    SSL_CTX_set_tlsext_status_cb(server, staple);
    SSL_CTX_set_tlsext_status_arg(server, "server");
    SSL_CTX_set_tlsext_max_fragment_length(client, TLSEXT_max_fragment_length_512);
    SSL_CTX_use_psk_identity_hint(server, "the first");
    named("extensions");
    other = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_psk_identity_hint(other, "the other");
    SSL_CTX_set_psk_server_callback(other, other_server);
    SSL_CTX_set_cipher_list(other, "PSK-AES256-GCM-SHA384");
    named("another context");
    SSL_CTX_use_psk_identity_hint(other, NULL);
    named("another context without a hint");
    SSL_CTX_free(other);
    other = NULL;
    printf("\n* the connections' own\n");
    pair = pair_new(client, server);
    SSL_set_psk_client_callback(pair.client, other_client);
    SSL_set_psk_server_callback(pair.server, other_server);
    SHOW(SSL_use_psk_identity_hint(pair.server, "the connection's"));
    meet();
    SSL_get0_alpn_selected(pair.client, &protocol, &len);
    printf("protocol of %u\n", len);
    pair_free(&pair);
    printf("\n* small records\n");
    pair = pair_new(client, server);
    SSL_set_max_send_fragment(pair.client, 512);
    SSL_set_max_send_fragment(pair.server, 512);
    SSL_use_psk_identity_hint(pair.server, "12345678901234567890123456789012345678901234567890");
    meet();
    pair_free(&pair);
    done_with_contexts();
}

static void again(void)
{
    SSL *copy;

    contexts(NULL, "PSK-AES128-GCM-SHA256");
    SSL_CTX_use_psk_identity_hint(server, "a hint");
    printf("\n* cleared\n");
    pair = pair_new(client, server);
    meet();
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    SSL_shutdown(pair.client);
    SHOW(SSL_clear(pair.client));
    SHOW(SSL_clear(pair.server));
    meet();
    pair_free(&pair);
    printf("\n* copied\n");
    pair = pair_of(client, server);
    copy = SSL_dup(pair.client);
    SSL_free(pair.client);
    pair.client = copy;
    copy = SSL_dup(pair.server);
    SSL_free(pair.server);
    pair.server = copy;
    pair_sockets(&pair);
    meet();
    pair_free(&pair);
    printf("\n* by one byte\n");
    pair = pair_of(client, server);
    pair_bios(&pair, 1);
    quiet = 1;
    while (!SSL_is_init_finished(pair.client) || !SSL_is_init_finished(pair.server))
        if ((SSL_do_handshake(pair.client) <= 0 && SSL_get_error(pair.client, -1) == SSL_ERROR_SSL)
            || (SSL_do_handshake(pair.server) <= 0 && SSL_get_error(pair.server, -1) == SSL_ERROR_SSL))
            break;
    facts("client", pair.client);
    facts("server", pair.server);
    quiet = 0;
    SSL_free(pair.client);
    SSL_free(pair.server);
    done_with_contexts();
}

static unsigned char cached[2000];
static int cached_len;

static int keep(SSL *ssl, SSL_SESSION *session)
{
    unsigned char *at = cached;

    (void)ssl;
    cached_len = i2d_SSL_SESSION(session, &at);
    return 0;
}

static SSL_SESSION *look(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    const unsigned char *at = cached, *known;
    SSL_SESSION *session = d2i_SSL_SESSION(NULL, &at, cached_len);
    unsigned int known_len;

    (void)ssl;
    *copy = 0;
    known = SSL_SESSION_get_id(session, &known_len);
    if ((int)known_len != len || memcmp(known, id, len) != 0) {
        SSL_SESSION_free(session);
        session = NULL;
    }
    printf("  looked for an id of %d: %s\n", len, session ? "found" : "not found");
    return session;
}

static void sessions(void)
{
    SSL_SESSION *session;
    int way;

    for (way = 0; way < 12; way++) {
        printf("\n* session, way %d\n", way);
        contexts(way & 2 ? "rsa" : NULL, "PSK-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256");
        SSL_CTX_use_psk_identity_hint(server, "a hint");
        resumable = way & 4 ? "no" : "yes";
        if (way & 8)
            SSL_CTX_set_not_resumable_session_callback(server, NULL);
        else
            SSL_CTX_set_not_resumable_session_callback(server, never);
        if (way & 1) {
            SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
            SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL);
            SSL_CTX_sess_set_new_cb(server, keep);
            SSL_CTX_sess_set_get_cb(server, look);
        }
        pair = pair_new(client, server);
        meet();
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
        /* The suite is enabled no more, the callbacks are gone: a session needs neither. */
        if (way & 8) {
            SSL_CTX_set_cipher_list(server, "ECDHE-RSA-AES128-GCM-SHA256");
            SSL_CTX_set_psk_server_callback(server, NULL);
        }
        pair = pair_new(client, server);
        SSL_set_session(pair.client, session);
        meet();
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
        SSL_CTX_set_psk_client_callback(client, NULL);
        printf("the client has no callback\n");
        pair = pair_new(client, server);
        SSL_set_session(pair.client, session);
        meet();
        pair_free(&pair);
        SSL_SESSION_free(session);
        done_with_contexts();
    }
}

/* A session needs no group in common, with or without a key. */
static void regrouped(void)
{
    static const char *suites[] = { "PSK-AES256-GCM-SHA384", "ECDHE-PSK-CHACHA20-POLY1305", "ECDHE-RSA-AES128-GCM-SHA256" };
    SSL_SESSION *session;
    int way;

    for (way = 0; way < 6; way++) {
        printf("\n* other groups, %s\n", suites[way % 3]);
        contexts("rsa", suites[way % 3]);
        SSL_CTX_set1_groups_list(client, "P-256:P-384");
        SSL_CTX_set1_groups_list(server, "P-256");
        if (way >= 3)
            SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
        pair = pair_new(client, server);
        meet();
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
        SSL_CTX_set1_groups_list(client, "P-384");
        pair = pair_new(client, server);
        SSL_set_session(pair.client, session);
        meet();
        pair_free(&pair);
        SSL_SESSION_free(session);
        done_with_contexts();
    }
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    levels();
    groups();
    hellos();
    extensions();
    again();
    sessions();
    regrouped();
    return 0;
}
