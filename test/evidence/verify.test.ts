import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandLine } from "../../src/evidence/command-line.ts";
import { packEvidence } from "../../src/evidence/pack.ts";
import { readPeriod } from "../../src/evidence/period.ts";
import { releaseRunning } from "../../src/evidence/running.ts";
import { type Log, verifyBundles } from "../../src/evidence/verify-bundles.ts";
import { verifyPack } from "../../src/evidence/verify-pack.ts";
import { writeEvidence } from "../../src/evidence/write.ts";
import { checkpointOf, dayDigest, originOf, subjectsToSign } from "../../src/ledger/checkpoint.ts";
import { tellLedger } from "../../src/ledger/verify.ts";
import { linesInOrder } from "../../src/ledger/verify-chain.ts";
import { createVerifier } from "../../src/provenance/verify.ts";
import {
  brief,
  cleared,
  commit,
  deployed,
  entered,
  newLedger,
  registered,
  requested,
  succeeded,
} from "../ledger/sample.ts";
import { type Authority, createAuthority, statement } from "../provenance/authority.ts";
import { claims } from "../provenance/claims.ts";

const WORKFLOW = "https://github.com/octo/shop/.github/workflows/audit.yml@refs/heads/main";
const DAY = "2026-11-22";

let authority: Authority;
let folder: string;
let files: Map<string, string>;
beforeAll(async () => {
  authority = await createAuthority();
  folder = await mkdtemp(join(tmpdir(), "evidence-"));
  files = await newLedger(new Date("2026-10-01T10:00:00Z"));
  const at = new Date("2026-10-02T10:00:00Z");
  commit(files, [registered(1)], at);
  commit(files, [requested(1, brief(1))], at);
  commit(files, [cleared(1), entered(1, 1)], at);
  commit(files, [deployed(1), succeeded(1)], at);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function logOfFiles(): Log {
  const [first] = tellLedger(files).events;
  return {
    lines: linesInOrder(files).map(({ text }) => text),
    repositoryId: first?.event === "ledger.created" ? first.data.repository : 0,
  };
}

/** What `gh attestation download` leaves of a signature over the log's first lines. */
async function bundle(log: Log, size: number, says: Parameters<typeof claims>[0] = {}): Promise<unknown> {
  const name = { repositoryId: log.repositoryId, branch: "env-actions" };
  const subject = subjectsToSign(name, checkpointOf(log.lines.slice(0, size)), DAY)
    .trimEnd()
    .split("\n")
    .map((row) => {
      const [sha256 = "", called = ""] = row.split("  ");
      return { name: called, digest: { sha256 } };
    });
  const signer = { subject: WORKFLOW, signer: WORKFLOW, workflow: WORKFLOW, repositoryId: `${log.repositoryId}` };
  const said = { ...statement(dayDigest(originOf(name), DAY)), subject };
  return authority.attest({ claims: claims({ ...signer, trigger: "schedule", ...says }), statement: said });
}

async function verify(log: Log, bundles: readonly unknown[], signer = WORKFLOW) {
  const paths = await Promise.all(
    bundles.map(async (each, at) => {
      const path = join(folder, `bundle-${at}.json`);
      await writeFile(path, JSON.stringify(each));
      return path;
    }),
  );
  const verifier = createVerifier([authority.publicGood]);
  return verifyBundles(log, { signer, files: paths, verifier });
}

describe("R112, R113: signed checkpoints, offline", () => {
  test("of the log, now or when it was shorter", async () => {
    const log = logOfFiles();
    const { ok, says } = await verify(log, [await bundle(log, log.lines.length), await bundle(log, 2)]);
    expect({ ok, says }).toEqual({
      ok: true,
      says: [expect.stringContaining("signed on"), expect.stringContaining("2 events")],
    });
  });

  test("of a log that was cut off or rewritten since", async () => {
    const log = logOfFiles();
    const whole = await bundle(log, log.lines.length);
    const cut = await verify({ ...log, lines: log.lines.slice(0, -1) }, [whole]);
    expect([cut.ok, cut.says[0]]).toEqual([false, expect.stringContaining("cut off")]);
    const other = await verify({ ...log, lines: [...log.lines.slice(0, -1), "{}"] }, [whole]);
    expect([other.ok, other.says[0]]).toEqual([false, expect.stringContaining("rewritten")]);
  });

  test("by somebody else, of another repository, or by nobody: none of it counts", async () => {
    const log = logOfFiles();
    const other = WORKFLOW.replace("audit.yml", "audit-yml");
    expect((await verify(log, [await bundle(log, 2, { signer: other })])).ok).toBe(false);
    expect((await verify(log, [await bundle(log, 2, { repositoryId: "999" })])).ok).toBe(false);
    expect((await verify(log, [await bundle(log, 2)], WORKFLOW.replace("/main", "/main-evil"))).ok).toBe(false);
    expect((await verify(log, [await bundle(log, 2), { mediaType: "x" }])).ok).toBe(false);
    expect((await verify(log, [])).ok).toBe(false);
    await expect(verify(log, [], "audit.yml")).rejects.toThrow("no address of a workflow");
  });
});

describe("R113: an export, with nothing but itself", () => {
  const packed = () =>
    new Map(
      packEvidence({ files, events: tellLedger(files).events, period: readPeriod("2026-10-01", "2026-10-31") }).files,
    );

  test("holds, and any change of any file shows", () => {
    const pack = packed();
    expect(verifyPack(pack)).toEqual([]);
    for (const name of [...pack.keys()].filter((each) => each !== "manifest.json")) {
      expect(verifyPack(new Map(pack).set(name, `${pack.get(name)} `)), name).toEqual([`${name} was changed.`]);
    }
    const [some = ""] = pack.keys();
    pack.delete(some);
    expect(verifyPack(pack)).toEqual([`${some} is missing.`]);
    expect(verifyPack(packed().set("more.json", "{}"))).toEqual(["more.json is not of the pack."]);
  });

  test("whose manifest was made anew over another log does not hold either", () => {
    const pack = packed();
    const [path = ""] = [...pack.keys()].filter((name) => name.startsWith("log/")).slice(-1);
    const text = (pack.get(path) ?? "").replace("web", "wev");
    const other = new Map(pack).set(path, text);
    const hex = (value: string) => createHash("sha256").update(value).digest("hex");
    const manifest = (pack.get("manifest.json") ?? "").replaceAll(hex(pack.get(path) ?? ""), hex(text));
    const whole = pack.get("manifest.json") ?? "";
    const rootOf = (of: ReadonlyMap<string, string>) => checkpointOf(linesInOrder(of).map((line) => line.text)).root;
    const anew = manifest.replace(rootOf(pack), rootOf(other));
    expect(verifyPack(other.set("manifest.json", anew))).toEqual([expect.stringContaining("of the log is bad")]);
    const renamed = new Map(pack).set("manifest.json", whole.replace(rootOf(pack), rootOf(other)));
    expect(verifyPack(renamed)).toEqual([expect.stringContaining("not the one that the manifest's checkpoint names")]);
    // Cut off at its end, and every file's sha256 written anew: the chain holds, and is another log.
    const short = new Map(pack);
    short.delete(path);
    const said: { subject: { name: string }[] } = JSON.parse(whole);
    const less = { ...said, subject: said.subject.filter(({ name }) => name !== path) };
    expect(verifyPack(short.set("manifest.json", JSON.stringify(less)))).toEqual([
      expect.stringContaining("not the one that the manifest's checkpoint names"),
    ]);
  });

  test("by the command, and a ledger's checkout by the same", async () => {
    const target = join(folder, "pack");
    await writeEvidence(
      packEvidence({ files, events: tellLedger(files).events, period: readPeriod("2026-10-01", "2026-10-31") }),
      target,
    );
    const said: string[] = [];
    const codes: number[] = [];
    const say = (text: string) => void said.push(text);
    await commandLine({ words: ["verify", target], print: say, error: say, exit: (code) => void codes.push(code) });
    expect(codes).toEqual([0]);
    await writeFile(join(target, "dora.json"), "[]\n");
    await commandLine({ words: ["verify", target], print: say, error: say, exit: (code) => void codes.push(code) });
    expect([codes, said.at(-1)]).toEqual([[0, 1], "dora.json was changed."]);
  });
});

test("R121: what a restore has to bring back is the release that succeeded last, with the digests of its artifacts", () => {
  expect(releaseRunning(files, "production", undefined)).toMatchObject({ id: brief(1).id });
  expect(releaseRunning(files, "production", "web")).toMatchObject({ id: brief(1).id });
  expect(() => releaseRunning(files, "staging", undefined)).toThrow("Nothing ever succeeded in staging");
});
