import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateAsk } from "../../../src/gates/ask.ts";
import type { GateResult } from "../../../src/gates/gate.ts";
import { httpGate } from "../../../src/gates/http/gate.ts";
import { isExactly, lookUp } from "../../../src/outside/conditions.ts";
import { fillAddress, fillBody } from "../../../src/outside/fields.ts";
import { brief } from "../../ledger/sample.ts";
import { type Answering, type Host, network, startHost } from "../../network/host.ts";
import { mistakesOf, production } from "../../policy/policies.ts";
import { facts, judged, RELEASE, ruled } from "../facts.ts";

const OPEN = { "private-addresses": true } as const;
const SECRET = "s3cr3t-of-changes";
const WORLD: Partial<GateAsk> = {
  network: network(),
  outside: {
    secret: (name) => (name === "CHANGE_TOKEN" ? `${SECRET}\n` : undefined),
    execute: () => Promise.reject(new Error("nothing is started")),
  },
};

/** What the gate says of this server's answer. */
async function ask(
  answer: Answering,
  question: Record<string, unknown> = {},
): Promise<{ result: GateResult; host: Host }> {
  await using host = await startHost(answer);
  const rule = [{ name: "ticket", url: host.url, expect: { status: 200 }, allow: OPEN, ...question }];
  const [result] = await judged(httpGate, facts({ environment: ruled("http", rule) }), WORLD);
  if (result === undefined) throw new Error("no result");
  return { result, host };
}

const says =
  (status: number, body: unknown = {}): Answering =>
  (_, response) => {
    response.writeHead(status).end(typeof body === "string" ? body : JSON.stringify(body));
  };

describe("verdicts", () => {
  const approved = { status: 200, json: { approved: true } };

  test.each<[string, unknown, unknown, GateResult["verdict"], string]>([
    ["as wanted", says(200, { approved: true }), approved, "pass", "http-passed"],
    ["another value", says(200, { approved: false }), approved, "fail", "http-failed"],
    ["a text that looks like it", says(200, { approved: "true" }), approved, "fail", "http-failed"],
    ["a number that counts as true", says(200, { approved: 1 }), approved, "fail", "http-failed"],
    ["null", says(200, { approved: null }), approved, "fail", "http-failed"],
    ["missing", says(200, {}), approved, "fail", "http-failed"],
    ["a list of it", says(200, [{ approved: true }]), approved, "fail", "http-failed"],
    ["another status", says(404, "<h1>no</h1>"), approved, "fail", "http-failed"],
    ["another status with the right body", says(201, { approved: true }), approved, "fail", "http-failed"],
    ["R97: no JSON", says(200, "<h1>Log in</h1>"), approved, "unknown", "http-unreadable"],
    ["R97: nothing", says(200, ""), approved, "unknown", "http-unreadable"],
    [
      "R53: two answers in one",
      says(200, '{"approved":false,"approved":true}'),
      approved,
      "unknown",
      "http-unreadable",
    ],
    ["R99: a server error", says(500, { approved: true }), approved, "unknown", "http-unreadable"],
    ["R99: too many questions", says(429), approved, "unknown", "http-unreadable"],
    ["not yet", says(202), { ...approved, wait: { status: 202 } }, "wait", "http-waiting"],
    [
      "not yet, in words",
      says(200, { approved: false, state: "open" }),
      { ...approved, wait: { json: { state: "open" } } },
      "wait",
      "http-waiting",
    ],
    [
      "not yet, but another status",
      says(200, { approved: false }),
      { ...approved, wait: { status: 202 } },
      "fail",
      "http-failed",
    ],
    ["a status alone", says(204), { status: 204 }, "pass", "http-passed"],
    ["JSON alone means 200", says(201, { approved: true }), { json: { approved: true } }, "fail", "http-failed"],
  ])("%s", async (_, answer, expected, verdict, reason) => {
    const { result } = await ask(answer as Answering, { expect: expected });
    expect(result).toMatchObject({ verdict, reason, item: "ticket" });
    if (verdict === "pass") expect(result.unblock).toBe("");
    else expect(result.unblock).not.toBe("");
  });

  test("what could not be asked is unknown, and says why", async () => {
    const cut: Answering = (request) => request.socket.destroy();
    const { result, host } = await ask(cut, { retries: 1 });
    expect(result).toMatchObject({ verdict: "unknown", message: expect.stringContaining("localhost") });
    expect(host.seen).toHaveLength(2);
    const slow = await ask(() => {}, { timeout: "1s", retries: 0 });
    expect(slow.result).toMatchObject({ verdict: "unknown", message: expect.stringContaining("1000 ms") });
    const sent = await ask((_, response) => response.writeHead(302, { location: "/login" }).end());
    expect(sent.result).toMatchObject({ verdict: "unknown", message: expect.stringContaining("redirect") });
  });

  test("each question has its own result; none disturbs another", async () => {
    await using host = await startHost((request, response) =>
      response.writeHead(request.url === "/a" ? 200 : 403).end(),
    );
    const question = (name: string, url: string) => ({ name, url, expect: { status: 200 }, allow: OPEN, retries: 0 });
    const rule = [
      question("a", `${host.url}/a`),
      question("b", `${host.url}/b`),
      question("c", "https://localhost:1/"),
      { ...question("d", `${host.url}/a`), headers: { "X-Key": { secret: "OTHER" } } },
    ];
    const results = await judged(httpGate, facts({ environment: ruled("http", rule) }), WORLD);
    expect(results.map(({ item, verdict }) => [item, verdict])).toEqual([
      ["a", "pass"],
      ["b", "fail"],
      ["c", "unknown"],
      ["d", "unknown"],
    ]);
    expect(results[3]?.message).toContain("OTHER");
  });
});

describe("what is sent", () => {
  test("fields, headers and a body", async () => {
    const bodies: string[] = [];
    const { result, host } = await ask(
      async (request, response) => {
        bodies.push(Buffer.concat(await request.toArray()).toString());
        response.end(JSON.stringify({ id: RELEASE.id, where: "development" }));
      },
      {
        method: "POST",
        headers: { Authorization: { secret: "CHANGE_TOKEN", prefix: "Bearer " }, "X-Team": "shop" },
        body: `{"commit":"\${release.commit}","to":"\${environment}"}`,
        expect: { json: { id: `\${release.id}`, where: `\${environment}` } },
      },
    );
    expect(result.verdict).toBe("pass");
    expect(host.seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${SECRET}`,
      "x-team": "shop",
      "content-type": "application/json",
    });
    expect(bodies).toEqual([`{"commit":"${RELEASE.commit}","to":"development"}`]);
  });

  test("R49: a secret that comes back is in no message", async () => {
    const echo: Answering = (request, response) => {
      const { authorization } = request.headers;
      response.end(JSON.stringify({ said: authorization, echo: `${authorization}!` }));
    };
    const { result } = await ask(echo, {
      headers: { Authorization: { secret: "CHANGE_TOKEN" } },
      expect: { json: { said: "yes", echo: "yes" } },
    });
    expect(result.verdict).toBe("fail");
    expect(JSON.stringify(result)).not.toContain(SECRET);
  });

  test("a release without a version has no answer to a question about one", async () => {
    await using host = await startHost(says(200));
    const rule = [{ name: "v", url: `${host.url}/\${release.version}`, expect: { status: 200 }, allow: OPEN }];
    const about = facts({ environment: ruled("http", rule), release: { ...brief(1), version: null } });
    expect(await judged(httpGate, about, WORLD)).toMatchObject([{ verdict: "unknown" }]);
    expect(host.seen).toHaveLength(0);
  });

  test("what is filled in stays one part of the address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (version) => {
        const subject = { version, commit: "c", id: "r-1", environment: "e" };
        if (!version.isWellFormed()) return;
        let filled: string;
        try {
          filled = fillAddress(
            `https://changes.example/api/\${release.version}/state?of=\${release.version}#x`,
            subject,
          );
        } catch {
          expect([".", ".."]).toContain(version);
          return;
        }
        const url = new URL(filled);
        expect(url.host).toBe("changes.example");
        expect(url.pathname.split("/")).toHaveLength(4);
        expect(decodeURIComponent(url.pathname.split("/")[2] ?? "")).toBe(version);
        expect([...url.searchParams]).toEqual([["of", version]]);
      }),
      { examples: [["."], [".."], ["%2e%2e"], ["a/../b"], ["?x"], ["#"], ["@evil.example"]] },
    );
  });

  test("what is filled in stays one text of a JSON body, and one value of a form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (version) => {
        const subject = { version, commit: "c", id: "r-1", environment: "e" };
        const json = fillBody(`{"v":"\${release.version}","ok":false}`, subject, "application/json");
        expect(JSON.parse(json)).toEqual({ v: version, ok: false });
        if (!version.isWellFormed()) return;
        const form = fillBody(`v=\${release.version}&ok=no`, subject, "application/x-www-form-urlencoded");
        expect([...new URLSearchParams(form)]).toEqual([
          ["v", version],
          ["ok", "no"],
        ]);
      }),
    );
  });
});

describe("places in an answer", () => {
  const document = { a: { b: [{ c: 1 }, null] }, "a.b": "dotted", list: [] };
  test.each([
    ["a", "other"],
    ["a.b", "string"],
    ["$.a.b[0].c", "number"],
    ["$.a.b.0.c", "number"],
    ["$.a.b[1]", "other"],
    ["$.a.b[2]", "missing"],
    ["$.list.length", "missing"],
    ["$.a.constructor", "missing"],
    ["toString", "missing"],
    ["$.__proto__.a", "missing"],
  ])("%s", (path, kind) => {
    expect(lookUp(document, path).kind).toBe(kind);
  });

  test("R97: only the very value is the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), (value, wanted) => {
        expect(isExactly(lookUp({ value }, "value"), wanted)).toBe(value === wanted);
      }),
    );
  });
});

describe("where", () => {
  test("a question with a secret or to a private address waits for the environment's own job", async () => {
    for (const more of [{ headers: { Authorization: { secret: "CHANGE_TOKEN" } } }, { allow: OPEN }]) {
      const rule = [{ name: "a", url: "https://changes.example", expect: { status: 200 }, ...more }];
      const results = await judged(httpGate, facts({ environment: ruled("http", rule) }), { here: "anywhere" });
      expect(results).toMatchObject([{ verdict: "wait", deferred: true }]);
    }
  });

  test("nothing is asked without a rule", async () => {
    expect(await judged(httpGate, facts(), WORLD)).toEqual([]);
  });
});

describe("mistakes in the policy", () => {
  const says = (question: string) =>
    mistakesOf(production(`gates: { http: [{ name: a, expect: { status: 200 }, ${question} }] }`)).map(
      ({ message }) => message,
    );

  test.each([
    ["url: 'http://changes.example'", /plain http/],
    ["url: 'https://u:p@changes.example'", /without a user/],
    [`url: 'https://\${environment}.example'`, /http or https address/],
    [`url: 'https://changes.example/\${release.tag}'`, /is no field\. The fields are release\.version/],
    ["url: 'https://changes.example', body: x", /not sent with a GET/],
    ["url: 'https://changes.example', method: POST, retries: 2", /a POST is sent once/],
    ["url: 'https://changes.example', method: DELETE", /GET or POST/],
    ["url: 'https://changes.example', timeout: 6m", /at most 5m/],
    ["url: 'https://changes.example', timeout: 0s", /more than nothing/],
    ["url: 'https://changes.example', retries: 9", /from 0 to 5/],
    ["url: 'https://changes.example', allow: {}", /allows nothing/],
    ["url: 'https://changes.example', headers: { Host: x }", /belongs to the connection/],
    ["url: 'https://changes.example', headers: { A: { secret: a-b } }", /variable/],
    ["url: 'https://changes.example', headers: { A: { secrets: AB } }", /secret/],
  ])("%s", (question, message) => {
    expect(says(question).join("\n")).toMatch(message);
  });

  test("an expectation that expects nothing, reserved keys and a name taken twice", () => {
    const of = (list: string) =>
      mistakesOf(production(`gates: { http: ${list} }`))
        .map(({ message }) => message)
        .join("\n");
    expect(of("[]")).toMatch(/empty list/);
    expect(of("[{ name: a, url: 'https://a.example', expect: {} }]")).not.toBe("");
    expect(of("[{ name: a, url: 'https://a.example', expect: { json: {} } }]")).not.toBe("");
    expect(of("[{ name: a, url: 'https://a.example', expect: { wait: {}, status: 200 } }]")).not.toBe("");
    expect(of("[{ name: a, url: 'https://a.example', expect: { json: { constructor: x } } }]")).not.toBe("");
    const one = "{ name: a, url: 'https://a.example', expect: { status: 200 } }";
    expect(of(`[${one}, ${one}]`)).toMatch(/is taken/);
    expect(of(`[${one}]`)).toBe("");
  });
});
