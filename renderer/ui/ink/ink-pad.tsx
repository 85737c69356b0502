import { useEffect, useImperativeHandle, useRef, type PointerEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { drawStrokes } from './draw-strokes.ts';
import styles from './ink-pad.module.css';
import type { PadSize, PadStroke } from './pad-ink.ts';
import {
  beginStroke,
  cancelStroke,
  endStroke,
  extendStroke,
  fitStrokes,
  notePen,
  NOTHING_WRITTEN,
  undoStroke,
  type PointerSample,
  type Recording,
} from './stroke-recorder.ts';

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

/** Where the browser can, a screen of another density is noticed, too. */
const BOX: ResizeObserverBoxOptions =
  typeof ResizeObserverEntry !== 'undefined' && 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype
    ? 'device-pixel-content-box'
    : 'content-box';

/** A fast pen reports more often than the screen is drawn: every point counts, not only the last one of each frame. */
const samplesOf = (event: PointerEvent<HTMLCanvasElement>): readonly PointerSample[] => {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const { clientLeft, clientTop } = event.currentTarget;
  const native = event.nativeEvent;
  const gathered = 'getCoalescedEvents' in native ? native.getCoalescedEvents() : [];
  return (gathered.length > 0 ? gathered : [native]).map((each) => ({
    pointer: event.pointerId,
    kind: event.pointerType,
    x: each.clientX - left - clientLeft,
    y: each.clientY - top - clientTop,
    pressure: each.pressure,
  }));
};

/** 签名板: takes a mouse, a finger or a pen; the browser's gestures stay off it. */
export const InkPad = ({ ref, onStrokes, disabled, describedBy }: InkPadProps) => {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const recording = useRef<Recording>(NOTHING_WRITTEN);
  const report = useRef(onStrokes);
  useEffect(() => {
    report.current = onStrokes;
  });

  const keep = (next: Recording): void => {
    const before = recording.current;
    recording.current = next;
    if (next.strokes === before.strokes && next.writing === before.writing) return;
    if (canvas.current) drawStrokes(canvas.current, next.strokes);
    // A stroke counts when it is written.
    if (next.writing === null) report.current(next.strokes.length);
  };

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      recording.current = {
        ...recording.current,
        strokes: fitStrokes(recording.current.strokes, { width, height }),
      };
      drawStrokes(element, recording.current.strokes);
    });
    observer.observe(element, { box: BOX });
    return () => observer.disconnect();
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      strokes: () => recording.current.strokes,
      size: () => ({ width: canvas.current?.clientWidth ?? 0, height: canvas.current?.clientHeight ?? 0 }),
      // Whoever begins again may do so with the finger.
      clear: () => keep({ ...NOTHING_WRITTEN }),
      undo: () => keep(undoStroke(recording.current)),
    }),
    [],
  );

  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const [sample] = samplesOf(event);
    if (disabled || event.button !== 0 || !sample) return;
    const next = beginStroke(recording.current, sample);
    if (next !== recording.current) event.currentTarget.setPointerCapture(event.pointerId);
    keep(next);
  };

  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    const near = event.pointerType === 'pen' ? notePen(recording.current) : recording.current;
    keep(extendStroke(near, samplesOf(event)));
  };

  return (
    <canvas
      ref={canvas}
      className={styles.pad}
      role="img"
      aria-label={t('signing:pad.label')}
      aria-describedby={describedBy}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={(event) => keep(endStroke(recording.current, event.pointerId))}
      onPointerCancel={(event) => keep(cancelStroke(recording.current, event.pointerId))}
      // A pen held still would otherwise bring up a menu in the middle of a name.
      onContextMenu={(event) => event.preventDefault()}
    />
  );
};
