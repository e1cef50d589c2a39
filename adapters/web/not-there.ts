// What somebody reached for and is not there (any more): their page is old, not something of ours broken.

export class NotThere extends Error {
  override readonly name = 'NotThere'
}
