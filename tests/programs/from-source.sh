#!/bin/sh
# Builds programs from Debian's sources, unchanged, against an installed SabiSSL, and puts them through the table's live checks.
# Usage: from-source.sh PREFIX WORK-FOLDER [PROGRAM...]      (PREFIX: as `make install` was given)
# Takes the sources with apt-get source, by lists of its own in the work folder; nothing is kept in the repository.
# All six pass: no line of theirs or option of the compiler's changed for us, no warning from our headers.
# wrk wants luajit and libluajit-5.1-dev, memcached libevent-dev, curl zlib1g-dev and libnghttp2-dev, nginx zlib1g-dev and libpcre2-dev.
set -u
prefix=$(realpath "$1") || exit 1
mkdir -p "$2" || exit 1
work=$(realpath "$2") here=$(dirname "$(realpath "$0")"); shift 2
programs=${*:-redis memcached stunnel4 wrk curl nginx}
cd "$work" || exit 1
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig" CPPFLAGS="-I$prefix/include" LDFLAGS="-L$prefix/lib -Wl,-rpath,$prefix/lib"
unset LD_LIBRARY_PATH

apt() { # ARGUMENTS: apt-get with Debian's sources, whatever the machine's lists have
  apt-get -q -o APT::Sandbox::User=root -o Dir::Etc::SourceList="$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::State::Lists="$work/apt/lists" \
    -o Dir::Cache="$work/apt/cache" "$@"
}

lists() {
  [ -e apt/sources.list ] && return
  mkdir -p apt/lists/partial apt/cache/archives/partial
  release=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $release main" >apt/sources.list
  apt update >apt/log 2>&1 || { cat apt/log; rm apt/sources.list; return 1; }
}

unpack() { # PACKAGE: its upstream sources in a folder of that name
  rm -rf "$1"; mkdir "$1"
  ls "$1"_*.orig.tar.* >/dev/null 2>&1 || apt source --download-only "$1" >"$1.log" 2>&1
  archive=$(ls "$1"_*.orig.tar.* 2>/dev/null | grep -v '\.asc$' | head -1)
  [ -n "$archive" ] && tar -xf "$archive" -C "$1" --strip-components=1
}

build() {
  cd "$work/$1" || return 1
  case $1 in
    # In src, where one make orders what the three share: the folder above starts one for each.
    redis) make -C src -j2 BUILD_TLS=yes OPENSSL_PREFIX="$prefix" MALLOC=libc redis-server redis-cli redis-benchmark ;;
    memcached) ./configure --enable-tls && make -j2 CFLAGS="-O1 -Wno-error" memcached ;;
    stunnel4) ./configure --with-ssl="$prefix" --disable-libwrap --disable-systemd && make -j2 ;;
    wrk) make -j2 WITH_LUAJIT=/usr WITH_OPENSSL="$prefix" CFLAGS="-std=c99 -D_GNU_SOURCE -O1 -I/usr/include/luajit-2.1 -I$prefix/include" \
           LDFLAGS="$LDFLAGS -Wl,-E" ;;
    curl) ./configure --with-openssl="$prefix" --disable-shared --disable-ldap --without-libpsl --without-brotli --without-zstd \
            --without-libidn2 --with-nghttp2 --without-libssh2 --without-librtmp --disable-manual && make -j2 ;;
    # With what Debian's own stream module expects of the binary that loads it.
    nginx) ./configure --with-compat --with-http_ssl_module --with-http_v2_module --with-http_stub_status_module --with-cc-opt="-I$prefix/include" --with-ld-opt="$LDFLAGS" && make -j2 ;;
    *) echo "no recipe"; return 1 ;;
  esac
}

# What was built, and what the table calls it.
binaries() {
  case $1 in
    redis) echo src/redis-server src/redis-cli src/redis-benchmark ;; stunnel4) echo src/stunnel:stunnel4 ;; curl) echo src/curl ;; nginx) echo objs/nginx ;;
    *) echo "$1" ;;
  esac
}

mkdir -p bin
lists || exit 1
failed=0
for program in $programs; do
  unpack "$program" && (build "$program") >"$program.log" 2>&1 || { echo "$program: FAILED"; grep -nE 'error|undefined' "$program.log" | head -10; failed=1; continue; }
  for one in $(binaries "$program"); do
    file=$work/$program/${one%%:*}
    ln -sf "$file" "bin/$(basename "${one#*:}")"
    foreign=$(ldd "$file" | grep -E 'lib(ssl|crypto)\.so' | grep -vF "$prefix/lib/")
    [ -z "$foreign" ] || { echo "$program: loads $foreign"; failed=1; }
  done
  echo "$program: built, $(grep -c "$prefix/include.*warning" "$program.log") warnings from our headers"
  case $program in stunnel4) rows=stunnel ;; *) rows=$program ;; esac
  # Its own rows of the table: what it says and does beside Debian's binary on OpenSSL.
  /usr/bin/python3 "$here/run.py" "$prefix/lib" --built "$work/bin" "$rows" || failed=1
done
exit $failed
