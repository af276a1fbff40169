import { join } from "node:path";
import { addImage } from "../../test/registry/sample.ts";
import { startRegistry } from "../../test/simulator/registry/index.ts";
import { median } from "../alternate.ts";
import { MEBIBYTE } from "../bytes.ts";
import { bundleCopier, costOf } from "../copier.ts";
import { mib } from "../figures.ts";
import { createProbe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";

const LARGEST_MB = 160;

/** Between two small registries that make the bytes as they are read and keep none, so that the disk has no part in it. */
export const imageMemory: Row = {
  number: 10,
  name: "Peak memory while an image is copied between registries",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const copier = bundleCopier(join(folder, "copier"));
    const probe = createProbe("peak.cjs", folder);
    const sizes = quick ? [10, 20] : [50, 1_024, 4_096];
    const peaks: number[] = [];
    for (const size of sizes) {
      await using source = await startRegistry();
      await using target = await startRegistry({ storage: "nothing" });
      const large = Math.floor((size * MEBIBYTE) / 5);
      const layers = [large, large - 1, large - 2, large - 3, large - 4, 40_000, 9_000, 1_000, 200].map((length) =>
        source.store.addGenerated("octo/shop", length),
      );
      const { digest } = addImage(source.store, "octo/shop", { platform: "amd64", layers });
      const seen: number[] = [];
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        const images = [{ from: "octo/shop", to: `copies/n${round}`, digest, tag: "v1" }];
        await costOf(copier.command({ source: source.host, target: target.host, images }, probe.node));
        seen.push(Number(probe.read()));
      }
      peaks.push(median(seen));
    }
    const [least = Number.NaN] = peaks;
    return sizes.flatMap((size, index) => {
      const peak = peaks[index] ?? Number.NaN;
      const megabytes = (peak * MEBIBYTE) / 1e6;
      const line = { what: `${size} MiB`, ours: mib(peak) };
      const within = { ...line, peer: "", goal: `≤ ${LARGEST_MB} MB`, met: megabytes <= LARGEST_MB };
      if (index === 0) return [within];
      const goal = "flat: ≤ 1.1 ×";
      return [
        within,
        { ...line, peer: `${sizes[0]} MiB ${mib(least)}`, ratio: peak / least, goal, met: peak / least <= 1.1 },
      ];
    });
  },
};
