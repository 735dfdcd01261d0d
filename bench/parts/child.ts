/** Runs a module of the benchmark in a fresh process, asks it one thing and takes one answer. */
import { fork } from 'node:child_process'

/** The module must answer with `answerParent`; whatever it prints is shown. */
export function askChild<Question, Answer>(module: URL, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(module, { serialization: 'advanced' })
    child.once('message', answer => resolve(answer as Answer))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`${module.pathname} ended with ${code} before it answered`)))
    child.send(question as object)
  })
}

/** The other side: works on the one question, answers it, and lets the process end. */
export function answerParent<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  process.once('message', async question => {
    const answer = await work(question as Question)
    if (!process.send) throw new Error('this module answers only the process that forked it')
    process.send(answer as object, () => process.disconnect?.())
  })
}
