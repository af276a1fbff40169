import { readPolicy } from "../../src/gates/policy.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { tellLedger, verifyLedger } from "../../src/ledger/verify.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Facts } from "../../src/report/facts.ts";
import { makeReport } from "../../src/report/make.ts";
import { remedyOf } from "../../src/report/remedy.ts";
import type { Place, Report } from "../../src/report/report.ts";
import { commit, newLedger } from "../ledger/sample.ts";

export const START = new Date("2026-11-01T08:00:00Z");

/** Three environments in a row; production is asked for by people. */
export const POLICY = `version: 1
environments:
  production: { preset: staging, after: staging, workflow: production.yml, promote: manual }
  development: { preset: development, workflow: development.yml }
  staging: { preset: staging, after: development, workflow: staging.yml }
`;

export function policyFrom(text: string): Policy {
  const read = readPolicy(text);
  if (!read.ok) throw new Error(read.mistakes.map(({ message }) => message).join("\n"));
  return read.policy;
}

/** What happens at a minute after {@link START}. */
export type Moment = readonly [minutes: number, ...drafts: readonly EventDraft[]];

/** The files of a ledger after these moments; it holds. */
export async function ledgerAfter(moments: readonly Moment[]): Promise<Map<string, string>> {
  const files = await newLedger(START);
  for (const [minutes, ...drafts] of moments) commit(files, drafts, at(minutes));
  const verdict = verifyLedger(files);
  if (verdict.kind !== "intact") throw new Error(JSON.stringify(verdict));
  return files;
}

export function at(minutes: number): Date {
  return new Date(START.getTime() + minutes * 60_000);
}

export const DAY = 24 * 60;

type Options = Partial<Pick<Facts, "days" | "history" | "commits" | "missing">> & {
  readonly now?: Date;
  readonly policy?: string;
};

/** The report on a ledger after these moments, as of day 40. */
export async function reportAfter(moments: readonly Moment[], options: Options = {}): Promise<Report> {
  return reportOn(await ledgerAfter(moments), options);
}

export function reportOn(files: ReadonlyMap<string, string>, options: Options = {}): Report {
  const { now = at(40 * DAY), policy = POLICY, ...more } = options;
  const { events, projection } = tellLedger(files);
  return makeReport({
    ...{ events, projection, now, policy: policyFrom(policy), remedyOf },
    repository: { name: "octo/web", url: "https://github.com/octo/web" },
    ...{ missing: 0, commits: undefined, days: 30, history: 20 },
    ...more,
  });
}

/** One place of a report. */
export function placeIn(report: Report, environment: string, service = "web"): Place {
  const found = report.services
    .find((each) => each.service === service)
    ?.places.find((place) => place.environment === environment);
  if (found === undefined) throw new Error(`no ${service} in ${environment}`);
  return found;
}
