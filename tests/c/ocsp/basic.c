/* OCSP: identifiers, requests, responses made, signed, read, found, verified. */
#include "testing.h"
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

static X509 *cert;
static EVP_PKEY *key;

static ASN1_TIME *at(time_t t)
{
    return ASN1_TIME_set(NULL, t);
}

static void strings(void)
{
    long i;

    for (i = -1; i < 12; i++) {
        SHOW_STR(OCSP_response_status_str(i));
        SHOW_STR(OCSP_cert_status_str(i));
        SHOW_STR(OCSP_crl_reason_str(i));
    }
}

static void identifiers(void)
{
    OCSP_CERTID *a = OCSP_cert_to_id(NULL, cert, cert), *b = OCSP_cert_to_id(EVP_sha256(), cert, cert);
    OCSP_CERTID *c = OCSP_CERTID_dup(a), *d = OCSP_cert_to_id(NULL, NULL, cert);
    ASN1_OCTET_STRING *name, *hash;
    ASN1_OBJECT *md;
    ASN1_INTEGER *serial;
    unsigned char *der = NULL;
    int n = i2d_OCSP_CERTID(a, &der);
    const unsigned char *p;

    SHOW(n);
    SHOW(OCSP_id_cmp(a, c));
    SHOW(OCSP_id_issuer_cmp(a, c));
    SHOW(OCSP_id_cmp(a, b) != 0);
    SHOW(OCSP_id_issuer_cmp(a, d));
    SHOW(OCSP_id_cmp(a, d) != 0);
    SHOW(OCSP_id_get0_info(&name, &md, &hash, &serial, b));
    SHOW(OBJ_obj2nid(md));
    SHOW_BYTES(ASN1_STRING_get0_data(name), ASN1_STRING_length(name));
    SHOW_BYTES(ASN1_STRING_get0_data(hash), ASN1_STRING_length(hash));
    SHOW(OCSP_id_get0_info(NULL, NULL, NULL, NULL, NULL));
    p = der;
    OCSP_CERTID_free(c);
    c = d2i_OCSP_CERTID(NULL, &p, n);
    SHOW(OCSP_id_cmp(a, c));
    p = der;
    SHOW_PTR(d2i_OCSP_CERTID(NULL, &p, n - 1));
    SHOW_QUEUE();
    OPENSSL_free(der);
    OCSP_CERTID_free(a);
    OCSP_CERTID_free(b);
    OCSP_CERTID_free(c);
    OCSP_CERTID_free(d);
}

static OCSP_REQUEST *request(void)
{
    OCSP_REQUEST *r = OCSP_REQUEST_new(), *again;
    OCSP_CERTID *id = OCSP_cert_to_id(NULL, cert, cert);
    unsigned char *der = NULL;
    const unsigned char *p;
    int n;

    SHOW(OCSP_request_onereq_count(r));
    SHOW(OCSP_onereq_get0_id(OCSP_request_add0_id(r, id)) == id);
    SHOW(OCSP_request_onereq_count(r));
    SHOW_PTR(OCSP_request_onereq_get0(r, 0));
    SHOW_PTR(OCSP_request_onereq_get0(r, 1));
    SHOW(OCSP_request_add1_nonce(r, (unsigned char *)"nonce!", 6));
    SHOW(OCSP_request_add1_nonce(r, NULL, -1));
    SHOW(OCSP_request_add1_nonce(r, (unsigned char *)"nonce!", 6));
    SHOW(OCSP_REQUEST_get_ext_count(r));
    SHOW(OCSP_REQUEST_get_ext_by_NID(r, NID_id_pkix_OCSP_Nonce, -1));
    SHOW(OCSP_request_is_signed(r));
    SHOW(OCSP_request_verify(r, NULL, NULL, 0));
    SHOW_QUEUE();
    n = i2d_OCSP_REQUEST(r, &der);
    SHOW_BYTES(der, n);
    p = der;
    again = d2i_OCSP_REQUEST(NULL, &p, n);
    SHOW(OCSP_request_onereq_count(again));
    SHOW(OCSP_request_sign(again, cert, key, EVP_sha256(), NULL, 0));
    SHOW_QUEUE();
    SHOW(OCSP_request_is_signed(again));
    OCSP_REQUEST_free(again);
    OPENSSL_free(der);
    return r;
}

static OCSP_BASICRESP *basic(OCSP_REQUEST *req, int status)
{
    OCSP_BASICRESP *bs = OCSP_BASICRESP_new();
    OCSP_CERTID *id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(req, 0));
    time_t now = time(NULL);
    ASN1_TIME *this = at(now - 100), *next = at(now + 1000), *rev = at(1000000000);
    OCSP_SINGLERESP *single;

    SHOW_PTR(OCSP_basic_add1_status(bs, id, V_OCSP_CERTSTATUS_REVOKED, 1, NULL, this, next));
    SHOW_QUEUE();
    single = OCSP_basic_add1_status(bs, id, status, status == 1 ? OCSP_REVOKED_STATUS_KEYCOMPROMISE : 0, rev, this, next);
    SHOW_PTR(single);
    SHOW(OCSP_id_cmp(OCSP_SINGLERESP_get0_id(single), id));
    SHOW(OCSP_copy_nonce(bs, req));
    SHOW(OCSP_check_nonce(req, bs));
    SHOW(OCSP_basic_sign(bs, cert, key, EVP_sha256(), NULL, status == 1 ? OCSP_RESPID_KEY : 0));
    SHOW_QUEUE();
    ASN1_TIME_free(this);
    ASN1_TIME_free(next);
    ASN1_TIME_free(rev);
    return bs;
}

static void look(OCSP_BASICRESP *bs, OCSP_REQUEST *req)
{
    OCSP_CERTID *id = OCSP_onereq_get0_id(OCSP_request_onereq_get0(req, 0));
    int status = -5, reason = -5;
    ASN1_GENERALIZEDTIME *rev = NULL, *this = NULL, *next = NULL;
    const ASN1_OCTET_STRING *pid;
    const X509_NAME *name;
    X509 *signer = NULL;
    X509_STORE *store = X509_STORE_new();

    SHOW(OCSP_resp_count(bs));
    SHOW(OCSP_resp_find(bs, id, -1));
    SHOW(OCSP_resp_find(bs, id, 0));
    SHOW(OCSP_resp_find_status(bs, id, &status, &reason, &rev, &this, &next));
    SHOW(status);
    SHOW(reason);
    SHOW_STR(rev ? (const char *)ASN1_STRING_get0_data(rev) : NULL);
    SHOW(OCSP_check_validity(this, next, 10, -1));
    SHOW(OCSP_check_validity(this, next, 10, 50));
    SHOW(OCSP_check_validity(next, this, 10, -1));
    SHOW_QUEUE();
    SHOW(OCSP_resp_get0_id(bs, &pid, &name));
    SHOW(pid != NULL);
    SHOW(name != NULL);
    SHOW(sk_X509_num(OCSP_resp_get0_certs(bs)));
    SHOW(OCSP_resp_get0_signer(bs, &signer, NULL));
    SHOW(signer != NULL && X509_cmp(signer, cert) == 0);
    SHOW(OCSP_basic_verify(bs, NULL, store, 0));
    SHOW_QUEUE();
    SHOW(OCSP_basic_verify(bs, NULL, store, OCSP_NOVERIFY));
    SHOW(OCSP_basic_verify(bs, NULL, store, OCSP_NOINTERN));
    SHOW_QUEUE();
    X509_STORE_add_cert(store, cert);
    SHOW(OCSP_basic_verify(bs, NULL, store, 0));
    SHOW_QUEUE();
    SHOW(OCSP_basic_verify(bs, NULL, store, OCSP_NOCHECKS));
    SHOW_QUEUE();
    X509_STORE_free(store);
}

static void response(OCSP_REQUEST *req, int status)
{
    OCSP_BASICRESP *bs = basic(req, status), *back;
    OCSP_RESPONSE *r = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, bs), *again;
    unsigned char *der = NULL;
    const unsigned char *p;
    int n = i2d_OCSP_RESPONSE(r, &der);

    p = der;
    again = d2i_OCSP_RESPONSE(NULL, &p, n);
    SHOW_PTR(again);
    SHOW(OCSP_response_status(again));
    back = OCSP_response_get1_basic(again);
    SHOW_PTR(back);
    look(back, req);
    OCSP_BASICRESP_free(back);
    OCSP_RESPONSE_free(again);
    der[n - 1] ^= 1;
    p = der;
    again = d2i_OCSP_RESPONSE(NULL, &p, n);
    back = OCSP_response_get1_basic(again);
    SHOW(back != NULL ? X509_cmp(cert, sk_X509_value(OCSP_resp_get0_certs(back), 0)) != 0 : -1);
    OCSP_BASICRESP_free(back);
    OCSP_RESPONSE_free(again);
    OPENSSL_free(der);
    OCSP_RESPONSE_free(r);
    OCSP_BASICRESP_free(bs);
    r = OCSP_response_create(OCSP_RESPONSE_STATUS_TRYLATER, NULL);
    SHOW(OCSP_response_status(r));
    SHOW_PTR(OCSP_response_get1_basic(r));
    SHOW_QUEUE();
    OCSP_RESPONSE_free(r);
}

int main(void)
{
    OCSP_REQUEST *req;

    cert = load_certificate("data/pem/cert.pem");
    key = load_key("data/pem/ec.pem");
    strings();
    identifiers();
    req = request();
    response(req, V_OCSP_CERTSTATUS_GOOD);
    response(req, V_OCSP_CERTSTATUS_REVOKED);
    response(req, V_OCSP_CERTSTATUS_UNKNOWN);
    OCSP_REQUEST_free(req);
    EVP_PKEY_free(key);
    X509_free(cert);
    return 0;
}
