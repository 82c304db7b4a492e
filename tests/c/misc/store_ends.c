/* How a store of files ends and fails: the end is found by reading on, and what cannot be read is told alike. */
#include "../testing.h"
#include <openssl/store.h>
#include <openssl/ui.h>

static int asked;

static int answers(char *buffer, int size, int writing, void *word)
{
    asked++;
    strcpy(buffer, word);
    return (int)strlen(word);
}

static void walk(const char *path, const char *word, int expected, int attached)
{
    UI_METHOD *method = UI_UTIL_wrap_read_pem_callback(answers, 0);
    BIO *bio = attached ? BIO_new_file(path, "r") : NULL;
    OSSL_STORE_CTX *store = attached ? OSSL_STORE_attach(bio, "file", NULL, NULL, method, (void *)word, NULL, NULL, NULL)
                                     : OSSL_STORE_open(path, method, (void *)word, NULL, NULL);
    int i; /* Attached, OpenSSL asks for a wrong password again. */

    asked = 0;
    printf("--- %s %s %d %d\n", path, word, expected, attached);
    if (expected)
        SHOW(OSSL_STORE_expect(store, expected));
    for (i = 0; i < 6 && !OSSL_STORE_eof(store); i++) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(store);

        printf("type %d, asked %d, error %d, eof %d\n", info == NULL ? -1 : OSSL_STORE_INFO_get_type(info), attached ? 0 : asked, OSSL_STORE_error(store),
               OSSL_STORE_eof(store));
        show_queue();
        OSSL_STORE_INFO_free(info);
    }
    OSSL_STORE_close(store);
    show_queue();
    BIO_free(bio);
    UI_destroy_method(method);
}

int main(void)
{
    static const char *names[] = { "ecdsa-encrypted.key", "rsa-encrypted-pkcs1.key", "rsa-encrypted-des3.key", "rsa.pem", "garbage.pem", "empty.pem",
                                   "bad-base64.pem", "bad-der.pem", "all-in-one.pem", "rsa.der", "bad-key.pem", "truncated.der" };
    size_t i;
    int attached;

    for (attached = 0; attached < 2; attached++)
        for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
            char path[100];

            snprintf(path, sizeof(path), "data/tls/%s", names[i]);
            walk(path, "wrong", 0, attached);
            walk(path, "secret", 0, attached);
            /* OpenSSL tells of bad certificates even where keys are wanted. */
            if (strncmp(names[i], "bad-", 4) != 0)
                walk(path, "wrong", OSSL_STORE_INFO_PKEY, attached);
        }
    return 0;
}
