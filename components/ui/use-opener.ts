import { useEffect, useId, useRef, useState } from "react";

/**
 * Which of a few panels is open, each in the place of the button that opens it. When it closes, that button has the
 * focus again: it is a new one by then, for the old one went when the panel came, and the focus would be nowhere.
 */
export function useOpener<Name extends string>() {
  const id = useId();
  const [panel, setPanel] = useState<Name | null>(null);
  const before = useRef<Name | null>(null);
  useEffect(() => {
    const closed = before.current;
    before.current = panel;
    if (closed !== null && panel === null) document.getElementById(`${id}-${closed}`)?.focus();
  }, [id, panel]);
  return {
    panel,
    /** What the button opening this panel needs. */
    opener: (name: Name) => ({ id: `${id}-${name}`, onPress: () => setPanel(name) }),
    close: () => setPanel(null),
  };
}
