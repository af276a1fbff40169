import { packEvidence } from "../../src/evidence/pack.ts";
import { readPeriod } from "../../src/evidence/period.ts";
import { tellLedger, verifyLedger } from "../../src/ledger/verify.ts";
import { alternate, timed } from "../alternate.ts";
import { foundIn, ms } from "../figures.ts";
import { hashAndParse, longLedger } from "../long-ledger.ts";
import type { Line, Measuring, Row } from "../row.ts";

const LIMIT_MS = 15_000;
/** For the evidence of everything that the ledger has. */
const REPORT_MS = 30_000;

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
    const report = (files: ReadonlyMap<string, string>) => async () =>
      timed(async () => {
        const period = readPeriod("2026-11-01", "2099-12-31");
        packEvidence({ files, events: tellLedger(files).events, period });
      });
    const found = await alternate(
      {
        ...{ few: check(short), many: check(long), least: () => timed(async () => hashAndParse(long)) },
        ...{ fewReported: report(short), manyReported: report(long) },
      },
      quick ? 1 : 3,
    );
    const took = foundIn(found, "many");
    const growth = took / foundIn(found, "few");
    const reported = foundIn(found, "manyReported");
    const reportGrowth = reported / foundIn(found, "fewReported");
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
      {
        what: `the evidence of ${events(many)}`,
        ours: ms(reported),
        peer: `${events(few)} ${ms(foundIn(found, "fewReported"))}`,
        ratio: reportGrowth,
        goal: quick ? "linear: ≤ 12 ×" : "≤ 30 s, linear: ≤ 12 ×",
        met: reported <= REPORT_MS && reportGrowth <= 12,
      },
    ];
  },
};
