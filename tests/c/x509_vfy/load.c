/* Filling stores from files: results and the queue. */
#include "testing.h"
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#define Q(call) do { SHOW(call); SHOW_QUEUE(); } while (0)

static int count(X509_STORE *store)
{
    STACK_OF(X509) *all = X509_STORE_get1_all_certs(store);
    int n = sk_X509_num(all);

    sk_X509_pop_free(all, X509_free);
    return n;
}

static void files(void)
{
    X509_STORE *s = X509_STORE_new();
    X509_LOOKUP *l = X509_STORE_add_lookup(s, X509_LOOKUP_file());

    Q(X509_load_cert_file(l, "/nonexistent", 1));
    Q(X509_load_cert_file(l, "/dev/null", 1));
    Q(X509_load_cert_file(l, "/dev/null", 2));
    Q(X509_load_cert_file(l, "/dev/null", 9));
    Q(X509_load_crl_file(l, "/nonexistent", 1));
    Q(X509_load_crl_file(l, "/dev/null", 1));
    Q(X509_load_crl_file(l, "/dev/null", 2));
    Q(X509_load_cert_crl_file(l, "/nonexistent", 1));
    Q(X509_load_cert_crl_file(l, "/dev/null", 1));
    Q(X509_load_cert_crl_file(l, "/dev/null", 2));
    Q(X509_load_cert_file(l, "data/tls/bad-base64.pem", 1));
    Q(X509_load_cert_crl_file(l, "data/tls/bad-base64.pem", 1));
    Q(X509_load_cert_crl_file(l, "data/tls/bad-der.pem", 1));
    Q(X509_load_cert_file(l, "data/tls/bad-der.pem", 1));
    Q(X509_load_cert_crl_file(l, "data/tls/bad-bundle.pem", 1));
    SHOW(count(s));
    Q(X509_load_cert_file(l, "data/tls/bad-bundle.pem", 1));
    SHOW(count(s));
    Q(X509_load_cert_crl_file(l, "data/tls/bundle.pem", 1));
    SHOW(count(s));
    Q(X509_load_cert_file(l, "data/tls/ca.der", 2));
    Q(X509_load_cert_crl_file(l, "data/tls/ca.key", 1));
    Q(X509_load_cert_file(l, "data/tls/ca.key", 1));
    Q(X509_load_cert_file(l, "data/pem/trusted.pem", 1));
    SHOW(count(s));
    Q(X509_LOOKUP_ctrl(l, 77, NULL, 0, NULL));
    Q(X509_LOOKUP_ctrl(l, X509_L_FILE_LOAD, "data/tls/ca.pem", 1, NULL));
    Q(X509_LOOKUP_ctrl(l, X509_L_FILE_LOAD, "/nonexistent", 1, NULL));
    SHOW_PTR(X509_LOOKUP_get_store(l));
    SHOW(X509_STORE_add_lookup(s, X509_LOOKUP_file()) == l);
    X509_STORE_free(s);
}

static void stores(void)
{
    X509_STORE *s = X509_STORE_new();

    Q(X509_STORE_load_file(s, "/nonexistent"));
    Q(X509_STORE_load_locations(s, NULL, NULL));
    Q(X509_STORE_load_file(s, NULL));
    Q(X509_STORE_load_path(s, "/nonexistent"));
    Q(X509_STORE_load_path(s, ""));
    Q(X509_STORE_load_path(s, NULL));
    Q(X509_STORE_load_file(s, "/dev/null"));
    Q(X509_STORE_load_locations(s, "data/tls/ca.pem", "data/tls/capath"));
    Q(X509_STORE_set_default_paths(s));
    Q(X509_STORE_add_cert(s, NULL));
    Q(X509_STORE_add_crl(s, NULL));
    Q(X509_STORE_up_ref(s));
    X509_STORE_free(s);
    Q(X509_STORE_lock(s));
    Q(X509_STORE_unlock(s));
    Q(X509_STORE_set_ex_data(s, 1, s));
    SHOW(X509_STORE_get_ex_data(s, 1) == s);
    SHOW_PTR(X509_STORE_get_ex_data(s, 2));
    SHOW_PTR(X509_STORE_get_verify_cb(s));
    SHOW_PTR(X509_STORE_get_get_issuer(s));
    Q(X509_STORE_set_flags(s, X509_V_FLAG_CRL_CHECK));
    Q(X509_STORE_set_depth(s, 7));
    Q(X509_STORE_set_purpose(s, X509_PURPOSE_SSL_CLIENT));
    Q(X509_STORE_set_purpose(s, 99));
    Q(X509_STORE_set_trust(s, 99));
    SHOW(X509_VERIFY_PARAM_get_depth(X509_STORE_get0_param(s)));
    SHOW(X509_VERIFY_PARAM_get_flags(X509_STORE_get0_param(s)));
    X509_STORE_free(s);
    X509_STORE_free(NULL);
}

int main(void)
{
    files();
    stores();
    return 0;
}
