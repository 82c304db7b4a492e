/* SSL_CONF on a connection, and configuration by name where there is none. */
#include "tls.h"

static void command(SSL_CONF_CTX *conf, const char *name, const char *value)
{
    printf("%s %s = %d\n", name, value, SSL_CONF_cmd(conf, name, value));
    SHOW_QUEUE();
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    SSL_CONF_CTX *conf = SSL_CONF_CTX_new();

    SHOW(SSL_CONF_CTX_set_flags(conf, SSL_CONF_FLAG_FILE | SSL_CONF_FLAG_CLIENT | SSL_CONF_FLAG_SERVER | SSL_CONF_FLAG_CERTIFICATE
                                      | SSL_CONF_FLAG_SHOW_ERRORS));
    command(conf, "MinProtocol", "TLSv1.2");
    SSL_CONF_CTX_set_ssl(conf, ssl);
    command(conf, "MinProtocol", "TLSv1.2");
    SHOW(SSL_get_min_proto_version(ssl) == TLS1_2_VERSION);
    SHOW(SSL_CTX_get_min_proto_version(ctx) == TLS1_2_VERSION);
    command(conf, "MaxProtocol", "TLSv1.3");
    SHOW(SSL_get_max_proto_version(ssl) == TLS1_3_VERSION);
    command(conf, "CipherString", "ECDHE-ECDSA-AES128-GCM-SHA256");
    SHOW_STR(SSL_get_cipher_list(ssl, 3));
    command(conf, "Ciphersuites", "TLS_AES_128_GCM_SHA256");
    SHOW_STR(SSL_get_cipher_list(ssl, 0));
    command(conf, "Groups", "P-256:X25519");
    command(conf, "Curves", "P-384");
    command(conf, "SignatureAlgorithms", "ECDSA+SHA256");
    command(conf, "ClientSignatureAlgorithms", "RSA+SHA256");
    command(conf, "Options", "-SessionTicket,ServerPreference");
    SHOW((SSL_get_options(ssl) & SSL_OP_NO_TICKET) != 0);
    SHOW((SSL_get_options(ssl) & SSL_OP_CIPHER_SERVER_PREFERENCE) != 0);
    command(conf, "VerifyMode", "Peer,Require");
    SHOW(SSL_get_verify_mode(ssl));
    command(conf, "VerifyMode", "Once");
    SHOW(SSL_get_verify_mode(ssl));
    command(conf, "Certificate", DATA "ecdsa.pem");
    SHOW_PTR(SSL_get_certificate(ssl));
    command(conf, "PrivateKey", DATA "ecdsa.key");
    SHOW_PTR(SSL_get_privatekey(ssl));
    command(conf, "Certificate", DATA "missing.pem");
    command(conf, "NumTickets", "5");
    SHOW(SSL_get_num_tickets(ssl));
    command(conf, "RecordPadding", "16");
    command(conf, "VerifyCAFile", DATA "ca.pem");
    command(conf, "ChainCAFile", DATA "ca.pem");
    command(conf, "ClientCAFile", DATA "ca.pem");
    command(conf, "RequestCAFile", DATA "ca.pem");
    SHOW(sk_X509_NAME_num(SSL_CTX_get0_CA_list(ctx)));
    command(conf, "NoSuchThing", "1");
    SHOW(SSL_CONF_CTX_finish(conf));
    SHOW_QUEUE();
    SSL_CONF_CTX_free(conf);
    SHOW(SSL_config(ssl, "no-such-section"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_config(ctx, "no-such-section"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_config(ctx, NULL));
    SHOW_QUEUE();
    SSL_add_ssl_module();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
