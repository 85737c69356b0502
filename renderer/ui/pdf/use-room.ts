import { useLayoutEffect, useState, type RefObject } from 'react';

/** Inner size of an element in CSS pixels, kept up to date. */
export const useRoom = (element: RefObject<HTMLElement | null>): { width: number; height: number } => {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => setRoom({ width: target.clientWidth, height: target.clientHeight });
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return room;
};
