#!/bin/sh
# Restores the backup into an empty place, never into an environment.
set -eu
mkdir -p "$PLACE/restored"
cp "$PLACE/orders.backup" "$PLACE/restored/orders"
