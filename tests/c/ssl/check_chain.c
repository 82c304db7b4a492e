/* SSL_check_chain: what certificates, keys and chains are good for, asked at many moments of many handshakes. */
#include "../rawhello.h"

#define NAMES 6
static const char *names[NAMES] = { "rsa", "ecdsa", "p384", "p521", "ed25519", "selfsigned" };

typedef struct {
    const char *name;
    X509 *certificate;
    EVP_PKEY *key;
} MADE;
static MADE made[12];
static int made_count;
static X509 *ca, *inter, *leaf;
static EVP_PKEY *leaf_key;

/* A certificate for a key, signed by another (or itself), with this digest. */
static void make(const char *name, EVP_PKEY *key, EVP_PKEY *by, const EVP_MD *md)
{
    X509 *certificate = X509_new();
    X509_NAME *subject = X509_get_subject_name(certificate);

    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 5);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(by == key ? certificate : ca));
    ASN1_TIME_set_string(X509_getm_notBefore(certificate), "20200101000000Z");
    ASN1_TIME_set_string(X509_getm_notAfter(certificate), "21000101000000Z");
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, by, md);
    made[made_count].name = name;
    made[made_count].certificate = certificate;
    made[made_count++].key = key;
}

/* The certificate as another reads it. */
static X509 *again(X509 *certificate)
{
    unsigned char *der = NULL;
    const unsigned char *at;
    int len = i2d_X509(certificate, &der);
    X509 *read;

    at = der;
    read = d2i_X509(NULL, &at, len);
    OPENSSL_free(der);
    X509_free(certificate);
    return read;
}

static void prepare(void)
{
    EVP_PKEY *rsa = key_of("rsa"), *p256 = key_of("ecdsa"), *p384 = key_of("p384"), *form = key_of("ecdsa"), *authority;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *signing;
    int i;

    ca = certificate_of("ca");
    inter = certificate_of("inter");
    leaf = certificate_of("leaf");
    leaf_key = key_of("leaf");
    authority = key_of("ca");
    make("rsa by rsa sha1", rsa, authority, EVP_sha1());
    make("rsa by rsa sha512", rsa, authority, EVP_sha512());
    make("rsa by ec sha1", rsa, p256, EVP_sha1());
    make("ec by ec sha1", p256, p384, EVP_sha1());
    make("ec by ec sha384", p256, p384, EVP_sha384());
    make("ec by rsa sha224", p256, authority, EVP_sha224());
    EVP_PKEY_set_utf8_string_param(form, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, "compressed");
    make("compressed point", form, authority, EVP_sha256());
    make("rsa by pss", rsa, authority, EVP_sha256());
    EVP_DigestSignInit(ctx, &signing, EVP_sha256(), NULL, authority);
    EVP_PKEY_CTX_set_rsa_padding(signing, RSA_PKCS1_PSS_PADDING);
    X509_sign_ctx(made[made_count - 1].certificate, ctx);
    EVP_MD_CTX_free(ctx);
    for (i = 0; i < made_count; i++)
        made[i].certificate = again(made[i].certificate);
    EVP_PKEY_free(authority);
    EVP_PKEY_free(p384);
    ERR_clear_error();
}

/* Each flag a letter. */
static void show_flags(const char *name, int flags)
{
    static const struct { int flag; char letter; } letters[] = {
        { CERT_PKEY_VALID, 'V' }, { CERT_PKEY_SIGN, 'S' }, { CERT_PKEY_EE_SIGNATURE, 'e' }, { CERT_PKEY_CA_SIGNATURE, 'c' },
        { CERT_PKEY_EE_PARAM, 'E' }, { CERT_PKEY_CA_PARAM, 'C' }, { CERT_PKEY_EXPLICIT_SIGN, 'X' },
        { CERT_PKEY_ISSUER_NAME, 'I' }, { CERT_PKEY_CERT_TYPE, 'T' }, { CERT_PKEY_SUITEB, 'B' },
    };
    size_t i;

    printf(" [%s ", name);
    for (i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
        if (flags & letters[i].flag)
            putchar(letters[i].letter);
    printf("]");
    if (ERR_peek_error())
        show_queue();
}

static void ask_all(SSL *ssl, const char *when)
{
    STACK_OF(X509) *chain = sk_X509_new_null();
    int i;

    printf("%s, version %x:", when, SSL_version(ssl));
    for (i = 0; i < NAMES; i++) {
        X509 *certificate = certificate_of(names[i]);
        EVP_PKEY *key = key_of(names[i]);

        show_flags(names[i], SSL_check_chain(ssl, certificate, key, NULL));
        if (i == 0) {
            show_flags("no key", SSL_check_chain(ssl, certificate, NULL, NULL));
            show_flags("no certificate", SSL_check_chain(ssl, NULL, key, NULL));
            show_flags("another key", SSL_check_chain(ssl, certificate, leaf_key, NULL));
        }
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    for (i = 0; i < made_count; i++) {
        sk_X509_push(chain, made[i].certificate);
        show_flags(made[i].name, SSL_check_chain(ssl, made[i].certificate, made[i].key, NULL));
        show_flags("and as issuer", SSL_check_chain(ssl, leaf, leaf_key, chain));
        sk_X509_zero(chain);
    }
    sk_X509_push(chain, inter);
    show_flags("leaf, inter", SSL_check_chain(ssl, leaf, leaf_key, chain));
    sk_X509_push(chain, ca);
    show_flags("leaf, inter, ca", SSL_check_chain(ssl, leaf, leaf_key, chain));
    printf("\n");
    sk_X509_free(chain);
}

static int in_callback(SSL *ssl, void *arg)
{
    ask_all(ssl, arg);
    SSL_set_cert_flags(ssl, SSL_CERT_FLAG_TLS_STRICT);
    ask_all(ssl, "  strictly");
    SSL_clear_cert_flags(ssl, SSL_CERT_FLAG_TLS_STRICT);
    return 1;
}

/* A server asked by a peer that offers these. */
static void ask_server(int version, const char *label, const char *schemes, size_t schemes_len, const char *groups,
                       size_t groups_len, const char *formats, size_t formats_len, const char *of_certificates,
                       size_t of_certificates_len, const char *ours)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    HELLO *hello = hello_new(version);
    RAW *raw;

    printf("--- %s, %x%s%s\n", label, version, ours ? ", ours " : "", ours ? ours : "");
    if (schemes_len == 1)
        hello_drop(hello, 13);
    else if (schemes_len > 1)
        hello_set(hello, 13, schemes, schemes_len);
    if (groups_len == 1)
        hello_drop(hello, 10);
    else if (groups_len > 1)
        hello_set(hello, 10, groups, groups_len);
    if (formats_len)
        hello_set(hello, 11, formats, formats_len);
    if (of_certificates_len)
        hello_set(hello, 50, of_certificates, of_certificates_len);
    if (ours != NULL)
        SSL_CTX_set1_sigalgs_list(ctx, ours);
    SSL_CTX_set_cert_cb(ctx, in_callback, (void *)"in the callback");
    raw = raw_new(ctx);
    ask_all(raw->ssl, "before");
    raw_hello(raw, hello);
    raw_free(raw);
    SSL_CTX_free(ctx);
}

#define ALL_SCHEMES "\0\50\4\3\5\3\6\3\10\7\10\10\10\11\10\12\10\13\10\4\10\5\10\6\4\1\5\1\6\1\3\3\3\1\2\3\2\1\4\2\3\2"

static void servers(int version)
{
    ask_server(version, "the usual", NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL);
    ask_server(version, "all schemes", BYTES(ALL_SCHEMES), NULL, 0, NULL, 0, NULL, 0, NULL);
    ask_server(version, "all schemes", BYTES(ALL_SCHEMES), NULL, 0, NULL, 0, NULL, 0, "ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA256");
    ask_server(version, "all schemes", BYTES(ALL_SCHEMES), NULL, 0, NULL, 0, NULL, 0, "ECDSA+SHA1:RSA+SHA1:ECDSA+SHA384");
    ask_server(version, "only ECDSA with SHA-256", BYTES("\0\2\4\3"), NULL, 0, NULL, 0, NULL, 0, NULL);
    ask_server(version, "only RSA-PSS", BYTES("\0\6\10\4\10\5\10\6"), NULL, 0, NULL, 0, NULL, 0, NULL);
    ask_server(version, "for certificates PKCS1", BYTES("\0\6\10\4\4\3\5\3"), NULL, 0, NULL, 0, BYTES("\0\4\4\1\6\1"), NULL);
    ask_server(version, "for certificates ECDSA", BYTES("\0\6\10\4\4\3\5\3"), NULL, 0, NULL, 0, BYTES("\0\6\5\3\2\3\10\4"), NULL);
    ask_server(version, "groups", NULL, 0, BYTES("\0\4\0\35\0\30"), NULL, 0, NULL, 0, NULL);
    ask_server(version, "forms", NULL, 0, NULL, 0, BYTES("\3\0\1\2"), NULL, 0, NULL);
    if (version == TLS1_2_VERSION) {
        ask_server(version, "no schemes", "", 1, NULL, 0, NULL, 0, NULL, 0, NULL);
        ask_server(version, "no schemes", "", 1, NULL, 0, NULL, 0, NULL, 0, "ECDSA+SHA256:RSA+SHA256");
        ask_server(version, "no schemes", "", 1, NULL, 0, NULL, 0, NULL, 0, "ECDSA+SHA1:RSA+SHA256");
        ask_server(version, "no groups", NULL, 0, "", 1, NULL, 0, NULL, 0, NULL);
    }
}

#define MODERN "ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ed25519:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA+SHA256:RSA+SHA384:RSA+SHA512"

/* A client asked by a server that names these authorities and schemes. */
static void ask_client(int version, const char *authority, const char *schemes, const char *own, const char *groups)
{
    SSL_CTX *server = server_ctx("rsa"), *client = client_ctx("ca");
    PAIR pair;
    X509 *named = authority ? certificate_of(authority) : NULL;

    printf("--- a client, %x, authority %s, schemes %s, own %s, groups %s\n", version, authority ? authority : "none",
           schemes ? schemes : "all", own ? own : "all", groups ? groups : "all");
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    if (named != NULL)
        SSL_CTX_add_client_CA(server, named);
    if (schemes != NULL)
        SSL_CTX_set1_client_sigalgs_list(server, schemes);
    if (own != NULL)
        SSL_CTX_set1_client_sigalgs_list(client, own);
    if (groups != NULL)
        SSL_CTX_set1_groups_list(client, groups);
    SSL_CTX_set1_sigalgs_list(client, MODERN);
    SSL_CTX_set1_sigalgs_list(server, MODERN);
    SSL_CTX_set_cert_cb(client, in_callback, (void *)"in the callback");
    pair = pair_new(client, server);
    ask_all(pair.client, "before");
    if (handshake(&pair)) {
        ask_all(pair.client, "client, after");
        ask_all(pair.server, "server, after");
    }
    pair_free(&pair);
    X509_free(named);
    SSL_CTX_free(server);
    SSL_CTX_free(client);
}

/* Strictness decides which certificate is shown. */
static void strict(int version, const char *own, const char *schemes, int of_server)
{
    SSL_CTX *server = server_ctx(of_server ? own : "ecdsa"), *client = client_ctx(NULL);
    PAIR pair;
    X509 *shown;

    printf("--- strict, %x, %s shows %s to a peer with %s\n", version, of_server ? "server" : "client", own, schemes);
    SSL_CTX_set_max_proto_version(client, version);
    if (of_server) {
        SSL_CTX_set1_sigalgs_list(client, schemes);
        SSL_CTX_set_cert_flags(server, SSL_CERT_FLAG_TLS_STRICT);
    } else {
        SSL_CTX_use_certificate_chain_file(client, data_file(own, ".pem"));
        SSL_CTX_use_PrivateKey_file(client, data_file(own, ".key"), SSL_FILETYPE_PEM);
        SSL_CTX_set_cert_flags(client, SSL_CERT_FLAG_TLS_STRICT);
        SSL_CTX_set1_client_sigalgs_list(server, schemes);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
        SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    }
    pair = pair_new(client, server);
    if (handshake(&pair)) {
        shown = SSL_get1_peer_certificate(of_server ? pair.client : pair.server);
        show_name("shown", shown ? X509_get_subject_name(shown) : NULL);
        X509_free(shown);
    }
    pair_free(&pair);
    SSL_CTX_free(server);
    SSL_CTX_free(client);
}

int main(void)
{
    int version;

    prepare();
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        servers(version);
        ask_client(version, NULL, NULL, NULL, NULL);
        ask_client(version, "ca", NULL, NULL, "P-256:X25519");
        ask_client(version, "inter", "ECDSA+SHA256:RSA-PSS+SHA256", NULL, NULL);
        ask_client(version, "other-ca", "RSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA384", "ECDSA+SHA384:RSA+SHA256", NULL);
        strict(version, "ecdsa", "ECDSA+SHA256:RSA+SHA256:RSA-PSS+SHA256", 1);
        strict(version, "ecdsa", "ECDSA+SHA256", 1);
        strict(version, "chain", "ECDSA+SHA256", 1);
        strict(version, "client", "ECDSA+SHA256:RSA+SHA256:RSA-PSS+SHA256", 0);
        strict(version, "client", "ECDSA+SHA256:ECDSA+SHA384", 0);
    }
    return 0;
}
