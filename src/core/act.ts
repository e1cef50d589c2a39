// Acts, looks and notices: what comes in from a platform, as data, before anybody knows whose it is.
import type { Values } from './form.ts'
import type { Language } from './text.ts'
import type { Instant, Zone } from './time.ts'

/** Who did it, as the platform knows that person. */
export interface Person {
  readonly platform: string
  /** The platform's id of the workspace, server or page; empty where a direct conversation does not tell it (rule 49). */
  readonly space: string
  readonly user: string
  readonly name: string
  readonly language?: Language
  readonly zone?: Zone
  /** The platform never tells anybody's time zone: whoever matters is asked once. */
  readonly hasNoZone?: boolean
}

/** What a platform tells of a room that somebody picked in a form. */
export interface PickedRoom {
  readonly room: string
  readonly roomName?: string
  readonly readers?: number
  readonly open?: boolean
}

/** Where it happened: a room's own id, or a direct conversation. */
export interface Place {
  readonly room?: string
  readonly direct?: boolean
  /** On the person's home page, or in a form that was opened there: it is about the circle that page shows. */
  readonly home?: boolean
  /** The receipt of the message that carries the button, or under which was typed. */
  readonly under?: string
  /** How many people can read along in the room, and whether anybody of the space may enter it, where the platform tells. */
  readonly readers?: number
  readonly open?: boolean
  readonly roomName?: string
  readonly spaceName?: string
  /** Rooms that a sent form names, as far as the platform tells of them; who founds a circle is warned before others can read along (INV-41). */
  readonly picked?: readonly PickedRoom[]
}

/** Something a person does. `key` is the same when the platform delivers it again. */
export type Act = {
  readonly key: string
  readonly person: Person
  readonly place: Place
  readonly at: Instant
} & (
  | {
      readonly does: 'command'
      readonly noun: string
      readonly verb: string
      readonly args: Readonly<Record<string, string>>
      readonly rest?: string
    }
  | { readonly does: 'press'; readonly address: string; readonly choice?: string }
  | {
      readonly does: 'submit'
      readonly form: string
      readonly subject: string
      readonly ticket: string
      readonly values: Values
    }
  /** `messageId` is of what was typed, and nobody else's on the platform: a reply under a post of ours, or a direct message. */
  | { readonly does: 'type'; readonly text: string; readonly messageId: string }
  | { readonly does: 'retype'; readonly text: string; readonly messageId: string }
  | { readonly does: 'untype'; readonly messageId: string }
  /** An item of the menu that hangs on a message. */
  | { readonly does: 'menu'; readonly menu: string; readonly message: PickedMessage }
)

/** A message of the platform that somebody chose a menu item on; ours or a person's. */
export interface PickedMessage {
  /** As receipts are written, so that a post of ours is recognised by it. */
  readonly receipt: string
  /** Absent when it is a message of ours. */
  readonly author?: string
  readonly text?: string
}

/** A question without consequence, answered from a snapshot: what may follow in the composer, the options of one argument. */
export interface Look {
  readonly person: Person
  readonly place: Place
  readonly looks: 'suggest'
  readonly noun: string
  readonly verb: string
  readonly arg: string
  readonly typed: string
}

/** Something the platform tells about itself. */
export type Notice =
  | { readonly tells: 'memberLeft'; readonly platform: string; readonly space: string; readonly user: string }
  | { readonly tells: 'roomGone'; readonly platform: string; readonly space: string; readonly room: string }
  | { readonly tells: 'spaceGone'; readonly platform: string; readonly space: string }
  /** A room got another id, or others can read along since. */
  | {
      readonly tells: 'roomChanged'
      readonly platform: string
      readonly space: string
      readonly room: string
      readonly newRoom?: string
      readonly roomName?: string
      readonly readers?: number
      readonly open?: boolean
    }
  /** How a person is called there now, and what their profile says about language and time zone. */
  | {
      readonly tells: 'profile'
      readonly platform: string
      readonly space: string
      readonly user: string
      readonly name: string
      readonly language?: Language
      readonly zone?: Zone
    }
  /** `back` is told at every connection, also the first after a start: an outage may have begun before it. */
  | {
      readonly tells: 'lost' | 'back'
      readonly platform: string
      readonly space: string
      readonly at: Instant
      readonly why?: string
    }
  /** The platform complained: until then nobody gets a first direct message there, and what is to be sent waits. */
  | { readonly tells: 'directsStopped'; readonly platform: string; readonly space: string; readonly until: Instant }
