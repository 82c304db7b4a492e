# SabiSSL: `make` builds the library, `make demo` lets the book's client and server talk, `make test` runs the checks.

PROFILE ?= release
CARGO ?= cargo
CC ?= cc
TARGET_DIR ?= $(if $(CARGO_TARGET_DIR),$(CARGO_TARGET_DIR),target)
ifeq ($(PROFILE),dev)
OUT := $(TARGET_DIR)/debug
else
OUT := $(TARGET_DIR)/$(PROFILE)
endif

# No CPU jitter at the first random number (see .cargo/config.toml); the system's entropy remains.
export AWS_LC_SYS_NO_JITTER_ENTROPY = 1

.PHONY: all lib headers test record examples demo
all: lib

# Cargo builds the static library; the linker makes of it one shared object that exports just the registry's symbols,
# each under OpenSSL's version node.
lib:
	$(CARGO) build --locked --lib --profile $(PROFILE)
	@map=$$(ls -t $(OUT)/build/sabissl-*/out/exports.map | head -1); \
	if [ ! -e $(OUT)/libssl.so.3 ] || [ $(OUT)/libssl.a -nt $(OUT)/libssl.so.3 ] || [ $$map -nt $(OUT)/libssl.so.3 ]; then \
	  $(CC) -shared -o $(OUT)/libssl.so.3.tmp -Wl,--whole-archive $(OUT)/libssl.a -Wl,--no-whole-archive \
	    -Wl,--version-script=$$map -Wl,--gc-sections -Wl,-soname,libssl.so.3 -Wl,-z,now -Wl,-z,relro \
	    -lpthread -ldl -lm -lgcc_s && mv $(OUT)/libssl.so.3.tmp $(OUT)/libssl.so.3; \
	fi
	@ln -sf libssl.so.3 $(OUT)/libssl.so; ln -sf libssl.so.3 $(OUT)/libcrypto.so.3; ln -sf libssl.so.3 $(OUT)/libcrypto.so

# Builds the examples and lets the book's client and server talk.
examples: lib
	@$(MAKE) -s -C c-examples all certs LIBDIR=$(abspath $(OUT))
demo: examples
	@c-examples/demo.sh

# All tests, or with ONLY=NAME those of the harness whose names contain it. They use the quick build unless PROFILE is given.
test:
	$(CARGO) test --locked $(if $(ONLY),--test harness -- $(ONLY))

# Records the transcripts anew from the system's OpenSSL.
record:
	SABISSL_RECORD=1 $(CARGO) test --locked --test harness -- $(ONLY)

# Rewrites include/openssl from the sources and the tables of symbols/.
headers:
	SABISSL_BLESS=1 $(CARGO) test --locked --test headers committed_headers_are_fresh
