import type { Actor } from "../ledger/actor.ts";
import type { EventDraft } from "../ledger/event.ts";
import { ARTIFACT_DIGEST } from "../ledger/fields.ts";
import { releasePath } from "../ledger/paths.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import { readRelease } from "../release/read.ts";
import type { ReleaseRecord } from "../release/release.ts";
import { filesOf, namedRelease, readChoice } from "./choose-release.ts";
import type { Command } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import { type Ground, readGround } from "./ground.ts";
import { permit } from "./permit.ts";
import { record } from "./record.ts";
import { readServices } from "./services.ts";
import { Stop } from "./stop.ts";

export type BanCommand = Extract<Command, { kind: "ban" }>;

/** The bytes that are meant, and who has them. */
interface Banned {
  readonly digest: string;
  /** Of those that environments remember, in every service. */
  readonly releases: readonly string[];
  /** Where they run now: `web in staging`. */
  readonly running: readonly string[];
}

/**
 * Records that nothing may bring some bytes in any more, whatever release they are in, in every environment of every service
 * (R41). Only those may who may lock every environment. There is no way back: what is good is built again, with other bytes.
 * Returns what was done, in a sentence. Throws `Stop` when the person may not, or it is not clear which bytes are meant.
 */
export async function banArtifact(
  context: PromotionContext,
  command: BanCommand,
  o: { readonly login: string; readonly dryRun: boolean },
): Promise<string> {
  const read = () => readGround(context, { files: () => [], anyService: true });
  const ground = await read();
  const environments = [...ground.policy.environments.values()];
  const { id, login } = await permit(context, { action: "lock", environments, login: o.login });
  const acting = { ...context, actor: { id, login } };
  const banned = await find(context, await digestOf(context, command.what));
  const decide = (fresh: Ground) => decideBan(command, fresh, banned, acting.actor);
  if (o.dryRun) return `Would be done: ${decide(ground).result}`;
  const recorded = await record(
    acting,
    { ground },
    {
      reread: async () => ({ ground: await read() }),
      decide: (facts) => decide(facts.ground),
    },
  );
  return recorded.result;
}

/** Pure. Who was first stands in the record; whoever says it again only adds releases that have the bytes. */
export function decideBan(
  { why }: BanCommand,
  { ledger }: Pick<Ground, "ledger">,
  { digest, releases, running }: Banned,
  by: Actor,
): { readonly drafts: readonly EventDraft[]; readonly result: string } {
  const known = ledger.head.revoked?.find((each) => each.digest === digest);
  const more = releases.filter((id) => known?.releases?.includes(id) !== true);
  if (known !== undefined && more.length === 0) {
    const before = `${digest} was banned already, by ${known.actor?.login ?? "automation"} at ${known.at}: ${known.why}`;
    return { drafts: [], result: before };
  }
  const data = { digest, why, ...(more.length === 0 ? {} : { releases: more }) };
  const there =
    running.length === 0 ? "" : ` They run in ${running.join(" and ")}: "/rollback <environment> <why>" takes it back.`;
  return {
    drafts: [{ service: null, environment: null, promotion: null, event: "artifact.revoked", data }],
    result: `${by.login} bans ${digest}: nothing brings these bytes in any more, anywhere.${there} ${why}`,
  };
}

/** The one digest that is meant. A ban is for ever, so a release with several artifacts does not stand for all of them. */
async function digestOf(context: PromotionContext, what: string): Promise<string> {
  if (ARTIFACT_DIGEST.test(what)) return what;
  const choice = readChoice(what);
  if (choice.kind !== "id" && choice.kind !== "version")
    throw new Stop("command-refused", "A ban is for ever, so it names its release: an id, a version or a digest.");
  const found = await readGround(context, { files: (service) => filesOf(choice, service) });
  const { id } = namedRelease(choice, found.ledger);
  const { ledger, service } = await readGround(context, { files: (named) => [releasePath(named, id)] });
  const release = recordIn(ledger.files, service, id);
  const [only, ...others] = release?.artifacts ?? [];
  if (only === undefined)
    throw new Stop("release-broken", `The ledger has no whole record of ${id}.`, "Ban its bytes by their digest.");
  if (others.length === 0) return only.digest;
  const each = [only, ...others].map(({ name, digest }) => `${name} is ${digest}`).join(", ");
  throw new Stop(
    "command-refused",
    `${id} has ${others.length + 1} artifacts, and a ban is for ever: say which. ${each}.`,
    "Write the digest in place of the release; one ban for each.",
  );
}

/** Looks through what every environment of every service remembers: what was good may be a way back. */
async function find(context: PromotionContext, digest: string): Promise<Banned> {
  const found: { readonly releases: string[]; readonly running: string[] } = { releases: [], running: [] };
  for (const { context: serving, ground } of await readServices({ ...context, serviceInput: undefined })) {
    const states = [...ground.ledger.states.values()];
    const ids = [...new Set(states.flatMap(rememberedIn))];
    const { ledger, service } = await readGround(serving, {
      files: (named) => ids.map((id) => releasePath(named, id)),
      anyService: true,
    });
    const holding = ids.filter((id) =>
      recordIn(ledger.files, service, id)?.artifacts.some((artifact) => artifact.digest === digest),
    );
    found.releases.push(...holding);
    for (const { environment, current } of states) {
      if (current.kind === "release" && holding.includes(current.release.id)) found.running.push(environment);
    }
  }
  return { digest, releases: [...new Set(found.releases)], running: [...new Set(found.running)] };
}

function rememberedIn({ current, candidate, succeeded, previous, open, settled }: EnvironmentState): readonly string[] {
  const there = [current.kind === "release" ? current : null, candidate, succeeded, previous, ...open, ...settled];
  return there.flatMap((each) => (each === null ? [] : [each.release.id]));
}

function recordIn(files: ReadonlyMap<string, string>, service: string, id: string): ReleaseRecord | undefined {
  const text = files.get(releasePath(service, id));
  const read = text === undefined ? undefined : readRelease(text, id);
  return read?.kind === "broken" ? undefined : read?.release;
}
