/* <openssl/bn.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_BN_H
#define OPENSSL_BN_H
#ifndef HEADER_BN_H
#define HEADER_BN_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <stdio.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <openssl/crypto.h>
#include <openssl/bnerr.h>

#define BN_ULONG unsigned long
#define BN_BYTES 8
#define BN_BITS2 (BN_BYTES*8)
#define BN_BITS (BN_BITS2*2)
#define BN_TBIT ((BN_ULONG)1 << (BN_BITS2-1))
#define BN_FLG_MALLOCED 0x01
#define BN_FLG_STATIC_DATA 0x02
#define BN_FLG_CONSTTIME 0x04
#define BN_FLG_SECURE 0x08
#define BN_FLG_EXP_CONSTTIME BN_FLG_CONSTTIME
#define BN_FLG_FREE 0x8000
#define BN_RAND_TOP_ANY -1
#define BN_RAND_TOP_ONE 0
#define BN_RAND_TOP_TWO 1
#define BN_RAND_BOTTOM_ANY 0
#define BN_RAND_BOTTOM_ODD 1
#define BN_prime_checks 0
#define BN_BLINDING_NO_UPDATE 0x00000001
#define BN_BLINDING_NO_RECREATE 0x00000002
#define get_rfc2409_prime_768 BN_get_rfc2409_prime_768
#define get_rfc2409_prime_1024 BN_get_rfc2409_prime_1024
#define get_rfc3526_prime_1536 BN_get_rfc3526_prime_1536
#define get_rfc3526_prime_2048 BN_get_rfc3526_prime_2048
#define get_rfc3526_prime_3072 BN_get_rfc3526_prime_3072
#define get_rfc3526_prime_4096 BN_get_rfc3526_prime_4096
#define get_rfc3526_prime_6144 BN_get_rfc3526_prime_6144
#define get_rfc3526_prime_8192 BN_get_rfc3526_prime_8192


#define BN_prime_checks_for_size(b) ((b)>=3747 ? 3 : (b)>=1345 ? 4 : (b)>=476 ? 5 : (b)>=400 ? 6 : (b)>=347 ? 7 : (b)>=308 ? 8 : (b)>=55 ? 27 : 34)
#define BN_num_bytes(a) ((BN_num_bits(a) + 7)/8)
#define BN_one(a) (BN_set_word((a), 1))
#define BN_zero(a) BN_zero_ex(a)
#define BN_mod(rem, a, m, ctx) BN_div(NULL, (rem), (a), (m), (ctx))
#define BN_GF2m_sub(r, a, b) BN_GF2m_add(r, a, b)
#define BN_GF2m_cmp(a, b) BN_ucmp((a), (b))

#ifdef __cplusplus
extern "C" {
#endif
int BN_BLINDING_convert(BIGNUM *n, BN_BLINDING *b, BN_CTX *ctx);
int BN_BLINDING_convert_ex(BIGNUM *n, BIGNUM *r, BN_BLINDING *b, BN_CTX *);
BN_BLINDING *BN_BLINDING_create_param(BN_BLINDING *b, const BIGNUM *e, BIGNUM *m, BN_CTX *ctx,
    int (*bn_mod_exp)(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx),
    BN_MONT_CTX *m_ctx);
void BN_BLINDING_free(BN_BLINDING *b);
unsigned long BN_BLINDING_get_flags(const BN_BLINDING *);
int BN_BLINDING_invert(BIGNUM *n, BN_BLINDING *b, BN_CTX *ctx);
int BN_BLINDING_invert_ex(BIGNUM *n, const BIGNUM *r, BN_BLINDING *b, BN_CTX *);
int BN_BLINDING_is_current_thread(BN_BLINDING *b);
int BN_BLINDING_lock(BN_BLINDING *b);
BN_BLINDING *BN_BLINDING_new(const BIGNUM *A, const BIGNUM *Ai, BIGNUM *mod);
void BN_BLINDING_set_current_thread(BN_BLINDING *b);
void BN_BLINDING_set_flags(BN_BLINDING *, unsigned long);
int BN_BLINDING_unlock(BN_BLINDING *b);
int BN_BLINDING_update(BN_BLINDING *b, BN_CTX *ctx);

/*
 Ends a frame.
 */
void BN_CTX_end(BN_CTX *ctx);

/*
 Frees room and the numbers in it; NULL is fine.
 */
void BN_CTX_free(BN_CTX *ctx);

/*
 A number, 0, until the frame ends; NULL on failure.
 */
BIGNUM *BN_CTX_get(BN_CTX *ctx);

/*
 New room for intermediate results; the caller frees it.
 */
BN_CTX *BN_CTX_new(void);

/*
 As [`BN_CTX_new`].
 */
BN_CTX *BN_CTX_new_ex(OSSL_LIB_CTX *_ctx);

/*
 As [`BN_CTX_new`]: all numbers are wiped when freed.
 */
BN_CTX *BN_CTX_secure_new(void);

/*
 As [`BN_CTX_secure_new`].
 */
BN_CTX *BN_CTX_secure_new_ex(OSSL_LIB_CTX *_ctx);

/*
 Begins a frame: [`BN_CTX_end`] takes back what [`BN_CTX_get`] gives from here on.
 */
void BN_CTX_start(BN_CTX *ctx);

/*
 Calls a callback. Returns its answer; 1 for NULL.
 */
int BN_GENCB_call(BN_GENCB *cb, int a, int b);

/*
 Frees a callback; NULL is fine.
 */
void BN_GENCB_free(BN_GENCB *cb);

/*
 The argument that was set.
 */
void *BN_GENCB_get_arg(BN_GENCB *cb);

/*
 A new callback, to be set; the caller frees it.
 */
BN_GENCB *BN_GENCB_new(void);

/*
 Sets function and argument; a function that answers 0 ends the computation.
 */
void BN_GENCB_set(BN_GENCB *gencb, int (*callback)(int, int, BN_GENCB*), void *cb_arg);

/*
 As [`BN_GENCB_set`] with a function that gets the argument and answers nothing.
 */
void BN_GENCB_set_old(BN_GENCB *gencb, void (*callback)(int, int, void*), void *cb_arg);
int BN_GF2m_add(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);
int BN_GF2m_arr2poly(const int p[], BIGNUM *a);
int BN_GF2m_mod(BIGNUM *r, const BIGNUM *a, const BIGNUM *p);
int BN_GF2m_mod_arr(BIGNUM *r, const BIGNUM *a, const int p[]);
int BN_GF2m_mod_div(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_div_arr(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[], BN_CTX *ctx);
int BN_GF2m_mod_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_exp_arr(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[], BN_CTX *ctx);
int BN_GF2m_mod_inv(BIGNUM *r, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_inv_arr(BIGNUM *r, const BIGNUM *b, const int p[], BN_CTX *ctx);
int BN_GF2m_mod_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_mul_arr(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const int p[], BN_CTX *ctx);
int BN_GF2m_mod_solve_quad(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_solve_quad_arr(BIGNUM *r, const BIGNUM *a, const int p[], BN_CTX *ctx);
int BN_GF2m_mod_sqr(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_sqr_arr(BIGNUM *r, const BIGNUM *a, const int p[], BN_CTX *ctx);
int BN_GF2m_mod_sqrt(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx);
int BN_GF2m_mod_sqrt_arr(BIGNUM *r, const BIGNUM *a, const int p[], BN_CTX *ctx);
int BN_GF2m_poly2arr(const BIGNUM *a, int p[], int max);

/*
 Copies a Montgomery context. Returns `to`, NULL on failure.
 */
BN_MONT_CTX *BN_MONT_CTX_copy(BN_MONT_CTX *to, BN_MONT_CTX *from);

/*
 Frees a Montgomery context; NULL is fine.
 */
void BN_MONT_CTX_free(BN_MONT_CTX *mont);

/*
 A new Montgomery context, to be set; the caller frees it.
 */
BN_MONT_CTX *BN_MONT_CTX_new(void);

/*
 Sets an odd modulus. Returns 1, or 0 on failure.
 */
int BN_MONT_CTX_set(BN_MONT_CTX *mont, const BIGNUM *modulus, BN_CTX *ctx);

/*
 Makes `*pmont` once, under a lock. Returns it, NULL on failure.
 */
BN_MONT_CTX *BN_MONT_CTX_set_locked(BN_MONT_CTX **pmont, CRYPTO_RWLOCK *lock, const BIGNUM *modulus, BN_CTX *ctx);

/*
 Frees a reciprocal context; NULL is fine.
 */
void BN_RECP_CTX_free(BN_RECP_CTX *recp);

/*
 A new reciprocal context, to be set; the caller frees it.
 */
BN_RECP_CTX *BN_RECP_CTX_new(void);

/*
 Sets the divisor. Returns 1, or 0 on failure.
 */
int BN_RECP_CTX_set(BN_RECP_CTX *recp, const BIGNUM *rdiv, BN_CTX *_ctx);
int BN_X931_derive_prime_ex(BIGNUM *p, BIGNUM *p1, BIGNUM *p2, const BIGNUM *Xp, const BIGNUM *Xp1,
    const BIGNUM *Xp2, const BIGNUM *e, BN_CTX *ctx, BN_GENCB *cb);
int BN_X931_generate_Xpq(BIGNUM *Xp, BIGNUM *Xq, int nbits, BN_CTX *ctx);
int BN_X931_generate_prime_ex(BIGNUM *p, BIGNUM *p1, BIGNUM *p2, BIGNUM *Xp1, BIGNUM *Xp2, const BIGNUM *Xp,
    const BIGNUM *e, BN_CTX *ctx, BN_GENCB *cb);

/*
 Whether |a| is w.
 */
int BN_abs_is_word(const BIGNUM *a, const unsigned long w);

/*
 r = a + b. Returns 1, or 0 on failure.
 */
int BN_add(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);

/*
 a = a + w. Returns 1, or 0 on failure.
 */
int BN_add_word(BIGNUM *a, unsigned long w);

/*
 Reads decimal or, after `0x`, hexadecimal digits. Returns 1, or 0 on failure.
 */
int BN_asc2bn(BIGNUM **a, const char *str);

/*
 Reads a number of `len` bytes, most significant first, into `ret` or, if that is NULL, a new one. NULL on failure.
 */
BIGNUM *BN_bin2bn(const unsigned char *s, int len, BIGNUM *ret);

/*
 Writes the magnitude to `to`, most significant byte first. Returns how many bytes.
 */
int BN_bn2bin(const BIGNUM *a, unsigned char *to);

/*
 Writes the magnitude to `tolen` bytes, most significant first, zeros before it. Returns `tolen`, -1 if it does not
 fit.
 */
int BN_bn2binpad(const BIGNUM *a, unsigned char *to, int tolen);

/*
 The number in decimal digits; the caller frees the string. NULL on failure.
 */
char *BN_bn2dec(const BIGNUM *a);

/*
 The number in hexadecimal digits; the caller frees the string. NULL on failure.
 */
char *BN_bn2hex(const BIGNUM *a);

/*
 As [`BN_bn2binpad`], least significant byte first.
 */
int BN_bn2lebinpad(const BIGNUM *a, unsigned char *to, int tolen);

/*
 Writes length and number in the format of RFC 4251's `mpint` to `to` unless that is NULL. Returns how many bytes.
 */
int BN_bn2mpi(const BIGNUM *a, unsigned char *to);

/*
 As [`BN_bn2binpad`], in the machine's own order.
 */
int BN_bn2nativepad(const BIGNUM *a, unsigned char *to, int tolen);

/*
 A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
 is odd. Returns 1, or 0 on failure.
 */
int BN_bntest_rand(BIGNUM *rnd, int bits, int top, int bottom);

/*
 Whether p is a prime: 1, 0, or -1 on failure. A composite passes with a chance below 2^-128.
 */
int BN_check_prime(const BIGNUM *p, BN_CTX *ctx, BN_GENCB *cb);

/*
 Wipes a number, which becomes 0.
 */
void BN_clear(BIGNUM *a);

/*
 Clears bit n. Returns 1, or 0 if there is no such bit.
 */
int BN_clear_bit(BIGNUM *a, int n);

/*
 Wipes and frees a number; NULL is fine.
 */
void BN_clear_free(BIGNUM *a);

/*
 Compares: -1, 0 or 1. NULL is larger than any number.
 */
int BN_cmp(const BIGNUM *a, const BIGNUM *b);

/*
 Exchanges two numbers of at least `nwords` words if `swap` is not 0, in a time that does not tell.
 */
void BN_consttime_swap(unsigned long swap, BIGNUM *a, BIGNUM *b, int nwords);

/*
 Copies b to a. Returns a, NULL on failure.
 */
BIGNUM *BN_copy(BIGNUM *a, const BIGNUM *b);

/*
 As [`BN_hex2bn`] with decimal digits.
 */
int BN_dec2bn(BIGNUM **a, const char *str);

/*
 dv = m / d, rounded to zero, and rem = m - dv * d; either may be NULL. Returns 1, or 0 on failure.
 */
int BN_div(BIGNUM *dv, BIGNUM *rem, const BIGNUM *m, const BIGNUM *d, BN_CTX *ctx);

/*
 dv = m / divisor, rounded to zero, and rem the remainder; either may be NULL. Returns 1, or 0 on failure.
 */
int BN_div_recp(BIGNUM *dv, BIGNUM *rem, const BIGNUM *m, BN_RECP_CTX *recp, BN_CTX *ctx);

/*
 a = a / w. Returns the remainder, all ones on failure.
 */
unsigned long BN_div_word(BIGNUM *a, unsigned long w);

/*
 A copy for the caller to free; NULL for NULL.
 */
BIGNUM *BN_dup(const BIGNUM *a);

/*
 r = a to the power p. Returns 1, or 0 on failure.
 */
int BN_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, BN_CTX *ctx);

/*
 Frees a number; NULL is fine.
 */
void BN_free(BIGNUM *a);

/*
 r = the number whose Montgomery form is a. Returns 1, or 0 on failure.
 */
int BN_from_montgomery(BIGNUM *r, const BIGNUM *a, BN_MONT_CTX *mont, BN_CTX *ctx);

/*
 r = the greatest common divisor of a and b. Returns 1, or 0 on failure.
 */
int BN_gcd(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);

/*
 A random number from 1 to below `range`, for a signature; it does not depend on key and message. Returns 1, or 0 on
 failure.
 */
int BN_generate_dsa_nonce(BIGNUM *out, const BIGNUM *range, const BIGNUM *_priv, const unsigned char *_message,
    size_t _message_len, BN_CTX *_ctx);

/*
 As [`BN_generate_prime_ex`] with a simple callback, in `ret` or, if that is NULL, in a new number. NULL on failure.
 */
BIGNUM *BN_generate_prime(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem,
    void (*callback)(int, int, void*), void *cb_arg);

/*
 A prime of `bits` bits in `ret`, safe if `safe`, and `rem` (1 or, if safe, 3) modulo `add` unless that is NULL. Calls
 `cb` on the way. Returns 1, or 0 on failure.
 */
int BN_generate_prime_ex(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem, BN_GENCB *cb);

/*
 As [`BN_generate_prime_ex`].
 */
int BN_generate_prime_ex2(BIGNUM *ret, int bits, int safe, const BIGNUM *add, const BIGNUM *rem, BN_GENCB *cb,
    BN_CTX *_ctx);

/*
 The prime of P-192, a constant.
 */
const BIGNUM *BN_get0_nist_prime_192(void);

/*
 The prime of P-224, a constant.
 */
const BIGNUM *BN_get0_nist_prime_224(void);

/*
 The prime of P-256, a constant.
 */
const BIGNUM *BN_get0_nist_prime_256(void);

/*
 The prime of P-384, a constant.
 */
const BIGNUM *BN_get0_nist_prime_384(void);

/*
 The prime of P-521, a constant.
 */
const BIGNUM *BN_get0_nist_prime_521(void);

/*
 Which of the flags n are set.
 */
int BN_get_flags(const BIGNUM *b, int n);

/*
 There are no such parameters: 0.
 */
int BN_get_params(int _which);

/*
 The prime of RFC 2409's second group, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc2409_prime_1024(BIGNUM *bn);

/*
 The prime of RFC 2409's first group, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc2409_prime_768(BIGNUM *bn);

/*
 The prime of 1536 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc3526_prime_1536(BIGNUM *bn);

/*
 The prime of 2048 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc3526_prime_2048(BIGNUM *bn);

/*
 The prime of 3072 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc3526_prime_3072(BIGNUM *bn);

/*
 The prime of 4096 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc3526_prime_4096(BIGNUM *bn);

/*
 The prime of 6144 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc3526_prime_6144(BIGNUM *bn);

/*
 The prime of 8192 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_get_rfc3526_prime_8192(BIGNUM *bn);

/*
 The number, if it fits one word, else all ones.
 */
unsigned long BN_get_word(const BIGNUM *a);

/*
 Reads hexadecimal digits. Returns how many, the sign included, 0 on failure; `a` may be NULL, or hold NULL for a new
 number.
 */
int BN_hex2bn(BIGNUM **a, const char *str);

/*
 Whether bit n is set.
 */
int BN_is_bit_set(const BIGNUM *a, int n);

/*
 Whether a is negative.
 */
int BN_is_negative(const BIGNUM *b);

/*
 Whether a is odd.
 */
int BN_is_odd(const BIGNUM *a);

/*
 Whether a is 1.
 */
int BN_is_one(const BIGNUM *a);

/*
 As [`BN_check_prime`] with a simple callback.
 */
int BN_is_prime(const BIGNUM *p, int _nchecks, void (*callback)(int, int, void*), BN_CTX *ctx, void *cb_arg);

/*
 As [`BN_check_prime`]: the number of checks is never less than is safe.
 */
int BN_is_prime_ex(const BIGNUM *p, int _nchecks, BN_CTX *ctx, BN_GENCB *cb);

/*
 As [`BN_check_prime`] with a simple callback.
 */
int BN_is_prime_fasttest(const BIGNUM *p, int _nchecks, void (*callback)(int, int, void*), BN_CTX *ctx, void *cb_arg,
    int _do_trial_division);

/*
 As [`BN_check_prime`]: the number of checks is never less than is safe.
 */
int BN_is_prime_fasttest_ex(const BIGNUM *p, int _nchecks, BN_CTX *ctx, int _do_trial_division, BN_GENCB *cb);

/*
 Whether a is w.
 */
int BN_is_word(const BIGNUM *a, const unsigned long w);

/*
 Whether a is 0.
 */
int BN_is_zero(const BIGNUM *a);

/*
 The Kronecker symbol (a/b): -1, 0 or 1, or -2 on failure.
 */
int BN_kronecker(const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);

/*
 As [`BN_bin2bn`], least significant byte first.
 */
BIGNUM *BN_lebin2bn(const unsigned char *s, int len, BIGNUM *ret);

/*
 r = a * 2^n. Returns 1, or 0 on failure.
 */
int BN_lshift(BIGNUM *r, const BIGNUM *a, int n);

/*
 r = a * 2. Returns 1, or 0 on failure.
 */
int BN_lshift1(BIGNUM *r, const BIGNUM *a);

/*
 Keeps the lowest n bits. Returns 1, or 0 if there are no more than these.
 */
int BN_mask_bits(BIGNUM *a, int n);

/*
 r = (a + b) modulo m, not negative. Returns 1, or 0 on failure.
 */
int BN_mod_add(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m, BN_CTX *ctx);

/*
 As [`BN_mod_add`] for numbers already reduced. Returns 1, or 0 on failure.
 */
int BN_mod_add_quick(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m);

/*
 r = a to the power p modulo m. Returns 1, or 0 on failure.
 */
int BN_mod_exp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx);

/*
 r = a1 to the power p1 times a2 to the power p2, modulo an odd m. Returns 1, or 0 on failure.
 */
int BN_mod_exp2_mont(BIGNUM *r, const BIGNUM *a1, const BIGNUM *p1, const BIGNUM *a2, const BIGNUM *p2,
    const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx);

/*
 As [`BN_mod_exp`] for an odd m; `m_ctx` may be NULL. Returns 1, or 0 on failure.
 */
int BN_mod_exp_mont(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx, BN_MONT_CTX *m_ctx);

/*
 As [`BN_mod_exp_mont`] in a time that does not depend on p. Returns 1, or 0 on failure.
 */
int BN_mod_exp_mont_consttime(BIGNUM *rr, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
    BN_MONT_CTX *in_mont);

/*
 Two of [`BN_mod_exp_mont_consttime`]. Returns 1, or 0 on failure.
 */
int BN_mod_exp_mont_consttime_x2(BIGNUM *rr1, const BIGNUM *a1, const BIGNUM *p1, const BIGNUM *m1,
    BN_MONT_CTX *in_mont1, BIGNUM *rr2, const BIGNUM *a2, const BIGNUM *p2, const BIGNUM *m2, BN_MONT_CTX *in_mont2,
    BN_CTX *ctx);

/*
 As [`BN_mod_exp_mont`] with a number of one word. Returns 1, or 0 on failure.
 */
int BN_mod_exp_mont_word(BIGNUM *r, unsigned long a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx,
    BN_MONT_CTX *m_ctx);

/*
 As [`BN_mod_exp`]. Returns 1, or 0 on failure.
 */
int BN_mod_exp_recp(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx);

/*
 As [`BN_mod_exp`]. Returns 1, or 0 on failure.
 */
int BN_mod_exp_simple(BIGNUM *r, const BIGNUM *a, const BIGNUM *p, const BIGNUM *m, BN_CTX *ctx);

/*
 The inverse of a modulo n, in `ret` or, if that is NULL, in a new number for the caller to free. NULL on failure.
 */
BIGNUM *BN_mod_inverse(BIGNUM *ret, const BIGNUM *a, const BIGNUM *n, BN_CTX *ctx);

/*
 r = a * 2^n modulo m. Returns 1, or 0 on failure.
 */
int BN_mod_lshift(BIGNUM *r, const BIGNUM *a, int n, const BIGNUM *m, BN_CTX *ctx);

/*
 r = a * 2 modulo m. Returns 1, or 0 on failure.
 */
int BN_mod_lshift1(BIGNUM *r, const BIGNUM *a, const BIGNUM *m, BN_CTX *ctx);

/*
 As [`BN_mod_lshift1`] for a number already reduced. Returns 1, or 0 on failure.
 */
int BN_mod_lshift1_quick(BIGNUM *r, const BIGNUM *a, const BIGNUM *m);

/*
 As [`BN_mod_lshift`] for a number already reduced. Returns 1, or 0 on failure.
 */
int BN_mod_lshift_quick(BIGNUM *r, const BIGNUM *a, int n, const BIGNUM *m);

/*
 r = (a * b) modulo m, not negative. Returns 1, or 0 on failure.
 */
int BN_mod_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m, BN_CTX *ctx);

/*
 r = a * b in Montgomery's form. Returns 1, or 0 on failure.
 */
int BN_mod_mul_montgomery(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, BN_MONT_CTX *mont, BN_CTX *ctx);

/*
 r = x * y modulo the divisor. Returns 1, or 0 on failure.
 */
int BN_mod_mul_reciprocal(BIGNUM *r, const BIGNUM *x, const BIGNUM *y, BN_RECP_CTX *recp, BN_CTX *ctx);

/*
 r = a squared modulo m. Returns 1, or 0 on failure.
 */
int BN_mod_sqr(BIGNUM *r, const BIGNUM *a, const BIGNUM *m, BN_CTX *ctx);

/*
 A square root of a modulo the prime n, in `ret` or, if that is NULL, in a new number. NULL on failure.
 */
BIGNUM *BN_mod_sqrt(BIGNUM *ret, const BIGNUM *a, const BIGNUM *n, BN_CTX *ctx);

/*
 r = (a - b) modulo m, not negative. Returns 1, or 0 on failure.
 */
int BN_mod_sub(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m, BN_CTX *ctx);

/*
 As [`BN_mod_sub`] for numbers already reduced. Returns 1, or 0 on failure.
 */
int BN_mod_sub_quick(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, const BIGNUM *m);

/*
 The remainder of a / w; all ones on failure.
 */
unsigned long BN_mod_word(const BIGNUM *a, unsigned long w);

/*
 Reads what [`BN_bn2mpi`] writes into `ret` or, if that is NULL, a new number. NULL on failure.
 */
BIGNUM *BN_mpi2bn(const unsigned char *s, int len, BIGNUM *ret);

/*
 r = a * b. Returns 1, or 0 on failure.
 */
int BN_mul(BIGNUM *r, const BIGNUM *a, const BIGNUM *b, BN_CTX *ctx);

/*
 a = a * w. Returns 1, or 0 on failure.
 */
int BN_mul_word(BIGNUM *a, unsigned long w);

/*
 As [`BN_bin2bn`], in the machine's own order.
 */
BIGNUM *BN_native2bn(const unsigned char *s, int len, BIGNUM *ret);

/*
 A new number, 0; the caller frees it.
 */
BIGNUM *BN_new(void);

/*
 r = a modulo the prime of P-192; p is ignored. Returns 1, or 0 on failure.
 */
int BN_nist_mod_192(BIGNUM *r, const BIGNUM *a, const BIGNUM *_p, BN_CTX *ctx);

/*
 r = a modulo the prime of P-224; p is ignored. Returns 1, or 0 on failure.
 */
int BN_nist_mod_224(BIGNUM *r, const BIGNUM *a, const BIGNUM *_p, BN_CTX *ctx);

/*
 r = a modulo the prime of P-256; p is ignored. Returns 1, or 0 on failure.
 */
int BN_nist_mod_256(BIGNUM *r, const BIGNUM *a, const BIGNUM *_p, BN_CTX *ctx);

/*
 r = a modulo the prime of P-384; p is ignored. Returns 1, or 0 on failure.
 */
int BN_nist_mod_384(BIGNUM *r, const BIGNUM *a, const BIGNUM *_p, BN_CTX *ctx);

/*
 r = a modulo the prime of P-521; p is ignored. Returns 1, or 0 on failure.
 */
int BN_nist_mod_521(BIGNUM *r, const BIGNUM *a, const BIGNUM *_p, BN_CTX *ctx);
int (*BN_nist_mod_func(const BIGNUM *p))(BIGNUM *r, const BIGNUM *a, const BIGNUM *field, BN_CTX *ctx);

/*
 r = a modulo m, not negative. Returns 1, or 0 on failure.
 */
int BN_nnmod(BIGNUM *r, const BIGNUM *a, const BIGNUM *m, BN_CTX *ctx);

/*
 How many bits the number has; 0 for 0.
 */
int BN_num_bits(const BIGNUM *a);

/*
 How many bits a word has; 0 for 0.
 */
int BN_num_bits_word(unsigned long l);

/*
 How the arithmetic is built, a constant.
 */
char *BN_options(void);

/*
 Writes the number in hexadecimal digits to a BIO. Returns 1, or 0 on failure.
 */
int BN_print(BIO *bio, const BIGNUM *a);

/*
 Writes the number in hexadecimal digits to a stream. Returns 1, or 0 on failure.
 */
int BN_print_fp(FILE *fp, const BIGNUM *a);

/*
 A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
 is odd. Returns 1, or 0 on failure.
 */
int BN_priv_rand(BIGNUM *rnd, int bits, int top, int bottom);

/*
 As [`BN_rand`]; fails if `strength` is more than 256 bits.
 */
int BN_priv_rand_ex(BIGNUM *rnd, int bits, int top, int bottom, unsigned int strength, BN_CTX *_ctx);

/*
 A random number from 0 to below `range`. Returns 1, or 0 on failure.
 */
int BN_priv_rand_range(BIGNUM *rnd, const BIGNUM *range);

/*
 As [`BN_rand_range`]; fails if `strength` is more than 256 bits.
 */
int BN_priv_rand_range_ex(BIGNUM *r, const BIGNUM *range, unsigned int strength, BN_CTX *_ctx);

/*
 A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
 is odd. Returns 1, or 0 on failure.
 */
int BN_pseudo_rand(BIGNUM *rnd, int bits, int top, int bottom);

/*
 A random number from 0 to below `range`. Returns 1, or 0 on failure.
 */
int BN_pseudo_rand_range(BIGNUM *rnd, const BIGNUM *range);

/*
 A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
 is odd. Returns 1, or 0 on failure.
 */
int BN_rand(BIGNUM *rnd, int bits, int top, int bottom);

/*
 As [`BN_rand`]; fails if `strength` is more than 256 bits.
 */
int BN_rand_ex(BIGNUM *rnd, int bits, int top, int bottom, unsigned int strength, BN_CTX *_ctx);

/*
 A random number from 0 to below `range`. Returns 1, or 0 on failure.
 */
int BN_rand_range(BIGNUM *rnd, const BIGNUM *range);

/*
 As [`BN_rand_range`]; fails if `strength` is more than 256 bits.
 */
int BN_rand_range_ex(BIGNUM *r, const BIGNUM *range, unsigned int strength, BN_CTX *_ctx);

/*
 r = 2^len / m, rounded down. Returns `len`, -1 on failure.
 */
int BN_reciprocal(BIGNUM *r, const BIGNUM *m, int len, BN_CTX *ctx);

/*
 r = a / 2^n, rounded to zero. Returns 1, or 0 on failure.
 */
int BN_rshift(BIGNUM *r, const BIGNUM *a, int n);

/*
 r = a / 2, rounded to zero. Returns 1, or 0 on failure.
 */
int BN_rshift1(BIGNUM *r, const BIGNUM *a);

/*
 As [`BN_new`], with the flag `BN_FLG_SECURE`: all numbers are wiped when freed.
 */
BIGNUM *BN_secure_new(void);

/*
 The security of a group of `L` bits with a subgroup of `N` (-1: none) in bits, by NIST SP 800-57.
 */
int BN_security_bits(int of, int subgroup);

/*
 Sets bit n. Returns 1, or 0 on failure.
 */
int BN_set_bit(BIGNUM *a, int n);

/*
 Sets flags (`BN_FLG_CONSTTIME`, …).
 */
void BN_set_flags(BIGNUM *b, int n);

/*
 Makes a number that is not 0 negative or positive.
 */
void BN_set_negative(BIGNUM *b, int n);

/*
 Does nothing.
 */
void BN_set_params(int _mul, int _high, int _low, int _mont);

/*
 a = w. Returns 1, or 0 on failure.
 */
int BN_set_word(BIGNUM *a, unsigned long w);

/*
 r = a squared. Returns 1, or 0 on failure.
 */
int BN_sqr(BIGNUM *r, const BIGNUM *a, BN_CTX *ctx);

/*
 r = a - b. Returns 1, or 0 on failure.
 */
int BN_sub(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);

/*
 a = a - w. Returns 1, or 0 on failure.
 */
int BN_sub_word(BIGNUM *a, unsigned long w);

/*
 Exchanges two numbers.
 */
void BN_swap(BIGNUM *a, BIGNUM *b);

/*
 r = a in Montgomery's form. Returns 1, or 0 on failure.
 */
int BN_to_montgomery(BIGNUM *r, const BIGNUM *a, BN_MONT_CTX *mont, BN_CTX *ctx);

/*
 r = |a| + |b|. Returns 1, or 0 on failure.
 */
int BN_uadd(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);

/*
 Compares without signs: -1, 0 or 1.
 */
int BN_ucmp(const BIGNUM *a, const BIGNUM *b);

/*
 r = |a| - |b|, which must not be negative. Returns 1, or 0 on failure.
 */
int BN_usub(BIGNUM *r, const BIGNUM *a, const BIGNUM *b);

/*
 The number 1, a constant.
 */
const BIGNUM *BN_value_one(void);

/*
 Makes `dest` show the same number as `b`, with more flags, for as long as `b` lives unchanged.
 */
void BN_with_flags(BIGNUM *dest, const BIGNUM *b, int flags);

/*
 a = 0.
 */
void BN_zero_ex(BIGNUM *a);
#ifdef __cplusplus
}
#endif

#endif
