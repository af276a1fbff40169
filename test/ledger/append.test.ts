import { describe, expect, test } from "vitest";
import { GitHubFailure } from "../../src/github/errors.ts";
import { type Append, append, type Facts } from "../../src/ledger/append.ts";
import { ClientTooOld, LedgerRefused, LedgerUnreadable } from "../../src/ledger/errors.ts";
import type { CommitOutcome, FindOutcome, LedgerCommit, LedgerPort } from "../../src/ledger/port.ts";
import { PROTOCOL } from "../../src/ledger/protocol.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { ALICE, commit, digest, held, NOW, newLedger, POLICY, RUN } from "./sample.ts";
import { VirtualClock } from "./virtual-clock.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const lost: CommitOutcome = { kind: "ambiguous", cause: new Error("reset") };
const stale: CommitOutcome = { kind: "stale" };
const committed: CommitOutcome = { kind: "committed", oid: B };

/** A port that answers from a script and remembers what it was asked. */
function scripted(commits: readonly CommitOutcome[], finds: readonly (FindOutcome | Error)[] = []) {
  const asked: string[] = [];
  const sent: LedgerCommit[] = [];
  const port: LedgerPort = {
    async commit(order) {
      asked.push("commit");
      sent.push(order);
      const answer = commits[sent.length - 1];
      if (answer === undefined) throw new Error("one commit more than the script has");
      return answer;
    },
    async find({ since, marker }) {
      asked.push("find");
      expect(since).toBe(sent.at(-1)?.expectedHead);
      expect(sent.at(-1)?.body.split("\n")).toContain(marker);
      const answer = finds[asked.filter((what) => what === "find").length - 1];
      if (answer === undefined) throw new Error("one search more than the script has");
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { asked, sent, port };
}

async function lock(port: LedgerPort, options: Partial<Append<Facts, string>> = {}) {
  const clock = new VirtualClock(1);
  const files = await newLedger();
  const facts = { ledger: parseLedger(files, A, "web"), now: NOW };
  return clock.run(
    append<Facts, string>({
      facts,
      reread: async () => facts,
      decide: ({ ledger }) => {
        const locked = stateOf(ledger, "production").lock !== null;
        return { drafts: locked ? [] : [held("environment.locked")], result: locked ? "was locked" : "locked" };
      },
      context: { actor: ALICE, run: RUN, policy: POLICY },
      port,
      clock,
      deadline: new Date("2026-11-22T10:05:00Z"),
      ...options,
    }),
  );
}

describe("an append", () => {
  test("is one commit with the log, the head and the state, and says what it wrote (R83)", async () => {
    const { port, sent } = scripted([committed]);
    const answer = await lock(port);
    expect(answer).toMatchObject({ kind: "appended", result: "locked", ledger: { oid: B, head: { seq: 2 } } });
    expect(sent[0]?.additions.map(({ path }) => path)).toEqual([
      "log/2026/11/22/000000000002.jsonl",
      "head.json",
      "state/web/production.json",
    ]);
    expect(sent[0]).toMatchObject({ expectedHead: A, headline: "web: production locked [skip ci]" });
  });

  test("writes nothing when there is nothing to record", async () => {
    const { port, asked } = scripted([]);
    expect(await lock(port, { decide: () => ({ drafts: [], result: "fine" }) })).toMatchObject({ kind: "nothing" });
    expect(asked).toEqual([]);
  });

  test("two appends have different intents, all tries of one have the same (R70)", async () => {
    const first = scripted([lost, lost, committed], Array(2).fill({ kind: "absent", head: A }));
    await lock(first.port);
    const second = scripted([committed]);
    await lock(second.port);
    const intents = [...first.sent, ...second.sent].map(({ body }) => body.split("\n").at(-1));
    expect(new Set(intents.slice(0, 3)).size).toBe(1);
    expect(intents[3]).not.toBe(intents[0]);
    expect(new Set(first.sent.map((order) => JSON.stringify(order))).size).toBe(1);
  });
});

describe("R92: after a lost race", () => {
  test("everything is read again and decided again", async () => {
    const { port, asked } = scripted([stale]);
    const files = await newLedger();
    commit(files, [held("environment.locked")]);
    const answer = await lock(port, { reread: async () => ({ ledger: parseLedger(files, B, "web"), now: NOW }) });
    expect(answer).toMatchObject({ kind: "nothing", result: "was locked" });
    expect(asked).toEqual(["commit"]);
  });

  test("the policy recorded is that of the last decision (R54)", async () => {
    const other = digest("another policy");
    const { port } = scripted([stale, committed]);
    let policy = POLICY;
    const answer = await lock(port, {
      decide: () => {
        const decided = { drafts: [held("environment.locked")], result: "locked", policy };
        policy = other;
        return decided;
      },
    });
    expect(answer).toMatchObject({ kind: "appended", events: [{ policy: other }] });
  });

  test("it gives up after twelve tries, which is neither yes nor no", async () => {
    const { port, sent } = scripted(Array(13).fill(stale));
    expect(await lock(port)).toMatchObject({ kind: "deferred" });
    expect(sent).toHaveLength(12);
  });

  test("it gives up before it would pass the deadline", async () => {
    const { port, sent } = scripted(Array(13).fill(stale));
    const answer = await lock(port, { deadline: new Date(NOW.getTime() + 300) });
    expect(answer).toMatchObject({ kind: "deferred" });
    expect(sent.length).toBeLessThan(8);
  });
});

describe("R70: after a lost answer", () => {
  test("the branch is searched before anything else, and our commit is recognised", async () => {
    const { port, asked } = scripted([lost], [{ kind: "found", oid: B }]);
    expect(await lock(port)).toMatchObject({ kind: "appended", ledger: { oid: B } });
    expect(asked).toEqual(["commit", "find"]);
  });

  test("the same commit is sent again only while the head is the same", async () => {
    const { port, sent } = scripted([lost, committed], [{ kind: "absent", head: A }]);
    expect(await lock(port)).toMatchObject({ kind: "appended" });
    expect(sent[1]).toEqual(sent[0]);
  });

  test("when another one moved the head, it is a lost race", async () => {
    const { port } = scripted([lost], [{ kind: "absent", head: B }]);
    const files = await newLedger();
    commit(files, [held("environment.locked")]);
    const answer = await lock(port, { reread: async () => ({ ledger: parseLedger(files, B, "web"), now: NOW }) });
    expect(answer).toMatchObject({ kind: "nothing", result: "was locked" });
  });

  test("`stale` may be the late success of the first sending: it is searched for again", async () => {
    const { port, asked } = scripted(
      [lost, stale],
      [
        { kind: "absent", head: A },
        { kind: "found", oid: B },
      ],
    );
    expect(await lock(port)).toMatchObject({ kind: "appended", ledger: { oid: B } });
    expect(asked).toEqual(["commit", "find", "commit", "find"]);
  });

  test("a read that is older than the answer `stale` is not believed", async () => {
    const { port, asked } = scripted(
      [lost, stale],
      [
        { kind: "absent", head: A },
        { kind: "absent", head: A },
        { kind: "found", oid: B },
      ],
    );
    expect(await lock(port)).toMatchObject({ kind: "appended" });
    expect(asked).toEqual(["commit", "find", "commit", "find", "find"]);
  });

  test("`refused` on the second sending does not hide that the first one was accepted", async () => {
    const refused: CommitOutcome = { kind: "refused", why: "a rule" };
    const { port } = scripted(
      [lost, refused],
      [
        { kind: "absent", head: A },
        { kind: "found", oid: B },
      ],
    );
    expect(await lock(port)).toMatchObject({ kind: "appended" });
    const never = scripted([lost, refused], Array(2).fill({ kind: "absent", head: A }));
    await expect(lock(never.port)).rejects.toThrow(LedgerRefused);
  });

  test("not being able to look is no reason to send again", async () => {
    const outage = new GitHubFailure({ kind: "unavailable", request: "graphql History", message: "503" });
    const { port, asked } = scripted([lost], Array(20).fill(outage));
    expect(await lock(port)).toMatchObject({ kind: "deferred" });
    expect(asked.filter((what) => what === "commit")).toHaveLength(1);
  });

  test("a branch that disappeared stops everything", async () => {
    const { port } = scripted([lost], [{ kind: "missing" }]);
    await expect(lock(port)).rejects.toThrow(LedgerUnreadable);
  });
});

describe("no error is a decision (R73)", () => {
  test("a refusal throws and names the rule", async () => {
    const { port } = scripted([{ kind: "refused", why: "Changes must be made through a pull request" }]);
    await expect(lock(port)).rejects.toThrow(/pull request.*contents: write/);
  });

  test.each(["rate-limited", "unavailable"] as const)("%s ends as deferred", async (kind) => {
    const failure = new GitHubFailure({ kind, request: "graphql", message: "come back later" });
    const reread = () => Promise.reject(failure);
    expect(await lock(scripted([stale]).port, { reread })).toEqual({ kind: "deferred", why: "come back later" });
  });

  test("any other failure goes on to the caller", async () => {
    const failure = new GitHubFailure({ kind: "forbidden", request: "graphql", message: "no" });
    await expect(lock(scripted([stale]).port, { reread: () => Promise.reject(failure) })).rejects.toBe(failure);
  });

  test("R95: on a ledger of a newer client nothing is written", async () => {
    const files = await newLedger();
    const ledger = parseLedger(files, A, "web");
    const { port, asked } = scripted([]);
    const facts = { ledger: { ...ledger, head: { ...ledger.head, "min-protocol": PROTOCOL + 1 } }, now: NOW };
    const decide = () => {
      throw new Error("it must not even decide");
    };
    await expect(lock(port, { facts, decide })).rejects.toThrow(ClientTooOld);
    expect(asked).toEqual([]);
  });
});
