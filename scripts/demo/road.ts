import { askPeople } from "./approving.ts";
import { compareBytes, tellBytes } from "./bytes.ts";
import { must } from "./claim.ts";
import { registered, type Stage, stopped, tellGates, tellRuns, went } from "./stage.ts";

const HOUR = 3_600_000;

/** From nothing to a release in production: one build, two environments by themselves, the third on request. Returns its id. */
export async function travel(stage: Stage): Promise<string> {
  const { shop, teller } = stage;
  const { repository, bob } = shop;

  teller.scene("A repository");
  teller.say(
    `${repository.owner.login}/${repository.name} is examples/three-environments with a release of three parts: an image, a ` +
      "Helm chart, and a file. Two registries run beside it: one to build into, one of production alone. alice " +
      "administers the repository, bob and carol may write. Nothing has run yet.",
  );

  teller.scene('alice starts "ci" for the first time, with "create the ledger" ticked');
  const first = await shop.start("ci.yml", { init: "true" });
  const release = registered(first);
  teller.keep(first.slice(0, 1));
  teller.say(
    `ci tested, built once, pushed image and chart, and registered it all as release ${release}: the commit, the run, and ` +
      "the sha256 of each part. The branch env-actions now holds the ledger.",
  );

  teller.scene("The release goes to development and staging by itself");
  went(first, "development");
  const staging = went(first, "staging");
  teller.say("Nobody clicks. Each environment's own workflow starts when its turn has come, and judges once more.");
  teller.keep(first.slice(1));
  tellRuns(teller, first.slice(1));
  teller.say("What staging's promote step asked before it took the environment:");
  tellGates(teller, staging);

  teller.scene('bob presses "Run workflow" for production, and is too early');
  const asked = await shop.start("production.yml", { environment: "production" }, bob);
  const early = stopped(asked, "production", "soaking");
  teller.keep(asked);
  teller.say(
    "He leaves the release empty, so it is the one that runs in staging. Production wants it to have stayed there for an " +
      "hour. The wish is written down, and the job ends: nobody pays for a runner that waits.",
  );
  tellGates(teller, early);

  await askPeople(stage);

  teller.scene("An hour later the release goes in by itself");
  const later = await shop.until(new Date(shop.simulator.world.now().getTime() + HOUR));
  const production = went(later, "production");
  must(production.told?.message.includes(release) === true, "production takes what runs in staging");
  teller.keep(later);
  teller.say("The hourly resume finds that the time has come, and starts production's workflow with bob's wish.");
  tellRuns(teller, later);
  teller.say("Copied by digest, proven, and only then tagged. The same bytes, counted where they arrived:");
  tellBytes(teller, await compareBytes(shop));
  return release;
}
