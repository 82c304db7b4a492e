/* Sessions without a connection: getters, setters, encoding, printing, copies, application data. */
#include "testing.h"

static void show(SSL_SESSION *s)
{
    unsigned int len = 99;
    size_t size = 99;
    const unsigned char *data;
    void *app;
    unsigned char key[32];

    SHOW(SSL_SESSION_get_protocol_version(s));
    SHOW_STR(SSL_CIPHER_get_name(SSL_SESSION_get0_cipher(s)));
    SHOW(SSL_SESSION_get_timeout(s));
    SHOW_PTR(SSL_SESSION_get_id(s, &len));
    SHOW(len);
    SHOW_PTR(SSL_SESSION_get0_id_context(s, &len));
    SHOW(len);
    SHOW_STR(SSL_SESSION_get0_hostname(s));
    SSL_SESSION_get0_alpn_selected(s, &data, &size);
    SHOW_PTR(data);
    SHOW(size);
    SSL_SESSION_get0_ticket(s, &data, &size);
    SHOW_PTR(data);
    SHOW(size);
    SHOW(SSL_SESSION_get0_ticket_appdata(s, &app, &size));
    SHOW_PTR(app);
    SHOW(size);
    SHOW(SSL_SESSION_get_max_early_data(s));
    SHOW(SSL_SESSION_get_max_fragment_length(s));
    SHOW(SSL_SESSION_get_compress_id(s));
    SHOW(SSL_SESSION_get_ticket_lifetime_hint(s));
    SHOW(SSL_SESSION_has_ticket(s));
    SHOW(SSL_SESSION_is_resumable(s));
    SHOW(SSL_SESSION_get_master_key(s, NULL, 0));
    SHOW(SSL_SESSION_get_master_key(s, key, sizeof(key)));
    SHOW_PTR(SSL_SESSION_get0_peer(s));
}

int main(void)
{
    const unsigned char suite[2] = { 0xc0, 0x2b }, *in;
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    SSL_SESSION *s = SSL_SESSION_new(), *copy;
    unsigned char buffer[4000], *out = buffer, long_id[40] = { 0 };
    BIO *bio = BIO_new(BIO_s_mem());
    char *text;
    int len, idx;

    SSL_SESSION_set_time(s, 0);
    show(s);
    SHOW(i2d_SSL_SESSION(s, NULL));
    SHOW(i2d_SSL_SESSION(NULL, NULL));
    SHOW(SSL_SESSION_set_protocol_version(s, TLS1_2_VERSION));
    SHOW(SSL_SESSION_set_cipher(s, SSL_CIPHER_find(ssl, suite)));
    SHOW(SSL_SESSION_set_time(s, 1000000));
    SHOW(SSL_SESSION_get_time(s));
    SHOW(SSL_SESSION_set_timeout(s, 500));
    len = i2d_SSL_SESSION(s, &out);
    SHOW_BYTES(buffer, len);
    SHOW(out - buffer);
    SHOW(SSL_SESSION_set1_id(s, (const unsigned char *)"abcdef", 6));
    SHOW(SSL_SESSION_set1_id(s, long_id, 33));
    SHOW(SSL_SESSION_set1_id_context(s, (const unsigned char *)"ctx", 3));
    SHOW(SSL_SESSION_set1_id_context(s, long_id, 33));
    SHOW_QUEUE();
    SHOW(SSL_SESSION_set1_master_key(s, (const unsigned char *)"0123456789abcdef", 16));
    SHOW(SSL_SESSION_set1_hostname(s, "host"));
    SHOW(SSL_SESSION_set1_alpn_selected(s, (const unsigned char *)"h2", 2));
    SHOW(SSL_SESSION_set_max_early_data(s, 77));
    SHOW(SSL_SESSION_set1_ticket_appdata(s, "app", 3));
    show(s);
    out = buffer;
    len = i2d_SSL_SESSION(s, &out);
    SHOW_BYTES(buffer, len);
    in = buffer;
    copy = d2i_SSL_SESSION(NULL, &in, len);
    SHOW(in - buffer == len);
    show(copy);
    SHOW(SSL_SESSION_print(bio, copy));
    SSL_SESSION_free(copy);
    copy = SSL_SESSION_dup(s);
    show(copy);
    SSL_SESSION_free(copy);
    SHOW(SSL_SESSION_set_protocol_version(s, TLS1_3_VERSION));
    SHOW(SSL_SESSION_print(bio, s));
    SHOW(SSL_SESSION_print_keylog(bio, s));
    len = BIO_get_mem_data(bio, &text);
    printf("%.*s", len, text);
    SHOW(SSL_SESSION_print(bio, NULL));
    SHOW(SSL_SESSION_set1_hostname(s, NULL));
    SHOW(SSL_SESSION_set1_alpn_selected(s, NULL, 0));
    SHOW(SSL_SESSION_set1_ticket_appdata(s, NULL, 0));
    SHOW_STR(SSL_SESSION_get0_hostname(s));

    buffer[4] = 2;
    in = buffer;
    SHOW_PTR(d2i_SSL_SESSION(NULL, &in, len));
    SHOW_QUEUE();
    buffer[4] = 1;
    buffer[7] = 9;
    in = buffer;
    SHOW_PTR(d2i_SSL_SESSION(NULL, &in, 101));
    SHOW_QUEUE();
    buffer[7] = 3;
    buffer[11] = 0x99;
    in = buffer;
    SHOW_PTR(d2i_SSL_SESSION(NULL, &in, 101));
    SHOW_QUEUE();

    SHOW(SSL_SESSION_get_time(NULL));
    SHOW(SSL_SESSION_set_time(NULL, 3));
    SHOW(SSL_SESSION_get_timeout(NULL));
    SHOW(SSL_SESSION_set_timeout(NULL, 3));
    SHOW(SSL_SESSION_up_ref(s));
    SSL_SESSION_free(s);
    idx = SSL_SESSION_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    SHOW(idx);
    SHOW(SSL_SESSION_set_ex_data(s, idx, "data"));
    copy = SSL_SESSION_dup(s);
    SHOW_STR(SSL_SESSION_get_ex_data(copy, idx));
    SHOW_STR(SSL_SESSION_get_ex_data(s, 0));
    SSL_SESSION_free(copy);
    SSL_SESSION_free(s);
    SSL_SESSION_free(NULL);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
