import { useRef, useState, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { PictureProblemNote, PictureWaiting } from './picture-states.tsx';
import type { QuarterTurns } from './page-region.ts';
import styles from './pdf.module.css';
import { RegionLayer, type PinnedRegion } from './region-layer.tsx';
import { usePicture } from './use-picture.ts';
import { useRoom } from './use-room.ts';
import { ViewerToolbar, ViewTools } from './viewer-toolbar.tsx';
import { scaleOf, type Zoom } from './zoom.ts';

export interface ImageViewerProps {
  readonly url: string;
  /** Without parameters, in lower case. */
  readonly mediaType: string;
  readonly title: string;
  readonly onDownload: () => void;
  readonly pinned?: readonly PinnedRegion[];
  /** A picture is its own page 1. */
  readonly onRegion?: ((page: number, region: PageRegion) => void) | undefined;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

type Loaded = { readonly width: number; readonly height: number } | 'failed' | null;

/** A picture: fit, zoom, turn; drag to pin a part, or to move it about where nothing is pinned. */
export const ImageViewer = ({ url, mediaType, title, pinned = [], onRegion, ...props }: ImageViewerProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const [zoom, setZoom] = useState<Zoom>({ mode: 'fit' });
  const [turns, setTurns] = useState<QuarterTurns>(0);
  const load = usePicture(url, mediaType);
  const source = load.state;
  const [loaded, setLoaded] = useState<{ url: string; state: Loaded }>({ url, state: null });
  const [hand, setHand] = useState<{ x: number; y: number } | null>(null);
  const state = loaded.url === url ? loaded.state : null;
  const size = state === 'failed' ? null : state;
  const problem = source.phase === 'failed' ? source.problem : state === 'failed' ? 'damaged' : null;

  const sideways = turns % 2 === 1;
  // Pixels of the picture stand for CSS pixels at 100 %, as 96 of them stand for an inch.
  const points = size ? { width: size.width * 0.75, height: size.height * 0.75 } : null;
  const fitted = points
    ? Math.min(
        (room.width - 32) / (sideways ? points.height : points.width),
        (room.height - 32) / (sideways ? points.width : points.height),
      )
    : 1;
  const scale = points && zoom.mode === 'fit' ? Math.max(0.05, fitted) : scaleOf(zoom, 1, 1);
  const shown = points ? { width: points.width * scale, height: points.height * scale } : null;
  const frame: CSSProperties = shown ? (sideways ? { width: shown.height, height: shown.width } : shown) : {};

  const pan = (event: PointerEvent) => {
    if (!hand || !scroller.current) return;
    scroller.current.scrollLeft -= event.clientX - hand.x;
    scroller.current.scrollTop -= event.clientY - hand.y;
    setHand({ x: event.clientX, y: event.clientY });
  };

  return (
    <section
      className={styles.viewer}
      aria-label={title}
      data-viewer={problem ? 'failed' : size ? 'ready' : 'loading'}
    >
      <ViewerToolbar start={props.start}>
        <span className={styles.push} />
        <ViewTools
          scale={scale}
          zoom={zoom}
          onZoom={setZoom}
          onTurn={() => setTurns((before) => ((before + 1) % 4) as QuarterTurns)}
        />
      </ViewerToolbar>
      <div
        ref={scroller}
        className={styles.imageScroll}
        tabIndex={0}
        role="region"
        aria-label={title}
        data-panning={hand !== null}
        onPointerDown={(event) => {
          if (onRegion || event.pointerType === 'touch' || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setHand({ x: event.clientX, y: event.clientY });
        }}
        onPointerMove={pan}
        onPointerUp={() => setHand(null)}
        onPointerCancel={() => setHand(null)}
      >
        {problem ? (
          <PictureProblemNote problem={problem} onDownload={props.onDownload} />
        ) : source.phase !== 'ready' ? (
          <PictureWaiting load={load} />
        ) : (
          <div className={styles.imageFrame} style={frame} data-page={1}>
            <img
              src={source.picture.src}
              alt={title}
              draggable={false}
              className={styles.image}
              style={{ ...shown, transform: `translate(-50%, -50%) rotate(${turns * 90}deg)` }}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                setLoaded({ url, state: { width, height } })
              }
              onError={() => setLoaded({ url, state: 'failed' })}
            />
            <RegionLayer
              turns={turns}
              pinned={pinned}
              touch={false}
              onRegion={onRegion ? (region) => onRegion(1, region) : undefined}
            />
          </div>
        )}
      </div>
      {props.end ? <footer className={styles.foot}>{props.end}</footer> : null}
    </section>
  );
};
