import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';
import styles from './ink-pad.module.css';
import type { PadSize, PadStroke } from './pad-ink.ts';

export interface PadHandle {
  readonly strokes: () => readonly PadStroke[];
  readonly size: () => PadSize;
  readonly clear: () => void;
  /** Takes the last stroke away. */
  readonly undo: () => void;
}

interface InkPadProps {
  readonly ref: Ref<PadHandle>;
  /** After every stroke: how many there are. */
  readonly onStrokes: (count: number) => void;
  readonly disabled: boolean;
  readonly describedBy: string;
}

/** Ink is drawn black in every theme: it shows what will stand on white paper. */
const INK = '#16181d';

/** The canvas gets the screen's own pixels; the pad's lengths stay CSS pixels. What was written stays. */
const fitCanvas = (canvas: HTMLCanvasElement, pad: SignaturePad): void => {
  const ratio = Math.max(window.devicePixelRatio || 1, 1);
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width === width && canvas.height === height) return;
  const strokes = pad.toData();
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.fromData(strokes);
};

/** 签名板: takes a mouse, a finger or a pen; the browser's gestures stay off it. */
export const InkPad = ({ ref, onStrokes, disabled, describedBy }: InkPadProps) => {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const report = useRef(onStrokes);
  useEffect(() => {
    report.current = onStrokes;
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    // Without throttling: a delayed point of a quick stroke would otherwise land in the next one.
    const own = new SignaturePad(element, {
      penColor: INK,
      minWidth: 1,
      maxWidth: 3.2,
      minDistance: 2,
      throttle: 0,
    });
    own.addEventListener('endStroke', () => report.current(own.toData().length));
    pad.current = own;
    const observer = new ResizeObserver(() => fitCanvas(element, own));
    observer.observe(element);
    return () => {
      observer.disconnect();
      own.off();
      pad.current = null;
    };
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      strokes: () => pad.current?.toData() ?? [],
      size: () => ({ width: canvas.current?.clientWidth ?? 0, height: canvas.current?.clientHeight ?? 0 }),
      clear: () => {
        pad.current?.clear();
        report.current(0);
      },
      undo: () => {
        const kept = pad.current?.toData().slice(0, -1) ?? [];
        pad.current?.fromData(kept);
        report.current(kept.length);
      },
    }),
    [],
  );

  useEffect(() => {
    if (disabled) pad.current?.off();
    else pad.current?.on();
  }, [disabled]);

  return (
    <canvas
      ref={canvas}
      className={styles.pad}
      role="img"
      aria-label={t('signing:pad.label')}
      aria-describedby={describedBy}
    />
  );
};
