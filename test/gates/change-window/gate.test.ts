import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Calendars } from "../../../src/gates/change-window/files.ts";
import { changeWindowGate } from "../../../src/gates/change-window/gate.ts";
import type { GateResult } from "../../../src/gates/gate.ts";
import type { Client } from "../../../src/github/client.ts";
import type { Block } from "../../../src/github/snapshot.ts";
import { openShop, type Shop } from "../../github/simulated-shop.ts";
import { policyOf } from "../../policy/policies.ts";
import { commit } from "../../simulator/populate.ts";
import { type FactsWish, facts, judged } from "../facts.ts";

const file = (name: string) => readFileSync(new URL(`calendars/${name}.ics`, import.meta.url), "utf8");

function about(rule: string, now: string, wish: FactsWish = {}) {
  const policy = policyOf(`version: 1
environments:
  production:
    preset: production
    workflow: deploy.yml
    github-environment: none
    gates: { change-window: ${rule} }
`);
  return facts({ ...wish, policy, environment: "production", now: new Date(now) });
}

async function ask(
  rule: string,
  now: string,
  wish: FactsWish & { readonly client?: Client } = {},
): Promise<GateResult> {
  const { client, ...facts } = wish;
  const question = about(rule, now, facts);
  const [result, ...others] = await judged(changeWindowGate, question, client === undefined ? {} : { client });
  if (result === undefined || others.length > 0) throw new Error("one result was expected");
  return result;
}

const OFFICE = '{ open: ["Mon-Thu 09:00-16:00 Europe/Berlin"] }';
const YEAR_END =
  '{ open: ["Mon-Thu 09:00-16:00 Europe/Berlin"], closed: [{ from: 2026-12-23, to: 2027-01-02, why: year end }] }';

describe("the gate change-window", () => {
  it("is not asked where the policy says nothing", async () => {
    expect(await judged(changeWindowGate, facts())).toEqual([]);
  });

  it("passes inside of the hours and says until when", async () => {
    expect(await ask(OFFICE, "2026-11-23T08:00:00Z")).toMatchObject({
      verdict: "pass",
      reason: "window-open",
      message: "production is open until Mon 2026-11-23 16:00 Europe/Berlin.",
    });
  });

  it("waits outside of them and says from when on", async () => {
    expect(await ask(OFFICE, "2026-11-26T15:00:00Z")).toMatchObject({
      verdict: "wait",
      reason: "window-closed",
      message:
        "production is open Mon-Thu 09:00-16:00 Europe/Berlin; not now. It opens Mon 2026-11-30 09:00 Europe/Berlin.",
      retryAt: "2026-11-30T08:00:00.000Z",
    });
  });

  it("waits in a freeze, to the last minute of its last day, and tells why", async () => {
    for (const now of ["2026-12-22T23:00:00Z", "2026-12-28T10:00:00Z", "2027-01-02T22:59:59Z"]) {
      expect(await ask(YEAR_END, now)).toMatchObject({
        verdict: "wait",
        reason: "window-frozen",
        message:
          "production is closed until Sun 2027-01-03 00:00 Europe/Berlin (year end). It opens Mon 2027-01-04 09:00 Europe/Berlin.",
        retryAt: "2027-01-04T08:00:00.000Z",
      });
    }
    expect((await ask(YEAR_END, "2026-12-22T10:00:00Z")).verdict).toBe("pass");
    expect((await ask(YEAR_END, "2027-01-04T08:00:00Z")).verdict).toBe("pass");
  });

  it("says the same thing all the time that it waits, so that waiting writes no record (R76)", async () => {
    const [first, ...others] = await Promise.all(
      ["2026-12-23T00:00:00Z", "2026-12-28T10:00:00Z", "2027-01-02T22:59:59Z"].map((now) => ask(YEAR_END, now)),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it("lets rollbacks through a freeze, unless the policy holds them up too", async () => {
    const now = "2026-12-28T10:00:00Z";
    expect(await ask(YEAR_END, now, { action: "rollback" })).toMatchObject({
      verdict: "pass",
      reason: "window-not-asked",
    });
    const both = YEAR_END.replace("{ open", "{ actions: [promote, rollback], open");
    expect(await ask(both, now, { action: "rollback" })).toMatchObject({ verdict: "wait", reason: "window-frozen" });
    expect(await ask(both, now)).toMatchObject({ verdict: "wait" });
    expect((await ask(both, now)).unblock).not.toContain("rollback is not held up");
  });

  it("may hold up automation and let persons in, or the other way round", async () => {
    const now = "2026-12-28T10:00:00Z";
    const automation = YEAR_END.replace("{ open", "{ invokers: [automation], open");
    expect(await ask(automation, now, { cause: "person" })).toMatchObject({
      verdict: "pass",
      reason: "window-not-asked",
    });
    expect(await ask(automation, now, { cause: "automation" })).toMatchObject({ verdict: "wait" });
    expect(await ask(YEAR_END, now, { cause: "automation" })).toMatchObject({ verdict: "wait" });
  });

  it("waits when the window closes too soon to start in it", async () => {
    const rule = OFFICE.replace("{ open", "{ least: 30m, open");
    expect(await ask(rule, "2026-11-26T14:30:00Z")).toMatchObject({ verdict: "pass" });
    expect(await ask(rule, "2026-11-26T14:30:01Z")).toMatchObject({
      verdict: "wait",
      reason: "window-closing",
      retryAt: "2026-11-30T08:00:00.000Z",
    });
  });

  it("reads days on the clocks of their own zone", async () => {
    const rule = "{ closed: [{ from: 2026-12-23, to: 2026-12-23, zone: Pacific/Auckland }], zone: UTC }";
    expect(await ask(rule, "2026-12-22T10:59:00Z")).toMatchObject({ verdict: "pass" });
    expect(await ask(rule, "2026-12-22T11:00:00Z")).toMatchObject({ verdict: "wait" });
    expect(await ask(rule, "2026-12-23T11:00:00Z")).toMatchObject({ verdict: "pass" });
  });

  it("takes times and moments as they are written", async () => {
    const rule = '{ closed: [{ from: 2026-12-23 18:00, to: "2026-12-24T00:00Z" }], zone: Europe/Berlin }';
    expect(await ask(rule, "2026-12-23T16:59:59Z")).toMatchObject({ verdict: "pass" });
    expect(await ask(rule, "2026-12-23T17:00:00Z")).toMatchObject({
      verdict: "wait",
      retryAt: "2026-12-24T00:00:00.000Z",
    });
  });
});

describe("what was gathered", () => {
  const rule = { calendar: "freeze.ics", zone: "UTC" };
  const now = new Date("2026-11-23T10:00:00Z");
  const DAY = 86_400_000;
  const judge = (found: Block<Calendars | undefined>) =>
    changeWindowGate.judge(facts({ now }), rule, found).map(({ verdict, message }) => ({ verdict, message }));
  const read = (from: number, to: number) =>
    judge({
      ok: true,
      value: {
        from: now.getTime() + from * DAY,
        to: now.getTime() + to * DAY,
        files: [{ name: "freeze.ics", ok: true, url: "https://github.com/octo/shop", closures: [], count: 0 }],
      },
    });

  it("is judged by only near the time for which it was read", () => {
    expect(read(0, 400)).toMatchObject([{ verdict: "pass" }]);
    for (const other of [read(1, 500), read(-300, 300)]) {
      expect(other).toEqual([{ verdict: "unknown", message: "The calendars were read at another time than now." }]);
    }
  });

  it("is named with the reason when it could not be read", () => {
    const why = "The calendars could not be read: 502 Bad Gateway";
    expect(judge({ ok: false, why: "502 Bad Gateway" })).toEqual([{ verdict: "unknown", message: why }]);
  });
});

describe("calendars", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.close());

  const put = (path: string, contents: string | Uint8Array, branch = "main") =>
    commit(shop.simulator.world, shop.repository, {
      branch,
      files: { [path]: typeof contents === "string" ? contents : Buffer.from(contents) },
      message: "Freeze",
      actor: shop.octo,
    });

  const RULE = "{ calendar: .github/freeze.ics, zone: Europe/Berlin }";
  const inFreeze = "2026-12-28T10:00:00Z";

  it("are read from the head of the default branch (R54), with one request and no more than contents: read", async () => {
    await put(".github/freeze.ics", file("google"));
    const client = shop.clientWith({ contents: "read", metadata: "read" });
    expect(await ask(RULE, inFreeze, { client })).toMatchObject({
      verdict: "wait",
      reason: "window-frozen",
      message: "production is closed (Year end freeze). It opens Sun 2027-01-03 00:00 Europe/Berlin.",
      evidence: ["https://github.com/octo/shop/blob/main/.github/freeze.ics"],
    });
    expect(client.count).toEqual({ rest: 1, graphql: 0 });
    expect(await ask(RULE, "2026-12-22T10:00:00Z", { client })).toMatchObject({
      verdict: "pass",
      message: "production is open until Wed 2026-12-23 00:00 Europe/Berlin.",
    });
  });

  it("count together with the hours and with each other, the organisation's too", async () => {
    await put(".github/freeze.ics", file("google"));
    const { simulator } = shop;
    await simulator.createRepository({
      owner: simulator.createOrganization("acme"),
      name: ".github",
      visibility: "public",
      files: { "calendars/freeze.ics": file("outlook") },
    });
    const rule =
      '{ open: ["Mon-Thu 09:00-16:00 Europe/Berlin"], calendar: [.github/freeze.ics, acme/.github:calendars/freeze.ics] }';
    const { client } = shop;
    // Both are over, one after the other, on 3 and 7 January; the 7th is a Thursday with hours until 16:00.
    expect(await ask(rule, inFreeze, { client })).toMatchObject({
      message:
        "production is closed until Thu 2027-01-07 00:00 Europe/Berlin (Jahresabschluss – keine Änderungen). It opens Thu 2027-01-07 09:00 Europe/Berlin.",
      evidence: [
        "https://github.com/octo/shop/blob/main/.github/freeze.ics",
        "https://github.com/acme/.github/blob/HEAD/calendars/freeze.ics",
      ],
    });
  });

  it("take events shown as free for open time only where the policy says so", async () => {
    await put(".github/freeze.ics", file("google"));
    const rule = "{ calendar: .github/freeze.ics, zone: Europe/Berlin, free-events: ignore }";
    expect(await ask(rule, inFreeze, { client: shop.client })).toMatchObject({ verdict: "pass" });
  });

  it("that are missing are no calendars without freezes", async () => {
    const result = await ask(RULE, inFreeze, { client: shop.client });
    expect(result).toMatchObject({ verdict: "unknown", reason: "change-window-unreadable" });
    expect(result.message).toContain(".github/freeze.ics could not be read");
  });

  it("of other repositories that the token cannot see say what to do", async () => {
    const { simulator } = shop;
    const owner = simulator.createOrganization("acme");
    await simulator.createRepository({
      owner,
      name: "secret",
      visibility: "private",
      files: { "f.ics": file("google") },
    });
    const client = shop.clientWith({ contents: "read", metadata: "read" });
    const result = await ask("{ calendar: acme/secret:f.ics, zone: UTC }", "2026-11-23T10:00:00Z", { client });
    expect(result).toMatchObject({ verdict: "unknown", reason: "change-window-unreadable" });
    expect(result.unblock).toContain("make that repository public");
  });

  it.each([
    ["malformed", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "ends before END:VCALENDAR"],
    ["no text", new Uint8Array([0xff, 0xfe, 0x42, 0x00]), "not UTF-8"],
    ["too large", `${file("google")}${" ".repeat(600_000)}`, "at most 524288 are read"],
  ])("that are %s make the verdict unknown, by name", async (_, contents, why) => {
    await put(".github/freeze.ics", contents);
    const result = await ask(RULE, inFreeze, { client: shop.client });
    expect(result).toMatchObject({ verdict: "unknown", reason: "change-window-unreadable" });
    expect(result.message).toContain(".github/freeze.ics");
    expect(result.message).toContain(why);
  });

  it("that did not come whole, or with other bytes than their id says, are not judged by", async () => {
    const whole = Buffer.from(file("google"));
    const answer = (bytes: Buffer, size: number, sha: string) => ({
      ...shop.client,
      rest: async () => ({
        status: 200,
        headers: new Map<string, string>(),
        data: { type: "file", size, sha, encoding: "base64", content: bytes.toString("base64") },
      }),
    });
    const sha = "0123456789012345678901234567890123456789";
    for (const client of [answer(whole, whole.length, sha), answer(whole.subarray(9), whole.length, sha)]) {
      expect((await ask(RULE, inFreeze, { client })).message).toContain("did not come whole");
    }
  });

  it("that are unreadable do not hold up a rollback", async () => {
    expect(await ask(RULE, inFreeze, { client: shop.client, action: "rollback" })).toMatchObject({ verdict: "pass" });
  });
});
