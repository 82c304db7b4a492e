/* Modules of configuration files: the program's own, the library's, names for SSL_CTX_config. */
#include "testing.h"
#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/provider.h>
#include <openssl/ssl.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static char own_data, module_data;

static int start(CONF_IMODULE *md, const CONF *cnf)
{
    CONF_MODULE *module = CONF_imodule_get_module(md);
    STACK_OF(CONF_VALUE) *entries = NCONF_get_section(cnf, CONF_imodule_get_value(md));

    printf("start %s = %s, %d entries, data %d %d, flags %lx\n", CONF_imodule_get_name(md), CONF_imodule_get_value(md),
           sk_CONF_VALUE_num(entries), CONF_imodule_get_usr_data(md) != NULL, CONF_module_get_usr_data(module) != NULL,
           CONF_imodule_get_flags(md) & 0);
    CONF_imodule_set_usr_data(md, &own_data);
    CONF_module_set_usr_data(module, &module_data);
    CONF_imodule_set_flags(md, 5);
    return entries == NULL ? -7 : 1;
}

static void end(CONF_IMODULE *md)
{
    printf("end %s, data %d, flags %lx\n", CONF_imodule_get_name(md), CONF_imodule_get_usr_data(md) == &own_data,
           CONF_imodule_get_flags(md));
}

static int load(const char *text, const char *name, unsigned long flags)
{
    BIO *bio = BIO_new_mem_buf(text, -1);
    CONF *conf = NCONF_new(NULL);
    int ret = NCONF_load_bio(conf, bio, NULL);

    if (ret > 0)
        ret = CONF_modules_load(conf, name, flags);
    NCONF_free(conf);
    BIO_free(bio);
    return ret;
}

static void own(void)
{
    S(CONF_module_add("mine", start, end));
    S(load("openssl_conf = top\n[top]\nmine = a\nmine.two = b\n[a]\nx = 1\n[b]\ny = 1\nz = 2\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nmine = nothing\nmine.two = b\n[b]\ny = 1\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nmine = nothing\nmine.two = b\n[b]\ny = 1\n", NULL, CONF_MFLAGS_IGNORE_ERRORS));
    S(load("openssl_conf = top\n[top]\nmine = nothing\n", NULL, CONF_MFLAGS_SILENT));
    S(load("openssl_conf = top\n[top]\nnothere = b\n", NULL, CONF_MFLAGS_NO_DSO));
    S(load("openssl_conf = top\n[top]\nnothere = b\n", NULL, CONF_MFLAGS_NO_DSO | CONF_MFLAGS_SILENT));
    S(load("openssl_conf = top\n", NULL, 0));
    S(load("openssl_conf = top\nconfig_diagnostics = 1\n", NULL, CONF_MFLAGS_SILENT | CONF_MFLAGS_IGNORE_ERRORS));
    S(load("openssl_conf = top\n", NULL, CONF_MFLAGS_SILENT));
    S(load("app = top\n[top]\nmine = a\n[a]\nx = 1\n", "app", 0));
    S(load("app = top\n[top]\nmine = a\n[a]\nx = 1\n", "other", 0));
    CONF_modules_finish();
    CONF_modules_unload(0);
}

static void library(void)
{
    S(load("openssl_conf = top\n[top]\noid_section = o\n[o]\nsabiOne = 1.2.3.4.5.1\n"
           "sabiTwo = A long name for two , 1.2.3.4.5.2\nsabiThree = ,1.2.3.4.5.3\n", NULL, 0));
    SHOW_STR(OBJ_nid2ln(OBJ_sn2nid("sabiOne")));
    SHOW_STR(OBJ_nid2ln(OBJ_txt2nid("1.2.3.4.5.2")));
    SHOW_STR(OBJ_nid2sn(OBJ_txt2nid("1.2.3.4.5.3")));
    S(load("openssl_conf = top\n[top]\noid_section = nothing\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nalg_section = a\n[a]\nfips_mode = no\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nalg_section = a\n[a]\nother = no\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nalg_section = nothing\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nrandom = r\n[r]\nrandom = CTR-DRBG\nSeed = x\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nrandom = r\n[r]\nother = CTR-DRBG\nSeed = x\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nrandom = nothing\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nproviders = nothing\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nproviders = p\n[p]\ndefault = nothing\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nproviders = p\n[p]\nbase = b\ndefault = b\nx.null = n\n[b]\ny.activate = 1\n[n]\nidentity = null\n", NULL, 0));
    S(OSSL_PROVIDER_available(NULL, "base"));
    S(OSSL_PROVIDER_available(NULL, "null"));
}

static void names(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    SSL *ssl = SSL_new(ctx);

    S(load("openssl_conf = top\n[top]\nssl_conf = nothing\n", NULL, 0));
    S(load("openssl_conf = top\n[top]\nssl_conf = s\n[s]\nclient = c\n", NULL, 0));
    S(SSL_CTX_config(ctx, "client"));
    S(load("openssl_conf = top\n[top]\nssl_conf = s\n[s]\nclient = c\nbad = b\nworse = w\nsystem_default = d\n"
           "[c]\nMinProtocol = TLSv1.2\n1.Options = -SessionTicket\nOptions = ServerPreference\nVerifyMode = Peer\n"
           "[b]\nNoSuchCommand = 1\nMaxProtocol = TLSv1.2\nMinProtocol = nonsense\n"
           "[w]\nCertificate = data/none.pem\n[d]\nMaxProtocol = TLSv1.2\nNoSuchCommand = 1\n", NULL, 0));
    S(SSL_CTX_config(ctx, "client"));
    S(SSL_CTX_get_min_proto_version(ctx));
    S((SSL_CTX_get_options(ctx) & SSL_OP_NO_TICKET) != 0);
    S((SSL_CTX_get_options(ctx) & SSL_OP_CIPHER_SERVER_PREFERENCE) != 0);
    S(SSL_CTX_get_verify_mode(ctx));
    S(SSL_CTX_config(ctx, "bad"));
    S(SSL_CTX_get_max_proto_version(ctx));
    S(SSL_CTX_config(ctx, "nothere"));
    S(SSL_config(ssl, "bad"));
    S(SSL_get_max_proto_version(ssl));
    S(SSL_config(ssl, "client"));
    S(SSL_get_min_proto_version(ssl));
    S(SSL_CTX_config(NULL, "client"));
    S(SSL_config(NULL, "client"));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    /* A new context is configured by the system's section. */
    ctx = SSL_CTX_new(TLS_method());
    SHOW_QUEUE();
    S(SSL_CTX_get_max_proto_version(ctx));
    SSL_CTX_free(ctx);
    CONF_modules_unload(0);
    ctx = SSL_CTX_new(TLS_method());
    S(SSL_CTX_get_max_proto_version(ctx));
    S(SSL_CTX_config(ctx, "client"));
    SSL_CTX_free(ctx);
}

int main(void)
{
    own();
    library();
    names();
    CONF_modules_unload(1);
    S(load("openssl_conf = top\n[top]\nmine = a\n", NULL, CONF_MFLAGS_NO_DSO));
    OPENSSL_load_builtin_modules();
    S(load("openssl_conf = top\n[top]\nalg_section = nothing\n", NULL, CONF_MFLAGS_NO_DSO));
    return 0;
}
