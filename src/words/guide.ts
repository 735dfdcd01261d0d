/**
 * The user guide: a page per role, for people who do this twice a year. Who may do what, when, is not written here; the
 * pages read it from the table of rules. What each screen says is not repeated, only what to do and in which order.
 */
import type { Role } from '../core/person/person.ts'
import type { Standing } from '../core/process/action.ts'
import { inBoth } from './language.ts'

type Chapter = { readonly heading: string; readonly steps: readonly string[] }
type RoleGuide = { readonly title: string; readonly lead: string; readonly chapters: readonly Chapter[] }

export const guides = inBoth<Readonly<Record<Role, RoleGuide>>>({
  da: {
    proposer: {
      title: 'Til dig, der vil stille et forslag',
      lead: 'Du kender borgerne og arbejdet. Du fortæller om idéen med dine egne ord; økonomerne regner.',
      chapters: [
        {
          heading: 'Stil et forslag',
          steps: [
            'Vælg »Stil et forslag« i menuen, og begynd. Der er ti spørgsmål, ét på hver side med et eksempel. Det tager ti minutter.',
            'Svar, så godt du kan, og spring over, hvad du ikke ved. Navn, idé, målgruppe og center skal udfyldes.',
            'Stop, når du vil. Alt gemmes, mens du skriver, og kladden ligger på »Min side«, også når du logger ind et andet sted. Er noget ikke gemt, står der hvorfor.',
            'Se det hele igennem til sidst. Fortæl mere, hvis du ved mere, kig på de forslag, der ligner, og send.',
          ],
        },
        {
          heading: 'Følg det',
          steps: [
            'På »Min side« står, hvad der venter på dig, og hvad der er sket med dine forslag, med begrundelser.',
            'Åbn »Forslagets vej« for at se, hvem der har det nu, svare på spørgsmål og vedhæfte filer.',
            'Er noget rettet i din tekst, kan du under »Versioner« på forslagets side se præcis hvad.',
            'Kommer det tilbage til dig, ligger det på »Min side« med grunden øverst og alle dine svar. Ret dem, det gælder, og send igen.',
          ],
        },
      ],
    },
    economist: {
      title: 'Til dig, der beregner forslag',
      lead: 'Du gør idéen til antagelser, antagelserne til en tabel pr. konto og år, og du siger, hvad det hviler på.',
      chapters: [
        {
          heading: 'Tag et forslag',
          steps: [
            'På »Min side« står de forslag, der venter i dit center. Åbn et, og tag det. Så står dit navn ved det.',
            'Mangler du noget, så stil et spørgsmål på det sted, det gælder. Forslagsstilleren svarer samme sted.',
            'Kan det ikke beregnes, som det er, så send det tilbage, og skriv, hvad der skal til.',
          ],
        },
        {
          heading: 'Beregn',
          steps: [
            'Ret teksten, hvor det er nødvendigt. Har en anden her stillet forslaget, så skriv hvorfor: forslagsstilleren ser både rettelsen og grunden.',
            'Vælg »Ret beregningen« på forslaget. Giv hver antagelse en kilde, og skriv, hvad den bygger på.',
            'Se efter, hvad der sker uden effekt, med halv effekt og et halvt år senere.',
            'Svar på bemærkningerne, eller afvis dem med en begrundelse. Den bliver stående.',
            'Afslut beregningen. Tallene står nu i kataloget som foreløbige. Send forslaget til validering, når det er klar.',
          ],
        },
        {
          heading: 'Indlæs et katalog',
          steps: [
            'Vælg »Indlæs dokument«, og vælg filen. Du ser først, hvad programmet har forstået og fundet.',
            'Godkend, hvis det er rigtigt. Forslagene står som foreløbige og kan gå videre på deres vej herfra.',
          ],
        },
      ],
    },
    validator: {
      title: 'Til dig, der validerer',
      lead: 'Du er det andet par øjne. Du skriver under på én bestemt version, og enhver senere ændring gør din underskrift synligt ugyldig.',
      chapters: [
        {
          heading: 'Validér et forslag',
          steps: [
            'På »Min side« står de forslag, der venter. Tag et. Du kan ikke validere det, du selv har stillet, beregnet, rettet eller indlæst.',
            'Til venstre er tjeklisten. Ved nogle punkter står der, hvad programmet selv kan se. Resten kræver din viden.',
            'Til højre står, hvad der er ændret, siden du sidst så det, den uafhængige efterregning og forslaget selv.',
            'Svar på hvert punkt. Har du forbehold, så skriv dem; de følger stemplet.',
            'Godkend, eller send tilbage med en begrundelse på det sted, det gælder.',
          ],
        },
        {
          heading: 'Når et stempel bliver ugyldigt',
          steps: [
            'Ændres tekst eller antagelser, eller giver nye satser andre tal, står der »Ugyldig, fordi …« ved forslaget.',
            'Forslaget er så foreløbigt igen og skal valideres på ny. Din gamle underskrift bliver stående i historien.',
          ],
        },
      ],
    },
    manager: {
      title: 'Til dig, der leder',
      lead: 'Du ser, hvor forslagene er, tager beslutning om at udgive, og kan trække et forslag tilbage.',
      chapters: [
        {
          heading: 'Hold øje',
          steps: [
            'I kataloget står der ved hvert forslag, om det er foreløbigt eller valideret.',
            'På »Forslagets vej« ser du, hvem der har det, hvor længe det har ventet, og hvorfor det er sendt tilbage.',
            'Du kan stille spørgsmål, sende et beregnet forslag tilbage og tage en validering tilbage med en begrundelse.',
          ],
        },
        {
          heading: 'Udgiv',
          steps: [
            'På katalogets side står »Udgiv kataloget«. Et katalog kan udgives med foreløbige tal. De er mærket som foreløbige, også i den udgave, der ligger fast.',
            'Begrundelsen, du skriver, kan læses under katalogets historie.',
          ],
        },
        {
          heading: 'Forelæg til beslutning',
          steps: [
            'På katalogets side står »Forelæg til beslutning«. Du ser, hvilke forslag der går videre, og hvilke der bliver, og hvorfor.',
            'Kun validerede forslag går videre, og kun hvis valideringen stadig gælder. Listen af versioner ligger derefter fast.',
            'Ændres et forslag bagefter, står det ved forslaget og i kataloget, og du får besked. Du kan trække det tilbage med en begrundelse.',
          ],
        },
      ],
    },
    reader: {
      title: 'Til dig, der læser og beslutter',
      lead: 'Du behøver ikke logge ind for at læse det, der er udgivet. Begynd med sætningen øverst; resten kan åbnes derfra.',
      chapters: [
        {
          heading: 'Læs på fem minutter',
          steps: [
            'Sætningen øverst i kataloget siger, hvad forslagene giver tilsammen, og hvor mange der tjener sig hjem.',
            'Åbn et forslag. De første sætninger siger, hvad det koster, hvem det hjælper, og hvad der sker, hvis det går dårligere.',
            'Se efter »Valideret« eller »Foreløbig«. Foreløbige tal er ikke efterprøvet af en anden person.',
            'Minus er en besparelse, plus en udgift. Serviceudgifter og overførsler står hver for sig.',
            'Et ord med prikker under er forklaret nederst på siden. Vælg det for at komme derned.',
          ],
        },
        {
          heading: 'Gå i dybden',
          steps: [
            'Vælg et beløb i en beregnet tabel, og se, hvordan det er regnet, ned til antagelse, sats og kilde.',
            'Er du logget ind, kan du stille spørgsmål på »Forslagets vej«. Svaret bliver stående.',
          ],
        },
      ],
    },
    administrator: {
      title: 'Til dig, der passer programmet',
      lead: 'Du lukker folk ind, giver roller, og kan bevise, at intet er ændret uden om programmet.',
      chapters: [
        {
          heading: 'Brugere',
          steps: [
            'Inviter en bruger med e-mail, og giv en eller flere roller: overalt, eller for ét center eller udvalg.',
            'At udgive, indlæse dokumenter og indtaste satser berører alle. Det kræver rollen i hele kommunen.',
            'Som administrator kan du hverken stille forslag eller beregne. Skal du det, så giv dig selv flere roller under »Brugere«.',
            'En person kan have flere roller. Ingen kan validere det, de selv har beregnet, uanset roller.',
            'Når nogen holder op, så luk dem ude. Det, de har gjort, bliver stående, og forslag, der er sendt tilbage til dem, går til økonomerne igen.',
          ],
        },
        {
          heading: 'Loggen',
          steps: [
            'Under »Log« kan du søge efter hvem, hvad, hvornår og om hvad.',
            'Vælg »Efterprøv nu« for at få kæden regnet efter, og skriv det sidste fingeraftryk ned et andet sted.',
            'Skal en persons tekst slettes, forsvinder teksten, men kæden er stadig hel.',
          ],
        },
      ],
    },
  },
  en: {
    proposer: {
      title: 'For you who want to make a proposal',
      lead: 'You know the people and the work. You tell of the idea in your own words; the economists calculate.',
      chapters: [
        {
          heading: 'Make a proposal',
          steps: [
            'Choose “Make a proposal” in the menu and begin. There are ten questions, one on each page with an example. It takes ten minutes.',
            'Answer as well as you can, and skip what you do not know. Name, idea, target group and centre are needed.',
            'Stop when you like. Everything is saved as you write, and the draft lies on “My page”, also when you sign in elsewhere. If something is not saved, it says why.',
            'Look it all over at the end. Tell more if you know more, look at the proposals that are alike, and send.',
          ],
        },
        {
          heading: 'Follow it',
          steps: [
            '“My page” says what waits for you and what happened to your proposals, with reasons.',
            'Open “The way of the proposal” to see who has it now, answer questions and attach files.',
            'If your text was corrected, “Versions” on the page of the proposal shows exactly how.',
            'If it comes back to you, it is on “My page” with the reason on top and all your answers. Correct those it is about, and send again.',
          ],
        },
      ],
    },
    economist: {
      title: 'For you who calculate proposals',
      lead: 'You turn the idea into assumptions, the assumptions into a table per account and year, and you say what it rests on.',
      chapters: [
        {
          heading: 'Take a proposal',
          steps: [
            '“My page” lists the proposals that wait in your centre. Open one and take it. Then your name stands at it.',
            'If you lack something, ask on the spot it concerns. The proposer answers in the same place.',
            'If it cannot be calculated as it is, send it back and say what is needed.',
          ],
        },
        {
          heading: 'Calculate',
          steps: [
            'Correct the text where necessary. If somebody else here made the proposal, say why: the proposer sees both the correction and the reason.',
            'Choose “Change the calculation” on the proposal. Give each assumption a source, and say what it rests on.',
            'Look at what happens without effect, with half of it, and half a year later.',
            'Answer the findings, or dismiss them with a reason. It stays on the record.',
            'Finish the calculation. The figures now stand in the catalogue as preliminary. Send the proposal to validation when it is ready.',
          ],
        },
        {
          heading: 'Import a catalogue',
          steps: [
            'Choose “Import a document” and the file. First you see what the program understood and found.',
            'Accept it if it is right. The proposals stand as preliminary and can go on from there.',
          ],
        },
      ],
    },
    validator: {
      title: 'For you who validate',
      lead: 'You are the second pair of eyes. You sign one particular version, and any later change visibly voids your signature.',
      chapters: [
        {
          heading: 'Validate a proposal',
          steps: [
            '“My page” lists the proposals that wait. Take one. You cannot validate what you proposed, calculated, corrected or imported yourself.',
            'On the left is the checklist. Some points say what the program itself can see. The rest needs your knowledge.',
            'On the right stands what changed since you last saw it, the independent recomputation, and the proposal itself.',
            'Answer each point. If you have reservations, write them; they follow the stamp.',
            'Approve, or send back with a reason on the spot it concerns.',
          ],
        },
        {
          heading: 'When a stamp becomes void',
          steps: [
            'If text or assumptions change, or new rates give other figures, the proposal says “Void, because …”.',
            'The proposal is then preliminary again and must be validated anew. Your old signature stays in its story.',
          ],
        },
      ],
    },
    manager: {
      title: 'For you who lead',
      lead: 'You see where the proposals are, decide on publishing, and can withdraw a proposal.',
      chapters: [
        {
          heading: 'Keep an eye',
          steps: [
            'In the catalogue each proposal says whether it is preliminary or validated.',
            '“The way of the proposal” shows who has it, how long it has waited, and why it was sent back.',
            'You can ask questions, send a calculated proposal back and take a validation back, with a reason.',
          ],
        },
        {
          heading: 'Publish',
          steps: [
            '“Publish the catalogue” stands on the catalogue’s page. A catalogue can be published with preliminary figures. They are marked so, also in the edition that is frozen.',
            "The reason you write can be read under the catalogue's story.",
          ],
        },
        {
          heading: 'Put forward for decision',
          steps: [
            'On the catalogue’s page stands “Put forward for decision”. You see which proposals go, which stay, and why.',
            'Only validated proposals go, and only if the validation still holds. The list of versions is then fixed.',
            'If a proposal is changed afterwards, the proposal and the catalogue say so, and you are told. You can take it back with a reason.',
          ],
        },
      ],
    },
    reader: {
      title: 'For you who read and decide',
      lead: 'You need not sign in to read what has been published. Begin with the sentence on top; the rest opens from there.',
      chapters: [
        {
          heading: 'Read in five minutes',
          steps: [
            'The sentence on top of the catalogue says what the proposals give together, and how many pay for themselves.',
            'Open a proposal. Its first sentences say what it costs, whom it helps, and what happens if it goes worse.',
            'Look for “Validated” or “Preliminary”. Preliminary figures have not been checked by another person.',
            'Minus is a saving, plus an expense. Service expenditure and transfers stand apart.',
            'A word with dots below it is explained at the foot of the page. Choose it to go there.',
          ],
        },
        {
          heading: 'Go deeper',
          steps: [
            'Choose an amount in a computed table and see how it came about, down to assumption, rate and source.',
            'If you are signed in, you can ask questions on the way of the proposal. The answer stays on the record.',
          ],
        },
      ],
    },
    administrator: {
      title: 'For you who look after the program',
      lead: 'You let people in, give roles, and can prove that nothing was changed outside the program.',
      chapters: [
        {
          heading: 'People',
          steps: [
            'Invite a person by e-mail and give one or more roles: everywhere, or for one centre or committee.',
            'Publishing, reading documents in and entering rates touch everybody. They take the role in the whole municipality.',
            'As administrator you can neither propose nor calculate. If you are to, give yourself more roles under “Users”.',
            'A person may hold several roles. Nobody can validate what they calculated, whatever their roles.',
            'When somebody leaves, shut them out. What they did stays on the record, and proposals that were sent back to them go to the economists again.',
          ],
        },
        {
          heading: 'The log',
          steps: [
            'Under “Log” you can search for who, what, when and about what.',
            'Choose “Verify now” to have the chain computed again, and note the last fingerprint somewhere else.',
            "If a person's text has to be erased, the text is gone and the chain is still whole.",
          ],
        },
      ],
    },
  },
})

type GuideWords = {
  readonly title: string
  readonly lead: string
  readonly roles: string
  readonly terms: string
  readonly termsLead: string
  /** Over the words of one page, and the way to all. */
  readonly pageTerms: string
  readonly allTerms: string
  readonly may: string
  readonly mayLead: string
  readonly action: string
  readonly when: string
  readonly first: string
  readonly after: string
  readonly anyTime: string
  readonly inWholeMunicipality: string
  readonly stays: string
  readonly nothingFirst: string
  readonly standings: Readonly<Record<Standing, string>>
  readonly way: string
  readonly wayLead: string
  readonly reading: string
}

export const guideWords = inBoth<GuideWords>({
  da: {
    title: 'Vejledning',
    lead: 'Find dig selv på listen. Hver side kan læses på fem minutter.',
    roles: 'Efter rolle',
    terms: 'Ordliste',
    pageTerms: 'Ord på denne side',
    allTerms: 'Alle ord',
    termsLead: 'De ord, programmet bruger, og hvad de betyder her.',
    may: 'Hvad du må, og hvornår',
    mayLead: 'Tabellen er den samme, som programmet selv retter sig efter.',
    action: 'Du kan',
    when: 'Når forslaget er',
    first: 'Det kræver',
    after: 'Derefter er det',
    anyTime: 'altid',
    inWholeMunicipality: 'altid, med rollen i hele kommunen',
    stays: 'det samme',
    nothingFirst: 'intet',
    standings: {
      proposer: 'hvis du selv har stillet det',
      assigned: 'hvis du har det nu',
      'not-assigned': 'hvis en anden har det, eller ingen',
      different: 'hvis du ikke har haft en hånd med i tallene',
      'nobody-elses': 'hvis ingen anden her har stillet det',
      anothers: 'hvis en anden her har stillet det',
    },
    way: 'Forslagets vej',
    wayLead: 'Fra kladde til valideret; tilbage på hvert trin med en begrundelse.',
    reading: 'Sådan læses tallene',
  },
  en: {
    title: 'Guide',
    lead: 'Find yourself on the list. Each page can be read in five minutes.',
    roles: 'By role',
    terms: 'Words',
    pageTerms: 'Words on this page',
    allTerms: 'All words',
    termsLead: 'The words that the program uses, and what they mean here.',
    may: 'What you may do, and when',
    mayLead: 'The table is the one that the program itself goes by.',
    action: 'You can',
    when: 'When the proposal is',
    first: 'It takes',
    after: 'Then it is',
    anyTime: 'always',
    inWholeMunicipality: 'always, with the role in the whole municipality',
    stays: 'the same',
    nothingFirst: 'nothing',
    standings: {
      proposer: 'if you proposed it yourself',
      assigned: 'if you have it now',
      'not-assigned': 'if another has it, or nobody',
      different: 'if you have had no hand in its figures',
      'nobody-elses': 'if nobody else here proposed it',
      anothers: 'if somebody else here proposed it',
    },
    way: 'The way of a proposal',
    wayLead: 'From draft to validated; back at each step with a reason.',
    reading: 'How to read the figures',
  },
})
