/* <openssl/http.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_HTTP_H
#define OPENSSL_HTTP_H
#ifndef HEADER_HTTP_H
#define HEADER_HTTP_H
#endif

#include <openssl/opensslconf.h>
#include <openssl/bio.h>
#include <openssl/asn1.h>
#include <openssl/conf.h>

#define OSSL_HTTP_NAME "http"
#define OSSL_HTTPS_NAME "https"
#define OSSL_HTTP_PREFIX OSSL_HTTP_NAME "://"
#define OSSL_HTTPS_PREFIX OSSL_HTTPS_NAME "://"
#define OSSL_HTTP_PORT "80"
#define OSSL_HTTPS_PORT "443"
#define OPENSSL_NO_PROXY "NO_PROXY"
#define OPENSSL_HTTP_PROXY "HTTP_PROXY"
#define OPENSSL_HTTPS_PROXY "HTTPS_PROXY"
#define OSSL_HTTP_DEFAULT_MAX_LINE_LEN (4*1024)
#define OSSL_HTTP_DEFAULT_MAX_RESP_LEN (100*1024)
#define OSSL_HTTP_DEFAULT_MAX_CRL_LEN (32*1024*1024)

#ifdef __cplusplus
extern "C" {
#endif
typedef BIO *(*OSSL_HTTP_bio_cb_t)(BIO *bio, void *arg, int connect, int detail);



/*
 Adds a header line; NULL for no value. Returns 1, or 0 on failure.
 */
int OSSL_HTTP_REQ_CTX_add1_header(OSSL_HTTP_REQ_CTX *rctx, const char *name, const char *value);

/*
 Exchanges request and answer, waiting as need be. Returns the body in a BIO that is the request's; NULL on failure.
 */
BIO *OSSL_HTTP_REQ_CTX_exchange(OSSL_HTTP_REQ_CTX *rctx);

/*
 Frees a request; NULL is fine.
 */
void OSSL_HTTP_REQ_CTX_free(OSSL_HTTP_REQ_CTX *rctx);

/*
 The answer's body in a BIO that is the request's; NULL while there is none.
 */
BIO *OSSL_HTTP_REQ_CTX_get0_mem_bio(const OSSL_HTTP_REQ_CTX *rctx);

/*
 The length of the answer's body.
 */
size_t OSSL_HTTP_REQ_CTX_get_resp_len(const OSSL_HTTP_REQ_CTX *rctx);

/*
 Goes on with the exchange. Returns 1 when the answer is there, -1 if a BIO must be waited for, 0 on failure.
 */
int OSSL_HTTP_REQ_CTX_nbio(OSSL_HTTP_REQ_CTX *rctx);

/*
 As [`OSSL_HTTP_REQ_CTX_nbio`], and reads the answer as an object for the caller. Returns 1, -1 or 0 alike.
 */
int OSSL_HTTP_REQ_CTX_nbio_d2i(OSSL_HTTP_REQ_CTX *rctx, ASN1_VALUE **pval, const ASN1_ITEM *it);

/*
 A new request to be written to one BIO and answered on another, which must stay; the caller frees it.
 */
OSSL_HTTP_REQ_CTX *OSSL_HTTP_REQ_CTX_new(BIO *wbio, BIO *rbio, int _buf_size);

/*
 Gives the request a body in DER. Returns 1, or 0 on failure.
 */
int OSSL_HTTP_REQ_CTX_set1_req(OSSL_HTTP_REQ_CTX *rctx, const char *content_type, const ASN1_ITEM *it,
    const ASN1_VALUE *req);

/*
 Says what is expected: a content type (NULL: any), ASN.1, within how many seconds (0: without limit; negative: as
 set before), and whether the connection stays open. Returns 1, or 0 on failure.
 */
int OSSL_HTTP_REQ_CTX_set_expected(OSSL_HTTP_REQ_CTX *rctx, const char *content_type, int asn1, int timeout,
    int keep_alive);

/*
 Sets how long an answer may be; 0 stands for the usual 100 KiB.
 */
void OSSL_HTTP_REQ_CTX_set_max_response_length(OSSL_HTTP_REQ_CTX *rctx, unsigned long len);

/*
 Begins the request: `POST` or `GET`, for a proxy with server and port. Returns 1, or 0 on failure.
 */
int OSSL_HTTP_REQ_CTX_set_request_line(OSSL_HTTP_REQ_CTX *rctx, int method_POST, const char *server,
    const char *port, const char *path);

/*
 The proxy to reach a server by: the one given, or the environment's; NULL if there is none or the server needs none.
 What is returned is not the caller's.
 */
const char *OSSL_HTTP_adapt_proxy(const char *proxy, const char *no_proxy, const char *server, int use_ssl);

/*
 Gives a connection up; its callback hears whether all went well. NULL is fine. Returns 1, or 0 if the callback fails.
 */
int OSSL_HTTP_close(OSSL_HTTP_REQ_CTX *rctx, int ok);

/*
 Sends the request that was set up and receives the answer. Returns its body in a BIO that the caller frees; NULL on
 failure, or if the answer is elsewhere: then `redirection_url`, unless NULL, is a string for the caller to free.
 */
BIO *OSSL_HTTP_exchange(OSSL_HTTP_REQ_CTX *rctx, char **redirection_url);

/*
 Gets what a URL names, following redirections. Returns it in a BIO that the caller frees; NULL on failure.
 */
BIO *OSSL_HTTP_get(const char *url, const char *proxy, const char *no_proxy, BIO *bio, BIO *rbio,
    OSSL_HTTP_bio_cb_t bio_update_fn, void *arg, int buf_size, const STACK_OF(CONF_VALUE) *headers,
    const char *expected_content_type, int expect_asn1, size_t max_resp_len, int timeout);

/*
 Whether a connection stays open after the exchange: 1 or 0.
 */
int OSSL_HTTP_is_alive(const OSSL_HTTP_REQ_CTX *rctx);

/*
 Opens a connection for requests: over the caller's BIOs, or a new one to server or proxy. The caller closes it;
 NULL on failure.
 */
OSSL_HTTP_REQ_CTX *OSSL_HTTP_open(const char *server, const char *port, const char *proxy, const char *no_proxy,
    int use_ssl, BIO *bio, BIO *rbio, OSSL_HTTP_bio_cb_t bio_update_fn, void *arg, int buf_size, int overall_timeout);

/*
 Takes a URL apart; each part that is wanted is a string for the caller to free. Returns 1, or 0 on failure.
 */
int OSSL_HTTP_parse_url(const char *url, int *pssl, char **puser, char **phost, char **pport, int *pport_num,
    char **ppath, char **pquery, char **pfrag);
int OSSL_HTTP_proxy_connect(BIO *bio, const char *server, const char *port, const char *proxyuser,
    const char *proxypass, int timeout, BIO *bio_err, const char *prog);

/*
 Sets a request up on an open connection: path, headers, what is sent (POST) or nothing (GET), and what is expected
 of the answer. Returns 1, or 0 on failure.
 */
int OSSL_HTTP_set1_request(OSSL_HTTP_REQ_CTX *rctx, const char *path, const STACK_OF(CONF_VALUE) *headers,
    const char *content_type, BIO *req, const char *expected_content_type, int expect_asn1, size_t max_resp_len,
    int timeout, int keep_alive);

/*
 A request and its answer over a connection that is opened for it, or was (`*prctx`) and may stay. Returns the
 answer's body in a BIO that the caller frees; NULL on failure.
 */
BIO *OSSL_HTTP_transfer(OSSL_HTTP_REQ_CTX **prctx, const char *server, const char *port, const char *path,
    int use_ssl, const char *proxy, const char *no_proxy, BIO *bio, BIO *rbio, OSSL_HTTP_bio_cb_t bio_update_fn,
    void *arg, int buf_size, const STACK_OF(CONF_VALUE) *headers, const char *content_type, BIO *req,
    const char *expected_content_type, int expect_asn1, size_t max_resp_len, int timeout, int keep_alive);
int OSSL_parse_url(const char *url, char **pscheme, char **puser, char **phost, char **pport, int *pport_num,
    char **ppath, char **pquery, char **pfrag);
#ifdef __cplusplus
}
#endif

#endif
