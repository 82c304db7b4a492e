/* Extensions of the program's own: what is registered, who is called when with what, and what that does to the handshake. */
#include "../tls.h"

#define ALL (SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO \
             | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS | SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST | SSL_EXT_TLS1_3_CERTIFICATE \
             | SSL_EXT_TLS1_3_NEW_SESSION_TICKET | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST)

/* What a registered extension does. */
typedef struct {
    const char *name;
    const char *data;        /* what is added; NULL for no bytes */
    int add;                 /* add's answer */
    int parse;               /* parse's answer */
    int alert;
    unsigned int only;       /* the answers hold for this context only; otherwise 1; 0 for all */
} PLAN;

static int quiet;
/* What the messages begin with: told at the end, for ours are made together. */
static char told[4096];

static const char *side(SSL *ssl)
{
    return SSL_is_server(ssl) ? "server" : "client";
}

static const char *place(unsigned int context)
{
    switch (context) {
    case SSL_EXT_CLIENT_HELLO: return "CH";
    case SSL_EXT_TLS1_2_SERVER_HELLO: return "SH12";
    case SSL_EXT_TLS1_3_SERVER_HELLO: return "SH13";
    case SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS: return "EE";
    case SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST: return "HRR";
    case SSL_EXT_TLS1_3_CERTIFICATE: return "CERT";
    case SSL_EXT_TLS1_3_NEW_SESSION_TICKET: return "NST";
    case SSL_EXT_TLS1_3_CERTIFICATE_REQUEST: return "CR";
    default: return "?";
    }
}

static void show_subject(X509 *x)
{
    char text[256];

    if (x != NULL)
        printf(" %s", X509_NAME_oneline(X509_get_subject_name(x), text, sizeof(text)));
}

static int add(SSL *ssl, unsigned int type, unsigned int context, const unsigned char **out, size_t *outlen, X509 *x,
               size_t chainidx, int *al, void *arg)
{
    PLAN *plan = arg;
    int answer = plan->only == 0 || plan->only == context ? plan->add : 1;

    if (!quiet) {
        printf("  %s adds %u (%s) to %s", side(ssl), type, plan->name, place(context));
        if (x != NULL || chainidx != 0)
            printf(", certificate %zu", chainidx);
        show_subject(x);
        if (x != NULL && chainidx == 0 && SSL_get_certificate(ssl) != x)
            printf(" another");
        printf(": %d\n", answer);
    }
    if (plan->data != NULL) {
        *out = (const unsigned char *)plan->data;
        *outlen = strlen(plan->data);
    }
    if (answer < 0)
        *al = plan->alert;
    return answer;
}

static void freed(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *out, void *arg)
{
    PLAN *plan = arg;

    if (!quiet)
        printf("  %s frees %u (%s) of %s, %s\n", side(ssl), type, plan->name, place(context),
               out == (const unsigned char *)plan->data ? "the same" : "another");
}

static int parse(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t inlen, X509 *x,
                 size_t chainidx, int *al, void *arg)
{
    PLAN *plan = arg;
    int answer = plan->only == 0 || plan->only == context ? plan->parse : 1;

    if (!quiet) {
        printf("  %s parses %u (%s) of %s: \"%.*s\"", side(ssl), type, plan->name, place(context), (int)inlen, in);
        if (x != NULL || chainidx != 0)
            printf(", certificate %zu", chainidx);
        show_subject(x);
        printf(": %d\n", answer);
    }
    if (answer <= 0)
        *al = plan->alert;
    return answer;
}

static int old_add(SSL *ssl, unsigned int type, const unsigned char **out, size_t *outlen, int *al, void *arg)
{
    PLAN *plan = arg;

    printf("  %s adds %u (%s): %d\n", side(ssl), type, plan->name, plan->add);
    *out = (const unsigned char *)plan->data;
    *outlen = plan->data == NULL ? 0 : strlen(plan->data);
    if (plan->add < 0)
        *al = plan->alert;
    return plan->add;
}

static void old_free(SSL *ssl, unsigned int type, const unsigned char *out, void *arg)
{
    PLAN *plan = arg;

    printf("  %s frees %u, %s\n", side(ssl), type, out == (const unsigned char *)plan->data ? "the same" : "another");
}

static int old_parse(SSL *ssl, unsigned int type, const unsigned char *in, size_t inlen, int *al, void *arg)
{
    PLAN *plan = arg;

    printf("  %s parses %u (%s): \"%.*s\": %d\n", side(ssl), type, plan->name, (int)inlen, in, plan->parse);
    if (plan->parse <= 0)
        *al = plan->alert;
    return plan->parse;
}

/* Shows alerts, and where in a ClientHello or ServerHello the first extension is ours. */
static void messages(int sent, int version, int type, const void *buf, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *p = buf;
    size_t at = 4 + 2 + 32;

    (void)version; (void)arg;
    if (type == SSL3_RT_ALERT && len == 2 && sent && p[0] == 2)
        printf("  %s sends alert %d\n", side(ssl), p[1]);
    if (type != SSL3_RT_HANDSHAKE || !sent || quiet)
        return;
    if (p[0] == SSL3_MT_CLIENT_HELLO) {
        at += 1 + p[at];
        at += 2 + p[at] * 256 + p[at + 1];
        at += 1 + p[at] + 2;
    } else if (p[0] == SSL3_MT_SERVER_HELLO) {
        at += 1 + p[at] + 3 + 2;
    } else if (p[0] == SSL3_MT_ENCRYPTED_EXTENSIONS) {
        at = 4 + 2;
    } else {
        return;
    }
    if (at + 1 < len && p[at] * 256 + p[at + 1] >= 1000 && p[at] * 256 + p[at + 1] < 2000)
        snprintf(told + strlen(told), sizeof(told) - strlen(told), "  %s: message %d begins with extension %d\n", side(ssl),
                 p[0], p[at] * 256 + p[at + 1]);
}

static PLAN one = { "one", "first", 1, 1, 0, 0 }, two = { "two", "", 1, 1, 0, 0 }, three = { "three", NULL, 0, 1, 0, 0 };
static PLAN sone = { "one", "FIRST", 1, 1, 0, 0 }, stwo = { "two", "SECOND", 1, 1, 0, 0 }, sthree = { "three", NULL, 1, 1, 0, 0 };

#define ADD(ctx, type, context, plan) SSL_CTX_add_custom_ext(ctx, type, context, add, freed, &plan, parse, &plan)

static void registration(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    unsigned int type;

    printf("--- what is registered\n");
    for (type = 0; type < 70; type++)
        if (SSL_CTX_add_custom_ext(ctx, type, SSL_EXT_CLIENT_HELLO, NULL, NULL, NULL, NULL, NULL) != 1)
            printf(" %u:%d", type, SSL_extension_supported(type));
    printf("\n");
    SHOW(ADD(ctx, 13172, ALL, one));
    SHOW(ADD(ctx, 65281, ALL, one));
    SHOW(ADD(ctx, 65535, ALL, one));
    SHOW(ADD(ctx, 65536, ALL, one));
    SHOW(ADD(ctx, 65535, ALL, one));
    SHOW(SSL_CTX_add_custom_ext(ctx, 1500, ALL, NULL, freed, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_custom_ext(ctx, 1500, 0, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_has_client_custom_ext(ctx, 1500));
    SHOW(SSL_CTX_has_client_custom_ext(ctx, 1501));
    SHOW(SSL_CTX_add_client_custom_ext(ctx, 1600, NULL, old_free, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_client_custom_ext(ctx, 1600, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_server_custom_ext(ctx, 1600, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_server_custom_ext(ctx, 1600, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_has_client_custom_ext(ctx, 1600));
    SHOW(SSL_CTX_add_server_custom_ext(ctx, 1601, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_has_client_custom_ext(ctx, 1601));
    SHOW(SSL_CTX_add_custom_ext(ctx, 1601, ALL, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_client_custom_ext(ctx, 1500, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_client_custom_ext(ctx, 0, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_server_custom_ext(ctx, 18, NULL, NULL, NULL, NULL, NULL));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);
}

static void meet(SSL_CTX *c, SSL_CTX *s, SSL_SESSION **session)
{
    PAIR pair = pair_new(c, s);

    SSL_set_msg_callback(pair.client, messages);
    SSL_set_msg_callback(pair.server, messages);
    if (session != NULL && *session != NULL)
        SSL_set_session(pair.client, *session);
    if (handshake(&pair))
        small_talk(&pair);
    printf("%s", told);
    *told = '\0';
    if (session != NULL) {
        printf("  resumed: %d\n", SSL_session_reused(pair.client));
        SSL_SESSION_free(*session);
        *session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
    pair_free(&pair);
}

static void limit(SSL_CTX *c, int version)
{
    SSL_CTX_set_min_proto_version(c, version);
    SSL_CTX_set_max_proto_version(c, version);
}

static void mutual(SSL_CTX *c, SSL_CTX *s)
{
    SSL_CTX_use_certificate_chain_file(c, DATA "client.pem");
    SSL_CTX_use_PrivateKey_file(c, DATA "client.key", SSL_FILETYPE_PEM);
    SSL_CTX_load_verify_locations(s, DATA "ca.pem", NULL);
    SSL_CTX_set_verify(s, SSL_VERIFY_PEER, NULL);
}

static int accepts(int ok, X509_STORE_CTX *ctx)
{
    (void)ok; (void)ctx;
    return 1;
}

static void run(const char *what, int version, unsigned int context, int flags)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;

    printf("--- %s, version %x\n", what, version);
    limit(c, version);
    if (flags & 1)
        mutual(c, s);
    if (flags & 16) {
        SSL_CTX_use_certificate_chain_file(c, DATA "ecdsa.pem");
        SSL_CTX_use_PrivateKey_file(c, DATA "ecdsa.key", SSL_FILETYPE_PEM);
        SSL_CTX_set_verify(s, SSL_VERIFY_PEER, accepts);
    }
    if (flags & 2) {
        SSL_CTX_set1_groups_list(c, "P-256:P-384");
        SSL_CTX_set1_groups_list(s, "P-384");
    }
    if (flags & 8) {
        SSL_CTX_clear_extra_chain_certs(s);
        SSL_CTX_set_mode(s, SSL_MODE_NO_AUTO_CHAIN);
        SSL_CTX_add0_chain_cert(s, certificate_of("ca"));
    }
    SSL_CTX_set_session_id_context(s, (const unsigned char *)"x", 1);
    ADD(c, 1001, context, one);
    ADD(c, 1000, context, two);
    ADD(c, 1002, context, three);
    ADD(s, 1002, context, sthree);
    ADD(s, 1001, context, sone);
    ADD(s, 1000, context, stwo);
    ADD(s, 1003, context, stwo);
    meet(c, s, &session);
    if (flags & 4)
        meet(c, s, &session);
    SSL_SESSION_free(session);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

/* One extension on each side, with contexts and plans of their own. */
static void single(const char *what, int version, unsigned int cc, PLAN *cp, unsigned int sc, PLAN *sp)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");

    printf("--- %s, version %x\n", what, version);
    limit(c, version);
    mutual(c, s);
    quiet = 1;
    if (cp != NULL)
        SSL_CTX_add_custom_ext(c, 1000, cc, add, freed, cp, parse, cp);
    if (sp != NULL)
        SSL_CTX_add_custom_ext(s, 1000, sc, add, freed, sp, parse, sp);
    meet(c, s, NULL);
    quiet = 0;
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

static void failures(void)
{
    static const unsigned int client_adds[] = { SSL_EXT_CLIENT_HELLO, SSL_EXT_TLS1_3_CERTIFICATE };
    static const unsigned int server_adds[] = { SSL_EXT_TLS1_2_SERVER_HELLO, SSL_EXT_TLS1_3_SERVER_HELLO,
        SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS, SSL_EXT_TLS1_3_CERTIFICATE, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST,
        SSL_EXT_TLS1_3_NEW_SESSION_TICKET };
    PLAN good = { "good", "x", 1, 1, 0, 0 }, bad = { "bad", "x", -1, 0, 0, 0 };
    size_t i;

    for (i = 0; i < 2; i++) {
        bad.only = client_adds[i];
        bad.alert = 100 + (int)i;
        bad.add = -1;
        bad.parse = 1;
        printf("client: add fails for %s\n", place(bad.only));
        single("add", TLS1_3_VERSION, ALL, &bad, ALL, &good);
        bad.add = 1;
        bad.parse = i == 0 ? 0 : -1;
        printf("server: parse fails for %s\n", place(bad.only));
        single("parse", TLS1_3_VERSION, ALL, &good, ALL, &bad);
    }
    for (i = 0; i < 6; i++) {
        int version = i == 0 ? TLS1_2_VERSION : TLS1_3_VERSION;

        bad.only = server_adds[i];
        bad.alert = 90 + (int)i;
        bad.add = -1;
        bad.parse = 1;
        printf("server: add fails for %s\n", place(bad.only));
        single("add", version, ALL, &good, ALL, &bad);
        bad.add = 1;
        bad.parse = i % 2 ? 0 : -1;
        printf("client: parse fails for %s\n", place(bad.only));
        single("parse", version, ALL, &bad, ALL, &good);
    }
}

static void strangers(void)
{
    static const unsigned int contexts[] = { SSL_EXT_TLS1_3_SERVER_HELLO, SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS,
        SSL_EXT_TLS1_3_CERTIFICATE, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST, SSL_EXT_TLS1_3_NEW_SESSION_TICKET };
    PLAN good = { "good", "x", 1, 1, 0, 0 }, skips = { "skips", "x", 0, 1, 0, 0 };
    size_t i;

    skips.only = SSL_EXT_CLIENT_HELLO;
    single("the server does not know it", TLS1_2_VERSION, ALL, &good, 0, NULL);
    single("the server does not know it", TLS1_3_VERSION, ALL, &good, 0, NULL);
    single("the server expects it elsewhere", TLS1_2_VERSION, ALL, &good, SSL_EXT_TLS1_2_SERVER_HELLO, &good);
    single("the server expects it elsewhere", TLS1_3_VERSION, ALL, &good, SSL_EXT_TLS1_3_CERTIFICATE, &good);
    single("the client did not ask", TLS1_3_VERSION, ALL, &skips, ALL, &good);
    single("the client did not ask", TLS1_2_VERSION, ALL, &skips, ALL, &good);
    single("TLS 1.2 only", TLS1_3_VERSION, ALL | SSL_EXT_TLS1_2_AND_BELOW_ONLY, &good, ALL, &good);
    single("TLS 1.2 only", TLS1_2_VERSION, ALL | SSL_EXT_TLS1_2_AND_BELOW_ONLY, &good, ALL, &good);
    single("TLS 1.3 only", TLS1_2_VERSION, ALL | SSL_EXT_TLS1_3_ONLY, &good, ALL, &good);
    single("TLS only", TLS1_3_VERSION, ALL | SSL_EXT_TLS_ONLY, &good, ALL, &good);
    single("DTLS only", TLS1_3_VERSION, ALL | SSL_EXT_DTLS_ONLY, &good, ALL, &good);
    single("DTLS only at the server", TLS1_3_VERSION, ALL, &good, ALL | SSL_EXT_DTLS_ONLY, &good);
    single("implementation only", TLS1_3_VERSION, ALL | SSL_EXT_TLS_IMPLEMENTATION_ONLY, &good, ALL, &good);
    for (i = 0; i < 5; i++) {
        printf("the server's %s\n", place(contexts[i]));
        single("in a place the client does not know", TLS1_3_VERSION, SSL_EXT_CLIENT_HELLO, &good,
               SSL_EXT_CLIENT_HELLO | contexts[i], &good);
        single("unknown to a client that sends it not", TLS1_3_VERSION, contexts[i], &good, contexts[i], &good);
        single("unknown to the client", TLS1_3_VERSION, 0, NULL, SSL_EXT_CLIENT_HELLO | contexts[i], &good);
    }
}

static void old_style(int version, int mixed)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    PLAN server = { "answer", "pong", 1, 1, 50, 0 }, client = { "question", "ping", 1, 1, 50, 0 };

    printf("--- old style, version %x, mixed %d\n", version, mixed);
    limit(c, version);
    SHOW(SSL_CTX_add_client_custom_ext(c, 1000, old_add, old_free, &client, old_parse, &client));
    SHOW(SSL_CTX_add_client_custom_ext(c, 1001, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_server_custom_ext(s, 1000, old_add, old_free, &server, old_parse, &server));
    SHOW(SSL_CTX_add_server_custom_ext(s, 1001, NULL, NULL, NULL, old_parse, &server));
    if (mixed & 1)
        SHOW(SSL_CTX_add_client_custom_ext(s, 1000, old_add, old_free, &client, old_parse, &client));
    if (mixed & 2)
        SHOW(SSL_CTX_add_server_custom_ext(c, 1002, old_add, old_free, &server, old_parse, &server));
    meet(c, s, &session);
    meet(c, s, &session);
    client.add = 0;
    meet(c, s, NULL);
    client.add = 1;
    server.parse = 0;
    meet(c, s, NULL);
    server.parse = 1;
    server.add = -1;
    meet(c, s, NULL);
    server.add = 1;
    client.parse = 0;
    meet(c, s, NULL);
    client.add = -1;
    meet(c, s, NULL);
    SSL_SESSION_free(session);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

static int switches(SSL *ssl, int *al, void *arg)
{
    (void)al;
    SSL_set_SSL_CTX(ssl, arg);
    return SSL_TLSEXT_ERR_OK;
}

static void switched(int version)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa"), *other = server_ctx("ecdsa");
    PLAN theirs = { "theirs", "other", 1, 1, 0, 0 };
    SSL *early;

    printf("--- another context, version %x\n", version);
    limit(c, version);
    ADD(c, 1000, ALL, one);
    ADD(c, 1001, ALL, one);
    ADD(s, 1000, SSL_EXT_CLIENT_HELLO, sone);
    ADD(other, 1000, ALL, theirs);
    ADD(other, 1001, ALL, theirs);
    SSL_CTX_set_tlsext_servername_callback(s, switches);
    SSL_CTX_set_tlsext_servername_arg(s, other);
    meet(c, s, NULL);
    early = SSL_new(c);
    ADD(c, 1005, ALL, two);
    SSL_free(early);
    meet(c, s, NULL);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
    SSL_CTX_free(other);
}

static void hear(SSL *ssl, int from_server, int type, const unsigned char *data, int len, void *arg)
{
    (void)ssl; (void)arg; (void)from_server;
    if (type == 18 || type >= 1000)
        printf("  heard %d: \"%.*s\"\n", type, len, (const char *)data);
}

/* The type of certificate timestamps, which the library knows and lets the program have; and the debug callback. */
static void timestamps(int version, int client, int server)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    PAIR pair;

    printf("--- timestamps, version %x, client %d, server %d\n", version, client, server);
    limit(c, version);
    if (client)
        SHOW(ADD(c, 1000, ALL, two));
    if (client)
        SHOW(ADD(c, 18, ALL, one));
    if (server)
        SHOW(ADD(s, 18, server == 1 ? ALL : SSL_EXT_TLS1_3_CERTIFICATE, sone));
    SHOW(ADD(s, 1000, ALL, stwo));
    SHOW(SSL_CTX_has_client_custom_ext(c, 18));
    pair = pair_new(c, s);
    SSL_set_msg_callback(pair.client, messages);
    SSL_set_msg_callback(pair.server, messages);
    SSL_set_tlsext_debug_callback(pair.client, hear);
    SSL_set_tlsext_debug_callback(pair.server, hear);
    handshake(&pair);
    *told = '\0';
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

/* Without callbacks; copies of a connection; a connection used twice. */
static void copies(int version)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    PAIR pair;
    SSL *copy;

    printf("--- copies, version %x\n", version);
    limit(c, version);
    SHOW(SSL_CTX_add_custom_ext(c, 1001, ALL, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_custom_ext(s, 1001, ALL, NULL, NULL, NULL, NULL, NULL));
    ADD(c, 1000, ALL, one);
    ADD(s, 1000, ALL, sone);
    pair = pair_of(c, s);
    ADD(c, 1002, ALL, two);
    copy = SSL_dup(pair.client);
    SSL_free(pair.client);
    pair.client = copy;
    pair_sockets(&pair);
    SSL_set_msg_callback(pair.client, messages);
    handshake(&pair);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    SSL_clear(pair.client);
    SSL_clear(pair.server);
    pair_sockets(&pair);
    handshake(&pair);
    printf("%s", told);
    *told = '\0';
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    registration();
    run("everywhere", TLS1_3_VERSION, ALL, 1);
    run("everywhere, with chain", TLS1_3_VERSION, ALL, 1 | 8);
    run("everywhere", TLS1_2_VERSION, ALL, 1);
    run("everywhere, retried", TLS1_3_VERSION, ALL, 2);
    run("everywhere, resumed", TLS1_3_VERSION, ALL, 4);
    run("everywhere, resumed", TLS1_2_VERSION, ALL, 4);
    run("not when resumed", TLS1_3_VERSION, ALL | SSL_EXT_IGNORE_ON_RESUMPTION, 4);
    run("not when resumed", TLS1_2_VERSION, ALL | SSL_EXT_IGNORE_ON_RESUMPTION, 4);
    run("in the request and its answer", TLS1_3_VERSION, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST | SSL_EXT_TLS1_3_CERTIFICATE, 1);
    run("the same certificate twice", TLS1_3_VERSION, SSL_EXT_TLS1_3_CERTIFICATE_REQUEST | SSL_EXT_TLS1_3_CERTIFICATE, 1 | 16);
    failures();
    strangers();
    old_style(TLS1_2_VERSION, 0);
    old_style(TLS1_2_VERSION, 3);
    old_style(TLS1_3_VERSION, 0);
    switched(TLS1_2_VERSION);
    switched(TLS1_3_VERSION);
    timestamps(TLS1_2_VERSION, 1, 1);
    timestamps(TLS1_3_VERSION, 1, 1);
    timestamps(TLS1_3_VERSION, 1, 0);
    timestamps(TLS1_3_VERSION, 0, 1);
    timestamps(TLS1_3_VERSION, 1, 2);
    copies(TLS1_2_VERSION);
    copies(TLS1_3_VERSION);
    return 0;
}
