/* The table of key types. */
#include "testing.h"
#include <openssl/evp.h>

static void show(const EVP_PKEY_ASN1_METHOD *method)
{
    int id = -1, base = -1, flags = -1;
    const char *info = NULL, *name = NULL;

    SHOW(EVP_PKEY_asn1_get0_info(&id, &base, &flags, &info, &name, method));
    printf("%d %d %d %s %s\n", id, base, flags, info ? info : "-", name ? name : "-");
}

int main(void)
{
    static const char *const names[] = {"RSA", "rsa-pss", "EC", "Ed25519", "Ed448", "DSA", "X9.42 DH", "nothing", "", NULL};
    EVP_PKEY *pkey = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    ENGINE *e;
    int i;

    for (i = 0; i < EVP_PKEY_asn1_get_count(); i++)
        show(EVP_PKEY_asn1_get0(i));
    SHOW(EVP_PKEY_asn1_get0(-1) == NULL);
    SHOW(EVP_PKEY_asn1_get0(i) == NULL);
    for (i = 0; names[i] != NULL; i++) {
        puts(names[i]);
        show(EVP_PKEY_asn1_find_str(&e, names[i], -1));
    }
    show(EVP_PKEY_asn1_find_str(NULL, "RSA-PSS", 3));
    show(EVP_PKEY_asn1_find(NULL, EVP_PKEY_RSA2));
    show(EVP_PKEY_asn1_find(&e, EVP_PKEY_SM2));
    show(EVP_PKEY_asn1_find(NULL, 3));
    SHOW(EVP_PKEY_get0_asn1(pkey) == EVP_PKEY_asn1_find(NULL, EVP_PKEY_EC));
    SHOW(EVP_PKEY_asn1_get0_info(NULL, NULL, NULL, NULL, NULL, EVP_PKEY_get0_asn1(pkey)));
    SHOW_QUEUE();
    EVP_PKEY_free(pkey);
    return 0;
}
