/* Private keys in every form, encrypted ones with and without the right password: result and whole queue. */
#include "tls.h"

#ifndef KEY_TYPE
#define KEY_TYPE SSL_FILETYPE_PEM
#endif

static const char *files[] = {
    "rsa.key", "ecdsa.key", "ed25519.key", "p384.key", "p521.key", "rsa-pkcs1.key", "ecdsa-sec1.key", "rsa-encrypted.key", "ecdsa-encrypted.key",
    "rsa-encrypted-pkcs1.key", "rsa-encrypted-des3.key", "ecdsa-encrypted-sec1.key", "rsa.pem", "missing.key", "empty.pem", "garbage.pem",
    "bad-key.pem", "all-in-one.pem", "rsa-pkcs8.key.der", "rsa-pkcs1.key.der", "ecdsa-pkcs8.key.der", "ecdsa-sec1.key.der",
    "ed25519-pkcs8.key.der", "truncated.der",
};

static int calls, size_seen, flag_seen;
static const char *password;

static int callback(char *buffer, int size, int rwflag, void *argument)
{
    calls++;
    size_seen = size;
    flag_seen = rwflag;
    if (password == NULL)
        return -1;
    if (argument != NULL)
        printf("  argument: %s\n", (const char *)argument);
    memcpy(buffer, password, strlen(password));
    return (int)strlen(password);
}

static void load(const char *name, int type)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl;

    calls = size_seen = flag_seen = 0;
    SSL_CTX_set_default_passwd_cb(ctx, callback);
    printf("%s, type %d, password %s\n", name, type, password ? password : "none");
    SHOW(SSL_CTX_use_PrivateKey_file(ctx, data_file(name, ""), type));
    SHOW_QUEUE();
    printf("  callback: %d calls, size %d, flag %d\n", calls, size_seen, flag_seen);
    SHOW_PTR(SSL_CTX_get0_privatekey(ctx));
    if (SSL_CTX_get0_privatekey(ctx) != NULL)
        printf("  key: type %d, %d bits\n", EVP_PKEY_get_id(SSL_CTX_get0_privatekey(ctx)), EVP_PKEY_get_bits(SSL_CTX_get0_privatekey(ctx)));
    SHOW(SSL_CTX_check_private_key(ctx));
    SHOW_QUEUE();
    ssl = SSL_new(ctx);
    SHOW(SSL_use_PrivateKey_file(ssl, data_file(name, ""), type));
    SHOW_QUEUE();
    SHOW_PTR(SSL_get_privatekey(ssl));
    SHOW(SSL_CTX_use_RSAPrivateKey_file(ctx, data_file(name, ""), type));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    SSL_CTX *ctx;
    size_t i;

    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        int encrypted = strstr(files[i], "encrypted") != NULL;

        password = "secret";
        load(files[i], KEY_TYPE);
        if (!encrypted || KEY_TYPE == SSL_FILETYPE_ASN1)
            continue;
        password = "wrong";
        load(files[i], SSL_FILETYPE_PEM);
        password = NULL;
        load(files[i], SSL_FILETYPE_PEM);
    }
    ctx = SSL_CTX_new(TLS_method());
    SHOW(SSL_CTX_get_default_passwd_cb(ctx) == NULL);
    SSL_CTX_set_default_passwd_cb_userdata(ctx, (void *)"secret");
    SHOW(SSL_CTX_use_PrivateKey_file(ctx, DATA "rsa-encrypted.key", SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    password = "secret";
    SSL_CTX_set_default_passwd_cb(ctx, callback);
    SHOW(SSL_CTX_get_default_passwd_cb(ctx) == callback);
    SHOW_STR(SSL_CTX_get_default_passwd_cb_userdata(ctx));
    SHOW(SSL_CTX_use_PrivateKey_file(ctx, DATA "rsa-encrypted.key", SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);
    return 0;
}
