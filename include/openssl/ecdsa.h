/* <openssl/ecdsa.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ECDSA_H
#define OPENSSL_ECDSA_H
#ifndef HEADER_ECDSA_H
#define HEADER_ECDSA_H
#endif

#include <openssl/ec.h>





#endif
