/* Stores that follow each other on one BIO: each takes what it gives out and leaves the rest. */
#include "testing.h"
#include <openssl/store.h>

static void next(BIO *bio, int expected)
{
    OSSL_STORE_CTX *store = OSSL_STORE_attach(bio, "file", NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    OSSL_STORE_INFO *info;

    if (expected != 0)
        SHOW(OSSL_STORE_expect(store, expected));
    info = OSSL_STORE_load(store);
    printf("type %d, error %d, eof %d\n", info == NULL ? -1 : OSSL_STORE_INFO_get_type(info), OSSL_STORE_error(store), OSSL_STORE_eof(store));
    OSSL_STORE_INFO_free(info);
    SHOW(OSSL_STORE_close(store));
    ERR_clear_error();
}

static void fill(BIO *bio)
{
    static const char *files[] = { "data/tls/client-rsa.key", "data/tls/client-rsa.pem", "data/tls/ca.pem", "data/pem/ec_pub.pem" };
    char line[200];
    size_t i;

    BIO_puts(bio, "some words before\n");
    for (i = 0; i < sizeof(files) / sizeof(*files); i++) {
        BIO *file = BIO_new_file(files[i], "r");
        int n;

        while ((n = BIO_read(file, line, sizeof(line))) > 0)
            BIO_write(bio, line, n);
        BIO_puts(bio, "words between\n");
        BIO_free(file);
    }
}

static void walk(BIO *bio)
{
    next(bio, OSSL_STORE_INFO_PKEY);
    next(bio, OSSL_STORE_INFO_CERT);
    next(bio, 0);
    next(bio, OSSL_STORE_INFO_PUBKEY);
    next(bio, 0);
}

int main(void)
{
    FILE *temporary = tmpfile();
    BIO *bio = BIO_new_fp(temporary, BIO_NOCLOSE);

    fill(bio);
    (void)BIO_flush(bio);
    rewind(temporary);
    walk(bio);
    BIO_free(bio);
    fclose(temporary);
    return 0;
}
