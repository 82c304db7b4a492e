/* What TLS costs, by the public API alone, so that one binary runs on OpenSSL's library and on SabiSSL.
 *
 *   bench TEST...        prints lines: test, side, value, unit
 *
 * CPU time is booked per side: the thread's clock is read before and after each call of a side. */
#define _GNU_SOURCE
#include <malloc.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#define DATA "tests/data/tls/"

extern char **environ;

enum { CLIENT, SERVER };
static double booked[2];

static double now(clockid_t clock)
{
    struct timespec t;

    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

#define BOOK(side, call) \
    do { \
        double start = now(CLOCK_THREAD_CPUTIME_ID); \
        call; \
        booked[side] += now(CLOCK_THREAD_CPUTIME_ID) - start; \
    } while (0)

static void fail(const char *what)
{
    fprintf(stderr, "bench: %s\n", what);
    ERR_print_errors_fp(stderr);
    exit(1);
}

static void report(const char *test, const char *side, double value, const char *unit)
{
    printf("%s\t%s\t%.6g\t%s\n", test, side, value, unit);
    fflush(stdout);
}

static SSL_CTX *new_server(const char *certificate, const char *key)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());

    if (ctx == NULL || SSL_CTX_use_certificate_chain_file(ctx, certificate) != 1
        || SSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != 1)
        fail("server context");
    return ctx;
}

/* The same group and suite on both libraries. P-256 is for the ECDSA certificate, which TLS 1.2 counts among the groups. */
static SSL_CTX *new_client(int version)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

    if (ctx == NULL || SSL_CTX_load_verify_locations(ctx, DATA "ca.pem", NULL) != 1)
        fail("client context");
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    if (SSL_CTX_set_min_proto_version(ctx, version) != 1 || SSL_CTX_set_max_proto_version(ctx, version) != 1
        || SSL_CTX_set1_groups_list(ctx, "X25519:P-256") != 1 || SSL_CTX_set_ciphersuites(ctx, "TLS_AES_256_GCM_SHA384") != 1
        || SSL_CTX_set_cipher_list(ctx, "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384") != 1)
        fail("client settings");
    return ctx;
}

typedef struct {
    SSL *side[2];
    int fds[2];
} PAIR;

static PAIR new_pair(SSL_CTX *client, SSL_CTX *server, int sockets)
{
    PAIR pair = { { SSL_new(client), SSL_new(server) }, { -1, -1 } };

    SSL_set_connect_state(pair.side[CLIENT]);
    SSL_set_accept_state(pair.side[SERVER]);
    if (sockets) {
        int size = 1 << 20, i;

        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair.fds) != 0)
            fail("socketpair");
        for (i = 0; i < 2; i++) {
            setsockopt(pair.fds[i], SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
            SSL_set_fd(pair.side[i], pair.fds[i]);
        }
    } else {
        BIO *to_server = BIO_new(BIO_s_mem()), *to_client = BIO_new(BIO_s_mem());

        BIO_set_mem_eof_return(to_server, -1);
        BIO_set_mem_eof_return(to_client, -1);
        BIO_up_ref(to_server);
        BIO_up_ref(to_client);
        SSL_set_bio(pair.side[CLIENT], to_client, to_server);
        SSL_set_bio(pair.side[SERVER], to_server, to_client);
    }
    return pair;
}

static void free_pair(PAIR *pair)
{
    int i;

    for (i = 0; i < 2; i++) {
        SSL_free(pair->side[i]);
        if (pair->fds[i] >= 0)
            close(pair->fds[i]);
    }
}

static void handshake(PAIR *pair)
{
    int done[2] = { 0, 0 }, rounds, side;

    for (rounds = 0; rounds < 100 && !(done[CLIENT] && done[SERVER]); rounds++)
        for (side = 0; side < 2; side++)
            if (!done[side]) {
                int result;

                BOOK(side, result = SSL_do_handshake(pair->side[side]));
                done[side] = result == 1;
                if (result != 1 && SSL_get_error(pair->side[side], result) != SSL_ERROR_WANT_READ)
                    fail("handshake");
            }
    if (!done[CLIENT] || !done[SERVER])
        fail("handshake does not end");
}

static void handshakes(const char *test, int version, const char *kind)
{
    char certificate[100], key[100];
    SSL_CTX *client = new_client(version), *server;
    int i, count = 300;

    snprintf(certificate, sizeof(certificate), DATA "%s.pem", kind);
    snprintf(key, sizeof(key), DATA "%s.key", kind);
    server = new_server(certificate, key);
    SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
    for (i = -20; i < count; i++) {
        PAIR pair = new_pair(client, server, 1);

        if (i == 0)
            booked[CLIENT] = booked[SERVER] = 0;
        handshake(&pair);
        free_pair(&pair);
    }
    report(test, "client", booked[CLIENT] / count * 1e6, "us");
    report(test, "server", booked[SERVER] / count * 1e6, "us");
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* One way from client to server: `size` bytes a message. */
static void bulk(const char *test, int version, int sockets, int size, long count)
{
    static char data[16384], buffer[16384];
    SSL_CTX *client = new_client(version), *server = new_server(DATA "ecdsa.pem", DATA "ecdsa.key");
    PAIR pair = new_pair(client, server, sockets);
    long i;
    int batch = sockets ? 4 : 16, j;

    handshake(&pair);
    booked[CLIENT] = booked[SERVER] = 0;
    for (i = 0; i < count; i += batch) {
        for (j = 0; j < batch; j++) {
            int result;

            BOOK(CLIENT, result = SSL_write(pair.side[CLIENT], data, size));
            if (result != size)
                fail("write");
        }
        for (j = 0; j < batch; j++) {
            int result;

            BOOK(SERVER, result = SSL_read(pair.side[SERVER], buffer, sizeof(buffer)));
            if (result != size)
                fail("read");
        }
    }
    if (size >= 1024) {
        report(test, "send", (double)size * count / booked[CLIENT] / 1e6, "MB/s");
        report(test, "receive", (double)size * count / booked[SERVER] / 1e6, "MB/s");
    } else {
        report(test, "send", booked[CLIENT] / count * 1e6, "us");
        report(test, "receive", booked[SERVER] / count * 1e6, "us");
    }
    free_pair(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static double heap(void)
{
    struct mallinfo2 info = mallinfo2();

    return (double)info.uordblks + (double)info.hblkhd;
}

static void memory(int version)
{
    enum { PAIRS = 200 };
    static PAIR pairs[PAIRS];
    static char data[16384], buffer[16384];
    SSL_CTX *client = new_client(version), *server = new_server(DATA "ecdsa.pem", DATA "ecdsa.key");
    const char *test = version == TLS1_3_VERSION ? "idle_1.3" : "idle_1.2";
    double before, fresh;
    int i;

    SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
    pairs[0] = new_pair(client, server, 1);
    handshake(&pairs[0]);
    free_pair(&pairs[0]);
    before = heap();
    for (i = 0; i < PAIRS; i++) {
        pairs[i] = new_pair(client, server, 1);
        handshake(&pairs[i]);
    }
    fresh = heap();
    report(test, "fresh side", (fresh - before) / PAIRS / 2 / 1024, "KiB");
    for (i = 0; i < PAIRS; i++) {
        int side;

        for (side = 0; side < 2; side++)
            if (SSL_write(pairs[i].side[side], data, sizeof(data)) != sizeof(data)
                || SSL_read(pairs[i].side[!side], buffer, sizeof(buffer)) != sizeof(buffer))
                fail("16 KiB");
    }
    report(test, "used side", (heap() - before) / PAIRS / 2 / 1024, "KiB");
    for (i = 0; i < PAIRS; i++)
        free_pair(&pairs[i]);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void contexts(void)
{
    int i, count = 500;
    double start = now(CLOCK_THREAD_CPUTIME_ID);

    for (i = 0; i < count; i++)
        SSL_CTX_free(new_server(DATA "chain.pem", DATA "chain.key"));
    report("context", "chain and key", (now(CLOCK_THREAD_CPUTIME_ID) - start) / count * 1e6, "us");
    if (access("/etc/ssl/certs/ca-certificates.crt", R_OK) == 0) {
        SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());

        start = now(CLOCK_THREAD_CPUTIME_ID);
        if (SSL_CTX_load_verify_locations(ctx, "/etc/ssl/certs/ca-certificates.crt", NULL) != 1)
            fail("CA bundle");
        report("context", "CA bundle", (now(CLOCK_THREAD_CPUTIME_ID) - start) * 1e6, "us");
        SSL_CTX_free(ctx);
    }
}

static void once(void)
{
    SSL_CTX *client = new_client(TLS1_3_VERSION), *server = new_server(DATA "ecdsa.pem", DATA "ecdsa.key");
    PAIR pair = new_pair(client, server, 1);

    handshake(&pair);
}

/* A process from its start to the end of its first handshake and its exit. */
static void first(char *self)
{
    double times[31], start;
    char *arguments[] = { self, (char *)"once", NULL };
    int i, j;

    for (i = 0; i < 31; i++) {
        pid_t child;
        int status;

        start = now(CLOCK_MONOTONIC);
        if (posix_spawn(&child, self, NULL, NULL, arguments, environ) != 0 || waitpid(child, &status, 0) != child || status != 0)
            fail("process");
        times[i] = now(CLOCK_MONOTONIC) - start;
        for (j = i; j > 0 && times[j] < times[j - 1]; j--) {
            double swap = times[j];

            times[j] = times[j - 1];
            times[j - 1] = swap;
        }
    }
    report("first_handshake", "process", times[15] * 1e3, "ms");
}

int main(int argc, char **argv)
{
    int i;

    for (i = 1; i < argc; i++) {
        const char *test = argv[i];

        if (strcmp(test, "handshake") == 0) {
            handshakes("handshake_1.3_ecdsa", TLS1_3_VERSION, "ecdsa");
            handshakes("handshake_1.3_rsa", TLS1_3_VERSION, "rsa");
            handshakes("handshake_1.2_ecdsa", TLS1_2_VERSION, "ecdsa");
            handshakes("handshake_1.2_rsa", TLS1_2_VERSION, "rsa");
        } else if (strcmp(test, "bulk") == 0) {
            bulk("bulk_socket_1.3", TLS1_3_VERSION, 1, 16384, 16000);
            bulk("bulk_socket_1.2", TLS1_2_VERSION, 1, 16384, 16000);
            bulk("bulk_memory_1.3", TLS1_3_VERSION, 0, 16384, 16000);
            bulk("bulk_memory_1.2", TLS1_2_VERSION, 0, 16384, 16000);
        } else if (strcmp(test, "small") == 0) {
            bulk("messages_64_1.3", TLS1_3_VERSION, 1, 64, 100000);
            bulk("messages_64_1.2", TLS1_2_VERSION, 1, 64, 100000);
        } else if (strcmp(test, "memory") == 0) {
            memory(TLS1_3_VERSION);
            memory(TLS1_2_VERSION);
        } else if (strcmp(test, "context") == 0) {
            contexts();
        } else if (strcmp(test, "first") == 0) {
            first(argv[0]);
        } else if (strcmp(test, "once") == 0) {
            once();
        } else {
            fail("tests: handshake bulk small memory context first");
        }
    }
    return 0;
}
