//! What verification and names take from libcrypto: its functions as C has them, since the objects are C's to see.

pub(crate) use crate::libcrypto::x509::fields::X509_get_subject_name;
pub(crate) use crate::libcrypto::x509::name::X509_NAME;
pub(crate) use crate::libcrypto::x509::name::X509_NAME_cmp;
pub(crate) use crate::libcrypto::x509::typed::{X509_NAME_dup, X509_NAME_free, d2i_X509_NAME, i2d_X509_NAME};
pub use crate::libcrypto::x509_vfy::callbacks::X509_STORE_CTX_verify_cb as SSL_verify_cb;
pub(crate) use crate::libcrypto::x509_vfy::context::X509_STORE_CTX;
pub(crate) use crate::libcrypto::x509_vfy::context::{
    X509_STORE_CTX_free, X509_STORE_CTX_init, X509_STORE_CTX_new, X509_STORE_CTX_set_default,
};
pub(crate) use crate::libcrypto::x509_vfy::context_fields::{X509_STORE_CTX_get0_param, X509_STORE_CTX_set_ex_data};
pub(crate) use crate::libcrypto::x509_vfy::context_functions::X509_STORE_CTX_set_verify_cb;
pub(crate) use crate::libcrypto::x509_vfy::context_results::{
    X509_STORE_CTX_get_error, X509_STORE_CTX_get0_chain, X509_STORE_CTX_get1_chain,
};
pub(crate) use crate::libcrypto::x509_vfy::error_string::X509_verify_cert_error_string;
pub(crate) use crate::libcrypto::x509_vfy::load::{
    X509_STORE_load_file, X509_STORE_load_path, X509_STORE_load_store, X509_STORE_set_default_paths,
};
pub(crate) use crate::libcrypto::x509_vfy::lookup::X509_LOOKUP_METHOD;
pub(crate) use crate::libcrypto::x509_vfy::lookup::{X509_LOOKUP_ctrl, X509_STORE_add_lookup};
pub(crate) use crate::libcrypto::x509_vfy::lookup_dir::X509_LOOKUP_hash_dir;
pub(crate) use crate::libcrypto::x509_vfy::lookup_file::X509_LOOKUP_file;
pub(crate) use crate::libcrypto::x509_vfy::param::X509_VERIFY_PARAM;
pub(crate) use crate::libcrypto::x509_vfy::param::{
    X509_VERIFY_PARAM_free, X509_VERIFY_PARAM_get_depth, X509_VERIFY_PARAM_inherit, X509_VERIFY_PARAM_new,
    X509_VERIFY_PARAM_set_auth_level, X509_VERIFY_PARAM_set_depth, X509_VERIFY_PARAM_set_purpose,
    X509_VERIFY_PARAM_set_trust, X509_VERIFY_PARAM_set1,
};
pub(crate) use crate::libcrypto::x509_vfy::param_names::{
    X509_VERIFY_PARAM_add1_host, X509_VERIFY_PARAM_get0_peername, X509_VERIFY_PARAM_get1_ip_asc,
    X509_VERIFY_PARAM_move_peername, X509_VERIFY_PARAM_set_hostflags, X509_VERIFY_PARAM_set1_host,
    X509_VERIFY_PARAM_set1_ip_asc,
};
pub(crate) use crate::libcrypto::x509_vfy::run::X509_verify_cert;
pub(crate) use crate::libcrypto::x509_vfy::store::X509_STORE;
pub(crate) use crate::libcrypto::x509_vfy::store::{
    X509_STORE_add_cert, X509_STORE_free, X509_STORE_new, X509_STORE_up_ref,
};
