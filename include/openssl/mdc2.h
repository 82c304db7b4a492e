/* <openssl/mdc2.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_MDC2_H
#define OPENSSL_MDC2_H
#ifndef HEADER_MDC2_H
#define HEADER_MDC2_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <stdlib.h>
#include <openssl/des.h>





#endif
