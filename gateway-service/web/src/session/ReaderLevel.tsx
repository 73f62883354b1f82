import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { AtLevel, useLevelOf, type Level } from '../i18n/level';
import { useChosenSchool } from '../school/school';
import { useProfile } from '../student/profile';
import { useSession } from './session';

const LEVELS: Readonly<Record<string, Level>> = { UNIVERSITY: 'STUDENT', CHAMBER: 'HOLIDAY' };

/**
 * A student is spoken to in the words of their own programme, on every page. The desk of a university speaks of
 * students, that of a school of pupils, that of a chamber of itself.
 */
export function ReaderLevel({ children }: { children: ReactNode }) {
  const session = useSession();
  const isDesk = useLocation().pathname.startsWith('/etablissement') && session.is('teacher', 'principal');
  const { school } = useChosenSchool(isDesk);
  const own = useLevelOf(useProfile().data?.programme);
  const ofDesk = LEVELS[school?.kind ?? ''] ?? 'PUPIL';
  return <AtLevel level={isDesk ? ofDesk : own}>{children}</AtLevel>;
}
