// HTML files in (paths on standard input, one a line), what axe-core (jsdom) and html-validate find in each out,
// as one JSON object a line: {"file", "axe": [ACT ids], "axe_ms", "html_validate": [rule ids], "html_validate_ms"}.
//     cd FOLDER && npm install axe-core@4.14.1 jsdom html-validate@10.17.0
//     node benchmarks/accessibility_peers.mjs FOLDER < paths
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(`${process.argv[2]}/package.json`);
const { JSDOM, VirtualConsole } = require("jsdom");
const axe = require("axe-core");
const { HtmlValidate, StaticConfigLoader } = require("html-validate");
const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ["html-validate:recommended", "html-validate:a11y"] }),
);
const ids = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, rule.actIds ?? []]));

for await (const file of createInterface({ input: process.stdin })) {
  const html = readFileSync(file, "utf-8");
  let start = process.cpuUsage();
  const report = validator.validateStringSync(html);
  const mine = [...new Set(report.results.flatMap((result) => result.messages.map((message) => message.ruleId)))];
  const validatorMs = spent(start);
  start = process.cpuUsage();
  const found = await inJsdom(html);
  const axeMs = spent(start);
  console.log(
    JSON.stringify({ file, axe: found, axe_ms: axeMs, html_validate: mine, html_validate_ms: validatorMs }),
  );
}

async function inJsdom(html) {
  const dom = new JSDOM(html, { runScripts: "outside-only", pretendToBeVisual: true, virtualConsole: new VirtualConsole() });
  try {
    dom.window.eval(axe.source);
    const all = axe.getRules().map((rule) => rule.ruleId).filter((rule) => !rule.startsWith("color-contrast"));
    const result = await dom.window.axe.run(dom.window.document, { runOnly: { type: "rule", values: all } });
    return [...new Set(result.violations.flatMap((violation) => ids[violation.id]))];
  } catch {
    return [];
  } finally {
    dom.window.close();
  }
}

function spent(start) {
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}
