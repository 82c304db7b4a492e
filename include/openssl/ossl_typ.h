/* <openssl/ossl_typ.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_OSSL_TYP_H
#define OPENSSL_OSSL_TYP_H
#ifndef HEADER_OSSL_TYP_H
#define HEADER_OSSL_TYP_H
#endif

#include <openssl/types.h>





#endif
