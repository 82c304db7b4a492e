/* <openssl/ecdh.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ECDH_H
#define OPENSSL_ECDH_H
#ifndef HEADER_ECDH_H
#define HEADER_ECDH_H
#endif

#include <openssl/ec.h>





#endif
