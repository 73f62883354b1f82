package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A topic keeps what is put on it: what people write to each other is on none. */
class TextsTest {

    /** Codes, ids of fields, hashes and names; words that were approved for everybody; the title of an offer, and what a company and its workplaces are called, are public. */
    private static final List<String> TEXTS = List.of(
            "AgreementMailState.sealed",
            "AgreementState.changedFields",
            "AgreementState.documentHash",
            "AgreementState.programme",
            "ChainHeadsState.hash",
            "ChainHeadsState.previous",
            "CompanyState.activity",
            "CompanyState.name",
            "CompanyState.siret",
            "ErasureReportState.part",
            "FeedbackState.programme",
            "FeedbackState.words",
            "FoundPlaceState.communeCode",
            "GuidanceState.text",
            "InternshipState.programme",
            "InvitationState.companyName",
            "InvitationState.email",
            "OfferState.communeName",
            "OfferState.programmes",
            "OfferState.title",
            "OfferState.tradeCode",
            "SchoolClass.name",
            "SchoolClass.programme",
            "SchoolState.communeCode",
            "SchoolState.name",
            "StudentState.initial",
            "StudentState.programme",
            "Workplace.communeCode",
            "Workplace.communeName",
            "Workplace.label");

    @Test
    void a_text_more_is_thought_about() {
        var found = new TreeSet<String>();
        Stream.ALL.forEach(stream -> texts(stream.stateType(), "", found));
        assertThat(found).containsExactlyElementsOf(TEXTS);
    }

    @Test
    void a_letter_s_text_is_told_to_nobody() {
        var told = new GuidanceState(
                new GuidanceId(UUID.randomUUID()),
                1,
                SchoolId.of("0240035H"),
                List.of(new StudentId(UUID.randomUUID())),
                true,
                List.of(),
                "Forum des métiers jeudi");

        assertThat(told.text()).isNull();
    }

    private static void texts(Type type, String name, TreeSet<String> found) {
        if (type == String.class) {
            found.add(name);
        } else if (type instanceof ParameterizedType many) {
            for (Type one : many.getActualTypeArguments()) {
                texts(one, name, found);
            }
        } else if (type instanceof Class<?> state && state.isRecord() && !Scalar.class.isAssignableFrom(state)) {
            for (RecordComponent component : state.getRecordComponents()) {
                texts(component.getGenericType(), state.getSimpleName() + "." + component.getName(), found);
            }
        }
    }
}
