//go:build tools

// Package tools names the programs that build.sh makes.
package tools

import (
	_ "k8s.io/kubernetes/cmd/kube-apiserver"
)
