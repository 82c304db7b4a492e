/* Texts of codes in buffers of every size, texts that programs load, data, printing. */
#include "testing.h"

/* Without the thread's number, which differs from run to run. */
static int print(const char *text, size_t len, void *arg)
{
    const char *rest = strchr(text, ':');

    printf("%s %d %s", (char *)arg, len == strlen(text), rest);
    return 1;
}

static int refuse(const char *text, size_t len, void *arg)
{
    printf("refused\n");
    return 0;
}

static void show_newest(void)
{
    const char *data;
    int flags;
    unsigned long code = ERR_peek_last_error_data(&data, &flags);

    printf("%lx %s\n", code, data);
}

int main(void)
{
    static ERR_STRING_DATA own[] = {{ERR_PACK(0, 0, 7), "seven"}, {ERR_PACK(0, 0, 0), "own library"}, {0, NULL}};
    static const unsigned long codes[] = {
        0, ERR_PACK(99, 0, 5), ERR_PACK(200, 0, 0x7fffff), 0x80000002UL, 0x80009999UL, ERR_PACK(2, 0, 5), 5,
        ERR_PACK(ERR_LIB_SSL, 0, ERR_R_MALLOC_FAILURE), 0x123456789abUL, ERR_PACK(ERR_LIB_SSL, 0, SSL_R_NO_CIPHER_MATCH),
        ERR_PACK(ERR_LIB_X509, 0, ERR_R_ASN1_LIB), ERR_PACK(ERR_LIB_EVP, 0, 3000), ERR_PACK(ERR_LIB_PEM, 0, 108)
    };
    char text[256];
    const char *file, *func, *data;
    int line, flags;
    size_t i;

    ERR_clear_error();
    SHOW(ERR_load_SSL_strings());
    for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
        ERR_error_string_n(codes[i], text, sizeof(text));
        printf("%lx %s | %s | %s\n", codes[i], text, ERR_lib_error_string(codes[i]) ? ERR_lib_error_string(codes[i]) : "-",
               ERR_reason_error_string(codes[i]) ? ERR_reason_error_string(codes[i]) : "-");
    }
    for (i = 0; i < 80; i++) {
        memset(text, '#', 100);
        text[100] = 0;
        ERR_error_string_n(codes[9], text, i);
        printf("%d %s\n", (int)i, text);
    }
    SHOW_STR(ERR_error_string(codes[10], NULL));
    SHOW(ERR_error_string(codes[10], text) == text);
    SHOW_STR(text);
    SHOW(ERR_get_next_error_library());
    SHOW(ERR_get_next_error_library());
    SHOW(ERR_load_strings(130, own));
    SHOW_HEXNUM(own[0].error);
    ERR_error_string_n(ERR_PACK(130, 0, 7), text, sizeof(text));
    SHOW_STR(text);
    ERR_error_string_n(ERR_PACK(130, 0, 8), text, sizeof(text));
    SHOW_STR(text);
    SHOW_STR(ERR_lib_error_string(ERR_PACK(130, 0, 8)));
    SHOW(ERR_unload_strings(130, own));
    ERR_error_string_n(ERR_PACK(130, 0, 7), text, sizeof(text));
    SHOW_STR(text);

    ERR_new();
    ERR_set_debug("file.c", 17, "function");
    ERR_set_error(20, 100, "%d %s", 5, "five");
    SHOW_HEXNUM(ERR_peek_error_all(&file, &line, &func, &data, &flags));
    printf("%s %d %s %s %d\n", file, line, func, data, flags);
    SHOW_HEXNUM(ERR_get_error_line_data(&file, &line, &data, &flags));
    printf("%s %d %s %d\n", file, line, data, flags);
    SHOW_HEXNUM(ERR_get_error_all(&file, &line, &func, &data, &flags));
    printf("%s %d %s %s %d\n", file, line, func, data, flags);
    ERR_new();
    ERR_set_debug(NULL, 0, NULL);
    ERR_set_error(20, 100, NULL);
    SHOW_HEXNUM(ERR_get_error_all(&file, &line, &func, &data, &flags));
    printf("[%s] %d [%s] [%s] %d\n", file, line, func, data, flags);
    ERR_new();
    ERR_set_debug("file.c", 17, "function");
    ERR_set_error(20, 1, NULL);
    ERR_add_error_data(2, "a", "b");
    show_newest();
    ERR_add_error_data(3, "c", NULL, "d");
    show_newest();
    ERR_add_error_txt(":", "next");
    ERR_add_error_txt(",", "z");
    show_newest();
    ERR_set_error_data(OPENSSL_strdup("mine"), ERR_TXT_MALLOCED | ERR_TXT_STRING);
    show_newest();
    ERR_print_errors_cb(print, "cb");
    ERR_new();
    ERR_set_debug("file.c", 18, NULL);
    ERR_set_error(ERR_LIB_SYS, 2, "first\nsecond");
    ERR_new();
    ERR_set_debug("", 0, "");
    ERR_set_error(ERR_LIB_BIO, ERR_R_PASSED_NULL_PARAMETER, "");
    ERR_print_errors_cb(print, "cb");
    ERR_new();
    ERR_set_error(20, 3, NULL);
    ERR_new();
    ERR_set_error(20, 4, NULL);
    ERR_print_errors_cb(refuse, "cb");
    SHOW_QUEUE();
    SHOW(ERR_clear_last_mark());
    ERR_raise(20, 1);
    SHOW(ERR_set_mark());
    SHOW(ERR_set_mark());
    ERR_raise(20, 2);
    SHOW(ERR_clear_last_mark());
    SHOW(ERR_pop_to_mark());
    SHOW(ERR_pop_to_mark());
    SHOW_HEXNUM(ERR_peek_error());
    ERR_new();
    SHOW_HEXNUM(ERR_peek_error());
    ERR_raise(20, 9);
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_clear_error();
    SHOW_HEXNUM(ERR_peek_error());
    return 0;
}
