import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "../../test/acceptance/sample.ts";
import { approveTwice } from "./approving.ts";
import { compareBytes, tellBytes } from "./bytes.ts";
import { must } from "./claim.ts";
import { FREEZE } from "./files.ts";
import { only, registered, type Stage, stepOf, stopped, tellGates, tellRuns, tellSteps, went } from "./stage.ts";

/** A release that never gets past development, and production that is asked for it anyway. */
export async function refuseUnproven({ shop, teller }: Stage): Promise<void> {
  teller.scene("A push breaks the build, and development notices");
  const script = await readFile(join(PROJECT, "examples/three-environments/app/build.sh"), "utf8");
  const renamed = script.replaceAll("site/index.html", "site/home.html");
  const pushed = await shop.after(() => shop.push({ "app/build.sh": renamed }, "Rename the page"));
  const release = registered(pushed);
  const development = only(pushed, "development");
  must(stepOf(development, "Deploy") === "failure", "deploy.sh fails in development");
  must(!pushed.some(({ workflow }) => workflow === "staging"), "staging is left alone");
  teller.say(
    `alice renames index.html in build.sh. The tests pass and ${release} is registered, but deploy.sh refuses a ` +
      "folder without index.html. The promotion ends as failed, and staging is never asked.",
  );
  teller.keep(pushed);
  tellRuns(teller, pushed);

  teller.scene("Production is asked for that release anyway");
  const asked = await shop.start("production.yml", { environment: "production", release }, shop.bob);
  const production = stopped(asked, "production", "not-through-upstream");
  teller.say(`bob runs production by hand and types ${release}. The promote step says no, and the job ends there.`);
  teller.keep(asked);
  tellGates(teller, production);
  tellSteps(teller, production);
}

/** A lock keeps a release waiting, without a runner, until somebody opens. Returns the release's id. */
export async function waitAtLock({ shop, teller }: Stage): Promise<string> {
  teller.scene("alice locks staging, and the next release waits without holding a runner");
  const command = (text: string) => shop.start("resume.yml", { command: text });
  const locked = await command("/lock staging load test until noon");
  went(locked, "resume");
  teller.keep(locked);
  const script = await readFile(join(PROJECT, "examples/three-environments/app/build.sh"), "utf8");
  const pushed = await shop.after(() => shop.push({ "app/build.sh": script }, "Give the page its name back"));
  const release = registered(pushed);
  went(pushed, "development");
  must(!pushed.some(({ workflow }) => workflow === "staging"), "nothing runs in staging");
  must(
    shop.repository.runs.every(({ status }) => status === "completed"),
    "no job is left running",
  );
  teller.say(`The fix, ${release}, goes to development. At staging it is written down as waiting, and every run ends.`);
  teller.keep(pushed);
  tellRuns(teller, pushed);

  teller.scene("alice unlocks staging, and the release goes on");
  const unlocked = await command("/unlock staging load test is over");
  went(unlocked, "staging");
  teller.keep(unlocked);
  tellRuns(teller, unlocked);
  return release;
}

/** A freeze holds the release up; when it ends, bytes that are not the registered ones go nowhere, and the registered ones do. */
export async function refuseOtherBytes({ shop, teller }: Stage, release: string): Promise<void> {
  teller.scene("On Friday production is frozen");
  shop.wait(new Date(`${FREEZE.from}T09:00:00Z`));
  const frozen = await shop.start("production.yml", { environment: "production" }, shop.bob);
  const held = stopped(frozen, "production", "window-frozen");
  teller.say(`The policy closes production from Friday to Sunday: ${FREEZE.why}. bob's wish for ${release} waits.`);
  teller.keep(frozen);
  tellGates(teller, held);
  shop.wait(new Date(`${FREEZE.to}T15:00:00Z`));
  const agreed = await approveTwice(shop);
  must(!agreed.some(({ workflow }) => workflow === "production"), "approvals open no freeze");
  teller.say("On Sunday alice and carol approve. That opens no freeze; it counts when the freeze is over.");
  teller.keep(agreed);

  teller.scene("On Monday it would go in, but somebody has changed one byte of the file");
  const artifact = shop.repository.artifacts.at(-1);
  must(artifact !== undefined, "the build uploaded an artifact");
  const genuine = artifact.bytes;
  const forged = Buffer.from(genuine);
  forged.writeUInt8(forged.readUInt8(forged.length >> 1) ^ 1, forged.length >> 1);
  artifact.bytes = forged;
  const deployments = shop.repository.deployments.length;
  const monday = await shop.until(new Date(new Date(`${FREEZE.to}T09:00:00Z`).getTime() + 86_400_000));
  const refused = stopped(monday, "production", "digest-mismatch");
  must(shop.repository.deployments.length === deployments, "no Deployment is opened");
  must(
    refused.told?.gates.every(({ gate, verdict }) => (verdict === "passed") === (gate !== "artifacts")) === true,
    "only the artifacts speak against it",
  );
  teller.say(
    "Everything else speaks for the release. But what the build left behind is no longer what was registered, and the " +
      "promote step counts for itself before it touches the environment.",
  );
  teller.keep(monday);
  tellGates(teller, refused);

  teller.scene("With the registered bytes back, production takes the release");
  artifact.bytes = genuine;
  const asked = await shop.start("production.yml", { environment: "production" }, shop.bob);
  stopped(asked, "production", "approvals-missing");
  const again = await approveTwice(shop);
  const production = went(again, "production");
  must(production.told?.message.includes(release) === true, `production takes ${release}`);
  teller.say(
    "bob asks again, and alice and carol approve again: an approval is for one promotion. Image, chart and file are the ones that staging had; both registries and all environments agree.",
  );
  teller.keep([...asked, ...again]);
  tellRuns(teller, again);
  tellBytes(teller, await compareBytes(shop));
}
