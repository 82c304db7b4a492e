/* What contexts and connections keep for the program, and small facts of a finished handshake. */
#include "tls.h"

static int password(char *buffer, int size, int writing, void *arg) { (void)buffer; (void)size; (void)writing; (void)arg; return 0; }
static size_t padding(SSL *ssl, int type, size_t len, void *arg) { (void)ssl; (void)type; (void)len; (void)arg; return 0; }
static int messages;

static void msg(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    (void)sent; (void)version; (void)data; (void)len; (void)ssl;
    if (type == SSL3_RT_HANDSHAKE)
        ++*(int *)arg;
}

static int resumable_or_not(SSL *ssl, int forward_secure)
{
    printf("  not resumable? server %d, forward secure %d\n", SSL_is_server(ssl), forward_secure);
    return 1;
}

static void kept(void)
{
    SSL_CTX *ctx = SSL_CTX_new_ex(NULL, NULL, TLS_method());
    SSL *ssl = SSL_new(ctx);
    BIO *bio;
    int fds[2];

    printf("--- kept\n");
    SHOW_PTR(SSL_CTX_new_ex(NULL, NULL, NULL));
    SHOW_QUEUE();
    SHOW(SSL_get_default_passwd_cb(ssl) == NULL);
    SSL_set_default_passwd_cb(ssl, password);
    SSL_set_default_passwd_cb_userdata(ssl, "data");
    SHOW(SSL_get_default_passwd_cb(ssl) == password);
    SHOW_STR(SSL_get_default_passwd_cb_userdata(ssl));
    SHOW(SSL_CTX_get_default_passwd_cb(ctx) == NULL);
    SSL_CTX_set_default_read_buffer_len(ctx, 20000);
    SSL_set_default_read_buffer_len(ssl, 20000);
    SSL_set_record_padding_callback(ssl, padding);
    SSL_set_record_padding_callback_arg(ssl, "one");
    SSL_CTX_set_record_padding_callback_arg(ctx, "two");
    SHOW_STR(SSL_get_record_padding_callback_arg(ssl));
    SHOW_STR(SSL_CTX_get_record_padding_callback_arg(ctx));
    SHOW(SSL_set_block_padding(ssl, 16385));
    SHOW(SSL_set_block_padding(ssl, 16384));
    SHOW(SSL_CTX_set_block_padding(ctx, 1));
    SSL_set_debug(ssl, 1);
    SHOW(SSL_set_ciphersuites(ssl, "TLS_AES_128_GCM_SHA256"));
    SHOW(sk_SSL_CIPHER_num(SSL_get_ciphers(ssl)) > 1);
    SHOW_STR(SSL_CIPHER_get_name(sk_SSL_CIPHER_value(SSL_get_ciphers(ssl), 0)));
    SHOW(SSL_set_ciphersuites(ssl, "TLS_NO_SUCH_SUITE"));
    SHOW_QUEUE();
    SHOW(SSL_callback_ctrl(ssl, 9999, NULL));
    SHOW(SSL_CTX_callback_ctrl(ctx, 9999, NULL));
    SHOW_QUEUE();
    SHOW(SSL_ctrl(ssl, 9999, 0, NULL));
    SHOW(SSL_CTX_ctrl(ctx, 9999, 0, NULL));
    SHOW(SSL_CTX_ctrl(NULL, SSL_CTRL_SET_SIGALGS_LIST, 0, "RSA+SHA256"));
    ERR_clear_error();
    SHOW_PTR(SSL_get_pending_cipher(ssl));
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    SHOW(SSL_get_rfd(ssl));
    SHOW(SSL_get_wfd(ssl));
    SHOW(SSL_set_rfd(ssl, fds[0]));
    SHOW(SSL_get_rfd(ssl) == fds[0]);
    SHOW(SSL_get_wfd(ssl));
    SHOW_PTR(SSL_get_wbio(ssl));
    SHOW(SSL_set_wfd(ssl, fds[0]));
    SHOW(SSL_get_rbio(ssl) == SSL_get_wbio(ssl));
    SHOW(SSL_set_wfd(ssl, fds[1]));
    SHOW(SSL_get_rbio(ssl) == SSL_get_wbio(ssl));
    SHOW(SSL_get_wfd(ssl) == fds[1]);
    SHOW(SSL_set_rfd(ssl, fds[1]));
    SHOW(SSL_get_rbio(ssl) == SSL_get_wbio(ssl));
    bio = BIO_new(BIO_s_mem());
    SSL_set0_wbio(ssl, bio);
    SHOW(SSL_get_wfd(ssl));
    SHOW(SSL_get_fd(ssl) == fds[1]);
    SSL_set_bio(ssl, NULL, NULL);
    SHOW_PTR(SSL_get_rbio(ssl));
    close(fds[0]);
    close(fds[1]);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static void digests(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    static const unsigned char ids[][2] = { { 0x13, 1 }, { 0x13, 2 }, { 0x13, 3 }, { 0xc0, 0x2b }, { 0xc0, 0x30 }, { 0xcc, 0xa8 }, { 0, 0x2f } };
    size_t i;

    printf("--- suites\n");
    for (i = 0; i < sizeof(ids) / 2; i++) {
        const SSL_CIPHER *cipher = SSL_CIPHER_find(ssl, ids[i]);
        const EVP_MD *md = cipher == NULL ? NULL : SSL_CIPHER_get_handshake_digest(cipher);

        printf("%s: %s, %s, aead %d, %d/%d/%d/%d, %x\n", SSL_CIPHER_get_name(cipher), md == NULL ? "none" : EVP_MD_get0_name(md),
               SSL_CIPHER_standard_name(cipher), SSL_CIPHER_is_aead(cipher), SSL_CIPHER_get_cipher_nid(cipher),
               SSL_CIPHER_get_digest_nid(cipher), SSL_CIPHER_get_kx_nid(cipher), SSL_CIPHER_get_auth_nid(cipher),
               SSL_CIPHER_get_protocol_id(cipher));
    }
    SHOW_STR(SSL_COMP_get_name(NULL));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

static void meet(int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    int i, nid, hash, both, count;
    unsigned char raw, raw_hash;

    printf("--- version %x\n", version);
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_of(client, server);
    SSL_set_msg_callback(pair.server, msg);
    SSL_set_msg_callback_arg(pair.server, &messages);
    SSL_set_not_resumable_session_callback(pair.server, resumable_or_not);
    SSL_set_cert_cb(pair.client, NULL, NULL);
    SHOW(SSL_set1_sigalgs_list(pair.client, "ECDSA+SHA256:RSA-PSS+SHA256:RSA+SHA384"));
    pair_sockets(&pair);
    handshake(&pair);
    small_talk(&pair);
    SHOW(messages > 3);
    SHOW_STR(SSL_CIPHER_get_name(SSL_get_pending_cipher(pair.server)));
    count = SSL_get_sigalgs(pair.server, -1, NULL, NULL, NULL, NULL, NULL);
    SHOW(count);
    for (i = 0; i < count; i++) {
        SSL_get_sigalgs(pair.server, i, &nid, &hash, &both, &raw, &raw_hash);
        printf("  %d %d %d %02x%02x\n", nid, hash, both, raw_hash, raw);
    }
    SHOW(SSL_get_sigalgs(pair.server, 99, &nid, &hash, &both, &raw, &raw_hash));
    count = SSL_get_shared_sigalgs(pair.server, 0, &nid, &hash, &both, &raw, &raw_hash);
    SHOW(count);
    for (i = 0; i < count; i++) {
        SSL_get_shared_sigalgs(pair.server, i, &nid, &hash, &both, &raw, &raw_hash);
        printf("  %d %d %d %02x%02x\n", nid, hash, both, raw_hash, raw);
    }
    SHOW(SSL_get_shared_sigalgs(pair.server, -1, NULL, NULL, NULL, NULL, NULL));
    SHOW(SSL_SESSION_is_resumable(SSL_get_session(pair.server)));
    SHOW(SSL_renegotiate_pending(pair.server));
    SHOW(SSL_total_renegotiations(pair.server));
    SHOW(SSL_num_renegotiations(pair.server));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    kept();
    digests();
    meet(TLS1_2_VERSION);
    meet(TLS1_3_VERSION);
    return 0;
}
