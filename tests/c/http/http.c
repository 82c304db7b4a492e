/* URLs taken apart; requests and answers over memory BIOs that make the client wait. */
#include "testing.h"
#include <openssl/http.h>
#include <openssl/ocsp.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static void url(const char *text)
{
    int ssl = 9, n = 9, r;
    char *user = NULL, *host = NULL, *port = NULL, *path = NULL, *query = NULL, *frag = NULL;

    r = OSSL_HTTP_parse_url(text, &ssl, &user, &host, &port, &n, &path, &query, &frag);
    printf("%s: %d ssl %d user %s host %s port %s %d path %s query %s frag %s\n", text, r, ssl, user ? user : "-", host ? host : "-",
           port ? port : "-", n, path ? path : "-", query ? query : "-", frag ? frag : "-");
    SHOW_QUEUE();
    OPENSSL_free(user);
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    OPENSSL_free(query);
    OPENSSL_free(frag);
}

static void exchange(const char *answer, int len, int pieces)
{
    BIO *client, *server;
    OSSL_HTTP_REQ_CTX *r;
    ASN1_INTEGER *number = ASN1_INTEGER_new(), *back = NULL;
    char sent[512];
    int state = -1, given = 0, n = 0;

    BIO_new_bio_pair(&client, 0, &server, 0);
    ASN1_INTEGER_set(number, 77);
    r = OSSL_HTTP_REQ_CTX_new(client, client, 0);
    OSSL_HTTP_REQ_CTX_set_request_line(r, 1, NULL, NULL, "path");
    OSSL_HTTP_REQ_CTX_add1_header(r, "Host", "example.com");
    OSSL_HTTP_REQ_CTX_set_expected(r, "a/b", 1, 0, 0);
    OSSL_HTTP_REQ_CTX_set1_req(r, "c/d", ASN1_ITEM_rptr(ASN1_INTEGER), (ASN1_VALUE *)number);
    state = OSSL_HTTP_REQ_CTX_nbio(r);
    SHOW(state);
    n = BIO_read(server, sent, sizeof(sent));
    SHOW_BYTES(sent, n);
    while (state == -1 && given < len) {
        int piece = len - given < pieces ? len - given : pieces;
        BIO_write(server, answer + given, piece);
        given += piece;
        state = OSSL_HTTP_REQ_CTX_nbio_d2i(r, (ASN1_VALUE **)&back, ASN1_ITEM_rptr(ASN1_INTEGER));
    }
    if (state == -1) {
        BIO_shutdown_wr(server);
        state = OSSL_HTTP_REQ_CTX_nbio_d2i(r, (ASN1_VALUE **)&back, ASN1_ITEM_rptr(ASN1_INTEGER));
    }
    SHOW(state);
    printf("first error %08lX\n", ERR_peek_error());
    ERR_clear_error();
    SHOW(back ? ASN1_INTEGER_get(back) : -1);
    ASN1_INTEGER_free(number);
    ASN1_INTEGER_free(back);
    OSSL_HTTP_REQ_CTX_free(r);
    BIO_free(client);
    BIO_free(server);
}

static void ocsp(int pieces, const char *answer, int len)
{
    BIO *client, *server;
    OSSL_HTTP_REQ_CTX *r;
    OCSP_REQUEST *request = OCSP_REQUEST_new();
    OCSP_RESPONSE *response = NULL;
    char sent[512];
    int state, given = 0, n;

    BIO_new_bio_pair(&client, 0, &server, 0);
    r = OCSP_sendreq_new(client, "/ocsp", NULL, -1);
    OSSL_HTTP_REQ_CTX_add1_header(r, "Host", "h");
    OSSL_HTTP_REQ_CTX_set1_req(r, "application/ocsp-request", ASN1_ITEM_rptr(OCSP_REQUEST), (const ASN1_VALUE *)request);
    state = OSSL_HTTP_REQ_CTX_nbio_d2i(r, (ASN1_VALUE **)&response, ASN1_ITEM_rptr(OCSP_RESPONSE));
    SHOW(state);
    n = BIO_read(server, sent, sizeof(sent));
    SHOW_BYTES(sent, n);
    while (state == -1 && given < len) {
        int piece = len - given < pieces ? len - given : pieces;
        BIO_write(server, answer + given, piece);
        given += piece;
        state = OSSL_HTTP_REQ_CTX_nbio_d2i(r, (ASN1_VALUE **)&response, ASN1_ITEM_rptr(OCSP_RESPONSE));
    }
    SHOW(state);
    printf("first error %08lX\n", ERR_peek_error());
    ERR_clear_error();
    SHOW(response ? OCSP_response_status(response) : -1);
    if (state == 1)
        SHOW(OSSL_HTTP_REQ_CTX_get_resp_len(r));
    OCSP_RESPONSE_free(response);
    OCSP_REQUEST_free(request);
    OSSL_HTTP_REQ_CTX_free(r);
    BIO_free(client);
    BIO_free(server);
}

int main(void)
{
    static const char good[] = "HTTP/1.0 200 OK\r\nServer: x\r\ncontent-type: application/ocsp-response\r\nContent-Length: 5\r\n\r\n"
                               "\x30\x03\x0a\x01\x06";
    static const char differs[] = "HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\nContent-Length: 6\r\n\r\n"
                                  "\x30\x03\x0a\x01\x06\x00";
    static const char *urls[] = {
        "http://example.com", "https://example.com/", "example.com:8080/a/b?c=d#e", "http://user:pw@host:99/p", "http://[::1]:80/x",
        "ftp://x/y", "http://h:99999/", "http://h:0x/", "", "http://", "http:///x", "http://h?q", "http://h#f", "https://h:443",
        "http://h:abc/", "http://[::1/x", "http://h/a b", "://h", "http://h/?#", "http://h:/x", "host", "HTTP://h/",
        "http://h/p?q?r#s#t", "http://a@b@c/", "http://h/p@q"
    };
    size_t i;

    for (i = 0; i < sizeof(urls) / sizeof(urls[0]); i++)
        url(urls[i]);
    S(OSSL_HTTP_parse_url(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL));
    S(OSSL_HTTP_parse_url("http://h/x", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL));
    {
        static const char seq[] = "HTTP/1.0 404 Not here\r\nContent-Type: a/b\r\n\r\n";
        exchange(seq, sizeof(seq) - 1, 200);
    }
    {
        static const char wrong[] = "HTTP/1.0 200 OK\r\nContent-Type: x/y\r\n\r\n\x30\x03\x02\x01\x2a";
        exchange(wrong, sizeof(wrong) - 1, 200);
    }
    {
        static const char cut[] = "HTTP/1.0 200 OK\r\nContent-Type: a/b\r\n\r\n\x30\x03\x02";

        exchange(cut, sizeof(cut) - 1, 200);
        exchange(cut, sizeof(cut) - 10, 7);
        exchange(cut, 20, 200);
    }
    for (i = 1; i < 200; i = i * 3)
        ocsp((int)i, good, sizeof(good) - 1);
    ocsp(200, differs, sizeof(differs) - 1);
    SHOW_PTR(OSSL_HTTP_REQ_CTX_new(NULL, NULL, 0));
    SHOW_QUEUE();
    OSSL_HTTP_REQ_CTX_free(NULL);
    return 0;
}
