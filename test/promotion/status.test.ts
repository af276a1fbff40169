import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { type LedgerSnapshot, parseLedger } from "../../src/ledger/snapshot.ts";
import { describeStatus } from "../../src/promotion/status.ts";
import { FAILED_BACK } from "../ledger/failed-back.ts";
import {
  brief,
  cleared,
  deployed,
  entered,
  failed,
  held,
  ledgerOf,
  registered,
  requested,
  rollback,
  succeeded,
} from "../ledger/sample.ts";
import { policyOf, SMALL } from "../policy/policies.ts";
import { job, newStory, type Story } from "./story.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const POLICY = policyOf(SMALL);
const SHOP = { repositoryUrl: "https://github.com/octo/shop" };

const known = (ledger: LedgerSnapshot, service = "web") => ({ ledger, service, policy: POLICY, now: NOW });
function status(...grounds: ReturnType<typeof known>[]): string {
  return describeStatus(createSummary(), grounds, SHOP).render();
}
const of = (story: Story) => status(known(story.ledger()));
/** The row of an environment, cell by cell. */
const row = (text: string, environment: string) => {
  const line = text.split("\n").find((each) => each.startsWith(`| **${environment}**`)) ?? "";
  return line.split(" | ").map((cell) => cell.replaceAll("|", "").trim());
};

describe("what /status says", () => {
  test("of a ledger in which nothing happened: every environment of the policy, empty and open", () => {
    const text = of(newStory(POLICY));
    expect([...POLICY.environments.keys()].map((name) => row(text, name))).toEqual(
      [...POLICY.environments.keys()].map((name) => [`**${name}**`, "nothing yet", "open"]),
    );
    expect(text).not.toContain("Everywhere");
  });

  test("what runs, and since when; what is inside; and what nobody knows after a failure", () => {
    const story = newStory(POLICY);
    const [first, second] = [story.register(1), story.register(2)];
    story.ask({ environment: "development", release: first, as: job(1) });
    expect(row(of(story), "development")[2]).toMatch(/^p-development-1 is deploying since 2026-11-22T10:00/);
    story.settle("development", "success");
    expect(row(of(story), "development").slice(1)).toEqual([
      expect.stringMatching(new RegExp(`${first.id}\\) since 2026-11-22T10:00`)),
      "open",
    ]);
    story.ask({ environment: "development", release: second, as: job(2) });
    story.settle("development", "failure");
    const [, runs] = row(of(story), "development");
    expect(runs).toMatch(/^\*\*not known\*\*: p-development-2 did not end well; the last good one is /);
    expect(runs).toContain(first.id);
  });

  test("that a release is there, or on its way, by a rollback, of what and why", async () => {
    const drafts = [registered(1), registered(2), requested(1, brief(1)), cleared(1), entered(1, 1), deployed(1)];
    const bad = [succeeded(1), requested(2, brief(2)), cleared(2), entered(2, 2), failed(2), rollback(3, brief(1), 2)];
    const going = [...drafts, ...bad, cleared(3), entered(3, 3)];
    const said = async (...more: readonly EventDraft[]) =>
      row(status(known(parseLedger(await ledgerOf([...going, ...more]), "oid", "web"))), "production");
    expect((await said())[2]).toMatch(/^p-production-3, a rollback of p-production-2, is deploying since /);
    expect((await said(deployed(3), succeeded(3)))[1]).toMatch(/, by a rollback of p-production-2 \(it answers 500\)$/);
  });

  test("what a person found to run after a rollback failed, as their word and nobody else's", async () => {
    const said = async (runs: ReleaseBrief | null) => {
      const unlock = held("environment.unlocked", { why: "I looked", lock: FAILED_BACK.length + 1, runs });
      return row(
        status(known(parseLedger(await ledgerOf([...FAILED_BACK, unlock]), "oid", "web"))),
        "production",
      ).slice(1);
    };
    const word = "as alice says since 2026-11-22T10:00:00Z, after p-production-3 failed: I looked";
    expect(await said(brief(2))).toEqual([`1.2.0 (${brief(2).id}), ${word}`, "open"]);
    expect(await said(null)).toEqual([`nothing, ${word}`, "open"]);
  });

  test("what waits, for what, until when, and where it is decided", () => {
    const story = newStory(POLICY);
    const release = story.register(1);
    const retryAt = "2026-11-22T13:00:00Z";
    story.ask({ environment: "development", release, checks: "wait", message: "One check is running.", retryAt });
    expect(of(story)).toContain(`- \`p-development-1\`: `);
    expect(of(story)).toContain(`waits. checks: One check is running. (not before ${retryAt})`);
    const request = { repository: "octo/shop", issue: 5, plan: "", kind: "issue", at: "", seq: 4 } as const;
    const asked = (where: string) => {
      const ledger = story.ledger();
      const state = story.state("development");
      const open = state.open.map((each) => ({ ...each, request: { ...request, repository: where } }));
      return status(known({ ...ledger, states: new Map([...ledger.states, ["development", { ...state, open }]]) }));
    };
    expect(asked("Octo/Shop")).toContain("It is decided in issue 5.");
    expect(asked("octo/approvals")).toContain("It is decided in octo/approvals, issue 5.");
  });

  test("what was started, and what is locked or on hold, here and everywhere, and no longer once that ended", () => {
    const story = newStory(POLICY);
    const release = story.register(1);
    story.ask({ environment: "development", release });
    expect(of(story)).toContain("is cleared; its workflow was started.");
    story.write([held("environment.locked", { environment: "development" })]);
    expect(row(of(story), "development")[2]).toMatch(/^\*\*locked\*\* by alice/);
    const ledger = story.ledger();
    const lock = story.state("development").lock;
    if (lock === null) throw new Error("nothing is locked");
    const everywhere = (until?: string) => {
      const hold = until === undefined ? lock : { ...lock, until };
      return status(known({ ...ledger, head: { ...ledger.head, lock: hold } }));
    };
    expect(everywhere()).toMatch(/\*\*Everywhere\*\*: \*\*locked\*\* by alice/);
    expect(everywhere(NOW.toISOString())).not.toContain("Everywhere");
  });

  test("of several services: each under its own name", () => {
    const story = newStory(POLICY);
    const text = status(known(story.ledger(), "api"), known(story.ledger(), "web"));
    expect(text.match(/^#+ .*$/gm)).toEqual([expect.stringMatching(/# api$/), expect.stringMatching(/# web$/)]);
  });

  test("R47: in words that can do nothing else on the page, whatever a reason or a version says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const story = newStory(POLICY);
        const release = story.register(1);
        const message = `${text} @octo/all <img src=x> #1 | ![x](https://x.example)`;
        story.ask({ environment: "development", release, checks: "wait", message });
        const shown = of(story).replace(/(`+)[\s\S]*?\1/g, "");
        expect(shown).not.toMatch(/@octo|<img|#1\b|!\[x\]\(/);
      }),
    );
  });
});
