// What the people of the example answer, by question, in their own words: some half a sentence, some with a slip of the pen.
import type { Both, PersonId } from './people.ts'

export interface SpokenAnswer {
  readonly says: Both
  readonly theme?: Both
}

export interface PromptAnswers {
  /** How the question is known: its words as they stand in the room. */
  readonly to: Both
  readonly from: Partial<Record<PersonId, SpokenAnswer>>
}

const trust: Both = { nl: 'vertrouwen', en: 'trust' }
const damp: Both = { nl: 'schimmel en vocht', en: 'damp and mould' }
const costs: Both = { nl: 'kosten', en: 'costs' }
const atDoor: Both = { nl: 'wie er binnenkomt', en: 'who comes in' }

export const answers: readonly PromptAnswers[] = [
  {
    to: {
      nl: 'Wat maakte je deze week nieuwsgierig in ons vraagstuk?',
      en: 'What made you curious about our shared question this week?',
    },
    from: {
      henk: {
        says: {
          nl: 'Waarom mijn buurman wel zonnepanelen heeft en toch een gasketel bestelde. Ik ga het hem vragen, bij de heg.',
          en: 'Why my neighbour has solar panels and still ordered a gas boiler. I am going to ask him, over the hedge.',
        },
        theme: costs,
      },
      fatima: {
        says: {
          nl: 'De man van de meting was vijf minuten binnen. Wat kan je in vijf minuten weten van een huis?',
          en: 'The man who came to measure was inside for five minutes. What can you know of a house in five minutes?',
        },
        theme: atDoor,
      },
      joris: {
        says: {
          nl: 'Wij kijken per straat naar het net. Ik zou wel eens per keuken willen kijken.',
          en: 'We look at the grid street by street. I would like to look kitchen by kitchen for once.',
        },
      },
      lotte: {
        says: {
          nl: 'Iedereen zegt "de bewoners". Ik vroeg drie mensen op het plein wie dat zijn. Drie verschillende antwoorden.',
          en: 'Everybody says "the residents". I asked three people on the square who they are. Three different answers.',
        },
        theme: trust,
      },
      marijke: {
        says: {
          nl: 'Of het ook kan zonder dat er weer iemand met een map aan de deur komt.',
          en: 'Whether it can also be done without somebody at the door with a folder again.',
        },
        theme: atDoor,
      },
      bart: {
        says: {
          nl: 'Vorige keer kregen we elf reacties op 900 brieven. Wie waren die elf, en waarom zij?',
          en: 'Last time we got eleven replies to 900 letters. Who were those eleven, and why them?',
        },
      },
      daan: {
        says: {
          nl: 'Mijn studenten meten binnen. In de helft van de huizen staat de thermostaat op 16.',
          en: 'My students measure indoors. In half of the homes the thermostat is set to 16.',
        },
        theme: costs,
      },
    },
  },
  {
    to: {
      nl: 'Wat zag of hoorde je deze week dat je nog niet wist?',
      en: 'What did you see or hear this week that was new to you?',
    },
    from: {
      yusuf: {
        says: {
          nl: 'Dat onze reservekas genoeg is voor één dak. Ik dacht voor een half.',
          en: 'That our reserve is enough for one roof. I thought half of one.',
        },
        theme: costs,
      },
      priya: {
        says: {
          nl: 'In een oude enquête van ons staat dat mensen hun buur eerder geloven dan een folder. Wij stuurden daarna folders.',
          en: 'In an old survey of ours it says that people believe a neighbour sooner than a leaflet. After that we sent leaflets.',
        },
        theme: trust,
      },
      samir: {
        says: {
          nl: 'Mijn opa heeft een kier van 2 cm onder de deur. Hij legt er een handdoek voor. Al negen jaar.',
          en: 'My grandfather has a gap of 2 cm under his door. He puts a towel in front of it. For nine years now.',
        },
      },
      esther: {
        says: {
          nl: 'Bij drie klachten over kou bleek het te gaan over vocht. We hadden de verkeerde mensen gestuurd.',
          en: 'Three complaints about cold turned out to be about damp. We had sent the wrong people.',
        },
        theme: damp,
      },
      henk: {
        says: {
          nl: 'Mijn buurman van de heg: zijn ketel was kapot, het was januari, en de monteur had er één in de bus. Zo gaat dat.',
          en: 'My neighbour from the hedge: his boiler broke, it was January, and the fitter had one in the van. That is how it goes.',
        },
      },
    },
  },
  {
    to: {
      nl: 'Welke stem missen we nu aan tafel? Wat zien we daardoor niet?',
      en: 'Which voice is missing at the table now? What do we not see because of that?',
    },
    from: {
      samir: {
        says: {
          nl: 'Kleine verhuurders. Met één of twee huizen. Die krijgen nooit post van ons, denk ik.',
          en: 'Small landlords. With one or two houses. They never get a letter from us, I think.',
        },
      },
      esther: {
        says: {
          nl: 'Wie in ploegendienst werkt. Wij plannen alles overdag, en dan slapen zij.',
          en: 'People who work shifts. We plan everything in the daytime, and then they sleep.',
        },
      },
      marijke: {
        says: {
          nl: 'De mensen achter het gordijn. Die hebben het koud én schamen zich. Daar praat niemand over.',
          en: 'The people behind the curtain. They are cold and ashamed. Nobody talks about that.',
        },
        theme: trust,
      },
      daan: {
        says: {
          nl: 'Kinderen. Zij weten precies welke kamer niet warm wordt.',
          en: 'Children. They know exactly which room does not get warm.',
        },
      },
      lotte: {
        says: {
          nl: 'Mensen die Nederlands lastig vinden. Onze brieven zijn zelfs voor mij te lang.',
          en: 'People who find our language hard. Our letters are too long even for me.',
        },
        theme: trust,
      },
      kees: {
        says: {
          nl: 'De monteur. Die staat wel binnen maar niemand vraagt hem wat.',
          en: 'The fitter. He does stand inside but nobody asks him anything.',
        },
        theme: atDoor,
      },
      // The same question comes again in November.
      nadia: {
        says: {
          nl: 'Verhuurders als ik. Wij denken dat alles al besloten is, dus we zeggen niks.',
          en: 'Landlords like me. We think everything has been decided already, so we say nothing.',
        },
        theme: trust,
      },
      yusuf: {
        says: {
          nl: 'De beheerder van onze VvE. Die heeft de sleutels én de offertes.',
          en: 'The manager of our owners’ association. He has the keys and the quotes.',
        },
      },
      anouk: {
        says: {
          nl: 'Jongeren uit de flat. We praten over 2040 en zij zijn er niet bij.',
          en: 'Young people from the flats. We talk about 2040 and they are not here.',
        },
      },
      fatima: {
        says: {
          nl: 'Mijn zoon. Hij zegt: jullie hebben het nooit over de zomer.',
          en: 'My son. He says: you never talk about summer.',
        },
      },
      bart: {
        says: {
          nl: 'De collega die de brieven maakt. Ik neem haar mee, de volgende keer.',
          en: 'The colleague who makes the letters. I will bring her along next time.',
        },
      },
    },
  },
  {
    to: {
      nl: 'Waarom blijft het zoals het is, denk je?',
      en: 'Why do things stay as they are, do you think?',
    },
    from: {
      joris: {
        says: {
          nl: 'Wij komen steeds met antwoorden. Vorige week kwam ik met minder dia’s en meer vragen. Toen kwam het gesprek pas.',
          en: 'We keep bringing answers. Lately I came with fewer slides and more questions. Only then did we get talking.',
        },
        theme: trust,
      },
      fatima: {
        says: {
          nl: 'In de flat gaat het eerst over schimmel. Dan pas over gas. Maar gas is wat jullie vragen.',
          en: 'In the flats it is about mould first. Only then about gas. But gas is what you ask about.',
        },
        theme: damp,
      },
      yusuf: {
        says: {
          nl: 'Bij ons is het anders. In de VvE gaat het wél meteen over geld. En dan schuift het naar de volgende vergadering.',
          en: 'With us it is different. In the owners’ association it is about money straight away. And then it moves to the next meeting.',
        },
        theme: costs,
      },
      marijke: {
        says: {
          nl: 'Je laat niet zomaar iemand binnen. Ik dacht dat studenten het eng vonden bij mij thuis. Ik vond het zelf spannender.',
          en: 'You do not let just anybody in. I thought students would find my home scary. I was the nervous one.',
        },
        theme: atDoor,
      },
      henk: {
        says: {
          nl: 'Iedereen wacht op iemand. De buur wacht op de straat, de straat op de gemeente, en die op ons.',
          en: 'Everybody waits for somebody. The neighbour for the street, the street for the municipality, and they for us.',
        },
        theme: trust,
      },
      anouk: {
        says: {
          nl: 'Ons plan heeft een einddatum. Een huis heeft een lekkend dak, vandaag.',
          en: 'Our plan has an end date. A house has a leaking roof, today.',
        },
        theme: trust,
      },
    },
  },
  {
    to: {
      nl: 'Wie wil je deze week bedanken? Waarvoor?',
      en: 'Who do you want to thank this week? What for?',
    },
    from: {
      henk: {
        says: {
          nl: 'Samir. Jij legde het mijn buurvrouw beter uit dan ik ooit deed.',
          en: 'Samir. You explained it to my neighbour better than I ever did.',
        },
        theme: trust,
      },
      anouk: {
        says: {
          nl: 'Henk. Je schuur werd ons leslokaal. En de koffie was sterk.',
          en: 'Henk. Your shed became our classroom. And the coffee was strong.',
        },
      },
      marijke: {
        says: {
          nl: 'Bart. We praatten een uur over vocht en twee minuten over gas. Dat was precies goed.',
          en: 'Bart. We talked about damp for an hour and about gas for two minutes. That was just right.',
        },
        theme: damp,
      },
      lotte: {
        says: {
          nl: 'Fatima, omdat je mee naar boven ging. Alleen had ik niet aangebeld.',
          en: 'Fatima, because you came upstairs with me. On my own I would not have rung the bell.',
        },
        theme: atDoor,
      },
      samir: {
        says: {
          nl: 'De mevrouw van nummer 14. Zij ging zelf met de koffer naar 16, ik hoefde niks.',
          en: 'The lady at number 14. She took the case to 16 herself, I did not have to do a thing.',
        },
        theme: trust,
      },
      esther: {
        says: {
          nl: 'De negen die kwamen. Jullie bleven, ook toen de zaal te groot was.',
          en: 'The nine who came. You stayed, even when the hall was too big.',
        },
      },
      kees: {
        says: { nl: 'Samir weer. Goeie kabels ook.', en: 'Samir again. Good wiring too.' },
      },
    },
  },
]

/** For the weeks after the tour. */
export const laterAnswers: readonly PromptAnswers[] = [
  {
    to: { nl: 'Wat hoorde je deze weken aan de deur?', en: 'What did you hear at the door these weeks?' },
    from: {
      fatima: {
        says: {
          nl: '"Wie komt er dan binnen?" Vier keer. Pas daarna wat het kost.',
          en: '"Who will come in then?" Four times. Only after that what it costs.',
        },
        theme: atDoor,
      },
      marijke: {
        says: {
          nl: 'Een mevrouw zei: eindelijk iemand zonder map. We hebben een uur gezeten.',
          en: 'A lady said: at last somebody without a folder. We sat down for an hour.',
        },
        theme: trust,
      },
      samir: {
        says: { nl: 'Of ik ook de bel kon maken. Ja dus', en: 'Whether I could fix the bell too. So yes' },
      },
      bart: {
        says: {
          nl: 'Dat onze brief begint met een wet. Niemand leest verder dan de eerste regel.',
          en: 'That our letter begins with a law. Nobody reads beyond the first line.',
        },
        theme: trust,
      },
      esther: {
        says: {
          nl: 'Eerst vocht. Wie dat oplost mag daarna over de ketel beginnen.',
          en: 'Damp first. Whoever solves that may begin about the boiler afterwards.',
        },
        theme: damp,
      },
      nadia: {
        says: {
          nl: 'Mijn huurder vroeg of ik langskwam voor de huur. Ik kwam voor het raam.',
          en: 'My tenant asked whether I came about the rent. I came about the window.',
        },
        theme: trust,
      },
    },
  },
  {
    to: {
      nl: 'Wat is voor jou tot nu toe de belangrijkste verandering?',
      en: 'What is the most important change for you so far?',
    },
    from: {
      fatima: {
        says: {
          nl: 'Ik bel nu zelf aan. En ze doen open, want ik ben Fatima van vier hoog.',
          en: 'I ring the bells myself now. And they open, because I am Fatima from the fourth floor.',
        },
        theme: trust,
      },
      samir: {
        says: { nl: 'Op school vragen ze mij nu hoe het zit', en: 'At school they ask me now how it works' },
      },
      ilse: {
        says: {
          nl: 'Dat ik een tijd stil mocht zijn. Daarna had ik weer een vraag.',
          en: 'That I was allowed to be quiet for a while. After that I had a question again.',
        },
      },
      joris: {
        says: {
          nl: 'Of het net het grootste probleem is, weet ik niet meer. Dat vind ik winst.',
          en: 'Whether the grid is the biggest problem I no longer know. I call that a gain.',
        },
        theme: trust,
      },
      nadia: {
        says: {
          nl: 'Mijn huurder en ik hebben samen het raam dichtgekit.',
          en: 'My tenant and I sealed the window together.',
        },
        theme: trust,
      },
      henk: {
        says: {
          nl: 'De schuur is leeg. Alles is bij de mensen thuis.',
          en: 'The shed is empty. Everything is in people’s homes.',
        },
      },
    },
  },
]

/** Without a name: fitting for any question about what people see or think. */
export const nameless: readonly Both[] = [
  {
    nl: 'Ik doe alsof ik het snap, maar van aanvoertemperatuur begrijp ik niks.',
    en: 'I pretend I understand, but I know nothing about flow temperature.',
  },
  {
    nl: 'Dat er mensen zijn die in bed gaan liggen om acht uur. Tegen de kou, niet van de slaap.',
    en: 'That there are people who go to bed at eight. Because of the cold, not to sleep.',
  },
  {
    nl: 'Hoeveel er geklaagd wordt in de lift. En hoe stil het daarna hier is.',
    en: 'How much complaining there is in the lift. And how quiet it is here afterwards.',
  },
  {
    nl: 'Ik ben bang dat de huur omhoog gaat, en ik durf het niet hardop te zeggen.',
    en: 'I am afraid the rent will go up, and I do not dare to say it out loud.',
  },
  {
    nl: 'Bij ons op het werk is het besluit eigenlijk al genomen. Dat schuurt.',
    en: 'At my work the decision has really been taken already. That does not sit well.',
  },
  { nl: 'We beloven te veel. Ik ook.', en: 'We promise too much. So do I.' },
  {
    nl: 'Niemand wil de eerste zijn die toegeeft dat het niet lukt.',
    en: 'Nobody wants to be the first to admit that it does not work.',
  },
  {
    nl: 'Er wordt over ons gepraat in zaaltjes waar wij niet zijn.',
    en: 'They talk about us in little rooms where we are not.',
  },
]

/** Only for themselves: nobody else ever sees these. */
export const own: readonly Both[] = [
  {
    nl: 'Niet vergeten: ik praat te veel op vergaderingen. Volgende keer eerst drie vragen.',
    en: 'Remember: I talk too much in meetings. Next time three questions first.',
  },
  {
    nl: 'De tekening van straat 12 klopt niet. Eerst zelf kijken.',
    en: 'The drawing of street 12 is wrong. Look myself first.',
  },
  {
    nl: 'Ik geloofde mijn eigen grafiek vandaag niet. Nog eens meten met Samir erbij.',
    en: 'I did not believe my own graph today. Measure again with Samir.',
  },
  { nl: 'Mevrouw van 7c bellen. Niet mailen.', en: 'Call the lady at 7c. Do not mail.' },
]

/** When another question comes than was thought of. Fits most of what can be asked. */
export const otherwise: readonly Both[] = [
  {
    nl: 'Een gesprek bij de bakker. Het ging over de gasrekening, het gaat altijd over de gasrekening.',
    en: 'A talk at the baker’s. It was about the gas bill, it is always about the gas bill.',
  },
  {
    nl: 'Twee buren lenen nu samen één ladder. Klein, maar toch.',
    en: 'Two neighbours now share one ladder. Small, but still.',
  },
  {
    nl: 'Dat je van een dak af de hele wijk ziet, en nergens een mens.',
    en: 'That from a roof you see the whole area, and no people anywhere.',
  },
  {
    nl: 'Ik vroeg het aan mijn moeder. Zij zei: eerst de douche, dan de wereld.',
    en: 'I asked my mother. She said: first the shower, then the world.',
  },
  {
    nl: 'Er stond een rij bij de wasruimte, daar wordt dus wél gepraat.',
    en: 'There was a queue at the laundry, so that is where people do talk.',
  },
  { nl: 'De woorden. Wij zeggen systeem, zij zeggen kachel.', en: 'The words. We say system, they say stove.' },
  {
    nl: 'Een meneer liet mij zijn kruipruimte zien. Trots. Daar begon het mee.',
    en: 'A man showed me his crawl space. Proudly. That is where it started.',
  },
  {
    nl: 'Ik weet het nog niet goed. Iets met tijd, niemand heeft tijd.',
    en: 'I do not really know yet. Something about time, nobody has time.',
  },
  {
    nl: 'Het hofje aan de Elzenstraat. Daar regelen ze alles zelf met een briefje in het portiek.',
    en: 'The courtyard in Elzenstraat. They arrange everything themselves with a note in the hallway.',
  },
  {
    nl: 'Dat een goed gesprek vaak begint met een kop thee en niet met een plan.',
    en: 'That a good talk often begins with a cup of tea and not with a plan.',
  },
  {
    nl: 'De radiator in de gang is altijd warm. In de slaapkamer nooit.',
    en: 'The radiator in the hallway is always warm. In the bedroom never.',
  },
  {
    nl: 'Iemand zei: vraag het mij dan ook écht. Dat blijft hangen.',
    en: 'Somebody said: then really ask me. That sticks.',
  },
]
