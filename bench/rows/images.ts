import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { alternate, median } from "../alternate.ts";
import { bundleCopier, type Copier, type Cost, costOf } from "../copier.ts";
import { atMost, ms } from "../figures.ts";
import type { Wish } from "../processes/copy.ts";
import { pushImage, type Registries, startRegistries } from "../registries.ts";
import type { Line, Measuring, Row } from "../row.ts";

const LATENCY = 80;
const FROM = "octo/shop";

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

export const images: Row = {
  number: 7,
  name: "An image copied between two of Debian's registries",
  measure: (measuring) =>
    withRegistries(measuring, async (place) => {
      const size = measuring.quick ? 10 : 250;
      const { source, target, far } = place.registries;
      const digest = await pushImage(source.host, FROM, size);
      const near = await compare(place, { source: source.host, target: target.host, digest });
      const away = await compare(place, { ...far, digest });
      return [
        ratio(`${size} MiB, 0 ms: time`, near, "ms", 1),
        ratio(`${size} MiB, 0 ms: processor time`, near, "cpu", 0.85),
        ratio(`${size} MiB, ${LATENCY} ms: time`, away, "ms", 0.7),
        ratio(`${size} MiB, ${LATENCY} ms: processor time`, away, "cpu", 0.85),
      ];
    }),
};

export const imagesWithin: Row = {
  number: 8,
  name: "An image brought to another repository of the same registry by a fresh runner, and tagged again",
  measure: (measuring) =>
    withRegistries(measuring, async (place) => {
      const size = measuring.quick ? 10 : 250;
      const { source, far } = place.registries;
      const digest = await pushImage(source.host, FROM, size);
      const near = await compare(place, { source: source.host, target: source.host, digest });
      const away = await compare(place, { source: far.source, target: far.source, digest });
      const again = await retag(place, { digests: [digest] });
      return [
        {
          what: "bytes of blobs sent",
          ours: String(near.sent + away.sent),
          peer: "",
          goal: "0",
          met: near.sent + away.sent === 0,
        },
        ratio(`${size} MiB, 0 ms: time`, near, "ms", 0.12),
        ratio(`${size} MiB, ${LATENCY} ms: time`, away, "ms", 0.22),
        ratio(`tagged again by digest, ${LATENCY} ms: time`, again, "ms", 0.4),
      ];
    }),
};

export const releaseOfImages: Row = {
  number: 9,
  name: `The images of one release tagged again at ${LATENCY} ms`,
  measure: (measuring) =>
    withRegistries(measuring, async (place) => {
      const digests: string[] = [];
      for (let image = 0; image < 50; image += 1) {
        digests.push(await pushImage(place.registries.source.host, FROM, 0.01));
      }
      const one = await retag(place, { digests: digests.slice(0, 1) });
      const ten = await retag(place, { digests: digests.slice(0, 10) });
      const fifty = await retag(place, { digests, alone: true });
      return [
        ratio("ten images: time", ten, "ms", 0.4, "skopeo, ten processes at once,"),
        {
          what: "fifty images: time",
          ours: ms(fifty.ours.ms),
          peer: `one image ${ms(one.ours.ms)}`,
          ratio: fifty.ours.ms / one.ours.ms,
          goal: atMost(4),
          met: fifty.ours.ms / one.ours.ms <= 4,
        },
      ];
    }),
};

async function withRegistries(
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

interface Compared {
  readonly ours: Cost;
  readonly skopeo: Cost;
  /** Bytes of blobs that ours sent. */
  readonly sent: number;
}

/** Copies into a repository that did not exist before, each time. */
function compare(
  place: Place,
  { source, target, digest }: { readonly source: string; readonly target: string; readonly digest: string },
): Promise<Compared> {
  return measure(place, {
    ours: () => ({ source, target, images: [{ from: FROM, to: `copies/${fresh()}`, digest, tag: "v1" }] }),
    skopeo: () => [[`${source}/${FROM}@${digest}`, `${target}/copies/${fresh()}:v1`]],
  });
}

function retag(
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

function ratio(what: string, found: Compared, unit: "ms" | "cpu", goal: number, peer = "skopeo"): Line {
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
