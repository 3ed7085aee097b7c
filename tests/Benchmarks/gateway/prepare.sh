#!/usr/bin/env bash
# Puts everything that is measured into artifacts/gateway-benchmark: the scenario with its data, the floors, the subgraphs, our gateway.
set -euo pipefail
cd "$(dirname "$0")"
work=../../../artifacts/gateway-benchmark
mkdir -p $work/bin
command -v wrk >/dev/null || { echo "wrk is missing: install Debian's package 'wrk'." >&2; exit 1; }
rm -rf $work/scenario && cp -r scenario $work/scenario
node scenario/generate.mjs $work/scenario
into() { dotnet publish "$2" -o "$work/bin/$1" -c Release -r linux-x64 -p:RunAnalyzers=false -v quiet -nologo "${@:3}"; }
publish() { into "$2" "$1" --self-contained false -p:PublishReadyToRun=true; }
publish Floors floors
publish Shop shop
publish ../../../gateway/Gateway gateway
into gateway-native ../../../gateway/Gateway -p:PublishAot=true
