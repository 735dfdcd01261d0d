/**
 * The whole workbench, drawn alike by the server and in the browser: strip on top, assumptions on one side, what they
 * come to on the other. It is one form; without script it recalculates when it is sent.
 */

import { type ChartOfAccounts, nameInYear } from '../../core/account/chart.ts'
import { toSeenTable } from '../../core/calculation/readings/seen-table.ts'
import { takeSnapshot } from '../../core/calculation/readings/snapshot.ts'
import type { Language } from '../../words/language.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { drawByValue } from '../components/draw-by-value.ts'
import { Held } from '../components/held.ts'
import { AssumptionsSide } from './assumptions/assumptions-side.tsx'
import { ConflictsSection } from './conflicts-section.tsx'
import { ActButton } from './controls/act-button.tsx'
import { accountList } from './controls/plain-field.tsx'
import { isWhole } from './figures/evaluation.ts'
import { PersonNumberNote } from './person-number-note.tsx'
import { ResultSide } from './result/result-side.tsx'
import { Strip } from './result/strip.tsx'
import { seenName } from './state/act.ts'
import type { BenchState } from './state/bench-state.ts'

export function Workbench({ state }: { readonly state: BenchState }) {
  const { desk, plain, evaluation, live, shown, refusal } = state
  const words = workbenchWords[desk.language]
  const isHeld = live?.isHeld === true
  return (
    <form method="post" class="bench" novalidate autocomplete="off">
      {/* Enter in a field recalculates; it must not be the first button that happens to do something. */}
      <button
        type="submit"
        class="sr-only"
        name="handling"
        value="genberegn"
        tabIndex={-1}
        aria-hidden="true"
      >
        {words.recalculate}
      </button>
      <section class="bench-top" aria-label={words.strip}>
        <Strip calculation={shown} typed={state.typed} desk={desk} isStale={!isWhole(evaluation)} />
        <Tools state={state} />
        {!live && <p class="bench-quiet without-script">{words.recalculateHint}</p>}
        {live && (
          <p class="sr-only" role="status" aria-live="polite">
            {live.announcement}
          </p>
        )}
      </section>
      {refusal !== null && (
        <div class="alert alert-error" role="alert" id="afvist">
          <div class="alert-body">
            <p class="alert-text">
              <strong>{words.refused}.</strong> {refusal}
            </p>
          </div>
        </div>
      )}
      <Held isHeld={isHeld}>
        <PersonNumberNote state={state} />
        <Behind state={state} />
        <ConflictsSection
          conflicts={state.conflicts}
          plain={plain}
          budget={state.budget}
          authors={state.authors}
          language={desk.language}
        />
      </Held>
      <div class="bench-sides">
        <Held isHeld={isHeld}>
          <AssumptionsSide plain={plain} problems={evaluation.problems} desk={desk} />
        </Held>
        <ResultSide state={state} />
      </div>
      <Accounts functions={desk.surroundings.chart.functions} year={desk.years[0] ?? 0} />
      {!live && shown && (
        <input
          type="hidden"
          name={seenName}
          value={JSON.stringify(toSeenTable(takeSnapshot(shown.prepared)))}
        />
      )}
    </form>
  )
}

/** Without script the newest version is merged when somebody asks for it; with script it is at once. */
function Behind({ state: { desk, base, newest, live } }: { readonly state: BenchState }) {
  const words = workbenchWords[desk.language]
  if (live || newest === base) return null
  return (
    <p class="bench-note">
      {words.behind(newest)} <ActButton act="flet">{words.merge}</ActButton>
    </p>
  )
}

function Tools({ state }: { readonly state: BenchState }) {
  const { desk, live, base, others, needsReason, tableChanges } = state
  const words = workbenchWords[desk.language]
  const changes = desk.changes.size + tableChanges.size
  return (
    <div class="bench-tools">
      <p class="bench-tools__state">
        {words.begunWith(base)} · {words.changes(changes)}
        {live?.notice && <strong> · {live.notice}</strong>}
        {live && <Savedness savedness={live.savedness} language={desk.language} />}
        {others.length > 0 && <strong> · {words.alsoHere(others.join(', '))}</strong>}
      </p>
      <div class="bench-tools__buttons">
        <span class="bench-tools__turns">
          {live ? (
            <>
              <ActButton act="fortryd" isDisabled={!live.canUndo}>
                {words.undo}
              </ActButton>
              <ActButton act="gentag" isDisabled={!live.canRedo}>
                {words.redo}
              </ActButton>
            </>
          ) : (
            // one deeper: script that takes the page over would make one button of the other
            <span>
              <ActButton act="genberegn" look="secondary">
                {words.recalculate}
              </ActButton>
            </span>
          )}
        </span>
        <label class="sr-only" for="begrundelse">
          {needsReason ? words.reasonNeeded : words.reason}
        </label>
        <input
          class="form-input bench-reason"
          id="begrundelse"
          name="begrundelse"
          placeholder={needsReason ? words.reasonNeeded : words.reason}
          autocomplete="off"
        />
        <ActButton act="gem" look="primary">
          {words.save}
        </ActButton>
        {changes > 0 && <Discard isLive={live !== null} language={desk.language} />}
      </div>
    </div>
  )
}

type DiscardProps = { readonly isLive: boolean; readonly language: Language }

/** With script it can be undone; without, nothing brings the draft back, so it takes a second press. */
function Discard({ isLive, language }: DiscardProps) {
  const words = workbenchWords[language]
  if (isLive) return <ActButton act="kasser">{words.discard}</ActButton>
  return (
    <details class="bench-discard">
      <summary>{words.discard}</summary>
      <ActButton act="kasser">{words.discardYes}</ActButton>
    </details>
  )
}

type SavednessProps = {
  readonly savedness: NonNullable<BenchState['live']>['savedness']
  readonly language: Language
}

/** Quiet as long as all is well. */
function Savedness({ savedness, language }: SavednessProps) {
  const text = workbenchWords[language].savedness[savedness]
  const isWell = savedness === 'saved' || savedness === 'saving'
  return isWell ? <span class="bench-quiet"> · {text}</span> : <strong> · {text}</strong>
}

/** Offered while an account is typed. */
const Accounts = drawByValue(({ functions, year }: Pick<ChartOfAccounts, 'functions'> & { year: number }) => (
  <datalist id={accountList}>
    {functions.map(each => (
      <option value={each.code} key={each.code}>
        {nameInYear(each, year)}
      </option>
    ))}
  </datalist>
))
