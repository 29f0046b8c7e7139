/** Room for five thousand outlets with long addresses. */
export const sheetBytes = { maxBytes: 8_000_000 };
