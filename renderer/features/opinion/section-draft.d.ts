import { type ReadFigure, type Segment } from './segments.ts';
export interface FieldChange {
    /** What the text field reads now. */
    readonly after: string;
    readonly caret: number;
    /** The inserted words stand for these segments. */
    readonly insertedAs?: readonly Segment[] | undefined;
}
export interface SectionDraft {
    readonly subscribe: (listener: () => void) => () => void;
    /** Stable between changes. */
    readonly segments: () => readonly Segment[];
    readonly edit: (change: FieldChange, read: ReadFigure) => void;
    /** While an input method composes, nothing is sent: half-typed letters are nobody's words. */
    readonly hold: (composing: boolean) => void;
    /** The host's text: taken unless something typed here is not saved yet. */
    readonly receive: (stored: string) => void;
    /** Saves the text as it stands; the person thereby confirms its figures. */
    readonly confirm: () => Promise<void>;
    readonly flush: () => Promise<void>;
}
/**
 * One section while it is edited. Remembers what earlier texts were bound to, so that the field's own Undo and Redo
 * bring figures back as figures, not as words that look like them.
 */
export declare const createSectionDraft: (stored: string, save: (text: string) => Promise<void>) => SectionDraft;
