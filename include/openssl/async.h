/* <openssl/async.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_ASYNC_H
#define OPENSSL_ASYNC_H
#ifndef HEADER_ASYNC_H
#define HEADER_ASYNC_H
#endif

#include <stdlib.h>
#include <openssl/macros.h>
#include <openssl/asyncerr.h>

#define OSSL_ASYNC_FD int
#define OSSL_BAD_ASYNC_FD -1
#define ASYNC_ERR 0
#define ASYNC_NO_JOBS 1
#define ASYNC_PAUSE 2
#define ASYNC_FINISH 3
#define ASYNC_STATUS_UNSUPPORTED 0
#define ASYNC_STATUS_ERR 1
#define ASYNC_STATUS_OK 2
#define ASYNC_STATUS_EAGAIN 3

#ifdef __cplusplus
extern "C" {
#endif
typedef struct async_job_st ASYNC_JOB;
typedef struct async_wait_ctx_st ASYNC_WAIT_CTX;
typedef int (*ASYNC_callback_fn)(void *arg);



/*
 There is no such descriptor. Returns 0.
 */
int ASYNC_WAIT_CTX_clear_fd(ASYNC_WAIT_CTX *_ctx, const void *_key);

/*
 Frees it; NULL is fine.
 */
void ASYNC_WAIT_CTX_free(ASYNC_WAIT_CTX *ctx);

/*
 There is nothing to wait on: 0 descriptors. Returns 1.
 */
int ASYNC_WAIT_CTX_get_all_fds(ASYNC_WAIT_CTX *_ctx, int *_fd, size_t *numfds);

/*
 Who is told. Returns 1, or 0 if nobody is.
 */
int ASYNC_WAIT_CTX_get_callback(ASYNC_WAIT_CTX *ctx, ASYNC_callback_fn *callback, void **callback_arg);

/*
 There is nothing to wait on: 0 descriptors. Returns 1.
 */
int ASYNC_WAIT_CTX_get_changed_fds(ASYNC_WAIT_CTX *_ctx, int *_addfd, size_t *numaddfds, int *_delfd,
    size_t *numdelfds);

/*
 There is no such descriptor. Returns 0.
 */
int ASYNC_WAIT_CTX_get_fd(ASYNC_WAIT_CTX *_ctx, const void *_key, int *_fd, void **_custom_data);

/*
 How a job goes.
 */
int ASYNC_WAIT_CTX_get_status(ASYNC_WAIT_CTX *ctx);

/*
 New: what a program would wait on; the caller frees it.
 */
ASYNC_WAIT_CTX *ASYNC_WAIT_CTX_new(void);

/*
 Sets who is told. Returns 1, or 0 for NULL.
 */
int ASYNC_WAIT_CTX_set_callback(ASYNC_WAIT_CTX *ctx, ASYNC_callback_fn callback, void *callback_arg);

/*
 Sets how a job goes. Returns 1.
 */
int ASYNC_WAIT_CTX_set_status(ASYNC_WAIT_CTX *ctx, int status);
int ASYNC_WAIT_CTX_set_wait_fd(ASYNC_WAIT_CTX *ctx, const void *key, int fd, void *custom_data,
    void (*cleanup)(ASYNC_WAIT_CTX *, const void *, int, void *));

/*
 Does nothing.
 */
void ASYNC_block_pause(void);

/*
 Does nothing.
 */
void ASYNC_cleanup_thread(void);

/*
 No job is running: NULL.
 */
ASYNC_JOB *ASYNC_get_current_job(void);

/*
 There are no jobs: NULL.
 */
ASYNC_WAIT_CTX *ASYNC_get_wait_ctx(ASYNC_JOB *_job);

/*
 Nothing needs to be made ready. Returns 1, or 0 if more jobs are asked for than allowed.
 */
int ASYNC_init_thread(size_t max_size, size_t init_size);

/*
 Whether jobs can pause: 0.
 */
int ASYNC_is_capable(void);

/*
 No job is running, so that nothing pauses. Returns 1.
 */
int ASYNC_pause_job(void);

/*
 There are no jobs: `ASYNC_ERR`, 0.
 */
int ASYNC_start_job(ASYNC_JOB **_job, ASYNC_WAIT_CTX *_ctx, int *_ret, int (*_func)(void*), void *_args,
    size_t _size);

/*
 Does nothing.
 */
void ASYNC_unblock_pause(void);
#ifdef __cplusplus
}
#endif

#endif
