/* C-variadic functions: stable Rust cannot define them before 1.99. Each formats and hands over to Rust. */
#define SABISSL_EXPORT

#include <stdarg.h>
#include <stddef.h>

extern void ERR_vset_error(int lib, int reason, const char *fmt, va_list args);
extern void sabissl_error_append(const char *piece);

/* Completes the newest entry of the error queue with its code and a formatted text. */
SABISSL_EXPORT void ERR_set_error(int lib, int reason, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    ERR_vset_error(lib, reason, fmt, args);
    va_end(args);
}

/* Appends `num` strings to the data of the newest entry. */
SABISSL_EXPORT void ERR_add_error_vdata(int num, va_list args)
{
    while (num-- > 0)
        sabissl_error_append(va_arg(args, const char *));
}

/* As ERR_add_error_vdata. */
SABISSL_EXPORT void ERR_add_error_data(int num, ...)
{
    va_list args;

    va_start(args, num);
    ERR_add_error_vdata(num, args);
    va_end(args);
}
