import {defineConfig} from "vitest/config";

/** What needs a browser, apart from the rest: `npm run test:browser`. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["src/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
});
