/* Keys as text, and keys from whatever they come in. */
#include "keys.h"
#include <openssl/decoder.h>
#include <openssl/pem.h>

static void show(const char *file)
{
    EVP_PKEY *pkey = load_der_key(file);
    BIO *out = BIO_new(BIO_s_mem());
    char *text;
    long len;

    printf("-- %s\n", file);
    SHOW(EVP_PKEY_print_private(out, pkey, 0, NULL));
    SHOW(EVP_PKEY_print_public(out, pkey, 4, NULL));
    SHOW(EVP_PKEY_print_params(out, pkey, 2, NULL));
    len = BIO_get_mem_data(out, &text);
    printf("%.*s", (int)len, text);
    BIO_free(out);
    EVP_PKEY_free(pkey);
}

static void decode(const char *file, const char *type, const char *key, int selection)
{
    unsigned char buf[8192];
    const unsigned char *p = buf;
    size_t len = (size_t)read_file(file, buf, sizeof(buf)), before = len;
    EVP_PKEY *pkey = NULL;
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&pkey, type, NULL, key, selection, NULL, NULL);

    printf("-- decode %s %s %s %d\n", file, type ? type : "any", key ? key : "any", selection);
    SHOW(OSSL_DECODER_CTX_get_num_decoders(ctx) > 0);
    SHOW(OSSL_DECODER_from_data(ctx, &p, &len));
    if (pkey != NULL) {
        SHOW(before - len);
        SHOW(EVP_PKEY_get_id(pkey));
    } else {
        SHOW_HEXNUM(ERR_peek_error());
    }
    ERR_clear_error();
    OSSL_DECODER_CTX_free(ctx);
    EVP_PKEY_free(pkey);
}

static void text(void)
{
    EVP_PKEY *rsa = load_der_key("rsa.p8"), *found = NULL;
    BIO *bio = BIO_new(BIO_s_mem());
    OSSL_DECODER_CTX *ctx;

    SHOW(PEM_write_bio_PrivateKey(bio, rsa, EVP_aes_128_cbc(), (unsigned char *)"secret", 6, NULL, NULL));
    ctx = OSSL_DECODER_CTX_new_for_pkey(&found, "PEM", NULL, "RSA", EVP_PKEY_KEYPAIR, NULL, NULL);
    SHOW(OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)"secret", 6));
    SHOW(OSSL_DECODER_from_bio(ctx, bio));
    SHOW(EVP_PKEY_eq(found, rsa));
    OSSL_DECODER_CTX_free(ctx);
    EVP_PKEY_free(found);
    found = NULL;
    SHOW(PEM_write_bio_PUBKEY(bio, rsa));
    ctx = OSSL_DECODER_CTX_new_for_pkey(&found, NULL, NULL, NULL, EVP_PKEY_PUBLIC_KEY, NULL, NULL);
    SHOW(OSSL_DECODER_from_bio(ctx, bio));
    SHOW(EVP_PKEY_eq(found, rsa));
    OSSL_DECODER_CTX_free(ctx);
    EVP_PKEY_free(found);
    EVP_PKEY_free(rsa);
    BIO_free(bio);
}

int main(void)
{
    EVP_PKEY *rsa = load_der_key("rsa.p8"), *ec = load_der_key("p256.p8");
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);

    show("rsa.p8");
    show("p256.p8");
    show("p384.p8");
    show("ed25519.p8");
    show("x25519.p8");
    show("dsa.der");
    show("dh.p8");
    show("pss.p8");
    setvbuf(stdout, NULL, _IONBF, 0);
    SHOW(RSA_print(out, EVP_PKEY_get0_RSA(rsa), 3));
    SHOW(EC_KEY_print(out, EVP_PKEY_get0_EC_KEY(ec), 3));
    SHOW(ECPKParameters_print(out, EC_KEY_get0_group(EVP_PKEY_get0_EC_KEY(ec)), 2));
    decode("rsa.p8", "DER", "RSA", 0);
    decode("rsa.p8", "DER", "EC", 0);
    decode("rsa.p8", NULL, NULL, EVP_PKEY_KEYPAIR);
    decode("rsa.p1", "DER", "RSA", EVP_PKEY_KEYPAIR);
    decode("rsa.p8", "PEM", "RSA", 0);
    decode("p256.p8", "DER", NULL, 0);
    decode("ed25519.p8", "DER", "ED25519", 0);
    text();
    BIO_free(out);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
    return 0;
}
