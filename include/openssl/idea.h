/* <openssl/idea.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_IDEA_H
#define OPENSSL_IDEA_H
#ifndef HEADER_IDEA_H
#define HEADER_IDEA_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>





#endif
