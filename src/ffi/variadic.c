/* C-variadic functions: stable Rust cannot define them before 1.99. Each formats and hands over to Rust. */
#define SABISSL_EXPORT

#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* BIO_printf and its kin: OpenSSL's own formats. They know %q, %j and %z lengths, print NULL strings as <NULL>, give
   hexadecimal zero its prefix, round halves up, keep at most nine decimals, and drop conversions they do not know. */

typedef struct bio_st BIO;
extern int BIO_write(BIO *bio, const void *data, int len);

/* Where formatted text goes: a block of the caller's, or one of ours that grows. */
struct sink {
    char *data;
    size_t size, len;
    int grows, full;
};

static void put(struct sink *sink, char c)
{
    if (sink->grows && sink->len + 1 >= sink->size) {
        size_t size = sink->size == 0 ? 512 : sink->size * 2;
        char *data = realloc(sink->data, size);

        if (data != NULL) {
            sink->data = data;
            sink->size = size;
        }
    }
    if (sink->len + 1 < sink->size)
        sink->data[sink->len++] = c;
    else
        sink->full = 1;
}

static void put_many(struct sink *sink, char c, long count)
{
    while (count-- > 0 && !sink->full)
        put(sink, c);
}

static void put_bytes(struct sink *sink, const char *text, size_t len)
{
    while (len-- > 0)
        put(sink, *text++);
}

/* One conversion: what stands between % and its letter. */
struct spec {
    int left, plus, space, alternative, zero;
    int width, precision; /* -1: none */
    char length;          /* h, l, q (64 bits), z, L or 0 */
};

static const char *parse_spec(const char *at, struct spec *spec, va_list *args)
{
    memset(spec, 0, sizeof(*spec));
    spec->precision = -1;
    for (;; at++) {
        if (*at == '-')
            spec->left = 1;
        else if (*at == '+')
            spec->plus = 1;
        else if (*at == ' ')
            spec->space = 1;
        else if (*at == '#')
            spec->alternative = 1;
        else if (*at == '0')
            spec->zero = 1;
        else
            break;
    }
    if (*at == '*') {
        spec->width = va_arg(*args, int);
        at++;
    } else {
        while (*at >= '0' && *at <= '9' && spec->width < INT_MAX / 10 - 1)
            spec->width = spec->width * 10 + (*at++ - '0');
    }
    if (*at == '.') {
        at++;
        if (*at == '*') {
            spec->precision = va_arg(*args, int);
            at++;
        } else {
            while (*at >= '0' && *at <= '9' && spec->precision < INT_MAX / 10 - 1)
                spec->precision = (spec->precision < 0 ? 0 : spec->precision * 10) + (*at++ - '0');
        }
    }
    if (*at == 'l' && at[1] == 'l') {
        spec->length = 'q';
        at += 2;
    } else if (*at != '\0' && strchr("hlqjLz", *at) != NULL) {
        spec->length = *at == 'j' ? 'q' : *at;
        at++;
    }
    return at;
}

static long largest(long a, long b)
{
    return a > b ? a : b;
}

static void put_integer(struct sink *sink, const struct spec *spec, uint64_t value, int base, const char *sign,
                        int upper)
{
    const char *digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    const char *prefix = !spec->alternative || base == 10 ? "" : base == 8 ? "0" : "0x";
    char text[24];
    int len = 0;
    long zeros, spaces;

    do {
        text[len++] = digits[value % base];
        value /= base;
    } while (value != 0 && len < (int)sizeof(text));
    zeros = largest(spec->precision - len, 0);
    spaces = largest(spec->width - largest(spec->precision, len) - (long)strlen(sign) - (long)strlen(prefix), 0);
    if (spec->zero) {
        zeros = largest(zeros, spaces);
        spaces = 0;
    }
    if (!spec->left)
        put_many(sink, ' ', spaces);
    put_bytes(sink, sign, strlen(sign));
    put_bytes(sink, prefix, strlen(prefix));
    put_many(sink, '0', zeros);
    while (len > 0)
        put(sink, text[--len]);
    if (spec->left)
        put_many(sink, ' ', spaces);
}

static void put_signed(struct sink *sink, const struct spec *spec, va_list *args)
{
    int64_t value = spec->length == 'q'   ? va_arg(*args, long long)
                    : spec->length == 'l' ? va_arg(*args, long)
                    : spec->length == 'z' ? (int64_t)va_arg(*args, size_t)
                    : spec->length == 'h' ? (short)va_arg(*args, int)
                                          : va_arg(*args, int);
    const char *sign = value < 0 ? "-" : spec->plus ? "+" : spec->space ? " " : "";

    put_integer(sink, spec, value < 0 ? -(uint64_t)value : (uint64_t)value, 10, sign, 0);
}

static void put_unsigned(struct sink *sink, const struct spec *spec, va_list *args, int base, int upper)
{
    uint64_t value = spec->length == 'q'   ? va_arg(*args, unsigned long long)
                     : spec->length == 'l' ? va_arg(*args, unsigned long)
                     : spec->length == 'z' ? va_arg(*args, size_t)
                     : spec->length == 'h' ? (unsigned short)va_arg(*args, unsigned int)
                                           : va_arg(*args, unsigned int);

    put_integer(sink, spec, value, base, "", upper);
}

static void put_string(struct sink *sink, const struct spec *spec, const char *text)
{
    size_t len;
    long spaces;

    if (text == NULL)
        text = "<NULL>";
    len = spec->precision < 0 ? strlen(text) : strnlen(text, (size_t)spec->precision);
    spaces = spec->width - (long)len;
    if (!spec->left)
        put_many(sink, ' ', spaces);
    put_bytes(sink, text, len);
    if (spec->left)
        put_many(sink, ' ', spaces);
}

/* Fixed notation with halves rounded up; 0 if the number is too big. */
static int fixed(char *text, size_t size, double value, int precision)
{
    uint64_t scale = 1, whole, fraction;
    double scaled;
    int i;

    if (!(value < 18446744073709551615.0))
        return 0;
    for (i = 0; i < precision; i++)
        scale *= 10;
    whole = (uint64_t)value;
    scaled = (value - (double)whole) * (double)scale;
    fraction = (uint64_t)scaled;
    if (scaled - (double)fraction >= 0.5)
        fraction++;
    if (fraction >= scale) {
        whole++;
        fraction -= scale;
    }
    if (precision == 0)
        snprintf(text, size, "%llu", (unsigned long long)whole);
    else
        snprintf(text, size, "%llu.%0*llu", (unsigned long long)whole, precision, (unsigned long long)fraction);
    return 1;
}

static int put_double(struct sink *sink, const struct spec *spec, va_list *args, char letter)
{
    double value = spec->length == 'L' ? (double)va_arg(*args, long double) : va_arg(*args, double);
    int precision = spec->precision < 0 ? 6 : spec->precision > 9 ? 9 : spec->precision;
    int negative = value < 0;
    const char *sign = negative ? "-" : spec->plus ? "+" : spec->space ? " " : "";
    char text[64], format[] = "%.*?";
    long spaces;

    if (negative)
        value = -value;
    if (letter == 'f' || letter == 'F') {
        if (!fixed(text, sizeof(text), value, precision))
            return 0;
    } else {
        format[3] = letter;
        snprintf(text, sizeof(text), format, precision, value);
    }
    spaces = spec->width - (long)strlen(sign) - (long)strlen(text);
    if (!spec->left && !spec->zero)
        put_many(sink, ' ', spaces);
    put_bytes(sink, sign, strlen(sign));
    if (!spec->left && spec->zero)
        put_many(sink, '0', spaces);
    put_bytes(sink, text, strlen(text));
    if (spec->left)
        put_many(sink, ' ', spaces);
    return 1;
}

static void put_pointer(struct sink *sink, struct spec *spec, va_list *args)
{
    spec->alternative = 1;
    put_integer(sink, spec, (uintptr_t)va_arg(*args, void *), 16, "", 0);
}

static int put_conversion(struct sink *sink, struct spec *spec, va_list *args, char letter)
{
    switch (letter) {
    case 'd':
    case 'i':
        put_signed(sink, spec, args);
        break;
    case 'u':
        put_unsigned(sink, spec, args, 10, 0);
        break;
    case 'o':
        put_unsigned(sink, spec, args, 8, 0);
        break;
    case 'x':
    case 'X':
        put_unsigned(sink, spec, args, 16, letter == 'X');
        break;
    case 'c':
        put(sink, (char)va_arg(*args, int));
        break;
    case 's':
        put_string(sink, spec, va_arg(*args, char *));
        break;
    case 'p':
        put_pointer(sink, spec, args);
        break;
    case 'n':
        *va_arg(*args, int *) = (int)sink->len;
        break;
    case '%':
        put(sink, '%');
        break;
    case 'f':
    case 'F':
    case 'e':
    case 'E':
    case 'g':
    case 'G':
        return put_double(sink, spec, args, letter);
    default:
        break;
    }
    return 1;
}

static int format_into(struct sink *sink, const char *format, va_list *args)
{
    struct spec spec;
    int good = 1;

    while (*format != '\0' && good) {
        if (*format != '%') {
            put(sink, *format++);
            continue;
        }
        format = parse_spec(format + 1, &spec, args);
        if (*format == '\0')
            break;
        if (*format == 'w' && format[1] != '\0') /* OpenSSL skips the character after it, too. */
            format++;
        else
            good = put_conversion(sink, &spec, args, *format);
        format++;
    }
    if (sink->size > 0)
        sink->data[good ? sink->len : 0] = '\0';
    return good && !sink->full;
}

/* Formats into `n` bytes at `buf`. Returns the length, -1 if it does not fit (what fits is there, terminated). */
SABISSL_EXPORT int BIO_vsnprintf(char *buf, size_t n, const char *format, va_list args)
{
    struct sink sink = {buf, n, 0, 0, 0};
    va_list copy;
    int good;

    va_copy(copy, args);
    good = format_into(&sink, format, &copy);
    va_end(copy);
    return good && n > 0 && sink.len <= INT_MAX ? (int)sink.len : -1;
}

/* As BIO_vsnprintf. */
SABISSL_EXPORT int BIO_snprintf(char *buf, size_t n, const char *format, ...)
{
    va_list args;
    int len;

    va_start(args, format);
    len = BIO_vsnprintf(buf, n, format, args);
    va_end(args);
    return len;
}

/* Formats and writes to `bio`. Returns what BIO_write answers, -1 on failure. */
SABISSL_EXPORT int BIO_vprintf(BIO *bio, const char *format, va_list args)
{
    struct sink sink = {NULL, 0, 0, 1, 0};
    va_list copy;
    int result = -1;

    va_copy(copy, args);
    if (format_into(&sink, format, &copy) && sink.len <= INT_MAX)
        result = BIO_write(bio, sink.data, (int)sink.len);
    va_end(copy);
    free(sink.data);
    return result;
}

/* As BIO_vprintf. */
SABISSL_EXPORT int BIO_printf(BIO *bio, const char *format, ...)
{
    va_list args;
    int result;

    va_start(args, format);
    result = BIO_vprintf(bio, format, args);
    va_end(args);
    return result;
}

/* A key by the name of its type: "RSA" is followed by a size_t of bits, "EC" by the curve's name. */
extern void *sabissl_pkey_q_keygen(const char *type, size_t bits, const char *group);
extern int OPENSSL_strcasecmp(const char *a, const char *b);

SABISSL_EXPORT void *EVP_PKEY_Q_keygen(void *libctx, const char *propq, const char *type, ...)
{
    va_list args;
    size_t bits = 0;
    const char *group = NULL;

    (void)libctx;
    (void)propq;
    va_start(args, type);
    if (type != NULL && OPENSSL_strcasecmp(type, "RSA") == 0)
        bits = va_arg(args, size_t);
    else if (type != NULL && OPENSSL_strcasecmp(type, "EC") == 0)
        group = va_arg(args, const char *);
    va_end(args);
    return sabissl_pkey_q_keygen(type, bits, group);
}

typedef struct ossl_store_ctx_st OSSL_STORE_CTX;
extern int OSSL_STORE_vctrl(OSSL_STORE_CTX *ctx, int cmd, va_list args);

/* Gives a command with its arguments to a store's loader. */
SABISSL_EXPORT int OSSL_STORE_ctrl(OSSL_STORE_CTX *ctx, int cmd, ...)
{
    va_list args;
    int done;

    va_start(args, cmd);
    done = OSSL_STORE_vctrl(ctx, cmd, args);
    va_end(args);
    return done;
}
