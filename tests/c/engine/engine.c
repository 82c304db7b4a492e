/* Engines: none of the library's, and one of the program's own. */
#include "testing.h"
#include <openssl/engine.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static int started(ENGINE *e) { printf("init\n"); return 1; }
static int ended(ENGINE *e) { printf("finish\n"); return 1; }
static int gone(ENGINE *e) { printf("destroy\n"); return 1; }
static int control(ENGINE *e, int cmd, long i, void *p, void (*f)(void)) { printf("ctrl %d\n", cmd); return 42; }

int main(void)
{
    ENGINE *e, *found;

    S(ENGINE_by_id("nothere") != NULL);
    S(ENGINE_by_id(NULL) != NULL);
    S(ENGINE_free(NULL));
    S(ENGINE_finish(NULL));
    S(ENGINE_init(NULL));
    S(ENGINE_up_ref(NULL));
    S(ENGINE_get_next(NULL) != NULL);
    S(ENGINE_get_default_RSA() != NULL);
    S(ENGINE_get_default_EC() != NULL);
    S(ENGINE_get_cipher_engine(NID_aes_128_cbc) != NULL);
    S(ENGINE_get_digest_engine(NID_sha256) != NULL);
    S(ENGINE_load_private_key(NULL, "x", NULL, NULL) != NULL);
    S(ENGINE_load_public_key(NULL, "x", NULL, NULL) != NULL);
    S(ENGINE_ctrl(NULL, 1, 0, NULL, NULL));
    S(ENGINE_ctrl_cmd_string(NULL, "A", "B", 0));
    S(ENGINE_ctrl_cmd(NULL, "A", 0, NULL, NULL, 0));
    e = ENGINE_new();
    S(ENGINE_set_default_string(e, "ALL"));
    S(ENGINE_set_default_string(e, "RSA,DH"));
    S(ENGINE_set_default_string(e, "BOGUS"));
    S(ENGINE_get_id(e) != NULL);
    S(ENGINE_add(e));
    S(ENGINE_set_id(e, "mine"));
    S(ENGINE_set_id(e, NULL));
    S(ENGINE_set_name(e, NULL));
    S(ENGINE_set_name(e, "My engine"));
    S(ENGINE_add(e));
    S(ENGINE_add(e));
    found = ENGINE_by_id("mine");
    S(found == e);
    S(ENGINE_free(found));
    S(ENGINE_load_private_key(e, "x", NULL, NULL) != NULL);
    S(ENGINE_set_init_function(e, started));
    S(ENGINE_set_finish_function(e, ended));
    S(ENGINE_set_destroy_function(e, gone));
    S(ENGINE_get_init_function(e) == started);
    S(ENGINE_init(e));
    S(ENGINE_init(e));
    S(ENGINE_load_private_key(e, "x", NULL, NULL) != NULL);
    S(ENGINE_ctrl(e, 1, 0, NULL, NULL));
    S(ENGINE_ctrl_cmd_string(e, "A", "B", 0));
    S(ENGINE_ctrl_cmd_string(e, "A", "B", 1));
    S(ENGINE_ctrl_cmd(e, "A", 0, NULL, NULL, 0));
    S(ENGINE_ctrl_cmd(e, "A", 0, NULL, NULL, 1));
    S(ENGINE_cmd_is_executable(e, 200));
    S(ENGINE_set_ctrl_function(e, control));
    S(ENGINE_ctrl(e, 200, 0, NULL, NULL));
    S(ENGINE_set_flags(e, 5));
    S(ENGINE_get_flags(e));
    S(ENGINE_set_ex_data(e, 0, "data"));
    SHOW_STR(ENGINE_get_ex_data(e, 0));
    S(ENGINE_set_default(e, ENGINE_METHOD_ALL));
    S(ENGINE_set_default_RSA(e));
    S(ENGINE_get_default_RSA() != NULL);
    S(ENGINE_finish(e));
    S(ENGINE_finish(e));
    S(ENGINE_remove(e));
    S(ENGINE_remove(e));
    S(ENGINE_up_ref(e));
    S(ENGINE_free(e));
    S(ENGINE_free(e));
    ENGINE_load_builtin_engines();
    ENGINE_register_all_RSA();
    S(ENGINE_register_all_complete());
    return 0;
}
