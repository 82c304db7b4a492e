/* <openssl/rc5.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_RC5_H
#define OPENSSL_RC5_H
#ifndef HEADER_RC5_H
#define HEADER_RC5_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>





#endif
