/* The lists of digests and ciphers, as far as those that OpenSSL's default provider has and we serve. */
#include "../testing.h"
#include <openssl/evp.h>
#include <openssl/objects.h>

/* What is served on either side. */
static int known(const char *name)
{
    static const char *left_out[] = { "seed", "cbc-hmac", "rc4-hmac" };
    size_t i;

    for (i = 0; i < sizeof(left_out) / sizeof(*left_out); i++)
        if (strstr(name, left_out[i]) != NULL)
            return 0;
    return strncmp(name, "aria", 4) != 0 || strstr(name, "gcm") == NULL;
}

static void show(const OBJ_NAME *name, void *arg)
{
    if (name->type == OBJ_NAME_TYPE_CIPHER_METH && !known(name->name))
        return;
    printf("%s%s", (char *)arg, name->name);
    if (name->alias)
        printf(" -> %s", name->data);
    else if (name->type == OBJ_NAME_TYPE_MD_METH)
        printf(" %d", EVP_MD_get_type((const EVP_MD *)name->data));
    else
        printf(" %d", EVP_CIPHER_get_nid((const EVP_CIPHER *)name->data));
    printf("\n");
}

static void digest(const EVP_MD *md, const char *from, const char *to, void *arg)
{
    printf("%s%s %d %s\n", (char *)arg, from, md == NULL ? -1 : EVP_MD_get_type(md), to == NULL ? "-" : to);
}

static void cipher(const EVP_CIPHER *cipher, const char *from, const char *to, void *arg)
{
    if (known(from))
        printf("%s%s %d %s\n", (char *)arg, from, cipher == NULL ? -1 : EVP_CIPHER_get_nid(cipher), to == NULL ? "-" : to);
}

static void provided(EVP_MD *md, void *arg)
{
    if (strncmp(EVP_MD_get0_name(md), "KECCAK", 6) != 0)
        printf("%s%d\n", (char *)arg, EVP_MD_get_type(md));
}

static void gives(EVP_CIPHER *cipher, void *arg)
{
    const char *name = EVP_CIPHER_get0_name(cipher);
    char lower[60];
    size_t i;

    for (i = 0; name[i] != 0 && i < sizeof(lower) - 1; i++)
        lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? name[i] + 32 : name[i];
    lower[i] = 0;
    if (known(lower) && strstr(lower, "-inv") == NULL && strstr(lower, "-cts") == NULL && strcmp(lower, "null") != 0)
        printf("%s%d %d\n", (char *)arg, EVP_CIPHER_get_nid(cipher), EVP_CIPHER_get_mode(cipher));
}

static void methods(void)
{
    size_t i;

    SHOW(EVP_PKEY_meth_get_count());
    for (i = 0; i < EVP_PKEY_meth_get_count() + 1; i++) {
        const EVP_PKEY_METHOD *method = EVP_PKEY_meth_get0(i);
        int id = -9, flags = -9;

        if (method != NULL) {
            EVP_PKEY_meth_get0_info(&id, &flags, method);
            EVP_PKEY_meth_get0_info(NULL, NULL, method);
        }
        printf("method %d %d, found %d\n", id, flags, EVP_PKEY_meth_find(id) == method);
    }
}

int main(void)
{
    methods();
    OpenSSL_add_all_algorithms();
    OBJ_NAME_do_all_sorted(OBJ_NAME_TYPE_MD_METH, show, "digest ");
    OBJ_NAME_do_all_sorted(OBJ_NAME_TYPE_CIPHER_METH, show, "cipher ");
    EVP_MD_do_all_sorted(digest, "each ");
    EVP_CIPHER_do_all_sorted(cipher, "each ");
    SHOW(EVP_MD_get_type((const EVP_MD *)OBJ_NAME_get("ssl3-SHA1", OBJ_NAME_TYPE_MD_METH)));
    SHOW_STR(OBJ_NAME_get("ssl3-sha1", OBJ_NAME_TYPE_MD_METH | OBJ_NAME_ALIAS));
    SHOW(EVP_CIPHER_get_nid((const EVP_CIPHER *)OBJ_NAME_get("AES256", OBJ_NAME_TYPE_CIPHER_METH)));
    SHOW_PTR(OBJ_NAME_get("none", OBJ_NAME_TYPE_CIPHER_METH));
    EVP_MD_do_all_provided(NULL, provided, "provided ");
    EVP_CIPHER_do_all_provided(NULL, gives, "provided ");
    return 0;
}
