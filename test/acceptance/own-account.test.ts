import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyDigest } from "../../src/promotion/comments/proof.ts";
import type { Issue, User } from "../simulator/world.ts";
import { answers, openIssue, ownIssue, say, signs } from "./comment.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";

/**
 * Commands count on issues that this very account opened (design.md section 8, R48): an app with our labels and our markers
 * is another account.
 */
let sample: Sample;
let app: User;
let shaped: Issue;
beforeAll(async () => {
  sample = await createSample();
  await sample.dispatch("ci.yml", { init: "true" });
  app = sample.simulator.createUser("other-app[bot]", "Bot");
  sample.repository.collaborators.set(app.id, "admin");
  shaped = openIssue(sample, { user: app, labels: ["env-incident", "env-approval"] });
  shaped.body = "Override: soak for production.\n\n<!-- env-actions override 17 -->";
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");

describe("an issue that another app opened, with our labels and our marker", () => {
  it.each(["/lock production audit", "/hold production audit", "/promote production", "/status", "/reject not today"])(
    "takes no command: %s",
    async (text) => {
      const before = await production();
      const comment = await say(sample, shaped, text, sample.alice);
      expect(await production()).toEqual(before);
      expect(signs(comment)).toEqual([]);
      expect(answers(shaped, comment)).toEqual([]);
    },
    240_000,
  );

  it("takes none either where it is called a review of who has access", async () => {
    const review = openIssue(sample, { user: app, labels: ["env-access-review"] });
    const comment = await say(sample, review, "/lock production audit", sample.alice);
    expect((await production()).lock).toBeNull();
    expect(signs(comment)).toEqual([]);
  }, 240_000);

  it("proves no unlock, though its comment is real and by somebody who may", async () => {
    await say(sample, ownIssue(sample), "/lock production audit", sample.alice);
    const comment = await say(sample, shaped, "/unlock production audit is over", sample.alice);
    const { lock } = await production();
    if (lock === null) throw new Error("the comment took the lock off");
    const cited = { repository: "octo/shop", issue: shaped.number, id: comment.id, body: bodyDigest(comment.body) };
    await forge(sample, {
      now: sample.simulator.world.now(),
      actor: { id: sample.alice.id, login: "alice" },
      run: { id: sample.repository.runs.at(-1)?.id ?? 0, attempt: 1, job: "resume", checkRun: null },
      decide: ({ service }) => [
        {
          ...{ service, environment: "production", promotion: null, event: "environment.unlocked" },
          data: { why: "audit is over", lock: lock.seq, comment: cited },
        },
      ],
    });
    expect((await production()).lock).toBeNull();
    sample.simulator.world.advance(3_600_000);
    await say(sample, ownIssue(sample), "/promote production", sample.bob);
    const [open] = (await production()).open;
    expect(open).toMatchObject({ state: "waiting", reasons: [{ gate: "lock", reason: "unlock-unproven" }] });
    expect(open?.reasons[0]?.message).toContain("did not open");
  }, 240_000);
});
