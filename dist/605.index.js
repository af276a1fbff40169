export const id = 605;
export const ids = [605];
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
// EXTERNAL MODULE: ./build/src/gates/outcome.js
var gates_outcome = __webpack_require__(33382);
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
    const open = (0,gates_outcome/* blocking */.ub)(evaluation.results);
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
    const open = (0,gates_outcome/* blocking */.ub)(results);
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
    const [first] = (0,gates_outcome/* blocking */.ub)(results);
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

// EXTERNAL MODULE: ./build/src/gates/judge.js
var judge = __webpack_require__(56589);
// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var gates_policy = __webpack_require__(58023);
// EXTERNAL MODULE: ./build/src/github/commit-facts.js
var commit_facts = __webpack_require__(86582);
// EXTERNAL MODULE: ./build/src/github/snapshot.js + 5 modules
var snapshot = __webpack_require__(90547);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/question.js + 3 modules
var promotion_question = __webpack_require__(31791);
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

// EXTERNAL MODULE: ./build/src/gates/answers/gate.js
var gate = __webpack_require__(95611);
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
    const read = (0,gates_policy.readPolicy)(proposed.value);
    return read.ok ? { kind: "valid", open: (0,gate/* missingAnswers */.y)(read.policy) } : { kind: "mistaken", mistakes: read.mistakes };
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
    const proposed = { commit, path: policy_policy/* POLICY_PATH */.l };
    const reading = (0,commit_facts/* readCommitFacts */.P)(client, {
        repo,
        commit,
        ledgerBranch: branch,
        files: proposes ? [proposed] : [],
    });
    const [snapshot, facts] = await Promise.all([readPolicySnapshot(context, question.environment), reading]);
    const policy = (0,promotion_ground/* policyIn */.iE)(context, snapshot, gates_policy.readPolicy);
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
    const proposal = proposes ? proposalOf(present, (0,commit_facts/* textOf */.b)(facts, proposed)) : { kind: "same" };
    const judged = (0,judge/* judgeCommitGates */.dx)(prepared, asked);
    const results = [...judgeProposal(proposal), ...judged.results];
    return {
        environment,
        service: context.serviceInput ?? repo.name,
        subject: { kind: "commit", commit },
        results,
        later: judged.later,
        outcome: (0,gates_outcome/* outcomeOf */.sG)(results, here),
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
        outcome: (0,gates_outcome/* outcomeOf */.sG)(results, here),
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
// EXTERNAL MODULE: ./build/src/promotion/how-to-ask.js
var how_to_ask = __webpack_require__(41059);
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
    const { current } = state;
    if (current.kind === "release" && current.release.id === release.id && current.said === undefined) {
        return {
            ...base,
            next: null,
            promotion,
            state: "current",
            why: `${next} is here; nothing newer came this far.`,
            unblock: "",
        };
    }
    const open = (0,gates_outcome/* blocking */.ub)(judgement.results);
    const why = open.map(({ message }) => message).join(" ");
    return {
        ...base,
        next,
        promotion,
        state: stateBy(judgement.outcome),
        why: why === "" ? readyWhy(environment, waiting) : why,
        unblock: open.length === 0 ? (0,how_to_ask/* howToAsk */.z)(environment) : open.map(({ unblock }) => unblock).join(" "),
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
function running({ current, lock }) {
    const locked = lock === null ? "" : ", locked";
    switch (current.kind) {
        case "empty":
            return `${current.said === undefined ? "nothing yet" : `nothing${saidBy(current.said)}`}${locked}`;
        case "release":
            return `${(0,release_release/* describeRelease */.NC)(current.release)}${current.said === undefined ? "" : saidBy(current.said)}${locked}`;
        case "unknown":
            return `nobody knows: the last promotion failed${locked}`;
    }
}
function saidBy({ actor }) {
    return `, as ${actor.login} says`;
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
            ...[(0,markdown/* strong */.ko)(environment), ": ", (0,markdown/* prose */.CS)(unblock)],
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
// EXTERNAL MODULE: ./build/src/gates/gates.js + 50 modules
var gates = __webpack_require__(78941);
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

/***/ 11187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callerOf: () => (/* reexport */ mode/* callerOf */.$U),
  deployHere: () => (/* reexport */ deployHere),
  environmentNamed: () => (/* reexport */ promotion_ground/* environmentNamed */.b6),
  jobTotalOf: () => (/* reexport */ context/* jobTotalOf */.VD),
  modeOf: () => (/* reexport */ mode/* modeOf */.VV),
  permitPromote: () => (/* reexport */ permit/* permitPromote */.S),
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
// EXTERNAL MODULE: ./build/src/gates/outcome.js
var outcome = __webpack_require__(33382);
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
async function prepareArtifacts(context, facts, { folder, underway }) {
    const kind = { ...kindOf(context, facts, folder), underway };
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
    const kind = kindOf(context, facts, folder);
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
function kindOf(context, { ground, release }, folder) {
    return kindContext(context, { policy: ground.policy, commit: release.commit, folder });
}
/** Where and for whom the artifacts of a release are looked up. */
function kindContext({ client, repo, clock, registries }, o) {
    const images = { ...registries, rules: o.policy.registries };
    return { client, repo, clock, folder: external_node_path_.resolve(o.folder), commit: o.commit, images };
}

// EXTERNAL MODULE: ./build/src/promotion/decide.js + 4 modules
var decide = __webpack_require__(24517);
// EXTERNAL MODULE: ./build/src/promotion/deployment.js
var promotion_deployment = __webpack_require__(31600);
// EXTERNAL MODULE: ./build/src/promotion/fault.js
var promotion_fault = __webpack_require__(19239);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-source.js
var file_source = __webpack_require__(62891);
;// CONCATENATED MODULE: ./build/src/release/artifacts/underway.js


/** Nothing was begun. */
const NOTHING_UNDERWAY = { take: () => undefined, end: async () => { } };
/** Begins to fetch the files among these artifacts. What other kinds fetch is small, and waits. */
function fetchUnderway(context, records) {
    const stopping = new AbortController();
    const begun = new Map();
    for (const record of records) {
        if (record.kind !== "file")
            continue;
        const stored = (0,file_source/* fetchStored */.oh)({ ...context, stop: stopping.signal }, record);
        // Whoever takes it is told; a failure that nobody waits for must not end the process.
        stored.catch(() => undefined);
        begun.set(keyOf(record), stored);
    }
    return {
        take(record) {
            const found = begun.get(keyOf(record));
            begun.delete(keyOf(record));
            return found;
        },
        async end() {
            stopping.abort();
            const left = [...begun.values()].map((each) => each.then(({ file }) => (0,external_node_fs_.rmSync)(file, { force: true })));
            begun.clear();
            await Promise.allSettled(left);
        },
    };
}
function keyOf({ name, digest, artifact }) {
    return JSON.stringify([name, digest, artifact.id, artifact.run]);
}

// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
;// CONCATENATED MODULE: ./build/src/promotion/fetch-early.js







/**
 * Begins to fetch the files of the release that is asked for, while the gates are asked whether it may come in: neither waits
 * for the other. Where the ledger alone says no, nothing is begun.
 */
function fetchEarly(context, { asked: { choice, environment }, ground, folder }) {
    // Only then the release's record came with the ground.
    if (choice.kind !== "id")
        return NOTHING_UNDERWAY;
    const { ledger, now, policy, service } = ground;
    const { current, lock, hold } = (0,snapshot/* stateOf */.L4)(ledger, environment);
    const closed = [lock, hold, ledger.head.lock ?? null, ledger.head.hold ?? null].some((each) => (0,environment_hold/* isHolding */.ye)(each, now));
    if (closed || (current.kind === "release" && current.release.id === choice.id))
        return NOTHING_UNDERWAY;
    const before = policy.environments.get(environment)?.after ?? [];
    const hasCome = before.every((name) => (0,upstream_run/* newestSuccess */.S)((0,snapshot/* stateOf */.L4)(ledger, name), choice.id) !== undefined);
    if (!hasCome)
        return NOTHING_UNDERWAY;
    const text = ledger.files.get((0,paths/* releasePath */.bD)(service, choice.id));
    const read = text === undefined ? undefined : (0,release_read/* readRelease */.i)(text, choice.id);
    if (read === undefined || read.kind === "broken")
        return NOTHING_UNDERWAY;
    const { commit, artifacts } = read.release;
    return fetchUnderway(kindContext(context, { policy, commit, folder }), artifacts);
}

// EXTERNAL MODULE: ./build/src/promotion/heal.js
var heal = __webpack_require__(20841);
// EXTERNAL MODULE: ./build/src/promotion/judgement.js + 1 modules
var judgement = __webpack_require__(40411);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/tell-recorded.js + 3 modules
var tell_recorded = __webpack_require__(42055);
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
    const underway = fetchEarly(context, options);
    try {
        return await enterWith(context, options, underway);
    }
    finally {
        await underway.end();
    }
}
async function enterWith(context, options, underway) {
    const { asked } = options;
    if (!options.dryRun)
        await (0,views/* repairViews */.k)(context, options.ground, asked.environment);
    let facts = await afterHealing(context, asked, await (0,read/* judgeAgain */._w)(context, asked, { ...HERE, ground: options.ground }));
    facts = await afterBuild(context, options, facts);
    const prepared = await prepare(context, facts, { folder: options.folder, underway });
    const reread = () => (0,read/* readFacts */.MH)(context, asked, { ...HERE, more: prepared.faults, kept: facts.judgement.slow });
    if (prepared.faults.length > 0 || (0,read/* ageOf */.hy)(context, facts) > judgement/* FRESH */.N)
        facts = await reread();
    if (options.dryRun) {
        const judged = (0,read/* judgeNow */.CS)(context, facts);
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
    let judged = facts;
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
    return (0,outcome/* blocking */.ub)(judgement.results).every(({ reason }) => reason === "checks-running");
}
async function prepare(context, facts, into) {
    const target = (0,promotion_target/* findTarget */.F)(facts.ground.ledger, facts.wanted);
    if (facts.judgement.outcome !== "clear" || target.kind === "closed")
        return { artifacts: [], faults: [] };
    return prepareArtifacts(context, facts, into);
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
            kind: deploy_here_kindOf(verdict, facts.judgement.action),
            command: deploys && facts.judgement.action === "rollback" ? ((0,rule/* rollbackRule */.T2)(facts.environment).command ?? null) : null,
            "previous-release": verdict.kind === "entered" ? verdict.previous : null,
            deployment: deployment ?? null,
            request: request.page,
            ...(deploys ? handOver(artifacts) : {}),
        },
    };
}
/** What this is, in the word that the ledger's decision has for it; of what did not enter, what was asked for. */
function deploy_here_kindOf(verdict, action) {
    if (verdict.kind === "entered")
        return verdict.came.kind;
    return action === "rollback" ? "rollback" : "promotion";
}
/** A workflow that is only there to go back does nothing else, also when somebody starts it by hand or again. */
function refuseOtherThanBack({ context, wish, ground }) {
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, wish.asked.environment);
    const back = (0,rule/* rollbackRule */.T2)(environment).workflow;
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
;// CONCATENATED MODULE: ./build/src/promotion/request-elsewhere.js




/** The requesting mode: judges, and starts the environment's workflow instead of deploying here. */
async function requestElsewhere({ context, wish, summary, ground }) {
    const { asked } = wish;
    const answer = await (0,ask.ask)(context, { asked, requester: context.actor, dryRun: wish.dryRun, ground });
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

;// CONCATENATED MODULE: ./build/actions/work/promote.js
/** What the step `promote` does with the answer. */









/***/ }),

/***/ 50937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  register: () => (/* reexport */ register),
  rowsOf: () => (/* reexport */ resume_summary/* rowsOf */.RO),
  summarizeRegistration: () => (/* reexport */ summarizeRegistration)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/promotion/resume-summary.js
var resume_summary = __webpack_require__(70429);
// EXTERNAL MODULE: ./build/src/gates/answers/gate.js
var gate = __webpack_require__(95611);
// EXTERNAL MODULE: ./build/src/github/snapshot.js + 5 modules
var snapshot = __webpack_require__(90547);
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
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/projection.js + 1 modules
var projection = __webpack_require__(41606);
;// CONCATENATED MODULE: ./build/src/ledger/readme.js
/**
 * The README of a ledger branch: what it is, and how to read and verify it with nothing but git, jq and sha256sum.
 * `url` is the page of the repository. The commands are run by a test.
 */
function ledgerReadme(url, branch) {
    return `# The deployment ledger of this repository

This branch is written by env-actions, and by nothing else. It is the record of every release that was registered, every
promotion into an environment, why it waited, who approved, and how it ended. It shares no history with the code.
Do not edit, rebase or delete it: a ledger that was touched stops every promotion until its history is restored.

| file | what it is |
|---|---|
| \`log/<year>/<month>/<day>/<number>.jsonl\` | the truth: one line per event, one file per decision, never changed |
| \`head.json\` | the number and the sha256 of the last line |
| \`state/<service>/<environment>.json\` | what runs there now, what is on its way, locks; follows from the log |
| \`releases/<service>/<id>.json\` | each release: its artifacts by digest, the commit and the run that built it |
| \`versions/<service>/<version>.json\` | the one release of that version |

## Read it

\`\`\`sh
git clone --quiet --single-branch --branch ${branch} ${url} ledger
cd ledger
\`\`\`

What runs where:

\`\`\`sh
find state -mindepth 2 -name '*.json' | sort | xargs cat |
  jq -r '[.service, .environment, .current.kind, .current.release.version // .current.release.id // "-"] | @tsv'
\`\`\`

Everything that ever happened, in order:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat |
  jq -r '[.seq, .time, .event, .service, .promotion // .environment, .actor.login] | map(. // "-") | @tsv'
\`\`\`

## Verify it

Each line names the sha256 of the line before it, and \`head.json\` names the last, so no line can be changed, dropped,
added in between or moved without breaking the chain:

\`\`\`sh
find log -name '*.jsonl' | sort -t / -k 5 | xargs cat | {
  seq=0
  prev=sha256:0000000000000000000000000000000000000000000000000000000000000000
  while IFS= read -r line; do
    seq=$((seq + 1))
    case $line in
      "{\\"v\\":1,\\"seq\\":$seq,\\"prev\\":\\"$prev\\","*) ;;
      *) echo "broken: entry $seq, or the one before it"; exit 1 ;;
    esac
    prev=sha256:$(printf %s "$line" | sha256sum | cut -d ' ' -f 1)
  done
  if jq -e --arg prev "$prev" --argjson seq "$seq" '.seq == $seq and .prev == $prev' head.json > /dev/null; then
    echo "intact: $seq entries"
  else
    echo "broken: head.json and the log disagree"; exit 1
  fi
}
\`\`\`

No log file was ever changed or removed. This prints nothing:

\`\`\`sh
git log --no-renames --diff-filter=MDT --name-only --format= -- log
\`\`\`

A branch that was replaced as a whole can be consistent in itself. Every GitHub Deployment made by env-actions therefore
carries the commit of this branch it was decided on; each of them has to be part of this history
(\`git merge-base --is-ancestor <commit> HEAD\`).

**What this does not prove.** Whoever may write to the repository can add a line. Approvals, unlocks and upstream
successes are therefore proven again from GitHub's own objects whenever they open a door; the ledger alone opens none.
`;
}

// EXTERNAL MODULE: ./build/src/ledger/rules.js
var ledger_rules = __webpack_require__(47552);
;// CONCATENATED MODULE: ./build/src/ledger/create.js









/**
 * Begins the ledger of a repository, once. `exists`: somebody else did, read theirs. `missing` are the branch rules that
 * should protect it and do not. Throws `LedgerMissing` when the repository had a ledger before, since a lost ledger is
 * never silently made anew, and `LedgerRefused`, naming the rule, when GitHub does not let us write.
 */
async function createLedger(birth) {
    if (birth.deployments > 0)
        throw new ledger_errors/* LedgerMissing */.iQ(birth.branch, birth.deployments);
    const rules = await birth.host.rules();
    try {
        const kind = await birth.host.create(firstCommit(birth));
        return { kind, missing: rules === null ? [] : (0,ledger_rules/* missingRules */.q)(rules) };
    }
    catch (cause) {
        if (!(0,errors/* isFailure */.N6)(cause, "forbidden", "not-found", "unprocessable", "conflict"))
            throw cause;
        const named = (0,ledger_rules/* refusingRules */.n)(rules ?? []);
        const rule = named.length === 0 ? "" : ` (a ruleset of the branch ${birth.branch} says: ${named.join("; ")})`;
        throw new ledger_errors/* LedgerRefused */.Ef(`${cause.message}${cause.hint === undefined ? "" : `; ${cause.hint}`}${rule}`, { cause });
    }
}
function firstCommit(birth) {
    const { now, actor, run } = birth;
    const intent = (0,external_node_crypto_.randomUUID)();
    const { events, log, files } = (0,compose/* writeEvents */.v)(projection/* emptyProjection */.Vl, [
        {
            event: "ledger.created",
            service: null,
            environment: null,
            promotion: null,
            data: { repository: birth.repository.id },
        },
    ], { now, actor, run, policy: null, intent });
    const readme = { path: paths/* README_PATH */.zw, contents: ledgerReadme(birth.repository.url, birth.branch) };
    return {
        message: `${(0,headline/* headlineOf */.gD)(events)}\n\n${(0,headline/* bodyOf */.EN)(events, intent)}`,
        files: [readme, log, ...Array.from(files, ([path, contents]) => ({ path, contents }))],
    };
}

// EXTERNAL MODULE: ./build/src/ledger/github-port.js + 1 modules
var github_port = __webpack_require__(79114);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/promotion/advance.js + 2 modules
var advance = __webpack_require__(31245);
// EXTERNAL MODULE: ./build/src/promotion/due.js + 1 modules
var due = __webpack_require__(34827);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/visible.js
var visible = __webpack_require__(37457);
// EXTERNAL MODULE: ./build/src/release/artifacts/at-once.js
var at_once = __webpack_require__(63514);
// EXTERNAL MODULE: ./build/src/release/artifacts/kinds.js + 17 modules
var kinds = __webpack_require__(88875);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-name.js
var file_name = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-source.js
var image_source = __webpack_require__(53686);
// EXTERNAL MODULE: ./build/src/release/artifacts/asset-source.js
var asset_source = __webpack_require__(84381);
;// CONCATENATED MODULE: ./build/src/registration/wanted.js


const LINE = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:=(?<source>.+))?$/;
/** Fifteen digits are below 2^53 (R52). */
const FROM_RUN = /^run:(?<run>[1-9][0-9]{0,14})\/(?<artifact>.+)$/;
/** An image: a digest, a registry and a repository, or a tag alone. No Actions artifact has a slash or a colon in its name. */
const IMAGE = /^(?:@|:|sha(?:256|512):)|^(?!run:|asset:|commit:)[^/]*[.:][^/]*\/|@sha(?:256|512):/;
/**
 * Reads register's `artifacts` input: one artifact a line, `name`, `name=artifact`, `name=run:<id>/artifact`,
 * `name=commit`, `name=commit:<40 hex digits>`, `name=asset:<tag>/<asset>`, or an image: `name=<repository>@<digest>`,
 * `name=<repository>:<tag>`, and where the policy names the repository also `name=<digest>` and `name=:<tag>`. A name the
 * policy declares keeps the policy's kind. All mistakes at once.
 */
function readArtifactLines(text, policy, building) {
    const wanted = [];
    const mistakes = [];
    const named = new Set();
    for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
        if (line === "")
            continue;
        const match = LINE.exec(line)?.groups;
        const name = match?.["name"];
        if (name === undefined) {
            mistakes.push(`"${line}" is not an artifact line. Allowed: name, name=artifact, name=run:<id>/artifact, name=commit, name=asset:<tag>/<asset>, name=<repository>@<digest>.`);
            continue;
        }
        named.add(name);
        if (isNamed(wanted, name))
            mistakes.push(`"${name}" is named twice; upper and lower case are the same.`);
        const read = readSource(name, match?.["source"]?.trim(), policy, building);
        if (typeof read === "string") {
            mistakes.push(`"${line}" ${read}`);
            continue;
        }
        const declared = policy?.artifacts.get(name);
        if (declared !== undefined && declared.kind !== read.kind) {
            mistakes.push(`The policy says that "${name}" is of kind ${declared.kind}, this line makes it ${indefinite(read.kind)}.`);
        }
        else if (declared !== undefined)
            mistakes.push(...notAsDeclared(declared, read));
        wanted.push(read);
    }
    for (const name of policy?.artifacts.keys() ?? []) {
        if (!named.has(name))
            mistakes.push(`The policy asks for "${name}", which is not named here.`);
    }
    if (wanted.length === 0 && mistakes.length === 0)
        mistakes.push("No artifact is named.");
    return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}
/** Artifacts become files and folders side by side, and some systems do not tell letter cases apart. */
function isNamed(wanted, name) {
    return wanted.some((each) => each.name.toLowerCase() === name.toLowerCase());
}
function readSource(name, source, policy, { run, commit }) {
    if (source === undefined)
        return declaredSource(name, policy, { run, commit });
    if (source === "commit")
        return { kind: "commit", name, source: commit, run };
    const rule = policy?.artifacts.get(name);
    if (rule?.kind === "image" || IMAGE.test(source)) {
        const image = (0,image_source/* parseImageSource */.AB)(source, rule?.kind === "image" ? rule.repository : undefined);
        return image === undefined ? noImage(name) : { kind: "image", name, source: (0,image_source/* referenceOf */.Bz)(image), run };
    }
    if (source.startsWith("commit:"))
        return { kind: "commit", name, source: source.slice("commit:".length), run };
    const other = FROM_RUN.exec(source)?.groups;
    if (other !== undefined) {
        return { kind: "file", name, source: other["artifact"] ?? "", run: Number(other["run"]) };
    }
    if (source.startsWith("asset:")) {
        const asset = source.slice("asset:".length);
        return (0,asset_source/* parseAssetSource */.p)(asset) === undefined ? noAsset(name) : { kind: "asset", name, source: asset, run };
    }
    // No Actions artifact can have a colon in its name, so this was meant to name a run.
    if (source.startsWith("run:"))
        return `names no run: write ${name}=run:<id>/<artifact>.`;
    return { kind: "file", name, source, run };
}
function declaredSource(name, policy, { run, commit }) {
    const rule = policy?.artifacts.get(name);
    switch (rule?.kind) {
        case "commit":
            return { kind: "commit", name, source: commit, run };
        case "asset":
            return noAsset(name, rule.name);
        case "image":
            return noImage(name);
        case "file":
        case undefined:
            return { kind: "file", name, source: rule?.name ?? name, run };
    }
}
/** Which GitHub release holds an asset is never guessed: only the building job knows what it published. */
function noAsset(name, asset = "<asset name>") {
    return `names no release asset: write ${name}=asset:<tag>/${asset}.`;
}
function noImage(name) {
    return `names no image: write ${name}=<registry>/<repository>@sha256:<64 hex digits>, or ${name}=sha256:\u2026 where the policy names the repository.`;
}
/** What a line says must be what the policy says, as far as that says it. */
function notAsDeclared(declared, { name, source }) {
    if (declared.kind === "asset" && declared.name !== undefined && !source.endsWith(`/${declared.name}`)) {
        return [`The policy says that "${name}" is the asset "${declared.name}", this line names ${source}.`];
    }
    if (declared.kind === "image" && (0,image_source/* parseImageSource */.AB)(source)?.repository !== declared.repository) {
        return [`The policy says that "${name}" is in ${declared.repository}, this line names ${source}.`];
    }
    return [];
}
function indefinite(kind) {
    return kind === "asset" || kind === "image" ? `an ${kind}` : `a ${kind}`;
}
/**
 * What the policy's `artifacts:` ask for when the input says nothing.
 *
 * @param announced what earlier steps announced; images are taken from there, asked only where the policy has one
 */
function artifactsOfPolicy(policy, building, announced = () => []) {
    const hasImage = [...(policy?.artifacts.values() ?? [])].some(({ kind }) => kind === "image");
    const images = hasImage ? announced().filter(({ kind }) => kind === "image") : [];
    const read = [...(policy?.artifacts ?? [])].map(([name, { kind }]) => ({
        name,
        found: (kind === "image" ? images.find((each) => each.name === name) : undefined) ??
            declaredSource(name, policy, building),
    }));
    const mistakes = read.flatMap(({ name, found }) => (typeof found === "string" ? [`"${name}" ${found}`] : []));
    if (mistakes.length > 0)
        return { ok: false, mistakes };
    return { ok: true, wanted: read.flatMap(({ found }) => (typeof found === "string" ? [] : [found])) };
}

;// CONCATENATED MODULE: ./build/src/registration/announced.js



/**
 * What earlier steps announced in `$GITHUB_ARTIFACTS` (runner 2.336 and later): `$GITHUB_ARTIFACTS_LIST` holds
 * `{"version":1,"subjects":[{"name","digest","kind"}]}`. Each file must have been uploaded under its name with
 * `archive: false`, so that the announced digest is the digest of the artifact. Those of kind `oci` are images: their name is
 * the repository; the artifact is the one that the policy has there, else it is called like the repository's last part.
 */
function artifactsOfList(text, policy, building) {
    const subjects = subjectsOf(text);
    if (subjects === undefined) {
        return {
            ok: false,
            mistakes: ["$GITHUB_ARTIFACTS_LIST is not a list of version 1: name the artifacts in artifacts:."],
        };
    }
    const wanted = [];
    const mistakes = [];
    for (const subject of subjects) {
        const read = readSubject(subject, policy, building);
        if (typeof read === "string")
            mistakes.push(read);
        else if (isNamed(wanted, read.name))
            mistakes.push(`"${read.name}" is announced twice.`);
        else
            wanted.push(read);
    }
    return mistakes.length === 0 ? { ok: true, wanted } : { ok: false, mistakes };
}
function readSubject({ name, digest, kind }, policy, { run }) {
    switch (kind) {
        case "file":
            if (!(0,file_name/* isFileName */.o)(name))
                return `"${name}" cannot be a file name on every system.`;
            return { kind, name, source: name, run, claimed: digest };
        case "oci": {
            const image = (0,image_source/* parseImageSource */.AB)(`${name.replace(/^oci:\/\//, "")}@${digest}`);
            if (image === undefined)
                return `"${name}" names no repository with its registry, such as ghcr.io/org/app.`;
            const called = nameIn(policy, image.repository);
            return { kind: "image", name: called, source: (0,image_source/* referenceOf */.Bz)(image), run, claimed: digest };
        }
        default:
            return `"${name}" is of kind ${kind}, which is not supported. Allowed: file, oci.`;
    }
}
function nameIn(policy, repository) {
    const declared = [...(policy?.artifacts ?? [])].find(([, rule]) => rule.kind === "image" && rule.repository === repository);
    return declared?.[0] ?? repository.slice(repository.lastIndexOf("/") + 1);
}
function subjectsOf(text) {
    if (text.trim() === "")
        return [];
    try {
        const list = JSON.parse(text);
        if (typeof list !== "object" || list === null || !("subjects" in list) || !Array.isArray(list.subjects))
            return undefined;
        if (!("version" in list) || list.version !== 1)
            return undefined;
        const subjects = [];
        for (const subject of list.subjects) {
            if (typeof subject !== "object" || subject === null)
                return undefined;
            const { name, digest, kind } = subject;
            if (typeof name !== "string" || typeof digest !== "string" || typeof kind !== "string")
                return undefined;
            subjects.push({ name, digest, kind });
        }
        return subjects;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
// EXTERNAL MODULE: ./build/src/gates/checks/counted.js
var counted = __webpack_require__(17288);
// EXTERNAL MODULE: ./build/src/gates/checks/words.js
var words = __webpack_require__(96291);
// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
;// CONCATENATED MODULE: ./build/src/registration/building-run.js







/**
 * Proves the run that builds the release (R27, R29): of this repository and no fork, started by an event that nobody
 * outside can steer, of a commit that the default branch contains. A pull request of this repository makes a preview.
 */
async function proveBuildingRun(context, ground, step) {
    const run = await (0,runs/* getRun */.Mh)(context.client, { repo: context.repo, run: context.calling.id });
    refuseForeign(run, ground.snapshot.repository.id);
    if (run.event === "pull_request")
        return preview(run, step);
    refuseEvent(run);
    await refuseUnreachable(context, ground, run.headSha);
    return { commit: run.headSha, run, pull: null };
}
/** Proves another run that holds an artifact of this release: same repository, an allowed workflow, same commit, success. */
async function proveOtherRun(context, ground, source, id) {
    const run = await (0,runs/* getRun */.Mh)(context.client, { repo: context.repo, run: id });
    refuseForeign(run, ground.snapshot.repository.id);
    if (run.path !== source.run.path && !isListed(ground.policy, run.path)) {
        throw new stop/* Stop */.V("run-refused", `Run ${id} is of ${run.path}, which no gates.checks.workflows lists.`, "Name a run of the building workflow, or list the workflow in the policy.");
    }
    if (source.pull === null)
        refuseEvent(run);
    if (run.headSha !== source.commit) {
        throw new stop/* Stop */.V("run-refused", `Run ${id} built ${run.headSha}, this release is of ${source.commit}.`, "A release has one source commit: name a run of the same commit.");
    }
    if (run.conclusion !== "success") {
        throw new stop/* Stop */.V("run-refused", `Run ${id} ended with ${run.conclusion ?? "no conclusion yet"}.`, "Name a run that succeeded.");
    }
}
function refuseForeign(run, repository) {
    if (run.headRepositoryId === repository)
        return;
    throw new stop/* Stop */.V("run-refused", `Run ${run.id} was built from another repository (a fork).`, "Register releases only from runs of this repository's own commits.");
}
function refuseEvent(run) {
    switch (run.event) {
        case "push":
        case "merge_group":
        case "release":
        case "schedule":
        case "workflow_dispatch":
            return;
        default:
            throw new stop/* Stop */.V("run-refused", `Run ${run.id} was started by ${run.event}, whose content others can steer.`, "Register from a workflow that runs on push, merge_group, release, schedule or workflow_dispatch.");
    }
}
async function refuseUnreachable(context, ground, commit) {
    const { defaultBranch, defaultHead } = ground.snapshot.repository;
    if (commit === defaultHead)
        return;
    const { status } = await (0,refs/* compare */.UD)(context.client, { repo: context.repo, base: defaultBranch, head: commit });
    if (status === "identical" || status === "behind")
        return;
    throw new stop/* Stop */.V("run-refused", `${commit} is not part of ${defaultBranch}: a commit that the API can resolve may come from a fork.`, `Merge it into ${defaultBranch} first, or register from a pull request to make a preview.`);
}
function preview(run, step) {
    const head = (0,action_event.at)(step.event, "pull_request", "head", "sha");
    const pull = (0,action_event.at)(step.event, "pull_request", "number");
    if (typeof head !== "string" || !(0,release_release/* isCommitId */.jh)(head) || head !== run.headSha || typeof pull !== "number") {
        throw new stop/* Stop */.V("run-refused", `Run ${run.id} is of a pull request whose head could not be proven.`, "Run the workflow again from the pull request's newest commit.");
    }
    return { commit: head, run, pull };
}
function isListed(policy, path) {
    return [...policy.environments.values()].some((environment) => (0,words/* listedWorkflows */.KZ)(environment).some((file) => (0,counted/* workflowPath */.RB)(file) === path));
}

// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
;// CONCATENATED MODULE: ./build/src/registration/known.js



/** The ledger's files that tell whether a release, or its version, is known. */
function filesFor(release) {
    const own = (0,paths/* releasePath */.bD)(release.service, release.id);
    return release.version === null ? [own] : [own, (0,paths/* versionPath */.qW)(release.service, release.version)];
}
/**
 * The same release as it was registered before, `undefined` when it is new. What was said first stays: its version, its
 * notes, its attempt. Throws `Stop` `version-taken` when its version is another release's, `release-broken` when the stored
 * record does not prove itself.
 */
function knownRelease(files, release) {
    const stored = files.get((0,paths/* releasePath */.bD)(release.service, release.id));
    if (stored === undefined) {
        refuseTakenVersion(files, release);
        return undefined;
    }
    const read = (0,release_read/* readRelease */.i)(stored, release.id);
    if (read.kind === "release")
        return read.release;
    throw new stop/* Stop */.V("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
}
function refuseTakenVersion(files, release) {
    if (release.version === null || !files.has((0,paths/* versionPath */.qW)(release.service, release.version)))
        return;
    throw new stop/* Stop */.V("version-taken", `The version "${release.version}" already names another release of ${release.service}.`, "A version names one release for ever: give this build a version of its own.");
}

;// CONCATENATED MODULE: ./build/src/registration/version-and-notes.js

const NOTES = /^https:\/\/[!-~]{1,492}$/;
/** A version names one release for ever, so it cannot be a word that stands for another. */
function refuseVersion(version) {
    if (version === undefined)
        return;
    const reserved = version === "latest" || /^r-[0-9a-f]{12}$/.test(version);
    if (!reserved && /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/.test(version))
        return;
    throw new stop/* Stop */.V("artifacts-refused", `"${version.slice(0, 120)}" cannot be a version.`, 'A version starts with a letter or digit and has letters, digits, ".", "_", "+" and "-", at most 100; not "latest", not a release id.');
}
/** A link as it is stored and shown: what a browser would quietly drop from it is refused. */
function refuseNotes(notes) {
    if (notes === undefined || (NOTES.test(notes) && URL.canParse(notes)))
        return;
    throw new stop/* Stop */.V("artifacts-refused", "The input notes is not an https link of at most 500 ASCII characters.", "Give the address of the release notes.");
}

;// CONCATENATED MODULE: ./build/src/registration/register.js



















/**
 * Registers what a build produced as a release: proves the run, pins every artifact to the digest of its bytes, records
 * it, and starts the environments that come first. The same content again is the same release, and changes nothing.
 */
async function register(context, step, wish) {
    refuseVersion(wish.version);
    refuseNotes(wish.notes);
    const { ground, ledgerCreated } = await groundFor(context, wish);
    const source = await proveBuildingRun(context, ground, step);
    const artifacts = await resolveAll(context, ground, source, wish);
    const composed = register_compose(context, ground, source, artifacts, wish);
    const reread = async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { files: () => filesFor(composed) }) });
    const facts = await reread();
    const before = knownRelease(facts.ground.ledger.files, composed);
    const open = (0,gate/* missingAnswers */.y)(facts.ground.policy);
    if (wish.dryRun) {
        return { release: before ?? composed, added: before === undefined, ledgerCreated, transitions: [], open };
    }
    const recorded = await (0,record/* record */.g)(context, facts, {
        reread,
        decide: ({ ground: fresh }) => {
            const known = knownRelease(fresh.ledger.files, composed);
            if (known !== undefined)
                return { drafts: [], result: known };
            const about = { service: composed.service, environment: null, promotion: null };
            return { drafts: [{ ...about, event: "release.registered", data: { release: composed } }], result: undefined };
        },
    });
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    const added = recorded.result === undefined;
    const release = recorded.result ?? composed;
    if (release.version !== composed.version) {
        context.log.warning(`${(0,release_release/* describeRelease */.NC)(release)} was registered before; it keeps the version it was given then.`);
    }
    const transitions = wish.promote ? await startFirst(context, after, { release, added }) : [];
    return { release, added, ledgerCreated, transitions, open };
}
/** The ledger is created once, and only when asked: a missing one is otherwise an alarm. */
async function groundFor(context, wish) {
    const read = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [] });
    const isNone = (error) => error instanceof stop/* Stop */.V && error.reason === "ledger-none";
    try {
        return { ground: await read(), ledgerCreated: false };
    }
    catch (error) {
        if (!isNone(error) || !wish.init || wish.dryRun)
            throw error;
        const created = await beginLedger(context);
        if (created.missing.length > 0) {
            context.log.notice(`The ledger is on branch ${context.branch}. Protect it with a ruleset: ${created.missing.join(", ")}.`);
        }
        return { ground: await (0,visible/* whenVisible */.d)(context.clock, read, isNone), ledgerCreated: true };
    }
}
async function beginLedger(context) {
    const { client, repo, branch } = context;
    const facts = await (0,snapshot/* readSnapshot */.R)(client, {
        repo,
        ledger: branch,
        folder: "state",
        files: [],
        policyPath: policy/* POLICY_PATH */.l,
    });
    return createLedger({
        host: (0,github_port/* githubHost */.S)(client, repo, branch),
        repository: { id: facts.repository.id, url: context.repositoryUrl },
        branch,
        // Reading the ground has looked for Deployments of ours already, and would have stopped with `ledger-missing`.
        deployments: 0,
        now: facts.date,
        actor: context.actor,
        run: context.calling,
    });
}
async function resolveAll(context, ground, source, wish) {
    const wanted = wantedArtifacts(ground, source, wish);
    for (const run of new Set(wanted.map((each) => each.run))) {
        if (run !== source.run.id)
            await proveOtherRun(context, ground, source, run);
    }
    const { client, repo, clock, registries } = context;
    const images = { ...registries, rules: ground.policy.registries };
    const kind = { client, repo, clock, folder: wish.folder, commit: source.commit, images };
    const records = await (0,at_once/* atOnce */.z)(wanted, (each) => (0,kinds/* resolveArtifact */.BQ)(kind, each.kind, each));
    for (const each of records) {
        if (each.kind === "commit" && each.digest !== `gitCommit:${source.commit}`) {
            throw new stop/* Stop */.V("artifacts-refused", `"${each.name}" is commit ${each.digest}, but the release is of ${source.commit}.`, `Write ${each.name}=commit for the commit of this run.`);
        }
    }
    return records;
}
function wantedArtifacts(ground, source, wish) {
    const building = { run: source.run.id, commit: source.commit };
    if (wish.artifacts !== undefined)
        return accepted(readArtifactLines(wish.artifacts, ground.policy, building));
    const announced = () => wish.list === undefined ? [] : accepted(artifactsOfList(wish.list, ground.policy, building));
    const declared = accepted(artifactsOfPolicy(ground.policy, building, announced));
    if (declared.length > 0)
        return declared;
    const listed = announced();
    if (listed.length > 0)
        return listed;
    throw new stop/* Stop */.V("artifacts-refused", "A release needs at least one artifact, and none was named.", 'Name them with the input artifacts, for example "app=site", or under artifacts: of .github/environments.yml.');
}
function accepted(read) {
    if (!read.ok)
        throw new stop/* Stop */.V("artifacts-refused", read.mistakes.join("\n"), "See register/README.md for the lines that artifacts takes.");
    return read.wanted;
}
function register_compose(context, ground, source, artifacts, wish) {
    const { repository } = ground.snapshot;
    const identity = {
        service: ground.service,
        repository: repository.id,
        commit: source.commit,
        run: source.run.id,
        artifacts,
    };
    const digest = (0,release_release/* releaseDigest */.cS)(identity);
    const before = ground.ledger.serviceState.latest;
    const compared = before !== null && before.commit !== source.commit;
    return {
        v: 1,
        id: (0,release_release/* releaseId */.Bf)(digest),
        digest,
        service: ground.service,
        version: wish.version ?? null,
        commit: source.commit,
        repository: { id: repository.id, name: repository.nameWithOwner },
        run: { id: source.run.id, attempt: context.calling.attempt, path: source.run.path, event: source.run.event },
        preview: source.pull !== null,
        pull: source.pull,
        artifacts,
        notes: wish.notes ?? null,
        compare: compared ? `${context.repositoryUrl}/compare/${before.commit}...${source.commit}` : null,
    };
}
/**
 * Starts what comes first. A release that was known, as after a re-run, is started only where it never was and nothing
 * newer took its place: registering again must not bring an old release back (R17).
 */
async function startFirst(context, ground, { release, added }) {
    const { ledger } = ground;
    const isNewest = release.preview || ledger.serviceState.latest?.id === release.id;
    const stops = (0,due/* firstStops */.Sj)(ground.policy, (0,release_release/* nameOf */.Vb)(release)).filter(({ name }) => added || (isNewest && !(0,due/* wasTried */.A_)(ledger, name, release)));
    if (stops.length === 0)
        return [];
    const asking = { release: (0,release_release/* nameOf */.Vb)(release), requester: context.actor };
    const wishes = stops.map((environment) => ({ environment, ...asking }));
    return (0,advance.advance)(context, { only: new Set(stops.map(({ name }) => name)), wishes, dryRun: false, ground });
}

// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/gates/summary.js
var gates_summary = __webpack_require__(20762);
// EXTERNAL MODULE: ./build/src/promotion/transfers.js
var transfers = __webpack_require__(75979);
;// CONCATENATED MODULE: ./build/src/registration/summary.js





/** What a registration tells a person: the release, its bytes, and where it is going. */
function summarizeRegistration(summary, release, told) {
    summary.heading(`Release ${(0,release_release/* describeRelease */.NC)(release)}`);
    summary.verdict(...verdictOf(release, told.decision));
    if (told.transitions.length > 0)
        (0,resume_summary/* tableOf */.c_)(summary.heading("Where it goes first"), told.transitions);
    summary.heading("What it is made of").table(["Artifact", "Kind", "Digest"], release.artifacts.map(transfers/* artifactRow */.X));
    const more = [
        ...(release.compare === null ? [] : [(0,markdown/* link */.nf)("What changed since the release before", release.compare)]),
        ...(release.notes === null ? [] : [(0,markdown/* link */.nf)("Release notes", release.notes)]),
    ];
    summary.paragraph("Commit ", (0,markdown/* link */.nf)(release.commit.slice(0, 12), `${told.repositoryUrl}/commit/${release.commit}`), ", built by ", (0,markdown/* link */.nf)(`run ${release.run.id}`, `${told.repositoryUrl}/actions/runs/${release.run.id}`), ".", ...more.flatMap((each) => [" ", each, "."]));
    (0,gates_summary/* tellOpen */.ep)(summary, told.open);
}
function verdictOf({ preview, artifacts }, decision) {
    const what = artifacts.length === 1 ? "one artifact" : `${artifacts.length} artifacts`;
    const kind = preview ? "a preview" : "a release";
    switch (decision) {
        case "registered":
            return [(0,markdown/* strong */.ko)("Registered"), `: ${kind} of ${what}, pinned by digest.`];
        case "unchanged":
            return [(0,markdown/* strong */.ko)("Unchanged"), ": the same content was registered before."];
        case "dry-run":
            return [(0,markdown/* strong */.ko)("Dry run"), `: this would be ${kind} of ${what}. Nothing was changed.`];
    }
}

;// CONCATENATED MODULE: ./build/actions/work/register.js
/** What the step `register` does; loaded once its inputs are good. */






/***/ }),

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  requireByStep: () => (/* reexport */ requireByStep)
});

// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./build/src/approvals/assignment.js
var assignment = __webpack_require__(88285);
// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/approval-request/inputs.js




const LONGEST_MESSAGE = 2_000;
const MOST_APPROVERS = 50;
const MOST_COUNT = 10;
const LONGEST_WAIT = "10m";
const LONGEST_EXPIRE = "30d";
const EXPIRES = "72h";
const WORKFLOW = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,98}\.ya?ml$/;
const ENTRY_SAYS = "a login, user:<login>, role:<triage, write, maintain or admin> or team:<slug>";
/** Reads the inputs, all mistakes at once. Throws `UserError` `invalid-input`. */
function readWanted(given) {
    const mistakes = [];
    if (given.environment !== undefined) {
        const { environment, release } = given;
        for (const name of ["approvers", "minimum-approvals", "message", "workflow", "expire", "wait"])
            if (given[name] !== undefined)
                mistakes.push(`\`${name}\` stands beside \`environment\`: there the policy says it`);
        refuse(mistakes);
        return { policy: { environment, release } };
    }
    if (given.release !== undefined)
        mistakes.push("`release` takes an `environment`");
    const approvers = readApprovers(given.approvers, mistakes);
    const minimum = given["minimum-approvals"] ?? 1;
    checkNumbers(approvers, minimum, mistakes);
    const message = given.message ?? "";
    if (message.length > LONGEST_MESSAGE)
        mistakes.push(`\`message\` has more than ${LONGEST_MESSAGE} characters`);
    const { workflow = null } = given;
    if (workflow !== null && !WORKFLOW.test(workflow))
        mistakes.push("`workflow` is no file name in `.github/workflows`, such as `deploy.yml`");
    const expire = readLength("expire", given.expire ?? EXPIRES, LONGEST_EXPIRE, mistakes);
    const wait = given.wait === undefined ? 0 : readLength("wait", given.wait, LONGEST_WAIT, mistakes);
    if (workflow !== null && wait > 0)
        mistakes.push("`wait` stands beside `workflow`: what is approved goes on there and not in this job");
    refuse(mistakes);
    return { alone: { approvers, minimum, message, workflow, expire, wait } };
}
function readApprovers(text, mistakes) {
    const written = (text ?? "").split(/[\n,]/).map((one) => one.trim());
    const found = new Map();
    for (const one of written.filter((each) => each !== "")) {
        const entry = (0,allow/* readEntry */.hB)(one.includes(":") ? one : `user:${one}`);
        if (entry === undefined)
            mistakes.push(`\`approvers\` names ${JSON.stringify(one.slice(0, 60))}; allowed is ${ENTRY_SAYS}`);
        else
            found.set((0,allow/* entryText */.u0)(entry), entry);
    }
    if (found.size === 0 && mistakes.length === 0)
        mistakes.push("`approvers` names nobody, and there is no `environment`");
    if (found.size > MOST_APPROVERS)
        mistakes.push(`\`approvers\` names more than ${MOST_APPROVERS}; name a team or a role`);
    return [...found.keys()].toSorted().flatMap((text) => found.get(text) ?? []);
}
/** Where only accounts are named, there have to be enough of them. */
function checkNumbers(approvers, minimum, mistakes) {
    if (minimum > MOST_COUNT)
        mistakes.push(`\`minimum-approvals\` is more than ${MOST_COUNT}`);
    else if (approvers.length > 0 && approvers.every(({ kind }) => kind === "user")) {
        const places = (0,assignment/* assign */.k)([minimum], approvers.map(() => [0])).filter((place) => place !== null);
        if (places.length < minimum)
            mistakes.push(`\`minimum-approvals\` is ${minimum}, and \`approvers\` names ${approvers.length}`);
    }
}
function readLength(name, text, longest, mistakes) {
    const length = duration/* DURATION */.ft.test(text) ? (0,duration/* milliseconds */.Rz)(text) : Number.NaN;
    if (length > 0 && length <= (0,duration/* milliseconds */.Rz)(longest))
        return length;
    mistakes.push(`\`${name}\` is ${JSON.stringify(text.slice(0, 60))}; allowed is a duration of at most \`${longest}\`, such as \`5m\``);
    return 0;
}
function refuse(mistakes) {
    if (mistakes.length === 0)
        return;
    const message = mistakes.length === 1 ? `Input ${mistakes[0]}.` : mistakes.map((one) => `- input ${one}`).join("\n");
    throw new errors/* UserError */.y(message, { reason: "invalid-input", hint: "Correct it under `with:` of this step." });
}

// EXTERNAL MODULE: ./build/src/action/plain-text.js
var plain_text = __webpack_require__(49174);
// EXTERNAL MODULE: ./build/src/approval-request/ask.js
var approval_request_ask = __webpack_require__(31776);
// EXTERNAL MODULE: ./build/src/approval-request/close-page.js
var close_page = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/src/approval-request/count.js
var approval_request_count = __webpack_require__(66886);
// EXTERNAL MODULE: ./build/src/approval-request/dispatched.js
var dispatched = __webpack_require__(73490);
// EXTERNAL MODULE: ./build/src/github/errors.js
var github_errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/github/own-pages.js
var own_pages = __webpack_require__(50996);
// EXTERNAL MODULE: ./build/src/promotion/request/label.js
var label = __webpack_require__(14475);
// EXTERNAL MODULE: ./build/src/promotion/visible.js
var visible = __webpack_require__(37457);
// EXTERNAL MODULE: ./build/src/approval-request/page-text.js
var page_text = __webpack_require__(54596);
;// CONCATENATED MODULE: ./build/src/approval-request/find-page.js







/** GitHub's clock and ours may differ by this much, in milliseconds. */
const CLOCK_SLACK = 120_000;
/** The pages of our own account since a run was made, closed ones too. */
function readPages({ client, repo }, since) {
    const from = new Date(Date.parse(since) - CLOCK_SLACK);
    return (0,own_pages/* listOwnPages */.FA)(client, repo, { label: label/* REQUEST_LABEL */.d, states: ["OPEN", "CLOSED"], since: from });
}
/** The page of an ask among others: our own, with its marker, and its text as we wrote it. The lowest number counts (R71). */
function pageIn({ repo, repositoryUrl }, pages, ask) {
    const surroundings = { repositoryUrl, owner: repo.owner };
    return pages.find(({ intact, body }) => intact && isMarked(body, ask) && (0,page_text/* isTextOf */.Z)(body, ask, surroundings));
}
function isMarked(body, ask) {
    return body.trimEnd().endsWith((0,approval_request_ask/* markerOf */.we)(ask));
}
/**
 * Opens the page of an ask once: after a lost answer it is looked for, and of several that were opened in one moment the
 * lowest number counts and the others are closed (R69 to R71). It is locked to collaborators at once (R20). A page that says
 * something else is closed and asks nobody any more.
 */
async function openPage(context, ask, known, since) {
    const { client, repo, clock } = context;
    for (const page of known.filter(({ body }) => isMarked(body, ask)))
        await retire(context, page, "Somebody changed this page, so it asks nobody any more.");
    const text = (0,page_text/* pageText */.x)(ask, { repositoryUrl: context.repositoryUrl, owner: repo.owner });
    const find = async () => {
        const { pages } = await readPages(context, since);
        return pages.filter((page) => pageIn(context, [page], ask) !== undefined);
    };
    const made = [];
    let looked = false;
    const all = await (0,issues/* makeOnce */.GL)({
        find: async () => {
            // What was read a moment ago is the first look.
            if (looked)
                return find();
            looked = true;
            return [];
        },
        make: async () => {
            const { number, page, title, body } = await (0,issues/* createIssue */.Ko)(client, repo, { ...text, label: label/* REQUEST_LABEL */.d });
            await (0,issues/* lockIssue */.Vg)(client, repo, number);
            const createdAt = clock.now().toISOString();
            const fresh = { number, page, title, body, open: true, locked: true, createdAt, intact: true };
            made.push(fresh);
            return fresh;
        },
        pauses: visible/* VISIBLE_AFTER */.G,
        sleep: (milliseconds) => clock.sleep(milliseconds),
    });
    const seen = made.length > 0 ? [...all, ...(await find())] : all;
    const pages = [...new Map(seen.map((page) => [page.number, page])).values()];
    const [first, ...others] = pages.toSorted((left, right) => left.number - right.number);
    if (first === undefined)
        throw new Error("the page that was made is not there");
    for (const other of others)
        await retire(context, other, `Opened twice: the request is #${first.number}.`);
    if (!first.locked)
        await (0,issues/* lockIssue */.Vg)(client, repo, first.number);
    return first;
}
/** What does not count says so, and loses its marker, so that nobody finds it again. */
async function retire({ client, repo, log }, { number }, body) {
    try {
        await (0,issues/* updateIssue */.tt)(client, repo, { number, body, state: "closed", state_reason: "not_planned" });
    }
    catch (failure) {
        if (!(0,github_errors/* isFailure */.N6)(failure))
            throw failure;
        log.info(`#${number} does not count and could not be closed: ${failure.message}`);
    }
}
/** A page that is used again is open, locked and called what it should be; what GitHub refuses of it stops nothing. */
async function tidy(context, ask, page) {
    const { client, repo, log, repositoryUrl } = context;
    const { title, body } = (0,page_text/* pageText */.x)(ask, { repositoryUrl, owner: repo.owner });
    const change = {
        ...(page.title === title ? {} : { title }),
        ...(page.open ? {} : { body, state: "open" }),
    };
    try {
        if (Object.keys(change).length > 0)
            await (0,issues/* updateIssue */.tt)(client, repo, { number: page.number, ...change });
        if (!page.locked)
            await (0,issues/* lockIssue */.Vg)(client, repo, page.number);
    }
    catch (failure) {
        if (!(0,github_errors/* isFailure */.N6)(failure))
            throw failure;
        log.warning(`The request #${page.number} could not be put in order: ${failure.message}`);
    }
}

// EXTERNAL MODULE: ./build/src/approval-request/requesters.js
var approval_request_requesters = __webpack_require__(33546);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/promotion/marker.js
var marker = __webpack_require__(56969);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
;// CONCATENATED MODULE: ./build/src/approval-request/say.js






/** What a step answers. Only `approved` ends green. */
function resultOf(answered) {
    const { ask, page, count, dryRun } = answered;
    const said = saidOf(answered);
    const standing = count?.standing;
    const plan = (0,approval_request_ask/* planOf */.XC)(ask);
    const decision = dryRun ? "dry-run" : said.decision;
    const approvers = [...new Set(standing?.approvals.map(({ vote }) => vote.person.login))];
    return {
        decision,
        reason: said.reason,
        message: dryRun ? `Would be ${said.decision}: ${said.message}` : said.message,
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: said.decision !== "approved",
        result: {
            plan,
            request: page?.page ?? null,
            ask: { ...ask, approvers: [...ask.approvers] },
            needed: (0,approval_request_requesters/* needed */.O)(ask, answered.requesters),
            approvals: (standing?.approvals ?? []).map(({ vote }) => ({
                by: vote.person.login,
                id: vote.person.id,
                url: vote.url,
            })),
            rejection: standing?.rejection == null
                ? null
                : { by: standing.rejection.vote.person.login, why: standing.rejection.why, url: standing.rejection.vote.url },
            ignored: ignoredIn(count),
        },
        outputs: {
            "approved-by": approvers.join(","),
            "rejected-by": standing?.rejection?.vote.person.login ?? "",
            "plan-digest": plan,
            request: page?.page,
            commit: ask.commit,
        },
    };
}
function saidOf(answered) {
    const { ask, page, count, goesOn, requesters } = answered;
    const where = page === null ? "nobody was asked yet" : page.page;
    const howTo = `Decide on ${where}: "/approve ${(0,marker/* shortPlan */.A6)((0,approval_request_ask/* planOf */.XC)(ask))}" or "/reject <why>".`;
    if (count === null)
        return missing(answered, (0,approval_request_requesters/* needed */.O)(ask, requesters), "A step without dry-run asks them.");
    const { standing } = count;
    switch (standing.state) {
        case "approved":
            if (goesOn !== null) {
                return {
                    decision: "waiting",
                    reason: "approvals-elsewhere",
                    message: `${(0,close_page/* names */.D)(standing)} approved; it goes on in ${goesOn}, which the resuming workflow starts.`,
                };
            }
            return { decision: "approved", reason: "approvals-given", message: `${(0,close_page/* names */.D)(standing)} approved this.` };
        case "rejected":
            return {
                decision: "rejected",
                reason: "approvals-rejected",
                message: `${standing.rejection?.vote.person.login ?? "Somebody"} rejected it: ${standing.rejection?.why ?? ""}`,
                hint: `Settle it with them; they can change their mind on ${where}.`,
            };
        case "unknown":
            return {
                decision: "deferred",
                reason: "approvals-unreadable",
                message: `Who approved could not be read: ${standing.unreadable.join("; ")}`,
                hint: "Give the job what the message names, or run it again if GitHub was not reachable.",
            };
        case "open":
            return missing(answered, standing.missing.reduce((sum, each) => sum + each.count, 0), howTo);
    }
}
function missing({ ask, count, requesters }, left, hint) {
    const from = (0,approval_request_ask/* entriesOf */.Mc)(ask).map(asking/* entryWords */.aY).join(", ");
    const more = requesters.anybody ? "" : " One more than the step says, because nobody knows who asked.";
    const ignored = ignoredIn(count).map(({ by, why }) => ` ${by}'s does not count: ${why}`);
    const many = left === 1 ? "One approval is" : `${left} approvals are`;
    return {
        decision: "waiting",
        reason: "approvals-missing",
        message: `${many} missing, from ${from}.${more}${ignored.join("")}`,
        hint,
    };
}
function ignoredIn(count) {
    if (count === null)
        return [];
    return [
        ...count.standing.ignored.map(({ vote, why }) => ({ by: vote.person.login, why, url: vote.url })),
        ...count.misspelt.map(({ login, why, url }) => ({ by: login, why, url })),
    ];
}
/** What a person reads in the job's summary. */
function summarizeAnswer(summary, answered, { repositoryUrl }) {
    const { ask, page } = answered;
    const said = saidOf(answered);
    const word = answered.dryRun ? "Dry run" : WORDS[said.decision];
    summary.heading("Approval").verdict((0,markdown/* strong */.ko)(word), ": ", (0,markdown/* prose */.CS)(said.message));
    if (ask.message !== "")
        summary.block("text", ask.message);
    if (said.decision !== "approved" && said.hint !== undefined)
        summary.paragraph((0,markdown/* prose */.CS)(said.hint));
    summary.list([
        page === null ? ["Request: none yet"] : ["Request: ", (0,markdown/* link */.nf)(`#${page.number}`, page.page)],
        ["Plan: ", (0,markdown/* code */.aY)((0,approval_request_ask/* planOf */.XC)(ask))],
        ["Asked by: ", (0,markdown/* link */.nf)(`run ${ask.run}`, `${repositoryUrl}/actions/runs/${ask.run}`), `, job ${ask.job}`],
    ]);
    const rows = ignoredIn(answered.count);
    if (rows.length > 0)
        summary.table(["Who", "Why it does not count"], rows.map(({ by, why, url }) => [(0,markdown/* link */.nf)(by, url), why]));
    summary.paragraph("Reason: ", summary.reason(said.reason));
}
const WORDS = {
    approved: "Approved",
    waiting: "Waiting",
    rejected: "Rejected",
    deferred: "Not decided",
};

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
// EXTERNAL MODULE: ./build/src/github/rerun.js
var rerun = __webpack_require__(88183);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/approval-request/this-job.js




/** Reads the run and its jobs: two requests. */
async function readThisJob({ client, repo, calling }) {
    const { id: run, attempt, checkRun, job: key } = calling;
    const [fact, jobs] = await Promise.all([
        (0,runs/* getAttempt */.Yp)(client, { repo, run, attempt }),
        (0,rerun/* listJobsOfAllAttempts */.x)(client, { repo, run }),
    ]);
    const name = nameOf(jobs, { attempt, checkRun, key });
    if (name === undefined) {
        throw new stop/* Stop */.V("approval-job-unknown", `Which of the run's jobs this is cannot be said: GitHub lists none with the number ${checkRun ?? "(unsaid)"}.`, "Leave the input `job` alone; on a server that does not know `job.check_run_id`, give the job no `name:`.");
    }
    return { run: fact, name, round: roundOf(jobs, { name, attempt }) };
}
function nameOf(jobs, { attempt, checkRun, key }) {
    const now = jobs.filter((job) => job.attempt === attempt);
    const mine = checkRun === null ? undefined : now.find((job) => job.checkRun === checkRun);
    if (mine !== undefined)
        return mine.name;
    // Servers that do not say the job's number: a job without a `name:` of its own is called by its key.
    return checkRun === null ? now.find(({ name }) => name === key)?.name : undefined;
}
/** An approval is used once: where this job succeeded before, it asks anew (R17). Pure. */
function roundOf(jobs, { name, attempt }) {
    const used = jobs.filter((job) => job.name === name && job.attempt < attempt && job.conclusion === "success");
    return 1 + used.length;
}
/** Who opened the pull request that the event is about. */
function authorIn({ event }) {
    const id = (0,action_event.at)(event, "pull_request", "user", "id");
    return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}

;// CONCATENATED MODULE: ./build/src/approval-request/require.js










/**
 * Lets the job go on once enough people approved exactly what it asks. Nobody is waited for beyond `wait`: the step ends red,
 * and the resuming workflow runs the job again, or starts another workflow, which proves everything anew.
 */
async function requireApproval(step) {
    const { context, world } = step;
    const answered = (0,dispatched/* handleIn */.y0)(world.run) === undefined ? await answerHere(step) : await answerHanded(step);
    summarizeAnswer(world.summary, answered, context);
    return resultOf(answered);
}
/** The run asks, or asked in an earlier attempt. */
async function answerHere(step) {
    const { context, wanted, dryRun } = step;
    const { client, repo } = context;
    const job = await readThisJob(context);
    const known = await readPages(context, job.run.createdAt);
    const ask = {
        repository: known.repository.id,
        run: job.run.id,
        job: job.name,
        round: job.round,
        commit: job.run.headSha,
        approvers: wanted.approvers.map(allow/* entryText */.u0).toSorted(),
        minimum: wanted.minimum,
        expire: wanted.expire,
        message: (0,plain_text/* plainText */.wh)(wanted.message).trim(),
        workflow: wanted.workflow,
        author: authorIn(step.world.run),
    };
    const requesters = await (0,approval_request_requesters/* readRequesters */.A)(context, job.run, ask);
    const there = pageIn(context, known.pages, ask);
    if (there === undefined && dryRun)
        return { ask, page: null, count: null, requesters, dryRun, goesOn: null };
    const page = there ?? (await openPage(context, ask, known.pages, job.run.createdAt));
    const counting = countingOf(context, { page, ask, wanted, requesters, visibility: known.repository.visibility });
    const count = await countUntil(step, counting);
    if (!dryRun) {
        const { standing } = count;
        const isOver = standing.state === "approved" && ask.workflow === null;
        if (isOver)
            await (0,close_page/* closePage */.U)({ ...context, client, repo }, { page, ask }, { kind: "approved", standing });
        else if (there !== undefined)
            await tidy(context, ask, page);
    }
    return { ask, page, count, requesters, dryRun, goesOn: ask.workflow };
}
/** The run was started because people approved. */
async function answerHanded(step) {
    const { context, wanted, dryRun } = step;
    const job = await readThisJob(context);
    const handed = await (0,dispatched/* readHanded */.N6)(context, (0,dispatched/* handleIn */.y0)(step.world.run) ?? "", { wanted, job });
    const { page, ask, requesters, repository } = handed;
    const counting = countingOf(context, { page, ask, wanted, requesters, visibility: repository.visibility });
    const count = await countUntil(step, counting);
    const { standing } = count;
    if (!dryRun && standing.state === "approved")
        await (0,close_page/* closePage */.U)(context, { page, ask }, { kind: "approved", standing });
    return { ask, page, count, requesters, dryRun, goesOn: null };
}
/** People and numbers are those of this step, never those of a page. */
function countingOf({ client, repo }, o) {
    const { page, ask, wanted, requesters, visibility } = o;
    const { approvers, expire } = wanted;
    return {
        ...{ client, repo, visibility, issue: page.number, plan: (0,approval_request_ask/* planOf */.XC)(ask), approvers, expire },
        minimum: (0,approval_request_requesters/* needed */.O)(wanted, requesters),
        excluded: requesters.excluded,
    };
}
/** Between two looks while the step may wait, in milliseconds. */
const PAUSE = 30_000;
/** Counts, and counts again as long as the step may wait and nobody decided. */
async function countUntil({ context: { clock }, wanted, dryRun }, counting) {
    let left = dryRun ? 0 : wanted.wait;
    for (;;) {
        const count = await (0,approval_request_count/* countVotes */.B)(counting);
        if (count.standing.state !== "open" || left <= 0)
            return count;
        const pause = Math.min(PAUSE, left);
        await clock.sleep(pause);
        left -= pause;
    }
}

// EXTERNAL MODULE: ./build/src/approvals/plain.js
var plain = __webpack_require__(59166);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ask.js + 1 modules
var ask = __webpack_require__(52924);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/permit.js
var permit = __webpack_require__(71220);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var place = __webpack_require__(96610);
;// CONCATENATED MODULE: ./build/src/approval-request/require-by-policy.js










/**
 * Asks for a promotion as `promote` does outside its environment's workflow, starts nothing, and says whether the people whom
 * the policy asks for agreed to it. What else the promotion waits for does not matter here.
 */
async function requireByPolicy(o) {
    const { world, wanted, dryRun } = o;
    const { run } = world;
    const choice = (0,choose_release/* readChoice */.Kf)(wanted.release);
    const ground = await (0,promotion_ground/* readGround */.A4)(o.context, {
        environment: wanted.environment,
        files: (service) => (0,choose_release/* filesOf */.R8)(choice, service),
    });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, wanted.environment);
    const cause = run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]") ? "person" : "automation";
    const asked = { environment: environment.name, choice, promotion: undefined, cause };
    const context = await (0,permit/* permitPromote */.S)(o.context, {
        environment,
        state: (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name),
        asked,
        login: run.triggeringActor,
    });
    const answered = await (0,ask.ask)(context, { asked, requester: context.actor, dryRun, ground, hold: true });
    const { results } = answered.facts.judgement;
    const result = results.find(({ gate }) => gate === "approvals");
    if (result === undefined) {
        throw new stop/* Stop */.V("approvals-unasked", `The policy asks nobody to approve ${environment.name}, so nothing was approved.`, "Say who under `approvals:` of the environment, or give this step `approvers`.");
    }
    const facts = (0,place/* approvalsIn */.qk)(results);
    const { decision, reason } = DECISIONS[result.verdict](result.reason);
    const page = answered.request.page ?? result.evidence.find((url) => url.includes("/issues/")) ?? null;
    const message = [result.message, ...(answered.request.problem === undefined ? [] : [answered.request.problem])].join(" ");
    world.summary.heading("Approval").verdict((0,markdown/* strong */.ko)(decision), ": ", message);
    if (page !== null)
        world.summary.paragraph(`Request: ${page}`);
    return {
        decision: dryRun ? "dry-run" : decision,
        reason,
        message: dryRun ? `Would be ${decision}: ${message}` : message,
        ...(decision === "approved" || result.unblock === undefined ? {} : { hint: result.unblock }),
        failed: decision !== "approved",
        result: {
            environment: environment.name,
            release: answered.facts.release.id,
            promotion: (0,answer/* promotionOf */.bi)(answered.verdict),
            approvals: facts === undefined ? null : (0,plain/* plainApprovals */.l)(facts),
        },
        outputs: {
            "approved-by": [...new Set(facts?.standing.approvals.map(({ vote }) => vote.person.login))].join(","),
            "rejected-by": facts?.standing.rejection?.vote.person.login ?? "",
            "plan-digest": facts?.plan ?? "",
            request: page,
            commit: answered.facts.release.commit,
        },
    };
}
const DECISIONS = {
    pass: (reason) => ({ decision: "approved", reason }),
    fail: (reason) => ({ decision: "rejected", reason }),
    wait: (reason) => ({ decision: "waiting", reason }),
    unknown: (reason) => ({ decision: "deferred", reason }),
};

;// CONCATENATED MODULE: ./build/src/approval-request/by-step.js



/** One step: by its own inputs, or by the policy. Nothing is asked of GitHub before the inputs are right (R51). */
function requireByStep(inputs, { world, contextOf }) {
    const wanted = readWanted(inputs);
    const context = contextOf();
    const dryRun = inputs["dry-run"];
    return "policy" in wanted
        ? requireByPolicy({ context, world, wanted: wanted.policy, dryRun })
        : requireApproval({ context, world, wanted: wanted.alone, dryRun });
}

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
;// CONCATENATED MODULE: ./build/actions/work/require-approval.js
/** What the step `require-approval` does; loaded once its inputs are good. */




/***/ }),

/***/ 65469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  planHere: () => (/* reexport */ planHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/rollback/plan.js + 2 modules
var rollback_plan = __webpack_require__(65106);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/gather.js + 2 modules
var gather = __webpack_require__(94826);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/judge.js + 3 modules
var judge = __webpack_require__(85738);
// EXTERNAL MODULE: ./build/src/promotion/question.js + 3 modules
var promotion_question = __webpack_require__(31791);
// EXTERNAL MODULE: ./build/src/promotion/readmission-proof.js
var readmission_proof = __webpack_require__(84678);
// EXTERNAL MODULE: ./build/src/promotion/release-facts.js + 1 modules
var release_facts = __webpack_require__(19854);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/prove-plan.js






/**
 * How an environment would leave a release again, and whether that could be done at this moment: what the gate
 * `rollback-plan` looks at, also where the policy does not ask for it.
 */
async function provePlan(context, ground, o) {
    const { environment, release, promotion } = o;
    const question = {
        ...{ environment, release, promotion, cause: "person", successorOf: null, here: "anywhere" },
        rollback: promotion?.rollback,
    };
    const evidence = (0,release_facts/* readReleaseFacts */.x)(context, ground, { release, environment, plan: true });
    const record = evidence.then((facts) => (0,promotion_question/* recordOf */.zv)(facts, release.id));
    const { target } = (0,way_back/* wayBack */.l)(ground, environment, release);
    const releases = [release.id, ...(target.kind === "release" ? [target.release.id] : [])];
    const [facts, found, readmissions] = await Promise.all([
        evidence,
        (0,gather/* gatherPlan */.pg)((0,promotion_question/* askOf */.xt)(context, ground, { evidence, record }, question)),
        (0,readmission_proof/* proveReadmissions */.aZ)(context, ground, { environment, releases }),
        record,
    ]);
    const known = (0,promotion_question/* gateFacts */.pE)(context, ground, facts, question, readmissions);
    const { plan, findings } = (0,judge/* findPlan */.L9)(known, found);
    return { plan, findings, proven: (0,judge/* outcomeOf */.sG)(known, plan, findings) };
}

// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/way-back-words.js
var way_back_words = __webpack_require__(62006);
;// CONCATENATED MODULE: ./build/src/promotion/plan-here.js










/**
 * What the door `rollback-plan` does: composes the way back from a release, proves that it could be gone now, and records
 * what was seen. It opens nothing. What could not be read is recorded as nothing at all.
 */
async function planHere(context, o) {
    const look = () => lookAt(context, o.environment, (0,choose_release/* readChoice */.Kf)(o.release));
    const first = await look();
    const readable = outcomeOf(first.findings) !== "deferred";
    const { facts } = o.dryRun || !readable
        ? { facts: first }
        : await (0,record/* record */.g)(context, first, {
            reread: look,
            decide: (looked) => ({ drafts: draftsOf(looked, o.environment), result: undefined }),
        });
    return answerOf(facts, o);
}
async function lookAt(context, name, choice) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { environment: name, files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, name);
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, name);
    const release = choice.kind === "unsaid" ? ofEnvironment(state) : (0,choose_release/* chooseRelease */.bX)(choice, ground.ledger, environment, undefined);
    const promotion = state.open.find((open) => open.release.id === release.id);
    const proven = await provePlan(context, ground, { environment, release, promotion });
    return { ...proven, ground, release, promotion };
}
/** What the plan would take back: the newest that is open, else what is there. */
function ofEnvironment({ environment, open, current, candidate }) {
    const [newest] = open.toSorted((left, right) => right.number - left.number);
    if (newest !== undefined)
        return newest.release;
    if (current.kind === "release")
        return current.release;
    if (candidate !== null)
        return candidate.release;
    throw new stop/* Stop */.V("release-unknown", `Nothing is in ${environment}, and nothing waits to enter it.`, 'Name the release that should come in with the input "release".');
}
function outcomeOf(findings) {
    const has = (verdict) => findings.some((each) => each.verdict === verdict);
    if (has("unknown") || has("wait") || findings.length === 0)
        return "deferred";
    return has("fail") ? "unproven" : "proven";
}
/** What an event takes. A plan with more checks than that is recorded with those that failed first. */
const MOST_CHECKS = 256;
const LONGEST_CHECK = 255;
/** Pure. */
function draftsOf({ ground, plan, findings, release, promotion }, environment) {
    if (outcomeOf(findings) === "deferred")
        return [];
    const checks = [...findings]
        .sort((left, right) => Number(left.verdict === "pass") - Number(right.verdict === "pass"))
        .slice(0, MOST_CHECKS)
        .map(({ check, verdict, reason }) => ({
        check: check.slice(0, LONGEST_CHECK).toWellFormed(),
        // Said so that nothing but a pass is recorded as one.
        verdict: verdict === "pass" ? "pass" : "fail",
        reason,
    }));
    const target = plan.target.kind === "release" ? plan.target.release.id : null;
    const data = { release: release.id, target, digest: (0,rollback_plan/* planPartDigest */.nY)(plan), checks };
    return [{ event: "rollback.planned", service: ground.service, environment, promotion: promotion?.id ?? null, data }];
}
function answerOf({ plan, findings, release, promotion, proven }, o) {
    const outcome = outcomeOf(findings);
    const decision = o.dryRun ? "dry-run" : outcome;
    const open = findings.filter(({ verdict }) => verdict !== "pass");
    const worst = open.find(({ verdict }) => verdict !== "fail") ?? open[0];
    const said = sentence(outcome, { plan, release, proven, open });
    const message = o.dryRun ? `Would be ${outcome}: ${said}` : said;
    const target = plan.target.kind === "release" ? plan.target.release.id : null;
    const digest = (0,rollback_plan/* planPartDigest */.nY)(plan);
    tell(o.summary, { plan, findings, release, environment: o.environment, message });
    const hint = open.map(({ unblock }) => unblock).find((unblock) => unblock !== "");
    return {
        decision,
        reason: reasonOf(outcome, proven, worst),
        message,
        ...(hint === undefined ? {} : { hint }),
        failed: !o.dryRun && outcome !== "proven",
        result: {
            environment: o.environment,
            release: { ...release },
            promotion: promotion?.id ?? null,
            target,
            digest,
            outcome,
            plan: JSON.parse(JSON.stringify((0,rollback_plan/* planPart */.rC)(plan))),
            checks: findings.map((each) => ({ ...each })),
        },
        outputs: { release: release.id, target, digest, promotion: promotion?.id ?? null },
    };
}
function reasonOf(outcome, proven, worst) {
    if (outcome === "proven")
        return proven.reason;
    return worst?.reason ?? "rollback-plan-unreadable";
}
function sentence(outcome, o) {
    const { plan, release, proven, open } = o;
    const { environment, target } = plan;
    const back = target.kind === "release" ? ` and go back to ${(0,release_release/* describeRelease */.NC)(target.release)}` : "";
    const what = `${environment} could leave ${(0,release_release/* describeRelease */.NC)(release)} again${back}`;
    switch (outcome) {
        case "proven":
            return proven.message;
        case "unproven":
            return `It is not so that ${what}: ${open[0]?.message ?? ""}`;
        case "deferred":
            return `Nobody can say whether ${what}: ${open.find(({ verdict }) => verdict !== "fail")?.message ?? ""}`;
    }
}
function tell(summary, o) {
    summary.heading(`The way back from ${(0,release_release/* describeRelease */.NC)(o.release)} in ${o.environment}`);
    summary.verdict((0,markdown/* strong */.ko)(o.message));
    (0,way_back_words/* tellWayBack */.q)(summary, o.plan);
    summary.heading("Checks").table(["Check", "Verdict", "Why"], o.findings.map(({ check, verdict, message }) => [check, verdict === "pass" ? "passed" : (0,markdown/* strong */.ko)(verdict), message]));
}

;// CONCATENATED MODULE: ./build/actions/work/rollback-plan.js
/** What the step `rollback-plan` does; loaded once its inputs are good. */




/***/ }),

/***/ 53664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  rollBackHere: () => (/* reexport */ rollBackHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/command.js
var promotion_command = __webpack_require__(83982);
// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/rolling-back.js
var rolling_back = __webpack_require__(19596);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/summary.js
var summary = __webpack_require__(94547);
;// CONCATENATED MODULE: ./build/src/promotion/roll-back-here.js







/** What the door `rollback` does: the word of the person who started this run, as the command of the same name. */
async function rollBackHere(given, o) {
    // One reading for both ways, so that the run's name can prove it later.
    const to = o.release === undefined ? "" : `to ${o.release} `;
    const command = (0,promotion_command/* readCommand */.UK)(`/rollback ${o.environment} ${to}${o.why}`);
    if (command.kind !== "rollback")
        throw new stop/* Stop */.V("command-refused", "That is no rollback.", "Say the environment and why.");
    const context = (0,command_service/* aboutService */.Hn)(given, command);
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { environment: command.environment, files: () => [] });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
    const { dryRun, login } = o;
    const answered = await (0,rolling_back/* rollBack */.F)(context, ground, {
        environment,
        to: command.to,
        why: command.why,
        login,
        carrying: undefined,
        dryRun,
    });
    const { facts, verdict, run, request } = answered;
    const said = (0,answer/* say */.cv)(verdict, facts);
    const decision = dryRun ? "dry-run" : decisionOf(said.decision);
    const message = dryRun ? `Would be ${said.decision}: ${said.message}` : said.message;
    const promotion = (0,answer/* promotionOf */.bi)(verdict);
    const { repositoryUrl } = context;
    (0,summary/* summarize */.e)(o.summary, facts, { decision, message, hint: said.hint, promotion, run, repositoryUrl, request });
    return {
        decision,
        reason: said.reason,
        message,
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: decision === "blocked" || decision === "deferred",
        result: { ...(0,answer/* bodyOf */.EN)(verdict, facts), run },
        outputs: { release: facts.release.id, promotion, run },
    };
}
/** Nothing is deployed in this job, whatever is decided. */
function decisionOf(decision) {
    return decision === "deploy" ? "dispatched" : decision;
}

;// CONCATENATED MODULE: ./build/actions/work/rollback.js
/** What the step `rollback` does; loaded once its inputs are good. */




/***/ }),

/***/ 26818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  jobStatusOf: () => (/* reexport */ context/* jobStatusOf */.JZ),
  verifyHere: () => (/* reexport */ verifyHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/heal.js
var heal = __webpack_require__(20841);
// EXTERNAL MODULE: ./build/src/promotion/marker.js
var marker = __webpack_require__(56969);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/verification/watch.js
var watch = __webpack_require__(68750);
;// CONCATENATED MODULE: ./build/src/promotion/verification/chart.js

/** More points than this cannot be told apart in a summary. */
const POINTS = 40;
/** Grey, blue and red, each to be told apart from the others on a light and on a dark page. */
const COLOURS = { before: "#8c959f", now: "#1f7ae0", limit: "#d1242f" };
/** Beyond this a number is not written in digits alone. */
const MOST = 1e15;
/**
 * One metric before and while the release was watched, as the lines of a Mermaid chart; undefined when there are too few
 * numbers to draw, or some that cannot be drawn. Both over the same width, each line in its colour: the diagram's language
 * has no legend, so {@link captionOf} says what is what.
 */
function chartOf({ metric, before, after }) {
    const now = (0,watch/* spread */.il)(after, POINTS);
    if (now.length < 2)
        return undefined;
    const then = before.length < 2 ? [] : resized(before, now.length);
    const limits = [metric.max, metric.min].filter((limit) => limit !== undefined);
    const all = [...then, ...now, ...limits];
    if (all.some((value) => !(Math.abs(value) <= MOST)))
        return undefined;
    const low = Math.min(0, ...all);
    const high = Math.max(0, ...all);
    const top = Number(plain(high)) > Number(plain(low)) ? high + (high - low) * 0.1 : low + 1;
    const colours = [...(then.length === 0 ? [] : [COLOURS.before]), COLOURS.now, ...limits.map(() => COLOURS.limit)];
    return [
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours.join(", ")}"}}}}%%`,
        "xychart-beta",
        `  title "${labelOf(metric.name)}"`,
        `  x-axis "values" 1 --> ${now.length}`,
        `  y-axis "${labelOf(metric.name)}" ${plain(low)} --> ${plain(top)}`,
        ...(then.length === 0 ? [] : [`  line "before" [${then.map(plain).join(", ")}]`]),
        `  line "now" [${now.map(plain).join(", ")}]`,
        ...limits.map((limit) => `  line "limit" [${now.map(() => plain(limit)).join(", ")}]`),
    ];
}
/** This kind of diagram decodes no entities: whatever is more than a letter, a digit or a plain mark is left out. */
function labelOf(name) {
    return name.replace(/[^\p{L}\p{N} ._-]/gu, " ");
}
/** What the lines of a chart are. */
function captionOf({ metric, before }) {
    const lines = [
        ...(before.length < 2 ? [] : ["grey: before"]),
        "blue: now",
        ...(metric.max === undefined && metric.min === undefined ? [] : ["red: the limit"]),
    ];
    return `${metric.name}, ${lines.join(", ")}`;
}
/** A list stretched or thinned to a length. */
function resized(values, length) {
    return Array.from({ length }, (_, index) => values[Math.floor((index * values.length) / length)] ?? 0);
}
/** Without an exponent, which the diagram's language does not know. */
function plain(value) {
    const text = value.toPrecision(4);
    return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 9 : 0) : String(Number(text));
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/summary.js


const WORDS = {
    ...{ pass: "Verified", fail: "Not well", unknown: "Nobody can say", open: "Still watched" },
    late: "Too late",
};
const MARKS = { pass: "passed", fail: "**failed**", unknown: "unknown" };
/** What a person sees first: the verdict, then what it rests on, then how the metrics went. */
function summarizeVerification(summary, o) {
    summary.heading(`${o.environment}: ${WORDS[o.verdict].toLowerCase()}`);
    summary.verdict((0,markdown/* strong */.ko)(WORDS[o.verdict]), ": ", (0,markdown/* code */.aY)(o.promotion), ` (${o.release}). `, (0,markdown/* prose */.CS)(o.message));
    for (const sentence of o.next)
        summary.paragraph((0,markdown/* strong */.ko)("Next"), ": ", (0,markdown/* prose */.CS)(sentence));
    const rows = o.checks.map(({ check, verdict, message }) => [
        check,
        { markdown: MARKS[verdict] },
        message,
    ]);
    if (rows.length > 0)
        summary.table(["Check", "Verdict", "What was seen"], rows);
    for (const series of o.series) {
        const chart = chartOf(series);
        if (chart !== undefined)
            summary.paragraph(captionOf(series)).mermaid(chart);
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/answer.js


/** Asked again about something that is settled: what is stored is what counts. */
function over(environment, settled) {
    const message = `${settled.id} is ${settled.state} already: a settled promotion never opens again.`;
    const said = answer(environment, settled, { decision: "unchanged", reason: "already-settled", message });
    return { ...said, failed: settled.state !== "succeeded" };
}
/** Only a pass, a watch that goes on and a policy that asks for nothing end green. */
const GREEN = new Set(["pass", "watching", "unchanged", "dry-run"]);
function answer(environment, subject, said) {
    const { decision, reason, message, hint, found } = said;
    return {
        decision,
        reason,
        message,
        ...(hint === undefined ? {} : { hint }),
        failed: !GREEN.has(decision),
        result: {
            environment,
            promotion: subject?.id ?? null,
            release: subject === undefined ? null : { ...subject.release },
            checks: (found?.checks ?? []).map((check) => ({ ...check })),
            tests: found?.tests ?? null,
        },
        outputs: { promotion: subject?.id, release: subject?.release.id },
    };
}
/** Writes the summary of one look. */
function tell({ summary, environment }, subject, o) {
    const { verdict, message, found, next } = o;
    const release = (0,release_release/* describeRelease */.NC)(subject.release);
    const { checks, series } = found;
    summarizeVerification(summary, {
        environment: environment.name,
        promotion: subject.id,
        release,
        verdict,
        message,
        next,
        checks,
        series,
    });
}

// EXTERNAL MODULE: ./build/src/promotion/verification/conclude.js
var conclude = __webpack_require__(85118);
// EXTERNAL MODULE: ./build/src/promotion/verification/drafts.js
var drafts = __webpack_require__(15783);
// EXTERNAL MODULE: ./build/src/promotion/verification/look.js + 1 modules
var look = __webpack_require__(6933);
// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/promotion/go-on.js + 1 modules
var go_on = __webpack_require__(38020);
// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
;// CONCATENATED MODULE: ./build/src/promotion/verification/next.js




/** What became due by a verdict, or what a person does now where nothing did; a rollback that failed says that itself. */
async function nextAfter(context, ground, { environment, promotion }, outcome) {
    const done = await (0,go_on/* goOn */.A)((0,conclude/* renewed */.Fv)(context), { outcome, ground });
    const isBack = (0,rollback_time/* endOfRollback */.H)(ground, environment, promotion) !== undefined;
    if (outcome === "succeeded" || done.length > 0 || isBack)
        return done;
    const place = (0,command_service/* placeIn */.VV)(environment, ground.policy, ground.service);
    return [`Nothing goes back by itself. Say \`/rollback ${place} <why>\`, or promote a release that is well.`];
}

// EXTERNAL MODULE: ./build/src/promotion/owner.js
var owner = __webpack_require__(14640);
;// CONCATENATED MODULE: ./build/src/promotion/verification/turn.js

/** Which promotion a step verifies: the one it names, else what this run brought in, else what is in the environment. */
function turnOf(state, { promotion: named, calling }) {
    const open = openOne(state, named, calling);
    if (open !== undefined) {
        const own = open.state === "deploying" && open.owner !== null && (0,owner/* sameOwner */.s)(open.owner, calling);
        if (open.state === "deploying" && !own)
            return { kind: "deploying", promotion: open };
        return { kind: "judge", promotion: open, own };
    }
    const settled = settledOne(state, named, calling);
    if (settled === undefined)
        return { kind: "nothing" };
    const isThere = state.current.kind === "release" && state.current.promotion === settled.id;
    const unverified = settled.state === "succeeded" && settled.verification === undefined && isThere;
    return unverified ? { kind: "afterwards", settled } : { kind: "over", settled };
}
function openOne({ open }, named, calling) {
    const inside = open.filter(({ state }) => state === "deploying" || state === "deployed" || state === "verifying");
    if (named !== undefined)
        return inside.find(({ id }) => id === named);
    return inside.find(({ owner }) => owner?.id === calling.id) ?? inside[0];
}
function settledOne({ settled, current }, named, calling) {
    if (named !== undefined)
        return settled.find(({ id }) => id === named);
    const there = current.kind === "release" ? current.promotion : undefined;
    return settled.find(({ run }) => run === calling.id) ?? settled.find(({ id }) => id === there);
}

// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/promotion/deployment.js
var deployment = __webpack_require__(31600);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
// EXTERNAL MODULE: ./build/src/promotion/settle.js
var settle = __webpack_require__(31624);
;// CONCATENATED MODULE: ./build/src/promotion/verification/whole-run.js










/**
 * Settles a deployment in several jobs by all jobs of this run but this one: `settle: explicit`. Each must have ended well; one
 * that was skipped has deployed nothing. Throws `Stop` `jobs-running` while another one has not ended.
 */
async function settleWholeRun(context, ground, promotion) {
    const { client, repo, calling } = context;
    const jobs = await (0,runs/* listJobs */.N6)(client, { repo, run: calling.id, attempt: calling.attempt });
    const ending = endingOf(jobs, calling.checkRun);
    const { environment, fence } = promotion;
    const before = (0,snapshot/* stateOf */.L4)(ground.ledger, environment);
    const recorded = await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { environment, files: () => [] }) }),
        decide: (facts) => {
            const open = (0,snapshot/* stateOf */.L4)(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
            if (open?.state !== "deploying" || open.fence !== fence)
                return { drafts: [], result: undefined };
            const asked = (0,verification_plan/* verificationOf */.zM)((0,promotion_ground/* environmentNamed */.b6)(facts.ground.policy, environment), facts.ground.now) !== undefined;
            const drafts = (0,settle/* settleDrafts */.Iu)(open, ending, "verify", open.deployment, asked);
            return { drafts, result: (0,settle/* outcomeOf */.sG)(drafts) };
        },
    });
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    if (recorded.kind === "appended")
        await (0,request_close.closeSettled)(context, recorded.facts.ground.ledger, recorded.ledger);
    const outcome = recorded.result ?? "deploying";
    const url = (0,look/* urlOf */.rs)(ground, environment);
    await (0,deployment/* closeSettledDeployments */.S8)(context, { promotion, deployment: promotion.deployment, before, outcome, url });
    return { outcome, ground: after };
}
/** How a deployment in several jobs ended. Pure. */
function endingOf(jobs, own) {
    const others = jobs.filter(({ id }) => id !== own);
    if (own === null || others.length === jobs.length) {
        throw new stop/* Stop */.V("jobs-running", "Which job of this run is this one is not known, so nobody can say whether the others ended.", "Leave the input `job` alone; it needs a runner that says `job.check_run_id`.");
    }
    const going = others.filter(({ status }) => status !== "completed");
    if (going.length > 0) {
        const names = going.map(({ name }) => name).join(", ");
        throw new stop/* Stop */.V("jobs-running", `Other jobs of this run have not ended: ${names}.`, "The job with verify comes last: name every job that deploys in its `needs:`.");
    }
    const bad = others.filter(({ conclusion }) => conclusion !== "success");
    const [first] = bad;
    if (others.length > 0 && first === undefined)
        return { outcome: "success", moved: [] };
    const what = bad.map(({ name, conclusion }) => `${name} ended ${conclusion ?? "without a conclusion"}`).join(", ");
    return {
        outcome: "failure",
        reason: "job-failed",
        message: `Not every job that deploys ended well: ${what || "there is none"}.`,
    };
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/verify-here.js














/** Judges what a promotion deployed, and settles it (R97-R99). In the deploying job itself the post step of promote settles. */
async function verifyHere(context, options) {
    const { environment: name } = options;
    const named = promotionNamed(options.promotion);
    let ground = await (0,promotion_ground/* readGround */.A4)(context, { environment: name, files: () => [] });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, name);
    const look = () => turnOf((0,snapshot/* stateOf */.L4)(ground.ledger, name), { promotion: named, calling: context.calling });
    let turn = look();
    if (turn.kind === "deploying" && !options.dryRun) {
        ground = await settleDeployer(context, ground, environment, turn.promotion);
        turn = look();
    }
    else if (turn.kind === "judge" && turn.own && environment.settle === "explicit") {
        throw new stop/* Stop */.V("jobs-running", "This job brings the release in; the last job of the run settles it.", LAST_JOB);
    }
    switch (turn.kind) {
        case "nothing":
            return answer(name, undefined, {
                decision: "blocked",
                reason: "nothing-deployed",
                message: named === undefined
                    ? `No promotion is in ${name} to be verified.`
                    : `${named} is not in ${name}, so it cannot be verified there.`,
                hint: "Run verify after promote, or name a promotion of this environment.",
            });
        case "deploying":
            return answer(name, turn.promotion, {
                decision: "blocked",
                reason: "still-deploying",
                message: `${turn.promotion.id} is still being deployed by another job.`,
                hint: "Let the job with verify `needs:` the one with promote.",
            });
        case "over":
            return over(name, turn.settled);
        case "afterwards":
        case "judge":
            return verifyTurn(context, { ...options, ground, environment, turn });
    }
}
const LAST_JOB = "Put verify in a job of its own that `needs:` every job that deploys.";
function promotionNamed(text) {
    if (text === undefined)
        return undefined;
    const named = (0,marker/* readMarker */.t7)(text)?.promotion;
    if (named !== undefined)
        return named;
    throw new stop/* Stop */.V("promotion-unknown", `${text} is no promotion.`, "Give the output `promotion` of the promote step.");
}
/** The job that deploys has ended without settling, or several deploy and this is the last one. */
async function settleDeployer(context, ground, environment, promotion) {
    if (environment.settle === "explicit" && promotion.owner?.id === context.calling.id) {
        return (await settleWholeRun(context, ground, promotion)).ground;
    }
    const reread = () => (0,promotion_ground/* readGround */.A4)(context, { environment: environment.name, files: () => [] });
    const healed = await (0,heal/* heal */.R)(context, ground, promotion, reread);
    return healed === undefined ? ground : reread();
}
async function verifyTurn(context, turning) {
    const { environment, turn, jobStatus } = turning;
    const subject = turn.kind === "judge" ? turn.promotion : turn.settled;
    const plan = (0,verification_plan/* verificationOf */.zM)(environment, turning.ground.now);
    if (plan === undefined) {
        return answer(environment.name, subject, {
            decision: "unchanged",
            reason: "verification-not-asked",
            message: `The policy asks for no verification in ${environment.name}.`,
        });
    }
    if (turn.kind === "judge" && turn.own && jobStatus !== "success") {
        return answer(environment.name, subject, {
            decision: "blocked",
            reason: "job-not-well",
            message: `This job is ${jobStatus} already; there is nothing to verify.`,
            hint: "Leave `if: always()` away from verify: a deployment that failed is settled by promote's post step.",
        });
    }
    const { ground, record } = await (0,look/* readRecord */.aE)(context, environment.name, subject.release.id);
    const about = aboutTurn(turn, ground, record.digest);
    const watched = watchedOf(turn);
    return watchTurn(context, { ...turning, ground, plan, about, watched, record });
}
function aboutTurn(turn, ground, digest) {
    if (turn.kind === "judge")
        return (0,drafts/* aboutOf */.rI)(turn.promotion, digest);
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, turn.settled.id.replace(/^p-(.+)-[0-9]+$/, "$1"));
    return {
        service: ground.service,
        environment: state.environment,
        promotion: turn.settled.id,
        fence: state.fence,
        digest,
    };
}
function watchedOf(turn) {
    if (turn.kind === "afterwards") {
        const { id, release } = turn.settled;
        return { id, release: release.id, enteredAt: undefined, verification: undefined };
    }
    const { id, release, enteredAt, verification } = turn.promotion;
    return { id, release: release.id, enteredAt: enteredAt ?? undefined, verification };
}
async function watchTurn(context, o) {
    const { plan, about, dryRun, turn, environment } = o;
    // A single look needs no word before it; whatever lasts, or starts something, does.
    const announced = turn.kind === "judge" && (plan.bake > 0 || plan.workflow !== undefined);
    const begun = announced && !dryRun ? await (0,conclude/* recordStart */.cv)(context, o.ground, about, plan) : o.ground;
    const open = (0,snapshot/* stateOf */.L4)(begun.ledger, environment.name).open.find(({ id }) => id === o.watched.id);
    const watched = { ...o.watched, verification: open?.verification };
    const tests = dryRun ? NO_TESTS : await (0,look/* beginTests */.dF)(context, begun, { watched, plan, environment: environment.name });
    const found = await (0,look/* lookAt */.t5)(context, {
        ...{ ground: begun, record: o.record, environment: environment.name, watched, plan, tests },
        time: timeOf(context, begun, plan, watched),
    });
    const subject = turn.kind === "judge" ? turn.promotion : turn.settled;
    if (found.verdict === "open")
        return stillOpen(o, subject, found);
    const verdict = (0,drafts/* verdictIn */.jt)({ ...found, verdict: found.verdict });
    if (dryRun) {
        const message = `Would be ${verdict.verdict}: ${verdict.message}`;
        tell(o, subject, { verdict: verdict.verdict, message, found, next: [] });
        return answer(environment.name, subject, { decision: "dry-run", reason: verdict.reason, message, found });
    }
    const { concluded, ground } = await (0,conclude/* conclude */.Ep)((0,conclude/* renewed */.Fv)(context), begun, about, { found, verdict });
    if (concluded.kind === "late") {
        const message = `${about.promotion} was settled meanwhile as ${concluded.state}: what was found is recorded and changes nothing.`;
        tell(o, subject, { verdict: "late", message, found, next: [] });
        return answer(environment.name, subject, { decision: "late", reason: "verification-late", message, found });
    }
    const next = concluded.kind === "settled" ? await nextAfter(context, ground, about, concluded.outcome) : [];
    const message = (0,conclude/* withWayBack */.PO)(context, ground, about, verdict.message);
    tell(o, subject, { verdict: verdict.verdict, message, found, next });
    return answer(environment.name, subject, { decision: verdict.verdict, reason: verdict.reason, message, found });
}
/** Nothing is started for a look that changes nothing. */
const NO_TESTS = { kind: "unknown", run: null, message: "A dry run starts no tests." };
function timeOf(context, ground, plan, { verification }) {
    const now = context.clock.now().getTime();
    const since = verification === undefined ? now : (0,look/* onThisClock */.US)(ground, verification.since);
    const until = verification === undefined ? now + plan.bake : (0,look/* onThisClock */.US)(ground, verification.until);
    const long = plan.bake > verification_plan/* IN_JOB */.oy;
    // What lasts longer than a job may is looked at once, and the resuming workflow goes on.
    return {
        since: Math.min(since, now),
        until,
        deadline: now + (long ? plan.interval * plan.failures : verification_plan/* IN_JOB */.oy),
        passing: long,
    };
}
function stillOpen(o, subject, found) {
    const { environment } = o;
    const long = o.plan.bake > verification_plan/* IN_JOB */.oy;
    const message = long
        ? `It is watched for ${(0,duration/* describeDuration */.MB)(o.plan.bake)}; the resuming workflow judges it then, and holds no runner.`
        : "It did not come to an end in this job; the resuming workflow goes on.";
    tell(o, subject, { verdict: "open", message, found, next: [] });
    return answer(environment.name, subject, {
        decision: o.dryRun ? "dry-run" : "watching",
        reason: "verification-watching",
        message,
        found,
    });
}

;// CONCATENATED MODULE: ./build/actions/work/verify.js
/** What the step `verify` does; loaded once its inputs are good. */




/***/ }),

/***/ 95611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ answersGate),
/* harmony export */   y: () => (/* binding */ missingAnswers)
/* harmony export */ });
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80728);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6547);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54871);



const GATE = "answers";
/**
 * What is not set up yet is a third condition beside passed and violated: it blocks, all of it is said at once, and each
 * missing answer comes with the lines to paste (design.md section 4).
 */
const answersGate = (0,_define_js__WEBPACK_IMPORTED_MODULE_0__/* .builtInGate */ .J)({
    name: GATE,
    judge: judgeAnswers,
    // Not of a commit: the one that brings the answer must not be held back by the question.
});
function judgeAnswers({ environment: { name, preset, answers } }) {
    if (answers.length === 0)
        return (0,_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .passed */ .b)(GATE, "answered", `The policy says what preset ${preset} wants to know.`);
    const questions = answers.map(({ question }) => question).join(" ");
    return {
        gate: GATE,
        verdict: "fail",
        reason: "needs-answer",
        message: `The policy leaves ${answers.length === 1 ? "a question" : `${answers.length} questions`} about ${name} open: ${questions}`,
        evidence: [],
        unblock: `Say it in ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l}, in these lines or in others.`,
        answers: answers.map((answer) => placed(name, answer)),
    };
}
/** Everything the policy leaves open, in the order of the file; known before the first release is. */
function missingAnswers(policy) {
    return [...policy.environments.values()].flatMap(({ name, answers }) => answers.length === 0 ? [] : [{ environment: name, answers: answers.map((answer) => placed(name, answer)) }]);
}
/** The answer with its lines where they belong in the file. */
function placed(environment, answer) {
    const key = /^[A-Za-z][A-Za-z0-9_-]*$/.test(environment) ? environment : JSON.stringify(environment);
    return { ...answer, lines: ["environments:", `  ${key}:`, ...answer.lines.map((line) => `    ${line}`)] };
}


/***/ }),

/***/ 90094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ surplus),
/* harmony export */   u: () => (/* binding */ ruleThatHolds)
/* harmony export */ });
/* harmony import */ var _stricter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2915);

/** The policy's rule, or the stricter of it and the one that held before (R54). */
function ruleThatHolds(own, former) {
    return former === null ? own : (0,_stricter_js__WEBPACK_IMPORTED_MODULE_0__/* .stricter */ .R)(own, former);
}
/**
 * What a promotion needs beyond its rule. One approval more of each group where a person asked whom nobody knows: then
 * enough are left even if that person is one of those who approve (R12). The same where automation asked and nobody knows who
 * made it ask. And one more of the first group where the data
 * cannot be taken back: that is one person's decision nowhere.
 */
function surplus(rule, promotion, more, asker = "unasked") {
    const unknown = asker === "anybody" || (promotion?.cause === "person" && promotion.requester === null);
    const each = unknown && rule.not.includes("requester") ? 1 : 0;
    if (each === 0 && more === 0)
        return rule;
    const count = (index) => each + (index === 0 ? more : 0);
    return { ...rule, groups: rule.groups.map((group, index) => ({ ...group, count: group.count + count(index) })) };
}


/***/ }),

/***/ 2915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ stricter),
/* harmony export */   b: () => (/* binding */ weakened)
/* harmony export */ });
/* harmony import */ var _approvals_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35525);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40529);
/* harmony import */ var _release_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88833);



/**
 * Both rules at once: as many of each group as either asks for, only people whom both name, only where both let them, for the
 * shorter time, and nobody whom either keeps out. A group that only one of them has stays.
 */
function stricter(now, former) {
    const names = [...new Set([...now.groups, ...former.groups].map(({ name }) => name))].toSorted();
    const both = _approvals_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .VIAS */ .M.filter((via) => now.via.includes(via) && former.via.includes(via));
    return {
        groups: names.flatMap((name) => joined(groupIn(now, name), groupIn(former, name))),
        not: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .BARRED */ .n.filter((word) => now.not.includes(word) || former.not.includes(word)),
        expire: Math.min(now.expire, former.expire),
        // Where they have no place in common there is nothing stricter than the one that people agreed to.
        via: both.length === 0 ? former.via : both,
        ask: now.ask,
    };
}
function groupIn({ groups }, name) {
    return groups.find((group) => group.name === name);
}
function joined(now, former) {
    if (now === undefined || former === undefined)
        return [now ?? former ?? []].flat();
    return [{ ...now, count: Math.max(now.count, former.count), also: former.from }];
}
/**
 * What the environment's policy asked for at its last approved promotion and asks for no longer, key by key. What is only new
 * is left out, because a rule more is no rule less; but not new people, new exceptions and their reasons.
 */
function weakened(former, now) {
    const [was, is] = [leaves((0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .effectivePolicy */ .C)(former)), leaves((0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_0__/* .effectivePolicy */ .C)(now))];
    const keys = [...new Set([...was.keys(), ...is.keys()])].toSorted();
    return keys.flatMap((key) => {
        const [before, after] = [was.get(key), is.get(key)];
        if (before === after)
            return [];
        if (before === undefined && !/^(?:allow|because)(?:\.|$)/.test(key))
            return [];
        return [{ key, was: before ?? "nothing", is: after ?? "nothing" }];
    });
}
/** Each value of the policy by its dotted key; a list is one value. */
function leaves(policy) {
    const found = new Map();
    const walk = (value, path) => {
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
            for (const [key, inside] of Object.entries(value))
                walk(inside, [...path, key]);
        }
        else if (value !== null)
            found.set(path.join("."), shownValue(value));
    };
    walk(policy, []);
    return found;
}
function shownValue(value) {
    const text = typeof value === "string" ? value : (0,_release_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(value);
    return text.length <= 200 ? text : `${text.slice(0, 199).toWellFormed()}\u2026`;
}


/***/ }),

/***/ 17288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ ACTIONS_APP_ID),
/* harmony export */   RB: () => (/* binding */ workflowPath),
/* harmony export */   XW: () => (/* binding */ countedRuns),
/* harmony export */   mm: () => (/* binding */ countedApp),
/* harmony export */   oS: () => (/* binding */ countingProposal),
/* harmony export */   zl: () => (/* binding */ countingRelease)
/* harmony export */ });
/** The id of GitHub's own app that reports the checks of workflow runs. */
const ACTIONS_APP_ID = 15368;
function countingRelease(facts) {
    const { policy, defaultBranch, repositoryUrl, calling, release } = facts;
    const subject = release.preview ? "preview" : "release";
    return { policy, defaultBranch, repositoryUrl, calling, buildRun: release.run, subject };
}
function countingProposal(facts) {
    const { policy, defaultBranch, repositoryUrl, calling } = facts;
    return { policy, defaultBranch, repositoryUrl, calling, buildRun: null, subject: "proposal" };
}
/**
 * The workflow runs whose checks count (R63): of GitHub's own app, of a known workflow file that deploys to no
 * environment of ours, started by a push, a merge queue, a schedule or a person on the default branch. Runs of pull
 * requests count only for previews and for what a pull request proposes. The name alone proves nothing.
 */
function countedRuns(counting, checks) {
    const ours = new Set([...counting.policy.environments.values()].flatMap(({ workflow }) => workflow === undefined ? [] : [workflowPath(workflow)]));
    return checks.suites.filter((suite) => {
        const { run } = suite;
        if (suite.app.id !== ACTIONS_APP_ID || run === null || run.path === null)
            return false;
        if (ours.has(run.path) && run.id !== counting.buildRun)
            return false;
        return isCounted(run.event, suite.branch, counting);
    });
}
function isCounted(event, branch, { subject, defaultBranch }) {
    switch (event) {
        case "merge_group":
            return true;
        case "push":
        case "schedule":
        case "workflow_dispatch":
            return subject === "proposal" || branch === defaultBranch;
        case "pull_request":
            return subject !== "release";
        case "pull_request_target":
            return subject === "proposal";
        default:
            return false;
    }
}
/** Checks of other apps, by the app's id or slug. */
function countedApp(checks, app) {
    return checks.suites.filter((suite) => suite.run === null && (suite.app.id === app.id || (app.slug !== undefined && suite.app.slug === app.slug)));
}
/** `.github/workflows/<file>` */
function workflowPath(file) {
    return `.github/workflows/${file}`;
}


/***/ }),

/***/ 45489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A6: () => (/* binding */ MOST_JUDGED),
  bx: () => (/* binding */ baseOf),
  Hg: () => (/* binding */ gatherRange),
  Ev: () => (/* binding */ wantsHistory)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/history.js
var github_history = __webpack_require__(71549);
// EXTERNAL MODULE: ./build/src/github/block.js
var block = __webpack_require__(92204);
// EXTERNAL MODULE: ./build/src/github/check-facts.js
var check_facts = __webpack_require__(10875);
// EXTERNAL MODULE: ./build/src/github/commit-facts-query.js
var commit_facts_query = __webpack_require__(54507);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/range-checks.js






const REQUEST = "graphql RangeChecks";
const BLOCKS = new Set(["checks", "pulls"]);
/** Requests on their way at once. */
const AT_ONCE = 4;
const ChecksBlock = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
const PullsShape = dist/* object */.Ikc({
    associatedPullRequests: dist/* nullable */.mee(dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* object */.Ikc({ number: dist/* number */.aig(), mergeCommit: dist/* nullable */.mee(dist/* object */.Ikc({ oid: parse/* Oid */.bm })) })) })),
});
/**
 * The checks of several commits, in the given order: one request for each {@link RANGE_BATCH} of them, four at once, and
 * more only where one commit has more suites or checks than a page holds.
 *
 * @throws GitHubFailure when the checks of one of them could not be read as a whole
 */
async function readRangeChecks(client, o) {
    const batches = [];
    for (let at = 0; at < o.commits.length; at += commit_facts_query/* RANGE_BATCH */.DD)
        batches.push(o.commits.slice(at, at + commit_facts_query/* RANGE_BATCH */.DD));
    const found = [];
    for (let at = 0; at < batches.length; at += AT_ONCE) {
        const read = await Promise.all(batches.slice(at, at + AT_ONCE).map((commits) => readBatch(client, { repo: o.repo, commits })));
        found.push(...read.flat());
    }
    return found;
}
async function readBatch(client, { repo, commits }) {
    const oids = Object.fromEntries(commits.map((oid, index) => [`c${index}`, oid]));
    const answer = await client.graphql("read", (0,commit_facts_query/* rangeChecksQuery */.P3)(commits.length), {
        owner: repo.owner,
        name: repo.name,
        ...oids,
    });
    (0,block/* throwOutside */.cs)({ answer, request: REQUEST, blocks: BLOCKS, repository: `${repo.owner}/${repo.name}` });
    const checks = (0,block/* readBlock */.Gr)({
        answer,
        alias: "checks",
        permissions: ["checks", "statuses"],
        read: (data) => (0,parse/* parse */.qg)(ChecksBlock, data, REQUEST),
    });
    if (!checks.ok)
        throw (0,errors/* unexpected */.os)(REQUEST, checks.why);
    const pulls = (0,block/* readBlock */.Gr)({
        answer,
        alias: "pulls",
        permissions: ["pull-requests"],
        read: (data) => commits.map((_, index) => mergesOf((0,parse/* parse */.qg)(ChecksBlock, data, REQUEST)[`c${index}`])),
    });
    const facts = [];
    for (const [index, commit] of commits.entries()) {
        const data = checks.value[`c${index}`];
        if (data == null)
            throw (0,errors/* unexpected */.os)(REQUEST, `GitHub does not know the commit ${commit}`);
        const mergedBy = pulls.ok ? { ok: true, value: pulls.value[index] ?? [] } : pulls;
        facts.push({ commit, checks: await (0,check_facts/* readCheckFacts */.a)(client, { repo, commit, data }), mergedBy });
    }
    return facts;
}
function mergesOf(data) {
    const { associatedPullRequests } = (0,parse/* parse */.qg)(PullsShape, data, REQUEST);
    return (associatedPullRequests?.nodes ?? []).flatMap(({ mergeCommit }) => mergeCommit === null ? [] : [mergeCommit.oid]);
}

// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
;// CONCATENATED MODULE: ./build/src/gates/checks/line.js
/**
 * The states that a branch went through since a commit, the newest first: from a commit by first parents back to what the
 * base contains. First parents, because the other parents of a merge are the commits of a pull request: the branch never
 * was at them, and nothing but the pull request's own runs ever looked at them. What they brought is what the merge commit
 * was tested with.
 *
 * @param known what is known of the head's history; must have the base in it
 * @returns `undefined` while the line leads out of what is known
 */
function lineSince(known, { head, base }) {
    if (!known.has(base))
        return undefined;
    const contained = containedIn(known, base);
    const commits = [];
    const seen = new Set();
    let oid = head;
    while (oid !== null && !contained.has(oid)) {
        const commit = known.get(oid);
        if (commit === undefined || seen.has(oid))
            return undefined;
        seen.add(oid);
        const parent = commit.parents[0] ?? null;
        commits.push({ oid, parent });
        oid = parent;
    }
    return { commits, until: oid };
}
/** The base and what it is known to contain. Less than all makes the line longer, never shorter. */
function containedIn(known, base) {
    const contained = new Set();
    const queue = [base];
    for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
        if (contained.has(oid))
            continue;
        contained.add(oid);
        queue.push(...(known.get(oid)?.parents ?? []));
    }
    return contained;
}

// EXTERNAL MODULE: ./build/src/gates/checks/schema.js
var schema = __webpack_require__(86595);
// EXTERNAL MODULE: ./build/src/gates/checks/words.js
var words = __webpack_require__(96291);
;// CONCATENATED MODULE: ./build/src/gates/checks/gather.js








/** Commits of a history that are read at most, and commits that are judged at most. */
const MOST_READ = 1_000;
const MOST_JUDGED = 250;
/**
 * The commit of the release that an environment has now, by the ledger: the last that succeeded where nobody knows, or only
 * a person says so. A word never shortens what is asked.
 */
function baseOf({ current, succeeded }) {
    const isThere = current.kind === "release" && current.said === undefined;
    return isThere ? current.release.commit : (succeeded?.release.commit ?? null);
}
/** The commit that the range begins after, or why only the release's own commit is in question. */
function rangeOf(rule, o) {
    const base = baseOf(o.state);
    if (base === null)
        return { base, why: "first" };
    if (base === o.commit)
        return { base, why: "same" };
    // Without a list, the commits before the release's are asked for nothing but what the default branch requires.
    const asksNothing = rule.list === undefined && o.requiredChecks?.ok === true && o.requiredChecks.value.length === 0;
    return rule.range === "release" || asksNothing ? { base, why: "unasked" } : { base };
}
/** Whether the gate will want the history of the release's commit, so that it can come with the facts about it. */
function wantsHistory(environment, about) {
    const written = dist/* safeParse */.xLC(schema/* checksSchema */.d, environment.rules.get("checks"));
    return written.success && !("why" in rangeOf((0,words/* checksRule */.iv)(written.output, environment.preset), about));
}
/**
 * Reads the range: nothing where only the release's own commit counts or nothing is asked of others, else its history,
 * which the facts about the commit bring along, and one request for each 25 commits.
 */
async function gatherRange(rule, ask) {
    const { subject, commit, requiredChecks } = ask;
    if (subject.kind === "commit")
        return { kind: "alone", base: null, why: "unasked" };
    const range = rangeOf(rule, { state: subject.stateOf(ask.environment.name), commit, requiredChecks });
    if ("why" in range)
        return { kind: "alone", ...range };
    const { base } = range;
    const line = await readLine(ask, base);
    if (line === "older")
        return { kind: "alone", base, why: line };
    if (line === "apart" || line === "long")
        return { kind: line, base };
    if (line.commits.length > MOST_JUDGED)
        return { kind: "long", base };
    const commits = line.commits.slice(1).map(({ oid }) => oid);
    return { kind: "line", base, line, facts: await readRangeChecks(ask.client, { repo: ask.repo, commits }) };
}
async function readLine(ask, base) {
    const head = ask.commit;
    const known = new Map();
    let page = await firstPage(ask);
    for (let isFirst = true;; isFirst = false) {
        for (const commit of page.commits)
            known.set(commit.oid, commit);
        if (isFirst && !known.has(base)) {
            const relation = await relationOf(ask, base);
            if (relation !== "ahead")
                return relation;
        }
        const line = lineSince(known, { head, base });
        if (line !== undefined)
            return line;
        if (page.after === null)
            throw new Error(`the history of ${head} does not lead to ${base}, though GitHub says so`);
        if (known.size >= MOST_READ)
            return "long";
        page = await (0,github_history/* readHistory */.Lu)(ask.client, { repo: ask.repo, commit: head, after: page.after });
    }
}
async function firstPage(ask) {
    const { client, repo, commit, subject } = ask;
    const brought = subject.kind === "release" ? await subject.history?.() : undefined;
    if (brought === undefined || (brought.ok && brought.value === null)) {
        return (0,github_history/* readHistory */.Lu)(client, { repo, commit, after: null });
    }
    if (!brought.ok)
        throw new Error(brought.why);
    return brought.value ?? { commits: [], after: null };
}
/** How the release's commit stands to the environment's, where the newest hundred commits do not tell. */
async function relationOf(ask, base) {
    try {
        const { status, ahead } = await (0,refs/* compare */.UD)(ask.client, { repo: ask.repo, base, head: ask.commit });
        switch (status) {
            case "ahead":
                return ahead > MOST_READ ? "long" : "ahead";
            case "behind":
            case "identical":
                return "older";
            case "diverged":
                return "apart";
        }
    }
    catch (failure) {
        // Unknown to GitHub, or without anything in common.
        if ((0,errors/* isFailure */.N6)(failure, "not-found"))
            return "apart";
        throw failure;
    }
}


/***/ }),

/***/ 22766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ OWN_CHECKS),
/* harmony export */   p_: () => (/* binding */ isOwnCheck),
/* harmony export */   z_: () => (/* binding */ outcomeOfRun)
/* harmony export */ });
/** How the names of all check runs that this suite publishes begin. They prove nothing to it. */
const OWN_CHECKS = "env-actions: ";
/**
 * Whether a check is one that waits for us: a verdict that this suite publishes, or the asking job itself. Neither is ever
 * waited for, nor taken for a proof.
 */
function isOwnCheck(name, checks, { calling }) {
    if (name.startsWith(OWN_CHECKS))
        return true;
    const asking = calling.checkRun === null
        ? calling.job
        : checks.suites.flatMap((suite) => suite.checks).find(({ id }) => id === calling.checkRun)?.name;
    return name === asking;
}
/**
 * How a workflow run ended, by its own jobs. GitHub files a check run that a workflow's token makes under some suite of the
 * commit, usually the first, whoever made it; a red verdict of ours would make somebody's tests look red for ever.
 */
function outcomeOfRun({ status, conclusion, checks }) {
    const jobs = checks.filter(({ name }) => !name.startsWith(OWN_CHECKS));
    if (status !== "completed" || conclusion === "success" || jobs.length === checks.length)
        return { status, conclusion };
    const open = jobs.find((job) => job.status !== "completed");
    if (open !== undefined)
        return { status: open.status, conclusion: null };
    const red = jobs.find((job) => job.conclusion === null || !HARMLESS.has(job.conclusion));
    if (red !== undefined)
        return { status, conclusion: red.conclusion };
    // Without a job that succeeded, GitHub's own word is all there is.
    return { status, conclusion: jobs.some((job) => job.conclusion === "success") ? "success" : conclusion };
}
/** What a run may have beside its successes and still be one. */
const HARMLESS = new Set(["success", "skipped", "neutral"]);


/***/ }),

/***/ 56435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yn: () => (/* binding */ configGate),
  W1: () => (/* binding */ configOf),
  Tk: () => (/* binding */ judgeConfigOf)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/environments/config/rule.js
var config_rule = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/gates/define.js
var gates_define = __webpack_require__(6547);
// EXTERNAL MODULE: ./build/src/environments/config/check.js + 2 modules
var check = __webpack_require__(60486);
// EXTERNAL MODULE: ./build/src/environments/config/read.js
var read = __webpack_require__(94087);
// EXTERNAL MODULE: ./build/src/environments/config/references.js
var config_references = __webpack_require__(87673);
;// CONCATENATED MODULE: ./build/src/gates/config/gather.js




const SHOWN = 20;
/**
 * Reads, merges and validates the configuration that the commit carries, by the rules of the default branch's head (R54); for
 * a commit that is only proposed, by its own. Which names exist is asked only of a valid one.
 */
async function gatherConfig(written, ask) {
    const { client, repo, commit, environment } = ask;
    const rule = (0,config_rule/* configRule */.f5)(written);
    const rulesFrom = ask.subject.kind === "commit" ? "commit" : "head";
    const files = await (0,read/* readConfigFiles */.Wx)(client, { repo, commit, rulesFrom, ...(0,read/* filesOf */.R8)(rule) });
    const checked = await (0,check/* checkConfig */.l)(rule, (0,read/* textsOf */.CB)(rule, files));
    if (!checked.ok) {
        const { faults } = checked;
        return {
            commit,
            outcome: "invalid",
            digest: null,
            faults: faults.slice(0, SHOWN),
            count: faults.length,
            secrets: "none",
            variables: "none",
        };
    }
    const { digest, references } = checked.config;
    const valid = { commit, outcome: "valid", digest, faults: [], count: 0 };
    // Before a commit is merged, what it refers to may still be on its way.
    if (rule.references === "unchecked" || ask.subject.kind === "commit")
        return { ...valid, secrets: "unchecked", variables: "unchecked" };
    const names = rule.references === "given"
        ? (0,config_references/* namesGiven */.G)(references, ask.outside)
        : await (0,read/* readKnownNames */.Ej)(client, { repo, environment, references });
    return { ...valid, ...(0,config_references/* checkReferences */.$)(references, names) };
}

// EXTERNAL MODULE: ./build/src/github/environment-names.js
var environment_names = __webpack_require__(14885);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
// EXTERNAL MODULE: ./build/src/gates/gate.js
var gate = __webpack_require__(54871);
;// CONCATENATED MODULE: ./build/src/gates/config/judge.js




const GATE = "config";
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const judge_SHOWN = 3;
/** Whether the configuration is valid, and whether what it refers to exists. */
function judgeConfig(facts, written, found) {
    const rule = (0,config_rule/* configRule */.f5)(written);
    if (!found.ok)
        return [
            unreadable(undefined, `The configuration of ${facts.environment.name} could not be judged: ${found.why}.`, "Give the job `contents: read`, or run this again."),
        ];
    const { value } = found;
    const [evidence] = [[`${facts.repositoryUrl}/blob/${value.commit}/${rule.file}`]];
    if (value.outcome === "invalid")
        return [invalid(facts, value)];
    if (value.outcome !== "valid" ||
        typeof value.digest !== "string" ||
        !DIGEST.test(value.digest) ||
        value.count !== 0) {
        return [
            unreadable(undefined, `Whether the configuration of ${facts.environment.name} is valid is not known.`, "Run this again."),
        ];
    }
    const message = `The configuration of ${facts.environment.name} is valid, ${value.digest.slice(0, 19)}.`;
    const valid = { ...(0,gate/* passed */.b)(GATE, "config-valid", message, evidence), config: value.digest };
    return [valid, ...references(facts, written, value, "secrets"), ...references(facts, written, value, "variables")];
}
/** The worst of the mistakes names the reason; all of them are annotated by the action `config`. */
function invalid({ environment, repositoryUrl }, { faults, count, commit }) {
    const known = Array.isArray(faults) ? faults : [];
    const reason = ORDER.find((code) => known.some((one) => one?.code === code)) ?? "config-invalid";
    const first = known.filter((one) => one?.code === reason).slice(0, judge_SHOWN);
    const more = typeof count === "number" && count > first.length ? ` And ${count - first.length} more.` : "";
    const told = first.map((one) => `${placeOf(one)}: ${one.message}`).join(" ");
    return {
        gate: GATE,
        verdict: "fail",
        reason,
        message: `The configuration of ${environment.name} is not valid. ${told}${more}`,
        evidence: first.map(({ at }) => `${repositoryUrl}/blob/${commit}/${at?.path}#L${at?.line}`),
        unblock: UNBLOCK[reason],
    };
}
const ORDER = [
    "config-secret-plain",
    "config-missing",
    "config-schema-invalid",
    "config-invalid",
];
const UNBLOCK = {
    "config-secret-plain": "Rotate that secret, because the repository's history keeps it; keep the new one in the GitHub environment, and name it: { secret: NAME }.",
    "config-missing": "Add the file, or correct `config` in .github/environments.yml.",
    "config-schema-invalid": "Correct the schema on the default branch; docs/configuration.md says what it may be.",
    "config-invalid": "Correct the file; the action config annotates every mistake in a pull request. A new release carries it.",
};
function placeOf({ at }) {
    return `${at?.path}:${at?.line}:${at?.column}`;
}
function references(facts, written, found, kind) {
    const rule = (0,config_rule/* configRule */.f5)(written);
    const check = found[kind];
    const said = { gate: GATE, item: kind, evidence: [] };
    if (check === "none")
        return [];
    if (check === "unchecked") {
        // A proposed commit, or the part of `given` that can be judged anywhere.
        if (rule.references !== "unchecked" || rule.because === undefined)
            return [];
        if (kind === "variables")
            return [];
        return [
            (0,gate/* passed */.b)(GATE, "config-references-unchecked", `Nobody looks whether the secrets and variables exist, because ${rule.because}.`),
        ];
    }
    if (check?.ok !== true) {
        const why = typeof check?.why === "string" ? check.why : "they were not read";
        return [
            unreadable(kind, `Whether the ${kind} of ${facts.environment.name} exist is not known: ${why}.`, `Give \`token:\` ${environment_names/* NAMES_NEED */.U9}; or say \`references: given\` in the policy, and hand them to the deploying step in its \`env:\`.`),
        ];
    }
    const { outcome, missing } = check.value ?? {};
    if (outcome === "all-exist" && Array.isArray(missing) && missing.length === 0) {
        return [
            { ...(0,gate/* passed */.b)(GATE, "config-references-exist", `All ${kind} that the configuration names exist.`), item: kind },
        ];
    }
    if (outcome !== "some-missing")
        return [unreadable(kind, `Whether the ${kind} exist is not known.`, "Run this again.")];
    const names = (0,mistake/* listed */.KE)(new Set((Array.isArray(missing) ? missing : []).map((one) => String(one?.name))));
    const where = rule.references === "given" ? "was not given to this step" : "does not exist there";
    return [
        {
            ...said,
            verdict: "fail",
            reason: "config-reference-missing",
            message: `The configuration of ${facts.environment.name} names ${kind} of which at least one ${where}: ${names}.`,
            unblock: rule.references === "given"
                ? "Hand it to the deploying step in its `env:`, from `secrets.` or `vars.` of the environment."
                : `Add it in Settings > Environments > ${facts.environment.name}, or correct the name.`,
        },
    ];
}
function unreadable(item, message, unblock) {
    return {
        gate: GATE,
        ...(item === undefined ? {} : { item }),
        verdict: "unknown",
        reason: item === undefined ? "config-unreadable" : "config-references-unlisted",
        message: message.replace(/\.\.$/, "."),
        evidence: [],
        unblock,
    };
}

// EXTERNAL MODULE: ./build/src/gates/config/words.js
var words = __webpack_require__(82976);
;// CONCATENATED MODULE: ./build/src/gates/config/gate.js






/** The configuration that the release carries is valid for this environment, and what it refers to exists. */
const configGate = (0,gates_define/* defineGate */.p)({
    name: "config",
    where: (rule) => ((0,config_rule/* configRule */.f5)(rule).references === "given" ? "in-environment" : "anywhere"),
    // Which secrets a step was given, only that step knows; the rest is known everywhere.
    anywhere: filesAlone,
    words: words/* configWords */.c,
    gather: gatherConfig,
    judge: judgeConfig,
    judgeCommit: judgeConfig,
});
/** The part of a rule that is about the files. */
function filesAlone(rule) {
    const { file, base, schema, baseNamed } = (0,config_rule/* configRule */.f5)(rule);
    return {
        file,
        ...(baseNamed ? { base } : {}),
        ...(schema === undefined ? {} : { schema }),
        references: "unchecked",
    };
}
/** The rule by which the configuration of another release than the one that comes in is judged: what a step was given is its own. */
function ruleElsewhere({ rules }) {
    const rule = dist/* parse */.qgA(config_rule/* configSchema */.Qn, rules.get("config"));
    return (0,config_rule/* configRule */.f5)(rule).references === "given" ? filesAlone(rule) : rule;
}
/** What this gate gathers, for whoever has to know of another release than the one that comes in. Throws without a rule. */
const configOf = (ask) => gatherConfig(ruleElsewhere(ask.environment), ask);
/** What this gate says of that. */
const judgeConfigOf = (facts, found) => judgeConfig(facts, ruleElsewhere(facts.environment), found);


/***/ }),

/***/ 78941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ GATES)
});

// EXTERNAL MODULE: ./build/src/environments/access/judge.js
var judge = __webpack_require__(85012);
// EXTERNAL MODULE: ./build/src/environments/access/rule.js
var access_rule = __webpack_require__(73353);
// EXTERNAL MODULE: ./build/src/gates/define.js
var gates_define = __webpack_require__(6547);
// EXTERNAL MODULE: ./build/src/gates/gate.js
var gate = __webpack_require__(54871);
// EXTERNAL MODULE: ./build/src/environments/access/review.js
var review = __webpack_require__(51891);
// EXTERNAL MODULE: ./build/src/github/environment-settings.js
var environment_settings = __webpack_require__(35376);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
;// CONCATENATED MODULE: ./build/src/gates/access/gather.js




/** Reads the review that the ledger cites, and GitHub's own settings of the environment, at the same time. */
async function gatherAccess(rule, ask) {
    const reviewed = ask.subject.kind === "release" ? ask.subject.reviewed : undefined;
    const asksReview = rule.review !== undefined && reviewed !== undefined;
    const [signed, settings] = await Promise.all([
        asksReview ? settled(() => (0,review/* readSigned */.Nu)(ask, reviewed, (0,access_rule/* reviewersOf */.G$)(rule))) : undefined,
        rule.branches === undefined ? undefined : settled(() => settingsOf(ask)),
    ]);
    return { signed, settings };
}
async function settingsOf({ client, repo, environment }) {
    try {
        return await (0,environment_settings/* readEnvironmentSettings */.V)(client, { repo, environment: environment.name });
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found"))
            return null;
        throw error;
    }
}
async function settled(read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error))
            throw error;
        return { ok: false, why: `${error.message}${error.hint === undefined ? "" : `. ${error.hint}`}` };
    }
}

// EXTERNAL MODULE: ./build/src/gates/access/words.js
var words = __webpack_require__(95672);
;// CONCATENATED MODULE: ./build/src/gates/access/gate.js






/** Who has access was confirmed lately, and GitHub lets in no other branches than the policy. Declaring it asks for it. */
const accessGate = (0,gates_define/* defineGate */.p)({
    name: access_rule/* ACCESS */.Pe,
    where: "anywhere",
    words: words/* accessWords */.w,
    gather: gatherAccess,
    judge: judgeAccess,
});
function judgeAccess(facts, rule, found) {
    // A way back is never held up (R22).
    if (facts.action === "rollback") {
        return [(0,gate/* passed */.b)(access_rule/* ACCESS */.Pe, "access-rollback", "Who has access holds up no way back.")];
    }
    const { repositoryUrl: url, now, environment, everywhere } = facts;
    const repo = repoIn(url);
    const unread = found.ok === true ? undefined : { ok: false, why: found.why };
    const { signed, settings } = found.ok === true ? found.value : { signed: unread, settings: unread };
    const statements = [];
    if (rule.review !== undefined) {
        statements.push((0,judge/* judgeReview */.qC)({ review: rule.review, reviewed: everywhere.reviewed, signed, repo, url, now }));
    }
    if (rule.branches !== undefined) {
        statements.push((0,judge/* judgeBranches */.Oq)({ environment: environment.name, branches: rule.branches, url }, settings));
    }
    return statements.map(({ part, verdict, reason, message, evidence, unblock }) => ({
        ...{ gate: access_rule/* ACCESS */.Pe, item: part, verdict, reason, message, evidence, unblock },
    }));
}
/** The repository whose page this is. */
function repoIn(url) {
    const [owner = "", name = ""] = url.split("/").slice(-2);
    return { owner, name };
}

// EXTERNAL MODULE: ./build/src/policy/day.js
var day = __webpack_require__(39322);
// EXTERNAL MODULE: ./build/src/github/alerts.js
var github_alerts = __webpack_require__(78954);
// EXTERNAL MODULE: ./build/src/github/permissions.js
var permissions = __webpack_require__(45101);
// EXTERNAL MODULE: ./build/src/gates/alerts/words.js
var alerts_words = __webpack_require__(50853);
;// CONCATENATED MODULE: ./build/src/gates/alerts/gather.js




/** Reads every kind that the rule names, at the same time; each fails alone. */
async function gatherAlerts(rule, ask) {
    const asked = alerts_words/* SOURCES */.Hl.filter((source) => rule[source] !== undefined);
    return { sources: await Promise.all(asked.map((source) => readSource(source, ask))) };
}
async function readSource(source, ask) {
    try {
        return await read(source, ask);
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure))
            throw failure;
        const refused = (0,errors/* isFailure */.N6)(failure, "forbidden", "not-found");
        if (refused && SAYS_OFF[source].test(failure.message)) {
            return { kind: "off", source, why: failure.message, unblock: turnOn(source, ask) };
        }
        const unblock = refused ? `${NEEDS[source]} If they are switched off: ${turnOn(source, ask)}` : AGAIN;
        return { kind: "unreadable", source, why: failure.message, unblock };
    }
}
async function read(source, { client, repo, repository }) {
    switch (source) {
        case "dependabot":
            return found(source, await (0,github_alerts/* readDependabotAlerts */.gR)(client, repo));
        case "secret-scanning":
            return found(source, await (0,github_alerts/* readSecretScanningAlerts */.NQ)(client, repo));
        case "code-scanning": {
            const { alerts, analysis } = await (0,github_alerts/* readCodeScanning */.Vn)(client, { repo, branch: repository.defaultBranch });
            const unblock = `Let the analysis of ${repository.defaultBranch} run to its end: ${repository.url}/security/code-scanning`;
            if (analysis === null) {
                return { kind: "off", source, why: `${repository.defaultBranch} was never analysed`, unblock };
            }
            const of = `of ${analysis.commit.slice(0, 12)}, ${analysis.createdAt.slice(0, 10)}`;
            if (analysis.error !== "") {
                const why = `the newest analysis (${of}) failed: ${analysis.error.slice(0, 200)}`;
                return { kind: "unreadable", source, why, unblock };
            }
            return found(source, alerts, ` by the newest analysis (${of})`);
        }
    }
}
function found(source, alerts, note = "") {
    return { kind: "read", source, alerts, count: alerts.length, note };
}
/** GitHub's words for a feature that is not there, as against a permission that is not. */
const SAYS_OFF = {
    dependabot: /alerts are (?:disabled|not (?:enabled|available))/i,
    "code-scanning": /no analysis found|(?:advanced|code) security must be enabled|code scanning is not enabled/i,
    "secret-scanning": /secret scanning is (?:disabled|not (?:enabled|available))/i,
};
const NEEDS = {
    dependabot: `The workflow's own token reads them with \`vulnerability-alerts: read\`: ${(0,permissions/* addPermission */.F)("vulnerability-alerts", "read")}`,
    "code-scanning": `Reading them is a permission of its own: ${(0,permissions/* addPermission */.F)("security-events", "read")}`,
    "secret-scanning": "The workflow's own token can never read them: give the step the token of a GitHub App with secret scanning alerts: read.",
};
const AGAIN = "Run this again when GitHub answers; with more than 1,000 open alerts, close those that are done with.";
function turnOn(source, { repository }) {
    const name = {
        dependabot: "Dependabot alerts",
        "code-scanning": "Code scanning",
        "secret-scanning": "Secret Protection",
    };
    return `Switch them on at ${repository.url}/settings/security_analysis (${name[source]}).`;
}

;// CONCATENATED MODULE: ./build/src/gates/alerts/gate.js





const GATE = "alerts";
const SHOWN = 10;
/**
 * No open security alert of the default branch at or above a severity. What is switched off, or cannot be read, is not
 * zero alerts (R73).
 */
const alertsGate = (0,gates_define/* defineGate */.p)({
    name: GATE,
    where: "anywhere",
    words: alerts_words/* alertsWords */.VR,
    gather: gatherAlerts,
    judge: judgeAlerts,
    judgeCommit: judgeAlerts,
});
/** One result for each kind of alert that the rule names. */
function judgeAlerts(facts, rule, found) {
    return alerts_words/* SOURCES */.Hl.filter((source) => rule[source] !== undefined).map((source) => {
        if (!found.ok)
            return unjudged(source, "alerts-unreadable", `could not be read: ${found.why}`, "Run this again.");
        const one = found.value.sources.find((each) => each.source === source);
        if (one === undefined)
            return unjudged(source, "alerts-unreadable", "were not read", "Run this again.");
        return judgeSource(facts, rule, one);
    });
}
function judgeSource(facts, rule, found) {
    const { source } = found;
    switch (found.kind) {
        case "off":
            return unjudged(source, "alerts-off", `are switched off, which is not the same as none: ${found.why}`, found.unblock);
        case "unreadable":
            return unjudged(source, "alerts-unreadable", `could not be read: ${found.why}`, found.unblock);
        case "read": {
            if (found.alerts.length !== found.count) {
                return unjudged(source, "alerts-unreadable", "were read only in part", "Run this again.");
            }
            return judgeRead(facts, rule, found);
        }
        default:
            // Types end at the border: what came from elsewhere may be of no kind at all.
            return unjudged(source, "alerts-unreadable", "were not understood", "Run this again.");
    }
}
function judgeRead(facts, rule, { source, alerts, note }) {
    const severity = source === "secret-scanning" ? undefined : rule[source];
    const counted = alerts.filter((alert) => counts(alert, severity));
    const name = (alert) => `${source}/${alert.number}`;
    const exceptions = (rule.except ?? []).filter(({ until }) => facts.now.getTime() < (0,day/* endOfDay */.D0)(until).getTime());
    const excepted = (alert) => exceptions.find((one) => one.alert === name(alert));
    const open = counted.filter((alert) => excepted(alert) === undefined);
    const said = exceptions.filter((one) => counted.some((alert) => one.alert === name(alert)));
    const aside = said.map(({ alert, until, because }) => ` ${alert} is excepted until ${until}: ${because}.`).join("");
    const kind = `${KINDS[source]}${severity === undefined ? "" : ` of severity ${severity} or above`}`;
    if (open.length === 0) {
        const message = `No open ${kind} on ${facts.defaultBranch}${note}.${aside}`;
        return { ...(0,gate/* passed */.b)(GATE, "alerts-none", message, [`${facts.repositoryUrl}/security/${source}`]), item: source };
    }
    const shown = open
        .slice(0, SHOWN)
        .map((alert) => `${name(alert)} (${alert.severity ?? alert.level ?? "no severity"}, ${alert.about})`);
    const more = open.length > SHOWN ? `, and ${open.length - SHOWN} more` : "";
    return {
        gate: GATE,
        item: source,
        verdict: "fail",
        reason: "alerts-open",
        message: `${open.length} open ${kind} on ${facts.defaultBranch}: ${shown.join(", ")}${more}.${aside}${expired(facts, rule, open.map(name))}`,
        evidence: open.slice(0, SHOWN).map(({ url }) => url),
        unblock: `Fix or dismiss them, or say in gates.alerts of ${facts.environment.name} why one may wait: except: [{ alert: ${open[0] === undefined ? source : name(open[0])}, because: \u2026, until: \u2026 }].`,
    };
}
/** A severity that nobody knows yet may be the worst one (R77). */
function counts(alert, least) {
    if (least === undefined)
        return true;
    const order = alerts_words/* SEVERITIES */.oC;
    const rank = order.indexOf(severityOf(alert) ?? "");
    return rank < 0 || rank >= order.indexOf(least);
}
/** Findings of code scanning that are about quality have no security severity; they count by what they are. */
function severityOf({ severity, level }) {
    if (severity !== null)
        return severity;
    switch (level) {
        case "error":
            return "high";
        case "warning":
            return "medium";
        case "note":
        case "none":
            return "low";
        default:
            return level;
    }
}
function expired({ now }, { except = [] }, open) {
    return except
        .filter(({ alert, until }) => now >= (0,day/* endOfDay */.D0)(until) && open.includes(alert))
        .map(({ alert, until }) => ` The exception for ${alert} ended with ${until}.`)
        .join("");
}
const KINDS = {
    dependabot: "Dependabot alert",
    "code-scanning": "code scanning alert",
    "secret-scanning": "secret scanning alert",
};
function unjudged(source, reason, what, unblock) {
    const message = `The ${KINDS[source]}s ${what}.`;
    return { gate: GATE, item: source, verdict: "unknown", reason, message, evidence: [], unblock };
}

// EXTERNAL MODULE: ./build/src/gates/answers/gate.js
var answers_gate = __webpack_require__(95611);
// EXTERNAL MODULE: ./build/src/approvals/standing.js
var approvals_standing = __webpack_require__(21808);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/block.js
var github_block = __webpack_require__(92204);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/commit-people.js





/** Commits of one request: what GitHub answers within its ten seconds. */
const BATCH = 50;
/** Authors of one commit; a commit with more of them names nobody for sure. */
const MOST_AUTHORS = 50;
/** More commits than this are not looked through. */
const MOST_COMMITS = 1_000;
const REQUEST = "graphql CommitPeople";
const BLOCKS = new Set(["people", "pulls"]);
const GitActorShape = dist/* object */.Ikc({
    email: dist/* nullable */.mee(dist/* string */.YjP()),
    user: dist/* nullable */.mee(dist/* object */.Ikc({ databaseId: dist/* nullable */.mee(parse.Id), login: dist/* string */.YjP() })),
});
const PeopleShape = dist/* object */.Ikc({
    oid: parse/* Oid */.bm,
    authors: dist/* object */.Ikc({ nodes: dist/* array */.YOg(GitActorShape), pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY() }) }),
    committer: dist/* nullable */.mee(GitActorShape),
});
const ActorShape = dist/* nullable */.mee(dist/* object */.Ikc({ __typename: dist/* string */.YjP(), login: dist/* string */.YjP(), databaseId: dist/* optional */.lqM(dist/* nullable */.mee(parse.Id)) }));
const PullShape = dist/* object */.Ikc({
    number: parse.Id,
    url: dist/* string */.YjP(),
    baseRefName: dist/* string */.YjP(),
    headRefOid: parse/* Oid */.bm,
    mergeCommit: dist/* nullable */.mee(dist/* object */.Ikc({ oid: parse/* Oid */.bm })),
    author: ActorShape,
    mergedBy: ActorShape,
});
const PullsShape = dist/* object */.Ikc({
    associatedPullRequests: dist/* nullable */.mee(dist/* object */.Ikc({ nodes: dist/* array */.YOg(PullShape), pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY() }) })),
});
const ByCommit = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
/** The query for this many commits: variables `$c0`, `$c1` \u2026; pull requests are a permission, and so a block, of their own. */
function commitPeopleQuery(commits) {
    const indexes = Array.from({ length: commits }, (_, index) => index);
    const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
    const each = (fields) => indexes.map((index) => `c${index}: object(oid: $c${index}) { ${fields} }`).join("\n    ");
    return `query CommitPeople($owner: String!, $name: String!${variables}) {
  people: repository(owner: $owner, name: $name) {
    ${each("...People")}
  }
  pulls: repository(owner: $owner, name: $name) {
    ${each("...Pulls")}
  }
}
fragment People on Commit {
  oid
  authors(first: ${MOST_AUTHORS}) { nodes { email user { databaseId login } } pageInfo { hasNextPage } }
  committer { email user { databaseId login } }
}
fragment Pulls on Commit {
  associatedPullRequests(first: 10) {
    nodes {
      number url baseRefName headRefOid mergeCommit { oid }
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      mergedBy { __typename login ... on User { databaseId } ... on Bot { databaseId } }
    }
    pageInfo { hasNextPage }
  }
}`;
}
/**
 * The commits that `head` contains and `base` does not, oldest first: one request a hundred.
 *
 * @throws GitHubFailure `not-found` when GitHub knows one of them not, `unexpected` for more than a thousand
 */
async function listRange(client, o) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const asked = { ...(0,repo/* inRepo */.u)(o.repo), basehead: `${o.base}...${o.head}` };
    const items = await client.pages(route, asked, { cap: MOST_COMMITS, list: "commits" });
    return items.map((item) => (0,parse/* parse */.qg)(dist/* object */.Ikc({ sha: parse/* Oid */.bm }), item, route).sha);
}
/**
 * Who made each of these commits, in the given order: one request for each fifty.
 *
 * @throws GitHubFailure when one of them, its authors or its pull requests could not be read as a whole
 */
async function readCommitPeople(client, o) {
    const found = [];
    for (let at = 0; at < o.commits.length; at += BATCH) {
        found.push(...(await readBatch(client, o.repo, o.commits.slice(at, at + BATCH))));
    }
    return found;
}
async function readBatch(client, repo, commits) {
    const oids = Object.fromEntries(commits.map((oid, index) => [`c${index}`, oid]));
    const variables = { owner: repo.owner, name: repo.name, ...oids };
    const answer = await client.graphql("read", commitPeopleQuery(commits.length), variables);
    (0,github_block/* throwOutside */.cs)({ answer, request: REQUEST, blocks: BLOCKS, repository: `${repo.owner}/${repo.name}` });
    const block = (alias, permissions) => whole((0,github_block/* readBlock */.Gr)({ answer, alias, permissions, read: (data) => (0,parse/* parse */.qg)(ByCommit, data, REQUEST) }));
    const people = block("people", ["contents"]);
    const pulls = block("pulls", ["pull-requests"]);
    return commits.map((commit, index) => peopleOf(commit, people[`c${index}`], pulls[`c${index}`]));
}
function whole(found) {
    if (!found.ok)
        throw (0,errors/* unexpected */.os)(REQUEST, found.why);
    return found.value;
}
function peopleOf(commit, people, pulls) {
    const { oid, authors, committer } = (0,parse/* parse */.qg)(PeopleShape, people, REQUEST);
    const { associatedPullRequests: brought } = (0,parse/* parse */.qg)(PullsShape, pulls, REQUEST);
    if (oid !== commit)
        throw (0,errors/* unexpected */.os)(REQUEST, `asked about ${commit}, got ${oid}`);
    if (authors.pageInfo.hasNextPage)
        throw (0,errors/* unexpected */.os)(REQUEST, `${commit} has more than ${MOST_AUTHORS} authors`);
    if (brought?.pageInfo.hasNextPage === true)
        throw (0,errors/* unexpected */.os)(REQUEST, `${commit} came with too many pull requests`);
    const named = [...authors.nodes, ...(committer === null ? [] : [committer])];
    return {
        commit,
        people: named.flatMap(accountOf),
        authored: authors.nodes.some((actor) => accountOf(actor).length > 0),
        pulls: (brought?.nodes ?? []).map(({ number, url, baseRefName, headRefOid, mergeCommit, author, mergedBy }) => ({
            number,
            url,
            base: baseRefName,
            head: headRefOid,
            merge: mergeCommit?.oid ?? null,
            author: actorOf(author),
            mergedBy: actorOf(mergedBy),
        })),
    };
}
/** GitHub's private address names the account by number, also where GitHub itself links none. */
const PRIVATE = /^([1-9][0-9]{0,14})\+([^@\s]+)@users\.noreply\.github\.com$/;
function accountOf({ user, email }) {
    if (user !== null && user.databaseId !== null) {
        return [{ id: user.databaseId, login: user.login, bot: user.login.endsWith("[bot]") }];
    }
    const [, id, login = ""] = PRIVATE.exec(email ?? "") ?? [];
    return id === undefined ? [] : [{ id: Number(id), login, bot: login.endsWith("[bot]") }];
}
function actorOf(actor) {
    if (actor === null || actor.databaseId === null || actor.databaseId === undefined)
        return null;
    return { id: actor.databaseId, login: actor.login, bot: actor.__typename !== "User" };
}

// EXTERNAL MODULE: ./build/src/gates/checks/gather.js + 2 modules
var gather = __webpack_require__(45489);
;// CONCATENATED MODULE: ./build/src/gates/approvals/authors.js


/**
 * Who made what the promotion brings: every commit that it contains and the release in the environment does not, merges of
 * other branches included. Where nothing runs yet, or what runs contains it, the release's own commit. Two requests for up to
 * fifty commits.
 */
async function readRange({ client, repo, subject, commit, environment, }) {
    const base = (0,gather/* baseOf */.bx)(subject.stateOf(environment.name));
    const range = base === null || base === commit ? [] : await listRange(client, { repo, base, head: commit });
    return readCommitPeople(client, { repo, commits: [...new Set([...range, commit])] });
}
/**
 * Authors, co-authors and committers, and who opened the pull requests that brought their commits (R10).
 *
 * @param merging whether who merged them is one of them
 * @throws Error when nobody knows who wrote a commit: anybody who approves might have
 */
function authorsOf(range, { merging }) {
    const authors = new Map();
    const add = (account, why) => {
        if (account !== null && !account.bot && !authors.has(account.id))
            authors.set(account.id, why);
    };
    for (const { commit, people, authored, pulls } of range) {
        const short = commit.slice(0, 12);
        if (!authored && pulls.every(({ author }) => author === null)) {
            throw new Error(`nobody knows who wrote ${short}: its author's address belongs to no account. Add the address to the account (Settings, Emails), or let such commits in by a pull request`);
        }
        for (const person of people)
            add(person, `They wrote ${short}, which it brings.`);
        for (const { number, author, mergedBy } of pulls) {
            add(author, `They opened pull request #${number}, which it brings.`);
            if (merging)
                add(mergedBy, `They merged pull request #${number}, which it brings, and nobody asked for the promotion.`);
        }
    }
    return authors;
}

// EXTERNAL MODULE: ./build/src/approvals/sightings.js
var sightings = __webpack_require__(45330);
// EXTERNAL MODULE: ./build/src/approvals/vote.js
var vote = __webpack_require__(52272);
// EXTERNAL MODULE: ./build/src/gates/approvals/request.js
var approvals_request = __webpack_require__(96384);
;// CONCATENATED MODULE: ./build/src/gates/approvals/inherited.js



/**
 * The failed promotion whose approvals this one inherits, once: a later attempt of the very run that owned it tries the same
 * release again (design.md section 7). Nobody else inherits, and no second successor does (R17).
 */
function formerOf({ subject, environment }) {
    const { promotion, successorOf, here, calling, release } = subject;
    const former = promotion?.retryOf ?? successorOf;
    if (former === null || here !== "in-environment")
        return undefined;
    const { open, settled } = subject.stateOf(environment.name);
    const found = settled.find(({ id }) => id === former);
    if (found?.state !== "failed" || found.release.id !== release.id)
        return undefined;
    if (found.run !== calling.id || found.attempt === null || calling.attempt <= found.attempt)
        return undefined;
    const others = [...open, ...settled].filter(({ retryOf, id }) => retryOf === former && id !== promotion?.id);
    return others.length === 0 ? found : undefined;
}
/**
 * Approvals of the failed promotion, as votes on the plan of its successor. Each is still there as it was first seen, and
 * named a plan that differs from the successor's in nothing but the promotion: its digest is computed again from what holds
 * now. What was said against it since counts, too.
 */
async function readInherited(ask, plan) {
    const former = formerOf(ask);
    if (former?.request === undefined || former.seen === undefined)
        return [];
    const { seen, request } = former;
    const same = await ask.subject.planOf(former.id);
    const { comments } = await (0,approvals_request/* readRequestPage */.vb)(ask, request);
    const bodies = new Map(comments.map(({ id, body }) => [id, (0,sightings/* bodyDigest */.rr)(body)]));
    return (0,vote/* votesOf */.r)(comments).votes.flatMap((vote) => {
        const { person, comment, decision } = vote;
        if (decision.kind !== "approve")
            return [{ ...vote, comment: null }];
        const isSeen = seen.some((each) => each.person.id === person.id &&
            each.comment === comment &&
            each.plan === same &&
            each.body === bodies.get(each.comment));
        if (!isSeen || !same.startsWith(`sha256:${decision.plan}`))
            return [];
        return [{ ...vote, comment: null, decision: { kind: "approve", plan: plan.slice("sha256:".length) } }];
    });
}

;// CONCATENATED MODULE: ./build/src/gates/approvals/excluded.js



/**
 * Who may not approve this promotion, by numeric id, each with the reason (R10). Not who set off a run of the resuming
 * workflow: that may be the very comment that approves. Throws what could not be read: then nobody can say.
 */
async function readExcluded(ask, { not }, shared) {
    const asked = not.includes("requester") ? await readRequesters(ask, shared) : { people: NOBODY, anybody: true };
    const authors = not.includes("authors") || !asked.anybody;
    const wrote = authors ? authorsOf(await shared.range(), { merging: !asked.anybody }) : NOBODY;
    return new Map([...wrote, ...asked.people]);
}
const NOBODY = new Map();
/**
 * Who asked: by the ledger a person; for automation whoever started the run that built the release, by GitHub's own record;
 * and in the job that deploys whoever started that.
 */
async function readRequesters(ask, { thisRun }) {
    const { subject } = ask;
    const { promotion, here } = subject;
    const people = new Map();
    const add = (person, why) => {
        if (person !== null && !person.bot && !people.has(person.id))
            people.set(person.id, why);
    };
    const requesters = [promotion?.requester ?? null, formerOf(ask)?.requester ?? null];
    let anybody = true;
    if (subject.cause === "person") {
        for (const each of requesters)
            if (each !== null)
                people.set(each.id, "They asked for this promotion.");
    }
    else {
        for (const person of await readBuilders(ask))
            add(person, "They started the run that built this release.");
        anybody = people.size > 0;
    }
    if (here === "in-environment") {
        const { actor, triggeringActor } = await thisRun();
        for (const person of [actor, triggeringActor])
            add(person, "They started the job that deploys.");
    }
    return { people, anybody };
}
async function readBuilders({ client, repo, subject }) {
    const { run } = await subject.record();
    const { actor, triggeringActor } = await (0,runs/* getAttempt */.Yp)(client, { repo, run: run.id, attempt: run.attempt });
    return [actor, triggeringActor];
}

// EXTERNAL MODULE: ./build/src/github/environment-reviews.js
var environment_reviews = __webpack_require__(44332);
;// CONCATENATED MODULE: ./build/src/gates/approvals/native.js

/**
 * What GitHub's own reviewers of the environment said to this very run (R18). Their review has no time, no attempt and no
 * plan: so it counts in the first attempt only, and for the promotion and plan that the run's name carried when they saw it.
 * Where the policy does not count them, whether they were asked at all still does: a job that nobody let in was let in by
 * somebody who went past them.
 *
 * @param plan what is voted on; `null` while there is no promotion
 * @param marker how the run's name says which promotion and plan it is about
 */
async function readNative(ask, { via }, o) {
    const { client, repo, environment, subject } = ask;
    const counts = via.includes("environment");
    const isHere = subject.here === "in-environment";
    if (!counts && !isHere)
        return { native: { kind: "unasked" }, votes: [] };
    const reviewers = await (0,environment_reviews/* hasReviewers */.T)(client, { repo, environment: environment.name });
    if (!isHere)
        return { native: { kind: "elsewhere", reviewers }, votes: [] };
    const nothing = (record) => ({
        native: { kind: "here", counts, record, reviewers },
        votes: [],
    });
    const { id: run, attempt } = subject.calling;
    if (attempt !== 1)
        return nothing("rerun");
    if (!counts && !reviewers)
        return nothing("none");
    const reviews = await (0,environment_reviews/* listEnvironmentReviews */.J)(client, { repo, run });
    const about = reviews.filter(({ environments }) => environments.includes(environment.name));
    if (about.length === 0)
        return nothing("none");
    if (!counts)
        return nothing("reviewed");
    if (o.plan === null || o.marker === null)
        return nothing("other-plan");
    const { title } = await o.thisRun();
    if (!title.includes(o.marker))
        return nothing("other-plan");
    const votes = votesIn(about, { plan: o.plan, url: `${ask.repository.url}/actions/runs/${run}` });
    return { native: { kind: "here", counts, record: "reviewed", reviewers: true }, votes };
}
function votesIn(reviews, { plan, url }) {
    return reviews.flatMap(({ person, state, comment }) => {
        if (person === null || person.bot)
            return [];
        const decision = state === "approved"
            ? { kind: "approve", plan: plan.slice("sha256:".length) }
            : { kind: "reject", why: comment === "" ? "no reason was given" : comment.slice(0, 500) };
        return [
            { person: { id: person.id, login: person.login }, decision, at: null, source: "native", comment: null, url },
        ];
    });
}

// EXTERNAL MODULE: ./build/src/gates/approvals/people.js + 2 modules
var people = __webpack_require__(28887);
// EXTERNAL MODULE: ./build/src/github/pull-request-reviews.js
var pull_request_reviews = __webpack_require__(66790);
;// CONCATENATED MODULE: ./build/src/gates/approvals/reviews.js

/**
 * Reviews of the pull request that brought the release's commit, as votes on the plan: of exactly its last commit, not
 * dismissed, and not used for an earlier promotion of this release here (R15, R17). One request a hundred.
 */
async function readReviews(ask, { via }, { plan, range }) {
    if (!via.includes("pull-request"))
        return { votes: [], ignored: [] };
    const { client, repo, commit, repository, subject, environment } = ask;
    const own = (await range()).find((each) => each.commit === commit);
    const brought = (own?.pulls ?? []).filter(({ merge, base }) => merge === commit && base === repository.defaultBranch);
    const used = usedUntil(subject.stateOf(environment.name), subject.release.id);
    const said = await Promise.all(brought.map(async (pull) => {
        const reviews = await (0,pull_request_reviews/* listPullRequestReviews */.K)(client, { repo, number: pull.number });
        return reviews_votesIn(reviews, { pull, plan, used });
    }));
    return { votes: said.flatMap(({ votes }) => votes), ignored: said.flatMap(({ ignored }) => ignored) };
}
/** When the release last entered here, in milliseconds; what was said before was about that promotion. */
function usedUntil({ settled }, release) {
    const entered = settled.filter((each) => each.release.id === release && each.run !== null);
    return Math.max(Number.NEGATIVE_INFINITY, ...entered.map(({ at }) => Date.parse(at)));
}
/** What the reviews of one pull request say. */
function reviews_votesIn(reviews, { pull, plan, used }) {
    const votes = [];
    const ignored = [];
    for (const { person, state, commit, submittedAt, url } of reviews) {
        if (person === null || state === "other")
            continue;
        const at = Date.parse(submittedAt);
        const why = state === "approved" ? whyNot({ person, commit, at }, { pull, used }) : undefined;
        if (person.bot || why !== undefined) {
            ignored.push({ login: person.login, url, why: why ?? "Only people decide." });
            continue;
        }
        votes.push({
            person: { id: person.id, login: person.login },
            decision: decisionOf(state, plan),
            at,
            source: "review",
            comment: null,
            url,
        });
    }
    return { votes, ignored };
}
function whyNot(review, { pull, used }) {
    if (pull.author === null)
        return "Nobody knows any more who opened the pull request.";
    if (review.person.id === pull.author.id)
        return "It is a review of their own pull request.";
    if (review.commit !== pull.head)
        return "It is of an older state of the pull request than the one that was merged.";
    // Said so that what is no time was used.
    return review.at > used ? undefined : "It was given before this release entered here the last time.";
}
function decisionOf(state, plan) {
    switch (state) {
        case "approved":
            return { kind: "approve", plan: plan.slice("sha256:".length) };
        case "changes-requested":
            return { kind: "reject", why: "asked for changes on the pull request" };
        case "dismissed":
            return { kind: "revoke" };
    }
}

// EXTERNAL MODULE: ./build/src/gates/approvals/rule-that-holds.js
var rule_that_holds = __webpack_require__(90094);
// EXTERNAL MODULE: ./build/src/gates/approvals/stricter.js
var stricter = __webpack_require__(2915);
// EXTERNAL MODULE: ./build/src/gates/approvals/words.js
var approvals_words = __webpack_require__(59232);
// EXTERNAL MODULE: ./build/src/gates/approvals/written.js + 1 modules
var approvals_written = __webpack_require__(58434);
;// CONCATENATED MODULE: ./build/src/gates/approvals/gather.js













/**
 * Gathers who approved: the request's conversation, a request for each hundred comments; GitHub's reviewers and reviews; and
 * what each person whose word could count may do now. Throws what could not be read: then nobody can say.
 */
async function gatherApprovals(written, ask) {
    if (!isAboutRelease(ask))
        throw new Error("approvals are given to a release, not to a commit");
    const before = await formerRule(ask);
    if ("lost" in before)
        return { ...gather_NOBODY, ...before };
    const { former, weakened: weaker } = before;
    const more = ask.subject.action === "rollback" ? 0 : ask.subject.back.moreApprovers;
    const rule = (0,rule_that_holds/* ruleThatHolds */.u)((0,approvals_words/* approvalRule */.Qj)(written), former);
    const shared = sharedOf(ask);
    const { promotion, promotionId, successorOf } = ask.subject;
    if (promotion === undefined && successorOf === null) {
        const [excluded, { native }] = await Promise.all([
            readExcluded(ask, rule, shared),
            readNative(ask, rule, { plan: null, marker: null, thisRun: shared.thisRun }),
        ]);
        return { ...gather_NOBODY, former, more, weakened: weaker, excluded, native };
    }
    const plan = await ask.subject.planOf(promotionId);
    const marker = ask.subject.markerOf(promotionId, plan);
    const [excluded, said, native, reviews, inherited] = await Promise.all([
        readExcluded(ask, rule, shared),
        (0,approvals_request/* readRequest */["in"])(ask, rule, { promotion, plan }),
        readNative(ask, rule, { plan, marker, thisRun: shared.thisRun }),
        readReviews(ask, rule, { plan, range: shared.range }),
        readInherited(ask, plan),
    ]);
    const votes = [...said.votes, ...native.votes, ...reviews.votes, ...inherited];
    const { groups, expire } = (0,rule_that_holds/* surplus */.t)(rule, promotion, more);
    const voting = { groups, expire, plan, now: ask.now, excluded, votes };
    const known = new Set((promotion?.seen ?? []).map(({ person }) => person.id));
    const rights = await (0,people/* readRights */.C)(ask, voting, known);
    const confirmed = await (0,approvals_written/* confirmWritten */.I)(ask, said, { ...voting, rights });
    const isFull = (0,approvals_standing/* standingOf */.Y)({ ...voting, rights, votes: confirmed.votes }).state === "approved";
    const asker = isFull && promotion !== undefined && rule.not.includes("requester") ? await ask.subject.asker() : UNASKED;
    return {
        plan,
        lost: null,
        former,
        more,
        weakened: weaker,
        votes: confirmed.votes,
        misspelt: [...said.misspelt, ...reviews.ignored, ...confirmed.refused],
        excluded: "people" in asker ? new Map([...asker.people, ...excluded]) : excluded,
        asker,
        rights,
        bodies: said.bodies,
        voids: said.voids,
        native: native.native,
        where: said.where,
        page: said.conversation?.page ?? null,
    };
}
const UNASKED = { kind: "unasked" };
const gather_NOBODY = {
    plan: null,
    lost: null,
    former: null,
    more: 0,
    weakened: [],
    votes: [],
    misspelt: [],
    excluded: new Map(),
    rights: new Map(),
    bodies: new Map(),
    voids: [],
    native: UNASKED,
    asker: UNASKED,
    where: null,
    page: null,
};
function isAboutRelease(ask) {
    return ask.subject.kind === "release";
}
/** What held when people approved something here the last time, where that was another policy (R54). */
async function formerRule({ subject, environment }) {
    // Who agrees to go back is a rule of its own; what was agreed to with what came in does not hold it up.
    if (subject.action === "rollback")
        return { former: null, weakened: [] };
    const former = await subject.former();
    switch (former.kind) {
        case "none":
            return { former: null, weakened: [] };
        case "lost":
            return { lost: former.why };
        case "found": {
            const written = former.environment.rules.get("approvals");
            return {
                // A policy of the default branch that was read without a mistake: its rule has the form of the words.
                former: written === undefined ? null : (0,approvals_words/* approvalRule */.Qj)(written),
                weakened: (0,stricter/* weakened */.b)(former.environment, environment),
            };
        }
    }
}
function sharedOf(ask) {
    const { client, repo, subject } = ask;
    const { id: run, attempt } = subject.calling;
    return {
        thisRun: once(() => (0,runs/* getAttempt */.Yp)(client, { repo, run, attempt })),
        range: once(() => readRange(ask)),
    };
}
function once(read) {
    let reading;
    return () => {
        reading ??= read();
        return reading;
    };
}

// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
;// CONCATENATED MODULE: ./build/src/gates/approvals/unread.js
/** The gate's name in its results. */
const unread_GATE = "approvals";
/** Without the policy that people agreed to nobody can say whether the one of now asks for less. */
function policyLost(why) {
    return {
        gate: unread_GATE,
        verdict: "unknown",
        reason: "approvals-policy-lost",
        message: `Whether the policy asks for less than before cannot be said: ${why}.`,
        evidence: [],
        unblock: "Commit that version of the policy to the default branch once more and then the new one, or let somebody whom `allow: override` names override approvals once.",
    };
}
/** What could not be read approves nothing. */
function unreadable(why, evidence = []) {
    return {
        gate: unread_GATE,
        verdict: "unknown",
        reason: "approvals-unreadable",
        message: `Who approved could not be read: ${why}`,
        evidence,
        unblock: "Give the job `permissions: issues: read, actions: read` and what the message names, or run it again if GitHub was not reachable.",
    };
}

;// CONCATENATED MODULE: ./build/src/gates/approvals/unproven.js

/**
 * What refuses a promotion that enough people approved: nobody knows who asked for it, so nobody knows that none of them did
 * (R10). Said so that what is neither proven nor needless lets nobody in.
 */
function unproven(facts, { not }, asker) {
    // Before there is a promotion this very job asks for it, and whoever started that is kept out by its own record.
    if (!not.includes("requester") || facts.promotion === undefined)
        return undefined;
    switch (asker.kind) {
        case "proven":
        case "anybody":
            return undefined;
        case "refuted": {
            const { requester, id, requestedSeq } = facts.promotion;
            const who = requester === null ? "somebody" : requester.login;
            return {
                gate: unread_GATE,
                verdict: "fail",
                reason: "approvals-requester-unproven",
                message: `Event ${requestedSeq} of the ledger says that ${who} asked for ${id}, and nothing proves it: ${asker.why}. So nobody knows that whoever approved is somebody else.`,
                evidence: [],
                unblock: "Ask for the promotion again, by a command or by starting its workflow.",
            };
        }
        case "unasked":
            return unreadable("who asked for the promotion was not looked up");
        default:
            return unreadable("who asked for the promotion was not read");
    }
}

;// CONCATENATED MODULE: ./build/src/gates/approvals/way-in.js

/**
 * Whether this job started as GitHub's own rules have it; the result that refuses it where it did not, or nobody knows
 * (R18). Said so that what is neither way lets nobody in.
 */
function wayIn(facts, native) {
    switch (native.kind) {
        case "unasked":
        case "elsewhere":
            return undefined;
        case "here":
            if (native.reviewers === false)
                return undefined;
            switch (native.record) {
                case "reviewed":
                case "other-plan":
                    return undefined;
                case "none":
                    return bypassed(facts, native);
                case "rerun":
                    return unreviewed(facts);
                default:
                    return unreadable("GitHub's reviews of this run were not read");
            }
        default:
            return unreadable("whether GitHub's reviewers were asked was not read");
    }
}
/** GitHub let the job start although nobody reviewed it: somebody went past the rule, and no comment makes that good. */
function bypassed({ environment }, native) {
    if (native.kind !== "here" || native.record !== "none" || native.reviewers === false)
        return undefined;
    return {
        gate: unread_GATE,
        verdict: "fail",
        reason: "approvals-bypassed",
        message: `GitHub's environment ${environment.name} has required reviewers, and this job started without a review: somebody went past the rule.`,
        evidence: [],
        unblock: `Ask for the promotion again and let a reviewer approve its job; Settings, Environments, ${environment.name} can forbid administrators to bypass.`,
    };
}
/** GitHub's record does not say of which attempt a review is, so nobody knows whether this one was reviewed. */
function unreviewed({ environment }) {
    return {
        gate: unread_GATE,
        verdict: "unknown",
        reason: "approvals-rerun",
        message: `GitHub's environment ${environment.name} has required reviewers, and this is a re-run: GitHub does not say whether they were asked for it again.`,
        evidence: [],
        unblock: "Decide on the request, or ask for the promotion again: it gets a run of its own, which they are asked about.",
    };
}

;// CONCATENATED MODULE: ./build/src/gates/approvals/judge.js










/** Whether the people whom the policy asks for agreed to exactly this promotion (R1 to R18). Pure. */
function judgeApprovals(facts, written, found) {
    if (!found.ok)
        return [unreadable(found.why)];
    const { plan, native, where, former, lost, weakened, more, asker } = found.value;
    if (lost !== null)
        return [policyLost(lost)];
    // Said so that what is neither asks nobody less.
    if (more !== 0 && more !== 1)
        return [unreadable("the way back was not read")];
    const rule = (0,rule_that_holds/* surplus */.t)((0,rule_that_holds/* ruleThatHolds */.u)((0,approvals_words/* approvalRule */.Qj)(written), former), facts.promotion, more, asker.kind);
    const { groups, expire, via, not } = rule;
    if (plan === null)
        return [unasked(facts, groups, { native, more, asker })];
    const { votes, rights, excluded, misspelt, voids, bodies, page } = found.value;
    const standing = (0,approvals_standing/* standingOf */.Y)({ groups, plan, expire, now: facts.now, excluded, rights, votes });
    const seen = facts.promotion?.seen ?? [];
    const approvals = {
        ...{ plan, groups, expire, via, not, excluded, standing, misspelt, voids, where, page, weakened },
        sightings: where === null ? [] : (0,sightings/* sightingsOf */.YW)(standing, { plan, seen, bodies }),
    };
    return [{ ...verdictOf(facts, approvals, { native, more, asker }), approvals }];
}
function verdictOf(facts, approvals, beside) {
    const { native, asker } = beside;
    const { standing } = approvals;
    switch (standing.state) {
        case "approved":
            return unproven(facts, approvals, asker) ?? wayIn(facts, native) ?? given(facts, standing);
        case "rejected":
            return rejected(standing);
        case "unknown":
            return unreadable(standing.unreadable.join("; "), evidenceOf(facts, approvals));
        case "open":
            return bypassed(facts, native) ?? deferred(facts, standing.missing, native) ?? missing(facts, approvals, beside);
        default:
            return unreadable("the count came to no end");
    }
}
/** What people say to a rollback is no word about the policy of what comes in, so it has a reason of its own (R54). */
function given({ action }, { approvals }) {
    const names = [...new Set(approvals.map(({ vote }) => vote.person.login))].join(" and ");
    return (0,gate/* passed */.b)(unread_GATE, action === "rollback" ? "approvals-rollback" : "approvals-given", `${names} approved this plan.`, approvals.map(({ vote }) => vote.url));
}
function rejected({ rejection }) {
    const by = rejection?.vote.person.login ?? "Somebody";
    return {
        gate: unread_GATE,
        verdict: "fail",
        reason: "approvals-rejected",
        message: `${by} rejected it: ${rejection?.why ?? "no reason was given"}`,
        evidence: rejection === null ? [] : [rejection.vote.url],
        unblock: "Settle it with them, then ask for the promotion again: it gets a request of its own.",
    };
}
/** One approval is missing, and GitHub's reviewers can give it, to the job that is started for it. */
function deferred({ environment }, left, native) {
    if (native.kind !== "elsewhere" || native.reviewers !== true)
        return undefined;
    const count = left.reduce((sum, each) => sum + each.count, 0);
    if (count !== 1)
        return undefined;
    return {
        gate: unread_GATE,
        verdict: "wait",
        reason: "approvals-missing",
        message: `One approval is missing; GitHub asks the reviewers of ${environment.name} once the job is there.`,
        evidence: [],
        unblock: `Review the waiting run of ${environment.workflow ?? "the job that deploys"}.`,
        deferred: true,
    };
}
function missing(facts, approvals, { native, more, asker }) {
    const { standing, groups, where } = approvals;
    const left = standing.missing.map(({ group, count }) => wanted(group, count, groups));
    const ignored = standing.ignored.map(({ vote, why }) => `${vote.person.login}'s does not count: ${why}`);
    const said = [...left, ...moreOf(more), ...anybodyOf(asker), ...noteOf(facts, native), ...ignored];
    const page = where === null ? undefined : (0,approvals_request/* pageOf */.ZZ)(facts.repositoryUrl, where);
    return {
        gate: unread_GATE,
        verdict: "wait",
        reason: "approvals-missing",
        message: said.join(" "),
        evidence: page === undefined ? [] : [page],
        unblock: page === undefined
            ? "The resuming workflow opens the request; decide there."
            : `Decide on the request: "/approve ${approvals.plan.slice("sha256:".length, "sha256:".length + 12)}" or "/reject <why>".`,
    };
}
/** Before there is a promotion nobody can have approved it. */
function unasked(facts, groups, { native, more }) {
    const left = groups.map(({ name, count }) => ({ group: name, count }));
    const waits = {
        gate: unread_GATE,
        verdict: "wait",
        reason: "approvals-missing",
        message: [
            ...left.map(({ group, count }) => wanted(group, count, groups)),
            ...moreOf(more),
            ...noteOf(facts, native),
        ].join(" "),
        evidence: [],
        unblock: "Once the promotion is asked for, its request says how to decide.",
    };
    return deferred(facts, left, native) ?? waits;
}
function wanted(group, count, groups) {
    const from = groups
        .find(({ name }) => name === group)
        ?.from.map(allow/* entryText */.u0)
        .join(", ") ?? "nobody";
    const of = group === approvals_words/* ONLY_GROUP */.FB ? "" : ` of ${group}`;
    return `${count === 1 ? "One approval" : `${count} approvals`}${of} missing, from ${from}.`;
}
/** Why there is one more of each group than the policy says. */
function anybodyOf(asker) {
    return asker.kind === "anybody" ? [`One more than the policy says, because ${asker.why}.`] : [];
}
/** Why there is one more than the policy's rule says. */
function moreOf(more) {
    return more === 0 ? [] : [ONE_MORE];
}
const ONE_MORE = "One more than the policy says, because the data cannot be taken back.";
/** Why GitHub's reviewers give nothing here. */
function noteOf({ environment }, native) {
    if (native.kind === "unasked" || (native.kind === "here" && !native.counts))
        return [];
    const none = `GitHub's environment ${environment.name} has no required reviewers, so nobody can approve there; private repositories have them with GitHub Enterprise only.`;
    if (native.reviewers !== true)
        return [none];
    if (native.kind === "elsewhere")
        return [];
    switch (native.record) {
        case "rerun":
            return ["This is a re-run: a review in GitHub's environment counts for the first attempt only."];
        case "other-plan":
            return ["The name of this run does not say the promotion and its plan, so nobody knows what was reviewed."];
        case "none":
        case "reviewed":
            return [];
    }
}
function evidenceOf(facts, { where }) {
    return where === null ? [] : [(0,approvals_request/* pageOf */.ZZ)(facts.repositoryUrl, where)];
}

// EXTERNAL MODULE: ./build/src/gates/approvals/rules.js
var rules = __webpack_require__(1018);
;// CONCATENATED MODULE: ./build/src/gates/approvals/gate.js





const NAME = "approvals";
const asked = (0,gates_define/* defineGate */.p)({
    name: NAME,
    where: "anywhere",
    words: rules/* approvalsWords */.k,
    gather: gatherApprovals,
    judge: judgeApprovals,
});
/**
 * People agreed: as many as the policy asks for, each allowed now, to exactly this plan (design.md section 8). The job that
 * deploys proves all of it again from GitHub's own objects.
 */
const approvalsGate = { ...asked, prepare: prepareApprovals };
/** Where the policy does not ask for it any more, it did when people approved last: then that counts once more (R54). */
async function prepareApprovals(ask, here) {
    const { environment, subject } = ask;
    if (environment.rules.has(NAME) || subject.kind === "commit")
        return asked.prepare(ask, here);
    const former = await subject.former();
    switch (former.kind) {
        case "none":
            return asked.prepare(ask, here);
        case "lost":
            return { name: NAME, judge: () => [policyLost(former.why)], judgeCommit: undefined };
        case "found": {
            const rule = former.environment.rules.get(NAME);
            const rules = rule === undefined ? environment.rules : new Map([...environment.rules, [NAME, rule]]);
            return asked.prepare({ ...ask, environment: { ...environment, rules } }, here);
        }
    }
}

// EXTERNAL MODULE: ./build/src/gates/change-window/files.js
var change_window_files = __webpack_require__(83221);
// EXTERNAL MODULE: ./build/src/gates/change-window/resolve.js
var resolve = __webpack_require__(5014);
// EXTERNAL MODULE: ./build/src/gates/change-window/schedule.js + 1 modules
var schedule = __webpack_require__(51869);
// EXTERNAL MODULE: ./build/src/gates/change-window/weekly.js
var weekly = __webpack_require__(85531);
// EXTERNAL MODULE: ./build/src/gates/change-window/zone.js
var change_window_zone = __webpack_require__(65202);
;// CONCATENATED MODULE: ./build/src/gates/change-window/shown-moment.js


/** A moment as a person in the zone reads it: `Tue 2026-11-24 09:00 Europe/Berlin`. Seconds are left out. */
function shownMoment(moment, zone) {
    const wall = new Date((0,change_window_zone/* wallAt */._M)(zone, moment));
    const [day, time] = wall.toISOString().slice(0, 16).split("T");
    return `${weekly/* DAYS */.qn[wall.getUTCDay()]} ${day} ${time} ${zone.name}`;
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/judge.js






const judge_GATE = "change-window";
/** Whether now is a time at which the environment may be entered, and until or from when. */
function judgeWindow(facts, rule, found) {
    const exempt = exemption(facts, rule);
    if (exempt !== undefined)
        return [(0,gate/* passed */.b)(judge_GATE, "window-not-asked", exempt)];
    if (!found.ok)
        return [judge_unreadable(`The calendars could not be read: ${found.why}`, "Run this again.", [])];
    const closures = closuresOf(rule, found.value, facts.now.getTime());
    if ("verdict" in closures)
        return [closures];
    const resolved = (0,resolve/* resolve */.hd)(rule);
    const standing = (0,schedule/* standingAt */.I)({ ...resolved, closures: [...resolved.closures, ...closures.all] }, facts.now.getTime());
    return [told(standing, { facts, rule, resolved, evidence: closures.evidence })];
}
/** Why this rule does not concern the question, in a sentence. What is neither of the known words is concerned. */
function exemption({ action, cause }, { actions = ["promote"], invokers }) {
    if ((action === "rollback" || action === "promote") && !actions.includes(action)) {
        return `The change windows hold up no ${action === "rollback" ? "rollback" : "promotion"}.`;
    }
    if (invokers === undefined || (cause !== "person" && cause !== "automation") || invokers.includes(cause))
        return undefined;
    return `The change windows do not hold up what ${cause === "person" ? "a person asks for" : "automation starts"}.`;
}
/** All closed times of the calendars, or why nobody can say. Every file that the rule names has to be there, whole. */
function closuresOf(rule, found, now) {
    const all = [];
    const evidence = [];
    if ((0,change_window_files/* filesOf */.R8)(rule).length === 0)
        return { all, evidence };
    const { from = Number.NaN, to = Number.NaN, files = [] } = found ?? {};
    for (const name of (0,change_window_files/* filesOf */.R8)(rule)) {
        const file = files.find((one) => one.name === name);
        if (file === undefined)
            return judge_unreadable(`The calendar ${name} was not read.`, "Run this again.", []);
        if (!file.ok)
            return judge_unreadable(`The calendar ${name} could not be read: ${file.why}`, file.hint, [file.url]);
        const whole = file.closures.length === file.count && file.closures.every(isClosure);
        if (!whole)
            return judge_unreadable(`The calendar ${name} was not read whole.`, "Run this again.", [file.url]);
        all.push(...file.closures);
        evidence.push(file.url);
    }
    // Closed times were looked for in this stretch only.
    if (!(from <= now && now + schedule/* HORIZON */._ <= to)) {
        return judge_unreadable("The calendars were read at another time than now.", "Run this again.", evidence);
    }
    return { all, evidence };
}
const isClosure = ({ from, to }) => Number.isFinite(from) && Number.isFinite(to) && from < to;
/** Times are told as moments and never as "in two hours": what is told is recorded, and stays the same while it waits. */
function told(standing, { facts, rule, resolved, evidence }) {
    const { name } = facts.environment;
    const zone = resolved.zone ?? resolved.open[0]?.zone ?? change_window_zone/* UTC */.xW;
    const at = (moment) => shownMoment(moment, zone);
    if (standing.kind === "open") {
        const until = standing.closes === undefined ? `for the next ${schedule/* HORIZON */._ / change_window_zone/* DAY */.d_} days at least` : `until ${at(standing.closes)}`;
        return (0,gate/* passed */.b)(judge_GATE, "window-open", `${name} is open ${until}.`, evidence);
    }
    const { opens } = standing;
    const next = opens === undefined ? `It does not open within ${schedule/* HORIZON */._ / change_window_zone/* DAY */.d_} days.` : `It opens ${at(opens)}.`;
    const waiting = {
        gate: judge_GATE,
        verdict: "wait",
        evidence,
        unblock: unblock(rule, opens),
        ...(opens === undefined ? {} : { retryAt: new Date(opens).toISOString() }),
    };
    switch (standing.kind) {
        case "frozen": {
            const { closure, ends } = standing;
            const why = closure.why === undefined ? "" : ` (${closure.why})`;
            const until = opens === ends ? "" : ` until ${at(ends)}`;
            return { ...waiting, reason: "window-frozen", message: `${name} is closed${until}${why}. ${next}` };
        }
        case "outside": {
            const hours = resolved.open.map(({ text }) => text).join(", ");
            return { ...waiting, reason: "window-closed", message: `${name} is open ${hours}; not now. ${next}` };
        }
        case "closing": {
            const message = `${name} closes ${at(standing.closes)}, in less than the ${rule.least ?? "time"} that the policy asks for. ${next}`;
            return { ...waiting, reason: "window-closing", message };
        }
    }
}
function unblock({ actions = ["promote"] }, opens) {
    const wait = opens === undefined ? "Change the windows in the policy." : "Wait for it.";
    const back = actions.includes("rollback") ? "" : " A rollback is not held up.";
    return `${wait}${back} To go on before that, somebody whom \`allow: { override: \u2026 }\` names overrides ${judge_GATE}, with a reason.`;
}
function judge_unreadable(message, hint, evidence) {
    return { gate: judge_GATE, verdict: "unknown", reason: "change-window-unreadable", message, evidence, unblock: hint };
}

// EXTERNAL MODULE: ./build/src/gates/change-window/words.js + 1 modules
var change_window_words = __webpack_require__(49698);
;// CONCATENATED MODULE: ./build/src/gates/change-window/gate.js





/**
 * Now is a time at which the environment may be entered (R67): asked when a promotion is requested, and again right before
 * the environment is taken, so that a pass does not outlive its window.
 */
const changeWindowGate = (0,gates_define/* defineGate */.p)({
    name: "change-window",
    // Which window a commit will meet is known when its release asks for an environment.
    where: "anywhere",
    words: change_window_words/* changeWindowWords */.a,
    gather: (rule, ask) => (0,change_window_files/* readCalendars */.io)(rule, (0,resolve/* zoneOf */.kE)(rule), ask),
    judge: judgeWindow,
});

// EXTERNAL MODULE: ./build/src/gates/checks/counted.js
var checks_counted = __webpack_require__(17288);
;// CONCATENATED MODULE: ./build/src/gates/checks/finding.js
/**
 * Success is the only conclusion that passes, unless the policy allows `skipped` or `neutral` by name. Everything else,
 * also words GitHub may invent later, fails; what has not completed waits (R64, R77).
 */
function judgeReported(reported, allow) {
    const { name, status, conclusion, url } = reported;
    const evidence = url === undefined ? [] : [url];
    if (status !== "completed") {
        return { name, verdict: "wait", reason: "checks-running", says: `is ${status.replaceAll("_", " ")}`, evidence };
    }
    if (conclusion === "success")
        return { name, verdict: "pass", reason: "checks-passed", says: "passed", evidence };
    if (conclusion !== null && allow.includes(conclusion)) {
        return {
            name,
            verdict: "pass",
            reason: "checks-passed",
            says: `ended ${conclusion}, which the policy allows`,
            evidence,
        };
    }
    return {
        name,
        verdict: "fail",
        reason: "checks-failed",
        says: `ended with ${conclusion ?? "no conclusion"}`,
        evidence,
    };
}
/** Something that had to report and did not: never a pass (R64). */
function neverReported(name) {
    return { name, verdict: "fail", reason: "checks-missing", says: "never reported for this commit", evidence: [] };
}
/** The check is the asking job's own, which cannot have ended while it asks. */
function asksItself(name) {
    return {
        name,
        verdict: "wait",
        reason: "checks-running",
        says: "is the asking job, which has not ended",
        evidence: [],
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/gates/checks/needs.js

const MOST_JOBS = 256;
/**
 * The jobs of a workflow that a job needs, directly or through others. `check` is the calling job's own check, where it
 * is known: a key that cannot have that name is of another file. `undefined` when the file does not tell: no such job, a
 * need that is not there, too many jobs, or not a workflow at all.
 */
function neededJobs(workflow, job, check) {
    const jobs = jobsOf(workflow);
    if (jobs === undefined || !Object.hasOwn(jobs, job))
        return undefined;
    if (check !== undefined && !reports(check, { key: job, name: nameOf(job, jobs[job]) }))
        return undefined;
    const found = new Map();
    const queue = needsOf(jobs[job]);
    while (queue.length > 0) {
        const key = queue.shift();
        if (key === undefined || found.has(key))
            continue;
        if (!Object.hasOwn(jobs, key) || found.size === MOST_JOBS)
            return undefined;
        found.set(key, { key, name: nameOf(key, jobs[key]) });
        queue.push(...needsOf(jobs[key]));
    }
    return [...found.values()];
}
function jobsOf(workflow) {
    try {
        const document = (0,yaml_dist.parse)(workflow, { maxAliasCount: 100 });
        return record(record(document)?.["jobs"]);
    }
    catch {
        return undefined;
    }
}
/** Whether a check run may report this job: its name, a leg of its matrix, or a job of the workflow that it calls. */
function reports(check, { name }) {
    return name === undefined || check === name || check.startsWith(`${name} (`) || check.startsWith(`${name} / `);
}
function needsOf(job) {
    const needs = record(job)?.["needs"];
    if (typeof needs === "string")
        return [needs];
    // What is no text becomes a key that no job has, so that a need is never overlooked.
    return Array.isArray(needs) ? needs.map(String) : [];
}
function nameOf(key, job) {
    const name = record(job)?.["name"];
    if (name === undefined)
        return key;
    return typeof name === "string" && !name.includes("${{") ? name : undefined;
}
function record(value) {
    // Any object that is not a list can be asked for its properties by name.
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

// EXTERNAL MODULE: ./build/src/gates/checks/own.js
var own = __webpack_require__(22766);
;// CONCATENATED MODULE: ./build/src/gates/checks/building-run.js




/**
 * What the run that built the release says, when no list of checks says more (design.md section 4). From outside, the
 * whole run must have ended well; from inside, the jobs that the calling job needs, because the run itself cannot have
 * ended while a job of it is asking.
 */
function judgeBuildingRun(facts, checks) {
    const suite = checks.suites.find(({ app, run }) => app.id === checks_counted/* ACTIONS_APP_ID */.Gu && run?.id === facts.release.run);
    const name = `build run ${facts.release.run}`;
    if (suite === undefined)
        return [neverReported(name)];
    const url = `${facts.repositoryUrl}/actions/runs/${facts.release.run}`;
    if (facts.calling.run !== facts.release.run) {
        return [judgeReported({ name, ...(0,own/* outcomeOfRun */.z_)(suite), url }, [])];
    }
    const calling = suite.checks.find(({ id }) => id === facts.calling.checkRun);
    const others = newestByName(suite.checks.filter((check) => (calling === undefined ? check.name !== facts.calling.job : check !== calling)));
    const needed = neededByCalling(facts, calling?.name);
    if (needed === undefined)
        return unlisted(others, url);
    if (needed.length === 0)
        return [building_run_unproven(name, url)];
    return needed.flatMap((job) => {
        // GitHub starts a job when all it needs have ended: without its name, it is among the checks that have ended.
        if (job.name === undefined)
            return ended(others, url);
        const found = others.filter((check) => reports(check.name, job));
        return found.length === 0 ? [neverReported(job.name)] : judged(found, url);
    });
}
/**
 * What the calling job needs, by the workflow file. In a reusable workflow the runner gives the key of a job in another
 * file; its check is called "<job of this file> / <job>", so the check's name must be one that the key can have here.
 */
function neededByCalling(facts, check) {
    if (!facts.buildWorkflow.ok || facts.buildWorkflow.value === null)
        return undefined;
    return neededJobs(facts.buildWorkflow.value, facts.calling.job, check);
}
/** The workflow file does not tell which jobs are needed: every other job must have ended, and must have passed. */
function unlisted(others, url) {
    return others.length === 0 ? [building_run_unproven("this run", url)] : judged(others, url);
}
/** All that has ended must have passed. */
function ended(others, url) {
    return unlisted(others.filter(({ status }) => status === "completed"), url);
}
function judged(checks, url) {
    return checks.map(({ name, status, conclusion }) => judgeReported({ name, status, conclusion, url }, []));
}
function building_run_unproven(name, url) {
    return {
        name,
        verdict: "wait",
        reason: "build-unproven",
        says: "has not ended, and the asking job needs no other job that could have tested this commit",
        evidence: [url],
    };
}
function newestByName(checks) {
    const newest = new Map();
    for (const check of checks) {
        const known = newest.get(check.name);
        if (known === undefined || known.id < check.id)
            newest.set(check.name, check);
    }
    return [...newest.values()];
}

;// CONCATENATED MODULE: ./build/src/gates/checks/combine.js

const combine_GATE = "checks";
const combine_SHOWN = 10;
/** One result for everything that was asked: the worst of it, with each of its kind named. */
function combine(facts, own, range) {
    const findings = [...own, ...(range?.findings ?? [])];
    const worst = ["fail", "unknown", "wait"].find((verdict) => findings.some((finding) => finding.verdict === verdict));
    const commit = facts.commit.slice(0, 12);
    if (own.length === 0) {
        return {
            gate: combine_GATE,
            verdict: "fail",
            reason: "checks-none",
            message: `Nothing says that ${commit} was tested.`,
            evidence: [],
            unblock: `List what must have passed in gates.checks of ${facts.environment.name}.`,
        };
    }
    if (worst === undefined) {
        return (0,gate/* passed */.b)(combine_GATE, "checks-passed", `${names(own)} passed on ${commit}${alsoBefore(range)}.`, combine_evidenceOf(own));
    }
    const bad = findings.filter(({ verdict }) => verdict === worst);
    const more = bad.length > combine_SHOWN ? `; and ${bad.length - combine_SHOWN} more` : "";
    const said = bad.slice(0, combine_SHOWN).map(({ name, says }) => `${name} ${says}`);
    return {
        gate: combine_GATE,
        verdict: worst,
        reason: bad[0]?.reason ?? "checks-failed",
        message: `On ${commit}${withRange(range)}: ${said.join("; ")}${more}.`,
        evidence: combine_evidenceOf(bad),
        unblock: combine_unblock(worst, facts, bad.some((finding) => range?.findings.includes(finding) === true)),
    };
}
/** The other commits that passed too. */
function alsoBefore(range) {
    if (range === undefined || range.count === 0)
        return "";
    const merged = range.merged === 0 ? "" : `, ${range.merged} of them by the merge of their pull request`;
    return `, and on the ${range.count} before it since ${since(range)}${merged}`;
}
function withRange(range) {
    if (range === undefined || range.count === 0)
        return "";
    return ` and the ${range.count} before it since ${since(range)}`;
}
function since({ base }) {
    return base?.slice(0, 12) ?? "the beginning";
}
function combine_unblock(worst, { environment }, before) {
    const where = `What counts for ${environment.name} stands in gates.checks of .github/environments.yml.`;
    switch (worst) {
        case "wait":
            return "Wait for it to end; the promotion goes on by itself when it passes.";
        case "unknown":
            return "Give the job `permissions: pull-requests: read` too, or run this again when GitHub answers.";
        case "fail":
            return before
                ? `Re-run what failed on that commit, override the gate checks, or let only the release's own commit count: range: release, with because. ${where}`
                : `Re-run what failed, or fix it and promote the new release. ${where}`;
    }
}
function combine_unreadable(message) {
    return {
        gate: combine_GATE,
        verdict: "unknown",
        reason: "checks-unreadable",
        message,
        evidence: [],
        unblock: "Give the job `permissions: checks: read, statuses: read, actions: read`, or run it again if GitHub was not reachable.",
    };
}
function names(findings) {
    const all = findings.map(({ name }) => name);
    return all.length <= combine_SHOWN ? all.join(", ") : `${all.slice(0, combine_SHOWN).join(", ")} and ${all.length - combine_SHOWN} more`;
}
function combine_evidenceOf(findings) {
    return [...new Set(findings.flatMap(({ evidence }) => evidence))].slice(0, combine_SHOWN);
}

;// CONCATENATED MODULE: ./build/src/gates/checks/status.js

/**
 * The newest status of a context, if the account that the policy names has set it (R63): anybody with write access can set
 * one, so a newer one of somebody else takes the proof away.
 */
function judgeStatus(checks, { name, statusBy }) {
    const status = checks.statuses.find(({ context }) => context === name);
    if (status === undefined)
        return neverReported(name);
    if (!isBy(status, statusBy))
        return untrusted(name, status, `, and not by ${statusBy}`);
    return judgeReported({ name, ...asCheck(status.state), url: undefined }, []);
}
/** GitHub reads logins without regard to case, and GraphQL gives those of apps without their `[bot]`. */
function isBy({ creator }, login) {
    if (creator === null)
        return false;
    const app = login.endsWith("[bot]");
    const wanted = app ? login.slice(0, -"[bot]".length) : login;
    return creator.bot === app && folded(creator.login.replace(/\[bot\]$/, "")) === folded(wanted);
}
/** ASCII only: other letters have no place in logins (R2). */
function folded(login) {
    return login.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}
function asCheck(state) {
    switch (state) {
        case "pending":
        case "expected":
            return { status: state, conclusion: null };
        default:
            return { status: "completed", conclusion: state };
    }
}
/** A status is there, but proves nothing: say so, instead of "never reported". */
function untrusted(name, { creator }, but) {
    return {
        name,
        verdict: "fail",
        reason: "checks-status-untrusted",
        says: `was only reported as a commit status by ${creator?.login ?? "somebody"}${but}`,
        evidence: [],
    };
}

;// CONCATENATED MODULE: ./build/src/gates/checks/required.js




/**
 * The newest report of a check by name and app; re-runs and newer runs replace older ones, so a pending one after a
 * success waits (R64). Several workflows may have a job of that name: then the newest of each must have passed, because
 * one must not hide the failure of another. The calling job itself never counts; where it is the only report, its end
 * is waited for.
 */
function judgeRequired(counting, checks, required, allow) {
    const { name, app } = required;
    const fromActions = app === undefined || app.id === checks_counted/* ACTIONS_APP_ID */.Gu || app.slug === "github-actions";
    const suites = fromActions ? (0,checks_counted/* countedRuns */.XW)(counting, checks) : (0,checks_counted/* countedApp */.mm)(checks, app);
    const reported = suites
        .flatMap((suite) => suite.checks.map((check) => ({ ...check, run: suite.run, by: suite.run?.path ?? suite.app.id })))
        .filter((check) => check.name === name);
    const [first, ...others] = newestOfEach(reported.filter(({ id }) => id !== counting.calling.checkRun)).map((found) => {
        const url = found.run === null ? undefined : `${counting.repositoryUrl}/actions/runs/${found.run.id}`;
        return judgeReported({ name, status: found.status, conclusion: found.conclusion, url }, allow);
    });
    if (first !== undefined)
        return worstOf(first, others);
    return reported.length > 0 ? asksItself(name) : (withStatus(checks, name) ?? neverReported(name));
}
function newestOfEach(found) {
    const newest = new Map();
    for (const check of found.toSorted((left, right) => left.id - right.id))
        newest.set(check.by, check);
    return [...newest.values()];
}
function worstOf(first, others) {
    const all = [first, ...others];
    return (all.find(({ verdict }) => verdict === "fail") ??
        all.find(({ verdict }) => verdict === "unknown") ??
        all.find(({ verdict }) => verdict === "wait") ??
        first);
}
/** A commit status of that name exists: say why it does not count, instead of "never reported". */
function withStatus(checks, name) {
    const status = checks.statuses.find(({ context }) => context === name);
    return status && untrusted(name, status, ", which anyone with write access can do");
}
/** A workflow file that must have run on this commit: its newest counted run decides. */
function judgeWorkflow(counting, checks, file, allow) {
    const newest = (0,checks_counted/* countedRuns */.XW)(counting, checks)
        .filter(({ run }) => run.path === (0,checks_counted/* workflowPath */.RB)(file))
        .sort((left, right) => right.run.id - left.run.id)[0];
    if (newest === undefined)
        return neverReported(file);
    const url = `${counting.repositoryUrl}/actions/runs/${newest.run.id}`;
    return judgeReported({ name: file, ...(0,own/* outcomeOfRun */.z_)(newest), url }, allow);
}

;// CONCATENATED MODULE: ./build/src/gates/checks/listed.js


/** What the policy's list says of one commit; nothing where it has none. */
function judgeListed(counting, checks, { list, allow }) {
    if (list === undefined)
        return [];
    return [
        ...list.workflows.map((file) => judgeWorkflow(counting, checks, file, allow)),
        ...list.required.map((required) => "statusBy" in required
            ? judgeStatus(checks, required)
            : judgeRequired(counting, checks, { name: required.name, app: { slug: required.app } }, allow)),
    ];
}
/** What the default branch's rules require, of one commit. */
function judgeBranchRules(counting, checks, contexts) {
    return contexts.map(({ context, app }) => judgeRequired(counting, checks, { name: context, app: app === null ? undefined : { id: app } }, []));
}
/** The rules of the default branch could not be read: why. */
function rulesUnread({ requiredChecks, defaultBranch }) {
    return requiredChecks.ok ? undefined : `The rules of ${defaultBranch} could not be read: ${requiredChecks.why}`;
}

;// CONCATENATED MODULE: ./build/src/gates/checks/proposal.js




/**
 * What says that a commit of a pull request or merge queue was tested: what the default branch's rules require and what the
 * policy lists; where there is neither, every workflow that ran on it. The asking job, what this suite publishes and the
 * environments' own workflows are never waited for. What has not reported yet is waited for, and is never green.
 */
function judgeProposal(facts, checks, rule, contexts) {
    const counting = (0,checks_counted/* countingProposal */.oS)(facts);
    const isOwn = (name, app) => (app === null || app === checks_counted/* ACTIONS_APP_ID */.Gu) && (0,own/* isOwnCheck */.p_)(name, checks, facts);
    const others = contexts.filter(({ context, app }) => !isOwn(context, app));
    const asked = [...judgeBranchRules(counting, checks, others), ...judgeListed(counting, checks, rule)];
    return (asked.length > 0 ? asked : judgeAllRuns(facts, checks)).map(patiently);
}
/** Every workflow that ran on the commit by its newest run, and the other jobs of the asking one. */
function judgeAllRuns(facts, checks) {
    const { calling, repositoryUrl } = facts;
    const counted = (0,checks_counted/* countedRuns */.XW)((0,checks_counted/* countingProposal */.oS)(facts), checks);
    const asking = counted.find(({ run }) => run.id === calling.run);
    const newest = new Map();
    for (const suite of counted.toSorted((left, right) => left.run.id - right.run.id)) {
        if (suite.run.path !== asking?.run.path)
            newest.set(suite.run.path, suite);
    }
    const runs = [...newest].map(([path, suite]) => {
        const url = `${repositoryUrl}/actions/runs/${suite.run.id}`;
        return judgeReported({ name: path.replace(".github/workflows/", ""), ...(0,own/* outcomeOfRun */.z_)(suite), url }, []);
    });
    const jobs = (asking?.checks ?? []).filter(({ name }) => !(0,own/* isOwnCheck */.p_)(name, checks, facts));
    const url = `${repositoryUrl}/actions/runs/${calling.run}`;
    const found = [
        ...runs,
        ...jobs.map(({ name, status, conclusion }) => judgeReported({ name, status, conclusion, url }, [])),
    ];
    return found.length > 0 ? found : [neverReported("Any workflow")];
}
/** Not there may mean not yet: it is red all the same, but worth asking again. */
function patiently(finding) {
    if (finding.reason !== "checks-missing")
        return finding;
    return { ...finding, verdict: "wait", says: "has not reported for this commit yet" };
}

;// CONCATENATED MODULE: ./build/src/gates/checks/range.js



/**
 * Judges every commit that the default branch had since the release in the environment (`range: all-commits`). A commit
 * that nothing reported on counts as covered only when a pull request brought it in together with others, and the commit
 * that merged them is among those judged.
 */
function judgeRange(facts, rule, found) {
    // What was good enough once may come back, whatever came after it.
    if (facts.action === "rollback")
        return nothing(null);
    if (!found.ok)
        return { kind: "unreadable", why: found.why };
    if (rule.range === "release")
        return nothing(null);
    const range = found.value;
    const base = (0,gather/* baseOf */.bx)(facts.stateOf(facts.environment.name));
    if (range.base !== base)
        return { kind: "unreadable", why: "the environment changed while its range was read" };
    switch (range.kind) {
        case "apart":
        case "long":
            return { kind: range.kind, base: range.base };
        case "alone":
            return isAlone(range.why, facts, rule) ? nothing(base) : unread();
        case "line":
            return base === null ? unread() : judgeLine(facts, rule, range);
        default:
            return unread();
    }
}
/** Facts must bear out why no other commit is asked. */
function isAlone(why, facts, { list }) {
    const base = (0,gather/* baseOf */.bx)(facts.stateOf(facts.environment.name));
    switch (why) {
        case "first":
            return base === null;
        case "same":
            return base === facts.commit;
        case "older":
            return base !== null;
        case "unasked":
            return list === undefined && facts.requiredChecks.ok && facts.requiredChecks.value.length === 0;
        default:
            return false;
    }
}
function judgeLine(facts, rule, range) {
    if (!isWhole(facts, range))
        return unread();
    const counting = (0,checks_counted/* countingRelease */.zl)(facts);
    const contexts = facts.requiredChecks.ok ? facts.requiredChecks.value : [];
    const findings = [];
    let merged = 0;
    for (const [index, commit] of range.facts.entries()) {
        const newer = new Set(range.line.commits.slice(0, index + 1).map(({ oid }) => oid));
        const all = rule.list === undefined
            ? judgeBranchRules(counting, commit.checks, contexts)
            : judgeListed(counting, commit.checks, rule);
        const missing = all.filter(({ reason }) => reason === "checks-missing");
        const isCovered = missing.length > 0 && isMergedBy(commit, newer);
        if (isCovered)
            merged += 1;
        const counted = isCovered ? all.filter(({ reason }) => reason !== "checks-missing") : all;
        findings.push(...counted.map((finding) => named(finding, commit)));
    }
    return { kind: "judged", findings, count: range.facts.length, merged, base: range.base };
}
/** The line leads from the release's commit down, each commit to the next, and every one has its facts. */
function isWhole({ commit }, { line, facts }) {
    const { commits, until } = line;
    const [first, ...others] = commits;
    return (first?.oid === commit &&
        commits.every(({ parent }, index) => parent === (commits[index + 1]?.oid ?? until)) &&
        others.length === facts.length &&
        others.every(({ oid }, index) => facts[index]?.commit === oid));
}
/** The commit that merged the pull request, if it is another one and is judged itself. */
function isMergedBy({ commit, mergedBy }, newer) {
    return mergedBy.ok && mergedBy.value.some((by) => by !== commit && newer.has(by));
}
function named(finding, { commit, mergedBy }) {
    const name = `${commit.slice(0, 12)}: ${finding.name}`;
    if (finding.reason !== "checks-missing" || mergedBy.ok)
        return { ...finding, name };
    // It may have come with a pull request; nobody can say.
    return {
        ...finding,
        name,
        verdict: "unknown",
        reason: "checks-unreadable",
        says: `never reported, and whether a pull request brought this commit could not be read (${mergedBy.why})`,
    };
}
function nothing(base) {
    return { kind: "judged", findings: [], count: 0, merged: 0, base };
}
function unread() {
    return { kind: "unreadable", why: "the commits of the range were read only in part" };
}

;// CONCATENATED MODULE: ./build/src/gates/checks/range-unjudged.js


/** The result where nobody can say what the commits since the environment's release are, or what they say. */
function unjudgedRange({ commit, environment, repositoryUrl }, range) {
    if (range.kind === "unreadable") {
        return combine_unreadable(`The commits since the release in ${environment.name} could not be read: ${range.why}`);
    }
    const [head, base] = [commit.slice(0, 12), range.base.slice(0, 12)];
    const evidence = [`${repositoryUrl}/compare/${range.base}...${commit}`];
    switch (range.kind) {
        case "apart":
            return {
                gate: "checks",
                verdict: "fail",
                reason: "checks-history-apart",
                message: `${base}, the commit of the release in ${environment.name}, is no part of the history of ${head}, nor the other way round: the history was rewritten, so nobody can say which commits are new.`,
                evidence,
                unblock: "Compare both, and override the gate checks once; from the next release on the history is whole again.",
            };
        case "long":
            return {
                gate: "checks",
                verdict: "unknown",
                reason: "checks-range-too-long",
                message: `More than ${gather/* MOST_JUDGED */.A6} commits came since ${base}, the release in ${environment.name}: too many to judge each one.`,
                evidence,
                unblock: `Promote a release in between first, override the gate checks once, or let only the release's own commit count in ${environment.name}: range: release, with because.`,
            };
    }
}

// EXTERNAL MODULE: ./build/src/gates/checks/words.js
var checks_words = __webpack_require__(96291);
;// CONCATENATED MODULE: ./build/src/gates/checks/gate.js










/**
 * The checks of the release's commit passed (R63-R65): those the policy lists; without a list those that the default
 * branch's rules require, and the run that built the release. In preset production the same of every commit since the
 * release that is there now.
 */
const checksGate = (0,gates_define/* defineGate */.p)({
    name: "checks",
    where: "anywhere",
    words: checks_words/* checksWords */.f$,
    gather: (written, ask) => (0,gather/* gatherRange */.Hg)((0,checks_words/* checksRule */.iv)(written, ask.environment.preset), ask),
    judge: (facts, written, range) => [judgeChecks(facts, (0,checks_words/* checksRule */.iv)(written, facts.environment.preset), range)],
    judgeCommit: (facts, written) => [judgeCommitChecks(facts, (0,checks_words/* checksRule */.iv)(written, facts.environment.preset))],
});
/** What the checks of the release's commit say, and those of the commits before it. */
function judgeChecks(facts, rule, found = ALONE) {
    const { checks, commit, requiredChecks } = facts;
    if (!checks.ok)
        return combine_unreadable(`The checks of ${commit} could not be read: ${checks.why}`);
    const unread = rule.list === undefined ? rulesUnread(facts) : undefined;
    if (unread !== undefined)
        return combine_unreadable(unread);
    const contexts = requiredChecks.ok ? requiredChecks.value : [];
    const counting = (0,checks_counted/* countingRelease */.zl)(facts);
    const own = rule.list === undefined
        ? [...judgeBranchRules(counting, checks.value, contexts), ...judgeBuildingRun(facts, checks.value)]
        : judgeListed(counting, checks.value, rule);
    const range = judgeRange(facts, rule, found);
    if (range.kind === "judged")
        return combine(facts, own, range);
    const result = combine(facts, own);
    // What is red on the release's own commit is the nearer reason.
    return result.verdict === "fail" ? result : unjudgedRange(facts, range);
}
const ALONE = {
    ok: true,
    value: { kind: "alone", base: null, why: "first" },
};
/** What says that a commit which wants to be merged was tested. */
function judgeCommitChecks(facts, rule) {
    const { checks, commit, requiredChecks } = facts;
    if (!checks.ok)
        return combine_unreadable(`The checks of ${commit} could not be read: ${checks.why}`);
    const unread = rulesUnread(facts);
    if (unread !== undefined)
        return combine_unreadable(unread);
    const contexts = requiredChecks.ok ? requiredChecks.value : [];
    return combine(facts, judgeProposal(facts, checks.value, rule, contexts));
}

// EXTERNAL MODULE: ./build/src/outside/run-program.js
var run_program = __webpack_require__(30089);
;// CONCATENATED MODULE: ./build/src/gates/command/gather.js

/** Milliseconds for which a result stands within one step. */
const FRESH = 5 * 60_000;
/** By the surroundings of a step, so that no result outlives it. */
const gather_runs = new WeakMap();
/** Runs the programs one after the other: they share a workspace. All of them, also after one has failed. */
async function runPrograms(rule, ask) {
    const ended = [];
    for (const program of rule)
        ended.push(await gather_once(program, ask));
    return ended;
}
function gather_once(program, ask) {
    const known = gather_runs.get(ask.outside) ?? new Map();
    gather_runs.set(ask.outside, known);
    const key = JSON.stringify([program, subjectOf(ask)]);
    const last = known.get(key);
    const age = last === undefined ? Number.POSITIVE_INFINITY : ask.now.getTime() - last.begun.getTime();
    if (last !== undefined && age >= 0 && age <= FRESH)
        return last.ended;
    const ended = (0,run_program/* runProgram */.m)(program, subjectOf(ask), ask.outside);
    known.set(key, { begun: ask.now, ended });
    return ended;
}
/** What the program is about, as variables. */
function subjectOf({ subject, commit, environment }) {
    const about = { ENV_ACTIONS_ENVIRONMENT: environment.name, ENV_ACTIONS_COMMIT: commit };
    if (subject.kind === "commit")
        return about;
    const { id, version } = subject.release;
    return { ...about, ENV_ACTIONS_RELEASE: id, ENV_ACTIONS_VERSION: version ?? "" };
}

// EXTERNAL MODULE: ./build/src/gates/command/words.js
var command_words = __webpack_require__(58257);
;// CONCATENATED MODULE: ./build/src/gates/command/gate.js



const gate_GATE = "command";
/** What a program ends with when it cannot say yet: EX_TEMPFAIL of sysexits(3). */
const NOT_YET = 75;
/** Programs of the checkout agree: smoke tests, or whatever only a script can find out. */
const commandGate = (0,gates_define/* defineGate */.p)({
    name: gate_GATE,
    where: "in-environment",
    words: command_words/* commandWords */.B,
    gather: runPrograms,
    judge: judgeCommand,
});
/** How the programs ended, one result each. */
function judgeCommand({ environment }, rule, found) {
    return rule.map((program) => {
        if (found.ok !== true)
            return unknown(program, found.why);
        const ended = found.value.find(({ name }) => name === program.name);
        return ended === undefined ? unknown(program, "it was not started") : judgeEnd(program, ended, environment.name);
    });
}
function judgeEnd(program, { code, why, tail }, environment) {
    const { name } = program;
    const words = tail === "" ? "" : ` It said last:\n${tail}`;
    if (code === null || !Number.isSafeInteger(code))
        return unknown(program, `${why ?? "how it ended is not known"}.${words}`);
    const said = { gate: gate_GATE, item: name, evidence: [] };
    switch (code) {
        case 0:
            return { ...said, verdict: "pass", reason: "command-passed", message: `${name} ended with 0.`, unblock: "" };
        case NOT_YET:
            return {
                ...said,
                verdict: "wait",
                reason: "command-waiting",
                message: `${name} ended with ${NOT_YET}: not yet.${words}`,
                unblock: `Nothing to do here: it is started again when this release is next promoted to ${environment}.`,
            };
        default:
            return {
                ...said,
                verdict: "fail",
                reason: "command-failed",
                message: `${name} ended with ${code}.${words}`,
                unblock: "Correct what it found, then promote again.",
            };
    }
}
function unknown({ name }, why) {
    return {
        gate: gate_GATE,
        item: name,
        verdict: "unknown",
        reason: "command-unreadable",
        message: `${name} came to no end of its own: ${why}`,
        evidence: [],
        unblock: "Correct what the message names (checkout, path, time limit, env), and run this again.",
    };
}

// EXTERNAL MODULE: ./build/src/gates/config/gate.js + 2 modules
var config_gate = __webpack_require__(56435);
// EXTERNAL MODULE: ./build/src/gates/credentials/words.js
var credentials_words = __webpack_require__(38514);
;// CONCATENATED MODULE: ./build/src/gates/credentials/gate.js




/** The credentials of the environment's own job log in to the account that the policy names. Declaring it asks for it. */
const credentialsGate = (0,gates_define/* defineGate */.p)({
    name: credentials_words/* CREDENTIALS */.tG,
    where: ({ account }) => (account === undefined ? "anywhere" : "in-environment"),
    words: credentials_words/* credentialsWords */.M6,
    gather: async ({ account }, { outside, environment }) => account === undefined
        ? undefined
        : (0,run_program/* runProgram */.m)({ name: "account", ...account }, { ENV_ACTIONS_ENVIRONMENT: environment.name }, outside),
    judge: judgeAccount,
});
function judgeAccount({ environment }, { account }, found) {
    if (account === undefined) {
        return [
            (0,gate/* passed */.b)(credentials_words/* CREDENTIALS */.tG, "credentials-audited", "How old the credentials are, and whom its roles trust, is for the audit to find."),
        ];
    }
    if (found.ok !== true || found.value === undefined) {
        return [gate_unknown(found.ok === true ? "it was not asked" : found.why)];
    }
    const { code, why, tail } = found.value;
    if (code === null || !Number.isSafeInteger(code))
        return [gate_unknown(why ?? "how the program ended is not known")];
    const said = { gate: credentials_words/* CREDENTIALS */.tG, item: "account", evidence: [] };
    const words = tail === "" ? " It said nothing." : ` It said last:\n${tail}`;
    if (code !== 0) {
        return [
            {
                ...{ ...said, verdict: "fail", reason: "credentials-refused" },
                message: `The credentials of ${environment.name} did not log in: the program that asks ended with ${code}.${words}`,
                unblock: "Correct the environment's secrets, or the trust of its role; then promote again.",
            },
        ];
    }
    if (tail.trim() !== account.expect) {
        return [
            {
                ...{ ...said, verdict: "fail", reason: "credentials-elsewhere" },
                message: `The credentials of ${environment.name} log in to another account than ${account.expect}.${words}`,
                unblock: `Give ${environment.name} its own credentials: nothing of it may touch another account.`,
            },
        ];
    }
    return [
        {
            ...(0,gate/* passed */.b)(credentials_words/* CREDENTIALS */.tG, "credentials-log-in", `The credentials log in to ${account.expect}.`),
            item: "account",
        },
    ];
}
function gate_unknown(why) {
    return {
        ...{ gate: credentials_words/* CREDENTIALS */.tG, item: "account", verdict: "unknown", reason: "credentials-unreadable", evidence: [] },
        message: `Nobody knows where the credentials log in to: ${why}`,
        unblock: "Correct what the message names (login before this step, path, time limit, env), and run this again.",
    };
}

;// CONCATENATED MODULE: ./build/src/gates/environment/gate.js


const environment_gate_GATE = "environment";
/**
 * The environment exists on GitHub under exactly this name (R55). GitHub makes a mistyped environment, without any rule,
 * when a job or a Deployment names it; so a missing one is a refusal here, before either happens.
 */
const environmentGate = (0,gates_define/* builtInGate */.J)({
    name: environment_gate_GATE,
    judge: judgeEnvironment,
    judgeCommit: judgeEnvironment,
});
function judgeEnvironment(facts) {
    const { name, githubEnvironment } = facts.environment;
    if (githubEnvironment === "none") {
        return (0,gate/* passed */.b)(environment_gate_GATE, "environment-ours-alone", `The policy asks for no GitHub environment: every protection of ${name} is ours alone.`);
    }
    if (githubEnvironment === "unstated" && facts.visibility !== "public")
        return unstated(name, facts.visibility);
    const found = facts.githubEnvironment;
    if (!found.ok)
        return gate_unreadable(name, found.why);
    if (found.value === null)
        return gate_missing(facts);
    if (found.value.name !== name)
        return otherCase(name, found.value.name);
    return (0,gate/* passed */.b)(environment_gate_GATE, "environment-exists", `GitHub has the environment ${name}.`, [
        `${facts.repositoryUrl}/settings/environments/${found.value.id}/edit`,
    ]);
}
function unstated(name, visibility) {
    return {
        gate: environment_gate_GATE,
        verdict: "fail",
        reason: "environment-unstated",
        message: `This repository is ${visibility}, where GitHub environments depend on the plan; the policy does not say whether ${name} has one.`,
        evidence: [],
        unblock: `Add to environments.${name} in .github/environments.yml: "github-environment: none" (Free plan) or "github-environment: required".`,
    };
}
function gate_unreadable(name, why) {
    return {
        gate: environment_gate_GATE,
        verdict: "unknown",
        reason: "environment-unreadable",
        message: `Whether GitHub has the environment ${name} could not be read: ${why}`,
        evidence: [],
        unblock: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
    };
}
function gate_missing({ environment, repositoryUrl }) {
    return {
        gate: environment_gate_GATE,
        verdict: "fail",
        reason: "environment-missing",
        message: `GitHub has no environment called ${environment.name}.`,
        evidence: [`${repositoryUrl}/settings/environments`],
        unblock: `Create it under Settings \u2192 Environments, or write "github-environment: none" if this plan has none.`,
    };
}
function otherCase(name, found) {
    return {
        gate: environment_gate_GATE,
        verdict: "fail",
        reason: "environment-other-name",
        message: `The policy says "${name}", GitHub's environment is called "${found}".`,
        evidence: [],
        unblock: "Write the same letters in both places.",
    };
}

// EXTERNAL MODULE: ./build/src/outside/words.js
var outside_words = __webpack_require__(33128);
// EXTERNAL MODULE: ./build/src/ledger/strict-json.js
var strict_json = __webpack_require__(22969);
// EXTERNAL MODULE: ./build/src/network/network.js
var network = __webpack_require__(48102);
// EXTERNAL MODULE: ./build/src/outside/conditions.js
var conditions = __webpack_require__(83279);
// EXTERNAL MODULE: ./build/src/outside/fields.js
var fields = __webpack_require__(8760);
// EXTERNAL MODULE: ./build/src/outside/headers.js
var outside_headers = __webpack_require__(19635);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/gates/http/gather.js






/** Asks all of them at the same time; none disturbs another. */
function askHosts(rule, ask) {
    return Promise.all(rule.map((question) => askHost(question, ask)));
}
async function askHost(question, ask) {
    const { name } = question;
    try {
        return { name, answer: { ok: true, value: await exchange(question, gather_subjectOf(ask), ask) } };
    }
    catch (error) {
        return { name, answer: { ok: false, why: whyOf(error) } };
    }
}
function gather_subjectOf({ subject, commit, environment }) {
    if (subject.kind === "commit")
        throw new Error("The question is about a release, and here is only a commit.");
    const { id, version } = subject.release;
    return { id, version, commit, environment: environment.name };
}
async function exchange(question, subject, ask) {
    const { headers, secrets } = (0,outside_headers/* headersOf */.Yl)(question.headers, ask.outside);
    const url = (0,fields/* fillAddress */.CQ)(question.url, subject);
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
    const body = question.body === undefined ? undefined : (0,fields/* fillBody */.cV)(question.body, subject, type ?? "application/json");
    const answer = await ask.network.request({
        url,
        method: question.method ?? "GET",
        headers: {
            ...(body === undefined || type !== undefined ? {} : { "content-type": "application/json" }),
            ...headers,
        },
        ...(body === undefined ? {} : { body }),
        timeout: (0,duration/* milliseconds */.Rz)(question.timeout ?? "10s"),
        retries: question.retries ?? 2,
        allow: (0,outside_headers/* allowOf */.Nl)(question.allow),
    });
    const get = (question.method ?? "GET") === "GET";
    return { status: answer.status, values: valuesOf(question, answer.body, secrets), evidence: get ? url : undefined };
}
function valuesOf({ expect }, body, secrets) {
    const places = [...Object.keys(expect.json ?? {}), ...Object.keys(expect.wait?.json ?? {})];
    if (places.length === 0)
        return new Map();
    try {
        const document = (0,strict_json/* parseStrict */.z)(new TextDecoder("utf-8", { fatal: true }).decode(body), "the answer");
        return new Map(places.map((place) => [place, withoutSecrets((0,conditions/* lookUp */.TE)(document, place), secrets)]));
    }
    catch {
        return undefined;
    }
}
/** A host that echoes what it was sent does not bring a secret into a message. */
function withoutSecrets(found, secrets) {
    if (found.kind !== "string")
        return found;
    const echoes = secrets.some((secret) => String(found.value).includes(secret));
    return echoes ? { kind: "string", value: "***" } : found;
}
function whyOf(error) {
    if (error instanceof network/* NetworkFailure */.p)
        return `${error.message} ${error.hint}`;
    return error instanceof Error ? error.message : "something that is no error was thrown";
}

;// CONCATENATED MODULE: ./build/src/gates/http/judge.js


const http_judge_GATE = "http";
/** What the hosts say, one result a question. What is wanted comes from the rule and the facts alone. */
function judgeHttp(facts, rule, found) {
    return rule.map((question) => {
        const { name } = question;
        const asked = found.ok ? found.value.find((one) => one.name === name) : undefined;
        if (asked === undefined)
            return http_judge_unreadable(name, found.ok ? "It was not asked." : found.why);
        if (asked.answer.ok !== true)
            return http_judge_unreadable(name, asked.answer.why);
        return judgeAnswer(facts, question, asked.answer.value);
    });
}
function judgeAnswer(facts, { name, expect }, answer) {
    const evidence = answer.evidence === undefined ? [] : [answer.evidence];
    const said = { gate: http_judge_GATE, item: name, evidence };
    const status = expect.status ?? 200;
    const reasons = differences(answer, status, wantedBy(facts, expect.json));
    if (reasons.length === 0) {
        return {
            ...said,
            verdict: "pass",
            reason: "http-passed",
            message: `${name} agrees (${answer.status}).`,
            unblock: "",
        };
    }
    const { wait } = expect;
    if (wait !== undefined && differences(answer, wait.status, wantedBy(facts, wait.json)).length === 0) {
        return {
            ...said,
            verdict: "wait",
            reason: "http-waiting",
            message: `${name} says: not yet (${answer.status}).`,
            unblock: "Nothing to do here: it is asked again with the next event or the next scheduled look.",
        };
    }
    // A server in trouble, or one that wants fewer questions, has not said no (R73, R99).
    if (answer.status >= 500 || answer.status === 429)
        return http_judge_unreadable(name, `It answered ${answer.status}.`, evidence);
    if (answer.status === status && answer.values === undefined) {
        return http_judge_unreadable(name, `Its answer (${answer.status}) is not JSON.`, evidence);
    }
    return {
        ...said,
        verdict: "fail",
        reason: "http-failed",
        message: `${name} does not agree: ${reasons.join("; ")}.`,
        unblock: `Settle it where ${name} is decided, then promote to ${facts.environment.name} again.`,
    };
}
/** The values that a rule wants, with the fields in its texts filled in. */
function wantedBy(facts, json) {
    const { release, commit, environment } = facts;
    const subject = { id: release.id, version: release.version, commit, environment: environment.name };
    const filled = (value) => (typeof value === "string" ? (0,fields/* fillIn */.pz)(value, subject, (text) => text) : value);
    return new Map(Object.entries(json ?? {}).map(([place, value]) => [place, filled(value)]));
}
/** What is not as wanted, in words; empty when all is. */
function differences(answer, status, wanted) {
    const statuses = status === undefined || answer.status === status ? [] : [`it answered ${answer.status}, not ${status}`];
    if (answer.values === undefined && wanted.size > 0)
        return [...statuses, "its answer is not JSON"];
    const values = [...wanted].flatMap(([place, value]) => {
        const found = answer.values?.get(place);
        if ((0,conditions/* isExactly */.HS)(found, value))
            return [];
        return [`${place} is ${(0,conditions/* describeFound */.Kq)(found)}, not ${JSON.stringify(value)}`];
    });
    return [...statuses, ...values];
}
function http_judge_unreadable(name, why, evidence = []) {
    return {
        gate: http_judge_GATE,
        item: name,
        verdict: "unknown",
        reason: "http-unreadable",
        message: `${name} gave no answer to go by: ${why}`,
        evidence,
        unblock: "See to it that the host answers, and run this again.",
    };
}

// EXTERNAL MODULE: ./build/src/gates/http/words.js
var http_words = __webpack_require__(17978);
;// CONCATENATED MODULE: ./build/src/gates/http/gate.js





/** Other systems agree: each host that the policy names is asked now, about this release and this environment. */
const httpGate = (0,gates_define/* defineGate */.p)({
    name: "http",
    where: (rule) => (rule.some(outside_words/* needsEnvironment */.lp) ? "in-environment" : "anywhere"),
    // What a question without secrets refuses is said before anything is started.
    anywhere: (rule) => {
        const open = rule.filter((question) => !(0,outside_words/* needsEnvironment */.lp)(question));
        return open.length === 0 ? undefined : open;
    },
    words: http_words/* httpWords */.k,
    gather: askHosts,
    judge: judgeHttp,
});

// EXTERNAL MODULE: ./build/src/gates/isolation/gate.js
var isolation_gate = __webpack_require__(36666);
;// CONCATENATED MODULE: ./build/src/github/blockers.js



const blockers_REQUEST = "graphql Blockers";
const blockers_BLOCKS = new Set(["issues", "pulls"]);
/**
 * Everything open with one of several labels. Each label is asked for by itself, so that no two of them mean "both". What is
 * not asked for is left out: an older GitHub Enterprise Server refuses a query with a field that it does not know.
 */
function blockersQuery({ labels, pullRequests, closing }) {
    const variables = labels.map((_, index) => `, $l${index}: String!`).join("");
    const closedBy = closing ? " closedByPullRequestsReferences(first: 20) { nodes { headRefOid } }" : "";
    const block = (alias, list, fields) => {
        const each = labels.map((_, index) => `label${index}: label(name: $l${index}) { name }
    open${index}: ${list}(first: 100, states: OPEN, labels: [$l${index}]) { totalCount nodes { number title url${fields} } }`);
        return `\n  ${alias}: repository(owner: $owner, name: $name) {\n    ${each.join("\n    ")}\n  }`;
    };
    return `query Blockers($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { hasIssuesEnabled }${block("issues", "issues", closedBy)}${pullRequests ? block("pulls", "pullRequests", " headRefOid") : ""}
}`;
}
const RepositoryShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ hasIssuesEnabled: dist/* boolean */.zMY() }) });
const BlockShape = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
const LabelShape = dist/* nullable */.mee(dist/* object */.Ikc({ name: dist/* string */.YjP() }));
const Head = dist/* object */.Ikc({ headRefOid: dist/* string */.YjP() });
const OpenShape = dist/* object */.Ikc({
    totalCount: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    nodes: dist/* array */.YOg(dist/* object */.Ikc({
        number: dist/* number */.aig(),
        title: dist/* string */.YjP(),
        url: dist/* string */.YjP(),
        headRefOid: dist/* optional */.lqM(dist/* string */.YjP()),
        closedByPullRequestsReferences: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ nodes: dist/* array */.YOg(Head) }))),
    })),
});
/**
 * Reads what is open with any of these labels, in one request.
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
async function readBlockers(client, query) {
    const { repo, labels, pullRequests, closing } = query;
    const named = Object.fromEntries(labels.map((label, index) => [`l${index}`, label]));
    const variables = { owner: repo.owner, name: repo.name, ...named };
    const answer = await client.graphql("read", blockersQuery(query), variables);
    (0,github_block/* throwOutside */.cs)({ answer, request: blockers_REQUEST, blocks: blockers_BLOCKS, repository: `${repo.owner}/${repo.name}` });
    const read = (data) => {
        const block = (0,parse/* parse */.qg)(BlockShape, data, blockers_REQUEST);
        return labels.map((label, index) => labelled(label, block[`label${index}`], block[`open${index}`]));
    };
    return {
        hasIssues: (0,parse/* parse */.qg)(RepositoryShape, answer.data, blockers_REQUEST).repository.hasIssuesEnabled,
        issues: (0,github_block/* readBlock */.Gr)({
            answer,
            alias: "issues",
            permissions: closing ? ["issues", "pull-requests"] : ["issues"],
            read,
        }),
        pullRequests: pullRequests
            ? (0,github_block/* readBlock */.Gr)({ answer, alias: "pulls", permissions: ["pull-requests"], read })
            : { ok: true, value: [] },
    };
}
function labelled(label, known, found) {
    const { totalCount, nodes } = (0,parse/* parse */.qg)(OpenShape, found, blockers_REQUEST);
    const open = nodes.map(({ number, title, url, headRefOid, closedByPullRequestsReferences }) => ({
        number,
        title,
        url,
        heads: headRefOid === undefined
            ? (closedByPullRequestsReferences?.nodes ?? []).map((each) => each.headRefOid)
            : [headRefOid],
    }));
    return { label, exists: (0,parse/* parse */.qg)(LabelShape, known, blockers_REQUEST) !== null, count: totalCount, open };
}

// EXTERNAL MODULE: ./build/src/gates/issues/words.js
var issues_words = __webpack_require__(44402);
;// CONCATENATED MODULE: ./build/src/gates/issues/gate.js




const issues_gate_GATE = "issues";
const gate_SHOWN = 10;
/**
 * No open issue has a label that blocks. Where issues are switched off, or a label does not exist, nobody could say so:
 * that is not the same as none (R73).
 */
const issuesGate = (0,gates_define/* defineGate */.p)({
    name: issues_gate_GATE,
    where: "anywhere",
    words: issues_words/* issuesWords */.Q,
    gather: (rule, ask) => readBlockers(ask.client, {
        repo: ask.repo,
        labels: rule.labels,
        pullRequests: rule["pull-requests"] === true,
        closing: ask.subject.kind === "commit",
    }),
    judge: (facts, rule, found) => [judgeIssues(facts, rule, found)],
    // A pull request may always fix what blocks, and carry the label itself.
    judgeCommit: (facts, rule, found) => [judgeIssues(facts, rule, found, facts.commit)],
});
/** What is open and blocks; `fixing` is the commit of a pull request, which does not stand in its own way. */
function judgeIssues(facts, rule, found, fixing) {
    if (!found.ok)
        return issues_gate_unreadable(`The issues could not be read: ${found.why}.`);
    const { hasIssues, issues, pullRequests } = found.value;
    const withPulls = rule["pull-requests"] === true;
    if (hasIssues !== true)
        return switchedOff(facts);
    if (!issues.ok)
        return issues_gate_unreadable(`The issues could not be read: ${issues.why}.`);
    if (!pullRequests.ok)
        return issues_gate_unreadable(`The pull requests could not be read: ${pullRequests.why}.`);
    const lists = withPulls ? [issues.value, pullRequests.value] : [issues.value];
    const asked = lists.map((list) => rule.labels.map((label) => list.find((one) => one.label === label)));
    const answered = asked.flat();
    if (answered.some((one) => one === undefined || !gate_isWhole(one))) {
        return issues_gate_unreadable("What GitHub listed for the labels is not complete.");
    }
    const labelled = answered.filter((one) => one !== undefined);
    const missing = rule.labels.find((label) => labelled.some((one) => one.label === label && one.exists !== true));
    if (missing !== undefined)
        return noLabel(facts, missing);
    return judgeOpen(facts, rule, labelled, fixing);
}
/** A list says how long it is; only a hundred are shown. */
function gate_isWhole({ count, open }) {
    return Number.isSafeInteger(count) && open.length === Math.min(count, 100);
}
function judgeOpen(facts, rule, labelled, fixing) {
    const isOther = ({ heads }) => fixing === undefined || !heads.includes(fixing);
    const others = new Map(labelled.flatMap(({ open }) => open.filter(isOther)).map((one) => [one.number, one]));
    const isMore = labelled.some(({ count, open }) => count > open.length);
    const words = rule.labels.join(", ");
    if (others.size === 0 && !isMore) {
        const kinds = rule["pull-requests"] === true ? "issue or pull request" : "issue";
        const message = fixing === undefined
            ? `No open ${kinds} is labelled ${words}.`
            : `No open ${kinds} is labelled ${words}, but for what this pull request fixes.`;
        return (0,gate/* passed */.b)(issues_gate_GATE, "issues-none", message, [`${facts.repositoryUrl}/issues`]);
    }
    const all = [...others.values()].toSorted((left, right) => left.number - right.number);
    const shown = all.slice(0, gate_SHOWN).map(({ number, title }) => `#${number} ${title.slice(0, 80).toWellFormed()}`);
    const more = isMore || all.length > gate_SHOWN ? ", and more" : "";
    return {
        gate: issues_gate_GATE,
        verdict: "fail",
        reason: "issues-open",
        message: `Open and labelled ${words}: ${shown.join(", ")}${more}.`,
        evidence: all.slice(0, gate_SHOWN).map(({ url }) => url),
        unblock: "Close them, or take the label off what does not block any more.",
    };
}
function switchedOff({ repositoryUrl }) {
    return {
        gate: issues_gate_GATE,
        verdict: "unknown",
        reason: "issues-off",
        message: "Issues are switched off in this repository, so nobody could report a blocker.",
        evidence: [],
        unblock: `Switch them on at ${repositoryUrl}/settings (Features), or remove gates.issues from the policy.`,
    };
}
function noLabel({ repositoryUrl, environment }, label) {
    return {
        gate: issues_gate_GATE,
        verdict: "unknown",
        reason: "issues-label-missing",
        message: `This repository has no label ${label}, so no issue could have it.`,
        evidence: [],
        unblock: `Make it at ${repositoryUrl}/labels, or correct its name in gates.issues of ${environment.name}.`,
    };
}
function issues_gate_unreadable(message) {
    return {
        gate: issues_gate_GATE,
        verdict: "unknown",
        reason: "issues-unreadable",
        message,
        evidence: [],
        unblock: "Give the job `permissions: issues: read`, and `pull-requests: read` where they count; or run this again.",
    };
}

// EXTERNAL MODULE: ./build/src/gates/lock/gate.js
var lock_gate = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/src/outside/endpoint.js
var endpoint = __webpack_require__(78768);
// EXTERNAL MODULE: ./build/src/gates/monitoring/gather.js + 2 modules
var monitoring_gather = __webpack_require__(43808);
// EXTERNAL MODULE: ./build/src/gates/monitoring/judge.js
var monitoring_judge = __webpack_require__(26710);
// EXTERNAL MODULE: ./build/src/gates/monitoring/rules.js
var monitoring_rules = __webpack_require__(88070);
;// CONCATENATED MODULE: ./build/src/gates/monitoring/gate.js






/** Somebody would notice: the environment's monitoring is there, works, and is quiet. Proven now, not declared. */
const monitoringGate = (0,gates_define/* defineGate */.p)({
    name: "monitoring",
    where: whereOf,
    words: monitoring_rules/* monitoringWords */.g,
    gather: monitoring_gather/* askMonitoring */.U,
    judge: monitoring_judge/* judgeMonitoring */.o,
});
function whereOf({ dashboard, prometheus, alertmanager }) {
    const endpoints = [dashboard, prometheus, alertmanager].flatMap((one) => one === undefined ? [] : [(0,endpoint/* endpointOf */.X5)(one)]);
    return endpoints.some(outside_words/* needsEnvironment */.lp) ? "in-environment" : "anywhere";
}

// EXTERNAL MODULE: ./build/src/gates/rejected.js
var gates_rejected = __webpack_require__(1518);
// EXTERNAL MODULE: ./build/src/gates/upstream-proof.js + 1 modules
var upstream_proof = __webpack_require__(31770);
;// CONCATENATED MODULE: ./build/src/gates/order/gate.js




const order_gate_GATE = "order";
/**
 * The release came through every environment this one is `after:`. Judged by the ledger's order alone (R68, R91): the
 * newest promotion of this release upstream decides, so a newer failure overrides an older success.
 */
const orderGate = (0,gates_define/* builtInGate */.J)({
    name: order_gate_GATE,
    judge(facts) {
        const { environment, release } = facts;
        if (release.preview && environment.preset !== "development")
            return preview(facts);
        const rejection = (0,gates_rejected/* rejectionOf */.h)(facts, release.id);
        if (rejection !== undefined)
            return gate_rejected(rejection);
        if (facts.action === "rollback")
            return (0,gate/* passed */.b)(order_gate_GATE, "order-was-here", `${release.id} was here before.`);
        const results = environment.after.map((upstream) => judgeUpstream(facts, upstream));
        const worst = results.find(({ verdict }) => verdict === "fail") ??
            results.find(({ verdict }) => verdict === "unknown") ??
            results.find(({ verdict }) => verdict === "wait");
        if (worst !== undefined)
            return worst;
        if (environment.after.length === 0)
            return (0,gate/* passed */.b)(order_gate_GATE, "order-first", `${environment.name} comes first.`);
        return (0,gate/* passed */.b)(order_gate_GATE, "order-came-through", `${release.id} came through ${environment.after.join(" and ")}.`, results.flatMap(({ evidence }) => evidence));
    },
});
function judgeUpstream(facts, upstream) {
    const state = facts.stateOf(upstream);
    const newest = newestOf(state, facts.release.id);
    if (newest === undefined)
        return neverThere(facts, upstream, state);
    const evidence = newest.run === null ? [] : [`${facts.repositoryUrl}/actions/runs/${newest.run}`];
    switch (newest.state) {
        case "succeeded":
            return ((0,upstream_proof/* refuteSuccess */.D)(facts, upstream, newest) ?? {
                ...(0,gate/* passed */.b)(order_gate_GATE, "order-came-through", `${newest.id} succeeded.`),
                evidence,
            });
        case "requested":
        case "waiting":
        case "cleared":
        case "deploying":
        case "deployed":
        case "verifying":
        case "rolling-back":
            return {
                gate: order_gate_GATE,
                verdict: "wait",
                reason: "upstream-in-progress",
                message: `${newest.id} is ${newest.state}: ${facts.release.id} has not come through ${upstream} yet.`,
                evidence,
                unblock: `Nothing to do but wait for ${newest.id}; it goes on by itself.`,
            };
        case "failed":
        case "rolled-back":
        case "indeterminate":
        case "rejected":
        case "expired":
        case "superseded":
        case "cancelled":
            return {
                gate: order_gate_GATE,
                verdict: "fail",
                reason: "upstream-not-succeeded",
                message: `The newest promotion of ${facts.release.id} to ${upstream}, ${newest.id}, is ${newest.state}.`,
                evidence,
                unblock: `Promote ${facts.release.id} to ${upstream} again and let it succeed, or promote a release that did.`,
            };
    }
}
function newestOf(state, release) {
    const open = state.open.map(({ id, number, release: { id: of }, state: is, owner }) => ({
        id,
        number,
        of,
        state: is,
        run: owner?.id ?? null,
    }));
    const settled = state.settled.map(({ release: { id: of }, ...each }) => ({ ...each, of }));
    return [...open, ...settled].filter(({ of }) => of === release).sort((left, right) => right.number - left.number)[0];
}
function neverThere({ release, repositoryUrl }, upstream, state) {
    const { current } = state;
    const runs = current.kind === "release" ? ` ${upstream} runs ${current.release.id}.` : "";
    return {
        gate: order_gate_GATE,
        verdict: "fail",
        reason: "not-through-upstream",
        message: `${release.id} never came through ${upstream}, as far as its last twenty promotions tell.${runs}`,
        evidence: [`${repositoryUrl}/deployments/${encodeURIComponent(upstream)}`],
        unblock: `Promote ${release.id} to ${upstream} first.`,
    };
}
function preview({ environment, release }) {
    return {
        gate: order_gate_GATE,
        verdict: "fail",
        reason: "preview-refused",
        message: `${release.id} was built from a pull request: such previews go to environments with preset development, not to ${environment.name}.`,
        evidence: [],
        unblock: "Merge the pull request and promote the release that the default branch builds.",
    };
}
function gate_rejected({ message, unblock, readmitted }) {
    const reason = readmitted ? "readmission-unproven" : "release-rejected";
    return { gate: order_gate_GATE, verdict: "fail", reason, message, evidence: [], unblock };
}

// EXTERNAL MODULE: ./build/src/environments/parity/read.js + 3 modules
var parity_read = __webpack_require__(20124);
;// CONCATENATED MODULE: ./build/src/gates/parity/judge.js

const parity_judge_GATE = "parity";
const judge_SHOWN = 5;
const PARTS = ["settings", "secrets", "variables"];
/** One result for each part that is compared. An end that passed since the comparison counts too. */
function judgeParity(facts, mirrors, found) {
    if (!found.ok)
        return [parity_judge_unreadable("configuration", found.why)];
    const { configuration } = found.value;
    const results = [];
    if (configuration !== "none") {
        const compared = configuration?.kind === "compared" ? configuration : undefined;
        if (configuration?.kind === "incomparable")
            results.push(incomparable(facts, mirrors, configuration));
        else
            results.push(judgePart(facts, mirrors, "configuration", compared));
    }
    for (const item of PARTS) {
        const part = found.value[item];
        if (part === "none")
            continue;
        results.push(part?.ok === true
            ? judgePart(facts, mirrors, item, part.value)
            : parity_judge_unreadable(item, part?.why ?? "it was not read"));
    }
    if (results.length > 0)
        return results;
    const message = `Neither ${facts.environment.name} nor ${mirrors} says what could be compared: no \`config\`, and no GitHub environment.`;
    return [
        {
            gate: parity_judge_GATE,
            verdict: "fail",
            reason: "parity-nothing",
            message,
            evidence: [],
            unblock: "Say `config:` for both, or take `mirrors:` out of .github/environments.yml.",
        },
    ];
}
function judgePart({ environment, now }, mirrors, item, part) {
    const { outcome, faults, used, until } = part ?? {};
    if (outcome === "differs")
        return differing(environment.name, mirrors, item, Array.isArray(faults) ? faults : []);
    const ends = until === "never" ? Number.POSITIVE_INFINITY : until;
    if (outcome !== "same" ||
        typeof ends !== "number" ||
        Number.isNaN(ends) ||
        !Array.isArray(faults) ||
        faults.length > 0) {
        return parity_judge_unreadable(item, "what was compared is not known");
    }
    if (!(now.getTime() < ends)) {
        const message = `A difference between ${environment.name} and ${mirrors} that was needed here is not allowed any more.`;
        return { gate: parity_judge_GATE, item, verdict: "fail", reason: "parity-expired", message, evidence: [], unblock: UNBLOCK };
    }
    const count = Array.isArray(used) ? used.length : 0;
    const but = count === 0 ? "" : `, but for ${count} documented ${count === 1 ? "difference" : "differences"}`;
    return {
        ...(0,gate/* passed */.b)(parity_judge_GATE, "parity-kept", `The ${item} of ${environment.name} ${item === "configuration" ? "mirrors" : "mirror"} ${mirrors}${but}.`),
        item,
    };
}
const UNBLOCK = "Make them alike, or write the difference down in config/differences.yml on the default branch, with reason, owner and until.";
function differing(name, mirrors, item, faults) {
    const first = faults.slice(0, judge_SHOWN).map((one) => String(one?.message));
    const more = faults.length > first.length ? ` And ${faults.length - first.length} more.` : "";
    const reason = REASONS.find((code) => faults.some((one) => one?.code === code)) ?? "parity-undocumented";
    return {
        gate: parity_judge_GATE,
        item,
        verdict: "fail",
        reason,
        message: `${name} does not mirror ${mirrors}: ${first.join(" ")}${more}`,
        evidence: [],
        unblock: UNBLOCK,
    };
}
const REASONS = ["parity-undocumented", "parity-out-of-scale", "parity-expired"];
function incomparable({ environment }, mirrors, { why }) {
    return {
        gate: parity_judge_GATE,
        item: "configuration",
        verdict: "fail",
        reason: "parity-incomparable",
        message: `The configurations of ${environment.name} and ${mirrors} cannot be compared: ${why}.`.replace(/\.\.$/, "."),
        evidence: [],
        unblock: "Correct what the message names; the action config annotates every mistake in a pull request.",
    };
}
function parity_judge_unreadable(item, why) {
    return {
        gate: parity_judge_GATE,
        item,
        verdict: "unknown",
        reason: "parity-unreadable",
        message: `Whether the ${item} are alike is not known: ${String(why)}.`.replace(/\.\.$/, "."),
        evidence: [],
        unblock: item === "secrets" || item === "variables"
            ? `Give \`token:\` what the message names; or write in config/differences.yml that \`setting: ${item}\` may differ, with reason, owner and until.`
            : "Give the job `contents: read` and `actions: read`, or run this again.",
    };
}

// EXTERNAL MODULE: ./build/src/gates/parity/words.js
var parity_words = __webpack_require__(75559);
;// CONCATENATED MODULE: ./build/src/gates/parity/gate.js




/** What staging says of a release counts for production only as far as the two are alike. */
const parityGate = (0,gates_define/* defineGate */.p)({
    name: "parity",
    where: "anywhere",
    words: parity_words/* parityWords */.j,
    gather: gatherParity,
    judge: judgeParity,
    judgeCommit: judgeParity,
});
/** Of a commit that is only proposed its configuration is compared; GitHub's settings do not come with it. */
async function gatherParity(mirrors, ask) {
    const { client, repo, policy, environment, commit, now, subject } = ask;
    const mirrored = policy.environments.get(mirrors);
    if (mirrored === undefined)
        throw new Error(`the policy has no environment ${mirrors}`);
    const proposed = subject.kind === "commit";
    const rulesFrom = proposed ? "commit" : "head";
    return (0,parity_read/* readParity */.s)({
        client,
        repo,
        policy,
        mirror: environment,
        mirrored,
        commit,
        rulesFrom,
        now,
        settings: !proposed,
    });
}

// EXTERNAL MODULE: ./build/src/gates/provenance/gate.js + 2 modules
var provenance_gate = __webpack_require__(3190);
// EXTERNAL MODULE: ./build/src/environments/recovery/judge.js + 2 modules
var recovery_judge = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/src/environments/recovery/rule.js
var rule = __webpack_require__(74826);
// EXTERNAL MODULE: ./build/src/gates/recovery/gather.js + 1 modules
var recovery_gather = __webpack_require__(58735);
// EXTERNAL MODULE: ./build/src/gates/recovery/words.js
var recovery_words = __webpack_require__(42569);
;// CONCATENATED MODULE: ./build/src/gates/recovery/gate.js






/**
 * The environment could be recovered: ages and figures of what was recorded, against what the policy asks. Findings, which
 * the result shows, until the policy says that they block.
 */
const recoveryGate = (0,gates_define/* defineGate */.p)({
    name: rule/* RECOVERY */.wc,
    where: "anywhere",
    words: recovery_words/* recoveryWords */.t,
    beside: { name: rule/* RECOVERY_SWITCH */.tf, words: recovery_words/* recoverySwitch */.I },
    gather: (rule, { client, repo, subject, environment }) => {
        const recovery = subject.kind === "release" ? subject.stateOf(environment.name).recovery : undefined;
        return (0,recovery_gather/* gatherRecovery */.N)(rule, { client, repo, recovery });
    },
    judge: (facts, rule, found) => {
        const { environment, stateOf } = facts;
        const { name, preset } = environment;
        const about = { ...facts, environment: name, preset, recovery: stateOf(name).recovery };
        const blocks = isBlocking(environment);
        const statements = (0,recovery_judge/* judgeRecovery */.b)(about, rule, found);
        if (statements.length === 0)
            return [resultOf(NOTHING_ASKED)];
        return statements.map((statement) => (blocks ? resultOf(statement) : findingOf(statement)));
    },
});
const NOTHING_ASKED = {
    part: "policy",
    about: "",
    verdict: "fail",
    reason: "recovery-undeclared",
    message: "`recovery` asks for nothing.",
    unblock: "Say what is asked, such as `recovery: { backup: full, every: 24h }`, or leave it out.",
    evidence: [],
};
function isBlocking({ rules }) {
    const written = rules.get(rule/* RECOVERY_SWITCH */.tf);
    return written !== undefined && dist/* parse */.qgA(rule/* switchSchema */._7, written).block;
}
/** Told in full, and in nobody's way: that is what the policy says. */
function findingOf(statement) {
    const result = resultOf(statement);
    if (result.verdict === "pass")
        return result;
    const message = `A finding, which keeps nothing out before the policy says \`gates: { recovery: { block: true } }\`: ${result.message} ${result.unblock}`;
    return { ...result, verdict: "pass", reason: "recovery-finding", message, unblock: "" };
}
function resultOf({ part, verdict, reason, message, evidence, unblock }) {
    return { gate: rule/* RECOVERY */.wc, item: part, verdict, reason, message, evidence, unblock };
}

// EXTERNAL MODULE: ./build/src/rollback/target.js
var target = __webpack_require__(98965);
// EXTERNAL MODULE: ./build/src/rollback/words.js
var rollback_words = __webpack_require__(41359);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/gather.js + 2 modules
var rollback_plan_gather = __webpack_require__(94826);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/judge.js + 3 modules
var rollback_plan_judge = __webpack_require__(85738);
;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/gate.js





/** There is a way back, it is complete, and it could be gone now: proven at each judgement, so never older than that. */
const rollbackPlanGate = (0,gates_define/* defineGate */.p)({
    name: "rollback-plan",
    where: "anywhere",
    words: rollback_words/* rollbackWords */.ks,
    gather: async (_rule, ask) => (asksNothing(ask) ? "last-good" : (0,rollback_plan_gather/* gatherPlan */.pg)(ask)),
    judge: rollback_plan_judge/* judgePlan */.t7,
});
/** What is the way back itself needs no other. */
function asksNothing({ subject, environment }) {
    return subject.kind === "release" && (0,target/* isLastGood */.WU)(subject.stateOf(environment.name), subject.release.id);
}

// EXTERNAL MODULE: ./build/src/github/deployments.js
var deployments = __webpack_require__(30193);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
;// CONCATENATED MODULE: ./build/src/gates/soak/stay.js
/**
 * Every stay of a release in an environment that the state still knows. A stay begins when its promotion succeeded and
 * ends when anything enters: another release, a rollback, the same release again (peers: Kargo counts the longest past
 * stay or the current one). One whose end nobody recorded is none.
 */
function staysOf({ current, settled }, release) {
    return settled.flatMap((each) => {
        if (each.state !== "succeeded" || each.release.id !== release)
            return [];
        const since = instant(each.at);
        if (each.left !== undefined)
            return [{ settled: each, since, until: instant(each.left) }];
        const isThere = current.kind === "release" && current.promotion === each.id && current.release.id === release;
        return isThere ? [{ settled: each, since, until: undefined }] : [];
    });
}
/**
 * How long, in milliseconds; `begin` is when it began at the soonest. An end that lies ahead is not reached yet, whoever
 * wrote it. NaN, which is never enough, for what is no time.
 */
function lengthOf(stay, now, begin = stay.since) {
    const until = stay.until ?? now.getTime();
    return Math.min(until, now.getTime()) - Math.max(stay.since, begin);
}
/** An instant as the ledger or GitHub writes it, to the second; NaN for anything else. A cut-off date must not be an early one. */
function instant(text) {
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
}

;// CONCATENATED MODULE: ./build/src/gates/soak/evidence.js





/** At most so many past stays are looked up: the longest ones. */
const MOST_PAST = 3;
/** The stays of a release that may be long enough one day: the current one, and past ones that were. */
function candidates(stays, length, now) {
    const there = stays.filter(({ until }) => until === undefined);
    const past = stays
        .filter((stay) => stay.until !== undefined && lengthOf(stay, now) >= length)
        .toSorted((left, right) => lengthOf(right, now) - lengthOf(left, now));
    return [...there, ...past.slice(0, MOST_PAST)];
}
/**
 * Reads what proves the stays: a request for each run that the order gate does not read anyway, and one for each Deployment
 * that is not among the newest of the environments right before, which come with the facts about the release.
 */
async function gatherEvidence(rules, ask) {
    const { subject, environment, now } = ask;
    if (subject.kind === "commit")
        return { runs: new Map(), deployments: new Map() };
    const wanted = rules.flatMap((rule) => {
        const state = subject.stateOf(rule.environment);
        const isRead = environment.after.includes(rule.environment)
            ? (0,upstream_run/* newestSuccess */.S)(state, subject.release.id)?.run
            : undefined;
        return candidates(staysOf(state, subject.release.id), rule.length, now).map(({ settled }) => ({ settled, isRead }));
    });
    const runs = wanted.flatMap(({ settled, isRead }) => {
        const { run } = settled;
        return run === null || run === isRead ? [] : [(0,upstream_run/* readUpstreamRun */.v)(ask, settled).then((found) => [run, found])];
    });
    const newest = subject.deployments();
    const deployments = wanted.flatMap(({ settled: { deployment } }) => deployment === null ? [] : [findDeployment(ask, newest, deployment).then((found) => [deployment, found])]);
    return { runs: new Map(await Promise.all(runs)), deployments: new Map(await Promise.all(deployments)) };
}
async function findDeployment(ask, reading, deployment) {
    const newest = await reading;
    const value = newest.ok ? newest.value.find(({ id }) => id === deployment) : undefined;
    return value === undefined ? readDeployment(ask, deployment) : { ok: true, value };
}
async function readDeployment({ client, repo }, deployment) {
    try {
        return { ok: true, value: await (0,deployments/* getDeployment */.i8)(client, { repo, deployment }) };
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error))
            return { ok: false, why: error.message };
        throw error;
    }
}
/**
 * Proves a stay again from GitHub's own objects, because anyone with write access can append a success with any time: the
 * run that the ledger cites, like the order gate, and the Deployment, whose time nobody but GitHub writes. It names the
 * promotion and the release, and the stay cannot have begun before it was made.
 */
function proveStay(facts, upstream, stay, evidence) {
    const { id, deployment } = stay.settled;
    const refuted = (0,upstream_proof/* refuteSuccess */.D)(withRuns(facts, evidence), upstream, stay.settled);
    if (refuted !== undefined) {
        const kind = refuted.verdict === "unknown" ? "unreadable" : refuted.verdict === "wait" ? "running" : "unproven";
        return { kind, why: refuted.message };
    }
    if (deployment === null)
        return { kind: "unproven", why: `The ledger cites no Deployment for ${id}.` };
    const found = evidence.deployments.get(deployment);
    if (found === undefined || !found.ok) {
        const why = found === undefined ? "it was not read" : found.why;
        return { kind: "unreadable", why: `Deployment ${deployment} of ${id} could not be read: ${why}` };
    }
    if (!isOf(found.value, upstream, facts.release.id, id)) {
        return {
            kind: "unproven",
            why: `Deployment ${deployment}, which the ledger cites for ${id}, is of something else.`,
        };
    }
    const made = instant(found.value.createdAt);
    if (Number.isNaN(made))
        return { kind: "unreadable", why: `Deployment ${deployment} of ${id} has no time.` };
    return { kind: "proven", since: Math.max(stay.since, made) };
}
/** Runs that the order gate read count first: one truth for both. */
function withRuns(facts, { runs }) {
    return { ...facts, upstreamRuns: new Map([...runs, ...facts.upstreamRuns]) };
}
function isOf({ environment, payload }, upstream, release, promotion) {
    if (environment !== upstream || typeof payload !== "object" || payload === null)
        return false;
    const says = (key) => Object.getOwnPropertyDescriptor(payload, key)?.value;
    return says("promotion") === promotion && says("release") === release;
}

// EXTERNAL MODULE: ./build/src/gates/soak/words.js
var soak_words = __webpack_require__(50740);
;// CONCATENATED MODULE: ./build/src/gates/soak/gate.js






const soak_gate_GATE = "soak";
/**
 * The release has been watched long enough upstream: it stayed there, verified and without a break, for the time that the
 * policy asks. The longest past stay counts or the current one, whichever is long enough (Kargo's rule).
 */
const soakGate = (0,gates_define/* defineGate */.p)({
    name: soak_gate_GATE,
    where: "anywhere",
    words: soak_words/* soakWords */.I,
    gather: (rule, ask) => gatherEvidence((0,soak_words/* soakRules */.Y)(rule, ask.environment), ask),
    judge: (facts, rule, found) => {
        const rules = (0,soak_words/* soakRules */.Y)(rule, facts.environment);
        return rules.map((each) => {
            const result = judgeOne(facts, each, found);
            return rules.length === 1 ? result : { ...result, item: each.environment };
        });
    },
});
function judgeOne(facts, rule, found) {
    const { environment, length } = rule;
    if (length === 0)
        return (0,gate/* passed */.b)(soak_gate_GATE, "soak-not-asked", `The policy asks for no time in ${environment}.`);
    if (!found.ok)
        return soak_gate_unreadable(`What GitHub says of ${environment} could not be read: ${found.why}`);
    const stays = staysOf(facts.stateOf(environment), facts.release.id);
    const proofs = candidates(stays, length, facts.now).map((stay) => ({
        stay,
        proof: proveStay(facts, environment, stay, found.value),
    }));
    for (const { stay, proof } of proofs) {
        if (proof.kind !== "proven")
            continue;
        const stayed = lengthOf(stay, facts.now, proof.since);
        if (stayed >= length)
            return soaked(facts, rule, stay, stayed);
    }
    return notYet(facts, rule, proofs) ?? never(facts, rule, stays, proofs);
}
function soaked(facts, { environment, length }, { settled }, stayed) {
    const message = `${facts.release.id} stayed in ${environment} for ${(0,duration/* describeDuration */.MB)(stayed)}; ${(0,duration/* describeDuration */.MB)(length)} are asked.`;
    return (0,gate/* passed */.b)(soak_gate_GATE, "soaked", message, gate_evidenceOf(facts, settled.run));
}
/** What time alone will change: the release is there, or on its way. */
function notYet(facts, rule, proofs) {
    const { environment, length } = rule;
    const there = proofs.find(({ stay }) => stay.until === undefined);
    if (there !== undefined) {
        const { stay, proof } = there;
        if (proof.kind === "unreadable")
            return soak_gate_unreadable(proof.why);
        if (proof.kind === "unproven")
            return gate_unproven(proof.why, environment);
        const since = proof.kind === "proven" ? proof.since : stay.since;
        return {
            gate: soak_gate_GATE,
            verdict: "wait",
            reason: "soaking",
            // Nothing that changes with the clock: what is said already is not recorded again.
            message: `${facts.release.id} is in ${environment} since ${stamp(since)}; ${(0,duration/* describeDuration */.MB)(length)} are asked, which is until ${stamp(since + length)}.`,
            evidence: gate_evidenceOf(facts, stay.settled.run),
            unblock: "Nothing to do but wait; the promotion goes on by itself.",
            retryAt: stamp(since + length),
        };
    }
    const coming = facts.stateOf(environment).open.find(({ release }) => release.id === facts.release.id);
    if (coming === undefined)
        return undefined;
    return {
        gate: soak_gate_GATE,
        verdict: "wait",
        reason: "soak-not-begun",
        message: `${coming.id} is ${coming.state}: the time of ${facts.release.id} in ${environment} begins with its success.`,
        evidence: gate_evidenceOf(facts, coming.owner?.id ?? null),
        unblock: `Nothing to do but wait for ${coming.id}.`,
    };
}
/** The release is not there any more, or never was. */
function never(facts, rule, stays, proofs) {
    const { environment, length } = rule;
    for (const { proof } of proofs)
        if (proof.kind === "unreadable")
            return soak_gate_unreadable(proof.why);
    for (const { proof } of proofs)
        if (proof.kind === "unproven")
            return gate_unproven(proof.why, environment);
    const unblock = `Promote ${facts.release.id} to ${environment} again and leave it there for ${(0,duration/* describeDuration */.MB)(length)}, or promote the release that is there.`;
    const lengths = stays.map((stay) => lengthOf(stay, facts.now)).filter((each) => each >= 0);
    if (lengths.length === 0) {
        return {
            gate: soak_gate_GATE,
            verdict: "fail",
            reason: "soak-never",
            message: `No stay of ${facts.release.id} in ${environment} is recorded, as far as its last twenty promotions tell.`,
            evidence: [],
            unblock,
        };
    }
    return {
        gate: soak_gate_GATE,
        verdict: "fail",
        reason: "soak-cut-short",
        message: `${facts.release.id} left ${environment} after ${(0,duration/* describeDuration */.MB)(Math.max(...lengths))}; ${(0,duration/* describeDuration */.MB)(length)} are asked.`,
        evidence: [],
        unblock,
    };
}
function soak_gate_unreadable(why) {
    return {
        gate: soak_gate_GATE,
        verdict: "unknown",
        reason: "soak-unreadable",
        message: why,
        evidence: [],
        unblock: "Give the job `permissions: actions: read, deployments: read`, or run it again if GitHub was not reachable.",
    };
}
function gate_unproven(why, environment) {
    return {
        gate: soak_gate_GATE,
        verdict: "fail",
        reason: "soak-unproven",
        message: `The stay in ${environment} does not count: ${why}`,
        evidence: [],
        unblock: "Find out who wrote that record (docs/ledger.md), and promote the release upstream again.",
    };
}
function gate_evidenceOf({ repositoryUrl }, run) {
    return run === null ? [] : [`${repositoryUrl}/actions/runs/${run}`];
}
function stamp(time) {
    return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

;// CONCATENATED MODULE: ./build/src/gates/source/gate.js



const source_gate_GATE = "source";
/**
 * Where the release comes from, proven again when it is used: anyone with write access can append a release to the ledger
 * (design.md section 6). Its commit is part of the default branch, and GitHub knows the run that built it as a run of this
 * commit, started by an event that nobody outside can steer (R27, R29). A preview comes from a pull request instead.
 */
const sourceGate = (0,gates_define/* builtInGate */.J)({
    name: source_gate_GATE,
    judge(facts) {
        return unreachable(facts) ?? unbuilt(facts) ?? proven(facts);
    },
});
function unreachable(facts) {
    const { release, reachable, defaultBranch } = facts;
    if (release.preview)
        return undefined;
    if (!reachable.ok) {
        return refused("unknown", "source-unreadable", `Whether ${defaultBranch} contains ${release.commit} could not be read: ${reachable.why}`);
    }
    // Compared, not believed: whatever is no boolean proves nothing.
    if (reachable.value === true)
        return undefined;
    return refused("fail", "commit-unreachable", `${release.commit}, the commit of ${release.id}, is not part of ${defaultBranch}.`);
}
function unbuilt(facts) {
    const { release, checks } = facts;
    if (!checks.ok)
        return refused("unknown", "source-unreadable", `The run that built ${release.id} could not be read: ${checks.why}`);
    const suite = checks.value.suites.find(({ app, run }) => app.id === checks_counted/* ACTIONS_APP_ID */.Gu && run?.id === release.run);
    const event = suite?.run?.event;
    if (event === undefined) {
        return refused("fail", "build-run-unknown", `GitHub knows no run ${release.run} of ${release.commit}, which is said to have built ${release.id}.`);
    }
    const allowed = release.preview
        ? ["pull_request"]
        : ["push", "merge_group", "release", "schedule", "workflow_dispatch"];
    if (allowed.includes(event))
        return undefined;
    return refused("fail", "build-run-refused", `Run ${release.run}, which is said to have built ${release.id}, was started by ${event}.`);
}
function proven({ release, defaultBranch, repositoryUrl }) {
    const where = release.preview ? "a pull request" : defaultBranch;
    return (0,gate/* passed */.b)(source_gate_GATE, "source-proven", `${release.id} was built from ${where} by run ${release.run}.`, [
        `${repositoryUrl}/actions/runs/${release.run}`,
    ]);
}
function refused(verdict, reason, message) {
    const unblock = verdict === "unknown"
        ? "Give the job `permissions: contents: read, checks: read`, or run it again if GitHub was not reachable."
        : "Find out who registered it (docs/ledger.md); promote a release that the default branch builds.";
    return { gate: source_gate_GATE, verdict, reason, message, evidence: [], unblock };
}

// EXTERNAL MODULE: ./build/src/policy/off.js
var off = __webpack_require__(37705);
// EXTERNAL MODULE: ./build/src/verification/rules.js + 1 modules
var verification_rules = __webpack_require__(32579);
;// CONCATENATED MODULE: ./build/src/gates/verification/gate.js




const verification_gate_GATE = "verification";
/** Before anything is touched it is known how it will be judged; an `off` whose time is over would let nothing pass. */
const verificationGate = (0,gates_define/* defineGate */.p)({
    name: verification_gate_GATE,
    where: "anywhere",
    words: verification_rules/* verificationWords */.x,
    gather: async () => true,
    judge: (facts, rule, found) => [found.ok ? judgePlan(facts, rule) : verification_gate_unreadable(found.why)],
});
function judgePlan({ now, environment: { name } }, rule) {
    if (rule.off !== true)
        return (0,gate/* passed */.b)(verification_gate_GATE, "verification-planned", `How deployments to ${name} are judged is said.`);
    const { until, because } = rule;
    const state = (0,off/* offNow */.md)(until, now);
    if (state === "off") {
        const why = because === undefined ? "" : `, because ${because}`;
        return (0,gate/* passed */.b)(verification_gate_GATE, "verification-off", `Nothing is verified in ${name} until ${until}${why}.`);
    }
    const over = state === "over";
    return {
        gate: verification_gate_GATE,
        verdict: "fail",
        reason: over ? "verification-off-over" : "verification-off-too-long",
        message: over
            ? `That nothing is verified in ${name} was said until ${until}, and that is over.`
            : `That nothing is verified in ${name} is said until ${until}, more than ${off/* LONGEST_OFF */.J1} days ahead.`,
        evidence: [],
        unblock: `Say how deployments are judged, or choose a day at most ${off/* LONGEST_OFF */.J1} days ahead, in .github/environments.yml.`,
        answers: [verification_rules/* HOW_VERIFIED */.A],
    };
}
function verification_gate_unreadable(why) {
    return {
        gate: verification_gate_GATE,
        verdict: "unknown",
        reason: "gate-broken",
        message: `The plan could not be looked at: ${why}`,
        evidence: [],
        unblock: "Run this again.",
    };
}

;// CONCATENATED MODULE: ./build/src/gates/gates.js























/**
 * Every gate, in the order in which they are shown: what the policy says first, then where the release comes from, its
 * configuration, the time it was watched, its checks, the people, what is outside, and the lock last, because it changes
 * fastest (design.md section 5). A new gate is one folder and one line here,
 * one beside its words in `policy.ts`, and one beside its page in `documentation.ts`.
 */
const GATES = [
    environmentGate,
    answers_gate/* answersGate */.Z,
    sourceGate,
    provenance_gate/* provenanceGate */.Rc,
    config_gate/* configGate */.Yn,
    parityGate,
    isolation_gate/* isolationGate */.m,
    recoveryGate,
    accessGate,
    credentialsGate,
    orderGate,
    soakGate,
    checksGate,
    approvalsGate,
    changeWindowGate,
    monitoringGate,
    verificationGate,
    alertsGate,
    issuesGate,
    httpGate,
    commandGate,
    rollbackPlanGate,
    lock_gate/* lockGate */.vt,
];


/***/ }),

/***/ 56589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UV: () => (/* binding */ prepareGates),
/* harmony export */   dx: () => (/* binding */ judgeCommitGates),
/* harmony export */   y8: () => (/* binding */ judgeGates)
/* harmony export */ });
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78941);

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

/***/ 3190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rc: () => (/* binding */ provenanceGate),
  Jj: () => (/* binding */ provenanceOf)
});

// UNUSED EXPORTS: createProvenanceGate

// EXTERNAL MODULE: ./build/src/gates/define.js
var gates_define = __webpack_require__(6547);
// EXTERNAL MODULE: ./build/src/github/attestations.js
var attestations = __webpack_require__(44098);
// EXTERNAL MODULE: ./build/src/provenance/stored.js
var stored = __webpack_require__(59186);
;// CONCATENATED MODULE: ./build/src/gates/provenance/gather.js


/** Reads and verifies what exists for each artifact of the release. A source that fails makes its artifact incomplete. */
async function gatherProvenance(ask, sources) {
    if (ask.subject.kind !== "release")
        throw new Error("provenance is asked of releases only");
    const { client, repo } = ask;
    const [record, ids, verifier] = await Promise.all([
        ask.subject.record(),
        (0,attestations/* getRepositoryIds */.Z)(client, { repo }),
        sources.verifier(),
    ]);
    if (ids.repository !== record.repository.id)
        throw new Error("the release is of another repository");
    return {
        service: record.service,
        repository: ids.repository,
        owner: ids.owner,
        commit: record.commit,
        run: record.run.id,
        artifacts: await Promise.all(record.artifacts.map((artifact) => readEvidence(ask, artifact, { ...sources, verifier }))),
    };
}
async function readEvidence(ask, record, { verifier, beside }) {
    const { name, kind, digest } = record;
    if (kind === "commit")
        return { name, kind, digest, attestations: [], unread: undefined };
    const places = await Promise.all([
        readPlace(() => (0,stored/* storedBundles */.Z)(ask.client, ask.repo, digest), verifier, digest),
        readPlace(() => besides(beside, ask, record), verifier, digest),
    ]);
    return {
        name,
        kind,
        digest,
        attestations: places.flatMap(({ attestations }) => attestations),
        unread: places.find(({ unread }) => unread !== undefined)?.unread,
    };
}
async function readPlace(list, verifier, digest) {
    const attestations = [];
    let unread;
    try {
        for (const fetch of await list()) {
            const bundle = await fetch().catch((error) => {
                unread ??= whyOf(error);
            });
            if (bundle !== undefined)
                attestations.push(verifier.verify(bundle, digest));
        }
    }
    catch (error) {
        unread ??= whyOf(error);
    }
    return { attestations, unread };
}
async function besides(beside, ask, record) {
    return (await beside(ask, record)).map((bundle) => async () => bundle);
}
function whyOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./build/src/release/release.js
var release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/gates/gate.js
var gate = __webpack_require__(54871);
// EXTERNAL MODULE: ./build/src/gates/provenance/identity.js
var identity = __webpack_require__(76868);
;// CONCATENATED MODULE: ./build/src/gates/provenance/judge.js



const GATE = "provenance";
/**
 * Whether every artifact of the release was built by the workflow that the policy names, from the release's commit. One bundle
 * that says so is enough; others are counted and ignored. None at all is a refusal (R32).
 */
function judgeProvenance(facts, rule, found) {
    if (!found.ok)
        return [unreadable(undefined, found.why)];
    const { repository, owner, artifacts } = found.value;
    const isThis = (0,release/* releaseId */.Bf)((0,release/* releaseDigest */.cS)(found.value)) === facts.release.id;
    if (!isThis || repository !== facts.repositoryId) {
        return [unreadable(undefined, "what was read is about another release or repository, or about a part of it")];
    }
    const expected = (0,identity/* expectationOf */.E)(facts, rule, owner);
    const attested = artifacts.filter(({ kind }) => kind !== "commit");
    if (attested.length === 0)
        return [nothing(facts)];
    return artifacts.map((artifact) => artifact.kind === "commit" ? judgeCommit(facts, artifact) : judgeArtifact(facts, artifact, expected));
}
function judgeArtifact(facts, artifact, expected) {
    const { name, digest, attestations, unread } = artifact;
    const compared = attestations
        .filter((attestation) => attestation.kind === "verified")
        .map((attestation) => ({ attestation, differs: (0,identity/* differences */.t)(attestation.claims, expected) }));
    const right = compared.find(({ differs }) => differs.length === 0);
    if (right !== undefined)
        return proven(facts, artifact, right.attestation);
    if (unread !== undefined)
        return unreadable(name, unread);
    const [closest] = compared.toSorted((left, next) => left.differs.length - next.differs.length);
    if (closest !== undefined)
        return otherBuilder(name, closest.differs, attestations.length);
    if (attestations.length > 0)
        return refusedAll(name, attestations);
    return {
        ...denied(name, "provenance-missing", `Nobody has attested where ${name} (${judge_short(digest)}) was built.`),
        unblock: `${ATTEST} If it was attested, give this job \`permissions: attestations: read\`.`,
    };
}
function proven(facts, { name, attestations }, { claims, instance }) {
    const others = attestations.length - 1;
    const ignored = others === 0 ? "" : ` ${others} more ${others === 1 ? "bundle was" : "bundles were"} ignored.`;
    const message = `${name} was built by ${claims.workflow} from ${claims.commit.slice(0, 12)} (${SHOWN[instance]}).${ignored}`;
    const evidence = claims.run.startsWith(`${facts.repositoryUrl}/actions/runs/`) ? [claims.run] : [];
    return { ...(0,gate/* passed */.b)(GATE, "provenance-proven", message, evidence), item: name };
}
const SHOWN = { "public-good": "signed, in a public log", github: "signed, timestamped by GitHub" };
/**
 * A commit is not built, so nobody attests it. It is the source that the other artifacts' provenance names, or it has no
 * place in a release that asks for provenance.
 */
function judgeCommit({ release }, { name, digest }) {
    if (digest === `gitCommit:${release.commit}`) {
        const message = `${name} is the commit that the provenance of the other artifacts names.`;
        return { ...(0,gate/* passed */.b)(GATE, "provenance-source", message), item: name };
    }
    return {
        ...denied(name, "provenance-other-commit", `${name} is another commit than ${release.commit}, which was built.`),
        unblock: `Register ${name} as the commit of the building run.`,
    };
}
function nothing({ environment }) {
    return {
        ...denied(undefined, "provenance-missing", "The release has no artifact that could have provenance, only commits."),
        unblock: `Add an artifact that is built and attested, or take gates.provenance out of environments.${environment.name}.`,
    };
}
function otherBuilder(name, differs, bundles) {
    const [first] = differs;
    const what = first === undefined
        ? "it was built otherwise"
        : `its ${first.claim} is ${quote(first.found)}, the policy wants ${quote(first.expected)}`;
    const more = differs.length > 1 ? ` So differ: ${differs.map(({ claim }) => claim).join(", ")}.` : "";
    const closest = bundles > 1 ? ` That is the closest of ${bundles} bundles.` : "";
    return {
        ...denied(name, "provenance-other-builder", `${name} has provenance, but ${what}.${more}${closest}`),
        unblock: "Promote a release that this workflow built, or correct gates.provenance if the policy names the wrong one.",
    };
}
function refusedAll(name, attestations) {
    const why = attestations.find((attestation) => attestation.kind === "refused")?.why ?? "they do not hold";
    const count = attestations.length === 1 ? "The bundle" : `None of the ${attestations.length} bundles`;
    const proves = attestations.length === 1 ? "proves nothing" : "proves anything";
    return {
        ...denied(name, "provenance-refused", `${count} of ${name} ${proves}: ${why.slice(0, 300)}.`),
        unblock: ATTEST,
    };
}
const ATTEST = "Attest it where it is built (actions/attest, `permissions: id-token: write, attestations: write`), and promote that release.";
function denied(name, reason, message) {
    const item = name === undefined ? {} : { item: name };
    return { gate: GATE, ...item, verdict: "fail", reason, message, evidence: [], unblock: "" };
}
function unreadable(name, why) {
    return {
        gate: GATE,
        ...(name === undefined ? {} : { item: name }),
        verdict: "unknown",
        reason: "provenance-unreadable",
        message: `The provenance of ${name ?? "the release"} could not be read whole: ${why.slice(0, 300)}`,
        evidence: [],
        unblock: "Give the job `permissions: attestations: read`, or run it again if GitHub was not reachable.",
    };
}
function quote(text) {
    return JSON.stringify(text.slice(0, 200));
}
function judge_short(digest) {
    return digest.slice(0, 19);
}

// EXTERNAL MODULE: ./build/src/gates/provenance/words.js
var words = __webpack_require__(79809);
;// CONCATENATED MODULE: ./build/src/gates/provenance/gate.js




const PINNED = {
    verifier: async () => (await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(14)]).then(__webpack_require__.bind(__webpack_require__, 80014))).pinnedVerifier(),
    beside: async ({ subject }, record) => {
        if (record.kind !== "image" || subject.kind !== "release")
            return [];
        return (await Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(429)]).then(__webpack_require__.bind(__webpack_require__, 99429))).bundlesOfImage(subject.images, record);
    },
};
/** Every artifact was built by the workflow that the policy names, from the release's commit (R32-R37). */
const provenanceGate = createProvenanceGate(PINNED);
/** What this gate gathers about a release, for whoever has to know of another one than the one that comes in. */
const provenanceOf = (ask) => gatherProvenance(ask, PINNED);
/** The gate over other sources. Which roots are trusted is no part of any policy. */
function createProvenanceGate(sources) {
    return (0,gates_define/* defineGate */.p)({
        name: "provenance",
        where: "anywhere",
        words: words/* provenanceWords */.P,
        gather: (_rule, ask) => gatherProvenance(ask, sources),
        judge: judgeProvenance,
    });
}


/***/ }),

/***/ 1518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rejectionOf)
/* harmony export */ });
/**
 * Where a release was rejected, by a rollback: here, or in any environment before this one. What was bad upstream is bad
 * downstream, in environments that the policy adds later too. One that is said to be readmitted counts as rejected: those
 * whose word was proven are not among the readmitted any more (design.md section 6).
 */
function rejectionOf({ environment, policy, stateOf, unproven }, release) {
    const seen = new Set();
    const queue = [environment.name];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
        if (seen.has(name))
            continue;
        seen.add(name);
        const { rejected, readmitted = [] } = stateOf(name);
        const word = readmitted.find((each) => each.release === release);
        if (word !== undefined) {
            const known = unproven.find((each) => each.environment === name && each.release === release);
            return unprovenWord(name, word, known?.why ?? "nobody has proven it.");
        }
        if (rejected.includes(release))
            return taken(name, release);
        queue.push(...(policy.environments.get(name)?.after ?? []));
    }
    return undefined;
}
function taken(environment, release) {
    return {
        environment,
        message: `${release} was rolled back in ${environment}, so it is rejected there and in every environment after it.`,
        unblock: `Promote another release. If this one is good after all: "/readmit ${environment} ${release} <why>".`,
        readmitted: false,
    };
}
function unprovenWord(environment, { release, actor }, why) {
    return {
        environment,
        message: `The word of ${actor.login} that ${release} may come back to ${environment} does not count: ${why} So it stays rejected there and in every environment after it.`,
        unblock: `Promote another release; or somebody who may says it again: "/readmit ${environment} ${release} <why>".`,
        readmitted: true,
    };
}


/***/ }),

/***/ 46736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ judgeDrill),
/* harmony export */   s9: () => (/* binding */ gatherDrills),
/* harmony export */   vC: () => (/* binding */ asksForDrill)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77934);
/* harmony import */ var _environments_recovery_proof_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90716);
/* harmony import */ var _environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74826);
/* harmony import */ var _github_cited_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13444);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74314);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61074);
/* harmony import */ var _rollback_tried_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66266);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63504);








/** Whether going back is what the plan is about: not on the first deployment, nor where the data cannot be taken back. */
function asksForDrill({ target, data }) {
    return target.kind !== "first-deployment" && data !== "irreversible";
}
function attemptsOf(environment, { data }, stateOf) {
    const back = (0,_rollback_tried_js__WEBPACK_IMPORTED_MODULE_4__/* .triedRollbacks */ .u)(environment, stateOf).map((rollback) => ({ kind: "rollback", rollback, at: rollback.at, run: rollback.run }));
    if (data !== "needs-restore")
        return back;
    const restored = [environment.name, ...environment.after].flatMap((name) => {
        const drill = stateOf(name).recovery?.drill;
        return drill?.outcome === "accepted" ? [{ kind: "restore", environment: name, at: drill.at, run: drill.run }] : [];
    });
    return [...back, ...restored];
}
/** Asks for the runs of those that would count by the ledger: none where the policy does not say how old a drill may be. */
async function gatherDrills({ subject, environment, client, repo, now }, plan) {
    const { drill } = plan.rule;
    if (subject.kind === "commit" || drill === undefined || !asksForDrill(plan))
        return new Map();
    const young = attemptsOf(environment, plan, (name) => subject.stateOf(name)).filter(({ at }) => now.getTime() - Date.parse(at) <= drill);
    const read = young.map(async ({ run }) => [run.id, await (0,_github_cited_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readCitedRun */ .X)(client, { repo, ...run })]);
    return new Map(await Promise.all(read));
}
/**
 * Whether going back was tried lately, here or in an environment before this one (R105); where it needs a restore, an
 * accepted restore drill is one as well. Asked for, and proven by its run, where the policy says how old it may be; else only
 * told, by the ledger's word.
 */
function judgeDrill(facts, plan, runs) {
    const { environment, stateOf, now } = facts;
    const { rule, data } = plan;
    const attempts = attemptsOf(environment, plan, stateOf);
    const age = now.getTime() - Math.max(...attempts.map(({ at }) => Date.parse(at)));
    const what = data === "needs-restore" ? "rollback or restore drill" : "rollback";
    const last = attempts.length === 0 ? `No ${what} is recorded` : `The last ${what} was ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDuration */ .MB)(age)} ago`;
    const where = [environment.name, ...environment.after].join(" or ");
    const oldest = rule.drill ?? _rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_DRILL */ .nE;
    // Said so that what is no time is no drill.
    const isYoung = attempts.length > 0 && age <= oldest;
    if (rule.drill === undefined) {
        return isYoung
            ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .good */ .uw)("drill", `${last}.`)
            : (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .told */ .Ev)("drill", `${last} in ${where}: whether going back works is not tried. \`drill: 90d\` asks for it.`);
    }
    if (attempts.length === 0 && isFirst(facts, plan))
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .told */ .Ev)("drill", `${last} in ${where}, and none was possible: only one release has succeeded there.`);
    const asked = `the policy asks for one every ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDuration */ .MB)(rule.drill)}, in ${where}`;
    if (!isYoung)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .bad */ .MB)("drill", "rollback-untested", `${last}; ${asked}.`, UNTESTED);
    const proofs = attempts
        .filter(({ at }) => now.getTime() - Date.parse(at) <= oldest)
        .map((attempt) => prove(facts, attempt, runs));
    const ages = proofs.flatMap((proof) => (proof.kind === "proven" ? [now.getTime() - proof.at] : []));
    const youngest = Math.min(...ages);
    if (youngest <= oldest) {
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .good */ .uw)("drill", `The last ${what} that its run proves was ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .describeDuration */ .MB)(youngest)} ago.`);
    }
    const whys = proofs.flatMap((proof) => (proof.kind === "proven" ? [] : [proof]));
    const unreadable = whys.find(({ kind }) => kind === "unreadable");
    if (unreadable !== undefined)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .unread */ .gy)("drill", unreadable.why);
    const why = whys[0]?.why ?? "its run is older than the record";
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .bad */ .MB)("drill", "rollback-drill-unproven", `${last}, and does not count: ${why}; ${asked}.`, UNPROVEN);
}
/** The second release of an environment that comes first: nothing could have gone back before, so a wall would have no door. */
function isFirst({ environment, stateOf }, { data }) {
    const { previous } = stateOf(environment.name);
    return environment.after.length === 0 && previous === null && data !== "needs-restore";
}
const UNTESTED = "Roll back once where it does no harm, and promote again.";
const UNPROVEN = `${UNTESTED} If nobody knows of that one, find out who wrote the record (docs/ledger.md).`;
function prove(facts, attempt, runs) {
    const cited = runs.get(attempt.run.id);
    if (attempt.kind === "rollback")
        return (0,_rollback_tried_js__WEBPACK_IMPORTED_MODULE_4__/* .proveTried */ .Z)(attempt.rollback, cited, facts);
    const written = valibot__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xLC(_environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .recoverySchema */ .HZ, facts.policy.environments.get(attempt.environment)?.rules.get(_environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .RECOVERY */ .wc));
    const proof = (0,_environments_recovery_proof_js__WEBPACK_IMPORTED_MODULE_7__/* .proveRecord */ .Q)(attempt, cited, (0,_environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .recordersOf */ .v5)(written.success ? written.output : {}), facts);
    switch (proof.kind) {
        case "proven":
            return { kind: "proven", at: Math.min(proof.since, Date.parse(attempt.at)) };
        case "running":
            return { kind: "unproven", why: proof.why };
        case "unproven":
        case "unreadable":
            return { kind: proof.kind, why: proof.why };
    }
}


/***/ }),

/***/ 63504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ told),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   gy: () => (/* binding */ unread),
/* harmony export */   qS: () => (/* binding */ resultsOf),
/* harmony export */   uw: () => (/* binding */ good)
/* harmony export */ });
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54871);

const GATE = "rollback-plan";
/** A check that went well, for those who want to see what was looked at. */
function good(check, message) {
    return { check, verdict: "pass", reason: "rollback-plan-proven", message, unblock: "" };
}
/** A check that is no wall, and has something to say all the same. */
function told(check, note) {
    return { ...good(check, note), note };
}
function bad(check, reason, message, unblock) {
    return { check, verdict: "fail", reason, message, unblock };
}
function unread(check, why) {
    return {
        check,
        verdict: "unknown",
        reason: "rollback-plan-unreadable",
        message: `${check}: ${why}`,
        unblock: "Give the job the permission that is named, or run it again if GitHub was not reachable.",
    };
}
/** What went wrong, each check by itself; one pass when nothing did. */
function resultsOf(findings, pass) {
    const open = findings.filter(({ verdict }) => verdict !== "pass");
    if (open.length === 0)
        return [(0,_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .passed */ .b)(GATE, pass.reason, pass.message)];
    return open.map(({ check, verdict, reason, message, unblock }) => ({
        gate: GATE,
        item: check,
        verdict,
        reason,
        message,
        evidence: [],
        unblock,
    }));
}


/***/ }),

/***/ 94826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pg: () => (/* binding */ gatherPlan),
  Rr: () => (/* binding */ settledOf),
  OB: () => (/* binding */ whyNot)
});

// EXTERNAL MODULE: ./build/src/github/environment-rules.js
var environment_rules = __webpack_require__(6178);
;// CONCATENATED MODULE: ./build/src/github/environment-stops.js

/** Reads who and what a job of a GitHub environment waits for. Throws like {@link readEnvironmentRules}. */
async function readEnvironmentStops(client, o) {
    const { reviewed, waitTimer } = await (0,environment_rules/* readEnvironmentRules */.b)(client, o);
    return {
        reviewers: reviewed.reduce((sum, { reviewers }) => sum + Math.max(1, reviewers.length), 0),
        wait: waitTimer,
    };
}

// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/people.js
var people = __webpack_require__(57386);
// EXTERNAL MODULE: ./build/src/github/teams.js
var teams = __webpack_require__(30031);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/workflow-state.js



const REQUEST = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}";
const Shape = dist/* object */.Ikc({ state: dist/* string */.YjP() });
/**
 * Whether a workflow can be started: `active`, or why not in GitHub's words, as in `disabled_manually` (REST, "Get a workflow").
 *
 * @param o.workflow its file name, as in `production.yml`
 * @throws GitHubFailure `not-found` when GitHub knows no such workflow
 */
async function readWorkflowState(client, { repo, workflow }) {
    const answer = await client.rest("read", REQUEST, { ...(0,github_repo/* inRepo */.u)(repo), workflow_id: workflow });
    return (0,parse/* parse */.qg)(Shape, answer.data, REQUEST).state;
}

// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/release/artifacts/fault.js
var fault = __webpack_require__(13051);
// EXTERNAL MODULE: ./build/src/release/artifacts/kinds.js + 17 modules
var kinds = __webpack_require__(88875);
// EXTERNAL MODULE: ./build/src/release/read.js
var read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/rollback/files.js
var files = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/src/rollback/plan.js + 2 modules
var plan = __webpack_require__(65106);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/gates/config/gate.js + 2 modules
var gate = __webpack_require__(56435);
// EXTERNAL MODULE: ./build/src/gates/provenance/gate.js + 2 modules
var provenance_gate = __webpack_require__(3190);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/drill.js
var drill = __webpack_require__(46736);
;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/gather.js
















function whyNot(sight, otherwise) {
    return "why" in sight ? sight.why : otherwise;
}
/** Asks everything at once: at most three requests, one for the run, and those that the artifacts need. */
async function gatherPlan(ask) {
    const { subject, environment } = ask;
    if (subject.kind === "commit")
        throw new Error("a plan is asked of releases only");
    const { back, page } = subject;
    const { owner } = back.rule;
    const apart = (0,files/* workflowApart */.i3)(back, environment);
    const [target, owned, workflow, stops, drills] = await Promise.all([
        gatherTarget(ask, back),
        owner === undefined ? null : gather_read(() => seeOwner(ask, owner)),
        apart === undefined ? null : gather_read(() => readWorkflowState(ask.client, { repo: ask.repo, workflow: apart })),
        (0,plan/* goesBack */.m)(back) && (0,rule/* isAutomatic */.aI)(back.rule, back.data) && environment.githubEnvironment !== "none"
            ? gather_read(() => readEnvironmentStops(ask.client, { repo: ask.repo, environment: environment.name }))
            : null,
        (0,drill/* gatherDrills */.s9)(ask, back),
    ]);
    return { page, owner: owned, workflow, stops, drills, ...target };
}
/** What goes back to nothing needs no more than its pages. */
async function gatherTarget(ask, back) {
    const { subject } = ask;
    if (subject.kind === "commit")
        throw new Error("a plan is asked of releases only");
    const nothing = { run: null, artifacts: new Map(), provenance: null, config: null };
    if (!(0,plan/* goesBack */.m)(back))
        return { ...nothing, ...(await subject.planFiles()) };
    const { promotion, release } = back.target;
    const settled = settledOf(subject.stateOf(ask.environment.name), promotion);
    const [files, run] = await Promise.all([
        subject.planFiles().then(async (found) => ({ ...found, ...(await gatherTaken(ask, found, release.id)) })),
        settled === undefined || settled.run === null ? null : (0,upstream_run/* readUpstreamRun */.v)(ask, settled),
    ]);
    return { ...nothing, ...files, run };
}
/** Whether the target could be taken from where it is kept, by its record. */
async function gatherTaken(ask, { record }, release) {
    const known = record.ok && record.value !== null ? (0,read/* readRelease */.i)(record.value, release) : undefined;
    if (known === undefined || known.kind === "broken")
        return {};
    const { rules } = ask.environment;
    const asked = about(ask, known.release);
    const [artifacts, provenance, config] = await Promise.all([
        Promise.all(known.release.artifacts.map((each) => seeArtifact(ask, known.release, each))),
        rules.has("provenance") ? gather_read(() => (0,provenance_gate/* provenanceOf */.Jj)(asked)) : null,
        rules.has("config") ? gather_read(() => (0,gate/* configOf */.W1)(asked)) : null,
    ]);
    return { artifacts: new Map(artifacts), provenance, config };
}
/** The promotion by which a release succeeded here, as far as the ledger still tells. */
function settledOf({ settled }, promotion) {
    return settled.find(({ id, state }) => id === promotion && state === "succeeded");
}
/** The same question, about another release. */
function about(ask, release) {
    return ask.subject.kind === "commit"
        ? ask
        : { ...ask, commit: release.commit, subject: { ...ask.subject, record: async () => release } };
}
async function seeArtifact({ subject, client, repo, environment }, { id, version, commit }, record) {
    if (subject.kind === "commit")
        throw new Error("nothing to look at");
    // Nothing is fetched: no folder is written to.
    const context = {
        client,
        repo,
        clock: subject.images.clock,
        folder: "",
        commit,
        images: subject.images,
    };
    const seen = await gather_read(async () => {
        try {
            const moving = { release: { id, version, commit }, environment: environment.name };
            const existence = await (0,kinds/* placeArtifact */.UM)(record, environment.artifacts.get(record.name), moving).exists(context);
            return existence.there ? { seen: record.digest } : { seen: null, why: existence.why };
        }
        catch (error) {
            if (error instanceof fault/* ArtifactFault */.R)
                return { seen: null, why: error.message };
            throw error;
        }
    });
    return [record.name, seen];
}
const MAY = new Set(["write", "maintain", "admin"]);
/** Whoever answers for going back has to be able to start a workflow. */
async function seeOwner({ client, repo }, owner) {
    const seen = (0,allow/* entryText */.u0)(owner);
    switch (owner.kind) {
        case "role":
            return { seen };
        case "team":
            await (0,teams/* seeTeam */.d)(client, { organization: owner.organization ?? repo.owner, slug: owner.slug });
            return { seen };
        case "user": {
            const { login } = owner;
            try {
                const { bot, role } = await (0,people/* getRole */.L)(client, { repo, login });
                if (bot)
                    return { seen: null, why: `${login} is a bot` };
                const why = `${login} has the role ${role} here and can start no workflow`;
                return MAY.has(role) ? { seen } : { seen: null, why };
            }
            catch (error) {
                if ((0,errors/* isFailure */.N6)(error, "not-found"))
                    return { seen: null, why: `GitHub knows no account ${login} (any more)` };
                throw error;
            }
        }
    }
}
function blockOf(value) {
    return { ok: true, value };
}
async function gather_read(ask) {
    try {
        return blockOf(await ask());
    }
    catch (error) {
        if (error instanceof Error)
            return { ok: false, why: error.message };
        throw error;
    }
}


/***/ }),

/***/ 85738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L9: () => (/* binding */ findPlan),
  t7: () => (/* binding */ judgePlan),
  sG: () => (/* binding */ outcomeOf)
});

// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/rollback/elsewhere.js
var elsewhere = __webpack_require__(44862);
// EXTERNAL MODULE: ./build/src/rollback/place.js
var place = __webpack_require__(61185);
// EXTERNAL MODULE: ./build/src/rollback/plan.js + 2 modules
var rollback_plan = __webpack_require__(65106);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var target = __webpack_require__(98965);
// EXTERNAL MODULE: ./build/src/gates/gate.js
var gate = __webpack_require__(54871);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/approvals/assignment.js
var assignment = __webpack_require__(88285);
// EXTERNAL MODULE: ./build/src/gates/approvals/rule-that-holds.js
var rule_that_holds = __webpack_require__(90094);
// EXTERNAL MODULE: ./build/src/gates/approvals/words.js
var words = __webpack_require__(59232);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/finding.js
var finding = __webpack_require__(63504);
;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/approvers.js





const CHECK = "approvers";
/**
 * What cannot be taken back is never one person's decision (R104): somebody has to be asked, and there have to be enough
 * people for one approval more than the policy says.
 */
function judgeApprovers({ environment, promotion }, plan) {
    if (plan.data !== "irreversible")
        return [];
    const written = environment.rules.get("approvals");
    if (written === undefined) {
        const message = `The data cannot be taken back, and nobody has to approve what comes into ${environment.name}.`;
        return [(0,finding/* bad */.MB)(CHECK, "rollback-approvers-none", message, "Say who: approvals: { from: [...] } in the policy.")];
    }
    const read = dist/* safeParse */.xLC(words/* approvalsSchema */.AP, written);
    if (!read.success)
        return [(0,finding/* unread */.gy)(CHECK, "the rule about approvals could not be read")];
    const { groups } = (0,rule_that_holds/* surplus */.t)((0,words/* approvalRule */.Qj)(read.output), promotion, plan.moreApprovers);
    const needed = groups.reduce((sum, { count }) => sum + count, 0);
    // Only where accounts alone are named it is known how many there are.
    const named = groups.filter(({ from }) => from.every(({ kind }) => kind === "user"));
    const logins = named.map(({ from }) => from.flatMap((each) => (each.kind === "user" ? [each.login] : [])));
    const people = [...new Set(logins.flat())];
    const places = (0,assignment/* assign */.k)(named.map(({ count }) => count), people.map((person) => logins.flatMap((group, index) => (group.includes(person) ? [index] : []))));
    const filled = places.filter((place) => place !== null).length;
    const wanted = named.reduce((sum, { count }) => sum + count, 0);
    if (filled >= wanted)
        return [(0,finding/* good */.uw)(CHECK, `${needed} people have to approve, one more than the policy says.`)];
    const message = `The data cannot be taken back, so ${wanted} approvals are needed of ${people.join(", ")}: those are too few.`;
    return [(0,finding/* bad */.MB)(CHECK, "rollback-approvers-few", message, "Name more people in approvals, or ask for fewer.")];
}

// EXTERNAL MODULE: ./build/src/gates/rollback-plan/drill.js
var drill = __webpack_require__(46736);
// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/rollback/files.js
var rollback_files = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rollback_rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/gates/rollback-plan/gather.js + 2 modules
var gather = __webpack_require__(94826);
;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/means.js






/** Whether the files that going back needs are on the default branch, and the workflow can be started. */
function judgeFiles(facts, plan, { files, workflow: state }) {
    const { workflow, command, runbook } = plan.rule;
    const needsMeans = (0,rollback_plan/* goesBack */.m)(plan);
    const wanted = [
        ...(workflow === undefined || !needsMeans ? [] : [{ check: "workflow", path: (0,rollback_files/* workflowFile */.EY)(workflow) }]),
        ...(command === undefined || !needsMeans ? [] : [{ check: "command", path: (0,rollback_files/* commandFile */.Cy)(command) }]),
        ...(runbook === undefined ? [] : [{ check: "runbook", path: runbook }]),
    ];
    return wanted.map(({ check, path }) => {
        if (!files.ok)
            return (0,finding/* unread */.gy)(check, `${path} could not be read: ${files.why}`);
        const text = files.value.get(path);
        if (text === undefined)
            return (0,finding/* unread */.gy)(check, `${path} was not read`);
        if (typeof text !== "string") {
            return (0,finding/* bad */.MB)(check, MISSING[check], `The default branch has no ${path}.`, "Add it, or name another one in the policy.");
        }
        const refused = check === "workflow" ? (0,rollback_files/* refuseWorkflow */.Sc)(text, (0,rollback_files/* inputsOfDispatch */.ni)(facts.policy)) : undefined;
        if (refused !== undefined)
            return (0,finding/* bad */.MB)(check, "rollback-workflow-refuses", `${path} could not be started: ${refused}.`, "Take over the inputs of the examples.");
        const there = (0,finding/* good */.uw)(check, `${path} is on ${facts.defaultBranch}.`);
        return check === "workflow" && (0,rollback_files/* workflowApart */.i3)(plan, facts.environment) !== undefined
            ? (disabled(path, state) ?? there)
            : there;
    });
}
/** The environment's own workflow runs what comes in, so it can be started. One that only goes back may have been off for months. */
function disabled(path, state) {
    if (state?.ok !== true)
        return (0,finding/* unread */.gy)("workflow", `whether ${path} can be started: ${state === null ? "it was not asked" : state.why}`);
    if (state.value === "active")
        return undefined;
    return (0,finding/* bad */.MB)("workflow", "rollback-workflow-disabled", `${path} could not be started: GitHub calls it ${state.value}.`, "Enable it: on the page Actions, choose the workflow, Enable workflow.");
}
const MISSING = {
    workflow: "rollback-workflow-missing",
    command: "rollback-command-missing",
    runbook: "rollback-runbook-missing",
};
/** Whether the one who answers for it exists, and could start it. */
function judgeOwner({ rule }, owner) {
    const check = "owner";
    if (rule.owner === undefined)
        return [];
    if (owner === null || !owner.ok) {
        const hint = "a team needs a token that reads teams";
        return [(0,finding/* unread */.gy)(check, owner === null ? "it was not looked up" : `${owner.why} (${hint})`)];
    }
    return owner.value.seen === (0,allow/* entryText */.u0)(rule.owner)
        ? [(0,finding/* good */.uw)(check, "The owner exists and may start it.")]
        : [
            (0,finding/* bad */.MB)(check, "rollback-owner-refused", `The owner cannot do it: ${(0,gather/* whyNot */.OB)(owner.value, "somebody else was seen")}.`, "Name somebody with write access."),
        ];
}
/** Whether what goes back by itself would have to wait for somebody all the same. */
function judgeStops({ environment }, plan, stops) {
    const check = "automatic";
    const { rule, data } = plan;
    // What goes nowhere waits for nobody, and was not asked.
    if (!(0,rollback_plan/* goesBack */.m)(plan) || !(0,rollback_rule/* isAutomatic */.aI)(rule, data) || environment.githubEnvironment === "none")
        return [];
    if (stops === null || !stops.ok)
        return [(0,finding/* unread */.gy)(check, stops === null ? "GitHub's environment was not read" : stops.why)];
    const { reviewers, wait } = stops.value;
    if (reviewers === 0 && wait === 0)
        return [(0,finding/* good */.uw)(check, `Nobody has to let it into GitHub's environment ${environment.name}.`)];
    const what = reviewers === 0 ? `a wait timer of ${wait} minutes` : "reviewers";
    // Nobody asked for it in so many words: it starts by itself, and GitHub lets it wait.
    if (!rule.automaticSaid)
        return [
            (0,finding/* told */.Ev)(check, `It would start by itself and then wait: GitHub's environment ${environment.name} has ${what}.`),
        ];
    return [
        (0,finding/* bad */.MB)(check, "rollback-automatic-stopped", `${environment.name} should go back by itself, and GitHub's environment of that name has ${what}.`, "Let the deploying job use an environment of GitHub without them, or say automatic: false."),
    ];
}

// EXTERNAL MODULE: ./build/src/release/artifacts/kinds.js + 17 modules
var kinds = __webpack_require__(88875);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/gates/config/gate.js + 2 modules
var config_gate = __webpack_require__(56435);
// EXTERNAL MODULE: ./build/src/gates/provenance/gate.js + 2 modules
var provenance_gate = __webpack_require__(3190);
// EXTERNAL MODULE: ./build/src/gates/provenance/words.js
var provenance_words = __webpack_require__(79809);
// EXTERNAL MODULE: ./build/src/gates/rejected.js
var rejected = __webpack_require__(1518);
// EXTERNAL MODULE: ./build/src/gates/upstream-proof.js + 1 modules
var upstream_proof = __webpack_require__(31770);
;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/target.js











/** An artifact has to last for so long beyond the time that going back may take: the decision to go back comes later. */
const OUTLIVES = 7 * 86_400_000;
/** The honest way out where the older release cannot be had any more: nobody goes back, and one more person agrees to that. */
const FORWARD = "For this one release the page can say it: `data: irreversible` with `forward-fix`, and one more approval (docs/rollback.md).";
/** Whether the release to go back to was good here, is whole, and could be taken now (R42). */
function judgeTarget(facts, plan, evidence) {
    const { target } = plan;
    if (target.kind !== "release")
        return [];
    const { id } = target.release;
    const proven = judgeSuccess(facts, target, evidence.run);
    const { record } = evidence;
    if (!record.ok)
        return [proven, (0,finding/* unread */.gy)("record", `The record of ${id} could not be read: ${record.why}`)];
    const read = typeof record.value === "string" ? (0,release_read/* readRelease */.i)(record.value, id) : undefined;
    if (read === undefined || read.kind === "broken") {
        const why = read === undefined ? `The ledger has no record of ${id}.` : read.why;
        return [proven, (0,finding/* bad */.MB)("record", "rollback-target-broken", why, "docs/ledger.md says how to look for what happened.")];
    }
    const { release } = read;
    return [
        proven,
        ...release.artifacts.flatMap((each) => judgeArtifact(facts, plan, each, evidence)),
        ...judgeProvenance(facts, release, evidence.provenance),
        ...judgeConfig(facts, release, evidence.config),
    ];
}
function judgeSuccess(facts, { release, promotion }, run) {
    const check = "target";
    const rejection = (0,rejected/* rejectionOf */.h)(facts, release.id);
    if (rejection !== undefined)
        return (0,finding/* bad */.MB)(check, "rollback-target-rejected", rejection.message, rejection.unblock);
    const { environment } = facts;
    const settled = (0,gather/* settledOf */.Rr)(facts.stateOf(environment.name), promotion);
    const again = `Promote that release to ${environment.name} once more: what is there already is let in again while its success is not proven.`;
    const unblock = `If nobody knows why, find out who wrote that record (docs/ledger.md). ${again}`;
    if (settled === undefined || settled.run === null) {
        const why = settled === undefined ? "is older than what the ledger still tells of" : "cites no run";
        return (0,finding/* bad */.MB)(check, "rollback-target-unproven", `${promotion}, by which it succeeded, ${why}.`, unblock);
    }
    const upstreamRuns = new Map(run === null ? [] : [[settled.run, run]]);
    const refuted = (0,upstream_proof/* refuteSuccess */.D)({ ...facts, upstreamRuns }, environment.name, settled);
    if (refuted === undefined)
        return (0,finding/* good */.uw)(check, `It succeeded here by ${promotion}, and GitHub's record of run ${settled.run} agrees.`);
    if (refuted.verdict === "unknown")
        return (0,finding/* unread */.gy)(check, refuted.message);
    if (refuted.verdict === "wait")
        return { check, verdict: "wait", reason: "rollback-target-unfinished", ...wordsOf(refuted) };
    if (refuted.reason === "upstream-unverified") {
        const verify = `Run the action verify for ${environment.name} while that release is there (docs/verification.md), or promote it once more.`;
        return (0,finding/* bad */.MB)(check, "rollback-target-unverified", refuted.message, verify);
    }
    return (0,finding/* bad */.MB)(check, "rollback-target-unproven", refuted.message, unblock);
}
function wordsOf({ message, unblock }) {
    return { message, unblock };
}
function judgeArtifact(facts, plan, record, { artifacts }) {
    const check = `artifact ${record.name}`;
    const revoked = facts.everywhere.revoked?.find(({ digest }) => digest === record.digest);
    if (revoked !== undefined) {
        const message = `${record.name} (${record.digest}) is revoked: ${revoked.why}`;
        return [
            (0,finding/* bad */.MB)(check, "rollback-target-revoked", message, `Say "/ban ${record.digest} <why>" once more: then ${facts.environment.name} goes back to the release before it.`),
        ];
    }
    const seen = artifacts.get(record.name);
    if (seen === undefined || !seen.ok)
        return [(0,finding/* unread */.gy)(check, seen === undefined ? "it was not looked for" : seen.why)];
    // Compared, not believed: other bytes, or none that are named, are not the artifact.
    if (seen.value.seen !== record.digest) {
        const unblock = `Keep files in a registry with \`keep\`, so that the next release has a way back. ${FORWARD}`;
        return [
            (0,finding/* bad */.MB)(check, "rollback-artifact-missing", (0,gather/* whyNot */.OB)(seen.value, `its bytes are not those of ${record.digest}`), unblock),
        ];
    }
    return [lasting(facts, plan, record, check)];
}
/** Bytes that end by themselves have to outlive the time in which somebody may want to go back. */
function lasting(facts, { rule }, record, check) {
    const { environment, now, release } = facts;
    const place = environment.artifacts.get(record.name);
    const isKept = record.kind === "file" && place !== undefined;
    const moving = { release, environment: environment.name };
    const end = isKept ? null : (0,kinds/* placeArtifact */.UM)(record, undefined, moving).expires();
    if (end === null)
        return (0,finding/* good */.uw)(check, `${record.digest} is there, and does not end by itself.`);
    const left = end.getTime() - now.getTime();
    const wanted = rule.within + OUTLIVES;
    // Said so that what is no time does not last.
    if (left >= wanted)
        return (0,finding/* good */.uw)(check, `${record.digest} is there, for another ${(0,duration/* describeDuration */.MB)(left)}.`);
    return (0,finding/* bad */.MB)(check, "rollback-artifact-expires", `${record.name} is deleted in ${(0,duration/* describeDuration */.MB)(left)}; going back has to be possible for ${(0,duration/* describeDuration */.MB)(wanted)}.`, `Keep it in a registry (artifacts.${record.name}.keep), or raise retention-days where it is uploaded. ${FORWARD}`);
}
/** The same rule as for what comes in, about what it would be left for. */
function judgeProvenance(facts, target, found) {
    const check = "provenance";
    const written = facts.environment.rules.get("provenance");
    if (written === undefined)
        return [];
    if (found === null)
        return [(0,finding/* unread */.gy)(check, "it was not asked")];
    const rule = dist/* safeParse */.xLC(provenance_words/* provenanceWords */.P.schema, written);
    if (!rule.success)
        return [(0,finding/* unread */.gy)(check, "the rule could not be read")];
    const { id, version, commit, run, preview } = target;
    const about = { ...facts, release: { id, version, commit, run: run.id, preview }, commit };
    const results = provenance_gate/* provenanceGate */.Rc.judge(about, rule.output, found);
    return results.map((result) => findingOf(result, { check, reason: "rollback-provenance", id }));
}
/** Whether the configuration that it carries still fits: by the rules of today, as of what comes in. */
function judgeConfig(facts, target, found) {
    const check = "config";
    if (!facts.environment.rules.has("config"))
        return [];
    if (found === null)
        return [(0,finding/* unread */.gy)(check, "it was not read")];
    const { id, commit } = target;
    // Another commit's configuration says nothing about this one.
    if (found.ok && found.value.commit !== commit)
        return [(0,finding/* unread */.gy)(check, "the configuration of another commit was read")];
    const results = (0,config_gate/* judgeConfigOf */.Tk)({ ...facts, commit }, found);
    return results.map((result) => findingOf(result, { check, reason: "rollback-config", id }));
}
/** What another gate says of the release to go back to. */
function findingOf({ verdict, message, unblock }, { check, reason, id }) {
    if (verdict === "pass")
        return (0,finding/* good */.uw)(check, message);
    if (verdict === "unknown")
        return (0,finding/* unread */.gy)(check, message);
    return (0,finding/* bad */.MB)(check, reason, `${id}: ${message}`, `${unblock} ${FORWARD}`);
}

;// CONCATENATED MODULE: ./build/src/gates/rollback-plan/judge.js











/**
 * Whether the plan is complete, and could be carried out at this moment (R42, R104, R105). What last succeeded here is the way
 * back itself: to bring it again leaves nothing that was good.
 */
function judgePlan(facts, _rule, found) {
    const { environment, release, stateOf } = facts;
    if ((0,target/* isLastGood */.WU)(stateOf(environment.name), release.id)) {
        const message = `${describe(release)} is what last succeeded in ${environment.name}: to bring it again is the way back itself.`;
        return [(0,gate/* passed */.b)("rollback-plan", "rollback-plan-last-good", message)];
    }
    if (!found.ok)
        return (0,finding/* resultsOf */.qS)([(0,finding/* unread */.gy)("plan", found.why)], NOTHING);
    if (found.value === "last-good")
        return (0,finding/* resultsOf */.qS)([(0,finding/* unread */.gy)("plan", "it was not asked")], NOTHING);
    const { plan, findings } = findPlan(facts, found.value);
    return (0,finding/* resultsOf */.qS)(findings, outcomeOf(facts, plan, findings));
}
const NOTHING = { reason: "rollback-plan-proven", message: "" };
/** What it means that every check went well. */
function outcomeOf({ environment: { name } }, plan, findings) {
    const { target, rule } = plan;
    if (target.kind === "first-deployment") {
        const message = `Nothing ever succeeded in ${name}: there is nothing to go back to.`;
        return { reason: "rollback-plan-first", message };
    }
    if (target.kind !== "release" || !(0,rollback_plan/* goesBack */.m)(plan)) {
        const message = `${name} could not go back: its data cannot be taken back. Then: ${plan.forwardFix ?? "fix it forward"}.`;
        return { reason: "rollback-plan-forward", message };
    }
    const notes = findings.flatMap(({ note }) => note ?? []).map((note) => ` ${note}`);
    const within = (0,duration/* describeDuration */.MB)(rule.within);
    const message = `${name} could go back to ${describe(target.release)} now, within ${within}: ${findings.length} checks.${notes.join("")}`;
    return { reason: "rollback-plan-proven", message };
}
const describe = ({ version, id }) => version ?? id;
/** The plan as it would hold now, and what each check of it says, the good ones too. Pure. */
function findPlan(facts, evidence) {
    const { environment, release } = facts;
    const { page } = evidence;
    const state = facts.stateOf(environment.name);
    const isPage = page.ok && (page.value === null || typeof page.value === "string");
    const plan = (0,rollback_plan/* composePlan */.W2)({
        environment,
        state,
        everywhere: (0,elsewhere/* elsewhere */.J)(environment, facts.policy, { head: facts.everywhere, stateOf: facts.stateOf }),
        release: release.id,
        page: isPage ? page : { ok: false, why: "it was not read" },
    });
    const complete = isPage
        ? plan.problems.map((problem) => findProblem(plan, problem))
        : [(0,finding/* unread */.gy)("page", page.ok ? "it was not read" : page.why)];
    const first = complete.length === 0 ? [(0,finding/* good */.uw)("plan", "It says everything that has to be known before.")] : complete;
    const more = judgeApprovers(facts, plan);
    const means = [...judgeFiles(facts, plan, evidence), ...judgeOwner(plan, evidence.owner)];
    if (!(0,drill/* asksForDrill */.vC)(plan))
        return { plan, findings: [...first, ...more, ...means] };
    return {
        plan,
        findings: [
            ...first,
            ...more,
            ...judgeTarget(facts, plan, evidence),
            ...means,
            ...judgeStops(facts, plan, evidence.stops),
            (0,drill/* judgeDrill */.Jg)(facts, plan, evidence.drills),
        ],
    };
}
function findProblem({ target, environment }, problem) {
    if (target.kind !== "unfit" || problem !== target.why)
        return (0,finding/* bad */.MB)("plan", "rollback-plan-incomplete", problem, UNBLOCK);
    const unblock = `Name one of those in \`target:\` of ${(0,place/* pagePath */.H)(environment)}, or take that line out: then it is the last good one.`;
    return (0,finding/* bad */.MB)("target", "rollback-target-unfit", problem, unblock);
}
const UNBLOCK = "Say it in the policy, or on the environment's page in .github/rollback (docs/rollback.md).";


/***/ }),

/***/ 31770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ refuteSuccess)
});

// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/gates/checks/counted.js
var counted = __webpack_require__(17288);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/verification/tests.js
var verification_tests = __webpack_require__(82948);
;// CONCATENATED MODULE: ./build/src/gates/verification-proof.js


/**
 * Proves again that a success upstream was verified, where its policy asks for that: anyone with write access can append
 * "verified" (design.md section 6). GitHub's own record must say so: a job on the default branch of this repository judged it
 * and ended well, not before it was deployed, and where the policy names tests, their own run for this promotion succeeded.
 * `undefined` when it is proven, or not asked.
 */
function refuteVerification(facts, upstream, promotion, deployed) {
    const environment = facts.policy.environments.get(upstream);
    const plan = environment === undefined ? undefined : (0,verification_plan/* verificationOf */.zM)(environment, facts.now);
    if (plan === undefined)
        return undefined;
    const { id, verification } = promotion;
    if (verification?.verdict !== "pass") {
        const message = `${id} succeeded in ${upstream} without the verification that the policy asks for there.`;
        return { verdict: "fail", reason: "upstream-unverified", message, evidence: [] };
    }
    const { run } = verification;
    const evidence = [`${facts.repositoryUrl}/actions/runs/${run.id}`];
    const unproven = (message) => ({
        verdict: "fail",
        reason: "upstream-unproven",
        message,
        evidence,
    });
    const { verified } = deployed;
    if (verified === undefined || !verified.ok) {
        const why = verified === undefined ? "it was not read" : verified.why;
        const message = `The verification of ${id} could not be read: ${why}`;
        return { verdict: "unknown", reason: "upstream-unreadable", message, evidence };
    }
    const { judge, tests } = verified.value;
    const named = `Run ${run.id}, which the ledger cites for the verification of ${id},`;
    const isKnown = typeof judge.repository === "number" && typeof judge.branch === "string";
    if (!isKnown || judge.repository !== facts.repositoryId || judge.branch !== facts.defaultBranch) {
        return unproven(`${named} did not run on ${facts.defaultBranch} of this repository.`);
    }
    if (run.id !== promotion.run && !(Date.parse(judge.createdAt ?? "") >= Date.parse(deployed.createdAt ?? ""))) {
        return unproven(`${named} was there before the run that deployed.`);
    }
    // The job that judged may ask for the next environment before GitHub has closed it.
    if (run.id !== facts.calling.run) {
        if (judge.status !== "completed") {
            const message = `${named} has not ended yet.`;
            return { verdict: "wait", reason: "upstream-in-progress", message, evidence };
        }
        if (judge.conclusion !== "success")
            return unproven(`${named} ended with ${judge.conclusion ?? "no conclusion"}.`);
        // Another job of that run may be the one that judged, and said no.
        const isDeployer = run.id === promotion.run && run.checkRun === promotion.checkRun;
        if (isDeployer && judge.whole !== "success")
            return unproven(`${named} names the job that deployed, in a run that ended red.`);
    }
    if (plan.workflow === undefined)
        return undefined;
    if (tests === null)
        return unproven(`The ledger cites no run of ${plan.workflow} for ${id}.`);
    const why = (0,verification_tests/* refuteTests */.Pq)(tests, {
        repositoryId: facts.repositoryId,
        workflow: plan.workflow,
        defaultBranch: facts.defaultBranch,
        environment: upstream,
        marker: (0,verification_tests/* testsMarker */.u2)(id),
    });
    if (why !== undefined)
        return unproven(`Run ${tests.id}, which the ledger cites for the tests of ${id}, does not count: ${why}.`);
    if (tests.conclusion === "success")
        return undefined;
    return unproven(`The tests of ${id}, run ${tests.id}, ended ${tests.conclusion ?? "without a conclusion"}.`);
}

;// CONCATENATED MODULE: ./build/src/gates/upstream-proof.js



const GATE = "order";
/**
 * Proves a success upstream again from GitHub's own record of the run that the ledger cites, because anyone with write
 * access can append "succeeded" (design.md section 6): the environment's own workflow file, on the default branch, of this
 * repository, and the deploying job ended well. `undefined` when it is proven.
 */
function refuteSuccess(facts, upstream, promotion) {
    const { run } = promotion;
    if (run === null)
        return refused("fail", "upstream-unproven", `The ledger cites no run for ${promotion.id}.`, []);
    const evidence = [`${facts.repositoryUrl}/actions/runs/${run}`];
    const found = facts.upstreamRuns.get(run);
    if (found === undefined || !found.ok) {
        const why = found === undefined ? "it was not read" : found.why;
        return refused("unknown", "upstream-unreadable", `Run ${run}, which the ledger cites for ${promotion.id}, could not be read: ${why}`, evidence);
    }
    const { path, branch, repository } = found.value;
    const environment = facts.policy.environments.get(upstream);
    const workflow = environment?.workflow;
    // A rollback may have come by a workflow of its own.
    const back = environment === undefined || promotion.rollbackOf === undefined ? undefined : (0,rule/* rollbackRule */.T2)(environment).workflow;
    // What nobody knows is not the same as something else that nobody knows.
    const isKnown = typeof repository === "number" && typeof branch === "string";
    if (!isKnown || repository !== facts.repositoryId || branch !== facts.defaultBranch) {
        return refused("fail", "upstream-unproven", `Run ${run}, which the ledger cites for ${promotion.id}, did not run on ${facts.defaultBranch} of this repository.`, evidence);
    }
    const isOwn = path === (0,counted/* workflowPath */.RB)(workflow ?? "") || (back !== undefined && path === (0,counted/* workflowPath */.RB)(back));
    if (workflow !== undefined && !isOwn) {
        return refused("fail", "upstream-unproven", `Run ${run}, which the ledger cites for ${promotion.id}, is of ${path} and not of ${(0,counted/* workflowPath */.RB)(workflow)}.`, evidence);
    }
    const unverified = refuteVerification(facts, upstream, promotion, found.value);
    return (refuteEnd(facts, upstream, promotion, found.value, evidence) ??
        (unverified && { gate: GATE, unblock: unblockOf(unverified), ...unverified }));
}
function refuteEnd(facts, upstream, promotion, { status, whole, ...found }, evidence) {
    const { run } = promotion;
    // The job that just settled the promotion may ask for the next one before GitHub has closed it.
    if (run === facts.calling.run)
        return undefined;
    // Where several jobs deploy, one that ended well says nothing of the others.
    const isExplicit = facts.policy.environments.get(upstream)?.settle === "explicit";
    const conclusion = isExplicit ? (whole ?? null) : found.conclusion;
    if (status !== "completed") {
        return refused("wait", "upstream-in-progress", `Run ${run} of ${promotion.id} has not ended yet.`, evidence);
    }
    if (conclusion === "success")
        return undefined;
    return refused("fail", "upstream-unproven", `${promotion.id} is recorded as succeeded, but the job that deployed it ended with ${conclusion ?? "no conclusion"}.`, evidence);
}
function unblockOf({ verdict, reason }) {
    if (reason !== "upstream-unverified")
        return UNBLOCK[verdict];
    return "Run the action verify for it there (docs/verification.md), or promote a release that was verified.";
}
function refused(verdict, reason, message, evidence) {
    return { gate: GATE, verdict, reason, message, evidence, unblock: UNBLOCK[verdict] };
}
const UNBLOCK = {
    fail: "Promote the release upstream once more; a person may while its success there is not proven. If nobody knows why it is not, find out who wrote that record (docs/ledger.md).",
    wait: "Nothing to do but wait; the promotion goes on by itself.",
    unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
};


/***/ }),

/***/ 43269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ newestSuccess),
/* harmony export */   v: () => (/* binding */ readUpstreamRun)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38575);


/** The newest settled promotion of a release, if it is a success: the one that opens the environments downstream. */
function newestSuccess({ settled }, release) {
    const newest = settled.find((each) => each.release.id === release);
    return newest?.state === "succeeded" ? newest : undefined;
}
/** The runs that a success cites: of the job that deployed, and of those that verified it. */
async function readUpstreamRun(asking, settled) {
    const deployed = { run: settled.run ?? 0, attempt: settled.attempt ?? 1, checkRun: settled.checkRun };
    const [found, verified] = await Promise.all([settle(() => readRun(asking, deployed)), readVerified(asking, settled)]);
    return found.ok && verified !== undefined ? { ok: true, value: { ...found.value, verified } } : found;
}
async function readVerified(asking, { verification }) {
    if (verification === undefined)
        return undefined;
    const { run, tests } = verification;
    return settle(async () => {
        const [judge, ran] = await Promise.all([
            readRun(asking, { run: run.id, attempt: run.attempt, checkRun: run.checkRun }),
            tests === null ? null : (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .getRun */ .Mh)(asking.client, { repo: asking.repo, run: tests }),
        ]);
        return { judge, tests: ran };
    });
}
/** A run that ended red, or goes on, may still hold a job that ended well. */
async function readRun({ client, repo }, { run, attempt, checkRun }) {
    const place = { repo, run, attempt };
    const { path, headBranch, headRepositoryId, status, conclusion, createdAt } = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .getAttempt */ .Yp)(client, place);
    const whole = {
        path,
        branch: headBranch,
        repository: headRepositoryId,
        status,
        conclusion,
        whole: conclusion,
        createdAt,
    };
    if (status !== "completed" || conclusion === "success" || checkRun === null)
        return whole;
    const job = (await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .listJobs */ .N6)(client, place)).find(({ id }) => id === checkRun);
    return { ...whole, conclusion: job?.conclusion ?? conclusion };
}
async function settle(read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error))
            return { ok: false, why: error.message };
        throw error;
    }
}


/***/ }),

/***/ 80620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readChanges)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



const Count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const Shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["identical", "ahead", "behind", "diverged"]),
    ahead_by: Count,
    behind_by: Count,
    commits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        sha: _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm,
        author: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
        commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), author: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })) }),
    })),
});
/** Reads what lies between two commits, for people to see. Throws GitHubFailure `not-found` when they share no history. */
async function readChanges(client, o) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const basehead = `${o.base}...${o.head}`;
    const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(o.repo), basehead, per_page: 100 });
    const { status, ahead_by: ahead, behind_by: behind, commits } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Shape, data, route);
    return {
        ...{ status, ahead, behind },
        commits: commits.slice(0, 100).map(({ sha, author, commit }) => ({
            commit: sha,
            author: author?.login ?? commit.author?.name ?? "unknown",
            subject: commit.message.split("\n", 1)[0] ?? "",
        })),
    };
}


/***/ }),

/***/ 10875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readCheckFacts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _commit_facts_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54507);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);




/** Above this many suites or check runs GitHub's own list is not complete (R65). */
const MOST = 1_000;
const PageInfo = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) });
const Word = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .toLowerCase */ .PXX());
const ChecksShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id,
        name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        status: Word,
        conclusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(Word),
        startedAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Time */ .gX),
    }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ databaseId, ...check }) => ({ id: databaseId, ...check })))),
    pageInfo: PageInfo,
});
const SuitesShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        id: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id,
        app: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id, slug: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
        status: Word,
        conclusion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(Word),
        branch: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
        createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Time */ .gX,
        workflowRun: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id,
            event: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            runNumber: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
            file: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
        })),
        checkRuns: ChecksShape,
    })),
    pageInfo: PageInfo,
});
const StatusShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    state: Word,
    createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Time */ .gX,
    creator: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), login: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), databaseId: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig())) })),
});
const CommitShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    __typename: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("Commit"),
    checkSuites: SuitesShape,
    status: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ contexts: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(StatusShape) })),
});
const MoreSuitesShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ checks: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ checkSuites: SuitesShape }) }) });
const MoreChecksShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ node: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ checkRuns: ChecksShape }) });
const REQUEST = "graphql CommitFacts";
/** Reads the `checks` block and what is left on further pages. Throws `GitHubFailure`. */
async function readCheckFacts(client, o) {
    const commit = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(CommitShape, o.data, REQUEST);
    const nodes = [...commit.checkSuites.nodes];
    let after = cursorOf(commit.checkSuites.pageInfo, null);
    while (after !== null) {
        // One more page would be more than there may be; do not read it.
        if (nodes.length >= MOST)
            throw tooMany("check suites");
        const variables = { owner: o.repo.owner, name: o.repo.name, commit: o.commit, after };
        const more = whole(await client.graphql("read", _commit_facts_query_js__WEBPACK_IMPORTED_MODULE_0__/* .MORE_SUITES_QUERY */ .DO, variables));
        const page = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(MoreSuitesShape, more, REQUEST).repository.checks.checkSuites;
        nodes.push(...page.nodes);
        after = cursorOf(page.pageInfo, after);
    }
    let left = MOST;
    const suites = [];
    for (const node of nodes) {
        const suite = await suiteFact(client, node, left);
        left -= suite.checks.length;
        suites.push(suite);
    }
    return { suites, statuses: (commit.status?.contexts ?? []).map(statusFact) };
}
async function suiteFact(client, node, left) {
    const checks = [...node.checkRuns.nodes];
    let after = cursorOf(node.checkRuns.pageInfo, null);
    while (after !== null && checks.length < left) {
        const more = whole(await client.graphql("read", _commit_facts_query_js__WEBPACK_IMPORTED_MODULE_0__/* .MORE_CHECKS_QUERY */ .Jt, { suite: node.id, after }));
        const page = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(MoreChecksShape, more, REQUEST).node.checkRuns;
        checks.push(...page.nodes);
        after = cursorOf(page.pageInfo, after);
    }
    if (after !== null || checks.length > left)
        throw tooMany("check runs");
    const run = node.workflowRun;
    return {
        id: node.databaseId,
        app: node.app === null ? { id: 0, slug: "" } : { id: node.app.databaseId, slug: node.app.slug },
        status: node.status,
        conclusion: node.conclusion,
        branch: node.branch?.name ?? null,
        createdAt: node.createdAt,
        run: run === null
            ? null
            : { id: run.databaseId, event: run.event, path: run.file?.path ?? null, number: run.runNumber },
        checks,
    };
}
function statusFact(status) {
    const { creator } = status;
    const id = creator?.databaseId ?? null;
    return {
        context: status.context,
        state: status.state,
        creator: creator === null || id === null ? null : { id, login: creator.login, bot: creator.__typename !== "User" },
        createdAt: status.createdAt,
    };
}
function cursorOf(page, before) {
    if (!page.hasNextPage)
        return null;
    if (page.endCursor === null || page.endCursor === before)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, "the pages of checks do not end");
    return page.endCursor;
}
function tooMany(what) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, `more than ${MOST} ${what} on one commit; GitHub's list is not complete above that`);
}
function whole(answer) {
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, error.message.slice(0, 500));
    return answer.data;
}


/***/ }),

/***/ 54507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ RANGE_BATCH),
/* harmony export */   DO: () => (/* binding */ MORE_SUITES_QUERY),
/* harmony export */   Jt: () => (/* binding */ MORE_CHECKS_QUERY),
/* harmony export */   P3: () => (/* binding */ rangeChecksQuery),
/* harmony export */   TL: () => (/* binding */ commitFactsQuery)
/* harmony export */ });
/* harmony import */ var _deployment_fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1805);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26019);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71549);



/** Deployments of other environments read with a commit, newest first. */
const NEWEST_DEPLOYMENTS = 20;
const CHECK_RUNS = `nodes { databaseId name status conclusion startedAt } pageInfo { hasNextPage endCursor }`;
const SUITES = `nodes {
          id databaseId app { databaseId slug } status conclusion branch { name } createdAt
          workflowRun { databaseId event runNumber file { path } }
          checkRuns(first: 100, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} }
        }
        pageInfo { hasNextPage endCursor }`;
const STATUS = `status {
          contexts {
            context state createdAt
            creator { __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }
          }
        }`;
/**
 * Everything about one commit, in separate blocks.
 *
 * @param files how many files are read beside it: variables `$t0`, `$t1` \u2026, each `<commit>:<path>`
 */
function commitFactsQuery(files) {
    const indexes = Array.from({ length: files }, (_, index) => index);
    const variables = indexes.map((index) => `, $t${index}: String!`).join("");
    const texts = indexes.map((index) => `t${index}: repository(owner: $owner, name: $name) { object(expression: $t${index}) { __typename ...Text } }`);
    return `query CommitFacts($owner: String!, $name: String!, $commit: GitObjectID!, $head: String!,
  $withHistory: Boolean!, $withWitness: Boolean!, $ledger: String!, $witness: String!,
  $withDeployments: Boolean!, $deploymentsOf: [String!]${variables}) {
  checks: repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      __typename
      ... on Commit {
        checkSuites(first: 100) { ${SUITES} }
        ${STATUS}
      }
    }
  }
  history: repository(owner: $owner, name: $name) {
    object(oid: $commit) @include(if: $withHistory) { __typename ... on Commit { ${_history_js__WEBPACK_IMPORTED_MODULE_2__/* .HISTORY_FIELDS */ .FC} } }
  }
  reach: repository(owner: $owner, name: $name) {
    defaultBranchRef { compare(headRef: $head) { status } }
  }
  witness: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) @include(if: $withWitness) { compare(headRef: $witness) { status } }
  }
  deployments: repository(owner: $owner, name: $name) @include(if: $withDeployments) {
    deployments(first: ${NEWEST_DEPLOYMENTS}, environments: $deploymentsOf, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${_deployment_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .DEPLOYMENT_FIELDS */ .wm} }
    }
  }
  ${texts.join("\n  ")}
}
${files === 0 ? "" : _file_text_js__WEBPACK_IMPORTED_MODULE_1__/* .TEXT_FRAGMENT */ .bK}`;
}
/** The next hundred suites of a commit. */
const MORE_SUITES_QUERY = `query MoreSuites($owner: String!, $name: String!, $commit: GitObjectID!, $after: String!) {
  repository(owner: $owner, name: $name) {
    checks: object(oid: $commit) { ... on Commit { checkSuites(first: 100, after: $after) { ${SUITES} } } }
  }
}`;
/** The next hundred check runs of a suite. */
const MORE_CHECKS_QUERY = `query MoreChecks($suite: ID!, $after: String!) {
  node(id: $suite) { ... on CheckSuite { checkRuns(first: 100, after: $after, filterBy: { checkType: LATEST }) { ${CHECK_RUNS} } } }
}`;
/** Commits whose checks are read in one request: what GitHub answers within its ten seconds. */
const RANGE_BATCH = 25;
/**
 * The checks of several commits, and the pull requests they came with, in two blocks: reading pull requests is a
 * permission of its own.
 *
 * @param commits how many: variables `$c0`, `$c1` \u2026
 */
function rangeChecksQuery(commits) {
    const indexes = Array.from({ length: commits }, (_, index) => index);
    const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
    const each = (fields) => indexes.map((index) => `c${index}: object(oid: $c${index}) { ${fields} }`).join("\n    ");
    return `query RangeChecks($owner: String!, $name: String!${variables}) {
  checks: repository(owner: $owner, name: $name) {
    ${each("...Checks")}
  }
  pulls: repository(owner: $owner, name: $name) {
    ${each("...Pulls")}
  }
}
fragment Checks on Commit { __typename checkSuites(first: 30) { ${SUITES} } ${STATUS} }
fragment Pulls on Commit { associatedPullRequests(first: 10) { nodes { number mergeCommit { oid } } } }`;
}


/***/ }),

/***/ 86582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readCommitFacts),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _check_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10875);
/* harmony import */ var _commit_facts_query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54507);
/* harmony import */ var _deployment_fact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1805);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56150);
/* harmony import */ var _file_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26019);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71549);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40502);









const REQUEST = "graphql CommitFacts";
const BLOCKS = ["checks", "history", "reach", "witness", "deployments"];
const CommitObject = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_8__/* .unknown */ .L5J() });
const HistoryObject = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_8__/* .nullable */ .mee(_history_js__WEBPACK_IMPORTED_MODULE_6__/* .HistoryShape */ .Yr) });
const FileObject = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_8__/* .nullable */ .mee(_file_text_js__WEBPACK_IMPORTED_MODULE_5__/* .ObjectShape */ .N9) });
const ComparedShape = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    compare: valibot__WEBPACK_IMPORTED_MODULE_8__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ status: valibot__WEBPACK_IMPORTED_MODULE_8__/* .picklist */ .KIO(["AHEAD", "BEHIND", "DIVERGED", "IDENTICAL"]) })),
});
const WitnessShape = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ ref: ComparedShape });
const DeploymentsShape = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ deployments: valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ nodes: valibot__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(_deployment_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .GraphqlDeployment */ .xk) }) });
const ReachShape = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ defaultBranchRef: ComparedShape });
/**
 * Reads checks, statuses, the ledger's witness, files and Deployments in one GraphQL request, and more only when a commit has over a hundred suites or a suite over a hundred checks. More than a thousand of either
 * make the checks not ok (R65).
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
async function readCommitFacts(client, query) {
    const files = [...new Map((query.files ?? []).map((file) => [expressionOf(file), file])).values()];
    const answer = await client.graphql("read", (0,_commit_facts_query_js__WEBPACK_IMPORTED_MODULE_2__/* .commitFactsQuery */ .TL)(files.length), variablesOf(query, files));
    const name = `${query.repo.owner}/${query.repo.name}`;
    const blocks = new Set([...BLOCKS, ...files.map((_, index) => `t${index}`)]);
    (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .throwOutside */ .cs)({ answer, request: REQUEST, blocks, repository: name });
    const block = (alias, permissions, read) => (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlock */ .Gr)({ answer, alias, permissions, read });
    return {
        date: answer.date,
        checks: await checksBlock(client, query, block("checks", ["checks", "statuses"], (found) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(CommitObject, found, REQUEST).object)),
        files: new Map(files.map((file, index) => [
            expressionOf(file),
            block(`t${index}`, ["contents"], (found) => textIn(found, file.path)),
        ])),
        reachable: block("reach", ["contents"], (found) => isBehind((0,_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(ReachShape, found, REQUEST).defaultBranchRef)),
        history: query.history === true ? block("history", ["contents"], historyOf) : { ok: true, value: null },
        witness: query.witness === undefined ? { ok: true, value: "unasked" } : block("witness", ["contents"], witnessOf),
        deployments: (query.deploymentsOf ?? []).length === 0
            ? { ok: true, value: [] }
            : block("deployments", ["deployments"], deploymentsIn),
    };
}
/** The text of one of the files that were asked for; `null` when it does not exist there. */
function textOf({ files }, file) {
    return files.get(expressionOf(file)) ?? { ok: false, why: `${file.path} was not asked for` };
}
function expressionOf({ commit, path }) {
    return `${commit}:${path}`;
}
function variablesOf(query, files) {
    const { deploymentsOf = [] } = query;
    return {
        owner: query.repo.owner,
        name: query.repo.name,
        commit: query.commit,
        head: query.commit,
        withHistory: query.history === true,
        withWitness: query.witness !== undefined,
        ledger: `refs/heads/${query.ledgerBranch}`,
        witness: query.witness ?? "",
        withDeployments: deploymentsOf.length > 0,
        ...(deploymentsOf.length > 0 ? { deploymentsOf } : {}),
        ...Object.fromEntries(files.map((file, index) => [`t${index}`, expressionOf(file)])),
    };
}
async function checksBlock(client, query, found) {
    if (!found.ok)
        return found;
    if (found.value === null)
        return { ok: false, why: `GitHub does not know the commit ${query.commit}` };
    try {
        return { ok: true, value: await (0,_check_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckFacts */ .a)(client, { ...query, data: found.value }) };
    }
    catch (failure) {
        // The caller has to end `deferred` then, whatever the other blocks say (R72).
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isFailure */ .N6)(failure, "rate-limited") || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isFailure */ .N6)(failure))
            throw failure;
        return { ok: false, why: failure.message };
    }
}
function historyOf(data) {
    const { object } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(HistoryObject, data, REQUEST);
    if (object === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .unexpected */ .os)(REQUEST, "GitHub does not know the commit");
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_6__/* .historyPage */ .e0)(object, REQUEST);
}
function textIn(data, path) {
    const { object } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(FileObject, data, REQUEST);
    return object === null ? null : (0,_file_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fileText */ .CG)(object, path, REQUEST);
}
function deploymentsIn(data) {
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(DeploymentsShape, data, REQUEST).deployments.nodes;
}
function witnessOf(data) {
    return isBehind((0,_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .parse */ .qg)(WitnessShape, data, REQUEST).ref) ? "ancestor" : "not-ancestor";
}
/**
 * The branch is the base and the commit in question the head: an ancestor is behind it, or the same commit. GitHub answers
 * `null` for a commit it does not have or that shares no history with the branch, which an ancestor never is.
 */
function isBehind({ compare }) {
    return compare?.status === "BEHIND" || compare?.status === "IDENTICAL";
}


/***/ }),

/***/ 44332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ listEnvironmentReviews),
/* harmony export */   T: () => (/* binding */ hasReviewers)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





const ReviewShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    environments: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["approved", "rejected", "pending"]),
    user: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_2__/* .PersonShape */ .T),
    comment: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
const EnvironmentShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    protection_rules: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), reviewers: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }))) }))),
});
/** The review history of a run, oldest first; reviews that were not given yet are left out. One request. */
async function listEnvironmentReviews(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals";
    const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo), run_id: o.run });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ReviewShape), data, route).flatMap(({ environments, state, user, comment }) => state === "pending"
        ? []
        : [{ environments: environments.map(({ name }) => name), state, person: user ?? null, comment }]);
}
/** Whether GitHub asks reviewers before a job of this environment starts; `false` also where the environment is missing. */
async function hasReviewers(client, o) {
    const route = "GET /repos/{owner}/{repo}/environments/{environment_name}";
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo), environment_name: o.environment });
        const { protection_rules: rules = [] } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(EnvironmentShape, data, route);
        return rules.some(({ type, reviewers = [] }) => type === "required_reviewers" && reviewers.length > 0);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error, "not-found"))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 71549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ HISTORY_FIELDS),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Yr: () => (/* binding */ HistoryShape),
/* harmony export */   e0: () => (/* binding */ historyPage)
/* harmony export */ });
/* unused harmony export HISTORY_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);



const NODES = "nodes { oid parents(first: 10) { nodes { oid } } } pageInfo { hasNextPage endCursor }";
/** The first hundred commits that a commit contains, itself included. */
const HISTORY_FIELDS = `history(first: 100) { ${NODES} }`;
/** The next hundred. */
const HISTORY_QUERY = `query CommitHistory($owner: String!, $name: String!, $commit: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { __typename ... on Commit { history(first: 100, after: $after) { ${NODES} } } }
  }
}`;
const REQUEST = "graphql CommitHistory";
const HistoryShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    history: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        nodes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm, parents: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ nodes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Oid */ .bm })) }) })),
        pageInfo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
    }),
});
const AnswerShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ object: HistoryShape }) });
/**
 * One page of what a commit contains; the first without `after`.
 *
 * @throws GitHubFailure also for a commit that GitHub does not know, and for pages that do not go on
 */
async function readHistory(client, o) {
    const variables = { owner: o.repo.owner, name: o.repo.name, commit: o.commit, after: o.after };
    const answer = await client.graphql("read", HISTORY_QUERY, variables);
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, error.message.slice(0, 500));
    const page = historyPage((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(AnswerShape, answer.data, REQUEST).repository.object, REQUEST);
    if (page.after !== null && page.after === o.after)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, "the pages of the history do not end");
    return page;
}
/** A page as the fields above give it. */
function historyPage({ history }, request) {
    const { hasNextPage, endCursor } = history.pageInfo;
    if (hasNextPage && endCursor === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(request, "the pages of the history do not end");
    return {
        commits: history.nodes.map(({ oid, parents }) => ({ oid, parents: parents.nodes.map((parent) => parent.oid) })),
        after: hasNextPage ? endCursor : null,
    };
}


/***/ }),

/***/ 66790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listPullRequestReviews)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _person_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36116);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);




/** More reviews than this on one pull request are no reviews. */
const MOST_REVIEWS = 1_000;
const STATES = new Map([
    ["APPROVED", "approved"],
    ["CHANGES_REQUESTED", "changes-requested"],
    ["DISMISSED", "dismissed"],
]);
const ReviewShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    user: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_person_js__WEBPACK_IMPORTED_MODULE_1__/* .PersonShape */ .T),
    state: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Oid */ .bm),
    submitted_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .Time */ .gX),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Every submitted review of a pull request, oldest first, whole or not at all (R5). One request a hundred. */
async function listPullRequestReviews(client, o) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
    const items = await client.pages(route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), pull_number: o.number }, { cap: MOST_REVIEWS });
    return items.flatMap((item) => {
        const review = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(ReviewShape, item, route);
        // One that is still being written has no time.
        if (review.submitted_at === undefined)
            return [];
        return [
            {
                id: review.id,
                person: review.user ?? null,
                state: STATES.get(review.state) ?? "other",
                commit: review.commit_id ?? null,
                submittedAt: review.submitted_at,
                url: review.html_url,
            },
        ];
    });
}


/***/ }),

/***/ 40529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ effectivePolicy)
/* harmony export */ });
/* unused harmony export effectivePolicyDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _allow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3761);
/* harmony import */ var _artifact_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28371);




/**
 * This environment's effective policy: the presets are filled in, and two files that mean the same give the same value.
 * It is part of the plan that people approve (R6).
 */
function effectivePolicy(environment) {
    return {
        schema: 1,
        environment: environment.name,
        preset: environment.preset,
        after: environment.after.toSorted(),
        workflow: environment.workflow ?? null,
        url: environment.url ?? null,
        promote: environment.promote,
        supersede: environment.supersede,
        allow: (0,_allow_js__WEBPACK_IMPORTED_MODULE_1__/* .plainAllow */ .iC)(environment.allow),
        ...(environment.settle === "explicit" ? { settle: environment.settle } : {}),
        githubEnvironment: environment.githubEnvironment,
        artifacts: (0,_artifact_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .plainTargets */ .Zn)(environment.artifacts),
        gates: Object.fromEntries(environment.canonicalRules),
        because: environment.because,
    };
}
/** `sha256:<hex>` over the canonical JSON of the effective policy. */
function effectivePolicyDigest(environment) {
    return `sha256:${createHash("sha256")
        .update(canonicalJson(effectivePolicy(environment)))
        .digest("hex")}`;
}


/***/ }),

/***/ 52924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ask: () => (/* binding */ ask)
});

// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/promotion/decide.js + 4 modules
var decide = __webpack_require__(24517);
// EXTERNAL MODULE: ./build/src/github/dispatch.js
var github_dispatch = __webpack_require__(43923);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/promotion/marker.js
var promotion_marker = __webpack_require__(56969);
// EXTERNAL MODULE: ./build/src/promotion/visible.js
var visible = __webpack_require__(37457);
;// CONCATENATED MODULE: ./build/src/promotion/dispatch.js




/**
 * Starts an environment's workflow for a promotion whose intent is recorded. After a lost answer the run is looked for by
 * its `run-name`, which repeats the marker; only then is it started again, and of two runs the second ends `not-owner`
 * (R96). Returns the run's id, or `null` where this GitHub does not say it.
 */
async function startWorkflow(context, dispatch) {
    const { workflow, ref } = dispatch;
    const marker = (0,promotion_marker/* dispatchMarker */.Je)(dispatch.promotion, dispatch.plan);
    const since = new Date(context.clock.now().getTime() - 60_000);
    const inputs = {
        environment: dispatch.environment,
        release: dispatch.release,
        promotion: marker,
        ...(dispatch.service === undefined ? {} : { service: dispatch.service }),
    };
    const start = () => (0,github_dispatch/* dispatchWorkflow */["in"])(context.client, { repo: context.repo, workflow, ref, inputs });
    try {
        return (await start()).run;
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error, "ambiguous"))
            throw error;
        context.log.info("GitHub's answer to the dispatch was lost; looking whether the run was started.");
        for (const wait of visible/* VISIBLE_AFTER */.G) {
            if (wait > 0)
                await context.clock.sleep(wait);
            const run = await (0,github_dispatch/* findDispatchedRun */.yz)(context.client, { repo: context.repo, workflow, marker, since });
            if (run !== null)
                return run.id;
        }
        return (await start()).run;
    }
}

// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/tell-recorded.js + 3 modules
var tell_recorded = __webpack_require__(42055);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/ask.js







/**
 * Asks for a promotion from outside its environment's workflow: judges, records what follows, and starts the workflow when
 * all is clear. Asking twice has no second effect (R90). The environment has a workflow, or there is nothing to start.
 */
async function ask(context, asking) {
    const { asked, more = [] } = asking;
    const standpoint = { here: "anywhere", more };
    const facts = asking.ground === undefined
        ? await (0,read/* readFacts */.MH)(context, asked, standpoint)
        : await (0,read/* judgeAgain */._w)(context, asked, { ...standpoint, ground: asking.ground });
    const decideOn = (fresh) => decideToStart(asking, fresh);
    if (asking.dryRun)
        return { facts, verdict: decideOn(facts).result, recorded: false, run: null, request: tell_recorded/* NOBODY */.oQ };
    const recorded = await (0,record/* record */.g)(context, facts, {
        reread: () => (0,read/* readFacts */.MH)(context, asked, standpoint),
        decide: decideOn,
    });
    const verdict = recorded.result;
    const run = verdict.kind === "dispatching" ? await start(context, recorded.facts, verdict) : null;
    const request = await (0,tell_recorded/* tellRecorded */.qB)(context, recorded, { ours: asking.resuming === true });
    return { facts: recorded.facts, verdict, recorded: recorded.kind === "appended", run, request };
}
function decideToStart(asking, facts) {
    const { ground, environment, judgement } = facts;
    return (0,decide/* decide */.L)({
        ledger: ground.ledger,
        environment,
        policy: ground.policy.sha256,
        release: facts.release,
        releaseDigest: judgement.release.digest,
        back: (0,way_back/* wayBack */.l)(ground, environment, facts.release),
        results: judgement.results,
        outcome: judgement.outcome,
        wanted: facts.wanted,
        cause: asking.asked.cause,
        requester: asking.requester,
        comment: asking.comment,
        onClear: asking.hold === true
            ? { kind: "hold" }
            : {
                kind: "dispatch",
                workflow: workflowFor(facts),
                ref: ground.snapshot.repository.defaultBranch,
                again: asking.again ?? false,
            },
    });
}
/** What is started: a rollback may have a workflow of its own. */
function workflowFor({ environment, judgement: { action } }) {
    return (action === "rollback" ? (0,rule/* rollbackRule */.T2)(environment).workflow : environment.workflow) ?? "";
}
function start(context, facts, { promotion, plan }) {
    const { environment, release, ground } = facts;
    return startWorkflow(context, {
        workflow: workflowFor(facts),
        ref: ground.snapshot.repository.defaultBranch,
        environment: environment.name,
        release: release.id,
        promotion,
        plan,
        service: ground.policy.services.length === 0 ? undefined : ground.service,
    });
}


/***/ }),

/***/ 14112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ choicesOf),
/* harmony export */   z: () => (/* binding */ backTo)
/* harmony export */ });
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96227);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _rollback_elsewhere_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44862);
/* harmony import */ var _rollback_on_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32859);
/* harmony import */ var _rollback_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98965);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2600);
/* harmony import */ var _how_back_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14869);
/* harmony import */ var _taken_back_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17514);








/**
 * The release that a person's word means: the one that it names; else the one that the plan names, as long as the page still says
 * what it said when the promotion came in; else the last good one. Pure.
 */
function backTo(leaving, named) {
    const { state, of } = leaving;
    const goods = choicesOf(leaving);
    const to = named ?? plannedIn(leaving, goods);
    if (typeof to === "object")
        return { good: undefined, why: to.why };
    if (to !== undefined) {
        const left = takenBack(state, of);
        const target = (0,_rollback_target_js__WEBPACK_IMPORTED_MODULE_3__/* .namedTarget */ .Jt)(state, everywhereOf(leaving), { named: [{ name: to, by: "person" }], left, goods });
        return target.kind === "release" ? { good: target } : { good: undefined, why: target.why };
    }
    const [good] = goods;
    const none = `${state.environment} has no other release that succeeded there, and was neither rejected nor banned`;
    return good === undefined ? { good, why: `There is nothing to go back to: ${none}.` } : { good };
}
/** The releases that a person could go back to, the newest first: good ones, without what is taken back. */
function choicesOf(leaving) {
    const left = takenBack(leaving.state, leaving.of);
    return (0,_rollback_target_js__WEBPACK_IMPORTED_MODULE_3__/* .goodReleases */ .CF)(leaving.state, everywhereOf(leaving)).filter(({ release }) => !left.has(release.id));
}
function everywhereOf({ ground: { ledger, policy }, environment }) {
    return (0,_rollback_elsewhere_js__WEBPACK_IMPORTED_MODULE_7__/* .elsewhere */ .J)(environment, policy, { head: ledger.head, stateOf: (name) => (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, name) });
}
/**
 * The release that the plan names: by the page of today, and by the record of what it said when the promotion came in. Where they
 * lead elsewhere, or a rollback failed that was going elsewhere, a person has to say which is meant. So they have where the page
 * cannot be read and the record names one: the record alone is what anyone who may write says (design.md section 6).
 */
function plannedIn(leaving, goods) {
    const { ground, environment, state, of } = leaving;
    const plan = (0,_taken_back_js__WEBPACK_IMPORTED_MODULE_6__/* .planOf */ .XC)(ground, environment, of);
    const before = (0,_rollback_on_record_js__WEBPACK_IMPORTED_MODULE_2__/* .namedOnRecord */ .e)(state, of);
    const isRead = plan !== undefined && plan.unsaid === undefined;
    if (isRead && plan.target.kind === "unfit")
        return { why: `${plan.target.why} ${sayTo(leaving, [])}` };
    const now = isRead ? namedIn(plan) : undefined;
    const last = goods[0]?.release.id;
    const called = (id) => calledIn(goods, id ?? last);
    const ask = (why, ...ids) => {
        const may = ids.map((id) => id ?? last).filter((id) => goods.some(({ release }) => release.id === id));
        return { why: `${why} ${sayTo(leaving, may.map(called))}` };
    };
    if (!isRead && before !== undefined) {
        const unsaid = plan?.unsaid ?? "Nobody knows what the page says now.";
        return ask(`The plan led to ${called(before)} when this came in. ${unsaid}`, before);
    }
    if ((now ?? last) !== (before ?? last)) {
        const why = `The plan led to ${called(before)} when this came in, and leads to ${called(now)} now.`;
        return ask(why, before, now);
    }
    const tried = state.settled.find((each) => each.id === of && (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .wasLost */ .CE)(each))?.release;
    const isOther = tried !== undefined && tried.id !== (now ?? last) && goods.some(({ release }) => release.id === tried.id);
    if (!isOther)
        return now;
    const why = `${of} was going back to ${called(tried.id)} when it failed, and the plan leads to ${called(now)}.`;
    return ask(why, tried.id, now);
}
function calledIn(goods, id) {
    const good = goods.find(({ release }) => release.id === id);
    return good?.release.version ?? id ?? "nothing";
}
function namedIn({ target }) {
    return target.kind === "release" && target.namedBy !== undefined ? target.release.id : undefined;
}
/** The command to copy, one for each release that could be meant. */
function sayTo({ ground: { policy, service }, environment }, releases) {
    const place = (0,_command_service_js__WEBPACK_IMPORTED_MODULE_4__/* .placeIn */ .VV)(environment.name, policy, service);
    const may = releases.length === 0 ? ["<release>"] : releases;
    return `Say which one: ${may.map((release) => `\`${(0,_how_back_js__WEBPACK_IMPORTED_MODULE_5__/* .goBack */ .O)(place, { id: release, version: null })}\``).join(", or ")}.`;
}
/**
 * The releases to get away from: what is there; and after a rollback that failed, what that one was to take back. Where that
 * one was going is not among them: it may be tried again.
 */
function takenBack({ current, candidate, settled }, of) {
    const bad = new Set(current.kind === "release" ? [current.release.id] : []);
    for (let next = of; next !== undefined;) {
        const id = next;
        const taken = settled.find((each) => each.id === id);
        const isFailedBack = taken !== undefined && (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .wasLost */ .CE)(taken);
        const there = current.kind === "release" ? current.release : candidate?.release;
        const release = taken?.release ?? (id === of ? there : undefined);
        if (!isFailedBack && release !== undefined)
            bad.add(release.id);
        // Ids only fall along the way back, so it ends.
        next = isFailedBack ? taken.rollbackOf : undefined;
    }
    return bad;
}


/***/ }),

/***/ 14831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ proveCarrier),
/* harmony export */   h: () => (/* binding */ refuseUnprovable)
/* harmony export */ });
/* harmony import */ var _authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84916);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38575);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90589);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2600);
/* harmony import */ var _comments_proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12632);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13715);







/**
 * Proves a recorded command again, wherever it is about to open something. Anyone with write access can append to the
 * ledger (design.md section 6), so only GitHub's own objects speak: the cited run, started by this very person by hand, on
 * the default branch, named after this very command; or the cited comment, written by this very person and never changed. Of
 * the time of the record either of them; and the person may still do it.
 */
async function proveCarrier(context, ground, carried) {
    const { actor, action, environments, comment } = carried;
    const { client, repo } = context;
    const proof = comment === undefined
        ? await proveRun(context, ground, carried)
        : await (0,_comments_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .proveComment */ .si)(context, ground, { ...carried, comment });
    if (proof.refuted !== undefined)
        return proof;
    const acting = { login: proof.login, id: actor.id };
    const allowed = await (0,_authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__/* .authorize */ .G)({ client, repo, action, environments, acting });
    if (allowed.kind !== "allowed")
        return { refuted: allowed.why };
    return { refuted: undefined, startedAt: proof.startedAt };
}
async function proveRun(context, ground, carried) {
    const { actor, run } = carried;
    let found;
    try {
        found = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .getAttempt */ .Yp)(context.client, { repo: context.repo, run: run.id, attempt: run.attempt });
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        return { refuted: `run ${run.id}, which carried the command, could not be read: ${error.message}` };
    }
    const refuted = refuteRun(found, ground, carried);
    if (refuted !== undefined)
        return { refuted };
    const login = found.triggeringActor?.login ?? actor.login;
    return { refuted: undefined, login, startedAt: Date.parse(found.createdAt) };
}
/**
 * Refuses a command before it is recorded when its own run could not prove it later: its workflow gives it another name, or
 * no person started it by hand. A comment that was read just now proves itself. Answers since when the command is known, in
 * milliseconds since 1970. Throws `Stop` `command-refused`.
 */
async function refuseUnprovable(context, ground, wanted) {
    if (wanted.carrying !== undefined)
        return Date.parse(wanted.carrying.at);
    const { id: run, attempt } = context.calling;
    const found = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .getAttempt */ .Yp)(context.client, { repo: context.repo, run, attempt });
    const refuted = refuteRun(found, ground, { ...wanted, at: found.createdAt });
    if (refuted === undefined)
        return Date.parse(found.createdAt);
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_6__/* .Stop */ .V("command-refused", `This could not be proven later: ${refuted}`, "docs/overrides.md says why.");
}
function refuteRun(run, ground, { actor, at, isCommand }) {
    const { id, defaultBranch } = ground.snapshot.repository;
    const named = `run ${run.id}, which is said to have carried the command,`;
    if (run.event !== "workflow_dispatch")
        return `${named} was started by ${run.event}, not by hand.`;
    if (run.headRepositoryId !== id || run.headBranch !== defaultBranch)
        return `${named} did not run on ${defaultBranch} of this repository.`;
    if (run.triggeringActor === null || run.triggeringActor.bot || run.triggeringActor.id !== actor.id)
        return `${named} was not started by ${actor.login}.`;
    const said = (0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .commandIn */ .vt)(run.title);
    if (said === undefined || !isCommand(said))
        return `${named} is called something else. Its workflow needs "run-name: \${{ inputs.command || 'resume' }}".`;
    if (!(0,_command_service_js__WEBPACK_IMPORTED_MODULE_4__/* .meansService */ .Mr)(said, ground, false))
        return `${named} does not say that it is about the service ${ground.service}: write ${ground.service}/<environment>.`;
    if (!(0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfTheTime */ .av)(at, run.createdAt))
        return `${named} is not of the time of the record.`;
    return undefined;
}


/***/ }),

/***/ 6892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ask.js + 1 modules
var ask = __webpack_require__(52924);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/permit.js
var permit = __webpack_require__(71220);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/services.js
var services = __webpack_require__(19323);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/promotion/banning.js









/**
 * Records that nothing may bring some bytes in any more, whatever release they are in, in every environment of every service
 * (R41). Only those may who may lock every environment. There is no way back: what is good is built again, with other bytes.
 * Returns what was done, in a sentence. Throws `Stop` when the person may not, or it is not clear which bytes are meant.
 */
async function banArtifact(context, command, o) {
    const read = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true });
    const ground = await read();
    const environments = [...ground.policy.environments.values()];
    const { id, login } = await (0,permit/* permit */.e)(context, { action: "lock", environments, login: o.login });
    const acting = { ...context, actor: { id, login } };
    const banned = await find(context, await digestOf(context, command.what));
    const decide = (fresh) => decideBan(command, fresh, banned, acting.actor);
    if (o.dryRun)
        return `Would be done: ${decide(ground).result}`;
    const recorded = await (0,record/* record */.g)(acting, { ground }, {
        reread: async () => ({ ground: await read() }),
        decide: (facts) => decide(facts.ground),
    });
    return recorded.result;
}
/** Pure. Who was first stands in the record; whoever says it again only adds releases that have the bytes. */
function decideBan({ why }, { ledger }, { digest, releases, running }, by) {
    const known = ledger.head.revoked?.find((each) => each.digest === digest);
    const more = releases.filter((id) => known?.releases?.includes(id) !== true);
    if (known !== undefined && more.length === 0) {
        const before = `${digest} was banned already, by ${known.actor?.login ?? "automation"} at ${known.at}: ${known.why}`;
        return { drafts: [], result: before };
    }
    const data = { digest, why, ...(more.length === 0 ? {} : { releases: more }) };
    const there = running.length === 0 ? "" : ` They run in ${running.join(" and ")}: "/rollback <environment> <why>" takes it back.`;
    return {
        drafts: [{ service: null, environment: null, promotion: null, event: "artifact.revoked", data }],
        result: `${by.login} bans ${digest}: nothing brings these bytes in any more, anywhere.${there} ${why}`,
    };
}
/** The one digest that is meant. A ban is for ever, so a release with several artifacts does not stand for all of them. */
async function digestOf(context, what) {
    if (fields/* ARTIFACT_DIGEST */.qM.test(what))
        return what;
    const choice = (0,choose_release/* readChoice */.Kf)(what);
    if (choice.kind !== "id" && choice.kind !== "version")
        throw new stop/* Stop */.V("command-refused", "A ban is for ever, so it names its release: an id, a version or a digest.");
    const found = await (0,promotion_ground/* readGround */.A4)(context, { files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const { id } = (0,choose_release/* namedRelease */.bs)(choice, found.ledger);
    const { ledger, service } = await (0,promotion_ground/* readGround */.A4)(context, { files: (named) => [(0,paths/* releasePath */.bD)(named, id)] });
    const release = recordIn(ledger.files, service, id);
    const [only, ...others] = release?.artifacts ?? [];
    if (only === undefined)
        throw new stop/* Stop */.V("release-broken", `The ledger has no whole record of ${id}.`, "Ban its bytes by their digest.");
    if (others.length === 0)
        return only.digest;
    const each = [only, ...others].map(({ name, digest }) => `${name} is ${digest}`).join(", ");
    throw new stop/* Stop */.V("command-refused", `${id} has ${others.length + 1} artifacts, and a ban is for ever: say which. ${each}.`, "Write the digest in place of the release; one ban for each.");
}
/** Looks through what every environment of every service remembers: what was good may be a way back. */
async function find(context, digest) {
    const found = { releases: [], running: [] };
    for (const { context: serving, ground } of await (0,services/* readServices */.J)({ ...context, serviceInput: undefined })) {
        const states = [...ground.ledger.states.values()];
        const ids = [...new Set(states.flatMap(rememberedIn))];
        const { ledger, service } = await (0,promotion_ground/* readGround */.A4)(serving, {
            files: (named) => ids.map((id) => (0,paths/* releasePath */.bD)(named, id)),
            anyService: true,
        });
        const holding = ids.filter((id) => recordIn(ledger.files, service, id)?.artifacts.some((artifact) => artifact.digest === digest));
        found.releases.push(...holding);
        for (const { environment, current } of states) {
            if (current.kind === "release" && holding.includes(current.release.id))
                found.running.push(environment);
        }
    }
    return { digest, releases: [...new Set(found.releases)], running: [...new Set(found.running)] };
}
function rememberedIn({ current, candidate, succeeded, previous, open, settled }) {
    const there = [current.kind === "release" ? current : null, candidate, succeeded, previous, ...open, ...settled];
    return there.flatMap((each) => (each === null ? [] : [each.release.id]));
}
function recordIn(files, service, id) {
    const text = files.get((0,paths/* releasePath */.bD)(service, id));
    const read = text === undefined ? undefined : (0,release_read/* readRelease */.i)(text, id);
    return read?.kind === "broken" ? undefined : read?.release;
}

// EXTERNAL MODULE: ./build/src/promotion/carrier.js
var promotion_carrier = __webpack_require__(14831);
// EXTERNAL MODULE: ./build/src/gates/lock/gate.js
var gate = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
// EXTERNAL MODULE: ./build/src/ledger/said-to-run.js
var said_to_run = __webpack_require__(40854);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/command.js
var promotion_command = __webpack_require__(83982);
// EXTERNAL MODULE: ./build/src/promotion/command-end.js
var command_end = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/src/promotion/unlock-proof.js
var unlock_proof = __webpack_require__(8636);
// EXTERNAL MODULE: ./build/src/promotion/what-runs.js
var what_runs = __webpack_require__(57044);
;// CONCATENATED MODULE: ./build/src/promotion/closing.js










/**
 * Locks, unlocks, holds or lets go. Doing it twice changes nothing: whoever was first stands in the record, and is named.
 * Returns what was done, in a sentence.
 */
async function setClosing(context, ground, command, o) {
    const decideOn = (fresh) => decideClosing(command, fresh, o.carrier);
    const decided = decideOn(ground);
    if (o.dryRun)
        return decided.drafts.length === 0 ? decided.result : `Would be done: ${decided.result}`;
    const reread = async () => ({ ground: await o.reread() });
    const recorded = await (0,record/* record */.g)(context, { ground }, { reread, decide: (facts) => decideOn(facts.ground) });
    return recorded.result;
}
/** Pure. An end that has passed closes nothing any more, and needs no opening. */
function decideClosing(command, { ledger, service, now }, { carrying, startedAt } = {}) {
    const { environment, why } = command;
    const isLock = command.kind === "lock" || command.kind === "unlock";
    const known = environment === promotion_command/* EVERYTHING */.Qz ? ledger.head : (0,snapshot/* stateOf */.L4)(ledger, environment);
    const before = (isLock ? known.lock : known.hold) ?? null;
    const what = environment === promotion_command/* EVERYTHING */.Qz ? "Everything" : environment;
    const word = isLock ? "locked" : "on hold";
    switch (command.kind) {
        case "lock":
        case "hold": {
            if ((0,environment_hold/* isHolding */.ye)(before, now))
                return nothing(`${what} was ${word} already, by ${(0,gate/* describeHold */.TZ)(before)}`);
            const until = command.end === undefined ? undefined : (0,command_end/* endAt */.F)(command.end, now);
            const data = until === undefined ? { why } : { why, until };
            const end = until === undefined ? "" : ` until ${until}`;
            const drafts = [closingDraft(environment, service, isLock ? "locked" : "held", data)];
            return { drafts, result: `${what} is ${word}${end}: ${why}` };
        }
        case "unlock":
        case "unhold": {
            if (!(0,environment_hold/* isHolding */.ye)(before, now)) {
                const over = before === null ? "" : ` The last time was by ${(0,gate/* describeHold */.TZ)(before)}`;
                return nothing(`${what} was not ${word}.${over}`);
            }
            if (isLock && startedAt !== undefined && (0,unlock_proof/* isTooEarly */.kH)(before, startedAt)) {
                throw new stop/* Stop */.V("command-refused", `${what} was locked after this was asked, by ${(0,gate/* describeHold */.TZ)(before)}`, "If you mean this lock, say it again.");
            }
            // For everything there is no single thing that runs.
            const isOne = isLock && environment !== promotion_command/* EVERYTHING */.Qz;
            const found = isOne ? foundToRun((0,snapshot/* stateOf */.L4)(ledger, environment), before, why) : undefined;
            const said = found === undefined ? "" : `; ${found.said}`;
            const off = { service, lock: before, carrying, runs: found?.runs };
            const drafts = [isLock ? unlocking(command, off) : unholding(command, service)];
            return { drafts, result: `${what} is not ${word} any more${said}: ${why}` };
        }
    }
}
/** The lock of a failed rollback asks for it; under any later lock it may be said, or said again, while nothing has entered. */
function foundToRun(state, lock, why) {
    const isSaid = (0,said_to_run/* failedBackIn */.ee)(state) !== undefined && (0,what_runs/* runsIn */.UN)(why) !== undefined;
    return (0,what_runs/* asksWhatRuns */.X6)(lock) || isSaid ? (0,what_runs/* recordedRuns */.v_)(state, why) : undefined;
}
function nothing(result) {
    return { drafts: [], result };
}
function closingDraft(environment, service, what, data) {
    if (environment === promotion_command/* EVERYTHING */.Qz) {
        return { service: null, environment: null, promotion: null, event: `repository.${what}`, data };
    }
    return { service, environment, promotion: null, event: `environment.${what}`, data };
}
function unlocking({ environment, why }, o) {
    const { service, lock, carrying, runs } = o;
    const data = { why, lock: lock.seq, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    if (environment === promotion_command/* EVERYTHING */.Qz)
        return { service: null, environment: null, promotion: null, event: "repository.unlocked", data };
    const said = runs === undefined ? {} : { runs };
    return { service, environment, promotion: null, event: "environment.unlocked", data: { ...data, ...said } };
}
function unholding({ environment, why }, service) {
    if (environment === promotion_command/* EVERYTHING */.Qz)
        return { service: null, environment: null, promotion: null, event: "repository.unheld", data: { why } };
    return { service, environment, promotion: null, event: "environment.unheld", data: { why } };
}

// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/environments/access/page.js
var access_page = __webpack_require__(58248);
// EXTERNAL MODULE: ./build/src/environments/access/removal.js
var access_removal = __webpack_require__(60831);
// EXTERNAL MODULE: ./build/src/environments/access/review.js
var review = __webpack_require__(51891);
// EXTERNAL MODULE: ./build/src/environments/access/rule.js
var access_rule = __webpack_require__(73353);
// EXTERNAL MODULE: ./build/src/github/comments.js
var comments = __webpack_require__(73195);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
;// CONCATENATED MODULE: ./build/src/promotion/confirm-access.js









/**
 * Records that a person confirmed who has access, as the review's page shows it (R119). What is recorded is the digest of
 * the rows that stand there now, which must be the one that the comment signs, and the rows that are to be taken away: whoever
 * changed the page in between has changed the digest too, and the next audit compares it with what GitHub says. Once for each
 * comment.
 */
async function confirmAccess(context, { command, carrying, login, dryRun }) {
    if (carrying === undefined) {
        throw new stop/* Stop */.V("command-refused", "A review is signed by a comment.", "Write /confirm on the page of the review.");
    }
    const read = async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true }) });
    const first = await read();
    const { comment } = carrying;
    const { client, repo } = context;
    const [opening, page] = await Promise.all([
        (0,comments/* readOpening */.jA)(client, { repo, number: comment.issue }),
        (0,issues/* readIssue */.OS)(client, repo, comment.issue),
    ]);
    const snapshot = page === null || !(0,review/* isReviewPage */.yf)(opening) ? undefined : (0,access_page/* snapshotIn */.wI)(page.body);
    if (snapshot === undefined) {
        const hint = "Run the action audit: it opens the review, or writes its page anew.";
        throw new stop/* Stop */.V("command-refused", `#${comment.issue} shows no review of who has access.`, hint);
    }
    if ((0,access_page/* shortDigest */.VK)(snapshot.digest) !== command.digits) {
        throw new stop/* Stop */.V("command-refused", `The page of the review shows ${(0,access_page/* shortDigest */.VK)(snapshot.digest)} now, not ${command.digits}: who has access changed since.`, "Look at it again, and confirm what it shows.");
    }
    const remove = removals(snapshot, command.remove);
    const person = await permitted(context, first.ground, login);
    const acting = { ...context, actor: person };
    const message = `${person.login} confirmed who has access: ${snapshot.people} people, ${snapshot.lines.length} rows.${tail(remove)}`;
    if (dryRun)
        return { message: `Would be done: ${message}` };
    const draft = {
        ...{ service: null, environment: null, promotion: null, event: "access.reviewed" },
        data: {
            ...{ snapshot: snapshot.digest, rows: snapshot.lines.length, people: snapshot.people, comment },
            ...(remove.length === 0 ? {} : { remove }),
        },
    };
    const decide = ({ ground }) => {
        const known = ground.ledger.head.reviewed?.comment.id === comment.id;
        return { drafts: known ? [] : [draft], result: message };
    };
    const recorded = await (0,record/* record */.g)(acting, first, { reread: read, decide });
    return { message: recorded.result };
}
/** What the numbers of a comment name. A row that nobody can take away at GitHub is no decision. */
function removals({ lines }, rows) {
    return rows.map((row) => {
        const line = lines[row - 1];
        const removal = line === undefined ? undefined : (0,access_removal/* removalOf */.c6)(line);
        if (removal !== undefined)
            return removal;
        throw new stop/* Stop */.V("command-refused", line === undefined ? `The review has no row ${row}.` : `Row ${row} is nobody's access: ${line.slice(0, 200)}`, "Name rows that are a person, a team, a key, an App, a token, a reviewer or somebody on a bypass list; the policy is changed by a pull request.");
    });
}
function tail(remove) {
    return remove.length === 0
        ? ""
        : ` To be taken away at GitHub: ${remove.join("; ")}. The audit looks whether it was.`;
}
/** The person, if every environment whose policy asks for a review lets them sign it. */
async function permitted({ client, repo, actor }, { policy }, login) {
    const rules = [...(0,access_rule/* accessRules */.Sx)(policy).values()].filter(({ review }) => review !== undefined);
    if ((0,access_rule/* shortestReview */.pn)((0,access_rule/* accessRules */.Sx)(policy)) === undefined) {
        const hint = 'Add "access: { review: 90d }" to an environment.';
        throw new stop/* Stop */.V("command-refused", "The policy asks for no review of who has access.", hint);
    }
    if (actor === null)
        throw new stop/* Stop */.V("not-allowed", "GitHub does not say whose comment this is.");
    for (const rule of rules) {
        const rights = await (0,review/* mayConfirm */.qB)({ client, repo }, { id: actor.id, login }, (0,access_rule/* reviewersOf */.G$)(rule));
        if (rights.kind === "refused") {
            throw new stop/* Stop */.V("not-allowed", rights.why, 'Ask somebody who may, or change "access: { from: \u2026 }".');
        }
        if (rights.kind === "unknown") {
            throw new stop/* Stop */.V("people-unreadable", rights.why, "Run this again; without an answer nobody signs.");
        }
    }
    return { id: actor.id, login };
}

// EXTERNAL MODULE: ./build/src/gates/override.js
var override = __webpack_require__(38428);
// EXTERNAL MODULE: ./build/src/promotion/override-proof.js + 1 modules
var override_proof = __webpack_require__(74813);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var promotion_plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/proved-by.js
var proved_by = __webpack_require__(31467);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/target.js
var target = __webpack_require__(13550);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/overriding.js













/**
 * The one promotion that an override can mean: the newest that has not entered yet; without one, the newest that was
 * settled, if it was refused. A promotion that failed, or that somebody ended, is not taken up again by a word.
 */
function findBound({ open, settled }) {
    const waiting = open.filter(({ state }) => !(0,target/* isActive */.$)(state)).toSorted((left, right) => right.number - left.number)[0];
    if (waiting !== undefined)
        return { kind: "open", promotion: waiting };
    const [newest] = settled;
    return newest?.state === "rejected" ? { kind: "again", settled: newest } : undefined;
}
/**
 * Records an override: bound to one promotion and one gate, for a day. A refused promotion gets another attempt by it, in
 * the name of the one who overrides. Returns what was done, in a sentence.
 */
async function overrideGate(context, first, command, o) {
    const possible = (0,override/* overridable */.E6)(command.gate);
    if (!possible.ok)
        throw new stop/* Stop */.V("command-refused", possible.why, "docs/overrides.md says why.");
    const look = async (ground) => {
        const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
        const choice = { kind: "known", release: releaseOf(bound(ground.ledger, environment.name)) };
        const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" };
        return (0,read/* judgeAgain */._w)(context, asked, { ground, here: "anywhere" });
    };
    const isCommand = (said) => (0,override_proof/* isOverride */.jn)(said, command);
    const { carrying } = o;
    const given = o.dryRun ? undefined : await (0,promotion_carrier/* refuseUnprovable */.h)(context, first, { actor: o.person, isCommand, carrying });
    const facts = await look(first);
    const decide = (fresh) => decideOverride(fresh, command, o.person, { comment: carrying?.comment, given });
    if (o.dryRun)
        return `Would be done: ${decide(facts).result}`;
    const recorded = await (0,record/* record */.g)(context, facts, { reread: async () => look(await o.reread()), decide });
    return recorded.result;
}
function bound(ledger, environment) {
    const found = findBound((0,snapshot/* stateOf */.L4)(ledger, environment));
    if (found !== undefined)
        return found;
    throw new stop/* Stop */.V("command-refused", `Nothing waits for ${environment}, and its newest promotion was not refused: there is nothing to override.`, `Ask for a promotion first: /promote ${environment} [release].`);
}
function releaseOf(target) {
    return target.kind === "open" ? target.promotion.release : target.settled.release;
}
/** Whether what an override would be bound to was there when the command was given. */
function isMeant(target, startedAt) {
    const since = target.kind === "open" ? target.promotion.requestedAt : target.settled.at;
    return Date.parse(since) <= startedAt;
}
/** Pure: the same facts always give the same events. `given`: when the command was, in milliseconds since 1970. */
function decideOverride({ ground, environment, release, judgement }, { gate, why }, person, { comment, given } = {}) {
    const { ledger, now, service } = ground;
    const back = (0,way_back/* wayBack */.l)(ground, environment, release);
    const target = bound(ledger, environment.name);
    if (given !== undefined && !isMeant(target, given)) {
        throw new stop/* Stop */.V("command-refused", `What waits for ${environment.name} was asked for after this command was given, so it cannot have been meant.`, "Look at it, and give the command again.");
    }
    // Only one that counts makes another one needless: a forged one must not keep the true one out.
    const stands = judgement.results.find((result) => (0,override/* isAbout */.KH)(gate, result) && result.override !== undefined)?.override;
    if (stands !== undefined) {
        const by = `${stands.by} until ${stands.until}: ${stands.why}`;
        return { drafts: [], result: `${gate} was overridden already for ${environment.name}, by ${by}` };
    }
    if (!judgement.results.some((result) => (0,override/* isAbout */.KH)(gate, result))) {
        throw new stop/* Stop */.V("command-refused", `${gate} is not in the way of ${release.id} to ${environment.name}: there is nothing to override.`, "Run the command without an override; the summary says what is in the way.");
    }
    const until = (0,fields/* instantOf */.B9)(new Date(now.getTime() + override_proof/* OVERRIDE_LASTS */.Hy));
    const number = ledger.head.promotions + 1;
    const id = target.kind === "open" ? target.promotion.id : `p-${environment.name}-${number}`;
    const subject = { service, environment: environment.name, promotion: id };
    const plan = () => (0,promotion_plan/* planDigest */.G)({ promotion: id, release: judgement.release.digest, environment, back });
    const opening = target.kind === "open"
        ? []
        : [
            {
                ...subject,
                event: "promotion.requested",
                data: {
                    ...{ number, release, cause: "person", requester: person, retryOf: target.settled.id, plan: plan() },
                    ...(0,proved_by/* provedBy */.s)(judgement.results, comment),
                },
            },
        ];
    const data = { gate, why, until, ...(comment === undefined ? {} : { comment }) };
    const overridden = { ...subject, event: "promotion.overridden", data };
    return {
        drafts: [...opening, overridden],
        result: `${person.login} overrides ${gate} for ${id} (${release.id} to ${environment.name}) until ${until}: ${why}`,
    };
}

// EXTERNAL MODULE: ./build/src/rollback/owners.js
var owners = __webpack_require__(19872);
// EXTERNAL MODULE: ./build/src/promotion/readmission-proof.js
var readmission_proof = __webpack_require__(84678);
;// CONCATENATED MODULE: ./build/src/promotion/readmitting.js








/**
 * Records that a release that was rolled back may come back. It opens nothing by itself: the release is judged like any
 * other, and who said so is proven whenever it comes in. Returns what was done, in a sentence. Throws `Stop` when the person
 * may not, the word could not be proven later, or there is nothing to take back.
 */
async function readmitRelease(context, ground, command, o) {
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
    const { id, login } = await (0,permit/* permit */.e)(context, {
        action: readmission_proof/* READMITS */.CV,
        environments: [(0,owners/* forOwners */.y)(environment)],
        login: o.login,
    });
    const acting = { ...context, actor: { id, login } };
    const { carrying } = o;
    const isCommand = (said) => (0,readmission_proof/* isReadmission */.nL)(said, command);
    const startedAt = o.dryRun
        ? undefined
        : await (0,promotion_carrier/* refuseUnprovable */.h)(acting, ground, { actor: acting.actor, isCommand, carrying });
    const decide = (fresh) => decideReadmission(command, fresh, { carrying, startedAt });
    if (o.dryRun)
        return `Would be done: ${decide(ground).result}`;
    const recorded = await (0,record/* record */.g)(acting, { ground }, {
        reread: async () => ({ ground: await o.reread() }),
        decide: (facts) => decide(facts.ground),
    });
    return recorded.result;
}
/** Pure. A word that is said again takes the place of the one before, which nobody may be able to prove any more. */
function decideReadmission({ environment, release, why }, { ledger, service }, { carrying, startedAt }) {
    const state = (0,snapshot/* stateOf */.L4)(ledger, environment);
    const known = state.readmitted?.find((each) => each.release === release);
    if (known === undefined && !state.rejected.includes(release))
        throw notRejected(state, release);
    const result = `${release} may come back to ${environment}: ${why}`;
    const isSame = known?.comment !== undefined && known.comment.id === carrying?.comment.id;
    if (isSame)
        return { drafts: [], result };
    const rejectedAt = state.lastRollback?.at;
    if (startedAt !== undefined && rejectedAt !== undefined && startedAt < Date.parse(rejectedAt)) {
        throw new stop/* Stop */.V("command-refused", `${environment} was rolled back at ${rejectedAt}, after this was asked.`, "If you mean what was rejected then, say it again.");
    }
    const data = { release, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    return { drafts: [{ service, environment, promotion: null, event: "release.readmitted", data }], result };
}
function notRejected({ environment, rejected }, release) {
    const there = rejected.length === 0 ? "Nothing is rejected there." : `Rejected there: ${rejected.join(", ")}.`;
    return new stop/* Stop */.V("command-refused", `${release} is not rejected in ${environment}. ${there}`, "Name the environment in which it was rolled back: that lifts it for the ones after it too.");
}

// EXTERNAL MODULE: ./build/src/promotion/rolling-back.js
var rolling_back = __webpack_require__(19596);
;// CONCATENATED MODULE: ./build/src/promotion/carry-out.js
















/** Carries out one command. Throws `Stop` when the person may not, or the command does not fit what is there (R66). */
function carryOut(context, commanding) {
    const { command } = commanding;
    if (command.kind === "ban")
        return banned(context, { ...commanding, command });
    if (command.kind === "confirm")
        return confirmAccess(context, { ...commanding, command });
    return isClosing(command) && command.environment === promotion_command/* EVERYTHING */.Qz
        ? closeEverything(context, { ...commanding, command })
        : carryOutThere(context, { ...commanding, command });
}
function isClosing(command) {
    return command.kind === "lock" || command.kind === "unlock" || command.kind === "hold" || command.kind === "unhold";
}
async function banned(context, { command, login, dryRun }) {
    return { message: await banArtifact(context, command, { login, dryRun }) };
}
/** For every environment of every service: only those may who may in each of them. */
async function closeEverything(context, commanding) {
    const read = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true });
    const ground = await read();
    const environments = [...ground.policy.environments.values()];
    const { id, login } = await (0,permit/* permit */.e)(context, { action: "lock", environments, login: commanding.login });
    return closeOrOpen({ ...context, actor: { id, login } }, ground, commanding, read);
}
/** Taking a lock off has to be proven wherever it counts; what cannot be is refused at once. */
async function closeOrOpen(context, ground, { command, carrying, dryRun }, reread) {
    let carrier = { carrying };
    if (command.kind === "unlock" && !dryRun) {
        const isCommand = (said) => (0,unlock_proof/* isUnlock */.tA)(said, command);
        carrier = {
            carrying,
            startedAt: await (0,promotion_carrier/* refuseUnprovable */.h)(context, ground, { actor: context.actor, isCommand, carrying }),
        };
    }
    return { message: await setClosing(context, ground, command, { carrier, reread, dryRun }) };
}
async function carryOutThere(context, commanding) {
    const { command } = commanding;
    const there = (0,command_service/* aboutService */.Hn)(context, command);
    const choice = (0,choose_release/* readChoice */.Kf)(command.kind === "promote" ? command.release : undefined);
    const reread = () => (0,promotion_ground/* readGround */.A4)(there, { environment: command.environment, files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const ground = await reread().catch((error) => {
        const isUnsaid = error instanceof stop/* Stop */.V && error.reason === "service-unknown" && there.serviceInput === undefined;
        throw isUnsaid ? new stop/* Stop */.V("service-unknown", error.message, (0,command_service/* nameIt */.ZL)(command)) : error;
    });
    const { message, unmet } = await carryOutOn(there, ground, { ...commanding, choice, reread });
    const inIts = (words) => (0,command_service/* inService */.PX)(words, ground);
    return { message: inIts(message), ...(unmet === undefined ? {} : { unmet: inIts(unmet) }) };
}
async function carryOutOn(context, ground, commanding) {
    const { command, carrying, dryRun, choice, reread } = commanding;
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
    if (command.kind === "rollback") {
        const { to, why } = command;
        const { verdict, facts } = await (0,rolling_back/* rollBack */.F)(context, ground, {
            environment,
            to,
            why,
            login: commanding.login,
            carrying,
            dryRun,
        });
        return tell((0,answer/* say */.cv)(verdict, facts));
    }
    if (command.kind === "readmit") {
        const { login } = commanding;
        return { message: await readmitRelease(context, ground, command, { login, carrying, reread, dryRun }) };
    }
    const { id, login } = await (0,permit/* permit */.e)(context, {
        action: isClosing(command) ? "lock" : command.kind,
        environments: [environment],
        login: commanding.login,
    });
    const acting = { ...context, actor: { id, login } };
    switch (command.kind) {
        case "override":
            return {
                message: await overrideGate(acting, ground, command, { person: { id, login }, carrying, reread, dryRun }),
            };
        case "lock":
        case "unlock":
        case "hold":
        case "unhold":
            return closeOrOpen(acting, ground, { ...commanding, command }, reread);
        case "promote": {
            if (environment.workflow === undefined) {
                throw new stop/* Stop */.V("command-refused", `${environment.name} has no workflow: it is deployed by the job that calls promote.`, "Start that job, or give the environment a workflow: in the policy.");
            }
            const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" };
            const { verdict, facts } = await (0,ask.ask)(acting, {
                ...{ asked, requester: { id, login }, comment: carrying?.comment, dryRun, ground },
            });
            return tell((0,answer/* say */.cv)(verdict, facts));
        }
    }
}
function tell({ decision, message, hint }) {
    const isMet = decision === "dispatched" || decision === "waiting";
    return isMet ? { message } : { message, unmet: hint === undefined ? message : `${message} ${hint}` };
}


/***/ }),

/***/ 10838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   bX: () => (/* binding */ chooseRelease),
/* harmony export */   bs: () => (/* binding */ namedRelease)
/* harmony export */ });
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _release_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91319);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75802);
/* harmony import */ var _latest_release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66644);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13715);






/** Reads the input `release`. */
function readChoice(text) {
    if (text === undefined)
        return { kind: "unsaid" };
    if (text === "latest")
        return { kind: "latest" };
    return _release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ID */ .uX.test(text) ? { kind: "id", id: text } : { kind: "version", version: text };
}
/** The ledger files that have to be read to know which release is meant. */
function filesOf(choice, service) {
    switch (choice.kind) {
        case "id":
            return [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(service, choice.id)];
        case "version":
            return [(0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .versionPath */ .qW)(service, choice.version)];
        case "latest":
        case "known":
        case "unsaid":
            return [];
    }
}
/**
 * The release that is meant: the one named, the open promotion's own, what the environments upstream run, or for an
 * environment that comes first the latest. Throws `Stop` `release-unknown` or `release-broken`.
 */
function chooseRelease(choice, ledger, environment, promotion) {
    switch (choice.kind) {
        case "id":
        case "version":
            return namedRelease(choice, ledger);
        case "latest":
            return (0,_latest_release_js__WEBPACK_IMPORTED_MODULE_5__/* .latestRelease */ .J)(ledger) ?? none(ledger.service);
        case "known":
            return choice.release;
        case "unsaid":
            return ofPromotion(ledger, environment.name, promotion) ?? upstreamRelease(ledger, environment);
    }
}
/** A release by its id or version alone. Throws like {@link chooseRelease}. */
function namedRelease(choice, ledger) {
    return choice.kind === "id" ? byId(ledger, choice.id) : byVersion(ledger, choice.version);
}
function byId(ledger, id) {
    const text = ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .releasePath */ .bD)(ledger.service, id));
    if (text === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `The ledger has no release ${id} of ${ledger.service}.`, hintOf(ledger));
    }
    const read = (0,_release_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readRelease */ .i)(text, id);
    if (read.kind === "broken")
        throw broken(read.why);
    return (0,_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(read.release);
}
function byVersion(ledger, version) {
    const text = ledger.files.get((0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .versionPath */ .qW)(ledger.service, version));
    if (text === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release of ${ledger.service} has the version "${version}".`, hintOf(ledger));
    }
    const brief = readBrief(text);
    if (brief === undefined)
        throw broken(`The ledger's file for version ${version} is not readable.`);
    return { ...brief, version };
}
function readBrief(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== "object" || value === null)
            return undefined;
        const { id, commit, run, preview } = value;
        if (typeof id !== "string" || !_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ID */ .uX.test(id) || typeof commit !== "string")
            return undefined;
        if (typeof run !== "number" || typeof preview !== "boolean")
            return undefined;
        return { id, commit, run, preview };
    }
    catch {
        return undefined;
    }
}
function ofPromotion(ledger, environment, promotion) {
    if (promotion === undefined)
        return undefined;
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, environment);
    return [...state.open, ...state.settled].find(({ id }) => id === promotion)?.release;
}
function upstreamRelease(ledger, environment) {
    if (environment.after.length === 0)
        return (0,_latest_release_js__WEBPACK_IMPORTED_MODULE_5__/* .latestRelease */ .J)(ledger) ?? none(ledger.service);
    const found = environment.after.map((upstream) => ({ upstream, current: (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, upstream).current }));
    const releases = [];
    for (const { upstream, current } of found) {
        if (current.kind !== "release") {
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release was named, and ${upstream} ${current.kind === "empty" ? "has none yet" : "is unsettled"}.`, `Name one with the input "release", or promote one to ${upstream} first.`);
        }
        releases.push(current.release);
    }
    const [first, ...others] = releases;
    if (first === undefined)
        return none(ledger.service);
    if (others.some(({ id }) => id !== first.id)) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release was named, and ${environment.after.join(" and ")} run different ones.`, 'Name one with the input "release".');
    }
    return first;
}
function none(service) {
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-unknown", `No release of ${service} was registered yet.`, "Add a step with `uses: org/env-actions/register@v1` to the workflow that builds it, and run that.");
}
function broken(why) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .V("release-broken", why, "Compare the ledger branch with its history: docs/ledger.md says how.");
}
function hintOf(ledger) {
    const { latest } = ledger.serviceState;
    return latest === null
        ? "No release was registered yet: the workflow that builds it needs a step with `uses: org/env-actions/register@v1`."
        : `The latest is ${latest.id}; the folder releases/${ledger.service} of the ledger branch has all of them.`;
}


/***/ }),

/***/ 12195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   obey: () => (/* binding */ obey)
/* harmony export */ });
/* harmony import */ var _carry_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6892);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2600);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13715);
/* harmony import */ var _hear_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46700);




/** What a person is told of; anything else stops the step, for whoever runs the controller. */
const TOLD = new Set([
    "command-refused",
    "not-allowed",
    "people-unreadable",
    "environment-unknown",
    "service-unknown",
    "release-unknown",
    "release-broken",
    "deferred",
]);
/** Carries out the command of a comment in the name of its writer, as every other entry would (R66). Status changes nothing. */
async function obey(context, { command, carrying, author, place }, o) {
    if (command.kind === "status")
        return undefined;
    // On the page of a promotion its service is meant, unless another is named; the policy of one service knows it by no name.
    const isNamed = o.services.some(({ ground }) => ground.policy.services.length > 0) && (0,_command_service_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceIn */ .Tw)(command) === undefined;
    const named = place.kind === "request" && isNamed ? { serviceInput: place.service } : {};
    const acting = { ...context, ...named, actor: { id: author.id, login: author.login } };
    try {
        const { message, unmet } = await (0,_carry_out_js__WEBPACK_IMPORTED_MODULE_0__.carryOut)(acting, {
            ...{ command, login: author.login, carrying, dryRun: o.dryRun },
        });
        return { message, refused: unmet };
    }
    catch (error) {
        if (!(error instanceof _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V) || !TOLD.has(error.reason))
            throw error;
        return { message: undefined, refused: (0,_hear_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error) };
    }
}


/***/ }),

/***/ 63190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ configOf)
/* harmony export */ });
/** The digest of the configuration that a promotion comes with, as its gate found it; undefined where none was asked for. */
function configOf(results) {
    return results.find(({ config }) => config !== undefined)?.config;
}


/***/ }),

/***/ 24517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./build/src/gates/lock/gate.js
var gate = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/src/ledger/promotion-entering.js + 1 modules
var promotion_entering = __webpack_require__(40559);
// EXTERNAL MODULE: ./build/src/ledger/promotion-rollback.js
var promotion_rollback = __webpack_require__(96227);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/config-digest.js
var config_digest = __webpack_require__(63190);
// EXTERNAL MODULE: ./build/src/gates/outcome.js
var outcome = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/free-text.js
var free_text = __webpack_require__(49321);
;// CONCATENATED MODULE: ./build/src/promotion/decided-reasons.js



/** Bounded as the ledger stores them, so that a long message is recognised as the one that stands there already. */
function reasonsOf(results) {
    const reasons = [];
    for (const { gate, verdict, reason, message, retryAt } of (0,outcome/* blocking */.ub)(results)) {
        if (verdict === "pass")
            continue;
        const until = retryAt === undefined || Number.isNaN(Date.parse(retryAt)) ? {} : { retryAt: wholeSecond(retryAt) };
        reasons.push({ gate, verdict, reason, message: (0,free_text/* boundText */.O)(message), ...until });
    }
    return reasons;
}
/** The first reason is the one that a brief keeps: what refused it, not what it would have waited for as well. */
function refusalsFirst(reasons) {
    return [
        ...reasons.filter(({ verdict }) => verdict === "fail"),
        ...reasons.filter(({ verdict }) => verdict !== "fail"),
    ];
}
/** The ledger writes whole seconds; asked a moment too early, the answer would still be the old one. */
function wholeSecond(moment) {
    return (0,fields/* instantOf */.B9)(new Date(Math.ceil(Date.parse(moment) / 1_000) * 1_000));
}
/** The same reasons, whatever the words: where the moment is known, the message may count down to it. */
function sameReasons(left, right) {
    const plain = (reasons) => JSON.stringify(reasons.map((one) => (one.retryAt === undefined ? one : { ...one, message: "" })));
    return plain(left) === plain(right);
}
/** Who waits until a moment is not judged before it while the policy is the one it was judged by: that has to be known. */
function isCurrent({ reasons, policy }, now) {
    return policy === now || reasons.every(({ retryAt }) => retryAt === undefined);
}

// EXTERNAL MODULE: ./build/src/promotion/target.js
var promotion_target = __webpack_require__(13550);
;// CONCATENATED MODULE: ./build/src/promotion/giving-way.js

/** The same release may be asked for once at a time (R90): an open promotion of it gives way to the rollback. */
function givingWay(release, { open }, back, about) {
    if (back === undefined)
        return [];
    return open
        .filter((each) => each.release.id === release && !(0,promotion_target/* isActive */.$)(each.state))
        .map(({ id }) => ({
        ...about,
        promotion: id,
        event: "promotion.superseded",
        data: { by: about.promotion },
    }));
}
/**
 * What is taken back while it is still judged is judged by that word: whoever may go back need not wait for the end of a bake.
 * A result that comes later is late (R98). Nothing where its own job still deploys it.
 */
function cutShort({ open }, back) {
    return open
        .filter(({ id, state }) => id === back?.of && (state === "deployed" || state === "verifying"))
        .map(({ id, service, environment, deployment }) => {
        const message = `It was taken back before its verification came to an end: ${back?.why}`;
        const data = { deployment, by: "verify", reason: "taken-back", message };
        return { service, environment, promotion: id, event: "promotion.failed", data };
    });
}
/** A newer promotion replaces the older ones that still wait. Those in the environment are never touched. */
function superseded(state, known, about) {
    return state.open
        .filter(({ rollback }) => rollback === undefined)
        .filter(({ id, number, state: is }) => id !== about.promotion && !(0,promotion_target/* isActive */.$)(is) && (known === undefined || number < known.number))
        .map(({ id }) => ({ ...about, promotion: id, event: "promotion.superseded", data: { by: about.promotion } }));
}

// EXTERNAL MODULE: ./build/src/promotion/next-id.js
var next_id = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var promotion_plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/proved-by.js
var proved_by = __webpack_require__(31467);
;// CONCATENATED MODULE: ./build/src/promotion/request/counted-reviews.js
/** As many as an entry of the ledger has room for; more people than that approve nothing. */
const MOST = 200;
/**
 * The reviews by which a promotion enters and that no comment carries: of GitHub's environment, of the pull request. They are
 * recorded with the entry, so that what GitHub shows of them later can be compared (R114). Nothing where there are none.
 */
function countedReviews(facts) {
    const reviews = (facts?.standing.approvals ?? []).flatMap(({ vote: { source, person, url } }) => source === "comment"
        ? []
        : [
            {
                source: source === "native" ? "environment" : "pull-request",
                person: { id: person.id, login: person.login },
                url,
            },
        ]);
    return reviews.length === 0 ? {} : { reviews: reviews.slice(0, MOST) };
}

// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var place = __webpack_require__(96610);
// EXTERNAL MODULE: ./build/src/ledger/state/asking.js
var asking = __webpack_require__(91762);
;// CONCATENATED MODULE: ./build/src/promotion/request/sightings.js

/**
 * What has to be recorded about approvals that were seen for the first time, and about those that are gone (R8); nothing
 * when nothing is new. Pure. It is appended with the decision that was made by them. A promotion remembers fifty people at
 * most: the fifty-first counts all the same, and is only not compared with its first sight later.
 */
function sightingDrafts({ service, environment, id, request, seen = [], }, { sightings, voids }) {
    if (request === undefined)
        return [];
    const about = { service, environment, promotion: id };
    const known = new Map(seen.map(({ person, comment }) => [person.id, comment]));
    const gone = voids.filter(({ person, comment }) => known.get(person.id) === comment);
    const revoked = gone.map(({ person, comment, why }) => {
        known.delete(person.id);
        return { ...about, event: "approval.revoked", data: { person, comment, why } };
    });
    const given = sightings.flatMap(({ person, plan, comment, body }) => {
        if (!known.has(person.id) && known.size >= asking/* SEEN_KEPT */.B)
            return [];
        known.set(person.id, comment);
        return [{ ...about, event: "approval.given", data: { person, plan, comment, body } }];
    });
    return [...revoked, ...given];
}

;// CONCATENATED MODULE: ./build/src/promotion/decide.js














/**
 * What becomes of a promotion, and the events that say so. Pure: the same facts always give the same decision, and nothing
 * has happened yet. Several times in one append round when the race for the ledger was lost (R82, R92).
 */
function decide(facts) {
    const target = (0,promotion_target/* findTarget */.F)(facts.ledger, facts.wanted);
    if (target.kind === "closed")
        return { drafts: [], result: target };
    const state = (0,snapshot/* stateOf */.L4)(facts.ledger, facts.environment.name);
    const known = target.kind === "open" ? target.promotion : undefined;
    const back = known?.rollback ?? (target.kind === "new" ? facts.wanted.rollback : undefined);
    if (back !== undefined && back.of !== (0,promotion_rollback/* heldBy */.Vr)(state))
        return overtaken(facts, state, known);
    if (target.kind === "new" && facts.results.some(({ reason }) => reason === "rollback-judgement-unproven")) {
        // It goes back by itself once; what nobody could prove is no attempt (R101).
        return { drafts: [], result: { kind: "closed", reason: "rollback-judgement-unproven", promotion: undefined } };
    }
    const number = facts.ledger.head.promotions + 1;
    const id = known?.id ?? (0,next_id/* nextId */.H)(facts.ledger, facts.environment.name);
    const plan = (0,promotion_plan/* planDigest */.G)({
        promotion: id,
        release: facts.releaseDigest,
        environment: facts.environment,
        back: facts.back,
    });
    const about = { service: facts.ledger.service, environment: facts.environment.name, promotion: id };
    const opening = [];
    if (target.kind === "new") {
        const { cause, requester, release } = facts;
        opening.push(...cutShort(state, back), ...givingWay(release.id, state, back, about), {
            ...about,
            event: "promotion.requested",
            data: {
                ...{ number, release, cause, requester, retryOf: target.retryOf, plan },
                ...(back === undefined ? (0,proved_by/* provedBy */.s)(facts.results, facts.comment) : kindOf(back)),
            },
        });
    }
    const approvals = (0,place/* approvalsIn */.qk)(facts.results);
    if (known !== undefined && approvals !== undefined)
        opening.push(...sightingDrafts(known, approvals));
    const replaced = facts.environment.supersede && back === undefined ? superseded(state, known, about) : [];
    switch (facts.outcome) {
        case "fail": {
            // What nothing can take back stays what it is: the verification that goes on is not cut short for a refusal.
            const isKept = target.kind === "new" && cutShort(state, back).length > 0;
            if (isKept)
                return { drafts: [], result: { kind: "rejected", promotion: id } };
            const rejected = {
                ...about,
                event: "promotion.rejected",
                data: { reasons: refusalsFirst(reasonsOf(facts.results)) },
            };
            return { drafts: [...opening, rejected], result: { kind: "rejected", promotion: id } };
        }
        case "wait":
        case "unknown": {
            const reasons = reasonsOf(facts.results);
            const same = known?.state === "waiting" && sameReasons(known.reasons, reasons) && isCurrent(known, facts.policy);
            const waiting = same ? [] : [{ ...about, event: "promotion.waiting", data: { reasons } }];
            const kind = facts.outcome === "unknown" ? "unknown" : "waiting";
            return { drafts: [...opening, ...replaced, ...waiting], result: { kind, promotion: id } };
        }
        case "clear": {
            const { onClear } = facts;
            if (onClear.kind === "hold")
                return { drafts: [...opening, ...replaced], result: { kind: "waiting", promotion: id } };
            if (onClear.kind === "dispatch" && !onClear.again && known?.state === "cleared" && known.dispatch !== null) {
                return { drafts: opening, result: { kind: "dispatched", promotion: id, plan: known.plan } };
            }
            const verdicts = facts.results.map((result) => ({
                gate: result.gate,
                verdict: recordedAs(result),
                reason: result.reason,
            }));
            const cleared = { ...about, event: "promotion.cleared", data: { plan, verdicts } };
            return goAhead({ ...facts, onClear }, state, { id, plan, about }, [...opening, ...replaced, cleared]);
        }
    }
}
/** What a request to go back says beside a promotion. */
function kindOf(back) {
    const { of, why, comment } = back;
    return { kind: "rollback", of, why, ...(comment === undefined ? {} : { comment }) };
}
/** Something newer has entered since: what was to be taken back is not there any more, and nothing is done (R100). */
function overtaken({ ledger, environment }, state, known) {
    const result = { kind: "closed", reason: "rollback-overtaken", promotion: known };
    if (known === undefined)
        return { drafts: [], result };
    const about = { service: ledger.service, environment: environment.name, promotion: known.id };
    const by = (0,promotion_rollback/* heldBy */.Vr)(state) ?? "nothing";
    return { drafts: [{ ...about, event: "promotion.superseded", data: { by } }], result };
}
/** What leaving it again does to the data, by the plan that was agreed to (R101). */
function costOf({ data }) {
    return data === "reversible" ? {} : { dataCost: data };
}
/** The release to go back to, where the page of the plan names it: by failing, the promotion leads there and to no other (R100). */
function namedIn({ target }) {
    return target.kind === "release" && target.namedBy === "page" ? { backTo: target.release.id } : {};
}
/** What a clearance says of one gate: also that somebody answered for it, or that it is left to the environment's own job. */
function recordedAs({ verdict, override, deferred }) {
    if (override !== undefined)
        return "overridden";
    return deferred === true ? "deferred" : verdict;
}
function goAhead(facts, state, { id, plan, about }, before) {
    const { onClear } = facts;
    if (onClear.kind === "dispatch") {
        const { workflow, ref } = onClear;
        const dispatching = { ...about, event: "promotion.dispatching", data: { workflow, ref, plan } };
        return { drafts: [...before, dispatching], result: { kind: "dispatching", promotion: id, plan } };
    }
    const fence = state.fence + 1;
    const previous = state.current.kind === "release" ? state.current.release.id : (state.succeeded?.release.id ?? null);
    const way = (0,gate/* mayEnterUnsettled */.M3)({ environment: facts.environment, release: facts.release, stateOf: () => state });
    // What the gate refuses comes this far only when somebody answers for it (R22), or when it goes back.
    const known = state.open.find((open) => open.id === id);
    const back = known?.rollback ?? facts.wanted.rollback;
    const rollForward = back === undefined && (way === "forward" || way === "refused");
    const displaces = (0,promotion_entering/* stayingIn */.nC)(state);
    const config = (0,config_digest/* configOf */.W)(facts.results);
    const entered = {
        ...about,
        event: "promotion.entered",
        data: {
            fence,
            owner: onClear.owner,
            previous,
            rollForward,
            displaces,
            ...(config === undefined ? {} : { config }),
            ...countedReviews((0,place/* approvalsIn */.qk)(facts.results)),
            ...(back === undefined ? { ...costOf(facts.back), ...namedIn(facts.back) } : {}),
        },
    };
    const cause = known?.cause ?? facts.cause;
    const came = back === undefined
        ? { kind: rollForward ? "roll-forward" : "promotion", cause }
        : { kind: "rollback", cause, of: back.of };
    return { drafts: [...before, entered], result: { kind: "entered", promotion: id, fence, previous, plan, came } };
}


/***/ }),

/***/ 69756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DECIDED_WITHIN: () => (/* binding */ DECIDED_WITHIN),
/* harmony export */   decideExpiry: () => (/* binding */ decideExpiry),
/* harmony export */   expire: () => (/* binding */ expire),
/* harmony export */   overdue: () => (/* binding */ overdue)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84161);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77960);
/* harmony import */ var _request_close_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30581);




/** A promotion that nobody decides about ends after this long, in milliseconds: as long as GitHub lets a job wait (R16). */
const DECIDED_WITHIN = 30 * 86_400_000;
/**
 * Why a promotion that waits for approvals ends by itself: it was asked for more than thirty days ago, and nobody's approval
 * stands. What could not be read ends nothing. Pure.
 */
function overdue({ state, request, requestedAt }, approvals, now) {
    if (state !== "waiting" || approvals?.standing.state !== "open" || approvals.standing.approvals.length > 0)
        return undefined;
    const asked = request?.at ?? requestedAt;
    if (now.getTime() - Date.parse(asked) <= DECIDED_WITHIN)
        return undefined;
    return `Nobody decided within 30 days; people were asked at ${asked}.`;
}
/** Ends a promotion that is overdue, on fresh facts whenever somebody else was faster. Answers why, if it did. */
async function expire(context, asked, facts) {
    if (decideExpiry(facts).result === undefined)
        return undefined;
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g)(context, facts, {
        // What was just recorded about it is read again.
        reread: () => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readFacts */ .MH)(context, asked, { here: "anywhere" }),
        decide: decideExpiry,
    });
    if (recorded.kind === "appended")
        await (0,_request_close_js__WEBPACK_IMPORTED_MODULE_3__.closeSettled)(context, facts.ground.ledger, recorded.ledger);
    return recorded.result;
}
/** Pure: the same facts always give the same end. */
function decideExpiry({ ground, environment, release, judgement }) {
    const promotion = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment.name).open.find((open) => open.release.id === release.id);
    const approvals = judgement.results.find((result) => result.approvals !== undefined)?.approvals;
    const why = promotion === undefined ? undefined : overdue(promotion, approvals, ground.now);
    if (promotion === undefined || why === undefined)
        return { drafts: [], result: undefined };
    const about = { service: ground.service, environment: environment.name, promotion: promotion.id };
    return { drafts: [{ ...about, event: "promotion.expired", data: { why } }], result: why };
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

/***/ 38020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ goOn)
});

// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/dispatch-permission.js


/** No workflow has this name, so asking for it starts nothing. */
const NO_WORKFLOW = "env-actions-permission-probe.yml";
/**
 * Whether the token may start workflows (`actions: write`). GitHub has no way to ask, so a workflow that does not exist is
 * dispatched: 403 means no, 404 and 422 mean that only the workflow is missing. A wrong yes costs nothing: the dispatch
 * that follows is refused and the resuming workflow starts it later.
 */
async function mayDispatch(client, { repo }) {
    try {
        await client.rest("read", "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
            ...(0,github_repo/* inRepo */.u)(repo),
            workflow_id: NO_WORKFLOW,
            ref: "main",
        });
        return true;
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "unprocessable"))
            return true;
        if ((0,errors/* isFailure */.N6)(error, "forbidden", "unauthorized"))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/go-on.js

/**
 * Takes what became due by what was just settled; what was done, or who will do it, in sentences. Only a success opens the
 * way downstream; what follows a failure by itself is due here too.
 */
async function goOn(context, { outcome, ground }) {
    const { dueByAutomation } = await Promise.all(/* import() | closing */[__webpack_require__.e(487), __webpack_require__.e(348)]).then(__webpack_require__.bind(__webpack_require__, 34827));
    const due = dueByAutomation(ground.policy, ground.ledger);
    const [first] = outcome === "succeeded" ? due : outcome === "failed" ? due.filter(({ rollback }) => rollback !== undefined) : [];
    if (first === undefined)
        return [];
    if (!(await mayDispatch(context.client, { repo: context.repo }))) {
        return [`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`];
    }
    const { advance } = await Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 31245));
    const transitions = await advance(context, { dryRun: false, ground });
    return transitions.map(({ environment, did, message }) => `${environment}: ${did}. ${message}`);
}


/***/ }),

/***/ 41059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ howToAsk)
/* harmony export */ });
/** What a person does so that a release goes to an environment for which nobody has asked yet. */
function howToAsk({ name, workflow }) {
    return workflow === undefined
        ? `Start the job that calls promote for ${name}.`
        : `Run the workflow ${workflow} for ${name}, or the resuming workflow with the command "/promote ${name}".`;
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
// EXTERNAL MODULE: ./build/src/gates/outcome.js
var outcome = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/src/gates/override.js
var override = __webpack_require__(38428);
// EXTERNAL MODULE: ./build/src/rollback/agreed.js
var agreed = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/src/promotion/override-proof.js + 1 modules
var override_proof = __webpack_require__(74813);
// EXTERNAL MODULE: ./build/src/promotion/question.js + 3 modules
var promotion_question = __webpack_require__(31791);
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
// EXTERNAL MODULE: ./build/src/promotion/runs-proof.js
var runs_proof = __webpack_require__(8710);
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
        (0,runs_proof/* provenState */.K)(context, ground, environment),
    ]);
    const [facts, release, prepared, proofs] = await Promise.all([evidence, record, preparing, proving]);
    const [overrides, unlocks, reviews, rollback, { trusted, unproven }, { current }] = proofs;
    const proven = (0,runs_proof/* withCurrent */.a)(trusted, environment.name, current);
    const known = (0,promotion_question/* gateFacts */.pE)(context, ground, facts, question, { trusted: proven, unproven });
    const at = (now) => {
        const closed = [...(0,unlock_proof/* lockedStill */.TG)(unlocks, now), ...unreviewed(reviews, known)];
        const refused = [...rollback.judge({ ...known, now }), ...revokedIn(ground.ledger.head, release)];
        const judged = [...(0,judge/* judgeGates */.y8)(prepared, { ...known, now }), ...closed, ...refused];
        const results = (0,override/* applyOverrides */.iu)(judged, overrides, now);
        return { results, outcome: (0,outcome/* outcomeOf */.sG)(results, here) };
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

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ otherMeant)
/* harmony export */ });
/** So many words at the beginning of a reason are looked at: a release, or one word before it. */
const BEGINNING = 2;
/**
 * The word at the beginning of a reason that names another release than the one that is gone to: `2.3.0 errors`, `v2.3.0: errors`,
 * `to2.3.0 errors`, `back to 2.3.0`. Whoever wrote it may have meant that one, and nobody guesses. Undefined where there is none.
 * What is gone back to anyway, or could not be, may begin a reason. Pure.
 */
function otherMeant(choices, good, why) {
    const others = choices.filter(({ release }) => release.id !== good.release.id);
    const names = new Set(others.flatMap(({ release: { id, version } }) => (version === null ? [id] : [id, version]).map(bare)));
    const words = why.split(" ");
    const beginning = /^back$/i.test(words[0] ?? "") ? words.slice(1) : words;
    return beginning
        .slice(0, BEGINNING)
        .find((word) => names.has(bare(word)) || names.has(bare(word.replace(/^to/i, ""))));
}
/** A name without what people write around it: signs, the letter before a number, capitals, wide letters. */
function bare(name) {
    return name
        .normalize("NFKC")
        .toLowerCase()
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
        .replace(/^v(?=\d)/, "");
}


/***/ }),

/***/ 10494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ nextId)
/* harmony export */ });
/** The id of the promotion that would be requested next. Numbers are given out per repository. */
function nextId({ head }, environment) {
    return `p-${environment}-${head.promotions + 1}`;
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

/***/ 3284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _policy_effective_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40529);
/* harmony import */ var _release_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88833);
/* harmony import */ var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65106);




/**
 * What is agreed to when a promotion goes ahead: sha256 over the canonical JSON of the promotion, the release's digest, this
 * environment's effective policy and the way back (design.md section 8). Times, ages and proofs are not part of it.
 */
function planDigest(plan) {
    const text = (0,_release_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({
        promotion: plan.promotion,
        release: plan.release,
        policy: (0,_policy_effective_js__WEBPACK_IMPORTED_MODULE_1__/* .effectivePolicy */ .C)(plan.environment),
        rollback: (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planPart */ .rC)(plan.back),
    });
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex")}`;
}


/***/ }),

/***/ 31467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ provedBy)
/* harmony export */ });
/**
 * What a request cites for who asked (R10): the comment that carried the wish, or this event's own run. Nothing where nobody
 * approves: then nobody has to be kept from approving.
 */
function provedBy(results, comment) {
    if (!results.some(({ gate }) => gate === "approvals"))
        return {};
    return comment === undefined ? { by: "run" } : { comment, by: "comment" };
}


/***/ }),

/***/ 31791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xt: () => (/* binding */ askOf),
  XD: () => (/* binding */ question_environmentIn),
  pE: () => (/* binding */ gateFacts),
  zv: () => (/* binding */ recordOf)
});

// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var ledger_snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var policy = __webpack_require__(58023);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/file-text.js
var file_text = __webpack_require__(26019);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/file-versions.js




/** How many versions of a file are read: the newest, in one request. */
const VERSIONS_READ = 100;
const FILE_VERSIONS_QUERY = `query FileVersions($owner: String!, $name: String!, $path: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef {
      target {
        ... on Commit {
          history(first: ${VERSIONS_READ}, path: $path) {
            nodes { oid file(path: $path) { object { __typename ...Text } } }
          }
        }
      }
    }
  }
}
${file_text/* TEXT_FRAGMENT */.bK}`;
const REQUEST = "graphql FileVersions";
const Shape = dist/* object */.Ikc({
    repository: dist/* object */.Ikc({
        defaultBranchRef: dist/* object */.Ikc({
            target: dist/* object */.Ikc({ history: dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* object */.Ikc({ oid: parse/* Oid */.bm, file: file_text/* FileShape */.cR })) }) }),
        }),
    }),
});
/**
 * The texts that a file had on the default branch, newest first, at most {@link VERSIONS_READ}; one that GitHub does not give
 * whole is left out. One request.
 */
async function readFileVersions(client, o) {
    const variables = { owner: o.repo.owner, name: o.repo.name, path: o.path };
    const answer = await client.graphql("read", FILE_VERSIONS_QUERY, variables);
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,errors/* unexpected */.os)(REQUEST, error.message.slice(0, 500));
    const { nodes } = (0,parse/* parse */.qg)(Shape, answer.data, REQUEST).repository.defaultBranchRef.target.history;
    return nodes.flatMap(({ file }) => {
        if (file === null)
            return [];
        try {
            return [(0,file_text/* fileText */.CG)(file.object, o.path, REQUEST)];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: ./build/src/policy/decode.js
var decode = __webpack_require__(82792);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
;// CONCATENATED MODULE: ./build/src/promotion/former-policy.js






/**
 * An environment by the policy under which a promotion was approved there last (design.md section 8): the text whose sha256
 * the ledger knows, from the default branch's own history. Nothing is asked where it is the policy of now; else one request.
 */
function formerPolicy({ client, repo }, { ledger, policy }, environment) {
    let reading;
    const { agreed } = (0,ledger_snapshot/* stateOf */.L4)(ledger, environment);
    const read = async () => {
        if (agreed === undefined || agreed === policy.sha256)
            return { kind: "none" };
        try {
            const versions = await readFileVersions(client, { repo, path: policy_policy/* POLICY_PATH */.l });
            const text = versions.find((version) => isOf(version, agreed));
            return text === undefined ? lost(agreed) : environmentIn(text, environment, agreed);
        }
        catch (error) {
            if (!(0,errors/* isFailure */.N6)(error))
                throw error;
            return { kind: "lost", why: `the history of ${policy_policy/* POLICY_PATH */.l} could not be read: ${error.message}` };
        }
    };
    return () => {
        reading ??= read();
        return reading;
    };
}
function isOf(text, sha256) {
    const decoded = (0,decode/* decode */.D)(text);
    return "sha256" in decoded && decoded.sha256 === sha256;
}
function environmentIn(text, name, sha256) {
    const read = (0,policy.readPolicy)(text);
    const environment = read.ok ? read.policy.environments.get(name) : undefined;
    if (environment !== undefined)
        return { kind: "found", environment };
    return { kind: "lost", why: `the policy ${sha256.slice(0, 19)} cannot be read any more, or has no ${name}` };
}
function lost(sha256) {
    const why = `the policy ${sha256.slice(0, 19)}, by which a promotion was approved here last, is none of the last ${VERSIONS_READ} versions of ${policy_policy/* POLICY_PATH */.l} on the default branch`;
    return { kind: "lost", why };
}

// EXTERNAL MODULE: ./build/src/promotion/marker.js
var marker = __webpack_require__(56969);
// EXTERNAL MODULE: ./build/src/promotion/next-id.js
var next_id = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/environments/workflows/workflow.js
var workflows_workflow = __webpack_require__(14132);
// EXTERNAL MODULE: ./build/src/github/branch-files.js
var branch_files = __webpack_require__(51335);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/promotion/carried.js
var carried = __webpack_require__(90589);
// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/promotion/comments/proof.js
var comments_proof = __webpack_require__(12632);
;// CONCATENATED MODULE: ./build/src/promotion/requester-proof.js








/** Doors that ask for a promotion: ours, a local copy, or a reusable workflow, which may hold one. */
const DOORS = /^(?:[^/@]+\/env-actions\/(?:promote|require-approval)@|\.\/|[^@]+\.ya?ml@)/;
/** The controller, which asks for what its command says. */
const CONTROLLER = /^[^/@]+\/env-actions@/;
/**
 * Proves who asked for a promotion, where that decides who may approve it (R10). Anyone with write access can append a
 * request in somebody else's name to the ledger, so only GitHub's own objects speak. A person: the unedited comment that said
 * so; or the run that they started by hand, of a workflow that asks for promotions, at that time. One comment, and one run, ask
 * once. Automation: it asks for each release once where the policy says `promote: automatic`, and the run that built the
 * release may ask anywhere; else nobody knows who made it ask.
 *
 * @throws GitHubFailure what could not be read
 */
async function proveAsker(context, ground, claim) {
    const { environment, promotion } = claim;
    const { origin } = promotion;
    const { open, settled } = (0,ledger_snapshot/* stateOf */.L4)(ground.ledger, environment.name);
    const earlier = [...open, ...settled].filter(({ number }) => number < promotion.number);
    const isTaken = origin !== undefined && earlier.some((each) => each.origin !== undefined && isSame(each.origin, origin));
    if (promotion.cause === "automation")
        return proveAutomation(context, claim, { earlier, isTaken });
    if (promotion.rollback !== undefined)
        return ofRollback(promotion, promotion.rollback);
    if (origin === undefined)
        return refuted("the ledger names neither run nor comment for it");
    if (isTaken)
        return refuted(`what the ledger cites for it asked for an earlier promotion`);
    return origin.comment === undefined
        ? proveRun(context, ground, claim, origin)
        : proveSaid(context, ground, claim, { ...origin, comment: origin.comment });
}
/** Whose word a rollback is, `rollback-proof.ts` proves wherever the rollback is judged: who asked has to be no other. */
function ofRollback({ requester }, { actor }) {
    if (requester === null || actor === null || requester.id !== actor.id)
        return refuted("the ledger names somebody else for its word");
    return { kind: "proven", people: new Map() };
}
/** The same comment, or without one the same attempt of a run. */
function isSame(one, other) {
    if (one.comment !== undefined || other.comment !== undefined)
        return one.comment?.id === other.comment?.id;
    return one.run.id === other.run.id && one.run.attempt === other.run.attempt;
}
async function proveSaid(context, ground, { environment, promotion }, { comment }) {
    const { requester, requestedAt: at } = promotion;
    if (requester === null)
        return refuted("a comment is somebody's");
    const isCommand = isWish(environment, promotion);
    const proof = await (0,comments_proof/* proveComment */.si)(context, ground, { actor: requester, comment, at, isCommand });
    return proof.refuted === undefined ? { kind: "proven", people: new Map() } : refuted(proof.refuted);
}
async function proveRun(context, ground, claim, origin) {
    const run = await attemptOf(context, origin);
    if (run === undefined)
        return refuted(`run ${origin.run.id} is gone`);
    const why = refuteRun(ground, claim, run) ?? (await refuteTime(context, claim, { run, origin }));
    if (why !== undefined)
        return refuted(`run ${run.id} ${why}`);
    const unasked = await refuteWorkflow(context, ground, claim, run);
    if (unasked !== undefined)
        return refuted(`run ${run.id} ${unasked}`);
    return { kind: "proven", people: startersOf(run) };
}
function refuteRun({ snapshot }, { promotion }, run) {
    const { requester } = promotion;
    if (run.headRepositoryId !== snapshot.repository.id)
        return "is not of this repository";
    if (run.event !== "workflow_dispatch")
        return `was started by ${run.event} and not by hand`;
    if (run.triggeringActor === null || run.triggeringActor.bot)
        return "was started by no person";
    if (requester !== null && run.triggeringActor.id !== requester.id)
        return `was not started by ${requester.login}`;
    return undefined;
}
/** A run that waited for GitHub's reviewers asks when its job starts. */
async function refuteTime({ client, repo, calling }, { promotion }, { run, origin }) {
    const at = promotion.requestedAt;
    if (run.id === calling.id && run.attempt === calling.attempt)
        return undefined;
    if ((0,carried/* isOfTheTime */.av)(at, run.startedAt ?? run.createdAt))
        return undefined;
    const jobs = await (0,runs/* listJobs */.N6)(client, { repo, run: run.id, attempt: run.attempt });
    const started = jobs.find(({ id }) => id === origin.run.checkRun)?.startedAt;
    if (typeof started === "string" && (0,carried/* isOfTheTime */.av)(at, started))
        return undefined;
    return "is not of the time of the record";
}
/** The environment's own workflow asks in the name of who started it; any other has to hold a door that does. */
async function refuteWorkflow(context, ground, { environment, promotion }, run) {
    if (run.path === `.github/workflows/${environment.workflow}`)
        return undefined;
    const used = await usedIn(context, run.path);
    if (used.some((uses) => DOORS.test(uses)))
        return undefined;
    if (!used.some((uses) => CONTROLLER.test(uses)))
        return `is of ${run.path}, which asks for no promotion`;
    const said = (0,carried/* commandIn */.vt)(run.title);
    const isIt = said !== undefined && isWish(environment, promotion)(said) && (0,command_service/* meansService */.Mr)(said, ground, false);
    return isIt ? undefined : "was started for another command";
}
async function proveAutomation(context, { environment, promotion }, { earlier, isTaken, }) {
    const { origin, release } = promotion;
    const isFirst = !earlier.some((each) => each.release.id === release.id);
    if (environment.promote === "automatic" && isFirst)
        return { kind: "proven", people: new Map() };
    const run = origin === undefined ? undefined : await attemptOf(context, origin);
    const people = run === undefined ? new Map() : startersOf(run);
    if (run !== undefined && run.id === release.run && !isTaken) {
        const used = await usedIn(context, run.path);
        if (used.some((uses) => DOORS.test(uses)))
            return { kind: "proven", people };
    }
    return { kind: "anybody", people, why: "automation asked for it, and nobody knows who made it ask" };
}
/** What the jobs of a workflow of the default branch use. */
async function usedIn({ client, repo }, path) {
    const read = await (0,branch_files/* readBranchFiles */.C)(client, { repo, paths: [path] });
    const text = read?.files.get(path);
    if (text === undefined || text === null)
        return [];
    const workflow = (0,workflows_workflow/* readWorkflow */.S)({ path, text });
    return workflow.ok ? workflow.jobs.flatMap(({ uses }) => uses.map((each) => each.text)) : [];
}
async function attemptOf({ client, repo }, { run }) {
    try {
        return await (0,runs/* getAttempt */.Yp)(client, { repo, run: run.id, attempt: run.attempt });
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "gone"))
            return undefined;
        throw error;
    }
}
function startersOf({ actor, triggeringActor }) {
    const people = [actor, triggeringActor].flatMap((each) => (each === null || each.bot ? [] : [each]));
    return new Map(people.map(({ id }) => [id, "They started the run that asked for this promotion."]));
}
/** Whether a command asks for this promotion; an override of one that was refused asks for it again. */
function isWish({ name }, { release }) {
    return (command) => {
        if (command.kind === "override")
            return command.environment === name;
        if (command.kind !== "promote" || command.environment !== name)
            return false;
        const { release: wanted } = command;
        return wanted === undefined || wanted === "latest" || wanted === release.id || wanted === release.version;
    };
}
function refuted(why) {
    return { kind: "refuted", why };
}

// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/question.js









/** The question as gates gather for it. */
function askOf(context, ground, { evidence, record }, { environment, release, promotion, cause, successorOf, here, rollback }) {
    const { ledger, policy, now, snapshot } = ground;
    const { repository, requiredChecks } = snapshot;
    const back = (0,way_back/* wayBack */.l)(ground, environment, release);
    return {
        subject: {
            kind: "release",
            release,
            record: () => record,
            stateOf: (name) => (0,ledger_snapshot/* stateOf */.L4)(ledger, name),
            history: async () => (await evidence).history,
            deployments: async () => (await evidence).deployments,
            planFiles: async () => (await evidence).plan,
            images: { ...context.registries, rules: policy.registries },
            promotion,
            promotionId: promotion?.id ?? (0,next_id/* nextId */.H)(ledger, environment.name),
            successorOf,
            reviewed: ledger.head.reviewed,
            former: formerPolicy(context, ground, environment.name),
            asker: async () => {
                if (promotion === undefined)
                    throw new Error("nobody asked for it yet");
                return proveAsker(context, ground, { environment, promotion });
            },
            cause,
            action: rollback === undefined ? "promote" : "rollback",
            planOf: async (id) => {
                const { digest } = await record;
                return (0,plan/* planDigest */.G)({ promotion: id, release: digest, environment, back });
            },
            markerOf: marker/* dispatchMarker */.Je,
            here,
            calling: { id: context.calling.id, attempt: context.calling.attempt },
            back,
            page: (0,way_back/* pageOf */.Z)(ground, environment.name),
        },
        commit: release.commit,
        policy,
        environment,
        now,
        repository: {
            id: repository.id,
            defaultBranch: repository.defaultBranch,
            visibility: repository.visibility,
            url: context.repositoryUrl,
        },
        requiredChecks,
        repo: context.repo,
        client: context.client,
        network: context.network,
        outside: context.outside,
    };
}
/** The question as gates judge it. */
function gateFacts(context, { policy, now, snapshot }, facts, { environment, release, promotion, cause, rollback }, { trusted, unproven }) {
    return {
        now,
        policy,
        environment,
        release,
        commit: release.commit,
        action: rollback === undefined ? "promote" : "rollback",
        stateOf: (name) => (0,ledger_snapshot/* stateOf */.L4)(trusted, name),
        unproven,
        everywhere: trusted.head,
        promotion,
        cause,
        githubEnvironment: question_environmentIn(snapshot.environments, environment.name),
        visibility: snapshot.repository.visibility,
        defaultBranch: snapshot.repository.defaultBranch,
        requiredChecks: snapshot.requiredChecks,
        checks: facts.checks,
        reachable: facts.reachable,
        buildWorkflow: facts.buildWorkflow,
        upstreamRuns: facts.upstreamRuns,
        repositoryId: snapshot.repository.id,
        calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
        repositoryUrl: context.repositoryUrl,
    };
}
/** GitHub's names are case-insensitive; the gate compares the letters (R55). */
function question_environmentIn(environments, name) {
    if (!environments.ok)
        return environments;
    const found = environments.value.find((each) => each.name === name);
    const folded = environments.value.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return { ok: true, value: found ?? folded ?? null };
}
/** The release's record. Throws `Stop` when it is broken, or could not be read. */
function recordOf({ record: file }, id) {
    if (!file.ok)
        throw new stop/* Stop */.V("ledger-unreadable", `The record of release ${id} could not be read: ${file.why}`, "Run this again.");
    if (file.value === null)
        throw new stop/* Stop */.V("release-broken", `The ledger has no record of release ${id}.`, "docs/ledger.md says how to check the ledger.");
    const read = (0,release_read/* readRelease */.i)(file.value, id);
    if (read.kind === "broken")
        throw new stop/* Stop */.V("release-broken", read.why, "docs/ledger.md says how to check the ledger.");
    return read.release;
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

// EXTERNAL MODULE: ./build/src/gates/outcome.js
var outcome = __webpack_require__(33382);
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

// EXTERNAL MODULE: ./build/src/promotion/release-facts.js + 1 modules
var release_facts = __webpack_require__(19854);
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
    const reading = (0,release_facts/* readReleaseFacts */.x)(context, ground, { release, environment });
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
    const withMore = (asJudged) => {
        const results = [...asJudged.results, ...more];
        return { results, outcome: (0,outcome/* outcomeOf */.sG)(results, here) };
    };
    return {
        ground,
        environment,
        release,
        wanted,
        evidence: await reading,
        judgement: { ...judged, at: (now) => withMore(judged.at(now)), ...withMore(judged) },
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

/***/ 84678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ READMITS),
/* harmony export */   aZ: () => (/* binding */ proveReadmissions),
/* harmony export */   nL: () => (/* binding */ isReadmission)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _policy_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72409);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19872);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14831);




/** Whoever may roll back there may take it back (docs/decisions/0035). */
const READMITS = "rollback";
/**
 * Proves again, wherever it would let one of these releases in, that somebody who may let it come back, and that they said so
 * after the rollback that rejected it (design.md section 6). Asks nothing while nothing was readmitted; else two requests a word.
 */
async function proveReadmissions(context, ground, o) {
    const words = (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_3__/* .roadTo */ .gc)(ground.policy, o.environment).flatMap((environment) => ((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment.name).readmitted ?? [])
        .filter(({ release }) => o.releases.includes(release))
        .map((readmission) => ({ environment, readmission })));
    const proofs = await Promise.all(words.map(async (word) => ({ ...word, why: await refute(context, ground, word.environment, word.readmission) })));
    const proven = new Set(proofs.flatMap(({ why, readmission }) => (why === undefined ? [readmission.seq] : [])));
    const unproven = proofs.flatMap(({ why, environment: { name }, readmission: { release } }) => why === undefined ? [] : [{ environment: name, release, why }]);
    return { trusted: without(ground.ledger, proven), unproven };
}
/** Why a word does not count; undefined when it does. */
async function refute(context, ground, environment, { actor, run, at, comment, release, why, after }) {
    const proof = await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_2__/* .proveCarrier */ .T)(context, ground, {
        ...{ actor, run, at, comment, action: READMITS, environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .forOwners */ .y)(environment)] },
        isCommand: (command) => isReadmission(command, { environment: environment.name, release, why }),
    });
    if (proof.refuted !== undefined)
        return proof.refuted;
    // The rollback's end is a whole second; said so that what is no time refutes.
    return proof.startedAt >= Date.parse(after)
        ? undefined
        : "it is older than the rollback, so it was about another one.";
}
/** Whether a command is this very readmission. */
function isReadmission(command, wanted) {
    if (command.kind !== "readmit")
        return false;
    return command.environment === wanted.environment && command.release === wanted.release && command.why === wanted.why;
}
function without(ledger, proven) {
    if (proven.size === 0)
        return ledger;
    const states = new Map([...ledger.states].map(([name, { readmitted = [], ...state }]) => {
        const left = readmitted.filter(({ seq }) => !proven.has(seq));
        return [name, left.length === 0 ? state : { ...state, readmitted: left }];
    }));
    return { ...ledger, states };
}


/***/ }),

/***/ 19854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readReleaseFacts)
});

// EXTERNAL MODULE: ./build/src/gates/checks/gather.js + 2 modules
var gather = __webpack_require__(45489);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
// EXTERNAL MODULE: ./build/src/github/commit-facts.js
var commit_facts = __webpack_require__(86582);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var ledger_paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/rollback/files.js
var files = __webpack_require__(36577);
// EXTERNAL MODULE: ./build/src/rollback/plan.js + 2 modules
var plan = __webpack_require__(65106);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/way-back-files.js





/** Where no way back is asked for. A judgement that asks all the same finds nothing. */
const NO_FILES = {
    all: [],
    from: () => ({ files: { ok: true, value: new Map() }, record: { ok: true, value: null } }),
};
/** The files that the way back needs: of the default branch as the policy was read, and its target's record in the ledger. */
function wayBackFiles(ground, environment, release) {
    const back = (0,way_back/* wayBack */.l)(ground, environment, release);
    const paths = (0,files/* filesOfPlan */.qx)(back);
    const inHead = (path) => ({ commit: ground.snapshot.repository.defaultHead, path });
    const record = (0,plan/* goesBack */.m)(back)
        ? { commit: ground.ledger.oid, path: (0,ledger_paths/* releasePath */.bD)(ground.service, back.target.release.id) }
        : undefined;
    return {
        all: [...paths.map(inHead), ...(record === undefined ? [] : [record])],
        from: (facts) => ({
            files: together(paths.map((path) => [path, (0,commit_facts/* textOf */.b)(facts, inHead(path))])),
            record: record === undefined ? { ok: true, value: null } : (0,commit_facts/* textOf */.b)(facts, record),
        }),
    };
}
function together(texts) {
    const value = new Map();
    for (const [path, text] of texts) {
        if (!text.ok)
            return text;
        value.set(path, text.value);
    }
    return { ok: true, value };
}

;// CONCATENATED MODULE: ./build/src/promotion/release-facts.js







/**
 * Reads what gates need about a release: one request for its commit, its record, the Deployments upstream and the files of
 * the way back, and one for each environment upstream whose success has to be proven again; all at once.
 *
 * @param o.plan whether the way back is looked at although the policy does not ask for it
 */
async function readReleaseFacts(context, ground, { release, environment, plan = false }) {
    const cited = citedRuns(ground, release, environment);
    const record = { commit: ground.ledger.oid, path: (0,ledger_paths/* releasePath */.bD)(ground.service, release.id) };
    // Only inside the building run itself does it matter which jobs the calling one needs.
    const asksItself = context.calling.id === release.run && context.workflowPath !== undefined;
    const workflow = asksItself ? { commit: release.commit, path: context.workflowPath } : undefined;
    const wanted = plan || environment.rules.has("rollback-plan") ? wayBackFiles(ground, environment, release) : NO_FILES;
    const reading = (0,commit_facts/* readCommitFacts */.P)(context.client, {
        repo: context.repo,
        commit: release.commit,
        ledgerBranch: context.branch,
        files: [record, ...(workflow === undefined ? [] : [workflow]), ...wanted.all],
        history: (0,gather/* wantsHistory */.Ev)(environment, {
            state: (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name),
            commit: release.commit,
            requiredChecks: ground.snapshot.requiredChecks,
        }),
        deploymentsOf: environment.rules.has("soak") ? environment.after : [],
        ...(ground.witness === undefined ? {} : { witness: ground.witness }),
    });
    const [commit, ...runs] = await Promise.all([
        reading,
        ...cited.map(async (settled) => [settled.run ?? 0, await (0,upstream_run/* readUpstreamRun */.v)(context, settled)]),
    ]);
    refuseRewritten(context.branch, commit);
    return {
        ...commit,
        record: (0,commit_facts/* textOf */.b)(commit, record),
        buildWorkflow: workflow === undefined ? { ok: true, value: null } : (0,commit_facts/* textOf */.b)(commit, workflow),
        upstreamRuns: new Map(runs),
        plan: wanted.from(commit),
    };
}
/** The promotions upstream that the ledger says succeeded with this release, the newest of each environment. */
function citedRuns(ground, release, environment) {
    return environment.after.flatMap((upstream) => {
        const newest = (0,upstream_run/* newestSuccess */.S)((0,snapshot/* stateOf */.L4)(ground.ledger, upstream), release.id);
        return newest === undefined || newest.run === null ? [] : [newest];
    });
}
function refuseRewritten(branch, { witness }) {
    if (!witness.ok) {
        throw new stop/* Stop */.V("ledger-unreadable", `Whether the ledger was rewritten could not be read: ${witness.why}`, "Run this again.");
    }
    if (witness.value !== "not-ancestor")
        return;
    throw new stop/* Stop */.V("ledger-rewritten", `The newest Deployment saw a commit of ${branch} that is no longer part of it: the record was rewritten.`, "Bring the branch back to what it was (a clone or GitHub's branch activity page has it); nothing moves until then.");
}


/***/ }),

/***/ 16774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ NOT_COUNTED),
/* harmony export */   t: () => (/* binding */ decidingPart)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46192);
/* harmony import */ var _asking_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24966);



/** Beyond these, the comments themselves are the place to read. */
const MOST_PEOPLE = 30;
const MOST_IGNORED = 20;
const MOST_ENTRIES = 20;
/** Above the decisions that do not count; a page without it shows none. */
const NOT_COUNTED = "Not counted";
/** Who may approve, who did, and whose word does not count for what reason. */
function decidingPart(view) {
    const { approvals } = view;
    const { standing } = approvals;
    const page = (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .createSummary */ .F)().heading("Who decides");
    page.table(["From", "Who may approve", "Needed", "Approved by"], approvals.groups.map((group) => [
        group.name,
        fewer(group.from.map(_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .entryWords */ .aY), MOST_ENTRIES),
        String(group.count),
        approversOf(group, standing.approvals, approvals.expire),
    ]));
    if (view.promotion.rollback === undefined && view.rollback.moreApprovers > 0)
        page.paragraph(ONE_MORE);
    const barred = barredWords(view);
    if (barred !== undefined)
        page.paragraph(barred);
    if (standing.unreadable.length > 0) {
        page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Could not be read"), ": ", fewer(standing.unreadable, MOST_ENTRIES), ".");
    }
    const ignored = [
        ...standing.ignored.map(({ vote, why }) => ({ login: vote.person.login, url: vote.url, why })),
        ...approvals.misspelt,
    ];
    if (ignored.length > 0) {
        const rows = ignored.map(({ login, url, why }) => [
            login,
            why,
            url === "" ? "" : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)("comment", url),
        ]);
        page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(NOT_COUNTED), ":").table(["Who", "Why", "Where"], rows, { rows: MOST_IGNORED });
    }
    return page.render(Number.POSITIVE_INFINITY);
}
const ONE_MORE = "One more is needed than the policy says, because the data cannot be taken back.";
function approversOf(group, approvals, expire) {
    const theirs = approvals.filter((approval) => approval.group === group.name);
    const shown = theirs.slice(0, MOST_PEOPLE).flatMap(({ vote }, index) => {
        const until = vote.at === null ? " as a reviewer of the environment" : `, until ${(0,_asking_js__WEBPACK_IMPORTED_MODULE_2__/* .minute */ .Vc)(vote.at + expire)}`;
        const said = vote.url === "" ? vote.person.login : (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(vote.person.login, vote.url);
        return [...(index === 0 ? [] : ["; "]), said, until];
    });
    if (shown.length === 0)
        return "nobody yet";
    return theirs.length > MOST_PEOPLE ? [...shown, ` and ${theirs.length - MOST_PEOPLE} more`] : shown;
}
/** Separation of duties, in a sentence. */
function barredWords({ approvals, promotion }) {
    const requester = promotion.requester === null ? "whoever asked for it" : `${promotion.requester.login}, who asked for it`;
    const barred = approvals.not.map((who) => (who === "requester" ? requester : "whoever wrote what it brings"));
    return barred.length === 0 ? undefined : `May not approve: ${barred.join("; ")}.`;
}
function fewer(texts, most) {
    const shown = texts.slice(0, most).join(", ");
    return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
}


/***/ }),

/***/ 60155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restsOnPage: () => (/* binding */ restsOnPage),
/* harmony export */   waitsForPeople: () => (/* binding */ waitsForPeople)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(77934);
/* harmony import */ var _approvals_latest_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(87391);
/* harmony import */ var _approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45330);
/* harmony import */ var _approvals_vote_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52272);
/* harmony import */ var _gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59232);
/* harmony import */ var _github_conversation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14322);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56150);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51623);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34827);
/* harmony import */ var _expiry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69756);
/* harmony import */ var _deciding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16774);
/* harmony import */ var _label_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14475);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96610);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98816);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51546);















/** A longer conversation would be read twice whenever something is new in it: it is judged at each look. */
const ONE_PAGE = 100;
/**
 * Whether a promotion waits for people and nothing new was said to it: then asking every gate again could not let it in. The
 * page and all that was said on it came with the ground, or takes one request; whatever is not exactly as it was seen last
 * makes it be judged anew.
 */
async function restsOnPage(context, ground, o) {
    const { environment, promotion } = o;
    const { client, repo } = context;
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$t)(context, environment);
    const { request } = promotion;
    if (request === undefined || place?.kind !== "issue" || !(0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .isSameRepo */ .$U)(request.repository, (0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .nameOfRepo */ .P2)(repo)))
        return false;
    if (!(0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .isSameRepo */ .$U)((0,_place_js__WEBPACK_IMPORTED_MODULE_8__/* .nameOfRepo */ .P2)(place.repo), request.repository) || !waitsForPeople(ground, o))
        return false;
    try {
        const known = ground.snapshot.asked.get(request.issue);
        const conversation = known ?? (await (0,_github_conversation_js__WEBPACK_IMPORTED_MODULE_2__/* .readConversation */ .Gt)(client, { repo, number: request.issue, most: ONE_PAGE }));
        const title = (0,_text_js__WEBPACK_IMPORTED_MODULE_10__/* .titleOf */ .G)({ ...promotion, repo, service: ground.service, environment, promotion });
        return isUntouched(conversation, { promotion, title }) && isHeard(conversation, ground.now, o);
    }
    catch (failure) {
        // The gate reads it again, and says what is wrong.
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(failure))
            return false;
        throw failure;
    }
}
/** By policy and ledger alone: what keeps it waiting is people's word or a known moment, and nothing came between. Pure. */
function waitsForPeople({ now, policy, ledger }, { environment, promotion }) {
    const { request, reasons, seen = [], release, overrides = [] } = promotion;
    const rule = ruleOf(environment);
    if (request === undefined || rule === undefined || rule.via.some((via) => via !== "issue"))
        return false;
    if (now.getTime() - Date.parse(request.at) > _expiry_js__WEBPACK_IMPORTED_MODULE_6__.DECIDED_WITHIN || promotion.dispatch !== null || overrides.length > 0)
        return false;
    const people = reasons.filter(({ gate, reason }) => gate === "approvals" && reason === "approvals-missing");
    const others = reasons.filter((reason) => !people.includes(reason));
    if (people.length === 0 || !(0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuiet */ .rM)({ ...promotion, reasons: others }, { now, policy }))
        return false;
    // As many as are asked for were seen: then nobody but the gate can say why they do not count.
    if (seen.length >= rule.groups.reduce((sum, { count }) => sum + count, 0))
        return false;
    const here = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(ledger, environment.name);
    if (here.agreed !== undefined && here.agreed !== policy.sha256)
        return false;
    const before = environment.after.map((name) => (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(ledger, name));
    return (isAlone(here, promotion) &&
        [here, ...before].every(({ lock, rejected }) => lock === null && !rejected.includes(release.id)) &&
        before.every(({ seq }) => seq <= request.seq) &&
        ledger.head.lock === undefined &&
        (ledger.head.revoked ?? []).every(({ seq }) => seq <= request.seq));
}
/** Nothing else is under way here, and nothing came to rest here since people were asked. */
function isAlone({ open, settled, opened }, { id, request }) {
    const asked = request?.seq ?? 0;
    return open.every((each) => each.id === id) && settled.every(({ seq }) => seq <= asked) && opened === undefined;
}
/** Its page says what was written there, and is open, locked and labelled. */
function isUntouched({ page, intact }, { promotion, title }) {
    if (page === null || !intact || !page.open || !page.locked || !page.labels.includes(_label_js__WEBPACK_IMPORTED_MODULE_11__/* .REQUEST_LABEL */ .d))
        return false;
    // What it shows as not counted may have been taken away since.
    return page.title === title && (0,_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(page, promotion.id) && !page.body.includes(_deciding_js__WEBPACK_IMPORTED_MODULE_7__/* .NOT_COUNTED */ .H);
}
/** Every decision on it is recorded as it stands, and has not expired; nothing was misspelt that a page would have to show. */
function isHeard({ comments }, now, { environment, promotion: { seen = [] } }) {
    const { votes, ignored } = (0,_approvals_vote_js__WEBPACK_IMPORTED_MODULE_12__/* .votesOf */ .r)(comments);
    const expire = ruleOf(environment)?.expire ?? 0;
    const latest = (0,_approvals_latest_js__WEBPACK_IMPORTED_MODULE_13__/* .latestVotes */ .l)(votes);
    if (ignored.length > 0 || latest.length !== seen.length)
        return false;
    return latest.every(({ person, comment, decision, at }) => {
        const known = seen.find((each) => each.person.id === person.id && each.comment === comment);
        const said = comments.find(({ id }) => id === comment);
        if (decision.kind !== "approve" || known === undefined || said === undefined || at === null)
            return false;
        const isSame = known.body === (0,_approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyDigest */ .rr)(said.body) && known.plan.startsWith(`sha256:${decision.plan}`);
        return isSame && now.getTime() - at <= expire;
    });
}
function ruleOf({ rules }) {
    const written = valibot__WEBPACK_IMPORTED_MODULE_14__/* .safeParse */ .xLC(_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalsSchema */ .AP, rules.get("approvals"));
    return written.success ? (0,_gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalRule */ .Qj)(written.output) : undefined;
}


/***/ }),

/***/ 98816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   Wr: () => (/* binding */ SEAL_ROOM),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32209);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68164);



/** As many characters as a seal takes. */
const SEAL_ROOM = 80;
const SEAL = /^<!-- env-actions text [0-9a-f]{32} -->$/m;
/**
 * The body of a request with the digest of its text before its marker: so that a look which judges nothing sees whether the
 * page still says what was written there. It proves nothing: whoever edits a page can write another one, and GitHub then
 * says who did.
 */
function sealed({ title, body }, promotion) {
    const marker = (0,_view_js__WEBPACK_IMPORTED_MODULE_2__/* .markerOf */ .w)(promotion);
    const text = (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(body);
    return text.endsWith(marker) ? `${text.slice(0, -marker.length)}${sealOf(title, text)}\n\n${marker}` : text;
}
/** Whether a page is as it was sealed for this promotion. */
function isSealed({ title, body }, promotion) {
    const text = (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .plainBody */ .FD)(body);
    const seal = SEAL.exec(text)?.[0];
    return seal !== undefined && sealed({ title, body: text.replace(`${seal}\n\n`, "") }, promotion) === text;
}
function sealOf(title, body) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256")
        .update(JSON.stringify([title, body]))
        .digest("hex");
    return `<!-- env-actions text ${digest.slice(0, 32)} -->`;
}


/***/ }),

/***/ 42055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oQ: () => (/* binding */ NOBODY),
  qB: () => (/* binding */ tellRecorded),
  ah: () => (/* binding */ withRequest)
});

// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/request/open.js
var request_open = __webpack_require__(32001);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var request_place = __webpack_require__(96610);
// EXTERNAL MODULE: ./build/src/promotion/request/label.js
var label = __webpack_require__(14475);
;// CONCATENATED MODULE: ./build/src/promotion/request/repair.js


/**
 * Makes a page say what it should: its text, that it is open, locked and labelled. Whoever edited or closed it decided
 * nothing by that. Writes only what differs, so that a page on which nothing happened costs nothing.
 */
async function repairPage({ client }, repo, { page, text }) {
    const { number } = page;
    const change = {
        ...(page.title === text.title ? {} : { title: text.title }),
        ...((0,issues/* plainBody */.FD)(page.body) === (0,issues/* plainBody */.FD)(text.body) ? {} : { body: text.body }),
        ...(page.open ? {} : { state: "open" }),
    };
    if (Object.keys(change).length > 0)
        await (0,issues/* updateIssue */.tt)(client, repo, { number, ...change });
    if (!page.locked)
        await (0,issues/* lockIssue */.Vg)(client, repo, number);
    if (!page.labels.includes(label/* REQUEST_LABEL */.d))
        await (0,issues/* labelIssue */.kv)(client, repo, number, label/* REQUEST_LABEL */.d);
}

// EXTERNAL MODULE: ./build/src/promotion/request/text.js + 4 modules
var request_text = __webpack_require__(51546);
// EXTERNAL MODULE: ./build/src/github/changes.js
var changes = __webpack_require__(80620);
// EXTERNAL MODULE: ./build/src/promotion/runs-proof.js
var runs_proof = __webpack_require__(8710);
// EXTERNAL MODULE: ./build/src/promotion/taken-back.js
var taken_back = __webpack_require__(17514);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/request/view-of.js






/** Reads what a request shows beside the facts: what lies between what runs there and the release. One request. */
async function viewOf(context, facts, o) {
    const { environment, ground, judgement, release } = facts;
    const { rollback: back } = o.promotion;
    return {
        repo: context.repo,
        repositoryUrl: context.repositoryUrl,
        service: ground.service,
        environment,
        promotion: o.promotion,
        release: judgement.release,
        state: (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name),
        changes: await changesOf(context, facts),
        plan: o.approvals.plan,
        policy: ground.policy.sha256,
        approvals: o.approvals,
        results: judgement.results,
        started: o.started,
        rollback: (back === undefined ? undefined : (0,taken_back/* planOf */.XC)(ground, environment, back.of, release.id)) ??
            (0,way_back/* wayBack */.l)(ground, environment, release),
    };
}
/**
 * What runs there, as far as it is proven, or where nobody can vouch for that the last that succeeded; nothing can be said of an
 * empty environment.
 */
async function changesOf(context, { environment, ground, release }) {
    const { current, succeeded } = await (0,runs_proof/* provenState */.K)(context, ground, environment);
    const base = current.kind === "release" ? current.release : succeeded?.release;
    if (base === undefined)
        return { kind: "none" };
    try {
        const read = await (0,changes/* readChanges */.S)(context.client, { repo: context.repo, base: base.commit, head: release.commit });
        return { kind: "read", base, ...read };
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure, "not-found", "forbidden", "unexpected", "unprocessable"))
            throw failure;
        return { kind: "unreadable", base, why: failure.message };
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/request/tell.js













/** Whoever recorded that a promotion waits opens its request; others leave it alone for this long, in milliseconds. */
const OWNERS_TIME = 60_000;
/**
 * Asks the people whom a recorded promotion waits for, on one page, and makes the page say how it stands: opened once,
 * recorded in the ledger, repaired when it says something else, not written when nothing changed. Call it with the facts and
 * the ledger after the verdict was recorded. What GitHub refuses is a problem to be told, and no end of the promotion.
 *
 * @param o.ours this step recorded that it waits, or looks after all promotions; else somebody younger may be at it
 */
async function tellRequest(context, facts, verdict, o) {
    const promotion = openPromotion(facts, verdict);
    const asks = facts.judgement.results.find(({ gate }) => gate === "approvals");
    const place = (0,request_place/* placeOf */.$t)(context, facts.environment);
    if (promotion === undefined || asks === undefined || place === undefined)
        return { page: null };
    try {
        const page = await recordedPage(context, facts, { promotion, place });
        const started = verdict.kind === "dispatching" || verdict.kind === "dispatched";
        if (page !== null)
            return await tellAgain(context, facts, { promotion, place, page, started });
        const isYoung = facts.ground.now.getTime() - Date.parse(promotion.requestedAt) < OWNERS_TIME;
        if (asks.verdict === "pass" || (isYoung && !o.ours))
            return { page: null };
        const off = issuesOff(context, facts, place);
        return off === undefined ? await tellFirst(context, facts, { promotion, place }) : { page: null, problem: off };
    }
    catch (failure) {
        return { page: null, problem: problemOf(context, place, failure) };
    }
}
/** The promotion as it stands in the ledger; one that is inside or over asks nobody any more. */
function openPromotion({ ground, environment }, verdict) {
    const id = (0,answer/* promotionOf */.bi)(verdict);
    const open = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).open.find((each) => each.id === id);
    return open?.state === "waiting" || open?.state === "cleared" ? open : undefined;
}
/**
 * The page that the ledger names, where it is still there. One that was deleted or transferred is none. What was said on it
 * was read with it just now; it is read alone only where that did not happen.
 */
async function recordedPage({ client }, { judgement }, { promotion: { request }, place: { repo } }) {
    if (request === undefined || !(0,request_place/* isSameRepo */.$U)(request.repository, (0,request_place/* nameOfRepo */.P2)(repo)))
        return null;
    const { page, where } = (0,request_place/* approvalsIn */.qk)(judgement.results) ?? {};
    const isIt = where?.issue === request.issue && (0,request_place/* isSameRepo */.$U)(where.repository, request.repository);
    return isIt && page?.number === request.issue ? page : (0,issues/* readIssue */.OS)(client, repo, request.issue);
}
/** The page is there: it says how things stand. What could not be judged is not written over what could. */
async function tellAgain(context, facts, { promotion, place, page, started }) {
    const approvals = (0,request_place/* approvalsIn */.qk)(facts.judgement.results);
    if (approvals === undefined)
        return { page: page.page };
    const text = (0,request_text/* requestText */.T)(await viewOf(context, facts, { promotion, approvals, started }));
    await repairPage(context, place.repo, { page, text });
    return { page: page.page };
}
/** Opens the page, and records it before anything is said there. Of several that were opened at once the ledger knows one. */
async function tellFirst(context, facts, { promotion, place }) {
    const judged = await judgedUnasked(context, facts, promotion);
    const approvals = (0,request_place/* approvalsIn */.qk)(judged.judgement.results);
    if (approvals === undefined)
        return { page: null, problem: "Who is to be asked could not be read." };
    const text = (0,request_text/* requestText */.T)(await viewOf(context, judged, { promotion, approvals, started: false }));
    const { client } = context;
    const { repo, kind } = place;
    const opened = await (0,request_open/* openPage */.w)(context, promotion, { place, text, ground: facts.ground });
    const made = await (0,issues/* readIssue */.OS)(client, repo, opened.number);
    // Before it counts: only collaborators speak on it, and it says what it should (R20).
    if (made !== null)
        await repairPage(context, repo, { page: made, text });
    const asked = { repository: (0,request_place/* nameOfRepo */.P2)(repo), issue: opened.number, plan: approvals.plan, kind };
    const recorded = await recordRequest(context, facts, promotion, asked);
    for (const number of [opened.number, ...opened.others]) {
        if (number !== recorded?.issue)
            await (0,request_open/* retirePage */.H)(context, repo, { number, instead: recorded?.issue ?? null });
    }
    if (recorded === null)
        return { page: null };
    const page = recorded.issue === opened.number ? made : await (0,issues/* readIssue */.OS)(client, repo, recorded.issue);
    return { page: page?.page ?? null };
}
/**
 * The same question judged as if nobody had been asked yet: a promotion that was only just recorded was not known to the
 * gates, and a page that is gone cannot be read.
 */
async function judgedUnasked(context, facts, promotion) {
    const known = (0,request_place/* approvalsIn */.qk)(facts.judgement.results);
    if (known !== undefined && promotion.request === undefined)
        return facts;
    const ledger = withoutRequest(facts.ground.ledger, promotion);
    const asked = {
        environment: facts.environment.name,
        choice: { kind: "known", release: facts.release },
        promotion: undefined,
        cause: promotion.cause,
    };
    const kept = facts.judgement.slow;
    return (0,read/* judgeAgain */._w)(context, asked, { here: "anywhere", ground: { ...facts.ground, ledger }, kept });
}
function withoutRequest(ledger, { id, environment }) {
    const state = (0,snapshot/* stateOf */.L4)(ledger, environment);
    const open = state.open.map(({ request, ...promotion }) => promotion.id === id || request === undefined ? promotion : { ...promotion, request });
    return { ...ledger, states: new Map([...ledger.states, [environment, { ...state, open }]]) };
}
/** Records where people are asked; whoever was faster has the word. `null`: it asks nobody any more. */
async function recordRequest(context, { ground }, { id, environment, request: lost }, asked) {
    const about = { service: ground.service, environment, promotion: id };
    const draft = { ...about, event: "approval.requested", data: asked };
    const recorded = await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { environment, files: () => [] }) }),
        decide: (facts) => {
            const open = (0,snapshot/* stateOf */.L4)(facts.ground.ledger, environment).open.find((each) => each.id === id);
            if (open === undefined || (open.state !== "waiting" && open.state !== "cleared" && open.state !== "requested"))
                return { drafts: [], result: null };
            const { request } = open;
            if (request !== undefined && request.seq !== lost?.seq)
                return { drafts: [], result: request };
            return { drafts: [draft], result: asked };
        },
    });
    return recorded.result;
}
/** Where issues are switched off, and what to write then. Of another repository nobody has read that. */
function issuesOff({ repo }, { ground, environment }, place) {
    const isHere = (0,request_place/* isSameRepo */.$U)((0,request_place/* nameOfRepo */.P2)(place.repo), (0,request_place/* nameOfRepo */.P2)(repo));
    if (place.kind !== "issue" || !isHere || ground.snapshot.repository.hasIssues)
        return undefined;
    return offWords((0,request_place/* nameOfRepo */.P2)(repo), environment.name);
}
function offWords(repository, environment) {
    const policy = `\`ask: pull-request\`, or \`ask: owner/name\` of another repository, under \`approvals:\` of ${environment} in the policy`;
    return `Nobody could be asked: issues are switched off in ${repository}. Switch them on under Settings, General, Features, or write ${policy}.`;
}
/** What GitHub or the ledger refused, in a sentence with the way out; anything else is thrown on. */
function problemOf({ repo }, place, failure) {
    if (!(0,errors/* isFailure */.N6)(failure) && !(failure instanceof stop/* Stop */.V))
        throw failure;
    const where = (0,request_place/* nameOfRepo */.P2)(place.repo);
    if (!(0,request_place/* isSameRepo */.$U)(where, (0,request_place/* nameOfRepo */.P2)(repo)) && (0,errors/* isFailure */.N6)(failure, "not-found", "forbidden", "gone")) {
        return `Nobody could be asked in ${where}: ${failure.message}. A workflow's own token is limited to its repository: give the step a token of an App or a person that may write issues there (input \`token\`).`;
    }
    if ((0,errors/* isFailure */.N6)(failure, "forbidden"))
        return "GitHub does not let this job write issues: it needs `issues: write`.";
    const hint = failure.hint === undefined ? "" : ` To change that: ${failure.hint.replace(/[.:]+$/, "")}.`;
    return `The request could not be written: ${failure.message}${hint}`;
}

;// CONCATENATED MODULE: ./build/src/promotion/request/tell-recorded.js


/** Nobody is asked. */
const NOBODY = { page: null };
/** The message of a promotion that waits, with where to decide or why nobody was asked yet; any other as it is. */
function withRequest(message, decision, { page, problem }) {
    if (decision !== "waiting")
        return message;
    const where = page === null ? [] : [`Decide on ${page}`];
    return [message, ...where, ...(problem === undefined ? [] : [problem])].join(" ");
}
/**
 * Shows what was just recorded to the people whom it concerns: asks those whom it waits for, and closes the requests of what
 * came to rest by it.
 *
 * @param o.ours this step looks after all promotions; whoever recorded something opens its request in any case
 */
async function tellRecorded(context, recorded, o) {
    const { facts, result } = recorded;
    if (recorded.kind === "nothing")
        return tellRequest(context, facts, result, o);
    const { ledger } = recorded;
    await (0,request_close.closeSettled)(context, facts.ground.ledger, ledger);
    return tellRequest(context, { ...facts, ground: { ...facts.ground, ledger } }, result, { ours: true });
}


/***/ }),

/***/ 51546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ requestText),
  G: () => (/* binding */ titleOf)
});

// EXTERNAL MODULE: ./build/src/action/plain-text.js
var plain_text = __webpack_require__(49174);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
;// CONCATENATED MODULE: ./build/src/promotion/request/changing.js




/** More rows than these nobody reads; the link leads to all. */
const MOST_ROWS = 25;
const LONGEST_SUBJECT = 100;
const MOST_AUTHORS = 15;
/** What the release brings beside what runs there now: the link to compare, commits, authors. */
function changingPart(view) {
    const page = head(view);
    const { changes, repositoryUrl } = view;
    if (changes.kind === "read" && changes.commits.length > 0) {
        const rows = changes.commits.slice(-MOST_ROWS).toReversed();
        page.table(["Commit", "Author", "What it says"], rows.map(({ commit, author, subject }) => [
            (0,markdown/* link */.nf)(commit.slice(0, 9), `${repositoryUrl}/commit/${commit}`),
            (0,plain_text/* cut */.Jj)(author, 60),
            (0,plain_text/* cut */.Jj)(subject, LONGEST_SUBJECT),
        ]));
        if (changes.ahead > rows.length)
            page.paragraph(`\u2026 and ${changes.ahead - rows.length} more; the link above has all of them.`);
    }
    return page.render(Number.POSITIVE_INFINITY);
}
/** The same without the commits one by one. */
function changingBriefly(view) {
    return head(view).render(Number.POSITIVE_INFINITY);
}
function head(view) {
    const { changes, environment, release, repositoryUrl, state } = view;
    const page = (0,summary/* createSummary */.F)().heading(`What changes in ${environment.name}`);
    const also = alsoRead(release);
    switch (changes.kind) {
        case "none":
            page.paragraph(state.current.kind !== "empty" || state.current.said !== undefined
                ? "Nobody can vouch for what runs there now."
                : "Nothing ran there before: this is the first release that comes here.", ...also);
            break;
        case "unreadable":
            page.paragraph(...compareLink(repositoryUrl, changes.base.commit, release.commit), ` since ${(0,release_release/* describeRelease */.NC)(changes.base)}. The commits could not be read: ${(0,plain_text/* cut */.Jj)(changes.why, 300)}`, ...also);
            break;
        case "read":
            page.paragraph(...compareLink(repositoryUrl, changes.base.commit, release.commit), ...countOf(changes), ...also);
    }
    return page;
}
function countOf(changes) {
    const { ahead, behind, base, commits } = changes;
    const since = ` since ${(0,release_release/* describeRelease */.NC)(base)}`;
    if (changes.status === "identical")
        return [`: the same commit as ${(0,release_release/* describeRelease */.NC)(base)}.`];
    if (changes.status === "behind")
        return [`: older than ${(0,release_release/* describeRelease */.NC)(base)} by ${commitsText(behind)}, which this takes away.`];
    const authors = [...new Set(commits.map(({ author }) => (0,plain_text/* cut */.Jj)(author, 60)))];
    const more = authors.length > MOST_AUTHORS || ahead > commits.length ? " and others" : "";
    const lost = behind > 0 ? ` It takes away ${commitsText(behind)} of what runs there.` : "";
    return [`: ${commitsText(ahead)}${since}, by ${authors.slice(0, MOST_AUTHORS).join(", ")}${more}.${lost}`];
}
function commitsText(count) {
    return count === 1 ? "1 commit" : `${count} commits`;
}
function compareLink(repositoryUrl, base, head) {
    return [
        (0,markdown/* link */.nf)("Compare", `${repositoryUrl}/compare/${base}...${head}`),
        " ",
        (0,markdown/* code */.aY)(`${base.slice(0, 9)}..${head.slice(0, 9)}`),
    ];
}
/** Pages that the release itself names. */
function alsoRead({ notes, compare }) {
    const own = compare === null ? [] : [" ", (0,markdown/* link */.nf)("What changed since the release before", compare), "."];
    return notes === null ? own : [" ", (0,markdown/* link */.nf)("Release notes", notes), ".", ...own];
}

// EXTERNAL MODULE: ./build/src/promotion/request/deciding.js
var deciding = __webpack_require__(16774);
// EXTERNAL MODULE: ./build/src/promotion/request/fit-page.js
var fit_page = __webpack_require__(97888);
// EXTERNAL MODULE: ./build/src/gates/outcome.js
var outcome = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/src/gates/summary.js
var gates_summary = __webpack_require__(20762);
;// CONCATENATED MODULE: ./build/src/promotion/request/headline.js



/** The one line that most people read: how it stands, and what is missing. */
function headline(view) {
    const { standing } = view.approvals;
    const isBack = view.promotion.rollback !== undefined;
    const what = isBack
        ? [(0,markdown/* strong */.ko)(view.environment.name), " to go back to ", (0,markdown/* strong */.ko)(nameOfRelease(view))]
        : [(0,markdown/* strong */.ko)(nameOfRelease(view)), " to enter ", (0,markdown/* strong */.ko)(view.environment.name)];
    switch (standing.state) {
        case "rejected":
            return [
                (0,markdown/* strong */.ko)("Rejected"),
                ` by ${standing.rejection?.vote.person.login ?? "somebody"}: `,
                standing.rejection?.why ?? "",
            ];
        case "unknown":
            return [
                (0,markdown/* strong */.ko)("Not decided"),
                ": not everything could be read that says who decides. Nothing goes on until it can.",
            ];
        case "approved": {
            const by = [(0,markdown/* strong */.ko)("Approved"), ` by ${names(standing.approvals)}: `, ...what, ". "];
            return view.started ? [...by, "Its deployment was started."] : [...by, ...alsoWaits(view, "It still waits for")];
        }
        case "open": {
            const missing = standing.missing.reduce((sum, { count }) => sum + count, 0);
            const all = view.approvals.groups.reduce((sum, { count }) => sum + count, 0);
            const left = missing === 1 ? "1 approval is missing" : `${missing} approvals are missing`;
            const given = missing < all ? ` (${all - missing} of ${all} given)` : "";
            return [
                (0,markdown/* strong */.ko)(left),
                `${given} for `,
                ...what,
                `. ${runsNow(view)}`,
                ...alsoWaits(view, "Beside that it waits for"),
            ];
        }
    }
}
function nameOfRelease({ release, service, repo }) {
    return `${service === repo.name ? "" : `${service} `}${release.version ?? release.id}`;
}
/** What an approval replaces. */
function runsNow({ state: { current } }) {
    switch (current.kind) {
        case "empty":
            return "Nothing runs there now. ";
        case "release":
            return `${current.release.version ?? current.release.id} runs there now. `;
        case "unknown":
            return "Nobody can vouch for what runs there now. ";
    }
}
/** What else is in the way, so that nobody believes that approving is all. */
function alsoWaits({ results }, words) {
    const others = [
        ...new Set((0,outcome/* blocking */.ub)(results)
            .filter(({ gate }) => gate !== "approvals")
            .map(gates_summary/* nameOf */.Vb)),
    ];
    return others.length === 0 ? [] : [`${words}: ${others.join(", ")}.`];
}
function names(approvals) {
    const logins = approvals.map(({ vote }) => vote.person.login);
    return [logins.slice(0, -1).join(", "), logins.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}

// EXTERNAL MODULE: ./build/src/promotion/transfers.js
var transfers = __webpack_require__(75979);
;// CONCATENATED MODULE: ./build/src/promotion/request/resting-on.js






const MOST_GATES = 40;
const resting_on_MOST_ROWS = 60;
const LONGEST_MESSAGE = 500;
/** What asks for less than before; it is judged by the stricter of both until one promotion was approved so. */
function weakenedPart({ approvals, environment }) {
    const page = (0,summary/* createSummary */.F)();
    if (approvals.weakened.length > 0) {
        page.heading("The policy asks for less than last time");
        page.paragraph(`Until a promotion to ${environment.name} was approved so, the stricter of both holds.`);
        const rows = approvals.weakened.map(({ key, was, is }) => [
            (0,markdown/* code */.aY)((0,plain_text/* cut */.Jj)(key, 100)),
            (0,markdown/* code */.aY)((0,plain_text/* cut */.Jj)(was, 200)),
            (0,markdown/* code */.aY)((0,plain_text/* cut */.Jj)(is, 200)),
        ]);
        page.table(["What", "Was", "Is"], rows, { rows: resting_on_MOST_ROWS });
    }
    return page.render(Number.POSITIVE_INFINITY);
}
/** Every gate, with what the policy openly does not ask for. */
function gatesPart({ results, environment }) {
    const page = (0,summary/* createSummary */.F)().heading("Gates");
    const rows = results.map((result) => [(0,gates_summary/* nameOf */.Vb)(result), (0,gates_summary/* verdictOf */.Vj)(result), because(result)]);
    page.table(["Gate", "Verdict", "Why"], rows, { rows: MOST_GATES });
    if (environment.because.length > 0) {
        page.paragraph((0,markdown/* strong */.ko)("Weaker than the preset, with the reason that the policy gives"), ":");
        page.list(environment.because.map(({ key, reason }) => [(0,markdown/* code */.aY)(key), ": ", (0,plain_text/* cut */.Jj)(reason, LONGEST_MESSAGE)]));
    }
    return page.render(Number.POSITIVE_INFINITY);
}
/** The same in one line: which gates there are, by verdict. */
function gatesBriefly({ results }) {
    const page = (0,summary/* createSummary */.F)().heading("Gates");
    const of = (verdict) => results.filter((result) => result.verdict === verdict).length;
    page.paragraph(`${of("pass")} passed, ${of("wait")} waiting, ${of("fail")} refused, ${of("unknown")} not judged. The run's summary has each of them.`);
    return page.render(Number.POSITIVE_INFINITY);
}
/** Where a moment is known, its message may count down to it, and a text that changes by itself would be written for ever. */
function because({ message, reason, retryAt, verdict, override }) {
    const said = retryAt !== undefined && verdict !== "pass" ? `Until ${(0,asking/* minute */.Vc)(retryAt)}.` : (0,plain_text/* cut */.Jj)(message, LONGEST_MESSAGE);
    return [
        said,
        " ",
        (0,markdown/* code */.aY)(reason),
        ...(override === undefined ? [] : [` Overridden: ${(0,plain_text/* cut */.Jj)(override.why, LONGEST_MESSAGE)}`]),
    ];
}
/** What is deployed, to the byte. */
function artifactsPart({ release }) {
    const page = (0,summary/* createSummary */.F)().heading("What is deployed");
    page.table(["Artifact", "Kind", "Digest"], release.artifacts.map(transfers/* artifactRow */.X), { rows: resting_on_MOST_ROWS });
    return page.render(Number.POSITIVE_INFINITY);
}
function artifactsBriefly({ release }) {
    const page = (0,summary/* createSummary */.F)().heading("What is deployed");
    page.paragraph(`${release.artifacts.length} artifacts, all of them part of the release's digest `, (0,markdown/* code */.aY)(release.digest), ".");
    return page.render(Number.POSITIVE_INFINITY);
}
/** What is voted on, in full, and where it is recorded. */
function recordPart(view) {
    const { plan, release, policy, promotion, repositoryUrl, environment, service } = view;
    const page = (0,summary/* createSummary */.F)();
    page.details("The plan digest in full, and where all of this is recorded", (inner) => inner.list([
        (0,asking/* fact */.fK)("Plan", (0,markdown/* code */.aY)(plan)),
        (0,asking/* fact */.fK)("Release", (0,markdown/* code */.aY)(release.id), " ", (0,markdown/* code */.aY)(release.digest), ` of ${service}`),
        (0,asking/* fact */.fK)("Commit", (0,markdown/* link */.nf)(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`)),
        (0,asking/* fact */.fK)("Built by", (0,markdown/* link */.nf)(`run ${release.run.id}`, `${repositoryUrl}/actions/runs/${release.run.id}`)),
        ...(environment.workflow === undefined
            ? []
            : [
                (0,asking/* fact */.fK)("Deployed by", (0,markdown/* link */.nf)(environment.workflow, `${repositoryUrl}/actions/workflows/${environment.workflow}`)),
            ]),
        ...(environment.url === undefined ? [] : [(0,asking/* fact */.fK)("Seen at", (0,markdown/* link */.nf)(environment.url, environment.url))]),
        (0,asking/* fact */.fK)("Policy", (0,markdown/* code */.aY)(policy)),
        (0,asking/* fact */.fK)("Promotion", (0,markdown/* code */.aY)(promotion.id), `, event ${promotion.requestedSeq} of the ledger`),
    ]));
    return page.render(Number.POSITIVE_INFINITY);
}

// EXTERNAL MODULE: ./build/src/promotion/request/seal.js
var seal = __webpack_require__(98816);
// EXTERNAL MODULE: ./build/src/promotion/request/view.js
var request_view = __webpack_require__(68164);
// EXTERNAL MODULE: ./build/src/promotion/taken-back.js
var taken_back = __webpack_require__(17514);
// EXTERNAL MODULE: ./build/src/promotion/way-back-words.js
var way_back_words = __webpack_require__(62006);
;// CONCATENATED MODULE: ./build/src/promotion/request/way-back-part.js




/** How this promotion is left again when it does not go well: the plan that is part of what is voted on. */
function wayBackPart({ rollback, results, promotion: { rollback: back } }) {
    if (back !== undefined)
        return goingBack(back, rollback);
    const page = (0,summary/* createSummary */.F)().heading("If it goes wrong");
    (0,way_back_words/* tellWayBack */.q)(page, rollback, results);
    return page.render(Number.POSITIVE_INFINITY);
}
/** Where it goes back to, and nothing else. */
function wayBackBriefly({ rollback, promotion: { rollback: back } }) {
    if (back !== undefined)
        return goingBack(back, rollback);
    const page = (0,summary/* createSummary */.F)().heading("If it goes wrong");
    (0,way_back_words/* tellTarget */.J)(page, rollback);
    return page.render(Number.POSITIVE_INFINITY);
}
/** A rollback is the way back itself; one that fails leaves an environment of which nobody knows what runs (R102). */
function goingBack({ of, why }, plan) {
    const page = (0,summary/* createSummary */.F)().heading("What is taken back");
    page.paragraph("It takes back ", (0,markdown/* code */.aY)(of), ": ", why);
    const data = (0,taken_back/* dataOf */.qu)(plan);
    if (data !== undefined)
        page.paragraph((0,markdown/* strong */.ko)("Data"), ": ", data);
    page.paragraph("If this goes wrong too, the environment is locked until a person says what runs.");
    return page.render(Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/src/promotion/request/text.js













/**
 * The page on which people decide: the verdict, whom it asks and how to answer, then what it rests on. Pure, and the same
 * for the same standing. Everything from outside is inert in it, and it calls only those who are asked (R47). At most as
 * long as GitHub takes: first the commits make room, then the artifacts, the gates, what the policy asks less for, and who
 * decides.
 */
function requestText(view) {
    const verdict = (0,summary/* createSummary */.F)()
        .verdict(...headline(view))
        .render(Number.POSITIVE_INFINITY);
    const body = (0,fit_page/* fitPage */.n)([
        { markdown: verdict },
        { markdown: (0,asking/* askingPart */.Nv)(view) },
        { markdown: changingPart(view), instead: changingBriefly(view), rank: 5 },
        {
            markdown: (0,deciding/* decidingPart */.t)(view),
            instead: tooLong("Who decides", "The comments below have each answer."),
            rank: 1,
        },
        { markdown: weakenedPart(view), instead: weakerBriefly(view), rank: 2 },
        { markdown: gatesPart(view), instead: gatesBriefly(view), rank: 3 },
        { markdown: wayBackPart(view), instead: wayBackBriefly(view), rank: 2 },
        { markdown: artifactsPart(view), instead: artifactsBriefly(view), rank: 4 },
        { markdown: recordPart(view) },
        { markdown: (0,request_view/* markerOf */.w)(view.promotion.id) },
    ], issues/* LONGEST_BODY */._l - seal/* SEAL_ROOM */.Wr);
    const title = titleOf(view);
    return { title, body: (0,seal/* sealed */.JW)({ title, body }, view.promotion.id) };
}
/** Environment, release and promotion. A title is no Markdown, and calls nobody. */
function titleOf({ release, environment, promotion, service, repo, }) {
    const of = service === repo.name ? "" : `${(0,plain_text/* oneLine */.TN)(service)} `;
    const what = `${of}${(0,release_release/* describeRelease */.NC)(release)}`;
    return promotion.rollback === undefined
        ? `Promote ${what} to ${(0,plain_text/* oneLine */.TN)(environment.name)} (${promotion.id})`
        : `Roll ${(0,plain_text/* oneLine */.TN)(environment.name)} back to ${what} (${promotion.id})`;
}
function tooLong(title, where) {
    return (0,summary/* createSummary */.F)().heading(title).paragraph(`There is no room for all of it here. ${where}`).render();
}
function weakerBriefly({ approvals }) {
    const count = approvals.weakened.length;
    return count === 0 ? "" : tooLong("The policy asks for less than last time", `${count} values are weaker.`);
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

/***/ 9908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ isRollback),
  f: () => (/* binding */ proveRollback)
});

// EXTERNAL MODULE: ./build/src/gates/rollback-plan/gather.js + 2 modules
var gather = __webpack_require__(94826);
// EXTERNAL MODULE: ./build/src/gates/upstream-proof.js + 1 modules
var upstream_proof = __webpack_require__(31770);
// EXTERNAL MODULE: ./build/src/gates/upstream-run.js
var upstream_run = __webpack_require__(43269);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/rollback/came-in.js
var came_in = __webpack_require__(81712);
// EXTERNAL MODULE: ./build/src/rollback/owners.js
var owners = __webpack_require__(19872);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var target = __webpack_require__(98965);
// EXTERNAL MODULE: ./build/src/promotion/back-to.js
var back_to = __webpack_require__(14112);
// EXTERNAL MODULE: ./build/src/promotion/carrier.js
var carrier = __webpack_require__(14831);
// EXTERNAL MODULE: ./build/src/gates/checks/counted.js
var counted = __webpack_require__(17288);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rollback_rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/environments/workflows/workflow.js
var workflows_workflow = __webpack_require__(14132);
// EXTERNAL MODULE: ./build/src/github/branch-files.js
var branch_files = __webpack_require__(51335);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var plan = __webpack_require__(47054);
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
    const workflow = (0,plan/* verificationOf */.zM)(policy.environments.get(environment.name) ?? environment, now)?.workflow;
    if (workflow === undefined)
        return false;
    const wanted = { repositoryId, workflow, defaultBranch, environment: environment.name, marker: (0,verification_tests/* testsMarker */.u2)(id) };
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
async function proveFailure(context, ground, { environment, release }, { of }) {
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name);
    const failed = state.settled.find(({ id }) => id === of);
    if (failed === undefined || failed.run === null) {
        return () => [
            refused("fail", "rollback-unproven", `The ledger cites no run for ${of}, which is said to have failed.`),
        ];
    }
    const plan = (0,way_back/* wayBack */.l)(ground, environment, failed.release);
    const { unsaid } = plan;
    if (unsaid !== undefined)
        return () => [unknownData(environment, unsaid, (0,way_back/* pageOf */.Z)(ground, environment.name).ok)];
    const { rule, data } = plan;
    if (!(0,rollback_rule/* isAutomatic */.aI)(rule, data)) {
        const why = `${environment.name} does not go back by itself${data === "reversible" ? "" : `: its data is ${data}`}.`;
        return () => [refused("fail", "rollback-by-person", why)];
    }
    const elsewhere = refuseTarget(state, plan, release);
    if (elsewhere !== undefined)
        return () => [refused("fail", "rollback-by-person", elsewhere)];
    const { run, attempt, checkRun, reason } = failed;
    const cited = judgedElsewhere(failed);
    const [found, judgement] = await Promise.all([
        (0,upstream_run/* readUpstreamRun */.v)(context, { run, attempt, checkRun }),
        cited === undefined ? undefined : readJudgement(context, cited),
    ]);
    return (facts) => judgeFailure(facts, environment, { id: of, run, reason, judgement }, found);
}
/**
 * Nothing goes by itself where the plan of today does not lead: to the release that the page names, else to what last succeeded
 * (R100). Undefined where it goes there.
 */
function refuseTarget({ environment, succeeded }, { target }, release) {
    if (target.kind === "unfit")
        return target.why;
    const isNamed = target.kind === "release" && target.namedBy !== undefined;
    const planned = isNamed ? target.release : succeeded?.release;
    if (planned?.id === release.id)
        return undefined;
    const to = planned === undefined ? "nothing" : (0,release_release/* describeRelease */.NC)(planned);
    return `${environment} does not go back to ${(0,release_release/* describeRelease */.NC)(release)} by itself: the plan of today leads to ${to}.`;
}
/** Nobody can say whether the older release goes with the data that is there, so a person has to. */
function unknownData({ name }, why, isRead) {
    const message = `${name} does not go back by itself, because nobody knows what its page says of the data. ${why}`;
    return isRead ? refused("fail", "rollback-by-person", message) : refused("unknown", "rollback-unreadable", message);
}
/** Whether GitHub's record of the run that deployed, or of what judged it later, shows the failure. Pure. */
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
    fail: "A person can ask for it: /rollback <environment> [to <release>] <why>. docs/rollback.md says what is proven.",
    unknown: "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.",
    wait: "Nothing to do but wait; it goes on by itself.",
};

// EXTERNAL MODULE: ./build/src/promotion/meant-release.js
var meant_release = __webpack_require__(216);
// EXTERNAL MODULE: ./build/src/promotion/runs-proof.js
var runs_proof = __webpack_require__(8710);
;// CONCATENATED MODULE: ./build/src/promotion/rollback-proof.js













const NONE = { judge: () => [] };
/**
 * Proves a rollback again, wherever it is about to open something. It passes gates that a promotion does not pass, so the
 * ledger's word is not enough (design.md section 6): that the release once succeeded here is GitHub's record of the run
 * that brought it; that a person wants it is the run or comment that carried the command, and names this release or none; that a promotion failed is the end
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
        : proveFailure(context, ground, question, rollback);
}
/** A person's word is in GitHub's record of the run or comment that carried it. Before it is recorded, the command is it. */
async function provePerson(context, ground, question) {
    const { environment, promotion, release } = question;
    const claimed = promotion?.rollback;
    if (claimed === undefined)
        return () => [];
    const { of, actor, run, at, why, comment } = claimed;
    if (actor === null || run === null) {
        return () => [refused("fail", "rollback-unproven", "The ledger does not say who asked for it, and in which run.")];
    }
    const state = await (0,runs_proof/* provenState */.K)(context, ground, environment);
    const leaving = { ground, environment, state, of };
    const meant = (0,back_to/* backTo */.z)(leaving, undefined);
    // Asked as it was when it was said: what was refused then is no word now, and a name is that of a proven success.
    const isTo = (named) => (0,back_to/* backTo */.z)(leaving, named).good?.release.id === release.id &&
        (named !== undefined || meant.good === undefined || (0,meant_release/* otherMeant */.U)((0,back_to/* choicesOf */.c)(leaving), meant.good, why) === undefined);
    const proof = await (0,carrier/* proveCarrier */.T)(context, ground, {
        ...{ actor, run, at, comment, action: "rollback", environments: [(0,owners/* forOwners */.y)(environment)] },
        isCommand: (said) => isRollback(said, { environment: environment.name, why, isTo }),
    });
    if (proof.refuted === undefined) {
        const older = (0,came_in/* refuteAge */.F)(state, of, proof.startedAt);
        if (older === undefined)
            return () => [];
        return () => [refused("fail", "rollback-unproven", `The word of ${actor.login} does not count: ${older}`)];
    }
    const leads = meant.good === undefined ? meant.why : `It leads to ${(0,release_release/* describeRelease */.NC)(meant.good.release)} now.`;
    const unnamed = meant.good?.release.id === release.id ? "" : ` If it names no release: ${leads}`;
    const message = `The word of ${actor.login} does not count: ${proof.refuted}${unnamed}`;
    return () => [refused("fail", "rollback-unproven", message)];
}
/** Whether a command is this very rollback. */
function isRollback(command, wanted) {
    const { environment, why, isTo } = wanted;
    return command.kind === "rollback" && command.environment === environment && command.why === why && isTo(command.to);
}


/***/ }),

/***/ 19596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollBack)
/* harmony export */ });
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96227);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75802);
/* harmony import */ var _rollback_came_in_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(81712);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19872);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61074);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52924);
/* harmony import */ var _back_to_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14112);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14831);
/* harmony import */ var _meant_release_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(216);
/* harmony import */ var _permit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71220);
/* harmony import */ var _rollback_proof_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9908);
/* harmony import */ var _runs_proof_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8710);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(13715);
/* harmony import */ var _taken_back_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(17514);














/**
 * Takes back what an environment holds, because a person says so: the release that they name, or that the plan says, is asked
 * for again, like any promotion, and the same code deploys it. Throws `Stop` when the person may not, the word could not be proven
 * later, or there is nothing to go back to.
 */
async function rollBack(context, ground, wanted) {
    const { environment, to, why, carrying, dryRun } = wanted;
    const wanting = { action: "rollback", environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .forOwners */ .y)(environment)], login: wanted.login };
    const { id, login } = await (0,_permit_js__WEBPACK_IMPORTED_MODULE_7__/* .permit */ .e)(context, wanting);
    const acting = { ...context, actor: { id, login } };
    if ((0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackRule */ .T2)(environment).workflow === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_10__/* .Stop */ .V("command-refused", `${environment.name} has no workflow: it is deployed by the job that calls promote.`, "Give the environment a workflow: in the policy, or start that job with the older release.");
    }
    const state = await (0,_runs_proof_js__WEBPACK_IMPORTED_MODULE_9__/* .provenState */ .K)(context, ground, environment);
    const { good, of } = wayOf({ ground, environment, state }, to);
    if (to === undefined)
        refuseMeant((0,_back_to_js__WEBPACK_IMPORTED_MODULE_5__/* .choicesOf */ .c)({ ground, environment, state, of }), good, why);
    warnOfData(context, ground, { environment, of, to: good.release.id });
    if (!dryRun) {
        const isCommand = (said) => (0,_rollback_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .isRollback */ .z)(said, { environment: environment.name, why, isTo: (named) => named === to });
        const saidAt = await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseUnprovable */ .h)(acting, ground, { actor: acting.actor, isCommand, carrying });
        const older = (0,_rollback_came_in_js__WEBPACK_IMPORTED_MODULE_12__/* .refuteAge */ .F)(state, of, saidAt);
        if (older !== undefined)
            throw refused(`This word does not count: ${older}`, "Say it again if you mean that one.");
    }
    const rollback = { of, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    const choice = { kind: "known", release: good.release };
    const asked = { environment: environment.name, choice, promotion: undefined, cause: "person", rollback };
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_4__.ask)(acting, { asked, requester: acting.actor, dryRun, ground });
}
/** A person may go back whatever the plan says of the data; but not without having been told. */
function warnOfData({ log }, ground, { environment, of, to }) {
    const plan = (0,_taken_back_js__WEBPACK_IMPORTED_MODULE_11__/* .planOf */ .XC)(ground, environment, of, to);
    const data = plan === undefined ? undefined : (0,_taken_back_js__WEBPACK_IMPORTED_MODULE_11__/* .dataOf */ .qu)(plan);
    if (data !== undefined)
        log.warning(`The data of ${environment.name}: ${data}`);
}
/** What is there, and what was good before it: a rollback that is under way goes on where it was going. */
function wayOf(leaving, to) {
    const { state } = leaving;
    const of = (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .heldBy */ .Vr)(state);
    if (of === undefined)
        throw refused(`There is nothing to go back to: ${state.environment} is empty.`, PROMOTE);
    if (state.open.some(({ id, state: is }) => id === of && is === "deploying")) {
        throw refused(`${of} is still being deployed to ${state.environment}: nobody can say yet what is to be taken back.`, `Wait until its job has ended, or cancel that run; then say it again.`);
    }
    const open = state.open.find(({ rollback }) => rollback?.of === of);
    if (open !== undefined) {
        if (to !== undefined && !(0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(open.release, to)) {
            throw refused(`${open.id} takes ${of} back to ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRelease */ .NC)(open.release)} already, and not to ${to}.`, "Wait for its end, or reject it where it waits for people; then say it again.");
        }
        return { good: { release: open.release, promotion: open.id }, of };
    }
    const found = (0,_back_to_js__WEBPACK_IMPORTED_MODULE_5__/* .backTo */ .z)({ ...leaving, of }, to);
    if (found.good === undefined)
        throw refused(found.why, PROMOTE);
    return { good: found.good, of };
}
/** `/rollback production 2.3.0 errors` names no release, and seems to: whoever meant 2.3.0 must not find another one there. */
function refuseMeant(choices, good, why) {
    const word = (0,_meant_release_js__WEBPACK_IMPORTED_MODULE_13__/* .otherMeant */ .U)(choices, good, why);
    if (word === undefined)
        return;
    throw refused(`This goes back to ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRelease */ .NC)(good.release)}, and its reason begins with ${word}, which it could go back to as well.`, 'Say "to <release> <why>" if you mean that one; else begin the reason with another word.');
}
const PROMOTE = "Promoting a release that is good leads out of it as well.";
function refused(why, hint) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_10__/* .Stop */ .V("command-refused", why, hint);
}


/***/ }),

/***/ 8710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ provenState),
/* harmony export */   a: () => (/* binding */ withCurrent)
/* harmony export */ });
/* harmony import */ var _ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40854);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _unlock_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8636);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57044);




/**
 * An environment as it is for everybody who decides: a person's word about what runs there, after a rollback failed, counts
 * only when GitHub's own objects prove it (design.md section 6); else it is as unknown as it was before. Asks nothing where there
 * is no such word; else two requests.
 */
async function provenState(context, ground, environment) {
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ground.ledger, environment.name);
    const { current } = state;
    if (current.kind === "unknown" || current.said === undefined)
        return state;
    const o = { opened: current.said, place: environment.name, environments: [environment] };
    const counts = (0,_what_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .isSaid */ .QV)(current, current.said.why) && (await (0,_unlock_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .refuteUnlock */ .Ym)(context, ground, o)) === undefined;
    return counts ? state : { ...state, current: (0,_ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWord */ .lB)(current) };
}
/** A ledger in which what one environment runs is what was proven. */
function withCurrent(ledger, environment, current) {
    const state = ledger.states.get(environment);
    if (state === undefined || state.current === current)
        return ledger;
    return { ...ledger, states: new Map(ledger.states).set(environment, { ...state, current }) };
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
/* harmony import */ var _taken_back_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17514);
/* harmony import */ var _transfers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75979);
/* harmony import */ var _way_back_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17714);
/* harmony import */ var _way_back_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62006);









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
    const isBack = judgement.action === "rollback" && told.decision === "deploy";
    summary.verdict((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(isBack ? "Rolling back" : DECISIONS[told.decision]), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(told.message));
    const plan = (0,_taken_back_js__WEBPACK_IMPORTED_MODULE_5__/* .tellTakenBack */ .gi)(summary, facts, told.promotion);
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
        const back = (0,_way_back_js__WEBPACK_IMPORTED_MODULE_7__/* .wayBack */ .l)(ground, environment, release);
        summary.details("If it goes wrong", (inner) => (0,_way_back_words_js__WEBPACK_IMPORTED_MODULE_8__/* .tellWayBack */ .q)(inner, back, judgement.results));
    }
    if (plan !== undefined)
        summary.details("The plan for this", (inner) => (0,_way_back_words_js__WEBPACK_IMPORTED_MODULE_8__/* .tellWayBack */ .q)(inner, plan));
    (0,_transfers_js__WEBPACK_IMPORTED_MODULE_6__/* .tellTransfers */ .S)(summary, told.transfers ?? []);
    summary.details("What this was decided on", (inner) => inner.list(groundsOf(facts, told)));
}
/** What unblocks it, gate by gate; without a gate in the way, what happens next. */
function tellNext(summary, { judgement, environment, ground }, told) {
    tellRequested(summary, told.request);
    // What is over is not unblocked by anything, whatever stands in the way of others.
    if (told.decision === "unchanged" && told.hint !== undefined) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Next"), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(told.hint));
        return;
    }
    if ((0,_gates_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .tellUnblock */ .YW)(summary, judgement.results, ground.now)) {
        if (told.decision === "waiting" && environment.workflow !== undefined) {
            summary.paragraph("Nothing has to be started again: the resuming workflow goes on when this is clear.");
        }
    }
    else if (told.hint !== undefined) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Next"), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(told.hint));
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
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Nobody was asked yet"), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`${problem} ${RESUMES}`));
}
const RESUMES = "The resuming workflow asks at its next turn, if its job has `issues: write`.";
function sortOfPage(page) {
    return `${page.includes("/pull/") ? "pull request" : "request"} #${page.split("/").at(-1) ?? ""}`;
}
function tellRelease(summary, { judgement, release, ground, environment }, repositoryUrl) {
    const { current } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    summary.heading("The release").table(["Artifact", "Kind", "Digest"], judgement.release.artifacts.map(_transfers_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactRow */ .X));
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

/***/ 17514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   gi: () => (/* binding */ tellTakenBack),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96227);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75802);
/* harmony import */ var _way_back_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17714);





/**
 * Says what a rollback takes back, why and for whom, and what has to be done for the data, before anybody reads on: older code
 * that meets data which it does not know is the damage that a plan is there for (R104). Answers the plan that it follows;
 * undefined for what is no rollback.
 */
function tellTakenBack(summary, { ground, environment, wanted, release }, promotion) {
    const { open, settled } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    const known = open.find(({ id }) => id === promotion);
    const back = known?.rollback ?? wanted.rollback;
    if (back === undefined)
        return undefined;
    const taken = [...open, ...settled].find(({ id }) => id === back.of);
    const what = taken === undefined ? back.of : `${back.of} (${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRelease */ .NC)(taken.release)})`;
    const by = known === undefined ? "" : ` Asked for by ${known.requester?.login ?? "automation"}.`;
    summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Why"), `: ${back.why}. It takes back ${what}.${by}`);
    const plan = planOf(ground, environment, back.of, release.id);
    const data = plan === undefined ? undefined : dataOf(plan);
    if (data !== undefined)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Data"), `: ${data}`);
    return plan?.target.kind === "release" && plan.target.release.id === release.id ? plan : undefined;
}
/**
 * The plan by which a promotion is left again; after a rollback that failed, the one of what that was to take back. `to`: the
 * release, by its id, that it really goes back to; left out, the one that the plan says.
 */
function planOf(ground, environment, of, to) {
    const { open, settled } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    const taken = settled.find(({ id }) => id === of);
    // Ids only fall along the way back, so it ends.
    if (taken?.rollbackOf !== undefined && (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .wasLost */ .CE)(taken))
        return planOf(ground, environment, taken.rollbackOf, to);
    const release = (taken ?? open.find(({ id }) => id === of))?.release;
    if (release === undefined)
        return undefined;
    const plan = (0,_way_back_js__WEBPACK_IMPORTED_MODULE_4__/* .wayBack */ .l)(ground, environment, release);
    // Only what the plan does not lead to anyway was somebody's choice.
    const isPlanned = to === undefined || (plan.target.kind === "release" && plan.target.release.id === to);
    return isPlanned ? plan : (0,_way_back_js__WEBPACK_IMPORTED_MODULE_4__/* .wayBack */ .l)(ground, environment, release, to);
}
/** What somebody has to know of the data before the older code starts; undefined where it is reversible. */
function dataOf({ data, backup, forwardFix, unsaid }) {
    switch (data) {
        case "reversible":
            return unsaid === undefined ? undefined : `nobody knows what going back does to it. ${unsaid}`;
        case "needs-restore":
            return `it needs a restore before the older release runs, from ${backup ?? "a backup that nobody named"}.`;
        case "irreversible":
            return `the plan says that it cannot be taken back. Instead of going back: ${forwardFix ?? "nobody said what"}.`;
    }
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
    // What a person says to run is there by no job: to bring it in once more is what proves it.
    if (current.kind !== "unknown" && current.said !== undefined)
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

/***/ 75979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ tellTransfers),
/* harmony export */   X: () => (/* binding */ artifactRow)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76032);


/** What was carried to the environment's own places, and what was there already. */
function tellTransfers(summary, transfers) {
    if (transfers.length === 0)
        return;
    summary.heading("What was moved").table(["Artifact", "To", "Sent", "There already", "Rate"], transfers.map(({ artifact, to, sent, skipped, rate }) => [
        artifact,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to),
        (0,_release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(sent),
        (0,_release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(skipped),
        rate > 0 ? `${(0,_release_artifacts_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesIn */ .t)(rate)}/s` : "\u2013",
    ]));
}
/** What a release is made of, for a table: name, kind, and the digest with what helps to recognise it. */
function artifactRow(record) {
    const { name, kind, digest } = record;
    if (record.kind !== "image")
        return [name, kind, (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)];
    const platforms = record.image.platforms.length === 0 ? "" : `, for ${record.image.platforms.join(", ")}`;
    return [name, kind, [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${record.image.repository}@${digest}`), platforms]];
}


/***/ }),

/***/ 8636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ lockedStill),
/* harmony export */   Ym: () => (/* binding */ refuteUnlock),
/* harmony export */   d7: () => (/* binding */ refuteUnlocks),
/* harmony export */   kH: () => (/* binding */ isTooEarly),
/* harmony export */   tA: () => (/* binding */ isUnlock)
/* harmony export */ });
/* harmony import */ var _gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27141);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51623);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14831);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83982);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57044);






/** Proves again, wherever it would let something in, that a lock was taken off by somebody who may (design.md section 6). */
async function refuteUnlocks(context, ground, question) {
    const { environment, cause, rollback } = question;
    const { opened: everywhere } = ground.ledger.head;
    const { opened: here } = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(ground.ledger, environment.name);
    const every = [...ground.policy.environments.values()];
    const asked = [
        ...(here === undefined ? [] : [{ opened: here, place: environment.name, environments: [environment] }]),
        ...(everywhere === undefined ? [] : [{ opened: everywhere, place: _command_js__WEBPACK_IMPORTED_MODULE_4__/* .EVERYTHING */ .Qz, environments: every }]),
    ];
    const refuted = await Promise.all(asked.map(async ({ opened, place, environments }) => {
        if (!(0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .isHolding */ .ye)(opened.lock, ground.now))
            return [];
        // The lock itself would give way to this, so whoever says that it is off takes nothing away (R102).
        if (rollback !== undefined && cause === "person" && (0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .asksWhatRuns */ .X6)(opened.lock))
            return [];
        const why = await refuteUnlock(context, ground, { opened, place, environments });
        return why === undefined ? [] : [{ opened, place, why }];
    }));
    return refuted.flat();
}
/** Why the word of an unlock does not count; undefined when GitHub's own objects, and the policy, say that it does. */
async function refuteUnlock(context, ground, o) {
    const { opened, place, environments } = o;
    const { actor, run, at, why, comment } = opened;
    const isCommand = (command) => isUnlock(command, { environment: place, why });
    const proof = await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_3__/* .proveCarrier */ .T)(context, ground, {
        ...{ actor, run, at, comment, action: "lock", environments },
        isCommand,
    });
    if (proof.refuted !== undefined)
        return proof.refuted;
    if ((0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .asksWhatRuns */ .X6)(opened.lock) && (0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .runsIn */ .UN)(why) === undefined)
        return UNSAID;
    return isTooEarly(opened.lock, proof.startedAt) ? TOO_EARLY : undefined;
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
        message: `The unlock by ${opened.actor.login} does not count: ${why} So the lock goes on, by ${(0,_gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(opened.lock)}`,
        evidence: [],
        unblock: `Lock and unlock it again: "/lock ${place} <why>", then "/unlock ${place} ${(0,_what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .asksWhatRuns */ .X6)(opened.lock) ? _what_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .SAY_RUNS */ .Jr : "<why>"}".`,
        ...(opened.lock.until === undefined ? {} : { retryAt: opened.lock.until }),
    }));
}


/***/ }),

/***/ 62006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tellTarget),
/* harmony export */   q: () => (/* binding */ tellWayBack)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49174);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75802);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61074);
/* harmony import */ var _request_asking_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24966);






const MOST_STEPS = 20;
const LONGEST_STEP = 300;
const DATA = {
    reversible: "nothing has to be done for it",
    "needs-restore": (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("it needs a restore"),
    irreversible: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("it cannot be taken back"),
};
const STRATEGY = {
    "previous-release": "the environment's workflow deploys the older release",
    workflow: "a workflow of its own deploys the older release",
    command: "the environment's workflow runs a command with the older release",
    manual: "people do it by hand",
};
function whichOne(by) {
    switch (by) {
        case undefined:
            return "the last other release that";
        case "page":
            return "which the environment's page names, and which";
        case "person":
            return "which was asked for by name, and which";
    }
}
/** Where a plan goes back to, in a sentence. */
function tellTarget(page, { target, environment }) {
    switch (target.kind) {
        case "release":
            page.paragraph(...["Back to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)((0,_release_release_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRelease */ .NC)(target.release))], `, ${whichOne(target.namedBy)} succeeded in ${environment} (${target.promotion}). Nothing is built again.`);
            return;
        case "unfit":
            page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("There is no way back as it is planned"), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(target.why));
            return;
        case "first-deployment":
            page.paragraph(`There is nothing to go back to: no other release has succeeded in ${environment} yet.`);
            return;
        case "nothing-left":
            page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("There is nothing left to go back to"), ": whatever succeeded here before was rejected.");
    }
}
/**
 * How a promotion is left again: where to, how, in what time, by whom, what becomes of the data, the steps, and whether it
 * is proven that it could be done; `results` left out: that is told elsewhere. Bounded, and whatever people wrote is inert.
 */
function tellWayBack(page, plan, results) {
    const { rule, steps, owners, data, backup, forwardFix, problems } = plan;
    tellTarget(page, plan);
    page.list([
        (0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("How", STRATEGY[rule.strategy]),
        (0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Within", (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(rule.within), (0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .isAutomatic */ .aI)(rule, data) ? ", by itself when it fails" : ""),
        (0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Who does it", owners.length === 0 ? "nobody is named" : owners.map(_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .entryWords */ .aY).join(", ")),
        [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Data"), ": ", ...flat(DATA[data])],
        ...(backup === undefined ? [] : [(0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Backup", (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(backup, LONGEST_STEP))]),
        ...(forwardFix === undefined ? [] : [(0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Instead of going back", (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(forwardFix, LONGEST_STEP))]),
        ...(rule.runbook === undefined ? [] : [(0,_request_asking_js__WEBPACK_IMPORTED_MODULE_4__/* .fact */ .fK)("Runbook", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(rule.runbook))]),
        ...(results === undefined ? [] : [[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Proof"), ": ", ...proofOf(results)]]),
    ]);
    if (steps.length > 0) {
        const shown = steps.slice(0, MOST_STEPS).map((step, index) => `${index + 1}: ${(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(step, LONGEST_STEP)}`);
        page.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Steps"), ":").list(shown);
        if (steps.length > MOST_STEPS)
            page.paragraph(`\u2026 and ${steps.length - MOST_STEPS} more.`);
    }
    if (problems.length > 0) {
        page
            .paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("The plan is not complete"), ":")
            .list(problems.slice(0, MOST_STEPS).map((one) => (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(one, LONGEST_STEP)));
    }
}
/** What the gate said of it. Where it was not asked, nobody proved anything. */
function proofOf(results) {
    const own = results.filter(({ gate }) => gate === "rollback-plan");
    const [first] = own;
    if (first === undefined)
        return ["the policy asks for none"];
    const open = own.filter(({ verdict }) => verdict !== "pass");
    const [worst] = open;
    if (worst === undefined)
        return [(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(first.message, LONGEST_STEP)];
    const others = open.length === 1 ? "" : ` And ${open.length - 1} more.`;
    return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not proven"), `: ${(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .Jj)(worst.message, LONGEST_STEP)}${others}`];
}
function flat(part) {
    return typeof part === "string" || "markdown" in part ? [part] : part;
}


/***/ }),

/***/ 17714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf),
/* harmony export */   l: () => (/* binding */ wayBack)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _rollback_elsewhere_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44862);
/* harmony import */ var _rollback_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65106);



/**
 * How an environment would leave a release again, by today's policy, ledger and page. Nothing is asked. `to`: the release, by
 * its id, to which a person wants to go back whatever the page says.
 */
function wayBack(ground, environment, release, to) {
    const { ledger, policy } = ground;
    const stateIn = (name) => (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, name);
    return (0,_rollback_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .composePlan */ .W2)({
        environment,
        state: stateIn(environment.name),
        everywhere: (0,_rollback_elsewhere_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhere */ .J)(environment, policy, { head: ledger.head, stateOf: stateIn }),
        release: release.id,
        page: pageOf(ground, environment.name),
        ...(to === undefined ? {} : { to }),
    });
}
/**
 * The page of an environment on the default branch; null where there is none. One that is called the same in other letters is
 * meant too: a page that nobody reads would let something go back that says it must not.
 */
function pageOf({ snapshot: { pages } }, environment) {
    if (!pages.ok)
        return pages;
    const wanted = `${environment}.md`;
    const named = [...pages.value.keys()].find((name) => name.toLowerCase() === wanted.toLowerCase());
    return { ok: true, value: pages.value.get(wanted) ?? pages.value.get(named ?? "") ?? null };
}


/***/ }),

/***/ 84381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseAssetSource)
/* harmony export */ });
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49445);

/** Reads `<tag>/<asset name>`. A tag may have slashes, an asset's name cannot; `undefined` for anything else. */
function parseAssetSource(source) {
    const at = source.lastIndexOf("/");
    const [tag, asset] = [source.slice(0, Math.max(at, 0)), source.slice(at + 1)];
    return isTag(tag) && (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isFileName */ .o)(asset) ? { tag, asset } : undefined;
}
/** The tags git accepts, in as far as they could be mistaken for something else in a path (git-check-ref-format). */
function isTag(tag) {
    if (tag === "" || tag.length > 250 || /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\//u.test(tag))
        return false;
    return tag.split("/").every((part) => part !== "" && !part.startsWith(".") && !/(?:\.|\.lock)$/.test(part));
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


/***/ }),

/***/ 13051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ArtifactFault)
/* harmony export */ });
/** The artifact is not what it should be. The environment was not touched, unless the reason came from `move`. */
class ArtifactFault extends Error {
    name = "ArtifactFault";
    reason;
    hint;
    constructor(reason, message, hint, options) {
        super(message, options);
        this.reason = reason;
        this.hint = hint;
    }
}


/***/ }),

/***/ 20431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ notKept),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   KF: () => (/* binding */ deleted),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   _7: () => (/* binding */ expired),
/* harmony export */   rG: () => (/* binding */ badName)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13051);

/** What can be wrong with a file, in words. */
function missing(named) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("artifact-missing", `Run ${named.run} has no artifact called "${named.source}".`, `Upload it before this step: uses: actions/upload-artifact with name: ${named.source}, or name the right one in artifacts:.`);
}
function foreign(named) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("artifact-foreign", `The artifact "${named.source}" was not made by run ${named.run} from this repository's own commits.`, "Build it in this repository; artifacts of forks and of other runs are never taken.");
}
function deleted(record, cause) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("artifact-missing", `The artifact "${record.artifact.name}" of run ${record.artifact.run} was deleted.`, "Run the build again and promote the new release.", { cause });
}
function expired(name, artifact, cause) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("artifact-expired", `The artifact "${artifact}" for "${name}" has expired: GitHub no longer has its bytes.`, "Run the build again and promote the new release; a longer retention-days: at upload keeps it longer.", { cause });
}
function mismatch(name, expected, found) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("digest-mismatch", `The bytes of "${name}" are not the ones that were registered: expected ${expected}, found ${found}.`, "Nothing was deployed. Somebody or something changed the artifact after it was built: build and register it again.");
}
function badName(name) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("artifact-name-refused", `"${name}" cannot be a file name on every system.`, "Upload the artifact under a name of letters, digits, dots, dashes and underscores.");
}
function notKept(record, { keep }) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("artifact-missing", `The copy of "${record.name}" that was made in ${keep.repository} is not there any more.`, "Somebody deleted it: see who may write there, and promote again.");
}


/***/ }),

/***/ 49445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isFileName)
/* harmony export */ });
const FILE_NAME = /^[^\\/:*?"<>|\p{Cc}]{1,255}$/u;
/** Whether a text can be the name of one file in a folder, on every system: nothing in it leads anywhere else. */
function isFileName(text) {
    return FILE_NAME.test(text) && !/[. ]$/.test(text);
}


/***/ }),

/***/ 62891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   R9: () => (/* binding */ readArtifact),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   oh: () => (/* binding */ fetchStored)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _github_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34554);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56150);
/* harmony import */ var _file_faults_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20431);





/** GitHub's own limit for one artifact of a hosted runner is below this. */
const MOST_BYTES = 20 * 2 ** 30;
/** The content types by which GitHub's own client tells an archive from a file uploaded as it is. */
const ARCHIVE = /^application\/(?:x-)?zip(?:-compressed)?\s*(?:;|$)/i;
/**
 * Downloads an artifact and proves that its bytes are the release's, while GitHub is asked where it comes from: the ledger's
 * word for that is not enough (R29, R30).
 */
async function fetchStored(context, record) {
    const { file, sha256, size, contentType } = await fetchProven(context, record).catch((error) => {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(error, "not-found"))
            throw (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .deleted */ .KF)(record, error);
        throw error;
    });
    if (sha256 === record.digest)
        return { file, size, archive: ARCHIVE.test(contentType) };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
    throw (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .mismatch */ .J4)(record.name, record.digest, sha256);
}
async function fetchProven(context, record) {
    const { id, run } = record.artifact;
    // The bytes take two requests, one after the other, so theirs is sent first.
    const [fetched, fact] = await Promise.allSettled([
        download(context, record.name, id),
        (0,_github_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .getArtifact */ .jZ)(context.client, { repo: context.repo, id }),
    ]);
    if (fetched.status === "rejected")
        throw fetched.reason;
    const proven = fact.status === "fulfilled" && isOwn(context, record, fact.value);
    if (proven)
        return fetched.value;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fetched.value.file, { force: true });
    if (fact.status === "rejected")
        throw fact.reason;
    throw (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .foreign */ .V$)({ name: record.name, source: record.artifact.name, run });
}
async function download(context, name, id) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(context.folder, { recursive: true });
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(context.folder, `.download-${id}`);
    return { ...(await readArtifact(context, { name, id, to: file })), file };
}
/** Reads an artifact's bytes for their digest, and into a file when one is named. */
async function readArtifact({ client, repo, stop }, { name, ...artifact }) {
    return (0,_github_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .downloadArtifact */ .bk)(client, { repo, limit: MOST_BYTES, stop, ...artifact }).catch((error) => {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(error, "gone"))
            throw (0,_file_faults_js__WEBPACK_IMPORTED_MODULE_4__/* .expired */ ._7)(name, name, error);
        throw error;
    });
}
/** Forks share the ids of artifacts; what GitHub says of an artifact's origin must be what was asked for (R29). */
function isForeign(fact, run) {
    if (fact.runId !== null && fact.runId !== run)
        return true;
    return fact.headRepositoryId !== fact.repositoryId;
}
/** Made by the run that the record names, from the release's own commit. */
function isOwn({ commit }, { artifact }, fact) {
    return !isForeign(fact, artifact.run) && fact.headSha === commit;
}


/***/ }),

/***/ 53686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ parseImageSource),
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* harmony import */ var _forms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61764);

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** OCI distribution specification 1.1, "Pulling manifests". */
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/**
 * Reads `registry/repository@digest`, `registry/repository:tag` or both, and, where the policy names the repository, `@digest`,
 * `sha256:\u2026` or `:tag` alone; `undefined` for anything else. The registry is always written out: a name without one would be
 * Docker Hub's for one tool and a mistake for another.
 */
function parseImageSource(text, repository) {
    const at = text.indexOf("@");
    const digest = at >= 0 ? text.slice(at + 1) : DIGEST.test(text) ? text : undefined;
    const named = at >= 0 ? text.slice(0, at) : digest === undefined ? text : "";
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    const written = colon < 0 ? named : named.slice(0, colon);
    const where = written === "" ? repository : written;
    if (where === undefined || !_forms_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .Bw.test(where))
        return undefined;
    if (digest === undefined ? tag === undefined : !DIGEST.test(digest))
        return undefined;
    if (tag !== undefined && !TAG.test(tag))
        return undefined;
    return { repository: where, tag, digest };
}
/** Whether a repository, or one of its tags, can be asked for by this text. */
function isTag(text) {
    return TAG.test(text);
}
/** `repository:tag@digest`, as far as it is known; {@link parseImageSource} reads it back to the same. */
function referenceOf({ repository, tag, digest }) {
    return `${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}


/***/ }),

/***/ 88875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rV: () => (/* binding */ inOrderOfMoving),
  UM: () => (/* binding */ placeArtifact),
  BQ: () => (/* binding */ resolveArtifact)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var repo = __webpack_require__(30113);
// EXTERNAL MODULE: ./build/src/github/save.js
var save = __webpack_require__(84684);
;// CONCATENATED MODULE: ./build/src/github/releases.js





const ReleaseShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: parse.Id,
    tag_name: dist/* string */.YjP(),
    draft: dist/* boolean */.zMY(),
    prerelease: dist/* boolean */.zMY(),
    immutable: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    assets: dist/* array */.YOg(dist/* object */.Ikc({
        id: parse.Id,
        name: dist/* string */.YjP(),
        state: dist/* string */.YjP(),
        digest: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/))),
    })),
}), dist/* transform */.pdi((found) => ({
    id: found.id,
    tag: found.tag_name,
    draft: found.draft,
    prerelease: found.prerelease,
    immutable: found.immutable ?? false,
    assets: found.assets.map(({ id, name, state, digest }) => ({
        id,
        name,
        digest: digest ?? null,
        uploaded: state === "uploaded",
    })),
})));
/** The published release of exactly this tag, or `null`; drafts are not found by their tag. */
async function getReleaseByTag(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/tags/{tag}";
    return orNull(async () => {
        const answer = await client.rest("read", route, { ...(0,repo/* inRepo */.u)(o.repo), tag: o.tag });
        const release = (0,parse/* parse */.qg)(ReleaseShape, answer.data, route);
        if (release.tag !== o.tag)
            throw (0,errors/* unexpected */.os)(route, `asked for ${o.tag}, got ${release.tag}`);
        return release;
    });
}
/** A release by its id, drafts too, or `null` when it was deleted. */
async function getRelease(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/{release_id}";
    return orNull(async () => {
        const answer = await client.rest("read", route, { ...(0,repo/* inRepo */.u)(o.repo), release_id: o.id });
        return (0,parse/* parse */.qg)(ReleaseShape, answer.data, route);
    });
}
/** The release that the repository shows as its latest, or `null` when it has none. */
async function getLatestRelease(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/latest";
    return orNull(async () => (0,parse/* parse */.qg)(ReleaseShape, (await client.rest("read", route, (0,repo/* inRepo */.u)(o.repo))).data, route));
}
/** Changes a release and answers what it is now. Throws GitHubFailure `forbidden` or `unprocessable` when refused. */
async function updateRelease(client, o) {
    const route = "PATCH /repos/{owner}/{repo}/releases/{release_id}";
    const { prerelease, latest } = o.change;
    const answer = await client.rest("idempotent", route, {
        ...(0,repo/* inRepo */.u)(o.repo),
        release_id: o.id,
        make_latest: String(latest),
        ...(prerelease === undefined ? {} : { prerelease }),
    });
    return (0,parse/* parse */.qg)(ReleaseShape, answer.data, route);
}
const TagRefShape = dist/* object */.Ikc({
    ref: dist/* string */.YjP(),
    object: dist/* object */.Ikc({ type: dist/* picklist */.KIO(["commit", "tag", "tree", "blob"]), sha: parse/* Oid */.bm }),
});
const TagShape = dist/* object */.Ikc({ object: dist/* object */.Ikc({ type: dist/* string */.YjP(), sha: parse/* Oid */.bm }) });
/** The commit a tag points at, through one annotation, or `null` when there is no such tag or it is of something else. */
async function getTagCommit(client, o) {
    const refRoute = "GET /repos/{owner}/{repo}/git/ref/{ref}";
    const tagRoute = "GET /repos/{owner}/{repo}/git/tags/{tag_sha}";
    return orNull(async () => {
        const answer = await client.rest("read", refRoute, { ...(0,repo/* inRepo */.u)(o.repo), ref: `tags/${o.tag}` });
        const { ref, object } = (0,parse/* parse */.qg)(TagRefShape, answer.data, refRoute);
        if (ref !== `refs/tags/${o.tag}`)
            throw (0,errors/* unexpected */.os)(refRoute, `asked for tag ${o.tag}, got ${ref}`);
        if (object.type !== "tag")
            return object.type === "commit" ? object.sha : null;
        const annotated = await client.rest("read", tagRoute, { ...(0,repo/* inRepo */.u)(o.repo), tag_sha: object.sha });
        const target = (0,parse/* parse */.qg)(TagShape, annotated.data, tagRoute).object;
        return target.type === "commit" ? target.sha : null;
    });
}
/**
 * Streams a release asset to a file and hashes it on the way, as `downloadArtifact` does.
 *
 * @param o.to path of the file; it is made or overwritten
 * @param o.limit most bytes
 * @throws GitHubFailure `not-found` for a deleted asset, `unexpected` above the limit, `unavailable` when it keeps breaking
 */
async function downloadAsset(client, o) {
    const route = "GET /repos/{owner}/{repo}/releases/assets/{asset_id}";
    // Without this media type GitHub describes the asset instead of giving it.
    const parameters = { ...(0,repo/* inRepo */.u)(o.repo), asset_id: o.id, accept: "application/octet-stream" };
    const accept = (received) => {
        if (received > o.limit)
            throw (0,errors/* unexpected */.os)(route, `asset ${o.id} is larger than ${o.limit} bytes`);
    };
    try {
        return await client.download(route, parameters, async (_head, body) => (0,save/* saveAndHash */.B)({ body, to: o.to, accept }));
    }
    catch (failure) {
        process.getBuiltinModule("node:fs").rmSync(o.to, { force: true });
        throw failure;
    }
}
async function orNull(read) {
    try {
        return await read();
    }
    catch (failure) {
        if ((0,errors/* isFailure */.N6)(failure, "not-found"))
            return null;
        throw failure;
    }
}

// EXTERNAL MODULE: ./build/src/release/artifacts/fault.js
var fault = __webpack_require__(13051);
;// CONCATENATED MODULE: ./build/src/release/artifacts/asset-faults.js

/** What can be wrong with a release asset, in words. */
function badSource(name, source) {
    return new fault/* ArtifactFault */.R("artifact-name-refused", `"${source}" is not <tag>/<asset name>.`, `Write ${name}=asset:<tag>/<asset name>, such as ${name}=asset:v1.4.0/${name}.tgz.`);
}
function badName(name) {
    return new fault/* ArtifactFault */.R("artifact-name-refused", `"${name}" cannot be a file name on every system.`, "Upload the asset under a name of letters, digits, dots, dashes and underscores.");
}
function noRelease(tag) {
    return new fault/* ArtifactFault */.R("artifact-missing", `There is no published GitHub release of tag "${tag}"; a draft is not one.`, "Publish it before this step, as a pre-release if people shall not take it yet: gh release create --prerelease.");
}
function noAsset({ tag, asset }, cause) {
    return new fault/* ArtifactFault */.R("artifact-missing", `The GitHub release "${tag}" does not have the asset "${asset}": it was never uploaded completely, replaced or deleted.`, `Upload it before register: gh release upload ${tag} <file>. After that it must stay: register again what was replaced.`, { cause });
}
function mismatch(name, expected, found) {
    return new fault/* ArtifactFault */.R("digest-mismatch", `The bytes of "${name}" are not the ones that were promised: expected ${expected}, found ${found}.`, "Nothing was deployed. Somebody or something changed the asset after it was built: build and register it again.");
}
function draft(tag) {
    return new fault/* ArtifactFault */.R("asset-release-refused", `The GitHub release "${tag}" is a draft: its tag does not hold yet.`, "Publish it, as a pre-release if people shall not take it yet.");
}
function otherTag(registered, found) {
    return new fault/* ArtifactFault */.R("asset-release-refused", `The GitHub release of "${registered}" now belongs to the tag "${found}".`, "Give it its tag back, or register what there is now as a new release.");
}
function otherCommit({ tag }, tagged, commit) {
    const where = tagged === null ? "does not point at a commit" : `points at ${tagged}`;
    return new fault/* ArtifactFault */.R("asset-release-refused", `The tag "${tag}" ${where}; this release is of ${commit}.`, "An asset belongs to the commit it was built from: tag the commit that registers it, and never move the tag.");
}
function prereleaseAsLatest(tag) {
    return new fault/* ArtifactFault */.R("asset-move-refused", `The GitHub release "${tag}" is a pre-release, which GitHub does not make the latest.`, "Say prerelease: false beside latest: true in this environment.");
}
function moveRefused(tag, failure, hint) {
    const message = `GitHub refused to change the release "${tag}": ${failure.message}`;
    return new fault/* ArtifactFault */.R("asset-move-refused", message, hint, { cause: failure });
}
function notMoved(tag, what) {
    return new fault/* ArtifactFault */.R("asset-move-refused", `The GitHub release "${tag}" was changed, but ${what}.`, "Somebody else may have changed it at the same moment, or GitHub shows it late: promote again.");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/asset-move.js



/**
 * Makes the asset's GitHub release what the environment asks for: no pre-release any more, the latest. What is so already
 * is left alone, and what was asked is read back. `latest` never moves unless it is asked for.
 */
async function moveRelease(context, record, { release, wanted }) {
    const { client, repo } = context;
    const { id, tag } = release;
    const isLatest = async () => (await getLatestRelease(client, { repo }))?.id === id;
    const publish = wanted.release && release.prerelease;
    if (publish || (wanted.latest && !(await isLatest()))) {
        const change = { latest: wanted.latest, ...(publish ? { prerelease: false } : {}) };
        const now = await updateRelease(client, { repo, id, change }).catch((error) => {
            if ((0,errors/* isFailure */.N6)(error, "forbidden", "unprocessable", "not-found", "conflict"))
                throw refused(release, error);
            throw error;
        });
        await proveMoved(context, now, wanted);
    }
    const moved = (to) => ({ artifact: record.name, digest: record.digest, to });
    return [
        ...(wanted.release ? [moved(`releases/tag/${tag}`)] : []),
        ...(wanted.latest ? [moved("releases/latest")] : []),
    ];
}
/** The GitHub release is what the environment asks for. */
async function proveMoved({ client, repo }, { id, tag, prerelease }, wanted) {
    if (wanted.release && prerelease)
        throw notMoved(tag, "it is still a pre-release");
    if (!wanted.latest || (await getLatestRelease(client, { repo }))?.id === id)
        return;
    throw notMoved(tag, "another release is still the latest");
}
function refused({ tag, immutable }, failure) {
    const denied = failure.kind === "forbidden" || failure.kind === "not-found";
    if (denied)
        return moveRefused(tag, failure, "Give the deploying job permissions: contents: write.");
    const hint = immutable
        ? "The release is immutable: publish it as what it shall be, or take prerelease and latest out of this environment."
        : "Look at the release on GitHub: what refused the change is in the message.";
    return moveRefused(tag, failure, hint);
}

// EXTERNAL MODULE: ./build/src/release/artifacts/asset-source.js
var asset_source = __webpack_require__(84381);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-name.js
var file_name = __webpack_require__(49445);
;// CONCATENATED MODULE: ./build/src/release/artifacts/asset.js









/** GitHub takes files below 2 GiB (docs.github.com, "About releases", storage and bandwidth quotas). */
const MOST_BYTES = 2 ** 31;
/**
 * An asset of a GitHub release of this repository. Assets can be replaced and tags can be moved by whoever may write, so
 * the bytes are hashed by us at every hop (R29, R30), and the tag must point at the release's commit each time.
 */
const assetKind = {
    async resolve(context, named) {
        const { name } = named;
        const source = (0,asset_source/* parseAssetSource */.p)(named.source);
        if (source === undefined)
            throw badSource(name, named.source);
        const { client, repo } = context;
        const release = await getReleaseByTag(client, { repo, tag: source.tag });
        if (release === null)
            throw noRelease(source.tag);
        await proveRelease(context, release);
        const asset = release.assets.find((each) => each.name === source.asset);
        if (asset === undefined || !asset.uploaded)
            throw noAsset(source);
        const { file, sha256, size } = await download(context, { id: asset.id, ...source });
        // Only the digest was wanted.
        (0,external_node_fs_.rmSync)(file, { force: true });
        refuseDifference(name, asset, sha256);
        return {
            kind: "asset",
            name,
            digest: sha256,
            size,
            asset: { id: asset.id, name: asset.name, release: release.id, tag: release.tag },
        };
    },
    async exists(context, { record }) {
        try {
            await proveAsset(context, record);
            return { there: true };
        }
        catch (error) {
            if (error instanceof fault/* ArtifactFault */.R)
                return { there: false, why: error.message };
            throw error;
        }
    },
    async prepare(context, { record, target }) {
        const { name, digest, asset } = record;
        if (!(0,file_name/* isFileName */.o)(name))
            throw badName(name);
        if (!(0,file_name/* isFileName */.o)(asset.name))
            throw badName(asset.name);
        const [proven, fetched] = await Promise.allSettled([
            proveAsset(context, record),
            download(context, { id: asset.id, tag: asset.tag, asset: asset.name }),
        ]);
        if (fetched.status === "rejected")
            throw proven.status === "rejected" ? proven.reason : fetched.reason;
        const { file, sha256, size } = fetched.value;
        try {
            if (proven.status === "rejected")
                throw proven.reason;
            if (sha256 !== digest)
                throw mismatch(name, digest, sha256);
            if (target?.latest && !target.release && proven.value.prerelease)
                throw prereleaseAsLatest(asset.tag);
            const reference = await place(context, record, file);
            return { name, kind: "asset", digest, reference, bytes: size };
        }
        finally {
            (0,external_node_fs_.rmSync)(file, { force: true });
        }
    },
    // The release has the bytes already.
    carry: async () => [],
    async move(context, { record, target }) {
        if (target === undefined)
            return [];
        return moveRelease(context, record, { release: await proveAsset(context, record), wanted: target });
    },
    async prove(context, { record, target }) {
        if (target === undefined)
            return;
        await proveMoved(context, await proveAsset(context, record), target);
    },
    expires: () => null,
};
/** A release that people can see, with a tag that points at the commit of the release to be deployed. */
async function proveRelease({ client, repo, commit }, release) {
    if (release.draft)
        throw draft(release.tag);
    const tagged = await getTagCommit(client, { repo, tag: release.tag });
    if (tagged !== commit)
        throw otherCommit(release, tagged, commit);
}
/** What register saw, seen again: the release under its tag, and the asset among its files. */
async function proveAsset(context, { asset }) {
    const release = await getRelease(context.client, { repo: context.repo, id: asset.release });
    if (release === null)
        throw noRelease(asset.tag);
    if (release.tag !== asset.tag)
        throw otherTag(asset.tag, release.tag);
    await proveRelease(context, release);
    const found = release.assets.some(({ id, name, uploaded }) => id === asset.id && name === asset.name && uploaded);
    if (!found)
        throw noAsset({ tag: asset.tag, asset: asset.name });
    return release;
}
async function download({ client, repo, folder }, o) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const file = external_node_path_.join(folder, `.asset-${o.id}`);
    try {
        return { ...(await downloadAsset(client, { repo, id: o.id, to: file, limit: MOST_BYTES })), file };
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "gone"))
            throw noAsset(o, error);
        throw error;
    }
}
function refuseDifference(name, { digest }, sha256) {
    if (digest !== null && digest !== sha256)
        throw mismatch(name, digest, sha256);
}
async function place({ folder }, record, file) {
    const target = external_node_path_.join(folder, record.name);
    (0,external_node_fs_.rmSync)(target, { recursive: true, force: true });
    (0,external_node_fs_.mkdirSync)(target);
    const placed = external_node_path_.join(target, record.asset.name);
    (0,external_node_fs_.renameSync)(file, placed);
    return placed;
}

// EXTERNAL MODULE: ./build/src/release/release.js
var release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
;// CONCATENATED MODULE: ./build/src/release/artifacts/commit-branch.js


/** Refuses a branch that went another way, before anything is done. */
async function proveFastForward(context, branch, commit) {
    const { client, repo } = context;
    const head = await (0,refs/* getBranch */.d7)(client, { repo, branch });
    if (head === null || head === commit)
        return;
    const { status } = await (0,refs/* compare */.UD)(client, { repo, base: head, head: commit });
    if (status !== "ahead" && status !== "identical")
        throw notFastForward(branch, commit);
}
/** Moves the environment's branch forward to the commit, or makes it there. Never a force push. */
async function followBranch({ client, repo }, branch, to) {
    if ((await (0,refs/* getBranch */.d7)(client, { repo, branch })) === null) {
        if ((await (0,refs/* createBranchAt */.Ar)(client, { repo, branch, at: to })) === "created")
            return;
    }
    if ((await (0,refs/* fastForward */.AF)(client, { repo, branch, to })) === "not-fast-forward")
        throw notFastForward(branch, to);
}
/** The branch is where it was moved to. */
async function proveBranch({ client, repo }, branch, commit) {
    const head = await (0,refs/* getBranch */.d7)(client, { repo, branch });
    if (head === commit)
        return;
    throw new fault/* ArtifactFault */.R("digest-mismatch", `The branch "${branch}" was moved to ${commit}, but ${head === null ? "is not there" : `is at ${head}`}.`, `Nobody else may write to "${branch}": protect it, bring it back to what the ledger says runs, and promote again.`);
}
function notFastForward(branch, commit) {
    return new fault/* ArtifactFault */.R("not-fast-forward", `The branch "${branch}" cannot be moved to ${commit} without losing commits it has.`, `Nobody else may write to "${branch}". Find out who did, bring the branch back to what the ledger says runs, and promote again.`);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/release/artifacts/yaml-path.js
const STEP = /\.?([A-Za-z0-9_-]+)|\[([0-9]+)\]|\["([^"\\]+)"\]/y;
/** Reads `spec.containers[0]["a.b"]`. `undefined` for anything that is no such path. */
function parseYamlPath(text) {
    const steps = [];
    STEP.lastIndex = 0;
    while (STEP.lastIndex < text.length) {
        // A dot stands between two steps and nowhere else.
        if (steps.length === 0 ? text.startsWith(".") : /^[^.[]/.test(text.slice(STEP.lastIndex)))
            return undefined;
        const [, name, item, quoted] = STEP.exec(text) ?? [];
        if (item !== undefined)
            steps.push({ item: Number(item) });
        else if (name !== undefined || quoted !== undefined)
            steps.push({ key: name ?? quoted ?? "" });
        else
            return undefined;
    }
    return steps.length === 0 ? undefined : steps;
}
/** The path as it is written, for people. */
function formatYamlPath(steps) {
    return steps
        .map((step, index) => {
        if ("item" in step)
            return `[${step.item}]`;
        if (!/^[A-Za-z0-9_-]+$/.test(step.key))
            return `["${step.key}"]`;
        return index === 0 ? step.key : `.${step.key}`;
    })
        .join("");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/yaml-edit.js


/** Why one value cannot be written. */
class Unwritable extends Error {
}
/**
 * Writes values into a YAML text: only the addressed scalars are different afterwards, everything else, comments and
 * spaces too, is byte for byte what it was. The result is read again before it is given out: at each path is the value, as a
 * text, and everywhere else what was there before.
 *
 * @param values by path, as in `image.tag` or `containers[0]["a.b"]`; each path must exist
 */
async function editYaml(text, values) {
    const yaml = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        let edited = text;
        for (const [path, value] of values)
            edited = write(yaml, edited, path, value);
        proveOnlyThese(yaml, { before: text, after: edited, values });
        return { ok: true, text: edited, changed: edited !== text };
    }
    catch (error) {
        if (error instanceof Unwritable)
            return { ok: false, why: error.message };
        throw error;
    }
}
function write(yaml, text, path, value) {
    const document = parseOne(yaml, text);
    const { found, way, steps } = find(yaml, document, path);
    const shown = formatYamlPath(steps);
    refuseShared(yaml, document, way, shown);
    if (yaml.isAlias(found)) {
        throw new Unwritable(`${shown} is an alias (*${found.source}): name the path of what it stands for.`);
    }
    if (!yaml.isScalar(found))
        throw new Unwritable(`${shown} holds ${kindOf(yaml, found)}, not a single value.`);
    if (found.value === value)
        return text;
    if (found.tag !== undefined && found.tag !== "tag:yaml.org,2002:str") {
        throw new Unwritable(`${shown} has the tag ${found.tag}: only texts are written.`);
    }
    if (found.type === "BLOCK_FOLDED" || found.type === "BLOCK_LITERAL") {
        throw new Unwritable(`${shown} is a text of several lines (| or >): write it on one line first.`);
    }
    const [start, end] = found.range ?? [0, 0];
    const flow = rendered(yaml, value, found);
    // Nothing was there: the value comes right behind the colon or the dash.
    if (start === end)
        return `${text.slice(0, start)}${/[\s]$/.test(text.slice(0, start)) ? "" : " "}${flow}${gap(text, end)}${text.slice(end)}`;
    return `${text.slice(0, start)}${flow}${text.slice(end)}`;
}
/** A comment needs a space before it. */
function gap(text, at) {
    return text[at] === "#" ? " " : "";
}
function parseOne(yaml, text) {
    const documents = yaml.parseAllDocuments(text, { logLevel: "silent" });
    if (!Array.isArray(documents) || documents.length === 0)
        throw new Unwritable("The file has no content.");
    const [document, ...others] = documents;
    if (document === undefined || others.length > 0) {
        throw new Unwritable(`The file has ${documents.length} documents (---): one file, one document.`);
    }
    const [error] = document.errors;
    if (error !== undefined)
        throw new Unwritable(`The file is not sound YAML: ${error.message.split("\n", 1)[0]}`);
    return document;
}
function find(yaml, document, path) {
    const steps = parseYamlPath(path);
    if (steps === undefined)
        throw new Unwritable(`"${path}" is not a path.`);
    const way = [];
    let node = document.contents;
    for (const [index, step] of steps.entries()) {
        const next = enter(yaml, node, step);
        if (next === undefined)
            throw missing(yaml, steps, index, node);
        node = next;
        way.push(node);
    }
    if (node === null)
        throw new Unwritable("The file has no content.");
    return { found: node, way, steps };
}
/** What an alias stands for is read in two places: written in one, it would change in both. */
function refuseShared(yaml, document, way, shown) {
    const anchors = way.map((node) => ("anchor" in node ? node.anchor : undefined));
    yaml.visit(document, {
        Alias: (_key, { source }) => {
            if (!anchors.includes(source))
                return;
            throw new Unwritable(`${shown} is also read elsewhere, as *${source}: write to a place of its own.`);
        },
    });
}
function enter(yaml, node, step) {
    if ("item" in step) {
        const item = yaml.isSeq(node) ? node.items[step.item] : undefined;
        return yaml.isNode(item) ? item : undefined;
    }
    if (!yaml.isMap(node))
        return undefined;
    const fits = node.items.filter(({ key }) => yaml.isScalar(key) && String(key.source ?? key.value) === step.key);
    if (fits.length > 1)
        throw new Unwritable(`The key "${step.key}" is there more than once.`);
    const [pair] = fits;
    return yaml.isNode(pair?.value) ? pair.value : undefined;
}
function missing(yaml, steps, index, node) {
    const where = index === 0 ? "The file" : formatYamlPath(steps.slice(0, index));
    const wanted = formatYamlPath(steps.slice(index, index + 1));
    const has = yaml.isMap(node)
        ? `its keys are ${node.items.map(({ key }) => String(yaml.isScalar(key) ? key.value : key)).join(", ")}`
        : yaml.isSeq(node)
            ? `it is a list of ${node.items.length}`
            : `it holds ${kindOf(yaml, node)}`;
    return new Unwritable(`${where} has no ${wanted}: ${has}.`);
}
function kindOf(yaml, node) {
    if (yaml.isMap(node))
        return "a mapping";
    if (yaml.isSeq(node))
        return "a list";
    if (yaml.isAlias(node))
        return "an alias";
    return node === null ? "nothing" : "a single value";
}
/** The value in the style of the scalar it replaces; a plain one gets quotes where it would be read as anything but a text. */
function rendered(yaml, value, { type }) {
    if (type === "QUOTE_SINGLE" && /^[\x20-\x7e]*$/.test(value))
        return `'${value.replaceAll("'", "''")}'`;
    if (type === "PLAIN" && isPlainText(yaml, value))
        return value;
    return JSON.stringify(value);
}
/** Whether readers of YAML 1.1 and 1.2 alike take it for a text: a commit's `12e4567` is a number to some. */
function isPlainText(yaml, value) {
    if (!/^[A-Za-z0-9_./][A-Za-z0-9_./@:+-]*$/.test(value) || /:$/.test(value))
        return false;
    return ["1.1", "1.2"].every((version) => yaml.parse(value, { version, logLevel: "silent" }) === value);
}
/** What was written is there, as texts, and nothing else is different. */
function proveOnlyThese(yaml, o) {
    const [before, after] = [o.before, o.after].map((text) => parseOne(yaml, text));
    if (before === undefined || after === undefined)
        throw new TypeError("two texts, two documents");
    for (const [path, value] of o.values) {
        const { found } = find(yaml, after, path);
        if (!yaml.isScalar(found) || found.value !== value) {
            throw new Unwritable(`${path} cannot hold ${JSON.stringify(value)}: a tag or another path says otherwise.`);
        }
        found.value = null;
        const { found: old } = find(yaml, before, path);
        if (yaml.isScalar(old))
            old.value = null;
    }
    if ((0,external_node_util_.isDeepStrictEqual)(plain(before), plain(after)))
        return;
    throw new Unwritable("Writing the values would have changed other parts of the file.");
}
function plain(document) {
    return document.toJS({ maxAliasCount: 1_000, mapAsMap: true });
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/commit-edit.js


/**
 * The files that have to change for the values to be in them; none when they are there already.
 *
 * @throws ArtifactFault `values-refused` with everything that stands in the way
 */
async function changesFor(values, { branch, files }) {
    const refused = [];
    const additions = [];
    for (const [path, inFile] of values) {
        const before = files.get(path) ?? null;
        if (before === null) {
            refused.push(`${path} is not on ${branch}.`);
            continue;
        }
        const edited = await editYaml(before, inFile);
        if (!edited.ok)
            refused.push(`${path}: ${edited.why}`);
        else if (edited.changed)
            additions.push({ path, contents: edited.text });
    }
    if (refused.length === 0)
        return additions;
    throw new fault/* ArtifactFault */.R("values-refused", refused.join("\n"), `Add the places to the files on ${branch} first, with any text: a promotion changes values and makes none.`);
}

// EXTERNAL MODULE: ./build/src/release/artifacts/template.js
var artifacts_template = __webpack_require__(22981);
;// CONCATENATED MODULE: ./build/src/release/artifacts/commit-fields.js


/**
 * The texts that are written, with every field filled in.
 *
 * @param delivered the release's artifacts; undefined before they are there, when the policy's fields are only looked at
 * @throws ArtifactFault for a version or an artifact that this release does not have
 */
function filledValues(values, moving, delivered) {
    const fill = (field) => fieldOf(field, moving, delivered);
    return new Map([...values].map(([file, paths]) => [
        file,
        new Map([...paths].map(([path, template]) => [path, (0,artifacts_template/* render */.XX)(template, fill)])),
    ]));
}
function fieldOf(field, { release, environment }, delivered) {
    const named = (0,artifacts_template/* artifactField */.lc)(field);
    if (named !== undefined)
        return artifactPart(named.artifact, named.part, { release: release.id, delivered });
    switch (field) {
        case "environment":
            return environment;
        case "release.id":
            return release.id;
        case "release.commit":
            return release.commit;
        case "release.version":
            if (release.version !== null)
                return release.version;
            throw new fault/* ArtifactFault */.R("values-refused", `The policy writes the release's version into a file, and ${release.id} has none.`, `Register releases with version:, or write \${release.id}.`);
        default:
            throw new TypeError(`no such field: ${field}`);
    }
}
function artifactPart(artifact, part, o) {
    if (o.delivered === undefined)
        return "?";
    const found = o.delivered.find(({ name }) => name === artifact);
    if (found === undefined) {
        throw new fault/* ArtifactFault */.R("values-refused", `The policy writes "${artifact}" into a file, and ${o.release} has no artifact of that name.`, "Register it with the release, or take it out of values:.");
    }
    switch (part) {
        case "digest":
            return found.digest;
        case "reference":
            return found.reference;
        case "repository":
            return found.reference.replace(/@[^@]*$/, "");
        default:
            throw new TypeError(`no such part of an artifact: ${part}`);
    }
}

// EXTERNAL MODULE: ./build/src/github/branch-files.js
var branch_files = __webpack_require__(51335);
// EXTERNAL MODULE: ./build/src/github/pull-requests.js
var pull_requests = __webpack_require__(95485);
// EXTERNAL MODULE: ./build/src/github/branch-commit.js
var branch_commit = __webpack_require__(12043);
;// CONCATENATED MODULE: ./build/src/release/artifacts/commit-write.js




/** Lost races before it is given up. */
const MOST_TRIES = 6;
/** Commits what has to change to a branch; nothing when it is there. */
async function commitValues(context, o) {
    const { client, repo, clock } = context;
    let files = o.files;
    for (let tries = 1;; tries += 1) {
        const additions = await changesFor(o.values, files);
        if (additions.length === 0)
            return;
        const commit = { repo, branch: files.branch, expectedHead: files.head, additions, ...messageOf(o.written) };
        const answer = await (0,branch_commit/* commitOnBranch */.$h)(client, commit);
        if (answer.kind === "committed")
            return;
        if (answer.kind === "refused")
            throw commit_write_refused(files.branch, answer.why);
        if (tries === MOST_TRIES)
            throw gaveUp(files.branch, answer.kind === "ambiguous" ? answer.cause : undefined);
        await clock.sleep(clock.random() * 250 * 2 ** tries);
        // After a lost answer it is the content that tells whether our commit was made.
        files = await readFiles(context, o.values, o.branch);
    }
}
/** What a commit and a pull request of ours say of themselves. */
function messageOf({ moving, target }) {
    const { release, environment } = moving;
    return {
        headline: `Promote ${release.version ?? release.id} to ${environment}`,
        body: [
            `Release ${release.id} of commit ${release.commit}, written into:`,
            "",
            ...[...target.values].map(([path, values]) => `- ${path}: ${[...values.keys()].join(", ")}`),
        ].join("\n"),
    };
}
/** Throws `ArtifactFault` when the branch is gone. */
async function readFiles({ client, repo }, values, branch) {
    const paths = [...values.keys()];
    const found = await (0,branch_files/* readBranchFiles */.C)(client, { repo, paths, ...(branch === undefined ? {} : { branch }) });
    if (found !== null)
        return found;
    throw new fault/* ArtifactFault */.R("values-refused", branch === undefined ? "The repository has no default branch." : `The branch "${branch}" is gone.`, "Promote again when the branch is there.");
}
function commit_write_refused(branch, why) {
    return new fault/* ArtifactFault */.R("values-refused", `GitHub does not let values be committed to ${branch}: ${why}`, "Where the branch wants pull requests, say via: pull-request beside values:.");
}
function gaveUp(branch, cause) {
    const why = cause === undefined ? "it moved each time" : cause.message;
    return new fault/* ArtifactFault */.R("values-refused", `The values could not be committed to ${branch} in ${MOST_TRIES} tries: ${why}.`, "Nothing else was changed: promote again.", cause === undefined ? {} : { cause });
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/commit-proposal.js






/** How often one release can come back to one environment by a pull request. */
const MOST_TIMES = 20;
/**
 * Proposes the values as one pull request and answers its address. Its branch is named after what is promoted where, so that
 * it is found again whenever this is repeated; one that a person closed stays closed.
 */
async function propose(context, proposal) {
    const { client, repo } = context;
    const { written, values, files } = proposal;
    const { branch, known } = await findPlace(context, proposal);
    if (known?.state === "closed")
        throw commit_proposal_closed(known, branch);
    if ((await (0,branch_files/* readBranchFiles */.C)(client, { repo, branch, paths: [] })) === null) {
        await (0,refs/* createBranchAt */.Ar)(client, { repo, branch, at: files.head });
    }
    await commitValues(context, { written, values, files: await readFiles(context, values, branch), branch });
    if (known !== undefined)
        return known.url;
    const { headline, body } = messageOf(written);
    const request = { repository: files.repository, head: branch, base: files.branch, title: headline, body };
    const answer = await (0,pull_requests/* openPullRequest */.Hw)(client, request);
    if (answer.kind === "refused")
        throw commit_proposal_refused(answer.why);
    const opened = await findPlace(context, proposal);
    if (opened.known?.state === "open")
        return opened.known.url;
    throw commit_proposal_refused("the pull request that was opened cannot be found");
}
/** The open pull request whose branch holds the values; null when there is none. */
async function findProposal(context, proposal) {
    const { branch, known } = await findPlace(context, proposal);
    if (known?.state !== "open")
        return null;
    const { client, repo } = context;
    const paths = [...proposal.values.keys()];
    const proposed = await (0,branch_files/* readBranchFiles */.C)(client, { repo, branch, paths });
    if (proposed === null || (await changesFor(proposal.values, proposed)).length > 0)
        return null;
    return known;
}
/** The first branch of ours for this promotion whose pull request was not merged, with that pull request. */
async function findPlace({ client, repo }, { written, files }) {
    for (let number = 1; number <= MOST_TIMES; number += 1) {
        const branch = branchOf(written, number);
        const found = await (0,pull_requests/* findPullRequests */.JV)(client, { repo, head: branch, base: files.branch });
        const known = found.find(({ state }) => state === "open") ?? found[0];
        if (known?.state !== "merged")
            return { branch, known };
    }
    throw commit_proposal_refused(`${MOST_TIMES} pull requests for this release were merged already`);
}
/** Not below `env-actions`, which is the ledger's own branch. */
function branchOf({ record, moving }, number) {
    const name = `promote/${moving.environment}/${record.name}-${moving.release.id}`;
    return number === 1 ? name : `${name}-${number}`;
}
function commit_proposal_closed({ number, url }, branch) {
    return new fault/* ArtifactFault */.R("values-refused", `Pull request #${number} for this release was closed without being merged: ${url}`, `Reopen it and promote again; or promote another release. Its branch is ${branch}.`);
}
function commit_proposal_refused(why) {
    return new fault/* ArtifactFault */.R("values-refused", `GitHub does not take the pull request with the values: ${why}`, "The deploying job needs permissions: contents: write and pull-requests: write.");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/commit-values.js





/** Refuses files and paths that are not there, before anything is done. */
async function prepareValues(context, { target, moving }) {
    const values = filledValues(target.values, moving, undefined);
    await changesFor(values, await readDefault(context, values));
}
/**
 * Writes the values, as one commit or one pull request. Files that hold them already are left alone, so that repeating it
 * makes nothing new. A branch that moved meanwhile is read and written again.
 */
async function writeValues(context, written, delivered) {
    const { record, target, moving } = written;
    const values = filledValues(target.values, moving, delivered);
    const files = await readDefault(context, values);
    const moved = (to) => ({ artifact: record.name, digest: record.digest, to });
    if ((await changesFor(values, files)).length > 0 && target.via === "pull-request") {
        return [moved(await propose(context, { written, values, files }))];
    }
    await commitValues(context, { written, values, files, branch: undefined });
    return [...values.keys()].map((path) => moved(`${files.branch}:${path}`));
}
/** Reads the files again: they hold what was written, or the open pull request does. */
async function proveValues(context, written, delivered) {
    const values = filledValues(written.target.values, written.moving, delivered);
    const files = await readDefault(context, values);
    if ((await changesFor(values, files)).length === 0)
        return;
    if (written.target.via === "pull-request" && (await findProposal(context, { written, values, files })) !== null)
        return;
    throw new fault/* ArtifactFault */.R("digest-mismatch", `The values of "${written.record.name}" were written, but ${files.branch} does not hold them any more.`, "Somebody changed the files meanwhile: see the branch's history, and promote again.");
}
function readDefault(context, values) {
    return readFiles(context, values, undefined);
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/commit.js




const PREFIX = "gitCommit:";
/**
 * A commit of this repository. An environment follows it with a branch that is fast-forwarded and never anything else, or
 * has the release written into files of the default branch.
 */
const commitKind = {
    async resolve(_context, named) {
        if (!(0,release/* isCommitId */.jh)(named.source)) {
            throw new fault/* ArtifactFault */.R("artifact-name-refused", `"${named.source}" is not a full commit id.`, `Write ${named.name}=commit for the commit of this run, or ${named.name}=commit: and 40 hex digits.`);
        }
        return { kind: "commit", name: named.name, digest: `${PREFIX}${named.source}` };
    },
    // The gates prove that the commit is on the default branch; git holds it as long as the branch does.
    async exists() {
        return { there: true };
    },
    async prepare(context, placed) {
        const { record, target } = placed;
        const commit = commitOf(record);
        switch (target?.by) {
            case "branch":
                await proveFastForward(context, target.branch, commit);
                break;
            case "values":
                await prepareValues(context, { ...placed, target });
                break;
            case undefined:
                break;
        }
        return { name: record.name, kind: "commit", digest: record.digest, reference: commit, bytes: 0 };
    },
    // git has the bytes already.
    carry: async () => [],
    async move(context, placed, delivered) {
        const { record, target } = placed;
        switch (target?.by) {
            case "branch":
                await followBranch(context, target.branch, commitOf(record));
                return [movedTo(placed, `refs/heads/${target.branch}`)];
            case "values":
                return writeValues(context, { ...placed, target }, delivered);
            case undefined:
                return [];
        }
    },
    async prove(context, placed, delivered) {
        const { record, target } = placed;
        switch (target?.by) {
            case "branch":
                return proveBranch(context, target.branch, commitOf(record));
            case "values":
                return proveValues(context, { ...placed, target }, delivered);
            case undefined:
                return;
        }
    },
    expires: () => null,
};
function commitOf(record) {
    return record.digest.slice(PREFIX.length);
}
function movedTo({ record }, to) {
    return { artifact: record.name, digest: record.digest, to };
}

// EXTERNAL MODULE: ./build/src/github/artifacts.js
var artifacts = __webpack_require__(34554);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-faults.js
var file_faults = __webpack_require__(20431);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-source.js
var file_source = __webpack_require__(62891);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/src/release/artifacts/archive-names.js
const ARCHIVE_LIMITS = { entries: 100_000, bytes: 20 * 2 ** 30, ratio: 100 };
const RATIO_EXEMPT = 1 << 20;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;
/**
 * Why an archive must not be unpacked, or `undefined` when it may be: every rule of R31, judged on the whole directory
 * before a single byte is written. Names that differ only by case or by Unicode composition collide on some systems and
 * are refused on all.
 */
function refuseArchive(entries, limits) {
    if (entries.length > limits.entries)
        return `it has more than ${limits.entries} entries`;
    const files = new Map();
    const folders = new Map();
    let bytes = 0;
    for (const entry of entries) {
        const refused = refuseEntry(entry, limits) ?? refuseCollision(entry.name, files, folders);
        if (refused !== undefined)
            return `entry ${JSON.stringify(entry.name)} ${refused}`;
        bytes += entry.size;
        if (bytes > limits.bytes)
            return `it unpacks to more than ${limits.bytes} bytes`;
    }
    return undefined;
}
function refuseEntry(entry, limits) {
    const { name } = entry;
    if (name === "" || name.includes("\0"))
        return "has an empty name or a NUL in it";
    if (name.includes("\\"))
        return "has a backslash in its name";
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name))
        return "has an absolute name";
    const segments = name.replace(/\/$/, "").split("/");
    if (segments.some((segment) => segment === ".." || segment === "." || segment === "")) {
        return "leaves or repeats its folder";
    }
    // Windows drops them: "a." would be "a", and ".. " would be "..".
    if (segments.some((segment) => /[. ]$/.test(segment)))
        return "ends a name with a dot or a space";
    const type = entry.mode & FILE_TYPE;
    if (type === SYMBOLIC_LINK)
        return "is a link";
    if (type !== 0 && type !== REGULAR && type !== DIRECTORY)
        return "is neither a file nor a folder";
    if (entry.size > RATIO_EXEMPT && entry.size > entry.compressedSize * limits.ratio) {
        return `unpacks to more than ${limits.ratio} times its size`;
    }
    return undefined;
}
function refuseCollision(name, files, folders) {
    const isFolder = name.endsWith("/");
    const segments = name.replace(/\/$/, "").split("/");
    for (let depth = 1; depth < segments.length + (isFolder ? 1 : 0); depth += 1) {
        const folder = segments.slice(0, depth).join("/");
        const key = collisionKey(folder);
        const same = folders.get(key);
        if (files.has(key) || (same !== undefined && same !== folder))
            return `collides with "${same ?? files.get(key)}"`;
        folders.set(key, folder);
    }
    if (isFolder)
        return undefined;
    const key = collisionKey(name);
    const other = files.get(key) ?? folders.get(key);
    if (other !== undefined)
        return `collides with "${other}"`;
    files.set(key, name);
    return undefined;
}
function collisionKey(name) {
    return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFC");
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/unpack.js





const STORED = 0;
const DEFLATED = 8;
/**
 * Unpacks a zip archive into a new folder. The whole directory of the archive is judged before the first byte is written
 * (R31), and what turns out to be broken on the way is removed again: after a refusal there is no folder. Throws
 * `ArtifactFault` `archive-refused`, also for a file that is no zip archive. Checksums inside are not looked at: the
 * digest of the whole archive was.
 */
async function unpack(archive, folder, limits = ARCHIVE_LIMITS) {
    // Loaded here because a door that moves no file must not pay for it.
    const { open } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const openArchive = () => new Promise((resolve, reject) => {
        open(archive, 
        // Strict, because otherwise a backslash silently becomes a slash.
        { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
    });
    const zip = await openArchive().catch((error) => {
        throw refusal("it is not a readable zip archive", error);
    });
    try {
        const entries = await listEntries(zip, limits.entries);
        const refused = refuseArchive(entries.map(describe), limits) ?? entries.map(refuseFormat).find((why) => why);
        if (refused !== undefined)
            throw refusal(refused);
        await writeAll(zip, entries, folder);
    }
    finally {
        zip.close();
    }
}
function listEntries(zip, most) {
    return new Promise((resolve, reject) => {
        const entries = [];
        zip.on("entry", (entry) => {
            entries.push(entry);
            if (entries.length > most)
                reject(refusal(`it has more than ${most} entries`));
            else
                zip.readEntry();
        });
        zip.on("end", () => resolve(entries));
        zip.on("error", (error) => reject(refusal(error.message, error)));
        zip.readEntry();
    });
}
function describe(entry) {
    return {
        name: entry.fileName,
        compressedSize: entry.compressedSize,
        size: entry.uncompressedSize,
        mode: entry.externalFileAttributes >>> 16,
    };
}
/** What the library could not read half-way through is refused at the start. */
function refuseFormat(entry) {
    const name = JSON.stringify(entry.fileName);
    if (entry.isEncrypted())
        return `entry ${name} is encrypted`;
    const { compressionMethod: method } = entry;
    return method === STORED || method === DEFLATED ? undefined : `entry ${name} is packed by method ${method}`;
}
async function writeAll(zip, entries, folder) {
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(folder), { recursive: true });
    // Not recursive: the folder must be new, or what is removed after a refusal would be somebody else's.
    (0,external_node_fs_.mkdirSync)(folder);
    try {
        for (const entry of entries)
            await writeEntry(zip, entry, folder);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        throw error instanceof fault/* ArtifactFault */.R || isFromDisk(error) ? error : refusal(reasonOf(error), error);
    }
}
/** A full disk is no fault of the archive. */
function isFromDisk(error) {
    return error instanceof Error && "syscall" in error;
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}
async function writeEntry(zip, entry, folder) {
    const target = external_node_path_.join(folder, ...entry.fileName.split("/"));
    if (entry.fileName.endsWith("/")) {
        (0,external_node_fs_.mkdirSync)(target, { recursive: true });
        return;
    }
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(target), { recursive: true });
    const stream = await new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, opened) => (error ? reject(refusal(error.message, error)) : resolve(opened)));
    });
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
    // "wx": the folder is ours and new, so a file that is already there means that somebody else writes in it.
    await (0,promises_.pipeline)(stream, (0,external_node_fs_.createWriteStream)(target, { flags: "wx", mode: executable ? 0o755 : 0o644 }));
}
function refusal(why, cause) {
    return new fault/* ArtifactFault */.R("archive-refused", `The archive is not safe to unpack: ${why}.`, "Build the artifact again with plain files only, for example with actions/upload-artifact.", { cause });
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/file.js









/** What keeps files for longer, and the registries behind it; loaded where a policy says `keep`. */
const keeping = () => Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(239), __webpack_require__.e(558)]).then(__webpack_require__.bind(__webpack_require__, 39558));
/**
 * An Actions artifact. The digest is over the bytes as GitHub stores them: the zip, or the file itself when it was
 * uploaded with `archive: false` (github.md section 7). We hash them ourselves at every hop (R29, R30).
 */
const fileKind = {
    async resolve(context, named) {
        const fact = newest(await (0,artifacts/* listArtifacts */.wn)(context.client, { repo: context.repo, run: named.run, name: named.source }));
        if (fact === undefined)
            throw (0,file_faults/* missing */.LO)(named);
        if ((0,file_source/* isForeign */.jq)(fact, named.run))
            throw (0,file_faults/* foreign */.V$)(named);
        if (fact.expired)
            throw (0,file_faults/* expired */._7)(named.name, fact.name);
        // Only the digest is wanted: nothing is kept.
        const { sha256, size } = await (0,file_source/* readArtifact */.R9)(context, { name: named.name, id: fact.id });
        for (const claimed of [fact.digest, named.claimed]) {
            if (claimed !== null && claimed !== undefined && claimed !== sha256)
                throw (0,file_faults/* mismatch */.J4)(named.name, claimed, sha256);
        }
        return {
            kind: "file",
            name: named.name,
            digest: sha256,
            size,
            artifact: { id: fact.id, name: fact.name, run: named.run, expires: fact.expiresAt },
        };
    },
    async exists(context, placed) {
        const { record, target } = placed;
        const why = await whyMissing(context, record);
        if (why === undefined)
            return { there: true };
        const kept = target !== undefined && (await (await keeping()).isKept(context, { ...placed, target }));
        return kept ? { there: true } : { there: false, why };
    },
    async prepare(context, placed) {
        const { record } = placed;
        if (!(0,file_name/* isFileName */.o)(record.name))
            throw (0,file_faults/* badName */.rG)(record.name);
        const stored = await fetched(context, record).catch((error) => restored(context, placed, error));
        try {
            const reference = await file_place(context, record, stored);
            return { name: record.name, kind: "file", digest: record.digest, reference, bytes: stored.size };
        }
        finally {
            (0,external_node_fs_.rmSync)(stored.file, { force: true });
        }
    },
    // The bytes are handed to the next steps; without `keep` an environment keeps no copy of an Actions artifact.
    async carry(context, placed) {
        const { target } = placed;
        return target === undefined ? [] : (await keeping()).keepFile(context, { ...placed, target });
    },
    async move(context, placed) {
        const { target } = placed;
        return target === undefined ? [] : (await keeping()).keptAt(context, { ...placed, target });
    },
    async prove(context, placed) {
        const { target } = placed;
        if (target !== undefined)
            await (await keeping()).proveKept(context, { ...placed, target });
    },
    expires: ({ artifact }) => (artifact.expires === null ? null : new Date(artifact.expires)),
};
/** What was begun early may have failed when nobody wanted it yet: that does not count. */
function fetched(context, record) {
    const early = context.underway?.take(record);
    return early === undefined ? (0,file_source/* fetchStored */.oh)(context, record) : early.catch(() => (0,file_source/* fetchStored */.oh)(context, record));
}
/** Of several artifacts of one name (re-run attempts) the newest counts, as in GitHub's own client. */
function newest(facts) {
    return [...facts].sort((left, right) => right.id - left.id)[0];
}
/** Why GitHub does not have the artifact any more; undefined when it has. */
async function whyMissing({ client, repo }, record) {
    try {
        const fact = await (0,artifacts/* getArtifact */.jZ)(client, { repo, id: record.artifact.id });
        if (fact.expired)
            return (0,file_faults/* expired */._7)(record.name, fact.name).message;
        const known = fact.digest === null || fact.digest === record.digest;
        return known ? undefined : (0,file_faults/* mismatch */.J4)(record.name, record.digest, fact.digest).message;
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found"))
            return (0,file_faults/* deleted */.KF)(record, error).message;
        throw error;
    }
}
/** The environment's own copy of an artifact that GitHub deleted meanwhile. Any other fault stays one. */
async function restored(context, placed, error) {
    const { record, target } = placed;
    const isGone = error instanceof fault/* ArtifactFault */.R && /^artifact-(?:missing|expired)$/.test(error.reason);
    if (!isGone || target === undefined)
        throw error;
    const { client, repo } = context;
    const fact = await (0,artifacts/* getArtifact */.jZ)(client, { repo, id: record.artifact.id }).catch((failure) => {
        if ((0,errors/* isFailure */.N6)(failure, "not-found"))
            return undefined;
        throw failure;
    });
    // GitHub remembers expired artifacts for a while: as long as it does, it has to agree.
    if (fact !== undefined && !(0,file_source/* isOwn */.NP)(context, record, fact)) {
        throw (0,file_faults/* foreign */.V$)({ name: record.name, source: record.artifact.name, run: record.artifact.run });
    }
    const kept = await (await keeping()).restoreKept(context, { ...placed, target });
    if (kept === null)
        throw error;
    return kept;
}
async function file_place({ folder }, record, { file, archive }) {
    const target = external_node_path_.join(folder, record.name);
    (0,external_node_fs_.rmSync)(target, { recursive: true, force: true });
    if (archive) {
        await unpack(file, target);
        return target;
    }
    // Uploaded with `archive: false`: one file, whose name is the artifact's name.
    if (!(0,file_name/* isFileName */.o)(record.artifact.name))
        throw (0,file_faults/* badName */.rG)(record.artifact.name);
    (0,external_node_fs_.mkdirSync)(target);
    const placed = external_node_path_.join(target, record.artifact.name);
    (0,external_node_fs_.renameSync)(file, placed);
    return placed;
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/image.js
/**
 * Any OCI artifact: container images, Helm charts, WASM. Everything that speaks to a registry is loaded with the first
 * image, so that steps without one do not pay for it.
 */
const imageKind = {
    resolve: async (context, named) => (await work()).resolve(context, named),
    exists: async (context, placed) => (await work()).exists(context, placed),
    prepare: async (context, placed) => (await work()).prepare(context, placed),
    carry: async (context, placed) => (await work()).carry(context, placed),
    move: async (context, placed) => (await work()).move(context, placed),
    prove: async (context, placed) => (await work()).prove(context, placed),
    // A registry keeps what it has until somebody deletes it.
    expires: () => null,
};
const work = () => Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(239), __webpack_require__.e(73)]).then(__webpack_require__.bind(__webpack_require__, 46073));

;// CONCATENATED MODULE: ./build/src/release/artifacts/kinds.js





const KINDS = {
    image: imageKind,
    file: fileKind,
    commit: commitKind,
    asset: assetKind,
};
/** Pins what was named to a digest. Throws `ArtifactFault`. */
function resolveArtifact(context, kind, named) {
    return KINDS[kind].resolve(context, named);
}
/** What the environment says about a release's artifact, put together with its kind. Throws `ArtifactFault`. */
function placeArtifact(record, target, moving) {
    switch (record.kind) {
        case "image":
            return bind(imageKind, { record, target: targetOf("image", record, target), moving });
        case "file":
            return bind(fileKind, { record, target: targetOf("file", record, target), moving });
        case "commit":
            return bind(commitKind, { record, target: targetOf("commit", record, target), moving });
        case "asset":
            return bind(assetKind, { record, target: targetOf("asset", record, target), moving });
    }
}
/** Images, files and assets first: what is written into files names them, so it comes when they are there. */
function inOrderOfMoving(placed) {
    return placed.toSorted((left, right) => Number(left.record.kind === "commit") - Number(right.record.kind === "commit"));
}
function bind(kind, placed) {
    return {
        record: placed.record,
        exists: (context) => kind.exists(context, placed),
        prepare: (context) => kind.prepare(context, placed),
        carry: (context) => kind.carry(context, placed),
        move: (context, delivered) => kind.move(context, placed, delivered),
        prove: (context, delivered) => kind.prove(context, placed, delivered),
        expires: () => kind.expires(placed.record),
    };
}
/** A release keeps the kinds it was registered with; a policy that meanwhile says otherwise speaks of something else. */
function targetOf(kind, record, target) {
    if (target === undefined)
        return undefined;
    if (isOf(kind, target))
        return target;
    throw new fault/* ArtifactFault */.R("artifact-kind-differs", `"${record.name}" was registered as ${record.kind}, but the policy now keeps it like ${target.kind}.`, "Build and register a new release, or change artifacts: of the policy back.");
}
function isOf(kind, target) {
    return target.kind === kind;
}


/***/ }),

/***/ 76032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ bytesIn)
/* harmony export */ });
const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];
/** A number of bytes for a person: `812 B`, `1.4 MiB`, `250 MiB`. */
function bytesIn(bytes) {
    const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
    const amount = bytes / 1024 ** step;
    const text = step === 0 || amount >= 100 ? String(Math.round(amount)) : amount.toFixed(1);
    return `${text} ${UNITS[step] ?? "B"}`;
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
    return cause === "person" && (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackRule */ .T2)(environment).approvals !== undefined;
}
/**
 * The environment as a rollback that a person asks for goes by it: who has to agree, beside that person, is what
 * `rollback.approvals` says and not what holds for what comes in. What people agree to is still the policy as it is written.
 */
function forGoingBack(environment, cause) {
    const { approvals } = (0,_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackRule */ .T2)(environment);
    if (approvals === undefined || !asksForAgreement(environment, cause))
        return environment;
    const usual = environment.rules.get(APPROVALS);
    // Asked in the same place: where issues are off, they are off for this too.
    const place = typeof usual === "object" && usual !== null && "ask" in usual ? { ask: usual.ask } : {};
    const from = (approvals.from ?? (0,_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersOf */ .K)(environment)).map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0);
    const rule = { from, count: approvals.count, not: ["requester"], ...place };
    return { ...environment, rules: new Map([...environment.rules, [APPROVALS, rule]]) };
}


/***/ }),

/***/ 81712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ refuteAge)
/* harmony export */ });
/* unused harmony export cameIn */
/**
 * When a promotion took the environment, in milliseconds since 1970; undefined where the ledger does not tell: it came in before
 * the first rollback, or is older than what is still told. A word to take it back is younger than that.
 */
function cameIn({ open, settled }, of) {
    const brief = settled.find(({ id }) => id === of);
    const at = open.find(({ id }) => id === of)?.enteredAt ?? brief?.enteredAt ?? brief?.rollback?.enteredAt;
    return at === undefined || at === null ? undefined : Date.parse(at);
}
/** Why a word does not mean what came in after it was said; undefined where it may. `saidAt`: milliseconds since 1970. */
function refuteAge(state, of, saidAt) {
    const came = cameIn(state, of);
    // Said so that what is no time is refused.
    if (came === undefined || saidAt >= came)
        return undefined;
    return `it was said before ${of} came in, and is no word about that.`;
}


/***/ }),

/***/ 44862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ elsewhere)
/* harmony export */ });
/* harmony import */ var _policy_find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72409);

/**
 * What a way back has to know of the rest of the ledger: banned bytes, and what was rejected upstream. What may come back by
 * somebody's word is not among it; whether that word counts is proven when something goes there.
 */
function elsewhere(environment, policy, { head: { revoked }, stateOf }) {
    const upstream = (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_0__/* .roadTo */ .gc)(policy, environment).filter(({ name }) => name !== environment.name);
    const rejected = new Set(upstream.flatMap(({ name }) => stateOf(name).rejected));
    return { ...(revoked === undefined ? {} : { revoked }), rejected, services: policy.services };
}


/***/ }),

/***/ 36577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ commandFile),
/* harmony export */   EY: () => (/* binding */ workflowFile),
/* harmony export */   Sc: () => (/* binding */ refuseWorkflow),
/* harmony export */   i3: () => (/* binding */ workflowApart),
/* harmony export */   ni: () => (/* binding */ inputsOfDispatch),
/* harmony export */   qx: () => (/* binding */ filesOfPlan)
/* harmony export */ });
/* harmony import */ var _policy_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91484);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63587);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65106);



/** The inputs that a dispatch of ours gives. */
function inputsOfDispatch({ services }) {
    return ["environment", "release", "promotion", ...(services.length === 0 ? [] : ["service"])];
}
const workflowFile = (name) => `.github/workflows/${name}`;
/** `./scripts/rollback.sh` as a path of the repository. */
const commandFile = (command) => command.replace(/^\.\//, "");
/** The files of the default branch that a plan needs. */
function filesOfPlan(plan) {
    const { rule } = plan;
    if (!(0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .goesBack */ .m)(plan))
        return rule.runbook === undefined ? [] : [rule.runbook];
    return [
        ...(rule.workflow === undefined ? [] : [workflowFile(rule.workflow)]),
        ...(rule.command === undefined ? [] : [commandFile(rule.command)]),
        ...(rule.runbook === undefined ? [] : [rule.runbook]),
    ];
}
/** The workflow that is there only to go back; undefined where it is the environment's own, which runs what comes in too. */
function workflowApart(plan, environment) {
    const { workflow } = plan.rule;
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .goesBack */ .m)(plan) && workflow !== environment.workflow ? workflow : undefined;
}
/** Why a workflow could not be dispatched with these inputs; undefined when it could. */
function refuseWorkflow(text, inputs) {
    const { root, mistakes } = (0,_policy_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(text);
    if (root === undefined || mistakes.length > 0)
        return "it cannot be read as YAML";
    const on = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(root, "on");
    const dispatch = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(on).get("workflow_dispatch");
    if (dispatch === undefined)
        return "it is not started by `workflow_dispatch` with inputs";
    const known = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(dispatch.value, "inputs"));
    const missing = inputs.filter((name) => !known.has(name));
    if (missing.length > 0)
        return `its \`workflow_dispatch\` takes no input ${missing.join(", ")}`;
    const wanting = [...known].filter(([name, { value }]) => !inputs.includes(name) && isRequired(value));
    return wanting.length === 0
        ? undefined
        : `it requires the input ${wanting.map(([name]) => name).join(", ")}, which nobody gives`;
}
function isRequired(input) {
    const required = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(input, "required");
    return required?.kind === "scalar" && required.value === true && (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(input, "default") === undefined;
}


/***/ }),

/***/ 65106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W2: () => (/* binding */ composePlan),
  m: () => (/* binding */ goesBack),
  rC: () => (/* binding */ planPart),
  nY: () => (/* binding */ planPartDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/release/canonical.js
var canonical = __webpack_require__(88833);
;// CONCATENATED MODULE: ./build/src/rollback/crossed.js
/**
 * What the way back would go across: a fix that fails leads back over the failure that it was to mend, whose change of the data
 * is done (R104). All that is known where the target's own promotion is not among it any more.
 */
function crossedBy({ settled }, target) {
    if (target.kind !== "release")
        return [];
    const there = settled.findIndex(({ id }) => id === target.promotion);
    const newer = there < 0 ? settled : settled.slice(0, there);
    return newer.flatMap(({ id, dataCost }) => (dataCost === undefined ? [] : [{ id, dataCost }]));
}
/** By what the data is as it is, for a sentence; empty where policy or page say it. */
function since(crossed, data) {
    const by = crossed.find(({ dataCost }) => dataCost === data);
    return by === undefined ? "" : ` since ${by.id} came in`;
}

// EXTERNAL MODULE: ./build/src/rollback/named.js
var rollback_named = __webpack_require__(511);
// EXTERNAL MODULE: ./build/src/rollback/owners.js
var owners = __webpack_require__(19872);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/policy/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(91484);
// EXTERNAL MODULE: ./build/src/policy/shape.js + 3 modules
var policy_shape = __webpack_require__(90307);
// EXTERNAL MODULE: ./build/src/policy/source.js
var source = __webpack_require__(63587);
// EXTERNAL MODULE: ./build/src/rollback/words.js
var words = __webpack_require__(41359);
;// CONCATENATED MODULE: ./build/src/rollback/page.js






/** Bytes of a page, and steps in it, that people still read at three in the morning. */
const MOST_BYTES = 64 * 1_024;
const MOST_STEPS = 50;
const LONGEST_STEP = 500;
const front = dist/* strictObject */.rej({ target: rollback_named/* target */.aC, ...words/* dataWords */.Gv });
/** Reads a page: front matter between lines of `---`, then prose. Nothing throws. */
function readPage(text) {
    const wrong = (...mistakes) => ({ data: {}, steps: [], mistakes });
    if (Buffer.byteLength(text) > MOST_BYTES)
        return wrong(`it is longer than ${MOST_BYTES / 1_024} KiB`);
    const { yaml, prose } = split(text);
    if (yaml === undefined)
        return wrong("its front matter has no closing line `---`");
    const stray = prose.split("\n").find(isStray);
    if (stray !== undefined) {
        return wrong(`"${shortened(stray)}" stands outside its front matter, which is between two lines \`---\` at its very top`);
    }
    const { root, mistakes } = (0,read_yaml/* readYaml */.g)(yaml, "The front matter");
    if (root === undefined || mistakes.length > 0)
        return wrong(...saidOf(mistakes));
    const words = (0,source/* plain */.pj)(root) ?? {};
    if (typeof words !== "object" || Array.isArray(words))
        return wrong("its front matter is no mapping, such as `data: irreversible`");
    const shape = root.kind === "map" ? (0,policy_shape/* checkShape */.e)(front, root, "the front matter") : [];
    if (shape.length > 0)
        return wrong(...saidOf(shape));
    const said = dist/* safeParse */.xLC(front, words);
    if (!said.success)
        return wrong(`its front matter cannot be read: ${said.issues[0].message}`);
    const steps = stepsOf(prose);
    return steps.length > MOST_STEPS
        ? wrong(`it has ${steps.length} steps; at most ${MOST_STEPS} are followed`)
        : { data: said.output, steps, mistakes: [] };
}
/** Mistakes as parts of a sentence: whoever tells of them closes it. */
function saidOf(mistakes) {
    return mistakes.map(({ line, message }) => `line ${line}: ${message.replace(/\.$/, "")}`);
}
/** Lines that were meant for the front matter, whatever stands around them: read as prose they would promise what nobody does. */
const STRAY = [
    new RegExp(`^\\W*data\\W+(?:${words/* REVERSIBILITIES */.Cy.join("|")})\\b`, "i"),
    /^\s*target:(?:\s+\S+)?\s*$/i,
    // Marked as something, or several: only where it reads like a version or an id, as people have other targets too.
    /^\W*target[^\w:=]{0,8}[:=]\W{0,8}(?=.*(?:\d\.\d|r-[0-9a-f]{12}))[\w.+/-]+(?:["']?\s*,\s*["']?[\w.+/-]+)*[\]"'`*_.]{0,8}\s*(?:#.*)?$/i,
];
const isStray = (line) => STRAY.some((one) => one.test(line));
const FENCE = /^---[ \t]*$/;
/** Blank lines before the front matter and blanks at the end of its fences are not seen when a page is read. */
function split(text) {
    const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
    const start = lines.findIndex((line) => line.trim() !== "");
    if (!FENCE.test(lines[start] ?? ""))
        return { yaml: "", prose: lines.join("\n") };
    const end = lines.findIndex((line, index) => index > start && FENCE.test(line));
    if (end < 0)
        return { yaml: undefined, prose: "" };
    // With the lines before it, so that what is wrong is found by its line.
    const before = lines.slice(0, start + 1).map(() => "");
    return { yaml: [...before, ...lines.slice(start + 1, end)].join("\n"), prose: lines.slice(end + 1).join("\n") };
}
/** List items of the first level; without any, the paragraphs. Headings are no steps. */
function stepsOf(prose) {
    const blocks = prose.split(/\n[ \t]*(?:\n[ \t]*)*\n|\n(?=(?:\d{1,3}[.)]|[-*+])[ \t])/);
    const items = blocks.flatMap((block) => /^(?:\d{1,3}[.)]|[-*+])[ \t]+(?<step>[\s\S]+)/.exec(block.trim())?.groups?.["step"] ?? []);
    const plainBlocks = blocks.map((block) => block.trim()).filter((block) => block !== "" && !block.startsWith("#"));
    return (items.length > 0 ? items : plainBlocks).map(oneLine);
}
function oneLine(step) {
    return shortened(step.replace(/\s+/g, " ").trim());
}
function shortened(line) {
    return line.length <= LONGEST_STEP ? line : `${line.slice(0, LONGEST_STEP - 1).toWellFormed()}\u2026`;
}

// EXTERNAL MODULE: ./build/src/rollback/place.js
var place = __webpack_require__(61185);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rollback_rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var rollback_target = __webpack_require__(98965);
;// CONCATENATED MODULE: ./build/src/rollback/plan.js











/** Composes the plan from policy, ledger and page. Pure: the same facts give the same plan, and nothing is proven yet. */
function composePlan({ environment, state, everywhere, release, page, to }) {
    const rule = (0,rollback_rule/* rollbackRule */.T2)(environment);
    const read = page.ok && page.value !== null ? readPage(page.value) : undefined;
    const names = (0,rollback_named/* namedFor */.ZM)(read?.data.target, state.service, everywhere.services ?? []);
    const named = names.map((name) => ({ name, by: "page" }));
    const target = (0,rollback_target/* rollbackTarget */.es)(state, release, everywhere, to === undefined ? named : [{ name: to, by: "person" }]);
    const crossed = crossedBy(state, target);
    const costs = crossed.map(({ dataCost }) => dataCost);
    const data = strictest(rule.data, read?.data.data ?? "reversible", ...costs);
    const backup = read?.data.backup ?? rule.backup;
    const forwardFix = read?.data["forward-fix"] ?? rule.forwardFix;
    const where = (0,place/* pagePath */.H)(environment.name);
    const unsaid = page.ok
        ? (read?.mistakes ?? []).map((mistake) => `${where}: ${mistake}.`)
        : [`${where} could not be read: ${page.why}`];
    const problems = [
        ...unsaid,
        ...(target.kind === "unfit" ? [target.why] : []),
        ...(target.kind === "nothing-left" && data !== "irreversible"
            ? ["Everything that succeeded here before was rejected or revoked: nothing is left to go back to."]
            : []),
        ...(data === "needs-restore" && backup === undefined
            ? [`The data needs a restore${since(crossed, data)}, and no \`backup\` is named.`]
            : []),
        ...(data === "irreversible" && forwardFix === undefined
            ? [`The data cannot be taken back${since(crossed, data)}, and no \`forward-fix\` says what is done instead.`]
            : []),
        ...(rule.strategy === "manual" && rule.runbook === undefined && (read?.steps.length ?? 0) === 0
            ? [`The strategy is manual, and neither a \`runbook\` nor ${where} says what to do.`]
            : []),
    ];
    return {
        environment: environment.name,
        target,
        rule,
        steps: plan_stepsOf({ environment, rule, target, data, backup, forwardFix, written: read?.steps ?? [] }),
        owners: (0,owners/* ownersOf */.K)(environment),
        data,
        backup,
        forwardFix,
        triggers: [
            ...((0,rollback_rule/* isAutomatic */.aI)(rule, data) ? ["a failed deployment or verification, by itself and once"] : []),
            `/rollback ${environment.name} <why>`,
        ],
        verification: "The same as after a promotion: what the policy asks of this environment.",
        moreApprovers: data === "irreversible" || unsaid.length > 0 ? 1 : 0,
        unsaid: unsaid[0],
        problems,
    };
}
/**
 * Whether the plan goes back at all. Where the data cannot be taken back it does not, and what going back would need is asked
 * of nobody: it fixes forward, and one more person has agreed to that (R104).
 */
function goesBack(plan) {
    return plan.target.kind === "release" && plan.data !== "irreversible";
}
function strictest(...all) {
    return words/* REVERSIBILITIES */.Cy[Math.max(...all.map((each) => words/* REVERSIBILITIES */.Cy.indexOf(each)))] ?? "irreversible";
}
function plan_stepsOf(known) {
    const { environment, rule, target, data, backup, forwardFix, written } = known;
    if (target.kind !== "release")
        return written;
    const { name } = environment;
    const what = target.release.version ?? target.release.id;
    if (data === "irreversible")
        return [`Do not go back: ${forwardFix ?? "fix it forward"}.`, ...written];
    return [
        ...(data === "needs-restore" ? [`Restore the data from ${backup ?? "the backup"}.`] : []),
        ...written,
        deployingStep(rule, name, what),
        `Verify ${name}; it is on hold until somebody lets automation go on.`,
    ];
}
function deployingStep({ strategy, workflow, command }, name, what) {
    const start = workflow === undefined ? `the job that deploys to ${name}` : workflow;
    switch (strategy) {
        case "previous-release":
            return `Start ${start} with ${what}: the same code deploys it again, nothing is built.`;
        case "workflow":
            return `Start ${start} with ${what}.`;
        case "command":
            return `Start ${start} with ${what}; it runs ${command ?? "the command"}.`;
        case "manual":
            return `When that is done, start ${start} with ${what}.`;
    }
}
/** The part of the plan that people agree to (design.md section 8): no time, no age, no proof. */
function planPart(plan) {
    const { target, rule, steps, owners, data, backup, forwardFix, problems } = plan;
    return {
        target: target.kind === "release" ? target.release.id : target.kind,
        strategy: rule.strategy,
        within: rule.within,
        owners: owners.map(allow/* entryText */.u0).toSorted(),
        automatic: (0,rollback_rule/* isAutomatic */.aI)(rule, data),
        data,
        backup: backup ?? null,
        forwardFix: forwardFix ?? null,
        steps,
        problems,
    };
}
/** `sha256:<hex>` of that part, so that two plans can be told apart. */
function planPartDigest(plan) {
    return `sha256:${(0,external_node_crypto_.createHash)("sha256")
        .update((0,canonical/* canonicalJson */.d)(planPart(plan)))
        .digest("hex")}`;
}


/***/ })

};
