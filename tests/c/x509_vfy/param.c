/* X509_VERIFY_PARAM: setters, inheritance, tables, names. */
#include "testing.h"
#include <openssl/x509v3.h>

static void show(const char *what, X509_VERIFY_PARAM *p)
{
    printf("%s: flags %lx inh %x depth %d level %d time %ld hostflags %x host %s %s email %s peer %s name %s\n", what,
           X509_VERIFY_PARAM_get_flags(p), X509_VERIFY_PARAM_get_inh_flags(p), X509_VERIFY_PARAM_get_depth(p),
           X509_VERIFY_PARAM_get_auth_level(p), (long)X509_VERIFY_PARAM_get_time(p), X509_VERIFY_PARAM_get_hostflags(p),
           X509_VERIFY_PARAM_get0_host(p, 0) ? X509_VERIFY_PARAM_get0_host(p, 0) : "-",
           X509_VERIFY_PARAM_get0_host(p, 1) ? X509_VERIFY_PARAM_get0_host(p, 1) : "-",
           X509_VERIFY_PARAM_get0_email(p) ? X509_VERIFY_PARAM_get0_email(p) : "-",
           X509_VERIFY_PARAM_get0_peername(p) ? X509_VERIFY_PARAM_get0_peername(p) : "-",
           X509_VERIFY_PARAM_get0_name(p) ? X509_VERIFY_PARAM_get0_name(p) : "-");
}

static void show_ip(X509_VERIFY_PARAM *p)
{
    char *text = X509_VERIFY_PARAM_get1_ip_asc(p);

    SHOW_STR(text);
    OPENSSL_free(text);
}

static void names(void)
{
    static const char *addresses[] = {
        "2001:db8::1", "no address", "1.2.3", "1.2.3.256", "1.2.3.4 ", "1.2.3.4x", "::", ":::", "1::2::3", "::1.2.3.4",
        "12345::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1:2", "1:2::", ":1::", "1.2.3.4::", " 1.2.3.4",
        "01.2.3.4", "+1.2.3.4", "1.2.3.-4", "1. 2.3.4", "", "1:2:3:4:5:6:1.2.3.4", "fe80::1%eth0",
    };
    X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_new();
    unsigned int i;

    SHOW(X509_VERIFY_PARAM_set1_host(p, "a.example", 0));
    SHOW(X509_VERIFY_PARAM_add1_host(p, "b.example", 9));
    show("two", p);
    SHOW(X509_VERIFY_PARAM_set1_host(p, "a\0b", 3));
    show("refused", p);
    SHOW(X509_VERIFY_PARAM_set1_host(p, "a\0", 2));
    show("trailing", p);
    SHOW(X509_VERIFY_PARAM_set1_host(p, "", 0));
    show("empty", p);
    SHOW(X509_VERIFY_PARAM_add1_host(p, NULL, 0));
    SHOW(X509_VERIFY_PARAM_set1_host(p, "\0", 1));
    show("none", p);
    SHOW(X509_VERIFY_PARAM_set1_email(p, "u@example.com", 0));
    show("email", p);
    SHOW(X509_VERIFY_PARAM_set1_email(p, "u@example.comXX", 13));
    show("email", p);
    SHOW(X509_VERIFY_PARAM_set1_email(p, NULL, 0));
    show("no email", p);
    SHOW(X509_VERIFY_PARAM_set1_ip(p, (const unsigned char *)"\1\2\3", 3));
    SHOW(X509_VERIFY_PARAM_set1_ip(p, (const unsigned char *)"\1\2\3\4", 4));
    show_ip(p);
    for (i = 0; i < sizeof(addresses) / sizeof(*addresses); i++) {
        printf("%s: %d\n", addresses[i], X509_VERIFY_PARAM_set1_ip_asc(p, addresses[i]));
        show_ip(p);
    }
    SHOW(X509_VERIFY_PARAM_set1_ip(p, NULL, 0));
    SHOW_PTR(X509_VERIFY_PARAM_get1_ip_asc(p));
    X509_VERIFY_PARAM_free(p);
}

static void inheritance(unsigned int to_flags, unsigned int from_flags)
{
    X509_VERIFY_PARAM *to = X509_VERIFY_PARAM_new(), *from = X509_VERIFY_PARAM_new();

    printf("inherit %x %x\n", to_flags, from_flags);
    X509_VERIFY_PARAM_set_inh_flags(to, to_flags);
    X509_VERIFY_PARAM_set_inh_flags(from, from_flags);
    X509_VERIFY_PARAM_set_depth(to, 3);
    X509_VERIFY_PARAM_set_depth(from, 5);
    X509_VERIFY_PARAM_set_auth_level(from, 2);
    X509_VERIFY_PARAM_set_time(from, 1000);
    X509_VERIFY_PARAM_set_flags(to, X509_V_FLAG_CRL_CHECK);
    X509_VERIFY_PARAM_set1_host(from, "from", 0);
    X509_VERIFY_PARAM_set1_host(to, "to", 0);
    X509_VERIFY_PARAM_set_hostflags(from, 4);
    SHOW(X509_VERIFY_PARAM_inherit(to, from));
    show("to", to);
    SHOW(X509_VERIFY_PARAM_inherit(to, NULL));
    X509_VERIFY_PARAM_set_depth(from, 9);
    SHOW(X509_VERIFY_PARAM_set1(to, from));
    show("set1", to);
    X509_VERIFY_PARAM_free(to);
    X509_VERIFY_PARAM_free(from);
}

static void tables(void)
{
    int i;

    for (i = -1; i < 100; i++)
        printf("%d %s\n", i, X509_verify_cert_error_string(i));
    for (i = -1; i < 10; i++)
        if (X509_TRUST_get0(i) != NULL)
            printf("trust %d %s %d %d\n", X509_TRUST_get_trust(X509_TRUST_get0(i)), X509_TRUST_get0_name(X509_TRUST_get0(i)),
                   X509_TRUST_get_flags(X509_TRUST_get0(i)), X509_TRUST_get_by_id(i));
    for (i = -1; i < 10; i++)
        if (X509_PURPOSE_get0(i) != NULL)
            printf("purpose %d %s %s %d %d\n", X509_PURPOSE_get_id(X509_PURPOSE_get0(i)), X509_PURPOSE_get0_name(X509_PURPOSE_get0(i)),
                   X509_PURPOSE_get0_sname(X509_PURPOSE_get0(i)), X509_PURPOSE_get_trust(X509_PURPOSE_get0(i)), X509_PURPOSE_get_by_id(i));
    SHOW(X509_PURPOSE_get_by_sname("crlsign"));
    SHOW(X509_PURPOSE_get_by_sname("nothing"));
    SHOW(X509_PURPOSE_set(&i, 3));
    SHOW(X509_PURPOSE_set(&i, 33));
    SHOW_QUEUE();
    SHOW(X509_TRUST_set(&i, 33));
    SHOW_QUEUE();
    SHOW(X509_TRUST_add(100, 0, NULL, "mine", 7, NULL));
    SHOW(X509_TRUST_get_count());
    SHOW(X509_TRUST_get_by_id(100));
    SHOW_STR(X509_TRUST_get0_name(X509_TRUST_get0(8)));
    X509_TRUST_cleanup();
    SHOW(X509_PURPOSE_add(100, 2, 0, NULL, "my purpose", "mine", NULL));
    SHOW(X509_PURPOSE_get_by_sname("mine"));
    SHOW(X509_PURPOSE_get_count());
    X509_PURPOSE_cleanup();
    SHOW_QUEUE();
}

int main(void)
{
    X509_VERIFY_PARAM *p = X509_VERIFY_PARAM_new(), *q;
    int i;

    show("new", p);
    SHOW(X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_EXPLICIT_POLICY));
    show("policy", p);
    SHOW(X509_VERIFY_PARAM_clear_flags(p, X509_V_FLAG_POLICY_CHECK));
    show("cleared", p);
    for (i = -1; i <= 10; i++) {
        printf("purpose %d: %d\n", i, X509_VERIFY_PARAM_set_purpose(p, i));
        printf("trust %d: %d\n", i, X509_VERIFY_PARAM_set_trust(p, i));
    }
    SHOW_QUEUE();
    SHOW(X509_VERIFY_PARAM_set1_name(p, "mine"));
    show("named", p);
    SHOW(X509_VERIFY_PARAM_set1_policies(p, NULL));
    SHOW(X509_VERIFY_PARAM_add0_policy(p, OBJ_txt2obj("1.2.3", 1)));
    show("policies", p);
    for (i = 0; i <= 5; i++)
        inheritance(i == 5 ? 16 : i, 0), inheritance(0, i == 5 ? 8 : i);
    names();
    SHOW(X509_VERIFY_PARAM_get_count());
    for (i = 0; i < 5; i++) {
        q = (X509_VERIFY_PARAM *)X509_VERIFY_PARAM_get0(i);
        if (q != NULL)
            show("table", q);
    }
    SHOW_PTR(X509_VERIFY_PARAM_lookup("ssl_server"));
    SHOW_PTR(X509_VERIFY_PARAM_lookup("mine"));
    SHOW(X509_VERIFY_PARAM_add0_table(p));
    SHOW_PTR(X509_VERIFY_PARAM_lookup("mine"));
    SHOW(X509_VERIFY_PARAM_get_count());
    X509_VERIFY_PARAM_table_cleanup();
    SHOW_PTR(X509_VERIFY_PARAM_lookup("mine"));
    X509_VERIFY_PARAM_free(NULL);
    tables();
    return 0;
}
