import * as v from "valibot";
import type { LedgerEvent } from "./event.ts";
import {
  actor,
  artifactDigest,
  commentRef,
  count,
  dataCost,
  freeText,
  instant,
  list,
  metrics,
  name,
  positive,
  promotionId,
  reason,
  releaseBrief,
  releaseId,
  releaseRecord,
  removals,
  repositoryName,
  requestKind,
  runRef,
  sha256,
  uuid,
  verdictWord,
} from "./fields.ts";
import { backupData, drillData } from "./recovery-shape.ts";

const nothing = v.null();
const why = v.strictObject({ why: freeText });
const closing = v.strictObject({ why: freeText, until: v.exactOptional(instant) });
const carried = { comment: v.exactOptional(commentRef) };
const countedReview = v.strictObject({
  source: v.picklist(["environment", "pull-request"]),
  person: actor,
  url: freeText,
});
const opening = v.strictObject({
  why: freeText,
  lock: v.exactOptional(positive),
  ...carried,
  runs: v.exactOptional(v.nullable(releaseBrief)),
});
const reasons = v.strictObject({ reasons: list(reason) });
const deployment = v.nullable(positive);

/** What an event is about: the whole ledger, a service, an environment of a service, or one promotion. */
const about = {
  ledger: { service: nothing, environment: nothing, promotion: nothing },
  service: { service: name, environment: nothing, promotion: nothing },
  environment: { service: name, environment: name, promotion: nothing },
  promotion: { service: name, environment: name, promotion: promotionId },
  perhapsPromotion: { service: name, environment: name, promotion: v.nullable(promotionId) },
};

/** The order of the keys here is the order of the keys in the log. */
function line<
  Name extends string,
  Service extends v.GenericSchema,
  Environment extends v.GenericSchema,
  Promotion extends v.GenericSchema,
  Data extends v.GenericSchema,
>(event: Name, subject: { service: Service; environment: Environment; promotion: Promotion }, data: Data) {
  return v.strictObject({
    v: v.literal(1),
    seq: positive,
    prev: sha256,
    time: instant,
    event: v.literal(event),
    service: subject.service,
    environment: subject.environment,
    promotion: subject.promotion,
    actor: v.nullable(actor),
    run: v.nullable(runRef),
    policy: v.nullable(sha256),
    intent: uuid,
    data,
  });
}

const shapes = v.variant("event", [
  line("ledger.created", about.ledger, v.strictObject({ repository: positive })),
  line("release.registered", about.service, v.strictObject({ release: releaseRecord })),
  line(
    "promotion.requested",
    about.promotion,
    v.strictObject({
      number: positive,
      release: releaseBrief,
      cause: v.picklist(["person", "automation"]),
      requester: v.nullable(actor),
      retryOf: v.nullable(promotionId),
      plan: sha256,
      kind: v.exactOptional(v.literal("rollback")),
      of: v.exactOptional(promotionId),
      why: v.exactOptional(freeText),
      ...carried,
      by: v.exactOptional(v.picklist(["run", "comment"])),
    }),
  ),
  line("promotion.waiting", about.promotion, reasons),
  line("promotion.rejected", about.promotion, reasons),
  line("promotion.superseded", about.promotion, v.strictObject({ by: name })),
  line("promotion.cancelled", about.promotion, why),
  line("promotion.expired", about.promotion, why),
  line(
    "promotion.cleared",
    about.promotion,
    v.strictObject({ plan: sha256, verdicts: list(v.strictObject({ gate: name, verdict: name, reason: name })) }),
  ),
  line("promotion.dispatching", about.promotion, v.strictObject({ workflow: name, ref: name, plan: sha256 })),
  line(
    "promotion.entered",
    about.promotion,
    v.strictObject({
      fence: positive,
      owner: runRef,
      previous: v.nullable(name),
      rollForward: v.boolean(),
      displaces: v.exactOptional(v.nullable(promotionId)),
      config: v.exactOptional(sha256),
      reviews: v.exactOptional(v.pipe(list(countedReview), v.minLength(1))),
      dataCost: v.exactOptional(dataCost),
      backTo: v.exactOptional(releaseId),
    }),
  ),
  line(
    "promotion.deployed",
    about.promotion,
    v.strictObject({
      deployment,
      by: v.picklist(["post", "healer", "verify"]),
      moved: list(v.strictObject({ artifact: name, digest: name, to: freeText })),
    }),
  ),
  line("promotion.succeeded", about.promotion, v.strictObject({})),
  line(
    "promotion.failed",
    about.promotion,
    v.strictObject({
      deployment,
      by: v.picklist(["main", "post", "healer", "verify"]),
      reason: name,
      message: freeText,
    }),
  ),
  line(
    "verification.started",
    about.promotion,
    v.strictObject({
      fence: positive,
      digest: sha256,
      until: instant,
      tests: v.exactOptional(v.strictObject({ workflow: name, marker: name })),
    }),
  ),
  line(
    "verification.judged",
    about.promotion,
    v.strictObject({
      fence: positive,
      digest: sha256,
      verdict: verdictWord,
      reason: name,
      message: freeText,
      checks: list(v.strictObject({ check: name, verdict: verdictWord, message: freeText })),
      tests: v.nullable(positive),
      metrics: v.exactOptional(metrics),
    }),
  ),
  line(
    "promotion.overridden",
    about.promotion,
    v.strictObject({ gate: name, why: freeText, until: instant, ...carried }),
  ),
  line(
    "approval.requested",
    about.promotion,
    v.strictObject({ repository: repositoryName, issue: positive, plan: sha256, kind: v.exactOptional(requestKind) }),
  ),
  line(
    "approval.given",
    about.promotion,
    v.strictObject({ person: actor, plan: sha256, comment: positive, body: sha256 }),
  ),
  line(
    "approval.revoked",
    about.promotion,
    v.strictObject({
      person: actor,
      comment: positive,
      why: v.picklist(["revoked", "edited", "deleted", "expired"]),
    }),
  ),
  line(
    "access.reviewed",
    about.ledger,
    v.strictObject({
      snapshot: sha256,
      rows: count,
      people: count,
      comment: commentRef,
      remove: v.exactOptional(removals),
    }),
  ),
  line(
    "settings.observed",
    about.ledger,
    v.strictObject({
      digest: sha256,
      parts: v.pipe(list(v.strictObject({ part: name, lines: list(name) })), v.minLength(1)),
    }),
  ),
  line(
    "artifact.revoked",
    about.ledger,
    v.strictObject({
      digest: artifactDigest,
      why: freeText,
      releases: v.exactOptional(v.pipe(list(releaseId), v.minLength(1))),
    }),
  ),
  line(
    "rollback.planned",
    about.perhapsPromotion,
    v.strictObject({
      release: releaseId,
      target: v.nullable(releaseId),
      digest: sha256,
      checks: list(v.strictObject({ check: name, verdict: v.picklist(["pass", "fail"]), reason: name })),
    }),
  ),
  line("release.readmitted", about.environment, v.strictObject({ release: releaseId, why: freeText, ...carried })),
  line("environment.locked", about.environment, closing),
  line("environment.unlocked", about.environment, opening),
  line("environment.held", about.environment, closing),
  line("environment.unheld", about.environment, why),
  line("recovery.backup", about.environment, v.strictObject(backupData)),
  line("recovery.drill", about.environment, v.strictObject(drillData)),
  line("repository.locked", about.ledger, closing),
  line("repository.unlocked", about.ledger, v.strictObject({ why: freeText, lock: positive, ...carried })),
  line("repository.held", about.ledger, closing),
  line("repository.unheld", about.ledger, why),
]);

/** The closed shape of every event; keys come out in the order of the log. */
export const eventShape: v.GenericSchema<unknown, LedgerEvent> = shapes;
