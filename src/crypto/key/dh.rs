//! Diffie-Hellman keys, whose DER aws-lc does not read or write.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::super::der;
use super::super::lc::{Handle, magnitude, number, ok};
use super::{Key, Kind};

/// 1.2.840.113549.1.3.1, PKCS#3 Diffie-Hellman.
pub(super) const OID_DH: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x03, 0x01];

/// 1.2.840.10046.2.1, X9.42 Diffie-Hellman.
pub(super) const OID_DHX: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3e, 0x02, 0x01];

/// Whether a DH key's parameters are one of RFC 7919's groups, which PKCS#3 names without their q.
pub(super) fn is_named_group(handle: &Handle<lc::EVP_PKEY>) -> bool {
    // SAFETY: a DH key's own object; the fresh groups are freed by their handles.
    unsafe {
        let dh = lc::EVP_PKEY_get0_DH(handle.raw());
        [lc::NID_ffdhe2048, lc::NID_ffdhe3072, lc::NID_ffdhe4096, lc::NID_ffdhe8192].into_iter().any(|nid| {
            Handle::own(lc::DH_new_by_nid(nid))
                .is_some_and(|named| lc::BN_cmp(lc::DH_get0_p(named.raw()), lc::DH_get0_p(dh)) == 0)
        })
    }
}

/// A DH key taken apart for encoding.
pub(super) struct DhParts {
    x942: bool,
    p: Zeroizing<Vec<u8>>,
    q: Zeroizing<Vec<u8>>,
    g: Zeroizing<Vec<u8>>,
    pub(super) public: Zeroizing<Vec<u8>>,
    pub(super) private: Zeroizing<Vec<u8>>,
}

impl DhParts {
    pub(super) fn of(key: &Key) -> Self {
        // SAFETY: a DH key's own object, whose numbers live as long as the key.
        unsafe {
            let dh = lc::EVP_PKEY_get0_DH(key.raw());
            DhParts {
                x942: key.kind == Kind::Dhx,
                p: magnitude(lc::DH_get0_p(dh)),
                q: magnitude(lc::DH_get0_q(dh)),
                g: magnitude(lc::DH_get0_g(dh)),
                public: magnitude(lc::DH_get0_pub_key(dh)),
                private: magnitude(lc::DH_get0_priv_key(dh)),
            }
        }
    }

    pub(super) fn oid(&self) -> &'static [u8] {
        if self.x942 { OID_DHX } else { OID_DH }
    }

    pub(super) fn parameters(&self) -> Vec<u8> {
        let (p, g) = (der::unsigned(&self.p), der::unsigned(&self.g));
        if self.x942 { der::sequence(&[&p, &g, &der::unsigned(&self.q)]) } else { der::sequence(&[&p, &g]) }
    }
}

/// A DH key from its container: parameters `(p, g)` or `(p, g, q)`, the key an INTEGER.
pub(super) fn parse_dh(container: &der::Container<'_>, private: bool) -> Option<Key> {
    let mut parameters = der::Reader(container.parameters).sequence()?;
    let (p, g) = (number(parameters.unsigned()?)?, number(parameters.unsigned()?)?);
    let q = match container.oid {
        OID_DHX => Some(number(parameters.unsigned()?)?),
        _ => None,
    };
    let half = number(der::Reader(container.key).unsigned()?)?;
    // SAFETY: the set0 functions take over the numbers they are given when they succeed, and only then.
    unsafe {
        let dh = Handle::own(lc::DH_new())?;
        if !ok(lc::DH_set0_pqg(dh.raw(), p.raw(), q.as_ref().map_or(std::ptr::null_mut(), Handle::raw), g.raw())) {
            return None;
        }
        let _ = (p.into_raw(), q.map(Handle::into_raw), g.into_raw());
        let public = if private {
            let public = Handle::own(lc::BN_new())?;
            let ctx = Handle::own(lc::BN_CTX_new())?;
            let (g, p) = (lc::DH_get0_g(dh.raw()), lc::DH_get0_p(dh.raw()));
            if !ok(lc::BN_mod_exp(public.raw(), g, half.raw(), p, ctx.raw())) {
                return None;
            }
            ok(lc::DH_set0_key(dh.raw(), std::ptr::null_mut(), half.raw())).then(|| half.into_raw())?;
            public
        } else {
            half
        };
        ok(lc::DH_set0_key(dh.raw(), public.raw(), std::ptr::null_mut())).then(|| public.into_raw())?;
        Key::wrap(&dh, lc::EVP_PKEY_set1_DH).ok()
    }
}
