import type { Checkpoint } from "../ledger/checkpoint.ts";
import type { Period } from "./period.ts";

/** What the pack is, for whoever opens it years later. */
export function readmeOf({ from, to }: Period, { size, root }: Checkpoint, changes: number): string {
  return `# Evidence from ${from} to ${to}

${changes} changes, from a ledger of ${size} entries with the root ${root}.

This is evidence supporting controls. Whether a control is met is for people to say.

| file | holds |
|---|---|
| \`changes.csv\`, \`changes/\` | every promotion and rollback with an entry in these days: request, range of commits, gates, approvals, plan, deployment, verification, outcome |
| \`duties.csv\` | who asked, who approved, who brought it in |
| \`refusals.json\` | what gates held up or refused |
| \`emergencies.json\` | overrides, locks, holds, revoked artifacts |
| \`rollbacks.json\` | what was taken back, and why |
| \`policies.json\` | the digests of the policies that decided, and their first and last entry |
| \`releases.json\` | what moved, with the digests of its artifacts |
| \`dora.json\` | DORA's figures, each with the entries it was counted from |
| \`commits.json\` | GitHub's time of each commit that a change brought, where GitHub was asked |
| \`recovery.json\` | backups and restore drills, with what was measured |
| \`baselines.json\` | what each metric was while releases were verified |
| \`access-reviews.json\` | reviews of who has access: the period's and the last one before, with the lines that were signed where their page still shows them |
| \`env-config.json\`, \`drift.json\` | GitHub's settings at the end, as audits saw them, and each change with before and after |
| \`running.json\`, \`upstream.json\` | what ran where at the end; where each release had succeeded before it entered |
| \`people.json\` | every account that did something, by its number |
| \`incidents.json\` | what failed, what verification found, what was overridden |
| \`rotation.json\` | ages of secrets by name when the audit exported; never a value |
| \`audit.json\` | what the audit that exported found: isolation, test data, access, credentials, upkeep |
| \`checkpoints.json\`, \`proofs/\` | signed checkpoints of the days of the period, with bundles that verify offline |
| \`controls.json\` | which of these files supports which control |
| \`completeness.json\` | what is missing in the ledger, and where it differs from GitHub's Deployments, comments and reviews |
| \`sample.json\` | changes to trace end to end, drawn by the root of the log: nobody could choose them |
| \`log/\`, \`checkpoint.json\` | the log itself up to the end of the period, and its root by RFC 6962 |
| \`manifest.json\` | the sha256 of every other file, as an in-toto Statement |

The same ledger and the same days give the same bytes, but for what GitHub was asked (\`access-reviews.json\`, \`audit.json\`, \`checkpoints.json\`, \`commits.json\`, \`completeness.json\`, \`dora.json\`, \`proofs/\`, \`rotation.json\`). To check that nobody changed the pack: \`sha256sum\` of each file against
\`manifest.json\`. To check that it says what the ledger says: export it again from a clone, and compare.

The log holds logins and numeric ids, and no e-mail addresses. Approvals stand here as they were first seen (\`body\` is the sha256 of the comment); what they
were worth was judged from GitHub's own objects when the change went in.
`;
}
