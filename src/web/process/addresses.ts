/** The addresses of ideas, of a proposal's way, of a person's own page, of the log and of the guide. */

/** Of an idea: all of it before it is sent, its files, sending, deleting, and what happens after. */
export type IdeaPart = 'se' | 'fil' | 'send' | 'slet' | 'sendt'

/** Of a proposal: its way and moves on it, a question, an answer, a file. */
export type WayPart = 'vej' | 'spoerg' | 'svar' | 'fil'

export function processAddresses(at: (path: string) => string) {
  return {
    propose: at('/foreslaa'),
    /** What the addresses of all its steps begin with. */
    ideaAll: (id: string) => at(`/foreslaa/${encodeURIComponent(id)}/`),
    ideaStep: (id: string, step: number) => at(`/foreslaa/${encodeURIComponent(id)}/${step}`),
    idea: (id: string, part: IdeaPart) => at(`/foreslaa/${encodeURIComponent(id)}/${part}`),
    way: (id: string, part: WayPart = 'vej') => at(`/forslag/${encodeURIComponent(id)}/${part}`),
    /** The form for a question, with the place it is about filled in. */
    askAbout: (id: string, spot: string) =>
      at(`/forslag/${encodeURIComponent(id)}/vej?sted=${encodeURIComponent(spot)}#spoerg`),
    validate: (id: string) => at(`/forslag/${encodeURIComponent(id)}/valider`),
    attachment: (id: string) => at(`/vedhaeftet/${encodeURIComponent(id)}`),
    mine: at('/mit'),
    log: (query = '') => at(`/log${query}`),
    logText: (sequence: number) => at(`/log/${sequence}/slet`),
    guide: (part: string | null = null) =>
      at(part === null ? '/vejledning' : `/vejledning/${encodeURIComponent(part)}`),
  }
}
