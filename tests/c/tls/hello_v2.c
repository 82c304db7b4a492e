/* ClientHellos in SSLv2's form, which servers read as their first record: well formed ones of all versions, suites and
 * sizes, and malformed ones. With ECDHE alone they end for want of a curve, so what matters is who is asked on the way. */
#include "rawhello.h"

/* A hello, and what its lengths say beyond the truth. */
typedef struct {
    int version;
    const char *suites;
    int suites_len, session_len, challenge_len;
    int record_more, suites_more, session_more, challenge_more;
    int kind, tail;
} V2;

#define NONE 0, 0, 0, 0
#define SUITES(literal) literal, sizeof(literal) - 1
#define ECDHE SUITES("\0\300\53\0\300\57\0\300\54\0\300\60")

static const char *answers[] = { "", "refuses", "waits" };
static int answer, calls, quiet, mixed;

static size_t build(const V2 *v2, unsigned char *out)
{
    unsigned char *at = out + 2;
    int i, len = 9 + v2->suites_len + v2->session_len + v2->challenge_len + v2->record_more;
    const int numbers[] = { v2->version, v2->suites_len + v2->suites_more, v2->session_len + v2->session_more,
                            v2->challenge_len + v2->challenge_more };

    out[0] = (unsigned char)(0x80 | len >> 8);
    out[1] = (unsigned char)len;
    *at++ = (unsigned char)(v2->kind == 0 ? 1 : v2->kind);
    for (i = 0; i < 4; i++) {
        *at++ = (unsigned char)(numbers[i] >> 8);
        *at++ = (unsigned char)numbers[i];
    }
    memcpy(at, v2->suites, v2->suites_len);
    at += v2->suites_len;
    memset(at, 's', v2->session_len);
    at += v2->session_len;
    for (i = 0; i < v2->challenge_len; i++)
        *at++ = (unsigned char)i;
    memset(at, 't', v2->tail);
    return at + v2->tail - out;
}

static void facts(SSL *ssl)
{
    const unsigned char *data;
    STACK_OF(SSL_CIPHER) *list;
    unsigned char random[32];
    char names[400];
    int *kinds, i;
    size_t len, count = 77;

    SHOW(SSL_client_hello_isv2(ssl));
    SHOW_HEXNUM(SSL_client_hello_get0_legacy_version(ssl));
    if ((len = SSL_client_hello_get0_random(ssl, &data)) != 0)
        SHOW_BYTES(data, len);
    if ((len = SSL_client_hello_get0_session_id(ssl, &data)) != 0)
        SHOW_BYTES(data, len);
    if ((len = SSL_client_hello_get0_ciphers(ssl, &data)) != 0)
        SHOW_BYTES(data, len > 64 ? 64 : len);
    if ((len = SSL_client_hello_get0_compression_methods(ssl, &data)) != 0)
        SHOW_BYTES(data, len);
    SHOW(SSL_client_hello_get1_extensions_present(ssl, &kinds, &count));
    SHOW(count);
    SHOW(SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &data, &len));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SHOW(SSL_client_version(ssl));
    SHOW_STR(SSL_get_version(ssl));
    memset(random, 0, sizeof(random));
    SHOW(SSL_get_client_random(ssl, random, 32));
    SHOW_BYTES(random, 4);
    list = SSL_get_client_ciphers(ssl);
    printf("client's ciphers:");
    for (i = 0; i < sk_SSL_CIPHER_num(list); i++)
        printf(" %s", SSL_CIPHER_get_name(sk_SSL_CIPHER_value(list, i)));
    printf("\nshared: %s\n", SSL_get_shared_ciphers(ssl, names, sizeof(names)) == NULL ? "NULL" : names);
    /* Where SSLv2's own suites stand, OpenSSL has left bytes unset. */
    if (!mixed && (len = (size_t)SSL_get0_raw_cipherlist(ssl, (unsigned char **)&data)) != 0)
        SHOW_BYTES(data, len > 64 ? 64 : len);
    SHOW(SSL_get_secure_renegotiation_support(ssl));
    SHOW_PTR(SSL_get_session(ssl));
}

static int hello(SSL *ssl, int *alert, void *arg)
{
    (void)arg;
    calls++;
    printf("  hello callback\n");
    if (!quiet)
        facts(ssl);
    if (answer == 1) {
        *alert = SSL_AD_ACCESS_DENIED;
        return SSL_CLIENT_HELLO_ERROR;
    }
    return answer == 2 && calls == 1 ? SSL_CLIENT_HELLO_RETRY : SSL_CLIENT_HELLO_SUCCESS;
}

static int name(SSL *ssl, int *alert, void *arg)
{
    (void)alert; (void)arg;
    printf("  name callback\n");
    if (!quiet)
        facts(ssl);
    return SSL_TLSEXT_ERR_OK;
}

static int certificate(SSL *ssl, void *arg)
{
    (void)arg;
    printf("  certificate callback\n");
    if (!quiet)
        facts(ssl);
    return 1;
}

static int protocol(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in, unsigned in_len, void *arg)
{
    (void)ssl; (void)out; (void)len; (void)in; (void)in_len; (void)arg;
    printf("  protocol callback\n");
    return SSL_TLSEXT_ERR_NOACK;
}

static int ticket_extension(SSL *ssl, const unsigned char *data, int len, void *arg)
{
    (void)ssl; (void)data; (void)arg;
    printf("  ticket extension callback %d\n", len);
    return 1;
}

static void extension(SSL *ssl, int client, int type, const unsigned char *data, int len, void *arg)
{
    (void)ssl; (void)client; (void)data; (void)len; (void)arg;
    printf("  extension %d\n", type);
}

static SSL_SESSION *find(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    (void)ssl; (void)id; (void)copy;
    printf("  session asked for, %d\n", len);
    return NULL;
}

static void info(const SSL *ssl, int where, int result)
{
    printf("  info %x %d %s\n", where, result, SSL_state_string(ssl));
}

static void message(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *data = bytes;
    size_t i;

    (void)ssl; (void)arg;
    printf("  %s %x %d %d:", sent ? "sends" : "reads", version, type, (int)len);
    for (i = 0; i < len && i < 16; i++)
        printf(" %02x", data[i]);
    printf("\n");
}

static void step(SSL *ssl, int fd)
{
    unsigned char back[1000];
    int got, i, result;

    ERR_clear_error();
    result = SSL_do_handshake(ssl);
    printf("handshake %d %s, %s\n", result, error_name(SSL_get_error(ssl, result)), SSL_state_string_long(ssl));
    show_queue();
    got = (int)read(fd, back, sizeof(back));
    printf("answer %d:", got);
    for (i = 0; i < got && i < 12; i++)
        printf(" %02x", back[i]);
    printf("\n");
}

/* How the server is set up. */
enum { PLAIN, ONLY_13, ONLY_12, LEVEL_0, LEVEL_2, RSA_KEY, READ_AHEAD, BYTE_BY_BYTE, SERVER_PREFERENCE, AGAIN, CLEARED, STATELESS };

static void meet(const char *what, const unsigned char *bytes, size_t len, int how)
{
    SSL_CTX *ctx = server_ctx(how == RSA_KEY ? "rsa" : "ecdsa");
    SSL *ssl;
    int fds[2], size = 1 << 20;
    size_t i;

    printf("--- %s\n", what);
    calls = 0;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    setsockopt(fds[0], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
    SSL_CTX_set_cipher_list(ctx, how == LEVEL_0 ? "ECDHE+AESGCM:@SECLEVEL=0" : how == LEVEL_2 ? "ECDHE+AESGCM:@SECLEVEL=2" : "ECDHE+AESGCM");
    if (how == ONLY_13)
        SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
    if (how == ONLY_12)
        SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
    if (how == SERVER_PREFERENCE)
        SSL_CTX_set_options(ctx, SSL_OP_CIPHER_SERVER_PREFERENCE);
    if (how != ONLY_13)
        SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
    SSL_CTX_set_read_ahead(ctx, how == READ_AHEAD);
    SSL_CTX_set_client_hello_cb(ctx, hello, NULL);
    SSL_CTX_set_tlsext_servername_callback(ctx, name);
    SSL_CTX_set_cert_cb(ctx, certificate, NULL);
    SSL_CTX_set_alpn_select_cb(ctx, protocol, NULL);
    SSL_CTX_sess_set_get_cb(ctx, find);
    ssl = SSL_new(ctx);
    SSL_set_session_ticket_ext_cb(ssl, ticket_extension, NULL);
    SSL_set_fd(ssl, fds[1]);
    SSL_set_accept_state(ssl);
    if (!quiet) {
        SSL_set_info_callback(ssl, info);
        SSL_set_msg_callback(ssl, message);
        SSL_set_tlsext_debug_callback(ssl, extension);
    }
    if (how == BYTE_BY_BYTE) {
        for (i = 0; i < len && i < 40; i++) {
            if (write(fds[0], bytes + i, 1) != 1)
                exit(98);
            SSL_do_handshake(ssl);
            printf("%d: error %d, pending %d\n", (int)i, SSL_get_error(ssl, -1), SSL_has_pending(ssl));
        }
    } else if (write(fds[0], bytes, len) != (ssize_t)len)
        exit(98);
    if (how == STATELESS)
        SHOW(SSL_stateless(ssl));
    step(ssl, fds[0]);
    if (answer == 2)
        step(ssl, fds[0]);
    if (!quiet)
        facts(ssl);
    if (how == AGAIN)
        step(ssl, fds[0]);
    if (how == CLEARED) {
        SHOW(SSL_clear(ssl));
        SHOW(SSL_client_hello_isv2(ssl));
        if (write(fds[0], bytes, len) != (ssize_t)len)
            exit(98);
        step(ssl, fds[0]);
    }
    SSL_free(ssl);
    close(fds[0]);
    close(fds[1]);
    SSL_CTX_free(ctx);
    ERR_clear_error();
}

static void meet_v2(const char *what, V2 v2, int how)
{
    static unsigned char bytes[40000];

    meet(what, bytes, build(&v2, bytes), how);
}

/* A hello of ours as rustls and OpenSSL would send it. */
static size_t client_hello(unsigned char *out)
{
    SSL_CTX *ctx = client_ctx(NULL);
    SSL *ssl = SSL_new(ctx);
    BIO *in = BIO_new(BIO_s_mem()), *wire = BIO_new(BIO_s_mem());
    int len;

    SSL_set_bio(ssl, in, wire);
    SSL_set_connect_state(ssl);
    SSL_do_handshake(ssl);
    len = BIO_read(wire, out, 2000);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    ERR_clear_error();
    return (size_t)len;
}

static void well_formed(void)
{
    static const int versions[] = { 0x0002, 0x0200, 0x0003, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x03FF, 0x0400, 0x7F1C, 0xFEFD };
    static const struct {
        const char *name, *bytes;
        int len;
    } lists[] = {
        { "SSLv2's own", SUITES("\7\0\300\1\0\200") },
        { "SSLv2's and TLS'", SUITES("\7\0\300\0\300\53\1\300\57\0\300\57") },
        { "renegotiation", SUITES("\0\300\53\0\0\377") },
        { "fallback", SUITES("\0\300\53\0\126\0") },
        { "fallback of SSLv2", SUITES("\1\126\0\0\300\53") },
        { "TLS 1.3's", SUITES("\0\23\1\0\23\2") },
        { "TLS 1.3's and 1.2's", SUITES("\0\23\1\0\300\53") },
        { "unknown", SUITES("\0\312\312\0\0\0") },
        { "signalling alone", SUITES("\0\0\377") },
        { "static RSA", SUITES("\0\0\234\0\0\57") },
    };
    static const int sizes[] = { 0, 1, 15, 16, 31, 32, 33, 48, 200 };
    char text[60];
    size_t i;

    for (i = 0; i < sizeof(versions) / sizeof(versions[0]); i++) {
        snprintf(text, sizeof(text), "version %04x", versions[i]);
        quiet = versions[i] != 0x0303 && versions[i] != 0x0002 && versions[i] != 0x0301;
        meet_v2(text, (V2){ versions[i], ECDHE, 0, 16, NONE, 0, 0 }, PLAIN);
    }
    quiet = 0;
    for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        mixed = lists[i].bytes[0] != 0;
        meet_v2(lists[i].name, (V2){ 0x303, lists[i].bytes, lists[i].len, 0, 32, NONE, 0, 0 }, i % 2 ? PLAIN : ONLY_12);
    }
    mixed = 0;
    for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        snprintf(text, sizeof(text), "challenge %d", sizes[i]);
        meet_v2(text, (V2){ 0x303, ECDHE, 0, sizes[i], NONE, 0, 0 }, PLAIN);
        quiet = sizes[i] != 33 && sizes[i] != 32;
        snprintf(text, sizeof(text), "session id %d", sizes[i]);
        meet_v2(text, (V2){ 0x303, ECDHE, sizes[i], 16, NONE, 0, 0 }, PLAIN);
        quiet = 0;
    }
}

static void malformed(void)
{
    static const struct {
        const char *name;
        V2 v2;
    } rows[] = {
        { "no suites", { 0x303, SUITES(""), 0, 16, NONE, 0, 0 } },
        { "one byte of suites", { 0x303, SUITES("\0"), 0, 16, NONE, 0, 0 } },
        { "two bytes of suites", { 0x303, SUITES("\0\300"), 0, 16, NONE, 0, 0 } },
        { "seven bytes of suites", { 0x303, SUITES("\0\300\53\0\300\57\0"), 0, 16, NONE, 0, 0 } },
        { "no suites of version 2", { 0x002, SUITES(""), 0, 16, NONE, 0, 0 } },
        { "seven bytes of suites in 1.1", { 0x302, SUITES("\0\300\53\0\300\57\0"), 0, 16, NONE, 0, 0 } },
        { "suites say more", { 0x303, ECDHE, 0, 16, 0, 3, 0, 0, 0, 0 } },
        { "suites say much more", { 0x303, ECDHE, 0, 16, 0, 60000, 0, 0, 0, 0 } },
        { "suites say less", { 0x303, ECDHE, 0, 16, 0, -3, 0, 0, 0, 0 } },
        { "session id says more", { 0x303, ECDHE, 0, 16, 0, 0, 4, 0, 0, 0 } },
        { "session id says 32", { 0x303, ECDHE, 0, 16, 0, 0, 32, 0, 0, 0 } },
        { "session id says 33", { 0x303, ECDHE, 0, 16, 0, 0, 33, 0, 0, 0 } },
        { "challenge says more", { 0x303, ECDHE, 0, 16, 0, 0, 0, 1, 0, 0 } },
        { "challenge says less", { 0x303, ECDHE, 0, 16, 0, 0, 0, -1, 0, 0 } },
        { "a tail in the record", { 0x303, ECDHE, 0, 16, 5, 0, 0, 0, 0, 5 } },
        { "a tail behind the record", { 0x303, ECDHE, 0, 16, NONE, 0, 5 } },
        { "record says less", { 0x303, ECDHE, 0, 16, -5, 0, 0, 0, 0, 0 } },
        { "record cut in suites", { 0x303, ECDHE, 0, 16, -20, 0, 0, 0, 0, 0 } },
        { "record says more", { 0x303, ECDHE, 0, 16, 5, 0, 0, 0, 0, 0 } },
        { "another kind", { 0x303, ECDHE, 0, 16, NONE, 2, 0 } },
        { "kind 4", { 0x303, ECDHE, 0, 16, NONE, 4, 0 } },
        { "kind 22", { 0x303, ECDHE, 0, 16, NONE, 22, 0 } },
        { "all of it empty", { 0x303, SUITES(""), 0, 0, NONE, 0, 0 } },
    };
    static unsigned char bytes[40000];
    char text[60];
    size_t i;
    int len;

    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        meet_v2(rows[i].name, rows[i].v2, PLAIN);
    /* Records of every short length, and around the longest one. */
    quiet = 1;
    for (len = 0; len < 14; len++) {
        memcpy(bytes, "\200\0\1\3\3\0\3\0\0\0\0\0\300\53", 14);
        bytes[1] = (unsigned char)len;
        snprintf(text, sizeof(text), "record of %d", len);
        meet(text, bytes, 14, PLAIN);
        snprintf(text, sizeof(text), "record of %d and no more", len);
        meet(text, bytes, 2 + len < 5 ? 5 : (size_t)(2 + len), PLAIN);
    }
    for (len = 16382; len < 16720; len += len > 16386 && len < 16690 ? 39 : 1) {
        V2 v2 = { 0x303, ECDHE, 0, len - 21, NONE, 0, 0 };

        snprintf(text, sizeof(text), "record of %d", len);
        meet_v2(text, v2, PLAIN);
    }
    memcpy(bytes, "\377\377\1\3\3", 5);
    meet("record of 32767", bytes, 5, PLAIN);
    memcpy(bytes, "\177\377\1\3\3", 5);
    meet("no first bit", bytes, 5, PLAIN);
    quiet = 0;
}

static void elsewhere(void)
{
    static unsigned char bytes[40000], again[4000];
    const V2 v2 = { 0x303, ECDHE, 0, 16, NONE, 0, 0 };
    const V2 tailed = { 0x303, ECDHE, 0, 16, NONE, 0, 300 };
    SSL_CTX *ctx = client_ctx(NULL);
    SSL *ssl = SSL_new(ctx);
    size_t len, at;
    int fds[2];

    meet_v2("TLS 1.3 alone", v2, ONLY_13);
    meet_v2("TLS 1.2 alone", v2, ONLY_12);
    meet_v2("level 0", v2, LEVEL_0);
    meet_v2("level 2", v2, LEVEL_2);
    meet_v2("RSA", v2, RSA_KEY);
    meet_v2("our order", v2, SERVER_PREFERENCE);
    meet_v2("read ahead", tailed, READ_AHEAD);
    meet_v2("again", v2, AGAIN);
    meet_v2("stateless", v2, STATELESS);
    quiet = 1;
    meet_v2("cleared", v2, CLEARED);
    meet_v2("byte by byte", v2, BYTE_BY_BYTE);
    for (answer = 1; answer < 3; answer++) {
        printf("the hello callback %s\n", answers[answer]);
        meet_v2("TLS 1.2", v2, PLAIN);
        meet_v2("TLS 1.3", v2, ONLY_13);
    }
    answer = 0;
    /* Not as the first record. */
    len = client_hello(bytes);
    memmove(again, bytes, len);
    again[3] = 0;
    again[4] = 10; /* a part of a hello */
    at = 15;
    at += build(&v2, again + at);
    meet("after a part of a hello", again, at, PLAIN);
    memcpy(again, "\26\3\1\0\0", 5);
    meet("after an empty record", again, 5 + build(&v2, again + 5), PLAIN);
    memcpy(again, "\25\3\1\0\2\1\0", 7);
    meet("after an alert", again, 7 + build(&v2, again + 7), PLAIN);
    len = build(&v2, again);
    meet("twice", again, len + build(&v2, again + len), AGAIN);
    printf("--- at a client\n");
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    SSL_set_fd(ssl, fds[1]);
    SSL_set_connect_state(ssl);
    SSL_do_handshake(ssl);
    while (read(fds[0], bytes, sizeof(bytes)) > 0)
        ;
    if (write(fds[0], again, len) != (ssize_t)len)
        exit(98);
    step(ssl, fds[0]);
    SHOW(SSL_client_hello_isv2(ssl));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    close(fds[0]);
    close(fds[1]);
    SHOW_QUEUE();
}

static int secret(SSL *ssl, void *out, int *len, STACK_OF(SSL_CIPHER) *peers, const SSL_CIPHER **cipher, void *arg)
{
    printf("  secret asked for, room %d, %d suites\n", *len, sk_SSL_CIPHER_num(peers));
    memset(out, 's', 48);
    *len = 48;
    *cipher = SSL_CIPHER_find(ssl, (const unsigned char *)arg);
    return 1;
}

/* With a secret of the program's such a hello leads to a connection: its transcript has the hello as it came. */
static void with_secret(const char *what, V2 v2, const char *suite)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    unsigned char bytes[200];
    size_t len = build(&v2, bytes);
    RAW *raw = raw_new(ctx);

    printf("--- a secret, %s\n", what);
    SSL_set_session_secret_cb(raw->ssl, secret, (void *)suite);
    memset(raw->client_random, 0, 32);
    memcpy(raw->client_random + 32 - v2.challenge_len, bytes + len - v2.challenge_len, v2.challenge_len);
    memset(raw->master, 's', 48);
    raw->have_master = raw->resumes = 1;
    put(&raw->transcript, bytes + 2, len - 2);
    raw_write(raw, bytes, len);
    raw_step(raw);
    raw_change12(raw);
    raw_finish(raw);
    raw_record(raw, 23, "hello", 5);
    raw_read(raw);
    SHOW(SSL_write(raw->ssl, "welcome", 7));
    raw_collect(raw);
    printf("%s, reused %d, %s\n", SSL_get_version(raw->ssl), SSL_session_reused(raw->ssl), SSL_get_cipher_name(raw->ssl));
    raw_free(raw);
    SSL_CTX_free(ctx);
}

static unsigned pre_shared(SSL *ssl, const char *identity, unsigned char *key, unsigned max)
{
    (void)ssl;
    printf("  key of %s asked for, room %u\n", identity, max);
    memset(key, 'k', 16);
    return 16;
}

/* A suite with pre-shared keys needs no curve. */
static void with_key(const char *what, V2 v2)
{
    SSL_CTX *ctx = server_ctx(NULL);
    unsigned char bytes[200], premaster[36] = { 0, 16 }, seed[64];
    size_t len = build(&v2, bytes);
    RAW *raw = raw_new(ctx);

    printf("--- a key, %s\n", what);
    SSL_set_cipher_list(raw->ssl, "PSK-AES128-GCM-SHA256");
    SSL_set_psk_server_callback(raw->ssl, pre_shared);
    memset(raw->client_random, 0, 32);
    memcpy(raw->client_random + 32 - v2.challenge_len, bytes + len - v2.challenge_len, v2.challenge_len);
    put(&raw->transcript, bytes + 2, len - 2);
    raw_write(raw, bytes, len);
    raw_step(raw);
    raw_message(raw, 16, BYTES("\0\3you"));
    raw_step(raw);
    premaster[19] = 16;
    memset(premaster + 20, 'k', 16);
    memcpy(seed, raw->client_random, 32);
    memcpy(seed + 32, raw->server_random, 32);
    prf(premaster, 36, "master secret", seed, 64, raw->master, 48);
    raw->have_master = 1;
    keys_of_master(raw);
    raw_change12(raw);
    raw_finish(raw);
    raw_record(raw, 23, "hello", 5);
    raw_read(raw);
    SHOW(SSL_write(raw->ssl, "welcome", 7));
    raw_collect(raw);
    printf("%s, reused %d, %s\n", SSL_get_version(raw->ssl), SSL_session_reused(raw->ssl), SSL_get_cipher_name(raw->ssl));
    raw_free(raw);
    SSL_CTX_free(ctx);
}

/* Hellos with a few bytes changed, or cut: only how they end, and the record's first byte stays. */
static void damaged(void)
{
    static const V2 whole = { 0x303, SUITES("\0\300\53\7\0\300\0\0\377\0\300\60"), 8, 20, NONE, 0, 0 };
    SSL_CTX *ctx = server_ctx("ecdsa");
    unsigned state = 1;
    int run, i;

    printf("--- damaged\n");
    SSL_CTX_set_cipher_list(ctx, "ECDHE+AESGCM");
    SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
    for (run = 0; run < 1000; run++) {
        SSL *ssl = SSL_new(ctx);
        BIO *in = BIO_new(BIO_s_mem()), *back = BIO_new(BIO_s_mem());
        unsigned char bytes[200], answer[20];
        size_t len = build(&whole, bytes), at;
        int got;

        for (i = 0; i < 1 + run % 3; i++) {
            state = state * 1103515245 + 12345;
            at = 1 + (state >> 16) % (i == 0 && run % 2 ? 12 : len - 1);
            state = state * 1103515245 + 12345;
            bytes[at] = (unsigned char)(run % 4 == 0 ? bytes[at] ^ 1u << (state >> 16) % 8 : state >> 16);
        }
        BIO_write(in, bytes, (int)(run % 5 == 0 ? (state >> 20) % len : len));
        SSL_set_bio(ssl, in, back);
        SSL_set_accept_state(ssl);
        ERR_clear_error();
        got = SSL_do_handshake(ssl);
        printf("%d %08lX", SSL_get_error(ssl, got), ERR_peek_last_error());
        got = BIO_read(back, answer, sizeof(answer));
        for (i = 1; i < got; i++)
            printf(" %02x", answer[i]);
        printf("\n");
        SSL_free(ssl);
    }
    SSL_CTX_free(ctx);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    well_formed();
    malformed();
    elsewhere();
    damaged();
    with_key("version 3.3", (V2){ 0x303, SUITES("\0\0\250\0\0\377"), 0, 16, NONE, 0, 0 });
    with_key("session id", (V2){ 0x303, SUITES("\0\0\250"), 16, 32, NONE, 0, 0 });
    with_secret("version 3.3", (V2){ 0x303, ECDHE, 0, 16, NONE, 0, 0 }, "\300\53");
    with_secret("session id, version 3.4", (V2){ 0x304, SUITES("\7\0\300\0\300\53\0\0\377"), 32, 32, NONE, 0, 0 }, "\300\53");
    with_secret("a suite not offered", (V2){ 0x303, SUITES("\0\300\60"), 0, 20, NONE, 0, 0 }, "\300\53");
    return 0;
}
