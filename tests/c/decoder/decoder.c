/* Keys of every kind and form through decoders. */
#include "testing.h"
#include <openssl/decoder.h>
#include <openssl/evp.h>

static int password(char *buf, int size, int rw, void *u)
{
    strcpy(buf, u);
    return (int)strlen(u);
}

static void one(const char *file, const char *form, const char *kind, int selection)
{
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&key, form, NULL, kind, selection, NULL, NULL);
    BIO *bio = BIO_new_file(file, "rb");
    int done;

    if (bio == NULL) {
        printf("%s is missing\n", file);
        ERR_clear_error();
        return;
    }
    OSSL_DECODER_CTX_set_pem_password_cb(ctx, password, "none");
    done = OSSL_DECODER_from_bio(ctx, bio);
    printf("%s %s %s %x: %d %s %d %d\n", file, form ? form : "-", kind ? kind : "-", selection, done,
           key ? EVP_PKEY_get0_type_name(key) : "-", key ? EVP_PKEY_get_bits(key) : 0, ERR_peek_error() != 0);
    ERR_clear_error();
    EVP_PKEY_free(key);
    OSSL_DECODER_CTX_free(ctx);
    BIO_free(bio);
}

int main(void)
{
    static const char *pem[] = {"data/pem/ec.pem", "data/pem/ec_pub.pem", "data/pem/ed.pem", "data/pem/ed_pub.pem", "data/pem/cert.pem",
                                "data/core/rsa.key"};
    static const char *der[] = {"data/evp/rsa.p8", "data/evp/rsa.p1", "data/evp/p256.p8", "data/evp/p256.sec1", "data/evp/ed25519.p8",
                                "data/evp/x25519.p8"};
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx;
    const unsigned char *p = (const unsigned char *)"nothing";
    size_t i, len = 7;

    for (i = 0; i < 6; i++) {
        one(pem[i], "PEM", NULL, 0);
        one(pem[i], NULL, NULL, 0);
        one(pem[i], "PEM", "EC", EVP_PKEY_KEYPAIR);
        one(pem[i], "PEM", NULL, EVP_PKEY_PUBLIC_KEY);
        one(der[i], "DER", NULL, 0);
        one(der[i], NULL, NULL, EVP_PKEY_KEYPAIR);
        one(der[i], "DER", "RSA", EVP_PKEY_KEYPAIR);
    }
    one("data/pem/dh.pem", "PEM", NULL, EVP_PKEY_KEY_PARAMETERS);
    one("data/pem/dh.pem", "PEM", "DH", EVP_PKEY_KEY_PARAMETERS);
    ctx = OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", NULL, NULL, 0, NULL, NULL);
    SHOW(OSSL_DECODER_CTX_get_num_decoders(ctx) > 0);
    SHOW(OSSL_DECODER_from_data(ctx, &p, &len));
    SHOW(ERR_GET_LIB(ERR_peek_last_error()));
    SHOW(ERR_GET_REASON(ERR_peek_last_error()) == ERR_R_UNSUPPORTED);
    OSSL_DECODER_CTX_free(ctx);
    OSSL_DECODER_CTX_free(NULL);
    return 0;
}
