/* Values one after the other in a BIO: each reading takes its own bytes and no more; what is cut off, and where input ends. */
#include "testing.h"
#include <openssl/asn1.h>

static void each(const char *name, const unsigned char *data, int len)
{
    BIO *bio = BIO_new_mem_buf(data, len);
    int i;

    printf("%s:\n", name);
    for (i = 0; i < 3; i++) {
        ASN1_TYPE *value = ASN1_item_d2i_bio(ASN1_ITEM_rptr(ASN1_ANY), bio, NULL);

        printf("  %d type %d left %d\n", value != NULL, value ? value->type : 0, (int)BIO_pending(bio));
        SHOW_QUEUE();
        ASN1_TYPE_free(value);
    }
    BIO_free(bio);
}

#define EACH(name, bytes) each(name, (const unsigned char *)bytes, sizeof(bytes) - 1)

int main(void)
{
    EACH("two sequences", "\x30\x03\x02\x01\x00\x30\x03\x02\x01\x00");
    EACH("integers", "\x02\x01\x00\x02\x01\x05\x02\x01\x06\x05\x00");
    EACH("nulls", "\x05\x00\x05\x00\x05\x00\x05\x00");
    EACH("cut off", "\x30\x05\x02\x01");
    EACH("without an end", "\x30\x80\x02\x01\x00");
    EACH("indefinite", "\x30\x80\x02\x01\x00\x00\x00\x02\x01\x01");
    EACH("indefinite inside", "\x30\x80\x30\x80\x02\x01\x00\x00\x00\x00\x00\x05\x00");
    EACH("part of a header", "\x30\x82\x01");
    EACH("one byte", "\x30");
    EACH("nothing", "");
    EACH("long length", "\x04\x81\x02\x01\x02\x05\x00");
    EACH("longer length", "\x04\x82\x00\x02\x01\x02\x05\x00");
    EACH("length of all", "\x04\x84\xff\xff\xff\xff\x01");
    return 0;
}
