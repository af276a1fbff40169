import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFolder } from "../../src/evidence/checkout.ts";
import { readPolicy } from "../../src/gates/policy.ts";
import { verifyAndTell } from "../../src/ledger/verify.ts";
import { POLICY_PATH } from "../../src/policy/policy.ts";
import { makeReport } from "../../src/report/make.ts";
import { remedyOf } from "../../src/report/remedy.ts";
import { siteFiles } from "../../src/report/site/files.ts";
import { readFile } from "../../test/simulator/git.ts";
import { must } from "./claim.ts";
import type { LedgerClone } from "./ledger.ts";
import type { Shop } from "./shop.ts";

/** Writes the board as the action `report` does, from the clone, into a folder which is emptied first. Answers its first page. */
export async function writeBoard(
  { simulator, repository }: Shop,
  ledger: LedgerClone,
  folder: string,
): Promise<string> {
  const policy = readPolicy(String(await readFile(repository.gitDir, repository.defaultBranch, POLICY_PATH)));
  const told = verifyAndTell(readFolder(ledger.folder));
  must(policy.ok && told.kind === "intact", "policy and ledger hold");
  if (!policy.ok || told.kind !== "intact") return folder;
  const name = `${repository.owner.login}/${repository.name}`;
  const report = makeReport({
    ...{ events: told.events, projection: told.projection, policy: policy.policy, remedyOf },
    ...{ repository: { name, url: `${simulator.url}/${name}` }, now: simulator.world.now() },
    ...{ missing: 0, commits: undefined, days: 30, history: 20 },
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [file, text] of siteFiles(report, undefined)) await writeFile(join(folder, file), text);
  return join(folder, "index.html");
}
