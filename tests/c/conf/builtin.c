/* The library's own modules of a configuration file that concern engines and strings of ASN.1, well and badly configured. */
#include "testing.h"
#include <openssl/asn1.h>
#include <openssl/conf.h>
#include <openssl/engine.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static int load(const char *text, unsigned long flags)
{
    BIO *bio = BIO_new_mem_buf(text, -1);
    CONF *conf = NCONF_new(NULL);
    int ret = NCONF_load_bio(conf, bio, NULL);

    if (ret > 0)
        ret = CONF_modules_load(conf, NULL, flags);
    NCONF_free(conf);
    BIO_free(bio);
    return ret;
}

static void row(void)
{
    ASN1_STRING_TABLE *t = ASN1_STRING_TABLE_get(NID_commonName);

    printf("%ld %ld %lx %lx\n", t->minsize, t->maxsize, t->mask, t->flags);
}

static int told(ENGINE *e)
{
    printf("engine %s\n", ENGINE_get_id(e));
    return 1;
}

static int refuses(ENGINE *e)
{
    printf("engine %s refuses\n", ENGINE_get_id(e));
    return 0;
}

static void add(const char *id, int (*init)(ENGINE *))
{
    ENGINE *e = ENGINE_new();

    ENGINE_set_id(e, id);
    ENGINE_set_name(e, "a test's");
    ENGINE_set_init_function(e, init);
    ENGINE_set_finish_function(e, told);
    S(ENGINE_add(e));
    ENGINE_free(e);
}

static void engines(void)
{
#define TOP "openssl_conf = top\n[top]\nengines = e\n[e]\nx.mine = f\n[f]\n"
    add("mine", told);
    add("sour", refuses);
    S(load(TOP "a = 1\n", 0));
    S(load(TOP "init = 0\n", 0));
    S(load(TOP "init = 1\n", 0));
    CONF_modules_finish();
    S(load(TOP "init = 3\n", 0));
    S(load(TOP "init = x\n", 0));
    S(load(TOP "default_algorithms = ALL\n", 0));
    CONF_modules_finish();
    S(load(TOP "default_algorithms = NOPE\n", 0));
    S(load(TOP "NOPE = EMPTY\n", 0));
    S(load(TOP "engine_id = sour\ninit = 1\n", 0));
    S(load(TOP "engine_id = sour\ndefault_algorithms = ALL\n", 0));
    S(load(TOP "engine_id = sour\n", 0));
    CONF_modules_unload(0);
}

int main(void)
{
    S(load("openssl_conf = top\n[top]\nalg_section = a\n[a]\ndefault_properties = provider=default\n", 0));
    S(load("openssl_conf = top\n[top]\nalg_section = a\n[a]\ndefault_properties = \n", 0));
    S(load("openssl_conf = top\n[top]\nengines = nothing\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = nothing\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\ninit = 0\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\ninit = 1\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\ninit = 3\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\nengine_id = nosuch\ninit = 0\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\nengine_id = nosuch\ndynamic_path = /nonexistent/x.so\ninit = 0\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\nengine_id = nosuch\nsoft_load = 1\ninit = 0\n", 0));
    S(load("openssl_conf = top\n[top]\nengines = e\n[e]\nfoo = f\n[f]\nengine_id = nosuch\ndefault_algorithms = ALL\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = nothing\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = min:1,max:3\n", 0));
    row();
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\nnosuchname = min:1,max:3\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\n2.5.4.3 = min:1,max:3\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = min:x\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = mask:MASK:0x100,flags:nomask\n", 0));
    row();
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = mask:utf8only,flags:none,min:2\n", 0));
    row();
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = flags:other\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = other:1\n", 0));
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = min:0x2,max:010,mask:UTF8String|PRINTABLESTRING,flags:nomask\n", 0));
    row();
    S(load("openssl_conf = top\n[top]\nstbl_section = s\n[s]\ncommonName = min:,max:3\n", 0));
    row();
    CONF_modules_finish();
    row();
    engines();
    return 0;
}
