/* Keys bound to choices of RSA-PSS: what an operation begins with, what may be chosen instead, the default digest, the text. */
#include "testing.h"
#include <openssl/evp.h>
#include <openssl/rsa.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static EVP_PKEY *make(const char *md, const char *mgf1, int salt)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA_PSS, NULL);
    EVP_PKEY *key = NULL;

    EVP_PKEY_keygen_init(ctx);
    EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 2048);
    if (md != NULL)
        EVP_PKEY_CTX_set_rsa_pss_keygen_md(ctx, EVP_get_digestbyname(md));
    if (mgf1 != NULL)
        EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(ctx, EVP_get_digestbyname(mgf1));
    if (salt >= 0)
        EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(ctx, salt);
    S(EVP_PKEY_keygen(ctx, &key));
    EVP_PKEY_CTX_free(ctx);
    return key;
}

/* What an operation has chosen. */
static void chosen(EVP_PKEY_CTX *ctx)
{
    const EVP_MD *md = NULL, *mgf1 = NULL;
    int salt = -9, padding = -9;

    SHOW(EVP_PKEY_CTX_get_rsa_padding(ctx, &padding));
    SHOW(padding);
    SHOW(EVP_PKEY_CTX_get_signature_md(ctx, &md));
    SHOW(md == NULL ? -1 : EVP_MD_get_type(md));
    SHOW(EVP_PKEY_CTX_get_rsa_mgf1_md(ctx, &mgf1));
    SHOW(mgf1 == NULL ? -1 : EVP_MD_get_type(mgf1));
    SHOW(EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx, &salt));
    SHOW(salt);
    SHOW_QUEUE();
}

static void use(EVP_PKEY *key, const char *md, int salt)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *choices;
    unsigned char sig[256];
    size_t len = sizeof(sig);

    printf("signing with %s, %d\n", md == NULL ? "the default" : md, salt);
    S(EVP_DigestSignInit(ctx, &choices, md == NULL ? NULL : EVP_get_digestbyname(md), NULL, key));
    chosen(choices);
    if (salt > -9)
        S(EVP_PKEY_CTX_set_rsa_pss_saltlen(choices, salt));
    S(EVP_DigestSign(ctx, sig, &len, (unsigned char *)"abc", 3));
    SHOW(len);
    EVP_MD_CTX_reset(ctx);
    S(EVP_DigestVerifyInit(ctx, &choices, md == NULL ? NULL : EVP_get_digestbyname(md), NULL, key));
    chosen(choices);
    S(EVP_DigestVerify(ctx, sig, len, (unsigned char *)"abc", 3));
    EVP_MD_CTX_free(ctx);
}

static void raw(EVP_PKEY *key)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    unsigned char sig[256], digest[64] = { 1 };
    size_t len = sizeof(sig);

    S(EVP_PKEY_sign_init(ctx));
    chosen(ctx);
    S(EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha512()));
    S(EVP_PKEY_CTX_set_rsa_mgf1_md(ctx, EVP_sha1()));
    S(EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_PADDING));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, 0));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, 200));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, RSA_PSS_SALTLEN_DIGEST));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, RSA_PSS_SALTLEN_MAX));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, RSA_PSS_SALTLEN_AUTO));
    chosen(ctx);
    S(EVP_PKEY_sign(ctx, sig, &len, digest, 32));
    EVP_PKEY_CTX_free(ctx);
}

/* The lines of the text that tell the choices. */
static void text(EVP_PKEY *key)
{
    BIO *out = BIO_new(BIO_s_mem());
    char line[200];
    int on = 0;

    EVP_PKEY_print_public(out, key, 2, NULL);
    while (BIO_gets(out, line, sizeof(line)) > 0)
        if (on || (on = strstr(line, "PSS") != NULL))
            printf("%s", line);
    BIO_free(out);
}

static void show(const char *md, const char *mgf1, int salt)
{
    char name[20] = "none", little[3] = "x";
    EVP_PKEY *key;
    int nid = -9;

    printf("====== %s, %s, %d\n", md == NULL ? "any" : md, mgf1 == NULL ? "any" : mgf1, salt);
    key = make(md, mgf1, salt);
    text(key);
    S(EVP_PKEY_get_default_digest_nid(key, &nid));
    SHOW(nid);
    S(EVP_PKEY_get_default_digest_name(key, name, sizeof(name)));
    SHOW_STR(name);
    S(EVP_PKEY_get_default_digest_name(key, little, sizeof(little)));
    SHOW_STR(little);
    use(key, NULL, -9);
    use(key, "SHA256", -9);
    use(key, "SHA256", 20);
    use(key, "SHA256", 100);
    use(key, "SHA384", -9);
    raw(key);
    EVP_PKEY_free(key);
}

int main(void)
{
    show(NULL, NULL, -1);
    show("SHA256", NULL, -1);
    show("SHA256", "SHA256", 32);
    show("SHA384", "SHA1", 10);
    show("SHA1", "SHA1", 20);
    return 0;
}
