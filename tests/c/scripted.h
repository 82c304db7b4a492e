/* A server in a few hundred bytes of script, so that it may say anything: the peer of a client under test. It speaks
 * TLS 1.3 with AES-128-GCM and TLS 1.2 with ECDHE-ECDSA and AES-128-GCM, both over X25519, with data/tls/ecdsa. */
#ifndef SABISSL_SCRIPTED_H
#define SABISSL_SCRIPTED_H

#include "tls.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

/* Bytes that grow. */
typedef struct {
    unsigned char data[70000];
    size_t len;
} BYTES;

/* Keys of one direction at the number of the next record. */
typedef struct {
    unsigned char key[16], iv[12];
    unsigned char sequence;
    int on;
} SEAL;

typedef struct {
    SSL *ssl;
    int fd, tls13;
    BYTES said;                                  /* handshake messages so far */
    unsigned char client_random[32], server_random[32], id[32], client_share[32], share[32];
    size_t id_len;
    EVP_PKEY *exchange, *key;
    unsigned char secret[48];                    /* handshake secret, or TLS 1.2 master secret */
    unsigned char client_secret[32], server_secret[32];
    SEAL write, read[2];                         /* what the client may write with: handshake's, application's */
} PEER;

static inline void put(BYTES *to, const void *from, size_t len)
{
    memcpy(to->data + to->len, from, len);
    to->len += len;
}

static inline void put_number(BYTES *to, size_t number, int bytes)
{
    while (bytes-- > 0)
        to->data[to->len++] = (unsigned char)(number >> 8 * bytes);
}

/* A vector behind its length. */
static inline void put_vector(BYTES *to, const void *from, size_t len, int bytes)
{
    put_number(to, len, bytes);
    put(to, from, len);
}

static inline void hmac(const unsigned char *key, size_t key_len, const BYTES *data, unsigned char *out)
{
    unsigned int len;

    HMAC(EVP_sha256(), key, (int)key_len, data->data, data->len, out, &len);
}

static inline void expand(const unsigned char *secret, const char *label, const unsigned char *context, size_t context_len,
                          unsigned char *out, size_t len)
{
    static BYTES info;
    unsigned char block[32];

    info.len = 0;
    put_number(&info, len, 2);
    put_number(&info, 6 + strlen(label), 1);
    put(&info, "tls13 ", 6);
    put(&info, label, strlen(label));
    put_vector(&info, context, context_len, 1);
    put_number(&info, 1, 1);
    hmac(secret, 32, &info, block);
    memcpy(out, block, len);
}

static inline void hash_said(PEER *peer, unsigned char *out)
{
    SHA256(peer->said.data, peer->said.len, out);
}

/* Derive-Secret (RFC 8446 section 7.1) over what was said. */
static inline void derive(PEER *peer, const unsigned char *secret, const char *label, unsigned char *out)
{
    unsigned char hash[32];

    hash_said(peer, hash);
    expand(secret, label, hash, 32, out, 32);
}

static inline void extract(const unsigned char *salt, const unsigned char *input, unsigned char *out)
{
    static BYTES data;

    data.len = 0;
    put(&data, input, 32);
    hmac(salt, 32, &data, out);
}

static inline void seal_with(SEAL *seal, const unsigned char *secret)
{
    expand(secret, "key", NULL, 0, seal->key, 16);
    expand(secret, "iv", NULL, 0, seal->iv, 12);
    seal->sequence = 0;
    seal->on = 1;
}

/* P_SHA256 (RFC 5246 section 5). */
static inline void prf(const unsigned char *secret, size_t secret_len, const char *label, const unsigned char *seed,
                       size_t seed_len, unsigned char *out, size_t len)
{
    static BYTES whole, data;
    unsigned char a[32], block[32];
    size_t part;

    whole.len = 0;
    put(&whole, label, strlen(label));
    put(&whole, seed, seed_len);
    hmac(secret, secret_len, &whole, a);
    for (; len > 0; len -= part, out += part) {
        data.len = 0;
        put(&data, a, 32);
        put(&data, whole.data, whole.len);
        hmac(secret, secret_len, &data, block);
        part = len < 32 ? len : 32;
        memcpy(out, block, part);
        data.len = 32;
        hmac(secret, secret_len, &data, a);
    }
}

static inline void shared_secret(PEER *peer, unsigned char *out)
{
    EVP_PKEY *theirs = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, peer->client_share, 32);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(peer->exchange, NULL);
    size_t len = 32;

    EVP_PKEY_derive_init(ctx);
    EVP_PKEY_derive_set_peer(ctx, theirs);
    EVP_PKEY_derive(ctx, out, &len);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(theirs);
}

/* After the ServerHello was said: keys of the handshake. */
static inline void handshake_keys(PEER *peer)
{
    unsigned char zero[32] = { 0 }, early[32], salt[32], shared[32], empty[32];

    shared_secret(peer, shared);
    SHA256((const unsigned char *)"", 0, empty);
    extract(zero, zero, early);
    expand(early, "derived", empty, 32, salt, 32);
    extract(salt, shared, peer->secret);
    derive(peer, peer->secret, "c hs traffic", peer->client_secret);
    derive(peer, peer->secret, "s hs traffic", peer->server_secret);
    seal_with(&peer->write, peer->server_secret);
    seal_with(&peer->read[0], peer->client_secret);
}

/* After our Finished: keys of the application's data. */
static inline void application_keys(PEER *peer)
{
    unsigned char zero[32] = { 0 }, salt[32], empty[32], master[32], client[32];

    SHA256((const unsigned char *)"", 0, empty);
    expand(peer->secret, "derived", empty, 32, salt, 32);
    extract(salt, zero, master);
    derive(peer, master, "c ap traffic", client);
    derive(peer, master, "s ap traffic", peer->server_secret);
    seal_with(&peer->write, peer->server_secret);
    seal_with(&peer->read[1], client);
}

/* Opens or seals one record's body by AES-128-GCM; the length of what came out, -1 if the tag is wrong. */
static inline int gcm(SEAL *seal, int sequence, const unsigned char *nonce, const unsigned char *aad, int aad_len,
                      unsigned char *data, int len, int sealing)
{
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
    unsigned char iv[12], tag[16];
    int n, ok;

    memcpy(iv, seal->iv, 12);
    if (nonce != NULL)
        memcpy(iv + 4, nonce, 8);
    else
        iv[11] ^= (unsigned char)sequence;
    EVP_CipherInit_ex(ctx, EVP_aes_128_gcm(), NULL, seal->key, iv, sealing);
    EVP_CipherUpdate(ctx, NULL, &n, aad, aad_len);
    if (!sealing) {
        len -= 16;
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_SET_TAG, 16, data + len);
    }
    EVP_CipherUpdate(ctx, data, &n, data, len);
    ok = EVP_CipherFinal_ex(ctx, tag, &n);
    if (sealing) {
        EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, tag);
        memcpy(data + len, tag, 16);
        len += 16;
    }
    EVP_CIPHER_CTX_free(ctx);
    return ok == 1 ? len : -1;
}

static inline void send_bytes(PEER *peer, const void *bytes, size_t len)
{
    if (write(peer->fd, bytes, len) != (ssize_t)len)
        printf("the socket is full\n");
}

/* A record in the clear. */
static inline void send_plain(PEER *peer, int type, const void *payload, size_t len)
{
    static BYTES record;

    record.len = 0;
    put_number(&record, type, 1);
    put_number(&record, 0x0303, 2);
    put_vector(&record, payload, len, 2);
    send_bytes(peer, record.data, record.len);
}

/* A record under the keys in force, with `padding` zeros (TLS 1.3), its tag damaged if `damage`. */
static inline void send_sealed(PEER *peer, int type, const void *payload, size_t len, size_t padding, int damage)
{
    static BYTES record;
    unsigned char aad[13] = { 0 };
    int body, sealed;

    record.len = 0;
    if (peer->tls13) {
        put_number(&record, 23, 1);
        put_number(&record, 0x0303, 2);
        put_number(&record, len + 1 + padding + 16, 2);
        memcpy(aad, record.data, 5);
        put(&record, payload, len);
        put_number(&record, type, 1);
        memset(record.data + record.len, 0, padding);
        sealed = gcm(&peer->write, peer->write.sequence, NULL, aad, 5, record.data + 5, (int)(len + 1 + padding), 1);
        record.len = 5 + sealed;
    } else {
        put_number(&record, type, 1);
        put_number(&record, 0x0303, 2);
        put_number(&record, len + 24, 2);
        put_number(&record, peer->write.sequence, 8);
        body = (int)record.len;
        put(&record, payload, len);
        aad[7] = peer->write.sequence;
        aad[8] = (unsigned char)type;
        aad[9] = aad[10] = 3;
        aad[11] = (unsigned char)(len >> 8);
        aad[12] = (unsigned char)len;
        sealed = gcm(&peer->write, 0, record.data + 5, aad, 13, record.data + body, (int)len, 1);
        record.len = body + sealed;
    }
    peer->write.sequence++;
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
    static BYTES message;

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
    BIO *file = BIO_new_file(DATA "ecdsa.key", "r");
    EVP_PKEY_CTX *generator = EVP_PKEY_CTX_new_id(EVP_PKEY_X25519, NULL);
    size_t len = 32;
    int fds[2];

    peer->tls13 = tls13;
    peer->key = PEM_read_bio_PrivateKey(file, NULL, NULL, NULL);
    BIO_free(file);
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
static inline void put_server_hello(PEER *peer, BYTES *to, int version, const char *id, size_t id_len, int suite,
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
    BYTES *body = calloc(2, sizeof(*body)), *block = body + 1;

    put(block, "\0\x2b\0\2\3\4\0\x33\0\x24\0\x1d\0\x20", 14);
    put(block, peer->share, 32);
    put_server_hello(peer, body, 0x0303, NULL, 0, 0x1301, 0, block->data, block->len);
    say(peer, 2, body->data, body->len);
    free(body);
    handshake_keys(peer);
}

/* DER of the server's certificate. */
static inline void put_certificate(BYTES *to)
{
    BIO *file = BIO_new_file(DATA "ecdsa.pem", "r");
    X509 *certificate = PEM_read_bio_X509(file, NULL, NULL, NULL);
    unsigned char *der = NULL;
    int len = i2d_X509(certificate, &der);

    put(to, der, len);
    OPENSSL_free(der);
    X509_free(certificate);
    BIO_free(file);
}

static inline void put_signature(PEER *peer, BYTES *to, const BYTES *over)
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
static inline void put_certificate_verify(PEER *peer, BYTES *to)
{
    BYTES *over = calloc(1, sizeof(*over));
    unsigned char hash[32];

    memset(over->data, ' ', 64);
    over->len = 64;
    put(over, "TLS 1.3, server CertificateVerify", 34);
    hash_said(peer, hash);
    put(over, hash, 32);
    put_signature(peer, to, over);
    free(over);
}

static inline void put_finished13(PEER *peer, BYTES *to)
{
    unsigned char key[32];
    BYTES *hash = calloc(1, sizeof(*hash));

    expand(peer->server_secret, "finished", NULL, 0, key, 32);
    hash_said(peer, hash->data);
    hash->len = 32;
    hmac(key, 32, hash, to->data + to->len);
    to->len += 32;
    free(hash);
}

/* Parameters and signature of a TLS 1.2 ServerKeyExchange over X25519. */
static inline void put_key_exchange(PEER *peer, BYTES *to)
{
    BYTES *over = calloc(1, sizeof(*over));

    put(to, "\3\0\x1d", 3);
    put_vector(to, peer->share, 32, 1);
    put(over, peer->client_random, 32);
    put(over, peer->server_random, 32);
    put(over, to->data, to->len);
    put(to, "\4\3", 2);
    put_signature(peer, to, over);
    free(over);
}

/* Reads the client's TLS 1.2 flight and makes the keys. False if it holds no ClientKeyExchange. */
static inline int hear_key_exchange(PEER *peer)
{
    unsigned char flight[4096], premaster[32], seed[64], block[40];
    ssize_t got = read(peer->fd, flight, sizeof(flight)), at, message;
    size_t before = peer->said.len;
    int found = 0, body, changed = 0;

    for (at = 0; at + 5 <= got; at += 5 + body) {
        unsigned char *record = flight + at, aad[13] = { 0, 0, 0, 0, 0, 0, 0, 0, 22, 3, 3, 0, 16 };

        body = record[3] << 8 | record[4];
        if (record[0] == 20) {
            /* What follows is sealed with keys that hang on what came before. */
            for (message = (ssize_t)before; message + 4 <= (ssize_t)peer->said.len;
                 message += 4 + (peer->said.data[message + 2] << 8 | peer->said.data[message + 3]))
                if (peer->said.data[message] == 16) {
                    memcpy(peer->client_share, peer->said.data + message + 5, 32);
                    found = 1;
                }
            shared_secret(peer, premaster);
            memcpy(seed, peer->client_random, 32);
            memcpy(seed + 32, peer->server_random, 32);
            prf(premaster, 32, "master secret", seed, 64, peer->secret, 48);
            memcpy(seed, peer->server_random, 32);
            memcpy(seed + 32, peer->client_random, 32);
            prf(peer->secret, 48, "key expansion", seed, 64, block, 40);
            memcpy(peer->read[0].key, block, 16);
            memcpy(peer->write.key, block + 16, 16);
            memcpy(peer->read[0].iv, block + 32, 4);
            memcpy(peer->write.iv, block + 36, 4);
            peer->read[0].on = changed = 1;
        } else if (record[0] == 22 && !changed) {
            put(&peer->said, record + 5, body);
        } else if (record[0] == 22 && gcm(&peer->read[0], 0, record + 5, aad, 13, record + 13, 32, 0) == 16) {
            put(&peer->said, record + 13, 16);
        }
    }
    return found;
}

static inline void put_finished12(PEER *peer, BYTES *to)
{
    unsigned char hash[32];

    hash_said(peer, hash);
    prf(peer->secret, 48, "server finished", hash, 32, to->data + to->len, 12);
    to->len += 12;
}

/* Prints the alerts among what the client has sent, sealed or not. */
static inline void show_alerts(PEER *peer)
{
    unsigned char buffer[20000], copy[20000], aad[13] = { 0 };
    ssize_t got = read(peer->fd, buffer, sizeof(buffer)), at = 0;
    int body, key, sequence, len;

    for (; at + 5 <= got; at += 5 + body) {
        const unsigned char *record = buffer + at;

        body = record[3] << 8 | record[4];
        if (record[0] == 21 && body == 2) {
            printf("  alert %d %d\n", record[5], record[6]);
            continue;
        }
        for (key = 0; key < 2; key++)
            for (sequence = 0; peer->read[key].on && sequence < 5; sequence++) {
                if (peer->tls13) {
                    memcpy(copy, record + 5, body);
                    len = gcm(&peer->read[key], sequence, NULL, record, 5, copy, body, 0);
                    if (len == 3 && copy[2] == 21)
                        printf("  alert %d %d\n", copy[0], copy[1]);
                } else if (record[0] == 21 && body == 26) {
                    aad[7] = (unsigned char)sequence;
                    memcpy(aad + 8, record, 3);
                    aad[12] = 2;
                    memcpy(copy, record + 13, 18);
                    if (gcm(&peer->read[key], 0, record + 5, aad, 13, copy, 18, 0) == 2)
                        printf("  alert %d %d\n", copy[0], copy[1]);
                }
            }
    }
    ERR_clear_error();                                       /* what the trials left */
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
