import { describe, expect, test } from "vitest";
import type { Effect } from "../../src/github/client.ts";
import { failureOf, json, scriptedServer, withClient } from "./scripted-server.ts";

const ok = json(200, { id: 1 });

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
