// HTML files in (paths on standard input, one a line), what one checker finds in each out, as one JSON object a line:
// {"file", "found": [rule ids of the checker; ACT ids for axe-core], "ms": CPU}.
//     cd FOLDER && npm install axe-core@4.14.1 jsdom html-validate@10.17.0 @siteimprove/alfa-rules@0.114.0
//     node benchmarks/accessibility_peers.mjs FOLDER axe|alfa|html-validate < paths
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [, , folder, tool] = process.argv;
const require = createRequire(`${folder}/package.json`);
const run = await { axe, alfa, "html-validate": htmlValidate }[tool]();

for await (const file of createInterface({ input: process.stdin })) {
  const html = readFileSync(file, "utf-8");
  const start = process.cpuUsage();
  let found;
  let failed = "";
  try {
    found = [...new Set(await run(html))];
  } catch (error) {
    [found, failed] = [[], String(error)];
  }
  const used = process.cpuUsage(start);
  console.log(JSON.stringify({ file, found, ms: (used.user + used.system) / 1000, failed }));
}

function htmlValidate() {
  const { HtmlValidate, StaticConfigLoader } = require("html-validate");
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ["html-validate:recommended", "html-validate:a11y"] }),
  );
  return (html) =>
    validator.validateStringSync(html).results.flatMap((result) => result.messages.map((message) => message.ruleId));
}

function axe() {
  const engine = require("axe-core");
  const ids = Object.fromEntries(engine.getRules().map((rule) => [rule.ruleId, rule.actIds ?? []]));
  const values = Object.keys(ids).filter((rule) => !rule.startsWith("color-contrast"));
  return async (html) => {
    const dom = inJsdom(html, { runScripts: "outside-only", pretendToBeVisual: true });
    try {
      dom.window.eval(engine.source);
      const result = await dom.window.axe.run(dom.window.document, { runOnly: { type: "rule", values } });
      return result.violations.flatMap((violation) => ids[violation.id]);
    } finally {
      dom.window.close();
    }
  };
}

async function alfa() {
  const load = (name, file = "index.js") =>
    import(pathToFileURL(join(folder, "node_modules", "@siteimprove", `alfa-${name}`, "dist", file)));
  const [{ Audit, Outcome }, { default: rules }, { Node }, { Native }, { Device }, http, { URL }, { Page }] =
    await Promise.all([
      load("act"), load("rules"), load("dom"), load("dom", "native.js"), load("device"), load("http"), load("url"),
      load("web"),
    ]);
  const device = Device.standard();
  return async (html) => {
    const dom = inJsdom(html, {});
    try {
      globalThis.document = dom.window.document; // Alfa's reader makes its ranges there
      const read = Node.from(await Native.fromNode(dom.window.document), device);
      const url = URL.parse(dom.window.location.href).getUnsafe();
      const page = Page.of(http.Request.of("GET", url), http.Response.of(url, 200), read, device);
      const outcomes = [...(await Audit.of(page, rules).evaluate())];
      return outcomes.filter(Outcome.isFailed).map((outcome) => outcome.rule.uri.split("/").at(-1));
    } finally {
      dom.window.close();
    }
  };
}

function inJsdom(html, options) {
  const { JSDOM, VirtualConsole } = require("jsdom");
  return new JSDOM(html, { url: "http://cases.test/page.html", virtualConsole: new VirtualConsole(), ...options });
}
