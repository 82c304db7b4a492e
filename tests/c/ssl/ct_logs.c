/* Logs of certificate transparency: made, listed in files, found; checking them is not enabled. */
#include "testing.h"
#include <openssl/ct.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <stdlib.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static void file(const char *text)
{
    FILE *f = fopen("ct.tmp", "w");

    fputs(text, f);
    fclose(f);
}

static void show(const CTLOG *log)
{
    const unsigned char *id = NULL;
    size_t len = 0;

    if (log == NULL) {
        puts("no log");
        return;
    }
    CTLOG_get0_log_id(log, &id, &len);
    printf("%s %zu %02x%02x key %d\n", CTLOG_get0_name(log), len, id[0], id[1], EVP_PKEY_get_bits(CTLOG_get0_public_key(log)));
}

int main(void)
{
    EVP_PKEY *pkey = load_key("data/tls/ed25519.key");
    CTLOG_STORE *store = CTLOG_STORE_new();
    CTLOG *log = CTLOG_new(pkey, "mine"), *other = NULL;
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    unsigned char *der = NULL, text[200], id[32] = {0};
    char conf[1000];
    int len = i2d_PUBKEY(pkey, &der);

    printf("%s %d\n", CTLOG_get0_name(log), CTLOG_get0_public_key(log) == pkey);
    EVP_EncodeBlock(text, der, len);
    S(CTLOG_new_from_base64(&other, (char *)text, "other"));
    printf("%s %d\n", CTLOG_get0_name(other), EVP_PKEY_get_bits(CTLOG_get0_public_key(other)));
    CTLOG_free(other);
    S(CTLOG_new_from_base64(&other, "!!", "bad"));
    S(CTLOG_new_from_base64(&other, "!!!!", "bad"));
    S(CTLOG_new_from_base64(NULL, (char *)text, "bad"));
    S(CTLOG_STORE_get0_log_by_id(store, id, 32) != NULL);
    snprintf(conf, sizeof(conf), "enabled_logs = a , b,,\n[a]\ndescription = One\nkey = %s\n[b]\ndescription = Two\nkey = %s\n", text, text);
    file(conf);
    S(CTLOG_STORE_load_file(store, "ct.tmp"));
    {
        const unsigned char *found;
        size_t found_len;

        CTLOG_get0_log_id(log, &found, &found_len);
        S(CTLOG_STORE_get0_log_by_id(store, found, found_len) != NULL);
        show(CTLOG_STORE_get0_log_by_id(store, found, found_len));
        show(CTLOG_STORE_get0_log_by_id(store, id, 32));
    }
    S(CTLOG_STORE_load_file(store, "nothere.tmp"));
    S(SSL_CTX_get0_ctlog_store(ctx) != NULL);
    S(SSL_CTX_set_ctlog_list_file(ctx, "ct.tmp"));
    S(SSL_CTX_set_ctlog_list_file(ctx, "nothere.tmp"));
    setenv("CTLOG_FILE", "ct.tmp", 1);
    S(SSL_CTX_set_default_ctlog_list_file(ctx));
    file("[a]\n");
    S(CTLOG_STORE_load_default_file(store));
    snprintf(conf, sizeof(conf), "enabled_logs = a,b,c,d\n[a]\ndescription = One\n[b]\nkey = %s\n[c]\ndescription = x\nkey = ....\n", text);
    file(conf);
    S(CTLOG_STORE_load_default_file(store));
    SSL_CTX_set0_ctlog_store(ctx, store);
    S(SSL_CTX_get0_ctlog_store(ctx) == store);
    remove("ct.tmp");
    CTLOG_free(log);
    CTLOG_free(NULL);
    CTLOG_STORE_free(NULL);
    OPENSSL_free(der);
    SSL_CTX_free(ctx);
    return 0;
}
