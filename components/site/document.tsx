import type { ReactNode } from "react";

type Props = {
  stylesheet: string;
  styles?: { text: string; policy: string } | undefined;
  icon: string;
  script?: { text: string; keeps: string };
  wechat?: string | undefined;
  children: ReactNode;
};

/**
 * The shell of every public page. Charset and viewport are the driver's; `stylesheet` and `icon` are addresses, `styles` what
 * stands at `stylesheet` where the page has it within itself, with the policy that lets in this text and no other; `script` is
 * a text with the reader's choices it puts on the page, `wechat` the address that signs the page.
 */
export function SiteDocument({ stylesheet, styles, icon, script, wechat, children }: Props) {
  return (
    // Scripts write the reader's choice of letters and colours on the root.
    <html lang="zh-CN" data-keeps={script?.keeps} data-wechat={wechat} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: public pages are also printed without Next */}
      <head>
        {/* Behind a stylesheet it would wait for that. */}
        {script && <script>{script.text}</script>}
        {styles && <meta httpEquiv="Content-Security-Policy" content={styles.policy} />}
        {styles ? <style data-from={stylesheet}>{styles.text}</style> : <link rel="stylesheet" href={stylesheet} />}
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
