import { commitKind } from "./commit.ts";
import { fileKind } from "./file.ts";
import type { Delivered, KindContext, Moved, Target } from "./kind.ts";
import type { ArtifactRecord } from "./record.ts";

/** Fetches and verifies one artifact without touching the environment. Throws `ArtifactFault`. */
export function prepareArtifact(context: KindContext, record: ArtifactRecord, target: Target): Promise<Delivered> {
  switch (record.kind) {
    case "file":
      return fileKind.prepare(context, record, target);
    case "commit":
      return commitKind.prepare(context, record, target);
  }
}

/** Puts one artifact where the environment keeps it. Can be repeated. Throws `ArtifactFault`. */
export function moveArtifact(context: KindContext, record: ArtifactRecord, target: Target): Promise<readonly Moved[]> {
  switch (record.kind) {
    case "file":
      return fileKind.move(context, record, target);
    case "commit":
      return commitKind.move(context, record, target);
  }
}
