/* Asking for a password, by a method of the program's. */
#include "testing.h"
#include <openssl/ui.h>
#include <openssl/evp.h>

static const char *answers[4];
static int given;

static int rd(UI *u, UI_STRING *s)
{
    printf("[%s] %d %d\n", UI_get0_output_string(s), UI_get_result_minsize(s), UI_get_result_maxsize(s));
    if (UI_set_result(u, s, answers[given]) < 0)
        return 0;
    if (UI_get0_test_string(s) != NULL && strcmp(UI_get0_test_string(s), answers[given]) != 0)
        return 0;
    given++;
    return 1;
}

int main(void)
{
    UI_METHOD *m = UI_create_method("m");
    char buf[10000] = "";

    UI_method_set_reader(m, rd);
    UI_set_default_method(m);
    answers[0] = "secret";
    answers[1] = "secret";
    answers[2] = "other";
    SHOW(EVP_read_pw_string(buf, 20, "Password:", 0));
    SHOW_STR(buf);
    given = 0;
    SHOW(EVP_read_pw_string(buf, 20, "Password:", 1));
    given = 1;
    SHOW(EVP_read_pw_string(buf, 20, "Password:", 1));
    given = 0;
    SHOW(EVP_read_pw_string_min(buf, 7, 20, "Password:", 0));
    SHOW(EVP_read_pw_string(buf, 3, "Password:", 0));
    SHOW(EVP_read_pw_string(buf, 9000, "Password:", 0));
    SHOW_QUEUE();
    SHOW_STR(EVP_get_pw_prompt());
    EVP_set_pw_prompt("Prompt that is set:");
    SHOW_STR(EVP_get_pw_prompt());
    given = 0;
    SHOW(EVP_read_pw_string(buf, 20, NULL, 0));
    EVP_set_pw_prompt(NULL);
    SHOW_STR(EVP_get_pw_prompt());
    SHOW(EVP_read_pw_string(buf, 20, NULL, 0));
    given = 0;
    SHOW(UI_UTIL_read_pw_string(buf, 20, "Util:", 1));
    SHOW_QUEUE();
    UI_set_default_method(UI_OpenSSL());
    UI_destroy_method(m);
    return 0;
}
