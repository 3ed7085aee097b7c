#!/usr/bin/env bash
# Our start, ReadyToRun and native, against that of a bare ReadyToRun Kestrel host: median of 9, in turns.
exec "$(dirname "$0")/bench.sh" --rounds 0 --starts 9 --only floor-static,ours,ours-native "$@"
