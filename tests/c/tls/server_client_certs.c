/* Clients that show certificates: malformed Certificate messages and CertificateVerify messages, in both versions. */
#include "rawhello.h"

static BUF sent; /* a Certificate message's body */

/* One certificate of a message; `more` is added to the length it says. */
static void put_cert(BUF *list, const char *name, int tls13, int more, const char *extensions, size_t extensions_len)
{
    X509 *cert = certificate_of(name);
    unsigned char *der = NULL;
    int len = i2d_X509(cert, &der);

    put_number(list, (size_t)(len + more), 3);
    put(list, der, (size_t)len);
    if (tls13)
        put_vector(list, extensions, extensions_len, 2);
    OPENSSL_free(der);
    X509_free(cert);
}

enum { GOOD, EMPTY, NO_BODY, LIST_LONG, LIST_SHORT, CERT_LONG, CERT_SHORT, GARBAGE, TRAILING, TWICE, THEN_GARBAGE, NO_CERT,
       CONTEXT, KNOWN_EXTENSION, BAD_EXTENSIONS, OCSP_EXTENSION };

static const char *const names[] = { "good", "empty", "no body", "list too long", "list too short", "certificate too long",
                                     "certificate too short", "garbage", "a byte more", "twice", "then garbage", "of no bytes",
                                     "context", "known extension", "malformed extensions", "unasked OCSP" };

static void certificate(RAW *raw, int form, const char *name)
{
    static BUF list;
    int tls13 = raw->tls13;

    list.len = sent.len = 0;
    switch (form) {
    case EMPTY:
        break;
    case CERT_LONG:
        put_cert(&list, name, tls13, 1, "", 0);
        break;
    case CERT_SHORT:
        put_cert(&list, name, tls13, -1, "", 0);
        break;
    case GARBAGE:
        put_vector(&list, "garbage", 7, 3);
        if (tls13)
            put_number(&list, 0, 2);
        break;
    case NO_CERT:
        put_number(&list, 0, 3);
        if (tls13)
            put_number(&list, 0, 2);
        break;
    case KNOWN_EXTENSION:
        put_cert(&list, name, tls13, 0, "\0\53\0\0", 4);
        break;
    case OCSP_EXTENSION:
        put_cert(&list, name, tls13, 0, "\0\5\0\5\1\0\0\1x", 9);
        break;
    case BAD_EXTENSIONS:
        put_cert(&list, name, tls13, 0, "\0\5\0", 3);
        break;
    default:
        put_cert(&list, name, tls13, 0, "", 0);
    }
    if (form == TRAILING) {
        list.data[2]++;
        memmove(list.data + list.len - 1, list.data + list.len - 2, 2);
        list.len++;
    }
    if (form == TWICE)
        put_cert(&list, name, tls13, 0, "", 0);
    if (form == THEN_GARBAGE) {
        put_vector(&list, "garbage", 7, 3);
        if (tls13)
            put_number(&list, 0, 2);
    }
    if (tls13)
        put_vector(&sent, "x", form == CONTEXT, 1);
    put_number(&sent, list.len + (form == LIST_LONG) - (form == LIST_SHORT), 3);
    put(&sent, list.data, list.len);
    if (form == NO_BODY)
        sent.len = 0;
    raw_message(raw, 11, sent.data, sent.len);
}

/* Signs the transcript by a scheme, as well as the key can. */
static size_t sign(RAW *raw, EVP_PKEY *key, int scheme, unsigned char *out)
{
    static BUF content;
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pkey_ctx = NULL;
    const EVP_MD *md;
    size_t len = 1000;

    content.len = 0;
    if (raw->tls13) {
        unsigned char hash[32];

        transcript_hash(raw, hash);
        memset(content.data, ' ', 64);
        content.len = 64;
        put(&content, "TLS 1.3, client CertificateVerify", 34);
        put(&content, hash, 32);
    } else {
        put(&content, raw->transcript.data, raw->transcript.len);
    }
    md = scheme == 0x807 ? NULL
        : (scheme >> 8) == 2 ? EVP_sha1()
        : scheme == 0x403 || scheme == 0x401 || scheme == 0x804 || scheme == 0x809 ? EVP_sha256()
        : scheme == 0x503 || scheme == 0x501 || scheme == 0x805 ? EVP_sha384()
        : EVP_sha512();
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519)
        md = NULL;
    else if (md == NULL)
        md = EVP_sha256();
    EVP_DigestSignInit(ctx, &pkey_ctx, md, NULL, key);
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA && scheme >> 8 == 8) {
        EVP_PKEY_CTX_set_rsa_padding(pkey_ctx, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(pkey_ctx, -1);
    }
    if (EVP_DigestSign(ctx, out, &len, content.data, content.len) != 1)
        len = 8;
    EVP_MD_CTX_free(ctx);
    ERR_clear_error();
    return len;
}

enum { SIGNED, WRONG, NO_BYTES, SCHEME_ONLY, NO_SIGNATURE, SIGNATURE_LONG, SIGNATURE_MORE, CUT, ABSENT, TWO };

static const char *const verify_names[] = { "signed", "wrong", "no bytes", "scheme only", "no signature", "length too long",
                                            "a byte more", "cut", "absent", "twice" };

static void certificate_verify(RAW *raw, int form, EVP_PKEY *key, int scheme)
{
    static BUF body;
    unsigned char signature[1000];
    size_t len = sign(raw, key, scheme, signature);

    body.len = 0;
    if (form == WRONG)
        signature[len - 1] ^= 1;
    if (form == CUT)
        len--;
    put_number(&body, (size_t)scheme, 2);
    put_number(&body, form == NO_SIGNATURE ? 0 : len + (form == SIGNATURE_LONG), 2);
    put(&body, signature, len);
    if (form == SIGNATURE_MORE)
        put(&body, "x", 1);
    if (form == NO_BYTES)
        body.len = 0;
    if (form == SCHEME_ONLY)
        body.len = 2;
    if (form == NO_SIGNATURE)
        body.len = 4;
    if (form != ABSENT)
        raw_message(raw, 15, body.data, body.len);
    if (form == TWO)
        raw_message(raw, 15, body.data, body.len);
}

static int accept_all(int ok, X509_STORE_CTX *store)
{
    (void)ok;
    (void)store;
    return 1;
}

static void client(SSL_CTX *ctx, int version, int form, const char *name, int verify_form, int scheme)
{
    RAW *raw = raw_new(ctx);
    EVP_PKEY *key = key_of(name);
    int result;

    printf("1.%d %s, %s, verify %s by %04x\n", version - 0x301, name, names[form], verify_names[verify_form], scheme);
    raw_hello(raw, hello_new(version));
    if (version == TLS1_3_VERSION)
        raw_seal13(raw);
    certificate(raw, form, name);
    if (version == TLS1_2_VERSION)
        raw_message(raw, 16, BYTES("\40" "123456789_123456789_123456789_12"));
    if (form == EMPTY && verify_form == SIGNED)
        verify_form = ABSENT;
    certificate_verify(raw, verify_form, key, scheme);
    result = raw_step(raw);
    if (result < 0 && raw->error == SSL_ERROR_WANT_READ) {
        if (version == TLS1_2_VERSION) {
            keys_of_master(raw);
            raw_change12(raw);
        }
        result = raw_finish(raw);
    }
    if (result == 1) {
        raw_record(raw, 23, "hello", 5);
        SHOW(SSL_get_verify_result(raw->ssl));
        SHOW_PTR(SSL_get0_peer_certificate(raw->ssl));
    }
    raw_read(raw);
    EVP_PKEY_free(key);
    raw_free(raw);
}

int main(void)
{
    static const int ec_schemes[] = { 0x403, 0x503, 0x603, 0x203, 0x401, 0x804, 0x807, 0x77, 0x7777, 0 };
    static const int rsa_schemes[] = { 0x401, 0x501, 0x601, 0x804, 0x805, 0x806, 0x809, 0x201, 0x403, 0x807 };
    SSL_CTX *ctx = server_ctx("ecdsa");
    int version, form;
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_load_verify_locations(ctx, data_file("ca", ".pem"), NULL);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, accept_all);
        for (form = 0; form <= (version == TLS1_3_VERSION ? OCSP_EXTENSION : NO_CERT); form++)
            client(ctx, version, form, "client", SIGNED, 0x403);
        for (form = 0; form <= TWO; form++)
            client(ctx, version, GOOD, "client", form, 0x403);
        for (i = 0; i < sizeof(ec_schemes) / sizeof(ec_schemes[0]); i++)
            client(ctx, version, GOOD, "client", SIGNED, ec_schemes[i]);
        for (i = 0; i < sizeof(rsa_schemes) / sizeof(rsa_schemes[0]); i++)
            client(ctx, version, GOOD, "client-rsa", SIGNED, rsa_schemes[i]);
        client(ctx, version, GOOD, "ed25519", SIGNED, 0x807);
        client(ctx, version, GOOD, "ed25519", WRONG, 0x807);
        client(ctx, version, GOOD, "ed25519", SIGNED, 0x403);
        client(ctx, version, GOOD, "p384", SIGNED, 0x503);
        client(ctx, version, GOOD, "p384", SIGNED, 0x403);
        client(ctx, version, GOOD, "p521", SIGNED, 0x603);
        SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
        client(ctx, version, GOOD, "client", SIGNED, 0x403);
        client(ctx, version, GOOD, "other-client", SIGNED, 0x403);
        client(ctx, version, GOOD, "other-client", WRONG, 0x403);
        client(ctx, version, GOOD, "expired", SIGNED, 0x403);
        client(ctx, version, GOOD, "ecdsa", SIGNED, 0x403);
        client(ctx, version, EMPTY, "client", ABSENT, 0x403);
        client(ctx, version, EMPTY, "client", WRONG, 0x403);
        client(ctx, version, GARBAGE, "client", SIGNED, 0x403);
    }
    SSL_CTX_free(ctx);
    return 0;
}
