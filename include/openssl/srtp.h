/* <openssl/srtp.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SRTP_H
#define OPENSSL_SRTP_H
#ifndef HEADER_SRTP_H
#define HEADER_SRTP_H
#endif

#include <openssl/macros.h>
#include <openssl/ssl.h>

#define SRTP_AES128_CM_SHA1_80 0x0001
#define SRTP_AES128_CM_SHA1_32 0x0002
#define SRTP_AES128_F8_SHA1_80 0x0003
#define SRTP_AES128_F8_SHA1_32 0x0004
#define SRTP_NULL_SHA1_80 0x0005
#define SRTP_NULL_SHA1_32 0x0006
#define SRTP_AEAD_AES_128_GCM 0x0007
#define SRTP_AEAD_AES_256_GCM 0x0008



#ifdef __cplusplus
extern "C" {
#endif

/*
 Sets the profiles of a context by their names, with colons between them; connections without profiles of their own show
 them. Returns 0, or 1 with a reason in the queue. Source: SSL_CTX_set_tlsext_use_srtp(3).
 */
int SSL_CTX_set_tlsext_use_srtp(SSL_CTX *ctx, const char *profiles);

/*
 NULL: no TLS connection agrees on a profile.
 */
SRTP_PROTECTION_PROFILE *SSL_get_selected_srtp_profile(SSL *_s);

/*
 The profiles of a connection or its context, which keeps them; NULL for none. Source: SSL_CTX_set_tlsext_use_srtp(3).
 */
STACK_OF(SRTP_PROTECTION_PROFILE) *SSL_get_srtp_profiles(SSL *ssl);

/*
 [`SSL_CTX_set_tlsext_use_srtp`] for one connection.
 */
int SSL_set_tlsext_use_srtp(SSL *ssl, const char *profiles);
#ifdef __cplusplus
}
#endif

#endif
