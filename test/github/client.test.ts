import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/github/client.ts";
import { type Behaviour, clientOf, failureOf, json, scriptedServer, withClient } from "./scripted-server.ts";

const ok = json(200, { id: 1 });

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

describe("the first request", () => {
  const firstOf = (...what: readonly Promise<string>[]) =>
    Promise.race([...what, new Promise<string>((resolve) => setImmediate(resolve, "nothing yet"))]);

  test("is told of once it is on its way: not before, and without an answer", async () => {
    await using server = await scriptedServer((response, seen) => {
      // The answer waits for it: were it the other way round too, nothing would ever come.
      void client.sent.then(() => ok(response, seen));
    });
    const client = clientOf(server);
    const sent = client.sent.then(() => "sent");
    expect(await firstOf(sent)).toBe("nothing yet");
    await client.rest("read", "GET /thing");
    expect(await firstOf(sent)).toBe("sent");
    expect(server.seen).toHaveLength(1);
    client.close();
  });

  test("is told of also where nobody is there to take it, so that no step waits for that for ever", async () => {
    const server = await scriptedServer(ok);
    await server[Symbol.asyncDispose]();
    const client = clientOf(server);
    await failureOf(client.rest("create", "POST /thing"));
    expect(await firstOf(client.sent.then(() => "sent"))).toBe("sent");
    client.close();
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
