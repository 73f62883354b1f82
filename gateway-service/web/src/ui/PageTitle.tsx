import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

let arrived = false;

/** The page's h1. After a move within the site it takes the focus, so that a screen reader reads it first. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = `${title} · Stage-IN`;
  }, [title]);

  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [pathname]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
