//! Where bytes come from and go to.

/// What became of a read or a write on a transport.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// So many bytes, at least one.
    Bytes(usize),
    /// Nothing now: the transport asks to be tried again (a BIO's retry flags are set).
    Retry,
    /// The peer will send no more: an end of file.
    End,
    /// It failed (`errno` or the queue tell how).
    Failed,
}

/// A BIO, to the core.
pub trait Transport {
    /// Reads at most `into.len()` bytes.
    fn read(&self, into: &mut [u8]) -> Moved;
    /// Writes at most `from.len()` bytes.
    fn write(&self, from: &[u8]) -> Moved;
    /// Passes on what a buffering BIO holds; `Retry` or `Failed` if it cannot yet.
    fn flush(&self) -> Moved;
}
