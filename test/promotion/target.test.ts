import { describe, expect, test } from "vitest";
import { findTarget, type Wanted } from "../../src/promotion/target.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";
import { type Asking, job, newStory, type Story } from "./story.ts";

const POLICY = policyOf(POLICY_TEXT);

function begin() {
  const story = newStory(POLICY);
  const first = story.register(1);
  const second = story.register(2);
  const ask = (asking: Omit<Asking, "environment"> & { readonly environment?: string }) =>
    story.ask({ environment: "development", ...asking });
  return { story, first, second, ask };
}

const find = (story: Story, wanted: Omit<Wanted, "environment" | "promotion"> & Partial<Wanted>) => {
  const target = findTarget(story.ledger(), { environment: "development", promotion: undefined, ...wanted });
  switch (target.kind) {
    case "new":
      return `new ${target.retryOf ?? "-"}`;
    case "open":
      return `open ${target.promotion.id}`;
    case "closed":
      return `${target.reason} ${target.promotion?.id ?? "-"}`;
  }
};

const named = (promotion: string, plan?: string) => ({ promotion: { promotion, plan } });

describe("asking for a release", () => {
  test("is a new promotion when nothing is known of it", () => {
    const { story, first } = begin();
    expect(find(story, { release: first, calling: job(1) })).toBe("new -");
  });

  test("is the open one while it is open, whoever asks (R90)", () => {
    const { story, first, ask } = begin();
    ask({ release: first, checks: "wait" });
    expect(find(story, { release: first, calling: job(1) })).toBe("open p-development-1");
    expect(find(story, { release: first, calling: job(2, 3) })).toBe("open p-development-1");
  });

  test("is not the asker's while another job has it, nor a second step's of the same job (R84)", () => {
    const { story, first, ask } = begin();
    ask({ release: first, as: job(1) });
    for (const calling of [job(1), job(1, 2), job(2)]) {
      expect(find(story, { release: first, calling })).toBe("not-owner p-development-1");
    }
  });

  test("changes nothing where it runs already", () => {
    const { story, first, second, ask } = begin();
    ask({ release: first, as: job(1) });
    story.settle("development", "success");
    expect(find(story, { release: first, calling: job(2) })).toBe("already-there p-development-1");
    expect(find(story, { release: second, calling: job(2) })).toBe("new -");
  });

  test("may be done again after it was refused or another one took its place", () => {
    const { story, first, second, ask } = begin();
    ask({ release: first, checks: "fail" });
    expect(find(story, { release: first, calling: job(2) })).toBe("new -");
    ask({ release: second, as: job(2) });
    story.settle("development", "success");
    expect(find(story, { release: first, calling: job(3) })).toBe("new -");
  });
});

describe("a promotion that a dispatch names", () => {
  test("is taken while it is open and its plan is the dispatched one", () => {
    const { story, first, ask } = begin();
    ask({ release: first });
    const plan = story.state("development").open[0]?.plan.slice("sha256:".length, "sha256:".length + 12);
    const of = (promotion: Partial<Wanted>) => find(story, { release: first, calling: job(1), ...promotion });
    expect(of(named("p-development-1"))).toBe("open p-development-1");
    expect(of(named("p-development-1", plan))).toBe("open p-development-1");
    expect(of(named("p-development-1", "0".repeat(12)))).toBe("stale-dispatch p-development-1");
  });

  test("is not this job's while another one is inside with it (R84, R85)", () => {
    const { story, first, ask } = begin();
    ask({ release: first, as: job(1) });
    expect(find(story, { release: first, calling: job(2), ...named("p-development-1") })).toBe(
      "not-owner p-development-1",
    );
    expect(find(story, { release: first, calling: job(1), ...named("p-development-1") })).toBe(
      "not-owner p-development-1",
    );
  });

  test("must be there, in that environment, and about that release", () => {
    const { story, first, second, ask } = begin();
    ask({ release: first });
    const of = (release: typeof first, wanted: Partial<Wanted>) => find(story, { release, calling: job(1), ...wanted });
    expect(of(first, named("p-development-9"))).toBe("promotion-unknown -");
    expect(of(first, { ...named("p-development-1"), environment: "staging" })).toBe("promotion-unknown -");
    expect(of(second, named("p-development-1"))).toBe("release-differs p-development-1");
  });

  test("is refused once it is settled: replaying an old dispatch does nothing (R17, R96)", () => {
    const { story, first, second, ask } = begin();
    ask({ release: first });
    ask({ release: second });
    expect(find(story, { release: first, calling: job(1), ...named("p-development-1") })).toBe(
      "already-settled p-development-1",
    );
  });
});

describe("a re-run (R17)", () => {
  const failed = () => {
    const started = begin();
    started.ask({ release: started.first, as: job(1) });
    started.story.settle("development", "failure");
    return started;
  };

  test("of a failed job tries the same release again, as a successor of the failed one", () => {
    const { story, first, second } = failed();
    expect(find(story, { release: first, calling: job(1, 2) })).toBe("new p-development-1");
    expect(find(story, { release: first, calling: job(1, 2), ...named("p-development-1") })).toBe(
      "new p-development-1",
    );
    expect(find(story, { release: second, calling: job(1, 2) })).toBe("already-settled p-development-1");
  });

  test("is a further attempt: the same one, or an earlier one that wakes up late, gets nothing", () => {
    const { story, first } = failed();
    expect(find(story, { release: first, calling: job(1, 1) })).toBe("already-settled p-development-1");
  });

  test("of another run is none", () => {
    const { story, first } = failed();
    expect(find(story, { release: first, calling: job(2, 2), ...named("p-development-1") })).toBe(
      "already-settled p-development-1",
    );
    expect(find(story, { release: first, calling: job(2, 2) })).toBe("new -");
  });

  test.each([2, 3, 4, 5])("as attempt %i after a success does nothing", (attempt) => {
    const { story, first, second, ask } = begin();
    ask({ release: first, as: job(1) });
    story.settle("development", "success");
    const calling = job(1, attempt);
    expect(find(story, { release: first, calling })).toBe("already-settled p-development-1");
    expect(find(story, { release: first, calling, ...named("p-development-1") })).toBe(
      "already-settled p-development-1",
    );
    // Also when another release has replaced it, and when somebody has asked for it again since.
    ask({ release: second, as: job(2) });
    story.settle("development", "success");
    expect(find(story, { release: first, calling })).toBe("already-settled p-development-1");
    ask({ release: first, checks: "wait" });
    expect(find(story, { release: first, calling })).toBe("already-settled p-development-1");
    expect(find(story, { release: first, calling, ...named("p-development-1") })).toBe(
      "already-settled p-development-1",
    );
  });

  test("after an attempt in between succeeded does nothing, though the first one failed", () => {
    const { story, first, ask } = failed();
    ask({ release: first, as: job(1, 2) });
    story.settle("development", "success");
    const calling = job(1, 3);
    expect(find(story, { release: first, calling, ...named("p-development-1") })).toBe(
      "already-settled p-development-2",
    );
    expect(find(story, { release: first, calling })).toBe("already-settled p-development-2");
  });

  test("joins the successor that is open, whoever asked for it, and leaves one that has the environment alone", () => {
    const { story, first, ask } = failed();
    ask({ release: first, checks: "wait" });
    const calling = job(1, 2);
    expect(find(story, { release: first, calling, ...named("p-development-1") })).toBe("open p-development-2");
    ask({ release: first, as: job(7) });
    expect(find(story, { release: first, calling, ...named("p-development-1") })).toBe("not-owner p-development-2");
    story.settle("development", "success");
    expect(find(story, { release: first, calling, ...named("p-development-1") })).toBe("already-there p-development-2");
  });

  test("takes up no other release either, even one that waits", () => {
    const { story, first, second, ask } = begin();
    ask({ release: first, as: job(1) });
    ask({ release: second });
    story.settle("development", "success");
    expect(find(story, { release: second, calling: job(1, 2) })).toBe("already-settled p-development-1");
  });

  test("is none while the same attempt goes on: having settled its own, it looks after what waited for it", () => {
    const { story, first, second, ask } = begin();
    ask({ release: first, as: job(1) });
    expect(find(story, { release: second, calling: job(1) })).toBe("new -");
    ask({ release: second });
    story.settle("development", "success");
    expect(find(story, { release: second, calling: job(1) })).toBe("open p-development-2");
    expect(find(story, { release: first, calling: job(1) })).toBe("already-settled p-development-1");
  });
});
