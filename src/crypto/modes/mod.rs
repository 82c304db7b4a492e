//! Modes of operation that aws-lc lacks, or has not for this block cipher, over [`super::block::Block`].

pub mod ccm;
pub mod chain;
pub mod feedback;
pub mod ocb;
pub mod siv;
pub mod wrap;
pub mod xts;

/// Doubles a block in the field that XTS (from its last byte up), OCB and SIV (from the first byte down) count in.
fn doubled(block: [u8; 16]) -> [u8; 16] {
    let number = u128::from_be_bytes(block);
    ((number << 1) ^ ((number >> 127) * 0x87)).to_be_bytes()
}
