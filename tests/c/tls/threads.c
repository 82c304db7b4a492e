/* Threads share a client's and a server's context, each with connections of its own. */
#include "tls.h"
#include <pthread.h>

static SSL_CTX *client, *server;
static int good;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void *work(void *argument)
{
    int i, done = 0;

    for (i = 0; i < 10; i++) {
        PAIR pair = pair_new(client, server);
        int rounds, one = 0, two = 0;
        char buffer[20];

        SSL_set_max_proto_version(pair.client, i % 2 ? TLS1_2_VERSION : TLS1_3_VERSION);
        for (rounds = 0; rounds < 20 && !(one == 1 && two == 1); rounds++) {
            if (one != 1)
                one = SSL_do_handshake(pair.client);
            if (two != 1)
                two = SSL_do_handshake(pair.server);
        }
        if (one == 1 && two == 1 && SSL_write(pair.client, "ping", 4) == 4 && SSL_read(pair.server, buffer, 20) == 4
            && SSL_write(pair.server, "pong", 4) == 4 && SSL_read(pair.client, buffer, 20) == 4)
            done++;
        pair_free(&pair);
    }
    pthread_mutex_lock(&lock);
    good += done;
    pthread_mutex_unlock(&lock);
    return argument;
}

int main(void)
{
    pthread_t threads[8];
    int i;

    client = client_ctx("ca");
    server = server_ctx("ecdsa");
    for (i = 0; i < 8; i++)
        pthread_create(&threads[i], NULL, work, NULL);
    for (i = 0; i < 8; i++)
        pthread_join(threads[i], NULL);
    SHOW(good);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
