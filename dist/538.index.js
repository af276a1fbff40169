export const id = 538;
export const ids = [538];
export const modules = {

/***/ 81556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  recordHere: () => (/* reexport */ recordHere),
  resultOf: () => (/* reexport */ resultOf),
  summarizeRecovery: () => (/* reexport */ summarizeRecovery)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/recovery/summary.js


/** What became of it in one sentence. */
function sentenceOf(environment, here, dryRun) {
    switch (here.kind) {
        case "backup":
            return `The ${here.backup.kind} backup of ${environment} of ${here.backup.taken} ${dryRun ? "would be" : "is"} recorded.`;
        case "planned":
            return `A drill would run "${here.programs.restore}" and nothing was started.`;
        case "drill": {
            const { outcome, why } = here.drill;
            if (outcome !== "accepted")
                return `The restore drill of ${environment} is no success (${outcome}): ${why}.`;
            if (here.missed.length === 0)
                return `The restore drill of ${environment} is accepted, within its targets.`;
            return `The restore drill of ${environment} restored everything, and missed its target for ${here.missed.join(" and ")}.`;
        }
    }
}
/** The verdict first, then targets beside what was measured, then each program's end. */
function summarizeRecovery(summary, environment, here, dryRun) {
    summary.heading(here.kind === "backup" ? `Backup of ${environment}` : `Restore drill of ${environment}`);
    summary.verdict((0,markdown/* strong */.ko)(sentenceOf(environment, here, dryRun)));
    switch (here.kind) {
        case "backup": {
            const { kind, digest, size, location, taken } = here.backup;
            summary.table(["", ""], [
                ["kind", kind],
                ["taken", taken],
                ["digest", (0,markdown/* code */.aY)(digest)],
                ["size", `${size} bytes`],
                ["kept at", (0,markdown/* code */.aY)(location)],
                ["asked for", here.targets.every === undefined ? "no interval" : `every ${here.targets.every}`],
            ]);
            return;
        }
        case "planned":
            summary.table(["program", "words"], [
                ["restore", (0,markdown/* code */.aY)(here.programs.restore)],
                ["check", (0,markdown/* code */.aY)(here.programs.check)],
                ["break", (0,markdown/* code */.aY)(here.programs.break)],
            ]);
            return;
        case "drill": {
            const { drill, targets, missed, steps } = here;
            summary.table(["", "target", "measured", ""], [
                row("recovery time", targets.rto, drill.recovery, missed),
                row("data loss", targets.rpo, drill.loss, missed),
                [
                    "negative test",
                    "red",
                    drill.outcome === "accepted" ? "red" : "not proven",
                    drill.outcome === "accepted" ? "met" : "missed",
                ],
            ]);
            summary.table(["program", "ended", "said last"], steps.map(stepRow));
            if (drill.backup !== null)
                summary.paragraph("Restored: ", (0,markdown/* code */.aY)(drill.backup));
        }
    }
}
function row(what, target, measured, missed) {
    const met = missed.includes(what) ? "missed" : measured === null ? "" : "met";
    return [
        what,
        target ?? "none",
        measured === null ? "not measured" : (0,duration/* describeDuration */.MB)(measured),
        target === undefined ? "" : met,
    ];
}
function stepRow({ what, ended }) {
    const { code: ending, why, tail } = ended;
    return [what, ending === null ? (why ?? "unknown") : `with ${ending}`, tail.split("\n").at(-1) ?? ""];
}

;// CONCATENATED MODULE: ./build/src/recovery/answer.js

/** What the step answers with. */
function resultOf(environment, here, dryRun) {
    const message = sentenceOf(environment, here, dryRun);
    const { rto = null, rpo = null, every = null } = here.targets;
    const targets = { rto, rpo, every };
    switch (here.kind) {
        case "planned": {
            const { restore, check, break: fault } = here.programs;
            const result = { environment, targets, programs: { restore, check, break: fault } };
            return { decision: "dry-run", reason: "drill-planned", message, failed: false, result, outputs: {} };
        }
        case "backup": {
            const decision = dryRun ? "dry-run" : "recorded";
            const result = { environment, targets, backup: { ...here.backup } };
            const outputs = { digest: here.backup.digest };
            return { decision, reason: "backup-recorded", message, failed: false, result, outputs };
        }
        case "drill": {
            const { drill, steps, missed } = here;
            const met = missed.length === 0;
            const accepted = drill.outcome === "accepted";
            const ends = steps.map(({ what, ended }) => ({ what, code: ended.code, why: ended.why ?? null }));
            const last = steps.at(-1)?.ended.tail ?? "";
            return {
                decision: accepted ? (met ? "accepted" : "missed") : "failed",
                reason: accepted
                    ? met
                        ? "drill-accepted"
                        : "drill-missed"
                    : drill.outcome === "failed"
                        ? "drill-failed"
                        : "drill-unproven",
                message,
                ...(accepted || last === "" ? {} : { hint: `It said last: ${last}` }),
                failed: !accepted || !met,
                result: { environment, targets, drill: { ...drill }, programs: ends, missed: [...missed] },
                outputs: {
                    digest: drill.backup,
                    "recovery-seconds": seconds(drill.recovery),
                    "loss-seconds": seconds(drill.loss),
                },
            };
        }
    }
}
const seconds = (length) => (length === null ? null : Math.ceil(length / 1_000));

// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/ledger/recovery.js
var recovery = __webpack_require__(44752);
;// CONCATENATED MODULE: ./build/src/recovery/backup.js







const KEYS = ["file", "digest", "size", "location", "time", "kind"];
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** No user, query or fragment: any of them may be a credential. */
const LOCATION = /^[^\s?#@"<>\\]{1,500}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
/** GitHub's clock and the runner's may differ by so much, in milliseconds. */
const SKEW = 5 * 60_000;
/**
 * Reads the input `backup`. A `file` gives digest, size and time by itself; without one they are said.
 *
 * @param o.folder the workspace, from which `file` counts
 * @throws Stop `recovery-refused` with what is missing or wrong
 */
async function readBackup(text, o) {
    const lines = linesOf(text);
    const file = lines.get("file");
    const seen = file === undefined ? undefined : await measured(external_node_path_.resolve(o.folder, file), file);
    const digest = lines.get("digest") ?? seen?.digest ?? "";
    if (!DIGEST.test(digest))
        throw refused("needs digest=sha256:<64 hex digits>, or file=<path>");
    if (seen !== undefined && seen.digest !== digest)
        throw refused(`says another digest than ${file} has`);
    const size = lines.has("size") ? Number(lines.get("size")) : seen?.size;
    if (size === undefined || !Number.isSafeInteger(size) || size < 0)
        throw refused("needs size=<bytes>, or file=<path>");
    const location = lines.get("location") ?? "";
    if (!LOCATION.test(location)) {
        throw refused("needs location=<where it is kept>, such as s3://backups/orders.dump, without a user, query or blank");
    }
    const taken = takenAt(lines.get("time"), seen?.time, o.now);
    const kind = recovery/* BACKUP_KINDS */.N.find((each) => each === (lines.get("kind") ?? "full"));
    if (kind === undefined)
        throw refused(`takes kind=${recovery/* BACKUP_KINDS */.N.join(", kind=")}`);
    return { kind, digest, size, location, taken };
}
/** The digest of the backup that a drill restores, where the input names one. */
async function digestOfBackup(text, folder) {
    if (text === undefined)
        return null;
    const lines = linesOf(text);
    const file = lines.get("file");
    const digest = lines.get("digest") ?? (file === undefined ? "" : (await measured(external_node_path_.resolve(folder, file), file)).digest);
    if (!DIGEST.test(digest))
        throw refused("needs digest=sha256:<64 hex digits>, or file=<path>");
    return digest;
}
function linesOf(text) {
    const lines = new Map();
    for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
        if (line === "")
            continue;
        const at = line.indexOf("=");
        const key = KEYS.find((each) => each === line.slice(0, Math.max(0, at)).trim());
        if (key === undefined)
            throw refused(`takes lines of ${KEYS.map((each) => `${each}=\u2026`).join(", ")}`);
        if (lines.has(key))
            throw refused(`says ${key} twice`);
        lines.set(key, line.slice(at + 1).trim());
    }
    return lines;
}
function takenAt(said, seen, now) {
    if (said !== undefined && !TIME.test(said))
        throw refused("takes time=<instant>, such as 2026-11-28T04:00:00Z");
    const taken = said === undefined ? seen?.getTime() : Date.parse(said);
    if (taken === undefined || Number.isNaN(taken))
        throw refused("needs time=<instant at which it was taken>, or file=<path>");
    if (taken > now.getTime() + SKEW)
        throw refused(`says that it was taken later than now, which is ${(0,fields/* instantOf */.B9)(now)}`);
    return (0,fields/* instantOf */.B9)(new Date(Math.min(taken, now.getTime())));
}
async function measured(file, named) {
    try {
        const { size, mtime } = await (0,promises_.stat)(file);
        const hash = (0,external_node_crypto_.createHash)("sha256");
        for await (const chunk of (0,external_node_fs_.createReadStream)(file))
            if (Buffer.isBuffer(chunk))
                hash.update(chunk);
        return { digest: `sha256:${hash.digest("hex")}`, size, time: mtime };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : "it cannot be read";
        throw refused(`names the file ${named}, which cannot be read: ${why}`);
    }
}
function refused(what) {
    return new stop/* Stop */.V("recovery-refused", `The input \`backup\` ${what}.`, "recovery/README.md shows both ways.");
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/environments/recovery/rule.js
var recovery_rule = __webpack_require__(74826);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
;// CONCATENATED MODULE: ./build/src/recovery/place.js




/** What the policy asks of the recovery of an environment. Throws `Stop` `recovery-refused` when it asks for nothing. */
function recoveryRuleOf({ name, rules }) {
    const written = rules.get(recovery_rule/* RECOVERY */.wc);
    if (written !== undefined)
        return dist/* parse */.qgA(recovery_rule/* recoverySchema */.HZ, written);
    throw new stop/* Stop */.V("recovery-refused", `The policy does not say how ${name} is recovered.`, "Add below it: recovery: { backup: full, every: 24h, rto: 4h, drill: 90d }");
}
/**
 * Refuses what could not be proven when it is used: a record of a run that is not of a workflow which the policy names, or not on
 * the default branch. Throws `Stop` `recovery-refused`.
 */
async function refuseElsewhere(context, ground, rule) {
    const { client, repo, calling } = context;
    const { id, defaultBranch } = ground.snapshot.repository;
    const run = await (0,runs/* getAttempt */.Yp)(client, { repo, run: calling.id, attempt: calling.attempt });
    const recorders = (0,recovery_rule/* recordersOf */.v5)(rule);
    if (run.headRepositoryId !== id || run.headBranch !== defaultBranch) {
        throw place_refused(`it does not run on ${defaultBranch} of this repository`, `Run it on ${defaultBranch}.`);
    }
    if (!recorders.includes(run.path)) {
        const file = run.path.slice(run.path.lastIndexOf("/") + 1);
        throw place_refused(`its workflow is ${run.path}; the policy lets ${recorders.join(" and ")} record`, `Add to recovery: workflow: ${file}`);
    }
}
function place_refused(why, hint) {
    return new stop/* Stop */.V("recovery-refused", `What this run records would not count: ${why}.`, hint);
}

// EXTERNAL MODULE: ./build/src/outside/run-program.js
var run_program = __webpack_require__(30089);
;// CONCATENATED MODULE: ./build/src/recovery/rehearse.js


/** A restore may take twice its target before it is ended, and never longer than a job may. */
const LEAST_MINUTES = 10;
const MOST_MINUTES = 360;
const CHECK = "15m";
/**
 * Rehearses a recovery: restores, checks, puts a fault in and checks again. A check that stays green on a fault proves nothing,
 * so the drill is accepted only when it went red. Recovery time is measured from the beginning of the restore until the first green;
 * data loss is what the check says, from its newest record to the failure.
 */
async function rehearse(programs, o) {
    const steps = [];
    const env = programs.env.length === 0 ? {} : { env: [...programs.env] };
    const run = async (what, words, timeout) => {
        const program = { name: what, run: words, timeout, ...env };
        const ended = await (0,run_program/* runProgram */.m)(program, o.about, o.outside);
        steps.push({ what, ended });
        return ended;
    };
    const end = (outcome, why, figures = {}) => ({
        data: { outcome, why, recovery: figures.recovery ?? null, loss: figures.loss ?? null },
        steps,
    });
    const began = o.now();
    const restored = await run("restore", programs.restore, restoreLimit(o.rto));
    if (restored.code !== 0)
        return end("failed", `the restore ${endOf(restored)}`);
    const checked = await run("check", programs.check, CHECK);
    if (checked.code !== 0)
        return end("failed", `after the restore the check ${endOf(checked)}`);
    const recovery = Math.max(0, o.now().getTime() - began.getTime());
    const lost = lossOf(checked.tail, began);
    if ("problem" in lost)
        return end("unproven", lost.problem, { recovery });
    const figures = { recovery, loss: lost.loss };
    if (lost.loss === null && o.rpo !== undefined) {
        return end("unproven", "the check did not print newest-record=<instant>, and the policy has a target for data loss", figures);
    }
    const broken = await run("break", programs.break, CHECK);
    if (broken.code !== 0)
        return end("unproven", `the fault could not be put in: \`break\` ${endOf(broken)}`, figures);
    const again = await run("check again", programs.check, CHECK);
    if (again.code === 0)
        return end("unproven", "the check stayed green on the fault that `break` put in", figures);
    // Ended by its time limit or a signal it has said neither.
    if (again.code === null)
        return end("unproven", `on the fault the check ${endOf(again)}`, figures);
    return end("accepted", "", figures);
}
function restoreLimit(rto) {
    const target = rto === undefined ? MOST_MINUTES : Math.ceil((2 * (0,duration/* milliseconds */.Rz)(rto)) / 60_000);
    return `${Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, target))}m`;
}
function endOf({ code, why }) {
    return code === null ? `came to no end of its own: ${why ?? "how it ended is not known"}` : `ended with ${code}`;
}
const NEWEST = /^newest-record=(?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))$/gm;
const FAILURE = /^failure-at=(?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))$/gm;
/** Between the clocks of the database and of the runner, in milliseconds. */
const rehearse_SKEW = 60_000;
/** Milliseconds from the newest record to the failure, as the check's last lines say; the restore's beginning is the failure without one. */
function lossOf(said, began) {
    const newest = lastOf(said, NEWEST);
    if (newest === undefined)
        return { loss: null };
    const failure = lastOf(said, FAILURE) ?? began.getTime();
    const loss = failure - newest;
    if (!(loss >= -rehearse_SKEW))
        return { problem: "the check says that its newest record is younger than the failure" };
    return { loss: Math.max(0, loss) };
}
function lastOf(said, form) {
    const at = [...said.matchAll(form)].at(-1)?.groups?.["at"];
    const time = at === undefined ? Number.NaN : Date.parse(at);
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./build/src/recovery/record-here.js








/** Records a backup, or rehearses a recovery and records what was measured. What could not count later is refused first. */
async function recordHere(context, wish) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { files: () => [] });
    const rule = recoveryRuleOf((0,promotion_ground/* environmentNamed */.b6)(ground.policy, wish.environment));
    const targets = { rto: rule.rto, rpo: rule.rpo, every: rule.every };
    const asked = wish.record === "backup" ? undefined : programsOf(wish);
    await refuseElsewhere(context, ground, rule);
    if (asked === undefined) {
        if (wish.backup === undefined)
            throw needs("backup", "which backup was taken");
        const backup = await readBackup(wish.backup, { folder: wish.folder, now: ground.now });
        if (!wish.dryRun)
            await append(context, ground, wish.environment, { event: "recovery.backup", data: backup });
        return { kind: "backup", backup, targets };
    }
    if (wish.dryRun)
        return { kind: "planned", programs: asked, targets };
    const restored = await digestOfBackup(wish.backup, wish.folder);
    const { data, steps } = await rehearse(asked, {
        outside: context.outside,
        now: () => context.clock.now(),
        about: { ENV_ACTIONS_ENVIRONMENT: wish.environment },
        rto: rule.rto,
        rpo: rule.rpo,
    });
    const drill = {
        outcome: data.outcome,
        why: data.why,
        backup: restored,
        started: (0,fields/* instantOf */.B9)(ground.now),
        recovery: data.recovery,
        loss: data.loss,
    };
    await append(context, ground, wish.environment, { event: "recovery.drill", data: drill });
    return { kind: "drill", drill, steps, targets, missed: missedOf(drill, targets) };
}
/** Which targets an accepted drill did not meet, in words. */
function missedOf({ outcome, recovery, loss }, { rto, rpo }) {
    if (outcome !== "accepted")
        return [];
    const over = (measured, target) => target !== undefined && (measured === null || measured > (0,duration/* milliseconds */.Rz)(target));
    return [...(over(recovery, rto) ? ["recovery time"] : []), ...(over(loss, rpo) ? ["data loss"] : [])];
}
async function append(context, ground, environment, recording) {
    // A drill may have taken hours: the ledger is tried for from now on, and read anew.
    const patient = { ...context, deadline: new Date(context.clock.now().getTime() + PATIENCE) };
    const reread = async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(patient, { files: () => [] }) });
    const facts = recording.event === "recovery.drill" ? await reread() : { ground };
    await (0,record/* record */.g)(patient, facts, {
        reread,
        decide: ({ ground: fresh }) => {
            const draft = { service: fresh.service, environment, promotion: null, ...recording };
            return { drafts: [draft], result: undefined };
        },
    });
}
const PATIENCE = 5 * 60_000;
/** The three programs of a drill. Throws `Stop` where one is missing, or is more than plain words. */
function programsOf({ programs, env }) {
    const { restore, check, break: fault } = programs;
    if (restore === undefined)
        throw needs("restore", "the program that restores the backup");
    if (check === undefined)
        throw needs("check", "the program that is green when all is there");
    if (fault === undefined)
        throw needs("break", "the program that puts a fault in: the check must then be red");
    for (const [input, words] of Object.entries({ restore, check, break: fault })) {
        if (!PLAIN.test(words)) {
            throw new stop/* Stop */.V("recovery-refused", `The input \`${input}\` takes plain words: no shell reads them.`, "Put it into a script.");
        }
    }
    const names = (env ?? "").split(/[\s,]+/).filter((name) => name !== "");
    return { restore, check, break: fault, env: names };
}
const PLAIN = /^[A-Za-z0-9_./:@%+,=-]+(?: +[A-Za-z0-9_./:@%+,=-]+)*$/;
function needs(input, what) {
    return new stop/* Stop */.V("recovery-refused", `The input \`${input}\` is missing: ${what}.`, "recovery/README.md shows a whole step.");
}

;// CONCATENATED MODULE: ./build/actions/work/recovery.js
/** What the step `recovery` does; loaded once its inputs are good. */






/***/ }),

/***/ 74826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ recoverySchema),
/* harmony export */   _7: () => (/* binding */ switchSchema),
/* harmony export */   dI: () => (/* binding */ PARTS),
/* harmony export */   nb: () => (/* binding */ REVIEW),
/* harmony export */   tf: () => (/* binding */ RECOVERY_SWITCH),
/* harmony export */   v5: () => (/* binding */ recordersOf),
/* harmony export */   wc: () => (/* binding */ RECOVERY)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);




const workflow = (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_SAYS */ .b$, "A workflow whose runs on the default branch may record backups and drills.");
/** A file of the repository, without a way out of it. */
const FILE = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[A-Za-z0-9._+@/-]{1,200}$/;
const recoverySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    backup: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["full", "incremental", "on-demand"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "full, incremental or on-demand",
        description: "Which backups count: full ones alone, full and incremental ones, or any that was recorded.",
    }))),
    every: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old the last backup may be.")),
    rpo: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How much may be lost (recovery point objective); compared with the last drill.")),
    rto: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How long restoring may take (recovery time objective); compared with the last drill.")),
    drill: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old the last accepted restore drill may be.")),
    runbook: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(FILE, "a file such as docs/recovery.md", "What people do to recover. Its front matter has `reviewed: 2026-11-22`.")),
    review: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old the runbook's `reviewed` may be. Left out: 180d.")),
    workflow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        workflow,
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(workflow), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a list of files", description: "Several workflows.", minItems: 1, uniqueItems: true })),
    ]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "the name of a file in .github/workflows, or a list of them",
        description: "The workflows that may record backups and drills. Left out: recovery.yml.",
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with backup, every, rpo, rto, drill and runbook",
    description: "How this environment is recovered. A finding where it is not so; `gates.recovery` makes it block.",
}));
/** The names under which an environment's rules are kept. */
const RECOVERY = "recovery";
const RECOVERY_SWITCH = "recovery-switch";
const switchSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    block: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "true or false",
        description: "Whether what is missing keeps releases out. Without it: a finding.",
    })),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a mapping with block", description: "Whether the recovery of this environment keeps releases out." }));
/** What a runbook's review may be old where the policy does not say. */
const REVIEW = "180d";
/** The workflows that may record, by their path. */
function recordersOf({ workflow: named = "recovery.yml" }) {
    return [named].flat().map((file) => `.github/workflows/${file}`);
}
/** What production is asked to say (design: backup, RTO, RPO, runbook, drill), each with a line to paste. */
const PARTS = [
    { key: "backup", line: "backup: full" },
    { key: "every", line: "every: 24h" },
    { key: "rpo", line: "rpo: 24h" },
    { key: "rto", line: "rto: 4h" },
    { key: "drill", line: "drill: 90d" },
    { key: "runbook", line: "runbook: docs/recovery.md" },
];


/***/ }),

/***/ 30089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54865);


const KEPT = 16_384;
/** Runs one program without a shell, with `about` and the variables that the policy names for it. Never rejects. */
async function runProgram(program, about, outside) {
    const { name } = program;
    const environment = { ...about };
    const secrets = [];
    for (const variable of program.env ?? []) {
        const value = outside.secret(variable);
        if (value === undefined) {
            const why = `it never started: the step's env has no ${variable}, which the policy names for it`;
            return { name, code: null, why, tail: "" };
        }
        environment[variable] = value;
        secrets.push(value);
    }
    const [file, ...words] = (0,_program_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(program);
    const wanted = {
        file,
        arguments: words,
        environment,
        timeout: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(program.timeout ?? "5m"),
        limit: KEPT,
    };
    const { code, why, output } = await outside.execute(wanted);
    return { name, code, why, tail: tailOf(withoutSecrets(output, secrets)) };
}
/** The step hides what is long enough to be a secret; what the policy names for a program is one from four letters on. */
function withoutSecrets(output, secrets) {
    return secrets.filter(({ length }) => length >= 4).reduce((text, secret) => text.replaceAll(secret, "***"), output);
}
const LINES = 8;
const LENGTH = 600;
/** The last lines with something on them, from the beginning of a line on unless a single line is too long. */
function tailOf(output) {
    const lines = output.split(/\r?\n/).filter((line) => line.trim() !== "");
    const last = lines.slice(-LINES);
    while (last.length > 1 && last.join("\n").length > LENGTH)
        last.shift();
    const text = last.join("\n");
    return text.length > LENGTH ? `${text.slice(0, LENGTH).toWellFormed()}\u2026` : text;
}


/***/ })

};
