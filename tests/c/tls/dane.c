/* DANE: records that are and are not taken, and what verification makes of them. */
#include "tls.h"

/* The data of a record for a certificate; its length. */
static int record_data(const char *name, int selector, int mtype, unsigned char *data)
{
    X509 *x509 = certificate_of(name);
    unsigned char *der = NULL;
    int size = selector == 0 ? i2d_X509(x509, &der) : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509), &der);
    unsigned int length = size;

    if (mtype == 0)
        memcpy(data, der, size);
    else
        EVP_Digest(der, size, data, &length, mtype == 1 ? EVP_sha256() : EVP_sha512(), NULL);
    OPENSSL_free(der);
    X509_free(x509);
    return length;
}

static int verify_cb(int ok, X509_STORE_CTX *store)
{
    printf("  verify %d at %d: %d\n", ok, X509_STORE_CTX_get_error_depth(store), X509_STORE_CTX_get_error(store));
    return ok;
}

typedef struct {
    int usage, selector, mtype;
    const char *name;
} RECORD;

static void meet(const char *text, const char *ca, const char *leaf, const char *host, int flags, const RECORD *records, int count)
{
    SSL_CTX *client = client_ctx(ca), *server = server_ctx(leaf);
    PAIR pair;
    unsigned char data[4096];
    const unsigned char *got;
    uint8_t usage, selector, mtype;
    size_t length;
    X509 *mcert = NULL;
    EVP_PKEY *mspki = NULL;
    int callbacks, depth;

    for (callbacks = 0; callbacks < 2; callbacks++) {
        printf("--- %s%s\n", text, callbacks ? ", with a callback" : "");
        SSL_CTX_set_verify(client, SSL_VERIFY_PEER, callbacks ? verify_cb : NULL);
        SSL_CTX_dane_enable(client);
        pair = pair_new(client, server);
        SHOW(SSL_dane_enable(pair.client, host));
        SSL_dane_set_flags(pair.client, flags);
        for (int i = 0; i < count; i++) {
            length = record_data(records[i].name, records[i].selector, records[i].mtype, data);
            if (SSL_dane_tlsa_add(pair.client, records[i].usage, records[i].selector, records[i].mtype, data, length) != 1)
                show_queue();
        }
        handshake(&pair);
        SHOW(SSL_get_verify_result(pair.client));
        mcert = NULL, mspki = NULL;
        depth = SSL_get0_dane_authority(pair.client, &mcert, &mspki);
        printf("authority: %d, %s, %s\n", depth, mcert ? "certificate" : "none", mspki ? "key" : "none");
        usage = selector = mtype = 9;
        length = 0;
        depth = SSL_get0_dane_tlsa(pair.client, &usage, &selector, &mtype, &got, &length);
        printf("record: %d, %d %d %d, %zu\n", depth, usage, selector, mtype, length);
        SHOW_STR(SSL_get0_peername(pair.client));
        if (SSL_get0_verified_chain(pair.client) != NULL)
            SHOW(sk_X509_num(SSL_get0_verified_chain(pair.client)));
        SSL_free(pair.client);
        SSL_free(pair.server);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void arguments(void)
{
    SSL_CTX *ctx = client_ctx("ca");
    SSL *ssl = SSL_new(ctx), *copy;
    unsigned char data[4096];
    int length;

    SHOW_PTR(SSL_get0_dane(ssl));
    SHOW(SSL_dane_enable(ssl, "localhost"));
    SHOW_QUEUE();
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 1, data, 32));
    SHOW_QUEUE();
    SHOW(SSL_get0_dane_authority(ssl, NULL, NULL));
    SHOW(SSL_CTX_dane_enable(ctx));
    SHOW(SSL_CTX_dane_enable(ctx));
    SHOW(SSL_CTX_dane_set_flags(ctx, 1));
    SHOW(SSL_CTX_dane_clear_flags(ctx, 1));
    SHOW(SSL_CTX_dane_set_flags(ctx, 3));
    SHOW(SSL_CTX_dane_mtype_set(ctx, EVP_sha1(), 0, 1));
    SHOW_QUEUE();
    SHOW(SSL_CTX_dane_mtype_set(ctx, EVP_sha1(), 4, 3));
    SHOW(SSL_CTX_dane_mtype_set(ctx, NULL, 2, 3));
    SSL_free(ssl);
    ssl = SSL_new(ctx);
    SHOW(SSL_dane_set_flags(ssl, 0));
    SHOW(SSL_dane_clear_flags(ssl, 2));
    SHOW(SSL_dane_set_flags(ssl, 0));
    SHOW(SSL_dane_enable(ssl, "localhost"));
    SHOW(SSL_dane_enable(ssl, "localhost"));
    SHOW_QUEUE();
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SHOW(SSL_dane_tlsa_add(ssl, 4, 1, 1, data, 32));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 2, 1, data, 32));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 3, data, 32));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 2, data, 64));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 1, data, 31));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 1, NULL, 32));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 1, data, (size_t)-1));
    SHOW_QUEUE();
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 4, data, 20));
    length = record_data("ecdsa", 0, 0, data);
    SHOW(SSL_dane_tlsa_add(ssl, 3, 0, 0, data, length));
    SHOW(SSL_dane_tlsa_add(ssl, 3, 0, 0, data, length + 1));
    SHOW_QUEUE();
    SHOW(SSL_dane_tlsa_add(ssl, 3, 1, 0, data, 0));
    SHOW(ERR_peek_last_error() != 0);
    ERR_clear_error();
    SHOW(SSL_get0_dane_tlsa(ssl, NULL, NULL, NULL, NULL, NULL));
    copy = SSL_dup(ssl);
    SHOW(SSL_dane_tlsa_add(copy, 3, 1, 4, data, 20));
    SSL_free(copy);
    SSL_free(ssl);
    ctx = client_ctx(NULL);
    SSL_CTX_dane_enable(ctx);
    ssl = SSL_new(ctx);
    SHOW(SSL_dane_enable(ssl, ""));
    SHOW_QUEUE();
    SHOW(SSL_dane_enable(ssl, NULL));
    SHOW_QUEUE();
    SSL_set_tlsext_host_name(ssl, "other.example");
    SHOW(SSL_dane_enable(ssl, "localhost"));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
}

#define MEET(text, ca, leaf, host, flags, ...) \
    do { \
        RECORD records[] = { __VA_ARGS__ }; \
        meet(text, ca, leaf, host, flags, records, sizeof(records) / sizeof(*records)); \
    } while (0)

int main(void)
{
    arguments();
    MEET("key of the leaf", "other-ca", "ecdsa", "localhost", 0, { 3, 1, 1, "ecdsa" });
    MEET("certificate of the leaf, whole", "other-ca", "ecdsa", "localhost", 0, { 3, 0, 0, "ecdsa" });
    MEET("another leaf's key", "ca", "ecdsa", "localhost", 0, { 3, 1, 1, "rsa" });
    MEET("wrong host", "other-ca", "ecdsa", "wrong.example", 0, { 3, 1, 1, "ecdsa" });
    MEET("wrong host, names not checked", "other-ca", "ecdsa", "wrong.example", DANE_FLAG_NO_DANE_EE_NAMECHECKS, { 3, 1, 1, "ecdsa" });
    MEET("expired, which does not matter", "ca", "expired", "localhost", 0, { 3, 1, 2, "expired" });
    MEET("agility: a weaker digest of the right key", "ca", "ecdsa", "localhost", 0, { 3, 1, 1, "ecdsa" }, { 3, 1, 2, "rsa" });
    MEET("agility: whole data count", "ca", "ecdsa", "localhost", 0, { 3, 1, 0, "ecdsa" }, { 3, 1, 2, "rsa" });
    MEET("authority in the chain", "other-ca", "chain", "localhost", 0, { 2, 0, 1, "inter" });
    MEET("authority in the chain, wrong host", "other-ca", "chain", "wrong.example", 0, { 2, 0, 1, "inter" });
    MEET("authority by whole certificate", "other-ca", "chain", "localhost", 0, { 2, 0, 0, "ca" });
    MEET("authority by whole certificate, one step", "other-ca", "ecdsa", "localhost", 0, { 2, 0, 0, "ca" });
    MEET("authority by bare key", "other-ca", "ecdsa", "localhost", 0, { 2, 1, 0, "ca" });
    MEET("authority by bare key above the intermediate", "other-ca", "chain", "localhost", 0, { 2, 1, 0, "ca" });
    MEET("authority that is not there", "ca", "ecdsa", "localhost", 0, { 2, 0, 1, "inter" });
    MEET("PKIX and the leaf", "ca", "ecdsa", "localhost", 0, { 1, 1, 1, "ecdsa" });
    MEET("PKIX and the leaf, wrong CA", "other-ca", "ecdsa", "localhost", 0, { 1, 1, 1, "ecdsa" });
    MEET("PKIX and another leaf", "ca", "ecdsa", "localhost", 0, { 1, 1, 1, "rsa" });
    MEET("PKIX and the authority", "ca", "ecdsa", "localhost", 0, { 0, 0, 1, "ca" });
    MEET("PKIX and an intermediate", "ca", "chain", "localhost", 0, { 0, 0, 1, "inter" });
    MEET("PKIX and another authority", "ca", "ecdsa", "localhost", 0, { 0, 0, 1, "inter" });
    MEET("several kinds", "ca", "ecdsa", "localhost", 0, { 1, 1, 1, "rsa" }, { 0, 1, 2, "ca" }, { 2, 1, 1, "inter" }, { 3, 1, 1, "rsa" });
    MEET("expired authority's leaf", "ca", "expired", "localhost", 0, { 2, 0, 0, "ca" });
    meet("no records", "ca", "ecdsa", "localhost", 0, NULL, 0);
    return 0;
}
