"use client";

import type { ReactNode } from "react";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";

type Message = { text: string; action?: ReactNode };

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** Says something in passing; it stays `milliseconds` (at least five seconds, longer while pointed at or focused). */
export function showToast(message: Message, milliseconds = 6000): void {
  queue.add(message, { timeout: Math.max(milliseconds, 5000) });
}

/** Where passing messages appear; once a page, in its layout. */
export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <ToastRegion
      queue={queue}
      aria-label={label}
      className="fixed end-4 bottom-[calc(1rem+env(safe-area-inset-bottom))] z-50 flex max-w-[calc(100vw-2rem)] flex-col gap-2"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex items-center gap-3 rounded-ui border border-line-strong bg-panel px-4 py-2 text-[0.9375rem] text-ink shadow-lg"
        >
          <ToastContent className="min-w-0 flex-1">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action}
          <Button slot="close" className="min-h-10 px-2 text-ink-2 data-hovered:text-ink">
            {closeLabel}
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
