/* <openssl/rand.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_RAND_H
#define OPENSSL_RAND_H
#ifndef HEADER_RAND_H
#define HEADER_RAND_H
#endif

#include <openssl/macros.h>
#include <stdlib.h>
#include <openssl/types.h>
#include <openssl/e_os2.h>
#include <openssl/randerr.h>
#include <openssl/evp.h>

#define RAND_DRBG_STRENGTH 256

#ifdef __cplusplus
extern "C" {
#endif
struct rand_meth_st { int (*seed)(const void *buf, int num); int (*bytes)(unsigned char *buf,
    int num); void (*cleanup)(void); int (*add)(const void *buf, int num,
    double randomness); int (*pseudorand)(unsigned char *buf, int num); int (*status)(void); };

#define RAND_cleanup() while(0)continue

RAND_METHOD *RAND_OpenSSL(void);
void RAND_add(const void *buf, int num, double randomness);
int RAND_bytes(unsigned char *buf, int num);
int RAND_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength);
const char *RAND_file_name(char *file, size_t num);
EVP_RAND_CTX *RAND_get0_primary(OSSL_LIB_CTX *ctx);
EVP_RAND_CTX *RAND_get0_private(OSSL_LIB_CTX *ctx);
EVP_RAND_CTX *RAND_get0_public(OSSL_LIB_CTX *ctx);
const RAND_METHOD *RAND_get_rand_method(void);
void RAND_keep_random_devices_open(int keep);
int RAND_load_file(const char *file, long max_bytes);
int RAND_poll(void);
int RAND_priv_bytes(unsigned char *buf, int num);
int RAND_priv_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength);
int RAND_pseudo_bytes(unsigned char *buf, int num);
void RAND_seed(const void *buf, int num);
int RAND_set_DRBG_type(OSSL_LIB_CTX *ctx, const char *drbg, const char *propq, const char *cipher,
    const char *digest);
int RAND_set_rand_engine(ENGINE *engine);
int RAND_set_rand_method(const RAND_METHOD *meth);
int RAND_set_seed_source_type(OSSL_LIB_CTX *ctx, const char *seed, const char *propq);
int RAND_status(void);
int RAND_write_file(const char *file);
#ifdef __cplusplus
}
#endif

#endif
