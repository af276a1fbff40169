import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createAlbum } from "./album.ts";
import { auditAll } from "./auditing.ts";
import { writeBoard } from "./board.ts";
import { compareBytes } from "./bytes.ts";
import { must, StoryFailed } from "./claim.ts";
import { comeBack } from "./comeback.ts";
import { tellCost, tellLedger, tellPlaces } from "./ending.ts";
import { claimFolder } from "./folder.ts";
import { cloneLedger, needGit } from "./ledger.ts";
import { refuseMerge } from "./merge.ts";
import { pageOf } from "./page.ts";
import { refuseOtherBytes, refuseUnproven, waitAtLock } from "./refusals.ts";
import { jobsByDoor, jobsOf, sumUp } from "./result.ts";
import { travel } from "./road.ts";
import { openShop, type Shop } from "./shop.ts";
import { CannotStart, type Stage } from "./stage.ts";
import { createTeller } from "./terminal.ts";

const USAGE = `npm run demo [-- options]

Moves a release from development to production on a simulated GitHub, and shows what is refused.

  --json FILE    write what happened as JSON
  --folder DIR   where the ledger, the summaries and the deployed files are left (default: .demo)`;

interface Options {
  readonly json: string | undefined;
  readonly folder: string;
}

function readOptions(): Options | "help" {
  const { values } = parseArgs({
    options: { json: { type: "string" }, folder: { type: "string", default: ".demo" }, help: { type: "boolean" } },
  });
  return values.help === true ? "help" : { json: values.json, folder: resolve(values.folder) };
}

async function demo({ json, folder }: Options): Promise<void> {
  const teller = createAlbum(createTeller(process.stdout, process.stdout.isTTY && process.stdout.hasColors()));
  await claimFolder(folder);
  await needGit();
  teller.title("env-actions: a release travels from development to production");
  teller.say(
    "A GitHub that fits on this machine runs the example's own workflow files with the actions of this project.",
  );
  const shop = await openShop(folder);
  try {
    await play({ shop, teller }, folder, json);
  } finally {
    await shop.close();
  }
}

async function play(stage: Stage, folder: string, json: string | undefined): Promise<void> {
  const { shop, teller } = stage;
  await travel(stage);
  await refuseUnproven(stage);
  const release = await waitAtLock(stage);
  await refuseMerge(stage);
  await refuseOtherBytes(stage, release);
  const bytes = await compareBytes(shop);
  await comeBack(stage, release, bytes);
  await auditAll(stage);
  const ledger = await cloneLedger(addressOf(shop), join(folder, "ledger"), shop.repository.name);
  const result = sumUp(shop, ledger, release, bytes);
  must(
    shop.simulator.violations.length === 0,
    `GitHub would understand everything\n${shop.simulator.violations.join("\n")}`,
  );
  const page = join(folder, "summaries.html");
  await writeFile(page, pageOf(teller, ledger));
  tellLedger(teller, ledger);
  tellCost(teller, result, { jobs: jobsOf(shop).length, jobsByDoor: jobsByDoor(shop.simulator.requests()) });
  const board = await writeBoard(shop, ledger, join(folder, "board"));
  tellPlaces(teller, { page, board, ledger: ledger.folder, deployed: shop.deployed });
  if (json !== undefined) await writeFile(json, `${JSON.stringify(result, undefined, 2)}\n`);
}

function addressOf({ simulator, repository }: Shop): string {
  return `${simulator.url}/${repository.owner.login}/${repository.name}.git`;
}

/** What went wrong, for a person: our own errors as a sentence, everything else with its stack. */
function explain(error: unknown): unknown {
  if (error instanceof CannotStart) return error.message;
  if (error instanceof StoryFailed) return `\nThe demo ends here, because this does not hold: ${error.message}`;
  const usage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return usage ? `${error.message}\n\n${USAGE}` : error;
}

try {
  const options = readOptions();
  if (options === "help") console.log(USAGE);
  else await demo(options);
} catch (error) {
  process.exitCode = 1;
  console.error(explain(error));
}
