/* What a raw peer does, as a table of steps. */
#ifndef SABISSL_RAWSCRIPT_H
#define SABISSL_RAWSCRIPT_H

#include "rawhello.h"

/* Steps of a script. */
enum { STOP, CLEAR, SEALED, RAW_BYTES, MESSAGE, MESSAGE_CUT, EXCHANGE, CHANGE, FINISH, HELLO_12, HELLO_13, BAD_MAC, LONG, LONG_CLEAR, REPEAT,
       VERSION_IS, PADDED, KEYS_AGAIN, DRIVE };

typedef struct {
    int what, type;   /* the record's or message's type, or a number */
    const char *data;
    size_t len;
} STEP;

/* Lets the server go on as far as it can, and once more after a failure. */
static inline void raw_drive(RAW *raw)
{
    int result = 1, rounds;

    for (rounds = 0; rounds < 40 && result > 0; rounds++)
        result = SSL_in_init(raw->ssl) ? raw_step(raw) : raw_read(raw);
    if (raw->error != SSL_ERROR_WANT_READ)
        raw_read(raw);
}

/* Sends a sealed record with one bit wrong. */
static inline void raw_bad_mac(RAW *raw, int type, const void *payload, size_t len)
{
    raw->writing.iv[0] ^= 1;
    raw_record(raw, type, payload, len);
    raw->writing.iv[0] ^= 1;
}

static inline void raw_run(RAW *raw, const STEP *step)
{
    static char big[70000];
    unsigned char data[32];
    int times = 1;
    KEYS keys;

    for (; step->what != STOP; step++) {
        if (step->what == REPEAT) {
            times = step->type;
            continue;
        }
        for (; times > 0; times--)
            switch (step->what) {
            case CLEAR:
                raw_clear(raw, step->type, step->data, step->len);
                break;
            case SEALED:
                raw_record(raw, step->type, step->data, step->len);
                break;
            case PADDED:
                raw_padded(raw, step->type, step->data, 1, step->len);
                break;
            case RAW_BYTES:
                raw_write(raw, step->data, step->len);
                break;
            case MESSAGE:
                raw_message(raw, step->type, step->data, step->len);
                break;
            case MESSAGE_CUT:
                raw_message_cut(raw, step->type, step->data, step->len, 1);
                break;
            case HELLO_12:
            case HELLO_13: {
                const BUF *body = hello_body(raw, hello_new(step->what == HELLO_12 ? TLS1_2_VERSION : TLS1_3_VERSION));

                raw_message_cut(raw, 1, body->data, body->len, step->type > 0 ? (size_t)step->type : 16384);
                break;
            }
            case EXCHANGE:
                raw_exchange12(raw);
                break;
            case CHANGE:
                raw_change12(raw);
                break;
            case FINISH: {
                size_t len = raw_verify_data(raw, data);

                raw_message_cut(raw, 20, data, len, step->type > 0 ? (size_t)step->type : 16384);
                if (raw->tls13)
                    keys_of_secret(&raw->writing, raw->client_traffic);
                break;
            }
            case BAD_MAC:
                raw_bad_mac(raw, step->type, step->data, step->len);
                break;
            case LONG:
                raw_record(raw, step->type, big, step->len);
                break;
            case LONG_CLEAR:
                raw_clear(raw, step->type, big, step->len);
                break;
            case VERSION_IS:
                raw->record_version = step->type;
                break;
            case KEYS_AGAIN:
                keys = raw->writing;
                expand_label(keys.secret, "traffic upd", keys.secret, 32);
                keys_of_secret(&raw->writing, keys.secret);
                break;
            case DRIVE:
                raw_drive(raw);
                break;
            }
        times = 1;
    }
    raw_drive(raw);
}

#endif
