/* A scripted peer of a server: it sends any bytes in any record and says what comes back. The server's key log gives it the
 * secrets, so it does no key exchange of its own: its share is any 32 bytes. Only suites with AES-128-GCM and SHA-256. */
#ifndef SABISSL_RAWPEER_H
#define SABISSL_RAWPEER_H

#include "wire.h"

/* A server under test and what its peer knows. */
typedef struct {
    SSL *ssl;
    int fd;               /* the peer's end */
    int tls13;            /* the server chose it */
    int record_version;   /* in the headers of what we send in the clear */
    unsigned char client_random[32], server_random[32];
    unsigned char client_handshake[32], server_handshake[32], client_traffic[32], server_traffic[32], master[48];
    int have_master;      /* the key log has told it */
    int resumes;          /* TLS 1.2: it is known from before, and in use from the ServerHello on */
    KEYS reading, writing, next_reading; /* next: TLS 1.2's after its ChangeCipherSpec, 1.3's after Finished */
    BUF transcript;       /* all handshake messages so far */
    BUF messages;         /* of the server's, not taken apart yet */
    unsigned char server_suite[2], server_share[32];
    BUF ticket;           /* the latest NewSessionTicket's body */
    int error;            /* what SSL_get_error said last */
} RAW;

static RAW *raw_now; /* whose server runs: the key log callback has no argument of ours */

static inline void raw_keylog(const SSL *ssl, const char *line)
{
    static const struct {
        const char *label;
        size_t offset;
    } wanted[] = {
        { "CLIENT_HANDSHAKE_TRAFFIC_SECRET ", offsetof(RAW, client_handshake) },
        { "SERVER_HANDSHAKE_TRAFFIC_SECRET ", offsetof(RAW, server_handshake) },
        { "CLIENT_TRAFFIC_SECRET_0 ", offsetof(RAW, client_traffic) },
        { "SERVER_TRAFFIC_SECRET_0 ", offsetof(RAW, server_traffic) },
        { "CLIENT_RANDOM ", offsetof(RAW, master) },
    };
    const char *hex = strrchr(line, ' ');
    unsigned byte;
    size_t i, at;

    (void)ssl;
    for (i = 0; raw_now != NULL && i < sizeof(wanted) / sizeof(wanted[0]); i++)
        if (strncmp(line, wanted[i].label, strlen(wanted[i].label)) == 0)
            for (at = 0; at < 48 && sscanf(hex + 1 + 2 * at, "%2x", &byte) == 1; at++)
                ((unsigned char *)raw_now)[wanted[i].offset + at] = (unsigned char)byte;
    if (raw_now != NULL && strncmp(line, "CLIENT_RANDOM ", 14) == 0)
        raw_now->have_master = 1;
}

/* TLS 1.2 keys, once the server knows its master secret (OpenSSL logs it only at the end). */
static inline void keys_of_master(RAW *raw)
{
    if (!raw->have_master && SSL_get_session(raw->ssl) != NULL)
        SSL_SESSION_get_master_key(SSL_get_session(raw->ssl), raw->master, 48);
    keys_of_master_secret(raw->master, raw->client_random, raw->server_random, &raw->writing, &raw->next_reading);
    raw->writing.on = raw->next_reading.on = 1;
}

static inline void raw_write(RAW *raw, const void *bytes, size_t len)
{
    if (write(raw->fd, bytes, len) != (ssize_t)len)
        printf("(write failed) ");
}

/* A record in the clear, whatever keys are in force. */
static inline void raw_clear(RAW *raw, int type, const void *payload, size_t len)
{
    static BUF record;

    plain_record(type, raw->record_version, payload, len, &record);
    raw_write(raw, record.data, record.len);
}

/* A record under the keys in force, with `padding` zeros in TLS 1.3. */
static inline void raw_padded(RAW *raw, int type, const void *payload, size_t len, size_t padding)
{
    static BUF record;

    if (!raw->writing.on) {
        raw_clear(raw, type, payload, len);
        return;
    }
    seal_record(&raw->writing, raw->tls13, type, payload, len, padding, &record);
    raw_write(raw, record.data, record.len);
}

static inline void raw_record(RAW *raw, int type, const void *payload, size_t len)
{
    raw_padded(raw, type, payload, len, 0);
}

/* A handshake message in records of at most `cut` bytes; the transcript takes it. */
static inline void raw_message_cut(RAW *raw, int kind, const void *body, size_t len, size_t cut)
{
    static BUF message;
    size_t at, take;

    message.len = 0;
    put_number(&message, kind, 1);
    put_vector(&message, body, len, 3);
    put(&raw->transcript, message.data, message.len);
    for (at = 0; at < message.len; at += take) {
        take = message.len - at < cut ? message.len - at : cut;
        raw_record(raw, 22, message.data + at, take);
    }
}

static inline void raw_message(RAW *raw, int kind, const void *body, size_t len)
{
    raw_message_cut(raw, kind, body, len, 16384);
}

static inline void transcript_hash(RAW *raw, unsigned char *out)
{
    EVP_Digest(raw->transcript.data, raw->transcript.len, out, NULL, EVP_sha256(), NULL);
}

/* What our Finished must hold now; gives its length. */
static inline size_t raw_verify_data(RAW *raw, unsigned char *out)
{
    static BUF hash;
    unsigned char key[32];

    transcript_hash(raw, hash.data);
    hash.len = 32;
    if (raw->tls13) {
        expand_label(raw->client_handshake, "finished", key, 32);
        hmac256(key, 32, &hash, out);
        return 32;
    }
    prf(raw->master, 48, "client finished", hash.data, 32, out, 12);
    return 12;
}

static inline int by_number(const void *a, const void *b)
{
    return (int)*(const unsigned short *)a - (int)*(const unsigned short *)b;
}

/* Types of a block of extensions, in order of their numbers. */
static inline void show_extensions(const unsigned char *at, size_t len)
{
    unsigned short types[40];
    size_t count = 0, size, i;

    if (len < 2)
        return;
    at += 2;
    for (len -= 2; len >= 4 && count < 40; len -= 4 + size, at += 4 + size) {
        types[count++] = (unsigned short)(at[0] << 8 | at[1]);
        size = (size_t)at[2] << 8 | at[3];
        if (4 + size > len)
            break;
    }
    qsort(types, count, sizeof(types[0]), by_number);
    for (i = 0; i < count; i++)
        printf(":%u", types[i]);
}

/* The server's X25519 share, in a block of extensions. */
static inline void find_share(RAW *raw, const unsigned char *block, size_t len)
{
    size_t at = 2, size;

    for (; at + 4 <= len; at += 4 + size) {
        size = (size_t)block[at + 2] << 8 | block[at + 3];
        if (block[at] == 0 && block[at + 1] == 51 && size == 36 && at + 40 <= len)
            memcpy(raw->server_share, block + at + 8, 32);
    }
}

static const unsigned char retry_random[4] = { 0xCF, 0x21, 0xAD, 0x74 };

/* A server's message: names it, keeps what later steps need. */
static inline void raw_take_message(RAW *raw, const unsigned char *message, size_t len)
{
    const unsigned char *rest;
    size_t session;

    put(&raw->transcript, message, len);
    printf("%d", message[0]);
    if (message[0] == 2) {
        memcpy(raw->server_random, message + 6, 32);
        session = message[38];
        rest = message + 39 + session;
        memcpy(raw->server_suite, rest, 2);
        printf("(%02x%02x,id%u", rest[0], rest[1], (unsigned)(session == 32 ? 32 : session));
        show_extensions(rest + 3, len - (size_t)(rest + 3 - message));
        printf(")");
        if (memcmp(raw->server_random, retry_random, 4) == 0) {
            printf("retry");
            EVP_Digest(raw->transcript.data, raw->transcript.len - len, raw->transcript.data + 4, NULL, EVP_sha256(), NULL);
            memcpy(raw->transcript.data, "\376\0\0\40", 4);
            raw->transcript.len = 36;
            put(&raw->transcript, message, len);
        } else if (raw->tls13) {
            find_share(raw, rest + 3, len - (size_t)(rest + 3 - message));
            keys_of_secret(&raw->reading, raw->server_handshake);
            keys_of_secret(&raw->next_reading, raw->server_traffic);
        } else if (raw->resumes) {
            keys_of_master(raw);
        }
    } else if (message[0] == 4) {
        raw->ticket.len = 0;
        put(&raw->ticket, message + 4, len - 4);
    } else if (message[0] == 8) {
        printf("(");
        show_extensions(message + 4, len - 4);
        printf(")");
    } else if (message[0] == 20 && raw->tls13) {
        raw->reading = raw->next_reading;
    } else if (message[0] == 24 && raw->tls13) {
        expand_label(raw->reading.secret, "traffic upd", raw->reading.secret, 32);
        keys_of_secret(&raw->reading, raw->reading.secret);
    }
    printf(" ");
}

static inline void raw_take_payload(RAW *raw, int type, const unsigned char *payload, size_t len)
{
    size_t need;

    switch (type) {
    case 20:
        printf("ccs ");
        if (!raw->tls13 && raw->next_reading.on)
            raw->reading = raw->next_reading;
        break;
    case 21:
        printf("alert %d/%d%s ", payload[0], len > 1 ? payload[1] : -1, raw->reading.on ? "*" : "");
        break;
    case 22:
        put(&raw->messages, payload, len);
        while (raw->messages.len >= 4) {
            need = 4 + ((size_t)raw->messages.data[1] << 16 | (size_t)raw->messages.data[2] << 8 | raw->messages.data[3]);
            if (raw->messages.len < need)
                break;
            raw_take_message(raw, raw->messages.data, need);
            raw->messages.len -= need;
            memmove(raw->messages.data, raw->messages.data + need, raw->messages.len);
        }
        break;
    default:
        printf("data[%d] ", (int)len);
    }
}

/* Opens a record of the server's and looks into it. */
static inline void raw_take_record(RAW *raw, unsigned char *record, size_t len)
{
    unsigned char *text;
    size_t size;
    int type = record[0];

    if (record[1] != 3 || record[2] != 3)
        printf("(in a record %d.%d) ", record[1], record[2]);
    if (!raw->reading.on || (raw->tls13 && type != 23)) {
        if (type == 23)
            printf("sealed[%d] ", (int)(len - 5));
        else
            raw_take_payload(raw, type, record + 5, len - 5);
        return;
    }
    type = open_record(&raw->reading, raw->tls13, record, len, &text, &size);
    if (type < 0)
        printf("unreadable ");
    else
        raw_take_payload(raw, type, text, size);
}

/* Takes all that the server has sent. */
static inline void raw_collect(RAW *raw)
{
    static BUF in;
    ssize_t got;
    size_t at = 0, len;

    printf(" <- ");
    in.len = 0;
    while ((got = read(raw->fd, in.data + in.len, sizeof(in.data) - in.len)) > 0)
        in.len += (size_t)got;
    for (; at + 5 <= in.len; at += len) {
        len = 5 + ((size_t)in.data[at + 3] << 8 | in.data[at + 4]);
        if (at + len > in.len) {
            printf("(cut) ");
            break;
        }
        raw_take_record(raw, in.data + at, len);
    }
    printf("\n");
}

static inline void show_outcome(RAW *raw, const char *call, int result)
{
    int error = raw->error = SSL_get_error(raw->ssl, result);
    unsigned long code;
    const char *data;
    int flags;

    printf("  %s %d %s", call, result, error_name(error));
    while ((code = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0)
        printf(" %08lX%s%s", code, (flags & ERR_TXT_STRING) && *data ? "|" : "", (flags & ERR_TXT_STRING) ? data : "");
}

/* Lets the server handshake on and shows what it says and sends. */
static inline int raw_step(RAW *raw)
{
    int result;

    raw_now = raw;
    ERR_clear_error();
    result = SSL_do_handshake(raw->ssl);
    if (!raw->tls13)
        raw->tls13 = SSL_version(raw->ssl) == TLS1_3_VERSION;
    show_outcome(raw, "shake", result);
    raw_collect(raw);
    return result;
}

/* Lets the server read once. */
static inline int raw_read(RAW *raw)
{
    static char into[20000];
    int result;

    raw_now = raw;
    ERR_clear_error();
    result = SSL_read(raw->ssl, into, sizeof(into));
    show_outcome(raw, "read", result);
    raw_collect(raw);
    return result;
}

static inline RAW *raw_new(SSL_CTX *ctx)
{
    RAW *raw = calloc(1, sizeof(*raw));
    int fds[2], size = 1 << 20;

    if (raw == NULL || socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(97);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    setsockopt(fds[0], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
    raw->fd = fds[0];
    raw->record_version = 0x303;
    SSL_CTX_set_keylog_callback(ctx, raw_keylog);
    raw->ssl = SSL_new(ctx);
    SSL_set_fd(raw->ssl, fds[1]);
    SSL_set_accept_state(raw->ssl);
    memset(raw->client_random, 7, 32);
    return raw;
}

static inline void raw_free(RAW *raw)
{
    int fd = SSL_get_fd(raw->ssl);

    SSL_free(raw->ssl);
    close(fd);
    close(raw->fd);
    raw_now = NULL;
    free(raw);
    ERR_clear_error();
}

#endif
