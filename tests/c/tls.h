/* A client and a server in one process, one thread, driven in turn: what happens is the same in every run. */
#ifndef SABISSL_TLS_H
#define SABISSL_TLS_H

#include "testing.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/x509v3.h>

#define DATA "data/tls/"

/* Both ends of a connection. */
typedef struct {
    SSL *client, *server;
} PAIR;

static inline const char *data_file(const char *name, const char *suffix)
{
    static char paths[4][128];
    static int next;
    char *path = paths[next++ % 4];

    snprintf(path, 128, DATA "%s%s", name, suffix);
    return path;
}

/* The first certificate of NAME.pem, the private key of NAME.key. */
static inline X509 *certificate_of(const char *name)
{
    return load_certificate(data_file(name, ".pem"));
}

static inline EVP_PKEY *key_of(const char *name)
{
    return load_key(data_file(name, ".key"));
}

/* A server's context with NAME.pem and NAME.key; NULL loads nothing. */
static inline SSL_CTX *server_ctx(const char *name)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

    if (name != NULL && (SSL_CTX_use_certificate_chain_file(ctx, data_file(name, ".pem")) != 1
                         || SSL_CTX_use_PrivateKey_file(ctx, data_file(name, ".key"), SSL_FILETYPE_PEM) != 1)) {
        printf("cannot load %s\n", name);
        show_queue();
    }
    return ctx;
}

/* A client's context that verifies with NAME.pem; NULL trusts nobody and verifies nothing. */
static inline SSL_CTX *client_ctx(const char *ca)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

    if (ca != NULL) {
        if (SSL_CTX_load_verify_locations(ctx, data_file(ca, ".pem"), NULL) != 1)
            show_queue();
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    }
    return ctx;
}

/* Joins two connections by a socket pair, not blocking. */
static inline void pair_sockets(PAIR *pair)
{
    int fds[2];

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    SSL_set_fd(pair->client, fds[0]);
    SSL_set_fd(pair->server, fds[1]);
}

/* Joins them by a BIO pair that holds `size` bytes each way. */
static inline void pair_bios(PAIR *pair, size_t size)
{
    BIO *a, *b;

    BIO_new_bio_pair(&a, size, &b, size);
    SSL_set_bio(pair->client, a, a);
    SSL_set_bio(pair->server, b, b);
}

static inline PAIR pair_of(SSL_CTX *client, SSL_CTX *server)
{
    PAIR pair;

    pair.client = SSL_new(client);
    pair.server = SSL_new(server);
    SSL_set_connect_state(pair.client);
    SSL_set_accept_state(pair.server);
    return pair;
}

static inline PAIR pair_new(SSL_CTX *client, SSL_CTX *server)
{
    PAIR pair = pair_of(client, server);

    pair_sockets(&pair);
    return pair;
}

static inline const char *error_name(int error)
{
    static const char *names[] = { "NONE", "SSL", "WANT_READ", "WANT_WRITE", "WANT_X509_LOOKUP", "SYSCALL", "ZERO_RETURN",
                                   "WANT_CONNECT", "WANT_ACCEPT", "WANT_ASYNC", "WANT_ASYNC_JOB", "WANT_CLIENT_HELLO_CB",
                                   "WANT_RETRY_VERIFY" };

    return error >= 0 && error <= 12 ? names[error] : "?";
}

/* One call's result, SSL_get_error's answer and the queue. */
#define SHOW_CALL(ssl, call) show_call(ssl, #call, call)

static inline int show_call(SSL *ssl, const char *text, int result)
{
    int error = SSL_get_error(ssl, result);

    printf("%s = %d, %s\n", text, result, error_name(error));
    show_queue();
    return result;
}

/* Goes on with one end's handshake; prints how it ends. 0 while it waits. */
static inline int handshake_step(SSL *ssl, const char *who)
{
    int result, error;

    ERR_clear_error();
    result = SSL_do_handshake(ssl);
    error = SSL_get_error(ssl, result);
    if (result == 1) {
        printf("%s: done\n", who);
        return 1;
    }
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return 0;
    printf("%s: %d, %s\n", who, result, error_name(error));
    show_queue();
    return -1;
}

/* Drives both handshakes to their ends, the client first. Both succeeded? */
static inline int handshake(PAIR *pair)
{
    int client = 0, server = 0, rounds;

    for (rounds = 0; rounds < 40 && (client == 0 || server == 0); rounds++) {
        if (client == 0)
            client = handshake_step(pair->client, "client");
        if (server == 0)
            server = handshake_step(pair->server, "server");
    }
    if (client == 0)
        printf("client: still waiting\n");
    if (server == 0)
        printf("server: still waiting\n");
    return client == 1 && server == 1;
}

/* What one end reads, shown. */
static inline int show_read(SSL *ssl, const char *who, int size)
{
    static char buffer[70000];
    int result, error;

    ERR_clear_error();
    result = SSL_read(ssl, buffer, size);
    error = SSL_get_error(ssl, result);
    if (result > 0)
        printf("%s reads %d: %.*s\n", who, result, result > 20 ? 20 : result, buffer);
    else
        printf("%s reads %d, %s\n", who, result, error_name(error));
    show_queue();
    return result;
}

/* Writes from one end and reads at the other, both ways. */
static inline void small_talk(PAIR *pair)
{
    ERR_clear_error();
    SHOW_CALL(pair->client, SSL_write(pair->client, "hello", 5));
    show_read(pair->server, "server", 100);
    SHOW_CALL(pair->server, SSL_write(pair->server, "welcome", 7));
    show_read(pair->client, "client", 100);
}

static inline void pair_free(PAIR *pair)
{
    int client = SSL_get_fd(pair->client), server = SSL_get_fd(pair->server);

    SSL_free(pair->client);
    SSL_free(pair->server);
    if (client >= 0)
        close(client);
    if (server >= 0)
        close(server);
    ERR_clear_error();
}

/* An ALPN callback that takes the first protocol of the client's. */
static inline int first_protocol(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in,
                                 unsigned int in_len, void *arg)
{
    (void)ssl; (void)in_len; (void)arg;
    *out = in + 1;
    *len = in[0];
    return SSL_TLSEXT_ERR_OK;
}

/* What a ticket callback does: names the ticket's key and readies its cipher and code. 1, or 0 if that failed. */
static inline int key_ticket(unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int enc)
{
    static unsigned char key[32] = "a key for tickets, thirty bytes";
    OSSL_PARAM params[3];

    if (enc) {
        memcpy(name, "0123456789abcdef", 16);
        memset(iv, 7, 16);
    }
    params[0] = OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, "mac key", 7);
    params[1] = OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, "SHA256", 0);
    params[2] = OSSL_PARAM_construct_end();
    return EVP_MAC_CTX_set_params(mac, params) == 1
           && EVP_CipherInit_ex(cipher, EVP_aes_256_cbc(), NULL, key, iv, enc) == 1;
}

static inline void show_name(const char *label, const X509_NAME *name)
{
    char text[256];

    printf("%s = %s\n", label, name == NULL ? "NULL" : X509_NAME_oneline(name, text, sizeof(text)));
}

#endif
