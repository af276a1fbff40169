import { afterEach, expect, it } from "vitest";
import { release } from "./build.ts";
import { write } from "./comment.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { approvalOn, flood, look, openPage, openWaiting } from "./waiting.ts";

let sample: Sample;
afterEach(async () => {
  const { violations } = sample.simulator;
  await sample.close();
  expect(violations).toEqual([]);
});

const open = async () => (await readState(sample, "development")).open[0];

it.each([
  ["accounts", "approvals: { from: [user:bob, user:carol], count: 2 }"],
  ["a role", "approvals: { from: [role:write], count: 2 }"],
  ["accounts and a role", "approvals: { from: [user:bob, role:maintain, role:write], count: 2 }"],
])(
  "a thousand comments by strangers cost at most fifteen requests for the whole step, and hide no approval, where %s may approve (R5, R20)",
  async (_name, approvals) => {
    sample = await openWaiting({}, approvals);
    const carol = sample.simulator.world.users.find(({ login }) => login === "carol");
    if (carol === undefined) throw new Error("carol is gone");
    await release(sample, "one");
    await look(sample);
    const page = openPage(sample);
    const line = approvalOn(page);
    flood(sample, page, line, 500);
    await write(sample, page, line, sample.bob);
    flood(sample, page, line, 500);
    const first = await look(sample);
    expect(first.code, first.log).toBe(0);
    expect((await open())?.seen).toMatchObject([{ person: { login: "bob" } }]);
    expect(first.asked.length, first.asked.join("\n")).toBeLessThanOrEqual(15);
    await write(sample, page, line, carol);
    const second = await look(sample);
    expect(second.asked.filter((word) => word.endsWith("/dispatches"))).toHaveLength(1);
    expect(second.asked.length, second.asked.join("\n")).toBeLessThanOrEqual(20);
    expect((await open())?.state).toBe("cleared");
  },
  240_000,
);
