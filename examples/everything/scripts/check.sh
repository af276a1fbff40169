#!/bin/sh
# Green when all is there; says how new the newest record is.
set -eu
grep -q "^order 1$" "$PLACE/restored/orders"
echo "newest-record=$(head -n 1 "$PLACE/restored/orders")"
