/* <openssl/e_os2.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_E_OS2_H
#define OPENSSL_E_OS2_H
#ifndef HEADER_E_OS2_H
#define HEADER_E_OS2_H
#endif




#include <openssl/opensslconf.h>
#include <inttypes.h>
#include <stdint.h>
#include <limits.h>
#include <stddef.h>
#include <sys/types.h>

#define OPENSSL_SYS_UNIX
#if defined(__linux__)
#define OPENSSL_SYS_LINUX
#endif

#ifndef OPENSSL_EXPORT
#define OPENSSL_EXPORT extern
#define OPENSSL_EXTERN extern
#endif

#define ossl_ssize_t ssize_t
#define OSSL_SSIZE_MAX ((ssize_t)(SIZE_MAX >> 1))
typedef intmax_t ossl_intmax_t;
typedef uintmax_t ossl_uintmax_t;

#ifndef __owur
#define __owur
#endif
#if defined(__cplusplus) || (defined(__STDC_VERSION__) && __STDC_VERSION__ >= 199901L)
#define ossl_inline inline
#elif defined(__GNUC__)
#define ossl_inline __inline__
#else
#define ossl_inline
#endif
#if defined(__GNUC__)
#define ossl_noreturn __attribute__((noreturn))
#define ossl_unused __attribute__((unused))
#else
#define ossl_noreturn
#define ossl_unused
#endif



#endif
