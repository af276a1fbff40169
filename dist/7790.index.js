export const id = 7790;
export const ids = [7790];
export const modules = {

/***/ 97790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callerOf: () => (/* reexport */ mode/* callerOf */.$U),
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  deployHere: () => (/* reexport */ deployHere),
  environmentNamed: () => (/* reexport */ promotion_ground/* environmentNamed */.b6),
  jobTotalOf: () => (/* reexport */ context/* jobTotalOf */.VD),
  lookAt: () => (/* reexport */ lookAt),
  modeOf: () => (/* reexport */ mode/* modeOf */.VV),
  permitPromote: () => (/* reexport */ permit/* permitPromote */.S),
  readPromote: () => (/* reexport */ readPromote),
  requestElsewhere: () => (/* reexport */ requestElsewhere),
  stateOf: () => (/* reexport */ snapshot/* stateOf */.L4),
  wrongRef: () => (/* reexport */ wrongRef)
});

// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var promotion_answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/config-digest.js
var config_digest = __webpack_require__(63190);
// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/release/artifacts/at-once.js
var at_once = __webpack_require__(63514);
// EXTERNAL MODULE: ./build/src/release/artifacts/fault.js
var fault = __webpack_require__(13051);
// EXTERNAL MODULE: ./build/src/release/artifacts/kinds.js + 17 modules
var kinds = __webpack_require__(88875);
;// CONCATENATED MODULE: ./build/src/promotion/artifacts.js




/** Fetches and verifies every artifact without touching the environment; all faults at once. */
async function prepareArtifacts(context, facts, folder) {
    const kind = kindContext(context, facts, folder);
    const tried = await (0,at_once/* atOnce */.z)(facts.judgement.release.artifacts, async (record) => {
        try {
            return await place(facts, record).prepare(kind);
        }
        catch (error) {
            if (!(error instanceof fault/* ArtifactFault */.R))
                throw error;
            const { reason, message, hint } = error;
            return { gate: "artifacts", verdict: "fail", reason, message, evidence: [], unblock: hint };
        }
    });
    return {
        artifacts: tried.flatMap((each) => ("gate" in each ? [] : [each])),
        faults: tried.filter((each) => "gate" in each),
    };
}
/**
 * Brings a release's artifacts into the environment. First every byte is carried to its place and proven there; only then
 * anything leads to them: tags and branches, and at last what is written into files. In the end all is read back (R30).
 *
 * @throws ArtifactFault, and whatever a registry or GitHub could not do; nothing is handed over then
 */
async function takeArtifacts(context, facts, { folder, delivered }) {
    const kind = kindContext(context, facts, folder);
    const placed = (0,kinds/* inOrderOfMoving */.rV)(facts.judgement.release.artifacts.map((record) => place(facts, record)));
    const transfers = await (0,at_once/* atOnce */.z)(placed, (each) => each.carry(kind));
    const isCommit = ({ record }) => record.kind === "commit";
    const first = await (0,at_once/* atOnce */.z)(placed.filter((each) => !isCommit(each)), (each) => each.move(kind, delivered));
    const moved = [...first];
    // One after the other: they write to branches of one repository.
    for (const each of placed.filter(isCommit))
        moved.push(await each.move(kind, delivered));
    await (0,at_once/* atOnce */.z)(placed, (each) => each.prove(kind, delivered));
    return { moved: moved.flat(), transfers: transfers.flat() };
}
function place({ environment, release }, record) {
    const { id, version, commit } = release;
    const moving = { release: { id, version, commit }, environment: environment.name };
    return (0,kinds/* placeArtifact */.UM)(record, environment.artifacts.get(record.name), moving);
}
function kindContext(context, { ground, release }, folder) {
    const { client, repo, clock, registries } = context;
    const images = { ...registries, rules: ground.policy.registries };
    return { client, repo, clock, folder: external_node_path_.resolve(folder), commit: release.commit, images };
}

// EXTERNAL MODULE: ./build/src/promotion/decide.js + 3 modules
var decide = __webpack_require__(87720);
// EXTERNAL MODULE: ./build/src/promotion/deployment.js
var promotion_deployment = __webpack_require__(31600);
// EXTERNAL MODULE: ./build/src/promotion/fault.js
var promotion_fault = __webpack_require__(19239);
// EXTERNAL MODULE: ./build/src/promotion/heal.js
var heal = __webpack_require__(20841);
// EXTERNAL MODULE: ./build/src/promotion/judgement.js + 1 modules
var judgement = __webpack_require__(40411);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/tell-recorded.js + 4 modules
var tell_recorded = __webpack_require__(20490);
// EXTERNAL MODULE: ./build/src/promotion/target.js
var promotion_target = __webpack_require__(13550);
// EXTERNAL MODULE: ./build/src/promotion/views.js
var views = __webpack_require__(75389);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/enter.js













/** A deploying job waits this long for the building run to end before it gives up its runner, in milliseconds. */
const BUILD_PATIENCE = 10 * 60_000;
const BUILD_POLL = 15_000;
/** The environment's own job can judge every gate. */
const HERE = { here: "in-environment" };
/**
 * Takes the environment for a release, in the job that deploys it: judge, fetch and verify without effect, record the
 * intent, then open the Deployment and move the artifacts. Whatever is thrown after the record is settled by the post step.
 */
async function enter(context, options) {
    const { asked } = options;
    if (!options.dryRun)
        await (0,views/* repairViews */.k)(context, options.ground, asked.environment);
    let facts = await afterHealing(context, asked, await (0,read/* judgeAgain */._w)(context, asked, { ...HERE, ground: options.ground }));
    facts = await afterBuild(context, options, facts);
    const prepared = await prepare(context, options, facts);
    const reread = () => (0,read/* readFacts */.MH)(context, asked, { ...HERE, more: prepared.faults, kept: facts.judgement.slow });
    if (prepared.faults.length > 0 || (0,read/* ageOf */.hy)(context, facts) > judgement/* FRESH */.N)
        facts = await reread();
    let judged = (0,read/* judgeNow */.CS)(context, facts);
    if (options.dryRun) {
        return {
            facts: judged,
            verdict: decideOn(context, asked, judged).result,
            artifacts: prepared.artifacts,
            deployment: undefined,
            moved: [],
            transfers: [],
            request: tell_recorded/* NOBODY */.oQ,
        };
    }
    const intent = context.randomUuid();
    options.keep("intent", intent);
    const recorded = await (0,record/* record */.g)(context, facts, {
        intent,
        reread,
        decide: (fresh) => {
            judged = (0,read/* judgeNow */.CS)(context, fresh);
            return decideOn(context, asked, judged);
        },
    });
    const verdict = recorded.result;
    if (verdict.kind !== "entered") {
        const request = await (0,tell_recorded/* tellRecorded */.qB)(context, recorded, { ours: false });
        return {
            facts: judged,
            verdict,
            artifacts: prepared.artifacts,
            deployment: undefined,
            moved: [],
            transfers: [],
            request,
        };
    }
    options.keep("promotion", verdict.promotion);
    options.keep("fence", String(verdict.fence));
    options.keep("service", recorded.facts.ground.service);
    const head = recorded.kind === "appended" ? recorded.ledger.oid : recorded.facts.ground.ledger.oid;
    const effects = await takeEffects(context, options, recorded.facts, {
        verdict,
        head,
        delivered: prepared.artifacts,
    });
    return { facts: judged, verdict, artifacts: prepared.artifacts, ...effects, request: tell_recorded/* NOBODY */.oQ };
}
function decideOn(context, asked, facts) {
    return (0,decide/* decide */.L)({
        ledger: facts.ground.ledger,
        environment: facts.environment,
        policy: facts.ground.policy.sha256,
        release: facts.release,
        releaseDigest: facts.judgement.release.digest,
        back: (0,way_back/* wayBack */.l)(facts.ground, facts.environment, facts.release),
        results: facts.judgement.results,
        outcome: facts.judgement.outcome,
        wanted: facts.wanted,
        cause: asked.cause,
        requester: context.actor,
        onClear: { kind: "enter", owner: context.calling },
    });
}
/** Whoever comes next settles an owner that died, then looks again. */
async function afterHealing(context, asked, facts) {
    const left = (0,heal/* foreignActive */.T)(context, facts.ground, facts.environment.name);
    if (left === undefined)
        return facts;
    const healed = await (0,heal/* heal */.R)(context, facts.ground, left, async () => (await (0,read/* readFacts */.MH)(context, asked, HERE)).ground);
    return healed === undefined ? facts : (0,read/* readFacts */.MH)(context, asked, HERE);
}
/** Waits, for a bounded time, for the building run to end; only when nothing else stands in the way. */
async function afterBuild(context, options, first) {
    let facts = first;
    const until = context.clock.now().getTime() + BUILD_PATIENCE;
    while (waitsForBuildOnly(context, facts) && !options.cancelled.aborted && context.clock.now().getTime() < until) {
        context.log.info("The run that built this release has not ended yet; waiting for it.");
        await context.clock.sleep(BUILD_POLL);
        facts = await (0,read/* readFacts */.MH)(context, options.asked, HERE);
    }
    return facts;
}
function waitsForBuildOnly(context, { judgement, release }) {
    if (judgement.outcome !== "wait" || context.calling.id === release.run)
        return false;
    return (0,judge/* blocking */.ub)(judgement.results).every(({ reason }) => reason === "checks-running");
}
async function prepare(context, options, facts) {
    const target = (0,promotion_target/* findTarget */.F)(facts.ground.ledger, facts.wanted);
    if (facts.judgement.outcome !== "clear" || target.kind === "closed")
        return { artifacts: [], faults: [] };
    return prepareArtifacts(context, facts, options.folder);
}
async function takeEffects(context, options, facts, taken) {
    const { environment, release, ground } = facts;
    const { promotion, fence, came } = taken.verdict;
    const payload = {
        schema: 1,
        promotion,
        release: release.id,
        service: ground.service,
        fence,
        ledger: taken.head,
        // For boards, and for whoever counts failures and how long they last (DORA): the ledger says the same.
        ...came,
    };
    const deployment = await (0,promotion_deployment/* openDeployment */.Q6)(context, {
        environment,
        commit: release.commit,
        description: describe(release, payload),
        payload,
    });
    options.keep("deployment", String(deployment.id));
    const [{ moved, transfers }] = await Promise.all([
        takeArtifacts(context, facts, { folder: options.folder, delivered: taken.delivered }).catch((error) => {
            options.keep("fault", (0,promotion_fault/* faultText */.I)(error));
            throw error;
        }),
        (0,promotion_deployment/* writeStatus */.Kn)(context, deployment.id, "in_progress", `${release.id} by ${promotion}`, environment.url),
    ]);
    options.keep("moved", JSON.stringify(moved));
    return { deployment: deployment.id, moved, transfers };
}
function describe({ id, version }, { promotion, kind, of, cause }) {
    const what = `${version ?? id} by ${promotion}`;
    return kind === "rollback" ? `Back to ${what} (of ${of ?? "what was there"}, by ${cause ?? "a person"})` : what;
}

// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/summary.js
var promotion_summary = __webpack_require__(94547);
;// CONCATENATED MODULE: ./build/src/promotion/deploy-here.js









/**
 * The deploying mode: takes the environment and hands the artifacts to the next steps. Anything but `deploy` ends the step
 * non-zero, whatever the reason, because the deploy step that follows has no `if:` (design.md section 3).
 */
async function deployHere({ context, wish, summary, ground }, options) {
    if (options.jobTotal > 1) {
        throw new stop/* Stop */.V("matrix-refused", `This job is one of ${options.jobTotal} that a matrix made: only one job can own a promotion.`, "Call promote in a job without strategy.matrix and pass its outputs on.");
    }
    refuseOtherThanBack({ context, wish, ground });
    const { folder, cancelled, keep } = options;
    const entering = await enter(context, { asked: wish.asked, ground, folder, dryRun: wish.dryRun, cancelled, keep });
    const { facts, verdict, artifacts, deployment, transfers, request } = entering;
    const said = (0,promotion_answer/* say */.cv)(verdict, facts);
    const deploys = said.decision === "deploy" && !wish.dryRun;
    const decision = wish.dryRun ? "dry-run" : said.decision;
    const message = wish.dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
    const promotion = (0,promotion_answer/* promotionOf */.bi)(verdict);
    const { repositoryUrl } = context;
    (0,promotion_summary/* summarize */.e)(summary, facts, {
        decision,
        message,
        hint: said.hint,
        promotion,
        run: null,
        repositoryUrl,
        transfers,
        request,
    });
    if (deploys)
        keep("handed-over", "true");
    return {
        decision,
        reason: said.reason,
        message: (0,tell_recorded/* withRequest */.ah)(message, decision, request),
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: !deploys,
        result: {
            ...(0,promotion_answer/* bodyOf */.EN)(verdict, facts),
            mode: "deploying",
            deployment: deployment ?? null,
            request: { ...request },
            moved: entering.moved.map((each) => ({ ...each })),
            transfers: transfers.map((each) => ({ ...each })),
        },
        outputs: {
            release: facts.release.id,
            version: facts.release.version,
            commit: facts.release.commit,
            promotion,
            config: (0,config_digest/* configOf */.W)(facts.judgement.results) ?? null,
            kind: facts.judgement.action === "rollback" ? "rollback" : "promotion",
            command: deploys && facts.judgement.action === "rollback" ? ((0,rule/* rollbackRule */.T)(facts.environment).command ?? null) : null,
            "previous-release": verdict.kind === "entered" ? verdict.previous : null,
            deployment: deployment ?? null,
            request: request.page,
            ...(deploys ? handOver(artifacts) : {}),
        },
    };
}
/** A workflow that is only there to go back does nothing else, also when somebody starts it by hand or again. */
function refuseOtherThanBack({ context, wish, ground }) {
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, wish.asked.environment);
    const back = (0,rule/* rollbackRule */.T)(environment).workflow;
    if (back === environment.workflow || context.workflowPath !== `.github/workflows/${back}`)
        return;
    const { promotion } = wish.asked;
    const open = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).open.find(({ id }) => id === promotion?.promotion);
    if (open?.rollback !== undefined)
        return;
    throw new stop/* Stop */.V("rollback-only", `${back} only rolls ${environment.name} back, and this run was not started for a rollback.`, `Say "/rollback ${environment.name} <why>" to the resuming workflow.`);
}
/** Artifacts are handed over only to a job that may deploy them. */
function handOver(artifacts) {
    const [only, ...others] = artifacts;
    return {
        artifacts: Object.fromEntries(artifacts.map(({ name, kind, digest, reference }) => [name, { kind, digest, reference }])),
        artifact: others.length === 0 ? (only?.reference ?? null) : null,
    };
}

// EXTERNAL MODULE: ./build/src/promotion/mode.js
var mode = __webpack_require__(67412);
// EXTERNAL MODULE: ./build/src/promotion/permit.js
var permit = __webpack_require__(71220);
// EXTERNAL MODULE: ./build/src/promotion/ask.js + 1 modules
var ask = __webpack_require__(52924);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
;// CONCATENATED MODULE: ./build/src/promotion/request-elsewhere.js






/** Reads the ground for promote, once for either mode. */
function lookAt(context, { asked }) {
    return (0,promotion_ground/* readGround */.A4)(context, { environment: asked.environment, files: (service) => (0,choose_release/* filesOf */.R8)(asked.choice, service) });
}
/** The requesting mode: judges, and starts the environment's workflow instead of deploying here. */
async function requestElsewhere({ context, wish, summary, ground }) {
    const { asked } = wish;
    const answer = await (0,ask/* ask */.k)(context, { asked, requester: context.actor, dryRun: wish.dryRun, ground });
    const said = (0,promotion_answer/* say */.cv)(answer.verdict, answer.facts);
    const promotion = (0,promotion_answer/* promotionOf */.bi)(answer.verdict);
    const decision = wish.dryRun ? "dry-run" : said.decision;
    const message = wish.dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
    const { repositoryUrl } = context;
    (0,promotion_summary/* summarize */.e)(summary, answer.facts, {
        decision,
        message,
        hint: said.hint,
        promotion,
        run: answer.run,
        repositoryUrl,
        request: answer.request,
    });
    return {
        decision,
        reason: said.reason,
        message: (0,tell_recorded/* withRequest */.ah)(message, decision, answer.request),
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: !wish.dryRun && isRed(said, wish),
        result: {
            ...(0,promotion_answer/* bodyOf */.EN)(answer.verdict, answer.facts),
            mode: "requesting",
            run: answer.run,
            request: { ...answer.request },
        },
        outputs: {
            release: answer.facts.release.id,
            version: answer.facts.release.version,
            commit: answer.facts.release.commit,
            promotion,
            run: answer.run,
            request: answer.request.page,
        },
    };
}
/** Started and waiting are green; a refusal is red unless it is to be ignored; what nobody can judge is red. */
function isRed({ decision }, { onBlocked }) {
    switch (decision) {
        case "dispatched":
        case "waiting":
        case "unchanged":
        case "not-owner":
        case "dry-run":
        case "deploy":
            return false;
        case "blocked":
            return onBlocked === "fail";
        case "deferred":
            return true;
    }
}
/** The right workflow at the wrong ref: nothing is deployed and nothing started. */
function wrongRef(environment, defaultBranch) {
    return {
        decision: "blocked",
        reason: "wrong-ref",
        message: `This is the workflow of ${environment.name}, but it does not run on ${defaultBranch}.`,
        hint: `Choose the branch ${defaultBranch} when you run the workflow: only the reviewed file deploys.`,
        failed: true,
        result: { environment: environment.name, mode: "wrong-ref" },
        outputs: {},
    };
}

// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
;// CONCATENATED MODULE: ./build/src/promotion/wish.js



/** Reads promote's inputs. A run that a bot started is automation's; its request names no person (design.md section 7). */
function readPromote(inputs, { run }) {
    const promotion = inputs.promotion === undefined ? undefined : (0,plan/* readMarker */.t7)(inputs.promotion);
    if (inputs.promotion !== undefined && promotion === undefined) {
        throw new stop/* Stop */.V("command-refused", `"${inputs.promotion.slice(0, 80)}" is not a promotion.`, "Leave the input promotion empty when you start the workflow by hand; dispatches fill it in.");
    }
    const byPerson = run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]");
    return {
        asked: {
            environment: inputs.environment,
            choice: (0,choose_release/* readChoice */.Kf)(inputs.release),
            promotion,
            cause: byPerson ? "person" : "automation",
        },
        onBlocked: inputs["on-blocked"],
        dryRun: inputs["dry-run"],
    };
}

;// CONCATENATED MODULE: ./build/actions/work/promote.js
/** What the step `promote` does; loaded once its inputs are good. */










/***/ }),

/***/ 42130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ newestArrival)
/* harmony export */ });
/** The newest promotion that arrived and was good: what GitHub shows as active until something else arrives. */
function newestArrival({ settled }) {
    return settled.find(({ state, reason }) => state === "succeeded" || ((state === "rolling-back" || state === "rolled-back") && reason === null));
}


/***/ }),

/***/ 31600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeStatus),
/* harmony export */   Q6: () => (/* binding */ openDeployment),
/* harmony export */   S8: () => (/* binding */ closeSettledDeployments),
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
/* unused harmony export closeDeployments */
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30193);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _ledger_arrival_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42130);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37457);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23292);





/**
 * Opens GitHub's Deployment of a promotion, exactly once: after a lost answer it is looked for by its payload before
 * another is made, and of several the lowest id is kept (R69-R71).
 */
async function openDeployment(context, opening) {
    const { environment, commit, description, payload } = opening;
    const create = () => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .createDeployment */ .Yy)(context.client, {
        repo: context.repo,
        ref: commit,
        environment: environment.name,
        task: `${_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_PREFIX */ .bH}${payload.service}`,
        payload: { ...payload },
        description,
        production: environment.preset === "production",
    });
    try {
        return await create();
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the new Deployment was lost; looking whether it was made.");
        return (await findDeployment(context, environment.name, payload)) ?? (await create());
    }
}
async function findDeployment(context, environment, wanted) {
    for (const wait of _visible_js__WEBPACK_IMPORTED_MODULE_2__/* .VISIBLE_AFTER */ .G) {
        if (wait > 0)
            await context.clock.sleep(wait);
        const found = await deploymentsOf(context, environment, wanted);
        const [first, ...doubles] = found;
        if (first === undefined)
            continue;
        for (const { id } of doubles)
            await writeStatus(context, id, "inactive", `Made twice; ${first.id} counts.`);
        return first;
    }
    return undefined;
}
/** The Deployments of one promotion and fence, lowest id first. */
async function deploymentsOf(context, environment, wanted) {
    const all = await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(context.client, {
        repo: context.repo,
        environment,
        task: `${_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .TASK_PREFIX */ .bH}${wanted.service}`,
        // One that was made a moment ago is among the newest, whatever the history holds.
        newest: 100,
    });
    return all
        .filter((each) => {
        const payload = (0,_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(each);
        return payload?.promotion === wanted.promotion && payload.fence === wanted.fence;
    })
        .toSorted((left, right) => left.id - right.id);
}
/** Writes a status; it is a view of the ledger, so one that fails is said and healed later, and changes no decision. */
async function writeStatus(context, deployment, state, description, url) {
    try {
        await (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .whenVisible */ .d)(context.clock, () => (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .createStatus */ .JB)(context.client, {
            repo: context.repo,
            deployment,
            state,
            description,
            logUrl: context.runUrl,
            ...(url === undefined ? {} : { environmentUrl: url }),
        }));
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        context.log.warning(`Deployment ${deployment} could not be marked ${state}: ${error.message}`);
    }
}
/** Shows how a promotion ended; one that has only arrived is still under way. */
async function closeSettledDeployments(context, { outcome, ...settled }) {
    if (outcome !== "succeeded" && outcome !== "failed")
        return;
    await closeDeployments(context, { ...settled, succeeded: outcome === "succeeded" });
}
/** Closes the Deployments after a promotion was settled: its own by the outcome, and the one before it as inactive. */
async function closeDeployments(context, settled) {
    const { promotion, deployment, before, succeeded, url } = settled;
    const writes = [];
    if (deployment !== null) {
        const state = succeeded ? "success" : "failure";
        writes.push(writeStatus(context, deployment, state, `${promotion.release.id} by ${promotion.id}`, url));
    }
    if (succeeded) {
        const last = (0,_ledger_arrival_js__WEBPACK_IMPORTED_MODULE_4__/* .newestArrival */ .w)(before)?.deployment ?? null;
        if (last !== null && last !== deployment)
            writes.push(writeStatus(context, last, "inactive", `Replaced by ${promotion.id}`));
    }
    await Promise.all(writes);
}


/***/ }),

/***/ 19239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ faultText),
/* harmony export */   _: () => (/* binding */ faultIn)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66537);


const LONGEST = 1_000;
const shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
/** The fault as a text for the step's state. */
function faultText(thrown) {
    const { reason, message } = (0,_action_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(thrown);
    return JSON.stringify({ reason, message: message.slice(0, LONGEST).toWellFormed() });
}
/** What was kept; undefined when nothing was, or something else. */
function faultIn(text) {
    if (text === undefined)
        return undefined;
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qFJ(), shape), text);
    return parsed.success ? parsed.output : undefined;
}


/***/ }),

/***/ 20841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ heal),
/* harmony export */   T: () => (/* binding */ foreignActive)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _verification_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47054);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31600);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69500);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14640);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77960);
/* harmony import */ var _request_close_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30581);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31624);








/** The promotion that another job than this one is bringing into an environment, if there is one. */
function foreignActive(context, ground, environment) {
    return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment).open.find(({ state, owner }) => state === "deploying" && owner !== null && !(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .sameOwner */ .s)(owner, context.calling));
}
/**
 * Settles a promotion whose owner is gone, by what GitHub says of the owning job (R87). A living owner is left alone,
 * however long it takes. Whoever comes first writes it; the append decides again, so it is settled once.
 */
async function heal(context, ground, promotion, reread) {
    const { owner, environment, fence, service } = promotion;
    if (owner === null || fence === null)
        return undefined;
    const { settle, url } = (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentNamed */ .b6)(ground.policy, environment);
    const status = await (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerStatus */ .a)(context, owner, settle === "explicit" ? "run" : "job");
    if (status.kind === "alive")
        return undefined;
    const [found] = await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentsOf */ .o)(context, environment, { promotion: promotion.id, fence, service });
    const deployment = found?.id ?? promotion.deployment;
    const before = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment);
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
            if (open === undefined || open.state !== "deploying" || open.fence !== fence)
                return { drafts: [], result: undefined };
            const policy = (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentNamed */ .b6)(facts.ground.policy, environment);
            const verified = (0,_verification_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationOf */ .zM)(policy, facts.ground.now) !== undefined;
            const drafts = (0,_settle_js__WEBPACK_IMPORTED_MODULE_7__/* .settleDrafts */ .Iu)(open, status.ending, "healer", deployment, verified);
            return { drafts, result: (0,_settle_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeOf */ .sG)(drafts) };
        },
    });
    const outcome = recorded.result;
    if (outcome === undefined)
        return undefined;
    if (recorded.kind === "appended")
        await (0,_request_close_js__WEBPACK_IMPORTED_MODULE_6__/* .closeSettled */ .S)(context, recorded.facts.ground.ledger, recorded.ledger);
    await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .closeSettledDeployments */ .S8)(context, { promotion, deployment, before, outcome, url });
    context.log.notice(`${promotion.id} was left behind by run ${owner.id}; it was settled as ${outcome}.`);
    return { promotion: promotion.id, environment, outcome };
}


/***/ }),

/***/ 14640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ownerStatus),
/* harmony export */   s: () => (/* binding */ sameOwner)
/* harmony export */ });
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38575);

/** Whether two references mean the same job of the same attempt. */
function sameOwner(left, right) {
    return (left.id === right.id && left.attempt === right.attempt && left.job === right.job && left.checkRun === right.checkRun);
}
/**
 * Asks GitHub what became of an owner. The owning job's conclusion decides, never a timer (R87): success settles as
 * deployed, everything else as failed. When the job cannot be told from others, or several jobs deploy, the whole attempt
 * must have ended.
 */
async function ownerStatus(context, owner, whole = "job") {
    const { client, repo } = context;
    const jobs = whole === "run" ? [] : await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .listJobs */ .N6)(client, { repo, run: owner.id, attempt: owner.attempt });
    const job = owner.checkRun === null
        ? only(jobs.filter(({ name }) => name === owner.job))
        : jobs.find(({ id }) => id === owner.checkRun);
    const ended = job ?? (await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .getAttempt */ .Yp)(client, { repo, run: owner.id, attempt: owner.attempt }));
    if (ended.status !== "completed")
        return { kind: "alive" };
    if (ended.conclusion === "success")
        return { kind: "ended", ending: { outcome: "success", moved: [] } };
    return {
        kind: "ended",
        ending: {
            outcome: "failure",
            reason: "owner-gone",
            message: `The job that deployed it ended ${ended.conclusion ?? "without a conclusion"} and did not settle it.`,
        },
    };
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}


/***/ }),

/***/ 71220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ permitPromote),
/* harmony export */   e: () => (/* binding */ permit)
/* harmony export */ });
/* harmony import */ var _authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84916);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19872);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13715);



/**
 * The person behind a step, if the policy lets them do what they want, now (R66). Throws `Stop` `not-allowed`, or
 * `people-unreadable` when nobody can say.
 */
async function permit(context, { action, environments, login }) {
    const id = context.actor?.login === login ? context.actor.id : null;
    const { client, repo } = context;
    const answer = await (0,_authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__/* .authorize */ .G)({ client, repo, action, environments, acting: { login, id } });
    switch (answer.kind) {
        case "allowed":
            return answer.person;
        case "refused":
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("not-allowed", answer.why, `Ask somebody who may, or change "allow: { ${action}: \u2026 }".`);
        case "unknown":
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("people-unreadable", answer.why, "Run this again; without an answer nobody is let in.");
    }
}
/**
 * Who acts in a step of promote (R66): the person who started the run, by hand or again, who must be allowed to promote; in
 * a run that automation started for an open promotion, the person who asked for it must still be allowed. Throws like
 * {@link permit}. What the policy lets automation do by itself needs no person.
 */
async function permitPromote(context, o) {
    const { environment, state, asked } = o;
    const open = state.open.find(({ id }) => id === asked.promotion?.promotion);
    const wanting = open?.rollback === undefined
        ? { action: "promote", environments: [environment] }
        : { action: "rollback", environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .forOwners */ .y)(environment)] };
    if (asked.cause === "person") {
        const { id, login } = await permit(context, { ...wanting, login: o.login });
        return { ...context, actor: { id, login } };
    }
    if (open?.cause !== "person")
        return context;
    if (open.requester === null) {
        const hint = `Ask for it anew: /promote ${environment.name} ${open.release.id}.`;
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("not-allowed", `The ledger does not say who asked for ${open.id}.`, hint);
    }
    await permit({ ...context, actor: open.requester }, { ...wanting, login: open.requester.login });
    return context;
}


/***/ }),

/***/ 75381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ roadOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);



/** How the way into the environment is drawn: open, barred, or not decided. */
const ARROWS = {
    enters: "==>",
    arrived: "==>",
    refused: "--x",
    failed: "--x",
    waits: "-.->",
};
/** Outlines only, so that the diagram reads on a light page and on a dark one. */
const STYLES = [
    "  classDef good stroke:#2da44e,stroke-width:3px",
    "  classDef bad stroke:#cf222e,stroke-width:3px",
    "  classDef open stroke:#bf8700,stroke-width:3px",
];
const CLASSES = {
    enters: "good",
    arrived: "good",
    refused: "bad",
    failed: "bad",
    waits: "open",
};
/**
 * The road of one service as the lines of a Mermaid diagram: every environment with what runs there by the ledger, and
 * how one release stands before one of them.
 */
function roadOf(policy, ledger, passage) {
    const names = [...policy.environments.keys()];
    const node = (name) => `e${names.indexOf(name)}`;
    const lines = ["flowchart LR"];
    for (const [name, { after }] of policy.environments) {
        const here = name === passage.environment;
        const label = [
            name,
            running((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ledger, name), (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(ledger.head.lock, passage.now), passage.now),
            ...(here ? [standing(passage)] : []),
        ].flatMap((text) => (text === undefined ? [] : [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .diagramLabel */ .Oc)(text)]));
        lines.push(`  ${node(name)}["${label.join("<br/>")}"]${here ? `:::${CLASSES[passage.fate]}` : ""}`);
        for (const upstream of after) {
            lines.push(`  ${node(upstream)} ${here ? ARROWS[passage.fate] : "-->"} ${node(name)}`);
        }
    }
    return [...lines, ...STYLES];
}
function running({ current, lock }, everywhere, now) {
    const locked = everywhere || (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(lock, now) ? ", locked" : "";
    switch (current.kind) {
        case "empty":
            return `empty${locked}`;
        case "release":
            return `runs ${current.release.version ?? current.release.id}${locked}`;
        case "unknown":
            return `what runs is unknown${locked}`;
    }
}
/** Said below what runs there; once the release has arrived or failed, that line says it. */
function standing({ release, fate }) {
    const what = release.version ?? release.id;
    switch (fate) {
        case "enters":
            return `${what} enters`;
        case "refused":
            return `${what} is refused`;
        case "waits":
            return `${what} waits`;
        case "failed":
            return `${what} failed`;
        case "arrived":
            return undefined;
    }
}


/***/ }),

/***/ 31624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ settleDrafts),
/* harmony export */   jt: () => (/* binding */ endDraft),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/**
 * The events that say how a deployment ended. Where the policy asks for verification (`verified`), one that went well has
 * only arrived, until somebody found that it is well (R97); what was found in the deploying job itself counts here.
 */
function settleDrafts(promotion, ending, by, deployment, verified = false) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    const judged = promotion.verification?.judged;
    if (ending.outcome === "failure") {
        const { reason, message } = judged === undefined || judged.verdict === "pass" ? ending : unverified(judged.verdict);
        return [{ ...about, event: "promotion.failed", data: { deployment, by, reason, message } }];
    }
    const deployed = {
        ...about,
        event: "promotion.deployed",
        data: { deployment, by: by === "main" ? "post" : by, moved: ending.moved },
    };
    if (judged === undefined && (verified || promotion.verification !== undefined))
        return [deployed];
    return [deployed, endDraft(promotion, judged?.verdict ?? "pass", by, deployment)];
}
/** The event after a verdict: only a pass is a success. */
function endDraft(promotion, verdict, by, deployment) {
    const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
    if (verdict === "pass")
        return { ...about, event: "promotion.succeeded", data: {} };
    return { ...about, event: "promotion.failed", data: { deployment, by, ...unverified(verdict) } };
}
/** Why a promotion failed whose verification did not pass. */
function unverified(verdict) {
    return verdict === "fail"
        ? { reason: "verification-failed", message: "What was deployed is not well; the event before says what was found." }
        : { reason: "verification-inconclusive", message: "Nobody could say that what was deployed is well." };
}
/** What drafts make of a promotion that was deploying. */
function outcomeOf(drafts) {
    switch (drafts.at(-1)?.event) {
        case "promotion.succeeded":
            return "succeeded";
        case "promotion.failed":
            return "failed";
        case "promotion.deployed":
            return "deployed";
        default:
            return "deploying";
    }
}


/***/ }),

/***/ 94547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ summarize)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20762);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75802);
/* harmony import */ var _road_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75381);
/* harmony import */ var _transfers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75979);
/* harmony import */ var _way_back_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17714);
/* harmony import */ var _way_back_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62006);








/** The first word of a summary. */
const DECISIONS = {
    deploy: "Deploying",
    dispatched: "Started",
    waiting: "Waiting",
    blocked: "Blocked",
    deferred: "Deferred",
    unchanged: "Unchanged",
    "not-owner": "Not the owner",
    "dry-run": "Dry run",
};
const FATES = {
    clear: "enters",
    wait: "waits",
    unknown: "waits",
    fail: "refused",
};
/** What a promotion's step tells a person: the verdict, what to do about it, and what both rest on. */
function summarize(summary, facts, told) {
    const { environment, release, judgement, ground } = facts;
    summary.heading(`${environment.name}: ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRelease */ .NC)(release)}`);
    summary.verdict((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(DECISIONS[told.decision]), ": ", told.message);
    tellNext(summary, facts, told);
    (0,_gates_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .tellGates */ .qn)(summary, judgement.results, ground.now);
    // A job that deploys shows the road at its end, when it is known how that went.
    if (told.decision !== "deploy") {
        const fate = FATES[judgement.outcome];
        const passage = { environment: environment.name, release, fate, now: ground.now };
        summary.heading("The road").mermaid((0,_road_js__WEBPACK_IMPORTED_MODULE_4__/* .roadOf */ ._)(ground.policy, ground.ledger, passage));
    }
    tellRelease(summary, facts, told.repositoryUrl);
    if (judgement.action === "promote") {
        const back = (0,_way_back_js__WEBPACK_IMPORTED_MODULE_6__/* .wayBack */ .l)(ground, environment, release);
        summary.details("If it goes wrong", (inner) => (0,_way_back_words_js__WEBPACK_IMPORTED_MODULE_7__/* .tellWayBack */ .q)(inner, back, judgement.results));
    }
    (0,_transfers_js__WEBPACK_IMPORTED_MODULE_5__/* .tellTransfers */ .S)(summary, told.transfers ?? []);
    summary.details("What this was decided on", (inner) => inner.list(groundsOf(facts, told)));
}
/** What unblocks it, gate by gate; without a gate in the way, what happens next. */
function tellNext(summary, { judgement, environment, ground }, told) {
    tellRequested(summary, told.request);
    // What is over is not unblocked by anything, whatever stands in the way of others.
    if (told.decision === "unchanged" && told.hint !== undefined) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Next"), ": ", told.hint);
        return;
    }
    if ((0,_gates_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .tellUnblock */ .YW)(summary, judgement.results, ground.now)) {
        if (told.decision === "waiting" && environment.workflow !== undefined) {
            summary.paragraph("Nothing has to be started again: the resuming workflow goes on when this is clear.");
        }
    }
    else if (told.hint !== undefined) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Next"), ": ", told.hint);
    }
    else if (told.run !== null) {
        summary.paragraph("It goes on in ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`run ${told.run}`, `${told.repositoryUrl}/actions/runs/${told.run}`), ".");
    }
    else if (told.decision === "deploy") {
        summary.paragraph("The next steps of this job deploy it; how that went is recorded when the job ends.");
    }
}
/** Where people decide, or why they could not be asked yet. */
function tellRequested(summary, { page, problem }) {
    if (page !== null)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("People decide on it"), " in ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(sortOfPage(page), page), ".");
    if (problem !== undefined)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Nobody was asked yet"), ": ", problem, " ", RESUMES);
}
const RESUMES = "The resuming workflow asks at its next turn, if its job has `issues: write`.";
function sortOfPage(page) {
    return `${page.includes("/pull/") ? "pull request" : "request"} #${page.split("/").at(-1) ?? ""}`;
}
function tellRelease(summary, { judgement, release, ground, environment }, repositoryUrl) {
    const { current } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    summary.heading("The release").table(["Artifact", "Kind", "Digest"], judgement.release.artifacts.map(_transfers_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactRow */ .X));
    const changes = current.kind === "release" && current.release.commit !== release.commit
        ? [
            ". ",
            (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`What changes in ${environment.name}`, `${repositoryUrl}/compare/${current.release.commit}...${release.commit}`),
        ]
        : [];
    summary.paragraph("Commit ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`), ", built by ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`run ${release.run}`, `${repositoryUrl}/actions/runs/${release.run}`), ...changes, ".");
}
function groundsOf({ ground }, { promotion, repositoryUrl }) {
    const { oid, head } = ground.ledger;
    return [
        ...(promotion === null ? [] : [["Promotion ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(promotion)]]),
        ["Ledger at event ", String(head.seq), ", commit ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(oid.slice(0, 12), `${repositoryUrl}/commit/${oid}`)],
        ["Policy ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ground.policy.sha256)],
    ];
}


/***/ }),

/***/ 75389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ repairViews)
/* harmony export */ });
/* unused harmony export staleViews */
/* harmony import */ var _ledger_arrival_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42130);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31600);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23292);




/** States that say that something is still going on. GitHub calls one abandoned that was silent for half an hour. */
const UNDER_WAY = new Set(["pending", "queued", "in_progress", "waiting", "abandoned"]);
/**
 * The Deployments that a step left behind when it died between recording an end and showing it: the ledger is the truth,
 * Deployments are views of it (R108). Only what was read is compared; foreign Deployments are never touched.
 */
function staleViews(state, deployments) {
    const stale = [];
    const newest = (0,_ledger_arrival_js__WEBPACK_IMPORTED_MODULE_3__/* .newestArrival */ .w)(state);
    for (const settled of state.settled) {
        const ours = deployments
            .filter((each) => {
            const payload = (0,_witness_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(each);
            return payload?.promotion === settled.id && payload.service === state.service;
        })
            .toSorted((left, right) => left.id - right.id);
        for (const [index, { id, state: shown }] of ours.entries()) {
            const counts = index === 0;
            const wanted = counts ? wantedState(settled, settled.id === newest?.id) : "inactive";
            if (wanted === undefined)
                continue;
            const isWrong = UNDER_WAY.has(shown) || (wanted === "inactive" && shown === "active");
            if (isWrong)
                stale.push({ deployment: id, promotion: settled.id, state: wanted });
        }
    }
    return stale;
}
function wantedState({ state, reason }, isNewest) {
    switch (state) {
        case "succeeded":
            return isNewest ? "success" : "inactive";
        case "rolling-back":
        case "rolled-back":
            // A success has no reason: it was good when it came, and is there until the rollback has entered.
            if (reason !== null)
                return "failure";
            return isNewest ? "success" : "inactive";
        case "failed":
        case "indeterminate":
            return "failure";
        default:
            return undefined;
    }
}
/** Writes what the ledger says over Deployments that say something else. Costs nothing when all agree. */
async function repairViews(context, ground, environment) {
    const { deployments } = ground.snapshot;
    if (!deployments.ok)
        return;
    const { url } = ground.policy.environments.get(environment) ?? {};
    for (const { deployment, promotion, state } of staleViews((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment), deployments.value)) {
        context.log.info(`Deployment ${deployment} did not show yet that ${promotion} ended; it is marked ${state}.`);
        await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStatus */ .Kn)(context, deployment, state, `By ${promotion}`, state === "success" ? url : undefined);
    }
}


/***/ }),

/***/ 63514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/** Artifacts at the same time: enough that none waits for another's round trips, few enough for one disk. */
const MOST = 8;
/**
 * Does a few pieces of work at the same time and gives their results in order. After a failure no further one is begun, and
 * those under way are waited for; then the first failure is thrown.
 */
async function atOnce(items, work) {
    const left = items.map((item, index) => ({ item, index }));
    const done = [];
    const failures = [];
    const worker = async () => {
        for (let next = left.shift(); next !== undefined && failures.length === 0; next = left.shift()) {
            try {
                done[next.index] = await work(next.item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(MOST, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return done;
}


/***/ })

};
