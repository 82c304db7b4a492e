/* Methods, contexts, versions, options, modes, fragments, security levels, groups, signature algorithms. */
#include "testing.h"

static void one_method(const char *name, const SSL_METHOD *method)
{
    SSL_CTX *ctx = SSL_CTX_new(method);
    SSL *ssl = SSL_new(ctx);

    printf("%s\n", name);
    SHOW_PTR(ctx);
    SHOW(SSL_CTX_get_ssl_method(ctx) == method);
    SHOW(SSL_get_ssl_method(ssl) == method);
    SHOW_STR(SSL_get_version(ssl));
    SHOW_HEXNUM(SSL_version(ssl));
    SHOW(SSL_is_dtls(ssl));
    SHOW_HEXNUM(SSL_CTX_get_min_proto_version(ctx));
    SHOW_HEXNUM(SSL_CTX_get_max_proto_version(ctx));
    SHOW(SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION));
    SHOW_HEXNUM(SSL_CTX_get_min_proto_version(ctx));
    SHOW_HEXNUM(SSL_CTX_get_options(ctx));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    SHOW_QUEUE();
}

static void versions(void)
{
    const int numbers[] = { 0, 0x300, 0x301, 0x302, 0x303, 0x304, 0x305, 0x999, 0x2FF, 0xFEFF, 0xFEFD, 0x100, -1 };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    size_t i;

    for (i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
        printf("%x: min %ld", numbers[i], (long)SSL_CTX_set_min_proto_version(ctx, numbers[i]));
        printf(" -> %lx", (long)SSL_CTX_get_min_proto_version(ctx));
        printf(" max %ld", (long)SSL_CTX_set_max_proto_version(ctx, numbers[i]));
        printf(" -> %lx\n", (long)SSL_CTX_get_max_proto_version(ctx));
        SHOW_QUEUE();
    }
    SHOW(SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION));
    SHOW(SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION));
    SHOW(SSL_set_min_proto_version(ssl, TLS1_2_VERSION));
    SHOW(SSL_set_max_proto_version(ssl, TLS1_3_VERSION));
    SHOW_HEXNUM(SSL_get_min_proto_version(ssl));
    SHOW_HEXNUM(SSL_get_max_proto_version(ssl));
    SHOW(SSL_CTX_set_ssl_version(ctx, TLSv1_2_method()));
    SHOW(SSL_CTX_get_ssl_method(ctx) == TLSv1_2_method());
    SHOW(SSL_set_ssl_method(ssl, TLSv1_2_client_method()));
    SHOW(SSL_get_ssl_method(ssl) == TLSv1_2_client_method());
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static void numbers(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl;

    SHOW_HEXNUM(SSL_CTX_get_options(ctx));
    SHOW_HEXNUM(SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET | SSL_OP_ALL));
    SHOW_HEXNUM(SSL_CTX_clear_options(ctx, SSL_OP_NO_TICKET));
    ssl = SSL_new(ctx);
    SHOW_HEXNUM(SSL_get_options(ssl));
    SHOW_HEXNUM(SSL_set_options(ssl, SSL_OP_NO_TLSv1_3));
    SHOW_HEXNUM(SSL_clear_options(ssl, SSL_OP_ALL));
    SHOW_HEXNUM(SSL_CTX_get_options(ctx));
    SHOW(SSL_CTX_get_mode(ctx));
    SHOW(SSL_CTX_set_mode(ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_RELEASE_BUFFERS));
    SHOW(SSL_CTX_clear_mode(ctx, SSL_MODE_AUTO_RETRY));
    SHOW(SSL_get_mode(ssl));
    SHOW(SSL_set_mode(ssl, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER));
    SHOW(SSL_clear_mode(ssl, 4));
    SHOW(SSL_CTX_set_max_send_fragment(ctx, 511));
    SHOW(SSL_CTX_set_max_send_fragment(ctx, 512));
    SHOW(SSL_CTX_set_max_send_fragment(ctx, 16385));
    SHOW(SSL_CTX_set_split_send_fragment(ctx, 513));
    SHOW(SSL_CTX_set_split_send_fragment(ctx, 512));
    SHOW(SSL_CTX_set_split_send_fragment(ctx, 0));
    SHOW(SSL_CTX_set_max_pipelines(ctx, 0));
    SHOW(SSL_CTX_set_max_pipelines(ctx, 33));
    SHOW(SSL_CTX_set_max_pipelines(ctx, 2));
    SHOW(SSL_CTX_get_read_ahead(ctx));
    SHOW(SSL_CTX_set_read_ahead(ctx, 0));
    SHOW(SSL_CTX_get_read_ahead(ctx));
    SHOW(SSL_get_read_ahead(ssl));
    SSL_set_read_ahead(ssl, 1);
    SHOW(SSL_get_read_ahead(ssl));
    SHOW(SSL_CTX_get_max_cert_list(ctx));
    SHOW(SSL_CTX_set_max_cert_list(ctx, 1000));
    SHOW(SSL_CTX_set_max_cert_list(ctx, -1));
    SHOW(SSL_CTX_get_max_cert_list(ctx));
    SHOW(SSL_get_max_cert_list(ssl));
    SHOW(SSL_CTX_set_tlsext_max_fragment_length(ctx, 4));
    SHOW(SSL_CTX_set_tlsext_max_fragment_length(ctx, 5));
    SHOW(SSL_set_tlsext_max_fragment_length(ssl, 0));
    SHOW(SSL_CTX_set_block_padding(ctx, 16384));
    SHOW(SSL_CTX_set_block_padding(ctx, 16385));
    SHOW(SSL_set_block_padding(ssl, 0));
    SHOW(SSL_alloc_buffers(ssl));
    SHOW(SSL_free_buffers(ssl));
    SHOW_QUEUE();
    SHOW(SSL_CTX_get_security_level(ctx));
    SSL_CTX_set_security_level(ctx, 3);
    SHOW(SSL_CTX_get_security_level(ctx));
    SHOW(SSL_get_security_level(ssl));
    SSL_set_security_level(ssl, 0);
    SHOW(SSL_get_security_level(ssl));
    SHOW(SSL_CTX_get_security_callback(ctx) != NULL);
    SSL_CTX_set0_security_ex_data(ctx, ctx);
    SHOW(SSL_CTX_get0_security_ex_data(ctx) == ctx);
    SHOW_PTR(SSL_get0_security_ex_data(ssl));
    SHOW(SSL_CTX_set_cert_flags(ctx, 1));
    SHOW(SSL_CTX_clear_cert_flags(ctx, 1));
    SHOW(SSL_CTX_ctrl(ctx, 9999, 0, NULL));
    SHOW(SSL_ctrl(ssl, 9999, 0, NULL));
    SHOW(SSL_CTX_ctrl(NULL, SSL_CTRL_MODE, 0, NULL));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static void lists(void)
{
    static const char *groups[] = { "P-256", "secp256r1:X25519", "x448", "ffdhe3072", "K-163:B-571", "nonsense",
                                    "p-256", "P-256:", "P-256::P-384", " P-256 : X25519", "P-256:prime256v1",
                                    "P-256:nonsense", "", "brainpoolP512r1" };
    static const char *sigalgs[] = { "RSA+SHA256", "rsa_pss_rsae_sha256:ed25519", "ED25519", "ECDSA+SHA256",
                                     "PSS+SHA384", "DSA+SHA1", "RSA+MD5", "RSA+SHA1:RSA+SHA1", "nonsense",
                                     "rsa_pkcs1_sha256:RSA+SHA256", "", "RSA", "+SHA256", "RSA+", "RSA+sha256",
                                     "rsa+SHA256", "ed448", "ecdsa_secp256r1_sha256:" };
    int nids[] = { NID_X9_62_prime256v1, NID_X25519 }, twice[] = { NID_X25519, NID_X25519 }, unknown[] = { 5 };
    int pairs[] = { NID_sha256, EVP_PKEY_RSA, NID_sha256, EVP_PKEY_EC }, bad[] = { NID_md5, EVP_PKEY_RSA };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    size_t i;

    for (i = 0; i < sizeof(groups) / sizeof(*groups); i++) {
        printf("\"%s\": ", groups[i]);
        SHOW(SSL_CTX_set1_groups_list(ctx, groups[i]));
        SHOW_QUEUE();
    }
    for (i = 0; i < sizeof(sigalgs) / sizeof(*sigalgs); i++) {
        printf("\"%s\": ", sigalgs[i]);
        SHOW(SSL_CTX_set1_sigalgs_list(ctx, sigalgs[i]));
        SHOW_QUEUE();
    }
    SHOW(SSL_set1_groups(ssl, nids, 2));
    SHOW(SSL_set1_groups(ssl, twice, 2));
    SHOW(SSL_set1_groups(ssl, unknown, 1));
    SHOW(SSL_set1_groups(ssl, nids, 0));
    SHOW(SSL_CTX_set1_groups_list(ctx, NULL));
    SHOW_QUEUE();
    SHOW(SSL_set1_sigalgs(ssl, pairs, 4));
    SHOW(SSL_set1_sigalgs(ssl, pairs, 3));
    SHOW(SSL_set1_sigalgs(ssl, bad, 2));
    SHOW(SSL_set1_client_sigalgs_list(ssl, "RSA+SHA256"));
    SHOW(SSL_CTX_set1_client_sigalgs_list(NULL, "RSA+SHA256"));
    SHOW(SSL_CTX_set1_sigalgs_list(NULL, "nonsense"));
    SHOW_QUEUE();
    for (i = 0; i < 300; i++) {
        const char *name = SSL_group_to_name(ssl, (int)i | TLSEXT_nid_unknown);

        if (name != NULL)
            printf("%d %s\n", (int)i, name);
    }
    SHOW_STR(SSL_group_to_name(ssl, NID_X9_62_prime256v1));
    SHOW_STR(SSL_group_to_name(ssl, NID_X25519));
    SHOW_STR(SSL_group_to_name(ssl, 0));
    SHOW(SSL_get_shared_group(ssl, -1));
    SHOW(SSL_get_shared_group(ssl, 0));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static void alpn(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    const unsigned char *proto = NULL, server[] = "\3foo\2h2", client[] = "\2h2\3bar", other[] = "\1x", bad[] = "\5h2";
    unsigned char *out, len;
    unsigned int count = 9;

    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2\3foo", 7));
    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2\0", 4));
    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\3h2", 3));
    SHOW(SSL_CTX_set_alpn_protos(ctx, NULL, 0));
    SHOW(SSL_CTX_set_alpn_protos(ctx, NULL, 5));
    SHOW(SSL_set_alpn_protos(ssl, (const unsigned char *)"\2h2", 3));
    SHOW(SSL_set_alpn_protos(ssl, (const unsigned char *)"h2", 2));
    SHOW_QUEUE();
    SSL_get0_alpn_selected(ssl, &proto, &count);
    SHOW_PTR(proto);
    SHOW(count);
    SHOW(SSL_select_next_proto(&out, &len, server, 7, client, 7));
    SHOW_BYTES(out, len);
    SHOW(SSL_select_next_proto(&out, &len, server, 7, other, 2));
    SHOW_BYTES(out, len);
    SHOW(SSL_select_next_proto(&out, &len, server, 7, bad, 3));
    SHOW_PTR(out);
    SHOW(SSL_select_next_proto(&out, &len, bad, 3, client, 7));
    SHOW_BYTES(out, len);
    SHOW(SSL_select_next_proto(&out, &len, NULL, 0, client, 7));
    SHOW_BYTES(out, len);
    SHOW(SSL_select_next_proto(&out, &len, server, 7, NULL, 0));
    SHOW_PTR(out);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
#define METHOD(name) one_method(#name, name())
    METHOD(TLS_method);
    METHOD(TLS_client_method);
    METHOD(TLS_server_method);
    METHOD(TLSv1_2_method);
    METHOD(TLSv1_2_client_method);
    METHOD(TLSv1_2_server_method);
    METHOD(TLSv1_1_method);
    METHOD(TLSv1_1_client_method);
    METHOD(TLSv1_1_server_method);
    METHOD(TLSv1_method);
    METHOD(TLSv1_client_method);
    METHOD(TLSv1_server_method);
    METHOD(SSLv23_method);
    METHOD(SSLv23_client_method);
    METHOD(SSLv23_server_method);
    SHOW_PTR(SSL_CTX_new(NULL));
    SHOW_PTR(SSL_new(NULL));
    SHOW_QUEUE();
    SSL_CTX_free(NULL);
    SSL_free(NULL);
    versions();
    numbers();
    lists();
    alpn();
    return 0;
}
