// Makes src/api/*.d.ts from the OpenAPI documents of the gateway and the services.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';

const source = new URL('../openapi/', import.meta.url).pathname;
const target = new URL('../src/api/', import.meta.url).pathname;

for (const file of (await readdir(source)).filter((name) => name.endsWith('.json'))) {
  const document = JSON.parse(await readFile(join(source, file), 'utf8'));
  const types = astToString(await openapiTypescript(document));
  await writeFile(join(target, `${basename(file, '.json')}.d.ts`), types);
}
