//! Entry points of libcrypto: a folder per header, a file per man-page group, and the C objects behind them.

pub mod buffer;
pub mod stack;
