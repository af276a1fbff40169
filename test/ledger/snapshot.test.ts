import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClientTooOld, ImpossibleDraft, LedgerUnreadable } from "../../src/ledger/errors.ts";
import { boundText } from "../../src/ledger/free-text.ts";
import { environmentPath, fileName, servicePath, versionPath } from "../../src/ledger/paths.ts";
import { PROTOCOL } from "../../src/ledger/protocol.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { brief, cleared, commit, entered, failed, held, ledgerOf, registered, requested, waiting } from "./sample.ts";

const PRODUCTION = "state/web/production.json";

async function sample(): Promise<Map<string, string>> {
  return ledgerOf([registered(1), requested(1, brief(1))], [held("environment.locked")]);
}

describe("a snapshot", () => {
  test("has the service's environments; one in which nothing happened is empty", async () => {
    const files = await sample();
    commit(files, [held("environment.locked", { service: "api", environment: "staging" })]);
    const snapshot = parseLedger(files, "oid", "web");
    expect([...snapshot.states.keys()]).toEqual(["production"]);
    expect(stateOf(snapshot, "production").lock).toMatchObject({ why: "audit" });
    expect(stateOf(snapshot, "staging")).toMatchObject({ seq: 0, fence: 0, current: { kind: "empty" } });
  });

  test("of a service that was never registered has no latest release", async () => {
    expect(parseLedger(await sample(), "oid", "new").serviceState).toEqual({ v: 1, service: "new", latest: null });
  });

  test("R95: a newer ledger is recognised before anything else in it is judged", async () => {
    const files = await sample();
    files.set("head.json", `{"v":9,"min-protocol":${PROTOCOL + 1},"something":"new"}`).set(PRODUCTION, "[]");
    expect(() => parseLedger(files, "oid", "web")).toThrow(ClientTooOld);
    expect(() => parseLedger(files, "oid", "web")).toThrow(/client_too_old/);
  });

  test.each<[string, string, (text: string) => string, string]>([
    ["cut off", PRODUCTION, (text) => text.slice(0, -9), "is not JSON"],
    ["with a repeated key", PRODUCTION, (text) => text.replace('"v": 1', '"v": 1, "v": 1'), "twice"],
    ["with an unknown field", PRODUCTION, (text) => text.replace('"v": 1', '"v": 1, "w": 1'), "w"],
    ["with an unknown state", PRODUCTION, (text) => text.replace('"requested"', '"floating"'), "open.0.state"],
    ["in another layout", PRODUCTION, (text) => JSON.stringify(JSON.parse(text)), "in another way"],
    ["about another environment", PRODUCTION, (text) => text.replaceAll("production", "staging"), "belongs elsewhere"],
    ["about another service", "state/web.json", (text) => text.replace('"web"', '"bew"'), "belongs elsewhere"],
    ["from the future", PRODUCTION, (text) => text.replace('"seq": 4', '"seq": 99'), "the log ends at 4"],
    ["without a number", "head.json", (text) => text.replace('"seq": 4', '"seq": "4"'), "seq"],
    ["without a protocol", "head.json", (text) => text.replace("min-protocol", "protocol"), "protocol"],
  ])("R88: a file %s is locked, not repaired", async (_name, path, change, message) => {
    const files = await sample();
    const before = files.get(path) ?? "";
    files.set(path, change(before));
    expect(files.get(path)).not.toBe(before);
    expect(() => parseLedger(files, "oid", "web")).toThrow(LedgerUnreadable);
    expect(() => parseLedger(files, "oid", "web")).toThrow(message);
  });

  test("R88: a ledger without a head is no ledger", async () => {
    const files = await sample();
    files.delete("head.json");
    expect(() => parseLedger(files, "oid", "web")).toThrow("has no head.json");
  });
});

describe("a commit", () => {
  test("reads like a line of history, starts no workflow, and can be found again", async () => {
    const files = await sample();
    const composed = commit(files, [registered(2), requested(2, brief(2), { environment: "staging" })]);
    expect(composed.headline).toBe(
      `web: ${brief(2).id} (1.2.0) registered, p-staging-2 requested for ${brief(2).id} (1.2.0) [skip ci]`,
    );
    expect(composed.body.split("\n")).toEqual([
      "5 release.registered",
      "6 promotion.requested p-staging-2",
      "",
      "Intent: 11111111-2222-4333-8444-555555555555",
    ]);
    const enter = commit(files, [cleared(2, { environment: "staging" }), entered(2, 1, { environment: "staging" })]);
    expect(enter.headline).toBe("web: p-staging-2 cleared, deploying [skip ci]");
  });

  test("has a headline of bounded length that still starts no workflow", async () => {
    const files = await sample();
    const long = "x".repeat(200);
    const { headline } = commit(files, [held("environment.held", { environment: long })]);
    expect(headline.length).toBeLessThanOrEqual(120);
    expect(headline).toMatch(/… \[skip ci\]$/);
  });

  test("R118: free text over 1 KiB is cut, and a failure is recorded all the same", async () => {
    const files = await ledgerOf([registered(1), requested(1, brief(1)), cleared(1), entered(1, 1)]);
    const { events } = commit(files, [failed(1, { message: "ß".repeat(9_000) })]);
    const [event] = events;
    const message = event?.event === "promotion.failed" ? event.data.message : "";
    expect(message).toBe(`${"ß".repeat(510)}…`);
  });

  test("R118: so are reasons, and halves of surrogate pairs are made whole", async () => {
    const files = await sample();
    const { events } = commit(files, [waiting(1, { message: `\ud83d${"x".repeat(2_000)}` })]);
    expect(JSON.stringify(events)).toContain(`"\ufffd${"x".repeat(1018)}…"`);
  });

  test("is about one service, the snapshot's", async () => {
    const files = await sample();
    expect(() => commit(files, [held("environment.held"), held("environment.held", { service: "api" })])).toThrow(
      ImpossibleDraft,
    );
  });
});

describe("names", () => {
  test("ordinary names are their own file names", () => {
    expect(servicePath("my.web_app-2")).toBe("state/my.web_app-2.json");
    expect(versionPath("web", "v1.2.3+build.4")).toBe("versions/web/v1.2.3+build.4.json");
  });

  test("no name leaves its folder, hides, or meets a neighbour", () => {
    expect(fileName("..")).toBe("%2E%2E");
    expect(fileName("a/../../b")).toBe("a%2F..%2F..%2Fb");
    expect(fileName(".git")).toBe("%2Egit");
    expect(environmentPath("web.json", "x")).toBe("state/web%2Ejson/x.json");
    expect(fileName("Web.JSON")).toBe("Web%2EJSON");
  });

  test("different names have different file names, all of them short and plain", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 300 }),
      fc.stringMatching(/^[.%~aE2/]{1,8}$/),
    );
    fc.assert(
      fc.property(name, name, (left, right) => {
        const file = fileName(left);
        expect(file).toMatch(/^[A-Za-z0-9_+%~-][A-Za-z0-9_.+%~-]*$/);
        expect(file.length).toBeLessThanOrEqual(200);
        expect(file.endsWith(".")).toBe(false);
        expect(file === fileName(right)).toBe(left === right);
      }),
      { numRuns: 500 },
    );
  });

  test("cut text is well formed and at most 1 KiB", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000, size: "max" }), (text) => {
        const bounded = boundText(text);
        expect(Buffer.byteLength(bounded)).toBeLessThanOrEqual(1024);
        expect(bounded.isWellFormed()).toBe(true);
        expect(text.toWellFormed().startsWith(bounded.replace(/…$/, ""))).toBe(true);
      }),
    );
  });
});
