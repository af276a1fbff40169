import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outside } from "../../src/action/outside.ts";
import { type Knock, type Network, type NetworkAnswer, NetworkFailure } from "../../src/network/network.ts";
import { judgeAnswer, judgeKnocks, probesOf, type Subject } from "../../src/verification/probe.ts";
import type { WrittenVerification } from "../../src/verification/words.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;
const record = {
  ...{ schema: 1, service: "web", id: "r-aaaaaaaaaaaa", digest: DIGEST, version: "1.4.0", commit: "c0ffee" },
  artifacts: [{ name: "web", digest: `sha256:${"b".repeat(64)}` }],
} as unknown as Subject["record"];
const subject: Subject = { record, environment: "production" };
const answer = (body: string, status = 200): NetworkAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(body),
});

interface World {
  readonly request?: Network["request"];
  readonly addresses?: readonly string[];
  readonly knocks?: Readonly<Record<string, Knock>>;
  readonly code?: number | null;
  readonly secret?: string;
}

/** What one look at a rule's first check sees. */
async function look(written: WrittenVerification, world: World = {}) {
  const network: Network = {
    request: world.request ?? (async () => answer("{}")),
    resolve: async () => world.addresses ?? ["203.0.113.7"],
    knock: async ({ address }) => world.knocks?.[address] ?? "open",
  };
  const outside: Outside = {
    secret: () => world.secret,
    execute: async () => ({ code: world.code ?? null, output: "two of three pages", why: "it took too long" }),
  };
  const { together, inTurn } = probesOf(written, subject, { network, outside });
  const [first] = [...together, ...inTurn];
  if (first === undefined) throw new Error("nothing to look at");
  const seen = await first.look();
  return { is: seen.outcome, message: seen.message };
}

const failing = (cause: unknown) => async (): Promise<NetworkAnswer> => {
  throw new NetworkFailure("unreachable", "shop.example.com gave no answer.", "", { cause });
};
const refusal = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
const HEALTH: WrittenVerification = { health: [{ name: "health", url: "https://shop.example.com/" }] };

describe("a look at an address", () => {
  const json = { "$.version": `\${release.version}` };

  test.each<[string, NetworkAnswer, string]>([
    ["the new version", answer('{"version":"1.4.0"}'), "ok"],
    ["the old version", answer('{"version":"1.3.0"}'), "bad"],
    ["no version", answer("{}"), "bad"],
    ["null", answer('{"version":null}'), "bad"],
    ["a version that is a number", answer('{"version":1.4}'), "bad"],
    ["a version that begins like it", answer('{"version":"1.4.0-rc"}'), "bad"],
    ["another status, whatever it says", answer('{"version":"1.4.0"}', 503), "bad"],
    ["another good status", answer('{"version":"1.4.0"}', 204), "bad"],
    ["that it was asked too often", answer("", 429), "blind"],
  ])("sees %s (R97, R99)", (_name, given, is) => {
    expect(judgeAnswer("health", { json }, subject, given).outcome).toBe(is);
  });

  test.each(["", "<html>", "null", '"1.4.0"', "[", '{"version":"1.4.0","version":"1.3.0"}', '{"version":"1.4.0"'])(
    "an answer that is no whole JSON object is no answer: %s",
    async (body) => {
      const health = [{ name: "health", url: "https://shop.example.com/", json }];
      expect(await look({ health }, { request: async () => answer(body) })).toMatchObject({ is: "blind" });
    },
  );

  test("bytes that are no text are no answer", async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x7d]);
    const health = [{ name: "health", url: "https://shop.example.com/", json }];
    const request = async () => ({ status: 200, headers: {}, body });
    expect((await look({ health }, { request })).is).toBe("blind");
  });

  test("a release without a version cannot be told apart by it", async () => {
    const bare: Subject = { ...subject, record: { ...record, version: null } };
    expect(() => judgeAnswer("health", { json }, bare, answer('{"version":null}'))).toThrow("has no version");
  });

  test("no answer other than the wanted one is ever good", () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 100, max: 599 }), (body, status) => {
        const given = answer(body, status);
        let is = "blind";
        try {
          is = judgeAnswer("health", { json }, subject, given).outcome;
        } catch {
          is = "blind";
        }
        const parsed: unknown = JSON.parse(body);
        const says = typeof parsed === "object" && parsed !== null && "version" in parsed ? parsed.version : undefined;
        expect(is === "ok").toBe(status === 200 && says === "1.4.0");
      }),
    );
  });

  test("a refused connection is an answer; everything else that goes wrong is nothing seen (R99)", async () => {
    const request = failing;
    expect((await look(HEALTH, { request: request(refusal) })).is).toBe("bad");
    expect((await look(HEALTH, { request: request(new AggregateError([refusal, refusal])) })).is).toBe("bad");
    expect((await look(HEALTH, { request: request(new AggregateError([refusal, new Error("timeout")])) })).is).toBe(
      "blind",
    );
    expect((await look(HEALTH, { request: request(new AggregateError([])) })).is).toBe("blind");
    expect((await look(HEALTH, { request: request(undefined) })).is).toBe("blind");
    const broken = async (): Promise<NetworkAnswer> => {
      throw refusal;
    };
    expect((await look(HEALTH, { request: broken })).is).toBe("blind");
  });

  test("a secret that is not handed over is nothing seen, and nobody is asked", async () => {
    let asked = 0;
    const request = async () => {
      asked += 1;
      return answer("{}");
    };
    const headers = { authorization: { secret: "HEALTH_TOKEN" } };
    const health = [{ name: "health", url: "https://shop.example.com/", headers }];
    expect((await look({ health }, { request })).is).toBe("blind");
    expect(asked).toBe(0);
  });
});

describe("a look at a port", () => {
  test.each<[readonly Knock[], string]>([
    [["open"], "ok"],
    [["refused", "open"], "ok"],
    [["refused"], "bad"],
    [["refused", "refused"], "bad"],
    [["refused", "silent"], "blind"],
    [["silent"], "blind"],
    [[], "blind"],
  ])("%j is %s", (knocks, is) => {
    expect(judgeKnocks("db", knocks).outcome).toBe(is);
  });

  test("a private address is only knocked at where the policy allows it", async () => {
    const tcp = { name: "db", address: "db.example.com:5432" };
    const addresses = ["203.0.113.7", "10.0.0.5"];
    expect(await look({ tcp: [tcp] }, { addresses })).toMatchObject({
      is: "blind",
      message: expect.stringContaining("private"),
    });
    expect(await look({ tcp: [{ ...tcp, "private-addresses": true }] }, { addresses })).toMatchObject({ is: "ok" });
    expect(await look({ tcp: [tcp] }, { knocks: { "203.0.113.7": "refused" } })).toMatchObject({ is: "bad" });
  });
});

describe("a look by a program", () => {
  const command = [{ name: "smoke", run: "./smoke.sh" }];

  test.each<[number | null, string]>([
    [0, "ok"],
    [1, "bad"],
    [75, "blind"],
    [null, "blind"],
  ])("that ended with %j is %s", async (code, is) => {
    expect((await look({ command }, { code })).is).toBe(is);
  });
});
