/** Something the operator can mend: said in plain words, without a trace, and the command ends with 2. */
export class Mistake extends Error {}
