import { join } from "node:path";
import { readState } from "../../test/acceptance/observe.ts";
import { exampleFiles } from "../../test/acceptance/sample.ts";
import { approveTwice } from "./approving.ts";
import type { Bytes } from "./bytes.ts";
import { must } from "./claim.ts";
import { digestOfFolder } from "./digests.ts";
import { NEEDS_PAYMENTS } from "./service.ts";
import { PACE } from "./shop.ts";
import { registered, type Stage, stepOf, stopped, tellRuns, tellSteps } from "./stage.ts";
import { readSummary } from "./summary.ts";

const HOUR = 3_600_000;

/**
 * A bad release reaches production, which notices, and goes back to `release` by itself: to the bytes that ran before.
 * Nobody does anything after the approvals.
 */
export async function comeBack({ shop, teller }: Stage, release: string, bytes: Bytes): Promise<void> {
  const { simulator, repository, bob, deployed, registries } = shop;

  teller.scene("A bad release passes every gate, and production notices it");
  const page = exampleFiles("three-environments")["app/index.html"] ?? "";
  const pushed = await shop.after(() =>
    shop.push({ "app/index.html": `${page}${NEEDS_PAYMENTS}\n` }, "Take payments by the new service"),
  );
  const bad = registered(pushed);
  shop.wait(new Date(simulator.world.now().getTime() + HOUR));
  const asked = await shop.start("production.yml", { environment: "production" }, bob);
  stopped(asked, "production", "approvals-missing");
  const builds = repository.runs.filter(({ path }) => path.endsWith("/ci.yml")).length;
  const begun = performance.now();
  const ran = await approveTwice(shop);
  const seconds = Math.ceil((performance.now() - begun) / 1000);
  const [failed, back, ...others] = ran.filter(({ workflow }) => workflow === "production");
  must(failed !== undefined && back !== undefined && others.length === 0, "production runs twice");
  must(stepOf(failed, "Deploy") === "success" && stepOf(failed, "Verify") === "failure", "the verification fails");
  teller.say(
    `${bad} wants a payment service that production does not have. Development and staging have it, two people approved, and ` +
      "deploy.sh did its work. The last step of the job asks the shop how it is, and which commit answers.",
  );
  const split = ran.indexOf(failed) + 1;
  teller.keep([...pushed, ...asked, ...ran.slice(0, split)]);
  tellSteps(teller, failed);
  const judged = failed.job.summaries.map(readSummary).find(({ verdict }) => verdict === "Not well");
  must(judged?.message.includes("shop answered 503, not 200.") === true, "the verification saw what is wrong");
  teller.table(
    ["who", "what it says"],
    [
      ["verify", { text: judged.message, tone: "bad" }],
      ["promote", { text: failed.ended?.message ?? "", tone: "bad" }],
    ],
  );

  teller.scene("Production goes back by itself, to the same bytes as before");
  const state = await readState(shop, "production");
  const [taker, taken] = state.settled;
  must(taker?.state === "succeeded" && taker.rollbackOf === taken?.id, "the last promotion is a rollback");
  must(taken?.state === "rolled-back" && taken.release.id === bad, "of the bad release");
  must(state.current.kind === "release" && state.current.release.id === release, `production runs ${release}`);
  must(state.hold?.rollback === taker.id && state.rejected.includes(bad), "a hold, and a release that is rejected");
  must((await digestOfFolder(join(deployed, "production"))) === bytes.received.production, "the same file");
  const image = registries.production.store.repository("shop").tags.get("production");
  must(image === bytes.images.image, "production's tag is on the image again");
  must(repository.runs.filter(({ path }) => path.endsWith("/ci.yml")).length === builds, "nothing is built");
  await shop.until(new Date(simulator.world.now().getTime() + HOUR));
  const incident = repository.issues.find(({ title }) => title === `Rolled back: production (${taker.id})`);
  must(incident !== undefined, "an issue tells of it");
  const took = /It took [^.]+\./.exec(incident.body)?.[0];
  must(took !== undefined && !took.includes(" 0 s"), "the issue tells how long it took");
  teller.keep(ran.slice(split));
  teller.show(incident);
  teller.say(
    "The policy says automatic: true. The job that failed asks for the release that last succeeded, once, before it ends, and " +
      "production's own workflow deploys it: nothing is built, nobody is asked, and it is verified like any other.",
  );
  tellRuns(teller, ran.slice(split));
  teller.table(
    ["what", "is now"],
    [
      ["runs", { text: release, tone: "good" }],
      ["image", image.replace("sha256:", "").slice(0, 32)],
      ["file", bytes.received.production.replace("sha256:", "").slice(0, 32)],
      ["rejected", { text: `${bad}, in production`, tone: "bad" }],
      ["hold", { text: "until somebody says /unhold production <why>", tone: "wait" }],
      ["incident", `#${incident.number} ${incident.title}`],
      ["time", took],
    ],
  );
  teller.say(
    `The simulated clock counts ${PACE.queue} s until a job has a runner, and ${PACE.step} s for each of its steps; the time is that from the ` +
      `failed verification to the end of the other. On this machine it was ${seconds} s from the first approval to here.`,
  );
}
