/**
 * Writes the TypeScript types of the services' OpenAPI documents (the committed snapshots) to src/shared/api/generated.
 * What has not changed since is left alone.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const root = new URL('..', import.meta.url)
const target = new URL('src/shared/api/generated/', root)
const self = readFileSync(new URL(import.meta.url), 'utf8')

/** The words by which a description tells that a field of an answer may be missing. */
const MAY_BE_MISSING = /\b(absent|null|only)\b/i

/** The clients are made with the base path; callers write `/zones/{slug}`. */
function withoutBase(paths, base) {
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path.replace(base, ''), item]))
}

/** Names of the schemas that can be reached from a part of the document. */
function schemasIn(part, schemas, found = new Set()) {
  for (const [, name] of JSON.stringify(part).matchAll(/#\/components\/schemas\/([^"]+)/g)) {
    if (found.has(name)) continue
    found.add(name)
    schemasIn(schemas[name] ?? {}, schemas, found)
  }
  return found
}

/**
 * The services mark as `required` what a request must have. In an answer every field is there, unless its description
 * says when it is not.
 */
function completeAnswers({ paths, components: { schemas } }) {
  const operations = Object.values(paths).flatMap((item) => Object.values(item))
  const inRequests = schemasIn(
    operations.map((operation) => operation?.requestBody ?? {}),
    schemas,
  )
  for (const [name, schema] of Object.entries(schemas)) {
    if (inRequests.has(name) || !schema.properties) continue
    const present = Object.entries(schema.properties).filter(
      ([, { description = '' }]) => !MAY_BE_MISSING.test(description),
    )
    schema.required = present.map(([property]) => property)
    for (const [property, field] of Object.entries(schema.properties)) {
      if (schema.required.includes(property)) continue
      schema.properties[property] = { description: field.description, anyOf: [field, { type: 'null' }] }
    }
  }
}

/** Headers are sent as `headers`, by what `headers.ts` makes of an ETag or a key; so no call lists them once more. */
function withoutHeaders({ paths }) {
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item))) {
    if (operation.parameters) operation.parameters = operation.parameters.filter(({ in: place }) => place !== 'header')
  }
}

mkdirSync(target, { recursive: true })
for (const service of ['learning', 'quiz', 'outreach']) {
  const source = new URL(`../${service}-service/src/main/openapi/openapi.yaml`, root)
  const file = new URL(`${service}.ts`, target)
  if (!existsSync(source)) {
    console.warn(`api types: ${service} has no OpenAPI snapshot yet`)
    writeFileSync(file, 'export type paths = any\nexport type components = any\n')
    continue
  }
  const text = readFileSync(source, 'utf8')
  const stamp = `// ${createHash('sha256').update(self).update(text).digest('hex')}\n`
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(stamp)) continue
  const document = parse(text)
  document.paths = withoutBase(document.paths, `/api/${service}/v1`)
  completeAnswers(document)
  withoutHeaders(document)
  writeFileSync(file, stamp + astToString(await openapiTS(document, { defaultNonNullable: false })))
  console.log(`api types: ${service}`)
}
