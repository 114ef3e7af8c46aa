// Loads an exported policy with Gemini CLI's own loader and asks its own engine about every tool of the report.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv[2]);
const alias = process.argv[3] ?? 'pay';
const core = process.env.GEMINI_CORE
  ?? path.dirname(createRequire(import.meta.url).resolve('@google/gemini-cli-core/package.json'));
const load = (file) => import(pathToFileURL(path.join(core, 'dist/src', file)));
const { loadPoliciesFromToml } = await load('policy/toml-loader.js');
const { PolicyEngine } = await load('policy/policy-engine.js');
const { generateValidName } = await load('tools/mcp-tool.js');

const { rules, errors } = await loadPoliciesFromToml([path.join(folder, 'placard.toml')], () => 4);
for (const error of errors) {
  console.log('loader:', error.severity ?? 'error', error.message, error.details);
}
const engine = new PolicyEngine({ rules });
const expected = { allow: 'allow', limit: 'allow', ask: 'ask_user', deny: 'deny', hide: 'deny' };
let wrong = errors.filter((error) => error.severity !== 'warning').length;
for (const line of readFileSync(path.join(folder, 'fidelity.txt'), 'utf8').trim().split('\n')) {
  const [, tool, wantedDecision, became] = line.match(/^(.*?): [a-z-]+, ([a-z]+)(?: became ([a-z]+))?/);
  const name = generateValidName(`${alias}_${tool === '*' ? 'never_listed' : tool}`);
  const { decision } = await engine.check({ name, args: {} }, alias);
  const right = decision === expected[became ?? wantedDecision];
  wrong += right ? 0 : 1;
  console.log(right ? 'ok   ' : 'WRONG', name, decision);
}
process.exit(wrong === 0 ? 0 : 1);
