import { verifyLedger } from "../../src/ledger/verify.ts";
import { alternate, timed } from "../alternate.ts";
import { foundIn, ms } from "../figures.ts";
import { hashAndParse, longLedger } from "../long-ledger.ts";
import type { Line, Measuring, Row } from "../row.ts";

const LIMIT_MS = 15_000;

/** From the files of a checkout in memory to the verdict: chain, rules, and every file rebuilt from the log. */
export const verify: Row = {
  number: 13,
  name: "A ledger verified offline",
  async measure({ quick }: Measuring): Promise<readonly Line[]> {
    const [few, many] = quick ? [1_000, 10_000] : [10_000, 100_000];
    const [short, long] = [await longLedger(few), await longLedger(many)];
    const check = (files: ReadonlyMap<string, string>) => async () =>
      timed(async () => {
        const verdict = verifyLedger(files);
        if (verdict.kind !== "intact") throw new Error(`the ledger is ${verdict.kind}`);
      });
    const found = await alternate(
      { few: check(short), many: check(long), least: () => timed(async () => hashAndParse(long)) },
      quick ? 1 : 3,
    );
    const took = foundIn(found, "many");
    const growth = took / foundIn(found, "few");
    const events = (number: number) => `${number.toLocaleString("en")} events`;
    return [
      {
        what: events(many),
        ours: ms(took),
        peer: `hashing and parsing every line ${ms(foundIn(found, "least"))}`,
        ratio: took / foundIn(found, "least"),
        goal: quick ? "" : "≤ 15 s",
        met: took <= LIMIT_MS,
      },
      {
        what: `${events(many)} against ${events(few)}`,
        ours: ms(took),
        peer: `${events(few)} ${ms(foundIn(found, "few"))}`,
        ratio: growth,
        goal: "linear: ≤ 12 ×",
        met: growth <= 12,
      },
    ];
  },
};
