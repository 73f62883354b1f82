#!/bin/sh
# ./stagein compat: the release before this build on the data that this build made, as after a roll-back. docs/migrations.md
#   --release v0.2.0   another one than the newest before this build
#   --story StoryTest  another story of that release than its first
set -eu
cd "$(dirname "$0")/.."

ports=3300
release=
story=StoryTest
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || { echo "$1 needs a value: ./stagein help" >&2 && exit 1; }
  case $1 in
    --release) release=$2 ;;
    --story) story=$2 ;;
    *) echo "There is no option '$1': ./stagein help" >&2 && exit 1 ;;
  esac
  shift 2
done

[ -n "$release" ] || release=$(git tag --list 'v[0-9]*' --merged HEAD --no-contains HEAD --sort=-version:refname | head -n 1)
if [ -z "$release" ]; then
  echo "Skipped: there is no release (a tag v…) before this build."
  exit 0
fi

before=.stagein/compat/$release
data=dordogne+$ports
logs=acceptance/target
mkdir -p "$logs"
[ -d "$before" ] || git worktree add --detach "$before" "$release" >/dev/null

stop() {
  ./stagein down --ports "$ports" >/dev/null 2>&1 || true
  if [ -d "$before/local/target/classes" ]; then
    (cd "$before" && ./stagein down --ports "$ports" >/dev/null 2>&1) || true
  fi
}
trap stop EXIT INT TERM

# Starts the system of a folder, and comes back once it is up: folder, log, further options.
start() {
  folder=$1
  log=$PWD/$logs/$2
  shift 2
  (cd "$folder" && exec ./stagein up --ports "$ports" "$@") >"$log" 2>&1 &
  launcher=$!
  until grep -q "Stage-IN is up" "$log"; do
    if ! kill -0 "$launcher" 2>/dev/null; then
      cat "$log" >&2
      return 1
    fi
    sleep 1
  done
}

echo "This build makes its tables and the demo's data…"
start . compat-this-build.log --no-build --fresh || { echo "This build does not start." >&2 && exit 1; }
./stagein down --ports "$ports" >/dev/null
wait "$launcher" || true

echo "$release starts on them…"
mkdir -p "$before/.stagein"
rm -rf "$before/.stagein/$data"
mv ".stagein/$data" "$before/.stagein/$data"
start "$before" "compat-$release.log" || {
  echo "$release does not start on the data of this build: a migration contracts too early (docs/migrations.md)." >&2
  exit 1
}

echo "$release plays its story $story…"
(
  cd "$before"
  command -v mvn >/dev/null 2>&1 && maven=mvn || maven=./mvnw
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    "$maven" -B -q -pl acceptance -am test -Dweb.test.skip=true -Dstagein.running="$ports" -Dtest="$story" \
    -Dsurefire.failIfNoSpecifiedTests=false
) >"$logs/compat-story.log" 2>&1 || {
  tail -n 40 "$logs/compat-story.log" >&2
  echo "$release does not work on the data of this build: see $logs/compat-story.log" >&2
  exit 1
}
echo "$release works on the tables, topics and accounts of this build."
