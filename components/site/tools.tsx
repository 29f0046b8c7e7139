/** Places that public/reader.js fills with what can work in this browser; without script they stay empty. */

/** `tools`: which are offered here, in words of the script: view (字号, 深色), print, share, read. `qr`: for 微信. */
export function Tools({ tools, qr }: { tools: string; qr?: string }) {
  return <div className="tools" data-tools={tools} data-qr={qr} {...filledByScript} />;
}

/** To React such an element has no words, and what it holds when the page wakes up is left alone. */
export const filledByScript = { suppressHydrationWarning: true, children: "" };
