#!/bin/sh
# The tests of the application.
set -eu
grep -q '<h1>Hello</h1>' app/index.html
echo "1 test passed."
