/** One function of the chart of accounts: names, kind of expenditure, refund and co-financing, year by year. */
import {
  type AccountFunction,
  type ChartOfAccounts,
  nameInYear,
  type RefundRule,
} from '../../core/account/chart.ts'
import { formatDate } from '../../words/date.ts'
import { formatPercent } from '../../words/number.ts'
import { accountsWords } from '../../words/pages/accounts.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { Facts } from '../components/facts.tsx'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { writtenWays } from '../library/account-list.ts'
import { LibraryLayout } from '../library/library-layout.tsx'
import { Marks, MarkTerms } from '../library/marks.tsx'
import { Reference } from '../library/reference.tsx'
import { UsedBy } from '../library/used-by.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly chart: ChartOfAccounts
  readonly account: AccountFunction
  readonly usedBy: readonly { readonly id: string; readonly title: string | null }[]
  readonly year: number
}

export function AccountPage({ site, chart, account, usedBy, year }: Props) {
  const { language, addresses } = site
  const words = accountsWords[language]
  return (
    <LibraryLayout
      site={site}
      title={`${account.code} ${nameInYear(account, year)}`}
      crumb={account.code}
      way={[{ text: words.title, href: addresses.accounts() }]}
    >
      <Facts facts={factsOf(account, chart, site)} />
      <Refunds account={account} site={site} />
      {account.coFinancing.length > 0 && (
        <section>
          <h2>{words.coFinanced}</h2>
          <p class="prose">{words.coFinancedText}</p>
          <Rules
            caption={words.coFinanced}
            heads={[words.years, words.verified, libraryWords[language].source]}
            site={site}
            rows={account.coFinancing.map(rule => ({ ...rule, cells: [] }))}
          />
        </section>
      )}
      {account.names.length > 1 && <Names account={account} site={site} />}
      <UsedBy heading={words.usedBy} nobody={words.usedByNobody} proposals={usedBy} site={site} />
      <MarkTerms marks={['unverified']} site={site} />
    </LibraryLayout>
  )
}

function factsOf(account: AccountFunction, chart: ChartOfAccounts, site: Site) {
  const words = accountsWords[site.language]
  const main = chart.mainAccounts.find(({ code }) => account.code.startsWith(`${code}.`))
  return [
    { name: words.mainAccount, value: main ? `${main.code} ${main.name}` : '–' },
    {
      name: words.spending,
      value: (
        <>
          {words.spendings[account.spending]}
          {!account.spendingVerified && <Marks marks={['unverified']} site={site} />}.{' '}
          {words.spendingTexts[account.spending]}
        </>
      ),
    },
    { name: words.years, value: words.yearSpan(account) },
    { name: words.written, value: writtenWays(account.code).join(', ') },
    ...(account.labels.length > 0
      ? [{ name: words.labels, value: account.labels.map(label => label.replace('*', '…')).join(', ') }]
      : []),
    {
      name: libraryWords[site.language].source,
      value: (
        <>
          <Reference text={account.reference} site={site} />
          {!account.verified && <Marks marks={['unverified']} site={site} />}
        </>
      ),
    },
    { name: words.checked, value: formatDate(chart.checkedOn, site.language) },
  ]
}

function Refunds({ account, site }: Pick<Props, 'account' | 'site'>) {
  const words = accountsWords[site.language]
  return (
    <section>
      <h2>{words.refund}</h2>
      {account.refund.length === 0 ? (
        <p>{words.noRefund}</p>
      ) : (
        <>
          <p class="prose">{words.refundIntroduction}</p>
          <Rules
            caption={words.refundCaption}
            heads={[
              words.years,
              words.rule,
              words.covers,
              words.verified,
              libraryWords[site.language].source,
            ]}
            site={site}
            rows={account.refund.map(rule => ({
              ...rule,
              cells: [
                { name: words.rule, value: sayRule(rule, site) },
                { name: words.covers, value: rule.covers ?? words.whole },
              ],
            }))}
          />
        </>
      )}
    </section>
  )
}

function sayRule({ kind, share }: RefundRule, { language }: Site): string {
  const words = accountsWords[language]
  if (kind === 'ladder' || kind === 'full') return words.refunds[kind]
  if (share === null) return `${words.refunds[kind]}; ${words.shareUnknown}`
  return `${words.refunds[kind]}: ${words.ofState(formatPercent(share, language, 0))}`
}

type RulesProps = {
  readonly caption: string
  readonly heads: readonly string[]
  readonly site: Site
  readonly rows: readonly {
    readonly from: number | null
    readonly to: number | null
    readonly verified: boolean
    readonly reference: string
    readonly cells: readonly { readonly name: string; readonly value: string }[]
  }[]
}

function Rules({ caption, heads, rows, site }: RulesProps) {
  const words = accountsWords[site.language]
  return (
    <LeafTable caption={caption} heads={heads} isWide>
      {rows.map(({ cells, verified, reference, ...span }) => (
        <tr {...roles.row}>
          <th {...roles.rowheader} scope="row">
            {words.yearSpan(span)}
          </th>
          {cells.map(({ name, value }) => (
            <NamedCell name={name} value={value} />
          ))}
          <NamedCell
            name={words.verified}
            value={verified ? words.yes : <Marks marks={['unverified']} site={site} />}
          />
          <NamedCell
            name={libraryWords[site.language].source}
            value={<Reference text={reference} site={site} />}
          />
        </tr>
      ))}
    </LeafTable>
  )
}

function Names({ account, site }: Pick<Props, 'account' | 'site'>) {
  const words = accountsWords[site.language]
  return (
    <section>
      <h2>{words.names}</h2>
      <LeafTable caption={words.nameCaption} heads={[words.years, words.name]}>
        {account.names.map(({ name, ...span }) => (
          <tr {...roles.row}>
            <th {...roles.rowheader} scope="row">
              {words.yearSpan(span)}
            </th>
            <NamedCell name={words.name} value={name} />
          </tr>
        ))}
      </LeafTable>
    </section>
  )
}
