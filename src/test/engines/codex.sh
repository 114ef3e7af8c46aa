#!/bin/sh
# Merges an exported fragment into a configuration with a command and lets Codex's own parser read it.
set -eu
folder=$1
alias=${2:-pay}
codex=${CODEX:-node_modules/.bin/codex}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
sed "s/^\[mcp_servers\.$alias\]\$/&\ncommand = \"true\"/" "$folder/config.toml" > "$home/config.toml"
CODEX_HOME=$home "$codex" mcp get "$alias" --json
