import { reviewAccess } from "./access-review.ts";
import { giveApproval, requestApproval, revokeApproval } from "./approval.ts";
import { decodeEvent } from "./decode.ts";
import { encodeEvent, hashLine } from "./encode.ts";
import { hold, holdAll } from "./environment-hold.ts";
import type { EventOf, LedgerEvent } from "./event.ts";
import { observeSettings } from "./observe-settings.ts";
import { environmentPath } from "./paths.ts";
import { plan } from "./planned.ts";
import { type Change, emptyProjection, type Projection, withChange } from "./projection.ts";
import { deployed, enter, fail, succeed } from "./promotion-entering.ts";
import { override } from "./promotion-override.ts";
import { clear, dispatch, end, request, wait } from "./promotion-waiting.ts";
import { protocolOf } from "./protocol.ts";
import { recordRecovery } from "./record-recovery.ts";
import { isRegistered, register } from "./registration.ts";
import { readmit, revoke } from "./rejection.ts";
import { type EnvironmentState, emptyEnvironment } from "./state/environment.ts";
import type { Head } from "./state/head.ts";
import { impossible } from "./transition.ts";
import { judgeVerification, startVerification } from "./verification.ts";

/** The ledger after one more event. Throws `LedgerUnreadable` when the event cannot follow what is there (R109, R116). */
export function apply(projection: Projection, event: LedgerEvent): Projection {
  return withChange(projection, change(projection, event, encodeEvent(event)));
}

/**
 * The whole log, line by line from the first, as a projection; `tell` is called with each event that could follow. Throws
 * `LedgerUnreadable` at the first bad line.
 */
export function fold(lines: Iterable<string>, tell: (event: LedgerEvent) => void = () => {}): Projection {
  // Maps that grow in place: copying them for each of a hundred thousand lines would take minutes.
  const services = new Map(emptyProjection.services);
  const environments = new Map(emptyProjection.environments);
  const releases = new Map(emptyProjection.releases);
  const versions = new Map(emptyProjection.versions);
  let projection: Projection = { ...emptyProjection, services, environments, releases, versions };
  for (const line of lines) {
    const event = decodeEvent(line);
    const next = change(projection, event, line);
    tell(event);
    const grown = withChange(emptyProjection, next);
    for (const [path, service] of grown.services) services.set(path, service);
    for (const [path, environment] of grown.environments) environments.set(path, environment);
    for (const [path, record] of grown.releases) releases.set(path, record);
    for (const [path, brief] of grown.versions) versions.set(path, brief);
    projection = { ...projection, head: next.head };
  }
  return projection;
}

/** What an event changes; `line` is the event as it is stored. */
function change(projection: Projection, event: LedgerEvent, line: string): Change {
  const { head } = projection;
  if (event.seq !== head.seq + 1) throw impossible(event, `the next sequence number is ${head.seq + 1}`);
  if (event.prev !== head.prev) throw impossible(event, "it does not continue the line before it");
  if ((event.event === "ledger.created") !== (event.seq === 1)) {
    throw impossible(event, "the first event, and only the first, creates the ledger");
  }
  const protocol = Math.max(head["min-protocol"], protocolOf(event));
  const after: Head = { ...head, seq: event.seq, prev: hashLine(line), "min-protocol": protocol };
  switch (event.event) {
    case "ledger.created":
      return { head: after };
    case "release.registered":
      return { head: after, ...register(projection, event) };
    case "promotion.requested":
      return { head: { ...after, promotions: event.data.number }, environment: requested(projection, event) };
    case "artifact.revoked":
      return { head: revoke(after, event) };
    case "access.reviewed":
      return { head: reviewAccess(after, event) };
    case "settings.observed":
      return { head: observeSettings(after, event) };
    case "repository.locked":
    case "repository.unlocked":
    case "repository.held":
    case "repository.unheld":
      return { head: holdAll(after, event) };
    case "promotion.entered": {
      const { opened: _, ...head } = after;
      return { head, environment: { ...moved(stateOf(projection, event), event, after), seq: event.seq } };
    }
    default:
      return { head: after, environment: { ...moved(stateOf(projection, event), event, head), seq: event.seq } };
  }
}

function requested(projection: Projection, event: EventOf<"promotion.requested">): EnvironmentState {
  const state = stateOf(projection, event);
  if (!isRegistered(projection, state.service, event.data.release)) {
    throw impossible(event, `${event.data.release.id} was not registered like this`);
  }
  return { ...request(state, event, projection.head.promotions), seq: event.seq };
}

type Move = Exclude<
  LedgerEvent,
  {
    event:
      | "ledger.created"
      | "release.registered"
      | "artifact.revoked"
      | "access.reviewed"
      | "settings.observed"
      | "promotion.requested"
      | `repository.${string}`;
  }
>;

function moved(state: EnvironmentState, event: Move, head: Head): EnvironmentState {
  switch (event.event) {
    case "promotion.waiting":
      return wait(state, event);
    case "promotion.cleared":
      return clear(state, event);
    case "promotion.dispatching":
      return dispatch(state, event);
    case "promotion.rejected":
    case "promotion.superseded":
    case "promotion.cancelled":
    case "promotion.expired":
      return end(state, event, head["min-protocol"]);
    case "promotion.overridden":
      return override(state, event);
    case "approval.requested":
      return requestApproval(state, event);
    case "approval.given":
      return giveApproval(state, event);
    case "approval.revoked":
      return revokeApproval(state, event);
    case "promotion.entered":
      return enter(state, event, head);
    case "promotion.deployed":
      return deployed(state, event);
    case "promotion.succeeded":
      return succeed(state, event, head["min-protocol"]);
    case "promotion.failed":
      return fail(state, event, head["min-protocol"]);
    case "rollback.planned":
      return plan(state, event);
    case "release.readmitted":
      return readmit(state, event);
    case "verification.started":
      return startVerification(state, event);
    case "verification.judged":
      return judgeVerification(state, event, head);
    case "recovery.backup":
    case "recovery.drill":
      return recordRecovery(state, event);
    case "environment.locked":
    case "environment.unlocked":
    case "environment.held":
    case "environment.unheld":
      return hold(state, event, head);
  }
}

function stateOf(projection: Projection, event: LedgerEvent): EnvironmentState {
  const { service, environment } = event;
  if (service === null || environment === null) throw impossible(event, "it names no environment");
  return projection.environments.get(environmentPath(service, environment)) ?? emptyEnvironment(service, environment);
}
