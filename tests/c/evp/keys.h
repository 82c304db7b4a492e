/* Keys from tests/data/evp. */
#ifndef EVP_KEYS_H
#define EVP_KEYS_H
#include "testing.h"
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/ec.h>
#include <openssl/dsa.h>
#include <openssl/dh.h>
#include <openssl/x509.h>

static inline long read_file(const char *name, unsigned char *buf, long room)
{
    char path[200];
    FILE *f;
    long len;

    snprintf(path, sizeof(path), "data/evp/%s", name);
    f = fopen(path, "rb");
    if (f == NULL)
        return -1;
    len = (long)fread(buf, 1, (size_t)room, f);
    fclose(f);
    return len;
}

static inline EVP_PKEY *load_der_key(const char *name)
{
    unsigned char buf[8192];
    const unsigned char *p = buf;
    long len = read_file(name, buf, sizeof(buf));

    return d2i_AutoPrivateKey(NULL, &p, len);
}

#endif
