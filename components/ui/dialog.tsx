"use client";

import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";

type Contents = {
  title: ReactNode;
  /** `wide` for something to read, `narrow` for something to answer. */
  width?: "narrow" | "wide";
  /** Pressing Escape or the backdrop does not close it: an answer is needed. */
  isAlert?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A window over the page that keeps the focus inside and gives it back; opened by `isOpen`. */
export function Dialog({
  isOpen,
  onOpenChange,
  ...contents
}: Contents & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  return <Overlay {...contents} isOpen={isOpen} onOpenChange={onOpenChange} />;
}

/** A window over the page, opened by the button given as `trigger`. */
export function DialogButton({ trigger, ...contents }: Contents & { trigger: ReactElement }) {
  return (
    <DialogTrigger>
      {trigger}
      <Overlay {...contents} />
    </DialogTrigger>
  );
}

function Overlay({
  title,
  width = "narrow",
  isAlert = false,
  children,
  ...state
}: Contents & { isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void }) {
  return (
    <ModalOverlay
      {...state}
      isDismissable={!isAlert}
      isKeyboardDismissDisabled={isAlert}
      className="fixed inset-0 z-50 flex items-end justify-center bg-black/50 sm:items-center sm:p-4"
    >
      <Modal
        className={`max-h-[90dvh] w-full overflow-auto border border-line bg-panel pb-[env(safe-area-inset-bottom)] text-ink shadow-lg sm:rounded-ui ${width === "wide" ? "sm:max-w-3xl" : "sm:max-w-md"}`}
      >
        <AriaDialog role={isAlert ? "alertdialog" : "dialog"} className="flex flex-col gap-4 p-5 outline-none">
          {({ close }) => (
            <>
              <Heading slot="title" className="text-lg font-semibold">
                {title}
              </Heading>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
