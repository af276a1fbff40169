import { readPolicy } from "../../src/gates/policy.ts";
import { verifyAndTell } from "../../src/ledger/verify.ts";
import { makeReport } from "../../src/report/make.ts";
import { siteFiles } from "../../src/report/site/files.ts";
import { alternate, timed } from "../alternate.ts";
import { foundIn, ms } from "../figures.ts";
import { longLedger } from "../long-ledger.ts";
import type { Line, Measuring, Row } from "../row.ts";

const LIMIT_MS = 30_000;

const POLICY = `version: 1
services: [web]
environments:
  production: { preset: development, workflow: production.yml }
`;

/** From the files of a checkout in memory to every page: verified first, as the action does it. */
export const report: Row = {
  number: 13,
  name: "The board of a ledger",
  async measure({ quick }: Measuring): Promise<readonly Line[]> {
    const [few, many] = quick ? [1_000, 10_000] : [10_000, 100_000];
    const [short, long] = [await longLedger(few), await longLedger(many)];
    const policy = readPolicy(POLICY);
    if (!policy.ok) throw new Error("the policy of the bench has mistakes");
    const board = (files: ReadonlyMap<string, string>) => async () =>
      timed(async () => {
        const verdict = verifyAndTell(files);
        if (verdict.kind !== "intact") throw new Error("the ledger does not hold");
        const { events, projection } = verdict;
        const made = makeReport({
          ...{ events, projection },
          ...{ policy: policy.policy, remedyOf: () => undefined, now: new Date("2027-06-01T00:00:00Z") },
          repository: { name: "octo/web", url: "https://github.com/octo/web" },
          ...{ missing: 0, commits: undefined, days: 30, history: 20 },
        });
        if (siteFiles(made, undefined).size !== 3) throw new Error("the site is not what it should be");
      });
    const found = await alternate({ few: board(short), many: board(long) }, quick ? 1 : 3);
    const took = foundIn(found, "many");
    const growth = took / foundIn(found, "few");
    const events = (number: number) => `${number.toLocaleString("en")} events`;
    return [
      {
        what: `verified, told, and written for ${events(many)}`,
        ours: ms(took),
        peer: `${events(few)} ${ms(foundIn(found, "few"))}`,
        ratio: growth,
        goal: quick ? "linear: ≤ 12 ×" : "≤ 30 s, linear: ≤ 12 ×",
        met: took <= LIMIT_MS && growth <= 12,
      },
    ];
  },
};
