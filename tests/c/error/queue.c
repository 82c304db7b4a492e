/* The thread's error queue: order, marks, peeking, texts, overflow. */
#include "testing.h"

int main(void)
{
    char text[256];
    int i;

    SHOW(ERR_get_error());
    ERR_put_error(ERR_LIB_SSL, 0, SSL_R_NO_CIPHER_MATCH, "file.c", 12);
    ERR_raise_data(ERR_LIB_X509, ERR_R_PASSED_NULL_PARAMETER, "note %d", 7);
    SHOW_HEXNUM(ERR_peek_error());
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_error_string_n(ERR_peek_error(), text, sizeof(text));
    SHOW_STR(text);
    ERR_error_string_n(ERR_peek_error(), text, 20);
    SHOW_STR(text);
    SHOW_STR(ERR_lib_error_string(ERR_peek_error()));
    SHOW_STR(ERR_func_error_string(ERR_peek_error()));
    SHOW(ERR_set_mark());
    ERR_raise(ERR_LIB_SYS, 2);
    SHOW_HEXNUM(ERR_peek_last_error());
    SHOW(ERR_pop_to_mark());
    SHOW(ERR_pop_to_mark());
    SHOW_QUEUE();
    for (i = 0; i < 20; i++)
        ERR_raise(ERR_LIB_BIO, 100 + i);
    SHOW_QUEUE();
    return 0;
}
