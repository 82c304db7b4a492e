/* Derivations by a code and by SSH's rules: which code, cipher, digest and key go together, and what is said where they do not. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include "testing.h"

static void kdf(const char *label, const char *name, OSSL_PARAM *p, size_t len)
{
    EVP_KDF *k = EVP_KDF_fetch(NULL, name, NULL);
    EVP_KDF_CTX *c = EVP_KDF_CTX_new(k);
    unsigned char out[64];
    int r;
    printf("-- %s\n", label);
    r = EVP_KDF_derive(c, out, len, p);
    SHOW(r);
    if (r > 0) SHOW_BYTES(out, len);
    SHOW_QUEUE();
    SHOW_PTR(EVP_KDF_CTX_dup(c));
    EVP_KDF_CTX_free(c);
    EVP_KDF_free(k);
}
#define T(k, v) OSSL_PARAM_construct_utf8_string(k, v, 0)
#define O(k, v, n) OSSL_PARAM_construct_octet_string(k, v, n)
#define END OSSL_PARAM_construct_end()
#define TRY(label, name, ...) do { OSSL_PARAM p[] = {__VA_ARGS__, END}; kdf(label, name, p, 20); } while (0)
static void kdfs(void)
{
    static char key[64] = "0123456789abcdef0123456789abcdef";
    TRY("cmac128", "KBKDF", T("mac", "CMAC"), T("cipher", "AES-128-CBC"), O("key", key, 16));
    TRY("cmac256", "KBKDF", T("mac", "CMAC"), T("cipher", "AES-256-CBC"), O("key", key, 32));
    TRY("cmac128 key32", "KBKDF", T("mac", "CMAC"), T("cipher", "AES-128-CBC"), O("key", key, 32));
    TRY("cmac256 key16", "KBKDF", T("mac", "CMAC"), T("cipher", "AES-256-CBC"), O("key", key, 16));
    TRY("cmac aes128", "KBKDF", T("mac", "CMAC"), T("cipher", "aes128"), O("key", key, 16));
    TRY("cmac des", "KBKDF", T("mac", "CMAC"), T("cipher", "DES-EDE3-CBC"), O("key", key, 24));
    TRY("cmac nonsense", "KBKDF", T("mac", "CMAC"), T("cipher", "NONSENSE"), O("key", key, 16));
    TRY("cmac nocipher", "KBKDF", T("mac", "CMAC"), O("key", key, 16));
    TRY("hmac", "KBKDF", T("mac", "HMAC"), T("digest", "SHA256"), O("key", key, 32));
    TRY("hmac nodigest", "KBKDF", T("mac", "HMAC"), O("key", key, 32));
    TRY("hmac nokey", "KBKDF", T("mac", "HMAC"), T("digest", "SHA256"));
    TRY("nomac", "KBKDF", T("digest", "SHA256"), O("key", key, 32));
    TRY("nomac nokey", "KBKDF", T("digest", "SHA256"));
    TRY("nothing", "KBKDF", END);
    TRY("poly", "KBKDF", T("mac", "POLY1305"), T("digest", "SHA256"), O("key", key, 32));
    TRY("nope", "KBKDF", T("mac", "NOPE"), T("digest", "SHA256"), O("key", key, 32));
    TRY("hmac digest nope", "KBKDF", T("mac", "HMAC"), T("digest", "NOPE"), O("key", key, 32));
    TRY("mode", "KBKDF", T("mac", "HMAC"), T("digest", "SHA256"), O("key", key, 32), T("mode", "sideways"));
    TRY("seed", "KBKDF", T("mac", "HMAC"), T("digest", "SHA256"), O("key", key, 32), T("mode", "FEEDBACK"), O("seed", key, 7));
    TRY("seed counter", "KBKDF", T("mac", "HMAC"), T("digest", "SHA256"), O("key", key, 32), O("seed", key, 7));
    TRY("cmac ss", "SSKDF", T("mac", "CMAC"), T("digest", "SHA256"), O("key", key, 32));
    TRY("nope ss", "SSKDF", T("mac", "NOPE"), T("digest", "SHA256"), O("key", key, 32));
    TRY("hmac ss", "SSKDF", T("mac", "HMAC"), T("digest", "SHA256"), O("key", key, 32), O("salt", key, 9));
    TRY("ss", "SSKDF", T("digest", "SHA256"), O("secret", key, 32), O("info", key, 9));
    TRY("ss nokey", "SSKDF", T("digest", "SHA256"), O("info", key, 9));
    TRY("ss nodigest", "SSKDF", O("key", key, 9));
    TRY("ssh G", "SSHKDF", T("digest", "SHA256"), O("key", key, 32), O("xcghash", key, 32), O("session_id", key, 32), T("type", "G"));
    TRY("ssh AB", "SSHKDF", T("digest", "SHA256"), O("key", key, 32), O("xcghash", key, 32), O("session_id", key, 32), T("type", "AB"));
    TRY("ssh empty", "SSHKDF", T("digest", "SHA256"), O("key", key, 32), O("xcghash", key, 0), O("session_id", key, 32), T("type", "A"));
    TRY("ssh short", "SSHKDF", T("digest", "SHA256"), O("key", key, 32), O("xcghash", key, 9), O("session_id", key, 32), T("type", "A"));
}

int main(void)
{
    kdfs();
    return 0;
}
