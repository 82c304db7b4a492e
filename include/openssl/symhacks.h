/* <openssl/symhacks.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SYMHACKS_H
#define OPENSSL_SYMHACKS_H
#ifndef HEADER_SYMHACKS_H
#define HEADER_SYMHACKS_H
#endif




#include <openssl/e_os2.h>



#endif
