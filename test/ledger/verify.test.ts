import { describe, expect, test } from "vitest";
import { hashLine } from "../../src/ledger/encode.ts";
import { ClientTooOld, LedgerUnreadable } from "../../src/ledger/errors.ts";
import { PROTOCOL } from "../../src/ledger/protocol.ts";
import { parseHead } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { verifyChain } from "../../src/ledger/verify-chain.ts";
import { filesAfter, filesOf, linesOf, longLedger, mutate } from "./mutations.ts";
import { brief, cleared, deployed, entered, held, ledgerOf, registered, requested, succeeded } from "./sample.ts";
import { seededRandom } from "./virtual-clock.ts";

const LIFE = [
  [registered(1), registered(2)],
  [requested(1, brief(1)), cleared(1), entered(1, 1)],
  [deployed(1), succeeded(1)],
];

describe("R110: the chain", () => {
  test("10,000 single mutations of a log of 1,000 entries are all detected, and the first bad entry is named", async () => {
    const files = await longLedger();
    const head = parseHead(files.get("head.json"));
    const lines = linesOf(files);
    const whole = filesOf(lines);
    expect(verifyChain(whole, head)).toMatchObject({ kind: "intact", seq: 1000 });
    const random = seededRandom(7);
    const missed: string[] = [];
    for (let round = 0; round < 10_000; round += 1) {
      const { lines: mutated, spoiled, what, paths } = mutate(lines, random);
      const verdict = verifyChain(filesAfter(whole, mutated, paths), head);
      if (verdict.kind === "intact" || verdict.seq !== spoiled) {
        missed.push(`${what} of ${spoiled}: ${verdict.kind} ${verdict.seq}`);
      }
    }
    expect(missed).toEqual([]);
  }, 180_000);

  test("a log file in another folder or under another number is named", async () => {
    const files = await ledgerOf(...LIFE);
    const head = parseHead(files.get("head.json"));
    const moved = new Map([...files].map(([path, text]) => [path.replace("22/000000000004", "23/000000000004"), text]));
    expect(verifyChain(moved, head)).toMatchObject({ kind: "broken", seq: 4 });
    const renumbered = new Map([...files].map(([path, text]) => [path.replace("0004.jsonl", "0005.jsonl"), text]));
    expect(verifyChain(renumbered, head)).toMatchObject({ kind: "broken", seq: 4 });
  });

  test("a log whose last line end is missing is not whole", async () => {
    const files = await ledgerOf(...LIFE);
    const [path, text] = [...files].findLast(([name]) => name.startsWith("log/")) ?? ["", ""];
    const verdict = verifyChain(new Map(files).set(path, text.trimEnd()), parseHead(files.get("head.json")));
    expect(verdict).toMatchObject({ kind: "broken", seq: 8 });
  });

  test("a head that knows fewer entries than there are, or another last one, is named", async () => {
    const files = await ledgerOf(...LIFE);
    const head = parseHead(files.get("head.json"));
    expect(verifyChain(files, { ...head, seq: head.seq - 1 })).toMatchObject({ kind: "broken", seq: head.seq });
    expect(verifyChain(files, { ...head, prev: hashLine("x") })).toMatchObject({ kind: "broken", seq: head.seq });
  });
});

describe("R110: a checkout of the ledger", () => {
  test("is intact when every file follows from the log", async () => {
    expect(verifyLedger(await ledgerOf(...LIFE))).toMatchObject({ kind: "intact", seq: 8 });
  });

  test("the README is not evidence", async () => {
    expect(verifyLedger((await ledgerOf(...LIFE)).set("README.md", "mine"))).toMatchObject({ kind: "intact" });
  });

  test.each([
    ["a changed state", "state/web/production.json", (text: string) => text.replace('"fence": 1', '"fence": 2')],
    ["a changed release", `releases/web/${brief(1).id}.json`, (text: string) => text.replace("web", "bew")],
    ["a changed version", "versions/web/1.1.0.json", (text: string) => text.replace(brief(1).id, brief(2).id)],
    ["a changed counter", "head.json", (text: string) => text.replace('"promotions": 1', '"promotions": 9')],
    ["a file of its own", "state/web/staging.json", () => "{}\n"],
    ["something among the logs", "log/notes.txt", () => "hello\n"],
  ])("%s is found", async (_name, path, change) => {
    const files = await ledgerOf(...LIFE);
    const before = files.get(path) ?? "";
    files.set(path, change(before));
    expect(files.get(path)).not.toBe(before);
    expect(verifyLedger(files)).toEqual({ kind: "different", paths: [path] });
  });

  test("a missing state is found", async () => {
    const files = await ledgerOf(...LIFE);
    files.delete("state/web/production.json");
    expect(verifyLedger(files)).toEqual({ kind: "different", paths: ["state/web/production.json"] });
  });

  test("an unbroken chain that says something impossible is broken there (R116)", async () => {
    const files = await ledgerOf([requested(1, brief(1))], [held("environment.locked")]);
    expect(verifyLedger(files)).toMatchObject({ kind: "broken", seq: 2 });
  });

  test("a head that cannot be read is no verdict, and a newer one asks for a newer client (R95)", async () => {
    const files = await ledgerOf(...LIFE);
    expect(() => verifyLedger(new Map(files).set("head.json", "{"))).toThrow(LedgerUnreadable);
    const newer = (files.get("head.json") ?? "").replace('"min-protocol": 1', `"min-protocol": ${PROTOCOL + 1}`);
    expect(() => verifyLedger(new Map(files).set("head.json", newer))).toThrow(ClientTooOld);
  });
});
