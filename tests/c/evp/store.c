/* Stores: what files hold. */
#include "keys.h"
#include <openssl/store.h>
#include <openssl/pem.h>

static void walk(const char *uri, int expect)
{
    OSSL_STORE_CTX *store = OSSL_STORE_open(uri, NULL, NULL, NULL, NULL);
    OSSL_STORE_INFO *info;

    printf("-- %d\n", expect);
    SHOW_PTR(store);
    if (store == NULL) {
        ERR_clear_error();
        return;
    }
    if (expect)
        SHOW(OSSL_STORE_expect(store, expect));
    while (!OSSL_STORE_eof(store)) {
        info = OSSL_STORE_load(store);
        if (info == NULL)
            continue;
        SHOW_STR(OSSL_STORE_INFO_type_string(OSSL_STORE_INFO_get_type(info)));
        if (OSSL_STORE_INFO_get0_PKEY(info) != NULL)
            SHOW(EVP_PKEY_get_id(OSSL_STORE_INFO_get0_PKEY(info)));
        if (OSSL_STORE_INFO_get0_PUBKEY(info) != NULL)
            SHOW(EVP_PKEY_get_id(OSSL_STORE_INFO_get0_PUBKEY(info)));
        OSSL_STORE_INFO_free(info);
    }
    SHOW(OSSL_STORE_close(store));
    ERR_clear_error();
}

int main(void)
{
    char path[] = "/tmp/sabissl-store-XXXXXX", uri[100];
    int fd = mkstemp(path);
    FILE *f = fdopen(fd, "wb");
    EVP_PKEY *rsa = load_der_key("rsa.p8"), *ec = load_der_key("p256.p8");

    PEM_write_PrivateKey(f, rsa, NULL, NULL, 0, NULL, NULL);
    PEM_write_PUBKEY(f, ec);
    PEM_write_PrivateKey(f, ec, NULL, NULL, 0, NULL, NULL);
    fclose(f);
    walk(path, 0);
    walk(path, OSSL_STORE_INFO_PKEY);
    walk(path, OSSL_STORE_INFO_PUBKEY);
    snprintf(uri, sizeof(uri), "file:%s", path);
    walk(uri, OSSL_STORE_INFO_CERT);
    walk("data/evp/rsa.p8", 0);
    walk("/nonexistent", 0);
    remove(path);
    return 0;
}
