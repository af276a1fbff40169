import { code, type Inline } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { Transfer } from "../release/artifacts/kind.ts";
import type { ArtifactRecord } from "../release/artifacts/record.ts";
import { bytesIn } from "../release/artifacts/transfer.ts";

/** What was carried to the environment's own places, and what was there already. */
export function tellTransfers(summary: Summary, transfers: readonly Transfer[]): void {
  if (transfers.length === 0) return;
  summary.heading("What was moved").table(
    ["Artifact", "To", "Sent", "There already", "Rate"],
    transfers.map(({ artifact, to, sent, skipped, rate }) => [
      artifact,
      code(to),
      bytesIn(sent),
      bytesIn(skipped),
      rate > 0 ? `${bytesIn(rate)}/s` : "–",
    ]),
  );
}

/** What a release is made of, for a table: name, kind, and the digest with what helps to recognise it. */
export function artifactRow(record: ArtifactRecord): readonly [Inline, Inline, Inline] {
  const { name, kind, digest } = record;
  if (record.kind !== "image") return [name, kind, code(digest)];
  const platforms = record.image.platforms.length === 0 ? "" : `, for ${record.image.platforms.join(", ")}`;
  return [name, kind, [code(`${record.image.repository}@${digest}`), platforms]];
}
