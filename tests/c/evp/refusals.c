/* What is said of operations that were not begun, have no room, or get a wrong signature, text, key or type. */
#include "testing.h"
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static unsigned char k[32] = {1}, out[600], ct[600], sig[600];
static EVP_PKEY *rsa, *ec;

static void sign(EVP_PKEY *key, int padding, const EVP_MD *md)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    size_t len = 5;

    printf("# sign: type %d, padding %d, digest %d\n", EVP_PKEY_get_id(key), padding, md != NULL);
    S(EVP_PKEY_sign(ctx, out, &len, k, 32));
    S(EVP_PKEY_sign_init(ctx));
    if (padding) S(EVP_PKEY_CTX_set_rsa_padding(ctx, padding));
    if (md) S(EVP_PKEY_CTX_set_signature_md(ctx, md));
    S(EVP_PKEY_sign(ctx, out, &len, k, 32));
    len = sizeof(out);
    S(EVP_PKEY_sign(ctx, out, &len, k, 31));
    len = sizeof(out);
    S(EVP_PKEY_sign(ctx, out, &len, NULL, 0));
    len = sizeof(sig);
    S(EVP_PKEY_sign(ctx, sig, &len, k, 32));
    S(EVP_PKEY_verify(ctx, sig, len, k, 32));
    S(EVP_PKEY_verify_init(ctx));
    if (padding) EVP_PKEY_CTX_set_rsa_padding(ctx, padding);
    if (md) EVP_PKEY_CTX_set_signature_md(ctx, md);
    S(EVP_PKEY_verify(ctx, sig, len, k, 32));
    S(EVP_PKEY_verify(ctx, sig, len, k, 31));
    S(EVP_PKEY_verify(ctx, sig, 0, k, 32));
    S(EVP_PKEY_verify(ctx, sig, len, NULL, 0));
    if (padding != RSA_PKCS1_PSS_PADDING) {
        S(EVP_PKEY_verify(ctx, sig, len - 1, k, 32));
        sig[10] ^= 1;
        S(EVP_PKEY_verify(ctx, sig, len, k, 32));
    }
    EVP_PKEY_CTX_free(ctx);
}

static void crypt_with(int padding)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(rsa, NULL);
    int all = EVP_PKEY_get_size(rsa), whole = padding == RSA_NO_PADDING;
    size_t len = 5, room;

    printf("# encrypt: padding %d\n", padding);
    S(EVP_PKEY_encrypt(ctx, out, &len, k, 32));
    EVP_PKEY_encrypt_init(ctx);
    S(EVP_PKEY_CTX_set_rsa_padding(ctx, padding));
    S(EVP_PKEY_encrypt(ctx, out, &len, k, 32));
    len = sizeof(out);
    S(EVP_PKEY_encrypt(ctx, out, &len, out, all + 1));
    len = sizeof(ct);
    S(EVP_PKEY_encrypt(ctx, ct, &len, whole ? ct : k, whole ? all : 32));
    S(EVP_PKEY_decrypt(ctx, out, &len, ct, len));
    EVP_PKEY_decrypt_init(ctx);
    EVP_PKEY_CTX_set_rsa_padding(ctx, padding);
    room = 40;
    S(EVP_PKEY_decrypt(ctx, out, &room, ct, len));
    SHOW(room);
    room = sizeof(out);
    S(EVP_PKEY_decrypt(ctx, out, &room, ct, len));
    SHOW(room);
    room = sizeof(out);
    S(EVP_PKEY_decrypt(ctx, out, &room, ct, all + 1));
    EVP_PKEY_CTX_free(ctx);
}

static void recover(const EVP_MD *md)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(rsa, NULL);
    size_t len = sizeof(sig), room = 5;

    printf("# recover: digest %d\n", md != NULL);
    EVP_PKEY_sign_init(ctx);
    EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256());
    S(EVP_PKEY_sign(ctx, sig, &len, k, 32));
    EVP_PKEY_verify_recover_init(ctx);
    if (md) EVP_PKEY_CTX_set_signature_md(ctx, md);
    S(EVP_PKEY_verify_recover(ctx, out, &room, sig, len));
    room = 40;
    S(EVP_PKEY_verify_recover(ctx, out, &room, sig, len));
    room = sizeof(out);
    S(EVP_PKEY_verify_recover(ctx, out, &room, sig, len));
    SHOW(room);
    room = sizeof(out);
    S(EVP_PKEY_verify_recover(ctx, out, &room, sig, len - 1));
    EVP_PKEY_CTX_free(ctx);
}

static void derive(EVP_PKEY *key, EVP_PKEY *peer)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    size_t len = sizeof(out);

    printf("# derive: type %d\n", EVP_PKEY_get_id(key));
    S(EVP_PKEY_derive_set_peer(ctx, peer));
    S(EVP_PKEY_derive_init(ctx));
    S(EVP_PKEY_derive(ctx, out, &len));
    S(EVP_PKEY_derive_set_peer(ctx, NULL));
    S(EVP_PKEY_derive_set_peer(ctx, rsa));
    S(EVP_PKEY_derive_set_peer(ctx, peer));
    len = 5;
    S(EVP_PKEY_derive(ctx, out, &len));
    len = sizeof(out);
    S(EVP_PKEY_derive(ctx, out, &len));
    SHOW(len);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(peer);
}

static void verify_message(int padding)
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    EVP_PKEY_CTX *ctx;
    size_t len = sizeof(sig);
    int i;

    printf("# message: padding %d\n", padding);
    EVP_DigestSignInit(md, &ctx, EVP_sha256(), NULL, rsa);
    EVP_PKEY_CTX_set_rsa_padding(ctx, padding);
    S(EVP_DigestSign(md, sig, &len, k, 32));
    for (i = 0; i < (padding == RSA_PKCS1_PSS_PADDING ? 2 : 4); i++) {
        EVP_MD_CTX_reset(md);
        EVP_DigestVerifyInit(md, &ctx, EVP_sha256(), NULL, rsa);
        EVP_PKEY_CTX_set_rsa_padding(ctx, padding);
        sig[9] ^= i == 3;
        S(EVP_DigestVerify(md, sig, len - (i == 2), k, 32 - (i == 1)));
    }
    EVP_MD_CTX_free(md);
}

static void types(void)
{
    static const int ids[] = {0, 1, 12345, -1, NID_sha256, EVP_PKEY_RSA, EVP_PKEY_HMAC};
    static const char *const names[] = {"RSA", "X25519", "HMAC", "NOPE"};
    EVP_PKEY *key;
    size_t i;

    for (i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
        printf("# type %d\n", ids[i]);
        /* OpenSSL tells its own number of the name in the error's data where it knows it as something else. */
        if (ids[i] == NID_sha256)
            continue;
        S(EVP_PKEY_CTX_new_id(ids[i], NULL) != NULL);
        S(EVP_PKEY_new_raw_private_key(ids[i], NULL, k, 32) != NULL);
        S(EVP_PKEY_new_raw_public_key(ids[i], NULL, k, 32) != NULL);
        if (ids[i] != EVP_PKEY_RSA) S(EVP_PKEY_new_mac_key(ids[i], NULL, k, 32) != NULL);
        key = EVP_PKEY_new();
        S(EVP_PKEY_set_type(key, ids[i]));
        S(EVP_PKEY_get_id(key));
        EVP_PKEY_free(key);
    }
    for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
        printf("# type %s\n", names[i]);
        S(EVP_PKEY_new_raw_private_key_ex(NULL, names[i], NULL, k, 5) != NULL);
        S(EVP_PKEY_new_raw_public_key_ex(NULL, names[i], NULL, k, 5) != NULL);
    }
}

static void parameters(EVP_PKEY *key, const char *what)
{
    BIGNUM *bn = NULL;
    char text[40];
    size_t size;
    int number;

    printf("# parameters of %s\n", what);
    S(EVP_PKEY_get_int_param(key, "bits", &number));
    S(EVP_PKEY_get_int_param(key, "nope", &number));
    S(EVP_PKEY_get_int_param(key, NULL, &number));
    S(EVP_PKEY_get_size_t_param(key, "bits", &size));
    S(EVP_PKEY_get_bn_param(key, "n", NULL));
    S(EVP_PKEY_get_bn_param(key, "nope", &bn));
    S(EVP_PKEY_get_utf8_string_param(key, "default-digest", text, 3, &size));
    S(EVP_PKEY_get_utf8_string_param(key, NULL, text, 3, &size));
    S(EVP_PKEY_get_octet_string_param(key, "n", out, sizeof(out), &size));
    S(EVP_PKEY_get_group_name(key, text, 40, &size));
    S(EVP_PKEY_get_params(key, NULL));
    S(EVP_PKEY_set_int_param(key, "nope", 1));
    S(EVP_PKEY_set_int_param(key, NULL, 1));
    S(EVP_PKEY_set_size_t_param(key, "nope", 1));
    S(EVP_PKEY_set_bn_param(key, "nope", BN_value_one()));
    S(EVP_PKEY_set_bn_param(key, "nope", NULL));
    S(EVP_PKEY_set_utf8_string_param(key, "nope", "x"));
    S(EVP_PKEY_set_octet_string_param(key, "nope", k, 1));
    S(EVP_PKEY_set_params(key, NULL));
}

static void nothing(void)
{
    EVP_PKEY_CTX *ctx = NULL;
    size_t len = sizeof(out);
    EVP_PKEY *made = NULL;

    printf("# no context\n");
    S(EVP_PKEY_sign_init(ctx));
    S(EVP_PKEY_sign(ctx, out, &len, k, 32));
    S(EVP_PKEY_verify_init(ctx));
    S(EVP_PKEY_verify(ctx, out, 32, k, 32));
    S(EVP_PKEY_verify_recover_init(ctx));
    S(EVP_PKEY_verify_recover(ctx, out, &len, k, 32));
    S(EVP_PKEY_encrypt_init(ctx));
    S(EVP_PKEY_encrypt(ctx, out, &len, k, 32));
    S(EVP_PKEY_decrypt_init(ctx));
    S(EVP_PKEY_decrypt(ctx, out, &len, k, 32));
    S(EVP_PKEY_derive_init(ctx));
    S(EVP_PKEY_derive(ctx, out, &len));
    S(EVP_PKEY_derive_set_peer(ctx, ec));
    S(EVP_PKEY_encapsulate_init(ctx, NULL));
    S(EVP_PKEY_decapsulate_init(ctx, NULL));
    S(EVP_PKEY_keygen_init(ctx));
    S(EVP_PKEY_generate(ctx, NULL));
    S(EVP_PKEY_paramgen_init(ctx));
    S(EVP_PKEY_fromdata_init(ctx));
    S(EVP_PKEY_fromdata(ctx, &made, 0, NULL));
    SHOW_PTR(EVP_PKEY_fromdata_settable(ctx, 0));
    SHOW_QUEUE();
    S(EVP_PKEY_CTX_ctrl(ctx, -1, -1, EVP_PKEY_CTRL_MD, 0, NULL));
    S(EVP_PKEY_CTX_ctrl_str(ctx, "digest", "SHA256"));
    S(EVP_PKEY_CTX_set_group_name(ctx, "P-256"));
    S(EVP_PKEY_CTX_get1_id(ctx, out));
    S(EVP_PKEY_CTX_get1_id_len(ctx, &len));
}

int main(void)
{
    rsa = load_key("data/tls/rsa.key");
    ec = load_key("data/tls/ecdsa.key");
    sign(rsa, 0, NULL);
    sign(rsa, RSA_PKCS1_PADDING, EVP_sha256());
    sign(rsa, RSA_PKCS1_PSS_PADDING, EVP_sha256());
    sign(rsa, RSA_NO_PADDING, NULL);
    sign(ec, 0, NULL);
    sign(ec, 0, EVP_sha256());
    crypt_with(RSA_PKCS1_PADDING);
    crypt_with(RSA_PKCS1_OAEP_PADDING);
    crypt_with(RSA_NO_PADDING);
    recover(NULL);
    recover(EVP_sha256());
    derive(ec, EVP_EC_gen("P-256"));
    verify_message(RSA_PKCS1_PADDING);
    verify_message(RSA_PKCS1_PSS_PADDING);
    types();
    parameters(rsa, "a key");
    parameters(EVP_PKEY_new(), "an empty key");
    parameters(NULL, "nothing");
    nothing();
    return 0;
}
