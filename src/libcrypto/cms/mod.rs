//! `<openssl/cms.h>`, `<openssl/ts.h>`, `<openssl/ess.h>`: not served. Nothing of theirs can be made, so there is
//! nothing to free either; programs free NULL on their way out all the same.
