/* Offers of pre-shared keys that are malformed or odd, to a server that has some; answers that a client refuses. */
#include "rawhello.h"
#define show_outcome show_peer_outcome /* both have one */
#include "scripted.h"
#undef show_outcome

static unsigned char key[32] = "a key of thirty-two bytes, more.";

static SSL_SESSION *session_of(SSL *ssl)
{
    SSL_SESSION *session = SSL_SESSION_new();

    SSL_SESSION_set1_master_key(session, key, sizeof(key));
    SSL_SESSION_set_cipher(session, SSL_CIPHER_find(ssl, (const unsigned char *)"\23\1"));
    SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION);
    return session;
}

static int find_session(SSL *ssl, const unsigned char *id, size_t len, SSL_SESSION **session)
{
    printf("[asked for %.*s] ", (int)len, (const char *)id);
    *session = len > 0 && id[0] == 'k' ? session_of(ssl) : NULL;
    return 1;
}

static int use_session(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *len, SSL_SESSION **session)
{
    (void)md;
    *id = (const unsigned char *)"known";
    *len = 5;
    *session = session_of(ssl);
    return 1;
}

typedef struct {
    const char *name, *identities;   /* one letter each: k is known */
    const char *binders;             /* v: right, w: wrong, s: short, l: long, -: empty */
    int drop;                        /* an extension that is left out */
    const char *modes;
} OFFER;

static const OFFER offers[] = {
    { "known", "k", "v", 0, NULL },
    { "wrong", "k", "w", 0, NULL },
    { "short binder", "k", "s", 0, NULL },
    { "long binder", "k", "l", 0, NULL },
    { "empty binder", "k", "-", 0, NULL },
    { "no binder", "k", "", 0, NULL },
    { "unknown", "u", "w", 0, NULL },
    { "unknown, no binder", "u", "", 0, NULL },
    { "unknown, two binders", "u", "ww", 0, NULL },
    { "two known", "kk", "vv", 0, NULL },
    { "two known, one binder", "kk", "v", 0, NULL },
    { "two known, the second wrong", "kk", "vw", 0, NULL },
    { "two known, the first wrong", "kk", "wv", 0, NULL },
    { "the second known", "uk", "wv", 0, NULL },
    { "the second known, the first binder short", "uk", "sv", 0, NULL },
    { "the second known, one binder", "uk", "v", 0, NULL },
    { "the third known", "uuk", "wwv", 0, NULL },
    { "more binders than identities", "k", "vw", 0, NULL },
    { "no identities", "", "", 0, NULL },
    { "no signature algorithms", "k", "v", 13, NULL },
    { "unknown, no signature algorithms", "u", "w", 13, NULL },
    { "no groups", "k", "v", 10, NULL },
    { "no share", "k", "v", 51, NULL },
    { "no modes", "k", "v", 45, NULL },
    { "no key exchange", "k", "v", 0, "\1\0" },
    { "both modes", "k", "v", 0, "\2\0\1" },
    { "an unknown mode", "k", "v", 0, "\2\7\1" },
};

/* Where the binders go: over the message without them. */
static void bind_right(RAW *raw, const HELLO *hello, size_t binders_len, unsigned char *binder)
{
    static const unsigned char zeros[32];
    unsigned char early[32], empty[32], binder_key[32], finished[32];
    const BUF *body = hello_body(raw, hello);
    BUF *message = calloc(1, sizeof(*message)), *hash = calloc(1, sizeof(*hash));

    put_number(message, 1, 1);
    put_vector(message, body->data, body->len, 3);
    EVP_Digest(message->data, message->len - 2 - binders_len, hash->data, NULL, EVP_sha256(), NULL);
    hash->len = 32;
    extract(zeros, key, early);
    empty_hash(empty);
    expand_with(early, "ext binder", empty, 32, binder_key, 32);
    expand_label(binder_key, "finished", finished, 32);
    hmac256(finished, 32, hash, binder);
    free(message);
    free(hash);
}

static void try_offer(SSL_CTX *ctx, const OFFER *offer)
{
    static BUF psk, list, binders;
    RAW *raw = raw_new(ctx);
    HELLO *hello = hello_new(TLS1_3_VERSION);
    unsigned char right[32];
    size_t i, at;

    psk.len = list.len = binders.len = 0;
    for (i = 0; offer->identities[i] != 0; i++) {
        put_vector(&list, offer->identities + i, 1, 2);
        put_number(&list, 0, 4);
    }
    put_vector(&psk, list.data, list.len, 2);
    for (i = 0; offer->binders[i] != 0; i++) {
        int len = offer->binders[i] == 's' ? 31 : offer->binders[i] == 'l' ? 48 : offer->binders[i] == '-' ? 0 : 32;

        put_number(&binders, len, 1);
        put_zeros(&binders, len);
    }
    put_vector(&psk, binders.data, binders.len, 2);
    if (offer->drop != 0)
        hello_drop(hello, offer->drop);
    if (offer->modes != NULL)
        hello_set(hello, 45, offer->modes, 1 + offer->modes[0]);
    hello_add(hello, 41, psk.data, psk.len);
    bind_right(raw, hello, binders.len, right);
    for (i = 0, at = psk.len - binders.len; offer->binders[i] != 0; at += 1 + psk.data[at], i++)
        if (offer->binders[i] == 'v')
            memcpy(psk.data + at + 1, right, 32);
    printf("%s: ", offer->name);
    raw_hello(raw, hello);
    printf("\n");
    raw_free(raw);
}

/* A client's answer to a ServerHello with this pre_shared_key, its suite another if `suite` is not 0. */
static void answer(SSL_CTX *ctx, const char *name, const char *psk, int len, int suite)
{
    static BUF body, block;
    PEER *peer = peer_new(ctx, 1);
    char buffer[100];
    ssize_t got;
    int result;

    body.len = block.len = 0;
    put(&block, "\0\x2b\0\2\3\4\0\x33\0\x24\0\x1d\0\x20", 14);
    put(&block, peer->share, 32);
    put_number(&block, 41, 2);
    put_vector(&block, psk, len, 2);
    put_server_hello(peer, &body, 0x0303, NULL, 0, suite ? suite : 0x1301, 0, block.data, block.len);
    say(peer, 2, body.data, body.len);
    ERR_clear_error();
    result = SSL_do_handshake(peer->ssl);
    printf("%s: %d, %s, reused %d, %s\n", name, result, error_name(SSL_get_error(peer->ssl, result)),
           SSL_session_reused(peer->ssl), SSL_get_cipher(peer->ssl));
    show_queue();
    got = read(peer->fd, buffer, sizeof(buffer));
    if (got >= 7 && buffer[0] == 21)
        printf("  alert %d\n", buffer[6]);
    peer_free(peer);
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_psk_find_session_callback(ctx, find_session);
    for (i = 0; i < sizeof(offers) / sizeof(offers[0]); i++)
        try_offer(ctx, &offers[i]);
    SSL_CTX_free(ctx);

    ctx = scripted_ctx();
    SSL_CTX_set_ciphersuites(ctx, "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256");
    answer(ctx, "not offered", "\0\0", 2, 0);
    SSL_CTX_set_psk_use_session_callback(ctx, use_session);
    answer(ctx, "the first", "\0\0", 2, 0);
    answer(ctx, "the second", "\0\1", 2, 0);
    answer(ctx, "a later one", "\1\0", 2, 0);
    answer(ctx, "one byte", "\0", 1, 0);
    answer(ctx, "no bytes", "", 0, 0);
    answer(ctx, "three bytes", "\0\0\0", 3, 0);
    answer(ctx, "with SHA-384", "\0\0", 2, 0x1302);
    answer(ctx, "with ChaCha20", "\0\0", 2, 0x1303);
    SSL_CTX_set_session_id_context(ctx, (const unsigned char *)"context", 7);
    answer(ctx, "in another context", "\0\0", 2, 0);
    SSL_CTX_free(ctx);
    return 0;
}
