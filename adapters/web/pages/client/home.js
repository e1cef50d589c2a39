// The home page of whoever you are: drawn anew each time you come to it.

/** @param {any} app */
export function createHome(app) {
  let opened
  app.on(() => {
    const here = app.view && app.where === 'home' ? app.as : undefined
    if (here === opened) return
    opened = here
    if (here) void app.ask(() => app.api.act({ as: here, does: 'home' }))
  })
}
