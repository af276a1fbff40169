import { openPullRequest } from "../../test/acceptance/pull-request.ts";
import { must } from "./claim.ts";
import { only, type Stage, tellGates } from "./stage.ts";

/** A pull request whose checks are red is told so before the merge, by the same gates that guard staging. */
export async function refuseMerge({ shop, teller }: Stage): Promise<void> {
  const { simulator, repository, bob } = shop;
  teller.scene("bob proposes a change, and a red check stops it before the merge");
  let head = "";
  const opened = await shop.after(async () => {
    const files = { "app/index.html": "<h1>Hallo</h1>\n" };
    head = await simulator.push(repository, { branch: "greeting", files, message: "Greet in German", actor: bob });
    openPullRequest(shop, { head, branch: "greeting", by: bob });
  });
  const gate = only(opened, "gate");
  must(gate.run.conclusion === "failure", "the gate is red");
  const published = repository.checkRuns.filter(
    ({ name, head_sha: sha }) => name.startsWith("env-actions") && sha === head,
  );
  must(published.length === 1 && published[0]?.conclusion === "failure", "one red check stands on the commit");
  teller.say(
    "The action gate asks for a pull request what staging would ask after the merge, and publishes one check, which the " +
      "branch can require. The test of the greeting failed, so the merge is blocked.",
  );
  teller.keep(opened);
  tellGates(teller, gate);
}
