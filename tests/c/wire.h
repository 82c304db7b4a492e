/* What the scripted peers of both sides speak with: bytes that grow, the key schedules of TLS 1.2 and 1.3 with SHA-256, and
 * records under AES-128-GCM. */
#ifndef SABISSL_WIRE_H
#define SABISSL_WIRE_H

#include "tls.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>

typedef struct {
    unsigned char data[140000];
    size_t len;
} BUF;

static inline void put(BUF *buf, const void *bytes, size_t len)
{
    if (buf->len + len > sizeof(buf->data))
        exit(98);
    memcpy(buf->data + buf->len, bytes, len);
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

static inline void put_zeros(BUF *buf, size_t len)
{
    static const unsigned char zeros[20000];

    put(buf, zeros, len);
}

static inline void hmac256(const unsigned char *key, size_t key_len, const BUF *data, unsigned char *out)
{
    unsigned len = 32;

    HMAC(EVP_sha256(), key, (int)key_len, data->data, data->len, out, &len);
}

/* HKDF-Extract of 32 bytes. */
static inline void extract(const unsigned char *salt, const unsigned char *input, unsigned char *out)
{
    static BUF data;

    data.len = 0;
    put(&data, input, 32);
    hmac256(salt, 32, &data, out);
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

static inline void empty_hash(unsigned char *out)
{
    EVP_Digest("", 0, out, NULL, EVP_sha256(), NULL);
}

/* From the early to the handshake to the master secret (RFC 8446 section 7.1). */
static inline void next_secret(unsigned char *secret, const unsigned char *input)
{
    unsigned char hash[32], derived[32];

    empty_hash(hash);
    expand_with(secret, "derived", hash, 32, derived, 32);
    extract(derived, input, secret);
}

/* TLS 1.2's PRF (RFC 5246 section 5). */
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

/* What X25519 makes of our key and the other side's share. */
static inline void x25519(EVP_PKEY *ours, const unsigned char *share, unsigned char *out)
{
    EVP_PKEY *theirs = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, share, 32);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(ours, NULL);
    size_t len = 32;

    EVP_PKEY_derive_init(ctx);
    EVP_PKEY_derive_set_peer(ctx, theirs);
    EVP_PKEY_derive(ctx, out, &len);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(theirs);
}

/* Keys of one direction, and the number of its next record. */
typedef struct {
    int on;
    unsigned char key[16], iv[12], secret[32];
    unsigned long long sequence;
} KEYS;

static inline void keys_of_secret(KEYS *keys, const unsigned char *secret)
{
    memmove(keys->secret, secret, 32);
    expand_label(keys->secret, "key", keys->key, 16);
    expand_label(keys->secret, "iv", keys->iv, 12);
    keys->sequence = 0;
    keys->on = 1;
}

/* TLS 1.2: the keys of both directions. */
static inline void keys_of_master_secret(const unsigned char *master, const unsigned char *client_random,
                                         const unsigned char *server_random, KEYS *client, KEYS *server)
{
    unsigned char seed[64], block[40];

    memcpy(seed, server_random, 32);
    memcpy(seed + 32, client_random, 32);
    prf(master, 48, "key expansion", seed, 64, block, 40);
    memcpy(client->key, block, 16);
    memcpy(server->key, block + 16, 16);
    memcpy(client->iv, block + 32, 4);
    memcpy(server->iv, block + 36, 4);
    client->sequence = server->sequence = 0;
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

/* TLS 1.3's nonce of the next record. */
static inline void nonce_of(const KEYS *keys, unsigned char *nonce)
{
    int i;

    memcpy(nonce, keys->iv, 12);
    for (i = 0; i < 8; i++)
        nonce[11 - i] ^= (unsigned char)(keys->sequence >> (8 * i));
}

/* TLS 1.2's additional data of the next record. */
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

/* Makes a record in the clear. */
static inline void plain_record(int type, int version, const void *payload, size_t len, BUF *record)
{
    record->len = 0;
    put_number(record, type, 1);
    put_number(record, version, 2);
    put_vector(record, payload, len, 2);
}

/* Makes a record of `payload`, in TLS 1.3 with `padding` zeros after it. */
static inline void seal_record(KEYS *keys, int tls13, int type, const void *payload, size_t len, size_t padding, BUF *record)
{
    unsigned char nonce[12], aad[13];
    size_t text;

    record->len = 0;
    put_number(record, tls13 ? 23 : type, 1);
    put_number(record, 0x303, 2);
    if (tls13) {
        put_number(record, len + 1 + padding + 16, 2);
        text = record->len;
        put(record, payload, len);
        put_number(record, type, 1);
        put_zeros(record, padding + 16);
        nonce_of(keys, nonce);
        gcm(keys->key, nonce, record->data, 5, record->data + text, (int)(len + 1 + padding), 1);
    } else {
        put_number(record, len + 24, 2);
        put_number(record, keys->sequence, 8);
        memcpy(nonce, keys->iv, 4);
        memcpy(nonce + 4, record->data + 5, 8);
        text = record->len;
        put(record, payload, len);
        put_zeros(record, 16);
        tls12_aad(keys, type, len, aad);
        gcm(keys->key, nonce, aad, 13, record->data + text, (int)len, 1);
    }
    keys->sequence++;
}

/* Opens a record in place. Gives the type of what is inside and where it stands, -1 if the keys do not fit. */
static inline int open_record(KEYS *keys, int tls13, unsigned char *record, size_t len, unsigned char **text, size_t *size)
{
    unsigned char nonce[12], aad[13];
    int type = record[0];

    *text = record + 5;
    *size = len - 5;
    if (*size < (tls13 ? 16 : 24))
        return -1;
    if (tls13) {
        *size -= 16;
        nonce_of(keys, nonce);
        if (!gcm(keys->key, nonce, record, 5, *text, (int)*size, 0))
            return -1;
        while (*size > 0 && (*text)[*size - 1] == 0)
            --*size;
        type = *size > 0 ? (*text)[--*size] : 0;
    } else {
        memcpy(nonce, keys->iv, 4);
        memcpy(nonce + 4, *text, 8);
        *text += 8;
        *size -= 24;
        tls12_aad(keys, type, *size, aad);
        if (!gcm(keys->key, nonce, aad, 13, *text, (int)*size, 0))
            return -1;
    }
    keys->sequence++;
    return type;
}

#endif
