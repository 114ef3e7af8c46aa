# Placard policy for acme/pay, catalogue revision 42, rules 1-0a1b2c3d
package placard

import rego.v1

server := "pay"

tools := {
  "create_invoice": "ask",
  "create_refund": "ask",
  "delete_customer": "deny",
  "list_charges": "allow",
  "mystery": "deny",
  "pay": "ask",
  "read.me": "deny",
  "set_mode": "ask"
}

default decision := "deny"

decision := tools[input.tool] if input.server == server

default allow := false

allow if decision == "allow"
