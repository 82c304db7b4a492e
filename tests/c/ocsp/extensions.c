/* Extensions in every part of OCSP's requests and responses, and the accessors of a response that was put together. */
#include "testing.h"
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

/* The same for each part: WHAT names the functions, OBJECT is one. */
#define EXTENSIONS(WHAT, object)                                                                                                  \
    do {                                                                                                                          \
        X509_EXTENSION *made = X509V3_EXT_conf_nid(NULL, NULL, NID_key_usage, "critical,digitalSignature"), *taken;               \
        ASN1_OCTET_STRING *nonce = ASN1_OCTET_STRING_new();                                                                       \
        int critical = 9, at = -1;                                                                                                \
                                                                                                                                  \
        ASN1_OCTET_STRING_set(nonce, (const unsigned char *)"nonce", 5);                                                          \
        SHOW(WHAT##_get_ext_count(object));                                                                                       \
        SHOW(WHAT##_add_ext(object, made, -1));                                                                                   \
        SHOW(WHAT##_add1_ext_i2d(object, NID_id_pkix_OCSP_Nonce, nonce, 0, 0));                                                   \
        SHOW(WHAT##_add1_ext_i2d(object, NID_id_pkix_OCSP_Nonce, nonce, 0, 0));                                                   \
        SHOW_QUEUE();                                                                                                             \
        SHOW(WHAT##_get_ext_count(object));                                                                                       \
        SHOW(WHAT##_get_ext_by_NID(object, NID_id_pkix_OCSP_Nonce, -1));                                                          \
        SHOW(WHAT##_get_ext_by_OBJ(object, OBJ_nid2obj(NID_key_usage), -1));                                                      \
        SHOW(WHAT##_get_ext_by_critical(object, 1, -1));                                                                          \
        SHOW(WHAT##_get_ext_by_critical(object, 0, -1));                                                                          \
        SHOW(OBJ_obj2nid(X509_EXTENSION_get_object(WHAT##_get_ext(object, 0))));                                                  \
        SHOW_PTR(WHAT##_get_ext(object, 5));                                                                                      \
        SHOW_PTR(WHAT##_get1_ext_d2i(object, NID_key_usage, &critical, NULL));                                                    \
        SHOW(critical);                                                                                                           \
        SHOW_PTR(WHAT##_get1_ext_d2i(object, NID_basic_constraints, &critical, &at));                                             \
        SHOW(critical);                                                                                                           \
        taken = WHAT##_delete_ext(object, 0);                                                                                     \
        SHOW(OBJ_obj2nid(X509_EXTENSION_get_object(taken)));                                                                      \
        SHOW_PTR(WHAT##_delete_ext(object, 7));                                                                                   \
        SHOW(WHAT##_get_ext_count(object));                                                                                       \
        SHOW_QUEUE();                                                                                                             \
        X509_EXTENSION_free(taken);                                                                                               \
        X509_EXTENSION_free(made);                                                                                                \
        ASN1_OCTET_STRING_free(nonce);                                                                                            \
    } while (0)

int main(void)
{
    X509 *cert = load_certificate("data/core/rsa.crt"), *ca = load_certificate("data/tls/ca.pem"), *ec = load_certificate("data/core/ecdsa.crt");
    EVP_PKEY *key = load_key("data/core/rsa.key"), *ec_key = load_key("data/core/ecdsa.key");
    OCSP_REQUEST *request = OCSP_REQUEST_new();
    OCSP_BASICRESP *basic = OCSP_BASICRESP_new();
    OCSP_CERTID *id = OCSP_cert_to_id(EVP_sha1(), cert, ca);
    OCSP_ONEREQ *one = OCSP_request_add0_id(request, OCSP_CERTID_dup(id));
    ASN1_TIME *now = ASN1_TIME_set(NULL, 1700000000), *next = ASN1_TIME_set(NULL, 1800000000);
    OCSP_SINGLERESP *single = OCSP_basic_add1_status(basic, id, V_OCSP_CERTSTATUS_REVOKED, OCSP_REVOKED_STATUS_KEYCOMPROMISE, now, now, next);
    const ASN1_OCTET_STRING *hash;
    const X509_NAME *name;
    OCSP_RESPID *responder = OCSP_RESPID_new();
    ASN1_OCTET_STRING *own_hash = NULL;
    X509_NAME *own_name = NULL;
    unsigned char nonce[] = "nonce";

    EXTENSIONS(OCSP_REQUEST, request);
    EXTENSIONS(OCSP_ONEREQ, one);
    EXTENSIONS(OCSP_BASICRESP, basic);
    EXTENSIONS(OCSP_SINGLERESP, single);

    SHOW(OCSP_request_set1_name(request, X509_get_subject_name(cert)));
    SHOW(OCSP_request_add1_cert(request, ca));
    SHOW_QUEUE();
    SHOW(OCSP_request_sign(request, cert, key, EVP_sha256(), NULL, 0));
    SHOW(OCSP_request_is_signed(request));
    SHOW(OCSP_request_add1_cert(request, ca));
    SHOW_QUEUE();

    SHOW(OCSP_basic_add1_cert(basic, ca));
    SHOW(OCSP_basic_add1_nonce(basic, nonce, 5));
    SHOW(OCSP_check_nonce(request, basic));
    SHOW(OCSP_basic_add1_nonce(basic, NULL, 0));
    SHOW(OCSP_check_nonce(request, basic));
    SHOW(OCSP_resp_get0_id(basic, &hash, &name));
    SHOW(OCSP_basic_sign(basic, cert, key, EVP_sha256(), NULL, 0));
    SHOW(OCSP_resp_get0_id(basic, &hash, &name));
    SHOW_PTR(hash);
    SHOW(X509_NAME_cmp(name, X509_get_subject_name(cert)));
    SHOW(OCSP_resp_get1_id(basic, &own_hash, &own_name));
    SHOW_PTR(own_hash);
    SHOW(X509_NAME_cmp(own_name, X509_get_subject_name(cert)));
    X509_NAME_free(own_name);
    SHOW(ASN1_STRING_length(OCSP_resp_get0_signature(basic)));
    SHOW(OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(basic)->algorithm));
    SHOW_PTR(OCSP_resp_get0_produced_at(basic));
    SHOW(sk_X509_num(OCSP_resp_get0_certs(basic)));
    SHOW(OCSP_basic_sign(basic, cert, ec_key, EVP_sha256(), NULL, 0));
    SHOW_QUEUE();
    SHOW(OCSP_basic_sign(basic, ec, ec_key, EVP_sha384(), NULL, OCSP_RESPID_KEY | OCSP_NOCERTS | OCSP_NOTIME));
    SHOW_QUEUE();
    own_name = NULL;
    SHOW(OCSP_resp_get1_id(basic, &own_hash, &own_name));
    SHOW_PTR(own_name);
    SHOW_BYTES(ASN1_STRING_get0_data(own_hash), ASN1_STRING_length(own_hash));
    ASN1_OCTET_STRING_free(own_hash);
    SHOW(OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(basic)->algorithm));

    SHOW(OCSP_RESPID_set_by_name(responder, cert));
    SHOW(OCSP_RESPID_match(responder, cert));
    SHOW(OCSP_RESPID_match_ex(responder, ca, NULL, NULL));
    SHOW(OCSP_RESPID_set_by_key_ex(responder, ca, NULL, NULL));
    SHOW(OCSP_RESPID_match_ex(responder, ca, NULL, NULL));
    SHOW(OCSP_RESPID_match(responder, cert));
    SHOW_QUEUE();

    OCSP_RESPID_free(responder);
    OCSP_REQUEST_free(request);
    OCSP_BASICRESP_free(basic);
    OCSP_CERTID_free(id);
    ASN1_TIME_free(now);
    ASN1_TIME_free(next);
    X509_free(cert);
    X509_free(ca);
    X509_free(ec);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ec_key);
    return 0;
}
