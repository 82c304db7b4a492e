/* Hash tables: order of visits while growing and shrinking, replacement, removal. */
#include "testing.h"
#include <openssl/lhash.h>

static unsigned long hash(const void *a) { return *(const int *)a * 7; }
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void visit(void *a) { printf(" %d", *(int *)a); }
static void visit_arg(void *a, void *arg) { *(int *)arg += *(int *)a; }
static OPENSSL_LHASH *table;
static void remove_it(void *a) { OPENSSL_LH_delete(table, a); }

static void visit_all(void)
{
    int sum = 0;

    OPENSSL_LH_doall(table, visit);
    OPENSSL_LH_doall_arg(table, visit_arg, &sum);
    printf(" | %lu %d\n", OPENSSL_LH_num_items(table), sum);
}

int main(void)
{
    static int numbers[400];
    int i, same = 17;
    static const char *texts[] = {"", "a", "b", "aa", "\xff\xfe\x80", "AES-256-GCM", "The quick brown fox jumps over it"};
    OPENSSL_LHASH *strings = OPENSSL_LH_new(NULL, NULL);
    char word[4] = "one";

    for (i = 0; i < 7; i++)
        SHOW(OPENSSL_LH_strhash(texts[i]));
    SHOW(OPENSSL_LH_strhash(NULL));
    SHOW_PTR(OPENSSL_LH_insert(strings, "one"));
    SHOW_PTR(OPENSSL_LH_insert(strings, "two"));
    SHOW_STR(OPENSSL_LH_insert(strings, word));
    SHOW(OPENSSL_LH_retrieve(strings, "one") == word);
    SHOW_PTR(OPENSSL_LH_retrieve(strings, "three"));
    SHOW_PTR(OPENSSL_LH_delete(strings, "three"));
    SHOW_STR(OPENSSL_LH_delete(strings, "two"));
    SHOW(OPENSSL_LH_num_items(strings));
    OPENSSL_LH_flush(strings);
    SHOW(OPENSSL_LH_num_items(strings));
    OPENSSL_LH_free(strings);
    OPENSSL_LH_free(NULL);
    SHOW(OPENSSL_LH_num_items(NULL));

    table = OPENSSL_LH_new(hash, compare);
    SHOW(OPENSSL_LH_get_down_load(table));
    SHOW(OPENSSL_LH_error(table));
    for (i = 0; i < 400; i++) {
        numbers[i] = (i * 37) % 400;
        OPENSSL_LH_insert(table, &numbers[i]);
        if (i % 50 == 3)
            visit_all();
    }
    SHOW(OPENSSL_LH_insert(table, &same) != NULL);
    OPENSSL_LH_node_stats(table, stdout);
    OPENSSL_LH_node_usage_stats(table, stdout);
    for (i = 0; i < 390; i++) {
        OPENSSL_LH_delete(table, &i);
        if (i % 50 == 3 || i > 370)
            visit_all();
    }
    OPENSSL_LH_set_down_load(table, 0);
    OPENSSL_LH_doall(table, remove_it);
    SHOW(OPENSSL_LH_num_items(table));
    OPENSSL_LH_free(table);
    return 0;
}
