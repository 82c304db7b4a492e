/* Which choices can be made and asked for in which operations, and what is said of those that cannot. */
#include "testing.h"
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/rsa.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static const EVP_MD *md;
static BIGNUM *number;
static char name[50];
static int value;

static void rsa(EVP_PKEY_CTX *c)
{
    S(EVP_PKEY_CTX_set_rsa_padding(c, RSA_PKCS1_PADDING));
    S(EVP_PKEY_CTX_set_rsa_padding(c, RSA_PKCS1_OAEP_PADDING));
    S(EVP_PKEY_CTX_get_rsa_padding(c, &value));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(c, 8));
    S(EVP_PKEY_CTX_get_rsa_pss_saltlen(c, &value));
    S(EVP_PKEY_CTX_set_rsa_keygen_bits(c, 1024));
    S(EVP_PKEY_CTX_set1_rsa_keygen_pubexp(c, number));
    S(EVP_PKEY_CTX_set_rsa_keygen_primes(c, 2));
    S(EVP_PKEY_CTX_set_rsa_mgf1_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_get_rsa_mgf1_md(c, &md));
    S(EVP_PKEY_CTX_set_rsa_mgf1_md_name(c, "SHA256", NULL));
    S(EVP_PKEY_CTX_get_rsa_mgf1_md_name(c, name, sizeof(name)));
    S(EVP_PKEY_CTX_set_rsa_oaep_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_get_rsa_oaep_md(c, &md));
    S(EVP_PKEY_CTX_set_rsa_oaep_md_name(c, "SHA256", NULL));
    S(EVP_PKEY_CTX_get_rsa_oaep_md_name(c, name, sizeof(name)));
    S(EVP_PKEY_CTX_set_rsa_pss_keygen_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(c, 8));
    S(EVP_PKEY_CTX_ctrl_str(c, "nope", "1"));
    S(EVP_PKEY_CTX_ctrl(c, EVP_PKEY_RSA, -1, EVP_PKEY_CTRL_RSA_PADDING, 1, NULL));
}

static void others(EVP_PKEY_CTX *c)
{
    size_t len;

    S(EVP_PKEY_CTX_set_signature_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_get_signature_md(c, &md));
    S(EVP_PKEY_CTX_set_dsa_paramgen_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_set_ecdh_kdf_type(c, 1));
    S(EVP_PKEY_CTX_get_ecdh_kdf_type(c));
    S(EVP_PKEY_CTX_set_ecdh_kdf_md(c, EVP_sha256()));
    S(EVP_PKEY_CTX_get_ecdh_kdf_md(c, &md));
    S(EVP_PKEY_CTX_get1_id_len(c, &len));
    S(EVP_PKEY_CTX_get1_id(c, name));
    S(EVP_PKEY_CTX_ctrl(c, -1, EVP_PKEY_OP_SIGN, EVP_PKEY_CTRL_MD, 0, (void *)EVP_sha256()));
    S(EVP_PKEY_CTX_ctrl(c, -1, -1, EVP_PKEY_ALG_CTRL + 99, 0, NULL));
}

static void groups(EVP_PKEY_CTX *c)
{
    S(EVP_PKEY_CTX_set_dh_nid(c, NID_ffdhe2048));
    S(EVP_PKEY_CTX_set_ec_paramgen_curve_nid(c, NID_X9_62_prime256v1));
    S(EVP_PKEY_CTX_set_ec_param_enc(c, 1));
}

static EVP_PKEY_CTX *begun(EVP_PKEY *key, int (*init)(EVP_PKEY_CTX *), const char *what)
{
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(key, NULL);

    printf("# type %d, %s\n", EVP_PKEY_get_id(key), what);
    if (init != NULL) S(init(c));
    return c;
}

static void pss(EVP_PKEY *key)
{
    EVP_PKEY_CTX *c = begun(key, EVP_PKEY_sign_init, "PSS");

    S(EVP_PKEY_CTX_set_rsa_padding(c, RSA_PKCS1_PSS_PADDING));
    S(EVP_PKEY_CTX_get_rsa_padding(c, &value));
    S(EVP_PKEY_CTX_get_rsa_pss_saltlen(c, &value));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(c, 20));
    S(EVP_PKEY_CTX_get_rsa_pss_saltlen(c, &value));
    S(EVP_PKEY_CTX_set_rsa_pss_saltlen(c, RSA_PSS_SALTLEN_DIGEST));
    S(EVP_PKEY_CTX_get_rsa_pss_saltlen(c, &value));
    S(value);
    S(EVP_PKEY_CTX_set_rsa_mgf1_md(c, EVP_sha384()));
    S(EVP_PKEY_CTX_get_rsa_mgf1_md(c, &md));
    S(EVP_MD_get_type(md));
    EVP_PKEY_CTX_free(c);
}

int main(void)
{
    static int (*const inits[])(EVP_PKEY_CTX *) = {NULL, EVP_PKEY_sign_init, EVP_PKEY_encrypt_init, EVP_PKEY_keygen_init};
    static const char *const names[] = {"nothing begun", "sign", "encrypt", "keygen"};
    EVP_PKEY *key = load_key("data/tls/rsa.key"), *ec = load_key("data/tls/ecdsa.key");
    EVP_PKEY_CTX *c;
    size_t i;

    number = BN_new();
    BN_set_word(number, 65537);
    for (i = 0; i < 4; i++) {
        c = begun(key, inits[i], names[i]);
        rsa(c);
        others(c);
        if (i < 3) groups(c);
        EVP_PKEY_CTX_free(c);
    }
    pss(key);
    c = begun(key, EVP_PKEY_paramgen_init, "paramgen");
    EVP_PKEY_CTX_free(c);
    c = begun(ec, NULL, "nothing begun");
    others(c);
    groups(c);
    EVP_PKEY_CTX_free(c);
    c = begun(ec, EVP_PKEY_derive_init, "derive");
    others(c);
    groups(c);
    EVP_PKEY_CTX_free(c);
    /* Without a key. */
    c = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, NULL);
    S(EVP_PKEY_sign_init(c));
    S(EVP_PKEY_verify_init(c));
    S(EVP_PKEY_encrypt_init(c));
    S(EVP_PKEY_decrypt_init(c));
    EVP_PKEY_CTX_free(c);
    BN_free(number);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ec);
    return 0;
}
