import { join } from "node:path";
import { PROJECT } from "../../test/acceptance/sample.ts";
import { alternate, type Subjects } from "../alternate.ts";
import { runWell } from "../child.ts";
import { atMost, foundIn, ms } from "../figures.ts";
import type { Line, Measuring, Row } from "../row.ts";

const DOORS = ["promote", "promote-post", "register", "resume"];

/** Enough for each to come as far as the input that is missing. */
const ENV = { GITHUB_REPOSITORY: "octo/shop", CI: "true", "STATE_env-actions-main": "begun" };

/** Figures of an earlier measurement, when bare Node took 21 ms: they stand in where a bundle is not at hand. */
const EARLIER = { bare: 21, "branch-deploy": 117, chrnorm: 60 };

/** From starting Node to the error about a missing input, the whole process. */
export const coldStart: Row = {
  number: 1,
  name: "Cold start of a door, to its error about a missing input",
  async measure({ quick, peers }: Measuring): Promise<readonly Line[]> {
    const start = (path: string) => async () => (await runWell({ args: [path], env: ENV }, 1)).ms;
    const subjects: Record<string, () => Promise<number>> = {
      bare: async () => (await runWell({ args: ["-e", "0"] })).ms,
      "two calls": start(peers.twoCalls),
    };
    for (const door of DOORS) subjects[door] = start(join(PROJECT, "dist", `${door}.js`));
    if (peers.chrnorm !== undefined) subjects["chrnorm"] = start(peers.chrnorm);
    if (peers.branchDeploy !== undefined) subjects["branch-deploy"] = start(peers.branchDeploy);
    const found: Readonly<Record<string, number>> = await alternate<string>(
      subjects satisfies Subjects<string>,
      quick ? 2 : 31,
    );
    const bare = foundIn(found, "bare");
    const slowest = DOORS.toSorted((a, b) => foundIn(found, b) - foundIn(found, a))[0] ?? "";
    const ours = foundIn(found, slowest);
    const against = (name: "branch-deploy" | "chrnorm", title: string, limit: number): Line => {
      const measured = found[name];
      const peer = measured ?? (EARLIER[name] / EARLIER.bare) * bare;
      const how =
        measured === undefined ? ` (${EARLIER[name]} / ${EARLIER.bare} × bare Node; not measured in this run)` : "";
      const ratio = ours / peer;
      const goal = atMost(limit);
      return {
        what: `slowest door, ${slowest}`,
        ours: ms(ours),
        peer: `${title} ${ms(peer)}${how}`,
        ratio,
        goal,
        met: ratio <= limit,
      };
    };
    const beside = (door: string, title: string, peer: number): Line => {
      const took = foundIn(found, door);
      return { what: door, ours: ms(took), peer: `${title} ${ms(peer)}`, ratio: took / peer, goal: "" };
    };
    return [
      ...DOORS.map((door) => beside(door, "`node -e 0`", bare)),
      beside(slowest, "a small action on core and github", foundIn(found, "two calls")),
      against("branch-deploy", "github/branch-deploy", 0.65),
      against("chrnorm", "chrnorm/deployment-action", 1.25),
    ];
  },
};
