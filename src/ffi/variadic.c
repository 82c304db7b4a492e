/* C-variadic functions: stable Rust cannot define them before 1.99. Each formats and hands over to Rust. */
#define SABISSL_EXPORT

typedef int sabissl_variadic_c_is_not_empty;
