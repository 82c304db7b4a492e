/* The HTTP client: connections opened over BIOs of the program's, requests and answers, redirection, connections that
 * stay, and when a proxy is used. */
#include "testing.h"
#include <stdlib.h>
#include <openssl/http.h>
#include <openssl/x509v3.h>

static BIO *requests, *answers;
static const char *later;

/* Each request but the first finds an answer of its own. */
static long on_request(BIO *bio, int oper, const char *argp, size_t len, int cmd, long argl, int ret, size_t *processed)
{
    (void)argp; (void)len; (void)argl; (void)processed; (void)bio;
    if (oper == (BIO_CB_CTRL | BIO_CB_RETURN) && cmd == BIO_CTRL_FLUSH) {
        if (later != NULL)
            BIO_write(answers, later, (int)strlen(later));
        later = NULL;
    }
    return ret;
}

static void begin(const char *title, const char *answer)
{
    printf("--- %s\n", title);
    requests = BIO_new(BIO_s_mem());
    answers = BIO_new(BIO_s_mem());
    BIO_set_mem_eof_return(answers, 0);
    BIO_set_callback_ex(requests, on_request);
    later = answer;
}

static void show_bio(const char *label, BIO *bio)
{
    char text[600];
    int i, n = bio == NULL ? -2 : BIO_read(bio, text, sizeof(text));

    printf("%s %d:", label, n);
    for (i = 0; i < n; i++) {
        if (text[i] == '\n')
            printf("\n  ");
        else if (text[i] >= ' ' && text[i] < 127)
            putchar(text[i]);
        else if (text[i] != '\r')
            printf("<%02x>", (unsigned char)text[i]);
    }
    printf("\n");
}

static void end(BIO *answer)
{
    SHOW_QUEUE();
    show_bio("request", requests);
    show_bio("answer", answer);
    ERR_clear_error();
    BIO_free(answer);
    BIO_free(requests);
    BIO_free(answers);
}

static STACK_OF(CONF_VALUE) *some_headers(const char *name)
{
    STACK_OF(CONF_VALUE) *headers = NULL;

    X509V3_add_value("X-One", "1", &headers);
    X509V3_add_value(name, "two", &headers);
    return headers;
}

static void get(const char *title, const char *url, const char *type, int asn1, size_t longest, const char *answer)
{
    STACK_OF(CONF_VALUE) *headers = some_headers("X-Two");

    begin(title, answer);
    end(OSSL_HTTP_get(url, NULL, NULL, requests, answers, NULL, NULL, 0, headers, type, asn1, longest, 0));
    sk_CONF_VALUE_pop_free(headers, X509V3_conf_free);
}

static void transfer(const char *title, const char *server, const char *port, const char *path, const char *type,
                     const char *body, int keep, const char *answer)
{
    OSSL_HTTP_REQ_CTX *rctx = NULL;
    BIO *req = body != NULL ? BIO_new_mem_buf(body, -1) : NULL;
    STACK_OF(CONF_VALUE) *headers = some_headers("hOsT");
    BIO *got;

    begin(title, answer);
    got = OSSL_HTTP_transfer(&rctx, server, port, path, 0, NULL, NULL, requests, answers, NULL, NULL, 0,
                             keep == 1 ? headers : NULL, type, req, NULL, 0, 0, 0, keep);
    printf("stays %d, alive %d\n", rctx != NULL, OSSL_HTTP_is_alive(rctx));
    end(got);
    if (rctx != NULL)
        SHOW(OSSL_HTTP_close(rctx, 1));
    BIO_free(req);
    sk_CONF_VALUE_pop_free(headers, X509V3_conf_free);
}

static void opened(const char *title, const char *server, const char *port, const char *proxy, int ssl, int out, int in)
{
    OSSL_HTTP_REQ_CTX *rctx;

    begin(title, "HTTP/1.0 200 OK\r\n\r\nbody");
    rctx = OSSL_HTTP_open(server, port, proxy, NULL, ssl, out ? requests : NULL, in ? answers : NULL, NULL, NULL, 0, 0);
    printf("opened %d\n", rctx != NULL);
    if (rctx != NULL) {
        SHOW(OSSL_HTTP_set1_request(rctx, "/p", NULL, NULL, NULL, NULL, 0, 0, 0, 0));
        end(OSSL_HTTP_exchange(rctx, NULL));
        SHOW(OSSL_HTTP_close(rctx, 0));
    } else {
        end(NULL);
    }
}

static void moved(void)
{
    OSSL_HTTP_REQ_CTX *rctx;
    char *where = NULL;

    begin("moved", "HTTP/1.1 302 Found\r\nLocation: http://other/place\r\n\r\n");
    rctx = OSSL_HTTP_open("host", NULL, NULL, NULL, 0, requests, answers, NULL, NULL, 0, 0);
    OSSL_HTTP_set1_request(rctx, "/p", NULL, NULL, NULL, NULL, 0, 0, 0, 0);
    end(OSSL_HTTP_exchange(rctx, &where));
    printf("to %s\n", where != NULL ? where : "nowhere");
    OPENSSL_free(where);
    OSSL_HTTP_close(rctx, 1);
}

static void load(const char *title, const char *head, X509 *body)
{
    X509 *got;
    X509_CRL *list;
    unsigned char *der = NULL;
    int len = body != NULL ? i2d_X509(body, &der) : 0;

    begin(title, head);
    BIO_set_callback_ex(requests, NULL);
    later = NULL;
    BIO_write(answers, head, (int)strlen(head));
    BIO_write(answers, der, len);
    got = X509_load_http("http://host/c", requests, answers, 0);
    printf("certificate %d\n", got != NULL && body != NULL && X509_cmp(got, body) == 0);
    X509_free(got);
    SHOW_QUEUE();
    BIO_reset(answers);
    BIO_write(answers, head, (int)strlen(head));
    BIO_write(answers, der, len);
    list = X509_CRL_load_http("http://host/l", requests, answers, 0);
    printf("list %d\n", list != NULL);
    X509_CRL_free(list);
    end(NULL);
    OPENSSL_free(der);
}

static void broken_lines(void)
{
    BIO *bio = BIO_new(BIO_s_mem());
    OSSL_HTTP_REQ_CTX *rctx = OSSL_HTTP_REQ_CTX_new(bio, bio, 0);

    printf("--- broken lines\n");
    SHOW(OSSL_HTTP_REQ_CTX_set_request_line(rctx, 0, "host\n", "80", "/p"));
    SHOW_QUEUE();
    SHOW(OSSL_HTTP_REQ_CTX_set_request_line(rctx, 0, "host", "80\r", "/p"));
    SHOW_QUEUE();
    SHOW(OSSL_HTTP_REQ_CTX_set_request_line(rctx, 0, "host\n", "80\n", "/p\n"));
    SHOW_QUEUE();
    SHOW(OSSL_HTTP_REQ_CTX_set_request_line(rctx, 0, "host", "80", "/p"));
    SHOW(OSSL_HTTP_REQ_CTX_add1_header(rctx, "name\n", "value"));
    SHOW_QUEUE();
    SHOW(OSSL_HTTP_REQ_CTX_add1_header(rctx, "name", "value\n"));
    SHOW_QUEUE();
    OSSL_HTTP_REQ_CTX_free(rctx);
    BIO_free(bio);
}

static void proxy(const char *proxy, const char *no_proxy, const char *server, int ssl)
{
    const char *found = OSSL_HTTP_adapt_proxy(proxy, no_proxy, server, ssl);

    printf("%s, %s, %s, %d: %s\n", proxy ? proxy : "-", no_proxy ? no_proxy : "-", server, ssl, found ? found : "none");
    SHOW_QUEUE();
}

#define OK10 "HTTP/1.0 200 OK\r\n"
#define OK11 "HTTP/1.1 200 OK\r\n"

int main(void)
{
    get("get", "http://host:81/a?b=c#d", NULL, 0, 0, OK10 "Content-Type: x/y\r\n\r\nbody");
    get("expected type", "/a", "x/y", 1, 0, OK10 "Content-Type: x/y\r\nContent-Length: 3\r\n\r\n\x30\x01\x05");
    get("wrong type", "/a", "x/z", 1, 0, OK10 "Content-Type: x/y\r\n\r\n\x30\x01\x05");
    get("too long", "/a", NULL, 1, 2, OK10 "\r\n\x30\x01\x05");
    get("not found", "/a", NULL, 0, 0, "HTTP/1.0 404 Not Found\r\n\r\nno");
    get("redirected nowhere", "/a", NULL, 0, 0, "HTTP/1.1 301 Moved\r\n\r\n");
    get("no answer", "http://host/a", NULL, 0, 0, "");
    get("no URL", "ftp://host/a", NULL, 0, 0, "");
    transfer("post", "host", "80", "/p", "t/t", "the body", 0, OK10 "\r\nanswer");
    transfer("post without type", NULL, NULL, "p", NULL, "the body", 0, OK10 "\r\nanswer");
    transfer("type without body", NULL, NULL, "p", "t/t", NULL, 0, OK10 "\r\nanswer");
    transfer("kept 1.0", "host", NULL, "/p", NULL, NULL, 1, OK10 "Connection: keep-alive\r\n\r\nanswer");
    transfer("kept 1.1", "host", NULL, "/p", NULL, NULL, 1, OK11 "\r\nanswer");
    transfer("not kept 1.1", "host", NULL, "/p", NULL, NULL, 1, OK11 "Connection: close\r\n\r\nanswer");
    transfer("not kept 1.0", "host", NULL, "/p", NULL, NULL, 2, OK10 "\r\nanswer");
    transfer("line break", "host", NULL, "/p\r\nX: y", NULL, NULL, 0, OK10 "\r\nanswer");
    transfer("line break in the type", "host", NULL, "/p", "t/t\r\nX: y", "the body", 0, OK10 "\r\nanswer");
    transfer("line break in the server", "host\r\nX: y", NULL, "/p", NULL, NULL, 0, OK10 "\r\nanswer");
    broken_lines();
    opened("opened", "host", "82", NULL, 0, 1, 1);
    opened("no server", NULL, NULL, NULL, 0, 0, 0);
    opened("a proxy with a BIO", "host", NULL, "http://proxy", 0, 1, 1);
    opened("TLS without a callback", "host", NULL, NULL, 1, 1, 1);
    opened("half", "host", NULL, NULL, 0, 0, 1);
    moved();
    load("load", OK10 "\r\n", load_certificate("data/tls/ca.pem"));
    load("load what is not found", "HTTP/1.0 404 No\r\n\r\n", NULL);
    load("load something else", OK10 "\r\n\x30\x03\x02\x01\x07", NULL);
    load("load too much", OK10 "Content-Length: 40000000\r\n\r\n\x30\x84\x02\x62\x59\xfa", NULL);
    SHOW(OSSL_HTTP_is_alive(NULL));
    SHOW(OSSL_HTTP_close(NULL, 1));
    unsetenv("no_proxy");
    unsetenv("NO_PROXY");
    unsetenv("http_proxy");
    unsetenv("HTTP_PROXY");
    unsetenv("https_proxy");
    setenv("HTTPS_PROXY", "http://from.environment", 1);
    proxy("http://p", NULL, "host", 0);
    proxy("http://p", "a, host ,c", "host", 0);
    proxy("http://p", "a,hosts", "host", 0);
    proxy("http://p", "ahost host.x host", "host", 0);
    proxy("http://p", "xhost", "host", 0);
    proxy("http://p", "::1", "[::1]", 0);
    proxy("http://p", "abc", "", 0);
    proxy("http://p", "abc", "[]", 0);
    proxy("", NULL, "host", 0);
    proxy(NULL, NULL, "host", 0);
    proxy(NULL, NULL, "host", 1);
    proxy(NULL, "host", "host", 1);
    return 0;
}
