/* What a client makes of records and messages after the handshake, in both versions. */
#include "scripted.h"

typedef struct {
    const char *name;
    int only;                     /* 12, 13 or 0 for both */
    int type, plain;
    const char *bytes;
    int len, padding, damage, times;
    int then_type;                /* another record after it */
    const char *then;
    int then_len;
} ROW;

#define RECORD(only, name, type, bytes) { name, only, type, 0, bytes, sizeof(bytes) - 1, 0, 0, 1, 0, "", 0 }
#define PLAIN(only, name, type, bytes) { name, only, type, 1, bytes, sizeof(bytes) - 1, 0, 0, 1, 0, "", 0 }
#define MANY(only, name, type, bytes, times) { name, only, type, 0, bytes, sizeof(bytes) - 1, 0, 0, times, 0, "", 0 }
#define TWO(only, name, type, bytes, type2, bytes2) \
    { name, only, type, 0, bytes, sizeof(bytes) - 1, 0, 0, 1, type2, bytes2, sizeof(bytes2) - 1 }
#define TICKET "\4\0\0\x0f\0\0\0\1\0\0\0\0\1x\0\1x\0\0"

static const ROW rows[] = {
    RECORD(0, "data", 23, "hello"),
    RECORD(0, "no data", 23, ""),
    MANY(0, "no data 32 times", 23, "", 32),
    MANY(0, "no data 33 times", 23, "", 33),
    { "a bad tag", 0, 23, 0, "hello", 5, 0, 1, 1, 0, "", 0 },
    { "padded data", 13, 23, 0, "hello", 5, 100, 0, 1, 0, "", 0 },
    { "padding and no data", 13, 23, 0, "", 0, 100, 0, 1, 0, "", 0 },
    { "padding and no type", 13, 0, 0, "", 0, 100, 0, 1, 0, "", 0 },
    PLAIN(0, "data in the clear", 23, "hello"),
    PLAIN(0, "a long record in the clear", 23, "hellohellohellohellohellohellohello"),
    PLAIN(0, "an alert in the clear", 21, "\2\x28"),
    PLAIN(0, "a handshake record in the clear", 22, "\0\0\0\0"),
    PLAIN(0, "a ChangeCipherSpec in the clear", 20, "\1"),
    RECORD(0, "a sealed ChangeCipherSpec", 20, "\1"),
    RECORD(0, "record type 24", 24, "x"),
    RECORD(0, "record type 99", 99, "x"),
    RECORD(0, "an empty record of type 99", 99, ""),
    RECORD(0, "a fatal alert", 21, "\2\x28"),
    RECORD(0, "an alert of no meaning", 21, "\2\xc8"),
    RECORD(0, "close_notify", 21, "\1\0"),
    RECORD(0, "close_notify, fatal", 21, "\2\0"),
    RECORD(0, "a warning", 21, "\1\x28"),
    RECORD(0, "user_canceled", 21, "\1\x5a"),
    RECORD(0, "user_canceled, fatal", 21, "\2\x5a"),
    RECORD(0, "no_renegotiation", 21, "\1\x64"),
    RECORD(0, "an alert of level 3", 21, "\3\x28"),
    RECORD(0, "half an alert", 21, "\2"),
    RECORD(0, "two alerts in a record", 21, "\1\x5a\1\x5a"),
    RECORD(0, "an empty alert", 21, ""),
    MANY(0, "four warnings", 21, "\1\x5a", 4),
    MANY(0, "five warnings", 21, "\1\x5a", 5),
    TWO(0, "a warning, then data", 21, "\1\x5a", 23, "hello"),
    TWO(0, "a warning, then close_notify", 21, "\1\x5a", 21, "\1\0"),
    TWO(12, "a warning, then a fatal alert", 21, "\1\x5a", 21, "\2\x28"),
    TWO(0, "close_notify, then data", 21, "\1\0", 23, "hello"),
    RECORD(0, "an empty handshake record", 22, ""),
    RECORD(12, "a HelloRequest", 22, "\0\0\0\0"),
    RECORD(12, "two HelloRequests", 22, "\0\0\0\0\0\0\0\0"),
    RECORD(13, "a HelloRequest in 1.3", 22, "\0\0\0\0"),
    RECORD(0, "a HelloRequest with a body", 22, "\0\0\0\1x"),
    TWO(12, "half a HelloRequest, then the rest", 22, "\0\0", 22, "\0\0"),
    TWO(0, "half a HelloRequest, then data", 22, "\0\0", 23, "hello"),
    TWO(0, "half a HelloRequest, then an alert", 22, "\0\0", 21, "\1\x5a"),
    TWO(0, "a part of a ticket, then data", 22, "\4\0\0\x0f\0", 23, "hello"),
    TWO(0, "a ServerHello", 22, "\2\0\0\1x", 23, "hello"),
    RECORD(0, "a ClientHello", 22, "\1\0\0\1x"),
    RECORD(0, "a Finished", 22, "\x14\0\0\1x"),
    RECORD(0, "a Certificate", 22, "\x0b\0\0\1x"),
    RECORD(0, "a CertificateRequest", 22, "\x0d\0\0\x0b\0\0\x08\0\x0d\0\4\0\2\4\3"),
    RECORD(0, "an unknown message", 22, "\x63\0\0\1x"),
    RECORD(0, "a message beyond measure", 22, "\4\xff\xff\xff"),
    RECORD(12, "a ticket in 1.2", 22, "\4\0\0\6\0\0\0\1\0\0"),
    RECORD(13, "a ticket", 22, TICKET),
    RECORD(13, "two tickets in a record", 22, TICKET TICKET),
    TWO(13, "a ticket, then data", 22, TICKET, 23, "hello"),
    TWO(13, "a ticket in two records", 22, "\4\0\0\x0f\0\0\0\1\0\0", 22, "\0\0\1x\0\1x\0\0"),
    RECORD(13, "a ticket of no bytes", 22, "\4\0\0\x0e\0\0\0\1\0\0\0\0\1x\0\0\0\0"),
    RECORD(13, "a ticket cut short", 22, "\4\0\0\x0d\0\0\0\1\0\0\0\0\1x\0\5x"),
    RECORD(13, "a ticket without extensions", 22, "\4\0\0\x0d\0\0\0\1\0\0\0\0\1x\0\1x"),
    RECORD(13, "an empty NewSessionTicket", 22, "\4\0\0\0"),
    RECORD(13, "a ticket and a byte more", 22, "\4\0\0\x10\0\0\0\1\0\0\0\0\1x\0\1x\0\0y"),
    RECORD(13, "a ticket with early data", 22, "\4\0\0\x17\0\0\0\1\0\0\0\0\1x\0\1x\0\x08\0\x2a\0\4\0\0\1\0"),
    RECORD(13, "a ticket with early data cut short", 22, "\4\0\0\x16\0\0\0\1\0\0\0\0\1x\0\1x\0\x07\0\x2a\0\3\0\0\1"),
    RECORD(13, "a ticket with early data twice", 22,
           "\4\0\0\x1f\0\0\0\1\0\0\0\0\1x\0\1x\0\x10\0\x2a\0\4\0\0\1\0\0\x2a\0\4\0\0\1\0"),
    RECORD(13, "a ticket with a key share", 22, "\4\0\0\x15\0\0\0\1\0\0\0\0\1x\0\1x\0\6\0\x33\0\2\0\x1d"),
    RECORD(13, "a ticket with an unknown extension", 22, "\4\0\0\x13\0\0\0\1\0\0\0\0\1x\0\1x\0\4\xfe\xfe\0\0"),
    RECORD(13, "a KeyUpdate", 22, "\x18\0\0\1\0"),
    RECORD(13, "a KeyUpdate that asks back", 22, "\x18\0\0\1\1"),
    RECORD(13, "a KeyUpdate that says 2", 22, "\x18\0\0\1\2"),
    RECORD(13, "an empty KeyUpdate", 22, "\x18\0\0\0"),
    RECORD(13, "a KeyUpdate of two bytes", 22, "\x18\0\0\2\0\0"),
    RECORD(13, "a KeyUpdate and a part of more", 22, "\x18\0\0\1\0\4\0"),
    RECORD(13, "a KeyUpdate and a ticket", 22, "\x18\0\0\1\0" TICKET),
    RECORD(13, "a ticket and a KeyUpdate", 22, TICKET "\x18\0\0\1\0"),
    RECORD(12, "a KeyUpdate in 1.2", 22, "\x18\0\0\1\0"),
};

/* A peer whose handshake is done. */
static PEER *connected(SSL_CTX *ctx, int tls13)
{
    PEER *peer = peer_new(ctx, tls13);

    if (tls13) {
        say_server_hello13(peer);
        say(peer, 8, "\0\0", 2);
        say_certificate(peer);
        say_certificate_verify(peer);
    } else {
        say_server_hello12(peer, "", 0);
        say_certificate(peer);
        say_key_exchange(peer);
        say(peer, 14, "", 0);
        SSL_do_handshake(peer->ssl);
        hear_key_exchange(peer);
        send_plain(peer, 20, "\1", 1);
        peer->write.on = 1;
    }
    say_finished(peer);
    SSL_do_handshake(peer->ssl);
    return peer;
}

static void run(SSL_CTX *ctx, const ROW *row, int tls13, int shut)
{
    PEER *peer = connected(ctx, tls13);
    char name[128];
    int i;

    if (!SSL_is_init_finished(peer->ssl))
        printf("not connected\n");
    if (shut)
        SSL_shutdown(peer->ssl);
    for (i = 0; i < row->times; i++)
        if (row->plain)
            send_plain(peer, row->type, row->bytes, row->len);
        else
            send_sealed(peer, row->type, row->bytes, row->len, row->padding, row->damage);
    if (row->then_type != 0)
        send_sealed(peer, row->then_type, row->then, row->then_len, 0, 0);
    snprintf(name, sizeof(name), "%s, 1.%d%s", row->name, tls13 ? 3 : 2, shut ? ", after our close_notify" : "");
    if (shut) {
        printf("--- %s\n", name);
        ERR_clear_error();
        show_peer(peer, "shutdown", SSL_shutdown(peer->ssl));
        printf("  shutdown %d\n", SSL_get_shutdown(peer->ssl));
        show_alerts(peer);
    } else {
        show_outcome(peer, name);
        show_peer(peer, "read again", SSL_read(peer->ssl, name, 1));
    }
    peer_free(peer);
}

/* Lengths in headers: what is refused before the body is there. */
static void lengths(SSL_CTX *ctx)
{
    static const int sizes[] = { 0, 1, 16, 17, 23, 24, 25, 16384, 16385, 16640, 16641, 16704, 16705, 16708, 16711, 16712, 16720, 17000, 18432, 18433, 65535 };
    static unsigned char record[5 + 65535];
    size_t i;
    int tls13;

    for (tls13 = 0; tls13 < 2; tls13++)
        for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
            PEER *peer = connected(ctx, tls13);
            char name[64];

            memcpy(record, "\x17\3\3", 3);
            record[3] = (unsigned char)(sizes[i] >> 8);
            record[4] = (unsigned char)sizes[i];
            send_bytes(peer, record, 5 + sizes[i]);
            snprintf(name, sizeof(name), "%d bytes, 1.%d", sizes[i], tls13 ? 3 : 2);
            show_outcome(peer, name);
            peer_free(peer);
        }
}

/* Versions in headers. */
static void versions(SSL_CTX *ctx)
{
    static const char *const headers[] = { "\x17\3\1\0\x20", "\x17\3\4\0\x20", "\x17\2\3\0\x20", "\x15\3\1\0\x20", "\x17\3\0\0\x20" };
    unsigned char record[37] = { 0 };
    size_t i;
    int tls13;

    for (tls13 = 0; tls13 < 2; tls13++)
        for (i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
            PEER *peer = connected(ctx, tls13);
            char name[64];

            memcpy(record, headers[i], 5);
            send_bytes(peer, record, sizeof(record));
            snprintf(name, sizeof(name), "type %d, version %d.%d in 1.%d", record[0], record[1], record[2], tls13 ? 3 : 2);
            show_outcome(peer, name);
            peer_free(peer);
        }
}

int main(void)
{
    SSL_CTX *ctx = scripted_ctx();
    size_t i;
    int tls13, shut;

    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION);
    for (shut = 0; shut < 2; shut++)
        for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
            for (tls13 = 0; tls13 < 2; tls13++)
                if (rows[i].only == 0 || rows[i].only == (tls13 ? 13 : 12))
                    run(ctx, &rows[i], tls13, shut);
    lengths(ctx);
    versions(ctx);
    SSL_CTX_free(ctx);
    return 0;
}
