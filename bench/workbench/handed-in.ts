/** Takes what a workbench's page hands to its island out of the page. */
import { benchIds, type Handed } from '../../src/web/workbench/state/handed.ts'

export function handedIn(html: string): Handed {
  const text = new RegExp(`id="${benchIds.data}">([^<]*)<`).exec(html)?.[1]
  if (text === undefined) throw new Error('the page hands nothing to its island')
  return JSON.parse(text) as Handed
}
