/** The functions of the chart of accounts, to be searched by number, shorthand or word. */
import {
  type AccountFunction,
  type ChartOfAccounts,
  isCoFinanced,
  type MainAccount,
  nameInYear,
  refundInYear,
} from '../../core/account/chart.ts'
import { formatDate } from '../../words/date.ts'
import { formatPercent } from '../../words/number.ts'
import { accountsWords } from '../../words/pages/accounts.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import {
  type AccountFilter,
  type AccountList,
  accountParameters,
  mainsWithFunctions,
  spendings,
} from '../library/account-list.ts'
import { LibraryFilter } from '../library/library-filter.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import { Marks, MarkTerms } from '../library/marks.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly chart: ChartOfAccounts
  readonly list: AccountList
  readonly filter: AccountFilter
  readonly year: number
}

export function AccountsPage({ site, chart, list, filter, year }: Props) {
  const { language } = site
  const words = accountsWords[language]
  const { functions, written } = list
  return (
    <LibraryLayout site={site} title={words.title}>
      <p class="lead">{words.lead}</p>
      <AccountFilterForm site={site} chart={chart} filter={filter} found={functions.length} />
      {written !== null && (
        <p>
          {words.shorthand(
            written,
            functions.map(({ code }) => code),
          )}
        </p>
      )}
      {functions.length === 0 && <p>{libraryWords[language].none}</p>}
      {mainsWithFunctions(chart).map(main => (
        <MainAccountTable
          main={main}
          functions={functions.filter(({ code }) => code.startsWith(`${main.code}.`))}
          year={year}
          site={site}
        />
      ))}
      <p class="prose">
        {words.checked} {formatDate(chart.checkedOn, language)}.
      </p>
      <dl class="terms prose">
        {spendings.map(spending => (
          <>
            <dt>{words.spendings[spending]}</dt>
            <dd>{words.spendingTexts[spending]}</dd>
          </>
        ))}
        <dt>{words.coFinanced}</dt>
        <dd>{words.coFinancedText}</dd>
      </dl>
      <MarkTerms marks={['unverified']} site={site} />
    </LibraryLayout>
  )
}

type FilterProps = Pick<Props, 'site' | 'chart' | 'filter'> & { readonly found: number }

function AccountFilterForm({ site, chart, filter, found }: FilterProps) {
  const words = accountsWords[site.language]
  return (
    <LibraryFilter
      site={site}
      action={site.addresses.accounts()}
      label={words.title}
      text={{ value: filter.text, hint: words.searchHint }}
      choices={[
        {
          name: accountParameters.main,
          label: words.mainAccount,
          options: mainsWithFunctions(chart).map(({ code, name }) => ({
            value: code,
            text: `${code} ${name}`,
          })),
          value: filter.main,
        },
        {
          name: accountParameters.spending,
          label: words.spending,
          options: spendings.map(value => ({ value, text: words.spendings[value] })),
          value: filter.spending,
        },
      ]}
      result={libraryWords[site.language].result(found, chart.functions.length, words.one, words.many)}
    />
  )
}

type TableProps = {
  readonly main: MainAccount
  readonly functions: readonly AccountFunction[]
  readonly year: number
  readonly site: Site
}

function MainAccountTable({ main, functions, year, site }: TableProps) {
  if (functions.length === 0) return null
  const words = accountsWords[site.language]
  const heads = [words.account, words.spending, words.refundToday(year), words.coFinanced, words.verified]
  const name = `${words.mainAccount} ${main.code}, ${main.name}`
  return (
    <section>
      <h2>{name}</h2>
      <LeafTable caption={name} heads={heads} isWide>
        {functions.map(account => (
          <AccountRow account={account} year={year} site={site} />
        ))}
      </LeafTable>
    </section>
  )
}

type RowProps = { readonly account: AccountFunction; readonly year: number; readonly site: Site }

function AccountRow({ account, year, site }: RowProps) {
  const { language, addresses } = site
  const words = accountsWords[language]
  const isVerified = account.verified && account.spendingVerified
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        <a href={addresses.chartAccount(account.code)}>
          {account.code} {nameInYear(account, year)}
        </a>
      </th>
      <NamedCell name={words.spending} value={words.spendings[account.spending]} />
      <NamedCell name={words.refundToday(year)} value={sayRefund(account, year, site)} />
      <NamedCell name={words.coFinanced} value={isCoFinanced(account, year) ? words.yes : '–'} />
      <td {...roles.cell}>{isVerified ? words.yes : <Marks marks={['unverified']} site={site} />}</td>
    </tr>
  )
}

function sayRefund(account: AccountFunction, year: number, { language }: Site): string {
  const words = accountsWords[language]
  const rule = refundInYear(account, year)
  if (!rule) return words.noRefund
  if (rule.kind === 'share' && rule.share !== null) return formatPercent(rule.share, language, 0)
  return words.refunds[rule.kind]
}
