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
	@map=$$(ls -t $(OUT)/build/sabissl-*/out/exports.map | head -1); stubs=$$(ls -t $(OUT)/build/sabissl-*/out/stubs.c | head -1); \
	table=$(OUT)/registry.tsv; states=$$(ls -t symbols/states/*.tsv | head -1); \
	if [ ! -e $$table ] || [ $$stubs -nt $$table ] || [ $$map -nt $$table ] || [ $$states -nt $$table ]; then \
	  tools/registry.sh $$map $$stubs > $$table.tmp && mv $$table.tmp $$table; \
	fi
	@# A file of libcrypto's name that leads to the same functions: see build/exports.rs, write_filter.
	@names=$$(ls -t $(OUT)/build/sabissl-*/out/libcrypto.c | head -1); \
	if [ -L $(OUT)/libcrypto.so.3 ] || [ ! -e $(OUT)/libcrypto.so.3 ] || [ $$names -nt $(OUT)/libcrypto.so.3 ]; then \
	  $(CC) -shared -nostdlib -fPIC -o $(OUT)/libcrypto.so.3.tmp $$names -Wl,--version-script=$${names%.c}.map \
	    -Wl,--filter=libssl.so.3 -Wl,-soname,libcrypto.so.3 -Wl,-rpath,'$$ORIGIN' -Wl,-z,now -Wl,-z,relro \
	    && mv $(OUT)/libcrypto.so.3.tmp $(OUT)/libcrypto.so.3; \
	fi
	@ln -sf libssl.so.3 $(OUT)/libssl.so; ln -sf libcrypto.so.3 $(OUT)/libcrypto.so

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

# Installs libraries under all their names, headers and pkg-config files; `make uninstall` with the same variables undoes it.
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
OPENSSL_VERSION := $(shell sed -n 's/.define OPENSSL_VERSION_STR "\(.*\)"/\1/p' include/openssl/opensslv.h)
STATIC_NEEDS = -lpthread -ldl -lm -lgcc_s
INSTALLED_LIBS = libssl.so.3 libssl.so libcrypto.so.3 libcrypto.so libssl.a libcrypto.a
PACKAGES = libssl libcrypto openssl

define pc_file
printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$(LIBDIR)' 'includedir=$(INCLUDEDIR)' '' 'Name: $(1)' 'Description: $(2)' \
  'Version: $(OPENSSL_VERSION)' $(3) > "$(DESTDIR)$(LIBDIR)/pkgconfig/$(1).pc"
endef

install: lib
	install -d "$(DESTDIR)$(LIBDIR)/pkgconfig" "$(DESTDIR)$(INCLUDEDIR)/openssl"
	install -m 755 $(OUT)/libssl.so.3 $(OUT)/libcrypto.so.3 "$(DESTDIR)$(LIBDIR)"
	cd "$(DESTDIR)$(LIBDIR)" && ln -sf libssl.so.3 libssl.so && ln -sf libcrypto.so.3 libcrypto.so
	install -m 644 $(OUT)/libssl.a "$(DESTDIR)$(LIBDIR)/libssl.a"
	@# One archive holds both; the other name is a linker script that points to it.
	printf 'INPUT(libssl.a)\n' > "$(DESTDIR)$(LIBDIR)/libcrypto.a"
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/sabissl"
	install -m 755 tools/sabissl-check "$(DESTDIR)$(PREFIX)/bin/sabissl-check"
	install -m 644 $(OUT)/registry.tsv "$(DESTDIR)$(PREFIX)/share/sabissl/registry.tsv"
	install -m 644 include/openssl/*.h "$(DESTDIR)$(INCLUDEDIR)/openssl"
	@$(call pc_file,libcrypto,SabiSSL under the name of the OpenSSL cryptography library,'Libs: -L$${libdir} -lcrypto' 'Libs.private: $(STATIC_NEEDS)' 'Cflags: -I$${includedir}')
	@$(call pc_file,libssl,SabiSSL under the name of the OpenSSL TLS library,'Requires.private: libcrypto' 'Libs: -L$${libdir} -lssl' 'Libs.private: $(STATIC_NEEDS)' 'Cflags: -I$${includedir}')
	@$(call pc_file,openssl,SabiSSL under the name of OpenSSL,'Requires: libssl libcrypto')

uninstall:
	cd include/openssl && for header in *.h; do rm -f "$(DESTDIR)$(INCLUDEDIR)/openssl/$$header"; done
	for name in $(INSTALLED_LIBS) $(PACKAGES:%=pkgconfig/%.pc); do rm -f "$(DESTDIR)$(LIBDIR)/$$name"; done
	rm -f "$(DESTDIR)$(PREFIX)/bin/sabissl-check" "$(DESTDIR)$(PREFIX)/share/sabissl/registry.tsv"
	-rmdir "$(DESTDIR)$(PREFIX)/share/sabissl" "$(DESTDIR)$(INCLUDEDIR)/openssl" "$(DESTDIR)$(LIBDIR)/pkgconfig" 2>/dev/null || true

.PHONY: install uninstall

# Measures against the system's OpenSSL: medians and ratios. ROUNDS and TESTS narrow it.
bench: lib
	@benches/run.sh $(abspath $(OUT)) $(or $(ROUNDS),5) $(TESTS)

.PHONY: bench

# Tells whether all that a program imports is served: make check-imports BIN="/usr/sbin/nginx /usr/bin/curl"
check-imports: lib
	@SABISSL_REGISTRY=$(abspath $(OUT))/registry.tsv tools/sabissl-check $(BIN)

.PHONY: check-imports

# Unmodified Debian programs on our library; installs those that are missing if it may. ONLY=NAME narrows it, ALL=1 adds the long ones.
test-programs: lib
	@mkdir -p $(TARGET_DIR)/programs
	@/usr/bin/python3 tests/programs/run.py $(abspath $(OUT)) $(if $(filter 0,$(shell id -u)),--install) \
	  $(if $(ALL),--all) --json $(TARGET_DIR)/programs/programs.json --markdown $(TARGET_DIR)/programs/programs.md $(ONLY)

# redis, memcached, stunnel, wrk, curl and nginx built from Debian's sources against our headers and tried; ONLY=NAME narrows it.
test-from-source:
	@$(MAKE) -s install DESTDIR= PREFIX=$(abspath $(TARGET_DIR))/programs/installed
	@tests/programs/from-source.sh $(TARGET_DIR)/programs/installed $(TARGET_DIR)/programs/sources $(ONLY)

.PHONY: test-programs test-from-source

# Rewrites docs/compatibility.md from the registry.
docs:
	SABISSL_BLESS=1 $(CARGO) test --locked --test compatibility

.PHONY: docs
