#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."

./mvnw -B -DskipTests package
./mvnw -B japicmp:cmp -Djapicmp.breakBuildOnBinaryIncompatibleModifications=true
