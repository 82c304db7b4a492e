/* The AES-CCM suites: never offered unless named, then used for records of every size, resumption, key updates, exporters and
 * tampering, in TLS 1.3 and (with ECDSA keys) in TLS 1.2. */
#include "../tls.h"

static void lists(void)
{
    static const char *tls13[] = { "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256:TLS_AES_128_GCM_SHA256", "TLS_AES_256_CCM_SHA384" };
    static const char *tls12[] = { "ECDHE-ECDSA-AES128-CCM", "ECDHE-ECDSA-AES256-CCM8:ECDHE-ECDSA-AES256-CCM", "AESCCM+ECDHE", "AESCCM8+ECDHE",
                                   "ECDHE+AESCCM:-AESCCM8", "DEFAULT:!aRSA:!DHE:!PSK:!SRP:!AES+SHA1:!SHA256:!SHA384:+CHACHA20" };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    size_t i;
    int n;

    for (i = 0; i < sizeof(tls13) / sizeof(tls13[0]); i++) {
        printf("%s: %d\n", tls13[i], SSL_CTX_set_ciphersuites(ctx, tls13[i]));
        show_queue();
    }
    for (i = 0; i < sizeof(tls12) / sizeof(tls12[0]); i++) {
        SSL_CTX_set_ciphersuites(ctx, "TLS_AES_128_CCM_8_SHA256");
        printf("%s: %d", tls12[i], SSL_CTX_set_cipher_list(ctx, tls12[i]));
        for (n = 0; n < sk_SSL_CIPHER_num(SSL_CTX_get_ciphers(ctx)); n++) {
            const SSL_CIPHER *cipher = sk_SSL_CIPHER_value(SSL_CTX_get_ciphers(ctx), n);
            if (strstr(SSL_CIPHER_get_name(cipher), "CCM"))
                printf(" %s/%d/%d", SSL_CIPHER_get_name(cipher), SSL_CIPHER_get_cipher_nid(cipher), SSL_CIPHER_is_aead(cipher));
        }
        printf("\n");
        show_queue();
    }
    SSL_CTX_free(ctx);
}

/* Passes bytes through; damages the one asked for. */
static int damage;

static long damaging(BIO *bio, int oper, const char *argp, size_t len, int argi, long argl, int ret, size_t *processed)
{
    (void)argi; (void)argl; (void)bio; (void)len;
    if (damage && oper == (BIO_CB_READ | BIO_CB_RETURN) && ret > 0 && *processed > 5) {
        ((unsigned char *)argp)[*processed - 1] ^= 1;
        damage = 0;
    }
    return ret;
}

static void sizes(PAIR *pair)
{
    static const int all[] = { 1, 15, 16, 17, 255, 4096, 16383, 16384, 40000 };
    static char data[40000], got[40000];
    size_t i;
    int n, sum;

    for (i = 0; i < sizeof(data); i++)
        data[i] = i * 7 + i / 251;
    for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        printf("write %d: %d", all[i], SSL_write(pair->server, data, all[i]));
        for (sum = 0; (n = SSL_read(pair->client, got + sum, sizeof(got) - sum)) > 0; sum += n)
            printf(" %d", n);
        printf(", same %d\n", sum == all[i] && memcmp(data, got, sum) == 0);
    }
}

static void run(const char *suite, int tls13, const char *server_suites)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    unsigned char one[20], two[20];
    PAIR pair;
    int i;

    printf("--- %s, server %s\n", suite, server_suites);
    if (tls13) {
        SHOW(SSL_CTX_set_ciphersuites(client, suite));
        SHOW(SSL_CTX_set_ciphersuites(server, server_suites));
        SSL_CTX_set_min_proto_version(client, TLS1_3_VERSION);
    } else {
        SHOW(SSL_CTX_set_cipher_list(client, suite));
        SHOW(SSL_CTX_set_cipher_list(server, server_suites));
        SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    }
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"ccm", 3);
    for (i = 0; i < 2; i++) {
        pair = pair_new(client, server);
        if (session != NULL)
            SSL_set_session(pair.client, session);
        if (!handshake(&pair)) {
            pair_free(&pair);
            break;
        }
        printf("%s %s, %d bits, reused %d\n", SSL_get_version(pair.client), SSL_get_cipher(pair.client),
               SSL_CIPHER_get_bits(SSL_get_current_cipher(pair.client), NULL), SSL_session_reused(pair.client));
        small_talk(&pair);
        sizes(&pair);
        SHOW(SSL_export_keying_material(pair.client, one, 20, "x", 1, NULL, 0, 0));
        SHOW(SSL_export_keying_material(pair.server, two, 20, "x", 1, NULL, 0, 0));
        SHOW(memcmp(one, two, 20));
        if (tls13) {
            SHOW(SSL_key_update(pair.client, SSL_KEY_UPDATE_REQUESTED));
            small_talk(&pair);
            small_talk(&pair);
        }
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        if (i == 1) {
            BIO_set_callback_ex(SSL_get_rbio(pair.client), damaging);
            SSL_write(pair.server, "damaged", 7);
            damage = 1;
            SSL_set_read_ahead(pair.client, 1);
            show_read(pair.client, "client", 100);
            show_read(pair.server, "server", 100);
        } else {
            SSL_shutdown(pair.client);
            SSL_shutdown(pair.server);
        }
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    lists();
    run("TLS_AES_128_CCM_SHA256", 1, "TLS_AES_128_GCM_SHA256:TLS_AES_128_CCM_SHA256");
    run("TLS_AES_128_CCM_8_SHA256", 1, "TLS_AES_128_CCM_8_SHA256:TLS_AES_128_CCM_SHA256");
    run("TLS_AES_128_CCM_8_SHA256", 1, "TLS_AES_128_CCM_SHA256:TLS_AES_128_GCM_SHA256");
    run("ECDHE-ECDSA-AES128-CCM", 0, "ECDHE-ECDSA-AES128-CCM:ECDHE-ECDSA-AES128-GCM-SHA256");
    run("ECDHE-ECDSA-AES128-CCM8", 0, "ALL");
    run("ECDHE-ECDSA-AES256-CCM", 0, "ALL");
    run("ECDHE-ECDSA-AES256-CCM8", 0, "ALL");
    run("ECDHE-ECDSA-AES256-CCM8", 0, "DEFAULT");
    return 0;
}
