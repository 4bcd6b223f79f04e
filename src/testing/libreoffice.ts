import {execFileSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const places = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe"
];

/** The LibreOffice that SOFFICE_PATH names, or one that is installed. */
export const soffice = process.env.SOFFICE_PATH ?? places.find((place) => existsSync(place));

/** All formulas are worked out anew when a file is opened. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** A workbook that LibreOffice has opened, worked out and saved as an XLSX file. */
export function converted(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-office-"));
  try {
    mkdirSync(join(folder, "profile/user"), {recursive: true});
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), settings);
    writeFileSync(join(folder, "form.xlsx"), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out")];
    execFileSync(soffice!, [...args, join(folder, "form.xlsx")], {stdio: "ignore", timeout: 120_000});
    return new Uint8Array(readFileSync(join(folder, "out/form.xlsx")));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
