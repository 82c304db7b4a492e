/* TLS 1.2's suites with pre-shared keys: messages that are wrong or not due, and what either side answers. No certificate
 * counts in such a suite, and in no other does a key. */
#include "wire.h"
#include "tls.h"

#define PSK "\x00\xA8"
#define PSK_384 "\x00\xA9"
#define ECDHE_PSK "\xCC\xAC"
#define ECDSA "\xC0\x2B"
#define BYTES(text) text, sizeof(text) - 1
#define ENOUGH "123456789_123456789_123456789_12"
#define SHARE "\3\0\35\40" ENOUGH
/* What no peer may say to be somebody. */
#define NOBODY "no certificate but a pre-shared key"

static int no_key, fd;
static SSL *ssl;

static unsigned int client_cb(SSL *s, const char *hint, char *id, unsigned int max_id, unsigned char *key, unsigned int max)
{
    (void)s; (void)max_id; (void)max;
    printf(" asked, hint %s (%d);", hint ? hint : "NULL", hint ? (int)strlen(hint) : -1);
    strcpy(id, "me");
    memset(key, 7, 16);
    return no_key ? 0 : 16;
}

static unsigned int server_cb(SSL *s, const char *id, unsigned char *key, unsigned int max)
{
    (void)s; (void)max;
    printf(" asked for %.10s (%d);", id, (int)strlen(id));
    memset(key, 7, 16);
    return strcmp(id, "nobody") == 0 ? 0 : 16;
}

static void say(int type, const void *payload, size_t len)
{
    static BUF record;

    plain_record(type, 0x0303, payload, len, &record);
    if (write(fd, record.data, record.len) != (ssize_t)record.len)
        printf(" (write failed)");
}

static void say_message(int kind, const void *body, size_t len)
{
    static BUF message;

    message.len = 0;
    put_number(&message, kind, 1);
    put_vector(&message, body, len, 3);
    say(22, message.data, message.len);
}

static void show_messages(const unsigned char *at, size_t len)
{
    size_t size;

    for (; len >= 4; at += size, len -= size) {
        size = 4 + ((size_t)at[1] << 16 | (size_t)at[2] << 8 | at[3]);
        if (size > len) {
            printf(" sealed");
            return;
        }
        printf(at[0] == 16 ? " exchange[%d]" : " message %d", at[0] == 16 ? (int)size - 4 : at[0]);
    }
}

/* What our end has sent. OpenSSL's server may send a hello before it fails. */
static void show_sent(void)
{
    static unsigned char in[70000];
    ssize_t got = read(fd, in, sizeof(in));
    size_t at, len;
    int failed = 0, changed = 0;

    for (at = 0; got > 0 && at + 5 <= (size_t)got; at += len) {
        len = 5 + ((size_t)in[at + 3] << 8 | in[at + 4]);
        failed |= in[at] == 21;
    }
    for (at = 0; got > 0 && at + 5 <= (size_t)got; at += len) {
        len = 5 + ((size_t)in[at + 3] << 8 | in[at + 4]);
        if (in[at] == 20)
            printf(" CCS");
        else if (changed)
            printf(" sealed");
        else if (in[at] == 21)
            printf(" alert %d", in[at + 6]);
        else if (in[at] == 22 && (!failed || in[at + 5] == 16))
            show_messages(in + at + 5, len - 5);
        changed |= in[at] == 20;
    }
}

/* Lets our end go on, shows what it says, and what it sends in the clear. */
static int drive(void)
{
    int result, error;
    unsigned long code;

    ERR_clear_error();
    result = SSL_do_handshake(ssl);
    error = SSL_get_error(ssl, result);
    printf(" %s", result == 1 ? "done" : error_name(error));
    while ((code = ERR_get_error()) != 0)
        printf(" %08lX", code);
    printf(",");
    show_sent();
    return result;
}

static void end_of(SSL *s)
{
    printf(" state %s, identity %.10s, hint %.10s, peer %s, verify %ld, suite %s\n", SSL_state_string(s),
           SSL_get_psk_identity(s) ? SSL_get_psk_identity(s) : "NULL", SSL_get_psk_identity_hint(s) ? SSL_get_psk_identity_hint(s) : "NULL",
           SSL_get0_peer_certificate(s) ? "set" : "none", SSL_get_verify_result(s), SSL_get_cipher(s));
    SSL_free(s);
    close(fd);
}

static void begin(SSL_CTX *ctx, int server)
{
    int fds[2];

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    fd = fds[1];
    ssl = SSL_new(ctx);
    SSL_set_fd(ssl, fds[0]);
    if (server)
        SSL_set_accept_state(ssl);
    else
        SSL_set_connect_state(ssl);
}

typedef struct {
    const char *name, *suite;
    struct {
        int kind;
        const void *body;
        size_t len;
    } steps[4];
} CASE;

#define DONE { 14, BYTES("") }
#define NOBODYS_CERTIFICATE { 11, BYTES("\0\0\46\0\0\43" NOBODY) }
#define NOBODYS_EXCHANGE { 12, BYTES(SHARE "\x08\x08\0\0") }

static const CASE to_client[] = {
    { "nothing", PSK, { DONE } },
    { "a hint", PSK, { { 12, BYTES("\0\4psst") }, DONE } },
    { "an empty hint", PSK, { { 12, BYTES("\0\0") }, DONE } },
    { "a hint with a zero", PSK, { { 12, BYTES("\0\4p\0st") }, DONE } },
    { "a hint that begins with a zero", PSK, { { 12, BYTES("\0\4\0pst") }, DONE } },
    { "no bytes", PSK, { { 12, BYTES("") }, DONE } },
    { "one byte", PSK, { { 12, BYTES("\0") }, DONE } },
    { "a hint cut short", PSK, { { 12, BYTES("\0\5psst") }, DONE } },
    { "a byte too many", PSK, { { 12, BYTES("\0\4psst!") }, DONE } },
    { "an exchange too many", PSK, { { 12, BYTES("\0\0" SHARE) }, DONE } },
    { "an exchange in place of the hint", PSK, { { 12, BYTES(SHARE) }, DONE } },
    { "two hints", PSK, { { 12, BYTES("\0\4psst") }, { 12, BYTES("\0\4psst") }, DONE } },
    { "done with a byte", PSK, { { 14, BYTES("!") } } },
    { "a CertificateRequest", PSK, { { 13, BYTES("\1\1\0\2\4\3\0\0") }, DONE } },
    { "a CertificateRequest after the hint", PSK, { { 12, BYTES("\0\4psst") }, { 13, BYTES("\1\1\0\2\4\3\0\0") }, DONE } },
    { "an empty Certificate", PSK, { { 11, BYTES("\0\0\0") }, DONE } },
    { "nobody's Certificate", PSK, { NOBODYS_CERTIFICATE, DONE } },
    { "nobody's Certificate and exchange", PSK, { NOBODYS_CERTIFICATE, NOBODYS_EXCHANGE, DONE } },
    { "nobody's Certificate after the hint", PSK, { { 12, BYTES("\0\4psst") }, NOBODYS_CERTIFICATE, DONE } },
    { "a CertificateStatus", PSK, { { 22, BYTES("\1\0\0\0") }, DONE } },
    { "a ticket", PSK, { { 4, BYTES("\0\0\0\0\0\0") }, DONE } },
    { "Finished", PSK, { { 20, BYTES("123456789_12") } } },
    { "done twice", PSK_384, { DONE, DONE } },
    { "another hash", PSK_384, { DONE } },
    { "an exchange", ECDHE_PSK, { { 12, BYTES("\0\0" SHARE) }, DONE } },
    { "a hint and an exchange", ECDHE_PSK, { { 12, BYTES("\0\4psst" SHARE) }, DONE } },
    { "no exchange", ECDHE_PSK, { DONE } },
    { "a hint only", ECDHE_PSK, { { 12, BYTES("\0\4psst") }, DONE } },
    { "no hint", ECDHE_PSK, { { 12, BYTES(SHARE) }, DONE } },
    { "no bytes to exchange", ECDHE_PSK, { { 12, BYTES("") }, DONE } },
    { "a hint cut short before an exchange", ECDHE_PSK, { { 12, BYTES("\0\377" SHARE) }, DONE } },
    { "half a curve", ECDHE_PSK, { { 12, BYTES("\0\0\3\0") }, DONE } },
    { "a curve of another kind", ECDHE_PSK, { { 12, BYTES("\0\0\1\0\35\40" ENOUGH) }, DONE } },
    { "an unknown curve", ECDHE_PSK, { { 12, BYTES("\0\0\3\0\1\40" ENOUGH) }, DONE } },
    { "a share cut short", ECDHE_PSK, { { 12, BYTES("\0\0\3\0\35\40" "1234") }, DONE } },
    { "a short share", ECDHE_PSK, { { 12, BYTES("\0\0\3\0\35\4" "1234") }, DONE } },
    { "a share of zeros", ECDHE_PSK, { { 12, BYTES("\0\0\3\0\35\40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0") }, DONE } },
    { "a signature too many", ECDHE_PSK, { { 12, BYTES("\0\0" SHARE "\4\3\0\1x") }, DONE } },
    { "nobody's signature too many", ECDHE_PSK, { { 12, BYTES("\0\0" SHARE "\x08\x08\0\0") }, DONE } },
    { "nobody's Certificate before an exchange", ECDHE_PSK, { NOBODYS_CERTIFICATE, { 12, BYTES("\0\0" SHARE) }, DONE } },
    { "two exchanges", ECDHE_PSK, { { 12, BYTES("\0\0" SHARE) }, { 12, BYTES("\0\0" SHARE) }, DONE } },
    { "a CertificateRequest after an exchange", ECDHE_PSK, { { 12, BYTES("\0\0" SHARE) }, { 13, BYTES("\1\1\0\2\4\3\0\0") }, DONE } },
    /* In a suite with certificates. */
    { "no Certificate", ECDSA, { DONE } },
    { "no Certificate but a hint", ECDSA, { { 12, BYTES("\0\4psst") }, DONE } },
    { "no Certificate but an exchange", ECDSA, { { 12, BYTES("\0\0" SHARE) }, DONE } },
    { "no Certificate but nobody's exchange", ECDSA, { NOBODYS_EXCHANGE, DONE } },
    { "nobody's Certificate", ECDSA, { NOBODYS_CERTIFICATE, NOBODYS_EXCHANGE, DONE } },
    { "somebody's Certificate, nobody's exchange", ECDSA, { { 11, NULL, 0 }, NOBODYS_EXCHANGE, DONE } },
    { "somebody's Certificate, the exchange unsigned", ECDSA, { { 11, NULL, 0 }, { 12, BYTES("\0\0" SHARE) }, DONE } },
    { "somebody's Certificate, the exchange signed with nothing", ECDSA, { { 11, NULL, 0 }, { 12, BYTES(SHARE "\4\3\0\0") }, DONE } },
    { "somebody's Certificate and a hint", ECDSA, { { 11, NULL, 0 }, { 12, BYTES("\0\4psst") }, DONE } },
    { "somebody's Certificate and no exchange", ECDSA, { { 11, NULL, 0 }, DONE } },
};

static void say_server_hello(const char *suite)
{
    static BUF hello;

    hello.len = 0;
    put_number(&hello, 0x0303, 2);
    put(&hello, ENOUGH, 32);
    put_number(&hello, 0, 1);
    put(&hello, suite, 2);
    put(&hello, "\0\0\5\377\1\0\1\0", 8);
    say_message(2, hello.data, hello.len);
}

static void say_certificate(void)
{
    static BUF chain, body;
    unsigned char *der = NULL;
    X509 *certificate = certificate_of("ecdsa");
    int len = i2d_X509(certificate, &der);

    chain.len = body.len = 0;
    put_vector(&chain, der, len, 3);
    put_vector(&body, chain.data, chain.len, 3);
    say_message(11, body.data, body.len);
    OPENSSL_free(der);
    X509_free(certificate);
}

static SSL_CTX *client_with(const char *suites)
{
    SSL_CTX *ctx = client_ctx(NULL);

    SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(ctx, suites);
    SSL_CTX_set1_groups_list(ctx, "X25519:P-256");
    SSL_CTX_set_psk_client_callback(ctx, client_cb);
    return ctx;
}

static void tell_client(SSL_CTX *ctx, const CASE *c)
{
    size_t step;

    printf("client, %02x%02x, %s:", (unsigned char)c->suite[0], (unsigned char)c->suite[1], c->name);
    begin(ctx, 0);
    drive();
    say_server_hello(c->suite);
    for (step = 0; step < 4 && c->steps[step].kind != 0; step++)
        if (c->steps[step].body == NULL)
            say_certificate();
        else
            say_message(c->steps[step].kind, c->steps[step].body, c->steps[step].len);
    printf(" |");
    if (drive() == -1 && SSL_get_error(ssl, -1) == SSL_ERROR_WANT_READ)
        drive();
    end_of(ssl);
}

static void clients(void)
{
    static const char *all = "PSK-AES128-GCM-SHA256:PSK-AES256-GCM-SHA384:ECDHE-PSK-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256";
    static const CASE chosen = { "it was not offered", PSK, { DONE } };
    static unsigned char body[300];
    CASE hints = { "", PSK, { { 12, body, 258 }, DONE } };
    SSL_CTX *ctx = client_with(all);
    size_t i;

    for (i = 0; i < sizeof(to_client) / sizeof(to_client[0]); i++)
        tell_client(ctx, &to_client[i]);
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    for (i = 0; i < sizeof(to_client) / sizeof(to_client[0]); i++)
        if (strstr(to_client[i].name, "body's") || strncmp(to_client[i].name, "no ", 3) == 0)
            tell_client(ctx, &to_client[i]);
    memset(body, 'h', sizeof(body));
    body[0] = 1;
    body[1] = 0;
    hints.name = "a hint of 256 bytes";
    tell_client(ctx, &hints);
    body[1] = 1;
    hints.steps[0].len = 259;
    hints.name = "a hint of 257 bytes";
    tell_client(ctx, &hints);
    no_key = 1;
    for (i = 0; i < 2; i++)
        tell_client(ctx, &to_client[i]);
    no_key = 0;
    SSL_CTX_set_psk_client_callback(ctx, NULL);
    tell_client(ctx, &chosen);
    SSL_CTX_free(ctx);
    ctx = client_with("ECDHE-ECDSA-AES128-GCM-SHA256:PSK-AES256-GCM-SHA384");
    tell_client(ctx, &chosen);
    SSL_CTX_free(ctx);
}

static const CASE to_server[] = {
    { "an identity", PSK, { { 16, BYTES("\0\2me") } } },
    { "an empty identity", PSK, { { 16, BYTES("\0\0") } } },
    { "an identity with a zero", PSK, { { 16, BYTES("\0\4me\0!") } } },
    { "an unknown identity", PSK, { { 16, BYTES("\0\6nobody") } } },
    { "an unknown identity and a byte", PSK, { { 16, BYTES("\0\6nobody!") } } },
    { "no bytes", PSK, { { 16, BYTES("") } } },
    { "one byte", PSK, { { 16, BYTES("\0") } } },
    { "an identity cut short", PSK, { { 16, BYTES("\0\3me") } } },
    { "a byte too many", PSK, { { 16, BYTES("\0\2me!") } } },
    { "a share too many", PSK, { { 16, BYTES("\0\2me\40" ENOUGH) } } },
    { "a share only", PSK, { { 16, BYTES("\40" ENOUGH) } } },
    { "Certificate", PSK, { { 11, BYTES("\0\0\0") }, { 16, BYTES("\0\2me") } } },
    { "nobody's Certificate", PSK, { NOBODYS_CERTIFICATE, { 16, BYTES("\0\2me") } } },
    { "CertificateVerify", PSK, { { 16, BYTES("\0\2me") }, { 15, BYTES("\x08\x08\0\0") } } },
    { "two identities", PSK, { { 16, BYTES("\0\2me") }, { 16, BYTES("\0\2me") } } },
    { "Finished", PSK, { { 20, BYTES("123456789_12") } } },
    { "Finished in the clear", PSK, { { 16, BYTES("\0\2me") }, { 20, BYTES("123456789_12") } } },
    { "another hash", PSK_384, { { 16, BYTES("\0\2me") } } },
    { "an identity and a share", ECDHE_PSK, { { 16, BYTES("\0\2me\40" ENOUGH) } } },
    { "an identity only", ECDHE_PSK, { { 16, BYTES("\0\2me") } } },
    { "a share only", ECDHE_PSK, { { 16, BYTES("\40" ENOUGH) } } },
    { "an empty share", ECDHE_PSK, { { 16, BYTES("\0\2me\0") } } },
    { "a short share", ECDHE_PSK, { { 16, BYTES("\0\2me\4" "1234") } } },
    { "a share cut short", ECDHE_PSK, { { 16, BYTES("\0\2me\40" "1234") } } },
    { "a byte too many", ECDHE_PSK, { { 16, BYTES("\0\2me\40" ENOUGH "!") } } },
    { "a share of zeros", ECDHE_PSK, { { 16, BYTES("\0\2me\40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0") } } },
    { "an unknown identity, no share", ECDHE_PSK, { { 16, BYTES("\0\6nobody") } } },
    { "an unknown identity and a share", ECDHE_PSK, { { 16, BYTES("\0\6nobody\40" ENOUGH) } } },
    { "an identity", ECDSA, { { 16, BYTES("\0\2me") } } },
    { "an identity and a share", ECDSA, { { 16, BYTES("\0\2me\40" ENOUGH) } } },
};

static void say_client_hello(const char *suites, size_t len, const char *extensions, size_t extensions_len)
{
    static BUF hello;

    hello.len = 0;
    put_number(&hello, 0x0303, 2);
    put(&hello, ENOUGH, 32);
    put_number(&hello, 0, 1);
    put_vector(&hello, suites, len, 2);
    put_vector(&hello, "\0", 1, 1);
    if (extensions != NULL)
        put_vector(&hello, extensions, extensions_len, 2);
    say_message(1, hello.data, hello.len);
}

#define GROUPS "\0\12\0\4\0\2\0\35"
#define SCHEMES "\0\15\0\4\0\2\4\3"

static void tell_server(SSL_CTX *ctx, const CASE *c)
{
    size_t step;

    printf("server, %02x%02x, %s:", (unsigned char)c->suite[0], (unsigned char)c->suite[1], c->name);
    begin(ctx, 1);
    say_client_hello(c->suite, 2, BYTES(GROUPS SCHEMES));
    drive();
    for (step = 0; step < 4 && c->steps[step].kind != 0; step++)
        say_message(c->steps[step].kind, c->steps[step].body, c->steps[step].len);
    say(20, "\1", 1);
    say(22, ENOUGH ENOUGH, 40);
    printf(" |");
    if (drive() == -1 && SSL_get_error(ssl, -1) == SSL_ERROR_WANT_READ)
        drive();
    end_of(ssl);
}

static void greet(SSL_CTX *ctx, const char *name, const char *suites, size_t len, const char *extensions, size_t extensions_len)
{
    printf("server, hello with %s:", name);
    begin(ctx, 1);
    say_client_hello(suites, len, extensions, extensions_len);
    drive();
    end_of(ssl);
}

static void servers(void)
{
    static unsigned char body[300];
    CASE identities = { "", PSK, { { 16, body, 258 } } };
    SSL_CTX *ctx = server_ctx("ecdsa");
    size_t i;
    int with;

    SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(ctx, "PSK-AES128-GCM-SHA256:PSK-AES256-GCM-SHA384:ECDHE-PSK-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256");
    SSL_CTX_set1_groups_list(ctx, "X25519:P-256");
    SSL_CTX_set_psk_server_callback(ctx, server_cb);
    for (i = 0; i < sizeof(to_server) / sizeof(to_server[0]); i++)
        tell_server(ctx, &to_server[i]);
    memset(body, 'i', sizeof(body));
    body[0] = 1;
    body[1] = 0;
    identities.name = "an identity of 256 bytes";
    tell_server(ctx, &identities);
    body[1] = 1;
    identities.steps[0].len = 259;
    identities.name = "an identity of 257 bytes";
    tell_server(ctx, &identities);
    for (with = 1; with >= 0; with--) {
        SSL_CTX_set_psk_server_callback(ctx, with ? server_cb : NULL);
        printf("%s a callback\n", with ? "with" : "without");
        greet(ctx, "no extensions", PSK, 2, NULL, 0);
        greet(ctx, "empty extensions", PSK, 2, "", 0);
        greet(ctx, "no groups", PSK, 2, BYTES(SCHEMES));
        greet(ctx, "no schemes", PSK, 2, BYTES(GROUPS));
        greet(ctx, "another group", PSK, 2, BYTES("\0\12\0\4\0\2\0\30" SCHEMES));
        greet(ctx, "another scheme", PSK, 2, BYTES(GROUPS "\0\15\0\4\0\2\x09\x09"));
        greet(ctx, "DSA's scheme", PSK, 2, BYTES(GROUPS "\0\15\0\4\0\2\4\2"));
        greet(ctx, "point formats", PSK, 2, BYTES(GROUPS SCHEMES "\0\13\0\2\1\0"));
        greet(ctx, "compressed point formats", PSK, 2, BYTES(GROUPS SCHEMES "\0\13\0\2\1\1"));
        greet(ctx, "no extensions, exchange", ECDHE_PSK, 2, NULL, 0);
        greet(ctx, "another group, exchange", ECDHE_PSK, 2, BYTES("\0\12\0\4\0\2\0\30" SCHEMES));
        greet(ctx, "no schemes, exchange", ECDHE_PSK, 2, BYTES(GROUPS));
        greet(ctx, "point formats, exchange", ECDHE_PSK, 2, BYTES(GROUPS SCHEMES "\0\13\0\2\1\0"));
        greet(ctx, "another group, both", ECDSA PSK, 4, BYTES("\0\12\0\4\0\2\0\30" SCHEMES));
        greet(ctx, "another group, exchange or not", ECDHE_PSK PSK, 4, BYTES("\0\12\0\4\0\2\0\30" SCHEMES));
        greet(ctx, "another scheme, both", ECDSA PSK, 4, BYTES(GROUPS "\0\15\0\4\0\2\4\1"));
        greet(ctx, "a status request", PSK, 2, BYTES(GROUPS SCHEMES "\0\5\0\5\1\0\0\0\0"));
        greet(ctx, "both", PSK ECDSA, 4, BYTES(GROUPS SCHEMES));
        greet(ctx, "suites of others first", "\x13\x01\xC0\x0A" PSK, 6, BYTES(GROUPS SCHEMES));
    }
    SSL_CTX_free(ctx);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    clients();
    servers();
    return 0;
}
