import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { alternate, median } from "./alternate.ts";
import { bundleCopier, type Copier, type Cost, costOf } from "./copier.ts";
import { atMost, ms } from "./figures.ts";
import type { Wish } from "./processes/copy.ts";
import { type Registries, startRegistries } from "./registries.ts";
import type { Line, Measuring } from "./row.ts";

/** Milliseconds to the far registries and back. */
export const LATENCY = 80;
/** The repository that images are copied from. */
export const FROM = "octo/shop";

/** Where images are measured. */
interface Place {
  readonly registries: Registries;
  readonly copier: Copier;
  readonly folder: string;
  readonly rounds: number;
}

/** A repository or tag that nobody has used before. */
let last = 0;
function fresh(): string {
  last += 1;
  return `n${last}`;
}

/** Measures with two fresh registries, which are stopped afterwards; says so where a program is missing. */
export async function withRegistries(
  { folder, quick }: Measuring,
  measure: (place: Place) => Promise<readonly Line[]>,
): Promise<readonly Line[]> {
  const own = mkdtempSync(join(folder, "images-"));
  const registries = await startRegistries(own, LATENCY);
  if (registries === undefined)
    return [{ what: "skopeo or docker-registry is not installed", ours: "", peer: "", goal: "" }];
  try {
    return await measure({ registries, copier: bundleCopier(join(own, "copier")), folder: own, rounds: quick ? 1 : 9 });
  } finally {
    await registries.stop();
  }
}

/** What ours and skopeo took for the same. */
interface Compared {
  readonly ours: Cost;
  readonly skopeo: Cost;
  /** Bytes of blobs that ours sent. */
  readonly sent: number;
}

/** Copies into a repository that did not exist before, each time. */
export function compare(
  place: Place,
  { source, target, digest }: { readonly source: string; readonly target: string; readonly digest: string },
): Promise<Compared> {
  return measure(place, {
    ours: () => ({ source, target, images: [{ from: FROM, to: `copies/${fresh()}`, digest, tag: "v1" }] }),
    skopeo: () => [[`${source}/${FROM}@${digest}`, `${target}/copies/${fresh()}:v1`]],
  });
}

/** Gives each image a tag that did not exist before, each time; `alone` without skopeo beside it. */
export function retag(
  place: Place,
  { digests, alone }: { readonly digests: readonly string[]; readonly alone?: boolean },
): Promise<Compared> {
  const { source } = place.registries.far;
  return measure(place, {
    ours: () => ({
      source,
      target: source,
      images: digests.map((digest) => ({ from: FROM, to: FROM, digest, tag: fresh() })),
    }),
    skopeo: () =>
      alone === true ? [] : digests.map((digest) => [`${source}/${FROM}@${digest}`, `${source}/${FROM}:${fresh()}`]),
  });
}

async function measure(
  { copier, registries, folder, rounds }: Place,
  subject: { ours(): Wish; skopeo(): readonly (readonly string[])[] },
): Promise<Compared> {
  const cpu: Record<"ours" | "skopeo", number[]> = { ours: [], skopeo: [] };
  let sent = 0;
  const found = await alternate(
    {
      ours: async () => {
        const cost = await costOf(copier.command(subject.ours()));
        cpu.ours.push(cost.cpu);
        sent += sentOf(cost.output);
        return cost.ms;
      },
      skopeo: async () => {
        const started = performance.now();
        const costs = await Promise.all(
          subject.skopeo().map(([from = "", to = ""]) => {
            const tls = ["--src-tls-verify=false", "--dest-tls-verify=false"];
            const args = ["--insecure-policy", "copy", "--quiet", ...tls, `docker://${from}`, `docker://${to}`];
            // As a fresh runner has it: without what an earlier run remembers of where blobs are.
            const home = mkdtempSync(join(folder, "home-"));
            return costOf([registries.skopeo, ...args], {
              HOME: home,
              XDG_DATA_HOME: home,
              _CONTAINERS_ROOTLESS_UID: "1000",
            });
          }),
        );
        cpu.skopeo.push(costs.reduce((sum, cost) => sum + cost.cpu, 0));
        return performance.now() - started;
      },
    },
    rounds,
  );
  return {
    ours: { ms: found.ours, cpu: median(cpu.ours.slice(1)) },
    skopeo: { ms: found.skopeo, cpu: median(cpu.skopeo.slice(1)) },
    sent,
  };
}

function sentOf(output: string): number {
  const sent = /"sent":(\d+)/.exec(output)?.[1];
  if (sent === undefined) throw new Error(`the copy said nothing:\n${output}`);
  return Number(sent);
}

/** A line that compares ours with skopeo's. */
export function ratio(what: string, found: Compared, unit: "ms" | "cpu", goal: number, peer = "skopeo"): Line {
  const value = found.ours[unit] / found.skopeo[unit];
  return {
    what,
    ours: ms(found.ours[unit]),
    peer: `${peer} ${ms(found.skopeo[unit])}`,
    ratio: value,
    goal: atMost(goal),
    met: value <= goal,
  };
}
