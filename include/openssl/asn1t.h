/* <openssl/asn1t.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ASN1T_H
#define OPENSSL_ASN1T_H
#ifndef HEADER_ASN1T_H
#define HEADER_ASN1T_H
#endif

#include <openssl/macros.h>
#include <stddef.h>
#include <openssl/e_os2.h>
#include <openssl/asn1.h>

#define ASN1_ITYPE_PRIMITIVE 0x0
#define ASN1_ITYPE_SEQUENCE 0x1
#define ASN1_ITYPE_CHOICE 0x2
#define ASN1_ITYPE_EXTERN 0x4
#define ASN1_ITYPE_MSTRING 0x5
#define ASN1_ITYPE_NDEF_SEQUENCE 0x6
#define ASN1_TFLG_OPTIONAL (0x1)
#define ASN1_TFLG_SET_OF (0x1 << 1)
#define ASN1_TFLG_SEQUENCE_OF (0x2 << 1)
#define ASN1_TFLG_SET_ORDER (0x3 << 1)
#define ASN1_TFLG_SK_MASK (0x3 << 1)
#define ASN1_TFLG_IMPTAG (0x1 << 3)
#define ASN1_TFLG_EXPTAG (0x2 << 3)
#define ASN1_TFLG_TAG_MASK (0x3 << 3)
#define ASN1_TFLG_IMPLICIT (ASN1_TFLG_IMPTAG | ASN1_TFLG_CONTEXT)
#define ASN1_TFLG_EXPLICIT (ASN1_TFLG_EXPTAG | ASN1_TFLG_CONTEXT)
#define ASN1_TFLG_UNIVERSAL (0x0 << 6)
#define ASN1_TFLG_APPLICATION (0x1 << 6)
#define ASN1_TFLG_CONTEXT (0x2 << 6)
#define ASN1_TFLG_PRIVATE (0x3 << 6)
#define ASN1_TFLG_TAG_CLASS (0x3 << 6)
#define ASN1_TFLG_ADB_MASK (0x3 << 8)
#define ASN1_TFLG_ADB_OID (0x1 << 8)
#define ASN1_TFLG_ADB_INT (0x1 << 9)
#define ASN1_TFLG_NDEF (0x1 << 11)
#define ASN1_TFLG_EMBED (0x1 << 12)
#define ASN1_AFLG_REFCOUNT 1
#define ASN1_AFLG_ENCODING 2
#define ASN1_AFLG_BROKEN 4
#define ASN1_AFLG_CONST_CB 8
#define ASN1_OP_NEW_PRE 0
#define ASN1_OP_NEW_POST 1
#define ASN1_OP_FREE_PRE 2
#define ASN1_OP_FREE_POST 3
#define ASN1_OP_D2I_PRE 4
#define ASN1_OP_D2I_POST 5
#define ASN1_OP_I2D_PRE 6
#define ASN1_OP_I2D_POST 7
#define ASN1_OP_PRINT_PRE 8
#define ASN1_OP_PRINT_POST 9
#define ASN1_OP_STREAM_PRE 10
#define ASN1_OP_STREAM_POST 11
#define ASN1_OP_DETACHED_PRE 12
#define ASN1_OP_DETACHED_POST 13
#define ASN1_OP_DUP_PRE 14
#define ASN1_OP_DUP_POST 15
#define ASN1_OP_GET0_LIBCTX 16
#define ASN1_OP_GET0_PROPQ 17

struct stack_st_ASN1_VALUE;
#ifdef __cplusplus
extern "C" {
#endif
struct ASN1_TEMPLATE_st { unsigned long flags; long tag; unsigned long offset; const char *field_name;
    ASN1_ITEM_EXP *item; };
typedef struct ASN1_ADB_TABLE_st ASN1_ADB_TABLE;
typedef struct ASN1_ADB_st ASN1_ADB;
struct ASN1_ADB_st { unsigned long flags; unsigned long offset; int (*adb_cb)(long *psel); const ASN1_ADB_TABLE *tbl;
    long tblcount; const ASN1_TEMPLATE *default_tt; const ASN1_TEMPLATE *null_tt; };
struct ASN1_ADB_TABLE_st { long value; const ASN1_TEMPLATE tt; };
struct ASN1_ITEM_st { char itype; long utype; const ASN1_TEMPLATE *templates; long tcount; const void *funcs;
    long size; const char *sname; };
struct ASN1_TLC_st { char valid; int ret; long plen; int ptag; int pclass; int hdrlen; };
typedef int ASN1_ex_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it, int tag,
    int aclass, char opt, ASN1_TLC *ctx);
typedef int ASN1_ex_d2i_ex(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it, int tag,
    int aclass, char opt, ASN1_TLC *ctx, OSSL_LIB_CTX *libctx, const char *propq);
typedef int ASN1_ex_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag, int aclass);
typedef int ASN1_ex_new_func(ASN1_VALUE **pval, const ASN1_ITEM *it);
typedef int ASN1_ex_new_ex_func(ASN1_VALUE **pval, const ASN1_ITEM *it, OSSL_LIB_CTX *libctx, const char *propq);
typedef void ASN1_ex_free_func(ASN1_VALUE **pval, const ASN1_ITEM *it);
typedef int ASN1_ex_print_func(BIO *out, const ASN1_VALUE **pval, int indent, const char *fname,
    const ASN1_PCTX *pctx);
typedef int ASN1_primitive_i2c(const ASN1_VALUE **pval, unsigned char *cont, int *putype, const ASN1_ITEM *it);
typedef int ASN1_primitive_c2i(ASN1_VALUE **pval, const unsigned char *cont, int len, int utype, char *free_cont,
    const ASN1_ITEM *it);
typedef int ASN1_primitive_print(BIO *out, const ASN1_VALUE **pval, const ASN1_ITEM *it, int indent,
    const ASN1_PCTX *pctx);
typedef struct ASN1_EXTERN_FUNCS_st { void *app_data; ASN1_ex_new_func *asn1_ex_new; ASN1_ex_free_func *asn1_ex_free;
    ASN1_ex_free_func *asn1_ex_clear; ASN1_ex_d2i *asn1_ex_d2i; ASN1_ex_i2d *asn1_ex_i2d;
    ASN1_ex_print_func *asn1_ex_print; ASN1_ex_new_ex_func *asn1_ex_new_ex; ASN1_ex_d2i_ex *asn1_ex_d2i_ex;
    } ASN1_EXTERN_FUNCS;
typedef struct ASN1_PRIMITIVE_FUNCS_st { void *app_data; unsigned long flags; ASN1_ex_new_func *prim_new;
    ASN1_ex_free_func *prim_free; ASN1_ex_free_func *prim_clear; ASN1_primitive_c2i *prim_c2i;
    ASN1_primitive_i2c *prim_i2c; ASN1_primitive_print *prim_print; } ASN1_PRIMITIVE_FUNCS;
typedef int ASN1_aux_cb(int operation, ASN1_VALUE **in, const ASN1_ITEM *it, void *exarg);
typedef int ASN1_aux_const_cb(int operation, const ASN1_VALUE **in, const ASN1_ITEM *it, void *exarg);
typedef struct ASN1_AUX_st { void *app_data; int flags; int ref_offset; int ref_lock; ASN1_aux_cb *asn1_cb;
    int enc_offset; ASN1_aux_const_cb *asn1_const_cb; } ASN1_AUX;
typedef struct ASN1_PRINT_ARG_st { BIO *out; int indent; const ASN1_PCTX *pctx; } ASN1_PRINT_ARG;
typedef struct ASN1_STREAM_ARG_st { BIO *out; BIO *ndef_bio; unsigned char **boundary; } ASN1_STREAM_ARG;

#ifdef __cplusplus
}
#endif
/* Descriptions of ASN.1 types as tables: layouts are fixed by ASN1_TEMPLATE, ASN1_ITEM and ASN1_AUX. */
#define ASN1_ITEM_start(name) const ASN1_ITEM *name##_it(void) { static const ASN1_ITEM local_it = {
#define static_ASN1_ITEM_start(name) static ASN1_ITEM_start(name)
#define ASN1_ITEM_end(name) }; return &local_it; }
#define SABISSL_ITEM(start, name, itype, utype, templates, count, functions, size, text) \
    start(name) itype, utype, templates, count, functions, size, text ASN1_ITEM_end(name)
#define SABISSL_COUNT(table) (sizeof(table) / sizeof(ASN1_TEMPLATE))

#define ASN1_ITEM_TEMPLATE(name) static const ASN1_TEMPLATE name##_item_tt
#define ASN1_SEQUENCE(name) static const ASN1_TEMPLATE name##_seq_tt[]
#define ASN1_NDEF_SEQUENCE(name) ASN1_SEQUENCE(name)
#define ASN1_CHOICE(name) static const ASN1_TEMPLATE name##_ch_tt[]

#define SABISSL_AUX(name, flags, references, lock, cb, enc, const_cb) \
    static const ASN1_AUX name##_aux = { NULL, flags, references, lock, cb, enc, const_cb };
#define ASN1_SEQUENCE_cb(name, cb) SABISSL_AUX(name, 0, 0, 0, cb, 0, NULL) ASN1_SEQUENCE(name)
#define ASN1_NDEF_SEQUENCE_cb(name, cb) ASN1_SEQUENCE_cb(name, cb)
#define ASN1_SEQUENCE_const_cb(name, const_cb) \
    SABISSL_AUX(name, ASN1_AFLG_CONST_CB, 0, 0, NULL, 0, const_cb) ASN1_SEQUENCE(name)
#define ASN1_SEQUENCE_cb_const_cb(name, cb, const_cb) \
    SABISSL_AUX(name, ASN1_AFLG_CONST_CB, 0, 0, cb, 0, const_cb) ASN1_SEQUENCE(name)
#define ASN1_SEQUENCE_ref(name, cb) \
    SABISSL_AUX(name, ASN1_AFLG_REFCOUNT, offsetof(name, references), offsetof(name, lock), cb, 0, NULL) ASN1_SEQUENCE(name)
#define ASN1_SEQUENCE_enc(name, enc, cb) \
    SABISSL_AUX(name, ASN1_AFLG_ENCODING, 0, 0, cb, offsetof(name, enc), NULL) ASN1_SEQUENCE(name)
#define ASN1_CHOICE_cb(name, cb) SABISSL_AUX(name, 0, 0, 0, cb, 0, NULL) ASN1_CHOICE(name)

#define ASN1_ITEM_TEMPLATE_END(name) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_PRIMITIVE, -1, &name##_item_tt, 0, NULL, 0, #name)
#define ASN1_SEQUENCE_END_name(type, name) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), NULL, sizeof(type), #name)
#define ASN1_SEQUENCE_END(type) ASN1_SEQUENCE_END_name(type, type)
#define ASN1_NDEF_SEQUENCE_END(name) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_NDEF_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), NULL, sizeof(name), #name)
#define ASN1_SEQUENCE_END_ref(type, name) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), &name##_aux, sizeof(type), #name)
#define ASN1_SEQUENCE_END_cb(type, name) ASN1_SEQUENCE_END_ref(type, name)
#define ASN1_SEQUENCE_END_enc(type, name) ASN1_SEQUENCE_END_ref(type, name)
#define ASN1_NDEF_SEQUENCE_END_cb(type, name) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_NDEF_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), &name##_aux, sizeof(type), #type)
#define ASN1_CHOICE_END_selector(type, name, selector) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_CHOICE, offsetof(type, selector), name##_ch_tt, \
                   SABISSL_COUNT(name##_ch_tt), NULL, sizeof(type), #type)
#define ASN1_CHOICE_END_name(structure, name) ASN1_CHOICE_END_selector(structure, name, type)
#define ASN1_CHOICE_END(structure) ASN1_CHOICE_END_selector(structure, structure, type)
#define ASN1_CHOICE_END_cb(type, name, selector) \
    ; SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_CHOICE, offsetof(type, selector), name##_ch_tt, \
                   SABISSL_COUNT(name##_ch_tt), &name##_aux, sizeof(type), #type)

#define static_ASN1_ITEM_TEMPLATE_END(name) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_PRIMITIVE, -1, &name##_item_tt, 0, NULL, 0, #name)
#define static_ASN1_SEQUENCE_END_name(type, name) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), NULL, sizeof(type), #name)
#define static_ASN1_SEQUENCE_END(type) static_ASN1_SEQUENCE_END_name(type, type)
#define static_ASN1_NDEF_SEQUENCE_END(name) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_NDEF_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), NULL, sizeof(name), #name)
#define static_ASN1_SEQUENCE_END_ref(type, name) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), &name##_aux, sizeof(type), #name)
#define static_ASN1_SEQUENCE_END_cb(type, name) static_ASN1_SEQUENCE_END_ref(type, name)
#define static_ASN1_SEQUENCE_END_enc(type, name) static_ASN1_SEQUENCE_END_ref(type, name)
#define static_ASN1_NDEF_SEQUENCE_END_cb(type, name) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_NDEF_SEQUENCE, V_ASN1_SEQUENCE, name##_seq_tt, \
                   SABISSL_COUNT(name##_seq_tt), &name##_aux, sizeof(type), #type)
#define static_ASN1_CHOICE_END_selector(type, name, selector) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_CHOICE, offsetof(type, selector), name##_ch_tt, \
                   SABISSL_COUNT(name##_ch_tt), NULL, sizeof(type), #type)
#define static_ASN1_CHOICE_END_name(structure, name) static_ASN1_CHOICE_END_selector(structure, name, type)
#define static_ASN1_CHOICE_END(structure) static_ASN1_CHOICE_END_selector(structure, structure, type)
#define static_ASN1_CHOICE_END_cb(type, name, selector) \
    ; SABISSL_ITEM(static_ASN1_ITEM_start, name, ASN1_ITYPE_CHOICE, offsetof(type, selector), name##_ch_tt, \
                   SABISSL_COUNT(name##_ch_tt), &name##_aux, sizeof(type), #type)

#define ASN1_EX_TEMPLATE_TYPE(flags, tag, name, type) { (flags), (tag), 0, #name, ASN1_ITEM_ref(type) }
#define ASN1_EX_TYPE(flags, tag, structure, field, type) \
    { (flags), (tag), offsetof(structure, field), #field, ASN1_ITEM_ref(type) }
#define ASN1_IMP_EX(s, field, type, tag, ex) ASN1_EX_TYPE(ASN1_TFLG_IMPLICIT | (ex), tag, s, field, type)
#define ASN1_EXP_EX(s, field, type, tag, ex) ASN1_EX_TYPE(ASN1_TFLG_EXPLICIT | (ex), tag, s, field, type)
#define ASN1_SIMPLE(s, field, type) ASN1_EX_TYPE(0, 0, s, field, type)
#define ASN1_EMBED(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_EMBED, 0, s, field, type)
#define ASN1_OPT(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_OPTIONAL, 0, s, field, type)
#define ASN1_OPT_EMBED(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_OPTIONAL | ASN1_TFLG_EMBED, 0, s, field, type)
#define ASN1_SEQUENCE_OF(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_SEQUENCE_OF, 0, s, field, type)
#define ASN1_SEQUENCE_OF_OPT(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_OPTIONAL, 0, s, field, type)
#define ASN1_SET_OF(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_SET_OF, 0, s, field, type)
#define ASN1_SET_OF_OPT(s, field, type) ASN1_EX_TYPE(ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL, 0, s, field, type)
#define ASN1_IMP(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, 0)
#define ASN1_IMP_EMBED(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_EMBED)
#define ASN1_IMP_OPT(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_OPTIONAL)
#define ASN1_IMP_OPT_EMBED(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_OPTIONAL | ASN1_TFLG_EMBED)
#define ASN1_IMP_SET_OF(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_SET_OF)
#define ASN1_IMP_SET_OF_OPT(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_IMP_SEQUENCE_OF(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_SEQUENCE_OF)
#define ASN1_IMP_SEQUENCE_OF_OPT(s, field, type, tag) ASN1_IMP_EX(s, field, type, tag, ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_EXP(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, 0)
#define ASN1_EXP_EMBED(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_EMBED)
#define ASN1_EXP_OPT(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_OPTIONAL)
#define ASN1_EXP_OPT_EMBED(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_OPTIONAL | ASN1_TFLG_EMBED)
#define ASN1_EXP_SET_OF(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_SET_OF)
#define ASN1_EXP_SET_OF_OPT(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_SET_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_EXP_SEQUENCE_OF(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_SEQUENCE_OF)
#define ASN1_EXP_SEQUENCE_OF_OPT(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_SEQUENCE_OF | ASN1_TFLG_OPTIONAL)
#define ASN1_NDEF_EXP(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_NDEF)
#define ASN1_NDEF_EXP_OPT(s, field, type, tag) ASN1_EXP_EX(s, field, type, tag, ASN1_TFLG_OPTIONAL | ASN1_TFLG_NDEF)

/* ANY DEFINED BY. */
#define ASN1_ADB_ptr(pointer) ((const ASN1_ADB *)((pointer)()))
#define ASN1_ADB_OBJECT(table) { ASN1_TFLG_ADB_OID, -1, 0, #table, table##_adb }
#define ASN1_ADB_INTEGER(table) { ASN1_TFLG_ADB_INT, -1, 0, #table, table##_adb }
#define ASN1_ADB(name) static const ASN1_ADB_TABLE name##_adbtbl[]
#define ADB_ENTRY(value, template) { value, template }
#define ASN1_ADB_TEMPLATE(name) static const ASN1_TEMPLATE name##_tt
#define ASN1_ADB_END(name, flags, field, cb, otherwise, none) \
    ; static const ASN1_ITEM *name##_adb(void) \
    { \
        static const ASN1_ADB internal_adb = { flags, offsetof(name, field), cb, name##_adbtbl, \
                                               sizeof(name##_adbtbl) / sizeof(ASN1_ADB_TABLE), otherwise, none }; \
        return (const ASN1_ITEM *)&internal_adb; \
    } \
    struct sabissl_semicolon
#define ASN1_TEMPLATE_item(t) (t->item_ptr)
#define ASN1_TEMPLATE_adb(t) (t->item_ptr)

#define IMPLEMENT_ASN1_TYPE_ex(name, type, ex) \
    SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_PRIMITIVE, V_##type, NULL, 0, NULL, ex, #name)
#define IMPLEMENT_ASN1_TYPE(name) \
    SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_PRIMITIVE, V_##name, NULL, 0, NULL, 0, #name)
#define IMPLEMENT_ASN1_MSTRING(name, mask) \
    SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_MSTRING, mask, NULL, 0, NULL, sizeof(ASN1_STRING), #name)
#define IMPLEMENT_EXTERN_ASN1(name, tag, functions) \
    SABISSL_ITEM(ASN1_ITEM_start, name, ASN1_ITYPE_EXTERN, tag, NULL, 0, &functions, 0, #name)

/* Functions of a described type. */
#define IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(prefix, type, item, name) \
    prefix type *name##_new(void) { return (type *)ASN1_item_new(ASN1_ITEM_rptr(item)); } \
    prefix void name##_free(type *a) { ASN1_item_free((ASN1_VALUE *)a, ASN1_ITEM_rptr(item)); }
#define SABISSL_ASN1_ENCODE(prefix, type, item, name) \
    prefix type *d2i_##name(type **a, const unsigned char **in, long len) \
    { return (type *)ASN1_item_d2i((ASN1_VALUE **)a, in, len, ASN1_ITEM_rptr(item)); } \
    prefix int i2d_##name(const type *a, unsigned char **out) \
    { return ASN1_item_i2d((const ASN1_VALUE *)a, out, ASN1_ITEM_rptr(item)); }
#define IMPLEMENT_ASN1_ALLOC_FUNCTIONS_fname(type, item, name) IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(, type, item, name)
#define IMPLEMENT_ASN1_ALLOC_FUNCTIONS(type) IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(, type, type, type)
#define IMPLEMENT_STATIC_ASN1_ALLOC_FUNCTIONS(type) IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(static, type, type, type)
#define IMPLEMENT_ASN1_ENCODE_FUNCTIONS_fname(type, item, name) SABISSL_ASN1_ENCODE(, type, item, name)
#define IMPLEMENT_ASN1_ENCODE_FUNCTIONS_const_fname(type, item, name) SABISSL_ASN1_ENCODE(, type, item, name)
#define IMPLEMENT_STATIC_ASN1_ENCODE_FUNCTIONS(type) SABISSL_ASN1_ENCODE(static, type, type, type)
#define IMPLEMENT_ASN1_FUNCTIONS_fname(type, item, name) \
    SABISSL_ASN1_ENCODE(, type, item, name) IMPLEMENT_ASN1_ALLOC_FUNCTIONS_pfname(, type, item, name)
#define IMPLEMENT_ASN1_FUNCTIONS(type) IMPLEMENT_ASN1_FUNCTIONS_fname(type, type, type)
#define IMPLEMENT_ASN1_FUNCTIONS_name(type, item) IMPLEMENT_ASN1_FUNCTIONS_fname(type, item, item)
#define IMPLEMENT_ASN1_FUNCTIONS_const(type) IMPLEMENT_ASN1_FUNCTIONS_fname(type, type, type)
#define IMPLEMENT_ASN1_FUNCTIONS_ENCODE_name(type, item) SABISSL_ASN1_ENCODE(, type, item, item)
#define IMPLEMENT_ASN1_NDEF_FUNCTION(type) \
    int i2d_##type##_NDEF(const type *a, unsigned char **out) \
    { return ASN1_item_ndef_i2d((const ASN1_VALUE *)a, out, ASN1_ITEM_rptr(type)); }
#define IMPLEMENT_ASN1_DUP_FUNCTION(type) \
    type *type##_dup(const type *x) { return (type *)ASN1_item_dup(ASN1_ITEM_rptr(type), x); }
#define IMPLEMENT_ASN1_PRINT_FUNCTION_fname(type, item, name) \
    int name##_print_ctx(BIO *out, const type *x, int indent, const ASN1_PCTX *pctx) \
    { return ASN1_item_print(out, (const ASN1_VALUE *)x, indent, ASN1_ITEM_rptr(item), pctx); }
#define IMPLEMENT_ASN1_PRINT_FUNCTION(type) IMPLEMENT_ASN1_PRINT_FUNCTION_fname(type, type, type)


#ifdef __cplusplus
extern "C" {
#endif

/*
 The item of a BOOLEAN without default.
 */
const ASN1_ITEM *ASN1_BOOLEAN_it(void);

/*
 The item of a BOOLEAN with default FALSE.
 */
const ASN1_ITEM *ASN1_FBOOLEAN_it(void);

/*
 The item of `ASN1_SEQUENCE`.
 */
const ASN1_ITEM *ASN1_SEQUENCE_it(void);

/*
 The item of a BOOLEAN with default TRUE.
 */
const ASN1_ITEM *ASN1_TBOOLEAN_it(void);

/*
 Reads a value that comes by `tag` and `aclass` (its own if `tag` is -1) into a slot.

 Returns 1, 0 on failure, -1 if `opt` is set and the value is not there.
 */
int ASN1_item_ex_d2i(ASN1_VALUE **pval, const unsigned char **in, long len, const ASN1_ITEM *it, int tag, int aclass,
    char opt, ASN1_TLC *_ctx);

/*
 Frees what a slot holds and clears it.
 */
void ASN1_item_ex_free(ASN1_VALUE **pval, const ASN1_ITEM *it);

/*
 Writes the value in a slot by `tag` and `aclass` (its own if `tag` is -1). Returns as `ASN1_item_i2d`.
 */
int ASN1_item_ex_i2d(const ASN1_VALUE **pval, unsigned char **out, const ASN1_ITEM *it, int tag, int aclass);

/*
 Makes an empty value in a slot. Returns 1, or 0 on failure.
 */
int ASN1_item_ex_new(ASN1_VALUE **pval, const ASN1_ITEM *it);

/*
 The item of a `BIGNUM`.
 */
const ASN1_ITEM *BIGNUM_it(void);

/*
 The item of a `BIGNUM` that holds a secret.
 */
const ASN1_ITEM *CBIGNUM_it(void);

/*
 The item of an `int32_t`.
 */
const ASN1_ITEM *INT32_it(void);

/*
 The item of an `int64_t`.
 */
const ASN1_ITEM *INT64_it(void);

/*
 The item of a `long`.
 */
const ASN1_ITEM *LONG_it(void);

/*
 The item of a `uint32_t`.
 */
const ASN1_ITEM *UINT32_it(void);

/*
 The item of a `uint64_t`.
 */
const ASN1_ITEM *UINT64_it(void);

/*
 The item of an `int32_t` with default 0.
 */
const ASN1_ITEM *ZINT32_it(void);

/*
 The item of an `int64_t` with default 0.
 */
const ASN1_ITEM *ZINT64_it(void);

/*
 The item of a `long` with default 0.
 */
const ASN1_ITEM *ZLONG_it(void);

/*
 The item of a `uint32_t` with default 0.
 */
const ASN1_ITEM *ZUINT32_it(void);

/*
 The item of a `uint64_t` with default 0.
 */
const ASN1_ITEM *ZUINT64_it(void);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(ASN1_VALUE, ASN1_VALUE)

#endif
