import { useEffect, useRef, useState, type RefObject } from 'react';
import { cameraHindranceOf, type CameraHindrance } from './camera-hindrance.ts';

export interface CameraChoice {
  readonly id: string;
  /** As the system calls it; empty where it does not say. */
  readonly label: string;
}

export type CameraState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'live'; readonly cameras: readonly CameraChoice[]; readonly chosen: string }
  | { readonly kind: 'hindered'; readonly why: CameraHindrance };

/** Enough to read a nameplate; a camera that has less gives what it has. */
const PICTURE = { width: { ideal: 2560 }, height: { ideal: 1920 } };

const openStream = (chosen: string | null): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    // The back camera of a tablet looks at what is judged.
    video: chosen === null ? { ...PICTURE, facingMode: 'environment' } : { ...PICTURE, deviceId: chosen },
  });

/** Names are told only after the permission. */
const listCameras = async (): Promise<readonly CameraChoice[]> =>
  (await navigator.mediaDevices.enumerateDevices())
    .filter((device) => device.kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));

/** The first picture is there: before it, a photo would be black. */
const untilFirstPicture = (video: HTMLVideoElement): Promise<void> =>
  new Promise((resolve) => video.requestVideoFrameCallback(() => resolve()));

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  readonly choose: (id: string) => void;
  readonly retry: () => void;
}

/** The live picture in `video` as long as the caller is on screen; the camera is let go with it. */
export const useCamera = (): Camera => {
  const video = useRef<HTMLVideoElement>(null);
  const [request, setRequest] = useState<{ readonly chosen: string | null }>({ chosen: null });
  const [state, setState] = useState<CameraState>({ kind: 'asking' });

  useEffect(() => {
    let current = true;
    let opened: MediaStream | null = null;
    const show = async () => {
      try {
        const stream = await openStream(request.chosen);
        opened = stream;
        if (!current) return stop(stream);
        const [track] = stream.getVideoTracks();
        track?.addEventListener('ended', () => setState({ kind: 'hindered', why: 'lost' }));
        const shown = video.current;
        if (shown) {
          shown.srcObject = stream;
          await untilFirstPicture(shown);
        }
        const cameras = await listCameras();
        // A camera may have been let go while they were listed.
        if (current) setState({ kind: 'live', cameras, chosen: track?.getSettings().deviceId ?? '' });
      } catch (error) {
        if (current) setState({ kind: 'hindered', why: cameraHindranceOf(nameOf(error)) });
      }
    };
    void show();
    return () => {
      current = false;
      if (opened) stop(opened);
    };
  }, [request]);

  const ask = (chosen: string | null) => {
    setState({ kind: 'asking' });
    setRequest({ chosen });
  };
  return { video, state, choose: ask, retry: () => ask(request.chosen) };
};
