import { hasBlob, readBlob } from "./blobs.ts";
import type { Descriptor } from "./manifest.ts";
import type { Place } from "./manifests.ts";
import type { ProgressMeter } from "./progress.ts";
import { createSweeper } from "./sweep.ts";
import { together } from "./together.ts";
import type { StreamedBody } from "./transport.ts";
import { type Arrival, uploadBlob } from "./upload.ts";

/**
 * Brings blobs into a repository: asks for all of them at once, and sends only what is missing, several at a time. A blob of
 * the same registry is mounted where the registry can.
 */
export async function copyBlobs(o: {
  readonly source: Place;
  readonly target: Place;
  readonly blobs: readonly Descriptor[];
  readonly meter: ProgressMeter;
}): Promise<void> {
  const { source, target, meter } = o;
  const blobs = [...new Map(o.blobs.map((blob) => [blob.digest, blob])).values()];
  meter.expect(
    blobs.length,
    blobs.reduce((sum, { size }) => sum + size, 0),
  );
  const from = source.registry.name === target.registry.name ? source.repository : undefined;
  const reading = new Set<StreamedBody>();
  const sweep = createSweeper();
  let halted = false;

  async function bring(blob: Descriptor): Promise<Arrival | undefined> {
    if (await hasBlob(target, blob)) return "present";
    return target.registry.transfers(async () => {
      if (halted) return undefined;
      const read = () => {
        const body = counted(readBlob(source, blob), (bytes) => {
          meter.flow(bytes);
          sweep(bytes);
        });
        reading.add(body);
        return body;
      };
      return uploadBlob({ target, blob, from, read });
    });
  }

  await together(
    blobs,
    async (blob) => {
      const how = await bring(blob);
      if (how !== undefined) meter.arrived(how, blob.size);
    },
    (reason) => {
      halted = true;
      for (const body of reading) body.stop(reason);
    },
  );
}

function counted(body: StreamedBody, flow: (bytes: number) => void): StreamedBody {
  async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of body.chunks) {
      flow(chunk.length);
      yield chunk;
    }
  }
  return { length: body.length, chunks: chunks(), stop: (reason) => body.stop(reason) };
}
