# Sourced by the programs beside it: runs a piece of work in stages, and tells at the end how long each took.
#
# What a stage says goes to standard error; the table of times, which is the answer, goes to standard output. When a
# stage fails, the program ends with the stage's exit code, after the table and one line that names the stage.

stage_names=()
stage_times=()
stage_running=

# stage NAME COMMAND…: runs the command as the stage of that name. In a function that is run so, “set -e” does not hold:
# join its commands with “&&”.
stage() {
    local began=$(stage_clock)
    stage_running=$1
    printf '==> %s\n' "$1" >&2
    shift
    local code=0
    "$@" >&2 || code=$?
    stage_names+=("$stage_running")
    stage_times+=($(($(stage_clock) - began)))
    ((code == 0)) || exit "$code"
    stage_running=
}

# beside FUNCTION: runs the stages of a function beside what follows; it prints a table of its own. “stage NAME wait PID”
# with its process, which is in $!, waits for it.
beside() {
    (
        stage_names=()
        stage_times=()
        trap stage_end EXIT
        trap "exit 143" TERM
        "$1"
    ) &
}

# Prints the table of the stages so far.
stage_table() {
    local place total=0
    printf '%-10s %10s\n' stage seconds
    for place in "${!stage_names[@]}"; do
        stage_row "${stage_names[place]}" "${stage_times[place]}"
        total=$((total + stage_times[place]))
    done
    stage_row all "$total"
}

stage_row() {
    printf '%-10s %8d.%d\n' "$1" "$(($2 / 10))" "$(($2 % 10))"
}

# Tenths of a second, of a clock that only this file reads.
stage_clock() {
    local now=${EPOCHREALTIME//[.,]/}
    printf '%d' "$((now / 100000))"
}

stage_end() {
    local code=$?
    # What runs beside ends with this.
    local running=$(jobs -p)
    [[ -z $running ]] || kill $running 2>/dev/null || true
    ((${#stage_names[@]} == 0)) || stage_table
    if [[ -n $stage_running ]]; then
        printf '%s: the stage “%s” failed with exit code %d; the reason stands above.\n' "$0" "$stage_running" "$code" >&2
    fi
    exit "$code"
}

trap stage_end EXIT
