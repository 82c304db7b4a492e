/* Private keys that a method of the program's own keeps, as programs with a process or a device for their keys have. */
#include "tls.h"
#include <openssl/ec.h>
#include <openssl/engine.h>
#include <openssl/rsa.h>

static EC_KEY *real_ec;
static RSA *real_rsa;
static int asked_ec, asked_rsa;

static ECDSA_SIG *ec_sign_sig(const unsigned char *digest, int len, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *key)
{
    (void)kinv; (void)r; (void)key;
    printf("  ECDSA_SIG asked\n");
    return ECDSA_do_sign(digest, len, real_ec);
}

static int ec_sign(int type, const unsigned char *digest, int len, unsigned char *sig, unsigned int *siglen, const BIGNUM *kinv, const BIGNUM *r,
                   EC_KEY *key)
{
    (void)kinv; (void)r;
    printf("  EC signature of %d bytes asked, data %s\n", len, (const char *)EC_KEY_get_ex_data(key, 0));
    asked_ec++;
    return ECDSA_sign(type, digest, len, sig, siglen, real_ec);
}

static int ec_setup(EC_KEY *key, BN_CTX *ctx, BIGNUM **kinv, BIGNUM **r)
{
    (void)key; (void)ctx; (void)kinv; (void)r;
    return 0;
}

static int rsa_private_encrypt(int len, const unsigned char *from, unsigned char *to, RSA *rsa, int padding)
{
    printf("  RSA: %d bytes asked, padding %d, data %s\n", len, padding, (const char *)RSA_get_ex_data(rsa, 0));
    asked_rsa++;
    return RSA_private_encrypt(len, from, to, real_rsa, padding);
}

static int rsa_private_decrypt(int len, const unsigned char *from, unsigned char *to, RSA *rsa, int padding)
{
    (void)rsa;
    printf("  RSA: %d bytes to decrypt, padding %d\n", len, padding);
    return RSA_private_decrypt(len, from, to, real_rsa, padding);
}

static int rsa_sign(int type, const unsigned char *digest, unsigned int len, unsigned char *sig, unsigned int *siglen, const RSA *rsa)
{
    printf("  RSA signature of %u bytes asked, type %d, data %s\n", len, type, (const char *)RSA_get_ex_data(rsa, 0));
    asked_rsa++;
    return RSA_sign(type, digest, len, sig, siglen, real_rsa);
}

static int ends, lives, starts = 1;

static int on_start(ENGINE *engine)
{
    printf("  engine %s starts\n", ENGINE_get_id(engine));
    return starts;
}

static int on_finish(ENGINE *engine)
{
    printf("  engine %s ends\n", ENGINE_get_id(engine));
    return 1;
}

static int ec_init(EC_KEY *key)
{
    printf("  EC key begins, engine %s\n", EC_KEY_get0_engine(key) ? ENGINE_get_id(EC_KEY_get0_engine(key)) : "none");
    lives++;
    return starts != 2;
}

static void ec_finish(EC_KEY *key)
{
    (void)key;
    printf("  EC key ends\n");
    ends++;
}

static int rsa_init(RSA *rsa)
{
    printf("  RSA key begins, flags %x, engine %s\n", (unsigned)RSA_flags(rsa), RSA_get0_engine(rsa) ? ENGINE_get_id(RSA_get0_engine(rsa)) : "none");
    return starts != 2;
}

static int rsa_finish(RSA *rsa)
{
    (void)rsa;
    printf("  RSA key ends\n");
    return 1;
}

/* Engines without a method, and those or their methods that do not start. */
static void failures(EC_KEY_METHOD *ec_method, RSA_METHOD *rsa_method)
{
    ENGINE *empty = ENGINE_new(), *engine = ENGINE_new();
    EC_KEY *ec;
    RSA *rsa;

    printf("--- failures\n");
    SHOW_PTR(EC_KEY_new_method(empty));
    SHOW_QUEUE();
    SHOW_PTR(RSA_new_method(empty));
    SHOW_QUEUE();
    ENGINE_set_id(engine, "other");
    ENGINE_set_init_function(engine, on_start);
    ENGINE_set_finish_function(engine, on_finish);
    ENGINE_set_EC(engine, ec_method);
    ENGINE_set_RSA(engine, rsa_method);
    EC_KEY_METHOD_set_init(ec_method, ec_init, ec_finish, NULL, NULL, NULL, NULL);
    RSA_meth_set_init(rsa_method, rsa_init);
    RSA_meth_set_finish(rsa_method, rsa_finish);
    RSA_meth_set_flags(rsa_method, RSA_FLAG_EXT_PKEY | RSA_FLAG_FIPS_METHOD);
    for (starts = 0; starts < 3; starts++) {
        printf("starts: %d\n", starts);
        SHOW_PTR(ec = EC_KEY_new_method(engine));
        SHOW_QUEUE();
        SHOW_PTR(rsa = RSA_new_method(engine));
        SHOW_QUEUE();
        if (ec != NULL)
            SHOW(EC_KEY_set_method(ec, EC_KEY_get_default_method()));
        SHOW_PTR(ec != NULL ? EC_KEY_get0_engine(ec) : NULL);
        EC_KEY_free(ec);
        RSA_free(rsa);
    }
    ENGINE_free(empty);
    ENGINE_free(engine);
}

static EVP_PKEY *kept_ec(ENGINE *engine, int by_curve)
{
    EC_KEY *key = EC_KEY_new_method(engine);
    EVP_PKEY *pkey;

    SHOW_PTR(key);
    SHOW(EC_KEY_set_ex_data(key, 0, (void *)"of EC"));
    if (by_curve) {
        EC_GROUP *group = EC_GROUP_new_by_curve_name(by_curve);

        SHOW(EC_KEY_set_group(key, group));
        EC_GROUP_free(group);
    }
    SHOW(EC_KEY_set_public_key(key, EC_KEY_get0_public_key(real_ec)));
    pkey = EVP_PKEY_new();
    SHOW(EVP_PKEY_set1_EC_KEY(pkey, key));
    EC_KEY_free(key);
    SHOW_QUEUE();
    SHOW(EVP_PKEY_get_id(pkey));
    SHOW(EVP_PKEY_get_size(pkey));
    SHOW(EVP_PKEY_get_bits(pkey));
    return pkey;
}

static EVP_PKEY *kept_rsa(ENGINE *engine)
{
    RSA *key = RSA_new_method(engine);
    EVP_PKEY *pkey = EVP_PKEY_new();

    SHOW(RSA_set_ex_data(key, 0, (void *)"of RSA"));
    SHOW(RSA_set0_key(key, BN_dup(RSA_get0_n(real_rsa)), BN_dup(RSA_get0_e(real_rsa)), NULL));
    RSA_set_flags(key, RSA_FLAG_EXT_PKEY);
    SHOW(EVP_PKEY_set1_RSA(pkey, key));
    RSA_free(key);
    SHOW_QUEUE();
    SHOW(EVP_PKEY_get_id(pkey));
    SHOW(EVP_PKEY_get_size(pkey));
    return pkey;
}

static void serve(const char *name, EVP_PKEY *key, int version)
{
    SSL_CTX *server = SSL_CTX_new(TLS_server_method()), *client = client_ctx("ca");
    PAIR pair;

    printf("--- serve %s, %x\n", name, version);
    SHOW(SSL_CTX_use_certificate_chain_file(server, data_file(name, ".pem")));
    SHOW(SSL_CTX_use_PrivateKey(server, key));
    SHOW_QUEUE();
    SHOW(SSL_CTX_check_private_key(server));
    SHOW_QUEUE();
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_new(client, server);
    asked_ec = asked_rsa = 0;
    if (handshake(&pair))
        small_talk(&pair);
    SHOW(asked_ec + asked_rsa);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    static const unsigned char digest[32] = { 1, 2, 3 };
    EVP_PKEY *ec = key_of("ecdsa"), *rsa = key_of("rsa"), *kept;
    EC_KEY_METHOD *ec_method = EC_KEY_METHOD_new(EC_KEY_get_default_method());
    RSA_METHOD *rsa_method = RSA_meth_dup(RSA_PKCS1_OpenSSL());
    ENGINE *engine = ENGINE_new();
    unsigned char out[600];
    unsigned int len = sizeof(out);

    real_ec = EVP_PKEY_get1_EC_KEY(ec);
    real_rsa = EVP_PKEY_get1_RSA(rsa);
    EC_KEY_METHOD_set_sign(ec_method, ec_sign, ec_setup, ec_sign_sig);
    RSA_meth_set_priv_enc(rsa_method, rsa_private_encrypt);
    RSA_meth_set_priv_dec(rsa_method, rsa_private_decrypt);
    RSA_meth_set_sign(rsa_method, rsa_sign);
    SHOW(ENGINE_set_id(engine, "kept"));
    SHOW(ENGINE_set_name(engine, "keys kept elsewhere"));
    SHOW(ENGINE_set_RSA(engine, rsa_method));
    SHOW(ENGINE_set_EC(engine, ec_method));
    SHOW(ENGINE_add(engine));
    SHOW_QUEUE();

    kept = kept_ec(engine, NID_X9_62_prime256v1);
    SHOW(ECDSA_sign(0, digest, 32, out, &len, (EC_KEY *)EVP_PKEY_get0_EC_KEY(kept)));
    SHOW_QUEUE();
    serve("ecdsa", kept, TLS1_3_VERSION);
    serve("ecdsa", kept, TLS1_2_VERSION);
    serve("rsa", kept, TLS1_3_VERSION);
    EVP_PKEY_free(kept);
    kept = kept_rsa(engine);
    serve("rsa", kept, TLS1_3_VERSION);
    serve("rsa", kept, TLS1_2_VERSION);
    serve("ecdsa", kept, TLS1_2_VERSION);
    EVP_PKEY_free(kept);
    failures(ec_method, rsa_method);
    ENGINE_free(engine);
    EC_KEY_free(real_ec);
    RSA_free(real_rsa);
    EVP_PKEY_free(ec);
    EVP_PKEY_free(rsa);
    return 0;
}
