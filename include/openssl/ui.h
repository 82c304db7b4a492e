/* <openssl/ui.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_UI_H
#define OPENSSL_UI_H
#ifndef HEADER_UI_H
#define HEADER_UI_H
#endif

#include <openssl/macros.h>
#include <openssl/opensslconf.h>
#include <openssl/crypto.h>
#include <openssl/safestack.h>
#include <openssl/pem.h>
#include <openssl/types.h>
#include <openssl/uierr.h>

#define UI_INPUT_FLAG_ECHO 0x01
#define UI_INPUT_FLAG_DEFAULT_PWD 0x02
#define UI_INPUT_FLAG_USER_BASE 16
#define UI_CTRL_PRINT_ERRORS 1
#define UI_CTRL_IS_REDOABLE 2

struct stack_st_UI_STRING;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ui_string_st UI_STRING;
enum UI_string_types { UIT_NONE = 0, UIT_PROMPT, UIT_VERIFY, UIT_BOOLEAN, UIT_INFO, UIT_ERROR };

#define UI_set_app_data(s, arg) UI_set_ex_data(s, 0, arg)
#define UI_get_app_data(s) UI_get_ex_data(s, 0)
#define UI_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_UI, l, p, newf, dupf, freef)


/*
 The method that asks at the terminal, a constant.
 */
UI_METHOD *UI_OpenSSL(void);

/*
 As [`UI_UTIL_read_pw_string`] with room for the second answer at `buff`.
 */
int UI_UTIL_read_pw(char *buf, char *buff, int size, const char *prompt, int verify);

/*
 Asks for a password of less than `length` characters, twice if `verify`, and puts it to `buf`. Returns 0, else -1,
 -2 if the user interrupts.
 */
int UI_UTIL_read_pw_string(char *buf, int length, const char *prompt, int verify);

/*
 A method that asks a password callback, which is told `rwflag`; NULL stands for the usual one, which asks at the
 terminal. The caller frees it with `UI_destroy_method`. NULL on failure.
 */
UI_METHOD *UI_UTIL_wrap_read_pem_callback(pem_password_cb *cb, int rwflag);

/*
 Shows an error, whose text must stay. Returns how many strings there are, -1 on failure.
 */
int UI_add_error_string(UI *ui, const char *text);

/*
 Shows a text, which must stay. Returns how many strings there are, -1 on failure.
 */
int UI_add_info_string(UI *ui, const char *text);

/*
 Asks for a character of `ok_chars` or `cancel_chars`; the first of these is put to `result_buf`. Strings: as with
 [`UI_add_input_string`]. Returns how many strings there are, -1 on failure.
 */
int UI_add_input_boolean(UI *ui, const char *prompt, const char *action_desc, const char *ok_chars,
    const char *cancel_chars, int flags, char *result_buf);

/*
 Asks for a string of `minsize` to `maxsize` characters, put to `result_buf`; the prompt must stay. Returns how many
 strings there are, -1 on failure.
 */
int UI_add_input_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize, int maxsize);

/*
 Sets what the method's functions may want. Returns what was set before, NULL if that was a copy of ours.
 */
void *UI_add_user_data(UI *ui, void *user_data);

/*
 As [`UI_add_input_string`], and the answer must be what is in `test_buf`.
 */
int UI_add_verify_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize, int maxsize,
    const char *test_buf);

/*
 "Enter `phrase_desc` for `object_name`:", or what the method makes of it; the caller frees the string.
 */
char *UI_construct_prompt(UI *ui, const char *phrase_desc, const char *object_name);

/*
 A new method without functions; the caller frees it.
 */
UI_METHOD *UI_create_method(const char *name);

/*
 `UI_CTRL_PRINT_ERRORS` sets whether errors are shown and returns what was set; `UI_CTRL_IS_REDOABLE` tells whether
 the last run may be repeated. Returns -1 on failure.
 */
int UI_ctrl(UI *ui, int cmd, long i, void *_p, void (*_f)(void));

/*
 Frees a method that a program made; NULL is fine.
 */
void UI_destroy_method(UI_METHOD *method);

/*
 Shows an error, whose text is copied. Returns how many strings there are, -1 on failure.
 */
int UI_dup_error_string(UI *ui, const char *text);

/*
 Shows a text, which is copied. Returns how many strings there are, -1 on failure.
 */
int UI_dup_info_string(UI *ui, const char *text);

/*
 Asks for a character of `ok_chars` or `cancel_chars`; the first of these is put to `result_buf`. Strings: as with
 [`UI_dup_input_string`]. Returns how many strings there are, -1 on failure.
 */
int UI_dup_input_boolean(UI *ui, const char *prompt, const char *action_desc, const char *ok_chars,
    const char *cancel_chars, int flags, char *result_buf);

/*
 Asks for a string of `minsize` to `maxsize` characters, put to `result_buf`; the prompt is copied. Returns how many
 strings there are, -1 on failure.
 */
int UI_dup_input_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize, int maxsize);

/*
 As [`UI_add_user_data`] with a copy made by the method. Returns 0, -1 on failure.
 */
int UI_dup_user_data(UI *ui, void *user_data);

/*
 As [`UI_dup_input_string`], and the answer must be what is in `test_buf`.
 */
int UI_dup_verify_string(UI *ui, const char *prompt, int flags, char *result_buf, int minsize, int maxsize,
    const char *test_buf);

/*
 Frees a conversation; NULL is fine.
 */
void UI_free(UI *ui);

/*
 What a yes/no question is about; NULL for other strings.
 */
const char *UI_get0_action_string(UI_STRING *uis);

/*
 The text to show.
 */
const char *UI_get0_output_string(UI_STRING *uis);

/*
 The answer to string i; NULL if there is none.
 */
const char *UI_get0_result(UI *ui, int i);

/*
 The answer; NULL if there is none.
 */
const char *UI_get0_result_string(UI_STRING *uis);

/*
 What the answer must be; NULL if it is free.
 */
const char *UI_get0_test_string(UI_STRING *uis);

/*
 The user data; NULL if there are none.
 */
void *UI_get0_user_data(UI *ui);

/*
 The default method.
 */
const UI_METHOD *UI_get_default_method(void);

/*
 Application data; NULL if there are none.
 */
void *UI_get_ex_data(const UI *r, int idx);

/*
 The flags of a question.
 */
int UI_get_input_flags(UI_STRING *uis);

/*
 The method of a conversation.
 */
const UI_METHOD *UI_get_method(UI *ui);

/*
 The length of the answer to string i; -1 if there is none.
 */
int UI_get_result_length(UI *ui, int i);

/*
 The greatest length of the answer; -1 for other strings.
 */
int UI_get_result_maxsize(UI_STRING *uis);

/*
 The least length of the answer; -1 for other strings.
 */
int UI_get_result_minsize(UI_STRING *uis);

/*
 The length of the answer; -1 if there is none.
 */
int UI_get_result_string_length(UI_STRING *uis);

/*
 The kind of a string (`UIT_*`).
 */
enum UI_string_types UI_get_string_type(UI_STRING *uis);
int (*UI_method_get_closer(const UI_METHOD *method))(UI *);
void (*UI_method_get_data_destructor(const UI_METHOD *method))(UI *, void *);
void *(*UI_method_get_data_duplicator(const UI_METHOD *method))(UI *, void *);

/*
 Application data; NULL if there are none.
 */
const void *UI_method_get_ex_data(const UI_METHOD *method, int idx);
int (*UI_method_get_flusher(const UI_METHOD *method))(UI *);
int (*UI_method_get_opener(const UI_METHOD *method))(UI *);
char *(*UI_method_get_prompt_constructor(const UI_METHOD *method))(UI *, const char *, const char *);
int (*UI_method_get_reader(const UI_METHOD *method))(UI *, UI_STRING *);
int (*UI_method_get_writer(const UI_METHOD *method))(UI *, UI_STRING *);

/*
 Sets the function that closes. Returns 0, -1 for NULL.
 */
int UI_method_set_closer(UI_METHOD *method, int (*closer)(UI*));

/*
 Sets the functions that copy and free user data. Returns 0, -1 for NULL.
 */
int UI_method_set_data_duplicator(UI_METHOD *method, void *(*duplicator)(UI*, void*), void (*destructor)(UI*, void*));

/*
 Stores application data. Returns 1, or 0 on failure.
 */
int UI_method_set_ex_data(UI_METHOD *method, int idx, void *data);

/*
 Sets the function that flushes. Returns 0, -1 for NULL.
 */
int UI_method_set_flusher(UI_METHOD *method, int (*flusher)(UI*));

/*
 Sets the function that opens. Returns 0, -1 for NULL.
 */
int UI_method_set_opener(UI_METHOD *method, int (*opener)(UI*));

/*
 Sets the function that makes a prompt. Returns 0, -1 for NULL.
 */
int UI_method_set_prompt_constructor(UI_METHOD *method, char *(*prompt_constructor)(UI*, const char*, const char*));

/*
 Sets the function that reads an answer. Returns 0, -1 for NULL.
 */
int UI_method_set_reader(UI_METHOD *method, int (*reader)(UI*, UI_STRING*));

/*
 Sets the function that shows a string. Returns 0, -1 for NULL.
 */
int UI_method_set_writer(UI_METHOD *method, int (*writer)(UI*, UI_STRING*));

/*
 A new conversation by the default method; the caller frees it.
 */
UI *UI_new(void);

/*
 A new conversation by a method, which must stay; NULL stands for the default. The caller frees it.
 */
UI *UI_new_method(const UI_METHOD *method);

/*
 The method that does nothing, a constant.
 */
const UI_METHOD *UI_null(void);

/*
 Shows the strings and reads the answers. Returns 0, -1 on failure, -2 if the user interrupts.
 */
int UI_process(UI *ui);

/*
 Makes a method the default; it must stay.
 */
void UI_set_default_method(const UI_METHOD *meth);

/*
 Stores application data. Returns 1, or 0 on failure.
 */
int UI_set_ex_data(UI *r, int idx, void *arg);

/*
 Sets the method of a conversation, which must stay. Returns it.
 */
const UI_METHOD *UI_set_method(UI *ui, const UI_METHOD *meth);

/*
 Gives an answer; what does not fit fails and may be asked again. Returns 0, -1 on failure.
 */
int UI_set_result(UI *ui, UI_STRING *uis, const char *result);

/*
 As [`UI_set_result`] with an answer of `len` bytes.
 */
int UI_set_result_ex(UI *ui, UI_STRING *uis, const char *result, int len);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(UI_STRING, UI_STRING)

#endif
