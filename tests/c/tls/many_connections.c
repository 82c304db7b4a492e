/* A thousand clients one after the other, then 200 at a time: all are served, and memory does not grow. */
#include "tls.h"
#include <malloc.h>
#include <pthread.h>

static SSL_CTX *client, *server;
static int good;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_barrier_t barrier;

static int connect_quietly(PAIR *pair)
{
    int rounds, one = 0, two = 0;

    for (rounds = 0; rounds < 20 && !(one == 1 && two == 1); rounds++) {
        if (one != 1)
            one = SSL_do_handshake(pair->client);
        if (two != 1)
            two = SSL_do_handshake(pair->server);
    }
    return one == 1 && two == 1;
}

static int talk_quietly(PAIR *pair)
{
    char buffer[20];

    return SSL_write(pair->client, "ping", 4) == 4 && SSL_read(pair->server, buffer, 20) == 4 && SSL_write(pair->server, "pong", 4) == 4
           && SSL_read(pair->client, buffer, 20) == 4;
}

static int once(int i)
{
    PAIR pair = pair_new(client, server);
    int done;

    SSL_set_max_proto_version(pair.client, i % 2 ? TLS1_2_VERSION : TLS1_3_VERSION);
    done = connect_quietly(&pair) && talk_quietly(&pair) && SSL_shutdown(pair.client) == 0 && SSL_shutdown(pair.server) == 0;
    pair_free(&pair);
    return done;
}

static void *at_once(void *argument)
{
    PAIR pair = pair_new(client, server);
    int connected = connect_quietly(&pair), done;

    /* All stand connected before any talks. */
    pthread_barrier_wait(&barrier);
    done = connected && talk_quietly(&pair);
    pair_free(&pair);
    pthread_mutex_lock(&lock);
    good += done;
    pthread_mutex_unlock(&lock);
    return argument;
}

int main(int argc, char **argv)
{
    int many = argc > 2 ? atoi(argv[1]) : 1000, at_a_time = argc > 2 ? atoi(argv[2]) : 200;
    pthread_t threads[200];
    size_t middle, end;
    int i;

    client = client_ctx("ca");
    server = server_ctx("ecdsa");
    SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
    for (i = 0; i < many / 2; i++)
        good += once(i);
    middle = mallinfo2().uordblks;
    for (i = 0; i < many / 2; i++)
        good += once(i);
    end = mallinfo2().uordblks;
    SHOW(good);
    printf("memory: %s\n", end < middle + 100000 ? "steady" : "grows");
    good = 0;
    pthread_barrier_init(&barrier, NULL, at_a_time);
    for (i = 0; i < at_a_time; i++)
        pthread_create(&threads[i], NULL, at_once, NULL);
    for (i = 0; i < at_a_time; i++)
        pthread_join(threads[i], NULL);
    SHOW(good);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
