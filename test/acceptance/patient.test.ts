import { afterAll, beforeAll, expect, it } from "vitest";
import { sealed } from "../../src/promotion/request/seal.ts";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { write } from "./comment.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { approvalOn, flood, look, openPage, openWaiting } from "./waiting.ts";

/** A promotion that waits for people costs nothing more than the read of an idle look, until something is said or changes (R20, R78). */
const QUIET = ["Snapshot"];

let sample: Sample;
let carol: User;
let page: Issue;
beforeAll(async () => {
  sample = await openWaiting();
  const found = sample.simulator.world.users.find(({ login }) => login === "carol");
  if (found === undefined) throw new Error("carol is gone");
  carol = found;
  await release(sample, "one");
  await look(sample);
  page = openPage(sample);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const state = () => readState(sample, "development");
const asked = async () => (await look(sample)).asked;

it("costs one read, its page included, and writes nothing, however long it waits; talk changes nothing", async () => {
  const { seq } = await state();
  expect(await asked()).toEqual(QUIET);
  await write(sample, page, "looks good to me", sample.bob);
  sample.simulator.world.advance(3 * 86_400_000);
  expect(await asked()).toEqual(QUIET);
  expect((await state()).seq).toBe(seq);
}, 120_000);

it("is judged at once when somebody decides, and rests again on what was seen", async () => {
  const line = approvalOn(page);
  await write(sample, page, line, sample.bob);
  const first = await look(sample);
  expect(first.asked).toContain("Commit");
  expect((await state()).open[0]?.seen).toMatchObject([{ person: { login: "bob" } }]);
  expect(await asked()).toEqual(QUIET);
  flood(sample, page, line, 1);
  expect(await asked()).not.toEqual(QUIET);
  page.comments.pop();
  await look(sample);
  expect(await asked()).toEqual(QUIET);
}, 120_000);

it.each<readonly [string, (page: Issue, vote: Comment) => void]>([
  ["its page was edited", (it) => Object.assign(it, { body: it.body.replace("is missing", "was given") })],
  [
    "somebody edited its page and sealed it anew",
    (it) => {
      const body = it.body.replace("is missing", "was given").replace(/<!-- env-actions text .*\n\n/, "");
      const text = sealed({ title: it.title, body }, "p-development-1");
      Object.assign(it, { body: text, editor: sample.alice, lastEditedAt: sample.simulator.world.now().toISOString() });
    },
  ],
  ["its title was edited", (it) => Object.assign(it, { title: "Approved" })],
  ["its page was closed", (it) => Object.assign(it, { state: "closed" })],
  ["its page was unlocked", (it) => Object.assign(it, { locked: false })],
  ["its label is gone", (it) => Object.assign(it, { labels: [] })],
])(
  "is judged, and its page repaired, when %s",
  async (_name, spoil) => {
    const { title, body } = page;
    const vote = page.comments.find((comment) => comment.user?.login === "bob" && comment.body.startsWith("/approve"));
    if (vote === undefined) throw new Error("bob said nothing");
    spoil(page, vote);
    expect((await asked()).length).toBeGreaterThan(QUIET.length + 1);
    expect(page).toMatchObject({ title, body, state: "open", locked: true, labels: ["env-approval"] });
    expect(await asked()).toEqual(QUIET);
  },
  120_000,
);

it("is judged when the approval that was seen is edited, taken back or older than it may be", async () => {
  const vote = page.comments.find((comment) => comment.body.startsWith("/approve"));
  if (vote === undefined) throw new Error("bob said nothing");
  const before = { ...vote };
  Object.assign(vote, { lastEditedAt: sample.simulator.world.now().toISOString(), editor: carol });
  await look(sample);
  expect((await state()).open[0]?.seen ?? []).toEqual([]);
  Object.assign(vote, before);
  await write(sample, page, approvalOn(page), sample.bob);
  await look(sample);
  expect((await state()).open[0]?.seen).toHaveLength(1);
  sample.simulator.world.advance(73 * 3_600_000);
  expect((await asked()).length).toBeGreaterThan(QUIET.length + 1);
  expect(page.body).toContain("2 approvals are missing");
}, 120_000);

it("is judged when the environment is locked, whoever wrote that", async () => {
  await forge(sample, {
    now: sample.simulator.world.now(),
    decide: ({ service }) => [
      {
        ...{ service, environment: "development", promotion: null },
        event: "environment.locked",
        data: { why: "audit" },
      },
    ],
  });
  expect((await asked()).length).toBeGreaterThan(QUIET.length + 1);
}, 120_000);
