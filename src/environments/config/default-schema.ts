/**
 * What a configuration must fulfil where the policy names no schema of its own, and what such a schema can extend by
 * `$ref: "urn:env-actions:config:1"`. Everything in it is optional, and keys that it does not know are the user's own: it says
 * how the five things that every environment has are written, not that they are there.
 */
export const DEFAULT_SCHEMA_ID = "urn:env-actions:config:1";

const text = { anyOf: [{ type: "string", minLength: 1 }, { $ref: "#/$defs/variable" }] };
const address = {
  anyOf: [{ type: "string", format: "uri" }, { $ref: "#/$defs/variable" }, { $ref: "#/$defs/secret" }],
};
const byName = (each: object) => ({
  type: "object",
  propertyNames: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$" },
  additionalProperties: each,
});

export const DEFAULT_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: DEFAULT_SCHEMA_ID,
  title: "Configuration of an environment",
  type: "object",
  properties: {
    databases: byName({ $ref: "#/$defs/database" }),
    services: byName({ $ref: "#/$defs/service" }),
    features: byName({ $ref: "#/$defs/feature" }),
    limits: byName({ $ref: "#/$defs/limits" }),
    security: { $ref: "#/$defs/security" },
  },
  $defs: {
    secret: {
      description: "The name of a secret of the GitHub environment.",
      type: "object",
      properties: { secret: { type: "string" } },
      required: ["secret"],
      additionalProperties: false,
    },
    variable: {
      description: "The name of a variable of the GitHub environment.",
      type: "object",
      properties: { variable: { type: "string" } },
      required: ["variable"],
      additionalProperties: false,
    },
    duration: { type: "string", pattern: "^(?:0|[1-9][0-9]{0,6})(?:ms|s|m|h|d)$" },
    size: { type: "string", pattern: "^[1-9][0-9]{0,6}(?:m|k|M|G|Ki|Mi|Gi|Ti)?$" },
    database: {
      description: "A connection to a database: an address as a whole, or its parts. The password is a reference.",
      type: "object",
      properties: {
        engine: { type: "string", minLength: 1 },
        version: { type: "string", minLength: 1 },
        url: address,
        host: text,
        port: { type: "integer", minimum: 1, maximum: 65_535 },
        name: text,
        user: { anyOf: [{ type: "string", minLength: 1 }, { $ref: "#/$defs/variable" }, { $ref: "#/$defs/secret" }] },
        password: { $ref: "#/$defs/secret" },
        tls: { enum: ["required", "verify", "off"] },
        pool: {
          type: "object",
          properties: {
            min: { type: "integer", minimum: 0 },
            max: { type: "integer", minimum: 1 },
            timeout: { $ref: "#/$defs/duration" },
          },
          additionalProperties: false,
        },
      },
      anyOf: [{ required: ["url"] }, { required: ["host"] }],
      unevaluatedProperties: false,
    },
    service: {
      description: "An address of another service.",
      type: "object",
      properties: {
        url: address,
        version: { type: "string", minLength: 1 },
        timeout: { $ref: "#/$defs/duration" },
        retries: { type: "integer", minimum: 0, maximum: 100 },
        token: { $ref: "#/$defs/secret" },
      },
      required: ["url"],
      additionalProperties: false,
    },
    feature: {
      description: "A feature flag: on, off, or for a share of requests.",
      anyOf: [
        { type: "boolean" },
        {
          type: "object",
          properties: { enabled: { type: "boolean" }, percent: { type: "number", minimum: 0, maximum: 100 } },
          required: ["enabled"],
          additionalProperties: false,
        },
      ],
    },
    limits: {
      description: "What one part of the system may use.",
      type: "object",
      properties: {
        cpu: { anyOf: [{ type: "number", exclusiveMinimum: 0 }, { $ref: "#/$defs/size" }] },
        memory: { $ref: "#/$defs/size" },
        storage: { $ref: "#/$defs/size" },
        replicas: { type: "integer", minimum: 0, maximum: 10_000 },
        "requests-per-second": { type: "number", minimum: 0 },
      },
      additionalProperties: false,
    },
    security: {
      description: "Security policies of the environment.",
      type: "object",
      properties: {
        tls: {
          type: "object",
          properties: { minimum: { enum: ["1.2", "1.3"] }, hsts: { type: "boolean" } },
          additionalProperties: false,
        },
        cors: {
          type: "object",
          properties: { origins: { type: "array", items: { type: "string", minLength: 1 }, uniqueItems: true } },
          additionalProperties: false,
        },
        session: {
          type: "object",
          properties: { lifetime: { $ref: "#/$defs/duration" }, secure: { type: "boolean" } },
          additionalProperties: false,
        },
        passwords: {
          type: "object",
          properties: { "minimum-length": { type: "integer", minimum: 8 }, "two-factor": { type: "boolean" } },
          additionalProperties: false,
        },
        "allowed-networks": { type: "array", items: { type: "string", minLength: 2 }, uniqueItems: true },
      },
      additionalProperties: false,
    },
  },
} as const;
