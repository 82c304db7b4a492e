//! Room on the stack: some programs give their threads 32 KiB, enough for OpenSSL's handshake but not for ours.

use std::cell::Cell;
use std::ffi::{c_int, c_uint, c_void};
use std::mem::MaybeUninit;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr;

/// More than a handshake takes: 45 KiB without optimization and with a hybrid key share.
const NEEDED: usize = 80 << 10;
/// What it gets where there is less, with a page that nobody may touch at its end.
const GRANTED: usize = 512 << 10;
const PAGE: usize = 4096;
/// The first thread's stack grows by itself as far as this at least.
const FIRST_THREADS: usize = 4 << 20;

/// Does the work, on a stack of its own if the thread's has little left.
pub fn with_room<T>(work: impl FnOnce() -> T) -> T {
    if left().is_none_or(|left| left >= NEEDED) { work() } else { elsewhere(work) }
}

/// What is left of the thread's stack; `None` if it is enough in any case, or on a stack that is not the thread's.
fn left() -> Option<usize> {
    thread_local! {
        static BOUNDS: Cell<Option<(usize, usize)>> = const { Cell::new(None) };
    }
    let marker = 0u8;
    let here = ptr::from_ref(&marker).addr();
    // SAFETY: no requirements. The kernel puts these bytes at the top of the first thread's stack.
    let top = unsafe { libc::getauxval(libc::AT_RANDOM) } as usize;
    if here < top && top - here < FIRST_THREADS {
        return None;
    }
    let known = BOUNDS.get().or_else(bounds);
    BOUNDS.set(known);
    known.filter(|(low, high)| (low..high).contains(&&here)).map(|(low, _)| here - low)
}

/// Where the thread's stack lies.
fn bounds() -> Option<(usize, usize)> {
    let mut attributes = MaybeUninit::uninit();
    let (mut low, mut size, mut guard) = (ptr::null_mut(), 0, 0);
    // SAFETY: the attributes are filled in by the first call, read by the next two and given up by the last.
    unsafe {
        if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
            return None;
        }
        let found = libc::pthread_attr_getstack(attributes.as_ptr(), &mut low, &mut size) == 0
            && libc::pthread_attr_getguardsize(attributes.as_ptr(), &mut guard) == 0;
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
        found.then_some((low.addr() + guard, low.addr() + size))
    }
}

/// Memory for a stack.
struct Stack(*mut c_void);

impl Stack {
    fn new() -> Option<Self> {
        let (access, kind) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        // SAFETY: fresh memory, whose lowest page becomes the guard.
        unsafe {
            let memory = libc::mmap(ptr::null_mut(), GRANTED, access, kind | libc::MAP_STACK, -1, 0);
            if memory == libc::MAP_FAILED {
                return None;
            }
            let stack = Stack(memory);
            (libc::mprotect(memory, PAGE, libc::PROT_NONE) == 0).then_some(stack)
        }
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        // SAFETY: ours, and nothing runs on it any more.
        unsafe { libc::munmap(self.0, GRANTED) };
    }
}

/// Work to do on another stack, and where to go on after it.
struct Job<F, T> {
    work: Option<F>,
    result: Option<std::thread::Result<T>>,
    here: MaybeUninit<libc::ucontext_t>,
    there: MaybeUninit<libc::ucontext_t>,
}

/// The first function on the other stack; it gets the job's address in two halves.
extern "C" fn enter<F: FnOnce() -> T, T>(high: c_uint, low: c_uint) {
    let address = (high as usize) << 32 | low as usize;
    // SAFETY: `elsewhere` passes its job, which it does not touch until this function has returned.
    let job = unsafe { &mut *ptr::with_exposed_provenance_mut::<Job<F, T>>(address) };
    job.result = job.work.take().map(|work| catch_unwind(AssertUnwindSafe(work)));
}

fn elsewhere<F: FnOnce() -> T, T>(work: F) -> T {
    let Some(stack) = Stack::new() else { return work() };
    let job = Job { work: Some(work), result: None, here: MaybeUninit::uninit(), there: MaybeUninit::uninit() };
    // Not on this stack, which has no room, and at one place, as contexts point into themselves.
    let mut job = Box::new(job);
    let address = (&raw mut *job).expose_provenance();
    // SAFETY: the new context runs on memory that lives until it has ended, goes on here after that, and its function takes
    // the two numbers that it is given. No panic leaves it.
    unsafe {
        if libc::getcontext(job.there.as_mut_ptr()) == 0 {
            let there = job.there.assume_init_mut();
            there.uc_stack.ss_sp = stack.0.byte_add(PAGE);
            there.uc_stack.ss_size = GRANTED - PAGE;
            there.uc_link = job.here.as_mut_ptr();
            let first: extern "C" fn(c_uint, c_uint) = enter::<F, T>;
            let first = std::mem::transmute::<extern "C" fn(c_uint, c_uint), extern "C" fn()>(first);
            libc::makecontext(there, first, 2 as c_int, (address >> 32) as c_uint, address as c_uint);
            libc::swapcontext(job.here.as_mut_ptr(), there);
        }
    }
    match (job.result.take(), job.work.take()) {
        (Some(Ok(value)), _) => value,
        (Some(Err(panic)), _) => resume_unwind(panic),
        (None, Some(work)) => work(),
        (None, None) => unreachable!("work that was taken has a result"),
    }
}

#[cfg(test)]
mod tests {
    use super::{GRANTED, NEEDED, left, with_room};
    use std::hint::black_box;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::thread;

    #[test]
    fn a_small_stack_is_left_for_a_larger_one() {
        let small = thread::Builder::new().stack_size(32 << 10);
        let done = small.spawn(|| {
            assert!(left().is_some_and(|left| left < NEEDED));
            let sum: usize = with_room(|| black_box([1u8; GRANTED / 4]).iter().map(|byte| usize::from(*byte)).sum());
            let panic = catch_unwind(AssertUnwindSafe(|| with_room(|| panic!("on the other stack"))));
            (sum, panic.is_err(), with_room(|| left().is_none()))
        });
        assert_eq!(done.unwrap().join().unwrap(), (GRANTED / 4, true, true));
    }

    #[test]
    fn a_large_one_is_kept() {
        let large = thread::Builder::new().stack_size(1 << 20);
        let kept = large.spawn(|| left().is_some_and(|left| left > NEEDED) && with_room(|| left().is_some()));
        assert!(kept.unwrap().join().unwrap());
    }
}
