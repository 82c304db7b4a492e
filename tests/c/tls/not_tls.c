/* Peers that do not speak TLS: HTTP, a proxy's request, other text, zeros, old records. */
#include "tls.h"

static const struct {
    const char *name, *bytes;
    int length;
} peers[] = {
    { "GET", "GET / HTTP/1.0\r\n\r\n", 18 },
    { "POST", "POST /x HTTP/1.1\r\n\r\n", 20 },
    { "HEAD", "HEAD / HTTP/1.0\r\n\r\n", 19 },
    { "PUT", "PUT / HTTP/1.0\r\n\r\n", 18 },
    { "CONNECT", "CONNECT example.com:443 HTTP/1.1\r\n\r\n", 36 },
    { "response", "HTTP/1.1 400 Bad Request\r\n\r\n", 28 },
    { "SMTP", "220 mail.example ESMTP ready\r\n", 30 },
    { "SSH", "SSH-2.0-OpenSSH_9.2\r\n", 21 },
    { "zeros", "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16 },
    { "application data", "\x17\x03\x03\x00\x05hello", 10 },
    { "alert", "\x15\x03\x03\x00\x02\x02\x28", 7 },
    { "warning alert", "\x15\x03\x03\x00\x02\x01\x00", 7 },
    { "version 4", "\x16\x04\x00\x00\x05hello", 10 },
    { "too long", "\x16\x03\x01\xff\xffhello", 10 },
    { "empty record", "\x16\x03\x01\x00\x00", 5 },
};

int main(void)
{
    size_t i;
    int who;

    signal(SIGPIPE, SIG_IGN);
    for (i = 0; i < sizeof(peers) / sizeof(peers[0]); i++)
        for (who = 0; who < 2; who++) {
            SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
            PAIR pair = pair_new(client, server);
            SSL *victim = who ? pair.server : pair.client;
            unsigned char answer[16];
            int fd = SSL_get_fd(who ? pair.client : pair.server), got;

            printf("--- %s at the %s\n", peers[i].name, who ? "server" : "client");
            if (!who) {
                handshake_step(victim, "client");
                while (read(fd, answer, sizeof(answer)) > 0)
                    ;
            }
            if (write(fd, peers[i].bytes, peers[i].length) != peers[i].length)
                return 1;
            handshake_step(victim, who ? "server" : "client");
            got = (int)read(fd, answer, sizeof(answer));
            SHOW_BYTES(answer, got);
            SHOW_CALL(victim, SSL_do_handshake(victim));
            pair_free(&pair);
            SSL_CTX_free(client);
            SSL_CTX_free(server);
        }
    return 0;
}
