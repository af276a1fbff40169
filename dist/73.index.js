export const id = 73;
export const ids = [73];
export const modules = {

/***/ 46073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carry: () => (/* binding */ carry),
  exists: () => (/* binding */ exists),
  move: () => (/* binding */ move),
  prepare: () => (/* binding */ prepare),
  prove: () => (/* binding */ image_work_prove),
  resolve: () => (/* binding */ resolve)
});

// EXTERNAL MODULE: ./build/src/registry/copy.js + 2 modules
var copy = __webpack_require__(50000);
// EXTERNAL MODULE: ./build/src/registry/digest.js
var digest = __webpack_require__(58757);
// EXTERNAL MODULE: ./build/src/registry/errors.js
var errors = __webpack_require__(45238);
// EXTERNAL MODULE: ./build/src/registry/manifest.js
var registry_manifest = __webpack_require__(79024);
// EXTERNAL MODULE: ./build/src/registry/manifests.js
var manifests = __webpack_require__(4847);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
// EXTERNAL MODULE: ./build/src/registry/tag.js
var registry_tag = __webpack_require__(85893);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-faults.js
var image_faults = __webpack_require__(95998);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-location.js + 12 modules
var image_location = __webpack_require__(74589);
;// CONCATENATED MODULE: ./build/src/release/artifacts/image-platforms.js



/** Configurations of container images are this small; more is not read for the sake of a word in a table. */
const LARGEST = 1_048_576;
const IMAGE_CONFIGS = new Set([
    "application/vnd.oci.image.config.v1+json",
    "application/vnd.docker.container.image.v1+json",
]);
/**
 * What an image runs on: `linux/amd64`, `linux/arm64/v8`. An index names its platforms, an image says it in its
 * configuration. Attestations inside an index are for no platform; other artifacts have none.
 */
async function platformsOf(place, manifest, content) {
    const what = (0,manifests/* nameOf */.Vb)(place, manifest.digest);
    if (content.manifests.length > 0) {
        const listed = (0,registry_manifest/* fieldsOf */.Pf)((0,registry_manifest/* parseJson */.qF)(manifest.bytes, what), what).get("manifests");
        const entries = Array.isArray(listed) ? listed : [];
        return distinct(entries.map((entry) => platformOf((0,registry_manifest/* fieldsOf */.Pf)(entry, what).get("platform"))));
    }
    const config = content.blobs.find(({ mediaType }) => IMAGE_CONFIGS.has(mediaType));
    if (config === undefined || config.size > LARGEST)
        return [];
    const answer = await place.registry.exchange({
        method: "GET",
        url: `/v2/${place.repository}/blobs/${config.digest}`,
        scopes: place.scopes,
        what: `read the configuration of ${what}`,
    }, [200], LARGEST);
    const own = (0,digest/* digestOf */.ol)(answer.body, config.digest.slice(0, config.digest.indexOf(":")));
    if (own !== config.digest)
        throw (0,manifests/* mismatch */.J4)(`read the configuration of ${what}`, config.digest, own);
    return distinct([platformOf((0,registry_manifest/* parseJson */.qF)(answer.body, what))]);
}
function platformOf(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const part = (name) => Object.getOwnPropertyDescriptor(value, name)?.value;
    const words = [part("os"), part("architecture"), part("variant")].filter((word) => word !== undefined);
    const known = words.every((word) => typeof word === "string" && /^[a-z0-9._-]{1,40}$/i.test(word));
    return known && words.length >= 2 && !words.includes("unknown") ? words.join("/") : undefined;
}
function distinct(platforms) {
    return [...new Set(platforms.filter((each) => each !== undefined))].sort();
}

// EXTERNAL MODULE: ./build/src/release/artifacts/transfer.js
var transfer = __webpack_require__(76032);
;// CONCATENATED MODULE: ./build/src/release/artifacts/image-progress.js

/** What copying an image took. */
function transferOf(artifact, to, { bytes }) {
    return { artifact, to, sent: bytes.sent, skipped: bytes.mounted + bytes.present, rate: bytes.rate };
}
/** One line for the log. */
function lineOf({ artifact, to, sent, skipped, rate }, { manifests, kept }) {
    const speed = rate > 0 ? ` at ${(0,transfer/* bytesIn */.t)(rate)}/s` : "";
    const attached = manifests.attached === 0 ? "" : `, with ${manifests.attached} attached (signatures, attestations)`;
    const left = kept.length === 0 ? "" : `; left alone there: ${kept.join(", ")}`;
    return `${artifact} to ${to}: sent ${(0,transfer/* bytesIn */.t)(sent)}${speed}, ${(0,transfer/* bytesIn */.t)(skipped)} there already${attached}${left}.`;
}

// EXTERNAL MODULE: ./build/src/release/artifacts/image-source.js
var image_source = __webpack_require__(53686);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-tag.js
var image_tag = __webpack_require__(10447);
;// CONCATENATED MODULE: ./build/src/release/artifacts/image-work.js













/** Reads the manifest that was named, hashes it here, and notes what it is. A tag is resolved this once. */
function resolve(context, named) {
    return image_faults/* asFault */.Ps(named.name, async () => {
        const source = (0,image_source/* parseImageSource */.AB)(named.source);
        if (source === undefined)
            throw image_faults/* badSource */.T3(named.name, named.source);
        const { registry, repository } = (0,image_location/* locate */.x)(context.images, source.repository);
        const place = (0,manifests/* placeOf */.$t)(registry, repository, "pull");
        const manifest = await (0,manifests/* getManifest */.c2)(place, source.digest ?? source.tag ?? "");
        if (named.claimed !== undefined && named.claimed !== manifest.digest) {
            throw image_faults/* mismatch */.J4(named.name, named.claimed, manifest.digest);
        }
        const content = (0,registry_manifest/* parseManifest */.Ng)(manifest.bytes, manifest.mediaType, (0,manifests/* nameOf */.Vb)(place, manifest.digest));
        return {
            kind: "image",
            name: named.name,
            digest: manifest.digest,
            size: manifest.size,
            image: {
                repository: source.repository,
                mediaType: content.mediaType,
                platforms: [...(await platformsOf(place, manifest, content))],
                tag: source.tag ?? null,
            },
        };
    });
}
/** Whether the environment's own repository has the whole image, or the source that it would be copied from. */
async function exists(context, placed) {
    const { record } = placed;
    const places = [...new Set([targetOf(placed), record.image.repository])];
    const missing = [];
    for (const repository of places) {
        try {
            await image_faults/* asFault */.Ps(record.name, () => (0,prove/* proveImage */.i)({ ...(0,image_location/* locate */.x)(context.images, repository), digest: record.digest }));
            return { there: true };
        }
        catch (error) {
            if (!image_faults/* isFault */.Zh(error))
                throw error;
            missing.push(error.message);
        }
    }
    return { there: false, why: missing.join(" ") };
}
/** The image is there to be taken, byte for byte as registered, and the environment would take it. Nothing is written. */
function prepare(context, placed) {
    const { record } = placed;
    return image_faults/* asFault */.Ps(record.name, async () => {
        await Promise.all([sourceOf(context, placed, manifests/* findManifest */.J9), knock(context, placed)]);
        const reference = `${targetOf(placed)}@${record.digest}`;
        return { name: record.name, kind: "image", digest: record.digest, reference, bytes: 0 };
    });
}
/** Whether the environment's repository lets us write, as far as it says so beforehand, and the tag is free. */
async function knock(context, placed) {
    if (placed.target === undefined)
        return;
    const tag = (0,image_tag/* tagOf */.c)(placed);
    const { registry, repository } = (0,image_location/* locate */.x)(context.images, targetOf(placed));
    const place = (0,manifests/* placeOf */.$t)(registry, repository, "pull,push");
    await (0,manifests/* headManifest */.sy)(place, placed.record.digest);
    if (tag !== undefined)
        await (0,registry_tag/* checkTag */.B)(place, tag, placed.record.digest);
}
/** Copies the image with its platforms and what refers to it, and proves it there. No tag leads to it yet. */
function carry(context, placed) {
    const { record } = placed;
    return image_faults/* asFault */.Ps(record.name, async () => {
        if (placed.target?.repository === undefined)
            return [];
        const target = (0,image_location/* locate */.x)(context.images, placed.target.repository);
        // Registries that count pulls count manifests that are read; the copy reads and hashes it in any case.
        const source = await sourceOf(context, placed, manifests/* headManifest */.sy);
        const copied = await (0,copy/* copyImage */.L)({ source, target, digest: record.digest });
        await (0,prove/* proveImage */.i)({ ...target, digest: record.digest });
        const transfer = transferOf(record.name, placed.target.repository, copied.progress);
        context.images.onProgress(lineOf(transfer, copied));
        return [transfer];
    });
}
/** Sets the tag, by digest. */
function move(context, placed) {
    const { record, target } = placed;
    return image_faults/* asFault */.Ps(record.name, async () => {
        if (target === undefined)
            return [];
        const repository = targetOf(placed);
        const tag = (0,image_tag/* tagOf */.c)(placed);
        if (tag !== undefined) {
            const location = (0,image_location/* locate */.x)(context.images, repository);
            await (0,copy/* copyImage */.L)({ source: location, target: location, digest: record.digest, tag });
        }
        const to = tag === undefined ? repository : `${repository}:${tag.name}`;
        return [{ artifact: record.name, digest: record.digest, to }];
    });
}
/** What the environment's repository now gives out, under the tag and below it, hashed here. */
async function image_work_prove(context, placed) {
    const { record, target } = placed;
    if (target === undefined)
        return;
    await image_faults/* asFault */.Ps(record.name, async () => {
        const location = (0,image_location/* locate */.x)(context.images, targetOf(placed));
        // The bytes were proven before the tag; now the tag itself.
        const place = (0,manifests/* placeOf */.$t)(location.registry, location.repository, "pull");
        const tag = (0,image_tag/* tagOf */.c)(placed)?.name;
        const reference = tag ?? record.digest;
        const found = await (0,manifests/* getManifest */.c2)(place, reference);
        const own = (0,digest/* digestOf */.ol)(found.bytes, (0,digest/* algorithmOf */.Hy)(record.digest));
        if (own !== record.digest)
            throw image_faults/* mismatch */.J4((0,manifests/* nameOf */.Vb)(place, reference), record.digest, own);
    });
}
/** The repository that the environment takes it from. */
function targetOf({ record, target }) {
    return target?.repository ?? record.image.repository;
}
/**
 * Where the bytes come from: where they were registered, else the environment's own copy when that is whole.
 *
 * @param look how to find out whether the registered one is there
 */
async function sourceOf(context, placed, look) {
    const { record } = placed;
    const source = (0,image_location/* locate */.x)(context.images, record.image.repository);
    const found = await look((0,manifests/* placeOf */.$t)(source.registry, source.repository, "pull"), record.digest);
    if (found !== null)
        return source;
    if (placed.target?.repository === undefined)
        throw image_faults/* missing */.LO(record);
    const own = (0,image_location/* locate */.x)(context.images, placed.target.repository);
    await (0,prove/* proveImage */.i)({ ...own, digest: record.digest }).catch((error) => {
        throw (0,errors/* isRegistryFailure */.wX)(error, "not-found") ? image_faults/* missing */.LO(record, error) : error;
    });
    return own;
}


/***/ })

};
