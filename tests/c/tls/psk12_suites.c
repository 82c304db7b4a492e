/* TLS 1.2's suites with pre-shared keys: lists, handshakes with and without hint, callbacks, resumption, certificates beside keys. */
#include "tls.h"

static const char *identity = "a client", *known = "a client";
static int client_key = 7, server_key = 7, client_len = 20, server_len = 20;
static int fills;                /* the client's callback fills the identity with so many bytes, none of them 0 */
static int watch;                /* show states and messages */

static unsigned int client_cb(SSL *ssl, const char *hint, char *id, unsigned int max_id, unsigned char *key, unsigned int max)
{
    printf("  client callback: hint %s, room %u, %u, identity %d, state %s, suite %s, session %s, sees %s, %s\n", hint ? hint : "NULL", max_id, max, id[0],
           SSL_state_string_long(ssl), SSL_CIPHER_get_name(SSL_get_pending_cipher(ssl)), SSL_get_session(ssl) ? "set" : "NULL",
           SSL_get_psk_identity(ssl) ? SSL_get_psk_identity(ssl) : "NULL",
           SSL_get_psk_identity_hint(ssl) ? SSL_get_psk_identity_hint(ssl) : "NULL");
    if (fills)
        memset(id, 'x', fills);
    else
        strcpy(id, identity);
    memset(key, client_key, client_len > (int)max ? max : (unsigned)client_len);
    return client_len;
}

static unsigned int server_cb(SSL *ssl, const char *id, unsigned char *key, unsigned int max)
{
    printf("  server callback: %.20s (%d), room %u, state %s, session %s, sees %.20s, %s\n", id, (int)strlen(id), max, SSL_state_string_long(ssl),
           SSL_get_session(ssl) ? "set" : "NULL", SSL_get_psk_identity(ssl) ? SSL_get_psk_identity(ssl) : "NULL",
           SSL_get_psk_identity_hint(ssl) ? SSL_get_psk_identity_hint(ssl) : "NULL");
    if (known != NULL && strcmp(id, known) != 0)
        return 0;
    memset(key, server_key, server_len > (int)max ? max : (unsigned)server_len);
    return server_len;
}

static void info(const SSL *ssl, int where, int value)
{
    const char *who = SSL_is_server((SSL *)ssl) ? "server" : "client";

    if (where & SSL_CB_ALERT)
        printf("  %s %s alert %d\n", who, where & SSL_CB_READ ? "reads" : "writes", value & 0xFF);
    else if (watch)
        printf("  %s %x %d %s\n", who, where, value, SSL_state_string_long(ssl));
}

static void message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *at = bytes;
    size_t i;

    (void)arg;
    if (!watch || type != 22)
        return;
    /* Of hellos and tickets the length is not the same; shares are random. */
    printf("  %s %s %x: message %d of %d bytes", SSL_is_server(ssl) ? "server" : "client", sent ? "sends" : "reads", version, at[0],
           at[0] == 1 || at[0] == 2 || at[0] == 4 ? 0 : (int)len);
    if (at[0] == 12 || at[0] == 16)
        for (i = 4; i < len && i < (size_t)(4 + 2 + at[5] + (at[0] == 12 ? 4 : 1)); i++)
            printf(" %02x", at[i]);
    printf("\n");
}

static int verified(int ok, X509_STORE_CTX *ctx)
{
    (void)ctx;
    printf("  verify callback %d\n", ok);
    return 1;
}

static int cert_cb(SSL *ssl, void *arg)
{
    printf("  certificate callback of the %s, %s\n", (const char *)arg, SSL_state_string_long(ssl));
    return 1;
}

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    unsigned int len;

    SSL_SESSION_get_id(session, &len);
    printf("  new session of the %s: id %u, ticket %d\n", SSL_is_server(ssl) ? "server" : "client", len, SSL_SESSION_has_ticket(session));
    return 0;
}

static SSL_CTX *client, *server;

static void contexts(const char *credential, const char *hint, const char *ours, const char *theirs)
{
    client = client_ctx(NULL);
    server = server_ctx(credential);
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    SSL_CTX_set_info_callback(client, info);
    SSL_CTX_set_info_callback(server, info);
    SSL_CTX_set_msg_callback(client, message);
    SSL_CTX_set_msg_callback(server, message);
    SSL_CTX_set_psk_client_callback(client, client_cb);
    SSL_CTX_set_psk_server_callback(server, server_cb);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"psk", 3);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(client, new_session);
    SSL_CTX_sess_set_new_cb(server, new_session);
    if (hint != NULL)
        SHOW(SSL_CTX_use_psk_identity_hint(server, hint));
    if (SSL_CTX_set_cipher_list(client, ours) != 1 || SSL_CTX_set_cipher_list(server, theirs) != 1)
        printf("no such suites\n");
    show_queue();
}

static void done_with_contexts(void)
{
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void facts(const char *who, SSL *ssl)
{
    SSL_SESSION *session = SSL_get_session(ssl);
    EVP_PKEY *key = NULL;
    unsigned int len = 0;
    int nid;

    if (session == NULL) {
        printf(" %s: no session\n", who);
        return;
    }
    printf(" %s: %s, %s, reused %d, verify %ld, peer %s, chain %s, identity %s, hint %s, group %d, own %s", who, SSL_get_version(ssl),
           SSL_get_cipher(ssl), SSL_session_reused(ssl), SSL_get_verify_result(ssl), SSL_get0_peer_certificate(ssl) ? "set" : "none",
           SSL_get_peer_cert_chain(ssl) ? "set" : "NULL", SSL_get_psk_identity(ssl) ? SSL_get_psk_identity(ssl) : "NULL",
           SSL_get_psk_identity_hint(ssl) ? SSL_get_psk_identity_hint(ssl) : "NULL", (int)SSL_get_negotiated_group(ssl),
           SSL_get_certificate(ssl) ? "certificate" : "none");
    if (SSL_get_peer_tmp_key(ssl, &key))
        printf(", peer's key %d", EVP_PKEY_get_bits(key));
    EVP_PKEY_free(key);
    ERR_clear_error();
    printf(", extended %d", (int)SSL_get_extms_support(ssl));
    if (SSL_get_peer_signature_nid(ssl, &nid))
        printf(", signed by the peer");
    if (SSL_get_signature_nid(ssl, &nid))
        printf(", signed");
    printf("\n");
    SSL_SESSION_get_id(session, &len);
    printf("  session: id %u, master %d, ticket %d, resumable %d, peer %s, suite %s\n", len, (int)SSL_SESSION_get_master_key(session, NULL, 0),
           SSL_SESSION_has_ticket(session), SSL_SESSION_is_resumable(session), SSL_SESSION_get0_peer(session) ? "set" : "none",
           SSL_SESSION_get0_cipher(session) ? SSL_CIPHER_get_name(SSL_SESSION_get0_cipher(session)) : "NULL");
}

static PAIR pair;

static int meet(const char *title, SSL_SESSION *session)
{
    unsigned char one[16], two[16];
    int met;

    printf("\n* %s\n", title);
    pair = pair_new(client, server);
    if (session != NULL)
        SHOW(SSL_set_session(pair.client, session));
    met = handshake(&pair);
    if (met) {
        small_talk(&pair);
        SSL_export_keying_material(pair.client, one, 16, "label", 5, NULL, 0, 0);
        SSL_export_keying_material(pair.server, two, 16, "label", 5, NULL, 0, 0);
        printf("exporters agree: %d\n", memcmp(one, two, 16) == 0);
        printf("Finished agree: %d\n", (int)SSL_get_finished(pair.client, one, 12) == (int)SSL_get_peer_finished(pair.server, two, 12)
               && memcmp(one, two, 12) == 0);
    }
    facts("client", pair.client);
    facts("server", pair.server);
    return met;
}

static void once(const char *title)
{
    meet(title, NULL);
    pair_free(&pair);
}

static void show_list(const char *text, STACK_OF(SSL_CIPHER) *list, int all)
{
    int i;

    printf("%s:", text);
    for (i = 0; i < sk_SSL_CIPHER_num(list); i++) {
        const char *name = SSL_CIPHER_get_name(sk_SSL_CIPHER_value(list, i));
        /* Those with a plain or an ECDHE exchange and an AEAD cipher. */
        int ours = (strncmp(name, "PSK-", 4) == 0 || strncmp(name, "ECDHE-", 6) == 0) && !strstr(name, "CBC") && !strstr(name, "ARIA")
                   && !strstr(name, "CAMELLIA") && !strstr(name, "NULL") && SSL_CIPHER_is_aead(sk_SSL_CIPHER_value(list, i));
        if (ours || all)
            printf(" %s", name);
    }
    printf("\n");
}

static void lists(void)
{
    static const char *texts[] = { "DEFAULT", "ALL", "PSK", "kPSK", "aPSK", "kECDHEPSK", "kPSK+AESGCM", "PSK+CHACHA20", "PSK+AESCCM", "PSK+AESCCM8",
                                   "ECDHE+AESGCM:PSK+AESGCM:@STRENGTH", "ALL:!PSK", "DEFAULT:!aPSK", "DEFAULT:-kPSK:kPSK", "ALL:+aPSK", "PSK:!kPSK",
                                   "AES128:!aRSA", "HIGH:!ECDHE", "ECDHE+PSK", "AESGCM:!kRSA:!DH:!DHE", "CHACHA20" };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    STACK_OF(SSL_CIPHER) *supported;
    size_t i;
    SSL *ssl;
    int way;

    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        printf("%d ", SSL_CTX_set_cipher_list(ctx, texts[i]));
        show_list(texts[i], SSL_CTX_get_ciphers(ctx), 0);
        show_queue();
    }
    for (way = 0; way < 16; way++) {
        static const char *some[] = { "PSK+AESGCM:ECDHE-RSA-AES128-GCM-SHA256", "PSK-AES128-GCM-SHA256" };
        SSL_CTX_set_cipher_list(ctx, some[way & 1]);
        SSL_CTX_set_psk_client_callback(ctx, way & 2 ? client_cb : NULL);
        SSL_CTX_set_psk_server_callback(ctx, way & 4 ? server_cb : NULL);
        ssl = SSL_new(ctx);
        if (way & 8)
            SSL_set_accept_state(ssl);
        else
            SSL_set_connect_state(ssl);
        if (way > 3)
            SSL_set_max_proto_version(ssl, TLS1_2_VERSION);
        supported = SSL_get1_supported_ciphers(ssl);
        printf("%d", way);
        show_list(" has", SSL_get_ciphers(ssl), 0);
        show_list(" supports", supported, 0);
        sk_SSL_CIPHER_free(supported);
        SSL_free(ssl);
    }
    SSL_CTX_free(ctx);
}

static void hints(void)
{
    static char text[300];
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);

    memset(text, 'h', 257);
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, text));
    SHOW(SSL_use_psk_identity_hint(ssl, text));
    text[256] = 0;
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, text));
    SHOW(SSL_use_psk_identity_hint(ssl, text));
    SHOW(SSL_CTX_use_psk_identity_hint(ctx, NULL));
    SHOW(SSL_use_psk_identity_hint(ssl, ""));
    SHOW_PTR(SSL_get_psk_identity_hint(ssl));
    SHOW_PTR(SSL_get_psk_identity(ssl));
    SHOW_PTR(SSL_get_psk_identity_hint(NULL));
    SHOW_PTR(SSL_get_psk_identity(NULL));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static const char *suites[] = { "PSK-AES128-GCM-SHA256", "PSK-AES256-GCM-SHA384", "PSK-CHACHA20-POLY1305", "ECDHE-PSK-CHACHA20-POLY1305",
                                "PSK-AES128-CCM", "PSK-AES256-CCM", "PSK-AES128-CCM8", "PSK-AES256-CCM8" };

static void each_suite(void)
{
    size_t i;

    for (i = 0; i < sizeof(suites) / sizeof(suites[0]); i++) {
        contexts(i & 1 ? "rsa" : NULL, i & 2 ? "a hint" : NULL, suites[i], suites[i]);
        once(suites[i]);
        done_with_contexts();
    }
    watch = 1;
    for (i = 0; i < 8; i++) {
        const char *suite = suites[i & 1 ? 3 : 0];

        contexts(NULL, i & 2 ? "a hint" : NULL, suite, suite);
        if (i & 4) {
            SSL_CTX_set_options(client, SSL_OP_NO_TICKET);
            SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, verified);
            SSL_CTX_set_verify(client, SSL_VERIFY_PEER, verified);
            SSL_CTX_set_cert_cb(client, cert_cb, "client");
            SSL_CTX_set_cert_cb(server, cert_cb, "server");
        }
        once(suite);
        done_with_contexts();
    }
    watch = 0;
}

static void refused(const char *title, const char *suite)
{
    contexts(NULL, "a hint", suite, suite);
    once(title);
    done_with_contexts();
}

static void failures(const char *suite)
{
    static char long_name[300];

    client_len = 0;
    refused("the client has no key", suite);
    client_len = 513;
    refused("the client's key is too long", suite);
    client_len = 512;
    server_len = 512;
    refused("keys of 512 bytes", suite);
    client_len = server_len = 1;
    refused("keys of one byte", suite);
    client_len = server_len = 20;
    known = "nobody";
    refused("the identity is unknown", suite);
    known = NULL;
    server_len = 513;
    refused("the server's key is too long", suite);
    server_len = 20;
    server_key = 8;
    refused("other keys", suite);
    server_key = 7;
    identity = "";
    refused("no identity", suite);
    memset(long_name, 'n', 256);
    identity = long_name;
    refused("an identity of 256 bytes", suite);
    fills = 256;
    refused("an identity of 256 bytes, not ended", suite);
    fills = 0;
    identity = known = "a client";
}

static void missing(void)
{
    contexts("rsa", NULL, "PSK-AES128-GCM-SHA256", "PSK-AES128-GCM-SHA256:ECDHE+AESGCM");
    SSL_CTX_set_psk_server_callback(server, NULL);
    once("the server has no callback");
    done_with_contexts();
    contexts("rsa", NULL, "PSK-AES128-GCM-SHA256", "PSK-AES128-GCM-SHA256");
    SSL_CTX_set_psk_client_callback(client, NULL);
    once("the client has no callback");
    done_with_contexts();
    contexts("rsa", NULL, "PSK-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256", "PSK-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256");
    SSL_CTX_set_psk_client_callback(client, NULL);
    once("the client has no callback, but another suite");
    done_with_contexts();
    contexts(NULL, NULL, "ECDHE-RSA-AES128-GCM-SHA256", "PSK-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256");
    once("no certificate for the client without keys");
    done_with_contexts();
    contexts(NULL, NULL, "PSK-AES128-GCM-SHA256", "PSK-AES256-GCM-SHA384");
    once("other suites");
    done_with_contexts();
}

static void beside_certificates(void)
{
    static const char *orders[] = { "PSK-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-GCM-SHA256:PSK-AES128-GCM-SHA256",
                                    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-PSK-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256" };
    int i;

    for (i = 0; i < 18; i++) {
        contexts(i & 1 ? "rsa" : NULL, NULL, orders[i / 2 % 3], orders[(i / 2 + (i >= 12)) % 3]);
        if (i >= 6)
            SSL_CTX_set_options(server, SSL_OP_CIPHER_SERVER_PREFERENCE);
        SSL_CTX_set_verify(client, SSL_VERIFY_PEER, verified);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, verified);
        printf("\n%d", i);
        once("keys beside certificates");
        done_with_contexts();
    }
    contexts("rsa", NULL, orders[0], orders[0]);
    SSL_CTX_set_max_proto_version(client, 0);
    SSL_CTX_set_ciphersuites(server, "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set1_groups_list(client, "X25519");
    SSL_CTX_set_options(client, SSL_OP_NO_TICKET);
    once("TLS 1.3 comes first");
    SSL_CTX_set_max_proto_version(server, TLS1_2_VERSION);
    once("a server without TLS 1.3");
    done_with_contexts();
}

/* The hint and the identity that an encoded session holds, each an OCTET STRING in a field of its own. */
static void texts_of(const unsigned char *at, long len)
{
    const unsigned char *end = at + len;
    long size;
    int tag, class;

    ASN1_get_object(&at, &size, &tag, &class, len);
    while (at < end) {
        ASN1_get_object(&at, &size, &tag, &class, end - at);
        if (class == V_ASN1_CONTEXT_SPECIFIC && (tag == 7 || tag == 8))
            printf("field %02x: %.*s\n", 0xA0 | tag, (int)size - 2, (const char *)at + 2);
        at += size;
    }
}

static void resume(const char *suite, const char *title, int tickets, int extended, const char *hint)
{
    SSL_SESSION *session, *again;
    unsigned char *der = NULL;
    const unsigned char *at;
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    char *text;
    long len;

    contexts(NULL, hint, suite, suite);
    if (!tickets)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    if (!extended)
        SSL_CTX_set_options(client, SSL_OP_NO_EXTENDED_MASTER_SECRET);
    watch = 1;
    meet(title, NULL);
    session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    known = "somebody else"; /* nobody asks */
    meet("again", session);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    watch = 0;
    len = i2d_SSL_SESSION(session, &der);
    at = der;
    again = d2i_SSL_SESSION(NULL, &at, len);
    texts_of(der, len);
    meet("from its encoding", again);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    len = i2d_SSL_SESSION(again, NULL);
    printf("the same again: %ld\n", len - i2d_SSL_SESSION(session, NULL));
    BIO_free(out);
    out = BIO_new(BIO_s_mem());
    SSL_SESSION_print(out, again);
    BIO_write(out, "", 1);
    BIO_get_mem_data(out, &text);
    for (text = strtok(text, "\n"); text != NULL; text = strtok(NULL, "\n"))
        if (strstr(text, "PSK identity") || strstr(text, "Cipher"))
            printf("%s\n", text);
    BIO_free(out);
    OPENSSL_free(der);
    SSL_SESSION_free(session);
    SSL_SESSION_free(again);
    known = identity;
    done_with_contexts();
}

int main(void)
{
    size_t i;

    lists();
    hints();
    each_suite();
    failures("PSK-AES128-GCM-SHA256");
    failures("ECDHE-PSK-CHACHA20-POLY1305");
    missing();
    beside_certificates();
    for (i = 0; i < 8; i++)
        resume(suites[i & 1 ? 3 : i & 2 ? 1 : 4], i & 2 ? "a ticket" : "an id", i & 2, i & 4, i & 4 ? "a hint" : NULL);
    return 0;
}
