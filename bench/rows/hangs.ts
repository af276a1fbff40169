import { buildBytes } from "../bytes.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { openShop, releaseToStaging } from "../shop.ts";

const AT_ONCE = 2;

/** `process.exit` in a program that streams hangs now and then on some versions of Node; the doors end by themselves. */
export const hangs: Row = {
  number: 18,
  name: "Runs of a door that streams, register with 1 MiB",
  async measure({ quick }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    try {
      await releaseToStaging(shop, "first");
      const each = quick ? 5 : 250;
      const runner = async () => {
        const build = await buildBytes(shop, 1);
        const codes: (number | null)[] = [];
        for (let run = 0; run < each; run += 1) codes.push((await build.register()).code);
        await build.close();
        return codes;
      };
      const codes = (await Promise.all(Array.from({ length: AT_ONCE }, runner))).flat();
      const hung = codes.filter((code) => code === null).length;
      const failed = codes.filter((code) => code !== null && code !== 0).length;
      const peer = `${codes.length} runs, two at a time`;
      return [
        { what: "killed after a minute", ours: String(hung), peer, goal: "0", met: hung === 0 },
        { what: "failed", ours: String(failed), peer, goal: "0", met: failed === 0 },
      ];
    } finally {
      await shop.close();
    }
  },
};
