//! What a verification is asked to check (`X509_VERIFY_PARAM`).

/// `X509_V_FLAG_*`.
#[allow(missing_docs)]
pub mod flags {
    pub const USE_CHECK_TIME: u64 = 0x2;
    pub const CRL_CHECK: u64 = 0x4;
    pub const CRL_CHECK_ALL: u64 = 0x8;
    pub const IGNORE_CRITICAL: u64 = 0x10;
    pub const X509_STRICT: u64 = 0x20;
    pub const ALLOW_PROXY_CERTS: u64 = 0x40;
    pub const POLICY_CHECK: u64 = 0x80;
    pub const EXPLICIT_POLICY: u64 = 0x100;
    pub const INHIBIT_ANY: u64 = 0x200;
    pub const INHIBIT_MAP: u64 = 0x400;
    pub const NOTIFY_POLICY: u64 = 0x800;
    pub const EXTENDED_CRL_SUPPORT: u64 = 0x1000;
    pub const USE_DELTAS: u64 = 0x2000;
    pub const CHECK_SS_SIGNATURE: u64 = 0x4000;
    pub const TRUSTED_FIRST: u64 = 0x8000;
    pub const SUITEB_128_LOS_ONLY: u64 = 0x1_0000;
    pub const SUITEB_192_LOS: u64 = 0x2_0000;
    pub const SUITEB_128_LOS: u64 = 0x3_0000;
    pub const PARTIAL_CHAIN: u64 = 0x8_0000;
    pub const NO_ALT_CHAINS: u64 = 0x10_0000;
    pub const NO_CHECK_TIME: u64 = 0x20_0000;
    pub const POLICY_MASK: u64 = POLICY_CHECK | EXPLICIT_POLICY | INHIBIT_ANY | INHIBIT_MAP;
}

/// `X509_VP_FLAG_*`: how parameters are inherited.
#[allow(missing_docs)]
pub mod inherit {
    pub const DEFAULT: u32 = 0x1;
    pub const OVERWRITE: u32 = 0x2;
    pub const RESET_FLAGS: u32 = 0x4;
    pub const LOCKED: u32 = 0x8;
    pub const ONCE: u32 = 0x10;
}

/// Parameters of a verification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Params {
    /// The moment to judge at, with [`flags::USE_CHECK_TIME`].
    pub check_time: i64,
    /// `X509_VP_FLAG_*`.
    pub inherit: u32,
    /// `X509_V_FLAG_*`.
    pub flags: u64,
    /// `X509_PURPOSE_*`, 0 for none.
    pub purpose: i32,
    /// `X509_TRUST_*`, 0 for the default.
    pub trust: i32,
    /// Most certificates between leaf and anchor, -1 if not set.
    pub depth: i32,
    /// Security level, -1 if not set.
    pub auth_level: i32,
    /// Policies acceptable (content octets of OIDs); `None` if not set.
    pub policies: Option<Vec<Box<[u8]>>>,
    /// Names, any of which the leaf must have; `None` if there is nothing to check.
    pub hosts: Option<Vec<Vec<u8>>>,
    /// `X509_CHECK_FLAG_*`.
    pub host_flags: u32,
    /// The name in the leaf that matched.
    pub peer_name: Option<Vec<u8>>,
    /// An e-mail address the leaf must have.
    pub email: Option<Vec<u8>>,
    /// An IP address the leaf must have.
    pub ip: Option<Vec<u8>>,
}

impl Default for Params {
    fn default() -> Self {
        Params {
            check_time: 0,
            inherit: 0,
            flags: 0,
            purpose: 0,
            trust: 0,
            depth: -1,
            auth_level: -1,
            policies: None,
            hosts: None,
            host_flags: 0,
            peer_name: None,
            email: None,
            ip: None,
        }
    }
}

/// Names of the parameter sets that OpenSSL comes with, in their order.
pub const NAMES: [&str; 5] = ["default", "pkcs7", "smime_sign", "ssl_client", "ssl_server"];

impl Params {
    /// A parameter set by name (`X509_VERIFY_PARAM_lookup`).
    pub fn named(name: &str) -> Option<Params> {
        let with = |purpose, trust| Some(Params { purpose, trust, ..Params::default() });
        match name {
            "default" => Some(Params { flags: flags::TRUSTED_FIRST, depth: 100, ..Params::default() }),
            "pkcs7" | "smime_sign" => with(4, 4),
            "ssl_client" => with(1, 2),
            "ssl_server" => with(2, 3),
            _ => None,
        }
    }

    /// Whether these flags are set.
    pub fn has(&self, flags: u64) -> bool {
        self.flags & flags != 0
    }

    /// Sets flags; those about policies turn policy checking on.
    pub fn set_flags(&mut self, flags: u64) {
        self.flags |= flags;
        if flags & flags::POLICY_MASK != 0 {
            self.flags |= flags::POLICY_CHECK;
        }
    }

    /// Judges at `moment` instead of now.
    pub fn set_time(&mut self, moment: i64) {
        self.check_time = moment;
        self.flags |= flags::USE_CHECK_TIME;
    }

    /// The moment to judge at; `None` if time does not matter.
    pub fn moment(&self) -> Option<i64> {
        match self.flags {
            flags if flags & flags::USE_CHECK_TIME != 0 => Some(self.check_time),
            flags if flags & flags::NO_CHECK_TIME != 0 => None,
            _ => Some(super::time::now()),
        }
    }

    /// Takes from `source` what is not set here, as the inheritance flags of both say.
    pub fn inherit(&mut self, source: &Params) {
        let how = self.inherit | source.inherit;
        if how & inherit::ONCE != 0 {
            self.inherit = 0;
        }
        if how & inherit::LOCKED != 0 {
            return;
        }
        let (to_default, overwrite) = (how & inherit::DEFAULT != 0, how & inherit::OVERWRITE != 0);
        fn take<T: PartialEq + Clone>(own: &mut T, other: &T, unset: &T, to_default: bool, overwrite: bool) {
            if overwrite || other != unset && (to_default || own == unset) {
                *own = other.clone();
            }
        }
        take(&mut self.purpose, &source.purpose, &0, to_default, overwrite);
        take(&mut self.trust, &source.trust, &0, to_default, overwrite);
        take(&mut self.depth, &source.depth, &-1, to_default, overwrite);
        take(&mut self.auth_level, &source.auth_level, &-1, to_default, overwrite);
        if overwrite || !self.has(flags::USE_CHECK_TIME) {
            self.check_time = source.check_time;
            self.flags &= !flags::USE_CHECK_TIME;
        }
        if how & inherit::RESET_FLAGS != 0 {
            self.flags = 0;
        }
        self.flags |= source.flags;
        let policies = self.policies.clone();
        take(&mut self.policies, &source.policies, &None, to_default, overwrite);
        if self.policies.is_some() && self.policies != policies {
            self.flags |= flags::POLICY_CHECK;
        }
        take(&mut self.host_flags, &source.host_flags, &0, to_default, overwrite);
        take(&mut self.hosts, &source.hosts, &None, to_default, overwrite);
        take(&mut self.email, &source.email, &None, to_default, overwrite);
        take(&mut self.ip, &source.ip, &None, to_default, overwrite);
    }

    /// Takes over all that is set in `source` (`X509_VERIFY_PARAM_set1`).
    pub fn assign(&mut self, source: &Params) {
        let saved = self.inherit;
        self.inherit |= inherit::DEFAULT;
        self.inherit(source);
        self.inherit = saved;
    }

    /// Sets (`replace`) or adds a host name; false if it has a NUL inside, and then nothing is changed.
    pub fn set_host(&mut self, name: Option<&[u8]>, replace: bool) -> bool {
        let Some(name) = super::host::without_nul(name.unwrap_or_default()) else { return false };
        if replace {
            self.hosts = None;
        }
        if !name.is_empty() {
            self.hosts.get_or_insert_default().push(name.to_vec());
        }
        true
    }
}
