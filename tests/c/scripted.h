/* A server in a few hundred bytes of script, so that it may say anything: the peer of a client under test. It speaks
 * TLS 1.3 with AES-128-GCM and TLS 1.2 with ECDHE-ECDSA and AES-128-GCM, both over X25519, with data/tls/ecdsa. */
#ifndef SABISSL_SCRIPTED_H
#define SABISSL_SCRIPTED_H

#include "wire.h"
#include <openssl/sha.h>

typedef struct {
    SSL *ssl;
    int fd, tls13;
    BUF said;                                  /* handshake messages so far */
    unsigned char client_random[32], server_random[32], id[32], client_share[32], share[32];
    size_t id_len;
    EVP_PKEY *exchange, *key;
    unsigned char secret[48];                    /* handshake secret, or TLS 1.2 master secret */
    unsigned char client_secret[32], server_secret[32];
    KEYS write, read[2];                         /* what the client may write with: handshake's, application's */
} PEER;

static inline void hash_said(PEER *peer, unsigned char *out)
{
    SHA256(peer->said.data, peer->said.len, out);
}

/* Derive-Secret (RFC 8446 section 7.1) over what was said. */
static inline void derive(PEER *peer, const unsigned char *secret, const char *label, unsigned char *out)
{
    unsigned char hash[32];

    hash_said(peer, hash);
    expand_with(secret, label, hash, 32, out, 32);
}

/* After the ServerHello was said: keys of the handshake. */
static inline void handshake_keys(PEER *peer)
{
    static const unsigned char zeros[32];
    unsigned char shared[32];

    x25519(peer->exchange, peer->client_share, shared);
    extract(zeros, zeros, peer->secret);
    next_secret(peer->secret, shared);
    derive(peer, peer->secret, "c hs traffic", peer->client_secret);
    derive(peer, peer->secret, "s hs traffic", peer->server_secret);
    keys_of_secret(&peer->write, peer->server_secret);
    keys_of_secret(&peer->read[0], peer->client_secret);
}

/* After our Finished: keys of the application's data. */
static inline void application_keys(PEER *peer)
{
    static const unsigned char zeros[32];
    unsigned char client[32];

    next_secret(peer->secret, zeros);
    derive(peer, peer->secret, "c ap traffic", client);
    derive(peer, peer->secret, "s ap traffic", peer->server_secret);
    keys_of_secret(&peer->write, peer->server_secret);
    keys_of_secret(&peer->read[1], client);
}

static inline void send_bytes(PEER *peer, const void *bytes, size_t len)
{
    if (write(peer->fd, bytes, len) != (ssize_t)len)
        printf("the socket is full\n");
}

/* A record in the clear. */
static inline void send_plain(PEER *peer, int type, const void *payload, size_t len)
{
    static BUF record;

    plain_record(type, 0x0303, payload, len, &record);
    send_bytes(peer, record.data, record.len);
}

/* A record under the keys in force, with `padding` zeros (TLS 1.3), its tag damaged if `damage`. */
static inline void send_sealed(PEER *peer, int type, const void *payload, size_t len, size_t padding, int damage)
{
    static BUF record;

    seal_record(&peer->write, peer->tls13, type, payload, len, padding, &record);
    record.data[record.len - 1] ^= (unsigned char)damage;
    send_bytes(peer, record.data, record.len);
}

static inline void send_record(PEER *peer, int type, const void *payload, size_t len)
{
    if (peer->write.on)
        send_sealed(peer, type, payload, len, 0, 0);
    else
        send_plain(peer, type, payload, len);
}

/* Says bytes that are (or pass for) handshake messages. */
static inline void say_raw(PEER *peer, const void *bytes, size_t len)
{
    put(&peer->said, bytes, len);
    send_record(peer, 22, bytes, len);
}

static inline void say(PEER *peer, int kind, const void *body, size_t len)
{
    static BUF message;

    message.len = 0;
    put_number(&message, kind, 1);
    put_vector(&message, body, len, 3);
    say_raw(peer, message.data, message.len);
}

/* Reads the next ClientHello: random, session id, X25519 share. False if none came. */
static inline int hear_client_hello(PEER *peer)
{
    unsigned char record[4096];
    ssize_t len = read(peer->fd, record, sizeof(record));
    size_t at, end, kind, size;

    if (len < 80 || record[0] != 22)
        return 0;
    end = 5 + (record[3] << 8 | record[4]);
    if (end > (size_t)len)
        return 0;
    put(&peer->said, record + 5, end - 5);
    memcpy(peer->client_random, record + 11, 32);
    peer->id_len = record[43];
    memcpy(peer->id, record + 44, peer->id_len);
    at = 44 + peer->id_len;
    at += 2 + (record[at] << 8 | record[at + 1]);
    at += 1 + record[at];
    for (at += 2; at + 4 <= end; at += 4 + size) {
        kind = record[at] << 8 | record[at + 1];
        size = record[at + 2] << 8 | record[at + 3];
        if (kind == 51 && size >= 38 && record[at + 7] == 29)
            memcpy(peer->client_share, record + at + 10, 32);
    }
    return 1;
}

/* A peer for a fresh connection of `ctx`, which has sent its ClientHello. */
static inline PEER *peer_new(SSL_CTX *ctx, int tls13)
{
    PEER *peer = calloc(1, sizeof(*peer));
    EVP_PKEY_CTX *generator = EVP_PKEY_CTX_new_id(EVP_PKEY_X25519, NULL);
    size_t len = 32;
    int fds[2];

    peer->tls13 = tls13;
    peer->key = key_of("ecdsa");
    EVP_PKEY_keygen_init(generator);
    EVP_PKEY_keygen(generator, &peer->exchange);
    EVP_PKEY_CTX_free(generator);
    EVP_PKEY_get_raw_public_key(peer->exchange, peer->share, &len);
    memset(peer->server_random, 0x5A, 32);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    peer->fd = fds[1];
    peer->ssl = SSL_new(ctx);
    SSL_set_connect_state(peer->ssl);
    SSL_set_fd(peer->ssl, fds[0]);
    SSL_do_handshake(peer->ssl);
    hear_client_hello(peer);
    return peer;
}

static inline void peer_free(PEER *peer)
{
    int fd = SSL_get_fd(peer->ssl);

    SSL_free(peer->ssl);
    close(fd);
    close(peer->fd);
    EVP_PKEY_free(peer->key);
    EVP_PKEY_free(peer->exchange);
    free(peer);
}

/* A context for such a peer: one group, nothing verified. */
static inline SSL_CTX *scripted_ctx(void)
{
    SSL_CTX *ctx = client_ctx(NULL);

    SSL_CTX_set1_groups_list(ctx, "X25519:P-256");
    SSL_CTX_set_cipher_list(ctx, "ECDHE-ECDSA-AES128-GCM-SHA256");
    SSL_CTX_set_ciphersuites(ctx, "TLS_AES_128_GCM_SHA256");
    return ctx;
}

/* The fields of a ServerHello; the session id is the client's if `id` is NULL. */
static inline void put_server_hello(PEER *peer, BUF *to, int version, const char *id, size_t id_len, int suite,
                                    int compression, const void *extensions, size_t len)
{
    put_number(to, version, 2);
    put(to, peer->server_random, 32);
    if (id != NULL)
        put_vector(to, id, id_len, 1);
    else
        put_vector(to, peer->id, peer->id_len, 1);
    put_number(to, suite, 2);
    put_number(to, compression, 1);
    if (extensions != NULL)
        put_vector(to, extensions, len, 2);
}

/* The ServerHello of a TLS 1.3 handshake, and its keys. */
static inline void say_server_hello13(PEER *peer)
{
    static BUF body, block;

    body.len = block.len = 0;
    put(&block, "\0\x2b\0\2\3\4\0\x33\0\x24\0\x1d\0\x20", 14);
    put(&block, peer->share, 32);
    put_server_hello(peer, &body, 0x0303, NULL, 0, 0x1301, 0, block.data, block.len);
    say(peer, 2, body.data, body.len);
    handshake_keys(peer);
}

/* The ServerHello of a TLS 1.2 handshake, with `extensions` besides renegotiation_info. */
static inline void say_server_hello12(PEER *peer, const char *extensions, size_t len)
{
    static BUF body, block;

    body.len = block.len = 0;
    put(&block, "\xff\1\0\1\0", 5);
    put(&block, extensions, len);
    put_server_hello(peer, &body, 0x0303, "", 0, 0xC02B, 0, block.data, block.len);
    say(peer, 2, body.data, body.len);
}

/* DER of the server's certificate. */
static inline void put_certificate(BUF *to)
{
    X509 *certificate = certificate_of("ecdsa");
    unsigned char *der = NULL;
    int len = i2d_X509(certificate, &der);

    put(to, der, len);
    OPENSSL_free(der);
    X509_free(certificate);
}

/* A Certificate message of it alone. */
static inline void say_certificate(PEER *peer)
{
    static BUF body, der;

    body.len = der.len = 0;
    put_certificate(&der);
    put_zeros(&body, peer->tls13 ? 1 : 0);                   /* no context */
    put_number(&body, der.len + (peer->tls13 ? 5 : 3), 3);
    put_vector(&body, der.data, der.len, 3);
    put_zeros(&body, peer->tls13 ? 2 : 0);                   /* no extensions */
    say(peer, 11, body.data, body.len);
}

static inline void put_signature(PEER *peer, BUF *to, const BUF *over)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char signature[200];
    size_t len = sizeof(signature);

    EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, peer->key);
    EVP_DigestSign(ctx, signature, &len, over->data, over->len);
    put_vector(to, signature, len, 2);
    EVP_MD_CTX_free(ctx);
}

/* A signature of the TLS 1.3 handshake so far, behind its length. */
static inline void put_certificate_verify(PEER *peer, BUF *to)
{
    BUF *over = calloc(1, sizeof(*over));
    unsigned char hash[32];

    memset(over->data, ' ', 64);
    over->len = 64;
    put(over, "TLS 1.3, server CertificateVerify", 34);
    hash_said(peer, hash);
    put(over, hash, 32);
    put_signature(peer, to, over);
    free(over);
}

static inline void say_certificate_verify(PEER *peer)
{
    static BUF body;

    body.len = 0;
    put(&body, "\4\3", 2);
    put_certificate_verify(peer, &body);
    say(peer, 15, body.data, body.len);
}

static inline void put_finished13(PEER *peer, BUF *to)
{
    unsigned char key[32];
    BUF *hash = calloc(1, sizeof(*hash));

    expand_label(peer->server_secret, "finished", key, 32);
    hash_said(peer, hash->data);
    hash->len = 32;
    hmac256(key, 32, hash, to->data + to->len);
    to->len += 32;
    free(hash);
}

/* Parameters and signature of a TLS 1.2 ServerKeyExchange over X25519. */
static inline void put_key_exchange(PEER *peer, BUF *to)
{
    BUF *over = calloc(1, sizeof(*over));

    put(to, "\3\0\x1d", 3);
    put_vector(to, peer->share, 32, 1);
    put(over, peer->client_random, 32);
    put(over, peer->server_random, 32);
    put(over, to->data, to->len);
    put(to, "\4\3", 2);
    put_signature(peer, to, over);
    free(over);
}

static inline void say_key_exchange(PEER *peer)
{
    static BUF body;

    body.len = 0;
    put_key_exchange(peer, &body);
    say(peer, 12, body.data, body.len);
}

/* Reads the client's TLS 1.2 flight and makes the keys. False if it holds no ClientKeyExchange. */
static inline int hear_key_exchange(PEER *peer)
{
    unsigned char flight[4096], premaster[32], seed[64], *text;
    ssize_t got = read(peer->fd, flight, sizeof(flight)), at, message;
    size_t before = peer->said.len, size;
    int found = 0, body, changed = 0;
    KEYS keys;

    for (at = 0; at + 5 <= got; at += 5 + body) {
        unsigned char *record = flight + at;

        body = record[3] << 8 | record[4];
        if (at + 5 + body > got)
            break;
        if (record[0] == 20) {
            /* What follows is sealed with keys that hang on what came before. */
            for (message = (ssize_t)before; message + 4 <= (ssize_t)peer->said.len;
                 message += 4 + (peer->said.data[message + 2] << 8 | peer->said.data[message + 3]))
                if (peer->said.data[message] == 16) {
                    memcpy(peer->client_share, peer->said.data + message + 5, 32);
                    found = 1;
                }
            x25519(peer->exchange, peer->client_share, premaster);
            memcpy(seed, peer->client_random, 32);
            memcpy(seed + 32, peer->server_random, 32);
            prf(premaster, 32, "master secret", seed, 64, peer->secret, 48);
            keys_of_master_secret(peer->secret, peer->client_random, peer->server_random, &peer->read[0], &peer->write);
            peer->read[0].on = changed = 1;
        } else if (record[0] == 22 && !changed) {
            put(&peer->said, record + 5, body);
        } else if (record[0] == 22) {
            keys = peer->read[0];
            if (open_record(&keys, 0, record, 5 + body, &text, &size) == 22)
                put(&peer->said, text, size);
        }
    }
    return found;
}

static inline void put_finished12(PEER *peer, BUF *to)
{
    unsigned char hash[32];

    hash_said(peer, hash);
    prf(peer->secret, 48, "server finished", hash, 32, to->data + to->len, 12);
    to->len += 12;
}

/* Our Finished; after TLS 1.3's the keys change. */
static inline void say_finished(PEER *peer)
{
    static BUF body;

    body.len = 0;
    if (peer->tls13)
        put_finished13(peer, &body);
    else
        put_finished12(peer, &body);
    say(peer, 20, body.data, body.len);
    if (peer->tls13)
        application_keys(peer);
}

/* Prints the alerts among what the client has sent, sealed or not. */
static inline void show_alerts(PEER *peer)
{
    unsigned char buffer[20000], copy[20000], *text;
    ssize_t got = read(peer->fd, buffer, sizeof(buffer)), at = 0;
    int body, key, sequence;
    size_t size;
    KEYS keys;

    for (; at + 5 <= got; at += 5 + body) {
        const unsigned char *record = buffer + at;

        body = record[3] << 8 | record[4];
        if (at + 5 + body > got)
            break;
        if (record[0] == 21 && body == 2) {
            printf("  alert %d %d\n", record[5], record[6]);
            continue;
        }
        /* How many records the client has sent under which keys is not known: all that may be are tried. */
        for (key = 0; key < 2; key++)
            for (sequence = 0; peer->read[key].on && sequence < 5; sequence++) {
                keys = peer->read[key];
                keys.sequence = sequence;
                memcpy(copy, record, 5 + body);
                if (open_record(&keys, peer->tls13, copy, 5 + body, &text, &size) == 21 && size == 2)
                    printf("  alert %d %d\n", text[0], text[1]);
            }
    }
}

static inline void show_peer(PEER *peer, const char *call, int result)
{
    printf("  %s = %d, %s\n", call, result, error_name(SSL_get_error(peer->ssl, result)));
    show_queue();
}

/* The handshake goes on; true if it waits for more. What is not that is shown, with the alerts sent. */
static inline int peer_waits(PEER *peer, const char *name)
{
    int result = SSL_do_handshake(peer->ssl);

    if (SSL_get_error(peer->ssl, result) == SSL_ERROR_WANT_READ)
        return 1;
    printf("--- %s\n", name);
    show_peer(peer, "handshake", result);
    printf("  shutdown %d\n", SSL_get_shutdown(peer->ssl));
    show_alerts(peer);
    return 0;
}

/* What became of the client: the handshake goes on, then it reads, each until nothing more comes. */
static inline void show_outcome(PEER *peer, const char *name)
{
    char buffer[64];
    int result = 0, reads = 0;

    printf("--- %s\n", name);
    if (!SSL_is_init_finished(peer->ssl)) {
        ERR_clear_error();
        result = SSL_do_handshake(peer->ssl);
        show_peer(peer, "handshake", result);
    }
    while (SSL_is_init_finished(peer->ssl) && reads++ < 4) {
        ERR_clear_error();
        result = SSL_read(peer->ssl, buffer, sizeof(buffer));
        show_peer(peer, "read", result);
        if (result <= 0)
            break;
    }
    printf("  shutdown %d\n", SSL_get_shutdown(peer->ssl));
    show_alerts(peer);
}

#endif
