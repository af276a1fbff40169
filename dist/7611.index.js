export const id = 7611;
export const ids = [7611];
export const modules = {

/***/ 59166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ plainApprovals)
/* harmony export */ });
/** What the doors' results say of approvals, as plain JSON. */
function plainApprovals({ plan, expire, standing, where, weakened }) {
    return {
        plan,
        state: standing.state,
        expire,
        approvals: standing.approvals.map(({ vote, group }) => ({
            by: vote.person.login,
            id: vote.person.id,
            group,
            via: vote.source,
            url: vote.url,
        })),
        rejection: standing.rejection === null
            ? null
            : { by: standing.rejection.vote.person.login, why: standing.rejection.why, url: standing.rejection.vote.url },
        missing: standing.missing.map(({ group, count }) => ({ group, count })),
        request: where === null ? null : `${where.repository}#${where.issue}`,
        weakened: weakened.map(({ key, was, is }) => ({ key, was, is })),
    };
}


/***/ }),

/***/ 14132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Reads a workflow's file with the places that findings name. Never throws. */
function readWorkflow({ path, text }) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
        const [error] = document.errors;
        if (error !== undefined)
            return { ok: false, path, why: error.message };
        const reader = new Reader(lines, (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? (node.resolve(document) ?? null) : node));
        const root = reader.pairs(document.contents);
        const jobs = reader.pairs(root.get("jobs")?.value).entries();
        return {
            ok: true,
            path,
            text,
            events: reader.keysOrTexts(root.get("on")?.value),
            jobs: [...jobs].map(([key, pair]) => reader.job(key, pair.value)),
        };
    }
    catch (error) {
        return { ok: false, path, why: error instanceof Error ? error.message : "it cannot be read" };
    }
}
class Reader {
    #lines;
    #resolve;
    constructor(lines, resolve) {
        this.#lines = lines;
        this.#resolve = resolve;
    }
    job(key, node) {
        const job = this.pairs(node);
        const environment = job.get("environment")?.value;
        const steps = this.#items(job.get("steps")?.value).map((step) => this.pairs(step));
        const used = [job, ...steps].map((one) => this.text(one.get("uses")?.value));
        const checkouts = steps
            .filter((step) => this.text(step.get("uses")?.value)?.text.startsWith("actions/checkout@"))
            .map((step) => this.pairs(step.get("with")?.value));
        return {
            key,
            environment: this.text(environment) ?? this.text(this.pairs(environment).get("name")?.value),
            uses: used.filter((one) => one !== undefined),
            actions: steps.flatMap((step) => {
                const uses = this.text(step.get("uses")?.value);
                return uses === undefined ? [] : [{ uses, inputs: this.#texts(step.get("with")?.value) }];
            }),
            checksOut: checkouts
                .flatMap((inputs) => [this.text(inputs.get("ref")?.value), this.text(inputs.get("repository")?.value)])
                .filter((one) => one !== undefined),
        };
    }
    /** The entries of a mapping by their keys; none for anything else. */
    pairs(found) {
        const node = this.#node(found);
        const nodes = new Map();
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            return nodes;
        for (const pair of node.items)
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key))
                nodes.set(String(pair.key.value), pair);
        return nodes;
    }
    /** `on: push`, `on: [push]` and `on: { push: \u2026 }` alike. */
    keysOrTexts(found) {
        const one = this.text(found);
        if (one !== undefined)
            return [one];
        const keys = [...this.pairs(found).values()].map(({ key }) => this.text(key));
        return [...keys, ...this.#items(found).map((item) => this.text(item))].filter((each) => each !== undefined);
    }
    text(found) {
        const node = this.#node(found);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) || node.value === null)
            return undefined;
        const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
        return { text: String(node.value), line: Math.max(1, line), column: Math.max(1, col) };
    }
    #texts(found) {
        const texts = [...this.pairs(found)].map(([key, { value }]) => [key, this.text(value)]);
        return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
    }
    #items(found) {
        const node = this.#node(found);
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) ? node.items : [];
    }
    #node(found) {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(found) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(found) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(found) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(found) ? this.#resolve(found) : null;
    }
}


/***/ }),

/***/ 56589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UV: () => (/* binding */ prepareGates),
/* harmony export */   dx: () => (/* binding */ judgeCommitGates),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   ub: () => (/* binding */ blocking),
/* harmony export */   y8: () => (/* binding */ judgeGates)
/* harmony export */ });
/* unused harmony export isClear */
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19312);

/** Gathers what each gate needs, all at once. */
function prepareGates(ask, { here, only, kept, prepared }) {
    const asked = _gates_js__WEBPACK_IMPORTED_MODULE_0__/* .GATES */ .J.filter(({ name }) => only?.has(name) ?? true);
    return Promise.all(asked.map(async (gate) => {
        const done = kept?.get(gate.name) ?? (await gate.prepare(ask, here));
        prepared?.(done);
        return done;
    }));
}
/** What the prepared gates say of a release. All are evaluated and explained, also after one has failed. */
function judgeGates(prepared, facts) {
    return prepared.flatMap((gate) => gate.judge(facts));
}
/** What can be said of a commit alone, and which gates can only be asked about a release, later. */
function judgeCommitGates(prepared, facts) {
    return {
        results: prepared.flatMap((gate) => gate.judgeCommit?.(facts) ?? []),
        later: prepared.flatMap(({ name, judgeCommit }) => (judgeCommit === undefined ? [name] : [])),
    };
}
/**
 * The gates together. A denial outranks what could not be read, because no better reading can turn it into a pass;
 * what could not be read outranks waiting. What only the environment's own job can judge is left to it, and counts there;
 * what an allowed person overrode stands in nobody's way (R22). Nothing judged is never clear (R32).
 */
function outcomeOf(results, here) {
    const counted = results.filter(({ deferred }) => deferred !== true || here === "in-environment");
    if (counted.length === 0)
        return "unknown";
    const open = counted.filter((result) => !isClear(result));
    if (open.some(({ verdict }) => verdict === "fail"))
        return "fail";
    if (open.some(({ verdict }) => verdict === "unknown"))
        return "unknown";
    return open.length > 0 ? "wait" : "clear";
}
/** Whether a result stands in nobody's way: it passed, or somebody answers for it. */
function isClear({ verdict, override }) {
    return verdict === "pass" || override !== undefined;
}
/** The results that keep a release out, here and now. */
function blocking(results) {
    return results.filter((result) => !isClear(result) && result.deferred !== true);
}


/***/ }),

/***/ 38428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ overridable),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   iu: () => (/* binding */ applyOverrides)
/* harmony export */ });
/* unused harmony export OVERRIDE_WORDS */
/** The words that `/override <environment> <word> <why>` takes. Everything else cannot be overridden. */
const OVERRIDABLE = new Map([
    ["soak", { gate: "soak" }],
    ["isolation", { gate: "isolation" }],
    ["parity", { gate: "parity" }],
    ["recovery", { gate: "recovery" }],
    ["access", { gate: "access" }],
    ["checks", { gate: "checks" }],
    ["approvals", { gate: "approvals" }],
    ["change-window", { gate: "change-window" }],
    ["monitoring", { gate: "monitoring" }],
    ["alerts", { gate: "alerts" }],
    ["issues", { gate: "issues" }],
    ["http", { gate: "http" }],
    ["command", { gate: "command" }],
    // A newer release on top of a failed one, where the preset wants the old state back first.
    ["roll-forward", { gate: "lock", reasons: new Set(["unsettled"]) }],
]);
/** Why nobody can answer for the others. */
const NEVER = new Map([
    ["environment", "GitHub would make a missing environment anew, without any rule"],
    ["answers", "the policy itself takes the answer, or the honest way out with its reason"],
    ["source", "nobody can answer for bytes that the default branch did not build"],
    ["provenance", "nobody can answer for bytes of which it is not proven who built them"],
    ["config", "a configuration that is not valid, or names a secret that is not there, does not start"],
    ["credentials", "the job would deploy to another account than the policy names"],
    ["order", "what reaches an environment is, by digest, what came through the ones before it"],
    ["rollback", "that somebody may go back, and to what, is proven from GitHub's own record"],
    ["rollback-plan", "what cannot be left again is not entered; a first deployment needs no way back"],
    ["verification", "the policy itself says until when nothing is verified"],
    ["artifacts", "the bytes are not the ones that were registered"],
    ["dispatch", "a workflow that does not start is not started by a word"],
    [
        "lock",
        'who locked has a reason: "/unlock" it; another promotion inside has to end first; "roll-forward" is the word after a failure',
    ],
]);
/** The words, for messages and documentation. */
const OVERRIDE_WORDS = [...OVERRIDABLE.keys()];
/** What a word stands for; undefined with the reason why it stands for nothing. */
function overridable(word) {
    if (OVERRIDABLE.has(word))
        return { ok: true };
    const why = NEVER.get(word);
    const allowed = `Possible: ${OVERRIDE_WORDS.join(", ")}.`;
    if (why === undefined)
        return { ok: false, why: `"${word}" is no gate that can be overridden. ${allowed}` };
    return { ok: false, why: `${word} cannot be overridden: ${why}. ${allowed}` };
}
/** Whether an override's word is about a result that does not pass. */
function isAbout(word, { gate, reason, verdict }) {
    const target = OVERRIDABLE.get(word);
    if (target === undefined || verdict === "pass")
        return false;
    return target.gate === gate && (target.reasons?.has(reason) ?? true);
}
/**
 * Lets results that an allowed person answers for stand aside, each with who, why and until when (R22). The verdict stays
 * what it is: an override is seen in every summary and record. One that is over or refuted changes nothing but is told.
 */
function applyOverrides(results, overrides, now) {
    return results.map((result) => {
        // What only the environment's own job can judge is overridden there, once it is known.
        if (result.deferred === true)
            return result;
        const about = overrides.filter(({ word }) => isAbout(word, result));
        const counts = about.find((each) => each.refuted === undefined && isCurrent(each, now));
        if (counts !== undefined) {
            const { by, why, until } = counts;
            return { ...result, override: { by, why, until } };
        }
        const told = about.map((each) => each.refuted === undefined
            ? `The override by ${each.by} ended at ${each.until}.`
            : `The override by ${each.by} does not count: ${each.refuted}`);
        return told.length === 0 ? result : { ...result, message: [result.message, ...told].join(" ") };
    });
}
/** Said so that what is no time is over. */
function isCurrent({ until }, now) {
    return Date.parse(until) > now.getTime();
}


/***/ }),

/***/ 20762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ whenOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YW: () => (/* binding */ tellUnblock),
/* harmony export */   ep: () => (/* binding */ tellOpen),
/* harmony export */   p: () => (/* binding */ tellAnswers),
/* harmony export */   qn: () => (/* binding */ tellGates)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56589);



const VERDICTS = {
    pass: "passed",
    fail: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("refused"),
    wait: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("waiting"),
    unknown: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not judged"),
};
/** One row a gate: its verdict, why, and when asking again makes sense. */
function tellGates(summary, results, now) {
    summary.heading("Gates").table(["Gate", "Verdict", "Why"], results.map((result) => [nameOf(result), verdictOf(result), because(summary, result, now)]));
}
/** What a person can do about each gate in the way, and when time alone does it. Returns whether anything is. */
function tellUnblock(summary, results, now) {
    const open = (0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .blocking */ .ub)(results);
    if (open.length === 0)
        return false;
    summary
        .heading("What unblocks it")
        .list(open.map((result) => [
        ...[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(nameOf(result)), ": ", result.unblock],
        ...(result.retryAt === undefined ? [] : [" ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(whenOf(result.retryAt, now)), "."]),
        ...evidenceOf(result),
    ]));
    tellAnswers(summary, open);
    return true;
}
/** What the policy leaves open, before anybody runs into it. Says nothing when nothing is. */
function tellOpen(summary, open) {
    if (open.length === 0)
        return;
    const names = open.map(({ environment }) => environment).join(" and ");
    summary.heading("What the policy does not say yet");
    summary.paragraph("Nothing is wrong so far, but ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(names), " cannot be entered until this is answered:");
    tellAnswers(summary, open);
}
/** What the policy leaves open: the question, the lines to paste, the honest way out. */
function tellAnswers(summary, results) {
    for (const { question, lines, wayOut } of results.flatMap(({ answers }) => answers ?? [])) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(question));
        summary.block("yaml", lines.join("\n"));
        if (wayOut !== undefined)
            summary.paragraph("Or, said openly: ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wayOut));
    }
}
/** A gate, and which of several where the policy has more than one of it. */
function nameOf({ gate, item }) {
    return item === undefined ? gate : `${gate}: ${item}`;
}
/** `2026-11-23 16:00 UTC, in 3 h 20 min`; a moment that has passed is `now`. */
function whenOf(retryAt, now) {
    const left = Date.parse(retryAt) - now.getTime();
    const moment = `${retryAt.slice(0, 16).replace("T", " ")} UTC`;
    return left <= 0 ? `${moment}, now` : `${moment}, in ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(left)}`;
}
/** The verdict of a gate, in a word or two. */
function verdictOf({ verdict, deferred, answers, override }) {
    if (override !== undefined)
        return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("overridden"), " by ", override.by];
    if (deferred === true)
        return "judged in the environment";
    if (answers !== undefined)
        return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("needs an answer");
    return VERDICTS[verdict];
}
/** Message, stable code and evidence of one gate. */
function because(summary, result, now) {
    const { override, retryAt, verdict } = result;
    return [
        ...[result.message, " ", summary.reason(result.reason)],
        ...(retryAt === undefined || verdict === "pass" ? [] : [" Again at ", whenOf(retryAt, now), "."]),
        ...(override === undefined ? [] : [" Overridden until ", override.until, ": ", override.why]),
        ...(verdict === "pass" ? evidenceOf(result) : []),
    ];
}
/** Links to the evidence, each named after what it shows. */
function evidenceOf({ evidence }) {
    return evidence.slice(0, 3).flatMap((url) => [" ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`(${sortOf(url)})`, url)]);
}
function sortOf(url) {
    if (url.includes("/settings/"))
        return "settings";
    if (url.includes("/deployments/"))
        return "deployments";
    if (url.includes("/runs/"))
        return "run";
    if (url.includes("/commit/"))
        return "commit";
    return "evidence";
}


/***/ }),

/***/ 79429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ incidentOf),
/* harmony export */   y: () => (/* binding */ reportOverrides)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46192);
/* harmony import */ var _github_incidents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80710);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75802);
/* harmony import */ var _review_due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34144);






/**
 * Makes every override loud that could still count: an issue for each, opened once (R22). Throws what GitHub refuses, so
 * that nothing goes on quietly: an override nobody is told of starts nothing.
 */
async function reportOverrides(context, ground, environment) {
    const pages = [];
    // An issue that somebody deleted is opened again: without it nobody could do the review that is due.
    for (const { promotion: id, release, overriding } of (0,_review_due_js__WEBPACK_IMPORTED_MODULE_5__/* .dueReviews */ .Y)(ground.ledger, environment, ground.now)) {
        const about = { id, environment, service: ground.ledger.service, release };
        await (0,_github_incidents_js__WEBPACK_IMPORTED_MODULE_2__/* .openIncident */ .pF)(context.client, context.repo, incidentOf(context, about, overriding));
    }
    for (const promotion of (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, environment).open) {
        for (const overriding of promotion.overrides ?? []) {
            if (Date.parse(overriding.until) <= ground.now.getTime())
                continue;
            pages.push(await (0,_github_incidents_js__WEBPACK_IMPORTED_MODULE_2__/* .openIncident */ .pF)(context.client, context.repo, incidentOf(context, promotion, overriding)));
        }
    }
    return pages;
}
/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
function incidentOf({ repositoryUrl }, { id, environment, service, release }, { gate, why, actor, run, at, until, seq, comment }) {
    const body = (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .createSummary */ .F)()
        .paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(actor.login), " lets ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), " go on to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(environment), " against the gate ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(gate), ".")
        .list([
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Why"), ": ", why],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Release"), ": ", (0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(release), ` of ${service}`],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("From"), ` ${at} `, (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("until"), ` ${until}`],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Command"), ": ", pageOf(repositoryUrl, run, comment)],
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Record"), `: event ${seq} of the ledger`],
    ])
        .paragraph("Somebody else looks at it, and closes this issue when that is done. Three days after it was used nothing more enters until somebody did.")
        .render();
    return {
        marker: `<!-- env-actions override ${seq} -->`,
        title: `Override: ${gate} for ${environment} by ${actor.login} (${id})`,
        body: body.trim(),
        since: new Date(Date.parse(at) - 60_000),
    };
}
/** The page of what carried a command. */
function pageOf(repositoryUrl, run, comment) {
    if (comment === undefined)
        return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`);
    return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`comment ${comment.id}`, `${repositoryUrl}/issues/${comment.issue}#issuecomment-${comment.id}`);
}


/***/ }),

/***/ 40411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ FRESH),
  S: () => (/* binding */ judgement_judge)
});

// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: ./build/src/gates/override.js
var override = __webpack_require__(38428);
// EXTERNAL MODULE: ./build/src/rollback/agreed.js
var agreed = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/src/promotion/override-proof.js + 1 modules
var override_proof = __webpack_require__(74813);
// EXTERNAL MODULE: ./build/src/promotion/question.js + 2 modules
var promotion_question = __webpack_require__(34972);
// EXTERNAL MODULE: ./build/src/promotion/readmission-proof.js
var readmission_proof = __webpack_require__(84678);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/incidents.js
var incidents = __webpack_require__(80710);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/review.js
var ledger_review = __webpack_require__(47623);
// EXTERNAL MODULE: ./build/src/promotion/incident.js
var promotion_incident = __webpack_require__(79429);
// EXTERNAL MODULE: ./build/src/promotion/review-due.js
var review_due = __webpack_require__(34144);
;// CONCATENATED MODULE: ./build/src/promotion/review-proof.js






/**
 * Asks GitHub who closed the incident of each override whose review is due: one request each, and one more for a closed
 * issue. Without a due review nothing is asked.
 */
function readDueReviews(context, { ledger, now }, { environment }) {
    return Promise.all((0,review_due/* dueReviews */.Y)(ledger, environment.name, now).map(async (review) => {
        const { promotion: id, release } = review;
        const about = { id, environment: environment.name, service: ledger.service, release };
        try {
            const incident = (0,promotion_incident/* incidentOf */.w)(context, about, review.overriding);
            return { review, told: { ok: true, value: await (0,incidents/* readIncident */.rM)(context.client, context.repo, incident) } };
        }
        catch (error) {
            if (!(0,errors/* isFailure */.N6)(error))
                throw error;
            const hint = error.hint === undefined ? "" : ` ${error.hint}`;
            return { review, told: { ok: false, why: `${error.message}${hint}` } };
        }
    }));
}
/**
 * What keeps an environment locked until somebody looked (R22), as the gate would say it. Only an account of a person other
 * than the one who overrode has looked, by number. A way back is never held up.
 */
function unreviewed(due, { environment, action, repositoryUrl }) {
    if (action === "rollback")
        return [];
    return due.flatMap(({ review, told }) => {
        const { promotion, overriding } = review;
        const { gate, actor, seq } = overriding;
        const item = `${promotion} ${gate}`;
        const what = `${actor.login} overrode ${gate} for ${promotion} (event ${seq} of the ledger), which entered ${environment.name} at ${review.at}`;
        const since = (0,fields/* instantOf */.B9)(new Date((0,ledger_review/* dueAt */.s5)(review)));
        if (!told.ok) {
            return [
                {
                    ...{ gate: "lock", item, verdict: "unknown", reason: "override-review-unreadable" },
                    message: `${what}. Somebody else had to look at it until ${since}; whether anybody did could not be read: ${told.why}`,
                    evidence: [],
                    unblock: "The job needs the permission `issues: read`. If it has that, run this again.",
                },
            ];
        }
        if (told.value.some(({ closedBy }) => closedBy !== null && !closedBy.bot && closedBy.id !== actor.id))
            return [];
        const pages = told.value.map(({ page }) => page);
        const closers = told.value.flatMap(({ closedBy }) => (closedBy === null ? [] : closedBy.login));
        const wrong = closers.length === 0 ? "" : ` That ${closers.join(" and ")} closed the issue does not count.`;
        const where = pages[0] ?? `${repositoryUrl}/issues?q=label%3Aenv-incident`;
        const first = pages.length === 0 ? "The resuming workflow opens its issue again. " : closers.length === 0 ? "" : "Reopen it. ";
        return [
            {
                ...{ gate: "lock", item, verdict: "wait", reason: "override-unreviewed" },
                message: `${what}. Somebody else had to look at it until ${since}, and nobody did: ${where}.${wrong}`,
                evidence: [where],
                unblock: `${first}Look at it and close the issue (somebody else than ${actor.login}).`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/src/promotion/rollback-proof.js + 2 modules
var rollback_proof = __webpack_require__(9908);
// EXTERNAL MODULE: ./build/src/promotion/unlock-proof.js
var unlock_proof = __webpack_require__(8636);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/judgement.js










/** Facts older than this, in milliseconds, are read and judged again right before an environment is taken (R24). */
const FRESH = 10_000;
/**
 * Gathers what the gates need and judges one question. The facts about the release's commit may still be on their way:
 * gates that do not need them do not wait for them. `Stop` when the release's record is broken.
 */
async function judgement_judge(context, ground, evidence, question) {
    const { here, kept, environment } = question;
    const record = evidence.then((facts) => (0,promotion_question/* recordOf */.zv)(facts, question.release.id));
    const begun = context.clock.now().getTime();
    const slow = new Map(kept);
    const preparing = (0,judge/* prepareGates */.UV)((0,promotion_question/* askOf */.xt)(context, ground, { evidence, record }, question), {
        here,
        ...(question.rollback === undefined ? {} : { only: askedOfRollback(question) }),
        ...(kept === undefined ? {} : { kept }),
        prepared: (gate) => {
            if (context.clock.now().getTime() - begun > FRESH)
                slow.set(gate.name, gate);
        },
    });
    const proving = Promise.all([
        (0,override_proof/* checkOverrides */.yk)(context, ground, question),
        (0,unlock_proof/* refuteUnlocks */.d7)(context, ground, question),
        readDueReviews(context, ground, question),
        (0,rollback_proof/* proveRollback */.f)(context, ground, question),
        (0,readmission_proof/* proveReadmissions */.aZ)(context, ground, { environment, releases: named(ground, question) }),
    ]);
    const [facts, release, prepared, proofs] = await Promise.all([evidence, record, preparing, proving]);
    const [overrides, unlocks, reviews, rollback, readmissions] = proofs;
    const known = (0,promotion_question/* gateFacts */.pE)(context, ground, facts, question, readmissions);
    const at = (now) => {
        const closed = [...(0,unlock_proof/* lockedStill */.TG)(unlocks, now), ...unreviewed(reviews, known)];
        const proven = [...rollback.judge({ ...known, now }), ...revokedIn(ground.ledger.head, release)];
        const judged = [...(0,judge/* judgeGates */.y8)(prepared, { ...known, now }), ...closed, ...proven];
        const results = (0,override/* applyOverrides */.iu)(judged, overrides, now);
        return { results, outcome: (0,judge/* outcomeOf */.sG)(results, here) };
    };
    return { release, slow, at, action: known.action, ...at(ground.now) };
}
/** The release that would come in, and the one that the environment would go back to. */
function named(ground, { environment, release }) {
    const { target } = (0,way_back/* wayBack */.l)(ground, environment, release);
    return target.kind === "release" ? [release.id, target.release.id] : [release.id];
}
/** People are asked where the policy says whom; the question's environment says it then. */
function askedOfRollback({ environment, cause }) {
    return (0,agreed/* asksForAgreement */.s)(environment, cause) ? new Set([...ASKED_OF_ROLLBACKS, "approvals"]) : ASKED_OF_ROLLBACKS;
}
/** What is asked of a release that goes back: never soak, checks, order upstream or a calendar, always where its
 * bytes are from, and that they still go with their configuration. */
const ASKED_OF_ROLLBACKS = new Set([
    "environment",
    "source",
    "provenance",
    "order",
    "config",
    "lock",
]);
/** Bytes that were revoked come in nowhere, in whatever release, whoever wants it (R41). */
function revokedIn({ revoked = [] }, { artifacts }) {
    return artifacts.flatMap(({ name, digest }) => {
        const found = revoked.find((each) => each.digest === digest);
        if (found === undefined)
            return [];
        const message = `${name} (${digest}) was banned by ${found.actor?.login ?? "automation"} at ${found.at}: ${found.why}`;
        const unblock = "Build and register a release without it.";
        return [
            { gate: "artifacts", item: name, verdict: "fail", reason: "artifact-revoked", message, evidence: [], unblock },
        ];
    });
}


/***/ }),

/***/ 74813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ OVERRIDE_LASTS),
  yk: () => (/* binding */ checkOverrides),
  jn: () => (/* binding */ isOverride)
});

// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/carrier.js
var carrier = __webpack_require__(14831);
;// CONCATENATED MODULE: ./build/src/promotion/override-meant.js
/**
 * Why a command that was really given did not mean this promotion; undefined when it can have. A genuine override names an
 * environment, a gate and a reason, so without this look a forged record could cite it for another promotion of the same day
 * (R22): one that nobody had asked for yet, an older one than that which waited, or another one after it was used.
 *
 * @param startedAt when GitHub says that the command was given, in milliseconds since 1970
 */
function refuteMeant(state, promotion, overriding, startedAt) {
    const { id, number } = promotion;
    if (usesOf(state).some(({ by, of }) => of !== id && by.seq < overriding.seq && sameCarrier(by, overriding)))
        return `the same command was used for another promotion before.`;
    if (!isOpenedBy(state, promotion, overriding, startedAt) && Date.parse(promotion.requestedAt) > startedAt)
        return `${id} was asked for after the command was given.`;
    const meant = state.open.find((other) => other.number > number && Date.parse(other.requestedAt) <= startedAt);
    return meant === undefined ? undefined : `${meant.id} waited then, and the newest is meant.`;
}
/** A refused promotion gets another attempt by an override: it is asked for right before it, in the same commit. */
function isOpenedBy(state, { retryOf, requestedSeq }, { seq }, startedAt) {
    if (retryOf === null || seq !== requestedSeq + 1)
        return false;
    const refused = state.settled.find(({ id }) => id === retryOf);
    return refused?.state === "rejected" && Date.parse(refused.at) <= startedAt;
}
function usesOf({ open, reviews = [] }) {
    return [
        ...open.flatMap(({ id, overrides = [] }) => overrides.map((by) => ({ by, of: id }))),
        ...reviews.map(({ promotion, overriding }) => ({ by: overriding, of: promotion })),
    ];
}
function sameCarrier(left, right) {
    if (left.comment !== undefined || right.comment !== undefined)
        return left.comment?.id === right.comment?.id;
    return left.run.id === right.run.id && left.run.attempt === right.run.attempt;
}

;// CONCATENATED MODULE: ./build/src/promotion/override-proof.js




/** How long an override lasts, in milliseconds, from the start of the run or the comment that carried the command. */
const OVERRIDE_LASTS = 24 * 3_600_000;
/**
 * Proves the overrides of a promotion again, wherever they are about to count. Anyone with write access can append an
 * override to the ledger (design.md section 6), so only GitHub's own record of the cited run or comment speaks: by this very
 * person, of this very command, not long ago; and the person may still override.
 */
function checkOverrides(context, ground, { environment, promotion }) {
    if (promotion === undefined)
        return Promise.resolve([]);
    const overrides = promotion.overrides ?? [];
    return Promise.all(overrides.map((overriding) => check(context, ground, { environment, promotion, overriding })));
}
async function check(context, ground, claim) {
    const { environment, promotion, overriding } = claim;
    const { gate: word, why, actor, run, at, until, comment } = overriding;
    const claimed = { word, by: actor.login, why, until, refuted: undefined };
    const proof = await (0,carrier/* proveCarrier */.T)(context, ground, {
        ...{ actor, run, at, comment, action: "override", environments: [environment] },
        isCommand: (command) => isOverride(command, { environment: environment.name, gate: word, why }),
    });
    if (proof.refuted !== undefined)
        return { ...claimed, refuted: proof.refuted };
    const another = refuteMeant((0,snapshot/* stateOf */.L4)(ground.ledger, environment.name), promotion, overriding, proof.startedAt);
    if (another !== undefined)
        return { ...claimed, refuted: another };
    const last = Math.min(Date.parse(until), proof.startedAt + OVERRIDE_LASTS);
    return { ...claimed, until: (0,fields/* instantOf */.B9)(new Date(last)) };
}
/** Whether a command is this very override. */
function isOverride(command, wanted) {
    if (command.kind !== "override")
        return false;
    return command.environment === wanted.environment && command.gate === wanted.gate && command.why === wanted.why;
}


/***/ }),

/***/ 84161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hy: () => (/* binding */ ageOf),
  _w: () => (/* binding */ judgeAgain),
  CS: () => (/* binding */ judgeNow),
  MH: () => (/* binding */ readFacts)
});

// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/rollback/agreed.js
var agreed = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/judgement.js + 1 modules
var judgement = __webpack_require__(40411);
// EXTERNAL MODULE: ./build/src/gates/upstream-proof.js + 1 modules
var upstream_proof = __webpack_require__(31770);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
// EXTERNAL MODULE: ./build/src/promotion/target.js
var promotion_target = __webpack_require__(13550);
;// CONCATENATED MODULE: ./build/src/promotion/once-more.js



/**
 * What a step is about, where a person asks for what is there already. A job that died after it had recorded a success
 * leaves one that GitHub's record does not confirm: it opens nothing downstream, and is no way back for what comes next. So
 * the same release may come in once more, and be proven by a run that ends well. One request, and only then.
 */
async function onceMore(context, ground, wanted, cause) {
    const target = (0,promotion_target/* findTarget */.F)(ground.ledger, wanted);
    if (cause !== "person" || target.kind !== "closed" || target.reason !== "already-there")
        return { wanted, target };
    const { promotion } = target;
    if (promotion === undefined || !("run" in promotion))
        return { wanted, target };
    if (!(await isRefuted(context, ground, wanted.environment, promotion)))
        return { wanted, target };
    const again = { ...wanted, again: true };
    return { wanted: again, target: (0,promotion_target/* findTarget */.F)(ground.ledger, again) };
}
/** Only what GitHub's record denies: what could not be read, or goes on, is no reason to deploy twice. */
async function isRefuted(context, { policy, snapshot, now }, environment, settled) {
    const { run } = settled;
    const upstreamRuns = run === null ? new Map() : new Map([[run, await (0,upstream_run/* readUpstreamRun */.v)(context, settled)]]);
    const facts = {
        ...{ policy, now, upstreamRuns, repositoryUrl: context.repositoryUrl },
        repositoryId: snapshot.repository.id,
        defaultBranch: snapshot.repository.defaultBranch,
        calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
    };
    return (0,upstream_proof/* refuteSuccess */.D)(facts, environment, settled)?.verdict === "fail";
}

// EXTERNAL MODULE: ./build/src/promotion/release-facts.js
var release_facts = __webpack_require__(57296);
;// CONCATENATED MODULE: ./build/src/promotion/read.js








/** Reads and judges: two requests, whatever the history holds, and those of the gates that the policy asks for. */
async function readFacts(context, asked, standpoint) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, {
        environment: asked.environment,
        files: (service) => (0,choose_release/* filesOf */.R8)(asked.choice, service),
    });
    return judgeAgain(context, asked, { ...standpoint, ground });
}
/** Judges on a ground that was read already. What the gates need beside it is gathered anew each time (R24). */
async function judgeAgain(context, asked, { ground, here, more = [], kept }) {
    const named = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, asked.environment);
    const release = (0,choose_release/* chooseRelease */.bX)(asked.choice, ground.ledger, named, asked.promotion?.promotion);
    const { rollback } = asked;
    const wish = {
        ...{ environment: named.name, release, promotion: asked.promotion, calling: context.calling },
        ...(rollback === undefined ? {} : { rollback }),
    };
    const { wanted, target } = await onceMore(context, ground, wish, asked.cause);
    const promotion = target.kind === "open"
        ? (0,snapshot/* stateOf */.L4)(ground.ledger, named.name).open.find(({ id }) => id === target.promotion.id)
        : undefined;
    // A bot may carry out what a person asked for.
    const cause = promotion?.cause ?? asked.cause;
    const back = promotion === undefined ? rollback : promotion.rollback;
    const environment = back === undefined ? named : (0,agreed/* forGoingBack */.R)(named, cause);
    const reading = (0,release_facts/* readReleaseFacts */.x)(context, ground, release, environment);
    const judged = await (0,judgement/* judge */.S)(context, ground, reading, {
        environment,
        release,
        promotion,
        cause,
        successorOf: target.kind === "new" ? target.retryOf : null,
        rollback: back,
        here,
        ...(kept === undefined ? {} : { kept }),
    });
    const at = (now) => {
        const results = [...judged.at(now).results, ...more];
        return { results, outcome: (0,judge/* outcomeOf */.sG)(results, here) };
    };
    return {
        ground,
        environment,
        release,
        wanted,
        evidence: await reading,
        judgement: { ...judged, at, ...at(ground.now) },
    };
}
/**
 * The same facts judged at this very moment, so that a window that closed while artifacts were fetched is closed (R24). How
 * long that took is all that the runner's clock is asked; the time itself is GitHub's.
 */
function judgeNow(context, facts) {
    const now = new Date(facts.ground.now.getTime() + ageOf(context, facts));
    return { ...facts, judgement: { ...facts.judgement, ...facts.judgement.at(now) } };
}
/** Milliseconds since the facts were read. */
function ageOf({ clock }, { ground }) {
    return Math.max(0, clock.now().getTime() - ground.readAt.getTime());
}


/***/ }),

/***/ 34144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ dueReviews)
/* harmony export */ });
/* harmony import */ var _ledger_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47623);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);


/** The overrides used in an environment whose time to be looked at is over, by the ledger. */
function dueReviews(ledger, environment, now) {
    const { reviews = [] } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, environment);
    return reviews.filter((review) => (0,_ledger_review_js__WEBPACK_IMPORTED_MODULE_1__/* .dueAt */ .s5)(review) <= now.getTime());
}


/***/ }),

/***/ 9908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ isRollback),
  f: () => (/* binding */ proveRollback)
});

// EXTERNAL MODULE: ./build/src/gates/rollback-plan/gather.js + 2 modules
var gather = __webpack_require__(56739);
// EXTERNAL MODULE: ./build/src/gates/upstream-proof.js + 1 modules
var upstream_proof = __webpack_require__(31770);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/rollback/owners.js
var owners = __webpack_require__(19872);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var target = __webpack_require__(98965);
// EXTERNAL MODULE: ./build/src/promotion/carrier.js
var carrier = __webpack_require__(14831);
// EXTERNAL MODULE: ./build/src/gates/checks/counted.js
var counted = __webpack_require__(17288);
// EXTERNAL MODULE: ./build/src/rollback/plan.js
var plan = __webpack_require__(15623);
// EXTERNAL MODULE: ./build/src/environments/workflows/workflow.js
var workflows_workflow = __webpack_require__(14132);
// EXTERNAL MODULE: ./build/src/github/branch-files.js
var branch_files = __webpack_require__(51335);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/verification/tests.js
var verification_tests = __webpack_require__(82948);
// EXTERNAL MODULE: ./build/src/promotion/carried.js
var carried = __webpack_require__(90589);
;// CONCATENATED MODULE: ./build/src/promotion/judging-proof.js







/** The controller's own action, which stands at the root of this suite. */
const CONTROLLER = /^[^/@]+\/env-actions@/;
/** What starts the controller without a person: a person's run may have ended red because of what they asked. */
const BY_ITSELF = ["schedule", "workflow_run"];
/** What judged a failed promotion, where it was another run than the one that deployed it. */
function judgedElsewhere({ run, reason, verification }) {
    if (reason?.startsWith("verification-") !== true || verification?.verdict === "pass")
        return undefined;
    return verification?.run.id === run ? undefined : verification;
}
/** Asks GitHub for the run that is said to have judged, its workflow, and the tests. Four requests at most. */
async function readJudgement({ client, repo }, cited) {
    const { id, attempt, checkRun } = cited.run;
    const place = { repo, run: id, attempt };
    try {
        const [run, jobs, tests] = await Promise.all([
            (0,runs/* getAttempt */.Yp)(client, place),
            checkRun === null ? [] : (0,runs/* listJobs */.N6)(client, place),
            cited.tests === null ? null : (0,runs/* getRun */.Mh)(client, { repo, run: cited.tests }),
        ]);
        const read = await (0,branch_files/* readBranchFiles */.C)(client, { repo, paths: [run.path] });
        const { status, conclusion } = jobs.find((job) => job.id === checkRun) ?? run;
        return {
            cited,
            found: { ok: true, value: { run, status, conclusion, tests, file: read?.files.get(run.path) ?? null } },
        };
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error))
            throw error;
        return { cited, found: { ok: false, why: error.message } };
    }
}
/**
 * Why a judgement does not open the way back; undefined when it does. A line in the ledger is no proof (design.md section 6),
 * so GitHub's own record must say it: the tests of this very promotion ended red; or a job of the controller, which nobody
 * started by hand, ran on the default branch after the deployment, around the time of the record, and ended red.
 */
function judgeJudgement(facts, environment, o) {
    const { cited, found } = o.judgement;
    const named = `Run ${cited.run.id}, which the ledger cites for the verification of ${o.id},`;
    if (!found.ok) {
        return { verdict: "unknown", reason: "rollback-unreadable", message: `${named} could not be read: ${found.why}` };
    }
    const { run, status, conclusion, file, tests } = found.value;
    const unproven = (why) => {
        const message = `${named} ${why}, so nothing goes back by itself. Say /rollback ${environment.name} <why>.`;
        return { verdict: "fail", reason: "rollback-judgement-unproven", message };
    };
    if (tests !== null && areRed(facts, environment, { id: o.id, tests }))
        return undefined;
    if (run.headRepositoryId !== facts.repositoryId || run.headBranch !== facts.defaultBranch)
        return unproven(`did not run on ${facts.defaultBranch} of this repository`);
    if (!BY_ITSELF.includes(run.event))
        return unproven(`was started by ${run.event}`);
    if (file === null || !isController(run.path, file))
        return unproven(`is of ${run.path}, which resumes nothing`);
    if (!(Date.parse(run.createdAt) >= Date.parse(o.deployed.createdAt ?? "")))
        return unproven("was there before the run that deployed");
    if (!(0,carried/* isOfTheTime */.av)(cited.at, run.createdAt))
        return unproven("is not of the time of the record");
    if (status !== "completed") {
        // The look that judges goes on at once; the job that enters asks again.
        if (run.id === facts.calling.run)
            return undefined;
        return { verdict: "wait", reason: "rollback-unfinished", message: `${named} has not ended yet.` };
    }
    return conclusion === "failure" ? undefined : unproven(`ended with ${conclusion ?? "no conclusion"}`);
}
function areRed({ policy, repositoryId, defaultBranch, now }, environment, { id, tests }) {
    const workflow = (0,verification_plan/* verificationOf */.zM)(policy.environments.get(environment.name) ?? environment, now)?.workflow;
    if (workflow === undefined)
        return false;
    const wanted = { repositoryId, workflow, defaultBranch, marker: (0,verification_tests/* testsMarker */.u2)(id) };
    return (0,verification_tests/* refuteTests */.Pq)(tests, wanted) === undefined && tests.status === "completed" && tests.conclusion === "failure";
}
function isController(path, text) {
    const workflow = (0,workflows_workflow/* readWorkflow */.S)({ path, text });
    return workflow.ok && workflow.jobs.some(({ uses }) => uses.some((each) => CONTROLLER.test(each.text)));
}

// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/failure-proof.js






/**
 * Nobody asked: then the policy says that it happens by itself, and the job that deployed did fail, by GitHub's record; or
 * where it ended well and somebody judged later, that judgement is there. Four requests at most.
 */
async function proveFailure(context, ground, environment, { of }) {
    const failed = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).settled.find(({ id }) => id === of);
    if (failed === undefined || failed.run === null) {
        return () => [
            refused("fail", "rollback-unproven", `The ledger cites no run for ${of}, which is said to have failed.`),
        ];
    }
    const { rule, data } = (0,way_back/* wayBack */.l)(ground, environment, failed.release);
    if (!(0,plan/* isAutomatic */.aI)(rule, data)) {
        const why = `${environment.name} does not go back by itself${data === "reversible" ? "" : `: its data is ${data}`}.`;
        return () => [refused("fail", "rollback-by-person", why)];
    }
    const { run, attempt, checkRun, reason } = failed;
    const cited = judgedElsewhere(failed);
    const [found, judgement] = await Promise.all([
        (0,upstream_run/* readUpstreamRun */.v)(context, { run, attempt, checkRun }),
        cited === undefined ? undefined : readJudgement(context, cited),
    ]);
    return (facts) => judgeFailure(facts, environment, { id: of, run, reason, judgement }, found);
}
function judgeFailure(facts, environment, { id, run, reason, judgement }, found) {
    const { workflow } = environment;
    const unproven = (why) => [
        refused("fail", "rollback-unproven", `Run ${run}, which the ledger cites for the failure of ${id}, ${why}.`),
    ];
    if (!found.ok)
        return [refused("unknown", "rollback-unreadable", `Run ${run} of ${id} could not be read: ${found.why}`)];
    const { path, branch, repository, status, whole, ...job } = found.value;
    // What another job of the run found wrong makes the run red, and not the job that deployed.
    const conclusion = reason?.startsWith("verification-") === true ? (whole ?? null) : job.conclusion;
    // Compared, not believed: what nobody knows is not the same as something else that nobody knows.
    if (repository !== facts.repositoryId || branch !== facts.defaultBranch)
        return unproven(`did not run on ${facts.defaultBranch} of this repository`);
    if (workflow === undefined || path !== (0,counted/* workflowPath */.RB)(workflow))
        return unproven(`is of ${path}`);
    // The job that has just settled it may ask before GitHub has closed it; the job that enters asks again.
    if (status !== "completed") {
        if (run === facts.calling.run)
            return [];
        return [refused("wait", "rollback-unfinished", `The job of ${id} has not ended yet.`)];
    }
    if (judgement !== undefined) {
        const refuted = judgeJudgement(facts, environment, { id, deployed: found.value, judgement });
        return refuted === undefined ? [] : [refused(refuted.verdict, refuted.reason, refuted.message)];
    }
    const isFailure = typeof conclusion === "string" && conclusion !== "" && conclusion !== "success";
    return isFailure ? [] : unproven(`ended with ${conclusion ?? "no conclusion"}`);
}
/** A refusal of the way back itself. */
function refused(verdict, reason, message) {
    return { gate: "rollback", verdict, reason, message, evidence: [], unblock: UNBLOCK[verdict] };
}
const UNBLOCK = {
    fail: "A person can ask for it: /rollback <environment> <why>. docs/rollback.md says what is proven.",
    unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
    wait: "Nothing to do but wait; it goes on by itself.",
};

;// CONCATENATED MODULE: ./build/src/promotion/rollback-proof.js








const NONE = { judge: () => [] };
/**
 * Proves a rollback again, wherever it is about to open something. It passes gates that a promotion does not pass, so the
 * ledger's word is not enough (design.md section 6): that the release once succeeded here is GitHub's record of the run
 * that brought it; that a person wants it is the run or comment that carried the command; that a promotion failed is the end
 * of the job that deployed it, or of the controller's that judged it. Five requests at most.
 */
async function proveRollback(context, ground, question) {
    const { rollback } = question;
    if (rollback === undefined)
        return NONE;
    const [success, cause] = await Promise.all([
        proveTarget(context, ground, question),
        proveCause(context, ground, question, rollback),
    ]);
    return { judge: (facts) => [...success(facts), ...cause(facts)] };
}
async function proveTarget(context, ground, question) {
    const { environment, release } = question;
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name);
    const good = (0,target/* goodReleases */.CF)(state, ground.ledger.head).find((each) => each.release.id === release.id);
    const settled = good === undefined ? undefined : (0,gather/* settledOf */.Rr)(state, good.promotion);
    if (settled === undefined || settled.run === null) {
        const why = `The ledger knows no success of ${release.id} in ${environment.name} that could be proven.`;
        return () => [refused("fail", "rollback-target-unproven", why)];
    }
    const { run } = settled;
    const found = await (0,upstream_run/* readUpstreamRun */.v)(context, settled);
    return (facts) => {
        const refuted = (0,upstream_proof/* refuteSuccess */.D)({ ...facts, upstreamRuns: new Map([[run, found]]) }, environment.name, settled);
        if (refuted === undefined)
            return [];
        return refuted.verdict === "unknown"
            ? [refused("unknown", "rollback-unreadable", refuted.message)]
            : [refused("fail", "rollback-target-unproven", refuted.message)];
    };
}
function proveCause(context, ground, question, rollback) {
    return question.cause === "person"
        ? provePerson(context, ground, question)
        : proveFailure(context, ground, question.environment, rollback);
}
/** A person's word is in GitHub's record of the run or comment that carried it. Before it is recorded, the command is it. */
async function provePerson(context, ground, question) {
    const { environment, promotion } = question;
    const claimed = promotion?.rollback;
    if (claimed === undefined)
        return () => [];
    const { actor, run, at, why, comment } = claimed;
    if (actor === null || run === null) {
        return () => [refused("fail", "rollback-unproven", "The ledger does not say who asked for it, and in which run.")];
    }
    const proof = await (0,carrier/* proveCarrier */.T)(context, ground, {
        ...{ actor, run, at, comment, action: "rollback", environments: [(0,owners/* forOwners */.y)(environment)] },
        isCommand: (said) => isRollback(said, { environment: environment.name, why }),
    });
    if (proof.refuted === undefined)
        return () => [];
    const message = `The word of ${actor.login} does not count: ${proof.refuted}`;
    return () => [refused("fail", "rollback-unproven", message)];
}
/** Whether a command is this very rollback. */
function isRollback(command, wanted) {
    return command.kind === "rollback" && command.environment === wanted.environment && command.why === wanted.why;
}


/***/ }),

/***/ 13550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isActive),
/* harmony export */   F: () => (/* binding */ findTarget)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);

/** In the environment, or on the way out of it: exactly one promotion may be. */
function isActive(state) {
    switch (state) {
        case "deploying":
        case "deployed":
        case "verifying":
        case "rolling-back":
        case "indeterminate":
            return true;
        case "requested":
        case "waiting":
        case "cleared":
        case "succeeded":
        case "failed":
        case "rolled-back":
        case "rejected":
        case "expired":
        case "superseded":
        case "cancelled":
            return false;
    }
}
/**
 * Finds the promotion a step is about. A re-run never enters its old promotion again: a failed one of the same release
 * gets a successor, anything else ends with what is stored (R17).
 */
function findTarget(ledger, wanted) {
    if (wanted.promotion !== undefined)
        return findById(ledger, wanted, wanted.promotion);
    return wanted.rollback === undefined ? findByRelease(ledger, wanted) : findRollback(ledger, wanted, wanted.rollback);
}
/** Going back from a promotion is one thing, however often it is asked for (R90). */
function findRollback(ledger, { environment }, { of }) {
    const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, environment).open.find(({ rollback }) => rollback?.of === of);
    if (open === undefined)
        return { kind: "new", retryOf: null };
    return isActive(open.state)
        ? { kind: "closed", reason: "not-owner", promotion: open }
        : { kind: "open", promotion: open };
}
function findById(ledger, wanted, { promotion: id, plan }) {
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, wanted.environment);
    const open = state.open.find((each) => each.id === id);
    if (open !== undefined) {
        if (open.release.id !== wanted.release.id)
            return { kind: "closed", reason: "release-differs", promotion: open };
        if (isActive(open.state))
            return { kind: "closed", reason: "not-owner", promotion: open };
        if (plan !== undefined && !open.plan.startsWith(`sha256:${plan}`)) {
            return { kind: "closed", reason: "stale-dispatch", promotion: open };
        }
        return { kind: "open", promotion: open };
    }
    const settled = state.settled.find((each) => each.id === id);
    if (settled === undefined)
        return { kind: "closed", reason: "promotion-unknown", promotion: undefined };
    return afterSettled(settled, wanted, state);
}
function findByRelease(ledger, wanted) {
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, wanted.environment);
    // First what this run did before: a re-run must not take up what somebody else has asked for since (R17). The job that
    // has just settled its own may look after other releases.
    const mine = ownedBy(state, wanted.calling);
    const again = mine !== undefined && (isLater(wanted.calling, mine) || mine.release.id === wanted.release.id);
    if (again)
        return afterSettled(mine, wanted, state);
    return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: null };
}
/** The open promotion of this release, which asking for the release again is (R90). */
function openFor(state, { release }) {
    const open = state.open.find((each) => each.release.id === release.id);
    if (open === undefined)
        return undefined;
    return isActive(open.state)
        ? { kind: "closed", reason: "not-owner", promotion: open }
        : { kind: "open", promotion: open };
}
function alreadyThere(state, { release, again }) {
    const { current } = state;
    if (again === true)
        return undefined;
    if (current.kind !== "release" || current.release.id !== release.id)
        return undefined;
    const there = state.settled.find(({ id }) => id === current.promotion);
    return { kind: "closed", reason: "already-there", promotion: there };
}
/** The newest settled promotion that any attempt of this run owned. */
function ownedBy(state, calling) {
    return state.settled.find(({ run }) => run === calling.id);
}
/** A further attempt of the run that owned a promotion. */
function isLater(calling, { run, attempt }) {
    return run === calling.id && attempt !== null && calling.attempt > attempt;
}
/**
 * Only a later attempt of the run that failed may try again, and only with the same release. Its newest promotion decides:
 * where an attempt in between succeeded, there is nothing to try again.
 */
function afterSettled(settled, wanted, state) {
    const { calling, release } = wanted;
    const newest = settled.run === calling.id ? (ownedBy(state, calling) ?? settled) : settled;
    if (!isLater(calling, newest) || newest.state !== "failed" || newest.release.id !== release.id) {
        return { kind: "closed", reason: "already-settled", promotion: newest };
    }
    return openFor(state, wanted) ?? alreadyThere(state, wanted) ?? { kind: "new", retryOf: newest.id };
}


/***/ }),

/***/ 8636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ lockedStill),
/* harmony export */   d7: () => (/* binding */ refuteUnlocks),
/* harmony export */   kH: () => (/* binding */ isTooEarly),
/* harmony export */   tA: () => (/* binding */ isUnlock)
/* harmony export */ });
/* harmony import */ var _gates_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45103);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14831);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83982);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57044);






/** Proves again, wherever it would let something in, that a lock was taken off by somebody who may (design.md section 6). */
async function refuteUnlocks(context, ground, { environment }) {
    const { opened: everywhere } = ground.ledger.head;
    const { opened: here } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    const every = [...ground.policy.environments.values()];
    const asked = [
        ...(here === undefined ? [] : [{ opened: here, place: environment.name, environments: [environment] }]),
        ...(everywhere === undefined ? [] : [{ opened: everywhere, place: _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EVERYTHING */ .Qz, environments: every }]),
    ];
    const refuted = await Promise.all(asked.map(async ({ opened, place, environments }) => {
        const { actor, run, at, why, comment } = opened;
        if (!(0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(opened.lock, ground.now))
            return [];
        const isCommand = (command) => isUnlock(command, { environment: place, why });
        const proof = await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_3__/* .proveCarrier */ .T)(context, ground, {
            ...{ actor, run, at, comment, action: "lock", environments },
            isCommand,
        });
        if (proof.refuted !== undefined)
            return [{ opened, place, why: proof.refuted }];
        if ((0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .asksWhatRuns */ .X6)(opened.lock) && (0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .runsIn */ .UN)(why) === undefined)
            return [{ opened, place, why: UNSAID }];
        return isTooEarly(opened.lock, proof.startedAt) ? [{ opened, place, why: TOO_EARLY }] : [];
    }));
    return refuted.flat();
}
const UNSAID = "a rollback failed here, and the command does not say what runs.";
const TOO_EARLY = "the command is older than the lock, so it was about another one.";
/** Whether a command from then, in milliseconds since 1970, cannot have meant this lock: it was not there yet. */
function isTooEarly(lock, startedAt) {
    return !(startedAt >= Date.parse(lock.at));
}
/** Whether a command is this very unlock. */
function isUnlock(command, wanted) {
    return command.kind === "unlock" && command.environment === wanted.environment && command.why === wanted.why;
}
/** The locks that go on, as the gate would say them. */
function lockedStill(refuted, now) {
    return refuted
        .filter(({ opened }) => (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(opened.lock, now))
        .map(({ opened, place, why }) => ({
        gate: "lock",
        item: place,
        verdict: "wait",
        reason: "unlock-unproven",
        message: `The unlock by ${opened.actor.login} does not count: ${why} So the lock goes on, by ${(0,_gates_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(opened.lock)}`,
        evidence: [],
        unblock: `Lock and unlock it again: "/lock ${place} <why>", then "/unlock ${place} ${(0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .asksWhatRuns */ .X6)(opened.lock) ? _what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .SAY_RUNS */ .Jr : "<why>"}".`,
        ...(opened.lock.until === undefined ? {} : { retryAt: opened.lock.until }),
    }));
}


/***/ }),

/***/ 57044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ SAY_RUNS),
/* harmony export */   UN: () => (/* binding */ runsIn),
/* harmony export */   X6: () => (/* binding */ asksWhatRuns),
/* harmony export */   v_: () => (/* binding */ recordedRuns)
/* harmony export */ });
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75802);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13715);


/** What may run beside a release that the ledger knows. */
const OTHERS = ["nothing", "unknown"];
/** How the word about what runs is said, for messages. */
const SAY_RUNS = "runs <release, `nothing` or `unknown`> <how you know>";
/**
 * What a person says to run in an environment, in the reason of an unlock: `runs 2.4.1 I looked at the pods`. Undefined when it
 * does not say it. Only the form is looked at; whether there is such a release is known only while the lock is there.
 */
function runsIn(why) {
    return /^runs[ ]+(?<what>[A-Za-z0-9][A-Za-z0-9._+-]{0,99})[ ]+\S/.exec(why)?.groups?.["what"];
}
/** A rollback that failed leaves an environment of which nobody knows what runs; this lock asks for it (R102). */
function asksWhatRuns(lock) {
    return lock.rollback !== undefined;
}
/**
 * What a person records to run, in words, where the lock asks for that: a release that the environment has seen, nothing, or
 * that it is not known. Throws `Stop` `command-refused` when the reason does not say it.
 */
function recordedRuns(state, why) {
    const { environment, succeeded, previous, candidate, settled } = state;
    const seen = [
        ...[succeeded, previous, candidate].flatMap((each) => each?.release ?? []),
        ...settled.map(({ release }) => release),
    ];
    const what = runsIn(why);
    if (OTHERS.some((word) => word === what))
        return what === "nothing" ? "nothing runs there" : "it is not known what runs";
    const release = seen.find(({ id, version }) => id === what || version === what);
    if (release !== undefined)
        return `it runs ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRelease */ .NC)(release)}`;
    const known = [...new Set(seen.map(({ id, version }) => version ?? id))].join(", ");
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .V("command-refused", what === undefined
        ? `A rollback of ${environment} failed, so an unlock has to say what runs there now.`
        : `${environment} has seen no release ${what}.`, `Look, then say "/unlock ${environment} ${SAY_RUNS}". It has seen ${known}. Or go back again: "/rollback ${environment} <why>".`);
}


/***/ }),

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ forGoingBack),
/* harmony export */   s: () => (/* binding */ asksForAgreement)
/* harmony export */ });
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19872);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61074);



/** The gate's name in the policy's rules. */
const APPROVALS = "approvals";
/** Whether a rollback has to be agreed to. One that happens by itself never waits for anybody. */
function asksForAgreement(environment, cause) {
    return cause === "person" && (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackRule */ .T)(environment).approvals !== undefined;
}
/**
 * The environment as a rollback that a person asks for goes by it: who has to agree, beside that person, is what
 * `rollback.approvals` says and not what holds for what comes in. What people agree to is still the policy as it is written.
 */
function forGoingBack(environment, cause) {
    const { approvals } = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackRule */ .T)(environment);
    if (approvals === undefined || !asksForAgreement(environment, cause))
        return environment;
    const usual = environment.rules.get(APPROVALS);
    // Asked in the same place: where issues are off, they are off for this too.
    const place = typeof usual === "object" && usual !== null && "ask" in usual ? { ask: usual.ask } : {};
    const from = (approvals.from ?? (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersOf */ .K)(environment)).map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0);
    const rule = { from, count: approvals.count, not: ["requester"], ...place };
    return { ...environment, rules: new Map([...environment.rules, [APPROVALS, rule]]) };
}


/***/ })

};
