// The engine as the adapter sees it, with what it answered each person kept for who asks whether it was a refusal.
import type { App, Reply } from '../../../src/core/app.ts'

/** `begin`: something goes on that the fake cannot see; called at its end. */
export function remembering(app: App, replies: Map<string, Reply>, begin: () => () => void): App {
  return {
    handle: async (act) => {
      const end = begin()
      try {
        const reply = await app.handle(act)
        replies.set(act.person.user, reply)
        return reply
      } finally {
        end()
      }
    },
    look: (look) => app.look(look),
    // Outages last as long as a story says, by its own clock.
    notice: async (notice) => {
      if (notice.tells !== 'lost' && notice.tells !== 'back') await app.notice(notice)
    },
    commands: (language) => app.commands(language),
    menus: (language) => app.menus(language),
    homeOpened: (who) => app.homeOpened(who),
    openConversations: (platform, space) => app.openConversations(platform, space),
  }
}
