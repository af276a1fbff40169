import { describe, expect, test } from "vitest";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import { elsewhere } from "../../src/rollback/elsewhere.ts";
import { readPage } from "../../src/rollback/page.ts";
import { composePlan, planPart } from "../../src/rollback/plan.ts";
import { isAutomatic, rollbackRule } from "../../src/rollback/rule.ts";
import { goodReleases, rollbackTarget } from "../../src/rollback/target.ts";
import { settled, state } from "../gates/facts.ts";
import { ALICE, brief, digest, RUN } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

const [one, two, three] = [brief(1), brief(2), brief(3)] as const;
const placed = (release: typeof one, number: number) => ({ release, promotion: `p-production-${number}`, seq: number });
const good = (number: number, release: typeof one) =>
  settled(number, "succeeded", { id: `p-production-${number}`, release });

const there = (says: Partial<EnvironmentState> = {}) =>
  state("production", {
    succeeded: placed(two, 2),
    previous: placed(one, 1),
    settled: [good(2, two), good(1, one)],
    ...says,
  });

function plan(rollback: string, page: string | null = null, says: Partial<EnvironmentState> = {}) {
  const text = `version: 1\nenvironments:\n  production: { github-environment: none, workflow: deploy.yml, ${rollback} }\n`;
  const environment = policyOf(text).environments.get("production");
  if (environment === undefined) throw new Error("no production");
  return composePlan({
    environment,
    state: there(says),
    everywhere: {},
    release: three.id,
    page: { ok: true, value: page },
  });
}

describe("where it goes back to", () => {
  test("the last release that succeeded, which is not the one that comes in", () => {
    expect(rollbackTarget(there(), three.id, {})).toMatchObject({ kind: "release", release: two });
    expect(rollbackTarget(there(), two.id, {})).toMatchObject({ kind: "release", release: one });
  });

  test("never one that was rejected; then there may be nothing left", () => {
    expect(rollbackTarget(there({ rejected: [two.id] }), three.id, {})).toMatchObject({ release: one });
    expect(rollbackTarget(there({ rejected: [two.id, one.id] }), three.id, {})).toEqual({ kind: "nothing-left" });
  });

  test("never one that was rejected in an environment before this one", () => {
    const says = (name: string, rejected: readonly string[] = []) => state(name, { rejected });
    const states = [says("one", [two.id]), says("two"), says("three"), says("last", [one.id])];
    const text = `version: 1
environments:
  one: { github-environment: none }
  two: { after: one, github-environment: none }
  three: { after: one, github-environment: none }
  last: { after: [two, three], github-environment: none }
`;
    const policy = policyOf(text);
    const known = { head: {}, stateOf: (name: string) => states.find((each) => each.environment === name) ?? there() };
    const found = (name: string) => {
      const environment = policy.environments.get(name);
      if (environment === undefined) throw new Error(`no ${name}`);
      return elsewhere(environment, policy, known);
    };
    expect([...(found("last").rejected ?? [])]).toEqual([two.id]);
    expect([...(found("one").rejected ?? [])]).toEqual([]);
    expect(rollbackTarget(there(), three.id, found("last"))).toMatchObject({ release: one });
  });

  const AT = "2026-11-22T10:00:00Z";
  const banned = (...releases: string[]) => ({
    revoked: [{ digest: digest("web"), why: "CVE-1", actor: null, at: AT, seq: 9, releases }],
  });

  test("what was banned is skipped, and is not forgotten as if nothing had ever been here (R41)", () => {
    expect(rollbackTarget(there(), three.id, banned(two.id))).toMatchObject({ release: one });
    expect(rollbackTarget(there(), three.id, banned(two.id, one.id))).toEqual({ kind: "nothing-left" });
    const alone = there({ succeeded: placed(two, 2), previous: placed(one, 1), settled: [] });
    expect(rollbackTarget(alone, two.id, banned(one.id))).toEqual({ kind: "nothing-left" });
    expect(rollbackTarget(there(), three.id, banned("r-00000000000a"))).toMatchObject({ release: two });
  });

  test("what was readmitted is good once it has succeeded again, and not by what it was before", () => {
    const word = { release: two.id, why: "x", actor: ALICE, run: RUN, at: AT, after: AT };
    const before = settled(2, "succeeded", { id: "p-production-2", release: two, seq: 20 });
    const said = (seq: number) =>
      there({ settled: [before, good(1, one)], succeeded: placed(two, 20), readmitted: [{ ...word, seq }] });
    expect(rollbackTarget(said(30), three.id, {})).toMatchObject({ release: one });
    expect(rollbackTarget(said(19), three.id, {})).toMatchObject({ release: two });
  });

  test("never one that was only deployed, or failed", () => {
    const failed = settled(3, "failed", { id: "p-production-3", release: three });
    expect(
      goodReleases(there({ settled: [failed, good(2, two), good(1, one)] }), {}).map(({ release }) => release),
    ).toEqual([two, one]);
  });

  test("nothing, for the first deployment", () => {
    expect(rollbackTarget(state("production"), one.id, {})).toEqual({ kind: "first-deployment" });
  });
});

describe("the plan", () => {
  test("composes itself from the ledger where nobody wrote one", () => {
    const composed = plan("url: https://example.com");
    expect(composed).toMatchObject({ target: { release: two }, data: "reversible", moreApprovers: 0, problems: [] });
    expect(composed.steps[0]).toBe("Start deploy.yml with 1.2.0: the same code deploys it again, nothing is built.");
    expect(composed.triggers).toEqual(["/rollback production <why>"]);
  });

  test("takes the stricter word about the data, from policy or page", () => {
    expect(
      plan("rollback: { data: reversible }", "---\ndata: irreversible\nforward-fix: ship 1.3.1\n---\n"),
    ).toMatchObject({
      data: "irreversible",
      moreApprovers: 1,
      problems: [],
    });
    expect(plan("rollback: { data: irreversible, forward-fix: x }", "---\ndata: reversible\n---\n").data).toBe(
      "irreversible",
    );
    const nowhere = plan("rollback: { data: irreversible, forward-fix: ship 1.3.1 }");
    expect(nowhere.steps).toEqual(["Do not go back: ship 1.3.1."]);
    expect(plan("rollback: { data: needs-restore, backup: nightly }").steps[0]).toBe("Restore the data from nightly.");
  });

  test("goes across whatever came in after the release to go back to, also what failed and was to be mended (R104)", () => {
    const mend = settled(3, "failed", { id: "p-production-3", release: three, dataCost: "irreversible" });
    const across = { settled: [mend, good(2, two), good(1, one)] };
    const found = plan("rollback: { automatic: true }", null, across);
    expect(found).toMatchObject({ data: "irreversible", moreApprovers: 1, target: { release: two } });
    expect(found.problems.join()).toContain("cannot be taken back since p-production-3 came in, and no `forward-fix`");
    // What came in with that word and succeeded is what is gone back to; only further back it is crossed.
    const before = { ...good(2, two), dataCost: "needs-restore" } as const;
    expect(plan("rollback: {}", null, { settled: [before, good(1, one)] }).data).toBe("reversible");
    const further = { settled: [before, good(1, one)], rejected: [two.id] };
    expect(plan("rollback: {}", null, further)).toMatchObject({ data: "needs-restore", target: { release: one } });
  });

  test("asks for one approver more too where nobody knows what its page says of the data", () => {
    expect(plan("rollback: {}").moreApprovers).toBe(0);
    expect(plan("rollback: {}", "---\ndata: whatever\n---\n").moreApprovers).toBe(1);
  });

  test("is not automatic where people have to do something", () => {
    const page = "---\ndata: needs-restore\nbackup: nightly\n---\n";
    expect(planPart(plan("rollback: { automatic: true }"))).toMatchObject({ automatic: true });
    expect(planPart(plan("rollback: { automatic: true }", page))).toMatchObject({ automatic: false });
    const rule = { automatic: true, strategy: "manual", data: "reversible" } as const;
    expect(
      isAutomatic(
        { ...rollbackRule({ rules: new Map(), workflow: "x.yml", preset: "staging" }), ...rule },
        "reversible",
      ),
    ).toBe(false);
  });

  test.each([
    ["needs a backup", "rollback: { data: needs-restore }", null, "no `backup`"],
    ["needs a forward fix", "rollback: { data: irreversible }", null, "no `forward-fix`"],
    ["needs steps when people do it", "rollback: { strategy: manual }", null, "says what to do"],
    [
      "has an unreadable page",
      "rollback: {}",
      "---\nwhat: ever\n---\n",
      'line 2: Unknown key "what" at the top of the front matter. Allowed: target, data, backup, forward-fix',
    ],
  ])("is not complete when it %s", (_name, rollback, page, problem) => {
    expect(plan(rollback, page).problems.join()).toContain(problem);
  });
});

describe("production, where nobody said anything (design.md section 4)", () => {
  const VERIFIED = "verification: { because: it says no version, health: [{ url: 'https://example.com/healthz' }] }";
  const rule = (preset: string, more: string) => {
    const text = `version: 1\nenvironments:\n  one: { preset: ${preset}, github-environment: none, ${more} }\n`;
    const environment = policyOf(text).environments.get("one");
    if (environment === undefined) throw new Error("there is none");
    return rollbackRule(environment);
  };

  test("has time to be verified, where nobody said how long going back may take (R105)", () => {
    const verified = (bake: string) =>
      `workflow: deploy.yml, verification: { bake: ${bake}, because: it says no version, health: [{ url: 'https://example.com/healthz' }] }`;
    const minutes = (more: string) => rule("production", more).within / 60_000;
    expect(minutes("workflow: deploy.yml")).toBe(30);
    expect(minutes(verified("10m"))).toBe(40);
    expect(minutes(verified("2h"))).toBe(210);
    expect(minutes(`${verified("10m")}, rollback: { within: 15m }`)).toBe(15);
  });

  test("has to have a proven way back, and no other type", () => {
    expect(rule("production", "workflow: deploy.yml").asked).toBe(true);
    expect(rule("staging", "workflow: deploy.yml").asked).toBe(false);
    expect(rule("development", "workflow: deploy.yml").asked).toBe(false);
    expect(rule("staging", "workflow: deploy.yml, rollback: {}").asked).toBe(true);
  });

  test("goes back by itself where it is verified and a workflow can be started, unless it says no", () => {
    const said = (preset: string, more: string) => {
      const { automatic, automaticSaid } = rule(preset, more);
      return [automatic, automaticSaid];
    };
    expect(said("production", `workflow: deploy.yml, ${VERIFIED}`)).toEqual([true, false]);
    expect(said("production", VERIFIED)).toEqual([false, false]);
    expect(said("production", "workflow: deploy.yml")).toEqual([false, false]);
    expect(said("staging", `workflow: deploy.yml, ${VERIFIED}`)).toEqual([false, false]);
    expect(said("production", `workflow: deploy.yml, ${VERIFIED}, rollback: { automatic: false }`)).toEqual([
      false,
      false,
    ]);
    const off = "verification: { off: true, because: not yet there, until: 2026-12-31 }";
    expect(said("production", `workflow: deploy.yml, ${off}`)).toEqual([false, false]);
    expect(said("staging", "workflow: deploy.yml, rollback: { automatic: true }")).toEqual([true, true]);
  });
});

describe("a page", () => {
  test("gives the items of its lists as steps, whatever lies between them", () => {
    const page =
      "---\ndata: reversible\n---\n# Back\n\nRead this first.\n\n1. Tell\n   support.\n2. Wait.\n- And watch.\n";
    expect(readPage(page).steps).toEqual(["Tell support.", "Wait.", "And watch."]);
  });

  test("gives its paragraphs where it has no list", () => {
    expect(readPage("# Back\n\nTell support.\n\nThen wait.\n").steps).toEqual(["Tell support.", "Then wait."]);
  });

  test.each([
    ["a mark of the byte order", "\uFEFF---\ndata: irreversible\n---\n1. Wait.\n"],
    ["line ends of Windows", "---\r\ndata: irreversible\r\n---\r\n1. Wait.\r\n"],
    ["line ends of old", "---\rdata: irreversible\r---\r1. Wait.\r"],
    ["blanks after its lines", "--- \ndata: irreversible\n---\t\n1. Wait.\n"],
    ["empty lines before it", "\n \n---\ndata: irreversible\n---\n1. Wait.\n"],
  ])("is read with %s", (_name, text) => {
    expect(readPage(text)).toEqual({ data: { data: "irreversible" }, steps: ["Wait."], mistakes: [] });
  });

  test.each([
    ["nothing around it", "data: irreversible\n\n1. Wait.\n"],
    ["a remark before it", "<!-- ours -->\n---\ndata: irreversible\n---\n"],
    ["too many dashes", "----\ndata: irreversible\n----\n"],
    ["a fence of code", "```yaml\ndata: irreversible\n```\n"],
    ["another language", '+++\ndata = "irreversible"\n+++\n'],
  ])("whose word about the data has %s is wrong: read as prose it would say nothing (R104)", (_name, text) => {
    expect(readPage(text).mistakes.join()).toContain("stands outside its front matter");
  });

  test("is told where it is wrong, and the stricter word is proposed", () => {
    expect(readPage("---\ndata: ireversible\n---\n").mistakes).toEqual([
      'line 2: data must be reversible, needs-restore or irreversible, not "ireversible". Did you mean "irreversible"?',
    ]);
    expect(readPage("---\ndata:irreversible\n---\n").mistakes.join()).toContain("is no mapping");
  });

  test.each([
    ["an open front matter", "---\ndata: reversible\n"],
    ["no YAML", "---\n{ data: \n---\n"],
    ["too many steps", "- x\n".repeat(51)],
    ["too much", "x".repeat(70_000)],
  ])("with %s is wrong as a whole", (_name, text) => {
    const page = readPage(text);
    expect(page.mistakes).toHaveLength(1);
    expect(page).toMatchObject({ steps: [], data: {} });
  });
});

describe("what the policy may say", () => {
  const mistakes = (rollback: string, more = "workflow: deploy.yml") => {
    const text = `version: 1\nenvironments:\n  production: { github-environment: none, ${more}, rollback: ${rollback} }\n`;
    try {
      policyOf(text);
      return "";
    } catch (error) {
      return String(error);
    }
  };

  test.each([
    ["{ strategy: workflow }", "says strategy: workflow and no workflow"],
    ["{ workflow: back.yml }", "is only read with strategy: workflow"],
    ["{ strategy: command }", "says strategy: command and no command"],
    ["{ command: ./back.sh }", "is only read with strategy: command"],
    ["{ within: 8d }", "at most 7d"],
    ["{ within: 0m }", "more than nothing"],
    ["{ approvals: { from: ['user:alice'], count: 2 } }", "asks for 2 people and names 1"],
    ["{ approvals: { count: 6 } }", "a whole number from 1 to 5"],
    ["{ approvals: { off: true } }", "approvals"],
    ["{ strategy: manual, automatic: true }", "does not happen by itself"],
    ["{ data: irreversible, automatic: true }", "never rolled back by itself"],
  ])("%s is a mistake", (rollback, message) => {
    expect(mistakes(rollback)).toContain(message);
  });

  test("a time that ends before a rollback is verified is a mistake (R105)", () => {
    const watched =
      'workflow: deploy.yml, verification: { because: a test, bake: 2h, health: [{ url: "https://example.com/" }] }';
    for (const within of ["119m", "2h"])
      expect(mistakes(`{ within: ${within} }`, watched)).toContain(
        "ends before a rollback is verified, which takes 2h",
      );
    expect(mistakes("{ within: 3h }", watched)).toBe("");
    expect(mistakes("{ within: 15m }")).toBe("");
  });

  test("what goes back by itself needs a workflow to start", () => {
    expect(mistakes("{ automatic: true }", "url: https://example.com")).toContain("the environment has no workflow");
    expect(mistakes("{ automatic: true, owner: 'user:alice', drill: 90d, runbook: docs/back.md }")).toBe("");
  });
});
