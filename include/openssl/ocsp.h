/* <openssl/ocsp.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_OCSP_H
#define OPENSSL_OCSP_H
#ifndef HEADER_OCSP_H
#define HEADER_OCSP_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/http.h>
#include <openssl/asn1.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/safestack.h>
#include <openssl/ocsperr.h>

#define OCSP_REVOKED_STATUS_NOSTATUS -1
#define OCSP_REVOKED_STATUS_UNSPECIFIED 0
#define OCSP_REVOKED_STATUS_KEYCOMPROMISE 1
#define OCSP_REVOKED_STATUS_CACOMPROMISE 2
#define OCSP_REVOKED_STATUS_AFFILIATIONCHANGED 3
#define OCSP_REVOKED_STATUS_SUPERSEDED 4
#define OCSP_REVOKED_STATUS_CESSATIONOFOPERATION 5
#define OCSP_REVOKED_STATUS_CERTIFICATEHOLD 6
#define OCSP_REVOKED_STATUS_REMOVEFROMCRL 8
#define OCSP_REVOKED_STATUS_PRIVILEGEWITHDRAWN 9
#define OCSP_REVOKED_STATUS_AACOMPROMISE 10
#define OCSP_DEFAULT_NONCE_LENGTH 16
#define OCSP_NOCERTS 0x1
#define OCSP_NOINTERN 0x2
#define OCSP_NOSIGS 0x4
#define OCSP_NOCHAIN 0x8
#define OCSP_NOVERIFY 0x10
#define OCSP_NOEXPLICIT 0x20
#define OCSP_NOCASIGN 0x40
#define OCSP_NODELEGATED 0x80
#define OCSP_NOCHECKS 0x100
#define OCSP_TRUSTOTHER 0x200
#define OCSP_RESPID_KEY 0x400
#define OCSP_NOTIME 0x800
#define OCSP_PARTIAL_CHAIN 0x1000
#define OCSP_RESPONSE_STATUS_SUCCESSFUL 0
#define OCSP_RESPONSE_STATUS_MALFORMEDREQUEST 1
#define OCSP_RESPONSE_STATUS_INTERNALERROR 2
#define OCSP_RESPONSE_STATUS_TRYLATER 3
#define OCSP_RESPONSE_STATUS_SIGREQUIRED 5
#define OCSP_RESPONSE_STATUS_UNAUTHORIZED 6
#define V_OCSP_RESPID_NAME 0
#define V_OCSP_RESPID_KEY 1
#define V_OCSP_CERTSTATUS_GOOD 0
#define V_OCSP_CERTSTATUS_REVOKED 1
#define V_OCSP_CERTSTATUS_UNKNOWN 2
#define PEM_STRING_OCSP_REQUEST "OCSP REQUEST"
#define PEM_STRING_OCSP_RESPONSE "OCSP RESPONSE"
#define OCSP_REQ_CTX_free OSSL_HTTP_REQ_CTX_free
#define OCSP_REQ_CTX_add1_header OSSL_HTTP_REQ_CTX_add1_header
#define OCSP_REQ_CTX_nbio OSSL_HTTP_REQ_CTX_nbio
#define OCSP_REQ_CTX_nbio_d2i OSSL_HTTP_REQ_CTX_nbio_d2i
#define OCSP_REQ_CTX_get0_mem_bio OSSL_HTTP_REQ_CTX_get0_mem_bio
#define OCSP_set_max_response_length OSSL_HTTP_REQ_CTX_set_max_response_length

struct stack_st_OCSP_CERTID;
struct stack_st_OCSP_ONEREQ;
struct stack_st_OCSP_RESPID;
struct stack_st_OCSP_SINGLERESP;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ocsp_cert_id_st OCSP_CERTID;
typedef struct ocsp_one_request_st OCSP_ONEREQ;
typedef struct ocsp_req_info_st OCSP_REQINFO;
typedef struct ocsp_signature_st OCSP_SIGNATURE;
typedef struct ocsp_request_st OCSP_REQUEST;
typedef struct ocsp_resp_bytes_st OCSP_RESPBYTES;
typedef struct ocsp_revoked_info_st OCSP_REVOKEDINFO;
typedef struct ocsp_cert_status_st OCSP_CERTSTATUS;
typedef struct ocsp_single_response_st OCSP_SINGLERESP;
typedef struct ocsp_response_data_st OCSP_RESPDATA;
typedef struct ocsp_basic_response_st OCSP_BASICRESP;
typedef struct ocsp_crl_id_st OCSP_CRLID;
typedef struct ocsp_service_locator_st OCSP_SERVICELOC;
typedef OSSL_HTTP_REQ_CTX OCSP_REQ_CTX;

#define d2i_OCSP_REQUEST_bio(bp, p) ASN1_d2i_bio_of(OCSP_REQUEST, OCSP_REQUEST_new, d2i_OCSP_REQUEST, bp, p)
#define d2i_OCSP_RESPONSE_bio(bp, p) ASN1_d2i_bio_of(OCSP_RESPONSE, OCSP_RESPONSE_new, d2i_OCSP_RESPONSE, bp, p)
#define PEM_read_bio_OCSP_REQUEST(bp, x, cb) (OCSP_REQUEST*)PEM_ASN1_read_bio((d2i_of_void*)d2i_OCSP_REQUEST, PEM_STRING_OCSP_REQUEST, bp, (char**)(x), cb, NULL)
#define PEM_read_bio_OCSP_RESPONSE(bp, x, cb) (OCSP_RESPONSE*)PEM_ASN1_read_bio((d2i_of_void*)d2i_OCSP_RESPONSE, PEM_STRING_OCSP_RESPONSE, bp, (char**)(x), cb, NULL)
#define PEM_write_bio_OCSP_REQUEST(bp, o) PEM_ASN1_write_bio((i2d_of_void*)i2d_OCSP_REQUEST, PEM_STRING_OCSP_REQUEST, bp, (char*)(o), NULL, NULL, 0, NULL, NULL)
#define PEM_write_bio_OCSP_RESPONSE(bp, o) PEM_ASN1_write_bio((i2d_of_void*)i2d_OCSP_RESPONSE, PEM_STRING_OCSP_RESPONSE, bp, (char*)(o), NULL, NULL, 0, NULL, NULL)
#define i2d_OCSP_RESPONSE_bio(bp, o) ASN1_i2d_bio_of(OCSP_RESPONSE, i2d_OCSP_RESPONSE, bp, o)
#define i2d_OCSP_REQUEST_bio(bp, o) ASN1_i2d_bio_of(OCSP_REQUEST, i2d_OCSP_REQUEST, bp, o)
#define ASN1_BIT_STRING_digest(data, type, md, len) ASN1_item_digest(ASN1_ITEM_rptr(ASN1_BIT_STRING), type, data, md, len)
#define OCSP_CERTSTATUS_dup(cs) (OCSP_CERTSTATUS*)ASN1_dup((i2d_of_void*)i2d_OCSP_CERTSTATUS, (d2i_of_void*)d2i_OCSP_CERTSTATUS, (char*)(cs))
#define OCSP_REQ_CTX_new(io, buf_size) OSSL_HTTP_REQ_CTX_new(io, io, buf_size)
#define OCSP_REQ_CTX_http(rctx, op, path) (OSSL_HTTP_REQ_CTX_set_expected(rctx, NULL, 1, 0, 0) && OSSL_HTTP_REQ_CTX_set_request_line(rctx, strcmp(op, "POST") == 0, NULL, NULL, path))
#define OCSP_REQ_CTX_i2d(r, it, req) OSSL_HTTP_REQ_CTX_set1_req(r, "application/ocsp-request", it, req)
#define OCSP_REQ_CTX_set1_req(r, req) OCSP_REQ_CTX_i2d(r, ASN1_ITEM_rptr(OCSP_REQUEST), (ASN1_VALUE*)(req))
#define OCSP_sendreq_nbio(p, r) OSSL_HTTP_REQ_CTX_nbio_d2i(r, (ASN1_VALUE**)(p), ASN1_ITEM_rptr(OCSP_RESPONSE))
#define OCSP_parse_url(url, host, port, path, ssl) OSSL_HTTP_parse_url(url, ssl, NULL, host, port, NULL, path, NULL, NULL)


/*
 Adds an extension to a basic response from its own type. Returns 1, 0 or less on failure.
 */
int OCSP_BASICRESP_add1_ext_i2d(OCSP_BASICRESP *x, int nid, void *value, int crit, unsigned long flags);

/*
 Adds a copy of an extension to a basic response at place `loc` (-1: last). Returns 1, 0 on failure.
 */
int OCSP_BASICRESP_add_ext(OCSP_BASICRESP *x, X509_EXTENSION *ex, int loc);

/*
 Takes an extension out of a basic response; the caller frees it. NULL if there is none.
 */
X509_EXTENSION *OCSP_BASICRESP_delete_ext(OCSP_BASICRESP *x, int loc);

/*
 Frees a basic response with all that belongs to it; NULL is fine.
 */
void OCSP_BASICRESP_free(OCSP_BASICRESP *a);

/*
 What an extension of a basic response says, as its own type; the caller frees it. NULL if there is none.
 */
void *OCSP_BASICRESP_get1_ext_d2i(OCSP_BASICRESP *x, int nid, int *crit, int *idx);

/*
 An extension of a basic response (get0); NULL if there is none.
 */
X509_EXTENSION *OCSP_BASICRESP_get_ext(OCSP_BASICRESP *x, int loc);

/*
 The place of the next extension of a basic response with this number after `lastpos`; -1 if there is none.
 */
int OCSP_BASICRESP_get_ext_by_NID(OCSP_BASICRESP *x, int nid, int lastpos);

/*
 The place of the next extension of a basic response with this identifier after `lastpos`; -1 if there is none.
 */
int OCSP_BASICRESP_get_ext_by_OBJ(OCSP_BASICRESP *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place of the next critical (or not critical) extension of a basic response after `lastpos`; -1 if there is none.
 */
int OCSP_BASICRESP_get_ext_by_critical(OCSP_BASICRESP *x, int crit, int lastpos);

/*
 How many extensions a basic response has.
 */
int OCSP_BASICRESP_get_ext_count(OCSP_BASICRESP *x);

/*
 The template of [`OCSP_BASICRESP`].
 */
const ASN1_ITEM *OCSP_BASICRESP_it(void);

/*
 Makes a basic response, empty; NULL without memory. Free it with `OCSP_BASICRESP_free`.
 */
OCSP_BASICRESP *OCSP_BASICRESP_new(void);

/*
 Copies a certificate's identifier; NULL on failure. Free it with `OCSP_CERTID_free`.
 */
OCSP_CERTID *OCSP_CERTID_dup(const OCSP_CERTID *a);

/*
 Frees a certificate's identifier with all that belongs to it; NULL is fine.
 */
void OCSP_CERTID_free(OCSP_CERTID *a);

/*
 The template of [`OCSP_CERTID`].
 */
const ASN1_ITEM *OCSP_CERTID_it(void);

/*
 Makes a certificate's identifier, empty; NULL without memory. Free it with `OCSP_CERTID_free`.
 */
OCSP_CERTID *OCSP_CERTID_new(void);

/*
 Frees a certificate's status with all that belongs to it; NULL is fine.
 */
void OCSP_CERTSTATUS_free(OCSP_CERTSTATUS *a);

/*
 The template of [`OCSP_CERTSTATUS`].
 */
const ASN1_ITEM *OCSP_CERTSTATUS_it(void);

/*
 Makes a certificate's status, empty; NULL without memory. Free it with `OCSP_CERTSTATUS_free`.
 */
OCSP_CERTSTATUS *OCSP_CERTSTATUS_new(void);

/*
 Frees a revocation list's identifier with all that belongs to it; NULL is fine.
 */
void OCSP_CRLID_free(OCSP_CRLID *a);

/*
 The template of [`OCSP_CRLID`].
 */
const ASN1_ITEM *OCSP_CRLID_it(void);

/*
 Makes a revocation list's identifier, empty; NULL without memory. Free it with `OCSP_CRLID_free`.
 */
OCSP_CRLID *OCSP_CRLID_new(void);

/*
 Adds an extension to a question from its own type. Returns 1, 0 or less on failure.
 */
int OCSP_ONEREQ_add1_ext_i2d(OCSP_ONEREQ *x, int nid, void *value, int crit, unsigned long flags);

/*
 Adds a copy of an extension to a question at place `loc` (-1: last). Returns 1, 0 on failure.
 */
int OCSP_ONEREQ_add_ext(OCSP_ONEREQ *x, X509_EXTENSION *ex, int loc);

/*
 Takes an extension out of a question; the caller frees it. NULL if there is none.
 */
X509_EXTENSION *OCSP_ONEREQ_delete_ext(OCSP_ONEREQ *x, int loc);

/*
 Frees a question about one certificate with all that belongs to it; NULL is fine.
 */
void OCSP_ONEREQ_free(OCSP_ONEREQ *a);

/*
 What an extension of a question says, as its own type; the caller frees it. NULL if there is none.
 */
void *OCSP_ONEREQ_get1_ext_d2i(OCSP_ONEREQ *x, int nid, int *crit, int *idx);

/*
 An extension of a question (get0); NULL if there is none.
 */
X509_EXTENSION *OCSP_ONEREQ_get_ext(OCSP_ONEREQ *x, int loc);

/*
 The place of the next extension of a question with this number after `lastpos`; -1 if there is none.
 */
int OCSP_ONEREQ_get_ext_by_NID(OCSP_ONEREQ *x, int nid, int lastpos);

/*
 The place of the next extension of a question with this identifier after `lastpos`; -1 if there is none.
 */
int OCSP_ONEREQ_get_ext_by_OBJ(OCSP_ONEREQ *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place of the next critical (or not critical) extension of a question after `lastpos`; -1 if there is none.
 */
int OCSP_ONEREQ_get_ext_by_critical(OCSP_ONEREQ *x, int crit, int lastpos);

/*
 How many extensions a question has.
 */
int OCSP_ONEREQ_get_ext_count(OCSP_ONEREQ *x);

/*
 The template of [`OCSP_ONEREQ`].
 */
const ASN1_ITEM *OCSP_ONEREQ_it(void);

/*
 Makes a question about one certificate, empty; NULL without memory. Free it with `OCSP_ONEREQ_free`.
 */
OCSP_ONEREQ *OCSP_ONEREQ_new(void);

/*
 Frees what a request asks with all that belongs to it; NULL is fine.
 */
void OCSP_REQINFO_free(OCSP_REQINFO *a);

/*
 The template of [`OCSP_REQINFO`].
 */
const ASN1_ITEM *OCSP_REQINFO_it(void);

/*
 Makes what a request asks, empty; NULL without memory. Free it with `OCSP_REQINFO_free`.
 */
OCSP_REQINFO *OCSP_REQINFO_new(void);

/*
 Adds an extension to a request from its own type. Returns 1, 0 or less on failure.
 */
int OCSP_REQUEST_add1_ext_i2d(OCSP_REQUEST *x, int nid, void *value, int crit, unsigned long flags);

/*
 Adds a copy of an extension to a request at place `loc` (-1: last). Returns 1, 0 on failure.
 */
int OCSP_REQUEST_add_ext(OCSP_REQUEST *x, X509_EXTENSION *ex, int loc);

/*
 Takes an extension out of a request; the caller frees it. NULL if there is none.
 */
X509_EXTENSION *OCSP_REQUEST_delete_ext(OCSP_REQUEST *x, int loc);

/*
 Frees a request with all that belongs to it; NULL is fine.
 */
void OCSP_REQUEST_free(OCSP_REQUEST *a);

/*
 What an extension of a request says, as its own type; the caller frees it. NULL if there is none.
 */
void *OCSP_REQUEST_get1_ext_d2i(OCSP_REQUEST *x, int nid, int *crit, int *idx);

/*
 An extension of a request (get0); NULL if there is none.
 */
X509_EXTENSION *OCSP_REQUEST_get_ext(OCSP_REQUEST *x, int loc);

/*
 The place of the next extension of a request with this number after `lastpos`; -1 if there is none.
 */
int OCSP_REQUEST_get_ext_by_NID(OCSP_REQUEST *x, int nid, int lastpos);

/*
 The place of the next extension of a request with this identifier after `lastpos`; -1 if there is none.
 */
int OCSP_REQUEST_get_ext_by_OBJ(OCSP_REQUEST *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place of the next critical (or not critical) extension of a request after `lastpos`; -1 if there is none.
 */
int OCSP_REQUEST_get_ext_by_critical(OCSP_REQUEST *x, int crit, int lastpos);

/*
 How many extensions a request has.
 */
int OCSP_REQUEST_get_ext_count(OCSP_REQUEST *x);

/*
 The template of [`OCSP_REQUEST`].
 */
const ASN1_ITEM *OCSP_REQUEST_it(void);

/*
 Makes a request, empty; NULL without memory. Free it with `OCSP_REQUEST_free`.
 */
OCSP_REQUEST *OCSP_REQUEST_new(void);

/*
 Prints a request; `flags` say what to do with unknown extensions (`X509V3_EXT_*`). Returns 1, or 0 on failure.
 */
int OCSP_REQUEST_print(BIO *bp, OCSP_REQUEST *a, unsigned long flags);

/*
 Frees an answer of some type with all that belongs to it; NULL is fine.
 */
void OCSP_RESPBYTES_free(OCSP_RESPBYTES *a);

/*
 The template of [`OCSP_RESPBYTES`].
 */
const ASN1_ITEM *OCSP_RESPBYTES_it(void);

/*
 Makes an answer of some type, empty; NULL without memory. Free it with `OCSP_RESPBYTES_free`.
 */
OCSP_RESPBYTES *OCSP_RESPBYTES_new(void);

/*
 Frees what a basic response says with all that belongs to it; NULL is fine.
 */
void OCSP_RESPDATA_free(OCSP_RESPDATA *a);

/*
 The template of [`OCSP_RESPDATA`].
 */
const ASN1_ITEM *OCSP_RESPDATA_it(void);

/*
 Makes what a basic response says, empty; NULL without memory. Free it with `OCSP_RESPDATA_free`.
 */
OCSP_RESPDATA *OCSP_RESPDATA_new(void);

/*
 Frees a responder's identifier with all that belongs to it; NULL is fine.
 */
void OCSP_RESPID_free(OCSP_RESPID *a);

/*
 The template of [`OCSP_RESPID`].
 */
const ASN1_ITEM *OCSP_RESPID_it(void);

/*
 Whether `cert` is the one that answers. Returns 1 or 0.
 */
int OCSP_RESPID_match(OCSP_RESPID *respid, X509 *cert);

/*
 As [`OCSP_RESPID_match`]; the library context and the properties are not used.
 */
int OCSP_RESPID_match_ex(OCSP_RESPID *respid, X509 *cert, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Makes a responder's identifier, empty; NULL without memory. Free it with `OCSP_RESPID_free`.
 */
OCSP_RESPID *OCSP_RESPID_new(void);

/*
 Says that `cert` answers, by its key's digest. Returns 1, 0 on failure.
 */
int OCSP_RESPID_set_by_key(OCSP_RESPID *respid, X509 *cert);

/*
 As [`OCSP_RESPID_set_by_key`]; the library context and the properties are not used.
 */
int OCSP_RESPID_set_by_key_ex(OCSP_RESPID *respid, X509 *cert, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Says that `cert` answers, by its name. Returns 1, 0 on failure.
 */
int OCSP_RESPID_set_by_name(OCSP_RESPID *respid, X509 *cert);

/*
 Frees a response with all that belongs to it; NULL is fine.
 */
void OCSP_RESPONSE_free(OCSP_RESPONSE *a);

/*
 The template of [`OCSP_RESPONSE`].
 */
const ASN1_ITEM *OCSP_RESPONSE_it(void);

/*
 Makes a response, empty; NULL without memory. Free it with `OCSP_RESPONSE_free`.
 */
OCSP_RESPONSE *OCSP_RESPONSE_new(void);

/*
 Prints a response; `flags` say what to do with unknown extensions (`X509V3_EXT_*`). Returns 1, or 0 on failure.
 */
int OCSP_RESPONSE_print(BIO *bp, OCSP_RESPONSE *o, unsigned long flags);

/*
 Frees when and why a certificate was revoked with all that belongs to it; NULL is fine.
 */
void OCSP_REVOKEDINFO_free(OCSP_REVOKEDINFO *a);

/*
 The template of [`OCSP_REVOKEDINFO`].
 */
const ASN1_ITEM *OCSP_REVOKEDINFO_it(void);

/*
 Makes when and why a certificate was revoked, empty; NULL without memory. Free it with `OCSP_REVOKEDINFO_free`.
 */
OCSP_REVOKEDINFO *OCSP_REVOKEDINFO_new(void);

/*
 Frees a service locator with all that belongs to it; NULL is fine.
 */
void OCSP_SERVICELOC_free(OCSP_SERVICELOC *a);

/*
 The template of [`OCSP_SERVICELOC`].
 */
const ASN1_ITEM *OCSP_SERVICELOC_it(void);

/*
 Makes a service locator, empty; NULL without memory. Free it with `OCSP_SERVICELOC_free`.
 */
OCSP_SERVICELOC *OCSP_SERVICELOC_new(void);

/*
 Frees a request's signature with all that belongs to it; NULL is fine.
 */
void OCSP_SIGNATURE_free(OCSP_SIGNATURE *a);

/*
 The template of [`OCSP_SIGNATURE`].
 */
const ASN1_ITEM *OCSP_SIGNATURE_it(void);

/*
 Makes a request's signature, empty; NULL without memory. Free it with `OCSP_SIGNATURE_free`.
 */
OCSP_SIGNATURE *OCSP_SIGNATURE_new(void);

/*
 Adds an extension to an answer from its own type. Returns 1, 0 or less on failure.
 */
int OCSP_SINGLERESP_add1_ext_i2d(OCSP_SINGLERESP *x, int nid, void *value, int crit, unsigned long flags);

/*
 Adds a copy of an extension to an answer at place `loc` (-1: last). Returns 1, 0 on failure.
 */
int OCSP_SINGLERESP_add_ext(OCSP_SINGLERESP *x, X509_EXTENSION *ex, int loc);

/*
 Takes an extension out of an answer; the caller frees it. NULL if there is none.
 */
X509_EXTENSION *OCSP_SINGLERESP_delete_ext(OCSP_SINGLERESP *x, int loc);

/*
 Frees an answer about one certificate with all that belongs to it; NULL is fine.
 */
void OCSP_SINGLERESP_free(OCSP_SINGLERESP *a);

/*
 The identifier of an answer (get0).
 */
const OCSP_CERTID *OCSP_SINGLERESP_get0_id(const OCSP_SINGLERESP *x);

/*
 What an extension of an answer says, as its own type; the caller frees it. NULL if there is none.
 */
void *OCSP_SINGLERESP_get1_ext_d2i(OCSP_SINGLERESP *x, int nid, int *crit, int *idx);

/*
 An extension of an answer (get0); NULL if there is none.
 */
X509_EXTENSION *OCSP_SINGLERESP_get_ext(OCSP_SINGLERESP *x, int loc);

/*
 The place of the next extension of an answer with this number after `lastpos`; -1 if there is none.
 */
int OCSP_SINGLERESP_get_ext_by_NID(OCSP_SINGLERESP *x, int nid, int lastpos);

/*
 The place of the next extension of an answer with this identifier after `lastpos`; -1 if there is none.
 */
int OCSP_SINGLERESP_get_ext_by_OBJ(OCSP_SINGLERESP *x, const ASN1_OBJECT *obj, int lastpos);

/*
 The place of the next critical (or not critical) extension of an answer after `lastpos`; -1 if there is none.
 */
int OCSP_SINGLERESP_get_ext_by_critical(OCSP_SINGLERESP *x, int crit, int lastpos);

/*
 How many extensions an answer has.
 */
int OCSP_SINGLERESP_get_ext_count(OCSP_SINGLERESP *x);

/*
 The template of [`OCSP_SINGLERESP`].
 */
const ASN1_ITEM *OCSP_SINGLERESP_it(void);

/*
 Makes an answer about one certificate, empty; NULL without memory. Free it with `OCSP_SINGLERESP_free`.
 */
OCSP_SINGLERESP *OCSP_SINGLERESP_new(void);
X509_EXTENSION *OCSP_accept_responses_new(char **oids);
X509_EXTENSION *OCSP_archive_cutoff_new(char *tim);

/*
 Adds a certificate to a response (get1). Returns 1, 0 on failure.
 */
int OCSP_basic_add1_cert(OCSP_BASICRESP *resp, X509 *cert);

/*
 Adds a nonce to a response. Returns 1, 0 on failure.
 */
int OCSP_basic_add1_nonce(OCSP_BASICRESP *resp, unsigned char *val, int len);

/*
 Adds an answer about `cid` (copied). The answer (get0); NULL on failure.
 */
OCSP_SINGLERESP *OCSP_basic_add1_status(OCSP_BASICRESP *rsp, OCSP_CERTID *cid, int status, int reason,
    ASN1_TIME *revtime, ASN1_TIME *thisupd, ASN1_TIME *nextupd);

/*
 Signs a basic response; the signature belongs to `signer`, whose key is `key`. Returns 1, 0 on failure.
 */
int OCSP_basic_sign(OCSP_BASICRESP *brsp, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst, STACK_OF(X509) *certs,
    unsigned long flags);

/*
 As [`OCSP_basic_sign`] with a context that holds key and digest.
 */
int OCSP_basic_sign_ctx(OCSP_BASICRESP *brsp, X509 *signer, EVP_MD_CTX *ctx, STACK_OF(X509) *certs,
    unsigned long flags);

/*
 Verifies a basic response: signature, chain to `st` by way of `certs`, and the signer's right to answer.
 Returns 1, 0 if it is not good, negative on failure.
 */
int OCSP_basic_verify(OCSP_BASICRESP *bs, STACK_OF(X509) *certs, X509_STORE *st, unsigned long flags);

/*
 An identifier of its parts; without a number, only the issuer's part. The caller frees it; NULL on failure.
 */
OCSP_CERTID *OCSP_cert_id_new(const EVP_MD *dgst, const X509_NAME *issuerName, const ASN1_BIT_STRING *issuerKey,
    const ASN1_INTEGER *serialNumber);

/*
 The name of a certificate's status.
 */
const char *OCSP_cert_status_str(long s);

/*
 The identifier of `subject`, a certificate issued by `issuer`; without a subject, only the issuer's part.
 `dgst` is SHA-1 if NULL. The caller frees it; NULL on failure.
 */
OCSP_CERTID *OCSP_cert_to_id(const EVP_MD *dgst, const X509 *subject, const X509 *issuer);

/*
 Compares nonces: 1 equal, 0 different, 2 both absent, -1 only in the request, 3 only in the response.
 */
int OCSP_check_nonce(OCSP_REQUEST *req, OCSP_BASICRESP *bs);

/*
 Whether an answer is fresh: its times are `sec` seconds lenient, and it is no older than `maxsec` (-1: any age).
 Returns 1, 0 if it is not.
 */
int OCSP_check_validity(ASN1_GENERALIZEDTIME *thisupd, ASN1_GENERALIZEDTIME *nextupd, long sec, long maxsec);

/*
 Copies the request's nonce into the response. Returns 1, 2 if there is none, 0 on failure.
 */
int OCSP_copy_nonce(OCSP_BASICRESP *resp, OCSP_REQUEST *req);
X509_EXTENSION *OCSP_crlID_new(const char *url, long *n, char *tim);

/*
 The name of a reason for revoking; OpenSSL 3.0 knows none after removeFromCRL.
 */
const char *OCSP_crl_reason_str(long s);

/*
 Compares identifiers: 0 if they are equal.
 */
int OCSP_id_cmp(const OCSP_CERTID *a, const OCSP_CERTID *b);

/*
 The parts of an identifier (get0), each unless its place is NULL. Returns 1, 0 for NULL.
 */
int OCSP_id_get0_info(ASN1_OCTET_STRING **piNameHash, ASN1_OBJECT **pmd, ASN1_OCTET_STRING **pikeyHash,
    ASN1_INTEGER **pserial, OCSP_CERTID *cid);

/*
 Compares the issuers' parts: 0 if they are equal.
 */
int OCSP_id_issuer_cmp(const OCSP_CERTID *a, const OCSP_CERTID *b);

/*
 The identifier of a question (get0).
 */
OCSP_CERTID *OCSP_onereq_get0_id(OCSP_ONEREQ *one);

/*
 Adds a question about `cid`, which is taken over. The question (get0); NULL on failure.
 */
OCSP_ONEREQ *OCSP_request_add0_id(OCSP_REQUEST *req, OCSP_CERTID *cid);

/*
 Adds a certificate to the request's signature (get1). Returns 1, 0 on failure.
 */
int OCSP_request_add1_cert(OCSP_REQUEST *req, X509 *cert);

/*
 Adds a nonce to a request. Returns 1, 0 on failure.
 */
int OCSP_request_add1_nonce(OCSP_REQUEST *req, unsigned char *val, int len);

/*
 Whether a request is signed. Returns 1 or 0.
 */
int OCSP_request_is_signed(OCSP_REQUEST *req);

/*
 How many questions a request has.
 */
int OCSP_request_onereq_count(OCSP_REQUEST *req);

/*
 A question of a request (get0); NULL if there is none.
 */
OCSP_ONEREQ *OCSP_request_onereq_get0(OCSP_REQUEST *req, int i);

/*
 Says who asks (the name is copied). Returns 1, 0 on failure.
 */
int OCSP_request_set1_name(OCSP_REQUEST *req, const X509_NAME *nm);

/*
 Signs a request; the signature belongs to `signer`, whose key is `key`. Returns 1, 0 on failure.
 */
int OCSP_request_sign(OCSP_REQUEST *req, X509 *signer, EVP_PKEY *key, const EVP_MD *dgst, STACK_OF(X509) *certs,
    unsigned long flags);

/*
 Verifies a signed request. Returns 1, 0 if it is not good.
 */
int OCSP_request_verify(OCSP_REQUEST *req, STACK_OF(X509) *certs, X509_STORE *store, unsigned long flags);

/*
 How many answers a basic response has; -1 for NULL.
 */
int OCSP_resp_count(OCSP_BASICRESP *bs);

/*
 The place of the next answer about `id` after `last` (-1: from the start); -1 if there is none.
 */
int OCSP_resp_find(OCSP_BASICRESP *bs, OCSP_CERTID *id, int last);

/*
 Finds the answer about `id`; the rest as [`OCSP_single_get0_status`]. Returns 1, 0 if there is none.
 */
int OCSP_resp_find_status(OCSP_BASICRESP *bs, OCSP_CERTID *id, int *status, int *reason,
    ASN1_GENERALIZEDTIME **revtime, ASN1_GENERALIZEDTIME **thisupd, ASN1_GENERALIZEDTIME **nextupd);

/*
 An answer of a basic response (get0); NULL if there is none.
 */
OCSP_SINGLERESP *OCSP_resp_get0(OCSP_BASICRESP *bs, int idx);

/*
 The certificates in a response (get0).
 */
const STACK_OF(X509) *OCSP_resp_get0_certs(const OCSP_BASICRESP *bs);

/*
 Who answered: one of a key's digest and a name (get0), the other NULL. Returns 1, 0 on failure.
 */
int OCSP_resp_get0_id(const OCSP_BASICRESP *bs, const ASN1_OCTET_STRING **pid, const X509_NAME **pname);

/*
 When a response was made (get0).
 */
const ASN1_GENERALIZEDTIME *OCSP_resp_get0_produced_at(const OCSP_BASICRESP *bs);

/*
 What a response signs (get0).
 */
const OCSP_RESPDATA *OCSP_resp_get0_respdata(const OCSP_BASICRESP *bs);

/*
 A response's signature (get0).
 */
const ASN1_OCTET_STRING *OCSP_resp_get0_signature(const OCSP_BASICRESP *bs);

/*
 The certificate that signed a response (get0), from the response or from `extra_certs`. Returns 1, 0 if not found.
 */
int OCSP_resp_get0_signer(OCSP_BASICRESP *bs, X509 **signer, STACK_OF(X509) *extra_certs);

/*
 How a response is signed (get0).
 */
const X509_ALGOR *OCSP_resp_get0_tbs_sigalg(const OCSP_BASICRESP *bs);

/*
 As [`OCSP_resp_get0_id`], copies for the caller to free. Returns 1, 0 on failure.
 */
int OCSP_resp_get1_id(const OCSP_BASICRESP *bs, ASN1_OCTET_STRING **pid, X509_NAME **pname);

/*
 Makes a response of a status and, unless it is NULL, a basic response. The caller frees it; NULL on failure.
 */
OCSP_RESPONSE *OCSP_response_create(int status, OCSP_BASICRESP *bs);

/*
 The basic response in a response; the caller frees it. NULL on failure.
 */
OCSP_BASICRESP *OCSP_response_get1_basic(OCSP_RESPONSE *resp);

/*
 A response's status (`OCSP_RESPONSE_STATUS_*`).
 */
int OCSP_response_status(OCSP_RESPONSE *resp);

/*
 The name of a response's status.
 */
const char *OCSP_response_status_str(long s);

/*
 Asks an OCSP responder, waiting as need be. Returns its answer for the caller to free; NULL on failure.
 */
OCSP_RESPONSE *OCSP_sendreq_bio(BIO *b, const char *path, OCSP_REQUEST *req);

/*
 A request to an OCSP responder over a BIO, which must stay; `req` may be set later. The caller frees it; NULL on
 failure.
 */
OSSL_HTTP_REQ_CTX *OCSP_sendreq_new(BIO *io, const char *path, const OCSP_REQUEST *req, int buf_size);

/*
 An answer's status (`V_OCSP_CERTSTATUS_*`), why and when revoked (reason -1: not said), and its times (get0).
 -1 for NULL.
 */
int OCSP_single_get0_status(OCSP_SINGLERESP *single, int *reason, ASN1_GENERALIZEDTIME **revtime,
    ASN1_GENERALIZEDTIME **thisupd, ASN1_GENERALIZEDTIME **nextupd);
X509_EXTENSION *OCSP_url_svcloc_new(const X509_NAME *issuer, const char **urls);

/*
 Reads a basic response from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_BASICRESP *d2i_OCSP_BASICRESP(OCSP_BASICRESP **a, const unsigned char **in_, long len);

/*
 Reads a certificate's identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_CERTID *d2i_OCSP_CERTID(OCSP_CERTID **a, const unsigned char **in_, long len);

/*
 Reads a certificate's status from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_CERTSTATUS *d2i_OCSP_CERTSTATUS(OCSP_CERTSTATUS **a, const unsigned char **in_, long len);

/*
 Reads a revocation list's identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_CRLID *d2i_OCSP_CRLID(OCSP_CRLID **a, const unsigned char **in_, long len);

/*
 Reads a question about one certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_ONEREQ *d2i_OCSP_ONEREQ(OCSP_ONEREQ **a, const unsigned char **in_, long len);

/*
 Reads what a request asks from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_REQINFO *d2i_OCSP_REQINFO(OCSP_REQINFO **a, const unsigned char **in_, long len);

/*
 Reads a request from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_REQUEST *d2i_OCSP_REQUEST(OCSP_REQUEST **a, const unsigned char **in_, long len);

/*
 Reads an answer of some type from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_RESPBYTES *d2i_OCSP_RESPBYTES(OCSP_RESPBYTES **a, const unsigned char **in_, long len);

/*
 Reads what a basic response says from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_RESPDATA *d2i_OCSP_RESPDATA(OCSP_RESPDATA **a, const unsigned char **in_, long len);

/*
 Reads a responder's identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_RESPID *d2i_OCSP_RESPID(OCSP_RESPID **a, const unsigned char **in_, long len);

/*
 Reads a response from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_RESPONSE *d2i_OCSP_RESPONSE(OCSP_RESPONSE **a, const unsigned char **in_, long len);

/*
 Reads when and why a certificate was revoked from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_REVOKEDINFO *d2i_OCSP_REVOKEDINFO(OCSP_REVOKEDINFO **a, const unsigned char **in_, long len);

/*
 Reads a service locator from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_SERVICELOC *d2i_OCSP_SERVICELOC(OCSP_SERVICELOC **a, const unsigned char **in_, long len);

/*
 Reads a request's signature from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_SIGNATURE *d2i_OCSP_SIGNATURE(OCSP_SIGNATURE **a, const unsigned char **in_, long len);

/*
 Reads an answer about one certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.

 Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
 */
OCSP_SINGLERESP *d2i_OCSP_SINGLERESP(OCSP_SINGLERESP **a, const unsigned char **in_, long len);

/*
 Writes a basic response to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_BASICRESP(const OCSP_BASICRESP *a, unsigned char **out);

/*
 Writes a certificate's identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_CERTID(const OCSP_CERTID *a, unsigned char **out);

/*
 Writes a certificate's status to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_CERTSTATUS(const OCSP_CERTSTATUS *a, unsigned char **out);

/*
 Writes a revocation list's identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_CRLID(const OCSP_CRLID *a, unsigned char **out);

/*
 Writes a question about one certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_ONEREQ(const OCSP_ONEREQ *a, unsigned char **out);

/*
 Writes what a request asks to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_REQINFO(const OCSP_REQINFO *a, unsigned char **out);

/*
 Writes a request to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_REQUEST(const OCSP_REQUEST *a, unsigned char **out);

/*
 Writes an answer of some type to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_RESPBYTES(const OCSP_RESPBYTES *a, unsigned char **out);

/*
 Writes what a basic response says to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_RESPDATA(const OCSP_RESPDATA *a, unsigned char **out);

/*
 Writes a responder's identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_RESPID(const OCSP_RESPID *a, unsigned char **out);

/*
 Writes a response to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_RESPONSE(const OCSP_RESPONSE *a, unsigned char **out);

/*
 Writes when and why a certificate was revoked to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_REVOKEDINFO(const OCSP_REVOKEDINFO *a, unsigned char **out);

/*
 Writes a service locator to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_SERVICELOC(const OCSP_SERVICELOC *a, unsigned char **out);

/*
 Writes a request's signature to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_SIGNATURE(const OCSP_SIGNATURE *a, unsigned char **out);

/*
 Writes an answer about one certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.

 Returns the length, negative on failure. Source: d2i_X509(3).
 */
int i2d_OCSP_SINGLERESP(const OCSP_SINGLERESP *a, unsigned char **out);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(OCSP_CERTID, OCSP_CERTID)
DEFINE_SPECIAL_STACK_OF(OCSP_ONEREQ, OCSP_ONEREQ)
DEFINE_SPECIAL_STACK_OF(OCSP_RESPID, OCSP_RESPID)
DEFINE_SPECIAL_STACK_OF(OCSP_SINGLERESP, OCSP_SINGLERESP)

#endif
