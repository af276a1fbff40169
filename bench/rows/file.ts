import type { Sample } from "../../test/acceptance/sample.ts";
import { alternate, median, timed } from "../alternate.ts";
import { type BigBuild, buildBytes } from "../bytes.ts";
import { runWell } from "../child.ts";
import { atMost, foundIn, mib, ms } from "../figures.ts";
import { createProbe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { openShop, releaseToStaging } from "../shop.ts";

/** The whole door `register`: its start, its five other requests, the download to a file and the digest of its bytes. */
export const file: Row = {
  number: 17,
  name: "A file downloaded and verified by its digest",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    try {
      await releaseToStaging(shop, "first");
      const size = quick ? 10 : 250;
      const build = await buildBytes(shop, size);
      const found = await alternate(
        {
          ours: () => timed(() => registerWell(build)),
          piped: () => withCurl(shop, build, 'curl -sf "$1" | sha256sum'),
          kept: () => withCurl(shop, build, `curl -sf "$1" | tee ${folder}/bytes | sha256sum`),
        },
        quick ? 1 : 9,
      );
      await build.close();
      const [ours, piped, kept] = [foundIn(found, "ours"), foundIn(found, "piped"), foundIn(found, "kept")];
      const what = `${size} MiB, the whole door`;
      return [
        {
          what,
          ours: ms(ours),
          peer: `\`curl | sha256sum\`, which keeps nothing, ${ms(piped)}`,
          ratio: ours / piped,
          goal: atMost(0.7),
          met: ours / piped <= 0.7,
        },
        { what, ours: ms(ours), peer: `\`curl | tee file | sha256sum\` ${ms(kept)}`, ratio: ours / kept, goal: "" },
        ...(await memoryLines(shop, folder, quick ? [5, 10] : [250, 1024])),
      ];
    } finally {
      await shop.close();
    }
  },
};

async function registerWell(build: BigBuild): Promise<void> {
  const { code, log } = await build.register();
  if (code !== 0) throw new Error(log);
}

/** Times a shell line on a fresh address of the bytes, as the store gives them to anybody. */
async function withCurl({ simulator, alice }: Sample, { artifact }: BigBuild, line: string): Promise<number> {
  const token = simulator.addToken({ user: alice, workflowToken: false }).value;
  const answer = await fetch(`${simulator.apiUrl}/repos/octo/shop/actions/artifacts/${artifact.id}/zip`, {
    redirect: "manual",
    headers: { authorization: `Bearer ${token}` },
  });
  const address = answer.headers.get("location") ?? "";
  const { ms: took, output } = await runWell({ command: "sh", args: ["-c", line, "sh", address] });
  if (!output.startsWith(artifact.digest?.slice("sha256:".length) ?? "?")) throw new Error(`other bytes: ${output}`);
  return took;
}

async function memoryLines(shop: Sample, folder: string, sizes: readonly number[]): Promise<readonly Line[]> {
  const probe = createProbe("peak.cjs", folder);
  const peaks: number[] = [];
  for (const size of sizes) {
    const build = await buildBytes(shop, size, probe.node);
    const seen: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await registerWell(build);
      seen.push(Number(probe.read()));
    }
    await build.close();
    peaks.push(median(seen));
  }
  const [least = Number.NaN] = peaks;
  return sizes.map((size, index) => {
    const peak = peaks[index] ?? Number.NaN;
    const line = { what: `${size} MiB, peak memory`, ours: mib(peak) };
    if (index === 0) return { ...line, peer: "", goal: "" };
    const goal = "flat: ≤ 1.1 ×";
    return { ...line, peer: `${sizes[0]} MiB ${mib(least)}`, ratio: peak / least, goal, met: peak / least <= 1.1 };
  });
}
