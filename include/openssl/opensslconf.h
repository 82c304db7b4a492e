/* <openssl/opensslconf.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_OPENSSLCONF_H
#define OPENSSL_OPENSSLCONF_H
#ifndef HEADER_OPENSSLCONF_H
#define HEADER_OPENSSLCONF_H
#endif




#include <openssl/configuration.h>
#include <openssl/macros.h>



#endif
