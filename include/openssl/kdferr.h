/* <openssl/kdferr.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_KDFERR_H
#define OPENSSL_KDFERR_H
#ifndef HEADER_KDFERR_H
#define HEADER_KDFERR_H
#endif

#include <openssl/cryptoerr_legacy.h>





#endif
