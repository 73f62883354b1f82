package fr.stagein.events;

import java.util.List;

/**
 * One Kafka topic a territory: the changes of one kind of aggregate, compacted, keyed by aggregate id. A record
 * without a value says that the aggregate is erased: nothing of it is left on the topic after the next compaction.
 *
 * @param name last part of the topic's name
 * @param stateType what each of its events carries
 */
public record Stream<S extends State>(String name, Class<S> stateType) {

    public static final Stream<CompanyState> COMPANIES = new Stream<>("companies", CompanyState.class);
    public static final Stream<OfferState> OFFERS = new Stream<>("offers", OfferState.class);
    public static final Stream<OfferAlertState> OFFER_ALERTS = new Stream<>("offer-alerts", OfferAlertState.class);
    public static final Stream<SchoolState> SCHOOLS = new Stream<>("schools", SchoolState.class);
    public static final Stream<StudentState> STUDENTS = new Stream<>("students", StudentState.class);
    public static final Stream<GuidanceState> GUIDANCE = new Stream<>("guidance", GuidanceState.class);
    public static final Stream<ApplicationState> APPLICATIONS = new Stream<>("applications", ApplicationState.class);
    public static final Stream<FoundPlaceState> FOUND_PLACES = new Stream<>("found-places", FoundPlaceState.class);
    public static final Stream<ConversationState> CONVERSATIONS =
            new Stream<>("conversations", ConversationState.class);
    public static final Stream<InvitationState> INVITATIONS = new Stream<>("invitations", InvitationState.class);

    /** Orders to erase a person, from school-service alone. */
    public static final Stream<ErasureState> ERASURES = new Stream<>("erasures", ErasureState.class);

    /** What has become of them, from every service. */
    public static final Stream<ErasureReportState> ERASURE_REPORTS =
            new Stream<>("erasure-reports", ErasureReportState.class);

    /** Every stream that has events so far; {@code agreements} and {@code internships} join with their features. */
    public static final List<Stream<?>> ALL = List.of(
            COMPANIES,
            OFFERS,
            OFFER_ALERTS,
            SCHOOLS,
            STUDENTS,
            GUIDANCE,
            APPLICATIONS,
            FOUND_PLACES,
            CONVERSATIONS,
            INVITATIONS,
            ERASURES,
            ERASURE_REPORTS);

    /** The topic's whole name, such as {@code stagein.dordogne.offers}. */
    public String topic(String territory) {
        return "stagein." + territory + "." + name;
    }
}
