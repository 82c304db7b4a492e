/* Objects: every number, names, dotted text, DER, objects and names that programs add. */
#include "testing.h"
#include <openssl/objects.h>

static void every_object(void)
{
    char text[128];
    int nid, digest, key;

    for (nid = 0; nid < 1248; nid++) {
        const ASN1_OBJECT *object = OBJ_nid2obj(nid);
        if (object == NULL)
            continue;
        OBJ_obj2txt(text, sizeof(text), object, 1);
        printf("%d %s %s %s %d %d %d\n", nid, OBJ_nid2sn(nid), OBJ_nid2ln(nid), text, OBJ_obj2nid(object),
               OBJ_length(object) ? OBJ_txt2nid(text) : 0, (int)OBJ_length(object));
        if (strcmp(OBJ_nid2sn(nid), "NULL") != 0)
            printf("%d %d\n", OBJ_sn2nid(OBJ_nid2sn(nid)), OBJ_ln2nid(OBJ_nid2ln(nid)));
        if (OBJ_find_sigid_algs(nid, &digest, &key)) {
            printf("signature: %d %d", digest, key);
            printf(" %d\n", OBJ_find_sigid_by_algs(&nid, digest, key));
        }
    }
}

static void texts(void)
{
    static const char *dotted[] = {
        "", "1", "1.", "12", "12.3", "1.2", "1.2.", "1.2.3.", "3.1", "0.39", "0.40", "1.40", "2.47", "2.48", "2.999.1", "1..2",
        "1.2.a", "1 2 3", "2.25.329800735698586629295641978511506172918", "a.b", "1.2.840.113549.1.1.11", "2.5.4.3", " 1.2",
        "CN", "commonName", "nope", "0", "1.2.0.0", "1.2.127.128.16383.16384"
    };
    char text[128];
    unsigned char content[4];
    size_t i;
    int len;

    for (i = 0; i < sizeof(dotted) / sizeof(dotted[0]); i++) {
        ASN1_OBJECT *object = OBJ_txt2obj(dotted[i], 1);
        printf("[%s] %s\n", dotted[i], object ? "object" : "NULL");
        SHOW_QUEUE();
        if (object != NULL) {
            SHOW_BYTES(OBJ_get0_data(object), OBJ_length(object));
            for (len = 0; len < 50; len += 7) {
                strcpy(text, "untouched");
                printf(" %d", OBJ_obj2txt(text, len, object, 1));
                printf(" %s", text);
                printf(" %d", OBJ_obj2txt(text, len, object, 0));
                printf(" %s\n", text);
            }
            ASN1_OBJECT_free(object);
        }
        object = OBJ_txt2obj(dotted[i], 0);
        printf("%s %d\n", object ? "object" : "NULL", OBJ_obj2nid(object));
        ASN1_OBJECT_free(object);
        SHOW_QUEUE();
        SHOW(a2d_ASN1_OBJECT(content, sizeof(content), dotted[i], -1));
        SHOW(a2d_ASN1_OBJECT(NULL, 0, dotted[i], 3 < strlen(dotted[i]) ? 3 : -1));
        SHOW(OBJ_txt2nid(dotted[i]));
        SHOW_QUEUE();
    }
}

static void ders(void)
{
    static const unsigned char der[][8] = {
        {6, 3, 0x55, 4, 3}, {6, 3, 0x55, 4, 0x83}, {6, 3, 0x55, 0x80, 3}, {4, 1, 1}, {6, 0}, {6, 9, 1}, {6, 2, 0x2a, 0x79},
        {6, 0x81, 2, 0x2a, 0x03}, {6, 1, 0x80}, {6, 3, 0x81, 0x80, 1}
    };
    static const int len[] = {5, 5, 5, 3, 2, 3, 4, 5, 3, 5};
    int i, written;

    for (i = 0; i < 10; i++) {
        const unsigned char *p = der[i];
        unsigned char *out = NULL;
        ASN1_OBJECT *object = d2i_ASN1_OBJECT(NULL, &p, len[i]);
        printf("%d %s %d\n", i, object ? "object" : "NULL", (int)(p - der[i]));
        SHOW_QUEUE();
        written = i2d_ASN1_OBJECT(object, &out);
        SHOW_BYTES(out, written > 0 ? written : 0);
        OPENSSL_free(out);
        ASN1_OBJECT_free(object);
    }
}

static void show_name(const OBJ_NAME *name, void *arg)
{
    printf("%s%d %d %s %s\n", (char *)arg, name->type, name->alias, name->name, name->data);
}

static int by_int(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int main(void)
{
    static const int sorted[] = {1, 3, 3, 3, 5, 7};
    ASN1_OBJECT *object;
    char text[32];
    int digest, key, number, i;

    every_object();
    texts();
    ders();
    SHOW_STR(OBJ_nid2sn(99999));
    SHOW_STR(OBJ_nid2ln(-1));
    SHOW_PTR(OBJ_nid2obj(99999));
    SHOW(OBJ_sn2nid("cn"));
    SHOW_QUEUE();
    SHOW(OBJ_create("1.2.3.4.5", "mySN", "my long name"));
    SHOW(OBJ_create("1.2.3.4.5", "mySN2", "my long name2"));
    SHOW(OBJ_create("1.2.3.4.6", "mySN", "my long name3"));
    SHOW(OBJ_create("1.2.3.4.6", "CN", "my long name3"));
    SHOW(OBJ_create("2.5.4.3", "a", "b"));
    SHOW(OBJ_create("1.2.3.9", NULL, NULL));
    SHOW(OBJ_create("zz", "zz", "zz"));
    SHOW_QUEUE();
    SHOW_STR(OBJ_nid2sn(99999));
    SHOW_QUEUE();
    SHOW(OBJ_txt2nid("1.2.3.4.5"));
    SHOW(OBJ_sn2nid("mySN"));
    SHOW(OBJ_ln2nid("my long name"));
    SHOW_STR(OBJ_nid2sn(1248));
    SHOW_STR(OBJ_nid2ln(1249));
    SHOW(OBJ_new_nid(5));
    SHOW(OBJ_new_nid(1));
    SHOW(OBJ_find_sigid_algs(99999, &digest, &key));
    SHOW(OBJ_find_sigid_algs(NID_undef, &digest, &key));
    SHOW(OBJ_add_sigid(5000, NID_sha256, NID_rsaEncryption));
    SHOW(OBJ_find_sigid_algs(5000, &digest, &key));
    printf("%d %d\n", digest, key);
    SHOW(OBJ_find_sigid_by_algs(&number, NID_sha256, NID_dsa));
    printf("%d\n", number);
    SHOW(OBJ_find_sigid_by_algs(NULL, NID_sha256, NID_commonName));

    object = ASN1_OBJECT_new();
    SHOW(OBJ_obj2nid(object));
    SHOW(OBJ_length(object));
    SHOW_PTR(OBJ_get0_data(object));
    SHOW(i2d_ASN1_OBJECT(object, NULL));
    SHOW(OBJ_obj2txt(text, 9, object, 0));
    ASN1_OBJECT_free(object);
    ASN1_OBJECT_free(NULL);
    SHOW(OBJ_obj2nid(NULL));
    SHOW_PTR(OBJ_dup(NULL));
    SHOW(OBJ_dup(OBJ_nid2obj(13)) == OBJ_nid2obj(13));
    SHOW(OBJ_cmp(OBJ_nid2obj(13), OBJ_nid2obj(14)) < 0);
    SHOW(OBJ_cmp(OBJ_nid2obj(13), OBJ_nid2obj(13)));
    SHOW(OBJ_length(NULL));
    SHOW_PTR(OBJ_get0_data(NULL));
    SHOW(i2d_ASN1_OBJECT(NULL, NULL));
    SHOW(OBJ_obj2txt(text, 9, NULL, 0));
    SHOW(i2t_ASN1_OBJECT(text, 9, OBJ_nid2obj(13)));
    SHOW_STR(text);
    object = ASN1_OBJECT_create(7777, (unsigned char *)"\x2a\x03", 2, "s", "l");
    SHOW(OBJ_obj2nid(object));
    SHOW(OBJ_length(object));
    ASN1_OBJECT_free(object);
    SHOW_QUEUE();

    SHOW(OBJ_NAME_init());
    SHOW(OBJ_NAME_add("beta", 5, "data"));
    SHOW(OBJ_NAME_add("alpha", 5, "more"));
    SHOW_STR(OBJ_NAME_get("BETA", 5));
    SHOW(OBJ_NAME_add("other", 5 | OBJ_NAME_ALIAS, "beta"));
    SHOW_STR(OBJ_NAME_get("other", 5));
    SHOW_STR(OBJ_NAME_get("other", 5 | OBJ_NAME_ALIAS));
    OBJ_NAME_do_all_sorted(5, show_name, "> ");
    SHOW(OBJ_NAME_remove("beta", 5));
    SHOW(OBJ_NAME_remove("beta", 5));
    SHOW_STR(OBJ_NAME_get("other", 5));
    SHOW_STR(OBJ_NAME_get(NULL, 5));
    OBJ_NAME_cleanup(5);
    OBJ_NAME_do_all_sorted(5, show_name, "> ");
    for (i = 0; i < 9; i++) {
        const int *found = OBJ_bsearch_(&i, sorted, 6, sizeof(int), by_int);
        printf("%d %d", i, found ? (int)(found - sorted) : -1);
        found = OBJ_bsearch_ex_(&i, sorted, 6, sizeof(int), by_int, OBJ_BSEARCH_VALUE_ON_NOMATCH);
        printf(" %d", found ? (int)(found - sorted) : -1);
        found = OBJ_bsearch_ex_(&i, sorted, 6, sizeof(int), by_int, OBJ_BSEARCH_FIRST_VALUE_ON_MATCH);
        printf(" %d\n", found ? (int)(found - sorted) : -1);
    }
    SHOW(OBJ_NAME_new_index(NULL, NULL, NULL));
    return 0;
}
