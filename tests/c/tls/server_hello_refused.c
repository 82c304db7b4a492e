/* ServerHellos and HelloRetryRequests that a client refuses: the alert, the queue, what is left. */
#include "scripted.h"

#define V13 "\0\x2b\0\2\3\4"
#define SHARE "\0\x33\0\x24\0\x1d\0\x20%"                   /* % stands for the 32 bytes */
#define RENEGOTIATION "\xff\1\0\1\0"
#define NONE ((const char *)-1)                              /* no block of extensions at all */

enum { HELLO, RETRY, AFTER_RETRY, SECOND_RETRY };

typedef struct {
    const char *name;
    int kind, version, suite, compression;
    const char *id;                                          /* NULL: the client's */
    int id_len;
    const char *extensions;
    int extensions_len;
    int max_version;
    const char *random_end;
} ROW;

#define HELLO12(name, version, suite, compression, id, id_len, extensions) \
    { name, HELLO, version, suite, compression, id, id_len, extensions, sizeof(extensions) - 1, 0, NULL }
#define EXT12(name, extensions) HELLO12(name, 0x0303, 0xC02B, 0, "", 0, extensions)
#define HELLO13(name, kind, version, suite, compression, id, id_len, extensions) \
    { name, kind, version, suite, compression, id, id_len, extensions, sizeof(extensions) - 1, 0, NULL }
#define EXT13(name, kind, extensions) HELLO13(name, kind, 0x0303, 0x1301, 0, NULL, 0, extensions)

static const ROW rows[] = {
    HELLO12("SSL 3.0", 0x0300, 0xC02B, 0, "", 0, RENEGOTIATION),
    HELLO12("version 3.4 in the old field", 0x0304, 0x1301, 0, "", 0, RENEGOTIATION),
    HELLO12("version 9.9", 0x0909, 0xC02B, 0, "", 0, RENEGOTIATION),
    { "TLS 1.2 to a TLS 1.3 client", HELLO, 0x0303, 0xC02B, 0, "", 0, RENEGOTIATION, 5, TLS1_3_VERSION, NULL },
    { "TLS 1.3 to a TLS 1.2 client", HELLO, 0x0303, 0x1301, 0, NULL, 0, V13 SHARE, 15, TLS1_2_VERSION, NULL },
    { "a downgrade", HELLO, 0x0303, 0xC02B, 0, "", 0, RENEGOTIATION, 5, 0, "DOWNGRD\1" },
    { "a downgrade a 1.2 client expects", HELLO, 0x0303, 0xC02B, 0, "", 0, RENEGOTIATION, 5, TLS1_2_VERSION, "DOWNGRD\1" },
    HELLO12("an unknown suite", 0x0303, 0xFAFA, 0, "", 0, RENEGOTIATION),
    HELLO12("a suite not offered", 0x0303, 0xC02F, 0, "", 0, RENEGOTIATION),
    HELLO12("a suite of TLS 1.3", 0x0303, 0x1301, 0, "", 0, RENEGOTIATION),
    HELLO12("compression", 0x0303, 0xC02B, 1, "", 0, RENEGOTIATION),
    HELLO12("a session id of 33 bytes", 0x0303, 0xC02B, 0, "0123456789abcdef0123456789abcdefX", 33, RENEGOTIATION),
    HELLO12("a session id of 32 bytes", 0x0303, 0xC02B, 0, "0123456789abcdef0123456789abcdef", 32, RENEGOTIATION),
    { "no extensions", HELLO, 0x0303, 0xC02B, 0, "", 0, NONE, 0, 0, NULL },
    EXT12("an empty block", ""),
    EXT12("an extension cut short", "\xff\1\0\2\0"),
    EXT12("one we did not ask for, then one cut short", "\0\x10\0\0\xff\1\0\2\0"),
    EXT12("half an extension's head", "\xff\1\0"),
    EXT12("renegotiation_info that is not empty", "\xff\1\0\3\2ab"),
    EXT12("renegotiation_info of no length", "\xff\1\0\0"),
    EXT12("renegotiation_info cut short", "\xff\1\0\1\5"),
    EXT12("renegotiation_info twice", RENEGOTIATION RENEGOTIATION),
    EXT12("ALPN not asked for", RENEGOTIATION "\0\x10\0\5\0\3\2h2"),
    EXT12("server_name not asked for", RENEGOTIATION "\0\0\0\0"),
    EXT12("a key share", RENEGOTIATION SHARE),
    EXT12("signature_algorithms", RENEGOTIATION "\0\x0d\0\4\0\2\4\3"),
    EXT12("padding", RENEGOTIATION "\0\x15\0\0"),
    EXT12("no point formats", RENEGOTIATION "\0\x0b\0\1\0"),
    EXT12("point formats cut short", RENEGOTIATION "\0\x0b\0\1\3"),
    EXT12("a ticket in the hello", RENEGOTIATION "\0\x23\0\1x"),
    EXT12("extended_master_secret twice", RENEGOTIATION "\0\x17\0\0\0\x17\0\0"),
    HELLO13("1.3, version 3.0 in the old field", HELLO, 0x0300, 0x1301, 0, NULL, 0, V13 SHARE),
    HELLO13("1.3, version 3.4 in the old field", HELLO, 0x0304, 0x1301, 0, NULL, 0, V13 SHARE),
    HELLO13("1.3, version 9.9 in the old field", HELLO, 0x0909, 0x1301, 0, NULL, 0, V13 SHARE),
    HELLO13("a retry, version 9.9 in the old field", RETRY, 0x0909, 0x1301, 0, NULL, 0, V13 "\0\x2c\0\3\0\1x"),
    HELLO13("version 0 in the old field after a retry", AFTER_RETRY, 0, 0x1301, 0, NULL, 0, V13 SHARE),
    EXT13("supported_versions says 1.2", HELLO, "\0\x2b\0\2\3\3" SHARE),
    EXT13("supported_versions of one byte", HELLO, "\0\x2b\0\1\3" SHARE),
    EXT13("supported_versions of three bytes", HELLO, "\0\x2b\0\3\3\4\0" SHARE),
    EXT13("supported_versions twice", HELLO, V13 V13 SHARE),
    HELLO13("compression in 1.3", HELLO, 0x0303, 0x1301, 1, NULL, 0, V13 SHARE),
    HELLO13("no session id echoed", HELLO, 0x0303, 0x1301, 0, "", 0, V13 SHARE),
    HELLO13("another session id", HELLO, 0x0303, 0x1301, 0, "0123456789abcdef0123456789abcdef", 32, V13 SHARE),
    HELLO13("a 1.3 suite not offered", HELLO, 0x0303, 0x1302, 0, NULL, 0, V13 SHARE),
    HELLO13("a 1.2 suite in 1.3", HELLO, 0x0303, 0xC02B, 0, NULL, 0, V13 SHARE),
    EXT13("no key share", HELLO, V13),
    EXT13("a key share of another group", HELLO, V13 "\0\x33\0\x24\0\x17\0\x20%"),
    EXT13("a key share without a key", HELLO, V13 "\0\x33\0\2\0\x1d"),
    EXT13("an empty key", HELLO, V13 "\0\x33\0\4\0\x1d\0\0"),
    EXT13("a short key", HELLO, V13 "\0\x33\0\5\0\x1d\0\1x"),
    EXT13("ALPN in the hello", HELLO, V13 SHARE "\0\x10\0\5\0\3\2h2"),
    EXT13("a renegotiation_info in 1.3", HELLO, V13 SHARE RENEGOTIATION),
    EXT13("extended_master_secret in 1.3", HELLO, V13 SHARE "\0\x17\0\0"),
    EXT13("a pre-shared key nobody offered", HELLO, V13 SHARE "\0\x29\0\2\0\0"),
    EXT13("a cookie in the hello", HELLO, V13 SHARE "\0\x2c\0\3\0\1x"),
    EXT13("a retry for the group we sent", RETRY, V13 "\0\x33\0\2\0\x1d"),
    EXT13("a retry for a group we do not have", RETRY, V13 "\0\x33\0\2\0\x18"),
    EXT13("a retry for half a group", RETRY, V13 "\0\x33\0\1\0"),
    EXT13("a retry that changes nothing", RETRY, V13),
    EXT13("a retry without a word", RETRY, ""),
    EXT13("a retry with an empty cookie", RETRY, V13 "\0\x2c\0\2\0\0"),
    EXT13("a retry with a cookie cut short", RETRY, V13 "\0\x2c\0\2\0\1"),
    EXT13("a retry with two cookies", RETRY, V13 "\0\x2c\0\3\0\1x\0\x2c\0\3\0\1x"),
    EXT13("a retry with ALPN", RETRY, V13 "\0\x2c\0\3\0\1x\0\x10\0\5\0\3\2h2"),
    EXT13("a retry that says 1.2", RETRY, "\0\x2b\0\2\3\3\0\x2c\0\3\0\1x"),
    HELLO13("a retry with compression", RETRY, 0x0303, 0x1301, 1, NULL, 0, V13 "\0\x2c\0\3\0\1x"),
    HELLO13("a retry with a suite not offered", RETRY, 0x0303, 0x1302, 0, NULL, 0, V13 "\0\x2c\0\3\0\1x"),
    HELLO13("a retry with another session id", RETRY, 0x0303, 0x1301, 0, "x", 1, V13 "\0\x2c\0\3\0\1x"),
    EXT13("a second retry", SECOND_RETRY, V13 "\0\x2c\0\3\0\1x"),
    EXT13("1.2 after a retry", AFTER_RETRY, RENEGOTIATION),
    EXT13("1.2 in supported_versions after a retry", AFTER_RETRY, "\0\x2b\0\2\3\3" SHARE),
    HELLO13("another suite after a retry", AFTER_RETRY, 0x0303, 0x1302, 0, NULL, 0, V13 SHARE),
    EXT13("no key share after a retry", AFTER_RETRY, V13),
};

/* Says one hello; the pattern's % becomes the key share. */
static void say_hello(PEER *peer, const ROW *row, int retry)
{
    static const char random[] = "\xCF\x21\xAD\x74\xE5\x9A\x61\x11\xBE\x1D\x8C\x02\x1E\x65\xB8\x91"
                                 "\xC2\xA2\x11\x16\x7A\xBB\x8C\x5E\x07\x9E\x09\xE2\xC8\xA8\x33\x9C";
    BUF *body = calloc(2, sizeof(*body)), *block = body + 1;
    int i;

    memset(peer->server_random, 0x5A, 32);
    if (retry)
        memcpy(peer->server_random, random, 32);
    else if (row->random_end != NULL)
        memcpy(peer->server_random + 24, row->random_end, 8);
    for (i = 0; i < row->extensions_len; i++)
        if (row->extensions[i] == '%')
            put(block, peer->share, 32);
        else
            put(block, row->extensions + i, 1);
    put_server_hello(peer, body, row->version, row->id, row->id_len, row->suite, row->compression,
                     row->extensions == NONE ? NULL : block->data, block->len);
    say(peer, 2, body->data, body->len);
    free(body);
}

/* Hellos that end too early, or too late. */
static void cut_hellos(SSL_CTX *ctx)
{
    static const int lengths[] = { 0, 1, 2, 33, 34, 35, 67, 68, 69, 70, 71, 72, 80 };
    BUF *body = calloc(1, sizeof(*body));
    char name[64];
    size_t i;

    for (i = 0; i <= sizeof(lengths) / sizeof(lengths[0]); i++) {
        PEER *peer = peer_new(ctx, 1);
        int whole = i == sizeof(lengths) / sizeof(lengths[0]);

        body->len = 0;
        put_server_hello(peer, body, 0x0303, NULL, 0, 0x1301, 0, V13, 6);
        put_number(body, 0, 1);
        say(peer, 2, body->data, whole ? body->len : (size_t)lengths[i]);
        snprintf(name, sizeof(name), whole ? "a byte too many" : "cut to %d bytes", whole ? 0 : lengths[i]);
        show_outcome(peer, name);
        peer_free(peer);
    }
    free(body);
}

/* ChangeCipherSpec after a HelloRetryRequest means nothing, even between parts of the next message. */
static void change_after_retry(SSL_CTX *ctx)
{
    static const ROW retry = EXT13("", RETRY, V13 "\0\x2c\0\3\0\1x");
    static const struct {
        const char *name, *parts[3];
        int lengths[3];
    } cases[] = {
        { "a change after a retry", { "", "\1", "" }, { 0, 1, 0 } },
        { "a part, then a change", { "\2", "\1", "" }, { 1, 1, 0 } },
        { "a header, then a change", { "\2\0\0\50\3", "\1", "" }, { 5, 1, 0 } },
        { "a change of 2", { "", "\2", "" }, { 0, 1, 0 } },
        { "a part, then a change of two bytes", { "\2", "\1\1", "" }, { 1, 2, 0 } },
        { "a part, then data", { "\2", "", "data" }, { 1, 0, 4 } },
    };
    size_t i;

    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        PEER *peer = peer_new(ctx, 1);

        say_hello(peer, &retry, 1);
        SSL_do_handshake(peer->ssl);
        hear_client_hello(peer);
        if (cases[i].lengths[0] > 0)
            send_plain(peer, 22, cases[i].parts[0], cases[i].lengths[0]);
        if (cases[i].lengths[1] > 0)
            send_plain(peer, 20, cases[i].parts[1], cases[i].lengths[1]);
        if (cases[i].lengths[2] > 0)
            send_plain(peer, 23, cases[i].parts[2], cases[i].lengths[2]);
        show_outcome(peer, cases[i].name);
        peer_free(peer);
    }
}

int main(void)
{
    SSL_CTX *ctx = scripted_ctx();
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const ROW *row = &rows[i];
        static const ROW retry = EXT13("", RETRY, V13 "\0\x2c\0\3\0\1x");
        PEER *peer;

        SSL_CTX_set_max_proto_version(ctx, row->max_version == TLS1_2_VERSION ? TLS1_2_VERSION : 0);
        SSL_CTX_set_min_proto_version(ctx, row->max_version == TLS1_3_VERSION ? TLS1_3_VERSION : 0);
        peer = peer_new(ctx, 1);
        if (row->kind == AFTER_RETRY || row->kind == SECOND_RETRY) {
            say_hello(peer, &retry, 1);
            SSL_do_handshake(peer->ssl);
            printf("second hello: %d\n", hear_client_hello(peer));
        }
        say_hello(peer, row, row->kind == RETRY || row->kind == SECOND_RETRY);
        show_outcome(peer, row->name);
        peer_free(peer);
    }
    SSL_CTX_set_max_proto_version(ctx, 0);
    SSL_CTX_set_min_proto_version(ctx, 0);
    cut_hellos(ctx);
    change_after_retry(ctx);
    SSL_CTX_free(ctx);
    return 0;
}
