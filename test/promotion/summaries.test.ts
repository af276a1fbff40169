import fc from "fast-check";
import { expect, it } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import type { LedgerSnapshot } from "../../src/ledger/snapshot.ts";
import { type EnvironmentState, emptyEnvironment } from "../../src/ledger/state/environment.ts";
import { emptyHead } from "../../src/ledger/state/head.ts";
import type { Transition } from "../../src/promotion/advance.ts";
import { summarizeResume, tableOf } from "../../src/promotion/resume-summary.ts";
import { type Passage, roadOf } from "../../src/promotion/road.ts";
import { summarizeRegistration } from "../../src/registration/summary.ts";
import type { ReleaseRecord } from "../../src/release/release.ts";
import { policyOf, SMALL } from "../policy/policies.ts";

const COMMIT = "a".repeat(40);
const NOW = new Date("2026-11-22T12:00:00Z");
const ROAD = policyOf(SMALL);

it("the road shows what runs where, and how a release stands before one environment", () => {
  const ledger = ledgerOf([
    { ...emptyEnvironment("shop", "development"), current: running("r-000000000002") },
    { ...emptyEnvironment("shop", "staging"), current: running("r-000000000001"), lock },
  ]);
  const passage: Passage = {
    environment: "staging",
    release: { id: "r-000000000002", version: "2.0" },
    fate: "waits",
    now: NOW,
  };
  const lines = roadOf(ROAD, ledger, passage);
  expect(lines).toEqual(
    expect.arrayContaining([
      "flowchart LR",
      '  e0["development<br/>runs r-000000000002"]',
      '  e1["staging<br/>runs r-000000000001#44; locked<br/>2.0 waits"]:::open',
      "  e0 -.-> e1",
      '  e2["production<br/>empty"]',
      "  e1 --> e2",
    ]),
  );
});

it("the road shows locks that hold, here or everywhere, and none that has ended", () => {
  const release = { id: "r-000000000002", version: null };
  const passage: Passage = { environment: "staging", release, fate: "arrived", now: NOW };
  const ended = { ...lock, until: "2026-11-22T12:00:00Z" };
  const over = ledgerOf([{ ...emptyEnvironment("shop", "staging"), lock: ended }]);
  expect(roadOf(ROAD, over, passage).join("\n")).not.toContain("locked");
  const everywhere = { ...over, head: { ...over.head, lock } };
  expect(roadOf(ROAD, everywhere, passage).filter((line) => line.includes("locked"))).toHaveLength(3);
});

it.each([
  ["enters", "==>"],
  ["arrived", "==>"],
  ["waits", "-.->"],
  ["refused", "--x"],
  ["failed", "--x"],
] as const)("a release that %s is drawn with the arrow %s", (fate, arrow) => {
  const release = { id: "r-000000000002", version: null };
  expect(roadOf(ROAD, ledgerOf([]), { environment: "production", release, fate, now: NOW })).toContain(
    `  e1 ${arrow} e2`,
  );
});

it("R47: nothing that a version says leaves its label in the diagram", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (version) => {
      const release = { id: "r-000000000002", version };
      const lines = roadOf(ROAD, ledgerOf([]), { environment: "production", release, fate: "refused", now: NOW });
      const box = lines.filter((line) => line.startsWith("  e2["));
      expect(box).toHaveLength(1);
      expect(box[0]).toMatch(/^ {2}e2\["production<br\/>empty<br\/>[\p{L}\p{N} .#;-]*is refused"\]:::bad$/u);
      expect(lines).toHaveLength(9);
    }),
  );
});

it("the controller says what moved, what waits and why, and what could not be started", () => {
  expect(resumed([])).toEqual(["Nothing to do", "Nothing was due."]);
  expect(resumed([transition("dispatched", "Started staging.yml.")])).toEqual([
    "Moved",
    "r-000000000001 to staging: dispatched.",
  ]);
  expect(resumed([transition("waits", "staging is locked by alice")])).toEqual([
    "Waiting",
    "r-000000000001 waits for staging: staging is locked by alice.",
  ]);
  expect(resumed([transition("stuck", "Forbidden.")])).toEqual(["Stuck", "Could not be started: staging."]);
  expect(resumed([], "staging is locked: audit")).toEqual(["Done", "staging is locked: audit."]);
});

it("what stands in the way comes with what moves it, gate by gate; what was started has nothing", () => {
  const summary = createSummary();
  const blocking = [
    { gate: "approvals", unblock: "/approve 74f92137c794" },
    { gate: "http", item: "change", unblock: "Ask *somebody*." },
  ] as const;
  tableOf(summary, [{ ...transition("waits", "2 things"), blocking }, transition("dispatched", "Started.")]);
  const told = summary.render();
  expect(told.split("### What unblocks it")).toHaveLength(2);
  expect(told).toContain(
    "- **staging, approvals**: /approve 74f92137c794\n- **staging, http: change**: Ask \\*somebody\\*.",
  );
  const quiet = createSummary();
  tableOf(quiet, [transition("dispatched", "Started.")]);
  expect(quiet.render()).not.toContain("unblocks");
});

it("a registration says whether it changed anything", () => {
  const verdict = (decision: "registered" | "unchanged" | "dry-run") => {
    const summary = createSummary();
    summarizeRegistration(summary, RELEASE, {
      decision,
      transitions: [],
      open: [],
      repositoryUrl: "https://github.com/octo/shop",
    });
    return summary.render().split("\n\n")[1];
  };
  expect(verdict("registered")).toBe("**Registered**: a release of one artifact, pinned by digest.");
  expect(verdict("unchanged")).toBe("**Unchanged**: the same content was registered before.");
  expect(verdict("dry-run")).toMatch(/^\*\*Dry run\*\*: .*Nothing was changed\.$/);
});

const RELEASE: ReleaseRecord = {
  v: 1,
  id: "r-000000000001",
  digest: `sha256:${"0".repeat(64)}`,
  service: "shop",
  version: null,
  commit: COMMIT,
  repository: { id: 1, name: "octo/shop" },
  run: { id: 7, attempt: 1, path: ".github/workflows/ci.yml", event: "push" },
  preview: false,
  pull: null,
  artifacts: [{ kind: "commit", name: "app", digest: COMMIT }],
  notes: null,
  compare: null,
};

const lock = { why: "audit", actor: null, at: "2026-11-22T10:00:00Z", seq: 9 };

function running(id: string): EnvironmentState["current"] {
  const release = { id, version: null, commit: COMMIT, run: 1, preview: false };
  return { kind: "release", release, promotion: "p-staging-1", since: "2026-11-22T10:00:00Z", seq: 3 };
}

function ledgerOf(states: readonly EnvironmentState[]): LedgerSnapshot {
  return {
    oid: COMMIT,
    head: emptyHead(`sha256:${"0".repeat(64)}`),
    service: "shop",
    serviceState: { v: 1, service: "shop", latest: null },
    states: new Map(states.map((state) => [state.environment, state])),
    files: new Map(),
  };
}

function transition(did: Transition["did"], message: string): Transition {
  return { environment: "staging", promotion: "p-staging-1", release: "r-000000000001", did, message };
}

function resumed(transitions: readonly Transition[], commanded?: string): readonly [string | undefined, string] {
  const summary = createSummary();
  const message = summarizeResume(
    summary,
    { commanded, refused: undefined, transitions, status: undefined },
    { repositoryUrl: "https://github.com/octo/shop" },
  );
  return [/^\*\*([^*]+)\*\*: /.exec(summary.render().split("\n\n")[1] ?? "")?.[1], message];
}
