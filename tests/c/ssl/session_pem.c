/* Sessions as PEM and DER, printed, copied between connections, added to and taken out of caches. */
#include "tls.h"

static SSL_SESSION *made_up(void)
{
    const unsigned char suite[2] = { 0xc0, 0x2b };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    SSL_SESSION *session = SSL_SESSION_new();

    SSL_SESSION_set_protocol_version(session, TLS1_2_VERSION);
    SSL_SESSION_set_cipher(session, SSL_CIPHER_find(ssl, suite));
    SSL_SESSION_set_time(session, 1000000);
    SSL_SESSION_set_timeout(session, 500);
    SSL_SESSION_set1_id(session, (const unsigned char *)"an id of its own", 16);
    SSL_SESSION_set1_master_key(session, (const unsigned char *)"0123456789abcdef", 16);
    SSL_SESSION_set1_hostname(session, "host.example.com");
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return session;
}

static void pem(void)
{
    SSL_SESSION *session = made_up(), *again, *kept = NULL;
    BIO *bio = BIO_new(BIO_s_mem());
    FILE *file = tmpfile();
    char *text;
    long len;

    printf("--- pem\n");
    SHOW(PEM_write_bio_SSL_SESSION(bio, session));
    len = BIO_get_mem_data(bio, &text);
    printf("%.*s", (int)len, text);
    again = PEM_read_bio_SSL_SESSION(bio, NULL, NULL, NULL);
    SHOW_PTR(again);
    SHOW(SSL_SESSION_get_timeout(again));
    SHOW_STR(SSL_SESSION_get0_hostname(again));
    SHOW(PEM_write_SSL_SESSION(file, again));
    rewind(file);
    SHOW_PTR(PEM_read_SSL_SESSION(file, &kept, NULL, NULL));
    SHOW_PTR(kept);
    SHOW(SSL_SESSION_get_protocol_version(kept));
    SHOW_PTR(PEM_read_SSL_SESSION(file, NULL, NULL, NULL));
    SHOW_QUEUE();
    SHOW_PTR(PEM_read_bio_SSL_SESSION(bio, NULL, NULL, NULL));
    SHOW_QUEUE();
    BIO_puts(bio, "-----BEGIN SSL SESSION PARAMETERS-----\nMAMCAQE=\n-----END SSL SESSION PARAMETERS-----\n");
    SHOW_PTR(PEM_read_bio_SSL_SESSION(bio, NULL, NULL, NULL));
    ERR_clear_error();
    SHOW(SSL_SESSION_print_fp(stdout, kept));
    SSL_SESSION_free(session);
    SSL_SESSION_free(again);
    SSL_SESSION_free(kept);
    BIO_free(bio);
    fclose(file);
}

static void caches(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL_SESSION *session = made_up(), *twin = SSL_SESSION_dup(session), *nameless = SSL_SESSION_new();

    printf("--- caches\n");
    SHOW(SSL_CTX_add_session(ctx, session));
    SHOW(SSL_CTX_add_session(ctx, session));
    SHOW(SSL_CTX_sess_number(ctx));
    SHOW(SSL_CTX_add_session(ctx, twin));
    SHOW(SSL_CTX_sess_number(ctx));
    SHOW(SSL_SESSION_is_resumable(session));
    SHOW(SSL_CTX_remove_session(ctx, session));
    SHOW(SSL_CTX_sess_number(ctx));
    SHOW(SSL_CTX_remove_session(ctx, twin));
    SHOW(SSL_CTX_remove_session(ctx, nameless));
    SHOW(SSL_CTX_remove_session(ctx, NULL));
    SHOW(SSL_SESSION_is_resumable(session));
    SHOW(SSL_SESSION_is_resumable(twin));
    SHOW(SSL_SESSION_is_resumable(nameless));
    SHOW(SSL_CTX_sess_get_get_cb(ctx) == NULL);
    SHOW(SSL_CTX_sess_get_remove_cb(ctx) == NULL);
    SHOW(SSL_CTX_add_session(ctx, nameless));
    SHOW(SSL_CTX_sess_number(ctx));
    SSL_CTX_flush_sessions(ctx, 1);
    SHOW(SSL_CTX_sess_number(ctx));
    SSL_CTX_flush_sessions(ctx, 0);
    SHOW(SSL_CTX_sess_number(ctx));
    SHOW_QUEUE();
    SSL_SESSION_free(session);
    SSL_SESSION_free(twin);
    SSL_SESSION_free(nameless);
    SSL_CTX_free(ctx);
}

static void copies(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    SSL *from = SSL_new(ctx), *to;
    BIO *one, *two;
    SSL_SESSION *session = made_up();
    SSL_CTX *bare = SSL_CTX_new(TLS_method());

    printf("--- copies\n");
    to = SSL_new(bare);
    SHOW(SSL_set_session(from, session));
    SHOW(SSL_get_session(from) == session);
    SHOW(SSL_set_session_id_context(from, (const unsigned char *)"ctx", 3));
    SHOW(SSL_copy_session_id(to, from));
    SHOW(SSL_get_session(to) == session);
    SHOW_PTR(SSL_get_certificate(to));
    SHOW(SSL_get_verify_result(to));
    SHOW(SSL_set_session(from, NULL));
    SHOW_PTR(SSL_get_session(from));
    one = BIO_new_ssl(bare, 1);
    two = BIO_new_ssl(bare, 1);
    BIO_get_ssl(one, &from);
    SSL_set_session(from, session);
    SHOW(BIO_ssl_copy_session_id(two, one));
    BIO_get_ssl(two, &from);
    SHOW(SSL_get_session(from) == session);
    BIO_free(one);
    one = BIO_new(BIO_s_mem());
    SHOW(BIO_ssl_copy_session_id(one, two));
    SHOW_QUEUE();
    BIO_free(one);
    BIO_free(two);
    SSL_free(to);
    SSL_SESSION_free(session);
    SSL_CTX_free(ctx);
    SSL_CTX_free(bare);
}

int main(void)
{
    pem();
    caches();
    copies();
    return 0;
}
