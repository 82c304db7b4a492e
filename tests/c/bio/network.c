/* Addresses, names, connecting and accepting on the loopback, datagrams. */
#include "testing.h"
#include <arpa/inet.h>
#include <openssl/bio.h>
#include <sys/socket.h>
#include <unistd.h>

static void hostserv(const char *text, int prio)
{
    char *host = NULL, *service = NULL;
    int r = BIO_parse_hostserv(text, &host, &service, prio);

    printf("--- %s (%d): %d %s | %s\n", text, prio, r, host ? host : "NULL", service ? service : "NULL");
    SHOW_QUEUE();
    OPENSSL_free(host);
    OPENSSL_free(service);
}

static void addresses(void)
{
    BIO_ADDR *a = BIO_ADDR_new();
    unsigned char raw[64];
    size_t n = 77;
    char *s;
    struct in6_addr six;

    SHOW(BIO_ADDR_family(a));
    SHOW(BIO_ADDR_rawaddress(a, raw, &n));
    SHOW(BIO_ADDR_rawmake(a, AF_INET, "\x7f\0\0\1", 4, htons(80)));
    SHOW(BIO_ADDR_family(a));
    SHOW(BIO_ADDR_rawaddress(a, raw, &n));
    SHOW_BYTES(raw, n);
    SHOW(ntohs(BIO_ADDR_rawport(a)));
    s = BIO_ADDR_hostname_string(a, 1);
    SHOW_STR(s);
    OPENSSL_free(s);
    s = BIO_ADDR_service_string(a, 1);
    SHOW_STR(s);
    OPENSSL_free(s);
    SHOW_PTR(BIO_ADDR_path_string(a));
    SHOW(BIO_ADDR_rawmake(a, AF_INET, "\x7f\0\0\1", 3, 0));
    inet_pton(AF_INET6, "2001:db8::1", &six);
    SHOW(BIO_ADDR_rawmake(a, AF_INET6, &six, 16, htons(443)));
    s = BIO_ADDR_hostname_string(a, 1);
    SHOW_STR(s);
    OPENSSL_free(s);
    SHOW(BIO_ADDR_rawmake(a, AF_UNIX, "/tmp/socket", 11, 0));
    s = BIO_ADDR_path_string(a);
    SHOW_STR(s);
    OPENSSL_free(s);
    SHOW(BIO_ADDR_rawaddress(a, NULL, &n));
    SHOW(n);
    BIO_ADDR_clear(a);
    SHOW(BIO_ADDR_family(a));
    SHOW(BIO_ADDR_rawmake(a, 99, "x", 1, 0));
    BIO_ADDR_free(a);
    BIO_ADDR_free(NULL);
    SHOW_QUEUE();
}

static void names(void)
{
    BIO_ADDRINFO *list = NULL;
    char *s;

    SHOW(BIO_lookup("127.0.0.1", "80", BIO_LOOKUP_CLIENT, AF_INET, SOCK_STREAM, &list));
    SHOW(BIO_ADDRINFO_family(list));
    SHOW(BIO_ADDRINFO_socktype(list));
    SHOW(BIO_ADDRINFO_protocol(list));
    s = BIO_ADDR_hostname_string(BIO_ADDRINFO_address(list), 1);
    SHOW_STR(s);
    OPENSSL_free(s);
    SHOW_PTR(BIO_ADDRINFO_next(list));
    BIO_ADDRINFO_free(list);
    list = NULL;
    SHOW(BIO_lookup("/tmp/x", NULL, BIO_LOOKUP_CLIENT, AF_UNIX, SOCK_STREAM, &list));
    SHOW(BIO_ADDRINFO_family(list));
    BIO_ADDRINFO_free(list);
    list = NULL;
    SHOW(BIO_lookup("x", "80", BIO_LOOKUP_CLIENT, 77, SOCK_STREAM, &list));
    SHOW(BIO_lookup("127.0.0.1", "no-such-service", BIO_LOOKUP_CLIENT, AF_INET, SOCK_STREAM, &list));
    SHOW_PTR(list);
    SHOW_QUEUE();
    SHOW(BIO_ADDRINFO_family(NULL));
    SHOW_PTR(BIO_ADDRINFO_address(NULL));
}

static int info(BIO *b, int state, int ret)
{
    printf("  state %d ret %d\n", state, ret);
    return ret;
}

static void refused(void)
{
    BIO *b = BIO_new_connect("127.0.0.1:1");
    char buf[8];

    SHOW_STR(BIO_method_name(b));
    SHOW_STR(BIO_get_conn_hostname(b));
    SHOW_STR(BIO_get_conn_port(b));
    SHOW_PTR(BIO_get_conn_address(b));
    SHOW(BIO_get_conn_ip_family(b));
    SHOW(BIO_get_fd(b, NULL));
    SHOW(BIO_do_connect(b));
    SHOW(BIO_should_retry(b));
    SHOW_QUEUE();
    SHOW(BIO_reset(b));
    SHOW(BIO_set_info_callback(b, info));
    SHOW(BIO_do_connect(b));
    ERR_clear_error();
    BIO_free(b);
    b = BIO_new(BIO_s_connect());
    SHOW(BIO_do_connect(b));
    SHOW_QUEUE();
    SHOW(BIO_read(b, buf, 8));
    SHOW_QUEUE();
    BIO_free(b);
    SHOW_PTR(BIO_new_connect("a:b:c"));
    SHOW_QUEUE();
}

static void loopback(int nonblocking)
{
    BIO *listener = BIO_new_accept("127.0.0.1:0"), *client, *served;
    char name[64], buf[32];
    int r;

    SHOW_STR(BIO_method_name(listener));
    SHOW(BIO_set_bind_mode(listener, BIO_BIND_REUSEADDR));
    SHOW(BIO_do_accept(listener));
    SHOW_STR(BIO_get_accept_name(listener));
    snprintf(name, sizeof(name), "%s:%s", BIO_get_accept_name(listener), BIO_get_accept_port(listener));
    client = BIO_new_connect(name);
    if (nonblocking)
        SHOW(BIO_set_nbio(client, 1));
    r = BIO_do_connect(client);
    if (r <= 0 && BIO_should_retry(client)) {
        BIO_socket_wait((int)BIO_get_fd(client, NULL), 0, time(NULL) + 5);
        r = BIO_do_connect(client);
    }
    SHOW(r);
    SHOW(BIO_do_accept(listener));
    SHOW_STR(BIO_get_peer_name(listener));
    served = BIO_pop(listener);
    SHOW_STR(BIO_method_name(served));
    SHOW(BIO_puts(client, "hello\nworld\n"));
    SHOW(BIO_read(served, buf, 32));
    SHOW(BIO_write(served, "line one\nrest", 13));
    SHOW(BIO_read(client, buf, 9));
    SHOW(BIO_read(client, buf, 32));
    if (nonblocking) {
        SHOW(BIO_read(client, buf, 32));
        SHOW(BIO_should_retry(client));
    }
    BIO_free(served);
    if (nonblocking)
        BIO_socket_wait((int)BIO_get_fd(client, NULL), 1, time(NULL) + 5);
    SHOW(BIO_read(client, buf, 32));
    SHOW(BIO_eof(client));
    SHOW(BIO_flush(client));
    SHOW(BIO_pending(client));
    SHOW_QUEUE();
    BIO_free(client);
    BIO_free_all(listener);
}

static void listeners(void)
{
    BIO *b = BIO_new(BIO_s_accept());

    SHOW(BIO_do_accept(b));
    SHOW_QUEUE();
    SHOW(BIO_set_accept_name(b, "192.0.2.1:0"));
    SHOW(BIO_do_accept(b));
    SHOW_QUEUE();
    BIO_free(b);
    b = BIO_new_accept("127.0.0.1:0");
    SHOW(BIO_set_nbio_accept(b, 1));
    SHOW(BIO_do_accept(b));
    SHOW(BIO_do_accept(b));
    SHOW(BIO_should_retry(b));
    SHOW(BIO_get_retry_reason(b));
    SHOW_QUEUE();
    BIO_free(b);
}

static void datagrams(void)
{
    int fds[2];
    BIO *a, *b;
    char buf[16];

    socketpair(AF_UNIX, SOCK_DGRAM, 0, fds);
    BIO_socket_nbio(fds[1], 1);
    a = BIO_new_dgram(fds[0], BIO_CLOSE);
    b = BIO_new_dgram(fds[1], BIO_CLOSE);
    SHOW_STR(BIO_method_name(a));
    SHOW_HEXNUM(BIO_method_type(a));
    SHOW(BIO_read(b, buf, 16));
    SHOW(BIO_should_retry(b));
    SHOW(write(fds[0], "datagram", 8));
    SHOW(BIO_read(b, buf, 16));
    SHOW_BYTES(buf, 8);
    BIO_free(a);
    BIO_free(b);
}

int main(void)
{
    static const char *const texts[] = {"host", "host:80", ":80", "host:", "*:80", "host:*", "[::1]:443", "[::1]", "[::1", "[::1]x",
                                        "::1", "a:b:c", "", "*", "[]:5"};
    size_t i;

    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        hostserv(texts[i], BIO_PARSE_PRIO_HOST);
        hostserv(texts[i], BIO_PARSE_PRIO_SERV);
    }
    addresses();
    names();
    refused();
    loopback(0);
    loopback(1);
    listeners();
    datagrams();
    return 0;
}
