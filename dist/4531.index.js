export const id = 4531;
export const ids = [4531];
export const modules = {

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
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85005);
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
        case "settings.observed":
            return `settings observed: ${event.data.parts.length} changed`;
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

// EXTERNAL MODULE: ./build/src/promotion/stale-tick.js
var stale_tick = __webpack_require__(21098);
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
        ...(run.eventName === "schedule" ? {} : { tellStale: onceStale(world, run.serverUrl) }),
    };
}
/** A step reads its ground several times, and says this once. */
function onceStale({ log, summary, run }, server) {
    let told = false;
    return (overdue) => {
        if (told)
            return;
        told = true;
        log.warning((0,stale_tick/* staleWords */.dT)(overdue));
        summary.warning(...(0,stale_tick/* stalePart */.zs)(overdue, `${server}/${run.repository.owner}/${run.repository.name}`));
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


/***/ })

};
