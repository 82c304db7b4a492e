/* <openssl/md2.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_MD2_H
#define OPENSSL_MD2_H
#ifndef HEADER_MD2_H
#define HEADER_MD2_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <stddef.h>





#endif
