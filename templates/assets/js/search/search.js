/** Opens the index whose root is at an address. */
export const open = async rootUrl => ({ rootUrl });
