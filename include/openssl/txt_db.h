/* <openssl/txt_db.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_TXT_DB_H
#define OPENSSL_TXT_DB_H
#ifndef HEADER_TXT_DB_H
#define HEADER_TXT_DB_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/bio.h>
#include <openssl/safestack.h>
#include <openssl/lhash.h>

#define DB_ERROR_OK 0
#define DB_ERROR_MALLOC 1
#define DB_ERROR_INDEX_CLASH 2
#define DB_ERROR_INDEX_OUT_OF_RANGE 3
#define DB_ERROR_NO_INDEX 4
#define DB_ERROR_INSERT_INDEX_CLASH 5
#define DB_ERROR_WRONG_NUM_FIELDS 6

#ifdef __cplusplus
extern "C" {
#endif
typedef OPENSSL_STRING *OPENSSL_PSTRING;
typedef struct txt_db_st { int num_fields; STACK_OF(OPENSSL_PSTRING) *data; LHASH_OF(OPENSSL_STRING) **index;
    int (**qual)(OPENSSL_STRING *); long error; long arg1; long arg2; OPENSSL_STRING *arg_row; } TXT_DB;

#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(OPENSSL_PSTRING, OPENSSL_STRING)


#ifdef __cplusplus
extern "C" {
#endif

/*
 Indexes a field of the rows that `qual` (NULL: all) admits. Returns 1; 0 if two rows are the same there.
 */
int TXT_DB_create_index(TXT_DB *db, int field, int (*qual)(OPENSSL_STRING*), OPENSSL_LH_HASHFUNC hash,
    OPENSSL_LH_COMPFUNC cmp);

/*
 Frees a table and its rows; NULL is fine.
 */
void TXT_DB_free(TXT_DB *db);

/*
 The row that is as `value` in an indexed field; NULL if there is none.
 */
OPENSSL_STRING *TXT_DB_get_by_index(TXT_DB *db, int idx, OPENSSL_STRING *value);

/*
 Adds a row, which becomes the table's. Returns 1; 0 if an index has such a row.
 */
int TXT_DB_insert(TXT_DB *db, OPENSSL_STRING *value);

/*
 Reads rows of `num` fields; lines that begin with `#` are comments. The caller frees the table; NULL on failure.
 */
TXT_DB *TXT_DB_read(BIO *in_, int num);

/*
 Writes all rows. Returns how many bytes, -1 on failure.
 */
long TXT_DB_write(BIO *out, TXT_DB *db);
#ifdef __cplusplus
}
#endif

#endif
