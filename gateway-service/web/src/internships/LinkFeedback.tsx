import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { CompanyForm } from '../feedback/CompanyForm';
import { feedbackByLinkQuery } from '../feedback/feedback';
import { Loading } from '../ui/states';
import type { LinkKey } from './internships';

/** What was good, from the mail: once the last day has come. */
export function LinkFeedback({ agreementId, link }: { agreementId: string; link: LinkKey }) {
  const feedback = useQuery(feedbackByLinkQuery(agreementId, link)).data;
  if (!feedback?.open) return null;
  return (
    // Its words come with it: the page around stays while they do.
    <Suspense fallback={<Loading cards={1} />}>
      <CompanyForm key={feedback.company?.revision ?? 0} feedback={feedback} link={link} />
    </Suspense>
  );
}
