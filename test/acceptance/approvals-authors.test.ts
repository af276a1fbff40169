import { afterEach, expect, it } from "vitest";
import { noreplyAddress } from "../simulator/graphql/actor.ts";
import { commit } from "../simulator/populate.ts";
import type { User } from "../simulator/world.ts";
import { requestFor } from "./approve.ts";
import { release } from "./build.ts";
import { write } from "./comment.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { bring } from "./reviewed.ts";
import type { Sample } from "./sample.ts";
import { look, openWaiting } from "./waiting.ts";

/** Who asked for it and who made what it brings may not approve it (`not: [requester, authors]`), in the bundle (R10). */
let sample: Sample;
afterEach(async () => {
  const { violations } = sample.simulator;
  await sample.close();
  expect(violations).toEqual([]);
});

const READ = { issues: "read", "pull-requests": "read" } as const;
const development = () => readState(sample, "development");

function writer(login: string): User {
  const user = sample.simulator.createUser(login);
  sample.repository.collaborators.set(user.id, "write");
  return user;
}

/** Each of them says that they approve, a second apart; then one look. */
async function say(...people: readonly User[]): Promise<string> {
  const { issue, plan } = await requestFor(sample, "development");
  for (const user of people) {
    sample.simulator.world.advance(1_000);
    await write(sample, issue, `/approve ${plan}`, user);
  }
  return (await look(sample, { "pull-requests": "read" })).log;
}

const trailers = (...people: readonly User[]) =>
  people.map((user) => `\nCo-authored-by: ${user.login} <${noreplyAddress(user)}>`).join("");

/** A release in development, so that the next one brings a range. */
async function begin(): Promise<void> {
  sample = await openWaiting({}, "approvals: { from: [role:write], not: [requester, authors] }");
  const { release: wanted } = await release(sample, "one");
  await look(sample, { "pull-requests": "read" });
  await say(sample.bob);
  const done = await deploy(sample, { environment: "development", release: wanted, by: sample.alice, scopes: READ });
  expect(done.deployed, done.main.log).toBe(true);
}

/** Three commits, each by somebody else: written alone, written together, and brought by a pull request that is another's. */
async function range() {
  const { simulator, repository, alice } = sample;
  const [wrote, helped, opened, ended] = [writer("wrote"), writer("helped"), writer("opened"), writer("ended")];
  const push = (message: string, actor: User) =>
    commit(simulator.world, repository, {
      branch: "main",
      files: { [`${message.length}.md`]: message },
      message,
      actor,
    });
  await push("Alone", wrote);
  await push(`Together\n${trailers(helped)}`, alice);
  const { after } = await push("By a pull request", alice);
  bring(sample, { number: 712, by: opened, head: "a".repeat(40), merge: after });
  await release(sample, `two\n${trailers(ended)}`);
  return { wrote, helped, opened, ended };
}

it("neither authors, co-authors by trailer nor who opened a pull request of the range, wherever in it (R10, A6)", async () => {
  await begin();
  const { wrote, helped, opened, ended } = await range();
  await look(sample, { "pull-requests": "read" });
  await say(wrote, helped, opened, ended, sample.alice);
  expect((await development()).open).toMatchObject([{ state: "waiting" }]);
  const { issue } = await requestFor(sample, "development");
  for (const [{ login }, why] of [
    [wrote, "They wrote"],
    [helped, "They wrote"],
    [ended, "They wrote"],
    [opened, "They opened pull request"],
  ] as const)
    expect(issue.body).toMatch(new RegExp(`\\| ${login} \\| [^|]*${why}`));
  await say(sample.bob);
  expect((await development()).open).toMatchObject([{ state: "cleared" }]);
}, 90_000);

it("and what is already there keeps nobody from approving the next one (R10)", async () => {
  await begin();
  const { wrote } = await range();
  await look(sample, { "pull-requests": "read" });
  const bob = await say(sample.bob);
  const [cleared] = (await development()).open;
  expect(cleared?.state, bob).toBe("cleared");
  const done = await deploy(sample, {
    ...{ environment: "development", release: cleared?.release.id ?? "", by: sample.alice, scopes: READ },
  });
  expect(done.deployed, done.main.log).toBe(true);
  await release(sample, "three");
  await look(sample, { "pull-requests": "read" });
  const log = await say(wrote);
  expect((await development()).open[0]?.state, log).toBe("cleared");
}, 120_000);

it("nor the person who asked for it, who wrote nothing of it (R10, A6)", async () => {
  await begin();
  const frank = writer("frank");
  const { release: wanted } = await release(sample, "two");
  const asked = await deploy(sample, { environment: "development", release: wanted, by: frank, scopes: READ });
  expect(asked.deployed, asked.main.log).toBe(false);
  expect((await development()).open).toMatchObject([{ requester: { login: "frank" } }]);
  await look(sample, { "pull-requests": "read" });
  await say(frank);
  expect((await development()).open).toMatchObject([{ state: "waiting" }]);
  await say(sample.bob);
  expect((await development()).open).toMatchObject([{ state: "cleared" }]);
}, 90_000);

it("is nobody's approval while who made it cannot be read (R10, R73)", async () => {
  await begin();
  await release(sample, "two");
  await look(sample, { "pull-requests": "read" });
  sample.simulator.faults.add({
    match: ({ operation }) => operation === "CommitPeople",
    fault: { drop: ["authors"] },
  });
  const log = await say(sample.bob);
  expect((await development()).open[0]?.state, log).toBe("waiting");
  sample.simulator.faults.clear();
  sample.simulator.world.advance(3_600_000);
  await look(sample, { "pull-requests": "read" });
  expect((await development()).open[0]?.state).toBe("cleared");
}, 90_000);
