/* SSL_CTX_load_verify_locations and its kin on every kind of file and folder. */
#include "tls.h"

static const char *files[] = {
    "ca.pem", "bundle.pem", "bad-bundle.pem", "ca.der", "missing.pem", "empty.pem", "garbage.pem", "bad-der.pem", "rsa.key",
    "rsa-trusted.pem", "all-in-one.pem", "chain.pem", "crlf.pem", "book-ca.pem",
};

static void count(SSL_CTX *ctx)
{
    STACK_OF(X509_OBJECT) *objects = X509_STORE_get0_objects(SSL_CTX_get_cert_store(ctx));

    printf("  objects: %d\n", sk_X509_OBJECT_num(objects));
}

int main(void)
{
    SSL_CTX *ctx;
    PAIR pair;
    size_t i;

    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        ctx = SSL_CTX_new(TLS_method());
        printf("--- %s\n", files[i]);
        SHOW(SSL_CTX_load_verify_locations(ctx, data_file(files[i], ""), NULL));
        SHOW_QUEUE();
        count(ctx);
        SHOW(SSL_CTX_load_verify_file(ctx, data_file(files[i], "")));
        SHOW_QUEUE();
        count(ctx);
        SSL_CTX_free(ctx);
        {
            STACK_OF(X509_NAME) *names = SSL_load_client_CA_file(data_file(files[i], ""));

            printf("client CAs: %d\n", names ? sk_X509_NAME_num(names) : -1);
            SHOW_QUEUE();
            sk_X509_NAME_pop_free(names, X509_NAME_free);
        }
    }
    ctx = SSL_CTX_new(TLS_method());
    SHOW(SSL_CTX_load_verify_locations(ctx, NULL, NULL));
    SHOW_QUEUE();
    SHOW(SSL_CTX_load_verify_locations(ctx, NULL, DATA "no-such-folder"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_load_verify_locations(ctx, DATA "missing.pem", DATA "capath"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_load_verify_dir(ctx, DATA "capath"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_default_verify_paths(ctx));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);

    printf("--- a folder\n");
    {
        SSL_CTX *client = client_ctx(NULL), *server = server_ctx("rsa");

        SHOW(SSL_CTX_load_verify_locations(client, NULL, DATA "capath"));
        SSL_CTX_set_verify(client, SSL_VERIFY_PEER, NULL);
        pair = pair_new(client, server);
        handshake(&pair);
        SHOW(SSL_get_verify_result(pair.client));
        pair_free(&pair);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
    return 0;
}
