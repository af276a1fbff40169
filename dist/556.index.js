export const id = 556;
export const ids = [556];
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
    const kind = recovery/* BACKUP_KINDS */.NJ.find((each) => each === (lines.get("kind") ?? "full"));
    if (kind === undefined)
        throw refused(`takes kind=${recovery/* BACKUP_KINDS */.NJ.join(", kind=")}`);
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

/***/ 32319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose),
/* harmony export */   v: () => (/* binding */ writeEvents)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14633);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85880);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40986);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2785);
/* harmony import */ var _free_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49321);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10955);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9071);
/* harmony import */ var _projection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41606);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51623);










/**
 * Turns the events of one decision into one commit: a log file with their lines, and every file of the projection that
 * they change (R83). Free text over 1 KiB is cut (R118). Throws `ImpossibleDraft` when the ledger's rules do not allow an
 * event here. To have double registrations refused at once, the snapshot must have asked for the release's and the
 * version's file; what it did not ask for, only a fold of the whole log sees.
 */
function compose(snapshot, drafts, context) {
    const elsewhere = drafts.find((draft) => draft.service !== null && draft.service !== snapshot.service);
    if (elsewhere !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImpossibleDraft */ .vY(new Error(`${elsewhere.event} is about ${elsewhere.service}, the snapshot about ${snapshot.service}`));
    }
    const { events, log, files } = writeEvents((0,_snapshot_js__WEBPACK_IMPORTED_MODULE_8__/* .projectionOf */ .HJ)(snapshot), drafts, context);
    const changed = [...files].filter(([path, text]) => snapshot.files.get(path) !== text);
    return {
        additions: [log, ...changed.map(([path, contents]) => ({ path, contents }))],
        headline: (0,_headline_js__WEBPACK_IMPORTED_MODULE_9__/* .headlineOf */ .gD)(events),
        body: (0,_headline_js__WEBPACK_IMPORTED_MODULE_9__/* .bodyOf */ .EN)(events, context.intent),
        after: (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_8__/* .parseLedger */ .h8)(new Map([...snapshot.files, ...changed]), "", snapshot.service),
        events,
    };
}
/** Adds events to a projection; the first part of `compose`, and how a ledger begins. */
function writeEvents(before, drafts, context) {
    const events = [];
    const lines = [];
    let projection = before;
    for (const draft of drafts) {
        try {
            const line = (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEvent */ .r9)(eventOf(draft, projection, context));
            // Read back at once: what could not be read again must not be written.
            const event = (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H)(line);
            projection = (0,_fold_js__WEBPACK_IMPORTED_MODULE_4__/* .apply */ .B)(projection, event);
            lines.push(`${line}\n`);
            events.push(event);
        }
        catch (error) {
            throw error instanceof Error ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ImpossibleDraft */ .vY(error) : error;
        }
    }
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .logPath */ .Q2)(before.head.seq + 1, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .instantOf */ .B9)(context.now));
    return { events, log: { path, contents: lines.join("") }, files: (0,_projection_js__WEBPACK_IMPORTED_MODULE_7__/* .projectionFiles */ .T4)(projection) };
}
function eventOf(draft, { head }, context) {
    const { actor, run, policy, intent } = context;
    const time = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .instantOf */ .B9)(context.now);
    return { v: 1, seq: head.seq + 1, prev: head.prev, time, actor, run, policy, intent, ...(0,_free_text_js__WEBPACK_IMPORTED_MODULE_5__/* .boundTexts */ .D)(draft) };
}


/***/ }),

/***/ 79114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ githubHost),
  V: () => (/* binding */ githubLedger)
});

// EXTERNAL MODULE: ./build/src/github/branch-commit.js
var branch_commit = __webpack_require__(12043);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
// EXTERNAL MODULE: ./build/src/github/repo.js
var repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/ledger-branch.js





const Made = dist/* object */.Ikc({ sha: parse/* Oid */.bm });
const RuleShape = dist/* object */.Ikc({ type: dist/* string */.YjP() });
/**
 * Makes a branch of its own: files, a commit without parents, and the branch last, so that nobody sees half of it (R83).
 * Trees and commits are known by their content; repeating one makes nothing that is visible.
 *
 * @returns `exists` when there is such a branch already; it is not touched
 */
async function createBranch(client, o) {
    if ((await (0,refs/* getBranch */.d7)(client, o)) !== null)
        return "exists";
    const repository = (0,repo/* inRepo */.u)(o.repo);
    const tree = o.files.map(({ path, contents }) => ({ path, mode: "100644", type: "blob", content: contents }));
    const commit = await make(client, "POST /repos/{owner}/{repo}/git/commits", {
        ...repository,
        message: o.message,
        tree: await make(client, "POST /repos/{owner}/{repo}/git/trees", { ...repository, tree }),
        parents: [],
    });
    return (0,refs/* createBranchAt */.Ar)(client, { repo: o.repo, branch: o.branch, at: commit });
}
async function make(client, route, parameters) {
    const answer = await client.rest("idempotent", route, parameters);
    return (0,parse/* parse */.qg)(Made, answer.data, route).sha;
}
/**
 * The active rules of the repository and its organization for a branch, which need not exist yet; `null` where this token
 * or this plan cannot tell (a private repository of the Free plan has no rulesets and answers 403).
 */
async function branchRules(client, o) {
    const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
    try {
        const rules = await client.pages(route, { ...(0,repo/* inRepo */.u)(o.repo), branch: o.branch }, { cap: 1_000 });
        return rules.map((rule) => (0,parse/* parse */.qg)(RuleShape, rule, route));
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "forbidden", "not-found"))
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/ledger/github-port.js


/** The ledger on a branch of a GitHub repository. */
function githubLedger(client, repo, branch) {
    return {
        commit: (commit) => (0,branch_commit/* commitOnBranch */.$h)(client, { repo, branch, ...commit }),
        find: (search) => (0,branch_commit/* findCommit */.fq)(client, { repo, branch, ...search }),
    };
}
/** The place on GitHub where a ledger can begin. */
function githubHost(client, repo, branch) {
    return {
        rules: () => branchRules(client, { repo, branch }),
        create: (first) => createBranch(client, { repo, branch, ...first }),
    };
}


/***/ }),

/***/ 10955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/** GitHub shows about this much of a headline in a history before it folds it. */
const MAX_HEADLINE = 120;
/** Workflows on `push` must not start for the ledger branch. */
const SKIP = " [skip ci]";
/** The line of a commit's body by which an append finds its own commit again (R70). */
function markerOf(intent) {
    return `Intent: ${intent}`;
}
/** One line of history for the events of one decision, such as `web: p-production-42 requested for r-3f9c2a1b7d04, waiting`. */
function headlineOf(events) {
    const service = events.find((event) => event.service !== null)?.service;
    const phrases = events.map((event, index) => {
        const subject = subjectOf(event);
        const known = subject === subjectOf(events[index - 1]);
        return known || subject === undefined ? phraseOf(event) : `${subject} ${phraseOf(event)}`;
    });
    const text = `${service === undefined ? "" : `${service}: `}${phrases.join(", ")}`;
    const room = MAX_HEADLINE - SKIP.length;
    return `${text.length <= room ? text : `${text.slice(0, room - 1).toWellFormed()}\u2026`}${SKIP}`;
}
/** The body: each event with its place in the log, then the line that marks the append. */
function bodyOf(events, intent) {
    const lines = events.map((event) => [event.seq, event.event, subjectOf(event)].join(" ").trimEnd());
    return [...lines, "", markerOf(intent)].join("\n");
}
function subjectOf(event) {
    return event?.promotion ?? event?.environment ?? undefined;
}
function phraseOf(event) {
    switch (event.event) {
        case "ledger.created":
            return "ledger created";
        case "release.registered":
            return `${release(event.data.release)} registered`;
        case "promotion.requested":
            return event.data.kind === undefined
                ? `requested for ${release(event.data.release)}`
                : `requested to go back to ${release(event.data.release)}`;
        case "promotion.entered":
            return "deploying";
        case "verification.started":
            return "verifying";
        case "verification.judged":
            return `verified: ${event.data.verdict}`;
        case "promotion.overridden":
            return `overridden: ${event.data.gate}`;
        case "approval.requested":
            return `asked in ${event.data.repository}#${event.data.issue}`;
        case "approval.given":
            return `approved by ${event.data.person.login}`;
        case "approval.revoked":
            return `approval of ${event.data.person.login} ${event.data.why}`;
        case "access.reviewed":
            return `access reviewed: ${event.data.people} people`;
        case "artifact.revoked":
            return `${event.data.digest.slice(0, 19)} revoked`;
        case "release.readmitted":
            return `readmits ${event.data.release}`;
        case "rollback.planned":
            return `way back planned for ${event.data.release}`;
        case "recovery.backup":
            return `${event.data.kind} backup recorded`;
        case "recovery.drill":
            return `restore drill ${event.data.outcome}`;
        case "repository.locked":
        case "repository.unlocked":
        case "repository.held":
        case "repository.unheld":
            return `everything ${event.event.slice("repository.".length)}`;
        default:
            return event.event.slice(event.event.indexOf(".") + 1);
    }
}
function release(brief) {
    return brief.version === null ? brief.id : `${brief.id} (${brief.version})`;
}


/***/ }),

/***/ 74414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80728);

/** One annotation for each mistake, at its place in the policy file. */
function annotations(mistakes, file = _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l) {
    return mistakes.map(({ line, column, key, message }) => ({
        file,
        line,
        column,
        title: key === "" ? "Policy" : `Policy: ${key}`,
        message,
    }));
}


/***/ }),

/***/ 11035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ PolicyInvalid)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80728);

/** The policy has mistakes; whoever shows it shows all of them, each at its place. Nothing was judged. */
class PolicyInvalid extends Error {
    name = "PolicyInvalid";
    reason = "policy-invalid";
    hint = `Every mistake is annotated in ${_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l}; docs/policy.md lists all keys.`;
    mistakes;
    constructor(mistakes) {
        const [first] = mistakes;
        const where = first === undefined ? "" : `:${first.line}:${first.column}: ${first.message}`;
        const more = mistakes.length > 1 ? ` And ${mistakes.length - 1} more.` : "";
        super(`${_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l}${where}${more}`);
        this.mistakes = mistakes;
    }
}


/***/ }),

/***/ 15492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* binding */ contextOf),
  JZ: () => (/* binding */ jobStatusOf),
  VD: () => (/* binding */ jobTotalOf)
});

// EXTERNAL MODULE: ./build/src/promotion/mode.js
var mode = __webpack_require__(67412);
;// CONCATENATED MODULE: ./build/src/release/artifacts/image-house.js
/** Closes what was opened, so that the process can end by itself. */
function closeImages(house) {
    for (const registry of house.connections.values())
        registry.close();
    house.connections.clear();
}

;// CONCATENATED MODULE: ./build/src/promotion/registry-access.js

/** What a step can do with registries: its logins, and the rules of keeping them to itself. Nothing is asked yet. */
function registryAccess(world, inputs) {
    const logins = inputs.registries ?? new Map();
    for (const { password } of logins.values())
        world.hide(password);
    const access = {
        logins,
        token: inputs.token,
        env: world.environment,
        agent: "env-actions",
        onSecret: (secret) => world.hide(secret),
        onProgress: (line) => world.log.info(line),
        clock: world.clock,
        connections: new Map(),
    };
    world.atEnd(() => closeImages(access));
    return access;
}

;// CONCATENATED MODULE: ./build/src/promotion/context.js


/** How long a step tries to get its record into the ledger before it ends `deferred`. */
const PATIENCE_MS = 5 * 60_000;
/** Builds the context of a step. `job` is the runner's job context as JSON, which names the job's check run. */
function contextOf(world, client, inputs) {
    const { run } = world;
    const repo = { owner: run.repository.owner, name: run.repository.name };
    // A re-run may be started by somebody else, whose id the runner does not say: then nobody is named rather than the wrong one.
    const actor = run.actorId !== null && run.triggeringActor === run.actor ? { id: run.actorId, login: run.actor } : null;
    return {
        client,
        clock: world.clock,
        log: world.log,
        repo,
        branch: inputs.ledger,
        serviceInput: inputs.service,
        calling: { id: run.runId, attempt: run.runAttempt, job: run.job, checkRun: checkRunOf(inputs.job) },
        actor,
        repositoryUrl: `${run.serverUrl}/${repo.owner}/${repo.name}`,
        runUrl: run.url,
        workflowPath: (0,mode/* workflowPathOf */._Z)(run.workflowRef, `${repo.owner}/${repo.name}`),
        deadline: new Date(world.clock.now().getTime() + PATIENCE_MS),
        network: world.network,
        outside: world.outside,
        registries: registryAccess(world, inputs),
        randomUuid: () => world.randomUuid(),
    };
}
function checkRunOf(job) {
    const id = field(job, "check_run_id");
    return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}
/** The job's outcome so far, as the runner evaluates it: `success`, `failure` or `cancelled`; anything else is no success. */
function jobStatusOf(job) {
    const status = field(job, "status");
    return typeof status === "string" ? status.toLowerCase() : "unknown";
}
/** How many jobs a matrix made of this one; 1 without a matrix. */
function jobTotalOf(strategy) {
    const total = field(strategy, "job-total");
    return typeof total === "number" ? total : 1;
}
function field(value, name) {
    return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}


/***/ }),

/***/ 69500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readGround),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   iE: () => (/* binding */ policyIn)
/* harmony export */ });
/* harmony import */ var _gates_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28438);
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30193);
/* harmony import */ var _github_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7217);
/* harmony import */ var _ledger_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85880);
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51623);
/* harmony import */ var _policy_annotate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(74414);
/* harmony import */ var _policy_find_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72409);
/* harmony import */ var _policy_invalid_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11035);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80728);
/* harmony import */ var _rollback_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18411);
/* harmony import */ var _request_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96610);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13715);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23292);














/**
 * Reads the ground in one request. Throws `Stop` when there is none to stand on: no policy, no ledger, a ledger that
 * vanished, or one that cannot be read (R88, R116); `PolicyInvalid` with all mistakes when the policy is wrong.
 */
async function readGround(context, asked) {
    const service = context.serviceInput ?? context.repo.name;
    const readAt = context.clock.now();
    const snapshot = await (0,_github_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .readSnapshot */ .R)(context.client, {
        repo: context.repo,
        ledger: context.branch,
        folder: (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentFolder */ .Yg)(service).replace(/\/$/, ""),
        files: [_ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .HEAD_PATH */ .zO, (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .servicePath */ .VF)(service), ...asked.files(service)],
        policyPath: _policy_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .POLICY_PATH */ .l,
        pages: _rollback_page_js__WEBPACK_IMPORTED_MODULE_7__/* .PAGES_FOLDER */ .AJ,
        ...(asked.requests === true ? { openIssues: _request_place_js__WEBPACK_IMPORTED_MODULE_8__/* .REQUEST_LABEL */ .dF } : {}),
        ...(asked.environment === undefined
            ? {}
            : { environment: asked.environment, deploymentEnvironments: [asked.environment] }),
    });
    const policy = policyIn(context, snapshot);
    const named = asked.anyService === true && policy.services.length > 0
        ? { ok: true, service }
        : (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_12__/* .serviceNamed */ .fD)(policy, context.repo.name, context.serviceInput);
    if (!named.ok)
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("service-unknown", named.message, named.suggestion);
    if (named.service !== service)
        return readGround({ ...context, serviceInput: named.service }, asked);
    const ledger = await ledgerOf(context, snapshot, service);
    return { now: snapshot.date, readAt, snapshot, policy, service, ledger, witness: (0,_witness_js__WEBPACK_IMPORTED_MODULE_10__/* .witnessIn */ .R9)(snapshot) };
}
/** The environment's policy by its exact name. Throws `Stop` `environment-unknown` with what was probably meant. */
function environmentNamed(policy, name) {
    const found = (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_12__/* .findEnvironment */ .jY)(policy, name);
    if (found.ok)
        return found.environment;
    const meant = found.suggestion === undefined ? "" : ` Did you mean "${found.suggestion}"?`;
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("environment-unknown", `${found.message}${meant}`, `Environments are declared in ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .POLICY_PATH */ .l}.`);
}
/** The policy of the default branch's head (R54). Throws `Stop` when there is none, `PolicyInvalid` with all mistakes. */
function policyIn({ log }, snapshot) {
    if (!snapshot.policy.ok) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("policy-unreadable", `The policy could not be read: ${snapshot.policy.why}`, "Give the job `permissions: contents: read`.");
    }
    if (snapshot.policy.value === null) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("policy-missing", `The default branch ${snapshot.repository.defaultBranch} has no ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .POLICY_PATH */ .l}.`, "The smallest policy is:\nversion: 1\nenvironments:\n  production: { preset: production, workflow: production.yml }");
    }
    const read = (0,_gates_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .readPolicy */ .T)(snapshot.policy.value);
    if (!read.ok) {
        for (const { message, file, line, column } of (0,_policy_annotate_js__WEBPACK_IMPORTED_MODULE_13__/* .annotations */ .h)(read.mistakes))
            log.error(message, { file, line, column });
        throw new _policy_invalid_js__WEBPACK_IMPORTED_MODULE_6__/* .PolicyInvalid */ .g(read.mistakes);
    }
    return read.policy;
}
async function ledgerOf(context, snapshot, service) {
    const { ledger } = snapshot;
    if (!ledger.ok)
        throw unreadable(context.branch, ledger.why);
    if (ledger.value === null)
        throw await whyNoLedger(context, snapshot);
    try {
        return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLedger */ .h8)(ledger.value.files, ledger.value.oid, service);
    }
    catch (error) {
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .LedgerUnreadable */ .XA)
            throw unreadable(context.branch, error.message, error);
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ClientTooOld */ .lq)
            throw error;
        throw error;
    }
}
function unreadable(branch, why, cause) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("ledger-unreadable", `The ledger on branch ${branch} cannot be read, so nothing may move: ${why}`, "Nothing is repaired by itself. docs/ledger.md says how to find the commit that broke it.", { cause });
}
/** A missing ledger is never silently made anew: Deployments of ours prove that there was one (design.md section 6). */
async function whyNoLedger(context, snapshot) {
    const seen = snapshot.deployments.ok && snapshot.deployments.value.some(({ task }) => task.startsWith(_witness_js__WEBPACK_IMPORTED_MODULE_10__/* .TASK_PREFIX */ .bH));
    const service = context.serviceInput ?? context.repo.name;
    const ours = seen ||
        (await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(context.client, { repo: context.repo, task: `${_witness_js__WEBPACK_IMPORTED_MODULE_10__/* .TASK_PREFIX */ .bH}${service}`, newest: 1 }))
            .length > 0;
    if (ours) {
        return new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("ledger-missing", `The branch ${context.branch} is gone, but Deployments of this suite exist: the record was deleted.`, `Restore the branch from a clone or from GitHub's branch activity page; nothing moves until it is back.`);
    }
    return new _stop_js__WEBPACK_IMPORTED_MODULE_9__/* .Stop */ .V("ledger-none", `There is no ledger yet: the branch ${context.branch} does not exist.`, "Run register once with `init: true`; it creates the branch.");
}


/***/ }),

/***/ 67412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ callerOf),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   _Z: () => (/* binding */ workflowPathOf)
/* harmony export */ });
/* harmony import */ var _action_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33412);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61074);


/** The caller, as the runner describes the run. */
function callerOf(run) {
    const input = (name) => {
        const value = (0,_action_event_js__WEBPACK_IMPORTED_MODULE_0__.at)(run.event, "inputs", name);
        return typeof value === "string" && value !== "" ? value : undefined;
    };
    return {
        eventName: run.eventName,
        ref: run.ref,
        workflowRef: run.workflowRef,
        repository: `${run.repository.owner}/${run.repository.name}`,
        dispatched: { environment: input("environment"), service: input("service") },
    };
}
/** Which of the two modes of `promote` this step is in (design.md section 3). */
function modeOf(caller, environment, wanted) {
    if (environment.workflow === undefined)
        return "deploying";
    if (caller.eventName !== "workflow_dispatch")
        return "requesting";
    const own = [environment.workflow, (0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .rollbackRule */ .T)(environment).workflow].flatMap((file) => file === undefined ? [] : [prefixOf(caller, file)]);
    const prefix = own.find((each) => caller.workflowRef?.startsWith(each) === true);
    if (prefix === undefined)
        return "requesting";
    if (caller.dispatched.environment !== environment.name)
        return "requesting";
    if ((caller.dispatched.service ?? "") !== (wanted.service ?? ""))
        return "requesting";
    const expected = `refs/heads/${wanted.defaultBranch}`;
    return caller.ref === expected && caller.workflowRef === `${prefix}${expected}` ? "deploying" : "wrong-ref";
}
function prefixOf({ repository }, file) {
    return `${repository}/.github/workflows/${file}@`;
}
/** The path of the calling workflow file in its repository, `undefined` when the runner does not say it. */
function workflowPathOf(workflowRef, repository) {
    const prefix = `${repository}/`;
    if (workflowRef === null || !workflowRef.startsWith(prefix))
        return undefined;
    return workflowRef.slice(prefix.length).split("@")[0];
}


/***/ }),

/***/ 77960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ record)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/ledger/compose.js
var compose = __webpack_require__(32319);
// EXTERNAL MODULE: ./build/src/ledger/errors.js
var ledger_errors = __webpack_require__(85880);
// EXTERNAL MODULE: ./build/src/ledger/headline.js
var headline = __webpack_require__(10955);
;// CONCATENATED MODULE: ./build/src/ledger/patience.js
/** The shortest and the longest wait to draw from, in milliseconds. */
const BASE = 100;
const CAP = 30_000;
/** How long an append may go on: a number of tries and a deadline, with full jitter between the tries (R82). */
class Patience {
    #clock;
    #deadline;
    #tries;
    #used = 0;
    #startedAt;
    constructor(limits) {
        this.#clock = limits.clock;
        this.#deadline = limits.deadline;
        this.#tries = limits.tries;
        this.#startedAt = limits.clock.now().getTime();
    }
    /**
     * Waits before the next try; false when there is none left or the deadline would pass. The wait is drawn evenly from
     * zero to a bound that doubles with every try, starting at the time the lost try took: writers collide for exactly
     * that long, so slow answers ask for long waits.
     */
    async next() {
        this.#used += 1;
        if (this.#used >= this.#tries)
            return false;
        const took = this.#clock.now().getTime() - this.#startedAt;
        const bound = Math.min(CAP, Math.max(BASE, took) * 2 ** this.#used);
        const wait = Math.floor(this.#clock.random() * bound);
        if (this.#clock.now().getTime() + wait >= this.#deadline.getTime())
            return false;
        await this.#clock.sleep(wait);
        this.#startedAt = this.#clock.now().getTime();
        return true;
    }
}

// EXTERNAL MODULE: ./build/src/ledger/protocol.js
var protocol = __webpack_require__(96935);
;// CONCATENATED MODULE: ./build/src/ledger/append.js







/** Tries per append; 64 writers at once need about ten (R82). */
const TRIES = 12;
/**
 * Records one decision on the ledger, exactly once or not at all (R69-R71, R82, R83, R92, R115). After a lost race the
 * facts are read again and the decision is made again; after a lost answer the branch is searched for our intent before
 * anything else, and the same commit is sent again only against the same head. Throws `LedgerRefused` when GitHub
 * forbids the write, `ClientTooOld` (R95), `LedgerUnreadable` (R116), and whatever `reread`, `decide` and the port throw;
 * rate limits and unreachable reads end as `deferred` (R72, R73).
 */
async function append(order) {
    const { clock, deadline, port } = order;
    const intent = order.intent ?? (0,external_node_crypto_.randomUUID)();
    const patience = new Patience({ clock, deadline, tries: order.tries ?? TRIES });
    try {
        let facts = order.facts;
        for (;;) {
            refuseNewerLedger(facts.ledger);
            const { drafts, result, policy = order.context.policy } = order.decide(facts);
            if (drafts.length === 0)
                return { kind: "nothing", result, facts };
            const composed = (0,compose/* compose */.Z)(facts.ledger, drafts, { ...order.context, policy, now: facts.now, intent });
            const sent = await send({ port, patience, composed, intent, head: facts.ledger.oid });
            switch (sent.kind) {
                case "committed":
                    return {
                        kind: "appended",
                        result,
                        ledger: { ...composed.after, oid: sent.oid },
                        facts,
                        events: composed.events,
                    };
                case "deferred":
                    return sent;
                case "stale":
                    if (!(await patience.next()))
                        return deferred("other writers were faster every time");
                    facts = await order.reread();
            }
        }
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "rate-limited", "unavailable"))
            return deferred(error.message);
        throw error;
    }
}
/** Sends one commit against one head until it is known whether it is there. */
async function send(sending) {
    const { port, patience, composed, head } = sending;
    const { headline, body, additions } = composed;
    let answerWasLost = false;
    for (;;) {
        const answer = await port.commit({ expectedHead: head, headline, body, additions });
        switch (answer.kind) {
            case "committed":
                return answer;
            case "refused":
                if (!answerWasLost)
                    throw new ledger_errors/* LedgerRefused */.Ef(answer.why);
                break;
            case "stale":
                // After a lost answer this may mean that the earlier sending was accepted: it is what moved the branch.
                if (!answerWasLost)
                    return answer;
                break;
            case "ambiguous":
                answerWasLost = true;
        }
        const place = await readBack(sending, answer.kind === "stale");
        if (place !== "unmoved")
            return place;
        if (answer.kind === "refused")
            throw new ledger_errors/* LedgerRefused */.Ef(answer.why);
        if (!(await patience.next()))
            return deferred("GitHub's answer was lost and tries ran out; the next run will see");
    }
}
/**
 * Looks for our own commit. "unmoved": it is not there and the branch is where it was, so the same commit may be sent
 * again. When GitHub already said that the branch has moved, a read that does not show it yet is too old to believe (R70).
 */
async function readBack({ port, patience, intent, head }, moved) {
    for (;;) {
        try {
            const found = await port.find({ since: head, marker: (0,headline/* markerOf */.we)(intent) });
            switch (found.kind) {
                case "found":
                    return { kind: "committed", oid: found.oid };
                case "missing":
                    throw new ledger_errors/* LedgerUnreadable */.XA("The ledger branch disappeared while it was being written.");
                case "absent":
                    if (found.head !== head)
                        return { kind: "stale" };
                    if (!moved)
                        return "unmoved";
            }
        }
        catch (error) {
            // Not knowing is no reason to send again, only to look again.
            if (!(0,errors/* isFailure */.N6)(error, "unavailable", "ambiguous"))
                throw error;
        }
        if (!(await patience.next()))
            return deferred("GitHub's answer was lost and could not be read back in time");
    }
}
function refuseNewerLedger({ head }) {
    if (head["min-protocol"] > protocol/* PROTOCOL */.nl)
        throw new ledger_errors/* ClientTooOld */.lq(head["min-protocol"], protocol/* PROTOCOL */.nl);
}
function deferred(why) {
    return { kind: "deferred", why };
}

// EXTERNAL MODULE: ./build/src/ledger/github-port.js + 1 modules
var github_port = __webpack_require__(79114);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/promotion/record.js



/**
 * Records a decision: appends its events, deciding again on fresh facts whenever somebody else was faster (R82). What cannot
 * be recorded does not happen (R116): running out of time throws `Stop` `deferred`, which is neither yes nor no.
 */
async function record(context, facts, o) {
    const withLedger = (fresh) => ({ ...fresh, ledger: fresh.ground.ledger, now: fresh.ground.now });
    const appended = await append({
        facts: withLedger(facts),
        reread: async () => withLedger(await o.reread()),
        // The policy may have changed between two tries; the one that was decided by is recorded.
        decide: (fresh) => ({ ...o.decide(fresh), policy: fresh.ground.policy.sha256 }),
        context: { actor: context.actor, run: context.calling, policy: facts.ground.policy.sha256 },
        ...(o.intent === undefined ? {} : { intent: o.intent }),
        port: (0,github_port/* githubLedger */.V)(context.client, context.repo, context.branch),
        clock: context.clock,
        deadline: context.deadline,
    });
    if (appended.kind === "deferred") {
        throw new stop/* Stop */.V("deferred", `The ledger could not be written in time, so nothing was done: ${appended.why}`, "Run this again; it looks first what was recorded.");
    }
    return appended;
}


/***/ }),

/***/ 96610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isSameRepo),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   G3: () => (/* binding */ repoNamed),
/* harmony export */   P2: () => (/* binding */ nameOfRepo),
/* harmony export */   dF: () => (/* binding */ REQUEST_LABEL),
/* harmony export */   qk: () => (/* binding */ approvalsIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59232);


/** Label of the issues on which promotions are decided. For people to filter by; nothing is decided by it (R48). */
const REQUEST_LABEL = "env-approval";
/** What is known about a promotion's approvals, where the policy asks for any and they could be read. */
function approvalsIn(results) {
    return results.find(({ gate }) => gate === "approvals")?.approvals;
}
/** `owner/name` */
function nameOfRepo({ owner, name }) {
    return `${owner}/${name}`;
}
/** Whether two names mean one repository; GitHub takes any letter case. */
function isSameRepo(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
/** Where the policy wants people to be asked; undefined where nobody answers on a page, but in GitHub's own review. */
function placeOf({ repo }, { rules }) {
    const written = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalsSchema */ .AP, rules.get("approvals"));
    if (!written.success)
        return undefined;
    const { ask, via } = (0,_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_0__/* .approvalRule */ .Qj)(written.output);
    if (!via.includes("issue"))
        return undefined;
    return ask.includes("/")
        ? { repo: repoNamed(ask), kind: "issue" }
        : { repo, kind: ask === "pull-request" ? ask : "issue" };
}
/** `owner/name` as routes take it. */
function repoNamed(name) {
    const [owner = "", repository = ""] = name.split("/");
    return { owner, name: repository };
}


/***/ })

};
