import { defineAuditor, type WholeLedger } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import type { DeploymentFact } from "../../github/deployments.ts";
import { LedgerUnreadable } from "../../ledger/errors.ts";
import { type LedgerVerdict, verifyLedger } from "../../ledger/verify.ts";
import { payloadOf, TASK_PREFIX } from "../../promotion/witness.ts";

interface Found {
  readonly branch: string;
  readonly ledger: WholeLedger | null;
  readonly verdict: LedgerVerdict | undefined;
  readonly deployments: readonly DeploymentFact[];
}

/** The ledger is one unbroken chain, its files follow from it, and nobody rewrote it (R109 to R112). */
export const ledgerAuditor = defineAuditor({
  name: "ledger",
  async gather(ask): Promise<Found> {
    const [ledger, deployments] = await Promise.all([ask.ledger(), ask.deployments()]);
    return { branch: ask.branch, ledger, verdict: ledger === null ? undefined : verified(ledger), deployments };
  },
  judge: (found, { url }) => [...judgePresence(found), ...judgeVerdict(found, url), ...judgeHistory(found, url)],
  documentation: {
    summary: "The ledger's chain holds, its files follow from the log, and its history was never rewritten.",
    needs: [
      "`contents: read`: the branch, its commits and what GitHub says of their signatures",
      "`deployments: read`: the Deployments that witness the ledger's head",
    ],
    reasons: {
      none: { means: "there is no ledger, and there never was one", remedy: "run `register` once with `init: true`" },
      missing: {
        means: "the branch is gone, but Deployments that were recorded on it are there",
        remedy: "restore the branch from a clone or from GitHub's page of branch activity",
      },
      "entry-bad": {
        means: "the log does not hold from this entry on: changed, dropped, inserted, moved, doubled or cut off",
        remedy: "find the commit that did it (`git log -- <file>`), and go back to the one before once you know why",
      },
      "file-different": {
        means: "the log holds, but this file is not what follows from it",
        remedy: "restore the file from the commit before somebody changed it",
      },
      "head-unreadable": {
        means: "`head.json` cannot be read",
        remedy: "restore it from the commit before",
      },
      rewritten: {
        means: "a Deployment saw a head of the ledger that is no longer in its history: force-pushed or cut off",
        remedy: "restore the branch to a commit that contains the one that was seen",
      },
      "history-unread": {
        means: "the branch has more commits than one audit reads; older ones were not looked at",
        remedy: "verify a clone offline: docs/ledger.md",
      },
      "not-signed": {
        means: "a commit on the branch was not signed by GitHub: somebody pushed it",
        remedy: "look at what it did; protect the branch with a ruleset",
      },
      merged: { means: "a commit on the branch has several parents", remedy: "look at what was merged, and by whom" },
    },
  },
});

function verified({ files }: WholeLedger): LedgerVerdict | undefined {
  try {
    return verifyLedger(files);
  } catch (error) {
    if (error instanceof LedgerUnreadable) return undefined;
    throw error;
  }
}

function judgePresence({ ledger, deployments, branch }: Found): readonly Finding[] {
  if (ledger !== null) return [];
  const ours = deployments.filter(({ task }) => task.startsWith(TASK_PREFIX)).length;
  if (ours === 0) {
    return [
      finding(
        "none",
        "note",
        `There is no ledger yet: the branch ${branch} does not exist.`,
        "Run register once with `init: true`.",
      ),
    ];
  }
  return [
    finding(
      "missing",
      "error",
      `The branch ${branch} is gone, but ${ours} Deployments were recorded on it.`,
      "Restore it from a clone, or from GitHub's page of branch activity; nothing moves until it is back.",
    ),
  ];
}

function judgeVerdict({ ledger, verdict, branch }: Found, url: string): readonly Finding[] {
  if (ledger === null) return [];
  const evidence = [`${url}/tree/${ledger.oid}`];
  if (verdict === undefined) {
    const message = "The ledger's head.json is missing or cannot be read.";
    return [finding("head-unreadable", "error", message, "Restore it from the commit before.", evidence)];
  }
  switch (verdict.kind) {
    case "intact":
      return [];
    case "broken": {
      const fix = `Look for the commit that did it: git log -p origin/${branch} -- log`;
      return [finding(`entry-bad/${verdict.seq}`, "error", verdict.why, fix, evidence)];
    }
    case "different":
      return verdict.paths.map((path) =>
        finding(
          `file-different/${path}`,
          "error",
          `${path} on the ledger's branch is not what follows from the log.`,
          `Restore it from the commit before somebody changed it: git log -p origin/${branch} -- ${path}`,
          [`${url}/blob/${ledger.oid}/${path}`],
        ),
      );
  }
}

function judgeHistory({ ledger, deployments, branch }: Found, url: string): readonly Finding[] {
  if (ledger === null) return [];
  const { log } = ledger;
  const known = new Set(log.commits.map(({ oid }) => oid));
  const lost = deployments.flatMap((deployment) => {
    const witness = payloadOf(deployment)?.ledger;
    return witness === undefined || known.has(witness) || !log.complete ? [] : [{ deployment, witness }];
  });
  const [first] = lost;
  return [
    ...(first === undefined
      ? []
      : [
          finding(
            "rewritten",
            "error",
            `${lost.length} Deployments saw heads of the ledger that are no longer in its history, the newest ${first.witness.slice(0, 12)} (Deployment ${first.deployment.id}): the branch was cut off or written anew.`,
            `Restore ${branch} to a commit that contains ${first.witness}.`,
            [`${url}/commit/${first.witness}`],
          ),
        ]),
    ...(log.complete
      ? []
      : [
          finding(
            "history-unread",
            "warning",
            `Only the newest ${log.commits.length} commits of ${branch} were looked at: whether older ones were signed, and whether the branch was rewritten, is not known.`,
            "Verify a clone offline: docs/ledger.md.",
          ),
        ]),
    ...log.commits
      .filter(({ byGitHub }) => !byGitHub)
      .map(({ oid, headline }) =>
        finding(
          `not-signed/${oid}`,
          "error",
          `The commit ${oid.slice(0, 12)} of ${branch} ("${headline}") was not signed by GitHub: somebody pushed it.`,
          "Look at what it did. A ruleset that restricts who may push keeps the next one out.",
          [`${url}/commit/${oid}`],
        ),
      ),
    ...log.commits
      .filter(({ parents }) => parents > 1)
      .map(({ oid }) =>
        finding(
          `merged/${oid}`,
          "error",
          `The commit ${oid.slice(0, 12)} of ${branch} merges another history into the ledger.`,
          "Look at what was merged, and by whom.",
          [`${url}/commit/${oid}`],
        ),
      ),
  ];
}

function finding(
  id: string,
  severity: Finding["severity"],
  message: string,
  fix: string,
  evidence: readonly string[] = [],
): Finding {
  return { id: `ledger/${id}`, severity, environment: null, message, fix, evidence };
}
