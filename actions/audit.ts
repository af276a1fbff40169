import path from "node:path";
import { action } from "../src/action/definition.ts";
import { expression, flag, maybe, oneOf, secret, text } from "../src/action/input.ts";
import type { exportEvidence } from "../src/evidence/export.ts";

/** Judges the environments themselves, and verifies the ledger. */
export const audit = action({
  name: "audit",
  description: "Judges the environments themselves and verifies the ledger: findings, one issue, SARIF.",
  inputs: {
    only: maybe({ description: "Names of the auditors to run, by commas or lines. Without it: all." }),
    "fail-on": oneOf(["error", "warning", "never"], {
      description: "The least severity that ends the step red.",
      default: "error",
    }),
    baseline: text({
      description: "File on the default branch with the findings that somebody accepted for a time.",
      default: ".github/audit-baseline.yml",
    }),
    issue: flag({ description: "Keep one issue with what was found; closed when there is nothing.", default: true }),
    from: maybe({ description: "First day of a period, such as `2026-10-01`: its evidence is exported too." }),
    to: maybe({ description: "Last day of the period, included." }),
    path: maybe({ description: "Folder for the files. Without it: a folder under `runner.temp`." }),
    fingerprint: maybe({
      description:
        "An environment and the names of its secrets, such as `staging: DATABASE_URL, API_KEY`: their fingerprints go into the folder `path`, and nothing is audited.",
    }),
    compare: maybe({
      description:
        "A folder with such fingerprints: which environments share a secret, and nothing else is audited. The run's artifacts called `fingerprints…` are deleted.",
    }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Write the files and the summary, and no issue.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
  },
  decisions: {
    fingerprinted: { means: "the fingerprints of the secrets lie in the folder", exit: "zero" },
    clean: { means: "no errors and no warnings", exit: "zero" },
    findings: { means: "something is not in order; red from the severity in `fail-on` on", exit: "depends" },
    deferred: { means: "GitHub was too busy: nothing was judged", exit: "non-zero" },
  },
  outputs: {
    errors: "How many errors.",
    warnings: "How many warnings.",
    notes: "How many notes.",
    sarif: "Path of the SARIF file, for `github/codeql-action/upload-sarif`.",
    findings: "Path of the JSON file with all findings.",
    issue: "Address of the issue, where there is one.",
    checkpoint:
      "Path of what `actions/attest` signs as `subject-checksums`: the ledger's checkpoint. Empty where something speaks against the ledger, or the policy has no `checkpoints`.",
    evidence: "Folder of the evidence, when `from` and `to` are given.",
    "evidence-digest": "`sha256:…` of its `manifest.json`, which covers every other file.",
  },
  async run(inputs, world) {
    const work = await import(/* webpackChunkName: "audit" */ "./work/audit.ts");
    const { run } = world;
    if (inputs.fingerprint !== undefined || inputs.compare !== undefined) {
      const { fingerprint, compare, path: folder, "dry-run": dryRun, token } = inputs;
      return { ...(await work.separate({ fingerprint, compare, folder, dryRun, token }, world)), outputs: {} };
    }
    const repo = { owner: run.repository.owner, name: run.repository.name };
    const setting = {
      client: world.connect(inputs.token),
      repo,
      branch: inputs.ledger,
      url: `${run.serverUrl}/${repo.owner}/${repo.name}`,
      network: world.network,
      outside: world.outside,
    };
    const period = work.periodOf(inputs.from, inputs.to);
    const folder = inputs.path ?? path.join(run.temp, "env-actions-audit");
    const audited = await work.audit(setting, {
      only: inputs.only,
      baseline: inputs.baseline,
      issue: inputs.issue,
      dryRun: inputs["dry-run"],
      folder,
      log: world.log,
      summary: world.summary,
      context: work.contextOf(world, setting.client, {
        ...{ ledger: inputs.ledger, service: undefined, job: undefined, token: inputs.token },
      }),
    });
    const { findings, accepted } = audited;
    const place = path.join(folder, `evidence-${inputs.from}_${inputs.to}`);
    const evidence =
      period === undefined
        ? undefined
        : await exportOf(audited.ask, period, place, { audited: audited.audited, findings });
    const counts = work.countsOf(findings);
    const clean = counts.error + counts.warning === 0;
    const failed = work.reaches(counts, inputs["fail-on"]);
    const [first] = findings;
    return {
      decision: clean ? "clean" : "findings",
      reason: clean ? "audit-clean" : "audit-findings",
      message: clean
        ? "The environments and the ledger are in order."
        : `The audit found ${work.describeCounts(counts)}.`,
      ...(failed && first !== undefined ? { hint: `The first: ${first.message} ${first.fix}` } : {}),
      failed,
      result: {
        audited: [...audited.audited],
        findings: findings.map(work.asJson),
        baselines: audited.baselines.map(work.standingAsJson),
        accepted: accepted.map(({ finding, because, until }) => ({ id: finding.id, because, until })),
      },
      outputs: {
        errors: counts.error,
        warnings: counts.warning,
        notes: counts.note,
        sarif: audited.sarif,
        findings: audited.json,
        issue: audited.issue?.page ?? null,
        checkpoint: audited.checkpoint ?? null,
        evidence: evidence === undefined ? null : place,
        "evidence-digest": evidence?.digest ?? null,
      },
    };
  },
});

/** Evidence is exported for few of the audits. */
const exportOf: typeof exportEvidence = async (...of) =>
  (await import(/* webpackChunkName: "evidence" */ "./work/evidence.ts")).exportEvidence(...of);
