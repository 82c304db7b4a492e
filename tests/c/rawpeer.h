/* A scripted peer of a server: it makes ClientHellos from parts, sends any bytes in any record, and says what comes
 * back. The server's key log gives it the secrets, so it does no key exchange of its own: its share is any 32 bytes.
 * Only suites with AES-128-GCM and SHA-256. */
#ifndef SABISSL_RAWPEER_H
#define SABISSL_RAWPEER_H

#include "tls.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>

typedef struct {
    unsigned char bytes[140000];
    size_t len;
} BUF;

static inline void put(BUF *buf, const void *bytes, size_t len)
{
    if (buf->len + len > sizeof(buf->bytes))
        exit(98);
    memcpy(buf->bytes + buf->len, bytes, len);
    buf->len += len;
}

/* A number of `width` bytes. */
static inline void put_number(BUF *buf, size_t number, int width)
{
    unsigned char byte;

    while (width-- > 0) {
        byte = (unsigned char)(number >> (8 * width));
        put(buf, &byte, 1);
    }
}

/* `bytes` after their length. */
static inline void put_vector(BUF *buf, const void *bytes, size_t len, int width)
{
    put_number(buf, len, width);
    put(buf, bytes, len);
}

/* Keys of one direction. */
typedef struct {
    int on;
    unsigned char key[16], iv[12], secret[32];
    unsigned long long sequence;
} KEYS;

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

static inline void hmac256(const unsigned char *key, size_t key_len, const BUF *data, unsigned char *out)
{
    unsigned len = 32;

    HMAC(EVP_sha256(), key, (int)key_len, data->bytes, data->len, out, &len);
}

/* HKDF-Expand-Label of at most 32 bytes. */
static inline void expand_with(const unsigned char *secret, const char *label, const void *context, size_t context_len,
                               unsigned char *out, size_t len)
{
    static BUF info;
    unsigned char block[32];
    char full[32];

    snprintf(full, sizeof(full), "tls13 %s", label);
    info.len = 0;
    put_number(&info, len, 2);
    put_vector(&info, full, strlen(full), 1);
    put_vector(&info, context, context_len, 1);
    put_number(&info, 1, 1);
    hmac256(secret, 32, &info, block);
    memcpy(out, block, len);
}

static inline void expand_label(const unsigned char *secret, const char *label, unsigned char *out, size_t len)
{
    expand_with(secret, label, "", 0, out, len);
}

static inline void keys_of_secret(KEYS *keys, const unsigned char *secret)
{
    memmove(keys->secret, secret, 32);
    expand_label(keys->secret, "key", keys->key, 16);
    expand_label(keys->secret, "iv", keys->iv, 12);
    keys->sequence = 0;
    keys->on = 1;
}

/* TLS 1.2's PRF with SHA-256. */
static inline void prf(const unsigned char *secret, size_t secret_len, const char *label, const unsigned char *seed,
                       size_t seed_len, unsigned char *out, size_t len)
{
    static BUF a, block;
    unsigned char sum[32];
    size_t take;

    a.len = 0;
    put(&a, label, strlen(label));
    put(&a, seed, seed_len);
    while (len > 0) {
        hmac256(secret, secret_len, &a, sum);
        a.len = 0;
        put(&a, sum, 32);
        block.len = 0;
        put(&block, sum, 32);
        put(&block, label, strlen(label));
        put(&block, seed, seed_len);
        hmac256(secret, secret_len, &block, sum);
        take = len < 32 ? len : 32;
        memcpy(out, sum, take);
        out += take;
        len -= take;
    }
}

/* TLS 1.2 keys, once the server knows its master secret (OpenSSL logs it only at the end). */
static inline void keys_of_master(RAW *raw)
{
    unsigned char seed[64], block[40];

    if (!raw->have_master && SSL_get_session(raw->ssl) != NULL)
        SSL_SESSION_get_master_key(SSL_get_session(raw->ssl), raw->master, 48);
    memcpy(seed, raw->server_random, 32);
    memcpy(seed + 32, raw->client_random, 32);
    prf(raw->master, 48, "key expansion", seed, 64, block, 40);
    memcpy(raw->writing.key, block, 16);
    memcpy(raw->next_reading.key, block + 16, 16);
    memcpy(raw->writing.iv, block + 32, 4);
    memcpy(raw->next_reading.iv, block + 36, 4);
    raw->writing.on = raw->next_reading.on = 1;
    raw->writing.sequence = raw->next_reading.sequence = 0;
}

/* Runs AES-128-GCM one way; the tag stands after the text. 1 if all went well. */
static inline int gcm(const unsigned char *key, const unsigned char *iv, const unsigned char *aad, int aad_len,
                      unsigned char *text, int len, int seal)
{
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    int got, ok;

    EVP_CipherInit_ex(ctx, EVP_aes_128_gcm(), NULL, key, iv, seal);
    if (!seal)
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_SET_TAG, 16, text + len);
    EVP_CipherUpdate(ctx, NULL, &got, aad, aad_len);
    EVP_CipherUpdate(ctx, text, &got, text, len);
    ok = EVP_CipherFinal_ex(ctx, text + len, &got);
    if (seal)
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, text + len);
    EVP_CIPHER_CTX_free(ctx);
    ERR_clear_error();
    return ok == 1;
}

static inline void nonce_of(const KEYS *keys, unsigned char *nonce)
{
    int i;

    memcpy(nonce, keys->iv, 12);
    for (i = 0; i < 8; i++)
        nonce[11 - i] ^= (unsigned char)(keys->sequence >> (8 * i));
}

static inline void tls12_aad(const KEYS *keys, int type, size_t len, unsigned char *aad)
{
    int i;

    for (i = 0; i < 8; i++)
        aad[i] = (unsigned char)(keys->sequence >> (56 - 8 * i));
    aad[8] = (unsigned char)type;
    aad[9] = aad[10] = 3;
    aad[11] = (unsigned char)(len >> 8);
    aad[12] = (unsigned char)len;
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

    record.len = 0;
    put_number(&record, type, 1);
    put_number(&record, raw->record_version, 2);
    put_vector(&record, payload, len, 2);
    raw_write(raw, record.bytes, record.len);
}

/* A record under the keys in force, with `padding` zeros in TLS 1.3. */
static inline void raw_padded(RAW *raw, int type, const void *payload, size_t len, size_t padding)
{
    static BUF record;
    unsigned char nonce[12], aad[13];
    KEYS *keys = &raw->writing;
    size_t text;

    if (!keys->on) {
        raw_clear(raw, type, payload, len);
        return;
    }
    record.len = 0;
    nonce_of(keys, nonce);
    if (raw->tls13) {
        put_number(&record, 23, 1);
        put_number(&record, 0x303, 2);
        put_number(&record, len + 1 + padding + 16, 2);
        text = record.len;
        put(&record, payload, len);
        put_number(&record, type, 1);
        memset(record.bytes + record.len, 0, padding + 16);
        record.len += padding + 16;
        gcm(keys->key, nonce, record.bytes, 5, record.bytes + text, (int)(len + 1 + padding), 1);
    } else {
        put_number(&record, type, 1);
        put_number(&record, 0x303, 2);
        put_number(&record, len + 24, 2);
        memcpy(nonce, keys->iv, 4);
        put_number(&record, keys->sequence, 8);
        memcpy(nonce + 4, record.bytes + 5, 8);
        text = record.len;
        put(&record, payload, len);
        memset(record.bytes + record.len, 0, 16);
        record.len += 16;
        tls12_aad(keys, type, len, aad);
        gcm(keys->key, nonce, aad, 13, record.bytes + text, (int)len, 1);
    }
    keys->sequence++;
    raw_write(raw, record.bytes, record.len);
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
    put(&raw->transcript, message.bytes, message.len);
    for (at = 0; at < message.len; at += take) {
        take = message.len - at < cut ? message.len - at : cut;
        raw_record(raw, 22, message.bytes + at, take);
    }
}

static inline void raw_message(RAW *raw, int kind, const void *body, size_t len)
{
    raw_message_cut(raw, kind, body, len, 16384);
}

static inline void transcript_hash(RAW *raw, unsigned char *out)
{
    EVP_Digest(raw->transcript.bytes, raw->transcript.len, out, NULL, EVP_sha256(), NULL);
}

/* What our Finished must hold now; gives its length. */
static inline size_t raw_verify_data(RAW *raw, unsigned char *out)
{
    static BUF hash;
    unsigned char key[32];

    transcript_hash(raw, hash.bytes);
    hash.len = 32;
    if (raw->tls13) {
        expand_label(raw->client_handshake, "finished", key, 32);
        hmac256(key, 32, &hash, out);
        return 32;
    }
    prf(raw->master, 48, "client finished", hash.bytes, 32, out, 12);
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
        if (types[i] != 11 && types[i] != 0) /* ec_point_formats rustls never sends, an empty server_name always */
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
            EVP_Digest(raw->transcript.bytes, raw->transcript.len - len, raw->transcript.bytes + 4, NULL, EVP_sha256(), NULL);
            memcpy(raw->transcript.bytes, "\376\0\0\40", 4);
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
            need = 4 + ((size_t)raw->messages.bytes[1] << 16 | (size_t)raw->messages.bytes[2] << 8 | raw->messages.bytes[3]);
            if (raw->messages.len < need)
                break;
            raw_take_message(raw, raw->messages.bytes, need);
            raw->messages.len -= need;
            memmove(raw->messages.bytes, raw->messages.bytes + need, raw->messages.len);
        }
        break;
    default:
        printf("data[%d] ", (int)len);
    }
}

/* Opens a record of the server's and looks into it. */
static inline void raw_take_record(RAW *raw, unsigned char *record, size_t len)
{
    unsigned char nonce[12], aad[13];
    unsigned char *text = record + 5;
    size_t size = len - 5;
    int type = record[0];
    KEYS *keys = &raw->reading;

    if (!keys->on || (raw->tls13 && type != 23)) {
        if (type == 23)
            printf("sealed[%d] ", (int)size);
        else
            raw_take_payload(raw, type, text, size);
        return;
    }
    nonce_of(keys, nonce);
    if (raw->tls13) {
        size -= 16;
        if (!gcm(keys->key, nonce, record, 5, text, (int)size, 0)) {
            printf("unreadable ");
            return;
        }
        while (size > 0 && text[size - 1] == 0)
            size--;
        type = size > 0 ? text[--size] : 0;
    } else {
        memcpy(nonce, keys->iv, 4);
        memcpy(nonce + 4, text, 8);
        text += 8;
        size -= 24;
        tls12_aad(keys, type, size, aad);
        if (!gcm(keys->key, nonce, aad, 13, text, (int)size, 0)) {
            printf("unreadable ");
            return;
        }
    }
    keys->sequence++;
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
    while ((got = read(raw->fd, in.bytes + in.len, sizeof(in.bytes) - in.len)) > 0)
        in.len += (size_t)got;
    for (; at + 5 <= in.len; at += len) {
        len = 5 + ((size_t)in.bytes[at + 3] << 8 | in.bytes[at + 4]);
        if (at + len > in.len) {
            printf("(cut) ");
            break;
        }
        raw_take_record(raw, in.bytes + at, len);
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
    put(&body, hello->suites.bytes, hello->suites.len);
    put_vector(&body, hello->compressions.bytes, hello->compressions.len, 1);
    for (i = 0; i < hello->count; i++) {
        put_number(&block, hello->extensions[i].type, 2);
        put_vector(&block, hello->extensions[i].data, hello->extensions[i].len, 2);
    }
    if (!hello->no_block) {
        put_number(&body, block.len + hello->block_more, 2);
        put(&body, block.bytes, block.len);
    }
    put(&body, hello->tail, hello->tail_len);
    return &body;
}

static inline int raw_hello(RAW *raw, const HELLO *hello)
{
    const BUF *body = hello_body(raw, hello);

    raw_message(raw, 1, body->bytes, body->len);
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

                raw_message_cut(raw, 1, body->bytes, body->len, step->type > 0 ? (size_t)step->type : 16384);
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
