import { GITHUB, type Instance, PUBLIC_GOOD } from "./instance.ts";
import github from "./roots/github.json" with { type: "json" };
import publicGood from "./roots/public-good.json" with { type: "json" };

/**
 * The instances that are trusted, with the roots this version ships (docs/trusted-roots.md). No policy, input or variable
 * adds another one or changes what they ask for.
 */
export const PINNED: readonly Instance[] = [
  { ...PUBLIC_GOOD, root: publicGood },
  { ...GITHUB, root: github },
];
