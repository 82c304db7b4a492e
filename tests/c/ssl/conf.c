/* SSL_CONF: every command of files and command lines, with good and bad values. */
#include "testing.h"

#define SIDES (SSL_CONF_FLAG_SERVER | SSL_CONF_FLAG_CLIENT)
#define FILES (SSL_CONF_FLAG_FILE | SIDES | SSL_CONF_FLAG_CERTIFICATE | SSL_CONF_FLAG_SHOW_ERRORS)
#define LINE (SSL_CONF_FLAG_CMDLINE | SIDES | SSL_CONF_FLAG_CERTIFICATE | SSL_CONF_FLAG_SHOW_ERRORS)

static void run(unsigned int flags, const char *cmd, const char *value)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_CONF_CTX *conf = SSL_CONF_CTX_new();

    SSL_CONF_CTX_set_flags(conf, flags);
    SSL_CONF_CTX_set_ssl_ctx(conf, ctx);
    printf("%x %s=%s: %d", flags, cmd ? cmd : "NULL", value ? value : "NULL", SSL_CONF_cmd(conf, cmd, value));
    printf(" type %d options %lx", cmd ? SSL_CONF_cmd_value_type(conf, cmd) : 0, (long)SSL_CTX_get_options(ctx));
    printf(" min %lx max %lx", (long)SSL_CTX_get_min_proto_version(ctx), (long)SSL_CTX_get_max_proto_version(ctx));
    printf(" verify %d finish %d\n", SSL_CTX_get_verify_mode(ctx), SSL_CONF_CTX_finish(conf));
    SHOW_QUEUE();
    SSL_CONF_CTX_free(conf);
    SSL_CTX_free(ctx);
}

static void each(unsigned int flags, const char *cmd, const char *const *values)
{
    for (; *values != NULL; values++)
        run(flags, cmd, *values);
}

int main(void)
{
    static const char *const switches[] = {
        "-no_ssl3", "-no_tls1", "-no_tls1_1", "-no_tls1_2", "-no_tls1_3", "-bugs", "-no_comp", "-comp", "-ecdh_single",
        "-no_ticket", "-serverpref", "-legacy_renegotiation", "-client_renegotiation", "-legacy_server_connect",
        "-no_renegotiation", "-no_resumption_on_reneg", "-no_legacy_server_connect", "-allow_no_dhe_kex",
        "-prioritize_chacha", "-strict", "-no_middlebox", "-anti_replay", "-no_anti_replay", "-no_etm", "-no_ems",
        "-nonsense", "no_tls1", "-", NULL
    };
    static const char *const options[] = {
        "SessionTicket", "-SessionTicket", "EmptyFragments", "Bugs", "Compression", "ServerPreference",
        "-ServerPreference", "NoResumptionOnRenegotiation", "DHSingle", "ECDHSingle", "UnsafeLegacyRenegotiation",
        "UnsafeLegacyServerConnect", "ClientRenegotiation", "EncryptThenMac", "-EncryptThenMac", "NoRenegotiation",
        "AllowNoDHEKEX", "PrioritizeChaCha", "MiddleboxCompat", "-MiddleboxCompat", "AntiReplay", "-AntiReplay",
        "ExtendedMasterSecret", "-ExtendedMasterSecret", "CANames", "-CANames", "KTLS", "nonsense",
        "Bugs,-SessionTicket", "", "Bugs,,x", " Bugs , -sessionticket", NULL
    };
    static const char *const protocols[] = { "ALL", "-ALL,TLSv1.2", "TLSv1.2", "-TLSv1.3", "-SSLv3", "SSLv2",
                                             "-TLSv1,-TLSv1.1", "-DTLSv1", "-DTLSv1.2", "nonsense", NULL };
    static const char *const bounds[] = { "TLSv1.2", "TLSv1.3", "SSLv3", "None", "nonsense", "tlsv1.2", "DTLSv1",
                                          "TLSv1", NULL };
    static const char *const modes[] = { "Peer", "Request", "Require", "Once", "RequestPostHandshake",
                                         "RequirePostHandshake", "Peer,Once", "-Peer", "nonsense", NULL };
    char *words[] = { "-cipher", "ECDHE+AESGCM", "-no_tls1", "-nonsense", "x", NULL }, **rest = words;
    int i, count = 5;
    SSL_CONF_CTX *conf;

    for (i = 0; switches[i] != NULL; i++)
        run(LINE, switches[i], NULL);
    run(SSL_CONF_FLAG_CMDLINE | SSL_CONF_FLAG_CLIENT, "-serverpref", NULL);
    each(FILES, "Options", options);
    each(FILES, "Protocol", protocols);
    each(FILES, "MinProtocol", bounds);
    each(LINE, "-max_protocol", bounds);
    each(FILES, "VerifyMode", modes);
    run(FILES, "CipherString", "ECDHE+AESGCM");
    run(FILES, "cipherstring", "nonsense");
    run(FILES, "CipherString", NULL);
    run(FILES, "Ciphersuites", "TLS_AES_128_GCM_SHA256");
    run(FILES, "Ciphersuites", "nonsense");
    run(FILES, "Groups", "P-256");
    run(FILES, "Curves", "nonsense");
    run(FILES, "ECDHParameters", "Automatic");
    run(FILES, "ECDHParameters", "P-256");
    run(LINE, "-named_curve", "auto");
    run(FILES, "SignatureAlgorithms", "RSA+SHA256");
    run(FILES, "SignatureAlgorithms", "nonsense");
    run(FILES, "ClientSignatureAlgorithms", "RSA+SHA256");
    run(FILES, "RecordPadding", "5");
    run(FILES, "RecordPadding", "99999");
    run(FILES, "NumTickets", "3");
    run(FILES, "NumTickets", "-1");
    run(FILES, "Certificate", "nofile");
    run(FILES, "PrivateKey", "nofile");
    run(FILES, "Certificate", "data/tls/rsa.pem");
    run(FILES | SSL_CONF_FLAG_REQUIRE_PRIVATE, "Certificate", "data/tls/all-in-one.pem");
    run(FILES & ~SSL_CONF_FLAG_CERTIFICATE, "Certificate", "x");
    run(FILES, "VerifyCAPath", "nodir");
    run(FILES, "VerifyCAFile", "data/tls/ca.pem");
    run(FILES, "ClientCAFile", "nofile");
    run(FILES, "RequestCAFile", "data/tls/ca.pem");
    run(FILES, "DHParameters", "nofile");
    run(FILES, "DHParameters", "data/pem/dh2048.pem");
    run(FILES, "DHParameters", "data/tls/rsa.pem");
    run(FILES, NULL, "x");
    run(FILES, "nonsense", "x");
    run(LINE, "-cipher", NULL);

    conf = SSL_CONF_CTX_new();
    SHOW(SSL_CONF_CTX_set_flags(conf, 5));
    SHOW(SSL_CONF_CTX_clear_flags(conf, 1));
    SHOW(SSL_CONF_CTX_set1_prefix(conf, "--x"));
    SSL_CONF_CTX_set_flags(conf, LINE);
    SHOW(SSL_CONF_cmd(conf, "--xno_tls1", NULL));
    SHOW(SSL_CONF_cmd(conf, "-no_tls1", NULL));
    SHOW(SSL_CONF_cmd(conf, "--xcipher", "ECDHE+AESGCM"));
    SHOW(SSL_CONF_CTX_set1_prefix(conf, NULL));
    for (i = 0; i < 4; i++) {
        SHOW(SSL_CONF_cmd_argv(conf, &count, &rest));
        SHOW(count);
    }
    SHOW(SSL_CONF_CTX_finish(conf));
    SHOW_QUEUE();
    SHOW(SSL_CONF_cmd_value_type(conf, "-cert"));
    SHOW(SSL_CONF_cmd_value_type(conf, "-verifyCApath"));
    SSL_CONF_CTX_free(conf);
    SSL_CONF_CTX_free(NULL);
    return 0;
}
