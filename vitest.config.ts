import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["src/**/*.test.ts", "notebooks/**/*.test.ts", "data/**/*.test.ts"],
    exclude: ["src/browser/**"],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
});
