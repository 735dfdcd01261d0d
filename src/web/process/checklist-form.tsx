/** The checklist as a form: each point with help, with what the program can see of it, an answer and a remark. */
import type { ComponentChildren } from 'preact'
import {
  answersTo,
  type CheckItem,
  type Checklist,
  type CheckProblem,
  checkItems,
} from '../../core/process/checklist.ts'
import { checkWords } from '../../words/pages/validate.ts'
import type { ValidationView } from '../../workflow/process/view-validation.ts'
import type { Site } from '../site.ts'
import { sayLook } from './check-look.ts'

type Props = {
  readonly site: Site
  readonly view: ValidationView
  readonly checklist: Checklist
  readonly problems: readonly CheckProblem[]
  /** What else can be said with it: sent along, whichever button is pressed, so that nothing typed is lost. */
  readonly children?: ComponentChildren
}

export function ChecklistForm({ site, view, checklist, problems, children }: Props) {
  const words = checkWords[site.language]
  const { revision, proposalId } = view.process
  return (
    <form method="post" action={site.addresses.validate(proposalId)} class="checklist">
      <input type="hidden" name="version" value={revision.id} />
      {checkItems.map(item => (
        <CheckField
          site={site}
          view={view}
          item={item}
          checklist={checklist}
          problem={problems.find(each => each.item === item) ?? null}
        />
      ))}
      <p>{words.bound(revision.number, revision.hash.slice(0, 12))}</p>
      <button
        class="button button-primary"
        type="submit"
        name="valg"
        value="godkend"
        aria-describedby="godkend-hjaelp"
      >
        {words.approve} {revision.number}
      </button>
      <p class="form-hint" id="godkend-hjaelp">
        {words.approveHint}
      </p>
      {children}
    </form>
  )
}

/** What somebody had answered who may not validate any more, so that they can keep it elsewhere. */
export function AnsweredList({ site, checklist }: Pick<Props, 'site' | 'checklist'>) {
  const words = checkWords[site.language]
  const answered = checkItems.flatMap(item => {
    const { answer, remark = '' } = checklist[item] ?? {}
    return answer === undefined && remark === '' ? [] : [{ item, answer, remark }]
  })
  if (answered.length === 0) return null
  return (
    <>
      <p>{words.hadAnswered}</p>
      <ul>
        {answered.map(({ item, answer, remark }) => (
          <li>
            {words.items[item].question} {answer && <strong>{words.answers[answer]}</strong>} {remark}
          </li>
        ))}
      </ul>
    </>
  )
}

type FieldProps = Omit<Props, 'problems' | 'children'> & {
  readonly item: CheckItem
  readonly problem: CheckProblem | null
}

function CheckField({ site, view, item, checklist, problem }: FieldProps) {
  const words = checkWords[site.language]
  const { question, help, short } = words.items[item]
  const look = sayLook(item, view.looks, site.language)
  const checked = checklist[item]
  return (
    <fieldset class={problem ? 'checklist__item form-error' : 'checklist__item'} id={`punkt-${item}`}>
      <legend>{question}</legend>
      <p class="form-hint">{help}</p>
      {look && <p class="checklist__look">{look}</p>}
      {problem && (
        <p class="form-error-message">
          {problem.why === 'unanswered' ? words.unanswered(short) : words.remarkMissing(short)}
        </p>
      )}
      {answersTo(item).map(answer => (
        <div class="form-group-radio">
          <input
            type="radio"
            class="form-radio"
            id={`${item}-${answer}`}
            name={item}
            value={answer}
            checked={checked?.answer === answer}
          />
          <label class="form-label" for={`${item}-${answer}`}>
            {words.answers[answer]}
          </label>
        </div>
      ))}
      <label class="form-label checklist__remark" for={`${item}-bemaerkning`}>
        {words.remark}
      </label>
      <input
        type="text"
        class="form-input"
        id={`${item}-bemaerkning`}
        name={`${item}-bemaerkning`}
        value={checked?.remark ?? ''}
        maxLength={1000}
      />
    </fieldset>
  )
}

/** What was answered, as the form sends it. */
export function readChecklist(form: URLSearchParams): Checklist {
  return Object.fromEntries(
    checkItems.flatMap(item => {
      const answer = answersTo(item).find(each => each === form.get(item))
      const remark = (form.get(`${item}-bemaerkning`) ?? '').slice(0, 1000)
      return answer ? [[item, { answer, remark }]] : []
    }),
  )
}
