/* <openssl/pem2.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_PEM2_H
#define OPENSSL_PEM2_H
#ifndef HEADER_PEM2_H
#define HEADER_PEM2_H
#endif

#include <openssl/macros.h>
#include <openssl/pemerr.h>





#endif
