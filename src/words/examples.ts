/** Why an example proposal has a second version from its first day. It is kept with the version, so it is Danish. */
export const exampleReason = 'Antagelserne er rekonstrueret ud fra den trykte tabel'
