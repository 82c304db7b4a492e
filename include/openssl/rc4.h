/* <openssl/rc4.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_RC4_H
#define OPENSSL_RC4_H
#ifndef HEADER_RC4_H
#define HEADER_RC4_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <stddef.h>


#ifdef __cplusplus
extern "C" {
#endif
typedef struct rc4_key_st { unsigned int x; unsigned int y; unsigned int data[256]; } RC4_KEY;



/*
 Encrypts or decrypts `len` bytes.
 */
void RC4(RC4_KEY *key, size_t len, const unsigned char *indata, unsigned char *outdata);

/*
 How RC4 is built, a constant.
 */
const char *RC4_options(void);

/*
 Sets a key of `len` bytes.
 */
void RC4_set_key(RC4_KEY *key, int len, const unsigned char *data);
#ifdef __cplusplus
}
#endif

#endif
