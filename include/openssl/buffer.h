/* <openssl/buffer.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_BUFFER_H
#define OPENSSL_BUFFER_H
#ifndef HEADER_BUFFER_H
#define HEADER_BUFFER_H
#endif

#include <openssl/macros.h>
#include <openssl/types.h>
#include <openssl/crypto.h>
#include <openssl/buffererr.h>
#include <stddef.h>
#include <sys/types.h>

#define BUF_MEM_FLAG_SECURE 0x01

#ifdef __cplusplus
extern "C" {
#endif
struct buf_mem_st { size_t length; char *data; size_t max; unsigned long flags; };

#define BUF_strdup(s) OPENSSL_strdup(s)
#define BUF_strndup(s, size) OPENSSL_strndup(s, size)
#define BUF_memdup(data, size) OPENSSL_memdup(data, size)
#define BUF_strlcpy(dst, src, size) OPENSSL_strlcpy(dst, src, size)
#define BUF_strlcat(dst, src, size) OPENSSL_strlcat(dst, src, size)
#define BUF_strnlen(str, maxlen) OPENSSL_strnlen(str, maxlen)


/*
 Wipes and frees the buffer and its bytes; NULL is fine.
 */
void BUF_MEM_free(BUF_MEM *a);

/*
 Sets the number of bytes in use; new ones are zero. Returns it, 0 on failure.
 */
size_t BUF_MEM_grow(BUF_MEM *buffer, size_t len);

/*
 As [`BUF_MEM_grow`]; what falls away is wiped.
 */
size_t BUF_MEM_grow_clean(BUF_MEM *buffer, size_t len);

/*
 A new, empty buffer; the caller frees it.
 */
BUF_MEM *BUF_MEM_new(void);

/*
 A new, empty buffer with `flags` (`BUF_MEM_FLAG_SECURE`); the caller frees it.
 */
BUF_MEM *BUF_MEM_new_ex(unsigned long flags);

/*
 Writes the `siz` bytes at `in_` to `out` in reverse order; in place if `in_` is NULL.
 */
void BUF_reverse(unsigned char *out, const unsigned char *in_, size_t siz);
#ifdef __cplusplus
}
#endif

#endif
