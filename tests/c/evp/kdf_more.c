/* Derivations by name: NIST's one-step and by a code, SSH's; their limits and what they lack; HKDF's and PBKDF2's checks. */
#include "testing.h"
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>

typedef struct { const char *key; int kind; const void *data; size_t len; } VALUE; /* kind: 's', 'o', 'i' */

#define S(key, text) {key, 's', text, 0}
#define O(key, text) {key, 'o', text, sizeof(text) - 1}
#define I(key, number) {key, 'i', NULL, number}

static void derive(const char *name, size_t len, const VALUE *values, size_t count)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *ctx;
    OSSL_PARAM params[16];
    unsigned char out[200];
    int numbers[16];
    size_t i;

    printf("%s %zu:", name, len);
    if (kdf == NULL) {
        printf(" none\n");
        SHOW_QUEUE();
        return;
    }
    ctx = EVP_KDF_CTX_new(kdf);
    for (i = 0; i < count; i++) {
        printf(" %s", values[i].key);
        numbers[i] = (int)values[i].len;
        params[i] = values[i].kind == 's' ? OSSL_PARAM_construct_utf8_string(values[i].key, (char *)values[i].data, 0) :
            values[i].kind == 'o' ? OSSL_PARAM_construct_octet_string(values[i].key, (void *)values[i].data, values[i].len) :
            OSSL_PARAM_construct_int(values[i].key, &numbers[i]);
    }
    params[i] = OSSL_PARAM_construct_end();
    printf("\n");
    if (EVP_KDF_derive(ctx, out, len, params) > 0)
        SHOW_BYTES(out, len);
    else
        printf("failed\n");
    SHOW_QUEUE();
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}

#define DERIVE(name, len, ...) do { \
        static const VALUE values[] = {__VA_ARGS__}; \
        derive(name, len, values, sizeof(values) / sizeof(*values)); \
    } while (0)

static void size(int mode, int has_digest)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "HKDF", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    OSSL_PARAM params[3], get[2];
    size_t value = 7;

    params[0] = OSSL_PARAM_construct_int("mode", &mode);
    params[1] = has_digest ? OSSL_PARAM_construct_utf8_string("digest", "SHA256", 0) : OSSL_PARAM_construct_end();
    params[2] = OSSL_PARAM_construct_end();
    SHOW(EVP_KDF_CTX_set_params(ctx, params));
    get[0] = OSSL_PARAM_construct_size_t("size", &value);
    get[1] = OSSL_PARAM_construct_end();
    SHOW(EVP_KDF_CTX_get_params(ctx, get));
    if (has_digest)
        SHOW(value);
    get[0] = OSSL_PARAM_construct_end();
    SHOW(EVP_KDF_CTX_get_params(ctx, get));
    ERR_clear_error();
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}

int main(void)
{
    DERIVE("SSKDF", 50, S("digest", "SHA256"), O("key", "a secret"), O("info", "what for"));
    DERIVE("SSKDF", 50, S("digest", "SHA224"), O("secret", "a secret"));
    DERIVE("SSKDF", 50, S("mac", "HMAC"), S("digest", "SHA256"), O("key", "a secret"), O("info", "what for"));
    DERIVE("SSKDF", 70, S("mac", "hmac"), S("digest", "SHA512"), O("key", "a secret"), O("salt", "with salt"));
    DERIVE("SSKDF", 20, S("digest", "SHA256"), O("info", "what for"));
    DERIVE("SSKDF", 20, O("key", "a secret"));
    DERIVE("SSKDF", 0, S("digest", "SHA256"), O("key", "a secret"));
    DERIVE("SSHKDF", 8, S("digest", "SHA1"), O("key", "\0\0\0\1\5"), O("xcghash", "hash"), O("session_id", "id"), S("type", "A"));
    DERIVE("SSHKDF", 100, S("digest", "SHA256"), O("key", "key"), O("xcghash", "hash"), O("session_id", "id"), S("type", "F"));
    DERIVE("SSHKDF", 20, S("digest", "SHA256"), O("key", "key"), O("xcghash", "hash"), O("session_id", "id"), S("type", "G"));
    DERIVE("SSHKDF", 20, S("digest", "SHA256"), O("key", "key"), O("xcghash", "hash"), O("session_id", "id"));
    DERIVE("SSHKDF", 20, S("digest", "SHA256"), O("key", "key"), O("xcghash", "hash"), S("type", "A"));
    DERIVE("SSHKDF", 20, S("digest", "SHA256"), O("key", "key"), O("session_id", "id"), S("type", "A"));
    DERIVE("SSHKDF", 20, S("digest", "SHA256"), O("xcghash", "hash"), O("session_id", "id"), S("type", "A"));
    DERIVE("KBKDF", 50, S("mac", "HMAC"), S("digest", "SHA256"), O("key", "a key"), O("salt", "label"), O("info", "context"));
    DERIVE("KBKDF", 50, S("mac", "HMAC"), S("digest", "SHA384"), S("mode", "feedback"), O("key", "a key"), O("salt", "label"),
           O("info", "context"), O("seed", "from here"));
    DERIVE("KBKDF", 50, S("mac", "HMAC"), S("digest", "SHA256"), S("mode", "feedback"), O("key", "a key"), O("salt", "label"),
           O("info", "context"), O("seed", "thirty-two bytes to begin with.."));
    DERIVE("KBKDF", 50, S("mac", "HMAC"), S("digest", "SHA256"), S("mode", "feedback"), O("key", "a key"), O("salt", "label"));
    DERIVE("KBKDF", 40, S("mac", "HMAC"), S("digest", "SHA256"), O("key", "a key"), O("info", "context"), I("use-l", 0),
           I("use-separator", 0));
    DERIVE("KBKDF", 40, S("mac", "CMAC"), S("cipher", "AES-128-CBC"), O("key", "sixteen byte key"), O("salt", "label"));
    DERIVE("KBKDF", 16, S("mac", "HMAC"), S("digest", "SHA256"), O("key", ""));
    DERIVE("KBKDF", 0, S("mac", "HMAC"), S("digest", "SHA256"), O("key", "a key"));
    DERIVE("KBKDF", 16, S("mac", "HMAC"), S("digest", "SHA256"), O("key", "a key"), S("mode", "sideways"));
    DERIVE("HKDF", 0, S("digest", "SHA256"), O("key", "a key"));
    DERIVE("HKDF", 10, S("digest", "SHA256"), S("key", "a key"));
    DERIVE("HKDF", 10, S("digest", "SHA256"), O("key", "a key"), S("mode", "BADMODE"));
    DERIVE("HKDF", 10, S("digest", "SHA256"), O("key", "a key"), I("mode", 100));
    DERIVE("TLS1-PRF", 0, S("digest", "SHA256"), O("secret", "a key"), O("seed", "seed"));
    DERIVE("PBKDF2", 32, O("pass", "word"), O("salt", "salt"), I("iter", 1));
    DERIVE("PBKDF2", 10, O("pass", "word"), O("salt", "sixteen byte salt"), I("iter", 1000), I("pkcs5", 0));
    DERIVE("PBKDF2", 32, O("pass", "word"), O("salt", "salt"), I("iter", 1000), I("pkcs5", 0));
    DERIVE("PBKDF2", 32, O("pass", "word"), O("salt", "sixteen byte salt"), I("iter", 999), I("pkcs5", 0));
    DERIVE("PBKDF2", 32, O("pass", "word"), O("salt", "sixteen byte salt"), I("iter", 1000), I("pkcs5", 0));
    size(0, 1);
    size(1, 1);
    size(1, 0);
    return 0;
}
