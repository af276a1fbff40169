import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { approvalsGate } from "../../../src/gates/approvals/gate.ts";
import { approvalRule } from "../../../src/gates/approvals/words.ts";
import { unexpected } from "../../../src/github/errors.ts";
import type { EnvironmentPolicy } from "../../../src/policy/policy.ts";
import { git } from "../../simulator/git.ts";
import type { User } from "../../simulator/world.ts";
import { RELEASE, ruled, settled } from "../facts.ts";
import { type Court, type CourtWish, issueOf, openCourt, planOf, SHORT } from "./court.ts";

let court: Court;
beforeEach(async () => {
  court = await openCourt();
});
afterEach(() => court.shop.close());

const approve = `/approve ${SHORT}`;
const GIVEN = "pass approvals-given";
const MISSING = "wait approvals-missing";
const verdict = async (rule: unknown, wish: CourtWish = {}) => {
  const { verdict: is, reason } = await court.one(rule, wish);
  return `${is} ${reason}`;
};
const ANY = { from: ["role:triage"] };
const AUTHORS = { from: ["role:triage"], not: ["requester", "authors"] };
const push = (actor: User, message = "work") =>
  court.shop.simulator.push(court.shop.repository, { branch: "main", files: { [message]: "x" }, message, actor });
const runs = (commit: string) => ({
  current: {
    ...{ kind: "release" as const, promotion: "p-production-1", since: "2026-11-20T09:00:00Z", seq: 9 },
    release: { ...RELEASE, commit },
  },
});

describe("who may not approve (R10)", () => {
  test("who started the job that deploys, first or again", async () => {
    court.say(approve, "alice");
    const run = court.run({ by: court.user("alice") });
    const here = { here: "in-environment", calling: { id: run.id, attempt: 1 } } as const;
    expect(await verdict(ANY, here)).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict(ANY, here)).toBe(GIVEN);
    run.triggering_actor = court.user("bob");
    expect(await verdict(ANY, here)).toBe(MISSING);
  });

  test("authors, co-authors and committers of everything that it brings, merges included", async () => {
    const base = court.shop.head;
    const { gitDir } = court.shop.repository;
    const alice = court.user("alice");
    const bob = court.user("bob");
    await push(court.user("dave"), `pair\n\nCo-authored-by: Alice <${alice.id}+alice@users.noreply.github.com>`);
    await git(gitDir, ["update-ref", "refs/heads/topic", base]);
    const side = await court.shop.simulator.push(court.shop.repository, {
      ...{ branch: "topic", files: { side: "x" }, message: "side", actor: bob },
    });
    const main = (await git(gitDir, ["rev-parse", "refs/heads/main"])).trim();
    const tree = (await git(gitDir, ["rev-parse", `${main}^{tree}`])).trim();
    const person = `octo <${court.user("octo").id}+octo@users.noreply.github.com> 1800000000 +0000`;
    const text = `tree ${tree}\nparent ${main}\nparent ${side}\nauthor ${person}\ncommitter ${person}\n\nmerge\n`;
    const head = (await git(gitDir, ["hash-object", "-t", "commit", "-w", "--stdin"], Buffer.from(text))).trim();
    await git(gitDir, ["update-ref", "refs/heads/main", head]);
    for (const login of ["alice", "bob", "dave", "octo"]) court.say(approve, login);
    const wish = { commit: head, state: runs(base) };
    const { approvals } = await court.one(AUTHORS, wish);
    const why = (login: string) => approvals?.excluded.get(court.user(login).id) ?? "";
    expect(["alice", "bob", "dave", "octo"].map((login) => why(login).startsWith("They wrote"))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await verdict(AUTHORS, wish)).toBe(MISSING);
    court.say(approve, "mona");
    expect(await verdict(AUTHORS, wish)).toBe(GIVEN);
    // Without `authors` they may.
    expect(await verdict({ ...ANY, count: 5 }, wish)).toBe(GIVEN);
  });

  test("who opened the pull request that brought a commit, whoever's name is in it", async () => {
    const now = court.shop.simulator.world.now().toISOString();
    const pull = { head_sha: "a".repeat(40), head_ref: "topic", base_ref: "main", merge_commit_sha: court.shop.head };
    court.shop.repository.issues.push({ ...issueOf(12, court.user("alice"), now), pull_request: pull });
    court.say(approve, "alice");
    expect(await verdict(AUTHORS)).toBe(MISSING);
  });

  test("nobody knows who, where a commit belongs to no account and came with no pull request", async () => {
    const { gitDir } = court.shop.repository;
    const tree = (await git(gitDir, ["rev-parse", `${court.shop.head}^{tree}`])).trim();
    const text = `tree ${tree}\nparent ${court.shop.head}\nauthor A <a@b> 1800000000 +0000\ncommitter A <a@b> 1800000000 +0000\n\nx\n`;
    const head = (await git(gitDir, ["hash-object", "-t", "commit", "-w", "--stdin"], Buffer.from(text))).trim();
    await git(gitDir, ["update-ref", "refs/heads/main", head]);
    court.say(approve, "alice");
    const { verdict: is, message } = await court.one(AUTHORS, { commit: head, state: runs(court.shop.head) });
    expect([is, message.includes("belongs to no account")]).toEqual(["unknown", true]);
  });

  test("a range that is longer than can be looked through", async () => {
    const lines = Array.from({ length: 1_001 }, (_, index) => {
      const from = index === 0 ? `from ${court.shop.head}\n` : "";
      return `commit refs/heads/main\ncommitter o <o@x> ${1_800_000_000 + index} +0000\ndata 1\nx\n${from}`;
    });
    const { gitDir } = court.shop.repository;
    await git(gitDir, ["fast-import", "--quiet"], Buffer.from(lines.join("\n")));
    const head = (await git(gitDir, ["rev-parse", "refs/heads/main"])).trim();
    court.say(approve, "alice");
    expect(await verdict(AUTHORS, { commit: head, state: runs(court.shop.head) })).toBe("unknown approvals-unreadable");
  });

  test("nobody who could be known asked: one approval more (R12)", async () => {
    court.say(approve, "alice");
    expect(await verdict(ANY, { promotion: { requester: null } })).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict(ANY, { promotion: { requester: null } })).toBe(GIVEN);
  });

  test("data that cannot be taken back asks for one more than the policy says, in its first group", async () => {
    const wish = { rollback: { data: "irreversible", "forward-fix": "ship 1.3.1" } };
    court.say(approve, "alice");
    expect(await verdict(ANY)).toBe(GIVEN);
    const waits = await court.one(ANY, wish);
    expect([waits.reason, waits.approvals?.groups[0]?.count]).toEqual(["approvals-missing", 2]);
    expect(waits.message).toContain("One more than the policy says, because the data cannot be taken back.");
    expect((await court.one(ANY, { ...wish, promotion: null })).message).toContain("One more than the policy says");
    const groups = { groups: { ops: { from: ["user:alice"] }, security: { from: ["role:triage"] } } };
    const counts = (await court.one(groups, wish)).approvals?.groups.map(({ name, count }) => [name, count]);
    expect(counts).toEqual([
      ["ops", 2],
      ["security", 1],
    ]);
    court.say(approve, "bob");
    expect(await verdict(ANY, wish)).toBe(GIVEN);
  });

  test("automation asked: who started the building run, and if that was a bot, who wrote and merged it (R12)", async () => {
    const build = court.run({ by: court.user("alice"), event: "push" });
    const record = async () => ({ run: { id: build.id, attempt: 1 } }) as never;
    const wish = { cause: "automation", record, promotion: { cause: "automation", requester: null } } as const;
    court.say(approve, "alice");
    expect(await verdict(ANY, wish)).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict(ANY, wish)).toBe(GIVEN);
    const bot: User = { id: 41898282, login: "github-actions[bot]", type: "Bot" };
    Object.assign(build, { actor: bot, triggering_actor: bot });
    const now = court.shop.simulator.world.now().toISOString();
    const pull = { head_sha: "a".repeat(40), head_ref: "t", base_ref: "main", merge_commit_sha: court.shop.head };
    const merged = { ...pull, merged_by: court.user("bob") };
    court.shop.repository.issues.push({ ...issueOf(12, court.user("alice"), now), pull_request: merged });
    const { reason, approvals } = await court.one(ANY, wish);
    expect([reason, approvals?.excluded.has(court.user("octo").id)]).toEqual(["approvals-missing", true]);
    court.say(approve, "dave");
    expect(await verdict(ANY, wish)).toBe(GIVEN);
  });
});

describe("who asked, by GitHub's own record (R10)", () => {
  test("is looked up once enough people approved, and not before", async () => {
    let times = 0;
    const asker = async () => {
      times += 1;
      return { kind: "proven", people: new Map<number, string>() } as const;
    };
    expect(await verdict(ANY, { asker })).toBe(MISSING);
    expect(times).toBe(0);
    court.say(approve, "alice");
    expect(await verdict(ANY, { asker })).toBe(GIVEN);
    expect(times).toBe(1);
    expect(await verdict({ ...ANY, not: [] }, { asker })).toBe(GIVEN);
    expect(times).toBe(1);
  });

  test("refuses what the ledger says otherwise, with one reason", async () => {
    court.say(approve, "alice");
    const asker = async () => ({ kind: "refuted", why: "run 7 was not started by erin" }) as const;
    const { verdict: is, reason, message } = await court.one(ANY, { asker });
    expect([is, reason]).toEqual(["fail", "approvals-requester-unproven"]);
    expect(message).toContain("says that erin asked for p-production-5, and nothing proves it: run 7 was not started");
    expect(await verdict({ ...ANY, not: [] }, { asker })).toBe(GIVEN);
  });

  test("keeps out whoever started the run that asked, beside the requester of the ledger", async () => {
    court.say(approve, "alice");
    const people = new Map([[court.user("alice").id, "They started the run that asked for this promotion."]]);
    const asker = async () => ({ kind: "proven", people }) as const;
    expect(await verdict(ANY, { asker })).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict(ANY, { asker })).toBe(GIVEN);
    court.say(approve, "erin");
    court.shop.repository.collaborators.set(court.user("erin").id, "admin");
    expect(await verdict({ ...ANY, count: 2 }, { asker })).toBe(MISSING);
  });

  test("that could be anybody asks for one approval more (R12)", async () => {
    court.say(approve, "alice");
    const asker = async () => ({ kind: "anybody", people: new Map<number, string>(), why: "nobody knows" }) as const;
    const { reason, message } = await court.one(ANY, { asker });
    expect([reason, message.includes("because nobody knows")]).toEqual(["approvals-missing", true]);
    court.say(approve, "bob");
    expect(await verdict(ANY, { asker })).toBe(GIVEN);
  });

  test("that cannot be read lets nobody in (R73)", async () => {
    court.say(approve, "alice");
    const asker = async () => {
      throw unexpected("GET run", "it was cut");
    };
    expect(await verdict(ANY, { asker })).toBe("unknown approvals-unreadable");
  });
});

describe("a policy that asks for less than before (R54)", () => {
  const formerly = (rule: unknown, says: Partial<EnvironmentPolicy> = {}): CourtWish["former"] => {
    const environment = ruled("approvals", rule, "production");
    const canonicalRules = new Map([
      ...environment.canonicalRules,
      ["approvals", approvalsGate.words?.canonical?.(rule)],
    ]);
    return async () => ({ kind: "found", environment: { ...environment, canonicalRules, ...says } });
  };
  const BOTH = { from: ["user:alice", "user:bob"] };

  test("is judged by the stricter of both until one promotion was approved so", async () => {
    const former = formerly({ ...BOTH, count: 2 });
    if (former === undefined) return;
    court.say(approve, "alice");
    expect(await verdict(BOTH)).toBe(GIVEN);
    expect(await verdict(BOTH, { former })).toBe(MISSING);
    court.say(approve, "bob");
    const { reason, approvals } = await court.one(BOTH, { former });
    expect(reason).toBe("approvals-given");
    expect(approvals?.weakened.map(({ key }) => key)).toContain("gates.approvals.groups");
  });

  test("lets nobody in whom only the new one names", async () => {
    const former = formerly({ from: ["user:alice"] });
    court.say(approve, "bob");
    expect(await verdict(BOTH, former === undefined ? {} : { former })).toBe(MISSING);
    court.say(approve, "alice");
    expect(await verdict(BOTH, former === undefined ? {} : { former })).toBe(GIVEN);
  });

  test("still asks where the rule was taken out altogether", async () => {
    const former = formerly(BOTH);
    const wish = former === undefined ? {} : { former };
    expect(await verdict(undefined, wish)).toBe(MISSING);
    court.say(approve, "alice");
    expect(await verdict(undefined, wish)).toBe(GIVEN);
    expect(await court.judge(undefined)).toEqual([]);
  });

  test("stops everything where what held before cannot be found, and says the way out", async () => {
    court.say(approve, "alice");
    const former: CourtWish["former"] = async () => ({ kind: "lost", why: "it is gone" });
    for (const rule of [BOTH, undefined]) {
      const { verdict: is, reason, unblock } = await court.one(rule, { former });
      expect([is, reason, unblock.includes("override")]).toEqual(["unknown", "approvals-policy-lost", true]);
    }
  });
});

describe("another try of the same run (design.md section 7)", () => {
  const BOTH = { from: ["user:alice", "user:bob"] };
  const failed = async () => {
    const old = `/approve ${planOf("p-production-4").slice(7, 19)}`;
    const comment = court.say(old, "alice");
    const run = court.run();
    run.run_attempt = 2;
    const { bodyDigest } = await import("../../../src/approvals/sightings.ts");
    const seen = {
      ...{
        person: { id: court.user("alice").id, login: "alice" },
        plan: planOf("p-production-4"),
        comment: comment.id,
      },
      ...{ body: bodyDigest(old), at: "2026-11-22T09:30:00Z", seq: 42 },
    };
    const before = settled(4, "failed", {
      ...{ id: "p-production-4", run: run.id, attempt: 1, release: { ...RELEASE, commit: court.shop.head } },
      ...{ seen: [seen], request: { repository: "octo/shop", issue: 7, kind: "issue" as const } },
      requester: { id: court.user("erin").id, login: "erin" },
    });
    const wish: CourtWish = {
      here: "in-environment",
      calling: { id: run.id, attempt: 2 },
      state: { settled: [before] },
      promotion: null,
      successorOf: "p-production-4",
    };
    return { wish, before, comment, run };
  };

  test("inherits the approvals of the failed one", async () => {
    const { wish } = await failed();
    expect(await verdict(BOTH, wish)).toBe(GIVEN);
    const opened = { ...wish, successorOf: null, promotion: { retryOf: "p-production-4" }, unasked: true } as const;
    expect(await verdict(BOTH, opened)).toBe(GIVEN);
  });

  test("once, and nobody else does (R17)", async () => {
    const { wish, before, run } = await failed();
    const second = settled(6, "rejected", { id: "p-production-6", retryOf: "p-production-4" });
    expect(await verdict(BOTH, { ...wish, state: { settled: [second, before] } })).toBe(MISSING);
    expect(await verdict(BOTH, { ...wish, calling: { id: run.id, attempt: 1 } })).toBe(MISSING);
    expect(await verdict(BOTH, { ...wish, state: { settled: [{ ...before, run: run.id + 1 }] } })).toBe(MISSING);
    expect(await verdict(BOTH, { ...wish, state: { settled: [{ ...before, state: "succeeded" }] } })).toBe(MISSING);
    expect(await verdict(BOTH, { ...wish, here: "anywhere" })).toBe(MISSING);
  });

  test("not when release, policy or way back are others now (R6)", async () => {
    const { wish } = await failed();
    expect(await verdict(BOTH, { ...wish, plan: (id) => planOf(id, "another policy") })).toBe(MISSING);
    // Alike in what people see of it, and not the same: the whole digest is compared.
    const alike = (id: string) => `${planOf(id).slice(0, -4)}0000`;
    expect(await verdict(BOTH, { ...wish, plan: alike })).toBe(MISSING);
  });

  test("not what was never seen, is over, edited, gone or taken back since", async () => {
    const { wish, before, comment } = await failed();
    expect(await verdict(BOTH, { ...wish, state: { settled: [{ ...before, seen: [] }] } })).toBe(MISSING);
    court.shop.simulator.world.advance(5_000);
    court.say("/revoke", "alice");
    expect(await verdict(BOTH, wish)).toBe(MISSING);
    court.issue.comments.pop();
    expect(await verdict(BOTH, wish)).toBe(GIVEN);
    comment.body = `${comment.body} `;
    expect(await verdict(BOTH, wish)).toBe(MISSING);
    court.issue.comments.pop();
    expect(await verdict(BOTH, wish)).toBe(MISSING);
  });

  test("not by whoever asked for either, or started this one", async () => {
    const { wish, before, run } = await failed();
    const alice = { id: court.user("alice").id, login: "alice" };
    expect(await verdict(BOTH, { ...wish, state: { settled: [{ ...before, requester: alice }] } })).toBe(MISSING);
    run.triggering_actor = court.user("alice");
    expect(await verdict(BOTH, wish)).toBe(MISSING);
  });
});

test("the two forms of one group are one plan, and what is left out is said", () => {
  expect(approvalRule({ from: ["user:Bob", "user:bob"] })).toEqual(
    approvalRule({ groups: { approvers: { from: ["user:bob"] } }, via: ["issue"], not: ["requester"], expire: "72h" }),
  );
});
