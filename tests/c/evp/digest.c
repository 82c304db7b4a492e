/* Digests: names, sizes, results, contexts and their states. */
#include "testing.h"
#include <openssl/evp.h>

static void show_md(const EVP_MD *md)
{
    printf("%s type=%d size=%d block=%d flags=%lx pkey=%d\n", EVP_MD_get0_name(md), EVP_MD_get_type(md),
           EVP_MD_get_size(md), EVP_MD_get_block_size(md), EVP_MD_get_flags(md), EVP_MD_get_pkey_type(md));
}

static void show_digest(const EVP_MD *md)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int len = 0;

    show_md(md);
    SHOW(EVP_Digest("The quick brown fox", 19, out, &len, md, NULL));
    SHOW_BYTES(out, len);
}

static void all(void)
{
    const EVP_MD *mds[] = {EVP_md5(), EVP_sha1(), EVP_md5_sha1(), EVP_ripemd160(), EVP_sha224(), EVP_sha256(),
        EVP_sha384(), EVP_sha512(), EVP_sha512_224(), EVP_sha512_256(), EVP_sha3_224(), EVP_sha3_256(),
        EVP_sha3_384(), EVP_sha3_512(), EVP_shake128(), EVP_shake256(), EVP_blake2b512(), EVP_blake2s256(), EVP_sm3(),
        EVP_md_null()};
    const char *names[] = {"MD5", "sha-1", "SHA2-256", "sha3-512", "SHAKE256", "BLAKE2B-512", "sm3", "NULL",
        "2.16.840.1.101.3.4.2.1", "RIPEMD", "SHA512-256"};
    const char *lookups[] = {"sha-256", "SHA2-256", "SHA256", "RSA-SHA256", "sha256WithRSAEncryption", "RSA-SHA1-2",
        "ssl3-md5", "2.16.840.1.101.3.4.2.1", "KECCAK-KMAC-128", "nonsense", "MD5-SHA1", "rmd160", "SHAKE-128", "md4"};
    size_t i;

    for (i = 0; i < sizeof(mds) / sizeof(*mds); i++)
        show_digest(mds[i]);
    for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
        EVP_MD *md = EVP_MD_fetch(NULL, names[i], NULL);

        if (md == NULL) {
            printf("%s: not fetched\n", names[i]);
            continue;
        }
        show_digest(md);
        SHOW_STR(EVP_MD_get0_description(md));
        SHOW(EVP_MD_is_a(md, names[i]));
        SHOW(EVP_MD_is_a(md, "SHA256"));
        EVP_MD_free(md);
    }
    for (i = 0; i < sizeof(lookups) / sizeof(*lookups); i++) {
        const EVP_MD *md = EVP_get_digestbyname(lookups[i]);

        printf("%s -> %s\n", lookups[i], md == NULL ? "none" : EVP_MD_get0_name(md));
    }
    SHOW(EVP_MD_is_a(EVP_sha256(), "SHA2-256"));
    SHOW_PTR(EVP_MD_fetch(NULL, "SHA256", "provider=default"));
    ERR_clear_error();
    SHOW_PTR(EVP_MD_fetch(NULL, "SHA256", "provider=legacy"));
    SHOW_PTR(EVP_MD_fetch(NULL, "SHA256", "fips=yes"));
    SHOW_PTR(EVP_MD_fetch(NULL, "SHA256", "?fips=yes,provider=default"));
    SHOW_HEXNUM(ERR_get_error());
    ERR_clear_error();
}

static void states(void)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    unsigned char out[200];
    unsigned int len = 0;

    SHOW(EVP_DigestInit_ex(ctx, EVP_md4(), NULL));
    SHOW_HEXNUM(ERR_peek_error());
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_clear_error();
    SHOW(EVP_DigestUpdate(ctx, out, 1));
    SHOW(EVP_DigestUpdate(ctx, out, 0));
    SHOW(EVP_DigestFinal_ex(ctx, out, &len));
    EVP_MD_CTX_reset(ctx);
    SHOW(EVP_DigestInit_ex(ctx, NULL, NULL));
    SHOW_QUEUE();
    SHOW(EVP_DigestInit_ex(ctx, EVP_sha256(), NULL));
    SHOW(EVP_MD_CTX_get0_md(ctx) == EVP_sha256());
    SHOW(EVP_DigestUpdate(ctx, "abc", 3));
    SHOW(EVP_MD_CTX_copy_ex(copy, ctx));
    SHOW(EVP_DigestUpdate(ctx, "def", 3));
    SHOW(EVP_DigestFinal_ex(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(EVP_DigestFinal(copy, out, &len));
    SHOW_BYTES(out, len);
    SHOW_PTR(EVP_MD_CTX_get0_md(copy));
    SHOW(EVP_DigestInit_ex(ctx, NULL, NULL));
    SHOW(EVP_DigestFinal_ex(ctx, out, NULL));
    SHOW_BYTES(out, 32);
    SHOW(EVP_DigestFinalXOF(ctx, out, 10));
    SHOW(EVP_MD_CTX_copy_ex(copy, NULL));
    SHOW_QUEUE();
    SHOW(EVP_DigestInit(ctx, EVP_shake128()));
    SHOW(EVP_DigestUpdate(ctx, "abc", 3));
    SHOW(EVP_DigestFinalXOF(ctx, out, 100));
    SHOW_BYTES(out, 100);
    SHOW(EVP_DigestInit(ctx, EVP_shake128()));
    SHOW(EVP_MD_CTX_ctrl(ctx, EVP_MD_CTRL_XOF_LEN, 20, NULL));
    SHOW(EVP_DigestFinal_ex(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(EVP_MD_CTX_ctrl(ctx, 99, 20, NULL));
    SHOW(EVP_MD_get_size(NULL));
    SHOW(EVP_MD_get_block_size(NULL));
    SHOW_QUEUE();
    EVP_MD_CTX_set_flags(ctx, EVP_MD_CTX_FLAG_ONESHOT);
    SHOW_HEXNUM(EVP_MD_CTX_test_flags(ctx, -1));
    SHOW(EVP_Q_digest(NULL, "SHA256", NULL, "abc", 3, out, NULL));
    SHOW_BYTES(out, 32);
    EVP_MD_CTX_free(ctx);
    EVP_MD_CTX_free(copy);
    EVP_MD_CTX_free(NULL);
}

static int my_init(EVP_MD_CTX *ctx) { *(unsigned *)EVP_MD_CTX_get0_md_data(ctx) = 7; return 1; }
static int my_update(EVP_MD_CTX *ctx, const void *data, size_t len)
{
    unsigned *sum = EVP_MD_CTX_get0_md_data(ctx);

    while (len-- > 0)
        *sum = *sum * 31 + ((const unsigned char *)data)[len];
    return 1;
}
static int my_final(EVP_MD_CTX *ctx, unsigned char *md) { memcpy(md, EVP_MD_CTX_get0_md_data(ctx), 4); return 1; }

static void own(void)
{
    EVP_MD *md = EVP_MD_meth_new(NID_undef, NID_undef);
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int len = 0;

    SHOW(EVP_MD_meth_set_result_size(md, 4));
    SHOW(EVP_MD_meth_set_result_size(md, 5));
    SHOW(EVP_MD_meth_set_input_blocksize(md, 8));
    SHOW(EVP_MD_meth_set_app_datasize(md, sizeof(unsigned)));
    SHOW(EVP_MD_meth_set_init(md, my_init));
    SHOW(EVP_MD_meth_set_update(md, my_update));
    SHOW(EVP_MD_meth_set_final(md, my_final));
    SHOW(EVP_MD_get_size(md));
    SHOW(EVP_MD_get_block_size(md));
    SHOW(EVP_MD_meth_get_update(md) == my_update);
    SHOW(EVP_Digest("hello", 5, out, &len, md, NULL));
    SHOW_BYTES(out, len);
    EVP_MD_meth_free(md);
}

int main(void)
{
    all();
    states();
    own();
    return 0;
}
