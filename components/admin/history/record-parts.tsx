import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Facts by the word for each, one a row; those without a value are left out. */
export function FactTable({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const told = facts.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false);
  return (
    <table className="record-facts">
      <tbody>
        {told.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A moment to the second with its year: a sheet of paper does not know when it is read. */
export function useMoments(): (at: Date) => string {
  const format = useFormatter();
  return (at) =>
    format.dateTime(at, {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
}

/** Who and when as one line; null is the house itself. */
export function useBy(): (person: { name: string } | null, at: Date) => string {
  const words = useTranslations("reviewRecord");
  const moment = useMoments();
  return (person, at) => words("by", { name: person?.name ?? words("house"), at: moment(at) });
}
