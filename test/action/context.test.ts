import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContext } from "../../src/action/context.ts";
import { at, readEvent } from "../../src/action/event.ts";
import { runnerVariables } from "./memory-host.ts";

test("reads a run, on GitHub Enterprise Server too", () => {
  const context = readContext({
    ...runnerVariables,
    GITHUB_SERVER_URL: "https://ghes.example",
    GITHUB_API_URL: "https://ghes.example/api/v3",
    GITHUB_GRAPHQL_URL: "https://ghes.example/api/graphql",
  });
  expect(context).toMatchObject({
    repository: { owner: "octo", name: "shop", id: 4711 },
    apiUrl: "https://ghes.example/api/v3",
    runAttempt: 2,
    actorId: 1001,
    url: "https://ghes.example/octo/shop/actions/runs/812345678901/attempts/2",
    event: undefined,
  });
});

test("R51: every malformed variable is named", () => {
  const wrong = {
    GITHUB_REPOSITORY: "shop",
    GITHUB_RUN_ATTEMPT: "0",
    GITHUB_API_URL: "file:///etc",
    GITHUB_REF: "main",
  };
  expect(() => readContext({ ...runnerVariables, ...wrong })).toThrow(
    "GITHUB_REPOSITORY, GITHUB_RUN_ATTEMPT, GITHUB_REF, GITHUB_API_URL are missing or malformed",
  );
});

test("a payload is looked into by own names only", () => {
  const payload: unknown = JSON.parse('{"issue":{"number":7},"list":[{"a":1}],"__proto__":{"admin":true}}');
  expect(at(payload, "issue", "number")).toBe(7);
  expect(at(payload, "list", 0, "a")).toBe(1);
  for (const path of [
    ["constructor"],
    ["issue", "toString"],
    ["issue", "number", "x"],
    ["list", "length", "x"],
    ["admin"],
  ]) {
    expect(at(payload, ...path)).toBeUndefined();
  }
  expect(at(null, "x")).toBeUndefined();
});

test("an event file that is no JSON is an error, not an empty event", () => {
  const folder = mkdtempSync(join(tmpdir(), "env-actions-"));
  const file = join(folder, "event.json");
  writeFileSync(file, '{"a":');
  expect(() => readEvent(file)).toThrow("event file");
  expect(() => readEvent(join(folder, "none.json"))).toThrow("event file");
  writeFileSync(file, '{"a":1}');
  expect(readEvent(file)).toEqual({ a: 1 });
  rmSync(folder, { recursive: true });
});
