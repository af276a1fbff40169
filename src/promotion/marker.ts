/** How much of a plan digest people see and dispatches carry. */
const SHOWN = 12;

export function shortPlan(digest: string): string {
  return digest.slice("sha256:".length, "sha256:".length + SHOWN);
}

/** What a dispatch carries in its input `promotion`, and `run-name` repeats: the promotion and the plan it was cleared with. */
export function dispatchMarker(promotion: string, plan: string): string {
  return `${promotion}@${shortPlan(plan)}`;
}

/** Reads the input `promotion`: an id, or an id with the plan it was dispatched with. `undefined` when it is neither. */
export function readMarker(
  text: string,
): { readonly promotion: string; readonly plan: string | undefined } | undefined {
  const match = /^(?<id>p-[A-Za-z0-9._-]{1,63}-[1-9][0-9]{0,14})(?:@(?<plan>[0-9a-f]{12}))?$/.exec(text)?.groups;
  const id = match?.["id"];
  return id === undefined ? undefined : { promotion: id, plan: match?.["plan"] };
}
