/* Trust settings, key requests, PSS signatures, attributes, times, lists of certificates, key identifiers. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static void show(BIO *out)
{
    char *text;
    long n = BIO_get_mem_data(out, &text);
    fwrite(text, 1, n, stdout);
    BIO_reset(out);
}

static void trust(BIO *out)
{
    X509 *x = load_certificate("data/core/rsa.crt"), *y;
    unsigned char *der = NULL;
    const unsigned char *p;
    int n, len;

    SHOW(X509_trusted(x));
    SHOW_PTR(X509_alias_get0(x, &len));
    SHOW(X509_alias_set1(x, NULL, 0));
    SHOW(X509_trusted(x));
    SHOW(X509_alias_set1(x, (const unsigned char *)"my name", -1));
    SHOW(X509_keyid_set1(x, (const unsigned char *)"\1\2\3", 3));
    SHOW(X509_add1_trust_object(x, OBJ_nid2obj(NID_server_auth)));
    SHOW(X509_add1_trust_object(x, OBJ_nid2obj(NID_client_auth)));
    SHOW(X509_add1_reject_object(x, OBJ_nid2obj(NID_email_protect)));
    SHOW(X509_trusted(x));
    SHOW_STR(X509_alias_get0(x, &len));
    SHOW(len);
    SHOW(X509_aux_print(out, x, 4));
    show(out);
    n = i2d_X509_AUX(x, &der);
    SHOW(n);
    SHOW_BYTES(der + n - 60, 60);
    p = der;
    y = d2i_X509_AUX(NULL, &p, n);
    SHOW_PTR(y);
    SHOW(p - der);
    SHOW(X509_aux_print(out, y, 0));
    show(out);
    SHOW(X509_cmp(x, y));
    X509_trust_clear(y);
    X509_reject_clear(y);
    SHOW_PTR(X509_get0_trust_objects(y));
    SHOW(X509_aux_print(out, y, 0));
    show(out);
    X509_free(y);
    p = der;
    y = d2i_X509_AUX(NULL, &p, n - 1);
    SHOW_PTR(y);
    SHOW_QUEUE();
    y = X509_dup(x);
    SHOW(X509_trusted(y));
    X509_free(y);
    SHOW_BYTES(X509_get0_subject_key_id(x)->data, X509_get0_subject_key_id(x)->length);
    SHOW_BYTES(X509_get0_authority_key_id(x)->data, X509_get0_authority_key_id(x)->length);
    SHOW_PTR(X509_get0_authority_serial(x));
    OPENSSL_free(der);
    X509_free(x);
}

static void spki(BIO *out)
{
    EVP_PKEY *k = load_key("data/core/rsa.key");
    NETSCAPE_SPKI *s = NETSCAPE_SPKI_new(), *t;
    char *text;

    SHOW(NETSCAPE_SPKI_set_pubkey(s, k));
    SHOW(ASN1_STRING_set(s->spkac->challenge, "hello", -1));
    SHOW(NETSCAPE_SPKI_sign(s, k, EVP_sha256()) > 0);
    SHOW(NETSCAPE_SPKI_verify(s, k));
    text = NETSCAPE_SPKI_b64_encode(s);
    SHOW_STR(text);
    t = NETSCAPE_SPKI_b64_decode(text, -1);
    SHOW(NETSCAPE_SPKI_verify(t, k));
    SHOW(NETSCAPE_SPKI_print(out, t));
    show(out);
    SHOW_PTR(NETSCAPE_SPKI_b64_decode("!!!!", -1));
    SHOW_QUEUE();
    SHOW_PTR(NETSCAPE_SPKI_b64_decode("AAAA", -1));
    SHOW_QUEUE();
    OPENSSL_free(text);
    NETSCAPE_SPKI_free(s);
    NETSCAPE_SPKI_free(t);
    EVP_PKEY_free(k);
}

static void pss(BIO *out, const EVP_MD *md, const EVP_MD *mgf, int salt)
{
    EVP_PKEY *k = load_key("data/core/rsa.key");
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    EVP_PKEY_CTX *pctx;
    X509 *x = load_certificate("data/core/rsa.crt");
    int a, b, c;
    uint32_t f;

    SHOW(EVP_DigestSignInit(ctx, &pctx, md, NULL, k));
    SHOW(EVP_PKEY_CTX_set_rsa_padding(pctx, RSA_PKCS1_PSS_PADDING));
    SHOW(EVP_PKEY_CTX_set_rsa_pss_saltlen(pctx, salt));
    SHOW(EVP_PKEY_CTX_set_rsa_mgf1_md(pctx, mgf));
    SHOW(X509_sign_ctx(x, ctx) > 0);
    SHOW(X509_verify(x, k));
    SHOW(X509_print_ex(out, x, XN_FLAG_ONELINE, ~(X509_FLAG_NO_SIGNAME)));
    show(out);
    SHOW(X509_get_signature_info(x, &a, &b, &c, &f));
    printf("%d %d %d %x\n", a, b, c, f);
    SHOW_QUEUE();
    EVP_MD_CTX_free(ctx);
    X509_free(x);
    EVP_PKEY_free(k);
}

static void times(void)
{
    ASN1_TIME *t = ASN1_TIME_new();
    time_t when = 1700000000, past = 1600000000;
    static const char *const odd[] = {"231114221320Z", "2311142213Z", "231114221320+0100", "20231114221320Z",
                                      "20231114221320.5Z", "231314221320Z"};
    int i;

    SHOW_PTR(X509_time_adj_ex(t, 0, 0, &when));
    SHOW(X509_cmp_time(t, &when));
    SHOW(X509_cmp_time(t, &past));
    when++;
    SHOW(X509_cmp_time(t, &when));
    SHOW(X509_cmp_current_time(t));
    SHOW(X509_cmp_timeframe(NULL, t, NULL));
    SHOW(X509_cmp_timeframe(NULL, NULL, t));
    for (i = 0; i < 6; i++) {
        ASN1_STRING_set(t, odd[i], -1);
        t->type = i == 3 || i == 4 ? V_ASN1_GENERALIZEDTIME : V_ASN1_UTCTIME;
        SHOW(X509_cmp_time(t, &when));
    }
    SHOW_PTR(X509_time_adj(t, 60, &when));
    SHOW_STR(t->data);
    SHOW_QUEUE();
    ASN1_TIME_free(t);
}

static void lists(void)
{
    X509 *x = load_certificate("data/core/rsa.crt"), *y = load_certificate("data/core/ecdsa.crt"), *z = load_certificate("data/core/rsa.crt");
    STACK_OF(X509) *sk = sk_X509_new_null(), *more;

    SHOW(X509_add_cert(sk, x, X509_ADD_FLAG_UP_REF));
    SHOW(X509_add_cert(sk, y, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_PREPEND));
    SHOW(X509_add_cert(sk, z, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_DUP));
    SHOW(X509_add_cert(sk, z, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_NO_SS));
    SHOW(sk_X509_num(sk));
    SHOW(X509_find_by_subject(sk, X509_get_subject_name(z)) != NULL);
    SHOW(X509_find_by_issuer_and_serial(sk, X509_get_issuer_name(z), X509_get0_serialNumber(z)) == x);
    more = X509_chain_up_ref(sk);
    SHOW(sk_X509_num(more));
    SHOW(X509_add_certs(sk, more, X509_ADD_FLAG_UP_REF | X509_ADD_FLAG_PREPEND));
    SHOW(sk_X509_num(sk));
    SHOW(sk_X509_value(sk, 0) == y);
    SHOW(X509_cmp(x, y));
    SHOW(X509_cmp(x, z));
    SHOW(X509_subject_name_cmp(x, y));
    SHOW(X509_check_private_key(x, X509_get0_pubkey(y)));
    ERR_clear_error();
    SHOW_QUEUE();
    sk_X509_pop_free(more, X509_free);
    sk_X509_pop_free(sk, X509_free);
    X509_free(x);
    X509_free(y);
    X509_free(z);
}

static void edits(void)
{
    X509 *x = load_certificate("data/core/rsa.crt");
    EVP_PKEY *k = load_key("data/core/rsa.key");
    X509_EXTENSION *e;

    SHOW(X509_verify(x, k));
    e = X509_delete_ext(x, 0);
    SHOW_PTR(e);
    SHOW(X509_get_ext_count(x));
    SHOW(X509_verify(x, k));
    SHOW_QUEUE();
    SHOW(X509_add_ext(x, e, 0));
    SHOW(X509_verify(x, k));
    SHOW(X509_EXTENSION_set_critical(e, 1));
    SHOW(X509_add_ext(x, e, -1));
    SHOW(X509_get_ext_by_critical(x, 1, -1));
    SHOW(X509_get_ext_by_critical(x, 0, 0));
    SHOW(X509_get_ext_by_OBJ(x, X509_EXTENSION_get_object(e), 0));
    X509_EXTENSION_free(e);
    SHOW(X509_sign(x, k, EVP_sha1()) > 0);
    SHOW(X509_get_signature_nid(x));
    SHOW(X509_verify(x, k));
    SHOW_QUEUE();
    EVP_PKEY_free(k);
    X509_free(x);
}

int main(void)
{
    BIO *out = BIO_new(BIO_s_mem());

    trust(out);
    spki(out);
    pss(out, EVP_sha256(), EVP_sha256(), -1);
    pss(out, EVP_sha384(), EVP_sha1(), 20);
    pss(out, EVP_sha1(), EVP_sha1(), 20);
    pss(out, EVP_sha512(), EVP_sha512(), RSA_PSS_SALTLEN_MAX);
    times();
    lists();
    edits();
    BIO_free(out);
    return 0;
}
