export const id = 5684;
export const ids = [5684];
export const modules = {

/***/ 35684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  evaluateHere: () => (/* reexport */ evaluateHere)
});

// EXTERNAL MODULE: ./build/src/policy/annotate.js
var annotate = __webpack_require__(74414);
// EXTERNAL MODULE: ./build/src/promotion/mode.js
var promotion_mode = __webpack_require__(67412);
// EXTERNAL MODULE: ./build/src/approvals/plain.js
var plain = __webpack_require__(59166);
// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
;// CONCATENATED MODULE: ./build/src/evaluation/evaluation.js
function decisionOf(outcome) {
    switch (outcome) {
        case "clear":
            return "pass";
        case "fail":
        case "wait":
        case "unknown":
            return outcome;
    }
}
/** Full id of the commit that the verdict is about. */
function commitOf({ subject }) {
    return subject.kind === "release" ? subject.release.commit : subject.commit;
}
/** The earliest moment at which asking again can give another answer, by the results that stand in the way. */
function retryAtOf(results) {
    const times = results
        .filter(({ verdict, override, deferred }) => verdict !== "pass" && override === undefined && deferred === undefined)
        .map(({ retryAt }) => retryAt);
    // One that does not know its time may change at any moment, but all must pass: the latest known time is the soonest.
    const known = times.filter((time) => time !== undefined).toSorted();
    return known.at(-1) ?? null;
}

// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/gates/summary.js
var gates_summary = __webpack_require__(20762);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
;// CONCATENATED MODULE: ./build/src/evaluation/summary.js





const VERDICTS = {
    pass: "Fit",
    fail: "Refused",
    wait: "Waiting",
    unknown: "Not judged",
};
/** The verdict in one line: what a list of checks shows beside the name. */
function headline(evaluation) {
    const open = (0,judge/* blocking */.ub)(evaluation.results);
    const verdict = VERDICTS[decisionOf(evaluation.outcome)];
    if (open.length === 0)
        return `${verdict} for ${evaluation.environment.name}`;
    const [first] = open;
    const more = open.length > 1 ? ` and ${open.length - 1} more` : "";
    return first === undefined ? verdict : `${verdict}: ${(0,gates_summary/* nameOf */.Vb)(first)}${more}`;
}
/** The sentence of the verdict: what was judged, and what stands in the way. */
function sentenceOf(evaluation) {
    const { environment, results, subject, outcome } = evaluation;
    const open = (0,judge/* blocking */.ub)(results);
    const what = subjectText(evaluation);
    if (open.length === 0 && outcome === "clear") {
        return subject.kind === "release"
            ? `${what} may enter ${environment.name} now.`
            : `${what} is fit for ${environment.name}, as far as a commit can be judged.`;
    }
    if (open.length === 0)
        return `Nothing was judged, so nobody can say whether ${what} is fit for ${environment.name}.`;
    const refusal = subject.kind === "release" ? "may not enter" : "is not fit for";
    return `${what} ${refusal} ${environment.name}: ${open.map(({ message }) => message).join(" ")}`;
}
/** Verdict first, then what unblocks it, the gates, and what will be judged later. */
function summarizeEvaluation(summary, evaluation, o) {
    const { environment, results, now, later, outcome } = evaluation;
    const retryAt = retryAtOf(results);
    const what = subjectText(evaluation).replace(/^Commit/, "commit");
    summary.heading(`${environment.name}: ${what}`);
    summary.verdict((0,markdown/* strong */.ko)(VERDICTS[decisionOf(outcome)]), ": ", sentenceOf(evaluation), ...(retryAt === null ? [] : [" Again at ", (0,gates_summary/* whenOf */.A3)(retryAt, now), "."]));
    (0,gates_summary/* tellUnblock */.YW)(summary, results, now);
    if (results.length > 0)
        (0,gates_summary/* tellGates */.qn)(summary, results, now);
    if (later.length > 0) {
        summary.paragraph("Judged later, before anything is deployed: ", later.join(", "), ".");
    }
    if (evaluation.proposal !== undefined)
        tellProposal(summary, evaluation.proposal);
    if (o.plain !== true)
        tellGround(summary, evaluation, o.repositoryUrl);
}
/** What the policy of this commit would leave open, before it is merged. */
function tellProposal(summary, proposal) {
    if (proposal.kind === "mistaken") {
        summary.heading("The policy of this commit").table(["Line", "Mistake"], proposal.mistakes.map(({ line, column, message }) => [`${line}:${column}`, message]));
    }
    if (proposal.kind !== "valid")
        return;
    summary.heading("The policy of this commit");
    if (proposal.open.length === 0) {
        summary.paragraph("It has no mistakes and leaves nothing open. It counts once it is merged.");
        return;
    }
    const names = proposal.open.map(({ environment }) => environment).join(", ");
    summary.paragraph("It has no mistakes and leaves something open: ", (0,markdown/* strong */.ko)(names), " could not be entered until it is said.");
    for (const { environment, answers } of proposal.open) {
        summary.paragraph("Below ", (0,markdown/* code */.aY)(`environments.${environment}`), ":");
        (0,gates_summary/* tellAnswers */.p)(summary, [{ answers }]);
    }
}
function tellGround(summary, evaluation, repositoryUrl) {
    const commit = commitOf(evaluation);
    const rules = enforcement(evaluation.enforced);
    summary.details("What this was decided on", (inner) => inner.list([
        ["Commit ", (0,markdown/* link */.nf)(commit.slice(0, 12), `${repositoryUrl}/commit/${commit}`)],
        ["Policy ", (0,markdown/* code */.aY)(evaluation.policy)],
        rules,
    ]));
}
function enforcement(enforced) {
    switch (enforced) {
        case true:
            return "The default branch's rules require this job: a red verdict holds the merge back.";
        case false:
            return "Nothing requires this job to pass before a merge: make it a required check, where the plan has them.";
        case null:
            return "Whether the default branch's rules require this job could not be read.";
    }
}
function subjectText({ subject }) {
    return subject.kind === "release" ? (0,release_release/* describeRelease */.NC)(subject.release) : `Commit ${subject.commit.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./build/src/evaluation/answer.js




/** The door's answer: only `pass` ends the step green. */
function answerOf(evaluation, check) {
    const { environment, service, subject, results, outcome, policy, enforced, later } = evaluation;
    const decision = decisionOf(outcome);
    const [first] = (0,judge/* blocking */.ub)(results);
    const retryAt = retryAtOf(results);
    const gates = results.map(answer_plain);
    return {
        decision,
        reason: decision === "pass" ? "cleared" : (first?.reason ?? "not-judged"),
        message: sentenceOf(evaluation),
        ...(first === undefined ? {} : { hint: first.unblock }),
        failed: decision !== "pass",
        result: {
            service,
            environment: environment.name,
            release: subject.kind === "release" ? { ...subject.release } : null,
            commit: commitOf(evaluation),
            policy,
            gates,
            later: [...later],
            "retry-at": retryAt,
            enforced,
        },
        outputs: {
            release: subject.kind === "release" ? subject.release.id : null,
            commit: commitOf(evaluation),
            gates: Object.fromEntries(results.map(({ gate, item, verdict }) => [item === undefined ? gate : `${gate}/${item}`, verdict])),
            "retry-at": retryAt,
            enforced: enforced === null ? "unknown" : String(enforced),
            check: check?.url ?? null,
        },
    };
}
/** A result as JSON, without what is undefined. */
function answer_plain({ answers, override, approvals, ...result }) {
    return {
        ...result,
        evidence: [...result.evidence],
        ...(answers === undefined
            ? {}
            : { answers: answers.map(({ question, lines }) => ({ question, lines: [...lines] })) }),
        ...(override === undefined ? {} : { override: { ...override } }),
        ...(approvals === undefined ? {} : { approvals: (0,plain/* plainApprovals */.l)(approvals) }),
    };
}

// EXTERNAL MODULE: ./build/src/action/summary.js
var action_summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/gates/checks/own.js
var own = __webpack_require__(22766);
;// CONCATENATED MODULE: ./build/src/evaluation/check-report.js




/** GitHub takes 65,535 characters. */
const MOST_BYTES = 60_000;
/** What the check run of an evaluation says. One question about one commit is one check run, however often it is asked. */
function checkReportOf(evaluation, o) {
    const { environment, service, outcome } = evaluation;
    const name = o.several ? `${environment.name} (${service})` : environment.name;
    const summary = (0,action_summary/* createSummary */.F)();
    summarizeEvaluation(summary, evaluation, { repositoryUrl: o.repositoryUrl, plain: true });
    return {
        repo: o.repo,
        commit: commitOf(evaluation),
        name: `${own/* OWN_CHECKS */.Z}${name}`,
        externalId: `env-actions/gate/${service}/${environment.name}`,
        // What waits or could not be judged is red too: neutral and pending let a required check through, or hang (R64).
        conclusion: decisionOf(outcome) === "pass" ? "success" : "failure",
        title: headline(evaluation),
        summary: summary.render(MOST_BYTES),
        detailsUrl: o.runUrl,
    };
}

// EXTERNAL MODULE: ./build/src/github/commit-facts.js
var commit_facts = __webpack_require__(86582);
// EXTERNAL MODULE: ./build/src/github/snapshot.js + 4 modules
var snapshot = __webpack_require__(7217);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/question.js + 2 modules
var promotion_question = __webpack_require__(34972);
;// CONCATENATED MODULE: ./build/src/evaluation/enforced.js
/**
 * Whether the default branch's rules require the asking job, by the name of its check: only then does a red verdict hold
 * anybody back. Plans without rules require nothing. A check of ours does not count: any writer can make one of its name.
 *
 * @returns `null` when the rules or the job's name could not be read
 */
function isEnforced(required, checks, calling) {
    if (!required.ok)
        return null;
    if (required.value.length === 0)
        return false;
    const name = nameOf(checks, calling);
    if (name === undefined)
        return null;
    return required.value.some(({ context }) => context === name);
}
/** The job's check as GitHub names it. Without the runner's word for it, the key stands in where it is required as such. */
function nameOf(checks, { checkRun, job }) {
    if (checkRun === null)
        return job;
    if (!checks.ok)
        return undefined;
    return checks.value.suites.flatMap((suite) => suite.checks).find(({ id }) => id === checkRun)?.name;
}

// EXTERNAL MODULE: ./build/src/gates/answers.js
var answers = __webpack_require__(12257);
// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var policy = __webpack_require__(58023);
;// CONCATENATED MODULE: ./build/src/evaluation/proposal.js



/**
 * Looks at the policy that a commit would bring. It judges nothing by it: what is in force is the default branch's (R54),
 * but a policy that nobody could read must not get there.
 *
 * @param present the text in force
 */
function proposalOf(present, proposed) {
    if (!proposed.ok)
        return { kind: "unreadable", why: proposed.why };
    if (proposed.value === present)
        return { kind: "same" };
    if (proposed.value === null)
        return { kind: "removed" };
    const read = (0,policy/* readPolicy */.T)(proposed.value);
    return read.ok ? { kind: "valid", open: (0,answers/* missingAnswers */.y)(read.policy) } : { kind: "mistaken", mistakes: read.mistakes };
}
/** What stands in the way of merging the policy itself; empty when nothing does. */
function judgeProposal(proposal) {
    switch (proposal.kind) {
        case "same":
        case "valid":
            return [];
        case "unreadable":
            return [
                result("unknown", "proposal-unreadable", `${policy_policy/* POLICY_PATH */.l} of this commit could not be read: ${proposal.why}`, {
                    unblock: "Give the job `permissions: contents: read`, or run it again if GitHub was not reachable.",
                }),
            ];
        case "removed":
            return [
                result("fail", "proposal-removed", `This commit has no ${policy_policy/* POLICY_PATH */.l}: once merged, nothing could be promoted.`, {
                    unblock: `Keep ${policy_policy/* POLICY_PATH */.l}.`,
                }),
            ];
        case "mistaken": {
            const [first] = proposal.mistakes;
            const count = proposal.mistakes.length === 1 ? "a mistake" : `${proposal.mistakes.length} mistakes`;
            const where = first === undefined ? "" : ` Line ${first.line}: ${first.message}`;
            return [
                result("fail", "proposal-mistaken", `${policy_policy/* POLICY_PATH */.l} of this commit has ${count}.${where}`, {
                    unblock: "Correct what the annotations show; once merged, a wrong policy stops every promotion.",
                }),
            ];
        }
    }
}
function result(verdict, reason, message, { unblock }) {
    return { gate: "answers", verdict, reason, message, evidence: [], unblock };
}

;// CONCATENATED MODULE: ./build/src/evaluation/evaluate-commit.js








/**
 * Would this commit be fit to enter the environment? Two requests and those of the gates. It needs no ledger: what only a
 * release can answer is listed as judged later.
 */
async function evaluateCommit(context, question) {
    const { client, repo, branch } = context;
    const { commit, proposes } = question;
    const reading = (0,commit_facts/* readCommitFacts */.P)(client, {
        repo,
        commit,
        ledgerBranch: branch,
        ...(proposes ? { workflowPath: policy_policy/* POLICY_PATH */.l } : {}),
    });
    const [snapshot, facts] = await Promise.all([readPolicySnapshot(context, question.environment), reading]);
    const policy = (0,promotion_ground/* policyIn */.iE)(context, snapshot);
    const environment = (0,promotion_ground/* environmentNamed */.b6)(policy, question.environment);
    const { repository } = snapshot;
    const here = "anywhere";
    const prepared = await (0,judge/* prepareGates */.UV)({
        subject: { kind: "commit" },
        commit,
        policy,
        environment,
        now: snapshot.date,
        repository: {
            id: repository.id,
            defaultBranch: repository.defaultBranch,
            visibility: repository.visibility,
            url: context.repositoryUrl,
        },
        repo,
        client,
        network: context.network,
        outside: context.outside,
    }, { here, ...(question.only === undefined ? {} : { only: question.only }) });
    const asked = {
        now: snapshot.date,
        policy,
        environment,
        commit,
        action: "promote",
        cause: "person",
        githubEnvironment: (0,promotion_question/* environmentIn */.XD)(snapshot.environments, environment.name),
        visibility: repository.visibility,
        defaultBranch: repository.defaultBranch,
        requiredChecks: snapshot.requiredChecks,
        checks: facts.checks,
        repositoryId: repository.id,
        calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
        repositoryUrl: context.repositoryUrl,
    };
    const present = snapshot.policy.ok ? snapshot.policy.value : null;
    const proposal = proposes ? proposalOf(present, facts.workflowFile) : { kind: "same" };
    const judged = (0,judge/* judgeCommitGates */.dx)(prepared, asked);
    const results = [...judgeProposal(proposal), ...judged.results];
    return {
        environment,
        service: context.serviceInput ?? repo.name,
        subject: { kind: "commit", commit },
        results,
        later: judged.later,
        outcome: (0,judge/* outcomeOf */.sG)(results, here),
        now: snapshot.date,
        enforced: isEnforced(snapshot.requiredChecks, facts.checks, context.calling),
        policy: policy.sha256,
        proposal,
    };
}
/** The policy, the rules and the environments; the ledger's head comes with it and is not looked at. */
function readPolicySnapshot({ client, repo, branch }, environment) {
    return (0,snapshot/* readSnapshot */.R)(client, {
        repo,
        ledger: branch,
        folder: "state",
        files: [],
        policyPath: policy_policy/* POLICY_PATH */.l,
        environment,
    });
}

// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
;// CONCATENATED MODULE: ./build/src/evaluation/evaluate-release.js






/** May this release enter the environment now? The same reads and the same gates as a promotion, and nothing is changed. */
async function evaluateRelease(context, { environment, choice, only, caller }) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { environment, files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const here = hereOf(context, ground, { environment, caller });
    const asked = { environment, choice, promotion: undefined, cause: "person" };
    const facts = await (0,read/* judgeAgain */._w)(context, asked, { ground, here });
    return evaluationOf(context, facts, { here, only });
}
function hereOf({ serviceInput: service }, { policy, snapshot }, { environment, caller }) {
    const { defaultBranch } = snapshot.repository;
    const mode = (0,promotion_mode/* modeOf */.VV)(caller, (0,promotion_ground/* environmentNamed */.b6)(policy, environment), { service, defaultBranch });
    return mode === "deploying" ? "in-environment" : "anywhere";
}
/** What the facts of one question say, narrowed to the gates that are asked. */
function evaluationOf(context, facts, { here, only }) {
    const { ground, judgement, environment, release, evidence } = facts;
    const asked = judgement.results.filter(({ gate }) => only?.has(gate) ?? true);
    const [results, later] = split(asked);
    return {
        environment,
        service: ground.service,
        subject: { kind: "release", release },
        results,
        later,
        outcome: (0,judge/* outcomeOf */.sG)(results, here),
        now: ground.now,
        enforced: isEnforced(ground.snapshot.requiredChecks, evidence.checks, context.calling),
        policy: ground.policy.sha256,
        facts,
    };
}
/** What is judged here, and the gates that only the environment's own job can judge. */
function split(results) {
    const later = results.filter(({ deferred }) => deferred === true).map(({ gate }) => gate);
    return [results.filter(({ deferred }) => deferred !== true), [...new Set(later)]];
}

;// CONCATENATED MODULE: ./build/src/evaluation/patience.js

/** A step that waits holds a runner, so it waits at most this long, in milliseconds. */
const MOST_PATIENCE = 30 * 60_000;
const PAUSE = 15_000;
/**
 * Evaluates until the verdict is more than `wait`, the time is over, the job is cancelled, or the gates themselves say that
 * nothing can change in time. What cannot be judged is asked again too: it may be readable in a moment (R73).
 */
async function evaluatePatiently(evaluate, o) {
    const until = o.clock.now().getTime() + Math.min(o.patience, MOST_PATIENCE);
    let evaluation = await evaluate();
    while (isOpen(evaluation) && !o.cancelled.aborted) {
        const next = o.clock.now().getTime() + PAUSE;
        const retryAt = retryAtOf(evaluation.results);
        if (next > until || (retryAt !== null && Date.parse(retryAt) > until))
            break;
        o.told(openGates(evaluation));
        await o.clock.sleep(PAUSE);
        evaluation = await evaluate();
    }
    return evaluation;
}
function isOpen({ outcome }) {
    return outcome === "wait" || outcome === "unknown";
}
function openGates({ results }) {
    const open = results.filter(({ verdict, override }) => verdict !== "pass" && override === undefined);
    return open.map(({ gate, item }) => (item === undefined ? gate : `${gate} ${item}`)).join(", ");
}

// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var ledger_snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/target.js
var target = __webpack_require__(13550);
;// CONCATENATED MODULE: ./build/src/evaluation/pipeline.js








/** "Why does nothing happen?", answered for every environment of one service. Reads only. */
async function explainPipeline(context) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { files: () => [] });
    const environments = [...ground.policy.environments.values()];
    const standings = await Promise.all(environments.map((environment) => explainOne(context, ground, environment)));
    return { ground, standings };
}
async function explainOne(context, ground, environment) {
    const state = (0,ledger_snapshot/* stateOf */.L4)(ground.ledger, environment.name);
    const base = { environment: environment.name, runs: running(state), promotion: null, retryAt: null };
    const active = state.open.find((each) => (0,target/* isActive */.$)(each.state));
    if (active !== undefined) {
        return {
            ...base,
            next: (0,release_release/* describeRelease */.NC)(active.release),
            promotion: active.id,
            state: "deploying",
            why: `${active.id} is ${active.state}.`,
            unblock: "Wait for its job. If that is gone, the resuming workflow settles it.",
        };
    }
    const waiting = state.open.toSorted((left, right) => right.number - left.number)[0];
    try {
        return await judgeNext(context, ground, { environment, state, waiting, base });
    }
    catch (error) {
        if (!(error instanceof stop/* Stop */.V))
            throw error;
        return { ...base, next: null, state: "empty", why: error.message, unblock: error.hint ?? "" };
    }
}
async function judgeNext(context, ground, o) {
    const { environment, state, waiting, base } = o;
    const choice = waiting === undefined ? { kind: "unsaid" } : { kind: "known", release: waiting.release };
    const asked = {
        environment: environment.name,
        choice,
        promotion: undefined,
        cause: waiting?.cause ?? "person",
    };
    const { judgement, release } = await (0,read/* judgeAgain */._w)(context, asked, { ground, here: "anywhere" });
    const next = (0,release_release/* describeRelease */.NC)(release);
    const promotion = waiting?.id ?? null;
    if (state.current.kind === "release" && state.current.release.id === release.id) {
        return {
            ...base,
            next: null,
            promotion,
            state: "current",
            why: `${next} is here; nothing newer came this far.`,
            unblock: "",
        };
    }
    const open = (0,judge/* blocking */.ub)(judgement.results);
    const why = open.map(({ message }) => message).join(" ");
    return {
        ...base,
        next,
        promotion,
        state: stateBy(judgement.outcome),
        why: why === "" ? readyWhy(environment, waiting) : why,
        unblock: open.length === 0 ? readyNext(environment) : open.map(({ unblock }) => unblock).join(" "),
        retryAt: retryAtOf(judgement.results),
    };
}
function stateBy(outcome) {
    switch (outcome) {
        case "clear":
            return "ready";
        case "wait":
            return "waiting";
        case "fail":
            return "refused";
        case "unknown":
            return "unknown";
    }
}
function readyWhy(environment, waiting) {
    if (waiting !== undefined)
        return "Nothing is in its way; the resuming workflow starts it.";
    return environment.promote === "automatic"
        ? "Nothing is in its way; automation has not asked for it yet, or tried it before."
        : "Nothing is in its way; nobody has asked for it yet.";
}
function readyNext({ name, workflow }) {
    return workflow === undefined
        ? `Start the job that calls promote for ${name}.`
        : `Run the workflow ${workflow} for ${name}, or the resuming workflow with the command "/promote ${name}".`;
}
function running({ current, lock }) {
    const locked = lock === null ? "" : ", locked";
    switch (current.kind) {
        case "empty":
            return `nothing yet${locked}`;
        case "release":
            return `${(0,release_release/* describeRelease */.NC)(current.release)}${locked}`;
        case "unknown":
            return `nobody knows: the last promotion failed${locked}`;
    }
}

;// CONCATENATED MODULE: ./build/src/evaluation/pipeline-summary.js


const STATES = {
    current: "up to date",
    deploying: (0,markdown/* strong */.ko)("deploying"),
    ready: (0,markdown/* strong */.ko)("ready"),
    waiting: (0,markdown/* strong */.ko)("waiting"),
    refused: (0,markdown/* strong */.ko)("refused"),
    unknown: (0,markdown/* strong */.ko)("not judged"),
    empty: "nothing to promote",
};
/** The whole pipeline on one page: every environment with what runs, what is next, why it does not move, what moves it. */
function summarizePipeline(summary, { ground, standings }) {
    const message = pipelineSentence(standings);
    summary.heading(`Why ${ground.service} stands as it does`).verdict((0,markdown/* strong */.ko)(worstOf(standings)), ": ", message);
    summary.table(["Environment", "Runs", "Next", "State", "Why"], standings.map(({ environment, runs, next, state, why, promotion }) => [
        environment,
        runs,
        next ?? "nothing",
        STATES[state],
        promotion === null ? why : [why, " ", (0,markdown/* code */.aY)(promotion)],
    ]));
    const movable = standings.filter(({ unblock }) => unblock !== "");
    if (movable.length > 0) {
        summary
            .heading("What moves it")
            .list(movable.map(({ environment, unblock, retryAt }) => [
            ...[(0,markdown/* strong */.ko)(environment), ": ", unblock],
            ...(retryAt === null ? [] : [" ", (0,markdown/* strong */.ko)((0,gates_summary/* whenOf */.A3)(retryAt, ground.now)), "."]),
        ]));
    }
    return message;
}
/** The first word: the worst state of any environment. */
function worstOf(standings) {
    const is = (...states) => standings.some(({ state }) => states.includes(state));
    if (is("refused"))
        return "Blocked";
    if (is("unknown"))
        return "Not judged";
    if (is("waiting"))
        return "Waiting";
    if (is("deploying"))
        return "Deploying";
    return is("ready") ? "Ready" : "Nothing to do";
}
/** One sentence: the first environment that does not move, or that none has anything to move. */
function pipelineSentence(standings) {
    const stuck = standings.find(({ state }) => state === "refused" || state === "unknown" || state === "waiting");
    if (stuck !== undefined)
        return `${stuck.next ?? "Nothing"} does not enter ${stuck.environment}: ${stuck.why}`;
    const moving = standings.find(({ state }) => state === "deploying");
    if (moving !== undefined)
        return `${moving.environment} is being deployed: ${moving.why}`;
    const ready = standings.find(({ state }) => state === "ready");
    if (ready !== undefined)
        return `${ready.next ?? "A release"} may enter ${ready.environment} now. ${ready.why}`;
    return "Every environment runs what came this far; nothing waits.";
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/check-runs.js




const CREATE = "POST /repos/{owner}/{repo}/check-runs";
const UPDATE = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
const LIST = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
const MOST = 1_000;
const LONGEST = 65_000;
const Shape = dist/* object */.Ikc({
    id: parse.Id,
    head_sha: parse/* Oid */.bm,
    name: dist/* string */.YjP(),
    external_id: dist/* nullable */.mee(dist/* string */.YjP()),
    status: dist/* string */.YjP(),
    conclusion: dist/* nullable */.mee(dist/* string */.YjP()),
    html_url: dist/* nullable */.mee(dist/* string */.YjP()),
});
/**
 * Publishes a report: updates the check run of the same external id, or makes one (R70). A create whose answer was lost is
 * looked for before it is sent again. Of several with one id, which only a race can make, the newest is kept current.
 *
 * @throws GitHubFailure `forbidden` when the token may not write checks, as on pull requests from forks
 */
async function publishCheck(client, report) {
    const known = await findCheck(client, report);
    if (known !== undefined)
        return updateCheck(client, known, report);
    try {
        return await createCheck(client, report);
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure, "ambiguous"))
            throw failure;
        const made = await findCheck(client, report);
        return made === undefined ? createCheck(client, report) : updateCheck(client, made, report);
    }
}
async function findCheck(client, { repo, commit, name, externalId }) {
    const parameters = { ...(0,github_repo/* inRepo */.u)(repo), ref: commit, check_name: name, filter: "all" };
    const items = await client.pages(LIST, parameters, { cap: MOST, list: "check_runs" });
    const ours = items.map((item) => (0,parse/* parse */.qg)(Shape, item, LIST)).filter((run) => run.external_id === externalId);
    return ours.length === 0 ? undefined : Math.max(...ours.map(({ id }) => id));
}
async function createCheck(client, report) {
    const { repo, commit } = report;
    const answer = await client.rest("create", CREATE, { ...(0,github_repo/* inRepo */.u)(repo), head_sha: commit, ...bodyOf(report) });
    return published(answer.data, CREATE, report);
}
async function updateCheck(client, id, report) {
    const parameters = { ...(0,github_repo/* inRepo */.u)(report.repo), check_run_id: id, ...bodyOf(report) };
    const answer = await client.rest("idempotent", UPDATE, parameters);
    return published(answer.data, UPDATE, report);
}
function bodyOf({ name, externalId, conclusion, title, summary, detailsUrl }) {
    return {
        name,
        external_id: externalId,
        status: "completed",
        conclusion,
        details_url: detailsUrl,
        output: { title: title.slice(0, 250), summary: bounded(summary) },
    };
}
function bounded(summary) {
    if (summary.length <= LONGEST)
        return summary;
    const kept = summary.slice(0, LONGEST);
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\n\u2026 The job summary has the rest.`;
}
/** What GitHub says it holds must be what was said: a red verdict never ends as another word. */
function published(data, route, { commit, conclusion }) {
    const made = (0,parse/* parse */.qg)(Shape, data, route);
    if (made.head_sha !== commit || made.conclusion !== conclusion) {
        throw (0,errors/* unexpected */.os)(route, `the check run says ${made.conclusion ?? "nothing"} about ${made.head_sha.slice(0, 12)}`);
    }
    return { id: made.id, url: made.html_url };
}

;// CONCATENATED MODULE: ./build/src/evaluation/publish.js


/**
 * Publishes the verdict as a check run. A token that may not, as on pull requests from forks, changes nothing about the
 * verdict: the step's own exit speaks, and the job is what rules should require.
 */
async function publish(client, log, report) {
    try {
        return await publishCheck(client, report);
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error))
            throw error;
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        log.info(`The check run ${report.name} was not published; this job's own result says the same. ${error.message}${hint}`);
        return null;
    }
}

// EXTERNAL MODULE: ./build/src/action/errors.js
var action_errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./build/src/gates/gates.js + 83 modules
var gates = __webpack_require__(19312);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/policy/suggest.js
var suggest = __webpack_require__(9570);
;// CONCATENATED MODULE: ./build/src/evaluation/question.js





/**
 * The gates that the input `only` names, one a line or separated by commas; undefined: all of them.
 *
 * @throws UserError `invalid-input` naming what is no gate, and what was probably meant
 */
function gatesNamed(only) {
    if (only === undefined)
        return undefined;
    const known = gates/* GATES */.J.map(({ name }) => name);
    const words = only.split(/[\s,]+/).filter((word) => word !== "");
    const wrong = words.filter((word) => !known.some((name) => name === word));
    const [first] = wrong;
    if (first !== undefined || words.length === 0) {
        const meant = first === undefined ? undefined : (0,suggest/* closest */.k)(first, known);
        throw new action_errors/* UserError */.y(`\`only\` names ${first === undefined ? "no gate" : `"${first.slice(0, 60)}", which is no gate`}.`, {
            reason: "invalid-input",
            hint: `${meant === undefined ? "" : `Did you mean ${meant}? `}Gates: ${known.join(", ")}.`,
        });
    }
    return new Set(known.filter((name) => words.includes(name)));
}
/** Milliseconds that the input `wait-for` allows; 0 without it. */
function patienceOf(wait) {
    if (wait === undefined || wait === "0")
        return 0;
    const patience = duration/* DURATION */.ft.test(wait) ? (0,duration/* milliseconds */.Rz)(wait) : Number.NaN;
    if (patience <= MOST_PATIENCE)
        return patience;
    throw new action_errors/* UserError */.y(`\`wait-for\` is not ${duration/* DURATION_SAYS */.o6} of at most ${(0,duration/* describeDuration */.MB)(MOST_PATIENCE)}.`, {
        reason: "invalid-input",
        hint: "A waiting step holds a runner. For longer, let the promotion wait: the resuming workflow goes on without one.",
    });
}
/** The input `environment`, which everything but a look at the whole pipeline needs. */
function oneEnvironment(environment) {
    if (environment !== undefined)
        return environment;
    throw new action_errors/* UserError */.y("`environment` is required and was not given.", {
        reason: "invalid-input",
        hint: "Name the environment to judge for, or say `explain: true` to see all of them.",
    });
}

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
;// CONCATENATED MODULE: ./build/src/evaluation/subject.js




/**
 * The subject that a step means: what its inputs name, else the commit that a pull request or a merge queue wants in, else
 * the release that would come next. The commit of a pull request is its head, never the merge GitHub tries (R23).
 *
 * @throws UserError `invalid-input` when the inputs name two subjects or no commit
 */
function subjectOf(inputs, run) {
    const { release, commit } = inputs;
    if (release !== undefined && commit !== undefined) {
        throw new action_errors/* UserError */.y("`release` and `commit` name two subjects.", {
            reason: "invalid-input",
            hint: "Leave one out: a release is judged for promotion, a commit for merging.",
        });
    }
    if (commit !== undefined)
        return { kind: "commit", commit: fullId(commit), origin: "input", proposes: false };
    if (release !== undefined)
        return { kind: "release", choice: (0,choose_release/* readChoice */.Kf)(release) };
    switch (run.eventName) {
        case "pull_request":
        case "pull_request_target":
            return proposed((0,action_event.at)(run.event, "pull_request", "head", "sha"), "pull-request");
        case "merge_group":
            return proposed((0,action_event.at)(run.event, "merge_group", "head_sha"), "merge-group");
        default:
            return { kind: "release", choice: (0,choose_release/* readChoice */.Kf)(undefined) };
    }
}
function proposed(commit, origin) {
    return { kind: "commit", commit: fullId(commit), origin, proposes: true };
}
function fullId(commit) {
    if (typeof commit === "string" && (0,release_release/* isCommitId */.jh)(commit))
        return commit;
    throw new action_errors/* UserError */.y("The commit to judge is not a full commit id.", {
        reason: "invalid-input",
        hint: "Give all 40 hex digits: short ids and branches can come to mean another commit.",
    });
}

;// CONCATENATED MODULE: ./build/src/evaluation/evaluate-here.js













/** One step of the gate door: judges, tells, publishes. Bad inputs are errors before anything is asked. */
async function evaluateHere(context, asking) {
    const { inputs, summary } = asking;
    if (inputs.explain)
        return explain(context, summary);
    const evaluation = await evaluate(context, asking);
    const { repositoryUrl, runUrl, repo, client, log } = context;
    summarizeEvaluation(summary, evaluation, { repositoryUrl });
    if (evaluation.proposal?.kind === "mistaken") {
        for (const { message, file, line, column } of (0,annotate/* annotations */.h)(evaluation.proposal.mistakes)) {
            log.error(message, { file, line, column });
        }
    }
    const several = context.serviceInput !== undefined;
    const report = checkReportOf(evaluation, { repo, runUrl, repositoryUrl, several });
    // A narrowed question must not overwrite the answer to the whole one.
    const check = inputs.dryRun || inputs.only !== undefined ? null : await publish(client, log, report);
    return answerOf(evaluation, check);
}
async function evaluate(context, { inputs, run, cancelled }) {
    const environment = oneEnvironment(inputs.environment);
    const only = gatesNamed(inputs.only);
    const patience = patienceOf(inputs.waitFor);
    const subject = subjectOf(inputs, run);
    const once = () => {
        switch (subject.kind) {
            case "release":
                return evaluateRelease(context, { environment, choice: subject.choice, only, caller: (0,promotion_mode/* callerOf */.$U)(run) });
            case "commit":
                return evaluateCommit(context, { environment, commit: subject.commit, proposes: subject.proposes, only });
        }
    };
    const told = (open) => context.log.info(`Still open: ${open}. Asking again.`);
    return evaluatePatiently(once, { clock: context.clock, patience, cancelled, told });
}
async function explain(context, summary) {
    const pipeline = await explainPipeline(context);
    const message = summarizePipeline(summary, pipeline);
    return {
        decision: "explained",
        reason: "explained",
        message,
        failed: false,
        result: {
            service: pipeline.ground.service,
            policy: pipeline.ground.policy.sha256,
            environments: pipeline.standings.map((standing) => ({ ...standing })),
        },
        outputs: {},
    };
}

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
;// CONCATENATED MODULE: ./build/actions/work/gate.js
/** What the step `gate` does; loaded once its inputs are good. */




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


/***/ })

};
