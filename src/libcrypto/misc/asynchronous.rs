//! Jobs that pause: there are none, as in an OpenSSL that cannot switch stacks. Source: ASYNC_start_job(3).

use std::ffi::{c_int, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, guard};

/// A job; none exists.
pub type ASYNC_JOB = c_void;
/// Told when a job can go on.
pub type ASYNC_callback_fn = Option<unsafe extern "C" fn(*mut c_void) -> c_int>;

/// What a program waits on for a job.
#[derive(Default)]
pub struct async_wait_ctx_st {
    status: c_int,
    callback: ASYNC_callback_fn,
    /// A pointer of the program's.
    argument: usize,
}

/// OpenSSL's name for it.
pub type ASYNC_WAIT_CTX = async_wait_ctx_st;

impl Boxed for async_wait_ctx_st {
    const LIB: Lib = Lib(51);
}

/// Whether jobs can pause: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_is_capable() -> c_int {
    0
}

/// Nothing needs to be made ready. Returns 1, or 0 if more jobs are asked for than allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_init_thread(max_size: usize, init_size: usize) -> c_int {
    guard(0, || {
        if init_size > max_size {
            return Err(Error::new(Lib(51), reason::ASYNC_R_INVALID_POOL_SIZE));
        }
        Ok(1)
    })
}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_cleanup_thread() {}

/// There are no jobs: `ASYNC_ERR`, 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_start_job(
    _job: *mut *mut ASYNC_JOB,
    _ctx: *mut ASYNC_WAIT_CTX,
    _ret: *mut c_int,
    _func: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
    _args: *mut c_void,
    _size: usize,
) -> c_int {
    guard(0, || Err(Error::new(Lib(51), reason::ASYNC_R_FAILED_TO_SWAP_CONTEXT)))
}

/// No job is running, so that nothing pauses. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_pause_job() -> c_int {
    1
}

/// No job is running: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_get_current_job() -> *mut ASYNC_JOB {
    std::ptr::null_mut()
}

/// There are no jobs: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_get_wait_ctx(_job: *mut ASYNC_JOB) -> *mut ASYNC_WAIT_CTX {
    std::ptr::null_mut()
}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_block_pause() {}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_unblock_pause() {}

/// New: what a program would wait on; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_new() -> *mut ASYNC_WAIT_CTX {
    guard(std::ptr::null_mut(), || Ok(async_wait_ctx_st::into_raw(async_wait_ctx_st::default())))
}

/// Frees it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_free(ctx: *mut ASYNC_WAIT_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live object.
        drop(unsafe { async_wait_ctx_st::set0(ctx) });
        Ok(())
    })
}

/// There is nothing to wait on: 0 descriptors. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_get_all_fds(
    _ctx: *mut ASYNC_WAIT_CTX,
    _fd: *mut c_int,
    numfds: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: NULL or writable.
        unsafe { put(numfds, 0) };
        Ok(1)
    })
}

/// There is nothing to wait on: 0 descriptors. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_get_changed_fds(
    _ctx: *mut ASYNC_WAIT_CTX,
    _addfd: *mut c_int,
    numaddfds: *mut usize,
    _delfd: *mut c_int,
    numdelfds: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: NULL or writable.
        unsafe {
            put(numaddfds, 0);
            put(numdelfds, 0);
        }
        Ok(1)
    })
}

/// There is no such descriptor. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_get_fd(
    _ctx: *mut ASYNC_WAIT_CTX,
    _key: *const c_void,
    _fd: *mut c_int,
    _custom_data: *mut *mut c_void,
) -> c_int {
    0
}

/// There is no such descriptor. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_clear_fd(_ctx: *mut ASYNC_WAIT_CTX, _key: *const c_void) -> c_int {
    0
}

/// Sets who is told. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_set_callback(
    ctx: *mut ASYNC_WAIT_CTX,
    callback: ASYNC_callback_fn,
    callback_arg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object.
        let ctx = unsafe { ctx.as_mut() }.ok_or(Error::SILENT)?;
        (ctx.callback, ctx.argument) = (callback, callback_arg as usize);
        Ok(1)
    })
}

/// Who is told. Returns 1, or 0 if nobody is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_get_callback(
    ctx: *mut ASYNC_WAIT_CTX,
    callback: *mut ASYNC_callback_fn,
    callback_arg: *mut *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object and writable places.
        unsafe {
            let ctx = ctx.as_ref().filter(|ctx| ctx.callback.is_some()).ok_or(Error::SILENT)?;
            put(callback, ctx.callback);
            put(callback_arg, ctx.argument as *mut c_void);
        }
        Ok(1)
    })
}

/// Sets how a job goes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_set_status(ctx: *mut ASYNC_WAIT_CTX, status: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object.
        unsafe { ctx.as_mut() }.ok_or(Error::SILENT)?.status = status;
        Ok(1)
    })
}

/// How a job goes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASYNC_WAIT_CTX_get_status(ctx: *mut ASYNC_WAIT_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { ctx.as_ref() }.ok_or(Error::SILENT)?.status)
    })
}
