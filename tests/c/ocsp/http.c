/* A request posted over a BIO pair, and the response that comes back. */
#include "testing.h"
#include <openssl/http.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>

static void exchange(const char *head, int status, int cut)
{
    BIO *client, *server;
    OCSP_REQUEST *req = OCSP_REQUEST_new();
    OCSP_RESPONSE *resp = OCSP_response_create(status, NULL), *got = NULL;
    OSSL_HTTP_REQ_CTX *ctx;
    unsigned char *der = NULL;
    char buf[2000];
    int n, i, r;

    BIO_new_bio_pair(&client, 0, &server, 0);
    ctx = OCSP_sendreq_new(client, "/ocsp", req, 0);
    SHOW_PTR(ctx);
    SHOW(OSSL_HTTP_REQ_CTX_add1_header(ctx, "Host", "example.org"));
    for (i = 0; i < 5; i++) {
        r = OSSL_HTTP_REQ_CTX_nbio_d2i(ctx, (ASN1_VALUE **)&got, ASN1_ITEM_rptr(OCSP_RESPONSE));
        if (i == 0)
            SHOW(r);
    }
    n = BIO_read(server, buf, sizeof(buf));
    SHOW(n > 0);
    for (i = 0; i + 3 < n && memcmp(buf + i, "\r\n\r\n", 4) != 0; i++)
        ;
    SHOW_BYTES(buf + i + 4, n - i - 4);
    BIO_puts(server, head);
    n = i2d_OCSP_RESPONSE(resp, &der);
    BIO_write(server, der, n - cut);
    BIO_shutdown_wr(server);
    for (i = 0; i < 20; i++) {
        r = OSSL_HTTP_REQ_CTX_nbio_d2i(ctx, (ASN1_VALUE **)&got, ASN1_ITEM_rptr(OCSP_RESPONSE));
        if (r != -1)
            break;
    }
    SHOW(r);
    SHOW(got != NULL ? OCSP_response_status(got) : -1);
    ERR_clear_error();
    OCSP_RESPONSE_free(got);
    OCSP_RESPONSE_free(resp);
    OCSP_REQUEST_free(req);
    OPENSSL_free(der);
    OSSL_HTTP_REQ_CTX_free(ctx);
    BIO_free(client);
    BIO_free(server);
}

int main(void)
{
    exchange("HTTP/1.0 200 OK\r\nContent-Type: application/ocsp-response\r\n\r\n", OCSP_RESPONSE_STATUS_TRYLATER, 0);
    exchange("HTTP/1.0 404 Not found\r\n\r\n", OCSP_RESPONSE_STATUS_TRYLATER, 0);
    exchange("HTTP/1.0 200 OK\r\n\r\n", OCSP_RESPONSE_STATUS_TRYLATER, 2);
    return 0;
}
