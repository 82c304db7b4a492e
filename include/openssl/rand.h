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


/*
 Our generator.
 */
RAND_METHOD *RAND_OpenSSL(void);

/*
 As [`RAND_seed`], with the entropy that the bytes are said to have.
 */
void RAND_add(const void *buf, int num, double randomness);

/*
 Fills `num` bytes at `buf`. Returns 1, or 0 or -1 on failure.
 */
int RAND_bytes(unsigned char *buf, int num);

/*
 As [`RAND_bytes`]; fails if `strength` is more than 256 bits.
 */
int RAND_bytes_ex(OSSL_LIB_CTX *_ctx, unsigned char *buf, size_t num, unsigned int strength);

/*
 Writes the usual name of the seed file, `$RANDFILE` or `$HOME/.rnd`, to `num` bytes at `file`. Returns `file`, NULL
 on failure.
 */
const char *RAND_file_name(char *file, size_t num);
EVP_RAND_CTX *RAND_get0_primary(OSSL_LIB_CTX *ctx);
EVP_RAND_CTX *RAND_get0_private(OSSL_LIB_CTX *ctx);
EVP_RAND_CTX *RAND_get0_public(OSSL_LIB_CTX *ctx);

/*
 The generator in force.
 */
const RAND_METHOD *RAND_get_rand_method(void);

/*
 Does nothing: no device is kept open.
 */
void RAND_keep_random_devices_open(int _keep);

/*
 Offers up to `max_bytes` of a file (-1: all) to the generator. Returns how many were read, -1 on failure.
 */
int RAND_load_file(const char *file, long max_bytes);

/*
 Seeds the generator from the system. Returns 1, or 0 on failure.
 */
int RAND_poll(void);

/*
 As [`RAND_bytes`], for what stays private.
 */
int RAND_priv_bytes(unsigned char *buf, int num);

/*
 As [`RAND_bytes_ex`], for what stays private.
 */
int RAND_priv_bytes_ex(OSSL_LIB_CTX *ctx, unsigned char *buf, size_t num, unsigned int strength);

/*
 As [`RAND_bytes`], once for what need not be unpredictable.
 */
int RAND_pseudo_bytes(unsigned char *buf, int num);

/*
 Offers bytes to the generator; ours seeds itself and leaves them.
 */
void RAND_seed(const void *buf, int num);

/*
 Too late: the generator is there. Returns 0.
 */
int RAND_set_DRBG_type(OSSL_LIB_CTX *_ctx, const char *_drbg, const char *_propq, const char *_cipher,
    const char *_digest);

/*
 There are no engines: NULL is the one that can be set. Returns 1, or 0 for another.
 */
int RAND_set_rand_engine(ENGINE *engine);

/*
 Replaces the generator by the program's own, which must stay; NULL by ours. Returns 1.
 */
int RAND_set_rand_method(const RAND_METHOD *meth);

/*
 Too late: the generator is there. Returns 0.
 */
int RAND_set_seed_source_type(OSSL_LIB_CTX *_ctx, const char *_seed, const char *_propq);

/*
 Whether the generator is seeded: 1, unless the program's method says otherwise.
 */
int RAND_status(void);

/*
 Writes random bytes to a file that only its owner may read. Returns how many, -1 on failure.
 */
int RAND_write_file(const char *file);
#ifdef __cplusplus
}
#endif

#endif
