import type { ReactNode } from 'react';
import { OfProgramme } from '../i18n/level';
import { useProfile } from '../student/profile';

/** A student is spoken to in the words of their own programme, on every page. */
export function ReaderLevel({ children }: { children: ReactNode }) {
  return <OfProgramme id={useProfile().data?.programme}>{children}</OfProgramme>;
}
