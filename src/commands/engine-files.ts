/**
 * What tells a report elsewhere where its engine is, by the way from the report's folder: the scripts start it there, and
 * an editor finds there what "smallprint" is. Nothing is installed beside the report.
 */
export function engineFiles(engine: string): [string, string][] {
  const commands = ["report", "diff", "release", "verify", "explain", "audit", "new", "form"];
  const start = (command: string) => `node ${JSON.stringify(`${engine}/src/start.mjs`)} ${command}`;
  const packageJson = {
    private: true,
    type: "module",
    scripts: Object.fromEntries(commands.map((command) => [command, start(command === "report" ? "build" : command)]))
  };
  const tsconfig = {
    compilerOptions: {
      target: "es2023",
      lib: ["es2023", "dom", "dom.iterable"],
      module: "nodenext",
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
      types: [],
      paths: {
        smallprint: [`${engine}/src/index.ts`],
        arquero: [`${engine}/node_modules/arquero`],
        "@observablehq/plot": [`${engine}/node_modules/@observablehq/plot`]
      }
    },
    include: ["notebooks"]
  };
  return [
    ["package.json", `${JSON.stringify(packageJson, null, 2)}\n`],
    ["tsconfig.json", `${JSON.stringify(tsconfig, null, 2)}\n`]
  ];
}
