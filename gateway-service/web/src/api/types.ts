import type { components as Application } from './application';
import type { components as Gateway } from './gateway';
import type { components as Notification } from './notification';
import type { components as Offer } from './offer';
import type { components as School } from './school';

export type Session = Gateway['schemas']['Session'];
export type Territory = Gateway['schemas']['Territory'];
export type Commune = Gateway['schemas']['Commune'];

export type SearchRequest = Offer['schemas']['SearchRequest'];
export type SearchResult = Offer['schemas']['SearchResult'];
export type OfferCard = Offer['schemas']['OfferCard'];
export type ReachCount = Offer['schemas']['ReachCount'];
export type Loosening = Offer['schemas']['Relaxed'];
export type Way = Offer['schemas']['Way'];
export type WaySheet = Offer['schemas']['WaySheet'];
export type DayGroup = Offer['schemas']['DayGroup'];
export type Journey = Offer['schemas']['JourneyView'];
export type JourneyLeg = Offer['schemas']['LegView'];
export type ReachMap = Offer['schemas']['ReachMap'];
export type Network = Offer['schemas']['NetworkView'];
export type ReachHoles = Offer['schemas']['HolesView'];
export type OwnWay = Offer['schemas']['OwnWay'];
export type OfferDetail = Offer['schemas']['OfferDetail'];
export type OwnedOffer = Offer['schemas']['OwnedOffer'];
export type OfferDraft = Offer['schemas']['OfferDraft'];
export type OfferSketch = Offer['schemas']['OfferSketch'];
export type Finding = Offer['schemas']['FindingView'];
export type OfferToRead = Offer['schemas']['OfferToRead'];
export type SilentCompany = Offer['schemas']['SilentCompany'];
export type Engagement = Offer['schemas']['Engagement'];
export type Accessibility = OwnedOffer['accessibility'][number];
export type Company = Offer['schemas']['CompanyView'];
export type Trade = Offer['schemas']['Trade'];
export type TradeDetail = Offer['schemas']['TradePage'];
export type Choice = Offer['schemas']['ChoiceView'];
export type SuggestedTrade = Offer['schemas']['SuggestedTrade'];
export type TypeWeight = Offer['schemas']['TypeWeight'];
export type Answer = Offer['schemas']['DiscoveryRequest']['answers'][string];
export type Verdict = Offer['schemas']['DiscoveryRequest']['feedback'][string];

export type MyApplication = Application['schemas']['MyApplication'];
export type ChildApplication = Application['schemas']['ChildApplication'];
export type Candidate = Application['schemas']['Candidate'];
export type Placement = Application['schemas']['Placement'];
export type Step = Application['schemas']['HistoryEntry'];
export type ApplicationStatus = Step['status'];

export type StudentProfile = School['schemas']['StudentProfile'];
export type StudentSummary = School['schemas']['StudentSummary'];
export type SchoolRecord = School['schemas']['SchoolView'];
export type RosterImport = School['schemas']['RosterImportView'];
export type RosterPlan = School['schemas']['PlanView'];
export type CodeSheet = School['schemas']['Sheet'];
export type CalendarWeek = School['schemas']['CalendarWeek'];

export type InboxItem = Notification['schemas']['InboxItem'];
