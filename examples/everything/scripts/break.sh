#!/bin/sh
# Puts a fault into what was restored: a check that stays green then proves nothing.
set -eu
sed '/^order 1$/d' "$PLACE/restored/orders" > "$PLACE/restored/broken"
mv "$PLACE/restored/broken" "$PLACE/restored/orders"
