#!/bin/sh
# Builds the API server that the tests of the module operator start.
#   testing/apiserver/build.sh <folder>
# Needs Go and the Go module proxy; etcd comes from Debian (etcd-server) or elsewhere on the path. Some ten minutes.
set -eu
[ $# -eq 1 ] || {
  echo "Into which folder? testing/apiserver/build.sh <folder>" >&2
  exit 1
}
mkdir -p "$1"
folder=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$(dirname "$0")/go.mod" "$(dirname "$0")/tools.go" "$work"
cd "$work"
go mod tidy
version=$(go list -m -f '{{.Version}}' k8s.io/kubernetes)
go build -trimpath -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=$version" \
  -o "$folder/kube-apiserver" k8s.io/kubernetes/cmd/kube-apiserver
command -v etcd >/dev/null || echo "etcd is missing: apt-get install etcd-server, or put it into $folder" >&2
echo "STAGEIN_KUBE_BINARIES=$folder ./mvnw -pl operator -am test '-Dtest=ApiServer*Test' -Dsurefire.failIfNoSpecifiedTests=false"
