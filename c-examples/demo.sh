#!/bin/sh
# Plays a short dialogue between server-tls and client-tls: demo.sh [FOLDER OF THE PROGRAMS]
cd "$(dirname "$0")" || exit 1
bin=${1:-bin}
export PORT=${PORT:-11111}
said=$(mktemp) || exit 1
"$bin/server-tls" >"$said" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -f "$said"' EXIT
for i in 1 2 3 4 5 6 7 8 9 10; do grep -q Waiting "$said" && break; sleep 0.1; done
echo '$ client-tls 127.0.0.1'
printf 'Hello, server!\nHow are you?\nshutdown\n' | "$bin/client-tls" 127.0.0.1
status=$?
echo
wait $server || status=$?
echo '$ server-tls'
cat "$said"
exit $status
