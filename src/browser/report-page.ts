import {execFileSync} from "node:child_process";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll} from "vitest";
import {checkout} from "../bench/checkout.mjs";
import {launch} from "./chromium.ts";

export interface Opened {
  readonly page: Page;
  /** what the page asked for besides itself, and what it told the console */
  readonly asked: string[];
  readonly told: string[];
}

/** Builds the report aside, once for the tests of a file, and opens it as often as they ask. */
export function reportPage(): (options?: BrowserContextOptions) => Promise<Opened> {
  let folder: string;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    folder = checkout();
    execFileSync(process.execPath, [join(folder, "src/start.mjs"), "build", "2022.1"], {cwd: folder});
    url = pathToFileURL(join(folder, "out/2022.1/report.html")).href;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, {recursive: true});
  });

  return async (options = {}) => {
    const page = await (await browser.newContext(options)).newPage();
    const asked: string[] = [];
    const told: string[] = [];
    page.on("request", (request) => {
      if (request.url() !== url) asked.push(request.url());
    });
    page.on("console", (message) => told.push(message.text()));
    await page.goto(url);
    return {page, asked, told};
  };
}
