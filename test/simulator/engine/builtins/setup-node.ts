import type { StepResult } from "../job-runtime.ts";
import { type BuiltinUse, succeed } from "./builtin.ts";

/** `actions/setup-node`: the node that runs the actions is on the path already, whatever version is asked for. */
export function setupNode({ call }: BuiltinUse): Promise<StepResult> {
  call.runtime.log.print("Found in cache");
  return Promise.resolve(succeed({ "node-version": process.version }));
}
