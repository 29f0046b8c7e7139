import type { ReactNode } from "react";

type Props = { stylesheet: string; icon: string; script?: string; wechat?: string | undefined; children: ReactNode };

/**
 * The shell of every public page. Charset and viewport are the driver's; `stylesheet`, `icon` and `script` are addresses,
 * `wechat` that where the script has the page signed for WeChat.
 */
export function SiteDocument({ stylesheet, icon, script, wechat, children }: Props) {
  return (
    // The script writes the reader's choice of letters and colours on the root.
    <html lang="zh-CN" data-wechat={wechat} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: public pages are also printed without Next */}
      <head>
        <link rel="stylesheet" href={stylesheet} />
        {/* Never before the text is there, but before it is painted: no page flashes in another colour or size. */}
        {script && <script type="module" src={script} blocking="render" />}
        <link rel="icon" href={icon} type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
      </head>
      <body id="top">{children}</body>
    </html>
  );
}

/** The same with what Next would add to it: for whoever prints it without. */
export function WholeDocument({ children, ...shell }: Props) {
  return (
    <SiteDocument {...shell}>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {children}
    </SiteDocument>
  );
}
