/* <openssl/asn1_mac.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ASN1_MAC_H
#define OPENSSL_ASN1_MAC_H
#ifndef HEADER_ASN1_MAC_H
#define HEADER_ASN1_MAC_H
#endif




/* OpenSSL retired this header; programs that still include it need nothing from it. */
#include <openssl/asn1.h>



#endif
