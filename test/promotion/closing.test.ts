import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lockGate } from "../../src/gates/lock/gate.ts";
import { isHolding } from "../../src/ledger/environment-hold.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { type Closing, decideClosing } from "../../src/promotion/closing.ts";
import { readCommand } from "../../src/promotion/command.ts";
import { facts } from "../gates/facts.ts";
import { commit, NOW, newLedger } from "../ledger/sample.ts";

const MINUTE = 60_000;
const START = await newLedger();

function closing(text: string): Closing {
  const command = readCommand(text);
  switch (command.kind) {
    case "lock":
    case "unlock":
    case "hold":
    case "unhold":
      return command;
    default:
      throw new Error(`${text} closes nothing`);
  }
}

/** A ledger to which commands are given at a time; answers what was said. */
async function shop() {
  const files = await newLedger();
  return {
    files,
    say(text: string, now: Date): string {
      const { drafts, result } = decideClosing(closing(text), {
        ledger: parseLedger(files, "oid", "web"),
        service: "web",
        now,
      });
      if (drafts.length > 0) commit(files, drafts, now);
      return result;
    },
    judge(environment: string, now: Date) {
      const ledger = parseLedger(files, "oid", "web");
      const states = [stateOf(ledger, environment)];
      return lockGate.judge(facts({ environment, states, everywhere: ledger.head, now, cause: "automation" }));
    },
  };
}

const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

describe("locks and holds by command", () => {
  test("say who, why, since and until, and are over by themselves at GitHub's time", async () => {
    const { say, judge } = await shop();
    expect(say("/lock production for 4h audit of the year", at(0))).toBe(
      "production is locked until 2026-11-22T14:00:00Z: audit of the year",
    );
    const locked = judge("production", at(239));
    expect(locked).toMatchObject({ verdict: "wait", reason: "locked", retryAt: "2026-11-22T14:00:00Z" });
    for (const word of ["alice", "audit of the year", "since 2026-11-22T10:00:00Z", "until 2026-11-22T14:00:00Z"])
      expect(locked.message).toContain(word);
    expect(judge("staging", at(0)).verdict).toBe("pass");
    expect(judge("production", at(240))).toMatchObject({ verdict: "pass", reason: "free" });
    expect(judge("production", at(240)).message).toContain("alice");
  });

  test("a second one names the first, and changes nothing while that holds", async () => {
    const { say, files } = await shop();
    say("/lock production first reason", at(0));
    const before = files.get("head.json");
    expect(say("/lock production second reason", at(1))).toContain("was locked already, by alice");
    expect(files.get("head.json")).toBe(before);
  });

  test("opening what is open says so, and what is over needs no opening", async () => {
    const { say, files } = await shop();
    expect(say("/unlock production done", at(0))).toBe("production was not locked.");
    say("/hold production for 1h wait for the report", at(0));
    const before = files.get("head.json");
    expect(say("/unhold production done", at(60))).toContain("was not on hold. The last time was by alice");
    expect(files.get("head.json")).toBe(before);
    expect(say("/hold production again for a while", at(61))).toContain("production is on hold");
    expect(say("/unhold production done", at(62))).toContain("is not on hold any more");
  });

  test("for everything at once, beside those of one environment", async () => {
    const { say, judge } = await shop();
    say("/lock * for 1h a fire", at(0));
    say("/lock production audit", at(0));
    for (const name of ["development", "staging", "production"]) expect(judge(name, at(1)).reason).toBe("locked");
    expect(judge("staging", at(1))).toMatchObject({
      retryAt: "2026-11-22T11:00:00Z",
      unblock: expect.stringContaining('"/unlock * <why>"'),
    });
    const both = judge("production", at(1));
    expect(both.unblock).toContain('"/unlock production <why>" and "/unlock * <why>"');
    expect(both).not.toHaveProperty("retryAt");
    say("/unlock * out", at(2));
    expect(judge("staging", at(2)).verdict).toBe("pass");
    expect(judge("production", at(2)).reason).toBe("locked");
    say("/hold * look first", at(3));
    expect(judge("staging", at(4))).toMatchObject({ reason: "held", unblock: expect.stringContaining("/unhold *") });
  });

  test.each([
    ["/lock production until 2026-11-22T10:00Z late", "has passed"],
    ["/lock production until 2027-11-24T10:00Z far", "366 days"],
  ])("%s is refused by GitHub's clock (R16)", async (text, message) => {
    const { say } = await shop();
    expect(() => say(text, at(0))).toThrow(
      expect.objectContaining({ reason: "command-refused", message: expect.stringContaining(message) }),
    );
  });

  test("hold exactly until their end, for any end and any moment; what is no time holds (R88)", () => {
    const minute = fc.integer({ min: -600_000, max: 600_000 });
    fc.assert(
      fc.property(minute, minute, (end, now) => {
        const until = `${at(end).toISOString().slice(0, 19)}Z`;
        const hold = { why: "x", actor: null, at: "2026-11-22T10:00:00Z", seq: 1 };
        expect(isHolding({ ...hold, until }, at(now))).toBe(now < end);
        expect(isHolding(hold, at(now))).toBe(true);
        expect(isHolding({ ...hold, until }, new Date(Number.NaN))).toBe(true);
        expect(isHolding({ ...hold, until: "soon" }, at(now))).toBe(true);
      }),
    );
  });

  test("whatever is said in whatever order, the gate opens and closes as a list of what holds says", async () => {
    const begun = await newLedger();
    const word = fc.record({
      verb: fc.constantFrom("lock", "unlock", "hold", "unhold"),
      place: fc.constantFrom("production", "*"),
      length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
      minutes: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const files = new Map(begun);
        // What closes, by kind and place: the minute it ends. Knows nothing of events and states.
        const ends = new Map<string, number>();
        let minute = 0;
        for (const { verb, place, length, minutes } of words) {
          minute += minutes;
          const closes = verb === "lock" || verb === "hold";
          const key = `${verb.replace("un", "")} ${place}`;
          const holds = (ends.get(key) ?? Number.NEGATIVE_INFINITY) > minute;
          if (closes && !holds) ends.set(key, length === undefined ? Number.POSITIVE_INFINITY : minute + length);
          if (!closes && holds) ends.delete(key);
          const end = closes && length !== undefined ? `for ${length}m ` : "";
          const { drafts } = decideClosing(closing(`/${verb} ${place} ${end}some reason`), {
            ledger: parseLedger(files, "oid", "web"),
            service: "web",
            now: at(minute),
          });
          if (drafts.length > 0) commit(files, drafts, at(minute));
          const ledger = parseLedger(files, "oid", "web");
          const wish = { environment: "production", states: [stateOf(ledger, "production")], everywhere: ledger.head };
          const isClosed = (kind: string) => [...ends].some(([name, until]) => name.startsWith(kind) && until > minute);
          const byPerson = lockGate.judge(facts({ ...wish, now: at(minute), cause: "person" })).reason;
          const byMachine = lockGate.judge(facts({ ...wish, now: at(minute), cause: "automation" })).reason;
          expect(byPerson).toBe(isClosed("lock") ? "locked" : "free");
          expect(byMachine).toBe(isClosed("lock") ? "locked" : isClosed("hold") ? "held" : "free");
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

test("an unlock from before the lock meant another one, and is refused", () => {
  const command = closing("/unlock production keys are rotated");
  const lock = { why: "audit", actor: null, at: "2026-11-22T10:00:00Z", seq: 9 };
  const state = { ...stateOf(parseLedger(new Map(START), "oid", "web"), "production"), lock };
  const ledger = { ...parseLedger(new Map(START), "oid", "web"), states: new Map([["production", state]]) };
  const decide = (startedAt: string) =>
    decideClosing(
      command,
      { ledger, service: "web", now: new Date("2026-11-22T11:00:00Z") },
      { startedAt: Date.parse(startedAt) },
    );
  expect(() => decide("2026-11-22T09:59:59Z")).toThrow("was locked after this was asked");
  expect(() => decide("no time")).toThrow("was locked after this was asked");
  expect(decide("2026-11-22T10:00:00Z").drafts).toHaveLength(1);
});
