/* Signatures that do not verify: which reasons are queued, by every way to verify, for each way a signature can be wrong. */
#include "testing.h"
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

static const unsigned char text[] = "what is signed";

enum { GOOD, OTHER_TEXT, FIRST_BIT, MIDDLE_BIT, LAST_BIT, SHORT, LONG, EMPTY, ZEROS, ONES, OTHER_DIGEST, OTHER_KEY, FORMS };

static const char *const forms[] = { "good", "another text", "first bit", "middle bit", "last bit", "a byte short", "a byte long", "empty",
                                     "zeros", "ones", "another digest", "another key" };

static EVP_PKEY *rsa, *other_rsa, *ec, *other_ec, *ed;

/* With `salt` bytes by PSS. */
static size_t sign(EVP_PKEY *key, const EVP_MD *md, int padding, int salt, unsigned char *out, size_t room)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx = NULL;
    size_t len = room;

    EVP_DigestSignInit(ctx, &pctx, md, NULL, key);
    if (padding)
        EVP_PKEY_CTX_set_rsa_padding(pctx, padding);
    if (padding == RSA_PKCS1_PSS_PADDING)
        EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, salt);
    if (EVP_DigestSign(ctx, out, &len, text, sizeof(text)) != 1)
        len = 0;
    EVP_MD_CTX_free(ctx);
    return len;
}

/* Makes it wrong. */
static size_t spoil(int form, unsigned char *signature, size_t len)
{
    switch (form) {
    case FIRST_BIT: signature[0] ^= 0x80; break;
    case MIDDLE_BIT: signature[len / 4] ^= 1; break;
    case LAST_BIT: signature[len - 1] ^= 1; break;
    case SHORT: return len - 1;
    case LONG: signature[len] = 0; return len + 1;
    case EMPTY: return 0;
    case ZEROS: memset(signature, 0, len); break;
    case ONES: memset(signature, 0xff, len); break;
    }
    return len;
}

static void verify(const char *name, EVP_PKEY *key, EVP_PKEY *other, const EVP_MD *md, int padding, int salt)
{
    static const unsigned char another[] = "what was signed";
    unsigned char signature[1000], digest[64], recovered[1000];
    const unsigned char *said;
    EVP_MD_CTX *ctx;
    EVP_PKEY_CTX *pctx;
    unsigned int digest_len = 0;
    size_t len, said_len;
    int form, way;

    for (form = GOOD; form < FORMS; form++) {
        const EVP_MD *used = form == OTHER_DIGEST && md != NULL ? EVP_sha384() : md;

        len = spoil(form, signature, sign(form == OTHER_KEY ? other : key, used, padding, 0, signature, sizeof(signature)));
        said = form == OTHER_TEXT ? another : text;
        said_len = form == OTHER_TEXT ? sizeof(another) : sizeof(text);
        for (way = 0; way < 5; way++) {
            printf("%s, %s, way %d\n", name, forms[form], way);
            ERR_clear_error();
            if (way == 0) {
                ctx = EVP_MD_CTX_new();
                pctx = NULL;
                EVP_DigestVerifyInit(ctx, &pctx, md, NULL, key);
                if (padding)
                    EVP_PKEY_CTX_set_rsa_padding(pctx, padding);
                if (padding == RSA_PKCS1_PSS_PADDING)
                    EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, salt);
                SHOW(EVP_DigestVerify(ctx, signature, len, said, said_len));
                EVP_MD_CTX_free(ctx);
            } else if (way == 1 && md != NULL) {
                EVP_Digest(said, said_len, digest, &digest_len, md, NULL);
                pctx = EVP_PKEY_CTX_new(key, NULL);
                EVP_PKEY_verify_init(pctx);
                if (padding)
                    EVP_PKEY_CTX_set_rsa_padding(pctx, padding);
                if (padding == RSA_PKCS1_PSS_PADDING)
                    EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, salt);
                EVP_PKEY_CTX_set_signature_md(pctx, md);
                SHOW(EVP_PKEY_verify(pctx, signature, len, digest, digest_len));
                EVP_PKEY_CTX_free(pctx);
            } else if (way == 2 && md != NULL && padding == 0) {
                ctx = EVP_MD_CTX_new();
                EVP_VerifyInit(ctx, md);
                EVP_VerifyUpdate(ctx, said, said_len);
                SHOW(EVP_VerifyFinal(ctx, signature, (unsigned int)len, key));
                EVP_MD_CTX_free(ctx);
            } else if (way == 3 && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && padding == 0) {
                size_t room = sizeof(recovered);

                pctx = EVP_PKEY_CTX_new(key, NULL);
                EVP_PKEY_verify_recover_init(pctx);
                EVP_PKEY_CTX_set_signature_md(pctx, md);
                SHOW(EVP_PKEY_verify_recover(pctx, recovered, &room, signature, len));
                EVP_PKEY_CTX_free(pctx);
            } else if (way == 4 && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && padding == 0) {
                pctx = EVP_PKEY_CTX_new(key, NULL);
                EVP_PKEY_verify_init(pctx);
                SHOW(EVP_PKEY_verify(pctx, signature, len, digest, digest_len));
                EVP_PKEY_CTX_free(pctx);
            }
            SHOW_QUEUE();
        }
    }
}

/* The older functions of RSA and EC. */
static void older(void)
{
    unsigned char signature[1000], digest[64], out[1000];
    RSA *old_rsa = EVP_PKEY_get1_RSA(rsa);
    EC_KEY *old_ec = EVP_PKEY_get1_EC_KEY(ec);
    unsigned int digest_len;
    size_t len;
    int form;

    EVP_Digest(text, sizeof(text), digest, &digest_len, EVP_sha256(), NULL);
    printf("older\n");
    for (form = GOOD; form < OTHER_DIGEST; form++) {
        if (form == OTHER_TEXT)
            continue;
        len = spoil(form, signature, sign(rsa, EVP_sha256(), 0, 0, signature, sizeof(signature)));
        printf("older, %s\n", forms[form]);
        SHOW(RSA_verify(NID_sha256, digest, digest_len, signature, (unsigned int)len, old_rsa));
        SHOW_QUEUE();
        SHOW(RSA_verify(NID_sha384, digest, digest_len, signature, (unsigned int)len, old_rsa));
        SHOW_QUEUE();
        SHOW(RSA_public_decrypt((int)len, signature, out, old_rsa, RSA_PKCS1_PADDING));
        SHOW_QUEUE();
        SHOW(RSA_public_decrypt((int)len, signature, out, old_rsa, RSA_NO_PADDING));
        SHOW_QUEUE();
        len = spoil(form, signature, sign(ec, EVP_sha256(), 0, 0, signature, sizeof(signature)));
        SHOW(ECDSA_verify(0, digest, digest_len, signature, (int)len, old_ec));
        SHOW_QUEUE();
    }
    RSA_free(old_rsa);
    EC_KEY_free(old_ec);
}

/* ECDSA's numbers at the edges of what they may be. */
static void edges(void)
{
    static const char *numbers[] = { "0", "1", "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632550",
                                     "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
                                     "1FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "-1" };
    EC_KEY *old = EVP_PKEY_get1_EC_KEY(ec);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(ec, NULL);
    unsigned char digest[32] = "digest";
    int i, k, len;

    EVP_PKEY_verify_init(ctx);
    for (i = 0; i < 6; i++)
        for (k = 0; k < 6; k++) {
            ECDSA_SIG *signature = ECDSA_SIG_new();
            BIGNUM *r = NULL, *s = NULL;
            unsigned char *der = NULL;

            BN_hex2bn(&r, numbers[i]);
            BN_hex2bn(&s, numbers[k]);
            ECDSA_SIG_set0(signature, r, s);
            len = i2d_ECDSA_SIG(signature, &der);
            printf("numbers %d and %d, %d bytes\n", i, k, len);
            if (len > 0) {
                SHOW(EVP_PKEY_verify(ctx, der, (size_t)len, digest, 32));
                SHOW_QUEUE();
                SHOW(ECDSA_verify(0, digest, 32, der, len, old));
                SHOW_QUEUE();
                SHOW(ECDSA_do_verify(digest, 32, signature, old));
            }
            SHOW_QUEUE();
            ECDSA_SIG_free(signature);
            OPENSSL_free(der);
        }
    EVP_PKEY_CTX_free(ctx);
    EC_KEY_free(old);
}

int main(void)
{
    rsa = load_key("data/core/rsa.key");
    other_rsa = load_key("data/tls/rsa.key");
    ec = load_key("data/tls/ecdsa.key");
    other_ec = load_key("data/tls/client.key");
    ed = load_key("data/tls/ed25519.key");
    verify("RSA", rsa, other_rsa, EVP_sha256(), 0, 0);
    verify("PSS, any salt", rsa, other_rsa, EVP_sha256(), RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_AUTO);
    verify("PSS, no salt", rsa, other_rsa, EVP_sha256(), RSA_PKCS1_PSS_PADDING, 0);
    verify("PSS, a salt like the digest", rsa, other_rsa, EVP_sha256(), RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_DIGEST);
    verify("PSS, the longest salt", rsa, other_rsa, EVP_sha512(), RSA_PKCS1_PSS_PADDING, RSA_PSS_SALTLEN_MAX);
    verify("PSS, too long a salt", rsa, other_rsa, EVP_sha512(), RSA_PKCS1_PSS_PADDING, 1000);
    verify("ECDSA", ec, other_ec, EVP_sha256(), 0, 0);
    verify("Ed25519", ed, ed, NULL, 0, 0);
    older();
    edges();
    return 0;
}
