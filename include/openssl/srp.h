/* <openssl/srp.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SRP_H
#define OPENSSL_SRP_H
#ifndef HEADER_SRP_H
#define HEADER_SRP_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <stdio.h>
#include <string.h>
#include <openssl/safestack.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>

#define SRP_NO_ERROR 0
#define SRP_ERR_VBASE_INCOMPLETE_FILE 1
#define SRP_ERR_VBASE_BN_LIB 2
#define SRP_ERR_OPEN_FILE 3
#define SRP_ERR_MEMORY 4
#define DB_srptype 0
#define DB_srpverifier 1
#define DB_srpsalt 2
#define DB_srpid 3
#define DB_srpgN 4
#define DB_srpinfo 5
#define DB_NUMBER 6
#define DB_SRP_INDEX 'I'
#define DB_SRP_VALID 'V'
#define DB_SRP_REVOKED 'R'
#define DB_SRP_MODIF 'v'
#define SRP_MINIMAL_N 1024

struct stack_st_SRP_gN_cache;
struct stack_st_SRP_user_pwd;
struct stack_st_SRP_gN;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct SRP_gN_cache_st { char *b64_bn; BIGNUM *bn; } SRP_gN_cache;
typedef struct SRP_user_pwd_st { char *id; BIGNUM *s; BIGNUM *v; const BIGNUM *g; const BIGNUM *N; char *info;
    } SRP_user_pwd;
typedef struct SRP_VBASE_st { STACK_OF(SRP_user_pwd) *users_pwd; STACK_OF(SRP_gN_cache) *gN_cache; char *seed_key;
    const BIGNUM *default_g; const BIGNUM *default_N; } SRP_VBASE;
typedef struct SRP_gN_st { char *id; const BIGNUM *g; const BIGNUM *N; } SRP_gN;


BIGNUM *SRP_Calc_A(const BIGNUM *a, const BIGNUM *N, const BIGNUM *g);
BIGNUM *SRP_Calc_B(const BIGNUM *b, const BIGNUM *N, const BIGNUM *g, const BIGNUM *v);
BIGNUM *SRP_Calc_B_ex(const BIGNUM *b, const BIGNUM *N, const BIGNUM *g, const BIGNUM *v, OSSL_LIB_CTX *libctx,
    const char *propq);
BIGNUM *SRP_Calc_client_key(const BIGNUM *N, const BIGNUM *B, const BIGNUM *g, const BIGNUM *x, const BIGNUM *a,
    const BIGNUM *u);
BIGNUM *SRP_Calc_client_key_ex(const BIGNUM *N, const BIGNUM *B, const BIGNUM *g, const BIGNUM *x, const BIGNUM *a,
    const BIGNUM *u, OSSL_LIB_CTX *libctx, const char *propq);
BIGNUM *SRP_Calc_server_key(const BIGNUM *A, const BIGNUM *v, const BIGNUM *u, const BIGNUM *b, const BIGNUM *N);
BIGNUM *SRP_Calc_u(const BIGNUM *A, const BIGNUM *B, const BIGNUM *N);
BIGNUM *SRP_Calc_u_ex(const BIGNUM *A, const BIGNUM *B, const BIGNUM *N, OSSL_LIB_CTX *libctx, const char *propq);
BIGNUM *SRP_Calc_x(const BIGNUM *s, const char *user, const char *pass);
BIGNUM *SRP_Calc_x_ex(const BIGNUM *s, const char *user, const char *pass, OSSL_LIB_CTX *libctx, const char *propq);
int SRP_VBASE_add0_user(SRP_VBASE *vb, SRP_user_pwd *user_pwd);

/*
 Does nothing: there are no such objects.
 */
void SRP_VBASE_free(SRP_VBASE *_object);
SRP_user_pwd *SRP_VBASE_get1_by_user(SRP_VBASE *vb, char *username);
SRP_user_pwd *SRP_VBASE_get_by_user(SRP_VBASE *vb, char *username);
int SRP_VBASE_init(SRP_VBASE *vb, char *verifier_file);
SRP_VBASE *SRP_VBASE_new(char *seed_key);
int SRP_Verify_A_mod_N(const BIGNUM *A, const BIGNUM *N);
int SRP_Verify_B_mod_N(const BIGNUM *B, const BIGNUM *N);
char *SRP_check_known_gN_param(const BIGNUM *g, const BIGNUM *N);
char *SRP_create_verifier(const char *user, const char *pass, char **salt, char **verifier, const char *N,
    const char *g);
int SRP_create_verifier_BN(const char *user, const char *pass, BIGNUM **salt, BIGNUM **verifier, const BIGNUM *N,
    const BIGNUM *g);
int SRP_create_verifier_BN_ex(const char *user, const char *pass, BIGNUM **salt, BIGNUM **verifier, const BIGNUM *N,
    const BIGNUM *g, OSSL_LIB_CTX *libctx, const char *propq);
char *SRP_create_verifier_ex(const char *user, const char *pass, char **salt, char **verifier, const char *N,
    const char *g, OSSL_LIB_CTX *libctx, const char *propq);
SRP_gN *SRP_get_default_gN(const char *id);

/*
 Does nothing: there are no such objects.
 */
void SRP_user_pwd_free(SRP_user_pwd *_object);
SRP_user_pwd *SRP_user_pwd_new(void);
int SRP_user_pwd_set0_sv(SRP_user_pwd *user_pwd, BIGNUM *s, BIGNUM *v);
int SRP_user_pwd_set1_ids(SRP_user_pwd *user_pwd, const char *id, const char *info);
void SRP_user_pwd_set_gN(SRP_user_pwd *user_pwd, const BIGNUM *g, const BIGNUM *N);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(SRP_gN_cache, SRP_gN_cache)
DEFINE_SPECIAL_STACK_OF(SRP_user_pwd, SRP_user_pwd)
DEFINE_SPECIAL_STACK_OF(SRP_gN, SRP_gN)

#endif
