export const id = 840;
export const ids = [840];
export const modules = {

/***/ 46520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  asJson: () => (/* reexport */ asJson),
  audit: () => (/* reexport */ audit),
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  countsOf: () => (/* reexport */ countsOf),
  describeCounts: () => (/* reexport */ describeCounts),
  periodOf: () => (/* reexport */ period/* periodOf */.jH),
  reaches: () => (/* reexport */ reaches),
  separate: () => (/* reexport */ separate),
  standingAsJson: () => (/* reexport */ standingAsJson)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var github_errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/audit-issue.js




/** The label of the one issue that shows what an audit found. */
const AUDIT_LABEL = "env-audit";
const AUDIT = { label: AUDIT_LABEL, marker: "<!-- env-actions audit -->", title: "Audit of the environments" };
const MOST = 200;
const IssueShape = dist/* object */.Ikc({
    number: parse.Id,
    state: dist/* picklist */.KIO(["open", "closed"]),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    html_url: dist/* string */.YjP(),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
/** Shows what an audit found. */
function showAudit(client, repo, body) {
    return showKept(client, repo, AUDIT, body);
}
/**
 * Shows a body in the one open issue of its kind: opens it once, adopts the one that is there, changes it only where it
 * differs, and closes it when there is nothing to show (`null`). Of several the oldest counts, the others are closed (R71).
 */
async function showKept(client, repo, kept, body) {
    const [first, ...others] = await findOpen(client, repo, kept);
    for (const { number } of others)
        await change(client, repo, number, { state: "closed" });
    if (body === null) {
        if (first === undefined)
            return { did: "unchanged", page: null };
        await change(client, repo, first.number, { state: "closed" });
        return { did: "closed", page: first.html_url };
    }
    const whole = `${body}\n\n${kept.marker}`;
    if (first === undefined)
        return { did: "opened", page: await audit_issue_open(client, repo, kept, whole) };
    if (plain(first.body ?? "") === plain(whole))
        return { did: "unchanged", page: first.html_url };
    await change(client, repo, first.number, { body: whole, title: kept.title });
    return { did: "updated", page: first.html_url };
}
/** The open ones, the oldest first. */
async function findOpen(client, repo, { label, marker }) {
    const route = "GET /repos/{owner}/{repo}/issues";
    const filter = { ...(0,github_repo/* inRepo */.u)(repo), labels: label, state: "open" };
    const items = await client.pages(route, filter, { cap: MOST });
    return items
        .map((item) => (0,parse/* parse */.qg)(IssueShape, item, route))
        .filter(({ body, pull_request: pull }) => pull === undefined && body?.includes(marker) === true)
        .sort((left, right) => left.number - right.number);
}
async function audit_issue_open(client, repo, kept, body) {
    const route = "POST /repos/{owner}/{repo}/issues";
    try {
        const answer = await client.rest("create", route, {
            ...(0,github_repo/* inRepo */.u)(repo),
            title: kept.title,
            body,
            labels: [kept.label],
        });
        return (0,parse/* parse */.qg)(IssueShape, answer.data, route).html_url;
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error, "ambiguous"))
            throw error;
        const [made] = await findOpen(client, repo, kept);
        if (made !== undefined)
            return made.html_url;
        throw error;
    }
}
async function change(client, repo, number, to) {
    const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
    await client.rest("idempotent", route, { ...(0,github_repo/* inRepo */.u)(repo), issue_number: number, ...to });
}
/** GitHub may change line ends and what stands around a body. */
function plain(body) {
    return body.replace(/\r\n/g, "\n").trim();
}

// EXTERNAL MODULE: ./build/src/github/branch-files.js
var branch_files = __webpack_require__(51335);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/environments/access/judge.js
var judge = __webpack_require__(85012);
// EXTERNAL MODULE: ./build/src/environments/access/page.js
var access_page = __webpack_require__(58248);
// EXTERNAL MODULE: ./build/src/environments/access/removal.js
var removal = __webpack_require__(60831);
// EXTERNAL MODULE: ./build/src/environments/access/review.js
var review = __webpack_require__(51891);
// EXTERNAL MODULE: ./build/src/environments/access/rule.js
var access_rule = __webpack_require__(73353);
// EXTERNAL MODULE: ./build/src/environments/access/snapshot.js
var access_snapshot = __webpack_require__(6731);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/environments/auditor.js
var auditor = __webpack_require__(82634);
// EXTERNAL MODULE: ./build/src/environments/needed.js
var needed = __webpack_require__(51951);
// EXTERNAL MODULE: ./build/src/environments/reading.js
var reading = __webpack_require__(18628);
// EXTERNAL MODULE: ./build/src/environments/statement.js
var statement = __webpack_require__(57045);
// EXTERNAL MODULE: ./build/src/gates/approvals/words.js
var words = __webpack_require__(59232);
// EXTERNAL MODULE: ./build/src/github/access.js
var access = __webpack_require__(64707);
// EXTERNAL MODULE: ./build/src/github/environment-settings.js
var environment_settings = __webpack_require__(35376);
;// CONCATENATED MODULE: ./build/src/github/organization-access.js


const MOST_APPS = 1_000;
const MOST_GRANTS = 5_000;
const Levels = dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP());
const AppShape = dist/* object */.Ikc({
    id: parse.Id,
    app_slug: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    repository_selection: dist/* picklist */.KIO(["all", "selected"]),
    permissions: Levels,
    suspended_at: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const GrantShape = dist/* object */.Ikc({
    id: parse.Id,
    owner: dist/* object */.Ikc({ id: parse.Id, login: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)) }),
    token_name: dist/* nullish */.cl6(dist/* string */.YjP()),
    permissions: dist/* object */.Ikc({ repository: dist/* optional */.lqM(Levels, {}) }),
    token_expired: dist/* boolean */.zMY(),
    token_expires_at: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * The GitHub Apps that the organization installed. One that reaches only some repositories is listed too: nothing says which.
 *
 * @throws GitHubFailure `forbidden` or `not-found` without the organization's `Administration: read`, and where a person owns the repository
 */
async function listInstalledApps(client, { owner }) {
    const route = "GET /orgs/{org}/installations";
    const items = await client.pages(route, { org: owner }, { cap: MOST_APPS, list: "installations" });
    return items.map((item) => {
        const { id, app_slug: slug, repository_selection: selection, permissions, suspended_at, } = (0,parse/* parse */.qg)(AppShape, item, route);
        return { id, slug, selection, permissions, suspended: suspended_at != null };
    });
}
/**
 * The fine-grained tokens that reach this repository. Only a GitHub App of the organization is told.
 *
 * @throws GitHubFailure `forbidden` or `not-found` for every other token, and where a person owns the repository
 */
async function listTokenGrants(client, { owner, name }) {
    const route = "GET /orgs/{org}/personal-access-tokens";
    const items = await client.pages(route, { org: owner, repository: name }, { cap: MOST_GRANTS });
    return items.map((item) => {
        const found = (0,parse/* parse */.qg)(GrantShape, item, route);
        return {
            id: found.id,
            owner: found.owner,
            name: found.token_name ?? "",
            permissions: found.permissions.repository,
            expiresAt: found.token_expires_at ?? null,
            expired: found.token_expired,
        };
    });
}

;// CONCATENATED MODULE: ./build/src/github/rulesets.js



const RuleShape = dist/* object */.Ikc({ type: dist/* string */.YjP(), ruleset_id: parse.Id });
const RulesetShape = dist/* object */.Ikc({
    id: parse.Id,
    name: dist/* string */.YjP(),
    bypass_actors: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ actor_type: dist/* string */.YjP(), actor_id: dist/* nullish */.cl6(dist/* number */.aig()), bypass_mode: dist/* optional */.lqM(dist/* string */.YjP()) }))),
    _links: dist/* optional */.lqM(dist/* object */.Ikc({ html: dist/* nullish */.cl6(dist/* object */.Ikc({ href: dist/* string */.YjP() })) })),
});
/**
 * The active rules for a branch, of the repository and its organization.
 *
 * @throws GitHubFailure `forbidden` where the plan has no rulesets
 */
async function readBranchRules(client, o) {
    const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
    const rules = await client.pages(route, { ...(0,github_repo/* inRepo */.u)(o.repo), branch: o.branch }, { cap: 1_000 });
    return rules.map((rule) => {
        const { type, ruleset_id: ruleset } = (0,parse/* parse */.qg)(RuleShape, rule, route);
        return { type, ruleset };
    });
}
/** One ruleset of the repository, or of its organization. */
async function readRuleset(client, o) {
    const route = "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}";
    const answer = await client.rest("read", route, { ...(0,github_repo/* inRepo */.u)(o.repo), ruleset_id: o.ruleset });
    const { id, name, bypass_actors: actors, _links: links } = (0,parse/* parse */.qg)(RulesetShape, answer.data, route);
    return {
        id,
        name,
        bypass: actors?.map(({ actor_type: type, actor_id, bypass_mode: mode }) => ({
            type,
            id: actor_id ?? null,
            mode: mode ?? "always",
        })) ?? null,
        url: links?.html?.href ?? null,
    };
}

;// CONCATENATED MODULE: ./build/src/audit/access/read.js









/** What shows who is there: GitHub tells it to nobody who may not push. */
const PEOPLE_NEED = "Give the step a token that may push here: the workflow's own with `contents: read` and `metadata: read`, or the token of a GitHub App (`token:`).";
/** What shows teams, keys and bypass lists. */
const ADMINISTRATION = "The workflow's own token can never see this: give the step the token of a GitHub App with Administration: read, or of an administrator (`token:`).";
/** What shows the Apps that are installed. */
const APPS_NEED = "The workflow's own token can never see this: give the step the token of a GitHub App of the organization with its organization permission Administration: read, or of an owner (`token:`). Where a person owns the repository no token shows it: they see it at github.com/settings/installations.";
/** What shows people's fine-grained tokens. */
const TOKENS_NEED = "Only a GitHub App of the organization is told, with its organization permission Personal access tokens: read (`token:`). Where a person owns the repository, or for classic tokens, nobody is.";
const BYPASS = "Who may bypass a ruleset is only shown to those who may edit it: give the step the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).";
/** Reads who has access, all at once; what fails makes only its own part unread. Throws `Unread` without a policy. */
async function readAccess(ask) {
    const { client, repo, repository } = ask;
    const policy = (0,needed/* policyOf */.US)(ask);
    const [people, teams, keys, apps, tokens, environments, branches] = await Promise.all([
        (0,reading/* reading */.hF)(PEOPLE_NEED, () => (0,access/* listCollaborators */.OZ)(client, repo)),
        (0,reading/* reading */.hF)(ADMINISTRATION, () => (0,access/* listRepositoryTeams */.XF)(client, repo)),
        (0,reading/* reading */.hF)(ADMINISTRATION, () => (0,access/* listDeployKeys */.ow)(client, repo)),
        (0,reading/* reading */.hF)(APPS_NEED, () => listInstalledApps(client, repo)),
        (0,reading/* reading */.hF)(TOKENS_NEED, () => listTokenGrants(client, repo)),
        Promise.all([...policy.environments.values()].map((environment) => readEnvironment(ask, environment))),
        Promise.all([repository.defaultBranch, ask.branch].map((branch) => readBranch(ask, branch))),
    ]);
    return { people, teams, keys, apps, tokens, environments, branches };
}
async function readEnvironment({ client, repo }, environment) {
    const { name, allow, rules } = environment;
    const written = dist/* safeParse */.xLC(words/* approvalsSchema */.AP, rules.get("approvals"));
    const approvers = written.success
        ? (0,words/* approvalRule */.Qj)(written.output).groups.flatMap(({ from }) => from)
        : [];
    const fix = "The job needs `actions: read`; the environment must be there under exactly this name.";
    const settings = environment.githubEnvironment === "none"
        ? undefined
        : await (0,reading/* reading */.hF)(fix, () => (0,environment_settings/* readEnvironmentSettings */.V)(client, { repo, environment: name }));
    return { name, allow, approvers, settings };
}
async function readBranch(ask, branch) {
    const rules = await (0,reading/* reading */.hF)("Reading rules needs no permission but access to the repository.", () => rulesOf(ask, branch));
    const ids = rules.ok ? [...new Set((rules.value ?? []).map(({ ruleset }) => ruleset))] : [];
    const rulesets = await Promise.all(ids.map((ruleset) => (0,reading/* reading */.hF)(BYPASS, () => readRuleset(ask.client, { repo: ask.repo, ruleset }))));
    return { branch, rules, rulesets };
}
/** GitHub answers 403 where the plan has none, and says so. */
async function rulesOf({ client, repo }, branch) {
    try {
        return await readBranchRules(client, { repo, branch });
    }
    catch (error) {
        if ((0,github_errors/* isFailure */.N6)(error, "forbidden") && /upgrade/i.test(error.message))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/audit/access/documentation.js

const accessAuditorDocumentation = {
    summary: "Who and what can deploy, approve, bypass or change the policy is what somebody confirmed. Asked for by `access` in the policy.",
    needs: [
        "`metadata: read` and a token that may push, for people and their roles",
        "`actions: read`, for the environments; `issues: read`, for the comment that signed the last review",
        "for teams, deploy keys and bypass lists the token of a GitHub App with Administration, or of an administrator; what was not seen stands in the snapshot that people confirm",
        "for installed Apps the token of a GitHub App of the organization with Administration: read of the organization, or of an owner; for people's fine-grained tokens only such an App with Personal access tokens: read",
        "no token shows people's classic tokens and SSH keys",
    ],
    reasons: {
        "review-missing": {
            means: "the policy asks for a review of who has access, and there was none",
            remedy: "confirm on the issue that the audit opens",
        },
        "review-overdue": { means: "the last review is too old", remedy: "confirm on the issue that the audit opens" },
        "review-unproven": {
            means: "the comment that signed the last review is gone, was edited, or its writer may not sign (any more)",
            remedy: "find out why; confirm again",
        },
        "review-unreadable": {
            means: "the comment that signed it, or its writer's role, could not be read",
            remedy: "`issues: read`, for teams a token that sees them",
        },
        "changed-since-review": {
            means: "somebody or something gained or lost access since a person confirmed it",
            remedy: "look at it, take away what should not be, confirm the rest",
        },
        "not-removed": {
            means: "a person who may sign decided that somebody or something loses access, and it is still there",
            remedy: "take it away at GitHub, or decide anew",
        },
        "branches-open": {
            means: "GitHub lets jobs of other branches into the environment than the policy",
            remedy: "Settings, Environments: selected branches",
        },
        "branches-unreadable": { means: "the settings of the environment could not be read", remedy: "`actions: read`" },
        "settings-unreadable": { means: "the settings of the environment could not be read", remedy: "`actions: read`" },
        "admins-bypass": {
            means: "administrators may pass by the environment's reviewers",
            remedy: "switch it off in the environment's settings",
        },
        "self-review": {
            means: "whoever starts a deployment may approve it in GitHub's environment",
            remedy: "switch on Prevent self-review",
        },
        "reviewer-unlisted": {
            means: "GitHub's environment has a reviewer whom the policy does not name",
            remedy: "make the two agree",
        },
        "person-gone": {
            means: "the policy names somebody who has no access any more",
            remedy: "take the name out of the policy",
        },
        "deploy-key-writes": {
            means: "a deploy key can push to the repository",
            remedy: "make it read-only, or use a GitHub App",
        },
        "app-changes-rules": {
            means: "an installed GitHub App can lift the rules of branches or environments",
            remedy: "take the permission away, or accept it with a reason in the baseline",
        },
        "token-changes-rules": {
            means: "a person's fine-grained token can lift the rules of branches or environments",
            remedy: "revoke it",
        },
        "token-endless": { means: "a person's fine-grained token never ends", remedy: "revoke it, and make one that ends" },
        "policy-unprotected": {
            means: "anybody who may push can change the policy without a pull request",
            remedy: "require a pull request for the default branch",
        },
        "rules-none": {
            means: "this plan has no rulesets, so nothing keeps the policy from whoever may push",
            remedy: "make the repository public, or take a plan with rulesets",
        },
        bypass: {
            means: "somebody may bypass the ruleset of the default branch, and so change the policy alone",
            remedy: "take them off the list, or accept it with a reason in the baseline",
        },
        "bypass-unreadable": { means: "GitHub does not show this token the bypass list", remedy: ADMINISTRATION },
        "rules-unreadable": { means: "the rules of the default branch could not be read", remedy: "run it again" },
        "people-unreadable": { means: "the people could not be listed", remedy: PEOPLE_NEED },
        "teams-unreadable": { means: "the teams could not be listed", remedy: ADMINISTRATION },
        "keys-unreadable": { means: "the deploy keys could not be listed", remedy: ADMINISTRATION },
        "apps-unreadable": { means: "the installed GitHub Apps could not be listed", remedy: APPS_NEED },
        "tokens-unreadable": { means: "people's fine-grained tokens could not be listed", remedy: TOKENS_NEED },
    },
};

// EXTERNAL MODULE: ./build/src/policy/allow.js
var policy_allow = __webpack_require__(3761);
;// CONCATENATED MODULE: ./build/src/audit/access/judge-apps.js
/** With these somebody lifts the rules of branches and environments, and puts them back. */
const RULES = ["administration", "environments"];
/** What Apps and tokens may do that nobody should do alone. Pure. */
function judgeApps({ apps, tokens }, url) {
    const owner = url.split("/").slice(0, -1).join("/");
    const organization = owner.replace(/\/([^/]+)$/, "/organizations/$1");
    const installed = apps.ok ? apps.value.filter(({ suspended }) => !suspended) : [];
    const granted = tokens.ok ? tokens.value.filter(({ expired }) => !expired) : [];
    return [
        ...installed.flatMap(({ id, slug, selection, permissions }) => changesRules(permissions).map((permission) => ({
            ...{ id: `access/app-changes-rules/${slug}:${permission}`, severity: "warning", environment: null },
            message: `The GitHub App ${slug} (installation ${id}, ${selection} repositories) has ${permission}: write: it can lift the rules that protect the environments.`,
            fix: "Take the permission or the installation away; an App that is meant to have it is accepted with a reason in the baseline.",
            evidence: [`${organization}/settings/installations/${id}`],
        }))),
        ...granted.flatMap(({ id, owner: { login }, name, permissions }) => changesRules(permissions).map((permission) => ({
            ...{ id: `access/token-changes-rules/${id}:${permission}`, severity: "warning", environment: null },
            message: `The token "${name.slice(0, 100)}" of ${login} has ${permission}: write: whoever holds it can lift the rules that protect the environments.`,
            fix: "Revoke it, and let its owner make one that may do less.",
            evidence: [`${organization}/settings/personal-access-tokens/active`],
        }))),
        ...granted
            .filter(({ expiresAt }) => expiresAt === null)
            .map(({ id, owner: { login }, name }) => ({
            ...{ id: `access/token-endless/${id}`, severity: "warning", environment: null },
            message: `The token "${name.slice(0, 100)}" of ${login} never ends.`,
            fix: "Revoke it, and let its owner make one that ends; an organization can ask that of every token.",
            evidence: [`${organization}/settings/personal-access-tokens/active`],
        })),
    ];
}
function changesRules(permissions) {
    return RULES.filter((name) => permissions[name] === "write" || permissions[name] === "admin");
}

;// CONCATENATED MODULE: ./build/src/audit/access/judge.js






/** What is wrong with who has access by itself, whoever confirmed it. Pure. */
function judgeSettings(facts, rules, url) {
    return [
        ...judgeUnseen(facts),
        ...judgeKeys(facts, url),
        ...judgeApps(facts, url),
        ...facts.environments.flatMap((environment) => judgeEnvironment(environment, facts, rules, url)),
        ...facts.branches.slice(0, 1).flatMap((branch) => judgeDefaultBranch(branch, url)),
    ];
}
/** What nobody could see is said, with the token that would show it. */
function judgeUnseen({ people, teams, keys, apps, tokens }) {
    return [
        ...(people.ok ? [] : [(0,reading/* unreadable */.O$)("access/people-unreadable", "Who has access", { ...people, fix: PEOPLE_NEED })]),
        ...(teams.ok ? [] : [(0,reading/* unreadable */.O$)("access/teams-unreadable", "Which teams have access", teams, NOTE)]),
        ...(keys.ok ? [] : [(0,reading/* unreadable */.O$)("access/keys-unreadable", "The deploy keys", keys, NOTE)]),
        ...(apps.ok ? [] : [(0,reading/* unreadable */.O$)("access/apps-unreadable", "Which GitHub Apps are installed", apps, NOTE)]),
        ...(tokens.ok ? [] : [(0,reading/* unreadable */.O$)("access/tokens-unreadable", "Which fine-grained tokens reach it", tokens, NOTE)]),
    ];
}
const NOTE = { severity: "note" };
function judgeKeys({ keys }, url) {
    const writing = keys.ok ? keys.value.filter(({ readOnly }) => !readOnly) : [];
    return writing.map(({ id, title }) => ({
        id: `access/deploy-key-writes/${id}`,
        severity: "warning",
        environment: null,
        message: `The deploy key "${title.slice(0, 100)}" (${id}) can push: whoever holds it is nobody by name, and needs no second factor.`,
        fix: "Make it read-only, or use a GitHub App's token, which ends by itself.",
        evidence: [`${url}/settings/keys`],
    }));
}
function judgeEnvironment(environment, { people }, rules, url) {
    const { name, settings } = environment;
    const rule = rules.get(name);
    const evidence = [`${url}/settings/environments`];
    const about = (id, severity, message, fix) => {
        return { id: `access/${id}`, severity, environment: name, message, fix, evidence };
    };
    const findings = people.ok ? goneFrom(environment, people.value) : [];
    if (rule === undefined)
        return findings;
    if (rule.branches !== undefined) {
        const asked = { environment: name, branches: rule.branches, url };
        const none = { ok: true, value: null };
        const o = { auditor: "access", environment: name, severity: "error" };
        findings.push(...(0,statement/* findingsOf */.W)([(0,judge/* judgeBranches */.Oq)(asked, settings ?? none)], o));
    }
    if (settings === undefined || !settings.ok) {
        if (settings !== undefined && rule.branches === undefined) {
            const what = `The settings of ${name}`;
            findings.push((0,reading/* unreadable */.O$)(`access/settings-unreadable/${name}`, what, settings, { environment: name }));
        }
        return findings;
    }
    const { adminsBypass, reviewers, preventSelfReview } = settings.value;
    if (adminsBypass === true && reviewers.length > 0) {
        const message = `Administrators may pass by the reviewers of ${name}, and GitHub asks nobody.`;
        const fix = `Settings, Environments, ${name}: switch "Allow administrators to bypass configured protection rules" off.`;
        findings.push(about(`admins-bypass/${name}`, "warning", message, fix));
    }
    if (reviewers.length > 0 && !preventSelfReview) {
        const message = `Whoever starts a deployment to ${name} may approve it as a reviewer of GitHub's environment.`;
        const fix = `Settings, Environments, ${name}: switch "Prevent self-review" on.`;
        findings.push(about(`self-review/${name}`, "warning", message, fix));
    }
    return [...findings, ...unlistedReviewers(environment, reviewers).map((one) => about(...one))];
}
/** Reviewers of GitHub's environment that the policy does not name. Where it names nobody, it has nothing to compare. */
function unlistedReviewers({ name, approvers }, reviewers) {
    if (approvers.length === 0 || approvers.some(({ kind }) => kind === "role"))
        return [];
    const known = new Set(approvers.flatMap(nativeName));
    return reviewers
        .filter((reviewer) => !known.has((0,policy_allow/* foldLogin */.fK)(reviewer)))
        .map((reviewer) => [
        `reviewer-unlisted/${name}/${reviewer.replace(" ", ":")}`,
        "warning",
        `GitHub's environment ${name} takes ${reviewer} as a reviewer; \`approvals.from\` of the policy does not name them.`,
        "Take them out of the environment's reviewers, or name them in the policy.",
    ]);
}
function nativeName(entry) {
    switch (entry.kind) {
        case "user":
            return [`user ${entry.login}`];
        case "team":
            return [`team ${entry.slug}`];
        case "role":
            return [];
    }
}
/** People whom the policy names and who are not there any more: the name is free for somebody else. */
function goneFrom({ name, allow, approvers }, people) {
    const there = new Set(people.map(({ login }) => (0,policy_allow/* foldLogin */.fK)(login)));
    const named = [...Object.values(allow).flat(), ...approvers].flatMap((entry) => entry.kind === "user" ? [entry.login] : []);
    return [...new Set(named)]
        .filter((login) => !there.has(login))
        .map((login) => ({
        id: `access/person-gone/${name}/${login}`,
        severity: "error",
        environment: name,
        message: `The policy lets ${login} act in ${name}, who has no access to this repository. Whoever takes that name at GitHub and gets in has these rights.`,
        fix: "Take the name out of the policy, or give the person access.",
        evidence: [],
    }));
}
/** Who may push to the default branch may write the policy and the workflows, alone, unless a rule asks for a review. */
function judgeDefaultBranch({ branch, rules, rulesets }, url) {
    const about = (id, severity, message, fix) => {
        return { id: `access/${id}`, severity, environment: null, message, fix, evidence: [`${url}/settings/rules`] };
    };
    if (!rules.ok)
        return [(0,reading/* unreadable */.O$)("access/rules-unreadable", `The rules of ${branch}`, rules)];
    if (rules.value === undefined) {
        const message = `This plan has no rulesets for private repositories: anybody who may push can change the policy on ${branch} alone.`;
        return [about("rules-none", "warning", message, "Make the repository public, or take a plan with rulesets.")];
    }
    const findings = [];
    if (!rules.value.some(({ type }) => type === "pull_request")) {
        const message = `No rule asks for a pull request on ${branch}: anybody who may push can change the policy and the workflows alone.`;
        const fix = `Settings, Rules: add a ruleset for ${branch} that requires a pull request with an approval.`;
        findings.push(about("policy-unprotected", "warning", message, fix));
    }
    for (const read of rulesets) {
        if (!read.ok || read.value.bypass === null) {
            const why = read.ok ? { why: "GitHub does not show it to this token", fix: judge_BYPASS } : read;
            const id = `access/bypass-unreadable${read.ok ? `/${read.value.name}` : ""}`;
            findings.push((0,reading/* unreadable */.O$)(id, `Who may bypass a ruleset of ${branch}`, why, NOTE));
            continue;
        }
        const { name, bypass } = read.value;
        for (const { type, id, mode } of bypass) {
            const who = `${type}${id === null ? "" : ` ${id}`}`;
            const trace = mode === "exempt" ? ", and GitHub keeps no trace of it" : "";
            const message = `${who} may bypass the ruleset "${name}" of ${branch}, and with it change the policy${trace}.`;
            findings.push(about(`bypass/${name}:${type}:${id ?? "all"}`, "warning", message, TAKE_OFF));
        }
    }
    return findings;
}
const TAKE_OFF = "Take it off the bypass list of the ruleset, or accept it with a reason in the baseline.";
const judge_BYPASS = "Who may bypass a ruleset is only shown to those who may edit it: the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).";

;// CONCATENATED MODULE: ./build/src/audit/access/judge-change.js


/** Lines that a finding shows. */
const MOST_SHOWN = 20;
/** Who somebody decided to take away and who is still there, under whatever name or role. Pure. */
function judgeRemovals(facts, last, url) {
    const now = (0,access_snapshot/* snapshotOf */.eY)(facts);
    const remove = last?.reviewed.remove;
    if (last === undefined || now === undefined || remove === undefined)
        return [];
    const { actor, at, comment } = last.reviewed;
    return (0,removal/* stillThere */.Vk)(remove, now).map(({ decided, line }) => ({
        id: `access/not-removed/${decided.split(" ").slice(0, 3).join(":")}`,
        severity: "error",
        environment: null,
        message: `${actor.login} decided on ${at.slice(0, 10)} that this goes, and it is still there: ${line}.`,
        fix: "Take it away at GitHub (Settings, Collaborators and teams, Deploy keys, Environments or Rules), or let somebody who may sign decide anew.",
        evidence: [`${url}/issues/${comment.issue}#issuecomment-${comment.id}`],
    }));
}
/** What changed since somebody confirmed it, but for what they decided themselves. Pure. */
function judgeChange(facts, last, url) {
    const now = (0,access_snapshot/* snapshotOf */.eY)(facts);
    if (last === undefined || now === undefined || now.digest === last.reviewed.snapshot)
        return [];
    const { snapshot, reviewed } = last;
    const remove = reviewed.remove ?? [];
    const was = new Set(snapshot?.lines);
    const is = new Set(now.lines);
    const gained = now.lines.filter((line) => !was.has(line)).map((line) => `+ ${line}`);
    const lost = [...was].filter((line) => !is.has(line) && !(0,removal/* wasDecided */.QW)(remove, line)).map((line) => `- ${line}`);
    const lines = [...gained, ...lost];
    if (snapshot !== undefined && lines.length === 0)
        return [];
    const rest = lines.length > MOST_SHOWN ? ` and ${lines.length - MOST_SHOWN} more` : "";
    const shown = snapshot === undefined
        ? "The page of the review does not show any more what was confirmed, so what changed cannot be shown."
        : `${lines.slice(0, MOST_SHOWN).join("; ")}${rest}.`;
    return [
        {
            id: "access/changed-since-review",
            severity: "warning",
            environment: null,
            message: `Who has access is not what ${reviewed.actor.login} confirmed (${reviewed.snapshot.slice(0, 19)}). ${shown}`,
            fix: "Look at it: take away what should not be, and confirm the rest on the review's issue.",
            evidence: [`${url}/issues/${reviewed.comment.issue}`],
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/audit/access/auditor.js












/** Who and what can deploy, approve, bypass, or change policy and ledger, is what somebody confirmed (R119). */
const accessAuditor = (0,auditor/* defineAuditor */.E)({
    name: "access",
    gather: gatherReview,
    judge: (question, { now, url }) => judgeAccess(question, url, now),
    documentation: accessAuditorDocumentation,
});
/** Nothing is read where no environment asks for it. */
async function gatherReview(ask) {
    const { repo } = ask;
    const rules = (0,access_rule/* accessRules */.Sx)((0,needed/* policyOf */.US)(ask));
    if (rules.size === 0)
        return { rules, facts: undefined, last: undefined, repo };
    const [facts, told] = await Promise.all([ask.access(), (0,needed/* toldBy */.Hd)(ask)]);
    const reviewed = told?.projection.head.reviewed;
    return { rules, facts, last: reviewed === undefined ? undefined : await readLast(ask, reviewed, rules), repo };
}
async function readLast({ client, repo }, reviewed, rules) {
    const signed = [...rules].map(async ([name, rule]) => {
        const read = () => (0,review/* readSigned */.Nu)({ client, repo }, reviewed, (0,access_rule/* reviewersOf */.G$)(rule));
        return [name, await (0,reading/* reading */.hF)("The job needs `issues: read`, for teams a token that sees them.", read)];
    });
    const page = await (0,reading/* reading */.hF)("", () => (0,issues/* readIssue */.OS)(client, repo, reviewed.comment.issue));
    const shown = page.ok && page.value !== null ? (0,access_page/* snapshotIn */.wI)(page.value.body) : undefined;
    const snapshot = shown?.digest === reviewed.snapshot ? shown : undefined;
    return { reviewed, signed: new Map(await Promise.all(signed)), snapshot };
}
function judgeAccess(question, url, now) {
    const { rules, facts, last, repo } = question;
    if (facts === undefined)
        return [];
    const reviews = [...rules].flatMap(([environment, { review }]) => {
        if (review === undefined)
            return [];
        const asked = { review, reviewed: last?.reviewed, signed: last?.signed.get(environment), repo, url, now };
        return (0,statement/* findingsOf */.W)([(0,judge/* judgeReview */.qC)(asked)], { auditor: "access", environment, severity: "error" });
    });
    return [
        ...reviews,
        ...judgeSettings(facts, rules, url),
        ...judgeRemovals(facts, last, url),
        ...judgeChange(facts, last, url),
    ];
}

;// CONCATENATED MODULE: ./build/src/audit/access/ask-people.js











const PAGE = {
    label: review/* REVIEW_LABEL */.KI,
    marker: "<!-- env-actions access review -->",
    title: "Review: who has access to the environments",
};
/** Room for the marker. */
const LONGEST = issues/* LONGEST_BODY */._l - 100;
/**
 * Opens the review as an issue when it is due, shows who has access now for as long as it is open, and closes it once it was
 * signed. Undefined where the policy asks for no review. Throws an Error when there are more lines than a page has room for.
 */
async function askPeople(ask) {
    if (!ask.policy.ok)
        return undefined;
    const question = await gatherReview(ask);
    const { rules, facts } = question;
    if (facts === undefined || (0,access_rule/* shortestReview */.pn)(rules) === undefined)
        return undefined;
    const now = (0,access_snapshot/* snapshotOf */.eY)(facts);
    // Nobody is asked to confirm what nobody saw; the finding says which token would show it.
    if (now === undefined)
        return undefined;
    const { client, repo } = ask;
    const body = isDue(question, ask.url, ask.now)
        ? reviewBody(now, question.last?.snapshot, question.last?.reviewed.remove)
        : null;
    if (body !== null && body.length > LONGEST) {
        throw new Error(`who has access takes ${now.lines.length} rows, more than the page of an issue has room for`);
    }
    return showKept(client, repo, PAGE, body);
}
function isDue({ rules, last, repo }, url, now) {
    return [...rules].some(([environment, { review }]) => {
        if (review === undefined)
            return false;
        const reviewed = last?.reviewed;
        const statement = (0,judge/* judgeReview */.qC)({ review, reviewed, signed: last?.signed.get(environment), repo, url, now });
        // What could not be read is no reason to ask people again.
        return statement.verdict !== "unknown" && (0,judge/* isReviewDue */.di)(statement, reviewed, review, now);
    });
}
/** The page that people sign. Pure. */
function reviewBody(now, before, remove = []) {
    const { gained, lost } = before === undefined ? { gained: [], lost: [] } : (0,access_snapshot/* difference */.iv)(before, now);
    const page = (0,summary/* createSummary */.F)();
    page.paragraph("Each row below is somebody or something that can get at this repository's environments. Decide for each whether it stays or goes. Whatever is written here by hand is overwritten.");
    page.paragraph("To keep every row, write a comment that begins with ", (0,markdown/* code */.aY)(`/confirm ${(0,access_page/* shortDigest */.VK)(now.digest)}`), ". To take rows away, name their numbers in the same line: ", (0,markdown/* code */.aY)(`/confirm ${(0,access_page/* shortDigest */.VK)(now.digest)} remove 2 7`), " keeps all rows but these two. Taking them away at GitHub is yours to do; the audit looks whether it was done.");
    const waiting = remove.length === 0 ? [] : (0,removal/* stillThere */.Vk)(remove, now);
    if (waiting.length > 0) {
        page.paragraph("Decided in the last review, and still there:");
        page.list(waiting.map(({ line }) => (0,markdown/* code */.aY)(line)));
    }
    if (before !== undefined) {
        page.paragraph(`Since the last review: ${gained.length} rows are new, ${lost.length} are gone.`);
        const rows = [...gained.map((line) => ["new", (0,markdown/* code */.aY)(line)]), ...lost.map((line) => ["gone", (0,markdown/* code */.aY)(line)])];
        if (rows.length > 0)
            page.table(["", "Row"], rows, { rows: 50 });
    }
    return `${page.render().trimEnd()}\n\n${(0,access_page/* snapshotBlock */.O5)(now)}`;
}

// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var gates_policy = __webpack_require__(58023);
;// CONCATENATED MODULE: ./build/src/github/branch-archive.js


/**
 * Every file of one commit as a zip archive, in one request: GitHub sends to where the bytes are, and the token does not go
 * there. What `.gitattributes` of that commit leaves out is left out here too; whoever reads a ledger so finds it missing.
 *
 * @param o.ref a full commit id
 * @param o.limit bytes at most
 * @throws GitHubFailure `unexpected` above the limit
 */
async function readArchive(client, o) {
    const route = "GET /repos/{owner}/{repo}/zipball/{ref}";
    return client.download(route, { ...(0,github_repo/* inRepo */.u)(o.repo), ref: o.ref }, async (_head, body) => {
        const chunks = [];
        let received = 0;
        for await (const chunk of body) {
            const bytes = Buffer.from(chunk);
            received += bytes.length;
            if (received > o.limit)
                throw (0,github_errors/* unexpected */.os)(route, `the archive is larger than ${o.limit} bytes`);
            chunks.push(bytes);
        }
        return Buffer.concat(chunks);
    });
}

// EXTERNAL MODULE: ./build/src/github/block.js
var block = __webpack_require__(92204);
;// CONCATENATED MODULE: ./build/src/github/branch-log.js




const HISTORY = `history(first: 100, after: $after) {
      nodes { oid messageHeadline parents(first: 2) { totalCount } signature { isValid wasSignedByGitHub } }
      pageInfo { hasNextPage endCursor }
    }`;
const BRANCH_LOG_QUERY = `query BranchLog($owner: String!, $name: String!, $ref: String!, $after: String) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid ... on Commit { ${HISTORY} } } } }
}`;
/** Older commits of the same head, so that a branch that moves meanwhile does not shift the pages. */
const COMMIT_LOG_QUERY = `query CommitLog($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { oid ... on Commit { ${HISTORY} } } }
}`;
const REQUEST = "graphql BranchLog";
const HistoryShape = dist/* object */.Ikc({
    oid: parse/* Oid */.bm,
    history: dist/* object */.Ikc({
        nodes: dist/* array */.YOg(dist/* object */.Ikc({
            oid: parse/* Oid */.bm,
            messageHeadline: dist/* string */.YjP(),
            parents: dist/* object */.Ikc({ totalCount: dist/* number */.aig() }),
            signature: dist/* nullable */.mee(dist/* object */.Ikc({ isValid: dist/* boolean */.zMY(), wasSignedByGitHub: dist/* boolean */.zMY() })),
        })),
        pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY(), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) }),
    }),
});
const RefShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ ref: dist/* nullable */.mee(dist/* object */.Ikc({ target: HistoryShape })) }) });
const ObjectShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ object: HistoryShape }) });
/**
 * The commits of a branch, a hundred a request; `null` when there is no such branch.
 *
 * @param o.most commits read at most; the rest is said to be missing (`complete`)
 * @throws GitHubFailure also for pages that do not go on
 */
async function readBranchLog(client, o) {
    const repository = { owner: o.repo.owner, name: o.repo.name };
    const ask = async (query, more) => {
        const answer = await client.graphql("read", query, { ...repository, ...more });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,github_errors/* unexpected */.os)(REQUEST, (0,block/* describeError */.Uc)(error, ["contents"]));
        return answer.data;
    };
    const first = await ask(BRANCH_LOG_QUERY, { ref: `refs/heads/${o.branch}` });
    const { ref } = (0,parse/* parse */.qg)(RefShape, first, REQUEST).repository;
    if (ref === null)
        return null;
    const head = ref.target.oid;
    const commits = [];
    for (let page = ref.target, before = null;;) {
        for (const { oid, messageHeadline: headline, parents, signature } of page.history.nodes) {
            const byGitHub = signature?.isValid === true && signature.wasSignedByGitHub;
            commits.push({ oid, headline, parents: parents.totalCount, byGitHub });
        }
        const { hasNextPage, endCursor } = page.history.pageInfo;
        if (!hasNextPage)
            return { head, commits, complete: true };
        if (commits.length >= o.most)
            return { head, commits, complete: false };
        if (endCursor === null || endCursor === before)
            throw (0,github_errors/* unexpected */.os)(REQUEST, "the pages of the history do not end");
        before = endCursor;
        page = (0,parse/* parse */.qg)(ObjectShape, await ask(COMMIT_LOG_QUERY, { oid: head, after: endCursor }), REQUEST).repository.object;
    }
}

// EXTERNAL MODULE: ./build/src/github/deployments.js
var deployments = __webpack_require__(30193);
// EXTERNAL MODULE: ./build/src/github/permissions.js
var permissions = __webpack_require__(45101);
// EXTERNAL MODULE: ./build/src/github/snapshot.js + 5 modules
var github_snapshot = __webpack_require__(90547);
// EXTERNAL MODULE: ./build/src/github/file-text.js
var file_text = __webpack_require__(26019);
;// CONCATENATED MODULE: ./build/src/github/workflow-files.js





const WORKFLOW_FOLDER = ".github/workflows";
const workflow_files_REQUEST = "graphql WorkflowFiles";
const WORKFLOW_FILES_QUERY = `query WorkflowFiles($owner: String!, $name: String!, $folder: String!) {
  repository(owner: $owner, name: $name) {
    object(expression: $folder) { __typename ... on Tree { entries { name type object { __typename ...Text } } } }
  }
}
${file_text/* TEXT_FRAGMENT */.bK}`;
const Shape = dist/* object */.Ikc({
    repository: dist/* object */.Ikc({
        object: dist/* nullable */.mee(dist/* object */.Ikc({
            __typename: dist/* literal */.euz("Tree"),
            entries: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), type: dist/* string */.YjP(), object: dist/* nullable */.mee(file_text/* ObjectShape */.N9) })),
        })),
    }),
});
/**
 * Every workflow of a commit, in one request; none when the folder is not there.
 *
 * @param o.commit a full commit id
 * @throws GitHubFailure `unexpected` also for a file that GitHub cut off
 */
async function readWorkflowFiles(client, o) {
    const answer = await client.graphql("read", WORKFLOW_FILES_QUERY, {
        owner: o.repo.owner,
        name: o.repo.name,
        folder: `${o.commit}:${WORKFLOW_FOLDER}`,
    });
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,github_errors/* unexpected */.os)(workflow_files_REQUEST, (0,block/* describeError */.Uc)(error, ["contents"]));
    const { object } = (0,parse/* parse */.qg)(Shape, answer.data, workflow_files_REQUEST).repository;
    return (object?.entries ?? [])
        .filter(({ name, type }) => type === "blob" && /\.ya?ml$/i.test(name))
        .map(({ name, object: blob }) => {
        const path = `${WORKFLOW_FOLDER}/${name}`;
        return { path, text: (0,file_text/* fileText */.CG)(blob, path, workflow_files_REQUEST) };
    });
}

// EXTERNAL MODULE: ./build/src/ledger/verify.js
var verify = __webpack_require__(60682);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
;// CONCATENATED MODULE: ./build/src/audit/unzip.js
/** A ledger of a hundred thousand events has about as many small files. */
const MOST_FILES = 500_000;
const MOST_BYTES = 512 * 1024 * 1024;
/**
 * The files of a zip archive as text by path, without the folder that GitHub puts around them. Throws an `Error` for what is
 * no archive, too large, or not UTF-8: a byte that another reader could read otherwise is no evidence (R53).
 */
async function textsIn(archive) {
    // Loaded here: only an audit pays for it.
    const { fromBuffer } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await new Promise((resolve, reject) => {
        fromBuffer(archive, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, opened) => error ? reject(error) : resolve(opened));
    });
    const files = new Map();
    let bytes = 0;
    for await (const entry of entriesOf(zip)) {
        if (entry.fileName.endsWith("/"))
            continue;
        bytes += entry.uncompressedSize;
        if (files.size >= MOST_FILES || bytes > MOST_BYTES)
            throw new Error("the archive is larger than can be audited");
        const path = entry.fileName.slice(entry.fileName.indexOf("/") + 1);
        if (files.has(path))
            throw new Error(`the archive has ${path} twice`);
        files.set(path, decode(path, await contentsOf(zip, entry)));
    }
    return files;
}
async function* entriesOf(zip) {
    for (;;) {
        const entry = await new Promise((resolve, reject) => {
            const settle = (done) => {
                zip.removeAllListeners("entry");
                zip.removeAllListeners("end");
                zip.removeAllListeners("error");
                done();
            };
            zip.once("entry", (found) => settle(() => resolve(found)));
            zip.once("end", () => settle(() => resolve(undefined)));
            zip.once("error", (error) => settle(() => reject(error)));
            zip.readEntry();
        });
        if (entry === undefined)
            return;
        yield entry;
    }
}
function contentsOf(zip, entry) {
    return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
            if (error)
                return reject(error);
            const chunks = [];
            stream.on("data", (chunk) => chunks.push(chunk));
            stream.on("end", () => resolve(Buffer.concat(chunks)));
            stream.on("error", reject);
        });
    });
}
/** Throws for bytes that are not UTF-8. */
function decode(path, bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new Error(`${path} is not text`, { cause });
    }
}

;// CONCATENATED MODULE: ./build/src/audit/ask.js












/** The ledger, packed. */
const LARGEST_LEDGER = 256 * 1024 * 1024;
/** A hundred requests. */
const MOST_COMMITS = 10_000;
const MOST_DEPLOYMENTS = 10_000;
/** Reads what all auditors start from; what only some need is read when the first of them asks, and once. */
async function createAsk(setting) {
    const { client, repo, branch } = setting;
    const snapshot = await (0,github_snapshot/* readSnapshot */.R)(client, {
        repo,
        ledger: branch,
        folder: "state",
        files: [],
        policyPath: policy_policy/* POLICY_PATH */.l,
    });
    const { repository } = snapshot;
    const policy = policyIn(snapshot.policy);
    return {
        ...setting,
        now: snapshot.date,
        repository,
        policy,
        policyText: snapshot.policy.ok ? snapshot.policy.value : null,
        environments: fixed(snapshot.environments, (0,permissions/* addPermission */.F)("actions", "read")),
        newestDeployments: fixed(snapshot.deployments, (0,permissions/* addPermission */.F)("deployments", "read")),
        ledger: once(() => readLedger(setting)),
        access: once(() => readAccess({ client, repo, branch, repository, policy })),
        workflows: once(() => readWorkflowFiles(client, { repo, commit: repository.defaultHead })),
        deployments: once(() => (0,deployments/* listDeployments */.Jn)(client, { repo, most: MOST_DEPLOYMENTS })),
    };
}
function policyIn(text) {
    if (!text.ok)
        return { ok: false, why: text.why, fix: (0,permissions/* addPermission */.F)("contents", "read") };
    if (text.value === null)
        return { ok: false, why: `there is no ${policy_policy/* POLICY_PATH */.l}`, fix: "Write one: docs/start.md." };
    const read = (0,gates_policy.readPolicy)(text.value);
    if (read.ok)
        return { ok: true, value: read.policy };
    return { ok: false, why: `${policy_policy/* POLICY_PATH */.l} has ${read.mistakes.length} mistakes`, fix: "Correct it." };
}
function fixed(block, fix) {
    return block.ok ? block : { ...block, fix };
}
async function readLedger({ client, repo, branch }) {
    const log = await readBranchLog(client, { repo, branch, most: MOST_COMMITS });
    if (log === null)
        return null;
    const files = await textsIn(await readArchive(client, { repo, ref: log.head, limit: LARGEST_LEDGER }));
    const told = await (0,reading/* reading */.hF)("docs/ledger.md says how to find the commit that broke it.", async () => (0,verify/* tellLedger */.ru)(files));
    return { oid: log.head, files, log, told };
}
/** The same, with the ledger as it is now. */
function rereadLedger(setting, ask) {
    return { ...ask, ledger: once(() => readLedger(setting)) };
}
/** Reads at most once, however many ask. */
function once(read) {
    let reading;
    return () => {
        reading ??= read();
        return reading;
    };
}

// EXTERNAL MODULE: ./build/src/github/artifacts.js
var github_artifacts = __webpack_require__(34554);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/promotion-rollback.js
var promotion_rollback = __webpack_require__(96227);
// EXTERNAL MODULE: ./build/src/release/artifacts/record.js
var artifacts_record = __webpack_require__(51894);
// EXTERNAL MODULE: ./build/src/rollback/on-record.js
var on_record = __webpack_require__(32859);
// EXTERNAL MODULE: ./build/src/rollback/target.js
var target = __webpack_require__(98965);
;// CONCATENATED MODULE: ./build/src/environments/upkeep/artifacts.js











const SOON = 14 * 86_400_000;
/** What a rollback would deploy again is still there (R42). */
const artifactsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "artifacts",
    async gather(ask) {
        const policy = (0,needed/* policyOf */.US)(ask);
        const told = await (0,needed/* toldBy */.Hd)(ask);
        return told === undefined ? [] : Promise.all(neededFiles(told.projection, policy).map((file) => look(ask, file)));
    },
    judge: (files, { now, url }) => files.flatMap((file) => judgeFile(file, now, url)),
    documentation: {
        summary: "The artifacts of what runs, and of what a rollback would go back to, outlive the next two weeks.",
        needs: ["`actions: read`: Actions artifacts", "`contents: read`: policy and ledger"],
        reasons: {
            expiring: {
                means: "an Actions artifact that a rollback needs expires within two weeks, and the environment keeps no copy",
                remedy: "let the environment keep it (`artifacts: { app: { keep: \u2026 } }`), or promote a newer release",
            },
            gone: {
                means: "an Actions artifact that a rollback needs is expired or deleted, and the environment keeps no copy",
                remedy: "there is no way back to this release: promote a newer one, and let the environment keep copies",
            },
            unreadable: { means: "the artifact could not be looked up", remedy: "give the job `actions: read`" },
        },
    },
});
/**
 * Files of the last two good releases, and of the one that the plan of what is there named, where the environment keeps no copy of
 * its own.
 */
function neededFiles(projection, policy) {
    return [...projection.environments.values()].flatMap((state) => {
        const { service, environment } = state;
        const rule = policy.environments.get(environment);
        if (rule === undefined)
            return [];
        // What runs, and what a rollback would go back to: never one that was rejected.
        const named = (0,on_record/* namedOnRecord */.e)(state, (0,promotion_rollback/* heldBy */.Vr)(state));
        return (0,target/* goodReleases */.CF)(state, projection.head)
            .filter(({ release }, index) => index < 2 || release.id === named)
            .flatMap(({ release: { id } }) => {
            const release = (0,artifacts_record/* parseReleaseShape */.W)(projection.releases.get((0,paths/* releasePath */.bD)(service, id)));
            return (release?.artifacts ?? []).flatMap((file) => file.kind !== "file" || rule.artifacts.has(file.name)
                ? []
                : [{ environment, service, release: id, file, production: rule.preset === "production" }]);
        });
    });
}
async function look({ client, repo }, file) {
    const fact = await (0,reading/* reading */.hF)((0,permissions/* addPermission */.F)("actions", "read"), async () => {
        try {
            return await (0,github_artifacts/* getArtifact */.jZ)(client, { repo, id: file.file.artifact.id });
        }
        catch (error) {
            if ((0,github_errors/* isFailure */.N6)(error, "not-found", "gone"))
                return null;
            throw error;
        }
    });
    return { ...file, fact };
}
function judgeFile(needed, now, url) {
    const { environment, service, release, file, fact, production } = needed;
    const subject = `${service}:${environment}:${release}:${file.name}`;
    if (!fact.ok)
        return [
            (0,reading/* unreadable */.O$)(`artifacts/unreadable/${subject}`, `The artifact ${file.name} of ${release}`, fact, { environment }),
        ];
    const expires = fact.value?.expiresAt ?? file.artifact.expires;
    const left = expires === null ? Number.POSITIVE_INFINITY : Date.parse(expires) - now.getTime();
    const gone = fact.value === null || fact.value.expired || left <= 0;
    if (!gone && left > SOON)
        return [];
    const what = `The artifact ${file.name} of ${release}, which a rollback of ${environment} needs,`;
    return [
        {
            id: `artifacts/${gone ? "gone" : "expiring"}/${subject}`,
            severity: gone && production ? "error" : "warning",
            environment,
            message: gone
                ? `${what} is gone from GitHub, and ${environment} keeps no copy.`
                : `${what} expires at ${expires}, and ${environment} keeps no copy.`,
            fix: `Let ${environment} keep copies of ${file.name} (artifacts: in the policy, docs/files-and-commits.md); until then promote a newer release in time.`,
            evidence: [`${url}/actions/runs/${file.artifact.run}`],
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/environments/upkeep/banned.js




/** Nothing runs that somebody banned (R41, I12): a ban keeps out what would come, and does not take down what is there. */
const bannedAuditor = (0,auditor/* defineAuditor */.E)({
    name: "banned",
    async gather(ask) {
        const told = await (0,needed/* toldBy */.Hd)(ask);
        if (told === undefined)
            return [];
        const { head, environments, releases } = told.projection;
        return [...environments.values()].flatMap((state) => {
            const there = mayRun(state);
            if (there === undefined)
                return [];
            const record = (0,artifacts_record/* parseReleaseShape */.W)(releases.get((0,paths/* releasePath */.bD)(state.service, there.id)));
            return (record?.artifacts ?? []).flatMap(({ name, digest }) => {
                const revoked = head.revoked?.find((each) => each.digest === digest);
                return revoked === undefined ? [] : [{ state, release: there.id, artifact: name, revoked }];
            });
        });
    },
    judge: (running) => running.map(({ state: { service, environment }, release, artifact, revoked }) => ({
        id: `banned/running/${service}:${environment}:${artifact}`,
        severity: "error",
        environment,
        message: `${environment} of ${service} runs ${release}, whose ${artifact} (${revoked.digest}) was banned by ${revoked.actor?.login ?? "automation"} at ${revoked.at}: ${revoked.why}`,
        fix: `"/rollback ${environment} <why>" goes back to a release without it; or promote a newer one.`,
        evidence: [],
    })),
    documentation: {
        summary: "No environment runs what somebody banned.",
        needs: ["`contents: read`: the ledger"],
        reasons: {
            running: {
                means: "the release that runs there, or was left half-way by a failure, has bytes that were banned",
                remedy: "`/rollback <environment> <why>`, or promote a release without them",
            },
        },
    },
});
/** What runs there, or may run: what a failure left half-way, unless a person found that nothing does. */
function mayRun({ current, candidate }) {
    switch (current.kind) {
        case "release":
            return current.release;
        case "empty":
            return undefined;
        case "unknown":
            return candidate?.release;
    }
}

// EXTERNAL MODULE: ./build/src/github/workflow-runs.js
var workflow_runs = __webpack_require__(27991);
// EXTERNAL MODULE: ./build/src/environments/workflows/workflow.js
var workflow = __webpack_require__(14132);
;// CONCATENATED MODULE: ./build/src/environments/upkeep/age.js
const DAY = 86_400_000;
/** Whole days since an instant of GitHub's; `NaN` never counts as young. */
function daysSince(instant, now) {
    return Math.floor((now.getTime() - Date.parse(instant)) / DAY);
}
/** Whether something is at least so many days old; what has no readable age counts as old. */
function isOlder(instant, now, days) {
    return !(daysSince(instant, now) < days);
}

;// CONCATENATED MODULE: ./build/src/environments/upkeep/controller.js






/** The controller's own action, which stands at the root of this suite. */
const CONTROLLER = /^[^/@]+\/env-actions@/;
/** Days without a run that succeeded; it runs hourly. */
const SILENT = 1;
/** Somebody resumes what waits: the controller is there, has a schedule, and ran lately. */
const controllerAuditor = (0,auditor/* defineAuditor */.E)({
    name: "controller",
    async gather({ client, repo, repository, workflows }) {
        const found = (await workflows())
            .map(workflow/* readWorkflow */.S)
            .flatMap((workflow) => workflow.ok && workflow.jobs.some(({ uses }) => uses.some(({ text }) => CONTROLLER.test(text)))
            ? [{ workflow: workflow.path.replace(/^.*\//, ""), events: workflow.events }]
            : []);
        return Promise.all(found.map(async ({ workflow, events }) => ({
            workflow,
            scheduled: events.some(({ text }) => text === "schedule"),
            last: await (0,reading/* reading */.hF)((0,permissions/* addPermission */.F)("actions", "read"), async () => {
                const [newest] = await (0,workflow_runs/* listSuccesses */.I)(client, { repo, workflow, branch: repository.defaultBranch });
                return newest ?? null;
            }),
        })));
    },
    judge: (controllers, { now, url }) => controllers.length === 0 ? [none(url)] : controllers.flatMap((one) => judgeController(one, now, url)),
    documentation: {
        summary: "The workflow that resumes promotions is there, has a schedule, and ran within a day.",
        needs: ["`contents: read`: the workflows", "`actions: read`: their runs"],
        reasons: {
            none: {
                means: "no workflow uses the root action, so nothing that waits is ever resumed",
                remedy: "copy `resume.yml` from the examples",
            },
            "no-schedule": {
                means: "the workflow has no schedule: what only time brings is not resumed",
                remedy: "add `schedule:` to it, hourly",
            },
            silent: {
                means: "it did not succeed for a day; GitHub stops schedules of repositories that are quiet for 60 days",
                remedy: "run it by hand, and look at why it fails; enable it again in the Actions tab",
            },
            unreadable: { means: "its runs could not be read", remedy: "give the job `actions: read`" },
        },
    },
});
function none(url) {
    return {
        id: "controller/none",
        severity: "warning",
        environment: null,
        message: "No workflow resumes promotions: what waits for a gate, a person or an hour waits for ever.",
        fix: "Copy resume.yml from the examples of env-actions.",
        evidence: [`${url}/actions`],
    };
}
function judgeController({ workflow, scheduled, last }, now, url) {
    const evidence = [`${url}/actions/workflows/${workflow}`];
    const about = (reason, message, fix) => ({
        ...{ id: `controller/${reason}/${workflow}`, severity: "warning", environment: null, message, fix, evidence },
    });
    if (!last.ok)
        return [(0,reading/* unreadable */.O$)(`controller/unreadable/${workflow}`, `The runs of ${workflow}`, last)];
    const quiet = last.value === null || isOlder(last.value.createdAt, now, SILENT);
    const since = last.value === null ? "has never succeeded" : `last succeeded at ${last.value.createdAt}`;
    return [
        ...(scheduled
            ? []
            : [
                about("no-schedule", `${workflow} resumes promotions and has no schedule: what only time brings is not resumed.`, 'Add: schedule: [{ cron: "17 * * * *" }].'),
            ]),
        ...(quiet
            ? [
                about("silent", `${workflow} resumes promotions and ${since}.`, "Run it by hand and see why it fails; where GitHub disabled it, enable it in the Actions tab."),
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./build/src/github/cited-run.js
var cited_run = __webpack_require__(13444);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/rollback/rule.js
var rollback_rule = __webpack_require__(61074);
// EXTERNAL MODULE: ./build/src/rollback/tried.js
var rollback_tried = __webpack_require__(66266);
;// CONCATENATED MODULE: ./build/src/environments/upkeep/drills.js






/** Going back from production is tried before it is needed (R105). */
const drillsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "drills",
    async gather(ask) {
        const policy = (0,needed/* policyOf */.US)(ask);
        const told = await (0,needed/* toldBy */.Hd)(ask);
        const states = [...(told?.projection.environments.values() ?? [])];
        const all = states.map(async (state) => {
            const environment = policy.environments.get(state.environment);
            if (environment?.preset !== "production")
                return [];
            const successes = state.settled.filter((each) => each.state === "succeeded").map(({ at }) => Date.parse(at));
            if (successes.length === 0)
                return [];
            const stateIn = (name) => states.find((each) => each.service === state.service && each.environment === name) ?? {};
            const about = { policy, repositoryId: ask.repository.id, defaultBranch: ask.repository.defaultBranch };
            const tried = (0,rollback_tried/* triedRollbacks */.u)(environment, stateIn).map(async (rollback) => {
                const cited = await (0,cited_run/* readCitedRun */.X)(ask.client, { repo: ask.repo, ...rollback.run });
                return { rollback, proof: (0,rollback_tried/* proveTried */.Z)(rollback, cited, about) };
            });
            const rule = (0,rollback_rule/* rollbackRule */.T2)(environment);
            return [{ state, rule, since: Math.min(...successes), tried: await Promise.all(tried) }];
        });
        return (await Promise.all(all)).flat();
    },
    judge: (all, { now }) => all.flatMap((each) => judgeOne(each, now.getTime())),
    documentation: {
        summary: "A rollback was tried in the last ninety days, or as the policy says, in production or an environment before it, by the run that did it.",
        needs: ["`contents: read`: policy and ledger", "`actions: read`: the runs by which something went back"],
        reasons: {
            untried: {
                means: "nothing went back for that long that its run proves, so nobody knows whether it works and how long it takes",
                remedy: "`/rollback staging <why>`, look, `/unhold staging <why>`, and promote the next release (docs/rollback.md)",
            },
        },
    },
});
function judgeOne({ state: { service, environment }, rule, since, tried }, now) {
    const oldest = rule.drill ?? rollback_rule/* USUAL_DRILL */.nE;
    const proven = tried.flatMap(({ proof }) => (proof.kind === "proven" ? [proof.at] : []));
    const last = proven.length === 0 ? since : Math.max(...proven);
    // Said so that what is no time was not tried.
    if (now - last <= oldest)
        return [];
    const about = { severity: "warning", environment, evidence: [] };
    const unread = tried.flatMap(({ proof }) => (proof.kind === "unreadable" ? [proof.why] : []));
    if (unread.length > 0) {
        const message = `Whether going back from ${environment} of ${service} was tried lately could not be read: ${unread.join("; ")}`;
        const fix = "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.";
        return [{ ...about, id: `drills/unreadable/${service}:${environment}`, message, fix }];
    }
    const what = proven.length === 0
        ? `Nothing ever went back in ${environment} of ${service}, nor in an environment before it`
        : `The last rollback in ${environment} of ${service}, or in an environment before it, was ${(0,duration/* describeDuration */.MB)(now - last)} ago`;
    const refuted = tried.flatMap(({ proof }) => proof.kind === "unproven" ? [` What does not count: ${proof.why}.`] : []);
    return [
        {
            ...about,
            id: `drills/untried/${service}:${environment}`,
            message: `${what}: whether it works, and in what time, is not tried.${refuted.join("")}`,
            fix: 'Roll the environment before it back once ("/rollback <environment> <why>"), look, "/unhold" it and promote the next release.',
        },
    ];
}

// EXTERNAL MODULE: ./build/src/policy/day.js
var policy_day = __webpack_require__(39322);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
// EXTERNAL MODULE: ./build/src/policy/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(91484);
// EXTERNAL MODULE: ./build/src/policy/source.js
var source = __webpack_require__(63587);
;// CONCATENATED MODULE: ./build/src/environments/upkeep/exceptions.js







const exceptions_SOON = 14 * 86_400_000;
/** What was allowed for a time is not forgotten when the time is over. */
const exceptionsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "exceptions",
    async gather(ask) {
        // A policy with mistakes decides nothing; the auditor of the policy says so.
        (0,needed/* needed */.Ow)(ask.policy);
        const { root } = (0,read_yaml/* readYaml */.g)(ask.policyText ?? "");
        return root === undefined ? [] : exceptionsIn(root, []);
    },
    judge: (exceptions, { now }) => exceptions.flatMap((one) => judgeException(one, now)),
    documentation: {
        summary: "No exception of the policy (`until:`) is over or about to be.",
        needs: ["`contents: read`: the policy of the default branch's head"],
        reasons: {
            over: {
                means: "the day until which something was allowed is over; what it kept quiet counts again",
                remedy: "take the exception out, or decide again with a new day and reason",
            },
            "ending-soon": {
                means: "the day until which something is allowed is at most two weeks ahead",
                remedy: "do what the exception waits for, or decide again",
            },
        },
    },
});
/** Every mapping with `until: <day>`, wherever it stands. */
function exceptionsIn(node, path) {
    switch (node.kind) {
        case "list":
            return node.items.flatMap((item, index) => exceptionsIn(item, [...path, index]));
        case "map": {
            const until = node.entries.get("until");
            const day = (0,source/* textOf */.b6)(until?.value);
            const because = (0,source/* textOf */.b6)(node.entries.get("because")?.value);
            const here = until === undefined || day === undefined || !(0,policy_day/* isDay */.N)(day)
                ? []
                : [{ path, at: until.value.at, until: day, because }];
            return [...here, ...[...(0,source/* entriesOf */.Mc)(node)].flatMap(([key, { value }]) => exceptionsIn(value, [...path, key]))];
        }
        case "scalar":
        case "unknown":
            return [];
    }
}
function judgeException({ path, at, until, because }, now) {
    const left = (0,policy_day/* endOfDay */.D0)(until).getTime() - now.getTime();
    if (left > exceptions_SOON)
        return [];
    const where = (0,mistake/* dotted */.Bs)(path);
    const [top, name] = path;
    const why = because === undefined ? "" : ` It was allowed because: ${because}.`;
    return [
        {
            id: `exceptions/${left > 0 ? "ending-soon" : "over"}/${where}`,
            severity: left > 0 ? "note" : "warning",
            environment: top === "environments" && typeof name === "string" ? name : null,
            message: `${where} was allowed until ${until}, ${left > 0 ? "which is near" : "and that is over"}.${why}`,
            fix: "Take it out, or decide again with a new day and reason.",
            file: { path: policy_policy/* POLICY_PATH */.l, line: at.line, column: at.column },
            evidence: [],
        },
    ];
}

// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
;// CONCATENATED MODULE: ./build/src/environments/upkeep/locks.js




/** Days after which a lock without an end is one that nobody thinks of any more. */
const OLD = 14;
/** Days that a promotion may wait. */
const WAITING = 30;
/** No lock, hold or request is older than anybody's memory. */
const locksAuditor = (0,auditor/* defineAuditor */.E)({
    name: "locks",
    async gather(ask) {
        const told = await (0,needed/* toldBy */.Hd)(ask);
        return { head: told?.projection.head, states: [...(told?.projection.environments.values() ?? [])] };
    },
    judge: ({ head, states }, { now }) => [
        ...["lock", "hold"].flatMap((kind) => judgeHold(kind, head?.[kind], null, now)),
        ...states.flatMap((state) => [
            ...["lock", "hold"].flatMap((kind) => judgeHold(kind, state[kind], state, now)),
            ...judgeWaiting(state, now),
        ]),
    ],
    documentation: {
        summary: "No lock or hold is forgotten, and no promotion waits for ever.",
        needs: ["`contents: read`: the ledger"],
        reasons: {
            "lock-old": {
                means: `a lock without an end holds for ${OLD} days or longer`,
                remedy: "take it off (`/unlock`), or lock again with an end (`for 3d`)",
            },
            "hold-old": {
                means: `a hold without an end holds for ${OLD} days or longer`,
                remedy: "let go (`/unhold`), or hold again with an end",
            },
            "waiting-long": {
                means: `a promotion waits for ${WAITING} days or longer`,
                remedy: "see what it waits for, or let a newer one replace it",
            },
        },
    },
});
function judgeHold(kind, hold, state, now) {
    if (!(0,environment_hold/* isHolding */.ye)(hold, now) || hold.until !== undefined || !isOlder(hold.at, now, OLD))
        return [];
    const subject = state === null ? "everything" : `${state.service}:${state.environment}`;
    const what = state === null ? "Everything" : `${state.environment} of ${state.service}`;
    const who = hold.actor?.login ?? "nobody in particular";
    return [
        {
            id: `locks/${kind}-old/${subject}`,
            severity: "warning",
            environment: state?.environment ?? null,
            message: `${what} is ${kind === "lock" ? "locked" : "on hold"} for ${daysSince(hold.at, now)} days, by ${who}: ${hold.why}`,
            fix: `/un${kind} ${state?.environment ?? "*"}, or do it again with an end: for 3d.`,
            evidence: [],
        },
    ];
}
function judgeWaiting({ open, environment }, now) {
    return open
        .filter(({ enteredAt, requestedAt }) => enteredAt === null && isOlder(requestedAt, now, WAITING))
        .map(({ id, requestedAt, reasons }) => ({
        id: `locks/waiting-long/${id}`,
        severity: "note",
        environment,
        message: `${id} waits for ${daysSince(requestedAt, now)} days: ${reasons.map(({ gate }) => gate).join(", ") || "for its job"}.`,
        fix: "See what it waits for, or let a newer release replace it.",
        evidence: [],
    }));
}

// EXTERNAL MODULE: ./build/src/github/environment-names.js
var environment_names = __webpack_require__(14885);
;// CONCATENATED MODULE: ./build/src/environments/upkeep/secrets.js



const TOKEN = "The workflow's own token can never list secrets: give the step the token of a GitHub App or person with Secrets: read (`token:`).";
/** On a plan without environments it is said where the secrets are, and who can read them. */
const secretsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "secrets",
    async gather({ client, repo, repository, environments }) {
        const bare = repository.visibility === "private" && (!environments.ok || environments.value.length === 0);
        const secrets = bare
            ? await (0,reading/* reading */.hF)(TOKEN, () => (0,environment_names/* readNames */.r6)(client, { repo, environment: null, kind: "secrets" }))
            : undefined;
        return { bare, secrets };
    },
    judge: ({ bare, secrets }, { url }) => (bare && secrets !== undefined ? judgeSecrets(secrets, url) : []),
    documentation: {
        summary: "Where GitHub has no environments, no secret of an environment lies open in the repository.",
        needs: ["the token of a GitHub App or person with `Secrets: read`, on private repositories without environments"],
        reasons: {
            "for-everybody": {
                means: "the repository is private and has no environments: each of its secrets can be read by every workflow on every branch, so by everybody who may push",
                remedy: "use OIDC with a role bound to the workflow's file and the default branch instead of long-lived keys; keep what is left in a repository of its own that deploys, or take a plan with environments",
            },
            unreadable: { means: "the names of the secrets could not be read", remedy: TOKEN },
        },
    },
});
function judgeSecrets(secrets, url) {
    if (!secrets.ok) {
        return [
            (0,reading/* unreadable */.O$)("secrets/unreadable", "The names of the repository's secrets", secrets, { severity: "warning" }),
        ];
    }
    if (secrets.value.length === 0)
        return [];
    const names = secrets.value;
    return [
        {
            id: "secrets/for-everybody",
            severity: "warning",
            environment: null,
            message: `This plan has no environments, so ${names.join(", ")} are the repository's: every workflow on every branch can read them, and so everybody who may push, and every action that such a workflow uses.`,
            fix: "Use OIDC with a role that is bound to the workflow's file and the default branch (docs/audit.md, secrets); keep what is left in a repository of its own that deploys, or take a plan with environments.",
            evidence: [`${url}/settings/secrets/actions`],
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/environments/upkeep/stale.js




/** Days after which a Deployment that is still going is forgotten, and an environment that nothing came to is unused. */
const GOING = 1;
const UNUSED = 180;
const UNSETTLED = 7;
const STILL_GOING = new Set(["pending", "queued", "in_progress", "waiting"]);
/** No environment, Deployment or half-finished promotion is left lying about. */
const staleAuditor = (0,auditor/* defineAuditor */.E)({
    name: "stale",
    async gather(ask) {
        const policy = (0,needed/* policyOf */.US)(ask);
        const told = await (0,needed/* toldBy */.Hd)(ask);
        return {
            policy,
            environments: ask.environments,
            newest: ask.newestDeployments,
            states: [...(told?.projection.environments.values() ?? [])],
        };
    },
    judge: (found, { now, url }) => [
        ...judgeEnvironments(found, url),
        ...judgeDeployments(found, now, url),
        ...found.states.flatMap((state) => judgeState(state, found.policy, now)),
    ],
    documentation: {
        summary: "GitHub's environments, Deployments and the ledger hold nothing that everybody forgot.",
        needs: ["`actions: read`: GitHub's environments", "`deployments: read`", "`contents: read`: policy and ledger"],
        reasons: {
            "environment-unknown": {
                means: "GitHub has an environment that the policy does not know; it may hold secrets and let anybody deploy",
                remedy: "delete it, or declare it in the policy",
            },
            "environments-unreadable": {
                means: "GitHub's environments could not be read",
                remedy: "give the job `actions: read`",
            },
            "deployment-going": {
                means: "a Deployment is still going after a day",
                remedy: "run the resuming workflow; close it by hand when nothing runs any more",
            },
            "deployments-unreadable": {
                means: "the states of Deployments could not be read",
                remedy: "give the job `deployments: read`",
            },
            "environment-unused": {
                means: `nothing came to this environment for ${UNUSED} days`,
                remedy: "take it out of the policy, with its resources, or promote to it",
            },
            unsettled: {
                means: `a failure left this environment unsettled for ${UNSETTLED} days: nobody knows what runs there`,
                remedy: "promote the same release again, or roll back",
            },
            "environment-gone": {
                means: "the ledger has an environment that the policy no longer declares",
                remedy: "nothing, once its resources are gone; GitHub's environment can be deleted",
            },
        },
    },
});
function judgeEnvironments({ environments, policy }, url) {
    if (!environments.ok) {
        return [
            (0,reading/* unreadable */.O$)("stale/environments-unreadable", "GitHub's environments", environments, { severity: "warning" }),
        ];
    }
    const known = new Set([...policy.environments.keys()].map((name) => name.toLowerCase()));
    return environments.value
        .filter(({ name }) => !known.has(name.toLowerCase()))
        .map(({ name }) => ({
        id: `stale/environment-unknown/${name}`,
        severity: "warning",
        environment: name,
        message: `GitHub has an environment ${name} that the policy does not know. A mistyped name in a workflow makes one, without rules.`,
        fix: `Delete it (${url}/settings/environments), or declare it in .github/environments.yml.`,
        evidence: [`${url}/settings/environments`],
    }));
}
function judgeDeployments({ newest, policy }, now, url) {
    if (!newest.ok)
        return [(0,reading/* unreadable */.O$)("stale/deployments-unreadable", "The newest Deployments", newest)];
    return newest.value
        .filter(({ state, createdAt }) => STILL_GOING.has(state) && isOlder(createdAt, now, GOING))
        .map(({ id, environment, state, createdAt }) => ({
        id: `stale/deployment-going/${id}`,
        severity: "warning",
        environment: policy.environments.has(environment) ? environment : null,
        message: `Deployment ${id} to ${environment} is ${state.replaceAll("_", " ")} for ${daysSince(createdAt, now)} days.`,
        fix: "Run the resuming workflow, which settles what a dead job left; close what is not ours by hand.",
        evidence: [`${url}/deployments/${encodeURIComponent(environment)}`],
    }));
}
function judgeState(state, policy, now) {
    const { environment, service, current, open } = state;
    const subject = `${service}:${environment}`;
    if (!policy.environments.has(environment)) {
        return current.kind === "empty" ? [] : [gone(environment, subject)];
    }
    if (current.kind === "unknown" && open.length === 0 && isOlder(current.since, now, UNSETTLED)) {
        return [
            {
                id: `stale/unsettled/${subject}`,
                severity: "error",
                environment,
                message: `${current.promotion} left ${environment} of ${service} unsettled ${daysSince(current.since, now)} days ago: nobody knows what runs there.`,
                fix: "Promote the same release again, or roll back to the last one that succeeded.",
                evidence: [],
            },
        ];
    }
    const last = current.kind === "release" ? current.since : undefined;
    if (last === undefined || !isOlder(last, now, UNUSED))
        return [];
    return [
        {
            id: `stale/environment-unused/${subject}`,
            severity: "note",
            environment,
            message: `Nothing came to ${environment} of ${service} for ${daysSince(last, now)} days.`,
            fix: "Promote to it, or take it out of the policy together with its resources.",
            evidence: [],
        },
    ];
}
function gone(environment, subject) {
    return {
        id: `stale/environment-gone/${subject}`,
        severity: "note",
        environment,
        message: `The ledger knows what runs in ${environment}, and the policy no longer declares it.`,
        fix: "See that its resources and secrets are gone too.",
        evidence: [],
    };
}

// EXTERNAL MODULE: ./build/src/github/alerts.js
var github_alerts = __webpack_require__(78954);
;// CONCATENATED MODULE: ./build/src/github/updates.js



const updates_MOST = 500;
const updates_Shape = dist/* object */.Ikc({
    number: parse.Id,
    title: dist/* string */.YjP(),
    created_at: parse/* Time */.gX,
    html_url: dist/* string */.YjP(),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
    user: dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })),
});
/**
 * Open pull requests of Dependabot. GitHub lists them among the issues; `pull-requests: read` is enough for them.
 *
 * @throws GitHubFailure `unexpected` above 500
 */
async function readUpdates(client, repo) {
    const route = "GET /repos/{owner}/{repo}/issues";
    const filter = { ...(0,github_repo/* inRepo */.u)(repo), state: "open", creator: BOT };
    const items = await client.pages(route, filter, { cap: updates_MOST });
    return items
        .map((item) => (0,parse/* parse */.qg)(updates_Shape, item, route))
        .filter(({ pull_request: pull, user }) => pull !== undefined && user?.login === BOT)
        .map(({ number, title, created_at: createdAt, html_url: url }) => ({ number, title, createdAt, url }));
}
const BOT = "dependabot[bot]";

;// CONCATENATED MODULE: ./build/src/environments/upkeep/updates.js







/** Days that an alert of a severity may be open before it is an error. */
const PATIENCE = { critical: 7, high: 30, medium: 90 };
/** Days that an update may wait. */
const UPDATE_PATIENCE = 30;
/** Dependency and security updates do not pile up. */
const updatesAuditor = (0,auditor/* defineAuditor */.E)({
    name: "updates",
    async gather({ client, repo }) {
        const [alerts, updates] = await Promise.all([
            (0,reading/* reading */.hF)((0,permissions/* addPermission */.F)("vulnerability-alerts", "read"), async () => {
                try {
                    return await (0,github_alerts/* readDependabotAlerts */.gR)(client, repo);
                }
                catch (error) {
                    // Switched off is not zero: then nobody looks.
                    if ((0,github_errors/* isFailure */.N6)(error, "forbidden") && /alerts are (?:disabled|not (?:enabled|available))/i.test(error.message))
                        return undefined;
                    throw error;
                }
            }),
            (0,reading/* reading */.hF)((0,permissions/* addPermission */.F)("pull-requests", "read"), () => readUpdates(client, repo)),
        ]);
        return { alerts, updates };
    },
    judge: ({ alerts, updates }, { now, url, repository }) => [
        ...judgeAlerts(alerts, { now, url, isPublic: repository.visibility === "public" }),
        ...judgeUpdates(updates, now),
    ],
    documentation: {
        summary: "Security alerts about dependencies are dealt with in time, and updates are merged.",
        needs: [
            "`vulnerability-alerts: read`: Dependabot's alerts; on older servers the token of a GitHub App",
            "`pull-requests: read` or `issues: read`: Dependabot's pull requests",
        ],
        reasons: {
            "alert-open": {
                means: "a security alert about a dependency is open; an error when it is critical for 7 days, high for 30 or medium for 90",
                remedy: "update the dependency, or dismiss the alert with a reason",
            },
            "alerts-off": {
                means: "Dependabot alerts are switched off, so nobody looks",
                remedy: "switch them on in Settings, Code security",
            },
            "alerts-unreadable": {
                means: "the alerts could not be read",
                remedy: "give the job `vulnerability-alerts: read`",
            },
            "update-old": {
                means: `a pull request of Dependabot is open for ${UPDATE_PATIENCE} days or longer`,
                remedy: "merge it or close it",
            },
            "updates-unreadable": {
                means: "the pull requests could not be read",
                remedy: "give the job `pull-requests: read`",
            },
        },
    },
});
/** Summaries and issues of a public repository are for everybody, alerts are not: then it is not said what they are about. */
function judgeAlerts(alerts, { now, url, isPublic }) {
    if (!alerts.ok)
        return [(0,reading/* unreadable */.O$)("updates/alerts-unreadable", "Dependabot's alerts", alerts)];
    if (alerts.value === undefined) {
        return [
            {
                id: "updates/alerts-off",
                severity: "warning",
                environment: null,
                message: "Dependabot alerts are switched off, which is not the same as none.",
                fix: `Switch them on: ${url}/settings/security_analysis`,
                evidence: [],
            },
        ];
    }
    return alerts.value.map((alert) => ({
        id: `updates/alert-open/${alert.number}`,
        severity: severityOf(alert, now),
        environment: null,
        message: `The alert ${isPublic ? alert.number : `about ${alert.about}`} (${alert.severity ?? "no severity"}) is open for ${daysSince(alert.createdAt, now)} days.`,
        fix: "Update the dependency, or dismiss the alert with a reason.",
        evidence: [alert.url],
    }));
}
/** A severity that nobody knows yet may be the worst one (R77). */
function severityOf({ severity, createdAt }, now) {
    if (severity === "low")
        return "note";
    return isOlder(createdAt, now, PATIENCE[severity ?? ""] ?? 0) ? "error" : "warning";
}
function judgeUpdates(updates, now) {
    if (!updates.ok) {
        return [(0,reading/* unreadable */.O$)("updates/updates-unreadable", "Dependabot's pull requests", updates, { severity: "warning" })];
    }
    return updates.value
        .filter(({ createdAt }) => isOlder(createdAt, now, UPDATE_PATIENCE))
        .map(({ number, title, createdAt, url }) => ({
        id: `updates/update-old/${number}`,
        severity: "warning",
        environment: null,
        message: `The update "${title}" (#${number}) waits for ${daysSince(createdAt, now)} days.`,
        fix: "Merge it, or close it with a reason.",
        evidence: [url],
    }));
}

;// CONCATENATED MODULE: ./build/src/environments/upkeep/workflows.js


/** Every way into an environment goes through this suite, and what deploys is pinned (R60, R122). */
const workflowsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "workflows",
    async gather(ask) {
        const files = await ask.workflows();
        return { workflows: files.map(workflow/* readWorkflow */.S), policy: ask.policy.ok ? ask.policy.value : undefined };
    },
    judge: ({ workflows, policy }) => [
        ...workflows.flatMap((workflow) => judgeWorkflow(workflow, policy)),
        ...judgeNamed(workflows, policy),
    ],
    documentation: {
        summary: "Every workflow that names an environment uses this suite, and everything that deploys is pinned.",
        needs: ["`contents: read`: the workflows of the default branch's head"],
        reasons: {
            "without-our-action": {
                means: "a job names an environment of the policy, and none of its steps is an action of this suite",
                remedy: "let it use `promote` before anything touches the environment, or take `environment:` away",
            },
            "environment-open": {
                means: "a job takes its environment from an expression, and none of its steps is an action of this suite",
                remedy: "name the environment, or let the job use `promote`",
            },
            "unpinned-action": {
                means: "a workflow that deploys uses an action by a tag or branch, which can be moved to other code",
                remedy: "use the full commit id, with the version behind it as a comment",
            },
            "pull-request-target": {
                means: "a workflow runs on `pull_request_target`, with the repository's secrets, at a stranger's wish",
                remedy: "use `pull_request`, or make sure that nothing of the pull request is run",
            },
            "workflow-missing": {
                means: "the policy names a workflow that is not there",
                remedy: "correct `workflow:` in the policy, or add the file",
            },
            unreadable: { means: "a workflow cannot be read as YAML", remedy: "correct the file" },
        },
    },
});
/** The root action and its doors, whoever publishes them. */
const OURS = /^[^/@]+\/env-actions(?:\/[a-z-]+)*@/;
const FULL_COMMIT = /@(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const DIGEST = /@sha256:[0-9a-f]{64}$/;
/** Our own action by a version is the same trust as the action that says this; by a branch it is not. */
const OUR_VERSION = /@v\d+(?:\.\d+){0,2}$/;
function judgeWorkflow(workflow, policy) {
    const name = workflow.path.replace(/^.*\//, "");
    if (!workflow.ok) {
        return [
            {
                id: `workflows/unreadable/${name}`,
                severity: "warning",
                environment: null,
                message: `${workflow.path} cannot be read, so nobody knows what it does: ${workflow.why}`,
                fix: "Correct the file.",
                file: { path: workflow.path },
                evidence: [],
            },
        ];
    }
    const target = workflow.events.find(({ text }) => text === "pull_request_target");
    const deploys = workflow.jobs.some(({ environment, uses }) => environment !== undefined || uses.some(({ text }) => /\/env-actions\/promote@/.test(text)));
    const named = [...(policy?.environments.values() ?? [])].some((one) => one.workflow === name);
    return [
        ...(target === undefined ? [] : [judgeTarget(workflow, target, deploys)]),
        ...workflow.jobs.flatMap((job) => workflows_judgeEnvironment(workflow, job, policy)),
        ...(deploys || named ? judgePins(workflow) : []),
    ];
}
function judgeTarget(workflow, at, deploys) {
    const taken = workflow.jobs
        .flatMap(({ checksOut }) => checksOut)
        .find(({ text }) => /github\.(?:event\.pull_request\.|head_)/.test(text));
    const bad = deploys || taken !== undefined;
    const what = taken === undefined ? "" : " and checks out what the pull request brings";
    return place(workflow, taken ?? at, {
        id: "pull-request-target",
        severity: bad ? "error" : "warning",
        environment: null,
        message: `${workflow.path} runs on pull_request_target, with this repository's secrets and a token that may write${what}.`,
        fix: "Use pull_request, which has neither; or run nothing that a pull request brings.",
    });
}
function workflows_judgeEnvironment(workflow, job, policy) {
    const { environment, key } = job;
    if (environment === undefined || policy === undefined)
        return [];
    if (job.uses.some(({ text }) => OURS.test(text)))
        return [];
    if (environment.text.includes("${{")) {
        return [
            place(workflow, environment, {
                id: `environment-open:${key}`,
                severity: "warning",
                environment: null,
                message: `The job ${key} of ${workflow.path} takes its environment from an expression and uses no action of this suite: it may deploy anywhere without a record.`,
                fix: "Name the environment, or let the job use promote before anything touches it.",
            }),
        ];
    }
    // GitHub does not look at letter case (R55).
    const name = [...policy.environments.keys()].find((one) => one.toLowerCase() === environment.text.toLowerCase());
    if (name === undefined)
        return [];
    return [
        place(workflow, environment, {
            id: `without-our-action:${key}`,
            severity: "error",
            environment: name,
            message: `The job ${key} of ${workflow.path} names the environment ${environment.text} and uses no action of this suite: it gets its secrets without any gate.`,
            fix: "Let it use promote before anything touches the environment, or take `environment:` away.",
        }),
    ];
}
function judgePins(workflow) {
    const loose = workflow.jobs.flatMap(({ uses }) => uses).filter(({ text }) => !isPinned(text));
    // The same action twice in a file is one finding, at its first place.
    const first = new Map(loose.toReversed().map((each) => [each.text, each]));
    return [...first.values()].toReversed().map((uses) => place(workflow, uses, {
        id: `unpinned-action:${uses.text.replace(/@[^@]*$/, "")}`,
        severity: "warning",
        environment: null,
        message: `${workflow.path} deploys and uses ${uses.text}, which can be moved to other code by whoever owns it.`,
        fix: `Use its full commit id: ${uses.text.replace(/@[^@]*$/, "")}@<40 hex digits> # <version>.`,
    }));
}
function isPinned(uses) {
    if (uses.startsWith("./"))
        return true;
    if (uses.startsWith("docker://"))
        return DIGEST.test(uses);
    return FULL_COMMIT.test(uses) || (OURS.test(uses) && OUR_VERSION.test(uses));
}
/** A policy that names no file starts nothing. */
function judgeNamed(workflows, policy) {
    const names = new Set(workflows.map(({ path }) => path.replace(/^.*\//, "")));
    return [...(policy?.environments.values() ?? [])].flatMap(({ name, workflow }) => workflow === undefined || names.has(workflow)
        ? []
        : [
            {
                id: `workflows/workflow-missing/${name}`,
                severity: "error",
                environment: name,
                message: `The policy starts ${workflow} for ${name}, and the default branch has no such file.`,
                fix: `Add .github/workflows/${workflow}, or correct workflow: of ${name} in the policy.`,
                evidence: [],
            },
        ]);
}
/** Several findings of one reason in one file differ by what stands behind the colon. */
function place({ path }, { line, column }, what) {
    const [reason = "", about] = what.id.split(/:(.*)/s);
    const id = `workflows/${reason}/${path.replace(/^.*\//, "")}${about === undefined ? "" : `:${about}`}`;
    return { ...what, id, file: { path, line, column }, evidence: [] };
}

// EXTERNAL MODULE: ./build/src/audit/checkpoints/auditor.js + 1 modules
var checkpoints_auditor = __webpack_require__(27454);
// EXTERNAL MODULE: ./build/src/gates/credentials/words.js
var credentials_words = __webpack_require__(38514);
;// CONCATENATED MODULE: ./build/src/github/oidc-subject.js



const oidc_subject_Shape = dist/* object */.Ikc({
    use_default: dist/* boolean */.zMY(),
    include_claim_keys: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    use_immutable_subject: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    sub_claim_prefix: dist/* nullish */.cl6(dist/* string */.YjP()),
});
/**
 * How this repository's jobs are called by at a cloud.
 *
 * @throws GitHubFailure `forbidden` without `actions: read`
 */
async function readOidcSubject(client, repo) {
    const route = "GET /repos/{owner}/{repo}/actions/oidc/customization/sub";
    const { data } = await client.rest("read", route, (0,github_repo/* inRepo */.u)(repo));
    const found = (0,parse/* parse */.qg)(oidc_subject_Shape, data, route);
    return {
        claims: found.use_default ? null : (found.include_claim_keys ?? []),
        immutable: found.use_immutable_subject ?? null,
        prefix: found.sub_claim_prefix ?? null,
    };
}

// EXTERNAL MODULE: ./build/src/github/secret-ages.js
var secret_ages = __webpack_require__(11294);
;// CONCATENATED MODULE: ./build/src/audit/credentials/documentation.js
/** What shows the names and ages of secrets. */
const SECRETS_NEED = "The workflow's own token can never list secrets: give the step the token of a GitHub App or person with Environments: read and Secrets: read (`token:`).";
const credentialsAuditorDocumentation = {
    summary: "Each environment's credentials are its own, young enough, and nothing lives long that need not.",
    needs: [
        "`contents: read`, for the workflows; `actions: read`, for the form of OpenID Connect subjects",
        "for names and ages of secrets, where `credentials` stands in the policy: the token of a GitHub App or person with `Environments: read` and `Secrets: read`",
    ],
    reasons: {
        beside: {
            means: "a secret of an environment exists at the repository or its organization too, where every job can read it",
            remedy: "delete it there, and give each environment its own",
        },
        old: {
            means: "a secret was not written again for longer than `rotate` in the policy",
            remedy: "make a new key, write it, take the old one away",
        },
        "long-lived": {
            means: "a secret's name is that of a cloud's key that does not end by itself",
            remedy: "log in by OpenID Connect, and delete it",
        },
        "static-login": {
            means: "a step gives a key that does not end by itself to an action that can log in by OpenID Connect",
            remedy: "give it the role, and delete the secret",
        },
        "role-shared": {
            means: "jobs of two environments log in to a cloud as the same role",
            remedy: "make a role for each environment",
        },
        "role-outside": {
            means: "a job that names no environment logs in to a cloud in a deploying workflow, or as an environment's role",
            remedy: "name the environment in the job, and bind the role to it",
        },
        "role-elsewhere": {
            means: "a job takes a role of another account than the policy names for its environment",
            remedy: "correct the role, or the policy",
        },
        "trust-wide": {
            means: "a role of an environment trusts more than the jobs of that environment, by what the policy says of it",
            remedy: "let it trust that environment's subject alone",
        },
        "trust-elsewhere": {
            means: "what a role trusts, by the policy, is not what the environment's jobs say: other names, or names without numbers",
            remedy: "write the subject that the audit shows into the role's trust and the policy",
        },
        inherit: {
            means: "a workflow hands all secrets of the repository to the one that it calls",
            remedy: "name those that it needs",
        },
        "subject-without-environment": {
            means: "jobs' tokens do not say for which environment they are, so no role can be bound to one",
            remedy: "include `context` in the subject, then renew each role's trust",
        },
        "subject-by-name": {
            means: "jobs' tokens name owner and repository by names that somebody else can get",
            remedy: "opt in to immutable subjects, then renew each role's trust",
        },
        "subject-unreadable": { means: "the form of the subjects could not be read", remedy: "`actions: read`" },
        shared: {
            means: "two environments have the same secret, by the fingerprints that their jobs took in one run",
            remedy: "a key for each of them",
        },
        guessable: {
            means: "a secret can be found by trying, so no fingerprint of it was made",
            remedy: "make it long and random",
        },
        "fingerprints-missing": {
            means: "fewer than two environments took fingerprints, so nothing was compared",
            remedy: "let each environment's job take them in the same run",
        },
        "fingerprints-unreadable": { means: "a file holds no fingerprints", remedy: "take them anew, in one run" },
        "fingerprints-kept": {
            means: "the artifacts that brought the fingerprints to the comparing job could not be deleted",
            remedy: "`actions: write` for that job; delete them on the page of the run",
        },
        "secrets-unreadable": { means: "the names and ages of secrets could not be read", remedy: SECRETS_NEED },
    },
};

;// CONCATENATED MODULE: ./build/src/audit/credentials/judge-secrets.js


/** What the lists of secrets say: names and ages, never a value. Pure. */
function judge_secrets_judgeSecrets(found, url, now) {
    const { listed, repository, organization } = found;
    if (listed.length === 0)
        return [];
    return [
        ...unread("secrets-unreadable/repository", "The names of the repository's secrets", repository),
        ...unread("secrets-unreadable/organization", "The names of the secrets that the organization shares", organization),
        ...listed.flatMap(({ environment, secrets }) => unread(`secrets-unreadable/${environment}`, `The names of the secrets of ${environment}`, secrets, environment)),
        ...judgeBeside(found, url),
        ...judgeAges(found, url, now),
    ];
}
function unread(id, what, read, environment) {
    if (read === undefined || read.ok)
        return [];
    const about = { severity: "warning", ...(environment === undefined ? {} : { environment }) };
    return [(0,reading/* unreadable */.O$)(`credentials/${id}`, what, read, about)];
}
const namesIn = (read) => read?.ok === true ? read.value.map(({ name }) => name) : [];
/**
 * A secret beside an environment's own of the same name stands in wherever an environment has none, and nobody sees it: a
 * mistyped environment then deploys with it (R60).
 */
function judgeBeside({ listed, repository, organization }, url) {
    const places = [
        ["repository", namesIn(repository)],
        ["organization", namesIn(organization)],
    ];
    return places.flatMap(([place, names]) => names.flatMap((name) => {
        const having = listed.filter(({ secrets }) => namesIn(secrets).includes(name));
        if (having.length === 0)
            return [];
        const who = having.map(({ environment }) => environment).join(", ");
        return [
            {
                id: `credentials/beside/${place}:${name}`,
                severity: "error",
                environment: null,
                message: `${name} is a secret of ${who} and of the ${place} too: a job whose environment has none gets the other one, and every job of every branch can read it.`,
                fix: `Delete ${name} of the ${place}, and give each environment that needs it its own.`,
                evidence: [`${url}/settings/secrets/actions`],
            },
        ];
    }));
}
function judgeAges({ listed, repository }, url, now) {
    const own = listed.flatMap(({ environment, rotate, secrets }) => rotate === undefined ? [] : old({ of: environment, environment, rotate, secrets }, url, now));
    const rotations = listed.flatMap(({ rotate }) => (rotate === undefined ? [] : [rotate]));
    const [shortest] = rotations.toSorted((left, right) => (0,duration/* milliseconds */.Rz)(left) - (0,duration/* milliseconds */.Rz)(right));
    if (shortest === undefined || repository === undefined)
        return own;
    const about = { of: "repository", environment: null, rotate: shortest, secrets: repository };
    return [...own, ...old(about, url, now)];
}
function old({ of, environment, rotate, secrets }, url, now) {
    if (!secrets.ok)
        return [];
    return secrets.value.flatMap(({ name, writtenAt }) => {
        const age = now.getTime() - Date.parse(writtenAt);
        // Said this way round, so that a time that is none is never young.
        if (age <= (0,duration/* milliseconds */.Rz)(rotate))
            return [];
        const known = Number.isNaN(age) ? "at a time that nobody knows" : `${(0,duration/* describeDuration */.MB)(age)} ago`;
        const whose = environment === null ? "the repository" : environment;
        return [
            {
                id: `credentials/old/${of}/${name}`,
                severity: "warning",
                environment,
                message: `${name} of ${whose} was written ${known}; the policy lets it become ${rotate} old.`,
                fix: "Make a new key where it comes from, write it into the secret, and take the old one away there. Better: a login by OpenID Connect, which has nothing to rotate.",
                evidence: [`${url}/settings/${environment === null ? "secrets/actions" : "environments"}`],
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/src/environments/credentials/long-lived.js
/** Names by which tools look for keys that do not end by themselves, and what OpenID Connect does instead. */
const LONG_LIVED = [
    [/^AWS_(?:.*_)?(?:ACCESS_KEY(?:_ID)?|SECRET_ACCESS_KEY|SECRET_KEY)(?:_.*)?$/, "AWS"],
    [
        /^(?:GCP|GOOGLE|GCLOUD)_(?:.*_)?(?:CREDENTIALS(?:_JSON)?|SA_KEY|SERVICE_ACCOUNT_KEY|KEY_JSON|APPLICATION_CREDENTIALS)$/,
        "Google Cloud",
    ],
    [/^GKE_SA_KEY$/, "Google Cloud"],
    [/^AZURE_(?:.*_)?(?:CREDENTIALS|CLIENT_SECRET)$/, "Azure"],
    [/^ARM_CLIENT_SECRET$/, "Azure"],
    [/^(?:ALIBABA|ALICLOUD)_(?:CLOUD_)?ACCESS_KEY(?:_ID|_SECRET)?$/, "Alibaba Cloud"],
    [/^(?:NPM|NODE_AUTH)_TOKEN$/, "the npm registry"],
    [/^PYPI_(?:API_)?TOKEN$/, "PyPI"],
];
/** The cloud whose long-lived key a secret of this name is; undefined when its name is no such one. */
function longLivedKey(name) {
    return LONG_LIVED.find(([pattern]) => pattern.test(name.toUpperCase()))?.[1];
}

;// CONCATENATED MODULE: ./build/src/environments/credentials/cloud-login.js
/** By the inputs that each documents. */
const DOORS = [
    {
        ...{ action: "aws-actions/configure-aws-credentials", cloud: "AWS", identity: ["role-to-assume"] },
        keys: ["aws-access-key-id", "aws-secret-access-key"],
    },
    {
        ...{ action: "google-github-actions/auth", cloud: "Google Cloud" },
        identity: ["workload_identity_provider", "service_account"],
        keys: ["credentials_json"],
    },
    { action: "azure/login", cloud: "Azure", identity: ["tenant-id", "client-id"], keys: ["creds"] },
    {
        ...{ action: "aliyun/configure-aliyun-credentials-action", cloud: "Alibaba Cloud" },
        identity: ["oidc-provider-arn", "role-to-assume"],
        keys: ["access-key-id", "access-key-secret"],
    },
    {
        ...{ action: "hashicorp/vault-action", cloud: "Vault", identity: ["url", "role"] },
        keys: ["token", "roleId", "secretId", "githubToken", "password"],
    },
    { action: "pypa/gh-action-pypi-publish", cloud: "PyPI", identity: [], keys: ["password"] },
];
/** What logs in to a cloud here; undefined for any other action. */
function cloudLogin({ uses, inputs }) {
    const name = uses.text.toLowerCase().replace(/@.*$/, "");
    const door = DOORS.find(({ action }) => action === name);
    if (door === undefined)
        return undefined;
    // GitHub compares the names of inputs in any case.
    const given = new Map([...inputs].map(([key, { text }]) => [key.toLowerCase(), text.trim()]));
    const said = door.identity.map((key) => given.get(key.toLowerCase()) ?? "");
    const isPlain = said.some((text) => text !== "") && said.every((text) => !text.includes("${{"));
    return {
        ...{ cloud: door.cloud, action: door.action, line: uses.line },
        identity: isPlain ? said.join(" ") : undefined,
        keys: door.keys.filter((key) => (given.get(key.toLowerCase()) ?? "") !== ""),
    };
}
/** The account in the name of an AWS role. */
function accountOf(identity) {
    return /^arn:aws[a-z-]*:iam::([0-9]{12}):role\//.exec(identity)?.[1];
}

;// CONCATENATED MODULE: ./build/src/environments/credentials/trust.js
/** Claims of which one must be in the subject, so that a cloud can tell environments apart. */
const NAMES_ENVIRONMENT = new Set(["environment", "context"]);
/** Whether a job's token says in `sub` for which environment it is. */
function namesEnvironment({ claims }) {
    return claims === null || claims.some((claim) => NAMES_ENVIRONMENT.has(claim));
}
/**
 * What the role of an environment must trust, as conditions: GitHub's own prefix, which is asked for and never put together
 * from names, and the environment. Undefined where that cannot be said from GitHub's form: it has claims of its own, or the
 * server does not tell its prefix.
 */
function trustedSubject({ claims, prefix }, environment) {
    if (claims !== null || prefix === null)
        return undefined;
    // GitHub writes what stands between colons like this (github docs, OpenID Connect reference).
    return `${prefix}:environment:${environment.replaceAll(":", "%3A")}`;
}
/** The condition of an AWS role's trust policy for one environment, to paste. */
function trustPolicy(subject, issuer) {
    const StringEquals = { [`${issuer}:aud`]: "sts.amazonaws.com", [`${issuer}:sub`]: subject };
    return JSON.stringify({ Condition: { StringEquals } });
}

;// CONCATENATED MODULE: ./build/src/audit/credentials/judge-subject.js


/** What to trust, as GitHub says it; nothing where it was not asked or has claims of its own. */
function trustOf({ subject, environments }, url, environment) {
    const last = environment ?? environments.at(-1);
    if (subject?.ok !== true || last === undefined)
        return "";
    const trusted = trustedSubject(subject.value, last);
    if (trusted === undefined)
        return "";
    const issuer = url.startsWith("https://github.com/") ? "token.actions.githubusercontent.com" : undefined;
    if (issuer === undefined)
        return ` For ${last} it trusts the subject ${trusted} and no other.`;
    return ` For ${last} the role trusts this subject and no other, as in AWS: ${trustPolicy(trusted, issuer)}`;
}
/** A cloud can only trust an environment by what stands in the token's subject. */
function judgeSubject({ subject, environments, trusts }) {
    if (subject === undefined)
        return [];
    if (!subject.ok)
        return [(0,reading/* unreadable */.O$)("credentials/subject-unreadable", "What jobs are called by at a cloud", subject)];
    const { claims, immutable, prefix } = subject.value;
    const about = (id, severity, message, fix) => {
        return { id: `credentials/${id}`, severity, environment: null, message, fix, evidence: [] };
    };
    const findings = [];
    if (!namesEnvironment(subject.value)) {
        const message = `The subject of this repository's tokens is made of ${claims?.join(", ") || "nothing"} and does not name the environment: a cloud cannot tell production's job from any other.`;
        const fix = 'Set the subject to include "context" (PUT /repos/{owner}/{repo}/actions/oidc/customization/sub, include_claim_keys: ["repo", "context", "job_workflow_ref"]), then renew each role\'s trust.';
        findings.push(about("subject-without-environment", "error", message, fix));
    }
    if (immutable === false || (immutable === null && prefix !== null && !/@\d+/.test(prefix))) {
        const subjects = environments.map((name) => trustedSubject(subject.value, name) ?? name).join(", ");
        const message = `The subject of this repository's tokens names owner and repository by name alone (${subjects}): whoever gets these names after a rename is trusted by every cloud that trusts them.`;
        const fix = "Opt in to immutable subjects (PUT \u2026/actions/oidc/customization/sub, use_immutable_subject: true), then write the new subjects, as this audit shows them, into each role's trust.";
        findings.push(about("subject-by-name", "warning", message, fix));
    }
    return [...findings, ...trusts.flatMap((one) => judgeTrust(one, subject.value))];
}
/** What the policy says that the roles of an environment trust, against what its jobs say. */
function judgeTrust({ environment, trust }, subject) {
    const said = trustedSubject(subject, environment);
    return trust.flatMap((trusted) => {
        const about = (id, message, fix) => [
            { id: `credentials/${id}/${environment}:${trusted}`, severity: "error", environment, message, fix, evidence: [] },
        ];
        const right = said === undefined ? "the subject of this environment alone" : said;
        if (trusted.includes("*") || trusted.includes("?") || !namesIt(trusted, environment)) {
            const message = `A role of ${environment} trusts ${trusted}, which is more than jobs of ${environment}.`;
            return about("trust-wide", message, `Let it trust ${right} and no other, and write that into the policy.`);
        }
        if (said === undefined || trusted === said)
            return [];
        const message = `A role of ${environment} trusts ${trusted}; jobs of ${environment} say ${said}. The names in it may belong to somebody else one day, or already do.`;
        return about("trust-elsewhere", message, `Let it trust ${right} and no other, and write that into the policy.`);
    });
}
function namesIt(trusted, environment) {
    return `${trusted}:`.includes(`:environment:${environment.replaceAll(":", "%3A")}:`);
}

;// CONCATENATED MODULE: ./build/src/audit/credentials/judge-logins.js


/** What the workflows say about how their jobs log in to clouds. Pure. */
function judgeLogins(found, url) {
    const logins = found.workflows.flatMap((workflow) => loginsIn(workflow, found.logins));
    return [
        ...logins.flatMap((login) => judge_logins_judgeKeys(login, found, url)),
        ...judgeShared(logins),
        ...logins.flatMap((login) => [...judgeOutside(login, logins), ...judgeElsewhere(login, found.logins)]),
    ];
}
function loginsIn(workflow, known) {
    if (!workflow.ok)
        return [];
    const { path } = workflow;
    const here = known.filter(({ workflow: name }) => name !== undefined && path.endsWith(`/${name}`));
    return workflow.jobs.flatMap(({ key, environment, actions }) => {
        const said = environment?.text;
        const named = known.filter(({ name }) => name.toLowerCase() === said?.toLowerCase());
        // An expression can be any environment that this workflow deploys.
        const environments = said === undefined ? [] : named.length > 0 ? named : said.includes("${{") ? here : [];
        return actions.flatMap((action) => {
            const login = cloudLogin(action);
            const names = environments.map(({ name }) => name);
            const place = { path, job: key, environments: names, named: said !== undefined };
            return login === undefined ? [] : [{ ...login, ...place, deploys: here.some(({ native }) => native) }];
        });
    });
}
function about({ path, line }, finding) {
    return { ...finding, file: { path, line }, evidence: [] };
}
const nameOf = (path) => path.replace(/^.*\//, "");
/** A key that does not end, given to an action that needs none. */
function judge_logins_judgeKeys(login, found, url) {
    const { path, job, action, cloud, keys, environments } = login;
    if (keys.length === 0)
        return [];
    const [environment] = environments;
    return [
        about(login, {
            id: `credentials/static-login/${nameOf(path)}:${job}:${action}`,
            severity: "warning",
            environment: environment ?? null,
            message: `The job ${job} gives ${action} a key that does not end by itself (${keys.join(", ")}), where it can log in to ${cloud} by OpenID Connect.`,
            fix: `Give it the role instead, give the job \`id-token: write\`, and delete the secret.${trustOf(found, url, environment)}`,
        }),
    ];
}
/** One role for two environments has to trust both: whoever gets the weaker one has the other. */
function judgeShared(logins) {
    const byIdentity = Map.groupBy(logins.filter(({ identity }) => identity !== undefined), ({ identity, cloud }) => `${cloud} ${identity}`);
    return [...byIdentity].flatMap(([identity, all]) => {
        const environments = [...new Set(all.flatMap((login) => login.environments))].toSorted();
        const last = all.at(-1);
        if (environments.length < 2 || last === undefined)
            return [];
        return [
            about(last, {
                id: `credentials/role-shared/${environments.join("=")}:${identity}`,
                severity: "error",
                environment: null,
                message: `Jobs of ${environments.join(" and ")} log in as the same ${identity}: it trusts each of them, so a job of one can touch the other.`,
                fix: "Make a role for each environment that trusts the subject of that environment alone.",
            }),
        ];
    });
}
/** The role of an environment that a job without one can have trusts a branch, and so everybody who may push a workflow to it. */
function judgeOutside(login, logins) {
    const { path, job, identity, cloud, environments, keys, named, deploys } = login;
    if (environments.length > 0 || keys.length > 0)
        return [];
    const of = logins.filter((other) => other.cloud === cloud && other.identity === identity && identity !== undefined);
    const [owner] = of.flatMap((other) => other.environments);
    if (owner === undefined && (named || !deploys))
        return [];
    return [
        about(login, {
            id: `credentials/role-outside/${nameOf(path)}:${job}`,
            severity: owner === undefined ? "warning" : "error",
            environment: owner ?? null,
            message: owner === undefined
                ? `The job ${job} of a deploying workflow logs in to ${cloud} and names no environment: its token cannot say for which environment it is, so no role can be bound to one.`
                : `The job ${job} names no environment of the policy and logs in as the role of ${owner}: that role trusts more than jobs of ${owner}.`,
            fix: "Name the environment in the job (`environment: { name: \u2026, deployment: false }`), and let the role trust that environment's subject alone.",
        }),
    ];
}
/** A role of another account than the one that the policy names. */
function judgeElsewhere(login, known) {
    const account = login.identity === undefined ? undefined : accountOf(login.identity);
    if (account === undefined)
        return [];
    return known.flatMap(({ name, account: wanted }) => {
        const isOther = wanted !== undefined && /^[0-9]{12}$/.test(wanted) && wanted !== account;
        if (!login.environments.includes(name) || !isOther)
            return [];
        return [
            about(login, {
                id: `credentials/role-elsewhere/${name}:${account}`,
                severity: "error",
                environment: name,
                message: `The job ${login.job} of ${name} takes a role in the account ${account}; the policy says ${wanted}.`,
                fix: "Correct the role, or `credentials: { account: { expect: \u2026 } }` in the policy.",
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/src/audit/credentials/judge-workflows.js



const SECRET = /\bsecrets(?:\.([A-Za-z_][A-Za-z0-9_]*)|\[\s*['"]([A-Za-z_][A-Za-z0-9_]*)['"]\s*\])/g;
/** A permission that is written out in a line of its own or in a mapping of one line; a comment gives nothing. */
const OIDC = /^(?!\s*#)(?:.*[\s{,])?["']?id-token["']?\s*:\s*["']?write\b|^\s*permissions:\s*write-all\b/m;
/** Whether a job of the workflow asks GitHub for a token that a cloud can trust. */
function usesOidc(workflow) {
    return workflow.ok && OIDC.test(workflow.text);
}
/** What the workflows and the form of their jobs' tokens say. Pure. */
function judgeWorkflows(found, url) {
    return [
        ...judgeLongLived(found, url),
        ...judgeLogins(found, url),
        ...found.workflows.flatMap(judgeInherit),
        ...judgeSubject(found),
    ];
}
/** Where the workflows name each secret first, by its name in capital letters. Comments name nothing. */
function namedIn(workflows) {
    const found = new Map();
    for (const workflow of workflows) {
        if (!workflow.ok)
            continue;
        for (const [index, line] of workflow.text.split(/\r?\n/).entries()) {
            if (/^\s*#/.test(line))
                continue;
            for (const [, dotted, quoted] of line.matchAll(SECRET)) {
                const name = (dotted ?? quoted ?? "").toUpperCase();
                if (!found.has(name))
                    found.set(name, { path: workflow.path, line: index + 1 });
            }
        }
    }
    return found;
}
/** Keys that do not end by themselves, where a token of ten minutes would do. */
function judgeLongLived(found, url) {
    const named = namedIn(found.workflows);
    const listed = [...found.listed.map(({ secrets }) => secrets), found.repository, found.organization];
    const names = new Set(named.keys());
    for (const read of listed)
        if (read?.ok === true)
            for (const { name } of read.value)
                names.add(name);
    return [...names].toSorted().flatMap((name) => {
        const cloud = longLivedKey(name);
        if (cloud === undefined)
            return [];
        const place = named.get(name);
        const finding = {
            id: `credentials/long-lived/${name}`,
            severity: "warning",
            environment: null,
            message: `${name} is a key of ${cloud} that does not end by itself: whoever gets it has it until somebody notices.`,
            fix: `Let ${cloud} trust this repository's OpenID Connect tokens (\`permissions: id-token: write\`), and delete the secret.${trustOf(found, url)}`,
            evidence: [`${url}/settings/secrets/actions`],
        };
        return [place === undefined ? finding : { ...finding, file: place }];
    });
}
/** A called workflow that inherits gets every secret of the repository, whatever it needs. */
function judgeInherit(workflow) {
    if (!workflow.ok)
        return [];
    const line = workflow.text
        .split(/\r?\n/)
        .findIndex((each) => /^\s*secrets:\s*['"]?inherit['"]?\s*(?:#.*)?$/.test(each));
    if (line < 0)
        return [];
    const name = workflow.path.replace(/^.*\//, "");
    return [
        {
            id: `credentials/inherit/${name}`,
            severity: "warning",
            environment: null,
            message: `${workflow.path} hands every secret of the repository to the workflow that it calls.`,
            fix: "Name the secrets that it needs, one by one, below `secrets:`; those of an environment belong into its own job.",
            file: { path: workflow.path, line: line + 1 },
            evidence: [],
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/audit/credentials/auditor.js










/** Each environment's credentials are its own, young enough, and no longer-lived than they have to be (R60, R61). */
const credentialsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "credentials",
    gather,
    judge: (found, { now, url }) => [...judgeWorkflows(found, url), ...judge_secrets_judgeSecrets(found, url, now)],
    documentation: credentialsAuditorDocumentation,
});
async function gather(ask) {
    const { client, repo } = ask;
    const policy = (0,needed/* policyOf */.US)(ask);
    const all = [...policy.environments.values()].map(({ name, workflow, githubEnvironment, rules: written }) => {
        return { name, workflow, native: githubEnvironment !== "none", rule: (0,credentials_words/* credentialsRule */.D0)(written.get("credentials")) };
    });
    const rules = all.flatMap(({ name, rule }) => rule === undefined ? [] : [{ environment: name, rotate: rule.rotate }]);
    const logins = all.map(({ rule, ...one }) => ({ ...one, account: rule?.account?.expect }));
    const trusts = all.flatMap(({ name, rule }) => rule?.trust === undefined ? [] : [{ environment: name, trust: rule.trust }]);
    const list = (place) => (0,reading/* reading */.hF)(SECRETS_NEED, () => (0,secret_ages/* listSecretAges */.l)(client, repo, place));
    const workflows = (await ask.workflows()).map(workflow/* readWorkflow */.S);
    const isAsked = rules.length > 0;
    const [listed, repository, organization, subject] = await Promise.all([
        Promise.all(rules.map(async (rule) => ({ ...rule, secrets: await list({ environment: rule.environment }) }))),
        isAsked ? list("repository") : undefined,
        isAsked ? list("organization") : undefined,
        trusts.length > 0 || workflows.some(usesOidc)
            ? (0,reading/* reading */.hF)("The job needs `actions: read`.", () => readOidcSubject(client, repo))
            : undefined,
    ]);
    const environments = all.map(({ name }) => name);
    return { environments, logins, trusts, listed, repository, organization, workflows, subject };
}

// EXTERNAL MODULE: ./build/src/policy/find.js
var find = __webpack_require__(72409);
// EXTERNAL MODULE: ./build/src/promotion/witness.js
var promotion_witness = __webpack_require__(23292);
// EXTERNAL MODULE: ./build/src/audit/ledger/completeness.js
var completeness = __webpack_require__(67767);
;// CONCATENATED MODULE: ./build/src/audit/ledger/deployments.js






/** Every Deployment of ours has its event, every event its Deployment, and nobody else deploys there (R108, R114). */
const deploymentsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "deployments",
    async gather(ask) {
        const [told, deployments] = await Promise.all([(0,needed/* toldBy */.Hd)(ask), ask.deployments()]);
        return {
            entries: (0,completeness/* entriesIn */.s)(told?.events ?? []),
            deployments,
            newest: ask.newestDeployments,
            policy: ask.policy.ok ? ask.policy.value : undefined,
        };
    },
    judge: (found, { url }) => [
        ...(0,completeness/* differencesBetween */.F)(found.entries, found.deployments).map((difference) => describe(difference, url)),
        ...judgeForeign(found, url),
        ...judgeStates(found, url),
    ],
    documentation: {
        summary: "GitHub's Deployments and the ledger tell the same story.",
        needs: ["`deployments: read`", "`contents: read`: the ledger"],
        reasons: {
            unrecorded: {
                means: "a Deployment carries our task, and no event of the ledger knows it",
                remedy: "find out who made it; the ledger wins, delete the Deployment once it is explained",
            },
            forged: {
                means: "a Deployment carries our task, and its payload is not one that this suite writes",
                remedy: "find out who made it: any token with `deployments: write` can",
            },
            contradicts: {
                means: "a Deployment and the ledger disagree about release, service, environment or fencing number",
                remedy: "the ledger wins; find out who made the Deployment",
            },
            deleted: {
                means: "the ledger knows a Deployment that GitHub has no longer",
                remedy: "find out who deleted it, or the environment; the ledger keeps the record",
            },
            foreign: {
                means: "somebody else than this suite deploys to an environment of the policy",
                remedy: "let that workflow use `promote`, or give the job `environment: { name: \u2026, deployment: false }`",
            },
            "state-differs": {
                means: "the ledger says that a promotion failed or succeeded, and GitHub shows the opposite",
                remedy: "the ledger wins; add the right status to the Deployment",
            },
            "states-unreadable": {
                means: "the states of the newest Deployments could not be read",
                remedy: "give the job `deployments: read`",
            },
        },
    },
});
function describe(difference, url) {
    const evidence = [`${url}/deployments`];
    const found = (id, environment, message, fix) => {
        const severity = difference.kind === "deleted" ? "warning" : "error";
        return { id: `deployments/${id}`, severity, environment, message, fix, evidence };
    };
    switch (difference.kind) {
        case "unrecorded":
        case "forged":
        case "contradicts": {
            const { id, environment, creator } = difference.deployment;
            const who = creator ?? "an account that is gone";
            const what = {
                unrecorded: "is in no event of the ledger",
                forged: "carries our task with a payload that is none of ours",
                contradicts: "says another thing than the ledger",
            }[difference.kind];
            return found(`${difference.kind}/${id}`, environment, `Deployment ${id} to ${environment}, made by ${who}, ${what}.`, "Find out what made it. The ledger wins; delete the Deployment once it is explained.");
        }
        case "deleted": {
            const { id, entry } = difference;
            return found(`deleted/${id}`, entry.environment, `Deployment ${id} of ${entry.promotion} is in the ledger, and GitHub has it no longer.`, "Find out who deleted it, or its environment. The ledger keeps the record.");
        }
    }
}
/** One finding for each environment, whatever the number: the ids stay the same. */
function judgeForeign({ deployments, policy }, url) {
    if (policy === undefined)
        return [];
    const others = new Map();
    for (const deployment of deployments) {
        if (deployment.task.startsWith(promotion_witness/* TASK_PREFIX */.bH))
            continue;
        const found = (0,find/* findEnvironment */.jY)(policy, deployment.environment);
        if (!found.ok)
            continue;
        const { name } = found.environment;
        others.set(name, [...(others.get(name) ?? []), deployment]);
    }
    return [...others].map(([environment, found]) => {
        const creators = [...new Set(found.map(({ creator }) => creator ?? "an account that is gone"))].sort();
        // GitHub makes one by itself for a job with `environment:`, which it calls by the default task.
        const byJobs = found.every(({ task, creator }) => task === "deploy" && creator === "github-actions[bot]");
        return {
            id: `deployments/foreign/${environment}`,
            severity: byJobs ? "note" : "warning",
            environment,
            message: `${found.length} Deployments to ${environment} were made by others than this suite: ${creators.join(", ")}.`,
            fix: byJobs
                ? "Jobs with `environment:` make them; write `environment: { name: \u2026, deployment: false }` where GitHub offers it."
                : "Let that workflow use promote, so that what it deploys is recorded.",
            evidence: [`${url}/deployments/${encodeURIComponent(environment)}`],
        };
    });
}
const OPPOSITE = {
    open: [],
    succeeded: ["failure", "error"],
    failed: ["active", "success"],
};
function judgeStates({ newest, entries }, url) {
    if (!newest.ok)
        return [(0,reading/* unreadable */.O$)("deployments/states-unreadable", "The states of Deployments", newest)];
    return newest.value.flatMap((deployment) => {
        const payload = (0,promotion_witness/* payloadOf */.Md)(deployment);
        const entry = payload === undefined ? undefined : entries.get(payload.promotion);
        if (entry === undefined || !OPPOSITE[entry.outcome].includes(deployment.state))
            return [];
        return [
            {
                id: `deployments/state-differs/${deployment.id}`,
                severity: "warning",
                environment: entry.environment,
                message: `${entry.promotion} ${entry.outcome} by the ledger, and GitHub shows its Deployment ${deployment.id} as ${deployment.state}.`,
                fix: "The ledger wins. Add the right status to the Deployment.",
                evidence: [`${url}/deployments/${encodeURIComponent(entry.environment)}`],
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/src/ledger/rules.js
var ledger_rules = __webpack_require__(47552);
;// CONCATENATED MODULE: ./build/src/audit/ledger/rules.js





const rules_TOKEN = "Who may bypass a ruleset is only shown to those who may edit it: give the step the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).";
/** The ledger's branch cannot be deleted or rewritten, nothing refuses our writes, and who may bypass that is known (R117). */
const rulesAuditor = (0,auditor/* defineAuditor */.E)({
    name: "ledger-branch",
    async gather(ask) {
        const rules = await (0,reading/* reading */.hF)("Reading rules needs no permission but access to the repository.", () => rules_rulesOf(ask));
        const ids = rules.ok ? [...new Set((rules.value ?? []).map(({ ruleset }) => ruleset))] : [];
        const rulesets = await Promise.all(ids.map((ruleset) => (0,reading/* reading */.hF)(rules_TOKEN, () => readRuleset(ask.client, { repo: ask.repo, ruleset }))));
        return { branch: ask.branch, rules, rulesets, hasIssues: ask.repository.hasIssues };
    },
    judge: (found, { url }) => [
        ...judgeRules(found, url),
        ...found.rulesets.flatMap((ruleset) => judgeBypass(ruleset, found.branch)),
        ...(found.hasIssues ? [] : [ISSUES_OFF]),
    ],
    documentation: {
        summary: "A ruleset keeps the ledger's branch from being deleted or rewritten, and none keeps our records out.",
        needs: [
            "nothing for the rules",
            "for the list of who may bypass them: the token of a GitHub App with Administration, or of an administrator",
        ],
        reasons: {
            "rule-missing": {
                means: "a rule that keeps the history is not there",
                remedy: "add it in Settings, Rules, for the ledger's branch",
            },
            "rule-refuses": {
                means: "a rule may refuse our commits to the branch",
                remedy: "take the branch out of that ruleset, or let GitHub Actions bypass it",
            },
            "rules-unreadable": { means: "the rules could not be read", remedy: "run the audit again" },
            "rules-none": {
                means: "this plan has no rulesets: nothing but people keeps the branch",
                remedy: "keep a clone elsewhere and verify it; or make the repository public, or take a plan with rulesets",
            },
            bypass: {
                means: "somebody may bypass the ruleset that keeps the ledger's history",
                remedy: "take them off the bypass list, or accept it with a reason in the baseline",
            },
            "bypass-unreadable": { means: "GitHub does not show this token who may bypass the ruleset", remedy: rules_TOKEN },
            "issues-off": {
                means: "the repository has no issues, so nobody can be asked or told anything there",
                remedy: "switch issues on in the repository's settings",
            },
        },
    },
});
const ISSUES_OFF = {
    id: "ledger-branch/issues-off",
    severity: "warning",
    environment: null,
    message: "Issues are switched off: requests, overrides and this audit cannot be told to anybody there.",
    fix: "Switch issues on: Settings, General, Features.",
    evidence: [],
};
/** GitHub answers 403 where the plan has none, and says so. */
async function rules_rulesOf({ client, repo, branch }) {
    try {
        return await readBranchRules(client, { repo, branch });
    }
    catch (error) {
        if ((0,github_errors/* isFailure */.N6)(error, "forbidden") && /upgrade/i.test(error.message))
            return undefined;
        throw error;
    }
}
function judgeRules({ rules, branch }, url) {
    if (!rules.ok)
        return [(0,reading/* unreadable */.O$)("ledger-branch/rules-unreadable", `The rules of ${branch}`, rules)];
    const evidence = [`${url}/settings/rules`];
    const about = (id, severity, message, fix) => ({
        ...{ id: `ledger-branch/${id}`, severity, environment: null, message, fix, evidence },
    });
    if (rules.value === undefined) {
        const message = `This plan has no rulesets for private repositories: anybody who may push can rewrite ${branch}.`;
        const fix = "Keep a clone elsewhere and verify it (docs/ledger.md). Deployments witness each head meanwhile.";
        return [about("rules-none", "warning", message, fix)];
    }
    const found = rules.value;
    return [
        ...(0,ledger_rules/* missingRules */.q)(found).map((rule) => about(`rule-missing/${rule.replaceAll(" ", "-")}`, "warning", `No rule says "${rule}" for ${branch}: its history can be lost.`, `Add a ruleset for ${branch} in Settings, Rules: ${rule}.`)),
        ...(0,ledger_rules/* refusingRules */.n)(found).map((rule) => about(`rule-refuses/${rule.replaceAll(" ", "-")}`, "error", `The rule "${rule}" holds for ${branch} and may refuse our records; what is not recorded does not happen.`, `Take ${branch} out of that ruleset, or let GitHub Actions bypass it.`)),
    ];
}
function judgeBypass(read, branch) {
    if (!read.ok) {
        return [(0,reading/* unreadable */.O$)("ledger-branch/bypass-unreadable", `A ruleset of ${branch}`, read, { severity: "note" })];
    }
    const { name, bypass, url } = read.value;
    const evidence = url === null ? [] : [url];
    if (bypass === null) {
        const why = "GitHub does not show it to this token";
        const id = `ledger-branch/bypass-unreadable/${name}`;
        return [
            {
                ...(0,reading/* unreadable */.O$)(id, `Who may bypass the ruleset "${name}"`, { why, fix: rules_TOKEN }, { severity: "note" }),
                evidence,
            },
        ];
    }
    return bypass.map(({ type, id, mode }) => ({
        id: `ledger-branch/bypass/${name}:${type}:${id ?? "all"}`,
        severity: "warning",
        environment: null,
        message: `${type}${id === null ? "" : ` ${id}`} may bypass the ruleset "${name}", which keeps the history of ${branch}${mode === "exempt" ? ", and GitHub keeps no trace of it" : ""}.`,
        fix: "Take it off the bypass list of the ruleset.",
        evidence,
    }));
}

// EXTERNAL MODULE: ./build/src/ledger/errors.js
var ledger_errors = __webpack_require__(85880);
;// CONCATENATED MODULE: ./build/src/audit/ledger/verification.js




/** The ledger is one unbroken chain, its files follow from it, and nobody rewrote it (R109 to R112). */
const ledgerAuditor = (0,auditor/* defineAuditor */.E)({
    name: "ledger",
    async gather(ask) {
        const [ledger, deployments] = await Promise.all([ask.ledger(), ask.deployments()]);
        return { branch: ask.branch, ledger, verdict: ledger === null ? undefined : verified(ledger), deployments };
    },
    judge: (found, { url }) => [...judgePresence(found), ...judgeVerdict(found, url), ...judgeHistory(found, url)],
    documentation: {
        summary: "The ledger's chain holds, its files follow from the log, and its history was never rewritten.",
        needs: [
            "`contents: read`: the branch, its commits and what GitHub says of their signatures",
            "`deployments: read`: the Deployments that witness the ledger's head",
        ],
        reasons: {
            none: { means: "there is no ledger, and there never was one", remedy: "run `register` once with `init: true`" },
            missing: {
                means: "the branch is gone, but Deployments that were recorded on it are there",
                remedy: "restore the branch from a clone or from GitHub's page of branch activity",
            },
            "entry-bad": {
                means: "the log does not hold from this entry on: changed, dropped, inserted, moved, doubled or cut off",
                remedy: "find the commit that did it (`git log -- <file>`), and go back to the one before once you know why",
            },
            "file-different": {
                means: "the log holds, but this file is not what follows from it",
                remedy: "restore the file from the commit before somebody changed it",
            },
            "head-unreadable": {
                means: "`head.json` cannot be read",
                remedy: "restore it from the commit before",
            },
            rewritten: {
                means: "a Deployment saw a head of the ledger that is no longer in its history: force-pushed or cut off",
                remedy: "restore the branch to a commit that contains the one that was seen",
            },
            "history-unread": {
                means: "the branch has more commits than one audit reads; older ones were not looked at",
                remedy: "verify a clone offline: docs/ledger.md",
            },
            "not-signed": {
                means: "a commit on the branch was not signed by GitHub: somebody pushed it",
                remedy: "look at what it did; protect the branch with a ruleset",
            },
            merged: { means: "a commit on the branch has several parents", remedy: "look at what was merged, and by whom" },
        },
    },
});
function verified({ files }) {
    try {
        return (0,verify/* verifyLedger */.xy)(files);
    }
    catch (error) {
        if (error instanceof ledger_errors/* LedgerUnreadable */.XA)
            return undefined;
        throw error;
    }
}
function judgePresence({ ledger, deployments, branch }) {
    if (ledger !== null)
        return [];
    const ours = deployments.filter(({ task }) => task.startsWith(promotion_witness/* TASK_PREFIX */.bH)).length;
    if (ours === 0) {
        return [
            finding("none", "note", `There is no ledger yet: the branch ${branch} does not exist.`, "Run register once with `init: true`."),
        ];
    }
    return [
        finding("missing", "error", `The branch ${branch} is gone, but ${ours} Deployments were recorded on it.`, "Restore it from a clone, or from GitHub's page of branch activity; nothing moves until it is back."),
    ];
}
function judgeVerdict({ ledger, verdict, branch }, url) {
    if (ledger === null)
        return [];
    const evidence = [`${url}/tree/${ledger.oid}`];
    if (verdict === undefined) {
        const message = "The ledger's head.json is missing or cannot be read.";
        return [finding("head-unreadable", "error", message, "Restore it from the commit before.", evidence)];
    }
    switch (verdict.kind) {
        case "intact":
            return [];
        case "broken": {
            const fix = `Look for the commit that did it: git log -p origin/${branch} -- log`;
            return [finding(`entry-bad/${verdict.seq}`, "error", verdict.why, fix, evidence)];
        }
        case "different":
            return verdict.paths.map((path) => finding(`file-different/${path}`, "error", `${path} on the ledger's branch is not what follows from the log.`, `Restore it from the commit before somebody changed it: git log -p origin/${branch} -- ${path}`, [`${url}/blob/${ledger.oid}/${path}`]));
    }
}
function judgeHistory({ ledger, deployments, branch }, url) {
    if (ledger === null)
        return [];
    const { log } = ledger;
    const known = new Set(log.commits.map(({ oid }) => oid));
    const lost = deployments.flatMap((deployment) => {
        const witness = (0,promotion_witness/* payloadOf */.Md)(deployment)?.ledger;
        return witness === undefined || known.has(witness) || !log.complete ? [] : [{ deployment, witness }];
    });
    const [first] = lost;
    return [
        ...(first === undefined
            ? []
            : [
                finding("rewritten", "error", `${lost.length} Deployments saw heads of the ledger that are no longer in its history, the newest ${first.witness.slice(0, 12)} (Deployment ${first.deployment.id}): the branch was cut off or written anew.`, `Restore ${branch} to a commit that contains ${first.witness}.`, [`${url}/commit/${first.witness}`]),
            ]),
        ...(log.complete
            ? []
            : [
                finding("history-unread", "warning", `Only the newest ${log.commits.length} commits of ${branch} were looked at: whether older ones were signed, and whether the branch was rewritten, is not known.`, "Verify a clone offline: docs/ledger.md."),
            ]),
        ...log.commits
            .filter(({ byGitHub }) => !byGitHub)
            .map(({ oid, headline }) => finding(`not-signed/${oid}`, "error", `The commit ${oid.slice(0, 12)} of ${branch} ("${headline}") was not signed by GitHub: somebody pushed it.`, "Look at what it did. A ruleset that restricts who may push keeps the next one out.", [`${url}/commit/${oid}`])),
        ...log.commits
            .filter(({ parents }) => parents > 1)
            .map(({ oid }) => finding(`merged/${oid}`, "error", `The commit ${oid.slice(0, 12)} of ${branch} merges another history into the ledger.`, "Look at what was merged, and by whom.", [`${url}/commit/${oid}`])),
    ];
}
function finding(id, severity, message, fix, evidence = []) {
    return { id: `ledger/${id}`, severity, environment: null, message, fix, evidence };
}

// EXTERNAL MODULE: ./build/src/audit/monitoring/drift.js
var drift = __webpack_require__(62083);
// EXTERNAL MODULE: ./build/src/ledger/said-to-run.js
var said_to_run = __webpack_require__(40854);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/verification/probe.js
var probe = __webpack_require__(74847);
;// CONCATENATED MODULE: ./build/src/audit/rooms/gate.js

/** What a gate would be asked of the default branch's head, which is what the next release comes from. */
function askAtHead(ask, environment) {
    const { client, repo, network, outside, now, repository, url } = ask;
    const { id, defaultBranch, visibility, defaultHead } = repository;
    return {
        ...{ client, repo, network, outside, now, environment },
        subject: { kind: "commit" },
        commit: defaultHead,
        policy: (0,needed/* policyOf */.US)(ask),
        repository: { id, defaultBranch, visibility, url },
    };
}
/** A gate's reasons that are no pass, as findings have them: without the gate's name, which the auditor's name says already. */
function findingReasons(gate, { reasons }) {
    const faults = Object.entries(reasons).filter(([, { remedy }]) => remedy !== "");
    return Object.fromEntries(faults.map(([code, told]) => [code.replace(new RegExp(`^${gate}-`), ""), told]));
}
/** What is in production's way needs somebody now. */
function severityIn({ preset }) {
    return preset === "production" ? "error" : "warning";
}

;// CONCATENATED MODULE: ./build/src/audit/monitoring/health.js








/** Between deployments too, what the policy says of an environment's health holds, for the release that succeeded there last, or that a person found there. */
const healthAuditor = (0,auditor/* defineAuditor */.E)({
    name: "health",
    async gather(ask) {
        const policy = (0,needed/* policyOf */.US)(ask);
        const told = await (0,needed/* toldBy */.Hd)(ask);
        if (told === undefined)
            return [];
        const { environments, releases } = told.projection;
        const looks = [...environments.values()].map(async (state) => {
            const environment = policy.environments.get(state.environment);
            const plan = environment === undefined ? undefined : (0,verification_plan/* verificationOf */.zM)(environment, ask.now);
            const expected = (0,said_to_run/* expectedIn */.aT)(state);
            if (environment === undefined || plan === undefined || expected === null || isChanging(state))
                return [];
            const { id } = expected;
            const read = (0,release_read/* readRelease */.i)(JSON.stringify(releases.get((0,paths/* releasePath */.bD)(state.service, id)) ?? null), id);
            const about = { environment, service: state.service };
            if (read.kind === "broken")
                return [{ ...about, check: "release", seen: { outcome: "blind", message: read.why } }];
            const subject = { record: read.release, environment: environment.name };
            // Programs of a checkout may do anything; an audit only asks.
            const { together } = (0,probe/* probesOf */.pX)(plan.written, subject, ask);
            return Promise.all(together.map(async (probe) => ({
                ...about,
                check: probe.name,
                seen: await probe.look(),
            })));
        });
        return (await Promise.all(looks)).flat();
    },
    judge: (looks) => looks.flatMap(judgeLook),
    documentation: {
        summary: "Each environment answers as `verification` asks (`health` and `tcp`), for the release that succeeded there last.",
        needs: [
            "the network, from the job that audits, to what `verification` names; secrets in `env:` of the step",
            "while a promotion is in the environment nothing is asked: its verification does",
        ],
        reasons: {
            unwell: {
                means: "an address says another thing than the policy asks, or another release answers",
                remedy: "see what runs there; roll back or promote again (docs/rollback.md)",
            },
            unreadable: {
                means: "an address gave no answer that says anything",
                remedy: "run the audit where it answers, or see whether the environment is up",
            },
        },
    },
});
/** Somebody is bringing another release in: which one answers now is not certain. */
function isChanging({ open }) {
    return open.some(({ state }) => state === "deploying" || state === "deployed" || state === "verifying");
}
function judgeLook({ environment, service, check, seen }) {
    if (seen.outcome === "ok")
        return [];
    const unwell = seen.outcome === "bad";
    return [
        {
            id: `health/${unwell ? "unwell" : "unreadable"}/${service}:${environment.name}:${check}`,
            severity: severityIn(environment),
            environment: environment.name,
            message: `${environment.name}: ${seen.message}`,
            fix: unwell
                ? "See what runs there; roll back or promote again (docs/rollback.md)."
                : "Run the audit where it answers, or see whether the environment is up.",
            evidence: environment.url === undefined ? [] : [environment.url],
        },
    ];
}

// EXTERNAL MODULE: ./build/src/gates/monitoring/gather.js + 2 modules
var monitoring_gather = __webpack_require__(43808);
// EXTERNAL MODULE: ./build/src/gates/monitoring/judge.js
var monitoring_judge = __webpack_require__(26710);
// EXTERNAL MODULE: ./build/src/gates/monitoring/words.js
var monitoring_words = __webpack_require__(32652);
// EXTERNAL MODULE: ./build/src/outside/endpoint.js
var endpoint = __webpack_require__(78768);
;// CONCATENATED MODULE: ./build/src/audit/monitoring/monitoring.js







/** Between deployments too, each environment is watched, is well, and is watched by rules and dashboards of its own. */
const monitoringAuditor = (0,auditor/* defineAuditor */.E)({
    name: "monitoring",
    async gather(ask) {
        const environments = [...(0,needed/* policyOf */.US)(ask).environments.values()];
        const watched = environments.map(async ({ name, preset, rules }) => {
            const written = rules.get("monitoring");
            if (written === undefined)
                return [];
            const rule = dist/* parse */.qgA(monitoring_words/* monitoringSchema */._, written);
            const [found, texts] = await Promise.all([(0,monitoring_gather/* askMonitoring */.U)(rule, ask), (0,monitoring_gather/* askRuleTexts */.s)(rule, ask)]);
            const production = preset === "production";
            return [{ environment: name, production, rule, found: { ok: true, value: found }, texts }];
        });
        return (await Promise.all(watched)).flat();
    },
    judge: (watched, { now }) => [
        ...watched.flatMap((one) => judgeHealth(one, now)),
        ...pairsOf(watched).flatMap(([left, right]) => [...judgeDashboards(left, right), ...judgeTexts(left, right)]),
    ],
    documentation: {
        summary: "Every environment whose policy says how it is monitored is watched and well, each by its own means.",
        needs: [
            "the network, from the job that audits, to what `monitoring` names; secrets in `env:` of the step",
            "environments whose monitoring only answers inside its own network are said to be unreadable",
        ],
        reasons: {
            unwell: {
                means: "a part of the monitoring is not as the policy says, or an alert is firing",
                remedy: "the message says which part; docs/gates/monitoring.md explains each",
            },
            unreadable: {
                means: "a part of the monitoring could not be asked from this job",
                remedy: "run the audit where it answers, or allow private addresses in the policy",
            },
            "dashboard-shared": {
                means: "two environments name the same dashboard: what it shows is not about one of them",
                remedy: "give each its own address, also by a variable of the dashboard",
            },
            "rule-differs": {
                means: "an alerting rule of one name watches another thing in another environment",
                remedy: "make them the same but for the environment's name, or say `differs:` where they are meant to differ",
            },
            "rule-alike": {
                means: "the policy says that a rule is another thing in this environment, and it is not",
                remedy: "correct the rule, or take it out of `differs`",
            },
            "rule-shared": {
                means: "one alerting rule watches two environments, and nothing tells their alerts apart",
                remedy: "say `alerts:` with the labels of each environment",
            },
        },
    },
});
/** The gate's own judgement, made between deployments. */
function judgeHealth({ environment, production, rule, found }, now) {
    if (rule.off === true)
        return [];
    return (0,monitoring_judge/* judgeMonitoring */.o)({ now, environment: { name: environment } }, rule, found).flatMap((result) => {
        const { verdict, item, message, unblock, evidence } = result;
        if (verdict === "pass")
            return [];
        const fault = verdict === "unknown" ? "unreadable" : "unwell";
        return [
            {
                id: `monitoring/${fault}/${environment}:${item ?? "all"}`,
                severity: production ? "error" : "warning",
                environment,
                message: `${environment}: ${message}`,
                fix: unblock,
                evidence,
            },
        ];
    });
}
function pairsOf(watched) {
    return watched.flatMap((left, index) => watched.slice(index + 1).map((right) => [left, right]));
}
function judgeDashboards(left, right) {
    const [one, other] = [left.rule.dashboard, right.rule.dashboard];
    if (one === undefined || other === undefined || (0,endpoint/* endpointOf */.X5)(one).url !== (0,endpoint/* endpointOf */.X5)(other).url)
        return [];
    return [
        {
            id: `monitoring/dashboard-shared/${left.environment}+${right.environment}`,
            severity: "warning",
            environment: right.environment,
            message: `${left.environment} and ${right.environment} name the same dashboard, so nobody can tell which of them it shows.`,
            fix: "Give each its own address; most dashboards take the environment as a variable in it.",
            evidence: [(0,endpoint/* endpointOf */.X5)(one).url],
        },
    ];
}
/** Rules of one name, by what they watch; the environments' own names are no difference. */
function judgeTexts(left, right) {
    if (left.texts?.ok !== true || right.texts?.ok !== true)
        return [];
    const others = byName(right.texts.value);
    const shared = serverOf(left) === serverOf(right) && left.rule.alerts === undefined && right.rule.alerts === undefined;
    return [...byName(left.texts.value)].flatMap(([name, texts]) => {
        const counterpart = others.get(name);
        if (counterpart === undefined)
            return [];
        const subject = `${left.environment}+${right.environment}:${name}`;
        const one = neutral(texts, left.environment);
        const other = neutral(counterpart, right.environment);
        const meant = [left, right].some(({ rule }) => rule.differs?.includes(name) === true);
        if (meant)
            return one === other ? [alike(left, right, name)] : [];
        if (one !== other) {
            return [
                {
                    id: `monitoring/rule-differs/${subject}`,
                    severity: "warning",
                    environment: right.environment,
                    message: `The alerting rule ${name} is not the same in ${left.environment} and ${right.environment}: ${shown(texts)} there, ${shown(counterpart)} here.`,
                    fix: `Make them the same but for the environment's name; where they are meant to differ, say so: monitoring: { differs: [${name}] }.`,
                    evidence: [],
                },
            ];
        }
        if (!shared)
            return [];
        return [
            {
                id: `monitoring/rule-shared/${subject}`,
                severity: "note",
                environment: right.environment,
                message: `One alerting rule ${name} watches ${left.environment} and ${right.environment}, and the policy names no labels that tell their alerts apart.`,
                fix: `Say alerts: with the labels of each environment, such as alerts: 'env="${right.environment}"'.`,
                evidence: [],
            },
        ];
    });
}
function alike(left, right, name) {
    return {
        id: `monitoring/rule-alike/${left.environment}+${right.environment}:${name}`,
        severity: "warning",
        environment: right.environment,
        message: `The policy says that the alerting rule ${name} differs between ${left.environment} and ${right.environment}, and it is the same but for their names.`,
        fix: "Correct the rule of the environment that is meant to be watched differently, or take it out of `differs`.",
        evidence: [],
    };
}
function serverOf({ rule }) {
    return rule.prometheus === undefined ? undefined : (0,endpoint/* endpointOf */.X5)(rule.prometheus).url;
}
function byName(texts) {
    const found = new Map();
    for (const text of texts)
        found.set(text.name, [...(found.get(text.name) ?? []), text]);
    return found;
}
/** The rules without the environment's own name, in an order of their own. */
function neutral(texts, environment) {
    const own = new RegExp(`\\b${environment.replace(/[^A-Za-z0-9]/g, "\\$&")}\\b`, "gi");
    return JSON.stringify(texts.map(({ query, duration }) => `${query.replace(own, "*")} for ${duration}`).sort());
}
function shown(texts) {
    return texts.map(({ query, duration }) => `"${query.slice(0, 200)}" for ${duration} s`).join(" and ");
}

// EXTERNAL MODULE: ./build/src/github/incidents.js
var incidents = __webpack_require__(80710);
// EXTERNAL MODULE: ./build/src/ledger/review.js
var ledger_review = __webpack_require__(47623);
// EXTERNAL MODULE: ./build/src/promotion/incident.js
var promotion_incident = __webpack_require__(79429);
;// CONCATENATED MODULE: ./build/src/audit/overrides.js







/** Overrides are looked at by somebody else in time, and none is forgotten when it is over (R22). */
const overridesAuditor = (0,auditor/* defineAuditor */.E)({
    name: "overrides",
    async gather(ask) {
        const states = [...((await (0,needed/* toldBy */.Hd)(ask))?.projection.environments.values() ?? [])];
        const { client, repo, url, now } = ask;
        const look = ({ environment, service, reviews = [] }) => reviews
            .filter((review) => (0,ledger_review/* dueAt */.s5)(review) <= now.getTime())
            .map(async (review) => {
            const about = { id: review.promotion, environment, service, release: review.release };
            const incident = (0,promotion_incident/* incidentOf */.w)({ repositoryUrl: url }, about, review.overriding);
            const told = await (0,reading/* reading */.hF)((0,permissions/* addPermission */.F)("issues", "read"), () => (0,incidents/* readIncident */.rM)(client, repo, incident));
            return { environment, review, told };
        });
        return {
            due: await Promise.all(states.flatMap(look)),
            over: states.flatMap(({ open }) => open.flatMap((promotion) => (promotion.overrides ?? [])
                .filter(({ until }) => Date.parse(until) <= now.getTime())
                .map(({ gate, until }) => ({ promotion, gate, until })))),
        };
    },
    judge: ({ due, over }, { url }) => [
        ...due.flatMap((one) => judgeDue(one, url)),
        ...over.map(({ promotion, gate, until }) => ({
            id: `overrides/over/${promotion.id}:${gate}`,
            severity: "note",
            environment: promotion.environment,
            message: `The override of ${gate} for ${promotion.id} ended at ${until}, and the promotion still waits.`,
            fix: `Nothing, or: /override ${gate} <why> again.`,
            evidence: [],
        })),
    ],
    documentation: {
        summary: "Every override that was used was looked at by somebody else within three days.",
        needs: ["`contents: read`: the ledger", "`issues: read`: who closed an override's issue"],
        reasons: {
            unreviewed: {
                means: "an override was used more than three days ago, and nobody else closed its issue",
                remedy: "look at it and close the issue; nothing more enters that environment until then",
            },
            unreadable: { means: "the override's issue could not be read", remedy: "give the job `issues: read`" },
            over: {
                means: "an override ended, and the promotion it was given for still waits",
                remedy: "nothing, or override again",
            },
        },
    },
});
function judgeDue({ environment, review, told }, url) {
    const { gate, actor, seq } = review.overriding;
    const id = `${seq}`;
    if (!told.ok)
        return [(0,reading/* unreadable */.O$)(`overrides/unreadable/${id}`, `The issue of override ${seq}`, told, { environment })];
    // Only an account of a person other than the one who overrode has looked, by number.
    if (told.value.some(({ closedBy }) => closedBy !== null && !closedBy.bot && closedBy.id !== actor.id))
        return [];
    const page = told.value[0]?.page ?? `${url}/issues?q=label%3Aenv-incident`;
    return [
        {
            id: `overrides/unreviewed/${id}`,
            severity: "error",
            environment,
            message: `${actor.login} overrode ${gate} for ${review.promotion}, which entered ${environment} at ${review.at}; nobody else has looked at it.`,
            fix: `Somebody else than ${actor.login} looks at it and closes the issue.`,
            evidence: [page],
        },
    ];
}

;// CONCATENATED MODULE: ./build/src/audit/policy.js



/** The policy is there, without a mistake, and says what its presets ask. */
const policyAuditor = (0,auditor/* defineAuditor */.E)({
    name: "policy",
    async gather({ policy, policyText: text }) {
        const read = text === null ? undefined : (0,gates_policy.readPolicy)(text);
        return { text, why: policy.ok ? undefined : policy.why, read };
    },
    judge: ({ read, why }) => {
        if (read === undefined)
            return [missing(why ?? "it could not be read")];
        if (read.ok)
            return [...read.policy.environments.values()].flatMap(judgeAnswers);
        return read.mistakes.map(({ message, line, column, key }) => ({
            id: `policy/mistake/${key === "" ? `line-${line}` : key}`,
            severity: "error",
            environment: null,
            message,
            fix: `Correct ${policy_policy/* POLICY_PATH */.l}; until then nothing moves.`,
            file: { path: policy_policy/* POLICY_PATH */.l, line, column },
            evidence: [],
        }));
    },
    documentation: {
        summary: "The policy on the default branch is there, has no mistake, and answers what its presets ask.",
        needs: ["`contents: read`"],
        reasons: {
            missing: { means: "there is no policy, or it could not be read", remedy: "write one: docs/start.md" },
            mistake: { means: "the policy has a mistake; nothing moves until it is corrected", remedy: "correct it" },
            unanswered: {
                means: "the policy does not say something that the preset wants to know, so nothing enters",
                remedy: "paste the lines that the message shows",
            },
        },
    },
});
function missing(why) {
    return {
        id: "policy/missing",
        severity: "error",
        environment: null,
        message: `There is no policy to go by: ${why}.`,
        fix: `Write ${policy_policy/* POLICY_PATH */.l}: docs/start.md of env-actions.`,
        evidence: [],
    };
}
function judgeAnswers({ name, answers, }) {
    return answers.map(({ question, lines }) => ({
        id: `policy/unanswered/${name}:${(lines[0] ?? question).replace(/[^a-z-].*$/s, "")}`,
        severity: "warning",
        environment: name,
        message: `${question} The policy does not say it, so nothing enters ${name}.`,
        fix: `Add below ${name}: ${lines.join(" / ")}`,
        file: { path: policy_policy/* POLICY_PATH */.l },
        evidence: [],
    }));
}

// EXTERNAL MODULE: ./build/src/environments/config/check.js + 2 modules
var check = __webpack_require__(60486);
// EXTERNAL MODULE: ./build/src/environments/config/read.js
var read = __webpack_require__(94087);
// EXTERNAL MODULE: ./build/src/environments/config/references.js
var config_references = __webpack_require__(87673);
// EXTERNAL MODULE: ./build/src/environments/config/rule.js
var config_rule = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/gates/config/documentation.js
var documentation = __webpack_require__(80831);
;// CONCATENATED MODULE: ./build/src/audit/rooms/config.js










/** Between releases too, each environment's configuration is valid, and what it refers to exists. */
const configAuditor = (0,auditor/* defineAuditor */.E)({
    name: "config",
    async gather(ask) {
        const { client, repo, repository } = ask;
        const environments = [...(0,needed/* policyOf */.US)(ask).environments.values()].flatMap((environment) => {
            const rule = (0,config_rule/* ruleIn */.UJ)(environment);
            return rule === undefined ? [] : [{ environment, rule }];
        });
        if (environments.length === 0)
            return [];
        const wanted = environments.map(({ rule }) => (0,read/* filesOf */.R8)(rule));
        const files = await (0,read/* readConfigFiles */.Wx)(client, {
            ...{ repo, commit: repository.defaultHead, rulesFrom: "commit" },
            values: [...new Set(wanted.flatMap(({ values }) => values))],
            rules: [...new Set(wanted.flatMap(({ rules }) => rules))],
        });
        return Promise.all(environments.map(async ({ environment, rule }) => {
            const checked = await (0,check/* checkConfig */.l)(rule, (0,read/* textsOf */.CB)(rule, files));
            const said = { environment: environment.name, severity: severityIn(environment) };
            if (!checked.ok)
                return { ...said, faults: checked.faults, references: undefined };
            const { references } = checked.config;
            if (!isListed(rule))
                return { ...said, faults: [], references: undefined };
            const names = await (0,read/* readKnownNames */.Ej)(client, { repo, environment, references });
            return { ...said, faults: [], references: (0,config_references/* checkReferences */.$)(references, names) };
        }));
    },
    judge: (configured, { url, repository }) => configured.flatMap((one) => [...judgeFaults(one, `${url}/blob/${repository.defaultHead}`), ...judgeNames(one)]),
    documentation: {
        summary: "The configuration of each environment on the default branch is valid, and what it refers to exists.",
        needs: [
            ...documentation/* configDocumentation */.p.needs,
            "what the policy proves by `references: given` only the deploying job can show; it is not judged here",
        ],
        reasons: findingReasons("config", documentation/* configDocumentation */.p),
    },
});
const isListed = ({ references }) => references === "listed";
/** One finding for each key that has mistakes. */
function judgeFaults({ environment, severity, faults }, blob) {
    const byId = Map.groupBy(faults, ({ code, at, key }) => [`config/${code.replace(/^config-/, "")}/${environment}/${at.path}`, ...(key === "" ? [] : [key])].join(":"));
    return [...byId].flatMap(([id, [first, ...more]]) => {
        if (first === undefined)
            return [];
        const message = [first, ...more].map((one) => one.message).join(" ");
        return [
            {
                ...{ id, severity, environment, message: `The configuration of ${environment} is not valid. ${message}` },
                fix: FIX[first.code],
                file: first.at,
                evidence: [`${blob}/${first.at.path}#L${first.at.line}`],
            },
        ];
    });
}
const FIX = {
    "config-secret-plain": "Rotate that secret, because the repository's history keeps it; keep the new one in the GitHub environment, and name it: { secret: NAME }.",
    "config-missing": "Add the file, or correct `config` in .github/environments.yml.",
    "config-schema-invalid": "Correct the schema; docs/configuration.md says what it may be.",
    "config-invalid": "Correct the file; the action config annotates every mistake in a pull request.",
};
function judgeNames({ environment, severity, references }) {
    if (references === undefined)
        return [];
    return ["secrets", "variables"].flatMap((kind) => {
        const check = references[kind];
        if (check === "none")
            return [];
        if (!check.ok) {
            const fix = `Give \`token:\` ${environment_names/* NAMES_NEED */.U9}; or say \`references: given\` in the policy.`;
            const id = `config/references-unlisted/${environment}:${kind}`;
            return [(0,reading/* unreadable */.O$)(id, `Which ${kind} ${environment} has`, { why: check.why, fix }, { severity, environment })];
        }
        return check.value.missing.map(({ name, path, line, column }) => ({
            file: { path, line, column },
            ...{ id: `config/reference-missing/${environment}:${kind}.${name}`, severity, environment, evidence: [] },
            message: `The configuration of ${environment} names the ${kind === "secrets" ? "secret" : "variable"} ${name}, which does not exist there.`,
            fix: `Add it in Settings > Environments > ${environment}, or correct the name.`,
        }));
    });
}

// EXTERNAL MODULE: ./build/src/environments/isolation/judge.js + 3 modules
var isolation_judge = __webpack_require__(40456);
// EXTERNAL MODULE: ./build/src/environments/isolation/rule.js
var isolation_rule = __webpack_require__(16517);
// EXTERNAL MODULE: ./build/src/gates/isolation/documentation.js
var isolation_documentation = __webpack_require__(4743);
// EXTERNAL MODULE: ./build/src/gates/isolation/gate.js
var gate = __webpack_require__(36666);
// EXTERNAL MODULE: ./build/src/gates/isolation/gather.js
var isolation_gather = __webpack_require__(50758);
;// CONCATENATED MODULE: ./build/src/audit/rooms/isolation.js










/** Between releases too, nobody uses what is another environment's, and the jobs that sanitize and clean up succeed. */
const isolationAuditor = (0,auditor/* defineAuditor */.E)({
    name: isolation_rule/* ISOLATION */.JZ,
    async gather(ask) {
        const policy = (0,needed/* policyOf */.US)(ask);
        const isolated = [...policy.environments.values()].map(async (environment) => {
            const written = environment.rules.get(isolation_rule/* ISOLATION */.JZ);
            if (written === undefined)
                return [];
            const rule = (0,gate/* withoutMeasuring */.k)(dist/* parse */.qgA(isolation_rule/* isolationSchema */.E3, written));
            return [{ policy, environment, rule, found: await (0,isolation_gather/* gatherIsolation */.Y)(rule, askAtHead(ask, environment)) }];
        });
        return (await Promise.all(isolated)).flat();
    },
    judge: (isolated, { now, url: repositoryUrl, repository }) => {
        const { id: repositoryId, defaultBranch } = repository;
        return isolated.flatMap(({ policy, environment, rule, found }) => {
            const about = { policy, environment, now, repositoryId, defaultBranch, repositoryUrl };
            const auditing = { auditor: isolation_rule/* ISOLATION */.JZ, environment: environment.name, severity: severityIn(environment) };
            return (0,statement/* findingsOf */.W)((0,isolation_judge/* judgeIsolation */.gj)(about, rule, { ok: true, value: found }), auditing);
        });
    },
    documentation: {
        summary: "What environments declare as their own is used by no other, no live data is below production, and clean-up runs.",
        needs: [
            "`actions: read` for `sanitize` and `cleanup`, `contents: read` for `scan`",
            "`reach` and `resolve` need the environment's own network, so its deploying job measures them, and the audit does not",
        ],
        reasons: findingReasons(isolation_rule/* ISOLATION */.JZ, isolation_documentation/* isolationDocumentation */.f),
    },
});

// EXTERNAL MODULE: ./build/src/environments/parity/read.js + 3 modules
var parity_read = __webpack_require__(20124);
// EXTERNAL MODULE: ./build/src/gates/parity/documentation.js
var parity_documentation = __webpack_require__(34752);
;// CONCATENATED MODULE: ./build/src/audit/rooms/parity.js





/** Between releases too, what mirrors another environment is like it: its configuration, and GitHub's own settings. */
const parityAuditor = (0,auditor/* defineAuditor */.E)({
    name: "parity",
    async gather(ask) {
        const { client, repo, repository, now } = ask;
        const policy = (0,needed/* policyOf */.US)(ask);
        const mirrors = [...policy.environments.values()].flatMap((mirror) => {
            const named = mirror.rules.get("parity");
            const mirrored = typeof named === "string" ? policy.environments.get(named) : undefined;
            return mirrored === undefined ? [] : [{ mirror, mirrored }];
        });
        return Promise.all(mirrors.map(async ({ mirror, mirrored }) => ({
            environment: mirror.name,
            mirrored: mirrored.name,
            severity: severityIn(mirror),
            parity: await (0,parity_read/* readParity */.s)({
                ...{ client, repo, policy, mirror, mirrored, now },
                ...{ commit: repository.defaultHead, rulesFrom: "commit", settings: true },
            }),
        })));
    },
    judge: (mirrors) => mirrors.flatMap(judgeMirror),
    documentation: {
        summary: "Each environment that mirrors another one is like it, but for the differences that are written down.",
        needs: parity_documentation/* parityDocumentation */.y.needs,
        reasons: findingReasons("parity", parity_documentation/* parityDocumentation */.y),
    },
});
function judgeMirror(mirror) {
    const { environment, mirrored, parity } = mirror;
    const { configuration } = parity;
    const about = (reason, what, told) => ({
        ...{ id: ["parity", reason, environment, what].filter((part) => part !== "").join("/") },
        ...{ severity: mirror.severity, environment, evidence: [], ...told },
    });
    const parts = ["settings", "secrets", "variables"].flatMap((name) => {
        const part = parity[name];
        if (part === "none")
            return [];
        if (part.ok)
            return judgePart(mirror, part.value);
        const message = `Whether the ${name} of ${environment} are like those of ${mirrored} could not be read, so nobody knows: ${part.why}`;
        return [about("unreadable", name, { message, fix: UNREAD })];
    });
    if (configuration === "none") {
        if (parity.settings !== "none")
            return parts;
        const message = `Neither ${environment} nor ${mirrored} says what could be compared: no \`config\`, and no GitHub environment.`;
        return [about("nothing", "", { message, fix: "Say `config:` for both, or take `mirrors:` out of the policy." })];
    }
    if (configuration.kind === "compared")
        return [...judgePart(mirror, configuration), ...parts];
    const message = `The configurations of ${environment} and ${mirrored} cannot be compared: ${configuration.why}`;
    const [first] = configuration.faults;
    const broken = about("incomparable", "", { message, fix: "Correct what the message names: docs/configuration.md." });
    return [first === undefined ? broken : { ...broken, file: first.at }, ...parts];
}
const UNREAD = "Give `actions: read`, and for names of secrets and variables the token of an App with Environments: read; or write that they may differ into config/differences.yml.";
function judgePart({ environment, severity }, { faults }) {
    return faults.map(({ code, what, message, at }) => {
        const finding = {
            ...{ id: `parity/${code.replace(/^parity-/, "")}/${environment}/${what}`, severity, environment, message },
            fix: "Make them alike, or write the difference down in config/differences.yml, with reason, owner and until.",
            evidence: [],
        };
        return at === null ? finding : { ...finding, file: at };
    });
}

// EXTERNAL MODULE: ./build/src/environments/recovery/judge.js + 2 modules
var recovery_judge = __webpack_require__(86299);
// EXTERNAL MODULE: ./build/src/environments/recovery/rule.js
var recovery_rule = __webpack_require__(74826);
// EXTERNAL MODULE: ./build/src/gates/recovery/documentation.js
var recovery_documentation = __webpack_require__(58230);
// EXTERNAL MODULE: ./build/src/gates/recovery/gather.js + 1 modules
var recovery_gather = __webpack_require__(58735);
;// CONCATENATED MODULE: ./build/src/audit/rooms/recovery.js









/** Backups, drills and runbooks are as young and as good as the policy asks, whether or not that keeps releases out. */
const recoveryAuditor = (0,auditor/* defineAuditor */.E)({
    name: recovery_rule/* RECOVERY */.wc,
    async gather(ask) {
        const { client, repo } = ask;
        const environments = [...(0,needed/* policyOf */.US)(ask).environments.values()];
        const ruled = environments.flatMap((environment) => {
            const written = environment.rules.get(recovery_rule/* RECOVERY */.wc);
            return written === undefined ? [] : [{ environment, rule: dist/* parse */.qgA(recovery_rule/* recoverySchema */.HZ, written) }];
        });
        const unsaid = environments
            .filter(({ preset, rules }) => preset === "production" && rules.get(recovery_rule/* RECOVERY */.wc) === undefined)
            .map(({ name }) => name);
        if (ruled.length === 0)
            return { recoverable: [], unsaid };
        const states = [...((await (0,needed/* toldBy */.Hd)(ask))?.projection.environments.values() ?? [])];
        const asked = ruled.flatMap(({ environment, rule }) => {
            const there = states.filter((state) => state.environment === environment.name);
            const told = there.map(({ service, recovery }) => ({
                service: there.length > 1 ? service : undefined,
                recovery,
            }));
            return (told.length > 0 ? told : NOWHERE).map((each) => ({ environment, rule, ...each }));
        });
        const recoverable = await Promise.all(asked.map(async (each) => {
            const found = await (0,recovery_gather/* gatherRecovery */.N)(each.rule, { client, repo, recovery: each.recovery });
            return { ...each, found };
        }));
        return { recoverable, unsaid };
    },
    judge: ({ recoverable, unsaid }, { now, url: repositoryUrl, repository }) => {
        const { id: repositoryId, defaultBranch } = repository;
        const found = recoverable.flatMap(({ environment, service, rule, recovery, found }) => {
            const { name, preset } = environment;
            const about = { environment: name, preset, recovery, now, repositoryId, defaultBranch, repositoryUrl };
            const statements = (0,recovery_judge/* judgeRecovery */.b)(about, rule, { ok: true, value: found });
            const told = statements.map((one) => service === undefined ? one : { ...one, about: `${service}:${one.about}` });
            return (0,statement/* findingsOf */.W)(told, { auditor: recovery_rule/* RECOVERY */.wc, environment: name, severity: severityIn(environment) });
        });
        return [...found, ...unsaid.map(judgeUnsaid)];
    },
    documentation: {
        summary: "Backups, restore drills and runbooks are as young and as good as the policy asks of each environment.",
        needs: recovery_documentation/* recoveryDocumentation */.M.needs,
        reasons: {
            ...findingReasons(recovery_rule/* RECOVERY */.wc, recovery_documentation/* recoveryDocumentation */.M),
            unsaid: {
                means: "the policy says nothing about how production is recovered: no backup, no drill, no runbook is looked at",
                remedy: "add `recovery:` to the environment, or accept the warning with a reason in the baseline",
            },
        },
    },
});
/** A warning, as whoever says half of it gets errors: to say nothing must not be the quieter way (R105, R121). */
function judgeUnsaid(environment) {
    return {
        id: `recovery/unsaid/${environment}`,
        severity: "warning",
        environment,
        message: `The policy does not say how ${environment} is recovered, so nobody looks at its backups, drills and runbook.`,
        fix: "Add below it: recovery: { backup: full, every: 24h, rpo: 1h, rto: 4h, drill: 90d, runbook: docs/recovery.md }",
        evidence: [],
    };
}
/** Nothing was ever recorded there. */
const NOWHERE = [{ service: undefined, recovery: undefined }];

// EXTERNAL MODULE: ./build/src/environments/settings/history.js
var settings_history = __webpack_require__(14416);
;// CONCATENATED MODULE: ./build/src/environments/settings/judge.js


/** Parts that stand on the page of a review of who has access: whoever signed it has seen them. */
const REVIEWED = /^(?:environment|branch|ruleset) /;
/** Lines of a finding, before and after together. */
const judge_MOST_SHOWN = 20;
/**
 * A change that nobody answered for is a finding that shows before and after, for as long as nobody does (R62). What could
 * not be read is one too, never "no change". Pure.
 */
function judge_judgeSettings({ now, history, reviewed, url }) {
    const unread = unreadKinds(now).map((part) => judgeUnread(part));
    if (history === undefined)
        return unread;
    const open = [...history.changes, ...(0,settings_history/* changesSince */.sR)(history, now)].filter((change) => !isReviewed(change, reviewed));
    const evidence = [`${url}/settings`];
    return [
        ...unread,
        ...open.map((change) => judge_judgeChange(change, evidence)),
        ...(history.seq === 0 ? [UNRECORDED] : []),
    ];
}
function isReviewed({ part, recorded }, reviewed) {
    return recorded !== undefined && recorded.seq < reviewed && REVIEWED.test(part);
}
function judge_judgeChange(change, evidence) {
    const { part, before, after, recorded } = change;
    const gone = before.filter((line) => !after.includes(line));
    const come = after.filter((line) => !before.includes(line));
    const when = recorded === undefined ? "since the last entry about it" : `by entry ${recorded.seq} of the log`;
    const severity = part.startsWith("secrets ") ? "warning" : "error";
    const environment = /^environment (.*)$/.exec(part)?.[1] ?? /^secrets of (?!the repository$)(.*)$/.exec(part)?.[1];
    const review = REVIEWED.test(part)
        ? "confirm it by the review of who has access (`access: { review: 90d }`), or "
        : "";
    return {
        id: `settings/changed/${(0,settings_history/* nameOf */.Vb)(change)}`,
        severity,
        environment: environment ?? null,
        message: `GitHub's settings changed (${part}), ${when}, and no record says who answers for it. Before: ${judge_shown(gone)}. After: ${judge_shown(come)}.`,
        fix: `Find out who did it: the audit log of the organization, or the security log of the owner. Where it is meant to be so, ${review}accept this finding with a reason in .github/audit-baseline.yml; else set it back, and accept that too.`,
        evidence,
    };
}
function judge_shown(lines) {
    if (lines.length === 0)
        return "nothing";
    const rest = lines.length > judge_MOST_SHOWN ? ` and ${lines.length - judge_MOST_SHOWN} more` : "";
    return `${lines.slice(0, judge_MOST_SHOWN).join("; ")}${rest}`;
}
/** The first unread part of each kind, with the names of all. */
function unreadKinds(now) {
    const kinds = new Map();
    for (const part of now)
        if (!part.lines.ok)
            kinds.set(part.kind, [...(kinds.get(part.kind) ?? []), part]);
    return [...kinds.values()].flatMap((parts) => {
        const [first] = parts;
        return first === undefined ? [] : [{ first, names: parts.map(({ part }) => part) }];
    });
}
/** No workflow's own token is shown bypass lists and names of secrets, so that there it is a note; what it may read is not. */
function judgeUnread({ first, names }) {
    const { kind, lines } = first;
    const why = lines.ok ? { why: "", fix: "" } : lines;
    const severity = kind === "bypass-lists" || kind === "secret-names" ? "note" : "error";
    const what = `Whether settings of GitHub changed (${names.join(", ")})`;
    return (0,reading/* unreadable */.O$)(`settings/unseen/${kind}`, what, why, { severity });
}
const UNRECORDED = {
    id: "settings/unrecorded",
    severity: "warning",
    environment: null,
    message: "The ledger has no record of GitHub's settings, so nobody will see from it when they change.",
    fix: "Run the audit without `dry-run`, and with `contents: write`: it records them when they changed, and nothing else.",
    evidence: [],
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/environments/settings/parts.js


/** The key of the repository's own secrets; no environment is called so. */
const REPOSITORY = "";
/** The longest list that the ledger takes of one part; of what is beyond only the digest is kept, so that it is compared too. */
const MOST_LINES = 200;
const NOT_SHOWN = {
    ok: false,
    why: "GitHub does not show to this token who may bypass it",
    fix: "Who may bypass a ruleset is only shown to those who may edit it: give the step the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).",
};
/** GitHub's settings in parts that are compared one by one (R62). Pure. */
function partsOf({ visibility, environments, access, secrets }) {
    const parts = [
        { part: "repository", kind: "environments", lines: seen([`visibility ${visibility}`]) },
        {
            part: "environments",
            kind: "environments",
            lines: environments.ok ? seen(environments.value.map(({ id, name }) => `${id} ${(0,access_snapshot/* plain */.pj)(name)}`)) : environments,
        },
        ...access.environments.flatMap((one) => environmentPart(one, environments)),
        ...access.branches.flatMap(branchParts),
        ...[...secrets].map(([name, read]) => ({
            part: name === REPOSITORY ? "secrets of the repository" : `secrets of ${(0,access_snapshot/* plain */.pj)(name)}`,
            kind: "secret-names",
            lines: read.ok ? seen(read.value.map((secret) => `secret ${(0,access_snapshot/* plain */.pj)(secret)}`)) : read,
        })),
    ];
    // A ruleset that holds for both branches is one part.
    return [...new Map(parts.map((part) => [part.part, part])).values()];
}
function environmentPart({ name, settings }, environments) {
    if (settings === undefined)
        return [];
    const part = `environment ${(0,access_snapshot/* plain */.pj)(name)}`;
    if (!settings.ok) {
        const isGone = environments.ok && !environments.value.some((one) => one.name === name);
        return [{ part, kind: "environments", lines: isGone ? seen([]) : settings }];
    }
    const { id, accounts, preventSelfReview, waitTimer, branches, adminsBypass } = settings.value;
    const lines = [
        `id ${id}`,
        ...accounts.map((account) => `reviewer ${(0,access_snapshot/* plain */.pj)(account)}`),
        ...branches.map((branch) => `lets in ${(0,access_snapshot/* plain */.pj)(branch)}`),
        `prevents self-review ${preventSelfReview}`,
        `waits ${waitTimer} min`,
        `administrators pass ${adminsBypass ?? "unseen"}`,
    ];
    return [{ part, kind: "environments", lines: seen(lines) }];
}
function branchParts({ branch, rules, rulesets }) {
    const part = `branch ${(0,access_snapshot/* plain */.pj)(branch)}`;
    if (!rules.ok)
        return [{ part, kind: "rules", lines: rules }];
    const held = rules.value ?? [];
    const lines = rules.value === undefined
        ? ["no rules on this plan"]
        : held.map(({ type, ruleset }) => `rule ${(0,access_snapshot/* plain */.pj)(type)} of ruleset ${ruleset}`);
    const ids = [...new Set(held.map(({ ruleset }) => ruleset))];
    return [
        { part, kind: "rules", lines: seen(lines) },
        // They were read in the order of these ids.
        ...rulesets.map((read, at) => {
            const bypass = read.ok ? read.value.bypass : null;
            const about = { part: `ruleset ${ids[at] ?? 0}`, kind: "bypass-lists" };
            if (!read.ok)
                return { ...about, lines: read };
            if (bypass === null)
                return { ...about, lines: NOT_SHOWN };
            const passed = bypass.map(({ type, id, mode }) => `bypassed by ${(0,access_snapshot/* plain */.pj)(type)} ${id ?? "all"} ${(0,access_snapshot/* plain */.pj)(mode)}`);
            return { ...about, lines: seen([`name ${(0,access_snapshot/* plain */.pj)(read.value.name)}`, ...passed]) };
        }),
    ];
}
function seen(lines) {
    const sorted = [...new Set(lines.map((line) => line.slice(0, 250)))].toSorted();
    if (sorted.length <= MOST_LINES)
        return { ok: true, value: sorted };
    const rest = sorted.slice(MOST_LINES);
    const digest = (0,external_node_crypto_.createHash)("sha256").update(rest.join("\n")).digest("hex");
    return { ok: true, value: [...sorted.slice(0, MOST_LINES), `~ ${rest.length} more, sha256 ${digest}`] };
}

;// CONCATENATED MODULE: ./build/src/audit/settings/auditor.js









/** GitHub's settings are those that the ledger has, or somebody answered for the change (R57, R62). */
const settingsAuditor = (0,auditor/* defineAuditor */.E)({
    name: "settings",
    async gather(ask) {
        const [now, told, reviewed] = await Promise.all([readParts(ask), (0,needed/* toldBy */.Hd)(ask), lastReview(ask)]);
        return { now, history: told === undefined ? undefined : (0,settings_history/* tellSettings */.Vz)(told.events), reviewed };
    },
    judge: (question, { url }) => judge_judgeSettings({ ...question, url }),
    documentation: {
        summary: "GitHub's own settings (environments, reviewers, bypass, branches, rulesets, names of secrets) are those that the ledger has, or somebody answered for the change.",
        needs: [
            "`contents: write`: each audit that sees a change records it in the ledger, and nothing else; without it, changes are compared with what was recorded before",
            "`actions: read`: the environments",
            "for bypass lists and names of secrets: the token of a GitHub App with Administration, Environments: read and Secrets: read, or of an administrator; what was not seen is said, and is never called unchanged",
        ],
        reasons: {
            changed: {
                means: "a setting is not what it was, and no proven review of who has access was signed after it",
                remedy: "find out who did it; confirm the review of who has access, or accept the finding with a reason in the baseline. Names of secrets stand on no review's page, so only the baseline answers for them",
            },
            unseen: {
                means: "some settings could not be read, so nobody knows whether they changed",
                remedy: "the finding names the permission or token",
            },
            unrecorded: {
                means: "the ledger has no record of the settings to compare with",
                remedy: "run the audit with `contents: write` and without `dry-run`",
            },
        },
    },
});
/** GitHub's settings now. Throws `Unread` without a policy. */
async function readParts(ask) {
    const { client, repo, repository, environments } = ask;
    const native = [...(0,needed/* policyOf */.US)(ask).environments.values()].filter((one) => one.githubEnvironment !== "none");
    const places = [REPOSITORY, ...native.map(({ name }) => name)];
    const fix = `Give the step another token (\`token:\`): ${environment_names/* NAMES_NEED */.U9}.`;
    const [access, secrets] = await Promise.all([
        ask.access(),
        Promise.all(places.map(async (place) => {
            const environment = place === REPOSITORY ? null : place;
            const names = await (0,reading/* reading */.hF)(fix, () => (0,environment_names/* readNames */.r6)(client, { repo, environment, kind: "secrets" }));
            return [place, names];
        })),
    ]);
    return partsOf({ visibility: repository.visibility, environments, access, secrets: new Map(secrets) });
}
/** The number of the last review of who has access, if its comment proves it now; the ledger's word alone answers for nothing. */
async function lastReview(ask) {
    const { last } = await gatherReview(ask);
    if (last === undefined)
        return 0;
    const { reviewed, signed } = last;
    const proven = [...signed.values()].some((read) => read.ok && (0,review/* refuteReview */.g0)(reviewed, read.value, ask.repo) === undefined && read.value.rights.kind === "allowed");
    return proven ? reviewed.seq : 0;
}

;// CONCATENATED MODULE: ./build/src/audit/auditors.js


























/** Every auditor, in the order in which findings of one severity are shown. A new one is one file and one line here. */
const AUDITORS = [
    policyAuditor,
    ledgerAuditor,
    checkpoints_auditor/* checkpointsAuditor */.WP,
    deploymentsAuditor,
    rulesAuditor,
    configAuditor,
    parityAuditor,
    isolationAuditor,
    recoveryAuditor,
    workflowsAuditor,
    secretsAuditor,
    accessAuditor,
    credentialsAuditor,
    settingsAuditor,
    overridesAuditor,
    exceptionsAuditor,
    locksAuditor,
    staleAuditor,
    controllerAuditor,
    artifactsAuditor,
    bannedAuditor,
    drillsAuditor,
    monitoringAuditor,
    healthAuditor,
    drift/* driftAuditor */.UC,
    updatesAuditor,
];

;// CONCATENATED MODULE: ./build/src/audit/baseline.js




/** Findings that somebody accepted for a time, by their ids. */
const shape = dist/* strictObject */.rej({
    version: dist/* literal */.euz(1),
    accepted: dist/* array */.YOg(dist/* strictObject */.rej({
        id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(500)),
        because: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(3), dist/* maxLength */.Ru6(500)),
        until: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(policy_day/* isDay */.N, "a day such as 2027-01-31")),
    })),
});
/**
 * Takes out what the baseline accepts. It fails closed: a baseline that cannot be read accepts nothing and is a finding, one
 * whose day is over counts no longer, and an id that is found no more is said, so that the list does not grow old.
 */
function sortOut(findings, baseline, now) {
    if (baseline === null)
        return { findings, accepted: [] };
    const read = readBaseline(baseline.text);
    if ("why" in read)
        return { findings: [...findings, broken(baseline.path, read.why)], accepted: [] };
    const holding = new Map(read.filter(({ until }) => (0,policy_day/* endOfDay */.D0)(until) > now).map((one) => [one.id, one]));
    const known = new Set(findings.map(({ id }) => id));
    return {
        findings: [
            ...findings.filter(({ id }) => !holding.has(id)),
            ...read.filter(({ id }) => !known.has(id)).map((one) => unused(baseline.path, one)),
        ],
        accepted: findings.flatMap((finding) => {
            const one = holding.get(finding.id);
            return one === undefined ? [] : [{ finding, because: one.because, until: one.until }];
        }),
    };
}
function readBaseline(text) {
    const { root, mistakes } = (0,read_yaml/* readYaml */.g)(text);
    const [mistake] = mistakes;
    if (root === undefined || mistake !== undefined)
        return { why: mistake?.message ?? "it is no YAML" };
    const read = dist/* safeParse */.xLC(shape, (0,source/* plain */.pj)(root));
    if (read.success)
        return read.output.accepted;
    const [issue] = read.issues;
    return { why: `${dist/* getDotPath */.BuJ(issue) ?? "the whole"}: ${issue.message}` };
}
function broken(path, why) {
    return {
        id: "baseline/broken",
        severity: "error",
        environment: null,
        message: `${path} cannot be read, so it accepts nothing: ${why}`,
        fix: "Write: version: 1, accepted: [{ id: \u2026, because: \u2026, until: 2027-01-31 }].",
        file: { path },
        evidence: [],
    };
}
function unused(path, { id }) {
    return {
        id: `baseline/unused/${id}`,
        severity: "note",
        environment: null,
        message: `${path} accepts ${id}, which is found no more.`,
        fix: "Take the line out.",
        file: { path },
        evidence: [],
    };
}

// EXTERNAL MODULE: ./build/src/ledger/checkpoint.js
var ledger_checkpoint = __webpack_require__(17925);
// EXTERNAL MODULE: ./build/src/ledger/verify-chain.js
var verify_chain = __webpack_require__(14430);
;// CONCATENATED MODULE: ./build/src/audit/checkpoints/write.js




/** Findings beside which nothing is signed: a signature would vouch for a log that contradicts what is known of it. */
const CONTRADICTED = /^(?:ledger\/|checkpoints\/(?:cut-off|rewritten|unreadable|broken))/;
/**
 * Writes the checkpoint of a log that holds, ready to be signed (R111, R112): `checkpoint.txt`, and its subjects as
 * actions/attest takes them. Undefined where there is no log, anything speaks against it, or the policy asks for no
 * checkpoints: then nobody compared the log with what was signed before, and a signature would bury that.
 *
 * @returns path of the subjects
 */
async function writeCheckpoint(ask, findings, folder) {
    if (!ask.policy.ok || ask.policy.value.checkpoints === undefined)
        return undefined;
    if (findings.some(({ id, severity }) => severity === "error" && CONTRADICTED.test(id)))
        return undefined;
    const ledger = await ask.ledger();
    if (ledger === null || !ledger.told.ok)
        return undefined;
    const checkpoint = (0,ledger_checkpoint/* checkpointOf */.S$)((0,verify_chain/* linesInOrder */.r)(ledger.files).map(({ text }) => text));
    const log = { repositoryId: ask.repository.id, branch: ask.branch };
    const subjects = external_node_path_.join(folder, "checkpoint.sha256");
    await (0,promises_.writeFile)(external_node_path_.join(folder, "checkpoint.txt"), (0,ledger_checkpoint/* checkpointText */.am)((0,ledger_checkpoint/* originOf */.yv)(log), checkpoint));
    await (0,promises_.writeFile)(subjects, (0,ledger_checkpoint/* subjectsToSign */.AV)(log, checkpoint, ask.now.toISOString().slice(0, 10)));
    return subjects;
}

// EXTERNAL MODULE: ./build/src/verification/meter.js
var meter = __webpack_require__(80292);
;// CONCATENATED MODULE: ./build/src/audit/monitoring/standing.js





/** Milliseconds that are looked back over for what a metric is now. */
const NOW = 15 * 60_000;
/** The baselines that the ledger keeps, beside what is measured now. Throws `Unread` without a policy or a ledger that holds. */
async function readStanding(ask) {
    const policy = (0,needed/* policyOf */.US)(ask);
    const told = await (0,needed/* toldBy */.Hd)(ask);
    if (told === undefined)
        return [];
    const kept = new Map((0,drift/* baselinesIn */.aq)(told.events).map((one) => [keyOf(one), one]));
    const asked = new Map();
    for (const { service, environment } of told.projection.environments.values()) {
        const declared = policy.environments.get(environment);
        const plan = declared === undefined ? undefined : (0,verification_plan/* verificationOf */.zM)(declared, ask.now);
        for (const metric of plan?.metrics ?? [])
            asked.set(keyOf({ service, environment, metric: metric.name }), metric);
    }
    const rows = [...new Set([...kept.keys(), ...asked.keys()])].toSorted();
    return Promise.all(rows.map(async (key) => {
        const [service = "", environment = "", metric = ""] = JSON.parse(key);
        const plan = asked.get(key);
        const baselines = kept.get(key)?.baselines ?? [];
        return {
            ...{ service, environment, metric },
            now: plan === undefined ? undefined : await measure(plan, ask),
            verified: baselines.at(-1),
            drift: (0,drift/* driftOf */.$p)(baselines)?.share,
        };
    }));
}
function measure(plan, ask) {
    const until = ask.now.getTime();
    return (0,reading/* reading */.hF)("Run the audit where Prometheus answers, with its secrets in `env:`.", async () => {
        const points = await (0,meter/* readMetric */.N)(plan, { from: until - NOW, until }, ask);
        return (0,drift/* medianOf */.ux)(points.map(({ value }) => value)) ?? null;
    });
}
function keyOf({ service, environment, metric }) {
    return JSON.stringify([service, environment, metric]);
}
/** The table of baselines; nothing where no metric is kept or asked for. */
function showStanding(summary, rows) {
    if (rows.length === 0)
        return;
    summary.paragraph("What the metrics are, beside what they were when a release was last verified there.");
    summary.table(["Environment", "Metric", "Now", "Last verified", "Drift"], rows.map(({ service, environment, metric, now, verified, drift }) => [
        `${service}: ${environment}`,
        metric,
        now === undefined ? "not asked" : !now.ok ? "unreadable" : now.value === null ? "no data" : rounded(now.value),
        verified === undefined ? "never" : `${rounded(verified.median)} (${verified.promotion})`,
        drift === undefined ? "" : `${Math.round(drift * 1_000) / 10}%`,
    ]));
}
function rounded(value) {
    return `${Math.round(value * 1e6) / 1e6}`;
}
/** A row for programs. */
function standingAsJson({ service, environment, metric, now, verified, drift }) {
    return {
        ...{ service, environment, metric },
        now: now?.ok === true ? now.value : null,
        unread: now?.ok === false ? now.why : null,
        verified: verified === undefined ? null : { ...verified },
        drift: drift ?? null,
    };
}

;// CONCATENATED MODULE: ./build/src/audit/order.js
const RANK = { error: 0, warning: 1, note: 2 };
/** The worst first, then by id, each id once: the same findings always come in the same order. */
function inOrder(findings) {
    const once = new Map(findings.map((finding) => [finding.id, finding]));
    return [...once.values()].sort((left, right) => RANK[left.severity] - RANK[right.severity] || (left.id < right.id ? -1 : 1));
}
function countsOf(findings) {
    const count = (severity) => findings.filter((one) => one.severity === severity).length;
    return { error: count("error"), warning: count("warning"), note: count("note") };
}
/** Whether there is anything at least this bad. */
function reaches({ error, warning }, least) {
    switch (least) {
        case "error":
            return error > 0;
        case "warning":
            return error + warning > 0;
        case "never":
            return false;
    }
}
/** Counts in words, such as `2 errors, 1 warning`; notes only where there is nothing else to say. */
function describeCounts({ error, warning, note }) {
    const say = (count, one) => (count === 0 ? [] : [`${count} ${one}${count === 1 ? "" : "s"}`]);
    return [...say(error, "error"), ...say(warning, "warning"), ...say(note, "note")].join(", ");
}

;// CONCATENATED MODULE: ./build/src/environments/finding.js
/** The auditor and the reason of a finding: what its documentation explains, and what a rule is in SARIF. */
function ruleOf({ id }) {
    return id.split("/").slice(0, 2).join("/");
}

;// CONCATENATED MODULE: ./build/src/audit/page.js



const WORDS = { error: (0,markdown/* strong */.ko)("error"), warning: "warning", note: "note" };
/** Rows of a table that people still read. */
const MOST_ROWS = 100;
/** Characters of an issue's body that GitHub takes, with room for what stands around it. */
const LONGEST_BODY = 60_000;
/** The audit's job summary: the verdict first. */
function summarizeAudit(summary, sorted, audited) {
    summary.heading("Audit of the environments").verdict(...verdictOf(sorted));
    fill(summary, sorted);
    summary.paragraph("Audited: ", audited.join(", "), ".");
}
/** The body of the one issue: the same facts, and nothing that changes while they do not. */
function issueBody({ findings, accepted }, blank) {
    const counted = findings.filter(({ severity }) => severity !== "note");
    const page = blank.paragraph("The audit of this repository's environments keeps this page as it finds them, and closes it when there is nothing left. Whatever is written here by hand is overwritten.");
    fill(page, { findings: counted, accepted });
    return page.render(LONGEST_BODY);
}
function verdictOf({ findings, accepted }) {
    const counts = countsOf(findings);
    const clean = counts.error + counts.warning === 0;
    const aside = accepted.length === 0 ? "" : ` ${accepted.length} accepted by the baseline.`;
    const what = describeCounts(counts);
    if (clean)
        return [(0,markdown/* strong */.ko)("Clean"), `: no errors, no warnings${counts.note === 0 ? "" : `, ${what}`}.${aside}`];
    return [(0,markdown/* strong */.ko)(counts.error > 0 ? "Not in order" : "To be seen to"), `: ${what}.${aside}`];
}
function fill(summary, { findings, accepted }) {
    if (findings.length > 0) {
        summary.table(["Severity", "Where", "What", "What to do", "Finding"], findings.map((finding) => [
            WORDS[finding.severity],
            whereOf(finding),
            withEvidence(finding),
            (0,markdown/* prose */.CS)(finding.fix),
            summary.reason(ruleOf(finding), finding.id),
        ]), { rows: MOST_ROWS });
    }
    if (accepted.length > 0) {
        summary.details(`${accepted.length} accepted`, (inner) => inner.table(["Finding", "Because", "Until"], accepted.map(({ finding, because, until }) => [(0,markdown/* code */.aY)(finding.id), because, until])));
    }
}
function whereOf({ environment, file }) {
    const line = file?.line === undefined ? "" : `:${file.line}`;
    const place = file === undefined ? [] : [(0,markdown/* code */.aY)(`${file.path}${line}`)];
    if (environment === null)
        return place.length === 0 ? "repository" : place;
    return place.length === 0 ? environment : [`${environment}, `, ...place];
}
function withEvidence({ message, evidence }) {
    const [page] = evidence;
    return page === undefined ? (0,markdown/* prose */.CS)(message) : [(0,markdown/* prose */.CS)(message), " (", (0,markdown/* link */.nf)("see", page), ")"];
}

// EXTERNAL MODULE: ./build/src/action/manual.js
var manual = __webpack_require__(34928);
;// CONCATENATED MODULE: ./build/src/audit/sarif.js



/** GitHub takes 25,000 results of a run; far fewer are of any use to people. */
const MOST_RESULTS = 5_000;
/**
 * The findings as SARIF 2.1.0, for the Security tab. GitHub shows nothing without a place in a file, so what is about no file
 * stands at the policy's first line; a finding is known again by its id, whatever moves in the file.
 */
function toSarif(findings, auditors) {
    const ids = [...new Set(findings.map(ruleOf))].sort();
    return {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: {
                        name: "env-actions audit",
                        informationUri: "https://github.com/org/env-actions/blob/v1/docs/audit.md",
                        rules: ids.map((id) => ruleFor(id, auditors)),
                    },
                },
                automationDetails: { id: "env-actions-audit/" },
                results: findings.slice(0, MOST_RESULTS).map((finding) => resultFor(finding, ids.indexOf(ruleOf(finding)))),
            },
        ],
    };
}
function ruleFor(id, auditors) {
    const [name = "", reason = ""] = id.split("/");
    const known = auditors.find((one) => one.name === name)?.documentation.reasons[reason];
    const means = known?.means ?? "something could not be audited, so nobody knows";
    return {
        id,
        shortDescription: { text: means },
        help: { text: known?.remedy ?? "see the message" },
        helpUri: `https://github.com/org/env-actions/blob/v1/docs/reasons/${(0,manual/* fileOf */.W)(id)}`,
        properties: { tags: ["environments", name] },
    };
}
function resultFor({ id, severity, message, fix, file, environment }, ruleIndex) {
    return {
        ruleId: ruleOf({ id }),
        ruleIndex,
        level: severity,
        message: { text: `${message} ${fix}` },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: encodeURI(file?.path ?? policy_policy/* POLICY_PATH */.l), uriBaseId: "%SRCROOT%" },
                    region: { startLine: file?.line ?? 1, startColumn: file?.column ?? 1 },
                },
            },
        ],
        partialFingerprints: { "envActionsFinding/v1": id },
        ...(environment === null ? {} : { properties: { environment } }),
    };
}

// EXTERNAL MODULE: ./build/src/promotion/ground.js
var ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/audit/settings/record.js






/**
 * Records GitHub's settings where the ledger does not have them like this (R62): one entry with the parts that differ, none
 * where nothing does or there is no ledger. What another audit recorded meanwhile is left to the next one.
 *
 * @returns whether an entry was written
 * @throws whatever keeps it from being read or written
 */
async function recordSettings(ask, context) {
    const [ledger, told] = await Promise.all([ask.ledger(), (0,needed/* toldBy */.Hd)(ask)]);
    if (ledger === null || told === undefined)
        return false;
    const history = (0,settings_history/* tellSettings */.Vz)(told.events);
    const data = (0,settings_history/* observationOf */.KY)(history, await readParts(ask));
    if (data === undefined)
        return false;
    const draft = { service: null, environment: null, promotion: null, event: "settings.observed", data };
    const read = async () => ({ ground: await (0,ground/* readGround */.A4)(context, { files: () => [], anyService: true }) });
    const decide = ({ ground }) => {
        const isAsRead = (ground.ledger.head.settings?.seq ?? 0) === history.seq;
        return { drafts: isAsRead ? [draft] : [], result: undefined };
    };
    const first = await read();
    refuseRewritten(first.ground, ledger);
    const { kind } = await (0,record/* record */.g)(context, first, { reread: read, decide });
    return kind === "appended";
}
/** Nothing is added to a log that is no longer the one that the newest Deployment saw (R111, R116). */
function refuseRewritten({ witness }, { log }) {
    if (witness === undefined || log.commits.some(({ oid }) => oid === witness))
        return;
    throw new stop/* Stop */.V("ledger-rewritten", "The newest Deployment saw a commit of the ledger that is no longer part of it.");
}

;// CONCATENATED MODULE: ./build/src/audit/audit.js
















/** Runs the auditors, writes what they found into files, the summary and the one issue. */
async function audit(setting, auditing) {
    const chosen = chosenAuditors(auditing.only);
    const partial = auditing.only !== undefined;
    const ask = await recorded(setting, await createAsk(setting), partial ? { ...auditing, context: undefined } : auditing);
    const found = await Promise.all(chosen.map((auditor) => auditor.audit(ask)));
    const baseline = await audit_readBaseline(setting, auditing.baseline);
    const all = [...found.flat(), ...(baseline.ok ? [] : [baseline.finding])];
    // With only some auditors nobody can say which of the accepted findings are found no more.
    const sorted = sortOut(inOrder(all), baseline.ok ? baseline.value : null, ask.now);
    const findings = inOrder(sorted.findings.filter(({ id }) => !(partial && id.startsWith("baseline/unused/"))));
    const result = { findings, accepted: sorted.accepted };
    const audited = chosen.map(({ name }) => name);
    const baselines = audited.includes("drift") ? await standing(ask, auditing.log) : [];
    summarizeAudit(auditing.summary, result, audited);
    showStanding(auditing.summary, baselines);
    annotate(auditing.log, findings);
    const files = await writeFiles(auditing.folder, result, { audited, baselines: baselines.map(standingAsJson) });
    const checkpoint = partial ? undefined : await writeCheckpoint(ask, all, auditing.folder);
    const issue = auditing.issue && !auditing.dryRun && !partial ? await show(setting, result, auditing) : undefined;
    if (auditing.issue && !auditing.dryRun && !partial)
        await askForReview(ask, auditing.log);
    return { ...result, ...files, ask, audited, baselines, checkpoint, issue };
}
/**
 * What the auditors go by, with GitHub's settings recorded first where they differ. A record that cannot be written is a
 * warning: the auditor compares with what was recorded before, and says what is missing.
 */
async function recorded(setting, ask, { context, dryRun, log }) {
    if (context === undefined || dryRun)
        return ask;
    try {
        return (await recordSettings(ask, context)) ? rereadLedger(setting, ask) : ask;
    }
    catch (error) {
        if (!(error instanceof Error) || (0,github_errors/* isFailure */.N6)(error, "rate-limited"))
            throw error;
        log.warning(`What GitHub's settings are could not be recorded: ${error.message} The job needs \`contents: write\`.`);
        return ask;
    }
}
function chosenAuditors(only) {
    if (only === undefined)
        return AUDITORS;
    const names = only.split(/[\s,]+/).filter((name) => name !== "");
    const unknown = names.filter((name) => !AUDITORS.some((auditor) => auditor.name === name));
    if (unknown.length > 0 || names.length === 0) {
        throw new errors/* UserError */.y(`There is no auditor ${unknown.join(", ") || "in an empty list"}.`, {
            reason: "invalid-input",
            hint: `Correct \`only\`. The auditors are: ${AUDITORS.map(({ name }) => name).join(", ")}.`,
        });
    }
    return AUDITORS.filter(({ name }) => names.includes(name));
}
async function audit_readBaseline({ client, repo }, file) {
    try {
        const read = await (0,branch_files/* readBranchFiles */.C)(client, { repo, paths: [file] });
        const text = read?.files.get(file);
        return { ok: true, value: text == null ? null : { path: file, text } };
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error) || error.kind === "rate-limited")
            throw error;
        const message = `${file} could not be read, so it accepts nothing: ${error.message}`;
        const finding = { id: "baseline/unreadable", severity: "error", environment: null, message };
        return { ok: false, finding: { ...finding, fix: error.hint ?? "Run the audit again.", evidence: [] } };
    }
}
/** The table is a view: what could not be read for it is a finding of the auditors that need it. */
async function standing(ask, log) {
    try {
        return await readStanding(ask);
    }
    catch (error) {
        if (!(error instanceof Error) || (0,github_errors/* isFailure */.N6)(error, "rate-limited"))
            throw error;
        log.info(`The baselines could not be shown: ${error.message}`);
        return [];
    }
}
/** Errors and warnings where they stand; the rest is in the summary. */
function annotate(log, findings) {
    for (const { severity, message, fix, file } of findings) {
        const place = file === undefined
            ? undefined
            : {
                file: file.path,
                ...(file.line === undefined ? {} : { line: file.line }),
                ...(file.column === undefined ? {} : { column: file.column }),
            };
        if (severity === "error")
            log.error(`${message}\n${fix}`, place);
        if (severity === "warning")
            log.warning(`${message}\n${fix}`, place);
    }
}
async function writeFiles(folder, { findings, accepted }, more) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const sarif = external_node_path_.join(folder, "audit.sarif");
    const json = external_node_path_.join(folder, "audit.json");
    await (0,promises_.writeFile)(sarif, `${JSON.stringify(toSarif(findings, AUDITORS), null, 2)}\n`);
    const document = { schema: 1, ...more, findings, accepted };
    await (0,promises_.writeFile)(json, `${JSON.stringify(document, null, 2)}\n`);
    return { sarif, json };
}
/** An issue that cannot be written is a warning: the findings are in the summary and the files all the same. */
async function show({ client, repo }, sorted, { log, summary }) {
    const some = sorted.findings.some(({ severity }) => severity !== "note");
    try {
        return await showAudit(client, repo, some ? issueBody(sorted, summary.blank()) : null);
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error))
            throw error;
        log.warning(`The audit's issue could not be written: ${error.message} ${error.hint ?? "Give the job `issues: write`."}`);
        return undefined;
    }
}
/** The review of who has access, as an issue of its own. One that cannot be written is a warning, as the gate fails anyway. */
async function askForReview(ask, log) {
    try {
        const shown = await askPeople(ask);
        if (shown?.did === "opened")
            log.notice(`Who has access is to be confirmed: ${shown.page}`);
    }
    catch (error) {
        if (!(error instanceof Error) || (0,github_errors/* isFailure */.N6)(error, "rate-limited"))
            throw error;
        const hint = (0,github_errors/* isFailure */.N6)(error) ? (error.hint ?? "Give the job `issues: write`.") : "";
        log.warning(`The review of who has access could not be written: ${error.message} ${hint}`.trim());
    }
}
/** A finding as the output `result` has it. */
function asJson({ id, severity, environment, message, fix, file, evidence }) {
    const place = file === undefined ? null : { path: file.path, line: file.line ?? null, column: file.column ?? null };
    return { id, severity, environment, message, fix, file: place, evidence: [...evidence] };
}

// EXTERNAL MODULE: ./build/src/action/outside.js + 4 modules
var outside = __webpack_require__(47562);
;// CONCATENATED MODULE: ./build/src/environments/credentials/fingerprint.js

/** Bytes of a run's salt, and of a fingerprint. */
const SALT = 32;
/** Secrets shorter than this, or of fewer different letters, can be found by trying: a fingerprint would give them away. */
const SHORTEST = 16;
const FEWEST = 8;
/** A salt for one run. Whoever has it can try values, so it is thrown away with the fingerprints. */
function makeSalt() {
    return (0,external_node_crypto_.randomBytes)(SALT).toString("hex");
}
/** Why no fingerprint of a value is made; undefined when one can be. */
function tooGuessable(value) {
    if (value.length < SHORTEST)
        return `it is shorter than ${SHORTEST} characters`;
    const letters = new Set(value).size;
    return letters < FEWEST ? `it has only ${letters} different characters` : undefined;
}
/**
 * The keyed fingerprint of a value: HMAC with SHA-256 under the run's salt. White space around a value is no part of it, as
 * a pasted line end makes no other key. Throws when the salt is none.
 */
function fingerprint(value, salt) {
    if (!/^[0-9a-f]{64}$/.test(salt))
        throw new Error("the salt is not one that this suite made");
    return (0,external_node_crypto_.createHmac)("sha256", Buffer.from(salt, "hex")).update(value.trim()).digest("hex");
}
/** Every pair of environments that share a secret, and under which names. Pure; nothing but equality comes out. */
function sharedSecrets(all) {
    return all.flatMap((left, index) => all
        .slice(index + 1)
        .flatMap((right) => Object.entries(left.prints).flatMap(([name, print]) => Object.entries(right.prints).flatMap(([other, same]) => print === same ? [{ environments: [left.environment, right.environment], names: [name, other] }] : []))));
}

// EXTERNAL MODULE: ./build/src/policy/names.js
var policy_names = __webpack_require__(40200);
;// CONCATENATED MODULE: ./build/src/audit/credentials/fingerprints.js







const fingerprints_SALT = "salt";
const MOST_NAMES = 100;
const fingerprints_Shape = dist/* strictObject */.rej({
    schema: dist/* literal */.euz(1),
    environment: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(policy_names/* NAME */.o_)),
    prints: dist/* record */.g1P(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(outside/* SECRET_NAME */.J)), dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/))),
    guessable: dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(outside/* SECRET_NAME */.J))),
});
/**
 * Writes the fingerprints of the secrets that the step's `env:` hands over into a folder, beside the salt that the first job of
 * the run made (R61). Throws `UserError` for a wish that is none, or a secret that is not there.
 *
 * @param o.wish an environment and names, such as `staging: DATABASE_URL, API_KEY`
 */
async function takeFingerprints(o) {
    const [, environment = "", list = ""] = /^\s*([^\s:]+)\s*:([\s\S]*)$/.exec(o.wish) ?? [];
    const names = list.split(/[\s,]+/).filter((name) => name !== "");
    const isWish = policy_names/* NAME */.o_.test(environment) && names.length > 0 && names.every((name) => outside/* SECRET_NAME */.J.test(name));
    if (!isWish || names.length > MOST_NAMES || new Set(names).size < names.length) {
        throw new errors/* UserError */.y("`fingerprint` is no environment with the names of its secrets.", {
            ...{ reason: "invalid-input", hint: 'Write it like "staging: DATABASE_URL, API_KEY".' },
        });
    }
    await (0,promises_.mkdir)(o.folder, { recursive: true });
    const salt = await saltIn(o.folder);
    const prints = {};
    const guessable = [];
    for (const name of names) {
        const value = o.outside.secret(name)?.trim();
        if (value === undefined) {
            throw new errors/* UserError */.y(`The step's env has no ${name}.`, {
                ...{ reason: "invalid-input", hint: `Add "${name}: \${{ secrets.${name} }}" to env: of this step.` },
            });
        }
        const why = tooGuessable(value);
        if (why === undefined)
            prints[name] = fingerprint(value, salt);
        else
            guessable.push({ name, why });
    }
    const document = { schema: 1, environment, prints, guessable: guessable.map(({ name }) => name) };
    await (0,promises_.writeFile)(external_node_path_.join(o.folder, `${environment}.json`), `${JSON.stringify(document)}\n`, { mode: 0o600 });
    return { environment, names: Object.keys(prints), guessable };
}
/** The run's salt; the first job makes it. */
async function saltIn(folder) {
    const file = external_node_path_.join(folder, fingerprints_SALT);
    const salt = makeSalt();
    try {
        await (0,promises_.writeFile)(file, salt, { flag: "wx", mode: 0o600 });
        return salt;
    }
    catch (error) {
        if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST")
            throw error;
        return (await (0,promises_.readFile)(file, "utf8")).trim();
    }
}
/**
 * Which environments share a secret, by the files that their jobs left; then the folder is gone, salt and all. What is missing
 * or cannot be read is a finding: nothing compared is never nothing shared.
 */
async function compareFingerprints(folder) {
    const read = [];
    const findings = [];
    const about = (id, severity, message, fix) => {
        findings.push({ id: `credentials/${id}`, severity, environment: null, message, fix, evidence: [] });
    };
    const files = await filesIn(folder);
    for (const file of files.filter((name) => name.endsWith(".json")).toSorted()) {
        const found = await parsed(external_node_path_.join(folder, file));
        if (found !== undefined && file === `${found.environment}.json`)
            read.push(found);
        else
            about(`fingerprints-unreadable/${file}`, "error", `${file} holds no fingerprints of an environment.`, AGAIN);
    }
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    if (read.length < 2) {
        const message = `There are fingerprints of ${read.length} environments, so nothing was compared.`;
        about("fingerprints-missing", "error", message, AGAIN);
    }
    for (const { environments, names } of sharedSecrets(read)) {
        const [one, other] = [0, 1].map((side) => `${environments[side]}:${names[side]}`);
        const message = `${environments[0]} and ${environments[1]} have the same secret: ${names[0]} there, ${names[1]} here.`;
        const fix = "Make a key for each of them, and take the shared one away where it comes from.";
        about(`shared/${one}=${other}`, "error", message, fix);
    }
    for (const { environment, guessable } of read) {
        for (const name of guessable) {
            const message = `${name} of ${environment} can be found by trying, so it was not compared.`;
            about(`guessable/${environment}:${name}`, "warning", message, "Make it long and random.");
        }
    }
    return findings;
}
const AGAIN = "Let the job of each environment take its fingerprints in this very run: docs/credentials.md.";
async function filesIn(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch {
        return [];
    }
}
async function parsed(file) {
    try {
        const read = dist/* safeParse */.xLC(fingerprints_Shape, JSON.parse(await (0,promises_.readFile)(file, "utf8")));
        return read.success ? read.output : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/audit/credentials/forget.js


/** What the artifacts of fingerprints are called; only these are deleted. */
const CALLED = /^fingerprints(?:-|$)/;
const NEEDS = "Give the comparing job `actions: write`.";
/**
 * Deletes the artifacts by which the salt and the fingerprints came to this job (R61): whoever has them can check a guess. What
 * could not be deleted is a finding, with the day on which GitHub does it.
 */
async function forgetArtifacts(client, o) {
    let artifacts;
    try {
        artifacts = await (0,github_artifacts/* listRunArtifacts */.NG)(client, o);
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error))
            throw error;
        return [kept("fingerprints-kept", `The artifacts of this run could not be listed: ${error.message}`, NEEDS)];
    }
    const findings = [];
    for (const { id, name, expired, expiresAt } of artifacts.filter((one) => CALLED.test(one.name))) {
        if (expired)
            continue;
        try {
            await (0,github_artifacts/* deleteArtifact */.CM)(client, { repo: o.repo, id });
        }
        catch (error) {
            if (!(0,github_errors/* isFailure */.N6)(error))
                throw error;
            const end = expiresAt === null ? "nobody knows when GitHub does it" : `GitHub does it on ${expiresAt}`;
            const message = `The artifact ${name} holds the salt and fingerprints, and could not be deleted (${error.message}); ${end}.`;
            findings.push(kept(`fingerprints-kept/${name}`, message, `${NEEDS} Delete this one on the page of the run.`));
        }
    }
    return findings;
}
function kept(id, message, fix) {
    return { id: `credentials/${id}`, severity: "warning", environment: null, message, fix, evidence: [] };
}

;// CONCATENATED MODULE: ./build/src/audit/credentials/separate.js





/** Takes fingerprints of one environment's secrets, or compares those of all (R61). Only names come out. */
async function separate({ fingerprint, compare, folder, dryRun, token }, { run, outside, log, summary, connect }) {
    if (fingerprint !== undefined && compare !== undefined) {
        throw new errors/* UserError */.y("`fingerprint` and `compare` stand beside each other.", {
            ...{
                reason: "invalid-input",
                hint: "Take the fingerprints in each environment's job, and compare in a job after them.",
            },
        });
    }
    if (fingerprint !== undefined) {
        const place = folder ?? external_node_path_.join(run.temp, "env-actions-fingerprints");
        const { environment, names, guessable } = await takeFingerprints({ wish: fingerprint, folder: place, outside });
        for (const { name, why } of guessable)
            log.warning(`${name} can be found by trying: ${why}. It is not compared.`);
        return {
            ...{ decision: "fingerprinted", reason: "fingerprints-taken", failed: false },
            message: `${names.length} secrets of ${environment} can be compared.`,
            result: { environment, names: [...names], guessable: guessable.map(({ name }) => name) },
        };
    }
    const compared = await compareFingerprints(compare ?? "");
    const { owner, name } = run.repository;
    const forgotten = dryRun ? [] : await forgetArtifacts(connect(token), { repo: { owner, name }, run: run.runId });
    const findings = [...compared, ...forgotten];
    const counts = countsOf(findings);
    const failed = counts.error > 0;
    const clean = findings.length === 0;
    summary.heading("Secrets of the environments compared");
    summary.paragraph(clean ? "No two environments have the same secret." : describeCounts(counts));
    if (!clean)
        summary.table(["What", "What to do"], findings.map(({ message, fix }) => [message, fix]));
    for (const { severity, message, fix } of findings)
        if (severity !== "error")
            log.warning(`${message}\n${fix}`);
    const [first] = findings;
    return {
        decision: clean ? "clean" : "findings",
        reason: clean ? "audit-clean" : "audit-findings",
        message: clean ? "No two environments have the same secret." : `The comparison found ${describeCounts(counts)}.`,
        ...(failed && first !== undefined ? { hint: `The first: ${first.message} ${first.fix}` } : {}),
        failed,
        result: { findings: findings.map(({ id, severity, message, fix }) => ({ id, severity, message, fix })) },
    };
}

// EXTERNAL MODULE: ./build/src/evidence/period.js
var period = __webpack_require__(32766);
// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
;// CONCATENATED MODULE: ./build/actions/work/audit.js
/** What the step `audit` does; loaded once its inputs are good. */








/***/ }),

/***/ 80831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ configDocumentation)
/* harmony export */ });
const configDocumentation = {
    summary: "The configuration that the release carries is valid for this environment, and what it refers to exists.",
    proves: [
        "the environment's file, merged over the base by written rules, fulfils the schema: yours, or that of this suite",
        "no secret is written out: not by its form (secretlint), and not below a key that names one",
        "every `secret:` and `variable:` exists in the GitHub environment, by its name",
        "the values are those of the release's commit; schema and allowed differences are those of the default branch's head",
    ],
    cannotProve: [
        "that the deployment used this configuration: the action `config` hands it out, and its digest says which",
        "that a secret has the right value, or any",
        "a secret without a known form below a key that does not name one",
    ],
    example: [
        "config: config/production.yml",
        "# or: config: { file: config/production.yml, schema: config/schema.json, references: given }",
    ].join("\n"),
    needs: [
        "`contents: read`",
        "to list the names of secrets and variables: `token:` of an App with `Environments: read`, because the workflow's own token can never do it; or `references: given`, and the deploying step has them in its `env:`",
    ],
    reasons: {
        "config-valid": { means: "merged, validated, no secret in it", remedy: "" },
        "config-invalid": {
            means: "a file cannot be read as YAML, the merge does not fit, or the schema is not fulfilled",
            remedy: "correct the file that the message names, with line and column; a new release carries it",
        },
        "config-missing": {
            means: "a file that the policy names is not in the release's commit, or the schema is not on the default branch",
            remedy: "add it, or correct `config` in the policy",
        },
        "config-schema-invalid": {
            means: "the schema is no JSON Schema of Draft 2020-12, so nothing passes by it",
            remedy: "correct the schema on the default branch",
        },
        "config-secret-plain": {
            means: "a secret is written out; the message names the place and never the value",
            remedy: "rotate it, keep it as a secret of the GitHub environment, and write `{ secret: NAME }`",
        },
        "config-unreadable": { means: "the files could not be read", remedy: "`contents: read`, or run it again" },
        "config-references-exist": { means: "all names that it refers to exist", remedy: "" },
        "config-references-unchecked": {
            means: "the policy does not look whether they exist, with its reason",
            remedy: "",
        },
        "config-reference-missing": {
            means: "a secret or variable that it names is not in the environment, or was not given to the step",
            remedy: "add it in the environment's settings or in the step's `env:`, or correct the name",
        },
        "config-references-unlisted": {
            means: "the names could not be listed with this token",
            remedy: "give `token:` of an App with `Environments: read`, or say `references: given`",
        },
    },
};


/***/ }),

/***/ 4743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isolationDocumentation)
/* harmony export */ });
const isolationDocumentation = {
    summary: "What the environment declares as its own is nobody else's, and no live data is where none may be.",
    proves: [
        "no network of it overlaps with one of another environment that declares its own, IPv4 and IPv6; no host and no server or bucket of a store is declared by two",
        "its part of the policy, and the configuration that `config` names, merged over its base, name no host, address, database or bucket that another environment declares",
        "below production no store holds live data, and the workflows that sanitize it and clean it up succeeded within the time that the policy asks: by GitHub's own record of their runs, of that file, on the default branch",
        "the files of the commit that `scan` names hold no card number (issuer and check digit) beside published test numbers, no e-mail address at a domain that somebody can own, no private key and no well-known form of one",
        "what `reach` lists answered, or did not, when this environment's own job knocked, just now; silence counts only beside a row that is open",
        "with `resolve`, each whole name of `hosts` led into its networks",
    ],
    cannotProve: [
        "anything about networks, hosts and stores that nobody declares, or about what an environment without `isolation` uses",
        "that the workflow that sanitizes does it well, or that what it left is anonymous",
        "that nothing else answers than what `reach` lists, or that the running service has the same network as its deploying job",
        "that a file without anything of these forms holds no live data: names and postal addresses have no form",
    ],
    example: [
        "isolation:",
        "  networks: [10.3.0.0/16, fd00:3::/48]",
        '  hosts: [example.com, "*.prod.example.com"]',
        "  resolve: true                                   # whole names lead into these networks",
        "  stores:",
        "    orders: { at: postgres://db.prod.example.com/orders }",
        "    files: { at: s3://shop-production }",
        "  data: live                                      # staging: sanitized, with the job that does it:",
        "  # sanitize: { workflow: sanitize.yml, every: 7d }",
        "  cleanup: { workflow: cleanup.yml, every: 7d }",
        "  reach:                                          # knocked at by this environment's own job",
        "    - { to: db.prod.example.com:5432, expect: open, kind: segment }",
        "    - { to: db.staging.example.com:5432, expect: closed, kind: firewall }",
        '  scan: [test/fixtures/**, "!**/*.png"]           # of the commit, as GitHub has it',
        "  allow: [testers.example-bank.com]               # further numbers, domains and addresses of tests",
    ].join("\n"),
    needs: [
        "`actions: read` for `sanitize` and `cleanup`, `contents: read` for `scan`",
        "for `reach` and `resolve`: the network of the environment, which only its own job has; others say `judged-in-environment`",
    ],
    reasons: {
        "isolation-proven": { means: "this part holds", remedy: "" },
        "isolation-networks-overlap": {
            means: "a network overlaps with one of another environment",
            remedy: "give each its own, or correct `networks` of one of them",
        },
        "isolation-hosts-shared": {
            means: "two environments declare the same host",
            remedy: "a host belongs to one: correct `hosts` of the other",
        },
        "isolation-store-shared": {
            means: "a store is on a server or bucket of another environment",
            remedy: "separate them; below production declare it with `shared`",
        },
        "isolation-names-foreign": {
            means: "this environment's configuration names what another one declares as its own",
            remedy: "name its own there",
        },
        "isolation-live-data": {
            means: "an environment below production says that it holds live data",
            remedy: "sanitize it, or make it up",
        },
        "isolation-sanitize-late": {
            means: "the workflow that sanitizes has not succeeded for too long",
            remedy: "run it, and look why its schedule did not",
        },
        "isolation-sanitize-never": {
            means: "GitHub knows no success of the workflow that sanitizes, on the default branch",
            remedy: "run it there",
        },
        "isolation-cleanup-late": {
            means: "the workflow that cleans up has not succeeded for too long",
            remedy: "run it, and look why its schedule did not",
        },
        "isolation-cleanup-never": {
            means: "GitHub knows no success of the workflow that cleans up, on the default branch",
            remedy: "run it there",
        },
        "isolation-test-data": {
            means: "a file holds a card number, an address of somebody or a key; the message names file and line, never the value",
            remedy: "use test numbers and example.com; revoke a key that was ever valid",
        },
        "isolation-scan-nothing": { means: "`scan` names no file of the commit", remedy: "correct the paths" },
        "isolation-reach-open": { means: "what must not answer answers", remedy: "close the way, or correct the row" },
        "isolation-reach-closed": { means: "what must answer does not", remedy: "open the way, or correct the row" },
        "isolation-reach-unknown": {
            means: "it could not be tried: no name, no route, or a runner that hears nobody",
            remedy: "give the job its network, then run it again",
        },
        "isolation-resolves-elsewhere": {
            means: "a host leads to an address outside of the declared networks",
            remedy: "correct the name's address, or `networks`",
        },
        "isolation-unreadable": {
            means: "runs, files or names could not be read, or a file is too large or no text",
            remedy: "the permission that the message names, or run it again",
        },
    },
};


/***/ }),

/***/ 34752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ parityDocumentation)
/* harmony export */ });
const parityDocumentation = {
    summary: "The environment is like the one it stands for, but for the differences that are written down.",
    proves: [
        "both configurations, as the release carries them, have the same keys, values of the same kind, and the same values",
        "GitHub's own settings are the same: reviewers, prevent self-review, wait timer, branches, bypass by administrators, names of secrets and variables",
        "each difference is written down in config/differences.yml on the default branch, with reason, owner and last day, and that day is not over",
        "numbers are larger or smaller only where that is said, and within its bounds",
    ],
    cannotProve: [
        "that the systems behind the configurations are alike",
        "whether secrets of the same name have values that fit",
    ],
    example: ["mirrors: staging", "# as it is usually meant, on staging: mirrors: production"].join("\n"),
    needs: [
        "`contents: read`, for the configurations and the differences",
        "`actions: read`, for the settings of GitHub's environments",
        "for the names of secrets and variables: `token:` of an App with `Environments: read`; or differences for `setting: secrets` and `setting: variables`, and they are not read",
    ],
    reasons: {
        "parity-kept": { means: "alike, but for what is written down", remedy: "" },
        "parity-undocumented": {
            means: "they differ, and nothing written down allows it",
            remedy: "make them alike, or write the difference down",
        },
        "parity-expired": {
            means: "a difference was allowed until a day that is over",
            remedy: "make them alike, or let its owner decide anew until when",
        },
        "parity-out-of-scale": {
            means: "a number is larger or smaller than its bounds allow",
            remedy: "change the number, or the bounds",
        },
        "parity-incomparable": {
            means: "one of the two has no valid configuration, or the list of differences has mistakes",
            remedy: "correct what the message names",
        },
        "parity-nothing": {
            means: "neither has a configuration or an environment of GitHub, so nothing can be compared",
            remedy: "say `config:` for both, or take `mirrors:` out",
        },
        "parity-unreadable": {
            means: "a part could not be read",
            remedy: "the permission or token that the message names, or run it again",
        },
    },
};


/***/ }),

/***/ 58230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recoveryDocumentation)
/* harmony export */ });
const recoveryDocumentation = {
    summary: "The environment could be recovered: backups, restore drills and the runbook are as the policy asks.",
    proves: [
        "the last backup of a kind that counts is not older than `every`",
        "the last restore drill was accepted (restored, checked, and red on a fault that was put in), is not older than `drill`, and its figures are within `rto` and `rpo`; a later one that failed counts more than an earlier success",
        "each of them was recorded by a run of the workflow that the policy names, on the default branch, whose job ended well; nothing counts as younger than that run",
        "the runbook is at the head of the default branch, and its front matter names a review not older than `review`",
    ],
    cannotProve: [
        "the figures themselves: the job that recorded them measured them, and whoever may change that workflow may change what it says",
        "that the backup still is where it was put, or that anybody reads the runbook",
        "anything that blocks before `gates.recovery` says `block: true`: until then each part passes with its finding in the message, and `audit` shows it",
    ],
    example: [
        "recovery:",
        "  backup: full                # or incremental, on-demand",
        "  every: 24h",
        "  rpo: 1h",
        "  rto: 4h",
        "  drill: 90d",
        "  runbook: docs/recovery.md   # with reviewed: 2026-11-22 in its front matter",
        "  review: 180d",
        "  workflow: [backup.yml, drill.yml]   # left out: recovery.yml",
        "gates:",
        "  recovery: { block: true }   # without it: findings",
    ].join("\n"),
    needs: [
        "`actions: read` for the runs, `contents: read` for the runbook",
        "the action `recovery`, which records backups and drills",
    ],
    reasons: {
        "recovery-proven": { means: "this part is as the policy asks", remedy: "" },
        "recovery-finding": {
            means: "it is not, the message says what, and the policy does not say that it blocks",
            remedy: "what the message says; `gates: { recovery: { block: true } }` makes it block",
        },
        "recovery-undeclared": {
            means: "the policy does not say this part",
            remedy: "add the line that the message names",
        },
        "recovery-backup-missing": {
            means: "no backup of a kind that counts is recorded",
            remedy: "take one and record it",
        },
        "recovery-backup-late": {
            means: "the last backup is too old",
            remedy: "take one, and look why the schedule did not",
        },
        "recovery-drill-missing": {
            means: "no restore drill is recorded",
            remedy: "rehearse it with the action `recovery`",
        },
        "recovery-drill-late": { means: "the last restore drill is too old", remedy: "rehearse it again" },
        "recovery-drill-failed": {
            means: "the last drill did not restore, or its check was green on a fault that was put in",
            remedy: "correct what it found, and rehearse it again",
        },
        "recovery-rto-missed": {
            means: "restoring took longer than the policy allows, or was not measured",
            remedy: "make it faster",
        },
        "recovery-rpo-missed": {
            means: "more was lost than the policy allows, or it was not measured",
            remedy: "back up more often; let the check print `newest-record=`",
        },
        "recovery-runbook-missing": { means: "the default branch has no such file", remedy: "write it" },
        "recovery-runbook-undated": {
            means: "its front matter names no day of its last review",
            remedy: "`reviewed: <today>` between two lines of `---` at its beginning",
        },
        "recovery-runbook-late": { means: "its last review is too long ago", remedy: "read it through, and renew the day" },
        "recovery-unproven": {
            means: "the run that the ledger cites is not one that may record this, or did not end well",
            remedy: "record it from the workflow that the policy names; find out who wrote the record",
        },
        "recovery-in-progress": { means: "the run that recorded it goes on", remedy: "wait" },
        "recovery-unreadable": {
            means: "the run or the runbook could not be read",
            remedy: "the permission that the message names",
        },
    },
};


/***/ })

};
