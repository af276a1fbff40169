import type { EventOf } from "./event.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Head } from "./state/head.ts";
import type { Readmission } from "./state/rejection.ts";
import { impossible } from "./transition.ts";

/**
 * A rejected release may come back. Who said so is remembered until the release is rejected once more, because it has to be
 * proven whenever it lets the release in; a newer word takes the place of an older one, which may count no longer.
 */
export function readmit(state: EnvironmentState, event: EventOf<"release.readmitted">): EnvironmentState {
  const { release, why, comment } = event.data;
  const { actor, run, time: at, seq } = event;
  const others = (state.readmitted ?? []).filter((each) => each.release !== release);
  const isReadmitted = others.length < (state.readmitted?.length ?? 0);
  if (!state.rejected.includes(release) && !isReadmitted) throw impossible(event, `${release} is not rejected here`);
  if (actor === null || run === null)
    throw impossible(event, "a readmission names its person and the run of the command");
  // Nothing is rejected without a rollback; were it, no word could be young enough.
  const after = state.lastRollback?.at ?? at;
  const said: Readmission = { release, why, actor, run, at, seq, after };
  return {
    ...state,
    rejected: state.rejected.filter((id) => id !== release),
    readmitted: [...others, comment === undefined ? said : { ...said, comment }],
  };
}

/**
 * Bytes that nothing may bring in any more, anywhere. There is no way back: what is good is built again (R41). Another
 * word about the same bytes only adds releases that have them.
 */
export function revoke(head: Head, event: EventOf<"artifact.revoked">): Head {
  const { digest, why, releases } = event.data;
  const { revoked = [] } = head;
  const { actor, time: at, seq } = event;
  const known = revoked.find((each) => each.digest === digest);
  if (known !== undefined) {
    const before = known.releases ?? [];
    const more = (releases ?? []).filter((id) => !before.includes(id));
    if (more.length === 0) throw impossible(event, `${digest} is revoked already`);
    const grown = { ...known, releases: [...before, ...more] };
    return { ...head, revoked: revoked.map((each) => (each === known ? grown : each)) };
  }
  const said = { digest, why, actor, at, seq };
  return { ...head, revoked: [...revoked, releases === undefined ? said : { ...said, releases }] };
}
