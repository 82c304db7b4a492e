/* Random bytes: lengths, strength, seed files, a program's own generator. */
#include "testing.h"
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

static int own_bytes(unsigned char *buf, int num) { memset(buf, 7, num); return 1; }
static int own_status(void) { return 5; }
static int own_add(const void *buf, int num, double randomness) { printf("add %d\n", num > 0); return 1; }
static int own_seed(const void *buf, int num) { printf("seed %d\n", num); return 1; }

int main(void)
{
    unsigned char b[100];
    char n[300], file[64];
    struct stat st;
    FILE *f;
    RAND_METHOD m = {NULL, own_bytes, NULL, NULL, NULL, own_status};
    int i;

    SHOW(RAND_bytes(b, 10));
    SHOW(RAND_bytes(b, 0));
    SHOW(RAND_bytes(b, -1));
    SHOW(RAND_status());
    SHOW(RAND_poll());
    RAND_seed("x", 1);
    RAND_add("x", 1, 1.0);
    RAND_keep_random_devices_open(1);
    SHOW(RAND_priv_bytes(b, 3));
    SHOW(RAND_pseudo_bytes(b, 3));
    SHOW(RAND_bytes_ex(NULL, b, 5, 0));
    SHOW(RAND_bytes_ex(NULL, b, 5, 256));
    SHOW(RAND_bytes_ex(NULL, b, 5, 100000));
    SHOW_QUEUE();
    setenv("RANDFILE", "/tmp/sabissl.rnd", 1);
    SHOW_STR(RAND_file_name(n, 300));
    SHOW_STR(RAND_file_name(n, 16));
    SHOW_STR(RAND_file_name(n, 17));
    snprintf(file, sizeof(file), "/tmp/sabissl-%ld.rnd", (long)getpid());
    SHOW(RAND_write_file(file));
    stat(file, &st);
    printf("%o %ld\n", st.st_mode, (long)st.st_size);
    SHOW(RAND_load_file(file, -1));
    SHOW(RAND_load_file(file, 10));
    SHOW(RAND_load_file(file, 0));
    f = fopen(file, "w");
    fclose(f);
    SHOW(RAND_load_file(file, -1));
    f = fopen(file, "w");
    for (i = 0; i < 200; i++)
        fputc(i, f);
    fclose(f);
    SHOW(RAND_load_file(file, 500));
    unlink(file);
    setenv("RANDFILE", "", 1);
    setenv("HOME", "/home/nobody", 1);
    SHOW_STR(RAND_file_name(n, 300));
    unsetenv("HOME");
    SHOW_STR(RAND_file_name(n, 300));
    SHOW(RAND_load_file("/nonexistent", 10));
    SHOW(RAND_write_file("/nonexistent/x"));
    SHOW(RAND_load_file("/tmp", 10));
    SHOW(RAND_write_file("/tmp"));
    SHOW(RAND_load_file("/dev/urandom", -1));
    SHOW_QUEUE();
    SHOW(RAND_get_rand_method() == RAND_OpenSSL());
    SHOW_PTR(RAND_get_rand_method()->bytes);
    SHOW(RAND_get_rand_method()->status());
    SHOW_PTR(RAND_get_rand_method()->cleanup);
    SHOW(RAND_set_rand_method(&m));
    SHOW(RAND_bytes(b, 2));
    SHOW(b[0]);
    SHOW(RAND_status());
    SHOW(RAND_priv_bytes(b, 2));
    SHOW(RAND_pseudo_bytes(b, 2));
    RAND_seed("x", 1);
    SHOW(RAND_poll());
    m.seed = own_seed;
    m.add = own_add;
    RAND_seed("x", 1);
    RAND_add("x", 1, 1.0);
    SHOW(RAND_poll());
    SHOW(RAND_get_rand_method() == &m);
    m.bytes = NULL;
    SHOW(RAND_bytes(b, 2));
    SHOW(RAND_bytes_ex(NULL, b, 2, 0));
    m.status = NULL;
    SHOW(RAND_status());
    SHOW(RAND_set_rand_method(NULL));
    SHOW(RAND_bytes(b, 2));
    SHOW(RAND_set_rand_engine(NULL));
    SHOW(RAND_set_DRBG_type(NULL, "CTR-DRBG", NULL, NULL, NULL));
    SHOW(RAND_set_seed_source_type(NULL, "GETRANDOM", NULL));
    SHOW_QUEUE();
    return 0;
}
