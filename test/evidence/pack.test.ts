import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { csv } from "../../src/evidence/csv.ts";
import { packEvidence } from "../../src/evidence/pack.ts";
import { periodOf, readPeriod } from "../../src/evidence/period.ts";
import type { Block } from "../../src/github/block.ts";
import type { CommentFact } from "../../src/github/conversation.ts";
import { checkpointOf } from "../../src/ledger/checkpoint.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { tellLedger } from "../../src/ledger/verify.ts";
import {
  ALICE,
  asked,
  BOB,
  brief,
  cleared,
  commit,
  deployed,
  entered,
  failed,
  given,
  held,
  judged,
  newLedger,
  overridden,
  registered,
  requested,
  revoked,
  succeeded,
  verifying,
  waiting,
} from "../ledger/sample.ts";

const DAY = 86_400_000;
const START = Date.parse("2026-10-01T10:00:00Z");
const at = (days: number) => new Date(START + days * DAY);

/** So many changes, one a day, of which every fifth fails and every seventh was overridden. */
async function ledgerWith(changes: number, most = 1): Promise<Map<string, string>> {
  const files = await newLedger(at(0));
  const write = (days: number, ...drafts: readonly EventDraft[]) => commit(files, drafts, at(days));
  for (let number = 1; number <= changes; number += 1) {
    const day = Math.floor(number / most);
    const bad = number % 5 === 0;
    const release = brief(number);
    write(day, registered(number));
    write(day, requested(number, release), waiting(number), asked(number, { issue: number }), given(number));
    if (number % 3 === 0) write(day, revoked(number));
    if (number % 7 === 0)
      write(day, overridden(number, { until: new Date(+at(day) + DAY).toISOString().replace(".000", "") }));
    const rollForward = (number - 1) % 5 === 0 && number > 1;
    write(day, cleared(number), entered(number, number, { rollForward }));
    write(day, ...(bad ? [failed(number)] : [deployed(number), succeeded(number)]));
  }
  return files;
}

function pack(files: ReadonlyMap<string, string>, from = "2026-10-01", to = "2026-12-31") {
  return packEvidence({ files, events: tellLedger(files).events, period: readPeriod(from, to) });
}

const drill: EventDraft = {
  ...{ event: "recovery.drill", service: "web", environment: "production", promotion: null },
  data: {
    ...{ outcome: "accepted", why: "restored, and red on a fault", backup: null, started: "2026-10-03T09:58:00Z" },
    ...{ recovery: 60_000, loss: 0 },
  },
};

const json = (text: string | undefined) => JSON.parse(text ?? "null") as unknown;

describe("the evidence of a period", () => {
  test("is the same, byte for byte, in whatever order it was read, and again later", async () => {
    const files = await ledgerWith(30);
    const once = pack(files, "2026-10-05", "2026-10-20");
    const backwards = pack(new Map([...files].reverse()), "2026-10-05", "2026-10-20");
    expect([...backwards.files]).toEqual([...once.files]);
    commit(files, [held("environment.locked")], at(90));
    expect(pack(files, "2026-10-05", "2026-10-20")).toEqual(once);
    expect(pack(files, "2026-10-05", "2026-10-21").digest).not.toBe(once.digest);
  });

  test("has every change with its request, range, gates, approvals, plan, deployment and outcome", async () => {
    const { files } = pack(await ledgerWith(7));
    expect([...files.keys()].filter((path) => path.startsWith("changes/"))).toHaveLength(7);
    expect(json(files.get("changes/p-production-3.json"))).toMatchObject({
      request: { by: { login: "alice" }, cause: "person" },
      release: { id: brief(3).id },
      registered: { at: "2026-10-04T10:00:00Z" },
      waited: [{ reasons: [{ gate: "soak" }] }],
      gates: { verdicts: [{ gate: "checks", verdict: "pass" }] },
      asked: [{ issue: 3 }],
      approvals: [{ person: { login: "alice" }, revoked: { why: "edited" } }],
      deployed: { deployment: 4003 },
      outcome: { state: "succeeded" },
    });
    expect(json(files.get("changes/p-production-7.json"))).toMatchObject({ overrides: [{ gate: "soak" }] });
    expect(json(files.get("emergencies.json"))).toMatchObject([{ promotion: "p-production-7" }]);
    const rows = files.get("changes.csv")?.split("\r\n") ?? [];
    expect(rows).toHaveLength(1 + 7 + 1);
    expect(rows[5]).toContain(",failed,");
  });

  test("says who asked and who agreed, and whether they are one person", async () => {
    const rows =
      pack(await ledgerWith(3))
        .files.get("duties.csv")
        ?.split("\r\n") ?? [];
    expect(rows[1]).toBe("p-production-1,production,alice,alice,alice,yes,yes");
    expect(rows[3]).toBe("p-production-3,production,alice,,alice,no approvals,no approvals");
  });

  test("counts DORA's figures, each with the entries behind it", async () => {
    const files = await ledgerWith(10);
    const { events } = tellLedger(files);
    const [dora] = json(pack(files).files.get("dora.json")) as {
      figures: Record<string, { value: number; entries: number[] }>;
    }[];
    const figures = dora?.figures ?? {};
    expect(figures["change-fail-rate"]?.value).toBe(0.2);
    expect(figures["deployment-frequency"]?.value).toBeCloseTo(8 / 92, 5);
    expect(figures["change-lead-time"]?.value).toBe(0);
    expect(figures["failed-deployment-recovery-time"]?.value).toBe(86_400);
    expect(figures["deployment-rework-rate"]?.value).toBe(0.1);
    const named = (seq: number) => events[seq - 1]?.event;
    expect(figures["change-fail-rate"]?.entries.map(named)).toEqual(
      expect.arrayContaining(["promotion.succeeded", "promotion.failed"]),
    );
    expect(figures["deployment-frequency"]?.entries.map(named)).toEqual(
      Array.from({ length: 8 }, () => "promotion.succeeded"),
    );
  });

  test("counts lead time from GitHub's time of a commit, where GitHub was asked, and says so where it was not", async () => {
    const files = await ledgerWith(4);
    const about = { files, events: tellLedger(files).events, period: readPeriod("2026-10-01", "2026-12-31") };
    const commits = new Map([1, 2].map((number) => [brief(number).commit, "2026-10-01T10:00:00Z"]));
    const figure = (packed: ReturnType<typeof pack>) => {
      const [dora] = json(packed.files.get("dora.json")) as {
        figures: Record<string, { value: number; says: string }>;
      }[];
      return dora?.figures["change-lead-time-from-commit"];
    };
    expect(figure(packEvidence({ ...about, commits }))?.value).toBe(1.5 * 86_400);
    expect(figure(packEvidence(about))).toMatchObject({ value: null, says: expect.stringContaining("not asked") });
    expect(json(packEvidence({ ...about, commits }).files.get("commits.json"))).toMatchObject({
      commits: { length: 4 },
      ranges: [],
    });
    expect(packEvidence({ ...about, commits })).toEqual(
      packEvidence({ ...about, commits: new Map([...commits].reverse()) }),
    );
  });

  test("has the backups and drills of the period, and what metrics were while releases were verified", async () => {
    const files = await newLedger(at(0));
    const write = (days: number, ...drafts: readonly EventDraft[]) => commit(files, drafts, at(days));
    const metrics = [{ metric: "latency", values: [9, 10, 12] }];
    write(1, registered(1), requested(1, brief(1)), cleared(1), entered(1, 1));
    write(1, verifying(1, { release: 1, fence: 1 }));
    write(1, deployed(1), judged(1, { release: 1, fence: 1, metrics }), succeeded(1));
    write(2, drill);
    const { files: packed } = pack(files);
    expect(json(packed.get("baselines.json"))).toMatchObject([
      {
        service: "web",
        environment: "production",
        metric: "latency",
        baselines: [{ promotion: "p-production-1", median: 10 }],
      },
    ]);
    expect(json(packed.get("recovery.json"))).toMatchObject([
      { event: "recovery.drill", environment: "production", data: { outcome: "accepted", recovery: 60_000 } },
    ]);
    expect(json(pack(files, "2026-10-04", "2026-10-05").files.get("recovery.json"))).toEqual([]);
  });

  test("R114: says what is missing on either side", async () => {
    const files = await ledgerWith(2);
    const packed = packEvidence({
      files,
      events: tellLedger(files).events,
      period: readPeriod("2026-10-01", "2026-12-31"),
      deployments: [],
    });
    expect(json(packed.files.get("completeness.json"))).toMatchObject({
      ledger: { changes: 2, entered: 2, gaps: [], openAtTheEnd: [], numbersMissing: [] },
      github: {
        differences: [
          "Deployment 4001 of p-production-1 is in the ledger and not on GitHub",
          "Deployment 4002 of p-production-2 is in the ledger and not on GitHub",
        ],
      },
    });
  });

  describe("R114: approvals and the comments on GitHub, both ways", () => {
    const comment = (id: number, says: Partial<CommentFact> = {}): CommentFact => ({
      ...{ id, author: { ...ALICE, bot: false }, body: "/approve", createdAt: "2026-10-02T10:00:00Z", edited: false },
      url: `https://github.com/octo/shop/issues/1#issuecomment-${id}`,
      ...says,
    });
    const differences = async (comments: readonly CommentFact[] | undefined, taken = false) => {
      const files = await newLedger(at(0));
      const approvals = [
        asked(1, { issue: 1 }),
        given(1, { comment: 71 }),
        ...(taken ? [revoked(1, { comment: 71 })] : []),
      ];
      commit(files, [registered(1), requested(1, brief(1)), waiting(1), ...approvals], at(1));
      const page = comments === undefined ? { ok: false, why: "gone" } : { ok: true, value: comments };
      const packed = packEvidence({
        ...{ files, events: tellLedger(files).events, period: readPeriod("2026-10-01", "2026-10-31"), deployments: [] },
        pages: new Map([["octo/shop#1", page as Block<readonly CommentFact[]>]]),
      });
      const read = json(packed.files.get("completeness.json")) as { github: { approvals: { differences: string[] } } };
      return read.github.approvals.differences;
    };
    const YES = `/approve ${"a".repeat(12)}`;
    const RECORDED = "The approval of p-production-1 by alice (comment 71)";

    test("agree, or what is gone, changed or not counted is named", async () => {
      expect(await differences([comment(71)])).toEqual([]);
      expect(await differences([])).toEqual([`${RECORDED} is in the ledger and not on octo/shop#1`]);
      const changed = `${RECORDED} says another thing on GitHub than when it was recorded`;
      expect(await differences([comment(71, { body: "/approve no" })])).toContain(changed);
      expect(await differences([comment(71, { author: { ...BOB, bot: false } })])).toContain(changed);
      expect(await differences([comment(71), comment(72, { author: { ...BOB, bot: false }, body: YES })])).toEqual([
        "Comment 72 of bob on octo/shop#1 approves, and no entry of the ledger counts it",
      ]);
    });

    test("what was taken back, said later or is only talk is no difference, and an unread page is one", async () => {
      expect(await differences([], true)).toEqual([]);
      const talk = comment(72, { body: "looks good to me" });
      const later = comment(73, { createdAt: "2026-11-02T10:00:00Z", body: YES });
      expect(await differences([comment(71), talk, later])).toEqual([]);
      expect(await differences(undefined)).toEqual(["octo/shop#1 could not be read, so nobody knows: gone"]);
    });
  });

  test("draws its sample by the log's root, which nobody who exports can choose", async () => {
    const files = await ledgerWith(60);
    const sample = json(pack(files).files.get("sample.json")) as { seed: string; of: number; changes: string[] };
    const checkpoint = json(pack(files).files.get("checkpoint.json")) as { root: string };
    expect(sample.seed).toBe(checkpoint.root);
    expect([sample.of, new Set(sample.changes).size]).toEqual([60, 25]);
    const fewer = json(pack(files, "2026-10-01", "2026-11-29").files.get("sample.json")) as { changes: string[] };
    expect(fewer.changes).not.toEqual(sample.changes);
  });

  test("is covered by its manifest, file by file", async () => {
    const { files, digest } = pack(await ledgerWith(3));
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    const manifest = json(files.get("manifest.json")) as { subject: { name: string; digest: { sha256: string } }[] };
    expect(manifest.subject.map(({ name }) => name)).toEqual(
      [...files.keys()].filter((path) => path !== "manifest.json"),
    );
    for (const { name, digest: one } of manifest.subject) expect(one.sha256).toBe(sha256(files.get(name) ?? ""));
    expect(digest).toBe(`sha256:${sha256(files.get("manifest.json") ?? "")}`);
    const words = [...files].filter(([path]) => !path.startsWith("log/")).map(([, text]) => text);
    expect(words.join("\n")).toContain("evidence supporting");
    expect(words.join("\n")).not.toMatch(/compliant|compliance/i);
  });

  test("every file that a control names is in the pack", async () => {
    const { files } = pack(await ledgerWith(1));
    const { controls } = json(files.get("controls.json")) as { controls: { control: string; evidence: string[] }[] };
    const missing = controls.flatMap(({ evidence }) =>
      evidence.filter(
        (path) => ![...files.keys()].some((name) => name === path || (path.endsWith("/") && name.startsWith(path))),
      ),
    );
    expect(missing).toEqual([]);
    for (const standard of ["SOC 2", "ISO 27001", "NIST", "PCI DSS", "DORA"]) {
      expect(controls.some(({ control }) => control.startsWith(standard))).toBe(true);
    }
  });
});

describe("the parts", () => {
  test("the root is that of RFC 6962, by its published test vectors", () => {
    const lines = ["", "\x00", "\x10", "\x20\x21", "\x30\x31"];
    expect(lines.map((_, index) => checkpointOf(lines.slice(0, index + 1)).root)).toEqual([
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    ]);
    expect(checkpointOf([]).root).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("a table is quoted, and nothing in it is a formula", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ["=1+1", 'say "x", y'],
          [null, 3],
        ],
      ),
    ).toBe(`a,b\r\n'=1+1,"say ""x"", y"\r\n,3\r\n`);
  });

  test.each([
    ["2026-10-01", undefined],
    [undefined, "2026-10-01"],
    ["2026-10-32", "2026-11-01"],
    ["2026-11-01", "2026-10-01"],
  ])("a period from %s to %s is refused", (from, to) => {
    expect(() => periodOf(from, to)).toThrow();
  });
});
