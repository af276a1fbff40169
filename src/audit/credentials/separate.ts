import path from "node:path";
import { UserError } from "../../action/errors.ts";
import type { JsonObject } from "../../action/json.ts";
import type { World } from "../../action/world.ts";
import { countsOf, describeCounts } from "../order.ts";
import { compareFingerprints, takeFingerprints } from "./fingerprints.ts";
import { forgetArtifacts } from "./forget.ts";

interface Separating {
  readonly fingerprint: string | undefined;
  readonly compare: string | undefined;
  /** Where fingerprints go. */
  readonly folder: string | undefined;
  /** Compare, and leave the artifacts where they are. */
  readonly dryRun: boolean;
  readonly token: string;
}

interface Separated {
  readonly decision: "fingerprinted" | "clean" | "findings";
  readonly reason: string;
  readonly message: string;
  readonly hint?: string;
  readonly failed: boolean;
  readonly result: JsonObject;
}

/** Takes fingerprints of one environment's secrets, or compares those of all (R61). Only names come out. */
export async function separate(
  { fingerprint, compare, folder, dryRun, token }: Separating,
  { run, outside, log, summary, connect }: Pick<World, "run" | "outside" | "log" | "summary" | "connect">,
): Promise<Separated> {
  if (fingerprint !== undefined && compare !== undefined) {
    throw new UserError("`fingerprint` and `compare` stand beside each other.", {
      ...{
        reason: "invalid-input",
        hint: "Take the fingerprints in each environment's job, and compare in a job after them.",
      },
    });
  }
  if (fingerprint !== undefined) {
    const place = folder ?? path.join(run.temp, "env-actions-fingerprints");
    const { environment, names, guessable } = await takeFingerprints({ wish: fingerprint, folder: place, outside });
    for (const { name, why } of guessable) log.warning(`${name} can be found by trying: ${why}. It is not compared.`);
    return {
      ...{ decision: "fingerprinted", reason: "fingerprints-taken", failed: false },
      message: `${names.length} secrets of ${environment} can be compared.`,
      result: { environment, names: [...names], guessable: guessable.map(({ name }) => name) },
    };
  }
  const compared = await compareFingerprints(compare ?? "");
  const { owner, name } = run.repository;
  const forgotten = dryRun ? [] : await forgetArtifacts(connect(token), { repo: { owner, name }, run: run.runId });
  const findings = [...compared, ...forgotten];
  const counts = countsOf(findings);
  const failed = counts.error > 0;
  const clean = findings.length === 0;
  summary.heading("Secrets of the environments compared");
  summary.paragraph(clean ? "No two environments have the same secret." : describeCounts(counts));
  if (!clean)
    summary.table(
      ["What", "What to do"],
      findings.map(({ message, fix }) => [message, fix]),
    );
  for (const { severity, message, fix } of findings) if (severity !== "error") log.warning(`${message}\n${fix}`);
  const [first] = findings;
  return {
    decision: clean ? "clean" : "findings",
    reason: clean ? "audit-clean" : "audit-findings",
    message: clean ? "No two environments have the same secret." : `The comparison found ${describeCounts(counts)}.`,
    ...(failed && first !== undefined ? { hint: `The first: ${first.message} ${first.fix}` } : {}),
    failed,
    result: { findings: findings.map(({ id, severity, message, fix }) => ({ id, severity, message, fix })) },
  };
}
