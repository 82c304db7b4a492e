/* What a client makes of requests for a certificate after the handshake: good and bad, offered and not. */
#include "scripted.h"

typedef struct {
    const char *name, *bytes;
    int len;
} ROW;

#define ROW_OF(name, bytes) { name, bytes, sizeof(bytes) - 1 }
#define GOOD "\15\0\0\14\1c\0\10\0\15\0\4\0\2\4\3"

static const ROW rows[] = {
    ROW_OF("good", GOOD),
    ROW_OF("without a context", "\15\0\0\13\0\0\10\0\15\0\4\0\2\4\3"),
    ROW_OF("twice", GOOD GOOD),
    ROW_OF("of a scheme that the key has not", "\15\0\0\14\1c\0\10\0\15\0\4\0\2\10\4"),
    ROW_OF("of unknown schemes", "\15\0\0\14\1c\0\10\0\15\0\4\0\2\xfe\xfe"),
    ROW_OF("empty", "\15\0\0\0"),
    ROW_OF("with a context cut short", "\15\0\0\2\5c"),
    ROW_OF("with nothing after the context", "\15\0\0\2\1c"),
    ROW_OF("without schemes", "\15\0\0\4\1c\0\0"),
    ROW_OF("with an empty list of schemes", "\15\0\0\12\1c\0\6\0\15\0\2\0\0"),
    ROW_OF("with an odd list of schemes", "\15\0\0\13\1c\0\7\0\15\0\3\0\1\4"),
    ROW_OF("with schemes twice", "\15\0\0\24\1c\0\20\0\15\0\4\0\2\4\3\0\15\0\4\0\2\4\3"),
    ROW_OF("with a byte more", "\15\0\0\15\1c\0\10\0\15\0\4\0\2\4\3x"),
    ROW_OF("with a key share", "\15\0\0\22\1c\0\16\0\15\0\4\0\2\4\3\0\63\0\2\0\35"),
    ROW_OF("with an unknown extension", "\15\0\0\20\1c\0\14\0\15\0\4\0\2\4\3\xfe\xfe\0\0"),
    ROW_OF("with a list of no authorities", "\15\0\0\22\1c\0\16\0\15\0\4\0\2\4\3\0\57\0\2\0\0"),
    ROW_OF("with an authority that is none", "\15\0\0\26\1c\0\22\0\15\0\4\0\2\4\3\0\57\0\6\0\4\0\2xy"),
    ROW_OF("with an authority", "\15\0\0\40\1c\0\34\0\15\0\4\0\2\4\3\0\57\0\20\0\16\0\14\60\12\61\10\60\6\6\1\2\14\1x"),
    ROW_OF("with other schemes for certificates", "\15\0\0\24\1c\0\20\0\15\0\4\0\2\4\3\0\62\0\4\0\2\4\1"),
    ROW_OF("too long", "\15\xff\xff\xff"),
    ROW_OF("cut short", "\15\0\0\14\1c\0\10\0\15\0\4\0"),
    ROW_OF("and a ticket", GOOD "\4\0\0\x0f\0\0\0\1\0\0\0\0\1x\0\1x\0\0"),
    ROW_OF("and new keys", GOOD "\30\0\0\1\0"),
    ROW_OF("and a Certificate", GOOD "\13\0\0\4\0\0\0\0"),
};

static void info(const SSL *ssl, int where, int value)
{
    if (SSL_is_init_finished(ssl) || SSL_get_state(ssl) != TLS_ST_OK)
        printf("  info %x %d %s\n", where, value, SSL_state_string(ssl));
}

static void message(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *bytes = data;

    (void)version; (void)ssl; (void)arg;
    if (type == SSL3_RT_HANDSHAKE)
        printf("  %s %d%s\n", sent ? "sends" : "gets", bytes[0], sent && bytes[0] == 11 && len < 20 ? ", empty" : "");
}

static int choose(SSL *ssl, void *arg)
{
    (void)arg;
    printf("  chooses, authorities %d, sigalgs %d\n", sk_X509_NAME_num(SSL_get0_peer_CA_list(ssl)),
           SSL_get_sigalgs(ssl, 0, NULL, NULL, NULL, NULL, NULL));
    return 1;
}

static void run(SSL_CTX *ctx, const ROW *row, int cut)
{
    PEER *peer = peer_new(ctx, 1);
    int at;

    say_server_hello13(peer);
    say(peer, 8, "\0\0", 2);
    say_certificate(peer);
    say_certificate_verify(peer);
    say_finished(peer);
    SSL_do_handshake(peer->ssl);
    SSL_set_info_callback(peer->ssl, info);
    SSL_set_msg_callback(peer->ssl, message);
    SSL_set_cert_cb(peer->ssl, choose, NULL);
    for (at = 0; at < row->len; at += cut)
        send_sealed(peer, 22, row->bytes + at, row->len - at < cut ? row->len - at : cut, 0, 0);
    printf("--- a request %s%s\n", row->name, cut == 1 ? ", byte by byte" : "");
    show_peer(peer, "read", SSL_read(peer->ssl, &at, 1));
    show_peer(peer, "read again", SSL_read(peer->ssl, &at, 1));
    SHOW(SSL_in_init(peer->ssl));
    show_alerts(peer);
    peer_free(peer);
}

int main(void)
{
    SSL_CTX *ctx = scripted_ctx();
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_post_handshake_auth(ctx, 1);
    SSL_CTX_use_certificate_chain_file(ctx, data_file("client", ".pem"));
    SSL_CTX_use_PrivateKey_file(ctx, data_file("client", ".key"), SSL_FILETYPE_PEM);
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        run(ctx, &rows[i], 16384);
        run(ctx, &rows[i], 1);
    }
    printf("=== a client that has not offered it\n");
    SSL_CTX_set_post_handshake_auth(ctx, 0);
    run(ctx, &rows[0], 16384);
    SSL_CTX_free(ctx);
    return 0;
}
