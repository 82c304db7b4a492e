/* What language bindings ask for: sides before they are told, late lists of authorities, the peer's temporary key, a
   protocol without a name, a close_notify that never comes, secrets of resumed sessions, verdicts after the cleanup. */
#include "tls.h"
#include <openssl/bn.h>
#include <openssl/rsa.h>

static void sides(void)
{
    const SSL_METHOD *methods[] = { TLS_method(), TLS_client_method(), TLS_server_method(), TLSv1_2_method() };

    for (size_t i = 0; i < 4; i++) {
        SSL_CTX *ctx = SSL_CTX_new(methods[i]);
        SSL *ssl = SSL_new(ctx);

        printf("method %d\n", (int)i);
        SHOW(SSL_is_server(ssl));
        SHOW(SSL_in_connect_init(ssl));
        SHOW(SSL_in_accept_init(ssl));
        SSL_set_connect_state(ssl);
        SHOW(SSL_is_server(ssl));
        SSL_free(ssl);
        SSL_CTX_free(ctx);
    }
}

static void show_names(const char *who, STACK_OF(X509_NAME) *names)
{
    printf("%s: %d names\n", who, sk_X509_NAME_num(names));
    for (int i = 0; i < sk_X509_NAME_num(names); i++)
        show_name("  ", sk_X509_NAME_value(names, i));
}

static void late_authorities(int own)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx(NULL);
    PAIR pair = pair_new(client, server);

    printf("authorities set late, own %d\n", own);
    SSL_set_verify(pair.server, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_client_CA_list(server, SSL_load_client_CA_file(data_file("ca", ".pem")));
    if (own)
        SSL_set0_CA_list(pair.server, SSL_load_client_CA_file(data_file("ecdsa", ".pem")));
    if (own > 1)
        SSL_set_client_CA_list(pair.server, sk_X509_NAME_new_null());
    handshake(&pair);
    show_names("client", SSL_get_client_CA_list(pair.client));
    show_names("server", SSL_get_client_CA_list(pair.server));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void show_tmp_key(const char *who, SSL *ssl, int own)
{
    EVP_PKEY *key = NULL;
    char name[64] = "";
    unsigned char *point;
    size_t len;

    printf("%s, own %d: %ld\n", who, own, (long)(own ? SSL_get_tmp_key(ssl, &key) : SSL_get_peer_tmp_key(ssl, &key)));
    show_queue();
    if (key == NULL)
        return;
    len = EVP_PKEY_get1_encoded_public_key(key, &point);
    EVP_PKEY_get_group_name(key, name, sizeof(name), NULL);
    printf("  id %d bits %d group %s public %d bytes\n", EVP_PKEY_get_id(key), EVP_PKEY_get_bits(key), name, (int)len);
    ERR_clear_error();
    OPENSSL_free(point);
    EVP_PKEY_free(key);
}

static void temporary_key(int version, const char *group)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx(NULL);
    PAIR pair;

    printf("temporary key %x %s\n", version, group);
    SSL_CTX_set_max_proto_version(server, version);
    SSL_CTX_set1_groups_list(server, group);
    pair = pair_new(client, server);
    show_tmp_key("before", pair.client, 0);
    show_tmp_key("before", pair.client, 1);
    handshake(&pair);
    for (int own = 0; own < 2; own++) {
        show_tmp_key("client", pair.client, own);
        show_tmp_key("server", pair.server, own);
    }
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static int nameless(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in, unsigned int n,
                    void *arg)
{
    *out = in;
    *len = 0;
    return SSL_TLSEXT_ERR_OK;
}

static void empty_protocol(void)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx(NULL);
    PAIR pair;

    printf("a protocol without a name\n");
    SSL_CTX_set_alpn_select_cb(server, nameless, NULL);
    SSL_CTX_set_alpn_protos(client, (const unsigned char *)"\2h2", 3);
    pair = pair_new(client, server);
    handshake(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void truncated(void)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx(NULL);
    PAIR pair = pair_of(client, server);
    BIO *up = BIO_new(BIO_s_mem()), *down = BIO_new(BIO_s_mem());

    printf("the end of the file instead of close_notify\n");
    BIO_up_ref(up);
    BIO_up_ref(down);
    SSL_set_bio(pair.client, down, up);
    SSL_set_bio(pair.server, up, down);
    handshake(&pair);
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    BIO_set_mem_eof_return(up, 0);
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SSL_free(pair.client);
    SSL_free(pair.server);
    ERR_clear_error();
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void resumed_secret(long options)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx(NULL);
    unsigned char first[48] = { 0 }, second[48] = { 1 };
    SSL_SESSION *session;
    PAIR pair;

    printf("secret of a resumed session, options %lx\n", options);
    SSL_CTX_set_max_proto_version(server, TLS1_2_VERSION);
    SSL_CTX_set_options(server, options);
    pair = pair_new(client, server);
    handshake(&pair);
    SHOW(SSL_SESSION_get_master_key(SSL_get_session(pair.server), first, 48));
    session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    pair_free(&pair);
    pair = pair_new(client, server);
    SSL_set_session(pair.client, session);
    handshake(&pair);
    SHOW(SSL_session_reused(pair.server));
    SHOW(SSL_SESSION_get_master_key(SSL_get_session(pair.server), second, 48));
    SHOW(memcmp(first, second, 48) == 0);
    SHOW(SSL_SESSION_get_master_key(SSL_get_session(pair.client), second, 48));
    SHOW(memcmp(first, second, 48) == 0);
    SSL_SESSION_free(session);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void verdict_after_cleanup(void)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509 *cert = certificate_of("ecdsa");

    printf("the verdict after the cleanup\n");
    SHOW(X509_STORE_CTX_init(ctx, store, cert, NULL));
    SHOW(X509_verify_cert(ctx));
    X509_STORE_CTX_cleanup(ctx);
    SHOW(X509_STORE_CTX_get_error(ctx));
    SHOW(X509_STORE_CTX_get_error_depth(ctx));
    SHOW(X509_STORE_CTX_get_current_cert(ctx) == cert);
    SHOW_PTR(X509_STORE_CTX_get0_chain(ctx));
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    X509_free(cert);
}

static int calls;

static void count(int event, int n, void *arg)
{
    calls += *(int *)arg;
}

static void old_callback(void)
{
    int seven = 7;
    BN_GENCB *cb = BN_GENCB_new();
    RSA *rsa = RSA_new();
    BIGNUM *e = BN_new();

    printf("a callback of the old style\n");
    BN_set_word(e, 65537);
    BN_GENCB_set_old(cb, count, &seven);
    SHOW(BN_GENCB_call(cb, 1, 2));
    SHOW(calls);
    SHOW(BN_GENCB_get_arg(cb) == &seven);
    SHOW(RSA_generate_key_ex(rsa, 2048, e, cb));
    SHOW(calls > 7);
    BN_GENCB_set_old(cb, NULL, NULL);
    SHOW(BN_GENCB_call(cb, 1, 2));
    BN_GENCB_free(cb);
    RSA_free(rsa);
    BN_free(e);
}

/* Numbers must not be asked for the failures of others. */
static void clean_queue(void)
{
    static const unsigned char nonsense[] = { 0x30, 3, 2, 1, 1 };
    const unsigned char *p = nonsense;
    BIGNUM *number = BN_new();

    printf("numbers after a failure elsewhere\n");
    SHOW_PTR(d2i_AutoPrivateKey(NULL, &p, sizeof(nonsense)));
    ERR_clear_error();
    SHOW(BN_set_word(number, 5));
    SHOW_QUEUE();
    SHOW(BN_is_word(number, 5));
    SHOW_QUEUE();
    BN_free(number);
}

static const char even_exponent[] =
    "-----BEGIN PUBLIC KEY-----\n"
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDaFhc31WeskqxwI+Si5R/fZrLK\n"
    "pJOlABiI3RZfKCHJVrXl3IvcHDFM/BHKUJoSi/ee8GS9iw0G4Z1eCzJdthXxHARh\n"
    "j85Q5OliVxOdB1LoTOsOmfFf/fdvpU3DsOWsDKlVrL41MHxXorwrwOiys/r/gv2d\n"
    "C9C4JmhTOjBVAK8SewIDAQAC\n"
    "-----END PUBLIC KEY-----\n";

static void odd_rsa(void)
{
    BIO *in = BIO_new_mem_buf(even_exponent, -1);
    EVP_PKEY *key = PEM_read_bio_PUBKEY(in, NULL, NULL, NULL);
    unsigned char *der = NULL;

    printf("an even exponent\n");
    SHOW_PTR(key);
    SHOW_QUEUE();
    SHOW(EVP_PKEY_get_bits(key));
    SHOW(EVP_PKEY_get_size(key));
    SHOW(i2d_PUBKEY(key, &der));
    OPENSSL_free(der);
    EVP_PKEY_free(key);
    BIO_free(in);
}

int main(void)
{
    sides();
    late_authorities(0);
    late_authorities(1);
    late_authorities(2);
    temporary_key(TLS1_3_VERSION, "P-256");
    temporary_key(TLS1_3_VERSION, "P-384");
    temporary_key(TLS1_2_VERSION, "P-521");
    temporary_key(TLS1_2_VERSION, "X25519");
    empty_protocol();
    truncated();
    resumed_secret(0);
    resumed_secret(SSL_OP_NO_TICKET);
    verdict_after_cleanup();
    old_callback();
    clean_queue();
    odd_rsa();
    return 0;
}
