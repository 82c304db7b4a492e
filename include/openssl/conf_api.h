/* <openssl/conf_api.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CONF_API_H
#define OPENSSL_CONF_API_H
#ifndef HEADER_CONF_API_H
#define HEADER_CONF_API_H
#endif

#include <openssl/macros.h>
#include <openssl/lhash.h>
#include <openssl/conf.h>





#endif
