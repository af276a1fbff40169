import { assetKind } from "./asset.ts";
import { commitKind } from "./commit.ts";
import { ArtifactFault } from "./fault.ts";
import { fileKind } from "./file.ts";
import { imageKind } from "./image.ts";
import type {
  ArtifactKind,
  Delivered,
  Existence,
  KindContext,
  Moved,
  Moving,
  NamedArtifact,
  Placed,
  Transfer,
} from "./kind.ts";
import type { ArtifactRecord } from "./record.ts";
import type { ArtifactTarget } from "./target.ts";

type Kind = ArtifactRecord["kind"];

const KINDS: { readonly [K in Kind]: ArtifactKind<K> } = {
  image: imageKind,
  file: fileKind,
  commit: commitKind,
  asset: assetKind,
};

/** An artifact with everything its kind can do with it, for one environment. Each may throw `ArtifactFault`. */
export interface PlacedArtifact {
  readonly record: ArtifactRecord;
  /** Whether the environment could take it now. */
  exists(context: KindContext): Promise<Existence>;
  /** Fetches and verifies it without touching the environment. */
  prepare(context: KindContext): Promise<Delivered>;
  /** Carries bytes to where the environment keeps them, before anything leads there. Can be repeated. */
  carry(context: KindContext): Promise<readonly Transfer[]>;
  /** Makes it what the environment's tag, branch or files lead to. Can be repeated. */
  move(context: KindContext, delivered: readonly Delivered[]): Promise<readonly Moved[]>;
  /** Reads back what the environment's place now holds. */
  prove(context: KindContext, delivered: readonly Delivered[]): Promise<void>;
  /** When its bytes end where the release took them from. */
  expires(): Date | null;
}

/** Pins what was named to a digest. Throws `ArtifactFault`. */
export function resolveArtifact(context: KindContext, kind: Kind, named: NamedArtifact): Promise<ArtifactRecord> {
  return KINDS[kind].resolve(context, named);
}

/** What the environment says about a release's artifact, put together with its kind. Throws `ArtifactFault`. */
export function placeArtifact(
  record: ArtifactRecord,
  target: ArtifactTarget | undefined,
  moving: Moving,
): PlacedArtifact {
  switch (record.kind) {
    case "image":
      return bind(imageKind, { record, target: targetOf("image", record, target), moving });
    case "file":
      return bind(fileKind, { record, target: targetOf("file", record, target), moving });
    case "commit":
      return bind(commitKind, { record, target: targetOf("commit", record, target), moving });
    case "asset":
      return bind(assetKind, { record, target: targetOf("asset", record, target), moving });
  }
}

/** Images, files and assets first: what is written into files names them, so it comes when they are there. */
export function inOrderOfMoving(placed: readonly PlacedArtifact[]): readonly PlacedArtifact[] {
  return placed.toSorted(
    (left, right) => Number(left.record.kind === "commit") - Number(right.record.kind === "commit"),
  );
}

function bind<K extends Kind>(kind: ArtifactKind<K>, placed: Placed<K>): PlacedArtifact {
  return {
    record: placed.record,
    exists: (context) => kind.exists(context, placed),
    prepare: (context) => kind.prepare(context, placed),
    carry: (context) => kind.carry(context, placed),
    move: (context, delivered) => kind.move(context, placed, delivered),
    prove: (context, delivered) => kind.prove(context, placed, delivered),
    expires: () => kind.expires(placed.record),
  };
}

/** A release keeps the kinds it was registered with; a policy that meanwhile says otherwise speaks of something else. */
function targetOf<K extends Kind>(kind: K, record: ArtifactRecord, target: ArtifactTarget | undefined) {
  if (target === undefined) return undefined;
  if (isOf(kind, target)) return target;
  throw new ArtifactFault(
    "artifact-kind-differs",
    `"${record.name}" was registered as ${record.kind}, but the policy now keeps it like ${target.kind}.`,
    "Build and register a new release, or change artifacts: of the policy back.",
  );
}

function isOf<K extends Kind>(
  kind: K,
  target: ArtifactTarget,
): target is Extract<ArtifactTarget, { readonly kind: K }> {
  return target.kind === kind;
}
