#!/bin/sh
# gate.sh [CONFIGURATION]: fails where what a repository's agents are given is too dangerous.
#
#   PLACARD     the command (default: placard beside this folder, else on the PATH)
#   GATE_RISK   the risk to stop at: low, medium, high, critical (default: critical)
#   GATE_FLOWS  no: do not stop at dangerous flows between tools or at unknown servers (default: yes)
#   GATE_SARIF  the report for code scanning (default: placard.sarif)
set -eu

config=${1:-.mcp.json}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
if [ -z "${PLACARD:-}" ]; then
    PLACARD=$here/../placard
    [ -x "$PLACARD" ] || PLACARD=placard
fi

if [ ! -f "$config" ]; then
    echo "gate: there is no $config, so no MCP server is configured here"
    exit 0
fi

failed=0

# 1 is a finding; anything above means that nothing was decided, and that is no pass.
check() {
    code=0
    "$@" || code=$?
    [ "$code" -le 1 ] || { echo "gate: '$1 $2' could not decide (exit $code)" >&2; exit "$code"; }
    [ "$code" -eq 0 ] || failed=1
}

check "$PLACARD" scan --offline --strict --format sarif "$config" >"${GATE_SARIF:-placard.sarif}"
check "$PLACARD" scan --offline --strict --fail-on "${GATE_RISK:-critical}" "$config"
if [ "${GATE_FLOWS:-yes}" != no ]; then
    check "$PLACARD" stack --offline --config "$config" --fail-on-flow
fi

[ "$failed" -eq 0 ] && echo "gate: passed" || echo "gate: stopped; see above"
exit "$failed"
