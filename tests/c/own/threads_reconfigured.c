/* sabissl only: OpenSSL does not promise it. Eight threads, clients and servers over memory BIOs and socket pairs, share
 * two contexts that a ninth keeps changing. */
#include "tls.h"
#include <pthread.h>
#include <stdatomic.h>
#include <sched.h>

static SSL_CTX *client, *server;
static atomic_int good, stop, turns, news;
static int rounds = 12;
static int slot;

static int on_new(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl; (void)session;
    atomic_fetch_add(&news, 1);
    return 0;
}

static int verify(int ok, X509_STORE_CTX *ctx)
{
    (void)ctx;
    return ok;
}

static int once(int i, SSL_SESSION **session)
{
    PAIR pair = i % 3 == 0 ? pair_new(client, server) : pair_of(client, server);
    int steps, one = 0, two = 0, done;
    char buffer[20];

    if (i % 3 != 0) {
        BIO *up = BIO_new(BIO_s_mem()), *down = BIO_new(BIO_s_mem());

        BIO_up_ref(up);
        BIO_up_ref(down);
        BIO_set_mem_eof_return(up, -1);
        BIO_set_mem_eof_return(down, -1);
        SSL_set_bio(pair.client, down, up);
        SSL_set_bio(pair.server, up, down);
    }
    SSL_set_max_proto_version(pair.client, i % 2 ? TLS1_2_VERSION : TLS1_3_VERSION);
    SSL_set_tlsext_host_name(pair.client, "example.com");
    if (*session != NULL)
        SSL_set_session(pair.client, *session);
    for (steps = 0; steps < 20 && !(one == 1 && two == 1); steps++) {
        if (one != 1)
            one = SSL_do_handshake(pair.client);
        if (two != 1)
            two = SSL_do_handshake(pair.server);
    }
    done = one == 1 && two == 1 && SSL_write(pair.client, "ping", 4) == 4 && SSL_read(pair.server, buffer, 20) == 4
           && SSL_write(pair.server, "pong", 4) == 4 && SSL_read(pair.client, buffer, 20) == 4;
    if (!done)
        ERR_print_errors_fp(stdout);
    SSL_SESSION_free(*session);
    *session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    return done;
}

static void *work(void *argument)
{
    SSL_SESSION *session = NULL;
    int i;

    for (i = 0; i < rounds; i++)
        atomic_fetch_add(&good, once(i, &session));
    SSL_SESSION_free(session);
    return argument;
}

/* One change of everything that connections to come depend on; none makes a handshake fail. */
static void reconfigure(int turn)
{
    static const char *names[] = { "ecdsa", "rsa" };
    unsigned char keys[80];

    memset(keys, turn, sizeof(keys));
    SSL_CTX_set_cipher_list(server, turn % 2 ? "HIGH:!aNULL" : "ECDHE+AESGCM");
    SSL_CTX_set_cipher_list(client, turn % 2 ? "ECDHE+AESGCM" : "DEFAULT");
    SSL_CTX_set_ciphersuites(server, turn % 2 ? "TLS_AES_128_GCM_SHA256" : "TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256");
    SSL_CTX_set1_groups_list(client, turn % 2 ? "X25519:P-256" : "P-256:P-384");
    SSL_CTX_set_verify(client, turn % 2 ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, verify);
    SSL_CTX_set_verify(server, turn % 2 ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, NULL);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"threads", 7);
    SSL_CTX_set_alpn_protos(client, (const unsigned char *)"\2h2\4http", turn % 2 ? 3 : 8);
    SSL_CTX_set_alpn_select_cb(server, turn % 2 ? first_protocol : NULL, NULL);
    SSL_CTX_use_certificate_chain_file(server, data_file(names[turn % 2], ".pem"));
    SSL_CTX_use_PrivateKey_file(server, data_file(names[turn % 2], ".key"), SSL_FILETYPE_PEM);
    SSL_CTX_set_session_cache_mode(server, turn % 3 ? SSL_SESS_CACHE_SERVER : SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_cache_mode(client, turn % 3 ? SSL_SESS_CACHE_BOTH : SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_cache_size(server, 5 + turn % 20);
    SSL_CTX_set_timeout(server, 100 + turn % 7);
    SSL_CTX_set_tlsext_ticket_keys(server, keys, 80);
    SSL_CTX_set_num_tickets(server, turn % 4);
    SSL_CTX_sess_set_new_cb(server, turn % 2 ? on_new : NULL);
    if (turn % 5 == 0)
        SSL_CTX_load_verify_locations(client, data_file("ca", ".pem"), NULL);
    if (turn % 2)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    else
        SSL_CTX_clear_options(server, SSL_OP_NO_TICKET);
    SSL_CTX_flush_sessions(server, 0);
    SSL_CTX_set_ex_data(server, slot, (void *)names[turn % 2]);
    (void)SSL_CTX_get_ex_data(client, slot);
    (void)SSL_CTX_sess_number(server);
    (void)SSL_CTX_get0_certificate(server);
    ERR_clear_error();
}

static void *change(void *argument)
{
    int turn = 0;

    while (!atomic_load(&stop)) {
        reconfigure(turn++);
        sched_yield();
    }
    atomic_store(&turns, turn);
    return argument;
}

int main(int argc, char **argv)
{
    pthread_t threads[8], changer;
    int i;

    if (argc > 1)
        rounds = atoi(argv[1]);
    slot = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    client = client_ctx("ca");
    server = server_ctx("ecdsa");
    SSL_CTX_use_certificate_chain_file(server, DATA "rsa.pem");
    SSL_CTX_use_PrivateKey_file(server, DATA "rsa.key", SSL_FILETYPE_PEM);
    reconfigure(1);
    pthread_create(&changer, NULL, change, NULL);
    for (i = 0; i < 8; i++)
        pthread_create(&threads[i], NULL, work, NULL);
    for (i = 0; i < 8; i++)
        pthread_join(threads[i], NULL);
    atomic_store(&stop, 1);
    pthread_join(changer, NULL);
    printf("all were served: %d\n", good == 8 * rounds);
    printf("the contexts changed: %d\n", turns > 0);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
