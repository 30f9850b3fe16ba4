#!/usr/bin/env bash
#SBATCH --job-name=minutes
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --mem-per-cpu=1G
#SBATCH --time=01:00:00
#SBATCH --output=minutes-%A-%a.log
#
# One task of a Slurm array reads its part of an archive:
#
#   sbatch scripts/cluster/slurm-array.sh ARCHIVE OUT      parts go to OUT/part-0001.ndjson, …
#   sbatch --array=1-32 --cpus-per-task=4 …                more tasks, more threads for each
#   cat OUT/part-*.ndjson > archive.ndjson                 when all have ended
#
# Every task splits the archive in the same way, so none needs to know of the others, and one that failed can be run again alone
# (sbatch --array=5-5, with MINUTES_PARTS=8 for the number of parts that there were). MINUTES is the command, if it is not `minutes`.
set -euo pipefail
archive=$1
out=$2
part=$SLURM_ARRAY_TASK_ID
parts=${MINUTES_PARTS:-$SLURM_ARRAY_TASK_COUNT}
mkdir -p "$out"
# shellcheck disable=SC2086 # MINUTES may be several words
exec ${MINUTES:-minutes} parse "$archive" --format ndjson --jobs "${SLURM_CPUS_PER_TASK:-1}" --shard "$part/$parts" --output "$out/part-$(printf %04d "$part").ndjson"
