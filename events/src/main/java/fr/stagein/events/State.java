package fr.stagein.events;

import org.jspecify.annotations.Nullable;

/**
 * The whole public state of one aggregate, as its stream carries it with every event (event-carried state transfer). A
 * consumer keeps the state with the highest version it has seen, so an event that comes twice, late or out of order
 * does no harm.
 */
public sealed interface State
        permits CompanyState,
                OfferState,
                OfferAlertState,
                SchoolState,
                StudentState,
                GuidanceState,
                ApplicationState,
                FoundPlaceState,
                ConversationState,
                InvitationState,
                AgreementState,
                AgreementMailState,
                ChainHeadsState,
                FeedbackState,
                RoundPlaceState,
                RoundWishesState,
                RoundInvitationState,
                InternshipState,
                ErasureState,
                ErasureReportState {

    /** The aggregate's id: the key of the record, so that one aggregate's events stay in order. */
    String aggregateId();

    /** Counts the aggregate's published changes from 1 up. */
    long version();

    /**
     * The one pupil whom it is about, if there is one. After that pupil's erasure consumers skip it, however late it
     * comes.
     */
    default @Nullable StudentId pupil() {
        return null;
    }
}
