/* Sessions that clients offer again: altered tickets, binders that do not fit, early data, in both versions. */
#include "rawscript.h"

static unsigned char psk[32], identity[4096];
static size_t identity_len, age_add;
static EVP_PKEY *private_key;
static unsigned char share_extension[38];

/* The key exchange is done for real here, for the resumption secret is in no key log. */
static void make_key(void)
{
    size_t len = 32;

    private_key = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, (const unsigned char *)"12345678901234567890123456789012", 32);
    memcpy(share_extension, "\0\44\0\35\0\40", 6);
    EVP_PKEY_get_raw_public_key(private_key, share_extension + 6, &len);
}

static void resumption_secret(RAW *raw, unsigned char *out)
{
    static const unsigned char zeros[32];
    unsigned char secret[32], shared[32], hash[32];

    x25519(private_key, raw->server_share, shared);
    extract(zeros, zeros, secret);
    next_secret(secret, shared);
    next_secret(secret, zeros);
    transcript_hash(raw, hash);
    expand_with(secret, "res master", hash, 32, out, 32);
}

/* A full handshake that leaves a ticket. */
static void get_ticket(SSL_CTX *ctx)
{
    RAW *raw = raw_new(ctx);
    HELLO *hello = hello_new(TLS1_3_VERSION);
    unsigned char secret[32], data[32];
    const unsigned char *at;
    size_t nonce_len;

    printf("ticket\n");
    hello_set(hello, 51, share_extension, sizeof(share_extension));
    raw_hello(raw, hello);
    raw_seal13(raw);
    raw_message(raw, 20, data, raw_verify_data(raw, data));
    resumption_secret(raw, secret);
    raw_step(raw);
    at = raw->ticket.data + 4;
    age_add = (size_t)at[0] << 24 | (size_t)at[1] << 16 | (size_t)at[2] << 8 | at[3];
    at += 4;
    nonce_len = *at;
    expand_with(secret, "resumption", at + 1, nonce_len, psk, 32);
    at += 1 + nonce_len;
    identity_len = (size_t)at[0] << 8 | at[1];
    memcpy(identity, at + 2, identity_len);
    SSL_set_shutdown(raw->ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN); /* or the session is forgotten */
    raw_free(raw);
}

enum { GOOD, BAD_BINDER, SHORT_BINDER, LONG_BINDER, NO_BINDERS, BAD_TICKET, CUT_TICKET, EMPTY_TICKET, SECOND, SECOND_BAD_BINDER, TWICE,
       NO_MODES, NO_SHARE, NO_GROUPS, FORMS };

static const char *const form_names[] = { "good", "bad binder", "short binder", "long binder", "no binders", "bad ticket",
                                          "cut ticket", "empty ticket", "second of two", "second of two, bad binder",
                                          "the same twice", "no modes", "no share", "no groups" };

static void put_identity(BUF *buf, const unsigned char *bytes, size_t len)
{
    put_vector(buf, bytes, len, 2);
    put_number(buf, age_add, 4);
}

/* The hello that offers the ticket, its binder over all that comes before the binders. */
static void offer(RAW *raw, HELLO *hello, int form, unsigned char *early)
{
    static const unsigned char zeros[32];
    static BUF identities, binders, extension, message, hashed;
    unsigned char hash[32], key[32], binder[40] = { 0 };
    size_t binder_len = form == SHORT_BINDER ? 31 : form == LONG_BINDER ? 33 : 32, tail;
    const BUF *body;
    int count = form == SECOND || form == SECOND_BAD_BINDER || form == TWICE ? 2 : 1, i;

    identities.len = binders.len = extension.len = 0;
    if (form == SECOND || form == SECOND_BAD_BINDER)
        put_identity(&identities, (const unsigned char *)"nonsense", 8);
    if (form == TWICE)
        put_identity(&identities, identity, identity_len);
    if (form == BAD_TICKET)
        identity[identity_len / 2] ^= 1;
    put_identity(&identities, identity, form == CUT_TICKET ? identity_len - 1 : form == EMPTY_TICKET ? 0 : identity_len);
    if (form == BAD_TICKET)
        identity[identity_len / 2] ^= 1;
    put_vector(&extension, identities.data, identities.len, 2);
    for (i = 0; i < count && form != NO_BINDERS; i++)
        put_vector(&binders, binder, binder_len, 1);
    put_vector(&extension, binders.data, binders.len, 2);
    tail = binders.len + 2;
    hello_add(hello, 41, extension.data, extension.len);
    body = hello_body(raw, hello);
    message.len = hashed.len = 0;
    put_number(&message, 1, 1);
    put_vector(&message, body->data, body->len, 3);
    put(&hashed, raw->transcript.data, raw->transcript.len);
    put(&hashed, message.data, message.len - tail);
    EVP_Digest(hashed.data, hashed.len, hash, NULL, EVP_sha256(), NULL);
    extract(zeros, psk, early);
    {
        unsigned char nothing[32];

        empty_hash(nothing);
        expand_with(early, "res binder", nothing, 32, key, 32);
    }
    expand_label(key, "finished", key, 32);
    hashed.len = 0;
    put(&hashed, hash, 32);
    hmac256(key, 32, &hashed, binder);
    if (form == BAD_BINDER || form == SECOND_BAD_BINDER)
        binder[7] ^= 1;
    if (form != NO_BINDERS)
        for (i = 0; i < count; i++)
            memcpy(message.data + message.len - (size_t)(i + 1) * (binder_len + 1) + 1, binder, binder_len);
    raw_message(raw, 1, message.data + 4, message.len - 4);
}

static HELLO *hello_of(int form)
{
    HELLO *hello = hello_new(TLS1_3_VERSION);

    hello_set(hello, 51, share_extension, sizeof(share_extension));
    if (form == NO_MODES)
        hello_drop(hello, 45);
    if (form == NO_SHARE)
        hello_drop(hello, 51);
    if (form == NO_GROUPS)
        hello_drop(hello, 10);
    return hello;
}

static void resume(SSL_CTX *ctx, int form)
{
    unsigned char early[32];
    RAW *raw = raw_new(ctx);

    printf("1.3 %s\n", form_names[form]);
    offer(raw, hello_of(form), form, early);
    if (raw_step(raw) < 0 && raw->error == SSL_ERROR_WANT_READ && raw->server_suite[1] == 1) {
        raw_seal13(raw);
        raw_finish(raw);
        SHOW(SSL_session_reused(raw->ssl));
    }
    raw_free(raw);
}

/* A hello with early data, and the server's answer; the peer's early keys are in force then. */
static RAW *early_start(SSL_CTX *ctx, int form)
{
    unsigned char early[32], hash[32], secret[32];
    RAW *raw = raw_new(ctx);
    HELLO *hello = hello_of(GOOD);

    hello_add(hello, 42, "", 0);
    offer(raw, hello, form, early);
    transcript_hash(raw, hash);
    expand_with(early, "c e traffic", hash, 32, secret, 32);
    raw->tls13 = 1;
    keys_of_secret(&raw->writing, secret);
    return raw;
}

static void early_send(RAW *raw, const STEP *step)
{
    static char big[20000];

    for (; step->what != STOP; step++)
        if (step->what == LONG)
            raw_record(raw, step->type, big, step->len);
        else if (step->what == MESSAGE)
            raw_message(raw, step->type, step->data, step->len);
        else
            raw_record(raw, step->type, step->data, step->len);
}

static void finish(RAW *raw)
{
    unsigned char data[32];

    keys_of_secret(&raw->writing, raw->client_handshake);
    raw_message(raw, 20, data, raw_verify_data(raw, data));
}

/* Early data that the server passes over. */
static void early_skipped(SSL_CTX *ctx, const char *name, int form, const STEP *steps)
{
    RAW *raw;

    get_ticket(ctx);
    printf("early data passed over: %s\n", name);
    raw = early_start(ctx, form);
    raw_step(raw);
    early_send(raw, steps);
    finish(raw);
    raw_step(raw);
    raw_read(raw);
    SHOW(SSL_get_early_data_status(raw->ssl));
    raw_free(raw);
}

/* Early data that the server reads. */
static void early_read(SSL_CTX *ctx, const char *name, const STEP *steps)
{
    static char into[20000];
    size_t got;
    int result, rounds;
    RAW *raw;

    get_ticket(ctx);
    printf("early data read: %s\n", name);
    raw = early_start(ctx, GOOD);
    for (rounds = 0; rounds < 10; rounds++) {
        raw_now = raw;
        got = 0;
        ERR_clear_error();
        result = SSL_read_early_data(raw->ssl, into, sizeof(into), &got);
        printf("  early %d, %d bytes", result, (int)got);
        show_outcome(raw, "", result == 0 ? 0 : 1);
        raw_collect(raw);
        if (rounds == 0)
            early_send(raw, steps);
        if (result == SSL_READ_EARLY_DATA_FINISH || (result == 0 && rounds > 0))
            break;
    }
    if (result == SSL_READ_EARLY_DATA_FINISH)
        finish(raw);
    raw_step(raw);
    raw_read(raw);
    SHOW(SSL_get_early_data_status(raw->ssl));
    raw_free(raw);
}

int main(void)
{
    static const STEP good[] = { { SEALED, 23, BYTES("early") }, { MESSAGE, 5, BYTES("") }, { STOP, 0, NULL, 0 } };
    static const STEP end_only[] = { { MESSAGE, 5, BYTES("") }, { STOP, 0, NULL, 0 } };
    static const STEP end_of_1[] = { { MESSAGE, 5, BYTES("x") }, { STOP, 0, NULL, 0 } };
    static const STEP end_and_more[] = { { SEALED, 22, BYTES("\5\0\0\0\24") }, { STOP, 0, NULL, 0 } };
    static const STEP other[] = { { MESSAGE, 24, BYTES("\0") }, { STOP, 0, NULL, 0 } };
    static const STEP finished[] = { { MESSAGE, 20, BYTES("") }, { STOP, 0, NULL, 0 } };
    static const STEP alert[] = { { SEALED, 21, BYTES("\2\50") }, { STOP, 0, NULL, 0 } };
    static const STEP empty[] = { { SEALED, 23, BYTES("") }, { MESSAGE, 5, BYTES("") }, { STOP, 0, NULL, 0 } };
    static const STEP too_much[] = { { LONG, 23, NULL, 16384 }, { LONG, 23, NULL, 1000 }, { STOP, 0, NULL, 0 } };
    static const STEP skipped[] = { { SEALED, 23, BYTES("early") }, { STOP, 0, NULL, 0 } };
    static const STEP too_much_skipped[] = { { LONG, 23, NULL, 10000 }, { LONG, 23, NULL, 10000 }, { STOP, 0, NULL, 0 } };
    SSL_CTX *ctx = server_ctx("ecdsa"), *early_ctx = server_ctx("ecdsa");
    int form;

    signal(SIGPIPE, SIG_IGN);
    make_key();
    get_ticket(ctx);
    for (form = 0; form < FORMS; form++)
        resume(ctx, form);
    early_skipped(ctx, "not announced", GOOD, skipped);
    early_skipped(ctx, "not announced, too much", GOOD, too_much_skipped);
    early_skipped(ctx, "bad ticket", BAD_TICKET, skipped);
    early_skipped(ctx, "bad ticket, too much", BAD_TICKET, too_much_skipped);
    SSL_CTX_set_max_early_data(early_ctx, 16384);
    early_read(early_ctx, "good", good);
    early_read(early_ctx, "only its end", end_only);
    early_read(early_ctx, "empty", empty);
    early_read(early_ctx, "end of 1 byte", end_of_1);
    early_read(early_ctx, "end and more", end_and_more);
    early_read(early_ctx, "another message", other);
    early_read(early_ctx, "Finished", finished);
    early_read(early_ctx, "alert", alert);
    early_read(early_ctx, "too much", too_much);
    SSL_CTX_free(early_ctx);
    SSL_CTX_free(ctx);
    return 0;
}
