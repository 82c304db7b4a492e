/* TLS 1.2 sessions that clients offer again: altered tickets and ids, another suite, without extended master secret.
 * Left out: what rustls does otherwise (it renews a ticket that serves, and forgets it for another server name). */
#include "rawhello.h"

enum { GOOD, BAD_TICKET, CUT_TICKET, EMPTY_TICKET, NO_TICKET, OTHER_SUITE, NO_EXTENDED, FORMS };

static const char *const names[] = { "good", "bad ticket", "cut ticket", "empty ticket", "no ticket", "another suite",
                                     "without extended master secret" };

static void resume(SSL_CTX *ctx, int form, int tickets, int wrong_finish)
{
    static BUF ticket;
    RAW *raw = raw_new(ctx);
    HELLO *hello = hello_new(TLS1_2_VERSION);
    unsigned char master[48], id[32];
    const unsigned char *given;
    unsigned id_len;

    printf("%s%s%s\n", names[form], tickets ? "" : ", by id", wrong_finish ? ", wrong Finished" : "");
    if (tickets)
        hello_add(hello, 35, "", 0);
    raw_hello(raw, hello);
    raw_exchange12(raw);
    raw_change12(raw);
    raw_finish(raw);
    memcpy(master, raw->master, 48);
    ticket.len = 0;
    if (tickets && raw->ticket.len > 6)
        put(&ticket, raw->ticket.data + 6, raw->ticket.len - 6);
    memset(id, 5, 32);
    given = SSL_SESSION_get_id(SSL_get_session(raw->ssl), &id_len);
    if (id_len > 0)
        memcpy(id, given, id_len);
    printf("  id %u bytes, ticket %s\n", id_len, ticket.len ? "yes" : "no");
    SSL_set_shutdown(raw->ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    raw_free(raw);

    raw = raw_new(ctx);
    hello = hello_new(TLS1_2_VERSION);
    memset(raw->client_random, 8, 32);
    if (form == BAD_TICKET)
        ticket.data[ticket.len / 2] ^= 1;
    if (form == CUT_TICKET)
        ticket.len--;
    if (form == EMPTY_TICKET)
        ticket.len = 0;
    if (form == OTHER_SUITE) {
        hello->suites.len = 0;
        put(&hello->suites, "\300\57\314\251", 4);
    }
    if (form == NO_EXTENDED)
        hello_drop(hello, 23);
    if (tickets && form != NO_TICKET)
        hello_add(hello, 35, ticket.data, ticket.len);
    memcpy(hello->session, id, 32);
    hello->session_len = tickets ? 32 : id_len;
    if (!tickets && form == BAD_TICKET)
        hello->session[5] ^= 1;
    memcpy(raw->master, master, 48);
    raw->have_master = 1;
    raw->resumes = 1;
    raw_hello(raw, hello);
    if (raw->error == SSL_ERROR_WANT_READ && raw->reading.on) {
        raw_change12(raw);
        if (wrong_finish)
            raw_record(raw, 22, "\24\0\0\14" "123456789_12", 16);
        else
            raw_message(raw, 20, id, raw_verify_data(raw, id));
        raw_step(raw);
        SHOW(SSL_session_reused(raw->ssl));
        raw_record(raw, 23, "hello", 5);
        raw_read(raw);
    }
    raw_free(raw);
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    int form;

    signal(SIGPIPE, SIG_IGN);
    for (form = BAD_TICKET; form < FORMS; form++)
        resume(ctx, form, 1, 0);
    SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET);
    resume(ctx, GOOD, 0, 0);
    resume(ctx, BAD_TICKET, 0, 0);
    resume(ctx, OTHER_SUITE, 0, 0);
    resume(ctx, NO_EXTENDED, 0, 0);
    resume(ctx, GOOD, 0, 1);
    SSL_CTX_free(ctx);
    return 0;
}
