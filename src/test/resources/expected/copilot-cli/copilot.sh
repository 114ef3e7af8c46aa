#!/bin/sh
# Placard policy for acme/pay, catalogue revision 42, rules 1-0a1b2c3d
exec copilot \
  --allow-tool='pay(list_charges)' \
  --deny-tool='pay(delete_customer)' \
  --deny-tool='pay(mystery)' \
  --deny-tool='pay(read.me)' "$@"
