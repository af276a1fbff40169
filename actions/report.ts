import { action } from "../src/action/definition.ts";
import { expression, integer, maybe, secret, text } from "../src/action/input.ts";

/** What runs where and why, the history, and DORA's figures: as a summary, as a site, as JSON. */
export const report = action({
  name: "report",
  description:
    "The board: what runs where and why it came, what stands in the way, history and DORA figures; a summary and a static site.",
  inputs: {
    checkout: text({ description: "Folder with a checkout of the ledger's branch.", default: "ledger" }),
    site: maybe({ description: "New folder for the site. Without it: one under `runner.temp`." }),
    days: integer({
      description: "How many days the figures are about, compared with as many before. Without it: 30.",
    }),
    history: integer({ description: "How many promotions of each environment are listed. Without it: 20." }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
  },
  decisions: {
    reported: { means: "the ledger holds, and the board is made, whatever it shows", exit: "zero" },
  },
  outputs: {
    site: "Folder of the site, for `actions/upload-pages-artifact` or `actions/upload-artifact`.",
    board: "Path of `board.json`.",
    state: "The gravest standing: `unsettled`, `locked`, `waiting`, `held`, `moving`, `behind`, `current` or `empty`.",
  },
  async run(inputs, world) {
    const { manualOf, reportHere } = await import(/* webpackChunkName: "report" */ "./work/report.ts");
    const { checkout, site, days = 30, history = 20, ledger: branch } = inputs;
    return reportHere({
      inputs: { checkout, site, days, history, branch },
      run: world.run,
      client: world.connect(inputs.token),
      log: world.log,
      summary: world.summary,
      manual: manualOf(world.environment),
    });
  },
});
