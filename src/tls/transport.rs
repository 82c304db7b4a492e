//! Where bytes come from and go to.

/// What became of a read or a write on a transport.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// So many bytes, at least one.
    Bytes(usize),
    /// Nothing now: the transport asks to be tried again (a BIO's retry flags are set).
    Retry,
    /// The peer will send no more: an end of file, told by this value, 0 or below.
    End(i32),
    /// It failed and says so by this value, 0 or below (`errno` or the queue tell how).
    Failed(i32),
}

/// A BIO, to the core.
pub trait Transport {
    /// Reads at most `into.len()` bytes.
    fn read(&self, into: &mut [u8]) -> Moved;
    /// Writes at most `from.len()` bytes.
    fn write(&self, from: &[u8]) -> Moved;
    /// Passes on what a buffering BIO holds: `Bytes` once done.
    fn flush(&self) -> Moved;
    /// Whether the write that failed last did so because the peer is gone, which `errno` tells.
    fn is_gone(&self) -> bool {
        false
    }
    /// Marks the transport as to be read again, though it did not say so itself.
    fn ask_for_read(&self);
}
