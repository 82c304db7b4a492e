/* Asking a person where there is no terminal: by standard input and standard error. */
#include "testing.h"
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ui.h>
#include <sys/wait.h>
#include <unistd.h>

static char answer[64];

static void once(void)
{
    SHOW(EVP_read_pw_string(answer, 20, "Password:", 0));
}

static void twice(void)
{
    SHOW(EVP_read_pw_string(answer, 20, "Password:", 1));
}

static void at_least_six(void)
{
    SHOW(EVP_read_pw_string_min(answer, 6, 20, "Password:", 0));
}

static void echoed(void)
{
    UI *ui = UI_new();

    SHOW(UI_add_info_string(ui, "Note.\n"));
    SHOW(UI_add_input_string(ui, "Name:", UI_INPUT_FLAG_ECHO, answer, 1, 20));
    SHOW(UI_process(ui));
    UI_free(ui);
}

static void by_default(void)
{
    SHOW(PEM_def_callback(answer, sizeof(answer), 0, NULL));
}

static void when_writing(void)
{
    SHOW(PEM_def_callback(answer, sizeof(answer), 1, NULL));
}

static void read_key(int traditional)
{
    EVP_PKEY *key = EVP_EC_gen("P-256"), *again;
    BIO *memory = BIO_new(BIO_s_mem());

    if (traditional)
        SHOW(PEM_write_bio_PrivateKey_traditional(memory, key, EVP_aes_128_cbc(), (unsigned char *)"secret", 6, NULL, NULL));
    else
        SHOW(PEM_write_bio_PKCS8PrivateKey(memory, key, EVP_aes_128_cbc(), "secret", 6, NULL, NULL));
    again = PEM_read_bio_PrivateKey(memory, NULL, NULL, NULL);
    SHOW_PTR(again);
    EVP_PKEY_free(again);
    EVP_PKEY_free(key);
    BIO_free(memory);
}

static void new_key(void)
{
    read_key(0);
}

static void old_key(void)
{
    read_key(1);
}

/* In a process of its own, without a controlling terminal, with this input. */
static void ask(const char *what, void (*question)(void), const char *input)
{
    int feed[2], status;

    printf("--- %s: %s\n", what, input);
    fflush(stdout);
    if (pipe(feed) != 0 || write(feed[1], input, strlen(input)) < 0)
        abort();
    close(feed[1]);
    if (fork() == 0) {
        setsid();
        dup2(feed[0], 0);
        dup2(1, 2);
        setvbuf(stdout, NULL, _IONBF, 0);
        question();
        SHOW_STR(answer);
        SHOW_QUEUE();
        _exit(0);
    }
    close(feed[0]);
    wait(&status);
    printf("status %d\n", status);
}

#define ASK(question, input) ask(#question, question, input)

int main(void)
{
    static const char *inputs[] = { "", "secret", "secret\n", "\n", "secret\nsecret\n", "secret\nother\n", "sec\n" };
    size_t i;

    for (i = 0; i < sizeof(inputs) / sizeof(inputs[0]); i++) {
        ASK(once, inputs[i]);
        ASK(twice, inputs[i]);
        ASK(at_least_six, inputs[i]);
        ASK(echoed, inputs[i]);
        ASK(by_default, inputs[i]);
        ASK(when_writing, inputs[i]);
        ASK(new_key, inputs[i]);
        ASK(old_key, inputs[i]);
    }
    return 0;
}
