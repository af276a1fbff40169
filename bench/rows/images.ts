import { atMost, ms } from "../figures.ts";
import { compare, FROM, LATENCY, ratio, retag, withRegistries } from "../images.ts";
import { pushImage } from "../registries.ts";
import type { Row } from "../row.ts";

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
