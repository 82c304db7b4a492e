/* Signed certificate timestamps as objects: made, changed, encoded, decoded, printed, checked against logs. */
#include "testing.h"
#include <openssl/ct.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static unsigned char id[32] = "the log's id, thirty-two bytes.";

static void show_sct(const SCT *sct)
{
    unsigned char *bytes;
    size_t len;

    printf("version %d, type %d, time %llu, nid %d, source %d, status %s (%d)\n", SCT_get_version(sct),
           SCT_get_log_entry_type(sct), (unsigned long long)SCT_get_timestamp(sct), SCT_get_signature_nid(sct),
           SCT_get_source(sct), SCT_validation_status_string(sct), SCT_get_validation_status(sct));
    len = SCT_get0_log_id(sct, &bytes);
    printf("  id %zu %d", len, bytes != NULL);
    len = SCT_get0_extensions(sct, &bytes);
    printf(", extensions %zu %d", len, bytes != NULL);
    len = SCT_get0_signature(sct, &bytes);
    printf(", signature %zu %d\n", len, bytes != NULL);
    show_queue();
}

static void print(const SCT *sct, int indent, const CTLOG_STORE *store)
{
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);

    SCT_print(sct, out, indent, store);
    BIO_puts(out, "|\n");
    BIO_flush(out);
    BIO_free(out);
}

static void objects(void)
{
    SCT *sct = SCT_new(), *read = NULL;
    unsigned char *der = NULL, bytes[300];
    const unsigned char *p;
    unsigned char *mine;
    int len, i;

    printf("--- objects\n");
    show_sct(sct);
    S(i2o_SCT(sct, NULL));
    S(SCT_set_version(sct, 1));
    S(SCT_set_version(sct, SCT_VERSION_NOT_SET));
    S(SCT_set_version(sct, SCT_VERSION_V1));
    S(SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_NOT_SET));
    S(SCT_set_log_entry_type(sct, 7));
    S(SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_X509));
    S(SCT_set1_log_id(sct, id, 31));
    S(SCT_set1_log_id(sct, id, 32));
    S(SCT_set0_log_id(sct, id, 33));
    S(SCT_set_signature_nid(sct, NID_sha256));
    S(SCT_set_signature_nid(sct, NID_sha256WithRSAEncryption));
    S(SCT_get_signature_nid(sct));
    S(SCT_set_signature_nid(sct, NID_ecdsa_with_SHA256));
    S(SCT_set_source(sct, 9));
    S(SCT_set_source(sct, SCT_SOURCE_UNKNOWN));
    S(SCT_set_source(sct, SCT_SOURCE_X509V3_EXTENSION));
    show_sct(sct);
    S(SCT_set_source(sct, SCT_SOURCE_OCSP_STAPLED_RESPONSE));
    show_sct(sct);
    S(SCT_set_source(sct, SCT_SOURCE_TLS_EXTENSION));
    SCT_set_timestamp(sct, 1365181456275ULL);
    S(i2o_SCT(sct, NULL));
    S(SCT_set1_signature(sct, (const unsigned char *)"signature", 9));
    S(SCT_set1_extensions(sct, (const unsigned char *)"extensions of seventeen", 17));
    show_sct(sct);
    print(sct, 0, NULL);
    print(sct, 4, NULL);
    S(SCT_set1_extensions(sct, NULL, 0));
    print(sct, 0, NULL);
    mine = OPENSSL_memdup("abc", 3);
    SCT_set0_extensions(sct, mine, 3);
    {
        unsigned char *got;

        SHOW(SCT_get0_extensions(sct, &got));
        SHOW(got == mine);
    }
    mine = OPENSSL_memdup(id, 32);
    SHOW(SCT_set0_log_id(sct, mine, 32));
    mine = OPENSSL_memdup("other", 5);
    SCT_set0_signature(sct, mine, 5);
    len = i2o_SCT(sct, &der);
    SHOW_BYTES(der, len);
    memcpy(bytes, der, len);
    mine = bytes;
    SHOW(i2o_SCT(sct, &mine));
    SHOW(mine - bytes);
    p = der;
    read = o2i_SCT(NULL, &p, len);
    SHOW(p - der);
    show_sct(read);
    p = der;
    SHOW(o2i_SCT(&read, &p, len) == read);
    for (i = 0; i < len; i += 1 + (i > 1) * 5) {
        p = der;
        printf("cut at %d: %d\n", i, o2i_SCT(NULL, &p, i) != NULL);
        show_queue();
    }
    for (i = 44; i < len; i++) {
        p = der;
        printf("cut at %d: %d\n", i, o2i_SCT(NULL, &p, i) != NULL);
        show_queue();
    }
    bytes[len] = 9;
    p = bytes;
    read = o2i_SCT(&read, &p, len + 1);
    SHOW(p - bytes);
    bytes[46] = 5;
    p = bytes;
    S(o2i_SCT(NULL, &p, len) != NULL);
    bytes[0] = 3;
    p = bytes;
    read = o2i_SCT(&read, &p, 20);
    show_sct(read);
    print(read, 2, NULL);
    S(i2o_SCT(read, NULL));
    S(SCT_validate(read, NULL));
    SCT_free(read);
    read = SCT_new_from_base64(0, "dGhlIGxvZydzIGlkLCB0aGlydHktdHdvIGJ5dGVzLgA=", 1, 1000, "", "BAMABXNpZ25l");
    show_queue();
    if (read != NULL)
        show_sct(read);
    SCT_free(read);
    S(SCT_new_from_base64(2, "dGhl", 1, 1000, "", "BAMABXNpZ25l") != NULL);
    S(SCT_new_from_base64(0, "dGhl", 1, 1000, "", "BAMABXNpZ25l") != NULL);
    S(SCT_new_from_base64(0, "!!!!", 1, 1000, "", "BAMABXNpZ25l") != NULL);
    S(SCT_new_from_base64(0, "dGhlIGxvZydzIGlkLCB0aGlydHktdHdvIGJ5dGVzLgA=", 1, 1000, "!!!!", "BAMABXNpZ25l") != NULL);
    S(SCT_new_from_base64(0, "dGhlIGxvZydzIGlkLCB0aGlydHktdHdvIGJ5dGVzLgA=", 1, 1000, "", "") != NULL);
    S(SCT_new_from_base64(0, "dGhlIGxvZydzIGlkLCB0aGlydHktdHdvIGJ5dGVzLgA=", 1, 1000, "", "BQMABXNpZ25l") != NULL);
    S(SCT_new_from_base64(0, "dGhlIGxvZydzIGlkLCB0aGlydHktdHdvIGJ5dGVzLgA=", 8, 1000, "", "BAMABXNpZ25l") != NULL);
    SCT_free(sct);
    SCT_free(NULL);
    OPENSSL_free(der);
}

static void lists(void)
{
    STACK_OF(SCT) *list = sk_SCT_new_null(), *read = NULL;
    unsigned char *out = NULL, *der = NULL, bytes[400];
    const unsigned char *p;
    BIO *bio = BIO_new_fp(stdout, BIO_NOCLOSE);
    int i, len;

    printf("--- lists\n");
    S(i2o_SCT_LIST(list, NULL));
    for (i = 0; i < 2; i++) {
        SCT *sct = SCT_new();

        SCT_set_version(sct, SCT_VERSION_V1);
        SCT_set1_log_id(sct, id, 32);
        SCT_set_signature_nid(sct, i ? NID_sha256WithRSAEncryption : NID_ecdsa_with_SHA256);
        SCT_set1_signature(sct, (const unsigned char *)"signature", 9);
        SCT_set_timestamp(sct, 1700000000000ULL + i);
        sk_SCT_push(list, sct);
    }
    len = i2o_SCT_LIST(list, &out);
    SHOW_BYTES(out, len);
    SHOW(i2o_SCT_LIST(list, NULL));
    memcpy(bytes, out, len);
    SCT_LIST_print(list, bio, 2, "--\n", NULL);
    BIO_puts(bio, "|\n");
    for (i = 0; i < len + 1; i += 1 + (i > 4) * 17) {
        p = bytes;
        read = o2i_SCT_LIST(NULL, &p, i);
        printf("cut at %d: %d\n", i, sk_SCT_num(read));
        SHOW_QUEUE();
        SCT_LIST_free(read);
    }
    bytes[3] = 0;
    bytes[2] = 0;
    p = bytes;
    S(o2i_SCT_LIST(NULL, &p, len) != NULL);
    bytes[3] = 200;
    p = bytes;
    S(o2i_SCT_LIST(NULL, &p, len) != NULL);
    p = out;
    read = o2i_SCT_LIST(NULL, &p, len);
    SHOW(sk_SCT_num(read));
    p = out;
    SHOW(o2i_SCT_LIST(&read, &p, len) == read);
    SHOW(sk_SCT_num(read));
    SHOW(p - out);
    SCT_LIST_free(read);
    len = i2d_SCT_LIST(list, &der);
    SHOW_BYTES(der, len);
    p = der;
    read = d2i_SCT_LIST(NULL, &p, len);
    SHOW(sk_SCT_num(read));
    SHOW(p - der);
    SCT_LIST_free(read);
    p = der;
    read = d2i_SCT_LIST(NULL, &p, len - 1);
    printf("%d\n", read != NULL);
    SHOW_QUEUE();
    der[5]++;
    p = der;
    read = d2i_SCT_LIST(NULL, &p, len);
    printf("%d\n", read != NULL);
    SHOW_QUEUE();
    SCT_LIST_free(list);
    SCT_LIST_free(NULL);
    S(SCT_LIST_validate(NULL, NULL));
    BIO_free(bio);
    OPENSSL_free(out);
    OPENSSL_free(der);
}

/* Has KEY sign what a log signs. */
static SCT *signed_by(EVP_PKEY *key, int precert, X509 *cert, X509 *issuer, uint64_t time, CTLOG *log)
{
    unsigned char data[9000] = { 0, 0 }, *at = data + 2, *der = NULL, sig[600], hash[32];
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    const unsigned char *logid;
    size_t sig_len = sizeof(sig), id_len;
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
    if (EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, key) != 1 || EVP_DigestSign(ctx, sig, &sig_len, data, at - data) != 1)
        show_queue();
    SCT_set_version(sct, SCT_VERSION_V1);
    CTLOG_get0_log_id(log, &logid, &id_len);
    SCT_set1_log_id(sct, logid, id_len);
    SCT_set_timestamp(sct, time);
    SCT_set_signature_nid(sct, EVP_PKEY_get_base_id(key) == EVP_PKEY_EC ? NID_ecdsa_with_SHA256 : NID_sha256WithRSAEncryption);
    SCT_set1_signature(sct, sig, sig_len);
    SCT_set_source(sct, precert ? SCT_SOURCE_X509V3_EXTENSION : SCT_SOURCE_TLS_EXTENSION);
    EVP_MD_CTX_free(ctx);
    OPENSSL_free(der);
    return sct;
}

#define CHECK(sct) do { SHOW(SCT_validate(sct, policy)); SHOW_STR(SCT_validation_status_string(sct)); SHOW_QUEUE(); } while (0)

static void checks(const char *key_name)
{
    EVP_PKEY *key = load_key(key_name);
    X509 *cert = load_certificate("data/tls/ecdsa.pem"), *issuer = load_certificate("data/tls/ca.pem");
    CTLOG_STORE *store = CTLOG_STORE_new();
    CT_POLICY_EVAL_CTX *policy = CT_POLICY_EVAL_CTX_new();
    CTLOG *log;
    STACK_OF(SCT) *list = sk_SCT_new_null();
    unsigned char text[2000], *der = NULL;
    SCT *sct, *pre;
    FILE *file;
    int len = i2d_PUBKEY(key, &der);

    printf("--- checks with %s\n", key_name);
    EVP_EncodeBlock(text, der, len);
    file = fopen("sct.tmp", "w");
    fprintf(file, "enabled_logs = a\n[a]\ndescription = A log\nkey = %s\n", text);
    fclose(file);
    SHOW(CTLOG_STORE_load_file(store, "sct.tmp"));
    remove("sct.tmp");
    EVP_PKEY_up_ref(key);
    log = CTLOG_new(key, "mine");
    SHOW(CT_POLICY_EVAL_CTX_get_time(policy) / 1000 - time(NULL) >= 299);
    SHOW_PTR(CT_POLICY_EVAL_CTX_get0_cert(policy));
    SHOW_PTR(CT_POLICY_EVAL_CTX_get0_issuer(policy));
    SHOW_PTR(CT_POLICY_EVAL_CTX_get0_log_store(policy));
    sct = signed_by(key, 0, cert, issuer, 1700000000000ULL, log);
    pre = signed_by(key, 1, cert, issuer, 1700000000000ULL, log);
    CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(policy, CTLOG_STORE_new());
    CHECK(sct);
    CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(policy, store);
    CHECK(pre);
    SHOW(CT_POLICY_EVAL_CTX_set1_cert(policy, cert));
    SHOW(CT_POLICY_EVAL_CTX_get0_cert(policy) == cert);
    CHECK(sct);
    SHOW(CT_POLICY_EVAL_CTX_set1_issuer(policy, issuer));
    SHOW(CT_POLICY_EVAL_CTX_get0_issuer(policy) == issuer);
    CHECK(pre);
    SCT_set_timestamp(sct, 1700000000001ULL);
    CHECK(sct);
    SCT_set_timestamp(sct, 1700000000000ULL);
    CHECK(sct);
    CT_POLICY_EVAL_CTX_set_time(policy, 1600000000000ULL);
    CHECK(sct);
    CT_POLICY_EVAL_CTX_set_time(policy, 1700000000000ULL);
    CHECK(sct);
    SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_NOT_SET);
    CHECK(sct);
    SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_PRECERT);
    CHECK(sct);
    SCT_set_log_entry_type(sct, CT_LOG_ENTRY_TYPE_X509);
    sk_SCT_push(list, sct);
    SHOW(SCT_LIST_validate(list, policy));
    {
        /* The pre-certificate's timestamp goes into the certificate. */
        X509 *with = X509_dup(cert);
        STACK_OF(SCT) *inside = sk_SCT_new_null(), *read;
        EVP_PKEY *ca = load_key("data/tls/ca.key");
        BIO *bio = BIO_new_fp(stdout, BIO_NOCLOSE);

        SCT_free(pre);
        X509_gmtime_adj(X509_getm_notAfter(with), 86400L * 365);
        ASN1_TIME_set_string_X509(X509_getm_notAfter(with), "20350101000000Z");
        pre = signed_by(key, 1, with, issuer, 1700000000000ULL, log);
        sk_SCT_push(inside, pre);
        SHOW(X509_add1_ext_i2d(with, NID_ct_precert_scts, inside, 0, 0));
        SHOW(X509_sign(with, ca, EVP_sha256()) > 0);
        CT_POLICY_EVAL_CTX_set1_cert(policy, with);
        CHECK(pre);
        CHECK(sct);
        read = X509_get_ext_d2i(with, NID_ct_precert_scts, NULL, NULL);
        SHOW(sk_SCT_num(read));
        if (sk_SCT_num(read) == 1) {
            SCT *found = sk_SCT_value(read, 0);

            SHOW(SCT_get_source(found));
            CHECK(found);
        }
        sk_SCT_push(list, sk_SCT_pop(inside));
        SHOW(SCT_LIST_validate(list, policy));
        X509_add1_ext_i2d(with, NID_ct_precert_scts, read, 0, X509V3_ADD_APPEND);
        CHECK(pre);
        SHOW_QUEUE();
        SCT_LIST_free(read);
        SCT_LIST_free(inside);
        EVP_PKEY_free(ca);
        X509_free(with);
        BIO_free(bio);
    }
    CTLOG_free(log);
    SCT_LIST_free(list);
    CT_POLICY_EVAL_CTX_free(policy);
    CT_POLICY_EVAL_CTX_free(NULL);
    CTLOG_STORE_free(store);
    X509_free(cert);
    X509_free(issuer);
    EVP_PKEY_free(key);
    OPENSSL_free(der);
}

int main(void)
{
    objects();
    lists();
    checks("data/tls/ecdsa.key");
    checks("data/tls/rsa.key");
    return 0;
}
