// Takes the picture of the README: the built report on a desktop, and a figure of it on a phone. `npm run picture`
import {mkdirSync} from "node:fs";
import {fileURLToPath, pathToFileURL} from "node:url";
import {launch} from "./chromium.ts";

const [edition = "2022.1", figure = "figMotherAge"] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const report = pathToFileURL(`${root}out/${edition}/report.html`).href;

const browser = await launch();
const page = await browser.newPage({viewport: {width: 1296, height: 640}, deviceScaleFactor: 2});
// Frames and not pictures of pages: nothing is scaled, so the text is sharp and the file small.
await page.goto(report);
await page.setContent(`<!doctype html><style>
  body { margin: 0; background: #e9edf1 }
  iframe { position: absolute; border: 0; background: white }
  .desktop { left: 32px; top: 32px; width: 1000px; height: 576px; border-radius: 6px }
  .phone { right: 32px; top: 66px; width: 320px; height: 508px; border: 7px solid #1d2329; border-radius: 16px }
</style><iframe class="desktop" src="${report}"></iframe><iframe class="phone" src="${report}#${figure}"></iframe>`);
await page.waitForLoadState("load");
mkdirSync(`${root}docs`, {recursive: true});
await page.screenshot({path: `${root}docs/report.png`});
await browser.close();
