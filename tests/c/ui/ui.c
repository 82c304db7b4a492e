/* Conversations with a user by a method of the program's own. */
#include "testing.h"
#include <openssl/ui.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)
#define T(x) do { SHOW_STR(x); SHOW_QUEUE(); } while (0)

static int answer_open = 1, answer_write = 1, answer_read = 1, answer_flush = 1, answer_close = 1;

static int op(UI *u) { printf("open\n"); return answer_open; }
static int fl(UI *u) { printf("flush\n"); return answer_flush; }
static int cl(UI *u) { printf("close\n"); return answer_close; }
static int wr(UI *u, UI_STRING *s)
{
    printf("write %d [%s]\n", UI_get_string_type(s), UI_get0_output_string(s));
    return answer_write;
}

static int rd(UI *u, UI_STRING *s)
{
    printf("read %d [%s] [%s] flags %d min %d max %d\n", UI_get_string_type(s), UI_get0_output_string(s),
           UI_get0_action_string(s) ? UI_get0_action_string(s) : "-", UI_get_input_flags(s), UI_get_result_minsize(s),
           UI_get_result_maxsize(s));
    if (UI_get_string_type(s) == UIT_PROMPT || UI_get_string_type(s) == UIT_VERIFY) {
        S(UI_set_result(u, s, "ab"));
        S(UI_ctrl(u, UI_CTRL_IS_REDOABLE, 0, NULL, NULL));
        S(UI_set_result(u, s, "abcdefghijklmnop"));
        S(UI_set_result(u, s, "secret"));
        S(UI_get_result_string_length(s));
        T(UI_get0_result_string(s));
        S(UI_get0_test_string(s) != NULL);
    } else {
        S(UI_set_result(u, s, UI_get_string_type(s) == UIT_BOOLEAN ? "xn" : "xy"));
        S(UI_get_result_string_length(s));
    }
    return answer_read;
}

static void *copy(UI *u, void *data) { printf("copy %s\n", (char *)data); return OPENSSL_strdup(data); }
static void destroy(UI *u, void *data) { printf("destroy %s\n", (char *)data); OPENSSL_free(data); }
static char *construct(UI *u, const char *phrase, const char *object) { return OPENSSL_strdup("constructed"); }

static void run(UI_METHOD *m)
{
    UI *u = UI_new_method(m);
    char b[20] = "", v[20] = "", c[4] = "";

    S(UI_add_info_string(u, "info"));
    S(UI_add_error_string(u, "err"));
    S(UI_dup_input_string(u, "Pass: ", UI_INPUT_FLAG_ECHO, b, 4, 10));
    S(UI_add_verify_string(u, "Again: ", 0, v, 4, 10, b));
    S(UI_add_input_boolean(u, "Ok?", "really", "yY", "nN", 0, c));
    S(UI_process(u));
    T(b);
    T(v);
    T(c);
    T(UI_get0_result(u, 0));
    T(UI_get0_result(u, 2));
    S(UI_get_result_length(u, 2));
    T(UI_get0_result(u, 99));
    T(UI_get0_result(u, -1));
    S(UI_get_result_length(u, 0));
    UI_free(u);
}

int main(void)
{
    UI_METHOD *m = UI_create_method("mine");
    UI *u;
    char b[20];
    char *prompt;

    S(m != NULL);
    S(UI_method_get_opener(m) != NULL);
    S(UI_method_set_opener(m, op));
    S(UI_method_set_writer(m, wr));
    S(UI_method_set_flusher(m, fl));
    S(UI_method_set_reader(m, rd));
    S(UI_method_set_closer(m, cl));
    S(UI_method_set_opener(NULL, op));
    S(UI_method_get_reader(NULL) != NULL);
    S(UI_method_get_reader(m) == rd);
    run(m);
    answer_read = 0;
    run(m);
    answer_read = -1;
    run(m);
    answer_read = 1;
    answer_write = 0;
    run(m);
    answer_write = 1;
    answer_open = 0;
    run(m);
    answer_open = 1;
    answer_flush = -1;
    run(m);
    answer_flush = 1;
    answer_close = 0;
    run(m);
    answer_close = 1;

    u = UI_new_method(m);
    S(UI_add_input_string(u, NULL, 0, b, 4, 10));
    S(UI_add_input_string(u, "x", 0, NULL, 4, 10));
    S(UI_add_input_boolean(u, "Ok?", "really", "ab", "bc", 0, b));
    prompt = UI_construct_prompt(u, "pass phrase", "key.pem");
    T(prompt);
    OPENSSL_free(prompt);
    prompt = UI_construct_prompt(u, "pass phrase", NULL);
    T(prompt);
    OPENSSL_free(prompt);
    T(UI_construct_prompt(u, NULL, NULL));
    UI_method_set_prompt_constructor(m, construct);
    prompt = UI_construct_prompt(u, "pass phrase", "key.pem");
    T(prompt);
    OPENSSL_free(prompt);
    S(UI_add_user_data(u, "data") != NULL);
    T(UI_get0_user_data(u));
    S(UI_dup_user_data(u, "more"));
    S(UI_method_set_data_duplicator(m, copy, destroy));
    S(UI_dup_user_data(u, "more"));
    T(UI_get0_user_data(u));
    S(UI_add_user_data(u, "last") != NULL);
    S(UI_dup_user_data(u, "again"));
    S(UI_ctrl(u, UI_CTRL_PRINT_ERRORS, 1, NULL, NULL));
    S(UI_ctrl(u, UI_CTRL_PRINT_ERRORS, 0, NULL, NULL));
    S(UI_ctrl(u, 99, 0, NULL, NULL));
    S(UI_ctrl(NULL, 99, 0, NULL, NULL));
    UI_free(u);
    S(UI_get_default_method() == UI_OpenSSL());
    S(UI_method_get_reader(UI_null()) != NULL);
    S(UI_method_get_reader(UI_OpenSSL()) != NULL);
    UI_set_default_method(m);
    S(UI_get_default_method() == m);
    u = UI_new();
    S(UI_get_method(u) == m);
    S(UI_set_method(u, UI_null()) == UI_null());
    S(UI_process(u));
    UI_free(u);
    UI_free(NULL);
    UI_set_default_method(UI_OpenSSL());
    UI_destroy_method(m);
    u = UI_new();
    S(UI_dup_input_string(u, "abc", 0, b, 1, 2));
    S(UI_dup_info_string(u, "i"));
    S(UI_set_ex_data(u, 0, b));
    S(UI_get_ex_data(u, 0) == b);
    UI_free(u);
    return 0;
}
