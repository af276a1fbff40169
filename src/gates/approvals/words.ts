import * as v from "valibot";
import { BARRED, type Barred, VIAS, type Via } from "../../approvals/facts.ts";
import type { Group } from "../../approvals/standing.ts";
import { entryText, people, peopleOf } from "../../policy/allow.ts";
import { duration, milliseconds } from "../../policy/duration.ts";
import { NAME, NAME_SAYS } from "../../policy/names.ts";
import { because, says, text } from "../../policy/words.ts";

/** Where nothing is said. */
export const EXPIRES = "72h";
/** GitHub's own limit for a job that waits for its reviewers (R16). */
export const LONGEST = "30d";
/** Together at most fifty, as many as a promotion remembers. */
const MOST_COUNT = 10;
const MOST_GROUPS = 5;

const from = people("Who may approve. One approval a person, however many entries name them.");
const count = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(MOST_COUNT),
  says({
    value: `a whole number from 1 to ${MOST_COUNT}`,
    description: "How many of them have to approve. Left out: 1.",
  }),
);

const group = v.pipe(
  v.strictObject({ from, count: v.optional(count) }),
  says({ value: "a mapping with from and count", description: "People of whom some have to approve." }),
);

export const approvalsSchema = v.pipe(
  v.strictObject({
    from: v.optional(from),
    count: v.optional(count),
    groups: v.optional(
      v.pipe(
        v.record(text(NAME, NAME_SAYS, "What the group is called."), group),
        says({
          value: "a mapping of groups, such as { security: { from: [team:security] } }",
          description: "Several groups in place of `from` and `count`: each of them has to approve.",
          minProperties: 1,
          maxProperties: MOST_GROUPS,
        }),
      ),
    ),
    not: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.picklist(BARRED),
            says({ value: "requester or authors", description: "Who may not approve, although they are listed." }),
          ),
        ),
        says({
          value: "a list of requester and authors",
          description:
            "Who may not approve: who asked for the promotion, or who made the commits that it brings. Left out: requester.",
          uniqueItems: true,
        }),
      ),
    ),
    expire: v.optional(duration(`How long an approval counts, at most ${LONGEST}. Left out: ${EXPIRES}.`)),
    via: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.picklist(VIAS),
            says({
              value: "issue, environment or pull-request",
              description:
                "A comment on the request, GitHub's reviewers of the environment, or a review of the pull request that brought the release's commit.",
            }),
          ),
        ),
        says({
          value: "a list of issue, environment and pull-request",
          description: "Where an approval can be given. Left out: issue.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    ask: v.optional(
      text(
        /^(?:issue|pull-request|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100})$/,
        "issue, pull-request, or the owner/name of another repository",
        "Where people are asked: in an issue here, on a pull request opened for it (where issues are off), or in an issue of another repository. Left out: issue.",
      ),
    ),
    because: because("`not` or `expire` is"),
  }),
  says({
    value: "a mapping with from, count, not, expire and via",
    description: "Who has to agree before a release comes in. Nobody can switch it off for one promotion.",
    anyOf: [{ required: ["from"] }, { required: ["groups"] }],
  }),
);

export type WrittenApprovals = v.InferOutput<typeof approvalsSchema>;

/** What `approvals` says, in one form. */
export interface ApprovalRule {
  /** By name, each with at least one entry; sorted. */
  readonly groups: readonly Group[];
  readonly not: readonly Barred[];
  /** Milliseconds. */
  readonly expire: number;
  readonly via: readonly Via[];
  /** `issue`, `pull-request` or `owner/name`. */
  readonly ask: string;
}

/** The name of the only group, where the policy does not name groups. */
export const ONLY_GROUP = "approvers";

/** Both ways to write groups, and what is left out, in one form. */
export function approvalRule(written: WrittenApprovals): ApprovalRule {
  const named = Object.entries(written.groups ?? { [ONLY_GROUP]: { from: written.from ?? [], count: written.count } });
  const not = written.not ?? ["requester"];
  const via = written.via ?? ["issue"];
  return {
    groups: named
      .map(([name, each]) => ({ name, from: peopleOf(each.from), count: each.count ?? 1 }))
      .toSorted((left, right) => (left.name < right.name ? -1 : 1)),
    not: BARRED.filter((word) => not.includes(word)),
    expire: milliseconds(written.expire ?? EXPIRES),
    via: VIAS.filter((word) => via.includes(word)),
    ask: written.ask ?? "issue",
  };
}

/** The rule as plain JSON: part of the plan that people approve. */
export function plainRule(written: WrittenApprovals): unknown {
  const { groups, ...rule } = approvalRule(written);
  const plain = groups.map(({ name, from: entries, count: needed }) => ({
    name,
    from: entries.map(entryText).toSorted(),
    count: needed,
  }));
  return { ...rule, groups: plain, because: written.because ?? null };
}
