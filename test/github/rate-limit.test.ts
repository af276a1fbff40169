import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/github/client.ts";
import { failureOf, json, manualClock, withClient } from "./scripted-server.ts";

const ok = json(200, { id: 1 });

describe("a rate limit (R72)", () => {
  const date = "Sun, 22 Nov 2026 12:00:00 GMT";
  const second = (time: string): string => String(Date.parse(time) / 1_000);
  test.each([
    ["429 with seconds", 429, { "retry-after": "7" }, 7_000],
    ["403 with seconds", 403, { "retry-after": "7" }, 7_000],
    ["403 with a date", 403, { "retry-after": "Sun, 22 Nov 2026 12:00:09 GMT" }, 9_000],
    ["429 with garbage", 429, { "retry-after": "soon 5" }, 60_000],
    ["403 with garbage", 403, { "retry-after": "-3" }, 60_000],
    ["429 with nothing", 429, {}, 60_000],
    [
      "403 at the hourly limit",
      403,
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": second("2026-11-22T12:00:30Z") },
      31_000,
    ],
    [
      "429 at the hourly limit, garbage reset",
      429,
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "never" },
      60_000,
    ],
    [
      "retry-after before the reset",
      403,
      { "retry-after": "3", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9999999999" },
      3_000,
    ],
  ])("is waited out for every effect, counted from GitHub's clock: %s", async (_name, status, headers, wait) => {
    for (const effect of ["read", "idempotent", "create"] satisfies Effect[]) {
      // The runner's clock is an hour off; the answer's Date header is what counts.
      const clock = manualClock("2026-11-22T13:00:00Z");
      await withClient(
        [json(status, {}, { date, ...headers }), ok],
        async (client, server) => {
          await client.rest(effect, "POST /thing");
          expect(server.seen).toHaveLength(2);
          expect(clock.slept).toEqual([wait]);
        },
        { clock },
      );
    }
  });

  test("in words only is recognised", async () => {
    const clock = manualClock();
    const limit = json(403, { message: "You have exceeded a secondary rate limit." });
    await withClient(
      [limit, limit, ok],
      async (client) => {
        await client.rest("create", "POST /thing");
        expect(clock.slept).toEqual([60_000, 120_000]);
      },
      { clock },
    );
  });

  test("of GraphQL comes with status 200", async () => {
    const clock = manualClock();
    const limit = json(
      200,
      { data: null, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
      { "retry-after": "2" },
    );
    await withClient(
      [limit, json(200, { data: { x: 1 } })],
      async (client) => {
        expect((await client.graphql("create", "mutation Any { x }", {})).data).toEqual({ x: 1 });
        expect(clock.slept).toEqual([2_000]);
      },
      { clock },
    );
  });

  test("of a GraphQL create that gave data is not sent again", async () => {
    const odd = json(200, { data: { x: 1 }, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] });
    await withClient([odd], async (client, server) => {
      await client.graphql("create", "mutation Any { x }", {});
      expect(server.seen).toHaveLength(1);
    });
  });

  test("ends as rate-limited when the deadline comes first, without waiting", async () => {
    const clock = manualClock();
    await withClient(
      [json(429, {}, { "retry-after": "3600" }), ok],
      async (client) => {
        expect((await failureOf(client.rest("create", "POST /thing"))).kind).toBe("rate-limited");
        expect(clock.slept).toEqual([]);
      },
      { clock, deadline: new Date(clock.now().getTime() + 600_000) },
    );
  });

  test("ends as rate-limited after five waits", async () => {
    const clock = manualClock();
    await withClient(
      [json(429, {})],
      async (client) => {
        expect((await failureOf(client.rest("read", "GET /thing"))).kind).toBe("rate-limited");
        expect(clock.slept).toEqual([60_000, 120_000, 240_000, 480_000, 960_000]);
      },
      { clock },
    );
  });
});
