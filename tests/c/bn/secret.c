/* Numbers marked as secret, and what arithmetic in constant time refuses. */
#include "testing.h"
#include <openssl/bn.h>

int main(void)
{
    BIGNUM *secret = BN_secure_new(), *copy, *a = BN_new(), *e = BN_new(), *m = BN_new(), *r = BN_new();
    BN_CTX *ctx = BN_CTX_new();

    SHOW(BN_get_flags(secret, BN_FLG_SECURE));
    SHOW(BN_get_flags(a, BN_FLG_SECURE | BN_FLG_CONSTTIME));
    BN_set_word(secret, 5);
    copy = BN_dup(secret);
    SHOW(BN_get_flags(copy, BN_FLG_SECURE));
    SHOW_PTR(BN_copy(a, secret));
    SHOW(BN_get_flags(a, BN_FLG_SECURE));
    BN_set_word(a, 2);
    BN_set_word(e, 999);
    BN_set_word(m, 98);
    SHOW(BN_mod_exp(r, a, e, m, ctx));
    SHOW(BN_get_word(r));
    BN_set_flags(e, BN_FLG_CONSTTIME);
    SHOW(BN_mod_exp(r, a, e, m, ctx));
    SHOW_QUEUE();
    BN_set_word(m, 99);
    SHOW(BN_mod_exp(r, a, e, m, ctx));
    SHOW(BN_get_word(r));
    SHOW_QUEUE();
    BN_free(secret);
    BN_free(copy);
    BN_free(a);
    BN_free(e);
    BN_free(m);
    BN_free(r);
    BN_CTX_free(ctx);
    return 0;
}
