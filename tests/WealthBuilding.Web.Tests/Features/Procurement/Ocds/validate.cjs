// Holds files against the schemas of OCDS 1.1, formats too: node validate.cjs MODULES SCHEMAS FILE…  Prints what is wrong, a line each; exit 1 where anything is.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [modules, schemas, ...files] = process.argv.slice(2);
const load = createRequire(join(modules, 'here.js'));
const Ajv = load('ajv-draft-04');
const ajv = new (Ajv.default ?? Ajv)({ allErrors: true, strict: false });
const formats = load('ajv-formats');
(formats.default ?? formats)(ajv);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
ajv.addSchema(read(join(schemas, 'release-schema.json')));
ajv.addSchema(read(join(schemas, 'versioned-release-validation-schema.json')));
const releases = ajv.compile(read(join(schemas, 'release-package-schema.json')));
const records = ajv.compile(read(join(schemas, 'record-package-schema.json')));
let wrong = 0;
for (const file of files) {
  const json = read(file);
  const validate = json.records ? records : releases;
  if (!validate(json)) {
    wrong += validate.errors.length;
    for (const e of validate.errors) console.log(`${file}: ${e.instancePath} ${e.message}`);
  }
}
process.exit(wrong === 0 && files.length > 0 ? 0 : 1);
