/* Certificate transparency in handshakes: what is asked for, where timestamps come from, what failing means. */
#include "../tls.h"
#include <openssl/ct.h>
#include <openssl/ocsp.h>

#define SERVER_PLACES (SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_CERTIFICATE)

static EVP_PKEY *log_key;
static X509 *leaf, *issuer;
static unsigned char sent[2][2000];
static size_t sent_len[2];
static unsigned char *staple;
static int staple_len;
static int answer;

/* Has the log sign the certificate. */
static SCT *signed_by(EVP_PKEY *key, int precert, X509 *cert, uint64_t time)
{
    unsigned char data[9000] = { 0, 0 }, *at = data + 2, *der = NULL, sig[600], hash[32];
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    size_t sig_len = sizeof(sig);
    SCT *sct = SCT_new();
    int i, len;

    for (i = 7; i >= 0; i--)
        *at++ = time >> 8 * i & 0xFF;
    *at++ = 0;
    *at++ = precert;
    if (precert) {
        len = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(issuer), &der);
        EVP_Digest(der, len, hash, NULL, EVP_sha256(), NULL);
        memcpy(at, hash, 32);
        at += 32;
        OPENSSL_free(der);
        der = NULL;
        len = i2d_re_X509_tbs(cert, &der);
    } else {
        len = i2d_X509(cert, &der);
    }
    *at++ = 0;
    *at++ = len >> 8;
    *at++ = len;
    memcpy(at, der, len);
    at += len;
    *at++ = 0;
    *at++ = 0;
    OPENSSL_free(der);
    EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key);
    EVP_DigestSign(ctx, sig, &sig_len, data, at - data);
    der = NULL;
    len = i2d_PUBKEY(key, &der);
    EVP_Digest(der, len, hash, NULL, EVP_sha256(), NULL);
    SCT_set_version(sct, SCT_VERSION_V1);
    SCT_set1_log_id(sct, hash, 32);
    SCT_set_timestamp(sct, time);
    SCT_set_signature_nid(sct, NID_ecdsa_with_SHA256);
    SCT_set1_signature(sct, sig, sig_len);
    EVP_MD_CTX_free(ctx);
    OPENSSL_free(der);
    return sct;
}

static size_t list_of(SCT *sct, unsigned char *out)
{
    STACK_OF(SCT) *list = sk_SCT_new_null();
    int len;

    sk_SCT_push(list, sct);
    len = i2o_SCT_LIST(list, &out);
    SCT_LIST_free(list);
    return len;
}

static int add(SSL *ssl, unsigned int type, unsigned int context, const unsigned char **out, size_t *outlen, X509 *x,
               size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)type; (void)al; (void)arg; (void)x; (void)context;
    *out = sent[chainidx > 0];
    *outlen = sent_len[chainidx > 0];
    return chainidx == 0 || sent_len[1] > 0;
}

static int asked(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t inlen, X509 *x,
                 size_t chainidx, int *al, void *arg)
{
    (void)ssl; (void)al; (void)arg; (void)in; (void)x; (void)chainidx;
    printf("  the client asks by extension %u in %x, %zu bytes\n", type, context, inlen);
    return 1;
}

static int judge(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) *scts, void *arg)
{
    int i;

    printf("  callback (%s): %d timestamps, cert %d, issuer %d, logs %d, time %d\n", (char *)arg, sk_SCT_num(scts),
           CT_POLICY_EVAL_CTX_get0_cert(ctx) != NULL, CT_POLICY_EVAL_CTX_get0_issuer(ctx) != NULL,
           CT_POLICY_EVAL_CTX_get0_log_store(ctx) != NULL, CT_POLICY_EVAL_CTX_get_time(ctx) % 1000 == 0);
    for (i = 0; i < sk_SCT_num(scts); i++)
        printf("    source %d, %s\n", SCT_get_source(sk_SCT_value(scts, i)), SCT_validation_status_string(sk_SCT_value(scts, i)));
    return answer;
}

static int give_staple(SSL *ssl, void *arg)
{
    (void)arg;
    if (staple == NULL)
        return SSL_TLSEXT_ERR_NOACK;
    SSL_set_tlsext_status_ocsp_resp(ssl, OPENSSL_memdup(staple, staple_len), staple_len);
    return SSL_TLSEXT_ERR_OK;
}

static void alerts(int out, int version, int type, const void *buf, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *p = buf;

    (void)version; (void)arg;
    if (type == SSL3_RT_ALERT && len == 2 && out && p[0] == 2)
        printf("  %s sends alert %d\n", SSL_is_server(ssl) ? "server" : "client", p[1]);
}

static SSL_CTX *plain_server(void)
{
    SSL_CTX *s = server_ctx(NULL);

    SSL_CTX_use_certificate(s, leaf);
    SSL_CTX_use_PrivateKey_file(s, DATA "ecdsa.key", SSL_FILETYPE_PEM);
    SSL_CTX_add1_chain_cert(s, issuer);
    SSL_CTX_set_tlsext_status_cb(s, give_staple);
    SSL_CTX_set_session_id_context(s, (const unsigned char *)"x", 1);
    return s;
}

static SSL_CTX *client(int version, int verify)
{
    SSL_CTX *c = client_ctx("ca");
    unsigned char text[400], *der = NULL;
    FILE *file = fopen("ct-logs.tmp", "w");

    EVP_EncodeBlock(text, der, i2d_PUBKEY(log_key, &der));
    EVP_EncodeBlock(text, der, i2d_PUBKEY(log_key, NULL));
    fprintf(file, "enabled_logs = a\n[a]\ndescription = A log\nkey = %s\n", text);
    fclose(file);
    SSL_CTX_set_ctlog_list_file(c, "ct-logs.tmp");
    remove("ct-logs.tmp");
    OPENSSL_free(der);
    SSL_CTX_set_min_proto_version(c, version);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_verify(c, verify ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, NULL);
    return c;
}

static void meet(SSL_CTX *c, SSL_CTX *s, SSL_SESSION **session)
{
    PAIR pair = pair_new(c, s);
    const STACK_OF(SCT) *scts;
    int i;

    SSL_set_msg_callback(pair.client, alerts);
    SSL_set_msg_callback(pair.server, alerts);
    if (session != NULL && *session != NULL)
        SSL_set_session(pair.client, *session);
    printf("  enabled %d, status type %ld\n", SSL_ct_is_enabled(pair.client), SSL_get_tlsext_status_type(pair.client));
    if (handshake(&pair))
        small_talk(&pair);
    printf("  verify result %ld\n", SSL_get_verify_result(pair.client));
    scts = SSL_get0_peer_scts(pair.client);
    show_queue();
    printf("  peer's timestamps: %d\n", sk_SCT_num(scts));
    for (i = 0; i < sk_SCT_num(scts); i++)
        printf("    source %d, %s\n", SCT_get_source(sk_SCT_value(scts, i)), SCT_validation_status_string(sk_SCT_value(scts, i)));
    if (session != NULL) {
        printf("  resumed %d\n", SSL_session_reused(pair.client));
        SSL_SESSION_free(*session);
        *session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
    pair_free(&pair);
}

/* Mode 0: not enabled; 1: permissive; 2: strict; 3: a callback. */
static void run(const char *what, int mode, int verify)
{
    static const int versions[] = { TLS1_2_VERSION, TLS1_3_VERSION };
    int i;

    for (i = 0; i < 2; i++) {
        SSL_CTX *c, *s;

        /* OpenSSL's client says in TLS 1.3 that it is done once it has sent the alert: ours, that it failed. */
        if (!verify && versions[i] == TLS1_3_VERSION)
            continue;
        c = client(versions[i], verify);
        s = plain_server();
        printf("--- %s, version %x, mode %d, verify %d\n", what, versions[i], mode, verify);
        SSL_CTX_add_custom_ext(s, 18, SERVER_PLACES, sent_len[0] ? add : NULL, NULL, NULL, asked, NULL);
        if (mode == 1)
            SHOW(SSL_CTX_enable_ct(c, SSL_CT_VALIDATION_PERMISSIVE));
        if (mode == 2)
            SHOW(SSL_CTX_enable_ct(c, SSL_CT_VALIDATION_STRICT));
        if (mode == 3)
            SHOW(SSL_CTX_set_ct_validation_callback(c, judge, "argument"));
        meet(c, s, NULL);
        SSL_CTX_free(c);
        SSL_CTX_free(s);
    }
}

static void settings(void)
{
    SSL_CTX *c = SSL_CTX_new(TLS_client_method());
    SSL *ssl;

    printf("--- settings\n");
    SHOW(SSL_CTX_ct_is_enabled(c));
    SHOW(SSL_CTX_enable_ct(c, 2));
    SHOW_QUEUE();
    SHOW(SSL_CTX_enable_ct(c, SSL_CT_VALIDATION_STRICT));
    SHOW(SSL_CTX_ct_is_enabled(c));
    SHOW(SSL_CTX_add_client_custom_ext(c, 18, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_server_custom_ext(c, 18, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_CTX_add_custom_ext(c, 18, SSL_EXT_TLS1_3_CERTIFICATE, NULL, NULL, NULL, NULL, NULL));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_ct_validation_callback(c, NULL, NULL));
    SHOW(SSL_CTX_ct_is_enabled(c));
    SHOW(SSL_CTX_enable_ct(c, SSL_CT_VALIDATION_PERMISSIVE));
    SHOW_QUEUE();
    ssl = SSL_new(c);
    SHOW(SSL_ct_is_enabled(ssl));
    SHOW(SSL_get_tlsext_status_type(ssl));
    SHOW(SSL_enable_ct(ssl, SSL_CT_VALIDATION_PERMISSIVE));
    SHOW_QUEUE();
    SHOW(SSL_enable_ct(ssl, -1));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(c);
    c = SSL_CTX_new(TLS_client_method());
    SHOW(SSL_CTX_enable_ct(c, SSL_CT_VALIDATION_PERMISSIVE));
    ssl = SSL_new(c);
    SHOW(SSL_ct_is_enabled(ssl));
    SHOW(SSL_get_tlsext_status_type(ssl));
    SHOW(SSL_set_ct_validation_callback(ssl, NULL, NULL));
    SHOW(SSL_ct_is_enabled(ssl));
    SHOW(SSL_get_tlsext_status_type(ssl));
    SSL_set_tlsext_status_type(ssl, -1);
    SHOW(SSL_enable_ct(ssl, SSL_CT_VALIDATION_STRICT));
    SHOW(SSL_get_tlsext_status_type(ssl));
    SHOW_PTR(SSL_get0_peer_scts(ssl));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(c);
}

static void resumed(void)
{
    static const int versions[] = { TLS1_2_VERSION, TLS1_3_VERSION };
    int i;

    for (i = 0; i < 2; i++) {
        SSL_CTX *c = client(versions[i], 1), *s = plain_server();
        SSL_SESSION *session = NULL;

        printf("--- resumed, version %x\n", versions[i]);
        SSL_CTX_add_custom_ext(s, 18, SERVER_PLACES, add, NULL, NULL, asked, NULL);
        SSL_CTX_set_ct_validation_callback(c, judge, "argument");
        meet(c, s, &session);
        meet(c, s, &session);
        SSL_SESSION_free(session);
        SSL_CTX_free(c);
        SSL_CTX_free(s);
    }
}

/* A response that says the certificate is good, with a timestamp. */
static void make_staple(SCT *sct)
{
    OCSP_BASICRESP *basic = OCSP_BASICRESP_new();
    OCSP_CERTID *id = OCSP_cert_to_id(NULL, leaf, issuer);
    ASN1_TIME *now = X509_gmtime_adj(NULL, 0);
    OCSP_SINGLERESP *single = OCSP_basic_add1_status(basic, id, V_OCSP_CERTSTATUS_GOOD, 0, NULL, now, NULL);
    STACK_OF(SCT) *list = sk_SCT_new_null();
    EVP_PKEY *key = key_of("ca");
    OCSP_RESPONSE *response;

    sk_SCT_push(list, sct);
    SHOW(OCSP_SINGLERESP_add1_ext_i2d(single, NID_ct_cert_scts, list, 0, 0));
    SHOW(OCSP_basic_sign(basic, issuer, key, EVP_sha256(), NULL, 0));
    response = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic);
    staple_len = i2d_OCSP_RESPONSE(response, &staple);
    show_queue();
    OCSP_RESPONSE_free(response);
    OCSP_BASICRESP_free(basic);
    OCSP_CERTID_free(id);
    ASN1_TIME_free(now);
    SCT_LIST_free(list);
    EVP_PKEY_free(key);
}

int main(void)
{
    EVP_PKEY *stranger = key_of("ecdsa"), *ca = key_of("ca");
    STACK_OF(SCT) *inside = sk_SCT_new_null();
    int mode;

    log_key = load_key("data/tls/client.key");
    leaf = certificate_of("ecdsa");
    issuer = certificate_of("ca");
    settings();
    answer = 1;
    for (mode = 0; mode < 4; mode++)
        run("no timestamps", mode, 1);
    run("no timestamps", 2, 0);
    answer = 0;
    run("no timestamps, refused", 3, 1);
    run("no timestamps, refused", 3, 0);
    answer = -1;
    run("no timestamps, failing", 3, 1);
    answer = 1;
    sent_len[0] = list_of(signed_by(log_key, 0, leaf, 1700000000000ULL), sent[0]);
    for (mode = 0; mode < 4; mode++)
        run("in the handshake", mode, 1);
    resumed();
    sent_len[1] = list_of(signed_by(stranger, 0, leaf, 1700000000000ULL), sent[1]);
    run("with the issuer's, too", 3, 1);
    sent_len[1] = 0;
    sent_len[0] = list_of(signed_by(stranger, 0, leaf, 1700000000000ULL), sent[0]);
    run("of an unknown log", 2, 1);
    run("of an unknown log", 3, 1);
    sent_len[0] = list_of(signed_by(log_key, 0, leaf, 3000000000000ULL), sent[0]);
    run("of the future", 2, 1);
    run("of the future", 3, 1);
    sent_len[0]--;
    run("malformed", 1, 1);
    run("malformed", 2, 1);
    run("malformed", 3, 1);
    sent_len[0] = 0;
    make_staple(signed_by(log_key, 0, leaf, 1700000000000ULL));
    run("stapled", 0, 1);
    run("stapled", 2, 1);
    run("stapled", 3, 1);
    OPENSSL_free(staple);
    staple = NULL;
    leaf = X509_dup(leaf);
    ASN1_TIME_set_string_X509(X509_getm_notAfter(leaf), "20350101000000Z");
    sk_SCT_push(inside, signed_by(log_key, 1, leaf, 1700000000000ULL));
    SHOW(X509_add1_ext_i2d(leaf, NID_ct_precert_scts, inside, 0, 0));
    SHOW(X509_sign(leaf, ca, EVP_sha256()) > 0);
    run("in the certificate", 2, 1);
    run("in the certificate", 3, 1);
    SCT_LIST_free(inside);
    return 0;
}
