/** Danish words that stand in any proposal and say nothing of what it is about, as searchWords gives them. */
export const commonWords: ReadonlySet<string> = new Set(
  `
  alene allerede altid andet andre anden andel arbejde arbejder begge begynde begynder behov behøver blandt
  blive bliver blevet borger borgere borgerne bruge bruger bruges burde dagens denne deres derfor derved dette
  disse efter eller endnu ellers enkelte ende fleste flere forslag forslaget fortsat første fælles få færre
  følge følger gange gennem gerne giver give given gjort gøre hele heller hjælp hjælpe hjælper hvad hvert
  hvilken hvilket hvordan hvorfor igen igennem imens imellem indsats indsatsen indtil ingen inden kommer komme
  kommune kommunen kommunens kunne køber langt lidt ligger længe længere mange medarbejder medarbejdere mellem
  mener mindre mindst måned måneder måske møder nemlig netop nogen noget nogle næsten omkring også opgave
  opgaver overfor penge periode perioden personer prøve rundt samme sammen samtidig siden sidste siger skulle
  sparer spare stadig stedet stort større svært således tager taler tidlige tidligere tilbage timer timers
  tror under uger uden ville vores være været være årene årligt
  `
    .split(/\s+/)
    .filter(word => word !== ''),
)
