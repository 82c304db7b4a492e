/* Security levels, and the callback that judges certificates and keys: what is kept, what it hears of certificates. */
#include "tls.h"

static int heard, refuse;

static int judge(const SSL *ssl, const SSL_CTX *ctx, int op, int bits, int nid, void *other, void *ex)
{
    (void)nid; (void)other;
    switch (op) {
    case SSL_SECOP_EE_KEY:
    case SSL_SECOP_CA_KEY:
    case SSL_SECOP_CA_MD:
    case SSL_SECOP_PEER_EE_KEY:
    case SSL_SECOP_PEER_CA_KEY:
    case SSL_SECOP_PEER_CA_MD:
        printf("  op %x, bits %d, connection %d, context %d, data %s\n", op, bits, ssl != NULL, ctx != NULL, (const char *)ex);
        heard++;
        return op != refuse;
    }
    return 1;
}

static void kept(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl, *before = SSL_new(ctx);

    printf("--- kept\n");
    SHOW(SSL_CTX_get_security_level(ctx));
    SHOW(SSL_get_security_level(before));
    SHOW(SSL_CTX_get_security_callback(ctx) == NULL);
    SSL_CTX_set_security_level(ctx, 3);
    SSL_CTX_set_security_callback(ctx, judge);
    SSL_CTX_set0_security_ex_data(ctx, "context's");
    SHOW(SSL_CTX_get_security_callback(ctx) == judge);
    SHOW_STR(SSL_CTX_get0_security_ex_data(ctx));
    ssl = SSL_new(ctx);
    SHOW(SSL_get_security_level(ssl));
    SHOW(SSL_get_security_callback(ssl) == judge);
    SHOW_STR(SSL_get0_security_ex_data(ssl));
    SHOW(SSL_get_security_level(before));
    SSL_set_security_level(ssl, 0);
    SSL_set0_security_ex_data(ssl, "connection's");
    SHOW(SSL_get_security_level(ssl));
    SHOW_STR(SSL_get0_security_ex_data(ssl));
    SHOW_STR(SSL_CTX_get0_security_ex_data(ctx));
    SSL_set_security_callback(before, judge);
    SHOW(SSL_get_security_callback(before) == judge);
    SSL_free(ssl);
    SSL_free(before);
    SSL_CTX_free(ctx);
}

static void loads(int op)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl;

    printf("--- loads, refusing %x\n", op);
    refuse = op;
    SSL_CTX_set_security_callback(ctx, judge);
    SSL_CTX_set0_security_ex_data(ctx, "context's");
    SHOW(SSL_CTX_use_certificate_chain_file(ctx, DATA "chain.pem"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_use_PrivateKey_file(ctx, DATA "chain.key", SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    ssl = SSL_new(ctx);
    SHOW(SSL_use_certificate_file(ssl, DATA "ecdsa.pem", SSL_FILETYPE_PEM));
    SHOW_QUEUE();
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    kept();
    loads(0);
    loads(SSL_SECOP_EE_KEY);
    loads(SSL_SECOP_CA_KEY);
    loads(SSL_SECOP_CA_MD);
    return 0;
}
