import { describe, expect, test } from "vitest";
import type { Client, ClientOptions, Effect } from "../../src/github/client.ts";
import { GitHubFailure } from "../../src/github/errors.ts";
import {
  type Behaviour,
  clientOf,
  cutOff,
  json,
  manualClock,
  reset,
  type ScriptedServer,
  scriptedServer,
  silent,
} from "./scripted-server.ts";

const LOST: readonly (readonly [string, Behaviour])[] = [
  ["502", json(502, { message: "Bad Gateway" })],
  ["a broken connection", reset],
  ["a cut-off body", cutOff],
  ["silence", silent],
  ["a page that is no JSON", (response) => response.end("<html>proxy</html>")],
];

const ok = json(200, { id: 1 });

async function withClient<T>(
  script: readonly Behaviour[],
  use: (client: Client, server: ScriptedServer) => Promise<T>,
  options: Partial<ClientOptions> = {},
): Promise<T> {
  await using server = await scriptedServer(...script);
  const client = clientOf(server, options);
  try {
    return await use(client, server);
  } finally {
    client.close();
  }
}

async function failureOf(promise: Promise<unknown>): Promise<GitHubFailure> {
  const outcome = await promise.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(outcome instanceof GitHubFailure)) throw new Error(`no failure, but ${String(outcome)}`);
  return outcome;
}

describe("a request", () => {
  test("goes to the given host with the token, the user agent and the pinned API version (R77, R81)", async () => {
    await withClient([ok], async (client, server) => {
      const answer = await client.rest("read", "GET /repos/{owner}/{repo}/git/ref/{ref}", {
        owner: "octo",
        repo: "shop",
        ref: "heads/a b",
      });
      expect(answer.data).toEqual({ id: 1 });
      expect(server.seen[0]).toMatchObject({
        method: "GET",
        url: "/repos/octo/shop/git/ref/heads%2Fa%20b",
        headers: { authorization: "token test-token", "x-github-api-version": "2022-11-28" },
      });
      expect(server.seen[0]?.headers["user-agent"]).toContain("env-actions/test");
    });
  });

  test("keeps the path of a GHES base address (R81)", async () => {
    await using server = await scriptedServer(ok);
    const client = clientOf({ url: `${server.url}/api/v3` }, { graphqlUrl: `${server.url}/api/graphql` });
    await client.rest("read", "GET /meta");
    await failureOf(client.graphql("read", "query Any { viewer { login } }", {}));
    client.close();
    expect(server.seen.map((seen) => seen.url)).toEqual(["/api/v3/meta", "/api/graphql"]);
  });

  test("is counted each time it is sent (R76)", async () => {
    await withClient([json(502, {}), ok, json(200, { data: {} })], async (client) => {
      await client.rest("read", "GET /meta");
      await client.graphql("read", "query Any { viewer { login } }", {});
      expect(client.count).toEqual({ rest: 2, graphql: 1 });
    });
  });
});

test("connections are kept for the next request, and closed with the client", async () => {
  await using server = await scriptedServer(ok);
  const client = clientOf(server);
  for (let each = 0; each < 5; each += 1) await client.rest("read", "GET /thing");
  expect(await server.connections()).toBe(1);
  await Promise.all(Array.from({ length: 20 }, () => client.rest("read", "GET /thing")));
  expect(await server.connections()).toBe(4);
  client.close();
  await expect.poll(() => server.connections()).toBe(0);
});

describe("a lost answer (R69)", () => {
  test.each(LOST)("of a create is ambiguous and never sent again: %s", async (_name, lost) => {
    await withClient([lost, ok], async (client, server) => {
      const failure = await failureOf(
        client.rest("create", "POST /repos/{owner}/{repo}/deployments", { owner: "o", repo: "r" }),
      );
      expect(failure.kind).toBe("ambiguous");
      expect(failure.request).toBe("POST /repos/o/r/deployments");
      expect(server.seen).toHaveLength(1);
    });
  });

  test.each(LOST)("of a GraphQL create is ambiguous and never sent again: %s", async (_name, lost) => {
    await withClient([lost, json(200, { data: {} })], async (client, server) => {
      const failure = await failureOf(client.graphql("create", "mutation Any { x }", {}));
      expect(failure.kind).toBe("ambiguous");
      expect(server.seen).toHaveLength(1);
    });
  });

  test.each(LOST)("of a read or an idempotent write is asked for again: %s", async (_name, lost) => {
    for (const effect of ["read", "idempotent"] satisfies Effect[]) {
      const route = effect === "read" ? "GET /thing" : "PATCH /thing";
      await withClient([lost, lost, ok], async (client, server) => {
        expect((await client.rest(effect, route)).data).toEqual({ id: 1 });
        expect(server.seen).toHaveLength(3);
      });
    }
  });

  test("ends as unavailable after five sends, with growing pauses", async () => {
    const clock = manualClock();
    await withClient(
      [json(503, { message: "down" })],
      async (client, server) => {
        const failure = await failureOf(client.rest("read", "GET /thing"));
        expect(failure).toMatchObject({ kind: "unavailable", status: 503 });
        expect(server.seen).toHaveLength(5);
        expect(clock.slept).toEqual([500, 1_000, 2_000, 4_000]);
      },
      { clock },
    );
  });

  test("is not waited for beyond the deadline", async () => {
    const clock = manualClock();
    await withClient(
      [json(503, {})],
      async (client, server) => {
        expect((await failureOf(client.rest("read", "GET /thing"))).kind).toBe("unavailable");
        expect(server.seen).toHaveLength(2);
      },
      { clock, deadline: new Date(clock.now().getTime() + 1_000) },
    );
  });

  test("is unavailable, even for a create, when nobody listens", async () => {
    const server = await scriptedServer(ok);
    await server[Symbol.asyncDispose]();
    const client = clientOf(server);
    expect((await failureOf(client.rest("create", "POST /thing"))).kind).toBe("unavailable");
    client.close();
  });

  test("is told apart from an answer that is too large to read", async () => {
    const huge: Behaviour = (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const mebibyte = Buffer.alloc(1024 * 1024, " ");
      const send = (left: number): void => {
        if (left > 0 && !response.destroyed) response.write(mebibyte, () => send(left - 1));
        else response.end();
      };
      send(40);
    };
    await withClient(
      [huge],
      async (client, server) => {
        expect((await failureOf(client.rest("read", "GET /thing"))).kind).toBe("unexpected");
        expect(server.seen).toHaveLength(1);
        expect((await failureOf(client.rest("create", "POST /thing"))).kind).toBe("ambiguous");
      },
      { requestTimeout: 10_000 },
    );
  });
});

describe("a refusal", () => {
  test.each([
    [400, "unprocessable"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not-found"],
    [409, "conflict"],
    [410, "gone"],
    [418, "unexpected"],
    [422, "unprocessable"],
  ])("with status %i is %s and final for every effect", async (status, kind) => {
    for (const effect of ["read", "idempotent", "create"] satisfies Effect[]) {
      await withClient(
        [json(status, { message: "No.", errors: [{ code: "invalid" }] }), ok],
        async (client, server) => {
          const failure = await failureOf(client.rest(effect, "POST /thing"));
          expect(failure).toMatchObject({ kind, status });
          expect(failure.message).toContain('No. [{"code":"invalid"}]');
          expect(server.seen).toHaveLength(1);
        },
      );
    }
  });

  test.each([
    ["deployments=write", "add `deployments: write` to the job's permissions:"],
    ["contents=write; contents=write,workflows=write", "add `contents: write` to the job's permissions:"],
    ["metadata=read,pull_requests=read", "add `pull-requests: read` to the job's permissions:"],
    ["actions=read,checks=read", "add `actions: read` and `checks: read` to the job's permissions:"],
    [
      "administration=read",
      "this needs a GitHub App or personal token with administration: read; the workflow's own token can never have it",
    ],
    ["=;;,", undefined],
  ])("names the permission to add from %j (R80)", async (header, hint) => {
    await withClient([json(403, {}, { "x-accepted-github-permissions": header })], async (client) => {
      expect((await failureOf(client.rest("create", "POST /thing"))).hint).toBe(hint);
    });
  });
});

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

describe("GraphQL errors with status 200 (R74)", () => {
  test("are handed over with the data and the date", async () => {
    const body = {
      data: { repository: { a: null } },
      errors: [{ type: "FORBIDDEN", path: ["repository", "a"], message: "no" }],
    };
    await withClient([json(200, body, { date: "Sun, 22 Nov 2026 12:00:00 GMT" })], async (client) => {
      expect(await client.graphql("read", "query Any { x }", {})).toEqual({
        data: { repository: { a: null } },
        errors: [{ type: "FORBIDDEN", path: ["repository", "a"], message: "no" }],
        date: new Date("2026-11-22T12:00:00Z"),
      });
    });
  });

  test("are handed over without data when GitHub refuses the whole request", async () => {
    const body = { errors: [{ message: "Field 'x' doesn't exist", extensions: { code: "undefinedField" } }] };
    await withClient([json(200, body)], async (client) => {
      expect(await client.graphql("create", "mutation Any { x }", {})).toMatchObject({
        data: null,
        errors: [{ path: [] }],
      });
    });
  });

  test('"something went wrong" makes a read ask again, and never a create', async () => {
    const broken = json(200, { data: null, errors: [{ message: "Something went wrong while executing your query." }] });
    const good = json(200, { data: { x: 1 } });
    await withClient([broken, good], async (client, server) => {
      expect((await client.graphql("read", "query Any { x }", {})).errors).toEqual([]);
      expect(server.seen).toHaveLength(2);
    });
    await withClient([broken, good], async (client, server) => {
      expect((await client.graphql("create", "mutation Any { x }", {})).errors).toHaveLength(1);
      expect(server.seen).toHaveLength(1);
    });
  });

  test.each([{}, [], { data: null }, { data: null, errors: [] }, { errors: "no" }, { data: 3 }])(
    "an envelope like %j is no answer (R77)",
    async (body) => {
      await withClient([json(200, body)], async (client) => {
        expect((await failureOf(client.graphql("read", "query Any { x }", {}))).kind).toBe("unexpected");
        expect((await failureOf(client.graphql("create", "mutation Any { x }", {}))).kind).toBe("ambiguous");
      });
    },
  );

  test("a read without a Date header is not used", async () => {
    const undated: Behaviour = (response) => {
      response.sendDate = false;
      json(200, { data: {} })(response, { method: "", url: "", headers: {}, body: undefined });
    };
    await withClient([undated], async (client) => {
      expect((await failureOf(client.graphql("read", "query Any { x }", {}))).kind).toBe("unexpected");
    });
  });
});

describe("a redirect (R79)", () => {
  test.each([301, 302, 307, 308])("with status %i is followed for reads", async (status) => {
    await withClient([json(status, {}, { location: "/repositories/1/thing" }), ok], async (client, server) => {
      expect((await client.rest("read", "GET /thing")).data).toEqual({ id: 1 });
      expect(server.seen[1]).toMatchObject({
        url: "/repositories/1/thing",
        headers: { authorization: "token test-token" },
      });
    });
  });

  test.each([301, 302, 307, 308])("with status %i is refused for writes", async (status) => {
    for (const effect of ["idempotent", "create"] satisfies Effect[]) {
      await withClient([json(status, {}, { location: "/repositories/1/thing" }), ok], async (client, server) => {
        const failure = await failureOf(client.rest(effect, "POST /thing"));
        expect(failure).toMatchObject({ kind: "unexpected", status });
        expect(failure.message).toContain("moved to /repositories/1/thing");
        expect(server.seen).toHaveLength(1);
      });
    }
  });

  test("to another host does not take the token along", async () => {
    await using other = await scriptedServer(ok);
    await withClient([json(302, {}, { location: `${other.url}/thing` })], async (client) => {
      await client.rest("read", "GET /thing");
      expect(other.seen).toHaveLength(1);
      expect(other.seen[0]?.headers.authorization).toBeUndefined();
    });
  });

  test.each(["file:///etc/passwd", "", "http://[", undefined])("to %j is not followed", async (location) => {
    const headers = location === undefined ? {} : { location };
    await withClient([json(302, {}, headers)], async (client) => {
      expect((await failureOf(client.rest("read", "GET /thing"))).kind).toBe("unexpected");
    });
  });

  test("in a circle ends", async () => {
    await withClient([json(302, {}, { location: "/thing" })], async (client, server) => {
      expect((await failureOf(client.rest("read", "GET /thing"))).kind).toBe("unexpected");
      expect(server.seen).toHaveLength(6);
    });
  });
});
