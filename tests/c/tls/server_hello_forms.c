/* ClientHellos that are malformed, incomplete or odd: what the server answers, says and queues. */
#include "rawhello.h"

enum { END, SET, DROP, ADD, VERSION, SUITES, COMPRESSIONS, SESSION, TAIL, NO_BLOCK, BLOCK_MORE, SUITES_MORE };

typedef struct {
    int what, type;
    const char *data;
    size_t len;
} EDIT;

#define EXT(type, literal) { SET, type, BYTES(literal) }
#define MORE(type, literal) { ADD, type, BYTES(literal) }
#define WITHOUT(type) { DROP, type, NULL, 0 }
#define FIELD(what, literal) { what, 0, BYTES(literal) }
#define NUMBER(what, number) { what, number, NULL, 0 }

static const struct {
    const char *name;
    int versions; /* 2, 3, or 23 for both */
    EDIT edits[4];
} cases[] = {
    { "plain", 23, { { 0 } } },
    { "both versions", 3, { EXT(43, "\4\3\4\3\3"), FIELD(SUITES, "\23\1\300\53") } },
    { "legacy version 3.4", 2, { NUMBER(VERSION, 0x304) } },
    { "legacy version 4.0", 2, { NUMBER(VERSION, 0x400) } },
    { "legacy version 2.3", 2, { NUMBER(VERSION, 0x203) } },
    { "legacy version 0", 2, { NUMBER(VERSION, 0) } },
    { "legacy version 3.0", 2, { NUMBER(VERSION, 0x300) } },
    { "legacy version ff", 2, { NUMBER(VERSION, 0xffff) } },
    { "1.3, legacy version 0", 3, { NUMBER(VERSION, 0) } },
    { "1.3, legacy version 3.0", 3, { NUMBER(VERSION, 0x300) } },
    { "1.3, legacy version 3.1", 3, { NUMBER(VERSION, 0x301) } },
    { "1.3, legacy version 3.2", 3, { NUMBER(VERSION, 0x302) } },
    { "1.3, legacy version 3.4", 3, { NUMBER(VERSION, 0x304) } },
    { "1.3, legacy version ff", 3, { NUMBER(VERSION, 0xffff) } },
    { "no suites", 23, { FIELD(SUITES, "") } },
    { "half a suite", 23, { FIELD(SUITES, "\23\1\300") } },
    { "unknown suites", 23, { FIELD(SUITES, "\23\77\300\377") } },
    { "suites reach too far", 23, { NUMBER(SUITES_MORE, 2) } },
    { "only the signalling suite", 23, { FIELD(SUITES, "\0\377") } },
    { "suites of 1.2 for 1.3", 3, { FIELD(SUITES, "\300\53") } },
    { "suites of 1.3 for 1.2", 2, { FIELD(SUITES, "\23\1") } },
    { "RSA suite only", 2, { FIELD(SUITES, "\300\57") } },
    { "SSL 2 suites", 23, { FIELD(SUITES, "\0\0\0\0") } },
    { "fallback", 2, { FIELD(SUITES, "\300\53\126\0") } },
    { "fallback in 1.3", 3, { FIELD(SUITES, "\23\1\126\0") } },
    { "renegotiation suite", 2, { FIELD(SUITES, "\300\53\0\377"), WITHOUT(65281) } },
    { "no compressions", 23, { FIELD(COMPRESSIONS, "") } },
    { "wrong compression", 23, { FIELD(COMPRESSIONS, "\1") } },
    { "two compressions", 23, { FIELD(COMPRESSIONS, "\1\0") } },
    { "null twice", 23, { FIELD(COMPRESSIONS, "\0\0") } },
    { "session id of 33", 23, { FIELD(SESSION, "123456789_123456789_123456789_123") } },
    { "session id of 32", 23, { FIELD(SESSION, "123456789_123456789_123456789_12") } },
    { "session id of 1", 23, { FIELD(SESSION, "1") } },
    { "no extensions", 23, { NUMBER(NO_BLOCK, 0) } },
    { "one byte after the compressions", 23, { NUMBER(NO_BLOCK, 0), FIELD(TAIL, "\0") } },
    { "empty block", 23, { NUMBER(NO_BLOCK, 0), FIELD(TAIL, "\0\0") } },
    { "a byte after the block", 23, { FIELD(TAIL, "\0") } },
    { "the block reaches too far", 23, { NUMBER(BLOCK_MORE, 1) } },
    { "the block ends early", 23, { NUMBER(BLOCK_MORE, -1) } },
    { "half an extension", 23, { FIELD(TAIL, "\0"), NUMBER(BLOCK_MORE, 1) } },
    { "an extension without length", 23, { FIELD(TAIL, "\0\20\0"), NUMBER(BLOCK_MORE, 3) } },
    { "twice groups", 23, { MORE(10, "\0\4\0\35\0\27") } },
    { "GREASE", 23, { MORE(0x1A1A, ""), MORE(0x2A2A, "\0") } },
    { "without groups", 23, { WITHOUT(10) } },
    { "without schemes", 23, { WITHOUT(13) } },
    { "without point formats", 2, { WITHOUT(11) } },
    { "without any of them", 2, { WITHOUT(10), WITHOUT(11), WITHOUT(13) } },
    { "without extended master secret", 2, { WITHOUT(23) } },
    { "without share", 3, { WITHOUT(51) } },
    { "without versions", 3, { WITHOUT(43) } },
    { "without modes", 3, { WITHOUT(45) } },
    { "without share and groups", 3, { WITHOUT(51), WITHOUT(10) } },
    { "without renegotiation info", 2, { WITHOUT(65281) } },
    { "unknown groups", 23, { EXT(10, "\0\4\77\77\77\76") } },
    { "groups of FFDHE", 23, { EXT(10, "\0\4\1\0\1\1") } },
    { "the group of no share", 3, { EXT(10, "\0\2\0\27") } },
    { "no group of ours, no share", 3, { EXT(10, "\0\2\77\77"), EXT(51, "\0\0") } },
    { "without the certificate's curve", 23, { EXT(10, "\0\4\0\35\0\30") } },
    { "unknown schemes", 23, { EXT(13, "\0\4\77\77\77\76") } },
    { "SHA-1 only", 23, { EXT(13, "\0\4\2\1\2\3") } },
    { "RSA schemes only", 23, { EXT(13, "\0\4\4\1\10\4") } },
    { "Ed25519 only", 23, { EXT(13, "\0\2\10\7") } },
    { "renegotiation info not empty", 23, { EXT(65281, "\1\1") } },
    { "renegotiation info of 12", 2, { EXT(65281, "\14" "123456789_12") } },
    { "versions empty", 3, { EXT(43, "\0") } },
    { "versions odd", 3, { EXT(43, "\3\3\4\3") } },
    { "versions odd, 1.3 last", 3, { EXT(43, "\3\3\3\4") } },
    { "versions unknown", 3, { EXT(43, "\4\3\5\177\34") } },
    { "versions 3.0", 3, { EXT(43, "\2\3\0") } },
    { "versions GREASE and 1.3", 3, { EXT(43, "\4\172\172\3\4") } },
    { "versions 1.2 first", 3, { EXT(43, "\4\3\3\3\4"), FIELD(SUITES, "\23\1\300\53") } },
    { "versions 1.2 only", 3, { EXT(43, "\2\3\3"), FIELD(SUITES, "\23\1\300\53") } },
    { "versions 1.2 in a 3.1 hello", 3, { EXT(43, "\2\3\3"), FIELD(SUITES, "\23\1\300\53"), NUMBER(VERSION, 0x301) } },
    { "versions in 1.2", 2, { EXT(43, "\2\3\3") } },
    { "modes without psk_dhe_ke", 3, { EXT(45, "\1\0") } },
    { "modes unknown", 3, { EXT(45, "\2\7\1") } },
    { "share empty list", 3, { EXT(51, "\0\0") } },
    { "share of 31 bytes", 3, { EXT(51, "\0\43\0\35\0\37" "123456789_123456789_123456789_1") } },
    { "share of 33 bytes", 3, { EXT(51, "\0\45\0\35\0\41" "123456789_123456789_123456789_123") } },
    { "share of no bytes", 3, { EXT(51, "\0\4\0\35\0\0") } },
    { "share of zeros", 3, { EXT(51, "\0\44\0\35\0\40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0") } },
    { "share for P-256 off the curve", 3, { EXT(51, "\0\105\0\27\0\101\4" "123456789_123456789_123456789_12" "123456789_123456789_123456789_12") } },
    { "share for P-256 compressed", 3, { EXT(51, "\0\45\0\27\0\41\2" "123456789_123456789_123456789_12") } },
    { "share for P-256, short", 3, { EXT(51, "\0\5\0\27\0\1\4") } },
    { "shares: unknown first", 3, { EXT(51, "\0\51\77\77\0\1\1\0\35\0\40" "123456789_123456789_123456789_12") } },
    { "share of a group not offered", 3, { EXT(10, "\0\4\0\27\0\30") } },
    { "share of P-384 not offered, then X25519", 3, { EXT(10, "\0\2\0\35"), EXT(51, "\0\51\0\30\0\1\4\0\35\0\40" "123456789_123456789_123456789_12") } },
    { "shares in another order than groups", 3, { EXT(10, "\0\4\0\27\0\35"), EXT(51, "\0\51\0\35\0\40" "123456789_123456789_123456789_12" "\0\27\0\1\4") } },
    { "share reaches too far", 3, { EXT(51, "\0\44\0\35\0\41" "123456789_123456789_123456789_12") } },
    { "share list ends early", 3, { EXT(51, "\0\43\0\35\0\40" "123456789_123456789_123456789_12") } },
    { "cookie unasked", 3, { MORE(44, "\0\2\1\2") } },
    { "early data without key", 3, { MORE(42, "") } },
    { "early data not empty", 3, { MORE(42, "\0") } },
    { "psk last but empty", 3, { MORE(41, "") } },
    { "psk unknown", 3, { MORE(41, "\0\7\0\1x\0\0\0\0\0\41\40" "123456789_123456789_123456789_12") } },
    { "psk unknown, no modes", 3, { WITHOUT(45), MORE(41, "\0\7\0\1x\0\0\0\0\0\41\40" "123456789_123456789_123456789_12") } },
    { "psk unknown, mode 0", 3, { EXT(45, "\1\0"), MORE(41, "\0\7\0\1x\0\0\0\0\0\41\40" "123456789_123456789_123456789_12") } },
    { "psk not last", 3, { MORE(41, "\0\7\0\1x\0\0\0\0\0\41\40" "123456789_123456789_123456789_12"), MORE(21, "\0") } },
    { "psk, binder too short", 3, { MORE(41, "\0\7\0\1x\0\0\0\0\0\2\1x") } },
    { "psk, empty identity", 3, { MORE(41, "\0\6\0\0\0\0\0\0\0\41\40" "123456789_123456789_123456789_12") } },
    { "psk, no groups, no schemes", 3, { WITHOUT(10), WITHOUT(13), MORE(41, "\0\7\0\1x\0\0\0\0\0\41\40" "123456789_123456789_123456789_12") } },
    { "psk in 1.2", 2, { MORE(41, "\0\7\0\1x\0\0\0\0\0\41\40" "123456789_123456789_123456789_12") } },
    { "psk in 1.2, malformed", 2, { MORE(41, "\0"), MORE(21, "") } },
    { "name", 23, { MORE(0, "\0\7\0\0\4host") } },
    { "name with NUL", 23, { MORE(0, "\0\7\0\0\4ho\0t") } },
    { "name type 1", 23, { MORE(0, "\0\7\1\0\4host") } },
    { "name list empty", 23, { MORE(0, "\0\0") } },
    { "two names", 23, { MORE(0, "\0\16\0\0\4host\0\0\4more") } },
    { "two names, second of type 1", 23, { MORE(0, "\0\16\0\0\4host\1\0\4more") } },
    { "name with dot", 23, { MORE(0, "\0\10\0\0\5host.") } },
    { "name an address", 23, { MORE(0, "\0\14\0\0\011127.0.0.1") } },
    { "name, length too large", 23, { MORE(0, "\0\7\0\0\5host") } },
    { "name, list too long", 23, { MORE(0, "\0\10\0\0\4host") } },
    { "name, trailing byte", 23, { MORE(0, "\0\7\0\0\4hostx") } },
    { "fragment length 5", 23, { MORE(1, "\5") } },
    { "status request", 23, { MORE(5, "\1\0\0\0\0") } },
    { "status request, other type", 23, { MORE(5, "\2\0\0\0\0") } },
    { "status request, id too long", 23, { MORE(5, "\1\0\3\0\2x\0\0") } },
    { "ALPN", 23, { MORE(16, "\0\3\2h2") } },
    { "ALPN, empty name", 23, { MORE(16, "\0\4\2h2\0") } },
    { "ticket", 23, { MORE(35, "nonsense") } },
    { "post-handshake authentication", 23, { MORE(49, "") } },
    { "compress certificate", 23, { MORE(27, "\2\0\1") } },
    { "record size limit", 23, { MORE(28, "\2\0") } },
    { "record size limit too small", 23, { MORE(28, "\0\1") } },
    { "NPN", 23, { MORE(13172, "") } },
    { "SCT", 23, { MORE(18, "") } },
    { "encrypt then MAC", 23, { MORE(22, "") } },
    { "heartbeat", 23, { MORE(15, "\1") } },
    { "server's extension: srtp", 23, { MORE(14, "\0\2\0\1\0") } },
    { "large unknown", 23, { MORE(999, "a") } },
};

static void edit(HELLO *hello, const EDIT *edit)
{
    switch (edit->what) {
    case SET:
        hello_set(hello, edit->type, edit->data, edit->len);
        break;
    case ADD:
        hello_add(hello, edit->type, edit->data, edit->len);
        break;
    case DROP:
        hello_drop(hello, edit->type);
        break;
    case VERSION:
        hello->version = edit->type;
        break;
    case SUITES:
        hello->suites.len = 0;
        put(&hello->suites, edit->data, edit->len);
        break;
    case COMPRESSIONS:
        hello->compressions.len = 0;
        put(&hello->compressions, edit->data, edit->len);
        break;
    case SESSION:
        memcpy(hello->session, edit->data, edit->len);
        hello->session_len = edit->len;
        break;
    case TAIL:
        hello->tail = edit->data;
        hello->tail_len = edit->len;
        break;
    case NO_BLOCK:
        hello->no_block = 1;
        break;
    case BLOCK_MORE:
        hello->block_more = edit->type;
        break;
    case SUITES_MORE:
        hello->suites_more = edit->type;
        break;
    }
}

static void try_hello(SSL_CTX *ctx, const HELLO *hello)
{
    RAW *raw = raw_new(ctx);

    raw_hello(raw, hello);
    raw_free(raw);
}

/* Every extension OpenSSL knows (and some it does not) in forms that are wrong for most. */
static void forms(SSL_CTX *ctx)
{
    static const struct {
        int type, versions;
    } types[] = { { 0, 23 },  { 5, 23 },  { 10, 23 }, { 11, 23 },  { 12, 23 }, { 13, 23 }, { 14, 23 }, { 16, 23 }, { 18, 23 },
                  { 21, 23 }, { 22, 23 }, { 23, 23 },  { 35, 23 }, { 42, 23 },  { 43, 23 }, { 45, 23 },  { 47, 23 },  { 49, 23 },
                  { 50, 23 }, { 51, 23 },  { 99, 23 }, { 19, 23 },
                  { 20, 23 }, { 27, 23 }, { 44, 23 }, { 57, 23 }, { 58, 23 }, { 65037, 23 }, { 13172, 23 } };
    static const struct {
        const char *bytes;
        size_t len;
    } forms[] = {
        { BYTES("") },
        { BYTES("\0") },
        { BYTES("\1") },
        { BYTES("\1\0") },
        { BYTES("\0\0") },
        { BYTES("\0\1") },
        { BYTES("\0\1\0") },
        { BYTES("\0\2\0") },
        { BYTES("\2\3\4\0") },
        { BYTES("\0\2\4\3\0") },
        { BYTES("\0\3\4\3\4") },
        { BYTES("\0\0\0\0\0\0") },
        { BYTES("\1\0\0\0\0\0") },
    };
    size_t type, form;
    int version;

    for (type = 0; type < sizeof(types) / sizeof(types[0]); type++)
        for (form = 0; form < sizeof(forms) / sizeof(forms[0]); form++)
            for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
                HELLO *hello = hello_new(version);

                if (types[type].versions != 23 && types[type].versions != version - 0x301)
                    continue;
                hello_set(hello, types[type].type, forms[form].bytes, forms[form].len);
                printf("1.%d extension %d form %d:", version - 0x301, types[type].type, (int)form);
                try_hello(ctx, hello);
            }
}

/* Hellos with what OpenSSL does not look at, and the handshake that follows them. */
static const struct {
    const char *name;
    int versions;
    EDIT edits[4];
} odd[] = {
    { "unknown extension twice", 23, { MORE(999, "a"), MORE(999, "b") } },
    { "three of one kind, two of another", 23, { MORE(999, ""), MORE(999, ""), MORE(998, ""), MORE(998, "") } },
    { "what neither version has", 23, { MORE(19, ""), MORE(20, "x"), MORE(27, "\1"), MORE(65037, "") } },
    { "what TLS 1.2 has", 3, { MORE(11, "\0"), MORE(23, "x"), MORE(65281, "\5x"), MORE(35, "") } },
    { "what TLS 1.3 has", 2, { MORE(43, "\3\3\3\3"), MORE(45, ""), MORE(51, "x"), MORE(42, "x") } },
    { "more of what TLS 1.3 has", 2, { MORE(44, ""), MORE(47, "x"), MORE(49, "x") } },
    { "a share twice", 3, { EXT(51, "\0\110\0\35\0\40" "123456789_123456789_123456789_12" "\0\35\0\40" "other6789_123456789_123456789_12") } },
    { "unknown shares twice", 3, { EXT(51, "\0\56\77\77\0\1\1\77\77\0\1\1\0\35\0\40" "123456789_123456789_123456789_12"), EXT(10, "\0\4\77\77\0\35") } },
    { "no uncompressed points", 2, { EXT(11, "\2\1\2") } },
    { "no point formats", 2, { WITHOUT(11) } },
    { "padding and a long unknown name", 23, { MORE(21, "\1\2"), MORE(0, "\0\16\0\0\13under_score") } },
};

static void whole(SSL_CTX *ctx)
{
    size_t i, at;
    int version;

    for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
        for (version = 2; version <= 3; version++) {
            HELLO *hello = hello_new(version == 3 ? TLS1_3_VERSION : TLS1_2_VERSION);
            RAW *raw;

            if (odd[i].versions != version && odd[i].versions != 23)
                continue;
            for (at = 0; at < 4; at++)
                edit(hello, &odd[i].edits[at]);
            printf("whole 1.%d %s:", version, odd[i].name);
            raw = raw_new(ctx);
            raw_hello(raw, hello);
            if (version == 3) {
                raw_seal13(raw);
            } else {
                raw_exchange12(raw);
                raw_change12(raw);
            }
            raw_finish(raw);
            raw_record(raw, 23, "x", 1);
            raw_read(raw);
            raw_free(raw);
        }
}

/* A hello of TLS 1.3 must end its record; one of TLS 1.2 need not. */
static void more_in_record(SSL_CTX *ctx)
{
    static BUF record;
    int version;

    for (version = 2; version <= 3; version++) {
        RAW *raw = raw_new(ctx);
        const BUF *body = hello_body(raw, hello_new(version == 3 ? TLS1_3_VERSION : TLS1_2_VERSION));

        record.len = 0;
        put_number(&record, 1, 1);
        put_vector(&record, body->data, body->len, 3);
        put(&record, "\24", 1);
        printf("1.%d with more in its record:", version);
        raw_clear(raw, 22, record.data, record.len);
        raw_step(raw);
        raw_free(raw);
    }
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    size_t i, at;
    int version;

    signal(SIGPIPE, SIG_IGN);
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        for (version = 2; version <= 3; version++) {
            HELLO *hello = hello_new(version == 3 ? TLS1_3_VERSION : TLS1_2_VERSION);

            if (cases[i].versions != version && cases[i].versions != 23)
                continue;
            for (at = 0; at < 4; at++)
                edit(hello, &cases[i].edits[at]);
            printf("1.%d %s:", version, cases[i].name);
            try_hello(ctx, hello);
        }
    forms(ctx);
    whole(ctx);
    more_in_record(ctx);
    SSL_CTX_free(ctx);
    return 0;
}
