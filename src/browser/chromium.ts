import {existsSync} from "node:fs";
import {type Browser, chromium} from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

/** The Chromium that CHROMIUM_PATH names, or one that is installed, or the one that comes with the locked packages (Linux on x64). */
export async function launch(): Promise<Browser> {
  const {CHROMIUM_PATH} = process.env;
  const installed = CHROMIUM_PATH ?? places.find((place) => existsSync(place));
  if (installed !== undefined) return chromium.launch({executablePath: installed, args: ["--no-sandbox"]});
  // By this variable the package knows that it must unpack the libraries of its Chromium too, which a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const {default: packed} = await import("@sparticuz/chromium");
  return chromium.launch({executablePath: await packed.executablePath(), args: packed.args});
}
