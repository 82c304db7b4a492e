/* Big numbers, printed. */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include "testing.h"

int main(void)
{
    static const unsigned char all[40] = { 1, 7, 1, 1, 0xff, 5, 0, 6, 3, 0x55 };
    BIO *mem = BIO_new_fp(stdout, BIO_NOCLOSE);
    BIGNUM *bn = BN_new();

    ASN1_bn_print(mem, "zero:", bn, NULL, 2);
    BN_set_word(bn, 65537);
    ASN1_bn_print(mem, "small:", bn, NULL, 2);
    BN_set_negative(bn, 1);
    ASN1_bn_print(mem, "small:", bn, NULL, 2);
    BN_bin2bn(all, 40, bn);
    ASN1_bn_print(mem, "big:", bn, NULL, 2);
    BN_set_negative(bn, 1);
    ASN1_bn_print(mem, "big:", bn, NULL, 200);
    BN_bin2bn(all + 4, 9, bn);
    ASN1_bn_print(mem, "nine:", bn, NULL, 0);
    BN_free(bn);
    BIO_free(mem);
    return 0;
}
