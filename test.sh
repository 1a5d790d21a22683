#!/usr/bin/env bash
# Installs what is missing, builds with warnings as errors, runs every test project. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

# Debian packages by the command that each brings.
declare -A packages=([curl]=curl [pg_ctlcluster]=postgresql)
missing=()
for command in "${!packages[@]}"; do
  command -v "$command" >/dev/null || missing+=("${packages[$command]}")
done
if ((${#missing[@]})); then
  echo "Installing ${missing[*]}"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
command -v dotnet >/dev/null || { echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"; exit 1; }

dotnet build EventGraph.sln -c Release -warnaserror --nologo -v quiet

passed=0 failed=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  log=$(mktemp)
  started=$SECONDS status=0
  # In CI a test that skips itself is a failure: everything that it needs is there.
  dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -noLogo ${CI:+-failSkips} >"$log" 2>&1 || status=$?
  count() { sed -nE "s/.*[ ,]$1: ([0-9]+).*/\1/p" "$log" | tail -1; }
  total=$(count Total) bad=$(($(count Failed) + $(count Errors))) skipped=$(count Skipped)
  echo "$name: ${total:-0} tests, ${bad:-0} failed, ${skipped:-0} skipped, $((SECONDS - started)) s"
  if ((status != 0)); then
    cat "$log"
    # A run that ends badly without a failed test to show for it is a failure all the same.
    ((bad > 0)) || bad=1
  fi
  passed=$((passed + ${total:-0} - $(count Failed) - ${skipped:-0})) failed=$((failed + bad))
  rm -f "$log"
done
echo "$passed passed, $failed failed"
((failed == 0))
