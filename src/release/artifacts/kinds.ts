import { assetKind } from "./asset.ts";
import { commitKind } from "./commit.ts";
import { fileKind } from "./file.ts";
import type { Delivered, KindContext, Moved, NamedArtifact, Target } from "./kind.ts";
import type { ArtifactRecord } from "./record.ts";

/** Pins what was named to a digest. Throws `ArtifactFault`. */
export function resolveArtifact(
  context: KindContext,
  kind: ArtifactRecord["kind"],
  named: NamedArtifact,
): Promise<ArtifactRecord> {
  switch (kind) {
    case "file":
      return fileKind.resolve(context, named);
    case "commit":
      return commitKind.resolve(context, named);
    case "asset":
      return assetKind.resolve(context, named);
  }
}

/** Fetches and verifies one artifact without touching the environment. Throws `ArtifactFault`. */
export function prepareArtifact(context: KindContext, record: ArtifactRecord, target: Target): Promise<Delivered> {
  switch (record.kind) {
    case "file":
      return fileKind.prepare(context, record, target);
    case "commit":
      return commitKind.prepare(context, record, target);
    case "asset":
      return assetKind.prepare(context, record, target);
  }
}

/** Puts one artifact where the environment keeps it. Can be repeated. Throws `ArtifactFault`. */
export function moveArtifact(context: KindContext, record: ArtifactRecord, target: Target): Promise<readonly Moved[]> {
  switch (record.kind) {
    case "file":
      return fileKind.move(context, record, target);
    case "commit":
      return commitKind.move(context, record, target);
    case "asset":
      return assetKind.move(context, record, target);
  }
}
