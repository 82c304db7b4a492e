/* A TLS 1.3 client that sends what it should not, at every stage: what the server answers, says and queues. */
#include "rawscript.h"

enum { GREETED, OPEN };

static const struct {
    const char *name;
    int stage;
    STEP steps[8];
} cases[] = {
    { "Finished", GREETED, { { FINISH, 0, NULL, 0 } } },
    { "Finished in records of 1", GREETED, { { FINISH, 1, NULL, 0 } } },
    { "Finished in records of 7", GREETED, { { FINISH, 7, NULL, 0 } } },
    { "CCS, then Finished", GREETED, { { CLEAR, 20, BYTES("\1") }, { FINISH, 0, NULL, 0 } } },
    { "CCS twice, then Finished", GREETED, { { CLEAR, 20, BYTES("\1") }, { CLEAR, 20, BYTES("\1") }, { FINISH, 0, NULL, 0 } } },
    { "33 CCS, then Finished", GREETED, { { REPEAT, 33, NULL, 0 }, { CLEAR, 20, BYTES("\1") }, { FINISH, 0, NULL, 0 } } },
    { "CCS of 0", GREETED, { { CLEAR, 20, BYTES("\0") } } },
    { "CCS of 2", GREETED, { { CLEAR, 20, BYTES("\2") } } },
    { "CCS empty", GREETED, { { CLEAR, 20, BYTES("") } } },
    { "CCS of two bytes", GREETED, { { CLEAR, 20, BYTES("\1\1") } } },
    { "CCS in a record 3.1", GREETED, { { VERSION_IS, 0x301, NULL, 0 }, { CLEAR, 20, BYTES("\1") }, { FINISH, 0, NULL, 0 } } },
    { "CCS sealed", GREETED, { { SEALED, 20, BYTES("\1") } } },
    { "CCS inside Finished", GREETED, { { SEALED, 22, BYTES("\24\0") }, { CLEAR, 20, BYTES("\1") }, { DRIVE, 0, NULL, 0 } } },
    { "Finished that is wrong", GREETED, { { SEALED, 22, BYTES("\24\0\0\40" "123456789_123456789_123456789_12") } } },
    { "Finished of 31", GREETED, { { SEALED, 22, BYTES("\24\0\0\37" "123456789_123456789_123456789_1") } } },
    { "Finished of 33", GREETED, { { SEALED, 22, BYTES("\24\0\0\41" "123456789_123456789_123456789_123") } } },
    { "Finished of none", GREETED, { { SEALED, 22, BYTES("\24\0\0\0") } } },
    { "Finished of 64 announced", GREETED, { { SEALED, 22, BYTES("\24\0\0\100") } } },
    { "Finished of 65 announced", GREETED, { { SEALED, 22, BYTES("\24\0\0\101") } } },
    { "Finished padded by 1", GREETED, { { PADDED, 22, "\24", 1 }, { DRIVE, 0, NULL, 0 } } },
    { "Finished in clear", GREETED, { { CLEAR, 22, BYTES("\24\0\0\40" "123456789_123456789_123456789_12") } } },
    { "data for Finished", GREETED, { { SEALED, 23, BYTES("hello") } } },
    { "empty data for Finished", GREETED, { { SEALED, 23, BYTES("") } } },
    { "data inside Finished", GREETED, { { SEALED, 22, BYTES("\24\0\0\40") }, { SEALED, 23, BYTES("hello") } } },
    { "alert inside Finished", GREETED, { { SEALED, 22, BYTES("\24\0\0\40") }, { SEALED, 21, BYTES("\1\132") } } },
    { "empty handshake record", GREETED, { { SEALED, 22, BYTES("") } } },
    { "empty alert", GREETED, { { SEALED, 21, BYTES("") } } },
    { "unknown type", GREETED, { { SEALED, 99, BYTES("x") } } },
    { "type 0", GREETED, { { SEALED, 0, BYTES("x") } } },
    { "all zeros", GREETED, { { SEALED, 0, BYTES("\0\0\0") } } },
    { "nothing at all", GREETED, { { SEALED, 0, BYTES("") } } },
    { "heartbeat", GREETED, { { SEALED, 24, BYTES("x") } } },
    { "unknown record in clear", GREETED, { { CLEAR, 99, BYTES("x") } } },
    { "bad MAC", GREETED, { { BAD_MAC, 22, BYTES("x") } } },
    { "empty record", GREETED, { { CLEAR, 23, BYTES("") } } },
    { "record of 16 bytes", GREETED, { { CLEAR, 23, BYTES("123456789_123456") } } },
    { "record of 17 bytes", GREETED, { { CLEAR, 23, BYTES("123456789_1234567") } } },
    { "record of 16640 bytes", GREETED, { { LONG_CLEAR, 23, NULL, 16640 } } },
    { "record of 16641 bytes", GREETED, { { LONG_CLEAR, 23, NULL, 16641 } } },
    { "record of 16704 bytes", GREETED, { { LONG_CLEAR, 23, NULL, 16704 } } },
    { "record of 16705 bytes", GREETED, { { LONG_CLEAR, 23, NULL, 16705 } } },
    { "record of 17000 bytes", GREETED, { { LONG_CLEAR, 23, NULL, 17000 } } },
    { "record of 18433 bytes", GREETED, { { LONG_CLEAR, 23, NULL, 18433 } } },
    { "text of 16385", GREETED, { { LONG, 22, NULL, 16385 } } },
    { "record 3.1", GREETED, { { RAW_BYTES, 0, BYTES("\27\3\1\0\40" "123456789_123456789_123456789_12") } } },
    { "record 3.4", GREETED, { { RAW_BYTES, 0, BYTES("\27\3\4\0\40" "123456789_123456789_123456789_12") } } },
    { "record 4.0", GREETED, { { RAW_BYTES, 0, BYTES("\27\4\0\0\40" "123456789_123456789_123456789_12") } } },
    { "another hello", GREETED, { { HELLO_13, 0, NULL, 0 } } },
    { "another hello in clear", GREETED, { { CLEAR, 22, BYTES("\1\0\0\0") } } },
    { "HelloRequest", GREETED, { { SEALED, 22, BYTES("\0\0\0\0") } } },
    { "ticket", GREETED, { { SEALED, 22, BYTES("\4\0\0\0") } } },
    { "EndOfEarlyData", GREETED, { { SEALED, 22, BYTES("\5\0\0\0") } } },
    { "Certificate unasked", GREETED, { { SEALED, 22, BYTES("\13\0\0\4\0\0\0\0") } } },
    { "CertificateVerify unasked", GREETED, { { SEALED, 22, BYTES("\17\0\0\4\4\3\0\0") } } },
    { "exchange", GREETED, { { SEALED, 22, BYTES("\20\0\0\0") } } },
    { "KeyUpdate", GREETED, { { SEALED, 22, BYTES("\30\0\0\1\0") } } },
    { "unknown message", GREETED, { { SEALED, 22, BYTES("\143\0\0\0") } } },
    { "message_hash", GREETED, { { SEALED, 22, BYTES("\376\0\0\0") } } },
    { "message of 16 MiB announced", GREETED, { { SEALED, 22, BYTES("\24\377\377\377") } } },
    { "close", GREETED, { { SEALED, 21, BYTES("\1\0") } } },
    { "close in clear", GREETED, { { CLEAR, 21, BYTES("\1\0") } } },
    { "fatal close", GREETED, { { SEALED, 21, BYTES("\2\0") } } },
    { "user canceled", GREETED, { { SEALED, 21, BYTES("\1\132") } } },
    { "user canceled 4 times", GREETED, { { REPEAT, 4, NULL, 0 }, { SEALED, 21, BYTES("\1\132") } } },
    { "user canceled 5 times", GREETED, { { REPEAT, 5, NULL, 0 }, { SEALED, 21, BYTES("\1\132") } } },
    { "fatal user canceled", GREETED, { { SEALED, 21, BYTES("\2\132") } } },
    { "warning 40", GREETED, { { SEALED, 21, BYTES("\1\50") } } },
    { "fatal 40", GREETED, { { SEALED, 21, BYTES("\2\50") } } },
    { "fatal 40 in clear", GREETED, { { CLEAR, 21, BYTES("\2\50") } } },
    { "fatal 255", GREETED, { { SEALED, 21, BYTES("\2\377") } } },
    { "level 3", GREETED, { { SEALED, 21, BYTES("\3\50") } } },
    { "level 0, close", GREETED, { { SEALED, 21, BYTES("\0\0") } } },
    { "no renegotiation", GREETED, { { SEALED, 21, BYTES("\1\144") } } },
    { "alert of 1", GREETED, { { SEALED, 21, BYTES("\2") } } },
    { "alert of 3", GREETED, { { SEALED, 21, BYTES("\2\50\0") } } },
    { "empty alert in clear", GREETED, { { CLEAR, 21, BYTES("") } } },
    { "alert of 1 in clear", GREETED, { { CLEAR, 21, BYTES("\2") } } },
    { "alert in clear, record 3.1", GREETED, { { VERSION_IS, 0x301, NULL, 0 }, { CLEAR, 21, BYTES("\2\50") } } },

    { "open: data", OPEN, { { SEALED, 23, BYTES("hello") } } },
    { "open: data padded", OPEN, { { PADDED, 23, "x", 100 } } },
    { "open: data padded to the utmost", OPEN, { { PADDED, 23, "x", 16383 } } },
    { "open: data padded beyond it", OPEN, { { PADDED, 23, "x", 16384 } } },
    { "open: data of 16384", OPEN, { { LONG, 23, NULL, 16384 } } },
    { "open: data of 16385", OPEN, { { LONG, 23, NULL, 16385 } } },
    { "open: record of 16641", OPEN, { { LONG_CLEAR, 23, NULL, 16641 } } },
    { "open: record of 17000", OPEN, { { LONG_CLEAR, 23, NULL, 17000 } } },
    { "open: record of 18433", OPEN, { { LONG_CLEAR, 23, NULL, 18433 } } },
    { "open: empty data", OPEN, { { SEALED, 23, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "open: empty data 32 times", OPEN, { { REPEAT, 32, NULL, 0 }, { SEALED, 23, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "open: empty data 33 times", OPEN, { { REPEAT, 33, NULL, 0 }, { SEALED, 23, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "open: empty handshake record", OPEN, { { SEALED, 22, BYTES("") } } },
    { "open: empty alert", OPEN, { { SEALED, 21, BYTES("") } } },
    { "open: unknown type", OPEN, { { SEALED, 99, BYTES("x") } } },
    { "open: all zeros", OPEN, { { SEALED, 0, BYTES("\0\0\0") } } },
    { "open: nothing at all", OPEN, { { SEALED, 0, BYTES("") } } },
    { "open: CCS in clear", OPEN, { { CLEAR, 20, BYTES("\1") }, { SEALED, 23, BYTES("x") } } },
    { "open: CCS sealed", OPEN, { { SEALED, 20, BYTES("\1") } } },
    { "open: bad MAC", OPEN, { { BAD_MAC, 23, BYTES("hello") } } },
    { "open: short", OPEN, { { CLEAR, 23, BYTES("x") } } },
    { "open: no bytes", OPEN, { { CLEAR, 23, BYTES("") } } },
    { "open: handshake in clear", OPEN, { { CLEAR, 22, BYTES("\30\0\0\1\0") } } },
    { "open: alert in clear", OPEN, { { CLEAR, 21, BYTES("\2\50") } } },
    { "open: unknown in clear", OPEN, { { CLEAR, 99, BYTES("x") } } },
    { "open: record 3.1", OPEN, { { RAW_BYTES, 0, BYTES("\27\3\1\0\40" "123456789_123456789_123456789_12") } } },
    { "open: record 3.4", OPEN, { { RAW_BYTES, 0, BYTES("\27\3\4\0\40" "123456789_123456789_123456789_12") } } },
    { "open: record 4.0", OPEN, { { RAW_BYTES, 0, BYTES("\27\4\0\0\40" "123456789_123456789_123456789_12") } } },
    { "open: KeyUpdate", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\0") }, { KEYS_AGAIN, 0, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: KeyUpdate asked back", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\1") }, { KEYS_AGAIN, 0, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: KeyUpdate asked back, in pieces", OPEN, { { SEALED, 22, BYTES("\30\0\0\1") }, { SEALED, 22, BYTES("\1") }, { KEYS_AGAIN, 0, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: KeyUpdate in pieces", OPEN, { { SEALED, 22, BYTES("\30\0") }, { SEALED, 22, BYTES("\0\1\0") }, { KEYS_AGAIN, 0, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: KeyUpdate in pieces, an alert between", OPEN, { { SEALED, 22, BYTES("\30\0") }, { SEALED, 21, BYTES("\1\132") }, { SEALED, 22, BYTES("\0\1\0") } } },
    { "open: KeyUpdate in pieces, data between", OPEN, { { SEALED, 22, BYTES("\30\0") }, { SEALED, 23, BYTES("x") }, { SEALED, 22, BYTES("\0\1\0") } } },
    { "open: KeyUpdate of 2", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\2") } } },
    { "open: KeyUpdate empty", OPEN, { { SEALED, 22, BYTES("\30\0\0\0") } } },
    { "open: KeyUpdate of two bytes", OPEN, { { SEALED, 22, BYTES("\30\0\0\2\0\0") } } },
    { "open: KeyUpdate of 16 MiB", OPEN, { { SEALED, 22, BYTES("\30\377\377\377") } } },
    { "open: KeyUpdate twice in a record", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\0\30\0\0\1\0") } } },
    { "open: KeyUpdate and a part", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\0\30") } } },
    { "open: KeyUpdate, old keys", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\0") }, { SEALED, 23, BYTES("x") } } },
    { "open: hello", OPEN, { { HELLO_13, 0, NULL, 0 } } },
    { "open: hello of TLS 1.2", OPEN, { { HELLO_12, 0, NULL, 0 } } },
    { "open: header of a hello", OPEN, { { SEALED, 22, BYTES("\1\0\0\100") } } },
    { "open: first byte of a hello", OPEN, { { SEALED, 22, BYTES("\1") } } },
    { "open: HelloRequest", OPEN, { { SEALED, 22, BYTES("\0\0\0\0") } } },
    { "open: ticket", OPEN, { { SEALED, 22, BYTES("\4\0\0\0") } } },
    { "open: EndOfEarlyData", OPEN, { { SEALED, 22, BYTES("\5\0\0\0") } } },
    { "open: Certificate", OPEN, { { SEALED, 22, BYTES("\13\0\0\4\0\0\0\0") } } },
    { "open: Finished", OPEN, { { SEALED, 22, BYTES("\24\0\0\0") } } },
    { "open: unknown message", OPEN, { { SEALED, 22, BYTES("\143\0\0\0") } } },
    { "open: close", OPEN, { { SEALED, 21, BYTES("\1\0") } } },
    { "open: close, then data", OPEN, { { SEALED, 21, BYTES("\1\0") }, { SEALED, 23, BYTES("x") } } },
    { "open: fatal close", OPEN, { { SEALED, 21, BYTES("\2\0") } } },
    { "open: user canceled, then data", OPEN, { { SEALED, 21, BYTES("\1\132") }, { SEALED, 23, BYTES("x") } } },
    { "open: user canceled 5 times", OPEN, { { REPEAT, 5, NULL, 0 }, { SEALED, 21, BYTES("\1\132") } } },
    { "open: fatal user canceled", OPEN, { { SEALED, 21, BYTES("\2\132") } } },
    { "open: warning 40", OPEN, { { SEALED, 21, BYTES("\1\50") } } },
    { "open: no renegotiation", OPEN, { { SEALED, 21, BYTES("\1\144") } } },
    { "open: fatal 20", OPEN, { { SEALED, 21, BYTES("\2\24") } } },
    { "open: fatal 255", OPEN, { { SEALED, 21, BYTES("\2\377") } } },
    { "open: level 3", OPEN, { { SEALED, 21, BYTES("\3\50") } } },
    { "open: level 0, close", OPEN, { { SEALED, 21, BYTES("\0\0") } } },
    { "open: alert of 1", OPEN, { { SEALED, 21, BYTES("\2") } } },
    { "open: alert of 3", OPEN, { { SEALED, 21, BYTES("\2\50\0") } } },
};

/* 100 KeyUpdates, each sealed with the keys that the one before brought; the answers wait for the next write. */
static void many_updates(SSL_CTX *ctx, int with_data)
{
    RAW *raw = raw_open(ctx, TLS1_3_VERSION);
    int i;

    printf("100 updates, %s\n", with_data ? "data between" : "no data");
    for (i = 0; i < 100; i++) {
        raw_record(raw, 22, i % 2 ? "\30\0\0\1\1" : "\30\0\0\1\0", 5);
        expand_label(raw->writing.secret, "traffic upd", raw->writing.secret, 32);
        keys_of_secret(&raw->writing, raw->writing.secret);
        if (with_data && i == 20)
            raw_record(raw, 23, "x", 1);
    }
    raw_drive(raw);
    SHOW_CALL(raw->ssl, SSL_write(raw->ssl, "x", 1));
    raw_read(raw);
    raw_free(raw);
}

/* Second hellos after a HelloRetryRequest. */
static void retries(SSL_CTX *ctx)
{
    static const char p256[] = "\0\105\0\27\0\101\4\153\27\321\362\341\54\102\107\370\274\346\345\143\244\100\362\167\3\175\201\55\353"
                               "\63\240\364\241\71\105\330\230\302\226\117\343\102\342\376\32\177\233\216\347\353\112\174\17\236\26\53\316"
                               "\63\127\153\61\136\316\313\266\100\150\67\277\121\365";
    static const char x25519[] = "\0\44\0\35\0\40" "123456789_123456789_123456789_12";
    static const char both[] = "\0\51\0\35\0\40" "123456789_123456789_123456789_12" "\0\27\0\1\4";
    static const struct {
        const char *name;
        int drop, set;
        const char *data;
        size_t len;
        const char *suites;
    } seconds[] = {
        { "the share asked for", 0, 51, x25519, sizeof(x25519) - 1, "\23\1" },
        { "no share", 51, 0, NULL, 0, "\23\1" },
        { "empty list", 0, 51, "\0\0", 2, "\23\1" },
        { "another group's share", 0, 51, p256, sizeof(p256) - 1, "\23\1" },
        { "two shares", 0, 51, both, sizeof(both) - 1, "\23\1" },
        { "TLS 1.2", 43, 0, NULL, 0, "\23\1\300\53" },
        { "TLS 1.2 by extension", 0, 43, "\2\3\3", 3, "\23\1\300\53" },
        { "early data", 0, 42, "", 0, "\23\1" },
        { "another suite", 0, 99, "", 0, "\23\3" },
        { "another suite first", 0, 99, "", 0, "\23\3\23\1" },
        { "a suite more", 0, 99, "", 0, "\23\1\23\3" },
        { "without schemes", 13, 0, NULL, 0, "\23\1" },
        { "other groups", 0, 10, "\0\2\0\35", 4, "\23\1" },
        { "cookie", 0, 44, "\0\1x", 3, "\23\1" },
    };
    size_t i;

    for (i = 0; i < sizeof(seconds) / sizeof(seconds[0]); i++) {
        RAW *raw = raw_new(ctx);
        HELLO *hello = hello_new(TLS1_3_VERSION);

        printf("retry: %s\n", seconds[i].name);
        hello_set(hello, 51, "\0\0", 2);
        raw_hello(raw, hello);
        hello = hello_new(TLS1_3_VERSION);
        hello->suites.len = 0;
        put(&hello->suites, seconds[i].suites, strlen(seconds[i].suites));
        if (seconds[i].drop)
            hello_drop(hello, seconds[i].drop);
        if (seconds[i].set)
            hello_set(hello, seconds[i].set, seconds[i].data, seconds[i].len);
        if (raw_hello(raw, hello) < 0 && raw->error == SSL_ERROR_WANT_READ) {
            raw_seal13(raw);
            raw_finish(raw);
        }
        raw_read(raw);
        raw_free(raw);
    }
}

/* What comes for the second hello. */
static void instead(SSL_CTX *ctx)
{
    static const struct {
        const char *name;
        STEP steps[4];
    } others[] = {
        { "CCS", { { CLEAR, 20, BYTES("\1") } } },
        { "CCS, then hello", { { CLEAR, 20, BYTES("\1") }, { HELLO_13, 0, NULL, 0 } } },
        { "CCS twice, then hello", { { CLEAR, 20, BYTES("\1") }, { CLEAR, 20, BYTES("\1") }, { HELLO_13, 0, NULL, 0 } } },
        { "CCS of 0", { { CLEAR, 20, BYTES("\0") } } },
        { "hello in pieces", { { HELLO_13, 7, NULL, 0 } } },
        { "data", { { CLEAR, 23, BYTES("hello") } } },
        { "Finished", { { CLEAR, 22, BYTES("\24\0\0\0") } } },
        { "alert", { { CLEAR, 21, BYTES("\2\50") } } },
        { "close", { { CLEAR, 21, BYTES("\1\0") } } },
        { "record 3.1", { { VERSION_IS, 0x301, NULL, 0 }, { HELLO_13, 0, NULL, 0 } } },
        { "part of a hello, then CCS", { { CLEAR, 22, BYTES("\1\0\0\77") }, { CLEAR, 20, BYTES("\1") } } },
    };
    size_t i;

    for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        RAW *raw = raw_new(ctx);
        HELLO *hello = hello_new(TLS1_3_VERSION);

        printf("for the second hello: %s\n", others[i].name);
        hello_set(hello, 51, "\0\0", 2);
        raw_hello(raw, hello);
        raw_run(raw, others[i].steps);
        raw_free(raw);
    }
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        RAW *raw = raw_new(ctx);

        printf("%s\n", cases[i].name);
        raw_hello(raw, hello_new(TLS1_3_VERSION));
        raw_seal13(raw);
        if (cases[i].stage == OPEN)
            raw_finish(raw);
        raw_run(raw, cases[i].steps);
        SHOW(SSL_get_shutdown(raw->ssl));
        raw_free(raw);
    }
    many_updates(ctx, 0);
    many_updates(ctx, 1);
    retries(ctx);
    instead(ctx);
    SSL_CTX_free(ctx);
    return 0;
}
