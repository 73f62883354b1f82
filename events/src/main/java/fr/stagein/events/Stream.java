package fr.stagein.events;

import java.util.ArrayList;
import java.util.List;

/**
 * One Kafka topic a territory: the changes of one kind of aggregate, compacted, keyed by aggregate id. A record without
 * a value means that the aggregate is erased: the next compaction removes all its records.
 *
 * @param name last part of the topic's name
 * @param stateType what each of its events carries
 */
public record Stream<S extends State>(String name, Class<S> stateType) {

    /** Filled by the constants below. */
    private static final List<Stream<?>> DECLARED = new ArrayList<>();

    public static final Stream<CompanyState> COMPANIES = of("companies", CompanyState.class);
    public static final Stream<OfferState> OFFERS = of("offers", OfferState.class);
    public static final Stream<OfferAlertState> OFFER_ALERTS = of("offer-alerts", OfferAlertState.class);
    public static final Stream<SchoolState> SCHOOLS = of("schools", SchoolState.class);
    public static final Stream<StudentState> STUDENTS = of("students", StudentState.class);
    public static final Stream<GuidanceState> GUIDANCE = of("guidance", GuidanceState.class);
    public static final Stream<ApplicationState> APPLICATIONS = of("applications", ApplicationState.class);
    public static final Stream<FoundPlaceState> FOUND_PLACES = of("found-places", FoundPlaceState.class);
    public static final Stream<ConversationState> CONVERSATIONS = of("conversations", ConversationState.class);
    public static final Stream<InvitationState> INVITATIONS = of("invitations", InvitationState.class);

    public static final Stream<AgreementState> AGREEMENTS = of("agreements", AgreementState.class);

    /** Mails with links and codes for agreements, encrypted, each kept for a short time. */
    public static final Stream<AgreementMailState> AGREEMENT_MAILS = of("agreement-mails", AgreementMailState.class);

    /**
     * One record a day with the published heads of the agreements' hash chains, which others save outside the system.
     */
    public static final Stream<ChainHeadsState> CHAIN_HEADS = of("chain-heads", ChainHeadsState.class);

    /** Places that placement rounds found, while they wait for the pupil's answer. */
    public static final Stream<RoundPlaceState> ROUND_PLACES = of("round-places", RoundPlaceState.class);

    /** Pupils whose wishes an open placement round waits for. */
    public static final Stream<RoundWishesState> ROUND_WISHES = of("round-wishes", RoundWishesState.class);

    /** Schools that are invited to a placement round of the territory while it takes wishes. */
    public static final Stream<RoundInvitationState> ROUND_INVITATIONS =
            of("round-invitations", RoundInvitationState.class);

    /** Students' words for the next ones, approved and without a name. */
    public static final Stream<FeedbackState> FEEDBACKS = of("feedbacks", FeedbackState.class);

    /** Internships: presence, alarms, the attestation. */
    public static final Stream<InternshipState> INTERNSHIPS = of("internships", InternshipState.class);

    /** Orders to erase a person, from school-service alone. */
    public static final Stream<ErasureState> ERASURES = of("erasures", ErasureState.class);

    /** Reports of carried out erasures, from every service. */
    public static final Stream<ErasureReportState> ERASURE_REPORTS = of("erasure-reports", ErasureReportState.class);

    /** Every stream, as declared above. */
    public static final List<Stream<?>> ALL = List.copyOf(DECLARED);

    private static <S extends State> Stream<S> of(String name, Class<S> stateType) {
        Stream<S> stream = new Stream<>(name, stateType);
        DECLARED.add(stream);
        return stream;
    }

    /** The topic's whole name, such as {@code stagein.dordogne.offers}. */
    public String topic(String territory) {
        return "stagein." + territory + "." + name;
    }
}
