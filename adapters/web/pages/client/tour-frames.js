// The tour of the example in seven frames: who you are, where to look, what lights up, and what the page does for you. Words are keys of texts.ts.

// Where to look: the newest message with a button of this kind, or with one of these words.
const digest = { button: 'digest.sources' }
const question = { button: 'reflection.share' }

/**
 * @typedef {object} Frame
 * @property {string} says what the caption says
 * @property {string} [person] the name of who you are
 * @property {{ button: string } | { words: readonly string[] }} [find] the newest message like this
 * @property {readonly any[]} [steps] what happens when the frame begins; what is not found is passed over
 * @property {boolean} [dimsRail]
 * @property {readonly string[]} [lines] ready lines to answer with
 * @property {number} [fromMembers] is shown only when so many members are there
 * @property {readonly [string, string]} [halves] whose views are shown next to each other on a wide screen: who answered, and who looks
 * @property {boolean} [countsBoard]
 * @property {boolean} [marksAnswer]
 * @property {boolean} [isLast]
 */

/** @type {readonly Frame[]} */
export const frames = [
  { says: 'tourGift', person: 'Fatima', find: digest, dimsRail: true },
  {
    says: 'tourSource',
    find: { words: ['Warmtekoffer', 'Warmth case'] },
    steps: [{ press: ['Bronnen', 'Sources'], in: digest }, { choose: ['Warmtekoffer', 'Warmth case'] }],
  },
  {
    says: 'tourStopped',
    find: { words: ['Avond met alle partijen', 'Evening with all parties'] },
    steps: [
      { press: ['Bronnen', 'Sources'], in: digest },
      { choose: ['Avond met alle partijen', 'Evening with all parties'] },
    ],
  },
  {
    says: 'tourTurn',
    person: 'Fatima',
    find: question,
    steps: [{ clock: 'monday' }],
    lines: ['tourLineOne', 'tourLineTwo', 'tourLineThree'],
  },
  { says: 'tourWho', person: 'Bart', find: question, fromMembers: 8, halves: ['Samir', 'Bart'] },
  { says: 'tourBack', person: 'Fatima', find: digest, steps: [{ clock: 'friday' }], marksAnswer: true },
  {
    says: 'tourWeeks',
    find: { words: ['Warmtekoffer', 'Warmth case'] },
    steps: [{ run: '/experiment list' }],
    countsBoard: true,
    isLast: true,
  },
]

/** What the tour presses to begin an answer. */
export const answerLabels = ['Deel in de groep', 'Share with the group']
export const theQuestion = question
