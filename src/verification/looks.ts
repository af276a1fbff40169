/**
 * One look at one check. `bad`: the service itself is not as it should be. `blind`: nobody could see it, because of the
 * network, a broken answer, a missing secret; that is no failure of the service, and never a success (R99).
 */
export interface Look {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: "ok" | "bad" | "blind";
  readonly message: string;
}

/** What the looks so far amount to. */
export type Judgement =
  /** Nothing is decided yet: look again. */
  { readonly kind: "open" } | { readonly kind: "pass" | "fail" | "unknown"; readonly message: string };

export interface LookRule {
  /** So many bad looks in a row are a failure; looks that saw nothing neither count nor break the row. */
  readonly failures: number;
  /** So many good looks in a row, the last ones, are a success. */
  readonly needed: number;
}

/** More than this share of bad looks, spread over the time, is no health either. */
const FLAPPING = 0.25;

/**
 * Judges one check by its looks, in the order of time. A failure may be seen before the watched time is over; a success never.
 * Positive evidence is asked for: no look at all, too many that saw nothing, or an end that is not good, is no success (R97).
 */
export function judgeLooks(looks: readonly Look[], { failures, needed }: LookRule, over: boolean): Judgement {
  const worst = rowOfBad(looks, failures);
  if (worst !== undefined) return { kind: "fail", message: worst };
  const streak = streakOf(looks);
  if (!over) return { kind: "open" };
  const last = looks.at(-1);
  if (last === undefined) return { kind: "unknown", message: "Nobody looked." };
  const count = (outcome: Look["outcome"]) => looks.filter((look) => look.outcome === outcome).length;
  const bad = count("bad");
  const blind = count("blind");
  if (bad >= failures && bad > looks.length * FLAPPING) {
    return { kind: "fail", message: `It came and went: ${bad} of ${looks.length} looks were bad. ${lastBad(looks)}` };
  }
  if (blind * 2 > looks.length) {
    return { kind: "unknown", message: `${blind} of ${looks.length} looks saw nothing. ${lastOf(looks, "blind")}` };
  }
  if (streak < needed) return { kind: "unknown", message: `It was not well at the end. ${last.message}` };
  const times = looks.length === 1 ? "" : ` ${looks.length - bad - blind} of ${looks.length} looks were good.`;
  return { kind: "pass", message: `${last.message}${times}` };
}

/** How many looks at the end were good, without a break. */
export function streakOf(looks: readonly Look[]): number {
  const broken = looks.findLastIndex(({ outcome }) => outcome !== "ok");
  return looks.length - 1 - broken;
}

function rowOfBad(looks: readonly Look[], failures: number): string | undefined {
  let row = 0;
  for (const { outcome, message } of looks) {
    if (outcome === "blind") continue;
    row = outcome === "bad" ? row + 1 : 0;
    if (row >= failures) return failures === 1 ? message : `${message} ${failures} looks in a row were bad.`;
  }
  return undefined;
}

const lastBad = (looks: readonly Look[]): string => lastOf(looks, "bad");

function lastOf(looks: readonly Look[], outcome: Look["outcome"]): string {
  return looks.findLast((look) => look.outcome === outcome)?.message ?? "";
}
