import type { Sample } from "../../test/acceptance/sample.ts";
import { alternate, median } from "../alternate.ts";
import { type BigBuild, buildBytes, good } from "../bytes.ts";
import { runWell } from "../child.ts";
import { atMost, mib, ms } from "../figures.ts";
import { createProbe } from "../probe.ts";
import type { Line, Measuring, Row } from "../row.ts";
import { openShop, releaseToStaging } from "../shop.ts";

/** The bytes alone are compared with curl, which does nothing else; a door's start and other requests are other rows. */
export const file: Row = {
  number: 17,
  name: "A file downloaded and verified by its digest",
  async measure({ quick, folder }: Measuring): Promise<readonly Line[]> {
    const shop = await openShop();
    try {
      await releaseToStaging(shop, "first");
      return [
        ...(await timeLines(shop, { size: quick ? 10 : 250, rounds: quick ? 1 : 11, folder })),
        ...(await memoryLines(shop, folder, quick ? [5, 10] : [250, 1024])),
      ];
    } finally {
      await shop.close();
    }
  },
};

async function timeLines(
  shop: Sample,
  { size, rounds, folder }: { size: number; rounds: number; folder: string },
): Promise<readonly Line[]> {
  const build = await buildBytes(shop, size);
  const register = await besideCurl(shop, rounds, {
    door: async () => good(await build.register()),
    curl: () => withCurl(shop, build, 'curl -sf "$1" | sha256sum'),
  });
  const promote = await besideCurl(shop, rounds, {
    door: await build.release(),
    curl: () => withCurl(shop, build, `curl -sf "$1" | tee "${folder}/bytes" | sha256sum`),
  });
  await build.close();
  const lines = (name: string, peer: string, found: Compared): readonly Line[] => {
    const line = (what: string, took: number) => ({
      what: `${size} MiB, ${name}: ${what}`,
      ours: ms(took),
      peer: `${peer} ${ms(found.curl)}`,
      ratio: took / found.curl,
    });
    const met = found.bytes / found.curl <= 0.7;
    return [
      { ...line("from asking for the bytes to the end of the process", found.bytes), goal: atMost(0.7), met },
      { ...line("the whole door", found.door), goal: "" },
    ];
  };
  return [
    ...lines("register, which keeps nothing", "`curl | sha256sum`", register),
    ...lines("promote, which keeps it while its gates are asked", "`curl | tee file | sha256sum`", promote),
  ];
}

interface Compared {
  readonly bytes: number;
  readonly door: number;
  readonly curl: number;
}

async function besideCurl(
  { simulator }: Sample,
  rounds: number,
  o: { door(): Promise<unknown>; curl(): Promise<number> },
): Promise<Compared> {
  const doors: number[] = [];
  const ours = async (): Promise<number> => {
    const started = performance.now();
    await o.door();
    const ended = performance.now();
    doors.push(ended - started);
    const asked = simulator.requests().findLast(({ kind }) => kind === "blob");
    return ended - (asked?.started ?? Number.NaN);
  };
  const { bytes, curl } = await alternate({ bytes: ours, curl: o.curl }, rounds);
  return { bytes, curl, door: median(doors.slice(1)) };
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
    const promote = await build.release();
    probe.read();
    const seen: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await promote();
      seen.push(Number(probe.read()));
    }
    await build.close();
    peaks.push(median(seen));
  }
  const [least = Number.NaN] = peaks;
  return sizes.map((size, index) => {
    const peak = peaks[index] ?? Number.NaN;
    const line = { what: `${size} MiB, promote, peak memory`, ours: mib(peak) };
    if (index === 0) return { ...line, peer: "", goal: "" };
    const goal = "flat: ≤ 1.1 ×";
    return { ...line, peer: `${sizes[0]} MiB ${mib(least)}`, ratio: peak / least, goal, met: peak / least <= 1.1 };
  });
}
