#!/bin/sh
# Builds programs from Debian's sources, unchanged, against an installed SabiSSL, and tells which build.
# Usage: from-source.sh PREFIX WORK-FOLDER [PROGRAM...]      (PREFIX: as `make install` was given)
# Takes the sources with apt-get source (needs a deb-src line); nothing is kept in the repository.
set -u
prefix=$1 work=$2; shift 2
programs=${*:-redis memcached stunnel4 curl nginx}
mkdir -p "$work" || exit 1
cd "$work" || exit 1
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib -Wl,-rpath,$prefix/lib" LD_LIBRARY_PATH=

unpack() { # PACKAGE: its upstream sources in a folder of that name
  rm -rf "$1"; mkdir "$1"
  ls "$1"_*.orig.tar.* >/dev/null 2>&1 || apt-get source -q --download-only "$1" >"$1.log" 2>&1
  archive=$(ls "$1"_*.orig.tar.* 2>/dev/null | grep -v '\.asc$' | head -1)
  [ -n "$archive" ] && tar -xf "$archive" -C "$1" --strip-components=1
}

build() {
  cd "$work/$1" || return 1
  case $1 in
    redis) make -j2 BUILD_TLS=yes OPENSSL_PREFIX="$prefix" MALLOC=libc redis-server redis-cli ;;
    memcached) ./configure --enable-tls && make -j2 CFLAGS="-O1 -Wno-error" memcached ;;
    stunnel4) ./configure --with-ssl="$prefix" --disable-libwrap --disable-systemd && make -j2 ;;
    curl) ./configure --with-openssl="$prefix" --disable-shared --disable-ldap --without-libpsl --without-brotli --without-zstd \
            --without-libidn2 --without-nghttp2 --without-libssh2 --without-librtmp --disable-manual && make -j2 ;;
    nginx) ./configure --with-http_ssl_module --with-http_v2_module --with-stream --with-stream_ssl_module --without-http_rewrite_module \
             --without-http_gzip_module --with-cc-opt="-I$prefix/include" --with-ld-opt="$LDFLAGS" && make -j2 ;;
    *) echo "no recipe"; return 1 ;;
  esac
}

binary() {
  case $1 in redis) echo src/redis-server ;; memcached) echo memcached ;; stunnel4) echo src/stunnel ;; curl) echo src/curl ;; nginx) echo objs/nginx ;; esac
}

failed=0
for program in $programs; do
  if unpack "$program" && (build "$program") >"$program.log" 2>&1 && [ -x "$program/$(binary "$program")" ]; then
    warnings=$(grep -c "$prefix/include.*warning" "$program.log")
    library=$(ldd "$program/$(binary "$program")" | grep -o "$prefix/lib/lib[a-z]*.so.3" | sort -u | tr '\n' ' ')
    echo "$program: built, $warnings warnings from our headers, loads $library"
  else
    echo "$program: FAILED"
    grep -nE 'error|undefined' "$program.log" | head -10
    failed=1
  fi
done
exit $failed
