import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../action/errors.ts";
import type { JsonObject } from "../action/json.ts";
import type { Log } from "../action/log.ts";
import type { Summary } from "../action/summary.ts";
import type { AuditAsk } from "../environments/auditor.ts";
import type { Finding } from "../environments/finding.ts";
import { type Shown, showAudit } from "../github/audit-issue.ts";
import { readBranchFiles } from "../github/branch-files.ts";
import { isFailure } from "../github/errors.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { askPeople } from "./access/ask-people.ts";
import { type AuditSetting, createAsk, rereadLedger } from "./ask.ts";
import { AUDITORS } from "./auditors.ts";
import { type Baseline, type Sorted, sortOut } from "./baseline.ts";
import { writeCheckpoint } from "./checkpoints/write.ts";
import { readStanding, type Standing, showStanding, standingAsJson } from "./monitoring/standing.ts";
import { inOrder } from "./order.ts";
import { issueBody, summarizeAudit } from "./page.ts";
import { toSarif } from "./sarif.ts";
import { recordSettings } from "./settings/record.ts";

export interface Auditing {
  /** Names of auditors by commas or lines; undefined: all. */
  readonly only: string | undefined;
  /** Path of the baseline on the default branch. */
  readonly baseline: string;
  readonly issue: boolean;
  readonly dryRun: boolean;
  /** Where the files go. */
  readonly folder: string;
  readonly log: Log;
  readonly summary: Summary;
  /** To record what GitHub's settings are; undefined: nothing is recorded. */
  readonly context: PromotionContext | undefined;
}

export interface Audited extends Sorted {
  readonly ask: AuditAsk;
  readonly audited: readonly string[];
  /** What the metrics of the environments are, beside their baselines. */
  readonly baselines: readonly Standing[];
  /** Path of the checkpoint's subjects, to be signed; undefined where there is nothing to vouch for. */
  readonly checkpoint: string | undefined;
  readonly sarif: string;
  readonly json: string;
  readonly issue: Shown | undefined;
}

/** Runs the auditors, writes what they found into files, the summary and the one issue. */
export async function audit(setting: AuditSetting, auditing: Auditing): Promise<Audited> {
  const chosen = chosenAuditors(auditing.only);
  const partial = auditing.only !== undefined;
  const ask = await recorded(
    setting,
    await createAsk(setting),
    partial ? { ...auditing, context: undefined } : auditing,
  );
  const found = await Promise.all(chosen.map((auditor) => auditor.audit(ask)));
  const baseline = await readBaseline(setting, auditing.baseline);
  const all = [...found.flat(), ...(baseline.ok ? [] : [baseline.finding])];
  // With only some auditors nobody can say which of the accepted findings are found no more.
  const sorted = sortOut(inOrder(all), baseline.ok ? baseline.value : null, ask.now);
  const findings = inOrder(sorted.findings.filter(({ id }) => !(partial && id.startsWith("baseline/unused/"))));
  const result = { findings, accepted: sorted.accepted };
  const audited = chosen.map(({ name }) => name);
  const baselines = audited.includes("drift") ? await standing(ask, auditing.log) : [];
  summarizeAudit(auditing.summary, result, audited);
  showStanding(auditing.summary, baselines);
  annotate(auditing.log, findings);
  const files = await writeFiles(auditing.folder, result, { audited, baselines: baselines.map(standingAsJson) });
  const checkpoint = partial ? undefined : await writeCheckpoint(ask, all, auditing.folder);
  const issue = auditing.issue && !auditing.dryRun && !partial ? await show(setting, result, auditing) : undefined;
  if (auditing.issue && !auditing.dryRun && !partial) await askForReview(ask, auditing.log);
  return { ...result, ...files, ask, audited, baselines, checkpoint, issue };
}

/**
 * What the auditors go by, with GitHub's settings recorded first where they differ. A record that cannot be written is a
 * warning: the auditor compares with what was recorded before, and says what is missing.
 */
async function recorded(
  setting: AuditSetting,
  ask: AuditAsk,
  { context, dryRun, log }: Pick<Auditing, "context" | "dryRun" | "log">,
): Promise<AuditAsk> {
  if (context === undefined || dryRun) return ask;
  try {
    return (await recordSettings(ask, context)) ? rereadLedger(setting, ask) : ask;
  } catch (error) {
    if (!(error instanceof Error) || isFailure(error, "rate-limited")) throw error;
    log.warning(
      `What GitHub's settings are could not be recorded: ${error.message} The job needs \`contents: write\`.`,
    );
    return ask;
  }
}

function chosenAuditors(only: string | undefined): typeof AUDITORS {
  if (only === undefined) return AUDITORS;
  const names = only.split(/[\s,]+/).filter((name) => name !== "");
  const unknown = names.filter((name) => !AUDITORS.some((auditor) => auditor.name === name));
  if (unknown.length > 0 || names.length === 0) {
    throw new UserError(`There is no auditor ${unknown.join(", ") || "in an empty list"}.`, {
      reason: "invalid-input",
      hint: `Correct \`only\`. The auditors are: ${AUDITORS.map(({ name }) => name).join(", ")}.`,
    });
  }
  return AUDITORS.filter(({ name }) => names.includes(name));
}

async function readBaseline(
  { client, repo }: AuditSetting,
  file: string,
): Promise<{ readonly ok: true; readonly value: Baseline | null } | { readonly ok: false; readonly finding: Finding }> {
  try {
    const read = await readBranchFiles(client, { repo, paths: [file] });
    const text = read?.files.get(file);
    return { ok: true, value: text == null ? null : { path: file, text } };
  } catch (error) {
    if (!isFailure(error) || error.kind === "rate-limited") throw error;
    const message = `${file} could not be read, so it accepts nothing: ${error.message}`;
    const finding = { id: "baseline/unreadable", severity: "error", environment: null, message } as const;
    return { ok: false, finding: { ...finding, fix: error.hint ?? "Run the audit again.", evidence: [] } };
  }
}

/** The table is a view: what could not be read for it is a finding of the auditors that need it. */
async function standing(ask: AuditAsk, log: Log): Promise<readonly Standing[]> {
  try {
    return await readStanding(ask);
  } catch (error) {
    if (!(error instanceof Error) || isFailure(error, "rate-limited")) throw error;
    log.info(`The baselines could not be shown: ${error.message}`);
    return [];
  }
}

/** Errors and warnings where they stand; the rest is in the summary. */
function annotate(log: Log, findings: readonly Finding[]): void {
  for (const { severity, message, fix, file } of findings) {
    const place =
      file === undefined
        ? undefined
        : {
            file: file.path,
            ...(file.line === undefined ? {} : { line: file.line }),
            ...(file.column === undefined ? {} : { column: file.column }),
          };
    if (severity === "error") log.error(`${message}\n${fix}`, place);
    if (severity === "warning") log.warning(`${message}\n${fix}`, place);
  }
}

async function writeFiles(
  folder: string,
  { findings, accepted }: Sorted,
  more: { readonly audited: readonly string[]; readonly baselines: readonly JsonObject[] },
): Promise<{ readonly sarif: string; readonly json: string }> {
  await mkdir(folder, { recursive: true });
  const sarif = path.join(folder, "audit.sarif");
  const json = path.join(folder, "audit.json");
  await writeFile(sarif, `${JSON.stringify(toSarif(findings, AUDITORS), null, 2)}\n`);
  const document = { schema: 1, ...more, findings, accepted };
  await writeFile(json, `${JSON.stringify(document, null, 2)}\n`);
  return { sarif, json };
}

/** An issue that cannot be written is a warning: the findings are in the summary and the files all the same. */
async function show(
  { client, repo }: AuditSetting,
  sorted: Sorted,
  { log, summary }: Pick<Auditing, "log" | "summary">,
): Promise<Shown | undefined> {
  const some = sorted.findings.some(({ severity }) => severity !== "note");
  try {
    return await showAudit(client, repo, some ? issueBody(sorted, summary.blank()) : null);
  } catch (error) {
    if (!isFailure(error)) throw error;
    log.warning(
      `The audit's issue could not be written: ${error.message} ${error.hint ?? "Give the job `issues: write`."}`,
    );
    return undefined;
  }
}

/** The review of who has access, as an issue of its own. One that cannot be written is a warning, as the gate fails anyway. */
async function askForReview(ask: AuditAsk, log: Log): Promise<void> {
  try {
    const shown = await askPeople(ask);
    if (shown?.did === "opened") log.notice(`Who has access is to be confirmed: ${shown.page}`);
  } catch (error) {
    if (!(error instanceof Error) || isFailure(error, "rate-limited")) throw error;
    const hint = isFailure(error) ? (error.hint ?? "Give the job `issues: write`.") : "";
    log.warning(`The review of who has access could not be written: ${error.message} ${hint}`.trim());
  }
}

/** A finding as the output `result` has it. */
export function asJson({ id, severity, environment, message, fix, file, evidence }: Finding): JsonObject {
  const place = file === undefined ? null : { path: file.path, line: file.line ?? null, column: file.column ?? null };
  return { id, severity, environment, message, fix, file: place, evidence: [...evidence] };
}
