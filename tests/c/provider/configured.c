/* What the configuration file says of providers is in force without a call that reads it; the legacy provider's digest.
 * Each case is a process of its own: the file is read once. */
#include "testing.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/provider.h>
#include <sys/wait.h>
#include <unistd.h>

static int visit(OSSL_PROVIDER *p, void *arg)
{
    printf("%s%s\n", (char *)arg, OSSL_PROVIDER_get0_name(p));
    return 1;
}

/* The codes alone: their data has the number of a name, which depends on what was looked for before. */
static void queue(void)
{
    unsigned long code;

    while ((code = ERR_get_error()) != 0)
        printf("  queue: %08lX\n", code);
}

static void digest(const EVP_MD *md)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int len = 0;

    SHOW(EVP_Digest("abc", 3, out, &len, md, NULL));
    SHOW_BYTES(out, len);
    queue();
}

static void fetch(void)
{
    EVP_MD *md = EVP_MD_fetch(NULL, "MD4", NULL);

    SHOW_PTR(md);
    if (md != NULL) {
        SHOW_STR(EVP_MD_get0_name(md));
        SHOW_STR(OSSL_PROVIDER_get0_name(EVP_MD_get0_provider(md)));
        SHOW(EVP_MD_get_type(md));
        SHOW(EVP_MD_get_size(md));
        digest(md);
    }
    EVP_MD_free(md);
    queue();
}

static void cipher(void)
{
    EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();

    SHOW(EVP_EncryptInit_ex(ctx, EVP_bf_cbc(), NULL, (unsigned char *)"0123456789abcdef", (unsigned char *)"12345678"));
    queue();
    EVP_CIPHER_CTX_free(ctx);
}

static void mac(void)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int len = 0;

    SHOW_PTR(HMAC(EVP_md4(), "key", 3, (const unsigned char *)"abc", 3, out, &len));
    SHOW_BYTES(out, len);
    queue();
}

static void available(void)
{
    SHOW(OSSL_PROVIDER_available(NULL, "legacy"));
    SHOW(OSSL_PROVIDER_available(NULL, "default"));
}

static void all(void)
{
    OSSL_PROVIDER_do_all(NULL, visit, "> ");
}

static void by_hand(void)
{
    SHOW_PTR(OSSL_PROVIDER_load(NULL, "default"));
    SHOW_PTR(OSSL_PROVIDER_load(NULL, "legacy"));
    digest(EVP_md4());
    digest(EVP_get_digestbyname("md4"));
}

/* Loaded in one library context only: who fetched there can use it anywhere. */
static void other_context(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new();
    EVP_CIPHER_CTX *work = EVP_CIPHER_CTX_new();
    EVP_CIPHER *cipher;
    EVP_MD *md;

    SHOW_PTR(OSSL_PROVIDER_load(ctx, "default"));
    SHOW_PTR(OSSL_PROVIDER_load(ctx, "legacy"));
    SHOW_PTR(md = EVP_MD_fetch(ctx, "MD4", NULL));
    digest(md);
    EVP_MD_free(md);
    SHOW_PTR(cipher = EVP_CIPHER_fetch(ctx, "BF-CBC", NULL));
    SHOW(EVP_EncryptInit_ex2(work, cipher, (unsigned char *)"0123456789abcdef", (unsigned char *)"12345678", NULL));
    EVP_CIPHER_free(cipher);
    SHOW(EVP_EncryptInit_ex(work, EVP_bf_cbc(), NULL, (unsigned char *)"0123456789abcdef", (unsigned char *)"12345678"));
    queue();
    digest(EVP_md4());
    SHOW_PTR(EVP_MD_fetch(NULL, "MD4", NULL));
    queue();
    EVP_CIPHER_CTX_free(work);
    OSSL_LIB_CTX_free(ctx);
}

static void constant(void)
{
    digest(EVP_md4());
}

static void refused(void)
{
    SHOW(OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL));
    digest(EVP_md4());
    all();
}

static void run(const char *file, const char *label, void (*one)(void))
{
    printf("--- %s, %s\n", file == NULL ? "no file" : "file", label);
    fflush(stdout);
    if (fork() == 0) {
        if (file != NULL)
            setenv("OPENSSL_CONF", file, 1);
        one();
        exit(0);
    }
    wait(NULL);
}

int main(void)
{
    static const struct { const char *label; void (*run)(void); } cases[] = {
        { "constant", constant }, { "fetched", fetch }, { "cipher", cipher }, { "code", mac }, { "available", available },
        { "all", all }, { "by hand", by_hand }, { "reading forbidden", refused },
        { "other context", other_context },
    };
    char path[] = "/tmp/sabissl-conf-XXXXXX";
    FILE *file = fdopen(mkstemp(path), "w");
    size_t i;

    fputs("openssl_conf = top\n[top]\nproviders = p\n[p]\ndefault = d\nlegacy = d\n[d]\nactivate = 1\n", file);
    fclose(file);
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        run(NULL, cases[i].label, cases[i].run);
        run(path, cases[i].label, cases[i].run);
    }
    unlink(path);
    return 0;
}
