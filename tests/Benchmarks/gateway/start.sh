#!/usr/bin/env bash
# Our start against that of a bare Kestrel host, both ReadyToRun: median of 9, in turns.
exec "$(dirname "$0")/bench.sh" --rounds 0 --starts 9 --only floor-static,ours "$@"
