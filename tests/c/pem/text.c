/* PEM as text: what is read and what is refused, block by block; writing. */
#include "testing.h"
#include <openssl/pem.h>

static void read_all(const char *what, const char *text, unsigned int flags)
{
    BIO *b = BIO_new_mem_buf(text, -1);
    char *name = "old", *header = "old";
    unsigned char *data = (unsigned char *)"old";
    long len = 77;
    int i;

    printf("--- %s (flags %u)\n", what, flags);
    for (i = 0; i < 3; i++) {
        int r = PEM_read_bio_ex(b, &name, &header, &data, &len, flags);

        SHOW(r);
        SHOW_STR(name);
        SHOW_STR(header);
        SHOW_BYTES(data, len);
        SHOW_QUEUE();
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_free(data);
        SHOW(BIO_pending(b));
    }
    BIO_free(b);
}

#define B "-----BEGIN THING-----\n"
#define E "-----END THING-----\n"
#define L64 "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB"

static const char *const texts[][2] = {
    {"plain", B "aGVsbG8=\n" E},
    {"two, text around", "hello\n\n" B "aGVsbG8=\n" E "more\n" B "d29ybGQ=\n" E "end"},
    {"CRLF", "-----BEGIN THING-----\r\naGVsbG8=\r\n-----END THING-----\r\n"},
    {"trailing blanks", "-----BEGIN THING-----  \t\naGVsbG8=  \n-----END THING----- \n"},
    {"leading blanks", B "  aGVsbG8=\n" E},
    {"inner blanks", B "aGVs bG8=\n" E},
    {"no last newline", B "aGVsbG8=\n-----END THING-----"},
    {"empty", B E},
    {"no end", B "aGVsbG8=\n"},
    {"other end", B "aGVsbG8=\n-----END OTHER-----\n"},
    {"bad end", B "aGVsbG8=\n-----END THING--\n"},
    {"bad base64", B "!!!!\n" E},
    {"cut base64", B "aGVsbG8\n" E},
    {"too much padding", B "aGVs====\n" E},
    {"padding first", B "=aaa\n" E},
    {"after padding", B "aGVsbG8=\naGVs\n" E},
    {"short lines", B "aG\nVs\nbG\n8=\n" E},
    {"hyphen", B "aGVs\n-\n" E},
    {"header", B "Proc-Type: 4,ENCRYPTED\nDEK-Info: X,00\n\naGVsbG8=\n" E},
    {"header, no blank line", B "Key: value\naGVsbG8=\n" E},
    {"header, two blank lines", B "Key: value\n\n\naGVsbG8=\n" E},
    {"header, short then more", B "Key: value\n\naGVs\nbG8=\n" E},
    {"header, whole lines", B "Key: value\n\n" L64 "\n" L64 "\naGVs\n" E},
    {"header, long line", B "Key: value\n\n" L64 "QUFB\n" E},
    {"blank line first", B "\naGVsbG8=\n" E},
    {"blank line last", B "aGVsbG8=\n\n" E},
    {"long line", B L64 L64 L64 L64 L64 "\n" E},
    {"exact piece", B L64 L64 L64 "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU" "\nQQ==\n" E},
    {"BOM", "\xef\xbb\xbf" B "aGVsbG8=\n" E},
    {"BEGIN in the middle", "x" B "aGVsbG8=\n" E},
    {"BEGIN cut", "-----BEGIN THING\naGVsbG8=\n" E},
    {"BEGIN without name", "-----BEGIN -----\naGVsbG8=\n-----END -----\n"},
    {"nested", B B "aGVsbG8=\n" E E},
    {"high bytes", B "aGVsbG8=\xff\xfe\n" E},
    {"control bytes", B "aGVs\x01" "bG8=\n" E},
    {"nothing", ""},
};

static void write_all(void)
{
    BIO *b = BIO_new(BIO_s_mem());
    unsigned char data[100];
    char *out;
    char buf[PEM_BUFSIZE] = "";
    long i, n;

    for (i = 0; i < 100; i++)
        data[i] = (unsigned char)(i * 7);
    SHOW(PEM_write_bio(b, "THING", "", data, 100));
    SHOW(PEM_write_bio(b, "THING", NULL, data, 48));
    SHOW(PEM_write_bio(b, "THING", "A: b\nC: d\n", data, 1));
    SHOW(PEM_write_bio(b, "THING", "", data, 0));
    PEM_proc_type(buf, PEM_TYPE_ENCRYPTED);
    PEM_dek_info(buf, "AES-128-CBC", 4, "\x01\xab\xcd\xef");
    PEM_proc_type(buf, PEM_TYPE_MIC_CLEAR);
    PEM_proc_type(buf, PEM_TYPE_MIC_ONLY);
    PEM_proc_type(buf, 5);
    SHOW_STR(buf);
    SHOW(PEM_write_bio(b, "THING", buf, data, 3));
    n = BIO_get_mem_data(b, &out);
    printf("%.*s", (int)n, out);
    BIO_free(b);
}

static void passwords(void)
{
    char buf[8];

    memset(buf, '#', sizeof(buf));
    SHOW(PEM_def_callback(buf, 8, 0, "short"));
    SHOW_BYTES(buf, 8);
    SHOW(PEM_def_callback(buf, 4, 1, "longer than that"));
    SHOW_BYTES(buf, 8);
}

int main(void)
{
    size_t i;

    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        read_all(texts[i][0], texts[i][1], PEM_FLAG_EAY_COMPATIBLE);
        read_all(texts[i][0], texts[i][1], 0);
        read_all(texts[i][0], texts[i][1], PEM_FLAG_ONLY_B64);
    }
    read_all("both flags", "", PEM_FLAG_ONLY_B64 | PEM_FLAG_EAY_COMPATIBLE);
    write_all();
    passwords();
    return 0;
}
