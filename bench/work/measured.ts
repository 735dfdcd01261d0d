/**
 * What each address is called in the tables, and which are not among what people do all day, with the reason. An
 * address of the program that is in neither fails a test (tests/measured.test.ts).
 */

/** Not measured while people work: signing in, or heavy by nature and measured alone (heavy.ts). */
export type Apart = 'signing in' | 'heavy by nature'

export const apart: Readonly<Record<string, Apart>> = {
  'GET /api/auth/callback/oidc': 'signing in',
  'GET /foerste-administrator/:token': 'signing in',
  'GET /glemt-adgangskode': 'signing in',
  'GET /invitation/:token': 'signing in',
  'GET /log-ind': 'signing in',
  'GET /log-ind/ekstern': 'signing in',
  'GET /ny-adgangskode/:token': 'signing in',
  'POST /foerste-administrator/:token': 'signing in',
  'POST /glemt-adgangskode': 'signing in',
  'POST /invitation/:token': 'signing in',
  'POST /log-ind': 'signing in',
  'POST /log-ud': 'signing in',
  'POST /min-konto/adgangskode': 'signing in',
  'POST /ny-adgangskode/:token': 'signing in',
  // every proposal of a catalogue, all that ever happened, or all of a table's file, at once
  'POST /bibliotek/aendringer': 'heavy by nature',
  'GET /katalog/:id/forelaeg': 'heavy by nature',
  'POST /katalog/:id/forelaeg': 'heavy by nature',
  'POST /katalog/:id/forelaeg/tilbage': 'heavy by nature',
  'POST /katalog/:id/udgiv': 'heavy by nature',
  'POST /log': 'heavy by nature',
  'POST /log/:number/slet': 'heavy by nature',
}

export const names: Readonly<Record<string, string>> = {
  'GET /': 'front page',
  'GET /bibliotek': 'library',
  'GET /bibliotek/aendringer': 'what rates change',
  'GET /bibliotek/effekter': 'evidence',
  'GET /bibliotek/effekter/:key': 'a study',
  'GET /bibliotek/konti': 'accounts',
  'GET /bibliotek/konti/:code': 'an account',
  'GET /bibliotek/satser': 'rates',
  'GET /bibliotek/satser.csv': 'rates as CSV',
  'GET /bibliotek/satser/:name': 'a rate',
  'GET /bibliotek/satser/:name/egen': 'an own rate, form',
  'GET /brugere': 'users',
  'GET /brugere/:id': 'a user',
  'GET /brugere/inviter': 'inviting',
  'GET /brugere/udbakke': 'outbox',
  'GET /dokument/:id': 'a document and its findings',
  'GET /filer/*': 'a stylesheet',
  'GET /foreslaa': 'own ideas',
  'GET /foreslaa/:id/:step': 'a question of the guided form',
  'GET /foreslaa/:id/se': 'an idea looked over, similar ones found',
  'GET /foreslaa/:id/sendt': 'an idea sent',
  'GET /forslag/:id': 'a proposal',
  'GET /forslag/:id/bemaerkning/:finding': 'a finding',
  'GET /forslag/:id/forklaring/:line/:year': 'an amount explained',
  'GET /forslag/:id/forskel': 'two versions compared',
  'GET /forslag/:id/kopi': 'copying, form',
  'GET /forslag/:id/rediger': 'fields to edit',
  'GET /forslag/:id/rediger/vis': 'what was edited',
  'GET /forslag/:id/regn': 'workbench',
  'GET /forslag/:id/regn/nyeste': 'workbench, newest version',
  'GET /forslag/:id/valider': 'validation',
  'GET /forslag/:id/vej': 'a proposal’s way',
  'GET /import': 'choosing a file',
  'GET /import/:id': 'preview of an import of 10',
  'GET /katalog/:id': 'catalogue',
  'GET /katalog/:id/udgiv': 'before publishing',
  'GET /laes': 'how to read (no data)',
  'GET /log': 'the log',
  'GET /log/:number/slet': 'a text in the log',
  'GET /min-konto': 'my account',
  'GET /min-konto/mine-data.json': 'my data',
  'GET /mit': 'my page',
  'GET /nyt-forslag': 'a new proposal, form',
  'GET /sundhed': 'health',
  'GET /vedhaeftet/:id': 'an attached file',
  'GET /vejledning': 'guide',
  'GET /vejledning/:part': 'a part of the guide',
  'POST /bibliotek/satser/:name/egen': 'an own rate entered',
  'POST /brugere/:id': 'roles given',
  'POST /brugere/inviter': 'somebody invited',
  'POST /foreslaa': 'an idea begun',
  'POST /foreslaa/:id/:step': 'a question answered',
  'POST /foreslaa/:id/fil': 'a file attached to an idea',
  'POST /foreslaa/:id/send': 'an idea sent',
  'POST /foreslaa/:id/slet': 'an idea deleted',
  'POST /forslag/:id/bemaerkning/:finding': 'a finding set aside',
  'POST /forslag/:id/fil': 'a file attached',
  'POST /forslag/:id/kopi': 'a proposal copied',
  'POST /forslag/:id/rediger': 'fields sent',
  'POST /forslag/:id/rediger/vis': 'a version saved (fields)',
  'POST /forslag/:id/regn': 'workbench sent',
  'POST /forslag/:id/regn/gem': 'workbench saved by its script',
  'POST /forslag/:id/regn/her': 'workbench, who is here',
  'POST /forslag/:id/regn/kladde': 'workbench draft saved',
  'POST /forslag/:id/spoerg': 'a question asked',
  'POST /forslag/:id/svar': 'a question replied to',
  'POST /forslag/:id/valider': 'a stamp',
  'POST /forslag/:id/vej': 'moved',
  'POST /import': 'a file of 10 read',
  'POST /import/:id': 'an import of 10 accepted',
  'POST /min-konto': 'name changed',
  'POST /min-konto/sessioner': 'other sessions ended',
  'POST /nyt-forslag': 'a proposal made by hand',
}

/** The page that no table is behind: what all others are measured against. */
export const bare = 'GET /laes'

const patterns = Object.keys(names)
  .map(route => ({
    route,
    pattern: new RegExp(
      `^${route.replace(/:\w+|\*/g, part => (part === '*' ? '.+' : '[^/]+')).replace('.csv', '\\.csv')}$`,
    ),
  }))
  // `…/se` before `…/:step`
  .sort((a, b) => count(a.route) - count(b.route))

function count(route: string): number {
  return route.split(':').length
}

/** The address of the program that a request went to. */
export function routeOf(method: string, path: string): string {
  const asked = `${method} ${path.replace(/[?#].*/, '')}`
  const found = patterns.find(({ pattern }) => pattern.test(asked))
  if (!found) throw new Error(`${asked} is no address that is measured here`)
  return found.route
}
