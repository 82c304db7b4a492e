//! Addresses of sockets. Source: BIO_ADDR(3).

use std::ffi::{CStr, c_char, c_int, c_ushort, c_void};
use std::mem::{offset_of, zeroed};

use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory};

/// An address of any family, or of none.
#[repr(C)]
#[derive(Clone, Copy)]
pub union bio_addr_st {
    pub(super) any: libc::sockaddr,
    pub(super) v4: libc::sockaddr_in,
    pub(super) v6: libc::sockaddr_in6,
    pub(super) unix: libc::sockaddr_un,
}

/// OpenSSL's name for it.
pub type BIO_ADDR = bio_addr_st;

impl bio_addr_st {
    /// No address.
    pub(super) fn empty() -> Self {
        // SAFETY: all zero is an address of family AF_UNSPEC.
        unsafe { zeroed() }
    }

    /// Its family.
    pub(super) fn family(&self) -> c_int {
        // SAFETY: every variant begins with the family.
        unsafe { self.any.sa_family.into() }
    }

    /// How many bytes of it the system wants.
    pub(super) fn len(&self) -> libc::socklen_t {
        let len = match self.family() {
            libc::AF_INET => size_of::<libc::sockaddr_in>(),
            libc::AF_INET6 => size_of::<libc::sockaddr_in6>(),
            libc::AF_UNIX => size_of::<libc::sockaddr_un>(),
            _ => size_of::<bio_addr_st>(),
        };
        len as libc::socklen_t
    }

    /// The address as the system takes it.
    pub(super) fn as_sockaddr(&self) -> *const libc::sockaddr {
        std::ptr::from_ref(self).cast()
    }

    /// A copy of an address that the system gave, as far as it goes.
    pub(super) unsafe fn from_system(addr: *const libc::sockaddr, len: usize) -> Self {
        let mut own = Self::empty();
        // SAFETY: the system promises `len` bytes, and no more are taken than there is room for.
        unsafe {
            let len = len.min(size_of::<Self>());
            std::ptr::copy_nonoverlapping(addr.cast::<u8>(), (&raw mut own).cast::<u8>(), len);
        }
        own
    }

    fn path(&self) -> &[u8] {
        // SAFETY: of family AF_UNIX, as the callers checked; the path is terminated or fills its field.
        let path = unsafe { &self.unix.sun_path };
        let len = path.iter().position(|&byte| byte == 0).unwrap_or(path.len());
        // SAFETY: characters are bytes.
        unsafe { std::slice::from_raw_parts(path.as_ptr().cast(), len) }
    }

    /// The address proper: four or sixteen bytes, or a path.
    fn raw(&self) -> &[u8] {
        // SAFETY: the family says which variant it is; any bytes make an address.
        unsafe {
            match self.family() {
                libc::AF_INET => std::slice::from_raw_parts((&raw const self.v4.sin_addr).cast(), 4),
                libc::AF_INET6 => std::slice::from_raw_parts((&raw const self.v6.sin6_addr).cast(), 16),
                libc::AF_UNIX => self.path(),
                _ => &[],
            }
        }
    }

    /// Host and service as text.
    pub(super) fn strings(&self, numeric: bool) -> Result<(Vec<u8>, Vec<u8>), Error> {
        let mut host = [0 as c_char; 1025];
        let mut service = [0 as c_char; 32];
        let flags = if numeric { libc::NI_NUMERICHOST | libc::NI_NUMERICSERV } else { 0 };
        // SAFETY: the buffers have the lengths passed with them.
        let code = unsafe {
            libc::getnameinfo(
                self.as_sockaddr(),
                self.len(),
                host.as_mut_ptr(),
                host.len() as libc::socklen_t,
                service.as_mut_ptr(),
                service.len() as libc::socklen_t,
                flags,
            )
        };
        if code != 0 {
            // SAFETY: the system's texts are strings.
            let text = unsafe { CStr::from_ptr(libc::gai_strerror(code)) }.to_string_lossy();
            return Err(Error::new(Lib::BIO, reason::ERR_R_SYS_LIB).with_data(text));
        }
        // SAFETY: the system terminates what it wrote.
        let text = |buffer: *const c_char| unsafe { CStr::from_ptr(buffer) }.to_bytes().to_vec();
        Ok((text(host.as_ptr()), text(service.as_ptr())))
    }
}

unsafe fn get0<'a>(ap: *const BIO_ADDR) -> Result<&'a BIO_ADDR, Error> {
    // SAFETY: the man page has the caller pass a live address.
    unsafe { ap.as_ref() }.ok_or_else(|| Error::new(Lib::BIO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Makes an empty address. Free it with `BIO_ADDR_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_new() -> *mut BIO_ADDR {
    guard(std::ptr::null_mut(), || Ok(Box::into_raw(Box::new(bio_addr_st::empty()))))
}

/// Frees an address; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_free(ap: *mut BIO_ADDR) {
    guard((), || {
        if !ap.is_null() {
            // SAFETY: `BIO_ADDR_new` made the box, and the caller gives it up.
            drop(unsafe { Box::from_raw(ap) });
        }
        Ok(())
    })
}

/// Empties an address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_clear(ap: *mut BIO_ADDR) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live address.
        unsafe { ap.write(bio_addr_st::empty()) };
        Ok(())
    })
}

/// Sets an address: four or sixteen bytes with a port in network order, or a path. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_rawmake(
    ap: *mut BIO_ADDR,
    family: c_int,
    where_: *const c_void,
    wherelen: usize,
    port: c_ushort,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live address and `wherelen` bytes.
        let (place, from) = unsafe { (&mut *ap, bytes(where_, wherelen)?) };
        let mut fresh = bio_addr_st::empty();
        // SAFETY: the fresh address is zero, and each variant's fields may be set.
        unsafe {
            match (family, from.len()) {
                (libc::AF_UNIX, len) if len < fresh.unix.sun_path.len() => {
                    fresh.unix.sun_family = family as libc::sa_family_t;
                    let path: *mut c_char = (&raw mut fresh).byte_add(offset_of!(libc::sockaddr_un, sun_path)).cast();
                    std::ptr::copy_nonoverlapping(from.as_ptr().cast(), path, len);
                }
                (libc::AF_INET, 4) => {
                    fresh.v4.sin_family = family as libc::sa_family_t;
                    fresh.v4.sin_port = port;
                    fresh.v4.sin_addr = from.as_ptr().cast::<libc::in_addr>().read_unaligned();
                }
                (libc::AF_INET6, 16) => {
                    fresh.v6.sin6_family = family as libc::sa_family_t;
                    fresh.v6.sin6_port = port;
                    fresh.v6.sin6_addr = from.as_ptr().cast::<libc::in6_addr>().read_unaligned();
                }
                _ => return Ok(0),
            }
        }
        *place = fresh;
        Ok(1)
    })
}

/// An address's family (`AF_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_family(ap: *const BIO_ADDR) -> c_int {
    // SAFETY: see `get0`.
    guard(0, || Ok(unsafe { get0(ap) }?.family()))
}

/// Copies the address proper to `p` and tells its length, each unless NULL. Returns 1, 0 if there is no address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_rawaddress(ap: *const BIO_ADDR, p: *mut c_void, l: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: see `get0`; the man page has the caller give room for the address.
        unsafe {
            let addr = get0(ap)?;
            if !matches!(addr.family(), libc::AF_INET | libc::AF_INET6 | libc::AF_UNIX) {
                return Ok(0);
            }
            let raw = addr.raw();
            crate::ffi::strings::put(l, raw.len());
            if !p.is_null() {
                std::ptr::copy_nonoverlapping(raw.as_ptr(), p.cast(), raw.len());
            }
        }
        Ok(1)
    })
}

/// The port in network order; 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_rawport(ap: *const BIO_ADDR) -> c_ushort {
    guard(0, || {
        // SAFETY: see `get0`; the family says which variant it is.
        unsafe {
            let addr = get0(ap)?;
            Ok(match addr.family() {
                libc::AF_INET => addr.v4.sin_port,
                libc::AF_INET6 => addr.v6.sin6_port,
                _ => 0,
            })
        }
    })
}

/// The host as text, as a number if asked; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_hostname_string(ap: *const BIO_ADDR, numeric: c_int) -> *mut c_char {
    // SAFETY: see `get0`.
    guard(std::ptr::null_mut(), || Ok(memory::duplicate_str(&unsafe { get0(ap) }?.strings(numeric != 0)?.0)))
}

/// The service as text, as a number if asked; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_service_string(ap: *const BIO_ADDR, numeric: c_int) -> *mut c_char {
    // SAFETY: see `get0`.
    guard(std::ptr::null_mut(), || Ok(memory::duplicate_str(&unsafe { get0(ap) }?.strings(numeric != 0)?.1)))
}

/// The path of a UNIX address; the caller frees it. NULL if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDR_path_string(ap: *const BIO_ADDR) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        let addr = unsafe { get0(ap) }?;
        Ok(if addr.family() == libc::AF_UNIX { memory::duplicate_str(addr.path()) } else { std::ptr::null_mut() })
    })
}
