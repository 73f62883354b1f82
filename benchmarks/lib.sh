# What the benchmarks share. Each is started by ./stagein bench, which has found the JDK.
: "${JAVA_HOME:?Run it as ./stagein bench <name>}"

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null 2>&1 || {
      [ "$tool" = pgbench ] && package=postgresql || package=$tool
      echo "This benchmark needs $tool (Debian: apt-get install $package)." >&2
      exit 1
    }
  done
}

# The Chromium of this machine, whichever package it came in; ./stagein test installs the first one.
a_browser() {
  for browser in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$browser" && return
  done
  echo "This benchmark needs Chromium (Debian: apt-get install chromium-headless-shell)." >&2
  exit 1
}

machine() {
  echo "$(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo)," \
    "$("$JAVA_HOME/bin/java" -version 2>&1 | grep version)"
}

# Starts the system in the background and comes back when it is up: start LOG [options of ./stagein up]
start() {
  log=$1
  shift
  : >"$log"
  ./stagein up "$@" >"$log" 2>&1 &
  launcher=$!
  while ! grep -q "is up after" "$log"; do
    kill -0 "$launcher" 2>/dev/null || {
      cat "$log" >&2
      exit 1
    }
    sleep 0.1
  done
}

stop() {
  kill "$launcher"
  wait "$launcher" || true
}
