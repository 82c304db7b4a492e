/* <openssl/ebcdic.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_EBCDIC_H
#define OPENSSL_EBCDIC_H
#ifndef HEADER_EBCDIC_H
#define HEADER_EBCDIC_H
#endif

#include <openssl/macros.h>
#include <stdlib.h>

#define os_toascii _openssl_os_toascii
#define os_toebcdic _openssl_os_toebcdic
#define ebcdic2ascii _openssl_ebcdic2ascii
#define ascii2ebcdic _openssl_ascii2ebcdic

#ifdef __cplusplus
extern "C" {
#endif
extern const unsigned char _openssl_os_toascii[256];
extern const unsigned char _openssl_os_toebcdic[256];


#ifdef __cplusplus
}
#endif

#endif
