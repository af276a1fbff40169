import type { Builtin } from "./builtin.ts";
import { checkout } from "./checkout.ts";
import { downloadArtifact } from "./download-artifact.ts";
import { setupNode } from "./setup-node.ts";
import { uploadArtifact } from "./upload-artifact.ts";

/** By `owner/name`, whatever tag or commit follows the `@`. */
export const builtins: Readonly<Record<string, Builtin>> = {
  "actions/checkout": checkout,
  "actions/download-artifact": downloadArtifact,
  "actions/setup-node": setupNode,
  "actions/upload-artifact": uploadArtifact,
};
