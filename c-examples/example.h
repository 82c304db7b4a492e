/* What the examples share: addresses, sockets, and how a failure is told. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#define LOCALHOST "127.0.0.1"
#define PORT 11111
#define MESSAGE_SIZE 256

#define CA_CERT_FILE "certs/ca-cert.pem"
#define SERVER_CERT_FILE "certs/server-cert.pem"
#define SERVER_KEY_FILE "certs/server-key.pem"
#define CLIENT_CERT_FILE "certs/client-cert.pem"
#define CLIENT_KEY_FILE "certs/client-key.pem"

/* Programs for OpenSSL alone have no such names; ours come with <openssl/ssl.h>. */
#ifndef SSL_SUCCESS
#define SSL_SUCCESS 1
#endif

/* The port: PORT unless the environment says otherwise. */
static inline unsigned short example_port(void)
{
    const char *text = getenv("PORT");

    return (unsigned short)(text != NULL ? atoi(text) : PORT);
}

static inline int example_address(const char *text, struct sockaddr_in *address)
{
    memset(address, 0, sizeof(*address));
    address->sin_family = AF_INET;
    address->sin_port = htons(example_port());
    if (inet_pton(AF_INET, text, &address->sin_addr) == 1)
        return 1;
    fprintf(stderr, "ERROR: %s is not an IPv4 address\n", text);
    return 0;
}

static inline int example_connect(const char *text)
{
    struct sockaddr_in address;
    int fd;

    if (!example_address(text, &address))
        return -1;
    if ((fd = socket(AF_INET, SOCK_STREAM, 0)) < 0 || connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0) {
        perror("ERROR: connect");
        if (fd >= 0)
            close(fd);
        return -1;
    }
    return fd;
}

static inline int example_listen(void)
{
    struct sockaddr_in address;
    int fd, on = 1;

    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_port = htons(example_port());
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    if ((fd = socket(AF_INET, SOCK_STREAM, 0)) < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) != 0
        || bind(fd, (struct sockaddr *)&address, sizeof(address)) != 0 || listen(fd, 5) != 0) {
        perror("ERROR: listen");
        if (fd >= 0)
            close(fd);
        return -1;
    }
    return fd;
}

/* Tells why a call on a connection failed: SSL_get_error's answer, the verification's, and the queue. */
static inline void example_ssl_error(SSL *ssl, int ret, const char *call)
{
    int error = SSL_get_error(ssl, ret);

    fprintf(stderr, "ERROR: %s: SSL_get_error %d%s\n", call, error, error == SSL_ERROR_SYSCALL && errno == 0 ? " (end of file)" : "");
    if (SSL_get_verify_result(ssl) != X509_V_OK)
        fprintf(stderr, "  certificate: %s\n", X509_verify_cert_error_string(SSL_get_verify_result(ssl)));
    ERR_print_errors_fp(stderr);
}

/* Protocol, cipher and the peer's subject. */
static inline void example_show_connection(SSL *ssl)
{
    X509 *peer = SSL_get_peer_certificate(ssl);
    char name[256];

    printf("%s, %s\n", SSL_get_version(ssl), SSL_get_cipher_name(ssl));
    if (peer != NULL) {
        X509_NAME_oneline(X509_get_subject_name(peer), name, sizeof(name));
        printf("peer: %s\n", name);
        X509_free(peer);
    }
    fflush(stdout);
}

#endif
