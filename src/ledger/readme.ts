/**
 * The README of a ledger branch: what it is, and how to read and verify it with nothing but git, jq and sha256sum.
 * `url` is the page of the repository. The commands are run by a test.
 */
export function ledgerReadme(url: string, branch: string): string {
  return `# The deployment ledger of this repository

This branch is written by env-actions, and by nothing else. It is the record of every release that was registered, every
promotion into an environment, why it waited, who approved, and how it ended. It shares no history with the code.
Do not edit, rebase or delete it: a ledger that was touched stops every promotion until its history is restored.

| file | what it is |
|---|---|
| \`log/<year>/<month>/<day>/<number>.jsonl\` | the truth: one line per event, one file per decision, never changed |
| \`head.json\` | the number and the sha256 of the last line |
| \`state/<service>/<environment>.json\` | what runs there now, what is on its way, locks; follows from the log |
| \`releases/<service>/<id>.json\` | each release: its artifacts by digest, the commit and the run that built it |
| \`versions/<service>/<version>.json\` | the one release of that version |

## Read it

\`\`\`sh
git clone --quiet --single-branch --branch ${branch} ${url} ledger
cd ledger
\`\`\`

What runs where:

\`\`\`sh
find state -mindepth 2 -name '*.json' | sort | xargs cat |
  jq -r '[.service, .environment, .current.kind, .current.release.version // .current.release.id // "-"] | @tsv'
\`\`\`

Everything that ever happened, in order:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat |
  jq -r '[.seq, .time, .event, .service, .promotion // .environment, .actor.login] | map(. // "-") | @tsv'
\`\`\`

## Verify it

Each line names the sha256 of the line before it, and \`head.json\` names the last, so no line can be changed, dropped,
added in between or moved without breaking the chain:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat | {
  seq=0
  prev=sha256:0000000000000000000000000000000000000000000000000000000000000000
  while IFS= read -r line; do
    seq=$((seq + 1))
    case $line in
      "{\\"v\\":1,\\"seq\\":$seq,\\"prev\\":\\"$prev\\","*) ;;
      *) echo "broken: entry $seq, or the one before it"; exit 1 ;;
    esac
    prev=sha256:$(printf %s "$line" | sha256sum | cut -d ' ' -f 1)
  done
  if jq -e --arg prev "$prev" --argjson seq "$seq" '.seq == $seq and .prev == $prev' head.json > /dev/null; then
    echo "intact: $seq entries"
  else
    echo "broken: head.json and the log disagree"; exit 1
  fi
}
\`\`\`

No log file was ever changed or removed. This prints nothing:

\`\`\`sh
git log --no-renames --diff-filter=MDT --name-only --format= -- log
\`\`\`

A branch that was replaced as a whole can be consistent in itself. Every GitHub Deployment made by env-actions therefore
carries the commit of this branch it was decided on; each of them has to be part of this history
(\`git merge-base --is-ancestor <commit> HEAD\`).

**What this does not prove.** Whoever may write to the repository can add a line. Approvals, unlocks and upstream
successes are therefore proven again from GitHub's own objects whenever they open a door; the ledger alone opens none.
`;
}
