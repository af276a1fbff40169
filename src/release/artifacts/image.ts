import type { ArtifactKind } from "./kind.ts";

/**
 * Any OCI artifact: container images, Helm charts, WASM. Everything that speaks to a registry is loaded with the first
 * image, so that steps without one do not pay for it.
 */
export const imageKind: ArtifactKind<"image"> = {
  resolve: async (context, named) => (await work()).resolve(context, named),
  exists: async (context, placed) => (await work()).exists(context, placed),
  prepare: async (context, placed) => (await work()).prepare(context, placed),
  carry: async (context, placed) => (await work()).carry(context, placed),
  move: async (context, placed) => (await work()).move(context, placed),
  prove: async (context, placed) => (await work()).prove(context, placed),
  // A registry keeps what it has until somebody deletes it.
  expires: () => null,
};

const work = () => import("./image-work.ts");
