import type { EventDraft } from "../ledger/event.ts";
import { instantOf } from "../ledger/fields.ts";
import type { BackupData, DrillData } from "../ledger/recovery.ts";
import { milliseconds } from "../policy/duration.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { environmentNamed, type Ground, readGround } from "../promotion/ground.ts";
import { record } from "../promotion/record.ts";
import { Stop } from "../promotion/stop.ts";
import { digestOfBackup, readBackup } from "./backup.ts";
import { recoveryRuleOf, refuseElsewhere } from "./place.ts";
import { type DrillPrograms, type DrillStep, rehearse } from "./rehearse.ts";

export interface RecoveryWish {
  readonly environment: string;
  readonly record: "backup" | "drill";
  /** The input `backup`. */
  readonly backup: string | undefined;
  readonly programs: { readonly [Part in Exclude<keyof DrillPrograms, "env">]: string | undefined };
  /** The input `env`. */
  readonly env: string | undefined;
  readonly dryRun: boolean;
  /** The job's workspace. */
  readonly folder: string;
}

export interface Targets {
  readonly rto: string | undefined;
  readonly rpo: string | undefined;
  readonly every: string | undefined;
}

export type RecordedHere =
  | { readonly kind: "backup"; readonly backup: BackupData; readonly targets: Targets }
  | {
      readonly kind: "drill";
      readonly drill: DrillData;
      readonly steps: readonly DrillStep[];
      readonly targets: Targets;
      readonly missed: readonly string[];
    }
  /** With `dry-run`: nothing was started and nothing recorded. */
  | { readonly kind: "planned"; readonly programs: DrillPrograms; readonly targets: Targets };

/** Records a backup, or rehearses a recovery and records what was measured. What could not count later is refused first. */
export async function recordHere(context: PromotionContext, wish: RecoveryWish): Promise<RecordedHere> {
  const ground = await readGround(context, { files: () => [] });
  const rule = recoveryRuleOf(environmentNamed(ground.policy, wish.environment));
  const targets: Targets = { rto: rule.rto, rpo: rule.rpo, every: rule.every };
  const asked = wish.record === "backup" ? undefined : programsOf(wish);
  await refuseElsewhere(context, ground, rule);
  if (asked === undefined) {
    if (wish.backup === undefined) throw needs("backup", "which backup was taken");
    const backup = await readBackup(wish.backup, { folder: wish.folder, now: ground.now });
    if (!wish.dryRun) await append(context, ground, wish.environment, { event: "recovery.backup", data: backup });
    return { kind: "backup", backup, targets };
  }
  if (wish.dryRun) return { kind: "planned", programs: asked, targets };
  const restored = await digestOfBackup(wish.backup, wish.folder);
  const { data, steps } = await rehearse(asked, {
    outside: context.outside,
    now: () => context.clock.now(),
    about: { ENV_ACTIONS_ENVIRONMENT: wish.environment },
    rto: rule.rto,
    rpo: rule.rpo,
  });
  const drill: DrillData = {
    outcome: data.outcome,
    why: data.why,
    backup: restored,
    started: instantOf(ground.now),
    recovery: data.recovery,
    loss: data.loss,
  };
  await append(context, ground, wish.environment, { event: "recovery.drill", data: drill });
  return { kind: "drill", drill, steps, targets, missed: missedOf(drill, targets) };
}

/** Which targets an accepted drill did not meet, in words. */
function missedOf({ outcome, recovery, loss }: DrillData, { rto, rpo }: Targets): readonly string[] {
  if (outcome !== "accepted") return [];
  const over = (measured: number | null, target: string | undefined) =>
    target !== undefined && (measured === null || measured > milliseconds(target));
  return [...(over(recovery, rto) ? ["recovery time"] : []), ...(over(loss, rpo) ? ["data loss"] : [])];
}

type Recording =
  | { readonly event: "recovery.backup"; readonly data: BackupData }
  | { readonly event: "recovery.drill"; readonly data: DrillData };

async function append(
  context: PromotionContext,
  ground: Ground,
  environment: string,
  recording: Recording,
): Promise<void> {
  // A drill may have taken hours: the ledger is tried for from now on, and read anew.
  const patient = { ...context, deadline: new Date(context.clock.now().getTime() + PATIENCE) };
  const reread = async () => ({ ground: await readGround(patient, { files: () => [] }) });
  const facts = recording.event === "recovery.drill" ? await reread() : { ground };
  await record(patient, facts, {
    reread,
    decide: ({ ground: fresh }) => {
      const draft: EventDraft = { service: fresh.service, environment, promotion: null, ...recording };
      return { drafts: [draft], result: undefined };
    },
  });
}

const PATIENCE = 5 * 60_000;

/** The three programs of a drill. Throws `Stop` where one is missing, or is more than plain words. */
function programsOf({ programs, env }: RecoveryWish): DrillPrograms {
  const { restore, check, break: fault } = programs;
  if (restore === undefined) throw needs("restore", "the program that restores the backup");
  if (check === undefined) throw needs("check", "the program that is green when all is there");
  if (fault === undefined) throw needs("break", "the program that puts a fault in: the check must then be red");
  for (const [input, words] of Object.entries({ restore, check, break: fault })) {
    if (!PLAIN.test(words)) {
      throw new Stop(
        "recovery-refused",
        `The input \`${input}\` takes plain words: no shell reads them.`,
        "Put it into a script.",
      );
    }
  }
  const names = (env ?? "").split(/[\s,]+/).filter((name) => name !== "");
  return { restore, check, break: fault, env: names };
}

const PLAIN = /^[A-Za-z0-9_./:@%+,=-]+(?: +[A-Za-z0-9_./:@%+,=-]+)*$/;

function needs(input: string, what: string): Stop {
  return new Stop(
    "recovery-refused",
    `The input \`${input}\` is missing: ${what}.`,
    "recovery/README.md shows a whole step.",
  );
}
