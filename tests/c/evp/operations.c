/* What keys do: sign, verify, encrypt, agree, derive, are made and taken apart. */
#include "keys.h"
#include <openssl/kdf.h>
#include <openssl/core_names.h>
#include <openssl/params.h>

static const unsigned char text[] = "The quick brown fox jumps over the lazy dog";

static void sign(const char *file, const EVP_MD *md, int padding, int salt)
{
    EVP_PKEY *pkey = load_der_key(file);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new(), *copy = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx = NULL;
    unsigned char sig[1024];
    size_t len = 0;
    int message = EVP_PKEY_get_id(pkey) == EVP_PKEY_ED25519;

    printf("-- sign %s %s %d %d\n", file, md ? EVP_MD_get0_name(md) : "-", padding, salt);
    SHOW(EVP_DigestSignInit(ctx, &pctx, md, NULL, pkey));
    SHOW_PTR(pctx);
    SHOW(EVP_MD_CTX_get_pkey_ctx(ctx) == pctx);
    if (padding) {
        SHOW(EVP_PKEY_CTX_set_rsa_padding(pctx, padding));
        if (padding == RSA_PKCS1_PSS_PADDING)
            SHOW(EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, salt));
        SHOW(EVP_PKEY_CTX_get_rsa_padding(pctx, &padding));
        SHOW(padding);
    }
    if (message) {
        SHOW(EVP_DigestSign(ctx, NULL, &len, text, sizeof(text)));
        SHOW(len);
        SHOW(EVP_DigestSign(ctx, sig, &len, text, sizeof(text)));
        SHOW_BYTES(sig, len);
    } else {
        SHOW(EVP_DigestSignUpdate(ctx, text, 10));
        SHOW(EVP_MD_CTX_copy_ex(copy, ctx));
        SHOW(EVP_DigestSignUpdate(ctx, text + 10, sizeof(text) - 10));
        SHOW(EVP_DigestSignUpdate(copy, text + 10, sizeof(text) - 10));
        SHOW(EVP_DigestSignFinal(ctx, NULL, &len));
        SHOW(len);
        SHOW(EVP_DigestSignFinal(copy, sig, &len));
        len = sizeof(sig);
        SHOW(EVP_DigestSignFinal(ctx, sig, &len));
        if (padding == RSA_PKCS1_PADDING)
            SHOW_BYTES(sig, len);
    }
    EVP_MD_CTX_reset(ctx);
    SHOW(EVP_DigestVerifyInit(ctx, &pctx, md, NULL, pkey));
    if (padding)
        SHOW(EVP_PKEY_CTX_set_rsa_padding(pctx, padding));
    SHOW(EVP_DigestVerify(ctx, sig, len, text, sizeof(text)));
    EVP_MD_CTX_reset(ctx);
    SHOW(EVP_DigestVerifyInit(ctx, &pctx, md, NULL, pkey));
    if (padding)
        SHOW(EVP_PKEY_CTX_set_rsa_padding(pctx, padding));
    SHOW(EVP_DigestVerify(ctx, sig, len, text, 5) == 1);
    ERR_clear_error();
    EVP_MD_CTX_free(ctx);
    EVP_MD_CTX_free(copy);
    EVP_PKEY_free(pkey);
}

static void old(const char *file)
{
    EVP_PKEY *pkey = load_der_key(file);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char sig[1024];
    unsigned int len = 0;

    printf("-- old %s\n", file);
    SHOW(EVP_SignInit(ctx, EVP_sha256()));
    SHOW(EVP_SignUpdate(ctx, text, sizeof(text)));
    SHOW(EVP_SignFinal(ctx, sig, &len, pkey));
    EVP_MD_CTX_reset(ctx);
    SHOW(EVP_VerifyInit(ctx, EVP_sha256()));
    SHOW(EVP_VerifyUpdate(ctx, text, sizeof(text)));
    SHOW(EVP_VerifyFinal(ctx, sig, len, pkey));
    sig[len - 1] ^= 1;
    SHOW(EVP_VerifyFinal(ctx, sig, len, pkey) == 1);
    ERR_clear_error();
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(pkey);
}

static void raw(void)
{
    EVP_PKEY *pkey = load_der_key("rsa.p8"), *ec = load_der_key("p256.p8");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(pkey, NULL), *ectx = EVP_PKEY_CTX_new(ec, NULL);
    unsigned char sig[512], out[512];
    size_t len = sizeof(sig), outlen = sizeof(out);
    const EVP_MD *md;
    int n;

    SHOW(EVP_PKEY_sign(ctx, sig, &len, text, 32));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_PADDING));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_sign_init(ctx));
    SHOW(EVP_PKEY_CTX_get_operation(ctx) == EVP_PKEY_OP_SIGN);
    SHOW(EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()));
    SHOW(EVP_PKEY_CTX_get_signature_md(ctx, &md));
    SHOW(md == EVP_sha256());
    SHOW(EVP_PKEY_sign(ctx, NULL, &len, text, 32));
    SHOW(len);
    SHOW(EVP_PKEY_sign(ctx, sig, &len, text, 32));
    SHOW_BYTES(sig, len);
    SHOW(EVP_PKEY_sign(ctx, sig, &len, text, 31));
    ERR_clear_error();
    SHOW(EVP_PKEY_verify_init(ctx));
    SHOW(EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()));
    SHOW(EVP_PKEY_verify(ctx, sig, 256, text, 32));
    SHOW(EVP_PKEY_verify_recover_init(ctx));
    SHOW(EVP_PKEY_CTX_set_signature_md(ctx, EVP_sha256()));
    SHOW(EVP_PKEY_verify_recover(ctx, out, &outlen, sig, 256));
    SHOW_BYTES(out, outlen);
    SHOW(EVP_PKEY_sign_init(ctx));
    len = sizeof(sig);
    SHOW(EVP_PKEY_sign(ctx, sig, &len, text, 20));
    SHOW_BYTES(sig, len);
    SHOW(EVP_PKEY_encrypt_init(ctx));
    SHOW(EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_OAEP_PADDING));
    SHOW(EVP_PKEY_CTX_set_rsa_oaep_md(ctx, EVP_sha256()));
    len = sizeof(sig);
    SHOW(EVP_PKEY_encrypt(ctx, NULL, &len, text, 20));
    SHOW(len);
    SHOW(EVP_PKEY_encrypt(ctx, sig, &len, text, 20));
    SHOW(EVP_PKEY_decrypt_init(ctx));
    SHOW(EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_OAEP_PADDING));
    SHOW(EVP_PKEY_CTX_ctrl_str(ctx, "rsa_oaep_md", "sha256"));
    SHOW(EVP_PKEY_CTX_get_rsa_oaep_md(ctx, &md));
    SHOW(md == EVP_sha256());
    outlen = sizeof(out);
    SHOW(EVP_PKEY_decrypt(ctx, out, &outlen, sig, len));
    SHOW_BYTES(out, outlen);
    sig[0] ^= 1;
    outlen = sizeof(out);
    SHOW(EVP_PKEY_decrypt(ctx, out, &outlen, sig, len) == 1);
    ERR_clear_error();
    SHOW(EVP_PKEY_derive_init(ctx));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_encrypt_init(ectx));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_sign_init(ectx));
    SHOW(EVP_PKEY_CTX_set_rsa_padding(ectx, RSA_PKCS1_PADDING));
    ERR_clear_error();
    len = sizeof(sig);
    SHOW(EVP_PKEY_sign(ectx, sig, &len, text, 32));
    SHOW(EVP_PKEY_verify_init(ectx));
    SHOW(EVP_PKEY_verify(ectx, sig, len, text, 32));
    SHOW(EVP_PKEY_verify(ectx, sig, len, text, 31));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_check(ctx));
    SHOW(EVP_PKEY_check(ectx));
    SHOW(EVP_PKEY_public_check(ectx));
    SHOW(EVP_PKEY_param_check(ectx));
    n = EVP_PKEY_CTX_ctrl(ctx, EVP_PKEY_RSA, EVP_PKEY_OP_TYPE_SIG, EVP_PKEY_CTRL_RSA_PADDING, 1, NULL);
    SHOW(n);
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_CTX_free(ectx);
    EVP_PKEY_free(pkey);
    EVP_PKEY_free(ec);
}

static void agree(const char *a, const char *b)
{
    EVP_PKEY *own = load_der_key(a), *peer = load_der_key(b), *other = load_der_key("rsa.p8");
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(own, NULL);
    unsigned char out[512];
    size_t len = 0;

    printf("-- agree %s %s\n", a, b);
    SHOW(EVP_PKEY_derive_set_peer(ctx, peer));
    ERR_clear_error();
    SHOW(EVP_PKEY_derive_init(ctx));
    SHOW(EVP_PKEY_derive_set_peer(ctx, other) > 0);
    ERR_clear_error();
    SHOW(EVP_PKEY_derive_set_peer(ctx, peer));
    SHOW(EVP_PKEY_derive(ctx, NULL, &len));
    SHOW(len);
    len = sizeof(out);
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    SHOW_BYTES(out, len);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(own);
    EVP_PKEY_free(peer);
    EVP_PKEY_free(other);
}

static void derive(void)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    unsigned char out[100];
    size_t len = 42;

    SHOW(EVP_PKEY_derive_init(ctx));
    SHOW(EVP_PKEY_CTX_set_hkdf_md(ctx, EVP_sha256()));
    SHOW(EVP_PKEY_CTX_set1_hkdf_salt(ctx, text, 5));
    SHOW(EVP_PKEY_CTX_set1_hkdf_key(ctx, text, 20));
    SHOW(EVP_PKEY_CTX_add1_hkdf_info(ctx, text, 7));
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(EVP_PKEY_CTX_hkdf_mode(ctx, EVP_PKEY_HKDEF_MODE_EXTRACT_ONLY));
    len = 32;
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    SHOW_BYTES(out, len);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
    SHOW(EVP_PKEY_derive_init(ctx));
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_TLS1_PRF, NULL);
    SHOW(EVP_PKEY_derive_init(ctx));
    SHOW(EVP_PKEY_CTX_set_tls1_prf_md(ctx, EVP_sha256()));
    SHOW(EVP_PKEY_CTX_set1_tls1_prf_secret(ctx, text, 20));
    SHOW(EVP_PKEY_CTX_add1_tls1_prf_seed(ctx, text, 7));
    SHOW(EVP_PKEY_CTX_add1_tls1_prf_seed(ctx, text, 9));
    len = 50;
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(EVP_PKEY_CTX_set_tls1_prf_md(ctx, EVP_md5_sha1()));
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    SHOW_BYTES(out, len);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_SCRYPT, NULL);
    SHOW(EVP_PKEY_derive_init(ctx));
    SHOW(EVP_PKEY_CTX_set1_pbe_pass(ctx, "password", 8));
    SHOW(EVP_PKEY_CTX_set1_scrypt_salt(ctx, text, 4));
    SHOW(EVP_PKEY_CTX_set_scrypt_N(ctx, 1024));
    SHOW(EVP_PKEY_CTX_set_scrypt_r(ctx, 8));
    SHOW(EVP_PKEY_CTX_set_scrypt_p(ctx, 1));
    len = 32;
    SHOW(EVP_PKEY_derive(ctx, out, &len));
    SHOW_BYTES(out, len);
    EVP_PKEY_CTX_free(ctx);
}

static void make(void)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, NULL);
    EVP_PKEY *pkey = NULL, *params = NULL;
    unsigned char buf[100];
    size_t len = sizeof(buf);

    SHOW(EVP_PKEY_keygen(ctx, &pkey) > 0);
    ERR_clear_error();
    SHOW(EVP_PKEY_keygen_init(ctx));
    SHOW(EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 1024));
    SHOW(EVP_PKEY_keygen(ctx, &pkey));
    SHOW(EVP_PKEY_get_bits(pkey));
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(pkey);
    pkey = NULL;
    ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, NULL);
    SHOW(EVP_PKEY_paramgen_init(ctx));
    SHOW(EVP_PKEY_CTX_set_ec_paramgen_curve_nid(ctx, NID_X9_62_prime256v1));
    SHOW(EVP_PKEY_paramgen(ctx, &params));
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new(params, NULL);
    SHOW(EVP_PKEY_keygen_init(ctx));
    SHOW(EVP_PKEY_keygen(ctx, &pkey));
    SHOW(EVP_PKEY_get_bits(pkey));
    SHOW(EVP_PKEY_parameters_eq(params, pkey));
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(pkey);
    pkey = NULL;
    ctx = EVP_PKEY_CTX_new_from_name(NULL, "X25519", NULL);
    SHOW(EVP_PKEY_keygen_init(ctx));
    SHOW(EVP_PKEY_generate(ctx, &pkey));
    SHOW(EVP_PKEY_get_raw_public_key(pkey, buf, &len));
    SHOW(len);
    EVP_PKEY_free(pkey);
    EVP_PKEY_CTX_free(ctx);
    pkey = EVP_PKEY_Q_keygen(NULL, NULL, "RSA", (size_t)1024);
    SHOW(EVP_PKEY_get_bits(pkey));
    EVP_PKEY_free(pkey);
    pkey = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-384");
    SHOW(EVP_PKEY_get_bits(pkey));
    EVP_PKEY_free(pkey);
    pkey = EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
    SHOW(EVP_PKEY_get_id(pkey));
    EVP_PKEY_free(pkey);
    SHOW_PTR(EVP_PKEY_CTX_new_from_name(NULL, "nonsense", NULL));
    SHOW_HEXNUM(ERR_get_error());
    ERR_clear_error();
}

static void apart(void)
{
    EVP_PKEY *rsa = load_der_key("rsa.p8"), *ec = load_der_key("p256.p8"), *x = load_der_key("x25519.p8"), *made = NULL;
    BIGNUM *bn = NULL;
    char name[50];
    unsigned char buf[200];
    size_t len = 0;
    OSSL_PARAM params[4], *all = NULL;
    EVP_PKEY_CTX *ctx;
    int n;

    SHOW(EVP_PKEY_get_bn_param(rsa, OSSL_PKEY_PARAM_RSA_N, &bn));
    SHOW(BN_num_bits(bn));
    BN_free(bn);
    bn = NULL;
    SHOW(EVP_PKEY_get_bn_param(rsa, "nonsense", &bn));
    SHOW(EVP_PKEY_get_bn_param(ec, OSSL_PKEY_PARAM_EC_PUB_X, &bn));
    SHOW_STR(BN_bn2hex(bn));
    SHOW(EVP_PKEY_get_utf8_string_param(ec, OSSL_PKEY_PARAM_GROUP_NAME, name, sizeof(name), &len));
    SHOW_STR(name);
    SHOW(len);
    SHOW(EVP_PKEY_get_group_name(ec, name, 4, &len));
    SHOW(EVP_PKEY_get_octet_string_param(ec, OSSL_PKEY_PARAM_PUB_KEY, buf, sizeof(buf), &len));
    SHOW_BYTES(buf, len);
    SHOW(EVP_PKEY_get_int_param(rsa, OSSL_PKEY_PARAM_BITS, &n));
    SHOW(n);
    len = sizeof(buf);
    SHOW(EVP_PKEY_get_raw_private_key(x, buf, &len));
    SHOW_BYTES(buf, len);
    made = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, buf, len);
    SHOW(EVP_PKEY_eq(made, x));
    EVP_PKEY_free(made);
    SHOW_PTR(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, buf, 31));
    ERR_clear_error();
    len = sizeof(buf);
    SHOW(EVP_PKEY_get_raw_private_key(rsa, buf, &len));
    ERR_clear_error();
    SHOW(EVP_PKEY_get_raw_public_key(x, buf, &len));
    made = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, buf, len);
    SHOW(EVP_PKEY_eq(made, x));
    EVP_PKEY_free(made);
    made = NULL;
    SHOW(EVP_PKEY_todata(ec, EVP_PKEY_KEYPAIR, &all));
    ctx = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    SHOW(EVP_PKEY_fromdata_init(ctx));
    SHOW(EVP_PKEY_fromdata(ctx, &made, EVP_PKEY_KEYPAIR, all));
    SHOW(EVP_PKEY_eq(made, ec));
    EVP_PKEY_free(made);
    made = NULL;
    EVP_PKEY_CTX_free(ctx);
    SHOW(EVP_PKEY_get_octet_string_param(ec, OSSL_PKEY_PARAM_PUB_KEY, buf, sizeof(buf), &len));
    params[0] = OSSL_PARAM_construct_utf8_string("group", "prime256v1", 0);
    params[1] = OSSL_PARAM_construct_octet_string("pub", buf, len);
    params[2] = OSSL_PARAM_construct_end();
    ctx = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
    SHOW(EVP_PKEY_fromdata_init(ctx));
    SHOW(EVP_PKEY_fromdata(ctx, &made, EVP_PKEY_PUBLIC_KEY, params));
    SHOW(EVP_PKEY_eq(made, ec));
    EVP_PKEY_CTX_free(ctx);
    len = EVP_PKEY_get1_encoded_public_key(x, (unsigned char **)&all);
    SHOW(len);
    len = EVP_PKEY_get1_encoded_public_key(ec, (unsigned char **)&all);
    SHOW_BYTES(all, len);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
    EVP_PKEY_free(x);
}

static void mac(void)
{
    EVP_PKEY *pkey = EVP_PKEY_new_mac_key(EVP_PKEY_HMAC, NULL, text, 16);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char out[64];
    size_t len = sizeof(out);

    SHOW(EVP_PKEY_get_id(pkey));
    SHOW(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, pkey));
    SHOW(EVP_DigestSignUpdate(ctx, text, 30));
    SHOW(EVP_DigestSignFinal(ctx, out, &len));
    SHOW_BYTES(out, len);
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(pkey);
}

int main(void)
{
    sign("rsa.p8", EVP_sha256(), RSA_PKCS1_PADDING, 0);
    sign("rsa.p8", EVP_sha1(), RSA_PKCS1_PADDING, 0);
    sign("rsa.p8", EVP_sha512_256(), RSA_PKCS1_PADDING, 0);
    sign("rsa.p8", EVP_sha3_256(), RSA_PKCS1_PADDING, 0);
    sign("rsa.p8", EVP_md5_sha1(), RSA_PKCS1_PADDING, 0);
    sign("rsa.p8", NULL, RSA_PKCS1_PADDING, 0);
    sign("rsa.p8", EVP_sha384(), RSA_PKCS1_PSS_PADDING, -1);
    sign("rsa.p8", EVP_sha256(), RSA_PKCS1_PSS_PADDING, -2);
    sign("rsa.p8", EVP_sha256(), RSA_PKCS1_PSS_PADDING, -3);
    sign("rsa.p8", EVP_sha256(), RSA_PKCS1_PSS_PADDING, 20);
    sign("pss.p8", EVP_sha256(), RSA_PKCS1_PSS_PADDING, 20);
    sign("p256.p8", EVP_sha256(), 0, 0);
    sign("p384.p8", EVP_sha512(), 0, 0);
    sign("p256.p8", NULL, 0, 0);
    sign("dsa.der", EVP_sha256(), 0, 0);
    sign("ed25519.p8", NULL, 0, 0);
    old("rsa.p8");
    old("p256.p8");
    raw();
    agree("p256.p8", "p256b.p8");
    agree("x25519.p8", "x25519b.p8");
    agree("dh.p8", "dh.p8");
    derive();
    make();
    apart();
    mac();
    return 0;
}
