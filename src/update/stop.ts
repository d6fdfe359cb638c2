/** Why an update cannot go on, in words for the person who started it. Nothing has been changed where one is thrown. */
export class UpdateStop extends Error {}
