#!/usr/bin/env bash
# Reads an archive with GNU parallel, here or on several machines, and writes NDJSON to standard output in the order of the list:
#
#   find archive -name '*.txt' | sort | scripts/cluster/parallel.sh > archive.ndjson
#   find archive -name '*.txt' | sort | scripts/cluster/parallel.sh --sshlogin a,b --workdir . > archive.ndjson
#
# Arguments go to parallel. Each process takes 200 names of the list at a time. The bytes are those of one run,
# `minutes parse --files-from - --format ndjson`. MINUTES is the command, if it is not `minutes`.
set -euo pipefail
exec parallel --will-cite --pipe --max-replace-args 200 --keep-order "$@" "${MINUTES:-minutes} parse --files-from - --format ndjson --quiet --jobs 1"
