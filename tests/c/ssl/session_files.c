/* Sessions that one process writes and another resumes: the program starts itself again for the first connection of each.
 * What the bytes say is told, too, and what becomes of sessions that are not what they were. */
#include "tls.h"

#include <sys/wait.h>

typedef struct {
    const char *name, *key, *suite;
    int version;
    long options;
    unsigned early;
} WAY;

static const WAY ways[] = {
    { "tls13 sha384", "ecdsa", "TLS_AES_256_GCM_SHA384", TLS1_3_VERSION, 0, 0 },
    { "tls13 sha256", "rsa", "TLS_AES_128_GCM_SHA256", TLS1_3_VERSION, 0, 0 },
    { "tls13 chacha", "ecdsa", "TLS_CHACHA20_POLY1305_SHA256", TLS1_3_VERSION, 0, 0 },
    { "tls13 by id", "ecdsa", "TLS_AES_256_GCM_SHA384", TLS1_3_VERSION, SSL_OP_NO_TICKET, 0 },
    { "tls13 early data", "ecdsa", "TLS_AES_128_GCM_SHA256", TLS1_3_VERSION, 0, 1000 },
    { "tls12 ticket", "ecdsa", "ECDHE-ECDSA-AES128-GCM-SHA256", TLS1_2_VERSION, 0, 0 },
    { "tls12 ticket rsa", "rsa", "ECDHE-RSA-AES256-GCM-SHA384", TLS1_2_VERSION, 0, 0 },
    { "tls12 id", "ecdsa", "ECDHE-ECDSA-CHACHA20-POLY1305", TLS1_2_VERSION, SSL_OP_NO_TICKET, 0 },
    { "tls12 id rsa", "rsa", "ECDHE-RSA-CHACHA20-POLY1305", TLS1_2_VERSION, SSL_OP_NO_TICKET, 0 },
};

static char directory[] = "/tmp/session_files.XXXXXX";
static const char *folder = directory;
static SSL_SESSION *client_made, *server_made;

static const char *path_of(const char *name)
{
    static char path[200];

    snprintf(path, sizeof(path), "%s/%s", folder, name);
    return path;
}

static void save(const char *name, SSL_SESSION *session)
{
    FILE *file = fopen(path_of(name), "w");

    PEM_write_SSL_SESSION(file, session);
    fclose(file);
}

static SSL_SESSION *load(const char *name)
{
    FILE *file = fopen(path_of(name), "r");
    SSL_SESSION *session;

    if (file == NULL)
        return NULL;
    session = PEM_read_SSL_SESSION(file, NULL, NULL, NULL);
    fclose(file);
    return session;
}

static int on_client(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    SSL_SESSION_free(client_made);
    client_made = session;
    return 1;
}

static int on_server(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    SSL_SESSION_free(server_made);
    server_made = session;
    return 1;
}

/* The server's session comes out of a file whenever its id is the one asked for. */
static SSL_SESSION *on_get(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    SSL_SESSION *session = load("server");
    unsigned known = 0;
    const unsigned char *its = session != NULL ? SSL_SESSION_get_id(session, &known) : NULL;

    (void)ssl;
    *copy = 0;
    if (its == NULL || known != (unsigned)len || memcmp(its, id, known) != 0) {
        SSL_SESSION_free(session);
        return NULL;
    }
    return session;
}

static int on_alpn(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in, unsigned inlen, void *arg)
{
    (void)ssl; (void)inlen; (void)arg;
    *out = in + 1;
    *len = in[0];
    return SSL_TLSEXT_ERR_OK;
}

static int on_name(SSL *ssl, int *alert, void *arg)
{
    (void)ssl; (void)alert; (void)arg;
    return SSL_TLSEXT_ERR_OK;
}

static SSL_CTX *server_of(const WAY *way)
{
    SSL_CTX *ctx = server_ctx(way->key);
    unsigned char keys[80];

    memset(keys, 7, sizeof(keys));
    SSL_CTX_set_tlsext_ticket_keys(ctx, keys, sizeof(keys));
    SSL_CTX_set_options(ctx, way->options | SSL_OP_NO_ANTI_REPLAY);
    SSL_CTX_set_session_id_context(ctx, (const unsigned char *)"server", 6);
    SSL_CTX_set_max_early_data(ctx, way->early);
    SSL_CTX_set_num_tickets(ctx, 1);
    SSL_CTX_sess_set_new_cb(ctx, on_server);
    SSL_CTX_sess_set_get_cb(ctx, on_get);
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_set_tlsext_servername_callback(ctx, on_name);
    SSL_CTX_set_alpn_select_cb(ctx, on_alpn, NULL);
    return ctx;
}

static SSL_CTX *client_of(const WAY *way)
{
    SSL_CTX *ctx = client_ctx(NULL);

    SSL_CTX_set_min_proto_version(ctx, way->version);
    SSL_CTX_set_max_proto_version(ctx, way->version);
    if (way->version == TLS1_3_VERSION)
        SSL_CTX_set_ciphersuites(ctx, way->suite);
    else
        SSL_CTX_set_cipher_list(ctx, way->suite);
    SSL_CTX_set1_groups_list(ctx, "X25519:P-256");
    SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2", 3);
    SSL_CTX_set_session_id_context(ctx, (const unsigned char *)"client", 6);
    SSL_CTX_sess_set_new_cb(ctx, on_client);
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    return ctx;
}

static size_t secret_of(SSL_SESSION *session, unsigned char *secret)
{
    return session == NULL ? 0 : SSL_SESSION_get_master_key(session, secret, 64);
}

/* The first process: a connection, and what it left. */
static int first(const WAY *way)
{
    SSL_CTX *client = client_of(way), *server = server_of(way);
    PAIR pair = pair_new(client, server);
    unsigned char one[64], two[64];
    char byte;

    SSL_set_tlsext_host_name(pair.client, "host.example.com");
    handshake(&pair);
    SHOW(secret_of(SSL_get_session(pair.client), one));
    SSL_write(pair.server, "x", 1);
    SSL_read(pair.client, &byte, 1);
    SHOW(secret_of(SSL_get_session(pair.client), one));
    SHOW(secret_of(SSL_get_session(pair.server), two));
    SHOW(memcmp(one, two, SSL_SESSION_get_master_key(SSL_get_session(pair.client), NULL, 0)));
    SHOW_PTR(client_made);
    SHOW_PTR(server_made);
    if (server_made != NULL) {
        SHOW(secret_of(server_made, two));
        SHOW(memcmp(one, two, SSL_SESSION_get_master_key(server_made, NULL, 0)));
        save("server", server_made);
    }
    SHOW(SSL_SESSION_get_max_early_data(client_made));
    SHOW(SSL_get_verify_result(pair.client));
    save("client", client_made);
    fflush(stdout);
    return 0;
}

/* What a session's bytes say: the fields, and of what is the same each time the length. */
static void outline(SSL_SESSION *session)
{
    unsigned char *der = NULL;
    const unsigned char *at, *end, *next;
    int len = i2d_SSL_SESSION(session, &der), tag, class;
    long size;

    at = der = OPENSSL_malloc(len);
    i2d_SSL_SESSION(session, &der);
    der = (unsigned char *)at;
    end = der + len;
    ASN1_get_object(&at, &size, &tag, &class, len);
    for (; at < end; at = next) {
        ASN1_get_object(&at, &size, &tag, &class, end - at);
        next = at + size;
        if (class == V_ASN1_UNIVERSAL)
            printf(" %d:%ld", tag, size);
        else if (tag == 10 || tag == 14) /* random, or a matter of taste */
            printf(" [%d]", tag);
        else if (size > 6 || tag == 1)
            printf(" [%d]:%ld", tag, size);
        else
            printf(" [%d]:%ld=%02x", tag, size, at[size - 1]);
    }
    printf("\n");
    OPENSSL_free(der);
}

/* A connection that offers a session; `early` goes with it. */
static void again(const WAY *way, SSL_CTX *client, SSL_SESSION *session, const char *early, const char *name)
{
    SSL_CTX *server = server_of(way);
    PAIR pair = pair_new(client, server);
    char buffer[20];
    size_t count = 0;

    SHOW(SSL_set_session(pair.client, session));
    SHOW(SSL_get_verify_result(pair.client));
    SSL_set_tlsext_host_name(pair.client, name);
    if (early != NULL) {
        SHOW(SSL_write_early_data(pair.client, early, strlen(early), &count));
        SHOW_QUEUE();
        SHOW(SSL_read_early_data(pair.server, buffer, sizeof(buffer), &count));
        printf("early: %.*s\n", (int)count, buffer);
        SHOW(SSL_get_early_data_status(pair.server));
        while (SSL_do_handshake(pair.client) != 1 && SSL_read_early_data(pair.server, buffer, sizeof(buffer), &count) != 0)
            ;
        SHOW(SSL_get_early_data_status(pair.client));
    }
    if (handshake(&pair)) {
        SHOW(SSL_session_reused(pair.client));
        SHOW(SSL_session_reused(pair.server));
        SHOW_STR(SSL_get_cipher(pair.client));
        SHOW(SSL_get_verify_result(pair.client));
        SHOW_PTR(SSL_get0_peer_certificate(pair.client));
        SHOW_STR(SSL_SESSION_get0_hostname(SSL_get_session(pair.client)));
        small_talk(&pair);
    }
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    SSL_CTX_free(server);
}

/* The second process: what it reads resumes, twice, and so does what it made of it. */
static void second(const WAY *way)
{
    SSL_CTX *client = client_of(way);
    SSL_SESSION *session = load("client"), *of_server = load("server");
    unsigned char secret[64];

    SHOW(SSL_SESSION_is_resumable(session));
    SHOW(secret_of(session, secret));
    SHOW(SSL_SESSION_has_ticket(session));
    outline(session);
    if (of_server != NULL)
        outline(of_server);
    again(way, client, session, way->early ? "early" : NULL, "host.example.com");
    again(way, client, session, NULL, "other.example.com");
    if (client_made != NULL) {
        printf("- its successor\n");
        if (server_made != NULL)
            save("server", server_made);
        again(way, client, client_made, NULL, NULL);
    }
    SSL_SESSION_free(session);
    SSL_SESSION_free(of_server);
    SSL_CTX_free(client);
}

/* Sessions that were changed. None may do harm; what OpenSSL resumes all the same is resumed. */
static void changed(const WAY *way)
{
    SSL_CTX *client = client_of(way);
    SSL_SESSION *session = load("client");
    unsigned char secret[64];
    size_t len = secret_of(session, secret);

    printf("- a wrong secret\n");
    secret[5] ^= 1;
    SSL_SESSION_set1_master_key(session, secret, len);
    again(way, client, session, NULL, "host.example.com");
    SSL_SESSION_free(session);

    printf("- too old\n");
    session = load("client");
    SSL_SESSION_set_time(session, 1000000);
    again(way, client, session, NULL, "host.example.com");
    SSL_SESSION_free(session);

    printf("- made in another context\n");
    session = load("client");
    SSL_SESSION_set1_id_context(session, (const unsigned char *)"other", 5);
    again(way, client, session, NULL, "host.example.com");
    SSL_SESSION_free(session);
    SSL_CTX_free(client);

    printf("- made with another suite\n");
    session = load("client");
    client = client_of(&ways[way->version == TLS1_3_VERSION ? 2 : 7]);
    again(way, client, session, NULL, "host.example.com");
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
}

/* Early data that does not fit its session. */
static void misfits(const WAY *way)
{
    SSL_CTX *client = client_of(way);
    SSL_SESSION *session = load("client");

    printf("- early data for another name\n");
    again(way, client, session, "early", "other.example.com");
    SSL_SESSION_free(session);

    printf("- early data for no name\n");
    session = load("client");
    again(way, client, session, "early", NULL);
    SSL_SESSION_free(session);

    printf("- early data by another protocol\n");
    session = load("client");
    SSL_CTX_set_alpn_protos(client, (const unsigned char *)"\2h1", 3);
    again(way, client, session, "early", "host.example.com");
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
}

static void run(const WAY *way)
{
    char number[2] = { (char)('0' + (way - ways)), 0 };
    pid_t child;

    printf("--- %s\n", way->name);
    fflush(stdout);
    unlink(path_of("server"));
    child = fork();
    if (child == 0) {
        execl("/proc/self/exe", "session_files", number, directory, (char *)NULL);
        _exit(98);
    }
    waitpid(child, NULL, 0);
    second(way);
    if (way == ways || way == ways + 5)
        changed(way);
    if (way->early)
        misfits(way);
    SSL_SESSION_free(client_made);
    SSL_SESSION_free(server_made);
    client_made = server_made = NULL;
}

int main(int argc, char **argv)
{
    size_t i;

    if (argc > 2) {
        folder = argv[2];
        return first(&ways[argv[1][0] - '0']);
    }
    if (mkdtemp(directory) == NULL)
        return 97;
    for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
        run(&ways[i]);
    unlink(path_of("server"));
    unlink(path_of("client"));
    rmdir(directory);
    return 0;
}
