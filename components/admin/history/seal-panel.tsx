"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/admin/card";
import type { FormAction } from "@/components/admin/form-action";
import { ConfirmDestruction, ProposeDestruction, SealForm } from "@/components/admin/history/seal-forms";
import { Moment } from "@/components/admin/moment";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { useOpener } from "@/components/ui/use-opener";
import type { Sealing } from "@/newsroom/history/sealing";
import type { SealLine } from "@/newsroom/history/seals";

export type SealActions = Record<"seal" | "proposeDestruction" | "confirmDestruction", FormAction>;
type Props = { number: number; seals: readonly SealLine[]; sealing: Sealing; actions: SealActions };

/** 封存 and destruction, for those named roles that may do or confirm them. */
export function SealPanel({ number, seals, sealing, actions }: Props) {
  const words = useTranslations("history");
  const { panel, opener, close } = useOpener<"seal">();
  const { maySeal, texts, liveRevisions } = sealing;
  if (!maySeal && seals.length === 0) return null;
  return (
    <Card title={words("seal.title")} id="seal">
      <div className="flex flex-col gap-4">
        {seals.map((seal) => (
          <SealedText key={seal.fingerprint} number={number} seal={seal} sealing={sealing} actions={actions} />
        ))}
        {liveRevisions.length > 0 && maySeal && (
          <p className="text-ink-2">{words("seal.live", { revisions: liveRevisions.join(words("joint")) })}</p>
        )}
        {maySeal && texts.length === 0 && liveRevisions.length === 0 && seals.length === 0 && (
          <p className="text-ink-2">{words("seal.nothing")}</p>
        )}
        {texts.length > 0 &&
          (panel ? (
            <SealForm texts={texts} action={actions.seal} close={close} />
          ) : (
            <Button look="danger" {...opener("seal")} className="self-start">
              {words("seal.open")}
            </Button>
          ))}
      </div>
    </Card>
  );
}

type TextProps = { number: number; seal: SealLine; sealing: Sealing; actions: SealActions };

function SealedText({ number, seal, sealing, actions }: TextProps) {
  const words = useTranslations("history");
  const { panel, opener, close } = useOpener<"destroy">();
  const { fingerprint, revisions, destruction } = seal;
  const name = words("seal.revisions", { revisions: revisions.join(words("joint")) });
  const isGone = destruction?.confirmedAt != null;
  return (
    <section aria-label={name} className="flex flex-col gap-2 border-b border-line pb-4 last:border-b-0 last:pb-0">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{name}</span>
        <span>{words("seal.line", { name: seal.sealedBy.name })}</span>
        <span className="text-[0.8125rem] text-ink-2">
          <Moment at={seal.at} />
        </span>
      </p>
      <p className="whitespace-pre-wrap break-words">{seal.reason}</p>
      {destruction && <Order destruction={destruction} />}
      {destruction && !isGone && (
        <ConfirmDestruction
          fingerprint={fingerprint}
          isOwn={sealing.ownOrders.includes(fingerprint)}
          action={actions.confirmDestruction}
        />
      )}
      {!isGone && (
        <div className="flex flex-wrap gap-2">
          {sealing.mayRead && (
            <Link
              href={`/admin/articles/${number}/sealed/${revisions.at(-1)}`}
              prefetch={false}
              className={buttonLook()}
            >
              {words("seal.read")}
            </Link>
          )}
          {sealing.maySeal && !destruction && !panel && (
            <Button look="danger" {...opener("destroy")}>
              {words("seal.destroyOpen")}
            </Button>
          )}
        </div>
      )}
      {panel && !destruction && (
        <ProposeDestruction fingerprint={fingerprint} action={actions.proposeDestruction} close={close} />
      )}
    </section>
  );
}

function Order({ destruction }: { destruction: NonNullable<SealLine["destruction"]> }) {
  const words = useTranslations("history.seal");
  const { reason, legalBasis, proposedBy, proposedAt, confirmedBy, confirmedAt } = destruction;
  return (
    <>
      <p className="flex flex-wrap gap-x-3">
        <span>{words("proposed", { name: proposedBy.name })}</span>
        <span className="text-[0.8125rem] text-ink-2">
          <Moment at={proposedAt} />
        </span>
      </p>
      <p className="whitespace-pre-wrap break-words">
        {reason}
        {"\n"}
        {words("basis", { basis: legalBasis })}
      </p>
      {confirmedBy && confirmedAt && (
        <p className="flex flex-wrap gap-x-3">
          <span>{words("destroyed", { name: confirmedBy.name })}</span>
          <span className="text-[0.8125rem] text-ink-2">
            <Moment at={confirmedAt} />
          </span>
        </p>
      )}
    </>
  );
}
