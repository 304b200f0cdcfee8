# Starts Java with what it needs of its environment, and ends as it ends. Read by ./sisa.
# shellcheck shell=bash disable=SC2154 # names of ./sisa

# The JVM says on its first line that the vector module incubates; nobody needs to be told at each start.
# Signals are for Java, which has something to say when they come.
without_incubator_warning() {
  trap '' INT TERM HUP
  local first
  if IFS= read -r first; then
    [[ $first == *"Using incubator modules"* ]] || printf '%s\n' "$first"
  fi
  exec cat
}

is_utf8() {
  local LC_ALL=C letter=$'\xc3\xa9'
  LC_ALL=$1
  [ "${#letter}" -eq 1 ]
}

# Java decodes arguments and names of files by the locale. Cron, systemd and slim containers set none, and an id such as José would
# be lost. C.UTF-8 comes first: under it the system's own messages are in English, as those of sisa are.
set_utf8_locale() {
  local candidate
  for candidate in C.UTF-8 "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" $(locale -a | grep -i 'utf-\{0,1\}8$'); do
    if [ -n "$candidate" ] && is_utf8 "$candidate"; then
      export LC_ALL=$candidate
      return
    fi
  done
} 2>/dev/null

# Native code reads these when it starts. With the latter three the dl4j engine trains to the same bits in every process; with a
# single arena, memory that one thread has freed serves the others, and each worker takes less.
pin_native_code() {
  export MALLOC_ARENA_MAX=1
  export OMP_NUM_THREADS=1 OPENBLAS_CORETYPE=Haswell DNNL_MAX_CPU_ISA=AVX2
}

# bash lets what runs beside it ignore INT, so Java gets TERM for all three; its exit status is that of the signal that came here.
java='' stopped=''
stop() {
  stopped=$1
  kill -TERM "${java:-$!}" 2>/dev/null || true
}

# The last words of Java pass before the prompt comes back. A process that Java has left behind may speak on: it is not waited for.
await_filter() {
  local looks=0
  while [ -n "$1" ] && [ "$looks" -lt 250 ] && kill -0 "$1" 2>/dev/null; do
    looks=$((looks + 1))
    sleep 0.02
  done
}

# The optimising compiler pays for training and answers alone, and without it the vector module is slow.
computes_nothing() {
  case "${1:-}" in
    completion | models | policy | receipts | retry | where) ;;
    status) shift && names_no_model "$@" ;;
    *) false ;;
  esac
}

# `sisa status MODEL` asks the constituents of the model for their own rows.
names_no_model() {
  while [ $# -gt 0 ]; do
    case "$1" in
      --home) shift ;;
      --*) ;;
      *) return 1 ;;
    esac
    [ $# -eq 0 ] || shift
  done
}

start() {
  pin_native_code
  set_utf8_locale
  local filter='' status=0
  if [ -n "$error_closed" ]; then
    exec 3</dev/null
  else
    exec 3> >(without_incubator_warning >&2)
    filter=$!
  fi
  trap 'stop 130' INT
  trap 'stop 143' TERM
  trap 'stop 129' HUP
  if cache_fits; then
    options+=("-XX:AOTCache=$cache" '-Xlog:aot*=off,cds*=off,class+path=off')
  fi
  if computes_nothing "$@"; then
    options+=(-XX:TieredStopAtLevel=1)
  fi
  # shellcheck disable=SC2086 # options are words
  "$JAVA_HOME/bin/java" "${options[@]}" ${SISA_JAVA_OPTIONS:-} -jar "$jar" "$@" <&0 2>&3 3>&- &
  java=$!
  if [ -n "$stopped" ]; then
    stop "$stopped"
  fi
  # bash would tell the user which of its lines was killed
  {
    wait "$java" || status=$?
    while kill -0 "$java"; do
      wait "$java" || status=$?
    done
  } 2>/dev/null
  exec 3>&-
  await_filter "$filter"
  if [ "$status" -eq 143 ]; then
    status=${stopped:-143}
  fi
  return "$status"
}
