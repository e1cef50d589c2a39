// What the chat page and its server say to each other: the shapes of the JSON under /api/:stage/.

import type { Option } from '../../src/core/card.ts'
import type { CommandSheet } from '../../src/core/command.ts'
import type { Form, Values } from '../../src/core/form.ts'
import type { MenuSheet } from '../../src/core/menu.ts'
import type { ShownBlock } from '../../src/core/shown.ts'
import type { Language } from '../../src/core/text.ts'
import type { Instant, Zone } from '../../src/core/time.ts'

/** `own` is the visitor's own circle, `example` is Warm Lindekwartier. The pages are `/own` and `/example`. */
export type StageName = 'own' | `example-${Language}`

/** `room:<id>`, `thread:<message id>`, `direct` (the person's own conversation with Kring) or `home` (their home page: one card). */
export type ConversationId = `room:${string}` | `thread:${string}` | 'direct' | 'home'

/** GET state?as=<person id>. Without `as`, or with an unknown one: as the first person. */
export interface StateView {
  /** Goes up with every change; the same number that `events` tells. */
  readonly version: number
  readonly stage: StageName
  /** The language of the person who looks. */
  readonly language: Language
  readonly zone: Zone
  readonly me: PersonView
  readonly people: readonly PersonView[]
  readonly conversations: readonly ConversationView[]
  /** The form that is open for this person; answer with `submit` or `dismiss`. */
  readonly form: FormView | undefined
  readonly clock: ClockView
  readonly community: CommunityView
}

export interface PersonView {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly perspective: string | undefined
  /** Made up: shown with the mark `voorbeeld`. */
  readonly example: boolean
}

export interface ConversationView {
  readonly id: ConversationId
  readonly kind: 'room' | 'thread' | 'direct' | 'home'
  /** The room's name without #, the bot's name for `direct`, what it is called for `home`, empty for threads. */
  readonly name: string
  /** How many people can read along in a room. */
  readonly readers: number | undefined
  /** Whether anybody may enter the room. */
  readonly open: boolean
  /** For a thread: the message it hangs under. */
  readonly under: string | undefined
  readonly unread: number
  readonly messages: readonly MessageView[]
}

export interface MessageView {
  readonly id: string
  readonly at: Instant
  /** `at` in words for the reader, in the reader's zone. */
  readonly when: string
  readonly by: { readonly is: 'kring' } | ({ readonly is: 'person' } & PersonView)
  /** What Kring says; `language` and `zone` are those of the message. Absent for what a person typed. */
  readonly card:
    | { readonly language: Language; readonly zone: Zone; readonly blocks: readonly ShownBlock[] }
    | undefined
  /** What a person typed. */
  readonly text: string | undefined
  readonly edited: boolean
  /** Only this person sees it. */
  readonly private: boolean
  /** What hangs under it, when something does. */
  readonly thread: { readonly count: number } | undefined
  /** Open with GET file/<id>?as=<person id>. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly alt: string }[]
}

export interface FormView {
  /** Changes with every new form; give it back with `submit` and `dismiss`. */
  readonly id: string
  readonly form: Form
  /** Rooms to choose from in a field of kind `room`. */
  readonly rooms: readonly Option[]
}

export interface ClockView {
  readonly now: Instant
  readonly zone: Zone
  /** `Nu: maandag 9:00. Straks: donderdag 17:00 sluit de vraag.` */
  readonly words: string
  /** The seven days of this week, Monday first, in the community's zone. */
  readonly days: readonly {
    readonly from: Instant
    readonly until: Instant
    readonly name: string
    readonly today: boolean
  }[]
  /** What comes by itself until the end of next week, in order. */
  readonly coming: readonly { readonly at: Instant; readonly when: string; readonly says: string }[]
}

export interface CommunityView {
  /** `none`: nobody began yet. */
  readonly state: 'none' | 'forming' | 'active' | 'paused' | 'renewing' | 'alumni' | 'archived'
  readonly name: string | undefined
  readonly members: number
  /** Of the example: what its twelve weeks come to. */
  readonly ending?: EndingView
}

/** What somebody of the example reads in December. */
export interface EndingView {
  /** A sentence for each phase: in which weeks it was in focus, and in which it was also under way. */
  readonly ribbon: readonly string[]
  readonly question: { readonly was: string; readonly now: string }
  readonly board: { readonly count: number; readonly stopped: number }
}

/** POST act. Answers `Done`, and the state has changed by then. */
export type ActBody = { readonly as: string } & (
  | { readonly does: 'press'; readonly message: string; readonly address: string; readonly choice?: string }
  /** An item of the menu on a message, by its name. */
  | { readonly does: 'menu'; readonly message: string; readonly menu: string }
  /** `/experiment log Warmtekoffer`; the slash and the root word may be left out. */
  | { readonly does: 'command'; readonly in: ConversationId; readonly text: string }
  | { readonly does: 'submit'; readonly form: string; readonly values: Values }
  | { readonly does: 'dismiss'; readonly form: string }
  | { readonly does: 'type'; readonly in: ConversationId; readonly text: string }
  | { readonly does: 'edit'; readonly message: string; readonly text: string }
  | { readonly does: 'delete'; readonly message: string }
  /** Looks at the home page: it is drawn anew. */
  | { readonly does: 'home' }
  /** Everything in this conversation has been seen. */
  | { readonly does: 'read'; readonly in: ConversationId }
)

/** `message` is the private message or typed message this act brought about, to scroll to. */
export type Done = { readonly ok: true; readonly message?: string; readonly form?: string } | Problem
export interface Problem {
  readonly ok: false
  /** One sentence, in the language of the person when known. */
  readonly says: string
}

/** POST people: somebody new comes to the page. Answers `PersonView`. */
export interface PersonBody {
  readonly name: string
  readonly language: Language
  readonly zone?: string
}

/** POST language: Kring speaks this language with the person from now on. Answers `Done`. */
export interface LanguageBody {
  readonly as: string
  readonly language: Language
}

/** POST example-members: three example members take a seat (when left out), leave again, or look back on what is open. Answers `Happened`. */
export interface ExampleBody {
  readonly as: string
  readonly do?: 'join' | 'leave' | 'lookBack'
}

/** POST play: the week goes by until Wednesday evening, or until Friday's digest (when left out). Answers `Happened`. */
export interface PlayBody {
  readonly as: string
  readonly until?: 'wed' | 'fri'
}

/** POST trial: a week off for all from today, or an hour in which nothing reaches the chat. Answers `Happened`, or why it cannot be. */
export interface TrialBody {
  readonly as: string
  readonly what: 'holiday' | 'down'
}

/** POST clock. `at` is epoch milliseconds, later than now. */
export interface ClockBody {
  readonly as: string
  readonly move: 'next' | 'friday' | 'hour' | 'day' | 'week' | { readonly at: number }
}

/** POST clock, play, example-members, trial: what happened, in order, for `Wat gebeurde er?`. */
export interface Happened {
  readonly ok: true
  readonly happened: readonly {
    readonly at: Instant
    readonly when: string
    readonly words: string
    readonly conversation: ConversationId
    readonly message: string
  }[]
}

/** GET suggest?as=…&noun=…&verb=…&arg=…&typed=… */
export type SuggestView = readonly Option[]
/** GET commands?language=nl */
export type CommandsView = readonly CommandSheet[]
/** GET menus?language=nl */
export type MenusView = readonly MenuSheet[]

/** GET events: server-sent events named `changed`, whose data is the version as a number; `preparing` (0 to 1) while the example is made. */
export type EventName = 'changed' | 'preparing'

/** GET state before anybody has come: the page asks for a name. */
export interface NobodyView {
  readonly nobody: true
}

/** GET state while the example is being prepared answers 202 with this. */
export interface PreparingView {
  readonly preparing: number
}
