// What the example members say: a few answers for each light question of the first phase, general enough for any circle.

export interface Saying {
  readonly nl: string
  readonly en: string
}

/** The sides they come from, as the mark beside their names. */
export const sides = {
  fatima: { nl: 'bewoner', en: 'resident' },
  samir: { nl: 'student', en: 'student' },
  joris: { nl: 'netbeheerder', en: 'grid operator' },
} as const satisfies Readonly<Record<string, Saying>>

/** The words on the button that fits them when they take a seat. */
export const seats = {
  fatima: { nl: 'bewoner', en: 'resident' },
  samir: { nl: 'student', en: 'student' },
  joris: { nl: 'bedrijf', en: 'business' },
} as const satisfies Readonly<Record<string, Saying>>

export type PlayerId = keyof typeof sides
type Sayings = Readonly<Record<PlayerId, Saying>>

/** By the question, in either language. */
export const answers: readonly { readonly to: Saying; readonly says: Sayings }[] = [
  {
    to: {
      nl: 'Wat maakte je deze week nieuwsgierig in ons vraagstuk?',
      en: 'What made you curious about our shared question this week?',
    },
    says: {
      fatima: {
        nl: 'Waarom de ene straat wel meepraat en de andere niet. Ik ga het eens vragen.',
        en: 'Why one street joins in and the next one does not. I am going to ask.',
      },
      samir: { nl: 'wie dit eigenlijk mag beslissen', en: 'who actually gets to decide this' },
      joris: {
        nl: 'Hoe het elders ging. Er zijn vast plekken die een jaar verder zijn dan wij.',
        en: 'How it went elsewhere. There must be places that are a year ahead of us.',
      },
    },
  },
  {
    to: {
      nl: 'Wat zag of hoorde je deze week dat je nog niet wist?',
      en: 'What did you see or hear this week that was new to you?',
    },
    says: {
      fatima: {
        nl: 'Mijn buurvrouw wil best meedoen, maar niemand heeft het haar ooit gevraagd.',
        en: 'My neighbour would gladly take part, but nobody ever asked her.',
      },
      samir: {
        nl: 'dat veel brieven ongelezen bij het oud papier gaan',
        en: 'that many letters go to the recycling unread',
      },
      joris: {
        nl: 'Dat mensen bij ons bellen met heel andere vragen dan waar onze folder over gaat.',
        en: 'That people phone us with quite other questions than our leaflet is about.',
      },
    },
  },
  {
    to: { nl: 'Hoe helder is ons vraagstuk nu voor jou?', en: 'How clear is our shared question to you now?' },
    says: { fatima: { nl: '3', en: '3' }, samir: { nl: '2', en: '2' }, joris: { nl: '4', en: '4' } },
  },
  {
    to: {
      nl: 'Hoe dringend voelt dit vraagstuk deze week voor jou?',
      en: 'How urgent does this question feel to you this week?',
    },
    says: { fatima: { nl: '5', en: '5' }, samir: { nl: '3', en: '3' }, joris: { nl: '4', en: '4' } },
  },
  {
    to: {
      nl: 'Wat helpt ons nu het meest om het vraagstuk te begrijpen?',
      en: 'What would help us most to understand the question now?',
    },
    says: {
      fatima: { nl: 'verhalen van mensen', en: "people's stories" },
      samir: { nl: 'iemand die nog mist', en: 'someone who is missing' },
      joris: { nl: 'cijfers', en: 'figures' },
    },
  },
  {
    to: {
      nl: 'Met wie sprak je deze week over ons vraagstuk? Wat bleef hangen?',
      en: 'Who did you talk to about our question this week? What stuck with you?',
    },
    says: {
      fatima: {
        nl: 'Met twee buren, bij de lift. Ze dachten dat alles al vaststond.',
        en: 'With two neighbours, by the lift. They thought it had all been decided.',
      },
      samir: {
        nl: 'mijn oma. ze zei: vraag het gewoon aan de deur',
        en: 'my grandmother. she said: just ask at the door',
      },
      joris: {
        nl: 'Met een collega van de storingsdienst. Die komt overal binnen en hoort veel meer dan ik.',
        en: 'With a colleague who repairs faults. She gets in everywhere and hears far more than I do.',
      },
    },
  },
  {
    to: { nl: 'Welke zin past nu het best bij jou?', en: 'Which line fits you best right now?' },
    says: {
      fatima: { nl: 'ik zie al een kans', en: 'I see an opening' },
      samir: { nl: 'ik zie vooral vragen', en: 'I mostly see questions' },
      joris: { nl: 'ik zie al een patroon', en: 'I see a pattern' },
    },
  },
]

/** For any other question. */
export const otherwise: Sayings = {
  fatima: {
    nl: 'Ik merk dat het helpt als we kleiner beginnen, gewoon bij iemand aan de keukentafel.',
    en: 'I notice that it helps to start smaller, just at somebody’s kitchen table.',
  },
  samir: {
    nl: 'nog niet zeker. wel zin om iets uit te proberen',
    en: 'not sure yet. but I feel like trying something',
  },
  joris: {
    nl: 'We weten meer dan we denken, alleen zit het bij verschillende mensen.',
    en: 'We know more than we think, only it sits with different people.',
  },
}

/** What they tell in a look-back on something they were not in the team of; the first who can goes first. */
export const voices = {
  fatima: {
    happened: {
      nl: 'Ik stond erbij. Mensen bleven langer praten dan ik had gedacht.',
      en: 'I was there. People stayed to talk for longer than I had thought.',
    },
    learned: {
      nl: 'Het helpt dat er iemand uit de buurt bij is. Dan durven mensen meer te zeggen.',
      en: 'It helps when somebody from the area is there. Then people dare to say more.',
    },
  },
  joris: {
    happened: {
      nl: 'Een collega vertelde me dat er over gepraat werd, ook buiten onze groep.',
      en: 'A colleague told me that people talked about it, also outside our group.',
    },
    learned: {
      nl: 'Klein beginnen valt op, omdat bijna niemand dat doet.',
      en: 'Starting small is noticed, because hardly anybody does it.',
    },
  },
  samir: {
    happened: { nl: 'ik hoorde het van twee klasgenoten', en: 'i heard about it from two classmates' },
    learned: { nl: 'het werkt beter als je het eerst gewoon vraagt', en: 'it works better if you just ask first' },
  },
} as const satisfies Readonly<Record<PlayerId, { happened: Saying; learned: Saying }>>

/** What somebody would like to try, on Wednesday. */
export const idea = {
  title: { nl: 'Koffie bij de voordeur', en: 'Coffee at the front door' },
  smallestStep: {
    nl: 'Eén ochtend met een thermoskan bij de ingang staan en luisteren.',
    en: 'Stand at the entrance one morning with a flask, and listen.',
  },
} as const
