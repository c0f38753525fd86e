/**
 * Writes the TypeScript types of the services' OpenAPI documents (the committed snapshots) to src/shared/api/generated.
 * What has not changed since is left alone; a snapshot that is missing fails the build.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const root = new URL('..', import.meta.url)
const target = new URL('src/shared/api/generated/', root)
const self = readFileSync(new URL(import.meta.url), 'utf8')

/** The clients are made with the base path; callers write `/zones/{slug}`. */
function withoutBase(paths, base) {
  return Object.fromEntries(Object.entries(paths).map(([path, item]) => [path.replace(base, ''), item]))
}

/** Headers are sent as `headers`, by what `headers.ts` makes of an ETag or a key; so no call lists them once more. */
function withoutHeaders({ paths }) {
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item))) {
    if (operation.parameters) operation.parameters = operation.parameters.filter(({ in: place }) => place !== 'header')
  }
}

async function generate(service) {
  const snapshot = new URL(`../${service}-service/src/main/openapi/openapi.yaml`, root)
  if (!existsSync(snapshot)) {
    throw new Error(`api types: ${relative(process.cwd(), fileURLToPath(snapshot))} is missing`)
  }
  const text = readFileSync(snapshot, 'utf8')
  const file = new URL(`${service}.ts`, target)
  const stamp = `// ${createHash('sha256').update(self).update(text).digest('hex')}\n`
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(stamp)) return
  const document = parse(text)
  document.paths = withoutBase(document.paths, `/api/${service}/v1`)
  withoutHeaders(document)
  writeFileSync(file, stamp + astToString(await openapiTS(document, { defaultNonNullable: false })))
  console.log(`api types: ${service}`)
}

mkdirSync(target, { recursive: true })
try {
  for (const service of ['learning', 'quiz', 'outreach']) await generate(service)
} catch (problem) {
  console.error(problem.message)
  process.exitCode = 1
}
