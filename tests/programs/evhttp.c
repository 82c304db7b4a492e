/* An HTTPS server and client of libevent's in one process: evhttp over bufferevent_openssl, straight over the socket or as a
 * filter over another bufferevent (libevent's own BIO). Prints what the client got.
 * Usage: evhttp CERTIFICATE KEY CA HOST filter|socket */
#include <event2/buffer.h>
#include <event2/bufferevent_ssl.h>
#include <event2/event.h>
#include <event2/http.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 1 << 20 };

static struct event_base *base;
static int filter;

static struct bufferevent *over_tls(SSL *ssl, enum bufferevent_ssl_state state) {
  int options = BEV_OPT_CLOSE_ON_FREE;
  if (!filter) return bufferevent_openssl_socket_new(base, -1, ssl, state, options);
  return bufferevent_openssl_filter_new(base, bufferevent_socket_new(base, -1, options), ssl, state, options);
}

static struct bufferevent *accepted(struct event_base *unused, void *context) {
  (void)unused;
  /* evhttp hands a server's connection its socket, which a filter has none of. */
  return bufferevent_openssl_socket_new(base, -1, SSL_new(context), BUFFEREVENT_SSL_ACCEPTING, BEV_OPT_CLOSE_ON_FREE);
}

static void answer(struct evhttp_request *request, void *unused) {
  (void)unused;
  struct evbuffer *in = evhttp_request_get_input_buffer(request), *out = evbuffer_new();
  evbuffer_add_buffer(out, in); /* The body comes back. */
  evhttp_send_reply(request, 200, "OK", out);
  evbuffer_free(out);
}

static void got(struct evhttp_request *request, void *wanted) {
  if (request == NULL || evhttp_request_get_response_code(request) == 0) {
    printf("failed\n");
  } else {
    struct evbuffer *body = evhttp_request_get_input_buffer(request);
    size_t size = evbuffer_get_length(body);
    int same = size == SIZE && memcmp(evbuffer_pullup(body, -1), wanted, SIZE) == 0;
    printf("%d %zu bytes, %s\n", evhttp_request_get_response_code(request), size, same ? "the same" : "other");
  }
  event_base_loopexit(base, NULL);
}

int main(int argc, char **argv) {
  if (argc < 6) return 2;
  filter = strcmp(argv[5], "filter") == 0;
  base = event_base_new();
  SSL_CTX *server = SSL_CTX_new(TLS_server_method()), *client = SSL_CTX_new(TLS_client_method());
  if (SSL_CTX_use_certificate_chain_file(server, argv[1]) != 1 || SSL_CTX_use_PrivateKey_file(server, argv[2], SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_load_verify_locations(client, argv[3], NULL) != 1)
    return 2;
  SSL_CTX_set_verify(client, SSL_VERIFY_PEER, NULL);

  struct evhttp *http = evhttp_new(base);
  evhttp_set_bevcb(http, accepted, server);
  evhttp_set_gencb(http, answer, NULL);
  struct evhttp_bound_socket *bound = evhttp_bind_socket_with_handle(http, "127.0.0.1", 0);
  struct sockaddr_in address;
  socklen_t length = sizeof address;
  getsockname(evhttp_bound_socket_get_fd(bound), (struct sockaddr *)&address, &length);

  SSL *ssl = SSL_new(client);
  SSL_set_tlsext_host_name(ssl, argv[4]);
  SSL_set1_host(ssl, argv[4]);
  struct bufferevent *transport = over_tls(ssl, BUFFEREVENT_SSL_CONNECTING);
  struct evhttp_connection *connection = evhttp_connection_base_bufferevent_new(base, NULL, transport, "127.0.0.1", ntohs(address.sin_port));
  struct evhttp_request *request;
  unsigned char *body = malloc(SIZE);
  for (int i = 0; i < SIZE; i++) body[i] = (unsigned char)(i * 31 + (i >> 8));
  request = evhttp_request_new(got, body);
  evhttp_add_header(evhttp_request_get_output_headers(request), "Host", argv[4]);
  evhttp_add_header(evhttp_request_get_output_headers(request), "Connection", "close");
  evbuffer_add(evhttp_request_get_output_buffer(request), body, SIZE);
  evhttp_make_request(connection, request, EVHTTP_REQ_POST, "/");
  event_base_dispatch(base);

  printf("%s %s\n", SSL_get_version(ssl), X509_verify_cert_error_string(SSL_get_verify_result(ssl)));
  evhttp_connection_free(connection);
  evhttp_free(http);
  SSL_CTX_free(server);
  SSL_CTX_free(client);
  event_base_free(base);
  free(body);
  return 0;
}
