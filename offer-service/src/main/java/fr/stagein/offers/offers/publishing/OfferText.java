package fr.stagein.offers.offers.publishing;

import fr.stagein.offers.offers.rules.OfferWords.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a student reads of an offer.
 *
 * @param tradeCode of the catalogue; absent where no trade of it fits, until the operator has found the one that is meant
 * @param tradeWords what the company calls the trade then
 * @param weekPlan what happens from Monday to Friday, five texts or none
 */
public record OfferText(
        String title,
        @Nullable String tradeCode,
        @Nullable String tradeWords,
        String description,
        List<String> weekPlan,
        PracticalNotes notes) {

    static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    public OfferText {
        title = title.strip();
        tradeCode = orNull(tradeCode);
        tradeWords = orNull(tradeWords);
        description = description.strip();
        weekPlan = List.copyOf(weekPlan);
    }

    /** Each text that somebody wrote, by the field it is in. */
    public List<Text> written() {
        List<Text> written = new ArrayList<>();
        written.add(new Text("title", title));
        add(written, "tradeWords", tradeWords);
        written.add(new Text("description", description));
        for (int day = 0; day < weekPlan.size(); day++) {
            written.add(new Text("weekPlan." + DAYS.get(day), weekPlan.get(day)));
        }
        written.addAll(notes.written());
        return written;
    }

    /** Whether who has read the one has read the other. */
    boolean readsLike(OfferText other) {
        return written().equals(other.written()) && Objects.equals(tradeCode, other.tradeCode);
    }

    OfferText of(String trade) {
        return new OfferText(title, trade, tradeWords, description, weekPlan, notes);
    }

    static void add(List<Text> texts, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            texts.add(new Text(field, value));
        }
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
