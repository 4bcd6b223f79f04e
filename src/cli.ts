import {Problems} from "./error.ts";

const usage = `smallprint COMMAND …

  build [2022.1]   build the report of an edition: 2022 its latest revision, none the latest of all
  check [2022.1]   list what is wrong with an edition, and what a person should look at, before anything is rendered; exits 1
                   where there is an error (docs/checks/ has a page for each code)
  release [2022.1] go through the checklist, and release the edition that stands built in out/: it is never written again
  verify [2022.1]  hold what is released, one edition or all, against its digests and against what is built today
  editions         build and release all editions from nothing, in order (before version 1.0 of the engine)
  init DIR         start a report on another subject in a folder of its own, with ten invented records
  new 2023         make the folder of a new year from the latest edition's, with what to fill in
  form [2023]      make the form of a year's records from its codebook: a workbook and a page, both to be filled in offline
  explain ID       tell where a number, a cell, a figure or a sentence of an edition comes from; ID as its page shows it
  render [2022.1]  make the pages, drawings and tables of an edition in out/ again, from its edition.json alone
  import coding FILE   bring in the coding of a REFI-QDA project (.qdpx) or codebook (.qdc): NVivo, ATLAS.ti, MAXQDA, QualCoder and others
  export coding [2022] --qdc FILE   write the coding frame as a codebook that those tools load
  diff 2022.1 2022.2   compare two editions of out/, or two edition.json anywhere; exits 0 if they are the same, 1 if not
  audit [2022.1]   try to work out what an edition in out/ withholds, from its published files alone; exits 1 if that can be done

  --project DIR    the report's folder (default: the current one)
  --timings        of build: how long each step took, and how much memory, on standard error
  --advice         of build: for each table what merging or rounding would show; for the analyst alone, as is .ledger/, where it is kept
  --anew           of build: take nothing from earlier builds, which are kept in .cache/ and as private as .ledger/
  --words          of check: only what can be told from the words, before anything is counted
  --coverage       of check: what the lint of words looks for, and what it leaves alone
  --json           of check: the same for a program
  --to DIR         of form: where to (default: form/); of form --read: the folder for the records, which is private
  --read FILE      of form: the workbook that was filled in, to be checked and written as the CSV files of data/
  --edition 2022.1 of explain: the edition (default: the latest in out/)
  --json           of explain: the same for a program
  --ledger         of explain: with what .ledger/ has of it, which is private
  --to DIR         of render: where to, if not into the edition's own folder
  --ranges         of audit: the least and the greatest that each withheld number can be
  --to DIR         of import: where to, if not into data/2022/coding of the latest year
  --to DIR         of diff: where its page, Markdown and patch go (default: out/diffs/2022.1..2022.2)
  --json           of diff: the patch alone, on standard output

Other people's tables:

  protect --csv FILE --tables 'a*b;a*c'                   what to withhold, as a CSV with a line for each published cell
  audit   --csv FILE --tables 'a*b;a*c' --pattern FILE    whether a pattern holds; exits 1 if a small count can be worked out

  --freq COLUMN    how many records a row stands for (default: one)
  --threshold 5    a count from 1 to one less is small
  --zeros HOW      secondary: may be withheld too (default); publish: all are printed; protect: they are small as well
  --strength HOW   of protect: exact (default), no small count can be worked out; covers, nor shown to be small
  --out FILE       of protect: where the pattern goes (default: standard output)
  --percent        of audit: each count, withheld or not, stands beside a whole percentage of its row
  --ranges         of audit: the least and the greatest that each suppressed count can be
  --seconds N      how long to look (protect: 300, then more is withheld than need be; audit: 600)
`;

export interface Call {
  /** the engine's own folder, with src/ and node_modules/ */
  readonly root: string;
  readonly argv: readonly string[];
}

/** Runs one command; the exit status is 0, or 1 where something is wrong that the reader can mend; of a diff that is 2. */
export async function main({root, argv}: Call): Promise<number> {
  const [command, ...args] = argv;
  if (command === undefined || argv.includes("--help")) return say(usage, command === undefined ? 1 : 0);
  try {
    switch (command) {
      case "build":
        return await (await import("./commands/build.ts")).run(args, root);
      case "check":
        return await (await import("./commands/check.ts")).run(args, root);
      case "release":
        return await (await import("./commands/release.ts")).run(args, root);
      case "verify":
        return await (await import("./commands/verify.ts")).run(args, root);
      case "editions":
        return await (await import("./commands/editions.ts")).run(args, root);
      case "init":
        return await (await import("./commands/init.ts")).run(args, root);
      case "new":
        return await (await import("./commands/new.ts")).run(args);
      case "form":
        return await (await import("./commands/form.ts")).run(args, root);
      case "explain":
        return await (await import("./commands/explain.ts")).run(args);
      case "render":
        return await (await import("./commands/render.ts")).run(args);
      case "import":
        return await (await import("./commands/import.ts")).run(args);
      case "export":
        return await (await import("./commands/export.ts")).run(args);
      case "diff":
        return await (await import("./commands/diff.ts")).run(args);
      case "protect":
        return await (await import("./commands/protect.ts")).run(args);
      case "audit":
        return await (await import("./commands/audit.ts")).run(args);
      default:
        return say(`smallprint: unknown command: ${command}\n\n${usage}`, 1);
    }
  } catch (error) {
    const trouble = command === "diff" ? 2 : 1;
    if (error instanceof Problems) return say(`${error.message}\n`, trouble);
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      return say(`smallprint ${command}: ${error.message}\n\n${usage}`, trouble);
    }
    if (trouble === 2 && error instanceof Error) return say(`${error.stack}\n`, trouble);
    throw error;
  }
}

function say(text: string, status: number): number {
  (status === 0 ? process.stdout : process.stderr).write(text);
  return status;
}
