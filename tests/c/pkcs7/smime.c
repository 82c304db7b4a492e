/* S/MIME: signing in one go and in steps, mail written and read, encrypting and decrypting, and what fails. */
#include "tls.h"
#include <string.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

static const char *flag_names(int flags)
{
    static char text[128];

    snprintf(text, sizeof(text), "%s%s%s%s%s%s%s", flags & PKCS7_TEXT ? "TEXT " : "", flags & PKCS7_DETACHED ? "DETACHED " : "",
             flags & PKCS7_BINARY ? "BINARY " : "", flags & PKCS7_NOATTR ? "NOATTR " : "",
             flags & PKCS7_NOSMIMECAP ? "NOSMIMECAP " : "", flags & PKCS7_STREAM ? "STREAM " : "",
             flags & PKCS7_NOCERTS ? "NOCERTS " : "");
    return text;
}

/* The mail's lines that are the same every time: no base64, no boundary's digits. */
static void show_mail(BIO *mail)
{
    char *text;
    long len = BIO_get_mem_data(mail, &text), at = 0;

    while (at < len) {
        char *end = memchr(text + at, '\n', len - at), *bound;
        int n = end != NULL ? (int)(end - text - at) + 1 : (int)(len - at);
        char line[400];

        snprintf(line, sizeof(line), "%.*s", n, text + at);
        at += n;
        line[strcspn(line, "\n")] = 0;
        if (*line != 0 && strpbrk(line, " :\"-") == NULL)
            continue;
        if ((bound = strstr(line, "----")) != NULL)
            memset(bound + (strncmp(bound, "------", 6) == 0 ? 6 : 4), 'x', strlen(bound) >= 36 ? 32 : 0);
        for (char *c = line; *c; c++)
            if (*c == '\r')
                *c = '~';
        printf("  | %s\n", line);
    }
}

static void show_text(const char *what, BIO *out)
{
    char *text;
    long len = BIO_get_mem_data(out, &text);

    printf("%s:", what);
    for (long i = 0; i < len; i++)
        printf(text[i] == '\r' ? "\\r" : text[i] == '\n' ? "\\n" : "%c", text[i]);
    printf("\n");
}

static void show_signer(PKCS7 *p7)
{
    STACK_OF(PKCS7_SIGNER_INFO) *infos = PKCS7_get_signer_info(p7);

    for (int i = 0; i < sk_PKCS7_SIGNER_INFO_num(infos); i++) {
        PKCS7_SIGNER_INFO *si = sk_PKCS7_SIGNER_INFO_value(infos, i);

        printf("  signer %d: digest %d, by %d, attributes", i, OBJ_obj2nid(si->digest_alg->algorithm),
               OBJ_obj2nid(si->digest_enc_alg->algorithm));
        for (int j = 0; j < sk_X509_ATTRIBUTE_num(si->auth_attr); j++) {
            X509_ATTRIBUTE *attr = sk_X509_ATTRIBUTE_value(si->auth_attr, j);

            printf(" %d(%d)", OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attr)), i2d_X509_ATTRIBUTE(attr, NULL));
        }
        printf("\n");
    }
    printf("  digests %d, certificates %d\n", sk_X509_ALGOR_num(p7->d.sign->md_algs), sk_X509_num(p7->d.sign->cert));
}

static const char text[] = "one line\nand another\r\n\nlast, without end";

static void sign_and_read(X509 *cert, EVP_PKEY *key, X509_STORE *store, int flags)
{
    BIO *in = BIO_new_mem_buf(text, -1), *mail = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem()), *content = NULL;
    PKCS7 *p7 = PKCS7_sign(cert, key, NULL, in, flags), *back;

    printf("sign %s\n", flag_names(flags));
    SHOW_PTR(p7);
    SHOW_QUEUE();
    if (p7 == NULL)
        return;
    BIO_reset(in);
    SHOW(SMIME_write_PKCS7(mail, p7, in, flags));
    SHOW_QUEUE();
    show_signer(p7);
    show_mail(mail);
    BIO_set_mem_eof_return(mail, 0);
    back = SMIME_read_PKCS7(mail, &content);
    SHOW_PTR(back);
    SHOW_PTR(content);
    SHOW_QUEUE();
    if (back != NULL) {
        STACK_OF(X509) *certs = sk_X509_new_null();

        sk_X509_push(certs, cert);
        SHOW(PKCS7_verify(back, certs, store, content, out, (flags & PKCS7_TEXT) | PKCS7_NOVERIFY));
        SHOW_QUEUE();
        show_text("  content", out);
        sk_X509_free(certs);
    }
    PKCS7_free(back);
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(out);
    BIO_free(mail);
    BIO_free(content);
}

static void in_steps(X509 *cert, EVP_PKEY *key, X509 *other, EVP_PKEY *other_key)
{
    BIO *in = BIO_new_mem_buf(text, -1), *out = BIO_new(BIO_s_mem());
    PKCS7 *p7 = PKCS7_sign(NULL, NULL, NULL, in, PKCS7_PARTIAL);

    printf("sign in steps\n");
    SHOW_PTR(PKCS7_sign_add_signer(p7, cert, key, EVP_sha512(), 0));
    SHOW_PTR(PKCS7_sign_add_signer(p7, other, other_key, EVP_sha384(), PKCS7_NOSMIMECAP | PKCS7_NOCERTS));
    SHOW_QUEUE();
    SHOW_PTR(PKCS7_sign_add_signer(p7, cert, other_key, EVP_sha512(), 0));
    SHOW_QUEUE();
    SHOW(PKCS7_final(p7, in, 0));
    SHOW_QUEUE();
    show_signer(p7);
    SHOW(PKCS7_verify(p7, NULL, NULL, NULL, out, PKCS7_NOVERIFY));
    SHOW_QUEUE();
    show_text("  content", out);
    SHOW(PEM_write_bio_PKCS7_stream(out, p7, NULL, 0));
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(out);
}

static void encrypt(X509 *cert, EVP_PKEY *key, X509 *other, EVP_PKEY *other_key, const EVP_CIPHER *cipher, int flags)
{
    BIO *in = BIO_new_mem_buf(text, -1), *mail = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    STACK_OF(X509) *certs = sk_X509_new_null();
    PKCS7 *p7, *back;

    printf("encrypt %s %s\n", EVP_CIPHER_get0_name(cipher), flag_names(flags));
    sk_X509_push(certs, cert);
    p7 = PKCS7_encrypt(certs, in, cipher, flags);
    SHOW_PTR(p7);
    SHOW_QUEUE();
    SHOW(SMIME_write_PKCS7(mail, p7, in, flags));
    SHOW_QUEUE();
    show_mail(mail);
    BIO_set_mem_eof_return(mail, 0);
    back = SMIME_read_PKCS7(mail, NULL);
    SHOW_PTR(back);
    SHOW_QUEUE();
    if (back != NULL) {
        PKCS7_RECIP_INFO *info = sk_PKCS7_RECIP_INFO_value(back->d.enveloped->recipientinfo, 0);

        printf("  recipients %d, by %d, cipher %d, key %d, content %d\n",
               sk_PKCS7_RECIP_INFO_num(back->d.enveloped->recipientinfo), OBJ_obj2nid(info->key_enc_algor->algorithm),
               OBJ_obj2nid(back->d.enveloped->enc_data->algorithm->algorithm), ASN1_STRING_length(info->enc_key),
               ASN1_STRING_length(back->d.enveloped->enc_data->enc_data));
        SHOW(PKCS7_decrypt(back, key, cert, out, flags & PKCS7_TEXT));
        show_text("  content", out);
        SHOW(PKCS7_decrypt(back, key, NULL, out, flags & PKCS7_TEXT));
        SHOW_QUEUE();
        SHOW(PKCS7_decrypt(back, key, other, out, 0));
        SHOW_QUEUE();
        SHOW(PKCS7_decrypt(back, other_key, other, out, 0));
        SHOW_QUEUE();
        SHOW(PKCS7_verify(back, NULL, NULL, NULL, out, 0));
        SHOW_QUEUE();
    }
    PKCS7_free(back);
    PKCS7_free(p7);
    sk_X509_free(certs);
    BIO_free(in);
    BIO_free(out);
    BIO_free(mail);
}

static void bad_mail(const char *mail)
{
    BIO *in = BIO_new_mem_buf(mail, -1), *content = NULL;
    PKCS7 *p7 = SMIME_read_PKCS7(in, &content);

    printf("mail %.40s\n", mail);
    SHOW_PTR(p7);
    SHOW_PTR(content);
    SHOW_QUEUE();
    PKCS7_free(p7);
    BIO_free(in);
    BIO_free(content);
}

static void copies(void)
{
    static const char *texts[] = { "a\nb\r\n\r\r\nc\r", "Content-Type: text/plain\r\n\r\nbody\n", "Content-Type: text/html\n\nx",
                                   "nothing" };

    for (size_t i = 0; i < 4; i++) {
        BIO *in = BIO_new_mem_buf(texts[i], -1), *out = BIO_new(BIO_s_mem());

        SHOW(SMIME_crlf_copy(in, out, i == 1 ? PKCS7_BINARY : PKCS7_TEXT));
        show_text("copy", out);
        BIO_reset(in);
        SHOW(SMIME_text(in, out));
        SHOW_QUEUE();
        BIO_free(in);
        BIO_free(out);
    }
}

int main(void)
{
    X509 *cert = certificate_of("rsa"), *other = certificate_of("leaf"), *ec = certificate_of("ecdsa");
    EVP_PKEY *key = key_of("rsa"), *other_key = key_of("leaf"), *ec_key = key_of("ecdsa");
    X509_STORE *store = X509_STORE_new();
    int flags[] = { 0, PKCS7_DETACHED, PKCS7_DETACHED | PKCS7_STREAM, PKCS7_TEXT | PKCS7_DETACHED, PKCS7_BINARY | PKCS7_NOATTR,
                    PKCS7_DETACHED | PKCS7_NOSMIMECAP | PKCS7_NOCERTS, PKCS7_TEXT };
    STACK_OF(X509) *certs = sk_X509_new_null();

    for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); i++)
        sign_and_read(cert, key, store, flags[i]);
    sign_and_read(ec, ec_key, store, PKCS7_NOATTR);
    sign_and_read(cert, ec_key, store, 0);
    in_steps(cert, key, ec, ec_key);
    encrypt(cert, key, ec, ec_key, EVP_aes_128_cbc(), 0);
    encrypt(cert, key, ec, ec_key, EVP_des_ede3_cbc(), PKCS7_TEXT);
    encrypt(cert, key, ec, ec_key, EVP_aes_256_cbc(), PKCS7_BINARY);
    sk_X509_push(certs, ec);
    SHOW_PTR(PKCS7_encrypt(certs, BIO_new(BIO_s_mem()), EVP_aes_128_cbc(), 0));
    SHOW_QUEUE();
    SHOW(PKCS7_decrypt(NULL, key, cert, NULL, 0));
    SHOW_QUEUE();
    bad_mail("");
    bad_mail("Subject: x\n\nbody");
    bad_mail("Content-Type: text/plain\n\nbody");
    bad_mail("Content-Type: application/pkcs7-mime\n\nbody");
    bad_mail("Content-Type: multipart/signed\n\nbody");
    bad_mail("Content-Type: multipart/signed; boundary=b\n\n--b\nbody\n--b--\n");
    bad_mail("Content-Type: multipart/signed; boundary=b\n\n--b\nbody\n--b\nx\n\n--b--\n");
    bad_mail("Content-Type: multipart/signed; boundary=b\n\n--b\nbody\n--b\nContent-Type: image/png\n\n--b--\n");
    bad_mail("Content-Type: multipart/signed; boundary=b\n\n--b\nbody\n--b\nContent-Type: application/pkcs7-signature\n\nAAAA\n--b--\n");
    copies();
    sk_X509_free(certs);
    X509_STORE_free(store);
    X509_free(cert);
    X509_free(other);
    X509_free(ec);
    EVP_PKEY_free(key);
    EVP_PKEY_free(other_key);
    EVP_PKEY_free(ec_key);
    return 0;
}
