import type { ReleaseBrief } from "../release-brief.ts";

/** Stored at `state/<service>.json`. */
export interface ServiceState {
  readonly v: 1;
  readonly service: string;
  /** The newest release that is not a preview. */
  readonly latest: (ReleaseBrief & { readonly seq: number }) | null;
}
