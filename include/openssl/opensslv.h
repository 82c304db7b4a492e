/* <openssl/opensslv.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_OPENSSLV_H
#define OPENSSL_OPENSSLV_H
#ifndef HEADER_OPENSSLV_H
#define HEADER_OPENSSLV_H
#endif




/* The interface is OpenSSL 3.0's; SABISSL_VERSION tells a program whose implementation it gets. */
#define OPENSSL_VERSION_MAJOR 3
#define OPENSSL_VERSION_MINOR 0
#define OPENSSL_VERSION_PATCH 22
#define OPENSSL_VERSION_PRE_RELEASE ""
#define OPENSSL_VERSION_BUILD_METADATA ""
#define OPENSSL_SHLIB_VERSION 3
#define OPENSSL_VERSION_PREREQ(maj, min) \
    ((OPENSSL_VERSION_MAJOR << 16) + OPENSSL_VERSION_MINOR >= ((maj) << 16) + (min))
#define OPENSSL_VERSION_STR "3.0.22"
#define OPENSSL_FULL_VERSION_STR "3.0.22"
#define OPENSSL_RELEASE_DATE "25 Aug 2026"
#define OPENSSL_VERSION_NUMBER 0x30000160L
#define OPENSSL_VERSION_TEXT "SabiSSL " SABISSL_VERSION_STR " (OpenSSL 3.0.22)"

/* 0xMMmmpp00: major, minor, patch. */
#define SABISSL_VERSION 0x00010000L
#define SABISSL_VERSION_STR "0.1.0"



#endif
