import path from "node:path";
import type { RunContext } from "../action/context.ts";
import type { Result } from "../action/definition.ts";
import type { JsonObject } from "../action/json.ts";
import type { Log } from "../action/log.ts";
import type { Manual } from "../action/manual.ts";
import type { Summary } from "../action/summary.ts";
import { writeFiles } from "../evidence/write.ts";
import { readPolicy } from "../gates/policy.ts";
import type { Client } from "../github/client.ts";
import { readSnapshot } from "../github/snapshot.ts";
import { HEAD_PATH } from "../ledger/paths.ts";
import { POLICY_PATH } from "../policy/policy.ts";
import { policyIn } from "../promotion/ground.ts";
import { askCommitTimes, commitsSince } from "./commit-times.ts";
import { instant } from "./figures.ts";
import { makeReport } from "./make.ts";
import { readLedger } from "./read-ledger.ts";
import type { Report } from "./report.ts";
import { siteFiles } from "./site/files.ts";
import { summarizeReport } from "./summary.ts";

export type ReportDecision = "reported";
export type ReportOutput = "site" | "board" | "state";

export interface Reporting {
  readonly inputs: {
    readonly checkout: string;
    readonly site: string | undefined;
    readonly days: number;
    readonly history: number;
    readonly branch: string;
  };
  readonly run: RunContext;
  readonly client: Client;
  readonly log: Log;
  readonly summary: Summary;
  /** Where reasons are explained. */
  readonly manual: Manual | undefined;
}

/** One step of the door: reads a checkout of the ledger, and shows it as a summary, a site and a file for machines. Changes nothing on GitHub. */
export async function reportHere(step: Reporting): Promise<Result<ReportDecision, ReportOutput>> {
  const { inputs, run, client, log } = step;
  const repo = { owner: run.repository.owner, name: run.repository.name };
  const snapshot = await readSnapshot(client, {
    ...{ repo, ledger: inputs.branch, folder: "state", files: [HEAD_PATH], policyPath: POLICY_PATH },
  });
  const policy = policyIn({ log }, snapshot, readPolicy);
  const ledger = readLedger(path.resolve(run.workspace, inputs.checkout), snapshot);
  const since = instant(snapshot.date.getTime() - 2 * inputs.days * 86_400_000);
  // What the pages of the gates say is much text, and a ledger that does not hold needs none of it.
  const { remedyOf } = await import("./remedy.ts");
  const report = makeReport({
    ...ledger,
    remedyOf,
    policy,
    repository: {
      name: snapshot.repository.nameWithOwner,
      url: `${run.serverUrl}/${snapshot.repository.nameWithOwner}`,
    },
    now: snapshot.date,
    commits: await askCommitTimes({ client, repo, log }, commitsSince(ledger.events, since)),
    days: inputs.days,
    history: inputs.history,
  });
  summarizeReport(step.summary, report);
  const site = path.resolve(run.workspace, inputs.site ?? path.join(run.temp, "env-actions-board"));
  await writeFiles(siteFiles(report, step.manual), site);
  return {
    decision: "reported",
    reason: "reported",
    message: report.verdict.message,
    failed: false,
    result: resultOf(report),
    outputs: { site, board: path.join(site, "board.json"), state: report.verdict.state },
  };
}

/** What runs where and why; the file has history and figures too. */
function resultOf({ at, ledger, policy, verdict, environments, services }: Report): JsonObject {
  return { at, ledger, policy, verdict, environments, services };
}
