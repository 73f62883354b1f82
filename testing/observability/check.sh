#!/usr/bin/env bash
# The real Prometheus reads a running system (./stagein up [--ports N]) with our rules, and no panel of a dashboard is empty.
#   testing/observability/check.sh [N]
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v prometheus promtool > /dev/null || { echo "Needs Prometheus: apt-get install prometheus" >&2; exit 1; }
(cd k8s/observability/rules && promtool check rules stagein.yaml && promtool test rules stagein-tests.yaml)
./mvnw -q -pl acceptance test -Dstagein.running="${1:-0}" -Dtest='ObservabilityFilesTest,ObservabilityTest'
