/** A chart of accounts with one function, for tests that are not about accounts. */
import type { ChartOfAccounts } from '../../src/core/account/chart.ts'

export const tinyChart: ChartOfAccounts = {
  checkedOn: '2026-11-22',
  mainAccounts: [],
  functions: [
    {
      code: '5.57.73',
      from: null,
      to: null,
      names: [{ from: null, to: null, name: 'Kontanthjælp' }],
      spending: 'transfer',
      spendingVerified: true,
      refund: [],
      coFinancing: [],
      labels: [],
      verified: true,
      reference: 'test',
    },
  ],
  ladder: [],
}
