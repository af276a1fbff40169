import path from "node:path";
import { action } from "../src/action/definition.ts";
import { expression, flag, json, maybe, secret, text } from "../src/action/input.ts";
import { logins } from "../src/action/login-input.ts";
import type { World } from "../src/action/world.ts";

/** Registers what a build produced as a release. */
export const register = action({
  name: "register",
  description: "Registers what a build produced as a release: every artifact pinned to the digest of its bytes.",
  inputs: {
    artifacts: maybe({
      description:
        "One artifact a line: `name`, `name=artifact`, `name=run:<id>/artifact`, `name=commit`, `name=asset:<tag>/<asset>`, `name=<image>@<digest>`. Without it: what the policy declares, then `$GITHUB_ARTIFACTS_LIST`.",
    }),
    service: maybe({ description: "The service, where the policy declares several." }),
    registries: logins({
      description:
        "Logins for registries beside the Docker config, one a line: `host=user:password`, or `host/path=…` for a part of it.",
    }),
    version: maybe({ description: "A version for people; it names one release for ever." }),
    notes: maybe({ description: "Address of the release notes, https." }),
    promote: flag({ description: "Start the environments that come first.", default: true }),
    init: flag({ description: "Create the ledger's branch if there never was one.", default: false }),
    ledger: text({ description: "The branch of the ledger.", default: "env-actions" }),
    "dry-run": flag({ description: "Tell what would happen and change nothing.", default: false }),
    token: secret({ description: "A token for this repository.", default: expression("github.token") }),
    job: json({ description: "The job context; leave it alone.", default: expression("toJSON(job)") }),
  },
  decisions: {
    registered: { means: "the release is new and recorded", exit: "zero" },
    unchanged: { means: "the same content was registered before", exit: "zero" },
    deferred: { means: "the ledger could not be written in time: neither yes nor no", exit: "non-zero" },
    "dry-run": { means: "nothing was changed", exit: "zero" },
  },
  outputs: {
    release: "The release's id.",
    digest: "The release's digest, of which the id is the beginning.",
    artifact: "The digest of the only artifact; empty when there are several.",
    promotions: "JSON: what became of the environments that come first.",
  },
  async run(inputs, world) {
    const {
      contextOf,
      register: registerRelease,
      rowsOf,
      summarizeRegistration,
    } = await import(/* webpackChunkName: "judging" */ "./work/register.ts");
    const client = world.connect(inputs.token);
    const context = contextOf(world, client, inputs);
    const { release, added, transitions, open } = await registerRelease(context, world.run, {
      artifacts: inputs.artifacts,
      list: await artifactsList(world),
      version: inputs.version,
      notes: inputs.notes,
      promote: inputs.promote,
      init: inputs.init,
      dryRun: inputs["dry-run"],
      folder: path.join(world.run.temp, "env-actions-register"),
    });
    const stuck = transitions.find(({ did }) => did === "stuck");
    const known = added ? "registered" : "unchanged";
    const message = added ? `${release.id} is registered.` : `${release.id} was registered before; nothing changed.`;
    const decision = inputs["dry-run"] ? "dry-run" : known;
    const { repositoryUrl } = context;
    const promotions = rowsOf(transitions);
    summarizeRegistration(world.summary, release, { decision, transitions, open, repositoryUrl });
    const [only, ...others] = release.artifacts;
    return {
      decision,
      reason: known,
      message: inputs["dry-run"] ? `Would be ${known}: ${release.id}.` : message,
      // The release is recorded; what GitHub refused to start is started by the resuming workflow once that is mended.
      ...(stuck === undefined ? {} : { hint: `${stuck.environment}: ${stuck.message}` }),
      failed: stuck !== undefined,
      result: {
        release: { ...release, artifacts: release.artifacts.map((each) => ({ ...each })) },
        promotions,
        open: open.map(({ environment, answers }) => ({
          environment,
          answers: answers.map((answer) => ({ ...answer, wayOut: answer.wayOut ?? null })),
        })),
      },
      outputs: {
        release: release.id,
        digest: release.digest,
        artifact: others.length === 0 ? (only?.digest ?? null) : null,
        promotions,
      },
    };
  },
});

async function artifactsList(world: World): Promise<string | undefined> {
  const file = world.env("GITHUB_ARTIFACTS_LIST");
  // Not imported: every step would load it at its start.
  const { readFile } = process.getBuiltinModule("node:fs/promises");
  return file === undefined ? undefined : readFile(file, "utf8").catch(() => undefined);
}
