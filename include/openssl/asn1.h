/* <openssl/asn1.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ASN1_H
#define OPENSSL_ASN1_H
#ifndef HEADER_ASN1_H
#define HEADER_ASN1_H
#endif

#include <openssl/macros.h>
#include <time.h>
#include <openssl/e_os2.h>
#include <openssl/opensslconf.h>
#include <openssl/bio.h>
#include <openssl/safestack.h>
#include <openssl/asn1err.h>
#include <openssl/symhacks.h>
#include <openssl/types.h>
#include <openssl/bn.h>

#define V_ASN1_UNIVERSAL 0x00
#define V_ASN1_APPLICATION 0x40
#define V_ASN1_CONTEXT_SPECIFIC 0x80
#define V_ASN1_PRIVATE 0xc0
#define V_ASN1_CONSTRUCTED 0x20
#define V_ASN1_PRIMITIVE_TAG 0x1f
#define V_ASN1_PRIMATIVE_TAG V_ASN1_PRIMITIVE_TAG
#define V_ASN1_APP_CHOOSE -2
#define V_ASN1_OTHER -3
#define V_ASN1_ANY -4
#define V_ASN1_UNDEF -1
#define V_ASN1_EOC 0
#define V_ASN1_BOOLEAN 1
#define V_ASN1_INTEGER 2
#define V_ASN1_BIT_STRING 3
#define V_ASN1_OCTET_STRING 4
#define V_ASN1_NULL 5
#define V_ASN1_OBJECT 6
#define V_ASN1_OBJECT_DESCRIPTOR 7
#define V_ASN1_EXTERNAL 8
#define V_ASN1_REAL 9
#define V_ASN1_ENUMERATED 10
#define V_ASN1_UTF8STRING 12
#define V_ASN1_SEQUENCE 16
#define V_ASN1_SET 17
#define V_ASN1_NUMERICSTRING 18
#define V_ASN1_PRINTABLESTRING 19
#define V_ASN1_T61STRING 20
#define V_ASN1_TELETEXSTRING 20
#define V_ASN1_VIDEOTEXSTRING 21
#define V_ASN1_IA5STRING 22
#define V_ASN1_UTCTIME 23
#define V_ASN1_GENERALIZEDTIME 24
#define V_ASN1_GRAPHICSTRING 25
#define V_ASN1_ISO64STRING 26
#define V_ASN1_VISIBLESTRING 26
#define V_ASN1_GENERALSTRING 27
#define V_ASN1_UNIVERSALSTRING 28
#define V_ASN1_BMPSTRING 30
#define V_ASN1_NEG 0x100
#define V_ASN1_NEG_INTEGER (2 | V_ASN1_NEG)
#define V_ASN1_NEG_ENUMERATED (10 | V_ASN1_NEG)
#define B_ASN1_NUMERICSTRING 0x0001
#define B_ASN1_PRINTABLESTRING 0x0002
#define B_ASN1_T61STRING 0x0004
#define B_ASN1_TELETEXSTRING 0x0004
#define B_ASN1_VIDEOTEXSTRING 0x0008
#define B_ASN1_IA5STRING 0x0010
#define B_ASN1_GRAPHICSTRING 0x0020
#define B_ASN1_ISO64STRING 0x0040
#define B_ASN1_VISIBLESTRING 0x0040
#define B_ASN1_GENERALSTRING 0x0080
#define B_ASN1_UNIVERSALSTRING 0x0100
#define B_ASN1_OCTET_STRING 0x0200
#define B_ASN1_BIT_STRING 0x0400
#define B_ASN1_BMPSTRING 0x0800
#define B_ASN1_UNKNOWN 0x1000
#define B_ASN1_UTF8STRING 0x2000
#define B_ASN1_UTCTIME 0x4000
#define B_ASN1_GENERALIZEDTIME 0x8000
#define B_ASN1_SEQUENCE 0x10000
#define MBSTRING_FLAG 0x1000
#define MBSTRING_UTF8 (MBSTRING_FLAG)
#define MBSTRING_ASC (MBSTRING_FLAG | 1)
#define MBSTRING_BMP (MBSTRING_FLAG | 2)
#define MBSTRING_UNIV (MBSTRING_FLAG | 4)
#define SMIME_OLDMIME 0x400
#define SMIME_CRLFEOL 0x800
#define SMIME_STREAM 0x1000
#define ASN1_STRING_FLAG_BITS_LEFT 0x08
#define ASN1_STRING_FLAG_NDEF 0x010
#define ASN1_STRING_FLAG_CONT 0x020
#define ASN1_STRING_FLAG_MSTRING 0x040
#define ASN1_STRING_FLAG_EMBED 0x080
#define ASN1_STRING_FLAG_X509_TIME 0x100
#define ASN1_LONG_UNDEF 0x7fffffffL
#define STABLE_FLAGS_MALLOC 0x01
#define STABLE_FLAGS_CLEAR STABLE_FLAGS_MALLOC
#define STABLE_NO_MASK 0x02
#define DIRSTRING_TYPE (B_ASN1_PRINTABLESTRING | B_ASN1_T61STRING | B_ASN1_BMPSTRING | B_ASN1_UTF8STRING)
#define PKCS9STRING_TYPE (DIRSTRING_TYPE | B_ASN1_IA5STRING)
#define ub_name 32768
#define ub_common_name 64
#define ub_locality_name 128
#define ub_state_name 128
#define ub_organization_name 64
#define ub_organization_unit_name 64
#define ub_title 64
#define ub_email_address 128
#define ASN1_STRFLGS_ESC_2253 1
#define ASN1_STRFLGS_ESC_CTRL 2
#define ASN1_STRFLGS_ESC_MSB 4
#define ASN1_DTFLGS_TYPE_MASK 0x0FUL
#define ASN1_DTFLGS_RFC822 0x00UL
#define ASN1_DTFLGS_ISO8601 0x01UL
#define ASN1_STRFLGS_ESC_QUOTE 8
#define CHARTYPE_PRINTABLESTRING 0x10
#define CHARTYPE_FIRST_ESC_2253 0x20
#define CHARTYPE_LAST_ESC_2253 0x40
#define ASN1_STRFLGS_UTF8_CONVERT 0x10
#define ASN1_STRFLGS_IGNORE_TYPE 0x20
#define ASN1_STRFLGS_SHOW_TYPE 0x40
#define ASN1_STRFLGS_DUMP_ALL 0x80
#define ASN1_STRFLGS_DUMP_UNKNOWN 0x100
#define ASN1_STRFLGS_DUMP_DER 0x200
#define ASN1_STRFLGS_ESC_2254 0x400
#define ASN1_STRFLGS_RFC2253 (ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_ESC_MSB | ASN1_STRFLGS_UTF8_CONVERT | ASN1_STRFLGS_DUMP_UNKNOWN | ASN1_STRFLGS_DUMP_DER)
#define B_ASN1_TIME B_ASN1_UTCTIME | B_ASN1_GENERALIZEDTIME
#define B_ASN1_PRINTABLE B_ASN1_NUMERICSTRING | B_ASN1_PRINTABLESTRING | B_ASN1_T61STRING | B_ASN1_IA5STRING | B_ASN1_BIT_STRING | B_ASN1_UNIVERSALSTRING | B_ASN1_BMPSTRING | B_ASN1_UTF8STRING | B_ASN1_SEQUENCE | B_ASN1_UNKNOWN
#define B_ASN1_DIRECTORYSTRING B_ASN1_PRINTABLESTRING | B_ASN1_TELETEXSTRING | B_ASN1_BMPSTRING | B_ASN1_UNIVERSALSTRING | B_ASN1_UTF8STRING
#define B_ASN1_DISPLAYTEXT B_ASN1_IA5STRING | B_ASN1_VISIBLESTRING | B_ASN1_BMPSTRING | B_ASN1_UTF8STRING
#define ASN1_PCTX_FLAGS_SHOW_ABSENT 0x001
#define ASN1_PCTX_FLAGS_SHOW_SEQUENCE 0x002
#define ASN1_PCTX_FLAGS_SHOW_SSOF 0x004
#define ASN1_PCTX_FLAGS_SHOW_TYPE 0x008
#define ASN1_PCTX_FLAGS_NO_ANY_TYPE 0x010
#define ASN1_PCTX_FLAGS_NO_MSTRING_TYPE 0x020
#define ASN1_PCTX_FLAGS_NO_FIELD_NAME 0x040
#define ASN1_PCTX_FLAGS_SHOW_FIELD_STRUCT_NAME 0x080
#define ASN1_PCTX_FLAGS_NO_STRUCT_NAME 0x100

struct stack_st_X509_ALGOR;
struct stack_st_ASN1_STRING_TABLE;
struct stack_st_ASN1_TYPE;
struct stack_st_ASN1_OBJECT;
struct stack_st_ASN1_INTEGER;
struct stack_st_ASN1_UTF8STRING;
struct stack_st_ASN1_GENERALSTRING;
#ifdef __cplusplus
extern "C" {
#endif
struct asn1_string_st { int length; int type; unsigned char *data; long flags; };
typedef struct ASN1_ENCODING_st { unsigned char *enc; long len; int modified; } ASN1_ENCODING;
struct asn1_string_table_st { int nid; long minsize; long maxsize; unsigned long mask; unsigned long flags; };
typedef struct ASN1_TEMPLATE_st ASN1_TEMPLATE;
typedef struct ASN1_TLC_st ASN1_TLC;
typedef struct ASN1_VALUE_st ASN1_VALUE;
typedef void *d2i_of_void(void **, const unsigned char **, long);
typedef int i2d_of_void(const void *, unsigned char **);
typedef const ASN1_ITEM *ASN1_ITEM_EXP(void);
struct asn1_type_st { int type; union { char *ptr; ASN1_BOOLEAN boolean; ASN1_STRING *asn1_string;
    ASN1_OBJECT *object; ASN1_INTEGER *integer; ASN1_ENUMERATED *enumerated; ASN1_BIT_STRING *bit_string;
    ASN1_OCTET_STRING *octet_string; ASN1_PRINTABLESTRING *printablestring; ASN1_T61STRING *t61string;
    ASN1_IA5STRING *ia5string; ASN1_GENERALSTRING *generalstring; ASN1_BMPSTRING *bmpstring;
    ASN1_UNIVERSALSTRING *universalstring; ASN1_UTCTIME *utctime; ASN1_GENERALIZEDTIME *generalizedtime;
    ASN1_VISIBLESTRING *visiblestring; ASN1_UTF8STRING *utf8string; ASN1_STRING *set; ASN1_STRING *sequence;
    ASN1_VALUE *asn1_value; } value; };
typedef STACK_OF(ASN1_TYPE) ASN1_SEQUENCE_ANY;
typedef struct BIT_STRING_BITNAME_st { int bitnum; const char *lname; const char *sname; } BIT_STRING_BITNAME;

#define D2I_OF(type) type*(*)(type**, const unsigned char**, long)
#define I2D_OF(type) int(*)(const type*, unsigned char**)
#define CHECKED_D2I_OF(type, d2i) ((d2i_of_void*)(1 ? d2i : ((D2I_OF(type))0)))
#define CHECKED_I2D_OF(type, i2d) ((i2d_of_void*)(1 ? i2d : ((I2D_OF(type))0)))
#define CHECKED_NEW_OF(type, xnew) ((void*(*)(void))(1 ? xnew : ((type*(*)(void))0)))
#define CHECKED_PTR_OF(type, p) ((void*)(1 ? p : (type*)0))
#define CHECKED_PPTR_OF(type, p) ((void**)(1 ? p : (type**)0))
#define ASN1_ITEM_ptr(iptr) (iptr())
#define ASN1_dup_of(type, i2d, d2i, x) ((type*)ASN1_dup(CHECKED_I2D_OF(type, i2d), CHECKED_D2I_OF(type, d2i), CHECKED_PTR_OF(const type, x)))
#define M_ASN1_new_of(type) (type*)ASN1_item_new(ASN1_ITEM_rptr(type))
#define M_ASN1_free_of(x, type) ASN1_item_free(CHECKED_PTR_OF(type, x), ASN1_ITEM_rptr(type))
#define ASN1_d2i_fp_of(type, xnew, d2i, in, x) ((type*)ASN1_d2i_fp(CHECKED_NEW_OF(type, xnew), CHECKED_D2I_OF(type, d2i), in, CHECKED_PPTR_OF(type, x)))
#define ASN1_i2d_fp_of(type, i2d, out, x) (ASN1_i2d_fp(CHECKED_I2D_OF(type, i2d), out, CHECKED_PTR_OF(const type, x)))
#define ASN1_d2i_bio_of(type, xnew, d2i, in, x) ((type*)ASN1_d2i_bio(CHECKED_NEW_OF(type, xnew), CHECKED_D2I_OF(type, d2i), in, CHECKED_PPTR_OF(type, x)))
#define ASN1_i2d_bio_of(type, i2d, out, x) (ASN1_i2d_bio(CHECKED_I2D_OF(type, i2d), out, CHECKED_PTR_OF(const type, x)))
#define I2D_OF_const(type) I2D_OF(type)
#define ASN1_dup_of_const(type, i2d, d2i, x) ASN1_dup_of(type, i2d, d2i, x)
#define ASN1_i2d_fp_of_const(type, i2d, out, x) ASN1_i2d_fp_of(type, i2d, out, x)
#define ASN1_i2d_bio_of_const(type, i2d, out, x) ASN1_i2d_bio_of(type, i2d, out, x)
#ifdef __cplusplus
}
#endif
/* An item is found through a function, so that one in another shared object can be named in a table. */
#define ASN1_ITEM_ref(name) (name##_it)
#define ASN1_ITEM_rptr(name) (name##_it())

/* Declarations for a type that a program describes with the templates of <openssl/asn1t.h>. */
#define DECLARE_ASN1_ITEM_attr(attr, name) attr const ASN1_ITEM *name##_it(void);
#define DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(attr, type, name) \
    attr type *name##_new(void); \
    attr void name##_free(type *a);
#define DECLARE_ASN1_ENCODE_FUNCTIONS_only_attr(attr, type, name) \
    attr type *d2i_##name(type **a, const unsigned char **in, long len); \
    attr int i2d_##name(const type *a, unsigned char **out);
#define DECLARE_ASN1_ENCODE_FUNCTIONS_attr(attr, type, item, name) \
    DECLARE_ASN1_ENCODE_FUNCTIONS_only_attr(attr, type, name) DECLARE_ASN1_ITEM_attr(attr, item)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_name_attr(attr, type, name) DECLARE_ASN1_ENCODE_FUNCTIONS_attr(attr, type, name, name)
#define DECLARE_ASN1_FUNCTIONS_name_attr(attr, type, name) \
    DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(attr, type, name) DECLARE_ASN1_ENCODE_FUNCTIONS_name_attr(attr, type, name)
#define DECLARE_ASN1_FUNCTIONS_attr(attr, type) DECLARE_ASN1_FUNCTIONS_name_attr(attr, type, type)
#define DECLARE_ASN1_ALLOC_FUNCTIONS_attr(attr, type) DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(attr, type, type)
#define DECLARE_ASN1_NDEF_FUNCTION_attr(attr, name) attr int i2d_##name##_NDEF(const name *a, unsigned char **out);
#define DECLARE_ASN1_DUP_FUNCTION_name_attr(attr, type, name) attr type *name##_dup(const type *a);
#define DECLARE_ASN1_DUP_FUNCTION_attr(attr, type) DECLARE_ASN1_DUP_FUNCTION_name_attr(attr, type, type)
#define DECLARE_ASN1_PRINT_FUNCTION_fname_attr(attr, type, name) \
    attr int name##_print_ctx(BIO *out, const type *x, int indent, const ASN1_PCTX *pctx);
#define DECLARE_ASN1_PRINT_FUNCTION_attr(attr, type) DECLARE_ASN1_PRINT_FUNCTION_fname_attr(attr, type, type)

#define DECLARE_ASN1_ITEM(name) DECLARE_ASN1_ITEM_attr(extern, name)
#define DECLARE_ASN1_ALLOC_FUNCTIONS_name(type, name) DECLARE_ASN1_ALLOC_FUNCTIONS_name_attr(extern, type, name)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_only(type, name) DECLARE_ASN1_ENCODE_FUNCTIONS_only_attr(extern, type, name)
#define DECLARE_ASN1_ENCODE_FUNCTIONS(type, item, name) DECLARE_ASN1_ENCODE_FUNCTIONS_attr(extern, type, item, name)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_name(type, name) DECLARE_ASN1_ENCODE_FUNCTIONS_name_attr(extern, type, name)
#define DECLARE_ASN1_FUNCTIONS_name(type, name) DECLARE_ASN1_FUNCTIONS_name_attr(extern, type, name)
#define DECLARE_ASN1_FUNCTIONS(type) DECLARE_ASN1_FUNCTIONS_attr(extern, type)
#define DECLARE_ASN1_ALLOC_FUNCTIONS(type) DECLARE_ASN1_ALLOC_FUNCTIONS_attr(extern, type)
#define DECLARE_ASN1_NDEF_FUNCTION(name) DECLARE_ASN1_NDEF_FUNCTION_attr(extern, name)
#define DECLARE_ASN1_DUP_FUNCTION_name(type, name) DECLARE_ASN1_DUP_FUNCTION_name_attr(extern, type, name)
#define DECLARE_ASN1_DUP_FUNCTION(type) DECLARE_ASN1_DUP_FUNCTION_attr(extern, type)
#define DECLARE_ASN1_PRINT_FUNCTION_fname(type, name) DECLARE_ASN1_PRINT_FUNCTION_fname_attr(extern, type, name)
#define DECLARE_ASN1_PRINT_FUNCTION(type) DECLARE_ASN1_PRINT_FUNCTION_attr(extern, type)
#define DECLARE_ASN1_FUNCTIONS_fname(type, item, name) \
    DECLARE_ASN1_ALLOC_FUNCTIONS_name(type, name) DECLARE_ASN1_ENCODE_FUNCTIONS(type, item, name)
#define DECLARE_ASN1_FUNCTIONS_const(type) DECLARE_ASN1_FUNCTIONS(type)
#define DECLARE_ASN1_ENCODE_FUNCTIONS_const(type, name) DECLARE_ASN1_ENCODE_FUNCTIONS(type, name)

#define TYPEDEF_D2I_OF(type) typedef type *d2i_of_##type(type **, const unsigned char **, long)
#define TYPEDEF_I2D_OF(type) typedef int i2d_of_##type(const type *, unsigned char **)
#define TYPEDEF_D2I2D_OF(type) TYPEDEF_D2I_OF(type); TYPEDEF_I2D_OF(type)


#ifdef __cplusplus
extern "C" {
#endif

/*
 The item of `ASN1_ANY`.
 */
const ASN1_ITEM *ASN1_ANY_it(void);

/*
 Returns 1 if no bit is set that `flags` does not have, else 0.
 */
int ASN1_BIT_STRING_check(const ASN1_BIT_STRING *a, const unsigned char *flags, int flags_len);

/*
 Frees a BIT STRING; NULL is fine.
 */
void ASN1_BIT_STRING_free(ASN1_BIT_STRING *a);

/*
 Returns 1 if bit `n` is set, else 0.
 */
int ASN1_BIT_STRING_get_bit(const ASN1_BIT_STRING *a, int n);

/*
 The item of `ASN1_BIT_STRING`.
 */
const ASN1_ITEM *ASN1_BIT_STRING_it(void);

/*
 Prints the long names of the set bits, separated by commas, on a line indented by `indent`. Returns 1.
 */
int ASN1_BIT_STRING_name_print(BIO *out, ASN1_BIT_STRING *bs, BIT_STRING_BITNAME *tbl, int indent);

/*
 Makes a BIT STRING, empty; NULL without memory. Free it with `ASN1_BIT_STRING_free`.
 */
ASN1_BIT_STRING *ASN1_BIT_STRING_new(void);

/*
 Returns the bit with a name, long or short; -1 if there is none.
 */
int ASN1_BIT_STRING_num_asc(const char *name, BIT_STRING_BITNAME *tbl);

/*
 Sets the bytes of a BIT STRING as `ASN1_STRING_set` does.
 */
int ASN1_BIT_STRING_set(ASN1_BIT_STRING *a, unsigned char *d, int length);

/*
 Sets or clears the bit with a name. Returns 1, or 0 if there is none.
 */
int ASN1_BIT_STRING_set_asc(ASN1_BIT_STRING *bs, const char *name, int value, BIT_STRING_BITNAME *tbl);

/*
 Sets or clears bit `n`. Returns 1, or 0 on failure.
 */
int ASN1_BIT_STRING_set_bit(ASN1_BIT_STRING *a, int n, int value);

/*
 Frees a BMPString; NULL is fine.
 */
void ASN1_BMPSTRING_free(ASN1_BMPSTRING *a);

/*
 The item of `ASN1_BMPSTRING`.
 */
const ASN1_ITEM *ASN1_BMPSTRING_it(void);

/*
 Makes a BMPString, empty; NULL without memory. Free it with `ASN1_BMPSTRING_free`.
 */
ASN1_BMPSTRING *ASN1_BMPSTRING_new(void);

/*
 Frees an ENUMERATED; NULL is fine.
 */
void ASN1_ENUMERATED_free(ASN1_ENUMERATED *a);

/*
 Returns an ENUMERATED's value; 0 for NULL, -1 if it is none, 0xffffffff if it is too long.
 */
long ASN1_ENUMERATED_get(const ASN1_ENUMERATED *a);

/*
 Reads an ENUMERATED into `*pr`. Returns 1, or 0 if it is none or does not fit.
 */
int ASN1_ENUMERATED_get_int64(int64_t *pr, const ASN1_ENUMERATED *a);

/*
 The item of `ASN1_ENUMERATED`.
 */
const ASN1_ITEM *ASN1_ENUMERATED_it(void);

/*
 Makes an ENUMERATED, empty; NULL without memory. Free it with `ASN1_ENUMERATED_free`.
 */
ASN1_ENUMERATED *ASN1_ENUMERATED_new(void);

/*
 Sets an ENUMERATED. Returns 1, or 0 without memory.
 */
int ASN1_ENUMERATED_set(ASN1_ENUMERATED *a, long v);

/*
 Sets an ENUMERATED. Returns 1, or 0 without memory.
 */
int ASN1_ENUMERATED_set_int64(ASN1_ENUMERATED *a, int64_t r);

/*
 Sets `bn` (a new number if NULL) to an ENUMERATED's value. Returns the number, NULL on failure.
 */
BIGNUM *ASN1_ENUMERATED_to_BN(const ASN1_ENUMERATED *ai, BIGNUM *bn);

/*
 As `ASN1_GENERALIZEDTIME_set`, moved by days and seconds.
 */
ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_adj(ASN1_GENERALIZEDTIME *s, time_t t, int offset_day, long offset_sec);

/*
 Returns 1 if the string is a well-formed GeneralizedTime, 0 if not.
 */
int ASN1_GENERALIZEDTIME_check(const ASN1_GENERALIZEDTIME *d);

/*
 Copies a GeneralizedTime by way of its encoding; NULL for NULL or on failure. The caller frees it.
 */
ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_dup(const ASN1_GENERALIZEDTIME *a);

/*
 Frees a GeneralizedTime; NULL is fine.
 */
void ASN1_GENERALIZEDTIME_free(ASN1_GENERALIZEDTIME *a);

/*
 The item of `ASN1_GENERALIZEDTIME`.
 */
const ASN1_ITEM *ASN1_GENERALIZEDTIME_it(void);

/*
 Makes a GeneralizedTime, empty; NULL without memory. Free it with `ASN1_GENERALIZEDTIME_free`.
 */
ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_new(void);

/*
 As `ASN1_TIME_print`, for a GeneralizedTime; 0 for another type.
 */
int ASN1_GENERALIZEDTIME_print(BIO *fp, const ASN1_GENERALIZEDTIME *a);

/*
 Sets `s` (a new time if NULL) to `t` as GeneralizedTime. Returns it, NULL on failure.
 */
ASN1_GENERALIZEDTIME *ASN1_GENERALIZEDTIME_set(ASN1_GENERALIZEDTIME *s, time_t t);

/*
 Sets `s` (if not NULL) from the text of a GeneralizedTime. Returns 1, or 0 if it is none.
 */
int ASN1_GENERALIZEDTIME_set_string(ASN1_GENERALIZEDTIME *s, const char *str);

/*
 Frees a GeneralString; NULL is fine.
 */
void ASN1_GENERALSTRING_free(ASN1_GENERALSTRING *a);

/*
 The item of `ASN1_GENERALSTRING`.
 */
const ASN1_ITEM *ASN1_GENERALSTRING_it(void);

/*
 Makes a GeneralString, empty; NULL without memory. Free it with `ASN1_GENERALSTRING_free`.
 */
ASN1_GENERALSTRING *ASN1_GENERALSTRING_new(void);

/*
 Frees an IA5String; NULL is fine.
 */
void ASN1_IA5STRING_free(ASN1_IA5STRING *a);

/*
 The item of `ASN1_IA5STRING`.
 */
const ASN1_ITEM *ASN1_IA5STRING_it(void);

/*
 Makes an IA5String, empty; NULL without memory. Free it with `ASN1_IA5STRING_free`.
 */
ASN1_IA5STRING *ASN1_IA5STRING_new(void);

/*
 Compares two INTEGERs as numbers: negative, 0 or positive.
 */
int ASN1_INTEGER_cmp(const ASN1_INTEGER *x, const ASN1_INTEGER *y);

/*
 Copies an INTEGER; NULL for NULL. The caller frees it.
 */
ASN1_INTEGER *ASN1_INTEGER_dup(const ASN1_INTEGER *a);

/*
 Frees an INTEGER; NULL is fine.
 */
void ASN1_INTEGER_free(ASN1_INTEGER *a);

/*
 Returns an INTEGER's value; 0 for NULL, -1 if it is no INTEGER or does not fit.
 */
long ASN1_INTEGER_get(const ASN1_INTEGER *a);

/*
 Reads an INTEGER into `*pr`. Returns 1, or 0 if it is no INTEGER or does not fit.
 */
int ASN1_INTEGER_get_int64(int64_t *pr, const ASN1_INTEGER *a);

/*
 Reads a non-negative INTEGER into `*pr`. Returns 1, or 0 if it is no INTEGER, negative or too large.
 */
int ASN1_INTEGER_get_uint64(uint64_t *pr, const ASN1_INTEGER *a);

/*
 The item of `ASN1_INTEGER`.
 */
const ASN1_ITEM *ASN1_INTEGER_it(void);

/*
 Makes an INTEGER, empty; NULL without memory. Free it with `ASN1_INTEGER_free`.
 */
ASN1_INTEGER *ASN1_INTEGER_new(void);

/*
 Sets an INTEGER. Returns 1, or 0 without memory.
 */
int ASN1_INTEGER_set(ASN1_INTEGER *a, long v);

/*
 Sets an INTEGER. Returns 1, or 0 without memory.
 */
int ASN1_INTEGER_set_int64(ASN1_INTEGER *a, int64_t r);

/*
 Sets an INTEGER. Returns 1, or 0 without memory.
 */
int ASN1_INTEGER_set_uint64(ASN1_INTEGER *a, uint64_t r);

/*
 Sets `bn` (a new number if NULL) to an INTEGER's value. Returns the number, NULL on failure.
 */
BIGNUM *ASN1_INTEGER_to_BN(const ASN1_INTEGER *ai, BIGNUM *bn);

/*
 The template at a place of the list; NULL past the last.
 */
const ASN1_ITEM *ASN1_ITEM_get(size_t i);

/*
 The template of a type by its name; NULL if there is none.
 */
const ASN1_ITEM *ASN1_ITEM_lookup(const char *name);

/*
 Does nothing: a NULL is no object.
 */
void ASN1_NULL_free(ASN1_NULL *_a);

/*
 The item of `ASN1_NULL`.
 */
const ASN1_ITEM *ASN1_NULL_it(void);

/*
 Returns the value that stands for NULL: 1 as a pointer.
 */
ASN1_NULL *ASN1_NULL_new(void);

/*
 A new object with a number, content octets and names, all copied; the caller frees it.
 */
ASN1_OBJECT *ASN1_OBJECT_create(int nid, unsigned char *data, int len, const char *sn, const char *ln);

/*
 Frees an object; NULL and constants are left alone.
 */
void ASN1_OBJECT_free(ASN1_OBJECT *a);

/*
 The item of `ASN1_OBJECT`.
 */
const ASN1_ITEM *ASN1_OBJECT_it(void);

/*
 A new object without identifier; the caller frees it.
 */
ASN1_OBJECT *ASN1_OBJECT_new(void);

/*
 The item of an OCTET STRING that may be written with indefinite length.
 */
const ASN1_ITEM *ASN1_OCTET_STRING_NDEF_it(void);

/*
 Compares two OCTET STRINGs; 0 if they are equal.
 */
int ASN1_OCTET_STRING_cmp(const ASN1_OCTET_STRING *a, const ASN1_OCTET_STRING *b);

/*
 Copies an OCTET STRING; NULL for NULL. The caller frees it.
 */
ASN1_OCTET_STRING *ASN1_OCTET_STRING_dup(const ASN1_OCTET_STRING *a);

/*
 Frees an OCTET STRING; NULL is fine.
 */
void ASN1_OCTET_STRING_free(ASN1_OCTET_STRING *a);

/*
 The item of `ASN1_OCTET_STRING`.
 */
const ASN1_ITEM *ASN1_OCTET_STRING_it(void);

/*
 Makes an OCTET STRING, empty; NULL without memory. Free it with `ASN1_OCTET_STRING_free`.
 */
ASN1_OCTET_STRING *ASN1_OCTET_STRING_new(void);

/*
 Sets an OCTET STRING as `ASN1_STRING_set` does.
 */
int ASN1_OCTET_STRING_set(ASN1_OCTET_STRING *str, const unsigned char *data, int len);

/*
 Frees a print context; NULL is fine.
 */
void ASN1_PCTX_free(ASN1_PCTX *p);

/*
 Returns the flags for certificates.
 */
unsigned long ASN1_PCTX_get_cert_flags(const ASN1_PCTX *p);

/*
 Returns the flags (`ASN1_PCTX_FLAGS_*`).
 */
unsigned long ASN1_PCTX_get_flags(const ASN1_PCTX *p);

/*
 Returns the flags for names.
 */
unsigned long ASN1_PCTX_get_nm_flags(const ASN1_PCTX *p);

/*
 Returns the flags for object identifiers.
 */
unsigned long ASN1_PCTX_get_oid_flags(const ASN1_PCTX *p);

/*
 Returns the flags for strings (`ASN1_STRFLGS_*`).
 */
unsigned long ASN1_PCTX_get_str_flags(const ASN1_PCTX *p);

/*
 Makes a print context with no flags; NULL without memory.
 */
ASN1_PCTX *ASN1_PCTX_new(void);

/*
 Sets the flags for certificates.
 */
void ASN1_PCTX_set_cert_flags(ASN1_PCTX *p, unsigned long flags);

/*
 Sets the flags (`ASN1_PCTX_FLAGS_*`).
 */
void ASN1_PCTX_set_flags(ASN1_PCTX *p, unsigned long flags);

/*
 Sets the flags for names.
 */
void ASN1_PCTX_set_nm_flags(ASN1_PCTX *p, unsigned long flags);

/*
 Sets the flags for object identifiers.
 */
void ASN1_PCTX_set_oid_flags(ASN1_PCTX *p, unsigned long flags);

/*
 Sets the flags for strings (`ASN1_STRFLGS_*`).
 */
void ASN1_PCTX_set_str_flags(ASN1_PCTX *p, unsigned long flags);

/*
 Frees a PrintableString; NULL is fine.
 */
void ASN1_PRINTABLESTRING_free(ASN1_PRINTABLESTRING *a);

/*
 The item of `ASN1_PRINTABLESTRING`.
 */
const ASN1_ITEM *ASN1_PRINTABLESTRING_it(void);

/*
 Makes a PrintableString, empty; NULL without memory. Free it with `ASN1_PRINTABLESTRING_free`.
 */
ASN1_PRINTABLESTRING *ASN1_PRINTABLESTRING_new(void);

/*
 Frees a string of a printable type; NULL is fine.
 */
void ASN1_PRINTABLE_free(ASN1_STRING *a);

/*
 The item of strings of the printable types.
 */
const ASN1_ITEM *ASN1_PRINTABLE_it(void);

/*
 Makes a string of a printable type, empty; NULL without memory. Free it with `ASN1_PRINTABLE_free`.
 */
ASN1_STRING *ASN1_PRINTABLE_new(void);

/*
 Returns the smallest of PrintableString, IA5String and T61String that holds the text; -1 as length: a C string.
 */
int ASN1_PRINTABLE_type(const unsigned char *s, int max);

/*
 Frees a scan context; NULL is fine.
 */
void ASN1_SCTX_free(ASN1_SCTX *p);

/*
 Returns the program's data.
 */
void *ASN1_SCTX_get_app_data(ASN1_SCTX *p);

/*
 Returns the flags of a scan: none.
 */
unsigned long ASN1_SCTX_get_flags(ASN1_SCTX *_p);

/*
 Returns the table being scanned: NULL, since nothing is.
 */
const ASN1_ITEM *ASN1_SCTX_get_item(ASN1_SCTX *_p);

/*
 Returns the field being scanned: NULL, since nothing is.
 */
const ASN1_TEMPLATE *ASN1_SCTX_get_template(ASN1_SCTX *_p);

/*
 Makes a scan context; the library itself never scans. NULL without memory.
 */
ASN1_SCTX *ASN1_SCTX_new(int (*scan_cb)(ASN1_SCTX *ctx));

/*
 Keeps the program's data in a scan context.
 */
void ASN1_SCTX_set_app_data(ASN1_SCTX *p, void *data);

/*
 The item of a SEQUENCE OF anything.
 */
const ASN1_ITEM *ASN1_SEQUENCE_ANY_it(void);

/*
 The item of a SET OF anything.
 */
const ASN1_ITEM *ASN1_SET_ANY_it(void);

/*
 Says what strings of attribute `nid` may be; negative sizes, mask 0 and flags 0 keep what there is. Returns 1.
 */
int ASN1_STRING_TABLE_add(int nid, long minsize, long maxsize, unsigned long mask, unsigned long flags);

/*
 Forgets what `ASN1_STRING_TABLE_add` said.
 */
void ASN1_STRING_TABLE_cleanup(void);

/*
 Returns what strings of attribute `nid` may be; NULL if anything.
 */
ASN1_STRING_TABLE *ASN1_STRING_TABLE_get(int nid);

/*
 Overwrites the content with zeros and frees the string; NULL is fine.
 */
void ASN1_STRING_clear_free(ASN1_STRING *a);

/*
 Compares two strings by length, content and type. Returns 0 if they are equal.
 */
int ASN1_STRING_cmp(const ASN1_STRING *a, const ASN1_STRING *b);

/*
 Copies `str` into `dst`. Returns 1, or 0 if `str` is NULL (nothing queued) or without memory.
 */
int ASN1_STRING_copy(ASN1_STRING *dst, const ASN1_STRING *str);

/*
 Returns the content, which stays the string's and may be changed.
 */
unsigned char *ASN1_STRING_data(ASN1_STRING *x);

/*
 Copies a string.

 Returns a string to be freed with `ASN1_STRING_free`; NULL for NULL or without memory.
 */
ASN1_STRING *ASN1_STRING_dup(const ASN1_STRING *a);

/*
 Frees a string; NULL is fine. Source: ASN1_STRING_new(3).
 */
void ASN1_STRING_free(ASN1_STRING *a);

/*
 Returns the content, which stays the string's (get0).
 */
const unsigned char *ASN1_STRING_get0_data(const ASN1_STRING *x);

/*
 Returns the types that `ASN1_STRING_set_by_NID` may choose from.
 */
unsigned long ASN1_STRING_get_default_mask(void);

/*
 Returns the number of bytes of the content.
 */
int ASN1_STRING_length(const ASN1_STRING *x);

/*
 Sets the number of bytes that count as content.
 */
void ASN1_STRING_length_set(ASN1_STRING *x, int n);

/*
 Makes an empty string (of type OCTET STRING).

 Returns a string to be freed with `ASN1_STRING_free`, or NULL without memory. Source: ASN1_STRING_new(3).
 */
ASN1_STRING *ASN1_STRING_new(void);

/*
 Prints a string with `.` for what is not printable. Returns 1, or 0 on failure.
 */
int ASN1_STRING_print(BIO *bp, const ASN1_STRING *v);

/*
 Prints a string, escaped as `flags` (`ASN1_STRFLGS_*`) say. Returns the number of characters, -1 on failure.
 */
int ASN1_STRING_print_ex(BIO *out, const ASN1_STRING *str, unsigned long flags);

/*
 As `ASN1_STRING_print_ex`, to a C stream.
 */
int ASN1_STRING_print_ex_fp(FILE *fp, const ASN1_STRING *str, unsigned long flags);

/*
 Sets the content to a copy of `len` bytes; if `len` is -1, of the C string at `data`.

 NULL as `data` makes room only. Returns 1, or 0 on failure.
 */
int ASN1_STRING_set(ASN1_STRING *str, const void *data, int len);

/*
 Sets the content to `data` itself, `len` bytes of `OPENSSL_malloc`, which the string then owns.
 */
void ASN1_STRING_set0(ASN1_STRING *str, void *data, int len);

/*
 Copies a text into `*out` (a new string if NULL) as attribute `nid` wants it. Returns the string, NULL on failure.
 */
ASN1_STRING *ASN1_STRING_set_by_NID(ASN1_STRING **out, const unsigned char *in, int inlen, int inform, int nid);

/*
 Sets the types that `ASN1_STRING_set_by_NID` may choose from.
 */
void ASN1_STRING_set_default_mask(unsigned long mask);

/*
 Sets those types by name: `nombstr`, `pkix`, `utf8only`, `default` or `MASK:number`. Returns 1, or 0 if unknown.
 */
int ASN1_STRING_set_default_mask_asc(const char *p);

/*
 Writes the text of a character string as UTF-8 into a new block at `*out`. Returns its length, negative on failure.
 */
int ASN1_STRING_to_UTF8(unsigned char **out, const ASN1_STRING *in);

/*
 Returns the type, `V_ASN1_*`.
 */
int ASN1_STRING_type(const ASN1_STRING *x);

/*
 Makes an empty string of type `type`.

 Returns a string to be freed with `ASN1_STRING_free`, or NULL without memory. Source: ASN1_STRING_new(3).
 */
ASN1_STRING *ASN1_STRING_type_new(int type);

/*
 Frees a TeletexString; NULL is fine.
 */
void ASN1_T61STRING_free(ASN1_T61STRING *a);

/*
 The item of `ASN1_T61STRING`.
 */
const ASN1_ITEM *ASN1_T61STRING_it(void);

/*
 Makes a TeletexString, empty; NULL without memory. Free it with `ASN1_T61STRING_free`.
 */
ASN1_T61STRING *ASN1_T61STRING_new(void);

/*
 As `ASN1_TIME_set`, moved by days and seconds.
 */
ASN1_TIME *ASN1_TIME_adj(ASN1_TIME *s, time_t t, int offset_day, long offset_sec);

/*
 Returns 1 if the time is well formed, 0 if not.
 */
int ASN1_TIME_check(const ASN1_TIME *t);

/*
 Compares with `t`: -1 before, 0 equal, 1 after, -2 if the time is not well formed.
 */
int ASN1_TIME_cmp_time_t(const ASN1_TIME *s, time_t t);

/*
 Compares two times: -1, 0, 1, or -2 if one is not well formed.
 */
int ASN1_TIME_compare(const ASN1_TIME *a, const ASN1_TIME *b);

/*
 Tells days and seconds from `from` to `to` (now for NULL). Returns 1, or 0 if one is not well formed.
 */
int ASN1_TIME_diff(int *pday, int *psec, const ASN1_TIME *from, const ASN1_TIME *to);

/*
 Copies a time by way of its encoding; NULL for NULL or on failure. The caller frees it.
 */
ASN1_TIME *ASN1_TIME_dup(const ASN1_TIME *a);

/*
 Frees a time of either type; NULL is fine.
 */
void ASN1_TIME_free(ASN1_TIME *a);

/*
 The item of a time of either type.
 */
const ASN1_ITEM *ASN1_TIME_it(void);

/*
 Makes a time of either type, empty; NULL without memory. Free it with `ASN1_TIME_free`.
 */
ASN1_TIME *ASN1_TIME_new(void);

/*
 Rewrites the time in the form RFC 5280 prescribes. Returns 1, or 0 if it is not well formed.
 */
int ASN1_TIME_normalize(ASN1_TIME *s);

/*
 Prints a time as `Jan  2 15:04:05 2006 GMT`. Returns 1, or 0 on failure (`Bad time value` is printed).
 */
int ASN1_TIME_print(BIO *bp, const ASN1_TIME *tm);

/*
 As `ASN1_TIME_print`; `flags` may ask for `ASN1_DTFLGS_ISO8601`.
 */
int ASN1_TIME_print_ex(BIO *bp, const ASN1_TIME *tm, unsigned long flags);

/*
 Sets `s` (a new time if NULL) to `t`, as UTCTime from 1950 to 2049. Returns it, NULL on failure.
 */
ASN1_TIME *ASN1_TIME_set(ASN1_TIME *s, time_t t);

/*
 Sets `s` (if not NULL) from the text of either form. Returns 1, or 0 if it is neither.
 */
int ASN1_TIME_set_string(ASN1_TIME *s, const char *str);

/*
 Sets `s` (if not NULL) from a text of RFC 5280's shape; years that UTCTime can tell become UTCTime.

 Returns 1, or 0 if the text has not that shape.
 */
int ASN1_TIME_set_string_X509(ASN1_TIME *s, const char *str);

/*
 Writes the same time as GeneralizedTime into `*out` (a new one if NULL). Returns it, NULL on failure.
 */
ASN1_GENERALIZEDTIME *ASN1_TIME_to_generalizedtime(const ASN1_TIME *t, ASN1_GENERALIZEDTIME **out);

/*
 Fills `tm` with the time (now for NULL). Returns 1, or 0 if it is not well formed.
 */
int ASN1_TIME_to_tm(const ASN1_TIME *s, struct tm *tm);

/*
 Compares two values; 0 if they are equal.
 */
int ASN1_TYPE_cmp(const ASN1_TYPE *a, const ASN1_TYPE *b);

/*
 Frees a value and what it holds; NULL is fine.
 */
void ASN1_TYPE_free(ASN1_TYPE *a);

/*
 Returns the type of what `a` holds; 0 if it holds nothing.
 */
int ASN1_TYPE_get(const ASN1_TYPE *a);

/*
 Reads such a SEQUENCE: the number, and up to `max_len` of the bytes. Returns how many there are, -1 if it is none.
 */
int ASN1_TYPE_get_int_octetstring(const ASN1_TYPE *a, long *num, unsigned char *data, int max_len);

/*
 Copies up to `max_len` bytes of an OCTET STRING. Returns its length, -1 if `a` holds none.
 */
int ASN1_TYPE_get_octetstring(const ASN1_TYPE *a, unsigned char *data, int max_len);

/*
 Makes a value that holds nothing; NULL without memory.
 */
ASN1_TYPE *ASN1_TYPE_new(void);

/*
 Writes `s` of the type `it` into a SEQUENCE in `*t` (a new one if NULL). Returns it, NULL on failure.
 */
ASN1_TYPE *ASN1_TYPE_pack_sequence(const ASN1_ITEM *it, void *s, ASN1_TYPE **t);

/*
 Makes `a` hold `value` of `type` and own it; for BOOLEAN whether `value` is NULL counts.
 */
void ASN1_TYPE_set(ASN1_TYPE *a, int type, void *value);

/*
 As `ASN1_TYPE_set`, with a copy. Returns 1, or 0 without memory.
 */
int ASN1_TYPE_set1(ASN1_TYPE *a, int type, const void *value);

/*
 Makes `a` hold a SEQUENCE of a number and a copy of `len` bytes. Returns 1, or 0 without memory.
 */
int ASN1_TYPE_set_int_octetstring(ASN1_TYPE *a, long num, unsigned char *data, int len);

/*
 Makes `a` hold an OCTET STRING with a copy of `len` bytes. Returns 1, or 0 without memory.
 */
int ASN1_TYPE_set_octetstring(ASN1_TYPE *a, unsigned char *data, int len);

/*
 Reads a value of the type `it` from a SEQUENCE; NULL if `t` is none or on failure.
 */
void *ASN1_TYPE_unpack_sequence(const ASN1_ITEM *it, const ASN1_TYPE *t);

/*
 Frees a UniversalString; NULL is fine.
 */
void ASN1_UNIVERSALSTRING_free(ASN1_UNIVERSALSTRING *a);

/*
 The item of `ASN1_UNIVERSALSTRING`.
 */
const ASN1_ITEM *ASN1_UNIVERSALSTRING_it(void);

/*
 Makes a UniversalString, empty; NULL without memory. Free it with `ASN1_UNIVERSALSTRING_free`.
 */
ASN1_UNIVERSALSTRING *ASN1_UNIVERSALSTRING_new(void);

/*
 Makes a UniversalString of Latin-1 characters a string of one byte per character. Returns 1, or 0 if it cannot be.
 */
int ASN1_UNIVERSALSTRING_to_string(ASN1_UNIVERSALSTRING *s);

/*
 As `ASN1_UTCTIME_set`, moved by days and seconds.
 */
ASN1_UTCTIME *ASN1_UTCTIME_adj(ASN1_UTCTIME *s, time_t t, int offset_day, long offset_sec);

/*
 Returns 1 if the string is a well-formed UTCTime, 0 if not.
 */
int ASN1_UTCTIME_check(const ASN1_UTCTIME *d);

/*
 As `ASN1_TIME_cmp_time_t`, for a UTCTime.
 */
int ASN1_UTCTIME_cmp_time_t(const ASN1_UTCTIME *s, time_t t);

/*
 Copies a UTCTime by way of its encoding; NULL for NULL or on failure. The caller frees it.
 */
ASN1_UTCTIME *ASN1_UTCTIME_dup(const ASN1_UTCTIME *a);

/*
 Frees a UTCTime; NULL is fine.
 */
void ASN1_UTCTIME_free(ASN1_UTCTIME *a);

/*
 The item of `ASN1_UTCTIME`.
 */
const ASN1_ITEM *ASN1_UTCTIME_it(void);

/*
 Makes a UTCTime, empty; NULL without memory. Free it with `ASN1_UTCTIME_free`.
 */
ASN1_UTCTIME *ASN1_UTCTIME_new(void);

/*
 As `ASN1_TIME_print`, for a UTCTime; 0 for another type.
 */
int ASN1_UTCTIME_print(BIO *fp, const ASN1_UTCTIME *a);

/*
 Sets `s` (a new time if NULL) to `t` as UTCTime. Returns it, NULL outside 1950 to 2049.
 */
ASN1_UTCTIME *ASN1_UTCTIME_set(ASN1_UTCTIME *s, time_t t);

/*
 Sets `s` (if not NULL) from the text of a UTCTime. Returns 1, or 0 if it is none.
 */
int ASN1_UTCTIME_set_string(ASN1_UTCTIME *s, const char *str);

/*
 Frees a UTF8String; NULL is fine.
 */
void ASN1_UTF8STRING_free(ASN1_UTF8STRING *a);

/*
 The item of `ASN1_UTF8STRING`.
 */
const ASN1_ITEM *ASN1_UTF8STRING_it(void);

/*
 Makes a UTF8String, empty; NULL without memory. Free it with `ASN1_UTF8STRING_free`.
 */
ASN1_UTF8STRING *ASN1_UTF8STRING_new(void);

/*
 Frees a VisibleString; NULL is fine.
 */
void ASN1_VISIBLESTRING_free(ASN1_VISIBLESTRING *a);

/*
 The item of `ASN1_VISIBLESTRING`.
 */
const ASN1_ITEM *ASN1_VISIBLESTRING_it(void);

/*
 Makes a VisibleString, empty; NULL without memory. Free it with `ASN1_VISIBLESTRING_free`.
 */
ASN1_VISIBLESTRING *ASN1_VISIBLESTRING_new(void);
void ASN1_add_oid_module(void);
void ASN1_add_stable_module(void);

/*
 Prints a big number under a title. Returns 1, or 0 on failure.
 */
int ASN1_bn_print(BIO *bp, const char *number, const BIGNUM *num, unsigned char *_buf, int off);

/*
 Prints bytes in hexadecimal, 15 in a line, each line indented by `off`. Returns 1, or 0 on failure.
 */
int ASN1_buf_print(BIO *bp, const unsigned char *buf, size_t buflen, int off);

/*
 Whether an end-of-contents stands at `*p`, which is then moved behind it; 1 also if nothing is left.
 */
int ASN1_check_infinite_end(unsigned char **p, long len);

/*
 As `ASN1_check_infinite_end`.
 */
int ASN1_const_check_infinite_end(const unsigned char **p, long len);

/*
 Reads a value from a BIO into `*x` (a new one if NULL). Returns it, NULL on failure.
 */
void *ASN1_d2i_bio(void *(*xnew)(void), d2i_of_void *d2i, BIO *in, void **x);

/*
 As `ASN1_d2i_bio`, from a C stream.
 */
void *ASN1_d2i_fp(void *(*xnew)(void), d2i_of_void *d2i, FILE *in, void **x);

/*
 Copies a value by way of its encoding; NULL for NULL or on failure.
 */
void *ASN1_dup(i2d_of_void *i2d, d2i_of_void *d2i, const void *x);

/*
 Makes a value from text, looking sections up in `nconf`. Returns it, to be freed, or NULL on failure.
 */
ASN1_TYPE *ASN1_generate_nconf(const char *str, CONF *nconf);

/*
 Makes a value from text, looking sections up in `ctx`. Returns it, to be freed, or NULL on failure.
 */
ASN1_TYPE *ASN1_generate_v3(const char *str, X509V3_CTX *cnf);

/*
 Reads a header and moves `*pp` to the value.

 Returns the constructed bit, with 1 added if the length is indefinite and 0x80 if something is wrong.
 */
int ASN1_get_object(const unsigned char **pp, long *plength, int *ptag, int *pclass, long omax);

/*
 Writes a value to a BIO. Returns 1, or 0 on failure.
 */
int ASN1_i2d_bio(i2d_of_void *i2d, BIO *out, const void *x);

/*
 As `ASN1_i2d_bio`, to a C stream.
 */
int ASN1_i2d_fp(i2d_of_void *i2d, FILE *out, const void *x);

/*
 Reads a value of the type `it` from `len` bytes at `*in`, which is moved behind it.

 A value in `*val` is reused; on failure it is freed. Returns the value, NULL on failure.
 */
ASN1_VALUE *ASN1_item_d2i(ASN1_VALUE **val, const unsigned char **in, long len, const ASN1_ITEM *it);

/*
 As `ASN1_item_d2i_bio_ex`.
 */
void *ASN1_item_d2i_bio(const ASN1_ITEM *it, BIO *in, void *pval);

/*
 Reads a value of the type `it` from a BIO into `*pval` (a new one if NULL). Returns it, NULL on failure.
 */
void *ASN1_item_d2i_bio_ex(const ASN1_ITEM *it, BIO *in, void *pval, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 As `ASN1_item_d2i`; there is only the default library context.
 */
ASN1_VALUE *ASN1_item_d2i_ex(ASN1_VALUE **val, const unsigned char **in, long len, const ASN1_ITEM *it,
    OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 As `ASN1_item_d2i_fp_ex`.
 */
void *ASN1_item_d2i_fp(const ASN1_ITEM *it, FILE *in, void *x);

/*
 As `ASN1_item_d2i_bio_ex`, from a C stream.
 */
void *ASN1_item_d2i_fp_ex(const ASN1_ITEM *it, FILE *in, void *x, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Copies a value by way of its encoding; NULL for NULL or on failure.
 */
void *ASN1_item_dup(const ASN1_ITEM *it, const void *x);

/*
 Frees a value of the type `it`; NULL is fine.
 */
void ASN1_item_free(ASN1_VALUE *val, const ASN1_ITEM *it);

/*
 Writes a value of the type `it`. Returns its length, 0 or -1 on failure.

 NULL as `out` asks for the length only, NULL in `*out` for a new block; otherwise `*out` is moved on.
 */
int ASN1_item_i2d(const ASN1_VALUE *val, unsigned char **out, const ASN1_ITEM *it);

/*
 Writes a value of the type `it` to a BIO. Returns 1, or 0 on failure.
 */
int ASN1_item_i2d_bio(const ASN1_ITEM *it, BIO *out, const void *x);

/*
 As `ASN1_item_i2d_bio`, to a C stream.
 */
int ASN1_item_i2d_fp(const ASN1_ITEM *it, FILE *out, const void *x);

/*
 A new memory BIO that holds the encoding of a value; NULL on failure.
 */
BIO *ASN1_item_i2d_mem_bio(const ASN1_ITEM *it, const ASN1_VALUE *val);

/*
 As `ASN1_item_i2d`, with indefinite lengths where the type allows them.
 */
int ASN1_item_ndef_i2d(const ASN1_VALUE *val, unsigned char **out, const ASN1_ITEM *it);

/*
 Makes an empty value of the type `it`; NULL on failure.
 */
ASN1_VALUE *ASN1_item_new(const ASN1_ITEM *it);

/*
 As `ASN1_item_new`; there is only the default library context.
 */
ASN1_VALUE *ASN1_item_new_ex(const ASN1_ITEM *it, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Writes `obj` into an OCTET STRING, `*oct` or a new one. Returns it, NULL on failure.
 */
ASN1_STRING *ASN1_item_pack(void *obj, const ASN1_ITEM *it, ASN1_OCTET_STRING **oct);

/*
 Prints a value of the type `it`, field by field; NULL as `pctx` is the usual way. Returns 1, or 0 on failure.
 */
int ASN1_item_print(BIO *out, const ASN1_VALUE *ifld, int indent, const ASN1_ITEM *it, const ASN1_PCTX *pctx);

/*
 As `ASN1_item_sign`; there is only the default library context, and no key takes an id.
 */
int ASN1_item_sign_ex(const ASN1_ITEM *it, X509_ALGOR *algor1, X509_ALGOR *algor2, ASN1_BIT_STRING *signature,
    const void *data, const ASN1_OCTET_STRING *_id, EVP_PKEY *pkey, const EVP_MD *md, OSSL_LIB_CTX *_libctx,
    const char *_propq);

/*
 Reads a value from the content of a string; NULL on failure.
 */
void *ASN1_item_unpack(const ASN1_STRING *oct, const ASN1_ITEM *it);

/*
 As `ASN1_item_verify`; there is only the default library context, and no key takes an id.
 */
int ASN1_item_verify_ex(const ASN1_ITEM *it, const X509_ALGOR *alg, const ASN1_BIT_STRING *signature,
    const void *data, const ASN1_OCTET_STRING *_id, EVP_PKEY *pkey, OSSL_LIB_CTX *_libctx, const char *_propq);

/*
 Copies a text into `*out` (a new string if NULL) as the smallest type of `mask`. Returns the type, -1 on failure.

 `inform` is `MBSTRING_*`. NULL as `out` only asks for the type.
 */
int ASN1_mbstring_copy(ASN1_STRING **out, const unsigned char *in, int len, int inform, unsigned long mask);

/*
 As `ASN1_mbstring_copy`, for at least `minsize` and at most `maxsize` characters (if positive).
 */
int ASN1_mbstring_ncopy(ASN1_STRING **out, const unsigned char *in, int len, int inform, unsigned long mask,
    long minsize, long maxsize);

/*
 Returns the length of a value with its header (and end-of-contents); -1 if it is too long.
 */
int ASN1_object_size(int constructed, int length, int tag);

/*
 Prints the structure of an encoding, names indented by depth if `indent` is not 0. Returns 1, or 0 if it is none.
 */
int ASN1_parse(BIO *bp, const unsigned char *pp, long len, int indent);

/*
 As `ASN1_parse`; dumps up to `dump` bytes (-1: all) of content that is no text.
 */
int ASN1_parse_dump(BIO *bp, const unsigned char *pp, long len, int indent, int dump_);

/*
 Writes an end-of-contents at `*pp` and moves `*pp` behind it. Returns 2.
 */
int ASN1_put_eoc(unsigned char **pp);

/*
 Writes a header at `*pp` and moves `*pp` behind it; `constructed` 2 means indefinite length.
 */
void ASN1_put_object(unsigned char **pp, int constructed, int length, int tag, int xclass);

/*
 Reads a list of type names (`UTF8,PRINTABLE|…`) into a mask. Returns 1, or 0 if one is unknown.
 */
int ASN1_str2mask(const char *str, unsigned long *pmask);

/*
 Returns the bit (`B_ASN1_*`) of a universal type; 0 if it has none.
 */
unsigned long ASN1_tag2bit(int tag);

/*
 Returns the name of a universal type, with its sign for INTEGER and ENUMERATED.
 */
const char *ASN1_tag2str(int tag);
const BIO_METHOD *BIO_f_asn1(void);
BIO *BIO_new_NDEF(BIO *out, ASN1_VALUE *val, const ASN1_ITEM *it);

/*
 Sets `ai` (a new ENUMERATED if NULL) to `bn`. Returns the ENUMERATED, NULL on failure.
 */
ASN1_ENUMERATED *BN_to_ASN1_ENUMERATED(const BIGNUM *bn, ASN1_ENUMERATED *ai);

/*
 Sets `ai` (a new INTEGER if NULL) to `bn`. Returns the INTEGER, NULL on failure.
 */
ASN1_INTEGER *BN_to_ASN1_INTEGER(const BIGNUM *bn, ASN1_INTEGER *ai);

/*
 Frees a string of a DirectoryString's types; NULL is fine.
 */
void DIRECTORYSTRING_free(ASN1_STRING *a);

/*
 The item of a DirectoryString.
 */
const ASN1_ITEM *DIRECTORYSTRING_it(void);

/*
 Makes a string of a DirectoryString's types, empty; NULL without memory. Free it with `DIRECTORYSTRING_free`.
 */
ASN1_STRING *DIRECTORYSTRING_new(void);

/*
 Frees a string of a DisplayText's types; NULL is fine.
 */
void DISPLAYTEXT_free(ASN1_STRING *a);

/*
 The item of a DisplayText.
 */
const ASN1_ITEM *DISPLAYTEXT_it(void);

/*
 Makes a string of a DisplayText's types, empty; NULL without memory. Free it with `DISPLAYTEXT_free`.
 */
ASN1_STRING *DISPLAYTEXT_new(void);
int PEM_write_bio_ASN1_stream(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const char *hdr, const ASN1_ITEM *it);

/*
 Copies `in` to `out` as content is signed and sent. Returns 1, or 0 on failure.
 */
int SMIME_crlf_copy(BIO *in, BIO *out, int flags);
ASN1_VALUE *SMIME_read_ASN1(BIO *bio, BIO **bcont, const ASN1_ITEM *it);
ASN1_VALUE *SMIME_read_ASN1_ex(BIO *bio, int flags, BIO **bcont, const ASN1_ITEM *it, ASN1_VALUE **x,
    OSSL_LIB_CTX *libctx, const char *propq);

/*
 Copies what follows the header of plain text. Returns 1, or 0 if there is none.
 */
int SMIME_text(BIO *in, BIO *out);
int SMIME_write_ASN1(BIO *bio, ASN1_VALUE *val, BIO *data, int flags, int ctype_nid, int econt_nid,
    STACK_OF(X509_ALGOR) *mdalgs, const ASN1_ITEM *it);
int SMIME_write_ASN1_ex(BIO *bio, ASN1_VALUE *val, BIO *data, int flags, int ctype_nid, int econt_nid,
    STACK_OF(X509_ALGOR) *mdalgs, const ASN1_ITEM *it, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Reads the first character of UTF-8 into `*val`. Returns its length, 0 for no text, negative if it is none.
 */
int UTF8_getc(const unsigned char *str, int len, unsigned long *val);

/*
 Writes a character as UTF-8 into `len` bytes (NULL: asks for its length). Returns its length, negative on failure.
 */
int UTF8_putc(unsigned char *str, int len, unsigned long value);

/*
 Writes the content octets that dotted text of `num` bytes (-1: up to its NUL) spells to `olen` bytes at `out`, or
 only counts them if that is NULL. Returns their number, 0 on failure.
 */
int a2d_ASN1_OBJECT(unsigned char *out, int olen, const char *buf, int num);

/*
 Reads an ENUMERATED in hexadecimal. Returns 1, or 0 on failure.
 */
int a2i_ASN1_ENUMERATED(BIO *bp, ASN1_ENUMERATED *bs, char *buf, int size);

/*
 Reads an INTEGER in hexadecimal as `i2a_ASN1_INTEGER` writes it. Returns 1, or 0 on failure.
 */
int a2i_ASN1_INTEGER(BIO *bp, ASN1_INTEGER *bs, char *buf, int size);

/*
 Reads the bytes of a string in hexadecimal. Returns 1, or 0 on failure.
 */
int a2i_ASN1_STRING(BIO *bp, ASN1_STRING *bs, char *buf, int size);

/*
 Reads a BIT STRING; NULL on failure. Source: d2i_X509(3).
 */
ASN1_BIT_STRING *d2i_ASN1_BIT_STRING(ASN1_BIT_STRING **a, const unsigned char **in, long len);

/*
 Reads a BMPString; NULL on failure. Source: d2i_X509(3).
 */
ASN1_BMPSTRING *d2i_ASN1_BMPSTRING(ASN1_BMPSTRING **a, const unsigned char **in, long len);

/*
 Reads an ENUMERATED; NULL on failure. Source: d2i_X509(3).
 */
ASN1_ENUMERATED *d2i_ASN1_ENUMERATED(ASN1_ENUMERATED **a, const unsigned char **in, long len);

/*
 Reads a GeneralizedTime; NULL on failure. Source: d2i_X509(3).
 */
ASN1_GENERALIZEDTIME *d2i_ASN1_GENERALIZEDTIME(ASN1_GENERALIZEDTIME **a, const unsigned char **in, long len);

/*
 Reads a GeneralString; NULL on failure. Source: d2i_X509(3).
 */
ASN1_GENERALSTRING *d2i_ASN1_GENERALSTRING(ASN1_GENERALSTRING **a, const unsigned char **in, long len);

/*
 Reads an IA5String; NULL on failure. Source: d2i_X509(3).
 */
ASN1_IA5STRING *d2i_ASN1_IA5STRING(ASN1_IA5STRING **a, const unsigned char **in, long len);

/*
 Reads an INTEGER; NULL on failure. Source: d2i_X509(3).
 */
ASN1_INTEGER *d2i_ASN1_INTEGER(ASN1_INTEGER **a, const unsigned char **in, long len);

/*
 Reads a NULL; NULL on failure. Source: d2i_X509(3).
 */
ASN1_NULL *d2i_ASN1_NULL(ASN1_NULL **a, const unsigned char **in, long len);

/*
 Reads an object from `len` bytes at `*in_`, which moves behind it. Replaces `*a`. Returns it, NULL on failure.
 */
ASN1_OBJECT *d2i_ASN1_OBJECT(ASN1_OBJECT **a, const unsigned char **in_, long len);

/*
 Reads an OCTET STRING; NULL on failure. Source: d2i_X509(3).
 */
ASN1_OCTET_STRING *d2i_ASN1_OCTET_STRING(ASN1_OCTET_STRING **a, const unsigned char **in, long len);

/*
 Reads a string of a printable type; NULL on failure. Source: d2i_X509(3).
 */
ASN1_STRING *d2i_ASN1_PRINTABLE(ASN1_STRING **a, const unsigned char **in, long len);

/*
 Reads a PrintableString; NULL on failure. Source: d2i_X509(3).
 */
ASN1_PRINTABLESTRING *d2i_ASN1_PRINTABLESTRING(ASN1_PRINTABLESTRING **a, const unsigned char **in, long len);

/*
 Reads a SEQUENCE OF anything; NULL on failure. Source: d2i_X509(3).
 */
ASN1_SEQUENCE_ANY *d2i_ASN1_SEQUENCE_ANY(ASN1_SEQUENCE_ANY **a, const unsigned char **in, long len);

/*
 Reads a SET OF anything; NULL on failure. Source: d2i_X509(3).
 */
ASN1_SEQUENCE_ANY *d2i_ASN1_SET_ANY(ASN1_SEQUENCE_ANY **a, const unsigned char **in, long len);

/*
 Reads a TeletexString; NULL on failure. Source: d2i_X509(3).
 */
ASN1_T61STRING *d2i_ASN1_T61STRING(ASN1_T61STRING **a, const unsigned char **in, long len);

/*
 Reads a time of either type; NULL on failure. Source: d2i_X509(3).
 */
ASN1_TIME *d2i_ASN1_TIME(ASN1_TIME **a, const unsigned char **in, long len);

/*
 Reads a value of any type; NULL on failure.
 */
ASN1_TYPE *d2i_ASN1_TYPE(ASN1_TYPE **a, const unsigned char **in, long len);

/*
 Reads an INTEGER whose first bit is not a sign, as some software wrote serial numbers; NULL on failure.
 */
ASN1_INTEGER *d2i_ASN1_UINTEGER(ASN1_INTEGER **a, const unsigned char **pp, long length);

/*
 Reads a UniversalString; NULL on failure. Source: d2i_X509(3).
 */
ASN1_UNIVERSALSTRING *d2i_ASN1_UNIVERSALSTRING(ASN1_UNIVERSALSTRING **a, const unsigned char **in, long len);

/*
 Reads a UTCTime; NULL on failure. Source: d2i_X509(3).
 */
ASN1_UTCTIME *d2i_ASN1_UTCTIME(ASN1_UTCTIME **a, const unsigned char **in, long len);

/*
 Reads a UTF8String; NULL on failure. Source: d2i_X509(3).
 */
ASN1_UTF8STRING *d2i_ASN1_UTF8STRING(ASN1_UTF8STRING **a, const unsigned char **in, long len);

/*
 Reads a VisibleString; NULL on failure. Source: d2i_X509(3).
 */
ASN1_VISIBLESTRING *d2i_ASN1_VISIBLESTRING(ASN1_VISIBLESTRING **a, const unsigned char **in, long len);

/*
 Reads a string of a DirectoryString's types; NULL on failure. Source: d2i_X509(3).
 */
ASN1_STRING *d2i_DIRECTORYSTRING(ASN1_STRING **a, const unsigned char **in, long len);

/*
 Reads a string of a DisplayText's types; NULL on failure. Source: d2i_X509(3).
 */
ASN1_STRING *d2i_DISPLAYTEXT(ASN1_STRING **a, const unsigned char **in, long len);

/*
 Prints an ENUMERATED as `i2a_ASN1_INTEGER` does.
 */
int i2a_ASN1_ENUMERATED(BIO *bp, const ASN1_ENUMERATED *a);

/*
 Prints an INTEGER in hexadecimal. Returns the number of characters, 0 for NULL, -1 on failure.
 */
int i2a_ASN1_INTEGER(BIO *bp, const ASN1_INTEGER *a);

/*
 Writes the name or dotted text of an object, `NULL` for none. Returns what `BIO_write` does.
 */
int i2a_ASN1_OBJECT(BIO *bp, const ASN1_OBJECT *a);

/*
 Prints the bytes of a string in hexadecimal. Returns the number of characters, 0 for NULL, -1 on failure.
 */
int i2a_ASN1_STRING(BIO *bp, const ASN1_STRING *a, int _type);

/*
 Writes a BIT STRING. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_BIT_STRING(const ASN1_BIT_STRING *a, unsigned char **out);

/*
 Writes a BMPString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_BMPSTRING(const ASN1_BMPSTRING *a, unsigned char **out);

/*
 Writes an ENUMERATED. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_ENUMERATED(const ASN1_ENUMERATED *a, unsigned char **out);

/*
 Writes a GeneralizedTime. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_GENERALIZEDTIME(const ASN1_GENERALIZEDTIME *a, unsigned char **out);

/*
 Writes a GeneralString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_GENERALSTRING(const ASN1_GENERALSTRING *a, unsigned char **out);

/*
 Writes an IA5String. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_IA5STRING(const ASN1_IA5STRING *a, unsigned char **out);

/*
 Writes an INTEGER. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_INTEGER(const ASN1_INTEGER *a, unsigned char **out);

/*
 Writes a NULL. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_NULL(const ASN1_NULL *a, unsigned char **out);

/*
 Writes an object at `*out`, which moves behind it, or into a new block if `*out` is NULL. Returns its length; 0 for
 an object without identifier.
 */
int i2d_ASN1_OBJECT(const ASN1_OBJECT *a, unsigned char **out);

/*
 Writes an OCTET STRING. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_OCTET_STRING(const ASN1_OCTET_STRING *a, unsigned char **out);

/*
 Writes a string of a printable type. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_PRINTABLE(const ASN1_STRING *a, unsigned char **out);

/*
 Writes a PrintableString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_PRINTABLESTRING(const ASN1_PRINTABLESTRING *a, unsigned char **out);

/*
 Writes a SEQUENCE OF anything. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_SEQUENCE_ANY(const ASN1_SEQUENCE_ANY *a, unsigned char **out);

/*
 Writes a SET OF anything. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_SET_ANY(const ASN1_SEQUENCE_ANY *a, unsigned char **out);

/*
 Writes a TeletexString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_T61STRING(const ASN1_T61STRING *a, unsigned char **out);

/*
 Writes a time of either type. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_TIME(const ASN1_TIME *a, unsigned char **out);

/*
 Writes a value of any type. Returns its length, 0 or negative on failure.
 */
int i2d_ASN1_TYPE(const ASN1_TYPE *a, unsigned char **out);

/*
 Writes a UniversalString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_UNIVERSALSTRING(const ASN1_UNIVERSALSTRING *a, unsigned char **out);

/*
 Writes a UTCTime. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_UTCTIME(const ASN1_UTCTIME *a, unsigned char **out);

/*
 Writes a UTF8String. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_UTF8STRING(const ASN1_UTF8STRING *a, unsigned char **out);

/*
 Writes a VisibleString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASN1_VISIBLESTRING(const ASN1_VISIBLESTRING *a, unsigned char **out);
int i2d_ASN1_bio_stream(BIO *out, ASN1_VALUE *val, BIO *in, int flags, const ASN1_ITEM *it);

/*
 Writes a string of a DirectoryString's types. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_DIRECTORYSTRING(const ASN1_STRING *a, unsigned char **out);

/*
 Writes a string of a DisplayText's types. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_DISPLAYTEXT(const ASN1_STRING *a, unsigned char **out);

/*
 As [`OBJ_obj2txt`] with names.
 */
int i2t_ASN1_OBJECT(char *buf, int buf_len, const ASN1_OBJECT *a);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(X509_ALGOR, X509_ALGOR)
DEFINE_SPECIAL_STACK_OF(ASN1_STRING_TABLE, ASN1_STRING_TABLE)
DEFINE_SPECIAL_STACK_OF(ASN1_TYPE, ASN1_TYPE)
DEFINE_SPECIAL_STACK_OF(ASN1_OBJECT, ASN1_OBJECT)
DEFINE_SPECIAL_STACK_OF(ASN1_INTEGER, ASN1_INTEGER)
DEFINE_SPECIAL_STACK_OF(ASN1_UTF8STRING, ASN1_UTF8STRING)
DEFINE_SPECIAL_STACK_OF(ASN1_GENERALSTRING, ASN1_GENERALSTRING)

#endif
