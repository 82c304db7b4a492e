/* Early data in scripts: both ends' calls in any order, a letter each; what they return, and what callbacks see. */
#include "tls.h"

static SSL_CTX *client, *server;
static SSL_SESSION *ticket;
static int told; /* callbacks print */

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    if (SSL_is_server(ssl) || ticket != NULL)
        return 0;
    ticket = session;
    return 1;
}

static void steps(const SSL *ssl, int where, int value)
{
    if (told)
        printf("    %s %s%s%d %s\n", SSL_is_server((SSL *)ssl) ? "server" : "client",
               where & SSL_CB_HANDSHAKE_START ? "start " : where & SSL_CB_HANDSHAKE_DONE ? "done "
               : where & SSL_CB_ALERT ? "alert " : where & SSL_CB_EXIT ? "exit " : "loop ",
               where & SSL_CB_ALERT ? (where & SSL_CB_READ ? "read " : "write ") : "",
               where & SSL_CB_ALERT ? value & 0xFF : value, SSL_state_string(ssl));
}

static void watch(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *message = bytes;

    (void)arg; (void)version;
    if (!told || type == SSL3_RT_HEADER || type == SSL3_RT_INNER_CONTENT_TYPE)
        return;
    printf("    %s %s ", SSL_is_server(ssl) ? "server" : "client", sent ? "sends" : "gets");
    if (type == SSL3_RT_HANDSHAKE)
        printf("message %d\n", message[0]);
    else
        printf("%d of %d bytes\n", type, (int)len);
}

static void facts(SSL *ssl)
{
    printf(" init %d before %d finished %d state %s early %d pending %d/%d shutdown %d want %d reused %d max %u",
           SSL_in_init(ssl), SSL_in_before(ssl), SSL_is_init_finished(ssl), SSL_state_string(ssl),
           SSL_get_early_data_status(ssl), SSL_pending(ssl), SSL_has_pending(ssl), SSL_get_shutdown(ssl), SSL_want(ssl), SSL_session_reused(ssl),
           SSL_get_max_early_data(ssl));
}

/* One call: lower case is the client's, upper case the server's. */
static void act(PAIR *pair, char letter)
{
    SSL *ssl = letter >= 'a' ? pair->client : pair->server;
    static char buffer[100];
    size_t count = 0;
    int result = -9;
    unsigned long error;

    ERR_clear_error();
    printf("  %c", letter);
    if (told)
        printf("\n");
    memset(buffer, 0, sizeof(buffer));
    switch (letter | 32) {
    case 'e':
        result = SSL_write_early_data(ssl, letter == 'e' ? "early" : "reply", 5, &count);
        break;
    case 'g':
        result = SSL_read_early_data(ssl, buffer, 50, &count);
        break;
    case 'w':
        result = SSL_write_ex(ssl, letter == 'w' ? "write" : "WRITE", 5, &count);
        break;
    case 'r':
        result = SSL_read_ex(ssl, buffer, 50, &count);
        break;
    case 'o':
        result = SSL_read(ssl, buffer, 1);
        break;
    case 'p':
        result = SSL_peek_ex(ssl, buffer, 50, &count);
        break;
    case 'h':
        result = SSL_do_handshake(ssl);
        break;
    case 's':
        result = SSL_shutdown(ssl);
        break;
    case 'k':
        result = SSL_key_update(ssl, SSL_KEY_UPDATE_REQUESTED);
        break;
    case 't':
        result = letter == 'T' ? SSL_new_session_ticket(ssl) : SSL_clear(ssl);
        break;
    case 'i':
        break;
    }
    printf(" %d %s %d %s", result, error_name(SSL_get_error(ssl, result)), (int)count, buffer);
    while ((error = ERR_get_error()) != 0)
        printf(" %08lX", error);
    if ((letter | 32) == 'i')
        facts(ssl);
    printf("\n");
}

static void play(const char *script, int rejected)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *session;

    printf("* %s%s\n", script,
           rejected == 1 ? " (the server has no ticket)"
           : rejected == 2 ? " (another group)" : rejected == 3 ? " (refused)" : "");
    if (rejected == 1)
        SSL_CTX_flush_sessions(server, 0);
    if (rejected == 2)
        SSL_set1_groups_list(pair.server, "P-256");
    if (rejected == 3)
        SSL_set_max_early_data(pair.server, 0);
    session = SSL_SESSION_dup(ticket); /* a failure spends it */
    SSL_set_session(pair.client, session);
    for (; *script; script++)
        act(&pair, *script);
    SSL_SESSION_free(session);
    SSL_free(pair.client);
    SSL_free(pair.server);
}

static void get_ticket(void)
{
    PAIR pair = pair_new(client, server);
    char byte;
    int was = told;

    told = 0;
    SSL_do_handshake(pair.client);
    SSL_do_handshake(pair.server);
    SSL_do_handshake(pair.client);
    SSL_do_handshake(pair.server);
    SSL_read(pair.client, &byte, 1);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    told = was;
}

static void contexts(void)
{
    client = client_ctx(NULL);
    server = server_ctx("leaf");
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(client, new_session);
    SSL_CTX_set_options(server, SSL_OP_NO_ANTI_REPLAY);
    SSL_CTX_set_max_early_data(server, 100);
    SSL_CTX_set_info_callback(client, steps);
    SSL_CTX_set_info_callback(server, steps);
    SSL_CTX_set_msg_callback(client, watch);
    SSL_CTX_set_msg_callback(server, watch);
}

/* What is not accepted is passed over, whatever the cipher's tag. */
static void by_ccm(void)
{
    static const char *const suites[] = { "TLS_AES_128_CCM_SHA256", "TLS_AES_128_CCM_8_SHA256" };
    int i;

    SSL_CTX_set_security_level(client, 0);
    SSL_CTX_set_security_level(server, 0);
    for (i = 0; i < 2; i++) {
        printf("%s\n", suites[i]);
        SSL_CTX_set_ciphersuites(client, suites[i]);
        SSL_CTX_set_ciphersuites(server, suites[i]);
        SSL_SESSION_free(ticket);
        ticket = NULL;
        get_ticket();
        play("eeGGwRWr", 0);
        play("eGewRWr", 1);
        play("eGewRWr", 3);
        SSL_CTX_set_recv_max_early_data(server, 0);
        play("eGewRWr", 3);
        SSL_CTX_set_recv_max_early_data(server, 16384);
    }
}

/* Tickets that allow early data serve once: a second ClientHello finds them spent. */
static void another_group(void)
{
    int i;

    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    for (i = 0; i < 3; i++) {
        PAIR pair = pair_new(client, server);

        printf("* another group, replays %s\n", i ? "are prevented" : "are not");
        if (i > 0)
            SSL_clear_options(pair.server, SSL_OP_NO_ANTI_REPLAY);
        SSL_set_session(pair.client, ticket);
        if (i == 1) {
            SSL_SESSION_free(ticket);
            ticket = NULL; /* this one gives another, by its id */
        }
        if (handshake(&pair))
            small_talk(&pair);
        printf("reused %d, %d; hits %ld, misses %ld\n", SSL_session_reused(pair.client), SSL_session_reused(pair.server),
               SSL_CTX_sess_hits(server), SSL_CTX_sess_misses(server));
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
    }
}

int main(void)
{
    static const struct {
        const char *script;
        int rejected;
    } shown[] = {
        { "eGErieEGwiRrTr", 0 }, { "eGErhGRr", 0 }, { "eGerehHwRWr", 1 }, { "eGrierwGRWr", 3 }, { "eRrRhRwRWr", 2 },
        { "rewGRH", 0 }, { "eGsR", 0 }, { "eGErsGRS", 0 }, { "ehGH", 0 }, { "eGrkhKGHkr", 0 },
    }, scripts[] = {
    { "erreoGrkiSkwiwGk", 0 },
    { "sieWRooEwwGsrEsS", 0 },
    { "wrRHTirkpGHhEeGh", 0 },
    { "iHrGiEioiToTGhrw", 0 },
    { "SwGehiRikTHRsoRW", 0 },
    { "eiWkkERkGpRGHwWE", 0 },
    { "eEiGwKSHTSrioHKG", 0 },
    { "epEwRoGEEWkrKTkh", 0 },
    { "eRRSiKRwEGRhoSR", 0 },
    { "riKGoTieTErHGh", 0 },
    { "GSKTsrerhiRRopKr", 0 },
    { "eGGiGGEWGeTeoiR", 0 },
    { "oeGGWkKEhsihr", 0 },
    { "eseSGersKSpRGeHr", 0 },
    { "erTRTHwpSeRii", 0 },
    { "KEThRwhporss", 0 },
    { "RWGiERpWHWsepHG", 0 },
    { "eERpkhwhSRossG", 0 },
    { "eGREoseHRiTTsKRS", 1 },
    { "irTiWpooGeGHhiiK", 1 },
    { "eiERerHGiKRWrSTr", 1 },
    { "oWSeTHKiihhRppH", 1 },
    { "eSGkEriesGHHGRwo", 1 },
    { "GRiiToekeiopeH", 1 },
    { "SiGoGHSreiGieGrp", 1 },
    { "eEGGRrwsRSwkRGrK", 1 },
    { "eGproerheGhoWor", 1 },
    { "eproSkhoEisHGiGG", 1 },
    { "esrkrGRorSGeKHE", 1 },
    { "hkoSGewrWhwGwrw", 1 },
    { "eriEErKREsoKrWkr", 2 },
    { "reikphkeRRrRHEpW", 2 },
    { "iiRhrHkoEGiRGTeE", 2 },
    { "eokheeHiroesGGrp", 2 },
    { "eeswpEwRGSwEeTWE", 2 },
    { "RGkiHooRGHwrkwe", 2 },
    { "erSpRSiRThKhWiS", 2 },
    { "GWiGKESGeiRRE", 2 },
    { "eopiRkrRiwTsTTio", 3 },
    { "WEGSsGoRieGhsrEr", 3 },
    { "pkwrrGpEeWSGkro", 3 },
    { "eRroSoGowEhiGKiH", 3 },
    { "GWiiGRRooiSRiGs", 3 },
    { "eeoGGSroShwhGErp", 3 },
    { "eGsWSoTrHEwrGek", 3 },
    { "KreerprGwWGRehie", 3 },
    { "eErWeiipeKkpGpo", 3 },
    { "EhsioorhriERkGr", 3 },
    };
    size_t i;

    contexts();
    get_ticket();
    told = 1;
    for (i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
        play(shown[i].script, shown[i].rejected);
    told = 0;
    for (i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++)
        play(scripts[i].script, scripts[i].rejected);
    SSL_CTX_clear_options(client, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    SSL_CTX_clear_options(server, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    told = 1;
    play("eGErieEGwiRr", 0);
    told = 0;
    by_ccm();
    another_group();
    SSL_SESSION_free(ticket);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
