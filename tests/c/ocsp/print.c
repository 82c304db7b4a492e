/* OCSP's requests and responses, and PKCS#7, as text. */
#include "../testing.h"
#include <openssl/ocsp.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>

static X509 *cert;
static EVP_PKEY *key;

static void shown(BIO *mem)
{
    char *text;
    long len = BIO_get_mem_data(mem, &text);

    printf("%.*s---\n", (int)len, text);
    BIO_free(mem);
    show_queue();
}

static void show_request(OCSP_REQUEST *request, unsigned long flags)
{
    BIO *mem = BIO_new(BIO_s_mem());

    SHOW(OCSP_REQUEST_print(mem, request, flags));
    shown(mem);
}

static void requests(void)
{
    OCSP_REQUEST *request = OCSP_REQUEST_new();
    OCSP_ONEREQ *one;

    show_request(request, 0);
    one = OCSP_request_add0_id(request, OCSP_cert_to_id(NULL, cert, cert));
    show_request(request, 0);
    OCSP_request_add0_id(request, OCSP_cert_to_id(EVP_sha256(), NULL, cert));
    OCSP_request_set1_name(request, X509_get_subject_name(cert));
    OCSP_request_add1_nonce(request, (unsigned char *)"nonce!", 6);
    OCSP_ONEREQ_add_ext(one, X509V3_EXT_conf_nid(NULL, NULL, NID_basic_constraints, "CA:TRUE"), -1);
    show_request(request, X509V3_EXT_PARSE_UNKNOWN);
    /* Signed with PKCS#1's scheme, which is the same each time. */
    SHOW(OCSP_request_sign(request, cert, key, EVP_sha256(), NULL, 0));
    show_request(request, 0);
    SHOW(OCSP_REQUEST_print(BIO_new(BIO_s_null()), request, 0));
    OCSP_REQUEST_free(request);
}

static void show_response(OCSP_RESPONSE *response, unsigned long flags)
{
    BIO *mem = BIO_new(BIO_s_mem());

    SHOW(OCSP_RESPONSE_print(mem, response, flags));
    shown(mem);
}

static void responses(unsigned long flags)
{
    OCSP_BASICRESP *basic = OCSP_BASICRESP_new();
    OCSP_RESPONSE *response;
    ASN1_TIME *then = ASN1_GENERALIZEDTIME_set(NULL, 1700000000), *later = ASN1_GENERALIZEDTIME_set(NULL, 1800000000);
    OCSP_SINGLERESP *single;

    response = OCSP_response_create(OCSP_RESPONSE_STATUS_TRYLATER, NULL);
    show_response(response, 0);
    OCSP_RESPONSE_free(response);
    OCSP_basic_add1_status(basic, OCSP_cert_to_id(NULL, cert, cert), V_OCSP_CERTSTATUS_GOOD, 0, NULL, then, NULL);
    single = OCSP_basic_add1_status(basic, OCSP_cert_to_id(EVP_sha256(), cert, cert), V_OCSP_CERTSTATUS_REVOKED, 1, then, then, later);
    OCSP_SINGLERESP_add1_ext_i2d(single, NID_invalidity_date, then, 0, 0);
    OCSP_basic_add1_status(basic, OCSP_cert_to_id(NULL, cert, cert), V_OCSP_CERTSTATUS_REVOKED, -1, then, then, later);
    OCSP_basic_add1_status(basic, OCSP_cert_to_id(NULL, cert, cert), V_OCSP_CERTSTATUS_UNKNOWN, 0, NULL, then, later);
    OCSP_basic_add1_nonce(basic, (unsigned char *)"nonce!", 6);
    ASN1_GENERALIZEDTIME_set((ASN1_GENERALIZEDTIME *)OCSP_resp_get0_produced_at(basic), 1750000000);
    SHOW(OCSP_basic_sign(basic, cert, key, EVP_sha256(), NULL, flags | OCSP_NOTIME));
    response = OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic);
    show_response(response, 0);
    OCSP_RESPONSE_free(response);
    OCSP_BASICRESP_free(basic);
}

static void pkcs7(void)
{
    BIO *in = BIO_new_mem_buf("content", 7), *mem = BIO_new(BIO_s_mem());
    PKCS7 *signed_content = PKCS7_sign(cert, key, NULL, in, PKCS7_BINARY | PKCS7_NOATTR), *empty = PKCS7_new();
    ASN1_PCTX *how = ASN1_PCTX_new();

    SHOW(PKCS7_print_ctx(mem, signed_content, 0, NULL));
    SHOW(PKCS7_print_ctx(mem, empty, 4, NULL));
    ASN1_PCTX_set_flags(how, ASN1_PCTX_FLAGS_SHOW_SEQUENCE | ASN1_PCTX_FLAGS_SHOW_TYPE);
    SHOW(PKCS7_print_ctx(mem, signed_content, 2, how));
    shown(mem);
    ASN1_PCTX_free(how);
    PKCS7_free(empty);
    PKCS7_free(signed_content);
    BIO_free(in);
}

static void objects(void)
{
    BIO *mem = BIO_new(BIO_s_mem());
    X509_CRL *crl = X509_CRL_new();
    X509_REVOKED *revoked = X509_REVOKED_new();
    ASN1_TIME *then = ASN1_UTCTIME_set(NULL, 1700000000);
    NETSCAPE_CERT_SEQUENCE *sequence = NETSCAPE_CERT_SEQUENCE_new();

    sequence->certs = sk_X509_new_null();
    X509_up_ref(cert);
    sk_X509_push(sequence->certs, cert);
    SHOW(PEM_write_bio_NETSCAPE_CERT_SEQUENCE(mem, sequence));
    NETSCAPE_CERT_SEQUENCE_free(sequence);
    X509_CRL_set_version(crl, 1);
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(cert));
    X509_CRL_set1_lastUpdate(crl, then);
    X509_REVOKED_set_serialNumber(revoked, X509_get_serialNumber(cert));
    X509_REVOKED_set_revocationDate(revoked, then);
    X509_CRL_add0_revoked(crl, revoked);
    X509_CRL_sign(crl, key, EVP_sha256());
    SHOW(ASN1_item_print(mem, (ASN1_VALUE *)cert, 2, ASN1_ITEM_rptr(X509), NULL));
    SHOW(ASN1_item_print(mem, (ASN1_VALUE *)crl, 0, ASN1_ITEM_rptr(X509_CRL), NULL));
    SHOW(ASN1_item_print(mem, (ASN1_VALUE *)X509_get_X509_PUBKEY(cert), 1, ASN1_ITEM_rptr(X509_PUBKEY), NULL));
    SHOW(ASN1_item_print(mem, NULL, 0, ASN1_ITEM_rptr(X509), NULL));
    shown(mem);
    ASN1_TIME_free(then);
    X509_CRL_free(crl);
}

int main(void)
{
    cert = load_certificate("data/tls/rsa.pem");
    key = load_key("data/tls/rsa.key");
    requests();
    responses(0);
    responses(OCSP_RESPID_KEY | OCSP_NOCERTS);
    pkcs7();
    objects();
    X509_free(cert);
    EVP_PKEY_free(key);
    return 0;
}
