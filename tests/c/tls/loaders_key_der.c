/* The same as loaders_key, every file taken for DER. */
#define KEY_TYPE SSL_FILETYPE_ASN1
#include "loaders_key.c"
