/* Configuration files: a whole one, small good and bad ones, sections, values, lists, modules. */
#include "testing.h"
#include <openssl/conf.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)
#define T(x) do { SHOW_STR(x); SHOW_QUEUE(); } while (0)

static void section(CONF *c, const char *name)
{
    STACK_OF(CONF_VALUE) *values = NCONF_get_section(c, name);
    int i;

    printf("[%s] %d\n", name, values ? sk_CONF_VALUE_num(values) : -2);
    for (i = 0; values != NULL && i < sk_CONF_VALUE_num(values); i++) {
        CONF_VALUE *v = sk_CONF_VALUE_value(values, i);
        printf(" %s|%s|%s\n", v->section, v->name, v->value);
    }
    SHOW_QUEUE();
}

static void small(const char *text)
{
    BIO *bio = BIO_new_mem_buf(text, -1);
    CONF *c = NCONF_new(NULL);
    long line = 99;

    printf("--- %s\n", text);
    S(NCONF_load_bio(c, bio, &line));
    SHOW(line);
    fflush(stdout);
    NCONF_dump_fp(c, stdout);
    section(c, "default");
    NCONF_free(c);
    BIO_free(bio);
}

static int piece(const char *text, int len, void *arg)
{
    printf("<%.*s>%s", len, text ? text : "", text ? "" : "NULL");
    return 1;
}

int main(void)
{
    static const char *texts[] = {
        "a = $b\n", "[x\na=b\n", "novalue\n", "a = ${b\n", "a=1\na=2\n", "= x\n", "[ ]\na=1\n", "a = $ENV::NOPE\n", "a = b\\",
        "a = b\\\n", "a = \"b\n", "[a]\nb=1\n[a]\nc=2\n", "[a] trailing\nb=1", "a b = c\n", "a=1 # c\n#x\n;y\nb=2;c\n",
        ".include data/conf/included.cnf\nz=1\n", ".include=data/conf/nope.cnf\nz=1\n", ".include data/conf/dir\nz=1\n",
        ".pragma dollarid:on\na$b=1\nc=$a$b\nd=${a$b}\n", ".pragma x\n", ".pragma dollarid:maybe\n", ".pragma = abspath:true\n.include a\n",
        ".pragma includedir:data/conf\n.include included.cnf\n", ".pragma unknown:x\na=1\n", "a=${b::c}", "\xef\xbb\xbfz=1\n",
        "a\\=b = c\n", "a=$(b", "a=x\r\nb=y\r\n", "x::y = 1\n::z=2\n", "[s]\na=1\n[default]\nb=$s::a\n", "a = 'it''s'\n",
        "a=`b c`d\n", "\n\n  a  =  b  \n", "a = \\#x # y\nb='#'\n", "a=1\\\\\nb=2\n", "[ two words ]\na=1\n", "[]\n", "[a]b]\n",
        "a=\"x\\\"y\"\n", "a = \\", "a.b-c!d%e&f*g+h,i/j;k?l@m^n|o~p = 1\n", "a:b=1\n", "a==b\n", "a= b = c\n"
    };
    static const char *sections[] = {"default", "one", "two", "spaced name", "other", "nope", ""};
    STACK_OF(OPENSSL_CSTRING) *names;
    LHASH_OF(CONF_VALUE) *table;
    CONF *c;
    char *file;
    long line = 0, n = 0;
    size_t i;

    setenv("CONFTEST", "envval", 1);
    unsetenv("OPENSSL_CONF");
    c = NCONF_new(NULL);
    S(NCONF_load(c, "data/conf/sample.cnf", &line));
    SHOW(line);
    for (i = 0; i < 7; i++)
        section(c, sections[i]);
    T(NCONF_get_string(c, "one", "top"));
    T(NCONF_get_string(c, NULL, "top"));
    T(NCONF_get_string(c, "one", "nope"));
    T(NCONF_get_string(c, "nope", "nope"));
    T(NCONF_get_string(c, "ENV", "CONFTEST"));
    T(NCONF_get_string(c, NULL, "nope"));
    T(NCONF_get_string(NULL, NULL, "CONFTEST"));
    T(NCONF_get_string(NULL, NULL, "NOPE"));
    T(NCONF_get_string(c, "one", NULL));
    S(NCONF_get_number_e(c, "one", "num", &n));
    SHOW(n);
    S(NCONF_get_number_e(c, "one", "neg", &n));
    SHOW(n);
    S(NCONF_get_number_e(c, "one", "key", &n));
    SHOW(n);
    S(NCONF_get_number_e(c, "one", "nope", &n));
    S(NCONF_get_number_e(c, "one", "num", NULL));
    names = NCONF_get_section_names(c);
    for (i = 0; i < (size_t)sk_OPENSSL_CSTRING_num(names); i++)
        printf("name %s\n", sk_OPENSSL_CSTRING_value(names, (int)i));
    sk_OPENSSL_CSTRING_free(names);
    fflush(stdout);
    NCONF_dump_fp(c, stdout);
    NCONF_free(c);
    NCONF_free(NULL);
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        small(texts[i]);
    c = NCONF_new(NULL);
    S(NCONF_load(c, "/nonexistent", &line));
    S(NCONF_get_section(NULL, "x") != NULL);
    S(NCONF_get_section(c, NULL) != NULL);
    S(NCONF_load(NULL, "x", &line));
    NCONF_free(c);
    printf("%d\n", CONF_parse_list("a, b ,,c d", ',', 1, piece, NULL));
    printf("%d\n", CONF_parse_list("a, b ,,c d", ',', 0, piece, NULL));
    printf("%d\n", CONF_parse_list("", ',', 1, piece, NULL));
    S(CONF_parse_list(NULL, ',', 1, piece, NULL));
    file = CONF_get1_default_config_file();
    T(file);
    OPENSSL_free(file);
    S(CONF_modules_load_file("/nonexistent", NULL, 0));
    S(CONF_modules_load_file("/nonexistent", NULL, CONF_MFLAGS_IGNORE_MISSING_FILE));
    S(CONF_modules_load_file("data/conf/sample.cnf", "one", 0));
    S(CONF_modules_load_file("data/conf/sample.cnf", "top", 0));
    S(CONF_modules_load_file("data/conf/sample.cnf", NULL, 0));
    CONF_modules_unload(1);
    CONF_modules_finish();
    table = CONF_load(NULL, "data/conf/sample.cnf", &line);
    S(table != NULL);
    T(CONF_get_string(table, "one", "num"));
    S(CONF_get_number(table, "one", "num"));
    S(CONF_get_number(table, "one", "nope"));
    {
        int number = sk_CONF_VALUE_num(CONF_get_section(table, "two"));

        S(number);
    }
    CONF_free(table);
    return 0;
}
