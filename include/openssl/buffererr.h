/* <openssl/buffererr.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_BUFFERERR_H
#define OPENSSL_BUFFERERR_H
#ifndef HEADER_BUFFERERR_H
#define HEADER_BUFFERERR_H
#endif

#include <openssl/opensslconf.h>
#include <openssl/symhacks.h>
#include <openssl/cryptoerr_legacy.h>





#endif
