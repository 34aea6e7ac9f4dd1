// Opens each HTML file in a headless browser and holds it against axe-core, in every look: narrow and wide,
// light and dark, with the source shown beside a citation. Ends with 1 where a rule is broken, a script fails or
// the network is asked for anything. node .ci/axe.mjs BROWSER FILE…  (packages: .ci/packages)
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(process.env.AXE_PACKAGES + "/");
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

const [browserPath, ...files] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "axe-"));
const browser = await puppeteer.launch({ executablePath: browserPath, userDataDir: profile, args: QUIET });
let wrong = 0;
const fault = (text) => { wrong += 1; console.log(text); };

const violations = (page) => page.evaluate(async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
}, TAGS);

for (const file of files) {
  let looks = 0;
  for (const width of [390, 820, 1440]) {
    for (const scheme of ["light", "dark"]) {
      const page = await browser.newPage();
      const name = `${file} (${width} px, ${scheme})`;
      page.on("pageerror", (error) => fault(`${name}: the script fails: ${error.message}`));
      page.on("request", (request) => /^(file|data):/.test(request.url()) || fault(`${name}: asks for ${request.url()}`));
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(pathToFileURL(resolve(file)).href);
      await page.evaluate(axe);
      for (const violation of await violations(page)) fault(`${name}: ${violation}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) fault(`${name}: ${over} px wider than the screen`);
      const link = await page.$("main .citation a");
      if (link) {
        await link.focus();
        if (!(await page.$(".card"))) fault(`${name}: no source is shown at a citation that has the focus`);
        for (const violation of await violations(page)) fault(`${name}, a source shown: ${violation}`);
        await page.keyboard.press("Escape");
        if (await page.$(".card")) fault(`${name}: Escape does not put the source away`);
      }
      looks += 1;
      await page.close();
    }
  }
  console.log(`${file}: ${looks} looks`);
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
console.log(wrong ? `axe: ${wrong} faults` : "axe: no faults");
process.exit(wrong ? 1 : 0);
