#!/usr/bin/env bash
# Puts everything that is measured into artifacts/gateway-benchmark: the scenario with its data, the floors, the subgraphs, our gateway.
set -euo pipefail
cd "$(dirname "$0")"
work=../../../artifacts/gateway-benchmark
mkdir -p $work/bin
command -v wrk >/dev/null || { echo "wrk is missing: install Debian's package 'wrk'." >&2; exit 1; }
rm -rf $work/scenario && cp -r scenario $work/scenario
node scenario/generate.mjs $work/scenario
publish() { dotnet publish "$1" -o "$work/bin/$2" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false -v quiet -nologo; }
publish Floors floors
publish Shop shop
publish ../../../gateway/Gateway gateway
