import { afterAll, beforeAll, expect, it } from "vitest";
import type { Issue, Run, User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { say, signs } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { approvalOn, look } from "./waiting.ts";

/** A step that asks by its own inputs, in a repository that has a policy, a ledger and a promotion that waits for the same people. */
const POLICY = ".github/environments.yml";
const SHIP = `name: ship
on: { workflow_dispatch: {} }
permissions: {}
jobs:
  ship:
    name: ship
    runs-on: ubuntu-latest
    permissions: { actions: read, issues: write }
    steps:
      - uses: org/env-actions/require-approval@v1
        with: { approvers: "bob, carol", message: Ship it }
      - run: echo shipped
`;

let sample: Sample;
let carol: User;
beforeAll(async () => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const asks = "workflow: development.yml, approvals: { from: [user:bob, user:carol], count: 1 } }";
  const policy = before.replace("workflow: development.yml }", asks);
  sample = await createSample({ files: { [POLICY]: policy, ".github/workflows/ship.yml": SHIP } });
  carol = sample.simulator.createUser("carol");
  sample.repository.collaborators.set(carol.id, "write");
  await release(sample, "one");
  await look(sample);
  await sample.dispatch("ship.yml", {});
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

function ship(): Run {
  const [run, ...more] = sample.repository.runs.filter(({ path }) => path.endsWith("/ship.yml"));
  if (run === undefined || more.length > 0) throw new Error("it was not started once");
  return run;
}

const development = () => readState(sample, "development");
const isStep = ({ body }: Issue) => body.includes("<!-- env-actions approval ");
function pageOf(kind: "step" | "promotion"): Issue {
  const pages = sample.repository.issues.filter(
    (issue) => issue.state === "open" && isStep(issue) === (kind === "step"),
  );
  const [page, ...more] = pages;
  if (page === undefined || more.length > 0) throw new Error(`${pages.length} pages of a ${kind} are open`);
  return page;
}

it("asks on a page of its own, which takes no command and which the promotion's looks leave alone", async () => {
  const [page, other] = [pageOf("step"), pageOf("promotion")];
  expect(approvalOn(page)).not.toBe(approvalOn(other));
  const { body } = page;
  const { asked } = await look(sample);
  expect(pageOf("step").body).toBe(body);
  expect(asked.filter((word) => word.startsWith("PATCH"))).toEqual([]);
}, 120_000);

it("an approval of one is worth nothing on the page of the other", async () => {
  const [page, other] = [pageOf("step"), pageOf("promotion")];
  const crossed = await say(sample, page, approvalOn(other), sample.bob);
  const back = await say(sample, other, approvalOn(page), sample.bob);
  for (const comment of [crossed, back]) expect(signs(comment)).not.toContain("+1");
  expect((await development()).open).toMatchObject([{ state: "waiting" }]);
  expect(ship()).toMatchObject({ run_attempt: 1, conclusion: "failure" });
}, 120_000);

it("one approved, the other waits: the comment on the step's page runs its job again and moves no promotion", async () => {
  const page = pageOf("step");
  const approved = await say(sample, page, approvalOn(page), carol);
  expect(signs(approved)).toContain("+1");
  expect(ship()).toMatchObject({ run_attempt: 2, conclusion: "success" });
  expect((await development()).open).toMatchObject([{ state: "waiting" }]);
}, 120_000);

it("and the promotion goes on by its own page alone", async () => {
  const page = pageOf("promotion");
  expect(signs(await say(sample, page, approvalOn(page), carol))).toEqual(["+1"]);
  expect((await development()).settled[0]).toMatchObject({ state: "succeeded" });
}, 120_000);
