# Builds what is stale, one build at a time, and makes the cache of classes with which Java starts sooner. Read by ./sisa.
# shellcheck shell=bash disable=SC2154 # names of ./sisa

is_stale() {
  [ ! -e "$jar" ] || [ -n "$(find "$root"/pom.xml "$root"/src/*/pom.xml "$root"/src/*/src/main -newer "$jar" -print -quit)" ]
}

# How far Maven is: the module it works on, or the libraries it has fetched before the first one.
build_stage() {
  local module fetched
  module=$(sed -n 's/^\[INFO\] Building \([^ ]*\) .*\[\([0-9]*\)\/\([0-9]*\)\]$/\1, module \2 of \3/p' "$1" | tail -n 1)
  fetched=$(grep -c '^\(\[INFO\] \)*Downloaded ' "$1" || true)
  if [ -n "$module" ]; then
    echo "building $module"
  elif [ "$fetched" -gt 0 ]; then
    echo "fetching libraries, $fetched so far"
  else
    echo 'starting the build'
  fi
}

# On a terminal one line that is written over each second, elsewhere a line for each stage and each half minute.
show_build() {
  local stage told='starting the build' again=30
  while sleep 1 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    stage=$(build_stage "$1")
    if [ -t 2 ]; then
      printf '\r\033[Ksisa: %s, %d s' "$stage" "$SECONDS" >&2
    elif [ "${stage%%,*}" != "$told" ] || [ "$SECONDS" -ge "$again" ]; then
      echo "sisa: $stage, $SECONDS s" >&2
      told=${stage%%,*} again=$((SECONDS + 30))
    fi
  done
}

build() {
  local log=$root/target/build.log status=0
  mkdir -p "$root/target"
  : >"$log"
  echo "sisa: building (the first time takes a minute or two) ..." >&2
  show_build "$log" &
  local progress=$!
  "$root/mvnw" -f "$root/pom.xml" -B -DskipTests -Dspotless.check.skip=true package >"$log" 2>&1 || status=$?
  kill "$progress" 2>/dev/null || true
  wait "$progress" 2>/dev/null || true
  if [ -t 2 ]; then
    printf '\r\033[K' >&2
  fi
  if [ "$status" -ne 0 ]; then
    grep -E '^\[ERROR\]|^Error' "$log" | head -n 20 >&2 || true
    echo "sisa: the build failed; all it said is in $log" >&2
    return 1
  fi
  touch "$cli_jar" "$bench_jar"
  cache_classes "$log"
}

# Java starts sooner with a cache of its classes, and without one if it cannot be made. All that was said is added to a log.
cache_classes() {
  record_training >>"$1" 2>&1 || rm -f "$cache"
}

# A training of 40 samples loads what most commands load.
record_training() {
  local trial=$root/target/cache
  rm -rf "$trial" "$cache"
  mkdir -p "$trial"
  {
    echo id,x,label
    for sample in {1..40}; do echo "s$sample,$((sample % 7)),$((sample % 2))"; done
  } >"$trial/samples.csv"
  echo '{"schema": 1, "csv": {"delimiter": ",", "header": true}, "missing": [], "id": {"column": "id"},
    "label": {"column": "label", "values": ["0", "1"]}, "features": {"x": {"numeric": {"subtract": 0, "divide": 1}}}}' \
    >"$trial/schema.json"
  "$JAVA_HOME/bin/java" "${options[@]}" "-XX:AOTCacheOutput=$cache" -jar "$cli_jar" train m --home "$trial/home" \
    --data "$trial/samples.csv" --schema "$trial/schema.json" --network 4:relu --shards 2 --slices 2 </dev/null || return
  rm -rf "$trial"
}

# Java would do without its own cache where this one does not fit, and does not start where options name another one.
cache_fits() {
  local given="${SISA_JAVA_OPTIONS:-} ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}"
  [ "$jar" = "$cli_jar" ] && [ -e "$cache" ] &&
    [ -z "$(find "$jar" "${jar%/*}/lib" -newer "$cache" -print -quit)" ] &&
    [[ $given != *-Xshare* && $given != *-XX:*Archive* && $given != *-XX:AOT* && $given != *@* ]]
}

waiting='sisa: another build is running; waiting for it'

# Two builds at once would write the same jars. Maven inherits the lock, should it outlive this script.
lock_build() {
  local lock=$root/target/.build
  mkdir -p "$root/target"
  if command -v flock >/dev/null; then
    exec 9>"$lock"
    flock -n 9 || {
      echo "$waiting" >&2
      flock 9
    }
  else
    : >"$lock"
    lock_without_flock "$lock.lock"
  fi
}

# A link to the number of the process that builds. One that has ended without a word no longer counts.
lock_without_flock() {
  local holder told=''
  until ln -s $$ "$1" 2>/dev/null; do
    holder=$(readlink "$1" || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -f "$1"
    else
      [ -n "$told" ] || echo "$waiting" >&2
      told=yes
      sleep 0.2
    fi
  done
  # shellcheck disable=SC2064 # the name is known now
  trap "rm -f '$1'" EXIT
}

unlock_build() {
  exec 9>&-
  rm -f "$root/target/.build.lock"
  trap - EXIT
}

# Words other than --thorough go to Maven.
run_tests() {
  local strength=quick begun=$root/target/tests-begun
  if [ "${1:-}" = --thorough ]; then
    strength=thorough
    shift
  fi
  lock_build
  : >"$begun"
  "$root/mvnw" -f "$root/pom.xml" -B -ntp "-Dsisa.tests=$strength" verify "$@"
  cache_classes "$root/target/build.log"
  "$root/.ci/planted-violations"
  echo "sisa: all tests passed; what was generated, at strength $strength:"
  find "$root/src" -path '*/surefire-reports/TEST-*.xml' -newer "$begun" -exec "$root/.ci/strength" {} +
}
