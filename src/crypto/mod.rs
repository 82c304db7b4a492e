//! Keys, digests and ciphers over aws-lc.
