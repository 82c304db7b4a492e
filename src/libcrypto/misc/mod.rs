//! Small headers: jobs that pause, compression, tracing, tables in text files, and releasing what is absent.

pub mod absent;
pub mod asynchronous;
pub mod comp;
pub mod directory;
pub mod trace;
pub mod txt_db;
