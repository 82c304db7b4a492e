/* What a self test tells; passwords by a UI method that asks a callback; memory that is only read; symbols of numbers. */
#include "testing.h"
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/buffer.h>
#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/self_test.h>
#include <openssl/ui.h>

static int answer = 1;

static int hear(const OSSL_PARAM params[], void *arg)
{
    const OSSL_PARAM *phase = OSSL_PARAM_locate_const(params, OSSL_PROV_PARAM_SELF_TEST_PHASE);
    const OSSL_PARAM *type = OSSL_PARAM_locate_const(params, OSSL_PROV_PARAM_SELF_TEST_TYPE);
    const OSSL_PARAM *desc = OSSL_PARAM_locate_const(params, OSSL_PROV_PARAM_SELF_TEST_DESC);

    printf("%s: %s %s %s\n", (char *)arg, (char *)phase->data, (char *)type->data, (char *)desc->data);
    return answer;
}

static void self_test(void)
{
    OSSL_SELF_TEST *st = OSSL_SELF_TEST_new(hear, "test");
    unsigned char byte = 8;
    OSSL_CALLBACK *cb = NULL;
    void *arg = NULL;

    OSSL_SELF_TEST_onbegin(st, OSSL_SELF_TEST_TYPE_KAT_DIGEST, OSSL_SELF_TEST_DESC_MD_SHA1);
    SHOW(OSSL_SELF_TEST_oncorrupt_byte(st, &byte));
    answer = 0;
    SHOW(OSSL_SELF_TEST_oncorrupt_byte(st, &byte));
    SHOW(byte);
    OSSL_SELF_TEST_onend(st, 1);
    OSSL_SELF_TEST_onend(st, 0);
    OSSL_SELF_TEST_free(st);
    OSSL_SELF_TEST_free(NULL);
    st = OSSL_SELF_TEST_new(NULL, NULL);
    OSSL_SELF_TEST_onbegin(st, "a", "b");
    SHOW(OSSL_SELF_TEST_oncorrupt_byte(st, &byte));
    OSSL_SELF_TEST_onend(st, 1);
    OSSL_SELF_TEST_free(st);
    OSSL_SELF_TEST_get_callback(NULL, &cb, &arg);
    SHOW(cb == NULL && arg == NULL);
    OSSL_SELF_TEST_set_callback(NULL, hear, "all");
    OSSL_SELF_TEST_get_callback(NULL, &cb, &arg);
    SHOW(cb == hear);
    SHOW_STR(arg);
}

static int ask(char *buf, int size, int writing, void *arg)
{
    printf("asked: %d bytes, writing %d, %s\n", size, writing, arg ? (char *)arg : "nothing");
    snprintf(buf, size, "word");
    return answer;
}

static void method(void)
{
    UI_METHOD *method = UI_UTIL_wrap_read_pem_callback(ask, 1);
    char result[32];
    int i;

    for (i = -1; i < 5; i += 2) {
        UI *ui = UI_new_method(method);

        answer = i;
        memset(result, 0, sizeof(result));
        UI_add_user_data(ui, "data");
        UI_add_info_string(ui, "shown to nobody");
        SHOW(UI_add_input_string(ui, "prompt", 0, result, 0, 20));
        SHOW(UI_process(ui));
        SHOW_STR(result);
        UI_free(ui);
    }
    UI_destroy_method(method);
    SHOW_QUEUE();
}

static void memory(void)
{
    BIO *bio = BIO_new_mem_buf("Hello World\n", 12), *other = BIO_new(BIO_s_mem());
    BUF_MEM *buffer;
    char data[32];

    SHOW(BIO_read(bio, data, 5));
    SHOW(BIO_get_mem_ptr(bio, &buffer));
    (void)BIO_set_close(bio, BIO_NOCLOSE);
    BIO_set_mem_buf(other, buffer, BIO_CLOSE);
    BIO_set_flags(other, BIO_FLAGS_MEM_RDONLY);
    SHOW(BIO_read(other, data, 16));
    SHOW(BIO_reset(other));
    SHOW(BIO_read(other, data, 16));
    BIO_free(bio);
    BIO_free(other);
    bio = BIO_new(BIO_s_mem());
    BIO_puts(bio, "Hello World\n");
    BIO_set_flags(bio, BIO_FLAGS_MEM_RDONLY);
    SHOW(BIO_puts(bio, "no"));
    SHOW(BIO_read(bio, data, 16));
    SHOW(BIO_reset(bio));
    BIO_clear_flags(bio, BIO_FLAGS_MEM_RDONLY);
    SHOW(BIO_puts(bio, "Hi!\n"));
    SHOW(BIO_read(bio, data, 32));
    BIO_free(bio);
    SHOW_QUEUE();
}

static void numbers(void)
{
    BIGNUM *a = BN_new(), *b = BN_new(), *r = BN_new(), *m = BN_new();
    BN_CTX *ctx = BN_CTX_new();
    BN_MONT_CTX *mont = BN_MONT_CTX_new();
    int i, j;

    for (i = -12; i <= 12; i++) {
        for (j = -12; j <= 12; j++) {
            BN_set_word(a, abs(i));
            BN_set_negative(a, i < 0);
            BN_set_word(b, abs(j));
            BN_set_negative(b, j < 0);
            printf("%d ", BN_kronecker(a, b, ctx));
        }
        printf("\n");
    }
    BN_hex2bn(&a, "123456789ABCDEF0123456789");
    BN_hex2bn(&b, "FEDCBA9876543210FEDCBA97");
    SHOW(BN_kronecker(a, b, ctx));
    SHOW_PTR(BN_mod_inverse(b, a, b, ctx));
    SHOW_HEXNUM(ERR_peek_error());
    ERR_clear_error();
    SHOW(BN_mod_exp_simple(b, a, a, b, ctx));
    SHOW(BN_mod_exp_recp(b, a, a, b, ctx));
    SHOW_QUEUE();
    BN_one(m);
    SHOW(BN_mod_exp_mont(r, a, b, m, ctx, mont));
    ERR_clear_error();
    BN_set_negative(m, 1);
    BN_zero(b);
    SHOW(BN_mod_exp(r, a, b, m, ctx));
    SHOW(BN_is_zero(r));
    SHOW(BN_mod_exp_mont(r, a, b, m, ctx, NULL));
    SHOW(BN_is_zero(r));
    BN_CTX_start(ctx);
    BN_set_flags(BN_CTX_get(ctx), BN_FLG_CONSTTIME);
    BN_CTX_end(ctx);
    BN_CTX_start(ctx);
    SHOW(BN_get_flags(BN_CTX_get(ctx), BN_FLG_CONSTTIME));
    BN_CTX_end(ctx);
    BN_MONT_CTX_free(mont);
    BN_CTX_free(ctx);
    BN_free(a), BN_free(b), BN_free(r), BN_free(m);
    SHOW_QUEUE();
}

int main(void)
{
    self_test();
    method();
    memory();
    numbers();
    return 0;
}
