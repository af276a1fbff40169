import { expect, test } from "vitest";
import type { EventOf } from "../../src/ledger/event.ts";
import { observeSettings } from "../../src/ledger/observe-settings.ts";
import type { SettingsData } from "../../src/ledger/settings.ts";
import { emptyHead } from "../../src/ledger/state/head.ts";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function observed(data: SettingsData): EventOf<"settings.observed"> {
  return {
    ...{ v: 1, seq: 9, prev: digest("0"), time: "2026-11-20T10:00:00Z", service: null, environment: null },
    ...{ promotion: null, actor: null, run: null, policy: null, intent: "00000000-0000-4000-8000-000000000000" },
    ...{ event: "settings.observed", data },
  };
}

const PART = { part: "branch main", lines: ["rule deletion of ruleset 7"] };

test("R62: the head remembers the newest observation; one that says nothing new, or a part twice, is impossible", () => {
  const head = observeSettings(emptyHead(digest("0")), observed({ digest: digest("a"), parts: [PART] }));
  expect(head.settings).toEqual({ digest: digest("a"), seq: 9 });
  expect(() => observeSettings(head, observed({ digest: digest("a"), parts: [PART] }))).toThrow("no setting differs");
  expect(() => observeSettings(head, observed({ digest: digest("b"), parts: [PART, PART] }))).toThrow("twice");
});
