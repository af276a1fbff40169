import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/github/snapshot.ts";
import { readLedger } from "../../src/report/read-ledger.ts";
import { brief, commit, held } from "../ledger/sample.ts";
import { ledgerAfter, type Moment } from "./sample.ts";
import { arrives, registers } from "./stories.ts";

const MOMENTS: readonly Moment[] = [registers(1, 1), ...arrives(10, 1, 1, brief(1))];
let root: string;
let files: Map<string, string>;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "report-ledger-"));
  files = await ledgerAfter(MOMENTS);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function checkout(of: ReadonlyMap<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(root, "checkout-"));
  for (const [name, text] of of) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

type Seen = Pick<Snapshot, "ledger" | "repository">;

/** What GitHub says of the branch and the repository. */
function github(branch: ReadonlyMap<string, string> | null, id = 1): Seen {
  const repository: Seen["repository"] = {
    ...{ id, nodeId: "R_1", nameWithOwner: "octo/web", visibility: "private", hasIssues: true },
    ...{ defaultBranch: "main", defaultHead: "0".repeat(40) },
  };
  return { repository, ledger: { ok: true, value: branch === null ? null : { oid: "1".repeat(40), files: branch } } };
}

function refusal(folder: string, seen: Seen): string {
  try {
    readLedger(folder, seen);
  } catch (error) {
    return error instanceof Error && "reason" in error ? String(error.reason) : "no reason";
  }
  return "shown";
}

describe("what is shown of a checkout", () => {
  test("everything, where it holds and is what the branch has", async () => {
    const { events, missing, projection } = readLedger(await checkout(files), github(files));
    expect(events).toHaveLength(projection.head.seq);
    expect(missing).toBe(0);
  });

  test("an older one says how many events it lacks; a newer one, or one of another branch, is refused (R111)", async () => {
    const newer = new Map(files);
    commit(newer, [held("environment.locked")]);
    expect(readLedger(await checkout(files), github(newer)).missing).toBe(1);
    expect(refusal(await checkout(newer), github(files))).toBe("ledger-rewritten");
    const other = await ledgerAfter(MOMENTS);
    expect(refusal(await checkout(other), github(files))).toBe("ledger-rewritten");
  });

  test("nothing of a changed line, state or head, of a file too many, or of a cut-off log (R110)", async () => {
    const log = [...files.keys()].filter((name) => name.startsWith("log/")).sort();
    const changes: readonly ((copy: Map<string, string>) => void)[] = [
      (copy) => copy.set(log[1] ?? "", (copy.get(log[1] ?? "") ?? "").replace("alice", "mallory")),
      (copy) => copy.set("state/web/production.json", (copy.get("state/web/production.json") ?? "").replace("1", "2")),
      (copy) => copy.set("head.json", (copy.get("head.json") ?? "").replace('"promotions": 1', '"promotions": 0')),
      (copy) => copy.set("state/web/qa.json", copy.get("state/web/production.json") ?? ""),
      (copy) => copy.delete(log.at(-1) ?? ""),
    ];
    for (const change of changes) {
      const copy = new Map(files);
      change(copy);
      expect(refusal(await checkout(copy), github(files))).toBe("ledger-unreadable");
    }
  });

  test("nothing of another repository's ledger, and nothing where GitHub has no such branch, or does not say", async () => {
    const folder = await checkout(files);
    expect(refusal(folder, github(files, 2))).toBe("ledger-unreadable");
    expect(refusal(folder, github(null))).toBe("ledger-missing");
    expect(refusal(folder, { ...github(files), ledger: { ok: false, why: "no permission" } })).toBe(
      "ledger-unreadable",
    );
    expect(refusal(folder, github(new Map()))).toBe("ledger-unreadable");
  });

  test("nothing of a folder that is no checkout", async () => {
    expect(refusal(path.join(root, "nowhere"), github(files))).toBe("checkout-unreadable");
    expect(refusal(await checkout(new Map()), github(files))).toBe("checkout-unreadable");
  });
});
