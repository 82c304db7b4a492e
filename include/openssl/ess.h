/* <openssl/ess.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ESS_H
#define OPENSSL_ESS_H
#ifndef HEADER_ESS_H
#define HEADER_ESS_H
#endif

#include <openssl/opensslconf.h>
#include <openssl/safestack.h>
#include <openssl/x509.h>
#include <openssl/esserr.h>


struct stack_st_ESS_CERT_ID;
struct stack_st_ESS_CERT_ID_V2;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ESS_issuer_serial ESS_ISSUER_SERIAL;
typedef struct ESS_cert_id ESS_CERT_ID;
typedef struct ESS_signing_cert ESS_SIGNING_CERT;
typedef struct ESS_signing_cert_v2_st ESS_SIGNING_CERT_V2;
typedef struct ESS_cert_id_v2_st ESS_CERT_ID_V2;


ESS_CERT_ID_V2 *ESS_CERT_ID_V2_dup(const ESS_CERT_ID_V2 *a);

/*
 Does nothing: there are no such objects.
 */
void ESS_CERT_ID_V2_free(ESS_CERT_ID_V2 *_object);
ESS_CERT_ID_V2 *ESS_CERT_ID_V2_new(void);
ESS_CERT_ID *ESS_CERT_ID_dup(const ESS_CERT_ID *a);

/*
 Does nothing: there are no such objects.
 */
void ESS_CERT_ID_free(ESS_CERT_ID *_object);
ESS_CERT_ID *ESS_CERT_ID_new(void);
ESS_ISSUER_SERIAL *ESS_ISSUER_SERIAL_dup(const ESS_ISSUER_SERIAL *a);

/*
 Does nothing: there are no such objects.
 */
void ESS_ISSUER_SERIAL_free(ESS_ISSUER_SERIAL *_object);
ESS_ISSUER_SERIAL *ESS_ISSUER_SERIAL_new(void);
ESS_SIGNING_CERT_V2 *ESS_SIGNING_CERT_V2_dup(const ESS_SIGNING_CERT_V2 *a);

/*
 Does nothing: there are no such objects.
 */
void ESS_SIGNING_CERT_V2_free(ESS_SIGNING_CERT_V2 *_object);
const ASN1_ITEM *ESS_SIGNING_CERT_V2_it(void);
ESS_SIGNING_CERT_V2 *ESS_SIGNING_CERT_V2_new(void);
ESS_SIGNING_CERT *ESS_SIGNING_CERT_dup(const ESS_SIGNING_CERT *a);

/*
 Does nothing: there are no such objects.
 */
void ESS_SIGNING_CERT_free(ESS_SIGNING_CERT *_object);
const ASN1_ITEM *ESS_SIGNING_CERT_it(void);
ESS_SIGNING_CERT *ESS_SIGNING_CERT_new(void);
int OSSL_ESS_check_signing_certs(const ESS_SIGNING_CERT *ss, const ESS_SIGNING_CERT_V2 *ssv2,
    const STACK_OF(X509) *chain, int require_signing_cert);
ESS_SIGNING_CERT *OSSL_ESS_signing_cert_new_init(const X509 *signcert, const STACK_OF(X509) *certs,
    int set_issuer_serial);
ESS_SIGNING_CERT_V2 *OSSL_ESS_signing_cert_v2_new_init(const EVP_MD *hash_alg, const X509 *signcert,
    const STACK_OF(X509) *certs, int set_issuer_serial);
ESS_CERT_ID *d2i_ESS_CERT_ID(ESS_CERT_ID **a, const unsigned char **in, long len);
ESS_CERT_ID_V2 *d2i_ESS_CERT_ID_V2(ESS_CERT_ID_V2 **a, const unsigned char **in, long len);
ESS_ISSUER_SERIAL *d2i_ESS_ISSUER_SERIAL(ESS_ISSUER_SERIAL **a, const unsigned char **in, long len);
ESS_SIGNING_CERT *d2i_ESS_SIGNING_CERT(ESS_SIGNING_CERT **a, const unsigned char **in, long len);
ESS_SIGNING_CERT_V2 *d2i_ESS_SIGNING_CERT_V2(ESS_SIGNING_CERT_V2 **a, const unsigned char **in, long len);
int i2d_ESS_CERT_ID(const ESS_CERT_ID *a, unsigned char **out);
int i2d_ESS_CERT_ID_V2(const ESS_CERT_ID_V2 *a, unsigned char **out);
int i2d_ESS_ISSUER_SERIAL(const ESS_ISSUER_SERIAL *a, unsigned char **out);
int i2d_ESS_SIGNING_CERT(const ESS_SIGNING_CERT *a, unsigned char **out);
int i2d_ESS_SIGNING_CERT_V2(const ESS_SIGNING_CERT_V2 *a, unsigned char **out);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(ESS_CERT_ID, ESS_CERT_ID)
DEFINE_SPECIAL_STACK_OF(ESS_CERT_ID_V2, ESS_CERT_ID_V2)

#endif
