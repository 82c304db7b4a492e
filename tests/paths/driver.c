/* Runs X509_verify_cert on the cases of a file and prints what it says and how it calls back. */
#include <openssl/x509_vfy.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <openssl/objects.h>
#include <openssl/err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX 64

static struct { unsigned char *data; long len; } *blobs;
static int blob_count, pardon;
static X509 *held[MAX * 2];
static int held_count;

static int index_of(X509 *x)
{
    int i;

    if (x == NULL)
        return -1;
    for (i = 0; i < held_count; i++)
        if (held[i] == x)
            return i;
    return -2;
}

static int callback(int ok, X509_STORE_CTX *ctx)
{
    printf(" %d:%d@%d(%d,%d%s)", ok, X509_STORE_CTX_get_error(ctx), X509_STORE_CTX_get_error_depth(ctx),
           index_of(X509_STORE_CTX_get_current_cert(ctx)), ok == 1 ? index_of(X509_STORE_CTX_get0_current_issuer(ctx)) : 0,
           X509_STORE_CTX_get0_current_crl(ctx) != NULL ? ",crl" : "");
    return ok ? ok : pardon;
}

static X509 *certificate(int number)
{
    const unsigned char *p = blobs[number].data;
    X509 *x = d2i_X509(NULL, &p, blobs[number].len);

    if (x != NULL && held_count < MAX * 2)
        held[held_count++] = x;
    return x;
}

static X509_CRL *list(int number)
{
    const unsigned char *p = blobs[number].data;

    return d2i_X509_CRL(NULL, &p, blobs[number].len);
}

struct lines { char *text[MAX * 2]; int count; };

static void run(const char *label, struct lines *lines)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *untrusted = sk_X509_new_null();
    STACK_OF(X509_CRL) *crls = sk_X509_CRL_new_null();
    STACK_OF(X509) *chain;
    X509 *leaf = NULL, *x;
    X509_CRL *crl;
    X509_VERIFY_PARAM *param;
    char key[32], value[256];
    int i, ret;

    held_count = 0;
    printf("%s %d:", label, pardon);
    for (i = 0; i < lines->count; i++) {
        if (sscanf(lines->text[i], "%31s %255[^\n]", key, value) != 2)
            continue;
        if (strcmp(key, "leaf") == 0) {
            leaf = certificate(atoi(value));
        } else if (strcmp(key, "trusted") == 0) {
            if ((x = certificate(atoi(value))) != NULL)
                X509_STORE_add_cert(store, x);
            else
                printf(" -t");
        } else if (strcmp(key, "untrusted") == 0) {
            if ((x = certificate(atoi(value))) != NULL)
                sk_X509_push(untrusted, x);
            else
                printf(" -u");
        } else if (strcmp(key, "crl") == 0) {
            if ((crl = list(atoi(value))) != NULL)
                sk_X509_CRL_push(crls, crl);
            else
                printf(" -c");
        }
    }
    if (leaf == NULL)
        printf(" -l");
    for (i = 0; i < sk_X509_CRL_num(crls); i++)
        X509_STORE_add_crl(store, sk_X509_CRL_value(crls, i));
    X509_STORE_CTX_init(ctx, store, leaf, untrusted);
    param = X509_STORE_CTX_get0_param(ctx);
    X509_STORE_CTX_set_verify_cb(ctx, callback);
    for (i = 0; i < lines->count; i++) {
        if (sscanf(lines->text[i], "%31s %255[^\n]", key, value) != 2)
            continue;
        if (strcmp(key, "flags") == 0)
            X509_VERIFY_PARAM_set_flags(param, strtoul(value, NULL, 0));
        else if (strcmp(key, "clear") == 0)
            X509_VERIFY_PARAM_clear_flags(param, strtoul(value, NULL, 0));
        else if (strcmp(key, "time") == 0)
            X509_VERIFY_PARAM_set_time(param, (time_t)strtoll(value, NULL, 0));
        else if (strcmp(key, "depth") == 0)
            X509_VERIFY_PARAM_set_depth(param, atoi(value));
        else if (strcmp(key, "level") == 0)
            X509_VERIFY_PARAM_set_auth_level(param, atoi(value));
        else if (strcmp(key, "purpose") == 0)
            X509_STORE_CTX_set_purpose(ctx, atoi(value));
        else if (strcmp(key, "trust") == 0)
            X509_VERIFY_PARAM_set_trust(param, atoi(value));
        else if (strcmp(key, "host") == 0)
            X509_VERIFY_PARAM_add1_host(param, value, 0);
        else if (strcmp(key, "hostflags") == 0)
            X509_VERIFY_PARAM_set_hostflags(param, atoi(value));
        else if (strcmp(key, "email") == 0)
            X509_VERIFY_PARAM_set1_email(param, value, 0);
        else if (strcmp(key, "ip") == 0)
            X509_VERIFY_PARAM_set1_ip_asc(param, value);
        else if (strcmp(key, "policyoid") == 0)
            X509_VERIFY_PARAM_add0_policy(param, OBJ_txt2obj(value, 1));
    }
    ret = X509_verify_cert(ctx);
    printf(" = %d error %d depth %d chain", ret, X509_STORE_CTX_get_error(ctx), X509_STORE_CTX_get_error_depth(ctx));
    chain = X509_STORE_CTX_get0_chain(ctx);
    for (i = 0; i < sk_X509_num(chain); i++)
        printf(" %d", index_of(sk_X509_value(chain, i)));
    if (X509_VERIFY_PARAM_get0_peername(param) != NULL)
        printf(" peer %s", X509_VERIFY_PARAM_get0_peername(param));
    if (X509_STORE_CTX_get0_policy_tree(ctx) != NULL)
        printf(" tree %d", X509_policy_tree_level_count(X509_STORE_CTX_get0_policy_tree(ctx)));
    printf(" explicit %d\n", X509_STORE_CTX_get_explicit_policy(ctx));
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    sk_X509_free(untrusted);
    sk_X509_CRL_pop_free(crls, X509_CRL_free);
    for (i = 0; i < held_count; i++)
        X509_free(held[i]);
    ERR_clear_error();
}

int main(int argc, char **argv)
{
    static char line[1 << 20], label[512];
    struct lines lines = { .count = 0 };
    FILE *in = argc > 1 ? fopen(argv[1], "r") : stdin;
    int number, i;
    long len;

    while (in != NULL && fgets(line, sizeof(line), in) != NULL) {
        if (strncmp(line, "blob ", 5) == 0) {
            char *hex = strchr(line + 5, ' ') + 1;

            number = atoi(line + 5);
            if (number >= blob_count) {
                blob_count = number + 1;
                blobs = realloc(blobs, blob_count * sizeof(*blobs));
            }
            len = (long)strcspn(hex, "\n") / 2;
            blobs[number].data = malloc(len + 1);
            blobs[number].len = len;
            for (i = 0; i < len; i++) {
                unsigned int octet;

                sscanf(hex + 2 * i, "%2x", &octet);
                blobs[number].data[i] = (unsigned char)octet;
            }
        } else if (sscanf(line, "case %511s", label) == 1) {
            lines.count = 0;
        } else if (strncmp(line, "end", 3) == 0) {
            for (pardon = 0; pardon < 2; pardon++)
                run(label, &lines);
            for (i = 0; i < lines.count; i++)
                free(lines.text[i]);
        } else if (lines.count < MAX * 2) {
            lines.text[lines.count++] = strdup(line);
        }
    }
    return 0;
}
