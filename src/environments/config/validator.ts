import ajv2020 from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { DEFAULT_SCHEMA } from "./default-schema.ts";

/**
 * A validator that knows the schema of this suite. Unknown keywords and formats are mistakes: a misspelt rule would be one that
 * nobody enforces. This module is loaded when it is first needed, as one chunk of the bundle.
 */
export function createValidator(): ajv2020.Ajv2020 {
  const ajv = new ajv2020.Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    logger: false,
  });
  formats.default(ajv);
  ajv.addSchema(DEFAULT_SCHEMA);
  return ajv;
}
