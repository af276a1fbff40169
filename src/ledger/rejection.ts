import type { EventOf } from "./event.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Head } from "./state/head.ts";
import type { Readmission } from "./state/rejection.ts";
import { impossible } from "./transition.ts";

/** A rejected release may come back: it is remembered who said so until it enters, because that has to be proven then. */
export function readmit(state: EnvironmentState, event: EventOf<"release.readmitted">): EnvironmentState {
  const { release, why } = event.data;
  const { actor, run, time: at, seq } = event;
  if (!state.rejected.includes(release)) throw impossible(event, `${release} is not rejected here`);
  if (actor === null || run === null)
    throw impossible(event, "a readmission names its person and the run of the command");
  const readmission: Readmission = { release, why, actor, run, at, seq };
  return {
    ...state,
    rejected: state.rejected.filter((id) => id !== release),
    readmitted: [...(state.readmitted ?? []).filter((each) => each.release !== release), readmission],
  };
}

/** Bytes that nothing may bring in any more, anywhere. There is no way back: what is good is built again (R41). */
export function revoke(head: Head, event: EventOf<"artifact.revoked">): Head {
  const { digest, why } = event.data;
  const { revoked = [] } = head;
  if (revoked.some((each) => each.digest === digest)) throw impossible(event, `${digest} is revoked already`);
  return { ...head, revoked: [...revoked, { digest, why, actor: event.actor, at: event.time, seq: event.seq }] };
}
