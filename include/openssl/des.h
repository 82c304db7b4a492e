/* <openssl/des.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_DES_H
#define OPENSSL_DES_H
#ifndef HEADER_DES_H
#define HEADER_DES_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/e_os2.h>

#define DES_KEY_SZ (sizeof(DES_cblock))
#define DES_SCHEDULE_SZ (sizeof(DES_key_schedule))
#define DES_ENCRYPT 1
#define DES_DECRYPT 0
#define DES_CBC_MODE 0
#define DES_PCBC_MODE 1
#define DES_fixup_key_parity DES_set_odd_parity

#ifdef __cplusplus
extern "C" {
#endif
typedef unsigned int DES_LONG;
typedef unsigned char DES_cblock[8];
typedef unsigned char const_DES_cblock[8];
typedef struct DES_ks { union { DES_cblock cblock; DES_LONG deslong[2]; } ks[16]; } DES_key_schedule;

#define DES_ecb2_encrypt(i, o, k1, k2, e) DES_ecb3_encrypt((i), (o), (k1), (k2), (k1), (e))
#define DES_ede2_cbc_encrypt(i, o, l, k1, k2, iv, e) DES_ede3_cbc_encrypt((i), (o), (l), (k1), (k2), (k1), (iv), (e))
#define DES_ede2_cfb64_encrypt(i, o, l, k1, k2, iv, n, e) DES_ede3_cfb64_encrypt((i), (o), (l), (k1), (k2), (k1), (iv), (n), (e))
#define DES_ede2_ofb64_encrypt(i, o, l, k1, k2, iv, n) DES_ede3_ofb64_encrypt((i), (o), (l), (k1), (k2), (k1), (iv), (n))

DES_LONG DES_cbc_cksum(const unsigned char *input, DES_cblock *output, long length, DES_key_schedule *schedule,
    const_DES_cblock *ivec);

/*
 As [`DES_ncbc_encrypt`], but leaves `ivec` alone.
 */
void DES_cbc_encrypt(const unsigned char *input, unsigned char *output, long length, DES_key_schedule *schedule,
    DES_cblock *ivec, int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of a block is used.
 */
void DES_cfb64_encrypt(const unsigned char *in_, unsigned char *out, long length, DES_key_schedule *schedule,
    DES_cblock *ivec, int *num, int enc);
void DES_cfb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
    DES_key_schedule *schedule, DES_cblock *ivec, int enc);

/*
 Whether every byte of a key has an odd number of ones.
 */
int DES_check_key_parity(const_DES_cblock *key);
char *DES_crypt(const char *buf, const char *salt);
void DES_decrypt3(DES_LONG *data, DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3);

/*
 Encrypts (`enc` 1) or decrypts (0) a block three times (EDE).
 */
void DES_ecb3_encrypt(const_DES_cblock *input, DES_cblock *output, DES_key_schedule *ks1, DES_key_schedule *ks2,
    DES_key_schedule *ks3, int enc);

/*
 Encrypts (`enc` 1) or decrypts (0) a block.
 */
void DES_ecb_encrypt(const_DES_cblock *input, DES_cblock *output, DES_key_schedule *ks, int enc);

/*
 As [`DES_ncbc_encrypt`] three times (EDE).
 */
void DES_ede3_cbc_encrypt(const unsigned char *input, unsigned char *output, long length, DES_key_schedule *ks1,
    DES_key_schedule *ks2, DES_key_schedule *ks3, DES_cblock *ivec, int enc);

/*
 As [`DES_cfb64_encrypt`] three times (EDE).
 */
void DES_ede3_cfb64_encrypt(const unsigned char *in_, unsigned char *out, long length, DES_key_schedule *ks1,
    DES_key_schedule *ks2, DES_key_schedule *ks3, DES_cblock *ivec, int *num, int enc);
void DES_ede3_cfb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
    DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3, DES_cblock *ivec, int enc);

/*
 As [`DES_ofb64_encrypt`] three times (EDE).
 */
void DES_ede3_ofb64_encrypt(const unsigned char *in_, unsigned char *out, long length, DES_key_schedule *ks1,
    DES_key_schedule *ks2, DES_key_schedule *ks3, DES_cblock *ivec, int *num);
void DES_encrypt1(DES_LONG *data, DES_key_schedule *ks, int enc);
void DES_encrypt2(DES_LONG *data, DES_key_schedule *ks, int enc);
void DES_encrypt3(DES_LONG *data, DES_key_schedule *ks1, DES_key_schedule *ks2, DES_key_schedule *ks3);
char *DES_fcrypt(const char *buf, const char *salt, char *ret);

/*
 Whether a key is one of the weak and half-weak ones.
 */
int DES_is_weak_key(const_DES_cblock *key);

/*
 As [`DES_set_key_checked`].
 */
int DES_key_sched(const_DES_cblock *key, DES_key_schedule *schedule);

/*
 Encrypts (`enc` 1) or decrypts (0) in CBC mode and leaves the next initialisation vector in `ivec`; the last block
 is filled with zeros.
 */
void DES_ncbc_encrypt(const unsigned char *input, unsigned char *output, long length, DES_key_schedule *schedule,
    DES_cblock *ivec, int enc);

/*
 Encrypts or decrypts in OFB mode; `num` tells how much of a block is used.
 */
void DES_ofb64_encrypt(const unsigned char *in_, unsigned char *out, long length, DES_key_schedule *schedule,
    DES_cblock *ivec, int *num);
void DES_ofb_encrypt(const unsigned char *in, unsigned char *out, int numbits, long length,
    DES_key_schedule *schedule, DES_cblock *ivec);

/*
 How DES is built, a constant.
 */
const char *DES_options(void);
void DES_pcbc_encrypt(const unsigned char *input, unsigned char *output, long length, DES_key_schedule *schedule,
    DES_cblock *ivec, int enc);
DES_LONG DES_quad_cksum(const unsigned char *input, DES_cblock output[], long length, int out_count,
    DES_cblock *seed);

/*
 A random key that is not weak. Returns 1, or 0 on failure.
 */
int DES_random_key(DES_cblock *ret);

/*
 As [`DES_set_key_checked`].
 */
int DES_set_key(const_DES_cblock *key, DES_key_schedule *schedule);

/*
 Sets a key. Returns 0, -1 if its parity is wrong, -2 if it is weak.
 */
int DES_set_key_checked(const_DES_cblock *key, DES_key_schedule *schedule);

/*
 Sets a key, whatever it is.
 */
void DES_set_key_unchecked(const_DES_cblock *key, DES_key_schedule *schedule);

/*
 Makes the number of ones in each byte of a key odd.
 */
void DES_set_odd_parity(DES_cblock *key);
void DES_string_to_2keys(const char *str, DES_cblock *key1, DES_cblock *key2);
void DES_string_to_key(const char *str, DES_cblock *key);
void DES_xcbc_encrypt(const unsigned char *input, unsigned char *output, long length, DES_key_schedule *schedule,
    DES_cblock *ivec, const_DES_cblock *inw, const_DES_cblock *outw, int enc);
#ifdef __cplusplus
}
#endif

#endif
