//! The forms in which keys are written, as templates: what is not of the form is refused where OpenSSL refuses it, with
//! its errors. What the numbers are worth, each key's own module says.

use std::ffi::{CStr, c_int, c_long, c_ulong, c_void};
use std::mem::{offset_of, replace};
use std::ptr::null_mut;

use aws_lc_sys::BIGNUM;

use super::malformed;
use crate::crypto::lc::Handle;
use crate::error::Error;
use crate::libcrypto::asn1::items::*;
use crate::libcrypto::asn1::numbers::{BIGNUM_it, CBIGNUM_it, INT32_it, ZINT32_it};
use crate::libcrypto::asn1::string::ASN1_STRING;
use crate::libcrypto::asn1::template::{ASN1_ADB, ASN1_ADB_TABLE, ASN1_ITEM, ASN1_TEMPLATE, create, decode, encode};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::pkcs12::items::{PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_it};
use crate::libcrypto::stack::OPENSSL_sk_num;
use crate::libcrypto::x509::algorithm::X509_SIG_it;

type Item = unsafe extern "C" fn() -> *const ASN1_ITEM;

/// A struct that a template of its own describes.
///
/// # Safety
/// The item's fields lie in the struct, with the types that they have there.
pub(super) unsafe trait Form: Sized {
    /// The template.
    const ITEM: Item;
}

/// A value that was read by its template.
pub(super) struct Value<T: Form>(*mut T);

impl<T: Form> Value<T> {
    fn item() -> &'static ASN1_ITEM {
        // SAFETY: the functions of this file return static tables.
        unsafe { &*(T::ITEM)() }
    }

    /// Reads a value; also how long it is.
    pub fn read(der: &[u8]) -> Result<(Self, usize), Error> {
        let mut value = null_mut();
        // SAFETY: an empty slot of the item.
        let used = unsafe { decode::read(&mut value, der, Self::item(), None, false) }?.ok_or_else(malformed)?;
        Ok((Self(value.cast()), used))
    }

    /// The struct.
    pub fn parts(&mut self) -> &mut T {
        // SAFETY: made by the engine for this item and not yet freed.
        unsafe { &mut *self.0 }
    }
}

impl<T: Form> Drop for Value<T> {
    fn drop(&mut self) {
        let mut slot = self.0.cast();
        // SAFETY: the value is ours and of this item.
        unsafe { create::free(&mut slot, Self::item()) }
    }
}

/// Takes a number out of a value.
pub(super) fn take(number: &mut *mut BIGNUM) -> Option<Handle<BIGNUM>> {
    // SAFETY: a number of a value is NULL or live, and nobody else's.
    unsafe { Handle::own(replace(number, null_mut())) }
}

/// The content of a string of a value; `None` if it is absent.
pub(super) fn content(string: &*mut ASN1_STRING) -> Option<&[u8]> {
    // SAFETY: a string of a value is NULL or live as long as the value.
    unsafe { string.as_ref() }.map(ASN1_STRING::bytes)
}

macro_rules! form {
    ($(#[$doc:meta])* $form:ident $name:literal $item:ident {
        $($field:ident : $kind:ty = $label:literal $of:ident $(. $how:ident ($($tag:literal)?))*),* $(,)?
    }) => {
        $(#[$doc])*
        #[repr(C)]
        pub(super) struct $form {
            $(pub $field: $kind,)*
        }
        unsafe extern "C" fn $item() -> *const ASN1_ITEM {
            static FIELDS: &[ASN1_TEMPLATE] = &[
                $(ASN1_TEMPLATE::simple(offset_of!($form, $field), $label, $of)$(.$how($($tag)?))*),*
            ];
            static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(FIELDS, size_of::<$form>(), $name);
            &ITEM
        }
        // SAFETY: the fields above are both the struct's and the template's.
        unsafe impl Form for $form {
            const ITEM: Item = $item;
        }
    };
}

/// SEQUENCE OF ANY: which kind of private key it may be, the number of its elements tells.
pub(super) struct AnySequence(());

// SAFETY: a stack, at which only its count is read.
unsafe impl Form for AnySequence {
    const ITEM: Item = ASN1_SEQUENCE_ANY_it;
}

impl AnySequence {
    /// How many elements it has.
    pub fn count(&self) -> c_int {
        // SAFETY: the item's values are stacks.
        unsafe { OPENSSL_sk_num(std::ptr::from_ref(self).cast()) }
    }
}

/// A PKCS#8 PrivateKeyInfo.
pub(super) type Pkcs8 = PKCS8_PRIV_KEY_INFO;

// SAFETY: the struct of that template.
unsafe impl Form for Pkcs8 {
    const ITEM: Item = PKCS8_PRIV_KEY_INFO_it;
}

/// A PKCS#8 EncryptedPrivateKeyInfo, of which nothing is read here.
pub(super) struct EncryptedPkcs8(());

// SAFETY: nothing of it is read.
unsafe impl Form for EncryptedPkcs8 {
    const ITEM: Item = X509_SIG_it;
}

/// A SubjectPublicKeyInfo, of which nothing is read here.
pub(super) struct Spki(());

// SAFETY: nothing of it is read.
unsafe impl Form for Spki {
    const ITEM: Item = crate::libcrypto::x509::pubkey::internal_it;
}

form! {
    /// RSAPrivateKey (RFC 8017, A.1.2).
    RsaPrivate c"RSAPrivateKey" rsa_private {
        version: i32 = c"version" INT32_it.embedded(),
        n: *mut BIGNUM = c"n" BIGNUM_it,
        e: *mut BIGNUM = c"e" BIGNUM_it,
        d: *mut BIGNUM = c"d" CBIGNUM_it,
        p: *mut BIGNUM = c"p" CBIGNUM_it,
        q: *mut BIGNUM = c"q" CBIGNUM_it,
        dmp1: *mut BIGNUM = c"dmp1" CBIGNUM_it,
        dmq1: *mut BIGNUM = c"dmq1" CBIGNUM_it,
        iqmp: *mut BIGNUM = c"iqmp" CBIGNUM_it,
        more: *mut c_void = c"prime_infos" rsa_prime.sequence_of().optional(),
    }
}

form! {
    /// OtherPrimeInfo (RFC 8017, A.1.2).
    RsaPrime c"RSA_PRIME_INFO" rsa_prime {
        r: *mut BIGNUM = c"r" CBIGNUM_it,
        d: *mut BIGNUM = c"d" CBIGNUM_it,
        t: *mut BIGNUM = c"t" CBIGNUM_it,
    }
}

form! {
    /// RSAPublicKey (RFC 8017, A.1.1).
    RsaPublic c"RSAPublicKey" rsa_public {
        n: *mut BIGNUM = c"n" BIGNUM_it,
        e: *mut BIGNUM = c"e" BIGNUM_it,
    }
}

form! {
    /// OpenSSL's own form of a DSA private key.
    DsaPrivate c"DSA" dsa_private {
        version: i32 = c"version" INT32_it.embedded(),
        p: *mut BIGNUM = c"params.p" BIGNUM_it,
        q: *mut BIGNUM = c"params.q" BIGNUM_it,
        g: *mut BIGNUM = c"params.g" BIGNUM_it,
        public: *mut BIGNUM = c"pub_key" BIGNUM_it,
        private: *mut BIGNUM = c"priv_key" CBIGNUM_it,
    }
}

form! {
    /// OpenSSL's own form of a DSA public key.
    DsaPublic c"DSA" dsa_public {
        public: *mut BIGNUM = c"pub_key" BIGNUM_it,
        p: *mut BIGNUM = c"params.p" BIGNUM_it,
        q: *mut BIGNUM = c"params.q" BIGNUM_it,
        g: *mut BIGNUM = c"params.g" BIGNUM_it,
    }
}

form! {
    /// Dss-Parms (RFC 3279, 2.3.2).
    DsaParams c"DSA" dsa_params {
        p: *mut BIGNUM = c"params.p" BIGNUM_it,
        q: *mut BIGNUM = c"params.q" BIGNUM_it,
        g: *mut BIGNUM = c"params.g" BIGNUM_it,
    }
}

form! {
    /// DHParameter (PKCS #3).
    DhParams c"DHparams" dh_params {
        p: *mut BIGNUM = c"params.p" BIGNUM_it,
        g: *mut BIGNUM = c"params.g" BIGNUM_it,
        length: i32 = c"length" ZINT32_it.embedded().optional(),
    }
}

form! {
    /// DomainParameters (RFC 3279, 2.3.3).
    DhxParams c"int_dhx942_dh" dhx_params {
        p: *mut BIGNUM = c"p" BIGNUM_it,
        g: *mut BIGNUM = c"g" BIGNUM_it,
        q: *mut BIGNUM = c"q" BIGNUM_it,
        j: *mut BIGNUM = c"j" BIGNUM_it.optional(),
        validation: *mut DhxValidation = c"vparams" dhx_validation.optional(),
    }
}

form! {
    /// ValidationParms (RFC 3279, 2.3.3).
    DhxValidation c"int_dhvparams" dhx_validation {
        seed: *mut ASN1_STRING = c"seed" ASN1_BIT_STRING_it,
        counter: *mut BIGNUM = c"counter" BIGNUM_it,
    }
}

form! {
    /// ECPrivateKey (RFC 5915, 3).
    EcPrivate c"EC_PRIVATEKEY" ec_private {
        version: i32 = c"version" INT32_it.embedded(),
        private: *mut ASN1_STRING = c"privateKey" ASN1_OCTET_STRING_it,
        parameters: *mut EcParams = c"parameters" ec_params.explicit(0).optional(),
        public: *mut ASN1_STRING = c"publicKey" ASN1_BIT_STRING_it.explicit(1).optional(),
    }
}

form! {
    /// SpecifiedECDomain (SEC 1, C.2).
    EcSpecified c"ECPARAMETERS" ec_specified {
        version: i32 = c"version" INT32_it.embedded(),
        field: *mut EcField = c"fieldID" ec_field,
        curve: *mut EcCurve = c"curve" ec_curve,
        base: *mut ASN1_STRING = c"base" ASN1_OCTET_STRING_it,
        order: *mut ASN1_STRING = c"order" ASN1_INTEGER_it,
        cofactor: *mut ASN1_STRING = c"cofactor" ASN1_INTEGER_it.optional(),
    }
}

form! {
    /// Curve (SEC 1, C.2).
    EcCurve c"X9_62_CURVE" ec_curve {
        a: *mut ASN1_STRING = c"a" ASN1_OCTET_STRING_it,
        b: *mut ASN1_STRING = c"b" ASN1_OCTET_STRING_it,
        seed: *mut ASN1_STRING = c"seed" ASN1_BIT_STRING_it.optional(),
    }
}

/// FieldID (SEC 1, C.2).
#[repr(C)]
pub(super) struct EcField {
    kind: *mut ASN1_OBJECT,
    parameters: *mut c_void,
}

unsafe extern "C" fn ec_field() -> *const ASN1_ITEM {
    static FIELDS: &[ASN1_TEMPLATE] = &[
        ASN1_TEMPLATE::simple(offset_of!(EcField, kind), c"fieldType", ASN1_OBJECT_it),
        ASN1_TEMPLATE::defined_by_oid(c"X9_62_FIELDID", ec_field_kinds),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(FIELDS, size_of::<EcField>(), c"X9_62_FIELDID");
    &ITEM
}

unsafe extern "C" fn ec_field_kinds() -> *const ASN1_ITEM {
    const PRIME_FIELD: c_long = 406;
    const fn of(name: &'static CStr, item: Item) -> ASN1_TEMPLATE {
        ASN1_TEMPLATE::simple(offset_of!(EcField, parameters), name, item)
    }
    static PRIME: [ASN1_ADB_TABLE; 1] = [ASN1_ADB_TABLE { value: PRIME_FIELD, tt: of(c"p.prime", ASN1_INTEGER_it) }];
    static OTHER: ASN1_TEMPLATE = of(c"p.other", ASN1_ANY_it);
    static TABLE: ASN1_ADB = ASN1_ADB {
        flags: 0,
        offset: offset_of!(EcField, kind) as c_ulong,
        adb_cb: None,
        tbl: PRIME.as_ptr(),
        tblcount: 1,
        default_tt: &OTHER,
        null_tt: std::ptr::null(),
    };
    (&raw const TABLE).cast()
}

/// ECDomainParameters (SEC 1, C.2).
#[repr(C)]
pub(super) struct EcParams {
    choice: c_int,
    value: *mut c_void,
}

unsafe extern "C" fn ec_params() -> *const ASN1_ITEM {
    const fn of(name: &'static CStr, item: Item) -> ASN1_TEMPLATE {
        ASN1_TEMPLATE::simple(offset_of!(EcParams, value), name, item)
    }
    static FIELDS: &[ASN1_TEMPLATE] = &[
        of(c"value.named_curve", ASN1_OBJECT_it),
        of(c"value.parameters", ec_specified),
        of(c"value.implicitlyCA", ASN1_NULL_it),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::choice(FIELDS, size_of::<EcParams>(), offset_of!(EcParams, choice), c"ECPKPARAMETERS");
    &ITEM
}

// SAFETY: the CHOICE above is made for this struct.
unsafe impl Form for EcParams {
    const ITEM: Item = ec_params;
}

impl EcParams {
    /// The object identifier of a curve by name; `None` if it is given by its numbers or not at all.
    pub fn name(&self) -> Option<&ASN1_OBJECT> {
        // SAFETY: the first alternative is an object.
        if self.choice == 0 { unsafe { self.value.cast::<ASN1_OBJECT>().as_ref() } } else { None }
    }

    /// Whether the curve is given by its numbers.
    pub fn is_specified(&self) -> bool {
        self.choice == 1
    }

    /// The parameters as they are written.
    pub fn der(&self) -> Result<Vec<u8>, Error> {
        let mut slot = std::ptr::from_ref(self).cast_mut().cast();
        // SAFETY: a live value of the item; writing changes nothing.
        let written = unsafe { encode::write(&mut slot, &*ec_params(), -1, 0) };
        written.map(|output| output.bytes).map_err(|refusal| refusal.error)
    }
}
