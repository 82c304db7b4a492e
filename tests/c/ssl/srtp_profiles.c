/* SRTP's profiles are kept and shown (OpenSSL's TLS client even sends them, which its server refuses). */
#include "../tls.h"
#include <openssl/srtp.h>

static void show_all(SSL *ssl)
{
    STACK_OF(SRTP_PROTECTION_PROFILE) *profiles = SSL_get_srtp_profiles(ssl);
    int i;

    printf("  profiles:");
    for (i = 0; i < sk_SRTP_PROTECTION_PROFILE_num(profiles); i++)
        printf(" %s (%lu)", sk_SRTP_PROTECTION_PROFILE_value(profiles, i)->name, sk_SRTP_PROTECTION_PROFILE_value(profiles, i)->id);
    printf("\n");
}

int main(void)
{
    static const char *lists[] = {
        "", "x", "SRTP_AES128_CM_SHA1_80", "SRTP_AES128_CM_SHA1_32:SRTP_AES128_CM_SHA1_80",
        "SRTP_AES128_CM_SHA1_80:SRTP_AES128_CM_SHA1_80", "SRTP_AEAD_AES_128_GCM:SRTP_AEAD_AES_256_GCM", "SRTP_AEAD_AES_128_GCM:",
        "SRTP_AEAD_AES_128_GCM::SRTP_AEAD_AES_256_GCM", ":SRTP_AEAD_AES_256_GCM", "SRTP_AEAD_AES_256_GCMx",
        "srtp_aead_aes_256_gcm", "SRTP_AES128_CM"
    };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *first = SSL_new(ctx), *ssl = SSL_new(ctx);
    size_t i;

    show_all(ssl);
    for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        printf("--- \"%s\"\n", lists[i]);
        SHOW(SSL_CTX_set_tlsext_use_srtp(ctx, lists[i]));
        SHOW_QUEUE();
        show_all(first);
        SHOW(SSL_set_tlsext_use_srtp(ssl, lists[i]));
        SHOW_QUEUE();
        show_all(ssl);
    }
    SHOW(SSL_get_selected_srtp_profile(ssl) == NULL);
    SSL_free(first);
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
