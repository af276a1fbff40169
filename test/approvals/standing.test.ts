import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Group, type Rights, standingOf, type Voting } from "../../src/approvals/standing.ts";
import type { Vote } from "../../src/approvals/vote.ts";
import { oracle } from "./oracle.ts";

const PLAN = `sha256:3f9c2a1b7d04${"0".repeat(52)}`;
const SHORT = "3f9c2a1b7d04";
const NOW = new Date("2026-11-23T10:00:00Z");
const HOUR = 3_600_000;
const LOGINS = ["alice", "bob", "carol", "dave", "erin"];

const group = (from: Group["from"], count = 1, name = "all"): Group => ({ name, from, count });
const user = (login: string) => ({ kind: "user", login }) as const;
const known = (
  id: number,
  role: "read" | "write" | "maintain" = "write",
  teams: readonly (readonly [string, "member" | "stranger"])[] = [],
): Rights => ({
  kind: "known",
  person: { id, login: LOGINS[id - 1] ?? `u${id}`, role },
  teams: new Map(teams),
  access: true,
});
const vote = (id: number, says: Partial<Vote> = {}): Vote => ({
  person: { id, login: LOGINS[id - 1] ?? `u${id}` },
  decision: { kind: "approve", plan: SHORT },
  at: NOW.getTime() - HOUR,
  source: "comment",
  comment: id,
  url: "https://github.com/octo/shop/issues/7#issuecomment-1",
  ...says,
});
const voting = (says: Partial<Voting>): Voting => ({
  groups: [group([user("alice"), user("bob")])],
  plan: PLAN,
  expire: 72 * HOUR,
  now: NOW,
  excluded: new Map(),
  rights: new Map(LOGINS.map((_, index) => [index + 1, known(index + 1)])),
  votes: [],
  ...says,
});
const state = (says: Partial<Voting>) => standingOf(voting(says)).state;

describe("who counts", () => {
  test("a named person's approval of this plan", () => {
    expect(state({ votes: [vote(1)] })).toBe("approved");
    expect(state({ votes: [] })).toBe("open");
    expect(state({ votes: [vote(3)] })).toBe("open");
  });

  test("never for another plan, nor for fewer than twelve digits of it (R6)", () => {
    expect(state({ votes: [vote(1, { decision: { kind: "approve", plan: "aaaaaaaaaaaa" } })] })).toBe("open");
    expect(state({ votes: [vote(1, { decision: { kind: "approve", plan: "3f9c2a1b7d0" } })] })).toBe("open");
  });

  test("never who asked for it, whatever else they are (R10)", () => {
    const standing = standingOf(voting({ votes: [vote(1)], excluded: new Map([[1, "They asked for it."]]) }));
    expect([standing.state, standing.ignored[0]?.why]).toEqual(["open", "They asked for it."]);
  });

  test("not after its time, by GitHub's clock (R16), and not from the future", () => {
    expect(state({ votes: [vote(1, { at: NOW.getTime() - 73 * HOUR })] })).toBe("open");
    expect(state({ votes: [vote(1, { at: NOW.getTime() + HOUR })] })).toBe("open");
  });

  test("one human once, in one group, also when several lists name them (R3)", () => {
    const both = [group([user("alice")], 1, "one"), group([user("alice"), user("bob")], 1, "two")];
    expect(state({ groups: both, votes: [vote(1), vote(1)] })).toBe("open");
    expect(state({ groups: both, votes: [vote(2), vote(1)] })).toBe("approved");
  });

  test("the latest decision of each, and a denial in the same second (R14)", () => {
    const at = NOW.getTime() - HOUR;
    const reject = vote(1, { decision: { kind: "reject", why: "no" }, at });
    expect(state({ votes: [vote(1, { at }), reject] })).toBe("rejected");
    expect(state({ votes: [reject, vote(1, { at })] })).toBe("rejected");
    expect(state({ votes: [reject, vote(1, { at: at + 1_000 })] })).toBe("approved");
    expect(state({ votes: [vote(1, { at }), vote(1, { decision: { kind: "revoke" }, at: at + 1_000 })] })).toBe("open");
  });

  test("a denial by somebody excluded from approving, but not by a stranger", () => {
    const reject = vote(1, { decision: { kind: "reject", why: "no" } });
    expect(state({ votes: [reject], excluded: new Map([[1, "asked"]]) })).toBe("rejected");
    expect(state({ votes: [{ ...reject, person: { id: 3, login: "carol" } }, vote(2)] })).toBe("approved");
  });

  test("nobody whose rights could not be read, and a denial of theirs holds (R4, R9)", () => {
    const rights = new Map<number, Rights>([
      [1, { kind: "unreadable", why: "502" }],
      [2, known(2)],
    ]);
    expect(state({ rights, votes: [vote(1)] })).toBe("unknown");
    expect(state({ rights, votes: [vote(1), vote(2)] })).toBe("approved");
    expect(state({ rights, votes: [vote(1, { decision: { kind: "reject", why: "no" } }), vote(2)] })).toBe("unknown");
  });

  test("nobody of whom something else was read than of its writer, and a denial of theirs holds", () => {
    const reject = vote(1, { decision: { kind: "reject", why: "no" } });
    for (const read of [known(3), { ...known(1), access: "yes" as never }]) {
      const rights = new Map<number, Rights>([
        [1, read],
        [2, known(2)],
      ]);
      expect(state({ rights, votes: [vote(1)] })).toBe("unknown");
      expect(state({ rights, votes: [reject, vote(2)] })).toBe("unknown");
    }
  });

  test("nobody when nobody is asked", () => expect(state({ groups: [], votes: [vote(1)] })).toBe("open"));
});

const decision = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: "approve", plan: SHORT } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "approve", plan: "bbbbbbbbbbbb" } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "reject", why: "no" } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: "revoke" } as const) },
);
const entry = fc.oneof(
  fc.constantFrom(...LOGINS).map(user),
  fc.constantFrom("write" as const, "maintain" as const).map((role) => ({ kind: "role", role }) as const),
  fc.constantFrom("red", "blue").map((slug) => ({ kind: "team", organization: undefined, slug }) as const),
);
const list = fc.array(entry, { minLength: 1, maxLength: 3 });
const membership = fc.constantFrom("member" as const, "stranger" as const, { unreadable: "403" } as const, undefined);
const rights = (id: number): fc.Arbitrary<Rights> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          role: fc.constantFrom("read" as const, "write" as const, "maintain" as const),
          red: membership,
          blue: membership,
          access: fc.boolean(),
        })
        .map(
          ({ role, red, blue, access }): Rights => ({
            kind: "known",
            person: { id, login: LOGINS[id - 1] ?? "", role },
            teams: new Map([
              ...(red === undefined ? [] : [["team:red", red] as const]),
              ...(blue === undefined ? [] : [["team:blue", blue] as const]),
            ]),
            access,
          }),
        ),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "none", why: "a bot" } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: "unreadable", why: "502" } as const) },
  );
const history = fc.array(
  fc.record({
    id: fc.integer({ min: 1, max: 5 }),
    decision,
    given: fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          at: fc.integer({ min: 0, max: 8 }).map((hours) => NOW.getTime() - hours * 12 * HOUR),
          source: fc.constantFrom("comment" as const, "comment" as const, "review" as const),
        }),
      },
      { weight: 1, arbitrary: fc.record({ at: fc.constant(null), source: fc.constant("native" as const) }) },
      { weight: 1, arbitrary: fc.record({ at: fc.constant(null), source: fc.constant("comment" as const) }) },
    ),
  }),
  { maxLength: 12 },
);

/** By hand: APPROVAL_RUNS=100000. */
const numRuns = Number(process.env["APPROVAL_RUNS"] ?? 20_000);

test(`no difference to an independent count over generated histories (R1-R17)`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(list, fc.integer({ min: 1, max: 3 }), fc.option(list, { nil: undefined, freq: 4 })), {
        maxLength: 3,
      }),
      fc.tuple(...LOGINS.map((_, index) => rights(index + 1))),
      history,
      fc.subarray([1, 2, 3, 4, 5], { maxLength: 2 }),
      (groups, everybody, votes, excluded) => {
        const asked = voting({
          groups: groups.map(([from, count, also], index) => ({
            ...group(from, count, `g${index}`),
            ...(also === undefined ? {} : { also }),
          })),
          rights: new Map(everybody.map((each, index) => [index + 1, each])),
          votes: votes.map(({ id, decision: said, given }) => vote(id, { decision: said, ...given })),
          excluded: new Map(excluded.map((id) => [id, "asked"])),
        });
        expect(standingOf(asked).state).toBe(oracle(asked));
      },
    ),
    { numRuns },
  );
});
