import type { Copied } from "../../registry/copy.ts";
import type { CopyProgress } from "../../registry/progress.ts";
import type { Transfer } from "./kind.ts";
import { bytesIn } from "./transfer.ts";

/** What copying an image took. */
export function transferOf(artifact: string, to: string, { bytes }: CopyProgress): Transfer {
  return { artifact, to, sent: bytes.sent, skipped: bytes.mounted + bytes.present, rate: bytes.rate };
}

/** One line for the log. */
export function lineOf({ artifact, to, sent, skipped, rate }: Transfer, { manifests, kept }: Copied): string {
  const speed = rate > 0 ? ` at ${bytesIn(rate)}/s` : "";
  const attached = manifests.attached === 0 ? "" : `, with ${manifests.attached} attached (signatures, attestations)`;
  const left = kept.length === 0 ? "" : `; left alone there: ${kept.join(", ")}`;
  return `${artifact} to ${to}: sent ${bytesIn(sent)}${speed}, ${bytesIn(skipped)} there already${attached}${left}.`;
}
