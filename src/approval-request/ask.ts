import { createHash } from "node:crypto";
import * as v from "valibot";
import { LedgerUnreadable } from "../ledger/errors.ts";
import { parseStrict } from "../ledger/strict-json.ts";
import { type AllowEntry, readEntry } from "../policy/allow.ts";
import { STEP_MARKER } from "../promotion/comments/place.ts";
import { canonicalJson } from "../release/canonical.ts";

/** What is asked, of whom, by which job. Two asks that differ in anything have different plans (R6). */
export interface Ask {
  /** The repository, by its number. */
  readonly repository: number;
  readonly run: number;
  /** The job's name, as GitHub shows it. */
  readonly job: string;
  /** Rises whenever this job had succeeded before: an approval is used once (R17). */
  readonly round: number;
  /** What the run was started for; a full commit id. */
  readonly commit: string;
  /** As they are written, sorted. */
  readonly approvers: readonly string[];
  readonly minimum: number;
  /** Milliseconds. */
  readonly expire: number;
  /** What is approved, in the words of the workflow. */
  readonly message: string;
  /** The workflow that is started then; `null`: the job runs again. */
  readonly workflow: string | null;
  /** Who opened the pull request that the run is about. */
  readonly author: number | null;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const AskShape = v.strictObject({
  repository: count,
  run: count,
  job: v.string(),
  round: count,
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
  approvers: v.array(v.string()),
  minimum: count,
  expire: count,
  message: v.string(),
  workflow: v.nullable(v.string()),
  author: v.nullable(count),
});

/** What is voted on: `sha256:<hex>` over all of it. */
export function planOf(ask: Ask): string {
  return `sha256:${createHash("sha256").update(textOf(ask)).digest("hex")}`;
}

function textOf(ask: Ask): string {
  return canonicalJson({ ...ask, approvers: [...ask.approvers] });
}

/** Whom an ask names. Text that names nobody is left out, and then nobody is asked. */
export function entriesOf({ approvers }: Pick<Ask, "approvers">): readonly AllowEntry[] {
  return approvers.flatMap((text) => readEntry(text) ?? []);
}

/**
 * The end of a page's body, by which it is found again. It says where to look and nothing else: what it names is read from
 * GitHub, and counted anew wherever it matters (R48).
 */
export function markerOf(ask: Ask): string {
  const plan = planOf(ask).slice("sha256:".length);
  return `<!-- env-actions approval ${plan} ${Buffer.from(textOf(ask)).toString("base64url")} -->`;
}

/** Reads the end of a body; undefined for anything that {@link markerOf} did not write. */
export function readAskIn(body: string): Ask | undefined {
  const [, plan = "", payload = ""] = STEP_MARKER.exec(body.trimEnd()) ?? [];
  if (payload === "") return undefined;
  try {
    const read = v.safeParse(AskShape, parseStrict(Buffer.from(payload, "base64url").toString(), "the marker"));
    return read.success && planOf(read.output) === `sha256:${plan}` ? read.output : undefined;
  } catch (error) {
    if (error instanceof LedgerUnreadable) return undefined;
    throw error;
  }
}
