/* What a server that has asked for a certificate after the handshake makes of a client's answers. */
#include "rawhello.h"

enum { RIGHT, WRONG, SHORT, LONG_ONE, NONE, EMPTY, TWICE, UNFIT };
enum { NOTHING, SOME_DATA, KEY_UPDATE, WARNING, REQUEST, CLOSE, EMPTY_RECORD };

typedef struct {
    const char *name;
    int context, certificate, verify, finished;
    int before, between, after; /* what stands at those places */
    int together, cut;          /* all in one record; records of so many bytes */
} ANSWER;

static const ANSWER answers[] = {
    { "right", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "right, in one record", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, 0, 1, 0 },
    { "right, byte by byte", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, 0, 0, 1 },
    { "right, three bytes at a time", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, 0, 0, 3 },
    { "another context", WRONG, RIGHT, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "a short context", SHORT, RIGHT, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "no context", NONE, RIGHT, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "an empty certificate", RIGHT, EMPTY, NONE, RIGHT, 0, 0, 0, 0, 0 },
    { "an empty certificate, signed", RIGHT, EMPTY, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "an empty certificate, a wrong Finished", RIGHT, EMPTY, NONE, WRONG, 0, 0, 0, 0, 0 },
    { "a certificate that is none", RIGHT, WRONG, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "a certificate of no bytes", RIGHT, NONE, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "a certificate cut short", RIGHT, SHORT, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "two certificates", RIGHT, TWICE, RIGHT, RIGHT, 0, 0, 0, 0, 0 },
    { "a wrong signature", RIGHT, RIGHT, WRONG, RIGHT, 0, 0, 0, 0, 0 },
    { "a short signature", RIGHT, RIGHT, SHORT, RIGHT, 0, 0, 0, 0, 0 },
    { "a byte after the signature", RIGHT, RIGHT, LONG_ONE, RIGHT, 0, 0, 0, 0, 0 },
    { "a scheme that does not fit", RIGHT, RIGHT, UNFIT, RIGHT, 0, 0, 0, 0, 0 },
    { "an empty signature message", RIGHT, RIGHT, EMPTY, RIGHT, 0, 0, 0, 0, 0 },
    { "no signature", RIGHT, RIGHT, NONE, RIGHT, 0, 0, 0, 0, 0 },
    { "two signatures", RIGHT, RIGHT, TWICE, RIGHT, 0, 0, 0, 0, 0 },
    { "a wrong Finished", RIGHT, RIGHT, RIGHT, WRONG, 0, 0, 0, 0, 0 },
    { "a short Finished", RIGHT, RIGHT, RIGHT, SHORT, 0, 0, 0, 0, 0 },
    { "a long Finished", RIGHT, RIGHT, RIGHT, LONG_ONE, 0, 0, 0, 0, 0 },
    { "an empty Finished", RIGHT, RIGHT, RIGHT, EMPTY, 0, 0, 0, 0, 0 },
    { "a Finished by the handshake's secret", RIGHT, RIGHT, RIGHT, UNFIT, 0, 0, 0, 0, 0 },
    { "two Finished", RIGHT, RIGHT, RIGHT, TWICE, 0, 0, 0, 0, 0 },
    { "data before", RIGHT, RIGHT, RIGHT, RIGHT, SOME_DATA, 0, 0, 0, 0 },
    { "data between", RIGHT, RIGHT, RIGHT, RIGHT, 0, SOME_DATA, 0, 0, 0 },
    { "data after", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, SOME_DATA, 0, 0 },
    { "new keys before", RIGHT, RIGHT, RIGHT, RIGHT, KEY_UPDATE, 0, 0, 0, 0 },
    { "new keys between", RIGHT, RIGHT, RIGHT, RIGHT, 0, KEY_UPDATE, 0, 0, 0 },
    { "new keys after", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, KEY_UPDATE, 0, 0 },
    { "a warning before", RIGHT, RIGHT, RIGHT, RIGHT, WARNING, 0, 0, 0, 0 },
    { "a warning between", RIGHT, RIGHT, RIGHT, RIGHT, 0, WARNING, 0, 0, 0 },
    { "an empty record between", RIGHT, RIGHT, RIGHT, RIGHT, 0, EMPTY_RECORD, 0, 0, 0 },
    { "close_notify before", RIGHT, RIGHT, RIGHT, RIGHT, CLOSE, 0, 0, 0, 0 },
    { "close_notify between", RIGHT, RIGHT, RIGHT, RIGHT, 0, CLOSE, 0, 0, 0 },
    { "close_notify after", RIGHT, RIGHT, RIGHT, RIGHT, 0, 0, CLOSE, 0, 0 },
    { "a request between", RIGHT, RIGHT, RIGHT, RIGHT, 0, REQUEST, 0, 0, 0 },
};

static BUF pending; /* messages that leave together */
static const ANSWER *current;

static void say(RAW *raw, int kind, const BUF *body)
{
    static BUF message;
    size_t at, take, cut = current->cut ? (size_t)current->cut : 16384;

    message.len = 0;
    put_number(&message, (size_t)kind, 1);
    put_vector(&message, body->data, body->len, 3);
    put(&raw->transcript, message.data, message.len);
    put(&pending, message.data, message.len);
    for (at = 0; !current->together && at < pending.len; at += take) {
        take = pending.len - at < cut ? pending.len - at : cut;
        raw_record(raw, 22, pending.data + at, take);
    }
    if (!current->together)
        pending.len = 0;
}

static void say_between(RAW *raw, int what)
{
    switch (what) {
    case SOME_DATA:
        raw_record(raw, 23, "data", 4);
        break;
    case KEY_UPDATE:
        raw_record(raw, 22, "\30\0\0\1\0", 5);
        expand_label(raw->writing.secret, "traffic upd", raw->client_traffic, 32);
        keys_of_secret(&raw->writing, raw->client_traffic);
        break;
    case WARNING:
        raw_record(raw, 21, "\1\x5a", 2);
        break;
    case CLOSE:
        raw_record(raw, 21, "\1\0", 2);
        break;
    case REQUEST:
        raw_record(raw, 22, "\15\0\0\13\0\0\10\0\15\0\4\0\2\4\3", 15);
        break;
    case EMPTY_RECORD:
        raw_record(raw, 23, "", 0);
        break;
    }
}

static void put_cert(BUF *list, const char *name)
{
    X509 *cert = certificate_of(name);
    unsigned char *der = NULL;
    int len = i2d_X509(cert, &der);

    put_vector(list, der, (size_t)len, 3);
    put_number(list, 0, 2);
    OPENSSL_free(der);
    X509_free(cert);
}

static void certificate(RAW *raw, const unsigned char *context)
{
    static BUF body, list;
    unsigned char shown[32];

    body.len = list.len = 0;
    memcpy(shown, context, 32);
    shown[31] ^= current->context == WRONG;
    put_vector(&body, shown, current->context == NONE ? 0 : current->context == SHORT ? 31 : 32, 1);
    if (current->certificate == WRONG || current->certificate == NONE) {
        put_vector(&list, "garbage", current->certificate == NONE ? 0 : 7, 3);
        put_number(&list, 0, 2);
    } else if (current->certificate != EMPTY) {
        put_cert(&list, "client");
    }
    if (current->certificate == TWICE)
        put_cert(&list, "ca");
    put_vector(&body, list.data, list.len - (current->certificate == SHORT), 3);
    say(raw, 11, &body);
}

static void verify(RAW *raw)
{
    static BUF body, content;
    EVP_PKEY *key = key_of("client");
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char signature[200], hash[32];
    size_t len = sizeof(signature);

    body.len = 0;
    transcript_hash(raw, hash);
    memset(content.data, ' ', 64);
    content.len = 64;
    put(&content, "TLS 1.3, client CertificateVerify", 34);
    put(&content, hash, 32);
    EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key);
    EVP_DigestSign(ctx, signature, &len, content.data, content.len);
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
    signature[len - 1] ^= current->verify == WRONG;
    put_number(&body, current->verify == UNFIT ? 0x804 : 0x403, 2);
    put_vector(&body, signature, len - (current->verify == SHORT), 2);
    if (current->verify == LONG_ONE)
        put(&body, "x", 1);
    if (current->verify == EMPTY)
        body.len = 0;
    say(raw, 15, &body);
}

static void finished(RAW *raw, const unsigned char *secret)
{
    static BUF body;
    unsigned char kept[32];

    memcpy(kept, raw->client_handshake, 32);
    if (current->finished != UNFIT)
        memcpy(raw->client_handshake, secret, 32);
    body.len = raw_verify_data(raw, body.data);
    memcpy(raw->client_handshake, kept, 32);
    body.data[31] ^= current->finished == WRONG;
    body.len += (current->finished == LONG_ONE) - (current->finished == SHORT);
    if (current->finished == EMPTY)
        body.len = 0;
    say(raw, 20, &body);
}

static void run(SSL_CTX *ctx, const ANSWER *answer)
{
    RAW *raw = raw_new(ctx);
    HELLO *hello = hello_new(TLS1_3_VERSION);
    unsigned char data[32], context[32];
    size_t base, request;

    printf("--- %s\n", answer->name);
    current = answer;
    pending.len = 0;
    hello_add(hello, 49, "", 0);
    raw_hello(raw, hello);
    raw_seal13(raw);
    raw_message(raw, 20, data, raw_verify_data(raw, data));
    base = raw->transcript.len;
    raw_step(raw);
    keys_of_secret(&raw->writing, raw->client_traffic);
    request = raw->transcript.len;
    SHOW(SSL_verify_client_post_handshake(raw->ssl));
    raw_step(raw);
    memcpy(context, raw->transcript.data + request + 5, 32);
    raw->transcript.len -= request - base;
    memmove(raw->transcript.data + base, raw->transcript.data + request, raw->transcript.len - base);

    say_between(raw, answer->before);
    certificate(raw, context);
    say_between(raw, answer->between);
    if (answer->verify != NONE)
        verify(raw);
    if (answer->verify == TWICE)
        verify(raw);
    finished(raw, raw->client_traffic);
    if (answer->finished == TWICE)
        finished(raw, raw->client_traffic);
    if (answer->together)
        raw_record(raw, 22, pending.data, pending.len);
    say_between(raw, answer->after);
    raw_read(raw);
    raw_read(raw);
    SHOW(SSL_in_init(raw->ssl));
    SHOW(SSL_get_verify_result(raw->ssl));
    SHOW(SSL_get_shutdown(raw->ssl));
    SHOW_PTR(SSL_get0_peer_certificate(raw->ssl));
    SHOW_STR(SSL_state_string_long(raw->ssl));
    raw_free(raw);
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    int later = SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE;
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_load_verify_locations(ctx, data_file("ca", ".pem"), NULL);
    SSL_CTX_set_verify(ctx, later, NULL);
    for (i = 0; i < sizeof(answers) / sizeof(answers[0]); i++)
        run(ctx, &answers[i]);
    printf("--- a small limit\n");
    SSL_CTX_set_max_cert_list(ctx, 200);
    run(ctx, &answers[0]);
    SSL_CTX_free(ctx);
    return 0;
}
