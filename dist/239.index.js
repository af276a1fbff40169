export const id = 239;
export const ids = [239];
export const modules = {

/***/ 50000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ copyImage)
});

// EXTERNAL MODULE: ./build/src/registry/blobs.js
var registry_blobs = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/src/registry/sweep.js
var registry_sweep = __webpack_require__(72569);
// EXTERNAL MODULE: ./build/src/registry/together.js
var together = __webpack_require__(25175);
// EXTERNAL MODULE: ./build/src/registry/upload.js + 2 modules
var upload = __webpack_require__(99013);
;// CONCATENATED MODULE: ./build/src/registry/copy-blobs.js




/**
 * Brings blobs into a repository: asks for all of them at once, and sends only what is missing, several at a time. A blob of
 * the same registry is mounted where the registry can.
 */
async function copyBlobs(o) {
    const { source, target, meter } = o;
    const blobs = [...new Map(o.blobs.map((blob) => [blob.digest, blob])).values()];
    meter.expect(blobs.length, blobs.reduce((sum, { size }) => sum + size, 0));
    const from = source.registry.name === target.registry.name ? source.repository : undefined;
    const reading = new Set();
    const sweep = (0,registry_sweep/* createSweeper */.S)();
    let halted = false;
    async function bring(blob) {
        if (await (0,registry_blobs/* hasBlob */.i)(target, blob))
            return "present";
        return target.registry.transfers(async () => {
            if (halted)
                return undefined;
            const read = () => {
                const body = counted((0,registry_blobs/* readBlob */.g)(source, blob), (bytes) => {
                    meter.flow(bytes);
                    sweep(bytes);
                });
                reading.add(body);
                return body;
            };
            return (0,upload/* uploadBlob */.P)({ target, blob, from, read });
        });
    }
    await (0,together/* together */.b)(blobs, async (blob) => {
        const how = await bring(blob);
        if (how !== undefined)
            meter.arrived(how, blob.size);
    }, (reason) => {
        halted = true;
        for (const body of reading)
            body.stop(reason);
    });
}
function counted(body, flow) {
    async function* chunks() {
        for await (const chunk of body.chunks) {
            flow(chunk.length);
            yield chunk;
        }
    }
    return { length: body.length, chunks: chunks(), stop: (reason) => body.stop(reason) };
}

// EXTERNAL MODULE: ./build/src/registry/digest.js
var registry_digest = __webpack_require__(58757);
// EXTERNAL MODULE: ./build/src/registry/errors.js
var errors = __webpack_require__(45238);
// EXTERNAL MODULE: ./build/src/registry/manifest.js
var registry_manifest = __webpack_require__(79024);
// EXTERNAL MODULE: ./build/src/registry/manifests.js
var registry_manifests = __webpack_require__(4847);
;// CONCATENATED MODULE: ./build/src/registry/progress.js
/** Milliseconds between two reports while bytes flow. */
const INTERVAL = 1_000;
/** Counts a copy and reports it when a blob has arrived, and each second while bytes flow. */
function createMeter(o) {
    const blobs = { total: 0, done: 0 };
    const bytes = { total: 0, sent: 0, mounted: 0, present: 0 };
    let began;
    let reported = 0;
    function now() {
        const seconds = began === undefined ? 0 : (o.clock.now().getTime() - began) / 1_000;
        return {
            image: o.image,
            blobs: { ...blobs },
            bytes: { ...bytes, rate: seconds > 0 ? Math.round(bytes.sent / seconds) : 0 },
        };
    }
    return {
        now,
        expect: (count, size) => {
            blobs.total += count;
            bytes.total += size;
        },
        flow: (size) => {
            const time = o.clock.now().getTime();
            began ??= time;
            bytes.sent += size;
            if (time - reported < INTERVAL)
                return;
            reported = time;
            o.report?.(now());
        },
        arrived: (how, size) => {
            blobs.done += 1;
            if (how !== "sent")
                bytes[how] += size;
            o.report?.(now());
        },
    };
}

// EXTERNAL MODULE: ./build/src/registry/referrers.js
var referrers = __webpack_require__(60433);
// EXTERNAL MODULE: ./build/src/registry/tag.js
var registry_tag = __webpack_require__(85893);
// EXTERNAL MODULE: ./build/src/registry/tree.js
var registry_tree = __webpack_require__(17121);
;// CONCATENATED MODULE: ./build/src/registry/copy.js










/**
 * Copies an image, an index with all its platforms, or any other OCI artifact by digest: blobs, then children before parents,
 * then what refers to it, and last the tag. Whatever fails, fails before the tag. Within one repository only the tag is set.
 *
 * @throws RegistryFailure
 */
async function copyImage(options) {
    const { digest, tag } = options;
    if (!(0,registry_digest/* isDigest */.Bc)(digest)) {
        const message = `${JSON.stringify(digest.slice(0, 200))} is not a digest; images are copied by digest only`;
        throw new errors/* RegistryFailure */.Yp({ kind: "invalid-reference", message });
    }
    const { source, target } = placesOf(options);
    const meter = createMeter({
        image: `${target.registry.name}/${target.repository}`,
        clock: target.registry.patience.clock,
        report: options.onProgress,
    });
    const root = await begin(source, target, options);
    if (isSamePlace(source, target)) {
        const { mediaType } = (0,registry_manifest/* parseManifest */.Ng)(root.bytes, root.mediaType, (0,registry_manifests/* nameOf */.Vb)(source, digest));
        const manifest = { ...root, mediaType };
        await finish(target, manifest, tag);
        return {
            digest,
            mediaType,
            manifests: { image: 1, attached: 0 },
            progress: meter.now(),
            kept: [],
        };
    }
    const bare = await (0,registry_tree/* readTree */.Z)(source, root);
    const bring = (nodes) => copyBlobs({ source, target, blobs: [...nodes.values()].flatMap(({ content }) => content.blobs), meter });
    // What belongs to the image is looked for while its bytes are on their way.
    const [found, brought] = await Promise.allSettled([
        options.referrers === false ? bare : (0,registry_tree/* readAttached */.P)(source, bare),
        bring(bare.image),
    ]);
    if (brought.status === "rejected")
        throw brought.reason;
    if (found.status === "rejected")
        throw found.reason;
    const tree = found.value;
    if (tree.attached.size > 0)
        await bring(tree.attached);
    const kept = await writeManifests(target, tree);
    const { manifest } = rootOf(tree);
    await finish(target, manifest, tag);
    const manifests = { image: tree.image.size, attached: tree.attached.size };
    return { digest, mediaType: manifest.mediaType, manifests, progress: meter.now(), kept };
}
/** One token for both repositories where the same login serves both. */
function placesOf(options) {
    const source = (0,registry_manifests/* placeOf */.$t)(options.source.registry, options.source.repository, "pull");
    const target = (0,registry_manifests/* placeOf */.$t)(options.target.registry, options.target.repository, "pull,push");
    if (source.registry !== target.registry)
        return { source, target };
    const scopes = source.repository === target.repository ? target.scopes : [...target.scopes, ...source.scopes];
    return { source: { ...source, scopes }, target: { ...target, scopes } };
}
function isSamePlace(source, target) {
    return source.registry.name === target.registry.name && source.repository === target.repository;
}
/** Reads the manifest, and learns at the same time whether the target would let us in and the tag is free. */
async function begin(source, target, options) {
    const { digest, tag } = options;
    const look = async () => {
        if (tag !== undefined)
            await (0,registry_tag/* checkTag */.B)(target, tag, digest);
    };
    if (source.registry === target.registry) {
        const manifest = await (0,registry_manifests/* getManifest */.c2)(source, digest);
        await look();
        return manifest;
    }
    // A first question also makes the target name its token server, while the source is being read.
    const greet = () => (tag?.policy === "immutable" ? look() : (0,registry_manifests/* headManifest */.sy)(target, digest).then(look));
    const [manifest] = await Promise.all([(0,registry_manifests/* getManifest */.c2)(source, digest), greet()]);
    return manifest;
}
function rootOf(tree) {
    const root = tree.image.get(tree.root);
    if (root === undefined)
        throw new TypeError("a tree without its root");
    return root;
}
/** Writes everything but the image's own last step. */
async function writeManifests(target, tree) {
    await writeLevels(target, [...tree.image.values()].filter(({ manifest }) => manifest.digest !== tree.root));
    if (tree.attached.size === 0)
        return [];
    // Some registries want a referrer's subject to be there first.
    await (0,registry_manifests/* putManifest */.RV)(target, tree.root, rootOf(tree).manifest);
    // One after the other: the list behind a fallback tag is read, changed and written.
    for (const { manifest, content } of tree.attached.values()) {
        const { tracksSubject } = await (0,registry_manifests/* putManifest */.RV)(target, manifest.digest, manifest);
        if (content.subject !== undefined && !tracksSubject)
            await (0,referrers/* addToFallback */.Bv)(target, manifest, content);
    }
    const kept = [];
    for (const { tag, digest } of tree.tags) {
        const node = tree.attached.get(digest) ?? tree.image.get(digest);
        const standing = await (0,registry_manifests/* headManifest */.sy)(target, tag);
        if (standing !== null && standing !== digest)
            kept.push(tag);
        else if (standing === null && node !== undefined)
            await (0,registry_manifests/* putManifest */.RV)(target, tag, node.manifest);
    }
    return kept;
}
/** Images at once, then the indexes that name them, innermost first. */
async function writeLevels(target, nodes) {
    const write = async ({ manifest }) => {
        if ((await (0,registry_manifests/* headManifest */.sy)(target, manifest.digest)) === null)
            await (0,registry_manifests/* putManifest */.RV)(target, manifest.digest, manifest);
    };
    await (0,together/* together */.b)(nodes.filter(({ content }) => content.manifests.length === 0), write);
    for (const node of nodes)
        if (node.content.manifests.length > 0)
            await write(node);
}
/** The last step: the tag, or the manifest under its digest. */
async function finish(target, manifest, tag) {
    if (tag === undefined) {
        await (0,registry_manifests/* putManifest */.RV)(target, manifest.digest, manifest);
        return;
    }
    // Looked up again: between the first look and now somebody may have taken it.
    if (await (0,registry_tag/* checkTag */.B)(target, tag, manifest.digest))
        return;
    await (0,registry_manifests/* putManifest */.RV)(target, tag.name, manifest);
}


/***/ }),

/***/ 6087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proveImage)
/* harmony export */ });
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9185);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45238);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _together_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25175);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17121);





/**
 * Reads back what a registry now holds: the manifest behind the tag (or under the digest) and every manifest below it, hashed
 * here, and whether every blob is there (R30).
 *
 * @param at.tag the tag that must lead to `digest`
 * @throws RegistryFailure `digest-mismatch` when the tag leads elsewhere, `not-found` when something is missing
 */
async function proveImage(at) {
    const place = (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(at.registry, at.repository, "pull");
    const found = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .getManifest */ .c2)(place, at.tag ?? at.digest);
    if (found.digest !== at.digest) {
        const message = `${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(place, at.tag ?? at.digest)} leads to ${found.digest}, not to ${at.digest}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({
            kind: "digest-mismatch",
            message,
            hint: "Somebody else moved it meanwhile: promote again.",
        });
    }
    const { image } = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readTree */ .Z)(place, found);
    const blobs = new Map([...image.values()].flatMap(({ content }) => content.blobs).map((blob) => [blob.digest, blob]));
    await (0,_together_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .b)([...blobs.values()], async (blob) => {
        if (await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasBlob */ .i)(place, blob))
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({
            kind: "not-found",
            message: `${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(place, at.digest)} lacks its blob ${blob.digest}`,
        });
    });
    return { digest: at.digest, manifests: image.size, blobs: blobs.size };
}


/***/ }),

/***/ 85893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkTag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45238);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4847);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80028);



/**
 * Looks whether a tag may be set to `digest`.
 *
 * @returns whether it already stands there; only looked up where the policy needs it
 * @throws RegistryFailure `tag-taken` when an immutable tag stands on another digest
 */
async function checkTag(target, tag, digest) {
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag.name)) {
        const message = `${JSON.stringify(tag.name.slice(0, 200))} is not a tag that registries accept`;
        const hint = "A tag is a letter, digit or _ followed by up to 127 letters, digits, _ . or -.";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp({ kind: "invalid-reference", message, hint });
    }
    switch (tag.policy) {
        case "moving":
            return false;
        case "immutable": {
            const standing = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .headManifest */ .sy)(target, tag.name);
            if (standing === null || standing === digest)
                return standing === digest;
            const message = `${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target, tag.name)} stands on ${standing} already and must not move to ${digest}`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp({ kind: "tag-taken", message });
        }
    }
}


/***/ }),

/***/ 25175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together)
/* harmony export */ });
/**
 * Does pieces of work at the same time. After the first failure those that have not begun stay undone, `halt` is told to
 * end the others, and when all have ended that failure is thrown: nothing goes on behind the caller's back.
 */
async function together(items, work, halt = () => undefined) {
    const failures = [];
    const outcomes = items.map(async (item) => {
        try {
            return await work(item);
        }
        catch (error) {
            failures.push(error);
            if (failures.length === 1)
                halt(error instanceof Error ? error : new Error(String(error)));
            throw error;
        }
    });
    await Promise.allSettled(outcomes);
    if (failures.length > 0)
        throw failures[0];
    return Promise.all(outcomes);
}


/***/ }),

/***/ 17121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readAttached),
/* harmony export */   Z: () => (/* binding */ readTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45238);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79024);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60433);
/* harmony import */ var _together_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25175);





const DEEPEST = 8;
const MOST = 5_000;
/** Reads an image's manifests from a repository, level by level, each checked against its digest and size. */
async function readTree(source, root) {
    const image = await readImage(source, root);
    return { root: root.digest, image, attached: new Map(), tags: [] };
}
/** Adds to a tree what refers to any of its manifests, and what refers to that. */
async function readAttached(source, tree) {
    const attached = new Map();
    const tags = [];
    let subjects = [...tree.image.keys()];
    for (let depth = 0; subjects.length > 0; depth += 1) {
        if (depth > DEEPEST)
            throw tooMuch(source, tree.root);
        const found = await (0,_together_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .b)(subjects, async (subject) => {
            const [referrers, cosign] = await Promise.all([(0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .listReferrers */ .xt)(source, subject), (0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .cosignTags */ .FJ)(source, subject)]);
            tags.push(...cosign);
            return [...referrers.map(({ digest }) => digest), ...cosign.map(({ digest }) => digest)];
        });
        const fresh = [...new Set(found.flat())].filter((digest) => !tree.image.has(digest) && !attached.has(digest));
        const trees = await (0,_together_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .b)(fresh, async (digest) => readImage(source, await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .getManifest */ .c2)(source, digest)));
        subjects = [];
        for (const [digest, node] of trees.flatMap((each) => [...each])) {
            if (tree.image.has(digest) || attached.has(digest))
                continue;
            attached.set(digest, node);
            subjects.push(digest);
        }
        if (attached.size > MOST)
            throw tooMuch(source, tree.root);
    }
    return { ...tree, attached, tags };
}
async function readImage(source, root) {
    const nodes = new Map();
    let level = [root];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > DEEPEST || nodes.size > MOST)
            throw tooMuch(source, root.digest);
        const wanted = new Map();
        for (const manifest of level) {
            const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest.bytes, manifest.mediaType, (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(source, manifest.digest));
            // Set anew, so that what is a child on two levels comes before both parents once the order is turned around.
            nodes.delete(manifest.digest);
            nodes.set(manifest.digest, { manifest: { ...manifest, mediaType: content.mediaType }, content });
            for (const child of content.manifests)
                wanted.set(child.digest, child);
        }
        level = await (0,_together_js__WEBPACK_IMPORTED_MODULE_4__/* .together */ .b)([...wanted.values()], (child) => readChild(source, child, nodes.get(child.digest)));
    }
    return new Map([...nodes].reverse());
}
async function readChild(source, child, known) {
    const manifest = known?.manifest ?? (await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .getManifest */ .c2)(source, child.digest));
    if (manifest.size === child.size)
        return manifest;
    const what = `read the manifest of ${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(source, child.digest)}`;
    throw (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(what, `${child.size} bytes`, `${manifest.size} bytes long`);
}
function tooMuch(source, digest) {
    const message = `${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(source, digest)} names more manifests than any real image`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp({ kind: "invalid-manifest", message });
}


/***/ }),

/***/ 99013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ uploadBlob)
});

// EXTERNAL MODULE: ./build/src/registry/blobs.js
var blobs = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/src/registry/manifests.js
var manifests = __webpack_require__(4847);
// EXTERNAL MODULE: ./build/src/registry/patience.js + 1 modules
var registry_patience = __webpack_require__(45494);
// EXTERNAL MODULE: ./build/src/registry/transport.js
var transport = __webpack_require__(59452);
;// CONCATENATED MODULE: ./build/src/registry/upload-chunks.js


/** Breaks of one chunk before its upload counts as lost. */
const MOST_BREAKS = 5;
/**
 * Sends a blob in chunks. A chunk whose answer was lost is taken up where the registry says it stands; a registry that has
 * forgotten the upload makes it `lost`, to be begun anew. One chunk at a time is in memory.
 */
async function sendInChunks(upload, o) {
    const { registry } = upload.target;
    const source = upload.read();
    const sender = createSender(registry, o.session, o.fresh);
    try {
        for await (const chunk of piecesOf(source.chunks, o.size)) {
            const lost = await sender.send(chunk);
            if (lost !== undefined)
                return lost;
        }
        return await sender.complete();
    }
    finally {
        source.stop();
    }
}
/** Bytes regrouped into pieces of `size`; the last is what remains. */
async function* piecesOf(chunks, size) {
    let parts = [];
    let gathered = 0;
    for await (const chunk of chunks) {
        let rest = chunk;
        while (gathered + rest.length >= size) {
            yield Buffer.concat([...parts, rest.subarray(0, size - gathered)]);
            rest = rest.subarray(size - gathered);
            parts = [];
            gathered = 0;
        }
        if (rest.length > 0)
            parts.push(rest);
        gathered += rest.length;
    }
    if (gathered > 0)
        yield Buffer.concat(parts);
}
function createSender(registry, opened, fresh) {
    let session = opened;
    /** Bytes that the registry has taken. */
    let at = 0;
    async function send(chunk) {
        const start = at;
        for (let breaks = 0; at < start + chunk.length;) {
            const ask = session.append(at, chunk.subarray(at - start), fresh);
            const answer = await registry.once(ask).catch((error) => lostOnly(error));
            if (!(answer instanceof transport/* TransportError */.wX) &&
                (answer.status === 202 || answer.status === 201 || answer.status === 204)) {
                answer.body.resume();
                session = session.moved(answer);
                at = start + chunk.length;
                continue;
            }
            breaks += 1;
            const error = answer instanceof transport/* TransportError */.wX ? answer : await mendable(ask, answer);
            if (breaks > MOST_BREAKS)
                return error;
            await registry.patience.clock.sleep(registry.patience.clock.random() * 250 * 2 ** breaks);
            const standing = await look();
            if (standing === undefined || standing < start || standing > start + chunk.length)
                return error;
            at = standing;
        }
        return undefined;
    }
    /** How many bytes the registry has; undefined when it has forgotten the upload. */
    async function look() {
        const answer = await registry.once(session.status()).catch((error) => lostOnly(error));
        if (answer instanceof transport/* TransportError */.wX)
            return undefined;
        answer.body.resume();
        if (answer.status !== 204 && answer.status !== 200)
            return undefined;
        session = session.moved(answer);
        const last = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.get("range") ?? "")?.[1];
        // Without a range, or with "0-0" from registries that write so for nothing, there is nothing to build on but the start.
        return last === undefined || last === "0" ? 0 : Number(last) + 1;
    }
    async function complete() {
        const ask = session.complete(undefined, fresh);
        const answer = await registry.once(ask);
        if (answer.status !== 201 && answer.status !== 204)
            return mendable(ask, answer);
        answer.body.resume();
        return "sent";
    }
    /** An answer after which another try may help, as an error; any other is thrown. */
    async function mendable(ask, answer) {
        const failure = await registry.refuse(ask, answer);
        if ([404, 413, 416].includes(answer.status) || (0,registry_patience/* isPassing */.WG)(answer.status)) {
            return new transport/* TransportError */.wX("lost", failure.message, failure);
        }
        throw failure;
    }
    return { send, complete };
}
function lostOnly(error) {
    if (error instanceof transport/* TransportError */.wX && error.stage === "lost")
        return error;
    throw error;
}

// EXTERNAL MODULE: ./build/src/registry/errors.js
var errors = __webpack_require__(45238);
;// CONCATENATED MODULE: ./build/src/registry/upload-session.js


/**
 * Opens an upload, asking the registry to take the blob from another of its repositories instead (OCI distribution
 * specification 1.1, "Mounting a blob from another repository").
 */
async function mount(upload) {
    const { target, blob, from } = upload;
    const path = `/v2/${target.repository}/blobs/uploads/`;
    const what = `write the blob ${(0,manifests/* nameOf */.Vb)(target, blob.digest)}`;
    const plain = { method: "POST", url: path, scopes: target.scopes, what };
    let answer;
    if (from !== undefined) {
        const pull = `repository:${from}:pull`;
        const scopes = target.scopes.includes(pull) ? target.scopes : [...target.scopes, pull];
        const query = new URLSearchParams({ mount: blob.digest, from });
        const mounting = { ...plain, url: `${path}?${query.toString()}`, scopes };
        answer = await target.registry.exchange(mounting, [201, 202]).catch((error) => {
            // Somebody who may write here but not read there; some registries also refuse a mount instead of opening an upload.
            if ((0,errors/* isRegistryFailure */.wX)(error, "denied", "unauthorized", "not-found", "unsupported", "unexpected"))
                return undefined;
            throw error;
        });
    }
    answer ??= await target.registry.exchange(plain, [202]);
    return answer.status === 201 ? "mounted" : sessionAt(upload, answer, smallestOf(answer));
}
function smallestOf(answer) {
    const asked = answer.headers.get("oci-chunk-min-length") ?? "";
    return /^\d{1,12}$/.test(asked) ? Number(asked) : 0;
}
function sessionAt(upload, answer, smallest) {
    const { target, blob } = upload;
    const what = `write the blob ${(0,manifests/* nameOf */.Vb)(target, blob.digest)}`;
    const location = URL.parse(answer.headers.get("location") ?? "", answer.url);
    if (location === null)
        throw new errors/* RegistryFailure */.Yp({ kind: "unexpected", message: `${what}: the registry gave no place to send it to` });
    const common = { scopes: target.scopes, what };
    const octets = { "content-type": "application/octet-stream" };
    return {
        smallest,
        complete: (body, fresh = false) => {
            const url = new URL(location);
            url.searchParams.set("digest", blob.digest);
            return { ...common, method: "PUT", url: url.href, headers: octets, body: body ?? Buffer.alloc(0), fresh };
        },
        append: (from, body, fresh) => {
            const range = { "content-range": `${from}-${from + body.length - 1}` };
            return { ...common, method: "PATCH", url: location.href, headers: { ...octets, ...range }, body, fresh };
        },
        status: () => ({ ...common, method: "GET", url: location.href }),
        moved: (next) => next.headers.has("location") ? sessionAt(upload, next, smallest) : sessionAt(upload, answer, smallest),
    };
}

;// CONCATENATED MODULE: ./build/src/registry/upload.js






/** Bytes of a chunk after the first failure; halved with each further one. */
const FIRST_CHUNK = 4 * 1_024 * 1_024;
const SMALLEST_CHUNK = 256 * 1_024;
/** Chunks are held in memory; a registry that wants larger ones gets the blob in one piece. */
const LARGEST_CHUNK = 16 * 1_024 * 1_024;
/**
 * Brings a blob that the target lacks: by mounting it where the registry can, else in one request, else, when that broke or
 * the registry does not take it, in chunks that become smaller with each failure. After an answer that was lost it looks
 * before it sends again (R70).
 *
 * @throws RegistryFailure
 */
async function uploadBlob(upload) {
    const { target, blob } = upload;
    const { learned, patience } = target.registry;
    const what = `write the blob ${(0,manifests/* nameOf */.Vb)(target, blob.digest)}`;
    for (let tries = 1;; tries += 1) {
        if (tries > 1 && (await (0,blobs/* hasBlob */.i)(target, blob)))
            return "sent";
        const session = await mount(upload);
        // As it was when this try began: other blobs learn at the same time.
        const used = learned.chunk;
        if (session === "mounted")
            return "mounted";
        const outcome = await send(upload, session).catch((error) => (0,registry_patience/* passing */.qO)(error, what));
        if (outcome === "sent")
            return "sent";
        const smaller = used === undefined ? FIRST_CHUNK : Math.max(SMALLEST_CHUNK, used / 2);
        learned.chunk = Math.min(learned.chunk ?? FIRST_CHUNK, smaller);
        await (0,registry_patience/* pause */.v7)(patience, { what, tries: Math.min(tries, registry_patience/* MOST_TRIES */.ao), outcome });
    }
}
async function send(upload, session) {
    const { learned } = upload.target.registry;
    const asked = session.smallest <= LARGEST_CHUNK ? session.smallest : 0;
    const chunk = learned.chunk ?? (asked > 0 ? FIRST_CHUNK : undefined);
    // Nothing to cut into pieces.
    if (chunk === undefined || upload.blob.size === 0)
        return sendWhole(upload, session);
    return sendInChunks(upload, { session, size: Math.max(chunk, asked), fresh: learned.chunk !== undefined });
}
async function sendWhole(upload, session) {
    const { target, blob } = upload;
    const ask = session.complete(upload.read());
    const answer = await target.registry.once(ask);
    if (answer.status === 201 || answer.status === 204) {
        answer.body.resume();
        return "sent";
    }
    // 401: the login ended while the bytes were on their way. 404: the session did. 413: something between us wants less at once.
    const mendable = [401, 404, 413, 416].includes(answer.status) || (0,registry_patience/* isPassing */.WG)(answer.status);
    const failure = await target.registry.refuse(ask, answer);
    if (!mendable)
        throw failure;
    return new transport/* TransportError */.wX("lost", `${blob.size} bytes were not taken (${failure.message})`);
}


/***/ }),

/***/ 95998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Ps: () => (/* binding */ asFault),
/* harmony export */   T3: () => (/* binding */ badSource),
/* harmony export */   Zh: () => (/* binding */ isFault)
/* harmony export */ });
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45238);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13051);


/** What can be wrong with an image, in words. */
function badSource(name, source) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactFault */ .R("artifact-name-refused", `"${source}" does not name an image with its registry and a digest or a tag.`, `Write ${name}=ghcr.io/<owner>/<image>@sha256:<64 hex digits>; docker/build-push-action has it as its output digest.`);
}
function mismatch(name, expected, found) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactFault */ .R("digest-mismatch", `"${name}" is not what was promised: expected ${expected}, found ${found}.`, "Nothing was deployed. Somebody moved or changed it meanwhile: look at who may write there, and promote again.");
}
function missing({ name, digest, image }, cause) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactFault */ .R("artifact-missing", `The image "${name}" is not in ${image.repository} any more: nothing there is ${digest}.`, "It was deleted, or this login may not see it. Give the job read access, keep released images, or build again.", { cause });
}
function isFault(error) {
    return error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactFault */ .R;
}
/**
 * Runs work on an image. What a registry says about the image itself becomes a fault of the artifact; that it could not be
 * reached, or wants another login, says nothing about the image and is thrown as it is.
 *
 * @throws ArtifactFault, RegistryFailure
 */
async function asFault(name, work) {
    try {
        return await work();
    }
    catch (error) {
        const reason = error instanceof _registry_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp ? reasonOf(error) : undefined;
        if (!(error instanceof _registry_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp) || reason === undefined)
            throw error;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactFault */ .R(reason, `Image "${name}": ${error.message}.`, error.hint ?? "", { cause: error });
    }
}
function reasonOf({ kind }) {
    switch (kind) {
        case "digest-mismatch":
            return "digest-mismatch";
        case "not-found":
            return "artifact-missing";
        case "tag-taken":
            return "tag-taken";
        case "invalid-manifest":
        case "unsupported":
            return "image-refused";
        case "invalid-reference":
            return "artifact-name-refused";
        case "unauthorized":
        case "denied":
        case "rate-limited":
        case "unavailable":
        case "address-refused":
        case "certificate":
        case "credentials":
        case "unexpected":
            return undefined;
    }
}


/***/ }),

/***/ 10447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fieldOf),
/* harmony export */   c: () => (/* binding */ tagOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13051);
/* harmony import */ var _image_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53686);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22981);



/** The tag that the environment sets, with the release's words filled in; undefined when it sets none. */
function tagOf({ target, moving, record }) {
    if (target?.tag === undefined)
        return undefined;
    const name = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(target.tag.name, (field) => fieldOf(field, moving));
    if ((0,_image_source_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name))
        return { name, policy: target.tag.policy };
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("tag-refused", `The tag "${name}" for "${record.name}" is one that no registry accepts.`, `Tags have letters, digits, "_", "." and "-", at most 128: give the release such a version, or use \${release.id}.`);
}
/** The word of a release behind a field of a template. Throws `ArtifactFault` for a version that the release does not have. */
function fieldOf(field, { release, environment }) {
    switch (field) {
        case "release.id":
            return release.id;
        case "release.commit":
            return release.commit;
        case "environment":
            return environment;
        case "release.version":
            if (release.version !== null)
                return release.version;
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ArtifactFault */ .R("tag-refused", `The policy names a tag after the release's version, and ${release.id} has none.`, `Register releases with version:, or use \${release.id} in the policy.`);
        default:
            throw new TypeError(`no such field: ${field}`);
    }
}


/***/ })

};
