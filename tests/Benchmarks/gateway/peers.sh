#!/usr/bin/env bash
# Installs the peers from npm, into artifacts/gateway-benchmark/peers: all, or those that are named.
set -euo pipefail
cd "$(dirname "$0")"
work=../../../artifacts/gateway-benchmark
mkdir -p $work/peers
[ $# -gt 0 ] || set -- apollo hive mercurius grafbase
for name in "$@"; do
  cp -r "peers/$name" $work/peers/
  npm ci --prefix "$work/peers/$name" --no-audit --no-fund
done
[ ! -d $work/peers/grafbase ] || mkdir -p $work/peers/grafbase/home   # what it keeps stays here
