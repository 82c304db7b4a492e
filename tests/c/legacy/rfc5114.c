/* The parameters of RFC 5114, and keys made with them. */
#include "testing.h"
#include <openssl/dh.h>

static void one(DH *ours, DH *theirs)
{
    const BIGNUM *p, *q, *g, *key;
    unsigned char a[300], b[300];
    int n;

    SHOW(ours != NULL);
    DH_get0_pqg(ours, &p, &q, &g);
    SHOW_BYTES(a, BN_bn2bin(p, a));
    SHOW_BYTES(a, BN_bn2bin(q, a));
    SHOW_BYTES(a, BN_bn2bin(g, a));
    SHOW(DH_size(ours));
    SHOW(DH_security_bits(ours));
    SHOW(DH_get_nid(ours));
    SHOW(DH_generate_key(ours));
    SHOW(DH_generate_key(theirs));
    DH_get0_key(theirs, &key, NULL);
    SHOW(n = DH_compute_key_padded(a, key, ours));
    DH_get0_key(ours, &key, NULL);
    SHOW(DH_compute_key_padded(b, key, theirs) == n && memcmp(a, b, n) == 0);
    SHOW_QUEUE();
    DH_free(ours);
    DH_free(theirs);
}

int main(void)
{
    one(DH_get_1024_160(), DH_get_1024_160());
    one(DH_get_2048_224(), DH_get_2048_224());
    one(DH_get_2048_256(), DH_get_2048_256());
    return 0;
}
