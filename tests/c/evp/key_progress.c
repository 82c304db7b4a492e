/* When a program hears of the making of a key, and how short it may be. */
#include "../testing.h"
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>

static int heard, answer;

static int hears(EVP_PKEY_CTX *ctx)
{
    heard++;
    return answer;
}

static void made(const char *type, const char *group, int parameters)
{
    for (answer = 0; answer < 2; answer++) {
        EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
        EVP_PKEY *key = NULL;

        printf("--- %s %d %d\n", type, parameters, answer);
        SHOW(parameters ? EVP_PKEY_paramgen_init(ctx) : EVP_PKEY_keygen_init(ctx));
        if (group != NULL)
            SHOW(EVP_PKEY_CTX_set_group_name(ctx, group));
        EVP_PKEY_CTX_set_cb(ctx, hears);
        heard = 0;
        SHOW(EVP_PKEY_generate(ctx, &key));
        SHOW(heard > 0);
        SHOW_PTR(key);
        ERR_clear_error();
        EVP_PKEY_free(key);
        EVP_PKEY_CTX_free(ctx);
    }
}

static void macs(void)
{
    static const int counts[] = { -1, 0, 1, 2, 3000 };
    size_t i;

    for (i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
        PKCS12 *file = PKCS12_init(NID_pkcs7_data);
        STACK_OF(PKCS7) *safes = sk_PKCS7_new_null();
        const ASN1_INTEGER *count = NULL;

        PKCS12_pack_authsafes(file, safes);
        SHOW(PKCS12_set_mac(file, "x", -1, NULL, 0, counts[i], NULL));
        PKCS12_get0_mac(NULL, NULL, NULL, &count, file);
        SHOW(count == NULL ? -99 : ASN1_INTEGER_get(count));
        SHOW(PKCS12_verify_mac(file, "x", -1));
        sk_PKCS7_free(safes);
        PKCS12_free(file);
    }
}

static void sizes(const char *type)
{
    static const int counts[] = { 0, 100, 511, 512, 2048 };
    size_t i;

    for (i = 0; i < sizeof(counts) / sizeof(*counts); i++) {
        EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
        char text[20];

        EVP_PKEY_keygen_init(ctx);
        printf("--- %s %d\n", type, counts[i]);
        SHOW(EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, counts[i]));
        snprintf(text, sizeof(text), "%d", counts[i]);
        SHOW(EVP_PKEY_CTX_ctrl_str(ctx, "rsa_keygen_bits", text));
        SHOW_QUEUE();
        EVP_PKEY_CTX_free(ctx);
    }
}

int main(void)
{
    sizes("RSA");
    sizes("RSA-PSS");
    SHOW_PTR(EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)100));
    SHOW_QUEUE();
    made("RSA", NULL, 0);
    made("RSA-PSS", NULL, 0);
    made("EC", "P-256", 0);
    made("EC", "P-256", 1);
    made("ED25519", NULL, 0);
    made("X25519", NULL, 0);
    made("DH", "ffdhe2048", 0);
    made("DH", "ffdhe2048", 1);
    macs();
    return 0;
}
