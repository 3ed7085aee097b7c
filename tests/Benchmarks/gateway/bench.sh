#!/usr/bin/env bash
# Builds, measures everything that is installed, prints one table. Options: see driver/options.mjs.
set -euo pipefail
cd "$(dirname "$0")"
[ "${NO_BUILD:-}" ] || ./prepare.sh
exec node driver/bench.mjs "$@"
