// Says of workflows, with a NUL between them, what GitHub's reader says: node oracle.mjs FOLDER-OF-NPM-PACKAGES < texts
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { pathToFileURL } from "node:url";
// The packages import JSON without the attribute that Node wants.
const json = `import { readFileSync } from "node:fs";
  export const load = async (url, context, next) => url.endsWith(".json")
    ? { format: "module", shortCircuit: true, source: "export default " + readFileSync(new URL(url), "utf8") }
    : next(url, context);`;
register("data:text/javascript," + encodeURIComponent(json));
const load = (name) => import(pathToFileURL(process.argv[2] + "/node_modules/" + name));
const { validate } = await load("@actions/languageservice/dist/index.js");
const { FeatureFlags } = await load("@actions/expressions/dist/features.js");
const { TextDocument } = await load("vscode-languageserver-textdocument/lib/esm/main.js");
const { clearCache } = await load("@actions/languageservice/dist/utils/workflow-cache.js");
console.log = console.error = () => {};
for (const text of readFileSync(0, "utf8").split("\0")) {
  clearCache();
  const document = TextDocument.create("file:///.github/workflows/ci.yml", "yaml", 1, text);
  const found = await validate(document, { featureFlags: new FeatureFlags({ all: true }) });
  const error = found.find((problem) => (problem.severity ?? 1) === 1);
  process.stdout.write((error ? "refused: " + error.message.split("\n")[0] : "accepted") + "\n");
}
