/* <openssl/core_object.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CORE_OBJECT_H
#define OPENSSL_CORE_OBJECT_H
#ifndef HEADER_CORE_OBJECT_H
#define HEADER_CORE_OBJECT_H
#endif


#define OSSL_OBJECT_UNKNOWN 0
#define OSSL_OBJECT_NAME 1
#define OSSL_OBJECT_PKEY 2
#define OSSL_OBJECT_CERT 3
#define OSSL_OBJECT_CRL 4




#endif
