/** What a comment on a request says, when it says anything. */
export type Decision =
  /** `plan`: the beginning of the plan digest that the person has seen, 12 to 64 hex digits (R6). */
  | { readonly kind: "approve"; readonly plan: string }
  | { readonly kind: "reject"; readonly why: string }
  | { readonly kind: "revoke" };

/** What a first line that means to be a decision got wrong. */
export interface Misspelt {
  readonly kind: "misspelt";
  readonly why: string;
}

const APPROVE = /^\/approve (?:sha256:)?([0-9a-f]{12,64})$/;
const REJECT = /^\/reject (\S.{0,499})$/;
/** Control characters, and what hides or reorders text: a reason reads as it is. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MOST_BODY = 65_536;

/**
 * Reads a decision: the first line only, exact words, anchored (R44). Anything else is talk, and undefined; a line that begins
 * like a decision and is none says what is wrong, so that nobody believes to have voted.
 */
export function readDecision(body: string): Decision | Misspelt | undefined {
  const [first = ""] = body.slice(0, MOST_BODY).split(/\r\n|\r|\n/, 1);
  const line = first.replace(/[ \t]+$/, "");
  const plan = APPROVE.exec(line)?.[1];
  if (plan !== undefined) return { kind: "approve", plan };
  if (line === "/revoke") return { kind: "revoke" };
  const why = REJECT.exec(line)?.[1];
  if (why !== undefined && !HIDDEN.test(why)) return { kind: "reject", why };
  if (/^\/approve(?:[ \t]|$)/.test(line)) {
    return misspelt(
      "`/approve` takes the plan's digest as the request shows it, at least 12 hex digits, and nothing else.",
    );
  }
  if (/^\/reject(?:[ \t]|$)/.test(line))
    return misspelt("`/reject` takes a reason of visible characters on the same line.");
  if (/^\/revoke[ \t]/.test(line)) return misspelt("`/revoke` stands alone.");
  return undefined;
}

function misspelt(why: string): Misspelt {
  return { kind: "misspelt", why };
}
