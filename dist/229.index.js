export const id = 229;
export const ids = [229];
export const modules = {

/***/ 20369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configure: () => (/* reexport */ configure)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./build/src/environments/config/node.js
var config_node = __webpack_require__(16223);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/release/canonical.js
var canonical = __webpack_require__(88833);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/configuration/place.js



/**
 * The whole path of a file that an input names, from the workspace on.
 *
 * @throws UserError for a path that leaves the workspace and the runner's temporary folder
 */
function placeIn({ workspace, temp }, input, wanted) {
    const place = external_node_path_.resolve(workspace, wanted);
    const inside = [workspace, temp].some((folder) => place.startsWith(`${external_node_path_.resolve(folder)}${external_node_path_.sep}`));
    if (inside && !place.split(external_node_path_.sep).includes(".git"))
        return place;
    throw new errors/* UserError */.y(`The input \`${input}\` leads out of the workspace.`, {
        reason: "config-file-refused",
        hint: "Name a file below the workspace, such as `build/config.json`, or leave it out: then it is in RUNNER_TEMP.",
    });
}
/** Writes a file with the folders above it. */
function writeTo(place, text) {
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(place), { recursive: true });
    (0,external_node_fs_.writeFileSync)(place, text);
}

// EXTERNAL MODULE: ./build/src/environments/config/check.js + 2 modules
var check = __webpack_require__(60486);
// EXTERNAL MODULE: ./build/src/environments/config/read.js
var config_read = __webpack_require__(94087);
// EXTERNAL MODULE: ./build/src/environments/config/rule.js
var config_rule = __webpack_require__(58069);
// EXTERNAL MODULE: ./build/src/environments/parity/difference.js
var difference = __webpack_require__(67989);
// EXTERNAL MODULE: ./build/src/gates/policy.js + 12 modules
var policy = __webpack_require__(58023);
// EXTERNAL MODULE: ./build/src/github/branch-files.js
var branch_files = __webpack_require__(51335);
// EXTERNAL MODULE: ./build/src/github/commit-files.js
var commit_files = __webpack_require__(17314);
// EXTERNAL MODULE: ./build/src/policy/annotate.js
var annotate = __webpack_require__(74414);
// EXTERNAL MODULE: ./build/src/policy/invalid.js
var invalid = __webpack_require__(11035);
// EXTERNAL MODULE: ./build/src/policy/policy.js
var policy_policy = __webpack_require__(80728);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/configuration/read.js











/**
 * Reads and checks the configuration of every environment, as one commit has them. To deploy, the rules are those of the default
 * branch's head (R54); a proposal is judged by what it proposes.
 *
 * @throws Stop without a policy, `PolicyInvalid` with all its mistakes annotated
 */
async function readConfigurations({ client, repo, log }, { commit, rulesFrom }) {
    const policy = await readPolicyFile({ client, repo, log }, rulesFrom === "head" ? undefined : commit);
    const rules = [...policy.environments.values()].flatMap((environment) => {
        const rule = (0,config_rule/* ruleIn */.UJ)(environment);
        return rule === undefined ? [] : [{ environment: environment.name, rule }];
    });
    if (rules.length === 0)
        return { configured: [], differences: [], faults: [], policy };
    const lists = [...new Set(rules.map(({ rule }) => rule.differences))];
    const files = await (0,config_read/* readConfigFiles */.Wx)(client, {
        repo,
        commit,
        rulesFrom,
        values: rules.flatMap(({ rule }) => (0,config_read/* filesOf */.R8)(rule).values),
        rules: [...lists, ...rules.flatMap(({ rule }) => (0,config_read/* filesOf */.R8)(rule).rules)],
    });
    const configured = await Promise.all(rules.map(async (one) => ({ ...one, checked: await (0,check/* checkConfig */.l)(one.rule, (0,config_read/* textsOf */.CB)(one.rule, files)) })));
    const read = lists.map((path) => (0,difference/* readDifferences */.$E)(path, files.rules.get(path) ?? null));
    return {
        configured,
        differences: read.flatMap((one) => (one.ok ? one.differences : [])),
        faults: read.flatMap((one) => (one.ok ? [] : one.faults)),
        policy,
    };
}
async function readPolicyFile({ client, repo, log }, commit) {
    const paths = [policy_policy/* POLICY_PATH */.l];
    const files = commit === undefined
        ? (await (0,branch_files/* readBranchFiles */.C)(client, { repo, paths }))?.files
        : await (0,commit_files/* readCommitFiles */.f)(client, { repo, commit, paths });
    const text = files?.get(policy_policy/* POLICY_PATH */.l) ?? null;
    if (text === null) {
        throw new stop/* Stop */.V("policy-missing", `There is no ${policy_policy/* POLICY_PATH */.l} ${commit === undefined ? "on the default branch" : `in ${commit.slice(0, 12)}`}.`);
    }
    const read = (0,policy.readPolicy)(text);
    if (read.ok)
        return read.policy;
    for (const { message, file, line, column } of (0,annotate/* annotations */.h)(read.mistakes))
        log.error(message, { file, line, column });
    throw new invalid/* PolicyInvalid */.g(read.mistakes);
}

// EXTERNAL MODULE: ./build/src/environments/config/plain-secret.js
var plain_secret = __webpack_require__(73916);
// EXTERNAL MODULE: ./build/src/environments/config/references.js
var config_references = __webpack_require__(87673);
;// CONCATENATED MODULE: ./build/src/environments/config/resolve.js
/**
 * The configuration with the values of variables where their names stand, each as text. Secrets stay names, and so does a
 * variable without a value. Pure.
 */
function resolveVariables(root, values) {
    const entries = [...root.entries].map(([key, { keyAt, value }]) => {
        return [key, { keyAt, value: resolveNode(value, values) }];
    });
    return { ...root, entries: new Map(entries) };
}
function resolveNode(node, values) {
    switch (node.kind) {
        case "scalar":
            return node;
        case "reference": {
            const value = node.to === "variable" ? values.get(node.name) : undefined;
            return value === undefined ? node : { kind: "scalar", at: node.at, value };
        }
        case "list":
            return { ...node, items: node.items.map((item) => resolveNode(item, values)) };
        case "mapping":
            return resolveVariables(node, values);
    }
}

// EXTERNAL MODULE: ./build/src/github/environment-names.js
var environment_names = __webpack_require__(14885);
// EXTERNAL MODULE: ./build/src/github/errors.js
var github_errors = __webpack_require__(56150);
;// CONCATENATED MODULE: ./build/src/configuration/references.js







/**
 * Proves that what a configuration names exists in its environment, as the gate does, and puts the values of variables where their
 * names stand; those of secrets never. Secrets that the deploying step was given (`references: given`) the gate has judged.
 *
 * @param o.vars what the step's input `vars` says; undefined: GitHub is asked, where the policy says `listed`
 */
async function resolveReferences({ client, repo }, o) {
    const { environment, rule, config, vars } = o;
    const place = { repo, environment: environment.githubEnvironment === "none" ? null : environment.name };
    const wants = (to) => config.references.some((one) => one.to === to);
    const isListed = rule.references === "listed";
    const nobody = { ok: false, why: "the step was not told what the variables are" };
    const [secrets, variables] = await Promise.all([
        isListed && wants("secret") ? read("secrets", () => (0,environment_names/* readNames */.r6)(client, { ...place, kind: "secrets" })) : undefined,
        vars !== undefined || !wants("variable")
            ? { ok: true, value: vars ?? new Map() }
            : isListed
                ? read("variables", () => (0,environment_names/* readVariables */.Ch)(client, place))
                : nobody,
    ]);
    const unread = [secrets, variables].find((one) => one?.ok === false);
    if (unread?.ok === false)
        return unknown(environment.name, unread.why);
    const values = variables.ok ? variables.value : new Map();
    const references = config.references.filter(({ to }) => to === "variable" || secrets !== undefined);
    const checked = (0,config_references/* checkReferences */.$)(references, {
        secrets: secrets ?? { ok: true, value: [] },
        variables: { ok: true, value: [...values.keys()] },
    });
    const missing = ["secrets", "variables"].flatMap((kind) => {
        const check = checked[kind];
        if (check === "none" || !check.ok)
            return [];
        return check.value.missing.map(({ key, name, path, line, column }) => ({
            message: `${key} names the ${kind.slice(0, -1)} ${name}, which ${environment.name} does not have.`,
            at: { path, line, column },
        }));
    });
    if (missing.length > 0)
        return references_invalid("config-reference-missing", missing, ADD_IT);
    const root = resolveVariables(config.root, values);
    const plain = [...(0,plain_secret/* secretsByKey */.Y)(root), ...(await secretsIn(config, values))];
    return plain.length > 0 ? references_invalid("config-secret-plain", plain, KEEP_IT) : { ok: true, root };
}
const ADD_IT = "Add it in Settings > Environments, or correct the name.";
const KEEP_IT = "A variable is shown to everybody who may read the repository. Rotate that secret, keep the new one as a secret of the environment, and name it: { secret: NAME }.";
/** Values that have the form of a secret, at the place where their variable is named; the values themselves are not repeated. */
async function secretsIn({ references }, values) {
    const named = references.filter(({ to }) => to === "variable");
    const found = named.map(async ({ key, name, at }) => {
        const faults = await (0,plain_secret/* secretsByForm */.Z)("variable.txt", values.get(name) ?? "");
        return faults.length === 0 ? [] : [{ message: `${key} names the variable ${name}, whose value is a secret.`, at }];
    });
    return (await Promise.all(found)).flat();
}
async function read(kind, ask) {
    try {
        return { ok: true, value: await ask() };
    }
    catch (error) {
        if (!(0,github_errors/* isFailure */.N6)(error) || error.kind === "rate-limited")
            throw error;
        return { ok: false, why: (0,config_read/* namesWhy */.FR)(kind, error.message) };
    }
}
function references_invalid(reason, places, hint) {
    const [first] = places;
    const more = places.length > 1 ? ` And ${places.length - 1} more.` : "";
    const message = `${first?.at.path}:${first?.at.line}: ${first?.message}${more}`;
    return { ok: false, decision: "invalid", reason, message, hint, places };
}
function unknown(environment, why) {
    return {
        ...{ ok: false, decision: "unknown", reason: "config-references-unlisted", places: [] },
        message: `Whether what the configuration of ${environment} names exists is not known: ${why}.`,
        hint: `Add "vars: \${{ toJSON(vars) }}" to the step for its variables; for secrets give \`token:\` ${environment_names/* NAMES_NEED */.U9}, or say \`references: given\` in the policy.`,
    };
}
/**
 * The job's variables, as `toJSON(vars)` says them, by their names in capital letters.
 *
 * @throws UserError for anything else than a mapping of texts
 */
function readVars(written) {
    if (written === undefined)
        return undefined;
    const found = parsed(written);
    if (typeof found === "object" && found !== null && !Array.isArray(found)) {
        const pairs = Object.entries(found).map(([name, value]) => [name.toUpperCase(), value]);
        const texts = pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
        if (texts.length === pairs.length)
            return new Map(texts);
    }
    throw new errors/* UserError */.y("The input `vars` is no mapping of texts.", {
        ...{ reason: "invalid-input", hint: `Write "vars: \${{ toJSON(vars) }}" in the step, as it stands here.` },
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/environments/config/leaf.js
var config_leaf = __webpack_require__(8427);
;// CONCATENATED MODULE: ./build/src/configuration/report.js






/**
 * What the configurations of the environments have in common and where they differ, with the reasons that are written down:
 * documentation that is made, not kept. The same files give the same text: it names no time and no run.
 */
function describeDifferences(described, differences) {
    const page = (0,summary/* createSummary */.F)().heading("Environments and their differences");
    fillDifferences(page, described, differences);
    return `${page.render()}\n`;
}
/** The same, as a part of a summary. */
function fillDifferences(page, described, differences) {
    page.table(["environment", "file", "configuration"], described.map(({ environment, file, config }) => [
        environment,
        (0,markdown/* code */.aY)(file),
        config === undefined ? "not valid" : (0,markdown/* code */.aY)(config.digest),
    ]));
    const valid = described.flatMap(({ environment, config }) => config === undefined ? [] : [{ environment, leaves: (0,config_leaf/* leavesOf */.w)(config.root) }]);
    const keys = [...new Set(valid.flatMap(({ leaves }) => [...leaves.keys()]))].toSorted();
    const rows = [];
    for (const key of keys) {
        const found = valid.map(({ leaves }) => leaves.get(key));
        const texts = new Set(found.map((leaf) => (leaf === undefined ? "" : (0,canonical/* canonicalJson */.d)((0,config_node/* plainConfig */.J)(leaf.node)))));
        const [first] = found.filter((leaf) => leaf !== undefined);
        if (texts.size < 2 || first === undefined)
            continue;
        const why = differences.filter((entry) => (0,difference/* coversKey */.Sw)(entry, first.path, []));
        rows.push([(0,markdown/* code */.aY)(key), ...found.map(shown), why.length === 0 ? "not written down" : why.map(reasonOf).join("; ")]);
    }
    page.paragraph(`${keys.length} keys in all; ${rows.length} of them differ.`);
    if (rows.length > 0)
        page.table(["key", ...valid.map(({ environment }) => environment), "why"], rows, { rows: 2_000 });
    const settings = differences.filter(({ setting }) => setting !== undefined);
    if (settings.length === 0)
        return;
    page.table(["setting of GitHub's environments that may differ", "why"], settings.map((entry) => [(0,markdown/* code */.aY)(entry.what), reasonOf(entry)]));
}
function shown(leaf) {
    if (leaf === undefined)
        return "not there";
    const { node } = leaf;
    if (node.kind === "reference")
        return ["the ", node.to, " ", (0,markdown/* code */.aY)(node.name)];
    const text = node.kind === "scalar" && typeof node.value === "string" ? node.value : JSON.stringify((0,config_node/* plainConfig */.J)(node));
    return (0,markdown/* code */.aY)(text.length > 120 ? `${text.slice(0, 119).toWellFormed()}\u2026` : text);
}
function reasonOf({ reason, owner, until, between, within }) {
    const bounds = within === undefined ? "" : `, from ${within.from} to ${within.to} times`;
    const where = between === undefined ? "" : `, between ${between.join(", ")}`;
    return `${reason} (${owner}, until ${until}${bounds}${where})`;
}

;// CONCATENATED MODULE: ./build/src/configuration/summary.js


/** What a person reads: whether it is valid, every mistake with its place, and how the environments differ. */
function summarizeConfigurations(summary, found, wanted) {
    const names = wanted.map(({ environment }) => environment).join(", ");
    const broken = wanted.filter(({ checked }) => !checked.ok).map(({ environment }) => environment);
    summary.heading("Configuration");
    if (wanted.length === 0)
        summary.verdict((0,markdown/* strong */.ko)("None"), ": the policy names no configuration here.");
    else if (broken.length > 0)
        summary.verdict((0,markdown/* strong */.ko)("Not valid"), `: ${broken.join(", ")}`);
    else
        summary.verdict((0,markdown/* strong */.ko)("Valid"), `: ${names}`);
    const faults = [...wanted.flatMap(({ checked }) => (checked.ok ? [] : checked.faults)), ...found.faults];
    if (faults.length > 0)
        summary.table(["place", "mistake"], rowsOf(faults));
    if (found.configured.length < 2)
        return;
    summary.details("How the environments differ", (inner) => fillDifferences(inner, found.configured.map(({ environment, rule, checked }) => ({
        environment,
        file: rule.file,
        config: checked.ok ? checked.config : undefined,
    })), found.differences));
}
function rowsOf(faults) {
    const rows = new Map(faults.map((one) => [`${one.at.path}:${one.at.line}:${one.at.column} ${one.message}`, one]));
    return [...rows.values()].map(({ at, message }) => [(0,markdown/* code */.aY)(`${at.path}:${at.line}:${at.column}`), message]);
}

;// CONCATENATED MODULE: ./build/src/configuration/variables.js



const PREFIX = /^[A-Z][A-Z0-9_]{0,49}_$/;
/** Variables that the runner, the shell or a language reads for itself: none of them may begin like this. */
const NOT_OURS = /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|NODE|NPM|LD|DYLD|GIT|SSH|BASH|PYTHON|PERL|RUBY|JAVA|JDK|DOTNET|GO|XDG|LC)_/;
/**
 * The single values and lists of a configuration as variables for the steps that follow, by name: `databases.main.host` is
 * `APP_DATABASES_MAIN_HOST` with the prefix `APP_`. Lists are JSON. References have no value here and are none.
 *
 * @throws UserError for a prefix that could make a variable which somebody else reads, and for two keys of one name
 */
function variablesOf(root, prefix) {
    if (!PREFIX.test(prefix) || NOT_OURS.test(prefix)) {
        throw new errors/* UserError */.y("The input `variables` is no prefix for variables of your own.", {
            reason: "config-prefix-refused",
            hint: "Write capital letters, digits and underscores with an underscore at the end, such as `APP_`, and none that the runner or a language reads, such as `GITHUB_` or `NODE_`.",
        });
    }
    const found = new Map();
    for (const leaf of (0,config_leaf/* leavesOf */.w)(root).values()) {
        const value = textIn(leaf);
        if (value === undefined)
            continue;
        const name = `${prefix}${leaf.path.map((step) => step.toUpperCase().replace(/[^A-Z0-9]/g, "_")).join("_")}`;
        const other = found.get(name);
        if (other !== undefined) {
            throw new errors/* UserError */.y(`${other.key} and ${leaf.key} would be one variable, ${name}.`, {
                reason: "config-variables-clash",
                hint: "Rename one of the two keys, or read the file that the output `path` names instead.",
            });
        }
        found.set(name, { key: leaf.key, value });
    }
    return new Map([...found].map(([name, { value }]) => [name, value]));
}
function textIn({ node }) {
    switch (node.kind) {
        case "scalar":
            return typeof node.value === "string" ? node.value : JSON.stringify(node.value);
        case "list":
            return JSON.stringify((0,config_node/* plainConfig */.J)(node));
        case "reference":
        case "mapping":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/configuration/configure.js












const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** One step of the door: checks all configurations, or hands out the one of an environment that is about to be deployed. */
async function configure(step) {
    const { inputs, run, client, log, summary } = step;
    const vars = readVars(inputs.vars);
    const commit = inputs.commit ?? run.sha;
    if (!COMMIT.test(commit)) {
        throw new errors/* UserError */.y("The input `commit` is no full commit id.", {
            reason: "invalid-input",
            hint: "Give 40 hex digits, such as promote's output `commit`.",
        });
    }
    const proposed = inputs.dryRun || inputs.environment === undefined;
    const repo = { owner: run.repository.owner, name: run.repository.name };
    const found = await readConfigurations({ client, repo, log }, { commit, rulesFrom: proposed ? "commit" : "head" });
    if (inputs.environment !== undefined)
        (0,ground/* environmentNamed */.b6)(found.policy, inputs.environment);
    const wanted = found.configured.filter(({ environment }) => inputs.environment === undefined || environment === inputs.environment);
    const faults = [
        ...wanted.flatMap(({ checked }) => (checked.ok ? [] : checked.faults)),
        ...(proposed ? found.faults : []),
    ];
    configure_annotate(log, faults);
    summarizeConfigurations(summary, found, wanted);
    const differences = inputs.differences === undefined ? undefined : placeIn(run, "differences", inputs.differences);
    if (differences !== undefined)
        writeTo(differences, describeDifferences(found.configured.map(described), found.differences));
    const result = { commit, policy: found.policy.sha256, environments: found.configured.map(plain) };
    const outputs = { commit, differences: differences ?? null };
    if (wanted.length === 0)
        return { ...nothing(inputs.environment), result, outputs };
    const [first] = faults;
    if (first !== undefined) {
        return {
            decision: "invalid",
            reason: first.code,
            message: `${first.at.path}:${first.at.line}: ${first.message}${faults.length > 1 ? ` And ${faults.length - 1} more.` : ""}`,
            hint: "Every mistake is annotated at its place; docs/configuration.md says what a configuration may be.",
            failed: true,
            result,
            outputs,
        };
    }
    const [only] = wanted;
    if (inputs.environment === undefined || only === undefined || !only.checked.ok) {
        const message = `The configurations of ${wanted.map(({ environment }) => environment).join(", ")} are valid.`;
        return { decision: "valid", reason: "config-valid", message, failed: false, result, outputs };
    }
    const { config } = only.checked;
    const { environment, rule } = only;
    if (inputs.digest !== undefined && inputs.digest !== "" && inputs.digest !== config.digest) {
        return {
            ...differing(environment, config.digest, inputs.digest),
            result,
            outputs: { ...outputs, digest: config.digest },
        };
    }
    if (proposed)
        return handOut(step, { environment, config }, { result, outputs });
    const policy = (0,ground/* environmentNamed */.b6)(found.policy, environment);
    const resolved = await resolveReferences({ client, repo }, { environment: policy, rule, config, vars });
    if (resolved.ok) {
        return handOut(step, { environment, config: { ...config, root: resolved.root } }, { result, outputs });
    }
    const { places, decision, reason, message, hint } = resolved;
    configure_annotate(log, places);
    return { decision, reason, message, hint, failed: true, result, outputs };
}
function handOut({ inputs, run, exportVariable }, { environment, config }, { result, outputs }) {
    const { digest, root, references } = config;
    const plainRoot = jsonOf(root);
    const variables = inputs.variables === undefined ? new Map() : variablesOf(root, inputs.variables);
    const names = [...variables.keys()];
    const secrets = Object.fromEntries(references.map(({ key, to, name }) => [key, { [to]: name }]));
    const place = inputs.file === undefined
        ? external_node_path_.join(run.temp, "env-actions", `config-${environment}.json`)
        : placeIn(run, "file", inputs.file);
    if (!inputs.dryRun) {
        writeTo(place, `${JSON.stringify(plainRoot, null, 2)}\n`);
        for (const [name, value] of variables)
            exportVariable(name, value);
    }
    return {
        decision: inputs.dryRun ? "valid" : "resolved",
        reason: "config-valid",
        message: `The configuration of ${environment} is ${digest}.`,
        failed: false,
        // The digest that is promoted is over the names of variables; this one says with which values they were handed out.
        result: { ...result, resolved: `sha256:${(0,external_node_crypto_.createHash)("sha256").update((0,canonical/* canonicalJson */.d)(plainRoot)).digest("hex")}` },
        outputs: {
            ...outputs,
            digest,
            config: plainRoot,
            path: inputs.dryRun ? null : place,
            variables: names,
            secrets,
        },
    };
}
function differing(environment, digest, promoted) {
    const message = `The configuration of ${environment} is ${digest}, and ${promoted} was promoted.`;
    const hint = "Give `commit` and `digest` of the same promotion: promote's outputs `commit` and `config`.";
    return { decision: "invalid", reason: "config-digest-differs", message, hint, failed: true };
}
/** Where the policy names none there is nothing to check, and that is no "all is well" (R32). */
function nothing(environment) {
    return {
        decision: "invalid",
        reason: "config-none",
        message: `The policy says no \`config\` for ${environment ?? "any environment"}.`,
        hint: "Add `config: config/production.yml` to the environment in .github/environments.yml.",
        failed: true,
    };
}
function configure_annotate(log, faults) {
    const once = new Map(faults.map((one) => [`${one.at.path}:${one.at.line}:${one.at.column}:${one.message}`, one]));
    for (const { message, at } of once.values())
        log.error(message, { file: at.path, line: at.line, column: at.column });
}
/** Plain JSON by what a configuration can hold. */
function jsonOf(root) {
    const read = JSON.parse(JSON.stringify((0,config_node/* plainConfig */.J)(root)));
    return read;
}
const described = ({ environment, rule, checked }) => ({
    environment,
    file: rule.file,
    config: checked.ok ? checked.config : undefined,
});
function plain({ environment, rule, checked }) {
    if (checked.ok)
        return { environment, file: rule.file, digest: checked.config.digest, faults: [] };
    const faults = checked.faults.map(({ code, key, message, at }) => ({ code, key, message, ...at }));
    return { environment, file: rule.file, digest: null, faults };
}

;// CONCATENATED MODULE: ./build/actions/work/config.js
/** What the step `config` does; loaded once its inputs are good. */



/***/ })

};
