export const id = 2021;
export const ids = [2021];
export const modules = {

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
/* harmony export */   ru: () => (/* binding */ tellLedger),
/* harmony export */   xy: () => (/* binding */ verifyLedger)
/* harmony export */ });
/* unused harmony export rebuild */
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42625);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85880);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85005);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9071);
/* harmony import */ var _projection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41606);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51623);
/* harmony import */ var _verify_chain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14430);







/**
 * Verifies a checkout of the ledger branch, offline: the chain, the rules every event must keep, and every other file
 * byte for byte against what the log says (R110). `files` are all files by path. Throws `LedgerUnreadable` when
 * `head.json` cannot be read and `ClientTooOld` when a newer client wrote it.
 */
function verifyLedger(files) {
    const chain = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyChain */ .H)(files, (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .parseHead */ .ww)(files.get(_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO)));
    if (chain.kind === "broken")
        return chain;
    let expected;
    try {
        expected = rebuild(files);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA)
            return { kind: "broken", seq: error.seq ?? chain.seq, why: error.message };
        throw error;
    }
    const paths = new Set([...expected.keys(), ...files.keys()]);
    const different = [...paths].filter((path) => path !== _paths_js__WEBPACK_IMPORTED_MODULE_3__/* .README_PATH */ .zw && (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .firstSeqOf */ .H$)(path) === undefined && files.get(path) !== expected.get(path));
    return different.length === 0 ? chain : { kind: "different", paths: different.sort() };
}
/** Every file that follows from the log, by path: head, states, releases, versions. Throws `LedgerUnreadable`. */
function rebuild(files) {
    return (0,_projection_js__WEBPACK_IMPORTED_MODULE_4__/* .projectionFiles */ .T4)((0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .A)((0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .linesInOrder */ .r)(files).map(({ text }) => text)));
}
/** Every event of a checkout in order, and what they amount to. Throws `LedgerUnreadable` at the first that cannot follow. */
function tellLedger(files) {
    const lines = (0,_verify_chain_js__WEBPACK_IMPORTED_MODULE_6__/* .linesInOrder */ .r)(files).map(({ text }) => text);
    return { projection: (0,_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .fold */ .A)(lines), events: lines.map(_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEvent */ .H) };
}


/***/ })

};
