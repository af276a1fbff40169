import * as v from "valibot";
import { type AllowEntry, people, peopleOf } from "../../policy/allow.ts";
import { duration, milliseconds } from "../../policy/duration.ts";
import type { Policy } from "../../policy/policy.ts";
import { says, text } from "../../policy/words.ts";

/** The name under which an environment's rule is kept. */
export const ACCESS = "access";

/** Git's own rules for a branch, and the `*` of GitHub's patterns. */
const BRANCH = /^[A-Za-z0-9_*][A-Za-z0-9_*./+@-]{0,199}$/;

/** `access` of an environment, as it is written. */
export const accessSchema = v.pipe(
  v.strictObject({
    review: v.optional(duration("How long a review of who has access counts, at most 366d. Overdue, nothing enters.")),
    from: v.optional(people("Who may sign the review. Left out: role:maintain.")),
    branches: v.optional(
      v.pipe(
        v.array(text(BRANCH, "a branch, or a pattern as GitHub has it", "A branch, as GitHub's environment names it.")),
        says({
          value: "a list of branches",
          description: "From which branches alone GitHub lets a job into the environment.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with review, from and branches",
    description: "Who and what gets into this environment. Written down, it is proven before a release comes in.",
    anyOf: [{ required: ["review"] }, { required: ["branches"] }],
  }),
);

export type AccessRule = v.InferOutput<typeof accessSchema>;

const USUAL_REVIEWERS: readonly AllowEntry[] = [{ kind: "role", role: "maintain" }];

/** Who may sign the review that this rule asks for. */
export function reviewersOf({ from }: Pick<AccessRule, "from">): readonly AllowEntry[] {
  return from === undefined ? USUAL_REVIEWERS : peopleOf(from);
}

/** The rules of all environments that have one, by environment. */
export function accessRules({ environments }: Pick<Policy, "environments">): ReadonlyMap<string, AccessRule> {
  const found = [...environments].flatMap(([name, { rules }]) => {
    const read = v.safeParse(accessSchema, rules.get(ACCESS));
    return read.success ? [[name, read.output] as const] : [];
  });
  return new Map(found);
}

/** The shortest time, in milliseconds, for which any environment lets a review count; undefined: none asks for one. */
export function shortestReview(rules: ReadonlyMap<string, AccessRule>): number | undefined {
  const lengths = [...rules.values()].flatMap(({ review }) => (review === undefined ? [] : [milliseconds(review)]));
  return lengths.length === 0 ? undefined : Math.min(...lengths);
}
