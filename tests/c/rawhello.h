/* ClientHellos from parts, and handshakes of a raw peer that begin with them. */
#ifndef SABISSL_RAWHELLO_H
#define SABISSL_RAWHELLO_H

#include "rawpeer.h"

/* The parts of a ClientHello. */
typedef struct {
    int version;
    unsigned char session[64];
    size_t session_len;
    BUF suites, compressions;
    struct {
        int type;
        const void *data;
        size_t len;
    } extensions[64];
    int count;
    int no_block;         /* not even the length of the extensions */
    const char *tail;     /* bytes after the extensions */
    size_t tail_len;
    int block_more, suites_more; /* added to what these lengths say */
} HELLO;

static inline void hello_drop(HELLO *hello, int type)
{
    int i, kept = 0;

    for (i = 0; i < hello->count; i++)
        if (hello->extensions[i].type != type)
            hello->extensions[kept++] = hello->extensions[i];
    hello->count = kept;
}

/* Appends, even if there is one already. */
static inline void hello_add(HELLO *hello, int type, const void *data, size_t len)
{
    if (hello->count == 64)
        exit(96);
    hello->extensions[hello->count].type = type;
    hello->extensions[hello->count].data = data;
    hello->extensions[hello->count++].len = len;
}

/* Replaces in place, or appends. */
static inline void hello_set(HELLO *hello, int type, const void *data, size_t len)
{
    int i;

    for (i = 0; i < hello->count; i++)
        if (hello->extensions[i].type == type) {
            hello->extensions[i].data = data;
            hello->extensions[i].len = len;
            return;
        }
    hello_add(hello, type, data, len);
}

#define BYTES(literal) literal, sizeof(literal) - 1

/* A hello that leads to TLS 1.2 (or 1.3) with X25519. */
static inline HELLO *hello_new(int version)
{
    static HELLO hello;
    static const char share[] = "\0\44\0\35\0\40" "123456789_123456789_123456789_12";

    memset(&hello, 0, sizeof(hello));
    hello.version = 0x303;
    put(&hello.compressions, "\0", 1);
    hello_add(&hello, 10, BYTES("\0\6\0\35\0\27\0\30"));
    hello_add(&hello, 13, BYTES("\0\20\4\3\10\4\10\5\10\6\4\1\5\1\6\1\10\7"));
    if (version == TLS1_3_VERSION) {
        put(&hello.suites, "\23\1", 2);
        hello.session_len = 32;
        memset(hello.session, 9, 32);
        hello_add(&hello, 43, BYTES("\2\3\4"));
        hello_add(&hello, 45, BYTES("\1\1"));
        hello_add(&hello, 51, BYTES(share));
    } else {
        put(&hello.suites, "\300\53\300\57", 4);
        hello_add(&hello, 11, BYTES("\1\0"));
        hello_add(&hello, 23, "", 0);
        hello_add(&hello, 65281, BYTES("\0"));
    }
    return &hello;
}

/* The body of the message. */
static inline const BUF *hello_body(RAW *raw, const HELLO *hello)
{
    static BUF body, block;
    int i;

    body.len = block.len = 0;
    put_number(&body, hello->version, 2);
    put(&body, raw->client_random, 32);
    put_vector(&body, hello->session, hello->session_len, 1);
    put_number(&body, hello->suites.len + hello->suites_more, 2);
    put(&body, hello->suites.data, hello->suites.len);
    put_vector(&body, hello->compressions.data, hello->compressions.len, 1);
    for (i = 0; i < hello->count; i++) {
        put_number(&block, hello->extensions[i].type, 2);
        put_vector(&block, hello->extensions[i].data, hello->extensions[i].len, 2);
    }
    if (!hello->no_block) {
        put_number(&body, block.len + hello->block_more, 2);
        put(&body, block.data, block.len);
    }
    put(&body, hello->tail, hello->tail_len);
    return &body;
}

static inline int raw_hello(RAW *raw, const HELLO *hello)
{
    const BUF *body = hello_body(raw, hello);

    raw_message(raw, 1, body->data, body->len);
    return raw_step(raw);
}

/* TLS 1.3: the client's handshake keys are in force from here on. */
static inline void raw_seal13(RAW *raw)
{
    keys_of_secret(&raw->writing, raw->client_handshake);
}

static inline int raw_finish(RAW *raw)
{
    unsigned char data[32];
    size_t len = raw_verify_data(raw, data);
    int result;

    raw_message(raw, 20, data, len);
    result = raw_step(raw);
    if (raw->tls13)
        keys_of_secret(&raw->writing, raw->client_traffic);
    return result;
}

/* TLS 1.2: the key exchange, then ChangeCipherSpec. */
static inline void raw_exchange12(RAW *raw)
{
    raw_message(raw, 16, BYTES("\40" "123456789_123456789_123456789_12"));
    raw_step(raw);
    keys_of_master(raw);
}

static inline void raw_change12(RAW *raw)
{
    KEYS keys = raw->writing;

    raw->writing.on = 0;
    raw_record(raw, 20, "\1", 1);
    raw->writing = keys;
}

/* An ordinary handshake up to its end, without a word. */
static inline RAW *raw_open(SSL_CTX *ctx, int version)
{
    RAW *raw = raw_new(ctx);

    raw_hello(raw, hello_new(version));
    if (version == TLS1_3_VERSION) {
        raw_seal13(raw);
    } else {
        raw_exchange12(raw);
        raw_change12(raw);
    }
    raw_finish(raw);
    return raw;
}

#endif
