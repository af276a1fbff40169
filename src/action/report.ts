import type { ActionDefinition, Result } from "./definition.ts";
import type { Explanation } from "./errors.ts";
import type { JsonObject, JsonValue } from "./json.ts";
import type { Log } from "./log.ts";
import type { Manual } from "./manual.ts";
import { prose, strong } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import type { Runner } from "./runner.ts";
import { createSummary, type Summary } from "./summary.ts";

/** Where a step's ending is written to. */
export interface Desk {
  readonly runner: Runner;
  readonly log: Log;
  readonly summary: Summary;
  /** Where reasons are explained, where the runner says enough to know. */
  readonly manual: Manual | undefined;
}

/** Writes a result: outputs, one line in the log or one error, and a short summary when the door wrote none. */
export function reportResult(definition: ActionDefinition, result: Result, desk: Desk): void {
  writeOutputs(definition, desk.runner, {
    ...result.outputs,
    decision: result.decision,
    reason: result.reason,
    result: document(result.decision, result.reason, result.message, result.result),
  });
  if (result.failed) desk.runner.command("error", plainText(lines(result, desk.manual)));
  else desk.log.info(`${definition.name}: ${result.decision}. ${result.message}`);
  if (desk.summary.empty()) {
    desk.summary.heading(definition.name).verdict(strong(result.decision), ": ", prose(result.message));
    if (result.hint !== undefined) desk.summary.paragraph(prose(result.hint));
    if (result.failed) desk.summary.paragraph("Reason: ", desk.summary.reason(result.reason));
  }
}

/** Writes an error: the annotation first, because whatever follows could fail too. */
export function reportError(definition: ActionDefinition, error: Explanation, desk: Desk): void {
  desk.runner.command("error", plainText(lines(error, desk.manual)), error.at);
  desk.log.debug(error.detail);
  const decision = deferring.has(error.reason) && "deferred" in definition.allDecisions ? "deferred" : "error";
  writeOutputs(definition, desk.runner, {
    decision,
    reason: error.reason,
    result: document(decision, error.reason, error.message, error.hint === undefined ? {} : { hint: error.hint }),
  });
}

/** GitHub was too busy or out of reach: neither yes nor no, and the step may be run again as it is (R72, R82). */
const deferring = new Set(["deferred", "github-rate-limited", "github-unavailable", "github-ambiguous"]);

/** What a summary says above everything else when the step stopped. */
export function errorSummary(definition: ActionDefinition, error: Explanation, manual: Manual | undefined): string {
  const summary = createSummary(manual).heading(definition.name).verdict(strong("Stopped"), ": ", prose(error.message));
  if (error.hint !== undefined) summary.paragraph(prose(error.hint));
  summary.paragraph("Reason: ", summary.reason(error.reason));
  return summary.render();
}

function document(decision: string, reason: string, message: string, body: JsonObject): JsonObject {
  return { schema: 1, decision, reason, message, ...body };
}

/** Every declared output is written, so that none keeps a value of another meaning; absent ones are empty. */
function writeOutputs(
  definition: ActionDefinition,
  runner: Runner,
  values: Readonly<Record<string, JsonValue | undefined>>,
) {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(definition.allOutputs, name));
  if (unknown.length > 0) throw new Error(`The door ${definition.name} declares no output ${unknown.join(", ")}.`);
  for (const name of Object.keys(definition.allOutputs)) runner.output(name, outputText(values[name]));
}

function outputText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();
}

/** What an error says: what failed, what to do about it, and where it is explained. */
function lines(
  { message, hint, reason }: { readonly message: string; readonly hint?: string | undefined; readonly reason: string },
  manual: Manual | undefined,
): string {
  const explained = manual === undefined ? [] : [`${reason}: ${manual.pageOf(reason)}`];
  return [message, ...(hint === undefined ? [] : [hint]), ...explained].join("\n");
}
