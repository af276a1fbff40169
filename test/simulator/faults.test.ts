import { afterEach, beforeEach, expect, test } from "vitest";
import type { Fault } from "./index.ts";
import { createStage, type Stage } from "./test-client.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});
afterEach(async () => {
  const { violations } = stage.simulator;
  await stage.simulator.close();
  expect(violations).toEqual([]);
});

/** Strikes the next creation of an issue. */
function plan(fault: Fault): void {
  stage.simulator.faults.add({
    match: ({ method, route }) => method === "POST" && route === "/repos/{owner}/{repo}/issues",
    times: 1,
    fault,
  });
}

function createIssue() {
  return stage.ask("POST", "/issues", { body: { title: "request" } });
}

test("a failure before does nothing, a failure after does everything and says nothing", async () => {
  plan({ before: { status: 502 } });
  expect((await createIssue()).status).toBe(502);
  expect(stage.repository.issues).toHaveLength(0);
  plan({ after: { status: 502 } });
  expect((await createIssue()).status).toBe(502);
  expect(stage.repository.issues).toHaveLength(1);
  expect((await createIssue()).status).toBe(201);
});

test("a reset breaks the connection, a truncated answer ends early", async () => {
  plan({ after: { kind: "reset" } });
  await expect(createIssue()).rejects.toThrow();
  expect(stage.repository.issues).toHaveLength(1);
  plan({ truncate: 10 });
  await expect(createIssue()).rejects.toThrow();
  expect(stage.repository.issues).toHaveLength(2);
  expect(stage.simulator.requests().map(({ status }) => status)).toEqual([0, 201]);
});

test("a hanging answer ends with the client's patience, and does not hold up closing", async () => {
  plan({ before: { kind: "hang" } });
  const { url } = stage.simulator;
  const asked = fetch(`${url}/repos/alice/shop/issues`, { method: "POST", signal: AbortSignal.timeout(50) });
  await expect(asked).rejects.toThrow();
});

test("limits come with whatever retry-after was asked for", async () => {
  plan({ before: { status: 429, retryAfter: "soon" } });
  const garbage = await createIssue();
  expect([garbage.status, garbage.headers.get("retry-after")]).toEqual([429, "soon"]);
  plan({ before: { status: 403 } });
  const secondary = await createIssue();
  expect(secondary.headers.has("retry-after")).toBe(false);
  expect(secondary.json).toMatchObject({ message: expect.stringContaining("secondary rate limit") });
  plan({ before: { status: 403, remaining: 0 } });
  expect((await createIssue()).headers.get("x-ratelimit-remaining")).toBe("0");
});

test("GraphQL goes wrong with HTTP 200, matched by operation and count", async () => {
  stage.simulator.faults.add({
    match: ({ operation, nth }) => operation === "Name" && nth === 2,
    fault: { before: { kind: "graphql" } },
  });
  const ask = async () => {
    const query = 'query Name { repository(owner: "alice", name: "shop") { name } }';
    return (await stage.ask("POST", "//graphql", { body: { query } })).json;
  };
  expect(await ask()).toEqual({ data: { repository: { name: "shop" } } });
  expect(await ask()).toMatchObject({ errors: [{ message: expect.stringContaining("Something went wrong") }] });
  expect(await ask()).toEqual({ data: { repository: { name: "shop" } } });
});

test("a stale list lacks its newest entries, a dropped field is gone, and the world can change in between", async () => {
  await createIssue();
  await createIssue();
  const { faults } = stage.simulator;
  const reading = { match: ({ method }: { method: string }) => method === "GET", times: 1 };
  faults.add({ ...reading, fault: { stale: 1 } });
  expect((await stage.ask("GET", "/issues")).json).toMatchObject([{ number: 1 }]);
  faults.add({ ...reading, fault: { drop: ["number"] } });
  expect(Object((await stage.ask("GET", "/issues/1")).json).number).toBeUndefined();
  const close = (): void => {
    for (const issue of stage.repository.issues) issue.state = "closed";
  };
  faults.add({ ...reading, fault: { meanwhile: close } });
  expect((await stage.ask("GET", "/issues/1")).json).toMatchObject({ state: "closed" });
});
