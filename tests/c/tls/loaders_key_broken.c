/* DER that is no key, or a broken one, given to SSL_CTX_use_PrivateKey_file: result and whole queue. */
#define _GNU_SOURCE
#include "tls.h"
#include <sys/mman.h>

static int file;
static char path[40];

/* Equal outcomes that follow one another are printed once. */
static void load(const char *what, int at, const unsigned char *der, int len)
{
    static char before[2000];
    char now[2000] = "";
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    unsigned long code;
    const char *data;
    int flags;

    if (ftruncate(file, 0) != 0 || pwrite(file, der, len, 0) != len)
        exit(98);
    ERR_clear_error();
    sprintf(now, "%d", SSL_CTX_use_PrivateKey_file(ctx, path, SSL_FILETYPE_ASN1));
    while ((code = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0) {
        sprintf(now + strlen(now), " %08lX", code);
        if ((flags & ERR_TXT_STRING) && *data)
            sprintf(now + strlen(now), "|%s", strstr(data, "No supported data") ? data + strlen(data) - 9 : data);
    }
    if (strcmp(before, now) == 0)
        printf(" %d", at);
    else
        printf("\n%s %d: %s", what, at, now);
    strcpy(before, now);
    SSL_CTX_free(ctx);
}

/* Keys with one byte changed, or cut short. Left out is what only OpenSSL reads: from `first` to `last`, and an odd version. */
static void mutate(const char *name, const unsigned char *der, int len, int version, int first, int last)
{
    unsigned char changed[5000];
    int i;

    printf("\n--- %s", name);
    load("whole", -1, der, len);
    for (i = 0; i < len; i += i < 64 ? 1 : 29) {
        load("cut", i, der, i);
        if (i >= first && i <= last)
            continue;
        memcpy(changed, der, len);
        changed[i] ^= 1;
        load("flip", i, changed, len);
    }
    for (i = 0; i < 64; i++) {
        if ((i >= first && i <= last) || i == version)
            continue;
        memcpy(changed, der, len);
        changed[i] = 0xFF;
        load("ones", i, changed, len);
    }
}

static void mutate_file(const char *name, int first, int last)
{
    unsigned char der[5000];
    FILE *in = fopen(data_file(name, ""), "r");
    int len = fread(der, 1, sizeof(der), in);

    fclose(in);
    mutate(name, der, len, -1, first, last);
}

static void mutate_pkcs8(const char *name, int version, int first, int last)
{
    EVP_PKEY *key = key_of(name);
    PKCS8_PRIV_KEY_INFO *container = EVP_PKEY2PKCS8(key);
    unsigned char *der = NULL;
    int len = i2d_PKCS8_PRIV_KEY_INFO(container, &der);

    mutate(name, der, len, version, first, last);
    OPENSSL_free(der);
    PKCS8_PRIV_KEY_INFO_free(container);
    EVP_PKEY_free(key);
}

int main(void)
{
    static const unsigned char odd[][12] = {
        { 0x30, 0 }, { 0x30, 0x82, 0xFF, 0xFF, 2, 1, 0 }, { 0x30, 0x80, 2, 1, 0, 0, 0 }, { 0x30, 0xFF, 1 }, { 0x30, 0x89, 1, 1, 1, 1 },
        { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, { 0xFF, 0xFF, 0xFF, 0xFF }, { 0x10, 0x80 }, { 2, 1, 0 }, { 0x30, 3, 2, 1, 1 },
    };
    size_t i;
    unsigned char *der = NULL;
    EVP_PKEY *key = key_of("ecdsa");
    int len = i2d_PUBKEY(key, &der);

    file = memfd_create("key", 0);
    snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
    load("nothing", 0, der, 0);
    load("public key", 0, der, len);
    load("text", 0, (const unsigned char *)"hello world, this is text", 25);
    for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++)
        for (len = 2; len < 12; len += 3)
            load("odd", (int)i * 100 + len, odd[i], len);
    mutate_file("rsa-pkcs1.key.der", 11, 12);
    mutate_file("ecdsa-sec1.key.der", 45, 51);
    mutate_file("ed25519-pkcs8.key.der", 4, 4);
    mutate_file("rsa.der", 0, -1);
    mutate_pkcs8("rsa", 6, 0, -1);
    mutate_pkcs8("ecdsa", 5, 25, 26);
    printf("\n");
    return 0;
}
