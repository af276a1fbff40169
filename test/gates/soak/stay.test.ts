import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthOf, staysOf } from "../../../src/gates/soak/stay.ts";
import type { EventDraft } from "../../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../../src/ledger/snapshot.ts";
import {
  brief,
  cleared,
  commit,
  deployed,
  ended,
  entered,
  failed,
  newLedger,
  registered,
  requested,
  succeeded,
} from "../../ledger/sample.ts";

/** What may happen to an environment between two looks, minutes apart. */
type Step = {
  readonly do: "deploy" | "fail" | "cancel" | "begin" | "look";
  readonly release: number;
  readonly minutes: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom("deploy", "deploy", "deploy", "fail", "cancel", "begin", "look"),
  release: fc.integer({ min: 1, max: 3 }),
  minutes: fc.integer({ min: 1, max: 90 }),
});

const MINUTE = 60_000;
const BEGIN = Date.parse("2026-11-22T10:00:00Z");

/** Keeps a diary, minute by minute, of who was there and vouched for; knows nothing of states and their fields. */
class Diary {
  readonly #minutes: (string | null)[] = [];
  #there: string | null = null;

  pass(minutes: number): void {
    for (let minute = 0; minute < minutes; minute += 1) this.#minutes.push(this.#there);
  }

  arrives(stay: string): void {
    this.#there = stay;
  }

  nobodyKnows(): void {
    this.#there = null;
  }

  /** The longest row of minutes of one stay of this release. */
  longest(release: number): number {
    let best = 0;
    let row = 0;
    this.#minutes.forEach((stay, minute) => {
      row = stay !== null && stay === this.#minutes[minute - 1] ? row + 1 : 1;
      if (stay?.startsWith(`${release}:`) === true && row > best) best = row;
    });
    return best;
  }
}

describe("a stay", () => {
  test("is what a diary of every minute says, whatever happens in whatever order", async () => {
    const empty = await newLedger();
    commit(empty, [registered(1), registered(2), registered(3)]);
    let long = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const files = new Map(empty);
        const diary = new Diary();
        let now = BEGIN;
        let number = 0;
        let fence = 0;
        let open: number | undefined;
        const at = () => new Date(now);
        const put = (...drafts: EventDraft[]) => commit(files, drafts, at());
        const there = () => {
          const { current } = stateOf(parseLedger(files, "oid", "web"), "production");
          return current.kind === "release" ? current.promotion : null;
        };
        const enter = (release: number) => {
          number += 1;
          fence += 1;
          const displaces = there();
          put(requested(number, brief(release)), cleared(number));
          put(entered(number, fence, { rollForward: true, displaces }));
          diary.nobodyKnows();
        };
        const arrive = (release: number) => {
          put(deployed(number), succeeded(number));
          diary.arrives(`${release}:${number}`);
        };
        for (const { do: what, release, minutes } of steps) {
          if (open !== undefined) {
            arrive(open);
            open = undefined;
          }
          if (what === "cancel") {
            number += 1;
            put(requested(number, brief(release)), ended(number, "promotion.cancelled"));
          }
          if (what === "deploy" || what === "fail" || what === "begin") enter(release);
          if (what === "deploy") arrive(release);
          if (what === "fail") put(failed(number));
          if (what === "begin") open = release;
          now += minutes * MINUTE;
          diary.pass(minutes);
        }
        const state = stateOf(parseLedger(files, "oid", "web"), "production");
        for (const release of [1, 2, 3]) {
          const lengths = staysOf(state, brief(release).id).map((stay) => lengthOf(stay, at()) / MINUTE);
          const longest = Math.max(0, ...lengths);
          expect(longest).toBe(diary.longest(release));
          if (longest > 60) long += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(long).toBeGreaterThan(50);
  }, 60_000);

  test("that an old client ended without saying so is none", async () => {
    const files = await newLedger();
    commit(files, [
      registered(1),
      registered(2),
      requested(1, brief(1)),
      cleared(1),
      entered(1, 1, { displaces: null }),
    ]);
    commit(files, [deployed(1), succeeded(1), requested(2, brief(2)), cleared(2), entered(2, 2)]);
    expect(staysOf(stateOf(parseLedger(files, "oid", "web"), "production"), brief(1).id)).toEqual([]);
  });
});
