import { join } from "node:path";
import { release as register } from "../../test/acceptance/build.ts";
import { deployJob } from "../../test/acceptance/deploy.ts";
import { afterSoak, PROJECT } from "../../test/acceptance/sample.ts";
import { alternate } from "../alternate.ts";
import { runWell } from "../child.ts";
import { atMost, foundIn, mib } from "../figures.ts";
import { createProbe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { openShop, releaseToStaging } from "../shop.ts";

/** The most memory a whole process held. */
export const memory: Row = {
  number: 16,
  name: "Peak memory of a door that moves no artifact",
  async measure({ quick, peers, folder }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    // Where a second release is registered, development is due, so that the controller has something to do there.
    const busy = await openShop();
    try {
      const { release } = await releaseToStaging(shop, "first");
      await releaseToStaging(busy, "first");
      const early = await register(busy, "second");
      // Once, and not before each question: with every hour that passes the controller finds more to do.
      for (const { simulator } of [shop, busy]) afterSoak(simulator, "production");
      const probe = createProbe("peak.cjs", folder);
      const door = async (name: string, reason: string, inputs: Record<string, string>, where = shop) => {
        const { environment = "resume", release: asked = "" } = inputs;
        const job = await deployJob(where, { environment, release: asked, node: probe.node, early: true });
        const { log, outputs } = await job.step({ door: name, inputs });
        job.end("cancelled");
        await job.close();
        if (outputs["reason"] !== reason) throw new Error(log);
        return Number(probe.read());
      };
      const plain = async (args: readonly string[], code: number) => {
        await runWell({ args: [...probe.node, ...args], env: { GITHUB_REPOSITORY: "octo/shop", CI: "true" } }, code);
        return Number(probe.read());
      };
      const subjects: Record<string, () => Promise<number>> = {
        bare: () => plain(["-e", "0"], 0),
        "promote, missing input": () => plain([join(PROJECT, "dist", "promote.js")], 1),
        "resume, nothing due": () => door("resume", "nothing-due", {}),
        "promote, blocked": () =>
          door("promote", "not-through-upstream", { environment: "production", release: early.release }, busy),
        "promote, dry run (it fetches and unpacks an artifact)": () =>
          door("promote", "cleared", { environment: "production", release, "dry-run": "true" }),
        "a small action on core and github": () => plain([peers.twoCalls], 1),
      };
      if (peers.branchDeploy !== undefined) {
        const { branchDeploy } = peers;
        subjects["github/branch-deploy"] = () => plain([branchDeploy], 1);
      }
      const found = await alternate<string>(subjects, quick ? 1 : 11);
      const bare = foundIn(found, "bare");
      return Object.entries(found)
        .filter(([name]) => name !== "bare")
        .map(([name, peak]) => ({
          what: name,
          ours: mib(peak),
          peer: `\`node -e 0\` ${mib(bare)}`,
          ratio: peak / bare,
          ...(/^(promote|resume), (missing|nothing|blocked)/.test(name)
            ? { goal: atMost(1.6), met: peak / bare <= 1.6 }
            : { goal: "" }),
        }));
    } finally {
      await shop.close();
      await busy.close();
    }
  },
};
