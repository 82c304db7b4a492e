/* The same as loaders_key, every file taken for DER. Of a failure only the outermost entry is shown. */
#include "tls.h"

static inline void show_outermost(void)
{
    if (ERR_peek_last_error() != 0)
        printf("  queue ends with %08lX\n", ERR_peek_last_error());
    ERR_clear_error();
}

#undef SHOW_QUEUE
#define SHOW_QUEUE() show_outermost()
#define KEY_TYPE SSL_FILETYPE_ASN1
#include "loaders_key.c"
