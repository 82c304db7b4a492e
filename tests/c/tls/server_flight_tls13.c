/* A TLS 1.3 server whose flight after the ServerHello is wrong somewhere: the alert, the queue, what is left. */
#include "scripted.h"

enum { ENCRYPTED, REQUEST, CERTIFICATE, VERIFY, FINISHED, DONE };

/* At which message the script departs from the rules, and how. */
typedef struct {
    const char *name;
    int at;
    int kind;                     /* the message that is said instead, or before if `before` */
    const char *bytes;            /* its body; % is the certificate's DER behind its length, $ a good signature */
    int len, before;
    int client;                   /* 1: offers ALPN "h2" and asks for a staple; 2: does not offer SHA-256 by ECDSA */
    int record;                   /* a record type instead of a message: sent as `kind` 0 sealed, 1 plain */
} ROW;

#define AT(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 0, 0, 0 }
#define ALPN_AT(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 0, 1, 0 }
#define BEFORE(at, name, kind, bytes) { name, at, kind, bytes, sizeof(bytes) - 1, 1, 0, 0 }
#define RECORD(at, name, type, plain, bytes) { name, at, plain, bytes, sizeof(bytes) - 1, 1, 0, type }

static const ROW rows[] = {
    AT(DONE, "nothing wrong", 0, ""),
    ALPN_AT(ENCRYPTED, "ALPN h2", 8, "\0\x09\0\x10\0\5\0\3\2h2"),
    ALPN_AT(ENCRYPTED, "ALPN not offered", 8, "\0\x09\0\x10\0\5\0\3\2h3"),
    ALPN_AT(ENCRYPTED, "two protocols", 8, "\0\x0c\0\x10\0\x08\0\6\2h2\2h2"),
    ALPN_AT(ENCRYPTED, "no protocol", 8, "\0\6\0\x10\0\2\0\0"),
    ALPN_AT(ENCRYPTED, "a protocol without a name", 8, "\0\7\0\x10\0\3\0\1\0"),
    ALPN_AT(ENCRYPTED, "a protocol and a byte more", 8, "\0\x0a\0\x10\0\6\0\3\2h2x"),
    AT(ENCRYPTED, "ALPN though none was offered", 8, "\0\x09\0\x10\0\5\0\3\2h2"),
    AT(ENCRYPTED, "an empty body", 8, ""),
    AT(ENCRYPTED, "a block cut short", 8, "\0\5\0"),
    AT(ENCRYPTED, "a byte after the block", 8, "\0\0x"),
    AT(ENCRYPTED, "an extension cut short", 8, "\0\5\0\x0a\0\2\0"),
    AT(ENCRYPTED, "supported_groups", 8, "\0\x08\0\x0a\0\4\0\2\0\x1d"),
    AT(ENCRYPTED, "server_name unasked", 8, "\0\4\0\0\0\0"),
    AT(ENCRYPTED, "a key share", 8, "\0\6\0\x33\0\2\0\x1d"),
    AT(ENCRYPTED, "supported_versions", 8, "\0\6\0\x2b\0\2\3\4"),
    AT(ENCRYPTED, "renegotiation_info", 8, "\0\5\xff\1\0\1\0"),
    AT(ENCRYPTED, "signature_algorithms", 8, "\0\x08\0\x0d\0\4\0\2\4\3"),
    AT(ENCRYPTED, "point formats", 8, "\0\6\0\x0b\0\2\1\0"),
    AT(ENCRYPTED, "extended_master_secret", 8, "\0\4\0\x17\0\0"),
    AT(ENCRYPTED, "early data nobody sent", 8, "\0\4\0\x2a\0\0"),
    AT(ENCRYPTED, "a ticket", 8, "\0\4\0\x23\0\0"),
    AT(ENCRYPTED, "a cookie", 8, "\0\7\0\x2c\0\3\0\1x"),
    AT(ENCRYPTED, "the same twice", 8, "\0\x10\0\x0a\0\4\0\2\0\x1d\0\x0a\0\4\0\2\0\x1d"),
    BEFORE(ENCRYPTED, "Certificate first", 11, "\0\0\0\0"),
    BEFORE(ENCRYPTED, "Finished first", 20, "01234567890123456789012345678901"),
    BEFORE(ENCRYPTED, "a second ServerHello", 2, "x"),
    BEFORE(ENCRYPTED, "a HelloRequest", 0, "x"),
    BEFORE(ENCRYPTED, "an unknown message", 99, "x"),
    BEFORE(ENCRYPTED, "a KeyUpdate", 24, "\0"),
    BEFORE(ENCRYPTED, "a NewSessionTicket", 4, "\0\0\0\1\0\0\0\0\1x\0\1x\0\0"),
    BEFORE(CERTIFICATE, "EncryptedExtensions twice", 8, "\0\0"),
    BEFORE(CERTIFICATE, "CertificateVerify without a certificate", 15, "\4\3\0\1x"),
    BEFORE(CERTIFICATE, "Finished without a certificate", 20, "01234567890123456789012345678901"),
    AT(REQUEST, "a good CertificateRequest", 13, "\0\0\x08\0\x0d\0\4\0\2\4\3"),
    AT(REQUEST, "a request without schemes", 13, "\0\0\0"),
    AT(REQUEST, "a request with no scheme", 13, "\0\0\6\0\x0d\0\2\0\0"),
    AT(REQUEST, "a request with half a scheme", 13, "\0\0\7\0\x0d\0\3\0\1\4"),
    AT(REQUEST, "an empty request", 13, ""),
    AT(REQUEST, "a request whose context is cut", 13, "\5x"),
    AT(REQUEST, "a request whose block is cut", 13, "\0\0\5\0"),
    AT(REQUEST, "a request and a byte more", 13, "\0\0\x08\0\x0d\0\4\0\2\4\3x"),
    AT(REQUEST, "a request with a key share", 13, "\0\0\x0e\0\x0d\0\4\0\2\4\3\0\x33\0\2\0\x1d"),
    AT(REQUEST, "a request with the schemes twice", 13, "\0\0\x10\0\x0d\0\4\0\2\4\3\0\x0d\0\4\0\2\4\3"),
    AT(REQUEST, "a request with authorities cut short", 13, "\0\0\x10\0\x0d\0\4\0\2\4\3\0\x2f\0\4\0\2\0\5"),
    AT(REQUEST, "a request with an authority that is no name", 13, "\0\0\x15\0\x0d\0\4\0\2\4\3\0\x2f\0\x09\0\7\0\5hello"),
    AT(CERTIFICATE, "no certificate", 11, "\0\0\0\0"),
    AT(CERTIFICATE, "an empty body for a certificate", 11, ""),
    AT(CERTIFICATE, "a context", 11, "\1x\0\0\0"),
    AT(CERTIFICATE, "a list cut short", 11, "\0\0\0\x20\0\0\1"),
    AT(CERTIFICATE, "a certificate cut short", 11, "\0\0\0\4\0\0\5x"),
    AT(CERTIFICATE, "garbage for a certificate", 11, "\0\0\0\x0a\0\0\5hello\0\0"),
    AT(CERTIFICATE, "an empty certificate", 11, "\0\0\0\5\0\0\0\0\0"),
    AT(CERTIFICATE, "a certificate without extensions", 11, "\0%"),
    AT(CERTIFICATE, "a certificate with timestamps", 11, "\0%\0\x08\0\x12\0\4\0\2\0\0"),
    AT(CERTIFICATE, "a certificate with a key share", 11, "\0%\0\6\0\x33\0\2\0\x1d"),
    AT(CERTIFICATE, "a certificate with extensions cut short", 11, "\0%\0\5\0"),
    ALPN_AT(CERTIFICATE, "a staple of another type", 11, "\0%\0\x09\0\x05\0\5\2\0\0\1x"),
    ALPN_AT(CERTIFICATE, "a staple cut short", 11, "\0%\0\x09\0\x05\0\5\1\0\0\2x"),
    ALPN_AT(CERTIFICATE, "two staples", 11, "\0%\0\x12\0\x05\0\5\1\0\0\1x\0\x05\0\5\1\0\0\1x"),
    BEFORE(VERIFY, "Finished without CertificateVerify", 20, "01234567890123456789012345678901"),
    BEFORE(VERIFY, "a second Certificate", 11, "\0\0\0\0"),
    BEFORE(VERIFY, "a CertificateRequest too late", 13, "\0\0\x08\0\x0d\0\4\0\2\4\3"),
    AT(VERIFY, "an empty CertificateVerify", 15, ""),
    AT(VERIFY, "a scheme and nothing else", 15, "\4\3"),
    AT(VERIFY, "a signature cut short", 15, "\4\3\0\5x"),
    AT(VERIFY, "a signature and a byte more", 15, "\4\3$x"),
    AT(VERIFY, "no signature", 15, "\4\3\0\0"),
    AT(VERIFY, "a signature that is none", 15, "\4\3\0\3abc"),
    AT(VERIFY, "an RSA scheme for an EC key", 15, "\x08\4$"),
    AT(VERIFY, "a PKCS#1 scheme", 15, "\4\1$"),
    AT(VERIFY, "a scheme of another curve", 15, "\5\3$"),
    AT(VERIFY, "SHA-1", 15, "\2\3$"),
    AT(VERIFY, "Ed25519", 15, "\x08\7$"),
    AT(VERIFY, "an unknown scheme", 15, "\xfe\xfe$"),
    { "a scheme not offered", DONE, 0, "", 0, 0, 2, 0 },
    AT(FINISHED, "a wrong Finished", 20, "01234567890123456789012345678901"),
    AT(FINISHED, "a short Finished", 20, "0123456789"),
    AT(FINISHED, "a long Finished", 20, "0123456789012345678901234567890101234567890123456789012345678901"),
    AT(FINISHED, "a Finished beyond measure", 20, "0123456789012345678901234567890101234567890123456789012345678901x"),
    AT(FINISHED, "an empty Finished", 20, ""),
    BEFORE(FINISHED, "a second CertificateVerify", 15, "\4\3\0\1x"),
    RECORD(ENCRYPTED, "a ChangeCipherSpec", 20, 1, "\1"),
    RECORD(ENCRYPTED, "a ChangeCipherSpec of two bytes", 20, 1, "\1\1"),
    RECORD(ENCRYPTED, "a ChangeCipherSpec that says 2", 20, 1, "\2"),
    RECORD(ENCRYPTED, "an empty ChangeCipherSpec", 20, 1, ""),
    RECORD(ENCRYPTED, "a sealed ChangeCipherSpec", 20, 0, "\1"),
    RECORD(ENCRYPTED, "data", 23, 0, "hello"),
    RECORD(ENCRYPTED, "no data", 23, 0, ""),
    RECORD(ENCRYPTED, "data in the clear", 23, 1, "hello"),
    RECORD(ENCRYPTED, "data in the clear that is long enough", 23, 1, "hellohellohellohello"),
    RECORD(ENCRYPTED, "a handshake record in the clear", 22, 1, "\x08\0\0\2\0\0"),
    RECORD(ENCRYPTED, "an empty handshake record", 22, 0, ""),
    RECORD(ENCRYPTED, "an alert in the clear", 21, 1, "\2\x28"),
    RECORD(ENCRYPTED, "a warning in the clear", 21, 1, "\1\x5a"),
    RECORD(ENCRYPTED, "a sealed alert", 21, 0, "\2\x28"),
    RECORD(ENCRYPTED, "a sealed warning", 21, 0, "\1\x28"),
    RECORD(ENCRYPTED, "user_canceled", 21, 0, "\1\x5a"),
    RECORD(ENCRYPTED, "close_notify", 21, 0, "\1\0"),
    RECORD(ENCRYPTED, "close_notify, fatal", 21, 0, "\2\0"),
    RECORD(ENCRYPTED, "an alert of level 3", 21, 0, "\3\x28"),
    RECORD(ENCRYPTED, "half an alert", 21, 0, "\2"),
    RECORD(ENCRYPTED, "an alert and a half", 21, 0, "\1\x5a\1"),
    RECORD(ENCRYPTED, "an empty alert", 21, 0, ""),
    RECORD(ENCRYPTED, "record type 24", 24, 0, "x"),
    RECORD(ENCRYPTED, "record type 99 in the clear", 99, 1, "x"),
    RECORD(ENCRYPTED, "record type 0", 0, 0, ""),
    RECORD(VERIFY, "a handshake record cut by data", 22, 0, "\x0f\0"),
};

static void fill(PEER *peer, const ROW *row, BUF *body)
{
    BUF *der = calloc(1, sizeof(*der));
    int i;

    body->len = 0;
    for (i = 0; i < row->len; i++)
        if (row->bytes[i] == '%') {
            /* The list's length belongs before it: only the lists of this file hold a certificate. */
            put_certificate(der);
            put_number(body, 3 + der->len + (row->len - i - 1), 3);
            put_vector(body, der->data, der->len, 3);
        } else if (row->bytes[i] == '$') {
            put_certificate_verify(peer, body);
        } else {
            put(body, row->bytes + i, 1);
        }
    free(der);
}

/* What is said by the rules. */
static void say_well(PEER *peer, int at)
{
    if (at == ENCRYPTED)
        say(peer, 8, "\0\0", 2);
    else if (at == CERTIFICATE)
        say_certificate(peer);
    else if (at == VERIFY)
        say_certificate_verify(peer);
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
    if (row->client == 1) {
        SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2", 3);
        SSL_CTX_set_tlsext_status_type(ctx, TLSEXT_STATUSTYPE_ocsp);
    }
    peer = peer_new(ctx, 1);
    say_server_hello13(peer);
    for (at = ENCRYPTED; at < DONE; at++) {
        if (row->at == at) {
            fill(peer, row, body);
            if (row->record && row->kind)
                send_plain(peer, row->record, body->data, body->len);
            else if (row->record || (row->before && row->kind == 0 && row->len == 0))
                send_sealed(peer, row->record, body->data, body->len, 0, 0);
            else
                say(peer, row->kind, body->data, body->len);
        }
        if (row->at != at || row->before)
            say_well(peer, at);
    }
    show_outcome(peer, row->name);
    peer_free(peer);
    free(body);
    SSL_CTX_free(ctx);
}

/* Several messages in one record, one in several, and where keys change within. */
static void framing(const char *name, int how)
{
    SSL_CTX *ctx = scripted_ctx();
    PEER *peer = peer_new(ctx, 1);
    BUF *body = calloc(2, sizeof(*body)), *block = body + 1;
    int i;

    if (how == 0 || how == 1) {
        /* A ServerHello followed by (a part of) another message in the same record. */
        put(block, "\0\x2b\0\2\3\4\0\x33\0\x24\0\x1d\0\x20", 14);
        put(block, peer->share, 32);
        put_number(body, 2, 1);
        put_number(body, 0, 3);
        put_server_hello(peer, body, 0x0303, NULL, 0, 0x1301, 0, block->data, block->len);
        body->data[2] = (unsigned char)((body->len - 4) >> 8);
        body->data[3] = (unsigned char)(body->len - 4);
        put(body, "\x08\0\0\2\0\0", how == 0 ? 6 : 3);
        say_raw(peer, body->data, body->len);
    } else {
        say_server_hello13(peer);
        if (how == 2) {
            /* EncryptedExtensions in single bytes, with empty handshake records nowhere. */
            put(&peer->said, "\x08\0\0\2\0\0", 6);
            for (i = 0; i < 6; i++)
                send_record(peer, 22, "\x08\0\0\2\0\0" + i, 1);
        } else {
            say_well(peer, ENCRYPTED);
        }
        say_well(peer, CERTIFICATE);
        say_well(peer, VERIFY);
        if (how == 3 || how == 4) {
            /* A Finished with (a part of) a ticket in the same record. */
            put(body, "\x14\0\0\x20", 4);
            put_finished13(peer, body);
            put(body, "\4\0\0\x0f\0\0\0\1\0\0\0\0\1x\0\1x\0\0", how == 3 ? 18 : 2);
            say_raw(peer, body->data, body->len);
        } else if (how == 5) {
            say_well(peer, FINISHED);
            peer->write.sequence = 7;                        /* a record out of order */
            send_record(peer, 23, "hello", 5);
        } else {
            say_well(peer, FINISHED);
        }
    }
    show_outcome(peer, name);
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
    framing("a message after the ServerHello in its record", 0);
    framing("a part of a message after the ServerHello", 1);
    framing("EncryptedExtensions byte by byte", 2);
    framing("a ticket after Finished in its record", 3);
    framing("a part of a message after Finished", 4);
    framing("a record out of order", 5);
    return 0;
}
