//! What a key shares with others: the parameters of its group.

use aws_lc_sys as lc;

use super::super::lc::{Handle, ok};
use super::dh::DhParts;
use super::{Key, Kind, unsupported};
use crate::error::{Error, Lib, reason};

impl Key {
    /// Whether the parameters (group, primes) are equal; kinds without any are equal by kind.
    pub fn same_parameters(&self, other: &Key) -> bool {
        if self.kind != other.kind {
            return false;
        }
        match self.kind {
            // SAFETY: both keys are live.
            Kind::Ec | Kind::Dsa => ok(unsafe { lc::EVP_PKEY_cmp_parameters(self.raw(), other.raw()) }),
            Kind::Dh | Kind::Dhx => DhParts::of(self).parameters() == DhParts::of(other).parameters(),
            _ => true,
        }
    }

    /// Whether the key needs parameters and has none.
    pub fn lacks_parameters(&self) -> bool {
        // SAFETY: the getters borrow from the live key of that kind.
        unsafe {
            match self.kind {
                Kind::Ec => lc::EC_KEY_get0_group(lc::EVP_PKEY_get0_EC_KEY(self.raw())).is_null(),
                Kind::Dsa => lc::DSA_get0_p(lc::EVP_PKEY_get0_DSA(self.raw())).is_null(),
                Kind::Dh | Kind::Dhx => lc::DH_get0_p(lc::EVP_PKEY_get0_DH(self.raw())).is_null(),
                _ => false,
            }
        }
    }

    /// Gives this key the parameters of another of its kind.
    pub fn copy_parameters(&self, from: &Key) -> Result<(), Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_MISSING_PARAMETERS);
        match self.kind {
            // SAFETY: both keys are live, and whoever changes a key has it to himself.
            Kind::Ec | Kind::Dsa => ok(unsafe { lc::EVP_PKEY_copy_parameters(self.raw(), from.raw()) }),
            // SAFETY: as above; `set0` takes the fresh copies over when it succeeds.
            Kind::Dh | Kind::Dhx => unsafe {
                let source = lc::EVP_PKEY_get0_DH(from.raw());
                let copy = |number: *const lc::BIGNUM| match number.is_null() {
                    true => std::ptr::null_mut(),
                    false => lc::BN_dup(number),
                };
                let (p, q, g) = (lc::DH_get0_p(source), lc::DH_get0_q(source), lc::DH_get0_g(source));
                ok(lc::DH_set0_pqg(lc::EVP_PKEY_get0_DH(self.raw()), copy(p), copy(q), copy(g)))
            },
            _ => true,
        }
        .then_some(())
        .ok_or_else(failed)
    }

    /// A key of this kind with nothing but the parameters.
    pub fn only_parameters(&self) -> Result<Key, Error> {
        // SAFETY: fresh objects; `wrap` takes a reference of its own.
        let empty = unsafe {
            match self.kind {
                Kind::Ec => {
                    Key::wrap(&Handle::own(lc::EC_KEY_new()).ok_or_else(unsupported)?, lc::EVP_PKEY_set1_EC_KEY)
                }
                Kind::Dsa => Key::wrap(&Handle::own(lc::DSA_new()).ok_or_else(unsupported)?, lc::EVP_PKEY_set1_DSA),
                Kind::Dh | Kind::Dhx => {
                    Key::wrap(&Handle::own(lc::DH_new()).ok_or_else(unsupported)?, lc::EVP_PKEY_set1_DH)
                }
                _ => Err(Error::new(Lib::EVP, reason::EVP_R_MISSING_PARAMETERS)),
            }
        }?;
        let empty = Key { kind: self.kind, ..empty };
        empty.copy_parameters(self)?;
        Ok(empty)
    }
}
