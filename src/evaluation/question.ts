import { UserError } from "../action/errors.ts";
import type { GateName } from "../gates/gate.ts";
import { GATES } from "../gates/gates.ts";
import { DURATION, DURATION_SAYS, describeDuration, milliseconds } from "../policy/duration.ts";
import { closest } from "../policy/suggest.ts";
import { MOST_PATIENCE } from "./patience.ts";

/**
 * The gates that the input `only` names, one a line or separated by commas; undefined: all of them.
 *
 * @throws UserError `invalid-input` naming what is no gate, and what was probably meant
 */
export function gatesNamed(only: string | undefined): ReadonlySet<GateName> | undefined {
  if (only === undefined) return undefined;
  const known = GATES.map(({ name }) => name);
  const words = only.split(/[\s,]+/).filter((word) => word !== "");
  const wrong = words.filter((word) => !known.some((name) => name === word));
  const [first] = wrong;
  if (first !== undefined || words.length === 0) {
    const meant = first === undefined ? undefined : closest(first, known);
    throw new UserError(
      `\`only\` names ${first === undefined ? "no gate" : `"${first.slice(0, 60)}", which is no gate`}.`,
      {
        reason: "invalid-input",
        hint: `${meant === undefined ? "" : `Did you mean ${meant}? `}Gates: ${known.join(", ")}.`,
      },
    );
  }
  return new Set(known.filter((name) => words.includes(name)));
}

/** Milliseconds that the input `wait-for` allows; 0 without it. */
export function patienceOf(wait: string | undefined): number {
  if (wait === undefined || wait === "0") return 0;
  const patience = DURATION.test(wait) ? milliseconds(wait) : Number.NaN;
  if (patience <= MOST_PATIENCE) return patience;
  throw new UserError(`\`wait-for\` is not ${DURATION_SAYS} of at most ${describeDuration(MOST_PATIENCE)}.`, {
    reason: "invalid-input",
    hint: "A waiting step holds a runner. For longer, let the promotion wait: the resuming workflow goes on without one.",
  });
}

/** The input `environment`, which everything but a look at the whole pipeline needs. */
export function oneEnvironment(environment: string | undefined): string {
  if (environment !== undefined) return environment;
  throw new UserError("`environment` is required and was not given.", {
    reason: "invalid-input",
    hint: "Name the environment to judge for, or say `explain: true` to see all of them.",
  });
}
