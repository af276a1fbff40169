import { compareBytes, tellBytes } from "./bytes.ts";
import { must, registered, type Stage, tellGates, tellRuns, went } from "./stage.ts";

/** From nothing to a release in production: one build, two environments by themselves, one by hand. Returns its id. */
export async function travel(stage: Stage): Promise<string> {
  const { shop, teller } = stage;
  const { repository, bob } = shop;

  teller.scene("A repository");
  teller.say(
    `${repository.owner.login}/${repository.name} is a copy of examples/three-environments, file by file. ` +
      "alice administers it, bob may write. Nothing has run yet.",
  );

  teller.scene('alice starts "ci" for the first time, with "create the ledger" ticked');
  const first = await shop.after(() => shop.dispatch("ci.yml", { init: "true" }));
  const release = registered(first);
  teller.keep(first.slice(0, 1));
  teller.say(
    `ci tested, built once, and registered what it built as release ${release}: the commit, the run, and the ` +
      "sha256 of the bytes. The branch env-actions now holds the ledger.",
  );

  teller.scene("The release goes to development and staging by itself");
  went(first, "development");
  const staging = went(first, "staging");
  teller.say("Nobody clicks. Each environment's own workflow starts when its turn has come, and judges once more.");
  teller.keep(first.slice(1));
  tellRuns(teller, first.slice(1));
  teller.say("What staging's promote step asked before it took the environment:");
  tellGates(teller, staging);

  teller.scene('bob presses "Run workflow" for production');
  const started = await shop.after(() => shop.dispatch("production.yml", { environment: "production" }, bob));
  const production = went(started, "production");
  must(production.run.actor === bob, "bob started production");
  must(production.told?.message.includes(release) === true, "production takes what runs in staging");
  teller.keep(started);
  teller.say("He leaves the release empty, so it is the one that runs in staging.");
  tellGates(teller, production);
  teller.say("The same bytes, counted where deploy.sh put them:");
  tellBytes(teller, await compareBytes(shop));
  return release;
}
