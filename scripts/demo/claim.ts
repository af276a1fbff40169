/** Something did not go as the story says. */
export class StoryFailed extends Error {
  override readonly name = "StoryFailed";
}

/** Every scene is asserted: a demo that tells something untrue is worse than none. */
export function must(holds: boolean, claim: string): asserts holds {
  if (!holds) throw new StoryFailed(claim);
}
