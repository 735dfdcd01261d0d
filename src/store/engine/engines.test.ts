import { expect, test } from 'vitest'
import { postgresUrl } from '../../../tests/database/engines.ts'

const mustCoverBoth = process.env['CI_REQUIRE_POSTGRES'] === '1'

test('the database suites run on every engine that this run must cover', () => {
  if (!postgresUrl) process.stderr.write(onlySqlite)
  expect(postgresUrl !== undefined || !mustCoverBoth).toBe(true)
})

const onlySqlite = `
  ┌──────────────────────────────────────────────────────────────────────────┐
  │  ONLY SQLITE RAN. The database suites did not see PostgreSQL.            │
  │  Set TEST_DATABASE_URL=postgres://… to a database where schemas may be   │
  │  made, or run .ci/run, which starts one.                                 │
  └──────────────────────────────────────────────────────────────────────────┘

`
