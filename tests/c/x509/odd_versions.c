/* Certificates, lists and requests with versions that nobody has defined, signed. */
#include "testing.h"
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static void certificate(EVP_PKEY *key, int extended, long version)
{
    X509 *x = X509_new();
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, NULL, NID_basic_constraints, "CA:FALSE");

    printf("-- version %ld, extension %d\n", version, extended);
    SHOW(X509_set_version(x, version));
    X509_set_pubkey(x, key);
    X509_gmtime_adj(X509_getm_notBefore(x), 0);
    X509_gmtime_adj(X509_getm_notAfter(x), 99);
    if (extended)
        SHOW(X509_add_ext(x, extension, -1));
    SHOW(X509_get_version(x));
    SHOW(X509_sign(x, key, EVP_sha256()) > 0);
    SHOW(X509_get_version(x));
    SHOW(X509_verify(x, key));
    SHOW_QUEUE();
    X509_EXTENSION_free(extension);
    X509_free(x);
}

int main(void)
{
    EVP_PKEY *key = load_key("data/pem/ec.pem");
    X509_CRL *crl = X509_CRL_new();
    X509_REQ *request = X509_REQ_new();

    certificate(key, 0, 3);
    certificate(key, 1, 3);
    certificate(key, 1, 0);
    certificate(key, 1, 300);
    SHOW(X509_CRL_set_version(crl, 3));
    SHOW(X509_CRL_sign(crl, key, EVP_sha256()) > 0);
    SHOW(X509_CRL_get_version(crl));
    SHOW(X509_REQ_set_version(request, 3));
    SHOW(X509_REQ_set_pubkey(request, key));
    SHOW(X509_REQ_sign(request, key, EVP_sha256()) > 0);
    SHOW(X509_REQ_get_version(request));
    SHOW_QUEUE();
    X509_CRL_free(crl);
    X509_REQ_free(request);
    EVP_PKEY_free(key);
    return 0;
}
