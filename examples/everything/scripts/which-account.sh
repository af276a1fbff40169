#!/bin/sh
# Says which account the environment's credentials log in to, and nothing else. Put your cloud's own question here, such as
#   exec aws sts get-caller-identity --query Account --output text
set -eu
printf '%s\n' "${DEPLOY_TOKEN%%:*}"
