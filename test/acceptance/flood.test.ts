import { afterAll, beforeAll, expect, it } from "vitest";
import type { User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { write } from "./comment.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { approvalOn, flood, look, openPage, openWaiting } from "./waiting.ts";

let sample: Sample;
let carol: User;
beforeAll(async () => {
  sample = await openWaiting();
  const found = sample.simulator.world.users.find(({ login }) => login === "carol");
  if (found === undefined) throw new Error("carol is gone");
  carol = found;
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const open = async () => (await readState(sample, "development")).open[0];

it("a thousand comments by strangers cost at most fifteen requests for the whole step, and hide no approval (R20)", async () => {
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
  expect((await open())?.state).toBe("cleared");
}, 240_000);
