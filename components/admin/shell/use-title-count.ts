import { useEffect, useRef } from "react";

/**
 * Writes `(7) ` before the title of the page. Next writes the title itself whenever the page changes, at a moment of its
 * own choice: so the title is watched, and what is not of our making is taken as the page's own.
 */
export function useTitleCount(count: number): void {
  const written = useRef({ whole: "", own: "" });
  useEffect(() => {
    const write = () => {
      // Between two titles there is none, and naming the page now would make one that stays.
      if (document.title === "") return;
      const own = document.title === written.current.whole ? written.current.own : document.title;
      const whole = count > 0 ? `(${count}) ${own}` : own;
      written.current = { whole, own };
      if (document.title !== whole) document.title = whole;
    };
    write();
    const watch = new MutationObserver(write);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [count]);
}
