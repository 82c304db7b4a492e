/* Stacks and growing buffers: every operation, with NULL and out-of-range places. */
#include "testing.h"
#include <openssl/stack.h>
#include <openssl/buffer.h>

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void *copy_text(const void *text)
{
    return strcmp(text, "bad") == 0 ? NULL : OPENSSL_strdup(text);
}

static void free_text(void *text)
{
    printf("free %s\n", (char *)text);
    OPENSSL_free(text);
}

static void show(const OPENSSL_STACK *st)
{
    int i;

    printf("[%d]", OPENSSL_sk_num(st));
    for (i = 0; i < OPENSSL_sk_num(st); i++)
        printf(" %s", OPENSSL_sk_value(st, i) ? (char *)OPENSSL_sk_value(st, i) : "NULL");
    printf(" sorted %d\n", OPENSSL_sk_is_sorted(st));
}

int main(void)
{
    static char *words[] = {"pear", "fig", "apple", "fig", "plum", "fig", "date"};
    OPENSSL_STACK *st = OPENSSL_sk_new(by_text), *copy;
    BUF_MEM *buf;
    int i, n;

    SHOW(OPENSSL_sk_num(NULL));
    SHOW_PTR(OPENSSL_sk_value(NULL, 0));
    SHOW(OPENSSL_sk_push(NULL, "x"));
    SHOW_PTR(OPENSSL_sk_pop(NULL));
    SHOW_PTR(OPENSSL_sk_shift(NULL));
    SHOW(OPENSSL_sk_find(NULL, "x"));
    SHOW(OPENSSL_sk_is_sorted(NULL));
    SHOW(OPENSSL_sk_reserve(NULL, 3));
    OPENSSL_sk_sort(NULL);
    OPENSSL_sk_zero(NULL);
    OPENSSL_sk_free(NULL);
    OPENSSL_sk_pop_free(NULL, free_text);
    SHOW(OPENSSL_sk_find(st, "x"));
    for (i = 0; i < 7; i++)
        SHOW(OPENSSL_sk_push(st, words[i]));
    show(st);
    SHOW(OPENSSL_sk_find_all(st, "fig", &n));
    SHOW(n);
    show(st);
    SHOW(OPENSSL_sk_find_all(st, "nut", &n));
    SHOW(n);
    SHOW(OPENSSL_sk_find(st, "apple"));
    SHOW(OPENSSL_sk_find(st, NULL));
    SHOW(OPENSSL_sk_find_ex(st, "b"));
    SHOW(OPENSSL_sk_find_ex(st, "zz"));
    SHOW(OPENSSL_sk_find_ex(st, "plum"));
    SHOW(OPENSSL_sk_insert(st, "kiwi", 2));
    SHOW(OPENSSL_sk_insert(st, "lime", 200));
    SHOW(OPENSSL_sk_insert(st, "lemon", -1));
    SHOW(OPENSSL_sk_unshift(st, "zero"));
    show(st);
    SHOW_STR(OPENSSL_sk_set(st, 1, "one"));
    SHOW_PTR(OPENSSL_sk_set(st, 100, "one"));
    SHOW_STR(OPENSSL_sk_delete(st, 2));
    SHOW_PTR(OPENSSL_sk_delete(st, 100));
    SHOW_PTR(OPENSSL_sk_delete(st, -1));
    SHOW_STR(OPENSSL_sk_delete_ptr(st, words[4]));
    SHOW_PTR(OPENSSL_sk_delete_ptr(st, "absent"));
    SHOW_STR(OPENSSL_sk_shift(st));
    SHOW_STR(OPENSSL_sk_pop(st));
    copy = OPENSSL_sk_dup(st);
    OPENSSL_sk_sort(copy);
    show(copy);
    show(st);
    SHOW(OPENSSL_sk_set_cmp_func(copy, by_text) == by_text);
    SHOW(OPENSSL_sk_is_sorted(copy));
    SHOW(OPENSSL_sk_set_cmp_func(copy, NULL) == by_text);
    SHOW(OPENSSL_sk_is_sorted(copy));
    SHOW(OPENSSL_sk_find(copy, words[1]) >= 0);
    SHOW(OPENSSL_sk_find(copy, "absent"));
    OPENSSL_sk_free(copy);
    copy = OPENSSL_sk_deep_copy(st, copy_text, free_text);
    show(copy);
    OPENSSL_sk_pop_free(copy, free_text);
    OPENSSL_sk_push(st, NULL);
    OPENSSL_sk_push(st, "bad");
    SHOW_PTR(OPENSSL_sk_deep_copy(st, copy_text, free_text));
    copy = OPENSSL_sk_dup(NULL);
    show(copy);
    OPENSSL_sk_free(copy);
    copy = OPENSSL_sk_deep_copy(NULL, copy_text, free_text);
    show(copy);
    OPENSSL_sk_free(copy);
    OPENSSL_sk_zero(st);
    show(st);
    OPENSSL_sk_free(st);
    st = OPENSSL_sk_new_reserve(NULL, -1);
    SHOW_PTR(st);
    SHOW(OPENSSL_sk_reserve(st, 10));
    SHOW(OPENSSL_sk_reserve(st, -1));
    OPENSSL_sk_free(st);

    buf = BUF_MEM_new();
    SHOW(buf->length + buf->max + buf->flags);
    SHOW(BUF_MEM_grow(buf, 10));
    SHOW(buf->max);
    memset(buf->data, 'x', 10);
    SHOW(BUF_MEM_grow(buf, 4));
    SHOW(BUF_MEM_grow(buf, 12));
    SHOW_BYTES(buf->data, 12);
    SHOW(BUF_MEM_grow_clean(buf, 2));
    SHOW_BYTES(buf->data, 12);
    SHOW(BUF_MEM_grow_clean(buf, 100));
    SHOW_BYTES(buf->data, 100);
    SHOW(buf->max);
    SHOW(BUF_MEM_grow(buf, 0x70000000));
    SHOW_QUEUE();
    BUF_reverse((unsigned char *)buf->data, (const unsigned char *)"abcde", 5);
    SHOW_BYTES(buf->data, 6);
    BUF_reverse((unsigned char *)buf->data, NULL, 6);
    SHOW_BYTES(buf->data, 6);
    BUF_MEM_free(buf);
    BUF_MEM_free(NULL);
    return 0;
}
