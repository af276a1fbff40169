export const id = 716;
export const ids = [716];
export const modules = {

/***/ 27454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WP: () => (/* binding */ checkpointsAuditor),
  dp: () => (/* binding */ pinned),
  lu: () => (/* binding */ signedLog)
});

// UNUSED EXPORTS: createCheckpointsAuditor

// EXTERNAL MODULE: ./build/src/environments/auditor.js
var auditor = __webpack_require__(82634);
// EXTERNAL MODULE: ./build/src/environments/needed.js
var needed = __webpack_require__(51951);
// EXTERNAL MODULE: ./build/src/ledger/checkpoint.js
var checkpoint = __webpack_require__(17925);
// EXTERNAL MODULE: ./build/src/ledger/verify-chain.js
var verify_chain = __webpack_require__(14430);
// EXTERNAL MODULE: ./build/src/audit/checkpoints/gather.js
var gather = __webpack_require__(14234);
// EXTERNAL MODULE: ./build/src/environments/reading.js
var reading = __webpack_require__(18628);
// EXTERNAL MODULE: ./build/src/policy/day.js
var day = __webpack_require__(39322);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/audit/checkpoints/judge.js




const PERMISSION = "Give the job `attestations: read`; if it has that, run the audit again.";
/**
 * Whether the newest signed checkpoint is part of the log and young enough (R111, R112). A signature cannot be taken back by
 * who rewrites the branch: a checkpoint that the log has no longer is an alarm. Pure.
 */
function judgeCheckpoints(question) {
    const { rule, days, now, began } = question;
    const newest = days.find(({ signed }) => signed.some(({ kind }) => kind === "checkpoint"));
    const unread = days.filter((day) => day.unread !== undefined);
    const [first] = unread;
    const since = newest === undefined ? began : (0,day/* endOfDay */.D0)(newest.day).toISOString();
    // Of a log that never was nothing is due; one that was signed and is gone is an alarm below.
    const late = since !== undefined && now.getTime() - Date.parse(since) > (0,duration/* milliseconds */.Rz)(rule.every);
    return [
        ...(first === undefined
            ? []
            : [(0,reading/* unreadable */.O$)("checkpoints/unreadable", "Signed checkpoints", { why: first.unread ?? "", fix: PERMISSION })]),
        ...judgeContents(question),
        ...judgeOthers(question),
        // What could not be read is said already, and is not the same as nothing.
        ...(late && first === undefined ? [overdue(question, newest?.day)] : []),
    ];
}
function judgeContents({ days, lines, origin, url }) {
    const found = days.flatMap(({ day, signed }) => signed.flatMap((one) => (one.kind === "checkpoint" ? [{ ...one, day }] : [])));
    const roots = (0,checkpoint/* rootsAt */.FP)(lines, new Set(found.map(({ size }) => size)));
    return found.flatMap(({ size, digest, day, run }) => {
        const root = roots.get(size);
        if (root !== undefined && (0,checkpoint/* checkpointDigest */.hb)(origin, { size, root }) === digest)
            return [];
        const cut = root === undefined;
        const what = cut ? `has only ${lines.length} now: it was cut off` : "is another one now: it was rewritten";
        return [
            {
                id: `checkpoints/${cut ? "cut-off" : "rewritten"}/${size}`,
                severity: "error",
                environment: null,
                message: `On ${day} a log of ${size} entries was signed, and the ledger ${what}.`,
                fix: "Nothing should move until this is explained. Restore the branch from a clone or from GitHub's page of branch activity, to a commit of which the signed checkpoint holds.",
                evidence: [run.startsWith(`${url}/actions/runs/`) ? run : `${url}/attestations`],
            },
        ];
    });
}
/** Somebody else signs under the name of this log: it counts for nothing, and somebody should know. */
function judgeOthers({ days, url }) {
    return days.flatMap(({ day, signed }) => {
        const [first] = signed.flatMap((one) => (one.kind === "other" ? [one] : []));
        if (first === undefined)
            return [];
        return [
            {
                id: `checkpoints/other-signer/${day}`,
                severity: "warning",
                environment: null,
                message: `Something else than the workflow of the policy attested the ledger on ${day}, and does not count: ${first.why}.`,
                fix: "Find the run that did it: only jobs with `attestations: write` can. Where the policy names the wrong workflow, correct `checkpoints.workflow`.",
                evidence: [`${url}/attestations`],
            },
        ];
    });
}
function overdue({ rule, visibility, url }, day) {
    const what = day === undefined ? "none was found" : `the newest is of ${day}`;
    const plan = visibility === "public"
        ? ""
        : " On private and internal repositories GitHub attests with Enterprise Cloud only: without it take `checkpoints` out of the policy, and keep a clone elsewhere.";
    return {
        id: `checkpoints/${day === undefined ? "none" : "overdue"}`,
        severity: "error",
        environment: null,
        message: `The policy asks for a signed checkpoint of the ledger every ${rule.every}; ${what}.`,
        fix: `Let ${rule.workflow} on the default branch sign what this audit writes (docs/audit.md, Signed checkpoints).${plan}`,
        evidence: [`${url}/actions/workflows/${rule.workflow}`],
    };
}

;// CONCATENATED MODULE: ./build/src/audit/checkpoints/auditor.js






/** Days that are looked back over for a checkpoint to compare with, however often the policy asks for one. */
const LOOKED_BACK = 31;
const pinned = async () => (await __webpack_require__.e(/* import() */ 633).then(__webpack_require__.bind(__webpack_require__, 80014))).pinnedVerifier();
/** What has to be known to read signed checkpoints; undefined where the policy asks for none. */
async function signedLog(ask, load) {
    const rule = (0,needed/* policyOf */.US)(ask).checkpoints;
    if (rule === undefined)
        return undefined;
    const { client, repo, branch, repository, url } = ask;
    const { id: repositoryId, defaultBranch } = repository;
    const signer = { repositoryUrl: url, repositoryId, workflow: rule.workflow, branch: defaultBranch };
    return { client, repo, branch, signer, verifier: await load() };
}
/** What was signed of the ledger is still part of it, and was signed lately enough (R111, R112). */
function createCheckpointsAuditor(load) {
    return (0,auditor/* defineAuditor */.E)({
        name: "checkpoints",
        async gather(ask) {
            const rule = (0,needed/* policyOf */.US)(ask).checkpoints;
            const log = await signedLog(ask, load);
            if (rule === undefined || log === undefined)
                return undefined;
            const [ledger, told] = await Promise.all([ask.ledger(), (0,needed/* toldBy */.Hd)(ask)]);
            const lines = ledger === null ? [] : (0,verify_chain/* linesInOrder */.r)(ledger.files).map(({ text }) => text);
            const origin = (0,checkpoint/* originOf */.yv)({ repositoryId: ask.repository.id, branch: ask.branch });
            return { rule, origin, lines, began: told?.events[0]?.time, days: await readDays(log, ask.now) };
        },
        judge: (question, { now, url, repository: { visibility } }) => question === undefined ? [] : judgeCheckpoints({ ...question, now, url, visibility }),
        documentation: {
            summary: "What was signed of the ledger is still part of it, and was signed lately enough. Asked for by `checkpoints` in the policy.",
            needs: [
                "`attestations: read`",
                "`id-token: write` and `attestations: write` in the job that signs; on private repositories GitHub attests with Enterprise Cloud only",
            ],
            reasons: {
                "cut-off": {
                    means: "more entries were signed than the ledger has: its branch was cut off",
                    remedy: "restore the branch; nothing should move until it is explained",
                },
                rewritten: {
                    means: "the log that was signed is not the one that is there: its branch was written anew",
                    remedy: "restore the branch; nothing should move until it is explained",
                },
                none: {
                    means: "the policy asks for signed checkpoints, and none was found in a month",
                    remedy: "let the workflow that the policy names sign what the audit writes; the next audit finds it",
                },
                overdue: { means: "the newest signed checkpoint is too old", remedy: "see why the workflow did not sign" },
                "other-signer": {
                    means: "another workflow, branch or repository attested the ledger; it counts for nothing",
                    remedy: "find the run, or correct `checkpoints.workflow`",
                },
            },
        },
    });
}
const checkpointsAuditor = createCheckpointsAuditor(pinned);
/** Back to the newest day with a checkpoint: whoever signed it had compared the log with the one before. */
async function readDays(log, now) {
    const signer = await (0,gather/* signerOf */.Kv)(log);
    const days = [];
    for (const day of (0,gather/* daysBefore */.pi)(now, LOOKED_BACK)) {
        const read = await (0,gather/* readDay */.P1)(log, signer, day);
        days.push(read);
        if (read.signed.some(({ kind }) => kind === "checkpoint"))
            break;
    }
    return days;
}


/***/ }),

/***/ 14234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   P1: () => (/* binding */ readDay),
/* harmony export */   pi: () => (/* binding */ daysBefore)
/* harmony export */ });
/* harmony import */ var _github_attestations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44098);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17925);
/* harmony import */ var _provenance_stored_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59186);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46193);





/** Whose repository it is. Throws GitHubFailure. */
async function signerOf({ client, repo, signer }) {
    const { repository, owner } = await (0,_github_attestations_js__WEBPACK_IMPORTED_MODULE_0__/* .getRepositoryIds */ .Z)(client, { repo });
    if (repository !== signer.repositoryId)
        throw new Error("the repository is another one than the one that was read");
    return { ...signer, ownerId: owner };
}
/** Every bundle about one day, verified. What cannot be read is said, and never looks like "nothing was signed". */
async function readDay(log, signer, day) {
    const origin = (0,_ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)({ repositoryId: signer.repositoryId, branch: log.branch });
    const signed = [];
    const bundles = [];
    let unread;
    try {
        for (const fetch of await (0,_provenance_stored_js__WEBPACK_IMPORTED_MODULE_3__/* .storedBundles */ .Z)(log.client, log.repo, (0,_ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .dayDigest */ .nt)(origin, day))) {
            const bundle = await fetch();
            bundles.push(bundle);
            signed.push((0,_signed_js__WEBPACK_IMPORTED_MODULE_4__/* .readSigned */ .N)(bundle, { origin, day, signer, verifier: log.verifier }));
        }
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "rate-limited"))
            throw error;
        unread = error instanceof Error ? error.message : "something that is no error was thrown";
    }
    return { day, signed, bundles, unread };
}
/** The days that end with this one, newest first. */
function daysBefore(now, count) {
    return Array.from({ length: count }, (_, back) => new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10));
}


/***/ }),

/***/ 46193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readSigned)
/* harmony export */ });
/* harmony import */ var _gates_provenance_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76868);
/* harmony import */ var _ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17925);
/* harmony import */ var _provenance_subjects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63080);



/** What starts a job on the default branch without anybody else's code. */
const TRIGGERS = ["schedule", "workflow_dispatch", "workflow_run", "push"];
/**
 * What a bundle says of a day of a log, once its signature holds and the job that signed is the one that may. Whether the log
 * still has that checkpoint is for the caller to see. Pure.
 */
function readSigned(bundle, o) {
    const attested = o.verifier.verify(bundle, (0,_ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .dayDigest */ .nt)(o.origin, o.day));
    if (attested.kind === "refused")
        return { kind: "other", why: attested.why };
    const [first] = strangers(attested.claims, o.signer);
    if (first !== undefined) {
        return { kind: "other", why: `its ${first.claim} is "${first.found}", and not "${first.expected}"` };
    }
    const [subject, ...more] = (0,_provenance_subjects_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectsOf */ .Z)(bundle).flatMap(({ name, digest }) => {
        const size = (0,_ledger_checkpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeIn */ .F3)(name);
        return size === undefined ? [] : [{ size, digest }];
    });
    if (subject === undefined || more.length > 0)
        return { kind: "other", why: "it does not name one checkpoint" };
    return { kind: "checkpoint", ...subject, run: attested.claims.run };
}
/** Everything in which a certificate differs from that of the one signer. */
function strangers(claims, signer) {
    const { repositoryUrl, repositoryId, ownerId, branch } = signer;
    const workflow = `.github/workflows/${signer.workflow}`;
    return (0,_gates_provenance_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .t)(claims, {
        issuer: "https://token.actions.githubusercontent.com",
        server: new URL(repositoryUrl).origin,
        repository: repositoryUrl,
        repositoryId: `${repositoryId}`,
        ownerId: ownerId === undefined ? claims.ownerId : `${ownerId}`,
        // Any commit of the branch: what counts is whose job it is, not which version of the code it built.
        commit: claims.commit,
        refs: [`refs/heads/${branch}`],
        ...{ workflow, signer: workflow, triggers: TRIGGERS, runners: ["github-hosted"] },
    });
}


/***/ }),

/***/ 67767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ differencesBetween),
/* harmony export */   s: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var _promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23292);

/**
 * Every promotion that entered, as the log tells it. A promotion enters at most once; another try is another promotion.
 */
function entriesIn(events) {
    const releases = new Map();
    const entries = new Map();
    for (const event of events) {
        const { promotion, service, environment } = event;
        if (promotion === null || service === null || environment === null)
            continue;
        if (event.event === "promotion.requested")
            releases.set(promotion, event.data.release.id);
        if (event.event === "promotion.entered") {
            const release = releases.get(promotion) ?? "";
            const { fence } = event.data;
            const opened = { promotion, service, environment, release, fence, deployment: undefined };
            entries.set(promotion, { ...opened, outcome: "open" });
        }
        const entry = entries.get(promotion);
        if (entry === undefined)
            continue;
        if (event.event === "promotion.deployed")
            entries.set(promotion, { ...entry, deployment: event.data.deployment });
        if (event.event === "promotion.succeeded")
            entries.set(promotion, { ...entry, outcome: "succeeded" });
        if (event.event === "promotion.failed") {
            const deployment = event.data.deployment ?? entry.deployment ?? null;
            entries.set(promotion, { ...entry, deployment, outcome: "failed" });
        }
    }
    return entries;
}
/** Compares both ways. `deployments` are all of the repository; those of other tasks are nobody's business here. */
function differencesBetween(entries, deployments) {
    const ours = deployments.filter(({ task }) => task.startsWith(_promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK_PREFIX */ .bH));
    const known = new Set(ours.map(({ id }) => id));
    const there = ours.flatMap((deployment) => {
        const payload = (0,_promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadOf */ .Md)(deployment);
        if (payload === undefined)
            return [{ kind: "forged", deployment }];
        const entry = entries.get(payload.promotion);
        if (entry === undefined)
            return [{ kind: "unrecorded", deployment }];
        const same = entry.release === payload.release &&
            entry.service === payload.service &&
            entry.fence === payload.fence &&
            deployment.environment === entry.environment &&
            deployment.task === `${_promotion_witness_js__WEBPACK_IMPORTED_MODULE_0__/* .TASK_PREFIX */ .bH}${entry.service}`;
        if (!same)
            return [{ kind: "contradicts", deployment, entry }];
        // While it is open nothing has named its Deployment yet, and a job that died may never have; a second one of a
        // promotion that names another is nobody's.
        const named = entry.deployment == null || entry.deployment === deployment.id;
        return named ? [] : [{ kind: "unrecorded", deployment }];
    });
    const gone = [...entries.values()].flatMap((entry) => {
        const { deployment: id } = entry;
        return id === undefined || id === null || known.has(id) ? [] : [{ kind: "deleted", id, entry }];
    });
    return [...there, ...gone];
}


/***/ }),

/***/ 62083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   UC: () => (/* binding */ driftAuditor),
/* harmony export */   aq: () => (/* binding */ baselinesIn),
/* harmony export */   ux: () => (/* binding */ medianOf)
/* harmony export */ });
/* harmony import */ var _environments_auditor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82634);
/* harmony import */ var _environments_needed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51951);
/* harmony import */ var _verification_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47054);



/** Verified releases that are looked back over. */
const LOOKED_BACK = 10;
/** The share by which a metric may move that the policy compares with nothing. */
const TOLERATED = 0.2;
/**
 * A metric may become a little worse with every release, each within what is tolerated against the one before. The ledger
 * keeps what each verified release measured, so what many small steps come to is seen.
 */
const driftAuditor = (0,_environments_auditor_js__WEBPACK_IMPORTED_MODULE_0__/* .defineAuditor */ .E)({
    name: "drift",
    async gather(ask) {
        const policy = (0,_environments_needed_js__WEBPACK_IMPORTED_MODULE_1__/* .policyOf */ .US)(ask);
        const told = await (0,_environments_needed_js__WEBPACK_IMPORTED_MODULE_1__/* .toldBy */ .Hd)(ask);
        return baselinesIn(told?.events ?? []).flatMap((kept) => {
            const environment = policy.environments.get(kept.environment);
            if (environment === undefined)
                return [];
            const plan = (0,_verification_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationOf */ .zM)(environment, ask.now);
            return [{ ...kept, rule: plan?.metrics.find(({ name }) => name === kept.metric)?.baseline }];
        });
    },
    judge: (kept) => kept.flatMap(judgeDrift),
    documentation: {
        summary: `No metric has drifted over the last ${LOOKED_BACK} verified releases of an environment, by the baselines that the ledger keeps.`,
        needs: ["`contents: read`: policy and ledger"],
        reasons: {
            moved: {
                means: `a metric is worse than ten verified releases ago, by more than \`worse-by\` of the policy, or by ${TOLERATED * 100}% where it compares with nothing`,
                remedy: "find the release that it began with, in the message; decide on a limit (`max`, `min`) where it is meant to be so",
            },
        },
    },
});
/** What was measured while releases were verified with success, by service, environment and metric, in that order. */
function baselinesIn(events) {
    const kept = new Map();
    for (const event of events) {
        if (event.event !== "verification.judged" || event.data.verdict !== "pass")
            continue;
        const { service, environment, promotion, time: at } = event;
        if (service === null || environment === null || promotion === null)
            continue;
        for (const { metric, values } of event.data.metrics ?? []) {
            const median = medianOf(values);
            if (median === undefined)
                continue;
            const key = JSON.stringify([service, environment, metric]);
            const known = kept.get(key) ?? { service, environment, metric, baselines: [] };
            known.baselines.push({ promotion, at, median });
            kept.set(key, known);
        }
    }
    return [...kept].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
/** How far a metric went over the verified releases that are looked back over; undefined where no share can be said. */
function driftOf(baselines) {
    const recent = baselines.slice(-LOOKED_BACK);
    const [first] = recent;
    const last = recent.at(-1);
    // Against nothing no share can be said.
    if (first === undefined || last === undefined || first === last || !(first.median > 0))
        return undefined;
    return { recent, first, last, share: (last.median - first.median) / first.median };
}
function judgeDrift({ service, environment, metric, baselines, rule }) {
    const drift = driftOf(baselines);
    if (drift === undefined)
        return [];
    const { recent, first, last, share } = drift;
    const worse = rule?.worse === "lower" ? -share : share;
    const tolerated = rule?.worseBy ?? TOLERATED;
    if (!(worse > tolerated))
        return [];
    const percent = (part) => `${Math.round(part * 1000) / 10}%`;
    return [
        {
            id: `drift/moved/${service}:${environment}:${metric}`,
            severity: rule === undefined ? "note" : "warning",
            environment,
            message: `${metric} of ${environment} has drifted by ${percent(share)} over ${recent.length} verified releases: from ${shown(first)} to ${shown(last)}; ${percent(tolerated)} are tolerated.`,
            fix: `Find the release that it began with: ${recent.map(shown).join(", ")}. Where it is meant to be so, decide on a limit (max or min) in the policy.`,
            evidence: [],
        },
    ];
}
function shown({ median, promotion }) {
    return `${Math.round(median * 1e6) / 1e6} (${promotion})`;
}
/** The middle of what is a number; undefined without any. */
function medianOf(values) {
    const sorted = values.filter(Number.isFinite).toSorted((left, right) => left - right);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
    return low === undefined || high === undefined ? undefined : (low + high) / 2;
}


/***/ }),

/***/ 82634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ defineAuditor)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18628);


/**
 * Makes an auditor of its spec. It fails closed: what it cannot gather or judge is a finding, never silence.
 */
function defineAuditor({ name, gather, judge, documentation }) {
    return {
        name,
        documentation,
        async audit(ask) {
            let found;
            try {
                found = await gather(ask);
            }
            catch (failure) {
                if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "rate-limited"))
                    throw failure;
                return [failed(name, "unreadable", failure)];
            }
            try {
                return judge(found, ask);
            }
            catch (failure) {
                return [failed(name, "broken", failure)];
            }
        },
    };
}
function failed(name, fault, failure) {
    const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
    const hint = (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure) ? failure.hint : failure instanceof _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .Unread */ .I_ ? failure.fix : undefined;
    return {
        id: `${name}/${fault}`,
        severity: "error",
        environment: null,
        message: `The audit of ${name} could not be made, so nobody knows: ${why}`,
        fix: hint ?? (fault === "broken" ? BROKEN : `Give the job what this auditor needs: docs/audit.md, ${name}.`),
        evidence: [],
    };
}
const BROKEN = "This is a fault of the action: report it with the log of this step.";


/***/ }),

/***/ 51951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ toldBy),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   US: () => (/* binding */ policyOf)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18628);

/** What was read; throws `Unread`. For auditors that can say nothing without it. */
function needed(read) {
    if (read.ok)
        return read.value;
    throw new _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .Unread */ .I_(read);
}
/** The policy; throws `Unread` where there is none to go by. */
function policyOf({ policy }) {
    return needed(policy);
}
/** What the ledger tells; `undefined` when there is no ledger yet. Throws `Unread` when it does not hold. */
async function toldBy(ask) {
    const ledger = await ask.ledger();
    return ledger === null ? undefined : needed(ledger.told);
}


/***/ }),

/***/ 18628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ Unread),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   hF: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);

/** Something that an auditor cannot do without was not read. */
class Unread extends Error {
    name = "Unread";
    fix;
    constructor({ why, fix }) {
        super(why);
        this.fix = fix;
    }
}
/**
 * Reads one thing, so that it fails alone. `fix` names the token or permission that would show it; GitHub's own hint is kept
 * beside it. A rate limit is thrown on: the whole step ends `deferred` then (R72).
 */
async function reading(fix, read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (failure) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "rate-limited"))
            throw failure;
        const why = failure instanceof Error ? failure.message : "something that is no error was thrown";
        return { ok: false, why, fix: (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "unavailable") ? AGAIN : fix };
    }
}
const AGAIN = "GitHub did not answer: run the audit again.";
/**
 * The finding for what could not be read: nobody knows whether all is well, so it is as bad as what might be there (R58).
 */
function unreadable(id, what, { why, fix }, o = {}) {
    return {
        id,
        severity: o.severity ?? "error",
        environment: o.environment ?? null,
        message: `${what} could not be read, so nobody knows: ${why}`,
        fix,
        evidence: [],
    };
}


/***/ }),

/***/ 14416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ observationOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vz: () => (/* binding */ tellSettings),
/* harmony export */   sR: () => (/* binding */ changesSince)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Reads the settings and their changes out of the log. Pure. */
function tellSettings(events) {
    const parts = new Map();
    const changes = [];
    let newest = 0;
    for (const { seq, time: at, ...event } of events) {
        if (event.event !== "settings.observed")
            continue;
        newest = seq;
        for (const { part, lines } of event.data.parts) {
            const before = parts.get(part);
            if (before !== undefined)
                changes.push({ part, before, after: lines, recorded: { seq, at } });
            parts.set(part, lines);
        }
    }
    return { seq: newest, parts, changes };
}
/** What is not as the log has it. Parts that were not seen now are left out: nobody knows (R58). Pure. */
function changesSince({ parts }, now) {
    return now.flatMap(({ part, lines }) => {
        const before = parts.get(part);
        if (!lines.ok || before === undefined || same(before, lines.value))
            return [];
        return [{ part, before, after: lines.value, recorded: undefined }];
    });
}
/** What is to be recorded: the parts that the log does not have like this. Undefined: there are none. Pure. */
function observationOf({ parts }, now) {
    const other = now.flatMap(({ part, lines }) => {
        const before = parts.get(part);
        return !lines.ok || (before !== undefined && same(before, lines.value)) ? [] : [{ part, lines: [...lines.value] }];
    });
    if (other.length === 0)
        return undefined;
    const after = new Map([...parts, ...other.map(({ part, lines }) => [part, lines])]);
    return { digest: digestOf([...after].toSorted(([left], [right]) => (left < right ? -1 : 1))), parts: other };
}
/** What tells a change from every other one: the same as long as it is the same change. */
function nameOf({ part, before, after }) {
    return digestOf([part, before, after]).slice("sha256:".length, "sha256:".length + 12);
}
function same(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
}
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(value)).digest("hex")}`;
}


/***/ }),

/***/ 32766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   Vm: () => (/* binding */ untilEndOf),
/* harmony export */   e0: () => (/* binding */ readPeriod),
/* harmony export */   fx: () => (/* binding */ daysIn),
/* harmony export */   jH: () => (/* binding */ periodOf)
/* harmony export */ });
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66537);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39322);


/** Reads a period. Throws `UserError` for days that do not exist, or run backwards. */
function readPeriod(from, to) {
    const wrong = [from, to].find((day) => !(0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .isDay */ .N)(day));
    if (wrong === undefined && from <= to)
        return { from, to };
    const what = wrong === undefined ? `${from} is after ${to}.` : `${JSON.stringify(wrong)} is no day.`;
    throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(what, {
        reason: "invalid-input",
        hint: "Give the first and the last day, as in from: 2026-10-01 and to: 2026-12-31.",
    });
}
/** Days in the period. */
function daysIn({ from, to }) {
    return Math.round(((0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime() - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
function isWithin({ from, to }, time) {
    return time >= `${from}T00:00:00Z` && Date.parse(time) < (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime();
}
/**
 * The log as it was when the period ended: what came later changes nothing about it, so that the same period is exported to
 * the same bytes for ever. Times may run backwards by a little, numbers never do: it ends with the last event of the period.
 */
function untilEndOf({ to }, events) {
    const end = (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfDay */ .D0)(to).getTime();
    return events.slice(0, 1 + events.findLastIndex(({ time }) => Date.parse(time) < end));
}
/** The period of two inputs: both, or none. Throws `UserError`. */
function periodOf(from, to) {
    if (from === undefined && to === undefined)
        return undefined;
    return readPeriod(from ?? "", to ?? "");
}


/***/ }),

/***/ 11294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ listSecretAges)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



const Shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)), updated_at: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX });
const MOST = 1_000;
/**
 * The secrets of one place and when each was last written.
 *
 * @throws GitHubFailure `forbidden` for the workflow's own token, which may never list them
 */
async function listSecretAges(client, repo, place) {
    const parameters = {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo),
        ...(typeof place === "string" ? {} : { environment_name: place.environment }),
    };
    const route = routeOf(place);
    const items = await client.pages(route, parameters, { cap: MOST, list: "secrets" });
    return items.map((item) => {
        const { name, updated_at: writtenAt } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Shape, item, route);
        return { name: name.toUpperCase(), writtenAt };
    });
}
function routeOf(place) {
    if (place === "repository")
        return "GET /repos/{owner}/{repo}/actions/secrets";
    if (place === "organization")
        return "GET /repos/{owner}/{repo}/actions/organization-secrets";
    return "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets";
}


/***/ }),

/***/ 17925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ subjectsToSign),
/* harmony export */   F3: () => (/* binding */ sizeIn),
/* harmony export */   FP: () => (/* binding */ rootsAt),
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   S$: () => (/* binding */ checkpointOf),
/* harmony export */   am: () => (/* binding */ checkpointText),
/* harmony export */   hb: () => (/* binding */ checkpointDigest),
/* harmony export */   nt: () => (/* binding */ dayDigest),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The checkpoint of lines without their line ends. */
function checkpointOf(lines) {
    const root = rootsAt(lines, new Set([lines.length])).get(lines.length) ?? hash().digest("hex");
    return { size: lines.length, root };
}
/** Roots of the log as it was at these sizes, in one pass; sizes beyond its end are left out. */
function rootsAt(lines, sizes) {
    const roots = new Map();
    // RFC 6962, 2.1, from the left: whole subtrees, each half as large as the one before or smaller.
    const edge = [];
    for (const [index, line] of lines.entries()) {
        let grown = { leaves: 1, hash: hash().update(Buffer.of(0)).update(line, "utf8").digest() };
        for (let left = edge.at(-1); left?.leaves === grown.leaves; left = edge.at(-1)) {
            edge.pop();
            grown = { leaves: 2 * grown.leaves, hash: join(left.hash, grown.hash) };
        }
        edge.push(grown);
        if (!sizes.has(index + 1))
            continue;
        const root = edge.reduceRight((right, left) => (right === undefined ? left.hash : join(left.hash, right)), undefined);
        if (root !== undefined)
            roots.set(index + 1, root.toString("hex"));
    }
    return roots;
}
function join(left, right) {
    return hash().update(Buffer.of(1)).update(left).update(right).digest();
}
function hash() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
}
/** The first line of a checkpoint. */
function originOf({ repositoryId, branch }) {
    return `env-actions/${repositoryId}/${branch}`;
}
/** The checkpoint as a file that is signed: the body of C2SP's tlog-checkpoint, and nothing else. */
function checkpointText(origin, { size, root }) {
    return `${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n`;
}
/** `sha256:<hex>` under which a checkpoint is signed. */
function checkpointDigest(origin, checkpoint) {
    return digestOf(checkpointText(origin, checkpoint));
}
/** `sha256:<hex>` under which every checkpoint of one log and one day (UTC) is found, without knowing any of them. */
function dayDigest(origin, day) {
    return digestOf(`${origin}\n${day}\n`);
}
function digestOf(text) {
    return `sha256:${hash().update(text, "utf8").digest("hex")}`;
}
const NAME = "env-actions-checkpoint-";
const LEDGER = "env-actions-ledger-";
/**
 * What actions/attest signs, as its `subject-checksums` takes it: the checkpoint under its size, and the day under which it is
 * found again.
 */
function subjectsToSign(log, checkpoint, day) {
    const origin = originOf(log);
    const row = (digest, name) => `${digest.slice("sha256:".length)}  ${name}\n`;
    return (row(checkpointDigest(origin, checkpoint), `${NAME}${checkpoint.size}`) +
        row(dayDigest(origin, day), `${LEDGER}${day}-${log.branch}`));
}
/** The branch and day in the name of a signed subject; undefined for a subject that is about no ledger. */
function logOf(name) {
    const [, day, branch] = /^([0-9]{4}-[0-9]{2}-[0-9]{2})-(\S{1,200})$/.exec(name.slice(LEDGER.length)) ?? [];
    return name.startsWith(LEDGER) && day !== undefined && branch !== undefined ? { branch, day } : undefined;
}
/** The size in the name of a signed subject; undefined for a subject that is no checkpoint. */
function sizeIn(name) {
    const digits = name.startsWith(NAME) ? name.slice(NAME.length) : "";
    return /^[1-9][0-9]{0,9}$/.test(digits) ? Number(digits) : undefined;
}


/***/ }),

/***/ 14430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verifyChain),
/* harmony export */   r: () => (/* binding */ linesInOrder)
/* harmony export */ });
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14633);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9071);



/** The start that `encodeEvent` gives every line. */
const START = /^\{"v":1,"seq":([1-9][0-9]*),"prev":"(sha256:[0-9a-f]{64})","time":"([^"]{20})",/;
/**
 * Checks that the log is one unbroken chain that ends where `head` says (R109, R110): a changed, dropped, inserted,
 * reordered, doubled or cut-off entry is named by the first bad sequence number. `files` are those of a checkout by path;
 * only `log/` is looked at. A log that was cut off together with its head looks whole: only a witness outside the
 * branch shows that (R111).
 */
function verifyChain(files, head) {
    const lines = linesInOrder(files);
    let prev = _encode_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINE */ .Tp;
    for (const [index, line] of lines.entries()) {
        const start = `{"v":1,"seq":${index + 1},"prev":"${prev}",`;
        if (!line.ended || !line.text.startsWith(start) || !isAtHome(line, index + 1))
            return diagnose(lines, head, index);
        prev = (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(line.text);
    }
    if (head.seq > lines.length)
        return broken(lines.length + 1, `it is missing; the head knows ${head.seq} entries`);
    if (head.seq < lines.length)
        return broken(head.seq + 1, "the head does not know it");
    if (head.prev !== prev)
        return blame(lines, lines.length, "the head names another line");
    return { kind: "intact", seq: lines.length, prev };
}
/** Whether the first line of a file is in the file that its number and day ask for. */
function isAtHome(line, seq) {
    return line.path === undefined || line.path === (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .logPath */ .Q2)(seq, START.exec(line.text)?.[3] ?? "");
}
/** Names the entry that is to blame for the break found at `index`; it may be the one before. */
function diagnose(lines, head, index) {
    const seq = index + 1;
    const line = lines[index];
    const start = START.exec(line?.text ?? "");
    if (line === undefined || start === null || !line.ended)
        return blame(lines, seq, "it is not a line of the log");
    const [, found, names] = start;
    const before = index === 0 ? _encode_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINE */ .Tp : (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(lines[index - 1]?.text ?? "");
    if (found !== String(seq)) {
        // Two entries with one number: if what follows continues this one, the number before it was doubled.
        if (Number(found) === index && isVouchedFor(lines, head, index))
            return broken(index, "it is there twice");
        return blame(lines, seq, `entry ${found} stands in its place`);
    }
    if (names === before)
        return broken(seq, `its file is called ${line.path}`);
    // When the next entry vouches for this one, it is the one before that is no longer what it was.
    const guilty = isVouchedFor(lines, head, index) ? Math.max(1, index) : seq;
    return blame(lines, guilty, "it is not what was written there");
}
/** Every line of every log file, by the number in the file's name: days may run backwards, numbers never do (R91). */
function linesInOrder(files) {
    return [...files]
        .map(([path, text]) => ({ path, text, first: (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .firstSeqOf */ .H$)(path) }))
        .filter((file) => file.first !== undefined)
        .sort((left, right) => left.first - right.first)
        .flatMap(({ path, text }) => {
        const lines = text.split("\n");
        // A file ends with a line end, after which nothing is left; anything left was cut off or glued on.
        const ended = lines.at(-1) === "";
        if (ended)
            lines.pop();
        return lines.map((line, index) => ({
            text: line,
            path: index === 0 ? path : undefined,
            ended: ended || index < lines.length - 1,
        }));
    });
}
/** Whether the entry after this one, or the head after the last one, names this very line. */
function isVouchedFor(lines, head, index) {
    const next = lines[index + 1];
    const named = next === undefined ? head.prev : START.exec(next.text)?.[2];
    return named === (0,_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hashLine */ .ri)(lines[index]?.text ?? "");
}
/** A line that was broken in two, or glued to the next, spoils the place after it as well: then the one before is named. */
function blame(lines, seq, why) {
    const before = lines[seq - 2];
    if (before !== undefined && !isEvent(before.text))
        return broken(seq - 1, "it is not a line of the log");
    return broken(seq, why);
}
function isEvent(line) {
    try {
        (0,_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H)(line);
        return true;
    }
    catch {
        return false;
    }
}
function broken(seq, why) {
    return { kind: "broken", seq, why: `Entry ${seq} of the log is bad: ${why}.` };
}


/***/ }),

/***/ 60682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   el: () => (/* binding */ verifyAndTell),
/* harmony export */   ru: () => (/* binding */ tellLedger),
/* harmony export */   xy: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85880);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65473);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9071);
/* harmony import */ var _projection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41606);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51623);
/* harmony import */ var _verify_chain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14430);






/**
 * Verifies a checkout of the ledger branch, offline: the chain, the rules every event must keep, and every other file
 * byte for byte against what the log says (R110). `files` are all files by path. Throws `LedgerUnreadable` when
 * `head.json` cannot be read and `ClientTooOld` when a newer client wrote it.
 */
function verifyLedger(files) {
    const verdict = judge(files, () => { });
    if (verdict.kind !== "intact")
        return verdict;
    const { projection: _, ...intact } = verdict;
    return intact;
}
/** The same, and of a ledger that holds every event in order, and what they amount to. Each line is read once. */
function verifyAndTell(files) {
    const events = [];
    const verdict = judge(files, (event) => events.push(event));
    return verdict.kind === "intact" ? { ...verdict, events } : verdict;
}
function judge(files, tell) {
    const chain = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyChain */ .H)(files, (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHead */ .ww)(files.get(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .HEAD_PATH */ .zO)));
    if (chain.kind === "broken")
        return chain;
    let projection;
    try {
        projection = (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .A)((0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .linesInOrder */ .r)(files).map(({ text }) => text), tell);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerUnreadable */ .XA))
            throw error;
        return { kind: "broken", seq: error.seq ?? chain.seq, why: error.message };
    }
    const expected = (0,_projection_js__WEBPACK_IMPORTED_MODULE_3__/* .projectionFiles */ .T4)(projection);
    const paths = new Set([...expected.keys(), ...files.keys()]);
    const different = [...paths].filter((path) => path !== _paths_js__WEBPACK_IMPORTED_MODULE_2__/* .README_PATH */ .zw && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .firstSeqOf */ .H$)(path) === undefined && files.get(path) !== expected.get(path));
    return different.length === 0 ? { ...chain, projection } : { kind: "different", paths: different.sort() };
}
/** Every event of a checkout in order, and what they amount to. Throws `LedgerUnreadable` at the first that cannot follow. */
function tellLedger(files) {
    const events = [];
    const lines = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_5__/* .linesInOrder */ .r)(files).map(({ text }) => text);
    return { projection: (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .A)(lines, (event) => events.push(event)), events };
}


/***/ }),

/***/ 63080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ subjectsOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41121);


const Shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .hexadecimal */ .ayI()) }) })),
});
/** The subjects of a bundle's statement that are named by sha256. They are worth what the bundle is: verify it first. */
function subjectsOf(bundle) {
    const content = (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .readBundle */ .Bo)(bundle)?.content;
    if (content?.$case !== "dsseEnvelope")
        return [];
    try {
        const json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content.dsseEnvelope.payload));
        const read = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(Shape, json);
        return read.success
            ? read.output.subject.map(({ name, digest }) => ({ name, digest: `sha256:${digest.sha256}` }))
            : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 41121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $A: () => (/* binding */ createVerifier),
  Bo: () => (/* binding */ readBundle)
});

// UNUSED EXPORTS: authenticator

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./build/src/provenance/der.js
const UTF8_STRING = 0x0c;
/**
 * The text of a DER UTF8String that fills the bytes exactly; undefined for anything else, so that no second reader can see
 * another text in the same bytes.
 */
function utf8String(bytes) {
    const [tag, first] = bytes;
    if (tag !== UTF8_STRING || first === undefined)
        return undefined;
    const header = headerLength(bytes, first);
    if (header === undefined)
        return undefined;
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(header));
    }
    catch {
        return undefined;
    }
}
/** Bytes of tag and length, when the length is written as short as it can be and is what follows. */
function headerLength(bytes, first) {
    if (first < 0x80)
        return bytes.length - 2 === first ? 2 : undefined;
    const count = first - 0x80;
    if (count < 1 || count > 2 || bytes.length < 2 + count)
        return undefined;
    const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
    const shortest = length > 0xff ? 2 : length > 0x7f ? 1 : 0;
    return count === shortest && bytes.length - 2 - count === length ? 2 + count : undefined;
}

;// CONCATENATED MODULE: ./build/src/provenance/claims.js

/** Below Fulcio's arc of object identifiers (docs/oid-info.md); those from 8 on are DER UTF8Strings. */
const FULCIO = "1.3.6.1.4.1.57264.1.";
const EXTENSIONS = {
    issuer: 8,
    signer: 9,
    signerCommit: 10,
    runner: 11,
    repository: 12,
    commit: 13,
    ref: 14,
    repositoryId: 15,
    ownerId: 17,
    workflow: 18,
    workflowCommit: 19,
    trigger: 20,
    run: 21,
};
/**
 * Reads a verified certificate's claims. All of them must be there, once each, as text: a certificate of another kind of
 * signer, such as a person's, lacks most.
 *
 * @returns the claims, or what is missing
 */
function readClaims(identity) {
    const values = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id.join(".") ?? "";
        if (values.has(id))
            return { missing: `one single extension ${id}` };
        values.set(id, value);
    }
    const read = (claim) => {
        const value = values.get(`${FULCIO}${EXTENSIONS[claim]}`);
        return (value === undefined ? undefined : utf8String(value)) ?? "";
    };
    const claims = {
        subject: identity?.subjectAlternativeName ?? "",
        issuer: read("issuer"),
        signer: read("signer"),
        signerCommit: read("signerCommit"),
        runner: read("runner"),
        repository: read("repository"),
        commit: read("commit"),
        ref: read("ref"),
        repositoryId: read("repositoryId"),
        ownerId: read("ownerId"),
        workflow: read("workflow"),
        workflowCommit: read("workflowCommit"),
        trigger: read("trigger"),
        run: read("run"),
    };
    // An empty claim would equal an empty expectation.
    const missing = Object.entries(claims).find(([, value]) => value === "");
    return missing === undefined ? claims : { missing: missing[0] };
}

// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
;// CONCATENATED MODULE: ./build/src/provenance/root.js

/**
 * Reads a trusted root strictly. The library takes a key without a beginning for one that was always valid; a root of ours
 * says of each key and authority since when it counts.
 *
 * @throws Error when it cannot be read or leaves that out
 */
function readRoot(json) {
    const root = protobuf_specs_dist.TrustedRoot.fromJSON(json);
    const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
    const keys = [...root.tlogs, ...root.ctlogs].map(({ publicKey }) => publicKey);
    if (authorities.length === 0)
        throw new Error("the trusted root names no authority");
    for (const part of [...authorities, ...keys]) {
        if (part?.validFor?.start === undefined)
            throw new Error("a part of the trusted root does not say since when it counts");
    }
    return root;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/provenance/statement.js

/** What the envelope of an attestation must hold. */
const IN_TOTO = "application/vnd.in-toto+json";
const STATEMENT = "https://in-toto.io/Statement/v1";
/** SLSA provenance, version 1: what actions/attest writes about a build. */
const PROVENANCE = "https://slsa.dev/provenance/v1";
const Shape = valibot_dist/* object */.Ikc({
    _type: valibot_dist/* literal */.euz(STATEMENT),
    predicateType: valibot_dist/* string */.YjP(),
    subject: valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({ digest: valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP()) })), valibot_dist/* minLength */.BpQ(1)),
});
/** Reads an in-toto statement of version 1; undefined when it is none, or about nothing. */
function readStatement(payload) {
    let value;
    try {
        value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    }
    catch {
        return undefined;
    }
    const parsed = valibot_dist/* safeParse */.xLC(Shape, value);
    if (!parsed.success)
        return undefined;
    const { predicateType, subject } = parsed.output;
    return { predicateType, subjects: subject.map(({ digest }) => digest) };
}
/** Algorithms strong enough to name bytes by (R35). */
const STRONG = /^(?:(sha256):([0-9a-f]{64})|(sha512):([0-9a-f]{128}))$/;
/**
 * Whether a statement is about exactly these bytes: one of its subjects has the digest under the same, strong algorithm.
 *
 * @param digest `sha256:` or `sha512:` and lower-case hex
 */
function isAbout(statement, digest) {
    const match = STRONG.exec(digest);
    if (match === null)
        return false;
    const [algorithm, hex] = [match[1] ?? match[3] ?? "", match[2] ?? match[4]];
    return statement.subjects.some((digests) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex);
}

;// CONCATENATED MODULE: ./build/src/provenance/verify.js






/** Prepares the verification for these instances. Throws when a root cannot be read. */
function createVerifier(instances) {
    const authorities = instances.map((instance) => ({ instance, authenticate: authenticator(instance) }));
    return {
        verify(json, digest) {
            const bundle = readBundle(json);
            if (bundle === undefined)
                return refused("malformed", "it is not a Sigstore bundle");
            const statement = statementOf(bundle);
            if (statement === undefined)
                return refused("unsigned-statement", "it does not sign one in-toto statement");
            const organization = authorityOf(bundle);
            const authority = authorities.find(({ instance }) => instance.organization === organization);
            if (authority === undefined) {
                return refused("unknown-authority", `no trusted authority is called ${JSON.stringify(organization ?? "")}`);
            }
            const signer = authority.authenticate(bundle);
            if ("why" in signer)
                return refused("unproven", signer.why);
            if (!isAbout(statement, digest))
                return refused("other-subject", "it is about other bytes");
            if (statement.predicateType !== PROVENANCE) {
                return refused("other-predicate", `it is ${JSON.stringify(statement.predicateType.slice(0, 200))}`);
            }
            const claims = readClaims(signer.identity);
            if ("missing" in claims)
                return refused("incomplete-certificate", `its certificate lacks ${claims.missing}`);
            return { kind: "verified", instance: authority.instance.name, claims };
        },
    };
}
/**
 * Checks signature, certificate chain, logs and timestamps of a bundle against one instance, and nothing of what it says.
 *
 * @returns a function that gives the signer, or why the bundle does not hold
 */
function authenticator(instance) {
    const { log, certificateLog, time } = instance.witnesses;
    const verifier = new verify_dist/* Verifier */.BL((0,verify_dist/* toTrustMaterial */.jO)(readRoot(instance.root)), {
        tlogThreshold: log,
        ctlogThreshold: certificateLog,
        timestampThreshold: time,
    });
    return (bundle, artifact) => {
        try {
            // No expected identity is given: the library takes one for an unanchored pattern. Claims are compared with ===.
            return verifier.verify((0,verify_dist/* toSignedEntity */.DC)(bundle, artifact));
        }
        catch (error) {
            return { why: error instanceof Error ? error.message : String(error) };
        }
    };
}
/** A bundle that the library can read, of the versions 0.1 to 0.3. */
function readBundle(json) {
    try {
        return (0,dist/* bundleFromJSON */.vw)(json);
    }
    catch {
        return undefined;
    }
}
/** The one statement that a bundle's one signature covers; the library refuses envelopes with more than one. */
function statementOf({ content }) {
    if (content.$case !== "dsseEnvelope")
        return undefined;
    const { payload, payloadType } = content.dsseEnvelope;
    return payloadType === IN_TOTO ? readStatement(payload) : undefined;
}
/** The organization that the signing certificate names as its issuer; it is proven by that organization's root only. */
function authorityOf({ verificationMaterial }) {
    const { content } = verificationMaterial;
    const certificate = content.$case === "certificate"
        ? content.certificate
        : content.$case === "x509CertificateChain"
            ? content.x509CertificateChain.certificates[0]
            : undefined;
    if (certificate === undefined)
        return undefined;
    try {
        const { issuer } = new external_node_crypto_.X509Certificate(certificate.rawBytes).toLegacyObject();
        return typeof issuer.O === "string" ? issuer.O : undefined;
    }
    catch {
        return undefined;
    }
}
function refused(fault, why) {
    return { kind: "refused", fault, why: why.slice(0, 500) };
}


/***/ })

};
