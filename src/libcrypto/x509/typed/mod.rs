//! `TYPE_new`, `TYPE_free`, `TYPE_dup`, `d2i_TYPE`, `i2d_TYPE` of the types that templates describe.

mod algorithm;
mod certificate;
mod crl;
mod extension;
mod name;
mod netscape;
mod request;
