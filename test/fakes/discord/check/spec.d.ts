// Discord's published schemas come without types of their own: by name, each can be asked whether a value fits.
declare module 'discord-api-spec/zod'
