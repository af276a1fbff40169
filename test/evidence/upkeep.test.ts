import { describe, expect, test } from "vitest";
import type { Asked } from "../../src/evidence/asked.ts";
import { packEvidence } from "../../src/evidence/pack.ts";
import { readPeriod } from "../../src/evidence/period.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { tellLedger } from "../../src/ledger/verify.ts";
import { countedReviews } from "../../src/promotion/request/counted-reviews.ts";
import {
  ALICE,
  BOB,
  brief,
  cleared,
  commit,
  deployed,
  entered,
  newLedger,
  registered,
  requested,
  succeeded,
} from "../ledger/sample.ts";

const at = (day: string) => new Date(`${day}T10:00:00Z`);
const ledgerWide = { service: null, environment: null, promotion: null } as const;
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const observed = (letter: string, part: string, lines: readonly string[]): EventDraft => ({
  ...ledgerWide,
  ...{ event: "settings.observed", data: { digest: digest(letter), parts: [{ part, lines }] } },
});
const reviewed = (letter: string, id: number): EventDraft => ({
  ...{ ...ledgerWide, event: "access.reviewed" },
  data: {
    ...{ snapshot: digest(letter), rows: 3, people: 2 },
    comment: { repository: "octo/shop", issue: 7, id, body: digest("0") },
  },
});
const REVIEWS = [
  { source: "environment", person: BOB, url: "https://github.com/octo/shop/actions/runs/7" },
  { source: "pull-request", person: BOB, url: "https://github.com/octo/shop/pull/12#pullrequestreview-5" },
] as const;

/** One promotion to production, entered by two reviews. */
async function ledger(): Promise<Map<string, string>> {
  const files = await newLedger(at("2026-09-01"));
  const write = (day: string, ...drafts: readonly EventDraft[]) => commit(files, drafts, at(day));
  write("2026-09-02", observed("a", "environment production", ["reviewer user 5 alice"]), reviewed("8", 70));
  // A change before the period, which is none of its drift.
  write("2026-09-03", observed("f", "ruleset 7", ["name main"]));
  write("2026-09-04", observed("9", "ruleset 7", ["name other"]));
  write("2026-10-02", observed("b", "environment production", []), reviewed("9", 71));
  write("2026-10-03", observed("c", "branch main", ["rule deletion of ruleset 7"]));
  write("2026-10-04", registered(1), requested(1, brief(1)), cleared(1));
  const entering = entered(1, 1);
  if (entering.event !== "promotion.entered") throw new Error("it enters");
  write("2026-10-05", { ...entering, data: { ...entering.data, reviews: REVIEWS } }, deployed(1), succeeded(1));
  write("2026-11-05", observed("d", "environment production", ["reviewer user 6 bob"]));
  return files;
}

async function packed(asked: Asked = {}, files?: Map<string, string>) {
  const log = files ?? (await ledger());
  const pack = packEvidence({
    files: log,
    events: tellLedger(log).events,
    period: readPeriod("2026-10-01", "2026-10-31"),
    ...asked,
  });
  return (name: string) => JSON.parse(pack.files.get(name) ?? "null") as never;
}

describe("what audits and people did in the period", () => {
  test("R62: settings at its end, and every change with before, after and the review that followed", async () => {
    const read = await packed();
    expect(read("env-config.json")).toMatchObject({
      parts: [
        { part: "branch main", lines: ["rule deletion of ruleset 7"] },
        { part: "environment production", lines: [] },
        { part: "ruleset 7", lines: ["name other"] },
      ],
    });
    expect(read("drift.json")).toEqual([
      {
        ...{ entry: 6, at: "2026-10-02T10:00:00Z", part: "environment production" },
        ...{ before: ["reviewer user 5 alice"], after: [], reviewedBy: 7 },
      },
    ]);
  });

  test("R119: reviews of who has access, and the last one before; with their lines where the page still shows them", async () => {
    const lines = ["person 1 alice admin"];
    const snapshots = new Map([[digest("9"), { lines, digest: digest("9"), people: 1 }]]);
    expect((await packed({ snapshots }))("access-reviews.json")).toMatchObject([
      { entry: 3, snapshot: digest("8"), lines: null },
      { entry: 7, snapshot: digest("9"), lines },
    ]);
  });

  test("what runs at its end, who did what, and where a release had been before", async () => {
    const read = await packed();
    expect(read("running.json")).toMatchObject([
      { environment: "production", release: brief(1).id, promotion: "p-production-1" },
    ]);
    expect(read("people.json")).toContainEqual({ id: BOB.id, logins: ["bob"], did: { approved: 2 } });
    expect(read("upstream.json")).toMatchObject([{ change: "p-production-1", before: [] }]);
    expect(read("rotation.json")).toBeNull();
    expect(read("checkpoints.json")).toMatchObject({ asked: false });
  });

  test("R120: ages of secrets by name, and those that no token showed as such", async () => {
    const secrets = new Map<string, never>([
      ["the repository", { ok: false, why: "forbidden", fix: "token" } as never],
      ["production", { ok: true, value: [{ name: "KEY", writtenAt: "2026-09-01T00:00:00Z" }] } as never],
    ]);
    expect((await packed({ secrets }))("rotation.json")).toEqual([
      { place: "the repository", unread: "forbidden" },
      { place: "production", secrets: [{ name: "KEY", writtenAt: "2026-09-01T00:00:00Z" }] },
    ]);
  });
});

describe("R28: lead time of every commit that a change brought", () => {
  test("from GitHub's times, in whatever order they are; commits without a time count for nothing", async () => {
    const ids = ["a", "b", "c"].map((letter) => letter.repeat(40));
    const ranges = new Map([["p-production-1", { ok: true, value: { commits: ids, all: 3 } } as const]]);
    const commits = new Map([
      [ids[0] ?? "", "2026-10-05T09:00:00Z"],
      [ids[1] ?? "", "2026-10-05T07:00:00Z"],
    ]);
    const read = await packed({ ranges, commits });
    expect(read("dora.json")).toMatchObject([{ figures: { "change-lead-time-per-commit": { value: 2 * 3_600 } } }]);
    expect(read("commits.json")).toMatchObject({ ranges: [{ change: "p-production-1", listed: 3, all: 3 }] });
    const backwards = await packed({ ranges, commits: new Map([...commits].reverse()) });
    expect(backwards("dora.json")).toEqual(read("dora.json"));
  });
});

describe("R114: reviews, both ways", () => {
  const found = (environment: readonly object[], pull: readonly object[]) => {
    const one = {
      environment: { ok: true, value: environment },
      pulls: new Map([[12, { ok: true, value: pull }]]),
    };
    return new Map([["p-production-1", one as never]]);
  };
  const native = (person: object) => ({ person, url: null, at: null });
  const review = (person: object, id: number, time: string) => ({
    ...{ person, url: `https://github.com/octo/shop/pull/12#pullrequestreview-${id}`, at: Date.parse(time) },
  });
  const differences = async (reviews: Asked["reviews"]) => {
    const { github } = (await packed({ deployments: [], ...(reviews === undefined ? {} : { reviews }) }))(
      "completeness.json",
    ) as {
      github: { reviews: { differences: readonly string[] } | null };
    };
    return github.reviews?.differences;
  };

  test("the same on both sides is no difference; nobody asked is none either, and says so", async () => {
    expect(await differences(found([native(BOB)], [review(BOB, 5, "2026-10-04T09:00:00Z")]))).toEqual([]);
    expect(await differences(undefined)).toBeUndefined();
  });

  test("recorded and gone from GitHub", async () => {
    expect(await differences(found([], [review(BOB, 6, "2026-10-06T09:00:00Z")]))).toEqual([
      "The review of p-production-1 by bob is in the ledger and not on pull request 12",
      expect.stringMatching(/^The review of p-production-1 by bob is in the ledger and not on run \d+$/),
    ]);
  });

  test("on GitHub and counted by no entry; what was said after it entered is about something else", async () => {
    const more = [
      review(BOB, 5, "2026-10-04T09:00:00Z"),
      review(ALICE, 6, "2026-10-04T09:00:00Z"),
      review(ALICE, 8, "2026-10-20T09:00:00Z"),
    ];
    expect(await differences(found([native(BOB), native(ALICE)], more))).toEqual([
      "The review of alice on pull request 12 approves, and no entry of p-production-1 counts it",
      expect.stringMatching(/^The review of alice on run \d+ approves, and no entry of p-production-1 counts it$/),
    ]);
  });

  test("unread is said", async () => {
    const unread = new Map([
      ["p-production-1", { environment: { ok: false, why: "forbidden" }, pulls: new Map() } as never],
    ]);
    expect(await differences(unread)).toEqual([
      expect.stringContaining("could not be read, so nobody knows: forbidden"),
    ]);
  });

  test("what counted and stands on no request goes into the entry", () => {
    const vote = (source: "comment" | "native" | "review") => ({
      vote: {
        source,
        person: { ...BOB, more: "x" },
        url: `https://${source}`,
        decision: { kind: "approve" },
        at: 1,
        comment: null,
      },
    });
    const standing = { approvals: [vote("comment"), vote("native"), vote("review")] } as never;
    expect(countedReviews({ standing }).reviews?.map(({ source, url }) => [source, url])).toEqual([
      ["environment", "https://native"],
      ["pull-request", "https://review"],
    ]);
    expect(countedReviews({ standing: { approvals: [vote("comment")] } as never })).toEqual({});
    expect(countedReviews(undefined)).toEqual({});
  });
});
