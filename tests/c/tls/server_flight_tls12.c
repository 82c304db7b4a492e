/* A TLS 1.2 server whose messages are wrong somewhere: the alert, the queue, what is left. */
#include "scripted.h"

enum { HELLO, CERTIFICATE, STATUS, EXCHANGE, REQUEST, HELLO_DONE, TICKET, CHANGE, FINISHED, DONE };

/* At which message the script departs from the rules, and how. */
typedef struct {
    const char *name;
    int at;
    int kind;                     /* the message that is said instead, or before if `before` */
    const char *bytes;            /* its body; % is the certificate's DER behind its length, $ the good parameters,
                                   * & the good parameters and signature */
    int len, before;
    const char *extensions;       /* of the ServerHello, besides renegotiation_info */
    int extensions_len;
    int client;                   /* 1: asks for a staple; 2: does not offer SHA-256 by ECDSA */
    int record;                   /* a record type instead of a message: `kind` 1 in the clear */
} ROW;

#define AT(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 0, "", 0, 0, 0 }
#define BEFORE(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 1, "", 0, 0, 0 }
#define STAPLE_AT(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 0, "\0\5\0\0", 4, 1, 0 }
#define TICKET_AT(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 0, "\0\x23\0\0", 4, 0, 0 }
#define RECORD(at, name, type, plain, bytes) { name, at, plain, bytes, sizeof(bytes) - 1, 1, "", 0, 0, type }
#define RECORD_AT(at, name, type, plain, bytes) { name, at, plain, bytes, sizeof(bytes) - 1, 0, "", 0, 0, type }

static const ROW rows[] = {
    AT(DONE, "nothing wrong", 0, ""),
    AT(CERTIFICATE, "no certificate", 11, "\0\0\0"),
    AT(CERTIFICATE, "an empty body for a certificate", 11, ""),
    AT(CERTIFICATE, "a list cut short", 11, "\0\0\x20\0\0\1"),
    AT(CERTIFICATE, "a certificate cut short", 11, "\0\0\4\0\0\5x"),
    AT(CERTIFICATE, "garbage for a certificate", 11, "\0\0\x08\0\0\5hello"),
    AT(CERTIFICATE, "a byte after the certificates", 11, "%x"),
    BEFORE(CERTIFICATE, "a ServerKeyExchange first", 12, "\3\0\x1d\1x"),
    BEFORE(CERTIFICATE, "a ServerHelloDone first", 14, ""),
    BEFORE(CERTIFICATE, "a second ServerHello", 2, "x"),
    RECORD(CERTIFICATE, "a HelloRequest", 22, 1, "\0\0\0\0"),
    RECORD(HELLO_DONE, "two HelloRequests", 22, 1, "\0\0\0\0\0\0\0\0"),
    BEFORE(CERTIFICATE, "a HelloRequest with a body", 0, "x"),
    BEFORE(CERTIFICATE, "EncryptedExtensions", 8, "\0\0"),
    BEFORE(CERTIFICATE, "an unknown message", 99, "x"),
    BEFORE(EXCHANGE, "a second Certificate", 11, "\0\0\0"),
    BEFORE(EXCHANGE, "a staple not announced", 22, "\1\0\0\1x"),
    STAPLE_AT(STATUS, "a staple", 22, "\1\0\0\1x"),
    STAPLE_AT(STATUS, "a staple of another type", 22, "\2\0\0\1x"),
    STAPLE_AT(STATUS, "a staple cut short", 22, "\1\0\0\2x"),
    STAPLE_AT(STATUS, "a staple and a byte more", 22, "\1\0\0\1xy"),
    STAPLE_AT(STATUS, "an empty CertificateStatus", 22, ""),
    { "a staple announced that does not come", DONE, 0, "", 0, 0, "\0\5\0\0", 4, 1, 0 },
    AT(EXCHANGE, "an empty ServerKeyExchange", 12, ""),
    AT(EXCHANGE, "explicit parameters", 12, "\1\0\x1d"),
    AT(EXCHANGE, "a curve cut short", 12, "\3\0"),
    AT(EXCHANGE, "a curve not offered", 12, "\3\0\x18\1x"),
    AT(EXCHANGE, "a short point on P-256", 12, "\3\0\x17\1x"),
    AT(EXCHANGE, "an unknown curve", 12, "\3\xfe\xfe\1x"),
    AT(EXCHANGE, "a point cut short", 12, "\3\0\x1d\x20x"),
    AT(EXCHANGE, "parameters and nothing else", 12, "$"),
    AT(EXCHANGE, "half a scheme", 12, "$\4"),
    AT(EXCHANGE, "a scheme and no signature", 12, "$\4\3"),
    AT(EXCHANGE, "a signature cut short", 12, "$\4\3\0\5x"),
    AT(EXCHANGE, "an empty signature", 12, "$\4\3\0\0"),
    AT(EXCHANGE, "a signature that is none", 12, "$\4\3\0\3abc"),
    AT(EXCHANGE, "a byte after the signature", 12, "&x"),
    AT(EXCHANGE, "an RSA scheme for an EC key", 12, "$\4\1\0\3abc"),
    AT(EXCHANGE, "a PSS scheme for an EC key", 12, "$\x08\4\0\3abc"),
    AT(EXCHANGE, "Ed25519 for an EC key", 12, "$\x08\7\0\3abc"),
    AT(EXCHANGE, "an unknown scheme", 12, "$\xfe\xfe\0\3abc"),
    AT(EXCHANGE, "DSA", 12, "$\4\2\0\3abc"),
    { "a scheme not offered", DONE, 0, "", 0, 0, "", 0, 2, 0 },
    BEFORE(EXCHANGE, "a CertificateRequest too early", 13, "\1\x40\0\2\4\3\0\0"),
    BEFORE(EXCHANGE, "ServerHelloDone without ServerKeyExchange", 14, ""),
    BEFORE(REQUEST, "a second ServerKeyExchange", 12, "\3\0\x1d\1x"),
    AT(REQUEST, "a good CertificateRequest", 13, "\1\x40\0\2\4\3\0\0"),
    AT(REQUEST, "an empty request", 13, ""),
    AT(REQUEST, "types cut short", 13, "\5\x40"),
    AT(REQUEST, "no schemes", 13, "\1\x40"),
    AT(REQUEST, "an empty list of schemes", 13, "\1\x40\0\0\0\0"),
    AT(REQUEST, "half a scheme in the list", 13, "\1\x40\0\1\4\0\0"),
    AT(REQUEST, "schemes cut short", 13, "\1\x40\0\4\4\3"),
    AT(REQUEST, "no authorities", 13, "\1\x40\0\2\4\3"),
    AT(REQUEST, "authorities cut short", 13, "\1\x40\0\2\4\3\0\4"),
    AT(REQUEST, "an authority cut short", 13, "\1\x40\0\2\4\3\0\3\0\5x"),
    AT(REQUEST, "an authority that is no name", 13, "\1\x40\0\2\4\3\0\7\0\5hello"),
    AT(REQUEST, "an authority and a byte more", 13, "\1\x40\0\2\4\3\0\5\0\3\x30\0x"),
    AT(REQUEST, "a request and a byte more", 13, "\1\x40\0\2\4\3\0\0x"),
    BEFORE(HELLO_DONE, "Finished before ServerHelloDone", 20, "012345678901"),
    BEFORE(HELLO_DONE, "CertificateVerify", 15, "\4\3\0\1x"),
    AT(HELLO_DONE, "a ServerHelloDone with a body", 14, "x"),
    RECORD(HELLO_DONE, "a ChangeCipherSpec too early", 20, 1, "\1"),
    RECORD(CERTIFICATE, "a ChangeCipherSpec after the ServerHello", 20, 1, "\1"),
    RECORD(CERTIFICATE, "data", 23, 1, "hello"),
    RECORD(CERTIFICATE, "no data", 23, 1, ""),
    RECORD(CERTIFICATE, "record type 24", 24, 1, "x"),
    RECORD(CERTIFICATE, "record type 99", 99, 1, "x"),
    RECORD(CERTIFICATE, "an empty handshake record", 22, 1, ""),
    RECORD(CERTIFICATE, "an alert", 21, 1, "\2\x28"),
    RECORD(CERTIFICATE, "a warning", 21, 1, "\1\x5a"),
    RECORD(CERTIFICATE, "no_renegotiation", 21, 1, "\1\x64"),
    RECORD(CERTIFICATE, "close_notify", 21, 1, "\1\0"),
    RECORD(CERTIFICATE, "close_notify, fatal", 21, 1, "\2\0"),
    RECORD(CERTIFICATE, "an alert of level 3", 21, 1, "\3\x28"),
    RECORD(CERTIFICATE, "an unknown alert", 21, 1, "\2\xc8"),
    RECORD(CERTIFICATE, "half an alert", 21, 1, "\2"),
    RECORD(CERTIFICATE, "an alert and a half", 21, 1, "\1\x5a\1"),
    RECORD(CERTIFICATE, "an empty alert", 21, 1, ""),
    RECORD(HELLO_DONE, "a warning late in the flight", 21, 1, "\1\x5a"),
    RECORD(CERTIFICATE, "a message cut by a ChangeCipherSpec", 22, 1, "\x0b\0"),
    TICKET_AT(TICKET, "a ticket", 4, "\0\0\0\1\0\5hello"),
    TICKET_AT(TICKET, "an empty ticket", 4, "\0\0\0\1\0\0"),
    TICKET_AT(TICKET, "an empty NewSessionTicket", 4, ""),
    TICKET_AT(TICKET, "a ticket cut short", 4, "\0\0\0\1\0\5hell"),
    TICKET_AT(TICKET, "a ticket and a byte more", 4, "\0\0\0\1\0\5hellox"),
    { "a ticket announced that does not come", DONE, 0, "", 0, 0, "\0\x23\0\0", 4, 0, 0 },
    BEFORE(CHANGE, "a ticket not announced", 4, "\0\0\0\1\0\5hello"),
    BEFORE(CHANGE, "Finished in the clear", 20, "012345678901"),
    RECORD_AT(CHANGE, "a ChangeCipherSpec of two bytes", 20, 1, "\1\1"),
    RECORD_AT(CHANGE, "a ChangeCipherSpec that says 2", 20, 1, "\2"),
    RECORD(CHANGE, "an empty ChangeCipherSpec first", 20, 1, ""),
    RECORD(FINISHED, "a second ChangeCipherSpec", 20, 0, "\1"),
    RECORD(FINISHED, "a second ChangeCipherSpec in the clear", 20, 1, "\1"),
    RECORD(FINISHED, "data before Finished", 23, 0, "hello"),
    RECORD(FINISHED, "no data before Finished", 23, 0, ""),
    RECORD(FINISHED, "an alert before Finished", 21, 0, "\2\x28"),
    RECORD(FINISHED, "close_notify before Finished", 21, 0, "\1\0"),
    BEFORE(FINISHED, "a ticket after ChangeCipherSpec", 4, "\0\0\0\1\0\5hello"),
    AT(FINISHED, "a wrong Finished", 20, "012345678901"),
    AT(FINISHED, "a short Finished", 20, "0123"),
    AT(FINISHED, "a long Finished", 20, "01234567890123456789"),
    AT(FINISHED, "a Finished beyond measure", 20, "0123456789012345678901234567890101234567890123456789012345678901x"),
    RECORD_AT(FINISHED, "Finished not sealed", 22, 1, "\x14\0\0\x0c" "012345678901"),
};

static void fill(PEER *peer, const ROW *row, BUF *body)
{
    BUF *part = calloc(1, sizeof(*part));
    int i;

    body->len = 0;
    for (i = 0; i < row->len; i++) {
        part->len = 0;
        if (row->bytes[i] == '%') {
            put_certificate(part);
            put_number(body, 3 + part->len, 3);
            put_vector(body, part->data, part->len, 3);
        } else if (row->bytes[i] == '$' || row->bytes[i] == '&') {
            put_key_exchange(peer, part);
            put(body, part->data, row->bytes[i] == '$' ? 36 : part->len);
        } else {
            put(body, row->bytes + i, 1);
        }
    }
    free(part);
}

/* What is said by the rules. */
static void say_well(PEER *peer, int at, const ROW *row)
{
    if (at == HELLO)
        say_server_hello12(peer, row->extensions, row->extensions_len);
    else if (at == CERTIFICATE)
        say_certificate(peer);
    else if (at == EXCHANGE)
        say_key_exchange(peer);
    else if (at == HELLO_DONE)
        say(peer, 14, "", 0);
    else if (at == CHANGE)
        send_plain(peer, 20, "\1", 1);
    else if (at == FINISHED)
        say_finished(peer);
}

static void run(const ROW *row)
{
    SSL_CTX *ctx = scripted_ctx();
    BUF *body = calloc(1, sizeof(*body));
    PEER *peer;
    int at;

    if (row->client == 2)
        SSL_CTX_set1_sigalgs_list(ctx, "ECDSA+SHA384:RSA+SHA256");
    if (row->client == 1)
        SSL_CTX_set_tlsext_status_type(ctx, TLSEXT_STATUSTYPE_ocsp);
    SSL_CTX_set_options(ctx, SSL_OP_NO_ENCRYPT_THEN_MAC);
    peer = peer_new(ctx, 0);
    for (at = HELLO; at < DONE; at++) {
        if (at == TICKET) {
            if (!peer_waits(peer, row->name))
                break;
            if (!hear_key_exchange(peer))
                printf("no key exchange\n");
        }
        if (at == FINISHED && !(row->at == at && row->record && row->kind))
            peer->write.on = 1;
        if (row->at == at) {
            fill(peer, row, body);
            if (row->record && row->kind)
                send_plain(peer, row->record, body->data, body->len);
            else if (row->record)
                send_record(peer, row->record, body->data, body->len);
            else
                say(peer, row->kind, body->data, body->len);
            peer->write.on = at == FINISHED;
        }
        if (row->at != at || row->before)
            say_well(peer, at, row);
    }
    if (at == DONE)
        show_outcome(peer, row->name);
    peer_free(peer);
    free(body);
    SSL_CTX_free(ctx);
}

int main(void)
{
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        run(&rows[i]);
    return 0;
}
