#!/bin/sh
# Deploys the folder that promote hands over. Replace the last two commands with your own.
#   ./deploy.sh <folder>      ENVIRONMENT, RELEASE: what goes where; DEPLOY_TO: the parent of the target folder
set -eu
artifact=$1
target=${DEPLOY_TO:-${RUNNER_TEMP:-/tmp}/deployed}/$ENVIRONMENT

if [ ! -f "$artifact/index.html" ]; then
  echo "There is no index.html in '$artifact': nothing was deployed." >&2
  exit 1
fi

echo "Deploying release $RELEASE to $ENVIRONMENT ($target):"
rm -rf "$target" && mkdir -p "$target" && cp -R "$artifact/." "$target"
(cd "$target" && find . -type f | sort | while read -r file; do echo "  $file $(wc -c < "$file" | tr -d ' ') bytes"; done)
