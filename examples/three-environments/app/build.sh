#!/bin/sh
# Builds the site once, into site/. What is uploaded here is what every environment gets.
set -eu
mkdir -p site
sed "s/@COMMIT@/${GITHUB_SHA:-unknown}/" app/index.html > site/index.html
echo "Built site/index.html from commit ${GITHUB_SHA:-unknown}."
