/** What a thread is told of one content: `target` is its file, `isCompressed`: in compressed forms too; of so many `bytes`. */
export type Kept = { sha256: string; target: string; isCompressed: boolean; bytes: number };

/** Some contents, `together` the bytes of all of them one after the other. */
export type Handed = { contents: Kept[]; together: Uint8Array };

export default function keep(handed: Handed): Promise<void>;
