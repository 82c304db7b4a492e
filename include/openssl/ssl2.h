/* <openssl/ssl2.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SSL2_H
#define OPENSSL_SSL2_H
#ifndef HEADER_SSL2_H
#define HEADER_SSL2_H
#endif

#include <openssl/macros.h>

#define SSL2_VERSION 0x0002
#define SSL2_MT_CLIENT_HELLO 1




#endif
