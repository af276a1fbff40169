import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/github/client.ts";
import {
  type Behaviour,
  clientOf,
  cutOff,
  failureOf,
  json,
  manualClock,
  reset,
  scriptedServer,
  silent,
  withClient,
} from "./scripted-server.ts";

const LOST: readonly (readonly [string, Behaviour])[] = [
  ["502", json(502, { message: "Bad Gateway" })],
  ["a broken connection", reset],
  ["a cut-off body", cutOff],
  ["silence", silent],
  ["a page that is no JSON", (response) => response.end("<html>proxy</html>")],
];

const ok = json(200, { id: 1 });

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
