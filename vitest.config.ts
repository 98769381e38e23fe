import { defineConfig } from 'vitest/config'

const onNeo4j = 'tests/**/*.neo4j.test.ts'

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What a page comes to: animations drawn by software take seconds on a machine that does other things as well.
    expect: { poll: { timeout: 10_000 } },
    // Two cores: one worker more than that only makes the timed suites jitter.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'plain', include: ['tests/**/*.test.ts'], exclude: [onNeo4j] } },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: [onNeo4j],
          globalSetup: ['tests/helpers/neo4j-server.ts'],
          // A server that has just started takes seconds for the first plan of each query.
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // They share one server and one database, so one after the other.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
