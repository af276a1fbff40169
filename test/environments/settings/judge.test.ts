import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesSince, observationOf, tellSettings } from "../../../src/environments/settings/history.ts";
import { judgeSettings } from "../../../src/environments/settings/judge.ts";
import type { Part } from "../../../src/environments/settings/parts.ts";
import type { LedgerEvent } from "../../../src/ledger/event.ts";
import type { SettingsData } from "../../../src/ledger/settings.ts";

const url = "https://github.com/octo/shop";

function part(name: string, lines: readonly string[]): Part {
  return { part: name, kind: "environments", lines: { ok: true, value: lines } };
}

function recorded(seq: number, data: SettingsData): LedgerEvent {
  return {
    ...{ v: 1, seq, prev: `sha256:${"0".repeat(64)}`, time: "2026-11-20T10:00:00Z", service: null, environment: null },
    ...{ promotion: null, actor: null, run: null, policy: null, intent: "00000000-0000-4000-8000-000000000000" },
    ...{ event: "settings.observed", data },
  };
}

/** The log after audits that saw these settings, one after the other. */
function logOf(seen: readonly (readonly Part[])[]): LedgerEvent[] {
  const events: LedgerEvent[] = [];
  for (const now of seen) {
    const data = observationOf(tellSettings(events), now);
    if (data !== undefined) events.push(recorded(10 * (events.length + 1), data));
  }
  return events;
}

const ids = (now: readonly Part[], events: readonly LedgerEvent[], reviewed = 0) =>
  judgeSettings({ now, history: tellSettings(events), reviewed, url }).map(({ id }) => id);

const STRICT = part("environment production", ["reviewer user 5 alice"]);
const OPEN = part("environment production", []);
const SECRETS = (names: readonly string[]) => part("secrets of production", names);

describe("R62: who answers for a change", () => {
  const events = logOf([
    [STRICT, SECRETS([])],
    [OPEN, SECRETS(["secret KEY"])],
  ]);
  const now = [OPEN, SECRETS(["secret KEY"])];

  test("nobody: each part is a finding", () => expect(ids(now, events)).toHaveLength(2));

  test("a review that was signed afterwards, for what stands on its page: names of secrets do not", () => {
    const [left, ...more] = judgeSettings({ now, history: tellSettings(events), reviewed: 21, url });
    expect(more).toEqual([]);
    expect(left).toMatchObject({ severity: "warning", environment: "production" });
    expect(left?.message).toContain("secrets of production");
  });

  test("a review from before does not", () => expect(ids(now, events, 15)).toHaveLength(2));
  test("a review does not answer for what no entry has yet", () => {
    expect(ids([STRICT, SECRETS(["secret KEY"])], events, 999)).toHaveLength(2);
  });

  test("without any record it is said that nobody will see", () =>
    expect(ids(now, [])).toEqual(["settings/unrecorded"]));
  test("without a ledger nothing is compared", () => {
    expect(judgeSettings({ now, history: undefined, reviewed: 0, url })).toEqual([]);
  });

  test("a part that was never seen before is no change, and one that is not seen now is none either, but is said", () => {
    const unseen: Part = { ...OPEN, lines: { ok: false, why: "forbidden", fix: "actions: read" } };
    expect(changesSince(tellSettings(events), [part("environment new", ["id 7"]), unseen])).toEqual([]);
    expect(ids([unseen, SECRETS(["secret KEY"])], events, 21)).toContain("settings/unseen/environments");
  });
});

test("R62: whatever audits see, in whatever order and with gaps, the log folds to the last that was seen of each part", () => {
  const lines = fc.option(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 2 }), { nil: undefined });
  const seen = fc.array(fc.tuple(lines, lines), { maxLength: 8 });
  fc.assert(
    fc.property(seen, (all) => {
      const audits = all.map((pair) =>
        pair.map((value, at): Part => {
          const read =
            value === undefined ? ({ ok: false, why: "", fix: "" } as const) : ({ ok: true, value } as const);
          return { part: `part ${at}`, kind: "rules", lines: read };
        }),
      );
      const told = tellSettings(logOf(audits));
      for (const at of [0, 1]) {
        const last = all.map((pair) => pair[at]).findLast((value) => value !== undefined);
        expect(told.parts.get(`part ${at}`)).toEqual(last);
      }
      // What is as the log has it is neither recorded again nor called a change.
      const now = [...told.parts].map(([name, value]) => part(name, value));
      expect(observationOf(told, now)).toBeUndefined();
      expect(changesSince(told, now)).toEqual([]);
    }),
  );
});
