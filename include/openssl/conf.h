/* <openssl/conf.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_CONF_H
#define OPENSSL_CONF_H
#ifndef HEADER_CONF_H
#define HEADER_CONF_H
#endif

#include <openssl/macros.h>
#include <openssl/bio.h>
#include <openssl/lhash.h>
#include <openssl/safestack.h>
#include <openssl/e_os2.h>
#include <openssl/types.h>
#include <openssl/conferr.h>

#define CONF_MFLAGS_IGNORE_ERRORS 0x1
#define CONF_MFLAGS_IGNORE_RETURN_CODES 0x2
#define CONF_MFLAGS_SILENT 0x4
#define CONF_MFLAGS_NO_DSO 0x8
#define CONF_MFLAGS_IGNORE_MISSING_FILE 0x10
#define CONF_MFLAGS_DEFAULT_SECTION 0x20

struct stack_st_CONF_VALUE;
struct lhash_st_CONF_VALUE;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct { char *section; char *name; char *value; } CONF_VALUE;
struct conf_st;
struct conf_method_st;
typedef struct conf_method_st CONF_METHOD;
#ifdef __cplusplus
}
#endif
#include <openssl/conftypes.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct conf_imodule_st CONF_IMODULE;
typedef struct conf_module_st CONF_MODULE;
typedef int conf_init_func(CONF_IMODULE *md, const CONF *cnf);
typedef void conf_finish_func(CONF_IMODULE *md);

#define OPENSSL_no_config() OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL)
#define NCONF_get_number(c, g, n, r) NCONF_get_number_e(c, g, n, r)
#define CONF_modules_free() while(0)continue


/*
 Writes all entries to a BIO. Returns 1, or 0 on failure.
 */
int CONF_dump_bio(LHASH_OF(CONF_VALUE) *conf, BIO *out);

/*
 Writes all entries to a stream. Returns 1, or 0 on failure.
 */
int CONF_dump_fp(LHASH_OF(CONF_VALUE) *conf, FILE *out);

/*
 Frees a table and all its strings; NULL is fine.
 */
void CONF_free(LHASH_OF(CONF_VALUE) *conf);

/*
 The usual file, `$OPENSSL_CONF` or OpenSSL's own; the caller frees the string.
 */
char *CONF_get1_default_config_file(void);

/*
 A number; 0 if there is none. Queues nothing.
 */
long CONF_get_number(LHASH_OF(CONF_VALUE) *conf, const char *group, const char *name);

/*
 The entries of a section, the table's own; NULL if there is none.
 */
STACK_OF(CONF_VALUE) *CONF_get_section(LHASH_OF(CONF_VALUE) *conf, const char *section);

/*
 A value, as `NCONF_get_string` gives it.
 */
char *CONF_get_string(LHASH_OF(CONF_VALUE) *conf, const char *group, const char *name);

/*
 The flags that the module set.
 */
unsigned long CONF_imodule_get_flags(const CONF_IMODULE *md);

/*
 The module that is at work.
 */
CONF_MODULE *CONF_imodule_get_module(const CONF_IMODULE *md);

/*
 The name by which the file started it.
 */
const char *CONF_imodule_get_name(const CONF_IMODULE *md);

/*
 What the module keeps for itself while at work.
 */
void *CONF_imodule_get_usr_data(const CONF_IMODULE *md);

/*
 The value that stands beside the name, most often a section's name.
 */
const char *CONF_imodule_get_value(const CONF_IMODULE *md);

/*
 Keeps flags for the module.
 */
void CONF_imodule_set_flags(CONF_IMODULE *md, unsigned long flags);

/*
 Keeps a pointer for the module while at work.
 */
void CONF_imodule_set_usr_data(CONF_IMODULE *md, void *usr_data);

/*
 Reads a file into a table, a new one for NULL. Returns it, NULL on failure.
 */
LHASH_OF(CONF_VALUE) *CONF_load(LHASH_OF(CONF_VALUE) *conf, const char *file, long *eline);

/*
 As [`CONF_load`] from a BIO.
 */
LHASH_OF(CONF_VALUE) *CONF_load_bio(LHASH_OF(CONF_VALUE) *conf, BIO *bp, long *eline);

/*
 As [`CONF_load`] from an open stream.
 */
LHASH_OF(CONF_VALUE) *CONF_load_fp(LHASH_OF(CONF_VALUE) *conf, FILE *fp, long *eline);

/*
 Registers a module that files may start by `name`. Returns 1, or 0 on failure. Source: CONF_module_add(3).
 */
int CONF_module_add(const char *name, conf_init_func *ifunc, conf_finish_func *ffunc);

/*
 What the module keeps for itself.
 */
void *CONF_module_get_usr_data(CONF_MODULE *pmod);

/*
 Keeps a pointer for the module.
 */
void CONF_module_set_usr_data(CONF_MODULE *pmod, void *usr_data);

/*
 Ends all modules at work, the last one first.
 */
void CONF_modules_finish(void);

/*
 Runs the modules that the program's section names, each with its value. Returns 1, or what the first module that
 failed answered.
 */
int CONF_modules_load(const CONF *cnf, const char *appname, unsigned long flags);

/*
 Configures the library from a file, the usual one for NULL. Returns 1, or 0 or less on failure.
 */
int CONF_modules_load_file(const char *filename, const char *appname, unsigned long flags);

/*
 As [`CONF_modules_load_file`] for a library context.
 */
int CONF_modules_load_file_ex(OSSL_LIB_CTX *libctx, const char *filename, const char *appname, unsigned long flags);

/*
 Ends all modules at work and, with `all`, forgets those that were registered.
 */
void CONF_modules_unload(int all);

/*
 Calls `list_cb` for each piece of a list between separators, without white space around it if `nospc`; for an empty
 one with NULL. Returns 1, or what the function answered if that is not above 0.
 */
int CONF_parse_list(const char *list, int sep, int nospc, int (*list_cb)(const char*, int, void*), void *arg);

/*
 Does nothing: there is one language. Returns 1.
 */
int CONF_set_default_method(CONF_METHOD *_meth);

/*
 Gives a table to a configuration.
 */
void CONF_set_nconf(CONF *conf, LHASH_OF(CONF_VALUE) *hash);
CONF_METHOD *NCONF_WIN32(void);

/*
 The only language, a constant.
 */
CONF_METHOD *NCONF_default(void);

/*
 Writes all entries to a BIO. Returns 1, or 0 on failure.
 */
int NCONF_dump_bio(const CONF *conf, BIO *out);

/*
 Writes all entries to a stream. Returns 1, or 0 on failure.
 */
int NCONF_dump_fp(const CONF *conf, FILE *out);

/*
 Frees a configuration and all its strings; NULL is fine.
 */
void NCONF_free(CONF *conf);

/*
 Frees what was read; NULL is fine.
 */
void NCONF_free_data(CONF *conf);

/*
 The library context of a configuration.
 */
OSSL_LIB_CTX *NCONF_get0_libctx(const CONF *conf);

/*
 Reads the decimal digits of a value. Returns 1, or 0 if there is no such name.
 */
int NCONF_get_number_e(const CONF *conf, const char *group, const char *name, long *result);

/*
 The entries of a section, in the order of the file, the configuration's own; NULL if there is none.
 */
STACK_OF(CONF_VALUE) *NCONF_get_section(const CONF *conf, const char *section);

/*
 The names of all sections, sorted; the caller frees the stack, not the strings.
 */
STACK_OF(OPENSSL_CSTRING) *NCONF_get_section_names(const CONF *conf);

/*
 The value of a name in a section, else in the default section; a string of the configuration's, NULL if there is
 none. Without configuration, of the environment.
 */
char *NCONF_get_string(const CONF *conf, const char *group, const char *name);

/*
 Reads a file. Returns 1; 0 on failure, with the line in `*eline` where it is one.
 */
int NCONF_load(CONF *conf, const char *file, long *eline);

/*
 As [`NCONF_load`] from a BIO.
 */
int NCONF_load_bio(CONF *conf, BIO *bp, long *eline);

/*
 As [`NCONF_load`] from an open stream.
 */
int NCONF_load_fp(CONF *conf, FILE *fp, long *eline);

/*
 A new, empty configuration; the caller frees it.
 */
CONF *NCONF_new(CONF_METHOD *meth);

/*
 As [`NCONF_new`] for a library context.
 */
CONF *NCONF_new_ex(OSSL_LIB_CTX *libctx, CONF_METHOD *_meth);

/*
 Configures the library from the usual file; `config_name` names the section. Once in a process.
 */
void OPENSSL_config(const char *config_name);

/*
 Registers the modules of the library.
 */
void OPENSSL_load_builtin_modules(void);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(CONF_VALUE, CONF_VALUE)
DEFINE_LHASH_OF_INTERNAL(CONF_VALUE);

#endif
