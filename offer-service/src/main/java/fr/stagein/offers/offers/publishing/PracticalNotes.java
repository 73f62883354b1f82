package fr.stagein.offers.offers.publishing;

import fr.stagein.offers.offers.rules.OfferWords.Text;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What a company may add for the days at its place, each note in one line. */
public record PracticalNotes(
        @Nullable String clothing, @Nullable String food) {

    /** The notes as a request has them; read like the other words of the offer. */
    public record WantedNotes(
            @Nullable @FreeText(Handling.REVIEWED) @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String clothing,

            @Nullable @FreeText(Handling.REVIEWED) @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String food) {

        public PracticalNotes notes() {
            return new PracticalNotes(clothing, food);
        }
    }

    public PracticalNotes {
        clothing = OfferText.orNull(clothing);
        food = OfferText.orNull(food);
    }

    /** With no other note. */
    public static PracticalNotes ofClothing(String clothing) {
        return new PracticalNotes(clothing, null);
    }

    /** Every note by its field, null where there is none. */
    public SequencedMap<String, @Nullable String> byField() {
        var notes = new LinkedHashMap<String, @Nullable String>();
        notes.put("clothing", clothing);
        notes.put("food", food);
        return notes;
    }

    List<Text> written() {
        List<Text> written = new ArrayList<>();
        byField().forEach((field, note) -> OfferText.add(written, field, note));
        return written;
    }
}
