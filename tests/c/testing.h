/* What every differential program prints with. Nothing here asserts: the transcript is compared with OpenSSL's. */
#ifndef SABISSL_TESTING_H
#define SABISSL_TESTING_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

/* An expression and its value. */
#define SHOW(expr) printf("%s = %lld\n", #expr, (long long)(expr))
#define SHOW_HEXNUM(expr) printf("%s = 0x%llX\n", #expr, (unsigned long long)(expr))
#define SHOW_PTR(expr) printf("%s = %s\n", #expr, (expr) != NULL ? "set" : "NULL")
#define SHOW_STR(expr) show_str(#expr, (const char *)(expr))
#define SHOW_BYTES(ptr, len) show_bytes(#ptr, (const unsigned char *)(ptr), (long)(len))
/* The thread's whole error queue, oldest first: codes and data, no file names or lines. Empties it. */
#define SHOW_QUEUE() show_queue()

static inline void show_str(const char *expr, const char *value)
{
    if (value == NULL)
        printf("%s = NULL\n", expr);
    else
        printf("%s = \"%s\"\n", expr, value);
}

static inline void show_bytes(const char *expr, const unsigned char *data, long len)
{
    long i;

    printf("%s = [%ld]", expr, len);
    for (i = 0; data != NULL && i < len; i++)
        printf("%s%02x", i % 32 == 0 ? "\n  " : "", data[i]);
    printf("\n");
}

static inline void show_queue(void)
{
    const char *data;
    int flags;
    unsigned long code;

    while ((code = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0)
        printf("  queue: %08lX %s%s%s\n", code, ERR_reason_error_string(code) ? ERR_reason_error_string(code) : "?",
               (flags & ERR_TXT_STRING) && *data ? " | " : "", (flags & ERR_TXT_STRING) ? data : "");
}

static inline BIO *open_file(const char *path)
{
    BIO *file = BIO_new_file(path, "r");

    if (file == NULL) {
        printf("%s is missing\n", path);
        exit(97);
    }
    return file;
}

/* A file's first certificate, or its private key; NULL, with the queue, if what it holds is none. */
static inline X509 *load_certificate(const char *path)
{
    BIO *file = open_file(path);
    X509 *certificate = PEM_read_bio_X509(file, NULL, NULL, NULL);

    BIO_free(file);
    return certificate;
}

static inline EVP_PKEY *load_key(const char *path)
{
    BIO *file = open_file(path);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(file, NULL, NULL, NULL);

    BIO_free(file);
    return key;
}

#endif
