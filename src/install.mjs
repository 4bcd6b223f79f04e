// Installs the locked dependencies where they are missing, and is quick where they are there. Plain Node: nothing is installed yet.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const oldestNode = [20, 19];

/**
 * @param {string} root the folder of package.json
 * @param {{development?: boolean, say?: (line: string) => void, npm?: (args: string[]) => string | undefined}} world
 * @returns {string | undefined} what is wrong, as a sentence; nothing where all is well
 */
export function install(
  root,
  {development = false, say = (line) => process.stderr.write(`${line}\n`), npm = runNpm(root)} = {}
) {
  const old = tooOld(process.versions.node);
  if (old !== undefined) return old;
  if (missing(root, development).length === 0) return undefined;

  // A production install would remove the tools of someone who has them.
  const all = development || hasTools(root);
  say(`installing the locked dependencies into ${join(root, "node_modules")} (once; half a minute or so)`);

  // Not `npm ci`: it refuses a lock file that was written where the packages of other platforms could not be had. `--no-save` takes
  // the locked versions and never rewrites the lock; that it did is looked at afterwards. No package of ours needs its install script.
  const failure = npm([
    "install",
    "--no-save",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    all ? "--include=dev" : "--omit=dev"
  ]);
  if (failure !== undefined) return `npm install: ${failure}; see what npm printed above, then run the command again`;
  const still = missing(root, development);
  if (still.length === 0) return undefined;
  return `npm install: ${still.slice(0, 5).join(", ")} did not come in the locked version; remove node_modules and run the command again`;
}

/** @param {string} version */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return undefined;
  return `node ${version}: Smallprint needs Node ${oldestNode.join(".")} or newer; see https://nodejs.org`;
}

/**
 * The locked packages that are not installed, or in another version. npm keeps its own account of what it installed, so no
 * package is opened; packages for other platforms are optional and may be absent.
 * @param {string} root
 * @param {boolean} development
 */
export function missing(root, development) {
  const locked = packages(join(root, "package-lock.json"));
  const installed = packages(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(locked)
    .filter(([path, {dev, optional}]) => path !== "" && !optional && (development || !dev))
    .filter(([path, {version}]) => installed[path]?.version !== version || !existsSync(join(root, path)))
    .map(([path, {version}]) => `${path.slice("node_modules/".length)} ${version}`);
}

/** @param {string} root */
function hasTools(root) {
  return Object.values(packages(join(root, "node_modules", ".package-lock.json"))).some(({dev}) => dev);
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, dev?: boolean, optional?: boolean}>}
 */
function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** @param {string} root */
function runNpm(root) {
  return (/** @type {string[]} */ args) => {
    // On Windows npm is a script, which only a shell can start. What npm says goes to stderr: stdout is the report's.
    const {status, error} = spawnSync("npm", args, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32"
    });
    if (error !== undefined) return error.message;
    return status === 0 ? undefined : `exit status ${status}`;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problem = install(dirname(dirname(fileURLToPath(import.meta.url))), {development: true});
  if (problem !== undefined) {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
  }
}
