import {spawnSync} from "node:child_process";

/** @typedef {{seconds: number, stdout: string, stderr: string}} Run */

/**
 * Runs a script in a process of its own and measures all of it, Node's own start included.
 * @param {string[]} args
 * @param {string} [cwd]
 * @param {readonly number[]} expected exit statuses
 * @returns {Run}
 */
export function run(args, cwd, expected = [0]) {
  const started = performance.now();
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd, encoding: "utf8", maxBuffer: 1 << 26});
  const seconds = (performance.now() - started) / 1000;
  if (status === null || !expected.includes(status))
    throw new Error(`${args.join(" ")}: exit status ${status}\n${stderr}`);
  return {seconds, stdout, stderr};
}

/**
 * Both in turn, so that a busy moment of the machine falls on both; what is compared is their ratio.
 * @param {number} times
 * @param {() => Run} one
 * @param {() => Run} other
 */
export function inTurn(times, one, other) {
  const pairs = Array.from({length: times}, () => [one(), other()]);
  return {one: pairs.map(([run]) => /** @type {Run} */ (run)), other: pairs.map(([, run]) => /** @type {Run} */ (run))};
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** The most memory that a script held, in MiB. @param {string[]} args @param {string} [cwd] */
export function peakMemory(args, cwd) {
  const tell = "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))";
  const {stderr} = run(["--import", `data:text/javascript,${encodeURIComponent(tell)}`, ...args], cwd);
  return Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024;
}

/** @param {readonly number[]} numbers @param {number} index */
function at(numbers, index) {
  return numbers[index] ?? Number.NaN;
}
