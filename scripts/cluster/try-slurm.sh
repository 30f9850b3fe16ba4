#!/usr/bin/env bash
# Tries slurm-array.sh on a real Slurm: makes a cluster of one node, this machine, in a temporary folder, runs an array of 8 tasks over a small
# archive, and compares what they wrote with one run. Needs root, and of Debian: apt-get install slurm-wlm.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d /tmp/minutes-slurm-XXXXXX)
host=$(hostname -s)
chmod 755 "$work"
mkdir "$work/munge" "$work/state" "$work/spool"
pids=()
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

echo "::: a cluster of one node"
dd if=/dev/urandom of="$work/munge/key" bs=1 count=1024 status=none
chown -R munge "$work/munge"
chmod 700 "$work/munge"
chmod 400 "$work/munge/key"
# The socket is in a folder that all may enter.
mkdir "$work/run" && chown munge "$work/run" && chmod 755 "$work/run"
runuser -u munge -- /usr/sbin/munged --foreground --key-file="$work/munge/key" --socket="$work/run/socket" --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --log-file="$work/munge/log" > "$work/daemons.log" 2>&1 &
pids+=($!)
cat > "$work/slurm.conf" <<CONF
ClusterName=try
SlurmctldHost=$host
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/run/socket
CredType=cred/munge
SlurmctldPort=26817
SlurmdPort=26818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_interval=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=4000 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
for _ in $(seq 50); do [ -S "$work/run/socket" ] && break; sleep 0.1; done
/usr/sbin/slurmctld -D >> "$work/daemons.log" 2>&1 &
pids+=($!)
/usr/sbin/slurmd -D -N "$host" >> "$work/daemons.log" 2>&1 &
pids+=($!)
for _ in $(seq 100); do
  sinfo --noheader --format=%T 2>/dev/null | grep -q idle && break
  sleep 0.3
done
sinfo --version
sinfo

echo "::: an archive of 120 files"
archive="$work/archive"
i=0
while [ $i -lt 120 ]; do
  for file in "$root"/fixtures/documents/*/input.txt; do
    folder="$archive/$((2000 + i % 9))"
    mkdir -p "$folder"
    { cat "$file"; echo; echo "Kokous $i"; } > "$folder/$(basename "$(dirname "$file")")-$i.txt"
    i=$((i + 1))
  done
done

export MINUTES="node $root/bin/minutes.js"
cd "$work"
echo "::: sbatch --array=1-8 slurm-array.sh archive out"
sbatch --wait --array=1-8 --mem-per-cpu=400 --output="$work/task-%a.log" "$root/scripts/cluster/slurm-array.sh" archive out
for task in $(seq 8); do echo "task $task: $(tail -n 1 "$work/task-$task.log")"; done
ls -l out

echo "::: the same bytes as one run"
$MINUTES parse archive --format ndjson --quiet > one.ndjson
cat out/part-*.ndjson | LC_ALL=C sort | sha256sum
LC_ALL=C sort one.ndjson | sha256sum
cmp <(cat out/part-*.ndjson | LC_ALL=C sort) <(LC_ALL=C sort one.ndjson)
echo "the same: $(wc -l < one.ndjson) documents, $(wc -c < one.ndjson) bytes"
