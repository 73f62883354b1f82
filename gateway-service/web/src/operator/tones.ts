import type { Company, OwnedOffer } from '../api/types';
import ui from '../ui/ui.module.css';

export const COMPANY_TONE: Record<Company['status'], string | undefined> = {
  AWAITING_VERIFICATION: ui.act,
  VERIFIED: ui.good,
  REJECTED: ui.bad,
  SUSPENDED: ui.bad,
};

export const OFFER_TONE: Record<OwnedOffer['status'], string | undefined> = {
  RETURNED: ui.bad,
  DRAFT: undefined,
  IN_REVIEW: ui.act,
  PUBLISHED: ui.good,
  CLOSED: undefined,
};
